# The trail.

logboek-titel = Trail
logboek-uitleg = Every change, newest first. It holds no names of pupils. Nobody can change or remove a line without the check seeing it.
logboek-controleer = Check the trail
logboek-heel = { $aantal ->
    [one] The trail holds: 1 line checked, unchanged.
   *[other] The trail holds: { $aantal } lines checked, nothing is missing and nothing was changed.
}
logboek-kapot = The trail does not hold.
logboek-kapot-herstel = Change nothing further and tell whoever runs the installation.
logboek-leeg = There are no lines on this page.
logboek-programma = the program itself
keten-ontbreekt = Line { $nummer } is missing.
keten-volgorde = Line { $nummer } does not follow the line before it.
keten-gewijzigd = Line { $nummer } was altered afterwards.

kolom-regel = Line
kolom-moment = Moment
kolom-wie = Who
kolom-wat = What
kolom-onderdeel = Concerns
kolom-bijzonderheden = Details

handeling-inrichting_gewijzigd = Set-up made or changed
handeling-beleid_gewijzigd = Policy recorded
handeling-account_gemaakt = Account made
handeling-account_gewijzigd = Account changed
handeling-wachtwoord_gezet = Password set
handeling-tweede_factor_aan = Second step switched on
handeling-tweede_factor_uit = Second step switched off
handeling-aangemeld = Signed in
handeling-sessie_beeindigd = Session ended
handeling-import_voorgesteld = File of pupils prepared
handeling-import_ingetrokken = File of pupils thrown away
handeling-leerlingen_geimporteerd = Pupils imported
handeling-aanvraag_gestart = Application started
handeling-aanvraag_bewerkt = Dossier changed
handeling-document_toegevoegd = Document added
handeling-document_verwijderd = Document removed
handeling-aanvraag_ingediend = Application submitted
handeling-aanvulling_gevraagd = Completion asked
handeling-overeenstemming_vastgelegd = Agreement recorded
handeling-besloten = Decision made
handeling-aanvraag_ingetrokken = Application withdrawn
handeling-aanbod_gewijzigd = Offer changed
handeling-schoolprofiel_gestart = School profile begun
handeling-schoolprofiel_bewerkt = School profile written
handeling-schoolprofiel_verder = School profile moved on
handeling-schoolprofiel_vastgesteld = School profile adopted
handeling-schoolprofiel_gepubliceerd = School profile published
handeling-schoolprofiel_ingetrokken = School profile taken off the public page
handeling-lesklas_gewijzigd = Classes taught recorded
veldfout-noemer_te_klein = This is less than the number itself.
handeling-kengetal_vastgelegd = Key figure recorded
handeling-cijfers_uitgevoerd = Figures to Excel
handeling-ingelicht_gewijzigd = Who knows medical facts changed
handeling-behoefte_vastgelegd = Need or picture recorded
handeling-traject_gevraagd = Traject asked for
handeling-traject_verder = Traject moved on
handeling-traject_bewerkt = Traject edited
handeling-groep_gewijzigd = Group made or changed
handeling-trede_gezet = Moved up or down
handeling-plan_bewerkt = Plan edited
handeling-plan_vastgesteld = Plan adopted
handeling-plan_beeindigd = Plan ended
handeling-doel_bewerkt = Goal set or edited
handeling-geevalueerd = Evaluation recorded
handeling-toestemming_vastgelegd = Act of pupil or parents recorded
handeling-toestemming_ingetrokken = Act of pupil or parents withdrawn
handeling-aantekening_geschreven = Note written
handeling-handelingswijzer_gepubliceerd = Advice to teachers published or withdrawn
handeling-verklaring_vastgelegd = Verklaring or card recorded
handeling-vraag_gesteld = Teachers asked
handeling-vraag_beantwoord = Teacher answered
handeling-ondersteuning_uitgevoerd = List of support fetched as Excel

logboek-soort-aanvraag = application
logboek-soort-account = account
logboek-soort-beleid = policy
logboek-soort-beschikking = decision
logboek-soort-document = document
logboek-soort-import = import
logboek-soort-rol = role
logboek-soort-school = school
logboek-soort-sessie = session
logboek-soort-swv = samenwerkingsverband

logboek-detail-actief = may sign in
logboek-detail-afwijking = departs from the criteria
logboek-detail-einde = last day
logboek-detail-factor = step
logboek-detail-gewijzigd = changed
logboek-detail-nieuw = new
logboek-detail-overgeslagen = skipped
logboek-detail-rol = role
logboek-detail-rollen = number of roles
logboek-detail-scholen = number of schools
logboek-detail-sleutel = subject
logboek-detail-soort = kind
logboek-detail-staat = state
logboek-detail-toegewezen = granted
logboek-detail-vanaf = from
logboek-detail-waarde = reading
logboek-waarde-ja = yes
logboek-waarde-nee = no
logboek-waarde-lid6 = reading of member 6

# Destroying support and groups

steun-vernietig-titel = Destroy the support
steun-vernietig-uitleg = Needs, trajecten, steps, evaluations, plans and goals, log, questions and answers, advice to teachers, cards, statements of pupil and parents, who was informed and the mentors of before disappear for good. The pupil stays, with the days of enrolment. An application with what belongs to it is destroyed by itself.
groep-vernietig-titel = Destroy the group
groep-vernietig-uitleg = The group disappears for good, with its name, plan and evaluation.
vernietig-vanaf = { $jaren ->
    [one] Support is kept for 1 year after its last day. It can be destroyed from { $dag }.
   *[other] Support is kept for { $jaren } years after its last day. It can be destroyed from { $dag }.
}
vernietig-maand = { $jaren ->
    [one] Support is kept for 1 year after its last day. It can be destroyed from a day in { $maand }.
   *[other] Support is kept for { $jaren } years after its last day. It can be destroyed from a day in { $maand }.
}
vernietig-niet-behoefte = A need is still open. End it first.
vernietig-niet-wijzer = Teachers still read a handelingswijzer. Withdraw it first.
vernietig-niet-ingelicht = Somebody is still informed of medical facts. Give a last day first.
vernietig-niet-overleg = This pupil is still on an agenda, or an agreement is still open. Close that first.
vernietig-niet-traject = A traject still runs, or waits. End it first.
vernietig-niet-plan = An ontwikkelingsperspectief is still in force. End it first.
vernietig-niet-leden = Members or trajecten of this group are still kept. Destroy the support of those pupils first; with the last of them the group goes too.
veld-steun-bevestig = Type the number of the pupil to confirm
veld-groep-bevestig = Type the name of the group to confirm
vernietig-typ = Type: { $woord }. This cannot be undone.
vernietig-voorgoed = Destroy for good
melding-steun-vernietigd = The support of this pupil was destroyed.
melding-groep-vernietigd = The group was destroyed.
veldfout-leerlingnummer = This is not the number of this pupil. Nothing was destroyed.
veldfout-groepsnaam = This is not the name of this group. Nothing was destroyed.
handeling-steun_vernietigd = Support destroyed
handeling-groep_vernietigd = Group destroyed
handeling-hulp_vastgelegd = Extra lessons or help recorded
