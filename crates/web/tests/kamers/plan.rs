//! A plan from beginning to end, as a mentor and a coordinator see it; two at one plan; the acts of pupil and parents.

use axum::http::StatusCode;
use vangnet_core::inrichting::catalogus::Vorm;
use vangnet_testkit::{Databank, TestApp, Wereld, run};

use crate::browser::Browser;

const DAAD: &str = "datum=2026-09-14&wijze=gesprek&tekst=Ik+wil+vooraan+zitten.&uitkomst=";

/// A form with every text of a plan.
fn teksten(versie: i32, begeleiding: &str) -> String {
    let velden = [
        "uitstroom",
        "onderbouwing",
        "bevorderend",
        "belemmerend",
        "inbreng",
        "invloed",
        "overleg",
    ];
    let rest: String = velden.map(|veld| format!("&{veld}=Tekst+van+{veld}")).concat();
    format!("versie={versie}&begeleiding={begeleiding}&overleg_op=2026-09-01{rest}")
}

#[expect(
    clippy::cognitive_complexity,
    clippy::too_many_lines,
    reason = "a way is told from beginning to end"
)]
async fn plan_from_beginning_to_end(app: &TestApp) {
    let w = Wereld::new(app).await;
    let mentor = Browser::of(app, w.mentor).await;
    let zorg = Browser::of(app, w.zorgcoordinator).await;
    let leerling = format!("/leerlingen/{}", w.leerling(0));
    let plan = format!("{leerling}/plan");
    let vandaag = app.app.today().to_string();
    let daad = DAAD.replace("2026-09-14", &vandaag);

    let leeg = mentor.get(&plan).await.complete();
    assert!(leeg.says("Nog geen ontwikkelingsperspectief"));
    let begonnen = mentor.post(&format!("{plan}/opp"), "reden=").await;
    assert_eq!(begonnen.status, StatusCode::SEE_OTHER);
    let adres = begonnen.to.unwrap_or_default();
    let adres = adres.trim_start_matches("/proef").to_owned();
    let opp = adres.rsplit('/').next().unwrap_or_default().to_owned();
    assert!(mentor.get(&adres).await.complete().says("Handelingsdeel"));

    // Two at one plan: the second is told, sees both, loses nothing.
    let eerste = mentor.post(&adres, &teksten(1, "Van+de+mentor")).await;
    assert_eq!(eerste.status, StatusCode::SEE_OTHER);
    let tweede = zorg.post(&adres, &teksten(1, "Van+de+ander")).await.complete();
    assert_eq!(tweede.status, StatusCode::CONFLICT);
    assert!(tweede.says("Van de mentor") && tweede.says("Van de ander"));
    assert!(tweede.says("name=\"versie\" value=\"2\""));
    let samen = zorg.post(&adres, &teksten(2, "Van+beiden")).await;
    assert_eq!(samen.status, StatusCode::SEE_OTHER);

    // Not yet: the page says what is missing and keeps the day.
    let stel_vast = format!("versie=3&vastgesteld_op={vandaag}");
    let nog_niet = zorg
        .post(&format!("{adres}/vaststellen"), &stel_vast)
        .await
        .complete();
    assert_eq!(nog_niet.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nog_niet.says("vijfde lid"));

    let daden = format!("{leerling}/toestemming");
    assert!(
        mentor
            .get(&daden)
            .await
            .complete()
            .says("Het een volgt nooit uit het ander")
    );
    let gehoord = mentor
        .post(
            &format!("{daden}/gehoord"),
            &format!("{daad}gehoord&betreft={opp}"),
        )
        .await;
    assert_eq!(gehoord.flash.as_deref(), Some("toestemming-vastgelegd"));
    let half = mentor
        .post(
            &format!("{daden}/handelingsdeel"),
            &format!("{daad}ja&betreft={opp}"),
        )
        .await
        .complete();
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(half.says("Ik wil vooraan zitten."), "what was typed is kept");
    let ja = format!("{daad}ja&wie=ouders&betreft={opp}");
    mentor.post(&format!("{daden}/handelingsdeel"), &ja).await;
    assert!(mentor.get(&daden).await.complete().says("Trek in"));

    let vast = zorg.post(&format!("{adres}/vaststellen"), &stel_vast).await;
    assert_eq!(vast.flash.as_deref(), Some("plan-vastgesteld"));
    let blad = mentor.get(&plan).await.complete();
    assert!(blad.says("Van beiden") && blad.says("Evalueren met leerling en ouders"));
    let pdf = mentor.get(&format!("{adres}/pdf")).await;
    assert!(pdf.html.starts_with("%PDF"));

    let doel = "plan=opp&doel=Elif+vraagt+om+hulp.";
    mentor.post(&format!("{plan}/doelen"), doel).await;
    assert!(
        mentor
            .get(&plan)
            .await
            .complete()
            .says("Niemand kan zien wanneer dit doel is gehaald")
    );
    assert!(
        mentor
            .get(&format!("{plan}/doelen"))
            .await
            .complete()
            .says("Wanneer is het gehaald")
    );
    assert!(
        mentor
            .get(&format!("{plan}/profiel"))
            .await
            .complete()
            .says("Uitstroomprofiel")
    );
    let slecht = mentor
        .post(
            &format!("{plan}/profiel"),
            "versie=0&vak_1=wiskunde&niveau_1=vmbo_kader",
        )
        .await
        .complete();
    assert!(slecht.says("Schrijf bij elk vak waarom"));

    let lijst = zorg.get("/plannen").await.complete();
    assert!(lijst.says("Elif") && lijst.says("OPP evalueren"));
    assert!(zorg.get("/plannen.xlsx").await.html.contains("Elif"));
    assert!(
        zorg.in_english()
            .get(&plan)
            .await
            .complete()
            .says("The development perspective in force")
    );
}

/// Two at one profile, one goal, one group: the second is told, sees both texts side by side, and loses nothing.
#[expect(
    clippy::cognitive_complexity,
    clippy::too_many_lines,
    reason = "a way is told from beginning to end"
)]
async fn two_at_one_form(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let mentor = Browser::of(app, w.mentor).await;
    let zorg = Browser::of(app, w.zorgcoordinator).await;
    let plan = format!("/leerlingen/{}/plan", w.leerling(0));
    let profiel = format!("{plan}/profiel");

    let een = "versie=0&instroom=Van+de+mentor&relatie=Bij+bekenden&uitstroom=arbeid\
               &toetsdag_1=2026-06-01&domein_1=taal&referentie_1=1f&ingeschreven_op=2026-08-01";
    let eerste = mentor.post(&profiel, een).await;
    assert_eq!(eerste.flash.as_deref(), Some("profiel-bewaard"));
    let twee = "versie=0&instroom=Van+de+ander&relatie=Bij+bekenden&uitstroom=mbo_entree&keuzetraject=Groen";
    let tweede = zorg.post(&profiel, twee).await.complete();
    assert_eq!(tweede.status, StatusCode::CONFLICT);
    assert!(tweede.says("Iemand anders heeft intussen ook bewaard"));
    for tekst in [
        "Van de mentor",
        "Van de ander",
        "Groen",
        ">Arbeid<",
        ">1 augustus 2026<",
        ">1F<",
    ] {
        assert!(tweede.says(tekst), "{tekst}");
    }
    // Beside what differs, and only there: profile, day, levels at the start, route; the row of the test: three fields.
    assert_eq!(
        tweede.html.matches("class=\"naast__nu\"").count(),
        7,
        "{}",
        tweede.html
    );
    assert!(tweede.says("name=\"versie\" value=\"1\""));
    let samen = zorg
        .post(&profiel, &twee.replacen("versie=0", "versie=1", 1))
        .await;
    assert_eq!(samen.flash.as_deref(), Some("profiel-bewaard"));
    let blad = mentor.get(&plan).await.complete();
    assert!(blad.says("Van de ander") && blad.says("Bij bekenden"));

    let doel = "plan=ilp&doel=Op+tijd+komen&criterium=Vier+weken";
    assert_eq!(
        mentor.post(&format!("{plan}/doelen"), doel).await.status,
        StatusCode::SEE_OTHER
    );
    let ctx = app.ctx(w.mentor).await;
    let doelen = app
        .app
        .open_plan(&ctx, w.leerling(0))
        .await
        .expect("a plan")
        .doelen;
    let doelpad = format!("{plan}/doelen/{}", doelen.first().expect("a goal").doel.id);
    let met = |tekst: &str| format!("{doel}&resultaat=open&versie=1&beginsituatie={tekst}");
    assert_eq!(
        mentor.post(&doelpad, &met("Elke+dag+te+laat")).await.status,
        StatusCode::SEE_OTHER
    );
    let tweede = zorg.post(&doelpad, &met("Vaak+te+laat")).await.complete();
    assert_eq!(tweede.status, StatusCode::CONFLICT);
    assert!(tweede.says("Elke dag te laat") && tweede.says("Vaak te laat"));
    assert_eq!(tweede.html.matches("class=\"naast__nu\"").count(), 1);

    let groep = w.group(app, "2a", Vorm::Groep).await;
    let groeppad = format!("/groepen/{groep}");
    let dagen = format!("begin={}&einde={}", app.dag(0), app.dag(27));
    let met = |versie: i32, aanpak: &str| {
        format!("versie={versie}&naam=Groep+2a&{dagen}&doel=Rust&aanpak={aanpak}")
    };
    let directie = Browser::of(app, w.directie).await;
    assert_eq!(
        zorg.post(&groeppad, &met(1, "Elke+maandag")).await.status,
        StatusCode::SEE_OTHER
    );
    let tweede = directie.post(&groeppad, &met(1, "Elke+vrijdag")).await.complete();
    assert_eq!(tweede.status, StatusCode::CONFLICT);
    assert!(tweede.says("Elke maandag") && tweede.says("Elke vrijdag"));
    assert_eq!(tweede.html.matches("class=\"naast__nu\"").count(), 1);
    assert!(tweede.says("name=\"versie\" value=\"2\""));
    // A refusal keeps the version that was read: what another saved in the meantime is not overwritten after it.
    let leeg = format!("versie=1&naam=&{dagen}&doel=Rust&aanpak=Elke+vrijdag");
    let geweigerd = directie.post(&groeppad, &leeg).await.complete();
    assert_eq!(geweigerd.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(geweigerd.says("name=\"versie\" value=\"1\"") && geweigerd.says("Elke vrijdag"));
    assert!(
        !geweigerd.says("value=\"Groep 2a\""),
        "an emptied name stays empty"
    );
    assert_eq!(
        directie.post(&groeppad, &met(2, "Elke+vrijdag")).await.status,
        StatusCode::SEE_OTHER
    );
}

#[test]
fn two_at_one_form_see_both_texts() {
    run(Databank::Sqlite, two_at_one_form);
}

/// "Mentor worklist" (R050): it has its place in the menu, for who may open it.
#[test]
fn the_work_list_of_plans_is_in_the_menu() {
    run(Databank::Sqlite, async |app| {
        app.maasdal().await;
        let w = Wereld::new(app).await;
        for (wie, mag) in [
            (w.mentor, true),
            (w.zorgcoordinator, true),
            (w.beheerder, false),
            (w.niemand, false),
        ] {
            let browser = Browser::of(app, wie).await;
            let start = browser.get("").await.complete();
            assert_eq!(start.says("href=\"/proef/plannen\""), mag);
            let page = browser.get("/plannen").await;
            assert_eq!(page.status == StatusCode::OK, mag);
            assert!(!mag || page.says("href=\"/proef/plannen\" aria-current=\"page\""));
        }
    });
}

#[test]
fn r039_a_plan_from_beginning_to_end() {
    run(Databank::Sqlite, plan_from_beginning_to_end);
}
