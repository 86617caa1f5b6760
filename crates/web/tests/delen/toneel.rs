//! A committee that sits, an application before it, and a decision that somebody objects to.

use jiff::civil::date;
use vangnet_app::store::BeleidSoort;
use vangnet_app::toelating::{BesluitInvoer, BezwaarStapInvoer, DossierFormulier, StapInvoer, ZittingInvoer};
use vangnet_core::id::{AanvraagId, AccountId};
use vangnet_core::inrichting::Bezwaarweg;
use vangnet_core::toegang::{Bereik, Rol, Toekenning};
use vangnet_core::toelating::ZaakSoort;
use vangnet_core::toelating::commissie::{Commissie, Commissielid};
use vangnet_core::toelating::procedure::Gebeurtenis;
use vangnet_testkit::{TestApp, Wereld, dossier};

/// A committee of three: one with an account, one of the applying school, one only at the lower bound of PrO.
pub(crate) async fn commissie(app: &TestApp) -> AccountId {
    let rol = Toekenning {
        rol: Rol::Adviescommissielid,
        bereik: Bereik::Swv,
    };
    let lid = app.account("Loes Lid", &[rol]).await;
    let zetel = |code: &str, naam: &str, deskundigheid: &str| Commissielid {
        code: code.to_owned(),
        naam: naam.to_owned(),
        organisatie: "Stichting Voorbeeld".to_owned(),
        deskundigheid: deskundigheid.to_owned(),
        school: None,
        account: None,
        alleen_ondergrens: false,
    };
    let leden = vec![
        Commissielid {
            account: Some(lid),
            ..zetel("ortho", "Loes Lid", "orthopedagoog")
        },
        Commissielid {
            school: Some(app.school(0).id),
            organisatie: app.school(0).naam.clone(),
            ..zetel("school", "Simon School", "orthopedagoog")
        },
        Commissielid {
            alleen_ondergrens: true,
            ..zetel("pro", "Petra Praktijk", "deskundige praktijkonderwijs")
        },
    ];
    let tx = app.swv.begin().await.expect("a transaction");
    tx.save_beleid(BeleidSoort::Commissie, date(2026, 8, 1), &Commissie { leden })
        .await
        .expect("a committee");
    app.commit(tx).await;
    lid
}

/// An application with the committee.
pub(crate) async fn bij_commissie(app: &TestApp, wereld: &Wereld, n: usize) -> AanvraagId {
    let id = wereld.discussed(app, wereld.leerling(n), ZaakSoort::Pro).await;
    let stap = StapInvoer::nieuw(Gebeurtenis::GeenOvereenstemming).omdat("De school ziet het anders.");
    wereld.step(app, wereld.orthopedagoog, id, &stap).await;
    id
}

/// An application at the lower bound of PrO, with the committee.
pub(crate) async fn aan_de_ondergrens(app: &TestApp, wereld: &Wereld, n: usize) -> AanvraagId {
    let id = wereld.complete(app, wereld.leerling(n), ZaakSoort::Pro).await;
    let school = app.ctx(wereld.zorgcoordinator).await;
    let form = DossierFormulier {
        iq: "57".to_owned(),
        ..dossier(ZaakSoort::Pro)
    };
    app.app.save_aanvraag(&school, id, 2, &form).await.expect("an IQ");
    let stap = StapInvoer::nieuw(Gebeurtenis::Ingediend);
    wereld.step(app, wereld.zorgcoordinator, id, &stap).await;
    let swv = app.ctx(wereld.orthopedagoog).await;
    let zitting = ZittingInvoer {
        school: app.school(0).id.to_string(),
        datum: app.werkdag(7),
        aanvragen: vec![id],
        ..ZittingInvoer::default()
    };
    app.app.plan_zitting(&swv, &zitting).await.expect("a talk");
    for gebeurtenis in [Gebeurtenis::InBespreking, Gebeurtenis::GeenOvereenstemming] {
        let stap = StapInvoer::nieuw(gebeurtenis).omdat("De school ziet het anders.");
        wereld.step(app, wereld.orthopedagoog, id, &stap).await;
    }
    id
}

/// A refused application.
pub(crate) async fn geweigerd(app: &TestApp, wereld: &Wereld, n: usize) -> AanvraagId {
    let id = wereld.discussed(app, wereld.leerling(n), ZaakSoort::Pro).await;
    let stap = StapInvoer::nieuw(Gebeurtenis::OvereenstemmingNee).omdat("Besproken met de school.");
    wereld.step(app, wereld.orthopedagoog, id, &stap).await;
    wereld.advise(app, id, "niet_toewijzen").await;
    let ctx = app.ctx(wereld.directeur).await;
    let versie = app.swv.find_aanvraag(id).await.expect("storage");
    let versie = versie.expect("an application").aanvraag.versie;
    let besluit = BesluitInvoer {
        besluit: "niet_toewijzen".to_owned(),
        motivering: "De gegevens wijzen niet op praktijkonderwijs.".to_owned(),
        afwijking: "De criteria zijn niet doorslaggevend.".to_owned(),
        ..BesluitInvoer::default()
    };
    let done = app.app.decide_aanvraag(&ctx, id, versie, &besluit).await;
    done.expect("a decision");
    id
}

/// The samenwerkingsverband keeps to the practice of 2015.
pub(crate) async fn praktijk_2015(app: &TestApp) {
    let tx = app.swv.begin().await.expect("a transaction");
    tx.save_beleid(BeleidSoort::Bezwaarweg, date(2026, 8, 1), &Bezwaarweg::Swv2015)
        .await
        .expect("a policy");
    app.commit(tx).await;
}

/// A refused application whose school asks for a talk.
pub(crate) async fn gesprek(app: &TestApp, wereld: &Wereld, n: usize) -> AanvraagId {
    let id = geweigerd(app, wereld, n).await;
    let stap = StapInvoer {
        bezwaar: BezwaarStapInvoer {
            indiener: "school".to_owned(),
            ..BezwaarStapInvoer::default()
        },
        ..StapInvoer::nieuw(Gebeurtenis::BezwaarGemeld).omdat("De school wil erover praten.")
    };
    wereld.step(app, wereld.orthopedagoog, id, &stap).await;
    id
}

/// A formal objection to a refused application.
pub(crate) async fn bezwaar(app: &TestApp, wereld: &Wereld, n: usize) -> AanvraagId {
    let id = geweigerd(app, wereld, n).await;
    let stap = StapInvoer {
        bezwaar: BezwaarStapInvoer {
            indiener: "ouders".to_owned(),
            ontvangen_op: app.app.today().to_string(),
            gronden: "De toetsen geven volgens ons geen goed beeld.".to_owned(),
            ..BezwaarStapInvoer::default()
        },
        ..StapInvoer::nieuw(Gebeurtenis::BezwaarIngediend).omdat("Per post ontvangen.")
    };
    wereld.step(app, wereld.orthopedagoog, id, &stap).await;
    id
}
