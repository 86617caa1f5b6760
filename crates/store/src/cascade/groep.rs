//! Groups and who is in them.

mod zicht;

use std::collections::BTreeMap;

use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use vangnet_core::{
    cascade::{
        groep::{Groep, GroepStaat, GroepStap, Groepslid},
        traject::TrajectGebeurtenis,
    },
    id::{AccountId, GroepId, LeerlingId, SchoolId},
    inrichting::catalogus::Vorm,
};

use crate::{
    fout::{Result, een},
    kluis::{Plek, Zegel, plek},
    omzetting::{code, datum, datum_opt},
    rij::{groep, groepslid, groepstap, leerling},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "groep";
const STAP: &str = "groepstap";

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

impl SwvDb {
    /// The steps of a group, in order.
    pub async fn list_groepstappen(&self, id: GroepId) -> Result<Vec<GroepStap>> {
        let rows = groepstap::Entity::find()
            .filter(groepstap::Column::GroepId.eq(id.0))
            .order_by_asc(groepstap::Column::Nummer)
            .all(self.lees())
            .await?;
        rows.iter()
            .map(|row| lees_stap(row, &self.kluis.swv_zegel()))
            .collect()
    }
}

impl Tx<'_> {
    /// Adds the next step of a group.
    pub async fn insert_groepstap(&self, id: GroepId, stap: &GroepStap) -> Result<()> {
        let zegel = self.swv.kluis.swv_zegel();
        let aantal = groepstap::Entity::find()
            .filter(groepstap::Column::GroepId.eq(id.0))
            .count(&self.tx)
            .await?;
        let nummer = i32::try_from(aantal).unwrap_or(i32::MAX).saturating_add(1);
        let plek = |kolom| stapplek(id, nummer, kolom);
        let afwijkingen =
            (!stap.afwijkingen.is_empty()).then(|| zegel.dicht_json(&plek("afwijkingen"), &stap.afwijkingen));
        let row = groepstap::ActiveModel {
            groep_id: Set(id.0),
            nummer: Set(nummer),
            gebeurtenis: Set(stap.gebeurtenis.code().to_owned()),
            staat: Set(stap.staat.code().to_owned()),
            datum: Set(stap.datum.to_string()),
            einde: Set(stap.einde.map(|d| d.to_string())),
            orgaan: Set(stap.orgaan.clone()),
            toelichting: Set(zegel.dicht_tekst(&plek("toelichting"), &stap.toelichting)?),
            afwijkingen: Set(afwijkingen.transpose()?),
            door: Set(stap.door.0),
            tijdstip: Set(stap.tijdstip),
        };
        groepstap::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Ends every membership of a group that is open.
    pub async fn end_groepsleden(&self, id: GroepId, op: jiff::civil::Date) -> Result<()> {
        let row = groepslid::ActiveModel {
            tot: Set(Some(op.to_string())),
            ..Default::default()
        };
        groepslid::Entity::update_many()
            .set(row)
            .filter(groepslid::Column::GroepId.eq(id.0))
            .filter(groepslid::Column::Tot.is_null())
            .exec(&self.tx)
            .await?;
        Ok(())
    }

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
        een(done.rows_affected, "groep.versie")
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

fn stapplek(id: GroepId, nummer: i32, kolom: &str) -> Plek {
    Plek::new(STAP, kolom, format!("{id}/{nummer}"))
}

fn lees_stap(row: &groepstap::Model, zegel: &Zegel) -> Result<GroepStap> {
    let plek = |kolom| stapplek(GroepId(row.groep_id), row.nummer, kolom);
    let afwijkingen = row
        .afwijkingen
        .as_deref()
        .map(|dicht| zegel.open_json(&plek("afwijkingen"), dicht));
    Ok(GroepStap {
        nummer: row.nummer,
        gebeurtenis: code(TrajectGebeurtenis::parse(&row.gebeurtenis), STAP, "gebeurtenis")?,
        staat: code(GroepStaat::parse(&row.staat), STAP, "staat")?,
        datum: datum(&row.datum, STAP, "datum")?,
        einde: datum_opt(row.einde.as_deref(), STAP, "einde")?,
        orgaan: row.orgaan.clone(),
        toelichting: zegel.open_tekst(&plek("toelichting"), row.toelichting.as_deref())?,
        afwijkingen: afwijkingen.transpose()?.unwrap_or_default(),
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
    })
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
        keren_per_week: Set(g.keren_per_week.map(i32::from)),
        beeindigd_op: Set(g.beeindigd_op.map(|d| d.to_string())),
        uitvoerder: Set(g.uitvoerder.clone()),
        staat: Set(g.staat.code().to_owned()),
        plan: Set(Some(zegel.dicht_json(&plek(TABEL, "plan", g.id.0), &g.plan)?)),
        inhoud: Set(Some(zegel.dicht_json(&plek(TABEL, "inhoud", g.id.0), &g.inhoud)?)),
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
    let inhoud = row
        .inhoud
        .as_deref()
        .map(|dicht| zegel.open_json(&plek(TABEL, "inhoud", row.id), dicht));
    Ok(Groep {
        id: GroepId(row.id),
        school: SchoolId(row.school_id),
        vorm: code(Vorm::parse(&row.vorm), TABEL, "vorm")?,
        begin: datum(&row.begin, TABEL, "begin")?,
        einde: datum(&row.einde, TABEL, "einde")?,
        minuten_per_week: super::traject::klein(row.minuten_per_week, "minuten_per_week")?,
        keren_per_week: super::traject::klein(row.keren_per_week, "keren_per_week")?,
        beeindigd_op: datum_opt(row.beeindigd_op.as_deref(), TABEL, "beeindigd_op")?,
        inhoud: inhoud.transpose()?.unwrap_or_default(),
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
