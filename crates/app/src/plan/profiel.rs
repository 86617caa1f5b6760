//! What every pupil has beside an OPP: outflow profile, plan of learning, portfolio.

use std::collections::BTreeMap;

use vangnet_core::{
    bewaring::Handeling,
    id::LeerlingId,
    leerling::Onderwijssoort,
    plan::ilp::{
        Basisbehoefte, IlpGebrek, Leerplan, Oplossing, Portfoliostuk, Profiel, Referentie, Referentiedomein,
        Referentieniveau, Uitstroomprofiel, VakNiveau,
    },
    toegang::Action,
};

use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, datum_opt, verplicht, vrij},
};

/// The profile as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfielInvoer {
    /// Outflow profile, by code; may be empty.
    pub uitstroom: String,
    /// Day of enrolment, `YYYY-MM-DD`; may be empty.
    pub ingeschreven_op: String,
    /// Day of definitive placement, `YYYY-MM-DD`; may be empty.
    pub geplaatst_op: String,
    /// The advice of the primary school: the start profile (R044).
    pub basisschooladvies: String,
    /// The levels with which the pupil came in (R036).
    pub instroom: String,
    /// The route that the pupil chooses.
    pub keuzetraject: String,
    /// What the pupil needs in order to learn.
    pub basisbehoeften: BTreeMap<Basisbehoefte, String>,
    /// Levels of language and arithmetic.
    pub referentie: Vec<ReferentieInvoer>,
    /// What was chosen for a level that stays out of reach: what, and who chose it (R098).
    pub oplossingen: BTreeMap<Referentiedomein, (String, String)>,
    /// Subjects at a higher level.
    pub vakken: Vec<VakInvoer>,
    /// The portfolio.
    pub portfolio: Vec<StukInvoer>,
}

/// A subject at a higher level, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VakInvoer {
    /// The subject.
    pub vak: String,
    /// The level, by code.
    pub niveau: String,
    /// Why.
    pub reden: String,
}

/// A level of language or arithmetic, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReferentieInvoer {
    /// Day, `YYYY-MM-DD`.
    pub datum: String,
    /// Language or arithmetic, by code.
    pub domein: String,
    /// The level, by code.
    pub niveau: String,
    /// The test.
    pub toets: String,
}

/// A line of the portfolio, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StukInvoer {
    /// Day, `YYYY-MM-DD`.
    pub datum: String,
    /// What it shows.
    pub tekst: String,
}

impl From<&Profiel> for ProfielInvoer {
    fn from(p: &Profiel) -> Self {
        let dag = |d: Option<jiff::civil::Date>| d.map(|d| d.to_string()).unwrap_or_default();
        Self {
            uitstroom: p.uitstroom.map(|u| u.code().to_owned()).unwrap_or_default(),
            ingeschreven_op: dag(p.ingeschreven_op),
            geplaatst_op: dag(p.geplaatst_op),
            basisschooladvies: p.plan.basisschooladvies.clone(),
            instroom: p.plan.instroom.clone(),
            keuzetraject: p.plan.keuzetraject.clone(),
            basisbehoeften: p.plan.basisbehoeften.clone(),
            referentie: p
                .plan
                .referentie
                .iter()
                .map(|r| ReferentieInvoer {
                    datum: r.datum.to_string(),
                    domein: r.domein.code().to_owned(),
                    niveau: r.niveau.code().to_owned(),
                    toets: r.toets.clone(),
                })
                .collect(),
            oplossingen: p
                .plan
                .oplossingen
                .iter()
                .map(|(domein, o)| (*domein, (o.wat.clone(), o.wie.clone())))
                .collect(),
            vakken: p
                .plan
                .vakken
                .iter()
                .map(|v| VakInvoer {
                    vak: v.vak.clone(),
                    niveau: v.niveau.code().to_owned(),
                    reden: v.reden.clone(),
                })
                .collect(),
            portfolio: p
                .plan
                .portfolio
                .iter()
                .map(|s| StukInvoer {
                    datum: s.datum.to_string(),
                    tekst: s.tekst.clone(),
                })
                .collect(),
        }
    }
}

impl App {
    /// Saves a pupil's profile and plan of learning over the version that was read (R043-R046).
    ///
    /// # Errors
    /// `Invalid` on `vakken` when a subject has no name, is not higher than the pupil's own level, or has no reason (R045); on `oplossingen` when
    /// one of what and who is missing (R098).
    pub async fn save_profiel(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        versie: i32,
        invoer: &ProfielInvoer,
    ) -> Result<()> {
        let houder = self.houder(ctx, id, Action::EditPlan).await?;
        let plan = lees(invoer)?;
        let gebreken = plan.gebreken(houder.leerling.gegevens.soort);
        if !gebreken.is_empty() {
            let veld = |g: &IlpGebrek| {
                if *g == IlpGebrek::Oplossing {
                    "oplossingen"
                } else {
                    "vakken"
                }
            };
            let fouten = gebreken.iter().map(|g| VeldFout::new(veld(g), g.code()));
            return Err(AppError::Invalid(fouten.collect()));
        }
        let uitstroom = match invoer.uitstroom.as_str() {
            "" => None,
            code => Some(Uitstroomprofiel::parse(code).ok_or_else(|| AppError::veld("uitstroom", "keuze"))?),
        };
        let profiel = Profiel {
            leerling: id,
            uitstroom,
            ingeschreven_op: datum_opt("ingeschreven_op", &invoer.ingeschreven_op)?,
            geplaatst_op: datum_opt("geplaatst_op", &invoer.geplaatst_op)?,
            plan,
            versie,
        };
        let tx = ctx.swv.begin().await?;
        tx.save_profiel(&profiel).await?;
        let entry = houder.entry(ctx, Handeling::PlanBewerkt, "profiel").op(id.0);
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

fn lees(invoer: &ProfielInvoer) -> Result<Leerplan> {
    let mut vakken = Vec::new();
    for vak in &invoer.vakken {
        vakken.push(VakNiveau {
            vak: vrij("vakken", &vak.vak)?,
            niveau: Onderwijssoort::parse(&vak.niveau).ok_or_else(|| AppError::veld("vakken", "keuze"))?,
            reden: vrij("vakken", &vak.reden)?,
        });
    }
    let mut basisbehoeften = BTreeMap::new();
    for (behoefte, tekst) in &invoer.basisbehoeften {
        let tekst = vrij(behoefte.code(), tekst)?;
        if !tekst.is_empty() {
            basisbehoeften.insert(*behoefte, tekst);
        }
    }
    let mut oplossingen = BTreeMap::new();
    for (domein, (wat, wie)) in &invoer.oplossingen {
        let oplossing = Oplossing {
            wat: vrij("oplossingen", wat)?,
            wie: vrij("oplossingen", wie)?,
        };
        if oplossing != Oplossing::default() {
            oplossingen.insert(*domein, oplossing);
        }
    }
    let mut portfolio = Vec::new();
    for stuk in &invoer.portfolio {
        portfolio.push(Portfoliostuk {
            datum: datum("portfolio", &stuk.datum)?,
            tekst: verplicht("portfolio", &stuk.tekst)?,
        });
    }
    portfolio.sort_by_key(|stuk| stuk.datum);
    Ok(Leerplan {
        basisschooladvies: vrij("basisschooladvies", &invoer.basisschooladvies)?,
        instroom: vrij("instroom", &invoer.instroom)?,
        keuzetraject: vrij("keuzetraject", &invoer.keuzetraject)?,
        basisbehoeften,
        referentie: lees_referentie(&invoer.referentie)?,
        oplossingen,
        vakken,
        portfolio,
    })
}

fn lees_referentie(invoer: &[ReferentieInvoer]) -> Result<Vec<Referentie>> {
    let keuze = || AppError::veld("referentie", "keuze");
    let mut alle = Vec::new();
    for r in invoer {
        alle.push(Referentie {
            datum: datum("referentie", &r.datum)?,
            domein: Referentiedomein::parse(&r.domein).ok_or_else(keuze)?,
            niveau: Referentieniveau::parse(&r.niveau).ok_or_else(keuze)?,
            toets: vrij("referentie", &r.toets)?,
        });
    }
    alle.sort_by_key(|r| r.datum);
    Ok(alle)
}
