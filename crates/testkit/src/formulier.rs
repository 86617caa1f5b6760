//! Dossiers that are complete, and a document to go with them.

use vangnet_app::toelating::{DomeinInvoer, DossierFormulier, GeprobeerdInvoer};
use vangnet_core::toelating::{Domein, PerDomein, ZaakSoort};

/// The smallest file that counts as a PDF.
pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

/// A complete form: every criterion of the kind is met and nothing is missing.
pub fn dossier(soort: ZaakSoort) -> DossierFormulier {
    let (iq, dle) = match soort {
        ZaakSoort::Pro => ("68", "24"),
        ZaakSoort::Lwoo | ZaakSoort::Vso => ("84", "40,5"),
    };
    let mut form = DossierFormulier {
        aangemeld_op: "2026-10-05".to_owned(),
        iq: iq.to_owned(),
        iq_instrument: "WISC-V".to_owned(),
        iq_datum: "2026-09-14".to_owned(),
        diagnosticus: "A. Zandstra, orthopedagoog".to_owned(),
        dl: "60".to_owned(),
        domeinen: PerDomein::met(|domein| DomeinInvoer {
            dle: match domein {
                Domein::InzichtelijkRekenen | Domein::BegrijpendLezen => dle.to_owned(),
                Domein::TechnischLezen | Domein::Spellen => "52".to_owned(),
            },
            dl: String::new(),
            instrument: "Boom".to_owned(),
            datum: "2026-09-21".to_owned(),
        }),
        sep: "nee".to_owned(),
        motivering: "Leert het best in kleine stappen met een vaste begeleider.".to_owned(),
        herkomst: "po".to_owned(),
        overleg_datum: "2026-10-09".to_owned(),
        overleg_wijze: "gesprek".to_owned(),
        overleg: "De ouders zijn het eens met de aanvraag.".to_owned(),
        vraag: "Welke plek past het best?".to_owned(),
        geprobeerd: vec![GeprobeerdInvoer {
            wat: "Verlengde instructie".to_owned(),
            periode: "groep 7 en 8".to_owned(),
            effect: "Half jaar winst bij rekenen, geen bij lezen.".to_owned(),
        }],
        categorie: if soort == ZaakSoort::Vso {
            "1".to_owned()
        } else {
            String::new()
        },
        cluster: if soort == ZaakSoort::Vso {
            "4".to_owned()
        } else {
            String::new()
        },
        ..DossierFormulier::default()
    };
    if soort == ZaakSoort::Pro {
        "2026-10-12".clone_into(&mut form.zienswijze_datum);
        "gesprek".clone_into(&mut form.zienswijze_wijze);
        "De ouders zien uit naar de praktijklessen.".clone_into(&mut form.zienswijze);
    }
    form
}
