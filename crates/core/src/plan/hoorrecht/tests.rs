use jiff::civil::{Date, date};
use rstest::rstest;
use uuid::Uuid;

use super::*;
use crate::{
    id::{AccountId, LeerlingId, ToestemmingId},
    toestemming::{Daad, DaadInhoud, Wie, Wijze},
};

const DAG: Date = date(2026, 11, 20);

fn hoor(uitkomst: Woord, teruggekoppeld: Option<Date>) -> Toestemming {
    Toestemming {
        id: ToestemmingId(Uuid::nil()),
        leerling: LeerlingId(Uuid::nil()),
        soort: Daad::Gehoord,
        betreft: Some(Uuid::from_u128(1)),
        wie: Wie::Leerling,
        uitkomst,
        datum: date(2026, 11, 1),
        wijze: Wijze::Gemaakt,
        geldig_tot: None,
        ingetrokken_op: None,
        teruggekoppeld_op: teruggekoppeld,
        inhoud: DaadInhoud::default(),
        door: AccountId(Uuid::nil()),
        tijdstip: 1,
        versie: 1,
    }
}

/// WVO 2020 art. 2.44 lid 5 and 6: said, and after adopting told back.
#[rstest]
#[case(&[], false, Hoorstand::NietAangeboden)]
#[case(&[], true, Hoorstand::NietAangeboden)]
#[case(&[hoor(Woord::Gehoord, None)], false, Hoorstand::Gehoord)]
#[case(&[hoor(Woord::Gehoord, None)], true, Hoorstand::TerugTeKoppelen)]
#[case(&[hoor(Woord::Gehoord, Some(DAG))], true, Hoorstand::Teruggekoppeld)]
#[case(&[hoor(Woord::Afgezien, None)], false, Hoorstand::Afgezien)]
#[case(&[hoor(Woord::Afgezien, None)], true, Hoorstand::Afgezien)]
#[case(&[Toestemming { ingetrokken_op: Some(DAG), ..hoor(Woord::Gehoord, None) }], true, Hoorstand::NietAangeboden)]
fn r039_hearing_is_a_loop(
    #[case] daden: &[Toestemming],
    #[case] vastgesteld: bool,
    #[case] verwacht: Hoorstand,
) {
    assert_eq!(
        hoorstand(daden, OppId(Uuid::from_u128(1)), vastgesteld, DAG),
        verwacht
    );
}

#[test]
fn r061_hearing_about_one_version_is_none_about_the_next() {
    let daden = [hoor(Woord::Gehoord, None)];
    assert_eq!(
        hoorstand(&daden, OppId(Uuid::from_u128(2)), false, DAG),
        Hoorstand::NietAangeboden
    );
}
