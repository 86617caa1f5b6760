//! Bodies at schools, who sits in them, and their meetings (R148-R158).

mod afspraak;
mod bijeenkomst;
mod feed;
mod gast;
mod punt;
mod voorstel;

pub(crate) use afspraak::afspraken_te_doen;
pub use punt::Besproken;

use std::collections::BTreeMap;

use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, Iterable, QueryFilter, QueryOrder,
};
use vangnet_core::{
    id::{AccountId, LocatieId, OverlegId, SchoolId},
    overleg::{Overleg, Overleglid},
};

use crate::{
    dialect::{Vraag, stel},
    fout::{Result, een},
    omzetting::{corrupt, json, naar_json, tijd},
    rij::{overleg, overleglid},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "overleg";

impl SwvDb {
    /// The bodies of schools, by name.
    pub async fn list_overleggen(&self, scholen: &[SchoolId]) -> Result<Vec<Overleg>> {
        stel(self.lees(), overleggen_van(scholen)).await
    }

    /// A body.
    pub async fn find_overleg(&self, id: OverlegId) -> Result<Option<Overleg>> {
        let row = overleg::Entity::find_by_id(id.0).one(self.lees()).await?;
        row.map(lees).transpose()
    }

    /// Who sits in each of some bodies; a body without members is left out.
    pub async fn list_overlegleden(
        &self,
        overleggen: &[OverlegId],
    ) -> Result<BTreeMap<OverlegId, Vec<Overleglid>>> {
        let mut leden: BTreeMap<OverlegId, Vec<Overleglid>> = BTreeMap::new();
        if overleggen.is_empty() {
            return Ok(leden);
        }
        let rows = overleglid::Entity::find()
            .filter(overleglid::Column::OverlegId.is_in(overleggen.iter().map(|o| o.0)))
            .all(self.lees())
            .await?;
        for row in rows {
            leden
                .entry(OverlegId(row.overleg_id))
                .or_default()
                .push(Overleglid {
                    account: AccountId(row.account_id),
                    rol: row.rol,
                    voorzitter: row.voorzitter,
                });
        }
        Ok(leden)
    }
}

impl Tx<'_> {
    /// Adds a body.
    pub async fn insert_overleg(&self, nieuw: &Overleg) -> Result<()> {
        overleg::Entity::insert(rij(nieuw)?)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves a body over the version that was read.
    pub async fn update_overleg(&self, changed: &Overleg) -> Result<()> {
        let mut row = rij(changed)?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = overleg::Entity::update_many()
            .set(row)
            .filter(overleg::Column::Id.eq(changed.id.0))
            .filter(overleg::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "overleg.versie")
    }

    /// Sets with whom a body takes turns, whatever its version.
    pub async fn set_wisselt_met(&self, id: OverlegId, met: Option<OverlegId>) -> Result<()> {
        let row = overleg::ActiveModel {
            wisselt_met: Set(met.map(|o| o.0)),
            ..Default::default()
        };
        overleg::Entity::update_many()
            .set(row)
            .filter(overleg::Column::Id.eq(id.0))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Sets who sits in a body, over those of before.
    pub async fn save_overlegleden(&self, id: OverlegId, leden: &[Overleglid]) -> Result<()> {
        overleglid::Entity::delete_many()
            .filter(overleglid::Column::OverlegId.eq(id.0))
            .exec(&self.tx)
            .await?;
        let rows: Vec<_> = leden
            .iter()
            .map(|lid| overleglid::ActiveModel {
                overleg_id: Set(id.0),
                account_id: Set(lid.account.0),
                rol: Set(lid.rol.clone()),
                voorzitter: Set(lid.voorzitter),
            })
            .collect();
        if !rows.is_empty() {
            overleglid::Entity::insert_many(rows)
                .exec_without_returning(&self.tx)
                .await?;
        }
        Ok(())
    }
}

fn rij(o: &Overleg) -> Result<overleg::ActiveModel> {
    Ok(overleg::ActiveModel {
        id: Set(o.id.0),
        school_id: Set(o.school.0),
        locatie_id: Set(o.locatie.map(|l| l.0)),
        orgaan: Set(o.orgaan.clone()),
        naam: Set(o.naam.clone()),
        ritme: Set(naar_json(&o.ritme, TABEL, "ritme")?),
        wisselt_met: Set(o.wisselt_met.map(|o| o.0)),
        weekdag: Set(i32::from(o.weekdag)),
        begint: Set(o.begint.to_string()),
        minuten: Set(i32::from(o.minuten)),
        zaal: Set(o.zaal.clone()),
        klassen: Set(naar_json(&o.klassen, TABEL, "klassen")?),
        actief: Set(o.actief),
        versie: Set(o.versie),
    })
}

/// The bodies of schools, by name.
pub(crate) fn overleggen_van(scholen: &[SchoolId]) -> Vraag<'static, Vec<Overleg>> {
    let vraag = overleg::Entity::find()
        .filter(overleg::Column::SchoolId.is_in(scholen.iter().map(|s| s.0)))
        .order_by_asc(overleg::Column::Naam)
        .order_by_asc(overleg::Column::Id);
    Vraag::van(vraag, overleg::Column::iter())
        .naar(|rows: Vec<overleg::Model>| rows.into_iter().map(lees).collect())
}

fn lees(row: overleg::Model) -> Result<Overleg> {
    Ok(Overleg {
        id: OverlegId(row.id),
        school: SchoolId(row.school_id),
        locatie: row.locatie_id.map(LocatieId),
        orgaan: row.orgaan,
        naam: row.naam,
        ritme: json(&row.ritme, TABEL, "ritme")?,
        wisselt_met: row.wisselt_met.map(OverlegId),
        weekdag: i8::try_from(row.weekdag).map_err(|_cause| corrupt(TABEL, "weekdag"))?,
        begint: tijd(&row.begint, TABEL, "begint")?,
        minuten: u16::try_from(row.minuten).map_err(|_cause| corrupt(TABEL, "minuten"))?,
        zaal: row.zaal,
        klassen: json(&row.klassen, TABEL, "klassen")?,
        actief: row.actief,
        versie: row.versie,
    })
}
