# Key figures of schools.

cijfers-tabs = Kinds of figures
cijfers-tab-toelating = Admission
cijfers-tab-kengetallen = Key figures

kengetal-titel = Key figures
kengetal-tabel = Key figures by school year
kengetal-kolom = Key figure
kengetal-stand-op = As on { $dag }
kengetal-uitvoer = To Excel
kengetal-laatste-jaar = Last school year
kengetal-peildatum = Reference date
kengetal-klas = Class
kengetal-onderwijs = Kind of education
kengetal-van = { $waarde } of { $noemer }
kengetal-klein = fewer than 5
kengetal-geen = not counted
kengetal-deels = Vangnet keeps this only since a day in { $jaren }. What happened before is not counted here: add it yourself.
kengetal-leeswijzer = What the register cannot count reads ‘not counted’, so it is not zero. What stands on the reference date is counted in the present school year only; of earlier years you see what was recorded.
kengetal-vastleggen = Keep these numbers
kengetal-vastleggen-uitleg = At the end of the school year, keep the counted numbers of the last column ({ $jaar }). After that they no longer change.
kengetal-verloop = Course
kengetal-verloop-uitleg = Choose a key figure in the table to see its course. Years without a number are left out.
kengetal-zonder-verloop = There is no number of this key figure in these years.
kengetal-eigen = Changed by the school
kengetal-register-telt = The register counts { $aantal }.
kengetal-register-telt-niet = The register cannot count this number.
kengetal-wat-telt = What is counted
kengetal-getal = The number
kengetal-wie = Whom the register counts
kengetal-niemand = The register counts nobody here.
kengetal-anderen = { $aantal ->
    [one] The register counts one more pupil whom you may not see.
   *[other] The register counts { $aantal } more pupils whom you may not see.
}
kengetal-door = Recorded by { $naam }
kengetal-schrijf = Write another number
kengetal-soort = What do you record?
kengetal-waarde = Number
kengetal-waarde-uitleg = A whole number. Only when you record a number.
kengetal-noemer = Of how many
kengetal-noemer-uitleg = For instance 105 for ‘18 of 105’.
kengetal-reden = Why
kengetal-reden-uitleg = Where the number comes from, without names of pupils.
kengetal-bewaar = Save

melding-kengetal-bewaard = The key figure was recorded.
melding-kengetallen-vastgelegd = The numbers of the school year were kept.
melding-kengetallen-niets = There is nothing to keep: everything that the register counts is already there.
logboek-detail-schooljaar = school year
logboek-soort-kengetal = key figure

peildatum-oktober = 1 October
peildatum-september = 1 September

kengetalwaarde-getal = A number
kengetalwaarde-onbekend = unknown
kengetalwaarde-streepje = dash
kengetalwaarde-leeg = blank
kengetalwaarde-berekend = The count of the register again

kengetalherkomst-eigen = changed
kengetalherkomst-historie = from before
kengetalherkomst-ingelezen = read in
kengetalherkomst-register = kept

kengetalbron-stand = As on the reference date.
kengetalbron-jaar = Counts from 1 August to 31 July, in the present year until today.
kengetalbron-zelf = Not from a register: the school fills it in.
kengetalbron-historie = Ended in 2014: only what was recorded.

kengetal-leerlingen = Pupils
kengetal-lwoo = With an aanwijzing for lwoo
kengetal-pro = In praktijkonderwijs
kengetal-rugzak_rec4 = Rugzak cluster 4
kengetal-rugzak_rec3 = Rugzak cluster 3
kengetal-rugzak_rec2 = Rugzak cluster 2
kengetal-rugzak_rec1 = Rugzak cluster 1
kengetal-zat_vmbo = Discussed in the ZAT, vmbo and higher
kengetal-zat_pro = Discussed in the ZAT, praktijkonderwijs
kengetal-bovenschools_geplaatst = Placed outside the school
kengetal-bovenschools_terug = Back from a place outside the school
kengetal-verwezen_vso = Referred to vso
kengetal-dyslexie = With a statement of dyslexia
kengetal-dyscalculie = With a statement of dyscalculia
kengetal-hoogbegaafd = Gifted
kengetal-ontwikkelingsstoornis_instroom = Developmental disorder diagnosed at entry into year 1

kengetal-uitleg-leerlingen = Who is enrolled on the reference date: came by then, as far as the day of enrolment is known, and did not leave yet.
kengetal-uitleg-lwoo = Enrolled pupils with a granted aanwijzing for lwoo that holds on the reference date and was not taken away after an objection.
kengetal-uitleg-pro = Enrolled pupils who are in praktijkonderwijs according to the register of today.
kengetal-uitleg-rugzak_rec4 = Pupils with a rugzak of cluster 4.
kengetal-uitleg-rugzak_rec3 = Pupils with a rugzak of cluster 3.
kengetal-uitleg-rugzak_rec2 = Pupils with a rugzak of cluster 2.
kengetal-uitleg-rugzak_rec1 = Pupils with a rugzak of cluster 1.
kengetal-uitleg-zat_vmbo = Pupils outside praktijkonderwijs who were discussed in a ZAT of the school. Each pupil counts once.
kengetal-uitleg-zat_pro = Pupils in praktijkonderwijs who were discussed in a ZAT of the school. Each pupil counts once.
kengetal-uitleg-bovenschools_geplaatst = Pupils of whom a traject outside the school began in the year. Each pupil counts once.
kengetal-uitleg-bovenschools_terug = Pupils of whom a traject outside the school ended in the year. Who waited there for a place in vso does not count.
kengetal-uitleg-verwezen_vso = Pupils for whom the samenwerkingsverband gave a toelaatbaarheidsverklaring vso in the year.
kengetal-uitleg-dyslexie = Enrolled pupils whose statement was recorded by the reference date.
kengetal-uitleg-dyscalculie = Enrolled pupils whose statement was recorded by the reference date.
kengetal-uitleg-hoogbegaafd = Vangnet does not keep who is gifted.
kengetal-uitleg-ontwikkelingsstoornis_instroom = Vangnet does not keep who comes in with a diagnosed disorder.

cijfers-tab-rendement = Results
rendement-titel = Results of support
rendement-tot = Until { $dag }
rendement-leeg = No traject ran in this school year.
rendement-beeld = What came of the trajecten
rendement-tabel = Trajecten by offer
rendement-totaal = Together
rendement-gegeven = Given
rendement-begonnen = Begun
rendement-uren = Hours for pupils
rendement-personeel = Hours of the team
rendement-kosten = Costs
rendement-maatwerk = Made to measure
rendement-aandeel = { $maatwerk } of { $totaal } ({ $procent }%)
rendement-tussen = { $minst } to { $meest }
rendement-verborgen = not shown
rendement-maatwerk-niet = Only the school itself sees the share made to measure.
rendement-uitleg = Each traject counts once: by how it stood on the last day. The result is that of the last evaluation. Hours stand in hours and minutes: the agreed time a week, times the weeks in which the traject ran; holidays are not taken off. In the hours of the team a group counts once, however many pupils are in it.
rendement-kosten-uitleg = Costs are the hours of the team times the rate an hour that holds on { $dag }. Hours of who has no rate are not in the amount.
rendement-geen-tarieven = There are no costs: the samenwerkingsverband recorded no rates.
rendement-zonder-tarief = Hours without a rate
rendement-geen-tarief = no rate
rendementstand-loopt = Still runs
rendementstand-voldoende = Goals reached
rendementstand-deels = Partly reached
rendementstand-onvoldoende = Not reached
rendementstand-onbekend = Ended without evaluation
