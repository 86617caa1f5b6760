//! What the clock shows: a plan that is late and one that is near, who stays at home, who left.

use jiff::ToSpan;
use vangnet_app::klok::ThuisInvoer;
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    leerling::{Leerling, Onderwijssoort},
};

use super::{Steun, goed};

impl Steun<'_> {
    /// Of pupils without support: one at home, one who left, and four of praktijkonderwijs enrolled around the six weeks.
    pub(super) async fn klok(&self, vrij: &[Leerling], thuis: bool) -> anyhow::Result<()> {
        let (pro, ander): (Vec<_>, Vec<_>) =
            vrij.iter().partition(|l| l.gegevens.soort == Onderwijssoort::Pro);
        let mut rest = ander.iter().chain(&pro);
        if let Some(leerling) = rest.next().filter(|_| thuis) {
            self.dag(26);
            let invoer = ThuisInvoer {
                van: self.datum(26).to_string(),
                reden: "geen_aanbod".to_owned(),
                uren: "3".to_owned(),
                eigenaar: self.zorg().actor.account.to_string(),
                stap_op: self.vandaag.saturating_add(3.days()).to_string(),
                stap: "Kennismaken bij de voorziening in de buurt.".to_owned(),
                ..ThuisInvoer::default()
            };
            goed(
                self.app.save_thuis(self.zorg(), leerling.id, &invoer).await,
                "thuis",
            )?;
        }
        if let Some(leerling) = rest.next() {
            let dag = self.dag(40);
            let gedaan = self
                .app
                .save_vertrek(self.zorg(), leerling.id, leerling.versie, &dag);
            goed(gedaan.await, "vertrek")?;
        }
        let dagen: Vec<_> = pro
            .iter()
            .rev()
            .zip([50, 46, 40, 30])
            .map(|(leerling, geleden)| (leerling.id, self.datum(geleden)))
            .collect();
        self.dag(50);
        let tx = self.zorg().swv.begin().await?;
        tx.save_inschrijvingen(&dagen).await?;
        let entry =
            AuditEntry::new(None, Handeling::LeerlingenGeimporteerd, "school").op(self.school.school.id.0);
        tx.commit(entry, self.app.now().as_millisecond()).await?;
        Ok(())
    }
}
