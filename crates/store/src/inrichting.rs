//! Set-up: the samenwerkingsverband's data, its schools and sites, its dated policy.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict};
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, LocatieId, SchoolId},
    inrichting::{Beleid, Gedateerd, Locatie, School, SwvGegevens},
    leerling::Onderwijssoort,
    toelating::Lezing,
};

use crate::{
    fout::{Result, StoreError},
    omzetting::{self, datum, json, naar_json},
    rij::{account, beleid, gegevens, locatie, rol, school},
    swv::{SwvDb, Tx},
};

const LID6: &str = "lid6";

/// A line of the list of accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRegel {
    /// Identity.
    pub id: AccountId,
    /// Sign-in name.
    pub login: String,
    /// Name.
    pub naam: String,
    /// Whether it may sign in.
    pub actief: bool,
    /// Whether a second factor is on.
    pub tweede_factor: bool,
}

impl SwvDb {
    /// What the samenwerkingsverband is; `None` before it was set up.
    pub async fn find_gegevens(&self) -> Result<Option<SwvGegevens>> {
        let row = gegevens::Entity::find_by_id(1).one(self.lees()).await?;
        row.map(|r| json(&r.gegevens, "swv", "gegevens")).transpose()
    }

    /// The schools with their sites, by name.
    pub async fn list_scholen(&self) -> Result<Vec<School>> {
        let mut sites: BTreeMap<Uuid, Vec<Locatie>> = BTreeMap::new();
        for row in locatie::Entity::find()
            .order_by_asc(locatie::Column::Naam)
            .all(self.lees())
            .await?
        {
            sites.entry(row.school_id).or_default().push(Locatie {
                id: LocatieId(row.id),
                naam: row.naam,
            });
        }
        let rows = school::Entity::find()
            .order_by_asc(school::Column::Naam)
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|row| {
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
                    locaties: sites.remove(&row.id).unwrap_or_default(),
                })
            })
            .collect()
    }

    /// The policy with its dates.
    pub async fn find_beleid(&self) -> Result<Beleid> {
        let rows = beleid::Entity::find()
            .order_by_asc(beleid::Column::Vanaf)
            .all(self.lees())
            .await?;
        let mut found = Beleid::default();
        for row in rows.into_iter().filter(|r| r.sleutel == LID6) {
            let waarde = match row.waarde.as_str() {
                "wet" => None,
                code => Some(omzetting::code(Lezing::parse(code), "beleid", "waarde")?),
            };
            found.lid6.push(Gedateerd {
                vanaf: datum(&row.vanaf, "beleid", "vanaf")?,
                waarde,
            });
        }
        Ok(found)
    }

    /// Every account, by name.
    pub async fn list_accounts(&self) -> Result<Vec<AccountRegel>> {
        let rows = account::Entity::find()
            .order_by_asc(account::Column::Naam)
            .all(self.lees())
            .await?;
        Ok(rows
            .into_iter()
            .map(|r| AccountRegel {
                id: AccountId(r.id),
                login: r.login,
                naam: r.naam,
                actief: r.actief,
                tweede_factor: r.totp.is_some(),
            })
            .collect())
    }

    /// Accounts with a role at a school today, by name: who can be a pupil's mentor.
    pub async fn list_accounts_met_rol(
        &self,
        school: SchoolId,
        code: &str,
    ) -> Result<Vec<(AccountId, String)>> {
        let rows = rol::Entity::find()
            .filter(rol::Column::SchoolId.eq(school.0))
            .filter(rol::Column::Rol.eq(code))
            .all(self.lees())
            .await?;
        let namen = self
            .namen(rows.into_iter().map(|r| r.account_id).collect())
            .await?;
        let mut lijst: Vec<_> = namen
            .into_iter()
            .map(|(id, naam)| (AccountId(id), naam))
            .collect();
        lijst.sort_by(|a, b| a.1.cmp(&b.1));
        Ok(lijst)
    }
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
        let row = beleid::ActiveModel {
            sleutel: Set(LID6.to_owned()),
            vanaf: Set(vanaf.to_string()),
            waarde: Set(lezing.map_or("wet", Lezing::code).to_owned()),
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
