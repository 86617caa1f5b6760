//! A profile that the school has already, as people read it in: the file, the tray, moving, taking over.

use std::fmt::Write as _;

use axum::http::StatusCode;
use vangnet_core::id::SchoolprofielId;
use vangnet_testkit::{Databank, Deel, TestApp, Wereld, run};

use crate::browser::Browser;

const BRON: &str = "\
Onze tuin
In de tuin groeien bonen.

1. Missie en visie
Wij zien elke leerling.
Wij beginnen bij wat lukt.

2. Cijfers van onze school
Wat\t2018-2019\t2019-2020\t2020-2021
Aantal leerlingen\t400\tnb\t18 (van 105)
Hoogbegaafde leerlingen\t0\t-\t
Leerlingen met een hond\t3\t2\t1
";

async fn begun(app: &TestApp, wereld: &Wereld) -> SchoolprofielId {
    app.maasdal().await;
    app.profielformat().await;
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    let start = app
        .app
        .start_schoolprofiel(&zorg, app.school(0).id, "2026", false)
        .await;
    start.expect("a profile")
}

fn form(velden: &[(&str, &str)]) -> String {
    serde_html_form::to_string(velden).expect("a form")
}

/// A profile for which the text was read in: who did, its address, the page of the reading, and its id.
async fn gelezen(app: &TestApp) -> (Browser, String, String, String) {
    let wereld = Wereld::new(app).await;
    let profiel = format!("/profielen/{}", begun(app, &wereld).await);
    let zorg = Browser::of(app, wereld.zorgcoordinator).await;
    let path = format!("{profiel}/inlezen");
    let done = zorg.upload(&path, BRON.as_bytes()).await;
    assert_eq!(done.flash.as_deref(), Some("inlezing-gelezen"), "{}", done.html);
    let lezing = zorg.get(&path).await.hidden("lezing");
    (zorg, profiel, path, lezing)
}

/// From the link on the profile to what was read, without a script.
#[test]
fn a_file_is_read_in_and_shown() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = begun(app, &wereld).await;
        let zorg = Browser::of(app, wereld.zorgcoordinator).await;
        let profiel = format!("/profielen/{id}");
        let path = format!("{profiel}/inlezen");
        assert!(zorg.get(&profiel).await.says(&format!("{path}\"")));
        let lezer = Browser::of(app, wereld.mentor).await;
        assert!(!lezer.get(&profiel).await.says("/inlezen\""));
        assert_eq!(lezer.get(&path).await.status, StatusCode::FORBIDDEN);

        let page = zorg.get(&path).await.complete();
        assert!(page.says("enctype=\"multipart/form-data\"") && page.says("Kies een bestand"));
        let done = zorg.upload(&path, BRON.as_bytes()).await;
        assert_eq!(done.flash.as_deref(), Some("inlezing-gelezen"), "{}", done.html);

        let page = zorg.get(&path).await.complete();
        assert_eq!(page.status, StatusCode::OK);
        for says in [
            "niet geplaatst",
            "In de tuin groeien bonen.",
            "Dit staat voor de eerste kop die Vangnet kent.",
            "Deze kop staat niet in de opzet.",
            "De kop staat zo in de opzet.",
            "Missie en visie",
            "18 van 105",
            "onbekend",
            "streepje",
            "leeg",
            "past bij geen kengetal",
        ] {
            assert!(page.says(says), "{says}: {}", page.html);
        }
        // Each list of places has its own words, and names the piece that it moves.
        let lijsten = page.html.matches("<select").count();
        assert_eq!(
            page.html
                .matches("<label class=\"utrecht-form-label\" for=\"naar-")
                .count(),
            lijsten
        );
        assert!(lijsten >= 2);
    });
}

#[test]
fn paragraphs_are_moved() {
    run(Databank::Sqlite, async |app| {
        let (zorg, _, path, lezing) = gelezen(app).await;
        let lezing = lezing.as_str();
        // One paragraph of the first piece.
        let zet = form(&[
            ("versie", "1"),
            ("lezing", lezing),
            ("naar-0-1", "tekst.doelgroep"),
            ("alinea", "1"),
            ("hier", ""),
        ]);
        let done = zorg.post(&format!("{path}/verplaats"), &zet).await;
        assert_eq!(
            done.flash.as_deref(),
            Some("inlezing-verplaatst"),
            "{}",
            done.html
        );
        let page = zorg.get(&format!("{path}?plek=tekst.doelgroep")).await.complete();
        assert!(page.says("Iemand heeft dit hier gelegd.") && page.says("Naar wat niet geplaatst is"));
        let geen = zorg
            .post(
                &format!("{path}/verplaats"),
                &form(&[("versie", "2"), ("lezing", lezing), ("naar-0-1", "")]),
            )
            .await
            .complete();
        assert_eq!(geen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(geen.says("Er is niets gekozen") && geen.says("href=\"#inlezen-bank\""));
        let laat = zorg.post(&format!("{path}/verplaats"), &zet).await.complete();
        assert_eq!(laat.status, StatusCode::CONFLICT);
        assert!(laat.says("Iemand anders heeft hier net iets veranderd"));
        for onzin in ["naar-5-1", "naar-x-y", "naar-0-99999999999"] {
            let form = form(&[("versie", "2"), ("lezing", lezing), (onzin, "tekst.visie")]);
            let page = zorg.post(&format!("{path}/verplaats"), &form).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{onzin}");
        }
    });
}

#[test]
fn what_was_read_in_is_taken_over_and_thrown_away() {
    run(Databank::Sqlite, async |app| {
        let (zorg, profiel, path, lezing) = gelezen(app).await;
        let over = form(&[
            ("versie", "1"),
            ("lezing", &lezing),
            ("documenten", "ja"),
            ("kengetallen", "ja"),
        ]);
        let done = zorg.post(&format!("{path}/overnemen"), &over).await;
        assert_eq!(
            done.flash.as_deref(),
            Some("inlezing-overgenomen"),
            "{}",
            done.html
        );
        let page = zorg.get(&path).await.complete();
        assert!(page.says("Dit is overgenomen in het profiel") && page.says("Onze tuin"));
        assert!(!page.says("name=\"alinea\"") && !page.says("<select"));
        let page = zorg.get(&profiel).await.complete();
        assert!(page.says("Wij beginnen bij wat lukt.") && !page.says("In de tuin groeien bonen."));
        assert_eq!(app.number(Deel::Swv, "SELECT COUNT(*) FROM kengetal").await, 6);
        let cijfers = zorg.get("/kengetallen?jaar=2020").await.complete();
        assert!(cijfers.says("ingelezen"));

        let again = zorg.upload(&path, BRON.as_bytes()).await.complete();
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.says("Er is al een profiel ingelezen") && again.says("href=\"#vervang\""));
        let weg = zorg.post(&format!("{path}/weg"), "versie=2").await;
        assert_eq!(weg.flash.as_deref(), Some("inlezing-weg"));
        assert!(zorg.get(&path).await.says("Kies een bestand"));
    });
}

/// Where a text stands already there is a choice for each place and one for all; it begins with what loses nothing.
#[test]
fn what_stands_there_is_asked_about() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = begun(app, &wereld).await;
        let zorg = Browser::of(app, wereld.zorgcoordinator).await.in_english();
        let path = format!("/profielen/{id}/inlezen");
        let eigen = form(&[("versie", "0"), ("tekst", "Rust in de klas.")]);
        zorg.post(&format!("/profielen/{id}/plek/tekst.visie"), &eigen)
            .await;
        zorg.upload(&path, BRON.as_bytes()).await;
        let page = zorg.get(&path).await.complete();
        let lezing = page.hidden("lezing");
        assert!(page.says("The profile has a text here already.") && page.says("name=\"plek-tekst.visie\""));
        assert!(page.says("Now it says:") && page.says("Rust in de klas."));
        let over = form(&[
            ("versie", "1"),
            ("lezing", &lezing),
            ("plek-tekst.visie", "anders"),
        ]);
        let wrong = zorg.post(&format!("{path}/overnemen"), &over).await.complete();
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("href=\"#plek-tekst.visie\""));
        let done = zorg
            .post(
                &format!("{path}/overnemen"),
                &form(&[("versie", "1"), ("lezing", &lezing)]),
            )
            .await;
        assert_eq!(
            done.flash.as_deref(),
            Some("inlezing-overgenomen"),
            "{}",
            done.html
        );
        let page = zorg.get(&format!("/profielen/{id}")).await;
        assert!(page.says("Rust in de klas.\nWij zien elke leerling."));
        assert_eq!(
            app.number(Deel::Swv, "SELECT COUNT(*) FROM kengetal").await,
            0,
            "not ticked"
        );
    });
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_what_to_do() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = begun(app, &wereld).await;
        let zorg = Browser::of(app, wereld.zorgcoordinator).await;
        let path = format!("/profielen/{id}/inlezen");
        let groot = vec![b'x'; 10 * 1024 * 1024 + 1];
        let veel = "x\n".repeat(20_001);
        let cases: [(&[u8], &str, &str); 6] = [
            (b"", "In dit bestand staat geen tekst", "There is no text"),
            (b"%PDF-1.4", "Dit is een PDF", "This is a PDF"),
            (b"\xD0\xCF\x11\xE0x", "oud Word-bestand", "old Word file"),
            (b"PK\x03\x04nee", "beschadigd", "damaged"),
            (&groot, "groter dan 10 MB", "larger than 10 MB"),
            (veel.as_bytes(), "te veel tekst", "too much text"),
        ];
        for (file, nl, en) in cases {
            let page = zorg.upload(&path, file).await.complete();
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{nl}");
            assert!(page.says(nl) && page.says("href=\"#bestand\""), "{nl}");
            let english = Browser::of(app, wereld.directie).await.in_english();
            assert!(english.upload(&path, file).await.complete().says(en), "{en}");
        }
        let huge = zorg.upload(&path, &vec![b'x'; 17 * 1024 * 1024]).await;
        assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
    });
}

/// A text of six hundred and fifty paragraphs, half of which has no place, gives a page that can be used.
#[test]
fn a_long_text_gives_a_page_that_stays_small() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = begun(app, &wereld).await;
        let zorg = Browser::of(app, wereld.zorgcoordinator).await;
        let path = format!("/profielen/{id}/inlezen");
        let mut bron = String::from("1. Missie en visie\n");
        for n in 0..325 {
            let _ = writeln!(
                bron,
                "Alinea {n} over wat wij elke dag doen en waarom wij dat zo doen."
            );
        }
        for n in 0..54 {
            let _ = writeln!(bron, "\n{}. Onderdeel nummer {n} van ons", n + 2);
            bron.push_str(&"Nog een zin die nergens in past.\n".repeat(5));
        }
        zorg.upload(&path, bron.as_bytes()).await;
        let page = zorg.get(&path).await.complete();
        assert!(page.html.len() < 500_000, "{} bytes", page.html.len());
        let keuzes = page.html.matches("name=\"naar-").count();
        assert_eq!(keuzes, 40, "so many pieces on a page");
        assert!(
            page.says("Stuk 1 tot en met 40 van"),
            "the rest is a page further"
        );
        let rest = zorg.get(&format!("{path}?vanaf=40")).await.complete();
        assert!(rest.html.matches("name=\"naar-").count() >= 14);
        let plek = zorg.get(&format!("{path}?plek=tekst.visie")).await.complete();
        assert!(plek.says("Alinea 324 over"), "a place is seen whole");
        let ver = zorg
            .get(&format!("{path}?vanaf=veel&plek=%3Cb%3E"))
            .await
            .complete();
        assert_eq!(ver.status, StatusCode::OK);
    });
}
