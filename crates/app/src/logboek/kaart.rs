//! The verklaring of a pupil, and the card that the pupil carries (R087, R091).

use vangnet_core::{
    bewaring::Handeling,
    id::{LeerlingId, VerklaringId},
    logboek::{Kaart, VerklaringSoort},
    toegang::Action,
};
use vangnet_store::Verklaring;

use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, vrij},
    leerling::LeerlingKop,
};

/// A verklaring with its card as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KaartInvoer {
    /// The version that was read; 0 when there was none.
    pub versie: i32,
    /// The day on the verklaring, `YYYY-MM-DD`.
    pub datum: String,
    /// Who gave it.
    pub deskundige: String,
    /// The aids, one a line.
    pub hulpmiddelen: String,
    /// What is expected of the pupil, one a line.
    pub verwacht: String,
}

/// The page of a card.
#[derive(Debug, Clone)]
pub struct KaartBlad {
    /// The head.
    pub kop: LeerlingKop,
    /// About what.
    pub soort: VerklaringSoort,
    /// The verklaring, when there is one.
    pub verklaring: Option<Verklaring>,
    /// Whether the reader may record it.
    pub mag_schrijven: bool,
}

impl App {
    /// Opens the card of a pupil for one kind of verklaring.
    pub async fn open_kaart(&self, ctx: &Ctx, id: LeerlingId, soort: VerklaringSoort) -> Result<KaartBlad> {
        let lezen = Action::ReadOndersteuning;
        let geval = self.geval(ctx, id, lezen, lezen).await?;
        let alle = ctx.swv.list_verklaringen(id).await?;
        self.log_inzage(ctx, id, "kaart", geval.decision.reason).await?;
        Ok(KaartBlad {
            soort,
            verklaring: alle.into_iter().find(|v| v.soort == soort),
            mag_schrijven: ctx.mag(Action::EditOndersteuning, geval.feiten),
            kop: self.kop(ctx, geval.leerling).await?,
        })
    }

    /// Records a verklaring with its card, over the version that was read.
    ///
    /// # Errors
    /// `Invalid` on `hulpmiddelen` or `verwacht`: a card has both parts (R091).
    pub async fn save_verklaring(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        soort: VerklaringSoort,
        invoer: &KaartInvoer,
    ) -> Result<VerklaringId> {
        let (lezen, doen) = (Action::ReadOndersteuning, Action::EditOndersteuning);
        self.geval(ctx, id, lezen, doen).await?;
        let (dag, kaart) = self.lees_kaart(invoer)?;
        let alle = ctx.swv.list_verklaringen(id).await?;
        let bekend = alle.into_iter().find(|v| v.soort == soort);
        if bekend.as_ref().map_or(0, |v| v.versie) != invoer.versie {
            return Err(AppError::Conflict("gewijzigd"));
        }
        let nieuw = Verklaring {
            id: bekend
                .as_ref()
                .map_or_else(|| VerklaringId(self.new_id()), |v| v.id),
            leerling: id,
            soort,
            datum: dag,
            kaart,
            door: ctx.actor.account,
            versie: bekend.as_ref().map_or(1, |v| v.versie),
        };
        let tx = ctx.swv.begin().await?;
        if bekend.is_some() {
            tx.update_verklaring(&nieuw).await?;
        } else {
            tx.insert_verklaring(&nieuw).await?;
        }
        let entry = ctx
            .entry(Handeling::VerklaringVastgelegd, "verklaring")
            .op(nieuw.id.0)
            .over(id);
        tx.commit(entry, self.millis()).await?;
        Ok(nieuw.id)
    }

    fn lees_kaart(&self, invoer: &KaartInvoer) -> Result<(jiff::civil::Date, Kaart)> {
        let dag = datum("datum", &invoer.datum)?;
        if dag > self.today() {
            return Err(AppError::veld("datum", "toekomst"));
        }
        let kaart = Kaart {
            hulpmiddelen: regels("hulpmiddelen", &invoer.hulpmiddelen)?,
            verwacht: regels("verwacht", &invoer.verwacht)?,
            deskundige: vrij("deskundige", &invoer.deskundige)?,
        };
        let mist = kaart.gebreken();
        if mist.is_empty() {
            Ok((dag, kaart))
        } else {
            let fouten = mist.iter().map(|g| VeldFout::new(g.code(), "verplicht"));
            Err(AppError::Invalid(fouten.collect()))
        }
    }
}

/// The lines of a text, without the empty ones.
fn regels(veld: &str, tekst: &str) -> Result<Vec<String>> {
    let tekst = vrij(veld, tekst)?;
    let regels = tekst.lines().map(str::trim).filter(|r| !r.is_empty());
    Ok(regels.map(str::to_owned).collect())
}
