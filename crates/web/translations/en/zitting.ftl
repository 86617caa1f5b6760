# Talks and bundles.

menu-zittingen = Sessions
werk-plek-zittingen = Plan talks with schools, sort dossiers and walk through them.

melding-zitting-gepland = The session is planned. The chosen dossiers are on its list.
melding-zitting-bewaard = The session is saved.
melding-gesorteerd = The dossiers are sorted.
melding-uitkomst-vastgelegd = The outcome is recorded. This is the next dossier.
melding-zitting-klaar = The outcome is recorded. Every dossier of this session was discussed.
melding-steekproef-getrokken = The sample is drawn. Check these dossiers.
melding-steekproef-open = The sample cannot be closed yet: a dossier still waits for its check.
melding-steekproef-gesloten = The sample is closed. The dossiers are ready for the decision.
melding-steekproef-akkoord = The dossier is in order.
melding-steekproef-twijfel = The dossier goes to the talk. It is no longer in the bundle.
melding-bundeladvies-vastgelegd = The advice is recorded with every dossier of the bundle.
melding-bundel-besloten = Your decision is recorded. The letters are being made; you need not wait.
melding-bundel-verder = The making of letters goes on.

# List of sessions

zittingen-titel = Sessions
zittingen-uitleg = Talks between school and samenwerkingsverband about applications
zittingen-gesprekken = Talks
zittingen-leeg = No talks are planned. The samenwerkingsverband plans them once applications are submitted.
zittingen-leeg-swv = No talks are planned. Choose a school below and plan one.
zittingen-ook-oud = Show older sessions too
zittingen-alleen-nu = Show only the latest sessions
zitting-geen-dossiers = no dossiers yet
kolom-dag = Day
kolom-dossiers = Dossiers
kolom-bundel = Bundle

jaarpad-titel = Yearly path
jaarpad-leeg = There is no calendar for the year yet. The director sets it under Set-up.
jaarpad-volgende = next
jaarpad-voorbij = over

zitting-plan-titel = Plan a session
zitting-kies-school = Choose a school
zitting-kies = Choose this school
zitting-school-wacht = { $aantal ->
    [0] { $school }
    [one] { $school } (1 application waits)
   *[other] { $school } ({ $aantal } applications wait)
}
zitting-met = Talk with { $school }
zitting-op-lijst = On the list
zitting-ingediend = submitted { $dag }
zitting-niets-wacht = No application of this school waits now. You can plan a day already.
zitting-plan-doe = Plan this session
veld-zitting-school = School
veld-zitting-datum = Day
veld-zitting-tijd = Time
veld-zitting-tijd-uitleg = For example 13:30.
veld-zitting-plaats = Place

# One session

zitting-titel = Session { $school }
zitting-dossiers = { $aantal ->
    [one] 1 dossier
   *[other] { $aantal } dossiers
}
zitting-loop = { $aantal ->
    [one] Walk through 1 dossier
   *[other] Walk through { $aantal } dossiers
}
zitting-terugkijken = Look back at the dossiers discussed
zitting-lijst = Dossiers on the list
zitting-lijst-leeg = There are no dossiers on the list of this session yet.
zitting-wijzig-titel = Change the session
zitting-erbij = Add to the list
zitting-bewaar = Save the session

sorteer-titel = Sort the dossiers
sorteer-uitleg = The criteria make a proposal. You decide; only what is without doubt may be in the bundle.
sorteer-bundel = Without doubt
sorteer-bespreken = Discuss
sorteer-later = Not yet
sorteer-bewaar = Save the sorting
sorteer-vso = An application for vso is always discussed.
sorteer-eigen = The criteria do not decide here.
sorteer-dicht = The bundle is closed for the sample already.
sorteer-niet-bundel = It cannot be in the bundle.

# The talk

lopen-titel = Session
lopen-plek = { $n } of { $totaal }
lopen-open = { $aantal ->
    [0] all discussed
    [one] 1 still open
   *[other] { $aantal } still open
}
lopen-bladeren = Dossiers of this session
lopen-vorige = Previous
lopen-volgende = Next
lopen-naar-uitkomst = To the outcome
lopen-vraag = The question
lopen-geprobeerd = What was tried
lopen-wat = What
lopen-periode = When
lopen-effect = What it did
lopen-stemmen = Pupil and parents
lopen-leerling = The pupil says
lopen-ouders = The parents say
lopen-ouderoverleg = Consultation with the parents
lopen-uitkomst = Outcome of the talk
lopen-ja = Yes: grant
lopen-nee = No: do not grant
lopen-geen = No agreement: to the advisory committee
lopen-weging = What was weighed
lopen-weging-uitleg = Fill in only what counted beside the criteria.
lopen-leg-vast-verder = Record and go to the next dossier
lopen-leg-vast = Record the outcome
lopen-al-klaar = This dossier was discussed. Corrections are made on the page of the application.
lopen-alleen-swv = The samenwerkingsverband records the outcome.
lopen-naar-aanvraag = To the application
lopen-toetsen = Keys: the left and right arrows go through the dossiers. The shortcuts V (previous), N (next) and U (to the outcome) work with the key that your browser uses for them, usually Alt.
veld-uitkomst = Do school and samenwerkingsverband agree?
veld-lopen-toelichting = Explanation
veld-lopen-toelichting-uitleg = Why is this the outcome?
veld-factor = Other factor
veld-factor-uitleg = One or a few words.
veld-factor-tekst = What you found about it

# Bundle

bundel-titel = Bundle
bundel-open = To the bundle
bundel-voor-school = The samenwerkingsverband takes a sample; then the director decides on all dossiers together.
bundel-dossiers = Dossiers in the bundle
bundel-leeg = There is no dossier left in this bundle.
bundel-brieven-pdf = All letters for printing (PDF)
bundel-brieven-zip = Each letter apart (ZIP)
bundel-besluit-titel = Decision
bundel-besluit-wacht = You can decide once the sample is checked and closed.
bundel-besluit-gevolg = { $aantal ->
    [one] The dossier is granted and gets a letter of its own. A decision cannot be taken back.
   *[other] All { $aantal } dossiers are granted; each gets a decision and a letter of its own. A decision cannot be taken back.
}
bundel-besluit-doe = { $aantal ->
    [one] Grant 1 dossier
   *[other] Grant { $aantal } dossiers
}
bundel-zonder-advies = { $aantal ->
    [one] 1 dossier lacks the advice of two experts. Without it you cannot decide.
   *[other] { $aantal } dossiers lack the advice of two experts. Without it you cannot decide.
}
bundel-geschreven = { $gedaan } of { $totaal } decisions written
bundel-bezig = The letters are made in the background. You can leave this page.
bundel-ververs = Refresh
bundel-vast = Does it not go on?
bundel-vast-uitleg = After a restart the making of letters goes on by itself. If it stands still all the same, you can continue it here. What is written stays as it is; no decision is taken twice.
bundel-verder-doe = Go on with the letters
bundel-getekend = Signed by { $naam } on { $dag }; valid from { $ingang }.
veld-bundel-motivering = Grounds
veld-bundel-motivering-uitleg = Stands in every letter, beside the pupil's own facts.
veld-bundel-ingang = Valid from

steekproef-titel = Sample
steekproef-uitleg = The school sorted these dossiers as without doubt. The samenwerkingsverband checks a part of them, chosen by lot.
steekproef-trek = Draw the sample
steekproef-trek-gevolg = After that the school can add no dossier to this bundle.
steekproef-wacht = The sample has not been drawn yet.
steekproef-getrokken = { $omvang } of { $uit } dossiers, drawn on { $dag }.
steekproef-eruit = { $aantal ->
    [one] 1 dossier left the bundle since.
   *[other] { $aantal } dossiers left the bundle since.
}
steekproef-leeg = No dossier of the sample is in the bundle any more.
steekproef-akkoord = In order
steekproef-twijfel = Doubt
steekproef-twijfel-gevolg = The dossier leaves the bundle for the talk with the school.
steekproef-twijfel-doe = Take into the talk
steekproef-te-gaan = { $aantal ->
    [one] 1 dossier still to check.
   *[other] { $aantal } dossiers still to check.
}
steekproef-sluit = Close the sample
steekproef-sluit-gevolg = Every dossier of the sample was checked. The other dossiers become ready for the decision too.
steekproef-narekenen = How was the sample drawn?
steekproef-zaad = Seed
steekproef-plekken = Places drawn
steekproef-narekenen-uitleg = Anybody can repeat the draw. The dossiers stand in the order of their application numbers at the places 0, 1, 2 and so on. The key of a place is the SHA-256 of the text seed:place. The places with the smallest keys are the sample. For place 0:
steekproef-ja = in the sample
steekproef-nee = not
veld-twijfel = Why do you doubt?

bundel-advies-titel = Advice of experts
bundel-advies-uitleg = Two experts advise before every decision: an orthopedagogue or psychologist, and a second one from the list in the law. Here the advice holds for all dossiers of the bundle and is recorded with each of them.
bundel-advies-compleet = every dossier has two opinions
bundel-advies-mist = { $aantal ->
    [one] 1 dossier still lacks advice
   *[other] { $aantal } dossiers still lack advice
}
bundel-advies-geef = Record an advice
bundel-advies-doe = Record with all dossiers
veld-bundeladvies-naam = Name of the expert
veld-bundeladvies-deskundigheid = Field
veld-bundeladvies-organisatie = Organisation
veld-bundeladvies-datum = Date of the advice
veld-bundeladvies-oordeel = Advice
veld-bundeladvies-tekst = The advice in words
veld-bundeladvies-tekst-uitleg = Parents get a copy of this.
veld-bundeladvies-zelfstandig = It is an opinion of their own, apart from the other expert
veld-bundeladvies-van-school = The expert works at the school that applies
veld-bundeladvies-eerder-betrokken = The expert was closely involved with one of these pupils before
