//! Counts of support in a school year: what was registered, made to measure, outside the school, how heavy (R024, R034, R071,
//! R072, R119).

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    cascade::telling::{
        Aandeel, Duur, Intensiteit, aandelen, bovenschools, geregistreerd, kenmerken, zwaarte,
    },
    id::SchoolId,
    inrichting::{
        School,
        catalogus::{Catalogus, Registratie},
    },
    schooljaar,
    toegang::{Action, Scope},
};

use crate::{App, AppError, Ctx, Result};

/// How many school years back can be chosen.
const JAREN: i32 = 5;

/// What the page with counts of support shows.
#[derive(Debug, Clone)]
pub struct TellingBlad {
    /// The catalogue, for names.
    pub catalogus: Catalogus,
    /// The schools of the reader.
    pub scholen: Vec<School>,
    /// The school that is counted; `None`: all of them.
    pub school: Option<SchoolId>,
    /// The first day of the school year that is counted.
    pub jaar: Date,
    /// The school years that can be chosen, by their first day, the newest first.
    pub jaren: Vec<Date>,
    /// Trajecten that began, by whether they must be registered and by kind of support.
    pub geregistreerd: BTreeMap<Registratie, BTreeMap<String, u32>>,
    /// The share of maatwerk by offer.
    pub aandelen: BTreeMap<String, Aandeel>,
    /// Trajecten by mark, and how many have one.
    pub kenmerken: (BTreeMap<String, u32>, u32),
    /// Placed outside the school, and back.
    pub bovenschools: (u32, u32),
    /// How intensive and how long.
    pub zwaarte: BTreeMap<(Intensiteit, Duur), u32>,
}

impl App {
    /// Counts the support of a school year; without a day, of the one of today.
    ///
    /// # Errors
    /// `NotFound` for who reads no support, and for a school of others.
    pub async fn open_tellingen(
        &self,
        ctx: &Ctx,
        school: Option<SchoolId>,
        dag: Option<Date>,
    ) -> Result<TellingBlad> {
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        if scope.is_leeg() {
            return Err(AppError::NotFound);
        }
        let scholen = self.scholen_van(ctx, &scope).await?;
        if school.is_some_and(|id| !scholen.iter().any(|s| s.id == id)) {
            return Err(AppError::NotFound);
        }
        let nu = schooljaar::eerste_dag(self.today());
        let jaren: Vec<Date> = (0..JAREN)
            .map(|n| nu.saturating_sub(jiff::Span::new().years(n)))
            .collect();
        let jaar = dag.map(schooljaar::eerste_dag).filter(|j| jaren.contains(j));
        let jaar = jaar.unwrap_or(nu);
        let catalogus = self.catalogus(ctx).await?;
        let gegeven = ctx.swv.list_gegeven(&scope, school).await?;
        Ok(TellingBlad {
            geregistreerd: geregistreerd(&catalogus, &gegeven, jaar),
            aandelen: aandelen(&catalogus, &gegeven, jaar),
            kenmerken: kenmerken(&catalogus, &gegeven, jaar),
            bovenschools: bovenschools(&catalogus, &gegeven, jaar),
            zwaarte: zwaarte(&gegeven, jaar),
            catalogus,
            scholen,
            school,
            jaar,
            jaren,
        })
    }
}
