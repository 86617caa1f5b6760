//! Support through the application: asked, decided, begun, evaluated, ended; up and down; who may and who may not.

#![expect(
    clippy::assigning_clones,
    clippy::too_many_lines,
    clippy::items_after_statements,
    clippy::redundant_closure_for_method_calls,
    clippy::unwrap_used,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    clippy::large_futures,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

mod aandacht;
mod besluit;
mod gang;
mod grens;
mod groep;
mod tal;
mod trede;
mod vraag;
mod zicht;

use vangnet_app::cascade::TrajectStapInvoer;
use vangnet_core::{
    cascade::traject::TrajectGebeurtenis,
    inrichting::catalogus::{Arrangement, Catalogus},
};
use vangnet_testkit::{TestApp, antwoord, geweigerd};

/// An offer of a catalogue.
fn aanbod<'a>(catalogus: &'a Catalogus, code: &str) -> &'a Arrangement {
    catalogus.arrangement(code).unwrap()
}

/// The catalogue of today without some offers.
async fn zonder_aanbod(app: &TestApp, catalogus: &Catalogus, codes: &[&str]) {
    let mut minder = catalogus.clone();
    minder.arrangement.retain(|a| !codes.contains(&a.code.as_str()));
    let tx = app.swv.begin().await.unwrap();
    tx.insert_beleid(vangnet_store::BeleidSoort::Catalogus, app.app.today(), &minder)
        .await
        .unwrap();
    app.commit(tx).await;
}

fn nieuw(gebeurtenis: TrajectGebeurtenis, versie: i32) -> TrajectStapInvoer {
    TrajectStapInvoer::nieuw(gebeurtenis, versie)
}

/// The same, with a reason.
fn omdat(gebeurtenis: TrajectGebeurtenis, versie: i32, waarom: &str) -> TrajectStapInvoer {
    TrajectStapInvoer {
        toelichting: waarom.to_owned(),
        ..nieuw(gebeurtenis, versie)
    }
}
