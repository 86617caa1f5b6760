# Het blad van een aanvraag: stappen, besluit, termijnen, beschikkingen, verloop; en de leesbladen.

ja = ja
nee = nee
aanvraag-ingediend = ingediend { $dag }

# Stappen

doen-kop = Wat u nu kunt doen
stap-leg-vast = Leg vast
stap-commissie = Leg de uitkomst van de adviescommissie vast
stap-steekproef = Leg de controle van de steekproef vast
stap-uitspraak = Leg de uitspraak van de rechter vast
stap-weging = Wat is gewogen naast de criteria
stap-weging-uitleg = Vul alleen in wat meetelde. Het komt bij de stap in het dossier te staan.

stap-uitleg-indienen = Het samenwerkingsverband krijgt het dossier en de beslistermijn van acht weken begint. U kunt het dossier dan niet meer wijzigen, tenzij u om aanvulling wordt gevraagd.
stap-uitleg-nieuwe-gegevens = Het bezwaar sluit hiermee. Het dossier gaat met de nieuwe gegevens naar de adviescommissie en daarna opnieuw naar de directeur.
stap-uitleg-overeenstemming = School en samenwerkingsverband hebben de aanvraag besproken. Bij ja of nee gaat hij naar de directeur; zonder overeenstemming naar de adviescommissie.
stap-uitleg-commissie = Ieder lid heeft het dossier bestudeerd en een standpunt gegeven. Is de commissie het eens, dan gaat de aanvraag naar de directeur met dat advies; is zij verdeeld, dan weegt de directeur zelf.
stap-uitleg-steekproef = Deze aanvraag zit in de steekproef van de bundel. Bij twijfel gaat hij uit de bundel en wordt hij besproken.
stap-uitleg-bespreking = School en samenwerkingsverband bespreken de aanvraag, buiten de bundel om.
stap-uitleg-bezwaar-oplossen = Het bezwaar sluit hiermee. De directeur neemt een nieuw besluit.
stap-uitleg-geschil-oordeel = Het laatste besluit blijft gelden tot de directeur een nieuw besluit neemt.
stap-uitleg-uitspraak = Blijft het besluit in stand, dan staat de aanvraag weer zoals voor het beroep. Moet het opnieuw, dan gaat hij naar de directeur.
stap-uitleg-aanvulling = De aanvraag gaat terug naar de school. De beslistermijn staat stil tot de school aanvult of de hersteltermijn voorbij is.
stap-uitleg-heropenen = De overeenstemming vervalt en de aanvraag wordt opnieuw besproken. Wat eerder is vastgelegd, blijft te zien.
stap-uitleg-bezwaar-melden = Eerst volgt een gesprek met het samenwerkingsverband. De bezwaartermijn van zes weken loopt door: dien zo nodig ook formeel bezwaar in.
stap-uitleg-bezwaar-indienen = Het bezwaar gaat naar de bezwaarcommissie. Het moet binnen zes weken na de dag van het besluit zijn ontvangen, of op tijd op de post zijn gedaan.
stap-uitleg-geschil = Zo is het in dit samenwerkingsverband afgesproken. Het gesprek is eerst gevoerd.
stap-uitleg-bezwaar-intrekken = Het bezwaar stopt. Het besluit blijft gelden.
stap-uitleg-beroep = Tegen het besluit op bezwaar is beroep ingesteld bij de rechtbank.
stap-uitleg-te-laat = Het dossier was niet klaar voor de laatste zitting van het schooljaar. De aanvraag wordt niet meer behandeld; de school betaalt de ondersteuning uit haar middelen voor lichte ondersteuning.
stap-uitleg-intrekken = De aanvraag stopt. Wat is vastgelegd, blijft te zien.

stap-opnieuw = Het aangevulde dossier gaat terug naar het samenwerkingsverband. De beslistermijn loopt dan weer verder.
aanvulling-kop = Het samenwerkingsverband vraagt om aanvulling
aanvulling-tot = Uiterlijk { $dag }.

overeenstemming-geen = Geen overeenstemming: naar de adviescommissie
veld-steekproef = Klopt het dossier met de bundel?
veld-uitspraak = Wat is de uitkomst?
veld-toelichting-bij-twijfel = Bij twijfel verplicht: waarover twijfelt u?
veld-herstel-tot = Aanvullen uiterlijk op
veld-herstel-tot-uitleg = Twee weken is gebruikelijk. Daarna kan de directeur de aanvraag buiten behandeling laten.
veld-indiener = Wie maakt bezwaar?
veld-ontvangen-op = Ontvangen op
veld-gepost-op = Datum van het poststempel
veld-gepost-op-uitleg = Alleen als het bezwaar per post kwam.
veld-gronden = Gronden van het bezwaar
veld-verschoonbaar = Waarom te laat verschoonbaar is
veld-verschoonbaar-uitleg = Alleen als het bezwaar na zes weken kwam en dat niet te wijten is aan wie bezwaar maakt.
veld-bezwaar-melding = Waarover gaat het bezwaar?
veld-oplossing = Wat is afgesproken?
veld-nieuwe-gegevens = Wat is nieuw, en waaruit blijkt het?
veld-oordeel = Wat is geoordeeld, en waarom?

wacht-kop = Nog niet mogelijk
wacht-bekijk = Bekijk
wacht-commissie = De commissie is nog niet klaar: ieder lid bestudeert het dossier en geeft een standpunt.

te-laat-kop = Te laat voor de laatste zitting
te-laat-uitleg = Deze aanvraag voor lwoo wordt dit jaar niet meer behandeld. De school betaalt de ondersteuning uit haar middelen voor lichte ondersteuning.

melding-naar-commissie = Er is geen overeenstemming. De aanvraag ligt nu bij de adviescommissie.
melding-bezwaar-vastgelegd = Het bezwaar is vastgelegd.
melding-stap-vastgelegd = De stap is vastgelegd.
melding-termijn-vastgelegd = De datum is vastgelegd.
melding-dossier-vernietigd = Het dossier is vernietigd.

# Besluit

weegt-kop = Wat u weegt
weegt-criteria = Criteria
weegt-geen-criteria = mensen oordelen
weegt-eigen = Voldoet aan { $ja } van { $alle } eigen criteria van het samenwerkingsverband
weegt-keuze = Waarom deze vorm (lid 6)
weegt-gesprek = Bespreking of commissie
weegt-geen-gesprek = niet vastgelegd
weegt-deskundigen = Deskundigen
weegt-compleet = compleet
weegt-niet-compleet = nog niet compleet
weegt-advies = { $naam } ({ $als }): { $oordeel }
weegt-bezwaaradvies = Advies van de bezwaarcommissie
weegt-aanwezig = aanwezig
weegt-ontbreekt = ontbreekt
besluit-vorm = Uw besluit
besluit-buiten-behandeling = Buiten behandeling laten
veld-afwijking = Waarom u afwijkt
veld-afwijking-uitleg = Alleen nodig als u anders besluit dan de criteria, de overeenstemming of de commissie, of een deskundige. De reden komt in de brief.
veld-afwijking-bezwaar = Alleen nodig als u anders besluit dan de criteria, de overeenstemming, een deskundige of de bezwaarcommissie. De reden komt in de brief.
veld-ingangsdatum-pro = Nodig als u toewijst. De verklaring geldt de hele schoolloopbaan.
veld-ingangsdatum-lwoo = Nodig als u toewijst. De aanwijzing geldt de hele schoolloopbaan.
veld-ingangsdatum-jaren = Nodig als u toewijst. Volgens het beleid geldt de aanwijzing { $jaren ->
    [one] 1 schooljaar
   *[other] { $jaren } schooljaren
}.
veld-ingangsdatum-vso = Nodig als u toewijst.
veld-einddatum-vso = Altijd 31 juli, ten minste één heel schooljaar na de ingangsdatum.
veld-categorie = Bekostigingscategorie
veld-dictum = Op het bezwaar
veld-dictum-uitleg = Bij ongegrond of niet-ontvankelijk blijft het besluit zoals het was.

# Beschikkingen

beschikkingen-titel = Beschikkingen
beschikking-geldt = Geldt nu
beschikking-vervangen = Vervangen door een later besluit
beschikking-op-bezwaar = op bezwaar
beschikking-afwijking = Afwijking

# Termijnen

klok-kop = Termijnen
klok-leeg = Er loopt nu geen termijn.
klok-gedaan = { $aantal ->
    [one] 1 afgesloten termijn
   *[other] { $aantal } afgesloten termijnen
}
termijn-vandaag = vandaag
termijn-over = { $aantal ->
    [one] nog 1 dag
   *[other] nog { $aantal } dagen
}
termijn-voorbij = { $aantal ->
    [one] 1 dag geleden
   *[other] { $aantal } dagen geleden
}
termijn-grond = { $wet } art. { $artikel }
termijn-grond-lid = { $wet } art. { $artikel } lid { $lid }
termijn-toelating = De school heeft over de toelating besloten
termijn-toelating-uitleg = Leg vast op welke dag. De termijn van de school sluit daarmee.
veld-toelating-op = Besloten op
termijn-toelating-knop = Leg vast
termijn-verleng = Verleng de termijn van de school
termijn-verleng-uitleg = Dit kan één keer, binnen de eerste zes weken, tot ten hoogste tien weken na de aanmelding. De school laat het de ouders weten.
veld-verleng-tot = Nieuwe uiterste dag
termijn-verleng-knop = Verleng
termijn-mededeling = Meld dat het besluit later komt
termijn-mededeling-uitleg = Dit kan één keer, voordat de termijn om is. Het samenwerkingsverband noemt de school een redelijke nieuwe dag.
termijn-mededeling-knop = Leg de nieuwe dag vast

# Verloop

weg-bewijs = Criteria bewaard.
weg-door-om = { $naam }, { $tijd }.

# Onderbouwing en feiten

dossier-compleet-zover = compleet, voor zover u het ziet
onderbouwing-titel = Onderbouwing van de school
feit-vraag = De vraag
feit-geprobeerd = Wat is geprobeerd
geprobeerd-wat = Ondersteuning
geprobeerd-periode = Wanneer
geprobeerd-effect = Wat het deed
feit-stem = De leerling zegt
feit-overleg = Overleg met de ouders
feit-eigen = Eigen criteria van het samenwerkingsverband
feit-eigen-uitleg = Dit samenwerkingsverband heeft eigen criteria voor lwoo. De school heeft ze beantwoord.
feit-weg = Weg
feit-herkomst = Komt van
feit-nieuwkomer = Nieuwkomer
feit-nieuwkomer-sinds = In Nederland sinds { $sinds }; eerste teldatum { $teldatum }.
feit-nieuwkomer-pas-na = Aanvragen kan pas na { $dag }.
feit-later-grond = Grond voor later PrO
feit-instemming = Ouders stemmen schriftelijk in
feit-inschrijving = Inschrijving
feit-elders = Elders ingeschreven: geen tijdelijke plaatsing
weg-gebreken-kop = Deze weg is nog niet open
kaart-beslist-niet = Deze criteria beslissen hier niet: mensen oordelen. De kaart is ter informatie.
kaart-vso = Voor vso gelden geen landelijke criteria in getallen. Beslissend zijn de vraag, wat is geprobeerd en de adviezen van de deskundigen.

# Vernietigen

vernietig-titel = Vernietig het dossier
vernietig-uitleg = De bewaartermijn van drie jaar is voorbij. Teksten, uitslagen, documenten, brieven en wat ouders en leerling erover verklaarden, verdwijnen voorgoed. Nummer, soort, stand en dagen blijven voor de telling.
veld-vernietig = Ik weet dat dit niet terug te draaien is
vernietig-doe = Vernietig het dossier voorgoed

# Leesbladen

lezen-titel = Vraag eerst
lezen-link = Lees het dossier: de vraag eerst
lezen-terug = Naar de aanvraag
lezen-pdf = Download als PDF
lezen-geen-vraag = De school heeft de vraag niet apart opgeschreven. Zie de motivering.
lezen-cijfers = IQ en leerachterstand per domein
lezen-gegeven = Gegeven
lezen-waarde = Waarde
lezen-breuk = DLE/DL
lezen-ouders = De ouders zeggen
lezen-bijlagen = Bijlagen
