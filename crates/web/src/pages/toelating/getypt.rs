//! What was typed into one of the forms of an application's page, when it was refused: shown again where it was typed.

use vangnet_app::VeldFout;
use vangnet_app::toelating::{
    AdviesInvoer, BesluitInvoer, BezwaarInvoer, InbrengInvoer, StapInvoer, TermijnInvoer,
};

use crate::pages::veldfout;
use crate::taal::{Taal, Tekst};

/// The forms of the page. Names of fields repeat between them, so an error belongs to one form.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Vorm {
    /// A step.
    #[default]
    Stap,
    /// The director's decision.
    Besluit,
    /// A moved term.
    Termijn,
    /// A document.
    Document,
    /// Destruction.
    Vernietigen,
    /// An expert's advice.
    Advies,
    /// The day on which the parents got a copy of the advice.
    Afschrift,
    /// What a member of the committee contributes.
    Inbreng,
    /// The dossier of an objection.
    Bezwaar,
}

/// What was typed, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub(super) struct Getypt {
    /// Which form.
    pub(super) vorm: Vorm,
    /// Which form of steps.
    pub(super) groep: String,
    /// The step.
    pub(super) stap: Option<StapInvoer>,
    /// The decision.
    pub(super) besluit: BesluitInvoer,
    /// The term.
    pub(super) termijn: TermijnInvoer,
    /// The advice.
    pub(super) advies: AdviesInvoer,
    /// The day of the copy.
    pub(super) afschrift: String,
    /// The contribution.
    pub(super) inbreng: InbrengInvoer,
    /// The dossier of the objection.
    pub(super) bezwaar: BezwaarInvoer,
    /// Somebody else saved that dossier in between: nothing is wrong with what was typed.
    pub(super) strijdig: bool,
    /// What is wrong.
    pub(super) fouten: Vec<VeldFout>,
}

impl Getypt {
    /// Something typed into a form.
    pub(super) fn in_vorm(vorm: Vorm) -> Self {
        Self {
            vorm,
            ..Self::default()
        }
    }

    /// Whether this form was refused.
    pub(super) fn is(&self, vorm: Vorm) -> bool {
        self.vorm == vorm && !self.fouten.is_empty()
    }

    /// What is wrong with a field of a form, in words.
    pub(super) fn fout(&self, t: Taal, vorm: Vorm, veld: &str) -> Option<Tekst> {
        let fouten = self.fouten.iter().filter(|_| self.vorm == vorm);
        fouten
            .into_iter()
            .find(|f| f.veld == veld)
            .map(|f| veldfout(t, f))
    }
}
