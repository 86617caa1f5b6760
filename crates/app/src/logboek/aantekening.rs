//! The log of a pupil: reading it as far as the class of each note allows, and writing in it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    cascade::grens::schoolweek,
    id::{AantekeningId, DoelId, LeerlingId, TrajectId},
    logboek::{Aantekening, AantekeningSoort, Leesrecht, Toon},
    plan::doel::Plan,
    schooljaar,
    toegang::{Action, Klasse, Rol},
};
use vangnet_store::{AantekeningFilter, AantekeningRegel, Pagina};

use super::leesrecht;
use crate::leerling::Geval;
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, verplicht},
    leerling::LeerlingKop,
};

/// A note as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AantekeningInvoer {
    /// Kind, by code.
    pub soort: String,
    /// Class, by code; empty takes what fits the kind.
    pub klasse: String,
    /// Day, `YYYY-MM-DD`; empty is today.
    pub datum: String,
    /// Tone of a contact with parents, by code.
    pub toon: String,
    /// The traject it belongs to; empty is none.
    pub traject: String,
    /// The goal it is about; empty is none.
    pub doel: String,
    /// The note that it corrects; empty is none.
    pub verbetert: String,
    /// The text.
    pub tekst: String,
}

/// The page of a pupil's log.
#[derive(Debug, Clone)]
pub struct LogboekBlad {
    /// The head.
    pub kop: LeerlingKop,
    /// The notes that the reader may read.
    pub regels: Pagina<AantekeningRegel>,
    /// The trajecten that a note can belong to, with the name of their offer.
    pub trajecten: Vec<(TrajectId, String)>,
    /// The goals that a note can be about.
    pub doelen: Vec<(DoelId, String)>,
    /// The classes in which the reader may write; empty when the reader only reads.
    pub klassen: Vec<Klasse>,
    /// The kinds that the reader may write.
    pub soorten: Vec<AantekeningSoort>,
    /// Of each kind: how many this school year, and the last day (R047-R052).
    pub tellingen: BTreeMap<AantekeningSoort, (i64, Date)>,
    /// Talks in this school week of each traject that may have more than one a week (R053).
    pub week: Vec<(TrajectId, u64)>,
    /// Whether the reader reads the support of the pupil as well.
    pub begeleidt: bool,
    /// Whether the reader may name who is informed of medical facts.
    pub mag_inlichten: bool,
    /// The account of the reader: whoever wrote a note may correct it.
    pub lezer: vangnet_core::id::AccountId,
}

impl App {
    /// Opens the log of a pupil; that it was opened is written down.
    pub async fn open_logboek(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        filter: &AantekeningFilter,
    ) -> Result<LogboekBlad> {
        let geval = self
            .geval(ctx, id, Action::ReadLogboek, Action::ReadLogboek)
            .await?;
        let recht = leesrecht(ctx, geval.feiten);
        let regels = ctx.swv.list_aantekeningen(id, recht, filter).await?;
        let vandaag = self.today();
        let tellingen = ctx
            .swv
            .tel_aantekeningen(id, recht, schooljaar::eerste_dag(vandaag), vandaag)
            .await?;
        let schrijft = ctx.mag(Action::WriteLogboek, geval.feiten);
        // A confidant knows of no trajecten or goals.
        let begeleidt = ctx.mag(Action::ReadOndersteuning, geval.feiten);
        let (trajecten, doelen) = if begeleidt {
            (self.trajectnamen(ctx, id).await?, doelkeuzes(ctx, id).await?)
        } else {
            (Vec::new(), Vec::new())
        };
        let week = if begeleidt {
            ctx.swv.tel_gesprekken(id, schoolweek(vandaag)).await?
        } else {
            Vec::new()
        };
        self.log_inzage(ctx, id, "logboek", geval.decision.reason).await?;
        let klassen = if schrijft {
            recht.schrijft().collect()
        } else {
            Vec::new()
        };
        Ok(LogboekBlad {
            regels,
            soorten: soorten(
                ctx,
                &klassen,
                &Keuzes {
                    begeleidt,
                    trajecten: !trajecten.is_empty(),
                    doelen: !doelen.is_empty(),
                },
            ),
            trajecten,
            doelen,
            klassen,
            begeleidt,
            tellingen,
            week,
            mag_inlichten: ctx.mag(Action::InformMedisch, geval.feiten),
            lezer: ctx.actor.account,
            kop: self.kop(ctx, geval.leerling).await?,
        })
    }

    /// Writes a note. It is never changed afterwards: a correction names the note that it corrects.
    ///
    /// # Errors
    /// `Invalid` on `toon`, `doel`, `traject` or `klasse` with what the kind asks for; on `klasse` with `niet_voor_u` for a class
    /// that the writer could not read back. `Denied` for a correction of somebody else's note.
    pub async fn write_aantekening(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        invoer: &AantekeningInvoer,
    ) -> Result<AantekeningId> {
        let geval = self
            .geval(ctx, id, Action::ReadLogboek, Action::WriteLogboek)
            .await?;
        let nieuw = self.lees_aantekening(ctx, &geval, invoer).await?;
        let tx = ctx.swv.begin().await?;
        tx.insert_aantekening(&nieuw).await?;
        // Neither the class nor the kind of a note belongs in a trail that others read and that outlives the note.
        let entry = ctx
            .entry(Handeling::AantekeningGeschreven, "aantekening")
            .op(nieuw.id.0)
            .over(id);
        tx.commit(entry, self.millis()).await?;
        Ok(nieuw.id)
    }

    async fn lees_aantekening(
        &self,
        ctx: &Ctx,
        geval: &Geval,
        invoer: &AantekeningInvoer,
    ) -> Result<Aantekening> {
        let id = geval.leerling.id;
        let recht = leesrecht(ctx, geval.feiten);
        let vandaag = self.today();
        let dag = match invoer.datum.trim() {
            "" => vandaag,
            getypt => datum("datum", getypt)?,
        };
        if dag > vandaag {
            return Err(AppError::veld("datum", "toekomst"));
        }
        let soort = AantekeningSoort::parse(&invoer.soort).ok_or_else(|| AppError::veld("soort", "keuze"))?;
        let klasse = klasse(recht, soort, &invoer.klasse)?;
        let nieuw = Aantekening {
            id: AantekeningId(self.new_id()),
            leerling: id,
            soort,
            klasse,
            datum: dag,
            toon: Toon::parse(&invoer.toon).filter(|_| soort.vraagt_toon()),
            traject: keuze("traject", &invoer.traject)?,
            doel: keuze("doel", &invoer.doel)?,
            verbetert: self.verbetert(ctx, id, recht, &invoer.verbetert).await?,
            tekst: verplicht("tekst", &invoer.tekst)?,
            door: ctx.actor.account,
            tijdstip: self.millis(),
        };
        let mist = nieuw.gebreken();
        if !mist.is_empty() {
            let fouten = mist.iter().map(|g| VeldFout::new(g.veld(), g.code()));
            return Err(AppError::Invalid(fouten.collect()));
        }
        hoort_bij(ctx, geval, &nieuw).await?;
        Ok(nieuw)
    }

    /// The trajecten of a pupil with the name of their offer.
    async fn trajectnamen(&self, ctx: &Ctx, id: LeerlingId) -> Result<Vec<(TrajectId, String)>> {
        let mut trajecten = ctx.swv.list_trajectkeuzes(id).await?;
        if trajecten.is_empty() {
            return Ok(trajecten);
        }
        let catalogus = ctx.swv.find_catalogus(self.today()).await?;
        for (_, naam) in &mut trajecten {
            if let Some(bekend) = catalogus.as_ref().and_then(|c| c.arrangement(naam)) {
                *naam = format!("{naam} · {}", bekend.titel);
            }
        }
        Ok(trajecten)
    }

    /// The first note of the row that is corrected. Only its author corrects a note.
    async fn verbetert(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        recht: Leesrecht,
        getypt: &str,
    ) -> Result<Option<AantekeningId>> {
        let Some(eerder) = keuze::<AantekeningId>("verbetert", getypt)? else {
            return Ok(None);
        };
        let oud = ctx.swv.find_aantekening(id, eerder, recht).await?;
        let oud = oud.ok_or(AppError::NotFound)?;
        if oud.door == ctx.actor.account {
            Ok(Some(oud.verbetert.unwrap_or(oud.id)))
        } else {
            Err(AppError::Denied)
        }
    }
}

/// The class: as typed, or what fits the kind and the writer.
fn klasse(recht: Leesrecht, soort: AantekeningSoort, getypt: &str) -> Result<Klasse> {
    let klasse = match getypt {
        "" => Some(soort.klasse()),
        code => Klasse::parse(code),
    };
    let klasse = klasse.ok_or_else(|| AppError::veld("klasse", "keuze"))?;
    if recht.schrijft().any(|k| k == klasse) {
        Ok(klasse)
    } else {
        Err(AppError::veld("klasse", "niet_voor_u"))
    }
}

/// What there is for a note to belong to.
struct Keuzes {
    /// The writer reads the support of the pupil.
    begeleidt: bool,
    trajecten: bool,
    doelen: bool,
}

/// The kinds that somebody may write: a private report is for a confidant, who writes little else; a medical fact for who was
/// informed; what belongs to a traject or a goal needs that there is one.
fn soorten(ctx: &Ctx, klassen: &[Klasse], keuzes: &Keuzes) -> Vec<AantekeningSoort> {
    let vertrouwd = ctx.actor.heeft(Rol::Vertrouwenspersoon);
    let past = |soort: &AantekeningSoort| match soort {
        AantekeningSoort::Notitie | AantekeningSoort::Gesprek => true,
        AantekeningSoort::Vertrouwensgesprek => vertrouwd,
        AantekeningSoort::Ziekte => klassen.contains(&Klasse::Medisch),
        soort => {
            keuzes.begeleidt
                && (keuzes.trajecten || !soort.vraagt_traject())
                && (keuzes.doelen || !soort.vraagt_doel())
        }
    };
    if klassen.is_empty() {
        Vec::new()
    } else {
        AantekeningSoort::ALL.into_iter().filter(past).collect()
    }
}

/// An id as typed; empty is none.
pub(super) fn keuze<T: std::str::FromStr>(veld: &str, getypt: &str) -> Result<Option<T>> {
    match getypt.trim() {
        "" => Ok(None),
        getypt => getypt
            .parse()
            .map(Some)
            .map_err(|_cause| AppError::veld(veld, "keuze")),
    }
}

/// The goals of a pupil that a talk about goals can be about (R048), the newest first: those of the pupil's own plan, not of
/// the ontwikkelingsperspectief.
async fn doelkeuzes(ctx: &Ctx, id: LeerlingId) -> Result<Vec<(DoelId, String)>> {
    let Some(zegel) = ctx.swv.find_zegel(id).await? else {
        return Ok(Vec::new());
    };
    let doelen = ctx.swv.list_doelen(id, &zegel).await?;
    let eigen = doelen
        .into_iter()
        .rev()
        .filter(|d| matches!(d.plan, Plan::Iop | Plan::Ilp));
    Ok(eigen.map(|d| (d.id, d.inhoud.doel)).collect())
}

/// Traject and goal are of this pupil, and of somebody who may read them.
async fn hoort_bij(ctx: &Ctx, geval: &Geval, nieuw: &Aantekening) -> Result<()> {
    let id = geval.leerling.id;
    let begeleidt = ctx.mag(Action::ReadOndersteuning, geval.feiten);
    if let Some(traject) = nieuw.traject {
        let bekend = ctx.swv.list_trajectkeuzes(id).await?;
        if !begeleidt || !bekend.iter().any(|(t, _)| *t == traject) {
            return Err(AppError::veld("traject", "keuze"));
        }
    }
    if let Some(doel) = nieuw.doel {
        let bekend = doelkeuzes(ctx, id).await?;
        if !begeleidt || !bekend.iter().any(|(d, _)| *d == doel) {
            return Err(AppError::veld("doel", "keuze"));
        }
    }
    Ok(())
}
