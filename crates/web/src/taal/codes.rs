//! The codes of other crates that have a text: every `prefix-code` below exists in both languages, or the translation test fails.

use vangnet_app::leerling::KOLOMMEN;
use vangnet_app::werk::WerkSoort;
use vangnet_core::bewaring::Handeling;
use vangnet_core::leerling::Onderwijssoort;
use vangnet_core::toegang::Rol;
use vangnet_core::toelating::aanvraag::{DocumentSoort, Gebeurtenis, Staat, ZienswijzeWijze};
use vangnet_core::toelating::{
    AanvraagSoort, Domein, Lezing, OnderdeelCode, Oordeel, Reden, Route, Toewijsbaar, Uitkomst,
};

/// One family of keys: `t.code(prefix, code)` finds the text of `prefix-code`.
#[derive(Debug)]
pub struct CodeFamily {
    /// What the keys begin with, without the dash.
    pub prefix: &'static str,
    /// Every code the program can ask for.
    pub codes: fn() -> Vec<&'static str>,
}

macro_rules! families {
    ($($prefix:literal => $codes:expr),+ $(,)?) => {
        /// Every registered family. Add one here before writing `t.code("…", …)`.
        pub const FAMILIES: &[CodeFamily] = &[$(CodeFamily { prefix: $prefix, codes: || $codes }),+];
    };
}

families! {
    "beleid-lezing" => lezingen(),
    "beleid-lezing-uitleg" => lezingen(),
    "besluit-toewijzen" => AanvraagSoort::ALL.map(AanvraagSoort::code).to_vec(),
    "celfout" => vec![
        "datum", "dubbel", "formule", "keuze", "leeftijd", "leerjaar", "locatie", "mentor", "te_lang", "tekens",
        "verplicht",
    ],
    "document" => DocumentSoort::ALL.map(DocumentSoort::code).to_vec(),
    "domein" => Domein::ALL.map(Domein::code).to_vec(),
    "fout-herstel" => crate::fout::CODES.to_vec(),
    "fout-titel" => crate::fout::CODES.to_vec(),
    "fout-uitleg" => crate::fout::CODES.to_vec(),
    "gebeurtenis" => Gebeurtenis::ALL.map(Gebeurtenis::code).to_vec(),
    "gegeven-sep" => vec!["ja", "nee", "onbekend"],
    "importfout" => vec![
        "bestand_leeg", "bestand_te_groot", "csv_kapot", "geen_tabel", "keuze", "te_veel_kolommen", "te_veel_rijen",
        "xlsx_kapot",
    ],
    "importkolom" => KOLOMMEN.iter().map(|(_, code, ..)| *code).collect(),
    "importkolom-uitleg" => KOLOMMEN.iter().map(|(_, code, ..)| *code).collect(),
    "inzage" => vec!["aanvraag", "beschikking", "document", "overzicht"],
    "kolomfout" => vec!["kolom_dubbel", "kolom_ontbreekt"],
    "leerling-waarom" => vec!["bereik", "eigen_leerling", "ingediend"],
    "handeling" => Handeling::ALL.iter().map(|handeling| handeling.code()).collect(),
    "keten" => vec!["ontbreekt", "volgorde", "gewijzigd"],
    "lezing" => Lezing::ALL.map(Lezing::code).to_vec(),
    "logboek-detail" => vec![
        "actief", "afwijking", "einde", "factor", "gewijzigd", "nieuw", "overgeslagen", "rol", "rollen", "scholen",
        "sleutel", "soort", "staat", "toegewezen", "vanaf", "waarde",
    ],
    "logboek-soort" => vec![
        "aanvraag", "account", "beleid", "beschikking", "document", "import", "rol", "school", "sessie", "swv",
    ],
    "logboek-waarde" => vec!["ja", "nee", "lid6"],
    "melding" => crate::frame::FLASH_CODES.to_vec(),
    "neutraal" => vec!["regulier", "licht", "intensief_in_school", "andere_school", "extern"],
    "onderdeel" => OnderdeelCode::ALL.map(OnderdeelCode::code).to_vec(),
    "onderwijssoort" => Onderwijssoort::ALL.map(Onderwijssoort::code).to_vec(),
    "ontbreekt" => vec![
        "motivering", "okr", "leerachterstand", "domein_dl", "domein_instrument", "iq", "iq_instrument", "diagnosticus",
        "sep_instrument", "zienswijze", "uitkomst",
    ],
    "oordeel" => Oordeel::ALL.map(Oordeel::code).to_vec(),
    "reden" => Reden::ALL.map(Reden::code).to_vec(),
    "probleem-detail" => crate::api::CODES.to_vec(),
    "probleem-titel" => crate::api::CODES.to_vec(),
    "regelset" => vec!["toelating-2016-01-01", "toelating-2022-08-01"],
    "rol" => Rol::ALL.iter().map(|rol| rol.code()).collect(),
    "route" => Route::ALL.map(Route::code).to_vec(),
    "route-uitleg" => Route::ALL.map(Route::code).to_vec(),
    "soort" => AanvraagSoort::ALL.map(AanvraagSoort::code).to_vec(),
    "staat" => Staat::ALL.map(Staat::code).to_vec(),
    "toetsveld" => vec!["dl", "dl_bl", "dl_ir", "dl_sp", "dl_tl", "dle_bl", "dle_ir", "dle_sp", "dle_tl"],
    "toewijsbaar" => Toewijsbaar::ALL.map(Toewijsbaar::code).to_vec(),
    "uitkomst" => Uitkomst::ALL.map(Uitkomst::code).to_vec(),
    "veldfout" => VELDFOUTEN.to_vec(),
    "waarschuwing" => vec!["boven_60", "boven_dl"],
    "werk-doe" => WerkSoort::ALL.map(WerkSoort::code).to_vec(),
    "werk-groep" => WerkSoort::ALL.map(WerkSoort::code).to_vec(),
    "werk-plek" => vec!["aanvragen", "account", "accounts", "inrichting", "leerlingen", "logboek"],
    "werk-reden" => vec![
        "aanvullen", "afmaken", "beslissen_ja", "beslissen_nee", "bespreken", "bij_school", "bij_school_aanvullen",
        "bij_swv", "bij_swv_gereed", "bundel",
    ],
    "zienswijze-wijze" => ZienswijzeWijze::ALL.map(ZienswijzeWijze::code).to_vec(),
}

/// What a samenwerkingsverband can choose for lid 6: the law's own reading, or one of the readings by name.
pub(crate) fn lezingen() -> Vec<&'static str> {
    std::iter::once("wet")
        .chain(Lezing::ALL.map(Lezing::code))
        .collect()
}

/// What `app` and `core` say of a field that was not accepted.
pub(crate) const VELDFOUTEN: &[&str] = &[
    "aanmelden_mislukt",
    "bereik_past_niet",
    "bestaat_al",
    "bestand_leeg",
    "bestand_te_groot",
    "brief_tekens",
    "brin",
    "code_onjuist",
    "criteria",
    "csv_kapot",
    "datum",
    "dubbel",
    "formule",
    "geen_pdf",
    "geen_tabel",
    "geheel_getal",
    "getal",
    "groter_dan_nul",
    "ja_of_nee",
    "keuze",
    "kolom_dubbel",
    "kolom_ontbreekt",
    "leeftijd",
    "leerjaar",
    "locatie",
    "mailadres",
    "mentor",
    "te_lang",
    "te_veel_documenten",
    "te_veel_pogingen",
    "te_veel_kolommen",
    "te_veel_rijen",
    "tekens",
    "toekomst",
    "van_1_tot_en_met_250",
    "verleden",
    "verplicht",
    "voor_begin",
    "wachtwoord_kort",
    "wachtwoord_naam",
    "wachtwoord_onjuist",
    "xlsx_kapot",
    "zienswijze_ontbreekt",
];
