//! What schools make of the catalogue, the hours of their teams, and the partners.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, Iterable, QueryFilter, QueryOrder,
    sea_query::{Expr, OnConflict},
};
use vangnet_core::{
    id::{PartnerId, SchoolId},
    inrichting::aanbod::{Aanbodlijst, Capaciteit, Partner, Schoolaanbod},
};

use crate::{
    dialect::{Vraag, stel},
    fout::{Result, StoreError, een},
    omzetting::corrupt,
    rij::{capaciteit, partner, schoolaanbod},
    swv::{SwvDb, Tx},
};

impl SwvDb {
    /// What a school makes of the catalogue, by code of the offer.
    pub async fn list_schoolaanbod(&self, school: SchoolId) -> Result<Aanbodlijst> {
        let rows = schoolaanbod::Entity::find()
            .filter(schoolaanbod::Column::SchoolId.eq(school.0))
            .order_by_asc(schoolaanbod::Column::Arrangement)
            .all(self.lees())
            .await?;
        Ok(Aanbodlijst(rows.into_iter().map(Schoolaanbod::from).collect()))
    }

    /// What every school makes of the catalogue; a school that wrote nothing is not in it.
    pub async fn list_alle_schoolaanbod(&self) -> Result<BTreeMap<SchoolId, Aanbodlijst>> {
        let vraag = schoolaanbod::Entity::find()
            .order_by_asc(schoolaanbod::Column::SchoolId)
            .order_by_asc(schoolaanbod::Column::Arrangement);
        let rows: Vec<schoolaanbod::Model> =
            stel(self.lees(), Vraag::van(vraag, schoolaanbod::Column::iter())).await?;
        let mut found: BTreeMap<SchoolId, Aanbodlijst> = BTreeMap::new();
        for row in rows {
            let lijst = found.entry(SchoolId(row.school_id)).or_default();
            lijst.0.push(Schoolaanbod::from(row));
        }
        Ok(found)
    }

    /// The hours of a school's team, by who.
    pub async fn list_capaciteit(&self, school: SchoolId) -> Result<Vec<Capaciteit>> {
        let rows = capaciteit::Entity::find()
            .filter(capaciteit::Column::SchoolId.eq(school.0))
            .order_by_asc(capaciteit::Column::Uitvoerder)
            .all(self.lees())
            .await?;
        rows.into_iter().map(Capaciteit::try_from).collect()
    }

    /// The partners of the samenwerkingsverband, by name; who can no longer be chosen as well.
    pub async fn list_partners(&self) -> Result<Vec<Partner>> {
        let rows = partner::Entity::find()
            .order_by_asc(partner::Column::Naam)
            .order_by_asc(partner::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(Partner::try_from).collect()
    }

    /// A partner.
    pub async fn find_partner(&self, id: PartnerId) -> Result<Option<Partner>> {
        let row = partner::Entity::find_by_id(id.0).one(self.lees()).await?;
        row.map(Partner::try_from).transpose()
    }
}

impl From<schoolaanbod::Model> for Schoolaanbod {
    fn from(row: schoolaanbod::Model) -> Self {
        Self {
            school: SchoolId(row.school_id),
            arrangement: row.arrangement,
            hoe: row.hoe,
            biedt: row.biedt,
            protocol: row.protocol,
            kwaliteit: row.kwaliteit,
            versie: row.versie,
        }
    }
}

impl TryFrom<capaciteit::Model> for Capaciteit {
    type Error = StoreError;
    fn try_from(row: capaciteit::Model) -> Result<Self> {
        Ok(Self {
            school: SchoolId(row.school_id),
            uitvoerder: row.uitvoerder,
            minuten_per_week: u32::try_from(row.minuten_per_week)
                .map_err(|_cause| corrupt("capaciteit", "minuten_per_week"))?,
        })
    }
}

impl TryFrom<partner::Model> for Partner {
    type Error = StoreError;
    fn try_from(row: partner::Model) -> Result<Self> {
        let cluster = row
            .cluster
            .map(|c| u8::try_from(c).map_err(|_cause| corrupt("partner", "cluster")))
            .transpose()?;
        Ok(Self {
            id: PartnerId(row.id),
            naam: row.naam,
            rol: row.rol,
            cluster,
            actief: row.actief,
            versie: row.versie,
        })
    }
}

impl Tx<'_> {
    /// Writes what a school makes of an offer: as version 1, or over the version that was read.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_schoolaanbod(&self, waarde: &Schoolaanbod) -> Result<()> {
        if waarde.versie == 0 {
            let row = schoolaanbod::ActiveModel {
                school_id: Set(waarde.school.0),
                arrangement: Set(waarde.arrangement.clone()),
                hoe: Set(waarde.hoe.clone()),
                biedt: Set(waarde.biedt),
                protocol: Set(waarde.protocol),
                kwaliteit: Set(waarde.kwaliteit),
                versie: Set(1),
            };
            schoolaanbod::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
            return Ok(());
        }
        let done = schoolaanbod::Entity::update_many()
            .col_expr(schoolaanbod::Column::Hoe, Expr::value(waarde.hoe.clone()))
            .col_expr(schoolaanbod::Column::Biedt, Expr::value(waarde.biedt))
            .col_expr(schoolaanbod::Column::Protocol, Expr::value(waarde.protocol))
            .col_expr(schoolaanbod::Column::Kwaliteit, Expr::value(waarde.kwaliteit))
            .col_expr(
                schoolaanbod::Column::Versie,
                Expr::value(waarde.versie.saturating_add(1)),
            )
            .filter(schoolaanbod::Column::SchoolId.eq(waarde.school.0))
            .filter(schoolaanbod::Column::Arrangement.eq(&waarde.arrangement))
            .filter(schoolaanbod::Column::Versie.eq(waarde.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "schoolaanbod.versie")
    }

    /// The minutes of one kind of staff, as this transaction sees them.
    pub async fn find_capaciteit(&self, school: SchoolId, uitvoerder: &str) -> Result<Option<u32>> {
        let row = capaciteit::Entity::find_by_id((school.0, uitvoerder.to_owned()))
            .one(&self.tx)
            .await?;
        let found = row.map(Capaciteit::try_from).transpose()?;
        Ok(found.map(|c| c.minuten_per_week))
    }

    /// Sets the minutes of one kind of staff; without minutes the line goes.
    pub async fn set_capaciteit(&self, waarde: &Capaciteit) -> Result<()> {
        if waarde.minuten_per_week == 0 {
            capaciteit::Entity::delete_by_id((waarde.school.0, waarde.uitvoerder.clone()))
                .exec(&self.tx)
                .await?;
            return Ok(());
        }
        let row = capaciteit::ActiveModel {
            school_id: Set(waarde.school.0),
            uitvoerder: Set(waarde.uitvoerder.clone()),
            minuten_per_week: Set(i32::try_from(waarde.minuten_per_week).unwrap_or(i32::MAX)),
        };
        let update = OnConflict::columns([capaciteit::Column::SchoolId, capaciteit::Column::Uitvoerder])
            .update_column(capaciteit::Column::MinutenPerWeek)
            .to_owned();
        capaciteit::Entity::insert(row)
            .on_conflict(update)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Writes a partner: a new one as version 1, or over the version that was read.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_partner(&self, waarde: &Partner) -> Result<()> {
        if waarde.versie == 0 {
            let row = partner::ActiveModel {
                id: Set(waarde.id.0),
                naam: Set(waarde.naam.clone()),
                rol: Set(waarde.rol.clone()),
                cluster: Set(waarde.cluster.map(i32::from)),
                actief: Set(waarde.actief),
                versie: Set(1),
            };
            partner::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
            return Ok(());
        }
        let done = partner::Entity::update_many()
            .col_expr(partner::Column::Naam, Expr::value(waarde.naam.clone()))
            .col_expr(partner::Column::Rol, Expr::value(waarde.rol.clone()))
            .col_expr(
                partner::Column::Cluster,
                Expr::value(waarde.cluster.map(i32::from)),
            )
            .col_expr(partner::Column::Actief, Expr::value(waarde.actief))
            .col_expr(
                partner::Column::Versie,
                Expr::value(waarde.versie.saturating_add(1)),
            )
            .filter(partner::Column::Id.eq(waarde.id.0))
            .filter(partner::Column::Versie.eq(waarde.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "partner.versie")
    }
}
