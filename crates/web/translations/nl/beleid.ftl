# Het beleid bij toelating: Inrichting > Toelating.

beleid-toelating-titel = Toelating
beleid-toelating-uitleg = De jaarkalender, de toetsen, de steekproef, de adviescommissie, het bezwaar en eigen criteria voor lwoo. Wat de wet aan het samenwerkingsverband overlaat, staat hier, met de dag vanaf wanneer het geldt.
kolom-beleid-wat = Wat geldt
beleid-stand-geldt = geldt nu
beleid-stand-gepland = gepland
beleid-stand-was = gold eerder
beleid-bewaar = Leg vast
beleid-rijfout = Regel { $nummer }: { $fout }
beleid-geen = geen

beleid-onderdeel-kalender = Jaarkalender
beleid-onderdeel-instrumenten = Lijst van toetsen
beleid-onderdeel-steekproef = Steekproef
beleid-onderdeel-commissie = Adviescommissie
beleid-onderdeel-bezwaarweg = Bezwaar
beleid-onderdeel-optingout = Eigen criteria voor lwoo
beleid-onderdeel-uitleg-kalender = De dagen van het schooljaar: inventarisatie, gesprekken met scholen, commissie, de weg na de zomer en de laatste zitting. Scholen zien de kalender.
beleid-onderdeel-uitleg-instrumenten = De toetsen die een aanvraag mag gebruiken. De landelijke lijst verschijnt elk jaar voor 1 oktober (UB WVO 2020 art. 2.46, lid 2); het samenwerkingsverband kan er eigen toetsen aan toevoegen.
beleid-onderdeel-uitleg-steekproef = Van de dossiers zonder twijfel controleert het samenwerkingsverband een steekproef. Er wordt altijd ten minste één dossier getrokken.
beleid-onderdeel-uitleg-commissie = Wie meeleest en adviseert als school en samenwerkingsverband het niet eens zijn.
beleid-onderdeel-uitleg-bezwaarweg = Waar een bezwaar heen gaat als het gesprek het niet oplost.
beleid-onderdeel-uitleg-optingout = Een samenwerkingsverband kan eigen criteria voor leerwegondersteuning stellen in plaats van de landelijke (WVO 2020 art. 2.48). Mensen beoordelen ze; Vangnet rekent ze niet uit.
beleid-zonder-kalender = Vandaag is er geen kalender.
beleid-zonder-instrumenten = Vandaag is er geen lijst. Geen enkele toets wordt daarom geweigerd.
beleid-zonder-steekproef = Er is niets gekozen. Dan is de steekproef 10% van een bundel.
beleid-zonder-commissie = Vandaag is er geen commissie. Een aanvraag kan er dan niet heen.
beleid-zonder-bezwaarweg = Er is niets gekozen. Dan geldt de wet: de bezwaarcommissie en daarna de rechter.
beleid-zonder-optingout = Er is niets gekozen. De landelijke criteria gelden.
beleid-doe-kalender = Maak de kalender
beleid-doe-instrumenten = Wijzig de lijst
beleid-doe-steekproef = Kies een andere steekproef
beleid-doe-commissie = Wijzig de commissie
beleid-doe-bezwaarweg = Kies een andere weg
beleid-doe-optingout = Kies andere criteria
beleid-gevolg-kalender = De kalender van dit schooljaar wordt vervangen door wat hier staat. Lege regels tellen niet mee; zijn alle regels vol, leg dan vast en ga verder: er komen nieuwe bij.
beleid-gevolg-instrumenten = De lijst geldt voor dossiers die vanaf deze dag worden ingediend. Met een dag waarop al een lijst begint, vervangt u die lijst. Lege regels tellen niet mee; zijn alle regels vol, leg dan vast en ga verder.
beleid-gevolg-steekproef = De omvang geldt voor bundels waaruit op of na deze dag wordt getrokken. Een keuze kunt u niet weghalen; wel kiest u vanaf een latere dag iets anders.
beleid-gevolg-commissie = Deze leden doen mee vanaf deze dag. Met een dag waarop al een samenstelling begint, vervangt u die. Lege regels tellen niet mee; wie u leegmaakt, doet niet meer mee.
beleid-gevolg-bezwaarweg = De weg geldt voor stappen op of na deze dag. Een keuze kunt u niet weghalen; wel kiest u vanaf een latere dag iets anders.
beleid-gevolg-optingout = De criteria gelden voor aanvragen met een peildatum op of na deze dag. Aan besluiten van daarvoor verandert niets. Een keuze kunt u niet weghalen; wel kiest u vanaf een latere dag iets anders.

beleid-steekproef-aantal = { $aantal ->
    [one] 1 dossier van elke bundel
   *[other] { $aantal } dossiers van elke bundel
}
beleid-steekproef-procent = { $procent } van elke bundel, naar boven afgerond
beleid-eenheid-procent = een percentage van de bundel
beleid-eenheid-aantal = een vast aantal dossiers
veld-eenheid = De steekproef is
veld-getal = Hoeveel
veld-getal-uitleg = Een heel getal, bijvoorbeeld 10.

beleid-kalender-leeg = Nog geen dagen
kalender-jaren = Schooljaren
kalender-schooljaar = { $van }–{ $tot }
kalender-rij = Dag { $nummer }
kalender-voorstel = Stel de laatste zitting voor
kalender-voorstel-uitleg = Vrijdag van de laatste werkweek van september. U legt hem zelf vast.
veld-dag-soort = Waarvoor
veld-dag-datum = Dag
veld-dag-omschrijving = Toelichting, zoals een plaats

commissie-rij = Lid { $nummer }
veld-lid-naam = Naam
veld-lid-deskundigheid = Deskundigheid
veld-lid-organisatie = Organisatie
veld-lid-school = Komt van school
veld-lid-account = Account
veld-lid-ondergrens = Alleen bij de ondergrens van PrO (IQ 55 tot en met 59)
beleid-alleen-ondergrens = alleen bij de ondergrens van PrO

instrument-rij = Toets { $nummer }
beleid-instrumenten-aantal = { $aantal ->
    [one] 1 toets
   *[other] { $aantal } toetsen
}
beleid-instrument-van = vanaf { $dag }
beleid-instrument-tot = tot en met { $dag }
beleid-instrument-lokaal = toegevoegd door het samenwerkingsverband
veld-bron = Waar de lijst staat
veld-bron-uitleg = Bijvoorbeeld het nummer van de Staatscourant.
veld-instrument-naam = Naam van de toets
veld-instrument-soort = Wat meet hij
veld-instrument-van = Afnemen vanaf
veld-instrument-tot = Afnemen tot en met
veld-instrument-lokaal = Toegevoegd door het samenwerkingsverband

veld-bezwaarweg = Een bezwaar gaat

veld-optingout = Voor leerwegondersteuning gelden
optingout-eigen = eigen criteria
optingout-landelijk = de landelijke criteria
veld-criteria = Eigen criteria
veld-criteria-uitleg = Eén criterium op elke regel. De school beantwoordt elk criterium met ja of nee en legt uit waarom.
veld-duur = Schooljaren dat een besluit geldt
veld-duur-uitleg = Een getal van 1 tot en met 6. Leeg: de hele schooltijd.
veld-ingestemd = De besturen van de scholen stemmen in (WVO 2020 art. 2.48, lid 3)
beleid-optingout-landelijk = De landelijke criteria
beleid-optingout-altijd = Een besluit geldt de hele schooltijd
beleid-optingout-duur = { $aantal ->
    [one] Een besluit geldt 1 schooljaar
   *[other] Een besluit geldt { $aantal } schooljaren
}

# Wat er met een veld is

veldfout-buiten_schooljaar = Deze dag ligt niet in dit schooljaar (1 augustus tot en met 31 juli). Kies een andere dag, of het andere schooljaar.
veldfout-domein_verplicht = Kies ten minste één domein waarvoor deze toets op de lijst staat.
veldfout-dubbele_rij = Dit staat er al. Laat één regel staan.
veldfout-duur = Vul een getal van 1 tot en met 6 in, of laat het leeg.
veldfout-hoogstens_100 = Een percentage is ten hoogste 100.
veldfout-instemming = Zonder instemming van de besturen kan dit niet. Vink aan dat zij instemmen.

# Het logboek

logboek-detail-weg = weg
logboek-waarde-bezwaarweg = bezwaar
logboek-waarde-commissie = adviescommissie
logboek-waarde-instrumenten = lijst van toetsen
logboek-waarde-kalender = jaarkalender
logboek-waarde-optingout = eigen criteria voor lwoo
logboek-waarde-steekproef = steekproef
logboek-waarde-swv_2015 = praktijk van 2015
logboek-waarde-wet = zoals de wet

# Bewaren van ondersteuning

beleid-onderdeel-bewaring = Bewaren van ondersteuning
beleid-onderdeel-uitleg-bewaring = Hoe lang trajecten, plannen, logboek en wat daar verder bij hoort bewaard blijven na de laatste dag. Daarna kan de schoolleiding ze vernietigen. Voor gezondheidsgegevens van het samenwerkingsverband noemt de wet drie jaar (WVO 2020 art. 2.47, lid 16); voor wat de school bewaart, is drie jaar een afspraak en geen wet.
beleid-zonder-bewaring = Er is niets gekozen. Dan blijft ondersteuning drie jaar bewaard.
beleid-doe-bewaring = Kies een andere termijn
beleid-gevolg-bewaring = De termijn geldt voor alles wat op of na deze dag wordt vernietigd, ook voor ondersteuning die eerder ophield. Een keuze kunt u niet weghalen; wel kiest u vanaf een latere dag iets anders.
beleid-bewaring-jaren = { $aantal ->
    [one] 1 jaar na de laatste dag
   *[other] { $aantal } jaar na de laatste dag
}
veld-bewaarjaren = Jaren na de laatste dag
veld-bewaarjaren-uitleg = Een getal van 1 tot en met 10.
veldfout-bewaarjaren = Vul een getal van 1 tot en met 10 in.
logboek-detail-jaren = jaren
logboek-waarde-bewaring = bewaren van ondersteuning
