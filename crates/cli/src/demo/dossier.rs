//! Dossiers in every state, each step by the person whose step it is: a year of the procedure in one go.

use anyhow::Context as _;
use fastrand::Rng;
use jiff::{ToSpan, civil::Date};
use vangnet_app::{
    App, Ctx,
    toelating::{
        AdviesInvoer, BesluitInvoer, BezwaarStapInvoer, BundelBesluitInvoer, InbrengInvoer, Sortering,
        StapInvoer, TermijnInvoer, WegingInvoer, ZittingInvoer,
    },
};
use vangnet_core::{
    id::{AanvraagId, BundelId, LeerlingId},
    klok::termijn_einde,
    toelating::{ZaakSoort, procedure::Gebeurtenis as G, vso, zitting::BundelStaat},
};
use vangnet_store::LeerlingFilter;
use vangnet_web::taal::Taal;

use super::{
    formulier::{Beeld, formulier},
    klok::DemoKlok,
    mensen::{SchoolTeam, Team},
    pdf,
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

    /// Starts and fills the dossiers and submits those that go on.
    async fn dien_in(&self, rng: &mut Rng) -> anyhow::Result<Zaken> {
        let zorg = &self.school.zorgcoordinator;
        let mut zaken = Zaken::new();
        for (doel, leerling) in MIX.into_iter().zip(self.eerstejaars().await?) {
            let alleen_pro = self.school.school.soorten.iter().all(|s| s.code() == "pro");
            let soort = match doel {
                _ if doel.is_vso() => ZaakSoort::Vso,
                _ if alleen_pro || rng.u8(0..4) == 0 => ZaakSoort::Pro,
                _ => ZaakSoort::Lwoo,
            };
            self.dag(i32::from(rng.u8(0..3)));
            let aangemeld = self.begin.to_string();
            let id = self
                .app
                .start_aanvraag(zorg, leerling, soort.code(), &aangemeld)
                .await?;
            zaken.push((doel, id));
            if doel == Doel::Begonnen {
                continue;
            }
            self.dag(4);
            let form = formulier(soort, self.begin, doel.beeld(), rng);
            self.app
                .save_aanvraag(zorg, id, 1, &form)
                .await
                .map_err(|e| leesbaar(Taal::Nl, &e))?;
            self.documenten(id, soort).await?;
            self.dag(i32::from(rng.u8(8..13)));
            match doel {
                Doel::Compleet => {}
                Doel::Ingetrokken => {
                    let reden = "De ouders kiezen voor een school in een andere regio.";
                    self.stap(zorg, id, &StapInvoer::nieuw(G::Ingetrokken).omdat(reden))
                        .await?;
                }
                _ => {
                    self.stap(zorg, id, &StapInvoer::nieuw(G::Ingediend)).await?;
                    self.verleng(id).await?;
                }
            }
        }
        Ok(zaken)
    }

    /// The school extends its own term once, to ten weeks.
    async fn verleng(&self, id: AanvraagId) -> anyhow::Result<()> {
        let invoer = TermijnInvoer {
            soort: "school".to_owned(),
            tot: self.begin.saturating_add(70.days()).to_string(),
        };
        let versie = self.versie(id).await?;
        self.app
            .set_termijn(&self.school.zorgcoordinator, id, versie, &invoer)
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))
    }

    async fn documenten(&self, id: AanvraagId, soort: ZaakSoort) -> anyhow::Result<()> {
        let nodig: &[(&str, &str)] = match soort {
            ZaakSoort::Pro => &[
                ("okr", "onderwijskundig rapport"),
                ("iq_verslag", "verslag intelligentieonderzoek"),
                ("zienswijze_ouders", "zienswijze ouders"),
            ],
            ZaakSoort::Lwoo => &[
                ("okr", "onderwijskundig rapport"),
                ("iq_verslag", "verslag intelligentieonderzoek"),
            ],
            ZaakSoort::Vso => &[("opp", "ontwikkelingsperspectief")],
        };
        for (code, titel) in nodig {
            let inhoud = pdf::regel(&format!("Voorbeelddocument: {titel}. Verzonnen gegevens."));
            self.app
                .add_document(
                    &self.school.zorgcoordinator,
                    id,
                    code,
                    &format!("{titel}.pdf"),
                    inhoud,
                )
                .await
                .map_err(|e| leesbaar(Taal::Nl, &e))?;
        }
        Ok(())
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

    /// The committee studies and stays divided.
    async fn commissie(&self, id: AanvraagId) -> anyhow::Result<()> {
        let ortho = &self.team.orthopedagoog;
        self.dag(30);
        let blad = self.app.open_aanvraag(ortho, id).await?;
        for (plek, lid) in blad.commissie.iter().enumerate() {
            let standpunt = if plek == 0 { "nee" } else { "ja" };
            let invoer = InbrengInvoer {
                lid: lid.code.clone(),
                bestudeerd: true,
                standpunt: standpunt.to_owned(),
                toelichting: "Dossier gelezen; kwetsbaarheid weegt zwaar.".to_owned(),
            };
            self.app
                .save_inbreng(ortho, id, &invoer)
                .await
                .map_err(|e| leesbaar(Taal::Nl, &e))?;
        }
        let stap = StapInvoer::nieuw(G::CommissieVerdeeld).omdat("De leden komen er samen niet uit.");
        self.stap(ortho, id, &stap).await
    }

    /// The bundle: sample, check, advice, and at every other school the decision.
    async fn bundel(&self, bundel: Option<BundelId>, besluiten: bool) -> anyhow::Result<()> {
        let Some(bundel) = bundel else { return Ok(()) };
        let (ortho, directeur) = (&self.team.orthopedagoog, &self.team.directeur);
        self.dag(24);
        self.app.draw_steekproef(ortho, bundel).await?;
        if !besluiten {
            return Ok(());
        }
        self.dag(27);
        for stand in ortho.swv.list_bundel_aanvragen(bundel).await? {
            if stand.in_steekproef == Some(true) {
                let stap = StapInvoer::nieuw(G::SteekproefAkkoord);
                self.stap(ortho, stand.aanvraag, &stap).await?;
            }
        }
        self.app.close_steekproef(ortho, bundel).await?;
        for advies in adviezen(self.datum(27), "toewijzen", false) {
            self.app
                .add_advies_bundel(ortho, bundel, &advies)
                .await
                .map_err(|e| leesbaar(Taal::Nl, &e))?;
        }
        self.dag(34);
        let stand = ortho.swv.find_bundel(bundel).await?.context("demo: bundel")?;
        let invoer = BundelBesluitInvoer {
            motivering:
                "De gegevens van de leerling voldoen aan de criteria. De steekproef uit de bundel gaf geen \
                         reden tot twijfel en beide deskundigen adviseren toe te wijzen."
                    .to_owned(),
            ingangsdatum: self.datum(34).to_string(),
        };
        self.app
            .decide_bundel(directeur, bundel, stand.versie, &invoer)
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))?;
        self.app.write_bundel(&directeur.swv, bundel).await?;
        let klaar = ortho.swv.find_bundel(bundel).await?.context("demo: bundel")?;
        anyhow::ensure!(klaar.staat == BundelStaat::Besloten, "demo: de bundel is niet af");
        Ok(())
    }

    /// Advice on what was agreed, and the decisions.
    async fn besluiten(&self, zaken: &Zaken) -> anyhow::Result<()> {
        let ortho = &self.team.orthopedagoog;
        for (doel, id) in zaken {
            let gereed = matches!(
                doel,
                Doel::Gereed | Doel::GereedNee | Doel::Verdeeld | Doel::VsoToegewezen
            );
            if !gereed && !doel.is_besloten() {
                continue;
            }
            self.dag(33);
            let oordeel = if doel.is_nee() {
                "niet_toewijzen"
            } else {
                "toewijzen"
            };
            for advies in adviezen(self.datum(33), oordeel, doel.is_vso()) {
                self.app
                    .add_advies(ortho, *id, &advies)
                    .await
                    .map_err(|e| leesbaar(Taal::Nl, &e))?;
            }
            self.dag(34);
            self.app
                .give_afschrift(ortho, *id, &self.datum(34).to_string())
                .await
                .map_err(|e| leesbaar(Taal::Nl, &e))?;
            if doel.is_besloten() || *doel == Doel::VsoToegewezen {
                self.besluit(*id, *doel).await?;
            }
        }
        Ok(())
    }

    async fn besluit(&self, id: AanvraagId, doel: Doel) -> anyhow::Result<()> {
        self.dag(37);
        let ingang = self.datum(37);
        let invoer = BesluitInvoer {
            besluit: if doel.is_nee() { "niet_toewijzen" } else { "toewijzen" }.to_owned(),
            motivering: if doel.is_nee() {
                "De gegevens van de leerling voldoen niet aan de criteria. De school kan de leerling met \
                 basisondersteuning verder helpen."
            } else {
                "De gegevens van de leerling en het beeld van de school wijzen dezelfde kant op. Beide deskundigen \
                 adviseren toe te wijzen."
            }
            .to_owned(),
            ingangsdatum: ingang.to_string(),
            einddatum: if doel == Doel::VsoToegewezen {
                vso::geldige_einddatums(ingang, 1).to_string()
            } else {
                String::new()
            },
            categorie: "1".to_owned(),
            // Said where the criteria leave a border area.
            afwijking: "Het hele beeld van de leerling weegt hier zwaarder dan de grens van een enkel criterium."
                .to_owned(),
            dictum: String::new(),
        };
        let versie = self.versie(id).await?;
        self.app
            .decide_aanvraag(&self.team.directeur, id, versie, &invoer)
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))
    }

    async fn bezwaren(&self, zaken: &Zaken) -> anyhow::Result<()> {
        for (doel, id) in zaken {
            self.dag(45);
            let stap = match doel {
                Doel::BezwaarGesprek => StapInvoer {
                    bezwaar: BezwaarStapInvoer {
                        indiener: "school".to_owned(),
                        ..BezwaarStapInvoer::default()
                    },
                    ..StapInvoer::nieuw(G::BezwaarGemeld)
                        .omdat("De school heeft een nieuwe test laten afnemen.")
                },
                Doel::BezwaarFormeel => StapInvoer {
                    bezwaar: BezwaarStapInvoer {
                        indiener: "ouders".to_owned(),
                        ontvangen_op: self.datum(45).to_string(),
                        gronden: "De ouders vinden dat de onrust thuis in het onderzoek niet is meegewogen."
                            .to_owned(),
                        ..BezwaarStapInvoer::default()
                    },
                    ..StapInvoer::nieuw(G::BezwaarIngediend).omdat("Per brief ontvangen van de ouders.")
                },
                _ => continue,
            };
            self.stap(&self.team.directeur, *id, &stap).await?;
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

/// Two experts, each in the own words.
fn adviezen(datum: Date, oordeel: &str, vso: bool) -> [AdviesInvoer; 2] {
    // For VSO the second expert is of the list of the law without the extra one for lwoo and PrO.
    let tweede = if vso {
        "maatschappelijk_werker"
    } else {
        "deskundige_vo"
    };
    [
        (
            "drs. F. Voorbeeld",
            "orthopedagoog",
            "Praktijk voor orthopedagogiek",
            "De testgegevens en het verslag van de basisschool geven een eenduidig beeld.",
        ),
        (
            "M. Verzonnen",
            tweede,
            "Expertiseteam in de regio",
            "Vanuit de praktijk gezien past deze uitkomst bij wat de leerling laat zien.",
        ),
    ]
    .map(|(naam, deskundigheid, organisatie, tekst)| AdviesInvoer {
        naam: naam.to_owned(),
        deskundigheid: deskundigheid.to_owned(),
        organisatie: organisatie.to_owned(),
        van_school: false,
        eerder_betrokken: false,
        zelfstandig: true,
        datum: datum.to_string(),
        oordeel: oordeel.to_owned(),
        tekst: tekst.to_owned(),
    })
}
