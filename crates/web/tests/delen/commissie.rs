//! The advisory committee.

use axum::http::StatusCode;
use vangnet_testkit::{Databank, Wereld, run};

use crate::browser::Browser;
use crate::toneel;

#[test]
fn a_member_speaks_for_the_own_seat_and_the_orthopedagogue_for_all() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let lid = toneel::commissie(app).await;
        let id = toneel::bij_commissie(app, &wereld, 0).await;
        let path = format!("/aanvragen/{id}");
        let member = Browser::of(app, lid).await;
        let page = member.get(&path).await.complete();
        assert!(page.says("Leg de inbreng van Loes Lid vast"));
        assert!(!page.says("Leg de inbreng van Simon School vast"));
        assert!(page.says("van de aanvragende school") && !page.says("Petra Praktijk"));
        assert!(page.says("2 leden hebben nog geen standpunt gegeven"));

        let early = member
            .post(
                &format!("{path}/commissie"),
                "lid=ortho&standpunt=ja&toelichting=Past.",
            )
            .await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        let early = early.complete();
        assert!(early.says("id=\"inbreng-0-bestudeerd-fout\"") && early.says("Past."));

        let spoken = "lid=ortho&bestudeerd=ja&standpunt=ja&toelichting=Past.";
        let done = member.post(&format!("{path}/commissie"), spoken).await;
        assert_eq!(done.flash.as_deref(), Some("inbreng-vastgelegd"));
        let other = "lid=school&bestudeerd=ja&standpunt=nee";
        let other_seat = member.post(&format!("{path}/commissie"), other).await;
        assert_eq!(other_seat.status, StatusCode::FORBIDDEN);

        let swv = Browser::of(app, wereld.orthopedagoog).await;
        let done = swv.post(&format!("{path}/commissie"), other).await;
        assert_eq!(done.flash.as_deref(), Some("inbreng-vastgelegd"));
        let page = swv.get(&path).await.complete();
        assert!(page.says("Alle leden hebben gesproken"));
        assert!(page.says("bestudeerd op 10 november 2026"));
    });
}

#[test]
fn the_extra_expert_sits_at_the_lower_bound_of_pro() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        toneel::commissie(app).await;
        let id = toneel::aan_de_ondergrens(app, &wereld, 0).await;
        let swv = Browser::of(app, wereld.orthopedagoog).await;
        let page = swv.get(&format!("/aanvragen/{id}")).await.complete();
        assert!(page.says("Petra Praktijk") && page.says("extra deskundige bij de ondergrens van PrO"));
        let school = Browser::of(app, wereld.mentor).await;
        let page = school.get(&format!("/aanvragen/{id}")).await.complete();
        assert!(!page.says("Petra Praktijk"), "that she sits tells the IQ");
    });
}
