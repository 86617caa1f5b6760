//! Versions of the ontwikkelingsperspectief.

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};
use vangnet_core::{
    id::{AccountId, LeerlingId, OppId},
    plan::opp::{Opp, OppStaat},
};

use crate::{
    fout::{Result, StoreError, een},
    kluis::{Zegel, plek},
    omzetting::{code, datum, datum_opt},
    rij::opp,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "opp";

impl SwvDb {
    /// The versions of a pupil, newest first.
    pub async fn list_opps(&self, id: LeerlingId, zegel: &Zegel) -> Result<Vec<Opp>> {
        let rows = opp::Entity::find()
            .filter(opp::Column::LeerlingId.eq(id.0))
            .order_by_desc(opp::Column::Nummer)
            .all(self.lees())
            .await?;
        rows.iter().map(|row| lees(row, zegel)).collect()
    }

    /// The pupil of a version.
    pub async fn find_leerling_van_opp(&self, id: OppId) -> Result<Option<LeerlingId>> {
        let row = opp::Entity::find_by_id(id.0).one(self.lees()).await?;
        Ok(row.map(|row| LeerlingId(row.leerling_id)))
    }

    /// Whether a pupil has an adopted ontwikkelingsperspectief that did not end (R040).
    pub async fn has_opp(&self, id: LeerlingId) -> Result<bool> {
        let aantal = opp::Entity::find()
            .filter(opp::Column::LeerlingId.eq(id.0))
            .filter(opp::Column::Staat.eq(OppStaat::Vastgesteld.code()))
            .count(self.lees())
            .await?;
        Ok(aantal > 0)
    }
}

impl Tx<'_> {
    /// Adds a version.
    ///
    /// # Errors
    /// `Conflict` when somebody else began the version with this number.
    pub async fn insert_opp(&self, nieuw: &Opp) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        let taken = opp::Entity::find()
            .filter(opp::Column::LeerlingId.eq(nieuw.leerling.0))
            .filter(opp::Column::Nummer.gte(nieuw.nummer))
            .count(&self.tx)
            .await?;
        if taken > 0 {
            return Err(StoreError::Conflict("opp.nummer"));
        }
        opp::Entity::insert(rij(nieuw, &zegel)?)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves a version over the one that was read.
    pub async fn update_opp(&self, changed: &Opp) -> Result<()> {
        let zegel = self.zegel(changed.leerling).await?;
        let mut row = rij(changed, &zegel)?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = opp::Entity::update_many()
            .set(row)
            .filter(opp::Column::Id.eq(changed.id.0))
            .filter(opp::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "opp.versie")
    }
}

fn rij(o: &Opp, zegel: &Zegel) -> Result<opp::ActiveModel> {
    let dag = |d: Option<Date>| Set(d.map(|d| d.to_string()));
    Ok(opp::ActiveModel {
        id: Set(o.id.0),
        leerling_id: Set(o.leerling.0),
        nummer: Set(o.nummer),
        staat: Set(o.staat.code().to_owned()),
        begonnen_op: Set(o.begonnen_op.to_string()),
        vastgesteld_op: dag(o.vastgesteld_op),
        einde: dag(o.einde),
        inhoud: Set(zegel.dicht_json(&plek(TABEL, "inhoud", o.id.0), &o.inhoud)?),
        handelingsdeel_op: Set(o.handelingsdeel_op),
        reden: Set(zegel.dicht_tekst(&plek(TABEL, "reden", o.id.0), &o.reden)?),
        door: Set(o.door.0),
        tijdstip: Set(o.tijdstip),
        rod_begin: dag(o.rod_begin),
        rod_einde: dag(o.rod_einde),
        versie: Set(o.versie),
    })
}

fn lees(row: &opp::Model, zegel: &Zegel) -> Result<Opp> {
    let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), TABEL, kolom);
    Ok(Opp {
        id: OppId(row.id),
        leerling: LeerlingId(row.leerling_id),
        nummer: row.nummer,
        staat: code(OppStaat::parse(&row.staat), TABEL, "staat")?,
        begonnen_op: datum(&row.begonnen_op, TABEL, "begonnen_op")?,
        vastgesteld_op: dag(&row.vastgesteld_op, "vastgesteld_op")?,
        einde: dag(&row.einde, "einde")?,
        inhoud: zegel.open_json(&plek(TABEL, "inhoud", row.id), &row.inhoud)?,
        handelingsdeel_op: row.handelingsdeel_op,
        reden: zegel.open_tekst(&plek(TABEL, "reden", row.id), row.reden.as_deref())?,
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
        rod_begin: dag(&row.rod_begin, "rod_begin")?,
        rod_einde: dag(&row.rod_einde, "rod_einde")?,
        versie: row.versie,
    })
}
