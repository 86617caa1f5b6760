//! The full grid (IQ 40-130, each domain in each band, SEP both ways: 14,742 states) against the counts and the second implementation.

use std::collections::BTreeMap;

use rstest::rstest;
use vangnet_core::toelating::{AanvraagSoort, Feiten, Lezing, Oordeel, Uitkomst, toets};

use crate::naief::{self, Vol};
use crate::zaak::{met, redenen, vol};

/// Every state of the grid, as facts and as the second implementation sees it.
fn rooster() -> Vec<(Feiten, Vol)> {
    let banden = [(0, 'g'), (25, 'l'), (50, 'p')];
    let mut rooster = Vec::new();
    for iq in 40..=130 {
        for nummer in 0..81_usize {
            let gekozen = [27, 9, 3, 1].map(|deler| banden[nummer / deler % 3]);
            for sep in [true, false] {
                let zaak = (iq, gekozen.map(|band| band.1), sep);
                rooster.push((vol(iq, gekozen.map(|band| band.0), sep), zaak));
            }
        }
    }
    assert_eq!(rooster.len(), 14_742);
    rooster
}

#[test]
fn the_seven_rows_of_the_outcome_table_have_their_counts() {
    let mut telling = BTreeMap::new();
    for (feiten, _) in rooster() {
        let rij = Lezing::ALL.map(|lezing| toets(&feiten, None, &met(lezing)).uitkomst.code());
        *telling.entry(rij).or_insert(0) += 1;
    }
    let verwacht = BTreeMap::from([
        (["GEEN", "GEEN", "GEEN", "GEEN"], 9_234),
        (["KEUZE", "KEUZE", "GEEN", "GEEN"], 2_250),
        (["LWOO", "LWOO", "LWOO", "LWOO"], 1_250),
        (["PRO", "PRO", "PRO", "PRO"], 1_000),
        (["KEUZE", "KEUZE", "KEUZE", "LWOO"], 500),
        (["KEUZE", "PRO", "PRO", "PRO"], 460),
        (["KEUZE", "KEUZE", "KEUZE", "KEUZE"], 48),
    ]);
    assert_eq!(telling, verwacht);
}

#[test]
fn under_the_wide_reading_every_overlap_is_a_choice_and_every_choice_is_discussed() {
    let (mut overlap, mut keuze) = (0, 0);
    for (feiten, _) in rooster() {
        let antwoord = toets(&feiten, None, &met(Lezing::Ruim));
        let in_overlap = feiten.iq.is_some_and(|iq| (75..=80).contains(&iq.waarde()));
        if in_overlap && (antwoord.la_pro == Oordeel::Ja || antwoord.la_lwoo == Oordeel::Ja) {
            overlap += 1;
            assert_eq!(antwoord.uitkomst, Uitkomst::Keuze, "{feiten:?}");
        }
        if antwoord.uitkomst == Uitkomst::Keuze {
            keuze += 1;
            assert!(in_overlap || antwoord.strijdig, "{feiten:?}");
        }
    }
    assert_eq!((overlap, keuze), (648, 3_258));
}

#[rstest]
fn the_engine_agrees_with_the_article_written_again(
    #[values(Lezing::Ruim, Lezing::Exclusief, Lezing::Lwooplus, Lezing::Dubbel)] lezing: Lezing,
    #[values(AanvraagSoort::Pro, AanvraagSoort::Lwoo)] soort: AanvraagSoort,
) {
    for (feiten, zaak) in rooster() {
        let antwoord = toets(&feiten, Some(soort), &met(lezing));
        let pro = soort == AanvraagSoort::Pro;
        let (route, reden) = naief::route(&[zaak], Some(zaak.0), pro, lezing);
        let gekregen = (
            [
                antwoord.la_pro,
                antwoord.la_lwoo,
                antwoord.lid4,
                antwoord.lid5,
                antwoord.lid6,
            ]
            .map(|oordeel| oordeel == Oordeel::Ja),
            antwoord.uitkomst.code(),
            antwoord.strijdig,
            antwoord.toewijsbaar.unwrap().code(),
            antwoord.route.unwrap().code(),
            redenen(&antwoord),
        );
        let verwacht = (
            [
                naief::la_pro(zaak),
                naief::la_lwoo(zaak),
                naief::lid4(zaak),
                naief::lid5(zaak),
                naief::lid6(zaak, lezing),
            ],
            naief::uitkomst(zaak, lezing),
            naief::strijdig(zaak),
            naief::toewijsbaar(&[zaak], pro, lezing),
            route,
            reden,
        );
        assert_eq!(gekregen, verwacht, "{zaak:?}");
        let alle = [antwoord.la_pro, antwoord.lid5a, antwoord.lid5b, antwoord.lid6];
        assert!(
            !alle.contains(&Oordeel::Onbekend),
            "nothing is unknown in a full case"
        );
    }
}

#[test]
fn a_full_case_is_a_border_area_exactly_when_the_wide_reading_differs() {
    for (feiten, zaak) in rooster() {
        for lezing in Lezing::ALL {
            let antwoord = toets(&feiten, None, &met(lezing));
            let verwacht = naief::uitkomst(zaak, lezing) != naief::uitkomst(zaak, Lezing::Ruim);
            assert_eq!(antwoord.grensgebied, verwacht, "{zaak:?} {lezing:?}");
        }
    }
}
