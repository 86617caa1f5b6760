//! Accounts and their roles; sessions and failed sign-ins are in `sessie`.

mod kring;
mod sessie;

pub(crate) use kring::in_lesklas;
pub use kring::{IngelichtRegel, Kring, Medewerker};
pub use sessie::{Aanmeldpogingen, Sessie};

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, Iterable, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, LocatieId, SchoolId},
    toegang::{Bereik, Rol, Toekenning},
};

use crate::{
    dialect::{Vraag, stel},
    fout::{Result, StoreError, een},
    kluis::plek,
    omzetting::{code, datum, datum_opt},
    rij::{account, rol},
    swv::{SwvDb, Tx},
};

/// An account as stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    /// Identity.
    pub id: AccountId,
    /// Sign-in name: an e-mail address, lower case.
    pub login: String,
    /// Name.
    pub naam: String,
    /// Password hash in PHC form.
    pub wachtwoord: String,
    /// Secret of the second factor, when it is on; empty when its key was lost: then no code fits.
    pub totp: Option<Vec<u8>>,
    /// The last time step that was used, so that a code works once.
    pub totp_laatste: i64,
    /// Whether it may sign in.
    pub actief: bool,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Account")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// A new account.
#[derive(Debug, Clone)]
pub struct NieuwAccount {
    /// Identity.
    pub id: AccountId,
    /// Sign-in name, lower case.
    pub login: String,
    /// Name.
    pub naam: String,
    /// Password hash in PHC form.
    pub wachtwoord: String,
}

/// A role of an account with its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RolRegel {
    /// Identity of this line.
    pub id: Uuid,
    /// The role with its reach.
    pub toekenning: Toekenning,
    /// First day.
    pub vanaf: Date,
    /// Last day, when it ends.
    pub tot: Option<Date>,
}

impl SwvDb {
    /// Finds an account by sign-in name (lower case).
    pub async fn find_account_by_login(&self, login: &str) -> Result<Option<Account>> {
        let row = account::Entity::find()
            .filter(account::Column::Login.eq(login))
            .one(self.lees())
            .await?;
        Ok(row.map(|row| self.account(row)))
    }

    /// Finds an account.
    pub async fn find_account(&self, id: AccountId) -> Result<Option<Account>> {
        let row = account::Entity::find_by_id(id.0).one(self.lees()).await?;
        Ok(row.map(|row| self.account(row)))
    }

    fn account(&self, row: account::Model) -> Account {
        let zegel = self.kluis.swv_zegel();
        // A secret that does not open (keys were not restored) is still a second factor: one that no code fits, until an
        // administrator resets it.
        let totp = row.totp.as_deref().map(|sealed| {
            let geheim = zegel.open(&plek("account", "totp", row.id), sealed);
            geheim.unwrap_or_default()
        });
        Account {
            id: AccountId(row.id),
            login: row.login,
            naam: row.naam,
            wachtwoord: row.wachtwoord,
            totp,
            totp_laatste: row.totp_laatste,
            actief: row.actief,
            versie: row.versie,
        }
    }

    /// The roles of an account, with those that begin later or have ended.
    pub async fn list_rollen(&self, id: AccountId) -> Result<Vec<RolRegel>> {
        stel(self.lees(), rollen_van(id)).await
    }
}

/// The roles of an account, with those that begin later or have ended.
fn rollen_van(id: AccountId) -> Vraag<'static, Vec<RolRegel>> {
    let vraag = rol::Entity::find()
        .filter(rol::Column::AccountId.eq(id.0))
        .order_by_asc(rol::Column::Id);
    Vraag::van(vraag, rol::Column::iter())
        .naar(|rows: Vec<rol::Model>| rows.into_iter().map(RolRegel::try_from).collect())
}

impl Tx<'_> {
    /// Adds an account.
    pub async fn insert_account(&self, nieuw: &NieuwAccount) -> Result<()> {
        let row = account::ActiveModel {
            id: Set(nieuw.id.0),
            login: Set(nieuw.login.clone()),
            naam: Set(nieuw.naam.clone()),
            wachtwoord: Set(nieuw.wachtwoord.clone()),
            totp: Set(None),
            totp_laatste: Set(0),
            actief: Set(true),
            versie: Set(1),
        };
        account::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await
            .map_err(|error| match StoreError::from(error) {
                StoreError::Conflict(_) => StoreError::Conflict("account.login"),
                other => other,
            })?;
        Ok(())
    }

    /// Saves an account over the version that was read.
    pub async fn update_account(&self, changed: &Account) -> Result<()> {
        let zegel = self.swv.kluis.swv_zegel();
        let plaats = plek("account", "totp", changed.id.0);
        let totp = changed
            .totp
            .as_deref()
            .map(|secret| zegel.dicht(&plaats, secret))
            .transpose()?;
        let row = account::ActiveModel {
            id: Unchanged(changed.id.0),
            login: Unchanged(changed.login.clone()),
            naam: Set(changed.naam.clone()),
            wachtwoord: Set(changed.wachtwoord.clone()),
            totp: Set(totp),
            totp_laatste: Set(changed.totp_laatste),
            actief: Set(changed.actief),
            versie: Set(changed.versie.saturating_add(1)),
        };
        let done = account::Entity::update_many()
            .set(row)
            .filter(account::Column::Id.eq(changed.id.0))
            .filter(account::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "account.versie")
    }

    /// Gives a role.
    pub async fn insert_rol(&self, id: AccountId, regel: &RolRegel) -> Result<()> {
        let (school, locatie) = match regel.toekenning.bereik {
            Bereik::Swv => (None, None),
            Bereik::School { school } => (Some(school.0), None),
            Bereik::Locatie { school, locatie } => (Some(school.0), Some(locatie.0)),
        };
        let row = rol::ActiveModel {
            id: Set(regel.id),
            account_id: Set(id.0),
            rol: Set(regel.toekenning.rol.code().to_owned()),
            school_id: Set(school),
            locatie_id: Set(locatie),
            vanaf: Set(regel.vanaf.to_string()),
            tot: Set(regel.tot.map(|d| d.to_string())),
        };
        rol::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Ends a role after a day; the line stays, so that it can be seen who could read what when. A role that ended
    /// earlier stays as it is: `false`.
    pub async fn end_rol(&self, id: Uuid, account: AccountId, tot: Date) -> Result<bool> {
        let done = rol::Entity::update_many()
            .col_expr(rol::Column::Tot, Expr::value(tot.to_string()))
            .filter(rol::Column::Id.eq(id))
            .filter(rol::Column::AccountId.eq(account.0))
            .filter(
                rol::Column::Tot
                    .is_null()
                    .or(rol::Column::Tot.gt(tot.to_string())),
            )
            .exec(&self.tx)
            .await?;
        Ok(done.rows_affected == 1)
    }
}

impl TryFrom<rol::Model> for RolRegel {
    type Error = StoreError;

    fn try_from(row: rol::Model) -> Result<Self> {
        let bereik = match (row.school_id, row.locatie_id) {
            (None, _) => Bereik::Swv,
            (Some(school), None) => Bereik::School {
                school: SchoolId(school),
            },
            (Some(school), Some(locatie)) => Bereik::Locatie {
                school: SchoolId(school),
                locatie: LocatieId(locatie),
            },
        };
        Ok(Self {
            id: row.id,
            toekenning: Toekenning {
                rol: code(Rol::parse(&row.rol), "rol", "rol")?,
                bereik,
            },
            vanaf: datum(&row.vanaf, "rol", "vanaf")?,
            tot: datum_opt(row.tot.as_deref(), "rol", "tot")?,
        })
    }
}
