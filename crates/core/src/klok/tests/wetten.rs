//! Laws that hold for any facts, possible or not.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::{option, prelude::*};

use super::super::{
    BezwaarFeiten, KlokFeiten, Opschorting, TermijnSoort as Soort, TermijnStaat as Staat, Verlenging,
    VerlengingFout, dwangsom_cent, eerstvolgende, is_vrij, mag_mededelen, mag_verlengen, termijn_einde,
    termijnen,
};

/// A day within two years from 2026, over leap years and all holidays.
fn dag() -> impl Strategy<Value = Date> {
    (0_i32..730).prop_map(|na| date(2026, 1, 1).saturating_add(na.days()))
}

fn opschorting() -> impl Strategy<Value = Opschorting> {
    (dag(), 0_i32..60, option::of(0_i32..80)).prop_map(|(op, termijn, klaar)| {
        let gevraagd = Opschorting::gevraagd(op, op.saturating_add(termijn.days()));
        klaar.map_or(gevraagd, |na| gevraagd.aangevuld(op.saturating_add(na.days())))
    })
}

fn opschortingen() -> impl Strategy<Value = Vec<Opschorting>> {
    prop::collection::vec(opschorting(), 0..4)
}

fn verlenging() -> impl Strategy<Value = Verlenging> {
    (dag(), 0_i32..120).prop_map(|(op, na)| Verlenging {
        op,
        tot: op.saturating_add(na.days()),
    })
}

prop_compose! {
    fn bezwaar()(
        verzonden in dag(), ontvangen in option::of(dag()), verdaagd: bool, opschortingen in opschortingen(),
        beslist in option::of(dag()), ingetrokken in option::of(dag()),
    ) -> BezwaarFeiten {
        BezwaarFeiten { verzonden, ontvangen, verdaagd, opschortingen, beslist, ingetrokken }
    }
}

prop_compose! {
    fn feiten()(
        (aangemeld_op, verlengd, toelating_beslist, elders_ingeschreven) in
            (dag(), option::of(verlenging()), option::of(dag()), any::<bool>()),
        (ontvangen_op, opschortingen, mededeling, besloten_op, gesloten_op) in
            (option::of(dag()), opschortingen(), option::of(verlenging()), option::of(dag()), option::of(dag())),
        (iq_datum, ingediend_op, einddatum, laatste_zitting, bezwaar, vernietigd_op) in
            (option::of(dag()), option::of(dag()), option::of(dag()), option::of(dag()), option::of(bezwaar()),
             option::of(dag())),
    ) -> KlokFeiten {
        KlokFeiten {
            aangemeld_op, verlengd, toelating_beslist, elders_ingeschreven, ontvangen_op, opschortingen, mededeling,
            besloten_op, gesloten_op, iq_datum, ingediend_op, einddatum, laatste_zitting, bezwaar, vernietigd_op,
        }
    }
}

/// The SWV's term for a dossier with these suspensions only.
fn swv_termijn(ontvangen: Date, opschortingen: Vec<Opschorting>) -> Date {
    let feiten = KlokFeiten {
        ontvangen_op: Some(ontvangen),
        opschortingen,
        ..KlokFeiten::nieuw(ontvangen)
    };
    super::termijn(&feiten, ontvangen, Soort::SwvBeslist).einde
}

proptest! {
    #[test]
    fn a_term_of_the_law_never_ends_on_a_free_day(feiten in feiten(), vandaag in dag()) {
        for t in termijnen(&feiten, vandaag) {
            prop_assert!(!t.soort.termijnenwet() || !is_vrij(t.einde), "{t:?}");
        }
    }

    #[test]
    fn passed_exactly_when_today_lies_after_the_end_of_what_was_not_done(feiten in feiten(), vandaag in dag()) {
        for t in termijnen(&feiten, vandaag) {
            let verlopen = vandaag > t.einde && !t.staat.is_gehaald();
            prop_assert_eq!(t.staat == Staat::Verlopen, verlopen, "{:?}", t);
            prop_assert_eq!(t.dagen_over < 0, vandaag > t.einde, "{:?}", t);
            prop_assert_eq!(vandaag.saturating_add(t.dagen_over.days()), t.einde);
        }
    }

    #[test]
    fn the_same_facts_give_the_same_list_in_order(feiten in feiten(), vandaag in dag()) {
        let alle = termijnen(&feiten, vandaag);
        prop_assert_eq!(&alle, &termijnen(&feiten, vandaag));
        prop_assert!(alle.is_sorted_by_key(|t| (t.einde, t.soort)));
        if let Some(eerste) = eerstvolgende(&alle) {
            prop_assert!(!eerste.staat.is_gehaald());
        }
    }

    #[test]
    fn the_order_of_suspensions_does_not_matter(mut feiten in feiten(), vandaag in dag(), eerste in 0_usize..4) {
        let alle = termijnen(&feiten, vandaag);
        let aantal = feiten.opschortingen.len().max(1);
        feiten.opschortingen.rotate_left(eerste % aantal);
        feiten.opschortingen.reverse();
        let ook = termijnen(&feiten, vandaag);
        let soort = |t: &&super::super::Termijn| t.soort == Soort::SwvBeslist || t.soort == Soort::NietInBehandeling;
        prop_assert!(alle.iter().filter(soort).eq(ook.iter().filter(soort)));
    }

    #[test]
    fn a_suspension_moves_the_end_by_all_its_days(ontvangen in dag(), na in 0_i32..56, dagen in 0_i32..90) {
        let op = ontvangen.saturating_add(na.days());
        let opschorting = Opschorting::gevraagd(op, op.saturating_add((dagen + 1).days()));
        let bare = ontvangen.saturating_add(8.weeks()).saturating_add(dagen.days());
        let einde = swv_termijn(ontvangen, vec![opschorting]);
        prop_assert!(einde >= bare);
        prop_assert_eq!(einde, termijn_einde(bare));
    }

    /// Counts day by day instead: the term ends on the 56th day that is not suspended.
    #[test]
    fn suspension_agrees_with_counting_the_days(ontvangen in dag(), opschortingen in opschortingen()) {
        let (mut einde, mut geteld) = (ontvangen, 0);
        while geteld < 56 {
            einde = einde.saturating_add(1.day());
            let stil = opschortingen.iter().any(|o| o.van <= einde && einde < o.tot);
            geteld += i32::from(!stil);
        }
        let verschoven = termijn_einde(einde);
        // Asked in the days that a weekend adds: the table tests have that case.
        prop_assume!(!opschortingen.iter().any(|o| o.van > einde && o.van <= verschoven));
        prop_assert_eq!(swv_termijn(ontvangen, opschortingen), verschoven);
    }

    #[test]
    fn an_open_request_never_leaves_the_term_passed(ontvangen in dag(), na in 0_i32..56, termijn in 1_i32..60) {
        let op = ontvangen.saturating_add(na.days());
        let tot = op.saturating_add(termijn.days());
        let feiten = KlokFeiten {
            ontvangen_op: Some(ontvangen),
            opschortingen: vec![Opschorting::gevraagd(op, tot)],
            ..KlokFeiten::nieuw(ontvangen)
        };
        let t = super::termijn(&feiten, tot.saturating_sub(1.day()), Soort::SwvBeslist);
        prop_assert_eq!(t.staat, Staat::Opgeschort);
        prop_assert!(t.einde >= tot);
    }

    #[test]
    fn a_notice_is_given_at_most_once_and_only_lengthens(mut feiten in feiten(), nieuw in verlenging(), weer in verlenging()) {
        feiten.verlengd = None;
        feiten.mededeling = None;
        let zonder = termijnen(&feiten, feiten.aangemeld_op);
        let school = mag_verlengen(&feiten, nieuw).is_ok();
        let swv = mag_mededelen(&feiten, nieuw).is_ok();
        feiten.verlengd = school.then_some(nieuw);
        feiten.mededeling = swv.then_some(nieuw);
        if school {
            prop_assert_eq!(mag_verlengen(&feiten, weer), Err(VerlengingFout::AlVerlengd));
        }
        if swv {
            prop_assert_eq!(mag_mededelen(&feiten, weer), Err(VerlengingFout::AlVerlengd));
        }
        let uiterlijk = termijn_einde(feiten.aangemeld_op.saturating_add(10.weeks()));
        let met = termijnen(&feiten, feiten.aangemeld_op);
        for soort in [Soort::SchoolBeslist, Soort::SwvBeslist] {
            let einde = |alle: &[super::super::Termijn]| alle.iter().find(|t| t.soort == soort).map(|t| t.einde);
            let verlengd = if soort == Soort::SchoolBeslist { school } else { swv };
            prop_assert_eq!(einde(&met) > einde(&zonder), verlengd);
            prop_assert!(soort == Soort::SwvBeslist || einde(&met).is_none_or(|e| e <= uiterlijk));
        }
    }

    #[test]
    fn the_penalty_grows_to_its_maximum(dagen in 0_u32..100) {
        let cent = dwangsom_cent(dagen);
        prop_assert!(cent <= (14 * 23 + 14 * 35 + 14 * 45) * 100);
        prop_assert!(dwangsom_cent(dagen + 1) >= cent);
        prop_assert_eq!(cent == dwangsom_cent(u32::MAX), dagen >= 42);
    }
}

#[test]
fn suspensions_and_notices_are_read_as_they_were_written() {
    let opschorting = Opschorting::gevraagd(date(2026, 9, 10), date(2026, 9, 24));
    let tekst = serde_json::to_string(&opschorting).unwrap();
    assert_eq!(tekst, r#"{"van":"2026-09-11","tot":"2026-09-24","klaar":false}"#);
    assert_eq!(serde_json::from_str::<Opschorting>(&tekst).unwrap(), opschorting);
    let nieuw = Verlenging {
        op: date(2026, 9, 10),
        tot: date(2026, 9, 24),
    };
    let tekst = serde_json::to_string(&nieuw).unwrap();
    assert_eq!(tekst, r#"{"op":"2026-09-10","tot":"2026-09-24"}"#);
    assert_eq!(serde_json::from_str::<Verlenging>(&tekst).unwrap(), nieuw);
}
