//! Agreements that were made in meetings.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait, RelationDef,
    Select,
    sea_query::SelectStatement,
};
use vangnet_core::{
    id::{AccountId, AfspraakId, AgendapuntId, LeerlingId},
    overleg::agenda::{Afspraak, Over},
};

use crate::{
    fout::{Result, StoreError, een},
    kluis::{Zegel, plek},
    omzetting::{datum, datum_opt},
    rij::{afspraak, agendapunt, bijeenkomst},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "afspraak";

/// Agreements that are still to be done, with their item and their meeting.
pub(crate) fn afspraken_te_doen() -> Select<afspraak::Entity> {
    let naar_punt: RelationDef = afspraak::Entity::belongs_to(agendapunt::Entity)
        .from(afspraak::Column::AgendapuntId)
        .to(agendapunt::Column::Id)
        .into();
    let naar_bijeenkomst: RelationDef = agendapunt::Entity::belongs_to(bijeenkomst::Entity)
        .from(agendapunt::Column::BijeenkomstId)
        .to(bijeenkomst::Column::Id)
        .into();
    afspraak::Entity::find()
        .join(JoinType::InnerJoin, naar_punt)
        .join(JoinType::InnerJoin, naar_bijeenkomst)
        .filter(afspraak::Column::GedaanOp.is_null())
        .filter(afspraak::Column::Vervallen.eq(false))
}

impl SwvDb {
    /// The agreements of items, by day.
    pub async fn list_afspraken(&self, punten: &[AgendapuntId]) -> Result<Vec<Afspraak>> {
        if punten.is_empty() {
            return Ok(Vec::new());
        }
        let rows = afspraak::Entity::find()
            .filter(afspraak::Column::AgendapuntId.is_in(punten.iter().map(|p| p.0)))
            .order_by_asc(afspraak::Column::Voor)
            .order_by_asc(afspraak::Column::Id)
            .all(self.lees())
            .await?;
        self.open_afspraken(&rows).await
    }

    /// The agreements about a pupil, by day, without those of items that do not name the pupil.
    pub async fn list_afspraken_van(&self, leerling: LeerlingId) -> Result<Vec<Afspraak>> {
        let rows = afspraak::Entity::find()
            .filter(afspraak::Column::LeerlingId.eq(leerling.0))
            .filter(afspraak::Column::AgendapuntId.in_subquery(met_naam(leerling)))
            .order_by_asc(afspraak::Column::Voor)
            .order_by_asc(afspraak::Column::Id)
            .all(self.lees())
            .await?;
        self.open_afspraken(&rows).await
    }

    /// An agreement.
    pub async fn find_afspraak(&self, id: AfspraakId) -> Result<Option<Afspraak>> {
        let row = afspraak::Entity::find_by_id(id.0).one(self.lees()).await?;
        let rows: Vec<_> = row.into_iter().collect();
        Ok(self.open_afspraken(&rows).await?.pop())
    }

    async fn open_afspraken(&self, rows: &[afspraak::Model]) -> Result<Vec<Afspraak>> {
        let wie: Vec<LeerlingId> = rows
            .iter()
            .filter_map(|r| r.leerling_id)
            .map(LeerlingId)
            .collect();
        let zegels: BTreeMap<LeerlingId, Zegel> = self.kluis.find_zegels(&wie).await?;
        let eigen = self.kluis.swv_zegel();
        rows.iter()
            .map(|row| match row.leerling_id {
                Some(id) => lees(row, zegels.get(&LeerlingId(id)).ok_or(StoreError::KeyMissing)?),
                None => lees(row, &eigen),
            })
            .collect()
    }
}

/// The items that name a pupil.
fn met_naam(leerling: LeerlingId) -> SelectStatement {
    agendapunt::Entity::find()
        .select_only()
        .column(agendapunt::Column::Id)
        .filter(agendapunt::Column::LeerlingId.eq(leerling.0))
        .filter(agendapunt::Column::Anoniem.eq(false))
        .into_query()
}

impl Tx<'_> {
    /// Adds an agreement.
    pub async fn insert_afspraak(&self, nieuw: &Afspraak) -> Result<()> {
        let zegel = self.zegel_van_afspraak(nieuw).await?;
        afspraak::Entity::insert(rij(nieuw, &zegel)?)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves an agreement over the version that was read.
    pub async fn update_afspraak(&self, changed: &Afspraak) -> Result<()> {
        let zegel = self.zegel_van_afspraak(changed).await?;
        let mut row = rij(changed, &zegel)?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = afspraak::Entity::update_many()
            .set(row)
            .filter(afspraak::Column::Id.eq(changed.id.0))
            .filter(afspraak::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "afspraak.versie")
    }

    async fn zegel_van_afspraak(&self, a: &Afspraak) -> Result<Zegel> {
        self.zegel_over(a.leerling.map_or(Over::Vrij, Over::Leerling))
            .await
    }
}

fn rij(a: &Afspraak, zegel: &Zegel) -> Result<afspraak::ActiveModel> {
    Ok(afspraak::ActiveModel {
        id: Set(a.id.0),
        agendapunt_id: Set(a.punt.0),
        leerling_id: Set(a.leerling.map(|l| l.0)),
        eigenaar_id: Set(a.eigenaar.map(|e| e.0)),
        rol: Set(a.rol.clone()),
        voor: Set(a.voor.to_string()),
        gedaan_op: Set(a.gedaan_op.map(|d| d.to_string())),
        vervallen: Set(a.vervallen),
        inhoud: Set(zegel.dicht_json(&plek(TABEL, "inhoud", a.id.0), &a.inhoud)?),
        versie: Set(a.versie),
    })
}

fn lees(row: &afspraak::Model, zegel: &Zegel) -> Result<Afspraak> {
    Ok(Afspraak {
        id: AfspraakId(row.id),
        punt: AgendapuntId(row.agendapunt_id),
        leerling: row.leerling_id.map(LeerlingId),
        eigenaar: row.eigenaar_id.map(AccountId),
        rol: row.rol.clone(),
        voor: datum(&row.voor, TABEL, "voor")?,
        gedaan_op: datum_opt(row.gedaan_op.as_deref(), TABEL, "gedaan_op")?,
        vervallen: row.vervallen,
        inhoud: zegel.open_json(&plek(TABEL, "inhoud", row.id), &row.inhoud)?,
        versie: row.versie,
    })
}
