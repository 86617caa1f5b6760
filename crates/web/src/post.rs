//! The words of mail: plain text, in the language of who reads it. Counts, kinds and days; never a pupil.

use vangnet_app::post::{Bericht, OverzichtGegevens, Posttekst, UitnodigingGegevens};
use vangnet_core::post::{Posttaal, Telling};

use crate::taal::Taal;

/// Mail from the texts of the pages.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mailtekst;

impl Posttekst for Mailtekst {
    fn overzicht(&self, g: &OverzichtGegevens) -> Bericht {
        let t = taal(g.taal);
        let tot = t.short_date(g.overzicht.tot);
        let regels: Vec<String> = g
            .overzicht
            .regels
            .iter()
            .flat_map(|r| regels(t, r, &tot))
            .collect();
        let delen = [
            t.text("post-aanhef").arg("naam", &g.naam).to_string(),
            t.text("post-begin").arg("swv", &g.swv).to_string(),
            regels.join("\n"),
            t.text("post-verder").arg("adres", &g.werk).to_string(),
            t.text("post-geen-namen").to_string(),
            t.text("post-uitzetten").arg("adres", &g.instellen).to_string(),
        ];
        Bericht {
            onderwerp: t
                .text("post-onderwerp")
                .arg("dag", t.short_date(g.dag))
                .to_string(),
            tekst: delen.join("\n\n"),
        }
    }

    fn uitnodiging(&self, g: &UitnodigingGegevens) -> Bericht {
        let t = taal(g.taal);
        let delen = [
            t.text("post-aanhef").arg("naam", &g.naam).to_string(),
            t.text("post-uitnodiging")
                .arg("wie", &g.door)
                .arg("school", &g.school)
                .arg("overleg", &g.overleg)
                .arg("dag", t.long_date(g.dag))
                .to_string(),
            g.adres.clone(),
            t.text("post-uitnodiging-code")
                .arg("tot", t.long_date(g.tot))
                .to_string(),
        ];
        Bericht {
            onderwerp: t
                .text("post-uitnodiging-onderwerp")
                .arg("dag", t.short_date(g.dag))
                .to_string(),
            tekst: delen.join("\n\n"),
        }
    }
}

const fn taal(taal: Posttaal) -> Taal {
    match taal {
        Posttaal::Nl => Taal::Nl,
        Posttaal::En => Taal::En,
    }
}

/// What there is of a kind: a line for what comes up, a line for what is late.
fn regels(t: Taal, telling: &Telling, tot: &str) -> Vec<String> {
    let soort = telling.soort.code();
    let komt = (telling.komt > 0).then(|| {
        t.code("post-komt", soort)
            .arg("aantal", telling.komt)
            .arg("tot", tot)
            .to_string()
    });
    let laat = (telling.te_laat > 0).then(|| {
        t.code("post-te-laat", soort)
            .arg("aantal", telling.te_laat)
            .to_string()
    });
    komt.into_iter().chain(laat).map(|r| format!("- {r}")).collect()
}
