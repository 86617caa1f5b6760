//! One function per user action: authorise, load, decide in `core`, save with its audit entry.
//!
//! Pages, API and command line all call these functions; none of them decides or stores anything itself.

pub mod bewaring;
pub mod cascade;
pub mod cijfers;
mod fout;
pub mod inrichting;
mod invoer;
pub mod klok;
pub mod kwaliteit;
pub mod leerling;
pub mod logboek;
pub mod netwerk;
mod omgeving;
pub mod overleg;
pub mod plan;
pub mod post;
pub mod schoolprofiel;
pub mod toegang;
pub mod toelating;
pub mod toestemming;
pub mod werk;

pub use fout::{AppError, Result, VeldFout};
pub use omgeving::{
    AdviesGegevens, AgendaGegevens, AgendaItem, BriefFout, BriefGegevens, Brieven, Bronlezer, Environment,
    OppGegevens, ProfielGegevens, VraagGegevens, Werkblad, Werkcel, amsterdam,
};
pub use vangnet_store as store;

use std::sync::Arc;

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::SessieId,
    toegang::{Action, Actor, Decision, LeerlingFeiten, OverlegFeiten, Resource, decide},
};
use vangnet_store::{Store, SwvDb, SwvVermelding};

/// The application: storage, environment, letters and the reader of documents, shared by everything that answers people.
#[derive(Debug, Clone)]
pub struct App {
    store: Arc<Store>,
    env: Arc<dyn Environment>,
    brieven: Arc<dyn Brieven>,
    bronlezer: Arc<dyn Bronlezer>,
    post: Option<Arc<post::Postkamer>>,
    wachtwoorden: Arc<tokio::sync::Semaphore>,
    /// One try at a time for each sign-in name, so that a burst of guesses counts one by one.
    pogingen: Arc<[tokio::sync::Mutex<()>; 64]>,
}

/// A request of a signed-in person: which samenwerkingsverband, who, in which session.
#[derive(Debug, Clone)]
pub struct Ctx {
    /// The samenwerkingsverband.
    pub swv: Arc<SwvDb>,
    /// Its full name.
    pub swv_naam: String,
    /// Who, with today's roles.
    pub actor: Actor,
    /// The person's name.
    pub naam: String,
    /// The session.
    pub sessie: SessieId,
}

impl Ctx {
    /// The decision on a pupil's record.
    pub fn decide(&self, action: Action, feiten: LeerlingFeiten) -> Decision {
        decide(&self.actor, action, &Resource::Leerling(feiten))
    }

    /// Whether this may be done to a pupil's record.
    pub fn mag(&self, action: Action, feiten: LeerlingFeiten) -> bool {
        self.decide(action, feiten).allowed
    }

    /// Whether this may be done to the samenwerkingsverband as a whole.
    pub fn mag_swv(&self, action: Action) -> bool {
        decide(&self.actor, action, &Resource::Swv).allowed
    }

    fn vereis_swv(&self, action: Action) -> Result<()> {
        if self.mag_swv(action) {
            Ok(())
        } else {
            Err(AppError::Denied)
        }
    }

    /// What one may not know of does not exist; what one knows of but may not do is denied.
    fn vereis(&self, lezen: Action, action: Action, feiten: LeerlingFeiten) -> Result<Decision> {
        let zien = self.decide(lezen, feiten);
        if !zien.allowed {
            return Err(AppError::NotFound);
        }
        let doen = self.decide(action, feiten);
        if doen.allowed {
            Ok(doen)
        } else {
            Err(AppError::Denied)
        }
    }

    /// Whether this may be done to a body and its meetings.
    pub fn mag_overleg(&self, action: Action, feiten: OverlegFeiten) -> bool {
        decide(&self.actor, action, &Resource::Overleg(feiten)).allowed
    }

    fn entry(&self, handeling: Handeling, soort: &'static str) -> AuditEntry {
        AuditEntry::new(Some(self.actor.account), handeling, soort)
    }
}

impl App {
    /// Puts the parts together.
    pub fn new(
        store: Arc<Store>,
        env: Arc<dyn Environment>,
        brieven: Arc<dyn Brieven>,
        bronlezer: Arc<dyn Bronlezer>,
    ) -> Self {
        // Two password checks at a time: each takes 19 MiB and a core.
        Self {
            store,
            env,
            brieven,
            bronlezer,
            post: None,
            wachtwoorden: Arc::new(tokio::sync::Semaphore::new(2)),
            pogingen: Arc::new(std::array::from_fn(|_| tokio::sync::Mutex::new(()))),
        }
    }

    /// The same application, which sends mail.
    #[must_use]
    pub fn with_post(mut self, kamer: post::Postkamer) -> Self {
        self.post = Some(Arc::new(kamer));
        self
    }

    /// The samenwerkingsverbanden of this installation.
    pub async fn list_swvs(&self) -> Result<Vec<SwvVermelding>> {
        Ok(self.store.list_swvs().await?)
    }

    /// Finds a samenwerkingsverband by the name in the URL.
    pub async fn find_swv(&self, slug: &str) -> Result<Arc<SwvDb>> {
        self.store.find_swv(slug).await?.ok_or(AppError::NotFound)
    }

    /// Now, UTC.
    pub fn now(&self) -> Timestamp {
        self.env.now()
    }

    /// Today in the Netherlands.
    pub fn today(&self) -> Date {
        self.env.now().to_zoned(amsterdam()).date()
    }

    /// Storage, for set-up and maintenance from the command line.
    pub fn store(&self) -> &Store {
        &self.store
    }

    fn millis(&self) -> i64 {
        self.env.now().as_millisecond()
    }

    /// A new id: time-ordered, from the environment's clock and randomness.
    pub fn new_id(&self) -> Uuid {
        let mut random = [0u8; 10];
        self.env.fill(&mut random);
        let millis = u64::try_from(self.millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}
