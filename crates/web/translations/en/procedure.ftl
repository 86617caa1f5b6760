# The procedure of admission: states, steps, conditions, terms and who advises.

soort-vso = secondary special education
besluit-toewijzen-vso = Issue the declaration for secondary special education

staat-gepland = on the list of a talk
staat-gebundeld = in the bundle
staat-in_bespreking = being discussed
staat-bij_commissie = with the advisory committee
staat-bij_directeur = with the director
staat-buiten_behandeling = not treated
staat-bezwaar_swv = objection: in talks
staat-bij_bezwaarcommissie = objection: with the committee
staat-bij_geschillencommissie = with the disputes committee
staat-bij_rechter = with the court
staat-te_laat = too late for this year
staat-vernietigd = destroyed

gebeurtenis-gepland = Put on the list of a talk
gebeurtenis-gebundeld = Without doubt: in the bundle
gebeurtenis-in_bespreking = Taken into the talk
gebeurtenis-steekproef_akkoord = Sample: fine
gebeurtenis-steekproef_twijfel = Sample: doubt
gebeurtenis-buiten_steekproef = Outside the sample: ready for decision
gebeurtenis-geen_overeenstemming = No agreement: to the advisory committee
gebeurtenis-commissie_ja = Advisory committee: grant
gebeurtenis-commissie_nee = Advisory committee: do not grant
gebeurtenis-commissie_verdeeld = Advisory committee: divided
gebeurtenis-heropend = Back in discussion
gebeurtenis-buiten_behandeling = Not treated
gebeurtenis-bezwaar_gemeld = Objection made known: talk first
gebeurtenis-bezwaar_ingediend = Formal objection received
gebeurtenis-bezwaar_ingetrokken = Objection withdrawn
gebeurtenis-bezwaar_opgelost = Solved in the talk: new decision needed
gebeurtenis-nieuwe_gegevens = Submitted again with new data
gebeurtenis-geschil_ingediend = Dispute with the disputes committee
gebeurtenis-geschil_oordeel = Opinion of the disputes committee
gebeurtenis-beroep_ingesteld = Appeal to the court
gebeurtenis-beroep_ongegrond = Judgment: the decision stands
gebeurtenis-beroep_gegrond = Judgment: a new decision is needed
gebeurtenis-te_laat = Closed: too late for the last session
gebeurtenis-vernietigd = Dossier destroyed

gebeurtenis-doe-gestart = Start the application
gebeurtenis-doe-ingediend = Submit
gebeurtenis-doe-aanvulling_gevraagd = Ask for completion
gebeurtenis-doe-gepland = Put on the list
gebeurtenis-doe-gebundeld = Put in the bundle
gebeurtenis-doe-in_bespreking = Take into the talk
gebeurtenis-doe-steekproef_akkoord = Fine
gebeurtenis-doe-steekproef_twijfel = Doubt: to the talk
gebeurtenis-doe-buiten_steekproef = Ready for decision
gebeurtenis-doe-overeenstemming_ja = Yes, grant
gebeurtenis-doe-overeenstemming_nee = No, do not grant
gebeurtenis-doe-geen_overeenstemming = No agreement: to the advisory committee
gebeurtenis-doe-commissie_ja = The committee advises to grant
gebeurtenis-doe-commissie_nee = The committee advises not to grant
gebeurtenis-doe-commissie_verdeeld = The committee stays divided: to the director
gebeurtenis-doe-heropend = Take back into the talk
gebeurtenis-doe-toegewezen = Grant
gebeurtenis-doe-niet_afgegeven = Refuse
gebeurtenis-doe-buiten_behandeling = Leave untreated
gebeurtenis-doe-bezwaar_gemeld = Make an objection known and ask for a talk
gebeurtenis-doe-bezwaar_ingediend = Record a formal objection
gebeurtenis-doe-bezwaar_ingetrokken = Withdraw the objection
gebeurtenis-doe-bezwaar_opgelost = Solved: ask the director for a new decision
gebeurtenis-doe-nieuwe_gegevens = Submit again with new data
gebeurtenis-doe-geschil_ingediend = Bring before the disputes committee
gebeurtenis-doe-geschil_oordeel = Record the opinion of the disputes committee
gebeurtenis-doe-beroep_ingesteld = Record an appeal to the court
gebeurtenis-doe-beroep_ongegrond = The judgment lets the decision stand
gebeurtenis-doe-beroep_gegrond = The judgment asks for a new decision
gebeurtenis-doe-ingetrokken = Withdraw the application
gebeurtenis-doe-te_laat = Close as too late
gebeurtenis-doe-vernietigd = Destroy the dossier

bewaking-compleet = The dossier is not complete yet.
bewaking-weg_toegestaan = This way is not open for this pupil. Look at origin and way.
bewaking-op_tijd = The last session for learning support was held. This application is too late for this year.
bewaking-laatste_zitting_voorbij = The last session for learning support is still to come. It can still be submitted.
bewaking-hersteltermijn_verlopen = The school still has time to complete it.
bewaking-zonder_twijfel = There is a reason to discuss this dossier: it cannot be bundled.
bewaking-eigen_weg = This dossier goes through the talk with the school. Put it on a list first.
bewaking-in_steekproef = This dossier is not in the drawn sample.
bewaking-niet_in_steekproef = The sample is not closed yet, or this dossier is in it.
bewaking-commissie_zegt_ja = Not every member studied the dossier and said yes.
bewaking-commissie_zegt_nee = Not every member studied the dossier and said no.
bewaking-commissie_is_verdeeld = The members are not divided, or not all of them have spoken.
bewaking-deskundigen = Two experts must advise first: an orthopedagogue or psychologist and a second expert.
bewaking-zienswijze = The parents' view is not on file. Ask the school to complete it.
bewaking-nog_niet_beslist = There is a decision on this application already. The director decides again now.
bewaking-eerste_bezwaar = The objection was decided. Against that decision only an appeal to the court is left.
bewaking-bezwaar_op_tijd = The objection came after six weeks and no excuse was recorded.
bewaking-gesprek_gevoerd = The talk with the partnership was not recorded yet.
bewaking-geschillenweg = A decision of the partnership is open to objection and appeal, not to the disputes committee.
bewaking-bezwaaradvies = The objection committee has not heard and advised yet.
bewaking-bezwaar_beslist = The objection was not decided yet.
bewaking-was_toegewezen = The last decision was not a grant.
bewaking-was_geweigerd = The last decision was not a refusal.
bewaking-was_buiten_behandeling = The last decision was not: not treated.
bewaking-bewaartermijn_verlopen = The retention period of three years still runs.

besluit-toegewezen = granted
besluit-niet_afgegeven = refused
besluit-buiten_behandeling = not treated

advies-oordeel-toewijzen = grant
advies-oordeel-niet_toewijzen = do not grant
advies-gebrek-twee_nodig = Two experts are needed.
advies-gebrek-eerste_deskundige = There is no advice of an orthopedagogue or psychologist yet.
advies-gebrek-tweede_deskundige = The second expert is not of a kind that the law names.
advies-gebrek-zelfde_persoon = Both opinions are by the same person.
advies-gebrek-gezamenlijk = This is a joint opinion. Each expert must advise separately, in the own words.
advies-gebrek-van_aanvragende_school = This expert works at the school that applies.
advies-gebrek-eerder_betrokken = This expert was closely involved with the pupil before.
advies-gebrek-tekst_ontbreekt = The advice has no text.

deskundigheid-orthopedagoog = Orthopedagogue
deskundigheid-psycholoog = Psychologist
deskundigheid-kinder_jeugdpsycholoog = Child or youth psychologist
deskundigheid-pedagoog = Pedagogue
deskundigheid-kinderpsychiater = Child psychiatrist
deskundigheid-maatschappelijk_werker = Social worker
deskundigheid-arts = Doctor
deskundigheid-deskundige_vo = Expert in pre-vocational and practical education

bundelstaat-open = the school sorts
bundelstaat-getrokken = sample being checked
bundelstaat-gecontroleerd = ready for decision
bundelstaat-besluiten = decisions are being written
bundelstaat-besloten = decided

categorie-1 = category 1 (low)
categorie-2 = category 2 (middle)
categorie-3 = category 3 (high)

commissie-uitkomst-ja = The committee agrees: grant
commissie-uitkomst-nee = The committee agrees: do not grant
commissie-uitkomst-verdeeld = The committee is divided
standpunt-ja = grant
standpunt-nee = do not grant

dictum-gegrond = well-founded
dictum-ongegrond = unfounded
dictum-niet_ontvankelijk = not admissible
indiener-school = the school
indiener-ouders = the parents
bezwaarweg-wet = Objection committee and court (the law in force)
bezwaarweg-swv_2015 = Talk first, then the disputes committee (the practice of 2015)

document-kopie_beslissing = Copy of the lwoo decision, the TLV or the OPP
document-opp = Development perspective (OPP)
document-activiteiten = What the school did and what it brought
document-externe_deskundigen = Which external experts helped
document-risicos = Risks when the pupil stays
document-deskundigenadvies = Advice of an expert

eigenaar-school = school
eigenaar-swv = partnership
eigenaar-ouders = parents

factor-leerbaarheid = Ability to learn
factor-zelfvertrouwen = Self-confidence
factor-kwetsbaarheid = Vulnerability

herkomst-po = Primary education
herkomst-wec = Special education
herkomst-vo_leerjaar1 = First year of secondary education
herkomst-vo_later = Later year of secondary education

weg-regulier = Usual way
weg-spoed = Urgent, after the summer
weg-tussentijds = Practical education mid-year
weg-later_pro = To practical education later on
weg-bijzondere_groep = Special group, through the school for practical education

weg-gebrek-herkomst_ontbreekt = Fill in where the pupil comes from.
weg-gebrek-herkomst_niet_toegestaan = An application is only possible for a pupil straight from primary or special education or from the first year. For practical education there is a way of its own later on.
weg-gebrek-alleen_pro = This way exists for practical education only.
weg-gebrek-nieuwkomer_te_vroeg = This pupil was in the country for less than a year on the count date. Applying is possible only after that school year.
weg-gebrek-alleen_pro_school = Only a school for practical education can use this way.
weg-gebrek-later_grond_ontbreekt = Choose the ground for practical education later on.
weg-gebrek-instemming_ontbreekt = The parents must consent in writing.

later-grond-lwoo_grensvlak = Lwoo pupil with scores between lwoo and practical education
later-grond-lwoo_toegenomen = Lwoo pupil with problems that grew
later-grond-lwoo_stapeling = Lwoo pupil with other problems on top of each other
later-grond-tlv_iq_of_la = TLV or OPP, and IQ or delay fits practical education
later-grond-tlv_ongeacht = TLV or OPP, and practical education is needed whatever IQ and delay

instrumentsoort-intelligentie = Intelligence test
instrumentsoort-didactisch = Attainment test
instrumentsoort-persoonlijkheid = Personality test

kalender-inventarisatie = Schools list their registrations
kalender-gesprekken = Talks with the schools
kalender-commissie = Advisory committee
kalender-spoed = Urgent path
kalender-laatste_zitting = Last session for lwoo
kalender-vakantieweek = Week of holiday: no school week

ontbreekt-iq_te_oud = An intelligence test at most two years old
ontbreekt-iq_niet_op_lijst = An intelligence test that is on the list of instruments
ontbreekt-sep_niet_op_lijst = A personality test that is on the list of instruments
ontbreekt-domein_niet_op_lijst = { $domein }: a test that is on the list of instruments
ontbreekt-keuze_motivering = Why one fits and not the other: the criteria leave the choice to the school
ontbreekt-ouderoverleg = The consultation with the parents: the date, and for special education also what was said
ontbreekt-vraag = The question to the partnership
ontbreekt-opp = The development perspective, as a document
ontbreekt-geprobeerd = Which support was tried and what it did
ontbreekt-categorie = The funding category
ontbreekt-eigen_criteria = An answer to each criterion of the partnership
ontbreekt-kopie_beslissing = The copy of the lwoo decision, the TLV or the OPP
ontbreekt-zienswijze_instemming = The parents' written view and consent, as a document
ontbreekt-opp_of_okr = The development perspective or the educational report, as a document
ontbreekt-activiteiten = What the school did and what it brought, as a document
ontbreekt-externe_deskundigen = Which external experts helped, as a document
ontbreekt-risicos = The risks when the pupil stays, as a document
ontbreekt-toetsgegevens_later = The test results, as a document

termijn-school_beslist = The school decides on the admission
termijn-tijdelijke_plaatsing = Temporary placement begins
termijn-swv_beslist = The partnership decides
termijn-aanvullen = The school completes
termijn-niet_in_behandeling = Last day to leave the application untreated
termijn-bezwaar = Last day to object
termijn-beslissing_op_bezwaar = Decision on the objection
termijn-beroep = Last day to appeal to the court
termijn-iq_geldig = The intelligence test grows too old
termijn-einde_toewijzing = The grant ends
termijn-vernietigen = The dossier must go
termijn-laatste_zitting = Last session for learning support
termijn-staat-loopt = running
termijn-staat-nadert = near
termijn-staat-verlopen = late
termijn-staat-gehaald = met
termijn-staat-te_laat_gehaald = done late
termijn-staat-opgeschort = suspended

verlenging-fout-al_verlengd = The term was extended before. A second time is not possible.
verlenging-fout-te_laat = The term is over, or it was decided. Extending is no longer possible.
verlenging-fout-te_lang = That is too long: at most ten weeks after the registration.
verlenging-fout-voor_begin = Name a day after the end of the present term.

wet-wvo2020 = WVO 2020
wet-awb = Awb
wet-wec = WEC
wet-uitvoeringsbesluit = Uitvoeringsbesluit WVO 2020

inzage-advies = an advice

handeling-zitting_gepland = Talk planned or changed
handeling-aanvraag_gesorteerd = Application put on a list or sorted
handeling-steekproef_getrokken = Sample drawn
handeling-steekproef_gecontroleerd = Sample checked
handeling-commissie_inbreng = Contribution of a committee member
handeling-commissie_vastgelegd = Advice of the committee recorded
handeling-advies_vastgelegd = Advice of an expert recorded
handeling-afschrift_verstrekt = Copy of an advice given to the parents
handeling-bundel_besloten = Decided on a bundle
handeling-termijn_verlengd = Term extended
handeling-toelating_beslist = Decision on the admission recorded
handeling-bezwaar_vastgelegd = Objection recorded
handeling-dossier_vernietigd = Dossier destroyed

logboek-soort-advies = advice
logboek-soort-bezwaar = objection
logboek-soort-bundel = bundle
logboek-soort-zitting = talk
logboek-detail-aantal = number
logboek-detail-besluit = decision
logboek-detail-datum = day
logboek-detail-deskundigheid = field
logboek-detail-gebeurtenis = step
logboek-detail-lid = seat
logboek-detail-omvang = sample
logboek-detail-tot = until
logboek-detail-uit = out of
logboek-detail-zaad = seed

veldfout-advies = This decision departs from an expert's advice. Say why.
veldfout-overeenstemming = This decision departs from what school and partnership, or the committee, found. Say why.
veldfout-bezwaaradvies = This decision departs from the advice of the objection committee. Say why.
veldfout-besluit_anders = Unfounded or not admissible leaves the decision as it was. Choose well-founded, or the same decision.
veldfout-eerst_bestuderen = A member speaks only after studying the dossier. Tick that.
veldfout-eerste_oktober = The count date is 1 October of a year.
veldfout-geen_commissie = No advisory committee was composed. That is done under Set-up.
veldfout-leeg = There is nothing to decide on.
veldfout-te_veel = These are too many. Leave some out.
veldfout-voor_besluit = This day lies before the decision. Fill in a later day.
veldfout-vrije_dag = This is a Saturday, Sunday or public holiday. Choose a working day.
veldfout-zonder_twijfel = There is a reason to discuss this dossier: it cannot be bundled.
veldfout-voorzitter_ontbreekt = The objection committee needs a chair.
veldfout-voorzitter_niet_extern = The chair must come from outside the partnership.
veldfout-twee_leden = The objection committee needs at least two members beside the chair.
veldfout-einddatum_geen_schooljaar = The last day is a 31 July, after at least one whole school year.
veldfout-categorie = Choose the funding category.
ontbreekt-cluster = The cluster: 3 or 4
veldfout-cluster_instelling = For clusters 1 and 2 the institute itself decides. Put the pupil forward there; the samenwerkingsverband gives no toelaatbaarheidsverklaring for it.
