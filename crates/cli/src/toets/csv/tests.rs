//! The grammar, at every size of read.

use std::io::Read;

use rstest::rstest;

use super::super::fault::{Fault, FaultKind};
use super::{MAX_CELL, Reader};

/// Gives out a few bytes at a time.
struct Trickle<'a>(&'a [u8], usize);

impl Read for Trickle<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.1.min(self.0.len()).min(into.len());
        let (now, later) = self.0.split_at(count);
        into[..count].copy_from_slice(now);
        self.0 = later;
        Ok(count)
    }
}

fn known(name: &str) -> bool {
    ["a", "b", "c"].contains(&name.trim())
}

/// All rows, the header first, with the line on which each begins.
fn read(text: &[u8]) -> Result<Vec<(u64, Vec<String>)>, Fault> {
    let mut reader = Reader::new(Trickle(text, 7));
    let mut rows = Vec::new();
    if let Some(header) = reader.header(known)? {
        rows.push((0, header.names));
    }
    while let Some(row) = reader.next_row()? {
        rows.push((
            row.line,
            (0..row.len()).map(|number| row.get(number).to_owned()).collect(),
        ));
    }
    Ok(rows)
}

fn rows(text: &str) -> Vec<(u64, Vec<String>)> {
    read(text.as_bytes()).unwrap()
}

fn place(text: &[u8]) -> (FaultKind, (u64, usize, usize)) {
    let fault = read(text).unwrap_err();
    let place = fault.place.unwrap();
    (fault.kind, (place.line, place.column, place.byte))
}

#[rstest]
#[case::plain("a,b,c\n1,2,3\n")]
#[case::no_last_line_end("a,b,c\n1,2,3")]
#[case::crlf("a,b,c\r\n1,2,3\r\n")]
#[case::cr("a,b,c\r1,2,3\r")]
#[case::semicolon("a;b;c\n1;2;3\n")]
#[case::quoted("\"a\",\"b\",\"c\"\n\"1\",\"2\",\"3\"\n")]
#[case::byte_order_mark("\u{feff}a,b,c\n1,2,3\n")]
#[case::quoted_after_byte_order_mark("\u{feff}\"a\";b;c\n1;2;3\n")]
#[case::blank_lines("\n  \r\n\na,b,c\n\n1,2,3\n\n \n")]
fn the_same_table_in_every_form(#[case] text: &str) {
    let fields: Vec<_> = rows(text).into_iter().map(|(_, fields)| fields).collect();
    assert_eq!(fields, [["a", "b", "c"], ["1", "2", "3"]]);
}

#[test]
fn quotes_hold_delimiters_line_ends_and_quotes() {
    let rows = rows("a,b,c\n\"x,\"\"y\"\"\",\"two\r\nlines\",\"\"\n1,2,\"3\"\n");
    assert_eq!(
        rows[1],
        (2, vec!["x,\"y\"".into(), "two\r\nlines".into(), String::new()])
    );
    assert_eq!(rows[2], (4, vec!["1".into(), "2".into(), "3".into()]));
}

#[test]
fn the_delimiter_is_the_one_that_gives_the_known_names() {
    assert_eq!(rows("a;b;c;x,y,z,q,r\n")[0].1, ["a", "b", "c", "x,y,z,q,r"]);
    assert_eq!(rows("a,b,c,x;y;z;q;r\n")[0].1, ["a", "b", "c", "x;y;z;q;r"]);
    assert_eq!(rows("x;y;z\n")[0].1, ["x", "y", "z"]);
}

#[test]
fn an_empty_file_has_no_header() {
    for text in ["", "\u{feff}", "\n\n", " \n "] {
        assert!(rows(text).is_empty(), "{text:?}");
    }
}

#[test]
fn broken_quoting_is_named_with_its_place() {
    assert!(matches!(
        place(b"a,b,c\n1,\"2,3\n4,5,6\n"),
        (FaultKind::UnclosedQuote, (2, 2, 3))
    ));
    assert!(matches!(
        place(b"a,b,c\n1,2,3\n1,\"2\"x,3\n"),
        (FaultKind::TextAfterQuote, (3, 2, 6))
    ));
    assert!(matches!(
        place(b"a,b,c\n1,2,5\"\n"),
        (FaultKind::QuoteInBareField, (2, 3, 6))
    ));
    assert!(matches!(
        place(b"a,b,c\n\"x\ny\"z,2,3\n"),
        (FaultKind::TextAfterQuote, (3, 1, 3))
    ));
}

#[test]
fn bytes_that_are_no_text_are_named_with_their_place() {
    assert!(matches!(
        place(b"a,b,c\n1,2,3\n\"Ren\xe9\",2,3\n"),
        (FaultKind::NotUtf8, (3, 1, 5))
    ));
    assert!(matches!(
        place(b"a,b,c\n1,\xc3,3\n"),
        (FaultKind::NotUtf8, (2, 2, 3))
    ));
    assert!(matches!(
        place(b"\xff\xfea\0,\0\n\0"),
        (FaultKind::NotUtf8, (1, 1, 1))
    ));
}

#[test]
fn a_cell_may_be_large_but_not_larger_than_the_limit() {
    for (open, close) in [("", ""), ("\"", "\"")] {
        let just = format!("a,b,c\n1,{open}{}{close},3\n", "x".repeat(MAX_CELL));
        assert_eq!(read(just.as_bytes()).unwrap()[1].1[1].len(), MAX_CELL);
        let above = format!("a,b,c\n1,{open}{}{close},3\n", "x".repeat(MAX_CELL + 1));
        assert!(matches!(
            place(above.as_bytes()),
            (FaultKind::CellTooLarge, (2, 2, 3))
        ));
        let endless = format!("a,b,c\n1,{open}{}", "x".repeat(10 << 20));
        assert!(matches!(
            place(endless.as_bytes()),
            (FaultKind::CellTooLarge, (2, 2, 3))
        ));
    }
}

#[test]
fn a_row_of_many_cells_has_a_limit_too() {
    let cell = "x".repeat(MAX_CELL - 1) + ",";
    for end in ["\n", ""] {
        let row = format!("a,b,c\n{}{end}", cell.repeat(17));
        assert!(matches!(
            read(row.as_bytes()).unwrap_err().kind,
            FaultKind::RowTooLarge
        ));
    }
    let many = format!("a,b,c\n{}\n", ",".repeat(1 << 20));
    assert!(matches!(
        place(many.as_bytes()),
        (FaultKind::TooManyCells, (2, 16_385, 16_385))
    ));
}

#[test]
fn rows_across_the_end_of_the_buffer_are_whole() {
    let mut lines = vec!["a,b,c\n".to_owned()];
    lines.extend((0..40_000).map(|number| format!("{number},\"q\"\"{number}\",z\n")));
    let text = lines.concat();
    let rows = rows(&text);
    assert_eq!(rows.len(), 40_001);
    for (number, (line, fields)) in rows.iter().skip(1).enumerate() {
        assert_eq!(*line, u64::try_from(number).unwrap() + 2);
        assert_eq!(*fields, [number.to_string(), format!("q\"{number}"), "z".into()]);
    }
}

#[test]
fn an_error_of_the_source_is_passed_on() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::PermissionDenied.into())
        }
    }
    let fault = Reader::new(Failing).header(known).unwrap_err();
    assert!(matches!(fault.kind, FaultKind::Io(_)) && fault.place.is_none());
}
