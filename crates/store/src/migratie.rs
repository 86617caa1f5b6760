//! The migrations: one list for both databases, additive.

mod m0001_begin;
mod m0001_sleutels;

use sea_orm::{ConnectionTrait, DatabaseConnection};
use sea_orm_migration::{
    MigrationTrait, MigratorTrait, SchemaManager,
    prelude::{DbErr, Table},
    schema,
};

use crate::fout::Result;

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
        vec![Box::new(m0001_begin::Begin)]
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
