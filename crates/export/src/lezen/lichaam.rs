//! The running text of a Word document: paragraphs, rows of tables, what tracked changes took away.

use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesRef, BytesStart, Event},
};
use vangnet_core::schoolprofiel::inlezen::{Alinea, InleesFout, MAX_ALINEAS, MAX_BYTES, Opmaak, is_rij};

use super::{
    LeesFout,
    stijl::{Stijlen, attribuut, niveau, volgende},
};

/// Elements whose content is no text of today: deleted, moved away, former properties, a second drawing of the same.
const OVERSLAAN: [&str; 7] = [
    "del",
    "moveFrom",
    "pPrChange",
    "rPrChange",
    "tblPrChange",
    "sectPrChange",
    "Fallback",
];
/// How deep paragraphs (in text boxes) and rows (in tables in tables) may stand in each other.
const MAX_DIEP: usize = 32;
/// Most columns of a table.
const MAX_KOLOMMEN: usize = 200;

/// A paragraph that is being read.
#[derive(Debug, Default)]
struct Lopend {
    tekst: String,
    stijl: Option<String>,
    niveau: Option<u8>,
    in_lijst: bool,
}

/// A cell: its paragraphs, and how many columns it covers.
#[derive(Debug)]
struct Cel {
    stukken: Vec<(String, Opmaak)>,
    breedte: usize,
}

/// Reads parts of a document one after the other.
#[derive(Debug)]
pub(super) struct Lichaam<'s> {
    stijlen: &'s Stijlen,
    uit: Vec<Alinea>,
    regel: u32,
    bytes: usize,
    buiten: bool,
    /// How many elements deep within one that is skipped.
    over: usize,
    in_stuk: usize,
    in_tekst: bool,
    alineas: Vec<Lopend>,
    rijen: Vec<Vec<Cel>>,
}

impl<'s> Lichaam<'s> {
    pub(super) const fn nieuw(stijlen: &'s Stijlen) -> Self {
        Self {
            stijlen,
            uit: Vec::new(),
            regel: 0,
            bytes: 0,
            buiten: false,
            over: 0,
            in_stuk: 0,
            in_tekst: false,
            alineas: Vec::new(),
            rijen: Vec::new(),
        }
    }

    /// Everything that was read.
    pub(super) fn klaar(self) -> Vec<Alinea> {
        self.uit
    }

    /// Reads a part; `buiten`: it stands beside the running text.
    pub(super) fn lees(&mut self, deel: &str, xml: &str, buiten: bool) -> Result<(), LeesFout> {
        self.buiten = buiten;
        let mut lezer = Reader::from_str(xml);
        // Elements that are open: a part that was cut off between two paragraphs is damaged too.
        let mut open = 0_u32;
        loop {
            let gelezen = volgende(deel, &mut lezer)?;
            open = match gelezen {
                Event::Start(_) => open.saturating_add(1),
                Event::End(_) => open.saturating_sub(1),
                _ => open,
            };
            let kapot = |waarom: String| LeesFout::Kapot {
                deel: deel.to_owned(),
                plaats: lezer.buffer_position(),
                waarom,
            };
            match &gelezen {
                Event::Start(e) => self.begin(e).map_err(kapot)?,
                Event::Empty(e) if self.over == 0 => self.leeg(e),
                Event::End(e) => self.einde(e.local_name().as_ref())?,
                Event::Text(e) => self.schrijf(&e.xml10_content()),
                Event::CData(e) => self.schrijf(&e.xml10_content()),
                Event::GeneralRef(e) => {
                    let teken = verwijzing(e).map_err(kapot)?;
                    self.schrijf(&teken);
                }
                Event::Eof if open == 0 && self.alineas.is_empty() && self.rijen.is_empty() => return Ok(()),
                Event::Eof => {
                    return Err(kapot(
                        "it ends within the text, a paragraph or a table".to_owned(),
                    ));
                }
                _ => {}
            }
        }
    }

    fn begin(&mut self, e: &BytesStart<'_>) -> Result<(), String> {
        let naam = e.local_name();
        if self.over > 0 || OVERSLAAN.contains(&naam.as_ref()) {
            self.over = self.over.saturating_add(1);
            return Ok(());
        }
        match naam.as_ref() {
            "p" => self.alineas.push(Lopend::default()),
            "r" => self.in_stuk = self.in_stuk.saturating_add(1),
            "t" => self.in_tekst = true,
            "tr" => self.rijen.push(Vec::new()),
            "tc" => self.cel()?,
            _ => self.leeg(e),
        }
        if self.alineas.len() > MAX_DIEP || self.rijen.len() > MAX_DIEP {
            return Err("paragraphs or tables too deep within each other".to_owned());
        }
        Ok(())
    }

    fn cel(&mut self) -> Result<(), String> {
        let Some(rij) = self.rijen.last_mut() else {
            return Ok(());
        };
        if rij.len() >= MAX_KOLOMMEN {
            return Err("too many columns".to_owned());
        }
        rij.push(Cel {
            stukken: Vec::new(),
            breedte: 1,
        });
        Ok(())
    }

    /// An element of which only the presence or its value matters.
    fn leeg(&mut self, e: &BytesStart<'_>) {
        let in_stuk = self.in_stuk > 0;
        match (e.local_name().as_ref(), self.alineas.last_mut()) {
            ("pStyle", Some(alinea)) => alinea.stijl = attribuut(e, "val"),
            ("outlineLvl", Some(alinea)) => alinea.niveau = niveau(e),
            ("numPr", Some(alinea)) => alinea.in_lijst = true,
            ("tab", Some(alinea)) if in_stuk => alinea.tekst.push('\t'),
            ("br" | "cr", Some(alinea)) if in_stuk => alinea.tekst.push('\n'),
            ("noBreakHyphen", Some(alinea)) => alinea.tekst.push('-'),
            ("sym", Some(alinea)) => alinea.tekst.extend(teken_van(e)),
            ("gridSpan", _) => {
                let breedte: usize = attribuut(e, "val").and_then(|v| v.parse().ok()).unwrap_or(1);
                if let Some(cel) = self.rijen.last_mut().and_then(|rij| rij.last_mut()) {
                    cel.breedte = breedte.clamp(1, MAX_KOLOMMEN);
                }
            }
            _ => {}
        }
    }

    fn einde(&mut self, naam: &str) -> Result<(), LeesFout> {
        if self.over > 0 {
            self.over = self.over.saturating_sub(1);
            return Ok(());
        }
        match naam {
            "p" => self.alinea_af(),
            "r" => {
                self.in_stuk = self.in_stuk.saturating_sub(1);
                Ok(())
            }
            "t" => {
                self.in_tekst = false;
                Ok(())
            }
            "tr" => self.rij_af(),
            "tbl" => {
                self.regel = self.regel.saturating_add(1);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn schrijf(&mut self, tekst: &str) {
        if self.over == 0
            && self.in_tekst
            && let Some(alinea) = self.alineas.last_mut()
        {
            alinea.tekst.push_str(tekst);
        }
    }

    fn alinea_af(&mut self) -> Result<(), LeesFout> {
        let Some(alinea) = self.alineas.pop() else {
            return Ok(());
        };
        let stijl = alinea
            .stijl
            .as_deref()
            .map_or(Opmaak::Gewoon, |id| self.stijlen.opmaak(id));
        let opmaak = match (alinea.niveau, stijl) {
            (Some(niveau), _) => Opmaak::Kop(niveau),
            (None, Opmaak::Gewoon) if alinea.in_lijst => Opmaak::Opsomming,
            (None, stijl) => stijl,
        };
        for stuk in alinea.tekst.split('\n') {
            self.voeg_toe(stuk.trim(), opmaak)?;
        }
        Ok(())
    }

    /// A row of one cell is no table but text in a box, as format documents set their headings.
    fn rij_af(&mut self) -> Result<(), LeesFout> {
        let Some(cellen) = self.rijen.pop() else {
            return Ok(());
        };
        if let [enige] = cellen.as_slice() {
            for (tekst, opmaak) in &enige.stukken {
                self.voeg_toe(tekst, *opmaak)?;
            }
            return Ok(());
        }
        let genest = !self.rijen.is_empty();
        let mut tekst = String::new();
        for (n, cel) in cellen.iter().enumerate() {
            let woorden: Vec<&str> = cel
                .stukken
                .iter()
                .flat_map(|(s, _)| s.split_whitespace())
                .collect();
            if n > 0 {
                tekst.push(if genest { ' ' } else { '\t' });
            }
            tekst.push_str(&woorden.join(" "));
            if !genest {
                tekst.extend(std::iter::repeat_n('\t', cel.breedte.saturating_sub(1)));
            }
        }
        if tekst.trim().is_empty() {
            return Ok(());
        }
        self.voeg_toe(&tekst, if genest { Opmaak::Gewoon } else { Opmaak::Tabelrij })
    }

    /// Into the open cell when there is one, else to the paragraphs.
    fn voeg_toe(&mut self, tekst: &str, opmaak: Opmaak) -> Result<(), LeesFout> {
        if tekst.trim().is_empty() {
            return Ok(());
        }
        self.bytes = self.bytes.saturating_add(tekst.len());
        if self.bytes > MAX_BYTES.saturating_mul(2) {
            return Err(InleesFout::TeGroot { bytes: self.bytes }.into());
        }
        if let Some(cel) = self.rijen.last_mut().and_then(|rij| rij.last_mut()) {
            cel.stukken.push((tekst.to_owned(), opmaak));
            return Ok(());
        }
        self.regel = self.regel.saturating_add(1);
        if self.uit.len() >= MAX_ALINEAS {
            return Err(InleesFout::TeVeelAlineas { regel: self.regel }.into());
        }
        self.uit.push(Alinea {
            regel: self.regel,
            tekst: tekst.to_owned(),
            opmaak: match opmaak {
                _ if self.buiten => Opmaak::Buiten,
                Opmaak::Gewoon if is_rij(tekst) => Opmaak::Tabelrij,
                anders => anders,
            },
        });
        Ok(())
    }
}

/// `&amp;`, `&#233;`: what XML itself knows. There are no others: declarations are refused.
fn verwijzing(e: &BytesRef<'_>) -> Result<String, String> {
    if let Some(teken) = e.resolve_char_ref().map_err(|fout| fout.to_string())? {
        return Ok(teken.to_string());
    }
    let naam: &str = e;
    let bekend = resolve_predefined_entity(naam).map(str::to_owned);
    bekend.ok_or_else(|| format!("the entity {naam:?} is not known"))
}

/// The character of a symbol, by its number in its font.
fn teken_van(e: &BytesStart<'_>) -> Option<char> {
    let nummer = attribuut(e, "char")?;
    u32::from_str_radix(&nummer, 16).ok().and_then(char::from_u32)
}
