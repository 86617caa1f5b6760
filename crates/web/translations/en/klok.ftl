# The clock: terms of pupils, whom we missed, pupils at home, leaving

termijn-opp_vaststellen = Adopt the ontwikkelingsperspectief
termijn-horen = Hear the pupil about the plan
termijn-overeenstemming = Agreement on the handelingsdeel
termijn-opp_evaluatie = Evaluate the ontwikkelingsperspectief with parents and pupil
termijn-iop_evaluatie = Evaluate and adjust the IOP
termijn-doelengesprek = Goal talk
termijn-rapport_vak = Report on vakvaardigheden
termijn-rapport_werk = Report on basis- and werknemersvaardigheden
termijn-huisbezoek = Home visit
termijn-doel = Reach a goal
termijn-traject_evaluatie = Evaluate a traject
termijn-traject_einde = End of a traject
termijn-jaarevaluatie = Yearly evaluation of a traject
termijn-volgen = Follow after a traject
termijn-nazorg = Aftercare
termijn-ingelicht = Informed of medical facts
termijn-medisch_herzien = Still informed of medical facts?
termijn-volgende_stap = Next step for a pupil at home
termijn-afspraak = Agreement of a meeting
termijn-afsluiten = End what still runs
termijn-steun_vernietigen = Destroy the support

termijn-afspraak-aanbod = Evaluation as the arrangement asks
termijn-afspraak-bewaring = Retention period of the samenwerkingsverband
termijn-afspraak-doelengesprek = Agreement: goal talks per school year
termijn-afspraak-doorloop = Goes on up to and including this day after a step
termijn-afspraak-huisbezoek = Agreement: home visit per school year
termijn-afspraak-ingelicht = Informed up to and including this day
termijn-afspraak-medisch_herzien = Who is informed without a last day is looked at again every year
termijn-afspraak-iop_evaluatie = Agreement: evaluations of the IOP per school year
termijn-afspraak-iq_geldig = Policy of the samenwerkingsverband
termijn-afspraak-laatste_zitting = Policy of the samenwerkingsverband
termijn-afspraak-nazorg = Agreement: aftercare after praktijkonderwijs
termijn-afspraak-overleg = Agreed in a meeting
termijn-afspraak-plan = Day of the goal
termijn-afspraak-rapport_vak = Agreement: reports per school year
termijn-afspraak-rapport_werk = Agreement: reports per school year
termijn-afspraak-thuiszitter = Agreed for the pupil at home
termijn-afspraak-traject = Last day as agreed
termijn-afspraak-vangnet = Safety net: every school year
termijn-afspraak-vertrek = The pupil left
termijn-afspraak-volgen = Follow the pupil after the traject

termijn-doe-aanvraag = Open the application
termijn-doe-afhandelen = Settle
termijn-doe-beeindigen = End or extend
termijn-doe-bekijken = View
termijn-doe-bezoek = Record the visit
termijn-doe-evalueren = Evaluate
termijn-doe-gesprek = Record the talk
termijn-doe-herzien = Review
termijn-doe-horen = Hear the pupil
termijn-doe-overeenstemming = Record agreement
termijn-doe-rapport = Record the report
termijn-doe-stap = Take the step
termijn-doe-vaststellen = Work on the plan
termijn-doe-vernietigen = Destroy

eigenaar-mentor = mentor
eigenaar-zorgcoordinator = zorgcoördinator
eigenaar-teamleider = team leader
eigenaar-orthopedagoog = orthopedagogue
eigenaar-directie = head of the school

werk-urgentie-te_laat = Late
werk-urgentie-deze_week = This week
werk-urgentie-deze_maand = Within a month
werk-gemist = Whom have we missed?
werk-gemist-geen_programma = No full programme
werk-gemist-geen_plan = No plan begun
werk-gemist-geen_contact = No contact with the parents
werk-gemist-geen_gesprek = No talk with the pupil
werk-gemist-uitleg-geen_programma = These pupils are at home without a full programme.
werk-gemist-uitleg-geen_plan = These pupils must have an ontwikkelingsperspectief; nobody began one.
werk-gemist-uitleg-geen_contact = No contact with the parents was recorded since the support began.
werk-gemist-uitleg-geen_gesprek = The support runs for two weeks or longer, and no talk with the pupil was recorded yet.
werk-school = Pupils now
werk-school-leerlingen = Pupils
werk-school-steun = with support that runs
werk-school-opp = with an ontwikkelingsperspectief
werk-school-thuis = at home without a full programme
werk-school-termijnen = All terms that are near or late

termijnen-titel = Terms
termijnen-uitleg = What is late or near, of everybody
termijnen-soort = Term
termijnen-eigenaar = Who
termijnen-alleen-te-laat = Only what is late
termijnen-telling = How many of each kind
termijnen-te-laat = Late
termijnen-nabij = Near
termijnen-leeg = No term is near or late.
termijnen-lijst = Which
termijnen-lijst-leeg = No terms with this choice.

mijn-termijnen-titel = My terms
mijn-termijnen-uitleg = What is late or ends within a month, and is yours to do
gemist-lijst = Pupils
gemist-leeg = Nobody stands on this list.

overzicht-klok-leeg = Nothing is late, and no term ends within a month.
overzicht-klok-later = { $aantal ->
    [one] Later: 1 term
   *[other] Later: { $aantal } terms
}
overzicht-thuis = At home without a full programme?

thuiszitters-titel = Pupils at home
thuiszitters-uitleg = Pupils without a full programme, who is at home longest first
thuiszitters-nu = At home now
thuiszitters-leeg = Every pupil has a full programme. When a pupil is at home, record it on the page of the pupil.
thuis-titel = At home without a full programme
thuis-uitleg = Since when, how much programme there is, and who takes the next step. Nothing about illness stands here: that belongs in the log, for who was informed.
thuis-leeg = Nothing was recorded.
thuis-nieuw = Record
thuis-wijzig = Change or end
thuis-bewaar = Save
thuis-nu = now
thuis-tot = up to and including { $dag }
thuis-sinds = Since
thuis-reden = Why
thuis-programma = Programme
thuis-wie = Next step by
thuis-stap-op = By
thuis-niemand = nobody
thuis-geen-stap = no day
thuis-geen-uren = no hours
thuis-uren = { $uren } hours a week
thuis-dagen = { $aantal ->
    [one] 1 calendar day
   *[other] { $aantal } calendar days
}
thuis-veld-van = First day without a full programme
thuis-veld-tot = Last day
thuis-veld-tot-uitleg = Fill this in when the pupil has a full programme again.
thuis-veld-reden = Why
thuis-veld-uren = Hours of programme a week
thuis-veld-uren-uitleg = For example 4.5. Empty: there is no programme.
thuis-veld-stap = Next step
thuis-veld-stap-op = By
thuis-veld-eigenaar = Who takes the step
thuisreden-wacht_op_plek = Waits for a place
thuisreden-geen_aanbod = Nothing that fits yet
thuisreden-kan_niet = Cannot come now
thuisreden-komt_niet = Does not come
thuisreden-anders = Something else
melding-thuis-bewaard = Saved.
inzage-thuis = at home without a programme

leerling-vertrokken = Enrolled up to and including { $dag }
vertrek-titel = Leaving
vertrek-kort = Does the pupil leave the school? Record the last day of enrolment.
vertrek-naar = Record the leaving
vertrek-gevolg = After this day no plans and talks are asked for any more. Trajecten and a plan that still run must be ended. Aftercare counts from this day. The retention period counts from the last thing that is on file. The data stay.
vertrek-veld = Last day of enrolment
vertrek-veld-uitleg = Empty: the pupil is enrolled.
vertrek-bewaar = Record
vertrek-wijzig = Change
melding-vertrek-bewaard = The leaving was saved.

handeling-vertrek_vastgelegd = leaving recorded
handeling-thuiszitter_vastgelegd = time at home recorded
logboek-soort-thuiszitter = time at home

cijfers-thuis = Pupils at home by school
cijfers-thuis-uitleg = Pupils who are at home today without a full programme. Counts below five are not shown.
cijfers-samen = Together
vernietig-niet-thuis = The pupil is at home without a full programme.
werk-gemist-niet_besproken = Not discussed
werk-gemist-uitleg-niet_besproken = These pupils were not discussed for longer than was agreed, and stand on no agenda.
werk-zonder-leerling = Agreement without a pupil
