//! The copy of an advice and the question of an application, as their readers get them.

#![expect(clippy::unwrap_used, reason = "a test stops where its sheet fails")]

use std::fmt::Write as _;

use pdf_extract::Document;
use vangnet_export::{ExportError, ProfielBlad, advies_pdf, opp_pdf, profiel_pdf, vraag_pdf};

#[path = "fixtures/bladen.rs"]
mod bladen;
#[path = "fixtures/lezen.rs"]
mod lezen;
#[path = "fixtures/plan.rs"]
mod plan;
#[path = "fixtures/profiel.rs"]
mod profiel;
#[expect(dead_code, reason = "the sheets borrow from one letter only")]
#[path = "fixtures/voorbeeld.rs"]
mod voorbeeld;

fn assert_says(pdf: &[u8], says: &[&str]) {
    let words = lezen::words(pdf);
    for sentence in says {
        assert!(words.contains(sentence), "{sentence}\n\nnot in\n\n{words}");
    }
}

fn pages(pdf: &[u8]) -> usize {
    Document::load_mem(pdf).unwrap().get_pages().len()
}

#[test]
fn parents_read_who_advised_what_and_that_it_is_no_decision() {
    let pdf = advies_pdf(&bladen::advies()).unwrap();
    lezen::assert_marks(&pdf, "A-2026-0412");
    assert_says(
        &pdf,
        &[
            "Samenwerkingsverband VO De Lage Landen",
            "De ouders van Zoë Ağaoğlu Molenpad 7 9999 EF Waterstede",
            "Waterstede, 9 maart 2026",
            "Deskundige drs. B. Voorbeeld",
            "Deskundigheid orthopedagoog",
            "Organisatie Orthopedagogenpraktijk De Schakel",
            "Datum van het advies 5 maart 2026",
            "artikel 2.47, zeventiende lid",
            "Dit advies is nog geen besluit.",
            "Haar intelligentiequotiënt is 72.",
            "Ik adviseer om Zoë toelaatbaar te verklaren tot het praktijkonderwijs.",
        ],
    );
}

/// A plan is read when it fits on one page; every part of it is there, to the last word.
#[test]
fn a_concise_plan_is_one_page_and_says_everything() {
    let blad = plan::opp();
    let pdf = opp_pdf(&blad).unwrap();
    lezen::assert_marks(&pdf, "Ontwikkelingsperspectief van Zoë Ağaoğlu");
    assert_eq!(pages(&pdf), 1);
    let words = |tekst: &str| tekst.split_whitespace().collect::<Vec<_>>().join(" ");
    let delen = blad.delen.iter().flat_map(|d| &d.teksten);
    let teksten: Vec<String> = delen.map(|(_, tekst)| words(tekst)).collect();
    assert_says(&pdf, &teksten.iter().map(String::as_str).collect::<Vec<_>>());
    assert_says(&pdf, &[&blad.gehoord, &blad.overeenstemming, "29 mei 2026"]);
}

/// Nothing is cut or made smaller to reach one page: a longer plan runs on.
#[test]
fn a_longer_plan_runs_on() {
    let mut blad = plan::opp();
    for deel in &mut blad.delen {
        for (_, tekst) in &mut deel.teksten {
            *tekst = [tekst.as_str(); 4].join("\n\n");
        }
    }
    let pdf = opp_pdf(&blad).unwrap();
    assert!(pages(&pdf) >= 2);
    assert_says(
        &pdf,
        &[
            "De ouders willen vaker horen wat goed gaat.",
            &blad.overeenstemming,
        ],
    );
}

/// Every word of a published profile is on paper, the colour of a block as a word too; what is empty is left out.
#[test]
fn a_published_profile_says_everything() {
    let blad = profiel::blad();
    let pdf = profiel_pdf(&blad).unwrap();
    lezen::assert_marks(&pdf, "Ondersteuningsaanbod van De Vlinder");
    assert_says(
        &pdf,
        &[
            "Schooljaar 2026-2027",
            "Vastgesteld 2 november 2026",
            "Geldig 1 augustus 2026 tot en met 31 juli 2027",
            "Wat leerlingen zeiden",
            "Een stille plek in de pauze; die komt er.",
            "3 Veiligheid",
            "Basis",
            "Norm: Elke school heeft een plan.",
            "Wij kennen elke leerling bij naam.",
            "B2 Extra instructie",
            "Twee keer per week.",
            "Documenten: Pestprotocol 2025; Draaiboek",
            "kenmerk 3f2a9c0e5b7d pagina",
        ],
    );
    assert!(!lezen::words(&pdf).contains("Breedte"));
    assert_eq!(pdf, profiel_pdf(&blad).unwrap(), "the same always gives the same");
}

/// A profile without a hash that is long enough, without norm, offers or pupils' words is still set.
#[test]
fn a_profile_with_hardly_anything_is_set() {
    let blad = ProfielBlad {
        kenmerk: "ab".to_owned(),
        inbreng: String::new(),
        delen: Vec::new(),
        ..profiel::blad()
    };
    assert_says(
        &profiel_pdf(&blad).unwrap(),
        &["Ondersteuningsaanbod van De Vlinder"],
    );
}

#[test]
fn an_advice_without_text_or_conclusion_is_none() {
    let mut advies = bladen::advies();
    " ".clone_into(&mut advies.conclusie);
    assert!(matches!(
        advies_pdf(&advies),
        Err(ExportError::Ontbreekt { veld: "conclusie" })
    ));
    "\n".clone_into(&mut advies.tekst);
    assert!(matches!(
        advies_pdf(&advies),
        Err(ExportError::Ontbreekt { veld: "tekst" })
    ));
}

#[test]
fn two_opinions_on_one_application_are_two_documents() {
    let first = bladen::advies();
    let mut second = first.clone();
    "C. Verzonnen".clone_into(&mut second.deskundige.naam);
    assert_eq!(advies_pdf(&first).unwrap(), advies_pdf(&first).unwrap());
    assert_ne!(advies_pdf(&first).unwrap(), advies_pdf(&second).unwrap());
}

#[test]
fn the_question_opens_the_application_on_two_pages_at_most() {
    let pdf = vraag_pdf(&bladen::vraag()).unwrap();
    lezen::assert_marks(&pdf, "A-2026-0412");
    assert!(pages(&pdf) <= 2);
    assert_says(
        &pdf,
        &[
            "Vraag bij aanvraag A-2026-0412",
            "Leerling Zoë Ağaoğlu",
            "Is Zoë toelaatbaar tot het praktijkonderwijs?",
            "Ondersteuning Periode Effect",
            "Vraagt vaker zelf om hulp",
            "Onderdeel Gegeven Grens Oordeel",
            "0,62 (DLE 23, DL 60)",
            "De stem van de leerling",
            "Ik wil leren koken.",
            "De stem van de ouders",
            "De ouders staan achter de aanvraag.",
            "Motivering van de school",
            "Verslag van het intelligentieonderzoek van 14 januari 2026",
            "artikel 2.47, zestiende lid",
        ],
    );
    let words = lezen::words(&pdf);
    let question = words.find("De vraag").unwrap();
    let tried = words.find("Wat is al geprobeerd?").unwrap();
    let enclosures = words.find("Bijlagen").unwrap();
    assert!(question < tried && tried < enclosures);
}

#[test]
fn what_an_application_leaves_out_is_named() {
    let mut blad = bladen::vraag();
    blad.geprobeerd.clear();
    blad.criteria.clear();
    blad.bijlagen.clear();
    blad.stem_leerling = None;
    blad.stem_ouders = Some(" \n".to_owned());
    blad.motivering = None;
    assert_says(
        &vraag_pdf(&blad).unwrap(),
        &[
            "De aanvraag noemt geen eerdere ondersteuning.",
            "Er zijn nog geen gegevens getoetst.",
            "De aanvraag bevat niet wat Zoë Ağaoğlu er zelf van vindt.",
            "De aanvraag bevat niet wat de ouders ervan vinden.",
            "De aanvraag bevat geen motivering.",
            "Er zijn geen bijlagen.",
        ],
    );
}

#[test]
fn a_long_application_runs_on_and_loses_nothing() {
    let mut blad = bladen::vraag();
    let mut text = String::new();
    for number in 1..=40 {
        let sentence = "De school heeft dit met de ouders besproken en vastgelegd. ".repeat(4);
        write!(text, "Alinea {number}. {sentence}\n\n").unwrap();
    }
    blad.motivering = Some(text);
    blad.geprobeerd = vec![blad.geprobeerd; 12].concat();
    let pdf = vraag_pdf(&blad).unwrap();
    assert!(pages(&pdf) > 2);
    let words = lezen::words(&pdf);
    assert_eq!(words.matches("Vraagt vaker zelf om hulp").count(), 12);
    assert!(
        words.matches("Ondersteuning Periode Effect").count() >= 2,
        "header repeats"
    );
    for number in 1..=40 {
        assert!(
            words.contains(&format!("Alinea {number}. De school")),
            "paragraph {number}"
        );
    }
}
