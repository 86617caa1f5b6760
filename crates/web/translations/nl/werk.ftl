# Mijn werk.

werk-titel = Mijn werk
werk-niets-school = Er wacht niets op u. Geen termijn eindigt binnen een maand, en geen aanvraag vraagt iets.
werk-niets-swv = Er wacht niets op u. Wat scholen indienen, komt hier vanzelf.
werk-groep-aanvullen = Aanvullen
werk-doe-aanvullen = Vul aan
werk-groep-beslissen = Besluiten
werk-doe-beslissen = Beslis
werk-groep-bezwaar = Bezwaar en beroep
werk-doe-bezwaar = Open het bezwaar
werk-groep-commissie = Bij de adviescommissie
werk-doe-commissie = Bestudeer
werk-groep-bespreken = Bespreken met de school
werk-doe-bespreken = Bespreek
werk-groep-plannen = Op de lijst van een gesprek zetten
werk-doe-plannen = Plan
werk-groep-steekproef = Zonder twijfel: steekproef
werk-doe-steekproef = Open de bundel
werk-groep-sorteren = Sorteren voor het gesprek
werk-doe-sorteren = Sorteer
werk-groep-afmaken = Afmaken en indienen
werk-doe-afmaken = Maak af
werk-groep-bij_school = Bij de school
werk-doe-bij_school = Bekijk
werk-groep-bij_swv = Bij het samenwerkingsverband
werk-doe-bij_swv = Bekijk
werk-reden-aanvullen = Het samenwerkingsverband vroeg om aanvulling; ingediend { $dag }
werk-reden-afmaken = Aangemeld { $dag }, nog niet ingediend
werk-reden-beslissen_ja = Oordeel: toewijzen; ingediend { $dag }
werk-reden-beslissen_nee = Oordeel: niet toewijzen; ingediend { $dag }
werk-reden-beslissen_verdeeld = De directeur beslist zonder eenstemmig oordeel; ingediend { $dag }
werk-reden-bespreken = In het gesprek tussen school en samenwerkingsverband; ingediend { $dag }
werk-reden-bezwaar = Er loopt een bezwaar of beroep; ingediend { $dag }
werk-reden-bij_school = Aangemeld { $dag }, nog niet ingediend
werk-reden-bij_school_aanvullen = Het samenwerkingsverband vroeg om aanvulling; ingediend { $dag }
werk-reden-bij_swv = Ingediend { $dag }; wordt beoordeeld
werk-reden-bij_swv_gereed = Ingediend { $dag }; wacht op het besluit van de directeur
werk-reden-commissie = Geen overeenstemming: de commissie adviseert; ingediend { $dag }
werk-reden-plannen = Ingediend { $dag }; staat nog op geen lijst
werk-reden-sorteren = Ingediend { $dag }; de school zegt of er twijfel is
werk-reden-steekproef = Ingediend { $dag }; de criteria laten geen twijfel
werk-meer = { $aantal ->
    [one] En nog 1.
   *[other] En nog { $aantal }.
}
werk-toon-alle = Toon de hele lijst
werk-stand = Aanvragen nu
werk-plekken-uitleg = Er wacht hier geen werk op u. Dit kunt u doen:
werk-plek-leerlingen = Zoek een leerling op en bekijk het overzicht.
werk-plek-aanvragen = Bekijk de aanvragen.
werk-plek-inrichting = Bekijk de scholen, de niveaus van ondersteuning en het beleid.
werk-plek-accounts = Maak accounts, geef rollen en beëindig sessies.
werk-plek-logboek = Zie wie wat wanneer wijzigde.
werk-plek-account = Wijzig uw wachtwoord en zie waar u bent aangemeld.

werk-aflopend = Loopt af: is een nieuwe aanvraag nodig?
werk-aflopend-uitleg = Deze besluiten eindigen binnen vijf maanden. Een nieuwe aanvraag begint op het blad van de leerling.
werk-aflopend-reden = Besluit { $nummer } geldt tot en met { $dag }
werk-aflopend-doe = Bekijk

# De eerstvolgende termijn, ook in lijsten

nabij-vandaag = vandaag
nabij-staat-stil = staat stil
nabij-over = { $aantal ->
    [one] nog 1 dag
   *[other] nog { $aantal } dagen
}
nabij-te-laat = { $aantal ->
    [one] 1 dag te laat
   *[other] { $aantal } dagen te laat
}

# Taken voor een ondersteuningsprofiel.
werk-profiel = Taken voor het profiel
werk-profiel-reden = profiel van { $school }, { $jaar } · uiterlijk { $dag }
werk-profiel-doe = Naar de taken
