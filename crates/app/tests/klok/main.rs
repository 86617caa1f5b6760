//! The clock at work: whose task a term is, who knows of it, whom we missed, who stays at home, who left.

#![expect(
    clippy::unwrap_used,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

mod gemist;
mod overzicht;
mod taak;
mod tal;
mod thuis;
mod vertrek;
mod werk;

use vangnet_app::{
    klok::{TermijnGroep, Urgentie},
    werk::MijnWerk,
};
use vangnet_core::{
    id::{AccountId, LeerlingId},
    inrichting::catalogus::{Arrangement, Catalogus},
    klok::TermijnSoort,
    leerling::Onderwijssoort,
};
use vangnet_testkit::{TestApp, Wereld, antwoord};

fn aanbod<'a>(catalogus: &'a Catalogus, code: &str) -> &'a Arrangement {
    catalogus.arrangement(code).unwrap()
}

async fn werk(app: &TestApp, account: AccountId) -> MijnWerk {
    let ctx = app.ctx(account).await;
    app.app.mijn_werk(&ctx).await.unwrap().unwrap()
}

/// The terms of somebody: how urgent, which, whose.
fn termijnen(werk: &MijnWerk) -> Vec<(Urgentie, TermijnSoort, LeerlingId)> {
    let regels = |groep: &TermijnGroep| -> Vec<_> {
        let regel = |r: &vangnet_app::klok::TermijnRegel| {
            Some((groep.urgentie, r.termijn.soort, r.leerling.as_ref()?.id))
        };
        groep.regels.iter().filter_map(regel).collect()
    };
    werk.termijnen.iter().flat_map(regels).collect()
}

/// Makes a pupil one of praktijkonderwijs who was enrolled so many days ago.
async fn pro(app: &TestApp, w: &Wereld, leerling: LeerlingId, dagen: i32) {
    w.change(app, leerling, |g| g.soort = Onderwijssoort::Pro).await;
    let dag = app.app.today().saturating_sub(jiff::Span::new().days(dagen));
    let tx = app.swv.begin().await.unwrap();
    tx.save_inschrijvingen(&[(leerling, dag)]).await.unwrap();
    app.commit(tx).await;
}
