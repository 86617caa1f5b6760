# The catalogue of support.

catalogus-titel = Catalogue of support
catalogus-verwijzing = Levels, support needs and offers, with limits, demands and who decides.
catalogus-uitleg = This is how support is arranged on { $dag }.
catalogus-versies = Versions of the catalogue
catalogus-vanaf = from { $dag }
catalogus-op = On which day?
catalogus-toon = Show
catalogus-download = Download as TOML
catalogus-invoeren = Read in a catalogue
catalogus-leeg = No catalogue holds on this day yet.
catalogus-instap = When does a pupil come here?
catalogus-behoeften = From need to offer
catalogus-behoeften-uitleg = Support grows from left to right. Where nothing is offered, it says so.
catalogus-behoefte = Need
catalogus-leemte = no offer
catalogus-wat = Who says what there is
catalogus-hoe = Who says how it is done
catalogus-uitvoering = Who runs it
catalogus-toezicht = Who watches it
catalogus-bekostiging = Who may pay
catalogus-registratie = Registered
catalogus-opp = Only with an adopted ontwikkelingsperspectief.
catalogus-casus = Only as part of a multidisciplinary approach.
catalogus-norm = The offer fits at least 80% of the pupils; at most 20% get something made to measure.
catalogus-zonder-grens = No limit
catalogus-voorstel = (proposal: the profile names nobody)
catalogus-uitvoerders = Who gives it
catalogus-niet-voor = Not for
catalogus-geintegreerd = Already part of ordinary education
catalogus-criteria = Criteria for coming in
catalogus-keuzes = To choose
catalogus-eisen = What is needed
catalogus-tussen = In between every { $weken } weeks.
catalogus-niet-vergelijkbaar = not comparable
catalogus-basiskwaliteit = For everybody
catalogus-basiskwaliteit-uitleg = Every pupil gets this. It is never registered for a pupil.
catalogus-bewerk = Change { $code }
catalogus-bewerk-uitleg = The rest of the catalogue stays as it is. Questions and lists of choices are changed by reading in the catalogue.
catalogus-bewaar = Save
catalogus-gevolg = What held until that day is kept and goes on to hold for what was asked then.

tarieven-titel = Rates
tarieven-uitleg = What an hour of support costs, by position. The results of support reckon with it. Name positions, not persons.
tarieven-leeg = There are no rates yet.
tarieven-per-uur = Euros an hour
tarieven-wijzig = Change the rates
tarieven-nog = Who else?
tarieven-nog-uitleg = The position, as it stands with the traject.
tarieven-nog-bedrag = Rate of whom you name above
catalogus-invoeren-uitleg = First you see what changes. Only then you save the catalogue.
catalogus-veld-toml = The catalogue
catalogus-veld-toml-uitleg = Paste the whole file (TOML) here. Now it holds the catalogue of today.
catalogus-zelfde = Nothing changes: this is the catalogue that holds then already.

catalogus-deel-niveau = Level
catalogus-deel-behoefte = Need
catalogus-deel-soort = Kind of support
catalogus-deel-arrangement = Offer
catalogus-deel-plan = Rules for plans
catalogus-deel-basiskwaliteit = For everybody
catalogus-deel-tarief = Rate

catalogus-fout-leeg = something must stand here
catalogus-fout-dubbel = occurs twice
catalogus-fout-code = only letters, digits, ‘_’, ‘-’ and ‘.’, at most 40 characters
catalogus-fout-niveau = this level does not exist
catalogus-fout-niet_geregistreerd = nothing is registered per pupil at this level, so no traject runs here
catalogus-fout-soort = this kind of support does not exist
catalogus-fout-behoefte = this need does not exist
catalogus-fout-arrangement = this offer does not exist
catalogus-fout-lijst = this list of choices does not exist
catalogus-fout-getal = this number is not possible; zero is no limit, and levels count up from 1
catalogus-fout-leerjaren = the last year lies before the first
catalogus-fout-groep_zonder_vorm = there is a limit on groups, but no form in a group

catalogus-neutraal-regulier = good education for everybody
catalogus-neutraal-licht = light support
catalogus-neutraal-intensief = intensive support within the school
catalogus-neutraal-extern = support from outside the school
catalogus-neutraal-andere_school = education at another school
catalogus-partij-school = the school
catalogus-partij-swv = the samenwerkingsverband
catalogus-partij-scholen = chosen schools
catalogus-partij-extern = a partner from outside
catalogus-partij-jeugdwet = the municipality (Jeugdwet)
catalogus-partij-zorgverzekering = health insurance
catalogus-registratie-verplicht = every traject
catalogus-registratie-aanbevolen = advised; counted apart
catalogus-vorm-individueel = one pupil
catalogus-vorm-groep = a group
catalogus-vorm-lesgroep = a whole class
catalogus-vorm-bovenschools = outside the school
catalogus-instap-criterium = the criterion is confirmed
catalogus-instap-onderbouwd = complex problems, or an evaluated traject of a level below that was not enough
catalogus-instap-opp = an adopted ontwikkelingsperspectief
catalogus-instap-ouders = the parents were consulted
catalogus-instap-geen_plek = the school cannot offer a fitting place
catalogus-herkomst-tekst = stated in the profile
catalogus-herkomst-afgeleid = inferred from the subject
catalogus-herkomst-onbekend = the profile says nothing
catalogus-basis-expertise = expertise
catalogus-basis-dagstructuur = the school day
catalogus-basis-taal_rekenen = language and arithmetic

orgaan-aangewezen_school = chosen school
orgaan-intern_zorgoverleg = internal support meeting
orgaan-knooppuntenoverleg = knooppuntenoverleg
orgaan-medewerker_school = member of staff
orgaan-persoonlijk_begeleider = personal guide
orgaan-specialist = specialist
orgaan-teamoverleg = team meeting
orgaan-trainer = trainer
orgaan-zat = ZAT

grens-uren = { $aantal ->
    [one] at most 1 hour a week
   *[other] at most { $aantal } hours a week
}
grens-minuten = at most { $aantal } minutes a week
grens-keren = at most { $aantal } times a week
grens-weken = at most { $aantal } weeks
grens-duur = takes { $aantal } weeks
grens-groep = at most { $aantal } pupils in a group
grens-verlengbaar = can be extended, each time by decision
grens-bij-langer = when it takes longer: { $code }

eis-antwoord = { $vraag } ({ $moment }, { $weegt })
eis-keuze = Something is chosen at: { $lijst }
eis-keuze-past = The choice at ‘{ $lijst }’ fits the need, else a warning follows
eis-nt2 = Dutch is the mother tongue, or the pupil is in the Netherlands for more than { $jaren } years
eis-verklaring = There is a verklaring for dyslexia or dyscalculia
eis-iq = For { $soorten }: the IQ is above { $iq }
eis-voorganger = { $code } brought too little, or it is said why it does not fit
eis-leerjaren = For years { $van } to { $tot } ({ $weegt })
eis-tlv = A toelaatbaarheidsverklaring for the VSO was applied for or granted
eis-groepsplan = The group has a plan before it begins
eis-logboek = There is a line in the log before it ends
eis-belasting = When something runs already, the load on the pupil was weighed
eis-protocol = The school has a protocol; else the school is marked
eis-financier = When it is { $wie }, { $partij } pays
eis-moment-vraag = when asked for
eis-moment-begin = before it begins
eis-moment-einde = before it ends
eis-ernst-waarschuwing = warning
eis-ernst-afwijkbaar = may be set aside with a reason
eis-ernst-streng = required

aanbodgroep-wat = What it is
aanbodgroep-vormen = Forms
aanbodgroep-behoeften = Needs
aanbodgroep-grenzen = Limits
aanbodgroep-evaluatie = Criteria and evaluation
aanbodveld-doelgroep = For whom
aanbodveld-doel = Goal
aanbodveld-minuten = Minutes a week, at most
aanbodveld-keren = Times a week, at most
aanbodveld-weken = Weeks, at most
aanbodveld-duur = Fixed length in weeks
aanbodveld-groep = Pupils in a group, at most
aanbodveld-criteria = Criteria for coming in, one a line
aanbodveld-evaluatie = What the evaluation looks at
aanbodveld-instrumenten = Instruments needed to close, one code a line
aanbodveld-tussenevaluatie = Weeks between interim evaluations
aanbod-titel-veld = Name
aanbod-beslisser = Who decides
aanbod-beslisser-uitleg = A role or body, for example zorgcoordinator or intern_zorgoverleg.
melding-catalogus-bewaard = The catalogue was saved.
veldfout-catalogus = The catalogue does not hold like this. Check that the limits fit the forms.

catalogus-fout-vraag = this demand needs a question with the same field
catalogus-fout-tarief = a rate is more than 0 and at most 100000 cents an hour
eis-agenda = Belongs on the agenda of a meeting; as long as that did not happen, the traject says so
eis-jaarevaluatie = At least one evaluation in a school year
eis-overstap = A move in year 1 to { $leerjaar }; later with a reason
eis-volgen =
    { $jaren ->
        [0] The pupil is followed for { $weken } weeks afterwards
        [one] The pupil is followed for { $jaren } year afterwards
       *[other] The pupil is followed for { $jaren } years afterwards
    }
catalogus-onvergelijkbaar = Cannot be compared with others yet: { $codes }.
