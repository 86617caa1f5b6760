//! How long one letter takes. `cargo bench -p vangnet-export`.

use std::sync::atomic::{AtomicU32, Ordering};

use vangnet_export::{BeschikkingBrief, beschikking_pdf, bundel_zip, samengevoegd_pdf};

#[path = "../tests/fixtures/voorbeeld.rs"]
mod voorbeeld;

fn main() {
    divan::main();
}

/// The first letter of a process: fonts, library and templates are loaded with it.
#[divan::bench(sample_count = 1, sample_size = 1)]
fn a_first() -> usize {
    length(&voorbeeld::pro_toegewezen())
}

/// A letter that differs from the one before, as in a run of decisions.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn b_next(bencher: divan::Bencher<'_, '_>) {
    let count = AtomicU32::new(0);
    bencher
        .with_inputs(|| {
            let number = count.fetch_add(1, Ordering::Relaxed);
            let naam = format!("Leerling {number}");
            let mut brief = voorbeeld::lwoo_afgewezen();
            brief.volgnummer = format!("2026-{number:04}");
            brief.leerling.naam = naam;
            brief
        })
        .bench_values(|brief| length(&brief));
}

/// The same letter again, as when a reader downloads it twice.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn c_same() -> usize {
    length(&voorbeeld::pro_toegewezen())
}

/// A run of decisions as a director makes it: 200 letters of all kinds.
fn run() -> Vec<Vec<u8>> {
    let kinds = voorbeeld::BRIEVEN.iter().cycle();
    (0..200)
        .zip(kinds)
        .filter_map(|(number, (_, brief))| {
            let mut brief = brief();
            brief.volgnummer = format!("2026-{number:04}");
            brief.leerling.naam = format!("Leerling {number}");
            beschikking_pdf(&brief).ok()
        })
        .collect()
}

/// The whole run.
#[divan::bench(sample_count = 1, sample_size = 1)]
fn d_run_of_200() -> usize {
    run().len()
}

/// The run as an archive.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn e_zip_of_200(bencher: divan::Bencher<'_, '_>) {
    let names = (0..).map(|number| format!("beschikking-{number}.pdf"));
    let files: Vec<_> = names.zip(run()).collect();
    bencher.bench(|| bundel_zip(&files).map_or(0, |bytes| bytes.len()));
}

/// The run as one file for the printer.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn f_print_file_of_200(bencher: divan::Bencher<'_, '_>) {
    let letters = run();
    bencher.bench(|| samengevoegd_pdf(&letters).map_or(0, |bytes| bytes.len()));
}

fn length(brief: &BeschikkingBrief) -> usize {
    beschikking_pdf(brief).map_or(0, |pdf| pdf.len())
}
