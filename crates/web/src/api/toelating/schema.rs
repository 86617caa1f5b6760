//! How the types of `core` look in JSON, for the description of the API: `core` itself knows nothing of it.
//!
//! Codes come from the lists of `core`. The shapes are written again here; a test holds real answers against them.

#![expect(dead_code, reason = "these types only describe JSON; none is ever built")]

use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType, Type};
use utoipa::{PartialSchema, ToSchema};
use vangnet_core::toelating as core;
use vangnet_core::toelating::Ongeldig;

/// A set of codes as a schema of its own.
macro_rules! code_schemas {
    ($($(#[doc = $doc:literal])+ $name:ident => $codes:expr;)+) => { $(
        $(#[doc = $doc])+
        pub(super) enum $name {}

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let description = concat!($($doc),+).trim_start();
                ObjectBuilder::new()
                    .schema_type(SchemaType::Type(Type::String))
                    .description(Some(description))
                    .enum_values(Some($codes))
                    .into()
            }
        }

        impl ToSchema for $name {}
    )+ };
}

code_schemas! {
    /// `ja`, `nee`, or `onbekend` when the unknown facts decide.
    Oordeel => core::Oordeel::ALL.map(core::Oordeel::code);
    /// Yes or no.
    JaNee => ["ja", "nee"];
    /// What the criteria allow: PrO, lwoo, either by the motivation of the school (lid 6), neither, not settled yet, or nothing
    /// judged because the input is invalid.
    Uitkomst => core::Uitkomst::ALL.map(core::Uitkomst::code).into_iter().chain([Ongeldig::CODE]);
    /// An outcome that some completion of the unknown facts gives.
    MogelijkeUitkomst => possible();
    /// Whether what was asked for may be granted. `MOTIVERING`: only by choice under lid 6. `NEE` is never a refusal: a person
    /// decides.
    Toewijsbaar => core::Toewijsbaar::ALL.map(core::Toewijsbaar::code).into_iter().chain([Ongeldig::CODE]);
    /// The way of the dossier: bundled, discussed, to be completed, or back because the input is invalid.
    Route => core::Route::ALL.map(core::Route::code);
    /// Why a dossier is discussed.
    Reden => core::Reden::ALL.map(core::Reden::code);
    /// A reading of lid 6.
    Lezing => core::Lezing::ALL.map(core::Lezing::code);
    /// What can be asked for.
    AanvraagSoort => core::AanvraagSoort::ALL.map(core::AanvraagSoort::code);
    /// A field, by the name that it has in the batch check: `dle_ir` is `dle.ir`, `dl_ir` is `dl_domein.ir`.
    Veld => core::Veld::ALL.map(core::Veld::code);
    /// The rule that a field breaks.
    FoutRegel => core::FoutCode::ALL.map(core::FoutCode::code);
    /// What stands out in a field: a DL above 60 months, or a DLE above the DL.
    WaarschuwingRegel => ["boven_60", "boven_dl"];
    /// A warning of a receipt: field and rule.
    Waarschuwing => core::Waarschuwing::ALL.map(core::Waarschuwing::code);
    /// A domain: inzichtelijk rekenen, begrijpend lezen, technisch lezen, spellen.
    Domein => core::Domein::ALL.map(core::Domein::code);
    /// Where a delay lies: none, from 0.25 up to but not including 0.5 (lwoo), 0.5 or more (PrO), or unknown.
    Band => core::Band::ALL.map(core::Band::code);
    /// A part of the article that has a verdict of its own.
    OnderdeelCode => core::OnderdeelCode::ALL.map(core::OnderdeelCode::code);
}

/// The outcomes of complete facts.
fn possible() -> impl Iterator<Item = &'static str> {
    let certain = core::Uitkomst::ALL
        .into_iter()
        .filter(|uitkomst| *uitkomst != core::Uitkomst::Onvolledig);
    certain.map(core::Uitkomst::code)
}

/// A number as it was written; null or blank when unknown.
pub(super) enum Getal {}

impl PartialSchema for Getal {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(SchemaType::from_iter([Type::Number, Type::String, Type::Null]))
            .description(Some(
                "A number or a text with a number: at most four digits, with at most four more after a dot (in a text also a \
                 comma). Every digit counts: nothing is rounded and no binary fraction is made of it. Null or blank: unknown.",
            ))
            .examples(["45.0001"])
            .into()
    }
}

impl ToSchema for Getal {}

/// A field with the rule that it breaks.
#[derive(ToSchema)]
pub(super) struct Fout {
    veld: Veld,
    regel: FoutRegel,
}

/// The receipt of an answer: everything that it depends on, and the answer itself.
#[derive(ToSchema)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Ontvangstbewijs {
    /// Name of the rule set.
    regelset: String,
    /// Fingerprint of the rule set with its reading (SHA-256).
    hash: String,
    /// The reading of lid 6.
    lezing: Lezing,
    /// Reference date.
    #[schema(format = Date)]
    peildatum: String,
    /// The facts.
    feiten: Feiten,
    /// What was asked for.
    aanvraag: Option<AanvraagSoort>,
    /// The answer.
    beoordeling: Beoordeling,
}

/// The facts of a case; null is unknown.
#[derive(ToSchema)]
pub(super) struct Feiten {
    #[schema(minimum = 1, maximum = 250)]
    iq: Option<i32>,
    #[schema(minimum = 1, maximum = 9999)]
    dl: Option<i32>,
    dle: DlePerDomein,
    dl_domein: DlPerDomein,
    sep: Option<JaNee>,
}

/// DLE per domain, as exact decimal text.
#[derive(ToSchema)]
pub(super) struct DlePerDomein {
    ir: Option<String>,
    bl: Option<String>,
    tl: Option<String>,
    sp: Option<String>,
}

/// DL per domain, in months.
#[derive(ToSchema)]
pub(super) struct DlPerDomein {
    ir: Option<i32>,
    bl: Option<i32>,
    tl: Option<i32>,
    sp: Option<i32>,
}

/// The answer as the receipt keeps it.
#[derive(ToSchema)]
pub(super) struct Beoordeling {
    la_pro: Oordeel,
    la_lwoo: Oordeel,
    lid4: Oordeel,
    lid5a: Oordeel,
    lid5b: Oordeel,
    lid5: Oordeel,
    lid6: Oordeel,
    uitkomst: Uitkomst,
    mogelijk: Vec<MogelijkeUitkomst>,
    strijdig: bool,
    /// Whether the reading `ruim` of lid 6 would answer otherwise.
    grensgebied: bool,
    toewijsbaar: Option<Toewijsbaar>,
    route: Option<Route>,
    redenen: Vec<Reden>,
    waarschuwingen: Vec<Waarschuwing>,
}

/// The answer explained.
#[derive(ToSchema)]
pub(super) struct Uitleg {
    /// Name of the rule set.
    regelset: String,
    /// The reading of lid 6 that was applied.
    lezing: Lezing,
    /// Lid 3 per domain: the leerachterstand `1 - DLE/DL`.
    domeinen: Vec<DomeinUitleg>,
    /// Lid 4-6, in the order of the article.
    onderdelen: Vec<Onderdeel>,
}

/// Lid 3 for one domain.
#[derive(ToSchema)]
pub(super) struct DomeinUitleg {
    domein: Domein,
    /// DLE as exact decimal text.
    dle: Option<String>,
    /// The DL that counts.
    dl: Option<i32>,
    /// Whether that is the domain's own DL.
    dl_eigen: bool,
    /// The exact delay.
    leerachterstand: Option<Breuk>,
    /// The delay in hundredths, rounded: for the screen only.
    honderdsten: Option<i64>,
    /// The band of the exact delay.
    band: Band,
}

/// A fraction.
#[derive(ToSchema)]
pub(super) struct Breuk {
    teller: i64,
    noemer: i64,
}

/// A part of the article with its verdict.
#[derive(ToSchema)]
pub(super) struct Onderdeel {
    code: OnderdeelCode,
    /// Where it stands.
    artikel: Artikel,
    /// What it looked at.
    invoer: Gegeven,
    /// What it asks.
    grens: Grens,
    /// The verdict.
    oordeel: Oordeel,
}

/// A member of an article, as data to cite it.
#[derive(ToSchema)]
#[expect(clippy::struct_field_names, reason = "the names that core gives them")]
pub(super) struct Artikel {
    /// The decree.
    #[schema(example = "uitvoeringsbesluit-wvo-2020")]
    besluit: String,
    #[schema(example = "2.46")]
    artikel: String,
    #[schema(example = 5)]
    lid: i32,
    #[schema(example = "b")]
    onderdeel: Option<String>,
    #[schema(example = 2)]
    subonderdeel: Option<i32>,
}

/// What a part of the article looked at.
#[derive(ToSchema)]
#[serde(tag = "soort", rename_all = "snake_case")]
pub(super) enum Gegeven {
    /// The IQ.
    Iq {
        #[schema(required = true)]
        iq: Option<i32>,
    },
    /// Each domain: does its delay count here.
    Domeinen { telt: OordeelPerDomein },
    /// The social-emotional problem.
    Sep {
        #[schema(required = true)]
        sep: Option<JaNee>,
    },
    /// Other parts of the article.
    Onderdelen { onderdelen: Vec<OnderdeelCode> },
}

/// A verdict for each domain.
#[derive(ToSchema)]
pub(super) struct OordeelPerDomein {
    ir: Oordeel,
    bl: Oordeel,
    tl: Oordeel,
    sp: Oordeel,
}

/// What a part of the article asks.
#[derive(ToSchema)]
#[serde(tag = "soort", rename_all = "snake_case")]
pub(super) enum Grens {
    /// An IQ within this range, ends included.
    Iq { van: i32, tot_en_met: i32 },
    /// A delay from `vanaf` (included) to `tot` (not included) in at least `domeinen` domains, `kern` of them ir or bl.
    Leerachterstand {
        vanaf: Breuk,
        #[schema(required = true)]
        tot: Option<Breuk>,
        domeinen: i32,
        kern: i32,
    },
    /// A social-emotional problem that substantially hinders the learning process.
    Sep,
    /// Every part named.
    Alle,
    /// One of the parts named.
    Een,
    /// By the reading of lid 6.
    Lezing { lezing: Lezing },
}
