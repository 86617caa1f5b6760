# My work.

werk-titel = My work
werk-niets-school = Nothing waits for you. No term ends within a month, and no application asks anything.
werk-niets-swv = Nothing waits for you. What schools submit will appear here.
werk-groep-aanvullen = To complete
werk-doe-aanvullen = Complete
werk-groep-beslissen = To decide
werk-doe-beslissen = Decide
werk-groep-bezwaar = Objection and appeal
werk-doe-bezwaar = Open the objection
werk-groep-commissie = With the advisory committee
werk-doe-commissie = Study
werk-groep-bespreken = To discuss with the school
werk-doe-bespreken = Discuss
werk-groep-plannen = To put on the list of a talk
werk-doe-plannen = Plan
werk-groep-steekproef = Without doubt: sample
werk-doe-steekproef = Open the bundle
werk-groep-sorteren = To sort for the talk
werk-doe-sorteren = Sort
werk-groep-afmaken = To finish and submit
werk-doe-afmaken = Finish
werk-groep-bij_school = With the school
werk-doe-bij_school = View
werk-groep-bij_swv = With the samenwerkingsverband
werk-doe-bij_swv = View
werk-reden-aanvullen = The samenwerkingsverband asked for completion; submitted { $dag }
werk-reden-afmaken = Registered { $dag }, not submitted yet
werk-reden-beslissen_ja = Judgement: grant; submitted { $dag }
werk-reden-beslissen_nee = Judgement: do not grant; submitted { $dag }
werk-reden-beslissen_verdeeld = The director decides without a unanimous judgement; submitted { $dag }
werk-reden-bespreken = In the talk between school and samenwerkingsverband; submitted { $dag }
werk-reden-bezwaar = An objection or appeal is at hand; submitted { $dag }
werk-reden-bij_school = Registered { $dag }, not submitted yet
werk-reden-bij_school_aanvullen = The samenwerkingsverband asked for completion; submitted { $dag }
werk-reden-bij_swv = Submitted { $dag }; being judged
werk-reden-bij_swv_gereed = Submitted { $dag }; waits for the director's decision
werk-reden-commissie = No agreement: the committee advises; submitted { $dag }
werk-reden-plannen = Submitted { $dag }; on no list yet
werk-reden-sorteren = Submitted { $dag }; the school says whether there is doubt
werk-reden-steekproef = Submitted { $dag }; the criteria leave no doubt
werk-meer = { $aantal ->
    [one] And 1 more.
   *[other] And { $aantal } more.
}
werk-toon-alle = Show the whole list
werk-stand = Applications now
werk-plekken-uitleg = No work waits for you here. This is what you can do:
werk-plek-leerlingen = Look up a pupil and view the overview.
werk-plek-aanvragen = View the applications.
werk-plek-inrichting = View the schools, the levels of support and the policy.
werk-plek-accounts = Make accounts, give roles and end sessions.
werk-plek-logboek = See who changed what, and when.
werk-plek-account = Change your password and see where you are signed in.

werk-aflopend = Ending: is a new application needed?
werk-aflopend-uitleg = These decisions end within five months. A new application begins on the page of the pupil.
werk-aflopend-reden = Decision { $nummer } holds up to and including { $dag }
werk-aflopend-doe = View

# The nearest term, in lists too

nabij-vandaag = today
nabij-staat-stil = stands still
nabij-over = { $aantal ->
    [one] 1 day left
   *[other] { $aantal } days left
}
nabij-te-laat = { $aantal ->
    [one] 1 day late
   *[other] { $aantal } days late
}

# Tasks for a support profile.
werk-profiel = Tasks for the profile
werk-profiel-reden = profile of { $school }, { $jaar } · no later than { $dag }
werk-profiel-doe = To the tasks
