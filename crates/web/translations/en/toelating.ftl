# Admission: applications, dossier, criteria card, procedure.

# The pictures

domein-ir = Mathematical reasoning
domein-bl = Reading comprehension
domein-tl = Technical reading
domein-sp = Spelling

beeld-onbekend = unknown
beeld-achterstand-kop = Learning delay
beeld-achterstand = Learning delay: { $waarden }
beeld-band-pro = PrO 55–80
beeld-band-lwoo = lwoo 75–90
beeld-band-lwoo-sep = lwoo 91–120 with social-emotional
beeld-iq-onbekend = IQ unknown
beeld-iq-binnen = IQ { $iq } lies within: { $banden }
beeld-iq-buiten = IQ { $iq } lies outside every band

# Codes

soort-pro = praktijkonderwijs (PrO)
soort-lwoo = learning support (lwoo)

staat-aangemeld = with the school
staat-ingediend = submitted
staat-aanvullen = to be completed
staat-gereed = ready for a decision
staat-toegewezen = granted
staat-niet_afgegeven = not granted
staat-ingetrokken = withdrawn

route-BUNDEL = no doubt
route-BESPREKEN = to discuss
route-AANVULLEN = to complete
route-TERUG = back

route-uitleg-BUNDEL = There is no reason to discuss this dossier.
route-uitleg-BESPREKEN = That is why it is discussed first.
route-uitleg-AANVULLEN = To be completed first: the outcome is not settled yet.
route-uitleg-TERUG = The data is not right; back to the school.

uitkomst-PRO = Praktijkonderwijs (PrO)
uitkomst-LWOO = Learning support (lwoo)
uitkomst-KEUZE = A choice: PrO or lwoo
uitkomst-GEEN = Neither
uitkomst-ONVOLLEDIG = Cannot be said yet. Possible: { $mogelijk }

toewijsbaar-JA = Under the criteria this application may be granted.
toewijsbaar-MOTIVERING = It may be granted; the school's motivation decides (paragraph 6).
toewijsbaar-NEE = Under the criteria this application may not be granted.
toewijsbaar-ONVOLLEDIG = Data that decides the outcome is missing.

reden-iq75-80 = The IQ is between 75 and 80 inclusive: within both bands.
reden-iq55-59 = The IQ is between 55 and 59 inclusive: at the lower limit of PrO.
reden-strijdig = The criteria contradict each other.
reden-voldoet_niet = The data does not meet the criteria for what was applied for.

lezing-ruim = read broadly
lezing-exclusief = exactly one of the two as for PrO
lezing-lwooplus = lwoo met in full as well
lezing-dubbel = PrO and lwoo both met in full

regelset-toelating-2016-01-01 = art. 15d, Stb. 2015, 273
regelset-toelating-2022-08-01 = UB WVO 2020, art. 2.46

onderdeel-lid4a = paragraph 4 a
onderdeel-lid4b = paragraph 4 b
onderdeel-lid4 = paragraph 4
onderdeel-lid5a1 = paragraph 5 a 1
onderdeel-lid5a2 = paragraph 5 a 2
onderdeel-lid5a = paragraph 5 a
onderdeel-lid5b1 = paragraph 5 b 1
onderdeel-lid5b2 = paragraph 5 b 2
onderdeel-lid5b3 = paragraph 5 b 3
onderdeel-lid5b = paragraph 5 b
onderdeel-lid5 = paragraph 5
onderdeel-lid6_iq = paragraph 6, IQ
onderdeel-lid6_la = paragraph 6, delay
onderdeel-lid6 = paragraph 6

oordeel-ja = met
oordeel-nee = not met
oordeel-onbekend = unknown

grens-iq = IQ from { $van } to { $tot } inclusive
grens-band = at least two domains from { $van } up to but not including { $tot }, one of them mathematical reasoning or reading comprehension
grens-vanaf = at least two domains of { $van } or more, one of them mathematical reasoning or reading comprehension
grens-sep = social-emotional problems that substantially hinder learning
grens-alle = every part met
grens-een = one of the parts met

gegeven-iq = The IQ is { $iq }
gegeven-domeinen = { $aantal ->
    [0] No domain counts
    [one] One domain counts: { $welke }
   *[other] { $aantal } domains count: { $welke }
}
gegeven-sep-ja = Established
gegeven-sep-nee = Not established
gegeven-sep-onbekend = Not known

waarschuwing-boven_60 = { $veld } is more than 60 months. That is possible after a repeated year; please check it.
waarschuwing-boven_dl = { $veld } is higher than the DL. That is rarely right; please check it.

toetsveld-dl = DL
toetsveld-dl_ir = DL for mathematical reasoning
toetsveld-dl_bl = DL for reading comprehension
toetsveld-dl_tl = DL for technical reading
toetsveld-dl_sp = DL for spelling
toetsveld-dle_ir = DLE mathematical reasoning
toetsveld-dle_bl = DLE reading comprehension
toetsveld-dle_tl = DLE technical reading
toetsveld-dle_sp = DLE spelling

ontbreekt-motivering = The school's motivation
ontbreekt-okr = The onderwijskundig rapport (report of the former school), as a document
ontbreekt-leerachterstand = Test results in at least two domains
ontbreekt-domein_dl = { $domein }: the DL
ontbreekt-domein_instrument = { $domein }: the test and its date
ontbreekt-iq = The IQ
ontbreekt-iq_instrument = The intelligence test and its date
ontbreekt-diagnosticus = The responsible psychologist or orthopedagoog
ontbreekt-sep_instrument = The personality assessment and its date
ontbreekt-zienswijze = The parents' view
ontbreekt-uitkomst = Data that decides the outcome: a test result or the social-emotional finding

gebeurtenis-gestart = Application started
gebeurtenis-ingediend = Submitted to the samenwerkingsverband
gebeurtenis-aanvulling_gevraagd = Completion requested
gebeurtenis-overeenstemming_ja = Agreement: grant
gebeurtenis-overeenstemming_nee = Agreement: do not grant
gebeurtenis-toegewezen = Granted
gebeurtenis-niet_afgegeven = Not granted
gebeurtenis-ingetrokken = Withdrawn by the school

document-okr = Educational report (OKR)
document-iq_verslag = Intelligence test report
document-toetsgegevens = Test data
document-persoonlijkheidsonderzoek = Personality assessment
document-zienswijze_ouders = The parents' view
document-overig = Other document

zienswijze-wijze-schriftelijk = in writing
zienswijze-wijze-gesprek = in a conversation

besluit-toewijzen-pro = Issue the statement of admissibility (toelaatbaarheidsverklaring) for praktijkonderwijs
besluit-toewijzen-lwoo = Assign learning support (aanwijzing lwoo)

# The criteria card

kaart-titel = Tested against the criteria
kaart-regelset = { $artikel } · paragraph 6: { $lezing } · on { $peildatum }
kaart-grensgebied = This is a border area: another reading of paragraph 6 gives another outcome.
kaart-zonder-zorg = You do not see the IQ and the social-emotional data. You do see the learning delay.
kaart-onderdelen = Every part, with what was weighed
kaart-ontbreekt = Still needed to submit
kaart-voorbehoud = Vangnet proposes and explains. A person decides: only the director of the samenwerkingsverband (the partnership of schools) issues a decision.

# List

aanvragen-titel = Applications
aanvragen-leeg = No applications match this. An application starts on the page of a pupil.
kolom-nummer = Number
kolom-leerling = Pupil
kolom-school = School
kolom-soort = Application
kolom-staat = Status
kolom-route = Route
kolom-ingediend = Submitted
filter-alle = all
filter-toon = Show
filter-zoek-aanvraag = Name or number
filter-staat = Status
filter-route = Route
filter-soort = Application
filter-school = School
filter-ook-klaar = Closed applications too
eens-ja = Agreement: grant
eens-nee = Agreement: do not grant

# Page

kruimelpad = Breadcrumb
aanvraag-titel = Application
aanvraag-klas = class { $klas }
aanvraag-geboren = born { $dag }
aanvraag-aangemeld = registered { $dag }
dossier-titel = Dossier
dossier-bewerk = Edit the dossier
dossier-bewaar = Save the dossier
dossier-compleet = complete
dossier-mist = { $aantal ->
    [one] 1 thing still needed
   *[other] { $aantal } things still needed
}
dossier-strijdig = Someone else has saved this dossier in the meantime. Below is what you typed; it has not been saved yet. Compare it with the dossier as it is now, then save again.
dossier-strijdig-bekijk = View the dossier as it is now
terug-zonder-bewaren = Back without saving
nog-niets = Not filled in yet.
ontbreekt-iets = It cannot be submitted yet: { $wat }
weg-titel = History

beschikking-vanaf = from { $dag }
beschikking-tot = up to and including { $dag }
beschikking-download = Download the letter (PDF)

overeenstemming-titel = Agreement
overeenstemming-ja = Yes: grant
overeenstemming-nee = No: do not grant
besluit-titel = Decision
besluit-niet-toewijzen = Do not grant
besluit-gevolg = The letter is made at once and the school sees the decision. You cannot take a decision back.
besluit-geef-af = Issue the decision
documenten-titel = Documents
documenten-leeg = There are no documents yet.
document-verwijder = Remove
document-voeg-toe = Add document

# Form

kies = Choose
groep-aanmelding = Registration
groep-aanmelding-uitleg = DL (didactische leeftijd) is the number of months that the pupil has been at school since group 3: ten per school year, September to June. DLE is the level reached, in the same months.
groep-iq = Intelligence
groep-iq-uitleg = The total IQ as one whole number. An interval belongs in the motivation.
groep-sep = Social-emotional
groep-sep-uitleg = Only needed with an IQ from 91 to 120 inclusive.
groep-motivering = The school's motivation
groep-zienswijze = The parents' view
groep-zienswijze-uitleg = An application for praktijkonderwijs requires the parents' view.
veld-aangemeld-op = Registered with the school on
veld-dl = DL
veld-dl-uitleg = In months; for every test without a DL of its own.
veld-dle = DLE
veld-dl-toets = DL on the date of the test
veld-instrument = Test
veld-toetsdatum = Date
veld-iq = IQ
veld-diagnosticus = Psychologist or orthopedagoog
veld-sep = Substantially hinders learning
sep-onbekend = not assessed
sep-ja = yes
sep-nee = no
veld-motivering = Motivation
veld-motivering-uitleg = What do you see in lessons, what has been tried, what helps? If more than one kind fits, explain why you choose this one.
veld-zienswijze-datum = Given on
veld-zienswijze-wijze = How
veld-zienswijze = What the parents said
veld-reden = Reason
veld-vraag = What is missing, and why is it needed?
veld-overeenstemming = Do the school and the samenwerkingsverband agree to grant it?
veld-toelichting = Explanation
veld-besluit = Decision
veld-besluit-motivering = Grounds of the decision
veld-besluit-motivering-uitleg = This text goes into the letter.
veld-ingangsdatum = Valid from
veld-einddatum = Valid up to and including
veld-documentsoort = Kind of document
veld-bestand = File
veld-bestand-uitleg = A PDF of at most 10 MB.
