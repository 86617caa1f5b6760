//! Agreements of meetings that were not done yet, without what was agreed.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationDef, Select,
};
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, AfspraakId, LeerlingId, OverlegId, SchoolId},
    klok::leerling::AfspraakFeit,
};

use super::feiten::naar_leerling;
use crate::{
    fout::Result,
    omzetting::datum,
    overleg::afspraken_te_doen,
    rij::{afspraak, agendapunt, bijeenkomst, leerling, overleg},
    swv::SwvDb,
};

const TABEL: &str = "afspraak";

/// An agreement, where it was made, and whom it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AfspraakKlok {
    /// The agreement.
    pub feit: AfspraakFeit,
    /// The pupil; none where it was discussed without a name, or where it is about nobody.
    pub leerling: Option<LeerlingId>,
    /// The school of that pupil, else of the body.
    pub school: SchoolId,
    /// The body.
    pub overleg: OverlegId,
}

#[derive(Debug, FromQueryResult)]
struct Regel {
    id: Uuid,
    leerling_id: Option<Uuid>,
    eigenaar_id: Option<Uuid>,
    voor: String,
    gemaakt_op: String,
    anoniem: bool,
    overleg_id: Uuid,
    school_id: Uuid,
    leerling_school: Option<Uuid>,
}

/// Agreements that are still to be done, with the day of their meeting.
fn open() -> Select<afspraak::Entity> {
    let naar_overleg: RelationDef = bijeenkomst::Entity::belongs_to(overleg::Entity)
        .from(bijeenkomst::Column::OverlegId)
        .to(overleg::Column::Id)
        .into();
    afspraken_te_doen()
        .select_only()
        .columns([
            afspraak::Column::Id,
            afspraak::Column::LeerlingId,
            afspraak::Column::EigenaarId,
            afspraak::Column::Voor,
        ])
        .column(agendapunt::Column::Anoniem)
        .column(bijeenkomst::Column::OverlegId)
        .column(overleg::Column::SchoolId)
        .column_as(leerling::Column::SchoolId, "leerling_school")
        .column_as(bijeenkomst::Column::Datum, "gemaakt_op")
        .join(JoinType::InnerJoin, naar_overleg)
        .join(JoinType::LeftJoin, naar_leerling!(afspraak))
        .order_by_asc(afspraak::Column::Voor)
        .order_by_asc(afspraak::Column::Id)
}

fn feit(row: &Regel) -> Result<AfspraakFeit> {
    Ok(AfspraakFeit {
        id: AfspraakId(row.id),
        gemaakt_op: datum(&row.gemaakt_op, "bijeenkomst", "datum")?,
        voor: datum(&row.voor, TABEL, "voor")?,
        eigenaar: row.eigenaar_id.map(AccountId),
        gedaan_op: None,
    })
}

impl SwvDb {
    /// The agreements about pupils on a condition. Where a pupil was discussed without a name nothing is said of the pupil.
    pub(super) async fn afspraken_klok(&self, waar: &Condition) -> Result<BTreeMap<Uuid, Vec<AfspraakFeit>>> {
        let rows: Vec<Regel> = open()
            .filter(leerling::Column::Id.is_not_null())
            .filter(waar.clone())
            .filter(agendapunt::Column::Anoniem.eq(false))
            .into_model()
            .all(self.lees())
            .await?;
        let mut per: BTreeMap<Uuid, Vec<AfspraakFeit>> = BTreeMap::new();
        for row in rows {
            if let Some(leerling) = row.leerling_id {
                per.entry(leerling).or_default().push(feit(&row)?);
            }
        }
        Ok(per)
    }

    /// What somebody agreed to do by a day.
    pub async fn list_eigen_afspraken(&self, wie: AccountId, tot: Date) -> Result<Vec<AfspraakKlok>> {
        let rows: Vec<Regel> = open()
            .filter(afspraak::Column::EigenaarId.eq(wie.0))
            .filter(afspraak::Column::Voor.lte(tot.to_string()))
            .into_model()
            .all(self.lees())
            .await?;
        rows.iter().map(klokregel).collect()
    }

    /// What bodies at schools agreed about nobody by name, to be done by a day: no list of pupils leads to it.
    pub async fn list_naamloze_afspraken(
        &self,
        scholen: &[SchoolId],
        tot: Date,
    ) -> Result<Vec<AfspraakKlok>> {
        let rows: Vec<Regel> = open()
            .filter(overleg::Column::SchoolId.is_in(scholen.iter().map(|id| id.0)))
            .filter(
                Condition::any()
                    .add(agendapunt::Column::Anoniem.eq(true))
                    .add(afspraak::Column::LeerlingId.is_null()),
            )
            .filter(afspraak::Column::Voor.lte(tot.to_string()))
            .into_model()
            .all(self.lees())
            .await?;
        rows.iter().map(klokregel).collect()
    }
}

fn klokregel(row: &Regel) -> Result<AfspraakKlok> {
    let genoemd = row.leerling_id.filter(|_| !row.anoniem);
    let school = genoemd.and(row.leerling_school).unwrap_or(row.school_id);
    Ok(AfspraakKlok {
        feit: feit(row)?,
        leerling: genoemd.map(LeerlingId),
        school: SchoolId(school),
        overleg: OverlegId(row.overleg_id),
    })
}
