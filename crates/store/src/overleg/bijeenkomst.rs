//! The meetings of bodies.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use vangnet_core::{
    id::{AccountId, BijeenkomstId, OverlegId},
    overleg::{Bijeenkomst, BijeenkomstStaat, agenda::PuntStaat},
};

use crate::{
    fout::{Result, een},
    omzetting::{code, datum, datum_opt, json, naar_json, tijd},
    rij::{agendapunt, bijeenkomst},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "bijeenkomst";

impl SwvDb {
    /// The meetings of bodies from a day until a day, in order.
    pub async fn list_bijeenkomsten(
        &self,
        overleggen: &[OverlegId],
        van: Date,
        tot: Date,
    ) -> Result<Vec<Bijeenkomst>> {
        if overleggen.is_empty() {
            return Ok(Vec::new());
        }
        let rows = bijeenkomst::Entity::find()
            .filter(bijeenkomst::Column::OverlegId.is_in(overleggen.iter().map(|o| o.0)))
            .filter(bijeenkomst::Column::Datum.gte(van.to_string()))
            .filter(bijeenkomst::Column::Datum.lte(tot.to_string()))
            .order_by_asc(bijeenkomst::Column::Datum)
            .order_by_asc(bijeenkomst::Column::Begint)
            .order_by_asc(bijeenkomst::Column::Id)
            .all(self.lees())
            .await?;
        rows.iter().map(lees).collect()
    }

    /// A meeting.
    pub async fn find_bijeenkomst(&self, id: BijeenkomstId) -> Result<Option<Bijeenkomst>> {
        let row = bijeenkomst::Entity::find_by_id(id.0).one(self.lees()).await?;
        row.as_ref().map(lees).transpose()
    }

    /// How many items that were not taken off stand on the agenda of each of some meetings; without items a meeting is left out.
    pub async fn count_punten(
        &self,
        bijeenkomsten: &[BijeenkomstId],
    ) -> Result<BTreeMap<BijeenkomstId, u32>> {
        tel(self.lees(), bijeenkomsten).await
    }
}

async fn tel<C: ConnectionTrait>(
    db: &C,
    bijeenkomsten: &[BijeenkomstId],
) -> Result<BTreeMap<BijeenkomstId, u32>> {
    if bijeenkomsten.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<(uuid::Uuid, i64)> = agendapunt::Entity::find()
        .select_only()
        .column(agendapunt::Column::BijeenkomstId)
        .column_as(agendapunt::Column::Id.count(), "aantal")
        .filter(agendapunt::Column::BijeenkomstId.is_in(bijeenkomsten.iter().map(|b| b.0)))
        .filter(agendapunt::Column::Staat.ne(PuntStaat::Vervallen.code()))
        .group_by(agendapunt::Column::BijeenkomstId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, n)| (BijeenkomstId(id), u32::try_from(n).unwrap_or(u32::MAX)))
        .collect())
}

impl Tx<'_> {
    /// The meetings of a body from a day on, as this transaction sees them, and which have anything on their agenda.
    pub async fn list_bijeenkomsten(
        &self,
        overleg: OverlegId,
        van: Date,
        tot: Date,
    ) -> Result<(Vec<Bijeenkomst>, BTreeSet<BijeenkomstId>)> {
        let in_de_jaren = |kolom: bijeenkomst::Column| {
            Condition::all()
                .add(kolom.gte(van.to_string()))
                .add(kolom.lte(tot.to_string()))
        };
        let rows = bijeenkomst::Entity::find()
            .filter(bijeenkomst::Column::OverlegId.eq(overleg.0))
            .filter(
                Condition::any()
                    .add(in_de_jaren(bijeenkomst::Column::Datum))
                    .add(in_de_jaren(bijeenkomst::Column::Gepland)),
            )
            .all(&self.tx)
            .await?;
        let alle: Vec<Bijeenkomst> = rows.iter().map(lees).collect::<Result<_>>()?;
        let ids: Vec<BijeenkomstId> = alle.iter().map(|b| b.id).collect();
        let gevuld = agendapunt::Entity::find()
            .select_only()
            .distinct()
            .column(agendapunt::Column::BijeenkomstId)
            .filter(agendapunt::Column::BijeenkomstId.is_in(ids.iter().map(|b| b.0)))
            .into_tuple::<uuid::Uuid>()
            .all(&self.tx)
            .await?;
        Ok((alle, gevuld.into_iter().map(BijeenkomstId).collect()))
    }

    /// Adds meetings.
    pub async fn insert_bijeenkomsten(&self, nieuw: &[Bijeenkomst]) -> Result<()> {
        if nieuw.is_empty() {
            return Ok(());
        }
        let rows: Vec<_> = nieuw.iter().map(rij).collect::<Result<_>>()?;
        bijeenkomst::Entity::insert_many(rows)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Takes meetings out of the calendar that were never held and have nothing on their agenda.
    pub async fn delete_bijeenkomsten(&self, weg: &[BijeenkomstId]) -> Result<()> {
        if weg.is_empty() {
            return Ok(());
        }
        bijeenkomst::Entity::delete_many()
            .filter(bijeenkomst::Column::Id.is_in(weg.iter().map(|b| b.0)))
            .filter(bijeenkomst::Column::Staat.eq(BijeenkomstStaat::Gepland.code()))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves a meeting over the version that was read.
    pub async fn update_bijeenkomst(&self, changed: &Bijeenkomst) -> Result<()> {
        let mut row = rij(changed)?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = bijeenkomst::Entity::update_many()
            .set(row)
            .filter(bijeenkomst::Column::Id.eq(changed.id.0))
            .filter(bijeenkomst::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "bijeenkomst.versie")
    }

    /// Holds a meeting until this transaction ends: who changes the order of its agenda then is the only one who does.
    pub async fn lock_bijeenkomst(&self, id: BijeenkomstId) -> Result<Option<Bijeenkomst>> {
        let row = bijeenkomst::Entity::find_by_id(id.0)
            .lock_exclusive()
            .one(&self.tx)
            .await?;
        row.as_ref().map(lees).transpose()
    }
}

fn rij(b: &Bijeenkomst) -> Result<bijeenkomst::ActiveModel> {
    Ok(bijeenkomst::ActiveModel {
        id: Set(b.id.0),
        overleg_id: Set(b.overleg.0),
        gepland: Set(b.gepland.map(|d| d.to_string())),
        datum: Set(b.datum.to_string()),
        begint: Set(b.begint.to_string()),
        staat: Set(b.staat.code().to_owned()),
        aanwezig: Set(naar_json(&b.aanwezig, TABEL, "aanwezig")?),
        versie: Set(b.versie),
    })
}

fn lees(row: &bijeenkomst::Model) -> Result<Bijeenkomst> {
    let aanwezig: Vec<AccountId> = json(&row.aanwezig, TABEL, "aanwezig")?;
    Ok(Bijeenkomst {
        id: BijeenkomstId(row.id),
        overleg: OverlegId(row.overleg_id),
        gepland: datum_opt(row.gepland.as_deref(), TABEL, "gepland")?,
        datum: datum(&row.datum, TABEL, "datum")?,
        begint: tijd(&row.begint, TABEL, "begint")?,
        staat: code(BijeenkomstStaat::parse(&row.staat), TABEL, "staat")?,
        aanwezig,
        versie: row.versie,
    })
}
