//! Applications for PrO and lwoo: from the first test result to the decision letter.

mod blad;
mod document;
mod formulier;
mod procedure;

pub use blad::{AanvraagBlad, AanvraagLijst, CriteriaKaart, StapRegel};
pub use document::MAX_DOCUMENT;
pub use formulier::{DomeinInvoer, DossierFormulier};
pub use procedure::BesluitInvoer;

use jiff::civil::Date;
use vangnet_core::{
    id::AanvraagId,
    leerling::Leerling,
    toegang::{Action, Decision, LeerlingFeiten},
    toelating::{
        Uitleg,
        aanvraag::DocumentSoort,
        uitleg,
        zaak::{Aanvraag, Getoetst, toets_dossier},
    },
};

use vangnet_store::{Geopend, Zegel};

use crate::{App, AppError, Ctx, Result};

/// The facts of an application on which access depends.
pub fn feiten(aanvraag: &Aanvraag, leerling: &Leerling) -> LeerlingFeiten {
    LeerlingFeiten {
        school: aanvraag.school,
        locatie: leerling.gegevens.locatie,
        mentor: leerling.gegevens.mentor,
        ingediend: aanvraag.was_ingediend,
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
        let Geopend {
            aanvraag,
            leerling,
            zegel,
        } = ctx.swv.find_aanvraag(id).await?.ok_or(AppError::NotFound)?;
        let feiten = feiten(&aanvraag, &leerling);
        let decision = ctx.vereis(Action::ReadAanvraag, action, feiten)?;
        Ok(Zaak {
            aanvraag,
            leerling,
            feiten,
            decision,
            zegel,
        })
    }

    /// Applies the criteria: by the rules of the day of submission, before that of today.
    async fn getoetst(&self, ctx: &Ctx, aanvraag: &Aanvraag) -> Result<Getoetst> {
        let peildatum = self.peildatum(aanvraag);
        let beleid = ctx.swv.find_beleid().await?;
        // Once submitted, the report is there: it is asked for at the submission.
        let heeft_okr =
            !aanvraag.staat.is_bewerkbaar() || ctx.swv.has_document(aanvraag.id, DocumentSoort::Okr).await?;
        toets_dossier(&aanvraag.dossier, heeft_okr, peildatum, &beleid).map_err(AppError::internal)
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
