# Foutpagina's: wat is er, wat betekent het, wat kunt u doen.

fout-naar-begin = Naar het begin
fout-naar-aanmelden = Aanmelden
fout-terug = Terug naar de vorige pagina
fout-meldnummer = Meldnummer: { $nummer }

fout-titel-afgemeld = U bent niet aangemeld
fout-uitleg-afgemeld = Uw aanmelding is verlopen, of u bent nog niet aangemeld.
fout-herstel-afgemeld = Meld u aan en doe het opnieuw.

fout-titel-geweigerd = Dit mag u niet doen
fout-uitleg-geweigerd = Uw rol geeft geen toegang tot deze handeling.
fout-herstel-geweigerd = Klopt dat niet? Vraag de zorgcoördinator of de beheerder om de rol die u nodig hebt.

fout-titel-herkomst = Dit verzoek kwam niet van Vangnet
fout-uitleg-herkomst = Wijzigingen worden alleen aangenomen vanaf een pagina van Vangnet zelf. Er is niets gewijzigd.
fout-herstel-herkomst = Open de pagina in Vangnet en doe het opnieuw.

fout-titel-intern = Hier ging iets mis
fout-uitleg-intern = Dat ligt aan ons, niet aan u. Wat u net deed is niet opgeslagen.
fout-herstel-intern = Probeer het opnieuw. Blijft het misgaan, geef dan het meldnummer door aan uw beheerder.

fout-titel-invoer = Deze gegevens kloppen nog niet
fout-uitleg-invoer = Wat u invulde kan zo niet worden opgeslagen. Er is niets gewijzigd.
fout-herstel-invoer = Ga terug, pas het aan en probeer het opnieuw.

fout-titel-methode = Dit adres kan dat niet
fout-uitleg-methode = Het adres bestaat, maar niet voor deze handeling.
fout-herstel-methode = Begin opnieuw vanaf een pagina van Vangnet.

fout-titel-niet-bereikbaar = Vangnet kan er nu niet bij
fout-uitleg-niet-bereikbaar = De gegevens zijn even niet bereikbaar. Wat u net deed is niet opgeslagen.
fout-herstel-niet-bereikbaar = Probeer het over een minuut opnieuw.

fout-titel-niet-gevonden = Deze pagina is er niet
fout-uitleg-niet-gevonden = Het adres klopt niet, of wat er stond is voor u niet beschikbaar.
fout-herstel-niet-gevonden = Controleer het adres, of zoek vanaf het begin.

fout-titel-onleesbaar = Dit verzoek is niet te lezen
fout-uitleg-onleesbaar = Het adres of het formulier is onvolledig aangekomen. Er is niets gewijzigd.
fout-herstel-onleesbaar = Ga terug en probeer het opnieuw.

fout-titel-soort = Dit soort gegevens past hier niet
fout-uitleg-soort = Het verzoek bevat iets anders dan deze pagina verwacht. Er is niets gewijzigd.
fout-herstel-soort = Gebruik het formulier van de pagina zelf.

fout-titel-strijdig = Iemand anders was u voor
fout-uitleg-strijdig = Dit is gewijzigd nadat u de pagina opende. Uw wijziging is niet opgeslagen, zodat er niets verloren gaat.
fout-herstel-strijdig = Ga terug, vernieuw de pagina, bekijk wat er veranderd is en doe het opnieuw.

fout-titel-te-groot = Dit is te groot
fout-uitleg-te-groot = Wat u stuurde is groter dan hier mag. Er is niets gewijzigd.
fout-herstel-te-groot = Maak het bestand kleiner, of verdeel het.

fout-titel-te-laat = Dit duurde te lang
fout-uitleg-te-laat = Vangnet heeft de handeling afgebroken. Wat u net deed is niet opgeslagen.
fout-herstel-te-laat = Probeer het over een minuut opnieuw.

fout-titel-te-vaak = Te veel pogingen
fout-uitleg-te-vaak = Er zijn in korte tijd te veel pogingen gedaan.
fout-herstel-te-vaak = Wacht een paar minuten en probeer het opnieuw.
