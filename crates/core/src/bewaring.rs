//! The audit trail: what is written with every change, and the hash chain that shows nothing was altered (R277).

pub mod steun;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::id::{AccountId, LeerlingId};

macro_rules! handelingen {
    ($($(#[$doc:meta])* $naam:ident = $code:literal),+ $(,)?) => {
        /// What was done. The code is stored; the edge translates it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Handeling {
            $($(#[$doc])* $naam,)+
        }

        impl Handeling {
            /// Every deed.
            pub const ALL: &'static [Self] = &[$(Self::$naam),+];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$naam => $code),+ }
            }
        }
    };
}

handelingen! {
    /// The samenwerkingsverband was set up or its set-up changed.
    InrichtingGewijzigd = "inrichting_gewijzigd",
    /// A dated policy value was added.
    BeleidGewijzigd = "beleid_gewijzigd",
    /// An account was made.
    AccountGemaakt = "account_gemaakt",
    /// An account was changed (name, active, roles).
    AccountGewijzigd = "account_gewijzigd",
    /// A password was set.
    WachtwoordGezet = "wachtwoord_gezet",
    /// A second factor was switched on.
    TweedeFactorAan = "tweede_factor_aan",
    /// A second factor was switched off.
    TweedeFactorUit = "tweede_factor_uit",
    /// Somebody signed in.
    Aangemeld = "aangemeld",
    /// A session was ended by its owner or an administrator.
    SessieBeeindigd = "sessie_beeindigd",
    /// An import was uploaded and waits for confirmation.
    ImportVoorgesteld = "import_voorgesteld",
    /// An import was withdrawn.
    ImportIngetrokken = "import_ingetrokken",
    /// Pupils were imported.
    LeerlingenGeimporteerd = "leerlingen_geimporteerd",
    /// An application was started.
    AanvraagGestart = "aanvraag_gestart",
    /// An application's dossier was changed.
    AanvraagBewerkt = "aanvraag_bewerkt",
    /// A document was added to a dossier.
    DocumentToegevoegd = "document_toegevoegd",
    /// A document was removed from a dossier that was not yet submitted.
    DocumentVerwijderd = "document_verwijderd",
    /// An application was submitted to the samenwerkingsverband.
    AanvraagIngediend = "aanvraag_ingediend",
    /// The samenwerkingsverband asked the school to complete the dossier.
    AanvullingGevraagd = "aanvulling_gevraagd",
    /// Agreement (yes or no) between school and samenwerkingsverband was recorded.
    OvereenstemmingVastgelegd = "overeenstemming_vastgelegd",
    /// The director decided.
    Besloten = "besloten",
    /// The school withdrew its application, or closed one that was too late.
    AanvraagIngetrokken = "aanvraag_ingetrokken",
    /// A talk was planned or changed.
    ZittingGepland = "zitting_gepland",
    /// An application was put on a list, sorted, or taken back into the talk.
    AanvraagGesorteerd = "aanvraag_gesorteerd",
    /// A sample was drawn from a bundle.
    SteekproefGetrokken = "steekproef_getrokken",
    /// A dossier of a bundle was checked, or left out of the sample.
    SteekproefGecontroleerd = "steekproef_gecontroleerd",
    /// A member of the committee studied a dossier or spoke on it.
    CommissieInbreng = "commissie_inbreng",
    /// The committee's advice was recorded.
    CommissieVastgelegd = "commissie_vastgelegd",
    /// An expert's advice was recorded.
    AdviesVastgelegd = "advies_vastgelegd",
    /// Parents got a copy of an advice.
    AfschriftVerstrekt = "afschrift_verstrekt",
    /// The director decided on a bundle; each decision follows as its own entry.
    BundelBesloten = "bundel_besloten",
    /// A term was extended, or a notice was given.
    TermijnVerlengd = "termijn_verlengd",
    /// The school decided on the admission.
    ToelatingBeslist = "toelating_beslist",
    /// An objection was recorded or moved on.
    BezwaarVastgelegd = "bezwaar_vastgelegd",
    /// A dossier was destroyed after its retention period.
    DossierVernietigd = "dossier_vernietigd",
    /// The catalogue, a school's own shape of it, its hours or partners were changed.
    AanbodGewijzigd = "aanbod_gewijzigd",
    /// The profile of a school was begun.
    SchoolprofielGestart = "schoolprofiel_gestart",
    /// A text, a task or a document of a profile was changed.
    SchoolprofielBewerkt = "schoolprofiel_bewerkt",
    /// A profile moved on: advice, pupils heard, back to be written.
    SchoolprofielVerder = "schoolprofiel_verder",
    /// A profile was adopted and frozen.
    SchoolprofielVastgesteld = "schoolprofiel_vastgesteld",
    /// An adopted profile was published.
    SchoolprofielGepubliceerd = "schoolprofiel_gepubliceerd",
    /// A published profile was taken back.
    SchoolprofielIngetrokken = "schoolprofiel_ingetrokken",
    /// A key figure of a school was written, or what the register counted was kept.
    KengetalVastgelegd = "kengetal_vastgelegd",
    /// Key figures left as a spreadsheet.
    CijfersUitgevoerd = "cijfers_uitgevoerd",
    /// The quality cycle of a school was written, closed or opened again.
    CyclusGewijzigd = "cyclus_gewijzigd",
    /// An ambition or an improvement action was set, changed or spoken of.
    AmbitieGewijzigd = "ambitie_gewijzigd",
    /// A question of the board was answered.
    BestuursvraagBeantwoord = "bestuursvraag_beantwoord",
    /// A protocol was added, changed or removed.
    ProtocolGewijzigd = "protocol_gewijzigd",
    /// It was changed what staff must be able to do.
    CompetentieGewijzigd = "competentie_gewijzigd",
    /// A training was planned, followed or removed.
    ScholingVastgelegd = "scholing_vastgelegd",
    /// It was recorded who teaches which class.
    LesklasGewijzigd = "lesklas_gewijzigd",
    /// Somebody was informed of medical facts, or is no longer.
    IngelichtGewijzigd = "ingelicht_gewijzigd",
    /// A need was recorded or ended, or the picture of the pupil changed.
    BehoefteVastgelegd = "behoefte_vastgelegd",
    /// A traject was asked for.
    TrajectGevraagd = "traject_gevraagd",
    /// A traject moved on: decided, begun, extended, ended, withdrawn.
    TrajectVerder = "traject_verder",
    /// A traject's data were changed.
    TrajectBewerkt = "traject_bewerkt",
    /// A group was made or changed, or its members.
    GroepGewijzigd = "groep_gewijzigd",
    /// A pupil went up or down the cascade.
    TredeGezet = "trede_gezet",
    /// Extra lessons or help were recorded.
    HulpVastgelegd = "hulp_vastgelegd",
    /// It was recorded that a pupil left, or that this was a mistake.
    VertrekVastgelegd = "vertrek_vastgelegd",
    /// A time at home was recorded, changed or ended.
    ThuiszitterVastgelegd = "thuiszitter_vastgelegd",
    /// A plan or a version of it was begun or changed.
    PlanBewerkt = "plan_bewerkt",
    /// A plan was adopted.
    PlanVastgesteld = "plan_vastgesteld",
    /// A plan ended.
    PlanBeeindigd = "plan_beeindigd",
    /// A goal was set, changed or concluded.
    DoelBewerkt = "doel_bewerkt",
    /// An evaluation was recorded.
    GeEvalueerd = "geevalueerd",
    /// An act of pupil or parents was recorded.
    ToestemmingVastgelegd = "toestemming_vastgelegd",
    /// An act was withdrawn.
    ToestemmingIngetrokken = "toestemming_ingetrokken",
    /// A pupil got another mentor.
    MentorGewijzigd = "mentor_gewijzigd",
    /// A note was written.
    AantekeningGeschreven = "aantekening_geschreven",
    /// What teachers must know was published or withdrawn.
    HandelingswijzerGepubliceerd = "handelingswijzer_gepubliceerd",
    /// A verklaring or its card was recorded.
    VerklaringVastgelegd = "verklaring_vastgelegd",
    /// A body was made or changed, or who sits in it.
    OverlegGewijzigd = "overleg_gewijzigd",
    /// Meetings were planned, moved, begun, closed or cancelled.
    BijeenkomstGewijzigd = "bijeenkomst_gewijzigd",
    /// Something was put on an agenda, moved or taken off.
    AgendaGewijzigd = "agenda_gewijzigd",
    /// What was said of an item was recorded.
    PuntBewerkt = "punt_bewerkt",
    /// An item was closed as discussed.
    PuntBesproken = "punt_besproken",
    /// Somebody from outside was invited to one item.
    GastUitgenodigd = "gast_uitgenodigd",
    /// An invitation was withdrawn.
    GastIngetrokken = "gast_ingetrokken",
    /// Somebody who was invited came in.
    GastGekomen = "gast_gekomen",
    /// Somebody from outside typed a wrong code.
    GastGeweigerd = "gast_geweigerd",
    /// Somebody from outside ended a visit.
    GastVertrokken = "gast_vertrokken",
    /// An agreement was made, done or dropped.
    AfspraakVastgelegd = "afspraak_vastgelegd",
    /// A secret address for a calendar feed was made or withdrawn.
    AgendafeedGewijzigd = "agendafeed_gewijzigd",
    /// Somebody chose of what to be reminded by mail.
    HerinneringGewijzigd = "herinnering_gewijzigd",
    /// The overviews of a day were put in the outbox.
    PostKlaargezet = "post_klaargezet",
    /// A mail was sent, given up, or is to be tried again.
    PostVerder = "post_verder",
    /// All teachers of a pupil were asked.
    VraagGesteld = "vraag_gesteld",
    /// A teacher answered.
    VraagBeantwoord = "vraag_beantwoord",
    /// The support of a pupil was destroyed after its retention period.
    SteunVernietigd = "steun_vernietigd",
    /// A group was destroyed after its retention period.
    GroepVernietigd = "groep_vernietigd",
    /// A list of support left the program as a spreadsheet, with names.
    OndersteuningUitgevoerd = "ondersteuning_uitgevoerd",
    /// The register of decisions left the program as a spreadsheet, with names.
    RegisterUitgevoerd = "register_uitgevoerd",
}

/// One entry of the trail, as the caller states it; the store adds number, time and hash.
///
/// `detail` holds codes and counts, never text about a pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Who did it; `None` for the program itself (set-up from the command line).
    pub actor: Option<AccountId>,
    /// What was done.
    pub handeling: Handeling,
    /// The kind of record it was done to, by its table name.
    pub soort: &'static str,
    /// The record.
    pub onderwerp: Option<Uuid>,
    /// The pupil it concerns, so that a pupil's own trail can be shown.
    pub leerling: Option<LeerlingId>,
    /// Codes and counts, in a fixed order.
    pub detail: Vec<(&'static str, String)>,
}

impl AuditEntry {
    /// An entry without detail.
    pub fn new(actor: Option<AccountId>, handeling: Handeling, soort: &'static str) -> Self {
        Self {
            actor,
            handeling,
            soort,
            onderwerp: None,
            leerling: None,
            detail: Vec::new(),
        }
    }

    /// Names the record.
    #[must_use]
    pub fn op(mut self, onderwerp: Uuid) -> Self {
        self.onderwerp = Some(onderwerp);
        self
    }

    /// Names the pupil.
    #[must_use]
    pub fn over(mut self, leerling: LeerlingId) -> Self {
        self.leerling = Some(leerling);
        self
    }

    /// Adds a code or count.
    #[must_use]
    pub fn met(mut self, naam: &'static str, waarde: impl Into<String>) -> Self {
        self.detail.push((naam, waarde.into()));
        self
    }
}

/// A link of the chain: an entry as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schakel {
    /// Sequence number, from 1 without gaps.
    pub nummer: i64,
    /// UTC, milliseconds since 1970.
    pub tijdstip: i64,
    /// Who, or `None` for the program itself.
    pub actor: Option<Uuid>,
    /// Code of the deed.
    pub handeling: String,
    /// Kind of record.
    pub soort: String,
    /// The record.
    pub onderwerp: Option<Uuid>,
    /// The pupil.
    pub leerling: Option<Uuid>,
    /// Codes and counts as JSON text.
    pub detail: String,
    /// Hash of the link before; all zeros for the first.
    pub vorige: Vec<u8>,
    /// Hash of this link.
    pub hash: Vec<u8>,
}

/// Where a chain is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KetenFout {
    /// A link is missing: this number was expected.
    #[error("link {0} is missing")]
    Ontbreekt(i64),
    /// The link does not follow the one before it.
    #[error("link {0} does not follow the one before it")]
    Volgorde(i64),
    /// The content of the link does not match its hash.
    #[error("link {0} was altered")]
    Gewijzigd(i64),
}

/// The hash before the first link.
pub const BEGIN: [u8; 32] = [0; 32];

impl Schakel {
    /// The hash of this link's content with the hash before it: SHA-256 over length-prefixed fields.
    pub fn bereken(&self) -> Vec<u8> {
        let mut sha = Sha256::new();
        let mut field = |bytes: &[u8]| {
            sha.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
            sha.update(bytes);
        };
        let uuid = |id: &Option<Uuid>| id.map(|id| id.into_bytes().to_vec()).unwrap_or_default();
        field(&self.vorige);
        field(&self.nummer.to_be_bytes());
        field(&self.tijdstip.to_be_bytes());
        field(&uuid(&self.actor));
        field(self.handeling.as_bytes());
        field(self.soort.as_bytes());
        field(&uuid(&self.onderwerp));
        field(&uuid(&self.leerling));
        field(self.detail.as_bytes());
        sha.finalize().to_vec()
    }

    /// Checks this link against the one before it (`None` for the first).
    pub fn controleer(&self, vorige: Option<&Self>) -> Result<(), KetenFout> {
        let (verwacht, hash) =
            vorige.map_or((1, BEGIN.as_slice()), |v| (v.nummer.saturating_add(1), &v.hash));
        if self.nummer != verwacht {
            return Err(KetenFout::Ontbreekt(verwacht));
        }
        if self.vorige != hash {
            return Err(KetenFout::Volgorde(self.nummer));
        }
        if self.bereken() != self.hash {
            return Err(KetenFout::Gewijzigd(self.nummer));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chain(details: &[String]) -> Vec<Schakel> {
        let mut links: Vec<Schakel> = Vec::new();
        for (n, detail) in (1..).zip(details) {
            let mut link = Schakel {
                nummer: n,
                tijdstip: 1_000 + n,
                actor: None,
                handeling: "besloten".into(),
                soort: "aanvraag".into(),
                onderwerp: Some(Uuid::from_u128(7)),
                leerling: None,
                detail: detail.clone(),
                vorige: links.last().map_or(BEGIN.to_vec(), |l| l.hash.clone()),
                hash: vec![],
            };
            link.hash = link.bereken();
            links.push(link);
        }
        links
    }

    fn verify(links: &[Schakel]) -> Result<(), KetenFout> {
        let mut previous = None;
        for link in links {
            link.controleer(previous)?;
            previous = Some(link);
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn a_chain_holds_and_any_change_shows(details in prop::collection::vec("[a-z]{0,8}", 2..8), pick in any::<prop::sample::Index>()) {
            let links = chain(&details);
            prop_assert_eq!(verify(&links), Ok(()));

            let at = pick.index(links.len());
            let mut altered = links.clone();
            altered[at].detail.push('x');
            prop_assert_eq!(verify(&altered), Err(KetenFout::Gewijzigd(altered[at].nummer)));

            let mut rehashed = altered;
            rehashed[at].hash = rehashed[at].bereken();
            let expected = if at + 1 == rehashed.len() { Ok(()) } else { Err(KetenFout::Volgorde(rehashed[at].nummer + 1)) };
            prop_assert_eq!(verify(&rehashed), expected);

            if at + 1 < links.len() {
                let mut cut = links.clone();
                cut.remove(at);
                prop_assert!(verify(&cut).is_err());
            }
        }
    }
}
