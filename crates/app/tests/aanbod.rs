//! What fits needs, and the schools beside each other: who may look, and that every number is the number there is.

#![expect(
    clippy::cognitive_complexity,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use std::collections::{BTreeMap, BTreeSet};

use vangnet_app::{
    AppError, Werkblad, Werkcel,
    inrichting::{aanbod::AanbodInvoer, passend::PassendInvoer, vergelijking::VergelijkingBlad},
};
use vangnet_core::{
    cascade::{
        grens::{Inzet, bezetting},
        traject::{Traject, TrajectInhoud, TrajectStaat},
    },
    id::{AccountId, LeerlingId, SchoolId, TrajectId},
    inrichting::{
        School,
        aanbod::Capaciteit,
        catalogus::{Catalogus, Partij, Vorm},
        passend::{Hulpvraag, Passing},
        vergelijking::{Getal, Keuze},
    },
    leerling::Onderwijssoort,
};
use vangnet_store::{BeleidSoort, Mutatie};
use vangnet_testkit::{Deel, TestApp, Wereld, on_both};

/// Who may compare schools, and who may not.
fn mensen(w: &Wereld) -> ([AccountId; 7], [AccountId; 5]) {
    (
        [
            w.zorgcoordinator,
            w.andere_zorgcoordinator,
            w.teamleider,
            w.directie,
            w.orthopedagoog,
            w.directeur,
            w.bestuur,
        ],
        [w.mentor, w.andere_mentor, w.beheerder, w.bpo, w.niemand],
    )
}

async fn who_has_no_role_for_it_finds_nothing(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    let (wel, niet) = mensen(&w);
    let a = &app.app;
    let leeg = |_: VergelijkingBlad| Werkblad {
        naam: "Scholen".to_owned(),
        datum: app.app.today(),
        kolommen: Vec::new(),
        rijen: Vec::new(),
    };
    for wie in wel {
        let ctx = app.ctx(wie).await;
        a.open_vergelijking(&ctx, &Keuze::default()).await.unwrap();
        a.export_vergelijking(&ctx, &Keuze::default(), leeg)
            .await
            .unwrap();
        a.open_profieloverzicht(&ctx, &Keuze::default()).await.unwrap();
        a.open_passend(&ctx, &PassendInvoer::default()).await.unwrap();
    }
    let mut buiten = Vec::new();
    for wie in niet {
        buiten.push((wie, app.ctx(wie).await));
    }
    let voor = app.keten().await;
    for (wie, ctx) in buiten {
        let vergelijking = a.open_vergelijking(&ctx, &Keuze::default()).await;
        assert!(matches!(vergelijking, Err(AppError::NotFound)), "{wie:?}");
        let profielen = a.open_profieloverzicht(&ctx, &Keuze::default()).await;
        assert!(matches!(profielen, Err(AppError::NotFound)), "{wie:?}");
        let export = a.export_vergelijking(&ctx, &Keuze::default(), leeg).await;
        assert!(matches!(export, Err(AppError::NotFound)), "{wie:?}");
        let passend = a.open_passend(&ctx, &PassendInvoer::default()).await;
        assert!(matches!(passend, Err(AppError::NotFound)), "{wie:?}");
    }
    assert_eq!(app.keten().await, voor);
    // A school asks of itself; the samenwerkingsverband of each.
    let van = |n: usize| PassendInvoer {
        school: Some(app.school(n).id),
        ..PassendInvoer::default()
    };
    let zorg = app.ctx(w.zorgcoordinator).await;
    let ander = a.open_passend(&zorg, &van(1)).await;
    assert!(matches!(ander, Err(AppError::NotFound)));
    a.open_passend(&app.ctx(w.directeur).await, &van(1))
        .await
        .unwrap();
    // Of a pupil: who reads the pupil's support, the own mentor too.
    let leerling = w.leerling(0);
    for wie in [w.zorgcoordinator, w.mentor, w.teamleider, w.directie] {
        a.open_passend_leerling(&app.ctx(wie).await, leerling)
            .await
            .unwrap();
    }
    for wie in [w.andere_mentor, w.andere_zorgcoordinator, w.directeur, w.niemand] {
        let found = a.open_passend_leerling(&app.ctx(wie).await, leerling).await;
        assert!(matches!(found, Err(AppError::NotFound)), "{wie:?}");
    }
}

/// The needs of a pupil, the protocol that comes, and another school that stops giving it (R015, R087).
async fn r015_needs_are_answered_from_what_schools_give_today(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    let leerling = w.leerling(0);
    let a = &app.app;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let kijk = async || a.open_passend_leerling(&zorg, leerling).await.unwrap().blad;
    assert!(kijk().await.vragen.is_empty());
    w.need(app, leerling, "motivatie").await;
    w.need(app, leerling, "rekenen_wiskunde").await;
    let blad = kijk().await;
    let vragen = ["motivatie", "rekenen_wiskunde"].map(|c| Hulpvraag::Behoefte(c.to_owned()));
    assert_eq!(blad.vragen, vragen);
    assert_eq!(blad.voor.onderwijs, Onderwijssoort::VmboBasis);
    let passing: Vec<Passing> = blad.voorstellen().iter().map(|v| v.passing).collect();
    assert_eq!(passing, [Passing::Volledig, Passing::Deels]);
    let elders =
        |blad: &vangnet_app::inrichting::passend::PassendBlad, nr: usize| -> Vec<(SchoolId, Passing)> {
            let gevonden = blad.elders(&blad.vragen[nr]);
            gevonden.iter().map(|e| (e.school.id, e.passing)).collect()
        };
    assert_eq!(elders(&blad, 0), [(app.school(1).id, Passing::Volledig)]);
    // The other school stops all that the profile names for it: what remains comes through others, and is inferred.
    let ander = app.ctx(w.andere_zorgcoordinator).await;
    for code in ["B1", "B5"] {
        let stopt = AanbodInvoer::default();
        a.save_aanbod(&ander, app.school(1).id, code, &stopt)
            .await
            .unwrap();
    }
    assert_eq!(elders(&kijk().await, 0), [(app.school(1).id, Passing::Deels)]);
    // The same without the pupil, and nothing is kept.
    let voor = (app.keten().await, app.rows().await);
    let invoer = PassendInvoer {
        onderwijs: "vmbo_basis".to_owned(),
        leerjaar: "1".to_owned(),
        behoeften: BTreeSet::from([
            "motivatie".to_owned(),
            "rekenen_wiskunde".to_owned(),
            "onzin".to_owned(),
        ]),
        ..PassendInvoer::default()
    };
    let keuze = a.open_passend(&zorg, &invoer).await.unwrap();
    let los = keuze.blad.unwrap();
    let nu = kijk().await;
    let gezien: Vec<_> = los
        .voorstellen()
        .into_iter()
        .map(|v| (v.vraag, v.passing))
        .collect();
    assert_eq!(
        gezien,
        nu.voorstellen()
            .into_iter()
            .map(|v| (v.vraag, v.passing))
            .collect::<Vec<_>>()
    );
    assert_eq!((app.keten().await, app.rows().await), voor);
}

/// Schools with pupils and trajecten at random; a fixed seed, so that a failure repeats.
struct Bevolking {
    scholen: Vec<School>,
    trajecten: Vec<Traject>,
    capaciteit: Vec<Capaciteit>,
}

async fn bevolk(app: &TestApp, w: &Wereld, catalogus: &Catalogus, erbij: usize, zaad: u64) -> Bevolking {
    let mut rng = fastrand::Rng::with_seed(zaad);
    let tx = app.swv.begin().await.unwrap();
    for n in 0..erbij {
        let nieuw = School {
            id: SchoolId(app.app.new_id()),
            brin: format!(
                "9{}{}{}",
                n % 10,
                char::from(b'C' + u8::try_from(n / 10).unwrap()),
                char::from(b'A' + u8::try_from(zaad % 20).unwrap())
            ),
            naam: format!("School {n}"),
            adres: Vec::new(),
            soorten: vec![Onderwijssoort::VmboBasis, Onderwijssoort::Pro],
            locaties: Vec::new(),
        };
        tx.insert_school(&nieuw).await.unwrap();
    }
    app.commit(tx).await;
    let scholen = app.swv.list_scholen().await.unwrap();
    let mut trajecten = Vec::new();
    let mut capaciteit = Vec::new();
    let model = app.swv.find_leerling(w.leerling(0)).await.unwrap().unwrap();
    for school in &scholen {
        let leerlingen: Vec<_> = (0..8)
            .map(|n| {
                let mut een = model.clone();
                een.id = LeerlingId(app.app.new_id());
                een.gegevens.school = school.id;
                een.gegevens.locatie = None;
                een.gegevens.mentor = None;
                een.gegevens.nummer = format!("{zaad}{n}");
                een
            })
            .collect();
        let tx = app.swv.begin().await.unwrap();
        let nieuw: Vec<_> = leerlingen.iter().cloned().map(Mutatie::Nieuw).collect();
        tx.save_leerlingen(&nieuw, &|_| {}).await.unwrap();
        for _ in 0..rng.usize(0..60) {
            let offer = &catalogus.arrangement[rng.usize(..4)];
            let wie = leerlingen[rng.usize(..8)].id;
            let een = traject(
                app,
                &mut rng,
                school.id,
                wie,
                offer.code.as_str(),
                &offer.uitvoerders,
            );
            tx.insert_traject(&een).await.unwrap();
            trajecten.push(een);
        }
        for wie in ["mentor", "docent", "nt2_docent"] {
            if rng.bool() {
                let er = Capaciteit {
                    school: school.id,
                    uitvoerder: wie.to_owned(),
                    minuten_per_week: rng.u32(1..600),
                };
                tx.set_capaciteit(&er).await.unwrap();
                capaciteit.push(er);
            }
        }
        app.commit(tx).await;
    }
    Bevolking {
        scholen,
        trajecten,
        capaciteit,
    }
}

fn traject(
    app: &TestApp,
    rng: &mut fastrand::Rng,
    school: SchoolId,
    leerling: LeerlingId,
    code: &str,
    wie: &[String],
) -> Traject {
    let staat = TrajectStaat::ALL[rng.usize(..TrajectStaat::ALL.len())];
    let begin = app
        .app
        .today()
        .saturating_sub(jiff::Span::new().days(rng.i64(0..500)));
    let einde = begin
        .saturating_add(jiff::Span::new().days(rng.i64(0..500)))
        .min(app.app.today());
    let ended = staat == TrajectStaat::Beeindigd;
    let gelopen = ended || staat == TrajectStaat::Loopt;
    Traject {
        id: TrajectId(app.app.new_id()),
        leerling,
        school,
        arrangement: code.to_owned(),
        soort: "basis".to_owned(),
        niveau: 2,
        vorm: Vorm::Individueel,
        maatwerk: false,
        groep: None,
        staat,
        gevraagd_op: begin,
        begin: gelopen.then_some(begin),
        einde: None,
        beeindigd_op: ended.then_some(einde),
        doorloop_tot: None,
        volgen_tot: None,
        minuten_per_week: rng.bool().then(|| rng.u16(1..120)),
        keren_per_week: None,
        extern_minuten: None,
        uitvoerder: wie.first().cloned().unwrap_or_default(),
        begeleider: None,
        financier: Partij::School,
        partner: None,
        evaluatie_op: None,
        uitkomst: None,
        inhoud: TrajectInhoud::default(),
        versie: 1,
    }
}

/// What a reader should see of a list of trajecten: counted one by one.
fn verwacht(van: &[&Traject], eigen: bool) -> Getal {
    let leerlingen: BTreeSet<LeerlingId> = van.iter().map(|t| t.leerling).collect();
    let aantal = u32::try_from(van.len()).unwrap();
    match leerlingen.len() {
        1..=4 if !eigen => Getal::Minder,
        _ => Getal::Precies(aantal),
    }
}

async fn r245_every_number_is_the_number_there_is(app: &TestApp) {
    let w = Wereld::new(app).await;
    let catalogus = app.maasdal().await;
    let b = bevolk(app, &w, &catalogus, 4, 11).await;
    let jaar = vangnet_core::schooljaar::eerste_dag(app.app.today());
    let liep = |t: &Traject| match t.staat {
        TrajectStaat::Loopt => true,
        TrajectStaat::Beeindigd => t.beeindigd_op.unwrap() >= jaar,
        _ => false,
    };
    let mut gezien = BTreeMap::new();
    for (wie, eigen) in [
        (w.directie, Some(app.school(0).id)),
        (w.teamleider, None),
        (w.directeur, None),
    ] {
        let ctx = app.ctx(wie).await;
        let blad = app.app.open_vergelijking(&ctx, &Keuze::default()).await.unwrap();
        let v = &blad.vergelijking;
        assert_eq!(v.scholen, b.scholen);
        for rij in &v.rijen {
            for (school, cel) in v.scholen.iter().zip(&rij.cellen) {
                let eigen = Some(school.id) == eigen;
                let hier: Vec<&Traject> = b.trajecten.iter().filter(|t| t.school == school.id).collect();
                let van = |past: &dyn Fn(&Traject) -> bool| -> Vec<&Traject> {
                    hier.iter()
                        .copied()
                        .filter(|t| t.arrangement == rij.arrangement && past(t))
                        .collect()
                };
                let lopend = verwacht(&van(&|t| t.staat == TrajectStaat::Loopt), eigen);
                assert_eq!(cel.lopend, lopend, "{} {}", school.naam, rij.arrangement);
                let mut dit_jaar = verwacht(&van(&liep), eigen);
                if let (Getal::Precies(nu), Getal::Precies(jaar), false) = (lopend, dit_jaar, eigen)
                    && nu > 0
                    && (1..5).contains(&(jaar - nu))
                {
                    dit_jaar = Getal::Meer;
                }
                assert_eq!(cel.dit_jaar, dit_jaar, "{} {}", school.naam, rij.arrangement);
                if let (Some(er), true) = (cel.beschikbaar, eigen) {
                    // The hours as the page of the school itself counts them.
                    let inzet: Vec<Inzet> = hier.iter().filter_map(|t| Inzet::van(t)).collect();
                    let er_zijn: Vec<Capaciteit> = b
                        .capaciteit
                        .iter()
                        .filter(|c| c.school == school.id)
                        .cloned()
                        .collect();
                    let team = bezetting(&inzet, &er_zijn, app.app.today());
                    let wie = &catalogus.arrangement(&rij.arrangement).unwrap().uitvoerders;
                    let team: Vec<_> = team
                        .iter()
                        .filter(|t| wie.contains(&t.uitvoerder) && t.beschikbaar.is_some())
                        .collect();
                    assert_eq!(er, team.iter().filter_map(|t| t.beschikbaar).sum::<u32>());
                    assert_eq!(cel.bezet, Some(team.iter().map(|t| t.minuten).sum::<u32>()));
                    gezien.insert((school.id, rij.arrangement.clone()), er);
                }
            }
        }
    }
    // With the own school the test saw hours, and the numbers add up to what plain SQL counts.
    assert!(!gezien.is_empty());
    let ids: Vec<SchoolId> = b.scholen.iter().map(|s| s.id).collect();
    let alle = app.swv.count_gebruik_van(&ids, jaar).await.unwrap();
    let som: u32 = alle.values().flat_map(BTreeMap::values).map(|g| g.lopend).sum();
    let loopt = app
        .number(Deel::Swv, "SELECT count(*) FROM traject WHERE staat = 'loopt'")
        .await;
    assert_eq!(i64::from(som), loopt);
    let sql = format!(
        "SELECT count(*) FROM traject WHERE staat = 'loopt' OR (staat = 'beeindigd' AND beeindigd_op >= '{jaar}')"
    );
    let som: u32 = alle.values().flat_map(BTreeMap::values).map(|g| g.dit_jaar).sum();
    assert_eq!(i64::from(som), app.number(Deel::Swv, &sql).await);
}

async fn the_spreadsheet_hides_what_the_page_hides(app: &TestApp) {
    let w = Wereld::new(app).await;
    let catalogus = app.maasdal().await;
    let b1 = catalogus.arrangement("B1").unwrap();
    w.running(app, w.leerling(0), b1).await;
    let getal = async |wie| {
        let ctx = app.ctx(wie).await;
        let mut gezien = None;
        let opmaak = |blad: VergelijkingBlad| {
            let rij = blad
                .vergelijking
                .rijen
                .iter()
                .find(|r| r.arrangement == "B1")
                .unwrap();
            let nr = blad
                .vergelijking
                .scholen
                .iter()
                .position(|s| s.id == app.school(0).id)
                .unwrap();
            gezien = Some(rij.cellen[nr].lopend);
            Werkblad {
                naam: "Scholen".to_owned(),
                datum: app.app.today(),
                kolommen: vec![("Aantal".to_owned(), 8)],
                rijen: vec![vec![Werkcel::Getal(12)]],
            }
        };
        let bestand = app
            .app
            .export_vergelijking(&ctx, &Keuze::default(), opmaak)
            .await
            .unwrap();
        assert!(String::from_utf8(bestand).unwrap().contains("12"));
        gezien.unwrap()
    };
    assert_eq!(getal(w.directie).await, Getal::Precies(1));
    for wie in [w.andere_zorgcoordinator, w.teamleider, w.directeur, w.bestuur] {
        assert_eq!(getal(wie).await, Getal::Minder);
    }
}

async fn more_schools_ask_as_many_questions(app: &TestApp) {
    let w = Wereld::new(app).await;
    let catalogus = app.maasdal().await;
    let ctx = app.ctx(w.directie).await;
    let invoer = PassendInvoer {
        onderwijs: "vmbo_basis".to_owned(),
        behoeften: BTreeSet::from(["motivatie".to_owned()]),
        ..PassendInvoer::default()
    };
    let meet = async || {
        let voor = app.swv.queries();
        app.app.open_vergelijking(&ctx, &Keuze::default()).await.unwrap();
        let tussen = app.swv.queries();
        app.app.open_passend(&ctx, &invoer).await.unwrap();
        (tussen - voor, app.swv.queries() - tussen)
    };
    let weinig = meet().await;
    bevolk(app, &w, &catalogus, 7, 5).await;
    assert_eq!(meet().await, weinig);
    assert!(weinig.0 <= 10 && weinig.1 <= 8, "{weinig:?}");
}

/// A catalogue that is not there yet, or not any more, breaks nothing.
async fn without_a_catalogue_there_is_nothing_to_compare(app: &TestApp) {
    let w = Wereld::new(app).await;
    let ctx = app.ctx(w.directeur).await;
    let blad = app.app.open_vergelijking(&ctx, &Keuze::default()).await.unwrap();
    assert!(blad.vergelijking.rijen.is_empty());
    let tx = app.swv.begin().await.unwrap();
    let leeg = Catalogus::default();
    tx.insert_beleid(BeleidSoort::Catalogus, app.app.today(), &leeg)
        .await
        .unwrap();
    app.commit(tx).await;
    let keuze = app
        .app
        .open_passend(&ctx, &PassendInvoer::default())
        .await
        .unwrap();
    assert!(keuze.vragen.is_empty() && keuze.blad.is_none());
}

on_both!(
    who_has_no_role_for_it_finds_nothing,
    r015_needs_are_answered_from_what_schools_give_today,
    r245_every_number_is_the_number_there_is,
    the_spreadsheet_hides_what_the_page_hides,
    more_schools_ask_as_many_questions,
    without_a_catalogue_there_is_nothing_to_compare,
);
