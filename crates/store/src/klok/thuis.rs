//! Times that pupils stay at home without a full programme.

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::ExprTrait,
};
use uuid::Uuid;
use vangnet_core::{
    cascade::thuiszitter::{ThuisReden, Thuiszitter},
    id::{AccountId, LeerlingId, SchoolId, ThuiszitterId},
    leerling::Naam,
    toegang::Scope,
};

use super::{feiten::naar_leerling, gemist::aanwezig};

use crate::{
    fout::{Result, StoreError, een},
    kluis::{Zegel, plek},
    omzetting::{code, corrupt, datum, datum_opt},
    rij::{leerling, thuiszitter},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "thuiszitter";

/// A line of the list of pupils at home: nothing sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThuisRegel {
    /// Which time.
    pub id: ThuiszitterId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// The pupil's name.
    pub naam: Naam,
    /// The pupil's class.
    pub klas: String,
    /// The school.
    pub school: SchoolId,
    /// First day without a full programme.
    pub van: Date,
    /// Why.
    pub reden: ThuisReden,
    /// Who takes the next step.
    pub eigenaar: Option<AccountId>,
    /// Minutes of programme in a school week.
    pub minuten_per_week: u16,
    /// By when the next step is taken.
    pub stap_op: Option<Date>,
}

#[derive(Debug, FromQueryResult)]
struct Regel {
    id: Uuid,
    leerling_id: Uuid,
    roepnaam: String,
    tussenvoegsel: String,
    achternaam: String,
    klas: String,
    school_id: Uuid,
    van: String,
    reden: String,
    eigenaar_id: Option<Uuid>,
    minuten_per_week: i32,
    stap_op: Option<String>,
}

impl SwvDb {
    /// The pupils within a scope who stay at home on a day, the longest first.
    pub async fn list_thuis(&self, scope: &Scope, vandaag: Date) -> Result<Vec<ThuisRegel>> {
        let rows: Vec<Regel> = thuiszitter::Entity::find()
            .select_only()
            .columns([
                thuiszitter::Column::Id,
                thuiszitter::Column::LeerlingId,
                thuiszitter::Column::Van,
                thuiszitter::Column::Reden,
                thuiszitter::Column::EigenaarId,
                thuiszitter::Column::MinutenPerWeek,
                thuiszitter::Column::StapOp,
            ])
            .column(leerling::Column::Roepnaam)
            .column(leerling::Column::Tussenvoegsel)
            .column(leerling::Column::Achternaam)
            .column(leerling::Column::Klas)
            .column(leerling::Column::SchoolId)
            .join(JoinType::InnerJoin, naar_leerling!(thuiszitter))
            .filter(aanwezig(scope, vandaag))
            .filter(thuiszitter::Column::Van.lte(vandaag.to_string()))
            .filter(thuiszitter::Column::Tot.is_null())
            .order_by_asc(thuiszitter::Column::Van)
            .order_by_asc(leerling::Column::Zoeknaam)
            .into_model()
            .all(self.lees())
            .await?;
        rows.into_iter().map(ThuisRegel::try_from).collect()
    }

    /// How many pupils of each school stay at home on a day.
    pub async fn count_thuis(&self, vandaag: Date) -> Result<Vec<(SchoolId, u64)>> {
        let rows: Vec<(Uuid, i64)> = thuiszitter::Entity::find()
            .select_only()
            .column(leerling::Column::SchoolId)
            .column_as(thuiszitter::Column::Id.count(), "aantal")
            .join(JoinType::InnerJoin, naar_leerling!(thuiszitter))
            .filter(thuiszitter::Column::Van.lte(vandaag.to_string()))
            .filter(thuiszitter::Column::Tot.is_null())
            .filter(
                leerling::Column::VertrokkenOp
                    .is_null()
                    .or(leerling::Column::VertrokkenOp.gte(vandaag.to_string())),
            )
            .group_by(leerling::Column::SchoolId)
            .into_tuple()
            .all(self.lees())
            .await?;
        let getal = |n: i64| u64::try_from(n).unwrap_or_default();
        Ok(rows
            .into_iter()
            .map(|(school, n)| (SchoolId(school), getal(n)))
            .collect())
    }

    /// The times at home of a pupil, the newest first.
    pub async fn list_thuiszitten(&self, id: LeerlingId, zegel: &Zegel) -> Result<Vec<Thuiszitter>> {
        let rows = thuiszitter::Entity::find()
            .filter(thuiszitter::Column::LeerlingId.eq(id.0))
            .order_by_desc(thuiszitter::Column::Van)
            .order_by_desc(thuiszitter::Column::Id)
            .all(self.lees())
            .await?;
        rows.iter().map(|row| lees(row, zegel)).collect()
    }
}

impl Tx<'_> {
    /// Whether a pupil has a time at home that did not end, another one than this.
    pub async fn has_thuis(&self, id: LeerlingId, behalve: Option<ThuiszitterId>) -> Result<bool> {
        let open = thuiszitter::Entity::find()
            .filter(thuiszitter::Column::LeerlingId.eq(id.0))
            .filter(thuiszitter::Column::Tot.is_null())
            .filter(Condition::all().add_option(behalve.map(|t| thuiszitter::Column::Id.ne(t.0))))
            .count(&self.tx)
            .await?;
        Ok(open > 0)
    }

    /// Adds a time at home.
    pub async fn insert_thuis(&self, nieuw: &Thuiszitter) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        thuiszitter::Entity::insert(rij(nieuw, &zegel)?)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves a time at home over the version that was read.
    pub async fn update_thuis(&self, changed: &Thuiszitter) -> Result<()> {
        let zegel = self.zegel(changed.leerling).await?;
        let mut row = rij(changed, &zegel)?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = thuiszitter::Entity::update_many()
            .set(row)
            .filter(thuiszitter::Column::Id.eq(changed.id.0))
            .filter(thuiszitter::Column::LeerlingId.eq(changed.leerling.0))
            .filter(thuiszitter::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "thuiszitter.versie")
    }
}

fn rij(t: &Thuiszitter, zegel: &Zegel) -> Result<thuiszitter::ActiveModel> {
    let dag = |d: Option<Date>| Set(d.map(|d| d.to_string()));
    Ok(thuiszitter::ActiveModel {
        id: Set(t.id.0),
        leerling_id: Set(t.leerling.0),
        van: Set(t.van.to_string()),
        tot: dag(t.tot),
        reden: Set(t.reden.code().to_owned()),
        eigenaar_id: Set(t.eigenaar.map(|wie| wie.0)),
        minuten_per_week: Set(i32::from(t.minuten_per_week)),
        stap_op: dag(t.stap_op),
        stap: Set(zegel.dicht_json(&plek(TABEL, "stap", t.id.0), &t.stap)?),
        door: Set(t.door.0),
        tijdstip: Set(t.tijdstip),
        versie: Set(t.versie),
    })
}

fn minuten(minuten: i32) -> Result<u16> {
    u16::try_from(minuten).map_err(|_cause| corrupt(TABEL, "minuten_per_week"))
}

fn lees(row: &thuiszitter::Model, zegel: &Zegel) -> Result<Thuiszitter> {
    let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), TABEL, kolom);
    Ok(Thuiszitter {
        id: ThuiszitterId(row.id),
        leerling: LeerlingId(row.leerling_id),
        van: datum(&row.van, TABEL, "van")?,
        tot: dag(&row.tot, "tot")?,
        reden: code(ThuisReden::parse(&row.reden), TABEL, "reden")?,
        eigenaar: row.eigenaar_id.map(AccountId),
        minuten_per_week: minuten(row.minuten_per_week)?,
        stap_op: dag(&row.stap_op, "stap_op")?,
        stap: zegel.open_json(&plek(TABEL, "stap", row.id), &row.stap)?,
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
        versie: row.versie,
    })
}

impl TryFrom<Regel> for ThuisRegel {
    type Error = StoreError;

    fn try_from(row: Regel) -> Result<Self> {
        Ok(Self {
            id: ThuiszitterId(row.id),
            leerling: LeerlingId(row.leerling_id),
            naam: Naam {
                roepnaam: row.roepnaam,
                tussenvoegsel: row.tussenvoegsel,
                achternaam: row.achternaam,
            },
            klas: row.klas,
            school: SchoolId(row.school_id),
            van: datum(&row.van, TABEL, "van")?,
            reden: code(ThuisReden::parse(&row.reden), TABEL, "reden")?,
            eigenaar: row.eigenaar_id.map(AccountId),
            minuten_per_week: minuten(row.minuten_per_week)?,
            stap_op: datum_opt(row.stap_op.as_deref(), TABEL, "stap_op")?,
        })
    }
}
