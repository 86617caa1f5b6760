//! What is asked: cases in the shape of the receipt's facts, with every number as it was written.

use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;
use vangnet_core::toelating::{AanvraagSoort, Feiten, Fout, Invoer, Lezing, PerDomein, Veld};

use super::super::json::Getal;
use super::{MAXIMUM, schema};

/// Cases to test, and the rules to test them by.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct ToetsVerzoek {
    /// Reference date: the rules that hold on it are applied. Today when left out.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-10-01")]
    pub(super) peildatum: Option<Date>,
    /// Another reading of lid 6 than that of the law on the reference date: the policy of a samenwerkingsverband.
    #[serde(default)]
    #[schema(value_type = Option<schema::Lezing>)]
    pub(super) lid6: Option<Lezing>,
    /// The cases; one case is a list of one.
    #[schema(max_items = 1000)]
    pub(super) gevallen: Vec<Geval>,
}

const _: () = assert!(MAXIMUM == 1000, "the schema says so too");

/// One case. What is left out, null or blank is unknown.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Geval {
    /// A name of your own for the case, given back as it is. Use no name or number of a pupil.
    #[serde(default)]
    #[schema(example = "geval-1")]
    pub(super) case_id: Option<String>,
    /// What is asked for: `pro`, `lwoo` or nothing.
    #[serde(default)]
    #[schema(example = "pro")]
    aanvraag: Option<String>,
    /// Total IQ: a whole number within 1-250.
    #[serde(default)]
    #[schema(value_type = schema::Getal)]
    iq: Option<Getal>,
    /// The common DL in whole months, for each domain without a DL of its own.
    #[serde(default)]
    #[schema(value_type = schema::Getal)]
    dl: Option<Getal>,
    /// DLE per domain in months, up to four decimals.
    #[serde(default)]
    #[schema(inline = false)]
    dle: Domeinen,
    /// DL on the date of that domain's test, in whole months; wins over the common one.
    #[serde(default)]
    #[schema(inline = false)]
    dl_domein: Domeinen,
    /// Whether a social-emotional problem substantially hinders the learning process: `ja` or `nee`. Only matters for an IQ
    /// of 91-120.
    #[serde(default)]
    #[schema(example = "nee")]
    sep: Option<String>,
}

/// A number for each domain.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Domeinen {
    /// Inzichtelijk rekenen.
    #[serde(default)]
    #[schema(value_type = schema::Getal)]
    ir: Option<Getal>,
    /// Begrijpend lezen.
    #[serde(default)]
    #[schema(value_type = schema::Getal)]
    bl: Option<Getal>,
    /// Technisch lezen.
    #[serde(default)]
    #[schema(value_type = schema::Getal)]
    tl: Option<Getal>,
    /// Spellen.
    #[serde(default)]
    #[schema(value_type = schema::Getal)]
    sp: Option<Getal>,
}

impl Domeinen {
    fn texts(&self) -> PerDomein<&str> {
        PerDomein {
            ir: text(self.ir.as_ref()),
            bl: text(self.bl.as_ref()),
            tl: text(self.tl.as_ref()),
            sp: text(self.sp.as_ref()),
        }
    }
}

/// A number as written; a blank when there is none.
fn text(getal: Option<&Getal>) -> &str {
    getal.map_or("", |getal| getal.0.as_str())
}

impl Geval {
    /// Reads every field. As in the batch check the application comes first among the errors.
    pub(super) fn read(&self) -> Result<(Feiten, Option<AanvraagSoort>), Vec<Fout>> {
        let invoer = Invoer {
            iq: text(self.iq.as_ref()),
            dl: text(self.dl.as_ref()),
            dle: self.dle.texts(),
            dl_domein: self.dl_domein.texts(),
            sep: self.sep.as_deref().unwrap_or_default(),
        };
        match (AanvraagSoort::lees(self.asked()), invoer.lees()) {
            (Ok(soort), Ok(feiten)) => Ok((feiten, soort)),
            (Ok(_), Err(fouten)) => Err(fouten),
            (Err(regel), feiten) => {
                let aanvraag = Fout {
                    veld: Veld::Aanvraag,
                    regel,
                };
                Err(std::iter::once(aanvraag)
                    .chain(feiten.err().unwrap_or_default())
                    .collect())
            }
        }
    }

    /// Whether an application was named, rightly or not.
    pub(super) fn has_aanvraag(&self) -> bool {
        !self.asked().trim().is_empty()
    }

    fn asked(&self) -> &str {
        self.aanvraag.as_deref().unwrap_or_default()
    }
}
