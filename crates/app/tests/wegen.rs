//! The ways beside the yearly one: committee, objection, new facts, later PrO, newcomers, too late, VSO, own rules,
//! destruction; and what a mentor learns of it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use jiff::{Span, civil::date};
use vangnet_app::{
    AppError, Result,
    toelating::{
        AdviesInvoer, BesluitInvoer, BezwaarInvoer, BezwaarStapInvoer, EigenInvoer, InbrengInvoer,
        StapInvoer, TermijnInvoer,
    },
};
use vangnet_core::{
    id::AanvraagId,
    inrichting::{Jaarkalender, KalenderSoort, Kalenderdag, OptingOut},
    klok::TermijnSoort,
    toegang::{Bereik, Rol, Toekenning},
    toelating::{
        ZaakSoort,
        procedure::{BesluitSoort, Gebeurtenis as G, Staat as S},
    },
};
use vangnet_store::{AanvraagFilter, BeleidSoort, BesluitFilter};
use vangnet_testkit::{Deel, PDF, TestApp, Wereld, dossier, on_both};

/// Field and code of what was not accepted.
fn fout<T: std::fmt::Debug>(result: Result<T>) -> (String, &'static str) {
    match result {
        Err(AppError::Invalid(fouten)) => (fouten[0].veld.clone(), fouten[0].code),
        ander => panic!("expected invalid input, got {ander:?}"),
    }
}

fn is(veld: &str, code: &'static str) -> (String, &'static str) {
    (veld.to_owned(), code)
}

fn besluit(wat: &str) -> BesluitInvoer {
    BesluitInvoer {
        besluit: wat.to_owned(),
        motivering: "Gewogen en besloten.".to_owned(),
        ingangsdatum: "2026-12-01".to_owned(),
        ..BesluitInvoer::default()
    }
}

fn bezwaar(app: &TestApp, gebeurtenis: G) -> StapInvoer {
    StapInvoer {
        bezwaar: BezwaarStapInvoer {
            indiener: "school".to_owned(),
            ontvangen_op: app.app.today().to_string(),
            gronden: "De toetsen zijn niet gewogen.".to_owned(),
            ..BezwaarStapInvoer::default()
        },
        ..StapInvoer::nieuw(gebeurtenis).omdat("De school is het niet eens.")
    }
}

async fn decide(app: &TestApp, w: &Wereld, id: AanvraagId, invoer: &BesluitInvoer) -> Result<()> {
    let directeur = app.ctx(w.directeur).await;
    let versie = app.versie(id).await;
    app.app.decide_aanvraag(&directeur, id, versie, invoer).await
}

async fn step(app: &TestApp, w: &Wereld, wie: vangnet_core::id::AccountId, id: AanvraagId, g: G) {
    let stap = StapInvoer::nieuw(g).omdat("Zo besproken.");
    w.step(app, wie, id, &stap).await;
}

/// Not agreed, divided in the committee, refused by the director, objection with new facts, granted.
async fn from_a_divided_committee_to_a_grant_after_new_facts(app: &TestApp) {
    let w = Wereld::new(app).await;
    w.with_commissie(app).await;
    let lid = Toekenning {
        rol: Rol::Adviescommissielid,
        bereik: Bereik::Swv,
    };
    let lid = app.ctx(app.account("Lies Lid", &[lid]).await).await;
    let a = &app.app;
    let id = w.discussed(app, w.leerling(0), ZaakSoort::Pro).await;
    assert!(matches!(a.open_aanvraag(&lid, id).await, Err(AppError::NotFound)));
    step(app, &w, w.orthopedagoog, id, G::GeenOvereenstemming).await;

    // A member sees the dossier while it is with the committee; speaks for the own seat only; studies first.
    let blad = a.open_aanvraag(&lid, id).await.unwrap();
    assert_eq!(
        blad.commissie.len(),
        2,
        "the expert of PrO sits at its lower bound only"
    );
    let spreek = |lid: &str, bestudeerd, standpunt: &str| InbrengInvoer {
        lid: lid.to_owned(),
        bestudeerd,
        standpunt: standpunt.to_owned(),
        toelichting: "Leerbaar.".to_owned(),
    };
    let vreemd = a.save_inbreng(&lid, id, &spreek("swv", true, "ja")).await;
    assert!(matches!(vreemd, Err(AppError::Denied)), "{vreemd:?}");
    let ortho = app.ctx(w.orthopedagoog).await;
    assert_eq!(
        fout(a.save_inbreng(&ortho, id, &spreek("swv", false, "ja")).await),
        is("bestudeerd", "eerst_bestuderen")
    );
    assert_eq!(
        fout(a.save_inbreng(&ortho, id, &spreek("pro", true, "ja")).await),
        is("lid", "keuze")
    );
    a.save_inbreng(&ortho, id, &spreek("swv", true, "ja"))
        .await
        .unwrap();
    let versie = app.versie(id).await;
    let stap = StapInvoer::nieuw(G::CommissieJa).omdat("Samen.");
    assert_eq!(
        fout(a.do_stap(&ortho, id, versie, &stap).await),
        is("stap", "commissie_zegt_ja"),
        "one member did not speak"
    );
    a.save_inbreng(&ortho, id, &spreek("noord", true, "nee"))
        .await
        .unwrap();
    let inbreng = a.open_aanvraag(&ortho, id).await.unwrap().samenhang.inbreng;
    assert!(
        inbreng.iter().any(|i| i.inbreng.lid == "noord" && i.van_school),
        "from the applying school: marked"
    );
    assert_eq!(
        fout(a.do_stap(&ortho, id, versie, &stap).await),
        is("stap", "commissie_zegt_ja")
    );
    step(app, &w, w.orthopedagoog, id, G::CommissieVerdeeld).await;
    assert_eq!(app.staat(id).await, S::BijDirecteur);
    assert!(
        matches!(a.open_aanvraag(&lid, id).await, Err(AppError::NotFound)),
        "and not after"
    );

    // The director refuses against the advice: only with a reason.
    assert_eq!(
        fout(decide(app, &w, id, &besluit("niet_toewijzen")).await),
        is("stap", "deskundigen")
    );
    w.advise(app, id, "toewijzen").await;
    let mut nee = besluit("niet_toewijzen");
    assert_eq!(fout(decide(app, &w, id, &nee).await), is("afwijking", "advies"));
    "De plek is er niet.".clone_into(&mut nee.afwijking);
    decide(app, &w, id, &nee).await.unwrap();

    // The talk first; new facts go to the committee once more, in a round of its own.
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.step(app, w.zorgcoordinator, id, &bezwaar(app, G::BezwaarGemeld))
        .await;
    let mut form = dossier(ZaakSoort::Pro);
    "Nieuw onderzoek laat een lager niveau zien.".clone_into(&mut form.motivering);
    let versie = app.versie(id).await;
    a.save_aanvraag(&zorg, id, versie, &form).await.unwrap();
    step(app, &w, w.zorgcoordinator, id, G::NieuweGegevens).await;
    assert_eq!(app.staat(id).await, S::BijCommissie);
    let blad = a.open_aanvraag(&ortho, id).await.unwrap();
    assert!(
        blad.samenhang.inbreng.is_empty() && blad.commissie_uitkomst.is_none(),
        "the first round does not count"
    );
    for lid in ["swv", "noord"] {
        w.speak(app, id, lid, "ja").await;
    }
    step(app, &w, w.orthopedagoog, id, G::CommissieJa).await;
    decide(app, &w, id, &besluit("toewijzen")).await.unwrap();
    let blad = a.open_aanvraag(&ortho, id).await.unwrap();
    let besluiten: Vec<_> = blad.samenhang.beschikkingen.iter().map(|b| b.besluit).collect();
    assert_eq!(besluiten, [BesluitSoort::NietAfgegeven, BesluitSoort::Toegewezen]);
}

/// The formal way: in time, the committee of the Awb, the decision on the objection, the court.
async fn a_formal_objection_to_the_court(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let id = w.ready(app, w.leerling(0), ZaakSoort::Lwoo).await;
    let mut nee = besluit("niet_toewijzen");
    "Geen plek.".clone_into(&mut nee.afwijking);
    decide(app, &w, id, &nee).await.unwrap();
    let ortho = app.ctx(w.orthopedagoog).await;
    let versie = app.versie(id).await;
    let beroep = StapInvoer::nieuw(G::BeroepIngesteld).omdat("Naar de rechter.");
    assert_eq!(
        fout(a.do_stap(&ortho, id, versie, &beroep).await),
        is("stap", "bezwaar_beslist"),
        "Awb 7:1: objection first"
    );
    let morgen = a.today().tomorrow().unwrap().to_string();
    let mut later = bezwaar(app, G::BezwaarIngediend);
    later.bezwaar.ontvangen_op = morgen;
    assert_eq!(
        fout(a.do_stap(&ortho, id, versie, &later).await),
        is("ontvangen_op", "toekomst")
    );

    // Seven weeks after the letter: too late, unless something excuses it.
    app.env.wacht(Span::new().days(50));
    let ortho = app.ctx(w.orthopedagoog).await;
    let laat = bezwaar(app, G::BezwaarIngediend);
    assert_eq!(
        fout(a.do_stap(&ortho, id, versie, &laat).await),
        is("stap", "bezwaar_op_tijd")
    );
    let mut verschoond = laat;
    "De brief kwam bij een ander adres.".clone_into(&mut verschoond.bezwaar.verschoonbaar);
    w.step(app, w.zorgcoordinator, id, &verschoond).await;
    assert_eq!(app.staat(id).await, S::BijBezwaarcommissie);
    // Awb 7:10: by when it is decided stands in the work of who handles it.
    let werk = a.mijn_werk(&ortho).await.unwrap().unwrap();
    let regels = werk.groepen.iter().flat_map(|groep| &groep.regels);
    let termijn = regels.filter(|r| r.aanvraag.id == id).find_map(|r| r.termijn);
    let blad = a.open_aanvraag(&ortho, id).await.unwrap();
    let op_blad = |soort| blad.termijnen.iter().find(|t| t.soort == soort).map(|t| t.einde);
    let verwacht = op_blad(TermijnSoort::BeslissingOpBezwaar);
    assert!(verwacht.is_some());
    assert_eq!(
        termijn.map(|t| (t.soort, t.einde)),
        verwacht.map(|einde| (TermijnSoort::BeslissingOpBezwaar, einde))
    );
    let mut ja = besluit("toewijzen");
    assert_eq!(fout(decide(app, &w, id, &ja).await), is("stap", "bezwaaradvies"));

    let vandaag = a.today().to_string();
    let mut invoer = BezwaarInvoer {
        voorzitter: "V. Oorzitter".to_owned(),
        leden: "L. Een\nL. Twee".to_owned(),
        gehoord_op: vandaag,
        advies: "De motivering draagt het besluit niet.".to_owned(),
        advies_dictum: "gegrond".to_owned(),
        ..BezwaarInvoer::default()
    };
    assert_eq!(
        fout(a.save_bezwaar(&ortho, id, 1, &invoer).await),
        is("voorzitter", "voorzitter_niet_extern")
    );
    invoer.voorzitter_extern = true;
    a.save_bezwaar(&ortho, id, 1, &invoer).await.unwrap();
    let zorg = app.ctx(w.zorgcoordinator).await;
    assert!(matches!(
        a.save_bezwaar(&zorg, id, 2, &invoer).await,
        Err(AppError::Denied)
    ));
    assert_eq!(fout(decide(app, &w, id, &ja).await), is("dictum", "keuze"));
    "ongegrond".clone_into(&mut ja.dictum);
    assert_eq!(
        fout(decide(app, &w, id, &ja).await),
        is("dictum", "besluit_anders"),
        "unfounded leaves the decision as it is"
    );
    let mut blijft = besluit("niet_toewijzen");
    "ongegrond".clone_into(&mut blijft.dictum);
    assert_eq!(
        fout(decide(app, &w, id, &blijft).await).0,
        "afwijking",
        "departs from the committee: Awb 7:13 lid 7"
    );
    "De commissie zag een stuk niet.".clone_into(&mut blijft.afwijking);
    decide(app, &w, id, &blijft).await.unwrap();
    let blad = a.open_aanvraag(&ortho, id).await.unwrap();
    let laatste = blad.samenhang.beschikkingen.last().unwrap();
    assert_eq!(laatste.bezwaar, blad.samenhang.bezwaar().map(|b| b.id));
    assert!(blad.samenhang.bezwaar().unwrap().beslist_op.is_some());

    // The court asks for a new decision.
    step(app, &w, w.orthopedagoog, id, G::BeroepIngesteld).await;
    step(app, &w, w.directeur, id, G::BeroepGegrond).await;
    decide(app, &w, id, &besluit("toewijzen")).await.unwrap();
    assert_eq!(app.staat(id).await, S::Toegewezen);
    let register = a.list_besluiten(&ortho, &BesluitFilter::default()).await.unwrap();
    assert_eq!(register.pagina.rijen.len(), 3);
}

async fn a_later_pro_needs_ground_consent_and_its_list(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let id = a
        .start_aanvraag(&zorg, w.leerling(0), "pro", "2026-10-05")
        .await
        .unwrap();
    let mut form = dossier(ZaakSoort::Pro);
    "later_pro".clone_into(&mut form.weg);
    "vo_later".clone_into(&mut form.herkomst);
    a.save_aanvraag(&zorg, id, 1, &form).await.unwrap();
    let indienen = StapInvoer::nieuw(G::Ingediend);
    assert_eq!(fout(a.do_stap(&zorg, id, 2, &indienen).await).0, "ontbreekt");
    for soort in [
        "kopie_beslissing",
        "zienswijze_ouders",
        "opp",
        "activiteiten",
        "externe_deskundigen",
        "risicos",
    ] {
        a.add_document(&zorg, id, soort, "stuk.pdf", PDF.to_vec())
            .await
            .unwrap();
    }
    assert_eq!(
        fout(a.do_stap(&zorg, id, 2, &indienen).await),
        is("ontbreekt", "toetsgegevens_later")
    );
    a.add_document(&zorg, id, "toetsgegevens", "stuk.pdf", PDF.to_vec())
        .await
        .unwrap();
    assert_eq!(
        fout(a.do_stap(&zorg, id, 2, &indienen).await),
        is("weg", "later_grond_ontbreekt")
    );
    "lwoo_toegenomen".clone_into(&mut form.later_grond);
    a.save_aanvraag(&zorg, id, 2, &form).await.unwrap();
    assert_eq!(
        fout(a.do_stap(&zorg, id, 3, &indienen).await),
        is("weg", "instemming_ontbreekt")
    );
    "ja".clone_into(&mut form.instemming);
    a.save_aanvraag(&zorg, id, 3, &form).await.unwrap();
    a.do_stap(&zorg, id, 4, &indienen).await.unwrap();
    // People judge it: straight into the talk, never into a bundle.
    step(app, &w, w.orthopedagoog, id, G::InBespreking).await;
    assert_eq!(app.staat(id).await, S::InBespreking);
}

async fn a_newcomer_waits_for_the_end_of_the_first_school_year(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let id = w.complete(app, w.leerling(0), ZaakSoort::Lwoo).await;
    let mut form = dossier(ZaakSoort::Lwoo);
    "2026-03-01".clone_into(&mut form.nieuwkomer_sinds);
    "2026-10-01".clone_into(&mut form.nieuwkomer_teldatum);
    a.save_aanvraag(&zorg, id, 2, &form).await.unwrap();
    let indienen = StapInvoer::nieuw(G::Ingediend);
    assert_eq!(
        fout(a.do_stap(&zorg, id, 3, &indienen).await),
        is("weg", "nieuwkomer_te_vroeg")
    );
    // From 10 November 2026 to 1 August 2027.
    app.env.wacht(Span::new().days(264));
    assert_eq!(a.today(), date(2027, 8, 1));
    let zorg = app.ctx(w.zorgcoordinator).await;
    a.do_stap(&zorg, id, 3, &indienen).await.unwrap();
}

async fn lwoo_after_the_last_session_is_closed_by_the_school(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let dagen = vec![Kalenderdag {
        soort: KalenderSoort::LaatsteZitting,
        datum: date(2026, 11, 24),
        omschrijving: "Laatste zitting".to_owned(),
    }];
    app.beleid(BeleidSoort::Kalender, &Jaarkalender { dagen }).await;
    let lwoo = w.complete(app, w.leerling(0), ZaakSoort::Lwoo).await;
    let pro = w.complete(app, w.leerling(1), ZaakSoort::Pro).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let te_laat = StapInvoer::nieuw(G::TeLaat);
    assert_eq!(
        fout(a.do_stap(&zorg, lwoo, 2, &te_laat).await),
        is("stap", "laatste_zitting_voorbij")
    );
    app.env.wacht(Span::new().days(15));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let indienen = StapInvoer::nieuw(G::Ingediend);
    assert_eq!(
        fout(a.do_stap(&zorg, lwoo, 2, &indienen).await),
        is("stap", "op_tijd")
    );
    assert_eq!(
        fout(a.do_stap(&zorg, pro, 2, &te_laat).await),
        is("stap", "laatste_zitting_voorbij"),
        "lwoo only"
    );
    a.do_stap(&zorg, lwoo, 2, &te_laat).await.unwrap();
    a.do_stap(&zorg, pro, 2, &indienen).await.unwrap();
    assert_eq!(
        (app.staat(lwoo).await, app.staat(pro).await),
        (S::TeLaat, S::Ingediend)
    );
    // A new one may start in the next round.
    a.start_aanvraag(&zorg, w.leerling(0), "lwoo", "2026-11-25")
        .await
        .unwrap();
}

/// VSO: separate opinions at a distance from the school; a category; whole school years.
async fn vso_asks_two_opinions_at_a_distance(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let id = w.discussed(app, w.leerling(0), ZaakSoort::Vso).await;
    step(app, &w, w.orthopedagoog, id, G::OvereenstemmingJa).await;
    let ortho = app.ctx(w.orthopedagoog).await;
    let goed = AdviesInvoer {
        naam: "Otto Ortho".to_owned(),
        deskundigheid: "orthopedagoog".to_owned(),
        organisatie: "Samenwerkingsverband".to_owned(),
        zelfstandig: true,
        datum: a.today().to_string(),
        oordeel: "toewijzen".to_owned(),
        tekst: "De ondersteuning van de school volstaat niet.".to_owned(),
        ..AdviesInvoer::default()
    };
    for (fout_advies, code) in [
        (
            AdviesInvoer {
                zelfstandig: false,
                ..goed.clone()
            },
            "gezamenlijk",
        ),
        (
            AdviesInvoer {
                van_school: true,
                ..goed.clone()
            },
            "van_aanvragende_school",
        ),
        (
            AdviesInvoer {
                eerder_betrokken: true,
                ..goed.clone()
            },
            "eerder_betrokken",
        ),
    ] {
        assert_eq!(
            fout(a.add_advies(&ortho, id, &fout_advies).await),
            is("advies", code)
        );
    }
    a.add_advies(&ortho, id, &goed).await.unwrap();
    let tweede = AdviesInvoer {
        naam: "Wil Werker".to_owned(),
        deskundigheid: "maatschappelijk_werker".to_owned(),
        ..goed.clone()
    };
    assert_eq!(
        fout(a.add_advies(&ortho, id, &tweede).await),
        is("advies", "gezamenlijk"),
        "the same words"
    );
    let vo = AdviesInvoer {
        deskundigheid: "deskundige_vo".to_owned(),
        tekst: "Past bij het vso.".to_owned(),
        ..tweede.clone()
    };
    a.add_advies(&ortho, id, &vo).await.unwrap();
    assert_eq!(
        fout(decide(app, &w, id, &besluit("toewijzen")).await),
        is("stap", "deskundigen"),
        "no second expert for VSO"
    );
    let tweede = AdviesInvoer {
        naam: "Anke Arts".to_owned(),
        deskundigheid: "arts".to_owned(),
        tekst: "Ook medisch is dit de plek.".to_owned(),
        ..goed
    };
    a.add_advies(&ortho, id, &tweede).await.unwrap();
    let mut ja = besluit("toewijzen");
    let codes = |result: Result<()>| match result {
        Err(AppError::Invalid(f)) => f.into_iter().map(|f| (f.veld, f.code)).collect::<Vec<_>>(),
        ander => panic!("{ander:?}"),
    };
    let geen_einde = is("einddatum", "einddatum_geen_schooljaar");
    assert_eq!(
        codes(decide(app, &w, id, &ja).await),
        [geen_einde.clone(), is("categorie", "categorie")]
    );
    "2".clone_into(&mut ja.categorie);
    for fout_einde in ["2027-07-31", "2028-07-30"] {
        fout_einde.clone_into(&mut ja.einddatum);
        assert_eq!(
            codes(decide(app, &w, id, &ja).await),
            std::slice::from_ref(&geen_einde),
            "WEC art. 40 lid 15: {fout_einde}"
        );
    }
    "2028-07-31".clone_into(&mut ja.einddatum);
    decide(app, &w, id, &ja).await.unwrap();
    let regel = a
        .list_besluiten(&ortho, &BesluitFilter::default())
        .await
        .unwrap()
        .pagina
        .rijen
        .remove(0);
    assert_eq!(regel.einddatum, Some(date(2028, 7, 31)));
    assert!(regel.categorie.is_some());
}

async fn own_rules_for_lwoo_give_a_term(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let eigen = OptingOut {
        criteria: vec!["Motivatie".to_owned()],
        duur: Some(2),
    };
    app.beleid(BeleidSoort::Optingout, &Some(eigen)).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let id = a
        .start_aanvraag(&zorg, w.leerling(0), "lwoo", "2026-10-05")
        .await
        .unwrap();
    // No IQ, no attainment, from a later year: the samenwerkingsverband's own criterion in words.
    let mut form = dossier(ZaakSoort::Lwoo);
    (form.iq, form.iq_datum, form.iq_instrument) = Default::default();
    form.domeinen = vangnet_core::toelating::PerDomein::default();
    "vo_later".clone_into(&mut form.herkomst);
    a.save_aanvraag(&zorg, id, 1, &form).await.unwrap();
    w.add_stuk(app, id, ZaakSoort::Lwoo).await;
    let indienen = StapInvoer::nieuw(G::Ingediend);
    assert_eq!(
        fout(a.do_stap(&zorg, id, 2, &indienen).await),
        is("ontbreekt", "eigen_criteria")
    );
    form.eigen = vec![EigenInvoer {
        criterium: "Motivatie".to_owned(),
        voldoet: "ja".to_owned(),
        toelichting: "Wil graag.".to_owned(),
    }];
    a.save_aanvraag(&zorg, id, 2, &form).await.unwrap();
    a.do_stap(&zorg, id, 3, &indienen).await.unwrap();
    w.plan(app, &[id]).await;
    step(app, &w, w.orthopedagoog, id, G::InBespreking).await;
    step(app, &w, w.orthopedagoog, id, G::OvereenstemmingJa).await;
    w.advise(app, id, "toewijzen").await;
    decide(app, &w, id, &besluit("toewijzen")).await.unwrap();
    let ortho = app.ctx(w.orthopedagoog).await;
    let regel = a
        .list_besluiten(&ortho, &BesluitFilter::default())
        .await
        .unwrap()
        .pagina
        .rijen
        .remove(0);
    assert_eq!(
        regel.einddatum,
        Some(date(2029, 7, 31)),
        "two whole school years from 1 December 2026"
    );
}

/// A second extension does not exist, neither of the school nor of the samenwerkingsverband.
async fn each_extends_once(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let id = w.submitted(app, w.leerling(0), ZaakSoort::Pro).await;
    for (wie, ander, soort, tot) in [
        (w.zorgcoordinator, w.orthopedagoog, "school", "2026-12-14"),
        (w.orthopedagoog, w.zorgcoordinator, "swv", "2027-02-01"),
    ] {
        let (ctx, niet) = (app.ctx(wie).await, app.ctx(ander).await);
        let invoer = TermijnInvoer {
            soort: soort.to_owned(),
            tot: tot.to_owned(),
        };
        let versie = app.versie(id).await;
        let result = a.set_termijn(&niet, id, versie, &invoer).await;
        assert!(matches!(result, Err(AppError::Denied)), "{soort}: {result:?}");
        a.set_termijn(&ctx, id, versie, &invoer).await.unwrap();
        let again = a.set_termijn(&ctx, id, versie + 1, &invoer).await;
        assert_eq!(fout(again).0, "tot", "{soort}: a second time");
        assert_eq!(app.versie(id).await, versie + 1);
    }
}

/// Three years after the decision everything that is said goes, and what is counted stays.
async fn after_three_years_the_words_are_gone_and_the_numbers_stay(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let id = w.ready(app, w.leerling(0), ZaakSoort::Pro).await;
    decide(app, &w, id, &besluit("toewijzen")).await.unwrap();
    let versie = app.versie(id).await;
    let directeur = app.ctx(w.directeur).await;
    assert_eq!(
        fout(a.destroy_dossier(&directeur, id, versie).await),
        is("stap", "bewaartermijn_verlopen")
    );
    app.env.wacht(Span::new().days(3 * 365 + 1));
    let directeur = app.ctx(w.directeur).await;
    assert_eq!(a.today(), date(2029, 11, 10), "the last day of three years");
    assert_eq!(
        fout(a.destroy_dossier(&directeur, id, versie).await),
        is("stap", "bewaartermijn_verlopen")
    );
    app.env.wacht(Span::new().days(1));
    let directeur = app.ctx(w.directeur).await;
    let ortho = app.ctx(w.orthopedagoog).await;
    assert!(matches!(
        a.destroy_dossier(&ortho, id, versie).await,
        Err(AppError::Denied)
    ));
    a.destroy_dossier(&directeur, id, versie).await.unwrap();

    let found = app.swv.find_aanvraag(id).await.unwrap().unwrap();
    let d = &found.aanvraag.dossier;
    assert_eq!(
        (found.aanvraag.staat, found.aanvraag.nummer.as_str()),
        (S::Vernietigd, "2026-0001")
    );
    assert_eq!(
        (d.iq, d.motivering.as_str(), &d.zienswijze, &d.ouderoverleg),
        (None, "", &None, &None)
    );
    assert_eq!((d.soort, d.aangemeld_op), (ZaakSoort::Pro, date(2026, 10, 5)));
    assert!(
        app.swv
            .list_documenten(id, &found.zegel)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(app.swv.list_adviezen(id, &found.zegel).await.unwrap().is_empty());
    assert!(matches!(
        a.open_brief(&directeur, id, None).await,
        Err(AppError::NotFound)
    ));
    let stappen = app.swv.list_stappen(id, &found.zegel).await.unwrap();
    assert_eq!(stappen.last().unwrap().0.gebeurtenis, G::Vernietigd);
    assert!(
        stappen
            .iter()
            .all(|(s, _)| s.toelichting.is_empty() && s.ontvangstbewijs.is_none())
    );
    for (tabel, kolom) in [
        ("document", "inhoud"),
        ("advies", "tekst"),
        ("toetsresultaat", "dle"),
    ] {
        let over = app
            .number(Deel::Swv, &format!("SELECT count({kolom}) FROM {tabel}"))
            .await;
        assert_eq!(over, 0, "{tabel}");
    }
    // Counted still, in the year of its registration.
    let lijst = a
        .list_aanvragen(&directeur, &AanvraagFilter::default())
        .await
        .unwrap();
    assert_eq!(lijst.aantallen, [(S::Vernietigd, 1)]);
    let nog = a.destroy_dossier(&directeur, id, versie + 1).await;
    assert!(matches!(nog, Err(AppError::Conflict("staat"))), "{nog:?}");
}

/// Who does not read care learns nothing of IQ, route, sample and advice: not on the page, not in lists, not in the work.
async fn a_mentor_learns_nothing_of_route_sample_and_advice(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let (zitting, bundel, ids) = w.bundled(app, 2).await;
    let ortho = app.ctx(w.orthopedagoog).await;
    a.draw_steekproef(&ortho, bundel).await.unwrap();
    let kijk = async || {
        let mentor = app.ctx(w.mentor).await;
        for id in &ids {
            let blad = a.open_aanvraag(&mentor, *id).await.unwrap();
            let z = &blad.aanvraag;
            assert_eq!(
                (z.route, z.bundel, z.in_steekproef, z.dossier.iq),
                (None, None, None, None)
            );
            assert_eq!(blad.kaart.getoetst.route, None);
            assert!(blad.samenhang.adviezen.is_empty() && blad.samenhang.bundel.is_none());
            assert!(blad.advies_gebreken.is_empty() && blad.stappen_nu.is_empty());
            let steekproef = [G::SteekproefAkkoord, G::SteekproefTwijfel, G::BuitenSteekproef];
            assert!(
                blad.stappen
                    .iter()
                    .all(|s| !steekproef.contains(&s.stap.gebeurtenis)),
                "a step tells of the sample: {:?}",
                blad.stappen
                    .iter()
                    .map(|s| s.stap.gebeurtenis)
                    .collect::<Vec<_>>()
            );
            assert!(matches!(a.open_vraag(&mentor, *id).await, Err(AppError::Denied)));
        }
        for rij in a
            .list_aanvragen(&mentor, &AanvraagFilter::default())
            .await
            .unwrap()
            .pagina
            .rijen
        {
            let r = rij.aanvraag;
            assert_eq!(
                (r.route, r.bundel, r.in_steekproef, r.iq_datum,),
                (None, None, None, None)
            );
        }
        for groep in a.mijn_werk(&mentor).await.unwrap().unwrap().groepen {
            for rij in groep.regels {
                let r = rij.aanvraag;
                let ziet = (r.route, r.bundel, r.in_steekproef, r.iq_datum);
                assert_eq!(ziet, (None, None, None, None), "{:?}", groep.soort);
            }
        }
        let leerling = app.swv.find_aanvraag(ids[0]).await.unwrap().unwrap().leerling.id;
        for r in a.open_leerling(&mentor, leerling).await.unwrap().aanvragen {
            let ziet = (
                r.aanvraag.route,
                r.aanvraag.bundel,
                r.aanvraag.in_steekproef,
                r.aanvraag.iq_datum,
            );
            assert_eq!(ziet, (None, None, None, None), "on the page of the pupil");
        }
        assert!(matches!(
            a.open_zitting(&mentor, zitting).await,
            Err(AppError::NotFound)
        ));
        assert!(matches!(
            a.open_bundel(&mentor, bundel).await,
            Err(AppError::NotFound)
        ));
        assert!(matches!(
            a.list_zittingen(&mentor, true).await,
            Err(AppError::NotFound)
        ));
    };
    kijk().await;
    for id in &ids {
        if app
            .swv
            .find_aanvraag(*id)
            .await
            .unwrap()
            .unwrap()
            .aanvraag
            .in_steekproef
            == Some(true)
        {
            let goed = StapInvoer::nieuw(G::SteekproefAkkoord);
            w.step(app, w.orthopedagoog, *id, &goed).await;
        }
    }
    a.close_steekproef(&ortho, bundel).await.unwrap();
    w.advise(app, ids[0], "toewijzen").await;
    kijk().await;
    decide(app, &w, ids[0], &besluit("toewijzen")).await.unwrap();
    kijk().await;
}

on_both!(
    from_a_divided_committee_to_a_grant_after_new_facts,
    a_formal_objection_to_the_court,
    a_later_pro_needs_ground_consent_and_its_list,
    a_newcomer_waits_for_the_end_of_the_first_school_year,
    lwoo_after_the_last_session_is_closed_by_the_school,
    vso_asks_two_opinions_at_a_distance,
    own_rules_for_lwoo_give_a_term,
    each_extends_once,
    after_three_years_the_words_are_gone_and_the_numbers_stay,
    a_mentor_learns_nothing_of_route_sample_and_advice,
);
