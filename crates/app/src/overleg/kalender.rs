//! The calendar of a body: generated for a school year, moved by hand, called together (R033, R149-R158).

use jiff::civil::Date;
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{BijeenkomstId, OverlegId},
    overleg::{
        Bijeenkomst, BijeenkomstStaat, Orgaan, Overleg, Overleglid,
        agenda::PuntStaat,
        kalender::{dagen, herplan},
    },
    schooljaar,
    toegang::Action,
};

use std::collections::BTreeMap;

use super::inrichting::klok;
use crate::{App, AppError, Ctx, Result, VeldFout, invoer::datum};

/// A day and time as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BijeenkomstInvoer {
    /// The day, `YYYY-MM-DD`.
    pub datum: String,
    /// When it begins, "14:30".
    pub begint: String,
    /// The version that was read; for a new one ignored.
    pub versie: i32,
}

/// What the page of a body shows.
#[derive(Debug, Clone)]
pub struct OverlegBlad {
    /// The body.
    pub overleg: Overleg,
    /// Its kind.
    pub orgaan: Orgaan,
    /// Who sits in it, with names.
    pub leden: Vec<(Overleglid, String)>,
    /// The first day of the school year that is shown.
    pub schooljaar: Date,
    /// Its meetings in that school year, with the number of items, and whether the reader may open each.
    pub bijeenkomsten: Vec<(Bijeenkomst, u32, bool)>,
    /// Whether the reader leads it.
    pub leidt: bool,
    /// Whether the reader sets it up.
    pub richt_in: bool,
    /// How many pupils were not discussed within the weeks that its kind sets (R149); `None` when it sets none.
    pub niet_besproken: Option<u64>,
    /// Fewer meetings in the school year than its kind asks for (R158).
    pub te_weinig: Option<u8>,
}

impl App {
    /// Opens a body with its calendar; `dag` names the school year, today's when absent.
    pub async fn open_overleg(&self, ctx: &Ctx, id: OverlegId, dag: Option<Date>) -> Result<OverlegBlad> {
        let zaal = self.zaal(ctx, id, Action::ReadOverleg).await?;
        let vandaag = self.today();
        let eerste = schooljaar::eerste_dag(dag.unwrap_or(vandaag));
        let laatste = schooljaar::laatste_dag(eerste);
        let bijeenkomsten = ctx.swv.list_bijeenkomsten(&[id], eerste, laatste).await?;
        let wie: Vec<BijeenkomstId> = bijeenkomsten.iter().map(|b| b.id).collect();
        let aantallen = ctx.swv.count_punten(&wie).await?;
        let leidt = zaal.leidt(ctx);
        let accounts: Vec<_> = zaal.leden.iter().map(|l| l.account).collect();
        let namen = if accounts.is_empty() {
            BTreeMap::new()
        } else {
            ctx.swv.list_namen(&accounts).await?
        };
        let niet_besproken = match zaal.orgaan.ieder_binnen {
            Some(weken) if leidt => {
                let grens = grens(vandaag, weken);
                Some(
                    ctx.swv
                        .count_niet_besproken(&zaal.overleg, grens, vandaag)
                        .await?,
                )
            }
            _ => None,
        };
        let houdt = |b: &&Bijeenkomst| b.staat != BijeenkomstStaat::Vervallen;
        let gepland = bijeenkomsten.iter().filter(houdt).count();
        let te_weinig = match zaal.orgaan.ritme {
            vangnet_core::overleg::Ritme::PerJaar(keren) if gepland < usize::from(keren) => Some(keren),
            _ => None,
        };
        Ok(OverlegBlad {
            richt_in: ctx.mag_overleg(Action::EditOverleg, zaal.feiten),
            leden: zaal
                .leden
                .iter()
                .map(|lid| (lid.clone(), namen.get(&lid.account).cloned().unwrap_or_default()))
                .collect(),
            schooljaar: eerste,
            bijeenkomsten: bijeenkomsten
                .into_iter()
                .map(|b| {
                    let aantal = aantallen.get(&b.id).copied().unwrap_or(0);
                    let open = leidt || b.leesbaar_voor_leden(vandaag);
                    (b, aantal, open)
                })
                .collect(),
            leidt,
            niet_besproken,
            te_weinig,
            orgaan: zaal.orgaan,
            overleg: zaal.overleg,
        })
    }

    /// Plans the meetings of a body for the school year of a day; what was moved, held or filled stays. Tells how many came and went.
    pub async fn plan_overleg(&self, ctx: &Ctx, id: OverlegId, dag: Date) -> Result<(usize, usize)> {
        let zaal = self.zaal(ctx, id, Action::EditOverleg).await?;
        let vrij = ctx.swv.find_beleid().await?.vrij();
        let ander = match zaal.overleg.wisselt_met {
            Some(ander) => ctx.swv.find_overleg(ander).await?,
            None => None,
        };
        let nieuw = if zaal.overleg.actief {
            dagen(&zaal.overleg, ander.as_ref(), &vrij, dag)
        } else {
            Vec::new()
        };
        let (eerste, laatste) = (schooljaar::eerste_dag(dag), schooljaar::laatste_dag(dag));
        let tx = ctx.swv.begin().await?;
        tx.lock_school(zaal.overleg.school).await?;
        let (bestaand, gevuld) = tx.list_bijeenkomsten(id, eerste, laatste).await?;
        let plan = herplan(&bestaand, &gevuld, &nieuw, self.today());
        let erbij: Vec<Bijeenkomst> = plan
            .erbij
            .iter()
            .map(|dag| Bijeenkomst {
                id: BijeenkomstId(self.new_id()),
                overleg: id,
                gepland: Some(*dag),
                datum: *dag,
                begint: zaal.overleg.begint,
                staat: BijeenkomstStaat::Gepland,
                aanwezig: Vec::new(),
                versie: 1,
            })
            .collect();
        tx.delete_bijeenkomsten(&plan.weg).await?;
        tx.insert_bijeenkomsten(&erbij).await?;
        let entry = ctx
            .entry(Handeling::BijeenkomstGewijzigd, "overleg")
            .op(id.0)
            .met("erbij", erbij.len().to_string())
            .met("weg", plan.weg.len().to_string());
        tx.commit(entry, self.millis()).await?;
        Ok((erbij.len(), plan.weg.len()))
    }

    /// Calls a body together on a day that its calendar does not have.
    ///
    /// # Errors
    /// `Invalid` on `datum` or `begint`.
    pub async fn add_bijeenkomst(
        &self,
        ctx: &Ctx,
        id: OverlegId,
        invoer: &BijeenkomstInvoer,
    ) -> Result<BijeenkomstId> {
        self.zaal(ctx, id, Action::LeadOverleg).await?;
        let (dag, begint) = lees(invoer)?;
        let nieuw = Bijeenkomst {
            id: BijeenkomstId(self.new_id()),
            overleg: id,
            gepland: None,
            datum: dag,
            begint,
            staat: BijeenkomstStaat::Verplaatst,
            aanwezig: Vec::new(),
            versie: 1,
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_bijeenkomsten(std::slice::from_ref(&nieuw)).await?;
        let entry = ctx
            .entry(Handeling::BijeenkomstGewijzigd, "bijeenkomst")
            .op(nieuw.id.0)
            .met("gebeurtenis", "toegevoegd");
        tx.commit(entry, self.millis()).await?;
        Ok(nieuw.id)
    }

    /// Moves a meeting to another day or time; it stays there, whatever the calendar becomes.
    ///
    /// # Errors
    /// `Conflict("staat")` when it was held or cancelled; `Invalid` on `datum` or `begint`.
    pub async fn move_bijeenkomst(
        &self,
        ctx: &Ctx,
        id: BijeenkomstId,
        invoer: &BijeenkomstInvoer,
    ) -> Result<()> {
        let (_, mut b) = self.zitting_van(ctx, id, Action::LeadOverleg).await?;
        if !b.staat.komt_nog() {
            return Err(AppError::Conflict("staat"));
        }
        (b.datum, b.begint) = lees(invoer)?;
        b.staat = BijeenkomstStaat::Verplaatst;
        b.versie = invoer.versie;
        self.bewaar_bijeenkomst(ctx, &b, "verplaatst").await
    }

    /// Cancels a meeting whose agenda is empty.
    ///
    /// # Errors
    /// `Conflict("agenda")` when something stands on its agenda; `Conflict("staat")` when it was held.
    pub async fn cancel_bijeenkomst(&self, ctx: &Ctx, id: BijeenkomstId, versie: i32) -> Result<()> {
        let (_, mut b) = self.zitting_van(ctx, id, Action::LeadOverleg).await?;
        if !b.staat.komt_nog() {
            return Err(AppError::Conflict("staat"));
        }
        b.staat = BijeenkomstStaat::Vervallen;
        b.versie = versie;
        let tx = ctx.swv.begin().await?;
        tx.lock_bijeenkomst(id).await?;
        let agenda = tx.list_volgorde(id).await?;
        if agenda.iter().any(|(_, staat)| *staat != PuntStaat::Vervallen) {
            return Err(AppError::Conflict("agenda"));
        }
        tx.update_bijeenkomst(&b).await?;
        Ok(tx
            .commit(bijeenkomstspoor(ctx, &b, "vervallen"), self.millis())
            .await?)
    }

    pub(super) async fn bewaar_bijeenkomst(
        &self,
        ctx: &Ctx,
        b: &Bijeenkomst,
        gebeurtenis: &'static str,
    ) -> Result<()> {
        let tx = ctx.swv.begin().await?;
        tx.update_bijeenkomst(b).await?;
        Ok(tx
            .commit(bijeenkomstspoor(ctx, b, gebeurtenis), self.millis())
            .await?)
    }
}

pub(super) fn bijeenkomstspoor(ctx: &Ctx, b: &Bijeenkomst, gebeurtenis: &'static str) -> AuditEntry {
    ctx.entry(Handeling::BijeenkomstGewijzigd, "bijeenkomst")
        .op(b.id.0)
        .met("gebeurtenis", gebeurtenis)
}

/// The day since which a pupil must have been discussed.
pub(crate) fn grens(vandaag: Date, weken: u8) -> Date {
    vandaag.saturating_sub(jiff::Span::new().weeks(i64::from(weken)))
}

fn lees(invoer: &BijeenkomstInvoer) -> Result<(Date, jiff::civil::Time)> {
    match (datum("datum", &invoer.datum), klok("begint", &invoer.begint)) {
        (Ok(dag), Ok(begint)) => Ok((dag, begint)),
        (Err(AppError::Invalid(mut fouten)), Err(AppError::Invalid(meer))) => {
            fouten.extend(meer);
            Err(AppError::Invalid(fouten))
        }
        (Err(fout), _) | (_, Err(fout)) => Err(fout),
    }
}

/// A meeting that was begun or closed with people who do not sit in its body.
pub(super) fn vreemden() -> AppError {
    AppError::Invalid(vec![VeldFout::new("aanwezig", "keuze")])
}
