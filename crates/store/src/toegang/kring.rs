//! Who teaches which class, and who was informed of a pupil's medical facts by name.

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, OnConflict, Query},
};
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, LeerlingId, SchoolId},
    toegang::{Lesklas, Rol},
};

use super::{RolRegel, rollen_van};
use crate::{
    dialect::{Vraag, stel},
    fout::Result,
    omzetting::{code, datum, datum_opt},
    rij::{account, ingelicht, leerling, lesklas, rol, school},
    swv::{SwvDb, Tx},
};

/// Whoever was informed of a pupil's medical facts, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IngelichtRegel {
    /// Who was informed.
    pub account: AccountId,
    /// First day.
    pub vanaf: Date,
    /// Last day; open when absent.
    pub tot: Option<Date>,
    /// Who said so.
    pub door: AccountId,
}

/// What decides whom an account reaches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kring {
    /// The roles, with those that begin later or have ended.
    pub rollen: Vec<RolRegel>,
    /// The classes that it teaches.
    pub lesklassen: Vec<Lesklas>,
    /// The pupils of whose medical facts it is informed.
    pub ingelicht: Vec<LeerlingId>,
}

/// Somebody who works at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medewerker {
    /// The account.
    pub account: AccountId,
    /// Name.
    pub naam: String,
    /// Sign-in name.
    pub login: String,
    /// The roles at this school.
    pub rollen: Vec<Rol>,
}

/// Whether a pupil sits in a class that an account teaches, as a condition on the pupil table.
pub(crate) fn in_lesklas(docent: AccountId) -> Condition {
    let kolom = |c: lesklas::Column| Expr::col((lesklas::Entity, c));
    let pupil = |c: leerling::Column| Expr::col((leerling::Entity, c));
    let mut les = Query::select();
    les.expr(Expr::val(1))
        .from(lesklas::Entity)
        .and_where(kolom(lesklas::Column::AccountId).eq(docent.0))
        .and_where(kolom(lesklas::Column::SchoolId).eq(pupil(leerling::Column::SchoolId)))
        .and_where(kolom(lesklas::Column::Klas).eq(pupil(leerling::Column::Klas)));
    Condition::all().add(Expr::exists(les))
}

impl SwvDb {
    /// The roles of an account, with the classes that it teaches and the pupils of whose medical facts it was informed on a day;
    /// one query.
    pub async fn find_kring(&self, id: AccountId, op: Date) -> Result<Kring> {
        let dag = op.to_string();
        let lessen = lesklas::Entity::find()
            .filter(lesklas::Column::AccountId.eq(id.0))
            .order_by_asc(lesklas::Column::Klas);
        let ingelicht = ingelicht::Entity::find()
            .filter(ingelicht::Column::AccountId.eq(id.0))
            .filter(ingelicht::Column::Vanaf.lte(dag.as_str()))
            .filter(
                ingelicht::Column::Tot
                    .is_null()
                    .or(ingelicht::Column::Tot.gte(dag.as_str())),
            );
        let lessen = Vraag::van(lessen, [lesklas::Column::SchoolId, lesklas::Column::Klas]);
        let ingelicht = Vraag::van(ingelicht, [ingelicht::Column::LeerlingId]);
        let vragen = (
            rollen_van(id),
            lessen.naar(|rows: Vec<(Uuid, String)>| {
                let les = |(school, klas)| Lesklas {
                    school: SchoolId(school),
                    klas,
                };
                Ok(rows.into_iter().map(les).collect())
            }),
            ingelicht.naar(|rows: Vec<(Uuid,)>| Ok(rows.into_iter().map(|(id,)| LeerlingId(id)).collect())),
        );
        let (rollen, lesklassen, ingelicht) = stel(self.lees(), vragen).await?;
        Ok(Kring {
            rollen,
            lesklassen,
            ingelicht,
        })
    }

    /// Who teaches a class.
    pub async fn list_docenten(&self, les: &Lesklas) -> Result<Vec<AccountId>> {
        let rows = lesklas::Entity::find()
            .filter(lesklas::Column::SchoolId.eq(les.school.0))
            .filter(lesklas::Column::Klas.eq(les.klas.as_str()))
            .all(self.lees())
            .await?;
        Ok(rows.into_iter().map(|r| AccountId(r.account_id)).collect())
    }

    /// The classes of a school, each with who teaches it.
    pub async fn list_lesklassen_van(&self, school: SchoolId) -> Result<Vec<(AccountId, String)>> {
        lessen_van(self.lees(), school).await
    }

    /// Who has a role at a school on a day, with sign-in name and name, by name.
    pub async fn list_medewerkers(&self, school: SchoolId, op: Date) -> Result<Vec<Medewerker>> {
        let dag = op.to_string();
        let rows = rol::Entity::find()
            .join(
                JoinType::InnerJoin,
                rol::Entity::belongs_to(account::Entity)
                    .from(rol::Column::AccountId)
                    .to(account::Column::Id)
                    .into(),
            )
            .select_also(account::Entity)
            .filter(rol::Column::SchoolId.eq(school.0))
            .filter(rol::Column::Vanaf.lte(dag.as_str()))
            .filter(rol::Column::Tot.is_null().or(rol::Column::Tot.gte(dag.as_str())))
            .filter(account::Column::Actief.eq(true))
            .order_by_asc(account::Column::Naam)
            .all(self.lees())
            .await?;
        let mut alle: Vec<Medewerker> = Vec::new();
        for (r, wie) in rows {
            let Some(wie) = wie else { continue };
            let rol = code(Rol::parse(&r.rol), "rol", "rol")?;
            match alle.iter_mut().find(|m| m.account.0 == wie.id) {
                Some(bekend) => bekend.rollen.push(rol),
                None => alle.push(Medewerker {
                    account: AccountId(wie.id),
                    naam: wie.naam,
                    login: wie.login,
                    rollen: vec![rol],
                }),
            }
        }
        Ok(alle)
    }

    /// Who was informed of a pupil's medical facts.
    pub async fn list_ingelicht(&self, id: LeerlingId) -> Result<Vec<IngelichtRegel>> {
        let rows = ingelicht::Entity::find()
            .filter(ingelicht::Column::LeerlingId.eq(id.0))
            .order_by_asc(ingelicht::Column::Vanaf)
            .all(self.lees())
            .await?;
        rows.iter().map(lees_ingelicht).collect()
    }
}

async fn lessen_van<C: ConnectionTrait>(db: &C, school: SchoolId) -> Result<Vec<(AccountId, String)>> {
    let rows = lesklas::Entity::find()
        .filter(lesklas::Column::SchoolId.eq(school.0))
        .order_by_asc(lesklas::Column::Klas)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|r| (AccountId(r.account_id), r.klas))
        .collect())
}

fn lees_ingelicht(r: &ingelicht::Model) -> Result<IngelichtRegel> {
    Ok(IngelichtRegel {
        account: AccountId(r.account_id),
        vanaf: datum(&r.vanaf, "ingelicht", "vanaf")?,
        tot: datum_opt(r.tot.as_deref(), "ingelicht", "tot")?,
        door: AccountId(r.door),
    })
}

impl Tx<'_> {
    /// Holds a school until this transaction ends: who compares and writes its lists then is the only one who does.
    pub async fn lock_school(&self, school: SchoolId) -> Result<()> {
        school::Entity::find_by_id(school.0)
            .lock_exclusive()
            .one(&self.tx)
            .await?;
        Ok(())
    }

    /// As [`SwvDb::list_lesklassen_van`], as this transaction sees it.
    pub async fn list_lesklassen_van(&self, school: SchoolId) -> Result<Vec<(AccountId, String)>> {
        lessen_van(&self.tx, school).await
    }

    /// What is recorded of somebody who was informed, as this transaction sees it.
    pub async fn find_ingelicht(&self, id: LeerlingId, wie: AccountId) -> Result<Option<IngelichtRegel>> {
        let row = ingelicht::Entity::find_by_id((id.0, wie.0)).one(&self.tx).await?;
        row.as_ref().map(lees_ingelicht).transpose()
    }

    /// Sets the classes that an account teaches at a school, over those of before.
    pub async fn save_lesklassen(&self, id: AccountId, school: SchoolId, klassen: &[String]) -> Result<()> {
        lesklas::Entity::delete_many()
            .filter(lesklas::Column::AccountId.eq(id.0))
            .filter(lesklas::Column::SchoolId.eq(school.0))
            .exec(&self.tx)
            .await?;
        let rows = klassen.iter().map(|klas| lesklas::ActiveModel {
            account_id: Set(id.0),
            school_id: Set(school.0),
            klas: Set(klas.clone()),
        });
        let rows: Vec<_> = rows.collect();
        if !rows.is_empty() {
            lesklas::Entity::insert_many(rows)
                .exec_without_returning(&self.tx)
                .await?;
        }
        Ok(())
    }

    /// Records that an account is informed of a pupil's medical facts, from a day and until a day.
    pub async fn save_ingelicht(&self, id: LeerlingId, regel: &IngelichtRegel) -> Result<()> {
        let row = ingelicht::ActiveModel {
            leerling_id: Set(id.0),
            account_id: Set(regel.account.0),
            vanaf: Set(regel.vanaf.to_string()),
            tot: Set(regel.tot.map(|d| d.to_string())),
            door: Set(regel.door.0),
        };
        ingelicht::Entity::insert(row)
            .on_conflict(
                OnConflict::columns([ingelicht::Column::LeerlingId, ingelicht::Column::AccountId])
                    .update_columns([
                        ingelicht::Column::Vanaf,
                        ingelicht::Column::Tot,
                        ingelicht::Column::Door,
                    ])
                    .to_owned(),
            )
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }
}
