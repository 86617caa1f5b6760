# School profiles: what support a school offers and how.

menu-profielen = School profiles
werk-plek-profielen = Read or write what a school offers in support.
profielen-titel = School profiles
profielen-uitleg = What support each school offers and how, in one format for the whole samenwerkingsverband.
profielen-geen-format = The samenwerkingsverband has not set a format for school profiles yet. Without one, nobody can begin.
profielen-scholen = Schools
schoolprofiel-titel = School profile
schoolprofiel-school = School
schoolprofiel-jaar = School year
schoolprofiel-staat = State
schoolprofiel-geldig = Valid
schoolprofiel-geldig-tot = through { $dag }
schoolprofiel-taken = Tasks
schoolprofiel-geen-taken = none
schoolprofiel-nog-geen = no profile yet
schoolprofiel-over-tijd = no valid profile
schoolprofiel-begin-kop = New profile for { $school }
schoolprofiel-begin = Begin
schoolprofiel-overnemen = Take over the texts of the profile before
profielbundel-titel = For the ondersteuningsplan
profielbundel-uitleg = The profiles that hold now. They belong to the ondersteuningsplan of the samenwerkingsverband.
profielbundel-ontbreekt = Schools without a valid profile
profielbundel-compleet = Every school has a valid profile.
profielbundel-geen = missing
profielbundel-aanwezig = Valid profiles
profielbundel-leeg = There is no valid profile yet.
schoolprofiel-vastgesteld-op = Adopted
schoolprofiel-tab-blad = Profile
schoolprofiel-tab-stappen = To adoption
schoolprofiel-bronnen = Documents
schoolprofiel-vastgesteld-kop = Adopted profile
schoolprofiel-mr = Advice of the medezeggenschapsraad
schoolprofiel-gehoord = Pupils heard
schoolprofiel-kenmerk = Fingerprint of the content
schoolprofiel-bevroren-uitleg = This is the profile as it was adopted, with the offer and the figures of then. Later changes do not touch it.
schoolprofiel-stand = How far is it?
schoolprofiel-leeg =
    { $aantal ->
        [0] All required parts are filled in.
        [one] One required part is still empty.
       *[other] { $aantal } required parts are still empty.
    }
schoolprofiel-aandacht =
    { $aantal ->
        [0] There is nothing to look at.
        [one] There is one thing to look at.
       *[other] There are { $aantal } things to look at.
    }
schoolprofiel-open-taken =
    { $aantal ->
        [0] No tasks are open.
        [one] One task is open.
       *[other] { $aantal } tasks are open.
    }
schoolprofiel-inhoud = Contents
schoolprofiel-algemeen = General
schoolprofiel-nvt = Does not apply to the kinds of education of this school.
schoolprofiel-verwijst = There is no basic support here. See the block Breedte.
schoolprofiel-norm = Norm:
schoolprofiel-wat = What:
schoolprofiel-hoe = How:
schoolprofiel-leeg-plek = Nothing stands here yet.
schoolprofiel-leeg-swv = Nothing stands here yet. The samenwerkingsverband writes this part.
schoolprofiel-aanbod = Offer that belongs here
schoolprofiel-biedt = the school offers this
schoolprofiel-biedt-niet = the school does not offer this
schoolprofiel-gebruik-geen = Not used this school year.
schoolprofiel-gebruik-klein = Used this school year, for fewer than five pupils.
schoolprofiel-gebruik-trajecten =
    { $aantal ->
        [one] One traject this school year
       *[other] { $aantal } trajecten this school year
    }
schoolprofiel-gebruik-klassen =
    { $aantal ->
        [one] one whole class
       *[other] { $aantal } whole classes
    }
schoolprofiel-gebruik-uren = together { $uren } in a school week
schoolprofiel-let-op = Note
schoolprofiel-schrijf = Write
schoolprofiel-schrijven = Write
schoolprofiel-alleen-lezen = You cannot write here now.
schoolprofiel-bewaar = Save
schoolprofiel-bewaar-verder = Save and go on
schoolprofiel-vorige-plek = Previous: { $titel }
schoolprofiel-volgende-plek = Next: { $titel }
schoolprofiel-strijdig = Somebody else just changed this part. What stands there now is shown at the field. When you save, your text replaces it.
schoolprofiel-strijdig-stap = Somebody else was first. Look at how it stands now.
schoolprofiel-cijfers = What the figures say
schoolprofiel-cijfers-uitleg = Offers that belong to this part, and what was given of them this school year.
schoolprofiel-vorig = Profile before
schoolprofiel-vorig-leeg = Nothing stood here then.
schoolprofiel-vorig-geen = There is no earlier profile.
schoolprofiel-bron-verwacht = not in the list yet
schoolprofiel-bronnen-open = To the documents
schoolprofiel-bronnen-uitleg = The documents themselves are elsewhere. Here is which document belongs to which part, and when it must be looked at again.
schoolprofiel-bronnen-leeg = There are no documents yet.
schoolprofiel-bron-nieuw = Add a document
schoolprofiel-bron-doe = Add
schoolprofiel-verlopen = look at it again
schoolprofiel-taken-leeg = There are no tasks yet.
schoolprofiel-taak-nieuw = Give a task
schoolprofiel-taak-doe = Give the task
schoolprofiel-te-laat = late
schoolprofiel-klaar = Done
schoolprofiel-klaar-op = done on { $dag }
schoolprofiel-open = open
schoolprofiel-kies-plek = Choose a part
schoolprofiel-kies-wie = Choose a colleague
schoolprofiel-zelfoordeel-geen = not rated yet
schoolprofiel-veld-tekst = How the school does it
schoolprofiel-veld-tekst-uitleg = In plain words, without names of pupils. Parents and pupils must understand it.
schoolprofiel-veld-zelfoordeel = How the school rates itself
schoolprofiel-veld-plek = Part
schoolprofiel-veld-wat = What
schoolprofiel-veld-eigenaar = Who
schoolprofiel-veld-uiterlijk = By
schoolprofiel-veld-titel = Title
schoolprofiel-veld-uitgave = Edition
schoolprofiel-veld-uitgave-uitleg = For example a year or a version.
schoolprofiel-veld-herzien = Look at again before
schoolprofiel-veld-adres = Where it is
schoolprofiel-veld-adres-uitleg = An address that begins with https://, or a few words.
schoolprofiel-veld-datum = Date
schoolprofiel-veld-advies = What was the advice?
schoolprofiel-veld-inbreng = What did pupils say, and what does the school do with it?
schoolprofiel-veld-inbreng-uitleg = This goes into the schoolgids. Name nobody.
schoolprofiel-veld-naam = For the board
schoolprofiel-veld-naam-uitleg = Who signs for the competent authority.
schoolprofiel-weg = The way to adoption
schoolprofiel-weg-uitleg = First the school writes the profile. Then the medezeggenschapsraad advises, pupils are heard, and the board adopts it.
schoolprofiel-weg-schrijven = Writing
schoolprofiel-gedaan = done
schoolprofiel-nog-niet = not yet
schoolprofiel-mist = What is still missing
schoolprofiel-mist-niets = All required parts are filled in.
schoolprofiel-wacht = The next step is for the head of the school.
schoolprofiel-terug-uitleg = Then it can be written again. The medezeggenschapsraad must advise anew after that.

profielstaat-concept = Concept
profielstaat-mr_advies = Advice of the medezeggenschapsraad
profielstaat-gehoord = Pupils heard
profielstaat-vastgesteld = Adopted
profielstap-mr_advies = Record the advice
profielstap-gehoord = Record that pupils were heard
profielstap-vaststellen = Adopt the profile
profielstap-terug = Back to writing
mradvies-positief = positive
mradvies-negatief = negative
mradvies-geen_op_tijd = no advice within the term
zelfoordeel-begin = does not work yet
zelfoordeel-deels = works in part
zelfoordeel-op_orde = in order
zelfoordeel-voorbeeld = an example to others
profielblok-basis = Basis
profielblok-breedte = Breedte
profielhint-nooit_gebruikt = the school offers this, but nobody had it this school year
profielhint-niet_beloofd = pupils had this, but the school says that it does not offer it
profielhint-zonder_protocol = this asks for a protocol, and there is none
profielhint-verplicht_leeg = this part is required and still empty
profielhint-norm_open = the norm has no answer yet
profielhint-document_verlopen = this document must be looked at again
profielhint-ongewijzigd = the same words as in the profile before

melding-schoolprofiel-begonnen = The profile was begun.
melding-schoolprofiel-bewaard = The text was saved.
melding-schoolprofiel-bewaard-naam = The text was saved. It has the name of a pupil of the school. Take it out: everybody can read a published profile.
melding-schoolprofiel-taak = The task was given.
melding-schoolprofiel-taak-klaar = The task is done.
melding-schoolprofiel-bron = The document is in the list.
melding-schoolprofiel-verder = The step was taken.
veldfout-adres_https = Begin an address with https://, or write in words where the document is.
veldfout-profiel_geen_concept = This profile is no concept any more. Put it back to writing first.
veldfout-profiel_loopt = This school is already working on a profile. Finish that one first.
veldfout-profiel_plekken_leeg = Required parts are still empty. They are listed below.
veldfout-profiel_staat = This step does not belong to the state it is in.
veldfout-profiel_volgorde = The adoption cannot lie before the advice or before pupils were heard.
veldfout-profiel_zonder_format = The samenwerkingsverband has not set a format for school profiles yet.
veldfout-profiel_zonder_gehoord = Record first that pupils were heard.
veldfout-profiel_zonder_mr = Record the advice of the medezeggenschapsraad first.
veldfout-profielformat = This file cannot be a format for school profiles. Look at it first.
