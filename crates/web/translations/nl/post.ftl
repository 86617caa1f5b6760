# Post: herinneringen per mail, de agenda in een eigen programma, de uitgaande post.

menu-post = Post
werk-plek-post = Mail die niet aankwam, en mail die nog weg moet.

herinnering-titel = Herinneringen per mail
herinnering-uitleg = Op werkdagen buiten de schoolvakanties krijgt u ’s ochtends één mail met wat er op u wacht, als er iets is. In die mail staan aantallen en dagen, nooit namen van leerlingen.
herinnering-waarvan = Herinner mij aan
herinnering-overleg = overleggen van de volgende werkdag
herinnering-afspraak = afspraken die ik moet nakomen
herinnering-evaluatie = evaluaties van trajecten die mijn taak zijn
herinnering-profieltaak = wat ik voor een ondersteuningsprofiel moet doen
herinnering-werk = wat verder te laat is in Mijn werk
herinnering-taal = Taal van de mail
herinnering-doe = Bewaar de herinneringen
herinnering-geen-adres = U meldt u aan met een naam die geen e-mailadres is. Daarom kan Vangnet u niet mailen.
melding-herinneringen-bewaard = Uw herinneringen zijn bewaard.

agendafeed-titel = Agenda in uw eigen programma
agendafeed-uitleg = Met een geheim adres ziet u uw overleggen in Outlook, Google Agenda of een ander programma: naam van het overleg, plaats en tijd. Er staan geen leerlingen in.
agendafeed-is-er = U hebt een adres, gemaakt op { $moment }.
agendafeed-maak = Maak een adres
agendafeed-nieuw = Maak een nieuw adres
agendafeed-intrekken = Trek het adres in
agendafeed-gevolg = Met een nieuw adres werkt het oude niet meer. Trekt u het adres in, dan leest geen programma uw agenda meer.
agendafeed-adres = Uw adres
agendafeed-eenmaal = Kopieer dit adres nu: Vangnet bewaart het niet en kan het niet nog eens tonen.
agendafeed-hoe = Plak het in uw agendaprogramma bij “Agenda toevoegen via URL” of “Abonneren op agenda”.
agendafeed-geheim = Wie dit adres heeft, ziet uw overleggen. Deel het met niemand. Kwam het toch ergens terecht, maak dan een nieuw adres.
melding-agendafeed-ingetrokken = Het adres is ingetrokken.

post-titel = Post
post-wat = Herinneringen die Vangnet mailt
post-naar-map = Er is geen mailserver ingesteld. Vangnet schrijft mail naar een map op de server; ze komt bij niemand aan.
post-geen-bode = Dit programma verstuurt geen mail.
post-mislukt = { $aantal ->
    [one] 1 mail kwam niet aan
   *[other] { $aantal } mails kwamen niet aan
}
post-mislukt-leeg = Alle mail kwam aan, of wordt nog geprobeerd.
post-mislukt-tabel = Mail die niet aankwam
post-klaar = { $aantal ->
    [one] 1 mail wacht
   *[other] { $aantal } mails wachten
}
post-klaar-leeg = Er wacht geen mail.
post-klaar-tabel = Mail die wacht
post-kolom-voor = Voor
post-kolom-dag = Overzicht van
post-kolom-waarom = Waarom niet
post-kolom-pogingen = Pogingen
post-kolom-volgende = Volgende poging
post-kolom-doe = Doen
post-voorbij = De dag is voorbij
post-opnieuw = Probeer opnieuw
post-verzonden = { $aantal ->
    [one] In de laatste 30 dagen is 1 mail verzonden.
   *[other] In de laatste 30 dagen zijn { $aantal } mails verzonden.
}
post-vervallen = { $aantal ->
    [one] 1 mail was niet meer nodig.
   *[other] { $aantal } mails waren niet meer nodig.
}
melding-post-opnieuw = De mail wordt opnieuw geprobeerd.
post-fout-verbinding = De mailserver is niet bereikbaar.
post-fout-beveiliging = Er kwam geen veilige verbinding met de mailserver tot stand.
post-fout-aanmelding = De mailserver accepteert de naam of het wachtwoord niet.
post-fout-later = De mailserver vraagt om later terug te komen.
post-fout-geweigerd = De mailserver weigert de mail. Klopt het adres?
post-fout-adres = Dit is geen e-mailadres.
post-fout-map = De map voor mail kan niet worden beschreven.

# De mail zelf: platte tekst.
post-onderwerp = Vangnet: uw overzicht van { $dag }
post-aanhef = Dag { $naam },
post-begin = Dit wacht op u in Vangnet ({ $swv }):
post-komt-overleg = { $aantal ->
    [one] 1 overleg
   *[other] { $aantal } overleggen
} tot en met { $tot }
post-komt-afspraak = { $aantal ->
    [one] 1 afspraak
   *[other] { $aantal } afspraken
} na te komen tot en met { $tot }
post-komt-evaluatie = { $aantal ->
    [one] 1 traject
   *[other] { $aantal } trajecten
} te evalueren tot en met { $tot }
post-komt-profieltaak = { $aantal ->
    [one] 1 taak
   *[other] { $aantal } taken
} voor een ondersteuningsprofiel, uiterlijk { $tot }
post-te-laat-afspraak = { $aantal ->
    [one] 1 afspraak is te laat
   *[other] { $aantal } afspraken zijn te laat
}
post-te-laat-evaluatie = { $aantal ->
    [one] 1 evaluatie is te laat
   *[other] { $aantal } evaluaties zijn te laat
}
post-te-laat-profieltaak = { $aantal ->
    [one] 1 taak voor een ondersteuningsprofiel is te laat
   *[other] { $aantal } taken voor een ondersteuningsprofiel zijn te laat
}
post-te-laat-werk = { $aantal ->
    [one] 1 taak in Mijn werk is te laat
   *[other] { $aantal } taken in Mijn werk zijn te laat
}
post-verder = Bekijk het in Vangnet: { $adres }
post-geen-namen = In deze mail staan met opzet geen namen van leerlingen.
post-uitzetten = Wilt u deze mail niet, of minder? Kies waaraan u herinnerd wordt: { $adres }

handeling-agendafeed_gewijzigd = Adres van de eigen agenda gemaakt of ingetrokken
handeling-herinnering_gewijzigd = Herinneringen per mail gekozen
handeling-post_klaargezet = Overzichten van een dag klaargezet
handeling-post_verder = Mail verzonden, mislukt of opnieuw geprobeerd
logboek-detail-fout = fout
logboek-soort-postvak = mail
post-uitnodiging-onderwerp = Uitnodiging voor een overleg op { $dag }
post-uitnodiging = { $wie } van { $school } nodigt u uit voor één punt van { $overleg }, op { $dag }. Op dit adres leest u waar het over gaat:
post-uitnodiging-code = U hebt een code van zes cijfers nodig; die krijgt u van de school op een andere manier. Het adres werkt tot en met { $tot }. Stuur deze mail niet door.
