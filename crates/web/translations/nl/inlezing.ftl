# Een schoolprofiel dat er al is, inlezen.

inlezing-titel = Bestaand profiel inlezen
inlezing-link = Lees een bestaand profiel in
inlezing-kies = Kies een bestand
inlezing-ander = Een ander bestand
inlezing-uitleg = Heeft de school al een ondersteuningsprofiel? Vangnet zoekt de koppen op en legt elke alinea bij het onderdeel waar die hoort. Wat niet past, blijft zichtbaar liggen. U kijkt alles na; er komt pas iets in het profiel als u het overneemt.
inlezing-bewaren = Vangnet bewaart de tekst van het bestand tot het profiel is vastgesteld, niet het bestand zelf en niet de naam ervan. Zet er geen namen van leerlingen in.
inlezing-bestand = Bestand
inlezing-bestand-uitleg = Word (.docx) of platte tekst (.txt), ten hoogste 10 MB.
inlezing-vervang = Gooi weg wat nu is ingelezen, ook wat u hebt verplaatst
inlezing-lees = Lees in
inlezing-telling = Wat er is ingelezen
inlezing-herkomst = Uit { $bron }, { $omvang }.
inlezing-alineas =
    { $aantal ->
        [one] Eén alinea.
       *[other] { $aantal } alinea’s.
    }
inlezing-in-tekst =
    { $aantal ->
        [0] Geen alinea ligt bij een onderdeel.
        [one] Eén alinea ligt bij een onderdeel.
       *[other] { $aantal } alinea’s liggen bij een onderdeel.
    }
inlezing-in-koppen =
    { $aantal ->
        [one] Eén kop wees de weg naar een onderdeel. Die komt niet in de tekst.
       *[other] { $aantal } koppen wezen de weg naar een onderdeel. Die komen niet in de tekst.
    }
inlezing-in-documenten =
    { $aantal ->
        [one] Eén regel noemt een document.
       *[other] { $aantal } regels noemen documenten.
    }
inlezing-in-cijfers =
    { $aantal ->
        [one] Eén regel hoort bij de tabel met cijfers.
       *[other] { $aantal } regels horen bij de tabel met cijfers.
    }
inlezing-in-bak =
    { $aantal ->
        [0] Alles heeft een plek.
        [one] Eén alinea is niet geplaatst.
       *[other] { $aantal } alinea’s zijn niet geplaatst.
    }
inlezing-nog-niets = Er staat nog niets van in het profiel.
inlezing-is-overgenomen = Dit is overgenomen in het profiel. Hier ziet u waar alles gebleven is. Wat niet geplaatst is, kunt u nog in het profiel overtypen. Bij de vaststelling verdwijnt deze bladzijde.
inlezing-dicht = Het profiel is geen concept meer. Zet het terug naar schrijven om in te lezen of over te nemen.
inlezing-bak = Niet geplaatst
inlezing-bak-uitleg = Hiervan weet Vangnet niet zeker bij welk onderdeel het hoort.
inlezing-bak-leeg = Hier ligt niets.
inlezing-terug-bak = Naar wat niet geplaatst is
inlezing-verplaats-uitleg = Kies per stuk waar het heen moet. Vinkt u alinea’s aan, dan gaan alleen die mee.
inlezing-blokken = Stuk { $van } tot en met { $tot } van { $totaal }.
inlezing-bekijk = Bekijk de tekst
inlezing-naar = Verplaats naar
inlezing-blijft = blijft hier
inlezing-naar-bak = niet geplaatst
inlezing-verplaats = Verplaats
inlezing-delen = Per onderdeel
inlezing-delen-leeg = Bij geen enkel onderdeel ligt iets.
inlezing-documenten-van = Documenten bij { $plek }
inlezing-staat-er = Hier staat al tekst in het profiel.
inlezing-nu = Nu staat er:
inlezing-erbij = Dit komt erbij:
inlezing-tabel = Cijfers per schooljaar, tabel { $nummer }
inlezing-van-ander = Dit onderdeel schrijft het samenwerkingsverband. U kunt het niet overnemen.
inlezing-nog-meer =
    { $aantal ->
        [one] En nog één alinea.
       *[other] En nog { $aantal } alinea’s.
    }
inlezing-hieruit = Verplaats iets hieruit
inlezing-alles = Bekijk alles
inlezing-cijfers = Cijfers per schooljaar
inlezing-cijfers-uitleg = Onbekend, een streepje en een lege cel blijven wat ze zijn: ze worden geen nul. Wat al is opgeschreven of wat het register zelf telt, blijft staan.
inlezing-cijfers-niet = U kunt geen kengetallen van deze school opschrijven. Ze worden niet overgenomen.
inlezing-cijfers-nieuw =
    { $aantal ->
        [0] Hiervan wordt niets overgenomen.
        [one] Hiervan wordt één getal overgenomen.
       *[other] Hiervan worden { $aantal } cellen overgenomen.
    }
inlezing-rij = Regel in de tekst
inlezing-geen-kengetal = past bij geen kengetal en wordt niet overgenomen
inlezing-overnemen = Neem over in het profiel
inlezing-overnemen-uitleg = Staat er al tekst, dan komt de nieuwe eronder, tenzij u iets anders kiest.
inlezing-alle = Waar al tekst staat
inlezing-alle-uitleg = Wat u hier kiest, geldt voor alle onderdelen.
inlezing-per-plek = zoals ik hieronder kies
inlezing-bij-plek = Bij { $plek }
inlezing-neem-documenten = Zet de documenten in de lijst met documenten
inlezing-neem-kengetallen = Neem de cijfers over als kengetallen
inlezing-overnemen-doe = Neem over
inlezing-weg = Weggooien
inlezing-weg-uitleg = Wat is ingelezen, gaat weg. Wat u hebt overgenomen, blijft in het profiel staan.
inlezing-weg-doe = Gooi weg wat is ingelezen
inlezing-strijdig = Iemand anders heeft hier net iets veranderd. U ziet hoe het nu is. Doe opnieuw wat u wilde.

inleesbron-tekst = platte tekst
inleesbron-docx = een Word-bestand
inleesreden-exact = De kop staat zo in de opzet.
inleesreden-genummerd = Het nummer en een deel van de kop passen.
inleesreden-woorden = De woorden van de kop passen.
inleesreden-herhaling = De kop staat hier voor de tweede keer: dit is de breedteondersteuning.
inleesreden-documenten = Dit staat onder het kopje Documentatie.
inleesreden-geerfd = Dit staat onder de kop van het onderdeel.
inleesreden-verplaatst = Iemand heeft dit hier gelegd.
inleesreden-voor_eerste_kop = Dit staat voor de eerste kop die Vangnet kent.
inleesreden-onbekende_kop = Deze kop staat niet in de opzet.
inleesreden-meer_mogelijk = De kop past bij meer onderdelen.
inleesreden-buiten_tekst = Dit is een kop- of voettekst of een noot.
inleesreden-inhoudsopgave = Dit is de inhoudsopgave.
inleesreden-niet_overgenomen = Dit is niet overgenomen: er stond al tekst die mocht blijven, of een ander schrijft dat onderdeel.
inleessoort-kop = Kop
inleessoort-tussenkop = Tussenkop
inleessoort-tekst = Tekst
inleessoort-tabelrij = Regel van een tabel
inleessoort-inhoudsopgave = Inhoudsopgave
inleessoort-kengetallen = Cijfers
inleessoort-vaststelling = Vaststelling
inleessoort-contact = Contactgegevens
inleeslot-nieuw = wordt overgenomen
inleeslot-staat_er = staat er al
inleeslot-register = telt het register
inleeslot-jaar = dit jaar kan niet
inleeslot-rij = past bij geen kengetal
inleeslot-onleesbaar = niet te lezen
inleeslot-dubbel = staat er twee keer
samenvoeging-achter = zet het eronder
samenvoeging-vervang = vervang wat er staat
samenvoeging-laat = laat staan wat er staat

logboek-soort-inlezing = inlezen van een profiel

melding-inlezing-gelezen = Het bestand is ingelezen. Kijk na waar alles ligt.
melding-inlezing-verplaatst = De alinea’s zijn verplaatst.
melding-inlezing-overgenomen = De tekst staat in het profiel.
melding-inlezing-weg = Wat was ingelezen, is weg.

veldfout-inlees_te_groot = Dit bestand is groter dan 10 MB. Haal er afbeeldingen uit en probeer het opnieuw.
veldfout-inlees_leeg = In dit bestand staat geen tekst. Kies een bestand met tekst; een scan is een afbeelding en kan niet worden gelezen.
veldfout-inlees_oud_word = Dit is een oud Word-bestand (.doc), of er zit een wachtwoord op. Open het in Word, haal het wachtwoord eraf en bewaar het als .docx.
veldfout-inlees_pdf = Dit is een PDF. Zoek het Word-bestand waar die van gemaakt is, of kopieer de tekst naar een tekstbestand.
veldfout-inlees_geen_tekst = Dit is geen Word-bestand en geen tekst. Kies een bestand dat op .docx of .txt eindigt.
veldfout-inlees_kapot = Dit Word-bestand is beschadigd. Open het in Word, bewaar het opnieuw als .docx en probeer het nog eens.
veldfout-inlees_verdacht = Dit bestand is veel groter dan het lijkt, of bevat iets dat Word zelf nooit schrijft. Kopieer de tekst naar een nieuw Word-bestand.
veldfout-inlees_te_veel = Er staat te veel tekst in dit bestand: hoogstens 4 MB tekst en 20.000 alinea’s. Deel het op.
veldfout-inlees_plek_vol = Samen wordt dit te lang voor één onderdeel. Verplaats een deel naar een ander onderdeel, of vervang wat er staat.
veldfout-inlezing_kies = Er is niets gekozen. Kies eerst bij een stuk waar het heen moet.
veldfout-inlezing_loopt = Er is al een profiel ingelezen. Zet een vinkje als dat weg mag.
