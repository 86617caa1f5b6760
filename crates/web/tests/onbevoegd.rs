//! Every route, asked by people who have no business there. A route that is not listed here fails the test.

#![expect(
    clippy::cognitive_complexity,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that cannot read the sources must fail, loudly"
)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use axum::{
    Router,
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use tower::ServiceExt as _;
use uuid::Uuid;
use vangnet_app::logboek::RondeInvoer;
use vangnet_app::overleg::{AfspraakInvoer, GastInvoer, PuntNieuw, Uitnodiging};
use vangnet_app::toelating::{Sortering, ZittingInvoer};
use vangnet_core::{
    id::{AccountId, AgendapuntId},
    inrichting::catalogus::Vorm,
    toelating::ZaakSoort,
};
use vangnet_testkit::{Databank, SLUG, TestApp, Wereld, traject_invoer};
use vangnet_web::WebConfig;

/// Who may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deur {
    /// Anyone: holds nothing of anybody.
    Open,
    /// Anyone who is signed in: one's own account, one's own work.
    Eigen,
    /// Only by a role; without one it does not exist, or is refused.
    Rol,
    /// Only by a role that reaches this pupil: for others it does not exist.
    Leerling,
}

/// Every route of the program. `{id}` is filled with what exists, so that a missing check shows.
const ROUTES: &[(&str, &str, Deur)] = &[
    ("GET", "/", Deur::Open),
    ("GET", "/gezond", Deur::Open),
    ("GET", "/assets/{file}", Deur::Open),
    ("POST", "/taal", Deur::Open),
    ("GET", "/api/v1/openapi.json", Deur::Open),
    ("GET", "/api/v1/swv/{swv}/aanvragen/{id}", Deur::Leerling),
    ("POST", "/api/v1/swv/{swv}/aanvragen/{id}/stappen", Deur::Leerling),
    (
        "POST",
        "/api/v1/swv/{swv}/aanvragen/{id}/besluiten",
        Deur::Leerling,
    ),
    ("GET", "/api/v1/problemen", Deur::Open),
    ("POST", "/api/v1/toets", Deur::Open),
    ("POST", "/api/v1/replays", Deur::Open),
    ("GET", "/{swv}/aanmelden", Deur::Open),
    ("POST", "/{swv}/aanmelden", Deur::Open),
    ("GET", "/{swv}/aanmelden/code", Deur::Open),
    ("POST", "/{swv}/aanmelden/code", Deur::Open),
    ("GET", "/{swv}", Deur::Eigen),
    // Ends whatever session there is, and answers the same without one.
    ("POST", "/{swv}/afmelden", Deur::Open),
    ("GET", "/{swv}/account", Deur::Eigen),
    ("POST", "/{swv}/account/wachtwoord", Deur::Eigen),
    ("GET", "/{swv}/account/tweede-factor", Deur::Eigen),
    ("POST", "/{swv}/account/tweede-factor", Deur::Eigen),
    ("POST", "/{swv}/account/tweede-factor/uit", Deur::Eigen),
    ("POST", "/{swv}/account/sessies/{id}/beeindigen", Deur::Eigen),
    ("POST", "/{swv}/account/herinneringen", Deur::Eigen),
    ("POST", "/{swv}/account/agenda", Deur::Eigen),
    ("POST", "/{swv}/account/agenda/intrekken", Deur::Eigen),
    // A calendar program cannot sign in: the secret in the address opens the meetings of its owner, and nothing else.
    ("GET", "/{swv}/agenda/{bestand}", Deur::Open),
    ("GET", "/{swv}/post", Deur::Rol),
    ("POST", "/{swv}/post/{id}/opnieuw", Deur::Rol),
    ("GET", "/{swv}/accounts", Deur::Rol),
    ("POST", "/{swv}/accounts", Deur::Rol),
    ("GET", "/{swv}/accounts/{id}", Deur::Rol),
    ("POST", "/{swv}/accounts/{id}/rollen", Deur::Rol),
    (
        "POST",
        "/{swv}/accounts/{id}/rollen/{regel}/beeindigen",
        Deur::Rol,
    ),
    ("POST", "/{swv}/accounts/{id}/actief", Deur::Rol),
    ("POST", "/{swv}/accounts/{id}/wachtwoord", Deur::Rol),
    ("GET", "/{swv}/inrichting", Deur::Rol),
    ("POST", "/{swv}/inrichting/lid6", Deur::Rol),
    ("GET", "/{swv}/inrichting/catalogus", Deur::Rol),
    ("GET", "/{swv}/inrichting/catalogus/toml", Deur::Rol),
    ("GET", "/{swv}/inrichting/catalogus/invoeren", Deur::Rol),
    ("POST", "/{swv}/inrichting/catalogus/invoeren", Deur::Rol),
    ("GET", "/{swv}/inrichting/catalogus/tarieven", Deur::Rol),
    ("POST", "/{swv}/inrichting/catalogus/tarieven", Deur::Rol),
    ("GET", "/{swv}/inrichting/profielformat", Deur::Rol),
    ("GET", "/{swv}/inrichting/profielformat/toml", Deur::Rol),
    ("GET", "/{swv}/inrichting/profielformat/invoeren", Deur::Rol),
    ("POST", "/{swv}/inrichting/profielformat/invoeren", Deur::Rol),
    ("GET", "/{swv}/inrichting/catalogus/aanbod/{code}", Deur::Rol),
    ("POST", "/{swv}/inrichting/catalogus/aanbod/{code}", Deur::Rol),
    ("GET", "/{swv}/profielen", Deur::Rol),
    ("POST", "/{swv}/profielen", Deur::Rol),
    ("GET", "/{swv}/profielen/bundel", Deur::Rol),
    ("GET", "/{swv}/profielen/{id}", Deur::Rol),
    ("GET", "/{swv}/profielen/{id}/plek/{code}", Deur::Rol),
    ("POST", "/{swv}/profielen/{id}/plek/{code}", Deur::Rol),
    ("GET", "/{swv}/profielen/{id}/taken", Deur::Rol),
    ("POST", "/{swv}/profielen/{id}/taken", Deur::Rol),
    ("POST", "/{swv}/profielen/{id}/taken/{regel}/klaar", Deur::Rol),
    ("GET", "/{swv}/profielen/{id}/bronnen", Deur::Rol),
    ("POST", "/{swv}/profielen/{id}/bronnen", Deur::Rol),
    ("GET", "/{swv}/profielen/{id}/stappen", Deur::Rol),
    ("POST", "/{swv}/profielen/{id}/stappen", Deur::Rol),
    ("GET", "/{swv}/profielen/{id}/openbaar", Deur::Rol),
    ("POST", "/{swv}/profielen/{id}/openbaar", Deur::Rol),
    ("POST", "/{swv}/profielen/{id}/openbaar/intrekken", Deur::Rol),
    // What a school published: adopted texts, no pupil, no figure.
    ("GET", "/{swv}/ondersteuningsaanbod", Deur::Open),
    ("GET", "/{swv}/ondersteuningsaanbod/{brin}", Deur::Open),
    ("GET", "/{swv}/ondersteuningsaanbod/{brin}/{jaar}", Deur::Open),
    ("GET", "/{swv}/ondersteuningsaanbod/{brin}/{jaar}/pdf", Deur::Open),
    (
        "GET",
        "/{swv}/ondersteuningsaanbod/{brin}/{jaar}/schoolgids",
        Deur::Open,
    ),
    (
        "GET",
        "/{swv}/ondersteuningsaanbod/{brin}/{jaar}/verschil/{met}",
        Deur::Open,
    ),
    ("GET", "/api/v1/swv/{swv}/ondersteuningsaanbod", Deur::Open),
    (
        "GET",
        "/api/v1/swv/{swv}/ondersteuningsaanbod/{brin}/{jaar}",
        Deur::Open,
    ),
    ("GET", "/{swv}/profielen/{id}/inlezen", Deur::Rol),
    ("POST", "/{swv}/profielen/{id}/inlezen", Deur::Rol),
    ("POST", "/{swv}/profielen/{id}/inlezen/verplaats", Deur::Rol),
    ("POST", "/{swv}/profielen/{id}/inlezen/overnemen", Deur::Rol),
    ("POST", "/{swv}/profielen/{id}/inlezen/weg", Deur::Rol),
    ("GET", "/{swv}/aanbod", Deur::Rol),
    ("GET", "/{swv}/kengetallen", Deur::Rol),
    ("GET", "/{swv}/netwerk", Deur::Rol),
    ("GET", "/{swv}/netwerk/vragen/{vraag}", Deur::Rol),
    ("POST", "/{swv}/netwerk/vragen/{vraag}", Deur::Rol),
    ("GET", "/{swv}/kwaliteit", Deur::Rol),
    ("GET", "/{swv}/kwaliteit/{school}", Deur::Rol),
    ("POST", "/{swv}/kwaliteit/{school}/cyclus/{jaar}", Deur::Rol),
    ("POST", "/{swv}/kwaliteit/{school}/cyclus/{jaar}/stap", Deur::Rol),
    ("GET", "/{swv}/kwaliteit/{school}/ambities", Deur::Rol),
    ("POST", "/{swv}/kwaliteit/{school}/ambities", Deur::Rol),
    ("GET", "/{swv}/kwaliteit/{school}/jaarverslag", Deur::Rol),
    (
        "GET",
        "/{swv}/kwaliteit/{school}/ambities/{regel}",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/kwaliteit/{school}/ambities/{regel}",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/kwaliteit/{school}/ambities/{regel}/notitie",
        Deur::Leerling,
    ),
    ("GET", "/{swv}/kwaliteit/{school}/protocollen", Deur::Rol),
    ("POST", "/{swv}/kwaliteit/{school}/protocollen", Deur::Rol),
    (
        "GET",
        "/{swv}/kwaliteit/{school}/protocollen/{regel}",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/kwaliteit/{school}/protocollen/{regel}",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/kwaliteit/{school}/protocollen/{regel}/weg",
        Deur::Leerling,
    ),
    ("GET", "/{swv}/kwaliteit/{school}/scholing", Deur::Rol),
    ("POST", "/{swv}/kwaliteit/{school}/scholing", Deur::Rol),
    (
        "GET",
        "/{swv}/kwaliteit/{school}/scholing/{regel}",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/kwaliteit/{school}/scholing/{regel}",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/kwaliteit/{school}/scholing/{regel}/weg",
        Deur::Leerling,
    ),
    ("POST", "/{swv}/kwaliteit/{school}/competenties", Deur::Rol),
    (
        "GET",
        "/{swv}/kwaliteit/{school}/competenties/{regel}",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/kwaliteit/{school}/competenties/{regel}",
        Deur::Rol,
    ),
    ("GET", "/{swv}/rendement", Deur::Rol),
    ("GET", "/{swv}/kengetallen.xlsx", Deur::Rol),
    (
        "POST",
        "/{swv}/kengetallen/{school}/{jaar}/vastleggen",
        Deur::Leerling,
    ),
    ("GET", "/{swv}/kengetallen/{school}/{jaar}/{code}", Deur::Leerling),
    (
        "POST",
        "/{swv}/kengetallen/{school}/{jaar}/{code}",
        Deur::Leerling,
    ),
    ("POST", "/{swv}/aanbod/{id}/uren", Deur::Rol),
    ("GET", "/{swv}/aanbod/{id}/hoe/{code}", Deur::Rol),
    ("POST", "/{swv}/aanbod/{id}/hoe/{code}", Deur::Rol),
    ("GET", "/{swv}/vergelijking", Deur::Rol),
    ("GET", "/{swv}/vergelijking.xlsx", Deur::Rol),
    ("GET", "/{swv}/vergelijking/profielen", Deur::Rol),
    ("GET", "/{swv}/vergelijking/profielen.xlsx", Deur::Rol),
    ("GET", "/{swv}/passend", Deur::Rol),
    ("GET", "/{swv}/leerlingen/{id}/passend", Deur::Leerling),
    ("GET", "/{swv}/partners", Deur::Rol),
    ("GET", "/{swv}/partners/nieuw", Deur::Rol),
    ("POST", "/{swv}/partners/nieuw", Deur::Rol),
    ("GET", "/{swv}/partners/{id}", Deur::Rol),
    ("POST", "/{swv}/partners/{id}", Deur::Rol),
    ("GET", "/{swv}/inrichting/toelating", Deur::Rol),
    ("GET", "/{swv}/inrichting/toelating/kalender", Deur::Rol),
    ("POST", "/{swv}/inrichting/toelating/kalender", Deur::Rol),
    ("GET", "/{swv}/inrichting/toelating/instrumenten", Deur::Rol),
    ("POST", "/{swv}/inrichting/toelating/instrumenten", Deur::Rol),
    ("GET", "/{swv}/inrichting/toelating/steekproef", Deur::Rol),
    ("POST", "/{swv}/inrichting/toelating/steekproef", Deur::Rol),
    ("GET", "/{swv}/inrichting/toelating/commissie", Deur::Rol),
    ("POST", "/{swv}/inrichting/toelating/commissie", Deur::Rol),
    ("GET", "/{swv}/inrichting/toelating/bezwaarweg", Deur::Rol),
    ("POST", "/{swv}/inrichting/toelating/bezwaarweg", Deur::Rol),
    ("GET", "/{swv}/inrichting/toelating/bewaring", Deur::Rol),
    ("POST", "/{swv}/inrichting/toelating/bewaring", Deur::Rol),
    ("GET", "/{swv}/inrichting/toelating/optingout", Deur::Rol),
    ("POST", "/{swv}/inrichting/toelating/optingout", Deur::Rol),
    ("GET", "/{swv}/logboek", Deur::Rol),
    ("POST", "/{swv}/logboek/controle", Deur::Rol),
    ("GET", "/{swv}/leerlingen", Deur::Rol),
    ("GET", "/{swv}/leerlingen/importeren", Deur::Rol),
    ("POST", "/{swv}/leerlingen/importeren", Deur::Rol),
    ("GET", "/{swv}/leerlingen/importeren/klaar", Deur::Rol),
    ("GET", "/{swv}/leerlingen/importeren/{id}", Deur::Rol),
    ("POST", "/{swv}/leerlingen/importeren/{id}/bevestigen", Deur::Rol),
    ("POST", "/{swv}/leerlingen/importeren/{id}/intrekken", Deur::Rol),
    ("GET", "/{swv}/leerlingen/{id}", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/aanvragen", Deur::Leerling),
    ("GET", "/{swv}/overleg", Deur::Rol),
    ("POST", "/{swv}/overleg", Deur::Rol),
    ("GET", "/{swv}/overleg/nieuw", Deur::Rol),
    ("GET", "/{swv}/overleg/{id}", Deur::Rol),
    ("GET", "/{swv}/overleg/{id}/inrichten", Deur::Rol),
    ("POST", "/{swv}/overleg/{id}/inrichten", Deur::Rol),
    ("POST", "/{swv}/overleg/{id}/kalender", Deur::Rol),
    ("POST", "/{swv}/overleg/{id}/bijeenkomsten", Deur::Rol),
    ("GET", "/{swv}/bijeenkomsten/{id}", Deur::Rol),
    ("GET", "/{swv}/bijeenkomsten/{id}/afdruk", Deur::Rol),
    ("GET", "/{swv}/bijeenkomsten/{id}/punten/nieuw", Deur::Rol),
    ("POST", "/{swv}/bijeenkomsten/{id}/verplaatsen", Deur::Rol),
    ("POST", "/{swv}/bijeenkomsten/{id}/vervallen", Deur::Rol),
    ("POST", "/{swv}/bijeenkomsten/{id}/beginnen", Deur::Rol),
    ("POST", "/{swv}/bijeenkomsten/{id}/sluiten", Deur::Rol),
    ("POST", "/{swv}/bijeenkomsten/{id}/volgorde", Deur::Rol),
    ("POST", "/{swv}/bijeenkomsten/{id}/punten", Deur::Rol),
    ("GET", "/{swv}/agendapunten/{id}", Deur::Leerling),
    ("POST", "/{swv}/agendapunten/{id}", Deur::Leerling),
    ("POST", "/{swv}/agendapunten/{id}/afspraken", Deur::Leerling),
    ("POST", "/{swv}/agendapunten/{id}/doorschuiven", Deur::Leerling),
    ("POST", "/{swv}/agendapunten/{id}/verwijderen", Deur::Leerling),
    ("GET", "/{swv}/afspraken/{id}", Deur::Leerling),
    ("POST", "/{swv}/afspraken/{id}/gedaan", Deur::Leerling),
    ("POST", "/{swv}/afspraken/{id}/vervallen", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/overleg", Deur::Leerling),
    ("GET", "/{swv}/agendapunten/{id}/gasten", Deur::Leerling),
    ("POST", "/{swv}/agendapunten/{id}/gasten", Deur::Leerling),
    ("POST", "/{swv}/gasten/{id}/intrekken", Deur::Leerling),
    // A door of its own: it asks an address and a code, and knows no accounts.
    ("GET", "/{swv}/gast", Deur::Open),
    ("POST", "/{swv}/gast/weg", Deur::Open),
    ("GET", "/{swv}/gast/{token}", Deur::Open),
    ("POST", "/{swv}/gast/{token}", Deur::Open),
    ("GET", "/{swv}/plannen", Deur::Rol),
    ("GET", "/{swv}/plannen.xlsx", Deur::Rol),
    ("GET", "/{swv}/leerlingen/{id}/plan", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/plan/opp", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/plan/opp/{opp}", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/plan/opp/{opp}", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/plan/opp/{opp}/pdf", Deur::Leerling),
    (
        "POST",
        "/{swv}/leerlingen/{id}/plan/opp/{opp}/vaststellen",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/leerlingen/{id}/plan/opp/{opp}/evalueren",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/leerlingen/{id}/plan/opp/{opp}/beeindigen",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/leerlingen/{id}/plan/opp/{opp}/register",
        Deur::Leerling,
    ),
    ("GET", "/{swv}/leerlingen/{id}/plan/doelen", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/plan/doelen", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/plan/doelen/{doel}", Deur::Leerling),
    (
        "POST",
        "/{swv}/leerlingen/{id}/plan/doelen/{doel}",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/leerlingen/{id}/plan/doelen/{doel}/traject",
        Deur::Leerling,
    ),
    ("GET", "/{swv}/leerlingen/{id}/plan/profiel", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/plan/profiel", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/toestemming", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/toestemming/{wat}", Deur::Leerling),
    (
        "POST",
        "/{swv}/leerlingen/{id}/toestemming/daden/{daad}/intrekken",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/leerlingen/{id}/toestemming/daden/{daad}/terugkoppelen",
        Deur::Leerling,
    ),
    ("GET", "/{swv}/leerlingen/{id}/logboek", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/logboek", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/handelingswijzer", Deur::Leerling),
    (
        "POST",
        "/{swv}/leerlingen/{id}/handelingswijzer/publiceren",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/leerlingen/{id}/handelingswijzer/intrekken",
        Deur::Leerling,
    ),
    ("GET", "/{swv}/leerlingen/{id}/kaart/{soort}", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/kaart/{soort}", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/vragen", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/vragen", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/ingelicht", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/ingelicht", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/mentor", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/mentor", Deur::Leerling),
    // Shows the reader's own classes, and nothing to who has none.
    ("GET", "/{swv}/mijn-klassen", Deur::Eigen),
    ("GET", "/{swv}/mijn-klassen/vragen/{id}", Deur::Rol),
    ("POST", "/{swv}/mijn-klassen/vragen/{id}", Deur::Rol),
    ("GET", "/{swv}/lesklassen", Deur::Rol),
    ("POST", "/{swv}/lesklassen/{school}", Deur::Rol),
    ("POST", "/{swv}/lesklassen/{school}/plakken", Deur::Rol),
    ("GET", "/{swv}/aanvragen", Deur::Rol),
    ("GET", "/{swv}/aanvragen/{id}", Deur::Leerling),
    ("GET", "/{swv}/aanvragen/{id}/bewerken", Deur::Leerling),
    ("POST", "/{swv}/aanvragen/{id}/bewerken", Deur::Leerling),
    ("POST", "/{swv}/aanvragen/{id}/criteria", Deur::Leerling),
    ("POST", "/{swv}/aanvragen/{id}/stappen", Deur::Leerling),
    ("POST", "/{swv}/aanvragen/{id}/besluit", Deur::Leerling),
    ("POST", "/{swv}/aanvragen/{id}/termijn", Deur::Leerling),
    ("POST", "/{swv}/aanvragen/{id}/vernietigen", Deur::Leerling),
    ("GET", "/{swv}/aanvragen/{id}/lezen", Deur::Leerling),
    ("GET", "/{swv}/aanvragen/{id}/vraag", Deur::Leerling),
    ("GET", "/{swv}/aanvragen/{id}/beschikking", Deur::Leerling),
    (
        "GET",
        "/{swv}/aanvragen/{id}/beschikkingen/{besluit}",
        Deur::Leerling,
    ),
    ("POST", "/{swv}/aanvragen/{id}/documenten", Deur::Leerling),
    (
        "GET",
        "/{swv}/aanvragen/{id}/documenten/{document}",
        Deur::Leerling,
    ),
    (
        "POST",
        "/{swv}/aanvragen/{id}/documenten/{document}/verwijderen",
        Deur::Leerling,
    ),
    ("POST", "/{swv}/aanvragen/{id}/adviezen", Deur::Leerling),
    ("GET", "/{swv}/aanvragen/{id}/adviezen/{advies}", Deur::Leerling),
    ("POST", "/{swv}/aanvragen/{id}/afschrift", Deur::Leerling),
    ("POST", "/{swv}/aanvragen/{id}/commissie", Deur::Leerling),
    ("POST", "/{swv}/aanvragen/{id}/bezwaar", Deur::Leerling),
    ("GET", "/{swv}/zittingen", Deur::Rol),
    ("POST", "/{swv}/zittingen", Deur::Rol),
    ("GET", "/{swv}/zittingen/{id}", Deur::Leerling),
    ("POST", "/{swv}/zittingen/{id}", Deur::Rol),
    ("POST", "/{swv}/zittingen/{id}/sorteren", Deur::Leerling),
    ("GET", "/{swv}/zittingen/{id}/lopen/{n}", Deur::Leerling),
    ("POST", "/{swv}/zittingen/{id}/lopen/{n}", Deur::Leerling),
    ("GET", "/{swv}/bundels/{id}", Deur::Leerling),
    ("POST", "/{swv}/bundels/{id}/trekken", Deur::Rol),
    ("POST", "/{swv}/bundels/{id}/controle", Deur::Leerling),
    ("POST", "/{swv}/bundels/{id}/sluiten", Deur::Rol),
    ("POST", "/{swv}/bundels/{id}/advies", Deur::Leerling),
    ("POST", "/{swv}/bundels/{id}/besluit", Deur::Rol),
    ("POST", "/{swv}/bundels/{id}/verder", Deur::Rol),
    ("GET", "/{swv}/bundels/{id}/brieven.zip", Deur::Leerling),
    ("GET", "/{swv}/bundels/{id}/brieven.pdf", Deur::Leerling),
    ("GET", "/{swv}/ondersteuning", Deur::Rol),
    ("GET", "/{swv}/ondersteuning.xlsx", Deur::Rol),
    ("GET", "/{swv}/groepen", Deur::Rol),
    ("POST", "/{swv}/groepen", Deur::Rol),
    ("GET", "/{swv}/groepen/{id}", Deur::Leerling),
    ("POST", "/{swv}/groepen/{id}", Deur::Leerling),
    ("POST", "/{swv}/groepen/{id}/stap", Deur::Leerling),
    ("POST", "/{swv}/groepen/{id}/vernietigen", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/vernietigen", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/trajecten", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/trajecten", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/trajecten/nieuw", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/behoeften", Deur::Leerling),
    (
        "POST",
        "/{swv}/leerlingen/{id}/behoeften/{behoefte}/einde",
        Deur::Leerling,
    ),
    ("POST", "/{swv}/leerlingen/{id}/treden", Deur::Leerling),
    ("GET", "/{swv}/trajecten/{id}", Deur::Leerling),
    ("POST", "/{swv}/trajecten/{id}/stap", Deur::Leerling),
    ("POST", "/{swv}/trajecten/{id}/evaluaties", Deur::Leerling),
    ("POST", "/{swv}/trajecten/{id}/antwoorden", Deur::Leerling),
    ("GET", "/{swv}/termijnen", Deur::Rol),
    ("GET", "/{swv}/termijnen/mijn", Deur::Rol),
    ("GET", "/{swv}/gemist/{lijst}", Deur::Rol),
    ("GET", "/{swv}/thuiszitters", Deur::Rol),
    ("GET", "/{swv}/leerlingen/{id}/thuis", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/thuis", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/vertrek", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/vertrek", Deur::Leerling),
    ("GET", "/{swv}/leerlingen/{id}/hulp", Deur::Leerling),
    ("POST", "/{swv}/leerlingen/{id}/hulp", Deur::Leerling),
    (
        "POST",
        "/{swv}/leerlingen/{id}/hulp/{hulp}/evaluatie",
        Deur::Leerling,
    ),
    ("GET", "/{swv}/ondersteuning/tellingen", Deur::Rol),
    ("GET", "/{swv}/besluiten", Deur::Rol),
    ("GET", "/{swv}/besluiten.xlsx", Deur::Rol),
    ("GET", "/{swv}/cijfers", Deur::Rol),
];

/// The routes as the sources declare them: `.route("…", get(…).post(…))`.
fn declared() -> BTreeSet<(String, String)> {
    let mut files = Vec::new();
    list(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut routes = BTreeSet::new();
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        for (at, mark) in source.match_indices(".route(") {
            let rest = &source[at + mark.len()..];
            let text = rest.trim_start();
            let constant = !text.starts_with('"');
            let path = if constant {
                resolve(&source, text)
            } else {
                text[1..].split('"').next().unwrap().to_owned()
            };
            let call = &rest[..rest.find(".route(").unwrap_or(rest.len()).min(400)];
            let call = call.split(';').next().unwrap();
            for (word, method) in [
                ("get(", "GET"),
                ("post(", "POST"),
                ("put(", "PUT"),
                ("delete(", "DELETE"),
                ("patch(", "PATCH"),
            ] {
                let mut found = call.match_indices(word).filter(|(n, _)| {
                    let before = call[..*n].chars().next_back().unwrap_or(' ');
                    !before.is_alphanumeric() && before != '_'
                });
                if found.next().is_some() {
                    routes.insert((method.to_owned(), path.clone()));
                }
            }
        }
    }
    routes
}

/// The value of a constant that names a path.
fn resolve(source: &str, text: &str) -> String {
    let name: String = text
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    let line = source
        .lines()
        .find(|l| l.contains(&format!("const {name}:")))
        .unwrap_or_default();
    line.split('"').nth(1).unwrap_or(&name).to_owned()
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            list(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs")
            && !path.ends_with("tests.rs")
            && !path.ends_with("state.rs")
        {
            files.push(path);
        }
    }
}

#[test]
fn every_route_is_listed_and_every_listed_route_exists() {
    let ours: BTreeSet<_> = ROUTES
        .iter()
        .map(|(m, p, _)| ((*m).to_owned(), (*p).to_owned()))
        .collect();
    let theirs = declared();
    let missing: Vec<_> = theirs.difference(&ours).collect();
    let gone: Vec<_> = ours.difference(&theirs).collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "not in the list: {missing:#?}\nno such route: {gone:#?}"
    );
}

/// What exists in the test's world.
struct Bestaat {
    leerling: Uuid,
    school: Uuid,
    /// The profile of the school.
    profiel: Uuid,
    /// A question to all teachers of the pupil.
    ronde: Uuid,
    opp: Uuid,
    traject: Uuid,
    groep: Uuid,
    aanvraag: Uuid,
    /// A body, its meeting, an item about the pupil, an agreement.
    vergadering: (Uuid, Uuid, Uuid, Uuid),
    /// Somebody from outside who is invited to that item.
    gast: Uuid,
    account: AccountId,
    /// A talk with two dossiers, the first in its bundle.
    zitting: Uuid,
    bundel: Uuid,
    gepland: Uuid,
}

/// A talk on the list of which stand two dossiers: one sorted into the bundle, one to be discussed.
async fn talk(app: &TestApp, wereld: &Wereld) -> (Uuid, Uuid, Uuid) {
    let een = wereld.submitted(app, wereld.leerling(1), ZaakSoort::Pro).await;
    let twee = wereld.submitted(app, wereld.leerling(2), ZaakSoort::Pro).await;
    let plan = ZittingInvoer {
        school: app.school(0).id.to_string(),
        datum: app.werkdag(7),
        aanvragen: vec![een, twee],
        ..ZittingInvoer::default()
    };
    let swv = app.ctx(wereld.orthopedagoog).await;
    let zitting = app.app.plan_zitting(&swv, &plan).await.unwrap();
    let school = app.ctx(wereld.zorgcoordinator).await;
    let keuzes = [(een, Sortering::Bundel)];
    app.app.sort_zitting(&school, zitting, &keuzes).await.unwrap();
    let bundel = app.app.open_zitting(&swv, zitting).await.unwrap().bundel.unwrap();
    (zitting.0, bundel.id.0, twee.0)
}

/// A question to the mentor of the pupil.
async fn question(app: &TestApp, wereld: &Wereld) -> Uuid {
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    let vraag = RondeInvoer {
        vraag: "Hoe gaat het?".to_owned(),
        tot: app.werkdag(7),
    };
    let ronde = app.app.ask_docenten(&zorg, wereld.leerling(0), &vraag).await;
    ronde.unwrap().0
}

/// The profile of the first school, being written.
async fn profile(app: &TestApp, wereld: &Wereld) -> Uuid {
    app.profielformat().await;
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    let start = app
        .app
        .start_schoolprofiel(&zorg, app.school(0).id, "2026", false)
        .await;
    start.unwrap().0
}

/// A plan of the pupil that is worked at.
async fn plan(app: &TestApp, wereld: &Wereld) -> Uuid {
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    let opp = app.app.start_opp(&zorg, wereld.leerling(0), "").await;
    opp.unwrap().0
}

/// A traject that was asked for, and a group.
async fn support(app: &TestApp, wereld: &Wereld) -> (Uuid, Uuid) {
    let catalogus = app.noorderlicht().await;
    let arrangement = catalogus.arrangement("15a").unwrap();
    let leerling = wereld.leerling(2);
    wereld.adopted_opp(app, leerling).await;
    let invoer = traject_invoer(&app.app, arrangement);
    let traject = wereld.asked(app, leerling, &invoer).await;
    let groep = wereld.group(app, "2a", Vorm::Groep).await;
    (traject.0, groep.0)
}

/// A body with a meeting, an item about the pupil and an agreement.
async fn meeting(app: &TestApp, wereld: &Wereld) -> (Uuid, Uuid, Uuid, Uuid) {
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    let overleg = wereld.overleg(app, "zat").await;
    let bijeenkomst = wereld.bijeenkomst(app, overleg, 0).await;
    let nieuw = PuntNieuw {
        leerling: Some(wereld.leerling(0)),
        vraag: "Wat nu?".to_owned(),
        ouders_op: app.dag(0),
        ..PuntNieuw::default()
    };
    let punt = app.app.add_punt(&zorg, bijeenkomst, &nieuw).await.unwrap();
    let afspraak = AfspraakInvoer {
        wat: "Bellen".to_owned(),
        wie: "ouder".to_owned(),
        voor: app.dag(7),
    };
    let afspraak = app.app.add_afspraak(&zorg, punt, &afspraak).await.unwrap();
    (overleg.0, bijeenkomst.0, punt.0, afspraak.0)
}

/// Somebody from outside who is invited to an item.
async fn guest(app: &TestApp, wereld: &Wereld, punt: Uuid) -> Uitnodiging {
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    let invoer = GastInvoer {
        naam: "Wil".to_owned(),
        adres: "wil@partner.example".to_owned(),
        rol: "ketenpartner".to_owned(),
        doel: "Advies.".to_owned(),
        grondslag: "vitaal_belang".to_owned(),
        toelichting: "Veiligheid.".to_owned(),
        ziet: vec!["algemeen".to_owned()],
        geldig_tot: app.dag(7),
        ..GastInvoer::default()
    };
    let punt = AgendapuntId(punt);
    app.app.invite_gast(&zorg, punt, &invoer).await.unwrap()
}

/// The record that a path is about.
fn what(path: &str, bestaat: &Bestaat) -> Uuid {
    if path.contains("/accounts/") {
        bestaat.account.0
    } else if path.contains("/profielen/") {
        bestaat.profiel
    } else if path.contains("/mijn-klassen/") {
        bestaat.ronde
    } else if path.contains("/leerlingen/{id}") {
        bestaat.leerling
    } else if path.contains("/trajecten/") {
        bestaat.traject
    } else if path.contains("/groepen/") {
        bestaat.groep
    } else if path.contains("/overleg/{id}") {
        bestaat.vergadering.0
    } else if path.contains("/bijeenkomsten/") {
        bestaat.vergadering.1
    } else if path.contains("/agendapunten/") {
        bestaat.vergadering.2
    } else if path.contains("/gasten/") {
        bestaat.gast
    } else if path.contains("/afspraken/") {
        bestaat.vergadering.3
    } else if path.contains("/zittingen/") {
        bestaat.zitting
    } else if path.contains("/bundels/") {
        bestaat.bundel
    } else {
        bestaat.aanvraag
    }
}

async fn ask(site: &Router, method: &str, path: &str, cookie: Option<&str>, bestaat: &Bestaat) -> StatusCode {
    let id = what(path, bestaat);
    let code = if path.contains("/kengetallen/") {
        "leerlingen"
    } else {
        "B2"
    };
    let path = path
        .replace("{swv}", "proef")
        .replace("{jaar}", "2026")
        .replace("{id}", &id.to_string())
        .replace("{document}", &Uuid::nil().to_string())
        .replace("{advies}", &Uuid::nil().to_string())
        .replace("{besluit}", &Uuid::nil().to_string())
        .replace("{code}", code)
        .replace("{vraag}", "niveau")
        .replace("{n}", "1")
        .replace("{opp}", &bestaat.opp.to_string())
        .replace("{doel}", &Uuid::nil().to_string())
        .replace("{behoefte}", &Uuid::nil().to_string())
        .replace("{daad}", &Uuid::nil().to_string())
        .replace("{wat}", "zat")
        .replace("{lijst}", "geen_plan")
        .replace("{soort}", "dyslexie")
        .replace("{school}", &bestaat.school.to_string())
        .replace("{regel}", &Uuid::nil().to_string());
    let mut request = Request::builder()
        .method(Method::from_bytes(method.as_bytes()).unwrap())
        .uri(&path)
        .header(header::HOST, "vangnet.example")
        .header("sec-fetch-site", "same-origin");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let files = ["/documenten", "/importeren", "/inlezen"];
    let body = if files.iter().any(|end| path.ends_with(end)) {
        request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        "--x\r\nContent-Disposition: form-data; name=\"soort\"\r\n\r\nokr\r\n--x--\r\n".to_owned()
    } else if path.starts_with("/api/") {
        request = request.header(header::CONTENT_TYPE, "application/json");
        let daad = if path.ends_with("/besluiten") {
            "besluit"
        } else {
            "gebeurtenis"
        };
        format!(
            r#"{{"versie": 1, "{daad}": "ingetrokken", "{}": "Ja"}}"#,
            if daad == "besluit" {
                "motivering"
            } else {
                "toelichting"
            }
        )
    } else {
        request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let gepland = bestaat.gepland;
        format!(
            "versie=1&gebeurtenis=besloten&naar=loopt&actief=nee&aanvraag={gepland}&uitkomst=overeenstemming_ja&toelichting=Ja"
        )
    };
    let request = request
        .body(if method == "GET" {
            Body::empty()
        } else {
            Body::from(body)
        })
        .unwrap();
    site.clone().oneshot(request).await.unwrap().status()
}

/// The cookie of somebody who is signed in.
async fn session(app: &TestApp, account: AccountId) -> String {
    format!("vangnet={}", app.token(account).await)
}

/// Everything that routes are about, at the first school.
async fn everything(app: &TestApp, wereld: &Wereld) -> Bestaat {
    let leerling = wereld.leerling(0);
    let aanvraag = wereld.submitted(app, leerling, ZaakSoort::Pro).await;
    let (zitting, bundel, gepland) = talk(app, wereld).await;
    let (traject, groep) = support(app, wereld).await;
    let vergadering = meeting(app, wereld).await;
    Bestaat {
        leerling: leerling.0,
        school: app.school(0).id.0,
        profiel: profile(app, wereld).await,
        ronde: question(app, wereld).await,
        opp: plan(app, wereld).await,
        traject,
        groep,
        aanvraag: aanvraag.0,
        vergadering,
        gast: guest(app, wereld, vergadering.2).await.id.0,
        account: wereld.mentor,
        zitting,
        bundel,
        gepland,
    }
}

async fn refused(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let bestaat = everything(app, &wereld).await;
    let site = vangnet_web::router(app.app.clone(), WebConfig::default());
    let niemand = session(app, wereld.niemand).await;
    let elders = session(app, wereld.andere_zorgcoordinator).await;
    let bestuur = session(app, wereld.bestuur).await;
    let before = app.rows().await;
    for (method, path, deur) in ROUTES.iter().filter(|(_, _, deur)| *deur != Deur::Open) {
        let stranger = ask(&site, method, path, None, &bestaat).await;
        // A page sends its reader to the sign-in; a program is told.
        let expected = if *method == "GET" && !path.starts_with("/api/") {
            StatusCode::SEE_OTHER
        } else {
            StatusCode::UNAUTHORIZED
        };
        assert_eq!(stranger, expected, "a stranger at {method} {path}");
        let forged = ask(&site, method, path, Some("vangnet=0123456789abcdef"), &bestaat).await;
        assert_eq!(forged, expected, "a forged session at {method} {path}");
        let closed = [StatusCode::NOT_FOUND, StatusCode::FORBIDDEN];
        if *deur != Deur::Eigen {
            let status = ask(&site, method, path, Some(&niemand), &bestaat).await;
            assert!(
                closed.contains(&status),
                "somebody without a role at {method} {path}: {status}"
            );
        }
        if *deur == Deur::Leerling {
            for (who, token) in [("another school", &elders), ("the board", &bestuur)] {
                let status = ask(&site, method, path, Some(token), &bestaat).await;
                assert_eq!(status, StatusCode::NOT_FOUND, "{who} at {method} {path}");
            }
        }
    }
    let changed: Vec<_> = before
        .into_iter()
        .zip(app.rows().await)
        .filter(|(was, is)| was != is && was.0 != "sessie")
        .collect();
    assert!(changed.is_empty(), "something was written: {changed:?}");
}

/// Somebody from outside in the middle of a visit: of every other address it is said that it does not exist, and nothing is written.
async fn guest_is_refused(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let bestaat = everything(app, &wereld).await;
    let u = guest(app, &wereld, bestaat.vergadering.2).await;
    let bezoek = app.app.enter_gast(SLUG, &u.token, &u.code).await.unwrap();
    let cookie = format!("vangnet-gast={bezoek}");
    let site = vangnet_web::router(app.app.clone(), WebConfig::default());
    let item = ask(&site, "GET", "/{swv}/gast", Some(&cookie), &bestaat).await;
    assert_eq!(item, StatusCode::OK);
    let before = app.rows().await;
    for (method, path, _) in ROUTES.iter().filter(|(_, _, deur)| *deur != Deur::Open) {
        let status = ask(&site, method, path, Some(&cookie), &bestaat).await;
        let expected = if path.starts_with("/api/") {
            StatusCode::UNAUTHORIZED
        } else {
            StatusCode::NOT_FOUND
        };
        assert_eq!(status, expected, "somebody from outside at {method} {path}");
    }
    assert_eq!(before, app.rows().await, "nothing was written");
}

#[test]
fn somebody_from_outside_finds_no_other_address() {
    vangnet_testkit::run(Databank::Sqlite, guest_is_refused);
}

#[test]
fn nobody_gets_in_without_a_role() {
    vangnet_testkit::run(Databank::Sqlite, refused);
}
