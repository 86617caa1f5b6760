# The policy on admission: Set-up > Admission.

beleid-toelating-titel = Admission
beleid-toelating-uitleg = The calendar of the year, the tests, the sample, the advisory committee, objection and own criteria for lwoo. What the law leaves to the samenwerkingsverband stands here, with the day from which it holds.
kolom-beleid-wat = What holds
beleid-stand-geldt = holds now
beleid-stand-gepland = planned
beleid-stand-was = held before
beleid-bewaar = Record
beleid-rijfout = Row { $nummer }: { $fout }
beleid-geen = none

beleid-onderdeel-kalender = Calendar of the year
beleid-onderdeel-instrumenten = List of tests
beleid-onderdeel-steekproef = Sample
beleid-onderdeel-commissie = Advisory committee
beleid-onderdeel-bezwaarweg = Objection
beleid-onderdeel-optingout = Own criteria for lwoo
beleid-onderdeel-uitleg-kalender = The days of the school year: inventory, talks with schools, committee, the way after the summer and the last session. Schools see the calendar.
beleid-onderdeel-uitleg-instrumenten = The tests that an application may use. The national list appears each year before 1 October (UB WVO 2020 art. 2.46(2)); the samenwerkingsverband can add tests of its own.
beleid-onderdeel-uitleg-steekproef = Of the dossiers without doubt the samenwerkingsverband checks a sample. At least one dossier is always drawn.
beleid-onderdeel-uitleg-commissie = Who reads along and advises when school and samenwerkingsverband do not agree.
beleid-onderdeel-uitleg-bezwaarweg = Where an objection goes when the talk does not solve it.
beleid-onderdeel-uitleg-optingout = A samenwerkingsverband can set its own criteria for learning support instead of the national ones (WVO 2020 art. 2.48). People judge them; Vangnet does not calculate them.
beleid-zonder-kalender = There is no calendar today.
beleid-zonder-instrumenten = There is no list today. So no test is refused.
beleid-zonder-steekproef = Nothing was chosen. Then the sample is 10% of a bundle.
beleid-zonder-commissie = There is no committee today. An application cannot go there then.
beleid-zonder-bezwaarweg = Nothing was chosen. Then the law holds: the objection committee, and the court after it.
beleid-zonder-optingout = Nothing was chosen. The national criteria hold.
beleid-doe-kalender = Make the calendar
beleid-doe-instrumenten = Change the list
beleid-doe-steekproef = Choose another sample
beleid-doe-commissie = Change the committee
beleid-doe-bezwaarweg = Choose another way
beleid-doe-optingout = Choose other criteria
beleid-gevolg-kalender = The calendar of this school year is replaced by what stands here. Empty rows do not count; when all rows are full, record and go on: new ones appear.
beleid-gevolg-instrumenten = The list holds for dossiers that are submitted from this day on. With a day on which a list already begins, you replace that list. Empty rows do not count; when all rows are full, record and go on.
beleid-gevolg-steekproef = The size holds for bundles that are drawn from on or after this day. A choice cannot be removed; you can choose something else from a later day.
beleid-gevolg-commissie = These members take part from this day on. With a day on which a composition already begins, you replace that one. Empty rows do not count; whoever you clear no longer takes part.
beleid-gevolg-bezwaarweg = The way holds for steps on or after this day. A choice cannot be removed; you can choose something else from a later day.
beleid-gevolg-optingout = The criteria hold for applications with a reference date on or after this day. Earlier decisions do not change. A choice cannot be removed; you can choose something else from a later day.

beleid-steekproef-aantal = { $aantal ->
    [one] 1 dossier of every bundle
   *[other] { $aantal } dossiers of every bundle
}
beleid-steekproef-procent = { $procent } of every bundle, rounded up
beleid-eenheid-procent = a percentage of the bundle
beleid-eenheid-aantal = a fixed number of dossiers
veld-eenheid = The sample is
veld-getal = How many
veld-getal-uitleg = A whole number, for example 10.

beleid-kalender-leeg = No days yet
kalender-jaren = School years
kalender-schooljaar = { $van }–{ $tot }
kalender-rij = Day { $nummer }
kalender-voorstel = Propose the last session
kalender-voorstel-uitleg = Friday of the last working week of September. You record it yourself.
veld-dag-soort = What for
veld-dag-datum = Day
veld-dag-omschrijving = A word about it, such as a place

commissie-rij = Member { $nummer }
veld-lid-naam = Name
veld-lid-deskundigheid = Expertise
veld-lid-organisatie = Organisation
veld-lid-school = Comes from school
veld-lid-account = Account
veld-lid-ondergrens = Only at the lower bound of PrO (IQ 55 to 59)
beleid-alleen-ondergrens = only at the lower bound of PrO

instrument-rij = Test { $nummer }
beleid-instrumenten-aantal = { $aantal ->
    [one] 1 test
   *[other] { $aantal } tests
}
beleid-instrument-van = from { $dag }
beleid-instrument-tot = until { $dag }
beleid-instrument-lokaal = added by the samenwerkingsverband
veld-bron = Where the list was published
veld-bron-uitleg = For example the number of the Staatscourant.
veld-instrument-naam = Name of the test
veld-instrument-soort = What it measures
veld-instrument-van = To be taken from
veld-instrument-tot = To be taken until
veld-instrument-lokaal = Added by the samenwerkingsverband

veld-bezwaarweg = An objection goes

veld-optingout = For learning support (lwoo) hold
optingout-eigen = own criteria
optingout-landelijk = the national criteria
veld-criteria = Own criteria
veld-criteria-uitleg = One criterion on each line. The school answers each criterion with yes or no and says why.
veld-duur = School years that a decision holds
veld-duur-uitleg = A number from 1 to 6. Empty: the whole school career.
veld-ingestemd = The boards of the schools consent (WVO 2020 art. 2.48(3))
beleid-optingout-landelijk = The national criteria
beleid-optingout-altijd = A decision holds for the whole school career
beleid-optingout-duur = { $aantal ->
    [one] A decision holds for 1 school year
   *[other] A decision holds for { $aantal } school years
}

# What is wrong with a field

veldfout-buiten_schooljaar = This day is not in this school year (1 August to 31 July). Choose another day, or the other school year.
veldfout-domein_verplicht = Choose at least one domain for which this test is listed.
veldfout-dubbele_rij = This is there already. Keep one row.
veldfout-duur = Fill in a number from 1 to 6, or leave it empty.
veldfout-hoogstens_100 = A percentage is at most 100.
veldfout-instemming = This cannot be done without the consent of the boards. Tick that they consent.

# The log

logboek-detail-weg = way
logboek-waarde-bezwaarweg = objection
logboek-waarde-commissie = advisory committee
logboek-waarde-instrumenten = list of tests
logboek-waarde-kalender = calendar of the year
logboek-waarde-optingout = own criteria for lwoo
logboek-waarde-steekproef = sample
logboek-waarde-swv_2015 = practice of 2015
logboek-waarde-wet = as the law says

# Keeping support

beleid-onderdeel-bewaring = Keeping support
beleid-onderdeel-uitleg-bewaring = How long trajecten, plans, log and what else belongs to them are kept after the last day. After that the head of the school can destroy them. For health data of the samenwerkingsverband the law says three years (WVO 2020 art. 2.47, lid 16); for what the school keeps three years is agreed, not law.
beleid-zonder-bewaring = Nothing was chosen. Then support is kept for three years.
beleid-doe-bewaring = Choose another period
beleid-gevolg-bewaring = The period holds for everything that is destroyed on or after this day, also for support that ended before. A choice cannot be removed; you can choose something else from a later day.
beleid-bewaring-jaren = { $aantal ->
    [one] 1 year after the last day
   *[other] { $aantal } years after the last day
}
veld-bewaarjaren = Years after the last day
veld-bewaarjaren-uitleg = A number from 1 to 10.
veldfout-bewaarjaren = Enter a number from 1 to 10.
logboek-detail-jaren = years
logboek-waarde-bewaring = keeping support
