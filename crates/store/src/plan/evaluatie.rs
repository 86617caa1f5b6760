//! Evaluations: added, never changed.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use vangnet_core::{
    cascade::traject::Uitkomst,
    id::{AccountId, EvaluatieId, LeerlingId, OppId, TrajectId},
    plan::evaluatie::{Evaluatie, EvaluatieSoort, Vervolg},
};

use crate::{
    fout::Result,
    kluis::{Zegel, plek},
    omzetting::{code, datum, json, naar_json},
    rij::evaluatie,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "evaluatie";

impl SwvDb {
    /// The evaluations of a pupil's trajecten and plans, newest first.
    pub async fn list_evaluaties(&self, id: LeerlingId, zegel: &Zegel) -> Result<Vec<Evaluatie>> {
        let rows = evaluatie::Entity::find()
            .filter(evaluatie::Column::LeerlingId.eq(id.0))
            .order_by_desc(evaluatie::Column::Datum)
            .order_by_desc(evaluatie::Column::Id)
            .all(self.lees())
            .await?;
        rows.iter().map(|row| lees(row, zegel)).collect()
    }
}

impl Tx<'_> {
    /// Adds an evaluation.
    pub async fn insert_evaluatie(&self, nieuw: &Evaluatie) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        let row = evaluatie::ActiveModel {
            id: Set(nieuw.id.0),
            leerling_id: Set(nieuw.leerling.0),
            traject_id: Set(nieuw.traject.map(|t| t.0)),
            opp_id: Set(nieuw.opp.map(|o| o.0)),
            soort: Set(nieuw.soort.code().to_owned()),
            datum: Set(nieuw.datum.to_string()),
            uitkomst: Set(nieuw.uitkomst.code().to_owned()),
            vervolg: Set(nieuw.vervolg.code().to_owned()),
            met_ouders: Set(nieuw.met_ouders),
            met_leerling: Set(nieuw.met_leerling),
            instrumenten: Set(naar_json(&nieuw.instrumenten, TABEL, "instrumenten")?),
            inhoud: Set(zegel.dicht_json(&plek(TABEL, "inhoud", nieuw.id.0), &nieuw.inhoud)?),
            door: Set(nieuw.door.0),
            tijdstip: Set(nieuw.tijdstip),
        };
        evaluatie::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }
}

fn lees(row: &evaluatie::Model, zegel: &Zegel) -> Result<Evaluatie> {
    Ok(Evaluatie {
        id: EvaluatieId(row.id),
        leerling: LeerlingId(row.leerling_id),
        traject: row.traject_id.map(TrajectId),
        opp: row.opp_id.map(OppId),
        soort: code(EvaluatieSoort::parse(&row.soort), TABEL, "soort")?,
        datum: datum(&row.datum, TABEL, "datum")?,
        uitkomst: code(Uitkomst::parse(&row.uitkomst), TABEL, "uitkomst")?,
        vervolg: code(Vervolg::parse(&row.vervolg), TABEL, "vervolg")?,
        met_ouders: row.met_ouders,
        met_leerling: row.met_leerling,
        instrumenten: json(&row.instrumenten, TABEL, "instrumenten")?,
        inhoud: zegel.open_json(&plek(TABEL, "inhoud", row.id), &row.inhoud)?,
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
    })
}
