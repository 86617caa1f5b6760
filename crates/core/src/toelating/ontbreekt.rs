//! What is missing from a dossier, as codes.

use serde::Serialize;

use super::{Domein, herkomst::LaterDocument};

/// Something that is missing from a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "code", content = "domein")]
pub enum Ontbreekt {
    /// The school's motivation (lid 1 a).
    Motivering,
    /// The onderwijskundig rapport, as a document (WVO 2020 art. 2.30 lid 4, 2.43 lid 2).
    Okr,
    /// Results in at least two domains (lid 1 b).
    Leerachterstand,
    /// DL of a domain with a DLE (lid 3).
    DomeinDl(Domein),
    /// Instrument and date of a domain (lid 2).
    DomeinInstrument(Domein),
    /// IQ (lid 1 c).
    Iq,
    /// Instrument and date of the IQ (lid 2).
    IqInstrument,
    /// The responsible diagnostician (lid 2).
    Diagnosticus,
    /// Instrument and date of the personality research (lid 1 d, lid 2).
    SepInstrument,
    /// The parents' view (lid 1 e).
    Zienswijze,
    /// The facts leave the outcome open: the missing ones decide.
    Uitkomst,
    /// The intelligence test is older than two years on the day of handing in (R209).
    IqTeOud,
    /// The intelligence test is not on the list, or was taken outside its window (lid 2).
    IqNietOpLijst,
    /// The personality test is not on the list, or was taken outside its window.
    SepNietOpLijst,
    /// The test of a domain is not on the list, or was taken outside its window.
    DomeinNietOpLijst(Domein),
    /// Why PrO, or why lwoo, when lid 6 leaves the choice.
    KeuzeMotivering,
    /// The consultation with the parents (lwoo: WVO 2020 art. 2.43 lid 2; VSO: R224).
    Ouderoverleg,
    /// A part of the closed list for a later PrO (UB art. 2.47 lid 2).
    LaterDocument(LaterDocument),
    /// The question (VSO).
    Vraag,
    /// The ontwikkelingsperspectief, as a document (VSO).
    Opp,
    /// Support that was tried (VSO).
    Geprobeerd,
    /// The funding category (VSO).
    Categorie,
    /// Cluster 3 or 4 (VSO): for 1 and 2 the institute decides itself (R116, R224).
    Cluster,
    /// An answer to each criterion of the samenwerkingsverband's own (lwoo, opting out).
    EigenCriteria,
}

impl Ontbreekt {
    /// The stable code, without the domain.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Motivering => "motivering",
            Self::Okr => "okr",
            Self::Leerachterstand => "leerachterstand",
            Self::DomeinDl(_) => "domein_dl",
            Self::DomeinInstrument(_) => "domein_instrument",
            Self::Iq => "iq",
            Self::IqInstrument => "iq_instrument",
            Self::Diagnosticus => "diagnosticus",
            Self::SepInstrument => "sep_instrument",
            Self::Zienswijze => "zienswijze",
            Self::Uitkomst => "uitkomst",
            Self::IqTeOud => "iq_te_oud",
            Self::IqNietOpLijst => "iq_niet_op_lijst",
            Self::SepNietOpLijst => "sep_niet_op_lijst",
            Self::DomeinNietOpLijst(_) => "domein_niet_op_lijst",
            Self::KeuzeMotivering => "keuze_motivering",
            Self::Ouderoverleg => "ouderoverleg",
            Self::LaterDocument(document) => document.code(),
            Self::Vraag => "vraag",
            Self::Opp => "opp",
            Self::Geprobeerd => "geprobeerd",
            Self::Categorie => "categorie",
            Self::Cluster => "cluster",
            Self::EigenCriteria => "eigen_criteria",
        }
    }

    /// The domain it is about, if any.
    pub const fn domein(self) -> Option<Domein> {
        match self {
            Self::DomeinDl(domein) | Self::DomeinInstrument(domein) | Self::DomeinNietOpLijst(domein) => {
                Some(domein)
            }
            _ => None,
        }
    }
}
