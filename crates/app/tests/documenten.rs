//! Documents: PDF by content, no path in a name, access inherited from the case.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use vangnet_app::{
    AppError, Result,
    toelating::{MAX_DOCUMENT, StapInvoer},
};
use vangnet_core::toelating::{ZaakSoort, procedure::Gebeurtenis};
use vangnet_testkit::{PDF, TestApp, Wereld, on_both};

fn code<T: std::fmt::Debug>(result: Result<T>) -> &'static str {
    match result {
        Err(AppError::Invalid(fouten)) => fouten.first().unwrap().code,
        other => panic!("expected invalid input, got {other:?}"),
    }
}

async fn only_a_pdf_of_a_known_kind(app: &TestApp) {
    let w = Wereld::new(app).await;
    let id = w.complete(app, w.leerling(0), ZaakSoort::Pro).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let voor = (app.rows().await, app.keten().await);
    let mut te_groot = PDF.to_vec();
    te_groot.splice(8..8, std::iter::repeat_n(b' ', MAX_DOCUMENT));
    for (bytes, verwacht) in [
        (&b""[..], "bestand_leeg"),
        (b"MZ\x90\x00 program", "geen_pdf"),
        (b"<html><script>alert(1)</script></html>", "geen_pdf"),
        (b"PK\x03\x04", "geen_pdf"),
        (b"%PDF-1.7 without its end", "geen_pdf"),
        (te_groot.as_slice(), "bestand_te_groot"),
    ] {
        let result = app
            .app
            .add_document(&zorg, id, "overig", "verslag.pdf", bytes.to_vec())
            .await;
        assert_eq!(code(result), verwacht);
    }
    let soort = app
        .app
        .add_document(&zorg, id, "paspoort", "verslag.pdf", PDF.to_vec())
        .await;
    assert_eq!(code(soort), "keuze");
    assert_eq!((app.rows().await, app.keten().await), voor);
}

async fn a_large_one_fits_and_comes_back_whole(app: &TestApp) {
    let w = Wereld::new(app).await;
    let id = w.complete(app, w.leerling(0), ZaakSoort::Pro).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let mut groot = PDF.to_vec();
    groot.splice(8..8, (0..=255u8).cycle().take(MAX_DOCUMENT - PDF.len()));
    assert_eq!(groot.len(), MAX_DOCUMENT);
    let document = app
        .app
        .add_document(&zorg, id, "overig", "groot.pdf", groot.clone())
        .await
        .unwrap();
    let terug = app.app.open_document(&zorg, id, document).await.unwrap();
    assert!(terug.inhoud == groot);
    assert_eq!(usize::try_from(terug.regel.omvang).unwrap(), MAX_DOCUMENT);
}

async fn a_name_holds_no_path(app: &TestApp) {
    let w = Wereld::new(app).await;
    let id = w.complete(app, w.leerling(0), ZaakSoort::Pro).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    for (naam, verwacht) in [
        ("../../../etc/passwd", "passwd.pdf"),
        ("C:\\geheim\\iq.pdf", "iq.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"),
        ("..", "document.pdf"),
        ("", "document.pdf"),
        ("Özdemir verslag.PDF", "Özdemir verslag.pdf"),
    ] {
        let document = app
            .app
            .add_document(&zorg, id, "overig", naam, PDF.to_vec())
            .await
            .unwrap();
        let terug = app.app.open_document(&zorg, id, document).await.unwrap();
        assert_eq!(terug.regel.naam, verwacht, "{naam:?}");
    }
}

async fn it_is_found_through_its_own_case_only(app: &TestApp) {
    let w = Wereld::new(app).await;
    let een = w.complete(app, w.leerling(0), ZaakSoort::Pro).await;
    let twee = w.complete(app, w.leerling(1), ZaakSoort::Pro).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let blad = app.app.open_aanvraag(&zorg, een).await.unwrap();
    let document = blad.documenten.unwrap()[0].id;
    assert!(matches!(
        app.app.open_document(&zorg, twee, document).await,
        Err(AppError::NotFound)
    ));
    assert!(matches!(
        app.app.remove_document(&zorg, twee, document).await,
        Err(AppError::NotFound)
    ));
    // The samenwerkingsverband reads the one that was submitted, and cannot reach the other by way of it.
    app.app
        .do_stap(&zorg, twee, 2, &StapInvoer::nieuw(Gebeurtenis::Ingediend))
        .await
        .unwrap();
    let ortho = app.ctx(w.orthopedagoog).await;
    assert!(matches!(
        app.app.open_document(&ortho, een, document).await,
        Err(AppError::NotFound)
    ));
    assert!(matches!(
        app.app.open_document(&ortho, twee, document).await,
        Err(AppError::NotFound)
    ));
    app.app.open_document(&zorg, een, document).await.unwrap();
    app.app.remove_document(&zorg, een, document).await.unwrap();
    assert!(matches!(
        app.app.open_document(&zorg, een, document).await,
        Err(AppError::NotFound)
    ));
    assert!(matches!(
        app.app.remove_document(&zorg, een, document).await,
        Err(AppError::NotFound)
    ));
}

async fn a_dossier_has_room_for_forty(app: &TestApp) {
    let w = Wereld::new(app).await;
    let id = w.complete(app, w.leerling(0), ZaakSoort::Pro).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    for _ in 1..40 {
        app.app
            .add_document(&zorg, id, "overig", "a.pdf", PDF.to_vec())
            .await
            .unwrap();
    }
    let result = app
        .app
        .add_document(&zorg, id, "overig", "a.pdf", PDF.to_vec())
        .await;
    assert_eq!(code(result), "te_veel_documenten");
}

on_both!(
    only_a_pdf_of_a_known_kind,
    a_large_one_fits_and_comes_back_whole,
    a_name_holds_no_path,
    it_is_found_through_its_own_case_only,
    a_dossier_has_room_for_forty,
);
