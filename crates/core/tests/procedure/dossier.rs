//! What is missing from a dossier, by kind and way, and how it then sorts.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use rstest::rstest;
use vangnet_core::{
    inrichting::{Beleid, Gedateerd, OptingOut},
    toelating::{
        Dl, Dle, Domein, Iq, PerDomein, Route, ZaakSoort,
        aanvraag::{
            DocumentSoort as D, DomeinToets, Dossier, EigenOordeel, Geprobeerd, Ontbreekt as O, Ouderoverleg,
            Zienswijze, ZienswijzeWijze,
        },
        herkomst::{LaterDocument, Weg},
        instrument::{Instrument, InstrumentSoort, Instrumentenlijst},
        vso::Bekostigingscategorie,
        zaak::{Getoetst, toets_dossier},
    },
};

const PEILDATUM: Date = date(2026, 11, 10);

/// A dossier of which nothing is missing; IQ and DLE (in ten-thousandths) of the domains ir and bl as given.
fn vol(soort: ZaakSoort, iq: u16, dle: u32) -> Dossier {
    let toets = |dle: u32| DomeinToets {
        dle: Some(Dle::van_tienduizendsten(dle).unwrap()),
        dl: None,
        instrument: "Boom".to_owned(),
        datum: Some(date(2026, 9, 21)),
    };
    Dossier {
        vraag: "Welke plek past?".to_owned(),
        geprobeerd: vec![Geprobeerd {
            wat: "Verlengde instructie".to_owned(),
            periode: "groep 8".to_owned(),
            effect: "Weinig.".to_owned(),
        }],
        iq: Some(Iq::new(iq).unwrap()),
        iq_instrument: "WISC-V".to_owned(),
        iq_datum: Some(date(2026, 9, 14)),
        diagnosticus: "A. Zandstra".to_owned(),
        dl: Some(Dl::new(60).unwrap()),
        domeinen: PerDomein {
            ir: toets(dle),
            bl: toets(dle),
            tl: toets(520_000),
            sp: toets(520_000),
        },
        sep: Some(false),
        motivering: "Leert in kleine stappen.".to_owned(),
        zienswijze: Some(Zienswijze {
            datum: date(2026, 10, 12),
            wijze: ZienswijzeWijze::Gesprek,
            tekst: "Eens.".to_owned(),
        }),
        ouderoverleg: Some(Ouderoverleg {
            datum: date(2026, 10, 9),
            wijze: ZienswijzeWijze::Gesprek,
            verslag: "Eens.".to_owned(),
        }),
        categorie: Some(Bekostigingscategorie::Laag),
        cluster: Some(3),
        ..Dossier::nieuw(soort, date(2026, 10, 5))
    }
}

fn pro() -> Dossier {
    vol(ZaakSoort::Pro, 68, 240_000)
}

fn lwoo() -> Dossier {
    vol(ZaakSoort::Lwoo, 84, 405_000)
}

fn toets(dossier: &Dossier, documenten: &[D], beleid: &Beleid) -> Getoetst {
    toets_dossier(dossier, documenten, PEILDATUM, beleid).unwrap()
}

#[test]
fn a_full_dossier_lacks_nothing_and_sorts_by_the_criteria() {
    for dossier in [pro(), lwoo()] {
        let g = toets(&dossier, &[D::Okr], &Beleid::default());
        assert_eq!(
            (g.ontbreekt, g.route, g.op_criteria),
            (vec![], Some(Route::Bundel), true)
        );
    }
}

#[rstest]
#[case("lid 1 a", |d: &mut Dossier| d.motivering.clear(), &[O::Motivering])]
#[case("lid 1 c", |d: &mut Dossier| d.iq = None, &[O::Iq])]
#[case("lid 2, instrument", |d: &mut Dossier| d.iq_instrument.clear(), &[O::IqInstrument])]
#[case("lid 2, day", |d: &mut Dossier| d.iq_datum = None, &[O::IqInstrument])]
#[case("lid 2, who", |d: &mut Dossier| d.diagnosticus.clear(), &[O::Diagnosticus])]
#[case("lid 3, no DL", |d: &mut Dossier| d.dl = None, &[O::Leerachterstand, O::DomeinDl(Domein::InzichtelijkRekenen),
    O::DomeinDl(Domein::BegrijpendLezen), O::DomeinDl(Domein::TechnischLezen), O::DomeinDl(Domein::Spellen)])]
#[case("lid 1 d", |d: &mut Dossier| d.sep = Some(true), &[O::SepInstrument])]
#[case("lid 1 e: no view", |d: &mut Dossier| d.zienswijze = None, &[O::Zienswijze])]
#[case("lid 1 e: nothing said", |d: &mut Dossier| d.zienswijze.as_mut().unwrap().tekst = " ".to_owned(), &[O::Zienswijze])]
fn the_evidence_list_of_art_2_46_for_pro(
    #[case] waarom: &str,
    #[case] knoei: fn(&mut Dossier),
    #[case] ontbreekt: &[O],
) {
    let mut d = pro();
    knoei(&mut d);
    assert_eq!(
        toets(&d, &[D::Okr], &Beleid::default()).ontbreekt,
        ontbreekt,
        "{waarom}"
    );
}

#[test]
fn lwoo_asks_consultation_and_no_view() {
    let mut d = lwoo();
    (d.zienswijze, d.ouderoverleg) = (None, None);
    // WVO 2020 art. 2.43 lid 2, and the report of the former school.
    let g = toets(&d, &[], &Beleid::default());
    assert_eq!(g.ontbreekt, [O::Okr, O::Ouderoverleg]);
}

#[rstest]
#[case(date(2024, 11, 10), false)]
#[case(date(2024, 11, 9), true)]
fn an_intelligence_test_of_two_years_is_the_oldest(#[case] afgenomen: Date, #[case] te_oud: bool) {
    for d in [pro(), lwoo()] {
        let d = Dossier {
            iq_datum: Some(afgenomen),
            ..d
        };
        let g = toets(&d, &[D::Okr], &Beleid::default());
        assert_eq!(g.ontbreekt == [O::IqTeOud], te_oud, "R209");
        assert_eq!(g.ontbreekt.is_empty(), !te_oud);
    }
}

/// Lid 6 leaves the choice to the motivation: which way, and why.
#[test]
fn a_choice_must_be_explained() {
    let d = vol(ZaakSoort::Lwoo, 78, 405_000);
    let g = toets(&d, &[D::Okr], &Beleid::default());
    assert_eq!(g.ontbreekt, [O::KeuzeMotivering]);
    let d = Dossier {
        keuze_motivering: "De klas van lwoo is hier klein genoeg.".to_owned(),
        ..d
    };
    let g = toets(&d, &[D::Okr], &Beleid::default());
    assert_eq!((g.ontbreekt, g.route), (vec![], Some(Route::Bespreken)));
}

fn lijst() -> Beleid {
    let een = |naam: &str, soort, domeinen: &[Domein], tot| Instrument {
        naam: naam.to_owned(),
        soort,
        domeinen: domeinen.to_vec(),
        van: None,
        tot,
        lokaal: false,
    };
    let instrumenten = vec![
        een("WISC-V", InstrumentSoort::Intelligentie, &[], None),
        een("Boom", InstrumentSoort::Didactisch, &Domein::ALL, None),
        een(
            "Oud",
            InstrumentSoort::Intelligentie,
            &[],
            Some(date(2025, 9, 30)),
        ),
    ];
    Beleid {
        instrumenten: vec![Gedateerd {
            vanaf: date(2026, 8, 1),
            waarde: Instrumentenlijst {
                bron: "Regeling".to_owned(),
                instrumenten,
            },
        }],
        ..Beleid::default()
    }
}

#[rstest]
#[case("all on the list", |_: &mut Dossier| (), &[])]
#[case("unknown", |d: &mut Dossier| d.iq_instrument = "Zelfgemaakt".to_owned(), &[O::IqNietOpLijst])]
#[case("outside its window", |d: &mut Dossier| d.iq_instrument = "Oud".to_owned(), &[O::IqNietOpLijst])]
#[case("a domain", |d: &mut Dossier| d.domeinen.sp.instrument = "Zelfgemaakt".to_owned(), &[O::DomeinNietOpLijst(Domein::Spellen)])]
fn instruments_stand_on_the_list_of_the_year(
    #[case] waarom: &str,
    #[case] knoei: fn(&mut Dossier),
    #[case] ontbreekt: &[O],
) {
    let mut d = lwoo();
    knoei(&mut d);
    assert_eq!(toets(&d, &[D::Okr], &lijst()).ontbreekt, ontbreekt, "{waarom}");
    assert_eq!(
        toets(&d, &[D::Okr], &Beleid::default()).ontbreekt,
        [],
        "without a list none is refused"
    );
}

const LATER: [D; 7] = [
    D::KopieBeslissing,
    D::ZienswijzeOuders,
    D::Opp,
    D::Activiteiten,
    D::ExterneDeskundigen,
    D::Risicos,
    D::Toetsgegevens,
];

fn later() -> Dossier {
    Dossier {
        weg: Weg::LaterPro,
        iq: None,
        iq_datum: None,
        domeinen: PerDomein::default(),
        ..pro()
    }
}

/// UB WVO 2020 art. 2.47 lid 2: its own closed list; no IQ, no attainment, no OKR beside the OPP; people judge.
#[test]
fn a_later_pro_asks_its_own_closed_list_and_no_tests() {
    let g = toets(&later(), &LATER, &Beleid::default());
    assert_eq!(
        (g.ontbreekt, g.route, g.op_criteria),
        (vec![], Some(Route::Bespreken), false)
    );
    for (weg, document) in LATER.into_iter().zip(LaterDocument::ALL) {
        let rest: Vec<D> = LATER.into_iter().filter(|d| *d != weg).collect();
        let g = toets(&later(), &rest, &Beleid::default());
        assert_eq!(
            g.ontbreekt,
            [O::LaterDocument(document)],
            "lid 2 {}",
            document.onderdeel()
        );
        assert_eq!(g.route, Some(Route::Aanvullen));
    }
    // The OPP or the report of the former school (d 1).
    let met_okr = LATER.map(|d| if d == D::Opp { D::Okr } else { d });
    assert_eq!(toets(&later(), &met_okr, &Beleid::default()).ontbreekt, []);
    let zonder = Dossier {
        zienswijze: None,
        ..later()
    };
    assert_eq!(
        toets(&zonder, &LATER, &Beleid::default()).ontbreekt,
        [O::Zienswijze]
    );
}

fn vso() -> Dossier {
    Dossier {
        iq: None,
        domeinen: PerDomein::default(),
        zienswijze: None,
        diagnosticus: String::new(),
        ..vol(ZaakSoort::Vso, 84, 405_000)
    }
}

#[rstest]
#[case("nothing missing", |_: &mut Dossier| (), &[D::Opp], &[])]
#[case("no OPP; an OKR is no OPP", |_: &mut Dossier| (), &[D::Okr], &[O::Opp])]
#[case("R224: no talk with the parents", |d: &mut Dossier| d.ouderoverleg = None, &[D::Opp], &[O::Ouderoverleg])]
#[case("R224: a talk without a report", |d: &mut Dossier| d.ouderoverleg.as_mut().unwrap().verslag.clear(), &[D::Opp], &[O::Ouderoverleg])]
#[case("no question", |d: &mut Dossier| d.vraag.clear(), &[D::Opp], &[O::Vraag])]
#[case("nothing tried", |d: &mut Dossier| d.geprobeerd.clear(), &[D::Opp], &[O::Geprobeerd])]
#[case("no category", |d: &mut Dossier| d.categorie = None, &[D::Opp], &[O::Categorie])]
#[case("R224: cluster 1", |d: &mut Dossier| d.cluster = Some(1), &[D::Opp], &[O::Cluster])]
#[case("R224: cluster 2", |d: &mut Dossier| d.cluster = Some(2), &[D::Opp], &[O::Cluster])]
#[case("R224: cluster 4", |d: &mut Dossier| d.cluster = Some(4), &[D::Opp], &[])]
#[case("R224: no cluster", |d: &mut Dossier| d.cluster = None, &[D::Opp], &[O::Cluster])]
#[case("no motivation", |d: &mut Dossier| d.motivering.clear(), &[D::Opp], &[O::Motivering])]
fn vso_rests_on_talk_opp_and_support(
    #[case] waarom: &str,
    #[case] knoei: fn(&mut Dossier),
    #[case] documenten: &[D],
    #[case] ontbreekt: &[O],
) {
    let mut d = vso();
    knoei(&mut d);
    let g = toets(&d, documenten, &Beleid::default());
    assert_eq!(g.ontbreekt, ontbreekt, "{waarom}");
    let route = if ontbreekt.is_empty() {
        Route::Bespreken
    } else {
        Route::Aanvullen
    };
    assert_eq!((g.route, g.op_criteria), (Some(route), false), "never by numbers");
}

fn optingout() -> Beleid {
    Beleid {
        optingout: vec![Gedateerd {
            vanaf: date(2026, 8, 1),
            waarde: Some(OptingOut {
                criteria: vec!["Motivatie".to_owned(), "Groepsgrootte".to_owned()],
                duur: Some(2),
            }),
        }],
        ..Beleid::default()
    }
}

/// "ROOS does not" (002:912): without the flag, and before the day from which it holds, the national criteria alone.
#[test]
fn r029_without_the_flag_the_national_criteria_alone_hold() {
    let zonder = Beleid::default();
    assert!(zonder.optingout_op(date(2026, 11, 2)).is_none());
    let mut later = optingout();
    later.optingout.first_mut().unwrap().vanaf = date(2099, 8, 1);
    // A dossier with nothing but own criteria: what the law asks is missing, own criteria are not looked at.
    let d = Dossier {
        iq: None,
        iq_datum: None,
        domeinen: PerDomein::default(),
        eigen: Vec::new(),
        ..lwoo()
    };
    let landelijk = toets(&d, &[D::Okr], &zonder).ontbreekt;
    assert!(!landelijk.contains(&O::EigenCriteria));
    assert!(landelijk.contains(&O::Iq), "{landelijk:?}");
    assert_eq!(
        toets(&d, &[D::Okr], &later).ontbreekt,
        landelijk,
        "it does not hold yet"
    );
    let met = toets(&d, &[D::Okr], &optingout()).ontbreekt;
    assert!(
        met.contains(&O::EigenCriteria) && !met.contains(&O::Iq),
        "{met:?}"
    );
}

/// WVO 2020 art. 2.48: own criteria in words instead of art. 2.46, for lwoo alone, judged by people.
#[test]
fn own_criteria_for_lwoo_replace_the_tests() {
    let oordeel = |criterium: &str| EigenOordeel {
        criterium: criterium.to_owned(),
        voldoet: true,
        toelichting: String::new(),
    };
    let mut d = Dossier {
        iq: None,
        iq_datum: None,
        domeinen: PerDomein::default(),
        diagnosticus: String::new(),
        eigen: vec![oordeel("Motivatie")],
        ..lwoo()
    };
    assert_eq!(
        toets(&d, &[D::Okr], &optingout()).ontbreekt,
        [O::EigenCriteria],
        "each is answered"
    );
    d.eigen.push(oordeel("Groepsgrootte"));
    let g = toets(&d, &[D::Okr], &optingout());
    assert_eq!(
        (g.ontbreekt, g.route, g.op_criteria),
        (vec![], Some(Route::Bespreken), false)
    );
    // PrO keeps the national criteria, and so does lwoo before the policy began.
    let g = toets(&pro(), &[D::Okr], &optingout());
    assert_eq!((g.ontbreekt, g.op_criteria), (vec![], true));
    let eerder = date(2026, 8, 1).saturating_sub(1.day());
    let g = toets_dossier(&d, &[D::Okr], eerder, &optingout()).unwrap();
    assert!(g.op_criteria && !g.ontbreekt.is_empty());
}

/// Lid 6 is one of the criteria that opting out sets aside: its choice is not asked for.
#[test]
fn where_the_criteria_do_not_decide_no_choice_is_asked() {
    let mut d = vol(ZaakSoort::Lwoo, 78, 405_000);
    for criterium in ["Motivatie", "Groepsgrootte"] {
        d.eigen.push(EigenOordeel {
            criterium: criterium.to_owned(),
            voldoet: true,
            toelichting: String::new(),
        });
    }
    assert_eq!(toets(&d, &[D::Okr], &optingout()).ontbreekt, []);
    let d = Dossier {
        weg: Weg::BijzondereGroep,
        ..vol(ZaakSoort::Pro, 78, 405_000)
    };
    assert_eq!(toets(&d, &[D::Okr], &Beleid::default()).ontbreekt, []);
}
