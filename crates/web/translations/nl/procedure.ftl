# De procedure van toelating: standen, stappen, voorwaarden, termijnen en wie adviseert.

soort-vso = voortgezet speciaal onderwijs
besluit-toewijzen-vso = Toelaatbaarheidsverklaring voortgezet speciaal onderwijs afgeven

staat-gepland = op de lijst van een zitting
staat-gebundeld = in de bundel
staat-in_bespreking = in bespreking
staat-bij_commissie = bij de adviescommissie
staat-bij_directeur = bij de directeur
staat-buiten_behandeling = niet in behandeling genomen
staat-bezwaar_swv = bezwaar: in gesprek
staat-bij_bezwaarcommissie = bezwaar: bij de commissie
staat-bij_geschillencommissie = bij de geschillencommissie
staat-bij_rechter = bij de rechter
staat-te_laat = te laat voor dit jaar
staat-vernietigd = vernietigd

gebeurtenis-gepland = Op de lijst van een zitting gezet
gebeurtenis-gebundeld = Zonder twijfel: in de bundel
gebeurtenis-in_bespreking = In bespreking genomen
gebeurtenis-steekproef_akkoord = Steekproef: akkoord
gebeurtenis-steekproef_twijfel = Steekproef: twijfel
gebeurtenis-buiten_steekproef = Buiten de steekproef: klaar voor besluit
gebeurtenis-geen_overeenstemming = Geen overeenstemming: naar de adviescommissie
gebeurtenis-commissie_ja = Adviescommissie: toewijzen
gebeurtenis-commissie_nee = Adviescommissie: niet toewijzen
gebeurtenis-commissie_verdeeld = Adviescommissie: verdeeld
gebeurtenis-heropend = Terug in bespreking
gebeurtenis-buiten_behandeling = Niet in behandeling genomen
gebeurtenis-bezwaar_gemeld = Bezwaar gemeld: eerst in gesprek
gebeurtenis-bezwaar_ingediend = Bezwaarschrift ontvangen
gebeurtenis-bezwaar_ingetrokken = Bezwaar ingetrokken
gebeurtenis-bezwaar_opgelost = In gesprek opgelost: nieuw besluit nodig
gebeurtenis-nieuwe_gegevens = Opnieuw ingediend met nieuwe gegevens
gebeurtenis-geschil_ingediend = Geschil bij de geschillencommissie
gebeurtenis-geschil_oordeel = Oordeel van de geschillencommissie
gebeurtenis-beroep_ingesteld = Beroep bij de rechtbank
gebeurtenis-beroep_ongegrond = Uitspraak: het besluit blijft staan
gebeurtenis-beroep_gegrond = Uitspraak: er moet een nieuw besluit komen
gebeurtenis-te_laat = Gesloten: te laat voor de laatste zitting
gebeurtenis-vernietigd = Dossier vernietigd

gebeurtenis-doe-gestart = Begin de aanvraag
gebeurtenis-doe-ingediend = Dien in
gebeurtenis-doe-aanvulling_gevraagd = Vraag om aanvulling
gebeurtenis-doe-gepland = Zet op de lijst
gebeurtenis-doe-gebundeld = Zet in de bundel
gebeurtenis-doe-in_bespreking = Neem in bespreking
gebeurtenis-doe-steekproef_akkoord = Akkoord
gebeurtenis-doe-steekproef_twijfel = Twijfel: naar de bespreking
gebeurtenis-doe-buiten_steekproef = Klaar voor besluit
gebeurtenis-doe-overeenstemming_ja = Ja, toewijzen
gebeurtenis-doe-overeenstemming_nee = Nee, niet toewijzen
gebeurtenis-doe-geen_overeenstemming = Geen overeenstemming: naar de adviescommissie
gebeurtenis-doe-commissie_ja = De commissie adviseert toe te wijzen
gebeurtenis-doe-commissie_nee = De commissie adviseert niet toe te wijzen
gebeurtenis-doe-commissie_verdeeld = De commissie blijft verdeeld: naar de directeur
gebeurtenis-doe-heropend = Neem terug in bespreking
gebeurtenis-doe-toegewezen = Wijs toe
gebeurtenis-doe-niet_afgegeven = Wijs niet toe
gebeurtenis-doe-buiten_behandeling = Neem niet in behandeling
gebeurtenis-doe-bezwaar_gemeld = Meld bezwaar en vraag om een gesprek
gebeurtenis-doe-bezwaar_ingediend = Leg een bezwaarschrift vast
gebeurtenis-doe-bezwaar_ingetrokken = Trek het bezwaar in
gebeurtenis-doe-bezwaar_opgelost = Opgelost: vraag de directeur om een nieuw besluit
gebeurtenis-doe-nieuwe_gegevens = Dien opnieuw in met nieuwe gegevens
gebeurtenis-doe-geschil_ingediend = Leg voor aan de geschillencommissie
gebeurtenis-doe-geschil_oordeel = Leg het oordeel van de geschillencommissie vast
gebeurtenis-doe-beroep_ingesteld = Leg beroep bij de rechtbank vast
gebeurtenis-doe-beroep_ongegrond = De uitspraak laat het besluit staan
gebeurtenis-doe-beroep_gegrond = De uitspraak vraagt een nieuw besluit
gebeurtenis-doe-ingetrokken = Trek de aanvraag in
gebeurtenis-doe-te_laat = Sluit als te laat
gebeurtenis-doe-vernietigd = Vernietig het dossier

bewaking-compleet = Het dossier is nog niet compleet.
bewaking-weg_toegestaan = Voor deze leerling staat deze weg niet open. Kijk bij herkomst en weg.
bewaking-op_tijd = De laatste zitting voor leerwegondersteuning is geweest. Deze aanvraag is te laat voor dit jaar.
bewaking-laatste_zitting_voorbij = De laatste zitting voor leerwegondersteuning moet nog komen. Indienen kan nog.
bewaking-hersteltermijn_verlopen = De school heeft nog tijd om aan te vullen.
bewaking-zonder_twijfel = Er is een reden om dit dossier te bespreken: het kan niet in de bundel.
bewaking-eigen_weg = Dit dossier gaat via de zitting met de school. Zet het eerst op een lijst.
bewaking-in_steekproef = Dit dossier zit niet in de getrokken steekproef.
bewaking-niet_in_steekproef = De steekproef is nog niet afgesloten, of dit dossier zit erin.
bewaking-commissie_zegt_ja = Niet alle leden hebben het dossier bestudeerd en ja gezegd.
bewaking-commissie_zegt_nee = Niet alle leden hebben het dossier bestudeerd en nee gezegd.
bewaking-commissie_is_verdeeld = De leden zijn niet verdeeld, of niet alle leden hebben gesproken.
bewaking-deskundigen = Twee deskundigen moeten eerst adviseren: een orthopedagoog of psycholoog en een tweede deskundige.
bewaking-zienswijze = De zienswijze van de ouders staat niet in het dossier. Vraag de school om aanvulling.
bewaking-nog_niet_beslist = Er is al een beschikking op deze aanvraag. De directeur beslist nu opnieuw.
bewaking-eerste_bezwaar = Op het bezwaar is al beslist. Tegen die beslissing staat alleen nog beroep bij de rechter open.
bewaking-bezwaar_op_tijd = Het bezwaar kwam na zes weken en er staat geen reden bij waarom dat te begrijpen is.
bewaking-gesprek_gevoerd = Het gesprek met het samenwerkingsverband is nog niet vastgelegd.
bewaking-geschillenweg = Tegen een besluit van het samenwerkingsverband staat bezwaar en beroep open, niet de geschillencommissie.
bewaking-bezwaaradvies = De bezwaarcommissie heeft nog niet gehoord en geadviseerd.
bewaking-bezwaar_beslist = Er is nog niet op het bezwaar beslist.
bewaking-was_toegewezen = Het laatste besluit was geen toewijzing.
bewaking-was_geweigerd = Het laatste besluit was geen weigering.
bewaking-was_buiten_behandeling = Het laatste besluit was niet: buiten behandeling.
bewaking-bewaartermijn_verlopen = De bewaartermijn van drie jaar loopt nog.

besluit-toegewezen = toegewezen
besluit-niet_afgegeven = niet toegewezen
besluit-buiten_behandeling = niet in behandeling genomen

advies-oordeel-toewijzen = toewijzen
advies-oordeel-niet_toewijzen = niet toewijzen
advies-gebrek-twee_nodig = Er zijn twee deskundigen nodig.
advies-gebrek-eerste_deskundige = Er is nog geen advies van een orthopedagoog of psycholoog.
advies-gebrek-tweede_deskundige = De tweede deskundige hoort niet tot de deskundigen die de wet noemt.
advies-gebrek-zelfde_persoon = Beide adviezen zijn van dezelfde persoon.
advies-gebrek-gezamenlijk = Dit is een gezamenlijk advies. Elke deskundige moet zelf adviseren, in eigen woorden.
advies-gebrek-van_aanvragende_school = Deze deskundige werkt op de school die aanvraagt.
advies-gebrek-eerder_betrokken = Deze deskundige was eerder nauw bij de leerling betrokken.
advies-gebrek-tekst_ontbreekt = Het advies heeft geen tekst.

deskundigheid-orthopedagoog = Orthopedagoog
deskundigheid-psycholoog = Psycholoog
deskundigheid-kinder_jeugdpsycholoog = Kinder- of jeugdpsycholoog
deskundigheid-pedagoog = Pedagoog
deskundigheid-kinderpsychiater = Kinderpsychiater
deskundigheid-maatschappelijk_werker = Maatschappelijk werker
deskundigheid-arts = Arts
deskundigheid-deskundige_vo = Deskundige vbo, mavo, vmbo en praktijkonderwijs

bundelstaat-open = de school sorteert
bundelstaat-getrokken = steekproef in controle
bundelstaat-gecontroleerd = klaar voor besluit
bundelstaat-besluiten = besluiten worden geschreven
bundelstaat-besloten = besloten

categorie-1 = categorie 1 (laag)
categorie-2 = categorie 2 (midden)
categorie-3 = categorie 3 (hoog)

commissie-uitkomst-ja = De commissie is het eens: toewijzen
commissie-uitkomst-nee = De commissie is het eens: niet toewijzen
commissie-uitkomst-verdeeld = De commissie is verdeeld
standpunt-ja = toewijzen
standpunt-nee = niet toewijzen

dictum-gegrond = gegrond
dictum-ongegrond = ongegrond
dictum-niet_ontvankelijk = niet-ontvankelijk
indiener-school = de school
indiener-ouders = de ouders
bezwaarweg-wet = Bezwaarcommissie en rechtbank (de wet van nu)
bezwaarweg-swv_2015 = Eerst gesprek, dan geschillencommissie (de praktijk van 2015)

document-kopie_beslissing = Kopie van de lwoo-beslissing, de TLV of het OPP
document-opp = Ontwikkelingsperspectief
document-activiteiten = Wat de school deed en wat het opleverde
document-externe_deskundigen = Welke externe deskundigen hielpen
document-risicos = Risico’s als de leerling blijft
document-deskundigenadvies = Advies van een deskundige

eigenaar-school = school
eigenaar-swv = samenwerkingsverband
eigenaar-ouders = ouders

factor-leerbaarheid = Leerbaarheid
factor-zelfvertrouwen = Zelfvertrouwen
factor-kwetsbaarheid = Kwetsbaarheid

herkomst-po = Basisonderwijs
herkomst-wec = Speciaal onderwijs
herkomst-vo_leerjaar1 = Eerste leerjaar voortgezet onderwijs
herkomst-vo_later = Hoger leerjaar voortgezet onderwijs

weg-regulier = Gewone weg
weg-spoed = Spoed, na de zomer
weg-tussentijds = Tussentijds praktijkonderwijs
weg-later_pro = Later naar praktijkonderwijs
weg-bijzondere_groep = Bijzondere groep, via de praktijkschool

weg-gebrek-herkomst_ontbreekt = Vul in waar de leerling vandaan komt.
weg-gebrek-herkomst_niet_toegestaan = Aanvragen kan alleen voor een leerling die rechtstreeks van het (speciaal) basisonderwijs of uit het eerste leerjaar komt. Voor praktijkonderwijs is er later een eigen weg.
weg-gebrek-alleen_pro = Deze weg bestaat alleen voor praktijkonderwijs.
weg-gebrek-nieuwkomer_te_vroeg = Deze leerling was op de teldatum korter dan een jaar in Nederland. Aanvragen kan pas na dat schooljaar.
weg-gebrek-alleen_pro_school = Alleen een school voor praktijkonderwijs kan deze weg gebruiken.
weg-gebrek-later_grond_ontbreekt = Kies de grond voor later praktijkonderwijs.
weg-gebrek-instemming_ontbreekt = De ouders moeten schriftelijk instemmen.

later-grond-lwoo_grensvlak = Lwoo-leerling met scores op de grens van lwoo en praktijkonderwijs
later-grond-lwoo_toegenomen = Lwoo-leerling met problemen die zijn toegenomen
later-grond-lwoo_stapeling = Lwoo-leerling met een stapeling van andere problemen
later-grond-tlv_iq_of_la = TLV of OPP, en het IQ of de leerachterstand past bij praktijkonderwijs
later-grond-tlv_ongeacht = TLV of OPP, en praktijkonderwijs is nodig ongeacht IQ en leerachterstand

instrumentsoort-intelligentie = Intelligentietest
instrumentsoort-didactisch = Toets van leervorderingen
instrumentsoort-persoonlijkheid = Persoonlijkheidstest

kalender-inventarisatie = Scholen maken de lijst van aanmeldingen
kalender-gesprekken = Gesprekken met de scholen
kalender-commissie = Adviescommissie
kalender-spoed = Spoedprocedure
kalender-laatste_zitting = Laatste zitting voor lwoo
kalender-vakantieweek = Vakantieweek: geen schoolweek

ontbreekt-iq_te_oud = Een intelligentietest van ten hoogste twee jaar oud
ontbreekt-iq_niet_op_lijst = Een intelligentietest die op de lijst van instrumenten staat
ontbreekt-sep_niet_op_lijst = Een persoonlijkheidstest die op de lijst van instrumenten staat
ontbreekt-domein_niet_op_lijst = { $domein }: een toets die op de lijst van instrumenten staat
ontbreekt-keuze_motivering = Waarom het een past en niet het ander: de criteria laten de keuze aan de school
ontbreekt-ouderoverleg = Het overleg met de ouders: de datum, en voor vso ook wat er is gezegd
ontbreekt-vraag = De vraag aan het samenwerkingsverband
ontbreekt-opp = Het ontwikkelingsperspectief, als document
ontbreekt-geprobeerd = Welke hulp al is geprobeerd en wat die deed
ontbreekt-categorie = De bekostigingscategorie
ontbreekt-eigen_criteria = Een antwoord op elk criterium van het samenwerkingsverband
ontbreekt-kopie_beslissing = De kopie van de lwoo-beslissing, de TLV of het OPP
ontbreekt-zienswijze_instemming = De schriftelijke zienswijze en instemming van de ouders, als document
ontbreekt-opp_of_okr = Het ontwikkelingsperspectief of het onderwijskundig rapport, als document
ontbreekt-activiteiten = Wat de school deed en wat het opleverde, als document
ontbreekt-externe_deskundigen = Welke externe deskundigen hielpen, als document
ontbreekt-risicos = De risico’s als de leerling blijft waar hij is, als document
ontbreekt-toetsgegevens_later = De test- en toetsgegevens, als document

termijn-school_beslist = De school beslist over de toelating
termijn-tijdelijke_plaatsing = Tijdelijke plaatsing gaat in
termijn-swv_beslist = Het samenwerkingsverband beslist
termijn-aanvullen = De school vult aan
termijn-niet_in_behandeling = Laatste dag om de aanvraag niet in behandeling te nemen
termijn-bezwaar = Laatste dag voor bezwaar
termijn-beslissing_op_bezwaar = Beslissing op het bezwaar
termijn-beroep = Laatste dag voor beroep bij de rechtbank
termijn-iq_geldig = De intelligentietest wordt te oud
termijn-einde_toewijzing = De toewijzing loopt af
termijn-vernietigen = Het dossier moet weg
termijn-laatste_zitting = Laatste zitting voor leerwegondersteuning
termijn-staat-loopt = loopt
termijn-staat-nadert = bijna
termijn-staat-verlopen = te laat
termijn-staat-gehaald = gehaald
termijn-staat-te_laat_gehaald = te laat gedaan
termijn-staat-opgeschort = staat stil

verlenging-fout-al_verlengd = De termijn is al een keer verlengd. Een tweede keer kan niet.
verlenging-fout-te_laat = De termijn is voorbij, of er is al besloten. Verlengen kan niet meer.
verlenging-fout-te_lang = Zo lang mag niet: ten hoogste tien weken na de aanmelding.
verlenging-fout-voor_begin = Noem een dag na het einde van de termijn van nu.

wet-wvo2020 = WVO 2020
wet-awb = Awb
wet-wec = WEC
wet-uitvoeringsbesluit = Uitvoeringsbesluit WVO 2020

inzage-advies = een advies

handeling-zitting_gepland = Zitting gepland of gewijzigd
handeling-aanvraag_gesorteerd = Aanvraag op een lijst gezet of gesorteerd
handeling-steekproef_getrokken = Steekproef getrokken
handeling-steekproef_gecontroleerd = Steekproef gecontroleerd
handeling-commissie_inbreng = Inbreng van een commissielid
handeling-commissie_vastgelegd = Advies van de commissie vastgelegd
handeling-advies_vastgelegd = Advies van een deskundige vastgelegd
handeling-afschrift_verstrekt = Afschrift van een advies aan de ouders gegeven
handeling-bundel_besloten = Op een bundel besloten
handeling-termijn_verlengd = Termijn verlengd
handeling-toelating_beslist = Beslissing over de toelating vastgelegd
handeling-bezwaar_vastgelegd = Bezwaar vastgelegd
handeling-dossier_vernietigd = Dossier vernietigd

logboek-soort-advies = advies
logboek-soort-bezwaar = bezwaar
logboek-soort-bundel = bundel
logboek-soort-zitting = zitting
logboek-detail-aantal = aantal
logboek-detail-besluit = besluit
logboek-detail-datum = dag
logboek-detail-deskundigheid = deskundigheid
logboek-detail-gebeurtenis = stap
logboek-detail-lid = plek in de commissie
logboek-detail-omvang = steekproef
logboek-detail-tot = tot
logboek-detail-uit = uit
logboek-detail-zaad = zaad

veldfout-advies = Dit besluit wijkt af van het advies van een deskundige. Schrijf op waarom.
veldfout-overeenstemming = Dit besluit wijkt af van wat school en samenwerkingsverband of de commissie vonden. Schrijf op waarom.
veldfout-bezwaaradvies = Dit besluit wijkt af van het advies van de bezwaarcommissie. Schrijf op waarom.
veldfout-besluit_anders = Ongegrond of niet-ontvankelijk laat het besluit zoals het was. Kies gegrond, of hetzelfde besluit.
veldfout-eerst_bestuderen = Een lid spreekt pas na het dossier te hebben bestudeerd. Vink dat aan.
veldfout-eerste_oktober = De teldatum is 1 oktober van een jaar.
veldfout-geen_commissie = Er is geen adviescommissie samengesteld. Dat kan bij Inrichting.
veldfout-leeg = Er is niets om over te besluiten.
veldfout-te_veel = Dit zijn er te veel. Laat er weg.
veldfout-voor_besluit = Deze dag ligt voor het besluit. Vul een latere dag in.
veldfout-vrije_dag = Dit is een zaterdag, zondag of feestdag. Kies een werkdag.
veldfout-zonder_twijfel = Er is een reden om dit dossier te bespreken: het kan niet in de bundel.
veldfout-voorzitter_ontbreekt = De bezwaarcommissie heeft een voorzitter nodig.
veldfout-voorzitter_niet_extern = De voorzitter moet van buiten het samenwerkingsverband komen.
veldfout-twee_leden = De bezwaarcommissie heeft naast de voorzitter ten minste twee leden nodig.
veldfout-einddatum_geen_schooljaar = De laatste dag is een 31 juli, na ten minste een heel schooljaar.
veldfout-categorie = Kies de bekostigingscategorie.
ontbreekt-cluster = Het cluster: 3 of 4
veldfout-cluster_instelling = Voor cluster 1 en 2 beslist de instelling zelf. Meld de leerling daar aan; het samenwerkingsverband geeft hiervoor geen toelaatbaarheidsverklaring.
