//! The workbook, read back by another library.

#![expect(clippy::unwrap_used, reason = "a test stops where its workbook fails")]

use std::io::{Cursor, Read as _};

use calamine::{Data, DataType as _, Reader as _, Xlsx};
use jiff::civil::date;
use vangnet_export::{Cel, ExportError, Kolom, KolomSoort, Tabel, xlsx};

fn tabel(rijen: Vec<Vec<Cel>>) -> Tabel {
    let kolom = |kop: &str, soort, breedte| Kolom {
        kop: kop.to_owned(),
        soort,
        breedte,
    };
    Tabel {
        titel: "Aanvragen 2026/2027: lwoo & PrO".to_owned(),
        datum: date(2026, 3, 12),
        kolommen: vec![
            kolom("Leerling", KolomSoort::Tekst, 28),
            kolom("IQ", KolomSoort::Getal, 6),
            kolom("Besluit op", KolomSoort::Datum, 12),
        ],
        rijen,
    }
}

fn tekst(text: &str) -> Cel {
    Cel::Tekst(text.to_owned())
}

/// The cells of the only worksheet, header included.
fn read(bytes: Vec<u8>) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    sheet.rows().map(<[Data]>::to_vec).collect()
}

/// One part of the package, as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn cells_come_back_as_what_they_were() {
    let rows = read(
        xlsx(&tabel(vec![
            vec![
                tekst("Zoë Ağaoğlu"),
                Cel::Geheel(72),
                Cel::Datum(date(2026, 3, 12)),
            ],
            vec![
                Cel::Leeg,
                Cel::Decimaal {
                    waarde: -55,
                    cijfers: 2,
                },
                Cel::Leeg,
            ],
        ]))
        .unwrap(),
    );
    assert_eq!(
        rows[0],
        ["Leerling", "IQ", "Besluit op"].map(|kop| Data::String(kop.to_owned()))
    );
    assert_eq!(rows[1][0], Data::String("Zoë Ağaoğlu".to_owned()));
    assert_eq!(rows[1][1], Data::Float(72.0));
    assert_eq!(
        rows[1][2].get_datetime().unwrap().to_ymd_hms_milli(),
        (2026, 3, 12, 0, 0, 0, 0)
    );
    assert_eq!(rows[2], [Data::Empty, Data::Float(-0.55), Data::Empty]);
}

#[test]
fn text_is_never_a_formula_and_keeps_every_character() {
    for text in [
        "=1+1",
        "@SUM(A1)",
        "+31",
        "-1",
        "0612",
        "TRUE",
        "2026-03-12",
        "{=1}",
        "<x>&amp;\"",
        " spatie ",
        "_x0041_",
        "a\nb",
    ] {
        let rows = read(xlsx(&tabel(vec![vec![tekst(text), Cel::Leeg, Cel::Leeg]])).unwrap());
        assert_eq!(rows[1][0], Data::String(text.to_owned()));
    }
}

#[test]
fn numbers_excel_would_round_are_written_as_text() {
    let exact = 1_i64 << 53;
    for (number, expected) in [
        (exact, Data::Float(9_007_199_254_740_992.0)),
        (-exact, Data::Float(-9_007_199_254_740_992.0)),
        (-4_294_967_297, Data::Float(-4_294_967_297.0)),
        (exact + 1, Data::String("9007199254740993".to_owned())),
        (i64::MIN, Data::String("-9223372036854775808".to_owned())),
    ] {
        let rows = read(xlsx(&tabel(vec![vec![Cel::Leeg, Cel::Geheel(number), Cel::Leeg]])).unwrap());
        assert_eq!(rows[1][1], expected);
    }
}

#[test]
fn the_header_is_frozen_filters_and_repeats_in_print() {
    let bytes = xlsx(&tabel(vec![vec![tekst("a"), Cel::Geheel(1), Cel::Leeg]])).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(
        sheet.contains(r#"state="frozen""#) && sheet.contains(r#"<autoFilter ref="A1:C2"/>"#),
        "{sheet}"
    );
    assert!(part(&bytes, "xl/workbook.xml").contains("_xlnm.Print_Titles"));
}

#[test]
fn title_and_creation_date_are_in_the_properties() {
    let bytes = xlsx(&tabel(Vec::new())).unwrap();
    let core = part(&bytes, "docProps/core.xml");
    assert!(
        core.contains("<dc:title>Aanvragen 2026/2027: lwoo &amp; PrO</dc:title>"),
        "{core}"
    );
    assert!(core.contains("2026-03-12T00:00:00Z"), "{core}");
}

#[test]
fn equal_tables_are_equal_bytes() {
    let table = tabel(vec![vec![
        tekst("a"),
        Cel::Geheel(1),
        Cel::Datum(date(2026, 1, 1)),
    ]]);
    assert_eq!(xlsx(&table).unwrap(), xlsx(&table.clone()).unwrap());
}

#[test]
fn a_title_excel_does_not_allow_as_sheet_name_is_fitted() {
    for (titel, expected) in [
        ("Aanvragen 2026/2027: [lwoo]?*\\", "Aanvragen 20262027 lwoo"),
        ("'s-Gravenhage'", "s-Gravenhage"),
        ("///", "Sheet1"),
        ("", "Sheet1"),
        (
            "Overzicht van alle aanvragen in dit schooljaar",
            "Overzicht van alle aanvragen in",
        ),
    ] {
        let table = Tabel {
            titel: titel.to_owned(),
            ..tabel(Vec::new())
        };
        let book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx(&table).unwrap())).unwrap();
        assert_eq!(book.sheet_names(), [expected]);
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    let short = tabel(vec![vec![Cel::Leeg; 3], vec![Cel::Leeg; 2]]);
    assert!(matches!(
        xlsx(&short),
        Err(ExportError::Rij {
            rij: 2,
            cellen: 2,
            kolommen: 3
        })
    ));
    let early = tabel(vec![vec![Cel::Leeg, Cel::Leeg, Cel::Datum(date(1899, 12, 31))]]);
    assert!(matches!(xlsx(&early), Err(ExportError::Datum(_))));
    let long = tabel(vec![vec![tekst(&"x".repeat(32_768)), Cel::Leeg, Cel::Leeg]]);
    assert!(matches!(xlsx(&long), Err(ExportError::Excel(_))));
}

#[test]
fn a_table_without_columns_is_an_empty_sheet() {
    let table = Tabel {
        kolommen: Vec::new(),
        ..tabel(Vec::new())
    };
    assert!(read(xlsx(&table).unwrap()).is_empty());
}
