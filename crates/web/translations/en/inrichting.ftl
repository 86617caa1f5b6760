# Set-up and policy.

inrichting-titel = Set-up
inrichting-swv = Samenwerkingsverband
inrichting-adres = Postal address
inrichting-plaats = Place in letters
inrichting-niveaus = Levels of support
inrichting-niveaus-uitleg = The samenwerkingsverband chooses the names. So that they can be compared, each level belongs to a general kind.
inrichting-scholen = Schools
inrichting-school = School
kolom-niveau = Level
kolom-vergelijkbaar = Compared as
kolom-geregistreerd = Recorded per pupil
kolom-brin = BRIN
kolom-soorten = Kinds of education
kolom-locaties = Sites
niveau-geregistreerd = yes
niveau-niet-geregistreerd = no
niveau-niet-vergelijkbaar = cannot be compared

neutraal-regulier = good teaching for everybody
neutraal-licht = light support
neutraal-intensief_in_school = intensive support within the school
neutraal-andere_school = education at another school
neutraal-extern = support from outside the school

# Member 6

beleid-titel = Reading of article 2.46, member 6
beleid-uitleg = Member 6 is about pupils who partly meet the criteria for praktijkonderwijs (member 4) and partly those for learning support, lwoo (member 5). The school's reasons then settle which of the two it will be. There are several readings of who exactly falls under member 6.
beleid-nu = Today this holds: { $lezing }
beleid-lezingen = What the readings mean
beleid-lezing-wet = The law's own reading
beleid-lezing-ruim = Wide
beleid-lezing-exclusief = Exactly one of the two
beleid-lezing-lwooplus = Lwoo in full as well
beleid-lezing-dubbel = PrO in full and lwoo in full
beleid-lezing-uitleg-wet = The samenwerkingsverband chooses nothing itself. For a reference date from 1 August 2022 that is “lwoo in full as well”, before that “wide”.
beleid-lezing-uitleg-ruim = IQ or learning delay is as for praktijkonderwijs; the other requirements of lwoo hold. So read the decree of 2015. This reading admits the most pupils, also those who meet neither member 4 nor member 5 in full.
beleid-lezing-uitleg-exclusief = As “wide”, but “or” means exactly one: the IQ is as for praktijkonderwijs or the learning delay is, not both. Only a pupil who meets members 4 and 5 both in full falls under it all the same.
beleid-lezing-uitleg-lwooplus = The pupil meets member 5 in full, and IQ or learning delay is as for praktijkonderwijs too. So reads the text from 1 August 2022. Whoever falls just outside is a borderline case and is always discussed.
beleid-lezing-uitleg-dubbel = The pupil meets member 4 in full and member 5 in full. This is the strictest reading.
beleid-geschiedenis = What the samenwerkingsverband chose
beleid-leeg = The samenwerkingsverband has not chosen anything yet. The law's own reading holds.
beleid-geldt = holds now
beleid-wijzig = Choose another reading
beleid-gevolg = The reading holds for applications with a reference date on or after this day. Decisions made before do not change. A choice cannot be removed; you can choose something else from a later day.
beleid-doe = Record the reading
veld-lezing = Reading
veld-beleid-vanaf = Holds from
veld-beleid-vanaf-uitleg = Today or later.

# Policy that is read in as a text.
beleidstekst-strijdig = Another version holds on this day by now: somebody else saved something, or you chose another day. Nothing was overwritten. Below is what your text changes now. If that is right, save again.
beleidstekst-gelezen = What changes
beleidstekst-onleesbaar = The text cannot be read. It goes wrong on line { $regel }:
beleidstekst-fouten = { $aantal ->
    [one] One thing is wrong:
   *[other] { $aantal } things are wrong:
}
beleidstekst-deel = Part
beleidstekst-code = Code
beleidstekst-wijziging = Change
beleidstekst-bewaar = Save
beleidstekst-bekijk = See what changes
beleidswijziging-nieuw = comes
beleidswijziging-anders = changes
beleidswijziging-weg = goes

# The format of the support profiles.
profielformat-titel = Format of the profile
profielformat-verwijzing = What every school writes about, with norms and themes, and how often a profile is adopted.
profielformat-uitleg = This is how schools describe their support on { $dag }.
profielformat-versies = Versions of the format
profielformat-leeg = No format holds on this day yet. Schools cannot begin a profile.
profielformat-jaarlijks = The school adopts it every school year, as part of the school guide.
profielformat-cyclus = { $jaren ->
    [one] The school adopts it every year.
   *[other] The school adopts it once in { $jaren } years. The law asks the support offer in the school guide every year.
}
profielformat-categorieen = There is a place for every offer of the catalogue: the catalogue says what it is, the school writes how it goes.
profielformat-teksten = Texts
profielformat-vso = For a school that gives only vso
profielformat-verplicht = required
profielformat-invoeren = Read in a format
profielformat-invoeren-uitleg = First you see what changes. Only then you save the format.
profielformat-veld = The format
profielformat-veld-uitleg = Paste the whole text (TOML) here. Now it holds the format of today.
profielformat-zelfde = Nothing changes: this is the format that holds then already.
profielformat-gevolg = A profile that was begun keeps the format with which it began.
formatdeel-algemeen = The whole
formatdeel-tekst = Text
formatdeel-aspect = Heading over themes
formatdeel-thema = Theme
formatdeel-vso = Text for vso
formatfout-leeg = something must be here
formatfout-dubbel = occurs twice
formatfout-code = only small letters, digits, ‘_’ and ‘-’, at most 40 characters
formatfout-aspect = this heading over themes does not exist
formatfout-getal = this number cannot be zero
formatfout-zonder_breedte = the theme has only breedte, but breedte is off
melding-profielformat-bewaard = The format was saved.
