# My work.

werk-titel = My work
werk-niets-school = Nothing waits for you. An application begins on the page of a pupil.
werk-niets-swv = Nothing waits for you. What schools submit will appear here.
werk-groep-aanvullen = To complete
werk-doe-aanvullen = Complete
werk-groep-afmaken = To finish and submit
werk-doe-afmaken = Finish
werk-groep-bij_school = With the school
werk-doe-bij_school = View
werk-groep-bespreken = To discuss
werk-doe-bespreken = Judge
werk-groep-bundel = Without doubt
werk-doe-bundel = Judge
werk-groep-beslissen = To decide
werk-doe-beslissen = Decide
werk-groep-bij_swv = With the samenwerkingsverband
werk-doe-bij_swv = View
werk-reden-aanvullen = The samenwerkingsverband asked for completion; submitted { $dag }
werk-reden-afmaken = Registered { $dag }, not submitted yet
werk-reden-bij_school = Registered { $dag }, not submitted yet
werk-reden-bij_school_aanvullen = The samenwerkingsverband asked for completion; submitted { $dag }
werk-reden-bespreken = Submitted { $dag }; there is a reason to discuss it
werk-reden-bundel = Submitted { $dag }; the criteria leave no doubt
werk-reden-beslissen_ja = Agreement to grant; submitted { $dag }
werk-reden-beslissen_nee = Agreement not to grant; submitted { $dag }
werk-reden-bij_swv = Submitted { $dag }; being judged
werk-reden-bij_swv_gereed = Submitted { $dag }; waits for the director's decision
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
