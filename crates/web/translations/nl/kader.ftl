# Het kader om elke pagina, formulieren, bladeren en meldingen.

kader-naar-inhoud = Naar de inhoud
kader-hoofdmenu = Hoofdmenu
kader-menu = Menu
kader-wachtend = wachtend
kader-afmelden = Afmelden
kader-open-bron = Open source, EUPL-1.2

veld-optioneel = (niet verplicht)
veld-fout = Fout:
veld-fouten = { $aantal ->
    [one] Er is 1 ding dat nog niet klopt
   *[other] Er zijn { $aantal } dingen die nog niet kloppen
}

bladeren = Bladeren
bladeren-vorige = Vorige
bladeren-volgende = Volgende
bladeren-plek = { $van }–{ $tot } van { $totaal }

melding-aanvraag-begonnen = De aanvraag is begonnen. Vul het dossier in; u kunt tussendoor bewaren.
melding-aanvraag-kies = Kies praktijkonderwijs, leerwegondersteuning of voortgezet speciaal onderwijs en vul een datum in die niet in de toekomst ligt.
melding-aanvraag-loopt = Er loopt al zo'n aanvraag voor deze leerling.
melding-aanvulling-gevraagd = De school is om aanvulling gevraagd.
melding-account-gemaakt = Het account is gemaakt. Geef het nu een rol.
melding-account-gewijzigd = Het account is gewijzigd.
melding-afgemeld = U bent afgemeld.
melding-al-ingelezen = Dit bestand wacht niet meer: het is al ingelezen, weggegooid of langer dan een uur geleden gestuurd. Er is nu niets gewijzigd.
melding-al-veranderd = Iemand was u voor: de gegevens zijn intussen veranderd. Hieronder ziet u hoe het nu is. Er is niets overschreven.
melding-beleid-bewaard = Het beleid is bewaard.
melding-besloten = Het besluit is vastgelegd en de brief is gemaakt.
melding-document-toegevoegd = Het document is toegevoegd.
melding-document-verwijderd = Het document is verwijderd.
melding-dossier-bewaard = Het dossier is bewaard.
melding-eigen-account = Uw eigen account kunt u niet afsluiten. Vraag een andere beheerder.
melding-import-ingetrokken = Het bestand is weggegooid. Er is niets ingelezen.
melding-ingediend = De aanvraag is ingediend.
melding-ingetrokken = De aanvraag is ingetrokken.
melding-overeenstemming-vastgelegd = De overeenstemming is vastgelegd.
melding-rol-beeindigd = De rol is beëindigd.
melding-rol-gegeven = De rol is gegeven.
melding-sessie-beeindigd = De sessie is beëindigd.
melding-tweede-factor-aan = De tweede stap bij het aanmelden staat aan.
melding-tweede-factor-al-aan = De tweede stap staat al aan. Zet hem eerst uit om een andere telefoon te gebruiken.
melding-tweede-factor-uit = De tweede stap bij het aanmelden staat uit.
melding-wachtwoord-gezet = Het wachtwoord is gewijzigd.

menu-werk = Mijn werk
menu-leerlingen = Leerlingen
menu-aanvragen = Aanvragen
menu-inrichting = Inrichting
menu-accounts = Accounts
menu-logboek = Logboek
menu-account = Mijn account

# Wat er met een veld is, en wat te doen

veldfout-aanmelden_mislukt = Het e-mailadres of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw.
veldfout-bereik_past_niet = Deze rol kan hier niet gelden. Kies voor een schoolrol een school of locatie, voor een rol van het samenwerkingsverband het hele samenwerkingsverband.
veldfout-bestaat_al = Dit bestaat al. Vul iets anders in.
veldfout-bedrag = Vul een bedrag in euro in, bijvoorbeeld 62,50; meer dan 0 en ten hoogste 1000.
veldfout-bestand_leeg = Het bestand is leeg. Kies een bestand met inhoud.
veldfout-bestand_te_groot = Het bestand is te groot: ten hoogste 10 MB. Maak het kleiner of verdeel het.
veldfout-brief_tekens = De tekst bevat tekens die niet in de brief kunnen, zoals plaatjes. Haal ze weg.
veldfout-brin = Een BRIN heeft twee cijfers en twee hoofdletters, bijvoorbeeld 12AB.
veldfout-code_onjuist = Deze code klopt niet of is al gebruikt. Wacht op een nieuwe code en vul die in.
veldfout-criteria = Volgens de toets zijn de criteria niet vervuld. Schrijf op waarom u toch toewijst, of kies een ander besluit.
veldfout-csv_kapot = Dit bestand is niet te lezen als CSV. Sla het opnieuw op als CSV of Excel.
veldfout-datum = Dit is geen datum. Vul een dag, maand en jaar in.
veldfout-dubbel = Dit staat twee keer in het bestand. Laat één regel staan.
veldfout-formule = De tekst begint met een teken dat een rekenblad als formule leest. Haal dat teken weg.
veldfout-geen_pdf = Dit bestand is geen PDF. Sla het op als PDF en kies het opnieuw.
veldfout-geen_tabel = Dit bestand is geen tabel. Kies een CSV- of Excel-bestand.
veldfout-geheel_getal = Vul een heel getal in, zonder cijfers achter de komma.
veldfout-getal = Dit is geen getal. Vul alleen cijfers in, eventueel met een komma.
veldfout-groter_dan_nul = Vul een getal in dat groter is dan nul.
veldfout-ja_of_nee = Kies ja of nee.
veldfout-keuze = Kies een van de mogelijkheden.
veldfout-kolom_dubbel = Deze kolom staat twee keer in het bestand. Laat er één staan.
veldfout-kolom_ontbreekt = Deze kolom ontbreekt. Voeg haar toe aan het bestand.
veldfout-leeftijd = Bij deze geboortedatum is een leerling jonger dan 9 of ouder dan 30. Controleer de datum.
veldfout-leerjaar = Vul een leerjaar van 1 tot en met 6 in.
veldfout-locatie = Deze school heeft geen locatie met die naam. Controleer de naam, of laat het veld leeg.
veldfout-mailadres = Dit is geen e-mailadres. Vul een adres in als naam@school.nl.
veldfout-mentor = Er is geen mentor met die naam of dat adres op deze school. Controleer het, of laat het veld leeg.
veldfout-te_lang = Deze tekst is te lang. Maak hem korter.
veldfout-te_veel_documenten = Er zijn al zo veel documenten dat er geen meer bij kan. Verwijder er eerst een.
veldfout-te_veel_pogingen = Er zijn te veel pogingen gedaan. Wacht een paar minuten en probeer het opnieuw.
veldfout-te_veel_kolommen = Het bestand heeft meer dan 200 kolommen. Haal weg wat niet nodig is.
veldfout-te_veel_rijen = Het bestand heeft te veel regels: ten hoogste 20.000. Verdeel het.
veldfout-tekens = De tekst bevat tekens die niet zichtbaar zijn. Typ de tekst opnieuw.
veldfout-toekomst = Deze datum ligt in de toekomst. Vul vandaag of een eerdere dag in.
veldfout-van_1_tot_en_met_250 = Vul een getal van 1 tot en met 250 in.
veldfout-verleden = Deze datum ligt in het verleden. Vul vandaag of een latere dag in.
veldfout-verplicht = Dit is verplicht. Vul het in.
veldfout-voor_begin = Deze dag ligt voor de begindatum. Vul een latere dag in.
veldfout-wachtwoord_kort = Dit wachtwoord is te kort. Neem ten minste 12 tekens.
veldfout-wachtwoord_naam = In dit wachtwoord staat de aanmeldnaam, of het is langer dan 200 tekens. Neem een ander.
veldfout-wachtwoord_onjuist = Dit wachtwoord klopt niet. Probeer het opnieuw.
veldfout-xlsx_kapot = Dit Excel-bestand is niet te lezen. Open het in Excel, sla het opnieuw op en kies het nog eens.
