# Problemen van de API (RFC 9457).

probleem-titel-geen-regelset = Voor deze peildatum zijn er geen regels
probleem-titel-hash-verschilt = De regels van dit ontvangstbewijs zijn niet de regels van nu
probleem-titel-herkomst = Dit verzoek mag hier niet vandaan komen
probleem-titel-intern = Hier ging iets mis
probleem-titel-json = Deze JSON is niet te lezen
probleem-titel-methode = Dit adres kan dat niet
probleem-titel-niet-bereikbaar = Vangnet kan er nu niet bij
probleem-titel-niet-gevonden = Dit adres bestaat niet
probleem-titel-onbekende-regelset = De regels van dit ontvangstbewijs zijn onbekend
probleem-titel-onleesbaar = Dit verzoek is niet te lezen
probleem-titel-soort = Dit soort inhoud past hier niet
probleem-titel-te-groot = Dit verzoek is te groot
probleem-titel-te-laat = Dit duurde te lang
probleem-titel-te-veel-gevallen = Te veel gevallen in één verzoek
probleem-titel-uitkomst-verschilt = Dit ontvangstbewijs is veranderd

probleem-detail-geen-regelset = De eerste peildatum met regels is { $dag }.
probleem-detail-hash-verschilt = De regelset heeft dezelfde naam, maar een andere inhoud. De uitkomst is niet opnieuw bepaald.
probleem-detail-herkomst = Stuur geen cookies mee. Een verzoek met een cookie wordt alleen aangenomen vanaf een pagina van Vangnet zelf.
probleem-detail-intern = Dat ligt aan ons, niet aan u. Probeer het opnieuw; blijft het misgaan, geef dan het meldnummer door aan de beheerder.
probleem-detail-json = Op regel { $regel }, kolom { $kolom } staat iets anders dan de beschrijving van de API toelaat. Zie oorzaak.
probleem-detail-methode = Het adres bestaat, maar niet voor deze methode. De header Allow noemt wat wel kan.
probleem-detail-niet-bereikbaar = De gegevens zijn even niet bereikbaar. Probeer het over een minuut opnieuw.
probleem-detail-niet-gevonden = Wat de API wel heeft, staat in /api/v1/openapi.json.
probleem-detail-onbekende-regelset = De regelset die het ontvangstbewijs noemt bestaat niet, of geldt niet op de peildatum.
probleem-detail-onleesbaar = Het verzoek is onvolledig aangekomen.
probleem-detail-soort = Stuur JSON, met de header Content-Type: application/json.
probleem-detail-te-groot = Verdeel de gevallen over meer verzoeken.
probleem-detail-te-laat = Vangnet heeft de handeling afgebroken. Probeer het over een minuut opnieuw.
probleem-detail-te-veel-gevallen = Het verzoek bevat { $aantal } gevallen; ten hoogste { $maximum } mogen in één verzoek.
probleem-detail-uitkomst-verschilt = Dezelfde gegevens geven onder dezelfde regels een andere uitkomst dan het ontvangstbewijs noemt.

probleem-titel-afgemeld = U bent niet aangemeld
probleem-titel-al-veranderd = Iemand was u voor
probleem-titel-velden = Dit is niet aangenomen
probleem-titel-verkeerde-stand = Deze stap past niet bij de stand van de aanvraag
probleem-detail-afgemeld = Stuur het token van een geldige sessie mee: Authorization: Bearer, gevolgd door het token.
probleem-detail-al-veranderd = De aanvraag is veranderd sinds u haar las. Lees haar opnieuw en stuur de nieuwe versie mee.
probleem-detail-velden = Zie velden: elk met wat er niet klopt en waarom.
probleem-detail-verkeerde-stand = Lees de aanvraag: stappen noemt wat nu kan.
