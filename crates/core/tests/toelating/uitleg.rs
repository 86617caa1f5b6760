//! The explanation: every part of the article with inputs, bound and verdict.

use vangnet_core::toelating::{Band, Dl, Feiten, Gegeven, OnderdeelCode, Oordeel, Uitleg, toets, uitleg};

use crate::zaak::{lwooplus, ruim, vol, zaak};

fn oordelen(uitleg: &Uitleg) -> Vec<(&'static str, &'static str)> {
    uitleg
        .onderdelen
        .iter()
        .map(|deel| (deel.code.code(), deel.oordeel.code()))
        .collect()
}

fn leg_uit(feiten: &Feiten) -> Uitleg {
    uitleg(feiten, &toets(feiten, None, &ruim()), &ruim())
}

#[test]
fn the_card_of_a_choice_shows_each_member() {
    let uitleg = leg_uit(&vol(78, [55, 50, 30, 18], false));
    assert_eq!(
        oordelen(&uitleg),
        [
            ("lid4a", "ja"),
            ("lid4b", "ja"),
            ("lid4", "ja"),
            ("lid5a1", "ja"),
            ("lid5a2", "nee"),
            ("lid5a", "nee"),
            ("lid5b1", "nee"),
            ("lid5b2", "nee"),
            ("lid5b3", "nee"),
            ("lid5b", "nee"),
            ("lid5", "nee"),
            ("lid6_iq", "ja"),
            ("lid6_la", "ja"),
            ("lid6", "ja"),
        ]
    );
    let domeinen = uitleg.domeinen.map(|d| (d.domein.code(), d.honderdsten, d.band));
    assert_eq!(
        domeinen,
        [
            ("ir", Some(55), Band::Pro),
            ("bl", Some(50), Band::Pro),
            ("tl", Some(30), Band::Lwoo),
            ("sp", Some(18), Band::Geen)
        ]
    );
}

#[test]
fn lid_5_b_and_unknown_facts_are_explained() {
    let uitleg = leg_uit(&zaak(Some(100), [Some(30), Some(30), None, Some(0)], None));
    for (code, oordeel) in [
        (OnderdeelCode::Lid4a, Oordeel::Nee),
        (OnderdeelCode::Lid5a, Oordeel::Nee),
        (OnderdeelCode::Lid5b1, Oordeel::Ja),
        (OnderdeelCode::Lid5b2, Oordeel::Ja),
        (OnderdeelCode::Lid5b3, Oordeel::Onbekend),
        (OnderdeelCode::Lid5b, Oordeel::Onbekend),
        (OnderdeelCode::Lid5, Oordeel::Onbekend),
    ] {
        assert_eq!(uitleg.onderdeel(code).unwrap().oordeel, oordeel, "{code:?}");
    }
    let telt = uitleg.onderdeel(OnderdeelCode::Lid5b2).unwrap().invoer;
    let Gegeven::Domeinen { telt } = telt else {
        panic!("domains expected")
    };
    assert_eq!(
        [telt.ir, telt.bl, telt.tl, telt.sp].map(Oordeel::code),
        ["ja", "ja", "onbekend", "nee"]
    );
    let tl = uitleg.domeinen[2];
    assert_eq!(
        (tl.dle, tl.dl, tl.leerachterstand, tl.honderdsten, tl.band),
        (None, Dl::new(60).ok(), None, None, Band::Onbekend)
    );
}

#[test]
fn the_dl_that_counts_is_shown_with_where_it_came_from() {
    let mut feiten = vol(70, [50, 50, 0, 0], false);
    feiten.dl_domein.ir = Some(Dl::new(50).unwrap());
    let [ir, bl, ..] = leg_uit(&feiten).domeinen;
    assert_eq!((ir.dl.map(Dl::maanden), ir.dl_eigen), (Some(50), true));
    assert_eq!((bl.dl.map(Dl::maanden), bl.dl_eigen), (Some(60), false));
    assert_eq!(ir.leerachterstand.unwrap().breuk(), (2, 5));
}

#[test]
fn the_parts_cite_the_text_of_their_date() {
    let feiten = vol(78, [55, 50, 30, 18], true);
    for (regelset, besluit, artikel) in [
        (ruim(), "stb-2015-273", "15d"),
        (lwooplus(), "uitvoeringsbesluit-wvo-2020", "2.46"),
    ] {
        let uitleg = uitleg(&feiten, &toets(&feiten, None, &regelset), &regelset);
        let plaatsen: Vec<_> = uitleg
            .onderdelen
            .iter()
            .map(|deel| {
                let plaats = deel.artikel;
                assert_eq!((plaats.besluit, plaats.artikel), (besluit, artikel));
                let nummer = plaats
                    .subonderdeel
                    .map(|nummer| nummer.to_string())
                    .unwrap_or_default();
                format!("{}{}{nummer}", plaats.lid, plaats.onderdeel.unwrap_or_default())
            })
            .collect();
        assert_eq!(
            plaatsen,
            [
                "4a", "4b", "4", "5a1", "5a2", "5a", "5b1", "5b2", "5b3", "5b", "5", "6", "6", "6"
            ]
        );
    }
}

#[test]
fn the_json_of_the_explanation_is_stable() {
    let feiten = zaak(Some(85), [Some(30), Some(25), None, Some(0)], None);
    let antwoord = uitleg(&feiten, &toets(&feiten, None, &lwooplus()), &lwooplus());
    insta::assert_json_snapshot!(antwoord);
}
