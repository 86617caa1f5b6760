# Advies van deskundigen en de adviescommissie, op het blad van een aanvraag.

# Deskundigen

adviezen-titel = Advies van deskundigen
adviezen-uitleg = Voor het besluit adviseren twee deskundigen. De eerste is orthopedagoog of psycholoog. De tweede is kinder- of jeugdpsycholoog, pedagoog, kinderpsychiater, maatschappelijk werker, arts of deskundige in vbo, mavo, vmbo en praktijkonderwijs; een tweede orthopedagoog telt als pedagoog (WVO 2020 art. 2.47 lid 14, UB WVO 2020 art. 2.51).
adviezen-uitleg-vso = Voor het besluit adviseren twee deskundigen. De eerste is orthopedagoog of psycholoog. De tweede is kinder- of jeugdpsycholoog, pedagoog, kinderpsychiater, maatschappelijk werker of arts; een tweede orthopedagoog telt als pedagoog (WVO 2020 art. 2.47 lid 14, UB WVO 2020 art. 2.51). Voor vso schrijft ieder een eigen advies, werkt geen van beiden bij de school die aanvraagt en was geen van beiden eerder nauw bij de leerling betrokken.
adviezen-compleet = Twee passende adviezen
adviezen-mist = Nog nodig voor het besluit
adviezen-let-op = Let op
advies-is-vrij = Eigen advies; niet van de aanvragende school en niet eerder nauw betrokken.
advies-is-van-school = werkt bij de aanvragende school
advies-is-betrokken = was eerder nauw betrokken
advies-is-gezamenlijk = geen eigen, zelfstandig advies
advies-nieuw = Leg een advies vast
advies-nieuw-gevolg = Een advies kunt u na het vastleggen niet meer wijzigen of weghalen. De ouders krijgen er een afschrift van.
advies-leg-vast = Leg het advies vast

veld-deskundige-naam = Naam van de deskundige
veld-deskundige-deskundigheid = Deskundigheid
veld-deskundige-organisatie = Organisatie
veld-deskundige-van-school = Werkt bij { $school }, de school die aanvraagt
veld-deskundige-betrokken = Was eerder nauw bij deze leerling betrokken
veld-deskundige-zelfstandig = Is een eigen, zelfstandig advies en geen gezamenlijk advies
veld-deskundige-datum = Datum van het advies
veld-deskundige-oordeel = Advies
veld-deskundige-tekst = Het advies in woorden
veld-deskundige-tekst-uitleg = Deze tekst staat in het afschrift voor de ouders.

afschrift-titel = Afschrift aan de ouders
afschrift-uitleg = De ouders krijgen een afschrift van elk advies (WVO 2020 art. 2.47 lid 17). Download ze hierboven, geef ze mee of stuur ze op, en leg de dag vast.
afschrift-gegeven = Afschrift aan de ouders gegeven op { $dag }
afschrift-nog-niet = ouders hebben nog geen afschrift
afschrift-download = Download het afschrift (PDF)
afschrift-leg-vast = Leg vast dat de ouders de afschriften hebben
veld-afschrift-op = Gegeven op

melding-advies-vastgelegd = Het advies is vastgelegd. Geef de ouders een afschrift.
melding-afschrift-vastgelegd = Vastgelegd: de ouders hebben een afschrift van elk advies.

# Adviescommissie

commissie-titel = Adviescommissie
commissie-uitleg = Ieder lid leest eerst het dossier en zegt dan wat de commissie moet adviseren. Zijn de leden het eens, dan is dat het advies. Zijn zij verdeeld, dan beslist de directeur zonder eensluidend advies.
commissie-leeg = Er is nog geen adviescommissie samengesteld. De directeur legt de leden vast bij Inrichting.
commissie-verder = Alle leden hebben gesproken. De orthopedagoog van het samenwerkingsverband legt dit nu vast als stap.
commissie-mist-studie = { $aantal ->
    [one] Eén lid heeft het dossier nog niet bestudeerd.
   *[other] { $aantal } leden hebben het dossier nog niet bestudeerd.
}
commissie-mist-standpunt = { $aantal ->
    [one] Eén lid heeft nog geen standpunt gegeven.
   *[other] { $aantal } leden hebben nog geen standpunt gegeven.
}
commissie-mist-vervallen = Iemand gaf een standpunt maar zit niet meer in de commissie. Neem contact op met de directeur: die past de samenstelling aan bij Inrichting.
commissie-zwijgt = nog geen standpunt
commissie-bestudeerd = bestudeerd op { $dag }
commissie-niet-bestudeerd = nog niet bestudeerd
commissie-van-school = van de aanvragende school
commissie-ondergrens = extra deskundige bij de ondergrens van PrO
commissie-vervallen = zit niet meer in de commissie
commissie-leg-inbreng-vast = Leg de inbreng van { $naam } vast
commissie-bewaar = Bewaar deze inbreng
veld-inbreng-bestudeerd = Heeft het dossier bestudeerd
veld-inbreng-standpunt = Standpunt
veld-inbreng-toelichting = Toelichting
veld-inbreng-toelichting-uitleg = Wat weegt mee? Bijvoorbeeld leerbaarheid, zelfvertrouwen en kwetsbaarheid.

melding-inbreng-vastgelegd = De inbreng is bewaard.
