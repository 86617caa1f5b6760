# Toelating: aanvragen, dossier, criteriakaart, procedure.

# De beelden

domein-ir = Inzichtelijk rekenen
domein-bl = Begrijpend lezen
domein-tl = Technisch lezen
domein-sp = Spellen

beeld-onbekend = onbekend
beeld-achterstand-kop = Leerachterstand
beeld-achterstand = Leerachterstand: { $waarden }
beeld-band-pro = PrO 55–80
beeld-band-lwoo = lwoo 75–90
beeld-band-lwoo-sep = lwoo 91–120 met sociaal-emotioneel
beeld-iq-onbekend = IQ onbekend
beeld-iq-binnen = IQ { $iq } ligt binnen: { $banden }
beeld-iq-buiten = IQ { $iq } ligt buiten alle banden

# Codes

soort-pro = praktijkonderwijs
soort-lwoo = leerwegondersteuning

staat-aangemeld = bij de school
staat-ingediend = ingediend
staat-aanvullen = aanvullen
staat-gereed = klaar voor besluit
staat-toegewezen = toegewezen
staat-niet_afgegeven = niet toegewezen
staat-ingetrokken = ingetrokken

route-BUNDEL = zonder twijfel
route-BESPREKEN = bespreken
route-AANVULLEN = aanvullen
route-TERUG = terug

route-uitleg-BUNDEL = Er is geen reden om dit dossier te bespreken.
route-uitleg-BESPREKEN = Daarom eerst bespreken.
route-uitleg-AANVULLEN = Eerst aanvullen: de uitkomst staat nog niet vast.
route-uitleg-TERUG = De gegevens kloppen niet; terug naar de school.

uitkomst-PRO = Praktijkonderwijs
uitkomst-LWOO = Leerwegondersteuning
uitkomst-KEUZE = Keuze: PrO of lwoo
uitkomst-GEEN = Geen van beide
uitkomst-ONVOLLEDIG = Nog niet te zeggen. Mogelijk: { $mogelijk }

toewijsbaar-JA = Volgens de criteria kan deze aanvraag worden toegewezen.
toewijsbaar-MOTIVERING = Toewijzen kan; de motivering van de school is bepalend (lid 6).
toewijsbaar-NEE = Volgens de criteria kan deze aanvraag niet worden toegewezen.
toewijsbaar-ONVOLLEDIG = Er ontbreken gegevens die de uitkomst bepalen.

reden-iq75-80 = Het IQ ligt van 75 tot en met 80: in beide banden.
reden-iq55-59 = Het IQ ligt van 55 tot en met 59: aan de ondergrens van PrO.
reden-strijdig = De criteria spreken elkaar tegen.
reden-voldoet_niet = De gegevens voldoen niet aan de criteria voor wat is aangevraagd.

lezing-ruim = ruim gelezen
lezing-exclusief = precies één van beide als bij PrO
lezing-lwooplus = ook volledig aan lwoo voldoen
lezing-dubbel = volledig aan PrO en aan lwoo voldoen

regelset-toelating-2016-01-01 = art. 15d, Stb. 2015, 273
regelset-toelating-2022-08-01 = UB WVO 2020, art. 2.46

onderdeel-lid4a = lid 4 a
onderdeel-lid4b = lid 4 b
onderdeel-lid4 = lid 4
onderdeel-lid5a1 = lid 5 a 1
onderdeel-lid5a2 = lid 5 a 2
onderdeel-lid5a = lid 5 a
onderdeel-lid5b1 = lid 5 b 1
onderdeel-lid5b2 = lid 5 b 2
onderdeel-lid5b3 = lid 5 b 3
onderdeel-lid5b = lid 5 b
onderdeel-lid5 = lid 5
onderdeel-lid6_iq = lid 6, IQ
onderdeel-lid6_la = lid 6, leerachterstand
onderdeel-lid6 = lid 6

oordeel-ja = voldoet
oordeel-nee = voldoet niet
oordeel-onbekend = onbekend

grens-iq = IQ van { $van } tot en met { $tot }
grens-band = ten minste twee domeinen van { $van } tot { $tot }, waarvan één rekenen of begrijpend lezen
grens-vanaf = ten minste twee domeinen van { $van } of meer, waarvan één rekenen of begrijpend lezen
grens-sep = sociaal-emotionele problemen die het leren sterk belemmeren
grens-alle = aan alle onderdelen voldoen
grens-een = aan één van de onderdelen voldoen

gegeven-iq = Het IQ is { $iq }
gegeven-domeinen = { $aantal ->
    [0] Geen domein telt mee
    [one] Eén domein telt mee: { $welke }
   *[other] { $aantal } domeinen tellen mee: { $welke }
}
gegeven-sep-ja = Vastgesteld
gegeven-sep-nee = Niet vastgesteld
gegeven-sep-onbekend = Niet bekend

waarschuwing-boven_60 = { $veld } is meer dan 60 maanden. Dat kan bij een jaar doubleren; kijk het na.
waarschuwing-boven_dl = { $veld } is hoger dan de DL. Dat is zelden goed; kijk het na.

toetsveld-dl = DL
toetsveld-dl_ir = DL bij inzichtelijk rekenen
toetsveld-dl_bl = DL bij begrijpend lezen
toetsveld-dl_tl = DL bij technisch lezen
toetsveld-dl_sp = DL bij spellen
toetsveld-dle_ir = DLE inzichtelijk rekenen
toetsveld-dle_bl = DLE begrijpend lezen
toetsveld-dle_tl = DLE technisch lezen
toetsveld-dle_sp = DLE spellen

ontbreekt-motivering = De motivering van de school
ontbreekt-okr = Het onderwijskundig rapport, als document
ontbreekt-leerachterstand = Toetsresultaten in ten minste twee domeinen
ontbreekt-domein_dl = { $domein }: de DL
ontbreekt-domein_instrument = { $domein }: de toets en de toetsdatum
ontbreekt-iq = Het IQ
ontbreekt-iq_instrument = De intelligentietest en de datum daarvan
ontbreekt-diagnosticus = De verantwoordelijke psycholoog of orthopedagoog
ontbreekt-sep_instrument = Het persoonlijkheidsonderzoek en de datum daarvan
ontbreekt-zienswijze = De zienswijze van de ouders
ontbreekt-uitkomst = Gegevens die de uitkomst bepalen: een toetsresultaat of het sociaal-emotionele oordeel

gebeurtenis-gestart = Aanvraag begonnen
gebeurtenis-ingediend = Ingediend bij het samenwerkingsverband
gebeurtenis-aanvulling_gevraagd = Aanvulling gevraagd
gebeurtenis-overeenstemming_ja = Overeenstemming: toewijzen
gebeurtenis-overeenstemming_nee = Overeenstemming: niet toewijzen
gebeurtenis-toegewezen = Toegewezen
gebeurtenis-niet_afgegeven = Niet toegewezen
gebeurtenis-ingetrokken = Ingetrokken door de school

document-okr = Onderwijskundig rapport
document-iq_verslag = Verslag van de intelligentietest
document-toetsgegevens = Toetsgegevens
document-persoonlijkheidsonderzoek = Persoonlijkheidsonderzoek
document-zienswijze_ouders = Zienswijze van de ouders
document-overig = Ander document

zienswijze-wijze-schriftelijk = schriftelijk
zienswijze-wijze-gesprek = in een gesprek

besluit-toewijzen-pro = Toelaatbaarheidsverklaring praktijkonderwijs afgeven
besluit-toewijzen-lwoo = Aanwijzing leerwegondersteuning afgeven

# De criteriakaart

kaart-titel = Toets aan de criteria
kaart-regelset = { $artikel } · lid 6: { $lezing } · op { $peildatum }
kaart-grensgebied = Dit is een grensgebied: volgens een andere lezing van lid 6 is de uitkomst anders.
kaart-zonder-zorg = IQ en sociaal-emotionele gegevens ziet u niet. De leerachterstand wel.
kaart-onderdelen = Alle onderdelen, met wat is gewogen
kaart-ontbreekt = Nog nodig om in te dienen
kaart-voorbehoud = Vangnet stelt voor en legt uit. Een mens beslist: alleen de directeur van het samenwerkingsverband geeft een beschikking af.

# Lijst

aanvragen-titel = Aanvragen
aanvragen-leeg = Er zijn geen aanvragen die hierbij passen. Een aanvraag begint op het blad van een leerling.
kolom-nummer = Nummer
kolom-leerling = Leerling
kolom-school = School
kolom-soort = Aanvraag
kolom-staat = Stand
kolom-route = Route
kolom-ingediend = Ingediend
filter-alle = alle
filter-toon = Toon
filter-zoek-aanvraag = Naam of nummer
filter-staat = Stand
filter-route = Route
filter-soort = Aanvraag
filter-school = School
filter-ook-klaar = Ook afgeronde aanvragen
eens-ja = Overeenstemming: toewijzen
eens-nee = Overeenstemming: niet toewijzen

# Blad

kruimelpad = Kruimelpad
aanvraag-titel = Aanvraag
aanvraag-klas = klas { $klas }
aanvraag-geboren = geboren { $dag }
aanvraag-aangemeld = aangemeld { $dag }
dossier-titel = Dossier
dossier-bewerk = Bewerk het dossier
dossier-bewaar = Bewaar het dossier
dossier-compleet = compleet
dossier-mist = { $aantal ->
    [one] nog 1 ding nodig
   *[other] nog { $aantal } dingen nodig
}
dossier-strijdig = Iemand anders heeft dit dossier intussen bewaard. Hieronder staat wat u typte; dat is nog niet bewaard. Vergelijk het met het dossier zoals het nu is en bewaar dan opnieuw.
dossier-strijdig-bekijk = Bekijk het dossier zoals het nu is
terug-zonder-bewaren = Terug zonder te bewaren
nog-niets = Nog niet ingevuld.
ontbreekt-iets = Indienen kan nog niet: { $wat }
weg-titel = Weg

beschikking-vanaf = vanaf { $dag }
beschikking-tot = tot en met { $dag }
beschikking-download = Download de brief (PDF)

overeenstemming-titel = Overeenstemming
overeenstemming-ja = Ja: toewijzen
overeenstemming-nee = Nee: niet toewijzen
besluit-titel = Besluit
besluit-niet-toewijzen = Niet toewijzen
besluit-gevolg = De brief wordt meteen gemaakt en de school ziet het besluit. Een besluit kunt u niet terugnemen.
besluit-geef-af = Geef de beschikking af
documenten-titel = Documenten
documenten-leeg = Er zijn nog geen documenten.
document-verwijder = Verwijder
document-voeg-toe = Voeg document toe

# Formulier

kies = Kies
groep-aanmelding = Aanmelding
groep-aanmelding-uitleg = DL is het aantal maanden dat de leerling vanaf groep 3 op school zat: tien per schooljaar, september tot en met juni.
groep-iq = Intelligentie
groep-iq-uitleg = Het totale IQ als één heel getal. Een interval hoort in de motivering.
groep-sep = Sociaal-emotioneel
groep-sep-uitleg = Alleen nodig bij een IQ van 91 tot en met 120.
groep-motivering = Motivering van de school
groep-zienswijze = Zienswijze van de ouders
groep-zienswijze-uitleg = Bij een aanvraag voor praktijkonderwijs is de zienswijze van de ouders verplicht.
veld-aangemeld-op = Aangemeld bij de school op
veld-dl = DL
veld-dl-uitleg = In maanden; voor alle toetsen zonder eigen DL.
veld-dle = DLE
veld-dl-toets = DL op de toetsdatum
veld-instrument = Toets
veld-toetsdatum = Datum
veld-iq = IQ
veld-diagnosticus = Psycholoog of orthopedagoog
veld-sep = Belemmert het leren sterk
sep-onbekend = niet onderzocht
sep-ja = ja
sep-nee = nee
veld-motivering = Motivering
veld-motivering-uitleg = Wat ziet u in de les, wat is geprobeerd, wat helpt? Past meer dan één vorm, leg dan uit waarom u deze kiest.
veld-zienswijze-datum = Gegeven op
veld-zienswijze-wijze = Hoe
veld-zienswijze = Wat de ouders zeiden
veld-reden = Reden
veld-vraag = Wat mist er, en waarom is het nodig?
veld-overeenstemming = Zijn school en samenwerkingsverband het eens over toewijzen?
veld-toelichting = Toelichting
veld-besluit = Besluit
veld-besluit-motivering = Motivering van het besluit
veld-besluit-motivering-uitleg = Deze tekst staat in de brief.
veld-ingangsdatum = Geldig vanaf
veld-einddatum = Geldig tot en met
veld-documentsoort = Soort document
veld-bestand = Bestand
veld-bestand-uitleg = Een PDF van ten hoogste 10 MB.
