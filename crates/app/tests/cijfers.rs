//! Key figures: every number equals a count over what the test itself put there, the list behind it has as many pupils, who
//! may read and write them.

#![expect(
    clippy::cognitive_complexity,
    clippy::unwrap_used,
    clippy::too_many_lines,
    clippy::indexing_slicing,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use uuid::Uuid;
use vangnet_app::cijfers::{KengetalBlad, KengetalInvoer};
use vangnet_core::{
    cijfers::kengetal::{Bron, Getal, Herkomst, Kengetal, Peildatum},
    id::{LeerlingId, SchoolId},
    leerling::{Leerling, LeerlingGegevens, Naam, Onderwijssoort},
};
use vangnet_store::Mutatie;
use vangnet_testkit::{Databank, Deel, TestApp, Wereld, antwoord, on_both};

on_both!(
    r241_every_number_equals_what_was_put_there,
    r240_what_was_written_stands_before_the_count,
    r276_who_sees_counts_only_sees_no_small_ones_and_no_list,
    the_page_asks_as_much_for_many_pupils_as_for_few,
    r032_what_was_kept_does_not_change,
);

/// A pupil as the test made it.
struct Maak {
    id: LeerlingId,
    school: usize,
    pro: bool,
    sinds: Option<Date>,
    vertrokken: Option<Date>,
    dyslexie: Option<Date>,
    dyscalculie: Option<Date>,
    /// First and last day of a granted lwoo, and whether an objection took it away.
    lwoo: Option<(Date, Date, bool)>,
    /// Day of a granted VSO, and whether an objection took it away.
    vso: Option<(Date, bool)>,
    /// Discussed: day, body, whether it was done.
    zat: Vec<(Date, &'static str, bool)>,
    /// Outside the school: first day, last day, whether it was the wait for a place.
    buiten: Vec<(Date, Option<Date>, bool)>,
}

/// Words for one database.
struct Sql<'a>(&'a TestApp);

impl Sql<'_> {
    fn id(&self, id: Uuid) -> String {
        match self.0.databank {
            Databank::Sqlite => format!("X'{}'", id.simple()),
            Databank::Postgres => format!("'{id}'"),
        }
    }

    fn bytes(&self) -> &'static str {
        match self.0.databank {
            Databank::Sqlite => "X'00'",
            Databank::Postgres => "'\\x00'",
        }
    }
}

fn dag_of(dag: Option<Date>) -> String {
    dag.map_or_else(|| "NULL".to_owned(), |d| format!("'{d}'"))
}

/// Some day between the school year 2023-2024 and today.
fn ergens(toeval: &mut fastrand::Rng) -> Date {
    date(2023, 8, 1).saturating_add(jiff::Span::new().days(toeval.i32(0..1197)))
}

fn misschien(toeval: &mut fastrand::Rng, een_op: u32) -> Option<Date> {
    (toeval.u32(0..een_op) == 0).then(|| ergens(toeval))
}

/// Pupils of both schools with all that the rows count.
async fn maak(app: &TestApp, w: &Wereld, zaad: u64, aantal: usize) -> Vec<Maak> {
    let mut toeval = fastrand::Rng::with_seed(zaad);
    let mut alle = Vec::new();
    let mut mutaties = Vec::new();
    for nr in 0..aantal {
        let t = &mut toeval;
        let leerling = Maak {
            id: LeerlingId(app.app.new_id()),
            school: usize::from(t.u8(0..3) == 0),
            pro: t.u8(0..3) == 0,
            sinds: misschien(t, 3),
            vertrokken: misschien(t, 4),
            dyslexie: misschien(t, 3),
            dyscalculie: misschien(t, 5),
            lwoo: misschien(t, 3).map(|van| {
                let tot = van.saturating_add(jiff::Span::new().days(t.i32(100..1200)));
                (van, tot, t.u8(0..4) == 0)
            }),
            vso: misschien(t, 4).map(|dag| (dag, t.u8(0..4) == 0)),
            zat: (0..t.u8(0..4))
                .map(|_| {
                    let orgaan = ["zat", "zat_pro", "zat_vmbo", "teamoverleg"][t.usize(0..4)];
                    (ergens(t), orgaan, t.u8(0..3) != 0)
                })
                .collect(),
            buiten: (0..t.u8(0..3))
                .map(|_| {
                    let van = ergens(t);
                    let tot = van.saturating_add(jiff::Span::new().days(t.i32(5..200)));
                    let tot = Some(tot).filter(|tot| *tot <= date(2026, 11, 10));
                    (van, tot, t.u8(0..4) == 0)
                })
                .collect(),
        };
        mutaties.push(Mutatie::Nieuw(Leerling {
            id: leerling.id,
            gegevens: LeerlingGegevens {
                school: app.school(leerling.school).id,
                locatie: None,
                nummer: format!("{zaad}-{nr}"),
                naam: Naam {
                    roepnaam: "Kim".to_owned(),
                    tussenvoegsel: String::new(),
                    achternaam: format!("Proef{nr:03}"),
                },
                geboortedatum: date(2013, 1, 2),
                klas: "2A".to_owned(),
                leerjaar: 2,
                soort: if leerling.pro {
                    Onderwijssoort::Pro
                } else {
                    Onderwijssoort::VmboKader
                },
                mentor: None,
            },
            vertrokken_op: None,
            versie: 1,
        }));
        alle.push(leerling);
    }
    let tx = app.swv.begin().await.unwrap();
    tx.save_leerlingen(&mutaties, &|_| {}).await.unwrap();
    app.commit(tx).await;
    let mut regels = Vec::new();
    for leerling in &alle {
        zet(app, w, leerling, &mut regels);
    }
    app.sql(Deel::Swv, &regels.join(";\n")).await;
    alle
}

/// The statements that put a pupil there.
fn zet(app: &TestApp, w: &Wereld, l: &Maak, regels: &mut Vec<String>) {
    let sql = Sql(app);
    let (id, leeg, door) = (sql.id(l.id.0), sql.bytes(), sql.id(w.zorgcoordinator.0));
    let school = sql.id(app.school(l.school).id.0);
    let nieuw = || sql.id(app.app.new_id());
    if let Some(op) = l.vertrokken {
        regels.push(format!(
            "UPDATE leerling SET vertrokken_op = '{op}' WHERE id = {id}"
        ));
    }
    if let Some(op) = l.sinds {
        regels.push(format!(
            "INSERT INTO profiel (leerling_id, ingeschreven_op, versie) VALUES ({id}, '{op}', 1)"
        ));
    }
    for (soort, dag) in [("dyslexie", l.dyslexie), ("dyscalculie", l.dyscalculie)] {
        if let Some(dag) = dag {
            regels.push(format!(
                "INSERT INTO verklaring (id, leerling_id, soort, datum, kaart, door, versie) VALUES ({}, {id}, '{soort}', '{dag}', {leeg}, {door}, 1)",
                nieuw()
            ));
        }
    }
    let lwoo = l.lwoo.map(|(van, tot, weg)| ("lwoo", van, Some(tot), weg));
    let vso = l.vso.map(|(dag, weg)| ("vso", dag, None, weg));
    for (soort, dag, tot, weg) in lwoo.into_iter().chain(vso) {
        let dossier = nieuw();
        regels.push(format!(
            "INSERT INTO aanvraag (id, nummer, leerling_id, school_id, soort, staat, aangemeld_op, was_ingediend, iq_instrument, sep_instrument, versie, weg, instemming, elders_ingeschreven, termijn) VALUES ({dossier}, '{}', {id}, {school}, '{soort}', 'toegewezen', '{dag}', FALSE, '', '', 1, 'gewoon', FALSE, FALSE, '{{}}')",
            app.app.new_id()
        ));
        let mut ids = [app.app.new_id(), app.app.new_id()];
        ids.sort_unstable();
        let mut besluiten = vec![("toegewezen", "NULL".to_owned())];
        if weg {
            besluiten.push(("niet_afgegeven", nieuw()));
        }
        for ((besluit, bezwaar), id_van) in besluiten.into_iter().zip(ids) {
            regels.push(format!(
                "INSERT INTO beschikking (id, aanvraag_id, leerling_id, volgnummer, soort, besluit, bezwaar_id, datum, ingangsdatum, einddatum, motivering, ontvangstbewijs, door, brief) VALUES ({}, {dossier}, {id}, '{}', '{soort}', '{besluit}', {bezwaar}, '{dag}', '{dag}', {}, {leeg}, '{{}}', {door}, {leeg})",
                sql.id(id_van),
                app.app.new_id(),
                dag_of(tot)
            ));
        }
    }
    for (dag, orgaan, klaar) in &l.zat {
        let (overleg, bijeenkomst) = (nieuw(), nieuw());
        let staat = if *klaar { "besproken" } else { "open" };
        regels.push(format!("INSERT INTO overleg (id, school_id, orgaan, naam, ritme, weekdag, begint, minuten, zaal, klassen, actief, versie) VALUES ({overleg}, {school}, '{orgaan}', 'Proef', '\"oproep\"', 1, '09:00:00', 60, '', '[]', TRUE, 1)"));
        regels.push(format!("INSERT INTO bijeenkomst (id, overleg_id, datum, begint, staat, aanwezig, versie) VALUES ({bijeenkomst}, {overleg}, '{dag}', '09:00:00', 'gesloten', '[]', 1)"));
        regels.push(format!("INSERT INTO agendapunt (id, bijeenkomst_id, volgorde, leerling_id, aanleiding, staat, anoniem, inhoud, door, tijdstip, versie) VALUES ({}, {bijeenkomst}, 1, {id}, 'vraag', '{staat}', FALSE, {leeg}, {door}, 0, 1)", nieuw()));
    }
    for (van, tot, wacht) in &l.buiten {
        let staat = if tot.is_some() { "beeindigd" } else { "loopt" };
        let code = if *wacht { "W" } else { "P" };
        regels.push(format!("INSERT INTO traject (id, leerling_id, school_id, arrangement, soort, niveau, vorm, maatwerk, staat, gevraagd_op, begin, beeindigd_op, uitvoerder, financier, inhoud, versie) VALUES ({}, {id}, {school}, '{code}', 'breedte', 2, 'bovenschools', FALSE, '{staat}', '{van}', '{van}', {}, 'bpo', 'school', {leeg}, 1)", nieuw(), dag_of(*tot)));
    }
}

/// The same count a second time, over what the test made.
fn verwacht(alle: &[Maak], school: usize, code: Kengetal, jaar: i16, peil: Date) -> usize {
    let (van, tot) = (date(jaar, 8, 1), date(jaar + 1, 7, 31).min(date(2026, 11, 10)));
    let in_jaar = |dag: Date| van <= dag && dag <= tot;
    let hier = |l: &Maak| {
        l.school == school
            && l.sinds.is_none_or(|sinds| sinds <= peil)
            && l.vertrokken.is_none_or(|op| op >= peil)
    };
    let zat = |l: &Maak| {
        l.zat
            .iter()
            .any(|(dag, orgaan, klaar)| *klaar && orgaan.starts_with("zat") && in_jaar(*dag))
    };
    let telt = |l: &&Maak| match code {
        Kengetal::Leerlingen => hier(l),
        Kengetal::Pro => hier(l) && l.pro,
        Kengetal::Lwoo => {
            hier(l)
                && l.lwoo
                    .is_some_and(|(van, tot, weg)| van <= peil && tot >= peil && !weg)
        }
        Kengetal::Dyslexie => hier(l) && l.dyslexie.is_some_and(|dag| dag <= peil),
        Kengetal::Dyscalculie => hier(l) && l.dyscalculie.is_some_and(|dag| dag <= peil),
        Kengetal::ZatVmbo => l.school == school && !l.pro && zat(l),
        Kengetal::ZatPro => l.school == school && l.pro && zat(l),
        Kengetal::BovenschoolsGeplaatst => {
            l.school == school && l.buiten.iter().any(|(van, ..)| in_jaar(*van))
        }
        Kengetal::BovenschoolsTerug => {
            l.school == school
                && l.buiten
                    .iter()
                    .any(|(_, tot, wacht)| !wacht && tot.is_some_and(in_jaar))
        }
        Kengetal::VerwezenVso => l.school == school && l.vso.is_some_and(|(dag, weg)| !weg && in_jaar(dag)),
        _ => false,
    };
    alle.iter().filter(telt).count()
}

/// The catalogue with one offer outside the school and one in which pupils wait for a place.
async fn wachtaanbod(app: &TestApp) {
    app.noorderlicht_met(|catalogus| {
        let wacht = catalogus
            .arrangement
            .iter()
            .find(|a| a.eis.contains(&vangnet_core::cascade::eis::Eis::TlvVso))
            .cloned();
        let mut wacht = wacht.unwrap();
        "W".clone_into(&mut wacht.code);
        catalogus.arrangement.push(wacht);
    })
    .await;
}

/// The register is kept since a day long ago.
async fn sinds(app: &TestApp, dag: Date) {
    let millis = dag
        .to_zoned(jiff::tz::TimeZone::UTC)
        .unwrap()
        .timestamp()
        .as_millisecond();
    app.breaks_keten();
    app.sql(
        Deel::Swv,
        &format!("UPDATE audit SET tijdstip = {millis} WHERE nummer = 1"),
    )
    .await;
}

async fn blad(
    app: &TestApp,
    wie: vangnet_core::id::AccountId,
    school: SchoolId,
    peil: Peildatum,
) -> KengetalBlad {
    let ctx = app.ctx(wie).await;
    let blad = app.app.open_kengetallen(&ctx, Some(school), None, peil).await;
    blad.unwrap()
}

async fn r241_every_number_equals_what_was_put_there(app: &TestApp) {
    let w = Wereld::new(app).await;
    wachtaanbod(app).await;
    app.sql(Deel::Swv, "DELETE FROM leerling").await;
    let alle = maak(app, &w, 11, 90).await;
    sinds(app, date(2024, 9, 2)).await;
    for (nr, wie) in [w.zorgcoordinator, w.andere_zorgcoordinator]
        .into_iter()
        .enumerate()
    {
        let school = app.school(nr).id;
        let ctx = app.ctx(wie).await;
        for peildatum in Peildatum::ALL {
            let blad = blad(app, wie, school, peildatum).await;
            assert_eq!(blad.jaren, [2022, 2023, 2024, 2025, 2026]);
            assert_eq!(blad.deels, [2024]);
            let mut gevuld = BTreeSet::new();
            for rij in &blad.rijen {
                for (jaar, cel) in blad.jaren.iter().zip(&rij.cellen) {
                    let kan = match rij.code.bron() {
                        Bron::Stand => *jaar == 2026,
                        Bron::Jaar => *jaar >= 2024,
                        _ => false,
                    };
                    let Some(telt) = cel.berekend else {
                        assert!(!kan, "{} {jaar}", rij.code.code());
                        assert_eq!(cel.getal, Getal::Geen, "what is not known is not 0");
                        continue;
                    };
                    assert!(kan, "{} {jaar}", rij.code.code());
                    let echt = verwacht(&alle, nr, rij.code, *jaar, peildatum.op(*jaar));
                    assert_eq!(usize::try_from(telt).unwrap(), echt, "{} {jaar}", rij.code.code());
                    let detail = app
                        .app
                        .open_kengetal(&ctx, school, *jaar, rij.code, peildatum)
                        .await
                        .unwrap();
                    let gezien: BTreeSet<_> = detail.leerlingen.unwrap().iter().map(|l| l.id).collect();
                    assert_eq!((gezien.len(), detail.anderen), (echt, 0), "the list is the count");
                    if echt > 0 {
                        gevuld.insert(rij.code);
                    }
                }
            }
            assert_eq!(gevuld.len(), 10, "every row that can be counted counted somebody");
        }
    }
}

fn getypt(soort: &str, waarde: &str, versie: i32) -> KengetalInvoer {
    KengetalInvoer {
        soort: soort.to_owned(),
        waarde: waarde.to_owned(),
        reden: "Zo staat het in de leerlingadministratie.".to_owned(),
        versie,
        ..KengetalInvoer::default()
    }
}

async fn cel(app: &TestApp, w: &Wereld, code: Kengetal, jaar: i16) -> vangnet_core::cijfers::kengetal::Cel {
    let blad = blad(app, w.directie, app.school(0).id, Peildatum::Oktober).await;
    let plek = blad.jaren.iter().position(|j| *j == jaar).unwrap();
    let rij = blad.rijen.into_iter().find(|r| r.code == code).unwrap();
    rij.cellen[plek].clone()
}

/// Override and its end, history with a number of a number, and the three that are no number.
async fn r240_what_was_written_stands_before_the_count(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (ctx, school) = (app.ctx(w.directie).await, app.school(0).id);
    let zet = async |code, jaar, invoer: KengetalInvoer| {
        app.app.save_kengetal(&ctx, school, jaar, code, &invoer).await
    };
    assert_eq!(
        cel(app, &w, Kengetal::Leerlingen, 2026).await.getal,
        Getal::Aantal {
            waarde: 4,
            noemer: None
        }
    );
    zet(Kengetal::Leerlingen, 2026, getypt("getal", "842", 0))
        .await
        .unwrap();
    let nu = cel(app, &w, Kengetal::Leerlingen, 2026).await;
    assert_eq!(
        nu.getal,
        Getal::Aantal {
            waarde: 842,
            noemer: None
        }
    );
    assert_eq!(
        (nu.herkomst, nu.berekend, nu.versie),
        (Some(Herkomst::Eigen), Some(4), 1)
    );
    // Two people, one number: the second is told.
    assert_eq!(
        antwoord(zet(Kengetal::Leerlingen, 2026, getypt("getal", "1", 0)).await),
        "conflict gewijzigd"
    );
    zet(Kengetal::Leerlingen, 2026, getypt("berekend", "", 1))
        .await
        .unwrap();
    let terug = cel(app, &w, Kengetal::Leerlingen, 2026).await;
    assert_eq!(
        (terug.getal, terug.herkomst, terug.versie),
        (
            Getal::Aantal {
                waarde: 4,
                noemer: None
            },
            None,
            2
        )
    );
    let instroom = KengetalInvoer {
        noemer: "105".to_owned(),
        ..getypt("getal", "18", 0)
    };
    zet(Kengetal::OntwikkelingsstoornisInstroom, 2024, instroom)
        .await
        .unwrap();
    zet(Kengetal::RugzakRec4, 2022, getypt("getal", "7", 0))
        .await
        .unwrap();
    for (soort, jaar, getal) in [
        ("onbekend", 2022, Getal::Onbekend),
        ("streepje", 2023, Getal::Streepje),
        ("leeg", 2024, Getal::Leeg),
    ] {
        zet(Kengetal::ZatPro, jaar, getypt(soort, "9", 0)).await.unwrap();
        let cel = cel(app, &w, Kengetal::ZatPro, jaar).await;
        assert_eq!((cel.getal, cel.herkomst), (getal, Some(Herkomst::Historie)));
    }
    let aantal = cel(app, &w, Kengetal::OntwikkelingsstoornisInstroom, 2024)
        .await
        .getal;
    assert_eq!(
        aantal,
        Getal::Aantal {
            waarde: 18,
            noemer: Some(105)
        }
    );
    assert_eq!(
        cel(app, &w, Kengetal::RugzakRec4, 2022).await.getal,
        Getal::Aantal {
            waarde: 7,
            noemer: None
        }
    );
    // Input that is not accepted changes nothing.
    let rijen = app.rows().await;
    let zonder = KengetalInvoer {
        reden: " ".to_owned(),
        ..getypt("getal", "1", 2)
    };
    let te_veel = KengetalInvoer {
        noemer: "3".to_owned(),
        ..getypt("getal", "4", 2)
    };
    for (fout, hoort) in [
        (zonder, "reden=verplicht"),
        (te_veel, "noemer=noemer_te_klein"),
        (getypt("getal", "-1", 2), "waarde=geheel_getal"),
        (getypt("nul", "1", 2), "soort=keuze"),
    ] {
        assert_eq!(antwoord(zet(Kengetal::Leerlingen, 2026, fout).await), hoort);
    }
    let nooit = getypt("berekend", "", 0);
    assert_eq!(
        antwoord(zet(Kengetal::Lwoo, 2026, nooit).await),
        "soort=keuze",
        "nothing to take back"
    );
    assert_eq!(
        antwoord(zet(Kengetal::Lwoo, 2027, getypt("getal", "1", 0)).await),
        "notfound"
    );
    assert_eq!(app.rows().await, rijen);
}

async fn r276_who_sees_counts_only_sees_no_small_ones_and_no_list(app: &TestApp) {
    let w = Wereld::new(app).await;
    let school = app.school(0).id;
    let (zorg, ortho) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.orthopedagoog).await);
    let invoer = getypt("getal", "3", 0);
    app.app
        .save_kengetal(&zorg, school, 2026, Kengetal::Hoogbegaafd, &invoer)
        .await
        .unwrap();
    let blad = blad(app, w.orthopedagoog, school, Peildatum::Oktober).await;
    assert!(blad.gemaskeerd && !blad.mag_schrijven);
    assert_eq!(blad.scholen.len(), 2);
    for rij in &blad.rijen {
        let cel = rij.cellen.last().unwrap();
        assert_eq!((cel.berekend, cel.reden.as_str()), (None, ""));
        let verwacht = match rij.code {
            Kengetal::Leerlingen | Kengetal::Hoogbegaafd => Getal::Klein,
            code if matches!(code.bron(), Bron::Stand | Bron::Jaar) => Getal::Aantal {
                waarde: 0,
                noemer: None,
            },
            _ => Getal::Geen,
        };
        assert_eq!(cel.getal, verwacht, "{}", rij.code.code());
    }
    let lijst = app
        .app
        .open_kengetal(&ortho, school, 2026, Kengetal::Leerlingen, Peildatum::Oktober)
        .await;
    assert_eq!(antwoord(lijst), "notfound");
    let schrijf = app
        .app
        .save_kengetal(
            &ortho,
            school,
            2026,
            Kengetal::Leerlingen,
            &getypt("getal", "9", 0),
        )
        .await;
    assert_eq!(antwoord(schrijf), "notfound");
    assert_eq!(
        antwoord(
            app.app
                .keep_kengetallen(&ortho, school, 2026, Peildatum::Oktober)
                .await
        ),
        "notfound"
    );
    for (wie, hoort) in [
        (w.mentor, "denied"),
        (w.niemand, "denied"),
        (w.beheerder, "denied"),
        (w.andere_zorgcoordinator, "notfound"),
    ] {
        let ctx = app.ctx(wie).await;
        let open = app
            .app
            .open_kengetallen(&ctx, Some(school), None, Peildatum::Oktober)
            .await;
        assert_eq!(antwoord(open), hoort);
        let detail = app
            .app
            .open_kengetal(&ctx, school, 2026, Kengetal::Leerlingen, Peildatum::Oktober)
            .await;
        assert_eq!(antwoord(detail), "notfound");
    }
}

/// Statements do not grow with pupils.
async fn the_page_asks_as_much_for_many_pupils_as_for_few(app: &TestApp) {
    let w = Wereld::new(app).await;
    wachtaanbod(app).await;
    let ctx = app.ctx(w.zorgcoordinator).await;
    let meet = async || {
        let voor = app.swv.queries();
        app.app
            .open_kengetallen(&ctx, None, None, Peildatum::Oktober)
            .await
            .unwrap();
        let blad = app.swv.queries() - voor;
        let school = app.school(0).id;
        app.app
            .open_kengetal(&ctx, school, 2026, Kengetal::Leerlingen, Peildatum::Oktober)
            .await
            .unwrap();
        (blad, app.swv.queries() - voor - blad)
    };
    let weinig = meet().await;
    maak(app, &w, 5, 40).await;
    assert_eq!(meet().await, weinig);
    assert!(weinig.0 <= 30 && weinig.1 <= 10, "{weinig:?}");
}

async fn r032_what_was_kept_does_not_change(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (ctx, school) = (app.ctx(w.directie).await, app.school(0).id);
    let schrijf = getypt("getal", "12", 0);
    app.app
        .save_kengetal(&ctx, school, 2026, Kengetal::Pro, &schrijf)
        .await
        .unwrap();
    let bewaard = app
        .app
        .keep_kengetallen(&ctx, school, 2026, Peildatum::Oktober)
        .await
        .unwrap();
    assert_eq!(bewaard, 9, "ten are counted, one was written");
    let nog = app
        .app
        .keep_kengetallen(&ctx, school, 2026, Peildatum::Oktober)
        .await;
    assert_eq!(antwoord(nog), "conflict niets_te_bewaren");
    maak(app, &w, 3, 20).await;
    let nu = cel(app, &w, Kengetal::Leerlingen, 2026).await;
    assert_eq!(
        (nu.getal, nu.herkomst),
        (
            Getal::Aantal {
                waarde: 4,
                noemer: None
            },
            Some(Herkomst::Register)
        )
    );
    assert!(nu.berekend.unwrap() > 4, "the count of today stands beside it");
    assert_eq!(
        cel(app, &w, Kengetal::Pro, 2026).await.herkomst,
        Some(Herkomst::Eigen)
    );
}
