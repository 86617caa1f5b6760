# The frame around every page, forms, paging and messages.

kader-naar-inhoud = Skip to content
kader-hoofdmenu = Main menu
kader-menu = Menu
kader-wachtend = waiting
kader-afmelden = Sign out
kader-open-bron = Open source, EUPL-1.2

veld-optioneel = (optional)
veld-fout = Error:
veld-fouten = { $aantal ->
    [one] There is 1 thing to put right
   *[other] There are { $aantal } things to put right
}

bladeren = Pages
bladeren-vorige = Previous
bladeren-volgende = Next
bladeren-plek = { $van }–{ $tot } of { $totaal }

melding-aanvraag-begonnen = The application has been started. Fill in the dossier; you can save as you go.
melding-aanvraag-kies = Choose praktijkonderwijs, learning support or special secondary education and give a date that is not in the future.
melding-aanvraag-loopt = There is already such an application for this pupil.
melding-aanvulling-gevraagd = The school has been asked to complete the dossier.
melding-account-gemaakt = The account has been made. Now give it a role.
melding-account-gewijzigd = The account has been changed.
melding-afgemeld = You have signed out.
melding-al-ingelezen = This file no longer waits: it was imported already, withdrawn, or sent more than an hour ago. Nothing was changed now.
melding-al-veranderd = Somebody was first: the data has changed in the meantime. Below you see how it is now. Nothing was overwritten.
melding-beleid-bewaard = The policy has been saved.
melding-besloten = The decision has been recorded and the letter has been made.
melding-document-toegevoegd = The document has been added.
melding-document-verwijderd = The document has been removed.
melding-dossier-bewaard = The dossier has been saved.
melding-eigen-account = You cannot close your own account. Ask another administrator.
melding-import-ingetrokken = The file has been thrown away. Nothing was imported.
melding-ingediend = The application has been submitted.
melding-ingetrokken = The application has been withdrawn.
melding-overeenstemming-vastgelegd = The agreement has been recorded.
melding-rol-beeindigd = The role has been ended.
melding-rol-gegeven = The role has been given.
melding-sessie-beeindigd = The session has been ended.
melding-tweede-factor-aan = The second step at sign-in is on.
melding-tweede-factor-al-aan = The second step is on already. Switch it off first to use another phone.
melding-tweede-factor-uit = The second step at sign-in is off.
melding-wachtwoord-gezet = The password has been changed.

menu-werk = My work
menu-leerlingen = Pupils
menu-aanvragen = Applications
menu-inrichting = Set-up
menu-accounts = Accounts
menu-logboek = Trail
menu-account = My account

# What is wrong with a field, and what to do

veldfout-aanmelden_mislukt = The e-mail address or the password is wrong. Check both and try again.
veldfout-bereik_past_niet = This role cannot hold here. For a school role choose a school or site, for a role of the samenwerkingsverband the whole samenwerkingsverband.
veldfout-bestaat_al = This exists already. Fill in something else.
veldfout-bedrag = Fill in an amount in euros, for example 62.50; more than 0 and at most 1000.
veldfout-bestand_leeg = The file is empty. Choose a file with content.
veldfout-bestand_te_groot = The file is too large: 10 MB at most. Make it smaller or split it.
veldfout-brief_tekens = The text holds characters that the letter cannot show, such as pictures. Remove them.
veldfout-brin = A BRIN has two digits and two capital letters, such as 12AB.
veldfout-code_onjuist = This code is wrong or was used already. Wait for a new code and fill that in.
veldfout-criteria = According to the test the criteria are not met. Say why you grant all the same, or choose another decision.
veldfout-csv_kapot = This file cannot be read as CSV. Save it again as CSV or Excel.
veldfout-datum = This is no date. Fill in a day, month and year.
veldfout-dubbel = This is in the file twice. Leave one line.
veldfout-formule = The text begins with a character that a spreadsheet reads as a formula. Remove that character.
veldfout-geen_pdf = This file is no PDF. Save it as PDF and choose it again.
veldfout-geen_tabel = This file is no table. Choose a CSV or Excel file.
veldfout-geheel_getal = Fill in a whole number, without digits after the decimal sign.
veldfout-getal = This is no number. Fill in digits only, with a decimal sign if needed.
veldfout-groter_dan_nul = Fill in a number greater than zero.
veldfout-ja_of_nee = Choose yes or no.
veldfout-keuze = Choose one of the options.
veldfout-kolom_dubbel = This column is in the file twice. Leave one.
veldfout-kolom_ontbreekt = This column is missing. Add it to the file.
veldfout-leeftijd = With this date of birth a pupil is younger than 9 or older than 30. Check the date.
veldfout-leerjaar = Fill in a year from 1 to 6.
veldfout-locatie = This school has no site of that name. Check the name, or leave the field empty.
veldfout-mailadres = This is no e-mail address. Fill in an address such as name@school.nl.
veldfout-mentor = There is no mentor of that name or address at this school. Check it, or leave the field empty.
veldfout-te_lang = This text is too long. Make it shorter.
veldfout-te_veel_documenten = There are so many documents already that no more can be added. Remove one first.
veldfout-te_veel_pogingen = There were too many tries. Wait a few minutes and try again.
veldfout-te_veel_kolommen = The file has more than 200 columns. Take out what is not needed.
veldfout-te_veel_rijen = The file has too many lines: 20,000 at most. Split it.
veldfout-tekens = The text holds characters that cannot be seen. Type the text again.
veldfout-toekomst = This date lies in the future. Fill in today or an earlier day.
veldfout-van_1_tot_en_met_250 = Fill in a number from 1 to 250.
veldfout-verleden = This date lies in the past. Fill in today or a later day.
veldfout-verplicht = This is required. Fill it in.
veldfout-voor_begin = This day lies before the first day. Fill in a later day.
veldfout-wachtwoord_kort = This password is too short. Use at least 12 characters.
veldfout-wachtwoord_naam = This password holds the sign-in name, or is longer than 200 characters. Use another one.
veldfout-wachtwoord_onjuist = This password is wrong. Try again.
veldfout-xlsx_kapot = This Excel file cannot be read. Open it in Excel, save it again and choose it once more.
