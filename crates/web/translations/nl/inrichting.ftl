# Inrichting en beleid.

inrichting-titel = Inrichting
inrichting-swv = Samenwerkingsverband
inrichting-adres = Postadres
inrichting-plaats = Plaats in brieven
inrichting-niveaus = Niveaus van ondersteuning
inrichting-niveaus-uitleg = Het samenwerkingsverband kiest zelf de namen. Om te kunnen vergelijken hoort elk niveau bij een algemene soort.
inrichting-scholen = Scholen
inrichting-school = School
kolom-niveau = Niveau
kolom-vergelijkbaar = Vergelijkbaar met
kolom-geregistreerd = Per leerling vastgelegd
kolom-brin = BRIN
kolom-soorten = Onderwijssoorten
kolom-locaties = Locaties
niveau-geregistreerd = ja
niveau-niet-geregistreerd = nee
niveau-niet-vergelijkbaar = niet te vergelijken

neutraal-regulier = goed onderwijs voor iedereen
neutraal-licht = lichte ondersteuning
neutraal-intensief_in_school = intensieve ondersteuning in de school
neutraal-andere_school = onderwijs op een andere school
neutraal-extern = ondersteuning van buiten de school

# Lid 6

beleid-titel = Lezing van artikel 2.46, lid 6
beleid-uitleg = Lid 6 gaat over leerlingen die deels aan de criteria voor praktijkonderwijs (lid 4) en deels aan die voor leerwegondersteuning (lid 5) voldoen. De motivering van de school bepaalt dan welke van de twee het wordt. Over wie er precies onder lid 6 valt, bestaan verschillende lezingen.
beleid-nu = Vandaag geldt: { $lezing }
beleid-lezingen = Wat de lezingen betekenen
beleid-lezing-wet = De lezing van de wet
beleid-lezing-ruim = Ruim
beleid-lezing-exclusief = Precies één van beide
beleid-lezing-lwooplus = Ook volledig aan lwoo voldoen
beleid-lezing-dubbel = Volledig aan PrO en aan lwoo voldoen
beleid-lezing-uitleg-wet = Het samenwerkingsverband kiest niets zelf. Bij een peildatum vanaf 1 augustus 2022 is dat ‘ook volledig aan lwoo voldoen’, daarvoor ‘ruim’.
beleid-lezing-uitleg-ruim = Het IQ of de leerachterstand is als bij praktijkonderwijs; verder gelden de overige eisen van lwoo. Zo stond het in het besluit van 2015. Deze lezing laat de meeste leerlingen toe, ook leerlingen die aan lid 4 en lid 5 geen van beide helemaal voldoen.
beleid-lezing-uitleg-exclusief = Als ‘ruim’, maar ‘of’ betekent precies één: het IQ is als bij praktijkonderwijs of de leerachterstand, niet allebei. Alleen wie lid 4 en lid 5 allebei volledig haalt, valt er dan toch onder.
beleid-lezing-uitleg-lwooplus = De leerling voldoet volledig aan lid 5, en daarbij is het IQ of de leerachterstand als bij praktijkonderwijs. Zo leest de tekst vanaf 1 augustus 2022. Wie net buiten valt, is een grensgeval: dat wordt altijd besproken.
beleid-lezing-uitleg-dubbel = De leerling voldoet volledig aan lid 4 en volledig aan lid 5. Dit is de strengste lezing.
beleid-geschiedenis = Wat het samenwerkingsverband koos
beleid-leeg = Het samenwerkingsverband heeft nog niets gekozen. De lezing van de wet geldt.
beleid-geldt = geldt nu
beleid-wijzig = Een andere lezing kiezen
beleid-gevolg = De lezing geldt voor aanvragen met een peildatum op of na deze dag. Aan besluiten van daarvoor verandert niets. Een keuze kunt u niet weghalen; wel kiest u vanaf een latere dag iets anders.
beleid-doe = Leg de lezing vast
veld-lezing = Lezing
veld-beleid-vanaf = Geldt vanaf
veld-beleid-vanaf-uitleg = Vandaag of later.

# Beleid dat als tekst wordt ingelezen.
beleidstekst-strijdig = Intussen geldt op deze dag een andere versie: iemand anders heeft iets bewaard, of u koos een andere dag. Er is niets overschreven. Hieronder staat wat uw tekst nu verandert. Klopt dat, leg die dan opnieuw vast.
beleidstekst-gelezen = Wat er verandert
beleidstekst-onleesbaar = De tekst is niet te lezen. Het gaat mis op regel { $regel }:
beleidstekst-fouten = { $aantal ->
    [one] Er klopt één ding niet:
   *[other] Er kloppen { $aantal } dingen niet:
}
beleidstekst-deel = Onderdeel
beleidstekst-code = Code
beleidstekst-wijziging = Wijziging
beleidstekst-bewaar = Leg vast
beleidstekst-bekijk = Bekijk wat er verandert
beleidswijziging-nieuw = komt erbij
beleidswijziging-anders = verandert
beleidswijziging-weg = vervalt

# Het format van de ondersteuningsprofielen.
profielformat-titel = Format van het profiel
profielformat-verwijzing = Waar elke school over schrijft, met normen en thema’s, en hoe vaak een profiel wordt vastgesteld.
profielformat-uitleg = Zo beschrijven de scholen hun ondersteuning op { $dag }.
profielformat-versies = Versies van het format
profielformat-leeg = Op deze dag geldt er nog geen format. Scholen kunnen geen profiel beginnen.
profielformat-jaarlijks = Elk schooljaar stelt de school het vast, als deel van de schoolgids.
profielformat-cyclus = { $jaren ->
    [one] De school stelt het elk jaar vast.
   *[other] De school stelt het eens in de { $jaren } jaar vast. De wet vraagt het ondersteuningsaanbod elk jaar in de schoolgids.
}
profielformat-categorieen = Er is een plek voor elk aanbod uit de catalogus: wat het is staat in de catalogus, hoe het gaat schrijft de school.
profielformat-teksten = Teksten
profielformat-vso = Voor een school met alleen vso
profielformat-verplicht = verplicht
profielformat-invoeren = Een format invoeren
profielformat-invoeren-uitleg = U ziet eerst wat er verandert. Pas daarna legt u het format vast.
profielformat-veld = Het format
profielformat-veld-uitleg = Plak hier de hele tekst (TOML). Nu staat hier het format van vandaag.
profielformat-zelfde = Er verandert niets: dit is het format dat dan al geldt.
profielformat-gevolg = Een profiel dat al is begonnen, houdt het format waarmee het begon.
formatdeel-algemeen = Het geheel
formatdeel-tekst = Tekst
formatdeel-aspect = Kop boven thema’s
formatdeel-thema = Thema
formatdeel-vso = Tekst voor vso
formatfout-leeg = hier moet iets staan
formatfout-dubbel = komt twee keer voor
formatfout-code = alleen kleine letters, cijfers, ‘_’ en ‘-’, hoogstens 40 tekens
formatfout-aspect = deze kop boven thema’s bestaat niet
formatfout-getal = dit getal kan niet nul zijn
formatfout-zonder_breedte = het thema heeft alleen breedte, maar breedte staat uit
melding-profielformat-bewaard = Het format is vastgelegd.
