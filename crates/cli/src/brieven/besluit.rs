//! The decision letter.

use vangnet_app::BriefGegevens;
use vangnet_core::{
    klok,
    toelating::{
        Toewijsbaar, ZaakSoort,
        bezwaar::{Bezwaar as Bezwaardossier, Dictum as Beslist, Indiener},
        procedure::BesluitSoort,
        zaak::Beschikking,
    },
};
use vangnet_export::{
    AdviesRegel, Beroep, BeschikkingBrief, Bezwaar, Dictum, Geadresseerde, Ondertekenaar, OpBezwaar, Uitkomst,
};
use vangnet_web::taal::Taal;

use super::{criteria::criteria, leerling, nl, soort, swv};

pub(super) fn brief(g: &BriefGegevens) -> BeschikkingBrief {
    let b = &g.beschikking;
    let d = &g.aanvraag.dossier;
    let ouders = format!("de ouders van {}", g.leerling.gegevens.naam.voluit());
    let toont = b.besluit != BesluitSoort::BuitenBehandeling && g.op_criteria;
    BeschikkingBrief {
        swv: swv(&g.swv),
        geadresseerde: Geadresseerde {
            naam: format!("Het bevoegd gezag van {}", g.school.naam),
            adresregels: g.school.adres.clone(),
        },
        afschrift: Some(ouders.clone()),
        datum: b.datum,
        volgnummer: b.volgnummer.clone(),
        soort: soort(b.soort),
        uitkomst: uitkomst(b),
        bekostigingscategorie: b.categorie.map(|c| nl("categorie", c.code())),
        leerling: leerling(&g.leerling),
        school: g.school.naam.clone(),
        aanvraagdatum: g.aanvraag.ingediend_op.unwrap_or(d.aangemeld_op),
        grondslag: grondslag(g),
        criteria: b
            .soort
            .criteria()
            .filter(|_| toont)
            .map(|soort| criteria(&g.uitleg, soort))
            .unwrap_or_default(),
        keuze: (toont && is_keuze(g) && !d.keuze_motivering.trim().is_empty())
            .then(|| d.keuze_motivering.clone()),
        deskundigen: g
            .adviezen
            .iter()
            .map(|a| AdviesRegel {
                naam: a.naam.clone(),
                deskundigheid: nl("deskundigheid", a.deskundigheid.code()).to_lowercase(),
                datum: a.datum,
                strekking: nl("advies-oordeel", a.oordeel.code()).to_lowercase(),
            })
            .collect(),
        afwijking_advies: (!b.afwijking.is_empty()).then(|| b.afwijking.clone()),
        commissie: g.aanvraag.commissieronde.map(|_| {
            "De adviescommissie van het samenwerkingsverband heeft het dossier bestudeerd en besproken."
                .to_owned()
        }),
        motivering: motivering(g),
        // What parents said stays in the dossier: the letter names that it was weighed.
        zienswijze_ouders: d.zienswijze.as_ref().map(|z| {
            format!(
                "De ouders hebben op {} hun zienswijze gegeven. Wij hebben die bij ons besluit betrokken.",
                Taal::Nl.long_date(z.datum)
            )
        }),
        op_bezwaar: g
            .bezwaar
            .as_ref()
            .map(|(bezwaar, bestreden)| op_bezwaar(g, bezwaar, bestreden, &ouders)),
        bezwaar: g.bezwaar.is_none().then(|| Bezwaar {
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
        bijlagen: bijlagen(g),
    }
}

fn uitkomst(b: &Beschikking) -> Uitkomst {
    match b.besluit {
        BesluitSoort::Toegewezen => Uitkomst::Toegewezen {
            ingangsdatum: b.ingangsdatum.unwrap_or(b.datum),
            einddatum: b.einddatum,
        },
        BesluitSoort::NietAfgegeven => Uitkomst::NietToegewezen,
        BesluitSoort::BuitenBehandeling => Uitkomst::BuitenBehandeling,
    }
}

/// What is left untreated says when completion was asked, and until when (Awb 4:5).
fn motivering(g: &BriefGegevens) -> String {
    let b = &g.beschikking;
    let gevraagd = g.aanvraag.termijn.opschortingen.last();
    match gevraagd.filter(|_| b.besluit == BesluitSoort::BuitenBehandeling) {
        Some(opschorting) => format!(
            "Op {} hebben wij u gevraagd de aanvraag aan te vullen. Dat kon tot en met {}. De aanvraag is niet \
             aangevuld.\n\n{}",
            Taal::Nl.long_date(opschorting.gevraagd_op()),
            Taal::Nl.long_date(opschorting.tot),
            b.motivering
        ),
        None => b.motivering.clone(),
    }
}

fn grondslag(g: &BriefGegevens) -> Vec<String> {
    let b = &g.beschikking;
    let mut regels: Vec<&str> = match b.soort {
        ZaakSoort::Pro => vec!["artikel 2.30, vijfde lid, van de Wet voortgezet onderwijs 2020"],
        ZaakSoort::Lwoo => vec!["artikel 2.43, eerste lid, van de Wet voortgezet onderwijs 2020"],
        ZaakSoort::Vso => vec!["artikel 40, twaalfde en dertiende lid, van de Wet op de expertisecentra"],
    };
    match (b.soort, g.aanvraag.dossier.weg) {
        _ if b.besluit == BesluitSoort::BuitenBehandeling => {
            regels.push("artikel 4:5 van de Algemene wet bestuursrecht");
        }
        (ZaakSoort::Vso, _) => {}
        (_, vangnet_core::toelating::herkomst::Weg::LaterPro) => {
            regels.push("artikel 2.47 van het Uitvoeringsbesluit WVO 2020");
        }
        (ZaakSoort::Lwoo, _) if !g.op_criteria => {
            regels.push("artikel 2.48 van de Wet voortgezet onderwijs 2020");
        }
        _ => regels.push("artikel 2.46 van het Uitvoeringsbesluit WVO 2020"),
    }
    if is_keuze(g) {
        regels.push("artikel 2.46, zesde lid, van het Uitvoeringsbesluit WVO 2020");
    }
    regels.into_iter().map(str::to_owned).collect()
}

fn bijlagen(g: &BriefGegevens) -> Vec<String> {
    let mut bijlagen: Vec<String> = g
        .adviezen
        .iter()
        .map(|a| format!("advies van {} van {}", a.naam, Taal::Nl.long_date(a.datum)))
        .collect();
    if g.bezwaar.is_some() {
        bijlagen.push("advies van de bezwaaradviescommissie".to_owned());
    }
    bijlagen
}

fn op_bezwaar(
    g: &BriefGegevens,
    bezwaar: &Bezwaardossier,
    bestreden: &Beschikking,
    ouders: &str,
) -> OpBezwaar {
    let gevuld = |tekst: &str| (!tekst.trim().is_empty()).then(|| tekst.to_owned());
    OpBezwaar {
        indiener: match bezwaar.indiener {
            Indiener::School => format!("het bevoegd gezag van {}", g.school.naam),
            Indiener::Ouders => ouders.to_owned(),
        },
        ontvangen: bezwaar.ontvangen_op.unwrap_or(g.beschikking.datum),
        bestreden_volgnummer: bestreden.volgnummer.clone(),
        bestreden_datum: bestreden.datum,
        gehoord_op: bezwaar.gehoord_op,
        niet_gehoord: gevuld(&bezwaar.niet_gehoord),
        dictum: match bezwaar.dictum {
            Some(Beslist::Gegrond) => Dictum::Gegrond,
            Some(Beslist::NietOntvankelijk) => Dictum::NietOntvankelijk,
            Some(Beslist::Ongegrond) | None => Dictum::Ongegrond,
        },
        advies: bezwaar.advies.clone(),
        afwijking: gevuld(&g.beschikking.afwijking).filter(|_| bezwaar.dictum != bezwaar.advies_dictum),
        beroep: Beroep {
            laatste_dag: klok::bezwaar_tot(g.beschikking.datum),
            rechtbank: g
                .swv
                .rechtbank
                .clone()
                .unwrap_or_else(|| "rechtbank in uw regio".to_owned()),
            adresregels: Vec::new(),
            digitaal: None,
        },
    }
}

/// Whether lid 6 leaves the choice to the motivation of the school.
fn is_keuze(g: &BriefGegevens) -> bool {
    g.toewijsbaar == Some(Toewijsbaar::Motivering)
}
