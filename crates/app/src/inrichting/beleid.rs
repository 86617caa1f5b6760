//! The policy on admission that a samenwerkingsverband sets itself: samples, committee, instruments, calendar, objection,
//! and its own rules for lwoo.
//!
//! What is decided once holds from a day on and stays in the history. A committee, a list and a calendar are lists that are
//! still being made: saving again with the same first day replaces that version.

mod rijen;

pub(super) use rijen::stoel;
pub use rijen::{CommissielidInvoer, InstrumentInvoer, KalenderdagInvoer};

use jiff::civil::Date;
use vangnet_core::{
    bewaring::{AuditEntry, Handeling, steun::Bewaartermijn},
    inrichting::{
        Beleid, Bezwaarweg, Gedateerd, Jaarkalender, KalenderSoort, Kalenderdag, OptingOut, School,
    },
    klok, schooljaar,
    toegang::{Action, Rol},
    toelating::{instrument::Instrumentenlijst, steekproef::Omvang},
};
use vangnet_store::{AccountRegel, BeleidSoort};

use self::rijen::Rijen;
use crate::{App, AppError, Ctx, Result};

/// Most characters of a criterion of the samenwerkingsverband's own.
const MAX_CRITERIUM: usize = 500;
/// Most of those criteria: as many as a dossier can answer.
const MAX_CRITERIA: usize = 20;
/// Most school years that a decision under own rules lasts.
const MAX_DUUR: u8 = 6;

/// What the pages of the policy on admission show.
#[derive(Debug, Clone)]
pub struct BeleidBlad {
    /// The policy with its dates.
    pub beleid: Beleid,
    /// The schools, to link a seat to.
    pub scholen: Vec<School>,
    /// Accounts that can take part as a member of the committee, for who may change it.
    pub accounts: Vec<AccountRegel>,
    /// Whether the reader may change it.
    pub mag_wijzigen: bool,
}

/// Own rules for lwoo as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OptingOutInvoer {
    /// First day.
    pub vanaf: String,
    /// `ja`: own criteria; `nee`: the national criteria.
    pub eigen: String,
    /// The criteria, one a line.
    pub criteria: String,
    /// How many school years a decision lasts; empty: the whole school career.
    pub duur: String,
    /// That the boards of the schools consented (WVO 2020 art. 2.48 lid 3).
    pub ingestemd: bool,
}

impl App {
    /// The policy on admission. Everybody in the samenwerkingsverband may know its rules; who sits in the committee by
    /// account is for who sets it.
    pub async fn open_beleid(&self, ctx: &Ctx) -> Result<BeleidBlad> {
        ctx.vereis_swv(Action::ReadInrichting)?;
        let mag_wijzigen = ctx.mag_swv(Action::EditInrichting);
        let accounts = if mag_wijzigen {
            let rol = Rol::Adviescommissielid.code();
            ctx.swv.list_accounts_in_rol(rol, self.today()).await?
        } else {
            Vec::new()
        };
        Ok(BeleidBlad {
            beleid: ctx.swv.find_beleid().await?,
            scholen: ctx.swv.list_scholen().await?,
            accounts,
            mag_wijzigen,
        })
    }

    /// Sets the size of samples from a day on (R211): a number of dossiers, or so many of every hundred.
    ///
    /// # Errors
    /// `Invalid` on `eenheid`, `getal` or `vanaf`.
    pub async fn set_steekproef(&self, ctx: &Ctx, vanaf: &str, eenheid: &str, getal: &str) -> Result<()> {
        ctx.vereis_swv(Action::EditInrichting)?;
        let vanaf = self.vanaf_nu(vanaf)?;
        let geheel = || AppError::veld("getal", "geheel_getal");
        let getal = getal.trim();
        if getal.is_empty() {
            return Err(AppError::veld("getal", "verplicht"));
        }
        let getal: u16 = getal
            .parse()
            .map_err(|_cause: std::num::ParseIntError| geheel())?;
        let omvang = match (eenheid, getal) {
            (_, 0) => return Err(AppError::veld("getal", "groter_dan_nul")),
            ("aantal", 1..=1_000) => Omvang::Aantal(getal),
            ("procent", 1..=100) => Omvang::Procent(u8::try_from(getal).map_err(|_cause| geheel())?),
            ("procent", _) => return Err(AppError::veld("getal", "hoogstens_100")),
            ("aantal", _) => return Err(AppError::veld("getal", "te_veel")),
            _ => return Err(AppError::veld("eenheid", "keuze")),
        };
        let entry = beleid_entry(ctx, BeleidSoort::Steekproef, vanaf).met(
            "omvang",
            match omvang {
                Omvang::Aantal(n) => n.to_string(),
                Omvang::Procent(n) => format!("{n}%"),
            },
        );
        self.leg_vast(ctx, BeleidSoort::Steekproef, vanaf, &omvang, entry)
            .await
    }

    /// Sets where objections go from a day on.
    pub async fn set_bezwaarweg(&self, ctx: &Ctx, vanaf: &str, weg: &str) -> Result<()> {
        ctx.vereis_swv(Action::EditInrichting)?;
        let vanaf = self.vanaf_nu(vanaf)?;
        let weg = Bezwaarweg::parse(weg).ok_or_else(|| AppError::veld("bezwaarweg", "keuze"))?;
        let entry = beleid_entry(ctx, BeleidSoort::Bezwaarweg, vanaf).met("weg", weg.code());
        self.leg_vast(ctx, BeleidSoort::Bezwaarweg, vanaf, &weg, entry)
            .await
    }

    /// Sets how many years support is kept after its last day, from a day on.
    ///
    /// # Errors
    /// `Invalid` on `jaren` or `vanaf`.
    pub async fn set_bewaring(&self, ctx: &Ctx, vanaf: &str, jaren: &str) -> Result<()> {
        ctx.vereis_swv(Action::EditInrichting)?;
        let vanaf = self.vanaf_nu(vanaf)?;
        let jaren = match jaren.trim() {
            "" => return Err(AppError::veld("jaren", "verplicht")),
            getal => match getal.parse::<u8>() {
                Ok(jaren) if (1..=Bewaartermijn::MEEST).contains(&jaren) => jaren,
                _ => return Err(AppError::veld("jaren", "bewaarjaren")),
            },
        };
        let entry = beleid_entry(ctx, BeleidSoort::Bewaring, vanaf).met("jaren", jaren.to_string());
        self.leg_vast(ctx, BeleidSoort::Bewaring, vanaf, &Bewaartermijn { jaren }, entry)
            .await
    }

    /// Sets own rules for lwoo from a day on, or goes back to the national criteria (WVO 2020 art. 2.48).
    ///
    /// # Errors
    /// `Invalid` on `ingestemd` when nobody says that the boards consented (lid 3).
    pub async fn set_optingout(&self, ctx: &Ctx, invoer: &OptingOutInvoer) -> Result<()> {
        ctx.vereis_swv(Action::EditInrichting)?;
        let vanaf = self.vanaf_nu(&invoer.vanaf)?;
        let waarde = match invoer.eigen.as_str() {
            "nee" => None,
            "ja" => Some(invoer.lees()?),
            _ => return Err(AppError::veld("eigen", "keuze")),
        };
        let aantal = waarde.as_ref().map_or(0, |eigen| eigen.criteria.len());
        let entry = beleid_entry(ctx, BeleidSoort::Optingout, vanaf).met("aantal", aantal.to_string());
        self.leg_vast(ctx, BeleidSoort::Optingout, vanaf, &waarde, entry)
            .await
    }

    /// Saves who sits in the advisory committee from a day on (R214). Seats get a code that stays theirs.
    ///
    /// # Errors
    /// `Invalid` with every row that is wrong, as `lid_naam_2`, ….
    pub async fn save_commissie(
        &self,
        ctx: &Ctx,
        vanaf: &str,
        leden: &[(usize, CommissielidInvoer)],
    ) -> Result<()> {
        let blad = self.wijzigbaar(ctx).await?;
        let mut rijen = Rijen::default();
        let vanaf = rijen.vanaf(self.vanaf_lijst(vanaf, &blad.beleid.commissie));
        let commissie = rijen.commissie(leden, &blad);
        let vanaf = rijen.klaar(vanaf)?;
        let entry =
            beleid_entry(ctx, BeleidSoort::Commissie, vanaf).met("aantal", commissie.leden.len().to_string());
        self.bewaar(ctx, BeleidSoort::Commissie, vanaf, &commissie, entry)
            .await
    }

    /// Saves the list of instruments that holds from a day on (UB WVO 2020 art. 2.46 lid 2, R209).
    ///
    /// # Errors
    /// `Invalid` with every row that is wrong, as `instrument_naam_2`, ….
    pub async fn save_instrumenten(
        &self,
        ctx: &Ctx,
        vanaf: &str,
        bron: &str,
        instrumenten: &[(usize, InstrumentInvoer)],
    ) -> Result<()> {
        let blad = self.wijzigbaar(ctx).await?;
        let mut rijen = Rijen::default();
        let vanaf = rijen.vanaf(self.vanaf_lijst(vanaf, &blad.beleid.instrumenten));
        let lijst = Instrumentenlijst {
            bron: rijen.tekst("bron", bron),
            instrumenten: rijen.instrumenten(instrumenten),
        };
        let vanaf = rijen.klaar(vanaf)?;
        let entry = beleid_entry(ctx, BeleidSoort::Instrumenten, vanaf)
            .met("aantal", lijst.instrumenten.len().to_string());
        self.bewaar(ctx, BeleidSoort::Instrumenten, vanaf, &lijst, entry)
            .await
    }

    /// Saves the calendar of a school year, named by the year in which it begins (R218): this one, or one of the next two.
    ///
    /// # Errors
    /// `Invalid` with every row that is wrong, as `dag_datum_2`, ….
    pub async fn save_kalender(
        &self,
        ctx: &Ctx,
        schooljaar: &str,
        dagen: &[(usize, KalenderdagInvoer)],
    ) -> Result<()> {
        ctx.vereis_swv(Action::EditInrichting)?;
        let jaar = schooljaar.parse::<i16>().ok();
        let jaar = jaar
            .filter(|jaar| self.schooljaren().contains(jaar))
            .ok_or_else(|| AppError::veld("schooljaar", "keuze"))?;
        let vanaf = eerste_dag(jaar);
        let mut rijen = Rijen::default();
        let kalender = Jaarkalender {
            dagen: rijen.kalender(dagen, vanaf),
        };
        let vanaf = rijen.klaar(Some(vanaf))?;
        let entry =
            beleid_entry(ctx, BeleidSoort::Kalender, vanaf).met("aantal", kalender.dagen.len().to_string());
        self.bewaar(ctx, BeleidSoort::Kalender, vanaf, &kalender, entry)
            .await
    }

    /// The school years of which the calendar can be set, by the year in which they begin.
    pub fn schooljaren(&self) -> [i16; 3] {
        let nu = schooljaar::eerste_dag(self.today()).year();
        [nu, nu.saturating_add(1), nu.saturating_add(2)]
    }

    async fn wijzigbaar(&self, ctx: &Ctx) -> Result<BeleidBlad> {
        ctx.vereis_swv(Action::EditInrichting)?;
        self.open_beleid(ctx).await
    }

    /// A first day that does not lie in the past: what held, stays as it was.
    pub(crate) fn vanaf_nu(&self, vanaf: &str) -> Result<Date> {
        let vanaf = lees_vanaf(vanaf)?;
        if vanaf < self.today() {
            return Err(AppError::veld("vanaf", "verleden"));
        }
        Ok(vanaf)
    }

    /// As [`App::vanaf_nu`], or the first day of the version that holds today: that list is still being made.
    fn vanaf_lijst<T>(&self, vanaf: &str, was: &[Gedateerd<T>]) -> Result<Date> {
        let dag = lees_vanaf(vanaf)?;
        let nu = was.iter().map(|r| r.vanaf).filter(|d| *d <= self.today()).max();
        if Some(dag) == nu {
            return Ok(dag);
        }
        self.vanaf_nu(vanaf)
    }

    async fn leg_vast<T: serde::Serialize + Sync>(
        &self,
        ctx: &Ctx,
        soort: BeleidSoort,
        vanaf: Date,
        waarde: &T,
        entry: AuditEntry,
    ) -> Result<()> {
        let tx = ctx.swv.begin().await?;
        tx.insert_beleid(soort, vanaf, waarde).await?;
        Ok(tx.commit(entry, self.millis()).await?)
    }

    async fn bewaar<T: serde::Serialize + Sync>(
        &self,
        ctx: &Ctx,
        soort: BeleidSoort,
        vanaf: Date,
        waarde: &T,
        entry: AuditEntry,
    ) -> Result<()> {
        let tx = ctx.swv.begin().await?;
        tx.save_beleid(soort, vanaf, waarde).await?;
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

/// The calendar that a school year can begin with: the last session for lwoo on the Friday of the last working week of
/// September (R219). It is only a proposal.
pub fn kalender_voorstel(schooljaar: i16) -> Vec<Kalenderdag> {
    let (_, vrijdag) = klok::laatste_week_september(schooljaar);
    vec![Kalenderdag {
        soort: KalenderSoort::LaatsteZitting,
        datum: vrijdag,
        omschrijving: String::new(),
    }]
}

/// The first day of a school year, from which its calendar holds.
pub fn eerste_dag(schooljaar: i16) -> Date {
    Date::new(schooljaar, 8, 1).unwrap_or(Date::ZERO)
}

fn lees_vanaf(vanaf: &str) -> Result<Date> {
    if vanaf.trim().is_empty() {
        return Err(AppError::veld("vanaf", "verplicht"));
    }
    let dag: Date = vanaf
        .trim()
        .parse()
        .map_err(|_cause: jiff::Error| AppError::veld("vanaf", "datum"))?;
    if (2000..2200).contains(&dag.year()) {
        Ok(dag)
    } else {
        Err(AppError::veld("vanaf", "datum"))
    }
}

fn beleid_entry(ctx: &Ctx, soort: BeleidSoort, vanaf: Date) -> AuditEntry {
    ctx.entry(Handeling::BeleidGewijzigd, "beleid")
        .met("sleutel", soort.code())
        .met("vanaf", vanaf.to_string())
}

impl OptingOutInvoer {
    fn lees(&self) -> Result<OptingOut> {
        if !self.ingestemd {
            return Err(AppError::veld("ingestemd", "instemming"));
        }
        let criteria: Vec<String> = self
            .criteria
            .lines()
            .map(|regel| regel.trim().to_owned())
            .filter(|regel| !regel.is_empty())
            .collect();
        let fout = |code| Err(AppError::veld("criteria", code));
        if criteria.is_empty() {
            return fout("verplicht");
        }
        if criteria.len() > MAX_CRITERIA {
            return fout("te_veel");
        }
        if criteria.iter().any(|c| c.chars().count() > MAX_CRITERIUM) {
            return fout("te_lang");
        }
        if criteria.iter().any(|c| c.chars().any(char::is_control)) {
            return fout("tekens");
        }
        let mut gezien = std::collections::BTreeSet::new();
        if !criteria.iter().all(|c| gezien.insert(c.as_str())) {
            return fout("dubbele_rij");
        }
        let duur = match self.duur.trim() {
            "" => None,
            getal => match getal.parse::<u8>() {
                Ok(jaren) if (1..=MAX_DUUR).contains(&jaren) => Some(jaren),
                _ => return Err(AppError::veld("duur", "duur")),
            },
        };
        Ok(OptingOut { criteria, duur })
    }
}
