//! The facts beside the criteria, in the words of a letter.

use vangnet_core::toelating::{
    AanvraagSoort, Domein, DomeinUitleg, Gegeven, Grens, OnderdeelCode, Oordeel, Uitleg,
};
use vangnet_export::Criterium;

/// The rows of the table: IQ, each domain, and for lwoo above 90 the social-emotional problem.
pub(super) fn criteria(uitleg: &Uitleg, soort: AanvraagSoort) -> Vec<Criterium> {
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
                Gegeven::Iq { iq: Some(iq) } => iq.waarde().to_string(),
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
            Some(Gegeven::Domeinen { telt }) => *telt.get(domein.domein),
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
    rijen
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
