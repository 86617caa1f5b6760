//! Rule sets by date, their fingerprints, and receipts. The golden files fail when a rule changes by accident: a change that is
//! meant gets a rule set of its own, with the date from which it holds.

use jiff::civil::date;
use rstest::rstest;
use vangnet_core::toelating::{AanvraagSoort, Lezing, Ontvangstbewijs, Oordeel, Regelset, ReplayFout, toets};

use crate::zaak::{IN_2016, IN_2026, LWOO, PRO, vol, zaak};

#[rstest]
#[case(date(2016, 1, 1), "toelating-2016-01-01", Lezing::Ruim)]
#[case(date(2022, 7, 31), "toelating-2016-01-01", Lezing::Ruim)]
#[case(date(2022, 8, 1), "toelating-2022-08-01", Lezing::Lwooplus)]
#[case(date(2030, 1, 1), "toelating-2022-08-01", Lezing::Lwooplus)]
fn the_reference_date_chooses_the_rules(
    #[case] peildatum: jiff::civil::Date,
    #[case] versie: &str,
    #[case] lezing: Lezing,
) {
    let regelset = Regelset::op(peildatum).unwrap();
    assert_eq!((regelset.versie, regelset.lezing), (versie, lezing));
    assert_ne!(regelset.with_lezing(Lezing::Dubbel), regelset);
}

#[test]
fn before_2016_there_is_no_rule_set() {
    let fout = Regelset::op(date(2015, 12, 31)).unwrap_err();
    assert_eq!(
        (fout.peildatum, fout.eerste),
        (date(2015, 12, 31), date(2016, 1, 1))
    );
}

#[test]
fn the_two_texts_differ_in_lid_6_only() {
    let feiten = vol(85, [60, 60, 0, 0], false);
    let (toen, nu) = (Regelset::op(IN_2016).unwrap(), Regelset::op(IN_2026).unwrap());
    let (toen_antwoord, nu_antwoord) = (toets(&feiten, PRO, &toen), toets(&feiten, PRO, &nu));
    assert_eq!(
        (toen_antwoord.lid6, nu_antwoord.lid6),
        (Oordeel::Ja, Oordeel::Nee)
    );
    assert_eq!(
        toets(&feiten, PRO, &toen.with_lezing(Lezing::Lwooplus)),
        nu_antwoord
    );
}

#[test]
fn every_rule_set_and_reading_has_its_own_known_fingerprint() {
    let mut lijst = Vec::new();
    for peildatum in [IN_2016, IN_2026] {
        for lezing in Lezing::ALL {
            let regelset = Regelset::op(peildatum).unwrap().with_lezing(lezing);
            lijst.push(format!(
                "{} {} {}",
                regelset.versie,
                lezing.code(),
                regelset.hash()
            ));
        }
    }
    let hashes: std::collections::BTreeSet<_> = lijst
        .iter()
        .map(|regel| regel.rsplit(' ').next().unwrap())
        .collect();
    assert_eq!(hashes.len(), 8);
    assert!(hashes.iter().all(|hash| hash.len() == 64));
    insta::assert_snapshot!(lijst.join("\n"));
}

#[test]
fn the_description_of_a_rule_set_is_stable() {
    insta::assert_snapshot!(Regelset::op(IN_2026).unwrap().beschrijving());
}

fn bewijzen(peildatum: jiff::civil::Date) -> Vec<Ontvangstbewijs> {
    let zaken = [
        (vol(78, [55, 50, 30, 18], false), PRO),
        (vol(85, [60, 60, 0, 0], false), LWOO),
        (zaak(Some(100), [Some(30), Some(30), None, None], None), LWOO),
        (vol(57, [52, 0, 0, 51], false), None),
    ];
    zaken
        .iter()
        .map(|(feiten, soort)| Ontvangstbewijs::maak(feiten, *soort, peildatum, None).unwrap())
        .collect()
}

#[test]
fn receipts_under_the_text_of_2015_are_stable() {
    insta::assert_json_snapshot!(bewijzen(IN_2016));
}

#[test]
fn receipts_under_the_text_of_2022_are_stable() {
    insta::assert_json_snapshot!(bewijzen(IN_2026));
}

#[test]
fn a_receipt_that_was_changed_does_not_replay() {
    let echt = Ontvangstbewijs::maak(&vol(85, [30, 30, 0, 0], false), LWOO, IN_2026, None).unwrap();
    assert_eq!(echt.replay(), Ok(echt.beoordeling));

    let ander_feit = Ontvangstbewijs {
        feiten: vol(91, [30, 30, 0, 0], false),
        ..echt.clone()
    };
    assert_eq!(ander_feit.replay(), Err(ReplayFout::UitkomstVerschilt));
    let andere_vraag = Ontvangstbewijs {
        aanvraag: Some(AanvraagSoort::Pro),
        ..echt.clone()
    };
    assert_eq!(andere_vraag.replay(), Err(ReplayFout::UitkomstVerschilt));
    let andere_lezing = Ontvangstbewijs {
        lezing: Lezing::Ruim,
        ..echt.clone()
    };
    assert_eq!(andere_lezing.replay(), Err(ReplayFout::HashVerschilt));
    let andere_dag = Ontvangstbewijs {
        peildatum: IN_2016,
        ..echt.clone()
    };
    assert_eq!(andere_dag.replay(), Err(ReplayFout::OnbekendeRegelset));
    let te_vroeg = Ontvangstbewijs {
        peildatum: date(2010, 1, 1),
        ..echt.clone()
    };
    assert_eq!(te_vroeg.replay(), Err(ReplayFout::OnbekendeRegelset));
    let andere_regels = Ontvangstbewijs {
        regelset: "toelating-1999".into(),
        ..echt
    };
    assert_eq!(andere_regels.replay(), Err(ReplayFout::OnbekendeRegelset));
    assert!(Ontvangstbewijs::maak(&vol(85, [0; 4], false), None, date(2015, 1, 1), None).is_err());
}

#[test]
fn a_receipt_with_a_field_that_is_not_known_is_refused() {
    let echt = Ontvangstbewijs::maak(&vol(85, [30, 30, 0, 0], false), LWOO, IN_2026, None).unwrap();
    let mut json = serde_json::to_value(&echt).unwrap();
    json["feiten"]["iq2"] = 80.into();
    assert!(serde_json::from_value::<Ontvangstbewijs>(json.clone()).is_err());
    json["feiten"].as_object_mut().unwrap().remove("iq2");
    json["feiten"]["sep"] = "onbekend".into();
    assert!(serde_json::from_value::<Ontvangstbewijs>(json).is_err());
}
