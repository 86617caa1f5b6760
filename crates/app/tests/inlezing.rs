//! A profile that a school has already: read in, moved, taken over; what is lost on the way is nothing.

#![expect(
    clippy::too_many_lines,
    clippy::cognitive_complexity,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::large_futures,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Write as _},
    path::PathBuf,
};

use vangnet_app::{
    Ctx,
    schoolprofiel::{
        DocumentInvoer, InleesInvoer, Inleesblad, OverneemInvoer, PlekInvoer, ProfielStapInvoer,
        VerplaatsInvoer,
    },
};
use vangnet_core::{
    cijfers::kengetal::{Herkomst, Kengetal, Waarde, WaardeSoort},
    id::SchoolprofielId,
    schoolprofiel::{
        format::Profielformat,
        inlezen::{Bronsoort, Geplaatst, InleesStaat, Lot, Reden, Soort},
    },
};
use vangnet_store::BeleidSoort;
use vangnet_testkit::{Deel, TestApp, Wereld, antwoord, geweigerd, on_both};

const MAASDAL: &str = include_str!("../../cli/demo/profielformat-maasdal.toml");
const NOORDERLICHT: &str = include_str!("../../cli/demo/profielformat-noorderlicht.toml");

/// A profile as a school could have written it, with what no format has.
const BRON: &str = "\
Profiel van onze school
Vastgesteld in het voorjaar

1. Visie op ondersteuning
Wij zien elke leerling.
Wij beginnen bij wat lukt.

2. Onze tuin
In de tuin groeien bonen.
De bonen zijn van iedereen.

3. Aannamebeleid
Wie bij ons past, is welkom.

4. Cijfers van onze school

Wat\t2018-2019\t2019-2020\t2020-2021
Aantal leerlingen\t400\t410\t0
Hoogbegaafde leerlingen\tnb\t-\t
Leerlingen met een hond\t3\t2\t1

1 Mentoraat en persoonlijke begeleiding
Elke klas heeft een mentor.
Documentatie:
- Mentorboek
- Mentorboek
- Kaart van de klas
";

fn gedeeld(pad: &str) -> String {
    let pad = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared")
        .join(pad);
    std::fs::read_to_string(&pad)
        .unwrap_or_else(|fout| panic!("{} is needed for this test: {fout}", pad.display()))
}

/// A profile being written, in one of the formats of the demonstration.
async fn begonnen(app: &TestApp, w: &Wereld, format: &str) -> (Ctx, SchoolprofielId) {
    if format == MAASDAL {
        app.maasdal().await;
    } else {
        app.noorderlicht().await;
    }
    let format: Profielformat = toml::from_str(format).unwrap();
    app.beleid(BeleidSoort::Profielformat, &format).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let start = app
        .app
        .start_schoolprofiel(&zorg, app.school(0).id, "2026", false);
    let id = start.await.unwrap();
    (zorg, id)
}

async fn lees(app: &TestApp, ctx: &Ctx, id: SchoolprofielId, bron: &str) -> Inleesblad {
    let bytes = bron.as_bytes().to_vec();
    let read = app
        .app
        .read_schoolprofiel(ctx, id, bytes, InleesInvoer::default());
    read.await.unwrap();
    app.app.open_inlezing(ctx, id).await.unwrap()
}

fn alineas(blad: &Inleesblad) -> &[Geplaatst] {
    &blad.ingelezen.as_ref().unwrap().inlezing.alineas
}

/// The paragraphs of a place.
fn bij<'a>(blad: &'a Inleesblad, code: &str) -> Vec<&'a str> {
    let vak = blad.vakken.iter().find(|v| v.code == code);
    let nummers = vak.map_or(&[][..], |v| v.nummers.as_slice());
    nummers
        .iter()
        .map(|n| alineas(blad)[*n].alinea.tekst.as_str())
        .collect()
}

fn in_de_bak(blad: &Inleesblad) -> Vec<&str> {
    blad.bak
        .iter()
        .map(|n| alineas(blad)[*n].alinea.tekst.as_str())
        .collect()
}

fn alles(versie: i32) -> OverneemInvoer {
    OverneemInvoer {
        versie,
        documenten: true,
        kengetallen: true,
        ..OverneemInvoer::default()
    }
}

async fn teksten(app: &TestApp, id: SchoolprofielId) -> BTreeMap<String, String> {
    let alle = app.swv.list_plekteksten(id).await.unwrap();
    alle.into_iter().map(|t| (t.plek, t.tekst)).collect()
}

/// From a file to the profile: what is not known lies in the tray, a person moves it, and it is taken over once.
async fn a_profile_is_read_in_moved_and_taken_over(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, id) = begonnen(app, &w, NOORDERLICHT).await;
    let a = &app.app;
    assert!(a.open_inlezing(&zorg, id).await.unwrap().ingelezen.is_none());
    let blad = lees(app, &zorg, id, BRON).await;
    let ingelezen = blad.ingelezen.as_ref().unwrap();
    assert_eq!(
        (ingelezen.bron, ingelezen.staat, ingelezen.versie),
        (Bronsoort::Tekst, InleesStaat::Open, 1)
    );
    assert_eq!(usize::try_from(ingelezen.bytes).unwrap(), BRON.len());
    assert_eq!(
        bij(&blad, "tekst.visie"),
        [
            "1. Visie op ondersteuning",
            "Wij zien elke leerling.",
            "Wij beginnen bij wat lukt."
        ]
    );
    let bak = in_de_bak(&blad);
    assert!(bak.contains(&"De bonen zijn van iedereen.") && bak.contains(&"Profiel van onze school"));
    assert_eq!(
        bij(&blad, "thema.1.basis.documenten"),
        [
            "Documentatie:",
            "- Mentorboek",
            "- Mentorboek",
            "- Kaart van de klas"
        ]
    );
    let t = blad.telling;
    assert_eq!(
        t.tekst + t.documenten + t.koppen + t.cijfers + t.bak,
        alineas(&blad).len()
    );
    assert_eq!(teksten(app, id).await.len(), 0, "nothing is written yet");

    // The whole piece about the garden goes to a section, its first line too.
    let tuin: Vec<usize> = (0..alineas(&blad).len())
        .filter(|n| {
            let tekst = &alineas(&blad)[*n].alinea.tekst;
            tekst.contains("tuin") || tekst.contains("bonen")
        })
        .collect();
    let zet = |versie, zetten| VerplaatsInvoer {
        lezing: None,
        versie,
        zetten,
    };
    let ambities = Some("tekst.ambities".to_owned());
    for (zetten, fout) in [
        (Vec::new(), "plek=inlezing_kies"),
        (
            vec![(tuin.clone(), Some("tekst.bestaat_niet".to_owned()))],
            "plek=keuze",
        ),
        (
            vec![(tuin.clone(), Some("thema.16.basis".to_owned()))],
            "plek=keuze",
        ),
        (
            vec![(tuin.clone(), Some("thema.1.basis.documenten".to_owned()))],
            "plek=keuze",
        ),
        (vec![(vec![9_999], ambities.clone())], "notfound"),
    ] {
        geweigerd(app, fout, a.move_alineas(&zorg, id, &zet(1, zetten))).await;
    }
    let done = a
        .move_alineas(&zorg, id, &zet(1, vec![(tuin.clone(), ambities)]))
        .await;
    assert_eq!(done.unwrap(), 3);
    let blad = a.open_inlezing(&zorg, id).await.unwrap();
    assert_eq!(
        bij(&blad, "tekst.ambities"),
        [
            "2. Onze tuin",
            "In de tuin groeien bonen.",
            "De bonen zijn van iedereen."
        ]
    );
    let gelegd = &alineas(&blad)[tuin[0]];
    assert_eq!(
        (gelegd.soort, gelegd.reden),
        (Soort::Tussenkop, Reden::Verplaatst)
    );
    // One of them back into the tray.
    a.move_alineas(&zorg, id, &zet(2, vec![(vec![tuin[2]], None)]))
        .await
        .unwrap();

    geweigerd(app, "conflict gewijzigd", a.accept_inlezing(&zorg, id, &alles(2))).await;
    let done = a.accept_inlezing(&zorg, id, &alles(3)).await.unwrap();
    assert_eq!((done.plekken, done.documenten, done.kengetallen), (4, 2, 6));
    let nu = teksten(app, id).await;
    assert_eq!(
        nu["tekst.visie"],
        "Wij zien elke leerling.\nWij beginnen bij wat lukt."
    );
    assert_eq!(nu["tekst.ambities"], "2. Onze tuin\nIn de tuin groeien bonen.");
    assert_eq!(nu["thema.1.basis"], "Elke klas heeft een mentor.");
    let stukken = app.swv.list_brondocumenten(app.school(0).id).await.unwrap();
    let stukken: Vec<_> = stukken
        .iter()
        .map(|d| (d.plek.as_str(), d.titel.as_str()))
        .collect();
    assert_eq!(
        stukken,
        [
            ("thema.1.basis", "Kaart van de klas"),
            ("thema.1.basis", "Mentorboek")
        ]
    );

    let blad = a.open_inlezing(&zorg, id).await.unwrap();
    let na = blad.ingelezen.as_ref().unwrap();
    assert_eq!((na.staat, na.versie), (InleesStaat::Overgenomen, 4));
    assert!(in_de_bak(&blad).contains(&"De bonen zijn van iedereen."));
    geweigerd(app, "conflict gewijzigd", a.accept_inlezing(&zorg, id, &alles(4))).await;
    let laat = zet(4, vec![(vec![0], Some("tekst.visie".to_owned()))]);
    geweigerd(app, "conflict gewijzigd", a.move_alineas(&zorg, id, &laat)).await;
    geweigerd(app, "conflict gewijzigd", a.drop_inlezing(&zorg, id, 3)).await;
    let oud = na.id;
    a.drop_inlezing(&zorg, id, 4).await.unwrap();
    geweigerd(app, "notfound", a.drop_inlezing(&zorg, id, 4)).await;
    assert_eq!(teksten(app, id).await, nu, "what was taken over stays");
    // A form of a reading that is gone does not fit the next, whatever its version.
    lees(app, &zorg, id, BRON).await;
    let mut laat = alles(1);
    laat.lezing = Some(oud);
    geweigerd(app, "conflict gewijzigd", a.accept_inlezing(&zorg, id, &laat)).await;
}

/// Every paragraph of a text is, after taking over, in the profile, in the tray, a heading, a document or a row of figures.
async fn nothing_is_lost_on_the_way(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, id) = begonnen(app, &w, NOORDERLICHT).await;
    for bron in [
        BRON.to_owned(),
        gedeeld("seeds/002_c079dcf140572824.txt"),
        gedeeld("seeds/000_19e31db7e6e6c007.txt"),
    ] {
        let voor = teksten(app, id).await;
        for plek in voor.keys() {
            let versie = app.swv.list_plekteksten(id).await.unwrap();
            let versie = versie.iter().find(|t| t.plek == *plek).unwrap().versie;
            let leeg = PlekInvoer {
                versie,
                ..PlekInvoer::default()
            };
            app.app.save_profielplek(&zorg, id, plek, &leeg).await.unwrap();
        }
        let gelezen = lees(app, &zorg, id, &bron).await;
        // Counted by other means than the reader's: lines with more than white space and bookmarks.
        let mut kaal = bron.replace("<p>", "\n").replace("</p>", "\n");
        while let Some((voor, na)) = kaal.split_once("[bookmark:") {
            kaal = format!("{voor}{}", na.split_once(']').unwrap().1);
        }
        let regels: usize = kaal.lines().filter(|r| !r.trim().is_empty()).count();
        assert_eq!(alineas(&gelezen).len(), regels);
        app.app.accept_inlezing(&zorg, id, &alles(1)).await.unwrap();
        let blad = app.app.open_inlezing(&zorg, id).await.unwrap();
        let teksten = teksten(app, id).await;
        let mut staat: Vec<&str> = teksten
            .values()
            .flat_map(|t| t.lines())
            .filter(|r| !r.is_empty())
            .collect();
        let mut hoort = Vec::new();
        for g in alineas(&blad) {
            let in_tekst = g.plek.as_ref().is_some_and(|p| !p.ends_with(".documenten"));
            if in_tekst && !matches!(g.soort, Soort::Kop | Soort::Kengetallen) {
                hoort.push(g.alinea.tekst.as_str());
            }
        }
        staat.sort_unstable();
        hoort.sort_unstable();
        assert_eq!(staat, hoort);
        let bron_van = |blad: &Inleesblad| -> Vec<String> {
            alineas(blad).iter().map(|g| g.alinea.tekst.clone()).collect()
        };
        assert_eq!(
            bron_van(&blad),
            bron_van(&gelezen),
            "the reading holds all of it still"
        );
        let t = blad.telling;
        assert_eq!(t.tekst + t.documenten + t.koppen + t.cijfers + t.bak, regels);
        let stukken = app.swv.list_brondocumenten(app.school(0).id).await.unwrap();
        let titels: BTreeSet<&str> = stukken.iter().map(|d| d.titel.as_str()).collect();
        for vak in blad.vakken.iter().filter(|v| v.documenten) {
            for n in &vak.nummers {
                let g = &alineas(&blad)[*n];
                let woorden = g.alinea.tekst.split_whitespace().collect::<Vec<_>>().join(" ");
                let gevonden = titels
                    .iter()
                    .any(|titel| woorden.to_lowercase().contains(&titel.to_lowercase()));
                assert!(
                    gevonden || g.reden == Reden::Documenten || woorden.len() < 3,
                    "{}",
                    vak.code
                );
            }
        }
        app.app.drop_inlezing(&zorg, id, 2).await.unwrap();
    }
}

/// Where a text stands the person chooses; without a choice nothing of it is lost.
async fn what_stands_there_is_lost_only_when_a_person_says_so(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, id) = begonnen(app, &w, NOORDERLICHT).await;
    let a = &app.app;
    let schrijf = async |plek: &str| {
        let eigen = PlekInvoer {
            tekst: format!("Eigen tekst van {plek}."),
            zelfoordeel: "deels".to_owned(),
            versie: 0,
        };
        a.save_profielplek(&zorg, id, plek, &eigen).await.unwrap();
    };
    for plek in [
        "tekst.visie",
        "tekst.toelating",
        "thema.1.basis",
        "tekst.doelgroep",
    ] {
        schrijf(plek).await;
    }
    lees(app, &zorg, id, BRON).await;
    let mut invoer = alles(1);
    invoer.plekken = [("tekst.toelating", "laat"), ("thema.1.basis", "vervang")]
        .map(|(plek, hoe)| (plek.to_owned(), hoe.to_owned()))
        .into();
    let mut fout = invoer.clone();
    "weg".clone_into(&mut fout.alle);
    geweigerd(app, "alle=keuze", a.accept_inlezing(&zorg, id, &fout)).await;
    let done = a.accept_inlezing(&zorg, id, &invoer).await.unwrap();
    assert_eq!(done.plekken, 2);
    let nu = teksten(app, id).await;
    assert_eq!(
        nu["tekst.visie"],
        "Eigen tekst van tekst.visie.\nWij zien elke leerling.\nWij beginnen bij wat lukt."
    );
    assert_eq!(nu["tekst.toelating"], "Eigen tekst van tekst.toelating.");
    assert_eq!(nu["thema.1.basis"], "Elke klas heeft een mentor.");
    assert_eq!(nu["tekst.doelgroep"], "Eigen tekst van tekst.doelgroep.");
    let oordelen = app.swv.list_plekteksten(id).await.unwrap();
    assert!(
        oordelen.iter().all(|t| t.zelfoordeel.is_some()),
        "a self-rating stays"
    );
    let blad = a.open_inlezing(&zorg, id).await.unwrap();
    let blijft = alineas(&blad)
        .iter()
        .find(|g| g.alinea.tekst == "Wie bij ons past, is welkom.");
    assert_eq!(
        blijft.map(|g| (g.plek.clone(), g.reden)),
        Some((None, Reden::NietOvergenomen))
    );

    // One choice for all.
    let weer = InleesInvoer {
        vervang: true,
        versie: 2,
    };
    a.read_schoolprofiel(&zorg, id, BRON.as_bytes().to_vec(), weer)
        .await
        .unwrap();
    let mut laat = alles(3);
    "laat".clone_into(&mut laat.alle);
    let done = a.accept_inlezing(&zorg, id, &laat).await.unwrap();
    assert_eq!(
        (done.plekken, done.documenten, done.kengetallen),
        (0, 0, 0),
        "it is all there"
    );
    assert_eq!(teksten(app, id).await, nu);
}

/// "Kengetallen equality": each cell of the table of a real profile, through file, page and taking over, is that of the
/// table that people made of it. What is no number becomes none.
async fn r240_the_figures_of_a_real_profile_are_those_of_its_source(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, id) = begonnen(app, &w, NOORDERLICHT).await;
    let school = app.school(0).id;
    lees(app, &zorg, id, &gedeeld("seeds/002_c079dcf140572824.txt")).await;
    let done = app.app.accept_inlezing(&zorg, id, &alles(1)).await.unwrap();
    let data: toml::Table = gedeeld("domain/data/kengetallen.toml").parse().unwrap();
    let mut verwacht = BTreeMap::new();
    for rij in data["kengetal"].as_array().unwrap() {
        let code = Kengetal::parse(rij["code"].as_str().unwrap()).unwrap();
        for cel in rij["waarden"].as_array().unwrap() {
            let jaar: i16 = cel["s"]
                .as_str()
                .unwrap()
                .split_once('-')
                .unwrap()
                .0
                .parse()
                .unwrap();
            let getal = |naam: &str| {
                cel.get(naam)
                    .map(|n| u32::try_from(n.as_integer().unwrap()).unwrap())
            };
            let soort = cel.get("st").map_or(WaardeSoort::Getal, |st| {
                WaardeSoort::parse(st.as_str().unwrap()).unwrap()
            });
            verwacht.insert((code, jaar), (soort, getal("w"), getal("noemer")));
        }
    }
    let kept = app.swv.list_kengetallen(school, 2000, 2026).await.unwrap();
    let geschreven: BTreeMap<_, _> = kept
        .iter()
        .map(|w| ((w.code, w.schooljaar), (w.soort, w.waarde, w.noemer)))
        .collect();
    assert_eq!(geschreven, verwacht);
    assert_eq!((done.kengetallen, verwacht.len()), (80, 80));
    assert!(
        kept.iter()
            .all(|w| w.herkomst == Herkomst::Ingelezen && !w.reden.is_empty())
    );
    let sql = "SELECT COUNT(*) FROM kengetal WHERE soort <> 'getal' AND waarde IS NOT NULL";
    assert_eq!(app.number(Deel::Swv, sql).await, 0);
}

/// What somebody wrote of a year stays; what the register counts is not replaced; who writes no figures takes none over.
async fn r240_a_figure_that_stands_is_not_replaced(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, id) = begonnen(app, &w, NOORDERLICHT).await;
    let school = app.school(0).id;
    let eigen = Waarde {
        school,
        schooljaar: 2019,
        code: Kengetal::Leerlingen,
        soort: WaardeSoort::Getal,
        waarde: Some(7),
        noemer: None,
        herkomst: Herkomst::Historie,
        reden: "Geteld".to_owned(),
        door: zorg.actor.account,
        tijdstip: 0,
        versie: 0,
    };
    let tx = zorg.swv.begin().await.unwrap();
    tx.save_kengetal(&eigen).await.unwrap();
    let regel = vangnet_core::bewaring::AuditEntry::new(
        Some(zorg.actor.account),
        vangnet_core::bewaring::Handeling::KengetalVastgelegd,
        "kengetal",
    );
    tx.commit(regel, app.millis()).await.unwrap();
    let bron = "\
Wat\t1998-1999\t2019-2020\t2026-2027\t2027-2028
Aantal leerlingen\t1\t2\t3\t4
Hoogbegaafde leerlingen\t1\t\t3\t4
";
    // A team leader writes the profile, but no figures.
    let leider = app.ctx(w.teamleider).await;
    let blad = lees(app, &leider, id, bron).await;
    assert!(!blad.mag_cijfers);
    let loten =
        |rij: usize| -> Vec<Lot> { blad.cijfers[0].rijen[rij].cellen.iter().map(|c| c.lot).collect() };
    assert_eq!(loten(0), [Lot::Jaar, Lot::StaatEr, Lot::Register, Lot::Jaar]);
    assert_eq!(loten(1), [Lot::Jaar, Lot::Nieuw, Lot::Nieuw, Lot::Jaar]);
    let done = app.app.accept_inlezing(&leider, id, &alles(1)).await.unwrap();
    assert_eq!(done.kengetallen, 0);
    let weer = InleesInvoer {
        vervang: true,
        versie: 2,
    };
    let read = app
        .app
        .read_schoolprofiel(&zorg, id, bron.as_bytes().to_vec(), weer);
    read.await.unwrap();
    let done = app.app.accept_inlezing(&zorg, id, &alles(3)).await.unwrap();
    assert_eq!(done.kengetallen, 2);
    let kept = app.swv.list_kengetallen(school, 2000, 2026).await.unwrap();
    let found: Vec<_> = kept
        .iter()
        .map(|w| (w.code, w.schooljaar, w.soort, w.waarde))
        .collect();
    assert_eq!(
        found,
        [
            (Kengetal::Hoogbegaafd, 2019, WaardeSoort::Leeg, None),
            (Kengetal::Leerlingen, 2019, WaardeSoort::Getal, Some(7)),
            (Kengetal::Hoogbegaafd, 2026, WaardeSoort::Getal, Some(3)),
        ]
    );
}

/// A place that the samenwerkingsverband writes is not the school's to fill by reading in (R023).
async fn r023_what_another_party_writes_is_not_taken_over(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, id) = begonnen(app, &w, MAASDAL).await;
    let a = &app.app;
    let blad = a.open_schoolprofiel(&zorg, id).await.unwrap();
    let titel = |code: &str| {
        let plek = blad.regels.iter().find(|r| r.plek.code == code);
        plek.unwrap().plek.titel.clone()
    };
    let bron = format!(
        "{}\nVan het samenwerkingsverband.\n\n{}\nVan de school.\n",
        titel("categorie.E2"),
        titel("categorie.B2")
    );
    let blad = lees(app, &zorg, id, &bron).await;
    let vak = |code: &str| blad.vakken.iter().find(|v| v.code == code).unwrap();
    assert!(!vak("categorie.E2").mag_schrijven && vak("categorie.B2").mag_schrijven);
    assert!(blad.keuzes.iter().all(|p| p.code != "categorie.E2"));
    let naar = VerplaatsInvoer {
        lezing: None,
        versie: 1,
        zetten: vec![(vec![3], Some("categorie.E2".to_owned()))],
    };
    geweigerd(app, "plek=keuze", a.move_alineas(&zorg, id, &naar)).await;
    a.accept_inlezing(&zorg, id, &alles(1)).await.unwrap();
    let nu = teksten(app, id).await;
    assert_eq!(nu["categorie.B2"], "Van de school.");
    assert!(!nu.contains_key("categorie.E2"));
    let blad = a.open_inlezing(&zorg, id).await.unwrap();
    assert_eq!(in_de_bak(&blad), ["Van het samenwerkingsverband."]);
}

async fn who_may_read_in_and_when(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, id) = begonnen(app, &w, NOORDERLICHT).await;
    let a = &app.app;
    let bron = || BRON.as_bytes().to_vec();
    for (wie, mag) in [
        (w.mentor, "denied"),
        (w.bpo, "denied"),
        (w.orthopedagoog, "denied"),
        (w.directeur, "denied"),
        (w.andere_zorgcoordinator, "notfound"),
        (w.niemand, "notfound"),
    ] {
        let ctx = app.ctx(wie).await;
        geweigerd(app, mag, a.open_inlezing(&ctx, id)).await;
        geweigerd(
            app,
            mag,
            a.read_schoolprofiel(&ctx, id, bron(), InleesInvoer::default()),
        )
        .await;
        geweigerd(app, mag, a.move_alineas(&ctx, id, &VerplaatsInvoer::default())).await;
        geweigerd(app, mag, a.accept_inlezing(&ctx, id, &alles(1))).await;
        geweigerd(app, mag, a.drop_inlezing(&ctx, id, 1)).await;
    }
    geweigerd(app, "notfound", a.accept_inlezing(&zorg, id, &alles(1))).await;
    let leider = app.ctx(w.teamleider).await;
    lees(app, &leider, id, BRON).await;
    // Another file only when that was asked, and by who saw what goes.
    let weer = |vervang, versie| a.read_schoolprofiel(&zorg, id, bron(), InleesInvoer { vervang, versie });
    geweigerd(app, "vervang=inlezing_loopt", weer(false, 1)).await;
    geweigerd(app, "conflict gewijzigd", weer(true, 9)).await;
    weer(true, 1).await.unwrap();
    let nu = app.swv.find_inlezing(id).await.unwrap().unwrap();
    assert_eq!(
        (nu.versie, nu.door),
        (2, zorg.actor.account),
        "a form of the text before does not fit this one"
    );
    let sql = "SELECT COUNT(*) FROM inlezing";
    assert_eq!(app.number(Deel::Swv, sql).await, 1);
    // The trail holds numbers and codes: no words of the text.
    let sql = "SELECT COUNT(*) FROM audit WHERE detail LIKE '%bonen%' OR detail LIKE '%mentor%'";
    assert_eq!(app.number(Deel::Swv, sql).await, 0);

    for plek in a.open_schoolprofiel(&zorg, id).await.unwrap().leeg {
        let tekst = PlekInvoer {
            tekst: "Zo doen wij het.".to_owned(),
            ..PlekInvoer::default()
        };
        a.save_profielplek(&zorg, id, &plek.0, &tekst).await.unwrap();
    }
    let stap = |stap: &str, versie| ProfielStapInvoer {
        stap: stap.to_owned(),
        versie,
        datum: app.dag(0),
        advies: "positief".to_owned(),
        inbreng: "Meer rust.".to_owned(),
        naam: "D. Directie".to_owned(),
    };
    a.step_schoolprofiel(&zorg, id, &stap("mr_advies", 1))
        .await
        .unwrap();
    let dicht = "stap=profiel_geen_concept";
    geweigerd(app, dicht, weer(true, 1)).await;
    geweigerd(app, dicht, a.accept_inlezing(&zorg, id, &alles(1))).await;
    let zet = VerplaatsInvoer {
        lezing: None,
        versie: 1,
        zetten: vec![(vec![0], None)],
    };
    geweigerd(app, dicht, a.move_alineas(&zorg, id, &zet)).await;
    assert!(!a.open_inlezing(&zorg, id).await.unwrap().is_concept);
    a.step_schoolprofiel(&zorg, id, &stap("gehoord", 2))
        .await
        .unwrap();
    let directie = app.ctx(w.directie).await;
    a.step_schoolprofiel(&directie, id, &stap("vaststellen", 3))
        .await
        .unwrap();
    assert_eq!(
        app.number(Deel::Swv, sql_inlezing()).await,
        0,
        "the source goes with the adoption"
    );
    geweigerd(app, "notfound", a.open_inlezing(&zorg, id)).await;
    geweigerd(app, dicht, weer(false, 0)).await;
}

const fn sql_inlezing() -> &'static str {
    "SELECT COUNT(*) FROM inlezing"
}

async fn two_who_move_do_not_overwrite_each_other(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, id) = begonnen(app, &w, NOORDERLICHT).await;
    let directie = app.ctx(w.directie).await;
    let a = &app.app;
    lees(app, &zorg, id, BRON).await;
    let zet = |plek: &str, versie| VerplaatsInvoer {
        lezing: None,
        versie,
        zetten: vec![(vec![0], Some(plek.to_owned()))],
    };
    let (een, twee) = (zet("tekst.visie", 1), zet("tekst.ambities", 1));
    let (een, twee) = tokio::join!(
        a.move_alineas(&zorg, id, &een),
        a.move_alineas(&directie, id, &twee)
    );
    let mut uit = [antwoord(een), antwoord(twee)];
    uit.sort();
    assert_eq!(uit, ["conflict gewijzigd", "gedaan"]);
    assert_eq!(app.swv.find_inlezing(id).await.unwrap().unwrap().versie, 2);
    // Somebody writes at a place between looking and taking over: that stays, and the text comes behind it.
    let eigen = PlekInvoer {
        tekst: "Van de directie.".to_owned(),
        ..PlekInvoer::default()
    };
    a.save_profielplek(&directie, id, "thema.1.basis", &eigen)
        .await
        .unwrap();
    a.accept_inlezing(&zorg, id, &alles(2)).await.unwrap();
    assert_eq!(
        teksten(app, id).await["thema.1.basis"],
        "Van de directie.\nElke klas heeft een mentor."
    );
}

/// A file that is no text is refused with what is wrong, and changes nothing.
async fn a_file_that_is_not_read_says_why(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, id) = begonnen(app, &w, NOORDERLICHT).await;
    let lees = |bytes: Vec<u8>| {
        app.app
            .read_schoolprofiel(&zorg, id, bytes, InleesInvoer::default())
    };
    for (bytes, code) in [
        (Vec::new(), "inlees_leeg"),
        (b" \n \x01 \n".to_vec(), "inlees_leeg"),
        (b"%PDF-1.7\n".to_vec(), "inlees_pdf"),
        (vec![0xD0, 0xCF, 0x11, 0xE0, 1], "inlees_oud_word"),
        (vec![0, 1, 2, 3], "inlees_geen_tekst"),
        (docx("niets/van/word.xml", "<x/>"), "inlees_geen_tekst"),
        (b"PK\x03\x04kapot".to_vec(), "inlees_kapot"),
        (docx("word/document.xml", "<w:document><w:body>"), "inlees_kapot"),
        (
            docx("word/document.xml", "<!DOCTYPE x><w:document/>"),
            "inlees_verdacht",
        ),
        (
            docx("word/document.xml", &" ".repeat(25 * 1024 * 1024)),
            "inlees_verdacht",
        ),
        (vec![b'x'; 10 * 1024 * 1024 + 1], "inlees_te_groot"),
        ("x\n".repeat(20_001).into_bytes(), "inlees_te_veel"),
    ] {
        geweigerd(app, &format!("bestand={code}"), lees(bytes)).await;
    }
    // A Word document is read, and what shows nothing goes out.
    let tekst = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Ambities</w:t></w:r></w:p><w:p><w:r><w:t>Meer\u{85}\u{ad}rust.</w:t></w:r></w:p></w:body></w:document>";
    lees(docx("word/document.xml", tekst)).await.unwrap();
    let blad = app.app.open_inlezing(&zorg, id).await.unwrap();
    assert_eq!(blad.ingelezen.as_ref().unwrap().bron, Bronsoort::Docx);
    assert!(alineas(&blad).iter().all(|g| !g.alinea.tekst.contains('\u{85}')));
    assert_eq!(bij(&blad, "tekst.ambities")[0], "Ambities");
}

fn docx(naam: &str, inhoud: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let opties = zip::write::SimpleFileOptions::default();
    zip.start_file(naam, opties).unwrap();
    zip.write_all(inhoud.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

/// A place that would be too full is named, and nothing at all is taken over.
async fn a_place_that_would_be_too_full_is_named(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, id) = begonnen(app, &w, NOORDERLICHT).await;
    let a = &app.app;
    let bron = format!(
        "Ambities\n{}\n\nAannamebeleid\nWie past, is welkom.\n",
        "é".repeat(20_001)
    );
    lees(app, &zorg, id, &bron).await;
    let vol = "plek-tekst.ambities=inlees_plek_vol";
    geweigerd(app, vol, a.accept_inlezing(&zorg, id, &alles(1))).await;
    assert_eq!(teksten(app, id).await.len(), 0);
}

/// A document in the list is there once, whatever its case.
async fn a_document_that_is_known_is_not_added_again(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, id) = begonnen(app, &w, NOORDERLICHT).await;
    let a = &app.app;
    let stuk = DocumentInvoer {
        plek: "thema.1.basis".to_owned(),
        titel: "MENTORBOEK".to_owned(),
        ..DocumentInvoer::default()
    };
    a.save_brondocument(&zorg, id, &stuk).await.unwrap();
    lees(app, &zorg, id, BRON).await;
    let done = a.accept_inlezing(&zorg, id, &alles(1)).await.unwrap();
    assert_eq!(done.documenten, 1);
    let stukken = app.swv.list_brondocumenten(app.school(0).id).await.unwrap();
    let titels: Vec<_> = stukken.iter().map(|d| d.titel.as_str()).collect();
    assert_eq!(titels, ["Kaart van de klas", "MENTORBOEK"]);
}

/// A long text asks as often as a short one.
async fn the_page_asks_a_fixed_number_of_questions(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, id) = begonnen(app, &w, NOORDERLICHT).await;
    let a = &app.app;
    let count = async || {
        let before = app.swv.queries();
        a.open_inlezing(&zorg, id).await.unwrap();
        app.swv.queries() - before
    };
    lees(app, &zorg, id, BRON).await;
    let kort = count().await;
    let weer = InleesInvoer {
        vervang: true,
        versie: 1,
    };
    let lang = BRON.repeat(40).into_bytes();
    a.read_schoolprofiel(&zorg, id, lang, weer).await.unwrap();
    assert_eq!(count().await, kort);
}

on_both!(
    a_profile_is_read_in_moved_and_taken_over,
    nothing_is_lost_on_the_way,
    what_stands_there_is_lost_only_when_a_person_says_so,
    r240_the_figures_of_a_real_profile_are_those_of_its_source,
    r240_a_figure_that_stands_is_not_replaced,
    r023_what_another_party_writes_is_not_taken_over,
    who_may_read_in_and_when,
    two_who_move_do_not_overwrite_each_other,
    a_file_that_is_not_read_says_why,
    a_place_that_would_be_too_full_is_named,
    a_document_that_is_known_is_not_added_again,
    the_page_asks_a_fixed_number_of_questions,
);
