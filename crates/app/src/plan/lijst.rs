//! The work list of plans: who is missing, by school, class and mentor.

use std::{collections::BTreeMap, sync::Arc};

use vangnet_core::{
    bewaring::Handeling,
    id::AccountId,
    inrichting::School,
    leerling::Leerling,
    plan::{
        iop::IopStand,
        opp::{OppGrond, OppStaat, opp_termijn},
        taak::PlanTaak,
    },
    schooljaar,
    toegang::{Action, Bereik, Scope},
};
use vangnet_store::PlanFilter;

use crate::{App, AppError, Ctx, Result, Werkblad};

/// A pupil on the work list.
#[derive(Debug, Clone)]
pub struct PlanWerk {
    /// The pupil.
    pub leerling: Leerling,
    /// What is to be done.
    pub taken: Vec<PlanTaak>,
    /// From what the term of the OPP runs, while none is in force.
    pub grond: Option<OppGrond>,
    /// The newest version's state.
    pub staat: Option<OppStaat>,
    /// The counters of the IOP this school year.
    pub iop: Vec<IopStand>,
}

/// The work list.
#[derive(Debug, Clone)]
pub struct PlannenLijst {
    /// The pupils with something to be done, the nearest day first.
    pub regels: Vec<PlanWerk>,
    /// Pupils whose parents were at no information evening this school year (R056); empty until somebody's were.
    pub ouderavond: Vec<Leerling>,
    /// How many pupils were looked at.
    pub bekeken: usize,
    /// Classes to filter by.
    pub klassen: Vec<String>,
    /// Schools of the reader.
    pub scholen: Vec<School>,
    /// Mentors of the pupils on the list, by name.
    pub mentoren: BTreeMap<AccountId, String>,
}

impl App {
    /// Who is missing: plans to adopt, evaluate, agree on and tell back, entries in the national register, the counters of
    /// the IOP (R046-R050).
    pub async fn list_plannen(&self, ctx: &Ctx, filter: &PlanFilter) -> Result<PlannenLijst> {
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        if scope.is_leeg() {
            return Err(AppError::NotFound);
        }
        let catalogus = self.catalogus(ctx).await?;
        let (vandaag, regels) = (self.today(), &catalogus.plan);
        let begin = schooljaar::eerste_dag(vandaag);
        let mut rijen = ctx
            .swv
            .list_planregels(&scope, filter, &catalogus.soorten_met_opp(), begin)
            .await?;
        // Who left needs no plan any more.
        rijen.retain(|r| !r.leerling.is_vertrokken(vandaag));
        let bekeken = rijen.len();
        let zonder = rijen.iter().filter(|r| !r.ouderavond).map(|r| r.leerling.clone());
        let mut ouderavond: Vec<Leerling> = zonder.collect();
        if ouderavond.len() == bekeken {
            // There was no evening yet: nobody missed it.
            ouderavond.clear();
        }
        let mut gevonden: Vec<PlanWerk> = rijen
            .into_iter()
            .map(|rij| {
                let feiten = rij.feiten;
                let grond = opp_termijn(&feiten.plicht, regels).map(|(_, grond)| grond);
                PlanWerk {
                    taken: feiten.taken(rij.leerling.leeftijd(vandaag), regels, vandaag),
                    grond: grond.filter(|_| feiten.van_kracht().is_none()),
                    staat: feiten.opps.first().map(|o| o.staat),
                    iop: feiten.iop(regels),
                    leerling: rij.leerling,
                }
            })
            .filter(|werk| !werk.taken.is_empty() || werk.iop.iter().any(|s| s.ontbreekt() > 0))
            .collect();
        // Stable: pupils without a day keep the order of their names.
        gevonden.sort_by_key(|werk| {
            let dag = werk.taken.iter().filter_map(|t| t.voor).min();
            (dag.is_none(), dag)
        });
        let mentoren: Vec<AccountId> = gevonden
            .iter()
            .filter_map(|werk| werk.leerling.gegevens.mentor)
            .collect();
        let eigen = ctx.actor.scholen();
        let overal = scope.delen.iter().any(|deel| deel.bereik == Bereik::Swv);
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| overal || eigen.contains(&s.id));
        Ok(PlannenLijst {
            bekeken,
            ouderavond,
            klassen: ctx.swv.list_klassen(&scope).await?,
            scholen,
            mentoren: ctx.swv.list_namen(&mentoren).await?,
            regels: gevonden,
        })
    }

    /// The work list as a spreadsheet, laid out by the edge in the reader's language. It holds names, so that it left is
    /// written down.
    pub async fn export_plannen(
        &self,
        ctx: &Ctx,
        filter: &PlanFilter,
        opmaak: impl FnOnce(PlannenLijst) -> Werkblad + Send,
    ) -> Result<Vec<u8>> {
        let lijst = self.list_plannen(ctx, filter).await?;
        let aantal = lijst.regels.len().to_string();
        let blad = opmaak(lijst);
        let drukker = Arc::clone(&self.brieven);
        let bestand = self.druk(move || drukker.werkblad(&blad), "plannen").await?;
        let entry = ctx
            .entry(Handeling::OndersteuningUitgevoerd, "opp")
            .met("aantal", aantal);
        let tx = ctx.swv.begin().await?;
        tx.commit(entry, self.millis()).await?;
        Ok(bestand)
    }
}
