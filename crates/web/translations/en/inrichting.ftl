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
