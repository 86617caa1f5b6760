//! Importing pupils: proposal, confirmation, and everything that can be wrong with a file.

use axum::http::StatusCode;
use vangnet_testkit::{Databank, TestApp, Wereld, run};

use crate::browser::{Browser, Page};

const PATH: &str = "/leerlingen/importeren";

/// Two new pupils, one changed, one unchanged, three rows with faults, one heading that is not known.
const LIJST: &str = "\
Stamnummer;Roepnaam;Voorvoegsel;Achternaam;Geboortedatum;Klas;Leerjaar;Opleiding;Postcode;Mentor\n\
2001;Yara;;Zijlstra;04-03-2013;1A;1;pro;1234AB;\n\
2002;Bo;de;Wit;5/6/2012;1A;1;vmbo-b;;Anna Mentor\n\
1001;Elif;;Özdemir;02-03-2014;1C;1;vmbo-b;;\n\
1002;Sem;van der;Veen;02-03-2014;1B;1;vmbo-b;;\n\
2003;Kim;;Adema;31-02-2013;1A;1;pro;;\n\
2004;=cmd();;Bosma;04-03-2013;1A;9;mbo;;Wie Dan\n\
2001;Yara;;Zijlstra;04-03-2013;1A;1;pro;;\n";

async fn propose(browser: &Browser, file: &[u8]) -> String {
    let page = browser.upload(PATH, file).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html);
    let to = page.to.expect("a proposal");
    to.strip_prefix("/proef").expect("an address of ours").to_owned()
}

#[test]
fn a_list_is_shown_confirmed_and_reported() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let browser = Browser::of(app, wereld.zorgcoordinator).await;
        let form = browser.get(PATH).await.complete();
        assert!(form.says("stamnummer") && form.says("multipart/form-data") && form.says("De Vlinder"));
        let before = pupils(app).await;
        let proposal = propose(&browser, LIJST.as_bytes()).await;
        let page = browser.get(&proposal).await.complete();
        for text in [
            "Lees 3 leerlingen in",
            "3 regels worden overgeslagen",
            "Yara Zijlstra",
            "Bo de Wit",
            "<del>1B</del>",
            "<ins>1C</ins>",
            "Postcode",
            "31-02-2013",
            "Dit is geen datum",
            "zoals een formule",
            "Wie Dan",
            "een cijfer van 1 tot en met 6",
            "staat al hoger",
        ] {
            assert!(page.says(text), "{text}: {}", page.html);
        }
        assert_eq!(pupils(app).await, before, "nothing is written yet");

        let done = browser.post(&format!("{proposal}/bevestigen"), "").await;
        let report = done.to.expect("a report");
        assert!(
            report.ends_with("/klaar?nieuw=2&gewijzigd=1&ongewijzigd=1&overgeslagen=3"),
            "{report}"
        );
        let report = browser
            .get(report.strip_prefix("/proef").expect("ours"))
            .await
            .complete();
        assert!(report.says("<dd>2</dd>") && report.says("<dd>3</dd>"));
        assert_eq!(pupils(app).await, before + 2);
        assert!(browser.get("/leerlingen?klas=1C").await.says("Elif Özdemir"));

        let again = browser.post(&format!("{proposal}/bevestigen"), "").await;
        assert_eq!(
            (again.status, again.flash.as_deref()),
            (StatusCode::SEE_OTHER, Some("al-ingelezen"))
        );
        assert_eq!(pupils(app).await, before + 2, "once is enough");
        let same = propose(&browser, LIJST.as_bytes()).await;
        let same = browser.get(&same).await.complete();
        assert!(same.says("Er is niets in te lezen") && !same.says("bevestigen"));
    });
}

#[test]
fn a_proposal_can_be_withdrawn_and_belongs_to_one_person() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let browser = Browser::of(app, wereld.zorgcoordinator).await;
        let proposal = propose(&browser, LIJST.as_bytes()).await;
        let head = Browser::of(app, wereld.directie).await;
        assert_eq!(head.get(&proposal).await.status, StatusCode::NOT_FOUND);
        let mentor = Browser::of(app, wereld.mentor).await;
        for path in [PATH, &proposal, "/leerlingen/importeren/klaar"] {
            assert_eq!(mentor.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(
            mentor.upload(PATH, LIJST.as_bytes()).await.status,
            StatusCode::NOT_FOUND
        );
        let confirm = format!("{proposal}/bevestigen");
        assert_eq!(mentor.post(&confirm, "").await.status, StatusCode::NOT_FOUND);
        let gone = browser.post(&format!("{proposal}/intrekken"), "").await;
        assert_eq!(gone.flash.as_deref(), Some("import-ingetrokken"));
        assert_eq!(browser.get(&proposal).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            browser.post(&confirm, "").await.flash.as_deref(),
            Some("al-ingelezen")
        );
    });
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_what_to_do() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let browser = Browser::of(app, wereld.zorgcoordinator).await;
        let heading = LIJST.lines().next().expect("a heading");
        let long_cell = format!(
            "{heading}\n3001;{};;B;04-03-2013;1A;1;pro;;\n",
            "x".repeat(10 * 1024 * 1024)
        );
        let cases: [(&[u8], &str); 6] = [
            (b"", "Er is geen bestand gekozen"),
            (heading.as_bytes(), "Er is geen bestand gekozen"),
            (b"\x00\x01\x02\x03", "Dit is geen lijst"),
            (b"PK\x03\x04 nonsense", "Dit Excel-bestand is niet te lezen"),
            (
                b"Roepnaam;Roepnaam;Klas\nYara;Yara;1A\n",
                "De kolom Roepnaam staat er twee keer in",
            ),
            (long_cell.as_bytes(), "groter dan 10 MB"),
        ];
        for (file, says) in cases {
            let page = browser.upload(PATH, file).await.complete();
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
            assert!(page.says(says), "{says}: {}", page.html);
        }
        let missing: Page = browser.upload(PATH, b"Naam;Klas\nYara;1A\n").await;
        assert!(missing.says("De kolom Leerlingnummer ontbreekt") && missing.says("href=\"#bestand\""));
        let english = browser.in_english();
        assert!(
            english
                .upload(PATH, b"Naam;Klas\nYara;1A\n")
                .await
                .complete()
                .says("The column Pupil number is missing")
        );
        let huge = english.upload(PATH, &vec![b'x'; 17 * 1024 * 1024]).await;
        assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(
            english.post(PATH, "bestand=x").await.status,
            StatusCode::UNSUPPORTED_MEDIA_TYPE
        );
    });
}

#[test]
fn a_cell_that_is_too_long_and_the_windows_encoding_are_understood() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let browser = Browser::of(app, wereld.zorgcoordinator).await.in_english();
        let mut file = LIJST.lines().next().expect("a heading").as_bytes().to_vec();
        file.extend_from_slice(b"\n3001;Ren\xe9e;;Bos;04-03-2013;1A;1;pro;;\n3002;");
        file.extend_from_slice("x".repeat(2000).as_bytes());
        file.extend_from_slice(b";;Bos;04-03-2013;1A;1;pro;;\n");
        let proposal = propose(&browser, &file).await;
        let page = browser.get(&proposal).await.complete();
        assert!(page.says("Renée Bos") && page.says("This text is too long") && page.says("Import 1 pupil"));
        assert!(!page.says(&"x".repeat(41)), "the page repeats little of it");
    });
}

async fn pupils(app: &TestApp) -> i64 {
    app.number(vangnet_testkit::Deel::Swv, "SELECT count(*) FROM leerling")
        .await
}
