//! The items of agendas: what is asked and what came of it is sealed with the key of the pupil.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, AgendapuntId, BijeenkomstId, GroepId, LeerlingId, OverlegId},
    overleg::agenda::{Aanleiding, Agendapunt, Over, PuntStaat, Vervolg},
};

use crate::{
    fout::{Result, StoreError, een},
    kluis::{Zegel, plek},
    omzetting::{code, datum, datum_opt},
    rij::{agendapunt, bijeenkomst},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "agendapunt";

/// That a pupil was on the agenda of a body on a day; nothing sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Besproken {
    /// The item.
    pub punt: AgendapuntId,
    /// The meeting.
    pub bijeenkomst: BijeenkomstId,
    /// The body.
    pub overleg: OverlegId,
    /// The day.
    pub datum: Date,
    /// Where it stands.
    pub staat: PuntStaat,
    /// The body to which it went on.
    pub naar: Option<OverlegId>,
}

#[derive(Debug, FromQueryResult)]
struct Regel {
    id: Uuid,
    bijeenkomst_id: Uuid,
    overleg_id: Uuid,
    datum: String,
    staat: String,
    naar_id: Option<Uuid>,
}

impl SwvDb {
    /// The items of a meeting in order; of who was destroyed since, nothing is left.
    pub async fn list_punten(&self, bijeenkomst: BijeenkomstId) -> Result<Vec<Agendapunt>> {
        let rows = agendapunt::Entity::find()
            .filter(agendapunt::Column::BijeenkomstId.eq(bijeenkomst.0))
            .order_by_asc(agendapunt::Column::Volgorde)
            .order_by_asc(agendapunt::Column::Id)
            .all(self.lees())
            .await?;
        let wie: Vec<LeerlingId> = rows
            .iter()
            .filter_map(|row| row.leerling_id)
            .map(LeerlingId)
            .collect();
        let zegels = self.kluis.find_zegels(&wie).await?;
        rows.iter()
            .map(|row| lees(row, self.zegel_voor(&zegels, row.leerling_id)?))
            .collect()
    }

    fn zegel_voor<'a>(
        &'a self,
        zegels: &'a BTreeMap<LeerlingId, Zegel>,
        leerling: Option<Uuid>,
    ) -> Result<std::borrow::Cow<'a, Zegel>> {
        match leerling {
            Some(id) => zegels
                .get(&LeerlingId(id))
                .map(std::borrow::Cow::Borrowed)
                .ok_or(StoreError::KeyMissing),
            None => Ok(std::borrow::Cow::Owned(self.kluis.swv_zegel())),
        }
    }

    /// The items of a meeting in order: which, and where each stands; nothing is unsealed.
    pub async fn list_volgorde(&self, bijeenkomst: BijeenkomstId) -> Result<Vec<(AgendapuntId, PuntStaat)>> {
        volgorde(self.lees(), bijeenkomst).await
    }

    /// An item.
    pub async fn find_punt(&self, id: AgendapuntId) -> Result<Option<Agendapunt>> {
        let Some(row) = agendapunt::Entity::find_by_id(id.0).one(self.lees()).await? else {
            return Ok(None);
        };
        let wie: Vec<LeerlingId> = row.leerling_id.map(LeerlingId).into_iter().collect();
        let zegels = self.kluis.find_zegels(&wie).await?;
        lees(&row, self.zegel_voor(&zegels, row.leerling_id)?).map(Some)
    }

    /// What was said of a pupil in meetings, the latest first.
    pub async fn list_punten_van(&self, leerling: LeerlingId) -> Result<Vec<Agendapunt>> {
        let rows = agendapunt::Entity::find()
            .filter(agendapunt::Column::LeerlingId.eq(leerling.0))
            .filter(agendapunt::Column::Staat.ne(PuntStaat::Vervallen.code()))
            .order_by_desc(agendapunt::Column::Id)
            .all(self.lees())
            .await?;
        let Some(zegel) = self.kluis.find_zegel(leerling).await? else {
            return Ok(Vec::new());
        };
        rows.iter().map(|row| lees(row, &zegel)).collect()
    }

    /// When a pupil was or will be discussed, the latest first.
    pub async fn list_besproken(&self, leerling: LeerlingId) -> Result<Vec<Besproken>> {
        besproken(self.lees(), leerling).await
    }
}

async fn volgorde<C: ConnectionTrait>(
    db: &C,
    bijeenkomst: BijeenkomstId,
) -> Result<Vec<(AgendapuntId, PuntStaat)>> {
    let rows: Vec<(Uuid, String)> = agendapunt::Entity::find()
        .select_only()
        .columns([agendapunt::Column::Id, agendapunt::Column::Staat])
        .filter(agendapunt::Column::BijeenkomstId.eq(bijeenkomst.0))
        .order_by_asc(agendapunt::Column::Volgorde)
        .order_by_asc(agendapunt::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    rows.iter()
        .map(|(id, staat)| {
            let staat = code(PuntStaat::parse(staat), TABEL, "staat")?;
            Ok((AgendapuntId(*id), staat))
        })
        .collect()
}

async fn besproken<C: ConnectionTrait>(db: &C, leerling: LeerlingId) -> Result<Vec<Besproken>> {
    let naar_bijeenkomst: sea_orm::RelationDef = agendapunt::Entity::belongs_to(bijeenkomst::Entity)
        .from(agendapunt::Column::BijeenkomstId)
        .to(bijeenkomst::Column::Id)
        .into();
    let rows = agendapunt::Entity::find()
        .join(JoinType::InnerJoin, naar_bijeenkomst)
        .select_only()
        .columns([
            agendapunt::Column::Id,
            agendapunt::Column::BijeenkomstId,
            agendapunt::Column::Staat,
            agendapunt::Column::NaarId,
        ])
        .columns([bijeenkomst::Column::OverlegId, bijeenkomst::Column::Datum])
        .filter(agendapunt::Column::LeerlingId.eq(leerling.0))
        .filter(agendapunt::Column::Staat.ne(PuntStaat::Vervallen.code()))
        .order_by_desc(bijeenkomst::Column::Datum)
        .order_by_desc(agendapunt::Column::Id)
        .into_model::<Regel>()
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Besproken {
                punt: AgendapuntId(row.id),
                bijeenkomst: BijeenkomstId(row.bijeenkomst_id),
                overleg: OverlegId(row.overleg_id),
                datum: datum(&row.datum, "bijeenkomst", "datum")?,
                staat: code(PuntStaat::parse(&row.staat), TABEL, "staat")?,
                naar: row.naar_id.map(OverlegId),
            })
        })
        .collect()
}

impl Tx<'_> {
    /// Adds an item.
    pub async fn insert_punt(&self, nieuw: &Agendapunt) -> Result<()> {
        let zegel = self.zegel_over(nieuw.over).await?;
        agendapunt::Entity::insert(rij(nieuw, &zegel)?)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves an item over the version that was read.
    pub async fn update_punt(&self, changed: &Agendapunt) -> Result<()> {
        let zegel = self.zegel_over(changed.over).await?;
        let mut row = rij(changed, &zegel)?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = agendapunt::Entity::update_many()
            .set(row)
            .filter(agendapunt::Column::Id.eq(changed.id.0))
            .filter(agendapunt::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "agendapunt.versie")
    }

    /// As [`SwvDb::list_volgorde`], as this transaction sees it.
    pub async fn list_volgorde(&self, bijeenkomst: BijeenkomstId) -> Result<Vec<(AgendapuntId, PuntStaat)>> {
        volgorde(&self.tx, bijeenkomst).await
    }

    /// Gives an item its place; its version stays: who types in it meanwhile is not disturbed.
    pub async fn set_volgorde(&self, id: AgendapuntId, volgorde: i32) -> Result<()> {
        let row = agendapunt::ActiveModel {
            volgorde: Set(volgorde),
            ..Default::default()
        };
        agendapunt::Entity::update_many()
            .set(row)
            .filter(agendapunt::Column::Id.eq(id.0))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    pub(super) async fn zegel_over(&self, over: Over) -> Result<Zegel> {
        match over.leerling() {
            Some(leerling) => self.zegel(leerling).await,
            None => Ok(self.swv.kluis.swv_zegel()),
        }
    }
}

fn rij(p: &Agendapunt, zegel: &Zegel) -> Result<agendapunt::ActiveModel> {
    let (leerling, groep) = match p.over {
        Over::Leerling(id) => (Some(id.0), None),
        Over::Groep(id) => (None, Some(id.0)),
        Over::Vrij => (None, None),
    };
    Ok(agendapunt::ActiveModel {
        id: Set(p.id.0),
        bijeenkomst_id: Set(p.bijeenkomst.0),
        volgorde: Set(p.volgorde),
        leerling_id: Set(leerling),
        groep_id: Set(groep),
        aanleiding: Set(p.aanleiding.code().to_owned()),
        bron: Set(p.bron),
        staat: Set(p.staat.code().to_owned()),
        anoniem: Set(p.anoniem),
        ouders_op: Set(p.ouders_op.map(|d| d.to_string())),
        vervolg: Set(p.vervolg.map(|v| v.code().to_owned())),
        naar_id: Set(p.naar.map(|o| o.0)),
        inhoud: Set(zegel.dicht_json(&plek(TABEL, "inhoud", p.id.0), &p.inhoud)?),
        door: Set(p.door.0),
        tijdstip: Set(p.tijdstip),
        versie: Set(p.versie),
    })
}

fn lees(row: &agendapunt::Model, zegel: impl std::ops::Deref<Target = Zegel>) -> Result<Agendapunt> {
    let over = match (row.leerling_id, row.groep_id) {
        (Some(id), _) => Over::Leerling(LeerlingId(id)),
        (None, Some(id)) => Over::Groep(GroepId(id)),
        (None, None) => Over::Vrij,
    };
    let vervolg = row.vervolg.as_deref();
    Ok(Agendapunt {
        id: AgendapuntId(row.id),
        bijeenkomst: BijeenkomstId(row.bijeenkomst_id),
        volgorde: row.volgorde,
        over,
        aanleiding: code(Aanleiding::parse(&row.aanleiding), TABEL, "aanleiding")?,
        bron: row.bron,
        staat: code(PuntStaat::parse(&row.staat), TABEL, "staat")?,
        anoniem: row.anoniem,
        ouders_op: datum_opt(row.ouders_op.as_deref(), TABEL, "ouders_op")?,
        vervolg: vervolg
            .map(|v| code(Vervolg::parse(v), TABEL, "vervolg"))
            .transpose()?,
        naar: row.naar_id.map(OverlegId),
        inhoud: zegel.open_json(&plek(TABEL, "inhoud", row.id), &row.inhoud)?,
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
        versie: row.versie,
    })
}
