# Mijn werk.

werk-titel = Mijn werk
werk-niets-school = Er wacht niets op u. Een aanvraag begint op het blad van een leerling.
werk-niets-swv = Er wacht niets op u. Wat scholen indienen, komt hier vanzelf.
werk-groep-aanvullen = Aanvullen
werk-doe-aanvullen = Vul aan
werk-groep-afmaken = Afmaken en indienen
werk-doe-afmaken = Maak af
werk-groep-bij_school = Bij de school
werk-doe-bij_school = Bekijk
werk-groep-bespreken = Bespreken
werk-doe-bespreken = Beoordeel
werk-groep-bundel = Zonder twijfel
werk-doe-bundel = Beoordeel
werk-groep-beslissen = Besluiten
werk-doe-beslissen = Beslis
werk-groep-bij_swv = Bij het samenwerkingsverband
werk-doe-bij_swv = Bekijk
werk-reden-aanvullen = Het samenwerkingsverband vroeg om aanvulling; ingediend { $dag }
werk-reden-afmaken = Aangemeld { $dag }, nog niet ingediend
werk-reden-bij_school = Aangemeld { $dag }, nog niet ingediend
werk-reden-bij_school_aanvullen = Het samenwerkingsverband vroeg om aanvulling; ingediend { $dag }
werk-reden-bespreken = Ingediend { $dag }; er is een reden om te bespreken
werk-reden-bundel = Ingediend { $dag }; de criteria laten geen twijfel
werk-reden-beslissen_ja = Overeenstemming om toe te wijzen; ingediend { $dag }
werk-reden-beslissen_nee = Overeenstemming om niet toe te wijzen; ingediend { $dag }
werk-reden-bij_swv = Ingediend { $dag }; wordt beoordeeld
werk-reden-bij_swv_gereed = Ingediend { $dag }; wacht op het besluit van de directeur
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
