//! Extra lessons and help of a pupil beside trajecten (R093, R096).

use vangnet_core::{
    bewaring::Handeling,
    cascade::hulp::{Hulp, HulpInhoud, HulpSoort, LwooLessen, is_breedte, lwoo_lessen},
    id::{HulpId, LeerlingId},
    schooljaar,
    toegang::Action,
};

use super::{LEZEN, formulier::minuten};
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, verplicht, verzamel},
    leerling::LeerlingKop,
};

/// Help as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HulpInvoer {
    /// What kind, by code.
    pub soort: String,
    /// First day, `YYYY-MM-DD`.
    pub van: String,
    /// Last day.
    pub tot: String,
    /// Hours in a school week, "1,5".
    pub uren: String,
    /// Subjects, or what it is about.
    pub waarvoor: String,
    /// Given by the teacher within the lesson.
    pub in_de_les: bool,
    /// Structural over its period.
    pub structureel: bool,
}

/// What the page of a pupil's extra lessons and help shows.
#[derive(Debug, Clone)]
pub struct HulpBlad {
    /// Whose.
    pub kop: LeerlingKop,
    /// What was decided, the newest first.
    pub hulp: Vec<Hulp>,
    /// The lwoo lessons of this school year; `None` when there are none.
    pub lwoo: Option<LwooLessen>,
    /// Whether the reader may record.
    pub mag_bewerken: bool,
}

impl App {
    /// Opens the extra lessons and help of a pupil; that it was opened is written down.
    pub async fn open_hulp(&self, ctx: &Ctx, id: LeerlingId) -> Result<HulpBlad> {
        let geval = self.geval(ctx, id, LEZEN, Action::ReadOndersteuning).await?;
        self.log_inzage(ctx, id, "hulp", geval.decision.reason).await?;
        let hulp = match ctx.swv.find_zegel(id).await? {
            Some(zegel) => ctx.swv.list_hulp(id, &zegel).await?,
            None => Vec::new(),
        };
        Ok(HulpBlad {
            lwoo: lwoo_lessen(&hulp, self.today()),
            mag_bewerken: ctx.mag(Action::EditOndersteuning, geval.feiten),
            kop: self.kop(ctx, geval.leerling).await?,
            hulp,
        })
    }

    /// Records extra lessons or help for a period (R093): for lwoo lessons a new decision each report period.
    ///
    /// # Errors
    /// `Invalid` on the field that was not accepted; on `structureel` with `opp` when help became breedte and there is no
    /// adopted ontwikkelingsperspectief (R096).
    pub async fn add_hulp(&self, ctx: &Ctx, id: LeerlingId, invoer: &HulpInvoer) -> Result<HulpId> {
        self.geval(ctx, id, LEZEN, Action::EditOndersteuning).await?;
        let nieuw = self.lees_hulp(ctx, id, invoer).await?;
        let tx = ctx.swv.begin().await?;
        tx.insert_hulp(&nieuw).await?;
        let entry = ctx
            .entry(Handeling::HulpVastgelegd, "hulp")
            .op(nieuw.id.0)
            .over(id);
        tx.commit(entry, self.millis()).await?;
        Ok(nieuw.id)
    }

    /// Reads help as typed: everything that was not accepted is told at once.
    async fn lees_hulp(&self, ctx: &Ctx, id: LeerlingId, invoer: &HulpInvoer) -> Result<Hulp> {
        let mut fouten = Vec::new();
        let soort = HulpSoort::parse(&invoer.soort);
        if soort.is_none() {
            fouten.push(VeldFout::new("soort", "keuze"));
        }
        let waarvoor = verplicht("waarvoor", &invoer.waarvoor).unwrap_or_else(|e| verzamel(&mut fouten, e));
        let mut dag = |veld, tekst| datum(veld, tekst).map_or_else(|e| verzamel(&mut fouten, e), Some);
        let periode = dag("van", &invoer.van).zip(dag("tot", &invoer.tot));
        if let Some((van, tot)) = periode {
            if tot < van {
                fouten.push(VeldFout::new("tot", "voor_begin"));
            } else if tot > schooljaar::laatste_dag(van) {
                fouten.push(VeldFout::new("tot", "na_schooljaar"));
            }
        }
        let getypt = minuten("uren", &invoer.uren)
            .and_then(|uren| uren.ok_or_else(|| AppError::veld("uren", "verplicht")));
        let minuten_per_week = getypt.unwrap_or_else(|e| verzamel(&mut fouten, e));
        if let Some(soort) = soort {
            let catalogus = self.catalogus(ctx).await?;
            let breedte = is_breedte(&catalogus, soort, invoer.in_de_les, invoer.structureel);
            if breedte && !ctx.swv.has_opp(id).await? {
                fouten.push(VeldFout::new("structureel", "hulp_opp"));
            }
        }
        match (soort, periode) {
            (Some(soort), Some((van, tot))) if fouten.is_empty() => Ok(Hulp {
                id: HulpId(self.new_id()),
                leerling: id,
                soort,
                van,
                tot,
                minuten_per_week,
                in_de_les: invoer.in_de_les,
                structureel: invoer.structureel,
                inhoud: HulpInhoud {
                    waarvoor,
                    evaluatie: String::new(),
                },
                door: ctx.actor.account,
                tijdstip: self.millis(),
                versie: 1,
            }),
            _ => Err(AppError::Invalid(fouten)),
        }
    }

    /// Records what help brought (R093: evaluations are stored).
    ///
    /// # Errors
    /// `NotFound` for help of another pupil; `Invalid` on `evaluatie`; `Conflict` when somebody else wrote in the meantime.
    pub async fn evaluate_hulp(
        &self,
        ctx: &Ctx,
        leerling: LeerlingId,
        id: HulpId,
        evaluatie: &str,
        versie: i32,
    ) -> Result<()> {
        self.geval(ctx, leerling, LEZEN, Action::EditOndersteuning)
            .await?;
        let zegel = ctx.swv.find_zegel(leerling).await?.ok_or(AppError::NotFound)?;
        let alle = ctx.swv.list_hulp(leerling, &zegel).await?;
        let mut hulp = alle.into_iter().find(|h| h.id == id).ok_or(AppError::NotFound)?;
        hulp.inhoud.evaluatie = verplicht("evaluatie", evaluatie)?;
        hulp.versie = versie;
        let tx = ctx.swv.begin().await?;
        tx.update_hulp(&hulp).await?;
        let entry = ctx
            .entry(Handeling::HulpVastgelegd, "hulp")
            .op(id.0)
            .over(leerling)
            .met("geevalueerd", "ja");
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
