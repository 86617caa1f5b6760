//! The steps. Each is one transition of the table, one step with its receipt, one entry of the trail.

use vangnet_core::{
    id::{AanvraagId, ZittingId},
    klok::Opschorting,
    toegang::Action,
    toelating::{
        procedure::{Gebeurtenis, OVERGANGEN, Overgang, Weigering},
        zaak::{FACTOREN, Getoetst, Stap, Weging},
    },
};
use vangnet_store::Tx;

use super::{Samenhang, Zaak, bezwaar::BezwaarStapInvoer};
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, verplicht, vrij},
};

/// A step as typed.
#[derive(Debug, Clone)]
pub struct StapInvoer {
    /// What happens.
    pub gebeurtenis: Gebeurtenis,
    /// Why, in words.
    pub toelichting: String,
    /// What was weighed beside the criteria.
    pub weging: Vec<WegingInvoer>,
    /// Until when the school may complete it; only with that event.
    pub herstel_tot: String,
    /// The talk on whose list it comes; only with that event.
    pub zitting: Option<ZittingId>,
    /// What an objection says; only with its events.
    pub bezwaar: BezwaarStapInvoer,
}

/// A weighed factor as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WegingInvoer {
    /// A code of `FACTOREN`, or words.
    pub factor: String,
    /// What was found; empty: not weighed.
    pub tekst: String,
}

impl StapInvoer {
    /// A step without words.
    pub fn nieuw(gebeurtenis: Gebeurtenis) -> Self {
        Self {
            gebeurtenis,
            toelichting: String::new(),
            weging: Vec::new(),
            herstel_tot: String::new(),
            zitting: None,
            bezwaar: BezwaarStapInvoer::default(),
        }
    }

    /// The same with a reason.
    #[must_use]
    pub fn omdat(mut self, toelichting: impl Into<String>) -> Self {
        self.toelichting = toelichting.into();
        self
    }

    fn weging(&self) -> Result<Vec<Weging>> {
        let mut weging = Vec::new();
        for regel in &self.weging {
            let tekst = vrij("weging", &regel.tekst)?;
            if tekst.is_empty() {
                continue;
            }
            let factor = vrij("factor", &regel.factor)?;
            if factor.is_empty() || factor.chars().count() > 60 {
                return Err(AppError::veld("factor", "verplicht"));
            }
            weging.push(Weging { factor, tekst });
        }
        // The factors of the source first, in its order.
        weging.sort_by_key(|w| {
            FACTOREN
                .iter()
                .position(|f| *f == w.factor)
                .unwrap_or(FACTOREN.len())
        });
        Ok(weging)
    }
}

/// Why a step does not happen, as the edge shows it: field `stap` with the code of the guard.
pub(super) fn geweigerd(weigering: Weigering) -> AppError {
    match weigering {
        Weigering::Staat { .. } => AppError::Conflict("staat"),
        Weigering::Bewaking(bewaking) => AppError::veld("stap", bewaking.code()),
    }
}

/// Events with a form of their own.
const EIGEN_FORMULIER: [Gebeurtenis; 5] = [
    Gebeurtenis::Gestart,
    Gebeurtenis::Toegewezen,
    Gebeurtenis::NietAfgegeven,
    Gebeurtenis::BuitenBehandeling,
    Gebeurtenis::Vernietigd,
];

/// Everything a step is made of, when it was allowed.
pub(super) struct NieuweStap<'a> {
    pub(super) overgang: &'static Overgang,
    pub(super) getoetst: &'a Getoetst,
    pub(super) toelichting: String,
    pub(super) weging: Vec<Weging>,
}

impl App {
    /// Takes a step. Decisions and destruction have functions of their own.
    ///
    /// # Errors
    /// `Denied` for who may not, `Conflict("staat")` when this does not happen in this state, `Conflict("gewijzigd")` when
    /// somebody was first, `Invalid` on `stap` with the guard that does not hold, on `ontbreekt` with what is missing, on
    /// the field that was not accepted.
    pub async fn do_stap(&self, ctx: &Ctx, id: AanvraagId, versie: i32, invoer: &StapInvoer) -> Result<()> {
        if EIGEN_FORMULIER.contains(&invoer.gebeurtenis) {
            return Err(AppError::veld("gebeurtenis", "keuze"));
        }
        let zaak = self.zaak_voor(ctx, id, &acties(invoer.gebeurtenis)).await?;
        self.zet_stap(ctx, zaak, versie, invoer).await
    }

    /// The step itself, on an application that was opened for it.
    pub(super) async fn zet_stap(
        &self,
        ctx: &Ctx,
        mut zaak: Zaak,
        versie: i32,
        invoer: &StapInvoer,
    ) -> Result<()> {
        let samenhang = self.samenhang(ctx, &zaak).await?;
        let (overgang, getoetst) = self.overgang(ctx, &zaak, &samenhang, invoer)?;
        let toelichting = if invoer.gebeurtenis.vraagt_toelichting() {
            verplicht("toelichting", &invoer.toelichting)?
        } else {
            vrij("toelichting", &invoer.toelichting)?
        };
        let stap = NieuweStap {
            overgang,
            getoetst: &getoetst,
            toelichting,
            weging: invoer.weging()?,
        };
        zaak.aanvraag.versie = versie;
        let bundel = self.in_bundel(ctx, &zaak, invoer.gebeurtenis).await?;
        let bezwaar = self.bezwaar_na(&zaak, &samenhang, invoer)?;
        let tx = ctx.swv.begin().await?;
        let nummer = tx.count_stappen(zaak.aanvraag.id).await?.saturating_add(1);
        self.werk_bij(&mut zaak, invoer, nummer)?;
        if let Some(bundel) = &bundel {
            if bundel.versie == 0 {
                tx.insert_bundel(&vangnet_core::toelating::zitting::Bundel {
                    nummer: self.bundelnummer(&tx).await?,
                    versie: 1,
                    ..bundel.clone()
                })
                .await?;
            }
            zaak.aanvraag.bundel = Some(bundel.id);
            zaak.aanvraag.in_steekproef = None;
        }
        if let Some(bezwaar) = &bezwaar {
            bezwaar.schrijf(&tx).await?;
        }
        self.schrijf_stap(ctx, &tx, &mut zaak, nummer, stap).await?;
        let entry = ctx
            .entry(invoer.gebeurtenis.handeling(), "aanvraag")
            .op(zaak.aanvraag.id.0)
            .over(zaak.leerling.id)
            .met("gebeurtenis", invoer.gebeurtenis.code())
            .met("staat", zaak.aanvraag.staat.code());
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// The transition, when the actor may take it and its guards hold.
    fn overgang(
        &self,
        ctx: &Ctx,
        zaak: &Zaak,
        samenhang: &Samenhang,
        invoer: &StapInvoer,
    ) -> Result<(&'static Overgang, Getoetst)> {
        let gebeurtenis = invoer.gebeurtenis;
        if !zaak.aanvraag.staat.kent(gebeurtenis) {
            return Err(AppError::Conflict("staat"));
        }
        let mag = Overgang::van(zaak.aanvraag.staat)
            .filter(|o| o.gebeurtenis == gebeurtenis)
            .any(|o| o.acties.iter().any(|actie| ctx.mag(*actie, zaak.feiten)));
        if !mag {
            return Err(AppError::Denied);
        }
        let getoetst = self.getoetst(zaak, samenhang)?;
        let mut feiten = self.procedurefeiten(&zaak.aanvraag, samenhang, &getoetst);
        // An objection that comes in with this step is judged as it will stand.
        if let Some(na) = self.bezwaar_na(zaak, samenhang, invoer)? {
            feiten.bezwaar = Some(na.bezwaar.stand());
        }
        let indienen = matches!(gebeurtenis, Gebeurtenis::Ingediend | Gebeurtenis::NieuweGegevens);
        if indienen && !getoetst.ontbreekt.is_empty() {
            let fouten = getoetst.ontbreekt.iter();
            return Err(AppError::Invalid(
                fouten.map(|o| VeldFout::new("ontbreekt", o.code())).collect(),
            ));
        }
        if indienen && !feiten.weg_toegestaan {
            let gebreken =
                vangnet_core::toelating::herkomst::gebreken(&self.wegfeiten(&zaak.aanvraag, samenhang));
            let fouten = gebreken.iter().map(|g| VeldFout::new("weg", g.code()));
            return Err(AppError::Invalid(fouten.collect()));
        }
        let overgang = zaak
            .aanvraag
            .staat
            .overgang(gebeurtenis, &feiten)
            .map_err(geweigerd)?;
        Ok((overgang, getoetst))
    }

    /// What an event changes beside the state.
    fn werk_bij(&self, zaak: &mut Zaak, invoer: &StapInvoer, nummer: i32) -> Result<()> {
        let vandaag = self.today();
        let a = &mut zaak.aanvraag;
        match invoer.gebeurtenis {
            Gebeurtenis::Ingediend | Gebeurtenis::NieuweGegevens => {
                a.ingediend_op = Some(vandaag);
                a.ontvangen_op.get_or_insert(vandaag);
                a.was_ingediend = true;
                a.overeenstemming = None;
                for open in a.termijn.opschortingen.iter_mut().filter(|o| !o.klaar) {
                    *open = open.aangevuld(vandaag);
                }
                if invoer.gebeurtenis == Gebeurtenis::NieuweGegevens {
                    a.commissieronde = Some(nummer);
                    a.termijn.gesloten_op = None;
                }
            }
            Gebeurtenis::AanvullingGevraagd => {
                let tot = datum("herstel_tot", &invoer.herstel_tot)?;
                if tot <= vandaag {
                    return Err(AppError::veld("herstel_tot", "verleden"));
                }
                a.termijn.opschortingen.push(Opschorting::gevraagd(vandaag, tot));
                a.zitting = None;
                a.bundel = None;
                a.in_steekproef = None;
                a.overeenstemming = None;
            }
            Gebeurtenis::Gepland => {
                a.zitting = Some(
                    invoer
                        .zitting
                        .ok_or_else(|| AppError::veld("zitting", "verplicht"))?,
                );
            }
            // Out of the bundle: by sorting, or by a doubt found in the sample. The steps keep that it was in.
            Gebeurtenis::InBespreking | Gebeurtenis::SteekproefTwijfel => {
                a.bundel = None;
                a.in_steekproef = None;
            }
            Gebeurtenis::OvereenstemmingJa | Gebeurtenis::CommissieJa => a.overeenstemming = Some(true),
            Gebeurtenis::OvereenstemmingNee | Gebeurtenis::CommissieNee => a.overeenstemming = Some(false),
            Gebeurtenis::GeenOvereenstemming => {
                a.overeenstemming = None;
                a.commissieronde = Some(nummer);
            }
            Gebeurtenis::CommissieVerdeeld | Gebeurtenis::Heropend => a.overeenstemming = None,
            Gebeurtenis::BezwaarOpgelost | Gebeurtenis::BeroepGegrond => {
                a.overeenstemming = None;
                a.termijn.gesloten_op = None;
            }
            Gebeurtenis::Ingetrokken | Gebeurtenis::TeLaat => a.termijn.gesloten_op = Some(vandaag),
            _ => {}
        }
        Ok(())
    }

    /// Moves the state, saves the application, adds the step with its receipt.
    pub(super) async fn schrijf_stap(
        &self,
        ctx: &Ctx,
        tx: &Tx<'_>,
        zaak: &mut Zaak,
        nummer: i32,
        nieuw: NieuweStap<'_>,
    ) -> Result<()> {
        let a = &mut zaak.aanvraag;
        a.staat = nieuw.overgang.naar;
        a.route = nieuw.getoetst.route;
        tx.update_aanvraag(a).await?;
        let stap = Stap {
            toelichting: nieuw.toelichting,
            weging: nieuw.weging,
            ontvangstbewijs: Some(
                nieuw
                    .getoetst
                    .ontvangstbewijs(&a.dossier)
                    .map_err(AppError::internal)?,
            ),
            ..self.stap(ctx, nummer, nieuw.overgang.gebeurtenis, a.staat)
        };
        Ok(tx.insert_stap(a.id, zaak.leerling.id, &stap).await?)
    }
}

/// Who may ever do this: everybody of any row of the table with this event. Which row it is, the state says.
fn acties(gebeurtenis: Gebeurtenis) -> Vec<Action> {
    let rijen = OVERGANGEN.iter().filter(|o| o.gebeurtenis == gebeurtenis);
    rijen.flat_map(|o| o.acties).copied().collect()
}
