//! What each kind of decision letter says: vso, not treated, advice departed from, lid 6, and on an objection.

#![expect(clippy::unwrap_used, reason = "a test stops where its letter fails")]

use jiff::civil::date;
use vangnet_export::{BeschikkingBrief, Dictum, ExportError, OpBezwaar, Uitkomst, beschikking_pdf};

#[path = "fixtures/lezen.rs"]
mod lezen;
#[path = "fixtures/voorbeeld.rs"]
mod voorbeeld;

/// Fails unless the letter says all of the first and nothing of the second.
fn assert_says(brief: &BeschikkingBrief, says: &[&str], never: &[&str]) {
    let pdf = beschikking_pdf(brief).unwrap();
    lezen::assert_marks(&pdf, &brief.volgnummer);
    let words = lezen::words(&pdf);
    for sentence in says {
        assert!(words.contains(sentence), "{sentence}\n\nnot in\n\n{words}");
    }
    for sentence in never {
        assert!(!words.contains(sentence), "{sentence}\n\nin\n\n{words}");
    }
}

fn met_bezwaar(brief: BeschikkingBrief, change: impl FnOnce(&mut OpBezwaar)) -> BeschikkingBrief {
    let mut brief = brief;
    change(brief.op_bezwaar.as_mut().unwrap());
    brief
}

#[test]
fn every_example_has_a_name_of_its_own() {
    let names: std::collections::BTreeSet<_> = voorbeeld::BRIEVEN.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), voorbeeld::BRIEVEN.len());
}

#[test]
fn a_vso_declaration_says_period_category_and_what_ends_it() {
    assert_says(
        &voorbeeld::vso_toegewezen(),
        &[
            "Beschikking voortgezet speciaal onderwijs 2026-0152",
            "Zoë Ağaoğlu is toelaatbaar tot het voortgezet speciaal onderwijs, vanaf 16 maart 2026 tot en met 31 juli \
             2028. Deze brief is de toelaatbaarheidsverklaring.",
            "Bekostigingscategorie categorie 2 (midden)",
            "artikel 40, twaalfde lid, van de Wet op de expertisecentra",
            "artikel 40, vijftiende lid",
        ],
        &["praktijkonderwijs beslist", "Beslissing op bezwaar"],
    );
}

#[test]
fn a_vso_declaration_without_end_is_refused() {
    let mut brief = voorbeeld::vso_toegewezen();
    brief.uitkomst = Uitkomst::Toegewezen {
        ingangsdatum: date(2026, 8, 1),
        einddatum: None,
    };
    assert!(matches!(
        beschikking_pdf(&brief),
        Err(ExportError::Ontbreekt {
            veld: "uitkomst.einddatum"
        })
    ));
}

#[test]
fn a_vso_refusal_says_so() {
    let mut brief = voorbeeld::vso_toegewezen();
    brief.uitkomst = Uitkomst::NietToegewezen;
    assert_says(
        &brief,
        &["Wij verklaren Zoë Ağaoğlu niet toelaatbaar tot het voortgezet speciaal onderwijs."],
        &["Deze brief is de toelaatbaarheidsverklaring"],
    );
}

#[test]
fn each_experts_advice_and_why_it_is_not_followed() {
    assert_says(
        &voorbeeld::vso_toegewezen(),
        &[
            "Adviezen",
            "Deskundige Datum van het advies Strekking van het advies",
            "drs. B. Voorbeeld, orthopedagoog",
            "D. Bedacht, maatschappelijk werker",
            "eerst een plaats in de tussenvoorziening proberen",
            "De adviescommissie adviseert om de aanvraag toe te wijzen.",
            "artikel 3:50 van de Algemene wet bestuursrecht",
            "na elf weken gestopt",
            "artikel 2.47, zeventiende lid",
        ],
        &[],
    );
    assert_says(
        &voorbeeld::pro_toegewezen(),
        &["Advies van de deskundigen", "5 maart 2026"],
        &["3:50", "Adviezen"],
    );
}

#[test]
fn an_application_that_is_not_treated_names_article_4_5_and_keeps_objection_open() {
    assert_says(
        &voorbeeld::buiten_behandeling(),
        &[
            "Wij nemen de aanvraag niet in behandeling (artikel 4:5, eerste lid, van de Algemene wet bestuursrecht)",
            "Wij beslissen dus niet of Łukasz van den Żółty is aangewezen op leerwegondersteunend onderwijs.",
            "De school had tot 3 maart 2026 de tijd.",
            "Dan kunt u bezwaar maken",
        ],
        &["wijzen de aanvraag af", "wijzen de aanvraag toe"],
    );
}

#[test]
fn a_decision_on_an_objection_names_it_replaces_the_decision_and_ends_with_appeal() {
    assert_says(
        &voorbeeld::bezwaar_gegrond(),
        &[
            "Beslissing op bezwaar 2026-0201",
            "Op 9 april 2026 hebben wij een bezwaarschrift ontvangen van de ouders van Zoë Ağaoğlu.",
            "Wij verklaren het bezwaar gegrond.",
            "Ons besluit van 12 maart 2026 met volgnummer 2026-0137 vervalt",
            "In plaats daarvan besluiten wij: Zoë Ağaoğlu is toelaatbaar tot het praktijkonderwijs, vanaf 1 augustus \
             2026. Deze brief is de toelaatbaarheidsverklaring.",
            "op 20 mei 2026 een hoorzitting gehouden (artikel 7:13, derde lid, Awb)",
            "Wij wijken af van dit advies. Daarom sturen wij het met deze brief mee (artikel 7:13, zevende lid, Awb)",
            "artikel 2.46, zesde lid, van het Uitvoeringsbesluit WVO 2020",
            "Wij kiezen voor praktijkonderwijs.",
            "Dan kunt u in beroep gaan bij de rechtbank als u belanghebbende bent.",
            "De termijn begint op 19 juni 2026",
            "De laatste dag is 30 juli 2026",
            "U gaat in beroep bij de rechtbank Lage Landen.",
            "Postbus 11",
            "Digitaal kan ook: via www.rechtspraak.example",
        ],
        &["bezwaar maken", "bezwaarschrift naar"],
    );
}

#[test]
fn an_unfounded_objection_leaves_the_decision_and_says_why_nobody_was_heard() {
    assert_says(
        &voorbeeld::bezwaar_ongegrond(),
        &[
            "Wij verklaren het bezwaar ongegrond.",
            "Ons besluit van 12 maart 2026 met volgnummer 2026-0141 blijft gelden. Dat betekent: Łukasz van den Żółty is \
             niet aangewezen op leerwegondersteunend onderwijs.",
            "artikel 7:12, eerste lid, Awb",
            "niet gehoord te willen worden",
            "Er verandert niets aan ons eerdere besluit",
        ],
        &["vervalt", "wijken af", "4:6"],
    );
}

#[test]
fn an_inadmissible_objection_says_nothing_about_the_pupil() {
    let brief = met_bezwaar(voorbeeld::bezwaar_gegrond(), |zaak| {
        zaak.dictum = Dictum::NietOntvankelijk;
    });
    assert_says(
        &brief,
        &[
            "Wij verklaren het bezwaar niet-ontvankelijk.",
            "met volgnummer 2026-0137 blijft gelden",
        ],
        &[
            "is toelaatbaar tot het praktijkonderwijs",
            "Deze brief is de toelaatbaarheidsverklaring",
        ],
    );
}

#[test]
fn a_hearing_is_held_or_explained_and_advice_is_never_blank() {
    let gegrond = voorbeeld::bezwaar_gegrond;
    let field = |brief: BeschikkingBrief| match beschikking_pdf(&brief) {
        Err(ExportError::Ontbreekt { veld }) => veld,
        other => panic!("{other:?}"),
    };
    let stil = met_bezwaar(gegrond(), |zaak| zaak.gehoord_op = None);
    assert_eq!(field(stil), "op_bezwaar.niet_gehoord");
    let leeg = met_bezwaar(gegrond(), |zaak| " ".clone_into(&mut zaak.advies));
    assert_eq!(field(leeg), "op_bezwaar.advies");
    let adres = met_bezwaar(gegrond(), |zaak| zaak.beroep.adresregels.clear());
    assert_eq!(field(adres), "op_bezwaar.beroep.adresregels");
}

#[test]
fn six_weeks_for_appeal_are_the_least() {
    let kort = met_bezwaar(voorbeeld::bezwaar_gegrond(), |zaak| {
        zaak.beroep.laatste_dag = date(2026, 7, 29);
    });
    assert!(matches!(
        beschikking_pdf(&kort),
        Err(ExportError::Bezwaartermijn { .. })
    ));
}
