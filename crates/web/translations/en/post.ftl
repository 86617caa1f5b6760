# Mail: reminders, the calendar in a program of one's own, the outbox.

menu-post = Mail
werk-plek-post = Mail that did not arrive, and mail that is still to go.

herinnering-titel = Reminders by mail
herinnering-uitleg = On working days outside school holidays you get one mail in the morning with what waits for you, if anything does. It has counts and days, never names of pupils.
herinnering-waarvan = Remind me of
herinnering-overleg = meetings on the next working day
herinnering-afspraak = agreements that I must keep
herinnering-evaluatie = evaluations of trajecten that are my task
herinnering-profieltaak = what I must do for a support profile
herinnering-werk = what else is late in My work
herinnering-taal = Language of the mail
herinnering-doe = Save the reminders
herinnering-geen-adres = You sign in with a name that is no e-mail address. Vangnet cannot mail you.
melding-herinneringen-bewaard = Your reminders were saved.

agendafeed-titel = Calendar in a program of your own
agendafeed-uitleg = With a secret address you see your meetings in Outlook, Google Calendar or another program: name of the meeting, place and time. No pupils are in it.
agendafeed-is-er = You have an address, made on { $moment }.
agendafeed-maak = Make an address
agendafeed-nieuw = Make a new address
agendafeed-intrekken = Withdraw the address
agendafeed-gevolg = With a new address the old one stops working. If you withdraw the address, no program reads your calendar any more.
agendafeed-adres = Your address
agendafeed-eenmaal = Copy this address now: Vangnet does not keep it and cannot show it again.
agendafeed-hoe = Paste it in your calendar program under “Add calendar by URL” or “Subscribe to calendar”.
agendafeed-geheim = Whoever has this address sees your meetings. Share it with nobody. If it ended up somewhere after all, make a new address.
melding-agendafeed-ingetrokken = The address was withdrawn.

post-titel = Mail
post-wat = Reminders that Vangnet mails
post-naar-map = No mail server is set up. Vangnet writes mail to a folder on the server; it reaches nobody.
post-geen-bode = This program sends no mail.
post-mislukt = { $aantal ->
    [one] 1 mail did not arrive
   *[other] { $aantal } mails did not arrive
}
post-mislukt-leeg = All mail arrived, or is still being tried.
post-mislukt-tabel = Mail that did not arrive
post-klaar = { $aantal ->
    [one] 1 mail waits
   *[other] { $aantal } mails wait
}
post-klaar-leeg = No mail waits.
post-klaar-tabel = Mail that waits
post-kolom-voor = For
post-kolom-dag = Overview of
post-kolom-waarom = Why not
post-kolom-pogingen = Tries
post-kolom-volgende = Next try
post-kolom-doe = Do
post-voorbij = Its day is over
post-opnieuw = Try again
post-verzonden = { $aantal ->
    [one] In the last 30 days 1 mail was sent.
   *[other] In the last 30 days { $aantal } mails were sent.
}
post-vervallen = { $aantal ->
    [one] 1 mail was not needed any more.
   *[other] { $aantal } mails were not needed any more.
}
melding-post-opnieuw = The mail is tried again.
post-fout-verbinding = The mail server cannot be reached.
post-fout-beveiliging = No safe connection with the mail server could be made.
post-fout-aanmelding = The mail server does not accept the name or password.
post-fout-later = The mail server asks to come back later.
post-fout-geweigerd = The mail server refuses the mail. Is the address right?
post-fout-adres = This is no e-mail address.
post-fout-map = The folder for mail cannot be written.

# The mail itself: plain text.
post-onderwerp = Vangnet: your overview of { $dag }
post-aanhef = Hello { $naam },
post-begin = This waits for you in Vangnet ({ $swv }):
post-komt-overleg = { $aantal ->
    [one] 1 meeting
   *[other] { $aantal } meetings
} up to and including { $tot }
post-komt-afspraak = { $aantal ->
    [one] 1 agreement
   *[other] { $aantal } agreements
} to keep by { $tot }
post-komt-evaluatie = { $aantal ->
    [one] 1 traject
   *[other] { $aantal } trajecten
} to evaluate by { $tot }
post-komt-profieltaak = { $aantal ->
    [one] 1 task
   *[other] { $aantal } tasks
} for a support profile by { $tot }
post-te-laat-afspraak = { $aantal ->
    [one] 1 agreement is late
   *[other] { $aantal } agreements are late
}
post-te-laat-evaluatie = { $aantal ->
    [one] 1 evaluation is late
   *[other] { $aantal } evaluations are late
}
post-te-laat-profieltaak = { $aantal ->
    [one] 1 task for a support profile is late
   *[other] { $aantal } tasks for a support profile are late
}
post-te-laat-werk = { $aantal ->
    [one] 1 task in My work is late
   *[other] { $aantal } tasks in My work are late
}
post-verder = See it in Vangnet: { $adres }
post-geen-namen = On purpose, no names of pupils are in this mail.
post-uitzetten = Would you like fewer of these mails, or none? Choose what you are reminded of: { $adres }

handeling-agendafeed_gewijzigd = Address of one's own calendar made or withdrawn
handeling-herinnering_gewijzigd = Reminders by mail chosen
handeling-post_klaargezet = Overviews of a day put in the outbox
handeling-post_verder = Mail sent, failed or tried again
logboek-detail-fout = error
logboek-soort-postvak = mail
post-uitnodiging-onderwerp = Invitation to a meeting on { $dag }
post-uitnodiging = { $wie } of { $school } invites you to one item of { $overleg }, on { $dag }. At this address you read what it is about:
post-uitnodiging-code = You need a code of six digits, which the school gives you in another way. The address works until and including { $tot }. Please do not forward this mail.
