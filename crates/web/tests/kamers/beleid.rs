//! The policy on admission: what was typed is saved, or comes back with the row that is wrong.

use axum::http::StatusCode;
use vangnet_core::toelating::instrument::InstrumentSoort;
use vangnet_core::toelating::steekproef::Omvang;
use vangnet_testkit::{Databank, Wereld, run};

use crate::browser::Browser;

const PAD: &str = "/inrichting/toelating";

#[test]
fn the_director_sets_the_policy_and_everybody_in_it_reads_it() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let director = Browser::of(app, wereld.directeur).await;
        let vandaag = app.app.today();
        let form = format!("eenheid=procent&getal=25&vanaf={vandaag}");
        let done = director.post(&format!("{PAD}/steekproef"), &form).await;
        assert_eq!(done.flash.as_deref(), Some("beleid-bewaard"), "{}", done.html);
        let leden = format!(
            "vanaf={vandaag}&lid_naam_1=Ada&lid_organisatie_1=SWV&lid_deskundigheid_1=orthopedagoog&lid_naam_4=Bas&\
             lid_organisatie_4=GGD&lid_deskundigheid_4=jeugdarts&lid_ondergrens_4=ja"
        );
        director.post(&format!("{PAD}/commissie"), &leden).await;
        let beleid = app.swv.find_beleid().await.expect("the policy");
        assert_eq!(beleid.steekproef_op(vandaag), Omvang::Procent(25));
        let commissie = beleid.commissie_op(vandaag).expect("a committee");
        let codes: Vec<_> = commissie
            .leden
            .iter()
            .map(|l| (l.code.as_str(), l.alleen_ondergrens))
            .collect();
        assert_eq!(codes, [("stoel-1", false), ("stoel-2", true)]);

        // Who leaves takes the code along; who stays keeps it, and a new one gets a number that nobody had.
        let leden = format!(
            "vanaf={vandaag}&lid_code_1=stoel-1&lid_code_2=stoel-2&lid_naam_2=Bas&lid_organisatie_2=GGD&\
             lid_deskundigheid_2=jeugdarts&lid_naam_3=Cor&lid_organisatie_3=SWV&lid_deskundigheid_3=psycholoog"
        );
        director.post(&format!("{PAD}/commissie"), &leden).await;
        let beleid = app.swv.find_beleid().await.expect("the policy");
        let commissie = beleid.commissie_op(vandaag).expect("a committee");
        let codes: Vec<_> = commissie.leden.iter().map(|l| l.code.as_str()).collect();
        assert_eq!(codes, ["stoel-2", "stoel-3"]);

        let page = Browser::of(app, wereld.orthopedagoog)
            .await
            .get(PAD)
            .await
            .complete();
        assert!(page.says("van elke bundel") && page.says("Cor, psycholoog, SWV") && page.says("geldt nu"));
        assert!(!page.says("Wijzig de commissie"), "only who may change it");
    });
}

#[test]
fn a_row_that_is_wrong_is_named_and_nothing_is_saved() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let director = Browser::of(app, wereld.directeur).await;
        let vandaag = app.app.today();
        let lijst = format!(
            "vanaf={vandaag}&instrument_naam_1=Toets&instrument_soort_1=intelligentie&instrument_naam_3=Lezen&\
             instrument_soort_3=didactisch"
        );
        let page = director
            .post(&format!("{PAD}/instrumenten"), &lijst)
            .await
            .complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            page.says("Regel 3:") && page.says("href=\"#instrument_ir_3\""),
            "{}",
            page.html
        );
        assert!(page.says("value=\"Lezen\""), "what was typed is still there");
        let good = format!("{lijst}&instrument_bl_3=ja");
        director.post(&format!("{PAD}/instrumenten"), &good).await;
        let beleid = app.swv.find_beleid().await.expect("the policy");
        let lijst = beleid.instrumenten_op(vandaag).expect("a list");
        assert_eq!(lijst.instrumenten.len(), 2);
        assert!(lijst.zoek("lezen", InstrumentSoort::Didactisch).is_some());

        let late = director
            .post(
                &format!("{PAD}/bezwaarweg"),
                "bezwaarweg=swv_2015&vanaf=2020-01-01",
            )
            .await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let jaar = app.app.schooljaren()[0];
        let outside = format!("schooljaar={jaar}&dag_soort_2=laatste_zitting&dag_datum_2={jaar}-07-31");
        let page = director
            .post(&format!("{PAD}/kalender"), &outside)
            .await
            .complete();
        assert!(
            page.says("Regel 2:") && page.says("niet in dit schooljaar"),
            "{}",
            page.html
        );
        let alone = format!("eigen=ja&criteria=Een&vanaf={vandaag}");
        let page = director
            .post(&format!("{PAD}/optingout"), &alone)
            .await
            .complete();
        assert!(page.says("Zonder instemming van de besturen"), "art. 2.48 lid 3");
    });
}
