//! All profiles: what each school has and whether it holds; the bundle for the ondersteuningsplan (R005).

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    id::{SchoolId, SchoolprofielId},
    inrichting::{School, catalogus::Partij},
    schooljaar,
    schoolprofiel::{
        Schoolprofiel,
        stand::{ProfielStaat, geldig_tot, geldt_op, over_tijd},
    },
    toegang::Action,
};

use crate::{App, AppError, Ctx, Result};

/// What the list of profiles shows.
#[derive(Debug, Clone)]
pub struct ProfielenLijst {
    /// Each school that the reader may see, by name.
    pub rijen: Vec<ProfielRij>,
    /// Whether a format was set: without, nothing can be begun.
    pub heeft_format: bool,
    /// Whether the reader may see the bundle for the ondersteuningsplan.
    pub mag_bundel: bool,
    /// The school years of which a profile can be begun.
    pub jaren: [i16; 2],
}

/// A school with its profiles.
#[derive(Debug, Clone)]
pub struct ProfielRij {
    /// The school.
    pub school: School,
    /// The newest profile.
    pub laatste: Option<Schoolprofiel>,
    /// The profile that holds today, with its last day.
    pub geldend: Option<(Schoolprofiel, Date)>,
    /// Whether none holds today (R003).
    pub over_tijd: bool,
    /// How many tasks of the newest are open.
    pub open_taken: u64,
    /// Whether the reader may begin one now.
    pub mag_starten: bool,
}

/// A school in the bundle.
#[derive(Debug, Clone)]
pub struct BundelRegel {
    /// The school.
    pub school: School,
    /// The profile that holds, with its last day and the hash of what was frozen; `None`: the school is missing (R005).
    pub profiel: Option<(Schoolprofiel, Date)>,
}

impl App {
    /// The profiles of every school that the reader may see.
    ///
    /// # Errors
    /// `Denied` for who reads no profile.
    pub async fn list_schoolprofielen(&self, ctx: &Ctx) -> Result<ProfielenLijst> {
        let vandaag = self.today();
        let rijen = self.profielrijen(ctx).await?;
        if rijen.is_empty() {
            return Err(AppError::Denied);
        }
        let jaar = schooljaar::eerste_dag(vandaag).year();
        Ok(ProfielenLijst {
            rijen,
            heeft_format: ctx.swv.find_profielformat(vandaag).await?.is_some(),
            mag_bundel: ctx.mag_swv(Action::ReadSchoolprofiel),
            jaren: [jaar, jaar.saturating_add(1)],
        })
    }

    async fn profielrijen(&self, ctx: &Ctx) -> Result<Vec<ProfielRij>> {
        let vandaag = self.today();
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| ctx.leest_profiel(s.id));
        let ids: Vec<SchoolId> = scholen.iter().map(|s| s.id).collect();
        let mut per_school: BTreeMap<SchoolId, Vec<Schoolprofiel>> = BTreeMap::new();
        for profiel in ctx.swv.list_schoolprofielen(&ids).await? {
            per_school.entry(profiel.school).or_default().push(profiel);
        }
        let newest: Vec<SchoolprofielId> = per_school
            .values()
            .filter_map(|p| p.first())
            .map(|p| p.id)
            .collect();
        let taken = ctx.swv.count_profieltaken(&newest).await?;
        let row = |school: School| {
            let profielen = per_school.remove(&school.id).unwrap_or_default();
            let laatste = profielen.first().cloned();
            let busy = profielen.iter().any(|p| p.staat != ProfielStaat::Vastgesteld);
            ProfielRij {
                over_tijd: te_laat(&profielen, vandaag),
                geldend: geldend(&profielen, vandaag),
                open_taken: laatste
                    .as_ref()
                    .and_then(|p| taken.get(&p.id).copied())
                    .unwrap_or(0),
                mag_starten: !busy && ctx.schrijft_profiel(school.id, Partij::School),
                laatste,
                school,
            }
        };
        Ok(scholen.into_iter().map(row).collect())
    }

    /// The profiles that belong to the ondersteuningsplan: of each school the one that holds today, and who has none.
    ///
    /// # Errors
    /// `Denied` for who does not read the profiles of all schools.
    pub async fn bundel_schoolprofielen(&self, ctx: &Ctx) -> Result<Vec<BundelRegel>> {
        if !ctx.mag_swv(Action::ReadSchoolprofiel) {
            return Err(AppError::Denied);
        }
        let rijen = self.profielrijen(ctx).await?;
        let regel = |rij: ProfielRij| BundelRegel {
            school: rij.school,
            profiel: rij.geldend,
        };
        Ok(rijen.into_iter().map(regel).collect())
    }
}

/// The adopted profile that holds on a day, with its last day; the latest when more than one does.
pub(super) fn geldend(profielen: &[Schoolprofiel], dag: Date) -> Option<(Schoolprofiel, Date)> {
    let holds = profielen.iter().filter_map(|p| {
        let v = p.vaststelling.as_ref()?;
        let (vorm, jaar) = (p.format.vorm, p.schooljaar);
        geldt_op(vorm, jaar, v, dag).then(|| (v.op, p, geldig_tot(vorm, jaar, v)))
    });
    let (_, p, tot) = holds.max_by_key(|(op, p, _)| (*op, p.id))?;
    Some((p.clone(), tot))
}

fn te_laat(profielen: &[Schoolprofiel], dag: Date) -> bool {
    let adopted = profielen
        .iter()
        .filter_map(|p| Some((p.format.vorm, p.schooljaar, p.vaststelling.as_ref()?)));
    over_tijd(adopted, dag)
}
