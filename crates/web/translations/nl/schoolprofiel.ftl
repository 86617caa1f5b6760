# Schoolprofielen: wat een school aan ondersteuning biedt en hoe.

menu-profielen = Schoolprofielen
werk-plek-profielen = Lees of schrijf wat een school aan ondersteuning biedt.
profielen-titel = Schoolprofielen
profielen-uitleg = Wat elke school aan ondersteuning biedt en hoe, in één opzet voor het hele samenwerkingsverband.
profielen-geen-format = Het samenwerkingsverband heeft nog geen opzet voor schoolprofielen vastgelegd. Zonder opzet kan niemand beginnen.
profielen-scholen = Scholen
schoolprofiel-titel = Schoolprofiel
schoolprofiel-school = School
schoolprofiel-jaar = Schooljaar
schoolprofiel-staat = Stand
schoolprofiel-geldig = Geldig
schoolprofiel-geldig-tot = tot en met { $dag }
schoolprofiel-taken = Taken
schoolprofiel-geen-taken = geen
schoolprofiel-nog-geen = nog geen profiel
schoolprofiel-over-tijd = geen geldig profiel
schoolprofiel-begin-kop = Nieuw profiel voor { $school }
schoolprofiel-begin = Begin
schoolprofiel-overnemen = Neem de teksten van het vorige profiel over
profielbundel-titel = Voor het ondersteuningsplan
profielbundel-uitleg = De profielen die nu gelden. Ze horen bij het ondersteuningsplan van het samenwerkingsverband.
profielbundel-ontbreekt = Scholen zonder geldig profiel
profielbundel-compleet = Elke school heeft een geldig profiel.
profielbundel-geen = ontbreekt
profielbundel-aanwezig = Geldige profielen
profielbundel-leeg = Er is nog geen geldig profiel.
schoolprofiel-vastgesteld-op = Vastgesteld
schoolprofiel-tab-blad = Profiel
schoolprofiel-tab-stappen = Naar vaststelling
schoolprofiel-bronnen = Documenten
schoolprofiel-vastgesteld-kop = Vastgesteld profiel
schoolprofiel-mr = Advies van de medezeggenschapsraad
schoolprofiel-gehoord = Leerlingen gehoord
schoolprofiel-kenmerk = Kenmerk van de inhoud
schoolprofiel-bevroren-uitleg = Dit is het profiel zoals het is vastgesteld, met het aanbod en de cijfers van toen. Latere wijzigingen veranderen hier niets aan.
schoolprofiel-stand = Hoe ver is het?
schoolprofiel-leeg =
    { $aantal ->
        [0] Alle verplichte onderdelen zijn ingevuld.
        [one] Er is nog één verplicht onderdeel leeg.
       *[other] Er zijn nog { $aantal } verplichte onderdelen leeg.
    }
schoolprofiel-aandacht =
    { $aantal ->
        [0] Er zijn geen aandachtspunten.
        [one] Er is één aandachtspunt.
       *[other] Er zijn { $aantal } aandachtspunten.
    }
schoolprofiel-open-taken =
    { $aantal ->
        [0] Er staan geen taken open.
        [one] Er staat één taak open.
       *[other] Er staan { $aantal } taken open.
    }
schoolprofiel-inhoud = Inhoud
schoolprofiel-algemeen = Algemeen
schoolprofiel-nvt = Geldt niet voor de onderwijssoorten van deze school.
schoolprofiel-verwijst = Hier is geen basisondersteuning. Zie het blok Breedte.
schoolprofiel-norm = Norm:
schoolprofiel-wat = Wat:
schoolprofiel-hoe = Hoe:
schoolprofiel-leeg-plek = Hier staat nog niets.
schoolprofiel-leeg-swv = Hier staat nog niets. Het samenwerkingsverband schrijft dit onderdeel.
schoolprofiel-aanbod = Aanbod bij dit onderdeel
schoolprofiel-biedt = de school biedt dit
schoolprofiel-biedt-niet = de school biedt dit niet
schoolprofiel-gebruik-geen = Dit schooljaar niet gebruikt.
schoolprofiel-gebruik-klein = Dit schooljaar gebruikt, voor minder dan vijf leerlingen.
schoolprofiel-gebruik-trajecten =
    { $aantal ->
        [one] Dit schooljaar één traject
       *[other] Dit schooljaar { $aantal } trajecten
    }
schoolprofiel-gebruik-klassen =
    { $aantal ->
        [one] één hele klas
       *[other] { $aantal } hele klassen
    }
schoolprofiel-gebruik-uren = samen { $uren } per schoolweek
schoolprofiel-let-op = Let op
schoolprofiel-schrijf = Schrijf
schoolprofiel-schrijven = Schrijven
schoolprofiel-alleen-lezen = U kunt hier nu niet schrijven.
schoolprofiel-bewaar = Leg vast
schoolprofiel-bewaar-verder = Leg vast en ga verder
schoolprofiel-vorige-plek = Vorige: { $titel }
schoolprofiel-volgende-plek = Volgende: { $titel }
schoolprofiel-strijdig = Iemand anders heeft dit onderdeel net gewijzigd. Wat er nu staat, ziet u bij het veld. Legt u vast, dan vervangt uw tekst het.
schoolprofiel-strijdig-stap = Iemand anders was u voor. Bekijk hoe het er nu voor staat.
schoolprofiel-cijfers = Wat de cijfers zeggen
schoolprofiel-cijfers-uitleg = Aanbod dat bij dit onderdeel hoort en wat er dit schooljaar van is gegeven.
schoolprofiel-vorig = Vorig profiel
schoolprofiel-vorig-leeg = Toen stond hier niets.
schoolprofiel-vorig-geen = Er is geen eerder profiel.
schoolprofiel-bron-verwacht = staat nog niet in de lijst
schoolprofiel-bronnen-open = Naar de documenten
schoolprofiel-bronnen-uitleg = De documenten zelf staan ergens anders. Hier staat welk document bij welk onderdeel hoort en wanneer het opnieuw bekeken moet worden.
schoolprofiel-bronnen-leeg = Er staan nog geen documenten.
schoolprofiel-bron-nieuw = Document toevoegen
schoolprofiel-bron-doe = Voeg toe
schoolprofiel-verlopen = opnieuw bekijken
schoolprofiel-taken-leeg = Er zijn nog geen taken.
schoolprofiel-taak-nieuw = Taak geven
schoolprofiel-taak-doe = Geef de taak
schoolprofiel-te-laat = te laat
schoolprofiel-klaar = Klaar
schoolprofiel-klaar-op = klaar op { $dag }
schoolprofiel-open = open
schoolprofiel-kies-plek = Kies een onderdeel
schoolprofiel-kies-wie = Kies een collega
schoolprofiel-zelfoordeel-geen = nog geen oordeel
schoolprofiel-veld-tekst = Zo doet de school het
schoolprofiel-veld-tekst-uitleg = In gewone woorden, zonder namen van leerlingen. Ouders en leerlingen moeten het begrijpen.
schoolprofiel-veld-zelfoordeel = Eigen oordeel van de school
schoolprofiel-veld-plek = Onderdeel
schoolprofiel-veld-wat = Wat
schoolprofiel-veld-eigenaar = Wie
schoolprofiel-veld-uiterlijk = Uiterlijk
schoolprofiel-veld-titel = Titel
schoolprofiel-veld-uitgave = Uitgave
schoolprofiel-veld-uitgave-uitleg = Bijvoorbeeld een jaar of een versie.
schoolprofiel-veld-herzien = Opnieuw bekijken voor
schoolprofiel-veld-adres = Waar het staat
schoolprofiel-veld-adres-uitleg = Een adres dat met https:// begint, of een paar woorden.
schoolprofiel-veld-datum = Datum
schoolprofiel-veld-advies = Wat was het advies?
schoolprofiel-veld-inbreng = Wat zeiden leerlingen, en wat doet de school ermee?
schoolprofiel-veld-inbreng-uitleg = Dit komt in de schoolgids. Noem geen namen.
schoolprofiel-veld-naam = Namens het bestuur
schoolprofiel-veld-naam-uitleg = Wie namens het bevoegd gezag tekent.
schoolprofiel-weg = De weg naar vaststelling
schoolprofiel-weg-uitleg = Eerst schrijft de school het profiel. Daarna adviseert de medezeggenschapsraad, worden leerlingen gehoord en stelt het bestuur het profiel vast.
schoolprofiel-weg-schrijven = Schrijven
schoolprofiel-gedaan = gedaan
schoolprofiel-nog-niet = nog niet
schoolprofiel-mist = Wat nog ontbreekt
schoolprofiel-mist-niets = Alle verplichte onderdelen zijn ingevuld.
schoolprofiel-wacht = De volgende stap is aan de directie.
schoolprofiel-terug-uitleg = Dan kan er weer geschreven worden. De medezeggenschapsraad moet daarna opnieuw advies geven.

profielstaat-concept = Concept
profielstaat-mr_advies = Advies medezeggenschapsraad
profielstaat-gehoord = Leerlingen gehoord
profielstaat-vastgesteld = Vastgesteld
profielstap-mr_advies = Leg het advies vast
profielstap-gehoord = Leg vast dat leerlingen zijn gehoord
profielstap-vaststellen = Stel het profiel vast
profielstap-terug = Terug naar schrijven
mradvies-positief = positief
mradvies-negatief = negatief
mradvies-geen_op_tijd = geen advies binnen de termijn
zelfoordeel-begin = werkt nog niet
zelfoordeel-deels = werkt voor een deel
zelfoordeel-op_orde = op orde
zelfoordeel-voorbeeld = voorbeeld voor anderen
profielblok-basis = Basis
profielblok-breedte = Breedte
profielhint-nooit_gebruikt = de school biedt dit, maar niemand kreeg het dit schooljaar
profielhint-niet_beloofd = leerlingen kregen dit, maar de school zegt dat zij het niet biedt
profielhint-zonder_protocol = hiervoor is een protocol nodig en dat is er niet
profielhint-verplicht_leeg = dit onderdeel is verplicht en nog leeg
profielhint-norm_open = op de norm is nog geen antwoord gegeven
profielhint-document_verlopen = dit document moet opnieuw bekeken worden
profielhint-ongewijzigd = dezelfde woorden als in het vorige profiel

melding-schoolprofiel-begonnen = Het profiel is begonnen.
melding-schoolprofiel-bewaard = De tekst is vastgelegd.
melding-schoolprofiel-bewaard-naam = De tekst is vastgelegd. Er staat de naam van een leerling van de school in. Haal die eruit: een gepubliceerd profiel kan iedereen lezen.
melding-schoolprofiel-taak = De taak is gegeven.
melding-schoolprofiel-taak-klaar = De taak is klaar.
melding-schoolprofiel-bron = Het document staat in de lijst.
melding-schoolprofiel-verder = De stap is gezet.
veldfout-adres_https = Begin een adres met https://, of schrijf in woorden waar het document staat.
veldfout-profiel_geen_concept = Dit profiel is geen concept meer. Zet het eerst terug naar schrijven.
veldfout-profiel_loopt = Deze school werkt al aan een profiel. Maak dat eerst af.
veldfout-profiel_plekken_leeg = Er zijn nog verplichte onderdelen leeg. Ze staan hieronder.
veldfout-profiel_staat = Deze stap hoort niet bij hoe het er nu voor staat.
veldfout-profiel_volgorde = De vaststelling kan niet vóór het advies of vóór het horen van leerlingen liggen.
veldfout-profiel_zonder_format = Het samenwerkingsverband heeft nog geen opzet voor schoolprofielen vastgelegd.
veldfout-profiel_zonder_gehoord = Leg eerst vast dat leerlingen zijn gehoord.
veldfout-profiel_zonder_mr = Leg eerst het advies van de medezeggenschapsraad vast.
veldfout-profielformat = Dit bestand kan geen opzet voor schoolprofielen zijn. Bekijk het eerst.
