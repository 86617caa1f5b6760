//! Agreements of meetings that were not done yet, without what was agreed.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    RelationDef,
    sea_query::{ExprTrait, IntoCondition},
};
use serde::Deserialize;
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, AfspraakId, LeerlingId, OverlegId, SchoolId},
    klok::leerling::AfspraakFeit,
};

use super::feiten::{Per, naar_leerling};
use crate::{
    dialect::{Veld, Vraag, stel},
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

#[derive(Debug, Deserialize)]
struct Regel {
    id: Uuid,
    leerling_id: Option<Uuid>,
    eigenaar_id: Option<Uuid>,
    voor: String,
    anoniem: bool,
    overleg_id: Uuid,
    gemaakt_op: String,
    school_id: Uuid,
    leerling_school: Option<Uuid>,
}

/// Agreements on a condition that are still to be done, with the day of their meeting.
fn open(waar: impl IntoCondition) -> Vraag<'static, Vec<Regel>> {
    let naar_overleg: RelationDef = bijeenkomst::Entity::belongs_to(overleg::Entity)
        .from(bijeenkomst::Column::OverlegId)
        .to(overleg::Column::Id)
        .into();
    let vraag = afspraken_te_doen()
        .select_only()
        .columns([
            afspraak::Column::Id,
            afspraak::Column::LeerlingId,
            afspraak::Column::EigenaarId,
            afspraak::Column::Voor,
        ])
        .column(agendapunt::Column::Anoniem)
        .columns([bijeenkomst::Column::OverlegId, bijeenkomst::Column::Datum])
        .column(overleg::Column::SchoolId)
        .column_as(leerling::Column::SchoolId, "leerling_school")
        .join(JoinType::InnerJoin, naar_overleg)
        .join(JoinType::LeftJoin, naar_leerling!(afspraak))
        .filter(waar.into_condition())
        .order_by_asc(afspraak::Column::Voor)
        .order_by_asc(afspraak::Column::Id);
    let velden = [
        Veld::Id("id"),
        Veld::Id("leerling_id"),
        Veld::Id("eigenaar_id"),
        Veld::Tekst("voor"),
        Veld::Waarheid("anoniem"),
        Veld::Id("overleg_id"),
        Veld::Tekst("datum"),
        Veld::Id("school_id"),
        Veld::Id("leerling_school"),
    ];
    Vraag::nieuw(vraag.into_query(), velden)
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

/// The agreements about pupils on a condition. Where a pupil was discussed without a name nothing is said of the pupil.
pub(super) fn afspraken_van(waar: &Condition) -> Vraag<'static, Per<Vec<AfspraakFeit>>> {
    let genoemd = waar
        .clone()
        .add(leerling::Column::Id.is_not_null())
        .add(agendapunt::Column::Anoniem.eq(false));
    open(genoemd).naar(|rows| {
        let mut per: Per<Vec<AfspraakFeit>> = BTreeMap::new();
        for row in rows {
            if let Some(leerling) = row.leerling_id {
                per.entry(leerling).or_default().push(feit(&row)?);
            }
        }
        Ok(per)
    })
}

impl SwvDb {
    /// What somebody agreed to do by a day; and what bodies at schools agreed about nobody by name, to be done by that day: no
    /// list of pupils leads to it. One query.
    pub async fn list_afspraken_te_doen(
        &self,
        wie: AccountId,
        scholen: &[SchoolId],
        tot: Date,
    ) -> Result<(Vec<AfspraakKlok>, Vec<AfspraakKlok>)> {
        let tot = afspraak::Column::Voor.lte(tot.to_string());
        let eigen = afspraak::Column::EigenaarId.eq(wie.0).and(tot.clone());
        let naamloos = Condition::any()
            .add(agendapunt::Column::Anoniem.eq(true))
            .add(afspraak::Column::LeerlingId.is_null());
        let naamloos = Condition::all()
            .add(overleg::Column::SchoolId.is_in(scholen.iter().map(|id| id.0)))
            .add(naamloos)
            .add(tot);
        stel(self.lees(), (klokregels(eigen), klokregels(naamloos))).await
    }
}

fn klokregels(waar: impl IntoCondition) -> Vraag<'static, Vec<AfspraakKlok>> {
    open(waar).naar(|rows| rows.iter().map(klokregel).collect())
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
