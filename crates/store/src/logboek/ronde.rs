//! A question to all teachers of a pupil, and what each of them answered: both sealed.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, LeerlingId, VraagrondeId},
    logboek::Bijdrage,
};

use crate::{
    fout::Result,
    kluis::{Plek, Zegel, plek},
    omzetting::{datum, datum_opt},
    rij::{bijdrage, vraagronde},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "vraagronde";

/// A question to all teachers of a pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ronde {
    /// Identity.
    pub id: VraagrondeId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// The question.
    pub vraag: String,
    /// First day.
    pub begin: Date,
    /// Last day on which an answer counts.
    pub tot: Date,
    /// Who asked.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
    /// Who was asked, and what each answered.
    pub bijdragen: Vec<BijdrageRegel>,
}

/// One who was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BijdrageRegel {
    /// Who.
    pub account: AccountId,
    /// When the answer came.
    pub ingevuld_op: Option<Date>,
    /// The answer, when it came.
    pub antwoord: Option<Bijdrage>,
}

/// A question that waits for an answer, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenVraag {
    /// The question.
    pub ronde: VraagrondeId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// Last day.
    pub tot: Date,
    /// When it was answered; the answer may be changed until the last day.
    pub ingevuld_op: Option<Date>,
}

fn plek_van(ronde: Uuid, account: Uuid) -> Plek {
    Plek::new("bijdrage", "antwoord", format!("{ronde}/{account}"))
}

impl SwvDb {
    /// The questions about a pupil with their answers, newest first.
    pub async fn list_rondes(&self, id: LeerlingId) -> Result<Vec<Ronde>> {
        let rondes = vraagronde::Entity::find()
            .filter(vraagronde::Column::LeerlingId.eq(id.0))
            .order_by_desc(vraagronde::Column::Id)
            .all(self.lees())
            .await?;
        if rondes.is_empty() {
            return Ok(Vec::new());
        }
        let zegel = self.zegel(id).await?;
        let rows = bijdrage::Entity::find()
            .filter(bijdrage::Column::RondeId.is_in(rondes.iter().map(|r| r.id)))
            .all(self.lees())
            .await?;
        let mut per_ronde: BTreeMap<Uuid, Vec<BijdrageRegel>> = BTreeMap::new();
        for row in rows {
            let ronde = row.ronde_id;
            per_ronde
                .entry(ronde)
                .or_default()
                .push(lees_bijdrage(&row, &zegel)?);
        }
        rondes
            .into_iter()
            .map(|row| {
                let bijdragen = per_ronde.remove(&row.id).unwrap_or_default();
                lees(&row, &zegel, bijdragen)
            })
            .collect()
    }

    /// A question as one of those who were asked sees it: with the own answer only.
    pub async fn find_vraag(&self, id: VraagrondeId, account: AccountId) -> Result<Option<Ronde>> {
        let eigen = bijdrage::Entity::find_by_id((id.0, account.0))
            .one(self.lees())
            .await?;
        let Some(eigen) = eigen else { return Ok(None) };
        let ronde = vraagronde::Entity::find_by_id(id.0).one(self.lees()).await?;
        let Some(ronde) = ronde else { return Ok(None) };
        let zegel = self.zegel(LeerlingId(ronde.leerling_id)).await?;
        let eigen = lees_bijdrage(&eigen, &zegel)?;
        lees(&ronde, &zegel, vec![eigen]).map(Some)
    }

    /// The questions that were put to somebody and are still open on a day, the most urgent first.
    pub async fn list_vragen_aan(&self, account: AccountId, op: Date) -> Result<Vec<OpenVraag>> {
        let rows = bijdrage::Entity::find()
            .join(
                sea_orm::JoinType::InnerJoin,
                bijdrage::Entity::belongs_to(vraagronde::Entity)
                    .from(bijdrage::Column::RondeId)
                    .to(vraagronde::Column::Id)
                    .into(),
            )
            .select_also(vraagronde::Entity)
            .filter(bijdrage::Column::AccountId.eq(account.0))
            .filter(vraagronde::Column::Tot.gte(op.to_string()))
            .order_by_asc(vraagronde::Column::Tot)
            .all(self.lees())
            .await?;
        let open = rows.into_iter().filter_map(|(b, r)| r.map(|r| (b, r)));
        open.map(|(b, r)| {
            Ok(OpenVraag {
                ronde: VraagrondeId(r.id),
                leerling: LeerlingId(r.leerling_id),
                tot: datum(&r.tot, TABEL, "tot")?,
                ingevuld_op: datum_opt(b.ingevuld_op.as_deref(), "bijdrage", "ingevuld_op")?,
            })
        })
        .collect()
    }
}

impl Tx<'_> {
    /// Puts a question to everybody in its list.
    pub async fn insert_ronde(&self, nieuw: &Ronde) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        let row = vraagronde::ActiveModel {
            id: Set(nieuw.id.0),
            leerling_id: Set(nieuw.leerling.0),
            vraag: Set(zegel.dicht(&plek(TABEL, "vraag", nieuw.id.0), nieuw.vraag.as_bytes())?),
            begin: Set(nieuw.begin.to_string()),
            tot: Set(nieuw.tot.to_string()),
            door: Set(nieuw.door.0),
            tijdstip: Set(nieuw.tijdstip),
        };
        vraagronde::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        let leeg = nieuw.bijdragen.iter().map(|b| bijdrage::ActiveModel {
            ronde_id: Set(nieuw.id.0),
            account_id: Set(b.account.0),
            leerling_id: Set(nieuw.leerling.0),
            ingevuld_op: Set(None),
            antwoord: Set(None),
        });
        let leeg: Vec<_> = leeg.collect();
        if !leeg.is_empty() {
            bijdrage::Entity::insert_many(leeg)
                .exec_without_returning(&self.tx)
                .await?;
        }
        Ok(())
    }

    /// Keeps an answer over an earlier one of the same person; `false` for who was not asked.
    pub async fn save_bijdrage(
        &self,
        ronde: &Ronde,
        account: AccountId,
        antwoord: &Bijdrage,
        op: Date,
    ) -> Result<bool> {
        let zegel = self.zegel(ronde.leerling).await?;
        let dicht = zegel.dicht_json(&plek_van(ronde.id.0, account.0), antwoord)?;
        let done = bijdrage::Entity::update_many()
            .col_expr(bijdrage::Column::Antwoord, Expr::value(dicht))
            .col_expr(bijdrage::Column::IngevuldOp, Expr::value(op.to_string()))
            .filter(bijdrage::Column::RondeId.eq(ronde.id.0))
            .filter(bijdrage::Column::AccountId.eq(account.0))
            .exec(&self.tx)
            .await?;
        Ok(done.rows_affected == 1)
    }
}

fn lees(row: &vraagronde::Model, zegel: &Zegel, bijdragen: Vec<BijdrageRegel>) -> Result<Ronde> {
    Ok(Ronde {
        id: VraagrondeId(row.id),
        leerling: LeerlingId(row.leerling_id),
        vraag: zegel.open_tekst(&plek(TABEL, "vraag", row.id), Some(&row.vraag))?,
        begin: datum(&row.begin, TABEL, "begin")?,
        tot: datum(&row.tot, TABEL, "tot")?,
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
        bijdragen,
    })
}

fn lees_bijdrage(row: &bijdrage::Model, zegel: &Zegel) -> Result<BijdrageRegel> {
    let open = |dicht: &Vec<u8>| zegel.open_json(&plek_van(row.ronde_id, row.account_id), dicht);
    Ok(BijdrageRegel {
        account: AccountId(row.account_id),
        ingevuld_op: datum_opt(row.ingevuld_op.as_deref(), "bijdrage", "ingevuld_op")?,
        antwoord: row.antwoord.as_ref().map(open).transpose()?,
    })
}
