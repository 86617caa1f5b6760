# Expert advice and the advisory committee, on the page of an application.

# Experts

adviezen-titel = Expert advice
adviezen-uitleg = Two experts advise before the decision. The first is an educational psychologist (orthopedagoog) or psychologist. The second is a child or youth psychologist, pedagogue, child psychiatrist, social worker, physician, or expert in vbo, mavo, vmbo and practical education; a second orthopedagoog counts as a pedagogue (WVO 2020 art. 2.47(14), UB WVO 2020 art. 2.51).
adviezen-uitleg-vso = Two experts advise before the decision. The first is an educational psychologist (orthopedagoog) or psychologist. The second is a child or youth psychologist, pedagogue, child psychiatrist, social worker or physician; a second orthopedagoog counts as a pedagogue (WVO 2020 art. 2.47(14), UB WVO 2020 art. 2.51). For vso each writes a separate opinion, neither works at the school that applies, and neither was closely involved with the pupil before.
adviezen-compleet = Two suitable opinions
adviezen-mist = Still needed for the decision
adviezen-let-op = Please note
advies-is-vrij = Own opinion; not from the applying school and not closely involved before.
advies-is-van-school = works at the applying school
advies-is-betrokken = was closely involved before
advies-is-gezamenlijk = not an own, separate opinion
advies-nieuw = Record an opinion
advies-nieuw-gevolg = Once recorded, an opinion cannot be changed or removed. The parents get a copy of it.
advies-leg-vast = Record the opinion

veld-deskundige-naam = Name of the expert
veld-deskundige-deskundigheid = Expertise
veld-deskundige-organisatie = Organisation
veld-deskundige-van-school = Works at { $school }, the school that applies
veld-deskundige-betrokken = Was closely involved with this pupil before
veld-deskundige-zelfstandig = Is an own, separate opinion and not a joint one
veld-deskundige-datum = Date of the opinion
veld-deskundige-oordeel = Advice
veld-deskundige-tekst = The opinion in words
veld-deskundige-tekst-uitleg = This text is in the copy for the parents.

afschrift-titel = Copy for the parents
afschrift-uitleg = The parents get a copy of every opinion (WVO 2020 art. 2.47(17)). Download them above, hand them over or send them, and record the day.
afschrift-gegeven = Copy given to the parents on { $dag }
afschrift-nog-niet = parents have no copy yet
afschrift-download = Download the copy (PDF)
afschrift-leg-vast = Record that the parents have the copies
veld-afschrift-op = Given on

melding-advies-vastgelegd = The opinion has been recorded. Give the parents a copy.
melding-afschrift-vastgelegd = Recorded: the parents have a copy of every opinion.

# Advisory committee

commissie-titel = Advisory committee
commissie-uitleg = Each member first reads the dossier and then says what the committee should advise. If the members agree, that is the advice. If they are divided, the director decides without unanimous advice.
commissie-leeg = No advisory committee has been set up yet. The director records its members under Set-up.
commissie-verder = All members have spoken. The samenwerkingsverband's orthopedagoog now records this as a step.
commissie-mist-studie = { $aantal ->
    [one] One member has not studied the dossier yet.
   *[other] { $aantal } members have not studied the dossier yet.
}
commissie-mist-standpunt = { $aantal ->
    [one] One member has not given a position yet.
   *[other] { $aantal } members have not given a position yet.
}
commissie-mist-vervallen = Somebody gave a position but is no longer on the committee. Contact the director, who changes its members under Set-up.
commissie-zwijgt = no position yet
commissie-bestudeerd = studied on { $dag }
commissie-niet-bestudeerd = not studied yet
commissie-van-school = from the applying school
commissie-ondergrens = extra expert at the lower bound of PrO
commissie-vervallen = no longer on the committee
commissie-leg-inbreng-vast = Record the contribution of { $naam }
commissie-bewaar = Save this contribution
veld-inbreng-bestudeerd = Has studied the dossier
veld-inbreng-standpunt = Position
veld-inbreng-toelichting = Explanation
veld-inbreng-toelichting-uitleg = What weighs in? For instance capacity to learn, self-confidence and vulnerability.

melding-inbreng-vastgelegd = The contribution has been saved.
