//! Objection: in time or not, what stands, and who may sit.

use jiff::civil::{Date, date};
use rstest::rstest;
use uuid::Uuid;
use vangnet_core::{
    id::{AanvraagId, BeschikkingId, BezwaarId, LeerlingId},
    toelating::bezwaar::{Bezwaar, Bezwaarcommissie, CommissieFout, Dictum, Indiener},
    toelating::procedure::BezwaarStand,
};

/// Sent on Tuesday 10 November 2026: six weeks end on Tuesday 22 December (Awb 6:7, 6:8).
const VERZONDEN: Date = date(2026, 11, 10);

fn bezwaar() -> Bezwaar {
    let id = Uuid::from_u128(1);
    Bezwaar::nieuw(
        BezwaarId(id),
        (AanvraagId(id), LeerlingId(id)),
        (BeschikkingId(id), VERZONDEN),
        Indiener::School,
    )
}

#[rstest]
#[case("not received", None, None, false)]
#[case("the same day", Some(VERZONDEN), None, true)]
#[case("last day, Awb 6:7", Some(date(2026, 12, 22)), None, true)]
#[case("a day late", Some(date(2026, 12, 23)), None, false)]
#[case(
    "posted in time, within a week, Awb 6:9 lid 2",
    Some(date(2026, 12, 29)),
    Some(date(2026, 12, 22)),
    true
)]
#[case(
    "posted in time, after a week",
    Some(date(2026, 12, 30)),
    Some(date(2026, 12, 22)),
    false
)]
#[case("posted too late", Some(date(2026, 12, 24)), Some(date(2026, 12, 23)), false)]
#[case(
    "handed in late, whatever the postmark of another letter",
    Some(date(2027, 1, 20)),
    Some(date(2026, 12, 1)),
    false
)]
fn in_time(
    #[case] waarom: &str,
    #[case] ontvangen_op: Option<Date>,
    #[case] gepost_op: Option<Date>,
    #[case] op_tijd: bool,
) {
    let b = Bezwaar {
        ontvangen_op,
        gepost_op,
        ..bezwaar()
    };
    assert_eq!(b.binnen_termijn(), op_tijd, "{waarom}");
    assert_eq!(b.stand().op_tijd, op_tijd, "{waarom}");
    let verschoond = Bezwaar {
        verschoonbaar: "Opgenomen in het ziekenhuis.".to_owned(),
        ..b.clone()
    };
    assert!(verschoond.stand().op_tijd, "Awb 6:11: {waarom}");
    let leeg = Bezwaar {
        verschoonbaar: " \n".to_owned(),
        ..b
    };
    assert_eq!(leeg.stand().op_tijd, op_tijd, "blanks excuse nothing: {waarom}");
}

/// Sent on Monday 9 November 2026 plus six weeks is Monday 21 December; sent on 13 November it would end on 25 December,
/// Christmas, and moves past Boxing Day and the weekend to Monday 28 December (Algemene termijnenwet art. 1).
#[rstest]
#[case(date(2026, 11, 13), date(2026, 12, 28))]
#[case(date(2026, 11, 14), date(2026, 12, 28))]
#[case(date(2026, 11, 16), date(2026, 12, 28))]
#[case(date(2026, 11, 20), date(2027, 1, 4))]
fn a_term_that_ends_on_a_free_day_moves(#[case] verzonden: Date, #[case] laatste: Date) {
    let op = |dag| Bezwaar {
        verzonden,
        ontvangen_op: Some(dag),
        ..bezwaar()
    };
    assert!(op(laatste).binnen_termijn());
    assert!(!op(laatste.tomorrow().unwrap()).binnen_termijn());
}

fn commissie() -> Bezwaarcommissie {
    Bezwaarcommissie {
        voorzitter: "V. Oorzitter".to_owned(),
        voorzitter_extern: true,
        leden: vec!["L. Een".to_owned(), "L. Twee".to_owned()],
    }
}

#[rstest]
#[case(|_: &mut Bezwaarcommissie| (), None)]
#[case(|c: &mut Bezwaarcommissie| c.voorzitter = "  ".to_owned(), Some(CommissieFout::VoorzitterOntbreekt))]
#[case(|c: &mut Bezwaarcommissie| c.voorzitter_extern = false, Some(CommissieFout::VoorzitterNietExtern))]
#[case(|c: &mut Bezwaarcommissie| c.leden.truncate(1), Some(CommissieFout::TweeLeden))]
#[case(|c: &mut Bezwaarcommissie| c.leden = vec!["L. Een".to_owned(), " ".to_owned()], Some(CommissieFout::TweeLeden))]
#[case(|c: &mut Bezwaarcommissie| *c = Bezwaarcommissie::default(), Some(CommissieFout::VoorzitterOntbreekt))]
fn who_may_sit_by_awb_7_13(#[case] knoei: fn(&mut Bezwaarcommissie), #[case] gebrek: Option<CommissieFout>) {
    let mut c = commissie();
    knoei(&mut c);
    assert_eq!(c.gebrek(), gebrek);
}

fn geadviseerd() -> Bezwaar {
    Bezwaar {
        ontvangen_op: Some(VERZONDEN),
        commissie: commissie(),
        gehoord_op: Some(date(2026, 12, 1)),
        advies: "Gehoord; de motivering schiet tekort.".to_owned(),
        advies_dictum: Some(Dictum::Gegrond),
        ..bezwaar()
    }
}

#[rstest]
#[case("heard, advised in writing", |_: &mut Bezwaar| (), true)]
#[case("nobody heard, with the reason, Awb 7:3", |b: &mut Bezwaar| { b.gehoord_op = None; b.niet_gehoord = "Afgezien.".to_owned(); }, true)]
#[case("nobody heard, Awb 7:2", |b: &mut Bezwaar| b.gehoord_op = None, false)]
#[case("no advice, Awb 7:13 lid 6", |b: &mut Bezwaar| b.advies.clear(), false)]
#[case("no conclusion", |b: &mut Bezwaar| b.advies_dictum = None, false)]
#[case("a chair from the house, Awb 7:13 lid 1 b", |b: &mut Bezwaar| b.commissie.voorzitter_extern = false, false)]
fn the_advice_that_a_decision_waits_for(
    #[case] waarom: &str,
    #[case] knoei: fn(&mut Bezwaar),
    #[case] advies: bool,
) {
    let mut b = geadviseerd();
    knoei(&mut b);
    assert_eq!(b.stand().advies, advies, "{waarom}");
}

#[test]
fn a_new_one_stands_nowhere_and_is_open() {
    let b = bezwaar();
    assert_eq!(b.stand(), BezwaarStand::default());
    assert!(!b.is_gesloten());
    let sluit = |f: fn(&mut Bezwaar)| {
        let mut b = bezwaar();
        f(&mut b);
        b.is_gesloten()
    };
    assert!(sluit(|b| b.gesloten_op = Some(VERZONDEN)));
    assert!(sluit(|b| b.beslist_op = Some(VERZONDEN)));
    assert!(!sluit(|b| b.gesprek_op = Some(VERZONDEN)));
}
