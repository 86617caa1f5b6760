//! What can be wrong with a field, and its words.

use vangnet_app::VeldFout;
use vangnet_core::cascade::trede::TredeGebrek;
use vangnet_core::klok::VerlengingFout;
use vangnet_core::kwaliteit::ambitie::AmbitieFout;
use vangnet_core::kwaliteit::cyclus::CyclusFout;
use vangnet_core::plan::ilp::IlpGebrek;
use vangnet_core::plan::opp::{KoersGebrek, OppGebrek};
use vangnet_core::schoolprofiel::inlezen::Weigering;
use vangnet_core::schoolprofiel::stand::StapFout;
use vangnet_core::toelating::bezwaar::CommissieFout;
use vangnet_core::toelating::procedure::Bewaking;
use vangnet_core::toelating::vso::TlvGebrek;
use vangnet_core::toestemming::DaadGebrek;

use super::super::{Taal, Tekst};

/// Everything that can be said of a field: what is listed below, and the codes of guards and rules.
pub(crate) fn veldfouten() -> Vec<&'static str> {
    let regels = CommissieFout::ALL
        .map(CommissieFout::code)
        .into_iter()
        .chain(TlvGebrek::ALL.map(TlvGebrek::code))
        .chain(OppGebrek::ALL.map(OppGebrek::code))
        .chain(KoersGebrek::ALL.map(KoersGebrek::code))
        .chain(IlpGebrek::ALL.map(IlpGebrek::code))
        .chain(DaadGebrek::ALL.map(DaadGebrek::code))
        .chain(TredeGebrek::ALL.map(TredeGebrek::code))
        .chain(StapFout::ALL.map(StapFout::code))
        .chain(Weigering::ALL.map(Weigering::code))
        .chain(CyclusFout::ALL.map(CyclusFout::code))
        .chain(AmbitieFout::ALL.map(AmbitieFout::code));
    let mut codes: Vec<_> = VELDFOUTEN.iter().copied().chain(regels).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// What `app` and `core` say of a field that was not accepted.
pub(crate) const VELDFOUTEN: &[&str] = &[
    "adres_https",
    "inlees_plek_vol",
    "inlezing_kies",
    "inlezing_loopt",
    "score",
    "score_zonder_antwoord",
    "meer_dan_gevraagd",
    "competentie_codes",
    "scholing_dag",
    "profiel_geen_concept",
    "profiel_loopt",
    "profiel_niet_vastgesteld",
    "profiel_noemt_leerling",
    "profiel_zonder_format",
    "profielformat",
    "tijd",
    "doel",
    "geen_toestemming",
    "niet_anoniem",
    "ziet",
    "einde",
    "rol",
    "gast_code",
    "gast_dicht",
    "klas_onbekend",
    "wisselt_al",
    "wisselen",
    "een_voorzitter",
    "open_punten",
    "agenda",
    "niets_gezegd",
    "noemer_te_klein",
    "geen_besluit",
    "ander_beslist",
    "naar",
    "reden",
    "geen_bijeenkomst",
    "niet_van_dit_overleg",
    "weken",
    "voor_vorige",
    "uren",
    "groepsplan",
    "vervallen",
    "groep",
    "gewijzigd",
    "traject_ontbreekt",
    "toon_ontbreekt",
    "niet_voor_u",
    "klas_leerjaar",
    "bewaarjaren",
    "groepsnaam",
    "leerlingnummer",
    "klas_leeg",
    "lesgroep",
    "niet_gehoord",
    "staat_vast",
    "niet_vastgesteld",
    "cluster_instelling",
    "hulp_opp",
    "na_schooljaar",
    "sluit_niet",
    "klasse_te_ruim",
    "geen_docenten",
    "doel_ontbreekt",
    "aanmelden_mislukt",
    "advies",
    "bereik_past_niet",
    "bedrag",
    "bestaat_al",
    "bestand_leeg",
    "bestand_te_groot",
    "catalogus",
    "besluit_anders",
    "bezwaaradvies",
    "brief_tekens",
    "brin",
    "code_onjuist",
    "buiten_schooljaar",
    "criteria",
    "csv_kapot",
    "datum",
    "domein_verplicht",
    "dubbel",
    "dubbele_rij",
    "duur",
    "eerst_bestuderen",
    "eerste_oktober",
    "formule",
    "geen_commissie",
    "geen_pdf",
    "geen_tabel",
    "geheel_getal",
    "getal",
    "groter_dan_nul",
    "hoogstens_100",
    "instemming",
    "ja_of_nee",
    "keuze",
    "kolom_dubbel",
    "kolom_ontbreekt",
    "leeftijd",
    "leeg",
    "leerjaar",
    "locatie",
    "mailadres",
    "mentor",
    "overeenstemming",
    "te_lang",
    "te_veel",
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
    "voor_besluit",
    "vrije_dag",
    "wachtwoord_kort",
    "wachtwoord_naam",
    "wachtwoord_onjuist",
    "xlsx_kapot",
    "zonder_twijfel",
];

/// What is wrong with a field, in words: guards, rules on ways, experts and terms have texts of their own.
pub fn veldfout(t: Taal, fout: &VeldFout) -> Tekst {
    match fout.veld.as_str() {
        "weg" => t.code("weg-gebrek", fout.code),
        "advies" => t.code("advies-gebrek", fout.code),
        "tot" if VerlengingFout::parse(fout.code).is_some() => t.code("verlenging-fout", fout.code),
        "ontbreekt" => t.code("ontbreekt", fout.code).arg("domein", ""),
        _ if Bewaking::parse(fout.code).is_some() => t.code("bewaking", fout.code),
        _ => t.code("veldfout", fout.code),
    }
}
