use super::AdviesGebrek as G;
use super::Deskundigheid as D;
use super::*;
use jiff::civil::date;
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

const SCHOOL: SchoolId = SchoolId(Uuid::from_u128(1));
const ANDERE: SchoolId = SchoolId(Uuid::from_u128(2));

/// A separate opinion of an independent expert; every `naam` writes a text of its own.
fn advies(naam: &str, deskundigheid: Deskundigheid) -> Advies {
    Advies {
        naam: naam.into(),
        deskundigheid,
        organisatie: "Voorbeeldpraktijk".into(),
        school: Some(ANDERE),
        eerder_betrokken: false,
        zelfstandig: true,
        datum: date(2026, 5, 12),
        oordeel: AdviesOordeel::Toewijzen,
        tekst: format!("{naam} adviseert op grond van het dossier."),
    }
}

fn twee(een: Deskundigheid, ander: Deskundigheid) -> Vec<Advies> {
    vec![advies("A. Voorbeeld", een), advies("B. Voorbeeld", ander)]
}

// UB WVO 2020 art. 2.51 lid 1 and 2; two orthopedagogen: opinion 109046 of 2020 on an objection.
#[rstest]
#[case(D::Orthopedagoog, D::KinderJeugdpsycholoog, &[], &[])]
#[case(D::Orthopedagoog, D::Pedagoog, &[], &[])]
#[case(D::Orthopedagoog, D::Kinderpsychiater, &[], &[])]
#[case(D::Orthopedagoog, D::MaatschappelijkWerker, &[], &[])]
#[case(D::Orthopedagoog, D::Arts, &[], &[])]
#[case(D::Psycholoog, D::Arts, &[], &[])]
#[case(D::Orthopedagoog, D::DeskundigeVo, &[], &[G::TweedeDeskundige])]
#[case(D::Psycholoog, D::DeskundigeVo, &[], &[G::TweedeDeskundige])]
#[case(D::KinderJeugdpsycholoog, D::Pedagoog, &[], &[])]
#[case(D::KinderJeugdpsycholoog, D::KinderJeugdpsycholoog, &[], &[])]
#[case(D::Orthopedagoog, D::Orthopedagoog, &[], &[])]
#[case(D::Orthopedagoog, D::Psycholoog, &[], &[])]
#[case(D::Psycholoog, D::Psycholoog, &[G::TweedeDeskundige], &[G::TweedeDeskundige])]
#[case(D::Pedagoog, D::Arts, &[G::EersteDeskundige], &[G::EersteDeskundige])]
#[case(D::Pedagoog, D::DeskundigeVo, &[G::EersteDeskundige], &[G::EersteDeskundige])]
#[case(
    D::DeskundigeVo,
    D::DeskundigeVo,
    &[G::EersteDeskundige],
    &[G::EersteDeskundige, G::TweedeDeskundige]
)]
fn first_and_second_expert(
    #[case] een: Deskundigheid,
    #[case] ander: Deskundigheid,
    #[case] lwoo_pro: &[AdviesGebrek],
    #[case] vso: &[AdviesGebrek],
) {
    for paar in [twee(een, ander), twee(ander, een)] {
        assert_eq!(gebreken(&paar, Voor::LwooPro, SCHOOL), lwoo_pro);
        assert_eq!(gebreken(&paar, Voor::Vso, SCHOOL), vso);
    }
}

#[test]
fn fewer_than_two_are_not_enough() {
    assert_eq!(gebreken(&[], Voor::LwooPro, SCHOOL), [G::TweeNodig]);
    let ortho = [advies("A. Voorbeeld", D::Orthopedagoog)];
    assert_eq!(gebreken(&ortho, Voor::Vso, SCHOOL), [G::TweeNodig]);
    let arts = [advies("A. Voorbeeld", D::Arts)];
    assert_eq!(
        gebreken(&arts, Voor::Vso, SCHOOL),
        [G::TweeNodig, G::EersteDeskundige]
    );
}

/// One change to the second of two good opinions.
fn met(wijzig: fn(&mut Advies)) -> Vec<Advies> {
    let mut adviezen = twee(D::Orthopedagoog, D::Pedagoog);
    wijzig(&mut adviezen[1]);
    adviezen
}

// Opinions on objections: joint advice (108582), an expert of the applying school (107442), one involved before.
#[rstest]
#[case("declared joint", met(|a| a.zelfstandig = false), G::Gezamenlijk)]
#[case("the same words", met(|a| a.tekst = "  A. VOORBEELD adviseert\n op grond van het dossier ".into()), G::Gezamenlijk)]
#[case("from the applying school", met(|a| a.school = Some(SCHOOL)), G::VanAanvragendeSchool)]
#[case("involved before", met(|a| a.eerder_betrokken = true), G::EerderBetrokken)]
fn independence_is_a_fault_for_vso_and_a_warning_otherwise(
    #[case] waarom: &str,
    #[case] adviezen: Vec<Advies>,
    #[case] gebrek: AdviesGebrek,
) {
    assert_eq!(gebreken(&adviezen, Voor::Vso, SCHOOL), [gebrek], "{waarom}");
    assert!(let_op(&adviezen, Voor::Vso, SCHOOL).is_empty());
    assert!(gebreken(&adviezen, Voor::LwooPro, SCHOOL).is_empty());
    assert_eq!(let_op(&adviezen, Voor::LwooPro, SCHOOL), [gebrek], "{waarom}");
    let [eerste, tweede] = adviezen.as_slice() else {
        panic!("two opinions")
    };
    let al_daar = std::slice::from_ref(eerste);
    assert_eq!(gebreken_van(tweede, al_daar, Voor::Vso, SCHOOL), [gebrek]);
    assert!(gebreken_van(tweede, al_daar, Voor::LwooPro, SCHOOL).is_empty());
}

#[rstest]
#[case("the same person, differently written", met(|a| a.naam = "a.  VOORBEELD".into()), G::ZelfdePersoon)]
#[case("no words", met(|a| a.tekst = " \n ".into()), G::TekstOntbreekt)]
#[case("a dash is no advice", met(|a| a.tekst = "-".into()), G::TekstOntbreekt)]
fn a_fault_for_every_kind(#[case] waarom: &str, #[case] adviezen: Vec<Advies>, #[case] gebrek: AdviesGebrek) {
    let [eerste, tweede] = adviezen.as_slice() else {
        panic!("two opinions")
    };
    for voor in Voor::ALL {
        assert_eq!(gebreken(&adviezen, voor, SCHOOL), [gebrek], "{waarom}");
        assert_eq!(
            gebreken_van(tweede, std::slice::from_ref(eerste), voor, SCHOOL),
            [gebrek],
            "{waarom}"
        );
        assert!(let_op(&adviezen, voor, SCHOOL).is_empty());
    }
}

#[test]
fn two_blank_texts_are_missing_and_not_joint() {
    let mut adviezen = twee(D::Orthopedagoog, D::Pedagoog);
    for advies in &mut adviezen {
        advies.tekst.clear();
    }
    assert_eq!(gebreken(&adviezen, Voor::Vso, SCHOOL), [G::TekstOntbreekt]);
}

#[test]
fn with_three_opinions_one_good_pair_is_enough() {
    let mut adviezen = met(|a| a.eerder_betrokken = true);
    assert_eq!(gebreken(&adviezen, Voor::Vso, SCHOOL), [G::EerderBetrokken]);
    adviezen.push(advies("C. Voorbeeld", D::Arts));
    assert!(gebreken(&adviezen, Voor::Vso, SCHOOL).is_empty());
    assert_eq!(
        let_op(&adviezen, Voor::LwooPro, SCHOOL),
        [G::EerderBetrokken],
        "the reader still sees it"
    );
}

#[rstest]
#[case("", None, false, false)]
#[case("j", None, false, true)]
#[case("jj", Some(AdviesOordeel::Toewijzen), false, true)]
#[case("nn", Some(AdviesOordeel::NietToewijzen), true, false)]
#[case("jn", None, true, true)]
#[case("jjn", None, true, true)]
#[case("nnn", Some(AdviesOordeel::NietToewijzen), true, false)]
fn what_they_come_to(
    #[case] oordelen: &str,
    #[case] verwacht: Option<AdviesOordeel>,
    #[case] toewijzen_wijkt_af: bool,
    #[case] weigeren_wijkt_af: bool,
) {
    let adviezen: Vec<Advies> = oordelen
        .chars()
        .map(|teken| Advies {
            oordeel: if teken == 'j' {
                AdviesOordeel::Toewijzen
            } else {
                AdviesOordeel::NietToewijzen
            },
            ..advies("A. Voorbeeld", D::Orthopedagoog)
        })
        .collect();
    assert_eq!(strekking(&adviezen), verwacht);
    assert_eq!(wijkt_af(&adviezen, true), toewijzen_wijkt_af);
    assert_eq!(wijkt_af(&adviezen, false), weigeren_wijkt_af);
}

#[test]
fn the_kind_of_case_chooses_the_rules() {
    let voor = ZaakSoort::ALL.map(Voor::from);
    assert_eq!(voor, [Voor::LwooPro, Voor::LwooPro, Voor::Vso]);
}

/// Any advice by one of four people in one of three texts.
fn een_advies() -> impl Strategy<Value = Advies> {
    (0_usize..4, 0_usize..D::ALL.len(), 0_usize..3, any::<[bool; 4]>()).prop_map(
        |(wie, wat, tekst, [school, betrokken, zelf, ja])| Advies {
            school: school.then_some(SCHOOL),
            eerder_betrokken: betrokken,
            zelfstandig: zelf,
            oordeel: AdviesOordeel::ALL[usize::from(ja)],
            tekst: ["", "Toewijzen.", "Lees het dossier."][tekst].into(),
            ..advies(["P", "Q", "R", "S"][wie], D::ALL[wat])
        },
    )
}

fn adviezen() -> impl Strategy<Value = Vec<Advies>> {
    proptest::collection::vec(een_advies(), 0..5)
}

proptest! {
    #[test]
    fn faults_are_sorted_and_each_there_once(adviezen in adviezen()) {
        for voor in Voor::ALL {
            for lijst in [gebreken(&adviezen, voor, SCHOOL), let_op(&adviezen, voor, SCHOOL)] {
                prop_assert!(lijst.is_sorted_by(|a, b| a < b), "{lijst:?}");
            }
            prop_assert_eq!(adviezen.len() < 2, gebreken(&adviezen, voor, SCHOOL).contains(&G::TweeNodig));
        }
    }

    #[test]
    fn what_is_good_stays_good_with_one_advice_more(adviezen in adviezen(), extra in een_advies()) {
        for voor in Voor::ALL {
            if gebreken(&adviezen, voor, SCHOOL).is_empty() {
                let mut meer = adviezen.clone();
                meer.push(extra.clone());
                prop_assert!(gebreken(&meer, voor, SCHOOL).is_empty());
            }
        }
    }

    #[test]
    fn what_is_good_for_vso_is_good_for_lwoo_and_pro(adviezen in adviezen()) {
        if gebreken(&adviezen, Voor::Vso, SCHOOL).is_empty() {
            prop_assert!(gebreken(&adviezen, Voor::LwooPro, SCHOOL).is_empty());
        }
    }

    #[test]
    fn the_order_makes_no_difference(adviezen in adviezen()) {
        let mut omgekeerd = adviezen.clone();
        omgekeerd.reverse();
        for voor in Voor::ALL {
            prop_assert_eq!(gebreken(&omgekeerd, voor, SCHOOL), gebreken(&adviezen, voor, SCHOOL));
            prop_assert_eq!(let_op(&omgekeerd, voor, SCHOOL), let_op(&adviezen, voor, SCHOOL));
        }
        prop_assert_eq!(strekking(&omgekeerd), strekking(&adviezen));
    }

    #[test]
    fn opinions_recorded_one_by_one_lack_nothing_but_kind_and_number(adviezen in adviezen()) {
        for voor in Voor::ALL {
            let mut daar: Vec<Advies> = Vec::new();
            for advies in &adviezen {
                if gebreken_van(advies, &daar, voor, SCHOOL).is_empty() {
                    daar.push(advies.clone());
                }
            }
            for gebrek in gebreken(&daar, voor, SCHOOL) {
                prop_assert!(matches!(gebrek, G::TweeNodig | G::EersteDeskundige | G::TweedeDeskundige));
            }
        }
    }
}
