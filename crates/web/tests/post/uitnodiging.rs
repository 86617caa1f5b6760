//! The mail with which somebody from outside is invited: an address, and nothing of whom or what.

use vangnet_app::overleg::{GastInvoer, PuntNieuw};
use vangnet_testkit::{MailServer, SLUG, TestApp, Wereld, on_both};

use super::{geen_leerling, mail::met};

/// An invitation to an item of the ZAT of next week, of which the parents were asked.
async fn uitnodiging(app: &TestApp, w: &Wereld) -> (vangnet_core::id::AgendapuntId, GastInvoer) {
    app.noorderlicht().await;
    let zat = w.overleg(app, "zat").await;
    let b = w.bijeenkomst(app, zat, 7).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let nieuw = PuntNieuw {
        leerling: Some(w.leerling(0)),
        vraag: "Hoe verloopt de middag?".to_owned(),
        ouders_op: app.dag(0),
        ..PuntNieuw::default()
    };
    let punt = app.app.add_punt(&zorg, b, &nieuw).await.unwrap();
    let gast = GastInvoer {
        naam: "Wil Wijkagent".to_owned(),
        adres: "wijk@politie.example".to_owned(),
        rol: "ketenpartner".to_owned(),
        doel: "Advies over de middag.".to_owned(),
        grondslag: "wettelijke_taak".to_owned(),
        toelichting: "Taak van de wijkagent.".to_owned(),
        ziet: vec!["algemeen".to_owned()],
        geldig_tot: app.dag(14),
        ..GastInvoer::default()
    };
    (punt, gast)
}

async fn an_invitation_is_mailed_without_code_and_pupil(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (punt, gast) = uitnodiging(app, &w).await;
    let server = MailServer::start(app.map());
    let post = met(app, &format!("smtp://{}", server.plaats())).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let u = post.invite_gast(&zorg, punt, &gast).await.unwrap();
    assert!(u.gemaild);
    let mails = server.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].aan, ["wijk@politie.example"]);
    let alles = mails[0].alles();
    geen_leerling(&alles);
    assert!(!alles.contains(&u.code), "the code goes another way");
    let adres = format!("https://vangnet.test/{SLUG}/gast/{}", u.token);
    assert!(
        alles.replace("=\r\n", "").replace("=\n", "").contains(&adres),
        "{alles}"
    );
}

/// When it cannot be mailed the invitation is there all the same, and the page says to mail the address oneself.
async fn an_invitation_that_cannot_be_mailed_is_handed_over(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (punt, gast) = uitnodiging(app, &w).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    // Nobody listens there.
    let post = met(app, "smtp://127.0.0.1:9").await;
    let u = post.invite_gast(&zorg, punt, &gast).await.unwrap();
    assert!(!u.gemaild);
    assert!(app.app.knows_gast(SLUG, &u.token).await.unwrap());
    let zonder = app.app.invite_gast(&zorg, punt, &gast).await.unwrap();
    assert!(!zonder.gemaild);
}

on_both!(
    an_invitation_is_mailed_without_code_and_pupil,
    an_invitation_that_cannot_be_mailed_is_handed_over,
);
