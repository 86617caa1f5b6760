//! Corrections of notes, which every list of notes asks after, and pupils by kind of education.

use sea_orm::ConnectionTrait;
use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    prelude::DbErr,
    sea_query::{ConditionalStatement, Expr, ExprTrait, Index},
};

use super::m0001_begin::index;

pub(super) struct Verbetering;

impl MigrationName for Verbetering {
    fn name(&self) -> &'static str {
        "m0017_verbetering"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Verbetering {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        // Few notes are one: without this each note was compared with all of the same pupil.
        let verbetering = Index::create()
            .name("aantekening_verbetert")
            .table("aantekening")
            .col("verbetert_id")
            .and_where(Expr::col("verbetert_id").is_not_null())
            .to_owned();
        db.execute(&verbetering).await?;
        index(
            db,
            "leerling_school_soort",
            "leerling",
            &["school_id", "soort"],
            false,
        )
        .await
    }
}
