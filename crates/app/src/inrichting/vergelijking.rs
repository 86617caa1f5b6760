//! The schools beside each other: who offers what, and how much it is used (R020, R031, R245). No pupil is in it.

use std::{collections::BTreeSet, sync::Arc};

use vangnet_core::{
    bewaring::Handeling,
    cascade::grens::schoolweek,
    id::SchoolId,
    inrichting::{
        School,
        catalogus::Catalogus,
        vergelijking::{Keuze, Schoolfeiten, Vergelijking, teamuren, vergelijk},
    },
    schooljaar,
    toegang::{Action, Bereik, Scope},
};

use crate::{App, AppError, Ctx, Result, Werkblad};

/// What the page that compares schools shows.
#[derive(Debug, Clone)]
pub struct VergelijkingBlad {
    /// The catalogue of today, for names.
    pub catalogus: Catalogus,
    /// Every school of the samenwerkingsverband, to choose from.
    pub scholen: Vec<School>,
    /// The schools of the reader, whose small numbers are told.
    pub eigen: BTreeSet<SchoolId>,
    /// What is compared.
    pub keuze: Keuze,
    /// The comparison.
    pub vergelijking: Vergelijking,
}

impl Ctx {
    /// The schools of which this person reads all support, and so may know small numbers.
    fn leest_alle_steun_van(&self) -> BTreeSet<SchoolId> {
        let scope = Scope::of(&self.actor, Action::ReadOndersteuning);
        let whole = scope.delen.iter().filter_map(|deel| match deel.bereik {
            Bereik::School { school } if deel.mentor.is_none() && deel.docent.is_none() => Some(school),
            _ => None,
        });
        whole.collect()
    }
}

impl App {
    /// Puts the schools beside each other; seven queries, however many schools there are.
    ///
    /// # Errors
    /// `NotFound` for who may not compare schools.
    pub async fn open_vergelijking(&self, ctx: &Ctx, keuze: &Keuze) -> Result<VergelijkingBlad> {
        if !ctx.vergelijkt() {
            return Err(AppError::NotFound);
        }
        let scholen = ctx.swv.list_scholen().await?;
        let gekozen: Vec<School> = scholen.iter().filter(|s| keuze.bevat(s)).cloned().collect();
        let ids: Vec<SchoolId> = gekozen.iter().map(|s| s.id).collect();
        let vandaag = self.today();
        let (catalogus, aanbod, capaciteit, inzet, gebruik) = tokio::try_join!(
            ctx.swv.find_catalogus(vandaag),
            ctx.swv.list_alle_schoolaanbod(),
            ctx.swv.list_capaciteit_van(&ids),
            ctx.swv.sum_inzet(&ids, schoolweek(vandaag)),
            ctx.swv.count_gebruik_van(&ids, schooljaar::eerste_dag(vandaag)),
        )?;
        let catalogus = catalogus.unwrap_or_default();
        let eigen = ctx.leest_alle_steun_van();
        let feiten = Schoolfeiten {
            aanbod,
            uren: teamuren(&inzet, &capaciteit),
            gebruik,
        };
        Ok(VergelijkingBlad {
            vergelijking: vergelijk(&catalogus, &gekozen, &feiten, keuze, &eigen),
            keuze: keuze.clone(),
            catalogus,
            scholen,
            eigen,
        })
    }

    /// The comparison as a spreadsheet, with the same numbers left out; that it left is in the trail.
    ///
    /// # Errors
    /// As [`App::open_vergelijking`].
    pub async fn export_vergelijking(
        &self,
        ctx: &Ctx,
        keuze: &Keuze,
        opmaak: impl FnOnce(VergelijkingBlad) -> Werkblad + Send,
    ) -> Result<Vec<u8>> {
        let gevonden = self.open_vergelijking(ctx, keuze).await?;
        let aantal = gevonden.vergelijking.scholen.len();
        self.voer_vergelijking_uit(ctx, opmaak(gevonden), aantal).await
    }

    /// A comparison of so many schools leaves as a spreadsheet.
    pub(crate) async fn voer_vergelijking_uit(
        &self,
        ctx: &Ctx,
        blad: Werkblad,
        scholen: usize,
    ) -> Result<Vec<u8>> {
        let drukker = Arc::clone(&self.brieven);
        let bestand = self.druk(move || drukker.werkblad(&blad), "vergelijking").await?;
        let entry = ctx
            .entry(Handeling::OndersteuningUitgevoerd, "schoolaanbod")
            .met("scholen", scholen.to_string());
        let tx = ctx.swv.begin().await?;
        tx.commit(entry, self.millis()).await?;
        Ok(bestand)
    }
}
