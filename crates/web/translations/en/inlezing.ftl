# Reading in a school profile that exists already.

inlezing-titel = Read in an existing profile
inlezing-link = Read in an existing profile
inlezing-kies = Choose a file
inlezing-ander = Another file
inlezing-uitleg = Does the school have a support profile already? Vangnet looks for the headings and puts each paragraph at the part where it belongs. What does not fit stays visible. You check everything; nothing comes into the profile until you take it over.
inlezing-bewaren = Vangnet keeps the text of the file until the profile is adopted, not the file itself and not its name. Leave names of pupils out of it.
inlezing-bestand = File
inlezing-bestand-uitleg = Word (.docx) or plain text (.txt), at most 10 MB.
inlezing-vervang = Throw away what is read in now, with what you moved
inlezing-lees = Read in
inlezing-telling = What was read in
inlezing-herkomst = From { $bron }, { $omvang }.
inlezing-alineas =
    { $aantal ->
        [one] One paragraph.
       *[other] { $aantal } paragraphs.
    }
inlezing-in-tekst =
    { $aantal ->
        [0] No paragraph lies at a part.
        [one] One paragraph lies at a part.
       *[other] { $aantal } paragraphs lie at a part.
    }
inlezing-in-koppen =
    { $aantal ->
        [one] One heading showed the way to a part. It does not go into the text.
       *[other] { $aantal } headings showed the way to a part. They do not go into the text.
    }
inlezing-in-documenten =
    { $aantal ->
        [one] One line names a document.
       *[other] { $aantal } lines name documents.
    }
inlezing-in-cijfers =
    { $aantal ->
        [one] One line belongs to the table of figures.
       *[other] { $aantal } lines belong to the table of figures.
    }
inlezing-in-bak =
    { $aantal ->
        [0] Everything has a place.
        [one] One paragraph is not placed.
       *[other] { $aantal } paragraphs are not placed.
    }
inlezing-nog-niets = Nothing of it is in the profile yet.
inlezing-is-overgenomen = This was taken over into the profile. Here you see where everything went. What was not placed you can still type into the profile. This page goes when the profile is adopted.
inlezing-dicht = The profile is no concept any more. Take it back to writing to read in or take over.
inlezing-bak = Not placed
inlezing-bak-uitleg = Vangnet is not sure to which part this belongs.
inlezing-bak-leeg = Nothing lies here.
inlezing-terug-bak = To what is not placed
inlezing-verplaats-uitleg = Choose for each piece where it must go. If you tick paragraphs, only those go.
inlezing-blokken = Pieces { $van } to { $tot } of { $totaal }.
inlezing-bekijk = Show the text
inlezing-naar = Move to
inlezing-blijft = stays here
inlezing-naar-bak = not placed
inlezing-verplaats = Move
inlezing-delen = By part
inlezing-delen-leeg = Nothing lies at any part.
inlezing-documenten-van = Documents of { $plek }
inlezing-staat-er = The profile has a text here already.
inlezing-nu = Now it says:
inlezing-erbij = This would be added:
inlezing-tabel = Figures by school year, table { $nummer }
inlezing-van-ander = The samenwerkingsverband writes this part. You cannot take it over.
inlezing-nog-meer =
    { $aantal ->
        [one] And one more paragraph.
       *[other] And { $aantal } more paragraphs.
    }
inlezing-hieruit = Move something from here
inlezing-alles = Show everything
inlezing-cijfers = Figures by school year
inlezing-cijfers-uitleg = Unknown, a dash and a blank cell stay what they are: they do not become nought. What was written already, and what the register counts itself, stays.
inlezing-cijfers-niet = You cannot write key figures of this school. They are not taken over.
inlezing-cijfers-nieuw =
    { $aantal ->
        [0] Nothing of this is taken over.
        [one] One figure of this is taken over.
       *[other] { $aantal } cells of this are taken over.
    }
inlezing-rij = Line in the text
inlezing-geen-kengetal = fits no key figure and is not taken over
inlezing-overnemen = Take over into the profile
inlezing-overnemen-uitleg = Where a text stands already, the new one comes below it, unless you choose otherwise.
inlezing-alle = Where a text stands already
inlezing-alle-uitleg = What you choose here holds for all parts.
inlezing-per-plek = as I choose below
inlezing-bij-plek = At { $plek }
inlezing-neem-documenten = Put the documents in the list of documents
inlezing-neem-kengetallen = Take the figures over as key figures
inlezing-overnemen-doe = Take over
inlezing-weg = Throw away
inlezing-weg-uitleg = What was read in goes. What you took over stays in the profile.
inlezing-weg-doe = Throw away what was read in
inlezing-strijdig = Somebody else just changed something here. You see how it is now. Do again what you wanted to do.

inleesbron-tekst = plain text
inleesbron-docx = a Word file
inleesreden-exact = The format has this very heading.
inleesreden-genummerd = The number and a part of the heading fit.
inleesreden-woorden = The words of the heading fit.
inleesreden-herhaling = The heading stands here for the second time: this is breedteondersteuning.
inleesreden-documenten = This stands below the line Documentatie.
inleesreden-geerfd = This stands below the heading of the part.
inleesreden-verplaatst = Somebody put this here.
inleesreden-voor_eerste_kop = This stands before the first heading that Vangnet knows.
inleesreden-onbekende_kop = The format does not have this heading.
inleesreden-meer_mogelijk = The heading fits several parts.
inleesreden-buiten_tekst = This is a header, a footer or a note.
inleesreden-inhoudsopgave = This is the table of contents.
inleesreden-niet_overgenomen = This was not taken over: a text that could stay stood there, or another party writes that part.
inleessoort-kop = Heading
inleessoort-tussenkop = Subheading
inleessoort-tekst = Text
inleessoort-tabelrij = Row of a table
inleessoort-inhoudsopgave = Table of contents
inleessoort-kengetallen = Figures
inleessoort-vaststelling = Adoption
inleessoort-contact = Contact details
inleeslot-nieuw = is taken over
inleeslot-staat_er = stands there already
inleeslot-register = the register counts this
inleeslot-jaar = not possible for this year
inleeslot-rij = fits no key figure
inleeslot-onleesbaar = cannot be read
inleeslot-dubbel = stands there twice
samenvoeging-achter = put it below
samenvoeging-vervang = replace what stands there
samenvoeging-laat = leave what stands there

logboek-soort-inlezing = reading in of a profile

melding-inlezing-gelezen = The file was read in. Check where everything lies.
melding-inlezing-verplaatst = The paragraphs were moved.
melding-inlezing-overgenomen = The text is in the profile.
melding-inlezing-weg = What was read in is gone.

veldfout-inlees_te_groot = This file is larger than 10 MB. Take pictures out of it and try again.
veldfout-inlees_leeg = There is no text in this file. Choose a file with text; a scan is a picture and cannot be read.
veldfout-inlees_oud_word = This is an old Word file (.doc), or it has a password. Open it in Word, remove the password and save it as .docx.
veldfout-inlees_pdf = This is a PDF. Find the Word file from which it was made, or copy the text to a text file.
veldfout-inlees_geen_tekst = This is neither a Word file nor text. Choose a file that ends in .docx or .txt.
veldfout-inlees_kapot = This Word file is damaged. Open it in Word, save it again as .docx and try once more.
veldfout-inlees_verdacht = This file is much larger than it seems, or holds something that Word never writes. Copy the text to a new Word file.
veldfout-inlees_te_veel = There is too much text in this file: at most 4 MB of text and 20,000 paragraphs. Divide it.
veldfout-inlees_plek_vol = Together this is too long for one part. Move some of it to another part, or replace what stands there.
veldfout-inlezing_kies = Nothing was chosen. Choose for a piece where it must go.
veldfout-inlezing_loopt = A profile was read in already. Tick the box if that may go.
