# Aanmelden, accounts, rollen.

# Aanmelden

aanmelden-titel = Aanmelden
aanmelden-doe = Meld aan
aanmelden-vergeten = Wachtwoord kwijt? De beheerder van uw samenwerkingsverband geeft u een nieuw.
aanmelden-ander-swv = Een ander samenwerkingsverband
code-titel = Tweede stap
code-doe = Bevestig
code-kwijt = Telefoon kwijt? De beheerder van uw samenwerkingsverband kan de tweede stap uitzetten.
code-opnieuw = Begin opnieuw met aanmelden

veld-login = E-mailadres
veld-wachtwoord = Wachtwoord
veld-wachtwoord-nu = Uw wachtwoord nu
veld-wachtwoord-nieuw = Nieuw wachtwoord
veld-wachtwoord-eis = Ten minste 12 tekens. Een zin van een paar woorden is goed; uw naam hoort er niet in.
veld-wachtwoord-eerste = Eerste wachtwoord
veld-wachtwoord-eerste-uitleg = Ten minste 12 tekens. Geef het door op een andere manier dan per e-mail.
veld-code = Code
veld-code-uitleg = De zes cijfers uit de app op uw telefoon.

toegang-kies = Kies
toegang-terug = Terug zonder te bewaren
bereik-swv = Hele samenwerkingsverband

# Mijn account

mijn-titel = Mijn account
mijn-rollen = Mijn rollen
mijn-rollen-leeg = U hebt nog geen rol. Vraag de beheerder om de rol die bij uw werk past.
mijn-rollen-uitleg = Wat u ziet en kunt doen, volgt uit uw rollen. De beheerder geeft en beëindigt ze.
mijn-sessies = Waar u bent aangemeld
mijn-sessies-uitleg = Herkent u een sessie niet, beëindig die dan en wijzig uw wachtwoord.
mijn-wachtwoord = Wachtwoord
mijn-wachtwoord-gevolg = Uw andere sessies stoppen.
mijn-wachtwoord-doe = Wijzig het wachtwoord
sessie-deze = deze sessie
sessie-beeindig = Beëindig
sessie-van = de sessie van { $begin }

factor-titel = Tweede stap bij aanmelden
factor-uitleg = Na uw wachtwoord vraagt Vangnet een code uit een app op uw telefoon. Wie alleen uw wachtwoord kent, komt dan niet binnen.
factor-is-aan = aan
factor-is-uit = uit
factor-zet-aan = Zet de tweede stap aan
factor-zet-uit = Zet de tweede stap uit
factor-stap-scan = Scan deze code met een authenticator-app.
factor-stap-typ = Lukt scannen niet, typ dan dit geheim over:
factor-qr = QR-code met het geheim dat hieronder als tekst staat
factor-bevestig = Bevestig en zet aan

# Accounts

accounts-titel = Accounts
account-nieuw = Nieuw account
account-maak = Maak account
account-actief = mag aanmelden
account-inactief = afgesloten
account-factor-aan = tweede stap aan
account-factor-uit = tweede stap uit
account-rollen = Rollen
account-rollen-leeg = Dit account heeft nog geen rol en ziet dus niets.
account-wachtwoord = Nieuw wachtwoord geven
account-wachtwoord-gevolg = Alle sessies van dit account stoppen en de tweede stap gaat uit. Stel eerst vast wie erom vraagt.
account-wachtwoord-doe = Geef het nieuwe wachtwoord
account-toegang = Toegang
account-sluit = Sluit dit account af
account-sluit-gevolg = Aanmelden kan niet meer en alle sessies stoppen meteen. De rollen en wat is vastgelegd, blijven staan.
account-open = Laat weer aanmelden
account-open-gevolg = Aanmelden kan weer, met de rollen die nu gelden.

veld-naam = Naam
veld-rol = Rol
veld-bereik = Waar geldt de rol
veld-rol-vanaf = Vanaf
rol-geef = Een rol geven
rol-geef-doe = Geef de rol
rol-beeindig = Beëindig
rol-beeindig-gevolg = Een rol die u beëindigt, geldt meteen niet meer. De regel blijft staan, zodat te zien is wie wanneer wat kon lezen.
rol-geldt = geldt
rol-later = begint later
rol-voorbij = voorbij

kolom-rol = Rol
kolom-waar = Waar
kolom-vanaf = Vanaf
kolom-tot = Tot en met
kolom-stand-rol = Geldt nu
kolom-begin = Aangemeld op
kolom-laatst = Laatst gebruikt
kolom-einde = Beëindigen
kolom-actief = Toegang

# Rollen

rol-adviescommissielid = lid adviescommissie
rol-ambulant_begeleider = ambulant begeleider
rol-beheerder = beheerder
rol-bestuur_swv = bestuurder samenwerkingsverband
rol-bevoegd_gezag = bevoegd gezag
rol-bhv_ehbo_medewerker = bhv'er of EHBO'er
rol-bpo = begeleider passend onderwijs
rol-buddy = buddy
rol-coordinator_vakmanschapsroute = coördinator vakmanschapsroute
rol-decaan = decaan
rol-diagnosticus = diagnosticus
rol-directeur_swv = directeur samenwerkingsverband
rol-directie = directie
rol-docent = docent
rol-jeugdprofessional = jeugdprofessional
rol-ketenpartner = ketenpartner
rol-leerling = leerling
rol-leerplichtambtenaar = leerplichtambtenaar
rol-logopedist = logopedist
rol-mbo_contact = contactpersoon mbo
rol-medewerker_kwaliteitszorg = medewerker kwaliteitszorg
rol-medewerker_plusvoorziening = medewerker plusvoorziening
rol-mentor = mentor
rol-mr = lid medezeggenschapsraad
rol-nt2_docent = docent NT2
rol-orthopedagoog_school = orthopedagoog school
rol-orthopedagoog_swv = orthopedagoog samenwerkingsverband
rol-ouder = ouder of verzorger
rol-pleinmanager = pleinmanager
rol-rekencoordinator = rekencoördinator
rol-rekenspecialist = rekenspecialist
rol-schoolarts = schoolarts
rol-schoolmaatschappelijk_werker = schoolmaatschappelijk werker
rol-schoolpsycholoog = schoolpsycholoog
rol-sociaal_pedagogisch_hulpverlener = sociaalpedagogisch hulpverlener
rol-taalcoordinator = taalcoördinator
rol-teamleider = teamleider
rol-transfercoach = transfercoach
rol-uitstroomcommissie_lid = lid uitstroomcommissie
rol-vakgroepvoorzitter = vakgroepvoorzitter
rol-vertrouwenspersoon = vertrouwenspersoon
rol-voorzitter_crisisteam = voorzitter crisisteam
rol-zorgaanbieder_extern = externe zorgaanbieder
rol-zorgcoordinator = zorgcoördinator
rol-zorgspecialist = zorgspecialist
rol-zorgteam_lid = lid zorgteam
