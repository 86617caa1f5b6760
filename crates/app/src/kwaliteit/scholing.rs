//! What staff must be able to do for what a school promises, and what it learned (R253, R254).

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, CompetentieId, ScholingId, SchoolId},
    inrichting::catalogus::Catalogus,
    kwaliteit::scholing::{Competentie, CompetentieStand, Feiten, Scholing, gaten, is_leraar, stand},
    toegang::Action,
};
use vangnet_store::Medewerker;

use super::KwaliteitKop;
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum_opt, verzamel},
};

/// What the page of trainings shows.
#[derive(Debug, Clone)]
pub struct ScholingBlad {
    /// The school.
    pub kop: KwaliteitKop,
    /// The catalogue, for names.
    pub catalogus: Catalogus,
    /// What is asked today, by name: of each how many have it; who, for who may see that.
    pub regels: Vec<CompetentieRegel>,
    /// The offers of the school that lack a competence nobody has, with which.
    pub gaten: Vec<(String, Vec<CompetentieId>)>,
    /// How many work at the school.
    pub personeel: usize,
    /// How many of them teach.
    pub leraren: usize,
    /// The trainings, for who may see of whom they are.
    pub scholingen: Option<Vec<ScholingRegel>>,
    /// Staff, for who may see the trainings.
    pub medewerkers: Vec<Medewerker>,
    /// Everything that staff must be able to do, at any time.
    pub competenties: Vec<Competentie>,
    /// Today.
    pub vandaag: Date,
}

/// A competence at the school.
#[derive(Debug, Clone)]
pub struct CompetentieRegel {
    /// Which.
    pub competentie: Competentie,
    /// The offers of the school that need it.
    pub voor: Vec<String>,
    /// How many have it.
    pub heeft: usize,
    /// How many will follow it.
    pub gepland: usize,
    /// How many teachers lack it, where every teacher must have it.
    pub mist: usize,
    /// Who, for who may see that.
    pub namen: Option<CompetentieNamen>,
}

/// Who of the staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompetentieNamen {
    /// Who has it, and until when.
    pub heeft: Vec<(String, Option<Date>)>,
    /// Who will follow it.
    pub gepland: Vec<String>,
    /// The teachers who lack it.
    pub mist: Vec<String>,
}

/// A training on the page.
#[derive(Debug, Clone)]
pub struct ScholingRegel {
    /// The training.
    pub scholing: Scholing,
    /// Of whom.
    pub wie: String,
    /// For what.
    pub wat: String,
    /// Whether it counts today.
    pub telt: bool,
}

/// A training as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScholingInvoer {
    /// The one that is changed; without, a new one.
    pub id: Option<ScholingId>,
    /// Its version, as read.
    pub versie: i32,
    /// Who; stays as it is when a training is changed.
    pub account: String,
    /// For what; stays as it is when a training is changed.
    pub competentie: String,
    /// Planned for; may be empty.
    pub gepland: String,
    /// Followed on; may be empty.
    pub gevolgd: String,
    /// Last day on which it counts; may be empty.
    pub geldig_tot: String,
}

impl App {
    /// What staff of a school must be able to do, who can, and what is missing; names only for who may see them.
    ///
    /// # Errors
    /// `NotFound` for a school of others.
    pub async fn open_scholing(&self, ctx: &Ctx, school: SchoolId) -> Result<ScholingBlad> {
        let kop = self.kwaliteitkop(ctx, school).await?;
        let vandaag = self.today();
        let catalogus = ctx.swv.find_catalogus(vandaag).await?.unwrap_or_default();
        let aanbod = ctx.swv.list_schoolaanbod(school).await?;
        let competenties = ctx.swv.list_competenties().await?;
        let scholingen = ctx.swv.list_scholingen(school).await?;
        let medewerkers = ctx.swv.list_medewerkers(school, vandaag).await?;
        let personeel: Vec<(AccountId, bool)> = medewerkers
            .iter()
            .map(|m| (m.account, m.rollen.iter().any(|rol| is_leraar(*rol))))
            .collect();
        let feiten = Feiten {
            catalogus: &catalogus,
            aanbod: &aanbod,
            competenties: &competenties,
            scholingen: &scholingen,
            personeel: &personeel,
            dag: vandaag,
        };
        let stand = stand(feiten);
        let namen: BTreeMap<AccountId, String> =
            medewerkers.iter().map(|m| (m.account, m.naam.clone())).collect();
        let ziet = ctx.mag_school(Action::ReadScholing, school);
        let regel = |s: &CompetentieStand| {
            let found = competenties.iter().find(|c| c.id == s.competentie)?;
            Some(CompetentieRegel {
                competentie: found.clone(),
                voor: s.voor.clone(),
                heeft: s.heeft.len(),
                gepland: s.gepland.len(),
                mist: s.mist.len(),
                namen: ziet.then(|| genoemd(s, &namen)),
            })
        };
        Ok(ScholingBlad {
            regels: stand.iter().filter_map(regel).collect(),
            gaten: gaten(&catalogus, &stand),
            personeel: personeel.len(),
            leraren: personeel.iter().filter(|(_, les)| *les).count(),
            scholingen: ziet.then(|| trainingen(scholingen, &competenties, &namen, vandaag)),
            medewerkers: if ziet { medewerkers } else { Vec::new() },
            kop,
            catalogus,
            competenties,
            vandaag,
        })
    }

    /// Plans a training of somebody who works at the school, or records that it was followed.
    ///
    /// # Errors
    /// `NotFound`; `Denied`; `Invalid` on every field that is wrong; `Conflict` when somebody else wrote in the meantime.
    pub async fn save_scholing(&self, ctx: &Ctx, school: SchoolId, i: &ScholingInvoer) -> Result<()> {
        let blad = self.open_scholing(ctx, school).await?;
        let was = match i.id {
            Some(id) => Some(blad.gewijzigd(id, i.versie)?.clone()),
            None => None,
        };
        if !blad.mag_schrijven() {
            return Err(AppError::Denied);
        }
        let scholing = blad.gelezen(i, was)?;
        let scholing = if scholing.versie == 0 {
            Scholing {
                id: ScholingId(self.new_id()),
                ..scholing
            }
        } else {
            scholing
        };
        let tx = ctx.swv.begin().await?;
        tx.save_scholing(&scholing).await?;
        let entry = ctx
            .entry(Handeling::ScholingVastgelegd, "scholing")
            .op(scholing.id.0);
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Removes a training that was recorded by mistake.
    ///
    /// # Errors
    /// `NotFound`; `Denied`; `Conflict` when somebody else wrote in the meantime.
    pub async fn delete_scholing(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        id: ScholingId,
        versie: i32,
    ) -> Result<()> {
        let blad = self.open_scholing(ctx, school).await?;
        blad.gewijzigd(id, versie)?;
        let tx = ctx.swv.begin().await?;
        tx.delete_scholing(id, versie).await?;
        let entry = ctx
            .entry(Handeling::ScholingVastgelegd, "scholing")
            .op(id.0)
            .met("weg", "ja");
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

impl ScholingBlad {
    /// Whether the reader keeps the trainings of the school.
    pub const fn mag_schrijven(&self) -> bool {
        self.kop.mag_school && self.scholingen.is_some()
    }

    /// A training that the reader may change, as it was read. Who sees no names, knows of none.
    fn gewijzigd(&self, id: ScholingId, versie: i32) -> Result<&Scholing> {
        let mut alle = self.scholingen.iter().flatten();
        let found = alle.find(|r| r.scholing.id == id).ok_or(AppError::NotFound)?;
        if !self.mag_schrijven() {
            return Err(AppError::Denied);
        }
        if found.scholing.versie != versie {
            return Err(AppError::Conflict("gewijzigd"));
        }
        Ok(&found.scholing)
    }

    fn gelezen(&self, i: &ScholingInvoer, was: Option<Scholing>) -> Result<Scholing> {
        let mut fouten = Vec::new();
        let dag = |veld: &str, tekst: &str, fouten: &mut Vec<VeldFout>| {
            datum_opt(veld, tekst).unwrap_or_else(|f| verzamel(fouten, f))
        };
        let gepland = dag("gepland", &i.gepland, &mut fouten);
        let gevolgd = dag("gevolgd", &i.gevolgd, &mut fouten);
        let geldig_tot = dag("geldig_tot", &i.geldig_tot, &mut fouten);
        if gevolgd.is_some_and(|op| op > self.vandaag) {
            fouten.push(VeldFout::new("gevolgd", "toekomst"));
        }
        if let (Some(op), Some(tot)) = (gevolgd, geldig_tot)
            && tot < op
        {
            fouten.push(VeldFout::new("geldig_tot", "ambitie_volgorde"));
        }
        if fouten.is_empty() && gepland.is_none() && gevolgd.is_none() {
            fouten.push(VeldFout::new("gepland", "scholing_dag"));
        }
        let wie = match &was {
            Some(was) => Some(was.account),
            None => self.medewerker(&i.account),
        };
        let wat = match &was {
            Some(was) => Some(was.competentie),
            None => self.competentie(&i.competentie),
        };
        if wie.is_none() {
            fouten.push(VeldFout::new("account", "keuze"));
        }
        if wat.is_none() {
            fouten.push(VeldFout::new("competentie", "keuze"));
        }
        match (wie, wat) {
            (Some(account), Some(competentie)) if fouten.is_empty() => Ok(Scholing {
                id: was.as_ref().map_or(ScholingId(uuid::Uuid::nil()), |s| s.id),
                school: self.kop.school.id,
                account,
                competentie,
                gepland,
                gevolgd,
                geldig_tot,
                versie: was.map_or(0, |s| s.versie),
            }),
            _ => Err(AppError::Invalid(fouten)),
        }
    }

    fn medewerker(&self, tekst: &str) -> Option<AccountId> {
        let wie = tekst.parse::<AccountId>().ok()?;
        self.medewerkers
            .iter()
            .find(|m| m.account == wie)
            .map(|m| m.account)
    }

    fn competentie(&self, tekst: &str) -> Option<CompetentieId> {
        let wat = tekst.parse::<CompetentieId>().ok()?;
        self.competenties.iter().find(|c| c.id == wat).map(|c| c.id)
    }
}

fn genoemd(s: &CompetentieStand, namen: &BTreeMap<AccountId, String>) -> CompetentieNamen {
    let naam = |wie: &AccountId| namen.get(wie).cloned().unwrap_or_default();
    let sorted = |mut alle: Vec<String>| {
        alle.sort();
        alle
    };
    let mut heeft: Vec<(String, Option<Date>)> = s.heeft.iter().map(|(wie, tot)| (naam(wie), *tot)).collect();
    heeft.sort();
    CompetentieNamen {
        heeft,
        gepland: sorted(s.gepland.iter().map(naam).collect()),
        mist: sorted(s.mist.iter().map(naam).collect()),
    }
}

/// The trainings of who works at the school, by name; those of who left are kept and not shown.
fn trainingen(
    alle: Vec<Scholing>,
    competenties: &[Competentie],
    namen: &BTreeMap<AccountId, String>,
    vandaag: Date,
) -> Vec<ScholingRegel> {
    let titel = |id: CompetentieId| {
        let found = competenties.iter().find(|c| c.id == id);
        found.map(|c| c.titel.clone()).unwrap_or_default()
    };
    let here = alle.into_iter().filter_map(|s| {
        Some(ScholingRegel {
            wie: namen.get(&s.account)?.clone(),
            wat: titel(s.competentie),
            telt: s.telt_op(vandaag),
            scholing: s,
        })
    });
    let mut regels: Vec<ScholingRegel> = here.collect();
    regels.sort_by(|a, b| (&a.wie, &a.wat, a.scholing.id).cmp(&(&b.wie, &b.wat, b.scholing.id)));
    regels
}
