//! The way so far: every step with who, when, why, what was weighed, and that the criteria were frozen.

use askama::Template;
use vangnet_app::toelating::AanvraagBlad;
use vangnet_core::toelating::zaak::{FACTOREN, Stap};

use crate::taal::{Taal, Tekst, legal_time};

/// The section.
#[derive(Debug, Template)]
#[template(path = "toelating/deel/verloop.html")]
pub(super) struct VerloopDeel {
    t: Taal,
    regels: Vec<Regel>,
}

impl askama::filters::HtmlSafe for VerloopDeel {}

#[derive(Debug)]
struct Regel {
    dag: String,
    jaar: String,
    wat: Tekst,
    door: Tekst,
    stap: Stap,
    weging: Vec<(String, String)>,
    bewijs: Option<Tekst>,
}

impl VerloopDeel {
    pub(super) fn new(t: Taal, blad: &AanvraagBlad) -> Self {
        let regels = blad.stappen.iter().map(|regel| {
            let op = legal_time(regel.tijdstip);
            Regel {
                dag: t.day_month(op.date()),
                jaar: op.date().year().to_string(),
                wat: t.code("gebeurtenis", regel.stap.gebeurtenis.code()),
                door: t
                    .text("weg-door-om")
                    .arg("naam", &regel.naam)
                    .arg("tijd", t.time(op.time())),
                weging: regel
                    .stap
                    .weging
                    .iter()
                    .map(|w| (factor(t, &w.factor), w.tekst.clone()))
                    .collect(),
                bewijs: regel.stap.ontvangstbewijs.as_ref().map(|_| t.text("weg-bewijs")),
                stap: regel.stap.clone(),
            }
        });
        Self {
            t,
            regels: regels.collect(),
        }
    }
}

/// A factor by its name, or in the words that were typed.
fn factor(t: Taal, factor: &str) -> String {
    if FACTOREN.contains(&factor) {
        t.code("factor", factor).to_string()
    } else {
        factor.to_owned()
    }
}
