//! Groups and who is in them.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
};
use vangnet_core::{
    cascade::groep::{Groep, GroepStaat, Groepslid},
    id::{AccountId, GroepId, LeerlingId, SchoolId},
    inrichting::catalogus::Vorm,
};

use crate::{
    fout::{Result, StoreError},
    kluis::{Zegel, plek},
    omzetting::{code, corrupt, datum, datum_opt},
    rij::{groep, groepslid, leerling},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "groep";

impl SwvDb {
    /// The groups of schools, the latest first.
    pub async fn list_groepen(&self, scholen: &[SchoolId]) -> Result<Vec<Groep>> {
        let rows = groep::Entity::find()
            .filter(groep::Column::SchoolId.is_in(scholen.iter().map(|s| s.0)))
            .order_by_desc(groep::Column::Begin)
            .order_by_asc(groep::Column::Naam)
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|row| lees(row, &self.kluis.swv_zegel()))
            .collect()
    }

    /// A group.
    pub async fn find_groep(&self, id: GroepId) -> Result<Option<Groep>> {
        let row = groep::Entity::find_by_id(id.0).one(self.lees()).await?;
        row.map(|row| lees(row, &self.kluis.swv_zegel())).transpose()
    }

    /// Who is or was in a group, by name.
    pub async fn list_groepsleden(&self, id: GroepId) -> Result<Vec<Groepslid>> {
        let naar_leerling: sea_orm::RelationDef = groepslid::Entity::belongs_to(leerling::Entity)
            .from(groepslid::Column::LeerlingId)
            .to(leerling::Column::Id)
            .into();
        let rows = groepslid::Entity::find()
            .join(JoinType::InnerJoin, naar_leerling)
            .filter(groepslid::Column::GroepId.eq(id.0))
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(groepslid::Column::Van)
            .all(self.lees())
            .await?;
        rows.iter().map(lid).collect()
    }
}

impl SwvDb {
    /// Who is or was in each of some groups; one query, however many there are. A group without members is left out.
    pub async fn list_leden_van(&self, groepen: &[GroepId]) -> Result<BTreeMap<GroepId, Vec<Groepslid>>> {
        let mut leden: BTreeMap<GroepId, Vec<Groepslid>> = BTreeMap::new();
        if groepen.is_empty() {
            return Ok(leden);
        }
        let rows = groepslid::Entity::find()
            .filter(groepslid::Column::GroepId.is_in(groepen.iter().map(|g| g.0)))
            .all(self.lees())
            .await?;
        for row in rows {
            leden.entry(GroepId(row.groep_id)).or_default().push(lid(&row)?);
        }
        Ok(leden)
    }
}

impl Tx<'_> {
    /// Adds a group.
    pub async fn insert_groep(&self, nieuw: &Groep) -> Result<()> {
        groep::Entity::insert(rij(nieuw, &self.swv.kluis.swv_zegel())?)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves a group over the version that was read.
    pub async fn update_groep(&self, changed: &Groep) -> Result<()> {
        let mut row = rij(changed, &self.swv.kluis.swv_zegel())?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = groep::Entity::update_many()
            .set(row)
            .filter(groep::Column::Id.eq(changed.id.0))
            .filter(groep::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        if done.rows_affected == 1 {
            Ok(())
        } else {
            Err(StoreError::Conflict("groep.versie"))
        }
    }

    /// Holds a group until this transaction ends: who counts its members then is the only one who does.
    pub async fn lock_groep(&self, id: GroepId) -> Result<()> {
        groep::Entity::find_by_id(id.0)
            .lock_exclusive()
            .one(&self.tx)
            .await?;
        Ok(())
    }

    /// Who is or was in a group, as this transaction sees it.
    pub async fn list_groepsleden(&self, id: GroepId) -> Result<Vec<Groepslid>> {
        let rows = groepslid::Entity::find()
            .filter(groepslid::Column::GroepId.eq(id.0))
            .all(&self.tx)
            .await?;
        rows.iter().map(lid).collect()
    }

    /// Puts a pupil in a group.
    pub async fn insert_groepslid(&self, id: GroepId, nieuw: &Groepslid) -> Result<()> {
        let row = groepslid::ActiveModel {
            groep_id: Set(id.0),
            leerling_id: Set(nieuw.leerling.0),
            van: Set(nieuw.van.to_string()),
            tot: Set(nieuw.tot.map(|d| d.to_string())),
        };
        groepslid::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Ends the membership of a pupil.
    pub async fn end_groepslid(&self, id: GroepId, wie: LeerlingId, op: jiff::civil::Date) -> Result<()> {
        let row = groepslid::ActiveModel {
            tot: Set(Some(op.to_string())),
            ..Default::default()
        };
        groepslid::Entity::update_many()
            .set(row)
            .filter(groepslid::Column::GroepId.eq(id.0))
            .filter(groepslid::Column::LeerlingId.eq(wie.0))
            .filter(groepslid::Column::Tot.is_null())
            .exec(&self.tx)
            .await?;
        Ok(())
    }
}

fn lid(row: &groepslid::Model) -> Result<Groepslid> {
    Ok(Groepslid {
        leerling: LeerlingId(row.leerling_id),
        van: datum(&row.van, "groepslid", "van")?,
        tot: datum_opt(row.tot.as_deref(), "groepslid", "tot")?,
    })
}

fn rij(g: &Groep, zegel: &Zegel) -> Result<groep::ActiveModel> {
    Ok(groep::ActiveModel {
        id: Set(g.id.0),
        school_id: Set(g.school.0),
        arrangement: Set(g.arrangement.clone()),
        vorm: Set(g.vorm.code().to_owned()),
        naam: Set(g.naam.clone()),
        klas: Set(g.klas.clone()),
        begin: Set(g.begin.to_string()),
        einde: Set(g.einde.to_string()),
        minuten_per_week: Set(g.minuten_per_week.map(i32::from)),
        uitvoerder: Set(g.uitvoerder.clone()),
        staat: Set(g.staat.code().to_owned()),
        plan: Set(Some(zegel.dicht_json(&plek(TABEL, "plan", g.id.0), &g.plan)?)),
        door: Set(g.door.0),
        tijdstip: Set(g.tijdstip),
        versie: Set(g.versie),
    })
}

fn lees(row: groep::Model, zegel: &Zegel) -> Result<Groep> {
    let plan = row
        .plan
        .as_deref()
        .map(|dicht| zegel.open_json(&plek(TABEL, "plan", row.id), dicht));
    Ok(Groep {
        id: GroepId(row.id),
        school: SchoolId(row.school_id),
        vorm: code(Vorm::parse(&row.vorm), TABEL, "vorm")?,
        begin: datum(&row.begin, TABEL, "begin")?,
        einde: datum(&row.einde, TABEL, "einde")?,
        minuten_per_week: super::traject::klein(row.minuten_per_week)
            .ok_or_else(|| corrupt(TABEL, "minuten_per_week"))?,
        staat: code(GroepStaat::parse(&row.staat), TABEL, "staat")?,
        plan: plan.transpose()?.unwrap_or_default(),
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
        versie: row.versie,
        arrangement: row.arrangement,
        naam: row.naam,
        klas: row.klas,
        uitvoerder: row.uitvoerder,
    })
}
