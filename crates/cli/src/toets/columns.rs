//! Which column of the file is which: found by name, in any order; what is not known is carried through.

use vangnet_core::toelating::{Domein, Invoer, PerDomein, Veld};

use super::csv::{Header, Row};
use super::fault::{Fault, FaultKind, Place};

/// The output columns, in order; the extra input columns follow.
pub(crate) const OUTPUT: [&str; 14] = [
    "case_id",
    "la_pro",
    "la_lwoo",
    "lid4",
    "lid5",
    "lid6",
    "uitkomst",
    "mogelijk",
    "strijdig",
    "toewijsbaar",
    "route",
    "bespreek",
    "fout",
    "waarschuwing",
];

/// Name of the column that names a row.
const CASE_ID: &str = "case_id";

/// Places of the columns.
#[derive(Debug)]
pub(crate) struct Columns {
    /// `case_id`.
    pub(crate) case_id: usize,
    /// `aanvraag`.
    pub(crate) aanvraag: usize,
    iq: usize,
    dl: usize,
    dle: PerDomein<usize>,
    sep: usize,
    /// The optional ones.
    dl_domein: PerDomein<Option<usize>>,
    /// Carried through: place and output name.
    pub(crate) extra: Vec<(usize, String)>,
    /// How many fields each row must have.
    pub(crate) count: usize,
}

/// A name as it is compared: without surrounding blanks, in small letters.
fn plain(name: &str) -> String {
    name.trim().to_ascii_lowercase()
}

/// Whether a header name is one of the input columns.
pub(crate) fn is_known(name: &str) -> bool {
    let name = plain(name);
    name == CASE_ID || Veld::parse(&name).is_some()
}

/// The place of a column that may be there once.
fn find(header: &Header, wanted: &str) -> Result<Option<usize>, Fault> {
    let mut places = header
        .names
        .iter()
        .enumerate()
        .filter(|(_, name)| plain(name) == wanted)
        .map(|(place, _)| place);
    let first = places.next();
    match places.next() {
        None => Ok(first),
        Some(second) => Err(Fault {
            place: Some(Place {
                line: header.line,
                column: second + 1,
                byte: 1,
            }),
            kind: FaultKind::DuplicateColumn(wanted.to_owned()),
        }),
    }
}

impl Columns {
    /// Finds every column in the header.
    pub(crate) fn find(header: &Header) -> Result<Self, Fault> {
        let names = header.names.as_slice();
        let mut missing = Vec::new();
        let mut required = |wanted: &'static str| -> Result<usize, Fault> {
            Ok(find(header, wanted)?.unwrap_or_else(|| {
                missing.push(wanted);
                0
            }))
        };
        let case_id = required(CASE_ID)?;
        let aanvraag = required(Veld::Aanvraag.code())?;
        let iq = required(Veld::Iq.code())?;
        let dl = required(Veld::Dl.code())?;
        let mut dle = PerDomein::default();
        for domein in Domein::ALL {
            *dle.get_mut(domein) = required(Veld::dle(domein).code())?;
        }
        let sep = required(Veld::Sep.code())?;
        if !missing.is_empty() {
            let place = Some(Place {
                line: header.line,
                column: names.len() + 1,
                byte: 1,
            });
            return Err(Fault {
                place,
                kind: FaultKind::MissingColumns(missing),
            });
        }
        let mut dl_domein = PerDomein::default();
        for domein in Domein::ALL {
            *dl_domein.get_mut(domein) = find(header, Veld::dl(domein).code())?;
        }
        let extra = extra(names);
        Ok(Self {
            case_id,
            aanvraag,
            iq,
            dl,
            dle,
            sep,
            dl_domein,
            extra,
            count: names.len(),
        })
    }

    /// The raw input of a row.
    pub(crate) fn invoer<'a>(&self, row: &Row<'a>) -> Invoer<'a> {
        Invoer {
            iq: row.get(self.iq),
            dl: row.get(self.dl),
            dle: PerDomein::met(|domein| row.get(*self.dle.get(domein))),
            dl_domein: PerDomein::met(|domein| self.dl_domein.get(domein).map_or("", |place| row.get(place))),
            sep: row.get(self.sep),
        }
    }
}

/// The columns that are not ours, in their order; a name that an output column has already gets `_invoer` behind it.
fn extra(names: &[String]) -> Vec<(usize, String)> {
    let rename = |name: &String| {
        let taken = OUTPUT.contains(&plain(name).as_str());
        if taken {
            format!("{}_invoer", name.trim())
        } else {
            name.clone()
        }
    };
    let unknown = names.iter().enumerate().filter(|(_, name)| !is_known(name));
    unknown.map(|(place, name)| (place, rename(name))).collect()
}
