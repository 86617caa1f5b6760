//! The acts of pupil and parents: added; afterwards only withdrawn or told back.

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
};
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
        rows.iter().map(|row| lees(row, zegel)).collect()
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

fn lees(row: &toestemming::Model, zegel: &Zegel) -> Result<Toestemming> {
    Ok(Toestemming {
        inhoud: zegel.open_json(&plek(TABEL, "inhoud", row.id), &row.inhoud)?,
        ..zonder_tekst(row)?
    })
}

/// An act without what was said: who, what, when.
pub(crate) fn zonder_tekst(row: &toestemming::Model) -> Result<Toestemming> {
    let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), TABEL, kolom);
    Ok(Toestemming {
        id: ToestemmingId(row.id),
        leerling: LeerlingId(row.leerling_id),
        soort: code(Daad::parse(&row.soort), TABEL, "soort")?,
        betreft: row.betreft_id,
        wie: code(Wie::parse(&row.wie), TABEL, "wie")?,
        uitkomst: code(Woord::parse(&row.uitkomst), TABEL, "uitkomst")?,
        datum: datum(&row.datum, TABEL, "datum")?,
        wijze: code(Wijze::parse(&row.wijze), TABEL, "wijze")?,
        geldig_tot: dag(&row.geldig_tot, "geldig_tot")?,
        ingetrokken_op: dag(&row.ingetrokken_op, "ingetrokken_op")?,
        teruggekoppeld_op: dag(&row.teruggekoppeld_op, "teruggekoppeld_op")?,
        inhoud: DaadInhoud::default(),
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
        versie: row.versie,
    })
}
