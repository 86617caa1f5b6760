use jiff::civil::date;
use rstest::rstest;
use uuid::Uuid;

use super::*;
use crate::{
    inrichting::catalogus::Planregels,
    leerling::Onderwijssoort,
    plan::{evaluatie::Vervolg, hoorrecht::Hoorstand},
    toestemming::Stand,
};

const DAG: Date = date(2026, 11, 20);

fn compleet() -> OppInhoud {
    let mut inhoud = OppInhoud {
        overleg_op: Some(date(2026, 11, 2)),
        ..OppInhoud::default()
    };
    for veld in OppVeld::ALL {
        inhoud.zet(veld, "Tekst");
    }
    inhoud
}

fn feiten() -> OppFeiten {
    OppFeiten {
        soort: Onderwijssoort::Pro,
        bijstelling: false,
        reden: false,
        hoor: Hoorstand::Gehoord,
        overeenstemming: Stand::Ja,
    }
}

fn opp(staat: OppStaat) -> Opp {
    Opp {
        id: OppId(Uuid::nil()),
        leerling: LeerlingId(Uuid::nil()),
        nummer: 1,
        staat,
        begonnen_op: date(2026, 9, 1),
        vastgesteld_op: Some(date(2026, 10, 1)),
        einde: None,
        inhoud: OppInhoud::default(),
        handelingsdeel_op: 0,
        reden: String::new(),
        door: AccountId(Uuid::nil()),
        tijdstip: 0,
        rod_begin: None,
        rod_einde: None,
        versie: 1,
    }
}

fn plicht(soort: Onderwijssoort, extra: Option<Date>) -> PlichtFeiten {
    PlichtFeiten {
        soort,
        extra_sinds: extra,
        ingeschreven_op: Some(date(2026, 8, 1)),
        geplaatst_op: None,
    }
}

#[test]
fn r039_a_complete_plan_that_was_heard_and_agreed_on_may_be_adopted() {
    assert_eq!(ontbreekt(&compleet(), &feiten()), []);
}

/// UB WVO 2020 art. 2.49 and WVO 2020 art. 2.44 lid 7: each part that the law names is asked for.
#[rstest]
#[case(OppVeld::Uitstroom, &[OppGebrek::Uitstroom])]
#[case(OppVeld::Onderbouwing, &[OppGebrek::Onderbouwing])]
#[case(OppVeld::Bevorderend, &[OppGebrek::Factoren])]
#[case(OppVeld::Belemmerend, &[OppGebrek::Factoren])]
#[case(OppVeld::Arbeid, &[OppGebrek::Arbeid])]
#[case(OppVeld::ArbeidOnderbouwing, &[OppGebrek::Arbeid])]
#[case(OppVeld::Begeleiding, &[OppGebrek::Begeleiding])]
#[case(OppVeld::Inbreng, &[OppGebrek::Inbreng])]
#[case(OppVeld::Invloed, &[OppGebrek::Invloed])]
// "Indien van toepassing" (lid 7 b), and what the school adds itself.
#[case(OppVeld::Afwijkingen, &[])]
#[case(OppVeld::Arrangement, &[])]
#[case(OppVeld::PlanVanAanpak, &[])]
#[case(OppVeld::Overleg, &[])]
fn r042_what_is_missing(#[case] veld: OppVeld, #[case] verwacht: &[OppGebrek]) {
    let mut inhoud = compleet();
    inhoud.zet(veld, "  ");
    assert_eq!(ontbreekt(&inhoud, &feiten()), verwacht);
}

#[test]
fn r042_the_kind_of_work_is_asked_in_praktijkonderwijs_only() {
    let mut inhoud = compleet();
    inhoud.zet(OppVeld::Arbeid, "");
    let vmbo = OppFeiten {
        soort: Onderwijssoort::VmboBasis,
        ..feiten()
    };
    assert_eq!(ontbreekt(&inhoud, &vmbo), []);
}

/// WVO 2020 art. 2.44 lid 1 and 2: consultation for the whole, agreement for the handelingsdeel.
#[rstest]
#[case(Stand::Ontbreekt, &[OppGebrek::Overeenstemming])]
#[case(Stand::Deels, &[OppGebrek::Overeenstemming])]
#[case(Stand::Nee, &[OppGebrek::GeenOvereenstemming])]
#[case(Stand::Ja, &[])]
fn r039_without_agreement_on_the_handelingsdeel_nothing_is_adopted(
    #[case] overeenstemming: Stand,
    #[case] verwacht: &[OppGebrek],
) {
    let om = OppFeiten {
        overeenstemming,
        ..feiten()
    };
    assert_eq!(ontbreekt(&compleet(), &om), verwacht);
    let zonder = OppInhoud {
        overleg_op: None,
        ..compleet()
    };
    assert_eq!(ontbreekt(&zonder, &feiten()), [OppGebrek::Overleg]);
}

/// WVO 2020 art. 2.44 lid 5: the opportunity must be given; who declined has nothing to describe.
#[test]
fn r039_the_pupil_gets_the_opportunity_to_speak_first() {
    let niet = OppFeiten {
        hoor: Hoorstand::NietAangeboden,
        ..feiten()
    };
    assert_eq!(ontbreekt(&compleet(), &niet), [OppGebrek::Hoorrecht]);
    let mut zwijgt = compleet();
    zwijgt.zet(OppVeld::Inbreng, "");
    zwijgt.zet(OppVeld::Invloed, "");
    let afgezien = OppFeiten {
        hoor: Hoorstand::Afgezien,
        ..feiten()
    };
    assert_eq!(ontbreekt(&zwijgt, &afgezien), []);
}

#[test]
fn r061_an_adjustment_has_a_reason() {
    let om = OppFeiten {
        bijstelling: true,
        ..feiten()
    };
    assert_eq!(ontbreekt(&compleet(), &om), [OppGebrek::Reden]);
    assert_eq!(ontbreekt(&compleet(), &OppFeiten { reden: true, ..om }), []);
}

#[test]
fn r061_a_next_version_begins_with_the_plan_but_not_with_what_was_said_about_the_last() {
    let volgende = compleet().volgende();
    assert_eq!(volgende.tekst(OppVeld::Begeleiding), "Tekst");
    assert_eq!(volgende.tekst(OppVeld::Inbreng), "");
    assert_eq!(volgende.tekst(OppVeld::Overleg), "");
    assert_eq!(volgende.overleg_op, None);
}

#[test]
fn r061_two_versions_differ_text_by_text() {
    let was = compleet();
    let mut werd = was.clone();
    werd.zet(OppVeld::Begeleiding, "Anders");
    werd.zet(OppVeld::Arbeid, "");
    let gevonden = verschillen(&was, &werd);
    assert_eq!(
        gevonden
            .iter()
            .map(|v| (v.veld, v.was.as_str(), v.werd.as_str()))
            .collect::<Vec<_>>(),
        [
            (OppVeld::Arbeid, "Tekst", ""),
            (OppVeld::Begeleiding, "Tekst", "Anders")
        ]
    );
    assert!(!was.deel_gelijk(&werd, OppDeel::Handelingsdeel));
    assert!(was.deel_gelijk(&werd, OppDeel::Inbreng));
}

/// WVO 2020 art. 2.44 lid 1: praktijkonderwijs, or extra support other than lwoo alone; vso falls under the WEC.
#[rstest]
#[case(Onderwijssoort::Pro, None, Some(OppPlicht::Praktijkonderwijs))]
#[case(Onderwijssoort::VmboBasis, None, None)]
#[case(Onderwijssoort::VmboBasis, Some(DAG), Some(OppPlicht::ExtraOndersteuning))]
#[case(Onderwijssoort::Vwo, Some(DAG), Some(OppPlicht::ExtraOndersteuning))]
#[case(Onderwijssoort::Vso, Some(DAG), None)]
fn r040_who_must_have_a_plan(
    #[case] soort: Onderwijssoort,
    #[case] extra: Option<Date>,
    #[case] verwacht: Option<OppPlicht>,
) {
    assert_eq!(opp_plicht(&plicht(soort, extra)), verwacht);
}

/// WVO 2020 art. 2.44 lid 2: six weeks after enrolment, or after definitive placement; a Saturday runs on to Monday.
#[rstest]
#[case(plicht(Onderwijssoort::Pro, None), Some((Some(date(2026, 9, 14)), OppGrond::Inschrijving)))]
#[case(
    PlichtFeiten { geplaatst_op: Some(date(2026, 9, 1)), ..plicht(Onderwijssoort::Pro, None) },
    Some((Some(date(2026, 10, 13)), OppGrond::DefinitievePlaatsing))
)]
#[case(
    PlichtFeiten { ingeschreven_op: None, ..plicht(Onderwijssoort::Pro, None) },
    Some((None, OppGrond::Onbekend))
)]
// Support from the first day, and a need that was found later.
#[case(
    plicht(Onderwijssoort::VmboBasis, Some(date(2026, 8, 1))),
    Some((Some(date(2026, 9, 14)), OppGrond::Inschrijving))
)]
#[case(
    plicht(Onderwijssoort::VmboBasis, Some(date(2026, 11, 2))),
    Some((Some(date(2026, 12, 14)), OppGrond::LaterGebleken))
)]
#[case(plicht(Onderwijssoort::Havo, None), None)]
fn r033_by_when_a_plan_must_be_adopted(
    #[case] feiten: PlichtFeiten,
    #[case] verwacht: Option<(Option<Date>, OppGrond)>,
) {
    assert_eq!(opp_termijn(&feiten, &Planregels::default()), verwacht);
}

#[test]
fn r033_the_weeks_are_those_of_the_samenwerkingsverband() {
    let regels = Planregels {
        opp_weken: 8,
        ..Planregels::default()
    };
    let (dag, _) = opp_termijn(&plicht(Onderwijssoort::Pro, None), &regels).expect("a term");
    assert_eq!(dag, Some(date(2026, 9, 28)));
}

/// WVO 2020 art. 2.44 lid 3: once in every school year, from 1 August to 31 July.
#[rstest]
#[case(OppStaat::Vastgesteld, &[], Some(date(2027, 7, 31)))]
#[case(OppStaat::Vastgesteld, &[date(2026, 7, 31)], Some(date(2027, 7, 31)))]
#[case(OppStaat::Vastgesteld, &[date(2026, 8, 1)], None)]
#[case(OppStaat::Concept, &[], None)]
#[case(OppStaat::Beeindigd, &[], None)]
fn r039_a_plan_in_force_is_evaluated_every_school_year(
    #[case] staat: OppStaat,
    #[case] gedaan: &[Date],
    #[case] verwacht: Option<Date>,
) {
    assert_eq!(evaluatie_voor(&opp(staat), gedaan, DAG), verwacht);
}

#[rstest]
#[case(Koers::Volgens, "", None)]
#[case(Koers::Onder, " ", Some(KoersGebrek::Reden))]
#[case(Koers::Boven, "", Some(KoersGebrek::Reden))]
#[case(Koers::Onder, "Wij houden het perspectief: het verzuim is voorbij.", None)]
fn r041_who_deviates_from_the_plan_says_why(
    #[case] koers: Koers,
    #[case] reden: &str,
    #[case] verwacht: Option<KoersGebrek>,
) {
    assert_eq!(koers_gebrek(koers, Vervolg::Doorgaan, reden), verwacht);
}

/// Besluit register onderwijsdeelnemers art. 8: begin and end, not for schools of praktijkonderwijs.
#[test]
fn r035_begin_and_end_go_to_the_national_register_but_not_of_praktijkonderwijs() {
    let vmbo = |opp: &Opp| rod_taak(opp, Onderwijssoort::VmboBasis);
    let mut plan = opp(OppStaat::Vastgesteld);
    assert_eq!(vmbo(&plan), Some(RodTaak::Begin));
    assert_eq!(rod_taak(&plan, Onderwijssoort::Pro), None);
    plan.rod_begin = Some(DAG);
    assert_eq!(vmbo(&plan), None);
    plan.staat = OppStaat::Beeindigd;
    assert_eq!(vmbo(&plan), Some(RodTaak::Einde));
    plan.rod_einde = Some(DAG);
    assert_eq!(vmbo(&plan), None);
    // A concept that was dropped never began; a version that was replaced did not end the plan.
    plan.vastgesteld_op = None;
    plan.rod_begin = None;
    assert_eq!(vmbo(&plan), None);
    assert_eq!(vmbo(&opp(OppStaat::Vervangen)), None);
}
