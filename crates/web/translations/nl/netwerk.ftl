# Wat de scholen samen bieden.

cijfers-tab-netwerk = Netwerk
netwerk-titel = Netwerk van scholen
netwerk-scholen = { $aantal ->
    [one] één school
   *[other] { $aantal } scholen
}
netwerk-dag = Gegevens van { $dag }
netwerk-leeg = Er is nog geen catalogus, of er zijn nog geen scholen.
netwerk-gaten = Wat niemand biedt
netwerk-gaten-uitleg = Geen school biedt dit aan, en niemand van buiten doet het voor de scholen.
netwerk-geen-gaten-behoeften = Voor elke behoefte is er op elk niveau minstens één school of partner die iets biedt.
netwerk-geen-gaten-aanbod = Elk aanbod uit de catalogus is er op minstens één school of bij een partner.
netwerk-behoefte = Behoefte
netwerk-aanbod = Aanbod
netwerk-niveau = Niveau
netwerk-waarom = Waarom
netwerk-niet-in-catalogus = Niets in de catalogus
netwerk-geen-school = Geen school biedt dit
netwerk-dekking = Hoeveel scholen het bieden
netwerk-beeld = Hoeveel scholen het bieden
netwerk-van = { $aantal } van { $scholen }
netwerk-per-school = Toon per school
netwerk-anderen = via anderen
netwerk-niet = niet
netwerk-klein = < 5
netwerk-tussen = { $minst } tot { $meest }
netwerk-vraag = Hoeveel erom wordt gevraagd
netwerk-vraag-behoeften = Leerlingen met een behoefte
netwerk-vraag-behoeften-uitleg = Leerlingen bij wie deze behoefte nu is vastgelegd. Wie er twee heeft, telt bij allebei.
netwerk-vraag-aanbod = Lopende trajecten
netwerk-vraag-aanbod-uitleg = Trajecten die nu lopen, per aanbod. Deze catalogus kent geen lijst met behoeften.
netwerk-som-uitleg = Waar een aantal onder de 5 bij zit, staat bij elkaar opgeteld tussen welke grenzen het ligt.
netwerk-samen = Alle scholen
netwerk-ruimte = Wie kan overnemen
netwerk-ruimte-uitleg = Scholen die het bieden en deze week nog tijd over hebben bij wie het geeft. De vijf met de meeste tijd.
netwerk-bij-scholen = Scholen die het bieden
netwerk-wie-ruimte = Tijd over deze week
netwerk-geen-ruimte = Niemand gaf tijd op die over is
netwerk-teams = Tijd van de teams deze week
netwerk-lopend = Lopende trajecten
netwerk-zonder-trajecten = Hoeveel trajecten er lopen, staat hier niet: naast de aantallen leerlingen zou dat een klein aantal kunnen verraden.
netwerk-vragen = De drie vragen van het bestuur
netwerk-vraag-een = Is het niveau van de basisondersteuning haalbaar en ambitieus?
netwerk-antwoord-een = Dat is uit deze gegevens niet te zeggen. Hierboven staat welke scholen wat bieden; hoe goed zij dat doen, staat er niet in.
netwerk-vraag-twee = Welke ondersteuning betaalt het samenwerkingsverband mee?
netwerk-antwoord-twee = De catalogus zegt wie welke soort ondersteuning kan betalen. Wat het kost, is uit deze gegevens niet te zeggen: er zijn geen tarieven vastgelegd.
netwerk-vraag-drie = Kunnen we alle leerlingen bedienen?
netwerk-antwoord-drie = Van de { $totaal } regels van dit netwerk zijn er { $gedekt } gedekt door minstens één school of partner. Of er op elke plek ook tijd genoeg is, is niet volledig te zeggen: van { $zonder } van de scholen zijn geen uren bekend. Wie geen hulp vroeg, staat nergens in deze gegevens.
netwerk-antwoord-dag = Deze antwoorden horen bij de gegevens van { $dag }.
netwerk-leerlingen = Leerlingen met ondersteuning
netwerk-leerlingen-samen = Op alle scholen samen krijgen nu { $aantal } leerlingen ondersteuning.
netwerk-leerlingen-uitleg = Leerlingen met een lopend traject, elke leerling één keer. “Niet getoond”: naast de andere getallen zou het een klein aantal verraden.
netwerk-niet-getoond = niet getoond
