//! What may not be done is refused with the right answer, and changes nothing.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use vangnet_app::{
    App, AppError, Ctx, Result,
    toelating::{BesluitInvoer, StapInvoer},
};
use vangnet_core::{
    id::{AanvraagId, AccountId, DocumentId, LeerlingId},
    toelating::{PerDomein, Route, ZaakSoort, procedure::Gebeurtenis},
};
use vangnet_store::{AanvraagFilter, AuditFilter, LeerlingFilter};
use vangnet_testkit::{PDF, TestApp, Wereld, dossier, on_both};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Antwoord {
    Gedaan,
    Denied,
    NotFound,
    Conflict(&'static str),
    Invalid(&'static str),
}

fn answer<T>(result: Result<T>) -> Antwoord {
    match result {
        Ok(_) => Antwoord::Gedaan,
        Err(AppError::Denied) => Denied,
        Err(AppError::NotFound) => NotFound,
        Err(AppError::Conflict(wat)) => Conflict(wat),
        Err(AppError::Invalid(fouten)) => Invalid(fouten.first().unwrap().code),
        Err(fout) => panic!("unexpected: {fout:?}"),
    }
}

use Antwoord::{Conflict, Denied, Invalid, NotFound};

/// Runs a refused act; afterwards every table holds as many rows and the trail is as long.
async fn refused<T>(
    app: &TestApp,
    ctx: &Ctx,
    verwacht: Antwoord,
    daad: impl AsyncFnOnce(&App, &Ctx) -> Result<T>,
) {
    let voor = (app.rows().await, app.keten().await);
    assert_eq!(answer(daad(&app.app, ctx).await), verwacht);
    assert_eq!(
        (app.rows().await, app.keten().await),
        voor,
        "a refusal changed something"
    );
}

fn besluit(wat: &str) -> BesluitInvoer {
    BesluitInvoer {
        besluit: wat.to_owned(),
        motivering: "Gewogen en besloten.".to_owned(),
        ingangsdatum: "2026-12-01".to_owned(),
        ..BesluitInvoer::default()
    }
}

/// An account, with the answers on a concept, on what was submitted, on what waits for the director.
type Wie = (AccountId, [Antwoord; 3]);
/// Something wrong to type.
type Knoei = fn(&mut vangnet_app::toelating::DossierFormulier);

/// Every act on an application, tried by everyone for whom the answer is no.
async fn each_act_by_who_may_not(app: &TestApp) {
    let w = Wereld::new(app).await;
    let concept = w.complete(app, w.leerling(1), ZaakSoort::Pro).await;
    let ingediend = w.submitted(app, w.leerling(0), ZaakSoort::Pro).await;
    let gereed = w.ready(app, w.leerling(2), ZaakSoort::Lwoo).await;
    let zegel = app.swv.zegel(w.leerling(0)).await.unwrap();
    let document = app.swv.list_documenten(ingediend, &zegel).await.unwrap()[0].id;
    let form = dossier(ZaakSoort::Pro);

    let edit: [Wie; 8] = [
        (w.mentor, [Antwoord::Gedaan, Conflict("staat"), NotFound]),
        (w.teamleider, [Denied, Denied, NotFound]),
        (w.directie, [Denied, Denied, Denied]),
        (w.orthopedagoog, [NotFound, Denied, Denied]),
        (w.directeur, [NotFound, Denied, Denied]),
        (w.beheerder, [NotFound, NotFound, NotFound]),
        (w.andere_zorgcoordinator, [NotFound, NotFound, NotFound]),
        (w.bpo, [NotFound, NotFound, NotFound]),
    ];
    for (wie, antwoorden) in edit {
        let ctx = app.ctx(wie).await;
        for (id, verwacht) in [concept, ingediend, gereed].into_iter().zip(antwoorden) {
            if verwacht != Antwoord::Gedaan {
                refused(app, &ctx, verwacht, async |a, c| {
                    a.save_aanvraag(c, id, 99, &form).await
                })
                .await;
            }
        }
    }
    let niet_de_school = [w.mentor, w.teamleider, w.orthopedagoog, w.directeur];
    for wie in niet_de_school {
        let ctx = app.ctx(wie).await;
        refused(app, &ctx, Denied, async |a, c| {
            a.do_stap(c, ingediend, 3, &StapInvoer::nieuw(Gebeurtenis::Ingediend))
                .await
        })
        .await;
        refused(app, &ctx, Denied, async |a, c| {
            a.do_stap(
                c,
                ingediend,
                3,
                &StapInvoer::nieuw(Gebeurtenis::Ingetrokken).omdat("zomaar"),
            )
            .await
        })
        .await;
        refused(app, &ctx, Denied, async |a, c| {
            a.add_document(c, ingediend, "overig", "a.pdf", PDF.to_vec())
                .await
        })
        .await;
        refused(app, &ctx, Denied, async |a, c| {
            a.remove_document(c, ingediend, document).await
        })
        .await;
    }
    for wie in [w.mentor, w.zorgcoordinator, w.directie, w.directeur] {
        let ctx = app.ctx(wie).await;
        refused(app, &ctx, Denied, async |a, c| {
            a.do_stap(c, ingediend, 3, &app.aanvulling("Meer.")).await
        })
        .await;
        refused(app, &ctx, Denied, async |a, c| {
            a.do_stap(
                c,
                ingediend,
                3,
                &StapInvoer::nieuw(Gebeurtenis::OvereenstemmingJa).omdat("Eens."),
            )
            .await
        })
        .await;
    }
    // Only the director decides: not the school, not the orthopedagogue, not the administrator.
    for (wie, verwacht) in [
        (w.mentor, NotFound),
        (w.andere_mentor, Denied),
        (w.zorgcoordinator, Denied),
        (w.directie, Denied),
        (w.orthopedagoog, Denied),
        (w.beheerder, NotFound),
        (w.bestuur, NotFound),
        (w.niemand, NotFound),
    ] {
        let ctx = app.ctx(wie).await;
        refused(app, &ctx, verwacht, async |a, c| {
            a.decide_aanvraag(c, gereed, 6, &besluit("toewijzen")).await
        })
        .await;
    }
    for (wie, verwacht) in [
        (w.mentor, Denied),
        (w.teamleider, Denied),
        (w.andere_zorgcoordinator, NotFound),
    ] {
        let ctx = app.ctx(wie).await;
        refused(app, &ctx, verwacht, async |a, c| {
            a.open_document(c, ingediend, document).await
        })
        .await;
    }
    assert_eq!(app.brieven.aantal(), 0);
}

async fn what_one_may_not_know_of_is_not_found(app: &TestApp) {
    let w = Wereld::new(app).await;
    let concept = w.complete(app, w.leerling(0), ZaakSoort::Pro).await;
    for wie in [
        w.orthopedagoog,
        w.directeur,
        w.beheerder,
        w.bestuur,
        w.niemand,
        w.andere_mentor,
        w.andere_zorgcoordinator,
    ] {
        let ctx = app.ctx(wie).await;
        refused(app, &ctx, NotFound, async |a, c| {
            a.open_aanvraag(c, concept).await
        })
        .await;
        refused(app, &ctx, NotFound, async |a, c| {
            a.open_leerling(c, w.leerling(0)).await
        })
        .await;
        refused(app, &ctx, NotFound, async |a, c| {
            a.start_aanvraag(c, w.leerling(0), "lwoo", "2026-10-05").await
        })
        .await;
        refused(app, &ctx, NotFound, async |a, c| {
            a.open_brief(c, concept, None).await
        })
        .await;
    }
    let nergens = (
        AanvraagId(app.app.new_id()),
        LeerlingId(app.app.new_id()),
        DocumentId(app.app.new_id()),
    );
    let ctx = app.ctx(w.zorgcoordinator).await;
    refused(app, &ctx, NotFound, async |a, c| {
        a.open_aanvraag(c, nergens.0).await
    })
    .await;
    refused(app, &ctx, NotFound, async |a, c| {
        a.open_leerling(c, nergens.1).await
    })
    .await;
    refused(app, &ctx, NotFound, async |a, c| {
        a.open_document(c, concept, nergens.2).await
    })
    .await;
    refused(app, &ctx, NotFound, async |a, c| {
        a.remove_document(c, concept, nergens.2).await
    })
    .await;
    refused(app, &ctx, NotFound, async |a, c| {
        a.open_brief(c, concept, None).await
    })
    .await;
    // Lists of people without any pupil do not exist for them.
    for wie in [w.beheerder, w.bestuur, w.niemand] {
        let ctx = app.ctx(wie).await;
        refused(app, &ctx, NotFound, async |a, c| {
            a.list_leerlingen(c, &LeerlingFilter::default()).await
        })
        .await;
        refused(app, &ctx, NotFound, async |a, c| {
            a.list_aanvragen(c, &AanvraagFilter::default()).await
        })
        .await;
    }
    // A filter cannot reach further than the reader.
    let ctx = app.ctx(w.orthopedagoog).await;
    let filter = AanvraagFilter {
        leerling: Some(w.leerling(0)),
        ..AanvraagFilter::default()
    };
    assert_eq!(
        app.app.list_aanvragen(&ctx, &filter).await.unwrap().pagina.totaal,
        0
    );
    let ctx = app.ctx(w.mentor).await;
    let filter = LeerlingFilter {
        zoek: "postma".to_owned(),
        ..LeerlingFilter::default()
    };
    assert_eq!(
        app.app
            .list_leerlingen(&ctx, &filter)
            .await
            .unwrap()
            .pagina
            .totaal,
        0
    );
}

async fn only_the_administrator_manages_accounts(app: &TestApp) {
    let w = Wereld::new(app).await;
    let nieuw = vangnet_app::toegang::NieuwAccountInvoer {
        naam: "Nieuw".to_owned(),
        login: "nieuw@proef.example".to_owned(),
        wachtwoord: "een heel lang wachtwoord".to_owned(),
    };
    let rol = vangnet_app::toegang::RolInvoer {
        rol: "directeur_swv".to_owned(),
        bereik: "swv".to_owned(),
        vanaf: String::new(),
    };
    for wie in [
        w.mentor,
        w.zorgcoordinator,
        w.orthopedagoog,
        w.directeur,
        w.niemand,
    ] {
        let ctx = app.ctx(wie).await;
        refused(app, &ctx, Denied, async |a, c| a.create_account(c, &nieuw).await).await;
        refused(app, &ctx, Denied, async |a, c| a.give_rol(c, wie, &rol).await).await;
        refused(app, &ctx, Denied, async |a, c| {
            a.set_actief(c, w.mentor, false).await
        })
        .await;
        refused(app, &ctx, Denied, async |a, c| {
            a.reset_wachtwoord(c, w.beheerder, "een heel lang wachtwoord")
                .await
        })
        .await;
        refused(app, &ctx, Denied, async |a, c| {
            a.end_rol(c, w.beheerder, a.new_id()).await
        })
        .await;
        refused(app, &ctx, Denied, async |a, c| a.list_accounts(c).await).await;
        refused(app, &ctx, Denied, async |a, c| {
            a.open_account(c, w.beheerder).await
        })
        .await;
    }
    for wie in [w.mentor, w.zorgcoordinator, w.orthopedagoog, w.beheerder] {
        let ctx = app.ctx(wie).await;
        refused(app, &ctx, Denied, async |a, c| {
            a.set_lid6(c, "2027-01-01", "ruim").await
        })
        .await;
    }
    let ctx = app.ctx(w.beheerder).await;
    refused(app, &ctx, Conflict("eigen_account"), async |a, c| {
        a.set_actief(c, w.beheerder, false).await
    })
    .await;
    let school_rol_overal = vangnet_app::toegang::RolInvoer {
        rol: "zorgcoordinator".to_owned(),
        ..rol.clone()
    };
    refused(app, &ctx, Invalid("bereik_past_niet"), async |a, c| {
        a.give_rol(c, w.niemand, &school_rol_overal).await
    })
    .await;
    let dubbel = vangnet_app::toegang::NieuwAccountInvoer {
        login: "ZOE.zorg@proef.example".to_owned(),
        ..nieuw
    };
    refused(app, &ctx, Invalid("bestaat_al"), async |a, c| {
        a.create_account(c, &dubbel).await
    })
    .await;
    assert_eq!(
        app.swv.list_audit(AuditFilter::default()).await.unwrap().totaal,
        app.keten().await
    );
}

async fn a_stale_page_conflicts(app: &TestApp) {
    let w = Wereld::new(app).await;
    let id = w.ready(app, w.leerling(0), ZaakSoort::Pro).await;
    let concept = w.complete(app, w.leerling(1), ZaakSoort::Pro).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let ortho = app.ctx(w.orthopedagoog).await;
    let directeur = app.ctx(w.directeur).await;
    let form = dossier(ZaakSoort::Pro);
    for versie in [1, 3, i32::MAX, 0, -1] {
        let stale = Conflict("gewijzigd");
        refused(app, &zorg, stale, async |a, c| {
            a.save_aanvraag(c, concept, versie, &form).await
        })
        .await;
        refused(app, &zorg, stale, async |a, c| {
            a.do_stap(c, concept, versie, &StapInvoer::nieuw(Gebeurtenis::Ingediend))
                .await
        })
        .await;
        refused(app, &zorg, stale, async |a, c| {
            a.do_stap(
                c,
                concept,
                versie,
                &StapInvoer::nieuw(Gebeurtenis::Ingetrokken).omdat("Anders."),
            )
            .await
        })
        .await;
        refused(app, &ortho, stale, async |a, c| {
            a.do_stap(c, id, versie, &app.aanvulling("Meer.")).await
        })
        .await;
        refused(app, &ortho, stale, async |a, c| {
            a.do_stap(
                c,
                id,
                versie,
                &StapInvoer::nieuw(Gebeurtenis::Heropend).omdat("Toch niet."),
            )
            .await
        })
        .await;
        refused(app, &directeur, stale, async |a, c| {
            a.decide_aanvraag(c, id, versie, &besluit("toewijzen")).await
        })
        .await;
    }
    // What the first wrote is still there.
    let blad = app.app.open_aanvraag(&zorg, concept).await.unwrap();
    assert_eq!(blad.aanvraag.versie, 2);
}

async fn what_does_not_happen_in_this_state(app: &TestApp) {
    let w = Wereld::new(app).await;
    let ingediend = w.submitted(app, w.leerling(0), ZaakSoort::Pro).await;
    let gereed = w.ready(app, w.leerling(1), ZaakSoort::Pro).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let ortho = app.ctx(w.orthopedagoog).await;
    let directeur = app.ctx(w.directeur).await;
    let staat = Conflict("staat");
    let zegel = app.swv.zegel(w.leerling(0)).await.unwrap();
    let document = app.swv.list_documenten(ingediend, &zegel).await.unwrap()[0].id;
    // A second submit.
    refused(app, &zorg, staat, async |a, c| {
        a.do_stap(c, ingediend, 3, &StapInvoer::nieuw(Gebeurtenis::Ingediend))
            .await
    })
    .await;
    refused(app, &zorg, staat, async |a, c| {
        a.do_stap(c, ingediend, 2, &StapInvoer::nieuw(Gebeurtenis::Ingediend))
            .await
    })
    .await;
    refused(app, &zorg, staat, async |a, c| {
        a.add_document(c, ingediend, "overig", "a.pdf", PDF.to_vec())
            .await
    })
    .await;
    refused(app, &zorg, staat, async |a, c| {
        a.remove_document(c, ingediend, document).await
    })
    .await;
    refused(app, &directeur, staat, async |a, c| {
        a.decide_aanvraag(c, ingediend, 3, &besluit("toewijzen")).await
    })
    .await;
    // A document that was submitted once stays, also when the dossier is with the school again.
    app.app
        .do_stap(&ortho, ingediend, 3, &app.aanvulling("Meer graag."))
        .await
        .unwrap();
    refused(app, &zorg, staat, async |a, c| {
        a.remove_document(c, ingediend, document).await
    })
    .await;
    // A second decision.
    app.app
        .decide_aanvraag(&directeur, gereed, 6, &besluit("toewijzen"))
        .await
        .unwrap();
    for versie in [6, 7] {
        let terug = StapInvoer::nieuw(Gebeurtenis::Ingetrokken).omdat("Te laat.");
        refused(app, &zorg, staat, async |a, c| {
            a.do_stap(c, gereed, versie, &terug).await
        })
        .await;
        refused(app, &directeur, staat, async |a, c| {
            a.decide_aanvraag(c, gereed, versie, &besluit("niet_toewijzen"))
                .await
        })
        .await;
        refused(app, &ortho, staat, async |a, c| {
            a.do_stap(c, gereed, versie, &app.aanvulling("Nog iets.")).await
        })
        .await;
    }
    assert_eq!(app.brieven.aantal(), 1);
}

async fn two_directors_decide_once(app: &TestApp) {
    let w = Wereld::new(app).await;
    let id = w.ready(app, w.leerling(0), ZaakSoort::Pro).await;
    let (een, twee) = (app.ctx(w.directeur).await, app.ctx(w.directeur).await);
    let mut nee = besluit("niet_toewijzen");
    "De situatie is veranderd.".clone_into(&mut nee.afwijking);
    let ja = besluit("toewijzen");
    let (a, b) = tokio::join!(
        app.app.decide_aanvraag(&een, id, 6, &ja),
        app.app.decide_aanvraag(&twee, id, 6, &nee)
    );
    let mut antwoorden = [answer(a), answer(b)];
    antwoorden.sort_by_key(|x| *x != Antwoord::Gedaan);
    assert_eq!(antwoorden[0], Antwoord::Gedaan);
    assert!(
        matches!(antwoorden[1], Conflict("gewijzigd" | "staat")),
        "{antwoorden:?}"
    );
    let tabellen = app.rows().await;
    assert!(tabellen.contains(&("beschikking".to_owned(), 1)), "{tabellen:?}");
}

async fn a_decision_says_what_it_must(app: &TestApp) {
    let w = Wereld::new(app).await;
    let id = w.ready(app, w.leerling(0), ZaakSoort::Lwoo).await;
    let directeur = app.ctx(w.directeur).await;
    let goed = besluit("toewijzen");
    for (invoer, code) in [
        (
            BesluitInvoer {
                besluit: String::new(),
                ..goed.clone()
            },
            "keuze",
        ),
        (
            BesluitInvoer {
                besluit: "ja".to_owned(),
                ..goed.clone()
            },
            "keuze",
        ),
        (
            BesluitInvoer {
                motivering: "  \n ".to_owned(),
                ..goed.clone()
            },
            "verplicht",
        ),
        (
            BesluitInvoer {
                motivering: "x".repeat(20_001),
                ..goed.clone()
            },
            "te_lang",
        ),
        (
            BesluitInvoer {
                motivering: "Sneeuw ☃".to_owned(),
                ..goed.clone()
            },
            "brief_tekens",
        ),
        // Against what school and samenwerkingsverband agreed: only when it is said.
        (
            BesluitInvoer {
                besluit: "niet_toewijzen".to_owned(),
                ..goed.clone()
            },
            "overeenstemming",
        ),
        (
            BesluitInvoer {
                ingangsdatum: String::new(),
                ..goed.clone()
            },
            "verplicht",
        ),
        (
            BesluitInvoer {
                ingangsdatum: "1 december".to_owned(),
                ..goed.clone()
            },
            "datum",
        ),
    ] {
        refused(app, &directeur, Invalid(code), async |a, c| {
            a.decide_aanvraag(c, id, 6, &invoer).await
        })
        .await;
    }
    app.app.decide_aanvraag(&directeur, id, 6, &goed).await.unwrap();
}

/// The machine does not stop a director, but it asks that the director says so.
async fn granting_against_the_criteria_must_be_said(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let a = &app.app;
    let id = a
        .start_aanvraag(&zorg, w.leerling(0), "pro", "2026-10-05")
        .await
        .unwrap();
    let mut form = dossier(ZaakSoort::Pro);
    "104".clone_into(&mut form.iq);
    a.save_aanvraag(&zorg, id, 1, &form).await.unwrap();
    w.add_stuk(app, id, ZaakSoort::Pro).await;
    w.step(
        app,
        w.zorgcoordinator,
        id,
        &StapInvoer::nieuw(Gebeurtenis::Ingediend),
    )
    .await;
    w.plan(app, &[id]).await;
    for (gebeurtenis, waarom) in [
        (Gebeurtenis::InBespreking, ""),
        (Gebeurtenis::OvereenstemmingJa, "Toch eens."),
    ] {
        let stap = StapInvoer::nieuw(gebeurtenis).omdat(waarom);
        w.step(app, w.orthopedagoog, id, &stap).await;
    }
    w.advise(app, id, "toewijzen").await;
    let directeur = app.ctx(w.directeur).await;
    let mut invoer = besluit("toewijzen");
    refused(app, &directeur, Invalid("criteria"), async |a, c| {
        a.decide_aanvraag(c, id, 6, &invoer).await
    })
    .await;
    "De school vroeg het met goede gronden.".clone_into(&mut invoer.afwijking);
    a.decide_aanvraag(&directeur, id, 6, &invoer).await.unwrap();
    let laatste = app.swv.list_audit(AuditFilter::default()).await.unwrap().rijen;
    let besloten = laatste.iter().find(|s| s.handeling == "besloten").unwrap();
    assert!(
        besloten.detail.contains("\"afwijking\":\"ja\""),
        "{}",
        besloten.detail
    );
}

async fn pro_needs_the_view_of_the_parents(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let a = &app.app;
    let mut form = dossier(ZaakSoort::Pro);
    form.zienswijze.clear();
    form.zienswijze_datum.clear();
    form.zienswijze_wijze.clear();
    let id = a
        .start_aanvraag(&zorg, w.leerling(0), "pro", "2026-10-05")
        .await
        .unwrap();
    a.save_aanvraag(&zorg, id, 1, &form).await.unwrap();
    refused(app, &zorg, Invalid("okr"), async |a, c| {
        a.do_stap(c, id, 2, &StapInvoer::nieuw(Gebeurtenis::Ingediend))
            .await
    })
    .await;
    w.add_stuk(app, id, ZaakSoort::Pro).await;
    refused(app, &zorg, Invalid("zienswijze"), async |a, c| {
        a.do_stap(c, id, 2, &StapInvoer::nieuw(Gebeurtenis::Ingediend))
            .await
    })
    .await;
    // Lwoo does not ask for it.
    let id = a
        .start_aanvraag(&zorg, w.leerling(0), "lwoo", "2026-10-05")
        .await
        .unwrap();
    a.save_aanvraag(&zorg, id, 1, &dossier(ZaakSoort::Lwoo))
        .await
        .unwrap();
    w.add_stuk(app, id, ZaakSoort::Pro).await;
    a.do_stap(&zorg, id, 2, &StapInvoer::nieuw(Gebeurtenis::Ingediend))
        .await
        .unwrap();
}

/// Fields of class zorg: whoever cannot read them cannot change them, not even by posting them.
async fn a_mentor_cannot_post_what_a_mentor_cannot_see(app: &TestApp) {
    let w = Wereld::new(app).await;
    let id = w.complete(app, w.leerling(0), ZaakSoort::Pro).await;
    let mentor = app.ctx(w.mentor).await;
    let was = app.swv.find_aanvraag(id).await.unwrap().unwrap().aanvraag.dossier;
    let mut form = dossier(ZaakSoort::Pro);
    for veld in [
        &mut form.iq,
        &mut form.iq_instrument,
        &mut form.diagnosticus,
        &mut form.sep_instrument,
        &mut form.zienswijze,
    ] {
        "99".clone_into(veld);
    }
    for veld in [
        &mut form.iq_datum,
        &mut form.sep_datum,
        &mut form.zienswijze_datum,
    ] {
        "2026-01-01".clone_into(veld);
    }
    "ja".clone_into(&mut form.sep);
    "schriftelijk".clone_into(&mut form.zienswijze_wijze);
    "De mentor vult aan.".clone_into(&mut form.motivering);
    let kaart = app.app.preview_aanvraag(&mentor, id, &form).await.unwrap();
    assert_eq!(kaart.fouten, []);
    app.app.save_aanvraag(&mentor, id, 2, &form).await.unwrap();
    let nu = app.swv.find_aanvraag(id).await.unwrap().unwrap().aanvraag.dossier;
    assert_eq!(nu.motivering, "De mentor vult aan.");
    assert_eq!(
        vangnet_core::toelating::aanvraag::Dossier {
            motivering: was.motivering.clone(),
            ..nu
        },
        was
    );
    // Nor by an empty form.
    let leeg = vangnet_app::toelating::DossierFormulier {
        aangemeld_op: "2026-10-05".to_owned(),
        ..Default::default()
    };
    app.app.save_aanvraag(&mentor, id, 3, &leeg).await.unwrap();
    let nu = app.swv.find_aanvraag(id).await.unwrap().unwrap().aanvraag.dossier;
    assert_eq!(
        (nu.iq, nu.sep, nu.zienswijze.clone()),
        (was.iq, was.sep, was.zienswijze)
    );
    assert_eq!(nu.domeinen, PerDomein::default());
    let blad = app.app.open_aanvraag(&mentor, id).await.unwrap();
    assert!(blad.documenten.is_none());
}

/// The route follows from IQ and social-emotional facts: neither the list nor a filter tells it to who may not see those.
async fn a_filter_tells_no_secret(app: &TestApp) {
    let w = Wereld::new(app).await;
    w.complete(app, w.leerling(0), ZaakSoort::Pro).await;
    let filter = |route| AanvraagFilter {
        route: Some(route),
        ..AanvraagFilter::default()
    };
    for (wie, ziet) in [
        (w.mentor, false),
        (w.teamleider, false),
        (w.zorgcoordinator, true),
    ] {
        let ctx = app.ctx(wie).await;
        let alle = app
            .app
            .list_aanvragen(&ctx, &AanvraagFilter::default())
            .await
            .unwrap();
        assert_eq!(alle.pagina.totaal, 1);
        assert_eq!(alle.pagina.rijen[0].aanvraag.route.is_some(), ziet);
        let bundel = app
            .app
            .list_aanvragen(&ctx, &filter(Route::Bundel))
            .await
            .unwrap()
            .pagina
            .totaal;
        let bespreken = app
            .app
            .list_aanvragen(&ctx, &filter(Route::Bespreken))
            .await
            .unwrap()
            .pagina
            .totaal;
        assert_eq!(bundel == bespreken, !ziet);
    }
}

async fn a_form_that_cannot_be_read_changes_nothing(app: &TestApp) {
    let w = Wereld::new(app).await;
    let id = w.complete(app, w.leerling(0), ZaakSoort::Pro).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let goed = dossier(ZaakSoort::Pro);
    let gevallen: [(Knoei, &str, &str); 10] = [
        (|f| "abc".clone_into(&mut f.iq), "iq", "getal"),
        (|f| "0".clone_into(&mut f.dl), "dl", "groter_dan_nul"),
        (
            |f| "2027-01-01".clone_into(&mut f.iq_datum),
            "iq_datum",
            "toekomst",
        ),
        (|f| "1999-01-01".clone_into(&mut f.iq_datum), "iq_datum", "datum"),
        (
            |f| "gisteren".clone_into(&mut f.aangemeld_op),
            "aangemeld_op",
            "datum",
        ),
        (|f| f.aangemeld_op.clear(), "aangemeld_op", "verplicht"),
        (|f| "misschien".clone_into(&mut f.sep), "sep", "keuze"),
        (|f| f.zienswijze_datum.clear(), "zienswijze_datum", "verplicht"),
        (
            |f| "a\u{0}b".clone_into(&mut f.diagnosticus),
            "diagnosticus",
            "tekens",
        ),
        (|f| f.motivering = "x".repeat(20_001), "motivering", "te_lang"),
    ];
    for (knoei, veld, code) in gevallen {
        let mut form = goed.clone();
        knoei(&mut form);
        let result = app.app.save_aanvraag(&zorg, id, 2, &form).await;
        let Err(AppError::Invalid(fouten)) = &result else {
            panic!("{veld}: {result:?}")
        };
        assert_eq!((fouten[0].veld.as_str(), fouten[0].code), (veld, code));
        refused(app, &zorg, Invalid(code), async |a, c| {
            a.save_aanvraag(c, id, 2, &form).await
        })
        .await;
        // The card that follows the typing says it, and judges the rest.
        let kaart = app.app.preview_aanvraag(&zorg, id, &form).await.unwrap();
        assert_eq!(
            (kaart.fouten[0].veld.as_str(), kaart.fouten[0].code),
            (veld, code)
        );
    }
}

/// What a mentor sees tells nothing of IQ or social-emotional facts: not by a field, not by what is missing.
async fn a_mentor_learns_nothing_of_care(app: &TestApp) {
    let w = Wereld::new(app).await;
    let id = w.complete(app, w.leerling(0), ZaakSoort::Lwoo).await;
    let (mentor, zorg) = (app.ctx(w.mentor).await, app.ctx(w.zorgcoordinator).await);
    // IQ 91-120 leaves the outcome to the social-emotional fact: that it is open would tell the band.
    let mut form = dossier(ZaakSoort::Lwoo);
    "100".clone_into(&mut form.iq);
    "ja".clone_into(&mut form.sep);
    form.sep_instrument.clear();
    app.app.save_aanvraag(&zorg, id, 2, &form).await.unwrap();
    let theirs = app.app.open_aanvraag(&zorg, id).await.unwrap();
    assert!(
        !theirs.kaart.getoetst.ontbreekt.is_empty(),
        "the support team sees what is missing"
    );
    let blad = app.app.open_aanvraag(&mentor, id).await.unwrap();
    let d = &blad.aanvraag.dossier;
    assert_eq!(
        (d.iq, d.sep, d.diagnosticus.as_str(), blad.aanvraag.route),
        (None, None, "", None)
    );
    assert_eq!(blad.kaart.getoetst.ontbreekt, []);
    let kaart = app.app.preview_aanvraag(&mentor, id, &form).await.unwrap();
    assert_eq!(kaart.getoetst.ontbreekt, []);
    // What was weighed and decided quotes diagnostics.
    let decided = w.ready(app, w.leerling(1), ZaakSoort::Lwoo).await;
    let blad = app.app.open_aanvraag(&mentor, decided).await.unwrap();
    assert!(
        blad.stappen
            .iter()
            .all(|s| s.stap.toelichting.is_empty() && s.stap.ontvangstbewijs.is_none())
    );
}

on_both!(
    a_mentor_learns_nothing_of_care,
    each_act_by_who_may_not,
    what_one_may_not_know_of_is_not_found,
    only_the_administrator_manages_accounts,
    a_stale_page_conflicts,
    what_does_not_happen_in_this_state,
    two_directors_decide_once,
    a_decision_says_what_it_must,
    granting_against_the_criteria_must_be_said,
    pro_needs_the_view_of_the_parents,
    a_mentor_cannot_post_what_a_mentor_cannot_see,
    a_filter_tells_no_secret,
    a_form_that_cannot_be_read_changes_nothing,
);
