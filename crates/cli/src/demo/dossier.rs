//! Dossiers in every state, each step by the person whose step it is.

use anyhow::Context as _;
use fastrand::Rng;
use jiff::{ToSpan, civil::Date};
use vangnet_app::{
    App, Ctx,
    toelating::{BesluitInvoer, DomeinInvoer, DossierFormulier},
};
use vangnet_core::{
    id::{AanvraagId, LeerlingId},
    klok::termijn_einde,
    toelating::{AanvraagSoort, PerDomein},
};
use vangnet_store::LeerlingFilter;

use super::{
    klok::DemoKlok,
    mensen::{SchoolTeam, Team},
    pdf,
};
use vangnet_web::taal::Taal;

use crate::beheer::leesbaar;

/// How far a dossier of the demo goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doel {
    Begonnen,
    Compleet,
    Ingediend,
    Aanvullen,
    Gereed,
    GereedNee,
    Toegewezen,
    NietAfgegeven,
    Ingetrokken,
}

/// The mix per school: every state, most of them on the way.
const MIX: [Doel; 18] = [
    Doel::Begonnen,
    Doel::Begonnen,
    Doel::Compleet,
    Doel::Compleet,
    Doel::Ingediend,
    Doel::Ingediend,
    Doel::Ingediend,
    Doel::Ingediend,
    Doel::Ingediend,
    Doel::Aanvullen,
    Doel::Gereed,
    Doel::Gereed,
    Doel::GereedNee,
    Doel::Toegewezen,
    Doel::Toegewezen,
    Doel::Toegewezen,
    Doel::NietAfgegeven,
    Doel::Ingetrokken,
];

pub(super) async fn maak(
    app: &App,
    klok: &DemoKlok,
    team: &Team,
    vandaag: Date,
    rng: &mut Rng,
) -> anyhow::Result<()> {
    for school in &team.scholen {
        let kandidaten = eerstejaars(app, school).await?;
        for (doel, leerling) in MIX.into_iter().zip(kandidaten) {
            // Half of the dossiers are older, so that lists hold something of every week.
            let begin = termijn_einde(vandaag.saturating_sub(i64::from(rng.u32(34..90)).days()));
            let verhaal = Verhaal {
                app,
                klok,
                team,
                school,
                begin,
            };
            verhaal
                .vertel(leerling, doel, rng)
                .await
                .with_context(|| format!("demo: {doel:?} in {}", team.slug))?;
        }
    }
    klok.zet(vandaag);
    Ok(())
}

async fn eerstejaars(app: &App, school: &SchoolTeam) -> anyhow::Result<Vec<LeerlingId>> {
    let mut gevonden = Vec::new();
    for pagina in 1..=10 {
        let filter = LeerlingFilter {
            school: Some(school.school.id),
            pagina,
            ..LeerlingFilter::default()
        };
        let lijst = app.list_leerlingen(&school.zorgcoordinator, &filter).await?;
        gevonden.extend(
            lijst
                .pagina
                .rijen
                .into_iter()
                .filter(|l| l.gegevens.leerjaar == 1)
                .map(|l| l.id),
        );
    }
    Ok(gevonden)
}

struct Verhaal<'a> {
    app: &'a App,
    klok: &'a DemoKlok,
    team: &'a Team,
    school: &'a SchoolTeam,
    begin: Date,
}

impl Verhaal<'_> {
    /// Sets the clock to a working day.
    fn dag(&self, na: i32) {
        self.klok.zet(termijn_einde(self.begin.saturating_add(na.days())));
    }

    async fn vertel(&self, leerling: LeerlingId, doel: Doel, rng: &mut Rng) -> anyhow::Result<()> {
        let zorg = &self.school.zorgcoordinator;
        let pro = self.school.school.soorten.iter().all(|s| s.code() == "pro") || rng.u8(0..4) == 0;
        let soort = if pro {
            AanvraagSoort::Pro
        } else {
            AanvraagSoort::Lwoo
        };
        self.dag(0);
        let aangemeld = self.begin.to_string();
        let id = self
            .app
            .start_aanvraag(zorg, leerling, soort.code(), &aangemeld)
            .await?;
        if doel == Doel::Begonnen {
            return Ok(());
        }
        self.dag(4);
        let form = formulier(soort, self.begin, doel, rng);
        self.app
            .save_aanvraag(zorg, id, 1, &form)
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))?;
        self.documenten(zorg, id, soort).await?;
        match doel {
            Doel::Begonnen | Doel::Compleet => Ok(()),
            Doel::Ingetrokken => {
                self.dag(9);
                let reden = "De ouders kiezen voor een school in een andere regio.";
                self.app
                    .withdraw_aanvraag(zorg, id, 2, reden)
                    .await
                    .map_err(|e| leesbaar(Taal::Nl, &e))
            }
            _ => self.bij_het_swv(id, doel).await,
        }
    }

    async fn documenten(&self, zorg: &Ctx, id: AanvraagId, soort: AanvraagSoort) -> anyhow::Result<()> {
        let mut nodig = vec![
            ("okr", "onderwijskundig rapport"),
            ("iq_verslag", "verslag intelligentieonderzoek"),
        ];
        if soort == AanvraagSoort::Pro {
            nodig.push(("zienswijze_ouders", "zienswijze ouders"));
        }
        for (code, titel) in nodig {
            let inhoud = pdf::regel(&format!("Voorbeelddocument: {titel}. Verzonnen gegevens."));
            self.app
                .add_document(zorg, id, code, &format!("{titel}.pdf"), inhoud)
                .await
                .map_err(|e| leesbaar(Taal::Nl, &e))?;
        }
        Ok(())
    }

    async fn bij_het_swv(&self, id: AanvraagId, doel: Doel) -> anyhow::Result<()> {
        let (zorg, ortho) = (&self.school.zorgcoordinator, &self.team.orthopedagoog);
        self.dag(10);
        self.app
            .submit_aanvraag(zorg, id, 2)
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))?;
        if doel == Doel::Ingediend {
            return Ok(());
        }
        self.dag(16);
        if doel == Doel::Aanvullen {
            let vraag = "Voeg de toetsresultaten van groep 8 toe: technisch lezen ontbreekt in het verslag.";
            return self
                .app
                .request_aanvulling(ortho, id, 3, vraag)
                .await
                .map_err(|e| leesbaar(Taal::Nl, &e));
        }
        let nee = matches!(doel, Doel::GereedNee | Doel::NietAfgegeven);
        let toelichting = if nee {
            "Besproken met de school. De criteria zijn niet vervuld en de leerling profiteert van de hulp die er is."
        } else {
            "Besproken met de school. Leerbaarheid, zelfvertrouwen en kwetsbaarheid zijn gewogen."
        };
        let keuze = if nee { "nee" } else { "ja" };
        self.app
            .record_overeenstemming(ortho, id, 3, keuze, toelichting)
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))?;
        if matches!(doel, Doel::Gereed | Doel::GereedNee) {
            return Ok(());
        }
        self.dag(20);
        let besluit = BesluitInvoer {
            besluit: if nee { "niet_toewijzen" } else { "toewijzen" }.to_owned(),
            motivering: if nee {
                "De gegevens van de leerling voldoen niet aan de criteria. De school kan de leerling met \
                 basisondersteuning verder helpen."
            } else {
                "De gegevens van de leerling voldoen aan de criteria. Het beeld van de school en de toetsen \
                 wijzen dezelfde kant op."
            }
            .to_owned(),
            ingangsdatum: self.begin.saturating_add(20.days()).to_string(),
            einddatum: String::new(),
            afwijken: true,
        };
        self.app
            .decide_aanvraag(&self.team.directeur, id, 4, &besluit)
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))
    }
}

/// A dossier with plausible results: clear ones, doubtful ones, and for refusals some that fail.
fn formulier(soort: AanvraagSoort, begin: Date, doel: Doel, rng: &mut Rng) -> DossierFormulier {
    let faalt = matches!(doel, Doel::GereedNee | Doel::NietAfgegeven);
    let twijfel = rng.u8(0..3) == 0;
    let iq = match (soort, faalt, twijfel) {
        (AanvraagSoort::Pro, false, false) => rng.u16(60..=74),
        (AanvraagSoort::Pro, false, true) => rng.u16(75..=80),
        (AanvraagSoort::Pro, true, _) => rng.u16(81..=92),
        (AanvraagSoort::Lwoo, false, false) => rng.u16(81..=90),
        (AanvraagSoort::Lwoo, false, true) if rng.bool() => rng.u16(91..=104),
        (AanvraagSoort::Lwoo, false, true) => rng.u16(75..=80),
        (AanvraagSoort::Lwoo, true, _) => rng.u16(100..=112),
    };
    let sep = (91..=120)
        .contains(&iq)
        .then_some(if faalt { "nee" } else { "ja" });
    let toetsdag = begin
        .saturating_sub(i64::from(rng.u32(20..200)).days())
        .to_string();
    let dle = |rng: &mut Rng| match (soort, faalt) {
        (AanvraagSoort::Pro, false) => rng.u16(18..=30),
        (AanvraagSoort::Lwoo, false) => rng.u16(32..=45),
        (_, true) => rng.u16(44..=57),
    };
    let zienswijze = soort == AanvraagSoort::Pro;
    DossierFormulier {
        aangemeld_op: begin.to_string(),
        iq: iq.to_string(),
        iq_instrument: rng.choice(["WISC-V-NL", "NIO", "ADIT"]).unwrap_or("NIO").to_owned(),
        iq_datum: toetsdag.clone(),
        diagnosticus: "drs. F. Voorbeeld, orthopedagoog-generalist".to_owned(),
        dl: "60".to_owned(),
        domeinen: PerDomein::met(|_| DomeinInvoer {
            dle: dle(rng).to_string(),
            dl: String::new(),
            instrument: "LVS-toets, eind groep 8".to_owned(),
            datum: toetsdag.clone(),
        }),
        sep: sep.unwrap_or_default().to_owned(),
        sep_instrument: if sep == Some("ja") { "NPV-J-2".to_owned() } else { String::new() },
        sep_datum: if sep == Some("ja") { toetsdag } else { String::new() },
        motivering: "De basisschool werkte vanaf groep 6 met een eigen leerlijn. In kleine stappen, met veel \
                     herhaling en voordoen, leert de leerling wel. Zelfstandig werken lukt kort.\n\nWij denken dat \
                     deze vorm van onderwijs past bij wat de leerling nu nodig heeft."
            .to_owned(),
        zienswijze_datum: if zienswijze { begin.saturating_add(2.days()).to_string() } else { String::new() },
        zienswijze_wijze: if zienswijze { "gesprek".to_owned() } else { String::new() },
        zienswijze: if zienswijze {
            "De ouders staan achter de aanvraag. Zij vinden het belangrijk dat hun kind weer plezier in school \
             krijgt."
                .to_owned()
        } else {
            String::new()
        },
    }
}
