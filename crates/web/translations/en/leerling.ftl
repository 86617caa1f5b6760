# Pupils: list, page, import.

# Codes

onderwijssoort-pro = praktijkonderwijs
onderwijssoort-vmbo_basis = vmbo basis
onderwijssoort-vmbo_kader = vmbo kader
onderwijssoort-vmbo_tl = vmbo tl
onderwijssoort-havo = havo
onderwijssoort-vwo = vwo
onderwijssoort-vso = vso
inzage-overzicht = the overview
inzage-passend = what the school has for the needs
inzage-aanvraag = an application
inzage-document = a document
inzage-beschikking = a decision
leerling-tab-overzicht = Overview
leerling-tab-plan = Plan
leerling-tab-trajecten = Trajecten
leerling-tab-logboek = Log
leerling-tab-handelingswijzer = Advice to teachers
leerling-tab-vragen = Questions to teachers
leerling-tab-toestemming = Consent and access
leerling-waarom-bereik = As { $rol } you see the pupils of your school, site or samenwerkingsverband.
leerling-waarom-eigen_leerling = As { $rol } you see your own pupils, and this is one of them.
leerling-waarom-eigen_klas = As { $rol } you see the pupils of the classes you teach.
leerling-waarom-ingediend = As { $rol } you see pupils for whom an application was submitted.

# List

leerlingen-titel = Pupils
leerlingen-inlezen = Import pupils
leerlingen-zoek = Name or pupil number
leerlingen-zoek-knop = Search
leerlingen-filter-alle = all
leerlingen-naam = Name
leerlingen-klas = Class
leerlingen-leerjaar = Year
leerlingen-soort = Kind of education
leerlingen-school = School
leerlingen-aantal = { $aantal ->
    [one] 1 pupil
   *[other] { $aantal } pupils
}
leerlingen-geen-passend = No pupil fits this. Search with a part of the name, or choose another class.
leerlingen-toon-alle = Show all pupils
leerlingen-leeg-begin = The pupils of your school will be listed here. Begin with a list from the pupil administration.
leerlingen-leeg-wacht = The pupils whom you support will be listed here. The zorgcoördinator imports the pupils, with their mentor.

# Page

leerling-leeftijd = { $jaren } years old
leerling-leerjaar = year { $jaar }
leerling-klas = class { $klas }
leerling-mentor = Mentor { $naam }
leerling-geen-mentor = No mentor yet
leerling-locatie = Site { $naam }
leerling-tabs = Parts of the pupil
leerling-aanvragen = Applications
leerling-aanvragen-leeg = There are no applications for this pupil that you may see.
leerling-aanvraag-nummer = Number
leerling-aanvraag-soort = Application
leerling-aanvraag-stand = State
leerling-aanvraag-waarvoor = What for?
leerling-aanvraag-begin = New application
leerling-aanvraag-begin-knop = Start the application
leerling-aanvraag-aangemeld = Registered at the school on
leerling-aanvraag-aangemeld-uitleg = The day on which the parents registered the pupil. Today or earlier.
leerling-inzage = Who looked
leerling-inzage-uitleg = Every opening of this file is written down here. Parents may know this too.
leerling-waarom = Why do you see this?

# Import

inlezen-titel = Import pupils
inlezen-stap-bestand = Choose a file
inlezen-uitleg = Export a list from the pupil administration as CSV or Excel. You first see what would change; nothing is written until you confirm it.
inlezen-voor-school = The pupils go to { $school }.
inlezen-school = School
inlezen-kies-school = Choose a school
inlezen-bestand = File
inlezen-bestand-uitleg = CSV or Excel (.xlsx), at most 10 MB and 20,000 pupils.
inlezen-bekijk = Show what would change
inlezen-kolommen = Which columns the file has
inlezen-kolommen-uitleg = The first line names the columns. Their order is free, capitals and dots do not matter, and other columns are not read.
inlezen-kolom = Column
inlezen-kolom-nodig = Needed
inlezen-kolom-koppen = Accepted headings
inlezen-kolom-inhoud = What it holds
inlezen-kolom-verplicht = yes
inlezen-kolom-mag = no
importkolom-nummer = Pupil number
importkolom-uitleg-nummer = The number in the administration. Vangnet recognises a pupil who is already there by it.
importkolom-roepnaam = Given name
importkolom-uitleg-roepnaam = As the pupil is called at school.
importkolom-tussenvoegsel = Infix
importkolom-uitleg-tussenvoegsel = For example van der.
importkolom-achternaam = Family name
importkolom-uitleg-achternaam = Without infix.
importkolom-geboortedatum = Date of birth
importkolom-uitleg-geboortedatum = For example 04-03-2012 or 2012-03-04.
importkolom-klas = Class
importkolom-uitleg-klas = For example 2B.
importkolom-leerjaar = Year
importkolom-uitleg-leerjaar = A number from 1 to 6.
importkolom-soort = Kind of education
importkolom-uitleg-soort = pro, vmbo-b, vmbo-k, vmbo-tl, havo, vwo or vso.
importkolom-locatie = Site
importkolom-uitleg-locatie = The name of the site. Empty changes nothing.
importkolom-mentor = Mentor
importkolom-uitleg-mentor = The name or sign-in name of a mentor of the school. Empty changes nothing.
importfout-bestand_leeg = No file was chosen, or it holds no pupils. Choose a file with a heading line and at least one pupil.
importfout-bestand_te_groot = The file is larger than 10 MB. Leave out columns that are not needed, or divide the list.
importfout-csv_kapot = This file cannot be read as CSV. Open it in a spreadsheet and save it again as CSV or Excel.
importfout-geen_tabel = This is no list. Choose a file that was saved as CSV or Excel (.xlsx).
importfout-keuze = Choose the school to which the pupils belong.
importfout-te_veel_kolommen = This file has more than 200 columns. Take out what is not needed.
importfout-te_veel_rijen = This file holds more than 20,000 pupils. Divide the list.
importfout-xlsx_kapot = This Excel file cannot be read. Open it in Excel, remove a password if there is one, and save it again as .xlsx.
kolomfout-kolom_ontbreekt = The column { $kolom } is missing. Give the column one of these headings: { $koppen }.
kolomfout-kolom_dubbel = The column { $kolom } is there twice. Keep one column with one of these headings: { $koppen }.

# Proposal

voorstel-titel = This would change
voorstel-nog-niets = Nothing was imported yet
voorstel-samen = In short
voorstel-onbekend = Not read, because the heading means nothing to Vangnet: { $koppen }.
voorstel-niets = There is nothing to import: no pupil is new or changed.
voorstel-rest-valt-weg = { $aantal ->
    [one] 1 row is left out; see below. You can correct it and import the file again later.
   *[other] { $aantal } rows are left out; see below. You can correct them and import the file again later.
}
voorstel-lees-in = { $aantal ->
    [one] Import 1 pupil
   *[other] Import { $aantal } pupils
}
voorstel-trek-in = Discard this file
voorstel-fouten = Left out
voorstel-regel = Line
voorstel-waarde = Column and what it holds
voorstel-wat = What is wrong
voorstel-geen = nothing
voorstel-gewijzigd = Changed pupils
voorstel-veranderingen = What changes
voorstel-wordt = becomes
voorstel-naam = Name
voorstel-nieuw = New pupils
voorstel-meer = { $aantal ->
    [one] And 1 more.
   *[other] And { $aantal } more.
}
celfout-datum = This is no date. Write for example 04-03-2012.
celfout-dubbel = This pupil number stands higher in the file already. Keep one line.
celfout-formule = The cell begins with =, +, -, @ or |, as a formula does. Remove that sign.
celfout-keuze = This kind of education is not known. Use pro, vmbo-b, vmbo-k, vmbo-tl, havo, vwo or vso.
celfout-leeftijd = This pupil would be younger than 9 or older than 30. Check the year.
celfout-leerjaar = Write a number from 1 to 6.
celfout-locatie = The school has no such site. Write its name as it stands in Vangnet, or leave the cell empty.
celfout-mentor = This school has no mentor with this name. Write the name or sign-in name as it stands in Vangnet, or leave the cell empty.
celfout-te_lang = This text is too long. Shorten it.
celfout-tekens = It holds invisible characters. Type the text again.
celfout-verplicht = This cell is empty and must be filled.

# Report

verslag-titel = Imported
verslag-nieuw = New
verslag-gewijzigd = Changed
verslag-ongewijzigd = Unchanged
verslag-overgeslagen = Rows left out
verslag-overgeslagen-uitleg = Nothing of the rows left out was imported. Correct them in the file and import it again; pupils who are there already stay the same.
verslag-naar-lijst = To the pupils
verslag-nog-een = Import another file
overzicht-lopend = Running trajecten
overzicht-geen-lopend = No support runs now.
overzicht-naar-trajecten = To the trajecten
overzicht-over = Used
overzicht-wijzer = Advice to teachers
overzicht-klok = Terms
overzicht-stem = In the pupil's own words
overzicht-afgezien = The pupil did not want to say anything.
overzicht-gehoord = Heard on { $dag }.
overzicht-verwerkt = Done with it:
overzicht-terug = Told back on { $dag }.
importkolom-ingeschreven = Enrolled on
importkolom-uitleg-ingeschreven = The day of enrolment, for example 01-08-2026. The six weeks for the development perspective run from this day. Empty changes nothing.
celfout-inschrijving = This day lies more than twelve years back or more than a year ahead. Check the year.
