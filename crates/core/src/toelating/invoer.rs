//! Raw text, as typed on a page or found in a file, read into facts; every broken rule is named by field.

use serde::{Serialize, Serializer};

use super::beoordeling::{Beoordeling, toets};
use super::codes::{AanvraagSoort, Domein, Route, codes};
use super::feiten::{Feiten, PerDomein};
use super::getal::{Dl, Dle, FoutCode, Iq};
use super::regelset::Regelset;

codes! {
    /// A field of the input; the code is its column name.
    Veld {
        /// What is asked for.
        Aanvraag = "aanvraag",
        /// IQ.
        Iq = "iq",
        /// Common DL.
        Dl = "dl",
        /// DLE inzichtelijk rekenen.
        DleIr = "dle_ir",
        /// DLE begrijpend lezen.
        DleBl = "dle_bl",
        /// DLE technisch lezen.
        DleTl = "dle_tl",
        /// DLE spellen.
        DleSp = "dle_sp",
        /// Social-emotional problem.
        Sep = "sep",
        /// DL on the date of the test inzichtelijk rekenen.
        DlIr = "dl_ir",
        /// DL on the date of the test begrijpend lezen.
        DlBl = "dl_bl",
        /// DL on the date of the test technisch lezen.
        DlTl = "dl_tl",
        /// DL on the date of the test spellen.
        DlSp = "dl_sp",
    }
}

impl Veld {
    /// The DLE field of a domain.
    pub const fn dle(domein: Domein) -> Self {
        match domein {
            Domein::InzichtelijkRekenen => Self::DleIr,
            Domein::BegrijpendLezen => Self::DleBl,
            Domein::TechnischLezen => Self::DleTl,
            Domein::Spellen => Self::DleSp,
        }
    }

    /// The own DL field of a domain.
    pub const fn dl(domein: Domein) -> Self {
        match domein {
            Domein::InzichtelijkRekenen => Self::DlIr,
            Domein::BegrijpendLezen => Self::DlBl,
            Domein::TechnischLezen => Self::DlTl,
            Domein::Spellen => Self::DlSp,
        }
    }
}

/// A field with the rule that it breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Fout {
    /// The field.
    pub veld: Veld,
    /// The rule.
    pub regel: FoutCode,
}

/// The errors as `veld:regel` with `|` between, the form of the batch check.
pub fn fouten_tekst(fouten: &[Fout]) -> String {
    let een = |fout: &Fout| format!("{}:{}", fout.veld.code(), fout.regel.code());
    fouten.iter().map(een).collect::<Vec<_>>().join("|")
}

/// The criteria's raw input. A blank is an unknown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Invoer<'a> {
    /// IQ.
    pub iq: &'a str,
    /// Common DL.
    pub dl: &'a str,
    /// DLE per domain.
    pub dle: PerDomein<&'a str>,
    /// DL on the date of that domain's test.
    pub dl_domein: PerDomein<&'a str>,
    /// `ja`, `nee` or blank.
    pub sep: &'a str,
}

impl Invoer<'_> {
    /// Reads every field; all errors are collected, in the order of [`Veld`].
    pub fn lees(&self) -> Result<Feiten, Vec<Fout>> {
        let mut fouten = Vec::new();
        let feiten = Feiten {
            iq: verzamel(Iq::parse(self.iq), Veld::Iq, &mut fouten),
            dl: verzamel(Dl::parse(self.dl), Veld::Dl, &mut fouten),
            dle: PerDomein::met(|d| verzamel(Dle::parse(self.dle.get(d)), Veld::dle(d), &mut fouten)),
            sep: verzamel(lees_sep(self.sep), Veld::Sep, &mut fouten),
            dl_domein: PerDomein::met(|d| {
                verzamel(Dl::parse(self.dl_domein.get(d)), Veld::dl(d), &mut fouten)
            }),
        };
        if fouten.is_empty() {
            Ok(feiten)
        } else {
            Err(fouten)
        }
    }
}

/// Keeps the value or notes the error.
fn verzamel<T>(gelezen: Result<Option<T>, FoutCode>, veld: Veld, fouten: &mut Vec<Fout>) -> Option<T> {
    gelezen.unwrap_or_else(|regel| {
        fouten.push(Fout { veld, regel });
        None
    })
}

/// Reads `ja`, `nee` or a blank; letter case and surrounding blanks are ignored.
pub fn lees_sep(tekst: &str) -> Result<Option<bool>, FoutCode> {
    match tekst.trim() {
        "" => Ok(None),
        ja if ja.eq_ignore_ascii_case("ja") => Ok(Some(true)),
        nee if nee.eq_ignore_ascii_case("nee") => Ok(Some(false)),
        _ => Err(FoutCode::JaOfNee),
    }
}

impl AanvraagSoort {
    /// Reads `pro`, `lwoo` or a blank; letter case and surrounding blanks are ignored.
    pub fn lees(tekst: &str) -> Result<Option<Self>, FoutCode> {
        let tekst = tekst.trim();
        if tekst.is_empty() {
            return Ok(None);
        }
        let soort = Self::ALL
            .into_iter()
            .find(|soort| tekst.eq_ignore_ascii_case(soort.code()));
        soort.map(Some).ok_or(FoutCode::ProOfLwoo)
    }
}

/// Valid input with its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Beoordeeld {
    /// What was read.
    pub feiten: Feiten,
    /// The answer.
    pub beoordeling: Beoordeling,
}

/// Invalid input: nothing is judged, the dossier goes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ongeldig {
    /// What is wrong, at least one.
    pub fouten: Vec<Fout>,
}

impl Ongeldig {
    /// The outcome, and what may be granted, of invalid input.
    pub const CODE: &'static str = "ONGELDIG";
    /// The way it goes.
    pub const ROUTE: Route = Route::Terug;
}

impl Serialize for Ongeldig {
    fn serialize<S: Serializer>(&self, naar: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Vorm<'a> {
            uitkomst: &'static str,
            route: Route,
            fouten: &'a [Fout],
        }
        Vorm {
            uitkomst: Self::CODE,
            route: Self::ROUTE,
            fouten: &self.fouten,
        }
        .serialize(naar)
    }
}

/// Reads and judges raw input.
///
/// # Errors
/// [`Ongeldig`] with every broken field; then nothing at all is judged (B4).
pub fn beoordeel_invoer(
    invoer: &Invoer<'_>,
    soort: Option<AanvraagSoort>,
    regelset: &Regelset,
) -> Result<Beoordeeld, Ongeldig> {
    let feiten = invoer.lees().map_err(|fouten| Ongeldig { fouten })?;
    Ok(Beoordeeld {
        feiten,
        beoordeling: toets(&feiten, soort, regelset),
    })
}
