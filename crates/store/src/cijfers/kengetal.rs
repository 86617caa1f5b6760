//! Key figures that somebody wrote.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};
use vangnet_core::{
    cijfers::kengetal::{Herkomst, Kengetal, Waarde, WaardeSoort},
    id::{AccountId, SchoolId},
};

use crate::{
    fout::{Result, StoreError, een},
    omzetting::{code, corrupt},
    rij::kengetal,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "kengetal";

impl SwvDb {
    /// What was written of a school in a range of school years, each by its first calendar year.
    pub async fn list_kengetallen(&self, school: SchoolId, van: i16, tot: i16) -> Result<Vec<Waarde>> {
        let rows = kengetal::Entity::find()
            .filter(kengetal::Column::SchoolId.eq(school.0))
            .filter(kengetal::Column::Schooljaar.gte(i32::from(van)))
            .filter(kengetal::Column::Schooljaar.lte(i32::from(tot)))
            .order_by_asc(kengetal::Column::Schooljaar)
            .order_by_asc(kengetal::Column::Code)
            .all(self.lees())
            .await?;
        rows.into_iter().map(Waarde::try_from).collect()
    }
}

impl TryFrom<kengetal::Model> for Waarde {
    type Error = StoreError;

    fn try_from(row: kengetal::Model) -> Result<Self> {
        let getal = |n: Option<i32>, kolom| {
            n.map(|n| u32::try_from(n).map_err(|_cause| corrupt(TABEL, kolom)))
                .transpose()
        };
        Ok(Self {
            school: SchoolId(row.school_id),
            schooljaar: i16::try_from(row.schooljaar).map_err(|_cause| corrupt(TABEL, "schooljaar"))?,
            code: code(Kengetal::parse(&row.code), TABEL, "code")?,
            soort: code(WaardeSoort::parse(&row.soort), TABEL, "soort")?,
            waarde: getal(row.waarde, "waarde")?,
            noemer: getal(row.noemer, "noemer")?,
            herkomst: code(Herkomst::parse(&row.herkomst), TABEL, "herkomst")?,
            reden: row.reden,
            door: AccountId(row.door),
            tijdstip: row.tijdstip,
            versie: row.versie,
        })
    }
}

fn klein(n: Option<u32>) -> Option<i32> {
    n.map(|n| i32::try_from(n).unwrap_or(i32::MAX))
}

impl Tx<'_> {
    /// Writes a key figure: as version 1, or over the version that was read.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_kengetal(&self, waarde: &Waarde) -> Result<()> {
        if waarde.versie == 0 {
            let row = kengetal::ActiveModel {
                school_id: Set(waarde.school.0),
                schooljaar: Set(i32::from(waarde.schooljaar)),
                code: Set(waarde.code.code().to_owned()),
                soort: Set(waarde.soort.code().to_owned()),
                waarde: Set(klein(waarde.waarde)),
                noemer: Set(klein(waarde.noemer)),
                herkomst: Set(waarde.herkomst.code().to_owned()),
                reden: Set(waarde.reden.clone()),
                door: Set(waarde.door.0),
                tijdstip: Set(waarde.tijdstip),
                versie: Set(1),
            };
            kengetal::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
            return Ok(());
        }
        let done = kengetal::Entity::update_many()
            .col_expr(kengetal::Column::Soort, Expr::value(waarde.soort.code()))
            .col_expr(kengetal::Column::Waarde, Expr::value(klein(waarde.waarde)))
            .col_expr(kengetal::Column::Noemer, Expr::value(klein(waarde.noemer)))
            .col_expr(kengetal::Column::Herkomst, Expr::value(waarde.herkomst.code()))
            .col_expr(kengetal::Column::Reden, Expr::value(waarde.reden.as_str()))
            .col_expr(kengetal::Column::Door, Expr::value(waarde.door.0))
            .col_expr(kengetal::Column::Tijdstip, Expr::value(waarde.tijdstip))
            .col_expr(
                kengetal::Column::Versie,
                Expr::value(waarde.versie.saturating_add(1)),
            )
            .filter(kengetal::Column::SchoolId.eq(waarde.school.0))
            .filter(kengetal::Column::Schooljaar.eq(i32::from(waarde.schooljaar)))
            .filter(kengetal::Column::Code.eq(waarde.code.code()))
            .filter(kengetal::Column::Versie.eq(waarde.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "kengetal.versie")
    }
}
