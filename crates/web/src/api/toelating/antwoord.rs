//! What is answered: the codes of the batch check, the explanation and the receipt.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use vangnet_core::toelating::{
    Fout, GeenRegelset, Lezing, Ongeldig, Ontvangstbewijs, Oordeel, Reden, Regelset, Route, Toewijsbaar,
    Uitkomst, Uitleg, Veld, Verzameling, Waarschuwing, uitleg,
};

use super::schema;
use super::verzoek::{Geval, ToetsVerzoek};

/// An answer to each case, with the rules that were applied.
#[derive(Debug, Serialize, ToSchema)]
pub(in super::super) struct ToetsAntwoord {
    /// The reference date.
    #[schema(value_type = String, format = Date, example = "2026-10-01")]
    peildatum: Date,
    /// Name of the rule set that holds on that date.
    #[schema(example = "toelating-2022-08-01")]
    regelset: &'static str,
    /// Fingerprint of the rule set with its reading (SHA-256).
    #[schema(pattern = "^[0-9a-f]{64}$")]
    hash: &'static str,
    /// The reading of lid 6 that was applied.
    #[schema(value_type = schema::Lezing)]
    lezing: Lezing,
    /// An answer to each case, in the order of the request.
    gevallen: Vec<GevalAntwoord>,
}

/// The answer to one case. With `uitkomst` `ONGELDIG` nothing was judged: then only `fouten`, `route` and, when an application
/// was named, `toewijsbaar` are filled.
#[derive(Debug, Serialize, ToSchema)]
pub(in super::super) struct GevalAntwoord {
    /// The name that the request gave the case.
    case_id: Option<String>,
    /// Two domains with a delay of 0.5 or more, one of them ir or bl.
    #[schema(value_type = Option<schema::Oordeel>)]
    la_pro: Option<Oordeel>,
    /// Two domains with a delay from 0.25 up to but not including 0.5, one of them ir or bl.
    #[schema(value_type = Option<schema::Oordeel>)]
    la_lwoo: Option<Oordeel>,
    /// Lid 4: PrO.
    #[schema(value_type = Option<schema::Oordeel>)]
    lid4: Option<Oordeel>,
    /// Lid 5: lwoo.
    #[schema(value_type = Option<schema::Oordeel>)]
    lid5: Option<Oordeel>,
    /// Lid 6: both, by the motivation of the school.
    #[schema(value_type = Option<schema::Oordeel>)]
    lid6: Option<Oordeel>,
    /// What the criteria allow.
    #[schema(value_type = schema::Uitkomst)]
    uitkomst: &'static str,
    /// The possible outcomes, sorted; only with `ONVOLLEDIG`.
    #[schema(value_type = Vec<schema::MogelijkeUitkomst>)]
    mogelijk: Verzameling<Uitkomst>,
    /// Whether the criteria contradict each other: `ja` or `nee`.
    #[schema(value_type = Option<schema::JaNee>)]
    strijdig: Option<Oordeel>,
    /// Whether what was asked for may be granted; null without an application.
    #[schema(value_type = Option<schema::Toewijsbaar>)]
    toewijsbaar: Option<&'static str>,
    /// Where the dossier goes; null without an application.
    #[schema(value_type = Option<schema::Route>)]
    route: Option<Route>,
    /// Why it is to be discussed; only with `route` `BESPREKEN`.
    #[schema(value_type = Vec<schema::Reden>)]
    bespreek: Verzameling<Reden>,
    /// The fields that are invalid.
    #[schema(value_type = Vec<schema::Fout>)]
    fouten: Vec<Fout>,
    /// Values that were accepted but look like a typing error.
    waarschuwingen: Vec<Melding>,
    /// Each member of the article with its inputs, its bound and its verdict.
    #[schema(value_type = Option<schema::Uitleg>)]
    uitleg: Option<Uitleg>,
    /// The receipt, which replays to the same answer.
    #[schema(value_type = Option<schema::Ontvangstbewijs>)]
    ontvangstbewijs: Option<Ontvangstbewijs>,
}

/// A warning: the field and the rule.
#[derive(Debug, Serialize, ToSchema)]
pub(in super::super) struct Melding {
    /// The field.
    #[schema(value_type = schema::Veld)]
    veld: Veld,
    /// What stands out.
    #[schema(value_type = schema::WaarschuwingRegel)]
    regel: &'static str,
}

impl Melding {
    fn new(waarschuwing: Waarschuwing) -> Self {
        Self {
            veld: waarschuwing.veld(),
            regel: rule(waarschuwing),
        }
    }
}

/// The rule in the code of a warning, which is `veld:regel`.
pub(super) fn rule(waarschuwing: Waarschuwing) -> &'static str {
    waarschuwing.code().split_once(':').map_or("", |(_, regel)| regel)
}

impl ToetsAntwoord {
    /// Judges every case.
    pub(super) fn new(verzoek: &ToetsVerzoek, today: Date) -> Result<Self, GeenRegelset> {
        let peildatum = verzoek.peildatum.unwrap_or(today);
        let van_tekst = Regelset::op(peildatum)?;
        let regelset = verzoek
            .lid6
            .map_or(van_tekst, |lezing| van_tekst.with_lezing(lezing));
        let gevallen = verzoek.gevallen.iter();
        Ok(Self {
            peildatum,
            regelset: regelset.versie,
            hash: regelset.hash(),
            lezing: regelset.lezing,
            gevallen: gevallen
                .map(|geval| GevalAntwoord::new(geval, peildatum, &regelset))
                .collect::<Result<_, _>>()?,
        })
    }
}

impl GevalAntwoord {
    fn new(geval: &Geval, peildatum: Date, regelset: &Regelset) -> Result<Self, GeenRegelset> {
        let case_id = geval.case_id.clone();
        match geval.read() {
            Ok((feiten, soort)) => {
                let bewijs = Ontvangstbewijs::maak(&feiten, soort, peildatum, Some(regelset.lezing))?;
                Ok(Self::judged(case_id, bewijs, regelset))
            }
            Err(fouten) => Ok(Self::invalid(case_id, geval.has_aanvraag(), fouten)),
        }
    }

    /// The answer that a receipt holds, explained by its rules.
    pub(super) fn judged(case_id: Option<String>, bewijs: Ontvangstbewijs, regelset: &Regelset) -> Self {
        let oordeel = bewijs.beoordeling;
        Self {
            case_id,
            la_pro: Some(oordeel.la_pro),
            la_lwoo: Some(oordeel.la_lwoo),
            lid4: Some(oordeel.lid4),
            lid5: Some(oordeel.lid5),
            lid6: Some(oordeel.lid6),
            uitkomst: oordeel.uitkomst.code(),
            mogelijk: oordeel.mogelijk,
            strijdig: Some(Oordeel::from(Some(oordeel.strijdig))),
            toewijsbaar: oordeel.toewijsbaar.map(Toewijsbaar::code),
            route: oordeel.route,
            bespreek: oordeel.redenen,
            fouten: Vec::new(),
            waarschuwingen: oordeel.waarschuwingen.iter().map(Melding::new).collect(),
            uitleg: Some(uitleg(&bewijs.feiten, &oordeel, regelset)),
            ontvangstbewijs: Some(bewijs),
        }
    }

    /// Nothing is judged: the fields that are wrong, and the way back.
    fn invalid(case_id: Option<String>, has_aanvraag: bool, fouten: Vec<Fout>) -> Self {
        Self {
            case_id,
            la_pro: None,
            la_lwoo: None,
            lid4: None,
            lid5: None,
            lid6: None,
            uitkomst: Ongeldig::CODE,
            mogelijk: Verzameling::leeg(),
            strijdig: None,
            toewijsbaar: has_aanvraag.then_some(Ongeldig::CODE),
            route: Some(Ongeldig::ROUTE),
            bespreek: Verzameling::leeg(),
            fouten,
            waarschuwingen: Vec::new(),
            uitleg: None,
            ontvangstbewijs: None,
        }
    }
}
