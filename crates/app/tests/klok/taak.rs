//! A task of somebody who cannot do it is not lost: it falls to who holds the role, else to the zorgcoördinator.

use vangnet_app::{
    klok::ThuisInvoer,
    overleg::{AfspraakInvoer, PuntNieuw},
    werk::MijnWerk,
};
use vangnet_core::{
    id::{AccountId, AgendapuntId, LeerlingId},
    klok::TermijnSoort as S,
    toegang::{Bereik, Rol, Toekenning},
};
use vangnet_testkit::{TestApp, Wereld, on_both};

use crate::{aanbod, termijnen, werk};

async fn docent(app: &TestApp) -> AccountId {
    let school = app.school(0).id;
    let rol = Toekenning {
        rol: Rol::Docent,
        bereik: Bereik::School { school },
    };
    app.account("Doris Docent", &[rol]).await
}

fn heeft(werk: &MijnWerk, soort: S, leerling: LeerlingId) -> bool {
    termijnen(werk)
        .iter()
        .any(|(_, s, l)| (*s, *l) == (soort, leerling))
}

/// A next step may be given to a teacher, who reads no support and so sees no line of it.
async fn r143_a_step_of_who_reads_no_support_is_the_zorgcoordinators(app: &TestApp) {
    app.maasdal().await;
    let (w, docent) = (Wereld::new(app).await, docent(app).await);
    let leerling = w.leerling(0);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let invoer = ThuisInvoer {
        van: app.dag(-20),
        reden: "geen_aanbod".to_owned(),
        eigenaar: docent.to_string(),
        stap: "Bel de plusvoorziening.".to_owned(),
        stap_op: app.dag(2),
        ..ThuisInvoer::default()
    };
    app.app.save_thuis(&zorg, leerling, &invoer).await.unwrap();
    assert!(heeft(
        &werk(app, w.zorgcoordinator).await,
        S::VolgendeStap,
        leerling
    ));
    let ctx = app.ctx(docent).await;
    assert!(app.app.mijn_werk(&ctx).await.unwrap().is_none());
}

/// A team leader of one site owns nothing at another.
async fn r160_a_role_at_another_site_leaves_nobody_behind(app: &TestApp) {
    let catalogus = app.maasdal().await;
    let w = Wereld::new(app).await;
    let (noord, zuid) = (w.leerling(0), w.leerling(2));
    for leerling in [noord, zuid] {
        w.running(app, leerling, aanbod(&catalogus, "B5")).await;
    }
    let mut catalogus = catalogus;
    for offer in &mut catalogus.arrangement {
        "teamleider".clone_into(&mut offer.beslisser);
    }
    let tx = app.swv.begin().await.unwrap();
    tx.insert_beleid(vangnet_store::BeleidSoort::Catalogus, app.app.today(), &catalogus)
        .await
        .unwrap();
    app.commit(tx).await;
    app.env.wacht(jiff::Span::new().hours(24 * 25));
    let team = werk(app, w.teamleider).await;
    assert!(heeft(&team, S::TrajectEinde, noord) && !heeft(&team, S::TrajectEinde, zuid));
    let zorg = werk(app, w.zorgcoordinator).await;
    assert!(!heeft(&zorg, S::TrajectEinde, noord) && heeft(&zorg, S::TrajectEinde, zuid));
}

/// Lines of agreements: the pupil of each.
fn afspraken(werk: &MijnWerk) -> Vec<Option<LeerlingId>> {
    let regels = werk.termijnen.iter().flat_map(|g| &g.regels);
    regels
        .filter(|r| r.termijn.soort == S::Afspraak)
        .map(|r| r.leerling.as_ref().map(|l| l.id))
        .collect()
}

async fn spreek_af(app: &TestApp, w: &Wereld, punt: AgendapuntId, wie: &str) {
    let zorg = app.ctx(w.zorgcoordinator).await;
    let invoer = AfspraakInvoer {
        wat: "Bellen".to_owned(),
        wie: wie.to_owned(),
        voor: app.dag(3),
    };
    app.app.add_afspraak(&zorg, punt, &invoer).await.unwrap();
}

async fn anoniem(app: &TestApp, w: &Wereld, leerling: LeerlingId) -> AgendapuntId {
    let zorg = app.ctx(w.zorgcoordinator).await;
    let team = w.overleg(app, "teamoverleg").await;
    let b = w.bijeenkomst(app, team, 0).await;
    let punt = PuntNieuw {
        leerling: Some(leerling),
        vraag: "Wat helpt?".to_owned(),
        anoniem: true,
        ..PuntNieuw::default()
    };
    app.app.add_punt(&zorg, b, &punt).await.unwrap()
}

/// Parents must do something, and the pupil was discussed without a name: no list of pupils leads to it.
async fn r161_an_agreement_without_a_name_is_seen_to_by_who_leads_the_body(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let punt = anoniem(app, &w, w.leerling(2)).await;
    spreek_af(app, &w, punt, "ouder").await;
    assert_eq!(afspraken(&werk(app, w.zorgcoordinator).await), [None]);
    for niet in [w.mentor, w.directie, w.andere_zorgcoordinator] {
        assert_eq!(afspraken(&werk(app, niet).await), []);
    }
}

/// Who agreed to it does not work there any more.
async fn r161_an_agreement_of_who_left_is_seen_to(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let punt = anoniem(app, &w, w.leerling(2)).await;
    spreek_af(app, &w, punt, &w.mentor.to_string()).await;
    assert_eq!(afspraken(&werk(app, w.mentor).await), [None]);
    assert_eq!(afspraken(&werk(app, w.zorgcoordinator).await), []);
    let beheer = app.ctx(w.beheerder).await;
    app.app.set_actief(&beheer, w.mentor, false).await.unwrap();
    assert_eq!(afspraken(&werk(app, w.zorgcoordinator).await), [None]);
}

/// Who works at another school than the pupil keeps no name and no class; the task is the zorgcoördinator's there, once.
async fn r167_an_agreement_tells_nothing_to_who_works_elsewhere(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let leerling = w.leerling(0);
    let team = w.overleg(app, "teamoverleg").await;
    let b = w.bijeenkomst(app, team, 0).await;
    let punt = w.punt(app, b, leerling).await;
    spreek_af(app, &w, punt, &w.mentor.to_string()).await;
    assert_eq!(afspraken(&werk(app, w.mentor).await), [Some(leerling)]);
    let tweede = app.school(1).id;
    w.change(app, leerling, |g| {
        g.school = tweede;
        g.locatie = None;
        g.mentor = None;
        "2001".clone_into(&mut g.nummer);
    })
    .await;
    assert_eq!(afspraken(&werk(app, w.mentor).await), []);
    assert_eq!(afspraken(&werk(app, w.zorgcoordinator).await), []);
    assert_eq!(
        afspraken(&werk(app, w.andere_zorgcoordinator).await),
        [Some(leerling)]
    );
}

/// What is beyond the twenty of a group stands on a page of its own, with the same terms.
async fn my_terms_go_on_page_by_page(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    let leerlingen = w.more(app, 110).await;
    for leerling in leerlingen {
        crate::pro(app, &w, leerling, 50).await;
    }
    let zorg = app.ctx(w.mentor).await;
    let mijn = werk(app, w.mentor).await;
    let groep = &mijn.termijnen[0];
    let open = async |pagina| {
        let urgentie = Some(groep.urgentie);
        app.app
            .open_mijn_termijnen(&zorg, urgentie, pagina)
            .await
            .unwrap()
    };
    let (een, twee) = (open(1).await, open(2).await);
    assert!(groep.totaal > 50, "{}", groep.totaal);
    let totaal = u64::try_from(groep.totaal).unwrap();
    assert_eq!((een.totaal, een.telling[&groep.urgentie]), (totaal, totaal));
    assert_eq!(een.regels.len(), 50);
    assert_eq!(een.regels.len() + twee.regels.len(), groep.totaal.min(100));
    assert_eq!(een.regels[..20], groep.regels[..]);
    let niemand = app.ctx(w.beheerder).await;
    let weg = app.app.open_mijn_termijnen(&niemand, None, 1).await;
    assert_eq!(crate::antwoord(weg), "notfound");
}

on_both!(
    r143_a_step_of_who_reads_no_support_is_the_zorgcoordinators,
    r160_a_role_at_another_site_leaves_nobody_behind,
    r161_an_agreement_without_a_name_is_seen_to_by_who_leads_the_body,
    r161_an_agreement_of_who_left_is_seen_to,
    r167_an_agreement_tells_nothing_to_who_works_elsewhere,
    my_terms_go_on_page_by_page,
);
