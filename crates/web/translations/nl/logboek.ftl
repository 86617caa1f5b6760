# Het logboek van een leerling, handelingswijzer, kaarten, vragen aan docenten, lesklassen, ingelichten

menu-klassen = Mijn klassen
menu-lesklassen = Wie geeft welke klas

log-titel = Logboek
log-schrijf = Schrijf een aantekening
log-verbeter = Verbeter uw aantekening
log-verbeter-uitleg = De oude aantekening blijft bewaard en verwijst naar de nieuwe. Kiest u een kleinere kring van lezers, dan geldt die ook voor de oude tekst.
log-veld-tekst = Wat wilt u vastleggen?
log-veld-soort = Soort
log-veld-toon = Waar ging het contact over?
log-veld-toon-uitleg = Bel ook als het goed gaat.
log-veld-doel = Doel
log-veld-doel-uitleg = Een doelengesprek gaat over een doel uit het plan.
log-veld-klasse = Wie mag dit lezen?
log-veld-datum = Dag
log-veld-traject = Traject
log-geen = geen
log-meer-soorten = Andere soorten
log-bewaar = Bewaar de aantekening
log-aantal = { $aantal ->
    [one] 1 aantekening
   *[other] { $aantal } aantekeningen
}
log-filter = Aantekeningen zoeken
log-filter-van = Vanaf
log-filter-tot = Tot en met
log-filter-toon = Toon
log-filter-weg = Toon alles
log-leeg = Hier komen de aantekeningen over deze leerling. Begin met wat u vandaag zag, of met een contact met de ouders.
log-leeg-filter = Geen aantekening past bij deze keuze.
log-verbeterd = later verbeterd
log-verbetering = verbetering
log-oude-tekst = Toon de oude tekst
log-verbeter-knop = Verbeter
log-van-dag = de aantekening van { $dag }
log-schooljaar = Dit schooljaar
log-kolom-aantal = Aantal
log-kolom-laatste = Laatste
log-week = Gesprekken deze week
log-week-gesprekken = { $aantal ->
    [one] 1 gesprek
   *[other] { $aantal } gesprekken
}

log-soort-notitie = Notitie
log-soort-oudercontact = Contact met ouders
log-soort-observatie = Observatie
log-soort-logboek = Logboekregel bij een traject
log-soort-gesprek = Gesprek met de leerling
log-soort-mentormoment = Kort mentormoment
log-soort-lesbezoek = Lesbezoek
log-soort-coachingsgesprek = Coachingsgesprek
log-soort-doelengesprek = Doelengesprek
log-soort-iop_evaluatie = Evaluatie van het IOP
log-soort-rapport_vak = Rapport vakvaardigheden
log-soort-rapport_werk = Rapport basis- en werknemersvaardigheden
log-soort-huisbezoek = Huisbezoek
log-soort-ouderavond = Ouders waren op de ouderavond
log-soort-sova = Les sociale vaardigheden
log-soort-time_out = Time-out
log-soort-klimaatschaal = Klimaatschaal ingevuld
log-soort-herstelgesprek = Herstelgesprek
log-soort-vertrouwensgesprek = Vertrouwelijke melding
log-soort-ziekte = Ziekte of ander medisch gegeven

log-toon-positief = Goed nieuws
log-toon-gewoon = Gewoon contact
log-toon-zorgelijk = Zorgen

log-klasse-algemeen = Algemeen
log-klasse-begeleiding = Begeleiding
log-klasse-zorg = Zorg
log-klasse-medisch = Medisch
log-klasse-vertrouwelijk = Vertrouwelijk
log-klasse-wie-algemeen = wie deze leerling begeleidt, en de vertrouwenspersoon
log-klasse-wie-begeleiding = mentor, teamleider, zorgteam en directie
log-klasse-wie-zorg = zorgcoördinator, gedragsdeskundigen en directie; u zelf ook
log-klasse-wie-medisch = alleen wie met naam is ingelicht
log-klasse-wie-vertrouwelijk = alleen u

wijzer-titel = Handelingswijzer
wijzer-leeg = Voor deze leerling is er nu geen handelingswijzer.
wijzer-leeg-schrijf = Er is nog geen handelingswijzer. Schrijf op wat docenten moeten weten en doen; zij lezen alleen dit.
wijzer-sinds = Sinds { $dag }, door { $naam }
wijzer-nieuwe = Nieuwe versie
wijzer-eerste = Eerste versie
wijzer-veld = Wat moeten docenten weten en doen?
wijzer-veld-uitleg = Schrijf kort wat helpt in de les. Geen diagnose of andere gegevens die een docent niet nodig heeft.
wijzer-gevolg = De docenten van deze klas lezen dit zodra u publiceert.
wijzer-publiceer = Publiceer voor de docenten
wijzer-intrekken = Trek de handelingswijzer in
wijzer-intrekken-gevolg = Docenten zien hem dan niet meer. De tekst blijft bewaard bij de eerdere versies.
wijzer-trek-in = Trek in
wijzer-botst = Iemand anders heeft intussen een versie gepubliceerd; die staat hierboven. Wat u typte staat hieronder nog. Vergelijk, en publiceer dan uw versie.
wijzer-lezers = Wie dit lezen
wijzer-geen-lezers = Er staat nog niet vast wie deze klas lesgeeft. Dat legt de zorgcoördinator of de directie vast.
wijzer-versies = Eerdere versies
wijzer-versie = Versie { $nummer }

kaart-kop = Dyslexie en dyscalculie
kaart-leeg = Er is nog geen verklaring vastgelegd. De kaart ontstaat als u de verklaring vastlegt.
kaart-recht = Waar heb ik recht op?
kaart-doet = Wat doe ik zelf?
kaart-verklaring = Verklaring van { $dag }
kaart-afdrukken = Druk deze pagina af: op papier staat alleen de kaart.
kaart-nieuw = Leg de verklaring vast
kaart-wijzig = Wijzig de kaart
kaart-veld-datum = Datum van de verklaring
kaart-veld-deskundige = Afgegeven door
kaart-hulpmiddelen = Waar de leerling recht op heeft
kaart-hulpmiddelen-uitleg = Eén op een regel, bijvoorbeeld: een kwart meer tijd bij toetsen.
kaart-verwacht = Wat van de leerling wordt verwacht
kaart-verwacht-uitleg = Eén op een regel, bijvoorbeeld: laat deze kaart zien aan het begin van een toets.
kaart-bewaar = Bewaar de kaart
kaart-botst = Iemand anders heeft de kaart intussen gewijzigd; zo staat hij hierboven. Wat u typte staat hieronder nog. Vergelijk, en bewaar dan opnieuw.
verklaring-dyslexie = Dyslexiekaart
verklaring-dyscalculie = Dyscalculiekaart

ronde-titel = Vragen aan docenten
ronde-leeg = Er is nog niets gevraagd. Met één vraag krijgt u van alle docenten en de mentor een korte bijdrage.
ronde-van = Vraag van { $dag }
ronde-tot = tot en met { $dag }
ronde-stand = { $klaar } van { $totaal } beantwoord
ronde-antwoorden = Antwoorden
ronde-wie = Wie
ronde-voortgang = Hoe gaat het?
ronde-werkt = Wat werkt
ronde-werkt-niet = Wat werkt niet
ronde-verder = Verder nog
ronde-wacht = nog geen antwoord
ronde-vraag = Vraag alle docenten
ronde-veld-vraag = Uw vraag
ronde-veld-vraag-uitleg = Docenten vullen in hoe het gaat, wat werkt, wat niet werkt en één regel over de rest.
ronde-veld-tot = Antwoorden tot en met
ronde-gevraagd = De vraag gaat naar:
ronde-niemand = Er staat niet vast wie deze klas lesgeeft, en er is geen andere mentor. Leg eerst vast wie welke klas lesgeeft.
ronde-stel = Stel de vraag
ronde-over = Hoe gaat het met { $naam }?
ronde-vraagt = { $naam } vraagt dit
ronde-de-vraag = De vraag
ronde-wie-leest = Dit lezen wie de vraag stelde en wie de leerling begeleidt. Andere docenten zien uw antwoord niet.
ronde-antwoord = Verstuur uw antwoord
ronde-gesloten = De dag waarop antwoorden binnen moesten zijn is voorbij.
ronde-klaar = beantwoord
ronde-open = wacht op u

voortgang-plusplus = heel goed
voortgang-plus = goed
voortgang-nul = zoals verwacht
voortgang-min = matig
voortgang-minmin = slecht

klassen-titel = Mijn klassen
klassen-uitleg = De klassen die u lesgeeft, met de handelingswijzers van uw leerlingen en de vragen die op u wachten.
klassen-vragen = Vragen aan u
klassen-geen-vragen = Er wacht geen vraag op u.
klassen-leeg = Er staat nog geen klas bij u. De zorgcoördinator of de directie legt vast welke klassen u lesgeeft.
klassen-klas-leeg = In deze klas staan geen leerlingen.
klassen-leerlingen = { $aantal ->
    [one] 1 leerling
   *[other] { $aantal } leerlingen
}

lesklas-titel = Wie geeft welke klas
lesklas-uitleg = Docenten zien de handelingswijzers van de klassen die hier bij hun naam staan, en krijgen de vragen over die leerlingen.
lesklas-bekend = Klassen met leerlingen:
lesklas-niemand = Op deze school heeft nog niemand een account met een rol.
lesklas-bewaar = Bewaar de klassen
lesklas-plak = Plak uit het roosterprogramma
lesklas-plakken = Regels om in te lezen
lesklas-plakken-uitleg = Op elke regel een inlognaam en de klassen: naam@school.nl; 1B, 2A. De klassen van wie u niet noemt, blijven zoals ze zijn.
lesklas-plak-knop = Lees de regels in
lesklas-regel = Regel { $nummer }: { $fout }

ingelicht-titel = Ingelicht over medische gegevens
ingelicht-kort = Alleen wie hier met naam staat, leest medische aantekeningen.
ingelicht-knop = Wie is ingelicht
ingelicht-uitleg = Een medische aantekening is alleen te lezen door wie hier staat, en alleen op de dagen die hier staan. Ook directie en zorgcoördinator lezen zonder vermelding niets.
ingelicht-leeg = Nog niemand is ingelicht.
ingelicht-nieuw = Licht iemand in
ingelicht-veld-wie = Medewerker
ingelicht-veld-vanaf = Vanaf
ingelicht-veld-tot = Tot en met
ingelicht-veld-tot-uitleg = Vul een dag in om te beëindigen. Leeg betekent: zolang het nodig is. Na een jaar vraagt Mijn werk de zorgcoördinator of dat nog zo is.
ingelicht-open = zolang het nodig is
ingelicht-door = Vastgelegd door
ingelicht-gevolg = Staat iemand al in de lijst, dan vervangen deze dagen de oude.
ingelicht-bewaar = Leg vast

melding-aantekening-geschreven = De aantekening is bewaard.
melding-ingelicht-bewaard = Vastgelegd wie is ingelicht.
melding-kaart-bewaard = De verklaring en de kaart zijn bewaard.
melding-lesklassen-bewaard = Vastgelegd wie welke klas lesgeeft.
melding-vraag-beantwoord = Uw antwoord is verstuurd. U kunt het tot de laatste dag wijzigen.
melding-vraag-gesteld = De vraag staat klaar voor de docenten.
melding-wijzer-gepubliceerd = De docenten lezen nu deze handelingswijzer.
melding-wijzer-ingetrokken = De handelingswijzer is ingetrokken.

inzage-handelingswijzer = handelingswijzer
inzage-kaart = dyslexie- of dyscalculiekaart
inzage-logboek = logboek
inzage-vragen = vragen aan docenten

veldfout-doel_ontbreekt = Kies het doel waar dit gesprek over ging.
veldfout-geen_docenten = Er is niemand om het aan te vragen. Leg eerst vast wie deze klas lesgeeft.
veldfout-klasse_te_ruim = Dit soort aantekening mag niet door zoveel mensen gelezen worden. Kies een kleinere kring.
veldfout-niet_voor_u = In deze kring kunt u niet schrijven: u zou uw eigen aantekening niet terug kunnen lezen.
veldfout-toon_ontbreekt = Kies waar het contact over ging: goed nieuws, gewoon contact of zorgen.
veldfout-traject_ontbreekt = Kies het traject waar dit bij hoort.


mentor-titel = Mentor
mentor-geschiedenis = Mentoren door de jaren
mentor-leeg = De mentor is nog niet gewisseld.
mentor-kolom-dag = Vanaf
mentor-kolom-van = Was
mentor-kolom-naar = Werd
mentor-kolom-reden = Waarom
mentor-ingelezen = ingelezen uit een bestand
mentor-nieuw = Wijs een andere mentor aan
mentor-veld-wie = Nieuwe mentor
mentor-veld-reden = Waarom wisselt de mentor?
mentor-gevolg = De nieuwe mentor opent het dossier vanaf nu; de vorige niet meer.
mentor-bewaar = Wijs aan
melding-mentor-gewijzigd = De leerling heeft een andere mentor.
handeling-mentor_gewijzigd = Andere mentor aangewezen

logboek-soort-aantekening = aantekening
logboek-soort-handelingswijzer = handelingswijzer
logboek-soort-ingelicht = medisch ingelicht
logboek-soort-leerling = leerling
logboek-soort-lesklas = lesklassen
logboek-soort-verklaring = verklaring
logboek-soort-vraagronde = vraag aan docenten
log-soort-studietijd = Extra studietijd na schooltijd
logboek-detail-klassen = klassen

lesklas-let-op = Let op:
lesklas-te-groot = { $klas } heeft meer dan { $hoogstens } leerlingen.
lesklas-te-veel-niveaus = In { $klas } zitten meer dan twee niveaus bij elkaar.
