//! Needs, trajecten, groups and the steps of the cascade.

mod aandacht;
mod behoefte;
mod dossierfeiten;
mod groep;
mod hulp;
mod lijst;
mod traject;
mod trede;

pub use aandacht::Trajectdagen;
pub use dossierfeiten::Dossierfeiten;
pub use lijst::{OndersteuningFilter, TrajectRegel};

use vangnet_core::id::LeerlingId;

use crate::{fout::Result, kluis::Zegel, swv::SwvDb};

impl SwvDb {
    /// The seal of a pupil; `None` when nothing of this pupil was ever sealed.
    pub async fn find_zegel(&self, leerling: LeerlingId) -> Result<Option<Zegel>> {
        self.kluis.find_zegel(leerling).await
    }
}
