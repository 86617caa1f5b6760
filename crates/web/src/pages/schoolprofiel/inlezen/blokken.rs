//! Paragraphs of a reading in blocks: those that follow each other in one place for one reason.

use vangnet_app::schoolprofiel::Vak;
use vangnet_core::schoolprofiel::inlezen::{Geplaatst, Reden, Soort};

use crate::taal::{Taal, Tekst};

/// Most paragraphs of a block.
const MAX_REGELS: usize = 100;
/// Most characters of the words by which a block is named.
const MAX_TITEL: usize = 70;
/// Paragraphs of a place that the overview shows.
const GETOOND: usize = 60;

/// Paragraphs that can be moved together.
pub(super) struct Blok {
    /// The first paragraph, by its number.
    pub(super) van: usize,
    /// The last.
    pub(super) tot: usize,
    /// The beginning of its first words.
    pub(super) titel: String,
    /// Why they are here.
    pub(super) reden: Tekst,
    /// How many there are.
    pub(super) aantal: usize,
    /// The paragraphs.
    pub(super) regels: Vec<Regel>,
}

/// A paragraph.
pub(super) struct Regel {
    /// Its number.
    pub(super) nummer: usize,
    /// Its words.
    pub(super) tekst: String,
    /// What it is, where that is not plain text.
    pub(super) soort: Option<Tekst>,
}

/// A place with what was read in for it.
pub(super) struct Deel {
    /// The code that its paragraphs have.
    pub(super) code: String,
    /// Its name.
    pub(super) titel: String,
    /// Why the first paragraph is here.
    pub(super) reden: Tekst,
    /// How many paragraphs there are.
    pub(super) aantal: usize,
    /// The first of them.
    pub(super) regels: Vec<Regel>,
    /// How many more there are.
    pub(super) meer: usize,
    /// The text that stands there already; empty when there is none.
    pub(super) staat_er: String,
    /// Whether another party writes here.
    pub(super) van_ander: bool,
}

fn regel(t: Taal, alineas: &[Geplaatst], nummer: usize) -> Option<Regel> {
    let g = alineas.get(nummer)?;
    Some(Regel {
        nummer,
        tekst: g.alinea.tekst.replace('\t', " | "),
        soort: (g.soort != Soort::Tekst).then(|| t.code("inleessoort", g.soort.code())),
    })
}

/// Whether a paragraph belongs to the block of the one before it.
fn samen(voor: &Geplaatst, dit: &Geplaatst) -> bool {
    let zelfde = dit.reden == voor.reden || (dit.reden == Reden::Geerfd && voor.reden != Reden::Verplaatst);
    let cijfers = |g: &Geplaatst| g.soort == Soort::Kengetallen;
    zelfde && dit.soort != Soort::Kop && cijfers(voor) == cijfers(dit)
}

/// The blocks of these paragraphs: where they begin and how long they are.
fn grenzen(alineas: &[Geplaatst], nummers: &[usize]) -> Vec<(usize, usize)> {
    let mut uit: Vec<(usize, usize)> = Vec::new();
    for nummer in nummers {
        let volgt = |(van, tot): &(usize, usize)| {
            let lang = tot.saturating_sub(*van).saturating_add(1);
            let paar = alineas.get(*tot).zip(alineas.get(*nummer));
            tot.checked_add(1) == Some(*nummer) && lang < MAX_REGELS && paar.is_some_and(|(a, b)| samen(a, b))
        };
        match uit.last_mut().filter(|blok| volgt(blok)) {
            Some(blok) => blok.1 = *nummer,
            None => uit.push((*nummer, *nummer)),
        }
    }
    uit
}

/// So many blocks from one of them on, and how many there are in all.
pub(super) fn blokken(
    t: Taal,
    alineas: &[Geplaatst],
    nummers: &[usize],
    vanaf: usize,
    aantal: usize,
) -> (Vec<Blok>, usize) {
    let grenzen = grenzen(alineas, nummers);
    let hier = grenzen.iter().skip(vanaf).take(aantal);
    let blokken = hier.filter_map(|(van, tot)| {
        let eerste = alineas.get(*van)?;
        let regels: Vec<Regel> = (*van..=*tot).filter_map(|n| regel(t, alineas, n)).collect();
        Some(Blok {
            van: *van,
            tot: *tot,
            titel: begin(&eerste.alinea.tekst),
            reden: t.code("inleesreden", eerste.reden.code()),
            aantal: regels.len(),
            regels,
        })
    });
    (blokken.collect(), grenzen.len())
}

/// The first words of a paragraph.
fn begin(tekst: &str) -> String {
    let kort: String = tekst.chars().take(MAX_TITEL).collect();
    let kort = kort.replace('\t', " | ");
    if tekst.chars().count() > MAX_TITEL {
        format!("{}…", kort.trim_end())
    } else {
        kort
    }
}

/// A place as the overview shows it.
pub(super) fn deel(t: Taal, alineas: &[Geplaatst], vak: &Vak, titel: String) -> Deel {
    let eerste = vak.nummers.first().and_then(|n| alineas.get(*n));
    let getoond = vak.nummers.iter().take(GETOOND);
    Deel {
        code: vak.code.clone(),
        titel,
        reden: t.code("inleesreden", eerste.map_or(Reden::Geerfd, |g| g.reden).code()),
        aantal: vak.nummers.len(),
        regels: getoond.filter_map(|n| regel(t, alineas, *n)).collect(),
        meer: vak.nummers.len().saturating_sub(GETOOND),
        staat_er: if vak.documenten {
            String::new()
        } else {
            vak.staat_er.trim().to_owned()
        },
        van_ander: !vak.mag_schrijven && !vak.documenten,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use vangnet_core::schoolprofiel::inlezen::{Alinea, Opmaak};

    use super::*;

    fn alineas(soorten: &[u8]) -> Vec<Geplaatst> {
        let een = |soort: &u8| Geplaatst {
            alinea: Alinea {
                regel: 1,
                tekst: "x".to_owned(),
                opmaak: Opmaak::Gewoon,
            },
            soort: match soort {
                0 => Soort::Kop,
                1 => Soort::Kengetallen,
                _ => Soort::Tekst,
            },
            plek: None,
            reden: if *soort == 3 {
                Reden::Verplaatst
            } else {
                Reden::OnbekendeKop
            },
        };
        soorten.iter().map(een).collect()
    }

    proptest! {
        /// Each paragraph is in one block, in order, and no block is larger than what a page can bear.
        #[test]
        fn every_paragraph_is_in_one_block(
            soorten in prop::collection::vec(0_u8..4, 1..400),
            weg in prop::collection::btree_set(0_usize..400, 0..20),
        ) {
            let alle = alineas(&soorten);
            let nummers: Vec<usize> = (0..alle.len()).filter(|n| !weg.contains(n)).collect();
            let grenzen = grenzen(&alle, &nummers);
            let terug: Vec<usize> = grenzen.iter().flat_map(|(van, tot)| *van..=*tot).collect();
            prop_assert_eq!(&terug, &nummers);
            prop_assert!(grenzen.iter().all(|(van, tot)| tot - van < MAX_REGELS));
            let (alles, aantal) = blokken(Taal::Nl, &alle, &nummers, 0, usize::MAX);
            prop_assert_eq!(alles.iter().map(|b| b.aantal).sum::<usize>(), nummers.len());
            prop_assert_eq!(aantal, alles.len());
        }
    }

    #[test]
    fn a_heading_begins_a_block_and_long_words_are_cut() {
        let alle = alineas(&[2, 2, 0, 2, 1, 1, 3]);
        let nummers: Vec<usize> = (0..7).collect();
        assert_eq!(grenzen(&alle, &nummers), [(0, 1), (2, 3), (4, 5), (6, 6)]);
        let lang = begin(&"é".repeat(80));
        assert_eq!(lang.chars().count(), MAX_TITEL.checked_add(1).unwrap());
    }
}
