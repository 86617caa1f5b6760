# Het kader om elke pagina, formulieren, bladeren en meldingen.

kader-naar-inhoud = Naar de inhoud
kader-hoofdmenu = Hoofdmenu
kader-menu = Menu
kader-wachtend = wachtend
kader-afmelden = Afmelden
kader-open-bron = Open source, EUPL-1.2

veld-optioneel = (niet verplicht)
veld-fout = Fout:
veld-fouten = { $aantal ->
    [one] Er is 1 ding dat nog niet klopt
   *[other] Er zijn { $aantal } dingen die nog niet kloppen
}

bladeren = Bladeren
bladeren-vorige = Vorige
bladeren-volgende = Volgende
bladeren-plek = { $van }–{ $tot } van { $totaal }

melding-aanvraag-begonnen = De aanvraag is begonnen. Vul het dossier in; u kunt tussendoor bewaren.
melding-aanvraag-kies = Kies praktijkonderwijs of leerwegondersteuning en vul een datum in die niet in de toekomst ligt.
melding-aanvraag-loopt = Er loopt al zo'n aanvraag voor deze leerling.
melding-aanvulling-gevraagd = De school is om aanvulling gevraagd.
melding-account-gemaakt = Het account is gemaakt. Geef het nu een rol.
melding-account-gewijzigd = Het account is gewijzigd.
melding-afgemeld = U bent afgemeld.
melding-al-ingelezen = Dit bestand wacht niet meer: het is al ingelezen, weggegooid of langer dan een uur geleden gestuurd. Er is nu niets gewijzigd.
melding-al-veranderd = Iemand was u voor: de gegevens zijn intussen veranderd. Hieronder ziet u hoe het nu is. Er is niets overschreven.
melding-beleid-bewaard = Het beleid is bewaard.
melding-besloten = Het besluit is vastgelegd en de brief is gemaakt.
melding-document-toegevoegd = Het document is toegevoegd.
melding-document-verwijderd = Het document is verwijderd.
melding-dossier-bewaard = Het dossier is bewaard.
melding-import-ingetrokken = Het bestand is weggegooid. Er is niets ingelezen.
melding-ingediend = De aanvraag is ingediend.
melding-ingetrokken = De aanvraag is ingetrokken.
melding-overeenstemming-vastgelegd = De overeenstemming is vastgelegd.
melding-rol-beeindigd = De rol is beëindigd.
melding-rol-gegeven = De rol is gegeven.
melding-sessie-beeindigd = De sessie is beëindigd.
melding-tweede-factor-aan = De tweede stap bij het aanmelden staat aan.
melding-tweede-factor-uit = De tweede stap bij het aanmelden staat uit.
melding-wachtwoord-gezet = Het wachtwoord is gewijzigd.

menu-werk = Mijn werk
menu-leerlingen = Leerlingen
menu-aanvragen = Aanvragen
menu-inrichting = Inrichting
menu-accounts = Accounts
menu-logboek = Logboek
menu-account = Mijn account
