//! Basisondersteuning: what B1 to B5 ask, and lessons for lwoo.

use jiff::civil::{Date, date};
use uuid::Uuid;
use vangnet_core::{
    cascade::{
        aandacht::{Aandachtspunt, aandachtspunten},
        eis::Ernst::{Afwijkbaar, Streng, Waarschuwing},
        feiten::Moment::{Begin, Vraag},
        hulp::{Hulp, HulpInhoud, HulpSoort, is_breedte, lwoo_lessen},
    },
    id::{AccountId, HulpId, LeerlingId},
    inrichting::catalogus::Vorm,
    leerling::Onderwijssoort,
};

use crate::bouw::{antwoord, ernst, feiten, kies, loopt, lopend, maasdal, mist, noorderlicht, set};

/// "Fixed needs determined before support" (000:155-165): traject without need refused.
#[test]
fn r067_a_traject_without_a_need_is_refused() {
    let mut f = feiten();
    f.gekozen.clear();
    assert_eq!(ernst(&maasdal(), "E4", &f, Vraag, "behoefte"), Some(Streng));
    // A need that the pupil does not have is no need.
    f.gekozen = set(&["motivatie"]);
    assert_eq!(ernst(&maasdal(), "E4", &f, Vraag, "behoefte"), Some(Streng));
    f.behoeften = set(&["motivatie"]);
    assert_eq!(ernst(&maasdal(), "E4", &f, Vraag, "behoefte"), None);
}

/// The same: where the samenwerkingsverband keeps no needs, none is asked.
#[test]
fn r067_without_needs_in_the_catalogue_none_is_asked() {
    let mut f = feiten();
    f.kent_behoeften = false;
    f.gekozen.clear();
    assert_eq!(ernst(&noorderlicht(), "1", &f, Vraag, "behoefte"), None);
}

/// "Choose from fitting categories" (000:204): B2 answers level and pace only.
#[test]
fn r068_an_offer_that_does_not_answer_the_need_asks_a_reason() {
    let mut f = feiten();
    f.gekozen = set(&["taal"]);
    assert_eq!(
        ernst(&maasdal(), "B2", &f, Vraag, "behoefte_past"),
        Some(Afwijkbaar)
    );
    f.gekozen = set(&["taal", "niveau_tempo"]);
    assert_eq!(ernst(&maasdal(), "B2", &f, Vraag, "behoefte_past"), None);
}

/// "B/E only for selected pupils meeting criteria" (000:200, 256): unmet needs override and reason.
#[test]
fn r073_a_criterion_that_is_not_ticked_asks_a_reason() {
    let mut f = feiten();
    f.criteria = [1].into();
    assert_eq!(ernst(&maasdal(), "B2", &f, Vraag, "criteria.0"), Some(Afwijkbaar));
    assert_eq!(ernst(&maasdal(), "B2", &f, Vraag, "criteria.1"), None);
}

/// "Support must help reach personal goals" (000:110): traject without goal warned.
#[test]
fn r062_a_traject_without_a_goal_is_warned() {
    let mut f = feiten();
    f.doel = false;
    assert_eq!(ernst(&maasdal(), "B1", &f, Vraag, "doel"), Some(Waarschuwing));
}

/// "Rules pick pupil soort, not school" (002:127).
#[test]
fn r021_the_kind_of_education_of_the_pupil_decides() {
    let mut f = feiten();
    assert_eq!(ernst(&maasdal(), "E1", &f, Vraag, "niet_voor"), None);
    f.onderwijs = Onderwijssoort::Pro;
    assert_eq!(ernst(&maasdal(), "E1", &f, Vraag, "niet_voor"), Some(Streng));
}

/// "E1,E3 not for PrO" (000:249-251): PrO pupil cannot start E1/E3.
#[test]
fn r022_a_pro_pupil_cannot_start_e1_or_e3() {
    let mut f = feiten();
    f.onderwijs = Onderwijssoort::Pro;
    for code in ["E1", "E3"] {
        assert_eq!(ernst(&maasdal(), code, &f, Vraag, "niet_voor"), Some(Streng));
    }
}

/// "Cognition/language: level 2 largely in level 1; not so for e.g. behaviour" (000:171-172): integrated gives no traject.
#[test]
fn r080_what_is_part_of_basiskwaliteit_gives_no_traject() {
    let mut f = feiten();
    f.onderwijs = Onderwijssoort::Pro;
    assert_eq!(ernst(&maasdal(), "B4", &f, Vraag, "geintegreerd"), Some(Streng));
    assert_eq!(ernst(&maasdal(), "B5", &f, Vraag, "geintegreerd"), None);
}

/// "Learning strategies; PrO in basiskwaliteit" (000:203-207): PrO shows integrated.
#[test]
fn r083_b1_is_integrated_for_pro_and_a_traject_for_vmbo() {
    let mut f = feiten();
    assert_eq!(mist(&maasdal(), "B1", &f, Begin), []);
    f.onderwijs = Onderwijssoort::Pro;
    assert_eq!(ernst(&maasdal(), "B1", &f, Vraag, "geintegreerd"), Some(Streng));
}

/// "Prior time estimate; agreed parts" (000:209-213): missing estimate refused.
#[test]
fn r084_b2_without_an_estimate_is_refused() {
    let mut f = feiten();
    assert_eq!(
        ernst(&maasdal(), "B2", &f, Vraag, "antwoord.verwachte_weken"),
        Some(Streng)
    );
    antwoord(&mut f, "verwachte_weken", "lang");
    assert_eq!(
        ernst(&maasdal(), "B2", &f, Vraag, "antwoord.verwachte_weken"),
        Some(Streng)
    );
    antwoord(&mut f, "verwachte_weken", "6");
    antwoord(&mut f, "extra_aandacht", "rekenen");
    antwoord(&mut f, "niet_gevolgd", "geen");
    assert_eq!(mist(&maasdal(), "B2", &f, Vraag), []);
}

/// "Dutch-mother-tongue backlog or NT2 >2 years in NL" (000:218-220): NT2 at most 2y not eligible; exactly 2y not eligible.
#[test]
fn r085_nt2_counts_after_two_years_and_not_on_the_day_itself() {
    let mut f = feiten();
    let nt2 = |f: &_| ernst(&maasdal(), "B3", f, Vraag, "nt2_jaren");
    assert_eq!(nt2(&f), Some(Streng));
    // The traject begins on 2 November 2026.
    for (since, outcome) in [
        ("2026-01-05", Some(Streng)),
        ("2024-11-03", Some(Streng)),
        ("2024-11-02", Some(Streng)),
        ("2024-11-01", None),
        ("ooit", Some(Streng)),
    ] {
        antwoord(&mut f, "in_nederland_sinds", since);
        assert_eq!(nt2(&f), outcome, "{since}");
    }
    antwoord(&mut f, "moedertaal_nl", "ja");
    assert_eq!(nt2(&f), None);
}

/// "Extra taalklas, qualified NT2 teacher; extended hours via dispensatie" (000:222-224): unqualified teacher warned.
#[test]
fn r086_a_teacher_who_is_not_qualified_is_warned() {
    let mut f = feiten();
    assert_eq!(
        ernst(&maasdal(), "B3", &f, Begin, "antwoord.docent_bevoegd"),
        Some(Waarschuwing)
    );
    antwoord(&mut f, "docent_bevoegd", "ja");
    assert_eq!(
        ernst(&maasdal(), "B3", &f, Begin, "antwoord.docent_bevoegd"),
        None
    );
    assert_eq!(
        ernst(&maasdal(), "B3", &f, Begin, "antwoord.dispensatie"),
        Some(Waarschuwing)
    );
}

/// "Only with verklaring; school protocol mandatory" (000:227-228): no verklaring refused; no protocol, school flagged.
#[test]
fn r087_b4_without_a_verklaring_is_refused_and_without_protocol_marked() {
    let mut f = feiten();
    f.gekozen = set(&["taal"]);
    f.protocol = false;
    kies(&mut f, "maatregelen", &["toetstijd", "voorlezen"]);
    assert_eq!(
        mist(&maasdal(), "B4", &f, Vraag),
        [
            ("verklaring".to_owned(), Streng),
            ("protocol".to_owned(), Waarschuwing)
        ]
    );
    f.verklaringen = set(&["dyslexie"]);
    f.protocol = true;
    assert_eq!(mist(&maasdal(), "B4", &f, Vraag), []);
}

/// "Integrated; only IQ >80 weighs aids" (000:231-233): IQ 80 not offered, 81 offered.
#[test]
fn r088_b4_in_pro_opens_above_80() {
    let mut f = feiten();
    f.onderwijs = Onderwijssoort::Pro;
    f.gekozen = set(&["taal"]);
    f.verklaringen = set(&["dyslexie"]);
    kies(&mut f, "maatregelen", &["toetstijd"]);
    for iq in [None, Some(80)] {
        f.iq = iq;
        assert_eq!(
            ernst(&maasdal(), "B4", &f, Vraag, "geintegreerd"),
            Some(Streng),
            "{iq:?}"
        );
    }
    f.iq = Some(81);
    assert_eq!(mist(&maasdal(), "B4", &f, Vraag), []);
}

/// "Potential to finish but social redzaamheid lacks; six needs" (000:235-237): only need 2 refused/override.
#[test]
fn r089_b5_for_didactiek_alone_asks_a_reason() {
    let mut f = feiten();
    f.gekozen = set(&["didactiek"]);
    assert_eq!(
        ernst(&maasdal(), "B5", &f, Vraag, "behoefte_past"),
        Some(Afwijkbaar)
    );
    f.gekozen = set(&["sociaal_emotioneel"]);
    assert_eq!(ernst(&maasdal(), "B5", &f, Vraag, "behoefte_past"), None);
}

/// "SOVA only selectable in year 1" (000:241).
#[test]
fn r090_sova_is_for_year_one() {
    let mut f = feiten();
    kies(&mut f, "aanbod", &["sova"]);
    assert_eq!(
        ernst(&maasdal(), "B5", &f, Vraag, "keuze_past.aanbod"),
        Some(Streng)
    );
    f.leerjaar = 1;
    assert_eq!(ernst(&maasdal(), "B5", &f, Vraag, "keuze_past.aanbod"), None);
    kies(&mut f, "aanbod", &["judo"]);
    assert_eq!(ernst(&maasdal(), "B5", &f, Vraag, "keuze.aanbod"), Some(Streng));
}

/// "14 coaching topics: choose offer and coaching topic" (000:241-245): the topic is asked with coaching, of nothing else.
#[test]
fn r090_coaching_names_its_topic() {
    let mut f = feiten();
    let asks = |f: &_| ernst(&maasdal(), "B5", f, Vraag, "keuze.thema");
    kies(&mut f, "aanbod", &["bespreking"]);
    assert_eq!(asks(&f), None);
    kies(&mut f, "aanbod", &["bespreking", "coaching"]);
    assert_eq!(asks(&f), Some(Streng));
    kies(&mut f, "thema", &["faalangst"]);
    assert_eq!(asks(&f), None);
}

/// "Limited trajects fall under breedte with OPP" (002:620), in the other profile they do not.
#[test]
fn r092_the_plan_is_asked_in_one_model_and_not_in_the_other() {
    let mut f = feiten();
    f.opp = false;
    f.gekozen = set(&["taal"]);
    f.verklaringen = set(&["dyslexie"]);
    let asks = |f: &_| mist(&noorderlicht(), "dyslexie", f, Begin);
    assert_eq!(asks(&f), [("opp".to_owned(), Streng)]);
    f.opp = true;
    assert_eq!(asks(&f), []);
    f.verklaringen.clear();
    assert_eq!(asks(&f), [("verklaring".to_owned(), Streng)]);
    f.opp = false;
    assert_eq!(ernst(&maasdal(), "B4", &f, Begin, "opp"), None);
}

/// "Every breedte form/arrangement needs an OPP" (002:66, 862): start without OPP blocked, only for group level not (Q07).
#[test]
fn r040_breedte_does_not_begin_without_a_plan() {
    let mut f = feiten();
    f.kent_behoeften = false;
    f.opp = false;
    assert_eq!(ernst(&noorderlicht(), "1", &f, Vraag, "opp"), None);
    assert_eq!(ernst(&noorderlicht(), "1", &f, Begin, "opp"), Some(Streng));
    f.vorm = Vorm::Lesgroep;
    f.groepsplan = true;
    assert_eq!(ernst(&noorderlicht(), "2c", &f, Begin, "opp"), None);
}

fn lwoo_les(van: Date, tot: Date, minuten_per_week: u16) -> Hulp {
    Hulp {
        id: HulpId(Uuid::from_u128(1)),
        leerling: LeerlingId(Uuid::from_u128(1)),
        soort: HulpSoort::LwooLes,
        van,
        tot,
        minuten_per_week,
        in_de_les: false,
        structureel: true,
        inhoud: HulpInhoud::default(),
        door: AccountId(Uuid::from_u128(1)),
        tijdstip: 0,
        versie: 1,
    }
}

/// "2 hours/week; programme re-decided each report period" (002:427, 572): 3 decisions/yr; >2h warned.
#[test]
fn r093_three_decisions_a_year_and_two_hours_a_week() {
    let made = [
        lwoo_les(date(2026, 4, 1), date(2026, 7, 1), 180),
        lwoo_les(date(2026, 8, 24), date(2026, 11, 30), 120),
        lwoo_les(date(2026, 12, 1), date(2027, 3, 12), 60),
    ];
    let op = |dag| lwoo_lessen(&made, dag).unwrap();
    let lessen = op(date(2027, 3, 1));
    assert_eq!((lessen.besluiten, lessen.nog, lessen.te_veel), (2, 1, false));
    assert!(op(date(2026, 5, 1)).te_veel, "three hours in the year before");
    assert!(op(date(2026, 7, 20)).te_veel, "also when it is over");
    assert_eq!(lwoo_lessen(&made, date(2027, 9, 1)), None, "none in that year");
    let samen = [
        lwoo_les(date(2026, 8, 24), date(2026, 11, 30), 1),
        made[1].clone(),
    ];
    assert!(
        lwoo_lessen(&samen, date(2026, 9, 1)).unwrap().te_veel,
        "121 minutes"
    );
}

/// "Extra lessons/talks become breedte when structural; in-lesson help stays basis" (002:459-460): toggle raises OPP gate.
#[test]
fn r096_structural_help_outside_the_lesson_asks_for_a_plan() {
    let breedte =
        |in_de_les, structureel| is_breedte(&noorderlicht(), HulpSoort::ExtraLes, in_de_les, structureel);
    assert!(breedte(false, true));
    assert!(!breedte(false, false));
    assert!(!breedte(true, true));
    // Lessons for lwoo are part of what lwoo is; elsewhere no plan is asked for extra support to begin.
    assert!(!is_breedte(&noorderlicht(), HulpSoort::LwooLes, false, true));
    assert!(!is_breedte(&maasdal(), HulpSoort::ExtraLes, false, true));
}

/// "Regular during breedte" (002:290): breedte traject without contact flagged.
#[test]
fn r055_breedte_without_contact_with_parents_is_marked() {
    let catalogus = noorderlicht();
    let on = date(2026, 10, 20);
    let traject = loopt(1, &catalogus, "1", 2, date(2026, 10, 5));
    let open = |dagen: &[_]| aandachtspunten(&catalogus, &lopend(&traject, dagen, on));
    assert_eq!(open(&[date(2026, 10, 4)]), [Aandachtspunt::Oudercontact]);
    assert_eq!(open(&[date(2026, 10, 5)]), []);
    let basis = loopt(1, &maasdal(), "B1", 2, date(2026, 10, 5));
    assert_eq!(aandachtspunten(&maasdal(), &lopend(&basis, &[], on)), []);
    // What did not begin yet asks for nothing.
    let later = loopt(1, &catalogus, "1", 2, date(2026, 10, 26));
    assert_eq!(aandachtspunten(&catalogus, &lopend(&later, &[], on)), []);
}
