//! The daily tools around a pupil: the log, what teachers must know, cards, questions to all teachers, who teaches which class,
//! who is informed of medical facts.

mod aantekening;
mod ingelicht;
mod kaart;
mod lesklas;
mod mentor;
mod vraagronde;
mod wijzer;

pub use aantekening::{AantekeningInvoer, LogboekBlad};
pub use ingelicht::{IngelichtBlad, IngelichtInvoer};
pub use kaart::{KaartBlad, KaartInvoer};
pub use lesklas::{KlasBlad, LesklasBlad, LesklasInvoer, MijnKlassen, MijnVraag};
pub use mentor::{MentorBlad, MentorInvoer};
pub use vraagronde::{AntwoordInvoer, RondeBlad, RondeInvoer, VragenBlad};
pub use wijzer::WijzerBlad;

use vangnet_core::{
    logboek::Leesrecht,
    toegang::{Action, LeerlingFeiten},
};

use crate::Ctx;

/// What the reader may read of the notes about a pupil.
fn leesrecht(ctx: &Ctx, feiten: LeerlingFeiten) -> Leesrecht {
    Leesrecht {
        klassen: ctx.decide(Action::ReadLogboek, feiten).klassen,
        lezer: ctx.actor.account,
    }
}
