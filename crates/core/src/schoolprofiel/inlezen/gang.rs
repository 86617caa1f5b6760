//! The walk through the paragraphs: which heading opens which place, and what inherits it.

use std::collections::BTreeMap;

use super::{
    Alinea, Geplaatst, Inlezing, Opmaak, Reden, Soort, Zoekplek,
    alinea::is_opsomming,
    kengetallen,
    kop::{Koppen, MAX_WOORDEN, Nummer, Opent, Teken, Vorm},
    soort,
};

/// Longest line that is a heading by its words alone, or a heading that the format does not know, in words.
const MAX_KAAL: usize = 12;

/// Gives each paragraph its place among these, or none. The paragraphs themselves and their order do not change.
pub fn plaats(alineas: &[Alinea], plekken: &[Zoekplek]) -> Inlezing {
    let vormen: Vec<Vorm> = alineas.iter().map(|a| Vorm::van(&a.tekst)).collect();
    let inhoud = soort::inhoudsopgave(alineas, &vormen);
    let cijfers = kengetallen::rijen(alineas);
    let mut gang = Gang::nieuw(plekken);
    let mut uit = Vec::with_capacity(alineas.len());
    for (n, (alinea, vorm)) in alineas.iter().zip(&vormen).enumerate() {
        let in_lijst = in_lijst(alineas, &vormen, n);
        let waar = |lijst: &[bool]| lijst.get(n).copied().unwrap_or(false);
        let (soort, plek, reden) = if alinea.opmaak == Opmaak::Buiten {
            (Soort::Tekst, None, Reden::BuitenTekst)
        } else if waar(&inhoud) {
            (Soort::Inhoudsopgave, None, Reden::Inhoudsopgave)
        } else if waar(&cijfers) {
            gang.binnen(Soort::Kengetallen)
        } else {
            gang.stap(alinea, vorm, teken(alinea, vorm, in_lijst))
        };
        gang.vorige = Some(soort);
        uit.push(Geplaatst {
            alinea: alinea.clone(),
            soort,
            plek: plek.map(str::to_owned),
            reden,
        });
    }
    Inlezing { alineas: uit }
}

/// Whether a numbered paragraph stands beside one with the same number, the one before or the one after. Rows of tables
/// and lines of a table of contents are no neighbours.
fn in_lijst(alineas: &[Alinea], vormen: &[Vorm], n: usize) -> bool {
    let nummer = |m: usize| {
        let alinea = alineas.get(m)?;
        let los = !matches!(alinea.opmaak, Opmaak::Tabelrij | Opmaak::Inhoudsopgave);
        vormen.get(m).filter(|_| los)?.nummer.as_ref()
    };
    let naast = [n.checked_sub(1), n.checked_add(1)];
    let mut naast = naast.into_iter().flatten().filter_map(nummer);
    nummer(n).is_some_and(|eigen| naast.any(|ander| eigen.volgt(ander)))
}

/// How a paragraph is set apart; `None` when it cannot be a heading.
fn teken(alinea: &Alinea, vorm: &Vorm, in_lijst: bool) -> Option<Teken> {
    match (alinea.opmaak, &vorm.nummer) {
        (Opmaak::Tabelrij | Opmaak::Inhoudsopgave | Opmaak::Buiten, _) => None,
        (Opmaak::Kop(_), _) => Some(Teken::Gemerkt),
        _ if is_opsomming(&alinea.tekst) => None,
        (Opmaak::Gewoon, Some(nummer)) if nummer.stellig => Some(if in_lijst {
            Teken::InLijst
        } else {
            Teken::Genummerd
        }),
        _ if !vorm.kort(MAX_KAAL) => None,
        (Opmaak::Opsomming, _) => Some(Teken::InLijst),
        _ if vorm.letter.is_some() || vorm.zin => Some(Teken::InLijst),
        _ => Some(Teken::Kaal),
    }
}

/// Where the walk is: an open place.
#[derive(Debug, Clone, Copy)]
struct Open<'a> {
    code: &'a str,
    documenten: Option<&'a str>,
    delen: &'a [(char, String)],
    /// The part in which the walk is.
    deel: Option<&'a str>,
    /// Level of the heading that opened it, 1 the highest.
    niveau: u8,
}

#[derive(Debug)]
struct Gang<'a> {
    plekken: &'a [Zoekplek],
    koppen: Koppen,
    open: Option<Open<'a>>,
    /// Below the line "Documentatie" of the open place.
    in_documenten: bool,
    /// Why there is no open place.
    geen: Reden,
    /// Number of the last heading.
    nummer: Option<Nummer>,
    /// How often the headings of a place were met.
    keren: BTreeMap<usize, u32>,
    vorige: Option<Soort>,
}

type Stap<'a> = (Soort, Option<&'a str>, Reden);

impl<'a> Gang<'a> {
    fn nieuw(plekken: &'a [Zoekplek]) -> Self {
        Self {
            plekken,
            koppen: Koppen::van(plekken),
            open: None,
            in_documenten: false,
            geen: Reden::VoorEersteKop,
            nummer: None,
            keren: BTreeMap::new(),
            vorige: None,
        }
    }

    fn stap(&mut self, alinea: &Alinea, vorm: &Vorm, teken: Option<Teken>) -> Stap<'a> {
        let Some(teken) = teken else {
            return self.binnen(soort::van(alinea, vorm, self.vorige));
        };
        // Titles of documents look like headings.
        let teken = if self.in_documenten && teken == Teken::Kaal {
            Teken::InLijst
        } else {
            teken
        };
        let niveau = niveau(alinea, vorm);
        let stap = match self.koppen.opent(vorm, teken) {
            Opent::Plek(n, reden) => self.opent(n, reden, niveau),
            Opent::Meer => self.sluit(Reden::MeerMogelijk),
            Opent::Niets if self.is_onbekende_kop(vorm, teken, niveau) => self.sluit(Reden::OnbekendeKop),
            Opent::Niets => return self.tussen(alinea, vorm, teken),
        };
        self.nummer.clone_from(&vorm.nummer);
        stap
    }

    /// A heading of the format.
    fn opent(&mut self, n: usize, reden: Reden, niveau: u8) -> Stap<'a> {
        let Some(plek) = self.plekken.get(n) else {
            return self.sluit(Reden::OnbekendeKop);
        };
        let keer = self.keren.entry(n).or_insert(0);
        *keer = keer.saturating_add(1);
        let (code, reden) = match (*keer, plek.herhaling.as_deref()) {
            (1, _) | (_, None) => (plek.code.as_str(), reden),
            (2, Some(herhaling)) => (herhaling, Reden::Herhaling),
            _ => return self.sluit(Reden::MeerMogelijk),
        };
        let eigen = self.plekken.iter().find(|p| p.code == code);
        self.open = Some(Open {
            code,
            documenten: eigen.and_then(|p| p.documenten.as_deref()),
            delen: eigen.map(|p| p.delen.as_slice()).unwrap_or_default(),
            deel: None,
            niveau,
        });
        self.in_documenten = false;
        (Soort::Kop, Some(code), reden)
    }

    /// A heading that opens no place: what follows lies in the tray until the next that does.
    fn sluit(&mut self, reden: Reden) -> Stap<'a> {
        self.open = None;
        self.in_documenten = false;
        self.geen = reden;
        (Soort::Kop, None, reden)
    }

    /// A heading as high as the one that opened the place, or higher, which the format does not know.
    fn is_onbekende_kop(&self, vorm: &Vorm, teken: Teken, niveau: u8) -> bool {
        let hoog = self.open.is_none_or(|open| niveau <= open.niveau);
        match teken {
            Teken::Gemerkt => hoog,
            Teken::Genummerd => hoog && vorm.begint_als_kop && self.is_volgend_nummer(vorm),
            Teken::Kaal => matches!(vorm.plat.as_str(), "bijlage" | "bijlagen"),
            Teken::InLijst => false,
        }
    }

    /// Whether a numbered line that is no list is a heading: it is short and no sentence, or, sentence or not, it stands
    /// right below a heading or carries the number of the last one again or the next.
    fn is_volgend_nummer(&self, vorm: &Vorm) -> bool {
        let reeks = self.nummer.as_ref().zip(vorm.nummer.as_ref());
        let volgt = reeks.is_some_and(|(laatste, dit)| laatste.gelijk(dit) || dit.is_na(laatste));
        let onder_kop = self.vorige == Some(Soort::Kop);
        vorm.kort(MAX_KAAL) && !vorm.zin || vorm.kort(MAX_WOORDEN) && (volgt || onder_kop)
    }

    /// A line that opens nothing: a heading within the place, or text.
    fn tussen(&mut self, alinea: &Alinea, vorm: &Vorm, teken: Teken) -> Stap<'a> {
        let documentatie = matches!(vorm.plat.as_str(), "documentatie" | "documenten");
        if documentatie && let Some(code) = self.open.and_then(|o| o.documenten) {
            self.in_documenten = true;
            return (Soort::Tussenkop, Some(code), Reden::Documenten);
        }
        if documentatie || teken == Teken::Gemerkt {
            return self.binnen(Soort::Tussenkop);
        }
        if let Some(letter) = vorm.letter.filter(|_| !vorm.zin) {
            self.in_documenten = false;
            if let Some(open) = &mut self.open {
                open.deel = open
                    .delen
                    .iter()
                    .find(|(l, _)| *l == letter)
                    .map(|(_, code)| code.as_str());
            }
            return self.binnen(Soort::Tussenkop);
        }
        self.binnen(soort::van(alinea, vorm, self.vorige))
    }

    /// What stands below the heading of the open place, or lies in the tray with what is above it.
    fn binnen(&self, soort: Soort) -> Stap<'a> {
        match self.open {
            Some(open) => {
                let documenten = open.documenten.filter(|_| self.in_documenten);
                (
                    soort,
                    Some(documenten.or(open.deel).unwrap_or(open.code)),
                    Reden::Geerfd,
                )
            }
            None => (soort, None, self.geen),
        }
    }
}

/// The level of a heading: as the source says, else how many parts its number has.
fn niveau(alinea: &Alinea, vorm: &Vorm) -> u8 {
    match alinea.opmaak {
        Opmaak::Kop(niveau) => niveau,
        _ => vorm.nummer.as_ref().map_or(1, |n| n.diepte),
    }
}

#[cfg(test)]
mod tests;
