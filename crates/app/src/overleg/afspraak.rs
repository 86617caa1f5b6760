//! Agreements: who does what by when, and what came of it.

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, AfspraakId, AgendapuntId, BijeenkomstId},
    leerling::Leerling,
    overleg::agenda::{Afspraak, AfspraakInhoud, Agendapunt},
    toegang::{Action, Bereik},
};

use super::Zaal;
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, verplicht, verzamel, vrij},
};

/// Who else than staff can have something to do.
pub const ANDEREN: [&str; 3] = ["ouder", "leerling", "ketenpartner"];

/// An agreement as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AfspraakInvoer {
    /// What.
    pub wat: String,
    /// Who: an account by id, or `ouder`, `leerling`, `ketenpartner`.
    pub wie: String,
    /// By when, `YYYY-MM-DD`.
    pub voor: String,
}

/// An agreement with what its page shows.
#[derive(Debug, Clone)]
pub struct AfspraakRegel {
    /// The agreement.
    pub afspraak: Afspraak,
    /// The name of who does it, when that is somebody with an account.
    pub eigenaar: Option<String>,
    /// The pupil it is about.
    pub leerling: Option<Leerling>,
    /// The body where it was made.
    pub overleg: String,
    /// The day on which.
    pub datum: Date,
    /// The meeting, when the reader may open it.
    pub bijeenkomst: Option<BijeenkomstId>,
}

impl App {
    /// Records an agreement at an item.
    ///
    /// # Errors
    /// `Invalid` on `wat`, `wie`, `voor`; `Conflict("staat")` when the meeting was closed.
    pub async fn add_afspraak(
        &self,
        ctx: &Ctx,
        punt: AgendapuntId,
        invoer: &AfspraakInvoer,
    ) -> Result<AfspraakId> {
        let (zaal, bijeenkomst, punt) = self.punt_van(ctx, punt, Action::LeadOverleg).await?;
        if !bijeenkomst.staat.is_open() {
            return Err(AppError::Conflict("staat"));
        }
        let mut fouten = Vec::new();
        let wat = verplicht("wat", &invoer.wat).unwrap_or_else(|e| verzamel(&mut fouten, e));
        let voor = datum("voor", &invoer.voor).map_or_else(|e| verzamel(&mut fouten, e), Some);
        let wie = self.wie(ctx, &zaal, &punt, &invoer.wie).await?;
        if wie.is_none() {
            fouten.push(VeldFout::new("wie", "keuze"));
        }
        let (Some(voor), Some((eigenaar, rol)), true) = (voor, wie, fouten.is_empty()) else {
            return Err(AppError::Invalid(fouten));
        };
        let nieuw = Afspraak {
            id: AfspraakId(self.new_id()),
            punt: punt.id,
            leerling: punt.over.leerling(),
            eigenaar,
            rol,
            voor,
            gedaan_op: None,
            vervallen: false,
            inhoud: AfspraakInhoud {
                wat,
                gedaan: String::new(),
            },
            versie: 1,
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_afspraak(&nieuw).await?;
        tx.commit(spoor(ctx, &nieuw, "gemaakt"), self.millis()).await?;
        Ok(nieuw.id)
    }

    /// Who is meant: a member of the body, the mentor of the pupil, or somebody without an account.
    async fn wie(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        punt: &Agendapunt,
        tekst: &str,
    ) -> Result<Option<(Option<AccountId>, String)>> {
        if ANDEREN.contains(&tekst) {
            return Ok(Some((None, tekst.to_owned())));
        }
        let Ok(account) = tekst.parse::<AccountId>() else {
            return Ok(None);
        };
        let lid = zaal.leden.iter().any(|l| l.account == account);
        let mentor = match punt.over.leerling() {
            Some(id) if !lid => ctx.swv.find_leerling(id).await?.and_then(|l| l.gegevens.mentor),
            _ => None,
        };
        Ok((lid || mentor == Some(account)).then(|| (Some(account), String::new())))
    }

    /// Opens an agreement: for who has to do it, who leads the body, and who keeps the pupil's support.
    pub async fn open_afspraak(&self, ctx: &Ctx, id: AfspraakId) -> Result<AfspraakRegel> {
        let (afspraak, zaal) = self.afspraak_van(ctx, id).await?;
        let leerling = match afspraak.leerling {
            Some(id) => ctx.swv.find_leerling(id).await?,
            None => None,
        };
        if let Some(leerling) = &leerling {
            let reden = ctx
                .decide(Action::ReadLeerling, ctx.actor.feiten(leerling))
                .reason;
            self.log_inzage(ctx, leerling.id, "afspraak", reden).await?;
        }
        let punt = ctx
            .swv
            .find_punt(afspraak.punt)
            .await?
            .ok_or(AppError::NotFound)?;
        let bijeenkomst = ctx.swv.find_bijeenkomst(punt.bijeenkomst).await?;
        let bijeenkomst = bijeenkomst.ok_or(AppError::NotFound)?;
        let overleg = ctx.swv.find_overleg(bijeenkomst.overleg).await?;
        let leest = zaal.is_some_and(|z| z.leidt(ctx) || bijeenkomst.leesbaar_voor_leden(self.today()));
        let eigenaar = match afspraak.eigenaar {
            Some(wie) => ctx.swv.list_namen(&[wie]).await?.remove(&wie),
            None => None,
        };
        Ok(AfspraakRegel {
            eigenaar,
            leerling: leerling.filter(|_| !punt.anoniem),
            overleg: overleg.map(|o| o.naam).unwrap_or_default(),
            datum: bijeenkomst.datum,
            bijeenkomst: leest.then_some(bijeenkomst.id),
            afspraak,
        })
    }

    /// Loads an agreement for who may work on it, with its body for who may see that.
    async fn afspraak_van(&self, ctx: &Ctx, id: AfspraakId) -> Result<(Afspraak, Option<Zaal>)> {
        let afspraak = ctx.swv.find_afspraak(id).await?.ok_or(AppError::NotFound)?;
        let punt = ctx
            .swv
            .find_punt(afspraak.punt)
            .await?
            .ok_or(AppError::NotFound)?;
        let bijeenkomst = ctx.swv.find_bijeenkomst(punt.bijeenkomst).await?;
        let overleg = bijeenkomst.ok_or(AppError::NotFound)?.overleg;
        let school = ctx
            .swv
            .find_overleg(overleg)
            .await?
            .ok_or(AppError::NotFound)?
            .school;
        let zaal = match self.zaal(ctx, overleg, Action::ReadOverleg).await {
            Ok(zaal) => Some(zaal),
            Err(AppError::NotFound) => None,
            Err(fout) => return Err(fout),
        };
        // Who was given something to do keeps it as long as some role holds at the school.
        let hier = ctx.actor.scholen().contains(&school)
            || ctx
                .actor
                .toekenningen
                .iter()
                .any(|t| t.is_geldig() && t.bereik == Bereik::Swv);
        let eigen = hier && afspraak.eigenaar == Some(ctx.actor.account);
        let leidt = zaal.as_ref().is_some_and(|z| z.leidt(ctx));
        let houdt = match afspraak.leerling {
            Some(id) if !eigen && !leidt => {
                let leerling = ctx.swv.find_leerling(id).await?.ok_or(AppError::NotFound)?;
                ctx.mag(Action::EditOndersteuning, ctx.actor.feiten(&leerling))
            }
            _ => false,
        };
        if eigen || leidt || houdt {
            Ok((afspraak, zaal))
        } else {
            Err(AppError::NotFound)
        }
    }

    /// Records that an agreement was done, and what came of it.
    ///
    /// # Errors
    /// `Conflict("staat")` when it was done or dropped before; `Conflict("gewijzigd")` when somebody else wrote meanwhile.
    pub async fn finish_afspraak(&self, ctx: &Ctx, id: AfspraakId, gedaan: &str, versie: i32) -> Result<()> {
        let (mut afspraak, _) = self.afspraak_van(ctx, id).await?;
        if !afspraak.is_open() {
            return Err(AppError::Conflict("staat"));
        }
        afspraak.inhoud.gedaan = vrij("gedaan", gedaan)?;
        afspraak.gedaan_op = Some(self.today());
        afspraak.versie = versie;
        self.bewaar_afspraak(ctx, &afspraak, "gedaan").await
    }

    /// Drops an agreement that is no longer needed.
    ///
    /// # Errors
    /// `Invalid` on `gedaan` without a reason; `Conflict` as with [`App::finish_afspraak`].
    pub async fn drop_afspraak(&self, ctx: &Ctx, id: AfspraakId, reden: &str, versie: i32) -> Result<()> {
        let (mut afspraak, _) = self.afspraak_van(ctx, id).await?;
        if !afspraak.is_open() {
            return Err(AppError::Conflict("staat"));
        }
        afspraak.inhoud.gedaan = verplicht("gedaan", reden)?;
        afspraak.vervallen = true;
        afspraak.versie = versie;
        self.bewaar_afspraak(ctx, &afspraak, "vervallen").await
    }

    async fn bewaar_afspraak(&self, ctx: &Ctx, a: &Afspraak, gebeurtenis: &'static str) -> Result<()> {
        let tx = ctx.swv.begin().await?;
        tx.update_afspraak(a).await?;
        Ok(tx.commit(spoor(ctx, a, gebeurtenis), self.millis()).await?)
    }
}

fn spoor(ctx: &Ctx, a: &Afspraak, gebeurtenis: &'static str) -> vangnet_core::bewaring::AuditEntry {
    let entry = ctx
        .entry(Handeling::AfspraakVastgelegd, "afspraak")
        .op(a.id.0)
        .met("gebeurtenis", gebeurtenis);
    match a.leerling {
        Some(leerling) => entry.over(leerling),
        None => entry,
    }
}
