//! What asks for attention of running trajecten, and the answers that may come while one runs.

use std::collections::BTreeMap;

use vangnet_core::{
    bewaring::Handeling,
    cascade::{
        aandacht::{Aandachtspunt, Lopend, aandachtspunten},
        grens::te_vaak,
        traject::{Traject, TrajectStaat},
    },
    id::{LeerlingId, TrajectId},
    inrichting::catalogus::Catalogus,
    leerling::Onderwijssoort,
    toegang::Action,
};
use vangnet_store::{TrajectRegel, Trajectdagen};

use super::{Steun, aanbod_van, stap::antwoord};
use crate::{App, AppError, Ctx, Result, leerling::Geval};

/// What asks for attention, by traject; only trajecten of which something does.
pub type Aandacht = BTreeMap<TrajectId, Vec<Aandachtspunt>>;

impl App {
    /// What asks for attention of the trajecten of a pupil.
    pub(super) async fn aandacht(
        &self,
        ctx: &Ctx,
        geval: &Geval,
        catalogus: &Catalogus,
        steun: &Steun,
    ) -> Result<(Aandacht, Trajectdagen)> {
        let lopend: Vec<&Traject> = steun
            .trajecten
            .iter()
            .filter(|t| t.staat == TrajectStaat::Loopt)
            .collect();
        let wie = lopend.iter().map(|t| (t.leerling, t.id, t.arrangement.as_str()));
        let (leerlingen, keren) = gevraagd(catalogus, wie);
        let mut dagen = ctx.swv.find_trajectdagen(&leerlingen, &[], &keren).await?;
        for evaluatie in &steun.evaluaties {
            if let Some(id) = evaluatie.traject {
                dagen.evaluaties.entry(id).or_default().push(evaluatie.datum);
            }
        }
        let niveau = self.niveau(catalogus, steun);
        let nu = &geval.leerling.gegevens;
        let punten = lopend.into_iter().map(|t| {
            let feiten = Lopend {
                vandaag: self.today(),
                arrangement: &t.arrangement,
                soort: &t.soort,
                staat: t.staat,
                begin: t.begin,
                einde: t.einde,
                doorloop_tot: t.doorloop_tot,
                inhoud: Some(&t.inhoud),
                niveau: Some(niveau),
                elders: nu.school != t.school || nu.soort == Onderwijssoort::Vso,
                contacten: van(&dagen.contacten, &t.leerling),
                evaluaties: van(&dagen.evaluaties, &t.id),
                keren: van(&dagen.keren, &t.id),
            };
            (t.id, aandachtspunten(catalogus, &feiten))
        });
        let punten = punten.filter(|(_, punten)| !punten.is_empty()).collect();
        Ok((punten, dagen))
    }

    /// The same for lines of a list: what follows from something sealed is told on the page of the pupil only.
    pub(super) async fn aandacht_in_lijst(
        &self,
        ctx: &Ctx,
        catalogus: &Catalogus,
        regels: &[TrajectRegel],
    ) -> Result<Aandacht> {
        let lopend = || regels.iter().filter(|r| r.staat == TrajectStaat::Loopt);
        let wie = lopend().map(|r| (r.leerling, r.id, r.arrangement.as_str()));
        let (leerlingen, keren) = gevraagd(catalogus, wie);
        let trajecten: Vec<TrajectId> = lopend().map(|r| r.id).collect();
        let dagen = ctx.swv.find_trajectdagen(&leerlingen, &trajecten, &keren).await?;
        let punten = lopend().map(|r| {
            let feiten = Lopend {
                vandaag: self.today(),
                arrangement: &r.arrangement,
                soort: &r.soort,
                staat: r.staat,
                begin: r.begin,
                einde: r.einde,
                doorloop_tot: r.doorloop_tot,
                inhoud: None,
                niveau: None,
                elders: r.bij != r.school || r.onderwijs == Onderwijssoort::Vso,
                contacten: van(&dagen.contacten, &r.leerling),
                evaluaties: van(&dagen.evaluaties, &r.id),
                keren: van(&dagen.keren, &r.id),
            };
            (r.id, aandachtspunten(catalogus, &feiten))
        });
        Ok(punten.filter(|(_, punten)| !punten.is_empty()).collect())
    }

    /// Answers questions of its offer while a traject runs, or waits for its evaluation: what was answered before stays unless
    /// it is answered again.
    ///
    /// # Errors
    /// `Conflict("staat")` when it does not run; `Invalid` on `antwoord.<question>`, or on `antwoorden` when nothing was said.
    pub async fn answer_traject(
        &self,
        ctx: &Ctx,
        id: TrajectId,
        antwoorden: &[(String, String)],
        versie: i32,
    ) -> Result<()> {
        let (geval, _, was) = self.geval_van(ctx, id, Action::EditOndersteuning).await?;
        if !was.is_te_evalueren() {
            return Err(AppError::Conflict("staat"));
        }
        let catalogus = self.catalogus(ctx).await?;
        let (arrangement, soort) = aanbod_van(&catalogus, &was.arrangement)?;
        let mut traject = was.clone();
        traject.versie = versie;
        antwoord(&mut traject, arrangement, soort, antwoorden)?;
        if traject.inhoud == was.inhoud {
            return Err(AppError::veld("antwoorden", "verplicht"));
        }
        let tx = ctx.swv.begin().await?;
        tx.update_traject(&traject).await?;
        let entry = ctx
            .entry(Handeling::TrajectVerder, "traject")
            .op(id.0)
            .over(geval.leerling.id)
            .met("gebeurtenis", "beantwoord");
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

/// The pupils whose contacts, and the trajecten whose talks, a rule of their offer looks at.
fn gevraagd<'a>(
    catalogus: &Catalogus,
    wie: impl Iterator<Item = (LeerlingId, TrajectId, &'a str)>,
) -> (Vec<LeerlingId>, Vec<TrajectId>) {
    let (mut leerlingen, mut keren) = (Vec::new(), Vec::new());
    for (leerling, traject, code) in wie {
        let Ok((arrangement, soort)) = aanbod_van(catalogus, code) else {
            continue;
        };
        if soort.opp && !leerlingen.contains(&leerling) {
            leerlingen.push(leerling);
        }
        if arrangement.grenzen.keren_per_week.is_some() {
            keren.push(traject);
        }
    }
    (leerlingen, keren)
}

/// The days of one; none when nothing is known.
fn van<'a, K: Ord>(dagen: &'a BTreeMap<K, Vec<jiff::civil::Date>>, wie: &K) -> &'a [jiff::civil::Date] {
    dagen.get(wie).map(Vec::as_slice).unwrap_or_default()
}

/// The last day on which a traject was given more often in its week than agreed (R134).
pub(super) fn te_vaak_op(
    catalogus: &Catalogus,
    traject: &Traject,
    dagen: &Trajectdagen,
) -> Option<jiff::civil::Date> {
    let offer = catalogus.arrangement(&traject.arrangement)?;
    te_vaak(&offer.grenzen, van(&dagen.keren, &traject.id))
}
