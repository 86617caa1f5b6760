# A pupil's log, advice to teachers, cards, questions to teachers, classes, who is informed

menu-klassen = My classes
menu-lesklassen = Who teaches which class

log-titel = Log
log-schrijf = Write a note
log-verbeter = Correct your note
log-verbeter-uitleg = The old note is kept and refers to the new one. If you choose a smaller circle of readers, it holds for the old text as well.
log-veld-tekst = What do you want to record?
log-veld-soort = Kind
log-veld-toon = What was the contact about?
log-veld-toon-uitleg = Call when things go well, too.
log-veld-doel = Goal
log-veld-doel-uitleg = A goal talk is about a goal of the plan.
log-veld-klasse = Who may read this?
log-veld-datum = Day
log-veld-traject = Traject
log-geen = none
log-meer-soorten = Other kinds
log-bewaar = Save the note
log-aantal = { $aantal ->
    [one] 1 note
   *[other] { $aantal } notes
}
log-filter = Find notes
log-filter-van = From
log-filter-tot = Until
log-filter-toon = Show
log-filter-weg = Show all
log-leeg = Notes about this pupil appear here. Begin with what you saw today, or with a contact with the parents.
log-leeg-filter = No note fits this choice.
log-verbeterd = corrected later
log-verbetering = correction
log-oude-tekst = Show the old text
log-verbeter-knop = Correct
log-van-dag = the note of { $dag }
log-schooljaar = This school year
log-kolom-aantal = Number
log-kolom-laatste = Last
log-week = Talks this week
log-week-gesprekken = { $aantal ->
    [one] 1 talk
   *[other] { $aantal } talks
}

log-soort-notitie = Note
log-soort-oudercontact = Contact with parents
log-soort-observatie = Observation
log-soort-logboek = Log line of a traject
log-soort-gesprek = Talk with the pupil
log-soort-mentormoment = Short mentor moment
log-soort-lesbezoek = Lesson visit
log-soort-coachingsgesprek = Coaching talk
log-soort-doelengesprek = Goal talk
log-soort-iop_evaluatie = Evaluation of the IOP
log-soort-rapport_vak = Report on subject skills
log-soort-rapport_werk = Report on basic and employee skills
log-soort-huisbezoek = Home visit
log-soort-ouderavond = Parents came to the information evening
log-soort-sova = Lesson in social skills
log-soort-time_out = Time-out
log-soort-klimaatschaal = Klimaatschaal filled in
log-soort-herstelgesprek = Restorative talk
log-soort-vertrouwensgesprek = Confidential report
log-soort-ziekte = Illness or other medical fact

log-toon-positief = Good news
log-toon-gewoon = Ordinary contact
log-toon-zorgelijk = Worries

log-klasse-algemeen = General
log-klasse-begeleiding = Guidance
log-klasse-zorg = Care
log-klasse-medisch = Medical
log-klasse-vertrouwelijk = Confidential
log-klasse-wie-algemeen = whoever guides this pupil, and the confidant
log-klasse-wie-begeleiding = mentor, team leader, support team and head
log-klasse-wie-zorg = care coordinator, behavioural experts and head; you as well
log-klasse-wie-medisch = only who is informed by name
log-klasse-wie-vertrouwelijk = only you

wijzer-titel = Advice to teachers
wijzer-leeg = There is no advice to teachers for this pupil now.
wijzer-leeg-schrijf = There is no advice to teachers yet. Write what teachers must know and do; this is all they read.
wijzer-sinds = Since { $dag }, by { $naam }
wijzer-nieuwe = New version
wijzer-eerste = First version
wijzer-veld = What must teachers know and do?
wijzer-veld-uitleg = Write briefly what helps in class. No diagnosis or other facts that a teacher does not need.
wijzer-gevolg = The teachers of this class read this as soon as you publish it.
wijzer-publiceer = Publish for the teachers
wijzer-intrekken = Withdraw the advice to teachers
wijzer-intrekken-gevolg = Teachers do not see it any more. The text is kept with the earlier versions.
wijzer-trek-in = Withdraw
wijzer-botst = Somebody else published a version in the meantime; it stands above. What you typed still stands below. Compare, and then publish your version.
wijzer-lezers = Who reads this
wijzer-geen-lezers = It is not recorded yet who teaches this class. The care coordinator or the head records that.
wijzer-versies = Earlier versions
wijzer-versie = Version { $nummer }

kaart-kop = Dyslexia and dyscalculia
kaart-leeg = No statement is recorded yet. The card appears when you record the statement.
kaart-recht = What am I entitled to?
kaart-doet = What do I do myself?
kaart-verklaring = Statement of { $dag }
kaart-afdrukken = Print this page: on paper only the card appears.
kaart-nieuw = Record the statement
kaart-wijzig = Change the card
kaart-veld-datum = Date of the statement
kaart-veld-deskundige = Given by
kaart-hulpmiddelen = What the pupil is entitled to
kaart-hulpmiddelen-uitleg = One on a line, for example: a quarter more time for tests.
kaart-verwacht = What is expected of the pupil
kaart-verwacht-uitleg = One on a line, for example: show this card at the beginning of a test.
kaart-bewaar = Save the card
kaart-botst = Somebody else changed the card in the meantime; above is how it stands. What you typed still stands below. Compare, and then save again.
verklaring-dyslexie = Dyslexia card
verklaring-dyscalculie = Dyscalculia card

ronde-titel = Questions to teachers
ronde-leeg = Nothing was asked yet. With one question you get a short contribution of all teachers and the mentor.
ronde-van = Question of { $dag }
ronde-tot = until { $dag }
ronde-stand = { $klaar } of { $totaal } answered
ronde-antwoorden = Answers
ronde-wie = Who
ronde-voortgang = How is it going?
ronde-werkt = What works
ronde-werkt-niet = What does not work
ronde-verder = Anything else
ronde-wacht = no answer yet
ronde-vraag = Ask all teachers
ronde-veld-vraag = Your question
ronde-veld-vraag-uitleg = Teachers say how it is going, what works, what does not, and one line on anything else.
ronde-veld-tot = Answers until
ronde-gevraagd = The question goes to:
ronde-niemand = It is not recorded who teaches this class, and there is no other mentor. Record first who teaches which class.
ronde-stel = Ask the question
ronde-over = How is { $naam } doing?
ronde-vraagt = { $naam } asks this
ronde-de-vraag = The question
ronde-wie-leest = Whoever asked and whoever guides the pupil read this. Other teachers do not see your answer.
ronde-antwoord = Send your answer
ronde-gesloten = The day by which answers had to be in has passed.
ronde-klaar = answered
ronde-open = waits for you

voortgang-plusplus = very well
voortgang-plus = well
voortgang-nul = as expected
voortgang-min = not well
voortgang-minmin = badly

klassen-titel = My classes
klassen-uitleg = The classes that you teach, with the advice to teachers on your pupils and the questions that wait for you.
klassen-vragen = Questions to you
klassen-geen-vragen = No question waits for you.
klassen-leeg = No class is recorded for you yet. The care coordinator or the head records which classes you teach.
klassen-klas-leeg = There are no pupils in this class.
klassen-leerlingen = { $aantal ->
    [one] 1 pupil
   *[other] { $aantal } pupils
}

lesklas-titel = Who teaches which class
lesklas-uitleg = Teachers see the advice to teachers of the classes beside their name here, and get the questions about those pupils.
lesklas-bekend = Classes with pupils:
lesklas-niemand = Nobody has an account with a role at this school yet.
lesklas-bewaar = Save the classes
lesklas-plak = Paste from the timetable program
lesklas-plakken = Lines to read in
lesklas-plakken-uitleg = On every line a sign-in name and the classes: name@school.nl; 1B, 2A. The classes of whoever you do not name stay as they are.
lesklas-plak-knop = Read the lines in
lesklas-regel = Line { $nummer }: { $fout }

ingelicht-titel = Informed of medical facts
ingelicht-kort = Only who is named here reads medical notes.
ingelicht-knop = Who is informed
ingelicht-uitleg = A medical note can be read only by who stands here, and only on the days that stand here. Head and care coordinator, too, read nothing unless they are named.
ingelicht-leeg = Nobody is informed yet.
ingelicht-nieuw = Inform somebody
ingelicht-veld-wie = Member of staff
ingelicht-veld-vanaf = From
ingelicht-veld-tot = Until
ingelicht-veld-tot-uitleg = Fill in a day to end it. Empty means: as long as it is needed. After a year My work asks the zorgcoördinator whether it still is.
ingelicht-open = as long as it is needed
ingelicht-door = Recorded by
ingelicht-gevolg = If somebody is in the list already, these days replace the old ones.
ingelicht-bewaar = Record

melding-aantekening-geschreven = The note is saved.
melding-ingelicht-bewaard = It is recorded who is informed.
melding-kaart-bewaard = The statement and the card are saved.
melding-lesklassen-bewaard = It is recorded who teaches which class.
melding-vraag-beantwoord = Your answer is sent. You can change it until the last day.
melding-vraag-gesteld = The question is there for the teachers.
melding-wijzer-gepubliceerd = The teachers now read this advice.
melding-wijzer-ingetrokken = The advice to teachers is withdrawn.

inzage-handelingswijzer = advice to teachers
inzage-kaart = dyslexia or dyscalculia card
inzage-logboek = log
inzage-vragen = questions to teachers

veldfout-doel_ontbreekt = Choose the goal that this talk was about.
veldfout-geen_docenten = There is nobody to ask. Record first who teaches this class.
veldfout-klasse_te_ruim = This kind of note may not be read by so many. Choose a smaller circle.
veldfout-niet_voor_u = You cannot write in this circle: you could not read your own note back.
veldfout-toon_ontbreekt = Choose what the contact was about: good news, ordinary contact or worries.
veldfout-traject_ontbreekt = Choose the traject that this belongs to.


mentor-titel = Mentor
mentor-geschiedenis = Mentors through the years
mentor-leeg = The mentor has not changed yet.
mentor-kolom-dag = From
mentor-kolom-van = Was
mentor-kolom-naar = Became
mentor-kolom-reden = Why
mentor-ingelezen = read from a file
mentor-nieuw = Appoint another mentor
mentor-veld-wie = New mentor
mentor-veld-reden = Why does the mentor change?
mentor-gevolg = The new mentor opens the file from now on; the former one no longer.
mentor-bewaar = Appoint
melding-mentor-gewijzigd = The pupil has another mentor.
handeling-mentor_gewijzigd = Another mentor appointed

logboek-soort-aantekening = note
logboek-soort-handelingswijzer = advice to teachers
logboek-soort-ingelicht = informed of medical facts
logboek-soort-leerling = pupil
logboek-soort-lesklas = classes taught
logboek-soort-verklaring = statement
logboek-soort-vraagronde = question to teachers
log-soort-studietijd = Extra study time after school
logboek-detail-klassen = classes

lesklas-let-op = Please note:
lesklas-te-groot = { $klas } has more than { $hoogstens } pupils.
lesklas-te-veel-niveaus = There are more than two levels together in { $klas }.
