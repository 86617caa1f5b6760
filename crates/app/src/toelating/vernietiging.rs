//! Destruction of a dossier after its retention period.

use vangnet_core::{
    id::AanvraagId,
    klok::begin_bewaring,
    toegang::Action,
    toelating::{aanvraag::Dossier, procedure::Gebeurtenis},
};

use super::procedure::geweigerd;
use crate::{App, Ctx, Result};

impl App {
    /// Destroys a dossier after its retention period (WVO 2020 art. 2.47 lid 16): texts, results, documents, letters and
    /// the acts of pupil and parents that belong to it go; number, kind, state and days stay for the counts. When nothing of
    /// the pupil is sealed any more, the pupil's key goes too, as with [`App::destroy_steun`].
    pub async fn destroy_dossier(&self, ctx: &Ctx, id: AanvraagId, versie: i32) -> Result<()> {
        let mut zaak = self.zaak(ctx, id, Action::DestroyDossier).await?;
        let samenhang = self.samenhang(ctx, &zaak).await?;
        let getoetst = self.getoetst(&zaak, &samenhang)?;
        let feiten = self.procedurefeiten(&zaak.aanvraag, &samenhang, &getoetst);
        let overgang = zaak
            .aanvraag
            .staat
            .overgang(Gebeurtenis::Vernietigd, &feiten)
            .map_err(geweigerd)?;
        let d = &zaak.aanvraag.dossier;
        let leeg = Dossier {
            weg: d.weg,
            ..Dossier::nieuw(d.soort, d.aangemeld_op)
        };
        zaak.aanvraag.dossier = leeg;
        zaak.aanvraag.route = None;
        zaak.aanvraag.versie = versie;
        zaak.aanvraag.staat = overgang.naar;
        let tx = ctx.swv.begin().await?;
        tx.update_aanvraag(&zaak.aanvraag).await?;
        tx.vernietig_dossier(id, zaak.leerling.id, begin_bewaring(self.today()))
            .await?;
        let nummer = tx.count_stappen(id).await?.saturating_add(1);
        let stap = self.stap(ctx, nummer, Gebeurtenis::Vernietigd, overgang.naar);
        tx.insert_stap(id, zaak.leerling.id, &stap).await?;
        let entry = ctx
            .entry(Gebeurtenis::Vernietigd.handeling(), "aanvraag")
            .op(id.0)
            .over(zaak.leerling.id);
        tx.commit(entry, self.millis()).await?;
        ctx.swv.ruim_sleutel_op(zaak.leerling.id).await?;
        Ok(())
    }
}
