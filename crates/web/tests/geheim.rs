//! Words that are planted where only some may read them: every page, export and answer is fetched as every role, and searched.
//!
//! A new kind of text gets a line in [`plant`] with who may read it; a new route is searched as soon as `onbevoegd.rs` lists it.

#![expect(
    clippy::indexing_slicing,
    clippy::cognitive_complexity,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail, loudly"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use tower::ServiceExt as _;
use uuid::Uuid;
use vangnet_app::cascade::{EvaluatieInvoer, GroepInvoer, TrajectInvoer};
use vangnet_app::logboek::{
    AantekeningInvoer, AntwoordInvoer, IngelichtInvoer, KaartInvoer, LesklasInvoer, MentorInvoer, RondeInvoer,
};
use vangnet_app::toestemming::ToestemmingInvoer;
use vangnet_core::{
    id::{AccountId, GroepId, TrajectId},
    logboek::{AantekeningSoort, VerklaringSoort},
    toegang::{Bereik, Klasse, Rol, Toekenning},
    toelating::ZaakSoort,
    toestemming::Daad,
};
use vangnet_testkit::{Databank, TestApp, Wereld, eindevaluatie, traject_invoer};
use vangnet_web::WebConfig;

/// The routes as the list of closed doors has them: the same list for both tests.
const ROUTES: &str = include_str!("onbevoegd.rs");

/// Who asks, by a short name.
type Lezers = BTreeMap<&'static str, AccountId>;

/// A word that stands in one text, and who may see it.
struct Geheim {
    woord: &'static str,
    /// Everybody who may, by name; each of them must find it somewhere.
    mag: &'static [&'static str],
}

/// Everybody who reads the notes on guidance of the pupil.
const BEGELEIDERS: &[&str] = &[
    "mentor",
    "ingelicht zorgteamlid",
    "zorgcoordinator",
    "teamleider",
    "directie",
    "bpo",
];

const GEHEIMEN: &[Geheim] = &[
    Geheim {
        woord: "kwartelei",
        mag: &[
            "mentor",
            "ingelicht zorgteamlid",
            "zorgcoordinator",
            "teamleider",
            "directie",
            "bpo",
            "vertrouwenspersoon",
        ],
    },
    Geheim {
        woord: "zilvermeeuw",
        mag: BEGELEIDERS,
    },
    Geheim {
        woord: "purperreiger",
        mag: &["zorgcoordinator", "directie"],
    },
    Geheim {
        woord: "roerdomp",
        mag: &["ingelicht zorgteamlid"],
    },
    Geheim {
        woord: "nachtegaal",
        mag: &["zorgcoordinator"],
    },
    Geheim {
        woord: "wielewaal",
        mag: &["vertrouwenspersoon"],
    },
    Geheim {
        woord: "korenwolf",
        mag: &[
            "mentor",
            "ingelicht zorgteamlid",
            "zorgcoordinator",
            "teamleider",
            "directie",
            "bpo",
            "docent",
            "collega-docent",
        ],
    },
    Geheim {
        woord: "boomkikker",
        mag: BEGELEIDERS,
    },
    Geheim {
        woord: "vuursalamander",
        mag: &[
            "mentor",
            "ingelicht zorgteamlid",
            "zorgcoordinator",
            "teamleider",
            "directie",
            "bpo",
            "docent",
            "collega-docent",
        ],
    },
    Geheim {
        woord: "ringslang",
        mag: &[
            "mentor",
            "ingelicht zorgteamlid",
            "zorgcoordinator",
            "teamleider",
            "directie",
            "bpo",
            "docent",
        ],
    },
    // An act of the parents.
    Geheim {
        woord: "nachtzwaluw",
        mag: BEGELEIDERS,
    },
    // Who gives a traject.
    Geheim {
        woord: "ijsvogel",
        mag: BEGELEIDERS,
    },
    // The plan of a group is for everybody who reads support at the school; of mentors, for those of its members.
    Geheim {
        woord: "waterspreeuw",
        mag: &[
            "mentor",
            "ingelicht zorgteamlid",
            "zorgcoordinator",
            "teamleider",
            "directie",
            "bpo",
        ],
    },
    // The evaluation of a traject.
    Geheim {
        woord: "beflijster",
        mag: BEGELEIDERS,
    },
    // Why another mentor.
    Geheim {
        woord: "tapuit",
        mag: BEGELEIDERS,
    },
];

/// Words in columns that are not sealed: lists sort and count by them.
const OPEN: &[&str] = &["ijsvogel"];

/// What the addresses are filled with.
struct Bestaat {
    leerling: Uuid,
    groep: Uuid,
    traject: Uuid,
    aanvraag: Uuid,
    zitting: Uuid,
    account: Uuid,
    ronde: Uuid,
    school: Uuid,
}

/// Everybody of the test's world, and those that only this test needs.
async fn people(app: &TestApp, w: &Wereld) -> Lezers {
    let school = Bereik::School {
        school: app.school(0).id,
    };
    let elders = Bereik::School {
        school: app.school(1).id,
    };
    let mut lezers = Lezers::from([
        ("mentor", w.mentor),
        ("andere mentor", w.andere_mentor),
        ("zorgcoordinator", w.zorgcoordinator),
        ("zorgcoordinator elders", w.andere_zorgcoordinator),
        ("teamleider", w.teamleider),
        ("directie", w.directie),
        ("orthopedagoog swv", w.orthopedagoog),
        ("directeur swv", w.directeur),
        ("beheerder", w.beheerder),
        ("bestuur", w.bestuur),
        ("bpo", w.bpo),
        ("niemand", w.niemand),
    ]);
    for (naam, rol, bereik) in [
        ("ingelicht zorgteamlid", Rol::ZorgteamLid, school),
        ("docent", Rol::Docent, school),
        ("collega-docent", Rol::Docent, school),
        ("docent andere klas", Rol::Docent, school),
        ("docent elders", Rol::Docent, elders),
        ("vertrouwenspersoon", Rol::Vertrouwenspersoon, school),
        ("commissielid", Rol::Adviescommissielid, Bereik::Swv),
    ] {
        let account = app
            .account(&format!("Iemand {naam}"), &[Toekenning { rol, bereik }])
            .await;
        lezers.insert(naam, account);
    }
    let zorg = app.ctx(w.zorgcoordinator).await;
    let klassen = [
        LesklasInvoer::nieuw(lezers["docent"], "1B"),
        LesklasInvoer::nieuw(lezers["collega-docent"], "1B"),
        LesklasInvoer::nieuw(lezers["docent andere klas"], "4A"),
    ];
    app.app
        .save_lesklassen(&zorg, app.school(0).id, &klassen)
        .await
        .unwrap();
    lezers
}

/// Plants every word of the list; returns what the addresses need.
async fn plant(app: &TestApp, w: &Wereld, lezers: &Lezers) -> Bestaat {
    let (a, pupil) = (&app.app, w.leerling(0));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let ingelicht = IngelichtInvoer {
        account: lezers["ingelicht zorgteamlid"].to_string(),
        ..IngelichtInvoer::default()
    };
    a.save_ingelicht(&zorg, pupil, &ingelicht).await.unwrap();
    let notitie = AantekeningSoort::Notitie;
    for (wie, soort, klasse, woord) in [
        ("mentor", notitie, Klasse::Algemeen, "kwartelei"),
        ("mentor", notitie, Klasse::Begeleiding, "zilvermeeuw"),
        ("zorgcoordinator", notitie, Klasse::Zorg, "purperreiger"),
        (
            "ingelicht zorgteamlid",
            AantekeningSoort::Ziekte,
            Klasse::Medisch,
            "roerdomp",
        ),
        ("zorgcoordinator", notitie, Klasse::Vertrouwelijk, "nachtegaal"),
        (
            "vertrouwenspersoon",
            AantekeningSoort::Vertrouwensgesprek,
            Klasse::Vertrouwelijk,
            "wielewaal",
        ),
    ] {
        let note = AantekeningInvoer {
            soort: soort.code().to_owned(),
            klasse: klasse.code().to_owned(),
            tekst: format!("Hier staat {woord}."),
            ..AantekeningInvoer::default()
        };
        let ctx = app.ctx(lezers[wie]).await;
        a.write_aantekening(&ctx, pupil, &note).await.unwrap();
    }
    a.publish_handelingswijzer(&zorg, pupil, 0, "Let op: korenwolf.")
        .await
        .unwrap();
    let kaart = KaartInvoer {
        datum: "2026-09-01".to_owned(),
        hulpmiddelen: "boomkikker".to_owned(),
        verwacht: "boomkikker".to_owned(),
        ..KaartInvoer::default()
    };
    a.save_verklaring(&zorg, pupil, VerklaringSoort::Dyslexie, &kaart)
        .await
        .unwrap();
    let ronde = question(app, w, lezers).await;
    let (groep, traject) = support(app, w).await;
    let aanvraag = w.submitted(app, w.leerling(1), ZaakSoort::Pro).await;
    Bestaat {
        leerling: pupil.0,
        groep: groep.0,
        traject: traject.0,
        zitting: w.plan(app, &[aanvraag]).await.0,
        aanvraag: aanvraag.0,
        account: w.mentor.0,
        ronde: ronde.0,
        school: app.school(0).id.0,
    }
}

/// A traject in a group with its plan and evaluation, an act of the parents, another mentor and back.
async fn support(app: &TestApp, w: &Wereld) -> (GroepId, TrajectId) {
    let (a, pupil, zorg) = (&app.app, w.leerling(0), app.ctx(w.zorgcoordinator).await);
    let catalogus = app.maasdal().await;
    let b1 = catalogus.arrangement("B1").unwrap();
    w.need(app, pupil, "niveau_tempo").await;
    let groep = GroepInvoer {
        arrangement: "B1".to_owned(),
        vorm: "groep".to_owned(),
        naam: "Leren leren".to_owned(),
        begin: app.dag(0),
        einde: app.dag(27),
        doel: "Samen als de waterspreeuw.".to_owned(),
        aanpak: "Elke week een uur.".to_owned(),
        ..GroepInvoer::default()
    };
    let groep = a.create_groep(&zorg, &groep).await.unwrap();
    let invoer = TrajectInvoer {
        vorm: "groep".to_owned(),
        groep: groep.to_string(),
        uitvoerder: "Juf IJsvogel".to_owned(),
        ..traject_invoer(a, b1)
    };
    let traject = w.started(app, pupil, b1, &invoer).await;
    let evaluatie = EvaluatieInvoer {
        bevinding: "Als een beflijster.".to_owned(),
        ..eindevaluatie(a, "deels")
    };
    a.evaluate_traject(&zorg, traject, &evaluatie).await.unwrap();
    let daad = ToestemmingInvoer {
        wie: "ouders".to_owned(),
        uitkomst: "ja".to_owned(),
        datum: app.dag(0),
        wijze: "gesprek".to_owned(),
        waarover: "Bespreken in het ZAT".to_owned(),
        tekst: "Graag over de nachtzwaluw.".to_owned(),
        ..ToestemmingInvoer::default()
    };
    a.record_toestemming(&zorg, pupil, Daad::Zat, &daad)
        .await
        .unwrap();
    for (versie, mentor) in [(1, w.andere_mentor), (2, w.mentor)] {
        let ander = MentorInvoer {
            versie,
            mentor: mentor.to_string(),
            reden: "Vanwege de tapuit.".to_owned(),
        };
        a.set_mentor(&zorg, pupil, &ander).await.unwrap();
    }
    (groep, traject)
}

/// A question to the teachers, and the answer of one of them.
async fn question(app: &TestApp, w: &Wereld, lezers: &Lezers) -> vangnet_core::id::VraagrondeId {
    let (a, zorg) = (&app.app, app.ctx(w.zorgcoordinator).await);
    let vraag = RondeInvoer {
        vraag: "Hoe gaat het met de vuursalamander?".to_owned(),
        tot: app.werkdag(7),
    };
    let ronde = a.ask_docenten(&zorg, w.leerling(0), &vraag).await.unwrap();
    let antwoord = AntwoordInvoer {
        voortgang: "plus".to_owned(),
        werkt: "Naast de ringslang zitten.".to_owned(),
        ..AntwoordInvoer::default()
    };
    let docent = app.ctx(lezers["docent"]).await;
    a.answer_vraagronde(&docent, ronde, &antwoord).await.unwrap();
    ronde
}

/// Every address that can be read, from the list of closed doors.
fn addresses(bestaat: &Bestaat) -> BTreeSet<String> {
    let lijst = ROUTES.split("const ROUTES").nth(1).unwrap();
    let lijst = lijst.split("];").next().unwrap();
    let woorden: Vec<&str> = lijst.split('"').skip(1).step_by(2).collect();
    let mut paden = BTreeSet::new();
    for paar in woorden.chunks(2) {
        let [methode, pad] = paar else {
            panic!("a route is a method and a path")
        };
        if *methode == "GET" {
            paden.insert(fill(pad, bestaat));
            paden.insert(fill(&pad.replace("{soort}", "dyscalculie"), bestaat));
        }
    }
    paden
}

fn fill(pad: &str, bestaat: &Bestaat) -> String {
    let id = if pad.contains("/accounts/") {
        bestaat.account
    } else if pad.contains("/leerlingen/{id}") {
        bestaat.leerling
    } else if pad.contains("/mijn-klassen/") {
        bestaat.ronde
    } else if pad.contains("/trajecten/{id}") {
        bestaat.traject
    } else if pad.contains("/groepen/{id}") {
        bestaat.groep
    } else if pad.contains("/zittingen/") {
        bestaat.zitting
    } else {
        bestaat.aanvraag
    };
    let mut pad = pad
        .replace("{swv}", "proef")
        .replace("{id}", &id.to_string())
        .replace("{soort}", "dyslexie")
        .replace("{school}", &bestaat.school.to_string())
        .replace("{n}", "1");
    // What this test has none of.
    while let Some((voor, rest)) = pad.split_once('{') {
        let na = rest.split_once('}').map_or("", |(_, na)| na);
        pad = format!("{voor}{}{na}", Uuid::nil());
    }
    pad
}

async fn fetch(site: &Router, pad: &str, token: Option<&str>, fragment: bool) -> (StatusCode, Vec<u8>) {
    let mut request = Request::builder()
        .uri(pad)
        .header(header::HOST, "vangnet.example");
    if let Some(token) = token {
        request = request.header(header::COOKIE, format!("vangnet={token}"));
    }
    if fragment {
        request = request.header("hx-request", "true");
    }
    let request = request.body(Body::empty()).unwrap();
    let answer = site.clone().oneshot(request).await.unwrap();
    let status = answer.status();
    let mut bytes = Vec::new();
    for (naam, waarde) in answer.headers() {
        bytes.extend_from_slice(naam.as_str().as_bytes());
        bytes.extend_from_slice(waarde.as_bytes());
    }
    let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    bytes.extend(unpacked(&body));
    (status, bytes)
}

/// The bytes as they are; of a spreadsheet or archive what is in it.
fn unpacked(body: &[u8]) -> Vec<u8> {
    let mut bytes = body.to_vec();
    if body.starts_with(b"PK\x03\x04") {
        let mut archief = zip::ZipArchive::new(std::io::Cursor::new(body)).unwrap();
        for n in 0..archief.len() {
            archief.by_index(n).unwrap().read_to_end(&mut bytes).unwrap();
        }
    }
    bytes
}

fn holds(bytes: &[u8], woord: &str) -> bool {
    let lower = bytes.to_ascii_lowercase();
    lower.windows(woord.len()).any(|deel| deel == woord.as_bytes())
}

async fn nobody_finds_what_is_not_theirs(app: &TestApp) {
    let w = Wereld::new(app).await;
    let lezers = people(app, &w).await;
    let bestaat = plant(app, &w, &lezers).await;
    let site = vangnet_web::router(app.app.clone(), WebConfig::default());
    let paden = addresses(&bestaat);
    assert!(paden.len() > 40, "the list of routes was read: {}", paden.len());
    let mut wie: Vec<(&str, Option<String>)> = vec![("een vreemde", None)];
    for (naam, account) in &lezers {
        wie.push((naam, Some(app.token(*account).await)));
    }
    let mut gelekt = Vec::new();
    let mut gevonden: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (naam, token) in &wie {
        for pad in &paden {
            for fragment in [false, true] {
                let (status, bytes) = fetch(&site, pad, token.as_deref(), fragment).await;
                assert!(!status.is_server_error(), "{naam} at {pad}: {status}");
                for geheim in GEHEIMEN.iter().filter(|g| holds(&bytes, g.woord)) {
                    gevonden.insert((naam, geheim.woord));
                    if !geheim.mag.contains(naam) {
                        gelekt.push(format!("{naam} reads {} at {pad}", geheim.woord));
                    }
                }
            }
        }
    }
    assert!(gelekt.is_empty(), "{gelekt:#?}");
    for geheim in GEHEIMEN {
        for naam in geheim.mag {
            assert!(
                gevonden.contains(&(naam, geheim.woord)),
                "{naam} may read {}, and finds it nowhere",
                geheim.woord
            );
        }
    }
    // Nor does it stand anywhere in storage as it was typed.
    for (bestand, bytes) in app.files() {
        for geheim in GEHEIMEN.iter().filter(|g| !OPEN.contains(&g.woord)) {
            assert!(
                !holds(&bytes, geheim.woord),
                "{} in {}",
                geheim.woord,
                bestand.display()
            );
        }
    }
}

#[test]
fn r275_planted_words_are_found_by_who_may_read_them_and_nobody_else() {
    vangnet_testkit::run(Databank::Sqlite, nobody_finds_what_is_not_theirs);
}

/// What a page says, without its tags.
fn words(html: &str) -> String {
    let main = html.split("<main").nth(1).unwrap_or(html);
    let main = main.split("</main>").next().unwrap_or_default();
    let mut tekst = String::new();
    let mut in_tag = false;
    for c in main.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            c if !in_tag => tekst.push(c),
            _ => {}
        }
    }
    tekst
}

async fn a_teacher_sees_name_class_and_advice(app: &TestApp) {
    let w = Wereld::new(app).await;
    let lezers = people(app, &w).await;
    let bestaat = plant(app, &w, &lezers).await;
    let aanvraag = w.submitted(app, w.leerling(0), ZaakSoort::Pro).await;
    let nummer = app.swv.find_aanvraag(aanvraag).await.unwrap().unwrap();
    let nummer = nummer.aanvraag.nummer;
    let site = vangnet_web::router(app.app.clone(), WebConfig::default());
    let token = app.token(lezers["docent"]).await;
    let pad = format!("/proef/leerlingen/{}", bestaat.leerling);
    let (status, bytes) = fetch(&site, &pad, Some(&token), false).await;
    assert_eq!(status, StatusCode::OK);
    let html = String::from_utf8(bytes).unwrap();
    assert!(html.contains(&format!("{pad}/handelingswijzer")));
    let tekst = words(&html);
    assert!(tekst.contains("Elif Özdemir") && tekst.contains("1B"), "{tekst}");
    for niet in ["Mees Mentor", nummer.as_str(), "12 jaar", "Zoe Zorg", "vmbo"] {
        assert!(!tekst.contains(niet), "a teacher reads {niet}: {tekst}");
    }
    for tab in ["logboek", "plan", "trajecten", "vragen", "toestemming"] {
        assert!(!html.contains(&format!("{pad}/{tab}")), "{tab}");
        let (status, _) = fetch(&site, &format!("{pad}/{tab}"), Some(&token), false).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{tab}");
    }
}

#[test]
fn r057_a_teacher_sees_of_a_pupil_name_class_and_advice() {
    vangnet_testkit::run(Databank::Sqlite, a_teacher_sees_name_class_and_advice);
}
