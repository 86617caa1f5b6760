# Leerlingen: lijst, blad, inlezen.

# Codes

onderwijssoort-pro = praktijkonderwijs
onderwijssoort-vmbo_basis = vmbo-basis
onderwijssoort-vmbo_kader = vmbo-kader
onderwijssoort-vmbo_tl = vmbo-tl
onderwijssoort-havo = havo
onderwijssoort-vwo = vwo
onderwijssoort-vso = vso
inzage-overzicht = het overzicht
inzage-passend = wat de school voor de behoeften heeft
inzage-aanvraag = een aanvraag
inzage-document = een document
inzage-beschikking = een beschikking
leerling-tab-overzicht = Overzicht
leerling-tab-plan = Plan
leerling-tab-trajecten = Trajecten
leerling-tab-logboek = Logboek
leerling-tab-handelingswijzer = Handelingswijzer
leerling-tab-vragen = Vragen aan docenten
leerling-tab-toestemming = Toestemming en inzage
leerling-waarom-bereik = Als { $rol } ziet u de leerlingen van uw school, locatie of samenwerkingsverband.
leerling-waarom-eigen_leerling = Als { $rol } ziet u uw eigen leerlingen, en dit is er een van.
leerling-waarom-eigen_klas = Als { $rol } ziet u de leerlingen van uw eigen klassen.
leerling-waarom-ingediend = Als { $rol } ziet u leerlingen voor wie een aanvraag is ingediend.

# Lijst

leerlingen-titel = Leerlingen
leerlingen-inlezen = Lees leerlingen in
leerlingen-zoek = Naam of leerlingnummer
leerlingen-zoek-knop = Zoek
leerlingen-filter-alle = alle
leerlingen-naam = Naam
leerlingen-klas = Klas
leerlingen-leerjaar = Leerjaar
leerlingen-soort = Onderwijssoort
leerlingen-school = School
leerlingen-aantal = { $aantal ->
    [one] 1 leerling
   *[other] { $aantal } leerlingen
}
leerlingen-geen-passend = Geen leerling past hierbij. Zoek met een deel van de naam, of kies een andere klas.
leerlingen-toon-alle = Toon alle leerlingen
leerlingen-leeg-begin = Hier komen de leerlingen van uw school. Begin met een lijst uit de leerlingadministratie.
leerlingen-leeg-wacht = Hier komen de leerlingen die u begeleidt. De zorgcoördinator leest de leerlingen in, met hun mentor erbij.

# Blad

leerling-leeftijd = { $jaren } jaar
leerling-leerjaar = leerjaar { $jaar }
leerling-klas = klas { $klas }
leerling-mentor = Mentor { $naam }
leerling-geen-mentor = Nog geen mentor
leerling-locatie = Locatie { $naam }
leerling-tabs = Onderdelen van de leerling
leerling-aanvragen = Aanvragen
leerling-aanvragen-leeg = Voor deze leerling zijn er geen aanvragen die u mag zien.
leerling-aanvraag-nummer = Nummer
leerling-aanvraag-soort = Aanvraag
leerling-aanvraag-stand = Stand
leerling-aanvraag-waarvoor = Waarvoor?
leerling-aanvraag-begin = Nieuwe aanvraag
leerling-aanvraag-begin-knop = Begin de aanvraag
leerling-aanvraag-aangemeld = Aangemeld bij de school op
leerling-aanvraag-aangemeld-uitleg = De dag waarop de ouders de leerling aanmeldden. Vandaag of eerder.
leerling-inzage = Wie keek mee
leerling-inzage-uitleg = Elke keer dat iemand dit dossier opent, staat het hier. Ouders mogen dit ook weten.
leerling-waarom = Waarom ziet u dit?

# Inlezen

inlezen-titel = Leerlingen inlezen
inlezen-stap-bestand = Kies een bestand
inlezen-uitleg = Maak in de leerlingadministratie een lijst als CSV of Excel. U ziet eerst wat er zou veranderen; er wordt pas iets geschreven als u dat bevestigt.
inlezen-voor-school = De leerlingen komen bij { $school }.
inlezen-school = School
inlezen-kies-school = Kies een school
inlezen-bestand = Bestand
inlezen-bestand-uitleg = CSV of Excel (.xlsx), ten hoogste 10 MB en 20.000 leerlingen.
inlezen-bekijk = Bekijk wat er verandert
inlezen-kolommen = Welke kolommen het bestand heeft
inlezen-kolommen-uitleg = De eerste regel noemt de kolommen. De volgorde is vrij, hoofdletters en punten tellen niet mee, en andere kolommen worden niet gelezen.
inlezen-kolom = Kolom
inlezen-kolom-nodig = Nodig
inlezen-kolom-koppen = Zo mag de kop heten
inlezen-kolom-inhoud = Wat erin staat
inlezen-kolom-verplicht = ja
inlezen-kolom-mag = nee
importkolom-nummer = Leerlingnummer
importkolom-uitleg-nummer = Het nummer uit de administratie. Hieraan herkent Vangnet een leerling die er al is.
importkolom-roepnaam = Roepnaam
importkolom-uitleg-roepnaam = Zoals de leerling op school heet.
importkolom-tussenvoegsel = Tussenvoegsel
importkolom-uitleg-tussenvoegsel = Bijvoorbeeld van der.
importkolom-achternaam = Achternaam
importkolom-uitleg-achternaam = Zonder tussenvoegsel.
importkolom-geboortedatum = Geboortedatum
importkolom-uitleg-geboortedatum = Bijvoorbeeld 04-03-2012 of 2012-03-04.
importkolom-klas = Klas
importkolom-uitleg-klas = Bijvoorbeeld 2B.
importkolom-leerjaar = Leerjaar
importkolom-uitleg-leerjaar = Een cijfer van 1 tot en met 6.
importkolom-soort = Onderwijssoort
importkolom-uitleg-soort = pro, vmbo-b, vmbo-k, vmbo-tl, havo, vwo of vso.
importkolom-locatie = Locatie
importkolom-uitleg-locatie = De naam van de locatie. Leeg verandert niets.
importkolom-mentor = Mentor
importkolom-uitleg-mentor = De naam of de inlognaam van een mentor van de school. Leeg verandert niets.
importfout-bestand_leeg = Er is geen bestand gekozen, of er staan geen leerlingen in. Kies een bestand met een kopregel en ten minste één leerling.
importfout-bestand_te_groot = Het bestand is groter dan 10 MB. Laat kolommen weg die niet nodig zijn, of verdeel de lijst.
importfout-csv_kapot = Dit bestand is niet te lezen als CSV. Open het in een spreadsheet en bewaar het opnieuw als CSV of Excel.
importfout-geen_tabel = Dit is geen lijst. Kies een bestand dat als CSV of Excel (.xlsx) is bewaard.
importfout-keuze = Kies de school waar de leerlingen bij horen.
importfout-te_veel_kolommen = Dit bestand heeft meer dan 200 kolommen. Haal weg wat niet nodig is.
importfout-te_veel_rijen = Er staan meer dan 20.000 leerlingen in dit bestand. Verdeel de lijst.
importfout-xlsx_kapot = Dit Excel-bestand is niet te lezen. Open het in Excel, haal een eventueel wachtwoord eraf en bewaar het opnieuw als .xlsx.
kolomfout-kolom_ontbreekt = De kolom { $kolom } ontbreekt. Geef de kolom een van deze koppen: { $koppen }.
kolomfout-kolom_dubbel = De kolom { $kolom } staat er twee keer in. Laat één kolom over met een van deze koppen: { $koppen }.

# Voorstel

voorstel-titel = Dit zou er veranderen
voorstel-nog-niets = Er is nog niets ingelezen
voorstel-samen = Samengevat
voorstel-onbekend = Niet gelezen, want de kop zegt Vangnet niets: { $koppen }.
voorstel-niets = Er is niets in te lezen: geen leerling is nieuw of gewijzigd.
voorstel-rest-valt-weg = { $aantal ->
    [one] 1 regel wordt overgeslagen; die staat hieronder. U kunt de regel verbeteren en het bestand later opnieuw inlezen.
   *[other] { $aantal } regels worden overgeslagen; ze staan hieronder. U kunt ze verbeteren en het bestand later opnieuw inlezen.
}
voorstel-lees-in = { $aantal ->
    [one] Lees 1 leerling in
   *[other] Lees { $aantal } leerlingen in
}
voorstel-trek-in = Gooi dit bestand weg
voorstel-fouten = Wordt overgeslagen
voorstel-regel = Regel
voorstel-waarde = Kolom en wat er staat
voorstel-wat = Wat er mis is
voorstel-geen = niets
voorstel-gewijzigd = Gewijzigde leerlingen
voorstel-veranderingen = Wat er verandert
voorstel-wordt = wordt
voorstel-naam = Naam
voorstel-nieuw = Nieuwe leerlingen
voorstel-meer = { $aantal ->
    [one] En nog 1.
   *[other] En nog { $aantal }.
}
celfout-datum = Dit is geen datum. Schrijf bijvoorbeeld 04-03-2012.
celfout-dubbel = Dit leerlingnummer staat al hoger in het bestand. Laat één regel over.
celfout-formule = De cel begint met =, +, -, @ of |, zoals een formule. Haal dat teken weg.
celfout-keuze = Deze onderwijssoort is niet bekend. Gebruik pro, vmbo-b, vmbo-k, vmbo-tl, havo, vwo of vso.
celfout-leeftijd = Deze leerling zou jonger dan 9 of ouder dan 30 zijn. Controleer het jaar.
celfout-leerjaar = Schrijf een cijfer van 1 tot en met 6.
celfout-locatie = Deze locatie heeft de school niet. Schrijf de naam zoals die in Vangnet staat, of laat de cel leeg.
celfout-mentor = Er is op deze school geen mentor met deze naam. Schrijf de naam of inlognaam zoals die in Vangnet staat, of laat de cel leeg.
celfout-te_lang = Deze tekst is te lang. Kort hem in.
celfout-tekens = Er staan onzichtbare tekens in. Typ de tekst opnieuw.
celfout-verplicht = Deze cel is leeg en moet gevuld zijn.

# Verslag

verslag-titel = Ingelezen
verslag-nieuw = Nieuw
verslag-gewijzigd = Gewijzigd
verslag-ongewijzigd = Ongewijzigd
verslag-overgeslagen = Overgeslagen regels
verslag-overgeslagen-uitleg = Van de overgeslagen regels is niets ingelezen. Verbeter ze in het bestand en lees het opnieuw in; wie er al is, blijft gelijk.
verslag-naar-lijst = Naar de leerlingen
verslag-nog-een = Lees nog een bestand in
overzicht-lopend = Lopende trajecten
overzicht-geen-lopend = Er loopt nu geen ondersteuning.
overzicht-naar-trajecten = Naar de trajecten
overzicht-over = Gebruikt
overzicht-wijzer = Handelingswijzer
overzicht-klok = Termijnen
overzicht-stem = In eigen woorden
overzicht-afgezien = De leerling wilde niets naar voren brengen.
overzicht-gehoord = Gehoord op { $dag }.
overzicht-verwerkt = Verwerkt:
overzicht-terug = Teruggekoppeld op { $dag }.
importkolom-ingeschreven = Ingeschreven op
importkolom-uitleg-ingeschreven = De dag van inschrijving, bijvoorbeeld 01-08-2026. Vanaf deze dag lopen de zes weken voor het ontwikkelingsperspectief. Leeg verandert niets.
celfout-inschrijving = Deze dag ligt meer dan twaalf jaar terug of meer dan een jaar vooruit. Controleer het jaar.
