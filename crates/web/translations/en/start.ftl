# The start page.

start-titel = Vangnet
start-uitleg = The open case system for student support in secondary education.
start-demo = This is a demonstration with fictional data. Choose an account; the password is the same for all:
start-leeg = No samenwerkingsverband has been set up yet.
start-aanmelden = Sign in
start-swv = Samenwerkingsverband
start-ondersteuningsaanbod = Support offered by the schools
