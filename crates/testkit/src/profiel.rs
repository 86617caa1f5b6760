//! The support profile of the first school: written in full, advised on, pupils heard, adopted.

use vangnet_app::{
    Ctx,
    schoolprofiel::{PlekInvoer, ProfielBlad, ProfielStapInvoer},
};
use vangnet_core::id::SchoolprofielId;

use crate::{TestApp, Wereld};

impl TestApp {
    /// A step of a profile, taken today.
    pub fn profile_step(&self, stap: &str, versie: i32) -> ProfielStapInvoer {
        ProfielStapInvoer {
            stap: stap.to_owned(),
            versie,
            datum: self.dag(0),
            advies: "positief".to_owned(),
            inbreng: "Leerlingen vroegen om een rustige plek in de pauze; die komt er.".to_owned(),
            naam: "D. Directie".to_owned(),
        }
    }
}

impl Wereld {
    /// Begins the profile of the first school for a school year; with the texts of the one before when it may.
    pub async fn begun_profile(&self, app: &TestApp, schooljaar: &str, overnemen: bool) -> SchoolprofielId {
        let zorg = app.ctx(self.zorgcoordinator).await;
        let begun = app
            .app
            .start_schoolprofiel(&zorg, app.school(0).id, schooljaar, overnemen)
            .await;
        begun.expect("a profile")
    }

    /// Writes a place over whatever stands there.
    pub async fn write_place(&self, app: &TestApp, id: SchoolprofielId, plek: &str, tekst: &str) {
        let zorg = app.ctx(self.zorgcoordinator).await;
        let blad = app.app.open_profielplek(&zorg, id, plek).await.expect("a place");
        let invoer = PlekInvoer {
            tekst: tekst.to_owned(),
            zelfoordeel: "deels".to_owned(),
            versie: blad.regel.tekst.versie,
        };
        let saved = app.app.save_profielplek(&zorg, id, plek, &invoer).await;
        saved.expect("a text");
    }

    /// Writes every place that must be filled and is not.
    pub async fn fill_profile(&self, app: &TestApp, ctx: &Ctx, id: SchoolprofielId) -> ProfielBlad {
        let blad = app.app.open_schoolprofiel(ctx, id).await.expect("a profile");
        for (code, titel) in &blad.leeg {
            self.write_place(app, id, code, &format!("Zo doen wij dit: {titel}."))
                .await;
        }
        app.app.open_schoolprofiel(ctx, id).await.expect("a profile")
    }

    /// Adopts a profile that was begun: everything filled, advice, pupils heard, the board.
    pub async fn adopt_profile(&self, app: &TestApp, id: SchoolprofielId) {
        self.adopt_profile_from(app, id, 1).await;
    }

    /// The same, of a profile that is a concept in this version.
    pub async fn adopt_profile_from(&self, app: &TestApp, id: SchoolprofielId, versie: i32) {
        let (zorg, directie) = (app.ctx(self.zorgcoordinator).await, app.ctx(self.directie).await);
        assert!(self.fill_profile(app, &zorg, id).await.leeg.is_empty());
        for (versie, stap) in (versie..).zip(["mr_advies", "gehoord", "vaststellen"]) {
            let wie = if stap == "vaststellen" { &directie } else { &zorg };
            let invoer = app.profile_step(stap, versie);
            let done = app.app.step_schoolprofiel(wie, id, &invoer).await;
            done.expect("a step");
        }
    }

    /// A profile that was adopted and published.
    pub async fn published_profile(&self, app: &TestApp, schooljaar: &str) -> SchoolprofielId {
        let id = self.begun_profile(app, schooljaar, true).await;
        self.adopt_profile(app, id).await;
        let directie = app.ctx(self.directie).await;
        let published = app.app.publish_schoolprofiel(&directie, id, false).await;
        published.expect("published");
        id
    }
}
