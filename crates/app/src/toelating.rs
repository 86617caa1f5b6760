//! Applications for PrO and lwoo: from the first test result to the decision letter.

mod advies;
mod besluit;
mod bezwaar;
mod blad;
mod bundel;
mod cijfers;
mod commissie;
mod document;
mod formulier;
mod lijst;
mod procedure;
mod register;
mod samenhang;
mod termijn;
mod vernietiging;
mod zicht;
mod zitting;

pub use advies::AdviesInvoer;
pub use besluit::BesluitInvoer;
pub use bezwaar::{BezwaarInvoer, BezwaarStapInvoer};
pub use blad::{AanvraagBlad, CriteriaKaart, StapRegel};
pub use bundel::{BundelBesluitInvoer, BundelBlad, Voortgang};
pub use cijfers::{Cijfers, DoorlooptijdCijfers, Telling};
pub use commissie::InbrengInvoer;
pub use document::MAX_DOCUMENT;
pub use formulier::{DomeinInvoer, DossierFormulier, EigenInvoer, GeprobeerdInvoer};
pub use lijst::AanvraagLijst;
pub use procedure::{StapInvoer, WegingInvoer};
pub use register::{BesluitLijst, BrievenVorm};
pub use samenhang::Samenhang;
pub use termijn::TermijnInvoer;
pub use zitting::{Sortering, ZittingBlad, ZittingInvoer, ZittingLijst};

use jiff::civil::Date;
use vangnet_core::{
    id::AanvraagId,
    leerling::Leerling,
    toegang::{Action, Actor, Decision, LeerlingFeiten},
    toelating::{
        Uitleg,
        procedure::Staat,
        uitleg,
        zaak::{Aanvraag, Getoetst, toets_dossier},
    },
};

use vangnet_store::{Geopend, Zegel};

use crate::{App, AppError, Ctx, Result};

/// The facts of an application on which access depends.
pub fn feiten(actor: &Actor, aanvraag: &Aanvraag, leerling: &Leerling) -> LeerlingFeiten {
    LeerlingFeiten {
        school: aanvraag.school,
        ingediend: aanvraag.was_ingediend,
        bij_commissie: aanvraag.staat == Staat::BijCommissie,
        ..actor.feiten(leerling)
    }
}

/// An application with its pupil, opened for an action.
#[derive(Debug, Clone)]
struct Zaak {
    aanvraag: Aanvraag,
    leerling: Leerling,
    feiten: LeerlingFeiten,
    decision: Decision,
    zegel: Zegel,
}

impl App {
    /// Loads an application for an action; what one may not read is not found.
    async fn zaak(&self, ctx: &Ctx, id: AanvraagId, action: Action) -> Result<Zaak> {
        self.zaak_voor(ctx, id, &[action]).await
    }

    /// Loads an application for whoever may do one of some actions.
    async fn zaak_voor(&self, ctx: &Ctx, id: AanvraagId, acties: &[Action]) -> Result<Zaak> {
        let Geopend {
            aanvraag,
            leerling,
            zegel,
        } = ctx.swv.find_aanvraag(id).await?.ok_or(AppError::NotFound)?;
        let feiten = feiten(&ctx.actor, &aanvraag, &leerling);
        let mut besluit = Err(AppError::Denied);
        for action in acties {
            besluit = ctx.vereis(Action::ReadAanvraag, *action, feiten);
            if matches!(besluit, Ok(_) | Err(AppError::NotFound)) {
                break;
            }
        }
        Ok(Zaak {
            decision: besluit?,
            aanvraag,
            leerling,
            feiten,
            zegel,
        })
    }

    /// Applies the criteria: by the rules of the day of submission, before that of today.
    fn getoetst(&self, zaak: &Zaak, samenhang: &Samenhang) -> Result<Getoetst> {
        toets_dossier(
            &zaak.aanvraag.dossier,
            &samenhang.documenten,
            self.peildatum(&zaak.aanvraag),
            &samenhang.beleid,
        )
        .map_err(AppError::internal)
    }

    fn peildatum(&self, aanvraag: &Aanvraag) -> Date {
        match aanvraag.ingediend_op {
            Some(dag) if !aanvraag.staat.is_bewerkbaar() => dag,
            _ => self.today(),
        }
    }

    fn uitleg(aanvraag: &Aanvraag, getoetst: &Getoetst) -> Uitleg {
        uitleg(
            &aanvraag.dossier.feiten(),
            &getoetst.beoordeling,
            &getoetst.regelset,
        )
    }
}
