//! Ambitions and improvement actions.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use vangnet_core::{
    id::{AccountId, AmbitieId, SchoolId},
    kwaliteit::ambitie::{Ambitie, AmbitieSoort, AmbitieStaat},
};

use crate::{
    fout::{Result, StoreError, een},
    omzetting::{code, datum, json, naar_json},
    rij::ambitie,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "ambitie";

impl SwvDb {
    /// The goals of a school, with those of the samenwerkingsverband for all schools; by last day.
    pub async fn list_ambities(&self, school: SchoolId) -> Result<Vec<Ambitie>> {
        let rows = ambitie::Entity::find()
            .filter(
                ambitie::Column::SchoolId
                    .eq(school.0)
                    .or(ambitie::Column::SchoolId.is_null()),
            )
            .order_by_asc(ambitie::Column::Uiterlijk)
            .order_by_asc(ambitie::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(Ambitie::try_from).collect()
    }
}

impl TryFrom<ambitie::Model> for Ambitie {
    type Error = StoreError;

    fn try_from(row: ambitie::Model) -> Result<Self> {
        Ok(Self {
            id: AmbitieId(row.id),
            school: row.school_id.map(SchoolId),
            soort: code(AmbitieSoort::parse(&row.soort), TABEL, "soort")?,
            wat: row.wat,
            waarom: row.waarom,
            aanbod: row.aanbod,
            eigenaar: AccountId(row.eigenaar_id),
            begin: datum(&row.begin, TABEL, "begin")?,
            uiterlijk: datum(&row.uiterlijk, TABEL, "uiterlijk")?,
            staat: code(AmbitieStaat::parse(&row.staat), TABEL, "staat")?,
            notities: json(&row.notities, TABEL, "notities")?,
            versie: row.versie,
        })
    }
}

impl Tx<'_> {
    /// Writes a goal: as version 1, or over the version that was read.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_ambitie(&self, a: &Ambitie) -> Result<()> {
        use ambitie::Column as C;
        let notities = naar_json(&a.notities, TABEL, "notities")?;
        if a.versie == 0 {
            let row = ambitie::ActiveModel {
                id: Set(a.id.0),
                school_id: Set(a.school.map(|s| s.0)),
                soort: Set(a.soort.code().to_owned()),
                wat: Set(a.wat.clone()),
                waarom: Set(a.waarom.clone()),
                aanbod: Set(a.aanbod.clone()),
                eigenaar_id: Set(a.eigenaar.0),
                begin: Set(a.begin.to_string()),
                uiterlijk: Set(a.uiterlijk.to_string()),
                staat: Set(a.staat.code().to_owned()),
                notities: Set(notities),
                versie: Set(1),
            };
            ambitie::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
            return Ok(());
        }
        let done = ambitie::Entity::update_many()
            .col_expr(C::Soort, Expr::value(a.soort.code()))
            .col_expr(C::Wat, Expr::value(a.wat.as_str()))
            .col_expr(C::Waarom, Expr::value(a.waarom.as_str()))
            .col_expr(C::Aanbod, Expr::value(a.aanbod.as_str()))
            .col_expr(C::EigenaarId, Expr::value(a.eigenaar.0))
            .col_expr(C::Begin, Expr::value(a.begin.to_string()))
            .col_expr(C::Uiterlijk, Expr::value(a.uiterlijk.to_string()))
            .col_expr(C::Staat, Expr::value(a.staat.code()))
            .col_expr(C::Notities, Expr::value(notities))
            .col_expr(C::Versie, Expr::value(a.versie.saturating_add(1)))
            .filter(C::Id.eq(a.id.0))
            .filter(C::Versie.eq(a.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "ambitie.versie")
    }
}
