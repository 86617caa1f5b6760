//! Every term of one pupil.

use jiff::civil::Date;
use vangnet_core::{
    cascade::{
        aandacht::vraagt_jaarevaluatie,
        traject::{Traject, TrajectStaat},
    },
    inrichting::{Beleid, catalogus::Catalogus},
    klok::{
        Eigenaar, Termijn,
        leerling::{Klokregels, TrajectFeit, termijnen_van},
    },
    leerling::Leerling,
    plan::evaluatie::Evaluatie,
    schooljaar,
    toegang::Action,
    toestemming::{Daad, Toestemming},
};
use vangnet_store::{AanvraagRegel, KlokBekend, Zegel};

use crate::{App, Ctx, Result, werk::klokfeiten};

/// What the page of a pupil knows already, so that it is not asked again.
pub(crate) struct Bekend<'a> {
    pub(crate) catalogus: &'a Catalogus,
    pub(crate) beleid: &'a Beleid,
    pub(crate) zegel: Option<&'a Zegel>,
    /// With what was chosen and answered.
    pub(crate) trajecten: &'a [Traject],
    /// Of trajecten and plans.
    pub(crate) evaluaties: &'a [Evaluatie],
    /// Every act of pupil and parents.
    pub(crate) daden: &'a [Toestemming],
    pub(crate) aanvragen: &'a [&'a AanvraagRegel],
}

impl App {
    /// The terms that the reader may know of, of a pupil whose support the reader reads; one query, two when there is an
    /// objection. What was chosen for a traject was unsealed for the page anyway, so the yearly evaluation that depends on it is
    /// known here (R110).
    pub(crate) async fn leerlingtermijnen(
        &self,
        ctx: &Ctx,
        leerling: &Leerling,
        bekend: &Bekend<'_>,
    ) -> Result<Vec<Termijn>> {
        let vandaag = self.today();
        let mut klok = ctx.swv.find_klok(leerling, bekend.klok(vandaag), vandaag).await?;
        let bezwaren = self.bezwaarklok(ctx, bekend.aanvragen).await?;
        klok.toelating = bekend
            .aanvragen
            .iter()
            .filter(|a| !a.staat.is_einde() && (!a.staat.is_besloten() || bezwaren.contains_key(&a.id)))
            .map(|a| (a.id, klokfeiten(a, bekend.beleid, bezwaren.get(&a.id))))
            .collect();
        let termijn = bekend.beleid.bewaring_op(vandaag);
        if ctx.mag(Action::DestroySteun, ctx.actor.feiten(leerling)) {
            klok.steun_tot = self.steun_tot(ctx, leerling.id, (termijn, bekend.zegel)).await?;
        }
        let dicht = bekend.beleid.dichte_weken();
        let regels = Klokregels {
            plan: &bekend.catalogus.plan,
            bewaring: termijn,
            dicht: &dicht,
        };
        Ok(ctx.zichtbaar(leerling, termijnen_van(&klok, &regels, vandaag)))
    }
}

impl Bekend<'_> {
    /// What the clock needs of it.
    fn klok(&self, vandaag: Date) -> KlokBekend {
        let soorten = self.catalogus.soorten_met_opp();
        let vraagt_plan = |t: &&Traject| {
            let staat = matches!(t.staat, TrajectStaat::Besloten | TrajectStaat::Loopt);
            staat && soorten.contains(&t.soort.as_str())
        };
        let extra = self.trajecten.iter().filter(vraagt_plan);
        let eerste = schooljaar::eerste_dag(vandaag);
        let van_plan =
            |e: &&Evaluatie| e.opp.is_some() && e.met_ouders && e.met_leerling && e.datum >= eerste;
        let over_plan = |d: &&Toestemming| matches!(d.soort, Daad::Gehoord | Daad::Handelingsdeel);
        KlokBekend {
            trajecten: self.trajecten.iter().filter_map(|t| self.traject(t)).collect(),
            extra_sinds: extra.filter_map(|t| t.begin).min(),
            jaarlijks: self.evaluaties.iter().filter(van_plan).map(|e| e.datum).collect(),
            daden: self.daden.iter().filter(over_plan).cloned().collect(),
        }
    }

    /// A traject as the clock knows it; `None` when nothing of it is to be done any more.
    fn traject(&self, t: &Traject) -> Option<TrajectFeit> {
        let nog_open = t.evaluatie_op.is_some() || t.volgen_tot.is_some();
        let telt = t.staat == TrajectStaat::Loopt || (t.staat == TrajectStaat::Beeindigd && nog_open);
        let aanbod = self.catalogus.arrangement(&t.arrangement);
        let evaluaties = self.evaluaties.iter().filter(|e| e.traject == Some(t.id));
        telt.then(|| TrajectFeit {
            id: t.id,
            staat: t.staat,
            begin: t.begin,
            einde: t.einde,
            doorloop_tot: t.doorloop_tot,
            beeindigd_op: t.beeindigd_op,
            volgen_tot: t.volgen_tot,
            evaluatie_op: t.evaluatie_op,
            jaarlijks: aanbod.is_some_and(|a| vraagt_jaarevaluatie(a, Some(&t.inhoud))),
            evaluaties: evaluaties.map(|e| e.datum).collect(),
            uitvoerder: Eigenaar::van(&t.uitvoerder),
            begeleider: t.begeleider,
            beslisser: Eigenaar::van(aanbod.map_or("", |a| a.beslisser.as_str())),
        })
    }
}
