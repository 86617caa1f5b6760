# The quality of support: cycle, ambitions, training, protocols.

menu-kwaliteit = Quality
werk-plek-kwaliteit = See how things are: this year’s cycle, ambitions, training and protocols.
kwaliteit-titel = Quality
kwaliteit-tab-cyclus = Cycle
kwaliteit-tab-ambities = Ambitions
kwaliteit-tab-scholing = Training
kwaliteit-tab-protocollen = Protocols
kwaliteit-van-swv = Of the samenwerkingsverband, for all schools
kwaliteit-van-school = Of the school
kwaliteit-kies-wie = Choose a member of staff
kwaliteit-eigenaar = Owner
kwaliteit-datum = Date
kwaliteit-bewaar = Save
kwaliteit-wijzig = Change
kwaliteit-weg-uitleg = What is gone does not come back. The trail keeps who did this and when.
kwaliteit-strijdig = Somebody else changed this in the meantime. Below is what you typed; it is not saved yet. Check it and save again.
melding-kwaliteit-bewaard = Saved.
melding-kwaliteit-verwijderd = Removed.

kwaliteit-cyclus = Quality cycle
kwaliteit-staat-leeg = Not begun
kwaliteit-staat-open = Open
kwaliteit-staat-gesloten = Closed
kwaliteit-gesloten-op = on { $dag }
kwaliteit-leeg = Still needs text, date and owner: { $fasen }.
kwaliteit-jaar-terug = One school year back
kwaliteit-jaar-verder = One school year on
kwaliteit-sluiten = Close the cycle
kwaliteit-heropenen = Open the cycle again
kwaliteit-groepen = What the four groups say
kwaliteit-groepen-uitleg = The score runs from 0 to 10.
kwaliteit-masker = Where fewer than five people answered, only who writes for the school sees the score.
kwaliteit-groep = Group
kwaliteit-groep-ketenpartners = Partners
kwaliteit-groep-leerlingen = Pupils
kwaliteit-groep-ouders = Parents
kwaliteit-groep-personeel = Staff
kwaliteit-gevraagd = Asked
kwaliteit-ingevuld = Answered
kwaliteit-score = Score
kwaliteit-score-uitleg = From 0 to 10, with one digit after the decimal sign at most.
kwaliteit-bevinding = Finding
kwaliteit-bevinding-uitleg = Name nobody.
kwaliteit-klein = fewer than 5
kwaliteit-score-verborgen = hidden
kwaliteit-geen-score = –
kwaliteit-verloop = Scores over the years
kwaliteit-fasen = Plan, do, check, act
kwaliteit-niet-gevuld = not finished
kwaliteit-invullen = Fill in the cycle
kwaliteit-fase-plan = Plan
kwaliteit-fase-do = Do
kwaliteit-fase-check = Check
kwaliteit-fase-act = Act
kwaliteit-fase-vraag-plan = What are we going to do?
kwaliteit-fase-vraag-do = What did we do?
kwaliteit-fase-vraag-check = What came of it?
kwaliteit-fase-vraag-act = What do we do differently from now on?

ambitie-titel = Ambitions and improvement actions
ambitie-lijst = All ambitions and improvement actions
ambitie-leeg = No ambitions were set yet.
ambitie-nieuw = New ambition or improvement action
ambitie-voor-allen = What you add here holds for all schools. You become its owner.
ambitie-te-laat = late
ambitie-te-laat-aantal = { $aantal ->
    [one] One ambition or action is past its date.
   *[other] { $aantal } ambitions and actions are past their date.
}
ambitie-naar-verslag = Overview for the yearly report
ambitie-veld-soort = Kind
ambitie-veld-wat = What
ambitie-veld-waarom = Why
ambitie-veld-aanbod = Offer it is about
ambitie-geen-aanbod = No particular offer
ambitie-veld-begin = Begin
ambitie-veld-uiterlijk = At the latest
ambitie-veld-staat = State
ambitie-veld-tekst = Explanation
ambitie-notities = Progress
ambitie-geen-notities = Nothing was written about it yet.
ambitie-notitie-doe = Record the state
ambitie-soort-ambitie = Ambition
ambitie-soort-verbeteractie = Improvement action
ambitie-delen-ambitie = Ambitions
ambitie-delen-verbeteractie = Improvement actions
ambitie-staat-voorgenomen = Intended
ambitie-staat-loopt = Running
ambitie-staat-bereikt = Reached
ambitie-staat-niet_bereikt = Not reached
ambitie-staat-gestopt = Stopped
jaarverslag-titel = Ambitions in the yearly report
jaarverslag-stand = State on { $dag }
jaarverslag-uitleg = Print this page with your browser, or copy the tables into the yearly report.
jaarverslag-leeg = None in this school year.
jaarverslag-laatste = Latest explanation

protocol-titel = Protocols
protocol-lijst = Protocols and documents
protocol-lijst-uitleg = What must be reviewed stands first. The documents on which the school’s profile rests are listed too.
protocol-leeg = There are no protocols yet.
protocol-verlopen = review
protocol-verlopen-aantal = { $aantal ->
    [one] One document should have been reviewed already.
   *[other] { $aantal } documents should have been reviewed already.
}
protocol-ontbreekt = What is missing
protocol-ontbreekt-niets = There is a protocol of every kind.
protocol-nieuw = New protocol
protocol-voor-allen = What you add here holds for all schools and can be seen at each of them.
protocol-weg = Remove this document
protocol-van = Whose
protocol-veld-soort = Kind
protocol-veld-titel = Title
protocol-veld-uitgave = Edition
protocol-veld-uitgave-uitleg = For instance 2026 or 3.1.
protocol-veld-herzien = Review before
protocol-veld-adres = Where it is
protocol-veld-adres-uitleg = A link that begins with https://, or words that say where it is.
protocol-soort-pesten = Bullying
protocol-soort-seksuele_intimidatie = Sexual harassment
protocol-soort-veiligheid = Safety
protocol-soort-statuut = Pupils’ charter
protocol-soort-medisch = Medical acts
protocol-soort-draaiboek_crisis = What to do in a crisis
protocol-soort-meldcode = Reporting domestic violence
protocol-soort-anders = Something else

scholing-titel = Training and competences
scholing-gaten = What nobody can
scholing-gaten-uitleg = What the school offers and needs something for that no member of staff has.
scholing-geen-gaten = For everything the school offers there is somebody who can do it.
scholing-lijst = What is needed and who has it
scholing-personeel = { $aantal ->
    [one] One member of staff works
   *[other] { $aantal } members of staff work
} at the school; { $leraren ->
    [one] one teaches
   *[other] { $leraren } teach
}.
scholing-zonder-namen = You see numbers. Who keeps the training at the school sees names.
scholing-leeg = Nothing is asked of this school.
scholing-voor = Needed for
scholing-heeft = Have it
scholing-gepland-kop = Planned
scholing-mist = Teachers without
scholing-ieder = every teacher
scholing-gat = nobody
scholing-hier-niet = Not asked of this school
scholing-tot = { $naam } (until { $dag })
scholing-trainingen = Training of staff
scholing-trainingen-leeg = No training was recorded yet.
scholing-telt = counts
scholing-nieuw = Plan or record training
scholing-wie = Member of staff
scholing-wat = Competence
scholing-kies-wat = Choose a competence
scholing-gepland = Planned on
scholing-gevolgd = Followed on
scholing-geldig-tot = Valid until
scholing-geldig-tot-uitleg = Empty: it stays valid.
scholing-weg = Remove this training
competentie-nieuw = New competence for all schools
competentie-nieuw-uitleg = Say for which offers staff must be able to do something. A school sees what is needed for what it offers itself.
competentie-titel = Name
competentie-codes = Needed for
competentie-codes-uitleg = Codes with commas between: of an offer (B2), a kind of support (basis) or a theme (thema:3).
competentie-ieder = Every teacher must have this
competentie-vanaf = Asked from
competentie-tot = Until

veldfout-score = Fill in a score from 0 to 10, with one digit after the decimal sign at most.
veldfout-score_zonder_antwoord = There is a score, but nobody answered.
veldfout-meer_dan_gevraagd = No more people can answer than were asked.
veldfout-cyclus_staat = That is not possible in this state.
veldfout-cyclus_fasen_leeg = The cycle can be closed once all four phases have a text, a date and an owner.
veldfout-ambitie_staat = This state cannot follow here.
veldfout-ambitie_volgorde = The last day lies before the first.
veldfout-competentie_codes = Not every code is in the catalogue.
veldfout-scholing_dag = Fill in when it is planned or was followed.

handeling-cyclus_gewijzigd = Quality cycle changed
handeling-ambitie_gewijzigd = Ambition changed
handeling-protocol_gewijzigd = Protocol changed
handeling-competentie_gewijzigd = Competence changed
handeling-scholing_vastgelegd = Training recorded
logboek-soort-ambitie = ambition
logboek-soort-brondocument = document of a school
logboek-soort-competentie = competence
logboek-soort-kwaliteitscyclus = quality cycle
logboek-soort-scholing = training
logboek-soort-swvdocument = document for all schools
