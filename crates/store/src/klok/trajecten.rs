//! The trajecten of many pupils, as far as their terms need them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QuerySelect, sea_query::ExprTrait,
};
use serde::Deserialize;
use uuid::Uuid;
use vangnet_core::{
    cascade::{
        aandacht::{kan_jaarevaluatie, vraagt_jaarevaluatie},
        traject::TrajectStaat,
    },
    id::{AccountId, TrajectId},
    inrichting::catalogus::{Arrangement, Catalogus},
    klok::{Eigenaar, TermijnSoort, leerling::TrajectFeit},
    schooljaar,
};

use super::feiten::{Per, naar_leerling};
use crate::{
    codes::MetCode as _,
    dialect::Vraag,
    fout::Result,
    omzetting::{code, datum_opt},
    rij::traject,
    swv::SwvDb,
};

const TRAJECT: &str = "traject";

#[derive(Debug, Deserialize)]
pub(super) struct Trajectrij {
    id: Uuid,
    leerling_id: Uuid,
    arrangement: String,
    staat: String,
    begin: Option<String>,
    einde: Option<String>,
    doorloop_tot: Option<String>,
    beeindigd_op: Option<String>,
    volgen_tot: Option<String>,
    evaluatie_op: Option<String>,
    uitvoerder: String,
    begeleider_id: Option<Uuid>,
}

/// The columns of a [`Trajectrij`], in the order of its fields.
const KOLOMMEN: [traject::Column; 12] = [
    traject::Column::Id,
    traject::Column::LeerlingId,
    traject::Column::Arrangement,
    traject::Column::Staat,
    traject::Column::Begin,
    traject::Column::Einde,
    traject::Column::DoorloopTot,
    traject::Column::BeeindigdOp,
    traject::Column::VolgenTot,
    traject::Column::EvaluatieOp,
    traject::Column::Uitvoerder,
    traject::Column::BegeleiderId,
];

/// Trajecten that run, or ended and must be evaluated or followed.
pub(super) fn trajecten_van(waar: &Condition) -> Vraag<'static, Vec<Trajectrij>> {
    let open = Condition::any()
        .add(traject::Column::Staat.is_code(TrajectStaat::Loopt.code()))
        .add(
            traject::Column::Staat
                .is_code(TrajectStaat::Beeindigd.code())
                .and(
                    traject::Column::EvaluatieOp
                        .is_not_null()
                        .or(traject::Column::VolgenTot.is_not_null()),
                ),
        );
    trajecten(&waar.clone().add(open))
}

/// Trajecten of pupils on a condition.
pub(super) fn trajecten(waar: &Condition) -> Vraag<'static, Vec<Trajectrij>> {
    let vraag = traject::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling!(traject))
        .filter(waar.clone());
    Vraag::van(vraag, KOLOMMEN)
}

impl SwvDb {
    /// What the clock knows of trajecten, by pupil, with their evaluations where their offer counts these: a query for these,
    /// and two in the last weeks of a school year (R110).
    pub(super) async fn trajectfeiten(
        &self,
        rows: Vec<Trajectrij>,
        catalogus: &Catalogus,
        vandaag: Date,
    ) -> Result<Per<Vec<TrajectFeit>>> {
        let mut alle = rows
            .iter()
            .map(|row| trajectfeit(row, catalogus))
            .collect::<Result<Vec<_>>>()?;
        // Asked for in order, the database would look at every traject there is.
        alle.sort_by_key(|(_, feit)| feit.id);
        self.met_keuzes(&mut alle, &rows, catalogus, vandaag).await?;
        let jaarlijks: Vec<TrajectId> = alle
            .iter()
            .filter(|(_, feit)| feit.jaarlijks)
            .map(|(_, feit)| feit.id)
            .collect();
        if !jaarlijks.is_empty() {
            let mut dagen = self.find_trajectdagen(&[], &jaarlijks, &[]).await?;
            for (_, feit) in &mut alle {
                feit.evaluaties = dagen.evaluaties.remove(&feit.id).unwrap_or_default();
            }
        }
        let mut per: Per<Vec<TrajectFeit>> = BTreeMap::new();
        for (leerling, feit) in alle {
            per.entry(leerling).or_default().push(feit);
        }
        Ok(per)
    }

    /// Adds whether a yearly evaluation is asked that depends on what was chosen, and so is sealed (R110). Only when it is near,
    /// and only of running trajecten whose offer may ask it: two queries, or none.
    async fn met_keuzes(
        &self,
        alle: &mut [(Uuid, TrajectFeit)],
        rows: &[Trajectrij],
        catalogus: &Catalogus,
        vandaag: Date,
    ) -> Result<()> {
        if vandaag < TermijnSoort::Jaarevaluatie.nadert_vanaf(schooljaar::laatste_dag(vandaag)) {
            return Ok(());
        }
        let hangt_af = |code: &str| {
            let aanbod = catalogus.arrangement(code);
            aanbod.filter(|a| kan_jaarevaluatie(a) && !vraagt_jaarevaluatie(a, None))
        };
        let aanbod: BTreeMap<TrajectId, &Arrangement> = rows
            .iter()
            .filter(|row| row.staat == TrajectStaat::Loopt.code())
            .filter_map(|row| Some((TrajectId(row.id), hangt_af(&row.arrangement)?)))
            .collect();
        if aanbod.is_empty() {
            return Ok(());
        }
        let ids: Vec<TrajectId> = aanbod.keys().copied().collect();
        let inhoud = self.list_trajectinhoud(&ids).await?;
        for (_, feit) in alle {
            let gekozen = aanbod.get(&feit.id).zip(inhoud.get(&feit.id));
            if let Some((aanbod, inhoud)) = gekozen {
                feit.jaarlijks = vraagt_jaarevaluatie(aanbod, Some(inhoud));
            }
        }
        Ok(())
    }
}

fn trajectfeit(row: &Trajectrij, catalogus: &Catalogus) -> Result<(Uuid, TrajectFeit)> {
    let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), TRAJECT, kolom);
    let aanbod = catalogus.arrangement(&row.arrangement);
    let feit = TrajectFeit {
        id: TrajectId(row.id),
        staat: code(TrajectStaat::parse(&row.staat), TRAJECT, "staat")?,
        begin: dag(&row.begin, "begin")?,
        einde: dag(&row.einde, "einde")?,
        doorloop_tot: dag(&row.doorloop_tot, "doorloop_tot")?,
        beeindigd_op: dag(&row.beeindigd_op, "beeindigd_op")?,
        volgen_tot: dag(&row.volgen_tot, "volgen_tot")?,
        evaluatie_op: dag(&row.evaluatie_op, "evaluatie_op")?,
        jaarlijks: aanbod.is_some_and(|a| vraagt_jaarevaluatie(a, None)),
        evaluaties: Vec::new(),
        uitvoerder: Eigenaar::van(&row.uitvoerder),
        begeleider: row.begeleider_id.map(AccountId),
        beslisser: Eigenaar::van(aanbod.map_or("", |a| a.beslisser.as_str())),
    };
    Ok((row.leerling_id, feit))
}
