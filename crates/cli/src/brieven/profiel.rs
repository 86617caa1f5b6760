//! A published support profile in the words of the paper.

use vangnet_app::ProfielGegevens;
use vangnet_core::schoolprofiel::{
    plek::Blok,
    publicatie::{PubliekAanbod, PubliekePlek},
};
use vangnet_export::{ProfielBlad, ProfielDeel, ProfielPlek};
use vangnet_web::taal::Taal;

use super::{nl, swv};

pub(super) fn blad(g: &ProfielGegevens) -> ProfielBlad {
    let p = &g.publicatie;
    let mut delen: Vec<ProfielDeel> = Vec::new();
    for plek in &p.plekken {
        let kop = match plek.groep.as_str() {
            "" => Taal::Nl.text("schoolprofiel-algemeen").to_string(),
            groep => groep.to_owned(),
        };
        match delen.last_mut().filter(|deel| deel.kop == kop) {
            Some(deel) => deel.plekken.push(plek_van(plek)),
            None => delen.push(ProfielDeel {
                kop,
                plekken: vec![plek_van(plek)],
            }),
        }
    }
    let advies = nl("mradvies", p.mr.advies.code());
    ProfielBlad {
        swv: swv(&g.swv),
        school: p.school.clone(),
        brin: p.brin.clone(),
        schooljaar: format!("{}-{}", p.schooljaar, p.schooljaar.saturating_add(1)),
        datum: p.vastgesteld_op,
        geldig_tot: p.geldig_tot,
        mr: format!("{advies}, {}", Taal::Nl.long_date(p.mr.op)),
        inbreng: p.gehoord.inbreng.clone(),
        delen,
        kenmerk: p.kenmerk.clone(),
    }
}

fn plek_van(plek: &PubliekePlek) -> ProfielPlek {
    let woord = |blok: Blok| (blok == Blok::Basis, nl("profielblok", blok.code()));
    ProfielPlek {
        titel: plek.titel.clone(),
        blok: plek.blok.map(woord),
        norm: plek.norm.clone(),
        tekst: plek.tekst.clone(),
        aanbod: plek.aanbod.iter().map(aanbod).collect(),
        documenten: plek
            .documenten
            .iter()
            .map(|(titel, uitgave)| format!("{titel} {uitgave}").trim_end().to_owned())
            .collect(),
    }
}

fn aanbod(a: &PubliekAanbod) -> (String, String) {
    let wat = [a.wat.trim(), a.hoe.trim()];
    let wat: Vec<&str> = wat.into_iter().filter(|deel| !deel.is_empty()).collect();
    (format!("{} {}", a.code, a.titel), wat.join("\n"))
}
