# The command line.

opdracht-luistert = Vangnet is listening on http://{ $adres }
opdracht-adres-bezet = Vangnet cannot listen on { $adres }. Is the address in use already?
opdracht-opslag-dicht = The data could not be opened
opdracht-demo-maakt = The demonstration data is being made; the first time this takes a moment.
opdracht-demo-aanmelden = Signing in: choose an account on the start page. Password: { $wachtwoord }
opdracht-swv-onbekend = There is no samenwerkingsverband with the short name { $naam }
opdracht-onleesbaar = { $pad } cannot be read
opdracht-bestand-fout = { $pad } is not right
opdracht-ingericht = { $naam } has been set up with { $aantal ->
    [one] 1 school
   *[other] { $aantal } schools
}, at /{ $slug }
opdracht-rol-onbekend = There is no role with the code { $rol }
opdracht-rol-past-niet = The role { $rol } cannot hold for a whole samenwerkingsverband
opdracht-typ-wachtwoord = type the password (at least 12 characters) and press Enter
opdracht-account-gemaakt = The account has been made.
opdracht-niets-geschreven = Nothing was written. Add --bevestig to carry this out.
opdracht-klaar = Done: { $nieuw } new, { $gewijzigd } changed, { $ongewijzigd } unchanged, { $overgeslagen } lines left out
opdracht-voorstel = { $school }: { $nieuw } new, { $gewijzigd } changed, { $ongewijzigd } unchanged
opdracht-kolom-onbekend = { "  " }column { $kop } is not read
opdracht-regelfout = { "  " }line { $regel }, column { $kolom }, "{ $waarde }": { $fout }
opdracht-keten-heel = { $swv }: { $aantal } lines, the chain is whole
opdracht-keten-gebroken = { $swv }: THE CHAIN IS BROKEN at line { $nummer }
opdracht-backup-gegevens = Data: { $pad }
opdracht-backup-sleutels = Keys: { $pad } (keep these in another place)
opdracht-hersteld = The back-up has been restored.
opdracht-zonder-sleutels = Without keys, sealed texts and documents cannot be read.
opdracht-post-instelling = Mail cannot be sent this way
opdracht-post-ronde = Put in the outbox: { $klaargezet }. Sent: { $verzonden }. Put off: { $uitgesteld }. Given up: { $mislukt }.
opdracht-niet-gevonden = Not found. Is the name or the BRIN right?
