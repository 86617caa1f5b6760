use super::*;
use crate::overleg::{Bevoegdheid, Per, Ritme};

fn orgaan(code: &str, trap: Option<u8>) -> Orgaan {
    Orgaan {
        code: code.to_owned(),
        titel: code.to_owned(),
        per: Per::School,
        bevoegdheid: Bevoegdheid::Besluit,
        ritme: Ritme::Oproep,
        wisselt_met: String::new(),
        voorzitter: String::new(),
        inbrengers: Vec::new(),
        deelnemers: Vec::new(),
        altijd: Vec::new(),
        ouders_vooraf: false,
        leerlingen: true,
        ieder_binnen: None,
        minuten_per_punt: None,
        ziet: Vec::new(),
        trap,
        doel: String::new(),
    }
}

/// Mentor, team, internal care, ZAT (002:685-689, 744-748); two ZATs on one step.
fn organen() -> Vec<Orgaan> {
    vec![
        orgaan("zat_vmbo", Some(3)),
        orgaan("team", Some(1)),
        orgaan("vakgroep", None),
        orgaan("intern_zorgoverleg", Some(2)),
        orgaan("zat_pro", Some(3)),
    ]
}

#[test]
fn r148_a_skip_is_every_step_between() {
    let alle = organen();
    let codes = |geweest: &[&str], naar: &str| -> Vec<String> {
        overgeslagen(&alle, geweest, naar)
            .iter()
            .map(|o| o.code.clone())
            .collect()
    };
    assert_eq!(codes(&[], "team"), [""; 0]);
    assert_eq!(codes(&[], "intern_zorgoverleg"), ["team"]);
    assert_eq!(codes(&[], "zat_pro"), ["team", "intern_zorgoverleg"]);
    assert_eq!(codes(&["team"], "zat_pro"), ["intern_zorgoverleg"]);
    assert_eq!(codes(&["team", "intern_zorgoverleg"], "zat_pro"), [""; 0]);
    assert_eq!(codes(&["zat_vmbo"], "zat_pro"), [""; 0], "the same step");
    assert_eq!(codes(&["zat_vmbo"], "team"), [""; 0], "back is no skip");
    assert_eq!(codes(&["team"], "vakgroep"), [""; 0], "beside the way");
    assert_eq!(
        codes(&["vakgroep"], "intern_zorgoverleg"),
        ["team"],
        "beside the way carries nothing"
    );
}

#[test]
fn r148_the_way_up_and_back() {
    let alle = organen();
    let codes = |van: &str| {
        let (terug, op) = buren(&alle, van);
        (terug.map(|o| o.code.as_str()), op.map(|o| o.code.as_str()))
    };
    assert_eq!(codes("team"), (None, Some("intern_zorgoverleg")));
    assert_eq!(codes("intern_zorgoverleg"), (Some("team"), Some("zat_pro")));
    assert_eq!(codes("zat_vmbo"), (Some("intern_zorgoverleg"), None));
    assert_eq!(codes("vakgroep"), (None, None));
}
