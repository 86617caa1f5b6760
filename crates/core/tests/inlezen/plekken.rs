//! The places of both formats, with short headings: of the table of contents of the profile, and the names that the
//! domain data gives to themes and categories. The sentences that the profiles use as headings are not here.

use vangnet_core::schoolprofiel::inlezen::Zoekplek;

use crate::bron::domein;

fn plek(code: &str, kop: &str) -> Zoekplek {
    Zoekplek {
        code: code.to_owned(),
        koppen: vec![kop.to_owned()],
        ..Zoekplek::default()
    }
}

/// Code, heading.
const TEKSTEN_002: [(&str, &str); 19] = [
    ("tekst.voorwoord", "Voorwoord"),
    ("tekst.inleiding", "1. Inleiding"),
    ("tekst.algemeen", "2. Algemene gegevens"),
    ("tekst.contact", "2.1 Contactgegevens"),
    ("tekst.visie", "2.2 Onderwijsvisie / schoolconcept"),
    ("tekst.kengetallen", "2.3 Kengetallen"),
    ("tekst.toelating", "2.4 Toelatingscriteria"),
    (
        "tekst.basis_breedte",
        "3. Basisondersteuning en breedteondersteuning",
    ),
    ("tekst.definitie", "3.1 Definitie"),
    ("tekst.aspecten", "3.2 Aspecten basisondersteuning"),
    ("tekst.breedte", "3.3 Breedteondersteuning"),
    ("aspect.1", "Aspect 1. Preventie"),
    ("aspect.2", "Aspect 2. Onderwijs / planmatig werken"),
    ("aspect.3", "Aspect 3. Inrichting ondersteuningsstructuur"),
    ("aspect.4", "Aspect 4. Kwaliteit"),
    ("tekst.arrangementen", "4. Arrangementen"),
    ("tekst.diepte", "5. Diepteondersteuning"),
    ("tekst.cluster12", "6. Cluster 1 en 2 onderwijs"),
    ("tekst.pro_lwoo", "7. Praktijkonderwijs en leerwegondersteuning"),
];

/// The themes as the table of contents names them, in order from 1.
const THEMAS_002: [&str; 18] = [
    "Mentoraat, persoonlijke begeleiding",
    "Sociale veiligheid, voorkomen gedragsproblemen",
    "Veilige leeromgeving",
    "Protocol medische handelingen",
    "Fysieke toegankelijkheid",
    "Onderwijsprogramma's",
    "Aanpak en methoden",
    "Taal- en rekenbeleid",
    "Zicht op ontwikkeling",
    "Zicht op onderwijsbehoefte",
    "Dyslexie, dyscalculie",
    "Overdracht leerlingen",
    "Expertise ondersteuningsteam",
    "Interne zorgstructuur",
    "Onderwijsarrangementen",
    "Afspraken ketenpartners",
    "Ontwikkeling personeel",
    "Inspectiekader",
];

/// Code, heading.
const TEKSTEN_000: [(&str, &str); 15] = [
    ("tekst.wettelijk_kader", "Wettelijk kader"),
    ("tekst.afspraken", "Afspraken van het samenwerkingsverband"),
    ("tekst.vaststelling", "Vaststelling"),
    ("tekst.algemeen", "Algemene gegevens"),
    ("tekst.doelgroep", "Doelgroep"),
    ("tekst.visie", "Missie en visie"),
    ("tekst.concept", "Onderwijsconcept"),
    ("tekst.cascade", "Cascade"),
    ("tekst.aanbod", "Ondersteuningsaanbod"),
    ("tekst.behoeften", "Passende ondersteuning op basis van behoeften"),
    ("tekst.basiskwaliteit", "Basiskwaliteit en deskundigheid"),
    ("tekst.basisondersteuning", "Basisondersteuning"),
    ("tekst.extra", "Extra ondersteuning"),
    ("tekst.aanvullend", "Aanvullende ondersteuning"),
    ("tekst.ambities", "Doelen en ambities"),
];

/// The format with themes, each with a block of basisondersteuning and one of breedteondersteuning.
pub(crate) fn format_002() -> Vec<Zoekplek> {
    let mut uit: Vec<Zoekplek> = TEKSTEN_002.iter().map(|(code, kop)| plek(code, kop)).collect();
    let themas = domein("themas");
    for (thema, kop) in themas["thema"].as_array().unwrap().iter().zip(THEMAS_002) {
        let nummer = thema["nr"].as_integer().unwrap();
        let titel = thema["titel"].as_str().unwrap();
        let blok = |soort: &str| Zoekplek {
            code: format!("thema.{nummer}.{soort}"),
            documenten: Some(format!("thema.{nummer}.{soort}.documenten")),
            ..Zoekplek::default()
        };
        uit.push(Zoekplek {
            koppen: vec![format!("{nummer}. {kop}"), format!("{nummer}. {titel}")],
            herhaling: Some(format!("thema.{nummer}.breedte")),
            ..blok("basis")
        });
        uit.push(blok("breedte"));
    }
    uit
}

/// The format with categories of support.
pub(crate) fn format_000() -> Vec<Zoekplek> {
    let mut uit: Vec<Zoekplek> = TEKSTEN_000.iter().map(|(code, kop)| plek(code, kop)).collect();
    let categorieen = domein("ondersteuningscategorieen");
    for categorie in categorieen["categorie"].as_array().unwrap() {
        let code = categorie["code"].as_str().unwrap();
        let titel = categorie["titel"].as_str().unwrap();
        uit.push(plek(&format!("categorie.{code}"), &format!("{code} {titel}")));
    }
    uit
}
