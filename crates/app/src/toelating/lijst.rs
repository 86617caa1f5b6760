//! The list of applications, and starting one.

use vangnet_core::{
    bewaring::Handeling,
    id::{AanvraagId, LeerlingId},
    inrichting::School,
    toegang::{Action, Klasse, Scope},
    toelating::{
        ZaakSoort,
        aanvraag::Dossier,
        procedure::{Gebeurtenis, Staat},
        zaak::{Aanvraag, TermijnFeiten},
    },
};
use vangnet_store::{AanvraagFilter, Pagina};

use super::DossierFormulier;
use crate::{
    App, AppError, Ctx, Result,
    werk::{self, WerkRegel},
};

/// What the list of applications shows.
#[derive(Debug, Clone)]
pub struct AanvraagLijst {
    /// The applications of this page, each with its nearest term.
    pub pagina: Pagina<WerkRegel>,
    /// How many stand in each state.
    pub aantallen: Vec<(Staat, u64)>,
    /// Schools to filter by: all for the SWV, the reader's own for a school.
    pub scholen: Vec<School>,
    /// Whether the reader works for the samenwerkingsverband.
    pub is_swv: bool,
    /// Whether routes are shown.
    pub zorg: bool,
}

impl App {
    /// The applications that the reader may see: a school's own, or the inbox of the samenwerkingsverband.
    pub async fn list_aanvragen(&self, ctx: &Ctx, filter: &AanvraagFilter) -> Result<AanvraagLijst> {
        let scope = Scope::of(&ctx.actor, Action::ReadAanvraag);
        if scope.is_leeg() {
            return Err(AppError::NotFound);
        }
        let is_swv = ctx.actor.is_swv();
        let eigen = ctx.actor.scholen();
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| is_swv || eigen.contains(&s.id));
        // The route follows from IQ and social-emotional facts: only for who may see those of every row.
        let zorg = ctx.actor.leest_overal(Action::ReadAanvraag).bevat(Klasse::Zorg);
        let filter = &AanvraagFilter {
            route: filter.route.filter(|_| zorg),
            ..filter.clone()
        };
        let mut pagina = ctx.swv.list_aanvragen(&scope, filter).await?;
        if !zorg {
            pagina.rijen.iter_mut().for_each(werk::zonder_zorg);
        }
        let beleid = ctx.swv.find_beleid().await?;
        Ok(AanvraagLijst {
            pagina: Pagina {
                totaal: pagina.totaal,
                rijen: self.werkregels(ctx, pagina.rijen, &beleid).await?,
            },
            zorg,
            aantallen: op_volgorde(ctx.swv.count_aanvragen(&scope).await?),
            scholen,
            is_swv,
        })
    }

    /// Starts an application for a pupil. One open application of a kind per pupil.
    pub async fn start_aanvraag(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        soort: &str,
        aangemeld_op: &str,
    ) -> Result<AanvraagId> {
        let leerling = ctx.swv.find_leerling(id).await?.ok_or(AppError::NotFound)?;
        let facts = ctx.actor.feiten(&leerling);
        ctx.vereis(Action::ReadLeerling, Action::StartAanvraag, facts)?;
        let soort = ZaakSoort::parse(soort).ok_or_else(|| AppError::veld("soort", "keuze"))?;
        let formulier = DossierFormulier {
            aangemeld_op: aangemeld_op.to_owned(),
            ..DossierFormulier::default()
        };
        let dossier = formulier.lees(&Dossier::nieuw(soort, self.today()), self.today())?;
        let tx = ctx.swv.begin().await?;
        let jaar = self.today().year();
        let volg = tx.volgend_nummer(&format!("aanvraag-{jaar}")).await?;
        let aanvraag = Aanvraag {
            id: AanvraagId(self.new_id()),
            nummer: format!("{jaar}-{volg:04}"),
            leerling: id,
            school: leerling.gegevens.school,
            staat: Staat::Aangemeld,
            ingediend_op: None,
            was_ingediend: false,
            route: None,
            ontvangen_op: None,
            overeenstemming: None,
            dossier,
            termijn: TermijnFeiten::default(),
            zitting: None,
            bundel: None,
            in_steekproef: None,
            commissieronde: None,
            versie: 1,
        };
        tx.insert_aanvraag(&aanvraag).await?;
        tx.insert_stap(
            aanvraag.id,
            id,
            &self.stap(ctx, 1, Gebeurtenis::Gestart, Staat::Aangemeld),
        )
        .await?;
        let entry = ctx
            .entry(Handeling::AanvraagGestart, "aanvraag")
            .op(aanvraag.id.0)
            .over(id);
        tx.commit(entry.met("soort", soort.code()), self.millis()).await?;
        Ok(aanvraag.id)
    }
}

/// Counts in the order in which an application goes its way.
fn op_volgorde(mut aantallen: Vec<(Staat, u64)>) -> Vec<(Staat, u64)> {
    aantallen.sort_by_key(|(staat, _)| *staat);
    aantallen
}
