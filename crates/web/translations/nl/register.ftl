# Het register van besluiten en de cijfers.

menu-besluiten = Besluiten
menu-cijfers = Cijfers
werk-plek-besluiten = Zoek een besluit op in het register.
werk-plek-cijfers = Bekijk aantallen en doorlooptijden.
handeling-register_uitgevoerd = Register van besluiten gedownload

register-titel = Besluiten
register-uitleg = Het register van beschikkingen, de nieuwste eerst
register-bestand = besluiten
register-dit-jaar = Dit schooljaar
register-vorig-jaar = Vorig schooljaar
register-alles = Alle besluiten
register-van = Besloten vanaf
register-tot = Besloten tot en met
register-uitkomst = Besluit
register-afloop = Loopt binnen zes maanden af
register-leeg = Er zijn geen besluiten die hierbij passen. Een besluit komt hier zodra de directeur het heeft genomen.
register-nummer = Volgnummer
register-datum = Datum
register-leerlingnummer = Leerlingnummer
register-geldig = Geldig
register-vanaf = Geldig vanaf
register-tot-en-met = Geldig tot en met
register-categorie = Categorie
register-aanvraag = Aanvraagnummer
register-op-bezwaar = Op bezwaar
register-ja = ja
register-excel = Download als Excel
register-excel-uitleg = Met dezelfde filters. Het bestand bevat namen; dat u het downloadt, komt in het logboek.

cijfers-titel = Cijfers
cijfers-uitleg = Aanvragen die in dit schooljaar bij de scholen zijn aangemeld, en besluiten die in dit schooljaar zijn genomen
cijfers-jaar = Schooljaar
cijfers-vorig = Vorig schooljaar
cijfers-volgend = Volgend schooljaar
cijfers-gemaskeerd = Aantallen onder de 5 worden niet getoond: zo is niemand te herkennen.
cijfers-leeg = Over dit schooljaar is er nog niets te tellen.
cijfers-klein = minder dan 5
cijfers-tabel = Toon als tabel
cijfers-aantal = Aantal
cijfers-staten = Waar de aanvragen staan
cijfers-staten-uitleg = Elke aanvraag telt een keer, in de stand van nu.
cijfers-routes = Per route
cijfers-zonder-route = nog geen route
cijfers-uitkomsten = Besluiten per uitkomst
cijfers-tijden = Doorlooptijd tot het eerste besluit
cijfers-tijden-uitleg = In dagen vanaf de aanmelding bij de school. De school beslist binnen zes weken, met één verlenging binnen tien.
cijfers-binnen-zes = binnen 6 weken
cijfers-binnen-tien = 6 tot 10 weken
cijfers-later = meer dan 10 weken
cijfers-besluiten = Besluiten
cijfers-mediaan = Middelste, hele weg
cijfers-mediaan-swv = Middelste, bij het samenwerkingsverband
cijfers-dagen = { $aantal ->
    [one] 1 dag
   *[other] { $aantal } dagen
}
cijfers-scholen = Aanvragen per school
cijfers-aanvragen = Aanvragen
cijfers-toegewezen = Toegewezen
cijfers-niet = Niet afgegeven
cijfers-anders = Anders of nog niet klaar
cijfers-te-laat = Te laat voor lwoo
cijfers-te-laat-uitleg = Niet klaar voor de laatste zitting van het jaar. De school betaalt deze begeleiding zelf, uit het geld voor lichte ondersteuning.
beeld-staven = { $titel }: { $waarden }
