# The register of decisions and the figures.

menu-besluiten = Decisions
menu-cijfers = Figures
werk-plek-besluiten = Find a decision in the register.
werk-plek-cijfers = See counts and lead times.
handeling-register_uitgevoerd = Register of decisions downloaded

register-titel = Decisions
register-uitleg = The register of decisions, newest first
register-bestand = decisions
register-dit-jaar = This school year
register-vorig-jaar = Last school year
register-alles = All decisions
register-van = Decided from
register-tot = Decided until
register-uitkomst = Decision
register-afloop = Ends within six months
register-leeg = No decisions match this. A decision comes here as soon as the director has taken it.
register-nummer = Sequence number
register-datum = Date
register-leerlingnummer = Pupil number
register-geldig = Valid
register-vanaf = Valid from
register-tot-en-met = Valid until
register-categorie = Category
register-aanvraag = Application number
register-op-bezwaar = On objection
register-ja = yes
register-excel = Download as Excel
register-excel-uitleg = With the same filters. The file holds names; that you download it is kept in the trail.

cijfers-titel = Figures
cijfers-uitleg = Applications registered at the schools in this school year, and decisions taken in this school year
cijfers-jaar = School year
cijfers-vorig = Previous school year
cijfers-volgend = Next school year
cijfers-gemaskeerd = Counts below 5 are not shown, so that nobody can be recognised.
cijfers-leeg = There is nothing to count for this school year yet.
cijfers-klein = fewer than 5
cijfers-tabel = Show as a table
cijfers-aantal = Count
cijfers-staten = Where applications stand
cijfers-staten-uitleg = Every application counts once, where it stands now.
cijfers-routes = By route
cijfers-zonder-route = no route yet
cijfers-uitkomsten = Decisions by outcome
cijfers-tijden = Lead time to the first decision
cijfers-tijden-uitleg = In days from the registration at the school. The school decides within six weeks, with one extension within ten.
cijfers-binnen-zes = within 6 weeks
cijfers-binnen-tien = 6 to 10 weeks
cijfers-later = more than 10 weeks
cijfers-besluiten = Decisions
cijfers-mediaan = Median, all the way
cijfers-mediaan-swv = Median, at the samenwerkingsverband
cijfers-dagen = { $aantal ->
    [one] 1 day
   *[other] { $aantal } days
}
cijfers-scholen = Applications by school
cijfers-aanvragen = Applications
cijfers-toegewezen = Granted
cijfers-niet = Not granted
cijfers-anders = Other or not ready
cijfers-te-laat = Too late for lwoo
cijfers-te-laat-uitleg = Not ready for the last session of the year. The school pays this support itself, from the money for light support.
beeld-staven = { $titel }: { $waarden }
