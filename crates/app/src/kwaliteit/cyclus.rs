//! The quality cycle of a school: read, written, closed (R244).

use std::collections::BTreeMap;

use vangnet_core::{
    bewaring::Handeling,
    cijfers::masker::Aantal,
    id::{AccountId, SchoolId},
    kwaliteit::cyclus::{
        Cyclus, CyclusStaat, CyclusStap, Doelgroep, Fase, Fasetekst, Meting, Score, lees_score,
    },
    schooljaar,
};
use vangnet_store::Medewerker;

use super::KwaliteitKop;
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum_opt, verzamel, vrij},
};

/// The first school year of passend onderwijs, by its first calendar year.
const EERSTE: i16 = 2014;
/// School years in the trend.
const JAREN: i16 = 5;
/// Most people who can have been asked.
const MEEST: u32 = 100_000;

/// What the page of a cycle shows.
#[derive(Debug, Clone)]
pub struct CyclusBlad {
    /// The school.
    pub kop: KwaliteitKop,
    /// The school year, by its first calendar year.
    pub jaar: i16,
    /// The school years of the trend, oldest first; the last is that of the page.
    pub jaren: Vec<i16>,
    /// The newest school year that can be shown.
    pub nu: i16,
    /// The groups, as the reader may see them.
    pub groepen: Vec<GroepRegel>,
    /// What stands in the phases.
    pub fasen: BTreeMap<Fase, Fasetekst>,
    /// The phases that are not filled.
    pub leeg: Vec<Fase>,
    /// Where it stands; `None`: nothing was written.
    pub staat: Option<CyclusStaat>,
    /// The day on which it was closed.
    pub gesloten_op: Option<jiff::civil::Date>,
    /// What was written, for who writes it; nothing for others.
    pub eigen: Option<Cyclus>,
    /// Whether small responses are hidden from the reader.
    pub masker: bool,
    /// Who can own a phase: staff, for who writes.
    pub medewerkers: Vec<Medewerker>,
    /// The names of owners.
    pub namen: BTreeMap<AccountId, String>,
    /// The version that was read; 0 when nothing was written.
    pub versie: i32,
}

/// A group, as the reader may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroepRegel {
    /// Which.
    pub groep: Doelgroep,
    /// How many were asked; `None`: it was not asked.
    pub gevraagd: Option<u32>,
    /// How many answered.
    pub antwoorden: Aantal,
    /// The score.
    pub score: Score,
    /// What was found; empty where the score is hidden.
    pub bevinding: String,
    /// The scores of the school years of the trend.
    pub verloop: Vec<Score>,
}

/// What a group said, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MetingInvoer {
    /// How many were asked.
    pub gevraagd: String,
    /// How many answered.
    pub ingevuld: String,
    /// The score from 0 to 10, in tenths at most; may be empty.
    pub score: String,
    /// What was found.
    pub bevinding: String,
}

/// A phase, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FaseInvoer {
    /// In words.
    pub tekst: String,
    /// The day.
    pub datum: String,
    /// The account that owns it.
    pub eigenaar: String,
}

/// A cycle as typed; every part may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CyclusInvoer {
    /// What each group said.
    pub metingen: BTreeMap<Doelgroep, MetingInvoer>,
    /// What stands in each phase.
    pub fasen: BTreeMap<Fase, FaseInvoer>,
    /// The version that was read; 0 when nothing was written.
    pub versie: i32,
}

impl App {
    /// The cycle of a school in a school year, with the trend of the years before it; without a year that of today.
    ///
    /// # Errors
    /// `NotFound` for a school of others and for a year that cannot be shown.
    pub async fn open_cyclus(&self, ctx: &Ctx, school: SchoolId, jaar: Option<i16>) -> Result<CyclusBlad> {
        let kop = self.kwaliteitkop(ctx, school).await?;
        let nu = schooljaar::eerste_dag(self.today()).year();
        let jaar = jaar.unwrap_or(nu);
        if !(EERSTE..=nu).contains(&jaar) {
            return Err(AppError::NotFound);
        }
        let jaren: Vec<i16> = (jaar.saturating_sub(JAREN.saturating_sub(1))..=jaar).collect();
        let eerste = jaren.first().copied().unwrap_or(jaar);
        let cycli = ctx.swv.list_cycli(school, eerste, jaar).await?;
        let hier = cycli.iter().find(|c| c.schooljaar == jaar);
        let medewerkers = if kop.mag_school {
            ctx.swv.list_medewerkers(school, self.today()).await?
        } else {
            Vec::new()
        };
        let fasen = hier.map(|c| c.fasen.clone()).unwrap_or_default();
        let owners: Vec<AccountId> = fasen.values().filter_map(|f| f.eigenaar).collect();
        let masker = !kop.mag_school;
        Ok(CyclusBlad {
            groepen: Doelgroep::ALL
                .map(|groep| regel(groep, jaar, &jaren, &cycli, masker))
                .to_vec(),
            namen: ctx.swv.list_namen(&owners).await?,
            leeg: hier.map_or_else(|| Fase::ALL.to_vec(), Cyclus::lege_fasen),
            staat: hier.map(Cyclus::staat),
            gesloten_op: hier.and_then(|c| c.gesloten_op),
            versie: hier.map_or(0, |c| c.versie),
            eigen: hier.filter(|_| !masker).cloned(),
            kop,
            jaar,
            jaren,
            nu,
            fasen,
            masker,
            medewerkers,
        })
    }

    /// Writes the cycle of a school year while it is open.
    ///
    /// # Errors
    /// `NotFound`; `Denied` for who only reads; `Invalid` on every field that is wrong, named `<group>_gevraagd` and so on;
    /// `Conflict` when somebody else wrote in the meantime or it is closed.
    pub async fn save_cyclus(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        jaar: i16,
        invoer: &CyclusInvoer,
    ) -> Result<()> {
        let blad = self.open_cyclus(ctx, school, Some(jaar)).await?;
        if !blad.kop.mag_school {
            return Err(AppError::Denied);
        }
        if blad.versie != invoer.versie || blad.staat == Some(CyclusStaat::Gesloten) {
            return Err(AppError::Conflict("gewijzigd"));
        }
        let mut fouten = Vec::new();
        let metingen = invoer
            .metingen
            .iter()
            .filter_map(|(groep, i)| Some((*groep, meting(*groep, i, &mut fouten)?)))
            .collect();
        let fasen = invoer
            .fasen
            .iter()
            .filter_map(|(fase, i)| Some((*fase, fasetekst(*fase, i, &blad, &mut fouten)?)))
            .collect();
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        let cyclus = Cyclus {
            school,
            schooljaar: jaar,
            metingen,
            fasen,
            gesloten_op: None,
            door: ctx.actor.account,
            tijdstip: self.millis(),
            versie: blad.versie,
        };
        self.write_cyclus(ctx, &cyclus).await
    }

    /// Closes a cycle, or opens it again.
    ///
    /// # Errors
    /// `NotFound`, also when nothing was written; `Denied`; `Invalid` on `stap` with the guard that holds it back; `Conflict`
    /// when somebody else wrote in the meantime.
    pub async fn step_cyclus(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        jaar: i16,
        stap: &str,
        versie: i32,
    ) -> Result<()> {
        let blad = self.open_cyclus(ctx, school, Some(jaar)).await?;
        if !blad.kop.mag_school {
            return Err(AppError::Denied);
        }
        let mut cyclus = blad.eigen.ok_or(AppError::NotFound)?;
        if cyclus.versie != versie {
            return Err(AppError::Conflict("gewijzigd"));
        }
        let stap = CyclusStap::parse(stap).ok_or_else(|| AppError::veld("stap", "keuze"))?;
        let naar = cyclus.na(stap).map_err(|f| AppError::veld("stap", f.code()))?;
        cyclus.gesloten_op = (naar == CyclusStaat::Gesloten).then(|| self.today());
        cyclus.door = ctx.actor.account;
        cyclus.tijdstip = self.millis();
        self.write_cyclus(ctx, &cyclus).await
    }

    async fn write_cyclus(&self, ctx: &Ctx, cyclus: &Cyclus) -> Result<()> {
        let tx = ctx.swv.begin().await?;
        tx.save_cyclus(cyclus).await?;
        let entry = ctx
            .entry(Handeling::CyclusGewijzigd, "kwaliteitscyclus")
            .op(cyclus.school.0)
            .met("schooljaar", cyclus.schooljaar.to_string())
            .met("staat", cyclus.staat().code());
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

fn regel(groep: Doelgroep, jaar: i16, jaren: &[i16], cycli: &[Cyclus], masker: bool) -> GroepRegel {
    let van = |jaar: i16| {
        let cyclus = cycli.iter().find(|c| c.schooljaar == jaar)?;
        cyclus.metingen.get(&groep)
    };
    let meting = van(jaar);
    let score = meting.map_or(Score::Geen, |m| m.score(masker));
    let small = meting.is_some_and(|m| m.antwoorden(masker) == Aantal::Klein);
    GroepRegel {
        groep,
        gevraagd: meting.map(|m| m.gevraagd),
        antwoorden: meting.map_or(Aantal::Precies(0), |m| m.antwoorden(masker)),
        score,
        bevinding: meting
            .filter(|_| !small)
            .map(|m| m.bevinding.clone())
            .unwrap_or_default(),
        verloop: jaren
            .iter()
            .map(|jaar| van(*jaar).map_or(Score::Geen, |m| m.score(masker)))
            .collect(),
    }
}

/// What a group said; nothing when nothing was typed.
fn meting(groep: Doelgroep, i: &MetingInvoer, fouten: &mut Vec<VeldFout>) -> Option<Meting> {
    let typed = [&i.gevraagd, &i.ingevuld, &i.score, &i.bevinding];
    if typed.iter().all(|tekst| tekst.trim().is_empty()) {
        return None;
    }
    let veld = |naam: &str| format!("{}_{naam}", groep.code());
    let mut getal = |naam: &str, tekst: &str| {
        let getal = tekst.trim().parse::<u32>().ok().filter(|n| *n <= MEEST);
        if getal.is_none() {
            fouten.push(VeldFout::new(veld(naam), "geheel_getal"));
        }
        getal.unwrap_or(0)
    };
    let gevraagd = getal("gevraagd", &i.gevraagd);
    let ingevuld = getal("ingevuld", &i.ingevuld);
    let score = match i.score.trim() {
        "" => None,
        tekst => {
            let score = lees_score(tekst);
            if score.is_none() {
                fouten.push(VeldFout::new(veld("score"), "score"));
            } else if ingevuld == 0 {
                fouten.push(VeldFout::new(veld("score"), "score_zonder_antwoord"));
            }
            score
        }
    };
    if ingevuld > gevraagd {
        fouten.push(VeldFout::new(veld("ingevuld"), "meer_dan_gevraagd"));
    }
    let bevinding = vrij(&veld("bevinding"), &i.bevinding).unwrap_or_else(|f| verzamel(fouten, f));
    Some(Meting {
        gevraagd,
        ingevuld,
        score,
        bevinding,
    })
}

/// What stands in a phase; nothing when nothing was typed.
fn fasetekst(fase: Fase, i: &FaseInvoer, blad: &CyclusBlad, fouten: &mut Vec<VeldFout>) -> Option<Fasetekst> {
    let veld = |naam: &str| format!("{}_{naam}", fase.code());
    let tekst = vrij(&veld("tekst"), &i.tekst).unwrap_or_else(|f| verzamel(fouten, f));
    let datum = datum_opt(&veld("datum"), &i.datum).unwrap_or_else(|f| verzamel(fouten, f));
    let eigenaar = i.eigenaar.parse::<AccountId>().ok();
    // Who owned it before may have left.
    let was = blad.fasen.get(&fase).and_then(|f| f.eigenaar);
    let known =
        eigenaar.filter(|wie| Some(*wie) == was || blad.medewerkers.iter().any(|m| m.account == *wie));
    if known.is_none() && !i.eigenaar.is_empty() {
        fouten.push(VeldFout::new(veld("eigenaar"), "keuze"));
    }
    let fase = Fasetekst {
        tekst,
        datum,
        eigenaar: known,
    };
    (fase != Fasetekst::default()).then_some(fase)
}
