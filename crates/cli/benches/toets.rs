//! Rows a second of `vangnet toets`, end to end: the real binary, a file in, a file out.
//! Run with `cargo bench -p vangnet --bench toets`. The aim is at least 500,000 rows a second on one core.
#![expect(
    clippy::expect_used,
    reason = "a benchmark stops when its file or binary is gone"
)]

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{fs, process};

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

const ROWS: u32 = 200_000;

fn main() {
    divan::main();
}

/// A table of plausible cases: full and incomplete, all kinds of outcome.
fn table(rows: u32) -> String {
    let mut text = String::from("case_id,aanvraag,iq,dl,dle_ir,dle_bl,dle_tl,dle_sp,sep,school\n");
    for number in 0..rows {
        let [aanvraag, sep, school] = match number % 5 {
            0 => ["pro", "nee", "De Horizon"],
            1 => ["lwoo", "ja", "Het Baken"],
            2 => ["lwoo", "", "De Horizon"],
            3 => ["pro", "nee", "\"Lyceum \"\"West\"\"\""],
            _ => ["", "ja", "Het Baken"],
        };
        let iq = 50 + number.wrapping_mul(2_654_435_761) % 76;
        let dle = |factor: u32| 18 + number.wrapping_mul(factor) % 43;
        let (ir, bl, tl, sp) = (dle(40_503), dle(69_069), dle(30_011), dle(12_289));
        writeln!(
            text,
            "2026-{number:07},{aanvraag},{iq},60,{ir},{bl}.5,{tl},{sp},{sep},{school}"
        )
        .expect("writing to a string");
    }
    text
}

#[divan::bench(sample_count = 20)]
fn toets_200k_rows(bencher: Bencher) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("toets-{}", process::id()));
    fs::create_dir_all(&folder).expect("a temporary folder");
    let (input, output): (PathBuf, PathBuf) = (folder.join("in.csv"), folder.join("uit.csv"));
    let text = table(ROWS);
    fs::write(&input, &text).expect("the table");
    bencher
        .counter(ItemsCount::new(ROWS))
        .counter(BytesCount::of_str(&text))
        .bench_local(|| {
            let status = Command::new(env!("CARGO_BIN_EXE_vangnet"))
                .arg("toets")
                .arg(&input)
                .arg("--uit")
                .arg(&output)
                .args(["--peildatum", "2026-03-01"])
                .stderr(Stdio::null())
                .status();
            assert!(status.is_ok_and(|status| status.success()));
        });
    fs::remove_dir_all(&folder).expect("the temporary folder");
}
