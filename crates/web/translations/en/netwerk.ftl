# What the schools offer together.

cijfers-tab-netwerk = Network
netwerk-titel = Network of schools
netwerk-scholen = { $aantal ->
    [one] one school
   *[other] { $aantal } schools
}
netwerk-dag = Data of { $dag }
netwerk-leeg = There is no catalogue yet, or there are no schools yet.
netwerk-gaten = What nobody offers
netwerk-gaten-uitleg = No school offers this, and nobody from outside does it for the schools.
netwerk-geen-gaten-behoeften = For every need at every level there is at least one school or partner that offers something.
netwerk-geen-gaten-aanbod = Every offer of the catalogue is given by at least one school or partner.
netwerk-behoefte = Need
netwerk-aanbod = Offer
netwerk-niveau = Level
netwerk-waarom = Why
netwerk-niet-in-catalogus = Nothing in the catalogue
netwerk-geen-school = No school offers this
netwerk-dekking = How many schools offer it
netwerk-beeld = How many schools offer it
netwerk-van = { $aantal } of { $scholen }
netwerk-per-school = Show by school
netwerk-anderen = through others
netwerk-niet = no
netwerk-klein = < 5
netwerk-tussen = { $minst } to { $meest }
netwerk-vraag = How much is asked
netwerk-vraag-behoeften = Pupils with a need
netwerk-vraag-behoeften-uitleg = Pupils for whom this need is recorded now. Who has two counts at both.
netwerk-vraag-aanbod = Running trajecten
netwerk-vraag-aanbod-uitleg = Trajecten that run now, by offer. This catalogue has no list of needs.
netwerk-som-uitleg = Where a number below 5 is part of it, the total says between which bounds it lies.
netwerk-samen = All schools
netwerk-ruimte = Who could take over
netwerk-ruimte-uitleg = Schools that offer it and have time left this week of those who give it. The five with the most time.
netwerk-bij-scholen = Schools that offer it
netwerk-wie-ruimte = Time left this week
netwerk-geen-ruimte = Nobody gave time that is left
netwerk-teams = Time of the teams this week
netwerk-lopend = Running trajecten
netwerk-zonder-trajecten = How many trajecten run is not shown here: next to the numbers of pupils it could give away a small one.
netwerk-vragen = The three questions of the board
netwerk-vraag-een = Is the level of basic support realistic and ambitious?
netwerk-antwoord-een = That cannot be said from these data. Above you see which schools offer what; how well they do it is not in them.
netwerk-vraag-twee = Which support does the samenwerkingsverband help to pay?
netwerk-antwoord-twee = The catalogue says who can pay which kind of support. What it costs cannot be said from these data: no rates were recorded.
netwerk-vraag-drie = Can we serve all pupils?
netwerk-antwoord-drie = Of the { $totaal } rows of this network, { $gedekt } are covered by at least one school or partner. Whether there is time enough everywhere cannot be said in full: of { $zonder } of the schools no hours are known. Who did not ask for help is nowhere in these data.
netwerk-antwoord-dag = These answers belong to the data of { $dag }.
netwerk-leerlingen = Pupils with support
netwerk-leerlingen-samen = At all schools together { $aantal } pupils have support now.
netwerk-leerlingen-uitleg = Pupils with a running traject, each pupil once. “Not shown”: next to the other numbers it would give away a small one.
netwerk-niet-getoond = not shown
