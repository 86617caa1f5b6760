//! What the board answers to its three questions, with the day of the data (R246).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, BestuursantwoordId},
    netwerk::bestuur::{Bestuursantwoord, Bestuursvraag, Netwerkstand, Oordeel},
    toegang::Action,
};

use crate::{
    App, AppError, Ctx, Result,
    invoer::{verplicht, verzamel},
};

/// A question of the board with what was answered.
#[derive(Debug, Clone)]
pub struct BestuursvraagBlad {
    /// The question.
    pub vraag: Bestuursvraag,
    /// Today.
    pub dag: Date,
    /// What is known today.
    pub stand: Netwerkstand,
    /// What was answered, the newest first.
    pub antwoorden: Vec<Bestuursantwoord>,
    /// Who recorded an answer, by name.
    pub namen: BTreeMap<AccountId, String>,
    /// Whether the reader may answer it.
    pub mag_antwoorden: bool,
}

/// An answer as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BestuursantwoordInvoer {
    /// The answer, by code.
    pub oordeel: String,
    /// Why.
    pub toelichting: String,
}

impl App {
    /// A question of the board, what is known today, and every answer.
    ///
    /// # Errors
    /// `Denied` for who does not see the network.
    pub async fn open_bestuursvraag(&self, ctx: &Ctx, vraag: Bestuursvraag) -> Result<BestuursvraagBlad> {
        let blad = self.open_netwerk(ctx).await?;
        let (dag, stand, mag_antwoorden) = (blad.dag, blad.stand(), blad.mag_antwoorden);
        let mut antwoorden = blad.antwoorden;
        antwoorden.retain(|a| a.vraag == vraag);
        let wie: BTreeSet<AccountId> = antwoorden.iter().map(|a| a.door).collect();
        let wie: Vec<AccountId> = wie.into_iter().collect();
        Ok(BestuursvraagBlad {
            vraag,
            dag,
            stand,
            namen: ctx.swv.list_namen(&wie).await?,
            antwoorden,
            mag_antwoorden,
        })
    }

    /// Records what the board answers, with what is known today.
    ///
    /// # Errors
    /// `Denied` for who does not write for the samenwerkingsverband; `Invalid` on `oordeel` and `toelichting`.
    pub async fn answer_bestuursvraag(
        &self,
        ctx: &Ctx,
        vraag: Bestuursvraag,
        invoer: &BestuursantwoordInvoer,
    ) -> Result<()> {
        ctx.vereis_swv(Action::WriteKwaliteit)?;
        let mut fouten = Vec::new();
        let oordeel = Oordeel::parse(&invoer.oordeel).ok_or_else(|| AppError::veld("oordeel", "keuze"));
        let oordeel = oordeel.map_or_else(|fout| verzamel(&mut fouten, fout), Some);
        let toelichting =
            verplicht("toelichting", &invoer.toelichting).unwrap_or_else(|fout| verzamel(&mut fouten, fout));
        let Some(oordeel) = oordeel.filter(|_| fouten.is_empty()) else {
            return Err(AppError::Invalid(fouten));
        };
        let blad = self.open_netwerk(ctx).await?;
        let antwoord = Bestuursantwoord {
            id: BestuursantwoordId(self.new_id()),
            vraag,
            oordeel,
            toelichting,
            dag: blad.dag,
            stand: blad.stand(),
            door: ctx.actor.account,
            tijdstip: self.millis(),
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_bestuursantwoord(&antwoord).await?;
        let entry = ctx
            .entry(Handeling::BestuursvraagBeantwoord, "bestuursantwoord")
            .op(antwoord.id.0)
            .met("vraag", vraag.code());
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
