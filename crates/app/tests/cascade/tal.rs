//! How many statements the pages of support send: a number that grows with what there is, is a fault.

use vangnet_core::inrichting::catalogus::Vorm;
use vangnet_store::OndersteuningFilter;
use vangnet_testkit::{TestApp, Wereld, on_both, traject_invoer};

use crate::aanbod;

/// Statements of a second look; the first also writes down that it was read.
async fn kijk<T>(app: &TestApp, kijk: impl AsyncFn() -> vangnet_app::Result<T>) -> u64 {
    kijk().await.map(drop).unwrap();
    let voor = app.swv.queries();
    kijk().await.map(drop).unwrap();
    app.swv.queries() - voor
}

async fn pages_of_support_ask_as_much_for_many_as_for_one(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (b1, b5) = (aanbod(&catalogus, "B1"), aanbod(&catalogus, "B5"));
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    let groep = w.group(app, "B5", Vorm::Groep).await;
    let erbij = async |leerling| {
        w.need(app, leerling, "motivatie").await;
        let mut invoer = traject_invoer(&app.app, b5);
        invoer.vorm = "groep".to_owned();
        invoer.groep = groep.to_string();
        invoer.behoeften = std::iter::once("motivatie".to_owned()).collect();
        w.started(app, leerling, b5, &invoer).await;
    };
    erbij(w.leerling(1)).await;
    let id = w.running(app, leerling, b1).await;
    let alles = OndersteuningFilter::default();
    let meet = async || {
        let a = &app.app;
        [
            (
                "open_trajecten",
                kijk(app, async || a.open_trajecten(&zorg, leerling).await).await,
            ),
            (
                "open_traject",
                kijk(app, async || a.open_traject(&zorg, id).await).await,
            ),
            (
                "new_traject",
                kijk(app, async || a.new_traject(&zorg, leerling).await).await,
            ),
            (
                "list_ondersteuning",
                kijk(app, async || a.list_ondersteuning(&zorg, &alles).await).await,
            ),
            (
                "list_groepen",
                kijk(app, async || a.list_groepen(&zorg).await).await,
            ),
            (
                "open_groep",
                kijk(app, async || a.open_groep(&zorg, groep).await).await,
            ),
        ]
    };
    let weinig = meet().await;
    for _ in 0..4 {
        w.running(app, leerling, b1).await;
        w.group(app, "B5", Vorm::Groep).await;
    }
    w.evaluated(app, id, b1, "deels").await;
    for leerling in w.more(app, 5).await {
        erbij(leerling).await;
    }
    let veel = meet().await;
    assert_eq!(weinig, veel);
    for (pagina, aantal) in veel {
        assert!(aantal <= 21, "{pagina}: {aantal}");
    }
}

on_both!(pages_of_support_ask_as_much_for_many_as_for_one);
