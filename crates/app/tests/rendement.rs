//! What support brought: every number equals a plain statement over the tables, and who may see it.

#![expect(
    clippy::cognitive_complexity,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use uuid::Uuid;
use vangnet_app::inrichting::{
    catalogus::{TariefRegel, TarievenInvoer},
    tekst::stempel,
};
use vangnet_core::{
    cijfers::{
        masker::Som,
        rendement::{Personeel, Stand},
    },
    id::SchoolId,
    inrichting::catalogus::Vorm,
};
use vangnet_testkit::{Databank, Deel, TestApp, Wereld, antwoord, on_both};

on_both!(
    r145_every_number_equals_a_plain_count,
    r145_a_group_costs_its_hours_once,
    r276_the_samenwerkingsverband_sees_no_small_counts,
);

fn id(app: &TestApp, id: Uuid) -> String {
    match app.databank {
        Databank::Sqlite => format!("X'{}'", id.simple()),
        Databank::Postgres => format!("'{id}'"),
    }
}

/// So many trajecten of two offers and one that left the catalogue, over three school years.
async fn vul(app: &TestApp, w: &Wereld, aantal: usize) {
    let mut toeval = fastrand::Rng::with_seed(8);
    let leeg = match app.databank {
        Databank::Sqlite => "X'00'",
        Databank::Postgres => "'\\x00'",
    };
    let mut regels = Vec::new();
    for _ in 0..aantal {
        let t = &mut toeval;
        let school = app.school(usize::from(t.u8(0..4) == 0)).id;
        let begin = jiff::civil::date(2024, 8, 1).saturating_add(jiff::Span::new().days(t.i32(0..830)));
        let op = begin.saturating_add(jiff::Span::new().days(t.i32(0..250)));
        let klaar = t.bool() && op <= app.app.today();
        let staat = if klaar {
            "beeindigd"
        } else {
            ["loopt", "loopt", "gevraagd"][t.usize(0..3)]
        };
        let op = if klaar {
            format!("'{op}'")
        } else {
            "NULL".to_owned()
        };
        let uitkomst = ["NULL", "'voldoende'", "'deels'", "'onvoldoende'"][t.usize(0..4)];
        let maatwerk = if t.u8(0..4) == 0 { "TRUE" } else { "FALSE" };
        regels.push(format!("INSERT INTO traject (id, leerling_id, school_id, arrangement, soort, niveau, vorm, maatwerk, staat, gevraagd_op, begin, beeindigd_op, minuten_per_week, uitvoerder, financier, uitkomst, inhoud, versie) VALUES ({}, {}, {}, '{}', 'basis', 2, 'individueel', {maatwerk}, '{staat}', '{begin}', '{begin}', {op}, {}, 'mentor', 'school', {uitkomst}, {leeg}, 1)", id(app, app.app.new_id()), id(app, w.leerling(0).0), id(app, school.0), ["B1", "B5", "weg"][t.usize(0..3)], t.u32(1..90)));
    }
    app.sql(Deel::Swv, &regels.join(";\n")).await;
}

/// A plain count of one school in a school year that ended or runs.
async fn tel(app: &TestApp, school: SchoolId, code: &str, (van, tot): (&str, &str), en: &str) -> u32 {
    let sql = format!(
        "SELECT count(*) FROM traject WHERE school_id = {} AND arrangement = '{code}' AND staat IN ('loopt', 'beeindigd') AND begin <= '{tot}' AND (beeindigd_op IS NULL OR beeindigd_op >= '{van}') AND {en}",
        id(app, school.0)
    );
    u32::try_from(app.number(Deel::Swv, &sql).await).unwrap()
}

const fn precies(n: u32) -> Som {
    Som { minst: n, meest: n }
}

async fn r145_every_number_equals_a_plain_count(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    vul(app, &w, 160).await;
    let (ctx, school) = (app.ctx(w.zorgcoordinator).await, app.school(0).id);
    for (jaar, van, tot) in [
        (2024, "2024-08-01", "2025-07-31"),
        (2025, "2025-08-01", "2026-07-31"),
        (2026, "2026-08-01", "2026-11-10"),
    ] {
        let blad = app.app.open_rendement(&ctx, None, Some(jaar)).await.unwrap();
        assert!(!blad.gemaskeerd);
        let dagen = (van, tot);
        let mut alles = 0;
        for code in ["B1", "B5", "weg"] {
            let Some(regel) = blad.verslag.regels.iter().find(|r| r.arrangement == code) else {
                // What left the catalogue stands there only when it was given.
                assert_eq!((code, tel(app, school, code, dagen, "1=1").await), ("weg", 0));
                continue;
            };
            let gegeven = tel(app, school, code, dagen, "1=1").await;
            alles += gegeven;
            assert_eq!(regel.gegeven, precies(gegeven));
            let begon = format!("begin >= '{van}'");
            assert_eq!(
                regel.begonnen,
                precies(tel(app, school, code, dagen, &begon).await)
            );
            for (stand, som) in Stand::ALL.into_iter().zip(regel.standen) {
                let over = format!("beeindigd_op <= '{tot}'");
                let en = match stand {
                    Stand::Loopt => format!("(beeindigd_op IS NULL OR beeindigd_op > '{tot}')"),
                    Stand::Onbekend => format!("{over} AND uitkomst IS NULL"),
                    anders => format!("{over} AND uitkomst = '{}'", anders.code()),
                };
                assert_eq!(
                    som,
                    precies(tel(app, school, code, dagen, &en).await),
                    "{code} {stand:?}"
                );
            }
            if let Some(aandeel) = regel.aandeel {
                let en = format!("{begon} AND maatwerk = TRUE");
                assert_eq!(aandeel.maatwerk, tel(app, school, code, dagen, &en).await);
            }
        }
        assert_eq!(blad.verslag.totaal.gegeven, precies(alles));
        assert!(alles > 0);
    }
    let ander = app.app.open_rendement(&ctx, Some(app.school(1).id), None).await;
    assert_eq!(antwoord(ander), "notfound");
    let mentor = app.ctx(w.mentor).await;
    assert_eq!(
        antwoord(app.app.open_rendement(&mentor, None, None).await),
        "denied"
    );
}

/// Two pupils of one group, one hour a week: the first from Monday 26 October to Sunday 8 November, the second since Monday 2
/// November; a third alone, half an hour since Monday 9 November. It is Tuesday 10 November 2026.
async fn r145_a_group_costs_its_hours_once(app: &TestApp) {
    let catalogus = app.maasdal().await;
    let w = Wereld::new(app).await;
    let groep = w.group(app, "B2", Vorm::Groep).await;
    let leeg = match app.databank {
        Databank::Sqlite => "X'00'",
        Databank::Postgres => "'\\x00'",
    };
    let groep = id(app, groep.0);
    for (leerling, groep, wie, minuten, begin, op) in [
        (0, groep.as_str(), "trainer", 60, "2026-10-26", "'2026-11-08'"),
        (1, &groep, "trainer", 60, "2026-11-02", "NULL"),
        (2, "NULL", "mentor", 30, "2026-11-09", "NULL"),
    ] {
        let staat = if op == "NULL" { "loopt" } else { "beeindigd" };
        app.sql(Deel::Swv, &format!("INSERT INTO traject (id, leerling_id, school_id, arrangement, soort, niveau, vorm, maatwerk, groep_id, staat, gevraagd_op, begin, beeindigd_op, minuten_per_week, uitvoerder, financier, inhoud, versie) VALUES ({}, {}, {}, 'B2', 'basis', 2, 'groep', FALSE, {groep}, '{staat}', '{begin}', '{begin}', {op}, {minuten}, '{wie}', 'school', {leeg}, 1)", id(app, app.app.new_id()), id(app, w.leerling(leerling).0), id(app, app.school(0).id.0))).await;
    }
    let (zorg, directeur) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directeur).await);
    let verslag = async |jaar| {
        let blad = app.app.open_rendement(&zorg, None, Some(jaar)).await.unwrap();
        blad.verslag.totaal
    };
    let totaal = verslag(2026).await;
    assert_eq!(totaal.minuten, Some(4 * 60 + 30));
    let zonder = Personeel {
        minuten: 3 * 60 + 30,
        cent: 0,
        zonder_tarief: 3 * 60 + 30,
    };
    assert_eq!(totaal.personeel, Some(zonder));
    let invoer = TarievenInvoer {
        gelezen: stempel(Some(&catalogus.tarief)).unwrap(),
        vanaf: app.dag(0),
        regels: vec![TariefRegel {
            wie: "trainer".to_owned(),
            bedrag: "62,50".to_owned(),
            bekend: true,
        }],
    };
    app.app.set_tarieven(&directeur, &invoer).await.unwrap();
    let met = Personeel {
        cent: 3 * 6_250,
        zonder_tarief: 30,
        ..zonder
    };
    assert_eq!(verslag(2026).await.personeel, Some(met));
    // Three are too few for who may not see pupils.
    let blad = app
        .app
        .open_rendement(&directeur, None, Some(2026))
        .await
        .unwrap();
    assert_eq!(blad.verslag.totaal.personeel, None);
}

async fn r276_the_samenwerkingsverband_sees_no_small_counts(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    vul(app, &w, 40).await;
    let ctx = app.ctx(w.directeur).await;
    let blad = app.app.open_rendement(&ctx, None, Some(2025)).await.unwrap();
    assert!(blad.gemaskeerd && blad.school.is_none());
    let echt: u32 = {
        let mut som = 0;
        for school in [0, 1] {
            for code in ["B1", "B5", "weg"] {
                som += tel(
                    app,
                    app.school(school).id,
                    code,
                    ("2025-08-01", "2026-07-31"),
                    "1=1",
                )
                .await;
            }
        }
        som
    };
    let totaal = &blad.verslag.totaal;
    assert!(
        totaal.gegeven.minst < totaal.gegeven.meest,
        "small counts make it a range"
    );
    assert!(totaal.gegeven.minst <= echt && echt <= totaal.gegeven.meest);
    assert_eq!(totaal.minuten, None);
    assert!(blad.verslag.regels.iter().all(|r| r.aandeel.is_none()));
}
