# Error pages: what is wrong, what it means, what you can do.

fout-naar-begin = To the start
fout-naar-aanmelden = Sign in
fout-terug = Back to the previous page
fout-meldnummer = Reference number: { $nummer }

fout-titel-afgemeld = You are not signed in
fout-uitleg-afgemeld = Your session has ended, or you have not signed in yet.
fout-herstel-afgemeld = Sign in and try again.

fout-titel-geweigerd = You may not do this
fout-uitleg-geweigerd = Your role does not give access to this action.
fout-herstel-geweigerd = Is that wrong? Ask the support coordinator or the administrator for the role you need.

fout-titel-herkomst = This request did not come from Vangnet
fout-uitleg-herkomst = Changes are only accepted from a page of Vangnet itself. Nothing was changed.
fout-herstel-herkomst = Open the page in Vangnet and try again.

fout-titel-intern = Something went wrong here
fout-uitleg-intern = That is our fault, not yours. What you just did was not saved.
fout-herstel-intern = Try again. If it keeps going wrong, give the reference number to your administrator.

fout-titel-invoer = This information is not right yet
fout-uitleg-invoer = What you filled in cannot be saved like this. Nothing was changed.
fout-herstel-invoer = Go back, correct it and try again.

fout-titel-methode = This address cannot do that
fout-uitleg-methode = The address exists, but not for this action.
fout-herstel-methode = Start again from a page of Vangnet.

fout-titel-niet-bereikbaar = Vangnet cannot reach its data
fout-uitleg-niet-bereikbaar = The data cannot be reached for a moment. What you just did was not saved.
fout-herstel-niet-bereikbaar = Try again in a minute.

fout-titel-niet-gevonden = This page is not here
fout-uitleg-niet-gevonden = The address is wrong, or what it held is not available to you.
fout-herstel-niet-gevonden = Check the address, or search from the start.

fout-titel-onleesbaar = This request cannot be read
fout-uitleg-onleesbaar = The address or the form arrived incomplete. Nothing was changed.
fout-herstel-onleesbaar = Go back and try again.

fout-titel-soort = This kind of data does not fit here
fout-uitleg-soort = The request holds something else than this page expects. Nothing was changed.
fout-herstel-soort = Use the form on the page itself.

fout-titel-strijdig = Someone else was before you
fout-uitleg-strijdig = This was changed after you opened the page. Your change was not saved, so that nothing is lost.
fout-herstel-strijdig = Go back, reload the page, see what has changed and try again.

fout-titel-te-groot = This is too large
fout-uitleg-te-groot = What you sent is larger than is allowed here. Nothing was changed.
fout-herstel-te-groot = Make the file smaller, or split it.

fout-titel-te-laat = This took too long
fout-uitleg-te-laat = Vangnet stopped the action. What you just did was not saved.
fout-herstel-te-laat = Try again in a minute.

fout-titel-te-vaak = Too many tries
fout-uitleg-te-vaak = There were too many tries in a short time.
fout-herstel-te-vaak = Wait a few minutes and try again.
