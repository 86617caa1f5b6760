use jiff::civil::date;
use rstest::rstest;

use super::*;

fn vak(vak: &str, niveau: Onderwijssoort, reden: &str) -> VakNiveau {
    VakNiveau {
        vak: vak.to_owned(),
        niveau,
        reden: reden.to_owned(),
    }
}

#[test]
fn r044_the_start_profile_is_the_advice_of_the_primary_school() {
    let mut plan = Leerplan::default();
    assert_eq!(plan.startprofiel(), None);
    "vmbo basis/kader ".clone_into(&mut plan.basisschooladvies);
    assert_eq!(plan.startprofiel(), Some("vmbo basis/kader"));
}

#[rstest]
#[case(vak("wiskunde", Onderwijssoort::VmboKader, "Staat een acht."), &[])]
#[case(vak("keuken", Onderwijssoort::VmboKader, "Praktijkvak."), &[])]
#[case(vak("wiskunde", Onderwijssoort::VmboBasis, "Zelfde niveau."), &[IlpGebrek::NietHoger])]
#[case(vak("wiskunde", Onderwijssoort::Pro, "Lager."), &[IlpGebrek::NietHoger])]
#[case(vak("", Onderwijssoort::VmboKader, " "), &[IlpGebrek::Vak, IlpGebrek::Reden])]
fn r045_a_subject_goes_up_with_a_reason(#[case] vak: VakNiveau, #[case] gebreken: &[IlpGebrek]) {
    let plan = Leerplan {
        vakken: vec![vak],
        ..Leerplan::default()
    };
    assert_eq!(plan.gebreken(Onderwijssoort::VmboBasis), gebreken);
}

/// "Competentie, autonomie, relatie as starting view" (000:119-123): distinct from the ten needs of the catalogue.
#[test]
fn r079_three_basic_needs_apart_from_the_needs_of_the_catalogue() {
    let codes = Basisbehoefte::ALL.map(Basisbehoefte::code);
    assert_eq!(codes, ["competentie", "autonomie", "relatie"]);
    let catalogus: crate::inrichting::catalogus::Catalogus =
        toml::from_str(include_str!("../../../../cli/demo/catalogus-maasdal.toml")).unwrap();
    assert_eq!(catalogus.behoefte.len(), 10);
    assert!(codes.iter().all(|code| catalogus.behoefte(code).is_none()));
}

/// "PrO toward 1F, few 2F" (002:437, 500-502): the way of each domain is seen, in the order of the tests.
#[test]
fn r097_the_way_to_1f_is_seen_in_each_domain() {
    use Referentiedomein as D;
    use Referentieniveau as N;
    let stand = |datum, domein, niveau| Referentie {
        datum,
        domein,
        niveau,
        toets: String::new(),
    };
    let plan = Leerplan {
        referentie: vec![
            stand(date(2027, 6, 1), D::Taal, N::EenF),
            stand(date(2025, 9, 1), D::Taal, N::OpWeg),
            stand(date(2027, 6, 2), D::Rekenen, N::TweeF),
        ],
        ..Leerplan::default()
    };
    let weg = |domein| {
        plan.voortgang(domein)
            .iter()
            .map(|r| r.niveau)
            .collect::<Vec<_>>()
    };
    assert_eq!(weg(D::Taal), [N::OpWeg, N::EenF]);
    assert_eq!(weg(D::Rekenen), [N::TweeF]);
    assert!(N::OpWeg < N::EenF && N::EenF < N::TweeF);
}

/// "Zorgspecialisten (+ROC) choose solution" (002:518): solution and parties recorded, not one of both.
#[test]
fn r098_a_solution_names_what_and_who() {
    let met = |wat: &str, wie: &str| {
        let oplossing = Oplossing {
            wat: wat.to_owned(),
            wie: wie.to_owned(),
        };
        let plan = Leerplan {
            oplossingen: [(Referentiedomein::Rekenen, oplossing)].into(),
            ..Leerplan::default()
        };
        plan.gebreken(Onderwijssoort::VmboBasis)
    };
    assert_eq!(met("Aangepast examen", "ROC en zorgspecialist"), []);
    assert_eq!(met("Aangepast examen", " "), [IlpGebrek::Oplossing]);
    assert_eq!(met("", "ROC"), [IlpGebrek::Oplossing]);
    assert_eq!(met(" ", ""), []);
}
