# Signing in, accounts, roles.

# Signing in

aanmelden-titel = Sign in
aanmelden-doe = Sign in
aanmelden-vergeten = Lost your password? The administrator of your samenwerkingsverband gives you a new one.
aanmelden-ander-swv = Another samenwerkingsverband
code-titel = Second step
code-doe = Confirm
code-kwijt = Lost your phone? The administrator of your samenwerkingsverband can switch the second step off.
code-opnieuw = Start signing in again

veld-login = E-mail address
veld-wachtwoord = Password
veld-wachtwoord-nu = Your password now
veld-wachtwoord-nieuw = New password
veld-wachtwoord-eis = At least 12 characters. A phrase of a few words is good; leave your name out of it.
veld-wachtwoord-eerste = First password
veld-wachtwoord-eerste-uitleg = At least 12 characters. Pass it on in another way than by e-mail.
veld-code = Code
veld-code-uitleg = The six digits from the app on your phone.

toegang-kies = Choose
toegang-terug = Back without saving
bereik-swv = Whole samenwerkingsverband

# My account

mijn-titel = My account
mijn-rollen = My roles
mijn-rollen-leeg = You have no role yet. Ask the administrator for the role that fits your work.
mijn-rollen-uitleg = What you see and can do follows from your roles. The administrator gives and ends them.
mijn-sessies = Where you are signed in
mijn-sessies-uitleg = If you do not recognise a session, end it and change your password.
mijn-wachtwoord = Password
mijn-wachtwoord-gevolg = Your other sessions end.
mijn-wachtwoord-doe = Change the password
sessie-deze = this session
sessie-beeindig = End
sessie-van = the session of { $begin }

factor-titel = Second step at sign-in
factor-uitleg = After your password Vangnet asks for a code from an app on your phone. Somebody who knows only your password does not get in.
factor-is-aan = on
factor-is-uit = off
factor-zet-aan = Switch the second step on
factor-zet-uit = Switch the second step off
factor-stap-scan = Scan this code with an authenticator app.
factor-stap-typ = If scanning does not work, type this secret instead:
factor-qr = QR code with the secret that stands below as text
factor-bevestig = Confirm and switch on

# Accounts

accounts-titel = Accounts
account-nieuw = New account
account-maak = Make account
account-actief = may sign in
account-inactief = closed
account-factor-aan = second step on
account-factor-uit = second step off
account-rollen = Roles
account-rollen-leeg = This account has no role yet and so sees nothing.
account-wachtwoord = Give a new password
account-wachtwoord-gevolg = Every session of this account ends and the second step is switched off. First make sure who is asking.
account-wachtwoord-doe = Give the new password
account-toegang = Access
account-sluit = Close this account
account-sluit-gevolg = It can no longer sign in and all its sessions end at once. Its roles and what was recorded stay.
account-open = Allow signing in again
account-open-gevolg = It can sign in again, with the roles that hold now.

veld-naam = Name
veld-rol = Role
veld-bereik = Where the role holds
veld-rol-vanaf = From
rol-geef = Give a role
rol-geef-doe = Give the role
rol-beeindig = End
rol-beeindig-gevolg = A role that you end no longer holds, at once. The line stays, so that it can be seen who could read what when.
rol-geldt = holds
rol-later = begins later
rol-voorbij = over

kolom-rol = Role
kolom-waar = Where
kolom-vanaf = From
kolom-tot = Until and including
kolom-stand-rol = Holds now
kolom-begin = Signed in on
kolom-laatst = Last used
kolom-einde = End it
kolom-actief = Access

# Roles

rol-adviescommissielid = member of the advisory committee
rol-ambulant_begeleider = visiting counsellor (ambulant begeleider)
rol-beheerder = administrator
rol-bestuur_swv = board member of the samenwerkingsverband
rol-bevoegd_gezag = school board (bevoegd gezag)
rol-bhv_ehbo_medewerker = emergency and first aid staff
rol-bpo = inclusive education counsellor (begeleider passend onderwijs)
rol-buddy = buddy
rol-coordinator_vakmanschapsroute = coordinator of the vakmanschapsroute
rol-decaan = careers adviser
rol-diagnosticus = diagnostician
rol-directeur_swv = director of the samenwerkingsverband
rol-directie = head of school
rol-docent = teacher
rol-jeugdprofessional = youth professional
rol-ketenpartner = care network partner (ketenpartner)
rol-leerling = pupil
rol-leerplichtambtenaar = school attendance officer
rol-logopedist = speech therapist
rol-mbo_contact = mbo contact
rol-medewerker_kwaliteitszorg = quality assurance staff
rol-medewerker_plusvoorziening = staff of a plusvoorziening
rol-mentor = mentor
rol-mr = member of the participation council
rol-nt2_docent = teacher of Dutch as a second language
rol-orthopedagoog_school = orthopedagogue of the school
rol-orthopedagoog_swv = orthopedagogue of the samenwerkingsverband
rol-ouder = parent or guardian
rol-pleinmanager = playground manager
rol-rekencoordinator = numeracy coordinator
rol-rekenspecialist = numeracy specialist
rol-schoolarts = school doctor
rol-schoolmaatschappelijk_werker = school social worker
rol-schoolpsycholoog = school psychologist
rol-sociaal_pedagogisch_hulpverlener = social-pedagogical worker
rol-taalcoordinator = language coordinator
rol-teamleider = team leader
rol-transfercoach = transfer coach
rol-uitstroomcommissie_lid = member of the leaving committee (uitstroomcommissie)
rol-vakgroepvoorzitter = subject group chair
rol-vertrouwenspersoon = confidential counsellor
rol-voorzitter_crisisteam = chair of the crisis team
rol-zorgaanbieder_extern = external care provider
rol-zorgcoordinator = support coordinator (zorgcoördinator)
rol-zorgspecialist = support specialist
rol-zorgteam_lid = member of the support team
