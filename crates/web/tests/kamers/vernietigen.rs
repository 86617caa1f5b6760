//! Destroying support from its page, and two people at the pages of lessons and of who is informed.

use axum::http::StatusCode;
use vangnet_testkit::{Databank, Wereld, run};

use crate::browser::Browser;

#[test]
fn support_is_destroyed_by_the_number_of_the_pupil_after_its_day() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        app.maasdal().await;
        let pupil = w.leerling(0);
        let pad = format!("/leerlingen/{pupil}");
        let directie = Browser::of(app, w.directie).await;
        let kop = "Vernietig de ondersteuning";
        let leeg = directie.get(&format!("{pad}/trajecten")).await.complete();
        assert!(!leeg.says(kop), "nothing to destroy");
        w.need(app, pupil, "taal").await;
        let page = directie.get(&format!("{pad}/trajecten")).await.complete();
        let open = "Een onderwijsbehoefte is nog niet afgesloten";
        assert!(page.says(kop) && page.says(open), "{}", page.html);
        w.end_needs(app, pupil).await;
        let page = directie.get(&format!("{pad}/trajecten")).await.complete();
        // The month and not the day: the day would tell when the last note was written, to who may not read it.
        assert!(
            page.says(kop) && page.says("Vernietigen kan vanaf een dag in november 2029"),
            "{}",
            page.html
        );
        assert!(!page.says("/vernietigen\""), "no form before its day");
        let anders = Browser::of(app, w.zorgcoordinator).await;
        assert!(!anders.get(&format!("{pad}/trajecten")).await.complete().says(kop));
        let weg = format!("{pad}/vernietigen");
        let page = directie.post(&weg, "bevestig=1001").await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            page.html.matches("Vernietigen kan vanaf").count() > 1,
            "the day is in the message"
        );
        app.env.wacht(jiff::Span::new().days(4 * 366));
        for english in [false, true] {
            let mut directie = Browser::of(app, w.directie).await;
            if english {
                directie = directie.in_english();
            }
            let page = directie.post(&weg, "bevestig=1002").await.complete();
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            let woord = if english {
                "This is not the number of this pupil"
            } else {
                "Dit is niet het nummer van deze leerling"
            };
            assert!(page.says(woord) && page.says("value=\"1002\""));
        }
        let directie = Browser::of(app, w.directie).await;
        let done = directie.post(&weg, "bevestig=1001").await;
        assert_eq!(done.flash.as_deref(), Some("steun-vernietigd"), "{}", done.html);
        let done = directie.post(&weg, "bevestig=1001").await;
        assert_eq!(done.flash.as_deref(), Some("al-veranderd"), "{}", done.html);
        for tab in [
            "",
            "/trajecten",
            "/plan",
            "/toestemming",
            "/logboek",
            "/handelingswijzer",
            "/ingelicht",
        ] {
            let page = directie.get(&format!("{pad}{tab}")).await.complete();
            assert_eq!(page.status, StatusCode::OK, "{tab}");
        }
    });
}

#[test]
fn a_group_without_members_is_destroyed_by_its_name() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        app.maasdal().await;
        let groep = w
            .group(app, "B1", vangnet_core::inrichting::catalogus::Vorm::Groep)
            .await;
        let pad = format!("/groepen/{groep}");
        let directie = Browser::of(app, w.directie).await;
        let page = directie.get(&pad).await.complete();
        assert!(page.says("Vernietig de groep") && page.says("Vernietigen kan vanaf"));
        app.env.wacht(jiff::Span::new().days(4 * 366));
        let directie = Browser::of(app, w.directie).await;
        let weg = format!("{pad}/vernietigen");
        let page = directie.post(&weg, "bevestig=Iets").await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Dit is niet de naam van deze groep"));
        let done = directie.post(&weg, "bevestig=Groep+B1").await;
        assert_eq!(done.flash.as_deref(), Some("groep-vernietigd"), "{}", done.html);
        assert_eq!(directie.get(&pad).await.status, StatusCode::NOT_FOUND);
        directie.get("/groepen").await.complete();
    });
}

#[test]
fn two_at_the_page_of_lessons_see_both() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        let zorg = Browser::of(app, w.zorgcoordinator).await;
        let pad = format!("/lesklassen/{}", app.school(0).id);
        zorg.get("/lesklassen").await.complete();
        let form = |klassen: &str, gelezen: &str| {
            let naam = w.mentor;
            format!("klassen_{naam}={klassen}&gelezen_{naam}={gelezen}")
        };
        let done = zorg.post(&pad, &form("1B", "")).await;
        assert_eq!(done.flash.as_deref(), Some("lesklassen-bewaard"), "{}", done.html);
        let page = zorg.post(&pad, &form("2A", "")).await.complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("value=\"2A\"") && page.says(">1B<"), "{}", page.html);
        let gelezen = page.hidden(&format!("gelezen_{}", w.mentor));
        assert_eq!(gelezen, "1B");
        let done = zorg.post(&pad, &form("2A", &gelezen)).await;
        assert_eq!(done.flash.as_deref(), Some("lesklassen-bewaard"));
        // A line that was left as it was takes nothing back.
        let done = zorg.post(&pad, &form("1B", "1B")).await;
        assert_eq!(done.flash.as_deref(), Some("lesklassen-bewaard"));
        assert!(zorg.get("/lesklassen").await.complete().says("value=\"2A\""));
    });
}

#[test]
fn two_at_the_page_of_who_is_informed_see_both() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        let zorg = Browser::of(app, w.zorgcoordinator).await;
        let pad = format!("/leerlingen/{}/ingelicht", w.leerling(0));
        let leeg = zorg.get(&pad).await.complete().hidden("gelezen");
        let form = |tot: &str, gelezen: &str| {
            format!(
                "account={}&vanaf=2026-09-01&tot={tot}&gelezen={gelezen}",
                w.mentor
            )
        };
        let done = zorg.post(&pad, &form("", &leeg)).await;
        assert_eq!(done.flash.as_deref(), Some("ingelicht-bewaard"), "{}", done.html);
        let page = zorg.post(&pad, &form("2026-12-31", &leeg)).await.complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(
            page.says("value=\"2026-12-31\"") && page.says("Zo staat het er nu"),
            "{}",
            page.html
        );
        let gelezen = page.hidden("gelezen");
        let done = zorg.post(&pad, &form("2026-12-31", &gelezen)).await;
        assert_eq!(done.flash.as_deref(), Some("ingelicht-bewaard"), "{}", done.html);
    });
}
