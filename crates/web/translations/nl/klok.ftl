# De klok: termijnen van leerlingen, wie we hebben gemist, thuiszitters, uitschrijving

termijn-opp_vaststellen = Ontwikkelingsperspectief vaststellen
termijn-horen = Leerling horen over het plan
termijn-overeenstemming = Overeenstemming over het handelingsdeel
termijn-opp_evaluatie = Ontwikkelingsperspectief evalueren met ouders en leerling
termijn-iop_evaluatie = IOP evalueren en bijstellen
termijn-doelengesprek = Doelengesprek
termijn-rapport_vak = Rapport vakvaardigheden
termijn-rapport_werk = Rapport basis- en werknemersvaardigheden
termijn-huisbezoek = Huisbezoek
termijn-doel = Doel bereiken
termijn-traject_evaluatie = Traject evalueren
termijn-traject_einde = Einde van een traject
termijn-jaarevaluatie = Jaarlijkse evaluatie van een traject
termijn-volgen = Volgen na een traject
termijn-nazorg = Nazorg
termijn-ingelicht = Ingelicht over medische gegevens
termijn-medisch_herzien = Nog steeds ingelicht over medische gegevens?
termijn-volgende_stap = Volgende stap voor een thuiszitter
termijn-afspraak = Afspraak uit een overleg
termijn-afsluiten = Afsluiten wat nog loopt
termijn-steun_vernietigen = Ondersteuning vernietigen

termijn-afspraak-aanbod = Evaluatie zoals het arrangement vraagt
termijn-afspraak-bewaring = Bewaartermijn van het samenwerkingsverband
termijn-afspraak-doelengesprek = Afspraak: doelengesprekken per schooljaar
termijn-afspraak-doorloop = Loopt na een stap door tot deze dag
termijn-afspraak-huisbezoek = Afspraak: huisbezoek per schooljaar
termijn-afspraak-ingelicht = Ingelicht tot en met deze dag
termijn-afspraak-medisch_herzien = Wie zonder laatste dag is ingelicht, wordt elk jaar opnieuw bekeken
termijn-afspraak-iop_evaluatie = Afspraak: evaluaties van het IOP per schooljaar
termijn-afspraak-iq_geldig = Beleid van het samenwerkingsverband
termijn-afspraak-laatste_zitting = Beleid van het samenwerkingsverband
termijn-afspraak-nazorg = Afspraak: nazorg na praktijkonderwijs
termijn-afspraak-overleg = Afgesproken in een overleg
termijn-afspraak-plan = Streefdatum van het doel
termijn-afspraak-rapport_vak = Afspraak: rapporten per schooljaar
termijn-afspraak-rapport_werk = Afspraak: rapporten per schooljaar
termijn-afspraak-thuiszitter = Afgesproken voor de thuiszitter
termijn-afspraak-traject = Afgesproken laatste dag
termijn-afspraak-vangnet = Vangnetregeling: elk schooljaar
termijn-afspraak-vertrek = De leerling is uitgeschreven
termijn-afspraak-volgen = Leerling volgen na het traject

termijn-doe-aanvraag = Open de aanvraag
termijn-doe-afhandelen = Handel af
termijn-doe-beeindigen = Beëindig of verleng
termijn-doe-bekijken = Bekijk
termijn-doe-bezoek = Leg bezoek vast
termijn-doe-evalueren = Evalueer
termijn-doe-gesprek = Leg gesprek vast
termijn-doe-herzien = Herzie
termijn-doe-horen = Hoor de leerling
termijn-doe-overeenstemming = Leg overeenstemming vast
termijn-doe-rapport = Leg rapport vast
termijn-doe-stap = Zet de stap
termijn-doe-vaststellen = Werk aan het plan
termijn-doe-vernietigen = Vernietig

eigenaar-mentor = mentor
eigenaar-zorgcoordinator = zorgcoördinator
eigenaar-teamleider = teamleider
eigenaar-orthopedagoog = orthopedagoog
eigenaar-directie = directie

werk-urgentie-te_laat = Te laat
werk-urgentie-deze_week = Deze week
werk-urgentie-deze_maand = Binnen een maand
werk-gemist = Wie hebben we gemist?
werk-gemist-geen_programma = Geen volledig programma
werk-gemist-geen_plan = Nog geen begin met een plan
werk-gemist-geen_contact = Geen contact met ouders
werk-gemist-geen_gesprek = Geen gesprek met de leerling
werk-gemist-uitleg-geen_programma = Deze leerlingen zijn thuis zonder volledig programma.
werk-gemist-uitleg-geen_plan = Deze leerlingen moeten een ontwikkelingsperspectief hebben; niemand is eraan begonnen.
werk-gemist-uitleg-geen_contact = Sinds de ondersteuning begon, is er geen contact met ouders vastgelegd.
werk-gemist-uitleg-geen_gesprek = De ondersteuning loopt twee weken of langer, en er is nog geen gesprek met de leerling vastgelegd.
werk-school = Leerlingen nu
werk-school-leerlingen = Leerlingen
werk-school-steun = met lopende ondersteuning
werk-school-opp = met een ontwikkelingsperspectief
werk-school-thuis = thuis zonder volledig programma
werk-school-termijnen = Alle termijnen die naderen of te laat zijn

termijnen-titel = Termijnen
termijnen-uitleg = Wat te laat is of nadert, van iedereen
termijnen-soort = Termijn
termijnen-eigenaar = Wie
termijnen-alleen-te-laat = Alleen wat te laat is
termijnen-telling = Hoeveel per soort
termijnen-te-laat = Te laat
termijnen-nabij = Nadert
termijnen-leeg = Er is geen termijn die nadert of te laat is.
termijnen-lijst = Welke
termijnen-lijst-leeg = Geen termijnen bij deze keuze.

mijn-termijnen-titel = Mijn termijnen
mijn-termijnen-uitleg = Wat te laat is of binnen een maand afloopt, en wat u moet doen
gemist-lijst = Leerlingen
gemist-leeg = Hier staat niemand op.

overzicht-klok-leeg = Er is niets te laat, en binnen een maand loopt geen termijn af.
overzicht-klok-later = { $aantal ->
    [one] Later: 1 termijn
   *[other] Later: { $aantal } termijnen
}
overzicht-thuis = Thuis zonder volledig programma?

thuiszitters-titel = Thuiszitters
thuiszitters-uitleg = Leerlingen zonder volledig programma, wie het langst thuis is eerst
thuiszitters-nu = Nu thuis
thuiszitters-leeg = Elke leerling heeft een volledig programma. Is een leerling thuis, leg het dan vast op het blad van de leerling.
thuis-titel = Thuis zonder volledig programma
thuis-uitleg = Sinds wanneer, hoeveel programma er is, en wie de volgende stap zet. Over ziekte staat hier niets: dat hoort in het logboek, voor wie is ingelicht.
thuis-leeg = Er is niets vastgelegd.
thuis-nieuw = Leg vast
thuis-wijzig = Wijzig of sluit af
thuis-bewaar = Bewaar
thuis-nu = nu
thuis-tot = tot en met { $dag }
thuis-sinds = Sinds
thuis-reden = Waarom
thuis-programma = Programma
thuis-wie = Volgende stap door
thuis-stap-op = Uiterlijk
thuis-niemand = niemand
thuis-geen-stap = geen dag
thuis-geen-uren = geen uren
thuis-uren = { $uren } uur per week
thuis-dagen = { $aantal ->
    [one] 1 kalenderdag
   *[other] { $aantal } kalenderdagen
}
thuis-veld-van = Eerste dag zonder volledig programma
thuis-veld-tot = Laatste dag
thuis-veld-tot-uitleg = Vul dit in als de leerling weer een volledig programma heeft.
thuis-veld-reden = Waarom
thuis-veld-uren = Uren programma per week
thuis-veld-uren-uitleg = Bijvoorbeeld 4,5. Leeg: er is geen programma.
thuis-veld-stap = Volgende stap
thuis-veld-stap-op = Uiterlijk op
thuis-veld-eigenaar = Wie zet de stap
thuisreden-wacht_op_plek = Wacht op een plek
thuisreden-geen_aanbod = Nog geen passend aanbod
thuisreden-kan_niet = Kan nu niet komen
thuisreden-komt_niet = Komt niet
thuisreden-anders = Anders
melding-thuis-bewaard = Bewaard.
inzage-thuis = thuis zonder programma

leerling-vertrokken = Ingeschreven tot en met { $dag }
vertrek-titel = Uitschrijving
vertrek-kort = Verlaat de leerling de school? Leg de laatste dag van inschrijving vast.
vertrek-naar = Leg uitschrijving vast
vertrek-gevolg = Na deze dag worden geen plannen en gesprekken meer gevraagd. Trajecten en een plan die nog lopen, moeten worden afgesloten. Nazorg telt vanaf deze dag. De bewaartermijn telt vanaf het laatste wat in het dossier staat. De gegevens blijven staan.
vertrek-veld = Laatste dag van inschrijving
vertrek-veld-uitleg = Leeg: de leerling is ingeschreven.
vertrek-bewaar = Schrijf uit
vertrek-wijzig = Wijzig
melding-vertrek-bewaard = De uitschrijving is bewaard.

handeling-vertrek_vastgelegd = uitschrijving vastgelegd
handeling-thuiszitter_vastgelegd = thuiszitten vastgelegd
logboek-soort-thuiszitter = thuiszitter

cijfers-thuis = Thuiszitters per school
cijfers-thuis-uitleg = Leerlingen die vandaag thuis zijn zonder volledig programma. Aantallen onder de vijf staan er niet.
cijfers-samen = Samen
vernietig-niet-thuis = De leerling is thuis zonder volledig programma.
werk-gemist-niet_besproken = Niet besproken
werk-gemist-uitleg-niet_besproken = Deze leerlingen zijn langer niet besproken dan is afgesproken, en staan op geen agenda.
werk-zonder-leerling = Afspraak zonder leerling
