//! Who is invited from outside to one item, their visits, and what was told to them.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, AgendapuntId, GenodigdeId, LeerlingId},
    overleg::{
        agenda::Over,
        gast::{Genodigde, Grondslag, Verstrekking},
    },
    toegang::{Klasse, Rol},
};

use crate::{
    fout::{Result, StoreError},
    kluis::{Zegel, plek},
    omzetting::{code, datum, json, naar_json},
    rij::{gastsessie, genodigde, verstrekking},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "genodigde";

impl SwvDb {
    /// Who was invited to an item, in order.
    pub async fn list_genodigden(&self, punt: AgendapuntId) -> Result<Vec<Genodigde>> {
        let rows = genodigde::Entity::find()
            .filter(genodigde::Column::AgendapuntId.eq(punt.0))
            .order_by_asc(genodigde::Column::Id)
            .all(self.lees())
            .await?;
        self.open_genodigden(&rows).await
    }

    /// An invitation.
    pub async fn find_genodigde(&self, id: GenodigdeId) -> Result<Option<Genodigde>> {
        let row = genodigde::Entity::find_by_id(id.0).one(self.lees()).await?;
        let rows: Vec<_> = row.into_iter().collect();
        Ok(self.open_genodigden(&rows).await?.pop())
    }

    /// An invitation by the hash of its token, with the hash of its code.
    pub async fn find_uitnodiging(&self, token_hash: &str) -> Result<Option<(Genodigde, String)>> {
        let row = genodigde::Entity::find()
            .filter(genodigde::Column::TokenHash.eq(token_hash))
            .one(self.lees())
            .await?;
        let Some(row) = row else { return Ok(None) };
        let code_hash = row.code_hash.clone();
        let found = self.open_genodigden(std::slice::from_ref(&row)).await?.pop();
        Ok(found.map(|wie| (wie, code_hash)))
    }

    /// Whose visit it is, by the hash of its token, when it did not end.
    pub async fn find_gastsessie(&self, token_hash: &str, nu: i64) -> Result<Option<GenodigdeId>> {
        let row = gastsessie::Entity::find_by_id(token_hash.to_owned())
            .filter(gastsessie::Column::Verloopt.gt(nu))
            .one(self.lees())
            .await?;
        Ok(row.map(|row| GenodigdeId(row.genodigde_id)))
    }

    /// Writes down that something was told; of a pupil when somebody can tell of whom.
    pub async fn log_verstrekking(
        &self,
        id: Uuid,
        (aan, over): (&Genodigde, Option<LeerlingId>),
        tijdstip: i64,
        wat: &[Klasse],
    ) -> Result<()> {
        let row = verstrekking::ActiveModel {
            id: Set(id),
            genodigde_id: Set(aan.id.0),
            leerling_id: Set(over.map(|l| l.0)),
            tijdstip: Set(tijdstip),
            wat: Set(naar_json(&wat, "verstrekking", "wat")?),
        };
        verstrekking::Entity::insert(row)
            .exec_without_returning(&self.db.schrijf)
            .await?;
        Ok(())
    }

    /// What was told of a pupil to people from outside, the latest first.
    pub async fn list_verstrekkingen(&self, leerling: LeerlingId) -> Result<Vec<Verstrekking>> {
        let rows = verstrekking::Entity::find()
            .filter(verstrekking::Column::LeerlingId.eq(leerling.0))
            .order_by_desc(verstrekking::Column::Tijdstip)
            .order_by_desc(verstrekking::Column::Id)
            .all(self.lees())
            .await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let wie = genodigde::Entity::find()
            .filter(genodigde::Column::LeerlingId.eq(leerling.0))
            .all(self.lees())
            .await?;
        let wie = self.open_genodigden(&wie).await?;
        rows.into_iter()
            .filter_map(|row| {
                let aan = wie.iter().find(|g| g.id.0 == row.genodigde_id)?;
                Some(json(&row.wat, "verstrekking", "wat").map(|wat| Verstrekking {
                    tijdstip: row.tijdstip,
                    naam: aan.naam.clone(),
                    rol: aan.rol,
                    grondslag: aan.grondslag,
                    doel: aan.inhoud.doel.clone(),
                    wat,
                }))
            })
            .collect()
    }

    async fn open_genodigden(&self, rows: &[genodigde::Model]) -> Result<Vec<Genodigde>> {
        let wie: Vec<LeerlingId> = rows
            .iter()
            .filter_map(|r| r.leerling_id)
            .map(LeerlingId)
            .collect();
        let zegels = self.kluis.find_zegels(&wie).await?;
        let eigen = self.kluis.swv_zegel();
        rows.iter()
            .map(|row| match row.leerling_id {
                Some(id) => lees(row, zegels.get(&LeerlingId(id)).ok_or(StoreError::KeyMissing)?),
                None => lees(row, &eigen),
            })
            .collect()
    }
}

impl Tx<'_> {
    /// Adds an invitation; of its token and its code only hashes are kept.
    pub async fn insert_genodigde(&self, nieuw: &Genodigde, token_hash: &str, code_hash: &str) -> Result<()> {
        let zegel = self
            .zegel_over(nieuw.leerling.map_or(Over::Vrij, Over::Leerling))
            .await?;
        let row = genodigde::ActiveModel {
            id: Set(nieuw.id.0),
            agendapunt_id: Set(nieuw.punt.0),
            leerling_id: Set(nieuw.leerling.map(|l| l.0)),
            naam: Set(nieuw.naam.clone()),
            adres: Set(nieuw.adres.clone()),
            rol: Set(nieuw.rol.code().to_owned()),
            grondslag: Set(nieuw.grondslag.code().to_owned()),
            ziet: Set(naar_json(&nieuw.ziet, TABEL, "ziet")?),
            inhoud: Set(zegel.dicht_json(&plek(TABEL, "inhoud", nieuw.id.0), &nieuw.inhoud)?),
            geldig_tot: Set(nieuw.geldig_tot.to_string()),
            token_hash: Set(token_hash.to_owned()),
            code_hash: Set(code_hash.to_owned()),
            pogingen: Set(0),
            ingetrokken_op: Set(None),
            door: Set(nieuw.door.0),
            tijdstip: Set(nieuw.tijdstip),
        };
        genodigde::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Withdraws an invitation and ends its visits.
    pub async fn revoke_genodigde(&self, id: GenodigdeId, nu: i64) -> Result<()> {
        let row = genodigde::ActiveModel {
            ingetrokken_op: Set(Some(nu)),
            ..Default::default()
        };
        genodigde::Entity::update_many()
            .set(row)
            .filter(genodigde::Column::Id.eq(id.0))
            .filter(genodigde::Column::IngetrokkenOp.is_null())
            .exec(&self.tx)
            .await?;
        gastsessie::Entity::delete_many()
            .filter(gastsessie::Column::GenodigdeId.eq(id.0))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Counts a wrong code.
    pub async fn tel_gastpoging(&self, id: GenodigdeId) -> Result<()> {
        genodigde::Entity::update_many()
            .col_expr(
                genodigde::Column::Pogingen,
                Expr::col(genodigde::Column::Pogingen).add(1),
            )
            .filter(genodigde::Column::Id.eq(id.0))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Invitations go along when an item is put off.
    pub async fn move_genodigden(&self, van: AgendapuntId, naar: AgendapuntId) -> Result<()> {
        let row = genodigde::ActiveModel {
            agendapunt_id: Set(naar.0),
            ..Default::default()
        };
        genodigde::Entity::update_many()
            .set(row)
            .filter(genodigde::Column::AgendapuntId.eq(van.0))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Ends a visit.
    pub async fn delete_gastsessie(&self, token_hash: &str) -> Result<()> {
        gastsessie::Entity::delete_by_id(token_hash.to_owned())
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Begins a visit, after which wrong codes are counted anew; visits that ended go.
    pub async fn insert_gastsessie(
        &self,
        id: GenodigdeId,
        token_hash: &str,
        (nu, verloopt): (i64, i64),
    ) -> Result<()> {
        gastsessie::Entity::delete_many()
            .filter(gastsessie::Column::Verloopt.lte(nu))
            .exec(&self.tx)
            .await?;
        let schoon = genodigde::ActiveModel {
            pogingen: Set(0),
            ..Default::default()
        };
        genodigde::Entity::update_many()
            .set(schoon)
            .filter(genodigde::Column::Id.eq(id.0))
            .exec(&self.tx)
            .await?;
        let row = gastsessie::ActiveModel {
            token_hash: Set(token_hash.to_owned()),
            genodigde_id: Set(id.0),
            verloopt: Set(verloopt),
        };
        gastsessie::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }
}

fn lees(row: &genodigde::Model, zegel: &Zegel) -> Result<Genodigde> {
    Ok(Genodigde {
        id: GenodigdeId(row.id),
        punt: AgendapuntId(row.agendapunt_id),
        leerling: row.leerling_id.map(LeerlingId),
        naam: row.naam.clone(),
        adres: row.adres.clone(),
        rol: code(Rol::parse(&row.rol), TABEL, "rol")?,
        grondslag: code(Grondslag::parse(&row.grondslag), TABEL, "grondslag")?,
        ziet: json(&row.ziet, TABEL, "ziet")?,
        inhoud: zegel.open_json(&plek(TABEL, "inhoud", row.id), &row.inhoud)?,
        geldig_tot: datum(&row.geldig_tot, TABEL, "geldig_tot")?,
        pogingen: row.pogingen,
        ingetrokken_op: row.ingetrokken_op,
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
    })
}
