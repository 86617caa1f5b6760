//! The migrations: one list for both databases, additive.

mod m0001_begin;
mod m0001_sleutels;
mod m0002_procedure;
mod m0003_ondersteuning;
mod m0004_groepen;
mod m0005_hulp;
mod m0006_overleg;
mod m0007_klok;
mod m0008_post;
mod m0009_lijsten;
mod m0010_schoolprofiel;
mod m0011_kengetal;
mod m0012_publicatie;
mod m0013_inlezing;
mod m0014_kwaliteit;
mod m0015_bestuur;
mod m0016_vertrokken;
mod m0017_verbetering;

use sea_orm::{ConnectionTrait, DatabaseConnection};
use sea_orm_migration::{
    MigrationTrait, MigratorTrait, SchemaManager,
    prelude::{DbErr, Table},
    schema,
};

use crate::{fout::Result, verbinding::Plaats};

struct RegisterMigraties;
struct SwvMigraties;
struct SleutelMigraties;

#[async_trait::async_trait]
impl MigratorTrait for RegisterMigraties {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(Register)]
    }
}

#[async_trait::async_trait]
impl MigratorTrait for SwvMigraties {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_begin::Begin),
            Box::new(m0002_procedure::Procedure),
            Box::new(m0003_ondersteuning::Ondersteuning),
            Box::new(m0004_groepen::Groepen),
            Box::new(m0005_hulp::Hulp),
            Box::new(m0006_overleg::Overleg),
            Box::new(m0007_klok::Klok),
            Box::new(m0008_post::Post),
            Box::new(m0009_lijsten::Lijsten),
            Box::new(m0010_schoolprofiel::Schoolprofiel),
            Box::new(m0011_kengetal::Kengetal),
            Box::new(m0012_publicatie::Publicatie),
            Box::new(m0013_inlezing::Inlezing),
            Box::new(m0014_kwaliteit::Kwaliteit),
            Box::new(m0015_bestuur::Bestuur),
            Box::new(m0016_vertrokken::Vertrokken),
            Box::new(m0017_verbetering::Verbetering),
        ]
    }
}

#[async_trait::async_trait]
impl MigratorTrait for SleutelMigraties {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m0001_sleutels::Sleutels)]
    }
}

/// Brings the register up to date.
pub(crate) async fn register(db: &DatabaseConnection) -> Result<()> {
    Ok(RegisterMigraties::up(db, None).await?)
}

/// Brings the database of a samenwerkingsverband up to date.
pub(crate) async fn swv(db: &DatabaseConnection) -> Result<()> {
    Ok(SwvMigraties::up(db, None).await?)
}

/// Brings a key store up to date.
pub(crate) async fn sleutels(db: &DatabaseConnection) -> Result<()> {
    Ok(SleutelMigraties::up(db, None).await?)
}

/// Where the migrations that were done are listed.
pub(crate) const TABEL: &str = "seaql_migrations";

/// The names of all migrations of a database, in order.
pub(crate) fn namen(plaats: Plaats<'_>) -> Vec<String> {
    let alle = match plaats {
        Plaats::Register => RegisterMigraties::migrations(),
        Plaats::Swv(_) => SwvMigraties::migrations(),
        Plaats::Sleutels(_) => SleutelMigraties::migrations(),
    };
    alle.iter().map(|m| m.name().to_owned()).collect()
}

/// The names of the migrations that were done in a database, in order.
pub(crate) async fn gedaan(db: &DatabaseConnection, plaats: Plaats<'_>) -> Result<Vec<String>> {
    let gedaan = match plaats {
        Plaats::Register => RegisterMigraties::get_migration_models(db).await?,
        Plaats::Swv(_) => SwvMigraties::get_migration_models(db).await?,
        Plaats::Sleutels(_) => SleutelMigraties::get_migration_models(db).await?,
    };
    Ok(gedaan.into_iter().map(|m| m.version).collect())
}

/// Brings an empty database as far as the first so many migrations.
pub(crate) async fn stappen(db: &DatabaseConnection, plaats: Plaats<'_>, aantal: u32) -> Result<()> {
    let gedaan = match plaats {
        Plaats::Register => RegisterMigraties::up(db, Some(aantal)).await,
        Plaats::Swv(_) => SwvMigraties::up(db, Some(aantal)).await,
        Plaats::Sleutels(_) => SleutelMigraties::up(db, Some(aantal)).await,
    };
    Ok(gedaan?)
}

struct Register;

impl sea_orm_migration::MigrationName for Register {
    fn name(&self) -> &'static str {
        "m0001_register"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Register {
    async fn up(&self, manager: &SchemaManager) -> std::result::Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("swv")
            .col(schema::pk_uuid("id"))
            .col(schema::string_uniq("slug"))
            .col(schema::string("naam"));
        manager.get_connection().execute(&table).await?;
        Ok(())
    }
}
