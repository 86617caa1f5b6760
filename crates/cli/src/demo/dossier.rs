//! Dossiers in every state, each step by the person whose step it is: a year of the procedure in one go.

mod besluit;
mod school;

use anyhow::Context as _;
use fastrand::Rng;
use jiff::{ToSpan, civil::Date};
use vangnet_app::{
    App, Ctx,
    toelating::{Sortering, StapInvoer, WegingInvoer, ZittingInvoer},
};
use vangnet_core::{
    id::{AanvraagId, BundelId, LeerlingId},
    klok::termijn_einde,
    toelating::procedure::Gebeurtenis as G,
};
use vangnet_store::LeerlingFilter;
use vangnet_web::taal::Taal;

use super::{
    formulier::Beeld,
    klok::DemoKlok,
    mensen::{SchoolTeam, Team},
};
use crate::beheer::leesbaar;

/// How far a dossier of the demo goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doel {
    Begonnen,
    Compleet,
    Ingetrokken,
    Ingediend,
    Aanvullen,
    Gepland,
    Bundel,
    Bespreken,
    Commissie,
    Verdeeld,
    Gereed,
    GereedNee,
    Toegewezen,
    NietAfgegeven,
    BezwaarGesprek,
    BezwaarFormeel,
    VsoBespreken,
    VsoToegewezen,
}

/// The mix per school: every state, most of them on the way.
const MIX: [Doel; 27] = [
    Doel::Begonnen,
    Doel::Begonnen,
    Doel::Compleet,
    Doel::Ingetrokken,
    Doel::Ingediend,
    Doel::Ingediend,
    Doel::Ingediend,
    Doel::Aanvullen,
    Doel::Gepland,
    Doel::Gepland,
    Doel::Gepland,
    Doel::Bundel,
    Doel::Bundel,
    Doel::Bundel,
    Doel::Bundel,
    Doel::Bespreken,
    Doel::Bespreken,
    Doel::Commissie,
    Doel::Verdeeld,
    Doel::Gereed,
    Doel::GereedNee,
    Doel::Toegewezen,
    Doel::NietAfgegeven,
    Doel::BezwaarGesprek,
    Doel::BezwaarFormeel,
    Doel::VsoBespreken,
    Doel::VsoToegewezen,
];

impl Doel {
    const fn beeld(self) -> Beeld {
        match self {
            Self::GereedNee | Self::NietAfgegeven | Self::BezwaarGesprek | Self::BezwaarFormeel => {
                Beeld::Faalt
            }
            Self::Bespreken | Self::Commissie | Self::Verdeeld | Self::Gereed | Self::Toegewezen => {
                Beeld::Twijfel
            }
            _ => Beeld::Helder,
        }
    }

    const fn is_vso(self) -> bool {
        matches!(self, Self::VsoBespreken | Self::VsoToegewezen)
    }

    /// Whether it goes through the talk that was held.
    const fn in_gesprek(self) -> bool {
        matches!(
            self,
            Self::Bespreken
                | Self::Commissie
                | Self::Verdeeld
                | Self::Gereed
                | Self::GereedNee
                | Self::Toegewezen
                | Self::NietAfgegeven
                | Self::BezwaarGesprek
                | Self::BezwaarFormeel
        )
    }

    /// Whether the talk ended with: do not grant.
    const fn is_nee(self) -> bool {
        matches!(self.beeld(), Beeld::Faalt)
    }

    const fn is_besloten(self) -> bool {
        matches!(
            self,
            Self::Toegewezen | Self::NietAfgegeven | Self::BezwaarGesprek | Self::BezwaarFormeel
        )
    }
}

type Zaken = Vec<(Doel, AanvraagId)>;

pub(super) async fn maak(
    app: &App,
    klok: &DemoKlok,
    team: &Team,
    vandaag: Date,
    rng: &mut Rng,
) -> anyhow::Result<()> {
    for (nummer, school) in team.scholen.iter().enumerate() {
        let verhaal = Verhaal {
            app,
            klok,
            team,
            school,
            begin: termijn_einde(vandaag.saturating_sub(60.days())),
            vandaag,
        };
        let zaken = verhaal.dien_in(rng).await.context("demo: indienen")?;
        let bundel = verhaal.zitting(&zaken).await.context("demo: zitting")?;
        verhaal.gesprekken(&zaken).await.context("demo: gesprekken")?;
        verhaal
            .bundel(bundel, nummer % 2 == 0)
            .await
            .context("demo: bundel")?;
        verhaal.besluiten(&zaken).await.context("demo: besluiten")?;
        verhaal.bezwaren(&zaken).await.context("demo: bezwaren")?;
        verhaal
            .komende_zitting(&zaken)
            .await
            .context("demo: komende zitting")?;
    }
    klok.zet(vandaag);
    Ok(())
}

struct Verhaal<'a> {
    app: &'a App,
    klok: &'a DemoKlok,
    team: &'a Team,
    school: &'a SchoolTeam,
    begin: Date,
    vandaag: Date,
}

impl Verhaal<'_> {
    /// Sets the clock to a working day.
    fn dag(&self, na: i32) {
        self.klok.zet(self.datum(na));
    }

    fn datum(&self, na: i32) -> Date {
        termijn_einde(self.begin.saturating_add(na.days()))
    }

    async fn versie(&self, id: AanvraagId) -> anyhow::Result<i32> {
        let gevonden = self.team.orthopedagoog.swv.find_aanvraag(id).await?;
        Ok(gevonden.context("demo: aanvraag")?.aanvraag.versie)
    }

    async fn stap(&self, wie: &Ctx, id: AanvraagId, stap: &StapInvoer) -> anyhow::Result<()> {
        let versie = self.versie(id).await?;
        let gedaan = self.app.do_stap(wie, id, versie, stap).await;
        gedaan
            .map_err(|e| leesbaar(Taal::Nl, &e))
            .with_context(|| format!("demo: {:?}", stap.gebeurtenis))
    }

    async fn eerstejaars(&self) -> anyhow::Result<Vec<LeerlingId>> {
        let mut gevonden = Vec::new();
        for pagina in 1..=10 {
            let filter = LeerlingFilter {
                school: Some(self.school.school.id),
                pagina,
                ..LeerlingFilter::default()
            };
            let lijst = self
                .app
                .list_leerlingen(&self.school.zorgcoordinator, &filter)
                .await?;
            let eerste = |l: &vangnet_core::leerling::Leerling| l.gegevens.leerjaar == 1;
            gevonden.extend(lijst.pagina.rijen.into_iter().filter(eerste).map(|l| l.id));
        }
        Ok(gevonden)
    }

    /// The talk that was held: planned, sorted by the school.
    async fn zitting(&self, zaken: &Zaken) -> anyhow::Result<Option<BundelId>> {
        let ortho = &self.team.orthopedagoog;
        self.dag(16);
        for (doel, id) in zaken {
            if *doel == Doel::Aanvullen {
                let vraag =
                    "Voeg de toetsresultaten van groep 8 toe: technisch lezen ontbreekt in het verslag.";
                let stap = StapInvoer {
                    // Open today: the school still has some days.
                    herstel_tot: self.vandaag.saturating_add(9.days()).to_string(),
                    ..StapInvoer::nieuw(G::AanvullingGevraagd).omdat(vraag)
                };
                self.stap(ortho, *id, &stap).await?;
            }
        }
        let erop: Vec<(Doel, AanvraagId)> = zaken
            .iter()
            .copied()
            .filter(|(doel, _)| doel.in_gesprek() || *doel == Doel::Bundel)
            .collect();
        let invoer = ZittingInvoer {
            school: self.school.school.id.to_string(),
            datum: self.datum(23).to_string(),
            tijd: "13:30".to_owned(),
            plaats: self.school.school.naam.clone(),
            aanvragen: erop.iter().map(|(_, id)| *id).collect(),
        };
        let zitting = self
            .app
            .plan_zitting(ortho, &invoer)
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))?;
        self.dag(20);
        let keuzes: Vec<(AanvraagId, Sortering)> = erop
            .iter()
            .map(|(doel, id)| match doel {
                Doel::Bundel => (*id, Sortering::Bundel),
                _ => (*id, Sortering::Bespreken),
            })
            .collect();
        self.app
            .sort_zitting(&self.school.zorgcoordinator, zitting, &keuzes)
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))?;
        Ok(ortho.swv.find_bundel_van(zitting).await?.map(|b| b.id))
    }

    /// What came out of the talk, the committee after it.
    async fn gesprekken(&self, zaken: &Zaken) -> anyhow::Result<()> {
        let ortho = &self.team.orthopedagoog;
        for (doel, id) in zaken {
            self.dag(23);
            if doel.is_vso() {
                self.stap(ortho, *id, &StapInvoer::nieuw(G::InBespreking)).await?;
            }
            let stap = match doel {
                Doel::Commissie | Doel::Verdeeld => StapInvoer::nieuw(G::GeenOvereenstemming)
                    .omdat("De school ziet praktijkonderwijs als kans, het samenwerkingsverband twijfelt."),
                Doel::VsoToegewezen => StapInvoer::nieuw(G::OvereenstemmingJa)
                    .omdat("Met school en ouders besproken: de zwaarste ondersteuning is nodig."),
                _ if doel.in_gesprek() && *doel != Doel::Bespreken => {
                    let (gebeurtenis, omdat) = if doel.is_nee() {
                        (
                            G::OvereenstemmingNee,
                            "De criteria zijn niet vervuld en de leerling profiteert van de hulp die er is.",
                        )
                    } else {
                        (
                            G::OvereenstemmingJa,
                            "Besproken met de school; het hele beeld weegt.",
                        )
                    };
                    StapInvoer::nieuw(gebeurtenis).omdat(omdat)
                }
                _ => continue,
            };
            let stap = StapInvoer {
                weging: weging(),
                ..stap
            };
            self.stap(ortho, *id, &stap).await?;
            if *doel == Doel::Verdeeld {
                self.commissie(*id).await?;
            }
        }
        Ok(())
    }

    /// The next talk, a week from now.
    async fn komende_zitting(&self, zaken: &Zaken) -> anyhow::Result<()> {
        self.klok
            .zet(termijn_einde(self.vandaag.saturating_sub(3.days())));
        let invoer = ZittingInvoer {
            school: self.school.school.id.to_string(),
            datum: termijn_einde(self.vandaag.saturating_add(6.days())).to_string(),
            tijd: "10:00".to_owned(),
            plaats: self.school.school.naam.clone(),
            aanvragen: zaken
                .iter()
                .filter(|(doel, _)| *doel == Doel::Gepland)
                .map(|(_, id)| *id)
                .collect(),
        };
        self.app
            .plan_zitting(&self.team.orthopedagoog, &invoer)
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))?;
        Ok(())
    }
}

fn weging() -> Vec<WegingInvoer> {
    [
        ("leerbaarheid", "Leert door doen; herhaling blijft nodig."),
        ("zelfvertrouwen", "Groeit wanneer taken overzichtelijk zijn."),
        ("kwetsbaarheid", "Trekt zich terug in een grote groep."),
    ]
    .map(|(factor, tekst)| WegingInvoer {
        factor: factor.to_owned(),
        tekst: tekst.to_owned(),
    })
    .to_vec()
}
