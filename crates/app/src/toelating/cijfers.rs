//! Counts and lead times: how many stand where, and how long it took against the six and ten weeks (R198, R199).

use jiff::civil::Date;
use vangnet_core::{
    id::SchoolId,
    inrichting::School,
    schooljaar,
    toegang::{Action, Rol},
    toelating::{
        Route, ZaakSoort,
        procedure::{BesluitSoort, Staat},
    },
};
use vangnet_store::{AanvraagTelling, Doorlooptijd};

use crate::{App, AppError, Ctx, Result};

/// Below this a count of pupils is not shown to who may not see pupils (R276).
const KLEIN: u64 = 5;

/// A count, masked when it is small and its reader may not see pupils.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// So many.
    Aantal(u64),
    /// Fewer than five, and more than none.
    Klein,
}

/// Lead times of one kind: in calendar days from the registration at the school to the first decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorlooptijdCijfers {
    /// PrO, lwoo or VSO.
    pub soort: ZaakSoort,
    /// How many decisions.
    pub aantal: Telling,
    /// The middle one, in days; `None` when masked.
    pub mediaan: Option<i32>,
    /// Within six weeks.
    pub binnen_zes: Telling,
    /// After six, within ten weeks.
    pub binnen_tien: Telling,
    /// After ten weeks.
    pub later: Telling,
    /// Days of the samenwerkingsverband alone, from the first submission: the middle one.
    pub mediaan_swv: Option<i32>,
}

/// What the page of figures shows, for a school year.
#[derive(Debug, Clone)]
pub struct Cijfers {
    /// First day of the school year.
    pub van: Date,
    /// Last day.
    pub tot: Date,
    /// Applications by state, of those registered in the year.
    pub staten: Vec<(Staat, Telling)>,
    /// By kind and route.
    pub routes: Vec<(ZaakSoort, Option<Route>, Telling)>,
    /// By school: applications, granted, refused, otherwise.
    pub scholen: Vec<(School, [Telling; 4])>,
    /// Decisions by kind and outcome.
    pub uitkomsten: Vec<(ZaakSoort, BesluitSoort, Telling)>,
    /// Lead times by kind.
    pub doorlooptijden: Vec<DoorlooptijdCijfers>,
    /// Lwoo that was too late: the schools pay their support from their own means for light support (R220).
    pub te_laat: Vec<(School, Telling)>,
    /// Pupils who are at home today without a full programme, by school (R143); only for the school year of today. Always masked
    /// when small: who reads figures of the samenwerkingsverband reads no support of pupils (R276). All together, without a
    /// school, when no school stands there unmasked: then nothing can be taken off the sum.
    pub thuis: Vec<(Option<School>, Telling)>,
    /// Whether small counts are masked.
    pub gemaskeerd: bool,
}

impl App {
    /// Counts and lead times of a school year, by its first calendar year; without one that of today.
    pub async fn open_cijfers(&self, ctx: &Ctx, jaar: Option<i16>) -> Result<Cijfers> {
        ctx.vereis_swv(Action::ReadCijfers)?;
        let dag = match jaar {
            Some(jaar) => Date::new(jaar, 8, 1).map_err(|_cause| AppError::NotFound)?,
            None => self.today(),
        };
        let (van, tot) = (schooljaar::eerste_dag(dag), schooljaar::laatste_dag(dag));
        let scholen = ctx.swv.list_scholen().await?;
        let tellingen = ctx.swv.count_toelating(van, tot).await?;
        let tijden = ctx.swv.list_doorlooptijden(van, tot).await?;
        let masker = Masker(
            !ctx.actor
                .toekenningen
                .iter()
                .any(|t| matches!(t.rol, Rol::OrthopedagoogSwv | Rol::DirecteurSwv)),
        );
        let vandaag = self.today();
        let thuis = if (van..=tot).contains(&vandaag) {
            ctx.swv.count_thuis(vandaag).await?
        } else {
            Vec::new()
        };
        Ok(Cijfers {
            van,
            tot,
            thuis: thuis_per_school(&scholen, &thuis),
            staten: per_staat(&tellingen, masker),
            routes: per_route(&tellingen, masker),
            te_laat: te_laat(&scholen, &tellingen, masker),
            scholen: per_school(scholen, &tellingen, masker),
            uitkomsten: per_uitkomst(&tijden, masker),
            doorlooptijden: ZaakSoort::ALL
                .into_iter()
                .filter_map(|soort| doorlooptijd(soort, &tijden, masker))
                .collect(),
            gemaskeerd: masker.0,
        })
    }
}

#[derive(Debug, Clone, Copy)]
struct Masker(bool);

impl Masker {
    const fn tel(self, aantal: u64) -> Telling {
        if self.0 && aantal > 0 && aantal < KLEIN {
            Telling::Klein
        } else {
            Telling::Aantal(aantal)
        }
    }
}

fn thuis_per_school(scholen: &[School], tellingen: &[(SchoolId, u64)]) -> Vec<(Option<School>, Telling)> {
    let bij = |school: &School| {
        let (_, aantal) = tellingen.iter().find(|(id, _)| *id == school.id)?;
        Some((Some(school.clone()), Masker(true).tel(*aantal)))
    };
    let mut alle: Vec<(Option<School>, Telling)> = scholen.iter().filter_map(bij).collect();
    if alle.len() > 1 && alle.iter().all(|(_, telling)| *telling == Telling::Klein) {
        let samen = tellingen.iter().map(|(_, aantal)| aantal).sum();
        alle.push((None, Masker(true).tel(samen)));
    }
    alle
}

fn som(tellingen: &[AanvraagTelling], klopt: impl Fn(&AanvraagTelling) -> bool) -> u64 {
    tellingen.iter().filter(|t| klopt(t)).map(|t| t.aantal).sum()
}

fn per_staat(tellingen: &[AanvraagTelling], masker: Masker) -> Vec<(Staat, Telling)> {
    Staat::ALL
        .into_iter()
        .map(|staat| (staat, som(tellingen, |t| t.staat == staat)))
        .filter(|(_, n)| *n > 0)
        .map(|(staat, n)| (staat, masker.tel(n)))
        .collect()
}

fn per_route(tellingen: &[AanvraagTelling], masker: Masker) -> Vec<(ZaakSoort, Option<Route>, Telling)> {
    let routes = Route::ALL.into_iter().map(Some).chain([None]);
    ZaakSoort::ALL
        .into_iter()
        .flat_map(|soort| routes.clone().map(move |route| (soort, route)))
        .map(|(soort, route)| {
            let n = som(tellingen, |t| t.soort == soort && t.route == route);
            (soort, route, n)
        })
        .filter(|(.., n)| *n > 0)
        .map(|(soort, route, n)| (soort, route, masker.tel(n)))
        .collect()
}

fn per_school(
    scholen: Vec<School>,
    tellingen: &[AanvraagTelling],
    masker: Masker,
) -> Vec<(School, [Telling; 4])> {
    scholen
        .into_iter()
        .map(|school| {
            let van = |klopt: &dyn Fn(Staat) -> bool| {
                masker.tel(som(tellingen, |t| t.school == school.id && klopt(t.staat)))
            };
            let anders = |s: Staat| !matches!(s, Staat::Toegewezen | Staat::NietAfgegeven);
            let rij = [
                van(&|_| true),
                van(&|s| s == Staat::Toegewezen),
                van(&|s| s == Staat::NietAfgegeven),
                van(&anders),
            ];
            (school, rij)
        })
        .collect()
}

fn te_laat(scholen: &[School], tellingen: &[AanvraagTelling], masker: Masker) -> Vec<(School, Telling)> {
    scholen
        .iter()
        .map(|school| {
            let n = som(tellingen, |t| t.school == school.id && t.staat == Staat::TeLaat);
            (school, n)
        })
        .filter(|(_, n)| *n > 0)
        .map(|(school, n)| (school.clone(), masker.tel(n)))
        .collect()
}

fn per_uitkomst(tijden: &[Doorlooptijd], masker: Masker) -> Vec<(ZaakSoort, BesluitSoort, Telling)> {
    ZaakSoort::ALL
        .into_iter()
        .flat_map(|soort| BesluitSoort::ALL.into_iter().map(move |besluit| (soort, besluit)))
        .map(|(soort, besluit)| {
            let n = tijden
                .iter()
                .filter(|t| t.soort == soort && t.besluit == besluit)
                .count();
            (soort, besluit, u64::try_from(n).unwrap_or(u64::MAX))
        })
        .filter(|(.., n)| *n > 0)
        .map(|(soort, besluit, n)| (soort, besluit, masker.tel(n)))
        .collect()
}

fn dagen(van: Date, tot: Date) -> i32 {
    tot.duration_since(van)
        .as_hours()
        .try_into()
        .map_or(0, |uren: i32| uren / 24)
}

fn mediaan(mut dagen: Vec<i32>) -> Option<i32> {
    dagen.sort_unstable();
    dagen.get(dagen.len() / 2).copied()
}

fn doorlooptijd(soort: ZaakSoort, tijden: &[Doorlooptijd], masker: Masker) -> Option<DoorlooptijdCijfers> {
    let eigen: Vec<&Doorlooptijd> = tijden.iter().filter(|t| t.soort == soort).collect();
    let school: Vec<i32> = eigen
        .iter()
        .map(|t| dagen(t.aangemeld_op, t.besloten_op))
        .collect();
    if school.is_empty() {
        return None;
    }
    let tel = |klopt: &dyn Fn(i32) -> bool| {
        let n = school.iter().filter(|d| klopt(**d)).count();
        masker.tel(u64::try_from(n).unwrap_or(u64::MAX))
    };
    let aantal = tel(&|_| true);
    let zichtbaar = aantal != Telling::Klein;
    let swv = eigen
        .iter()
        .filter_map(|t| t.ontvangen_op.map(|op| dagen(op, t.besloten_op)));
    Some(DoorlooptijdCijfers {
        soort,
        aantal,
        binnen_zes: tel(&|d| d <= 42),
        binnen_tien: tel(&|d| d > 42 && d <= 70),
        later: tel(&|d| d > 70),
        mediaan_swv: mediaan(swv.collect()).filter(|_| zichtbaar),
        mediaan: mediaan(school.clone()).filter(|_| zichtbaar),
    })
}
