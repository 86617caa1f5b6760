//! The steps of a group: decided, begun, extended, ended, as those of a traject.

use std::collections::BTreeSet;

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    cascade::{
        eis::{Gebrek, GebrekSoort, bij_verlenging, gebreken},
        feiten::Moment,
        grens::verlenging,
        groep::{Groep, GroepOmstandigheden, GroepStaat, GroepStap, Groepslid},
        traject::{Afwijking, TrajectGebeurtenis},
    },
    id::{GroepId, SchoolId},
    inrichting::catalogus::{Arrangement, Catalogus, Vorm},
    leerling::Onderwijssoort,
    toegang::Rol,
};
use vangnet_store::{Klasgenoot, Tx};

use super::super::{
    aanbod_van, als_fouten,
    formulier::{antwoorden, keren, minuten},
    stap::{Aanbod, TrajectStapInvoer, aanbod_bij, afwijkingen, is_besluit},
};
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, datum_opt, vrij},
};

impl App {
    /// Takes a step with a group. A class as a whole goes the way of a traject: decided by whom the catalogue names, begun
    /// with its plan, ended with its evaluation and instruments (R124, R127). Any group is extended by decision, with its new
    /// last day and the reason (R129).
    ///
    /// # Errors
    /// `Conflict("staat")` when it does not happen here; `Denied` when somebody else decides (R160); `Invalid` on
    /// `eis.<kind>.<which>` for each demand that is missing and was not set aside with a reason, or on `arrangement` with
    /// `vervallen` when its offer left the catalogue.
    pub async fn step_groep(&self, ctx: &Ctx, id: GroepId, invoer: &TrajectStapInvoer) -> Result<()> {
        use TrajectGebeurtenis as G;
        let was = self.groep_van(ctx, id).await?;
        Self::vereis_groep(ctx, was.school)?;
        let staat = was
            .staat
            .na(was.vorm, invoer.gebeurtenis)
            .ok_or(AppError::Conflict("staat"))?;
        let catalogus = self.catalogus(ctx).await?;
        // A group whose offer left the catalogue can still be ended: then nothing is asked.
        let aanbod = aanbod_bij(&catalogus, &was.arrangement, invoer.gebeurtenis)?;
        let besluit = is_besluit(invoer.gebeurtenis);
        if besluit && aanbod.is_some_and(|(a, _)| !beslist(ctx, a, was.school)) {
            return Err(AppError::Denied);
        }
        let stappen = ctx.swv.list_groepstappen(id).await?;
        let (groep, dag) = self.gezet(&was, staat, aanbod, invoer)?;
        let mist = match aanbod {
            Some(_) => {
                self.stapgebreken(ctx, &catalogus, (&was, &groep), &stappen, invoer.gebeurtenis)
                    .await?
            }
            None => Vec::new(),
        };
        // What the decision set aside stays set aside when it begins; an extension is decided anew.
        let eerder: Vec<Afwijking> = match invoer.gebeurtenis {
            G::Verlengd => Vec::new(),
            _ => stappen.iter().flat_map(|s| s.afwijkingen.clone()).collect(),
        };
        let stap = GroepStap {
            nummer: 0,
            gebeurtenis: invoer.gebeurtenis,
            staat,
            datum: dag,
            einde: (invoer.gebeurtenis == G::Verlengd).then_some(groep.einde),
            orgaan: aanbod.filter(|_| besluit).map(|(a, _)| a.beslisser.clone()),
            toelichting: vrij("toelichting", &invoer.toelichting)?,
            afwijkingen: afwijkingen(&mist, &invoer.afwijkingen, &eerder)?,
            door: ctx.actor.account,
            tijdstip: self.millis(),
        };
        let verplicht = matches!(invoer.gebeurtenis, G::Afgewezen | G::Verlengd | G::Ingetrokken);
        if verplicht && stap.toelichting.is_empty() {
            return Err(AppError::veld("toelichting", "verplicht"));
        }
        self.schrijf_groepstap(ctx, &groep, &stap).await
    }

    /// The group as it stands after a step, and the day of the step.
    fn gezet(
        &self,
        was: &Groep,
        staat: GroepStaat,
        aanbod: Aanbod<'_>,
        invoer: &TrajectStapInvoer,
    ) -> Result<(Groep, Date)> {
        use TrajectGebeurtenis as G;
        let getypt = datum_opt("datum", &invoer.datum)?;
        let dag = getypt.unwrap_or_else(|| self.today());
        if dag > self.today() && invoer.gebeurtenis != G::Begonnen {
            return Err(AppError::veld("datum", "toekomst"));
        }
        let mut groep = was.clone();
        groep.versie = invoer.versie;
        groep.staat = staat;
        let mut fouten = Vec::new();
        let nieuw = aanbod.map(|(a, soort)| antwoorden(a, soort, &invoer.antwoorden, &mut fouten));
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        groep.inhoud.antwoorden.extend(nieuw.unwrap_or_default());
        match invoer.gebeurtenis {
            G::Begonnen => {
                groep.begin = getypt.unwrap_or(groep.begin);
                groep.minuten_per_week = groep.minuten_per_week.or(minuten("uren", &invoer.uren)?);
                groep.keren_per_week = groep.keren_per_week.or(keren("keren", &invoer.keren)?);
                if groep.einde < groep.begin {
                    return Err(AppError::veld("einde", "voor_begin"));
                }
            }
            G::Verlengd => groep.einde = datum("einde", &invoer.einde)?,
            G::Beeindigd => {
                if dag < groep.begin {
                    return Err(AppError::veld("datum", "voor_begin"));
                }
                groep.beeindigd_op = Some(dag);
            }
            _ => {}
        }
        Ok((groep, dag))
    }

    /// What is missing for a step.
    async fn stapgebreken(
        &self,
        ctx: &Ctx,
        catalogus: &Catalogus,
        (was, groep): (&Groep, &Groep),
        stappen: &[GroepStap],
        gebeurtenis: TrajectGebeurtenis,
    ) -> Result<Vec<Gebrek>> {
        use TrajectGebeurtenis as G;
        let moment = match gebeurtenis {
            G::Afgewezen | G::Ingetrokken | G::Gevraagd | G::Doorgelopen => return Ok(Vec::new()),
            G::Verlengd => return self.verlenggebreken(ctx, catalogus, (was, groep), stappen).await,
            G::Beeindigd => Moment::Einde,
            G::Besloten => Moment::Vraag,
            G::Begonnen => Moment::Begin,
        };
        if groep.vorm != Vorm::Lesgroep {
            return Ok(Vec::new());
        }
        if moment == Moment::Begin && self.klas_van(ctx, groep).await?.is_empty() {
            return Err(AppError::veld("klas", "klas_leeg"));
        }
        self.groepgebreken(ctx, catalogus, groep, stappen, moment).await
    }

    async fn verlenggebreken(
        &self,
        ctx: &Ctx,
        catalogus: &Catalogus,
        (was, groep): (&Groep, &Groep),
        stappen: &[GroepStap],
    ) -> Result<Vec<Gebrek>> {
        let (arrangement, soort) = aanbod_van(catalogus, &groep.arrangement)?;
        let keer = u16::try_from(verlengd(stappen)).unwrap_or(u16::MAX);
        let periode = (Some(was.begin), Some(was.einde));
        let dicht = ctx.swv.list_dichte_weken().await?;
        let zelf = verlenging(&arrangement.grenzen, periode, keer, groep.einde, &dicht);
        if groep.vorm != Vorm::Lesgroep {
            return Ok(zelf);
        }
        let groepen = ctx.swv.list_groepen(&[groep.school]).await?;
        let om = GroepOmstandigheden {
            vandaag: self.today(),
            groepen: &groepen,
            protocol: true,
            financier: None,
            verlengd: verlengd(stappen).saturating_add(1),
            dicht: &dicht,
        };
        // What an extension asks again does not depend on who sits in the class.
        let feiten = groep.feiten(&om, Onderwijssoort::VmboBasis, 1);
        Ok(bij_verlenging(arrangement, soort, &feiten, zelf))
    }

    /// What is missing of a class as a whole at a moment: for every kind of education and year that sits in it, each once.
    pub(super) async fn groepgebreken(
        &self,
        ctx: &Ctx,
        catalogus: &Catalogus,
        groep: &Groep,
        stappen: &[GroepStap],
        moment: Moment,
    ) -> Result<Vec<Gebrek>> {
        let (arrangement, soort) = aanbod_van(catalogus, &groep.arrangement)?;
        let klas = self.klas_van(ctx, groep).await?;
        let samen: BTreeSet<(Onderwijssoort, u8)> = klas.iter().map(|k| (k.onderwijs, k.leerjaar)).collect();
        let groepen = ctx.swv.list_groepen(&[groep.school]).await?;
        let aanbod = ctx.swv.list_schoolaanbod(groep.school).await?;
        let dicht = ctx.swv.list_dichte_weken().await?;
        let bekostiging = if arrangement.bekostiging.is_empty() {
            &soort.bekostiging
        } else {
            &arrangement.bekostiging
        };
        let om = GroepOmstandigheden {
            vandaag: self.today(),
            groepen: &groepen,
            protocol: aanbod.protocol(&groep.arrangement),
            financier: bekostiging.first().copied(),
            verlengd: verlengd(stappen),
            dicht: &dicht,
        };
        let mist =
            |(onderwijs, jaar)| gebreken(arrangement, soort, &groep.feiten(&om, onderwijs, jaar), moment);
        if samen.is_empty() {
            // Nobody sits in it yet: what depends on who does, is asked when it begins.
            let mut alle = mist((Onderwijssoort::VmboBasis, 1));
            alle.retain(|g| !van_leerling(g.soort));
            return Ok(alle);
        }
        let mut alle: Vec<Gebrek> = samen.into_iter().flat_map(mist).collect();
        alle.sort_by(|a, b| (b.ernst, a.soort, &a.wat).cmp(&(a.ernst, b.soort, &b.wat)));
        alle.dedup();
        Ok(alle)
    }

    /// The pupils of a class as a whole; of a group of trajecten none.
    pub(super) async fn klas_van(&self, ctx: &Ctx, groep: &Groep) -> Result<Vec<Klasgenoot>> {
        if groep.vorm != Vorm::Lesgroep {
            return Ok(Vec::new());
        }
        Ok(ctx.swv.list_klasgenoten(groep.school, &groep.klas).await?)
    }

    /// Writes a step with who is in the class from then on (R058).
    async fn schrijf_groepstap(&self, ctx: &Ctx, groep: &Groep, stap: &GroepStap) -> Result<()> {
        let klas = self.klas_van(ctx, groep).await?;
        let tx = ctx.swv.begin().await?;
        tx.hold_leerlingen(klas.iter().map(|k| k.leerling)).await?;
        tx.update_groep(groep).await?;
        tx.insert_groepstap(groep.id, stap).await?;
        match stap.gebeurtenis {
            TrajectGebeurtenis::Begonnen => self.schrijf_klas(&tx, groep, &klas, groep.begin).await?,
            TrajectGebeurtenis::Verlengd => self.schrijf_klas(&tx, groep, &klas, stap.datum).await?,
            TrajectGebeurtenis::Beeindigd if groep.vorm == Vorm::Lesgroep => {
                tx.end_groepsleden(groep.id, stap.datum).await?;
            }
            _ => {}
        }
        self.schrijf_groep(ctx, tx, groep, Some(stap)).await
    }

    /// Brings the members of a class up to who sits in it on a day: who came, comes in; who left, is out.
    pub(super) async fn schrijf_klas(
        &self,
        tx: &Tx<'_>,
        groep: &Groep,
        klas: &[Klasgenoot],
        dag: Date,
    ) -> Result<()> {
        if groep.vorm != Vorm::Lesgroep {
            return Ok(());
        }
        let leden = tx.list_groepsleden(groep.id).await?;
        let open = |l: &&Groepslid| l.tot.is_none();
        for weg in leden.iter().filter(open) {
            if !klas.iter().any(|k| k.leerling == weg.leerling) {
                tx.end_groepslid(groep.id, weg.leerling, dag.max(weg.van)).await?;
            }
        }
        for nieuw in klas {
            let al = |l: &Groepslid| l.leerling == nieuw.leerling && (l.tot.is_none() || l.van == dag);
            if !leden.iter().any(al) {
                let lid = Groepslid {
                    leerling: nieuw.leerling,
                    van: dag,
                    tot: None,
                };
                tx.insert_groepslid(groep.id, &lid).await?;
            }
        }
        Ok(())
    }

    pub(super) async fn schrijf_groep(
        &self,
        ctx: &Ctx,
        tx: Tx<'_>,
        groep: &Groep,
        stap: Option<&GroepStap>,
    ) -> Result<()> {
        let mut entry = ctx
            .entry(Handeling::GroepGewijzigd, "groep")
            .op(groep.id.0)
            .met("arrangement", groep.arrangement.clone())
            .met("staat", groep.staat.code());
        if let Some(stap) = stap {
            entry = entry
                .met("gebeurtenis", stap.gebeurtenis.code())
                .met("afwijkingen", stap.afwijkingen.len().to_string());
        }
        // R129: each new last day stays known, also when there comes another.
        if let Some(einde) = stap.and_then(|s| s.einde) {
            entry = entry.met("einde", einde.to_string());
        }
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

/// How often a group was extended.
fn verlengd(stappen: &[GroepStap]) -> usize {
    stappen
        .iter()
        .filter(|s| s.gebeurtenis == TrajectGebeurtenis::Verlengd)
        .count()
}

/// Whether a demand looks at who sits in the class.
const fn van_leerling(soort: GebrekSoort) -> bool {
    matches!(
        soort,
        GebrekSoort::NietVoor
            | GebrekSoort::Geintegreerd
            | GebrekSoort::Leerjaar
            | GebrekSoort::KeuzePast
            | GebrekSoort::Iq
    )
}

/// What is missing of a class as fields: its year belongs to the field of the class (R038).
pub(super) fn klasfouten(mist: &[Gebrek]) -> AppError {
    let (jaar, rest): (Vec<_>, Vec<_>) = mist
        .iter()
        .cloned()
        .partition(|g| g.soort == GebrekSoort::Leerjaar);
    match als_fouten(&rest) {
        AppError::Invalid(mut fouten) if !jaar.is_empty() => {
            fouten.insert(0, VeldFout::new("klas", "klas_leerjaar"));
            AppError::Invalid(fouten)
        }
        fout => fout,
    }
}

/// Whether this person may record the decision on a group of a school: a role decides itself, where it holds there; what a
/// body decided is recorded by whoever decides on support (R130, R160).
pub(super) fn beslist(ctx: &Ctx, arrangement: &Arrangement, school: SchoolId) -> bool {
    Rol::parse(&arrangement.beslisser).is_none_or(|rol| {
        ctx.actor
            .toekenningen
            .iter()
            .any(|t| t.rol == rol && t.is_geldig() && t.bereik.school() == Some(school))
    })
}

/// What can happen to a group now, by who may change it; `besluit` says whether they decide, `None` that today's catalogue no
/// longer has its offer: then it neither begins nor goes on.
pub(super) fn kan(groep: &Groep, besluit: Option<bool>) -> Vec<TrajectGebeurtenis> {
    use TrajectGebeurtenis as G;
    G::ALL
        .into_iter()
        .filter(|g| groep.staat.na(groep.vorm, *g).is_some())
        .filter(|g| match besluit {
            Some(besluit) => besluit || !is_besluit(*g),
            None => matches!(g, G::Beeindigd | G::Afgewezen | G::Ingetrokken),
        })
        .collect()
}
