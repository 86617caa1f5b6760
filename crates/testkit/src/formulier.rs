//! Dossiers that are complete, and a document to go with them.

use vangnet_app::toelating::{DomeinInvoer, DossierFormulier};
use vangnet_core::toelating::{AanvraagSoort, Domein, PerDomein};

/// The smallest file that counts as a PDF.
pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

/// A complete form: every criterion of the kind is met and nothing is missing.
pub fn dossier(soort: AanvraagSoort) -> DossierFormulier {
    let (iq, dle) = match soort {
        AanvraagSoort::Pro => ("68", "24"),
        AanvraagSoort::Lwoo => ("84", "40,5"),
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
        ..DossierFormulier::default()
    };
    if soort == AanvraagSoort::Pro {
        "2026-10-12".clone_into(&mut form.zienswijze_datum);
        "gesprek".clone_into(&mut form.zienswijze_wijze);
        "De ouders zien uit naar de praktijklessen.".clone_into(&mut form.zienswijze);
    }
    form
}
