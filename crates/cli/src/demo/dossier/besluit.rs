//! After the talk: the committee, the bundle, advice, decisions, objections.

use anyhow::Context as _;
use jiff::civil::Date;
use vangnet_app::toelating::{
    AdviesInvoer, BesluitInvoer, BezwaarStapInvoer, BundelBesluitInvoer, InbrengInvoer, StapInvoer,
};
use vangnet_core::{
    id::{AanvraagId, BundelId},
    toelating::{procedure::Gebeurtenis as G, vso, zitting::BundelStaat},
};
use vangnet_web::taal::Taal;

use super::{Doel, Verhaal, Zaken};
use crate::beheer::leesbaar;

impl Verhaal<'_> {
    /// Advice on what was agreed, and the decisions.
    pub(super) async fn besluiten(&self, zaken: &Zaken) -> anyhow::Result<()> {
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

    pub(super) async fn besluit(&self, id: AanvraagId, doel: Doel) -> anyhow::Result<()> {
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

    pub(super) async fn bezwaren(&self, zaken: &Zaken) -> anyhow::Result<()> {
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

    /// The bundle: sample, check, advice, and at every other school the decision.
    pub(super) async fn bundel(&self, bundel: Option<BundelId>, besluiten: bool) -> anyhow::Result<()> {
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

    /// The committee studies and stays divided.
    pub(super) async fn commissie(&self, id: AanvraagId) -> anyhow::Result<()> {
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
