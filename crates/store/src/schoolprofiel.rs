//! Profiles of schools: begun, written, moved on, frozen; their format as dated policy.

mod bijlage;
mod gebruik;
mod inlezing;
mod publicatie;

pub use publicatie::{PublicatieRij, PublicatieTekst};

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, SchoolId, SchoolprofielId},
    schoolprofiel::{Plektekst, Schoolprofiel, Zelfoordeel, format::Profielformat, stand::ProfielStaat},
};

use crate::{
    BeleidSoort,
    dialect::{Vraag, stel},
    fout::{Result, StoreError, een},
    omzetting::{code, corrupt, datum, json, naar_json},
    rij::{beleid, gegevens, schoolprofiel, schoolprofieltekst},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "schoolprofiel";

/// What was kept at the adoption: the text of the frozen profile, and its hash (SHA-256, in hexadecimal).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BevrorenTekst {
    /// JSON.
    pub json: String,
    /// The hash of exactly these bytes.
    pub hash: String,
}

impl SwvDb {
    /// The format that holds on a day; `None` when none was set.
    pub async fn find_profielformat(&self, op: Date) -> Result<Option<Profielformat>> {
        format_op(self.lees(), op).await
    }

    /// The days from which a format holds, oldest first.
    pub async fn list_profielformatdagen(&self) -> Result<Vec<Date>> {
        let rows: Vec<String> = beleid::Entity::find()
            .select_only()
            .column(beleid::Column::Vanaf)
            .filter(beleid::Column::Sleutel.eq(BeleidSoort::Profielformat.code()))
            .order_by_asc(beleid::Column::Vanaf)
            .into_tuple()
            .all(self.lees())
            .await?;
        rows.iter().map(|dag| datum(dag, "beleid", "vanaf")).collect()
    }

    /// The profiles of schools, without what was frozen: by school, the newest first.
    pub async fn list_schoolprofielen(&self, scholen: &[SchoolId]) -> Result<Vec<Schoolprofiel>> {
        profielen_van(self.lees(), scholen).await
    }

    /// A profile.
    pub async fn find_schoolprofiel(&self, id: SchoolprofielId) -> Result<Option<Schoolprofiel>> {
        let row = kaal()
            .filter(schoolprofiel::Column::Id.eq(id.0))
            .into_model::<Rij>();
        row.one(self.lees())
            .await?
            .map(Schoolprofiel::try_from)
            .transpose()
    }

    /// What was frozen at the adoption of a profile; `None` before it.
    pub async fn find_bevroren(&self, id: SchoolprofielId) -> Result<Option<BevrorenTekst>> {
        let row = schoolprofiel::Entity::find_by_id(id.0).one(self.lees()).await?;
        let kept = row.and_then(|row| row.bevroren.zip(row.hash));
        Ok(kept.map(|(json, hash)| BevrorenTekst { json, hash }))
    }

    /// The places of profiles at which something is written, by code.
    pub async fn list_beschreven(
        &self,
        profielen: &[SchoolprofielId],
    ) -> Result<BTreeMap<SchoolprofielId, BTreeSet<String>>> {
        use schoolprofieltekst::Column as C;
        let vraag = schoolprofieltekst::Entity::find()
            .filter(C::ProfielId.is_in(profielen.iter().map(|p| p.0)))
            .filter(C::Tekst.ne(""));
        let rows: Vec<(Uuid, String)> = stel(self.lees(), Vraag::van(vraag, [C::ProfielId, C::Plek])).await?;
        let mut per: BTreeMap<SchoolprofielId, BTreeSet<String>> = BTreeMap::new();
        for (profiel, plek) in rows {
            per.entry(SchoolprofielId(profiel)).or_default().insert(plek);
        }
        Ok(per)
    }

    /// The texts of a profile, by place.
    pub async fn list_plekteksten(&self, id: SchoolprofielId) -> Result<Vec<Plektekst>> {
        teksten_van(self.lees(), id).await
    }
}

async fn format_op<C: ConnectionTrait>(db: &C, op: Date) -> Result<Option<Profielformat>> {
    let row = beleid::Entity::find()
        .filter(beleid::Column::Sleutel.eq(BeleidSoort::Profielformat.code()))
        .filter(beleid::Column::Vanaf.lte(op.to_string()))
        .order_by_desc(beleid::Column::Vanaf)
        .one(db)
        .await?;
    row.map(|row| json(&row.waarde, "beleid", "waarde")).transpose()
}

/// A profile without what was frozen, which is large.
#[derive(Debug, sea_orm::FromQueryResult)]
struct Rij {
    id: Uuid,
    school_id: Uuid,
    schooljaar: i32,
    staat: String,
    format: String,
    mr: Option<String>,
    gehoord: Option<String>,
    vaststelling: Option<String>,
    versie: i32,
}

fn kaal() -> sea_orm::Select<schoolprofiel::Entity> {
    schoolprofiel::Entity::find().select_only().columns([
        schoolprofiel::Column::Id,
        schoolprofiel::Column::SchoolId,
        schoolprofiel::Column::Schooljaar,
        schoolprofiel::Column::Staat,
        schoolprofiel::Column::Format,
        schoolprofiel::Column::Mr,
        schoolprofiel::Column::Gehoord,
        schoolprofiel::Column::Vaststelling,
        schoolprofiel::Column::Versie,
    ])
}

async fn profielen_van<C: ConnectionTrait>(db: &C, scholen: &[SchoolId]) -> Result<Vec<Schoolprofiel>> {
    let rows = kaal()
        .filter(schoolprofiel::Column::SchoolId.is_in(scholen.iter().map(|s| s.0)))
        .order_by_asc(schoolprofiel::Column::SchoolId)
        .order_by_desc(schoolprofiel::Column::Schooljaar)
        .order_by_desc(schoolprofiel::Column::Id)
        .into_model::<Rij>()
        .all(db)
        .await?;
    rows.into_iter().map(Schoolprofiel::try_from).collect()
}

async fn teksten_van<C: ConnectionTrait>(db: &C, id: SchoolprofielId) -> Result<Vec<Plektekst>> {
    let rows = schoolprofieltekst::Entity::find()
        .filter(schoolprofieltekst::Column::ProfielId.eq(id.0))
        .order_by_asc(schoolprofieltekst::Column::Plek)
        .all(db)
        .await?;
    rows.into_iter().map(Plektekst::try_from).collect()
}

impl TryFrom<Rij> for Schoolprofiel {
    type Error = StoreError;
    fn try_from(row: Rij) -> Result<Self> {
        let schooljaar = i16::try_from(row.schooljaar).map_err(|_cause| corrupt(TABEL, "schooljaar"))?;
        Ok(Self {
            id: SchoolprofielId(row.id),
            school: SchoolId(row.school_id),
            schooljaar,
            staat: code(ProfielStaat::parse(&row.staat), TABEL, "staat")?,
            format: json(&row.format, TABEL, "format")?,
            mr: row.mr.map(|t| json(&t, TABEL, "mr")).transpose()?,
            gehoord: row.gehoord.map(|t| json(&t, TABEL, "gehoord")).transpose()?,
            vaststelling: row
                .vaststelling
                .map(|t| json(&t, TABEL, "vaststelling"))
                .transpose()?,
            versie: row.versie,
        })
    }
}

impl TryFrom<schoolprofieltekst::Model> for Plektekst {
    type Error = StoreError;
    fn try_from(row: schoolprofieltekst::Model) -> Result<Self> {
        let zelfoordeel = row
            .zelfoordeel
            .map(|c| code(Zelfoordeel::parse(&c), "schoolprofieltekst", "zelfoordeel"))
            .transpose()?;
        Ok(Self {
            plek: row.plek,
            tekst: row.tekst,
            zelfoordeel,
            versie: row.versie,
        })
    }
}

impl Tx<'_> {
    /// As [`SwvDb::find_profielformat`], held until this transaction ends.
    pub async fn lock_profielformat(&self, op: Date) -> Result<Option<Profielformat>> {
        gegevens::Entity::find_by_id(1)
            .lock_exclusive()
            .one(&self.tx)
            .await?;
        format_op(&self.tx, op).await
    }

    /// As [`SwvDb::list_schoolprofielen`], as this transaction sees it.
    pub async fn list_schoolprofielen(&self, scholen: &[SchoolId]) -> Result<Vec<Schoolprofiel>> {
        profielen_van(&self.tx, scholen).await
    }

    /// Holds a profile until this transaction ends: what is written at its places and the step that freezes them wait for
    /// each other.
    ///
    /// # Errors
    /// `Conflict` when it is gone.
    pub async fn lock_schoolprofiel(&self, id: SchoolprofielId) -> Result<Schoolprofiel> {
        schoolprofiel::Entity::find_by_id(id.0)
            .lock_exclusive()
            .one(&self.tx)
            .await?;
        let row = kaal()
            .filter(schoolprofiel::Column::Id.eq(id.0))
            .into_model::<Rij>();
        let row = row
            .one(&self.tx)
            .await?
            .ok_or(StoreError::Conflict("schoolprofiel"))?;
        Schoolprofiel::try_from(row)
    }

    /// As [`SwvDb::list_plekteksten`], as this transaction sees it.
    pub async fn list_plekteksten(&self, id: SchoolprofielId) -> Result<Vec<Plektekst>> {
        teksten_van(&self.tx, id).await
    }

    /// Adds a profile as version 1.
    pub async fn insert_schoolprofiel(
        &self,
        nieuw: &Schoolprofiel,
        door: AccountId,
        tijdstip: i64,
    ) -> Result<()> {
        let row = schoolprofiel::ActiveModel {
            id: Set(nieuw.id.0),
            school_id: Set(nieuw.school.0),
            schooljaar: Set(i32::from(nieuw.schooljaar)),
            staat: Set(nieuw.staat.code().to_owned()),
            format: Set(naar_json(&nieuw.format, TABEL, "format")?),
            mr: Set(None),
            gehoord: Set(None),
            vaststelling: Set(None),
            bevroren: Set(None),
            hash: Set(None),
            door: Set(door.0),
            tijdstip: Set(tijdstip),
            versie: Set(1),
        };
        schoolprofiel::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Writes where a profile stands, over the version that was read; with what is frozen when it is adopted. What was
    /// adopted is never written again.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime, or when it was adopted.
    pub async fn update_schoolprofiel(
        &self,
        nu: &Schoolprofiel,
        bevroren: Option<&BevrorenTekst>,
    ) -> Result<()> {
        use schoolprofiel::Column as C;
        let mr = nu.mr.as_ref().map(|v| naar_json(v, TABEL, "mr")).transpose()?;
        let gehoord = nu
            .gehoord
            .as_ref()
            .map(|v| naar_json(v, TABEL, "gehoord"))
            .transpose()?;
        let vast = nu
            .vaststelling
            .as_ref()
            .map(|v| naar_json(v, TABEL, "vaststelling"))
            .transpose()?;
        let done = schoolprofiel::Entity::update_many()
            .col_expr(C::Staat, Expr::value(nu.staat.code()))
            .col_expr(C::Mr, Expr::value(mr))
            .col_expr(C::Gehoord, Expr::value(gehoord))
            .col_expr(C::Vaststelling, Expr::value(vast))
            .col_expr(C::Bevroren, Expr::value(bevroren.map(|b| b.json.clone())))
            .col_expr(C::Hash, Expr::value(bevroren.map(|b| b.hash.clone())))
            .col_expr(C::Versie, Expr::value(nu.versie.saturating_add(1)))
            .filter(C::Id.eq(nu.id.0))
            .filter(C::Versie.eq(nu.versie))
            .filter(C::Staat.ne(ProfielStaat::Vastgesteld.code()))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "schoolprofiel.versie")
    }

    /// Writes the text of a place: as version 1, or over the version that was read.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_plektekst(
        &self,
        profiel: SchoolprofielId,
        waarde: &Plektekst,
        door: AccountId,
        tijdstip: i64,
    ) -> Result<()> {
        use schoolprofieltekst::Column as C;
        let zelf = waarde.zelfoordeel.map(|z| z.code().to_owned());
        if waarde.versie == 0 {
            let row = schoolprofieltekst::ActiveModel {
                profiel_id: Set(profiel.0),
                plek: Set(waarde.plek.clone()),
                tekst: Set(waarde.tekst.clone()),
                zelfoordeel: Set(zelf),
                door: Set(door.0),
                tijdstip: Set(tijdstip),
                versie: Set(1),
            };
            schoolprofieltekst::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
            return Ok(());
        }
        let done = schoolprofieltekst::Entity::update_many()
            .col_expr(C::Tekst, Expr::value(waarde.tekst.clone()))
            .col_expr(C::Zelfoordeel, Expr::value(zelf))
            .col_expr(C::Door, Expr::value(door.0))
            .col_expr(C::Tijdstip, Expr::value(tijdstip))
            .col_expr(C::Versie, Expr::value(waarde.versie.saturating_add(1)))
            .filter(C::ProfielId.eq(profiel.0))
            .filter(C::Plek.eq(&waarde.plek))
            .filter(C::Versie.eq(waarde.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "schoolprofieltekst.versie")
    }
}
