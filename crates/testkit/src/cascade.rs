//! Support: the two catalogues of the demonstration, and pupils with needs, plans, groups and trajecten.

use vangnet_app::{
    App, Ctx, Result,
    cascade::{BehoefteInvoer, EvaluatieInvoer, GroepInvoer, TrajectInvoer, TrajectStapInvoer, TredeInvoer},
    plan::OppInvoer,
    toestemming::ToestemmingInvoer,
};
use vangnet_core::{
    cascade::{
        eis::{AntwoordSoort, Eis},
        groep::in_groep,
        traject::{Traject, TrajectGebeurtenis},
        trede::{TredeGrond, is_gestapt},
    },
    id::{AccountId, GroepId, LeerlingId, OppId, TrajectId},
    inrichting::catalogus::{Arrangement, Catalogus, Vorm},
    leerling::{Leerling, LeerlingGegevens},
    plan::opp::OppVeld,
    schoolprofiel::format::Profielformat,
    toegang::Rol,
    toestemming::Daad,
};
use vangnet_store::{BeleidSoort, Mutatie};

use crate::{TestApp, Wereld};

const MAASDAL: &str = include_str!("../../cli/demo/catalogus-maasdal.toml");
const NOORDERLICHT: &str = include_str!("../../cli/demo/catalogus-noorderlicht.toml");

impl TestApp {
    /// Sets the catalogue of needs, categories and four levels.
    pub async fn maasdal(&self) -> Catalogus {
        self.met_catalogus(MAASDAL, |_| {}).await
    }

    /// Sets the catalogue of arrangements, breedte and diepte.
    pub async fn noorderlicht(&self) -> Catalogus {
        self.met_catalogus(NOORDERLICHT, |_| {}).await
    }

    /// Sets that catalogue with something changed in it.
    pub async fn noorderlicht_met(&self, anders: impl FnOnce(&mut Catalogus)) -> Catalogus {
        self.met_catalogus(NOORDERLICHT, anders).await
    }

    /// Sets the format of profiles with text sections and a place for each offer.
    pub async fn profielformat(&self) {
        let text = include_str!("../../cli/demo/profielformat-maasdal.toml");
        let format: Profielformat = toml::from_str(text).expect("a format");
        self.beleid(BeleidSoort::Profielformat, &format).await;
    }

    async fn met_catalogus(&self, tekst: &str, anders: impl FnOnce(&mut Catalogus)) -> Catalogus {
        let mut catalogus: Catalogus = toml::from_str(tekst).expect("a catalogue");
        anders(&mut catalogus);
        self.beleid(BeleidSoort::Catalogus, &catalogus).await;
        catalogus
    }

    /// So many days from today, as a form takes it.
    pub fn dag(&self, dagen: i32) -> String {
        let dag = self.app.today().saturating_add(jiff::Span::new().days(dagen));
        dag.to_string()
    }

    /// A traject as it is stored.
    pub async fn traject(&self, leerling: LeerlingId, id: TrajectId) -> Traject {
        let zegel = self.swv.zegel(leerling).await.expect("a seal");
        let alle = self.swv.list_trajecten(leerling, &zegel).await;
        let found = alle.expect("storage").into_iter().find(|t| t.id == id);
        found.expect("a traject")
    }
}

impl Wereld {
    /// Changes a pupil.
    pub async fn change(&self, app: &TestApp, id: LeerlingId, anders: impl FnOnce(&mut LeerlingGegevens)) {
        let found = app.swv.find_leerling(id).await.expect("storage");
        let mut leerling: Leerling = found.expect("a pupil");
        anders(&mut leerling.gegevens);
        let tx = app.swv.begin().await.expect("a transaction");
        let saved = tx.save_leerlingen(&[Mutatie::Gewijzigd(leerling)], &|_| {}).await;
        saved.expect("a change");
        app.commit(tx).await;
    }

    /// Records a need of a pupil of the first school.
    pub async fn need(&self, app: &TestApp, leerling: LeerlingId, code: &str) {
        let ctx = app.ctx(self.zorgcoordinator).await;
        let invoer = BehoefteInvoer {
            code: code.to_owned(),
            bron: "mentor".to_owned(),
            datum: app.dag(0),
            toelichting: String::new(),
        };
        let added = app.app.add_behoefte(&ctx, leerling, &invoer).await;
        added.expect("a need");
    }

    /// Ends every open need of a pupil.
    pub async fn end_needs(&self, app: &TestApp, leerling: LeerlingId) {
        let ctx = app.ctx(self.zorgcoordinator).await;
        let blad = app.app.open_trajecten(&ctx, leerling).await.expect("a page");
        for behoefte in blad.overzicht.behoeften.iter().filter(|b| b.tot.is_none()) {
            let ended = app.app.end_behoefte(&ctx, leerling, behoefte.id).await;
            ended.expect("a need that ended");
        }
    }

    /// A plan with its texts, worked at: neither heard nor agreed.
    pub async fn concept_opp(&self, app: &TestApp, leerling: LeerlingId) -> OppId {
        let ctx = app.ctx(self.zorgcoordinator).await;
        let id = app.app.start_opp(&ctx, leerling, "").await.expect("a plan");
        let teksten = OppVeld::ALL
            .into_iter()
            .map(|v| (v, format!("Over {}.", v.code())));
        let invoer = OppInvoer {
            teksten: teksten.collect(),
            overleg_op: app.dag(0),
            reden: String::new(),
        };
        let saved = app.app.save_opp(&ctx, id, 1, &invoer).await;
        saved.expect("texts");
        id
    }

    /// A plan that is in force, after hearing and agreement.
    pub async fn adopted_opp(&self, app: &TestApp, leerling: LeerlingId) -> OppId {
        let ctx = app.ctx(self.zorgcoordinator).await;
        let id = self.concept_opp(app, leerling).await;
        for (daad, wie, uitkomst) in [
            (Daad::Gehoord, "leerling", "gehoord"),
            (Daad::Handelingsdeel, "ouders", "ja"),
        ] {
            let invoer = ToestemmingInvoer {
                betreft: id.0.to_string(),
                wie: wie.to_owned(),
                uitkomst: uitkomst.to_owned(),
                datum: app.dag(0),
                wijze: "gesprek".to_owned(),
                tekst: "Rustig werken helpt.".to_owned(),
                ..ToestemmingInvoer::default()
            };
            let said = app.app.record_toestemming(&ctx, leerling, daad, &invoer).await;
            said.expect("an act");
        }
        let adopted = app.app.adopt_opp(&ctx, id, 2, &app.dag(0)).await;
        adopted.expect("an adopted plan");
        id
    }

    /// A group of the first school that begins today.
    pub async fn group(&self, app: &TestApp, arrangement: &str, vorm: Vorm) -> GroepId {
        let ctx = app.ctx(self.zorgcoordinator).await;
        let invoer = GroepInvoer {
            arrangement: arrangement.to_owned(),
            vorm: vorm.code().to_owned(),
            naam: format!("Groep {arrangement}"),
            klas: if vorm == Vorm::Lesgroep { "1B" } else { "" }.to_owned(),
            begin: app.dag(0),
            einde: app.dag(27),
            uren: "1".to_owned(),
            doel: "Rust in de groep.".to_owned(),
            aanpak: "Elke week een uur.".to_owned(),
            ..GroepInvoer::default()
        };
        let made = app.app.create_groep(&ctx, &invoer).await;
        made.expect("a group")
    }

    /// Asks for a traject as the zorgcoördinator.
    pub async fn asked(&self, app: &TestApp, leerling: LeerlingId, invoer: &TrajectInvoer) -> TrajectId {
        let ctx = app.ctx(self.zorgcoordinator).await;
        let asked = app.app.ask_traject(&ctx, leerling, invoer).await;
        asked.expect("a question for a traject")
    }

    /// Takes a step over the version that stands.
    pub async fn stap(
        &self,
        app: &TestApp,
        wie: AccountId,
        id: TrajectId,
        stap: &TrajectStapInvoer,
    ) -> Result<()> {
        let ctx: Ctx = app.ctx(wie).await;
        app.app.step_traject(&ctx, id, stap).await
    }

    /// The account that decides on an offer, as the catalogue says.
    pub fn beslisser(&self, arrangement: &Arrangement) -> AccountId {
        match Rol::parse(&arrangement.beslisser) {
            Some(Rol::Teamleider) => self.teamleider,
            Some(Rol::Directie) => self.directie,
            _ => self.zorgcoordinator,
        }
    }

    /// A traject that was asked for and decided on.
    pub async fn decided(
        &self,
        app: &TestApp,
        leerling: LeerlingId,
        arrangement: &Arrangement,
        invoer: &TrajectInvoer,
    ) -> TrajectId {
        let id = self.asked(app, leerling, invoer).await;
        let stap = TrajectStapInvoer::nieuw(TrajectGebeurtenis::Besloten, 1);
        let decided = self.stap(app, self.beslisser(arrangement), id, &stap).await;
        decided.expect("a decision");
        id
    }

    /// A traject that runs since today, at version 3; needs that it answers are recorded, a group is made when it asks for one.
    pub async fn running(&self, app: &TestApp, leerling: LeerlingId, arrangement: &Arrangement) -> TrajectId {
        if let Some(code) = arrangement.behoeften.first() {
            let ctx = app.ctx(self.zorgcoordinator).await;
            let blad = app.app.open_trajecten(&ctx, leerling).await.expect("a page");
            if !blad.overzicht.behoeften.iter().any(|b| b.code == *code) {
                self.need(app, leerling, code).await;
            }
        }
        let mut invoer = traject_invoer(&app.app, arrangement);
        let vorm = Vorm::parse(&invoer.vorm).unwrap_or(Vorm::Individueel);
        if in_groep(vorm, &arrangement.grenzen) {
            invoer.groep = self.group(app, &arrangement.code, Vorm::Groep).await.to_string();
        }
        self.started(app, leerling, arrangement, &invoer).await
    }

    /// The same, as typed.
    pub async fn started(
        &self,
        app: &TestApp,
        leerling: LeerlingId,
        arrangement: &Arrangement,
        invoer: &TrajectInvoer,
    ) -> TrajectId {
        let id = self.decided(app, leerling, arrangement, invoer).await;
        self.stepped(app, leerling, id).await;
        let stap = TrajectStapInvoer::nieuw(TrajectGebeurtenis::Begonnen, 2);
        let begun = self.stap(app, self.zorgcoordinator, id, &stap).await;
        begun.expect("a beginning");
        id
    }

    /// Takes a pupil up to the level of a traject, when it is one that asks complex problems and no step led there yet.
    pub async fn stepped(&self, app: &TestApp, leerling: LeerlingId, id: TrajectId) {
        let ctx = app.ctx(self.zorgcoordinator).await;
        let blad = app.app.open_trajecten(&ctx, leerling).await.expect("a page");
        let niveau = app.traject(leerling, id).await.niveau;
        if is_gestapt(&blad.overzicht.catalogus, &blad.overzicht.treden, niveau) {
            return;
        }
        let invoer = TredeInvoer {
            naar: niveau.to_string(),
            datum: app.dag(0),
            grond: TredeGrond::Complex.code().to_owned(),
            orgaan: "zat".to_owned(),
            criterium: true,
            toelichting: "Meer dan de school alleen kan.".to_owned(),
            ..TredeInvoer::default()
        };
        let stepped = app.app.set_trede(&ctx, leerling, &invoer).await;
        stepped.expect("a step");
    }

    /// An evaluation at the end of a traject, with every instrument of its offer.
    pub async fn evaluated(&self, app: &TestApp, id: TrajectId, arrangement: &Arrangement, uitkomst: &str) {
        let ctx = app.ctx(self.zorgcoordinator).await;
        let invoer = EvaluatieInvoer {
            instrumenten: arrangement.instrumenten.clone(),
            ..eindevaluatie(&app.app, uitkomst)
        };
        let done = app.app.evaluate_traject(&ctx, id, &invoer).await;
        done.expect("an evaluation");
    }
}

/// An evaluation at the end, without instruments.
pub fn eindevaluatie(app: &App, uitkomst: &str) -> EvaluatieInvoer {
    EvaluatieInvoer {
        soort: "eind".to_owned(),
        datum: app.today().to_string(),
        uitkomst: uitkomst.to_owned(),
        vervolg: "stoppen".to_owned(),
        bevinding: "Het ging zoals beschreven.".to_owned(),
        met_ouders: true,
        met_leerling: true,
        ..EvaluatieInvoer::default()
    }
}

/// A traject as a careful person types it: four weeks from today, every question answered, everything chosen.
pub fn traject_invoer(app: &App, arrangement: &Arrangement) -> TrajectInvoer {
    let einde = app.today().saturating_add(jiff::Span::new().days(27));
    let vorm = arrangement
        .vormen
        .iter()
        .find(|v| **v == Vorm::Individueel)
        .or_else(|| arrangement.vormen.first());
    TrajectInvoer {
        arrangement: arrangement.code.clone(),
        vorm: vorm.map_or("", |v| v.code()).to_owned(),
        begin: app.today().to_string(),
        einde: einde.to_string(),
        uren: "1".to_owned(),
        keren: arrangement.grenzen.keren_per_week.map_or("", |_| "1").to_owned(),
        uitvoerder: arrangement.uitvoerders.first().cloned().unwrap_or_default(),
        reden: "Het gaat in de les niet vanzelf.".to_owned(),
        weging: "De groep heeft er baat bij.".to_owned(),
        behoeften: arrangement.behoeften.iter().take(1).cloned().collect(),
        criteria: (0..arrangement.criteria.len()).collect(),
        keuzes: arrangement
            .keuze
            .iter()
            .filter_map(|k| Some((k.code.clone(), k.opties.first()?.code.clone())))
            .collect(),
        antwoorden: antwoorden(app, arrangement),
        ..TrajectInvoer::default()
    }
}

fn antwoorden(app: &App, arrangement: &Arrangement) -> Vec<(String, String)> {
    let mut alle: Vec<(String, String)> = arrangement
        .eis
        .iter()
        .filter_map(|eis| match eis {
            Eis::Antwoord { veld, soort, .. } => Some((
                veld.clone(),
                match soort {
                    AntwoordSoort::Datum => app.today().to_string(),
                    AntwoordSoort::Getal => "6".to_owned(),
                    AntwoordSoort::Ja => "ja".to_owned(),
                    AntwoordSoort::Tekst => "Besproken en gewogen.".to_owned(),
                },
            )),
            _ => None,
        })
        .collect();
    alle.push(("casus_op".to_owned(), app.today().to_string()));
    alle
}
