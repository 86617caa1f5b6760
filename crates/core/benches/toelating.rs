//! How long a case takes: `cargo bench -p vangnet-core --bench toelating`. The aim is at most 1 µs with explanation on one core.
#![expect(clippy::expect_used, reason = "a benchmark stops when its rule set is gone")]

use divan::{Bencher, black_box};
use jiff::civil::date;
use vangnet_core::toelating::{
    AanvraagSoort, Dl, Dle, Feiten, Invoer, Iq, Ontvangstbewijs, PerDomein, Regelset, beoordeel_invoer,
    toets, uitleg,
};

fn main() {
    divan::main();
}

fn regelset() -> Regelset {
    Regelset::op(date(2026, 3, 1)).expect("a rule set holds in 2026")
}

fn dle(maanden: u32) -> Option<Dle> {
    Dle::van_tienduizendsten(maanden * 10_000).ok()
}

/// Everything known.
fn vol() -> Feiten {
    Feiten {
        iq: Iq::new(78).ok(),
        dl: Dl::new(60).ok(),
        dle: PerDomein {
            ir: dle(27),
            bl: dle(30),
            tl: dle(42),
            sp: dle(49),
        },
        sep: Some(false),
        ..Feiten::default()
    }
}

const SOORT: Option<AanvraagSoort> = Some(AanvraagSoort::Pro);

#[divan::bench]
fn case_without_explanation(bencher: Bencher) {
    let (feiten, regelset) = (vol(), regelset());
    bencher.bench_local(|| toets(black_box(&feiten), SOORT, &regelset));
}

#[divan::bench]
fn case_with_explanation(bencher: Bencher) {
    let (feiten, regelset) = (vol(), regelset());
    bencher.bench_local(|| {
        let antwoord = toets(black_box(&feiten), SOORT, &regelset);
        uitleg(&feiten, &antwoord, &regelset)
    });
}

/// Nothing known: every completion of everything.
#[divan::bench]
fn worst_incomplete_case_with_explanation(bencher: Bencher) {
    let (feiten, regelset) = (Feiten::default(), regelset());
    bencher.bench_local(|| {
        let antwoord = toets(black_box(&feiten), SOORT, &regelset);
        uitleg(&feiten, &antwoord, &regelset)
    });
}

#[divan::bench]
fn case_from_text_without_explanation(bencher: Bencher) {
    let regelset = regelset();
    let dle = PerDomein {
        ir: "27",
        bl: "30,5",
        tl: "42",
        sp: "49",
    };
    let invoer = Invoer {
        iq: "78",
        dl: "60",
        dle,
        sep: "nee",
        ..Invoer::default()
    };
    bencher.bench_local(|| beoordeel_invoer(black_box(&invoer), SOORT, &regelset).is_ok());
}

#[divan::bench]
fn receipt_and_replay(bencher: Bencher) {
    let feiten = vol();
    bencher.bench_local(|| {
        let bewijs = Ontvangstbewijs::maak(black_box(&feiten), SOORT, date(2026, 3, 1), None);
        bewijs.map(|bewijs| bewijs.replay().is_ok())
    });
}
