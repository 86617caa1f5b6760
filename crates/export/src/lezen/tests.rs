//! Documents made here byte by byte; the texts are of nobody.

use std::io::{Cursor, Write as _};

use vangnet_core::schoolprofiel::inlezen::{
    Alinea, InleesFout, MAX_ALINEAS,
    Opmaak::{self, Buiten, Gewoon, Inhoudsopgave, Kop, Opsomming, Tabelrij},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{LeesFout, docx::MAX_UITGEPAKT, lees_tekst};

const STIJLEN: &str = r#"<w:styles xmlns:w="w"><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Eigen"><w:name w:val="Balk groen"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:styleId="Niveau"><w:name w:val="Anders"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:styleId="Kring"><w:name w:val="Kring"/><w:basedOn w:val="Kring"/></w:style>
<w:style w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style></w:styles>"#;

/// An archive of these parts.
fn archief(delen: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let opties = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (naam, inhoud) in delen {
        zip.start_file(*naam, opties).unwrap();
        zip.write_all(inhoud.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(lichaam: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>{lichaam}</w:body></w:document>"#
    )
}

/// A document with this running text.
fn docx(lichaam: &str) -> Vec<u8> {
    archief(&[
        ("word/document.xml", &document(lichaam)),
        ("word/styles.xml", STIJLEN),
    ])
}

fn p(tekst: &str) -> String {
    format!("<w:p><w:r><w:t>{tekst}</w:t></w:r></w:p>")
}

fn met_stijl(stijl: &str, tekst: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{stijl}"/></w:pPr><w:r><w:t>{tekst}</w:t></w:r></w:p>"#)
}

fn gelezen(bytes: &[u8]) -> Vec<(String, Opmaak)> {
    let alineas = lees_tekst(bytes).unwrap();
    alineas.into_iter().map(|a| (a.tekst, a.opmaak)).collect()
}

#[test]
fn headings_keep_their_level_by_name_by_what_they_rest_on_and_by_outline() {
    let tekst = [
        met_stijl("Kop1", "Visie"),
        met_stijl("Eigen", "Groene balk"),
        met_stijl("Niveau", "Lager"),
        met_stijl("Inhopg1", "Visie\u{2026} 3"),
        met_stijl("Kring", "Kring"),
        met_stijl("Heading2", "Zonder lijst van stijlen"),
        p("Gewoon"),
    ];
    assert_eq!(
        gelezen(&docx(&tekst.concat())),
        [
            ("Visie".into(), Kop(1)),
            ("Groene balk".into(), Kop(1)),
            ("Lager".into(), Kop(2)),
            ("Visie\u{2026} 3".into(), Inhoudsopgave),
            ("Kring".into(), Gewoon),
            ("Zonder lijst van stijlen".into(), Kop(2)),
            ("Gewoon".into(), Gewoon),
        ]
    );
}

#[test]
fn runs_breaks_and_signs_make_the_text_that_one_sees() {
    let tekst = r#"<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">een </w:t></w:r><w:r><w:t>&amp; idee&#235;n</w:t><w:br/><w:t>twee</w:t><w:noBreakHyphen/><w:t>drie</w:t></w:r></w:p>
    <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>punt</w:t></w:r></w:p><w:p/>"#;
    assert_eq!(
        gelezen(&docx(tekst)),
        [
            ("een & ideeën".into(), Gewoon),
            ("twee-drie".into(), Gewoon),
            ("punt".into(), Opsomming)
        ]
    );
}

#[test]
fn what_was_deleted_is_out_and_what_was_inserted_is_in() {
    let tekst = r#"<w:p><w:pPr><w:pStyle w:val="Kop1"/><w:pPrChange><w:pPr><w:pStyle w:val="Niveau"/></w:pPr></w:pPrChange><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>
    <w:r><w:t>blijft</w:t></w:r><w:del><w:r><w:delText> weg</w:delText><w:t> weg</w:t></w:r></w:del><w:ins><w:r><w:t> erbij</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> weg</w:t></w:r></w:moveFrom></w:p>"#;
    assert_eq!(gelezen(&docx(tekst)), [("blijft erbij".into(), Kop(1))]);
}

#[test]
fn tables_are_rows_with_blank_cells_and_a_box_of_one_cell_is_text() {
    let cel = |inhoud: &str| format!("<w:tc>{inhoud}</w:tc>");
    let rij = |cellen: &[String]| format!("<w:tr>{}</w:tr>", cellen.concat());
    let breed =
        r#"<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>breed</w:t></w:r></w:p></w:tc>"#
            .to_owned();
    let balk = format!("<w:tbl>{}</w:tbl>", rij(&[cel(&met_stijl("Kop1", "Balk"))]));
    let binnen = format!("<w:tbl>{}</w:tbl>", rij(&[cel(&p("x")), cel(&p("y"))]));
    let tabel = format!(
        "<w:tbl>{}{}{}{}</w:tbl>",
        rij(&[cel(&(p("a") + &p("b"))), cel("<w:p/>"), cel(&p("c"))]),
        rij(&[breed, cel(&p("d"))]),
        rij(&[cel("<w:p/>"), cel("<w:p/>")]),
        rij(&[cel(&(binnen + &p("z"))), cel(&p("e"))]),
    );
    assert_eq!(
        gelezen(&docx(&(balk + &tabel))),
        [
            ("Balk".into(), Kop(1)),
            ("a b\t\tc".into(), Tabelrij),
            ("breed\t\td".into(), Tabelrij),
            ("x y z\te".into(), Tabelrij),
        ]
    );
}

#[test]
fn two_tables_after_each_other_do_not_become_one() {
    let tabel = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let alineas = lees_tekst(&docx(&tabel.repeat(2))).unwrap();
    let regels: Vec<u32> = alineas.iter().map(|a| a.regel).collect();
    assert_eq!(regels, [1, 3]);
}

#[test]
fn headers_footers_and_notes_come_last_as_text_beside() {
    let deel = |woord: &str| format!("<w:x xmlns:w=\"w\">{}</w:x>", p(woord));
    let bytes = archief(&[
        ("word/footer1.xml", &deel("voet")),
        ("word/document.xml", &document(&p("tekst"))),
        ("word/footnotes.xml", &deel("noot")),
        ("word/header2.xml", &deel("kop")),
        ("word/comments.xml", &deel("opmerking")),
    ]);
    assert_eq!(
        gelezen(&bytes),
        [
            ("tekst".into(), Gewoon),
            ("voet".into(), Buiten),
            ("noot".into(), Buiten),
            ("kop".into(), Buiten),
        ]
    );
}

#[test]
fn a_text_box_is_read_once() {
    let doos = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{0}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{0}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>om</w:t></w:r></w:p>",
        p("doos")
    );
    assert_eq!(
        gelezen(&docx(&doos)),
        [("doos".into(), Gewoon), ("om".into(), Gewoon)]
    );
}

#[test]
fn entities_are_refused_before_they_are_used() {
    let bom = r#"<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>"#;
    let fout = lees_tekst(&archief(&[("word/document.xml", bom)])).unwrap_err();
    assert!(
        matches!(&fout, LeesFout::Entiteit { deel, .. } if deel == "word/document.xml"),
        "{fout}"
    );
    let extern_ = r#"<!DOCTYPE d SYSTEM "file:///etc/passwd"><d/>"#;
    let fout = lees_tekst(&archief(&[
        ("word/document.xml", &document("")),
        ("word/styles.xml", extern_),
    ]));
    assert!(matches!(fout, Err(LeesFout::Entiteit { deel, .. }) if deel == "word/styles.xml"));
    let fout = lees_tekst(&docx(&p("&onbekend;"))).unwrap_err();
    assert!(
        matches!(&fout, LeesFout::Kapot { waarom, .. } if waarom.contains("onbekend")),
        "{fout}"
    );
}

#[test]
fn an_archive_that_unpacks_to_too_much_is_refused_whatever_it_says_of_its_size() {
    let veel = " ".repeat(usize::try_from(MAX_UITGEPAKT).unwrap() + 1);
    let bytes = archief(&[("word/document.xml", &veel)]);
    assert!(bytes.len() < 200_000);
    let fout = lees_tekst(&bytes).unwrap_err();
    assert_eq!(
        fout,
        LeesFout::Uitgepakt {
            deel: "word/document.xml".to_owned(),
            grens: MAX_UITGEPAKT
        }
    );
    // Parts that are each small enough are too much together.
    let helft = format!(
        "<w:x>{}</w:x>",
        " ".repeat(usize::try_from(MAX_UITGEPAKT / 2).unwrap())
    );
    let samen = [
        ("word/document.xml", helft.as_str()),
        ("word/header1.xml", &helft),
        ("word/header2.xml", &helft),
    ];
    assert!(matches!(
        lees_tekst(&archief(&samen)),
        Err(LeesFout::Uitgepakt { .. })
    ));
}

#[test]
fn too_many_paragraphs_and_too_deep_a_document_are_refused() {
    let veel = p("x").repeat(MAX_ALINEAS + 1);
    assert_eq!(
        lees_tekst(&docx(&veel)),
        Err(LeesFout::TeVeel(InleesFout::TeVeelAlineas { regel: 20_001 }))
    );
    for open in ["<w:p>", "<w:tbl><w:tr><w:tc>"] {
        let fout = lees_tekst(&docx(&open.repeat(1_000))).unwrap_err();
        assert!(matches!(fout, LeesFout::Kapot { .. }), "{fout}");
    }
    let breed = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", "<w:tc></w:tc>".repeat(1_000));
    assert!(matches!(lees_tekst(&docx(&breed)), Err(LeesFout::Kapot { .. })));
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let fout = lees_tekst(&docx("<w:p><w:r></w:p>")).unwrap_err();
    assert!(
        matches!(&fout, LeesFout::Kapot { deel, plaats, .. } if deel == "word/document.xml" && *plaats > 0),
        "{fout}"
    );
    let heel = docx(&p("tekst"));
    for lengte in 4..heel.len() {
        assert!(
            lees_tekst(&heel[..lengte]).is_err(),
            "{lengte} of {} bytes",
            heel.len()
        );
    }
    assert_eq!(
        lees_tekst(&archief(&[("xl/workbook.xml", "<x/>")])),
        Err(LeesFout::GeenTekst)
    );
    assert_eq!(lees_tekst(&docx("")), Err(LeesFout::Leeg));
    assert_eq!(lees_tekst(b"%PDF-1.7"), Err(LeesFout::Pdf));
    assert_eq!(
        lees_tekst(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1]),
        Err(LeesFout::OudWord)
    );
    assert_eq!(lees_tekst(b"a\0b"), Err(LeesFout::GeenTekst));
    assert_eq!(lees_tekst(b" \n"), Err(LeesFout::Leeg));
    let groot = vec![b'x'; 11 * 1024 * 1024];
    assert_eq!(lees_tekst(&groot), Err(LeesFout::TeGroot { bytes: groot.len() }));
}

#[test]
fn bytes_of_which_one_is_changed_never_bring_the_reader_down() {
    let heel = docx(&(met_stijl("Kop1", "Visie") + &p("tekst")));
    for plaats in 0..heel.len() {
        let mut bytes = heel.clone();
        bytes[plaats] ^= 0x15;
        let _ = lees_tekst(&bytes);
    }
}

#[test]
fn plain_text_is_read_in_the_encodings_that_schools_have() {
    let tekst = "Ideeën\r\neen twee";
    let verwacht = [("Ideeën".to_owned(), Gewoon), ("een twee".to_owned(), Gewoon)];
    let breed = |bytes: fn(u16) -> [u8; 2]| tekst.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let soorten = [
        tekst.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", tekst.as_bytes()].concat(),
        b"Idee\xEBn\r\neen twee".to_vec(),
        [vec![0xFF, 0xFE], breed(u16::to_le_bytes)].concat(),
        [vec![0xFE, 0xFF], breed(u16::to_be_bytes)].concat(),
    ];
    for bytes in soorten {
        assert_eq!(gelezen(&bytes), verwacht);
    }
}

/// A real profile, which lies beside the project, written as a Word document gives the paragraphs of the plain text.
#[test]
fn a_profile_as_word_document_gives_the_paragraphs_of_its_plain_text() {
    for naam in ["000_19e31db7e6e6c007.txt", "002_c079dcf140572824.txt"] {
        let pad = format!("{}/../../../shared/seeds/{naam}", env!("CARGO_MANIFEST_DIR"));
        let bron = std::fs::read(&pad).unwrap_or_else(|fout| panic!("{pad} is needed for this test: {fout}"));
        let tekst = lees_tekst(&bron).unwrap();
        let word = lees_tekst(&docx(&als_word(&tekst))).unwrap();
        // In the cells of a table Word's own white space does not count.
        let kern = |a: &Alinea| {
            let cellen: Vec<String> = a
                .tekst
                .split('\t')
                .map(|c| c.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect();
            (cellen.join("\t"), a.opmaak)
        };
        assert_eq!(
            word.iter().map(kern).collect::<Vec<_>>(),
            tekst.iter().map(kern).collect::<Vec<_>>()
        );
    }
}

/// Paragraphs as Word writes them: headings by style, rows in tables.
fn als_word(alineas: &[Alinea]) -> String {
    let veilig = |t: &str| t.replace('&', "&amp;").replace('<', "&lt;");
    let cel = |t: &str| format!("<w:tc>{}</w:tc>", p(&veilig(t)));
    let rij = |a: &Alinea| {
        format!(
            "<w:tr>{}</w:tr>",
            a.tekst.split('\t').map(cel).collect::<String>()
        )
    };
    let los = |a: &Alinea| match a.opmaak {
        Kop(_) => met_stijl("Kop1", &veilig(&a.tekst)),
        _ => p(&veilig(&a.tekst).replace('\t', "</w:t><w:tab/><w:t>")),
    };
    let blokken = alineas.chunk_by(|a, b| a.opmaak == Tabelrij && b.opmaak == Tabelrij);
    blokken
        .map(|blok| match blok {
            [eerste, ..] if eerste.opmaak == Tabelrij => {
                format!("<w:tbl>{}</w:tbl>", blok.iter().map(rij).collect::<String>())
            }
            losse => losse.iter().map(los).collect(),
        })
        .collect()
}
