//! A bundle from the school's sorting to the letters: the sample can be drawn again, the director acts once, each dossier is
//! decided once whatever happens in between.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};
use vangnet_app::{
    AppError,
    toelating::{
        AdviesInvoer, BesluitInvoer, BrievenVorm, BundelBesluitInvoer, Sortering, StapInvoer, Voortgang,
    },
};
use vangnet_core::{
    id::{AanvraagId, BundelId},
    toelating::{
        ZaakSoort,
        procedure::{BesluitSoort, Gebeurtenis, Staat},
        steekproef::{Omvang, trek},
        zitting::BundelStaat,
    },
};
use vangnet_store::{BeleidSoort, BesluitFilter};
use vangnet_testkit::{TestApp, Wereld, on_both};

fn act() -> BundelBesluitInvoer {
    BundelBesluitInvoer {
        motivering: "De dossiers voldoen zonder twijfel.".to_owned(),
        ingangsdatum: "2026-12-01".to_owned(),
    }
}

fn expert(app: &TestApp, naam: &str, deskundigheid: &str) -> AdviesInvoer {
    AdviesInvoer {
        naam: naam.to_owned(),
        deskundigheid: deskundigheid.to_owned(),
        organisatie: "Samenwerkingsverband".to_owned(),
        zelfstandig: true,
        datum: app.app.today().to_string(),
        oordeel: "toewijzen".to_owned(),
        tekst: format!("Gezien en in orde, {naam}."),
        ..AdviesInvoer::default()
    }
}

/// Checks every dossier of the sample and says it is fine.
async fn check_all(app: &TestApp, w: &Wereld, bundel: BundelId) {
    let ortho = app.ctx(w.orthopedagoog).await;
    for regel in app.app.open_bundel(&ortho, bundel).await.unwrap().regels {
        if regel.in_steekproef == Some(true) && regel.staat == Staat::Gebundeld {
            let goed = StapInvoer::nieuw(Gebeurtenis::SteekproefAkkoord);
            w.step(app, w.orthopedagoog, regel.id, &goed).await;
        }
    }
}

/// A bundle that the director signed: drawn, checked, closed, advised on.
async fn signed(app: &TestApp, w: &Wereld, aantal: usize) -> (BundelId, Vec<AanvraagId>) {
    let (_, bundel, ids) = w.bundled(app, aantal).await;
    let ortho = app.ctx(w.orthopedagoog).await;
    app.app.draw_steekproef(&ortho, bundel).await.unwrap();
    check_all(app, w, bundel).await;
    app.app.close_steekproef(&ortho, bundel).await.unwrap();
    for (naam, soort) in [("Otto Ortho", "orthopedagoog"), ("Wil Werker", "arts")] {
        let invoer = expert(app, naam, soort);
        app.app.add_advies_bundel(&ortho, bundel, &invoer).await.unwrap();
    }
    let directeur = app.ctx(w.directeur).await;
    let versie = app
        .app
        .open_bundel(&directeur, bundel)
        .await
        .unwrap()
        .bundel
        .versie;
    app.app
        .decide_bundel(&directeur, bundel, versie, &act())
        .await
        .unwrap();
    (bundel, ids)
}

/// How often each application was decided, and the sequence numbers.
async fn decisions(app: &TestApp, w: &Wereld) -> (BTreeMap<AanvraagId, usize>, BTreeSet<String>) {
    let directeur = app.ctx(w.directeur).await;
    let alle = app
        .app
        .list_besluiten(&directeur, &BesluitFilter::default())
        .await
        .unwrap();
    let mut per = BTreeMap::new();
    let mut nummers = BTreeSet::new();
    for regel in alle.pagina.rijen {
        *per.entry(regel.aanvraag).or_insert(0) += 1;
        assert_eq!(regel.besluit, BesluitSoort::Toegewezen);
        assert!(
            nummers.insert(regel.volgnummer.clone()),
            "{} twice",
            regel.volgnummer
        );
    }
    (per, nummers)
}

/// Each once, each with a letter, numbered from one without gaps, and no second step on any.
async fn each_once(app: &TestApp, w: &Wereld, ids: &[AanvraagId]) {
    let (per, nummers) = decisions(app, w).await;
    let hoort: BTreeMap<_, _> = ids.iter().map(|id| (*id, 1)).collect();
    assert_eq!(per, hoort);
    let hoort: BTreeSet<_> = (1..=ids.len()).map(|n| format!("2026-{n:04}")).collect();
    assert_eq!(nummers, hoort);
    let directeur = app.ctx(w.directeur).await;
    for id in ids {
        let blad = app.app.open_aanvraag(&directeur, *id).await.unwrap();
        assert_eq!(blad.aanvraag.staat, Staat::Toegewezen);
        let besluiten = blad
            .stappen
            .iter()
            .filter(|s| s.stap.gebeurtenis == Gebeurtenis::Toegewezen);
        assert_eq!(besluiten.count(), 1);
        let (nummer, pdf) = app.app.open_brief(&directeur, *id, None).await.unwrap();
        assert!(
            String::from_utf8_lossy(&pdf).contains(&nummer),
            "the letter carries its number"
        );
    }
}

/// The sample once more, straight from its description: the positions with the smallest digests of `seed:position`.
fn again(zaad: u64, uit: u16, omvang: u16) -> BTreeSet<usize> {
    let mut keys: Vec<(Vec<u8>, usize)> = (0..usize::from(uit))
        .map(|n| {
            let digest = Sha256::digest(format!("{zaad}:{n}").as_bytes());
            (digest.to_vec(), n)
        })
        .collect();
    keys.sort();
    keys.into_iter()
        .take(usize::from(omvang))
        .map(|(_, n)| n)
        .collect()
}

async fn twelve_from_sorting_to_letters(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.beleid(BeleidSoort::Steekproef, &Omvang::Aantal(3)).await;
    let (zitting, bundel, ids) = w.bundled(app, 12).await;
    let a = &app.app;
    let (ortho, directeur, zorg) = (
        app.ctx(w.orthopedagoog).await,
        app.ctx(w.directeur).await,
        app.ctx(w.zorgcoordinator).await,
    );
    // Nobody decides on what was not checked, and the school does not draw.
    let te_vroeg = a.decide_bundel(&directeur, bundel, 1, &act()).await;
    assert!(
        matches!(te_vroeg, Err(AppError::Conflict("staat"))),
        "{te_vroeg:?}"
    );
    assert!(matches!(
        a.draw_steekproef(&zorg, bundel).await,
        Err(AppError::Denied)
    ));
    assert!(matches!(
        a.draw_steekproef(&directeur, bundel).await,
        Err(AppError::Denied)
    ));
    assert!(matches!(
        a.close_steekproef(&ortho, bundel).await,
        Err(AppError::Conflict("steekproef_open"))
    ));

    a.draw_steekproef(&ortho, bundel).await.unwrap();
    let blad = a.open_bundel(&ortho, bundel).await.unwrap();
    let trekking = blad.bundel.trekking.unwrap();
    assert_eq!((trekking.uit, trekking.omvang, blad.te_controleren), (12, 3, 3));
    let mut op_nummer = blad.regels.clone();
    op_nummer.sort_by(|x, y| x.nummer.cmp(&y.nummer));
    let getrokken: BTreeSet<usize> = op_nummer
        .iter()
        .enumerate()
        .filter(|(_, r)| r.in_steekproef == Some(true))
        .map(|(n, _)| n)
        .collect();
    assert_eq!(getrokken, trek(trekking.zaad, 12, 3).into_iter().collect());
    assert_eq!(getrokken, again(trekking.zaad, trekking.uit, trekking.omvang));
    // Drawn once: a second draw would let somebody choose.
    assert!(matches!(
        a.draw_steekproef(&ortho, bundel).await,
        Err(AppError::Conflict("staat"))
    ));
    // Who is outside the sample waits for its end.
    let buiten = op_nummer.iter().find(|r| r.in_steekproef == Some(false)).unwrap();
    let vooruit = StapInvoer::nieuw(Gebeurtenis::BuitenSteekproef);
    let result = a.do_stap(&ortho, buiten.id, buiten.versie, &vooruit).await;
    assert!(
        matches!(&result, Err(AppError::Invalid(f)) if f[0].code == "niet_in_steekproef"),
        "{result:?}"
    );

    // One of the sample is doubtful and goes to the talk; the others are fine.
    let twijfel = op_nummer
        .iter()
        .find(|r| r.in_steekproef == Some(true))
        .unwrap()
        .id;
    let stap = StapInvoer::nieuw(Gebeurtenis::SteekproefTwijfel).omdat("De lijn in de toetsen klopt niet.");
    w.step(app, w.orthopedagoog, twijfel, &stap).await;
    assert_eq!(app.staat(twijfel).await, Staat::InBespreking);
    assert!(matches!(
        a.close_steekproef(&ortho, bundel).await,
        Err(AppError::Conflict("steekproef_open"))
    ));
    check_all(app, &w, bundel).await;
    a.close_steekproef(&ortho, bundel).await.unwrap();
    for id in &ids {
        let hoort = if *id == twijfel {
            Staat::InBespreking
        } else {
            Staat::Gereed
        };
        assert_eq!(app.staat(*id).await, hoort);
    }

    // No decision without two experts, and then one act.
    let versie = a.open_bundel(&directeur, bundel).await.unwrap().bundel.versie;
    let zonder = a.decide_bundel(&directeur, bundel, versie, &act()).await;
    assert!(
        matches!(&zonder, Err(AppError::Invalid(f)) if (f[0].veld.as_str(), f[0].code) == ("bundel", "deskundigen")),
        "{zonder:?}"
    );
    for (naam, soort) in [
        ("Otto Ortho", "orthopedagoog"),
        ("Wil Werker", "maatschappelijk_werker"),
    ] {
        let invoer = expert(app, naam, soort);
        let aantal = a.add_advies_bundel(&ortho, bundel, &invoer).await.unwrap();
        assert!(aantal >= 11, "{aantal}");
        assert_eq!(
            a.add_advies_bundel(&ortho, bundel, &invoer).await.unwrap(),
            0,
            "pressed twice"
        );
    }
    assert_eq!(a.open_bundel(&directeur, bundel).await.unwrap().zonder_advies, 0);
    assert!(matches!(
        a.decide_bundel(&ortho, bundel, versie, &act()).await,
        Err(AppError::Denied)
    ));
    a.decide_bundel(&directeur, bundel, versie, &act()).await.unwrap();
    let blad = a.open_bundel(&directeur, bundel).await.unwrap();
    assert_eq!(
        blad.voortgang,
        Voortgang {
            gedaan: 0,
            totaal: 11
        }
    );
    assert_eq!(app.brieven.aantal(), 0, "signed, not yet written");

    // Two tasks write at once.
    let (een, twee) = tokio::join!(a.write_bundel(&app.swv, bundel), a.write_bundel(&app.swv, bundel));
    een.unwrap();
    twee.unwrap();
    let besloten: Vec<_> = ids.iter().copied().filter(|id| *id != twijfel).collect();
    each_once(app, &w, &besloten).await;
    let blad = a.open_bundel(&directeur, bundel).await.unwrap();
    assert_eq!(blad.bundel.staat, BundelStaat::Besloten);
    assert_eq!(
        blad.voortgang,
        Voortgang {
            gedaan: 11,
            totaal: 11
        }
    );
    assert_eq!(
        app.staat(twijfel).await,
        Staat::InBespreking,
        "what is in the talk is not decided"
    );
    let (naam, samen) = a
        .open_bundelbrieven(&directeur, bundel, BrievenVorm::Zip)
        .await
        .unwrap();
    assert!(!naam.is_empty());
    assert_eq!(String::from_utf8(samen).unwrap().lines().count(), 11);

    // A closed bundle takes nothing more.
    let laat = w.submitted(app, w.leerling(3), ZaakSoort::Lwoo).await;
    let op_lijst = StapInvoer {
        zitting: Some(zitting),
        ..StapInvoer::nieuw(Gebeurtenis::Gepland)
    };
    w.step(app, w.orthopedagoog, laat, &op_lijst).await;
    let stap = StapInvoer::nieuw(Gebeurtenis::Gebundeld);
    let result = a.do_stap(&zorg, laat, app.versie(laat).await, &stap).await;
    assert!(
        matches!(result, Err(AppError::Conflict("bundel_gesloten"))),
        "{result:?}"
    );
}

async fn four_write_at_once_while_the_director_decides(app: &TestApp) {
    let w = Wereld::new(app).await;
    let apart = w.ready(app, w.leerling(0), ZaakSoort::Lwoo).await;
    let (bundel, mut ids) = signed(app, &w, 8).await;
    let a = &app.app;
    let directeur = app.ctx(w.directeur).await;
    let besluit = BesluitInvoer {
        besluit: "toewijzen".to_owned(),
        motivering: "Apart besloten.".to_owned(),
        ingangsdatum: "2026-12-01".to_owned(),
        ..BesluitInvoer::default()
    };
    let schrijf = || a.write_bundel(&app.swv, bundel);
    let (een, twee, drie, vier, los) = tokio::join!(
        schrijf(),
        schrijf(),
        schrijf(),
        schrijf(),
        a.decide_aanvraag(&directeur, apart, 6, &besluit)
    );
    for result in [een, twee, drie, vier, los] {
        result.unwrap();
    }
    ids.push(apart);
    each_once(app, &w, &ids).await;
}

/// The letters fail at each place in turn, as when the program is stopped there; it is resumed by a new program.
async fn interrupted_anywhere_each_is_decided_once(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (bundel, ids) = signed(app, &w, 6).await;
    for gelukt in [0, 2, 1] {
        let voor = decisions(app, &w).await.0.len();
        app.brieven.fail_after(gelukt);
        assert!(app.app.write_bundel(&app.swv, bundel).await.is_err());
        let (per, _) = decisions(app, &w).await;
        assert_eq!(per.len(), voor + gelukt, "what has no letter is not decided");
        let directeur = app.ctx(w.directeur).await;
        let blad = app.app.open_bundel(&directeur, bundel).await.unwrap();
        assert_eq!(blad.bundel.staat, BundelStaat::Besluiten);
        assert_eq!(usize::try_from(blad.voortgang.gedaan).unwrap(), per.len());
    }
    app.brieven.recover();
    let herstart = app.reopen().await;
    herstart.resume_bundels().await.unwrap();
    each_once(app, &w, &ids).await;
    herstart.resume_bundels().await.unwrap();
    each_once(app, &w, &ids).await;
}

/// What changed between the signature and the letter waits for a decision of its own.
async fn what_left_the_bundle_after_the_signature_is_not_decided(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (bundel, ids) = signed(app, &w, 3).await;
    let heropend = StapInvoer::nieuw(Gebeurtenis::Heropend).omdat("Er kwam een nieuw verslag.");
    w.step(app, w.orthopedagoog, ids[0], &heropend).await;
    let weg = StapInvoer::nieuw(Gebeurtenis::Ingetrokken).omdat("Verhuisd.");
    w.step(app, w.zorgcoordinator, ids[1], &weg).await;
    app.app.write_bundel(&app.swv, bundel).await.unwrap();
    each_once(app, &w, &ids[2..]).await;
    assert_eq!(app.staat(ids[0]).await, Staat::InBespreking);
    assert_eq!(app.staat(ids[1]).await, Staat::Ingetrokken);
}

async fn what_is_doubtful_does_not_enter_a_bundle(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let goed = w.submitted(app, w.leerling(0), ZaakSoort::Lwoo).await;
    let mut ids = vec![goed];
    // IQ 75-80 is always discussed (R212), VSO has no criteria to be without doubt about.
    for (leerling, soort) in [(1, ZaakSoort::Lwoo), (3, ZaakSoort::Vso)] {
        let id = w.complete(app, w.leerling(leerling), soort).await;
        let mut form = vangnet_testkit::dossier(soort);
        "78".clone_into(&mut form.iq);
        "Lwoo past het best.".clone_into(&mut form.keuze_motivering);
        a.save_aanvraag(&zorg, id, 2, &form).await.unwrap();
        w.step(
            app,
            w.zorgcoordinator,
            id,
            &StapInvoer::nieuw(Gebeurtenis::Ingediend),
        )
        .await;
        ids.push(id);
    }
    let zitting = w.plan(app, &ids).await;
    let voor = app.keten().await;
    let keuzes: Vec<_> = ids.iter().map(|id| (*id, Sortering::Bundel)).collect();
    let result = a.sort_zitting(&zorg, zitting, &keuzes).await;
    let Err(AppError::Invalid(fouten)) = result else {
        panic!("{result:?}")
    };
    let velden: BTreeSet<_> = fouten.iter().map(|f| (f.veld.clone(), f.code)).collect();
    let hoort = ids[1..]
        .iter()
        .map(|id| (format!("aanvraag-{id}"), "zonder_twijfel"));
    assert_eq!(velden, hoort.collect());
    assert_eq!(app.keten().await, voor, "nothing was moved, the good one neither");
    for id in &ids[1..] {
        let stap = StapInvoer::nieuw(Gebeurtenis::Gebundeld);
        let result = a.do_stap(&zorg, *id, app.versie(*id).await, &stap).await;
        assert!(
            matches!(&result, Err(AppError::Invalid(f)) if f[0].code == "zonder_twijfel"),
            "{result:?}"
        );
    }
}

on_both!(
    twelve_from_sorting_to_letters,
    four_write_at_once_while_the_director_decides,
    interrupted_anywhere_each_is_decided_once,
    what_left_the_bundle_after_the_signature_is_not_decided,
    what_is_doubtful_does_not_enter_a_bundle,
);
