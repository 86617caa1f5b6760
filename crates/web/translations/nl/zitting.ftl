# Zittingen en bundels.

menu-zittingen = Zittingen
werk-plek-zittingen = Plan gesprekken met scholen, sorteer dossiers en loop ze langs.

melding-zitting-gepland = De zitting is gepland. De gekozen dossiers staan op de lijst.
melding-zitting-bewaard = De zitting is bewaard.
melding-gesorteerd = De dossiers zijn gesorteerd.
melding-uitkomst-vastgelegd = De uitkomst is vastgelegd. Dit is het volgende dossier.
melding-zitting-klaar = De uitkomst is vastgelegd. Alle dossiers van deze zitting zijn besproken.
melding-steekproef-getrokken = De steekproef is getrokken. Controleer deze dossiers.
melding-steekproef-open = De steekproef kan nog niet dicht: er wacht nog een dossier op controle.
melding-steekproef-gesloten = De steekproef is gesloten. De dossiers zijn klaar voor het besluit.
melding-steekproef-akkoord = Het dossier is akkoord.
melding-steekproef-twijfel = Het dossier gaat naar het gesprek. Het zit niet meer in de bundel.
melding-bundeladvies-vastgelegd = Het advies is bij elk dossier van de bundel vastgelegd.
melding-bundel-besloten = Uw besluit is vastgelegd. De brieven worden nu gemaakt; u hoeft niet te wachten.
melding-bundel-verder = Het maken van de brieven gaat verder.

# Lijst van zittingen

zittingen-titel = Zittingen
zittingen-uitleg = Gesprekken tussen school en samenwerkingsverband over aanvragen
zittingen-gesprekken = Gesprekken
zittingen-leeg = Er zijn geen gesprekken gepland. Het samenwerkingsverband plant ze als er aanvragen zijn ingediend.
zittingen-leeg-swv = Er zijn geen gesprekken gepland. Kies hieronder een school en plan een gesprek.
zittingen-ook-oud = Toon ook oudere zittingen
zittingen-alleen-nu = Toon alleen de laatste zittingen
zitting-geen-dossiers = nog geen dossiers
kolom-dag = Dag
kolom-dossiers = Dossiers
kolom-bundel = Bundel

jaarpad-titel = Jaarpad
jaarpad-leeg = Er is nog geen jaarkalender. De directeur stelt die in bij Inrichting.
jaarpad-volgende = eerstvolgende
jaarpad-voorbij = voorbij

zitting-plan-titel = Plan een zitting
zitting-kies-school = Kies een school
zitting-kies = Kies deze school
zitting-school-wacht = { $aantal ->
    [0] { $school }
    [one] { $school } (1 aanvraag wacht)
   *[other] { $school } ({ $aantal } aanvragen wachten)
}
zitting-met = Gesprek met { $school }
zitting-op-lijst = Op de lijst
zitting-ingediend = ingediend { $dag }
zitting-niets-wacht = Van deze school wacht nu geen aanvraag. U kunt wel al een dag plannen.
zitting-plan-doe = Plan deze zitting
veld-zitting-school = School
veld-zitting-datum = Dag
veld-zitting-tijd = Tijd
veld-zitting-tijd-uitleg = Bijvoorbeeld 13:30.
veld-zitting-plaats = Plaats

# Eén zitting

zitting-titel = Zitting { $school }
zitting-dossiers = { $aantal ->
    [one] 1 dossier
   *[other] { $aantal } dossiers
}
zitting-loop = { $aantal ->
    [one] Loop 1 dossier langs
   *[other] Loop { $aantal } dossiers langs
}
zitting-terugkijken = Kijk de besproken dossiers terug
zitting-lijst = Dossiers op de lijst
zitting-lijst-leeg = Er staan nog geen dossiers op de lijst van deze zitting.
zitting-wijzig-titel = Wijzig de zitting
zitting-erbij = Zet erbij op de lijst
zitting-bewaar = Bewaar de zitting

sorteer-titel = Sorteer de dossiers
sorteer-uitleg = De criteria doen een voorstel. U beslist; alleen wat zonder twijfel is, mag in de bundel.
sorteer-bundel = Zonder twijfel
sorteer-bespreken = Bespreken
sorteer-later = Nog niet
sorteer-bewaar = Bewaar de indeling
sorteer-vso = Een aanvraag voor het vso wordt altijd besproken.
sorteer-eigen = De criteria beslissen hier niet.
sorteer-dicht = De bundel is al gesloten voor de steekproef.
sorteer-niet-bundel = Het kan niet in de bundel.

# Het gesprek

lopen-titel = Zitting
lopen-plek = { $n } van { $totaal }
lopen-open = { $aantal ->
    [0] alles besproken
    [one] nog 1 open
   *[other] nog { $aantal } open
}
lopen-bladeren = Dossiers van deze zitting
lopen-vorige = Vorige
lopen-volgende = Volgende
lopen-naar-uitkomst = Naar de uitkomst
lopen-vraag = De vraag
lopen-geprobeerd = Wat is geprobeerd
lopen-wat = Wat
lopen-periode = Wanneer
lopen-effect = Wat het deed
lopen-stemmen = Leerling en ouders
lopen-leerling = De leerling zegt
lopen-ouders = De ouders zeggen
lopen-ouderoverleg = Overleg met de ouders
lopen-uitkomst = Uitkomst van het gesprek
lopen-ja = Ja: toewijzen
lopen-nee = Nee: niet toewijzen
lopen-geen = Geen overeenstemming: naar de adviescommissie
lopen-weging = Wat is gewogen
lopen-weging-uitleg = Vul alleen in wat naast de criteria meetelde.
lopen-leg-vast-verder = Leg vast en ga naar het volgende dossier
lopen-leg-vast = Leg de uitkomst vast
lopen-al-klaar = Dit dossier is besproken. Een correctie doet u op het blad van de aanvraag.
lopen-alleen-swv = Het samenwerkingsverband legt de uitkomst vast.
lopen-naar-aanvraag = Naar de aanvraag
lopen-toetsen = Toetsen: de pijlen naar links en rechts bladeren. De sneltoetsen V (vorige), N (volgende) en U (naar de uitkomst) werken samen met de toets die uw browser daarvoor gebruikt, meestal Alt.
veld-uitkomst = Zijn school en samenwerkingsverband het eens?
veld-lopen-toelichting = Toelichting
veld-lopen-toelichting-uitleg = Waarom is dit de uitkomst?
veld-factor = Andere factor
veld-factor-uitleg = Een of enkele woorden.
veld-factor-tekst = Wat u daarover vond

# Bundel

bundel-titel = Bundel
bundel-open = Naar de bundel
bundel-voor-school = Het samenwerkingsverband neemt een steekproef; daarna beslist de directeur over alle dossiers samen.
bundel-dossiers = Dossiers in de bundel
bundel-leeg = Er zit geen dossier meer in deze bundel.
bundel-brieven-pdf = Alle brieven om te printen (PDF)
bundel-brieven-zip = Elke brief apart (ZIP)
bundel-besluit-titel = Besluit
bundel-besluit-wacht = U kunt besluiten als de steekproef is gecontroleerd en gesloten.
bundel-besluit-gevolg = { $aantal ->
    [one] Het dossier wordt toegewezen en krijgt een eigen brief. Een besluit kunt u niet terugnemen.
   *[other] Alle { $aantal } dossiers worden toegewezen; elk krijgt een eigen besluit en een eigen brief. Een besluit kunt u niet terugnemen.
}
bundel-besluit-doe = { $aantal ->
    [one] Wijs 1 dossier toe
   *[other] Wijs { $aantal } dossiers toe
}
bundel-zonder-advies = { $aantal ->
    [one] Bij 1 dossier ontbreekt het advies van twee deskundigen. Zonder dat advies kunt u niet besluiten.
   *[other] Bij { $aantal } dossiers ontbreekt het advies van twee deskundigen. Zonder dat advies kunt u niet besluiten.
}
bundel-geschreven = { $gedaan } van { $totaal } besluiten geschreven
bundel-bezig = De brieven worden op de achtergrond gemaakt. U kunt deze bladzijde verlaten.
bundel-ververs = Ververs de stand
bundel-vast = Gaat het niet verder?
bundel-vast-uitleg = Na een herstart gaat het maken van brieven vanzelf verder. Staat het toch stil, dan kunt u het hier voortzetten. Wat al is geschreven, blijft zoals het is; geen besluit wordt dubbel genomen.
bundel-verder-doe = Ga verder met de brieven
bundel-getekend = Ondertekend door { $naam } op { $dag }; geldig vanaf { $ingang }.
veld-bundel-motivering = Motivering
veld-bundel-motivering-uitleg = Staat in elke brief, naast de eigen gegevens van de leerling.
veld-bundel-ingang = Geldig vanaf

steekproef-titel = Steekproef
steekproef-uitleg = De school deelde deze dossiers in als zonder twijfel. Het samenwerkingsverband controleert een deel daarvan, door het lot gekozen.
steekproef-trek = Trek de steekproef
steekproef-trek-gevolg = Daarna kan de school geen dossier meer aan deze bundel toevoegen.
steekproef-wacht = De steekproef is nog niet getrokken.
steekproef-getrokken = { $omvang } van { $uit } dossiers, getrokken op { $dag }.
steekproef-eruit = { $aantal ->
    [one] 1 dossier ging daarna uit de bundel.
   *[other] { $aantal } dossiers gingen daarna uit de bundel.
}
steekproef-leeg = Geen dossier van de steekproef zit nog in de bundel.
steekproef-akkoord = Akkoord
steekproef-twijfel = Twijfel
steekproef-twijfel-gevolg = Het dossier gaat uit de bundel, naar het gesprek met de school.
steekproef-twijfel-doe = Zet in het gesprek
steekproef-te-gaan = { $aantal ->
    [one] Nog 1 dossier te controleren.
   *[other] Nog { $aantal } dossiers te controleren.
}
steekproef-sluit = Sluit de steekproef
steekproef-sluit-gevolg = Alle dossiers van de steekproef zijn gecontroleerd. De andere dossiers worden nu ook klaar voor het besluit.
steekproef-narekenen = Hoe is de steekproef getrokken?
steekproef-zaad = Zaadgetal
steekproef-plekken = Getrokken plaatsen
steekproef-narekenen-uitleg = Iedereen kan de trekking overdoen. De dossiers staan op volgorde van aanvraagnummer en hebben de plaatsen 0, 1, 2, enzovoort. Van elke plaats is de sleutel de SHA-256 van de tekst zaadgetal:plaats. De plaatsen met de kleinste sleutels zijn de steekproef. Voor plaats 0:
steekproef-ja = in de steekproef
steekproef-nee = niet
veld-twijfel = Waarom twijfelt u?

bundel-advies-titel = Advies van deskundigen
bundel-advies-uitleg = Voor elk besluit adviseren twee deskundigen: een orthopedagoog of psycholoog, en een tweede van de lijst in de wet. Het advies geldt hier voor alle dossiers van de bundel en komt bij elk dossier te staan.
bundel-advies-compleet = elk dossier heeft twee adviezen
bundel-advies-mist = { $aantal ->
    [one] 1 dossier mist nog advies
   *[other] { $aantal } dossiers missen nog advies
}
bundel-advies-geef = Leg een advies vast
bundel-advies-doe = Leg vast bij alle dossiers
veld-bundeladvies-naam = Naam van de deskundige
veld-bundeladvies-deskundigheid = Deskundigheid
veld-bundeladvies-organisatie = Organisatie
veld-bundeladvies-datum = Datum van het advies
veld-bundeladvies-oordeel = Advies
veld-bundeladvies-tekst = Advies in woorden
veld-bundeladvies-tekst-uitleg = De ouders krijgen hiervan een afschrift.
veld-bundeladvies-zelfstandig = Het is een eigen oordeel, los van de andere deskundige
veld-bundeladvies-van-school = De deskundige werkt bij de school die aanvraagt
veld-bundeladvies-eerder-betrokken = De deskundige was eerder nauw bij een van deze leerlingen betrokken
