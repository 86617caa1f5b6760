//! The article written a second time, as plainly as possible and sharing nothing with the engine: strings of bands, every
//! completion by brute force. The engine must agree with it everywhere.

use std::collections::BTreeSet;

use vangnet_core::toelating::{Domein, Feiten, Lezing};

/// A fully known case: IQ, bands (`g` none, `l` 0,25-0,5, `p` 0,5 or more) of ir, bl, tl, sp, and SEP.
pub(crate) type Vol = (u16, [char; 4], bool);

/// At least two domains in this band, at least one of them one of the first two.
fn paar(banden: [char; 4], welke: &str) -> bool {
    for i in 0..2 {
        for j in 0..4 {
            if i != j && welke.contains(banden[i]) && welke.contains(banden[j]) {
                return true;
            }
        }
    }
    false
}

pub(crate) fn la_pro(zaak: Vol) -> bool {
    paar(zaak.1, "p")
}

pub(crate) fn la_lwoo(zaak: Vol) -> bool {
    paar(zaak.1, "l")
}

pub(crate) fn lid4(zaak: Vol) -> bool {
    (55..=80).contains(&zaak.0) && la_pro(zaak)
}

pub(crate) fn lid5(zaak: Vol) -> bool {
    ((75..=90).contains(&zaak.0) && la_lwoo(zaak))
        || ((91..=120).contains(&zaak.0) && la_lwoo(zaak) && zaak.2)
}

pub(crate) fn lid6(zaak: Vol, lezing: Lezing) -> bool {
    let iq_pro = (55..=80).contains(&zaak.0);
    let iq_lwoo = (75..=90).contains(&zaak.0) || ((91..=120).contains(&zaak.0) && zaak.2);
    let ruim = (iq_pro && la_lwoo(zaak)) || (la_pro(zaak) && iq_lwoo);
    let beide = lid4(zaak) && lid5(zaak);
    match lezing {
        Lezing::Ruim => ruim,
        Lezing::Exclusief => beide || (ruim && (iq_pro ^ la_pro(zaak))),
        Lezing::Lwooplus => lid5(zaak) && (iq_pro || la_pro(zaak)),
        Lezing::Dubbel => beide,
    }
}

pub(crate) fn uitkomst(zaak: Vol, lezing: Lezing) -> &'static str {
    if lid6(zaak, lezing) {
        return "KEUZE";
    }
    if lid4(zaak) {
        return "PRO";
    }
    if lid5(zaak) { "LWOO" } else { "GEEN" }
}

pub(crate) fn strijdig(zaak: Vol) -> bool {
    let (pro, lwoo) = (la_pro(zaak), la_lwoo(zaak));
    let redenen = [
        (55..=74).contains(&zaak.0) && lwoo && !pro,
        (81..=120).contains(&zaak.0) && pro,
        pro && lwoo,
        paar(zaak.1, "lp") && !pro && !lwoo,
    ];
    redenen.contains(&true)
}

/// `ja`, `nee` or `onbekend` over all completions.
pub(crate) fn oordeel(zaken: &[Vol], predicaat: impl Fn(Vol) -> bool) -> &'static str {
    let antwoorden: BTreeSet<bool> = zaken.iter().map(|zaak| predicaat(*zaak)).collect();
    match antwoorden.into_iter().collect::<Vec<_>>()[..] {
        [true] => "ja",
        [false] => "nee",
        _ => "onbekend",
    }
}

/// Whether what is asked may be granted, over all completions.
pub(crate) fn toewijsbaar(zaken: &[Vol], pro: bool, lezing: Lezing) -> &'static str {
    let een = |zaak: &Vol| match (uitkomst(*zaak, lezing), pro) {
        ("KEUZE", _) => "MOTIVERING",
        ("PRO", true) | ("LWOO", false) => "JA",
        _ => "NEE",
    };
    let alle: BTreeSet<&str> = zaken.iter().map(een).collect();
    if alle.len() == 1 {
        alle.into_iter().next().unwrap()
    } else {
        "ONVOLLEDIG"
    }
}

/// Route and reasons.
pub(crate) fn route(zaken: &[Vol], iq: Option<u16>, pro: bool, lezing: Lezing) -> (&'static str, String) {
    let toewijsbaar = toewijsbaar(zaken, pro, lezing);
    let Some(iq) = iq else {
        return ("AANVULLEN", String::new());
    };
    if toewijsbaar == "ONVOLLEDIG" {
        return ("AANVULLEN", String::new());
    }
    let mut redenen = Vec::new();
    if (75..=80).contains(&iq) {
        redenen.push("iq75-80");
    }
    if pro && (55..=59).contains(&iq) {
        redenen.push("iq55-59");
    }
    if zaken.iter().any(|zaak| strijdig(*zaak)) {
        redenen.push("strijdig");
    }
    if toewijsbaar == "NEE" {
        redenen.push("voldoet_niet");
    }
    (
        if redenen.is_empty() { "BUNDEL" } else { "BESPREKEN" },
        redenen.join("|"),
    )
}

/// Every completion of the facts: an unknown IQ is every whole score that is tested for, one by one.
pub(crate) fn aanvullingen(feiten: &Feiten) -> Vec<Vol> {
    let iqs = feiten
        .iq
        .map_or_else(|| (1..=250).collect(), |iq| vec![iq.waarde()]);
    let seps = feiten.sep.map_or_else(|| vec![true, false], |sep| vec![sep]);
    let banden = Domein::ALL.map(|domein| {
        let dl = feiten.dl_domein.get(domein).or(feiten.dl);
        match (feiten.dle.get(domein), dl) {
            (Some(dle), Some(dl)) => {
                let (dle, dl) = (u64::from(dle.tienduizendsten()), u64::from(dl.maanden()) * 10_000);
                if 2 * dle <= dl {
                    vec!['p']
                } else if 4 * dle <= 3 * dl {
                    vec!['l']
                } else {
                    vec!['g']
                }
            }
            _ => vec!['g', 'l', 'p'],
        }
    });
    let mut zaken = Vec::new();
    for &iq in &iqs {
        for &ir in &banden[0] {
            for &bl in &banden[1] {
                for &tl in &banden[2] {
                    for &sp in &banden[3] {
                        zaken.extend(seps.iter().map(|&sep| (iq, [ir, bl, tl, sp], sep)));
                    }
                }
            }
        }
    }
    zaken
}
