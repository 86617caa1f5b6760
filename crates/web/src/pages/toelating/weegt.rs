//! What a director weighs: the criteria, the agreement or the committee, the experts, the parents, the school's choice.

use vangnet_app::toelating::AanvraagBlad;
use vangnet_core::toelating::procedure::{Gebeurtenis as G, Staat};
use vangnet_core::toelating::{Toewijsbaar, Uitkomst, ZaakSoort};

use crate::part::Tone;
use crate::taal::{Taal, Tekst, legal_time};

/// One thing to weigh.
#[derive(Debug)]
pub(super) struct Weegt {
    /// What it is.
    pub(super) wat: Tekst,
    /// How it stands, in a word or two.
    pub(super) stand: String,
    /// What the colour of that says.
    pub(super) toon: Tone,
    /// More about it.
    pub(super) bij: Vec<String>,
}

/// Everything to weigh, in the order of the procedure.
pub(super) fn weegt(t: Taal, blad: &AanvraagBlad) -> Vec<Weegt> {
    [
        Some(criteria(t, blad)),
        keuze(t, blad),
        Some(gesprek(t, blad)),
        Some(deskundigen(t, blad)),
        Some(ouders(t, blad)),
        bezwaar(t, blad),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn criteria(t: Taal, blad: &AanvraagBlad) -> Weegt {
    let wat = t.text("weegt-criteria");
    let getoetst = &blad.kaart.getoetst;
    if !getoetst.op_criteria {
        return Weegt {
            wat,
            stand: t.text("weegt-geen-criteria").to_string(),
            toon: Tone::Neutraal,
            bij: eigen(t, blad),
        };
    }
    let beoordeling = &getoetst.beoordeling;
    Weegt {
        wat,
        stand: t
            .code("uitkomst", beoordeling.uitkomst.code())
            .arg("mogelijk", "")
            .to_string(),
        toon: match beoordeling.toewijsbaar {
            Some(Toewijsbaar::Ja) => Tone::Goed,
            Some(Toewijsbaar::Motivering) => Tone::Straks,
            Some(Toewijsbaar::Nee) => Tone::Laat,
            _ => Tone::Neutraal,
        },
        bij: beoordeling
            .toewijsbaar
            .map(|oordeel| t.code("toewijsbaar", oordeel.code()).to_string())
            .into_iter()
            .collect(),
    }
}

/// The answers to criteria of the samenwerkingsverband's own.
fn eigen(t: Taal, blad: &AanvraagBlad) -> Vec<String> {
    let eigen = &blad.aanvraag.dossier.eigen;
    if eigen.is_empty() {
        return Vec::new();
    }
    let ja = eigen.iter().filter(|e| e.voldoet).count();
    let tekst = t.text("weegt-eigen").arg("ja", ja).arg("alle", eigen.len());
    vec![tekst.to_string()]
}

fn keuze(t: Taal, blad: &AanvraagBlad) -> Option<Weegt> {
    let getoetst = &blad.kaart.getoetst;
    if getoetst.beoordeling.uitkomst != Uitkomst::Keuze || !getoetst.op_criteria {
        return None;
    }
    let motivering = blad.aanvraag.dossier.keuze_motivering.trim();
    let is_er = !motivering.is_empty();
    Some(Weegt {
        wat: t.text("weegt-keuze"),
        stand: aanwezig(t, is_er).to_string(),
        toon: if is_er { Tone::Goed } else { Tone::Laat },
        bij: is_er.then(|| motivering.to_owned()).into_iter().collect(),
    })
}

/// The agreement, or what the committee said: whichever came last.
fn gesprek(t: Taal, blad: &AanvraagBlad) -> Weegt {
    let laatste = blad.stappen.iter().rev().find(|regel| {
        matches!(
            regel.stap.gebeurtenis,
            G::OvereenstemmingJa
                | G::OvereenstemmingNee
                | G::CommissieJa
                | G::CommissieNee
                | G::CommissieVerdeeld
                | G::SteekproefAkkoord
                | G::BuitenSteekproef
        )
    });
    let wat = t.text("weegt-gesprek");
    let Some(regel) = laatste else {
        return Weegt {
            wat,
            stand: t.text("weegt-geen-gesprek").to_string(),
            toon: Tone::Neutraal,
            bij: Vec::new(),
        };
    };
    let dag = t.long_date(legal_time(regel.tijdstip).date());
    let toelichting = Some(regel.stap.toelichting.clone()).filter(|s| !s.is_empty());
    Weegt {
        wat,
        stand: t.code("gebeurtenis", regel.stap.gebeurtenis.code()).to_string(),
        toon: match regel.stap.gebeurtenis {
            G::OvereenstemmingNee | G::CommissieNee => Tone::Laat,
            G::CommissieVerdeeld => Tone::Straks,
            _ => Tone::Goed,
        },
        bij: std::iter::once(dag).chain(toelichting).collect(),
    }
}

fn deskundigen(t: Taal, blad: &AanvraagBlad) -> Weegt {
    let compleet = blad.advies_gebreken.is_empty();
    let adviezen = blad.samenhang.adviezen.iter().map(|regel| {
        let a = &regel.advies;
        t.text("weegt-advies")
            .arg("naam", &a.naam)
            .arg("als", t.code("deskundigheid", a.deskundigheid.code()).to_string())
            .arg("oordeel", t.code("advies-oordeel", a.oordeel.code()).to_string())
            .to_string()
    });
    let gebreken = blad
        .advies_gebreken
        .iter()
        .map(|g| t.code("advies-gebrek", g.code()).to_string());
    Weegt {
        wat: t.text("weegt-deskundigen"),
        stand: if compleet {
            t.text("weegt-compleet").to_string()
        } else {
            t.text("weegt-niet-compleet").to_string()
        },
        toon: if compleet { Tone::Goed } else { Tone::Straks },
        bij: adviezen.chain(gebreken).collect(),
    }
}

fn ouders(t: Taal, blad: &AanvraagBlad) -> Weegt {
    let d = &blad.aanvraag.dossier;
    let (wat, dag) = if d.soort == ZaakSoort::Pro {
        (t.text("groep-zienswijze"), d.zienswijze.as_ref().map(|z| z.datum))
    } else {
        (t.text("feit-overleg"), d.ouderoverleg.as_ref().map(|o| o.datum))
    };
    Weegt {
        wat,
        stand: aanwezig(t, dag.is_some()).to_string(),
        toon: if dag.is_some() { Tone::Goed } else { Tone::Laat },
        bij: dag.map(|dag| t.long_date(dag)).into_iter().collect(),
    }
}

fn bezwaar(t: Taal, blad: &AanvraagBlad) -> Option<Weegt> {
    if blad.aanvraag.staat != Staat::BijBezwaarcommissie {
        return None;
    }
    let bezwaar = blad.samenhang.bezwaar()?;
    Some(Weegt {
        wat: t.text("weegt-bezwaaradvies"),
        stand: match bezwaar.advies_dictum {
            Some(dictum) => t.code("dictum", dictum.code()).to_string(),
            None => aanwezig(t, false).to_string(),
        },
        toon: if bezwaar.advies_dictum.is_some() {
            Tone::Extra
        } else {
            Tone::Straks
        },
        bij: bezwaar
            .advies_op
            .map(|dag| t.long_date(dag))
            .into_iter()
            .collect(),
    })
}

fn aanwezig(t: Taal, is_er: bool) -> Tekst {
    if is_er {
        t.text("weegt-aanwezig")
    } else {
        t.text("weegt-ontbreekt")
    }
}
