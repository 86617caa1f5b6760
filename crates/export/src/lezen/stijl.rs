//! Styles of a Word document: which are headings, and of which level; which are lines of a table of contents.

use std::collections::BTreeMap;

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};
use vangnet_core::schoolprofiel::inlezen::Opmaak;

use super::LeesFout;

/// How many styles one may rest on.
const MAX_KETEN: usize = 16;

/// What a style says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Stijl {
    naam: String,
    rust_op: Option<String>,
    niveau: Option<u8>,
}

/// The styles by their id.
#[derive(Debug, Clone, Default)]
pub(super) struct Stijlen(BTreeMap<String, Stijl>);

impl Stijlen {
    pub(super) fn lees(deel: &str, xml: &str) -> Result<Self, LeesFout> {
        let mut lezer = Reader::from_str(xml);
        let mut stijlen = BTreeMap::new();
        let mut id = String::new();
        let mut stijl = Stijl::default();
        loop {
            let gelezen = volgende(deel, &mut lezer)?;
            match &gelezen {
                Event::Start(e) | Event::Empty(e) => match e.local_name().as_ref() {
                    "style" => {
                        id = attribuut(e, "styleId").unwrap_or_default();
                        stijl = Stijl::default();
                    }
                    "name" => stijl.naam = attribuut(e, "val").unwrap_or_default().to_lowercase(),
                    "basedOn" => stijl.rust_op = attribuut(e, "val"),
                    "outlineLvl" => stijl.niveau = niveau(e),
                    _ => {}
                },
                Event::End(e) if e.local_name().as_ref() == "style" => {
                    stijlen.insert(std::mem::take(&mut id), std::mem::take(&mut stijl));
                }
                Event::Eof => return Ok(Self(stijlen)),
                _ => {}
            }
        }
    }

    /// What a paragraph of this style is.
    pub(super) fn opmaak(&self, id: &str) -> Opmaak {
        let mut hier = id;
        for _ in 0..MAX_KETEN {
            let stijl = self.0.get(hier);
            let naam = stijl.map_or_else(|| hier.to_lowercase(), |s| s.naam.clone());
            if let Some(opmaak) = bij_naam(&naam) {
                return opmaak;
            }
            match stijl {
                Some(Stijl {
                    niveau: Some(niveau), ..
                }) => return Opmaak::Kop(*niveau),
                Some(Stijl {
                    rust_op: Some(onder), ..
                }) => hier = onder,
                _ => break,
            }
        }
        Opmaak::Gewoon
    }
}

/// "heading 2", "Kop 2", "toc 1", "Inhopg 1", with or without the space.
fn bij_naam(naam: &str) -> Option<Opmaak> {
    let kern = naam.trim_end_matches(|c: char| c.is_ascii_digit());
    let nummer: Option<u8> = naam.get(kern.len()..).and_then(|n| n.parse().ok());
    match (kern.trim(), nummer) {
        ("heading" | "kop", Some(niveau)) => Some(Opmaak::Kop(niveau.max(1))),
        ("toc" | "inhopg", Some(_)) => Some(Opmaak::Inhoudsopgave),
        _ => None,
    }
}

/// The level of a heading of `outlineLvl`, which counts from 0; 9 is text.
pub(super) fn niveau(e: &BytesStart<'_>) -> Option<u8> {
    let niveau: u8 = attribuut(e, "val")?.parse().ok()?;
    niveau.checked_add(1).filter(|n| *n <= 9)
}

/// The value of an attribute by its name without prefix.
pub(super) fn attribuut(e: &BytesStart<'_>, naam: &str) -> Option<String> {
    let mut alle = e.attributes().flatten();
    let attribuut = alle.find(|a| a.key.local_name().as_ref() == naam)?;
    let waarde = attribuut.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(waarde.into_owned())
}

/// The next event. A declaration of entities is refused before anything of it is used.
pub(super) fn volgende<'x>(deel: &str, lezer: &mut Reader<&'x [u8]>) -> Result<Event<'x>, LeesFout> {
    let gelezen = lezer.read_event().map_err(|fout| LeesFout::Kapot {
        deel: deel.to_owned(),
        plaats: lezer.error_position(),
        waarom: fout.to_string(),
    })?;
    if matches!(gelezen, Event::DocType(_)) {
        return Err(LeesFout::Entiteit {
            deel: deel.to_owned(),
            plaats: lezer.buffer_position(),
        });
    }
    Ok(gelezen)
}
