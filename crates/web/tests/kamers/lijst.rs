//! The list of pupils.

use axum::http::StatusCode;
use vangnet_app::store::Mutatie;
use vangnet_core::{id::LeerlingId, leerling::Leerling};
use vangnet_testkit::{Databank, TestApp, Wereld, run};

use crate::browser::Browser;

#[test]
fn search_folds_names_and_filters_stay_in_the_address() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let browser = Browser::of(app, wereld.zorgcoordinator).await;
        let all = browser.get("/leerlingen").await.complete();
        assert_eq!(all.status, StatusCode::OK);
        for name in ["Elif Özdemir", "Sem van der Veen", "Noor Postma", "Jaïr Kwast"] {
            assert!(all.says(name), "{name}");
        }
        assert!(!all.says("Lotte de Bruin"), "a pupil of another school");
        assert!(all.says("/proef/leerlingen/importeren"));

        let found = browser
            .get("/leerlingen?zoek=ozdemir+ELIF&klas=1B&soort=vmbo_basis")
            .await;
        assert!(found.says("Elif Özdemir") && !found.says("Noor Postma"));
        assert!(
            found.says("value=\"ozdemir ELIF\""),
            "what was searched is still there"
        );
        assert!(
            found.says("<option value=\"1B\" selected>")
                && found.says("<option value=\"vmbo_basis\" selected>")
        );
        assert!(
            browser.get("/leerlingen?zoek=1003").await.says("Noor Postma"),
            "by number"
        );

        let nobody = browser.get("/leerlingen?zoek=%25&soort=havo").await.complete();
        assert!(nobody.says("Geen leerling past hierbij") && nobody.says("Toon alle leerlingen"));
        let odd = browser.get("/leerlingen?pagina=&school=x&soort=y").await;
        assert!(odd.says("Elif Özdemir"), "filters that mean nothing are left out");
    });
}

#[test]
fn typing_gets_the_rows_only() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let browser = Browser::of(app, wereld.zorgcoordinator).await;
        let part = browser.get_part("/leerlingen?zoek=kwast").await;
        assert!(
            part.html.trim_start().starts_with("<div id=\"rijen\">"),
            "{}",
            part.html
        );
        assert!(part.says("Jaïr Kwast") && !part.says("<html") && !part.says("Postma"));
    });
}

#[test]
fn each_role_sees_its_own_pupils() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let mentor = Browser::of(app, wereld.mentor)
            .await
            .get("/leerlingen")
            .await
            .complete();
        assert!(mentor.says("Elif Özdemir") && mentor.says("Sem van der Veen"));
        assert!(!mentor.says("Noor Postma") && !mentor.says("importeren"));
        let team = Browser::of(app, wereld.teamleider).await.get("/leerlingen").await;
        assert!(
            team.says("Elif Özdemir") && !team.says("Noor Postma"),
            "only the own site"
        );
        let swv = Browser::of(app, wereld.orthopedagoog)
            .await
            .get("/leerlingen")
            .await;
        assert_eq!(
            swv.status,
            StatusCode::NOT_FOUND,
            "who reads no pupils has no list"
        );
    });
}

#[test]
fn long_lists_have_pages_that_keep_the_filters() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        more_pupils(app, &wereld, 60).await;
        let browser = Browser::of(app, wereld.zorgcoordinator).await;
        let first = browser.get("/leerlingen?zoek=rij&klas=1B").await;
        assert!(
            first.says("60 leerlingen") && first.says("1–50 van 60"),
            "{}",
            first.html
        );
        assert!(
            first.says("/proef/leerlingen?zoek=rij&#38;klas=1B&#38;pagina=2"),
            "{}",
            first.html
        );
        let second = browser.get("/leerlingen?zoek=rij&klas=1B&pagina=2").await;
        assert!(second.says("51–60 van 60") && second.says("Kind59 Rij") && !second.says("Kind00 Rij"));
        let beyond = browser.get("/leerlingen?pagina=999999999999").await.complete();
        assert_eq!(beyond.status, StatusCode::OK);
    });
}

#[test]
fn an_empty_list_says_how_to_begin_in_both_languages() {
    run(Databank::Sqlite, async |app| {
        use vangnet_core::toegang::{Bereik, Rol, Toekenning};
        let bereik = Bereik::School {
            school: app.school(1).id,
        };
        let account = app
            .account(
                "Zora Zorg",
                &[Toekenning {
                    rol: Rol::Zorgcoordinator,
                    bereik,
                }],
            )
            .await;
        let dutch = Browser::of(app, account)
            .await
            .get("/leerlingen")
            .await
            .complete();
        assert!(dutch.says("Begin met een lijst uit de leerlingadministratie"));
        let english = Browser::of(app, account)
            .await
            .in_english()
            .get("/leerlingen")
            .await
            .complete();
        assert!(english.says("Begin with a list") && english.says("<html lang=\"en\""));
    });
}

/// Pupils "Kind00 Rij" and so on.
async fn more_pupils(app: &TestApp, wereld: &Wereld, aantal: usize) {
    let model = app
        .swv
        .find_leerling(wereld.leerling(0))
        .await
        .expect("storage")
        .expect("a pupil");
    let pupil = |n: usize| {
        let mut gegevens = model.gegevens.clone();
        gegevens.nummer = format!("8{n:03}");
        gegevens.naam.roepnaam = format!("Kind{n:02}");
        "Rij".clone_into(&mut gegevens.naam.achternaam);
        Mutatie::Nieuw(Leerling {
            vertrokken_op: None,
            id: LeerlingId(app.app.new_id()),
            gegevens,
            versie: 1,
        })
    };
    let new: Vec<_> = (0..aantal).map(pupil).collect();
    let tx = app.swv.begin().await.expect("a transaction");
    tx.save_leerlingen(&new, &|_| {}).await.expect("pupils");
    app.commit(tx).await;
}
