//! Many dossiers at once, the committee, and policy: what a test of the procedure starts from.

use jiff::civil::date;
use vangnet_app::{
    Ctx,
    toelating::{AdviesInvoer, BundelBesluitInvoer, InbrengInvoer, Sortering, StapInvoer},
};
use vangnet_core::{
    id::{AanvraagId, BundelId, LeerlingId, ZittingId},
    leerling::Leerling,
    toelating::{
        ZaakSoort,
        commissie::{Commissie, Commissielid},
        procedure::{Gebeurtenis, Staat},
    },
};
use vangnet_store::{BeleidSoort, Mutatie};

use crate::{TestApp, Wereld};

impl TestApp {
    /// Sets a policy that holds since 1 August 2026.
    pub async fn beleid<T: serde::Serialize + Sync>(&self, soort: BeleidSoort, waarde: &T) {
        let tx = self.swv.begin().await.expect("a transaction");
        let set = tx.insert_beleid(soort, date(2026, 8, 1), waarde).await;
        set.expect("a policy");
        self.commit(tx).await;
    }

    /// The state of an application.
    pub async fn staat(&self, id: AanvraagId) -> Staat {
        let found = self.swv.find_aanvraag(id).await.expect("storage");
        found.expect("an application").aanvraag.staat
    }

    /// The version of an application.
    pub async fn versie(&self, id: AanvraagId) -> i32 {
        let found = self.swv.find_aanvraag(id).await.expect("storage");
        found.expect("an application").aanvraag.versie
    }
}

impl Wereld {
    /// More pupils of the first school, with the mentor of the first.
    pub async fn more(&self, app: &TestApp, aantal: usize) -> Vec<LeerlingId> {
        let found = app.swv.find_leerling(self.leerling(0)).await.expect("storage");
        let model = found.expect("a pupil").gegevens;
        let nieuw: Vec<Leerling> = (0..aantal)
            .map(|n| {
                let mut gegevens = model.clone();
                gegevens.nummer = format!("7{n:03}");
                gegevens.naam.achternaam = format!("Reeks{n:03}");
                Leerling {
                    vertrokken_op: None,
                    id: LeerlingId(app.app.new_id()),
                    gegevens,
                    versie: 1,
                }
            })
            .collect();
        let ids = nieuw.iter().map(|l| l.id).collect();
        let mutaties: Vec<_> = nieuw.into_iter().map(Mutatie::Nieuw).collect();
        let tx = app.swv.begin().await.expect("a transaction");
        tx.save_leerlingen(&mutaties, &|_| {}).await.expect("pupils");
        app.commit(tx).await;
        ids
    }

    /// So many dossiers without doubt, on one talk and sorted by the school into its bundle.
    pub async fn bundled(&self, app: &TestApp, aantal: usize) -> (ZittingId, BundelId, Vec<AanvraagId>) {
        let mut ids = Vec::new();
        for leerling in self.more(app, aantal).await {
            ids.push(self.submitted(app, leerling, ZaakSoort::Lwoo).await);
        }
        let zitting = self.plan(app, &ids).await;
        let school: Ctx = app.ctx(self.zorgcoordinator).await;
        let keuzes: Vec<_> = ids.iter().map(|id| (*id, Sortering::Bundel)).collect();
        let gedaan = app.app.sort_zitting(&school, zitting, &keuzes).await;
        assert_eq!(
            gedaan.expect("a sorted list"),
            u32::try_from(aantal).expect("a count")
        );
        let found = app.swv.find_bundel_van(zitting).await.expect("storage");
        (zitting, found.expect("a bundle").id, ids)
    }

    /// A bundle of so many dossiers that the director signed, and of which nothing was written yet.
    pub async fn signed_bundle(&self, app: &TestApp, aantal: usize) -> (BundelId, Vec<AanvraagId>) {
        let (_, bundel, ids) = self.bundled(app, aantal).await;
        let ortho = app.ctx(self.orthopedagoog).await;
        app.app
            .draw_steekproef(&ortho, bundel)
            .await
            .expect("an act of the procedure");
        for stand in app
            .swv
            .list_bundel_aanvragen(bundel)
            .await
            .expect("an act of the procedure")
        {
            if stand.in_steekproef == Some(true) {
                let stap = StapInvoer::nieuw(Gebeurtenis::SteekproefAkkoord);
                self.step(app, self.orthopedagoog, stand.aanvraag, &stap).await;
            }
        }
        app.app
            .close_steekproef(&ortho, bundel)
            .await
            .expect("an act of the procedure");
        for (naam, deskundigheid, tekst) in [
            ("Otto Ortho", "orthopedagoog", "Het beeld is eenduidig."),
            (
                "Wil Werker",
                "maatschappelijk_werker",
                "De thuissituatie past bij deze stap.",
            ),
        ] {
            let advies = AdviesInvoer {
                naam: naam.to_owned(),
                deskundigheid: deskundigheid.to_owned(),
                organisatie: "Samenwerkingsverband".to_owned(),
                zelfstandig: true,
                datum: app.app.today().to_string(),
                oordeel: "toewijzen".to_owned(),
                tekst: tekst.to_owned(),
                ..AdviesInvoer::default()
            };
            app.app
                .add_advies_bundel(&ortho, bundel, &advies)
                .await
                .expect("an act of the procedure");
        }
        let director = app.ctx(self.directeur).await;
        let versie = app
            .swv
            .find_bundel(bundel)
            .await
            .expect("storage")
            .expect("a record")
            .versie;
        let besluit = BundelBesluitInvoer {
            motivering: "De gegevens voldoen aan de criteria.".to_owned(),
            ingangsdatum: app.app.today().to_string(),
        };
        app.app
            .decide_bundel(&director, bundel, versie, &besluit)
            .await
            .expect("an act of the procedure");
        (bundel, ids)
    }

    /// A committee of two seats and a third at the lower bound of PrO: the first is the orthopedagogue's, the second is of
    /// the school that applies.
    pub async fn with_commissie(&self, app: &TestApp) {
        let lid = |code: &str, naam: &str, school, account, alleen_ondergrens| Commissielid {
            code: code.to_owned(),
            naam: naam.to_owned(),
            organisatie: "Samenwerkingsverband".to_owned(),
            deskundigheid: "orthopedagoog".to_owned(),
            school,
            account,
            alleen_ondergrens,
        };
        let commissie = Commissie {
            leden: vec![
                lid("swv", "Otto Ortho", None, Some(self.orthopedagoog), false),
                lid("noord", "Nel Noord", Some(app.school(0).id), None, false),
                lid("pro", "Piet Praktijk", None, None, true),
            ],
        };
        app.beleid(BeleidSoort::Commissie, &commissie).await;
    }

    /// A member of the committee studied the dossier and speaks, written down by the orthopedagogue.
    pub async fn speak(&self, app: &TestApp, id: AanvraagId, lid: &str, standpunt: &str) {
        let swv: Ctx = app.ctx(self.orthopedagoog).await;
        let invoer = InbrengInvoer {
            lid: lid.to_owned(),
            bestudeerd: true,
            standpunt: standpunt.to_owned(),
            toelichting: String::new(),
        };
        app.app
            .save_inbreng(&swv, id, &invoer)
            .await
            .expect("a contribution");
    }
}
