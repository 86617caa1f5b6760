//! Reading a table from CSV or Excel into text cells; whatever is wrong with the file itself is said with its place.

use std::{collections::BTreeMap, io::Cursor};

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};

/// Largest file.
const MAX_BYTES: usize = 10 * 1024 * 1024;
/// Most rows.
const MAX_RIJEN: usize = 20_000;
/// Most columns.
const MAX_KOLOMMEN: usize = 200;
/// Longest cell, in characters.
pub(super) const MAX_CEL: usize = 500;

/// A table of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tabel {
    pub(super) kop: Vec<String>,
    /// Line in the file, cells.
    pub(super) rijen: Vec<(usize, Vec<String>)>,
}

/// Reads a file by what is in it, not by its name.
pub(super) fn lees(bytes: &[u8]) -> Result<Tabel, &'static str> {
    if bytes.len() > MAX_BYTES {
        return Err("bestand_te_groot");
    }
    if bytes.is_empty() {
        return Err("bestand_leeg");
    }
    let tabel = if bytes.starts_with(b"PK\x03\x04") {
        lees_xlsx(bytes)?
    } else {
        lees_csv(bytes)?
    };
    if tabel.rijen.len() > MAX_RIJEN {
        return Err("te_veel_rijen");
    }
    if tabel.rijen.is_empty() {
        Err("bestand_leeg")
    } else {
        Ok(tabel)
    }
}

fn lees_csv(bytes: &[u8]) -> Result<Tabel, &'static str> {
    let tekst = decodeer(bytes)?;
    let kopregel = tekst.lines().next().unwrap_or_default();
    let telling = |c: char| kopregel.matches(c).count();
    let scheiding = [b';', b',', b'\t']
        .into_iter()
        .max_by_key(|b| telling(char::from(*b)))
        .unwrap_or(b';');
    let mut lezer = csv::ReaderBuilder::new()
        .delimiter(scheiding)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(tekst.as_bytes());
    let kop = lezer
        .headers()
        .map_err(|_cause: csv::Error| "csv_kapot")?
        .iter()
        .map(str::to_owned)
        .collect();
    let mut rijen = Vec::new();
    let mut regels = Regels {
        bytes: tekst.as_bytes(),
        gelezen: 0,
        regel: 1,
    };
    for record in lezer.records() {
        let record = record.map_err(|_cause: csv::Error| "csv_kapot")?;
        let regel = regels.tot(record.position().map_or(0, csv::Position::byte));
        let cellen: Vec<String> = record.iter().map(str::to_owned).collect();
        if cellen.iter().any(|c| !c.is_empty()) {
            rijen.push((regel, cellen));
        }
        if rijen.len() > MAX_RIJEN {
            break;
        }
    }
    Ok(Tabel { kop, rijen })
}

/// Counts lines. The reader's own count is one behind after `\r\n` and does not see empty lines.
struct Regels<'a> {
    bytes: &'a [u8],
    gelezen: usize,
    regel: usize,
}

impl Regels<'_> {
    /// The line on which a record stands, whose reading began at this byte.
    fn tot(&mut self, begin: u64) -> usize {
        let begin = usize::try_from(begin).unwrap_or(usize::MAX);
        let rest = self.bytes.get(begin..).unwrap_or_default();
        let leeg = rest.iter().take_while(|b| matches!(b, b'\n' | b'\r')).count();
        let begin = begin.saturating_add(leeg);
        let gelezen = self.bytes.get(self.gelezen..begin).unwrap_or_default();
        let einden = gelezen.split(|b| *b == b'\n').count().saturating_sub(1);
        self.regel = self.regel.saturating_add(einden);
        self.gelezen = begin;
        self.regel
    }
}

/// UTF-8 with or without BOM, UTF-16 with BOM, else the Windows encoding in which Dutch administrations still export.
fn decodeer(bytes: &[u8]) -> Result<String, &'static str> {
    if bytes.contains(&0) && !bytes.starts_with(&[0xFF, 0xFE]) && !bytes.starts_with(&[0xFE, 0xFF]) {
        return Err("geen_tabel");
    }
    let (codering, _) = encoding_rs::Encoding::for_bom(bytes).unwrap_or((encoding_rs::UTF_8, 0));
    let (tekst, _, fout) = codering.decode(bytes);
    if !fout {
        return Ok(tekst.into_owned());
    }
    let (tekst, _, _) = encoding_rs::WINDOWS_1252.decode(bytes);
    Ok(tekst.into_owned())
}

/// Cells are read one by one: a sheet with a single cell in its farthest corner is no table of a billion.
fn lees_xlsx(bytes: &[u8]) -> Result<Tabel, &'static str> {
    let kapot = |_cause: calamine::XlsxError| "xlsx_kapot";
    let mut boek: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(kapot)?;
    let blad = boek.sheet_names().first().cloned().ok_or("bestand_leeg")?;
    let mut cellen = boek.worksheet_cells_reader(&blad).map_err(kapot)?;
    let mut rijen: BTreeMap<usize, BTreeMap<usize, String>> = BTreeMap::new();
    while let Some(gelezen) = cellen.next_cell().map_err(kapot)? {
        let (rij, kolom) = gelezen.get_position();
        let waarde = cel(&Data::from(gelezen.get_value().clone()));
        if waarde.is_empty() {
            continue;
        }
        let (rij, kolom) = (
            usize::try_from(rij).unwrap_or(usize::MAX),
            usize::try_from(kolom).unwrap_or(usize::MAX),
        );
        if kolom >= MAX_KOLOMMEN {
            return Err("te_veel_kolommen");
        }
        rijen.entry(rij).or_default().insert(kolom, waarde);
        if rijen.len() > MAX_RIJEN.saturating_add(1) {
            return Err("te_veel_rijen");
        }
    }
    let dicht = |rij: BTreeMap<usize, String>| {
        let mut cellen = vec![String::new(); rij.last_key_value().map_or(0, |(n, _)| n.saturating_add(1))];
        for (plaats, waarde) in rij {
            if let Some(cel) = cellen.get_mut(plaats) {
                *cel = waarde;
            }
        }
        cellen
    };
    let (_, kop) = rijen.pop_first().ok_or("bestand_leeg")?;
    let rijen = rijen
        .into_iter()
        .map(|(n, rij)| (n.saturating_add(1), dicht(rij)))
        .collect();
    Ok(Tabel {
        kop: dicht(kop),
        rijen,
    })
}

fn cel(data: &Data) -> String {
    match data {
        Data::DateTime(moment) if moment.is_datetime() => {
            let (jaar, maand, dag, ..) = moment.to_ymd_hms_milli();
            format!("{jaar:04}-{maand:02}-{dag:02}")
        }
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string().trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_encodings_and_marks() {
        let expected = vec!["nummer".to_owned(), "naam".to_owned()];
        for bytes in [
            b"nummer;naam\n1;Ren\xc3\xa9e\n".to_vec(),
            b"\xef\xbb\xbfnummer,naam\r\n1,Ren\xc3\xa9e\r\n".to_vec(),
            b"nummer\tnaam\n1\tRen\xe9e\n".to_vec(),
            [0xFF, 0xFE]
                .into_iter()
                .chain("nummer;naam\n1;Renée\n".encode_utf16().flat_map(u16::to_le_bytes))
                .collect(),
        ] {
            let tabel = lees(&bytes).unwrap();
            assert_eq!(tabel.kop, expected);
            assert_eq!(tabel.rijen, vec![(2, vec!["1".to_owned(), "Renée".to_owned()])]);
        }
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(lees(b""), Err("bestand_leeg"));
        assert_eq!(lees(b"nummer;naam\n"), Err("bestand_leeg"));
        assert_eq!(lees(b"PK\x03\x04nonsense"), Err("xlsx_kapot"));
        assert_eq!(lees(b"\x00\x01\x02"), Err("geen_tabel"));
        assert_eq!(lees(&vec![b'a'; MAX_BYTES + 1]), Err("bestand_te_groot"));
    }
}
