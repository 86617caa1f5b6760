# The page of an application: steps, decision, terms, decisions taken, history; and the reading pages.

ja = yes
nee = no
aanvraag-ingediend = submitted { $dag }

# Steps

doen-kop = What you can do now
stap-leg-vast = Record
stap-commissie = Record the outcome of the advisory committee
stap-steekproef = Record the check of the sample
stap-uitspraak = Record the judgment of the court
stap-weging = What was weighed besides the criteria
stap-weging-uitleg = Fill in only what counted. It is kept with this step in the dossier.

stap-uitleg-indienen = The samenwerkingsverband receives the dossier and its term of eight weeks begins. You can no longer change the dossier, unless you are asked to complete it.
stap-uitleg-nieuwe-gegevens = This closes the objection. With the new data the dossier goes to the advisory committee, and then to the director again.
stap-uitleg-overeenstemming = School and samenwerkingsverband have discussed the application. With yes or no it goes to the director; without agreement to the advisory committee.
stap-uitleg-commissie = Every member has studied the dossier and given a position. If the committee agrees, the application goes to the director with that advice; if it is divided, the director weighs it.
stap-uitleg-steekproef = This application is in the sample of its bundle. In case of doubt it leaves the bundle and is discussed.
stap-uitleg-bespreking = School and samenwerkingsverband discuss the application, outside the bundle.
stap-uitleg-bezwaar-oplossen = This closes the objection. The director takes a new decision.
stap-uitleg-geschil-oordeel = The last decision stands until the director takes a new one.
stap-uitleg-uitspraak = If the decision stands, the application is again as it was before the appeal. If it must be redone, it goes to the director.
stap-uitleg-aanvulling = The application goes back to the school. The term for the decision stands still until the school completes it or the time to do so is over.
stap-uitleg-heropenen = The agreement lapses and the application is discussed again. What was recorded before stays visible.
stap-uitleg-bezwaar-melden = First there is a talk with the samenwerkingsverband. The six weeks to object keep running: submit a formal objection too if needed.
stap-uitleg-bezwaar-indienen = The objection goes to the objection committee. It must be received within six weeks after the day of the decision, or posted in time.
stap-uitleg-geschil = This is the agreed way in this samenwerkingsverband. The talk was held first.
stap-uitleg-bezwaar-intrekken = The objection ends. The decision stands.
stap-uitleg-beroep = The decision on the objection is brought before the court.
stap-uitleg-te-laat = The dossier was not ready for the last session of the school year. The application is no longer handled; the school pays for the support from its means for light support.
stap-uitleg-intrekken = The application ends. What has been recorded stays visible.

stap-opnieuw = The completed dossier goes back to the samenwerkingsverband. The term for the decision then runs on.
aanvulling-kop = The samenwerkingsverband asks for completion
aanvulling-tot = By { $dag } at the latest.

overeenstemming-geen = No agreement: to the advisory committee
veld-steekproef = Does the dossier belong in the bundle?
veld-uitspraak = What is the outcome?
veld-toelichting-bij-twijfel = Required in case of doubt: what do you doubt?
veld-herstel-tot = To be completed by
veld-herstel-tot-uitleg = Two weeks is usual. After that the director may leave the application untreated.
veld-indiener = Who objects?
veld-ontvangen-op = Received on
veld-gepost-op = Date of the postmark
veld-gepost-op-uitleg = Only if the objection came by post.
veld-gronden = Grounds of the objection
veld-verschoonbaar = Why being late is excused
veld-verschoonbaar-uitleg = Only if the objection came after six weeks and the one who objects is not to blame for that.
veld-bezwaar-melding = What is the objection about?
veld-oplossing = What was agreed?
veld-nieuwe-gegevens = What is new, and what shows it?
veld-oordeel = What was decided, and why?

wacht-kop = Not possible yet
wacht-bekijk = View
wacht-commissie = The committee is not ready yet: every member studies the dossier and gives a position.

te-laat-kop = Too late for the last session
te-laat-uitleg = This application for lwoo is not handled this year. The school pays for the support from its means for light support.

melding-naar-commissie = There is no agreement. The application is now with the advisory committee.
melding-bezwaar-vastgelegd = The objection has been recorded.
melding-stap-vastgelegd = The step has been recorded.
melding-termijn-vastgelegd = The date has been recorded.
melding-dossier-vernietigd = The dossier has been destroyed.

# Decision

weegt-kop = What you weigh
weegt-criteria = Criteria
weegt-geen-criteria = people judge
weegt-eigen = Meets { $ja } of { $alle } criteria of the samenwerkingsverband's own
weegt-keuze = Why this kind (paragraph 6)
weegt-gesprek = Talk or committee
weegt-geen-gesprek = not recorded
weegt-deskundigen = Experts
weegt-compleet = complete
weegt-niet-compleet = not complete yet
weegt-advies = { $naam } ({ $als }): { $oordeel }
weegt-bezwaaradvies = Advice of the objection committee
weegt-aanwezig = present
weegt-ontbreekt = missing
besluit-vorm = Your decision
besluit-buiten-behandeling = Leave it untreated
veld-afwijking = Why you depart
veld-afwijking-uitleg = Only needed if you decide differently from the criteria, the agreement or the committee, or an expert. The reason goes into the letter.
veld-afwijking-bezwaar = Only needed if you decide differently from the criteria, the agreement, an expert or the objection committee. The reason goes into the letter.
veld-ingangsdatum-pro = Needed if you grant it. The statement holds for the whole school career.
veld-ingangsdatum-lwoo = Needed if you grant it. The assignment holds for the whole school career.
veld-ingangsdatum-jaren = Needed if you grant it. By policy the assignment holds for { $jaren ->
    [one] 1 school year
   *[other] { $jaren } school years
}.
veld-ingangsdatum-vso = Needed if you grant it.
veld-einddatum-vso = Always 31 July, at least one whole school year after the first day.
veld-categorie = Funding category
veld-dictum = On the objection
veld-dictum-uitleg = If unfounded or not admissible, the decision stays as it was.

# Decisions taken

beschikkingen-titel = Decisions (beschikkingen)
beschikking-geldt = Stands now
beschikking-vervangen = Replaced by a later decision
beschikking-op-bezwaar = on an objection
beschikking-afwijking = Departure

# Terms

klok-kop = Terms
klok-leeg = No term is running now.
klok-gedaan = { $aantal ->
    [one] 1 closed term
   *[other] { $aantal } closed terms
}
termijn-vandaag = today
termijn-over = { $aantal ->
    [one] 1 day left
   *[other] { $aantal } days left
}
termijn-voorbij = { $aantal ->
    [one] 1 day ago
   *[other] { $aantal } days ago
}
termijn-grond = { $wet } art. { $artikel }
termijn-grond-lid = { $wet } art. { $artikel } paragraph { $lid }
termijn-toelating = The school has decided on the admission
termijn-toelating-uitleg = Record on which day. This closes the school's term.
veld-toelating-op = Decided on
termijn-toelating-knop = Record
termijn-verleng = Extend the school's term
termijn-verleng-uitleg = This can be done once, within the first six weeks, to at most ten weeks after registration. The school tells the parents.
veld-verleng-tot = New last day
termijn-verleng-knop = Extend
termijn-mededeling = Give notice that the decision comes later
termijn-mededeling-uitleg = This can be done once, before the term is over. The samenwerkingsverband names a reasonable new day to the school.
termijn-mededeling-knop = Record the new day

# History

weg-bewijs = Criteria kept.
weg-door-om = { $naam }, { $tijd }.

# Grounds and facts

dossier-compleet-zover = complete, as far as you can see
onderbouwing-titel = The school's grounds
feit-vraag = The question
feit-geprobeerd = What was tried
geprobeerd-wat = Support
geprobeerd-periode = When
geprobeerd-effect = What it did
feit-stem = The pupil says
feit-overleg = Consultation with the parents
feit-eigen = Criteria of the samenwerkingsverband's own
feit-eigen-uitleg = This samenwerkingsverband has its own criteria for lwoo. The school has answered them.
feit-weg = Way
feit-herkomst = Comes from
feit-nieuwkomer = Newcomer
feit-nieuwkomer-sinds = In the Netherlands since { $sinds }; first reference date { $teldatum }.
feit-nieuwkomer-pas-na = An application is possible only after { $dag }.
feit-later-grond = Ground for PrO later on
feit-instemming = Parents consent in writing
feit-inschrijving = Enrolment
feit-elders = Enrolled elsewhere: no temporary placement
weg-gebreken-kop = This way is not open yet
kaart-beslist-niet = These criteria do not decide here: people judge. The card is for information.
kaart-vso = For vso there are no national criteria in numbers. The question, what was tried and the advice of the experts decide.

# Destruction

vernietig-titel = Destroy the dossier
vernietig-uitleg = The retention period of three years is over. Texts, results, documents and letters disappear for good. Number, kind, status and days stay for the counts.
veld-vernietig = I know that this cannot be undone
vernietig-doe = Destroy the dossier for good

# Reading pages

lezen-titel = Question first
lezen-link = Read the dossier: question first
lezen-terug = To the application
lezen-pdf = Download as PDF
lezen-geen-vraag = The school did not write down the question separately. See the motivation.
lezen-cijfers = IQ and learning delay per domain
lezen-gegeven = Fact
lezen-waarde = Value
lezen-breuk = DLE/DL
lezen-ouders = The parents say
lezen-bijlagen = Attachments
