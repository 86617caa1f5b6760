//! Importing pupils: what is read, what is refused and where, and that nothing is written before it is confirmed.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use jiff::Span;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use vangnet_app::{
    AppError, Ctx, Result,
    leerling::{ImportVerslag, ImportVoorstel, Kolom},
    plan::ProfielInvoer,
};
use vangnet_core::{
    id::{ImportId, LeerlingId},
    plan::{ilp::Uitstroomprofiel, taak::TaakSoort},
    toegang::{Bereik, Rol, Toekenning},
};
use vangnet_store::PlanFilter;
use vangnet_testkit::{Deel, TestApp, Wereld, on_both};

const KOP: &str = "Stamnummer;Voornaam;Voorvoegsel;Achternaam;Geb.datum;Stamgroep;Leerjaar;Opleiding;Vestiging;Mentor;Postcode\n";

async fn propose(app: &TestApp, ctx: &Ctx, bytes: &[u8]) -> Result<ImportVoorstel> {
    let id = app
        .app
        .propose_import(ctx, app.school(0).id, bytes.to_vec())
        .await?;
    app.app.open_import(ctx, id).await
}

fn csv(rijen: &str) -> Vec<u8> {
    format!("{KOP}{rijen}").into_bytes()
}

fn refusal<T: std::fmt::Debug>(result: Result<T>) -> Vec<(String, &'static str)> {
    match result {
        Err(AppError::Invalid(fouten)) => fouten.into_iter().map(|f| (f.veld, f.code)).collect(),
        other => panic!("expected a refusal, got {other:?}"),
    }
}

/// WVO 2020 art. 2.44 lid 2: within six weeks of enrolment; the day comes with the list of the administration.
async fn the_day_of_enrolment_sets_the_term_of_the_plan(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let kop = KOP.replace("Postcode", "Inschrijfdatum");
    let lijst = |dag: &str, dag_nieuw: &str| {
        let rijen = format!(
            "1001;Elif;;Özdemir;2-3-2014;1B;1;vmbo-b;noord;Mees Mentor;{dag}\n\
             2001;Ayşe;;Yıldız;2013-12-31;2A;2;pro;Zuid;;{dag_nieuw}\n"
        );
        format!("{kop}{rijen}").into_bytes()
    };
    let elif = w.leerling(0);
    let dag = async |id: LeerlingId| {
        let blad = app.app.open_plan(&zorg, id).await.unwrap();
        blad.profiel.ingeschreven_op.map(|d| d.to_string())
    };
    // Wrong days are named; the rest of the row waits with them.
    let slecht = propose(app, &zorg, &lijst("32-8-2026", "1-8-1999"))
        .await
        .unwrap();
    let fouten: Vec<_> = slecht.fouten.iter().map(|f| (f.regel, f.kolom, f.code)).collect();
    assert_eq!(
        fouten,
        [
            (2, Kolom::Ingeschreven, "datum"),
            (3, Kolom::Ingeschreven, "inschrijving")
        ]
    );
    // Somebody wrote in the profile before: that stays.
    let eigen = ProfielInvoer {
        uitstroom: "arbeid".to_owned(),
        instroom: "Lezen E5".to_owned(),
        ..ProfielInvoer::default()
    };
    app.app.save_profiel(&zorg, elif, 0, &eigen).await.unwrap();
    let voorstel = propose(app, &zorg, &lijst("01-08-2026", "2026-09-07"))
        .await
        .unwrap();
    assert_eq!(
        (
            voorstel.fouten.len(),
            voorstel.nieuw.len(),
            voorstel.gewijzigd.len()
        ),
        (0, 1, 1),
        "only the day is new of a pupil who is known"
    );
    assert_eq!(dag(elif).await, None, "nothing is written before it is confirmed");
    app.app.confirm_import(&zorg, voorstel.id).await.unwrap();
    assert_eq!(dag(elif).await.as_deref(), Some("2026-08-01"));
    let nieuw = app.swv.list_leerlingen_van(app.school(0).id).await.unwrap()["2001"].id;
    assert_eq!(dag(nieuw).await.as_deref(), Some("2026-09-07"));
    let blad = app.app.open_plan(&zorg, elif).await.unwrap();
    assert_eq!(
        (
            blad.profiel.uitstroom.map(Uitstroomprofiel::code),
            blad.profiel.plan.instroom
        ),
        (Some("arbeid"), eigen.instroom.clone())
    );
    // Whoever still has the old profile open is told.
    let strijdig = app.app.save_profiel(&zorg, elif, 1, &eigen).await;
    assert!(matches!(strijdig, Err(AppError::Conflict("gewijzigd"))));
    // In praktijkonderwijs every pupil has a plan: six weeks later.
    let lijst_plannen = app.app.list_plannen(&zorg, &PlanFilter::default()).await.unwrap();
    let regel = lijst_plannen
        .regels
        .iter()
        .find(|r| r.leerling.id == nieuw)
        .unwrap();
    let term = regel
        .taken
        .iter()
        .find(|t| t.soort == TaakSoort::Vaststellen)
        .unwrap();
    assert_eq!(term.voor.unwrap().to_string(), "2026-10-19");
    // The same file again changes nothing, an empty cell neither.
    for bytes in [lijst("01-08-2026", "2026-09-07"), lijst("", "")] {
        let voorstel = propose(app, &zorg, &bytes).await.unwrap();
        assert_eq!((voorstel.gewijzigd.len(), voorstel.ongewijzigd), (0, 2));
        app.app.confirm_import(&zorg, voorstel.id).await.unwrap();
        assert_eq!(dag(elif).await.as_deref(), Some("2026-08-01"));
    }
}

async fn pupils(app: &TestApp) -> i64 {
    app.number(Deel::Swv, "SELECT count(*) FROM leerling").await
}

async fn a_list_is_proposed_confirmed_and_the_second_time_unchanged(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let bytes = csv(
        "1001;Elif;;Özdemir;2-3-2014;1B;1;vmbo-b;noord;Mees Mentor;1234AB\n\
                     1002;Sem;van der;Veen;02-03-2014;1C;1;vmbo-b;;;\n\
                     2001;Ayşe;;Yıldız;2013-12-31;2A;2;mavo;Zuid;anna.mentor@proef.example;\n\
                     2002;'t Hart;;D'Haens;31/12/2013;2A;2;PRO;;;\n",
    );
    let voor = pupils(app).await;
    let voorstel = propose(app, &zorg, &bytes).await.unwrap();
    assert_eq!(voorstel.fouten, []);
    assert_eq!(voorstel.onbekend, ["Postcode"]);
    assert_eq!(
        (
            voorstel.nieuw.len(),
            voorstel.gewijzigd.len(),
            voorstel.ongewijzigd
        ),
        (2, 1, 1)
    );
    let (was, wordt) = &voorstel.gewijzigd[0];
    assert_eq!(
        (was.gegevens.klas.as_str(), wordt.gegevens.klas.as_str()),
        ("1B", "1C")
    );
    assert_eq!(
        wordt.gegevens.mentor,
        Some(w.mentor),
        "an empty cell takes no mentor away"
    );
    assert_eq!(wordt.gegevens.locatie, was.gegevens.locatie, "nor a site");
    assert_eq!(voorstel.nieuw[0].gegevens.mentor, Some(w.andere_mentor));
    assert_eq!(
        pupils(app).await,
        voor,
        "nothing is written before it is confirmed"
    );

    let verslag = app.app.confirm_import(&zorg, voorstel.id).await.unwrap();
    let verwacht = ImportVerslag {
        nieuw: 2,
        gewijzigd: 1,
        ongewijzigd: 1,
        overgeslagen: 0,
    };
    assert_eq!(verslag, verwacht);
    assert_eq!(pupils(app).await, voor + 2);

    // Confirming twice does nothing twice.
    let keten = app.keten().await;
    assert!(matches!(
        app.app.confirm_import(&zorg, voorstel.id).await,
        Err(AppError::NotFound)
    ));
    assert_eq!((app.keten().await, pupils(app).await), (keten, voor + 2));

    // The same file again changes nothing.
    let voorstel = propose(app, &zorg, &bytes).await.unwrap();
    assert_eq!(
        (
            voorstel.nieuw.len(),
            voorstel.gewijzigd.len(),
            voorstel.ongewijzigd
        ),
        (0, 0, 4)
    );
    let verslag = app.app.confirm_import(&zorg, voorstel.id).await.unwrap();
    assert_eq!((verslag.nieuw, verslag.gewijzigd, verslag.ongewijzigd), (0, 0, 4));
    assert_eq!(
        app.number(Deel::Swv, "SELECT count(*) FROM import").await,
        0,
        "the upload is gone"
    );
}

async fn two_confirmations_at_once_import_once(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let voor = pupils(app).await;
    let voorstel = propose(app, &zorg, &csv("2001;A;;B;2013-12-31;2A;2;pro;;;\n"))
        .await
        .unwrap();
    let (een, twee) = tokio::join!(
        app.app.confirm_import(&zorg, voorstel.id),
        app.app.confirm_import(&zorg, voorstel.id)
    );
    assert!(een.is_ok() != twee.is_ok(), "{een:?} {twee:?}");
    assert_eq!(pupils(app).await, voor + 1);
}

async fn bad_cells_are_named_with_line_and_column(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let lang = "x".repeat(61);
    let rijen = format!(
        "3001;Goed;;Zo;2013-01-01;1A;1;pro;;;\n\
         \n\
         ;Zonder;;Nummer;2013-01-01;1A;1;pro;;;\n\
         3002;=HYPERLINK(\"x\");;Formule;2013-01-01;1A;1;pro;;;\n\
         3003;+31612345678;;@cel;2013-01-01;-1;1;pro;;;\n\
         3004;{lang};;Lang;2013-01-01;1A;1;pro;;;\n\
         3005;Oud;;Jong;1950-01-01;1A;1;pro;;;\n\
         3006;Geen;;Datum;31-02-2013;1A;1;pro;;;\n\
         3007;Leer;;Jaar;2013-01-01;1A;7;pro;;;\n\
         3008;On;;Soort;2013-01-01;1A;1;mbo;Oost;Wie Dan;\n\
         3001;Twee;;Keer;2013-01-01;1A;1;pro;;;\n\
         3009;Te;Kort\n"
    );
    let voorstel = propose(app, &zorg, &csv(&rijen)).await.unwrap();
    assert_eq!(voorstel.nieuw.len(), 1);
    let gevonden: Vec<_> = voorstel
        .fouten
        .iter()
        .map(|f| (f.regel, f.kolom, f.code))
        .collect();
    let verwacht = [
        (4, Kolom::Nummer, "verplicht"),
        (5, Kolom::Roepnaam, "formule"),
        (6, Kolom::Roepnaam, "formule"),
        (6, Kolom::Achternaam, "formule"),
        (6, Kolom::Klas, "formule"),
        (7, Kolom::Roepnaam, "te_lang"),
        (8, Kolom::Geboortedatum, "leeftijd"),
        (9, Kolom::Geboortedatum, "datum"),
        (10, Kolom::Leerjaar, "leerjaar"),
        (11, Kolom::Soort, "keuze"),
        (11, Kolom::Locatie, "locatie"),
        (11, Kolom::Mentor, "mentor"),
        (12, Kolom::Nummer, "dubbel"),
        (13, Kolom::Achternaam, "verplicht"),
        (13, Kolom::Klas, "verplicht"),
        (13, Kolom::Geboortedatum, "datum"),
        (13, Kolom::Leerjaar, "leerjaar"),
        (13, Kolom::Soort, "keuze"),
    ];
    assert_eq!(gevonden, verwacht);
    assert!(voorstel.fouten.iter().all(|f| f.waarde.chars().count() <= 40));
    let verslag = app.app.confirm_import(&zorg, voorstel.id).await.unwrap();
    assert_eq!((verslag.nieuw, verslag.overgeslagen), (1, 10));
}

async fn files_that_are_no_list_are_refused_whole(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let keten = app.keten().await;
    let groot = vec![b'x'; 10 * 1024 * 1024 + 1];
    let mut cel = KOP.as_bytes().to_vec();
    cel.extend(std::iter::repeat_n(b'x', 10 * 1024 * 1024));
    for (bytes, verwacht) in [
        (&b""[..], "bestand_leeg"),
        (KOP.as_bytes(), "bestand_leeg"),
        (groot.as_slice(), "bestand_te_groot"),
        (cel.as_slice(), "bestand_te_groot"),
        (b"\x00\x01\x02\x03", "geen_tabel"),
        (b"PK\x03\x04 not a workbook", "xlsx_kapot"),
    ] {
        assert_eq!(
            refusal(propose(app, &zorg, bytes).await),
            [("bestand".to_owned(), verwacht)]
        );
    }
    let zonder = b"Stamnummer;Voornaam\n1;A\n";
    let fouten = refusal(propose(app, &zorg, zonder).await);
    let verwacht = ["achternaam", "geboortedatum", "klas", "leerjaar", "soort"]
        .map(|v| (v.to_owned(), "kolom_ontbreekt"));
    assert_eq!(fouten, verwacht);
    let dubbel = format!("Stamnummer;{KOP}1;1;A;;B;2013-01-01;1A;1;pro;;;\n");
    assert_eq!(
        refusal(propose(app, &zorg, dubbel.as_bytes()).await),
        [("nummer".to_owned(), "kolom_dubbel")]
    );
    let veel: Vec<String> = (0..20_001)
        .map(|n| format!("{n};A;;B;2013-01-01;1A;1;pro;;;\n"))
        .collect();
    let veel = veel.concat();
    assert_eq!(
        refusal(propose(app, &zorg, &csv(&veel)).await),
        [("bestand".to_owned(), "te_veel_rijen")]
    );
    assert_eq!(
        (
            app.keten().await,
            app.number(Deel::Swv, "SELECT count(*) FROM import").await
        ),
        (keten, 0)
    );
}

async fn a_broken_quote_swallows_no_rows_in_silence(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let bytes = csv("3001;\"Open;;Quote;2013-01-01;1A;1;pro;;;\n3002;B;;C;2013-01-01;1A;1;pro;;;\n");
    match propose(app, &zorg, &bytes).await {
        Ok(voorstel) => {
            assert!(!voorstel.fouten.is_empty(), "{voorstel:?}");
            assert_eq!(voorstel.nieuw.len(), 0);
            assert_eq!(voorstel.fouten[0].regel, 2);
        }
        fout => assert_eq!(refusal(fout), [("bestand".to_owned(), "csv_kapot")]),
    }
}

async fn encodings_and_separators(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let tekst = "nummer,roepnaam,achternaam,geboortedatum,klas,leerjaar,soort\r\n4001,Renée,\"Çelik, de Jong\",2013-01-01,1A,1,pro\r\n";
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(tekst.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let windows = tekst.replace('é', "\u{1}").replace('Ç', "\u{2}").into_bytes();
    let windows = windows
        .into_iter()
        .map(|b| match b {
            1 => 0xE9,
            2 => 0xC7,
            b => b,
        })
        .collect();
    let bom = [b"\xef\xbb\xbf".as_slice(), tekst.as_bytes()].concat();
    for bytes in [tekst.as_bytes().to_vec(), bom, utf16, windows] {
        let voorstel = propose(app, &zorg, &bytes).await.unwrap();
        assert_eq!(voorstel.fouten, []);
        let naam = &voorstel.nieuw[0].gegevens.naam;
        assert_eq!(
            (naam.roepnaam.as_str(), naam.achternaam.as_str()),
            ("Renée", "Çelik, de Jong")
        );
    }
}

fn workbook() -> Vec<u8> {
    let mut boek = Workbook::new();
    let blad = boek.add_worksheet();
    let koppen = [
        "Leerlingnummer",
        "Roepnaam",
        "Achternaam",
        "Geboortedatum",
        "Klas",
        "Leerjaar",
        "Niveau",
    ];
    for (n, kop) in (0u16..).zip(koppen) {
        blad.write(0, n, kop).unwrap();
    }
    let datum = Format::new().set_num_format("dd-mm-yyyy");
    for (rij, (nummer, naam)) in (1u32..).zip([(5001.0, "Milan"), (5002.0, "Yara")]) {
        blad.write(rij, 0, nummer).unwrap();
        blad.write(rij, 1, naam).unwrap();
        blad.write(rij, 2, "Bakker").unwrap();
        let dag = ExcelDateTime::from_ymd(2013, 4, 5).unwrap();
        blad.write_with_format(rij, 3, &dag, &datum).unwrap();
        blad.write(rij, 4, "1A").unwrap();
        blad.write(rij, 5, 1.0).unwrap();
        blad.write(rij, 6, "havo").unwrap();
    }
    // A formula counts as what it shows.
    blad.write(3, 0, "5003").unwrap();
    blad.write_formula(3, 1, rust_xlsxwriter::Formula::new("=1+1").set_result("=cmd()"))
        .unwrap();
    boek.save_to_buffer().unwrap()
}

async fn a_workbook_reads_like_a_list(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let voorstel = propose(app, &zorg, &workbook()).await.unwrap();
    let nieuw: Vec<_> = voorstel
        .nieuw
        .iter()
        .map(|l| {
            (
                l.gegevens.nummer.as_str(),
                l.gegevens.geboortedatum.to_string(),
                l.gegevens.leerjaar,
            )
        })
        .collect();
    assert_eq!(
        nieuw,
        [
            ("5001", "2013-04-05".to_owned(), 1),
            ("5002", "2013-04-05".to_owned(), 1)
        ]
    );
    assert!(
        voorstel.fouten.iter().all(|f| f.regel == 4),
        "{:?}",
        voorstel.fouten
    );
    assert!(
        voorstel
            .fouten
            .iter()
            .any(|f| (f.kolom, f.code) == (Kolom::Roepnaam, "formule"))
    );
    // A workbook that is cut off is no workbook.
    let bytes = workbook();
    let half = &bytes[..bytes.len() / 2];
    assert_eq!(
        refusal(propose(app, &zorg, half).await),
        [("bestand".to_owned(), "xlsx_kapot")]
    );
}

async fn an_upload_belongs_to_its_uploader_for_an_hour(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let directie = app.ctx(w.directie).await;
    let bytes = csv("2001;A;;B;2013-12-31;2A;2;pro;;;\n");
    let id = app
        .app
        .propose_import(&zorg, app.school(0).id, bytes.clone())
        .await
        .unwrap();
    let absent = async |ctx: &Ctx, id: ImportId| {
        assert!(matches!(
            app.app.open_import(ctx, id).await,
            Err(AppError::NotFound)
        ));
        assert!(matches!(
            app.app.confirm_import(ctx, id).await,
            Err(AppError::NotFound)
        ));
        assert!(matches!(
            app.app.withdraw_import(ctx, id).await,
            Err(AppError::NotFound)
        ));
    };
    absent(&directie, id).await;
    absent(&zorg, ImportId(app.app.new_id())).await;
    app.env.wacht(Span::new().minutes(59));
    app.app.open_import(&zorg, id).await.unwrap();
    app.env.wacht(Span::new().minutes(1));
    absent(&zorg, id).await;
    // The next upload takes the place of the last.
    let een = app
        .app
        .propose_import(&zorg, app.school(0).id, bytes.clone())
        .await
        .unwrap();
    let twee = app
        .app
        .propose_import(&zorg, app.school(0).id, bytes.clone())
        .await
        .unwrap();
    absent(&zorg, een).await;
    app.app.withdraw_import(&zorg, twee).await.unwrap();
    absent(&zorg, twee).await;
    // Only into one's own school, and only by who may.
    for (wie, school) in [
        (w.zorgcoordinator, 1),
        (w.andere_zorgcoordinator, 0),
        (w.mentor, 0),
        (w.orthopedagoog, 0),
        (w.beheerder, 0),
    ] {
        let ctx = app.ctx(wie).await;
        let result = app
            .app
            .propose_import(&ctx, app.school(school).id, bytes.clone())
            .await;
        assert!(matches!(result, Err(AppError::NotFound)));
    }
    assert!(matches!(
        app.app.list_importscholen(&app.ctx(w.mentor).await).await,
        Err(AppError::NotFound)
    ));
    assert_eq!(app.app.list_importscholen(&zorg).await.unwrap().len(), 1);
}

/// Who is named as mentor reads the file: a name that fits two people fits nobody, and a mentor of last year neither.
async fn a_mentor_is_one_person_of_today(app: &TestApp) {
    let w = Wereld::new(app).await;
    let school = Bereik::School {
        school: app.school(0).id,
    };
    let mentor = [Toekenning {
        rol: Rol::Mentor,
        bereik: school,
    }];
    app.account("Kim de Wit", &mentor).await;
    let naamgenoot = app.account("Kim  De  Wit", &mentor).await;
    let beheer = app.ctx(w.beheerder).await;
    let regel = app
        .app
        .open_account(&beheer, w.andere_mentor)
        .await
        .unwrap()
        .rollen[0]
        .id;
    app.app.end_rol(&beheer, w.andere_mentor, regel).await.unwrap();
    let zorg = app.ctx(w.zorgcoordinator).await;
    let rij = |mentor: &str| csv(&format!("2001;A;;B;2013-12-31;2A;2;pro;;{mentor};\n"));
    for naam in [
        "Kim de Wit",
        "Anna Mentor",
        "anna.mentor@proef.example",
        "Zoe Zorg",
    ] {
        let voorstel = propose(app, &zorg, &rij(naam)).await.unwrap();
        let fouten: Vec<_> = voorstel.fouten.iter().map(|f| (f.kolom, f.code)).collect();
        assert_eq!(fouten, [(Kolom::Mentor, "mentor")], "{naam}");
    }
    let voorstel = propose(app, &zorg, &rij("kim..de..wit@proef.example"))
        .await
        .unwrap();
    assert!(voorstel.nieuw.is_empty() || voorstel.nieuw[0].gegevens.mentor == Some(naamgenoot));
    let voorstel = propose(app, &zorg, &rij("mees mentor")).await.unwrap();
    assert_eq!(voorstel.nieuw[0].gegevens.mentor, Some(w.mentor));
}

async fn the_command_line_does_the_same(app: &TestApp) {
    Wereld::new(app).await;
    let bytes = csv("2001;A;;B;2013-12-31;2A;2;pro;;;\n1001;Elif;;Özdemir;2014-03-02;1D;1;vmbo-b;;;\n");
    let voorstel = app.app.compare_import(&app.swv, "99aa", &bytes).await.unwrap();
    let stand = std::sync::atomic::AtomicUsize::new(0);
    let hoort = |n: usize| {
        stand.fetch_max(n, std::sync::atomic::Ordering::Relaxed);
    };
    let verslag = app.app.run_import(&app.swv, &voorstel, &hoort).await.unwrap();
    assert_eq!((verslag.nieuw, verslag.gewijzigd), (1, 1));
    assert_eq!(stand.into_inner(), 2, "progress is told");
    let onbekend = app.app.compare_import(&app.swv, "00XX", &bytes).await;
    assert!(matches!(onbekend, Err(AppError::NotFound)));
}

/// A cell in the farthest corner of a sheet is refused; it is no table of seventeen billion cells.
async fn a_far_cell_is_no_table(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let mut boek = Workbook::new();
    let blad = boek.add_worksheet();
    blad.write_string(0, 0, "Stamnummer").unwrap();
    blad.write_string(1_048_575, 16_383, "ver weg").unwrap();
    let bytes = boek.save_to_buffer().unwrap();
    let result = app.app.propose_import(&zorg, app.school(0).id, bytes).await;
    let Err(AppError::Invalid(fouten)) = result else {
        panic!("{result:?}")
    };
    assert_eq!(fouten[0].code, "te_veel_kolommen");
}

on_both!(
    the_day_of_enrolment_sets_the_term_of_the_plan,
    a_far_cell_is_no_table,
    a_list_is_proposed_confirmed_and_the_second_time_unchanged,
    two_confirmations_at_once_import_once,
    bad_cells_are_named_with_line_and_column,
    files_that_are_no_list_are_refused_whole,
    a_broken_quote_swallows_no_rows_in_silence,
    encodings_and_separators,
    a_workbook_reads_like_a_list,
    an_upload_belongs_to_its_uploader_for_an_hour,
    a_mentor_is_one_person_of_today,
    the_command_line_does_the_same,
);
