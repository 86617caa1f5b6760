//! The arrangements 1 to 15f, each with what the profile says of it.

use jiff::civil::date;
use vangnet_core::{
    cascade::{
        aandacht::{Aandachtspunt, Lopend, aandachtspunten},
        eis::{
            Ernst::{Afwijkbaar, Streng, Waarschuwing},
            volgen_tot,
        },
        feiten::{
            Moment::{Begin, Einde, Vraag},
            TrajectFeiten,
        },
        traject::{TrajectGebeurtenis, TrajectStaat, Uitkomst},
    },
    inrichting::catalogus::{Partij, Vorm},
};

use crate::bouw::{
    ander, antwoord, ernst as zwaarte, feiten as gewoon, kies, loopt, lopend, mist as alles, noorderlicht,
    set,
};

fn feiten() -> TrajectFeiten {
    let mut f = gewoon();
    f.kent_behoeften = false;
    f
}

fn ernst(
    code: &str,
    f: &TrajectFeiten,
    moment: vangnet_core::cascade::feiten::Moment,
    gebrek: &str,
) -> Option<vangnet_core::cascade::eis::Ernst> {
    zwaarte(&noorderlicht(), code, f, moment, gebrek)
}

fn mist(code: &str, f: &TrajectFeiten, moment: vangnet_core::cascade::feiten::Moment) -> Vec<String> {
    alles(&noorderlicht(), code, f, moment)
        .into_iter()
        .map(|(c, _)| c)
        .collect()
}

/// "At most 2 h/wk, 8 wk; logboek" (002:865): 2.5 h or 9th week flagged; no logboek blocks closing.
#[test]
fn r121_coaching_of_two_and_a_half_hours_or_nine_weeks_is_marked() {
    let mut f = feiten();
    f.minuten_per_week = Some(120);
    f.periode.1 = Some(date(2026, 12, 27));
    assert_eq!(mist("1", &f, Begin), Vec::<String>::new());
    f.minuten_per_week = Some(150);
    assert_eq!(ernst("1", &f, Vraag, "minuten"), Some(Afwijkbaar));
    f.periode.1 = Some(date(2026, 12, 28));
    assert_eq!(ernst("1", &f, Vraag, "weken"), Some(Afwijkbaar));
}

/// The same: closing.
#[test]
fn r121_coaching_does_not_close_without_a_line_in_the_log() {
    let mut f = feiten();
    f.geevalueerd = true;
    assert_eq!(ernst("1", &f, Einde, "logboek"), Some(Streng));
    f.logboekregels = 1;
    assert_eq!(mist("1", &f, Einde), Vec::<String>::new());
}

fn groepsregels(code: &str) {
    let mut f = feiten();
    f.vorm = Vorm::Groep;
    kies(&mut f, "programma", &["weerbaarheid"]);
    for (members, outcome) in [(9, None), (10, Some(Waarschuwing)), (11, Some(Streng))] {
        f.groepsgrootte = members;
        assert_eq!(ernst(code, &f, Begin, "groep"), outcome, "{members}");
    }
    f.geevalueerd = true;
    f.instrumenten = set(&["observatielijst"]);
    assert_eq!(mist(code, &f, Einde), ["instrument.zelfevaluatie"]);
    f.instrumenten = set(&["zelfevaluatie"]);
    assert_eq!(mist(code, &f, Einde), ["instrument.observatielijst"]);
    f.instrumenten = set(&["observatielijst", "zelfevaluatie"]);
    assert_eq!(mist(code, &f, Einde), Vec::<String>::new());
}

/// "Group at most 10, 10 wk; observatielijst and zelfevaluatie" (002:866): 11th member refused; both instruments needed.
#[test]
fn r122_the_eleventh_member_is_refused_and_both_instruments_are_needed() {
    groepsregels("2a");
}

/// "Group at most 10, 10 wk" (002:874): 11th member refused; both instruments needed.
#[test]
fn r128_the_eleventh_member_of_a_programme_is_refused() {
    groepsregels("6a");
}

/// "Only if 2a failed/does not fit; possibly Jeugdwet" (002:867): missing reason refused; funder Jeugdwet selectable.
#[test]
fn r123_2b_asks_what_became_of_2a() {
    let mut f = feiten();
    assert_eq!(ernst("2b", &f, Vraag, "voorganger.2a"), Some(Streng));
    let mut first = ander("2a", 60);
    first.uitkomst = Some(Uitkomst::Voldoende);
    f.andere = vec![first.clone()];
    assert_eq!(ernst("2b", &f, Vraag, "voorganger.2a"), Some(Streng));
    first.uitkomst = Some(Uitkomst::Onvoldoende);
    f.andere = vec![first];
    assert_eq!(ernst("2b", &f, Vraag, "voorganger.2a"), None);
    f.andere.clear();
    antwoord(
        &mut f,
        "waarom_niet_2a",
        "Een groep is voor deze leerling te druk",
    );
    assert_eq!(ernst("2b", &f, Vraag, "voorganger.2a"), None);
    let catalogus = noorderlicht();
    assert!(
        catalogus
            .arrangement("2b")
            .unwrap()
            .bekostiging
            .contains(&Partij::Jeugdwet)
    );
}

/// "Whole lesgroep; specialist plan" (002:868): groepsplan required.
#[test]
fn r124_a_class_has_a_plan_before_it_begins() {
    let mut f = feiten();
    f.vorm = Vorm::Lesgroep;
    assert_eq!(ernst("2c", &f, Vraag, "groepsplan"), None);
    assert_eq!(ernst("2c", &f, Begin, "groepsplan"), Some(Streng));
    f.groepsplan = true;
    assert_eq!(mist("2c", &f, Begin), Vec::<String>::new());
}

/// "Own staff at most 2 h/wk; external AB extra" (002:871): own >2 flagged, external not.
#[test]
fn r125_own_hours_over_two_are_marked_and_hours_of_others_do_not_count() {
    let mut f = feiten();
    // Minutes of others are kept apart and are no fact of a rule.
    f.minuten_per_week = Some(121);
    assert_eq!(ernst("4a", &f, Vraag, "minuten"), Some(Afwijkbaar));
    f.minuten_per_week = None;
    assert_eq!(ernst("4a", &f, Vraag, "minuten"), None);
}

/// "Persoonlijk begeleider and at least 1 buddy" (002:872): no buddy, cannot activate.
#[test]
fn r126_4b_does_not_begin_without_a_buddy_nor_without_an_end() {
    let mut f = feiten();
    antwoord(&mut f, "begeleider", "de mentor");
    assert_eq!(mist("4b", &f, Begin), ["antwoord.buddy"]);
    antwoord(&mut f, "buddy", "10021");
    assert_eq!(mist("4b", &f, Begin), Vec::<String>::new());
    f.periode.1 = None;
    assert_eq!(ernst("4b", &f, Begin, "einde"), Some(Streng));
}

/// "At most 8 per week, 4 wk (unit hours)" (002:873): 9 h/wk or week 5 flagged.
#[test]
fn r127_nine_hours_or_a_fifth_week_after_a_crisis_is_marked() {
    let mut f = feiten();
    f.vorm = Vorm::Lesgroep;
    f.groepsplan = true;
    antwoord(&mut f, "crisis", "Een ongeluk bij school");
    f.minuten_per_week = Some(480);
    assert_eq!(mist("4c", &f, Begin), Vec::<String>::new());
    f.minuten_per_week = Some(540);
    assert_eq!(ernst("4c", &f, Vraag, "minuten"), Some(Afwijkbaar));
    f.periode.1 = Some(date(2026, 11, 30));
    assert_eq!(ernst("4c", &f, Vraag, "weken"), Some(Afwijkbaar));
}

/// "Decided intern zorgoverleg" (002:878): activation without decision refused.
#[test]
fn r130_a_traject_does_not_begin_without_a_decision() {
    assert_eq!(TrajectStaat::Gevraagd.na(TrajectGebeurtenis::Begonnen), None);
    let catalogus = noorderlicht();
    let offer = catalogus.arrangement("8a").unwrap();
    assert_eq!(
        (offer.inbreng.as_str(), offer.beslisser.as_str()),
        ("logopedist", "intern_zorgoverleg")
    );
    assert!(offer.beslisser_expliciet);
}

/// "Workload/stacking weighed" (002:879): pupil with parallel trajects prompts check.
#[test]
fn r131_beside_another_traject_the_load_is_weighed() {
    let mut f = feiten();
    assert_eq!(ernst("8b", &f, Vraag, "belasting.belasting"), None);
    f.andere = vec![ander("1", 60)];
    assert_eq!(ernst("8b", &f, Vraag, "belasting.belasting"), Some(Streng));
    antwoord(&mut f, "belasting", "Ja, de coaching loopt af");
    assert_eq!(ernst("8b", &f, Vraag, "belasting.belasting"), None);
}

/// "Via decaan and zorgco; teamleider decides; followed 1 year" (002:880): on follow list 52 weeks after leaving.
#[test]
fn r132_who_left_for_mbo_is_followed_for_52_weeks() {
    let catalogus = noorderlicht();
    let left = date(2026, 7, 17);
    let traject = loopt(1, &catalogus, "12", 2, date(2025, 9, 8));
    let tot = |code| volgen_tot(catalogus.arrangement(code).unwrap(), &traject.inhoud, left);
    assert_eq!(tot("12"), Some(date(2027, 7, 16)));
    assert_eq!(tot("1"), None);
    assert_eq!(noorderlicht().arrangement("12").unwrap().beslisser, "teamleider");
}

/// "Begeleider if needed; buddy if useful" (002:881): active without buddy allowed.
#[test]
fn r133_15a_begins_without_a_buddy() {
    assert_eq!(mist("15a", &feiten(), Begin), Vec::<String>::new());
    let mut f = feiten();
    f.geevalueerd = true;
    assert_eq!(mist("15a", &f, Einde), ["instrument.handelingswijzer"]);
}

/// "Max 2 talks/wk, 6 wk; longer is maatwerk" (002:884): week 7 prompts maatwerk.
#[test]
fn r134_the_seventh_week_of_talks_names_maatwerk() {
    let mut f = feiten();
    f.periode.1 = Some(date(2026, 12, 13));
    assert_eq!(mist("15b", &f, Begin), Vec::<String>::new());
    f.periode.1 = Some(date(2026, 12, 14));
    assert_eq!(mist("15b", &f, Begin), ["weken.15e"]);
    f.keren_per_week = Some(3);
    assert_eq!(ernst("15b", &f, Vraag, "keren"), Some(Afwijkbaar));
}

/// "9 wk off-site, at most 10 pupils, onderbouw" (002:806, 885): bovenbouw flagged; close needs evaluation, handelingswijzer, nazorg.
#[test]
fn r135_the_satelliet_is_for_the_onderbouw_and_closes_with_all_three() {
    let mut f = feiten();
    f.vorm = Vorm::Groep;
    f.groepsgrootte = 5;
    f.leerjaar = 3;
    f.periode.1 = Some(date(2027, 1, 3));
    antwoord(&mut f, "aangemeld_op", "2026-10-20");
    antwoord(&mut f, "werkwijze", "Drie dagen buiten school, twee erin.");
    assert_eq!(mist("15c", &f, Begin), ["leerjaar"]);
    f.periode.1 = Some(date(2026, 12, 27));
    assert_eq!(ernst("15c", &f, Begin, "weken"), Some(Waarschuwing));
    antwoord(&mut f, "terugkeer", "2027-01-11");
    assert_eq!(
        mist("15c", &f, Einde),
        ["evaluatie", "instrument.handelingswijzer", "instrument.nazorg"]
    );
}

/// "Report by staff" (002:886): closing without report refused.
#[test]
fn r136_plus_does_not_close_without_its_report() {
    let mut f = feiten();
    f.geevalueerd = true;
    assert_eq!(mist("15d", &f, Einde), ["instrument.rapportage_plus"]);
}

/// "Link to school and diploma; start goal evaluated" (002:889): no start goal refused.
#[test]
fn r137_maatwerk_without_a_goal_at_the_start_is_refused() {
    let mut f = feiten();
    kies(&mut f, "plaats", &["deels"]);
    assert_eq!(ernst("15e", &f, Vraag, "antwoord.startdoel"), Some(Streng));
    antwoord(&mut f, "startdoel", "Diploma basis");
    assert_eq!(mist("15e", &f, Begin), Vec::<String>::new());
}

/// "TLV asked/granted; education and personal goals" (002:890): no TLV VSO status refused; ends on VSO placement.
#[test]
fn r138_waiting_for_the_vso_asks_a_tlv_and_both_goals_and_ends_with_the_place() {
    let mut f = feiten();
    assert_eq!(
        mist("15f", &f, Vraag),
        ["antwoord.onderwijsdoel", "antwoord.persoonlijk_doel", "tlv_vso"]
    );
    f.tlv_vso = true;
    antwoord(&mut f, "onderwijsdoel", "Engels bijhouden");
    antwoord(&mut f, "persoonlijk_doel", "Weer op tijd komen");
    assert_eq!(mist("15f", &f, Begin), Vec::<String>::new());
    let catalogus = noorderlicht();
    let on = date(2026, 11, 9);
    let dagen = [on];
    let placed = |code: &str, elders| {
        let traject = loopt(1, &catalogus, code, 2, date(2026, 9, 7));
        let t = Lopend {
            elders,
            ..lopend(&traject, &dagen, on)
        };
        aandachtspunten(&catalogus, &t)
    };
    assert_eq!(placed("15f", true), [Aandachtspunt::Plaatsing]);
    assert_eq!(placed("15f", false), []);
    assert_eq!(placed("1", true), []);
}

/// "End or interim evaluation creates task" (002:865-866): it does not close without one.
#[test]
fn r140_no_traject_closes_without_its_evaluation() {
    let mut f = feiten();
    f.logboekregels = 3;
    assert_eq!(mist("1", &f, Einde), ["evaluatie"]);
    assert_eq!(noorderlicht().arrangement("1").unwrap().tussenevaluatie, Some(2));
}
