# Overleggen: kalender, agenda, de vergadering zelf, afspraken.

menu-overleg = Overleg
werk-plek-overleg = Zet leerlingen op de agenda, leid het overleg en leg afspraken vast.

melding-overleg-bewaard = Het overleg is bewaard. Maak de kalender opnieuw als dag of ritme is veranderd.
melding-kalender-gemaakt = De kalender is gemaakt. Wat was verplaatst, gehouden of gevuld, is gebleven.
melding-bijeenkomst-gepland = De bijeenkomst staat in de kalender.
melding-bijeenkomst-verplaatst = De bijeenkomst is verplaatst.
melding-bijeenkomst-vervallen = De bijeenkomst gaat niet door.
melding-bijeenkomst-begonnen = Vastgelegd wie er zijn.
melding-bijeenkomst-gesloten = De bijeenkomst is gesloten.
melding-agenda-geordend = De volgorde is veranderd.
melding-punt-toegevoegd = Het staat op de agenda.
melding-punt-bewaard = Bewaard. Het punt staat nog open.
melding-punt-besproken = Het punt is besproken.
melding-punt-doorgeschoven = Het punt staat op de agenda van de volgende bijeenkomst.
melding-punt-verwijderd = Het punt is van de agenda.
melding-afspraak-gemaakt = De afspraak is vastgelegd.
melding-afspraak-gedaan = De afspraak is afgerond.
melding-afspraak-vervallen = De afspraak is vervallen.

# Lijst en inrichting

overleg-titel = Overleg
overleg-wat = De overleggen waar u in zit of die u leidt
overleg-leeg = Er is geen overleg waarin u zit. De zorgcoördinator maakt overleggen aan en kiest wie erin zit.
overleg-nieuw = Nieuw overleg
overleg-nieuw-bij = Nieuw overleg: { $school }
overleg-gestopt = gestopt
overleg-niets-gepland = Er staat niets gepland.
overleg-bijeenkomst = { $dag } om { $tijd }
overleg-overgeslagen = { $aantal ->
    [one] Al 1 schoolweek niet gehouden
   *[other] Al { $aantal } schoolweken niet gehouden
}
agenda-tijdvakken = { $aantal ->
    [0] geen tijdvak meer vrij
    [one] nog 1 tijdvak vrij
   *[other] nog { $aantal } tijdvakken vrij
}
overleg-punten = { $aantal ->
    [0] nog niets op de agenda
    [one] 1 punt
   *[other] { $aantal } punten
}
overleg-elke-weken = { $aantal ->
    [one] elke schoolweek
   *[other] elke { $aantal } schoolweken
}
overleg-keren = { $aantal ->
    [one] 1 keer per schooljaar
   *[other] { $aantal } keer per schooljaar
}
overleg-op-oproep = als het nodig is
overleg-duur = { $aantal ->
    [one] 1 minuut
   *[other] { $aantal } minuten
}
overleg-inrichten = Inrichten
overleg-strijdig = Iemand anders heeft dit overleg intussen gewijzigd. Kijk na wat u typte en bewaar opnieuw.
overleg-wanneer = Wat, wanneer en waar
overleg-soort = Soort overleg
overleg-naam = Naam
overleg-naam-uitleg = Bijvoorbeeld: Team onderbouw.
overleg-locatie = Locatie
overleg-hele-school = De hele school
overleg-ritme = Hoe vaak
overleg-ritme-weken = Om de zoveel schoolweken
overleg-ritme-per_jaar = Een aantal keren per schooljaar
overleg-ritme-oproep = Als het nodig is
overleg-aantal = Aantal weken of keren
overleg-aantal-uitleg = Vakantieweken tellen niet mee.
overleg-weekdag = Dag
weekdag-1 = maandag
weekdag-2 = dinsdag
weekdag-3 = woensdag
weekdag-4 = donderdag
weekdag-5 = vrijdag
overleg-begint = Begint om
overleg-begint-uitleg = Bijvoorbeeld 14:30.
overleg-minuten = Duur in minuten
overleg-zaal = Plaats
overleg-wisselt-met = Wisselt met
overleg-wisselt-niet = Wisselt niet
overleg-wisselt-uitleg = Twee overleggen die wisselen vallen nooit in dezelfde week. Beide hebben dan hetzelfde, even aantal weken.
overleg-actief = Dit overleg komt bijeen
overleg-klassen = Klassen
overleg-klassen-uitleg = De leerlingen van deze klassen bespreekt dit overleg. Kies niets als het alle leerlingen zijn.
overleg-leden = Wie erin zitten
overleg-leden-uitleg = Wie erin zit, leest de agenda van 14 dagen voor tot 28 dagen na een bijeenkomst.
overleg-leden-leeg = Er zit nog niemand in dit overleg.
overleg-geen-lid = Zit er niet in
overleg-meer-mensen = Mentoren en docenten
overleg-voorzitter = Voorzitter
overleg-geen-voorzitter = Nog geen voorzitter
overleg-bewaar = Bewaar het overleg
overleg-kalender = Kalender { $jaar }
overleg-vorig-jaar = Vorig schooljaar
overleg-volgend-jaar = Volgend schooljaar
overleg-kalender-leeg = Er staat niets in de kalender van dit schooljaar.
overleg-te-weinig = Minder dan { $keren } keer gepland
overleg-niet-gesloten = Niet gesloten
overleg-plan = Maak de kalender van { $jaar }
overleg-plan-uitleg = De kalender slaat vakanties, feestdagen en vrije dagen over. Wat is verplaatst, gehouden of gevuld, blijft staan.
overleg-bevoegdheid = Mag
bevoegdheid-besluit = besluiten
bevoegdheid-advies = adviseren; een advies is nooit een besluit
bevoegdheid-volgen = volgen
bevoegdheid-afstemmen = afstemmen
overleg-doel = Waarvoor
overleg-ziet = Ziet van een leerling
overleg-ouders = Ouders
overleg-ouders-vooraf = Eerst overleg met de ouders, dan pas hier.
overleg-niet-besproken = { $aantal ->
    [0] Iedereen is op tijd besproken
    [one] 1 leerling te lang niet besproken
   *[other] { $aantal } leerlingen te lang niet besproken
}
overleg-extra = Extra bijeenkomst
overleg-extra-doe = Zet in de kalender
overleg-datum = Dag

bijeenkomststaat-gepland = gepland
bijeenkomststaat-verplaatst = verplaatst of extra
bijeenkomststaat-bezig = bezig
bijeenkomststaat-gehouden = gehouden
bijeenkomststaat-vervallen = gaat niet door

# Agenda

agenda-titel = Agenda
agenda-leeg = Er staat nog niets op de agenda.
agenda-inbrengen = Zet op de agenda
agenda-ga-verder = Ga verder met het overleg
agenda-afdruk = Agenda op papier
agenda-afdruk-uitleg = Druk af met uw browser (Ctrl+P). Op papier staan namen en vragen: neem het weer mee.
agenda-vertrouwelijk = Vertrouwelijk
agenda-uitgenodigd = Uitgenodigd
agenda-op = Omhoog
agenda-neer = Omlaag
agenda-voorstellen = Voor deze agenda
agenda-aanwezig = Aanwezig
agenda-afwezig = afwezig
agenda-rol-mist = Hiervan hoort er altijd één bij te zijn:
agenda-aanwezig-bewaar = Bewaar wie er zijn
agenda-begin = Begin het overleg
agenda-sluiten = Sluiten
agenda-sluiten-uitleg = Sluiten kan als elk punt is besproken, doorgeschoven of van de agenda gehaald.
agenda-sluit = Sluit het overleg
agenda-verplaatsen = Verplaatsen
agenda-verplaats = Verplaats
agenda-laat-vervallen = Gaat niet door
agenda-vervallen-uitleg = Dat kan als de agenda leeg is.
agenda-vervalt = Laat vervallen

aanleiding-gevraagd = Ingebracht
aanleiding-verwezen = Verwezen door een ander overleg
aanleiding-traject_gevraagd = Traject gevraagd: wacht op een besluit
aanleiding-evaluatie = Traject evalueren
aanleiding-plan = Plan wacht op vaststelling
aanleiding-afspraak = Afspraak te laat
aanleiding-niet_besproken = Te lang niet besproken

puntstaat-open = te bespreken
puntstaat-besproken = besproken
puntstaat-doorgeschoven = doorgeschoven
puntstaat-vervallen = van de agenda

# Een punt

punt-anoniem = Een leerling uit leerjaar { $jaar }
punt-vrij = Overig punt
punt-nummer = punt { $nr } van { $van }
punt-ingebracht = ingebracht door { $naam }
punt-vorig = Vorig punt
punt-volgend = Volgend punt
punt-breng-in = Breng { $naam } in
punt-leerling-kop = Een leerling
punt-zoek = Naam of klas
punt-zoek-doe = Zoek
punt-niemand = Niemand gevonden van wie u de ondersteuning ziet en die bij dit overleg hoort.
punt-vraag-kop = Wat vraagt u?
punt-anders-kop = Een groep of iets anders
punt-groep = Groep
punt-geen-groep = Geen groep
punt-vraag = Vraag aan dit overleg
punt-vraag-uitleg = Eén vraag waarop dit overleg een antwoord kan geven.
punt-overgeslagen = Waarom slaat u een stap over?
punt-overgeslagen-uitleg = Nog niet besproken in: { $wie }.
punt-ouders-kop = Overleg met de ouders
punt-ouders-op = Met de ouders besproken op
punt-ouders-vooraf = Dit overleg bespreekt een leerling pas na overleg met de ouders.
punt-ouders-mag = Mag leeg blijven.
punt-ouders = Hoe, en wat zeiden zij?
punt-zonder-ouders = Waarom zonder overleg met de ouders?
punt-zonder-ouders-uitleg = Alleen als wachten niet kan, bijvoorbeeld voor de veiligheid.
punt-zonder-naam = Zonder naam bespreken
punt-zonder-naam-uitleg = Dit overleg ziet alleen het leerjaar. Noem in uw vraag ook geen naam.
punt-toevoegen = Zet op de agenda
punt-ouders-nog = Ouders nog niet gevraagd
punt-dicht = Dit punt gaat pas open als het met de ouders is besproken. Vul in wanneer dat was, of waarom het niet kon.
punt-gezegd = In dit overleg
punt-verslag = Besproken
punt-advies = Advies
punt-advies-uitleg = Een advies is geen besluit.
punt-besluit = Besluit
punt-vervolg = Hoe verder
puntvervolg-geen = Niets meer dan de afspraken
puntvervolg-traject = Een traject vragen
puntvervolg-plan = Een plan maken of bijstellen
puntvervolg-op = Een niveau omhoog
puntvervolg-af = Een niveau omlaag
puntvervolg-verwijzing = Naar een ander overleg
vervolg-doe-geen = Verder
vervolg-doe-traject = Vraag een traject aan
vervolg-doe-plan = Open het plan
vervolg-doe-op = Zet de stap omhoog
vervolg-doe-af = Zet de stap omlaag
vervolg-doe-verwijzing = Verder
punt-naar = Naar welk overleg
punt-naar-niemand = Kies een overleg
punt-naar-geen-dag = geen bijeenkomst gepland
punt-naar-uitleg = Alleen als het naar een ander overleg gaat. Het komt op de agenda van de eerste bijeenkomst.
punt-vervolgreden = Waarom daarheen
punt-gereed = Rond dit punt af
punt-bewaar = Bewaar
punt-geen-verbinding = Er is geen verbinding. Wat u typte staat er nog. Bewaar opnieuw als er weer verbinding is.
punt-sloeg-over = Een stap is overgeslagen: { $reden }
punt-steun = Ondersteuning nu
punt-geen-steun = Er loopt geen traject.
punt-tot = tot { $dag }
punt-evaluatie = evaluatie { $dag }
punt-behoeften = Behoeften
punt-naar-leerling = Naar de pagina van de leerling
punt-eerder = Eerder besproken
punt-weg-terug = Terug kan naar: { $wie }.
punt-weg-op = De volgende stap is: { $wie }.
punt-anders = Niet nu
punt-doorschuiven = Schuif door naar de volgende bijeenkomst
punt-verwijderen = Haal van de agenda

# Afspraken

afspraken-titel = Afspraken
afspraken-leeg = Er zijn geen afspraken.
afspraak-titel = Afspraak
afspraak-wat = Wat
afspraak-wie = Wie
afspraak-voor = Voor
afspraak-maak = Leg de afspraak vast
afspraak-gemaakt-in = Gemaakt in { $overleg } op { $dag }
afspraak-gedaan = Gedaan
afspraak-vervallen = Vervallen
afspraak-te-laat = Te laat
afspraak-uitkomst = Wat kwam ervan?
afspraak-uitkomst-uitleg = Vervalt de afspraak, schrijf dan waarom.
afspraak-doe-gedaan = Gedaan
afspraak-doe-vervallen = Laat vervallen

# Bij de leerling

besproken-titel = Besproken
besproken-leeg = Deze leerling is nog in geen overleg besproken.
besproken-naar = Daarna naar: { $wie }
besproken-inbrengen = Breng in

leerling-tab-overleg = Overleg
inzage-overleg = Overleg
inzage-afspraak = Een afspraak

kalender-vrije_dag = Vrije dag: geen overleg
catalogus-deel-overleg = Overleg
catalogus-fout-orgaan = Dit overleg bestaat niet.
catalogus-fout-wisselen = Twee overleggen die wisselen hebben hetzelfde, even aantal weken.

veldfout-tijd = Dit is geen tijd. Vul uren en minuten in, bijvoorbeeld 14:30.
veldfout-klas_onbekend = In een van deze klassen zit niemand. Kies een andere klas.
veldfout-wisselt_al = Dit overleg wisselt al met een ander.
veldfout-wisselen = Wisselen kan alleen tussen twee overleggen met hetzelfde, even aantal weken.
veldfout-een_voorzitter = Kies één voorzitter.
veldfout-open_punten = Er staan nog punten open. Rond ze af, schuif ze door of haal ze van de agenda.
veldfout-agenda = Er staat iets op de agenda. Schuif dat eerst door.
veldfout-niets_gezegd = Schrijf wat er is besproken, geadviseerd of besloten.
veldfout-geen_besluit = Dit overleg adviseert en besluit niet. Schrijf het bij Advies.
veldfout-ander_beslist = Over dit aanbod beslist een ander. Schrijf het bij Advies.
veldfout-naar = Kies naar welk overleg het gaat.
veldfout-reden = Schrijf waarom.
veldfout-geen_bijeenkomst = Er is geen volgende bijeenkomst gepland. Zet er eerst een in de kalender.
veldfout-niet_van_dit_overleg = Dat overleg bespreekt leerlingen van andere klassen of een andere locatie.

handeling-overleg_gewijzigd = Overleg ingericht
handeling-bijeenkomst_gewijzigd = Bijeenkomst gewijzigd
handeling-agenda_gewijzigd = Agenda gewijzigd
handeling-punt_bewerkt = Agendapunt bewerkt
handeling-punt_besproken = Agendapunt besproken
handeling-afspraak_vastgelegd = Afspraak vastgelegd
logboek-detail-erbij = erbij
logboek-detail-leden = leden
logboek-detail-orgaan = overleg
logboek-detail-vervolg = vervolg
logboek-detail-vraag = vraag
logboek-soort-agendapunt = Agendapunt
logboek-soort-afspraak = Afspraak
logboek-soort-bijeenkomst = Bijeenkomst
logboek-soort-overleg = Overleg

# Van buiten

punt-van-buiten = Nodig iemand van buiten uit
punt-zonder-naam-kop = Punt zonder naam
gasten-titel = Van buiten bij dit punt
gasten-lijst = Uitgenodigd
gasten-leeg = Er is nog niemand van buiten uitgenodigd.
gast-nodig-uit = Nodig uit
gast-nodig-uit-uitleg = Wie u uitnodigt ziet de vraag van dit punt en later het advies, en verder niets, tot en met de laatste dag. Elke keer dat dit punt wordt geopend, wordt opgeschreven; ouders kunnen dat zien.
gast-naam = Naam
gast-adres = E-mailadres
gast-rol = Rol
gast-doel = Waarvoor
gast-doel-uitleg = Wat moet deze persoon bij dit punt kunnen doen?
gast-grondslag = Grond
gast-grondslag-uitleg = Waarom mag deze persoon dit zien?
gast-toelichting = Welke taak of welk belang?
gast-toelichting-uitleg = Bij een wettelijke taak of een vitaal belang: schrijf welke.
gast-ziet-niet = Niet nodig
gast-ziet-wel = Nodig voor dit doel
gast-tot = Laatste dag
gast-tot-uitleg = Ten hoogste zes weken na het overleg.
gast-doe = Maak de uitnodiging
gast-gemaakt = De uitnodiging is gemaakt
gast-gemaakt-uitleg = U ziet dit één keer. Mail het adres, en geef de code op een andere manier door, bijvoorbeeld aan de telefoon.
gast-adresregel = Adres
gast-code = Code
gast-code-uitleg = De zes cijfers die u van de school kreeg.
gast-open = open
gast-dicht = dicht
gast-trek-in = Trek in
gast-titel = Uitnodiging voor een overleg
gast-deur-uitleg = U bent uitgenodigd voor één punt van een overleg. Vul de code in die u van de school kreeg.
gast-kom-binnen = Open het punt
gast-waarom = Waarom u dit ziet
gast-opgeschreven = Dat u dit opent, wordt opgeschreven. De leerling en de ouders kunnen dat zien.
gast-weg = Sluit af
grondslag-toestemming = toestemming
grondslag-wettelijke_taak = wettelijke taak
grondslag-vitaal_belang = vitaal belang
grondslag-anoniem = zonder naam
melding-gast-ingetrokken = De uitnodiging is ingetrokken.
veldfout-doel = Schrijf waarvoor.
veldfout-geen_toestemming = Er is geen toestemming om deze leerling in het ZAT te bespreken. Leg die eerst vast bij Toestemming, of kies een andere grond.
veldfout-niet_anoniem = Dit punt heeft een naam. Bespreek het zonder naam, of kies een andere grond.
veldfout-ziet = Dat ziet dit overleg zelf niet.
veldfout-einde = Kies een dag vanaf vandaag, ten hoogste zes weken na het overleg.
veldfout-rol = Kies een rol.
veldfout-gast_code = Deze code klopt niet. Controleer de zes cijfers.
veldfout-gast_dicht = Deze code klopt niet. De uitnodiging is nu dicht; vraag de school om een nieuwe.
handeling-gast_uitgenodigd = Iemand van buiten uitgenodigd
handeling-gast_ingetrokken = Uitnodiging ingetrokken
handeling-gast_gekomen = Iemand van buiten opende een punt
logboek-detail-grondslag = grond
logboek-soort-genodigde = Uitnodiging
verstrekt-titel = Verteld aan mensen van buiten
verstrekt-uitleg = Elke keer dat iemand van buiten een punt van een overleg opende: wie, waarvoor, op welke grond, en welk soort gegevens.
gast-ziet = Welke ondersteuning de leerling krijgt
gast-toestemming = Welke toestemming
gast-toestemming-uitleg = Bij de grond toestemming: kies wat de ouders of de leerling hierover zeiden. Trekken zij het in, dan gaat de uitnodiging dicht.
gast-woord = { $wie }, { $dag }: { $waarover }
gast-woord-geen = Geen
gast-gemaild = Het adres is gemaild. U ziet de code één keer: geef die op een andere manier door, bijvoorbeeld aan de telefoon.
gast-weg-titel = Afgesloten
gast-weg-uitleg = U ziet dit punt niet meer. U kunt dit venster sluiten.
verstrekt-algemeen = naam en klas
verstrekt-begeleiding = ondersteuning
verstrekt-zorg = vraag en advies
handeling-gast_geweigerd = Verkeerde code bij een uitnodiging
handeling-gast_vertrokken = Iemand van buiten sloot af
catalogus-overleg = Overleggen
catalogus-overleg-soort = Overleg
catalogus-overleg-mag = Wat het mag
catalogus-overleg-trap = stap { $nr }
catalogus-overleg-ouders = eerst overleg met de ouders
catalogus-overleg-ieder = elke leerling binnen { $weken } weken
