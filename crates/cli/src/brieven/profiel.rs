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
    let deel = |(kop, plekken): (&str, &[PubliekePlek])| ProfielDeel {
        kop: match kop {
            "" => Taal::Nl.text("schoolprofiel-algemeen").to_string(),
            kop => kop.to_owned(),
        },
        plekken: plekken.iter().map(plek_van).collect(),
    };
    let advies = nl("mradvies", p.mr.advies.code());
    ProfielBlad {
        swv: swv(&g.swv),
        school: p.school.clone(),
        brin: p.brin.clone(),
        schooljaar: format!("{}-{}", p.schooljaar, p.schooljaar.saturating_add(1)),
        datum: p.vastgesteld_op,
        geldig: (p.geldig_van(), p.geldig_tot),
        mr: format!("{advies}, {}", Taal::Nl.long_date(p.mr.op)),
        inbreng: p.gehoord.inbreng.clone(),
        delen: p.delen().into_iter().map(deel).collect(),
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
