//! Accounts and roles, by whoever manages them.

use jiff::civil::Date;
use uuid::Uuid;
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{AccountId, LocatieId, SchoolId},
    inrichting::School,
    toegang::{Action, Bereik, Rol, Toekenning},
};
use vangnet_store::{Account, NieuwAccount, RolRegel, SwvDb};

use crate::{App, AppError, Ctx, Result, VeldFout};

/// A new account as typed.
#[derive(Debug, Clone, Default)]
pub struct NieuwAccountInvoer {
    /// Name.
    pub naam: String,
    /// E-mail address, used to sign in.
    pub login: String,
    /// First password, told to the person in another way.
    pub wachtwoord: String,
}

/// A role as typed.
#[derive(Debug, Clone, Default)]
pub struct RolInvoer {
    /// Code of the role.
    pub rol: String,
    /// `swv`, the id of a school, or the id of a site.
    pub bereik: String,
    /// First day; empty is today.
    pub vanaf: String,
}

/// What the page of one account shows.
#[derive(Debug, Clone)]
pub struct AccountBlad {
    /// The account.
    pub account: Account,
    /// Its roles, past and future ones too.
    pub rollen: Vec<RolRegel>,
    /// Schools and sites to choose from.
    pub scholen: Vec<School>,
}

impl App {
    /// The accounts, by name.
    pub async fn list_accounts(&self, ctx: &Ctx) -> Result<Vec<vangnet_store::AccountRegel>> {
        ctx.vereis_swv(Action::ManageAccounts)?;
        Ok(ctx.swv.list_accounts().await?)
    }

    /// Shows one account.
    pub async fn open_account(&self, ctx: &Ctx, id: AccountId) -> Result<AccountBlad> {
        ctx.vereis_swv(Action::ManageAccounts)?;
        Ok(AccountBlad {
            account: ctx.swv.find_account(id).await?.ok_or(AppError::NotFound)?,
            rollen: ctx.swv.list_rollen(id).await?,
            scholen: ctx.swv.list_scholen().await?,
        })
    }

    /// Makes an account without roles.
    pub async fn create_account(&self, ctx: &Ctx, invoer: &NieuwAccountInvoer) -> Result<AccountId> {
        ctx.vereis_swv(Action::ManageAccounts)?;
        self.maak_account(&ctx.swv, Some(ctx.actor.account), invoer, None, &[])
            .await
    }

    /// Makes an account with roles from the command line: the first administrator of a new SWV.
    pub async fn create_first_account(
        &self,
        swv: &SwvDb,
        invoer: &NieuwAccountInvoer,
        rollen: &[Toekenning],
    ) -> Result<AccountId> {
        self.maak_account(swv, None, invoer, None, rollen).await
    }

    /// Makes an account with roles that signs in with the password of another, from the command line: those of a
    /// demonstration share one, and hashing it is slow on purpose.
    pub async fn create_account_like(
        &self,
        swv: &SwvDb,
        model: AccountId,
        invoer: &NieuwAccountInvoer,
        rollen: &[Toekenning],
    ) -> Result<AccountId> {
        let model = swv.find_account(model).await?.ok_or(AppError::NotFound)?;
        self.maak_account(swv, None, invoer, Some(model.wachtwoord), rollen)
            .await
    }

    async fn maak_account(
        &self,
        swv: &SwvDb,
        door: Option<AccountId>,
        invoer: &NieuwAccountInvoer,
        hash: Option<String>,
        rollen: &[Toekenning],
    ) -> Result<AccountId> {
        let login = invoer.login.trim().to_lowercase();
        let naam = invoer.naam.trim();
        let mut fouten = Vec::new();
        if naam.is_empty() || naam.chars().count() > 100 {
            fouten.push(VeldFout::new("naam", "verplicht"));
        }
        if naam.chars().any(char::is_control) {
            fouten.push(VeldFout::new("naam", "tekens"));
        }
        let adres = login.split_once('@');
        if login.len() > 200
            || login.contains(|c: char| c.is_whitespace() || c.is_control())
            || adres.is_none_or(|(wie, waar)| wie.is_empty() || !waar.contains('.'))
        {
            fouten.push(VeldFout::new("login", "mailadres"));
        }
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        let wachtwoord = match hash {
            Some(hash) => hash,
            None => self.hash(&invoer.wachtwoord, &login).await?,
        };
        let id = AccountId(self.new_id());
        let tx = swv.begin().await?;
        tx.insert_account(&NieuwAccount {
            id,
            login,
            naam: naam.to_owned(),
            wachtwoord,
        })
        .await?;
        for toekenning in rollen {
            tx.insert_rol(id, &self.rolregel(*toekenning, self.today()))
                .await?;
        }
        let entry = AuditEntry::new(door, Handeling::AccountGemaakt, "account").op(id.0);
        tx.commit(entry.met("rollen", rollen.len().to_string()), self.millis())
            .await?;
        Ok(id)
    }

    fn rolregel(&self, toekenning: Toekenning, vanaf: Date) -> RolRegel {
        RolRegel {
            id: self.new_id(),
            toekenning,
            vanaf,
            tot: None,
        }
    }

    /// Gives an account a role.
    pub async fn give_rol(&self, ctx: &Ctx, id: AccountId, invoer: &RolInvoer) -> Result<()> {
        let blad = self.open_account(ctx, id).await?;
        if id == ctx.actor.account {
            // Whoever manages roles does not give themselves the keys to the dossiers.
            return Err(AppError::Conflict("eigen_account"));
        }
        let rol = Rol::parse(&invoer.rol).ok_or_else(|| AppError::veld("rol", "keuze"))?;
        let bereik =
            lees_bereik(&invoer.bereik, &blad.scholen).ok_or_else(|| AppError::veld("bereik", "keuze"))?;
        let toekenning = Toekenning { rol, bereik };
        if !toekenning.is_geldig() {
            return Err(AppError::veld("bereik", "bereik_past_niet"));
        }
        let vanaf = match invoer.vanaf.trim() {
            "" => self.today(),
            tekst => tekst
                .parse()
                .map_err(|_cause: jiff::Error| AppError::veld("vanaf", "datum"))?,
        };
        if vanaf < self.today() {
            return Err(AppError::veld("vanaf", "verleden"));
        }
        let regel = self.rolregel(toekenning, vanaf);
        let tx = ctx.swv.begin().await?;
        tx.insert_rol(id, &regel).await?;
        let entry = ctx
            .entry(Handeling::AccountGewijzigd, "rol")
            .op(id.0)
            .met("rol", rol.code());
        Ok(tx
            .commit(entry.met("vanaf", vanaf.to_string()), self.millis())
            .await?)
    }

    /// Ends a role with yesterday as its last day, so that it is gone at once.
    pub async fn end_rol(&self, ctx: &Ctx, id: AccountId, regel: Uuid) -> Result<()> {
        ctx.vereis_swv(Action::ManageAccounts)?;
        let gisteren = self.today().yesterday().map_err(AppError::internal)?;
        let tx = ctx.swv.begin().await?;
        if !tx.end_rol(regel, id, gisteren).await? {
            return Err(AppError::NotFound);
        }
        let entry = ctx
            .entry(Handeling::AccountGewijzigd, "rol")
            .op(id.0)
            .met("einde", gisteren.to_string());
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Lets an account sign in or not; switching off ends its sessions. One cannot switch off oneself.
    pub async fn set_actief(&self, ctx: &Ctx, id: AccountId, actief: bool) -> Result<()> {
        let mut account = self.open_account(ctx, id).await?.account;
        if id == ctx.actor.account {
            return Err(AppError::Conflict("eigen_account"));
        }
        account.actief = actief;
        let tx = ctx.swv.begin().await?;
        tx.update_account(&account).await?;
        tx.delete_sessies(id, None).await?;
        let entry = ctx.entry(Handeling::AccountGewijzigd, "account").op(id.0);
        Ok(tx
            .commit(
                entry.met("actief", if actief { "ja" } else { "nee" }),
                self.millis(),
            )
            .await?)
    }

    /// Sets a new first password, ends the sessions and switches the second factor off: for who lost both.
    pub async fn reset_wachtwoord(&self, ctx: &Ctx, id: AccountId, wachtwoord: &str) -> Result<()> {
        let mut account = self.open_account(ctx, id).await?.account;
        account.wachtwoord = self.hash(wachtwoord, &account.login).await?;
        account.totp = None;
        let tx = ctx.swv.begin().await?;
        tx.update_account(&account).await?;
        tx.delete_sessies(id, None).await?;
        Ok(tx
            .commit(
                ctx.entry(Handeling::WachtwoordGezet, "account").op(id.0),
                self.millis(),
            )
            .await?)
    }
}

fn lees_bereik(tekst: &str, scholen: &[School]) -> Option<Bereik> {
    if tekst == "swv" {
        return Some(Bereik::Swv);
    }
    let id = Uuid::parse_str(tekst).ok()?;
    scholen.iter().find_map(|school| {
        if school.id == SchoolId(id) {
            return Some(Bereik::School { school: school.id });
        }
        let locatie = school.locaties.iter().find(|l| l.id == LocatieId(id))?;
        Some(Bereik::Locatie {
            school: school.id,
            locatie: locatie.id,
        })
    })
}
