# Kwaliteit van de ondersteuning: cyclus, ambities, scholing, protocollen.

menu-kwaliteit = Kwaliteit
werk-plek-kwaliteit = Zie hoe het gaat: de cyclus van dit jaar, ambities, scholing en protocollen.
kwaliteit-titel = Kwaliteit
kwaliteit-tab-cyclus = Cyclus
kwaliteit-tab-ambities = Ambities
kwaliteit-tab-scholing = Scholing
kwaliteit-tab-protocollen = Protocollen
kwaliteit-van-swv = Van het samenwerkingsverband, voor alle scholen
kwaliteit-van-school = Van de school
kwaliteit-kies-wie = Kies een medewerker
kwaliteit-eigenaar = Eigenaar
kwaliteit-datum = Datum
kwaliteit-bewaar = Bewaar
kwaliteit-wijzig = Wijzigen
kwaliteit-weg-uitleg = Wat weg is, komt niet terug. In het logboek blijft staan wie dit deed en wanneer.
kwaliteit-strijdig = Iemand anders heeft dit intussen gewijzigd. Hieronder staat wat u typte; het is nog niet bewaard. Kijk het na en bewaar opnieuw.
melding-kwaliteit-bewaard = Bewaard.
melding-kwaliteit-verwijderd = Verwijderd.

kwaliteit-cyclus = Kwaliteitscyclus
kwaliteit-staat-leeg = Nog niet begonnen
kwaliteit-staat-open = Open
kwaliteit-staat-gesloten = Gesloten
kwaliteit-gesloten-op = op { $dag }
kwaliteit-leeg = Nog in te vullen met tekst, datum en eigenaar: { $fasen }.
kwaliteit-jaar-terug = Een schooljaar terug
kwaliteit-jaar-verder = Een schooljaar verder
kwaliteit-sluiten = Sluit de cyclus
kwaliteit-heropenen = Open de cyclus opnieuw
kwaliteit-groepen = Wat de vier groepen zeggen
kwaliteit-groepen-uitleg = De score loopt van 0 tot 10.
kwaliteit-masker = Waar minder dan vijf mensen antwoordden, ziet alleen wie voor de school schrijft de score.
kwaliteit-groep = Groep
kwaliteit-groep-ketenpartners = Ketenpartners
kwaliteit-groep-leerlingen = Leerlingen
kwaliteit-groep-ouders = Ouders
kwaliteit-groep-personeel = Personeel
kwaliteit-gevraagd = Gevraagd
kwaliteit-ingevuld = Geantwoord
kwaliteit-score = Score
kwaliteit-score-uitleg = Van 0 tot 10, met hoogstens één cijfer achter de komma.
kwaliteit-bevinding = Bevinding
kwaliteit-bevinding-uitleg = Noem niemand bij naam.
kwaliteit-klein = minder dan 5
kwaliteit-score-verborgen = verborgen
kwaliteit-geen-score = –
kwaliteit-verloop = Scores door de jaren
kwaliteit-fasen = Plan, uitvoering, controle, bijstelling
kwaliteit-niet-gevuld = nog niet af
kwaliteit-invullen = Cyclus invullen
kwaliteit-fase-plan = Plan
kwaliteit-fase-do = Uitvoering
kwaliteit-fase-check = Controle
kwaliteit-fase-act = Bijstelling
kwaliteit-fase-vraag-plan = Wat gaan we doen?
kwaliteit-fase-vraag-do = Wat hebben we gedaan?
kwaliteit-fase-vraag-check = Wat kwam ervan?
kwaliteit-fase-vraag-act = Wat doen we voortaan anders?

ambitie-titel = Ambities en verbeteracties
ambitie-lijst = Alle ambities en verbeteracties
ambitie-leeg = Er zijn nog geen ambities vastgelegd.
ambitie-nieuw = Nieuwe ambitie of verbeteractie
ambitie-voor-allen = Wat u hier toevoegt, geldt voor alle scholen. U wordt de eigenaar.
ambitie-te-laat = te laat
ambitie-te-laat-aantal = { $aantal ->
    [one] Eén ambitie of actie is over de datum.
   *[other] { $aantal } ambities en acties zijn over de datum.
}
ambitie-naar-verslag = Overzicht voor het jaarverslag
ambitie-veld-soort = Soort
ambitie-veld-wat = Wat
ambitie-veld-waarom = Waarom
ambitie-veld-aanbod = Aanbod waar het over gaat
ambitie-geen-aanbod = Geen bepaald aanbod
ambitie-veld-begin = Begin
ambitie-veld-uiterlijk = Uiterlijk
ambitie-veld-staat = Stand
ambitie-veld-tekst = Toelichting
ambitie-notities = Verloop
ambitie-geen-notities = Er is nog niets over opgeschreven.
ambitie-notitie-doe = Leg de stand vast
ambitie-soort-ambitie = Ambitie
ambitie-soort-verbeteractie = Verbeteractie
ambitie-delen-ambitie = Ambities
ambitie-delen-verbeteractie = Verbeteracties
ambitie-staat-voorgenomen = Voorgenomen
ambitie-staat-loopt = Loopt
ambitie-staat-bereikt = Bereikt
ambitie-staat-niet_bereikt = Niet bereikt
ambitie-staat-gestopt = Gestopt
jaarverslag-titel = Ambities in het jaarverslag
jaarverslag-stand = Stand op { $dag }
jaarverslag-uitleg = Druk deze bladzijde af met uw browser, of neem de tabellen over in het jaarverslag.
jaarverslag-leeg = Geen in dit schooljaar.
jaarverslag-laatste = Laatste toelichting

protocol-titel = Protocollen
protocol-lijst = Protocollen en documenten
protocol-lijst-uitleg = Wat herzien moet worden, staat bovenaan. De documenten waar het schoolprofiel op rust, staan er ook bij.
protocol-leeg = Er staan nog geen protocollen.
protocol-verlopen = herzien
protocol-verlopen-aantal = { $aantal ->
    [one] Eén document had al herzien moeten zijn.
   *[other] { $aantal } documenten hadden al herzien moeten zijn.
}
protocol-ontbreekt = Wat ontbreekt
protocol-ontbreekt-niets = Van elke soort is er een protocol.
protocol-nieuw = Nieuw protocol
protocol-voor-allen = Wat u hier toevoegt, geldt voor alle scholen en is op elke school te zien.
protocol-weg = Verwijder dit document
protocol-van = Van wie
protocol-veld-soort = Soort
protocol-veld-titel = Titel
protocol-veld-uitgave = Versie
protocol-veld-uitgave-uitleg = Bijvoorbeeld 2026 of 3.1.
protocol-veld-herzien = Herzien voor
protocol-veld-adres = Vindplaats
protocol-veld-adres-uitleg = Een link die met https:// begint, of in woorden waar het ligt.
protocol-soort-pesten = Pesten
protocol-soort-seksuele_intimidatie = Seksuele intimidatie
protocol-soort-veiligheid = Veiligheid
protocol-soort-statuut = Leerlingenstatuut
protocol-soort-medisch = Medisch handelen
protocol-soort-draaiboek_crisis = Draaiboek bij een crisis
protocol-soort-meldcode = Meldcode huiselijk geweld
protocol-soort-anders = Iets anders

scholing-titel = Scholing en competenties
scholing-gaten = Wat niemand kan
scholing-gaten-uitleg = Aanbod van de school waarvoor iets nodig is dat geen enkele medewerker heeft.
scholing-geen-gaten = Voor alles wat de school aanbiedt, is er iemand die het kan.
scholing-lijst = Wat nodig is en wie het heeft
scholing-personeel = Op de school { $aantal ->
    [one] werkt één medewerker
   *[other] werken { $aantal } medewerkers
}; { $leraren ->
    [one] één geeft les
   *[other] { $leraren } geven les
}.
scholing-zonder-namen = U ziet aantallen. Namen ziet wie op de school de scholing bijhoudt.
scholing-leeg = Voor deze school is niets gevraagd.
scholing-voor = Nodig voor
scholing-heeft = Heeft het
scholing-gepland-kop = Gepland
scholing-mist = Leraren zonder
scholing-ieder = elke leraar
scholing-gat = niemand
scholing-hier-niet = Niet gevraagd op deze school
scholing-tot = { $naam } (tot en met { $dag })
scholing-trainingen = Scholingen van medewerkers
scholing-trainingen-leeg = Er zijn nog geen scholingen vastgelegd.
scholing-telt = telt
scholing-nieuw = Scholing plannen of vastleggen
scholing-wie = Medewerker
scholing-wat = Competentie
scholing-kies-wat = Kies een competentie
scholing-gepland = Gepland op
scholing-gevolgd = Gevolgd op
scholing-geldig-tot = Geldig tot en met
scholing-geldig-tot-uitleg = Leeg: het blijft geldig.
scholing-weg = Verwijder deze scholing
competentie-nieuw = Nieuwe competentie voor alle scholen
competentie-nieuw-uitleg = Zeg voor welk aanbod medewerkers iets moeten kunnen. Een school ziet wat nodig is voor wat zij zelf aanbiedt.
competentie-titel = Naam
competentie-codes = Nodig voor
competentie-codes-uitleg = Codes met komma’s ertussen: van een aanbod (B2), een soort ondersteuning (basis) of een thema (thema:3).
competentie-ieder = Elke leraar moet dit hebben
competentie-vanaf = Gevraagd vanaf
competentie-tot = Tot en met

veldfout-score = Vul een score van 0 tot 10 in, met hoogstens één cijfer achter de komma.
veldfout-score_zonder_antwoord = Er is een score, maar niemand antwoordde.
veldfout-meer_dan_gevraagd = Er kunnen niet meer mensen antwoorden dan er gevraagd zijn.
veldfout-cyclus_staat = Dat kan niet in deze stand.
veldfout-cyclus_fasen_leeg = De cyclus kan pas dicht als bij alle vier de fasen een tekst, een datum en een eigenaar staan.
veldfout-ambitie_staat = Deze stand kan hier niet volgen.
veldfout-ambitie_volgorde = De laatste dag ligt voor de eerste.
veldfout-competentie_codes = Niet elke code komt voor in de catalogus.
veldfout-scholing_dag = Vul in wanneer het gepland is of gevolgd is.

handeling-cyclus_gewijzigd = Kwaliteitscyclus gewijzigd
handeling-ambitie_gewijzigd = Ambitie gewijzigd
handeling-protocol_gewijzigd = Protocol gewijzigd
handeling-competentie_gewijzigd = Competentie gewijzigd
handeling-scholing_vastgelegd = Scholing vastgelegd
logboek-soort-ambitie = ambitie
logboek-soort-brondocument = document van een school
logboek-soort-competentie = competentie
logboek-soort-kwaliteitscyclus = kwaliteitscyclus
logboek-soort-scholing = scholing
logboek-soort-swvdocument = document voor alle scholen
