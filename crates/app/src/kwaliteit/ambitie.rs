//! Ambitions and improvement actions: set, changed, spoken of, reported (R255, R257).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, AmbitieId, SchoolId},
    inrichting::catalogus::Catalogus,
    kwaliteit::ambitie::{Ambitie, AmbitieFout, AmbitieSoort, AmbitieStaat, Notitie, op_volgorde},
    schooljaar,
    schoolprofiel::stand::dagen_van,
};
use vangnet_store::Medewerker;

use super::KwaliteitKop;
use crate::{
    App, AppError, Ctx, Result,
    invoer::{datum, verplicht, verzamel, vrij},
};

/// What the page of ambitions shows.
#[derive(Debug, Clone)]
pub struct AmbitieBlad {
    /// The school.
    pub kop: KwaliteitKop,
    /// The goals of the school and those for all schools: what is late first.
    pub ambities: Vec<Ambitie>,
    /// The names of owners and of who spoke.
    pub namen: BTreeMap<AccountId, String>,
    /// Who can own a goal of the school, for who writes for it.
    pub medewerkers: Vec<Medewerker>,
    /// The catalogue, for what a goal is about.
    pub catalogus: Catalogus,
    /// Today.
    pub vandaag: Date,
}

/// The goals of a school year, as the yearly report shows them.
#[derive(Debug, Clone)]
pub struct JaarverslagBlad {
    /// The school.
    pub kop: KwaliteitKop,
    /// The school year, by its first calendar year.
    pub jaar: i16,
    /// The day of which the states are: the last of the year, or today.
    pub dag: Date,
    /// Each goal with its state on that day.
    pub regels: Vec<(Ambitie, AmbitieStaat)>,
    /// The names of owners.
    pub namen: BTreeMap<AccountId, String>,
    /// The catalogue, for what a goal is about.
    pub catalogus: Catalogus,
}

/// A goal as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AmbitieInvoer {
    /// The one that is changed; without, a new one.
    pub id: Option<AmbitieId>,
    /// Its version, as read.
    pub versie: i32,
    /// What kind, by code.
    pub soort: String,
    /// What is to be reached.
    pub wat: String,
    /// Why; may be empty.
    pub waarom: String,
    /// The offer it is about, by code; may be empty.
    pub aanbod: String,
    /// The account that sees to it. A goal for all schools is of who set it.
    pub eigenaar: String,
    /// First day.
    pub begin: String,
    /// Last day.
    pub uiterlijk: String,
}

/// A note as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotitieInvoer {
    /// The state from now on, by code.
    pub staat: String,
    /// In words.
    pub tekst: String,
    /// The version of the goal, as read.
    pub versie: i32,
}

impl App {
    /// The goals of a school, with those for all schools.
    ///
    /// # Errors
    /// `NotFound` for a school of others.
    pub async fn open_ambities(&self, ctx: &Ctx, school: SchoolId) -> Result<AmbitieBlad> {
        let kop = self.kwaliteitkop(ctx, school).await?;
        let vandaag = self.today();
        let mut ambities = ctx.swv.list_ambities(school).await?;
        op_volgorde(&mut ambities, vandaag);
        let medewerkers = if kop.mag_school {
            ctx.swv.list_medewerkers(school, vandaag).await?
        } else {
            Vec::new()
        };
        Ok(AmbitieBlad {
            namen: ctx.swv.list_namen(&wie(&ambities)).await?,
            catalogus: ctx.swv.find_catalogus(vandaag).await?.unwrap_or_default(),
            kop,
            ambities,
            medewerkers,
            vandaag,
        })
    }

    /// The goals of a school year with their state at its end, or today where it still runs; without a year that of today.
    ///
    /// # Errors
    /// `NotFound` for a school of others, and for a year that did not begin yet.
    pub async fn open_jaarverslag(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        jaar: Option<i16>,
    ) -> Result<JaarverslagBlad> {
        let blad = self.open_ambities(ctx, school).await?;
        let nu = schooljaar::eerste_dag(blad.vandaag).year();
        let jaar = jaar.unwrap_or(nu);
        if !(2000..=nu).contains(&jaar) {
            return Err(AppError::NotFound);
        }
        let (van, tot) = dagen_van(jaar);
        let dag = tot.min(blad.vandaag);
        let hier = blad.ambities.into_iter().filter(|a| a.hoort_in(van, dag));
        let mut regels: Vec<(Ambitie, AmbitieStaat)> =
            hier.map(|a| (a.staat_op(dag), a)).map(|(s, a)| (a, s)).collect();
        // What was said later belongs to a later report.
        for (a, _) in &mut regels {
            a.notities.retain(|n| n.op <= dag);
        }
        regels.sort_by_key(|(a, staat)| (a.soort, *staat, a.uiterlijk, a.id));
        Ok(JaarverslagBlad {
            kop: blad.kop,
            jaar,
            dag,
            regels,
            namen: blad.namen,
            catalogus: blad.catalogus,
        })
    }

    /// Sets a goal, or changes one that asks for work.
    ///
    /// # Errors
    /// `NotFound`; `Denied`; `Invalid` on every field that is wrong; `Conflict` when somebody else wrote in the meantime.
    pub async fn save_ambitie(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        invoer: &AmbitieInvoer,
    ) -> Result<AmbitieId> {
        let blad = self.open_ambities(ctx, school).await?;
        let was = match invoer.id {
            Some(id) => Some(blad.gewijzigd(id, invoer.versie)?),
            None => None,
        };
        let van = match was {
            Some(was) => was.school,
            None => blad.kop.nieuw_van()?,
        };
        if was.is_some_and(|was| !was.staat.is_open()) {
            return Err(AppError::veld("wat", AmbitieFout::Staat.code()));
        }
        let mut ambitie = blad.gelezen(invoer, van, was, ctx.actor.account)?;
        if was.is_none() {
            ambitie.id = AmbitieId(self.new_id());
        }
        self.write_ambitie(ctx, &ambitie).await?;
        Ok(ambitie.id)
    }

    /// Says where a goal stands now, in words and with its state.
    ///
    /// # Errors
    /// `NotFound`; `Denied`; `Invalid` on `staat` and `tekst`; `Conflict` when somebody else wrote in the meantime.
    pub async fn note_ambitie(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        id: AmbitieId,
        invoer: &NotitieInvoer,
    ) -> Result<()> {
        let blad = self.open_ambities(ctx, school).await?;
        let mut ambitie = blad.gewijzigd(id, invoer.versie)?.clone();
        let mut fouten = Vec::new();
        let tekst = verplicht("tekst", &invoer.tekst).unwrap_or_else(|f| verzamel(&mut fouten, f));
        let naar = AmbitieStaat::parse(&invoer.staat).ok_or_else(|| AppError::veld("staat", "keuze"));
        let naar = naar.and_then(|naar| {
            let na = ambitie.staat.na(naar);
            na.map_err(|f| AppError::veld("staat", f.code()))
        });
        let naar = naar.map_or_else(|f| verzamel(&mut fouten, f), Some);
        let Some(staat) = naar.filter(|_| fouten.is_empty()) else {
            return Err(AppError::Invalid(fouten));
        };
        ambitie.staat = staat;
        ambitie.notities.push(Notitie {
            op: self.today(),
            door: ctx.actor.account,
            staat,
            tekst,
        });
        self.write_ambitie(ctx, &ambitie).await
    }

    async fn write_ambitie(&self, ctx: &Ctx, ambitie: &Ambitie) -> Result<()> {
        let tx = ctx.swv.begin().await?;
        tx.save_ambitie(ambitie).await?;
        let entry = ctx
            .entry(Handeling::AmbitieGewijzigd, "ambitie")
            .op(ambitie.id.0)
            .met("staat", ambitie.staat.code());
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

impl AmbitieBlad {
    /// A goal that the reader may change, as it was read.
    fn gewijzigd(&self, id: AmbitieId, versie: i32) -> Result<&Ambitie> {
        let found = self
            .ambities
            .iter()
            .find(|a| a.id == id)
            .ok_or(AppError::NotFound)?;
        if !self.kop.mag_van(found.school) {
            return Err(AppError::Denied);
        }
        if found.versie != versie {
            return Err(AppError::Conflict("gewijzigd"));
        }
        Ok(found)
    }

    fn gelezen(
        &self,
        i: &AmbitieInvoer,
        van: Option<SchoolId>,
        was: Option<&Ambitie>,
        ik: AccountId,
    ) -> Result<Ambitie> {
        let mut fouten = Vec::new();
        let soort = AmbitieSoort::parse(&i.soort);
        if soort.is_none() {
            verzamel::<()>(&mut fouten, AppError::veld("soort", "keuze"));
        }
        let eigenaar = match (van, was) {
            (None, was) => Some(was.map_or(ik, |a| a.eigenaar)),
            (Some(_), was) => self.eigenaar(&i.eigenaar, was),
        };
        if eigenaar.is_none() {
            verzamel::<()>(&mut fouten, AppError::veld("eigenaar", "keuze"));
        }
        let aanbod = i.aanbod.trim().to_owned();
        let same = was.is_some_and(|was| was.aanbod == aanbod);
        if !aanbod.is_empty() && !same && self.catalogus.arrangement(&aanbod).is_none() {
            verzamel::<()>(&mut fouten, AppError::veld("aanbod", "keuze"));
        }
        let wat = verplicht("wat", &i.wat).unwrap_or_else(|f| verzamel(&mut fouten, f));
        let waarom = vrij("waarom", &i.waarom).unwrap_or_else(|f| verzamel(&mut fouten, f));
        let begin = datum("begin", &i.begin).unwrap_or_else(|f| verzamel(&mut fouten, f));
        let uiterlijk = datum("uiterlijk", &i.uiterlijk).unwrap_or_else(|f| verzamel(&mut fouten, f));
        if fouten.is_empty() && uiterlijk < begin {
            verzamel::<()>(
                &mut fouten,
                AppError::veld("uiterlijk", AmbitieFout::Volgorde.code()),
            );
        }
        match (soort, eigenaar) {
            (Some(soort), Some(eigenaar)) if fouten.is_empty() => Ok(Ambitie {
                id: was.map_or(AmbitieId(uuid::Uuid::nil()), |a| a.id),
                school: van,
                soort,
                wat,
                waarom,
                aanbod,
                eigenaar,
                begin,
                uiterlijk,
                staat: was.map_or(AmbitieStaat::Voorgenomen, |a| a.staat),
                notities: was.map(|a| a.notities.clone()).unwrap_or_default(),
                versie: was.map_or(0, |a| a.versie),
            }),
            _ => Err(AppError::Invalid(fouten)),
        }
    }

    /// Who sees to a goal of the school: staff, or who did before and may have left.
    fn eigenaar(&self, tekst: &str, was: Option<&Ambitie>) -> Option<AccountId> {
        let wie = tekst.parse::<AccountId>().ok()?;
        let here = self.medewerkers.iter().any(|m| m.account == wie);
        (here || was.is_some_and(|a| a.eigenaar == wie)).then_some(wie)
    }
}

/// Everybody who is named by goals, each once.
fn wie(ambities: &[Ambitie]) -> Vec<AccountId> {
    let each = ambities.iter().flat_map(|a| {
        let spoke = a.notities.iter().map(|n| n.door);
        spoke.chain([a.eigenaar])
    });
    each.collect::<BTreeSet<_>>().into_iter().collect()
}
