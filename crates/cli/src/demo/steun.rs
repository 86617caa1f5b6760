//! Support: some sixty pupils of each school with needs, plans, groups and trajecten in every state, each step on its day.

mod groep;
mod invoer;
mod plan;
mod thuis;
mod verhaal;

use anyhow::Context as _;
use jiff::{ToSpan, civil::Date};
use vangnet_app::{
    App, Ctx,
    cascade::{BehoefteInvoer, EvaluatieInvoer, TrajectInvoer, TrajectStapInvoer, TredeInvoer},
    logboek::LesklasInvoer,
};
use vangnet_core::{
    cascade::traject::TrajectGebeurtenis as G,
    id::{GroepId, LeerlingId, TrajectId},
    inrichting::catalogus::{Arrangement, Catalogus, Vorm},
    leerling::Leerling,
    toegang::Rol,
};
use vangnet_store::LeerlingFilter;
use vangnet_web::taal::Taal;

use super::{
    klok::DemoKlok,
    mensen::{SchoolTeam, Team},
};
use crate::beheer::leesbaar;

/// How far a traject of the demo goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doel {
    Gevraagd,
    Besloten,
    Loopt,
    Tussen,
    InGroep,
    Verlengd,
    Klaar(&'static str),
    Afgewezen,
    Ingetrokken,
}

/// The mix of a school of four levels; dealt five times.
const TRAP: [(&str, Doel); 12] = [
    ("B5", Doel::Gevraagd),
    ("B2", Doel::Besloten),
    ("B3", Doel::Loopt),
    ("B5", Doel::Tussen),
    ("B2", Doel::Klaar("voldoende")),
    ("B5", Doel::Klaar("deels")),
    ("B3", Doel::Afgewezen),
    ("B2", Doel::Ingetrokken),
    ("E2", Doel::Loopt),
    ("A2", Doel::Tussen),
    ("B5", Doel::InGroep),
    ("B5", Doel::InGroep),
];

/// The mix of a school with arrangements.
const BREED: [(&str, Doel); 12] = [
    ("1", Doel::Gevraagd),
    ("1", Doel::Besloten),
    ("1", Doel::Loopt),
    ("6b", Doel::Tussen),
    ("15a", Doel::Loopt),
    ("8b", Doel::Klaar("voldoende")),
    ("2a", Doel::InGroep),
    ("2a", Doel::InGroep),
    ("6b", Doel::Verlengd),
    ("12", Doel::Afgewezen),
    ("15b", Doel::Loopt),
    ("4a", Doel::Klaar("deels")),
];

const RONDEN: usize = 5;

pub(super) async fn maak(app: &App, klok: &DemoKlok, team: &Team, vandaag: Date) -> anyhow::Result<()> {
    for (nummer, school) in team.scholen.iter().enumerate() {
        let catalogus = school.zorgcoordinator.swv.find_catalogus(vandaag).await?;
        let catalogus = catalogus.context("demo: catalogus")?;
        let steun = Steun {
            app,
            klok,
            school,
            trap: !catalogus.behoefte.is_empty(),
            catalogus,
            vandaag,
        };
        let mut leerlingen = steun.leerlingen().await?.into_iter();
        if let Some(eerste) = leerlingen.next().filter(|_| nummer == 0) {
            steun.verhaal(&eerste).await.context("demo: verhaal")?;
        }
        steun.lessen().await.context("demo: lesklassen")?;
        if !steun.trap {
            let klas = steun.leerlingen().await?.first().map(|l| l.gegevens.klas.clone());
            steun
                .klas(&klas.unwrap_or_default())
                .await
                .context("demo: klas")?;
        }
        let mix = if steun.trap { &TRAP } else { &BREED };
        let groep = steun.groep(mix).await.context("demo: groep")?;
        for (n, (leerling, (code, doel))) in leerlingen
            .by_ref()
            .zip(mix.iter().cycle())
            .take(mix.len() * RONDEN)
            .enumerate()
        {
            let geval = steun.traject(n, &leerling, code, *doel, groep).await;
            geval.with_context(|| format!("demo: {code} {doel:?}"))?;
        }
        let vrij: Vec<Leerling> = leerlingen.collect();
        steun.klok(&vrij, nummer == 0).await.context("demo: klok")?;
    }
    klok.zet(vandaag);
    Ok(())
}

/// What an act answered, readable when it was refused.
pub(super) fn goed<T>(gedaan: vangnet_app::Result<T>, wat: &str) -> anyhow::Result<T> {
    gedaan
        .map_err(|e| leesbaar(Taal::Nl, &e))
        .with_context(|| format!("demo: {wat}"))
}

struct Steun<'a> {
    app: &'a App,
    klok: &'a DemoKlok,
    school: &'a SchoolTeam,
    catalogus: Catalogus,
    trap: bool,
    vandaag: Date,
}

/// A traject with the version that stands.
#[derive(Debug, Clone, Copy)]
struct Lopend {
    id: TrajectId,
    versie: i32,
}

impl Steun<'_> {
    fn datum(&self, geleden: i32) -> Date {
        self.vandaag.saturating_sub(geleden.days())
    }

    /// Sets the clock to so many days ago; the day as a form takes it.
    fn dag(&self, geleden: i32) -> String {
        let datum = self.datum(geleden);
        self.klok.zet(datum);
        datum.to_string()
    }

    fn zorg(&self) -> &Ctx {
        &self.school.zorgcoordinator
    }

    fn aanbod(&self, code: &str) -> anyhow::Result<&Arrangement> {
        self.catalogus.arrangement(code).context("demo: aanbod")
    }

    /// Who decides on an offer.
    fn beslisser(&self, arrangement: &Arrangement) -> &Ctx {
        match Rol::parse(&arrangement.beslisser) {
            Some(Rol::Teamleider) => &self.school.teamleider,
            Some(Rol::Directie) => &self.school.directie,
            _ => self.zorg(),
        }
    }

    /// Pupils of the second year and later: those of the first have an application.
    async fn leerlingen(&self) -> anyhow::Result<Vec<Leerling>> {
        let mut gevonden = Vec::new();
        for pagina in 1..=12 {
            let filter = LeerlingFilter {
                school: Some(self.school.school.id),
                pagina,
                ..LeerlingFilter::default()
            };
            let lijst = self.app.list_leerlingen(self.zorg(), &filter).await;
            let rijen = goed(lijst, "leerlingen")?.pagina.rijen;
            gevonden.extend(rijen.into_iter().filter(|l| l.gegevens.leerjaar > 1));
        }
        Ok(gevonden)
    }

    /// Two teachers with some classes each.
    async fn lessen(&self) -> anyhow::Result<()> {
        let mut klassen: Vec<String> = self
            .leerlingen()
            .await?
            .into_iter()
            .map(|l| l.gegevens.klas)
            .collect();
        klassen.sort();
        klassen.dedup();
        let deel = klassen.len().div_ceil(self.school.docenten.len().max(1)).max(1);
        let lessen: Vec<_> = self
            .school
            .docenten
            .iter()
            .zip(klassen.chunks(deel))
            .map(|(docent, klassen)| LesklasInvoer::nieuw(*docent, &klassen.join(", ")))
            .collect();
        self.dag(100);
        let gezet = self
            .app
            .save_lesklassen(&self.school.directie, self.school.school.id, &lessen);
        goed(gezet.await, "lesklassen").map(drop)
    }

    async fn behoefte(&self, id: LeerlingId, code: &str, bron: &str) -> anyhow::Result<()> {
        let invoer = BehoefteInvoer {
            code: code.to_owned(),
            bron: bron.to_owned(),
            datum: self.app.today().to_string(),
            toelichting: String::new(),
        };
        goed(self.app.add_behoefte(self.zorg(), id, &invoer).await, "behoefte").map(drop)
    }

    async fn trede(&self, id: LeerlingId, invoer: &TredeInvoer) -> anyhow::Result<()> {
        goed(self.app.set_trede(self.zorg(), id, invoer).await, "trede").map(drop)
    }

    async fn vraag(&self, id: LeerlingId, invoer: &TrajectInvoer) -> anyhow::Result<Lopend> {
        let id = goed(self.app.ask_traject(self.zorg(), id, invoer).await, "vraag")?;
        Ok(Lopend { id, versie: 1 })
    }

    async fn stap(&self, wie: &Ctx, t: &mut Lopend, stap: TrajectStapInvoer) -> anyhow::Result<()> {
        let stap = TrajectStapInvoer {
            versie: t.versie,
            ..stap
        };
        let gedaan = self.app.step_traject(wie, t.id, &stap).await;
        goed(gedaan, stap.gebeurtenis.code())?;
        t.versie = t.versie.saturating_add(1);
        Ok(())
    }

    /// Decides, and begins.
    async fn begin(&self, arrangement: &Arrangement, t: &mut Lopend) -> anyhow::Result<()> {
        self.stap(
            self.beslisser(arrangement),
            t,
            doe(G::Besloten, "Past bij de vraag van de leerling."),
        )
        .await?;
        self.stap(self.zorg(), t, doe(G::Begonnen, "")).await
    }

    async fn evalueer(
        &self,
        arrangement: &Arrangement,
        t: &mut Lopend,
        soort: &str,
        uitkomst: &str,
    ) -> anyhow::Result<()> {
        let invoer = EvaluatieInvoer {
            soort: soort.to_owned(),
            datum: self.app.today().to_string(),
            uitkomst: uitkomst.to_owned(),
            vervolg: if soort == "tussen" { "doorgaan" } else { "stoppen" }.to_owned(),
            bevinding: invoer::bevinding(uitkomst).to_owned(),
            instrumenten: arrangement.instrumenten.clone(),
            met_ouders: soort == "eind",
            met_leerling: true,
            leerling: "Het helpt als iemand even met mij meekijkt.".to_owned(),
            ..EvaluatieInvoer::default()
        };
        let gedaan = self.app.evaluate_traject(self.zorg(), t.id, &invoer).await;
        goed(gedaan, "evaluatie")?;
        t.versie = t.versie.saturating_add(1);
        Ok(())
    }

    /// A traject that goes as far as its aim says.
    #[expect(clippy::cognitive_complexity, reason = "one step after another")]
    async fn traject(
        &self,
        n: usize,
        leerling: &Leerling,
        code: &str,
        doel: Doel,
        groep: Option<GroepId>,
    ) -> anyhow::Result<()> {
        let arrangement = self.aanbod(code)?;
        let soort = self.catalogus.soort(&arrangement.soort).context("demo: soort")?;
        // Eight to thirty-five days ago; what ended, some weeks earlier.
        let begin =
            8 + i32::try_from(n * 5 % 28).unwrap_or(0) + if matches!(doel, Doel::Klaar(_)) { 30 } else { 0 };
        let begin = if doel == Doel::InGroep { 34 } else { begin };
        self.dag(begin + 14);
        let behoefte = arrangement.behoeften.get(n % arrangement.behoeften.len().max(1));
        if let Some(code) = behoefte {
            self.behoefte(leerling.id, code, "mentor").await?;
        }
        let begint = !matches!(
            doel,
            Doel::Gevraagd | Doel::Besloten | Doel::Afgewezen | Doel::Ingetrokken
        );
        if begint && (soort.opp || soort.casus) {
            self.plan(leerling, begin + 12).await?;
        }
        self.dag(begin + 5);
        if soort.casus && begint {
            self.trede(leerling.id, &invoer::omhoog(self.app.today(), "3"))
                .await?;
        }
        let mut invoer = invoer::traject(arrangement, leerling, behoefte, self.datum(begin));
        if doel == Doel::InGroep {
            Vorm::Groep.code().clone_into(&mut invoer.vorm);
            invoer.groep = groep.context("demo: groep")?.to_string();
        }
        let mut t = self.vraag(leerling.id, &invoer).await?;
        if doel == Doel::Gevraagd {
            return Ok(());
        }
        self.dag(begin + 2);
        match doel {
            Doel::Ingetrokken => {
                let stap = doe(G::Ingetrokken, "De ouders willen het eerst thuis proberen.");
                return self.stap(self.zorg(), &mut t, stap).await;
            }
            Doel::Afgewezen => {
                let stap = doe(
                    G::Afgewezen,
                    "Eerst de gewone begeleiding door de mentor afronden.",
                );
                return self.stap(self.beslisser(arrangement), &mut t, stap).await;
            }
            Doel::Besloten => {
                let stap = doe(G::Besloten, "Kan beginnen zodra er plek is.");
                return self.stap(self.beslisser(arrangement), &mut t, stap).await;
            }
            _ => {}
        }
        self.dag(begin);
        self.begin(arrangement, &mut t).await?;
        self.verder(arrangement, &mut t, doel, begin).await
    }

    /// What happened after the beginning.
    async fn verder(
        &self,
        arrangement: &Arrangement,
        t: &mut Lopend,
        doel: Doel,
        begin: i32,
    ) -> anyhow::Result<()> {
        match doel {
            Doel::Tussen => {
                self.dag(begin / 2);
                self.evalueer(arrangement, t, "tussen", "deels").await
            }
            Doel::Verlengd => {
                self.dag(2);
                let stap = TrajectStapInvoer {
                    einde: self.datum(begin - 70).to_string(),
                    ..doe(G::Verlengd, "De cijfers gaan omhoog, nog een periode is genoeg.")
                };
                self.stap(self.beslisser(arrangement), t, stap).await
            }
            Doel::Klaar(uitkomst) => {
                self.dag(5);
                self.evalueer(arrangement, t, "eind", uitkomst).await?;
                self.dag(4);
                self.stap(self.zorg(), t, doe(G::Beeindigd, "Afgerond.")).await
            }
            _ => Ok(()),
        }
    }
}

/// A step with its reason; the version is filled in when it is taken.
fn doe(gebeurtenis: G, toelichting: &str) -> TrajectStapInvoer {
    TrajectStapInvoer {
        toelichting: toelichting.to_owned(),
        ..TrajectStapInvoer::nieuw(gebeurtenis, 0)
    }
}
