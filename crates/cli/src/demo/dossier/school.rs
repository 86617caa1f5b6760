//! At the school: starting, filling, submitting, extending.

use fastrand::Rng;
use jiff::ToSpan;
use vangnet_app::toelating::{StapInvoer, TermijnInvoer};
use vangnet_core::{
    id::AanvraagId,
    toelating::{ZaakSoort, procedure::Gebeurtenis as G},
};
use vangnet_web::taal::Taal;

use super::{
    super::{formulier::formulier, pdf},
    Doel, MIX, Verhaal, Zaken,
};
use crate::beheer::leesbaar;

impl Verhaal<'_> {
    /// Starts and fills the dossiers and submits those that go on.
    pub(super) async fn dien_in(&self, rng: &mut Rng) -> anyhow::Result<Zaken> {
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
    pub(super) async fn verleng(&self, id: AanvraagId) -> anyhow::Result<()> {
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

    pub(super) async fn documenten(&self, id: AanvraagId, soort: ZaakSoort) -> anyhow::Result<()> {
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
}
