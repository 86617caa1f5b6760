//! From a decision to its letter: the facts in the words of the letter. Letters are Dutch.

use vangnet_app::{BriefFout, BriefGegevens, Brieven};
use vangnet_core::{
    klok,
    leerling::Leerling,
    toelating::{
        AanvraagSoort, Domein, DomeinUitleg, Grens, OnderdeelCode, Oordeel, Toewijsbaar, Uitleg,
        zaak::Beschikking,
    },
};
use vangnet_export::{
    BeschikkingBrief, Bezwaar, Criterium, ExportError, Geadresseerde, Leerling as BriefLeerling,
    Ondertekenaar, Soort, Swv, Uitkomst, beschikking_pdf,
};
use vangnet_web::taal::Taal;

/// Letters as archival, accessible PDF.
#[derive(Debug)]
pub(crate) struct Letters;

impl Brieven for Letters {
    fn beschikking(&self, gegevens: &BriefGegevens) -> Result<Vec<u8>, BriefFout> {
        beschikking_pdf(&brief(gegevens)).map_err(|fout| match fout {
            ExportError::Onafdrukbaar { tekens, .. } => BriefFout::Tekens(tekens),
            andere => BriefFout::Zetten(andere.to_string()),
        })
    }
}

fn brief(g: &BriefGegevens) -> BeschikkingBrief {
    let b = &g.beschikking;
    BeschikkingBrief {
        swv: Swv {
            naam: g.swv.naam.clone(),
            nummer: g.swv.nummer.clone(),
            adresregels: g.swv.adres.clone(),
            plaats: g.swv.plaats.clone(),
            accent: None,
        },
        geadresseerde: Geadresseerde {
            naam: format!("Het bevoegd gezag van {}", g.school.naam),
            adresregels: g.school.adres.clone(),
        },
        afschrift: Some(format!("de ouders van {}", g.leerling.gegevens.naam.voluit())),
        datum: b.datum,
        volgnummer: b.volgnummer.clone(),
        soort: match b.soort {
            AanvraagSoort::Pro => Soort::ToelaatbaarheidsverklaringPraktijkonderwijs,
            AanvraagSoort::Lwoo => Soort::AanwijzingLeerwegondersteuning,
        },
        uitkomst: uitkomst(b),
        bekostigingscategorie: None,
        leerling: leerling(&g.leerling),
        school: g.school.naam.clone(),
        aanvraagdatum: g.aanvraag.ingediend_op.unwrap_or(g.aanvraag.dossier.aangemeld_op),
        grondslag: grondslag(g, b.soort),
        criteria: criteria(g, b.soort),
        keuze: None,
        deskundigen: Vec::new(),
        afwijking_advies: None,
        commissie: None,
        motivering: b.motivering.clone(),
        // What parents said stays in the dossier: the letter names that it was weighed.
        zienswijze_ouders: g.aanvraag.dossier.zienswijze.as_ref().map(|z| {
            format!(
                "De ouders hebben op {} hun zienswijze gegeven. Wij hebben die bij ons besluit betrokken.",
                Taal::Nl.long_date(z.datum)
            )
        }),
        op_bezwaar: None,
        bezwaar: Some(Bezwaar {
            laatste_dag: klok::bezwaar_tot(b.datum),
            adresregels: std::iter::once(g.swv.naam.clone())
                .chain(g.swv.adres.iter().cloned())
                .collect(),
            digitaal: None,
        }),
        ondertekenaar: Ondertekenaar {
            naam: g.ondertekenaar.clone(),
            functie: "directeur samenwerkingsverband".to_owned(),
        },
        bijlagen: Vec::new(),
    }
}

fn uitkomst(b: &Beschikking) -> Uitkomst {
    if b.toegewezen {
        Uitkomst::Toegewezen {
            ingangsdatum: b.ingangsdatum.unwrap_or(b.datum),
            einddatum: b.einddatum,
        }
    } else {
        Uitkomst::NietToegewezen
    }
}

fn leerling(l: &Leerling) -> BriefLeerling {
    BriefLeerling {
        naam: l.gegevens.naam.voluit(),
        geboortedatum: l.gegevens.geboortedatum,
        leerlingnummer: l.gegevens.nummer.clone(),
    }
}

fn grondslag(g: &BriefGegevens, soort: AanvraagSoort) -> Vec<String> {
    let regels: [&str; 2] = match soort {
        AanvraagSoort::Pro => [
            "artikel 2.30, vijfde lid, van de Wet voortgezet onderwijs 2020",
            "artikel 2.46 van het Uitvoeringsbesluit WVO 2020",
        ],
        AanvraagSoort::Lwoo => [
            "artikel 2.43, eerste lid, van de Wet voortgezet onderwijs 2020",
            "artikel 2.46 van het Uitvoeringsbesluit WVO 2020",
        ],
    };
    let mut regels = regels.map(str::to_owned).to_vec();
    if is_keuze(g) {
        regels.push("artikel 2.46, zesde lid, van het Uitvoeringsbesluit WVO 2020".to_owned());
    }
    regels
}

/// The rows of the table: IQ, each domain, and for lwoo above 90 the social-emotional problem.
fn criteria(g: &BriefGegevens, soort: AanvraagSoort) -> Vec<Criterium> {
    let uitleg = &g.uitleg;
    let (iq, la) = match soort {
        AanvraagSoort::Pro => (OnderdeelCode::Lid4a, OnderdeelCode::Lid4b),
        AanvraagSoort::Lwoo if voldoet(uitleg, OnderdeelCode::Lid5b1) => {
            (OnderdeelCode::Lid5b1, OnderdeelCode::Lid5b2)
        }
        AanvraagSoort::Lwoo => (OnderdeelCode::Lid5a1, OnderdeelCode::Lid5a2),
    };
    let mut rijen: Vec<Criterium> = Vec::new();
    if let Some(deel) = uitleg.onderdeel(iq) {
        rijen.push(Criterium {
            onderdeel: "Intelligentiequotiënt".to_owned(),
            gegeven: match deel.invoer {
                vangnet_core::toelating::Gegeven::Iq { iq: Some(iq) } => iq.waarde().to_string(),
                _ => "onbekend".to_owned(),
            },
            grens: match deel.grens {
                Grens::Iq(band) => format!("{} tot en met {}", band.van, band.tot_en_met),
                _ => String::new(),
            },
            oordeel: oordeel(deel.oordeel),
        });
    }
    let grens = match soort {
        AanvraagSoort::Pro => "ten minste 0,5",
        AanvraagSoort::Lwoo => "van 0,25 tot 0,5",
    };
    let telt = uitleg.onderdeel(la).map(|deel| deel.invoer);
    for domein in &uitleg.domeinen {
        let eigen = match telt {
            Some(vangnet_core::toelating::Gegeven::Domeinen { telt }) => *telt.get(domein.domein),
            _ => Oordeel::Onbekend,
        };
        rijen.push(Criterium {
            onderdeel: format!("Leerachterstand {}", domeinnaam(domein.domein)),
            gegeven: achterstand(domein),
            grens: grens.to_owned(),
            oordeel: oordeel(eigen),
        });
    }
    if iq == OnderdeelCode::Lid5b1
        && let Some(deel) = uitleg.onderdeel(OnderdeelCode::Lid5b3)
    {
        rijen.push(Criterium {
            onderdeel: "Sociaal-emotionele problematiek".to_owned(),
            gegeven: oordeel_ja(deel.oordeel),
            grens: "belemmert het onderwijsleerproces substantieel".to_owned(),
            oordeel: oordeel(deel.oordeel),
        });
    }
    if is_keuze(g) {
        rijen.push(Criterium {
            onderdeel: "Zesde lid".to_owned(),
            gegeven: "kenmerken van beide".to_owned(),
            grens: "praktijkonderwijs of leerwegondersteuning, naar de motivering van de school".to_owned(),
            oordeel: "voldoet".to_owned(),
        });
    }
    rijen
}

/// Whether lid 6 leaves the choice to the motivation of the school.
fn is_keuze(g: &BriefGegevens) -> bool {
    g.toewijsbaar == Some(Toewijsbaar::Motivering)
}

fn voldoet(uitleg: &Uitleg, code: OnderdeelCode) -> bool {
    uitleg
        .onderdeel(code)
        .is_some_and(|deel| deel.oordeel == Oordeel::Ja)
}

fn oordeel(oordeel: Oordeel) -> String {
    match oordeel {
        Oordeel::Ja => "voldoet",
        Oordeel::Nee => "voldoet niet",
        Oordeel::Onbekend => "onbekend",
    }
    .to_owned()
}

fn oordeel_ja(oordeel: Oordeel) -> String {
    match oordeel {
        Oordeel::Ja => "ja",
        Oordeel::Nee => "nee",
        Oordeel::Onbekend => "onbekend",
    }
    .to_owned()
}

fn domeinnaam(domein: Domein) -> &'static str {
    match domein {
        Domein::InzichtelijkRekenen => "inzichtelijk rekenen",
        Domein::BegrijpendLezen => "begrijpend lezen",
        Domein::TechnischLezen => "technisch lezen",
        Domein::Spellen => "spellen",
    }
}

fn achterstand(domein: &DomeinUitleg) -> String {
    let (Some(dle), Some(dl), Some(honderdsten)) = (domein.dle, domein.dl, domein.honderdsten) else {
        return "onbekend".to_owned();
    };
    let teken = if honderdsten < 0 { "−" } else { "" };
    let heel = honderdsten.abs();
    format!(
        "{teken}{},{:02} (DLE {}, DL {})",
        heel / 100,
        heel % 100,
        dle.tekst().replace('.', ","),
        dl.maanden()
    )
}
