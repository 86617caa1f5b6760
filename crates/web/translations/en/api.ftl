# Problems of the API (RFC 9457).

probleem-titel-geen-regelset = There are no rules for this reference date
probleem-titel-hash-verschilt = The rules of this receipt are not the rules of today
probleem-titel-herkomst = This request may not come from there
probleem-titel-intern = Something went wrong here
probleem-titel-json = This JSON cannot be read
probleem-titel-methode = This address cannot do that
probleem-titel-niet-bereikbaar = Vangnet cannot reach its data
probleem-titel-niet-gevonden = This address does not exist
probleem-titel-onbekende-regelset = The rules of this receipt are not known
probleem-titel-onleesbaar = This request cannot be read
probleem-titel-soort = This kind of content does not fit here
probleem-titel-te-groot = This request is too large
probleem-titel-te-laat = This took too long
probleem-titel-te-veel-gevallen = Too many cases in one request
probleem-titel-uitkomst-verschilt = This receipt was changed

probleem-detail-geen-regelset = The first reference date with rules is { $dag }.
probleem-detail-hash-verschilt = The rule set has the same name, but other content. The outcome was not worked out again.
probleem-detail-herkomst = Send no cookies. A request with a cookie is only accepted from a page of Vangnet itself.
probleem-detail-intern = That is our fault, not yours. Try again; if it keeps going wrong, give the reference number (meldnummer) to the administrator.
probleem-detail-json = At line { $regel }, column { $kolom } is something that the description of the API does not allow. See oorzaak (the cause).
probleem-detail-methode = The address exists, but not for this method. The header Allow names those that it takes.
probleem-detail-niet-bereikbaar = The data cannot be reached for a moment. Try again in a minute.
probleem-detail-niet-gevonden = What the API does have, is described in /api/v1/openapi.json.
probleem-detail-onbekende-regelset = The rule set that the receipt names does not exist, or does not hold on the reference date.
probleem-detail-onleesbaar = The request arrived incomplete.
probleem-detail-soort = Send JSON, with the header Content-Type: application/json.
probleem-detail-te-groot = Spread the cases over more requests.
probleem-detail-te-laat = Vangnet stopped the action. Try again in a minute.
probleem-detail-te-veel-gevallen = The request holds { $aantal } cases; one request may hold at most { $maximum }.
probleem-detail-uitkomst-verschilt = The same data under the same rules gives another outcome than the receipt names.

probleem-titel-afgemeld = You are not signed in
probleem-titel-al-veranderd = Somebody was first
probleem-titel-velden = This was not accepted
probleem-titel-verkeerde-stand = This step does not fit the state of the application
probleem-detail-afgemeld = Send the token of a valid session: Authorization: Bearer, followed by the token.
probleem-detail-al-veranderd = The application changed since you read it. Read it again and send the new version.
probleem-detail-velden = See velden: each with what is wrong and why.
probleem-detail-verkeerde-stand = Read the application: stappen names what is possible now.
