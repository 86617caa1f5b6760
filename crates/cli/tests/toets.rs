//! `vangnet toets`, by the real binary: answers, forms of input, bad input, exit codes.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a test builds must be right, else it fails"
)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use rstest::rstest;

const HEADER: &str = "case_id,aanvraag,iq,dl,dle_ir,dle_bl,dle_tl,dle_sp,sep\n";
const UIT: &str = "case_id,la_pro,la_lwoo,lid4,lid5,lid6,uitkomst,mogelijk,strijdig,toewijsbaar,route,bespreek,fout,waarschuwing";

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("toets").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn vangnet() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vangnet"));
    command
        .arg("toets")
        .env("LANG", "nl_NL.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LANGUAGE")
        .env_remove("VANGNET_TAAL");
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Checks what is sent to standard input, under the rules of a date.
fn toets_with(input: &[u8], arguments: &[&str]) -> Output {
    let mut child = vangnet().arg("-").args(arguments).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // A refused input is not read to its end: the pipe may break.
    let feeder = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    output
}

fn toets(input: &[u8]) -> Output {
    toets_with(input, &["--peildatum", "2026-03-01"])
}

/// The lines of a good run.
fn lines(output: &Output) -> Vec<String> {
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout.clone())
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect()
}

/// The one answer to one row below the usual header.
fn answer(row: &str) -> String {
    let lines = lines(&toets(format!("{HEADER}{row}\n").as_bytes()));
    assert_eq!((lines[0].as_str(), lines.len()), (UIT, 2));
    lines[1].clone()
}

/// The message of a run that refuses the file.
fn refusal(input: &[u8]) -> String {
    let output = toets(input);
    assert_eq!(output.status.code(), Some(2));
    String::from_utf8(output.stderr).unwrap()
}

#[rstest]
#[case::bundle("a,pro,70,60,27,28,60,60,", "a,ja,nee,ja,nee,nee,PRO,,nee,JA,BUNDEL,,,")]
#[case::lower_end(
    "a,pro,57,60,27,28,60,60,",
    "a,ja,nee,ja,nee,nee,PRO,,nee,JA,BESPREKEN,iq55-59,,"
)]
#[case::lwoo("a,lwoo,85,60,42,45,60,60,nee", "a,nee,ja,nee,ja,nee,LWOO,,nee,JA,BUNDEL,,,")]
#[case::choice(
    "a,LWOO,78,60,42,45,60,60,",
    "a,nee,ja,nee,ja,ja,KEUZE,,nee,MOTIVERING,BESPREKEN,iq75-80,,"
)]
#[case::border(
    "a,lwoo,85,60,24,24,60,60,",
    "a,ja,nee,nee,nee,nee,GEEN,,ja,NEE,BESPREKEN,strijdig|voldoet_niet,,"
)]
#[case::sep_unknown(
    "a,lwoo,100,60,42,42,60,60,",
    "a,nee,ja,nee,onbekend,nee,ONVOLLEDIG,GEEN|LWOO,nee,ONVOLLEDIG,AANVULLEN,,,"
)]
#[case::nothing_known(
    "a,,,,,,,,",
    "a,onbekend,onbekend,onbekend,onbekend,onbekend,ONVOLLEDIG,GEEN|KEUZE|LWOO|PRO,ja,,,,,"
)]
#[case::warned(
    "a,pro,70,70,27,28,71,60,",
    "a,ja,nee,ja,nee,nee,PRO,,nee,JA,BUNDEL,,,dl:boven_60|dle_tl:boven_dl"
)]
#[case::invalid(
    "a,pro,90.5,60,<20,28,60,60,",
    "a,,,,,,ONGELDIG,,,ONGELDIG,TERUG,,iq:geheel_getal|dle_ir:getal,"
)]
#[case::invalid_without_application(
    "a,,85,0,1,1,1,1,x",
    "a,,,,,,ONGELDIG,,,,TERUG,,dl:groter_dan_nul|sep:ja_of_nee,"
)]
#[case::invalid_application(
    "a,vso,85,60,1,1,1,1,",
    "a,,,,,,ONGELDIG,,,ONGELDIG,TERUG,,aanvraag:pro_of_lwoo,"
)]
#[case::comma_in_quotes(
    "a,lwoo,85,60,\"42,5\",\"45,0\",60,60,",
    "a,nee,ja,nee,ja,nee,LWOO,,nee,JA,BUNDEL,,,"
)]
#[case::blanks(
    " a , PrO ,70.0, 60 ,27,28,60,60, JA ",
    " a ,ja,nee,ja,nee,nee,PRO,,nee,JA,BUNDEL,,,"
)]
fn a_row_is_answered(#[case] row: &str, #[case] verwacht: &str) {
    assert_eq!(answer(row), verwacht);
}

#[rstest]
#[case(&["--peildatum", "2016-03-01"], "KEUZE")]
#[case(&["--peildatum", "2022-07-31"], "KEUZE")]
#[case(&["--peildatum", "2022-08-01"], "GEEN")]
#[case(&["--peildatum", "2026-03-01", "--lid6", "ruim"], "KEUZE")]
#[case(&["--peildatum", "2016-03-01", "--lid6", "dubbel"], "GEEN")]
#[case(&[], "GEEN")]
fn the_date_and_the_reading_choose_the_rules(#[case] arguments: &[&str], #[case] uitkomst: &str) {
    let input = format!("{HEADER}a,lwoo,85,60,24,24,60,60,\n");
    let lines = lines(&toets_with(input.as_bytes(), arguments));
    assert_eq!(lines[1].split(',').nth(6), Some(uitkomst));
}

#[test]
fn columns_come_in_any_order_and_extra_ones_are_carried_through() {
    let input = "Naam; SEP ;dle_sp;dle_tl;dle_bl;dle_ir;DL;iq;Aanvraag;case_id;route;dl_ir\n\
                 \"Bos; Jo\";nee;60;60;45;37,5;60;85;lwoo;z-1;lijn 4;50\n";
    let lines = lines(&toets(input.as_bytes()));
    assert_eq!(lines[0], format!("{};Naam;route_invoer", UIT.replace(',', ";")));
    assert_eq!(
        lines[1],
        "z-1;nee;ja;nee;ja;nee;LWOO;;nee;JA;BUNDEL;;;;\"Bos; Jo\";lijn 4"
    );
}

#[test]
fn the_line_ends_of_the_input_are_kept_and_a_byte_order_mark_is_not() {
    let input = format!("\u{feff}{HEADER}a,pro,70,60,27,28,60,60,\n").replace('\n', "\r\n");
    let output = toets(input.as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("case_id,") && text.ends_with("BUNDEL,,,\r\n"));
    assert_eq!(text.matches("\r\n").count(), 2);
}

#[test]
fn quotes_and_line_ends_in_carried_text_survive() {
    let input = format!(
        "{}\n\"a\"\"1\",,85,60,,,,,,\"x\ny\"\n",
        HEADER.trim_end().to_owned() + ",noot"
    );
    let text = String::from_utf8(toets(input.as_bytes()).stdout).unwrap();
    let row = text.strip_prefix(&format!("{UIT},noot\n")).unwrap();
    assert!(
        row.starts_with("\"a\"\"1\",onbekend,") && row.ends_with(",\"x\ny\"\n"),
        "{row}"
    );
}

#[test]
fn text_like_a_formula_is_carried_unchanged_and_counted() {
    let header = HEADER.trim_end().to_owned() + ",a,b,c,d\n";
    let input =
        format!("{header}=1+1,,,,,,,,,@x,+31 6,-2.5,-\n1,,,,,,,,,-A1,+1+1,x=1,\"=CMD|' /C calc'!A0\"\n");
    let output = toets(input.as_bytes());
    let lines = lines(&output);
    assert!(lines[1].starts_with("=1+1,") && lines[1].ends_with(",@x,+31 6,-2.5,-"));
    assert!(lines[2].ends_with(",-A1,+1+1,x=1,=CMD|' /C calc'!A0"));
    let summary = String::from_utf8(output.stderr).unwrap();
    assert!(summary.contains("5 cellen beginnen als een formule"), "{summary}");
}

#[test]
fn the_summary_counts_every_outcome_on_standard_error() {
    let rows = [
        "1,pro,70,60,27,28,60,60,",
        "2,lwoo,85,60,42,45,60,60,",
        "3,pro,78,60,42,45,61,60,",
        "4,,,,,,,,",
        "5,,x,,,,,,",
        "6,,130,,,,,,",
    ];
    let input = format!("{HEADER}{}", rows.join("\n"));
    let summary = String::from_utf8(toets(input.as_bytes()).stderr).unwrap();
    for part in [
        "6 rijen",
        "2026-03-01",
        "toelating-2022-08-01",
        "lwooplus",
        "PRO 1, LWOO 1, KEUZE 1, GEEN 1, ONVOLLEDIG 1, ONGELDIG 1",
        "waarschuwing 1",
    ] {
        assert!(summary.contains(part), "{part}: {summary}");
    }
    assert!(!summary.contains("formule"));
}

#[test]
fn a_file_with_a_header_only_is_fine() {
    assert_eq!(lines(&toets(HEADER.as_bytes())), [UIT]);
}

#[rstest]
#[case::empty(b"", &["regel 1", "kopregel"])]
#[case::missing_column(b"case_id,aanvraag,iq,dl,dle_ir,dle_bl,dle_sp\n", &["regel 1", "dle_tl, sep"])]
#[case::below_blank_lines(b"\n\n case_id,aanvraag\n", &["regel 3", "iq, dl, dle_ir"])]
#[case::duplicate_column(b"case_id,aanvraag,iq,dl,dle_ir,dle_bl,dle_tl,dle_sp,sep,IQ \n", &["regel 1", "kolom 10", "iq"])]
fn a_bad_header_is_refused(#[case] input: &[u8], #[case] parts: &[&str]) {
    let message = refusal(input);
    for part in parts {
        assert!(message.contains(part), "{part}: {message}");
    }
}

#[rstest]
#[case::unclosed(b"a,\"pro,70,60,1,1,1,1,\nb,,,,,,,,\n", &["regel 3", "kolom 2", "(aanvraag)", "byte 3"])]
#[case::text_after(b"a,\"pro\"x,70,60,1,1,1,1,\n", &["regel 3", "kolom 2", "byte 8"])]
#[case::bare_quote(b"a,p\"ro,70,60,1,1,1,1,\n", &["regel 3", "kolom 2", "byte 4"])]
#[case::encoding(b"Ren\xe9,pro,70,60,1,1,1,1,\n", &["regel 3", "kolom 1", "(case_id)", "byte 4", "UTF-8"])]
#[case::too_few(b"a,pro,70,60,1,1,1,1\n", &["regel 3", "8 velden", "kopregel 9"])]
#[case::too_many(b"a,pro,70,60,1,1,1,1,,\n", &["regel 3", "10 velden", "kopregel 9"])]
#[case::bare_decimal_comma(b"a,pro,70,60,1,5,1,1,1,\n", &["regel 3", "10 velden"])]
fn a_bad_row_is_refused_with_its_place(#[case] row: &[u8], #[case] parts: &[&str]) {
    let input = [HEADER.as_bytes(), b"0,,,,,,,,\n", row].concat();
    let message = refusal(&input);
    for part in parts {
        assert!(message.contains(part), "{part}: {message}");
    }
}

#[test]
fn a_cell_of_ten_megabytes_is_refused() {
    let message = refusal(format!("{HEADER}a,{},,,,,,,\n", "x".repeat(10 << 20)).as_bytes());
    for part in ["regel 2", "kolom 2", "1 MiB"] {
        assert!(message.contains(part), "{part}: {message}");
    }
}

#[test]
fn a_refused_file_leaves_no_output_behind() {
    let folder = folder("geweigerd");
    let (input, output) = (folder.join("in.csv"), folder.join("uit.csv"));
    fs::write(&input, format!("{HEADER}1,,,,,,,,\n2,\"\n")).unwrap();
    fs::write(&output, "eerder").unwrap();
    let run = vangnet().arg(&input).arg("--uit").arg(&output).output().unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert!(
        String::from_utf8(run.stderr)
            .unwrap()
            .contains("in.csv: regel 3, kolom 2")
    );
    assert_eq!(fs::read_to_string(&output).unwrap(), "eerder");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
}

#[test]
fn the_output_file_is_put_in_place_at_the_end() {
    let folder = folder("geslaagd");
    let (input, output) = (folder.join("in.csv"), folder.join("uit.csv"));
    fs::write(&input, format!("{HEADER}1,pro,70,60,27,28,60,60,\n")).unwrap();
    for _ in 0..2 {
        let run = vangnet().arg(&input).arg("--uit").arg(&output).output().unwrap();
        assert_eq!((run.status.code(), run.stdout.len()), (Some(0), 0));
        assert!(fs::read_to_string(&output).unwrap().starts_with(UIT));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
    }
}

#[test]
fn input_and_output_may_not_be_the_same_file() {
    let folder = folder("zelfde");
    let input = folder.join("in.csv");
    fs::write(&input, HEADER).unwrap();
    let run = vangnet()
        .arg(&input)
        .arg("--uit")
        .arg(folder.join("./in.csv"))
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(fs::read_to_string(&input).unwrap(), HEADER);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let run = vangnet().arg("bestaat-niet.csv").output().unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert!(
        String::from_utf8(run.stderr)
            .unwrap()
            .contains("bestaat-niet.csv")
    );
}

#[test]
fn an_output_that_cannot_be_written_is_named_with_another_code() {
    let folder = folder("onschrijfbaar");
    let input = folder.join("in.csv");
    fs::write(&input, HEADER).unwrap();
    let run = vangnet()
        .arg(&input)
        .arg("--uit")
        .arg(folder.join("nergens/uit.csv"))
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(1));
    assert!(String::from_utf8(run.stderr).unwrap().contains("uit.csv"));
}

#[rstest]
#[case(&["--peildatum", "2015-12-31"])]
#[case(&["--peildatum", "1-3-2026"])]
#[case(&["--peildatum", "20260301"])]
#[case(&["--lid6", "anders"])]
fn a_wrong_question_is_refused(#[case] arguments: &[&str]) {
    let run = toets_with(HEADER.as_bytes(), arguments);
    assert_eq!((run.status.code(), run.stdout.len()), (Some(2), 0));
    assert!(!run.stderr.is_empty());
}

#[test]
fn messages_speak_english_when_asked() {
    let mut child = vangnet().arg("-").env("VANGNET_TAAL", "en").spawn().unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(b"case_id,aanvraag\n")
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(
        message.contains("standard input: line 1") && message.contains("missing column"),
        "{message}"
    );
}
