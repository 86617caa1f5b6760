//! The acts of pupil and parents: added; afterwards only withdrawn or told back.

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
};
use serde::Deserialize;
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, LeerlingId, ToestemmingId},
    toestemming::{Daad, DaadInhoud, Toestemming, Wie, Wijze, Woord},
};

use crate::{
    fout::{Result, een},
    kluis::{Zegel, plek},
    omzetting::{code, datum, datum_opt},
    rij::toestemming,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "toestemming";

impl SwvDb {
    /// The acts about a pupil, newest first.
    pub async fn list_toestemmingen(&self, id: LeerlingId, zegel: &Zegel) -> Result<Vec<Toestemming>> {
        let rows = toestemming::Entity::find()
            .filter(toestemming::Column::LeerlingId.eq(id.0))
            .order_by_desc(toestemming::Column::Datum)
            .order_by_desc(toestemming::Column::Tijdstip)
            .order_by_desc(toestemming::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(|row| lees(row, zegel)).collect()
    }

    /// The pupil of an act.
    pub async fn find_leerling_van_toestemming(&self, id: ToestemmingId) -> Result<Option<LeerlingId>> {
        let row = toestemming::Entity::find_by_id(id.0).one(self.lees()).await?;
        Ok(row.map(|row| LeerlingId(row.leerling_id)))
    }
}

impl Tx<'_> {
    /// Adds an act.
    pub async fn insert_toestemming(&self, nieuw: &Toestemming) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        toestemming::Entity::insert(rij(nieuw, &zegel)?)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves an act, withdrawn or told back, over the version that was read.
    pub async fn update_toestemming(&self, changed: &Toestemming) -> Result<()> {
        let zegel = self.zegel(changed.leerling).await?;
        let mut row = rij(changed, &zegel)?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = toestemming::Entity::update_many()
            .set(row)
            .filter(toestemming::Column::Id.eq(changed.id.0))
            .filter(toestemming::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "toestemming.versie")
    }
}

fn rij(d: &Toestemming, zegel: &Zegel) -> Result<toestemming::ActiveModel> {
    let dag = |d: Option<Date>| Set(d.map(|d| d.to_string()));
    Ok(toestemming::ActiveModel {
        id: Set(d.id.0),
        leerling_id: Set(d.leerling.0),
        soort: Set(d.soort.code().to_owned()),
        betreft_id: Set(d.betreft),
        wie: Set(d.wie.code().to_owned()),
        uitkomst: Set(d.uitkomst.code().to_owned()),
        datum: Set(d.datum.to_string()),
        wijze: Set(d.wijze.code().to_owned()),
        geldig_tot: dag(d.geldig_tot),
        ingetrokken_op: dag(d.ingetrokken_op),
        teruggekoppeld_op: dag(d.teruggekoppeld_op),
        inhoud: Set(zegel.dicht_json(&plek(TABEL, "inhoud", d.id.0), &d.inhoud)?),
        door: Set(d.door.0),
        tijdstip: Set(d.tijdstip),
        versie: Set(d.versie),
    })
}

fn lees(row: toestemming::Model, zegel: &Zegel) -> Result<Toestemming> {
    let inhoud = zegel.open_json(&plek(TABEL, "inhoud", row.id), &row.inhoud)?;
    let kop = DaadKop {
        id: row.id,
        leerling_id: row.leerling_id,
        soort: row.soort,
        betreft_id: row.betreft_id,
        wie: row.wie,
        uitkomst: row.uitkomst,
        datum: row.datum,
        wijze: row.wijze,
        geldig_tot: row.geldig_tot,
        ingetrokken_op: row.ingetrokken_op,
        teruggekoppeld_op: row.teruggekoppeld_op,
        door: row.door,
        tijdstip: row.tijdstip,
        versie: row.versie,
    };
    Ok(Toestemming {
        inhoud,
        ..kop.lees()?
    })
}

/// An act without what was said: who, what, when.
#[derive(Debug, Deserialize)]
pub(crate) struct DaadKop {
    id: Uuid,
    pub(crate) leerling_id: Uuid,
    soort: String,
    betreft_id: Option<Uuid>,
    wie: String,
    uitkomst: String,
    datum: String,
    wijze: String,
    geldig_tot: Option<String>,
    ingetrokken_op: Option<String>,
    teruggekoppeld_op: Option<String>,
    door: Uuid,
    tijdstip: i64,
    versie: i32,
}

impl DaadKop {
    /// The columns, in the order of the fields.
    pub(crate) const KOLOMMEN: [toestemming::Column; 14] = [
        toestemming::Column::Id,
        toestemming::Column::LeerlingId,
        toestemming::Column::Soort,
        toestemming::Column::BetreftId,
        toestemming::Column::Wie,
        toestemming::Column::Uitkomst,
        toestemming::Column::Datum,
        toestemming::Column::Wijze,
        toestemming::Column::GeldigTot,
        toestemming::Column::IngetrokkenOp,
        toestemming::Column::TeruggekoppeldOp,
        toestemming::Column::Door,
        toestemming::Column::Tijdstip,
        toestemming::Column::Versie,
    ];

    pub(crate) fn lees(&self) -> Result<Toestemming> {
        let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), TABEL, kolom);
        Ok(Toestemming {
            id: ToestemmingId(self.id),
            leerling: LeerlingId(self.leerling_id),
            soort: code(Daad::parse(&self.soort), TABEL, "soort")?,
            betreft: self.betreft_id,
            wie: code(Wie::parse(&self.wie), TABEL, "wie")?,
            uitkomst: code(Woord::parse(&self.uitkomst), TABEL, "uitkomst")?,
            datum: datum(&self.datum, TABEL, "datum")?,
            wijze: code(Wijze::parse(&self.wijze), TABEL, "wijze")?,
            geldig_tot: dag(&self.geldig_tot, "geldig_tot")?,
            ingetrokken_op: dag(&self.ingetrokken_op, "ingetrokken_op")?,
            teruggekoppeld_op: dag(&self.teruggekoppeld_op, "teruggekoppeld_op")?,
            inhoud: DaadInhoud::default(),
            door: AccountId(self.door),
            tijdstip: self.tijdstip,
            versie: self.versie,
        })
    }
}
