//! Pupils who stay at home without a full programme (R143).

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    cascade::thuiszitter::{ThuisReden, Thuiszitter},
    id::{AccountId, LeerlingId, ThuiszitterId},
    inrichting::School,
    toegang::{Action, Scope},
};
use vangnet_store::{Medewerker, ThuisRegel};

use crate::{
    App, AppError, Ctx, Result, VeldFout,
    cascade::minuten,
    invoer::{datum, datum_opt, vrij},
    leerling::LeerlingKop,
};

/// A time at home, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThuisInvoer {
    /// The one that is changed; without, a new one.
    pub id: Option<ThuiszitterId>,
    /// Its version, as read.
    pub versie: i32,
    /// First day, `YYYY-MM-DD`.
    pub van: String,
    /// Last day; empty is open.
    pub tot: String,
    /// Why, by code.
    pub reden: String,
    /// The account that takes the next step; may be empty.
    pub eigenaar: String,
    /// Hours of programme in a school week, "1,5"; empty is none.
    pub uren: String,
    /// By when the next step is taken; may be empty.
    pub stap_op: String,
    /// The next step.
    pub stap: String,
}

/// What the page of a pupil's times at home shows.
#[derive(Debug, Clone)]
pub struct ThuisBlad {
    /// Whose.
    pub kop: LeerlingKop,
    /// The times, the newest first.
    pub tijden: Vec<Thuiszitter>,
    /// Names of who takes the next step.
    pub namen: BTreeMap<AccountId, String>,
    /// Who works at the school, for who may record.
    pub medewerkers: Vec<Medewerker>,
    /// Whether the reader may record.
    pub mag_bewerken: bool,
}

impl ThuisBlad {
    /// The one that did not end.
    pub fn open(&self) -> Option<&Thuiszitter> {
        self.tijden.iter().find(|t| t.tot.is_none())
    }
}

/// Pupils who stay at home.
#[derive(Debug, Clone)]
pub struct ThuisLijst {
    /// The pupils, the longest first.
    pub regels: Vec<ThuisRegel>,
    /// Schools of the reader.
    pub scholen: Vec<School>,
    /// Names of who takes the next step.
    pub namen: BTreeMap<AccountId, String>,
}

impl App {
    /// The pupils at home whose support the reader may see.
    ///
    /// # Errors
    /// `NotFound` for who reads no support.
    pub async fn list_thuiszitters(&self, ctx: &Ctx) -> Result<ThuisLijst> {
        let scholen = self.scholen_van_steun(ctx).await?;
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        let regels = ctx.swv.list_thuis(&scope, self.today()).await?;
        let wie: Vec<AccountId> = regels.iter().filter_map(|r| r.eigenaar).collect();
        Ok(ThuisLijst {
            namen: ctx.swv.list_namen(&wie).await?,
            regels,
            scholen,
        })
    }

    /// Opens the times at home of a pupil; that it was opened is written down.
    pub async fn open_thuis(&self, ctx: &Ctx, id: LeerlingId) -> Result<ThuisBlad> {
        let geval = self
            .geval(ctx, id, Action::ReadLeerling, Action::ReadOndersteuning)
            .await?;
        self.log_inzage(ctx, id, "thuis", geval.decision.reason).await?;
        let tijden = match ctx.swv.find_zegel(id).await? {
            Some(zegel) => ctx.swv.list_thuiszitten(id, &zegel).await?,
            None => Vec::new(),
        };
        let wie: Vec<AccountId> = tijden.iter().filter_map(|t| t.eigenaar).collect();
        let mag_bewerken = ctx.mag(Action::EditOndersteuning, geval.feiten);
        let school = geval.leerling.gegevens.school;
        Ok(ThuisBlad {
            namen: ctx.swv.list_namen(&wie).await?,
            medewerkers: if mag_bewerken {
                ctx.swv.list_medewerkers(school, self.today()).await?
            } else {
                Vec::new()
            },
            mag_bewerken,
            kop: self.kop(ctx, geval.leerling).await?,
            tijden,
        })
    }

    /// Records a time at home, changes it, or ends it.
    ///
    /// # Errors
    /// `Invalid` on each field that was not accepted; `Conflict("thuis")` when there is one already that did not end, `Conflict`
    /// when somebody else wrote in the meantime; `NotFound` for one of another pupil.
    pub async fn save_thuis(&self, ctx: &Ctx, id: LeerlingId, invoer: &ThuisInvoer) -> Result<()> {
        let geval = self
            .geval(ctx, id, Action::ReadOndersteuning, Action::EditOndersteuning)
            .await?;
        let school = geval.leerling.gegevens.school;
        let medewerkers = ctx.swv.list_medewerkers(school, self.today()).await?;
        let tijden = match ctx.swv.find_zegel(id).await? {
            Some(zegel) => ctx.swv.list_thuiszitten(id, &zegel).await?,
            None => Vec::new(),
        };
        let was = match invoer.id {
            Some(thuis) => Some(tijden.iter().find(|t| t.id == thuis).ok_or(AppError::NotFound)?),
            None => None,
        };
        let mut wordt = self.lees_thuis(id, invoer, was, &medewerkers)?;
        wordt.door = was.map_or(ctx.actor.account, |was| was.door);
        let tx = ctx.swv.begin().await?;
        tx.lock_leerling(id).await?;
        if tx.has_thuis(id, was.map(|was| was.id)).await? && wordt.tot.is_none() {
            return Err(AppError::Conflict("thuis"));
        }
        if was.is_some() {
            tx.update_thuis(&wordt).await?;
        } else {
            tx.insert_thuis(&wordt).await?;
        }
        let mut entry = ctx
            .entry(Handeling::ThuiszitterVastgelegd, "thuiszitter")
            .op(wordt.id.0)
            .over(id)
            .met("van", wordt.van.to_string());
        if let Some(tot) = wordt.tot {
            entry = entry.met("tot", tot.to_string());
        }
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// What was typed; every field that is wrong is told at once.
    fn lees_thuis(
        &self,
        leerling: LeerlingId,
        invoer: &ThuisInvoer,
        was: Option<&Thuiszitter>,
        medewerkers: &[Medewerker],
    ) -> Result<Thuiszitter> {
        let mut fouten: Vec<VeldFout> = Vec::new();
        let mut lees = Lezer(&mut fouten);
        let van = lees.veld(self.vanaf(&invoer.van)).unwrap_or(self.today());
        let tot = lees.veld(tot(&invoer.tot, van, self.today())).flatten();
        let reden =
            lees.veld(ThuisReden::parse(&invoer.reden).ok_or_else(|| AppError::veld("reden", "verplicht")));
        let eigenaar = lees
            .veld(wie(&invoer.eigenaar, was.and_then(|w| w.eigenaar), medewerkers))
            .flatten();
        let uren = match invoer.uren.trim() {
            "" | "0" => Ok(None),
            uren => minuten("uren", uren),
        };
        let minuten_per_week = lees.veld(uren).flatten().unwrap_or(0);
        let stap_op = lees.veld(datum_opt("stap_op", &invoer.stap_op)).flatten();
        let stap = lees.veld(vrij("stap", &invoer.stap)).unwrap_or_default();
        match reden {
            Some(reden) if fouten.is_empty() => Ok(Thuiszitter {
                id: was.map_or_else(|| ThuiszitterId(self.new_id()), |was| was.id),
                leerling,
                van,
                tot,
                reden,
                eigenaar,
                minuten_per_week,
                stap_op,
                stap,
                door: AccountId(uuid::Uuid::nil()),
                tijdstip: self.millis(),
                versie: if was.is_some() { invoer.versie } else { 1 },
            }),
            _ => Err(AppError::Invalid(fouten)),
        }
    }

    fn vanaf(&self, tekst: &str) -> Result<Date> {
        let van = datum("van", tekst)?;
        if van > self.today() {
            return Err(AppError::veld("van", "toekomst"));
        }
        Ok(van)
    }
}

/// Collects what is wrong, field by field.
struct Lezer<'a>(&'a mut Vec<VeldFout>);

impl Lezer<'_> {
    fn veld<T>(&mut self, gelezen: Result<T>) -> Option<T> {
        match gelezen {
            Ok(waarde) => Some(waarde),
            Err(AppError::Invalid(fouten)) => {
                self.0.extend(fouten);
                None
            }
            Err(_) => None,
        }
    }
}

/// The last day at home. Not one to come: until then the pupil is at home, and stays on every list.
fn tot(tekst: &str, van: Date, vandaag: Date) -> Result<Option<Date>> {
    let tot = datum_opt("tot", tekst)?;
    match tot {
        Some(tot) if tot < van => Err(AppError::veld("tot", "voor_begin")),
        Some(tot) if tot > vandaag => Err(AppError::veld("tot", "toekomst")),
        _ => Ok(tot),
    }
}

/// Somebody who works at the school, or who was named before.
fn wie(tekst: &str, was: Option<AccountId>, medewerkers: &[Medewerker]) -> Result<Option<AccountId>> {
    let tekst = tekst.trim();
    if tekst.is_empty() {
        return Ok(None);
    }
    let kies = || AppError::veld("eigenaar", "keuze");
    let account: AccountId = tekst.parse().map_err(|_cause| kies())?;
    let mag = was == Some(account) || medewerkers.iter().any(|m| m.account == account);
    mag.then_some(Some(account)).ok_or_else(kies)
}
