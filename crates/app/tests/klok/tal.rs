//! How many statements Mijn werk and the overview send: a number that grows with the pupils is a fault.

use vangnet_app::klok::TermijnenFilter;
use vangnet_testkit::{TestApp, Wereld, on_both};

use crate::{aanbod, pro};

async fn work_lists_ask_as_much_for_many_as_for_one(app: &TestApp) {
    let catalogus = app.maasdal().await;
    let w = Wereld::new(app).await;
    let b5 = aanbod(&catalogus, "B5");
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let erbij = async |leerling| {
        pro(app, &w, leerling, 50).await;
        w.running(app, leerling, b5).await;
    };
    erbij(w.leerling(0)).await;
    erbij(w.leerling(3)).await;
    let alles = TermijnenFilter::default();
    let meet = async || {
        let a = &app.app;
        let kijk = async |wat: &'static str| {
            let voor = app.swv.queries();
            match wat {
                "zorg" => drop(a.mijn_werk(&zorg).await.unwrap()),
                "mentor" => drop(a.mijn_werk(&mentor).await.unwrap()),
                "termijnen" => drop(a.open_termijnen(&zorg, &alles).await.unwrap()),
                "thuis" => drop(a.list_thuiszitters(&zorg).await.unwrap()),
                _ => drop(a.open_leerling(&zorg, w.leerling(0)).await.unwrap()),
            }
            (wat, app.swv.queries() - voor)
        };
        [
            kijk("zorg").await,
            kijk("mentor").await,
            kijk("termijnen").await,
            kijk("thuis").await,
            kijk("leerling").await,
        ]
    };
    meet().await;
    let weinig = meet().await;
    for leerling in w.more(app, 4).await {
        erbij(leerling).await;
    }
    let veel = meet().await;
    assert_eq!(weinig, veel);
    assert_eq!(
        veel,
        [
            ("zorg", 11),
            ("mentor", 10),
            ("termijnen", 7),
            ("thuis", 2),
            ("leerling", 18)
        ]
    );
}

on_both!(work_lists_ask_as_much_for_many_as_for_one);
