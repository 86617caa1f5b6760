//! The table, row by row; what is not in it; and the words of section C about what may never happen.

use std::collections::BTreeSet;

use rstest::rstest;

use super::{Bewaking as B, Gebeurtenis as G, Staat as S, *};
use crate::{
    toegang::{Action, Rol, verleningen},
    toelating::{Route, ZaakSoort, commissie::CommissieUitkomst, herkomst::Weg},
};

/// Facts under which no guard holds but those of another kind (parents' view and lateness are rules for one kind).
fn niets() -> ProcedureFeiten {
    ProcedureFeiten::nieuw(ZaakSoort::Pro, Weg::Regulier)
}

/// Makes a guard hold.
fn laat_gelden(f: &mut ProcedureFeiten, bewaking: B) {
    let bezwaar = f.bezwaar.get_or_insert_default();
    match bewaking {
        B::Compleet => f.compleet = true,
        B::WegToegestaan => f.weg_toegestaan = true,
        B::OpTijd => f.laatste_zitting_voorbij = false,
        B::LaatsteZittingVoorbij => {
            f.soort = ZaakSoort::Lwoo;
            f.laatste_zitting_voorbij = true;
        }
        B::HersteltermijnVerlopen => f.hersteltermijn_verlopen = true,
        B::ZonderTwijfel => f.route = Some(Route::Bundel),
        B::EigenWeg => f.weg = Weg::Spoed,
        B::InSteekproef => f.in_steekproef = Some(true),
        B::NietInSteekproef => (f.in_steekproef, f.steekproef_gesloten) = (Some(false), true),
        B::CommissieZegtJa => f.commissie = Some(CommissieUitkomst::Ja),
        B::CommissieZegtNee => f.commissie = Some(CommissieUitkomst::Nee),
        B::CommissieVerdeeld => f.commissie = Some(CommissieUitkomst::Verdeeld),
        B::Deskundigen => f.deskundigen = true,
        B::Zienswijze => f.zienswijze = true,
        B::EersteBezwaar => f.op_bezwaar_beslist = false,
        B::BezwaarOpTijd => bezwaar.op_tijd = true,
        B::GesprekGevoerd => bezwaar.gesprek = true,
        B::Geschillenweg => f.geschillenweg = true,
        B::Bezwaaradvies => bezwaar.advies = true,
        B::BezwaarBeslist => bezwaar.beslist = true,
        B::NogNietBeslist => f.besluit = None,
        B::WasToegewezen => f.besluit = Some(BesluitSoort::Toegewezen),
        B::WasGeweigerd => f.besluit = Some(BesluitSoort::NietAfgegeven),
        B::WasBuitenBehandeling => f.besluit = Some(BesluitSoort::BuitenBehandeling),
        B::BewaartermijnVerlopen => f.bewaartermijn_verlopen = true,
    }
}

/// Makes it fail, and nothing else with it.
fn laat_falen(f: &mut ProcedureFeiten, bewaking: B) {
    let bezwaar = f.bezwaar.get_or_insert_default();
    match bewaking {
        B::Compleet => f.compleet = false,
        B::WegToegestaan => f.weg_toegestaan = false,
        B::OpTijd => {
            f.soort = ZaakSoort::Lwoo;
            f.laatste_zitting_voorbij = true;
        }
        B::LaatsteZittingVoorbij => f.laatste_zitting_voorbij = false,
        B::HersteltermijnVerlopen => f.hersteltermijn_verlopen = false,
        B::ZonderTwijfel => f.route = Some(Route::Bespreken),
        B::EigenWeg => f.weg = Weg::Regulier,
        B::InSteekproef => f.in_steekproef = Some(false),
        // Outside the sample, but the sample is still being checked.
        B::NietInSteekproef => f.steekproef_gesloten = false,
        B::CommissieZegtJa | B::CommissieZegtNee | B::CommissieVerdeeld => f.commissie = None,
        B::Deskundigen => f.deskundigen = false,
        B::Zienswijze => f.zienswijze = false,
        B::EersteBezwaar => f.op_bezwaar_beslist = true,
        B::BezwaarOpTijd => bezwaar.op_tijd = false,
        B::GesprekGevoerd => bezwaar.gesprek = false,
        B::Geschillenweg => f.geschillenweg = false,
        B::Bezwaaradvies => bezwaar.advies = false,
        B::BezwaarBeslist => bezwaar.beslist = false,
        B::NogNietBeslist => f.besluit = Some(BesluitSoort::NietAfgegeven),
        B::WasToegewezen | B::WasGeweigerd | B::WasBuitenBehandeling => f.besluit = None,
        B::BewaartermijnVerlopen => f.bewaartermijn_verlopen = false,
    }
}

/// Facts under which every guard of a row holds.
fn feiten_voor(overgang: &Overgang) -> ProcedureFeiten {
    let mut f = niets();
    for bewaking in overgang.bewaking {
        laat_gelden(&mut f, *bewaking);
    }
    f
}

#[test]
fn each_row_happens_when_all_its_guards_hold() {
    for rij in OVERGANGEN {
        let gevonden = rij.van.overgang(rij.gebeurtenis, &feiten_voor(rij));
        assert_eq!(gevonden, Ok(rij));
    }
}

#[test]
fn each_single_guard_that_fails_refuses_its_row_by_name() {
    for rij in OVERGANGEN {
        for bewaking in rij.bewaking {
            let mut f = feiten_voor(rij);
            laat_falen(&mut f, *bewaking);
            assert!(!bewaking.geldt(&f), "{bewaking:?}");
            let gevonden = rij.van.overgang(rij.gebeurtenis, &f);
            if bewaking.is_keuze() {
                // Such a guard chooses between rows; with no decision before, no row fits.
                assert_eq!(
                    gevonden,
                    Err(Weigering::Staat {
                        staat: rij.van,
                        gebeurtenis: rij.gebeurtenis
                    })
                );
            } else {
                assert_eq!(gevonden, Err(Weigering::Bewaking(*bewaking)), "{rij:?}");
            }
        }
    }
}

#[test]
fn what_is_not_in_the_table_does_not_happen() {
    let mut vol = niets();
    for bewaking in B::ALL {
        laat_gelden(&mut vol, bewaking);
    }
    let mut geweigerd = 0;
    for staat in S::ALL {
        for gebeurtenis in G::ALL {
            if OVERGANGEN
                .iter()
                .any(|o| o.van == staat && o.gebeurtenis == gebeurtenis)
            {
                assert!(staat.kent(gebeurtenis));
                continue;
            }
            assert!(!staat.kent(gebeurtenis));
            let verwacht = Err(Weigering::Staat { staat, gebeurtenis });
            assert_eq!(staat.overgang(gebeurtenis, &vol), verwacht);
            geweigerd += 1;
        }
    }
    let rijen: BTreeSet<_> = OVERGANGEN.iter().map(|o| (o.van, o.gebeurtenis)).collect();
    assert_eq!(geweigerd + rijen.len(), S::ALL.len() * G::ALL.len());
}

#[test]
fn rows_of_one_event_exclude_each_other() {
    for (n, een) in OVERGANGEN.iter().enumerate() {
        for ander in OVERGANGEN.iter().skip(n + 1) {
            if (een.van, een.gebeurtenis) == (ander.van, ander.gebeurtenis) {
                let keuze = |o: &Overgang| o.bewaking.iter().copied().find(|b| b.is_keuze());
                assert!(
                    keuze(een).is_some() && keuze(een) != keuze(ander),
                    "which of {een:?} and {ander:?}?"
                );
            }
        }
    }
}

fn van_naar(van: S, naar: S) -> Vec<&'static Overgang> {
    Overgang::van(van).filter(|o| o.naar == naar).collect()
}

/// Section C: a bundle is granted by the director's act alone, and only after the check of the sample.
#[test]
fn nothing_goes_from_the_bundle_to_granted_without_the_director() {
    assert_eq!(van_naar(S::Gebundeld, S::Toegewezen), Vec::<&Overgang>::new());
    for rij in OVERGANGEN.iter().filter(|o| o.gebeurtenis == G::Toegewezen) {
        assert_eq!(rij.acties, [Action::DecideAanvraag], "{rij:?}");
    }
}

/// Section C: the committee comes between the talk and the director.
#[test]
fn nothing_goes_from_the_talk_to_the_director_past_the_committee() {
    assert_eq!(
        van_naar(S::InBespreking, S::BijDirecteur),
        Vec::<&Overgang>::new()
    );
    let erheen: BTreeSet<S> = OVERGANGEN
        .iter()
        .filter(|o| o.naar == S::BijDirecteur)
        .map(|o| o.van)
        .collect();
    assert_eq!(
        erheen,
        BTreeSet::from([S::BijCommissie, S::BezwaarSwv, S::BijRechter])
    );
    let verdeeld = van_naar(S::BijCommissie, S::BijDirecteur);
    assert!(verdeeld.iter().all(|o| o.bewaking == [B::CommissieVerdeeld]));
}

/// Section C: to the disputes committee only from the objection with the samenwerkingsverband, after the talk; and by today's
/// law only where the samenwerkingsverband chose that way.
#[test]
fn nothing_reaches_the_disputes_committee_without_the_talk() {
    let erheen: Vec<_> = OVERGANGEN
        .iter()
        .filter(|o| o.naar == S::BijGeschillencommissie)
        .collect();
    assert_eq!(erheen.len(), 1);
    for rij in erheen {
        assert_eq!(rij.van, S::BezwaarSwv);
        assert!(rij.bewaking.contains(&B::GesprekGevoerd) && rij.bewaking.contains(&B::Geschillenweg));
    }
}

/// Section C: no refusal is made by a machine. Every row to "refused" or "not treated" is the director's decision, or goes
/// back to a decision of the director that stood before.
#[test]
fn every_refusal_is_a_decision_of_the_director() {
    for rij in OVERGANGEN
        .iter()
        .filter(|o| matches!(o.naar, S::NietAfgegeven | S::BuitenBehandeling | S::Toegewezen))
    {
        let besluit = rij.acties == [Action::DecideAanvraag];
        let terug = rij.bewaking.iter().any(|b| b.is_keuze()) && rij.van.is_bezwaar();
        assert!(besluit || terug, "{rij:?}");
        if besluit && rij.naar != S::BuitenBehandeling {
            assert!(
                rij.bewaking.contains(&B::Deskundigen),
                "two experts come first: {rij:?}"
            );
        }
    }
}

/// And the other way round: only the director may do what decides, by the table of access.
#[test]
fn only_the_role_of_the_director_decides() {
    let beslissers: Vec<_> = Rol::ALL
        .iter()
        .filter(|rol| {
            verleningen(**rol)
                .iter()
                .any(|(a, _)| *a == Action::DecideAanvraag)
        })
        .collect();
    assert_eq!(beslissers, [&Rol::DirecteurSwv]);
    for rij in OVERGANGEN {
        let door_iemand = rij.acties.iter().all(|actie| {
            Rol::ALL
                .iter()
                .any(|rol| verleningen(*rol).iter().any(|(a, _)| a == actie))
        });
        assert!(
            door_iemand && !rij.acties.is_empty(),
            "nobody may do this: {rij:?}"
        );
    }
}

#[rstest]
// WVO 2020 art. 2.47 lid 14: no grant and no refusal without two experts.
#[case(S::Gereed, G::Toegewezen, B::Deskundigen)]
#[case(S::Gereed, G::NietAfgegeven, B::Deskundigen)]
#[case(S::BijDirecteur, G::Toegewezen, B::Deskundigen)]
// UB art. 2.46 lid 1 e: no PrO without the parents' view.
#[case(S::Gereed, G::Toegewezen, B::Zienswijze)]
// Awb 7:13: no decision on an objection without the committee.
#[case(S::BijBezwaarcommissie, G::Toegewezen, B::Bezwaaradvies)]
#[case(S::BijBezwaarcommissie, G::NietAfgegeven, B::Bezwaaradvies)]
#[case(S::BijBezwaarcommissie, G::BuitenBehandeling, B::Bezwaaradvies)]
// Awb 4:5: left untreated only after the term to complete it.
#[case(S::Aanvullen, G::BuitenBehandeling, B::HersteltermijnVerlopen)]
// R220: lwoo after the last session.
#[case(S::Aangemeld, G::Ingediend, B::OpTijd)]
#[case(S::Aangemeld, G::TeLaat, B::LaatsteZittingVoorbij)]
// Awb 7:1, 8:1: to the court after the decision on the objection.
#[case(S::NietAfgegeven, G::BeroepIngesteld, B::BezwaarBeslist)]
// R271.
#[case(S::NietAfgegeven, G::Vernietigd, B::BewaartermijnVerlopen)]
fn a_step_waits_for_its_guard(#[case] van: S, #[case] gebeurtenis: G, #[case] bewaking: B) {
    let mut rijen = Overgang::van(van).filter(|o| o.gebeurtenis == gebeurtenis);
    assert!(
        rijen.all(|o| o.bewaking.contains(&bewaking)),
        "{van:?} {gebeurtenis:?}"
    );
    assert!(van.kent(gebeurtenis));
}

#[test]
fn every_state_is_reached_and_every_state_that_is_no_end_goes_on() {
    let mut bereikt = BTreeSet::from([S::Aangemeld]);
    loop {
        let verder: BTreeSet<S> = OVERGANGEN
            .iter()
            .filter(|o| bereikt.contains(&o.van))
            .map(|o| o.naar)
            .collect();
        let voor = bereikt.len();
        bereikt.extend(verder);
        if bereikt.len() == voor {
            break;
        }
    }
    assert_eq!(bereikt, S::ALL.into_iter().collect());
    for staat in S::ALL {
        let verder = Overgang::van(staat).any(|o| o.naar != staat);
        assert_eq!(verder, staat != S::Vernietigd, "{staat:?}");
    }
}

/// From every state an end can be reached, and from every end the dossier is destroyed at last.
#[test]
fn every_dossier_can_come_to_its_end() {
    for staat in S::ALL {
        let mut bereikt = BTreeSet::from([staat]);
        while !bereikt.contains(&S::Vernietigd) {
            let voor = bereikt.len();
            let verder: Vec<S> = OVERGANGEN
                .iter()
                .filter(|o| bereikt.contains(&o.van))
                .map(|o| o.naar)
                .collect();
            bereikt.extend(verder);
            assert!(bereikt.len() > voor, "{staat:?} never ends: {bereikt:?}");
        }
        if staat.is_einde() && staat != S::Vernietigd {
            assert!(staat.kent(G::Vernietigd), "{staat:?}");
        }
    }
}

#[test]
fn every_event_but_the_start_is_in_the_table() {
    for gebeurtenis in G::ALL {
        let in_tabel = OVERGANGEN.iter().any(|o| o.gebeurtenis == gebeurtenis);
        assert_eq!(in_tabel, gebeurtenis != G::Gestart, "{gebeurtenis:?}");
        assert_eq!(G::parse(gebeurtenis.code()), Some(gebeurtenis));
    }
    for bewaking in B::ALL {
        let gebruikt = OVERGANGEN.iter().any(|o| o.bewaking.contains(&bewaking));
        assert!(gebruikt, "{bewaking:?} guards nothing");
    }
}

#[rstest]
#[case(ZaakSoort::Lwoo, Weg::Regulier, true, false)]
#[case(ZaakSoort::Pro, Weg::Regulier, false, false)]
#[case(ZaakSoort::Pro, Weg::Tussentijds, false, true)]
#[case(ZaakSoort::Pro, Weg::LaterPro, false, true)]
#[case(ZaakSoort::Pro, Weg::BijzondereGroep, false, true)]
#[case(ZaakSoort::Lwoo, Weg::Spoed, true, true)]
#[case(ZaakSoort::Vso, Weg::Regulier, false, true)]
fn kinds_and_ways_decide_who_is_late_and_who_has_a_way_of_his_own(
    #[case] soort: ZaakSoort,
    #[case] weg: Weg,
    #[case] te_laat: bool,
    #[case] eigen: bool,
) {
    let f = ProcedureFeiten {
        laatste_zitting_voorbij: true,
        route: Some(Route::Bundel),
        ..ProcedureFeiten::nieuw(soort, weg)
    };
    assert_eq!(B::OpTijd.geldt(&f), !te_laat);
    assert_eq!(B::LaatsteZittingVoorbij.geldt(&f), te_laat);
    assert_eq!(B::EigenWeg.geldt(&f), eigen);
    // A VSO dossier never enters a bundle, whatever its numbers say.
    assert_eq!(B::ZonderTwijfel.geldt(&f), soort != ZaakSoort::Vso);
}
