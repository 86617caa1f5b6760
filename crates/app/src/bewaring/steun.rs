//! Destroying the support of a pupil, and groups, after the retention period.

use jiff::civil::Date;
use vangnet_core::{
    bewaring::{
        Handeling,
        steun::{Bewaartermijn, SteunFeiten, SteunGebrek, houdt_tegen},
    },
    cascade::groep::Groep,
    id::{GroepId, LeerlingId, SchoolId},
    plan::ilp::Profiel,
    toegang::{Action, verleningen},
};
use vangnet_store::{Tx, Zegel};

use crate::{App, AppError, Ctx, Result, VeldFout};

/// Whether support or a group may be destroyed, for who may do so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vernietiging {
    /// How many years it is kept.
    pub termijn: Bewaartermijn,
    /// What stands in the way, all of it; empty: it may go. The day of a [`SteunGebrek::Bewaartermijn`] of a pupil counts
    /// from everything that is kept, also from notes that the reader may not read: a page shows its month only.
    pub houdt_tegen: Vec<SteunGebrek>,
}

impl Vernietiging {
    fn nieuw(feiten: SteunFeiten, termijn: Bewaartermijn, vandaag: Date) -> Self {
        Self {
            termijn,
            houdt_tegen: houdt_tegen(feiten, termijn, vandaag),
        }
    }

    /// Whether there is anything to say about it.
    pub fn is_leeg(&self) -> bool {
        self.houdt_tegen == [SteunGebrek::Leeg]
    }

    fn vereis(&self) -> Result<()> {
        if self.is_leeg() {
            return Err(AppError::Conflict("al_vernietigd"));
        }
        if self.houdt_tegen.is_empty() {
            return Ok(());
        }
        let fouten = self.houdt_tegen.iter();
        let fouten = fouten.map(|gebrek| VeldFout::new("vernietiging", gebrek.code()));
        Err(AppError::Invalid(fouten.collect()))
    }
}

impl Ctx {
    /// Whether the reader may destroy groups of a school: who may destroy the support of its pupils.
    fn mag_groep_vernietigen(&self, school: SchoolId) -> bool {
        let hier =
            |t: &&vangnet_core::toegang::Toekenning| t.is_geldig() && t.bereik.school() == Some(school);
        let mag = |rol| verleningen(rol).iter().any(|(a, _)| *a == Action::DestroySteun);
        self.actor.toekenningen.iter().filter(hier).any(|t| mag(t.rol))
    }
}

impl App {
    /// Whether the support of a pupil may be destroyed today.
    pub(crate) async fn steunvernietiging(&self, ctx: &Ctx, id: LeerlingId) -> Result<Vernietiging> {
        let feiten = ctx.swv.find_steunfeiten(id).await?;
        let feiten = self.met_profiel(ctx, id, feiten).await?;
        Ok(Vernietiging::nieuw(
            feiten,
            self.bewaartermijn(ctx).await?,
            self.today(),
        ))
    }

    /// The last day of the month in which a pupil's support ended, when nothing but the retention period keeps it: the day
    /// itself may be that of a note that the reader may not read.
    pub(crate) async fn steun_tot(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        (termijn, zegel): (Bewaartermijn, Option<&Zegel>),
    ) -> Result<Option<Date>> {
        let feiten = ctx.swv.find_steunfeiten(id).await?;
        let profiel = ctx.swv.find_profiel(id, zegel).await?;
        let feiten = met_profiel(id, feiten, &profiel);
        let tegen = houdt_tegen(feiten, termijn, self.today());
        let alleen_tijd = tegen.iter().all(|g| matches!(g, SteunGebrek::Bewaartermijn(_)));
        Ok(feiten.laatste.filter(|_| alleen_tijd).map(Date::last_of_month))
    }

    /// Whether a group may be destroyed today; `None` for who may not do so.
    pub(crate) async fn groepvernietiging(&self, ctx: &Ctx, groep: &Groep) -> Result<Option<Vernietiging>> {
        if !ctx.mag_groep_vernietigen(groep.school) {
            return Ok(None);
        }
        let feiten = SteunFeiten {
            laatste: Some(groep.einde),
            leden: ctx.swv.is_in_gebruik(groep.id).await?,
            ..SteunFeiten::default()
        };
        let termijn = self.bewaartermijn(ctx).await?;
        Ok(Some(Vernietiging::nieuw(feiten, termijn, self.today())))
    }

    /// Destroys what support keeps of a pupil: needs, trajecten with their steps, steps up and down, evaluations, plans and
    /// goals, the log, questions with answers, advice to teachers, cards, acts of pupil and parents, who was informed, the
    /// history of mentors, and groups whose last member this was. It cannot be undone. The pupil stays, with the days of
    /// enrolment; applications are destroyed by themselves ([`App::destroy_dossier`]) and keep their acts until then.
    ///
    /// The retention period is policy of the samenwerkingsverband: see [`vangnet_core::bewaring::steun`] for what is law and
    /// what is practice. `bevestiging` is the number of the pupil, typed.
    ///
    /// The trail keeps that it was done, by whom and when. When nothing of the pupil is sealed any more the key goes too,
    /// so that no back-up gives the text back. That comes after the deed is on record: if it fails, doing it again or
    /// destroying the last application tries again.
    ///
    /// # Errors
    /// `Invalid` on `bevestig` for another number; on `vernietiging` with the code of each [`SteunGebrek`]; `Conflict("al_vernietigd")`
    /// when there is nothing.
    pub async fn destroy_steun(&self, ctx: &Ctx, id: LeerlingId, bevestiging: &str) -> Result<()> {
        let geval = self
            .geval(ctx, id, Action::ReadOndersteuning, Action::DestroySteun)
            .await?;
        if bevestiging.trim() != geval.leerling.gegevens.nummer {
            return Err(AppError::veld("bevestig", "leerlingnummer"));
        }
        let termijn = self.bewaartermijn(ctx).await?;
        let tx = ctx.swv.begin().await?;
        // Everything is asked again with the pupil held: who writes a note now, writes before or after, not meanwhile.
        tx.lock_leerling(id).await?;
        let feiten = tx.find_steunfeiten(id).await?;
        let feiten = self.met_profiel(ctx, id, feiten).await?;
        let oordeel = Vernietiging::nieuw(feiten, termijn, self.today());
        if oordeel.is_leeg() {
            // A key that was left when its removal failed goes now.
            drop(tx);
            ctx.swv.ruim_sleutel_op(id).await?;
            return oordeel.vereis();
        }
        oordeel.vereis()?;
        let vernietigd = self.vernietig(ctx, &tx, id, termijn).await?;
        let entry = ctx
            .entry(Handeling::SteunVernietigd, "leerling")
            .op(id.0)
            .over(id)
            .met("groepen", vernietigd.to_string());
        tx.commit(entry, self.millis()).await?;
        ctx.swv.ruim_sleutel_op(id).await?;
        Ok(())
    }

    /// Destroys the rows, and the groups of the reader's schools that have nobody else; how many groups.
    async fn vernietig(
        &self,
        ctx: &Ctx,
        tx: &Tx<'_>,
        id: LeerlingId,
        termijn: Bewaartermijn,
    ) -> Result<usize> {
        let groepen = tx.lock_groepen_van(id).await?;
        tx.vernietig_steun(id).await?;
        let mut vernietigd = 0_usize;
        for (groep, school, einde) in groepen {
            // Groups of another school are that school's to destroy.
            let voorbij = termijn.vanaf(einde) <= self.today() && ctx.mag_groep_vernietigen(school);
            if voorbij && !tx.is_in_gebruik(groep).await? {
                tx.vernietig_groep(groep).await?;
                vernietigd = vernietigd.saturating_add(1);
            }
        }
        Ok(vernietigd)
    }

    /// Destroys a group that ended longer ago than the retention period and of which no traject and no member is kept: a
    /// class as a whole never had any, of other groups [`App::destroy_steun`] takes the last. `bevestiging` is its name.
    ///
    /// # Errors
    /// As [`App::destroy_steun`].
    pub async fn destroy_groep(&self, ctx: &Ctx, id: GroepId, bevestiging: &str) -> Result<()> {
        let groep = self.groep_van(ctx, id).await?;
        if !ctx.mag_groep_vernietigen(groep.school) {
            return Err(AppError::Denied);
        }
        if bevestiging.trim() != groep.naam.trim() {
            return Err(AppError::veld("bevestig", "groepsnaam"));
        }
        let termijn = self.bewaartermijn(ctx).await?;
        let tx = ctx.swv.begin().await?;
        tx.lock_groep(id).await?;
        self.vereis_weg(&tx, &groep, termijn).await?;
        tx.vernietig_groep(id).await?;
        let entry = ctx.entry(Handeling::GroepVernietigd, "groep").op(id.0);
        tx.commit(entry, self.millis()).await?;
        Ok(ctx.swv.wis().await?)
    }

    async fn vereis_weg(&self, tx: &Tx<'_>, groep: &Groep, termijn: Bewaartermijn) -> Result<()> {
        let feiten = SteunFeiten {
            laatste: Some(groep.einde),
            leden: tx.is_in_gebruik(groep.id).await?,
            ..SteunFeiten::default()
        };
        Vernietiging::nieuw(feiten, termijn, self.today()).vereis()
    }

    async fn bewaartermijn(&self, ctx: &Ctx) -> Result<Bewaartermijn> {
        Ok(ctx.swv.find_beleid().await?.bewaring_op(self.today()))
    }

    /// Adds what only the profile knows: its days are sealed. A profile without any day counts from the enrolment.
    async fn met_profiel(&self, ctx: &Ctx, id: LeerlingId, feiten: SteunFeiten) -> Result<SteunFeiten> {
        let zegel = ctx.swv.find_zegel(id).await?;
        let profiel = ctx.swv.find_profiel(id, zegel.as_ref()).await?;
        Ok(met_profiel(id, feiten, &profiel))
    }
}

fn met_profiel(id: LeerlingId, feiten: SteunFeiten, profiel: &Profiel) -> SteunFeiten {
    let leeg = Profiel {
        ingeschreven_op: profiel.ingeschreven_op,
        geplaatst_op: profiel.geplaatst_op,
        versie: profiel.versie,
        ..Profiel::leeg(id)
    };
    let laatste = feiten.laatste.max(profiel.plan.laatste_dag());
    let begin = profiel.ingeschreven_op.max(profiel.geplaatst_op);
    SteunFeiten {
        laatste: if *profiel == leeg {
            feiten.laatste
        } else {
            laatste.or(begin)
        },
        ..feiten
    }
}
