//! Extra and aanvullend: E1 to E4, A1 to A3, vangnetregeling, mbo-entree, return.

use jiff::civil::date;
use vangnet_core::{
    cascade::{
        aandacht::{Aandachtspunt as Punt, Lopend, aandachtspunten},
        eis::{
            Ernst::{Afwijkbaar, Streng, Waarschuwing},
            volgen_tot,
        },
        feiten::Moment::{Begin, Einde, Vraag},
        telling::bovenschools,
    },
    inrichting::catalogus::{Partij, Vorm},
    leerling::Onderwijssoort,
    toelating::vso::{Clusterweg, clusterweg},
};

use crate::bouw::{
    antwoord, beeindigd, ernst, feiten, gegeven, kies, loopt, lopend, maasdal, mist, noorderlicht, set,
};

/// "E1, E3 n.v.t. for PrO; E2, E4 apply" (000:249-252): PrO pupil sees E2 and E4 only.
#[test]
fn r104_a_pro_pupil_sees_e2_and_e4_only() {
    let catalogus = maasdal();
    let mut f = feiten();
    f.onderwijs = Onderwijssoort::Pro;
    let open: Vec<&str> = catalogus
        .aanbod("extra")
        .filter(|a| ernst(&catalogus, &a.code, &f, Vraag, "niet_voor").is_none())
        .map(|a| a.code.as_str())
        .collect();
    assert_eq!(open, ["E2", "E4"]);
}

/// "Selected schools run a fitting offer" (000:254): provider missing flagged.
#[test]
fn r105_extra_without_a_school_that_runs_it_is_marked() {
    let catalogus = maasdal();
    let mut f = feiten();
    for code in ["E1", "E2", "E3"] {
        let found = ernst(&catalogus, code, &f, Vraag, "antwoord.aanbieder");
        assert_eq!(found, Some(Waarschuwing), "{code}");
    }
    antwoord(&mut f, "aanbieder", "Praktijkschool De Werf");
    assert_eq!(ernst(&catalogus, "E2", &f, Vraag, "antwoord.aanbieder"), None);
    assert_eq!(catalogus.soort("extra").unwrap().uitvoering, Partij::Scholen);
}

/// "Each field tied to at least one need" (000:260): field without matching need warned.
#[test]
fn r106_a_field_without_its_need_is_warned() {
    let mut f = feiten();
    f.gekozen = set(&["taal"]);
    kies(&mut f, "terrein", &["gedrag"]);
    assert_eq!(
        ernst(&maasdal(), "E2", &f, Vraag, "keuze_past.terrein"),
        Some(Waarschuwing)
    );
    kies(&mut f, "terrein", &["nt2"]);
    assert_eq!(ernst(&maasdal(), "E2", &f, Vraag, "keuze_past.terrein"), None);
    kies(&mut f, "terrein", &["nt2", "zml"]);
    assert_eq!(ernst(&maasdal(), "E2", &f, Vraag, "keuze.terrein"), Some(Streng));
}

/// "AB is in ZAT; approach set jointly and in agreement" (000:260): all members' accord stored.
#[test]
fn r107_e2_begins_with_the_agreed_approach() {
    let mut f = feiten();
    for veld in ["antwoord.aanpak", "antwoord.akkoord_zat"] {
        assert_eq!(ernst(&maasdal(), "E2", &f, Vraag, veld), None);
        assert_eq!(ernst(&maasdal(), "E2", &f, Begin, veld), Some(Afwijkbaar));
    }
    antwoord(&mut f, "akkoord_zat", "nee");
    assert_eq!(
        ernst(&maasdal(), "E2", &f, Begin, "antwoord.akkoord_zat"),
        Some(Afwijkbaar)
    );
    antwoord(&mut f, "akkoord_zat", "ja");
    assert_eq!(ernst(&maasdal(), "E2", &f, Begin, "antwoord.akkoord_zat"), None);
}

/// "Case-specific, costly: only if truly needed" (000:262): E2 without justification refused.
#[test]
fn r108_e2_without_justification_is_refused() {
    let mut f = feiten();
    antwoord(&mut f, "verantwoording", "  ");
    assert_eq!(
        ernst(&maasdal(), "E2", &f, Vraag, "antwoord.verantwoording"),
        Some(Streng)
    );
}

/// "With VSO/VMBO op-/afstroom and proefplaatsing" (000:265): proefplaatsing outcome mandatory.
#[test]
fn r109_the_outcome_of_a_proefplaatsing_is_asked_and_of_no_other() {
    let mut f = feiten();
    kies(&mut f, "traject", &["proefplaatsing"]);
    assert_eq!(
        ernst(&maasdal(), "E4", &f, Begin, "antwoord.proef_einde"),
        Some(Streng)
    );
    assert_eq!(
        ernst(&maasdal(), "E4", &f, Einde, "antwoord.proef_uitkomst"),
        Some(Streng)
    );
    kies(&mut f, "traject", &["symbiose"]);
    assert_eq!(ernst(&maasdal(), "E4", &f, Begin, "antwoord.proef_einde"), None);
    assert_eq!(
        ernst(&maasdal(), "E4", &f, Einde, "antwoord.proef_uitkomst"),
        None
    );
}

/// "PrO evaluates at least once a year" (000:267): no evaluation in the school year is flagged, of the vangnetregeling only.
#[test]
fn r110_the_vangnetregeling_is_evaluated_in_each_school_year() {
    let catalogus = maasdal();
    let on = date(2026, 11, 2);
    let mut e4 = loopt(1, &catalogus, "E4", 3, date(2025, 9, 8));
    let open = |t: &_, dagen: &[_]| aandachtspunten(&catalogus, &lopend(t, dagen, on));
    assert_eq!(open(&e4, &[date(2026, 7, 31)]), []);
    e4.inhoud.keuzes.insert("regeling".to_owned(), set(&["vangnet"]));
    assert_eq!(open(&e4, &[date(2026, 7, 31)]), [Punt::Jaarevaluatie]);
    assert_eq!(open(&e4, &[date(2026, 8, 1)]), []);
}

/// "If no diploma feasible moves to PrO in year 1 or 2" (000:267): move in year 3 refused or overridden (Q30).
#[test]
fn r110_a_move_to_pro_in_year_three_asks_a_reason() {
    let mut f = feiten();
    kies(&mut f, "regeling", &["vangnet"]);
    antwoord(&mut f, "overstap_pro", "ja");
    for (leerjaar, found) in [(1, None), (2, None), (3, Some(Afwijkbaar))] {
        f.leerjaar = leerjaar;
        assert_eq!(
            ernst(&maasdal(), "E4", &f, Einde, "overstap.2"),
            found,
            "{leerjaar}"
        );
    }
    antwoord(&mut f, "overstap_pro", "nee");
    assert_eq!(ernst(&maasdal(), "E4", &f, Einde, "overstap.2"), None);
}

/// "Must be able to reach 2F; feasibility tested cognitive, didactic, SE" (000:269): missing 2F, not eligible.
#[test]
fn r111_mbo_entree_asks_three_checks_and_2f() {
    let velden = [
        "haalbaar_cognitief",
        "haalbaar_didactisch",
        "haalbaar_sociaal_emotioneel",
        "haalbaar_2f_taal",
        "haalbaar_2f_rekenen",
    ];
    let mut f = feiten();
    kies(&mut f, "regeling", &["mbo_entree"]);
    for veld in velden {
        antwoord(&mut f, veld, "ja");
    }
    for veld in velden {
        let open = |f: &_| ernst(&maasdal(), "E4", f, Begin, &format!("antwoord.{veld}"));
        assert_eq!(open(&f), None, "{veld}");
        let mut zonder = f.clone();
        antwoord(&mut zonder, veld, "nee");
        assert_eq!(open(&zonder), Some(Streng), "{veld}");
        kies(&mut zonder, "regeling", &["vangnet"]);
        assert_eq!(open(&zonder), None, "not asked of another way");
    }
}

/// "2y nazorg" (000:269), of mbo-entree only.
#[test]
fn r111_who_left_for_mbo_entree_is_followed_for_two_years() {
    let catalogus = maasdal();
    let offer = catalogus.arrangement("E4").unwrap();
    let mut e4 = loopt(1, &catalogus, "E4", 3, date(2025, 9, 8));
    let left = date(2026, 7, 17);
    assert_eq!(volgen_tot(offer, &e4.inhoud, left), None);
    e4.inhoud
        .keuzes
        .insert("regeling".to_owned(), set(&["mbo_entree"]));
    assert_eq!(volgen_tot(offer, &e4.inhoud, left), Some(date(2028, 7, 17)));
}

/// "School refers and watches effect" (000:271-272): no effect review is flagged.
#[test]
fn r112_help_from_outside_without_a_look_at_the_effect_is_marked() {
    let catalogus = maasdal();
    let on = date(2026, 11, 2);
    let a1 = loopt(1, &catalogus, "A1", 3, date(2026, 9, 7));
    let e2 = loopt(2, &catalogus, "E2", 3, date(2026, 9, 7));
    assert_eq!(aandachtspunten(&catalogus, &lopend(&a1, &[], on)), [Punt::Effect]);
    assert_eq!(aandachtspunten(&catalogus, &lopend(&e2, &[], on)), []);
    let seen = [date(2026, 10, 5)];
    assert_eq!(aandachtspunten(&catalogus, &lopend(&a1, &seen, on)), []);
}

/// "Therapy e.g. PMT, EMDR" (000:281-282): traject linked to multidisciplinary casus.
#[test]
fn r113_therapy_is_linked_to_a_case_and_named() {
    let mut f = feiten();
    f.casus = false;
    assert_eq!(ernst(&maasdal(), "A1", &f, Vraag, "casus"), Some(Streng));
    assert_eq!(ernst(&maasdal(), "A1", &f, Vraag, "keuze.therapie"), Some(Streng));
}

/// "Cluster 1 visual; cluster 2 auditory/language" (000:284-286): cluster 1 or 2 mandatory.
#[test]
fn r114_the_cluster_is_one_or_two() {
    let mut f = feiten();
    assert_eq!(ernst(&maasdal(), "A2", &f, Vraag, "keuze.cluster"), Some(Streng));
    for (cluster, outcome) in [("1", None), ("2", None), ("3", Some(Streng))] {
        kies(&mut f, "cluster", &[cluster]);
        assert_eq!(
            ernst(&maasdal(), "A2", &f, Vraag, "keuze.cluster"),
            outcome,
            "{cluster}"
        );
    }
}

/// "Brought to knooppuntenoverleg" (000:288-289): A3 never agendaed is flagged.
#[test]
fn r115_a3_that_was_never_on_the_agenda_is_marked() {
    let catalogus = maasdal();
    let mut traject = loopt(1, &catalogus, "A3", 3, date(2026, 9, 7));
    let dagen = [date(2026, 9, 7)];
    let open = |t: &_| aandachtspunten(&catalogus, &lopend(t, &dagen, date(2026, 11, 2)));
    assert_eq!(open(&traject), [Punt::Agenda]);
    // Where nothing sealed is read, nothing is told of it.
    let bedekt = Lopend {
        inhoud: None,
        ..lopend(&traject, &dagen, date(2026, 11, 2))
    };
    assert_eq!(aandachtspunten(&catalogus, &bedekt), []);
    let mut zeg = |dag: &str| {
        let antwoorden = &mut traject.inhoud.antwoorden;
        antwoorden.insert("knooppuntenoverleg".to_owned(), dag.to_owned());
        open(&traject)
    };
    assert_eq!(zeg("binnenkort"), [Punt::Agenda], "a day, not a hope");
    assert_eq!(zeg("2026-10-01"), []);
}

/// "Cluster 1/2: own aanmelding" (002:896-904): never enters SWV TLV flow.
#[test]
fn r116_clusters_one_and_two_never_enter_the_flow_of_the_swv() {
    assert_eq!([1, 2].map(clusterweg), [Some(Clusterweg::Instelling); 2]);
    assert_eq!([3, 4].map(clusterweg), [Some(Clusterweg::Tlv); 2]);
    assert_eq!([0, 5].map(clusterweg), [None, None]);
}

/// "Jeugdprofessional links family and arranges specialist care" (002:762): funder recorded as Jeugdwet.
#[test]
fn r117_care_through_the_jeugdprofessional_is_paid_by_the_jeugdwet() {
    let mut f = feiten();
    f.kent_behoeften = false;
    f.uitvoerder = "jeugdprofessional".to_owned();
    let gebrek = "financier.jeugdwet";
    assert_eq!(ernst(&noorderlicht(), "15b", &f, Vraag, gebrek), Some(Streng));
    f.financier = Some(Partij::Jeugdwet);
    assert_eq!(ernst(&noorderlicht(), "15b", &f, Vraag, gebrek), None);
    f.uitvoerder = "zorgspecialist".to_owned();
    f.financier = Some(Partij::School);
    assert_eq!(ernst(&noorderlicht(), "15b", &f, Vraag, gebrek), None);
}

/// "Protocol from aanmelding via work method to return; plus dossier same" (002:662-664): return step needed to close.
#[test]
fn r118_it_closes_with_the_return() {
    let mut f = feiten();
    f.geevalueerd = true;
    f.instrumenten = set(&["handelingswijzer", "nazorg", "rapportage_plus"]);
    assert_eq!(
        mist(&noorderlicht(), "15c", &f, Einde),
        [("antwoord.terugkeer".to_owned(), Streng)]
    );
    f.vorm = Vorm::Bovenschools;
    assert_eq!(
        mist(&noorderlicht(), "15d", &f, Einde),
        [("antwoord.terugkeer".to_owned(), Streng)]
    );
    antwoord(&mut f, "terugkeer", "2026-12-18");
    assert_eq!(mist(&noorderlicht(), "15d", &f, Einde), []);
    // Step by step: put forward to ask for it, the way of work to begin, the return to close.
    for code in ["15c", "15d"] {
        let asks = |moment, veld: &str| ernst(&noorderlicht(), code, &f, moment, &format!("antwoord.{veld}"));
        assert_eq!(asks(Vraag, "aangemeld_op"), Some(Streng), "{code}");
        assert_eq!(asks(Vraag, "werkwijze"), None, "{code}");
        assert_eq!(asks(Begin, "werkwijze"), Some(Streng), "{code}");
    }
}

/// "Placement and return; pupil stays enrolled" (002:70, 160-161): both counts feed kengetal 9/10.
#[test]
fn r119_placements_and_returns_are_counted_in_their_school_year() {
    let catalogus = noorderlicht();
    let mut placed = loopt(1, &catalogus, "15d", 2, date(2026, 9, 7));
    placed.vorm = Vorm::Bovenschools;
    let mut back = loopt(2, &catalogus, "15d", 2, date(2026, 3, 2));
    back.vorm = Vorm::Bovenschools;
    let back = beeindigd(back, date(2026, 10, 9), None);
    let inside = loopt(3, &catalogus, "1", 2, date(2026, 9, 7));
    let all = [placed, back, inside].map(|t| gegeven(&t));
    assert_eq!(bovenschools(&catalogus, &all, date(2026, 11, 2)), (1, 1));
    assert_eq!(bovenschools(&catalogus, &all, date(2026, 5, 1)), (1, 0));
}

/// "For bovenschools enter voorziening and expected return" (002:64-72).
#[test]
fn r025_outside_the_school_the_place_and_the_return_are_asked() {
    let mut f = feiten();
    f.kent_behoeften = false;
    let asks = |f: &_, veld| ernst(&noorderlicht(), "15d", f, Vraag, veld);
    assert_eq!(asks(&f, "antwoord.voorziening"), None);
    f.vorm = Vorm::Bovenschools;
    assert_eq!(asks(&f, "antwoord.voorziening"), Some(Streng));
    assert_eq!(asks(&f, "antwoord.terugkeer_verwacht"), Some(Streng));
}
