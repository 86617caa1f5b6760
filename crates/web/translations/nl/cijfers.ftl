# Kengetallen van scholen.

cijfers-tabs = Soorten cijfers
cijfers-tab-toelating = Toelating
cijfers-tab-kengetallen = Kengetallen

kengetal-titel = Kengetallen
kengetal-tabel = Kengetallen per schooljaar
kengetal-kolom = Kengetal
kengetal-stand-op = Stand op { $dag }
kengetal-uitvoer = Naar Excel
kengetal-laatste-jaar = Laatste schooljaar
kengetal-peildatum = Peildatum
kengetal-klas = Klas
kengetal-onderwijs = Soort onderwijs
kengetal-van = { $waarde } van { $noemer }
kengetal-klein = minder dan 5
kengetal-geen = niet geteld
kengetal-deels = Vangnet houdt dit pas bij sinds een dag in { $jaren }. Wat daarvoor gebeurde, telt hier niet mee: vul het zelf aan.
kengetal-leeswijzer = Wat het register niet kan tellen, staat er als ‘niet geteld’ en is dus geen nul. Een stand op de peildatum telt Vangnet alleen in het schooljaar van nu; van eerdere jaren staat er wat is vastgelegd.
kengetal-vastleggen = Leg deze getallen vast
kengetal-vastleggen-uitleg = Leg aan het eind van het schooljaar de getelde getallen van de laatste kolom ({ $jaar }) vast. Dan veranderen ze later niet meer mee.
kengetal-verloop = Verloop
kengetal-verloop-uitleg = Kies een kengetal in de tabel om het verloop te zien. Jaren zonder getal staan er niet bij.
kengetal-zonder-verloop = Van dit kengetal staat er in deze jaren geen getal.
kengetal-eigen = Door de school aangepast
kengetal-register-telt = Het register telt { $aantal }.
kengetal-register-telt-niet = Het register kan dit getal niet tellen.
kengetal-wat-telt = Wat er telt
kengetal-getal = Het getal
kengetal-wie = Wie het register telt
kengetal-niemand = Het register telt hier niemand.
kengetal-anderen = { $aantal ->
    [one] Het register telt nog één leerling die u niet mag zien.
   *[other] Het register telt nog { $aantal } leerlingen die u niet mag zien.
}
kengetal-door = Vastgelegd door { $naam }
kengetal-schrijf = Schrijf een ander getal
kengetal-soort = Wat schrijft u op?
kengetal-waarde = Getal
kengetal-waarde-uitleg = Een heel getal. Alleen als u een getal opschrijft.
kengetal-noemer = Van hoeveel
kengetal-noemer-uitleg = Bijvoorbeeld 105 bij ‘18 van 105’.
kengetal-reden = Waarom
kengetal-reden-uitleg = Waar het getal vandaan komt, zonder namen van leerlingen.
kengetal-bewaar = Bewaar

melding-kengetal-bewaard = Het kengetal is vastgelegd.
melding-kengetallen-vastgelegd = De getallen van het schooljaar zijn vastgelegd.
melding-kengetallen-niets = Er is niets om vast te leggen: alles wat het register telt, staat er al.
logboek-detail-schooljaar = schooljaar
logboek-soort-kengetal = kengetal

peildatum-oktober = 1 oktober
peildatum-september = 1 september

kengetalwaarde-getal = Een getal
kengetalwaarde-onbekend = onbekend
kengetalwaarde-streepje = streepje
kengetalwaarde-leeg = leeg
kengetalwaarde-berekend = Weer de telling van het register

kengetalherkomst-eigen = aangepast
kengetalherkomst-historie = van vroeger
kengetalherkomst-ingelezen = ingelezen
kengetalherkomst-register = vastgelegd

kengetalbron-stand = Stand op de peildatum.
kengetalbron-jaar = Telt van 1 augustus tot en met 31 juli, in het lopende jaar tot en met vandaag.
kengetalbron-zelf = Niet uit een register: de school vult het in.
kengetalbron-historie = Bestaat sinds 2014 niet meer: alleen wat is vastgelegd.

kengetal-leerlingen = Leerlingen
kengetal-lwoo = Met aanwijzing lwoo
kengetal-pro = In het praktijkonderwijs
kengetal-rugzak_rec4 = Rugzak cluster 4
kengetal-rugzak_rec3 = Rugzak cluster 3
kengetal-rugzak_rec2 = Rugzak cluster 2
kengetal-rugzak_rec1 = Rugzak cluster 1
kengetal-zat_vmbo = Besproken in het ZAT, vmbo en hoger
kengetal-zat_pro = Besproken in het ZAT, praktijkonderwijs
kengetal-bovenschools_geplaatst = Bovenschools geplaatst
kengetal-bovenschools_terug = Terug van een bovenschoolse plek
kengetal-verwezen_vso = Verwezen naar het vso
kengetal-dyslexie = Met een dyslexieverklaring
kengetal-dyscalculie = Met een dyscalculieverklaring
kengetal-hoogbegaafd = Hoogbegaafd
kengetal-ontwikkelingsstoornis_instroom = Ontwikkelingsstoornis vastgesteld bij instroom in leerjaar 1

kengetal-uitleg-leerlingen = Wie op de peildatum ingeschreven staat: al binnen, voor zover de dag van inschrijving bekend is, en nog niet vertrokken.
kengetal-uitleg-lwoo = Ingeschreven leerlingen met een toegewezen aanwijzing lwoo die op de peildatum geldt en niet na bezwaar is weggenomen.
kengetal-uitleg-pro = Ingeschreven leerlingen die volgens het register nu praktijkonderwijs volgen.
kengetal-uitleg-rugzak_rec4 = Leerlingen met een rugzak van cluster 4.
kengetal-uitleg-rugzak_rec3 = Leerlingen met een rugzak van cluster 3.
kengetal-uitleg-rugzak_rec2 = Leerlingen met een rugzak van cluster 2.
kengetal-uitleg-rugzak_rec1 = Leerlingen met een rugzak van cluster 1.
kengetal-uitleg-zat_vmbo = Leerlingen buiten het praktijkonderwijs die in een ZAT van de school zijn besproken. Elke leerling telt een keer.
kengetal-uitleg-zat_pro = Leerlingen in het praktijkonderwijs die in een ZAT van de school zijn besproken. Elke leerling telt een keer.
kengetal-uitleg-bovenschools_geplaatst = Leerlingen van wie in het jaar een bovenschools traject begon. Elke leerling telt een keer.
kengetal-uitleg-bovenschools_terug = Leerlingen van wie in het jaar een bovenschools traject eindigde. Wie daar op een plek in het vso wachtte, telt niet mee.
kengetal-uitleg-verwezen_vso = Leerlingen voor wie het samenwerkingsverband in het jaar een toelaatbaarheidsverklaring vso gaf.
kengetal-uitleg-dyslexie = Ingeschreven leerlingen van wie de verklaring uiterlijk op de peildatum is vastgelegd.
kengetal-uitleg-dyscalculie = Ingeschreven leerlingen van wie de verklaring uiterlijk op de peildatum is vastgelegd.
kengetal-uitleg-hoogbegaafd = Vangnet houdt niet bij wie hoogbegaafd is.
kengetal-uitleg-ontwikkelingsstoornis_instroom = Vangnet houdt niet bij wie met een vastgestelde stoornis binnenkomt.

cijfers-tab-rendement = Rendement
rendement-titel = Rendement
rendement-tot = Tot en met { $dag }
rendement-leeg = In dit schooljaar liep er geen traject.
rendement-beeld = Wat er van de trajecten kwam
rendement-tabel = Trajecten per aanbod
rendement-totaal = Samen
rendement-gegeven = Gegeven
rendement-begonnen = Begonnen
rendement-uren = Uren voor leerlingen
rendement-personeel = Uren van het team
rendement-kosten = Kosten
rendement-maatwerk = Maatwerk
rendement-aandeel = { $maatwerk } van { $totaal } ({ $procent } %)
rendement-tussen = { $minst } tot { $meest }
rendement-verborgen = niet getoond
rendement-maatwerk-niet = Het deel maatwerk ziet alleen de school zelf.
rendement-uitleg = Elk traject telt een keer: bij hoe het er op de laatste dag voor stond. De uitkomst is die van de laatste evaluatie. Uren staan er in uren en minuten: de afgesproken tijd per week, keer de weken waarin het traject liep; vakanties zijn er niet af. Bij de uren van het team telt een groep een keer, hoeveel leerlingen er ook in zitten.
rendement-kosten-uitleg = Kosten zijn de uren van het team maal het tarief per uur dat op { $dag } geldt. Uren van wie geen tarief heeft, tellen niet mee in het bedrag.
rendement-geen-tarieven = Kosten staan er niet bij: het samenwerkingsverband heeft geen tarieven vastgelegd.
rendement-zonder-tarief = Uren zonder tarief
rendement-geen-tarief = geen tarief
rendementstand-loopt = Loopt nog
rendementstand-voldoende = Doelen gehaald
rendementstand-deels = Deels gehaald
rendementstand-onvoldoende = Niet gehaald
rendementstand-onbekend = Gestopt zonder evaluatie
