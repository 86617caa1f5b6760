# Logboek.

logboek-titel = Logboek
logboek-uitleg = Elke wijziging, de nieuwste bovenaan. Namen van leerlingen staan er niet in. Niemand kan een regel wijzigen of weghalen zonder dat de controle het ziet.
logboek-controleer = Controleer het logboek
logboek-heel = { $aantal ->
    [one] Het logboek klopt: 1 regel gecontroleerd, ongewijzigd.
   *[other] Het logboek klopt: { $aantal } regels gecontroleerd, niets ontbreekt en niets is gewijzigd.
}
logboek-kapot = Het logboek klopt niet.
logboek-kapot-herstel = Verander niets meer en meld dit bij wie de installatie beheert.
logboek-leeg = Op deze bladzijde staan geen regels.
logboek-programma = het programma zelf
keten-ontbreekt = Regel { $nummer } ontbreekt.
keten-volgorde = Regel { $nummer } sluit niet aan op de regel ervoor.
keten-gewijzigd = Regel { $nummer } is achteraf gewijzigd.

kolom-regel = Regel
kolom-moment = Moment
kolom-wie = Wie
kolom-wat = Wat
kolom-onderdeel = Betreft
kolom-bijzonderheden = Bijzonderheden

handeling-inrichting_gewijzigd = Inrichting gemaakt of gewijzigd
handeling-beleid_gewijzigd = Beleid vastgelegd
handeling-account_gemaakt = Account gemaakt
handeling-account_gewijzigd = Account gewijzigd
handeling-wachtwoord_gezet = Wachtwoord gezet
handeling-tweede_factor_aan = Tweede stap aangezet
handeling-tweede_factor_uit = Tweede stap uitgezet
handeling-aangemeld = Aangemeld
handeling-sessie_beeindigd = Sessie beëindigd
handeling-import_voorgesteld = Bestand met leerlingen klaargezet
handeling-import_ingetrokken = Bestand met leerlingen weggegooid
handeling-leerlingen_geimporteerd = Leerlingen ingelezen
handeling-aanvraag_gestart = Aanvraag begonnen
handeling-aanvraag_bewerkt = Dossier bewerkt
handeling-document_toegevoegd = Document toegevoegd
handeling-document_verwijderd = Document verwijderd
handeling-aanvraag_ingediend = Aanvraag ingediend
handeling-aanvulling_gevraagd = Aanvulling gevraagd
handeling-overeenstemming_vastgelegd = Overeenstemming vastgelegd
handeling-besloten = Besluit genomen
handeling-aanvraag_ingetrokken = Aanvraag ingetrokken
handeling-aanbod_gewijzigd = Aanbod gewijzigd
handeling-schoolprofiel_gestart = Schoolprofiel begonnen
handeling-schoolprofiel_bewerkt = Schoolprofiel bewerkt
handeling-schoolprofiel_verder = Schoolprofiel een stap verder
handeling-schoolprofiel_vastgesteld = Schoolprofiel vastgesteld
handeling-schoolprofiel_gepubliceerd = Schoolprofiel openbaar gemaakt
handeling-schoolprofiel_ingetrokken = Schoolprofiel niet meer openbaar
handeling-lesklas_gewijzigd = Lesklassen vastgelegd
veldfout-noemer_te_klein = Dit is minder dan het getal zelf.
handeling-kengetal_vastgelegd = Kengetal vastgelegd
handeling-cijfers_uitgevoerd = Cijfers naar Excel
handeling-ingelicht_gewijzigd = Wie medisch is ingelicht, gewijzigd
handeling-behoefte_vastgelegd = Behoefte of beeld vastgelegd
handeling-traject_gevraagd = Traject gevraagd
handeling-traject_verder = Traject een stap verder
handeling-traject_bewerkt = Traject bewerkt
handeling-groep_gewijzigd = Groep gemaakt of gewijzigd
handeling-trede_gezet = Op- of afgeschaald
handeling-plan_bewerkt = Plan bewerkt
handeling-plan_vastgesteld = Plan vastgesteld
handeling-plan_beeindigd = Plan beëindigd
handeling-doel_bewerkt = Doel gesteld of bewerkt
handeling-geevalueerd = Evaluatie vastgelegd
handeling-toestemming_vastgelegd = Handeling van leerling of ouders vastgelegd
handeling-toestemming_ingetrokken = Handeling van leerling of ouders ingetrokken
handeling-aantekening_geschreven = Aantekening geschreven
handeling-handelingswijzer_gepubliceerd = Handelingswijzer gepubliceerd of ingetrokken
handeling-verklaring_vastgelegd = Verklaring of kaart vastgelegd
handeling-vraag_gesteld = Vraag aan docenten gesteld
handeling-vraag_beantwoord = Vraag van docent beantwoord
handeling-ondersteuning_uitgevoerd = Lijst van ondersteuning als Excel opgehaald

logboek-soort-aanvraag = aanvraag
logboek-soort-account = account
logboek-soort-beleid = beleid
logboek-soort-beschikking = beschikking
logboek-soort-document = document
logboek-soort-import = import
logboek-soort-rol = rol
logboek-soort-school = school
logboek-soort-sessie = sessie
logboek-soort-swv = samenwerkingsverband

logboek-detail-actief = mag aanmelden
logboek-detail-afwijking = afwijking van de criteria
logboek-detail-einde = laatste dag
logboek-detail-factor = stap
logboek-detail-gewijzigd = gewijzigd
logboek-detail-nieuw = nieuw
logboek-detail-overgeslagen = overgeslagen
logboek-detail-rol = rol
logboek-detail-rollen = aantal rollen
logboek-detail-scholen = aantal scholen
logboek-detail-sleutel = onderwerp
logboek-detail-soort = soort
logboek-detail-staat = stand
logboek-detail-toegewezen = toegewezen
logboek-detail-vanaf = vanaf
logboek-detail-waarde = lezing
logboek-waarde-ja = ja
logboek-waarde-nee = nee
logboek-waarde-lid6 = lezing van lid 6

# Ondersteuning en groepen vernietigen

steun-vernietig-titel = Vernietig de ondersteuning
steun-vernietig-uitleg = Behoeften, trajecten, stappen, evaluaties, plannen en doelen, logboek, vragen en antwoorden, handelingswijzer, kaarten, verklaringen van leerling en ouders, wie is ingelicht en de mentoren van vroeger verdwijnen voorgoed. De leerling blijft, met de dagen van inschrijving. Een aanvraag met wat daarbij hoort, wordt apart vernietigd.
groep-vernietig-titel = Vernietig de groep
groep-vernietig-uitleg = De groep verdwijnt voorgoed, met naam, plan en evaluatie.
vernietig-vanaf = { $jaren ->
    [one] De ondersteuning blijft 1 jaar bewaard na de laatste dag. Vernietigen kan vanaf { $dag }.
   *[other] De ondersteuning blijft { $jaren } jaar bewaard na de laatste dag. Vernietigen kan vanaf { $dag }.
}
vernietig-maand = { $jaren ->
    [one] De ondersteuning blijft 1 jaar bewaard na de laatste dag. Vernietigen kan vanaf een dag in { $maand }.
   *[other] De ondersteuning blijft { $jaren } jaar bewaard na de laatste dag. Vernietigen kan vanaf een dag in { $maand }.
}
vernietig-niet-behoefte = Een onderwijsbehoefte is nog niet afgesloten. Sluit die eerst af.
vernietig-niet-wijzer = Docenten lezen nog een handelingswijzer. Trek die eerst in.
vernietig-niet-ingelicht = Er is nog iemand ingelicht over medische gegevens. Geef eerst een laatste dag op.
vernietig-niet-overleg = Deze leerling staat nog op een agenda, of er is nog een afspraak open. Rond dat eerst af.
vernietig-niet-traject = Er loopt nog een traject, of er wacht nog een. Beëindig het eerst.
vernietig-niet-plan = Er is nog een ontwikkelingsperspectief van kracht. Beëindig het eerst.
vernietig-niet-leden = Van deze groep zijn nog leden of trajecten bewaard. Vernietig eerst de ondersteuning van die leerlingen; met de laatste verdwijnt ook de groep.
veld-steun-bevestig = Typ het leerlingnummer om te bevestigen
veld-groep-bevestig = Typ de naam van de groep om te bevestigen
vernietig-typ = Typ: { $woord }. Dit is niet terug te draaien.
vernietig-voorgoed = Vernietig voorgoed
melding-steun-vernietigd = De ondersteuning van deze leerling is vernietigd.
melding-groep-vernietigd = De groep is vernietigd.
veldfout-leerlingnummer = Dit is niet het nummer van deze leerling. Er is niets vernietigd.
veldfout-groepsnaam = Dit is niet de naam van deze groep. Er is niets vernietigd.
handeling-steun_vernietigd = Ondersteuning vernietigd
handeling-groep_vernietigd = Groep vernietigd
handeling-hulp_vastgelegd = Extra lessen of hulp vastgelegd
