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
