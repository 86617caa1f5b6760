//! The network: every count equals one over what the test put there, teams equal those of the page of each school, and the
//! number of statements does not grow with schools.

#![expect(
    clippy::cognitive_complexity,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;
use vangnet_app::{
    AppError,
    netwerk::{BestuursantwoordInvoer, NetwerkBlad},
};
use vangnet_core::{
    cascade::grens::{bezetting, schoolweek},
    cijfers::masker::Aantal,
    id::SchoolId,
    inrichting::catalogus::Catalogus,
    netwerk::{
        Bieder, Wat,
        bestuur::{Bestuursvraag, Oordeel},
        bieder,
    },
};
use vangnet_testkit::{Databank, Deel, TestApp, Wereld, antwoord, on_both};

on_both!(
    r247_every_count_of_needs_equals_what_was_put_there,
    r247_every_count_of_trajecten_equals_what_was_put_there,
    r246_an_answer_stays_with_the_data_of_its_day,
    only_the_samenwerkingsverband_sees_the_network,
);

/// How many pupils, or trajecten, of a school there are of each code.
type Verwacht = BTreeMap<(SchoolId, String), u32>;

fn id(app: &TestApp, id: Uuid) -> String {
    match app.databank {
        Databank::Sqlite => format!("X'{}'", id.simple()),
        Databank::Postgres => format!("'{id}'"),
    }
}

/// So many schools more, each with pupils, needs, trajecten, an own offer and hours.
async fn vul(app: &TestApp, w: &Wereld, catalogus: &Catalogus, scholen: usize) -> (Verwacht, Verwacht) {
    let mut toeval = fastrand::Rng::with_seed(21);
    let t = &mut toeval;
    let door = id(app, w.zorgcoordinator.0);
    let leeg = match app.databank {
        Databank::Sqlite => "X'00'",
        Databank::Postgres => "'\\x00'",
    };
    let (mut needs, mut lopend) = (Verwacht::new(), Verwacht::new());
    let mut regels = Vec::new();
    for nr in 0..scholen {
        let school = SchoolId(app.app.new_id());
        let hier = id(app, school.0);
        regels.push(format!("INSERT INTO school (id, brin, naam, adres, soorten) SELECT {hier}, '77{nr:02}', 'Proefschool {nr:02}', adres, soorten FROM school WHERE brin = '99AA'"));
        for a in &catalogus.arrangement {
            let code = &a.code;
            if t.bool() {
                let biedt = if t.bool() { "TRUE" } else { "FALSE" };
                regels.push(format!("INSERT INTO schoolaanbod (school_id, arrangement, hoe, biedt, protocol, versie) VALUES ({hier}, '{code}', '', {biedt}, FALSE, 1)"));
            }
        }
        for wie in ["mentor", "bpo", "zorgcoordinator"] {
            if t.bool() {
                let minuten = t.u32(0..600);
                regels.push(format!("INSERT INTO capaciteit (school_id, uitvoerder, minuten_per_week) VALUES ({hier}, '{wie}', {minuten})"));
            }
        }
        for n in 0..t.usize(3..14) {
            let leerling = id(app, app.app.new_id());
            let weg = t.u8(0..5) == 0;
            let vertrokken = if weg { "'2026-09-01'" } else { "NULL" };
            regels.push(format!("INSERT INTO leerling (id, school_id, nummer, roepnaam, tussenvoegsel, achternaam, zoeknaam, geboortedatum, klas, leerjaar, soort, versie, vertrokken_op) VALUES ({leerling}, {hier}, '{n}', 'Kim', '', 'Proef', 'proef kim', '2013-01-02', '1A', 1, 'pro', 1, {vertrokken})"));
            let mut eigen = BTreeSet::new();
            for _ in 0..t.u8(0..4) {
                let Some(behoefte) =
                    (!catalogus.behoefte.is_empty()).then(|| &catalogus.behoefte[t.usize(0..3)])
                else {
                    break;
                };
                let tot = ["NULL", "'2026-10-01'", "'2026-11-10'"][t.usize(0..3)];
                regels.push(format!("INSERT INTO behoefte (id, leerling_id, code, bron, datum, tot, door) VALUES ({}, {leerling}, '{}', 'mentor', '2026-09-01', {tot}, {door})", id(app, app.app.new_id()), behoefte.code));
                if !weg && tot != "'2026-10-01'" {
                    eigen.insert(behoefte.code.clone());
                }
            }
            for code in eigen {
                *needs.entry((school, code)).or_default() += 1;
            }
            for _ in 0..t.u8(0..4) {
                let a = &catalogus.arrangement[t.usize(0..3)];
                let staat = ["loopt", "loopt", "beeindigd", "gevraagd"][t.usize(0..4)];
                let op = if staat == "beeindigd" {
                    "'2026-10-02'"
                } else {
                    "NULL"
                };
                let wie = ["mentor", "bpo", "iemand"][t.usize(0..3)];
                let minuten = t.u32(1..120);
                regels.push(format!("INSERT INTO traject (id, leerling_id, school_id, arrangement, soort, niveau, vorm, maatwerk, staat, gevraagd_op, begin, beeindigd_op, minuten_per_week, uitvoerder, financier, inhoud, versie) VALUES ({}, {leerling}, {hier}, '{}', '{}', 2, 'individueel', FALSE, '{staat}', '2026-09-01', '2026-09-01', {op}, {minuten}, '{wie}', 'school', {leeg}, 1)", id(app, app.app.new_id()), a.code, a.soort));
                if staat == "loopt" {
                    *lopend.entry((school, a.code.clone())).or_default() += 1;
                }
            }
        }
    }
    app.sql(Deel::Swv, &regels.join(";\n")).await;
    (needs, lopend)
}

async fn blad(app: &TestApp, w: &Wereld) -> NetwerkBlad {
    let ctx = app.ctx(w.directeur).await;
    app.app.open_netwerk(&ctx).await.unwrap()
}

/// Every cell of what is asked, and what it is together.
fn vraag_klopt(blad: &NetwerkBlad, verwacht: &Verwacht) {
    let mut gezien = 0;
    for vraag in &blad.vraag {
        let mut echt = 0;
        for (school, aantal) in blad.scholen.iter().zip(&vraag.scholen) {
            let n = verwacht
                .get(&(school.id, vraag.code.clone()))
                .copied()
                .unwrap_or(0);
            echt += n;
            gezien += n;
            let hoort = match n {
                1..5 => Aantal::Klein,
                n => Aantal::Precies(n),
            };
            assert_eq!(*aantal, hoort, "{} {}", school.naam, vraag.code);
        }
        assert!(vraag.som.minst <= echt && echt <= vraag.som.meest);
    }
    assert_eq!(gezien, verwacht.values().sum::<u32>(), "nothing is left out");
    let kleine = blad
        .vraag
        .iter()
        .flat_map(|v| &v.scholen)
        .filter(|a| **a == Aantal::Klein);
    assert!(kleine.count() > 0, "the test has small counts");
}

/// Teams and rows against the pages of each school.
async fn scholen_kloppen(app: &TestApp, blad: &NetwerkBlad) {
    let dag = app.app.today();
    for (n, school) in blad.scholen.iter().enumerate() {
        let uren = app.swv.list_capaciteit(school.id).await.unwrap();
        let inzet = app.swv.list_inzet(school.id, schoolweek(dag)).await.unwrap();
        let mut team = bezetting(&inzet, &uren, dag);
        team.retain(|b| b.beschikbaar.is_some());
        let er_zijn: u32 = team.iter().filter_map(|b| b.beschikbaar).sum();
        assert_eq!(blad.teams[n].beschikbaar, (!team.is_empty()).then_some(er_zijn));
        assert_eq!(
            blad.teams[n].toegezegd,
            team.iter().map(|b| b.minuten).sum::<u32>()
        );
        let lijst = app.swv.list_schoolaanbod(school.id).await.unwrap();
        for rij in &blad.dekking {
            let hoort: Vec<_> = rij
                .aanbod
                .iter()
                .map(|code| {
                    (
                        code.clone(),
                        bieder(&blad.catalogus, &lijst, blad.catalogus.arrangement(code).unwrap()),
                    )
                })
                .collect();
            assert_eq!(rij.scholen[n], hoort);
            let geeft = hoort.iter().any(|(_, b)| *b == Bieder::School);
            assert!(
                geeft || rij.ruimte.iter().all(|(id, _)| *id != school.id),
                "room only where it is given"
            );
        }
    }
}

async fn r247_every_count_of_needs_equals_what_was_put_there(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (needs, _) = vul(app, &w, &catalogus, 12).await;
    let blad = blad(app, &w).await;
    assert_eq!(blad.scholen.len(), 14);
    vraag_klopt(&blad, &needs);
    assert!(blad.teams.iter().all(|team| team.lopend.is_none()));
    leerlingen_kloppen(app, &blad).await;
    scholen_kloppen(app, &blad).await;
}

/// Each pupil once, and what is told is so.
async fn leerlingen_kloppen(app: &TestApp, blad: &NetwerkBlad) {
    let mut told = 0;
    for (school, team) in blad.scholen.iter().zip(&blad.teams) {
        let sql = "SELECT COUNT(DISTINCT t.leerling_id) FROM traject t JOIN school s ON s.id = t.school_id \
                   WHERE t.staat = 'loopt' AND s.brin";
        let real = app.number(Deel::Swv, &format!("{sql} = '{}'", school.brin)).await;
        let real = u32::try_from(real).unwrap();
        match team.leerlingen {
            Some(Aantal::Precies(n)) => assert_eq!(n, real, "{}", school.naam),
            Some(Aantal::Klein) => assert!((1..5).contains(&real), "{}", school.naam),
            None => assert!(real > 4, "{}", school.naam),
        }
        told += u32::from(team.leerlingen.is_some());
    }
    assert!(told > 0, "some are told");
}

async fn r247_every_count_of_trajecten_equals_what_was_put_there(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let ctx = app.ctx(w.directeur).await;
    let meet = async || {
        let voor = app.swv.queries();
        app.app.open_netwerk(&ctx).await.unwrap();
        app.swv.queries() - voor
    };
    let weinig = meet().await;
    let (_, lopend) = vul(app, &w, &catalogus, 12).await;
    assert_eq!(
        meet().await,
        weinig,
        "as many statements for fourteen schools as for two"
    );
    assert!(weinig <= 10, "{weinig}");
    let blad = blad(app, &w).await;
    vraag_klopt(&blad, &lopend);
    leerlingen_kloppen(app, &blad).await;
    for (school, team) in blad.scholen.iter().zip(&blad.teams) {
        let echt: u32 = lopend
            .iter()
            .filter(|((id, _), _)| *id == school.id)
            .map(|(_, n)| n)
            .sum();
        let som = team.lopend.unwrap();
        assert!(som.minst <= echt && echt <= som.meest);
    }
    assert!(blad.dekking.iter().all(|d| matches!(d.wat, Wat::Aanbod(_))));
    scholen_kloppen(app, &blad).await;
}

/// "Answer + data date stored" (R246): a later answer stands beside it, and what was known then does not change with the schools.
async fn r246_an_answer_stays_with_the_data_of_its_day(app: &TestApp) {
    let catalogus = app.maasdal().await;
    let w = Wereld::new(app).await;
    let (a, ctx) = (&app.app, app.ctx(w.directeur).await);
    let zeg = |oordeel: &str, toelichting: &str| BestuursantwoordInvoer {
        oordeel: oordeel.to_owned(),
        toelichting: toelichting.to_owned(),
    };
    let vraag = Bestuursvraag::Bereik;
    let Err(AppError::Invalid(fouten)) = a.answer_bestuursvraag(&ctx, vraag, &zeg("misschien", " ")).await
    else {
        panic!("it was accepted");
    };
    let velden: Vec<_> = fouten.iter().map(|f| f.veld.as_str()).collect();
    assert_eq!(velden, ["oordeel", "toelichting"]);
    let toen = a.open_bestuursvraag(&ctx, vraag).await.unwrap();
    assert!(toen.antwoorden.is_empty());
    a.answer_bestuursvraag(&ctx, vraag, &zeg("nee", "Niet overal."))
        .await
        .unwrap();
    // Later another school comes.
    app.sql(
        Deel::Swv,
        "UPDATE bestuursantwoord SET tijdstip = tijdstip - 1000",
    )
    .await;
    vul(app, &w, &catalogus, 1).await;
    a.answer_bestuursvraag(&ctx, vraag, &zeg("deels", "Bijna overal."))
        .await
        .unwrap();
    let blad = a.open_bestuursvraag(&ctx, vraag).await.unwrap();
    assert_ne!(blad.stand, toen.stand);
    let gezegd: Vec<_> = blad
        .antwoorden
        .iter()
        .map(|a| (a.oordeel, a.toelichting.as_str(), a.dag, a.stand))
        .collect();
    assert_eq!(
        gezegd,
        [
            (Oordeel::Deels, "Bijna overal.", a.today(), blad.stand),
            (Oordeel::Nee, "Niet overal.", a.today(), toen.stand),
        ]
    );
    let netwerk = a.open_netwerk(&ctx).await.unwrap();
    assert_eq!(
        netwerk.antwoord(vraag).unwrap().oordeel,
        Oordeel::Deels,
        "the last"
    );
    assert!(netwerk.antwoord(Bestuursvraag::Niveau).is_none());
    for (wie, leest, schrijft) in [
        (w.orthopedagoog, "gedaan", "denied"),
        (w.bestuur, "gedaan", "denied"),
        (w.zorgcoordinator, "denied", "denied"),
    ] {
        let ctx = app.ctx(wie).await;
        assert_eq!(antwoord(a.open_bestuursvraag(&ctx, vraag).await), leest);
        let gezegd = a.answer_bestuursvraag(&ctx, vraag, &zeg("ja", "Ja.")).await;
        assert_eq!(antwoord(gezegd), schrijft);
    }
}

async fn only_the_samenwerkingsverband_sees_the_network(app: &TestApp) {
    let w = Wereld::new(app).await;
    for (wie, hoort) in [
        (w.directeur, "gedaan"),
        (w.orthopedagoog, "gedaan"),
        (w.bestuur, "gedaan"),
        (w.beheerder, "denied"),
        (w.directie, "denied"),
        (w.zorgcoordinator, "denied"),
        (w.niemand, "denied"),
    ] {
        let ctx = app.ctx(wie).await;
        assert_eq!(antwoord(app.app.open_netwerk(&ctx).await), hoort);
    }
}
