//! The decision letter as its readers get it: conformance, words, hostile text, determinism.

#![expect(clippy::unwrap_used, reason = "a test stops where its letter fails")]

use std::fmt::Write as _;

use jiff::civil::date;
use lezen::assert_marks;
use pdf_extract::{Dictionary, Document, Object, extract_text_from_mem};
use vangnet_export::{BeschikkingBrief, Bezwaar, Criterium, ExportError, Uitkomst, beschikking_pdf};

#[path = "fixtures/lezen.rs"]
mod lezen;
#[path = "fixtures/voorbeeld.rs"]
mod voorbeeld;

fn words(brief: &BeschikkingBrief) -> String {
    lezen::words(&beschikking_pdf(brief).unwrap())
}

fn document(brief: &BeschikkingBrief) -> Document {
    Document::load_mem(&beschikking_pdf(brief).unwrap()).unwrap()
}

/// All structure elements of one type, such as `TH`.
fn tags<'a>(document: &'a Document, tag: &str) -> Vec<&'a Dictionary> {
    let is_tag = |dict: &&Dictionary| {
        dict.get(b"S")
            .and_then(Object::as_name)
            .is_ok_and(|name| name == tag.as_bytes())
            && dict.get(b"P").is_ok()
    };
    document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(is_tag)
        .collect()
}

#[test]
fn every_letter_declares_both_standards_and_carries_their_marks() {
    for (_, brief) in voorbeeld::BRIEVEN {
        let brief = brief();
        assert_marks(&beschikking_pdf(&brief).unwrap(), &brief.volgnummer);
    }
}

#[test]
fn headings_lists_and_table_headers_are_tagged() {
    let document = document(&voorbeeld::pro_toegewezen());
    assert_eq!(tags(&document, "Table").len(), 2, "criteria, experts");
    assert_eq!(tags(&document, "TH").len(), 4 + 3, "the header rows");
    assert_eq!(tags(&document, "TD").len(), 5 * 4 + 2 * 3);
    assert!(tags(&document, "H1").len() >= 8);
    assert_eq!(
        tags(&document, "H2").len(),
        5,
        "the questions of the objection clause"
    );
    assert!(
        tags(&document, "L").len() >= 4,
        "facts, grounds, contents, enclosures"
    );
}

#[test]
fn lines_of_an_address_stay_apart_when_read_aloud() {
    let words = words(&voorbeeld::pro_toegewezen());
    assert!(
        words.contains("De Vlieger Dijkweg 3 9999 CD Waterstede"),
        "{words}"
    );
}

#[test]
fn a_granted_pro_letter_says_what_it_must() {
    let words = words(&voorbeeld::pro_toegewezen());
    for sentence in [
        "Wij wijzen de aanvraag toe.",
        "Zoë Ağaoğlu is toelaatbaar tot het praktijkonderwijs, vanaf 1 augustus 2026. Deze brief is de \
         toelaatbaarheidsverklaring.",
        "Het volgnummer van dit besluit is 2026-0137",
        "artikel 2.30, vijfde lid, van de Wet voortgezet onderwijs 2020",
        "0,62 (DLE 23, DL 60)",
        "De termijn begint op 13 maart 2026",
        "De laatste dag is 23 april 2026",
        "Postbus 99",
        "tegen welk besluit u bezwaar maakt: noem volgnummer 2026-0137",
        "artikel 7:13 Awb",
        "binnen twaalf weken",
        "pagina 1 van",
    ] {
        assert!(words.contains(sentence), "{sentence}\n\nnot in\n\n{words}");
    }
    assert!(!words.contains("aanvraag af"));
}

#[test]
fn an_end_date_is_said_when_there_is_one() {
    let mut brief = voorbeeld::lwoo_afgewezen();
    brief.uitkomst = Uitkomst::Toegewezen {
        ingangsdatum: date(2026, 8, 1),
        einddatum: Some(date(2028, 7, 31)),
    };
    let words = words(&brief);
    let sentence =
        "is aangewezen op leerwegondersteunend onderwijs, vanaf 1 augustus 2026 tot en met 31 juli 2028.";
    assert!(words.contains(sentence), "{words}");
}

#[test]
fn refusals_say_so_and_point_to_a_new_application() {
    let lwoo = voorbeeld::lwoo_afgewezen();
    let mut pro = voorbeeld::pro_toegewezen();
    pro.uitkomst = Uitkomst::NietToegewezen;
    for (brief, sentence) in [
        (
            lwoo,
            "Łukasz van den Żółty is niet aangewezen op leerwegondersteunend onderwijs.",
        ),
        (
            pro,
            "Wij verklaren Zoë Ağaoğlu niet toelaatbaar tot het praktijkonderwijs.",
        ),
    ] {
        let words = words(&brief);
        assert!(words.contains(sentence), "{words}");
        assert!(words.contains("Wij wijzen de aanvraag af."));
        assert!(words.contains("artikel 4:6, eerste lid, van de Algemene wet bestuursrecht"));
        assert!(!words.contains("aanvraag toe."));
    }
}

#[test]
fn sections_without_content_are_left_out() {
    let mut brief = voorbeeld::lwoo_afgewezen();
    brief.criteria.clear();
    brief.grondslag = vec!["  ".to_owned()];
    brief.zienswijze_ouders = Some("\n \n".to_owned());
    let words = words(&brief);
    for heading in [
        "Toetsing aan de criteria",
        "Wettelijke grondslag",
        "Zienswijze van de ouders",
        "Bijlagen",
    ] {
        assert!(!words.contains(heading), "{heading}");
    }
}

#[test]
fn a_long_motivering_runs_over_pages_and_loses_nothing() {
    let mut brief = voorbeeld::pro_toegewezen();
    brief.motivering.clear();
    for number in 1..=60 {
        let sentence = "De school heeft dit met de ouders besproken en vastgelegd. ".repeat(4);
        write!(brief.motivering, "Alinea {number}. {sentence}\n\n").unwrap();
    }
    assert!(document(&brief).get_pages().len() >= 5);
    let words = words(&brief);
    for number in 1..=60 {
        assert!(
            words.contains(&format!("Alinea {number}. De school")),
            "paragraph {number}"
        );
    }
}

#[test]
fn a_long_criteria_table_repeats_its_header_on_every_page() {
    let mut brief = voorbeeld::pro_toegewezen();
    let row = Criterium {
        onderdeel: "Sociaal-emotioneel functioneren".to_owned(),
        gegeven: "persoonlijkheidsonderzoek".to_owned(),
        grens: "arbeidsongeschiktheidsverzekering".to_owned(),
        oordeel: "onbekend".to_owned(),
    };
    brief.criteria = vec![row; 80];
    assert!(words(&brief).matches("Onderdeel Gegeven Grens Oordeel").count() >= 2);
}

/// Whatever would mean something to typst, JSON, XML or a PDF string.
const HOSTILE: &str = r#"#panic("x") #import "a.typ" $x^2$ *b* _i_ `raw` \ ] [ } { = - + / // /* */ @ref <label> ~ -- "q" 'q' ) ( %PDF <x>&amp; \u{41} </rdf:li>"#;

#[test]
fn hostile_text_stays_text_in_every_field() {
    let mut brief = voorbeeld::pro_toegewezen();
    let hostile = || HOSTILE.to_owned();
    brief.swv.naam = hostile();
    brief.swv.adresregels = vec![hostile()];
    brief.geadresseerde.naam = hostile();
    brief.volgnummer = hostile();
    brief.afschrift = Some(hostile());
    brief.leerling.naam = hostile();
    brief.school = hostile();
    brief.grondslag = vec![hostile()];
    brief.motivering = format!("= geen kop\n- geen lijst\n\n{HOSTILE}");
    brief.zienswijze_ouders = Some(hostile());
    brief.bezwaar.as_mut().unwrap().adresregels = vec![hostile()];
    brief.keuze = Some(hostile());
    brief.commissie = Some(hostile());
    brief.afwijking_advies = Some(hostile());
    brief.bekostigingscategorie = Some(hostile());
    for regel in &mut brief.deskundigen {
        regel.naam = hostile();
        regel.strekking = hostile();
    }
    brief.ondertekenaar.naam = hostile();
    brief.criteria = vec![Criterium {
        onderdeel: hostile(),
        gegeven: hostile(),
        grens: hostile(),
        oordeel: hostile(),
    }];
    let words = words(&brief);
    assert!(words.matches(HOSTILE).count() >= 14, "{words}");
    assert!(words.contains("= geen kop - geen lijst"), "{words}");
}

#[test]
fn very_long_words_stay_on_the_page() {
    let long = "A1".repeat(400);
    let mut brief = voorbeeld::pro_toegewezen();
    brief.leerling.naam.clone_from(&long);
    brief.criteria = vec![Criterium {
        onderdeel: long.clone(),
        gegeven: long.clone(),
        grens: "x".repeat(33),
        oordeel: "W".repeat(33),
    }];
    let pdf = beschikking_pdf(&brief).unwrap();
    let words = extract_text_from_mem(&pdf)
        .unwrap()
        .replace(|c: char| c == '\u{200b}' || c.is_whitespace(), "");
    assert!(words.contains(&long), "broken over lines, yet whole");
}

#[test]
fn characters_without_a_glyph_are_refused_by_name() {
    let mut brief = voorbeeld::pro_toegewezen();
    brief.leerling.naam = "Zoë محمد 🎓\0".to_owned();
    match beschikking_pdf(&brief) {
        Err(ExportError::Onafdrukbaar { veld, tekens }) => {
            assert_eq!(veld, "leerling.naam");
            assert_eq!(tekens, ['\0', 'ح', 'د', 'م', '🎓']);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_decision_without_grounds_or_address_for_objections_is_no_letter() {
    let mut brief = voorbeeld::pro_toegewezen();
    brief.motivering = " \n\n ".to_owned();
    assert!(matches!(
        beschikking_pdf(&brief),
        Err(ExportError::Ontbreekt { veld: "motivering" })
    ));
    let mut brief = voorbeeld::pro_toegewezen();
    brief.bezwaar.as_mut().unwrap().adresregels.clear();
    assert!(matches!(
        beschikking_pdf(&brief),
        Err(ExportError::Ontbreekt {
            veld: "bezwaar.adresregels"
        })
    ));
    brief.bezwaar = None;
    assert!(matches!(
        beschikking_pdf(&brief),
        Err(ExportError::Ontbreekt { veld: "bezwaar" })
    ));
}

#[test]
fn six_weeks_for_objections_are_the_least() {
    let with_last_day = |laatste_dag| {
        let mut brief = voorbeeld::pro_toegewezen();
        brief.bezwaar = brief.bezwaar.map(|bezwaar| Bezwaar {
            laatste_dag,
            ..bezwaar
        });
        beschikking_pdf(&brief)
    };
    assert!(with_last_day(date(2026, 4, 23)).is_ok());
    assert!(
        with_last_day(date(2026, 4, 28)).is_ok(),
        "moved by the Algemene termijnenwet"
    );
    assert!(matches!(
        with_last_day(date(2026, 4, 22)),
        Err(ExportError::Bezwaartermijn { .. })
    ));
}

#[test]
fn a_wrong_house_colour_is_refused() {
    let mut brief = voorbeeld::pro_toegewezen();
    brief.swv.accent = Some("red\"); #panic(\"".to_owned());
    assert!(matches!(beschikking_pdf(&brief), Err(ExportError::Kleur { .. })));
}

#[test]
fn the_same_letter_is_the_same_bytes_and_another_is_not() {
    let brief = voorbeeld::pro_toegewezen();
    let first = beschikking_pdf(&brief).unwrap();
    let other = beschikking_pdf(&voorbeeld::lwoo_afgewezen()).unwrap();
    assert_eq!(first, beschikking_pdf(&brief).unwrap());
    assert_ne!(first, other);
}
