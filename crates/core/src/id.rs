//! Identifiers: one newtype for each kind of record, so that no two can be confused.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(s).map(Self)
            }
        }
    )+};
}

ids! {
    /// A samenwerkingsverband in the register.
    SwvId,
    /// A school of a samenwerkingsverband.
    SchoolId,
    /// A site of a school.
    LocatieId,
    /// A person's account within one samenwerkingsverband.
    AccountId,
    /// A signed-in session.
    SessieId,
    /// A pupil.
    LeerlingId,
    /// An application for PrO, lwoo or VSO.
    AanvraagId,
    /// A stored document.
    DocumentId,
    /// A decision of the samenwerkingsverband.
    BeschikkingId,
    /// A talk between a school and the samenwerkingsverband.
    ZittingId,
    /// A bundle of dossiers without doubt.
    BundelId,
    /// An expert's advice.
    AdviesId,
    /// An objection.
    BezwaarId,
    /// A traject: support that one pupil gets.
    TrajectId,
    /// A group that gets support together.
    GroepId,
    /// A mail that waits or was sent.
    PostId,
    /// A step up or down the cascade.
    TredeId,
    /// A need of a pupil.
    BehoefteId,
    /// A partner of the samenwerkingsverband.
    PartnerId,
    /// A version of an ontwikkelingsperspectief.
    OppId,
    /// A goal.
    DoelId,
    /// An evaluation.
    EvaluatieId,
    /// Extra lessons or help.
    HulpId,
    /// A time that a pupil stays at home without a full programme.
    ThuiszitterId,
    /// An act of pupil or parents.
    ToestemmingId,
    /// A note in the log.
    AantekeningId,
    /// A version of what teachers must know and do.
    HandelingswijzerId,
    /// A body at a school.
    OverlegId,
    /// A meeting.
    BijeenkomstId,
    /// An item of an agenda.
    AgendapuntId,
    /// An agreement that was made in a meeting.
    AfspraakId,
    /// Somebody from outside who is invited to one item.
    GenodigdeId,
    /// A verklaring for dyslexia or dyscalculia.
    VerklaringId,
    /// A question to all teachers of a pupil.
    VraagrondeId,
    /// The support profile of a school for a school year.
    SchoolprofielId,
    /// A task at a place of a profile.
    ProfieltaakId,
    /// A document on which a place of a profile rests.
    BrondocumentId,
    /// A text that is read in for a profile.
    InlezingId,
    /// A document of the samenwerkingsverband for every school.
    SwvDocumentId,
    /// An ambition or an improvement action.
    AmbitieId,
    /// An answer to a question of the board.
    BestuursantwoordId,
    /// Something that staff must be able to do.
    CompetentieId,
    /// A training of somebody who works at a school.
    ScholingId,
    /// An uploaded import that waits for confirmation.
    ImportId,
}
