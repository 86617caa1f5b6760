//! Set-up: the samenwerkingsverband's data, its schools and sites, its dated policy.

mod aanbod;
mod account;
mod vergelijking;

pub use account::AccountRegel;

use std::collections::BTreeSet;

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, Iterable, JoinType, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{ExprTrait, OnConflict},
};
use vangnet_core::{
    id::{LocatieId, SchoolId},
    inrichting::{Beleid, Gedateerd, Jaarkalender, Locatie, School, SwvGegevens, catalogus::Catalogus},
    leerling::Onderwijssoort,
    toelating::Lezing,
};

use crate::{
    codes::MetCode as _,
    dialect::{Vraag, stel},
    fout::{Result, StoreError},
    omzetting::{self, datum, json, naar_json},
    rij::{beleid, gegevens, locatie, school},
    swv::{SwvDb, Tx},
};

/// A kind of policy, with the name under which its values are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BeleidSoort {
    /// Reading of lid 6.
    Lid6,
    /// Size of samples.
    Steekproef,
    /// The advisory committee.
    Commissie,
    /// The list of instruments.
    Instrumenten,
    /// The yearly path.
    Kalender,
    /// Where objections go.
    Bezwaarweg,
    /// Own rules for lwoo.
    Optingout,
    /// How long support is kept.
    Bewaring,
    /// The catalogue of support.
    Catalogus,
    /// The format of the profiles of schools.
    Profielformat,
}

impl BeleidSoort {
    const ALL: [Self; 10] = [
        Self::Lid6,
        Self::Steekproef,
        Self::Commissie,
        Self::Instrumenten,
        Self::Kalender,
        Self::Bezwaarweg,
        Self::Optingout,
        Self::Bewaring,
        Self::Catalogus,
        Self::Profielformat,
    ];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lid6 => "lid6",
            Self::Steekproef => "steekproef",
            Self::Commissie => "commissie",
            Self::Instrumenten => "instrumenten",
            Self::Kalender => "kalender",
            Self::Bezwaarweg => "bezwaarweg",
            Self::Optingout => "optingout",
            Self::Bewaring => "bewaring",
            Self::Catalogus => "catalogus",
            Self::Profielformat => "profielformat",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|soort| soort.code() == code)
    }
}

/// Policy that is read apart.
const GROOT: [BeleidSoort; 2] = [BeleidSoort::Catalogus, BeleidSoort::Profielformat];

fn regel<T: serde::de::DeserializeOwned>(vanaf: Date, row: &beleid::Model) -> Result<Gedateerd<T>> {
    Ok(Gedateerd {
        vanaf,
        waarde: json(&row.waarde, "beleid", "waarde")?,
    })
}

impl SwvDb {
    /// What the samenwerkingsverband is; `None` before it was set up.
    pub async fn find_gegevens(&self) -> Result<Option<SwvGegevens>> {
        let row = gegevens::Entity::find_by_id(1).one(self.lees()).await?;
        row.map(|r| json(&r.gegevens, "swv", "gegevens")).transpose()
    }

    /// The schools with their sites, by name.
    pub async fn list_scholen(&self) -> Result<Vec<School>> {
        let rows = school::Entity::find()
            .join(
                JoinType::LeftJoin,
                school::Entity::belongs_to(locatie::Entity)
                    .from(school::Column::Id)
                    .to(locatie::Column::SchoolId)
                    .into(),
            )
            .select_also(locatie::Entity)
            .order_by_asc(school::Column::Naam)
            .order_by_asc(school::Column::Id)
            .order_by_asc(locatie::Column::Naam)
            .all(self.lees())
            .await?;
        let mut scholen: Vec<School> = Vec::new();
        for (row, site) in rows {
            if scholen.last().is_none_or(|s| s.id.0 != row.id) {
                scholen.push(lees_school(row)?);
            }
            if let Some((school, site)) = scholen.last_mut().zip(site) {
                school.locaties.push(Locatie {
                    id: LocatieId(site.id),
                    naam: site.naam,
                });
            }
        }
        Ok(scholen)
    }

    /// The catalogue of support that holds on a day; `None` when none was set. Large, so not part of the policy.
    pub async fn find_catalogus(&self, op: Date) -> Result<Option<Catalogus>> {
        stel(self.lees(), catalogus_op(op)).await
    }

    /// The days from which a catalogue holds, oldest first.
    pub async fn list_catalogusdagen(&self) -> Result<Vec<Date>> {
        let rows: Vec<String> = beleid::Entity::find()
            .select_only()
            .column(beleid::Column::Vanaf)
            .filter(beleid::Column::Sleutel.eq(BeleidSoort::Catalogus.code()))
            .order_by_asc(beleid::Column::Vanaf)
            .into_tuple()
            .all(self.lees())
            .await?;
        rows.iter().map(|dag| datum(dag, "beleid", "vanaf")).collect()
    }

    /// The policy with its dates, without the catalogue and the format of profiles: these are large.
    pub async fn find_beleid(&self) -> Result<Beleid> {
        stel(self.lees(), alle_beleid()).await
    }

    /// The Mondays of the weeks in which the schools are closed, of every calendar (R139).
    pub async fn list_dichte_weken(&self) -> Result<BTreeSet<Date>> {
        let rows = beleid::Entity::find()
            .filter(beleid::Column::Sleutel.eq(BeleidSoort::Kalender.code()))
            .all(self.lees())
            .await?;
        let mut weken = BTreeSet::new();
        for row in rows {
            let kalender: Jaarkalender = json(&row.waarde, "beleid", "waarde")?;
            weken.extend(kalender.dichte_weken());
        }
        Ok(weken)
    }
}

/// The catalogue of support that holds on a day.
pub(crate) fn catalogus_op(op: Date) -> Vraag<'static, Option<Catalogus>> {
    let vraag = beleid::Entity::find()
        .filter(beleid::Column::Sleutel.is_code(BeleidSoort::Catalogus.code()))
        .filter(beleid::Column::Vanaf.lte(op.to_string()))
        .order_by_desc(beleid::Column::Vanaf)
        .limit(1);
    Vraag::van(vraag, [beleid::Column::Waarde]).naar(|rows: Vec<(String,)>| {
        let row = rows.first();
        row.map(|(waarde,)| json(waarde, "beleid", "waarde")).transpose()
    })
}

/// The policy with its dates, without what is large.
pub(crate) fn alle_beleid() -> Vraag<'static, Beleid> {
    let groot = beleid::Column::Sleutel.in_codes(GROOT.map(BeleidSoort::code));
    let vraag = beleid::Entity::find()
        .filter(groot.not())
        .order_by_asc(beleid::Column::Vanaf);
    Vraag::van(vraag, beleid::Column::iter()).naar(lees_beleid)
}

fn lees_beleid(rows: Vec<beleid::Model>) -> Result<Beleid> {
    let mut found = Beleid::default();
    for row in rows {
        let vanaf = datum(&row.vanaf, "beleid", "vanaf")?;
        match BeleidSoort::parse(&row.sleutel) {
            Some(BeleidSoort::Lid6) => found.lid6.push(Gedateerd {
                vanaf,
                waarde: match row.waarde.as_str() {
                    "wet" => None,
                    code => Some(omzetting::code(Lezing::parse(code), "beleid", "waarde")?),
                },
            }),
            Some(BeleidSoort::Steekproef) => found.steekproef.push(regel(vanaf, &row)?),
            Some(BeleidSoort::Commissie) => found.commissie.push(regel(vanaf, &row)?),
            Some(BeleidSoort::Instrumenten) => found.instrumenten.push(regel(vanaf, &row)?),
            Some(BeleidSoort::Kalender) => found.kalender.push(regel(vanaf, &row)?),
            Some(BeleidSoort::Bezwaarweg) => found.bezwaarweg.push(regel(vanaf, &row)?),
            Some(BeleidSoort::Optingout) => found.optingout.push(regel(vanaf, &row)?),
            Some(BeleidSoort::Bewaring) => found.bewaring.push(regel(vanaf, &row)?),
            Some(BeleidSoort::Catalogus | BeleidSoort::Profielformat) | None => {
                return Err(omzetting::corrupt("beleid", "sleutel"));
            }
        }
    }
    Ok(found)
}

fn lees_school(row: school::Model) -> Result<School> {
    let codes: Vec<String> = json(&row.soorten, "school", "soorten")?;
    let soorten = codes
        .iter()
        .map(|c| omzetting::code(Onderwijssoort::parse(c), "school", "soorten"))
        .collect::<Result<_>>()?;
    Ok(School {
        id: SchoolId(row.id),
        brin: row.brin,
        naam: row.naam,
        adres: json(&row.adres, "school", "adres")?,
        soorten,
        locaties: Vec::new(),
    })
}

impl Tx<'_> {
    /// Sets what the samenwerkingsverband is.
    pub async fn save_gegevens(&self, waarde: &SwvGegevens) -> Result<()> {
        let row = gegevens::ActiveModel {
            id: Set(1),
            gegevens: Set(naar_json(waarde, "swv", "gegevens")?),
            versie: Set(1),
        };
        let update = OnConflict::column(gegevens::Column::Id)
            .update_column(gegevens::Column::Gegevens)
            .to_owned();
        gegevens::Entity::insert(row)
            .on_conflict(update)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// As [`SwvDb::find_catalogus`], as this transaction sees it, held until it ends: who compares and writes it then is the
    /// only one who does.
    pub async fn lock_catalogus(&self, op: Date) -> Result<Option<Catalogus>> {
        gegevens::Entity::find_by_id(1)
            .lock_exclusive()
            .one(&self.tx)
            .await?;
        stel(&self.tx, catalogus_op(op)).await
    }

    /// Adds a school with its sites.
    pub async fn insert_school(&self, nieuw: &School) -> Result<()> {
        let codes: Vec<&str> = nieuw.soorten.iter().map(|s| s.code()).collect();
        let row = school::ActiveModel {
            id: Set(nieuw.id.0),
            brin: Set(nieuw.brin.clone()),
            naam: Set(nieuw.naam.clone()),
            adres: Set(naar_json(&nieuw.adres, "school", "adres")?),
            soorten: Set(naar_json(&codes, "school", "soorten")?),
        };
        school::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        for site in &nieuw.locaties {
            let row = locatie::ActiveModel {
                id: Set(site.id.0),
                school_id: Set(nieuw.id.0),
                naam: Set(site.naam.clone()),
            };
            locatie::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
        }
        Ok(())
    }

    /// Adds a reading of lid 6 from a date; a second one for the same date is a conflict, since history stays.
    pub async fn insert_lid6(&self, vanaf: Date, lezing: Option<Lezing>) -> Result<()> {
        let waarde = lezing.map_or("wet", Lezing::code).to_owned();
        self.insert_beleid_rij(BeleidSoort::Lid6, vanaf, waarde).await
    }

    /// Adds a value of a policy from a date; a second one for the same date is a conflict.
    pub async fn insert_beleid<T: serde::Serialize + Sync>(
        &self,
        soort: BeleidSoort,
        vanaf: Date,
        waarde: &T,
    ) -> Result<()> {
        self.insert_beleid_rij(soort, vanaf, naar_json(waarde, "beleid", "waarde")?)
            .await
    }

    /// Sets a value of a policy from a date, over the one of that date: a calendar or a list that is still being made.
    pub async fn save_beleid<T: serde::Serialize + Sync>(
        &self,
        soort: BeleidSoort,
        vanaf: Date,
        waarde: &T,
    ) -> Result<()> {
        beleid::Entity::delete_many()
            .filter(beleid::Column::Sleutel.eq(soort.code()))
            .filter(beleid::Column::Vanaf.eq(vanaf.to_string()))
            .exec(&self.tx)
            .await?;
        self.insert_beleid(soort, vanaf, waarde).await
    }

    async fn insert_beleid_rij(&self, soort: BeleidSoort, vanaf: Date, waarde: String) -> Result<()> {
        let row = beleid::ActiveModel {
            sleutel: Set(soort.code().to_owned()),
            vanaf: Set(vanaf.to_string()),
            waarde: Set(waarde),
        };
        beleid::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await
            .map_err(|error| match StoreError::from(error) {
                StoreError::Conflict(_) => StoreError::Conflict("beleid.vanaf"),
                other => other,
            })?;
        Ok(())
    }
}
