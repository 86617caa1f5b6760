//! The meetings of somebody in a calendar program of one's own: a secret address instead of signing in.

use jiff::{SignedDuration, ToSpan, civil::Date};
use vangnet_core::{
    bewaring::Handeling,
    inrichting::School,
    overleg::{Bijeenkomst, BijeenkomstStaat, Overleg},
    schooljaar,
    toegang::{Action, Actor, OverlegFeiten, Resource, decide},
};

use crate::{AgendaGegevens, AgendaItem, App, AppError, Ctx, Result, amsterdam, toegang::geheim_hash};

/// Days back for which meetings are shown.
const TERUG: i32 = 30;

impl App {
    /// Makes a secret address for my calendar; the one of before stops. Answers the secret, which is kept nowhere.
    pub async fn create_agendafeed(&self, ctx: &Ctx) -> Result<String> {
        let token = self.nieuw_geheim();
        let nu = self.millis();
        let tx = ctx.swv.begin().await?;
        tx.save_agendafeed(ctx.actor.account, &geheim_hash(&token), nu)
            .await?;
        let entry = ctx
            .entry(Handeling::AgendafeedGewijzigd, "account")
            .op(ctx.actor.account.0)
            .met("gebeurtenis", "gemaakt");
        tx.commit(entry, nu).await?;
        Ok(token)
    }

    /// Withdraws the secret address of my calendar: whoever has it reads nothing more.
    ///
    /// # Errors
    /// `NotFound` when there is none.
    pub async fn withdraw_agendafeed(&self, ctx: &Ctx) -> Result<()> {
        let tx = ctx.swv.begin().await?;
        if !tx.delete_agendafeed(ctx.actor.account).await? {
            return Err(AppError::NotFound);
        }
        let entry = ctx
            .entry(Handeling::AgendafeedGewijzigd, "account")
            .op(ctx.actor.account.0)
            .met("gebeurtenis", "ingetrokken");
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// The calendar behind a secret: the meetings of the bodies in which its owner sits today, by a role that holds today.
    ///
    /// # Errors
    /// `NotFound` for a secret that nobody has, or whose owner may no longer sign in.
    pub async fn open_agendafeed(&self, slug: &str, token: &str) -> Result<Vec<u8>> {
        let swv = self.find_swv(slug).await?;
        let wie = swv.find_account_by_agendafeed(&geheim_hash(token)).await?;
        let wie = wie.ok_or(AppError::NotFound)?;
        let account = swv.find_account(wie).await?.filter(|a| a.actief);
        let account = account.ok_or(AppError::NotFound)?;
        let actor = Actor {
            account: account.id,
            toekenningen: self.rollen_vandaag(&swv, account.id).await?,
            lesklassen: Vec::new(),
            ingelicht: Vec::new(),
        };
        let mut overleggen = swv.list_overleggen_met_lid(account.id).await?;
        overleggen.retain(|o| {
            let feiten = OverlegFeiten {
                school: o.school,
                locatie: o.locatie,
                lid: true,
            };
            decide(&actor, Action::ReadOverleg, &Resource::Overleg(feiten)).allowed
        });
        let vandaag = self.today();
        let van = vandaag.saturating_sub(TERUG.days());
        let volgend = schooljaar::laatste_dag(vandaag).saturating_add(1.day());
        let tot = schooljaar::laatste_dag(volgend);
        let ids: Vec<_> = overleggen.iter().map(|o| o.id).collect();
        let bijeenkomsten = swv.list_bijeenkomsten(&ids, van, tot).await?;
        let scholen = swv.list_scholen().await?;
        let items = bijeenkomsten.iter().filter_map(|b| {
            let overleg = overleggen.iter().find(|o| o.id == b.overleg)?;
            item(overleg, b, &scholen, vandaag)
        });
        let agenda = AgendaGegevens {
            naam: format!("Vangnet · {}", swv.naam),
            gemaakt: self.now(),
            items: items.collect(),
        };
        self.brieven.agenda(&agenda).map_err(AppError::internal)
    }
}

/// A meeting in the calendar; what a body that no longer meets had still planned is left out.
fn item(overleg: &Overleg, b: &Bijeenkomst, scholen: &[School], vandaag: Date) -> Option<AgendaItem> {
    if !overleg.actief && b.datum >= vandaag {
        return None;
    }
    // The clock of the Netherlands on that day: summer and winter time are its own.
    let begin = b.datum.to_datetime(b.begint).to_zoned(amsterdam()).ok()?;
    let begin = begin.timestamp();
    let duur = SignedDuration::from_mins(i64::from(overleg.minuten));
    let school = scholen.iter().find(|s| s.id == overleg.school);
    let locatie = school
        .zip(overleg.locatie)
        .and_then(|(s, id)| s.locaties.iter().find(|l| l.id == id));
    let plaats = [
        Some(overleg.zaal.as_str()),
        school.map(|s| s.naam.as_str()),
        locatie.map(|l| l.naam.as_str()),
    ];
    let plaats: Vec<&str> = plaats.into_iter().flatten().filter(|p| !p.is_empty()).collect();
    Some(AgendaItem {
        id: b.id,
        versie: b.versie,
        titel: overleg.naam.clone(),
        plaats: plaats.join(", "),
        begin,
        einde: begin.saturating_add(duur).ok()?,
        vervallen: b.staat == BijeenkomstStaat::Vervallen,
    })
}
