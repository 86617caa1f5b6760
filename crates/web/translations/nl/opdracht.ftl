# De opdrachtregel.

opdracht-luistert = Vangnet luistert op http://{ $adres }
opdracht-adres-bezet = Op { $adres } kan Vangnet niet luisteren. Is het adres al in gebruik?
opdracht-opslag-dicht = De gegevens konden niet worden geopend
opdracht-demo-maakt = De proefgegevens worden gemaakt; dat duurt de eerste keer even.
opdracht-demo-aanmelden = Aanmelden: kies een account op de startpagina. Wachtwoord: { $wachtwoord }
opdracht-swv-onbekend = Er is geen samenwerkingsverband met de korte naam { $naam }
opdracht-onleesbaar = { $pad } kan niet worden gelezen
opdracht-bestand-fout = { $pad } is niet goed
opdracht-ingericht = { $naam } is ingericht met { $aantal ->
    [one] 1 school
   *[other] { $aantal } scholen
}, op /{ $slug }
opdracht-rol-onbekend = Er is geen rol met de code { $rol }
opdracht-rol-past-niet = De rol { $rol } kan niet voor een heel samenwerkingsverband gelden
opdracht-typ-wachtwoord = typ het wachtwoord (ten minste 12 tekens) en druk op Enter
opdracht-account-gemaakt = Het account is gemaakt.
opdracht-niets-geschreven = Er is niets geschreven. Voeg --bevestig toe om dit uit te voeren.
opdracht-klaar = Klaar: { $nieuw } nieuw, { $gewijzigd } gewijzigd, { $ongewijzigd } ongewijzigd, { $overgeslagen } regels overgeslagen
opdracht-voorstel = { $school }: { $nieuw } nieuw, { $gewijzigd } gewijzigd, { $ongewijzigd } ongewijzigd
opdracht-kolom-onbekend = { "  " }kolom { $kop } wordt niet gelezen
opdracht-regelfout = { "  " }regel { $regel }, kolom { $kolom }, "{ $waarde }": { $fout }
opdracht-keten-heel = { $swv }: { $aantal } regels, de keten is heel
opdracht-keten-gebroken = { $swv }: DE KETEN IS GEBROKEN bij regel { $nummer }
opdracht-backup-gegevens = Gegevens: { $pad }
opdracht-backup-sleutels = Sleutels: { $pad } (bewaar deze op een andere plaats)
opdracht-hersteld = De reservekopie is teruggezet.
opdracht-zonder-sleutels = Zonder sleutels zijn verzegelde teksten en documenten niet te lezen.
opdracht-post-instelling = Mail kan zo niet worden verstuurd
opdracht-post-ronde = Klaargezet: { $klaargezet }. Verzonden: { $verzonden }. Uitgesteld: { $uitgesteld }. Mislukt: { $mislukt }.
opdracht-niet-gevonden = Niet gevonden. Klopt de naam of het BRIN?
