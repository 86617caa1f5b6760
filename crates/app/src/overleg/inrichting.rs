//! Setting up bodies at a school: which, when, where, whose pupils, who sits in them (R033, R149-R152).

use std::collections::BTreeSet;

use jiff::civil::Time;
use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, LocatieId, OverlegId, SchoolId},
    inrichting::{School, catalogus::Catalogus},
    overleg::{Orgaan, Overleg, Overleglid, Per, Ritme, kalender::kunnen_wisselen},
    toegang::Action,
};
use vangnet_store::{Medewerker, Tx};

use super::Zaal;
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{verplicht, verzamel, vrij},
};

/// Longest name, in characters.
const MAX_NAAM: usize = 80;

/// A body as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OverlegInvoer {
    /// The kind, by code of the catalogue.
    pub orgaan: String,
    /// Name.
    pub naam: String,
    /// The site, by id; empty: the whole school.
    pub locatie: String,
    /// How often: `weken`, `per_jaar` or `oproep`.
    pub ritme: String,
    /// How many weeks, or how many times a year.
    pub aantal: String,
    /// The body with which it takes turns, by id; empty: none.
    pub wisselt_met: String,
    /// The weekday, 1 to 5.
    pub weekdag: String,
    /// When it begins, "14:30".
    pub begint: String,
    /// How many minutes it takes.
    pub minuten: String,
    /// Where.
    pub zaal: String,
    /// The classes, "1A, 1B"; empty: all.
    pub klassen: String,
    /// Whether it still meets.
    pub actief: bool,
    /// The version that was read.
    pub versie: i32,
}

/// Who sits in a body, as typed: account, role in it, whether this one chairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LidInvoer {
    /// Who.
    pub account: AccountId,
    /// In which role, by code.
    pub rol: String,
    /// Chairs it.
    pub voorzitter: bool,
}

/// What the form of a body shows.
#[derive(Debug, Clone)]
pub struct OverlegFormulier {
    /// The school.
    pub school: School,
    /// The kinds of bodies of the catalogue.
    pub organen: Vec<Orgaan>,
    /// The body that is changed; `None`: a new one.
    pub overleg: Option<Overleg>,
    /// Who sits in it.
    pub leden: Vec<Overleglid>,
    /// Who works at the school.
    pub medewerkers: Vec<Medewerker>,
    /// Other bodies of the school, to take turns with.
    pub andere: Vec<Overleg>,
    /// The classes in which there are pupils.
    pub klassen: Vec<String>,
}

impl App {
    /// Opens the form of a new body of a school.
    pub async fn new_overleg(&self, ctx: &Ctx, school: SchoolId) -> Result<OverlegFormulier> {
        if !ctx.richt_overleg_in(school, None) {
            return Err(AppError::NotFound);
        }
        self.overlegformulier(ctx, school, None).await
    }

    /// Opens the form of a body.
    pub async fn edit_overleg(&self, ctx: &Ctx, id: OverlegId) -> Result<OverlegFormulier> {
        let zaal = self.zaal(ctx, id, Action::EditOverleg).await?;
        self.overlegformulier(ctx, zaal.overleg.school, Some(zaal)).await
    }

    async fn overlegformulier(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        zaal: Option<Zaal>,
    ) -> Result<OverlegFormulier> {
        let scholen = ctx.swv.list_scholen().await?;
        let school = scholen.into_iter().find(|s| s.id == school);
        let school = school.ok_or(AppError::NotFound)?;
        let (overleg, leden, catalogus) = match zaal {
            Some(zaal) => (Some(zaal.overleg), zaal.leden, zaal.catalogus),
            None => (None, Vec::new(), self.catalogus(ctx).await?),
        };
        let mut andere = ctx.swv.list_overleggen(&[school.id]).await?;
        andere.retain(|o| o.actief && Some(o.id) != overleg.as_ref().map(|o| o.id));
        Ok(OverlegFormulier {
            medewerkers: ctx.swv.list_medewerkers(school.id, self.today()).await?,
            klassen: ctx
                .swv
                .count_klassen(school.id)
                .await?
                .into_iter()
                .map(|(klas, ..)| klas)
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
            organen: catalogus.overleg,
            school,
            overleg,
            leden,
            andere,
        })
    }

    /// Makes a body, or changes one: what it is and who sits in it. Its calendar does not change until somebody plans it again.
    ///
    /// # Errors
    /// `Invalid` on every field that was not accepted; `Conflict("gewijzigd")` when somebody else changed it.
    pub async fn save_overleg(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        id: Option<OverlegId>,
        invoer: &OverlegInvoer,
        leden: &[LidInvoer],
    ) -> Result<OverlegId> {
        let formulier = match id {
            Some(id) => self.edit_overleg(ctx, id).await?,
            None => self.new_overleg(ctx, school).await?,
        };
        let catalogus = self.catalogus(ctx).await?;
        let (overleg, wisselt_was) = lees(self, &catalogus, &formulier, invoer)?;
        let leden = lees_leden(&formulier.medewerkers, leden)?;
        if !ctx.richt_overleg_in(overleg.school, overleg.locatie) {
            return Err(AppError::Denied);
        }
        let tx = ctx.swv.begin().await?;
        tx.lock_school(overleg.school).await?;
        if id.is_some() {
            tx.update_overleg(&overleg).await?;
        } else {
            tx.insert_overleg(&overleg).await?;
        }
        wissel_om(&tx, wisselt_was, &overleg).await?;
        tx.save_overlegleden(overleg.id, &leden).await?;
        let entry = ctx
            .entry(Handeling::OverlegGewijzigd, "overleg")
            .op(overleg.id.0)
            .met("orgaan", overleg.orgaan.as_str())
            .met("leden", leden.len().to_string());
        tx.commit(entry, self.millis()).await?;
        Ok(overleg.id)
    }
}

/// Taking turns is between two: what one says holds for the other, and who was left takes turns with nobody.
async fn wissel_om(tx: &Tx<'_>, was: Option<OverlegId>, overleg: &Overleg) -> Result<()> {
    if let Some(was) = was.filter(|was| Some(*was) != overleg.wisselt_met) {
        tx.set_wisselt_met(was, None).await?;
    }
    if let Some(met) = overleg.wisselt_met {
        tx.set_wisselt_met(met, Some(overleg.id)).await?;
    }
    Ok(())
}

/// Reads a body as typed, over one that was there; and with whom that one took turns.
fn lees(
    app: &App,
    catalogus: &Catalogus,
    formulier: &OverlegFormulier,
    invoer: &OverlegInvoer,
) -> Result<(Overleg, Option<OverlegId>)> {
    let mut fouten = Vec::new();
    let was = formulier.overleg.as_ref();
    let orgaan = catalogus.orgaan(&invoer.orgaan);
    mist(&mut fouten, orgaan.is_none(), "orgaan", "keuze");
    let naam = verplicht("naam", &invoer.naam).unwrap_or_else(|e| verzamel(&mut fouten, e));
    mist(&mut fouten, naam.chars().count() > MAX_NAAM, "naam", "te_lang");
    let ritme = ritme(invoer)
        .map_or_else(|e| verzamel(&mut fouten, e), Some)
        .unwrap_or(Ritme::Oproep);
    let locatie = locatie(&formulier.school, orgaan, &invoer.locatie, &mut fouten);
    let wisselt_met = wissel(formulier, invoer, ritme, &mut fouten);
    let getal = |veld: &'static str, tekst: &str, van: u16, tot: u16| match tekst.trim().parse::<u16>() {
        Ok(n) if (van..=tot).contains(&n) => Ok(n),
        _ => Err(AppError::veld(veld, "getal")),
    };
    let weekdag = getal("weekdag", &invoer.weekdag, 1, 5).unwrap_or_else(|e| verzamel(&mut fouten, e));
    let minuten = getal("minuten", &invoer.minuten, 5, 480).unwrap_or_else(|e| verzamel(&mut fouten, e));
    let begint = klok("begint", &invoer.begint).unwrap_or_else(|e| verzamel(&mut fouten, e));
    let zaal = vrij("zaal", &invoer.zaal).unwrap_or_else(|e| verzamel(&mut fouten, e));
    mist(&mut fouten, zaal.chars().count() > MAX_NAAM, "zaal", "te_lang");
    let klassen: BTreeSet<String> = invoer
        .klassen
        .split([',', ';'])
        .map(|k| k.trim().to_owned())
        .filter(|k| !k.is_empty())
        .collect();
    let vreemd = klassen.iter().any(|k| !formulier.klassen.contains(k));
    mist(&mut fouten, vreemd, "klassen", "klas_onbekend");
    let per_team = orgaan.is_some_and(|o| o.per == Per::Team && o.leerlingen);
    mist(
        &mut fouten,
        per_team && klassen.is_empty(),
        "klassen",
        "verplicht",
    );
    if !fouten.is_empty() {
        return Err(AppError::Invalid(fouten));
    }
    let overleg = Overleg {
        id: was.map_or_else(|| OverlegId(app.new_id()), |o| o.id),
        school: formulier.school.id,
        locatie,
        orgaan: invoer.orgaan.clone(),
        naam,
        ritme,
        wisselt_met,
        weekdag: i8::try_from(weekdag).unwrap_or(1),
        begint,
        minuten,
        zaal,
        klassen: klassen.into_iter().collect(),
        actief: invoer.actief,
        versie: if was.is_some() { invoer.versie } else { 1 },
    };
    Ok((overleg, was.and_then(|o| o.wisselt_met)))
}

fn mist(fouten: &mut Vec<VeldFout>, geldt: bool, veld: &str, code: &'static str) {
    if geldt && !fouten.iter().any(|f| f.veld == veld) {
        fouten.push(VeldFout::new(veld, code));
    }
}

fn ritme(invoer: &OverlegInvoer) -> Result<Ritme> {
    let aantal = |tot: u8| match invoer.aantal.trim().parse::<u8>() {
        Ok(n) if (1..=tot).contains(&n) => Ok(n),
        _ => Err(AppError::veld("aantal", "getal")),
    };
    match invoer.ritme.as_str() {
        "weken" => aantal(26).map(Ritme::Weken),
        "per_jaar" => aantal(40).map(Ritme::PerJaar),
        "oproep" => Ok(Ritme::Oproep),
        _ => Err(AppError::veld("ritme", "keuze")),
    }
}

/// A time of day as typed: "14:30", "9.15".
pub(super) fn klok(veld: &str, tekst: &str) -> Result<Time> {
    let fout = || AppError::veld(veld, "tijd");
    let tekst = tekst.trim().replace('.', ":");
    let (uur, minuut) = tekst.split_once(':').ok_or_else(fout)?;
    let getal = |t: &str| t.parse::<i8>().map_err(|_cause| fout());
    Time::new(getal(uur)?, getal(minuut)?, 0, 0).map_err(|_cause| fout())
}

fn locatie(
    school: &School,
    orgaan: Option<&Orgaan>,
    tekst: &str,
    fouten: &mut Vec<VeldFout>,
) -> Option<LocatieId> {
    let gekozen = school.locaties.iter().find(|l| l.id.to_string() == tekst);
    let nodig = orgaan.is_some_and(|o| o.per == Per::Locatie) && !school.locaties.is_empty();
    mist(fouten, gekozen.is_none() && !tekst.is_empty(), "locatie", "keuze");
    mist(fouten, nodig && gekozen.is_none(), "locatie", "verplicht");
    gekozen.map(|l| l.id)
}

fn wissel(
    formulier: &OverlegFormulier,
    invoer: &OverlegInvoer,
    ritme: Ritme,
    fouten: &mut Vec<VeldFout>,
) -> Option<OverlegId> {
    if invoer.wisselt_met.is_empty() {
        return None;
    }
    let met = formulier
        .andere
        .iter()
        .find(|o| o.id.to_string() == invoer.wisselt_met);
    mist(fouten, met.is_none(), "wisselt_met", "keuze");
    let met = met?;
    let eigen = formulier.overleg.as_ref().map(|o| o.id);
    let bezet = met.wisselt_met.is_some() && met.wisselt_met != eigen;
    mist(fouten, bezet, "wisselt_met", "wisselt_al");
    mist(
        fouten,
        !kunnen_wisselen(ritme, met.ritme),
        "wisselt_met",
        "wisselen",
    );
    Some(met.id)
}

/// Who sits in it: only people of the school, each once, in a role that they have there; at most one chairs.
fn lees_leden(medewerkers: &[Medewerker], leden: &[LidInvoer]) -> Result<Vec<Overleglid>> {
    let mut gezien = BTreeSet::new();
    let mut fouten = Vec::new();
    let mut gelezen = Vec::new();
    for lid in leden {
        let bekend = medewerkers.iter().find(|m| m.account == lid.account);
        let past = bekend.is_some_and(|m| m.rollen.iter().any(|r| r.code() == lid.rol));
        if !past || !gezien.insert(lid.account) {
            fouten.push(VeldFout::new(format!("lid.{}", lid.account), "keuze"));
        }
        gelezen.push(Overleglid {
            account: lid.account,
            rol: lid.rol.clone(),
            voorzitter: lid.voorzitter,
        });
    }
    if gelezen.iter().filter(|l| l.voorzitter).count() > 1 {
        fouten.push(VeldFout::new("voorzitter", "een_voorzitter"));
    }
    if fouten.is_empty() {
        Ok(gelezen)
    } else {
        Err(AppError::Invalid(fouten))
    }
}
