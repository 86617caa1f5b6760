//! The codes of other crates that have a text: every `prefix-code` below exists in both languages, or the translation test fails.

mod veldfout;

pub use veldfout::veldfout;
pub(crate) use veldfout::veldfouten;

use vangnet_app::klok::Urgentie;
use vangnet_app::leerling::KOLOMMEN;
use vangnet_app::werk::WerkSoort;
use vangnet_core::bewaring::{Handeling, steun::SteunGebrek};
use vangnet_core::cascade::aandacht::Aandachtspunt;
use vangnet_core::cascade::eis::GebrekSoort;
use vangnet_core::cascade::groep::GroepStaat;
use vangnet_core::cascade::hulp::HulpSoort;
use vangnet_core::cascade::thuiszitter::ThuisReden;
use vangnet_core::cascade::traject::{TrajectGebeurtenis, TrajectStaat};
use vangnet_core::cascade::trede::TredeGrond;
use vangnet_core::cijfers::kengetal;
use vangnet_core::inrichting::catalogus::{Partij, Vorm};
use vangnet_core::inrichting::verschil::Wijziging;
use vangnet_core::inrichting::{Bezwaarweg, KalenderSoort, catalogus};
use vangnet_core::klok::{Eigenaar, Gemist, TermijnSoort, TermijnStaat, VerlengingFout};
use vangnet_core::kwaliteit;
use vangnet_core::leerling::Onderwijssoort;
use vangnet_core::logboek::{AantekeningSoort, Toon, VerklaringSoort, Voortgang};
use vangnet_core::netwerk::bestuur;
use vangnet_core::overleg::{Bevoegdheid, BijeenkomstStaat, agenda, gast::Grondslag};
use vangnet_core::plan::doel::{DoelWaarschuwing, Doeldomein, Plan};
use vangnet_core::plan::evaluatie::{Doelresultaat, EvaluatieSoort, Vervolg};
use vangnet_core::plan::hoorrecht::Hoorstand;
use vangnet_core::plan::ilp::Uitstroomprofiel;
use vangnet_core::plan::iop::IopTeller;
use vangnet_core::plan::opp::{Koers, OppDeel, OppGrond, OppPlicht, OppStaat, OppVeld};
use vangnet_core::plan::taak::TaakSoort;
use vangnet_core::post::{HerinneringSoort, PostFout};
use vangnet_core::schoolprofiel::format::{FormatDeel, FormatFoutSoort};
use vangnet_core::schoolprofiel::overzicht::Plekstand;
use vangnet_core::schoolprofiel::{Zelfoordeel, hints::HintSoort, inlezen, plek::Blok, stand};
use vangnet_core::toegang::{Klasse, Rol};
use vangnet_core::toelating::aanvraag::{DocumentSoort, ZienswijzeWijze};
use vangnet_core::toelating::bezwaar::{Dictum, Indiener};
use vangnet_core::toelating::commissie::{CommissieUitkomst, Standpunt};
use vangnet_core::toelating::deskundige::{AdviesGebrek, AdviesOordeel, Deskundigheid};
use vangnet_core::toelating::herkomst::{Herkomst, LaterGrond, Weg, WegGebrek};
use vangnet_core::toelating::instrument::{InstrumentGebrek, InstrumentSoort};
use vangnet_core::toelating::procedure::{BesluitSoort, Bewaking, Gebeurtenis, Staat};
use vangnet_core::toelating::vso::Bekostigingscategorie;
use vangnet_core::toelating::zitting::BundelStaat;
use vangnet_core::toelating::{
    Domein, Lezing, OnderdeelCode, Oordeel, Reden, Route, Toewijsbaar, Uitkomst, ZaakSoort,
};
use vangnet_core::toestemming::{Daad, Kring, Stand, Wie, Wijze, Woord};

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
    "inleesbron" => inlezen::Bronsoort::ALL.map(inlezen::Bronsoort::code).to_vec(),
    "inleeslot" => inlezen::Lot::ALL.map(inlezen::Lot::code).to_vec(),
    "inleesreden" => inlezen::Reden::ALL.map(inlezen::Reden::code).to_vec(),
    "inleessoort" => inlezen::Soort::ALL.map(inlezen::Soort::code).to_vec(),
    "samenvoeging" => inlezen::Samenvoeging::ALL.map(inlezen::Samenvoeging::code).to_vec(),
    "kwaliteit-groep" => kwaliteit::cyclus::Doelgroep::ALL.map(kwaliteit::cyclus::Doelgroep::code).to_vec(),
    "kwaliteit-fase" => kwaliteit::cyclus::Fase::ALL.map(kwaliteit::cyclus::Fase::code).to_vec(),
    "kwaliteit-fase-vraag" => kwaliteit::cyclus::Fase::ALL.map(kwaliteit::cyclus::Fase::code).to_vec(),
    "kwaliteit-staat" => ["leeg"].into_iter().chain(kwaliteit::cyclus::CyclusStaat::ALL.map(kwaliteit::cyclus::CyclusStaat::code)).collect(),
    "ambitie-soort" => kwaliteit::ambitie::AmbitieSoort::ALL.map(kwaliteit::ambitie::AmbitieSoort::code).to_vec(),
    "ambitie-delen" => kwaliteit::ambitie::AmbitieSoort::ALL.map(kwaliteit::ambitie::AmbitieSoort::code).to_vec(),
    "ambitie-staat" => kwaliteit::ambitie::AmbitieStaat::ALL.map(kwaliteit::ambitie::AmbitieStaat::code).to_vec(),
    "bestuursvraag" => bestuur::Bestuursvraag::ALL.map(bestuur::Bestuursvraag::code).to_vec(),
    "bestuursoordeel" => bestuur::Oordeel::ALL.map(bestuur::Oordeel::code).to_vec(),
    "protocol-soort" => ["anders"].into_iter().chain(kwaliteit::protocol::Protocolsoort::ALL.map(kwaliteit::protocol::Protocolsoort::code)).collect(),
    "kengetal" => kengetal::Kengetal::ALL.map(kengetal::Kengetal::code).to_vec(),
    "kengetal-uitleg" => kengetal::Kengetal::ALL.map(kengetal::Kengetal::code).to_vec(),
    "kengetalbron" => kengetal::Bron::ALL.map(kengetal::Bron::code).to_vec(),
    "kengetalherkomst" => kengetal::Herkomst::ALL.map(kengetal::Herkomst::code).to_vec(),
    "kengetalwaarde" => kengetal::WaardeSoort::ALL.map(kengetal::WaardeSoort::code).to_vec(),
    "rendementstand" => vangnet_core::cijfers::rendement::Stand::ALL.map(vangnet_core::cijfers::rendement::Stand::code).to_vec(),
    "peildatum" => kengetal::Peildatum::ALL.map(kengetal::Peildatum::code).to_vec(),
    "daad" => Daad::ALL.map(Daad::code).to_vec(),
    "daad-doe" => Daad::ALL.map(Daad::code).to_vec(),
    "daad-tekst" => Daad::ALL.map(Daad::code).to_vec(),
    "daad-uitleg" => Daad::ALL.map(Daad::code).to_vec(),
    "daad-vraag" => Daad::ALL.map(Daad::code).to_vec(),
    "daad-waarover" => Daad::ALL.into_iter().filter(|d| d.vraagt_waarover()).map(Daad::code).collect(),
    "daad-wie" => Wie::ALL.map(Wie::code).to_vec(),
    "daad-wijze" => Wijze::ALL.map(Wijze::code).to_vec(),
    "daad-woord" => Woord::ALL.map(Woord::code).to_vec(),
    "daadstand-gehoord" => Stand::ALL.map(Stand::code).to_vec(),
    "doel-let-op" => DoelWaarschuwing::ALL.map(DoelWaarschuwing::code).to_vec(),
    "doel-plan" => Plan::ALL.map(Plan::code).to_vec(),
    "doeldomein" => Doeldomein::ALL.map(Doeldomein::code).to_vec(),
    "evaluatie-uitkomst" => trajectuitkomsten(),
    "hoorstand" => Hoorstand::ALL.map(Hoorstand::code).to_vec(),
    "iopteller" => IopTeller::ALL.map(IopTeller::code).to_vec(),
    "koers" => Koers::ALL.map(Koers::code).to_vec(),
    "kring" => Kring::ALL.map(Kring::code).to_vec(),
    "kring-uitleg" => Kring::ALL.map(Kring::code).to_vec(),
    "opp-grond" => OppGrond::ALL.map(OppGrond::code).to_vec(),
    "opp-plicht" => OppPlicht::ALL.map(OppPlicht::code).to_vec(),
    "opp-vervolg" => Vervolg::ALL.map(Vervolg::code).to_vec(),
    "oppdeel" => OppDeel::ALL.map(OppDeel::code).to_vec(),
    "oppdeel-uitleg" => OppDeel::ALL.map(OppDeel::code).to_vec(),
    "oppstaat" => OppStaat::ALL.map(OppStaat::code).to_vec(),
    "oppveld" => OppVeld::ALL.map(OppVeld::code).to_vec(),
    "oppveld-kort" => OppVeld::ALL.map(OppVeld::code).to_vec(),
    "oppveld-uitleg" => OppVeld::ALL.map(OppVeld::code).to_vec(),
    "daadstand" => Stand::ALL.map(Stand::code).to_vec(),
    "plantaak" => TaakSoort::ALL.map(TaakSoort::code).to_vec(),
    "basisbehoefte" => vangnet_core::plan::ilp::Basisbehoefte::ALL.map(vangnet_core::plan::ilp::Basisbehoefte::code).to_vec(),
    "basisbehoefte-uitleg" => vangnet_core::plan::ilp::Basisbehoefte::ALL.map(vangnet_core::plan::ilp::Basisbehoefte::code).to_vec(),
    "referentiedomein" => vangnet_core::plan::ilp::Referentiedomein::ALL.map(vangnet_core::plan::ilp::Referentiedomein::code).to_vec(),
    "referentieniveau" => vangnet_core::plan::ilp::Referentieniveau::ALL.map(vangnet_core::plan::ilp::Referentieniveau::code).to_vec(),
    "intensiteit" => vangnet_core::cascade::telling::Intensiteit::ALL.map(vangnet_core::cascade::telling::Intensiteit::code).to_vec(),
    "duur" => vangnet_core::cascade::telling::Duur::ALL.map(vangnet_core::cascade::telling::Duur::code).to_vec(),
    "aandachtspunt" => Aandachtspunt::ALL.map(Aandachtspunt::code).to_vec(),
    "aandachtspunt-kort" => Aandachtspunt::ALL.map(Aandachtspunt::code).to_vec(),
    "clusterweg" => vangnet_core::toelating::vso::Clusterweg::ALL.map(vangnet_core::toelating::vso::Clusterweg::code).to_vec(),
    "hulp" => vec!["in_de_les", "structureel"],
    "hulp-uitleg" => vec!["in_de_les", "structureel"],
    "hulpsoort" => HulpSoort::ALL.map(HulpSoort::code).to_vec(),
    "kenmerk" => crate::pages::catalogus::woorden::KENMERKEN.to_vec(),
    "ondersteuning" => vec!["evalueren", "volgen"],
    "profiel-oplossing-wat" => vangnet_core::plan::ilp::Referentiedomein::ALL.map(vangnet_core::plan::ilp::Referentiedomein::code).to_vec(),
    "profiel-oplossing-wie" => vangnet_core::plan::ilp::Referentiedomein::ALL.map(vangnet_core::plan::ilp::Referentiedomein::code).to_vec(),
    "mradvies" => stand::MrAdvies::ALL.map(stand::MrAdvies::code).to_vec(),
    "profielblok" => Blok::ALL.map(Blok::code).to_vec(),
    "profielhint" => HintSoort::ALL.map(HintSoort::code).to_vec(),
    "profielverschil" => vangnet_core::schoolprofiel::publicatie::Verandering::CODES.to_vec(),
    "profielstaat" => stand::ProfielStaat::ALL.map(stand::ProfielStaat::code).to_vec(),
    "profielstap" => stand::ProfielStap::ALL.map(stand::ProfielStap::code).to_vec(),
    "zelfoordeel" => Zelfoordeel::ALL.map(Zelfoordeel::code).to_vec(),
    "uitstroomprofiel" => Uitstroomprofiel::ALL.map(Uitstroomprofiel::code).to_vec(),
    "celvorm" => vangnet_core::inrichting::vergelijking::Celvorm::ALL.map(vangnet_core::inrichting::vergelijking::Celvorm::code).to_vec(),
    "passend-reden" => vangnet_core::inrichting::passend::PassendReden::ALL.map(vangnet_core::inrichting::passend::PassendReden::code).to_vec(),
    "passing" => vangnet_core::inrichting::passend::Passing::ALL.map(vangnet_core::inrichting::passend::Passing::code).to_vec(),
    "aanbodgroep" => vec!["wat", "vormen", "behoeften", "grenzen", "evaluatie"],
    "aanbodveld" => vec![
        "doelgroep", "doel", "minuten", "keren", "weken", "duur", "groep", "criteria", "evaluatie", "instrumenten",
        "tussenevaluatie",
    ],
    "catalogus-basis" => catalogus::BasisSoort::ALL.map(catalogus::BasisSoort::code).to_vec(),
    "catalogus-deel" => catalogus::CatalogusDeel::ALL.map(catalogus::CatalogusDeel::code).to_vec(),
    "catalogus-fout" => catalogus::CatalogusFoutSoort::ALL.map(catalogus::CatalogusFoutSoort::code).to_vec(),
    "catalogus-herkomst" => catalogus::Herkomst::ALL.map(catalogus::Herkomst::code).to_vec(),
    "catalogus-instap" => catalogus::Instap::ALL.map(catalogus::Instap::code).to_vec(),
    "catalogus-neutraal" => catalogus::Neutraal::ALL.map(catalogus::Neutraal::code).to_vec(),
    "catalogus-partij" => Partij::ALL.map(Partij::code).to_vec(),
    "catalogus-registratie" => catalogus::Registratie::ALL.map(catalogus::Registratie::code).to_vec(),
    "catalogus-vorm" => Vorm::ALL.map(Vorm::code).to_vec(),
    "beleidswijziging" => Wijziging::ALL.map(Wijziging::code).to_vec(),
    "plekstand" => Plekstand::ALL.map(Plekstand::code).to_vec(),
    "formatdeel" => FormatDeel::ALL.map(FormatDeel::code).to_vec(),
    "formatfout" => FormatFoutSoort::ALL.map(FormatFoutSoort::code).to_vec(),
    "eis-ernst" => vangnet_core::cascade::eis::Ernst::ALL.map(vangnet_core::cascade::eis::Ernst::code).to_vec(),
    "eis-moment" => vec!["vraag", "begin", "einde"],
    "orgaan" => crate::pages::catalogus::woorden::ORGANEN.to_vec(),
    "behoeftebron" => behoeftebronnen(),
    "doelresultaat" => Doelresultaat::ALL.map(Doelresultaat::code).to_vec(),
    "evaluatiesoort" => EvaluatieSoort::ALL.map(EvaluatieSoort::code).to_vec(),
    "gebrek" => GebrekSoort::ALL.map(GebrekSoort::code).to_vec(),
    "groepstaat" => GroepStaat::ALL.map(GroepStaat::code).to_vec(),
    "partij" => Partij::ALL.map(Partij::code).to_vec(),
    "traject-anders" => vec!["afgewezen", "ingetrokken"],
    "groep-doe" => vec!["besloten", "begonnen", "beeindigd", "verlengd", "afgewezen", "ingetrokken"],
    "traject-doe" => vec!["besloten", "begonnen", "beeindigd", "verlengd", "afgewezen", "ingetrokken"],
    "traject-niet" => vec!["niet_voor", "geintegreerd", "lesgroep", "biedt_niet"],
    "traject-vraag" => vec!["moedertaal_nl", "in_nederland_sinds", "casus_op"],
    "trajectgebeurtenis" => TrajectGebeurtenis::ALL.map(TrajectGebeurtenis::code).to_vec(),
    "trajectstaat" => TrajectStaat::ALL.map(TrajectStaat::code).to_vec(),
    "trajectuitkomst" => trajectuitkomsten(),
    "tredegrond" => TredeGrond::ALL.map(TredeGrond::code).to_vec(),
    "veld-evaluatie" => vec!["met_ouders", "met_leerling"],
    "veld-evaluatie-stem" => vec!["ouders", "leerling"],
    "verstrekt" => vec!["algemeen", "begeleiding", "zorg"],
    "vervolg" => Vervolg::ALL.map(Vervolg::code).to_vec(),
    "vorm" => Vorm::ALL.map(Vorm::code).to_vec(),
    "beleid-lezing" => lezingen(),
    "beleid-lezing-uitleg" => lezingen(),
    "advies-gebrek" => AdviesGebrek::ALL.map(AdviesGebrek::code).to_vec(),
    "advies-oordeel" => AdviesOordeel::ALL.map(AdviesOordeel::code).to_vec(),
    "beleid-doe" => crate::pages::onderdelen(),
    "beleid-gevolg" => crate::pages::onderdelen(),
    "beleid-onderdeel" => crate::pages::onderdelen(),
    "beleid-onderdeel-uitleg" => crate::pages::onderdelen(),
    "beleid-stand" => vec!["geldt", "gepland", "was"],
    "beleid-zonder" => crate::pages::onderdelen(),
    "besluit" => BesluitSoort::ALL.map(BesluitSoort::code).to_vec(),
    "besluit-toewijzen" => ZaakSoort::ALL.map(ZaakSoort::code).to_vec(),
    "bewaking" => Bewaking::ALL.map(Bewaking::code).to_vec(),
    "bezwaarweg" => Bezwaarweg::ALL.map(Bezwaarweg::code).to_vec(),
    "bundelstaat" => BundelStaat::ALL.map(BundelStaat::code).to_vec(),
    "categorie" => Bekostigingscategorie::ALL.map(Bekostigingscategorie::code).to_vec(),
    "celfout" => vec![
        "datum", "dubbel", "formule", "inschrijving", "keuze", "leeftijd", "leerjaar", "locatie", "mentor", "te_lang", "tekens",
        "verplicht",
    ],
    "commissie-uitkomst" => CommissieUitkomst::ALL.map(CommissieUitkomst::code).to_vec(),
    "deskundigheid" => Deskundigheid::ALL.map(Deskundigheid::code).to_vec(),
    "dictum" => Dictum::ALL.map(Dictum::code).to_vec(),
    "document" => DocumentSoort::ALL.map(DocumentSoort::code).to_vec(),
    "domein" => Domein::ALL.map(Domein::code).to_vec(),
    "eigenaar" => Eigenaar::ALL.map(Eigenaar::code).to_vec(),
    "factor" => vangnet_core::toelating::zaak::FACTOREN.to_vec(),
    "fout-herstel" => crate::fout::CODES.to_vec(),
    "fout-titel" => crate::fout::CODES.to_vec(),
    "fout-uitleg" => crate::fout::CODES.to_vec(),
    "fase" => crate::pages::fasecodes(),
    "gebeurtenis" => Gebeurtenis::ALL.map(Gebeurtenis::code).to_vec(),
    "gebeurtenis-doe" => Gebeurtenis::ALL.map(Gebeurtenis::code).to_vec(),
    "gegeven-sep" => vec!["ja", "nee", "onbekend"],
    "herkomst" => Herkomst::ALL.map(Herkomst::code).to_vec(),
    "importfout" => vec![
        "bestand_leeg", "bestand_te_groot", "csv_kapot", "geen_tabel", "keuze", "te_veel_kolommen", "te_veel_rijen",
        "xlsx_kapot",
    ],
    "importkolom" => KOLOMMEN.iter().map(|(_, code, ..)| *code).collect(),
    "importkolom-uitleg" => KOLOMMEN.iter().map(|(_, code, ..)| *code).collect(),
    "indiener" => Indiener::ALL.map(Indiener::code).to_vec(),
    "instrument-gebrek" => InstrumentGebrek::ALL.map(InstrumentGebrek::code).to_vec(),
    "instrumentsoort" => InstrumentSoort::ALL.map(InstrumentSoort::code).to_vec(),
    "inzage" => vec!["aanvraag", "advies", "afspraak", "beschikking", "document", "handelingswijzer", "hulp", "ingelicht", "kaart", "logboek", "mentor", "overleg", "overzicht", "passend", "plan", "plan-pdf", "thuis", "toestemming", "traject", "trajecten", "vragen"],
    "aanleiding" => agenda::Aanleiding::ALL.map(agenda::Aanleiding::code).to_vec(),
    "bevoegdheid" => Bevoegdheid::ALL.map(Bevoegdheid::code).to_vec(),
    "bijeenkomststaat" => BijeenkomstStaat::ALL.map(BijeenkomstStaat::code).to_vec(),
    "overleg-ritme" => vec!["weken", "per_jaar", "oproep"],
    "grondslag" => Grondslag::ALL.map(Grondslag::code).to_vec(),
    "puntstaat" => agenda::PuntStaat::ALL.map(agenda::PuntStaat::code).to_vec(),
    "puntvervolg" => agenda::Vervolg::ALL.map(agenda::Vervolg::code).to_vec(),
    "vervolg-doe" => agenda::Vervolg::ALL.map(agenda::Vervolg::code).to_vec(),
    "weekdag" => vec!["1", "2", "3", "4", "5"],
    "kalender" => KalenderSoort::ALL.map(KalenderSoort::code).to_vec(),
    "kolomfout" => vec!["kolom_dubbel", "kolom_ontbreekt"],
    "leerling-tab" => vangnet_app::leerling::Tab::ALL.map(vangnet_app::leerling::Tab::code).to_vec(),
    "leerling-waarom" => vec!["bereik", "eigen_klas", "eigen_leerling", "ingediend"],
    "herinnering" => HerinneringSoort::ALL.map(HerinneringSoort::code).to_vec(),
    "post-fout" => PostFout::ALL.map(PostFout::code).to_vec(),
    // Of other work only what is late is told.
    "post-komt" => vec!["afspraak", "evaluatie", "overleg", "profieltaak"],
    // A meeting is never late: nobody reminds of one that was.
    "post-te-laat" => vec!["afspraak", "evaluatie", "profieltaak", "werk"],
    "handeling" => Handeling::ALL.iter().map(|handeling| handeling.code()).collect(),
    "keten" => vec!["ontbreekt", "volgorde", "gewijzigd"],
    "later-grond" => LaterGrond::ALL.map(LaterGrond::code).to_vec(),
    "lezing" => Lezing::ALL.map(Lezing::code).to_vec(),
    "log-klasse" => Klasse::ALL.map(Klasse::code).to_vec(),
    "log-klasse-wie" => Klasse::ALL.map(Klasse::code).to_vec(),
    "log-soort" => AantekeningSoort::ALL.map(AantekeningSoort::code).to_vec(),
    "log-toon" => Toon::ALL.map(Toon::code).to_vec(),
    "logboek-detail" => vec![
            "aantal", "actief", "afwijking", "afwijkingen", "arrangement", "besluit", "code", "datum", "deskundigheid", "einde", "erbij", "factor", "fout", "gebeurtenis", "gewijzigd", "grondslag", "jaren", "klassen", "leden", "lid", "minuten", "naam", "naar", "nieuw", "nummer", "omvang", "orgaan", "overgeslagen", "resultaat", "rol", "rollen", "scholen", "schooljaar", "sleutel", "soort", "staat", "toegewezen", "tot", "uit", "uitkomst", "uitvoerder", "van", "vanaf", "vervolg", "vraag", "waarde", "weg", "zaad",
    ],
    "logboek-soort" => vec![
            "aantekening", "aanvraag", "account", "advies", "afspraak", "agendapunt", "ambitie", "behoefte", "beleid", "beschikking", "bestuursantwoord", "bezwaar", "bijeenkomst", "brondocument", "bundel", "capaciteit", "competentie", "document", "doel", "evaluatie", "genodigde", "groep", "handelingswijzer", "import", "ingelicht", "inlezing", "kengetal", "kwaliteitscyclus", "leerling", "lesklas", "opp", "overleg", "partner", "postvak", "profiel", "rol", "scholing", "school", "schoolaanbod", "sessie", "swv", "swvdocument", "thuiszitter", "toestemming", "traject", "trede", "verklaring", "vraagronde", "zitting",
    ],
    "logboek-waarde" => vec![
        "bewaring", "bezwaarweg", "commissie", "instrumenten", "ja", "kalender", "lid6", "nee", "optingout", "steekproef", "swv_2015",
        "wet",
    ],
    "melding" => crate::frame::FLASH_CODES.to_vec(),
    "neutraal" => vec!["regulier", "licht", "intensief_in_school", "andere_school", "extern"],
    "onderdeel" => OnderdeelCode::ALL.map(OnderdeelCode::code).to_vec(),
    "onderwijssoort" => Onderwijssoort::ALL.map(Onderwijssoort::code).to_vec(),
    "ontbreekt" => vec![
        "motivering", "okr", "leerachterstand", "domein_dl", "domein_instrument", "iq", "iq_instrument", "diagnosticus",
        "sep_instrument", "zienswijze", "uitkomst", "iq_te_oud", "iq_niet_op_lijst", "sep_niet_op_lijst",
        "domein_niet_op_lijst", "keuze_motivering", "ouderoverleg", "vraag", "opp", "geprobeerd", "categorie", "cluster", "cluster",
        "eigen_criteria", "kopie_beslissing", "zienswijze_instemming", "opp_of_okr", "activiteiten",
        "externe_deskundigen", "risicos", "toetsgegevens_later",
    ],
    "oordeel" => Oordeel::ALL.map(Oordeel::code).to_vec(),
    "reden" => Reden::ALL.map(Reden::code).to_vec(),
    "probleem-detail" => crate::api::CODES.to_vec(),
    "probleem-titel" => crate::api::CODES.to_vec(),
    "regelset" => vec!["toelating-2016-01-01", "toelating-2022-08-01"],
    "rol" => Rol::ALL.iter().map(|rol| rol.code()).collect(),
    "route" => Route::ALL.map(Route::code).to_vec(),
    "route-uitleg" => Route::ALL.map(Route::code).to_vec(),
    "soort" => ZaakSoort::ALL.map(ZaakSoort::code).to_vec(),
    "staat" => Staat::ALL.map(Staat::code).to_vec(),
    "stap-uitleg" => crate::pages::stappen(),
    "standpunt" => Standpunt::ALL.map(Standpunt::code).to_vec(),
    "termijn" => TermijnSoort::ALL.map(TermijnSoort::code).to_vec(),
    "termijn-afspraak" => vangnet_core::klok::Grond::AFSPRAKEN.to_vec(),
    "termijn-doe" => crate::pages::klok::DOEN.to_vec(),
    "termijn-staat" => TermijnStaat::ALL.map(TermijnStaat::code).to_vec(),
    "thuisreden" => ThuisReden::ALL.map(ThuisReden::code).to_vec(),
    "toetsveld" => vec!["dl", "dl_bl", "dl_ir", "dl_sp", "dl_tl", "dle_bl", "dle_ir", "dle_sp", "dle_tl"],
    "toewijsbaar" => Toewijsbaar::ALL.map(Toewijsbaar::code).to_vec(),
    "uitkomst" => Uitkomst::ALL.map(Uitkomst::code).to_vec(),
    "veldfout" => veldfouten(),
    "verlenging-fout" => VerlengingFout::ALL.map(VerlengingFout::code).to_vec(),
    "verklaring" => VerklaringSoort::ALL.map(VerklaringSoort::code).to_vec(),
    "vernietig-niet" => SteunGebrek::CODES.into_iter().filter(|code| *code != "bewaartermijn" && *code != "leeg").collect(),
    "voortgang" => Voortgang::ALL.map(Voortgang::code).to_vec(),
    "waarschuwing" => vec!["boven_60", "boven_dl"],
    "weg" => Weg::ALL.map(Weg::code).to_vec(),
    "weg-uitleg" => Weg::ALL.map(Weg::code).to_vec(),
    "weg-gebrek" => WegGebrek::ALL.map(WegGebrek::code).to_vec(),
    "werk-doe" => WerkSoort::ALL.map(WerkSoort::code).to_vec(),
    "werk-groep" => WerkSoort::ALL.map(WerkSoort::code).to_vec(),
    "werk-plek" => vec![
        "aanbod", "aanvragen", "account", "accounts", "besluiten", "cijfers", "inrichting", "klassen", "kwaliteit", "leerlingen", "lesklassen", "logboek", "ondersteuning", "overleg", "plannen", "post", "profielen", "vergelijking", "zittingen",
    ],
    "werk-reden" => vec![
        "aanvullen", "afmaken", "beslissen_ja", "beslissen_nee", "beslissen_verdeeld", "bespreken", "bezwaar",
        "bij_school", "bij_school_aanvullen", "bij_swv", "bij_swv_gereed", "commissie", "plannen", "sorteren",
        "steekproef",
    ],
    "werk-gemist" => Gemist::ALL.map(Gemist::code).to_vec(),
    "werk-gemist-uitleg" => Gemist::ALL.map(Gemist::code).to_vec(),
    "werk-urgentie" => Urgentie::ALL.map(Urgentie::code).to_vec(),
    "wet" => vec!["wvo2020", "awb", "wec", "uitvoeringsbesluit"],
    "zienswijze-wijze" => ZienswijzeWijze::ALL.map(ZienswijzeWijze::code).to_vec(),
}

/// What a samenwerkingsverband can choose for lid 6: the law's own reading, or one of the readings by name.
pub(crate) fn lezingen() -> Vec<&'static str> {
    std::iter::once("wet")
        .chain(Lezing::ALL.map(Lezing::code))
        .collect()
}

fn trajectuitkomsten() -> Vec<&'static str> {
    use vangnet_core::cascade::traject::Uitkomst;
    Uitkomst::ALL.map(Uitkomst::code).to_vec()
}

fn behoeftebronnen() -> Vec<&'static str> {
    use vangnet_core::cascade::behoefte::Bron;
    Bron::ALL.map(Bron::code).to_vec()
}
