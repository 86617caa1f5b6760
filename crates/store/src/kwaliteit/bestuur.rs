//! What the board answered to its three questions (R246).

use sea_orm::{ActiveValue::Set, EntityTrait, QueryOrder};
use vangnet_core::{
    id::{AccountId, BestuursantwoordId},
    netwerk::bestuur::{Bestuursantwoord, Bestuursvraag, Oordeel},
};

use crate::{
    fout::{Result, StoreError},
    omzetting::{code, datum, json, naar_json},
    rij::bestuursantwoord,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "bestuursantwoord";

impl SwvDb {
    /// What the board answered, the newest first.
    pub async fn list_bestuursantwoorden(&self) -> Result<Vec<Bestuursantwoord>> {
        let rows = bestuursantwoord::Entity::find()
            .order_by_desc(bestuursantwoord::Column::Tijdstip)
            .order_by_desc(bestuursantwoord::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(Bestuursantwoord::try_from).collect()
    }
}

impl TryFrom<bestuursantwoord::Model> for Bestuursantwoord {
    type Error = StoreError;

    fn try_from(row: bestuursantwoord::Model) -> Result<Self> {
        Ok(Self {
            id: BestuursantwoordId(row.id),
            vraag: code(Bestuursvraag::parse(&row.vraag), TABEL, "vraag")?,
            oordeel: code(Oordeel::parse(&row.oordeel), TABEL, "oordeel")?,
            toelichting: row.toelichting,
            dag: datum(&row.dag, TABEL, "dag")?,
            stand: json(&row.stand, TABEL, "stand")?,
            door: AccountId(row.door),
            tijdstip: row.tijdstip,
        })
    }
}

impl Tx<'_> {
    /// Writes an answer beside those of before.
    pub async fn insert_bestuursantwoord(&self, a: &Bestuursantwoord) -> Result<()> {
        let row = bestuursantwoord::ActiveModel {
            id: Set(a.id.0),
            vraag: Set(a.vraag.code().to_owned()),
            oordeel: Set(a.oordeel.code().to_owned()),
            toelichting: Set(a.toelichting.clone()),
            dag: Set(a.dag.to_string()),
            stand: Set(naar_json(&a.stand, TABEL, "stand")?),
            door: Set(a.door.0),
            tijdstip: Set(a.tijdstip),
        };
        bestuursantwoord::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }
}
