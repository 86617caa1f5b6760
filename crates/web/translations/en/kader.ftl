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
melding-aanvraag-kies = Choose praktijkonderwijs or learning support and give a date that is not in the future.
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
melding-import-ingetrokken = The file has been thrown away. Nothing was imported.
melding-ingediend = The application has been submitted.
melding-ingetrokken = The application has been withdrawn.
melding-overeenstemming-vastgelegd = The agreement has been recorded.
melding-rol-beeindigd = The role has been ended.
melding-rol-gegeven = The role has been given.
melding-sessie-beeindigd = The session has been ended.
melding-tweede-factor-aan = The second step at sign-in is on.
melding-tweede-factor-uit = The second step at sign-in is off.
melding-wachtwoord-gezet = The password has been changed.

menu-werk = My work
menu-leerlingen = Pupils
menu-aanvragen = Applications
menu-inrichting = Set-up
menu-accounts = Accounts
menu-logboek = Trail
menu-account = My account
