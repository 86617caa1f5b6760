//! Dossiers with plausible results: clear ones, doubtful ones, and some that fail.

use fastrand::Rng;
use jiff::{ToSpan, civil::Date};
use vangnet_app::toelating::{DomeinInvoer, DossierFormulier, GeprobeerdInvoer};
use vangnet_core::toelating::{PerDomein, ZaakSoort};

/// What the results of a dossier look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beeld {
    /// Without doubt.
    Helder,
    /// With a reason to discuss.
    Twijfel,
    /// The criteria are not met.
    Faalt,
}

/// A dossier with plausible results: clear ones, doubtful ones, and for refusals some that fail.
pub(super) fn formulier(soort: ZaakSoort, begin: Date, beeld: Beeld, rng: &mut Rng) -> DossierFormulier {
    let (faalt, twijfel) = (beeld == Beeld::Faalt, beeld == Beeld::Twijfel);
    let iq = match (soort, faalt, twijfel) {
        (ZaakSoort::Pro, false, false) => rng.u16(60..=74),
        (ZaakSoort::Pro, false, true) => rng.u16(75..=80),
        (ZaakSoort::Pro, true, _) => rng.u16(81..=92),
        (ZaakSoort::Lwoo | ZaakSoort::Vso, false, false) => rng.u16(81..=90),
        (ZaakSoort::Lwoo | ZaakSoort::Vso, false, true) => rng.u16(76..=80),
        (ZaakSoort::Lwoo | ZaakSoort::Vso, true, _) => rng.u16(100..=112),
    };
    let sep = (91..=120)
        .contains(&iq)
        .then_some(if faalt { "nee" } else { "ja" });
    let toetsdag = begin
        .saturating_sub(i64::from(rng.u32(20..200)).days())
        .to_string();
    let dle = |rng: &mut Rng| match (soort, faalt) {
        (ZaakSoort::Pro, false) => rng.u16(18..=30),
        (ZaakSoort::Lwoo | ZaakSoort::Vso, false) => rng.u16(32..=45),
        (_, true) => rng.u16(44..=57),
    };
    let zienswijze = soort == ZaakSoort::Pro;
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
        herkomst: "po".to_owned(),
        vraag: match soort {
            ZaakSoort::Vso => "Welke plek in het voortgezet speciaal onderwijs geeft deze leerling rust en perspectief?",
            _ => "Past deze plek bij wat de leerling nodig heeft om een diploma of werk te halen?",
        }
        .to_owned(),
        geprobeerd: [
            ("Verlengde instructie in een kleine groep", "groep 6 tot en met 8", "Een half jaar winst bij rekenen, geen bij begrijpend lezen."),
            ("Eigen leerlijn rekenen", "groep 7 en 8", "Meer zelfvertrouwen; het tempo blijft laag."),
        ]
        .map(|(wat, periode, effect)| GeprobeerdInvoer {
            wat: wat.to_owned(),
            periode: periode.to_owned(),
            effect: effect.to_owned(),
        })
        .to_vec(),
        stem_leerling: "Ik leer het beste als iemand het voordoet. Ik wil later iets met mijn handen doen.".to_owned(),
        keuze_motivering: if twijfel {
            "De praktische aanpak past beter: de leerling komt tot leren in de werkplaats en loopt vast in de klas."
                .to_owned()
        } else {
            String::new()
        },
        overleg_datum: begin.saturating_add(2.days()).to_string(),
        overleg_wijze: "gesprek".to_owned(),
        overleg: "Met de ouders is besproken wat de aanvraag betekent. Zij willen deze stap zetten.".to_owned(),
        categorie: if soort == ZaakSoort::Vso { "1".to_owned() } else { String::new() },
        cluster: if soort == ZaakSoort::Vso { "4".to_owned() } else { String::new() },
        ..DossierFormulier::default()
    }
}
