# Meetings: calendar, agenda, the meeting itself, agreements.

menu-overleg = Meetings
werk-plek-overleg = Put pupils on the agenda, run the meeting and record agreements.

melding-overleg-bewaard = The meeting body is saved. Make its calendar again if the day or the rhythm changed.
melding-kalender-gemaakt = The calendar is made. What was moved, held or filled has stayed.
melding-bijeenkomst-gepland = The meeting is in the calendar.
melding-bijeenkomst-verplaatst = The meeting is moved.
melding-bijeenkomst-vervallen = The meeting is cancelled.
melding-bijeenkomst-begonnen = Recorded who is there.
melding-bijeenkomst-gesloten = The meeting is closed.
melding-agenda-geordend = The order has changed.
melding-punt-toegevoegd = It is on the agenda.
melding-punt-bewaard = Saved. The item is still open.
melding-punt-besproken = The item is discussed.
melding-punt-doorgeschoven = The item is on the agenda of the next meeting.
melding-punt-verwijderd = The item is off the agenda.
melding-afspraak-gemaakt = The agreement is recorded.
melding-afspraak-gedaan = The agreement is done.
melding-afspraak-vervallen = The agreement is dropped.

# List and set-up

overleg-titel = Meetings
overleg-wat = The bodies in which you sit or that you lead
overleg-leeg = You sit in no meeting body. The support coordinator makes them and chooses who sits in them.
overleg-nieuw = New meeting body
overleg-nieuw-bij = New meeting body: { $school }
overleg-gestopt = stopped
overleg-niets-gepland = Nothing is planned.
overleg-bijeenkomst = { $dag } at { $tijd }
overleg-overgeslagen = { $aantal ->
    [one] Not held for 1 school week
   *[other] Not held for { $aantal } school weeks
}
agenda-tijdvakken = { $aantal ->
    [0] no slot left
    [one] 1 slot left
   *[other] { $aantal } slots left
}
overleg-punten = { $aantal ->
    [0] nothing on the agenda yet
    [one] 1 item
   *[other] { $aantal } items
}
overleg-elke-weken = { $aantal ->
    [one] every school week
   *[other] every { $aantal } school weeks
}
overleg-keren = { $aantal ->
    [one] once a school year
   *[other] { $aantal } times a school year
}
overleg-op-oproep = when needed
overleg-duur = { $aantal ->
    [one] 1 minute
   *[other] { $aantal } minutes
}
overleg-inrichten = Set up
overleg-strijdig = Somebody else changed this body in the meantime. Check what you typed and save again.
overleg-wanneer = What, when and where
overleg-soort = Kind of body
overleg-naam = Name
overleg-naam-uitleg = For example: Team lower years.
overleg-locatie = Site
overleg-hele-school = The whole school
overleg-ritme = How often
overleg-ritme-weken = Every so many school weeks
overleg-ritme-per_jaar = A number of times a school year
overleg-ritme-oproep = When needed
overleg-aantal = Number of weeks or times
overleg-aantal-uitleg = Weeks of holiday do not count.
overleg-weekdag = Day
weekdag-1 = Monday
weekdag-2 = Tuesday
weekdag-3 = Wednesday
weekdag-4 = Thursday
weekdag-5 = Friday
overleg-begint = Begins at
overleg-begint-uitleg = For example 14:30.
overleg-minuten = Minutes
overleg-zaal = Place
overleg-wisselt-met = Takes turns with
overleg-wisselt-niet = Takes no turns
overleg-wisselt-uitleg = Two bodies that take turns never meet in the same week. Both then meet the same, even number of weeks apart.
overleg-actief = This body meets
overleg-klassen = Classes
overleg-klassen-uitleg = This body discusses the pupils of these classes. Choose none if it is all pupils.
overleg-leden = Who sits in it
overleg-leden-uitleg = Who sits in it reads the agenda from 14 days before until 28 days after a meeting.
overleg-leden-leeg = Nobody sits in this body yet.
overleg-geen-lid = Does not sit in it
overleg-meer-mensen = Mentors and teachers
overleg-voorzitter = Chair
overleg-geen-voorzitter = No chair yet
overleg-bewaar = Save the body
overleg-kalender = Calendar { $jaar }
overleg-vorig-jaar = Previous school year
overleg-volgend-jaar = Next school year
overleg-kalender-leeg = Nothing is in the calendar of this school year.
overleg-te-weinig = Planned fewer than { $keren } times
overleg-niet-gesloten = Not closed
overleg-plan = Make the calendar of { $jaar }
overleg-plan-uitleg = The calendar skips holidays, public holidays and free days. What was moved, held or filled stays.
overleg-bevoegdheid = May
bevoegdheid-besluit = decide
bevoegdheid-advies = advise; advice is never a decision
bevoegdheid-volgen = follow
bevoegdheid-afstemmen = coordinate
overleg-doel = What for
overleg-ziet = Sees of a pupil
overleg-ouders = Parents
overleg-ouders-vooraf = First consult the parents, only then here.
overleg-niet-besproken = { $aantal ->
    [0] Everybody was discussed in time
    [one] 1 pupil not discussed for too long
   *[other] { $aantal } pupils not discussed for too long
}
overleg-extra = Extra meeting
overleg-extra-doe = Put in the calendar
overleg-datum = Day

bijeenkomststaat-gepland = planned
bijeenkomststaat-verplaatst = moved or extra
bijeenkomststaat-bezig = going on
bijeenkomststaat-gehouden = held
bijeenkomststaat-vervallen = cancelled

# Agenda

agenda-titel = Agenda
agenda-leeg = Nothing is on the agenda yet.
agenda-inbrengen = Put on the agenda
agenda-ga-verder = Go on with the meeting
agenda-afdruk = Agenda on paper
agenda-afdruk-uitleg = Print with your browser (Ctrl+P). The paper has names and questions: take it with you again.
agenda-vertrouwelijk = Confidential
agenda-uitgenodigd = Invited
agenda-op = Up
agenda-neer = Down
agenda-voorstellen = For this agenda
agenda-aanwezig = Present
agenda-afwezig = absent
agenda-rol-mist = One of these should always be present:
agenda-aanwezig-bewaar = Save who is there
agenda-begin = Begin the meeting
agenda-sluiten = Close
agenda-sluiten-uitleg = It can be closed when each item was discussed, put off or taken off the agenda.
agenda-sluit = Close the meeting
agenda-verplaatsen = Move
agenda-verplaats = Move
agenda-laat-vervallen = Cancel
agenda-vervallen-uitleg = That is possible when the agenda is empty.
agenda-vervalt = Cancel the meeting

aanleiding-gevraagd = Brought in
aanleiding-verwezen = Referred by another body
aanleiding-traject_gevraagd = Support asked for: waits for a decision
aanleiding-evaluatie = Evaluate support
aanleiding-plan = Plan waits for adoption
aanleiding-afspraak = Agreement overdue
aanleiding-niet_besproken = Not discussed for too long

puntstaat-open = to be discussed
puntstaat-besproken = discussed
puntstaat-doorgeschoven = put off
puntstaat-vervallen = off the agenda

# An item

punt-anoniem = A pupil of year { $jaar }
punt-vrij = Other item
punt-nummer = item { $nr } of { $van }
punt-ingebracht = brought in by { $naam }
punt-vorig = Previous item
punt-volgend = Next item
punt-breng-in = Bring in { $naam }
punt-leerling-kop = A pupil
punt-zoek = Name or class
punt-zoek-doe = Search
punt-niemand = Nobody found whose support you may see and who belongs to this body.
punt-vraag-kop = What do you ask?
punt-anders-kop = A group or something else
punt-groep = Group
punt-geen-groep = No group
punt-vraag = Question to this meeting
punt-vraag-uitleg = One question that this meeting can answer.
punt-overgeslagen = Why do you skip a step?
punt-overgeslagen-uitleg = Not discussed yet in: { $wie }.
punt-ouders-kop = Consultation of the parents
punt-ouders-op = Discussed with the parents on
punt-ouders-vooraf = This body discusses a pupil only after consulting the parents.
punt-ouders-mag = May stay empty.
punt-ouders = How, and what did they say?
punt-zonder-ouders = Why without consulting the parents?
punt-zonder-ouders-uitleg = Only when it cannot wait, for example for safety.
punt-zonder-naam = Discuss without a name
punt-zonder-naam-uitleg = This meeting sees the year only. Mention no name in your question either.
punt-toevoegen = Put on the agenda
punt-ouders-nog = Parents not asked yet
punt-dicht = This item opens only after the parents were consulted. Fill in when that was, or why it could not be.
punt-gezegd = In this meeting
punt-verslag = Discussed
punt-advies = Advice
punt-advies-uitleg = Advice is not a decision.
punt-besluit = Decision
punt-vervolg = What comes next
puntvervolg-geen = Nothing more than the agreements
puntvervolg-traject = Ask for support
puntvervolg-plan = Make or change a plan
puntvervolg-op = A level up
puntvervolg-af = A level down
puntvervolg-verwijzing = To another body
vervolg-doe-geen = Go on
vervolg-doe-traject = Ask for support
vervolg-doe-plan = Open the plan
vervolg-doe-op = Take the step up
vervolg-doe-af = Take the step down
vervolg-doe-verwijzing = Go on
punt-naar = To which body
punt-naar-niemand = Choose a body
punt-naar-geen-dag = no meeting planned
punt-naar-uitleg = Only when it goes to another body. It comes on the agenda of its first meeting.
punt-vervolgreden = Why there
punt-gereed = Close this item
punt-bewaar = Save
punt-geen-verbinding = There is no connection. What you typed is still here. Save again when the connection is back.
punt-sloeg-over = A step was skipped: { $reden }
punt-steun = Support now
punt-geen-steun = No support runs.
punt-tot = until { $dag }
punt-evaluatie = evaluation { $dag }
punt-behoeften = Needs
punt-naar-leerling = To the page of the pupil
punt-eerder = Discussed before
punt-weg-terug = Back is possible to: { $wie }.
punt-weg-op = The next step is: { $wie }.
punt-anders = Not now
punt-doorschuiven = Put off to the next meeting
punt-verwijderen = Take off the agenda

# Agreements

afspraken-titel = Agreements
afspraken-leeg = There are no agreements.
afspraak-titel = Agreement
afspraak-wat = What
afspraak-wie = Who
afspraak-voor = By
afspraak-maak = Record the agreement
afspraak-gemaakt-in = Made in { $overleg } on { $dag }
afspraak-gedaan = Done
afspraak-vervallen = Dropped
afspraak-te-laat = Overdue
afspraak-uitkomst = What came of it?
afspraak-uitkomst-uitleg = If the agreement is dropped, write why.
afspraak-doe-gedaan = Done
afspraak-doe-vervallen = Drop it

# With the pupil

besproken-titel = Discussed
besproken-leeg = This pupil was not discussed in a meeting yet.
besproken-naar = Then to: { $wie }
besproken-inbrengen = Bring in

leerling-tab-overleg = Meetings
inzage-overleg = Meeting
inzage-afspraak = An agreement

kalender-vrije_dag = Free day: no meeting
catalogus-deel-overleg = Meeting body
catalogus-fout-orgaan = This body does not exist.
catalogus-fout-wisselen = Two bodies that take turns meet the same, even number of weeks apart.

veldfout-tijd = This is not a time. Fill in hours and minutes, for example 14:30.
veldfout-klas_onbekend = Nobody is in one of these classes. Choose another class.
veldfout-wisselt_al = This body takes turns with another already.
veldfout-wisselen = Only two bodies with the same, even number of weeks can take turns.
veldfout-een_voorzitter = Choose one chair.
veldfout-open_punten = Some items are still open. Close them, put them off or take them off the agenda.
veldfout-agenda = Something is on the agenda. Put that off first.
veldfout-niets_gezegd = Write what was discussed, advised or decided.
veldfout-geen_besluit = This body advises and does not decide. Write it as advice.
veldfout-ander_beslist = Somebody else decides on this offer. Write it as advice.
veldfout-naar = Choose to which body it goes.
veldfout-reden = Write why.
veldfout-geen_bijeenkomst = No next meeting is planned. Put one in the calendar first.
veldfout-niet_van_dit_overleg = That body discusses pupils of other classes or of another site.

handeling-overleg_gewijzigd = Meeting body set up
handeling-bijeenkomst_gewijzigd = Meeting changed
handeling-agenda_gewijzigd = Agenda changed
handeling-punt_bewerkt = Agenda item edited
handeling-punt_besproken = Agenda item discussed
handeling-afspraak_vastgelegd = Agreement recorded
logboek-detail-erbij = added
logboek-detail-leden = members
logboek-detail-orgaan = body
logboek-detail-vervolg = next
logboek-detail-vraag = question
logboek-soort-agendapunt = Agenda item
logboek-soort-afspraak = Agreement
logboek-soort-bijeenkomst = Meeting
logboek-soort-overleg = Meeting body

# From outside

punt-van-buiten = Invite somebody from outside
punt-zonder-naam-kop = Item without a name
gasten-titel = From outside at this item
gasten-lijst = Invited
gasten-leeg = Nobody from outside was invited yet.
gast-nodig-uit = Invite
gast-nodig-uit-uitleg = The person you invite sees the question of this item and later the advice, and nothing else, until and including the last day. Each time this item is opened is written down; parents can see that.
gast-naam = Name
gast-adres = E-mail address
gast-rol = Role
gast-doel = What for
gast-doel-uitleg = What must this person be able to do at this item?
gast-grondslag = Ground
gast-grondslag-uitleg = Why may this person see this?
gast-toelichting = Which duty or interest?
gast-toelichting-uitleg = For a legal duty or a vital interest: write which.
gast-ziet-niet = Not needed
gast-ziet-wel = Needed for this purpose
gast-tot = Last day
gast-tot-uitleg = At most six weeks after the meeting.
gast-doe = Make the invitation
gast-gemaakt = The invitation is made
gast-gemaakt-uitleg = You see this once. Mail the address, and give the code in another way, for example on the phone.
gast-adresregel = Address
gast-code = Code
gast-code-uitleg = The six digits that you got from the school.
gast-open = open
gast-dicht = closed
gast-trek-in = Withdraw
gast-titel = Invitation to a meeting
gast-deur-uitleg = You are invited to one item of a meeting. Fill in the code that you got from the school.
gast-kom-binnen = Open the item
gast-waarom = Why you see this
gast-opgeschreven = That you open this is written down. The pupil and the parents can see it.
gast-weg = Close
grondslag-toestemming = permission
grondslag-wettelijke_taak = legal duty
grondslag-vitaal_belang = vital interest
grondslag-anoniem = without a name
melding-gast-ingetrokken = The invitation is withdrawn.
veldfout-doel = Write what for.
veldfout-geen_toestemming = There is no permission to discuss this pupil in the ZAT. Record it first with the acts of pupil and parents, or choose another ground.
veldfout-niet_anoniem = This item has a name. Discuss it without a name, or choose another ground.
veldfout-ziet = This meeting does not see that itself.
veldfout-einde = Choose a day from today, at most six weeks after the meeting.
veldfout-rol = Choose a role.
veldfout-gast_code = This code is not right. Check the six digits.
veldfout-gast_dicht = This code is not right. The invitation is closed now; ask the school for a new one.
handeling-gast_uitgenodigd = Somebody from outside invited
handeling-gast_ingetrokken = Invitation withdrawn
handeling-gast_gekomen = Somebody from outside opened an item
logboek-detail-grondslag = ground
logboek-soort-genodigde = Invitation
verstrekt-titel = Told to people from outside
verstrekt-uitleg = Each time somebody from outside opened an item of a meeting: who, what for, on what ground, and what kind of facts.
gast-ziet = Which support the pupil gets
gast-toestemming = Which permission
gast-toestemming-uitleg = For the ground of permission: choose what the parents or the pupil said about this. If they take it back, the invitation closes.
gast-woord = { $wie }, { $dag }: { $waarover }
gast-woord-geen = None
gast-gemaild = The address was mailed. You see the code once: give it in another way, for example on the phone.
gast-weg-titel = Closed
gast-weg-uitleg = You no longer see this item. You can close this window.
verstrekt-algemeen = name and class
verstrekt-begeleiding = support
verstrekt-zorg = question and advice
handeling-gast_geweigerd = Wrong code for an invitation
handeling-gast_vertrokken = Somebody from outside left
catalogus-overleg = Meetings
catalogus-overleg-soort = Meeting
catalogus-overleg-mag = What it may do
catalogus-overleg-trap = step { $nr }
catalogus-overleg-ouders = parents are consulted first
catalogus-overleg-ieder = every pupil within { $weken } weeks
