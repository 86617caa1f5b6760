//! Every term of one pupil.

use vangnet_core::{
    cascade::{aandacht::vraagt_jaarevaluatie, traject::Traject},
    inrichting::{Beleid, catalogus::Catalogus},
    klok::{
        Termijn,
        leerling::{Klokregels, LeerlingKlok, TrajectFeit, termijnen_van},
    },
    leerling::Leerling,
    toegang::{Action, Scope},
};
use vangnet_store::{AanvraagRegel, KlokFilter};

use crate::{App, Ctx, Result, werk::klokfeiten};

/// What the page of a pupil knows already, so that it is not asked again.
pub(crate) struct Bekend<'a> {
    pub(crate) catalogus: &'a Catalogus,
    pub(crate) beleid: &'a Beleid,
    /// With what was chosen and answered.
    pub(crate) trajecten: &'a [Traject],
    pub(crate) aanvragen: &'a [&'a AanvraagRegel],
}

impl App {
    /// The terms of a pupil that the reader may know of; thirteen queries. What was chosen for a traject was unsealed for the page
    /// anyway, so the yearly evaluation that depends on it is known here (R110).
    pub(crate) async fn leerlingtermijnen(
        &self,
        ctx: &Ctx,
        leerling: &Leerling,
        bekend: &Bekend<'_>,
    ) -> Result<Vec<Termijn>> {
        let vandaag = self.today();
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        let filter = KlokFilter {
            leerling: Some(leerling.id),
            ..KlokFilter::default()
        };
        let gevonden = ctx
            .swv
            .list_klok(&scope, &filter, bekend.catalogus, vandaag)
            .await?;
        let Some(mut klok) = gevonden.into_iter().next().map(|regel| regel.klok) else {
            return Ok(Vec::new());
        };
        met_keuzes(&mut klok, bekend);
        klok.toelating = bekend
            .aanvragen
            .iter()
            .filter(|a| !a.staat.is_einde() && !a.staat.is_besloten())
            .map(|a| (a.id, klokfeiten(a, bekend.beleid)))
            .collect();
        if ctx.mag(Action::DestroySteun, ctx.actor.feiten(leerling)) {
            klok.steun_tot = self.steun_tot(ctx, leerling.id).await?;
        }
        let dicht = bekend.beleid.dichte_weken();
        let regels = Klokregels {
            plan: &bekend.catalogus.plan,
            bewaring: bekend.beleid.bewaring_op(vandaag),
            dicht: &dicht,
        };
        Ok(ctx.zichtbaar(leerling, termijnen_van(&klok, &regels, vandaag)))
    }
}

/// Adds what only the sealed part of a traject says.
fn met_keuzes(klok: &mut LeerlingKlok, bekend: &Bekend<'_>) {
    let jaarlijks = |feit: &TrajectFeit| {
        let traject = bekend.trajecten.iter().find(|t| t.id == feit.id)?;
        let aanbod = bekend.catalogus.arrangement(&traject.arrangement)?;
        Some(vraagt_jaarevaluatie(aanbod, Some(&traject.inhoud)))
    };
    for feit in &mut klok.trajecten {
        feit.jaarlijks = jaarlijks(feit).unwrap_or(feit.jaarlijks);
    }
}
