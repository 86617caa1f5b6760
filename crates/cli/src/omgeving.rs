//! The real surroundings: the system's clock and randomness. The only place that asks for them.

use std::sync::Arc;

use anyhow::Context as _;
use jiff::{Timestamp, civil::Date};
use vangnet_app::{App, Brieven, Bronlezer, Environment, amsterdam};
use vangnet_core::schoolprofiel::inlezen::{Alinea, Weigering};
use vangnet_export::lees_tekst;
use vangnet_store::{Entropy, Opslag, Store};
use vangnet_web::taal::Taal;

use crate::{brieven::Letters, opties::OpslagArgs};

/// Clock and randomness of the system.
#[derive(Debug)]
pub(crate) struct SystemEnvironment;

impl Entropy for SystemEnvironment {
    #[expect(clippy::disallowed_methods, reason = "this is where randomness comes from")]
    fn fill(&self, buffer: &mut [u8]) {
        if getrandom::fill(buffer).is_err() {
            // Without randomness no key and no session may be made.
            std::process::abort();
        }
    }
}

impl Environment for SystemEnvironment {
    #[expect(clippy::disallowed_methods, reason = "this is where time comes from")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// Today in the Netherlands.
pub(crate) fn today() -> Date {
    SystemEnvironment.now().to_zoned(amsterdam()).date()
}

impl OpslagArgs {
    /// Where the data is.
    pub(crate) fn opslag(&self) -> Opslag {
        match &self.database {
            Some(url) => Opslag::Postgres {
                url: url.clone(),
                map: self.data.clone(),
            },
            None => Opslag::Sqlite {
                map: self.data.clone(),
            },
        }
    }
}

/// Reads Word documents and plain text.
#[derive(Debug)]
struct Bronnen;

impl Bronlezer for Bronnen {
    fn lees(&self, bytes: &[u8]) -> Result<Vec<Alinea>, Weigering> {
        lees_tekst(bytes).map_err(|fout| fout.weigering())
    }
}

/// Opens the application on its data.
pub(crate) async fn open(t: Taal, opslag: Opslag, env: Arc<dyn Environment>) -> anyhow::Result<App> {
    let entropy: Arc<dyn Entropy> = Arc::new(SystemEnvironment);
    let store = Store::open(opslag, entropy)
        .await
        .with_context(|| t.text("opdracht-opslag-dicht").to_string())?;
    let brieven: Arc<dyn Brieven> = Arc::new(Letters);
    Ok(App::new(Arc::new(store), env, brieven, Arc::new(Bronnen)))
}
