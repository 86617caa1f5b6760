//! The mentors of a pupil through the years: each change with its reason (R037).

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, LeerlingId},
    leerling::Leerling,
};

use crate::{
    fout::{Result, een},
    kluis::plek,
    omzetting::datum,
    rij::{leerling, mentorwissel},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "mentorwissel";

/// A change of mentor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mentorwissel {
    /// Identity.
    pub id: Uuid,
    /// The pupil.
    pub leerling: LeerlingId,
    /// The mentor before.
    pub van: Option<AccountId>,
    /// The mentor from then on.
    pub naar: Option<AccountId>,
    /// The day.
    pub datum: Date,
    /// Why; empty when an import brought it.
    pub reden: String,
    /// Who changed it; `None` from the command line.
    pub door: Option<AccountId>,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
}

impl SwvDb {
    /// The changes of a pupil's mentor, the newest first.
    pub async fn list_mentorwissels(&self, id: LeerlingId) -> Result<Vec<Mentorwissel>> {
        let rows = mentorwissel::Entity::find()
            .filter(mentorwissel::Column::LeerlingId.eq(id.0))
            .order_by_desc(mentorwissel::Column::Tijdstip)
            .order_by_desc(mentorwissel::Column::Id)
            .all(self.lees())
            .await?;
        // An import keeps no reason, so a pupil may have changes and no key.
        let zegel = if rows.iter().any(|r| r.reden.is_some()) {
            Some(self.zegel(id).await?)
        } else {
            None
        };
        rows.into_iter()
            .map(|r| {
                let reden = match (&zegel, r.reden.as_deref()) {
                    (Some(zegel), Some(dicht)) => {
                        zegel.open_tekst(&plek(TABEL, "reden", r.id), Some(dicht))?
                    }
                    _ => String::new(),
                };
                Ok(Mentorwissel {
                    id: r.id,
                    leerling: LeerlingId(r.leerling_id),
                    van: r.van_id.map(AccountId),
                    naar: r.naar_id.map(AccountId),
                    datum: datum(&r.datum, TABEL, "datum")?,
                    reden,
                    door: r.door.map(AccountId),
                    tijdstip: r.tijdstip,
                })
            })
            .collect()
    }
}

impl Tx<'_> {
    /// Gives a pupil another mentor, over the version that was read.
    pub async fn set_mentor(&self, van: &Leerling, naar: Option<AccountId>) -> Result<()> {
        let done = leerling::Entity::update_many()
            .col_expr(leerling::Column::MentorId, Expr::value(naar.map(|m| m.0)))
            .col_expr(
                leerling::Column::Versie,
                Expr::col(leerling::Column::Versie).add(1),
            )
            .filter(leerling::Column::Id.eq(van.id.0))
            .filter(leerling::Column::Versie.eq(van.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "leerling.versie")
    }

    /// Keeps changes of mentors. A reason is sealed with the key of its pupil.
    pub async fn insert_mentorwissels(&self, wissels: &[Mentorwissel]) -> Result<()> {
        let mut rows = Vec::with_capacity(wissels.len());
        for w in wissels {
            let reden = if w.reden.is_empty() {
                None
            } else {
                let zegel = self.zegel(w.leerling).await?;
                zegel.dicht_tekst(&plek(TABEL, "reden", w.id), &w.reden)?
            };
            rows.push(mentorwissel::ActiveModel {
                id: Set(w.id),
                leerling_id: Set(w.leerling.0),
                van_id: Set(w.van.map(|m| m.0)),
                naar_id: Set(w.naar.map(|m| m.0)),
                datum: Set(w.datum.to_string()),
                reden: Set(reden),
                door: Set(w.door.map(|m| m.0)),
                tijdstip: Set(w.tijdstip),
            });
        }
        for chunk in rows.chunks(200) {
            mentorwissel::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(&self.tx)
                .await?;
        }
        Ok(())
    }
}
