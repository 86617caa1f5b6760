//! Documents of the samenwerkingsverband for every school, and the removal of those of a school.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};
use vangnet_core::{
    id::{BrondocumentId, SwvDocumentId},
    kwaliteit::protocol::{Protocolsoort, SwvDocument},
};

use crate::{
    fout::{Result, StoreError, een},
    omzetting::{code, datum_opt},
    rij::{brondocument, swvdocument},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "swvdocument";

impl SwvDb {
    /// The documents that hold for every school, by title.
    pub async fn list_swvdocumenten(&self) -> Result<Vec<SwvDocument>> {
        let rows = swvdocument::Entity::find()
            .order_by_asc(swvdocument::Column::Titel)
            .order_by_asc(swvdocument::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(SwvDocument::try_from).collect()
    }
}

impl TryFrom<swvdocument::Model> for SwvDocument {
    type Error = StoreError;

    fn try_from(row: swvdocument::Model) -> Result<Self> {
        Ok(Self {
            id: SwvDocumentId(row.id),
            soort: soort(row.soort.as_deref(), TABEL)?,
            titel: row.titel,
            uitgave: row.uitgave,
            herzien_voor: datum_opt(row.herzien_voor.as_deref(), TABEL, "herzien_voor")?,
            adres: row.adres,
            versie: row.versie,
        })
    }
}

/// The kind of a protocol, where one was given.
pub(crate) fn soort(tekst: Option<&str>, tabel: &'static str) -> Result<Option<Protocolsoort>> {
    tekst
        .map(|s| code(Protocolsoort::parse(s), tabel, "soort"))
        .transpose()
}

impl Tx<'_> {
    /// Writes a document: as version 1, or over the version that was read.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_swvdocument(&self, d: &SwvDocument) -> Result<()> {
        use swvdocument::Column as C;
        let herzien = d.herzien_voor.map(|dag| dag.to_string());
        let soort = d.soort.map(|s| s.code().to_owned());
        if d.versie == 0 {
            let row = swvdocument::ActiveModel {
                id: Set(d.id.0),
                soort: Set(soort),
                titel: Set(d.titel.clone()),
                uitgave: Set(d.uitgave.clone()),
                herzien_voor: Set(herzien),
                adres: Set(d.adres.clone()),
                versie: Set(1),
            };
            swvdocument::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
            return Ok(());
        }
        let done = swvdocument::Entity::update_many()
            .col_expr(C::Soort, Expr::value(soort))
            .col_expr(C::Titel, Expr::value(d.titel.as_str()))
            .col_expr(C::Uitgave, Expr::value(d.uitgave.as_str()))
            .col_expr(C::HerzienVoor, Expr::value(herzien))
            .col_expr(C::Adres, Expr::value(d.adres.as_str()))
            .col_expr(C::Versie, Expr::value(d.versie.saturating_add(1)))
            .filter(C::Id.eq(d.id.0))
            .filter(C::Versie.eq(d.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "swvdocument.versie")
    }

    /// Removes a document for every school.
    ///
    /// # Errors
    /// `Conflict` when it was changed or removed in the meantime.
    pub async fn delete_swvdocument(&self, id: SwvDocumentId, versie: i32) -> Result<()> {
        let done = swvdocument::Entity::delete_many()
            .filter(swvdocument::Column::Id.eq(id.0))
            .filter(swvdocument::Column::Versie.eq(versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "swvdocument.versie")
    }

    /// Removes a document of a school. An adopted profile keeps the title and edition it was adopted with.
    ///
    /// # Errors
    /// `Conflict` when it was changed or removed in the meantime.
    pub async fn delete_brondocument(&self, id: BrondocumentId, versie: i32) -> Result<()> {
        let done = brondocument::Entity::delete_many()
            .filter(brondocument::Column::Id.eq(id.0))
            .filter(brondocument::Column::Versie.eq(versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "brondocument.versie")
    }
}
