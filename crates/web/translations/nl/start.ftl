# De startpagina.

start-titel = Vangnet
start-uitleg = Het open zaaksysteem voor ondersteuning in het voortgezet onderwijs.
start-demo = Dit is een proefomgeving met verzonnen gegevens. Kies een account; het wachtwoord is overal:
start-leeg = Er is nog geen samenwerkingsverband ingericht.
start-aanmelden = Aanmelden
start-swv = Samenwerkingsverband
start-ondersteuningsaanbod = Ondersteuningsaanbod van de scholen
