# De catalogus van ondersteuning.

catalogus-titel = Catalogus van ondersteuning
catalogus-verwijzing = Niveaus, ondersteuningsbehoeften en aanbod, met grenzen, eisen en wie beslist.
catalogus-uitleg = Zo is de ondersteuning geregeld op { $dag }.
catalogus-versies = Versies van de catalogus
catalogus-vanaf = vanaf { $dag }
catalogus-op = Op welke dag?
catalogus-toon = Toon
catalogus-download = Download als TOML
catalogus-invoeren = Een catalogus invoeren
catalogus-leeg = Op deze dag geldt er nog geen catalogus.
catalogus-instap = Wanneer komt een leerling hier?
catalogus-behoeften = Van behoefte naar aanbod
catalogus-behoeften-uitleg = Van links naar rechts neemt de ondersteuning toe. Waar geen aanbod is, staat dat erbij.
catalogus-behoefte = Behoefte
catalogus-leemte = geen aanbod
catalogus-wat = Wie bepaalt wat er is
catalogus-hoe = Wie bepaalt hoe het gaat
catalogus-uitvoering = Wie het uitvoert
catalogus-toezicht = Wie toeziet
catalogus-bekostiging = Wie kan betalen
catalogus-registratie = Vastleggen
catalogus-opp = Alleen met een vastgesteld ontwikkelingsperspectief.
catalogus-casus = Alleen als deel van een multidisciplinaire aanpak.
catalogus-norm = Het aanbod past bij ten minste 80% van de leerlingen; maatwerk is voor hoogstens 20%.
catalogus-zonder-grens = Geen grens
catalogus-voorstel = (voorstel: het profiel noemt niemand)
catalogus-uitvoerders = Wie het geeft
catalogus-niet-voor = Niet voor
catalogus-geintegreerd = Hoort al bij het gewone onderwijs
catalogus-criteria = Criteria om in te stromen
catalogus-keuzes = Te kiezen
catalogus-eisen = Wat er nodig is
catalogus-tussen = Tussentijds elke { $weken } weken.
catalogus-niet-vergelijkbaar = niet vergelijkbaar
catalogus-basiskwaliteit = Voor iedereen
catalogus-basiskwaliteit-uitleg = Dit krijgt elke leerling. Het wordt nooit per leerling vastgelegd.
catalogus-bewerk = { $code } wijzigen
catalogus-bewerk-uitleg = De rest van de catalogus blijft zoals die is. Vragen en keuzelijsten wijzigt u door de catalogus in te voeren.
catalogus-bewaar = Leg vast
catalogus-gevolg = Wat tot die dag gold, blijft bewaard en blijft gelden voor wat toen is gevraagd.

tarieven-titel = Tarieven
tarieven-uitleg = Wat een uur ondersteuning kost, per functie. Het rendement rekent hiermee. Noem functies, geen personen.
tarieven-leeg = Er zijn nog geen tarieven.
tarieven-per-uur = Euro per uur
tarieven-wijzig = Tarieven wijzigen
tarieven-nog = Wie nog meer?
tarieven-nog-uitleg = De functie, zoals die bij het traject staat.
tarieven-nog-bedrag = Tarief van wie u hierboven noemt
catalogus-invoeren-uitleg = U ziet eerst wat er verandert. Pas daarna legt u de catalogus vast.
catalogus-veld-toml = De catalogus
catalogus-veld-toml-uitleg = Plak hier het hele bestand (TOML). Nu staat hier de catalogus van vandaag.
catalogus-zelfde = Er verandert niets: dit is de catalogus die dan al geldt.

catalogus-deel-niveau = Niveau
catalogus-deel-behoefte = Behoefte
catalogus-deel-soort = Soort ondersteuning
catalogus-deel-arrangement = Aanbod
catalogus-deel-plan = Regels voor plannen
catalogus-deel-basiskwaliteit = Voor iedereen
catalogus-deel-tarief = Tarief

catalogus-fout-leeg = hier moet iets staan
catalogus-fout-dubbel = komt twee keer voor
catalogus-fout-code = alleen letters, cijfers, ‘_’, ‘-’ en ‘.’, hoogstens 40 tekens
catalogus-fout-niveau = dit niveau bestaat niet
catalogus-fout-niet_geregistreerd = op dit niveau wordt niets per leerling vastgelegd, dus hier loopt geen traject
catalogus-fout-soort = deze soort ondersteuning bestaat niet
catalogus-fout-behoefte = deze behoefte bestaat niet
catalogus-fout-arrangement = dit aanbod bestaat niet
catalogus-fout-lijst = deze keuzelijst bestaat niet
catalogus-fout-getal = dit getal kan niet; nul is geen grens, en niveaus tellen op vanaf 1
catalogus-fout-leerjaren = het laatste leerjaar ligt voor het eerste
catalogus-fout-groep_zonder_vorm = er is een grens voor groepen, maar geen vorm in een groep

catalogus-neutraal-regulier = goed onderwijs voor iedereen
catalogus-neutraal-licht = lichte ondersteuning
catalogus-neutraal-intensief = intensieve ondersteuning in de school
catalogus-neutraal-extern = ondersteuning van buiten de school
catalogus-neutraal-andere_school = onderwijs op een andere school
catalogus-partij-school = de school
catalogus-partij-swv = het samenwerkingsverband
catalogus-partij-scholen = aangewezen scholen
catalogus-partij-extern = een partner van buiten
catalogus-partij-jeugdwet = de gemeente (Jeugdwet)
catalogus-partij-zorgverzekering = de zorgverzekering
catalogus-registratie-verplicht = elk traject
catalogus-registratie-aanbevolen = aanbevolen; apart geteld
catalogus-vorm-individueel = één leerling
catalogus-vorm-groep = een groep
catalogus-vorm-lesgroep = een hele lesgroep
catalogus-vorm-bovenschools = buiten de school
catalogus-instap-criterium = het criterium is bevestigd
catalogus-instap-onderbouwd = complexe problematiek, of een geëvalueerd traject van een niveau lager dat niet genoeg was
catalogus-instap-opp = een vastgesteld ontwikkelingsperspectief
catalogus-instap-ouders = overleg met de ouders
catalogus-instap-geen_plek = de school kan geen passende plek bieden
catalogus-herkomst-tekst = staat in het profiel
catalogus-herkomst-afgeleid = afgeleid uit het onderwerp
catalogus-herkomst-onbekend = het profiel zegt er niets over
catalogus-basis-expertise = deskundigheid
catalogus-basis-dagstructuur = de schooldag
catalogus-basis-taal_rekenen = taal en rekenen

orgaan-aangewezen_school = aangewezen school
orgaan-intern_zorgoverleg = intern zorgoverleg
orgaan-knooppuntenoverleg = knooppuntenoverleg
orgaan-medewerker_school = medewerker van de school
orgaan-persoonlijk_begeleider = persoonlijk begeleider
orgaan-specialist = specialist
orgaan-teamoverleg = teamoverleg
orgaan-trainer = trainer
orgaan-zat = ZAT

grens-uren = { $aantal ->
    [one] hoogstens 1 uur per week
   *[other] hoogstens { $aantal } uur per week
}
grens-minuten = hoogstens { $aantal } minuten per week
grens-keren = hoogstens { $aantal } keer per week
grens-weken = hoogstens { $aantal } weken
grens-duur = duurt { $aantal } weken
grens-groep = hoogstens { $aantal } leerlingen in een groep
grens-verlengbaar = te verlengen, elke keer met een besluit
grens-bij-langer = duurt het langer: { $code }

eis-antwoord = { $vraag } ({ $moment }, { $weegt })
eis-keuze = Er is gekozen bij: { $lijst }
eis-keuze-past = De keuze bij ‘{ $lijst }’ past bij de behoefte, anders volgt een waarschuwing
eis-nt2 = Nederlands is de moedertaal, of de leerling is langer dan { $jaren } jaar in Nederland
eis-verklaring = Er is een verklaring dyslexie of dyscalculie
eis-iq = Voor { $soorten }: het IQ is hoger dan { $iq }
eis-voorganger = { $code } bracht te weinig, of er staat waarom dat niet past
eis-leerjaren = Voor leerjaar { $van } tot en met { $tot } ({ $weegt })
eis-tlv = Een toelaatbaarheidsverklaring voor het vso is aangevraagd of afgegeven
eis-groepsplan = Er is een plan voor de groep voordat het begint
eis-logboek = Er staat iets in het logboek voordat het eindigt
eis-belasting = Loopt er al iets, dan is de belasting van de leerling afgewogen
eis-protocol = De school heeft een protocol; anders staat dat bij de school
eis-financier = Is het { $wie }, dan betaalt { $partij }
eis-moment-vraag = bij de aanvraag
eis-moment-begin = voor het begin
eis-moment-einde = voor het einde
eis-ernst-waarschuwing = waarschuwing
eis-ernst-afwijkbaar = afwijken kan met een reden
eis-ernst-streng = verplicht

aanbodgroep-wat = Wat het is
aanbodgroep-vormen = Vormen
aanbodgroep-behoeften = Behoeften
aanbodgroep-grenzen = Grenzen
aanbodgroep-evaluatie = Criteria en evaluatie
aanbodveld-doelgroep = Voor wie
aanbodveld-doel = Doel
aanbodveld-minuten = Minuten per week, hoogstens
aanbodveld-keren = Keren per week, hoogstens
aanbodveld-weken = Weken, hoogstens
aanbodveld-duur = Vaste duur in weken
aanbodveld-groep = Leerlingen in een groep, hoogstens
aanbodveld-criteria = Criteria om in te stromen, één per regel
aanbodveld-evaluatie = Waar de evaluatie naar kijkt
aanbodveld-instrumenten = Instrumenten die nodig zijn om af te sluiten, één code per regel
aanbodveld-tussenevaluatie = Weken tussen tussentijdse evaluaties
aanbod-titel-veld = Naam
aanbod-beslisser = Wie beslist
aanbod-beslisser-uitleg = Een rol of overleg, bijvoorbeeld zorgcoordinator of intern_zorgoverleg.
melding-catalogus-bewaard = De catalogus is vastgelegd.
veldfout-catalogus = Zo klopt de catalogus niet. Kijk of de grenzen bij de vormen passen.

catalogus-fout-vraag = bij deze eis hoort een vraag met hetzelfde veld
catalogus-fout-tarief = een tarief is meer dan 0 en ten hoogste 100000 cent per uur
eis-agenda = Hoort op de agenda van een overleg; zolang dat niet gebeurde, staat het bij het traject
eis-jaarevaluatie = Ten minste één evaluatie per schooljaar
eis-overstap = Overstap in leerjaar 1 tot en met { $leerjaar }; later met een reden
eis-volgen =
    { $jaren ->
        [0] De leerling wordt na afloop { $weken } weken gevolgd
       *[other] De leerling wordt na afloop { $jaren } jaar gevolgd
    }
catalogus-onvergelijkbaar = Nog niet te vergelijken met andere samenwerkingsverbanden: { $codes }.
