use proptest::prelude::*;

use super::*;
use crate::schoolprofiel::inlezen::alineas;

fn plek(code: &str, koppen: &[&str]) -> Zoekplek {
    Zoekplek {
        code: code.to_owned(),
        koppen: koppen.iter().map(|k| (*k).to_owned()).collect(),
        ..Zoekplek::default()
    }
}

fn format() -> Vec<Zoekplek> {
    let thema = Zoekplek {
        herhaling: Some("t1.breedte".to_owned()),
        documenten: Some("t1.basis.documenten".to_owned()),
        ..plek("t1.basis", &["1. Veilige leeromgeving"])
    };
    let breedte = Zoekplek {
        documenten: Some("t1.breedte.documenten".to_owned()),
        ..plek("t1.breedte", &[])
    };
    vec![
        plek("visie", &["2.1 Visie en missie"]),
        thema,
        breedte,
        plek("b1", &["B1 Begeleiding op leren"]),
        plek("links", &["4. Zorg voor leerlingen"]),
        plek("rechts", &["5. Zorg voor leerlingen"]),
    ]
}

fn gelezen(tekst: &str) -> Vec<(String, Option<String>, Soort, Reden)> {
    let inlezing = plaats(&alineas(tekst).unwrap_or_default(), &format());
    let rij = |g: Geplaatst| (g.alinea.tekst, g.plek, g.soort, g.reden);
    inlezing.alineas.into_iter().map(rij).collect()
}

/// Only the codes of the places; "-" for the tray.
fn plekken(tekst: &str) -> Vec<String> {
    let codes = gelezen(tekst).into_iter().map(|(_, plek, _, _)| plek);
    codes.map(|plek| plek.unwrap_or_else(|| "-".to_owned())).collect()
}

#[test]
fn text_before_the_first_heading_has_no_place() {
    let rijen = gelezen("Ons profiel\nVisie en missie\nWij leren.");
    assert_eq!(
        rijen[0],
        ("Ons profiel".into(), None, Soort::Tekst, Reden::VoorEersteKop)
    );
    assert_eq!(rijen[1].3, Reden::ExacteKop);
    assert_eq!(
        rijen[2],
        (
            "Wij leren.".into(),
            Some("visie".into()),
            Soort::Tekst,
            Reden::Geerfd
        )
    );
}

#[test]
fn the_second_time_is_the_block_of_breedte_and_the_third_is_no_guess() {
    let tekst = "1. Leerlingen leren in een veilige leeromgeving.\nbasis\n";
    let rijen = gelezen(&tekst.repeat(3));
    assert_eq!(rijen[0].3, Reden::GenummerdeKop);
    assert_eq!(rijen[2].3, Reden::Herhaling);
    assert_eq!(rijen[4].3, Reden::MeerMogelijk);
    assert_eq!(
        plekken(&tekst.repeat(3)),
        ["t1.basis", "t1.basis", "t1.breedte", "t1.breedte", "-", "-"]
    );
}

#[test]
fn documents_have_their_own_place_until_the_next_letter_or_heading() {
    let blok = "1. Veilige leeromgeving\nA. Zo doen wij het:\nx\nB. Documentatie:\n- plan\nC. Wie?\ny\n";
    let codes = plekken(&blok.repeat(2));
    let een = |b: &str| -> Vec<String> {
        let d = format!("{b}.documenten");
        vec![b.into(), b.into(), b.into(), d.clone(), d, b.into(), b.into()]
    };
    assert_eq!(codes, [een("t1.basis"), een("t1.breedte")].concat());
}

#[test]
fn a_part_is_opened_by_its_letter_in_its_own_place_only() {
    let mut format = format();
    format[1].delen = vec![('A', "t1.basis.a".to_owned()), ('B', "t1.basis.b".to_owned())];
    let blok = "1. Veilige leeromgeving\nnorm\nA. Wie:\nx\nB. Hoe:\ny\nC. Meer:\nz\nDocumentatie\nplan\n";
    let inlezing = plaats(&alineas(&blok.repeat(2)).unwrap(), &format);
    let codes: Vec<&str> = inlezing
        .alineas
        .iter()
        .filter_map(|g| g.plek.as_deref())
        .collect();
    let (eerste, tweede) = codes.split_at(10);
    let doc = "t1.basis.documenten";
    let basis = ["t1.basis"; 2];
    let (a, b) = (["t1.basis.a"; 2], ["t1.basis.b"; 2]);
    assert_eq!(eerste, [basis, a, b, basis, [doc; 2]].concat());
    assert_eq!(
        tweede,
        [
            ["t1.breedte"; 8].as_slice(),
            ["t1.breedte.documenten"; 2].as_slice()
        ]
        .concat()
    );
}

#[test]
fn the_title_of_a_document_is_no_heading_because_it_looks_like_one() {
    let titel = "1. Veilige leeromgeving\nB. Documentatie\nVeilige leeromgevingen\nx";
    let doc = "t1.basis.documenten";
    assert_eq!(plekken(titel), ["t1.basis", doc, doc, doc]);
    assert_eq!(
        plekken("Visie en missie\nEen protocol over visie en missie\nx"),
        ["visie"; 3]
    );
}

#[test]
fn a_sentence_with_the_next_number_is_a_heading_too() {
    let tekst =
        "1. Veilige leeromgeving\na\n2. De school heeft ook nog een tuin.\nb\n7. De tuin is groen.\nc";
    assert_eq!(plekken(tekst), ["t1.basis", "t1.basis", "-", "-", "-", "-"]);
    let los = "1. Veilige leeromgeving\na\n7. De tuin is groen.\nc";
    assert_eq!(plekken(los), ["t1.basis"; 4]);
}

#[test]
fn a_place_without_documents_keeps_them() {
    assert_eq!(
        plekken("Visie en missie\nB. Documentatie\nplan"),
        ["visie", "visie", "visie"]
    );
}

#[test]
fn two_equal_places_are_none_unless_the_number_tells() {
    assert_eq!(plekken("Zorg voor leerlingen\nx"), ["-", "-"]);
    assert_eq!(plekken("5. Zorg voor leerlingen\nx"), ["rechts", "rechts"]);
    assert_eq!(plekken("6. Zorg voor leerlingen\nx"), ["-", "-"]);
}

#[test]
fn an_unknown_heading_sends_what_is_below_it_to_the_tray_and_the_next_known_one_ends_that() {
    let tekst = "2.1 Visie en missie\na\n3. Iets heel anders\nb\nB1 Begeleiding op leren\nc";
    assert_eq!(plekken(tekst), ["visie", "visie", "-", "-", "b1", "b1"]);
    assert_eq!(gelezen(tekst)[3].3, Reden::OnbekendeKop);
}

#[test]
fn a_lower_heading_stays_within_its_place() {
    let tekst = "2.1 Visie en missie\n2.1.1 Wat wij willen\na";
    assert_eq!(plekken(tekst), ["visie", "visie", "visie"]);
}

#[test]
fn lists_and_rows_open_nothing() {
    let lijst =
        "Visie en missie\n· B1 Begeleiding op leren\n- Zorg voor leerlingen\nB1 Begeleiding op leren\tx";
    assert_eq!(plekken(lijst), ["visie"; 4]);
    let genummerd = "Visie en missie\n1. een veilige leeromgeving op school\n2. rust in de school\n3. ruimte";
    assert_eq!(plekken(genummerd), ["visie"; 4]);
}

#[test]
fn a_table_of_contents_is_set_apart_with_pages_or_without() {
    let met = "Inhoud\nVisie en missie\tpag. 3\n1. Veilige leeromgeving\t4\nVisie en missie\nx";
    let twee_keer = "Inhoud\n1. Veilige leeromgeving\t4\n1. Veilige leeromgeving\nx\n1. Veilige leeromgeving";
    assert_eq!(
        plekken(twee_keer),
        ["-", "-", "t1.basis", "t1.basis", "t1.breedte"]
    );
    let zonder = "Inhoudsopgave\nVisie en missie\n1. Veilige leeromgeving\nVisie en missie\nx\n1. Veilige leeromgeving\ny";
    assert_eq!(plekken(met), ["-", "-", "-", "visie", "visie"]);
    assert_eq!(
        plekken(zonder),
        ["-", "-", "-", "visie", "visie", "t1.basis", "t1.basis"]
    );
    assert!(
        gelezen(zonder)
            .iter()
            .take(3)
            .all(|r| r.2 == Soort::Inhoudsopgave)
    );
}

#[test]
fn figures_adoption_and_contact_are_told_apart() {
    use Soort::{Contact, Kengetallen, Kop, Tekst, Vaststelling};
    let tekst = "Visie en missie\nSoort\t2024-2025\t2025-2026\nAantal\t1\t2\n\nDatum:\nNaam: mevrouw X\nDorpsstraat 1\n1234 AB Dorp\nx";
    let soorten: Vec<Soort> = gelezen(tekst).into_iter().map(|r| r.2).collect();
    assert_eq!(
        soorten,
        [
            Kop,
            Kengetallen,
            Kengetallen,
            Vaststelling,
            Vaststelling,
            Tekst,
            Contact,
            Tekst
        ]
    );
}

#[test]
fn what_a_person_moves_goes_with_the_texts_of_its_new_place() {
    let lijst = alineas("los\nVisie en missie\neen\ntwee\nB1 Begeleiding op leren\ndrie").unwrap();
    let mut inlezing = plaats(&lijst, &format());
    assert_eq!(los(&inlezing), 1);
    assert!(inlezing.verplaats(0, Some("visie")));
    assert!(inlezing.verplaats(5, None));
    assert!(!inlezing.verplaats(6, Some("visie")));
    assert_eq!(los(&inlezing), 1);
    assert_eq!(
        inlezing.teksten(),
        [("visie", "los\neen\ntwee".to_owned())].into()
    );
    assert_eq!(inlezing.alineas[5].reden, Reden::Verplaatst);
    assert!(inlezing.verplaats(4, Some("b1")));
    assert_eq!(inlezing.teksten()["b1"], "B1 Begeleiding op leren");
}

/// The input as it must come out: a second reading, by other means.
fn alleen_woorden(tekst: &str) -> String {
    let tekst = tekst.strip_prefix('\u{feff}').unwrap_or(tekst);
    let mut uit = String::new();
    for regel in tekst.split(['\n', '\r']) {
        let mut regel = regel.to_owned();
        while let Some((voor, na)) = regel.split_once("[bookmark:") {
            let Some((_, rest)) = na.split_once(']') else {
                break;
            };
            regel = format!("{voor}\u{1}{rest}");
        }
        let regel = regel.replace('\u{1}', "");
        let mut zonder = regel;
        for tag in ["<p>", "</p>", "<br>", "<br/>", "<br />", "<div>", "</div>"] {
            zonder = zonder.replace(tag, " ");
        }
        uit.push_str(&zonder);
    }
    uit.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Lines as profiles have them, mixed.
fn regel() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("1. Veilige leeromgeving".to_owned()),
        Just("2.1 Visie en missie".to_owned()),
        Just("Zorg voor leerlingen".to_owned()),
        Just("B. Documentatie:".to_owned()),
        Just("A. Zo doen wij het:".to_owned()),
        Just("Inhoud".to_owned()),
        Just("Visie en missie\tpag. 3".to_owned()),
        Just("[bookmark: _Toc1]".to_owned()),
        Just("<p>een</p> <p>twee</p>".to_owned()),
        Just("Soort\t2024-2025\t2025-2026\nAantal\t1\t2".to_owned()),
        Just(String::new()),
        "[a-zA-Z0-9.:• \t-]{0,30}",
        "\\PC{0,20}",
    ]
}

proptest! {
    #[test]
    fn any_text_is_taken_whole(tekst in any::<String>()) {
        let lijst = alineas(&tekst).unwrap();
        let uit: String = lijst.iter().flat_map(|a| a.tekst.chars()).filter(|c| !c.is_whitespace()).collect();
        prop_assert_eq!(uit, alleen_woorden(&tekst));
    }

    #[test]
    fn every_paragraph_comes_out_once_in_order_and_unchanged(regels in prop::collection::vec(regel(), 0..40)) {
        let tekst = regels.join("\n");
        let lijst = alineas(&tekst).unwrap();
        let uit: String = lijst.iter().flat_map(|a| a.tekst.chars()).filter(|c| !c.is_whitespace()).collect();
        prop_assert_eq!(uit, alleen_woorden(&tekst));
        prop_assert!(lijst.is_sorted_by_key(|a| a.regel));
        let inlezing = plaats(&lijst, &format());
        let terug: Vec<Alinea> = inlezing.alineas.iter().map(|g| g.alinea.clone()).collect();
        prop_assert_eq!(terug, lijst);
    }

    #[test]
    fn the_texts_of_the_places_hold_every_placed_paragraph_once(regels in prop::collection::vec(regel(), 0..40)) {
        let inlezing = plaats(&alineas(&regels.join("\n")).unwrap(), &format());
        let teksten = inlezing.teksten();
        let gaat_mee = |g: &&Geplaatst| g.plek.is_some() && g.soort != Soort::Kop && g.soort != Soort::Kengetallen;
        let lengte: usize = inlezing.alineas.iter().filter(gaat_mee).map(|g| g.alinea.tekst.len() + 1).sum();
        prop_assert_eq!(teksten.values().map(|t| t.len() + 1).sum::<usize>(), lengte);
        for g in inlezing.alineas.iter().filter(gaat_mee) {
            let plek = g.plek.as_deref().unwrap();
            prop_assert!(teksten[plek].split('\n').any(|r| r == g.alinea.tekst));
        }
    }

    #[test]
    fn a_place_is_one_of_the_format_and_has_its_reason(regels in prop::collection::vec(regel(), 0..40)) {
        let lijst = alineas(&regels.join("\n")).unwrap();
        let codes = ["visie", "t1.basis", "t1.breedte", "b1", "links", "rechts", "t1.basis.documenten", "t1.breedte.documenten"];
        for g in plaats(&lijst, &format()).alineas {
            let zonder = matches!(
                g.reden,
                Reden::VoorEersteKop | Reden::OnbekendeKop | Reden::MeerMogelijk | Reden::Inhoudsopgave
            );
            prop_assert_eq!(g.plek.is_none(), zonder);
            prop_assert!(g.plek.is_none_or(|p| codes.contains(&p.as_str())));
        }
    }

    #[test]
    fn what_stands_before_a_known_heading_never_takes_what_is_below_it(
        regels in prop::collection::vec(regel(), 0..20),
        tekst in "[a-z]{3,8} [a-z]{3,8}\\.",
    ) {
        let regels: Vec<String> = regels.into_iter().filter(|r| r != "Inhoud" && !r.contains("leeromgeving")).collect();
        let geheel = format!("{}\n\nB1 Begeleiding op leren\n{tekst}", regels.join("\n"));
        let inlezing = plaats(&alineas(&geheel).unwrap(), &format());
        let laatste = inlezing.alineas.last().unwrap();
        prop_assert_eq!(laatste.plek.as_deref(), Some("b1"));
    }
}

/// How many paragraphs have no place, the table of contents left out.
fn los(inlezing: &Inlezing) -> usize {
    let los = |g: &&Geplaatst| g.plek.is_none() && g.soort != Soort::Inhoudsopgave;
    inlezing.alineas.iter().filter(los).count()
}
