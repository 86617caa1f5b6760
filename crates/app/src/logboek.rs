//! The daily tools around a pupil: the log, what teachers must know, cards, questions to all teachers, who teaches which class,
//! who is informed of medical facts.

mod aantekening;
mod ingelicht;
mod kaart;
mod lesklas;
mod vraagronde;
mod wijzer;

pub use aantekening::{AantekeningInvoer, LogboekBlad};
pub use ingelicht::{IngelichtBlad, IngelichtInvoer};
pub use kaart::{KaartBlad, KaartInvoer};
pub use lesklas::{KlasBlad, LesklasBlad, MijnKlassen, MijnVraag};
pub use vraagronde::{AntwoordInvoer, RondeBlad, RondeInvoer, VragenBlad};
pub use wijzer::WijzerBlad;

use vangnet_core::{
    id::LeerlingId,
    leerling::Leerling,
    logboek::Leesrecht,
    toegang::{Action, Decision, LeerlingFeiten},
};

use crate::{App, AppError, Ctx, Result};

/// A pupil as somebody opens it for one of the daily tools.
pub(crate) struct Geval {
    pub(crate) leerling: Leerling,
    pub(crate) feiten: LeerlingFeiten,
    pub(crate) decision: Decision,
}

impl App {
    /// Loads a pupil for an action; who may not do `lezen` is not told that the pupil exists.
    async fn geval(&self, ctx: &Ctx, id: LeerlingId, lezen: Action, action: Action) -> Result<Geval> {
        let leerling = ctx.swv.find_leerling(id).await?.ok_or(AppError::NotFound)?;
        let feiten = ctx.actor.feiten(&leerling);
        let decision = ctx.vereis(lezen, action, feiten)?;
        Ok(Geval {
            leerling,
            feiten,
            decision,
        })
    }
}

/// What the reader may read of the notes about a pupil.
fn leesrecht(ctx: &Ctx, feiten: LeerlingFeiten) -> Leesrecht {
    Leesrecht {
        klassen: ctx.decide(Action::ReadLogboek, feiten).klassen,
        lezer: ctx.actor.account,
    }
}
