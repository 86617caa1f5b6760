//! The page of an application through its procedure: steps, the decision, terms, destruction, and the pages that are read.

use axum::http::StatusCode;
use jiff::Span;
use vangnet_core::id::AanvraagId;
use vangnet_core::toelating::ZaakSoort;
use vangnet_core::toelating::procedure::Staat;
use vangnet_testkit::{Databank, TestApp, Wereld, run};

use crate::browser::Browser;

async fn stand(app: &TestApp, id: AanvraagId) -> (Staat, i32) {
    let found = app.swv.find_aanvraag(id).await.expect("storage");
    let aanvraag = found.expect("an application").aanvraag;
    (aanvraag.staat, aanvraag.versie)
}

#[test]
fn an_agreement_needs_a_choice_and_keeps_what_was_typed() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = wereld.discussed(app, wereld.leerling(0), ZaakSoort::Pro).await;
        let (_, versie) = stand(app, id).await;
        let swv = Browser::of(app, wereld.orthopedagoog).await;
        let pad = format!("/aanvragen/{id}");
        let page = swv.get(&pad).await.complete();
        assert!(page.says("value=\"overeenstemming_ja\"") && page.says("value=\"geen_overeenstemming\""));
        assert!(!page.says("id=\"stap-intrekken\""), "withdrawing is the school's");
        let leeg =
            format!("versie={versie}&groep=overeenstemming&toelichting=Goed+gesprek&leerbaarheid=Groeit");
        let page = swv.post(&format!("{pad}/stappen"), &leeg).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("href=\"#overeenstemming-gebeurtenis\"") && page.says("Goed gesprek"));
        assert!(page.says("<details class=\"weging\" open>") && page.says("Groeit"));
        let page = swv
            .post(
                &format!("{pad}/stappen"),
                &format!("{leeg}&gebeurtenis=overeenstemming_ja"),
            )
            .await;
        assert_eq!(
            page.flash.as_deref(),
            Some("overeenstemming-vastgelegd"),
            "{}",
            page.html
        );
        let page = swv.get(&pad).await.complete();
        assert!(page.says("Leerbaarheid") && page.says("Groeit") && page.says("Criteria bewaard"));
    });
}

#[test]
fn the_director_sees_what_to_weigh_and_says_why_he_departs() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = wereld.discussed(app, wereld.leerling(0), ZaakSoort::Pro).await;
        let swv = Browser::of(app, wereld.orthopedagoog).await;
        let directeur = Browser::of(app, wereld.directeur).await;
        let pad = format!("/aanvragen/{id}");
        let (_, versie) = stand(app, id).await;
        let ja =
            format!("versie={versie}&groep=overeenstemming&gebeurtenis=overeenstemming_ja&toelichting=Eens");
        swv.post(&format!("{pad}/stappen"), &ja).await;
        let page = directeur.get(&pad).await.complete();
        assert!(
            page.says("Nog niet mogelijk") && page.says("href=\"#deel-advies\""),
            "{}",
            page.html
        );
        assert!(
            !page.says("name=\"besluit\""),
            "no form before the experts advised"
        );
        wereld.advise(app, id, "toewijzen").await;
        let page = directeur.get(&pad).await.complete();
        assert!(page.says("Otto Ortho (Orthopedagoog): toewijzen") && page.says("name=\"besluit\""));
        let (_, versie) = stand(app, id).await;
        let nee = format!("versie={versie}&besluit=niet_toewijzen&motivering=De+school+kan+het+zelf");
        let page = directeur.post(&format!("{pad}/besluit"), &nee).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("href=\"#besluit-afwijking\"") && page.says("De school kan het zelf"));
        let page = directeur
            .post(
                &format!("{pad}/besluit"),
                &format!("{nee}&afwijking=Nieuwe+toets"),
            )
            .await;
        assert_eq!(page.flash.as_deref(), Some("besloten"), "{}", page.html);
        let page = directeur.get(&pad).await.complete();
        assert!(page.says("Geldt nu") && page.says("Nieuwe toets"));
        let brief = page
            .html
            .split("/beschikkingen/")
            .nth(1)
            .expect("a link to the letter");
        let brief = brief.split('"').next().expect("its end");
        let pdf = directeur.get(&format!("{pad}/beschikkingen/{brief}")).await;
        assert_eq!(pdf.status, StatusCode::OK);
        let niets = directeur.get(&format!("{pad}/beschikkingen/{}", id.0)).await;
        assert_eq!(niets.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn an_objection_is_judged_by_what_is_typed() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = wereld.ready(app, wereld.leerling(0), ZaakSoort::Lwoo).await;
        let directeur = Browser::of(app, wereld.directeur).await;
        let pad = format!("/aanvragen/{id}");
        let vandaag = app.app.today();
        let (_, versie) = stand(app, id).await;
        let besluit = format!("versie={versie}&besluit=toewijzen&motivering=Past&ingangsdatum={vandaag}");
        directeur.post(&format!("{pad}/besluit"), &besluit).await;
        let school = Browser::of(app, wereld.zorgcoordinator).await;
        let page = school.get(&pad).await.complete();
        assert!(page.says("id=\"stap-bezwaar-indienen\""), "{}", page.html);
        let (_, versie) = stand(app, id).await;
        let zonder = format!("versie={versie}&groep=bezwaar-indienen&gebeurtenis=bezwaar_ingediend");
        let page = school.post(&format!("{pad}/stappen"), &zonder).await.complete();
        assert!(page.says("href=\"#bezwaar-indienen-indiener\""), "{}", page.html);
        let goed = format!("{zonder}&indiener=ouders&ontvangen_op={vandaag}&gronden=Wij+willen+PrO");
        let page = school.post(&format!("{pad}/stappen"), &goed).await;
        assert_eq!(page.flash.as_deref(), Some("bezwaar-vastgelegd"), "{}", page.html);
        assert_eq!(stand(app, id).await.0, Staat::BijBezwaarcommissie);
        let page = directeur.get(&pad).await.complete();
        assert!(page.says("Nog niet mogelijk") && page.says("Advies van de bezwaarcommissie"));
    });
}

#[test]
fn a_term_moves_once_and_to_a_later_day() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = wereld.submitted(app, wereld.leerling(0), ZaakSoort::Lwoo).await;
        let swv = Browser::of(app, wereld.orthopedagoog).await;
        let pad = format!("/aanvragen/{id}");
        let (_, versie) = stand(app, id).await;
        let vorm = |tot: &str| format!("versie={versie}&soort=swv&tot={tot}");
        let page = swv
            .post(&format!("{pad}/termijn"), &vorm("2026-11-12"))
            .await
            .complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("href=\"#termijn-swv\"") && page.says("value=\"2026-11-12\""));
        let page = swv.post(&format!("{pad}/termijn"), &vorm("2027-02-02")).await;
        assert_eq!(page.flash.as_deref(), Some("termijn-vastgelegd"), "{}", page.html);
        let page = swv.get(&pad).await.complete();
        assert!(
            page.says("Awb art. 4:14 lid 3") && !page.says("value=\"swv\""),
            "once"
        );
    });
}

#[test]
fn a_dossier_is_destroyed_after_its_time_and_only_with_a_tick() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = wereld.submitted(app, wereld.leerling(0), ZaakSoort::Lwoo).await;
        let pad = format!("/aanvragen/{id}");
        let (_, versie) = stand(app, id).await;
        let school = Browser::of(app, wereld.zorgcoordinator).await;
        let weg = format!("versie={versie}&groep=intrekken&gebeurtenis=ingetrokken&toelichting=Verhuisd");
        let page = school.post(&format!("{pad}/stappen"), &weg).await;
        assert_eq!(page.flash.as_deref(), Some("ingetrokken"), "{}", page.html);
        let directeur = Browser::of(app, wereld.directeur).await;
        assert!(
            !directeur.get(&pad).await.complete().says("/vernietigen"),
            "too early"
        );
        app.env.wacht(Span::new().hours(24 * 366 * 3));
        let school = Browser::of(app, wereld.zorgcoordinator).await;
        assert!(
            !school.get(&pad).await.complete().says("/vernietigen"),
            "not by the school"
        );
        let directeur = Browser::of(app, wereld.directeur).await;
        assert!(directeur.get(&pad).await.complete().says("/vernietigen"));
        let (_, versie) = stand(app, id).await;
        let zonder = format!("versie={versie}");
        let page = directeur
            .post(&format!("{pad}/vernietigen"), &zonder)
            .await
            .complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("href=\"#bevestig\""), "{}", page.html);
        let page = directeur
            .post(&format!("{pad}/vernietigen"), &format!("{zonder}&bevestig=ja"))
            .await;
        assert_eq!(page.flash.as_deref(), Some("dossier-vernietigd"), "{}", page.html);
        let page = directeur.get(&pad).await.complete();
        assert!(
            !page.says("vaste begeleider") && !page.says("Verhuisd"),
            "{}",
            page.html
        );
        assert_eq!(stand(app, id).await.0, Staat::Vernietigd);
    });
}

#[test]
fn the_reading_pages_hold_back_what_the_page_holds_back() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = wereld.submitted(app, wereld.leerling(0), ZaakSoort::Pro).await;
        let pad = format!("/aanvragen/{id}/lezen");
        let swv = Browser::of(app, wereld.orthopedagoog)
            .await
            .get(&pad)
            .await
            .complete();
        assert!(swv.says("Welke plek past het best?") && swv.says("Half jaar winst bij rekenen"));
        assert!(
            swv.says("De ouders zien uit naar de praktijklessen.") && swv.says("Onderwijskundig rapport")
        );
        assert!(swv.says(&format!("/aanvragen/{id}/vraag")));
        let mentor = Browser::of(app, wereld.mentor).await.get(&pad).await.complete();
        assert!(mentor.says("Welke plek past het best?") && !mentor.says("praktijklessen"));
        assert!(
            !mentor.says("/vraag\"") && !mentor.says(">68<"),
            "no IQ: {}",
            mentor.html
        );
        let english = Browser::of(app, wereld.orthopedagoog)
            .await
            .in_english()
            .get(&pad)
            .await
            .complete();
        assert!(english.says("The parents say") && english.says("What was tried"));
    });
}
