//! Properties over random facts, complete and incomplete.

use proptest::prelude::*;
use vangnet_core::toelating::{
    AanvraagSoort, Beoordeling, Dl, Dle, Domein, Feiten, Iq, Lezing, Ontvangstbewijs, Oordeel, PerDomein,
    Regelset, Uitkomst, toets, uitleg,
};

use crate::naief;
use crate::zaak::{IN_2016, IN_2026, met, mogelijk, redenen};

/// DLE drawn often at, just above and just below the bounds of its DL, else anywhere.
fn dle_bij(dl: u16) -> impl Strategy<Value = Dle> {
    let dl = u32::from(dl) * 10_000;
    let rand = prop_oneof![Just(dl / 2), Just(dl / 4 * 3), Just(dl), Just(0)];
    let bij = (rand, -1_i32..=1).prop_map(|(rand, stap)| rand.saturating_add_signed(stap));
    prop_oneof![2 => bij, 3 => 0..=dl + 50_000].prop_map(|waarde| Dle::van_tienduizendsten(waarde).unwrap())
}

fn iq() -> impl Strategy<Value = Iq> {
    let rand = prop::sample::select(vec![54, 55, 59, 60, 74, 75, 80, 81, 90, 91, 120, 121]);
    prop_oneof![1 => rand, 1 => 1_u16..=250].prop_map(|iq| Iq::new(iq).unwrap())
}

/// Facts of which each is unknown now and then.
fn feiten(onbekend: f64) -> impl Strategy<Value = Feiten> {
    let bekend = (1.0 - onbekend).min(0.999);
    let domein = move || {
        (1_u16..=80).prop_flat_map(move |dl| {
            (
                prop::option::weighted(bekend, dle_bij(dl)),
                prop::option::weighted(bekend, Just(dl)),
            )
        })
    };
    let domeinen = (domein(), domein(), domein(), domein());
    let overig = (
        prop::option::weighted(bekend, iq()),
        prop::option::weighted(bekend / 2.0, 1_u16..=80),
        prop::option::weighted(bekend, any::<bool>()),
    );
    (overig, domeinen).prop_map(|((iq, dl, sep), (ir, bl, tl, sp))| {
        let dl_van = |dl: Option<u16>| dl.map(|dl| Dl::new(dl).unwrap());
        Feiten {
            iq,
            dl: dl_van(dl),
            dle: PerDomein {
                ir: ir.0,
                bl: bl.0,
                tl: tl.0,
                sp: sp.0,
            },
            dl_domein: PerDomein {
                ir: dl_van(ir.1),
                bl: dl_van(bl.1),
                tl: dl_van(tl.1),
                sp: dl_van(sp.1),
            },
            sep,
        }
    })
}

fn lezing() -> impl Strategy<Value = Lezing> {
    prop::sample::select(Lezing::ALL.to_vec())
}

fn soort() -> impl Strategy<Value = Option<AanvraagSoort>> {
    prop::option::weighted(0.8, prop::sample::select(AanvraagSoort::ALL.to_vec()))
}

/// The facts with the values of two domains exchanged.
fn verwisseld(feiten: &Feiten, een: Domein, ander: Domein) -> Feiten {
    let mut kopie = *feiten;
    *kopie.dle.get_mut(een) = *feiten.dle.get(ander);
    *kopie.dle.get_mut(ander) = *feiten.dle.get(een);
    *kopie.dl_domein.get_mut(een) = *feiten.dl_domein.get(ander);
    *kopie.dl_domein.get_mut(ander) = *feiten.dl_domein.get(een);
    kopie
}

/// An answer without the warnings, which name domains.
fn zonder_waarschuwingen(antwoord: Beoordeling) -> Beoordeling {
    Beoordeling {
        waarschuwingen: [].into_iter().collect(),
        ..antwoord
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn incomplete_facts_are_answered_as_by_trying_everything(
        feiten in feiten(0.35), lezing in lezing(), pro in any::<bool>(),
    ) {
        let zaken = naief::aanvullingen(&feiten);
        let soort = if pro { AanvraagSoort::Pro } else { AanvraagSoort::Lwoo };
        let antwoord = toets(&feiten, Some(soort), &met(lezing));
        let oordeel = |predicaat: fn(naief::Vol) -> bool| naief::oordeel(&zaken, predicaat);
        prop_assert_eq!(antwoord.la_pro.code(), oordeel(naief::la_pro));
        prop_assert_eq!(antwoord.la_lwoo.code(), oordeel(naief::la_lwoo));
        prop_assert_eq!(antwoord.lid4.code(), oordeel(naief::lid4));
        prop_assert_eq!(antwoord.lid5.code(), oordeel(naief::lid5));
        prop_assert_eq!(antwoord.lid6.code(), naief::oordeel(&zaken, |zaak| naief::lid6(zaak, lezing)));
        prop_assert_eq!(antwoord.strijdig, zaken.iter().any(|zaak| naief::strijdig(*zaak)));
        let mut uitkomsten: Vec<_> = zaken.iter().map(|zaak| naief::uitkomst(*zaak, lezing)).collect();
        uitkomsten.sort_unstable();
        uitkomsten.dedup();
        if uitkomsten.len() == 1 {
            prop_assert_eq!(antwoord.uitkomst.code(), uitkomsten[0]);
            prop_assert_eq!(mogelijk(&antwoord), "");
        } else {
            prop_assert_eq!(antwoord.uitkomst.code(), "ONVOLLEDIG");
            prop_assert_eq!(mogelijk(&antwoord), uitkomsten.join("|"));
        }
        prop_assert_eq!(antwoord.toewijsbaar.unwrap().code(), naief::toewijsbaar(&zaken, pro, lezing));
        let (route, reden) = naief::route(&zaken, feiten.iq.map(Iq::waarde), pro, lezing);
        prop_assert_eq!(antwoord.route.unwrap().code(), route);
        prop_assert_eq!(redenen(&antwoord), reden);
    }

    /// LA_pro is monotone: a lower level in any domain (a lower DLE) never takes it away, nor does it take away lid 4.
    #[test]
    fn a_lower_dle_never_takes_pro_away(
        feiten in feiten(0.2), lager in any::<prop::sample::Index>(), welk in 0_usize..4, lezing in lezing(),
    ) {
        let domein = Domein::ALL[welk];
        prop_assume!(feiten.dle.get(domein).is_some());
        let oud = feiten.dle.get(domein).unwrap().tienduizendsten();
        let nieuw = lager.index(usize::try_from(oud).unwrap() + 1);
        let mut lagere = feiten;
        *lagere.dle.get_mut(domein) = Some(Dle::van_tienduizendsten(u32::try_from(nieuw).unwrap()).unwrap());
        let (voor, na) = (toets(&feiten, None, &met(lezing)), toets(&lagere, None, &met(lezing)));
        for (voor, na) in [(voor.la_pro, na.la_pro), (voor.lid4, na.lid4)] {
            prop_assert!(voor != Oordeel::Ja || na == Oordeel::Ja);
            prop_assert!(na != Oordeel::Nee || voor == Oordeel::Nee);
        }
    }

    /// The delay itself falls strictly as DLE rises, and its band never rises.
    #[test]
    fn the_delay_falls_as_dle_rises(dl in 1_u16..=9999, een in 0_u32..100_000_000, ander in 0_u32..100_000_000) {
        let dl = Dl::new(dl).unwrap();
        let la = |dle| vangnet_core::toelating::Leerachterstand::new(Dle::van_tienduizendsten(dle).unwrap(), dl);
        prop_assert_eq!(een.cmp(&ander), la(ander).cmp(&la(een)));
        prop_assert_eq!(een == ander, la(een) == la(ander));
        if een < ander {
            prop_assert!(la(een).band() >= la(ander).band());
            prop_assert!(la(een).honderdsten() >= la(ander).honderdsten());
        }
    }

    /// The order of the domains is irrelevant within the pair ir/bl and within tl/sp.
    #[test]
    fn exchanging_like_domains_changes_nothing(
        feiten in feiten(0.2), soort in soort(), lezing in lezing(),
    ) {
        let antwoord = zonder_waarschuwingen(toets(&feiten, soort, &met(lezing)));
        for (een, ander) in [
            (Domein::InzichtelijkRekenen, Domein::BegrijpendLezen),
            (Domein::TechnischLezen, Domein::Spellen),
        ] {
            let andersom = verwisseld(&feiten, een, ander);
            prop_assert_eq!(zonder_waarschuwingen(toets(&andersom, soort, &met(lezing))), antwoord);
        }
    }

    /// Learning one more fact never contradicts an answer already given.
    #[test]
    fn a_certain_answer_stays_when_more_becomes_known(
        feiten in feiten(0.4), erbij in feiten(0.0), lezing in lezing(), soort in soort(),
    ) {
        let mut voller = feiten;
        voller.iq = feiten.iq.or(erbij.iq);
        voller.sep = feiten.sep.or(erbij.sep);
        for domein in Domein::ALL {
            if feiten.leerachterstand(domein).is_none() {
                *voller.dle.get_mut(domein) = *erbij.dle.get(domein);
                *voller.dl_domein.get_mut(domein) = *erbij.dl_domein.get(domein);
            }
        }
        let (voor, na) = (toets(&feiten, soort, &met(lezing)), toets(&voller, soort, &met(lezing)));
        let opties = |antwoord: Beoordeling| match antwoord.uitkomst {
            Uitkomst::Onvolledig => antwoord.mogelijk.iter().collect(),
            zeker => vec![zeker],
        };
        prop_assert!(opties(na).iter().all(|optie| opties(voor).contains(optie)));
        for (voor, na) in [(voor.lid4, na.lid4), (voor.lid5, na.lid5), (voor.lid6, na.lid6)] {
            prop_assert!(voor == Oordeel::Onbekend || voor == na);
        }
    }

    #[test]
    fn a_receipt_survives_json_and_replays_to_the_first_answer(
        feiten in feiten(0.3), soort in soort(), lezing in prop::option::of(lezing()), nu in any::<bool>(),
    ) {
        let peildatum = if nu { IN_2026 } else { IN_2016 };
        let bewijs = Ontvangstbewijs::maak(&feiten, soort, peildatum, lezing).unwrap();
        let json = serde_json::to_string(&bewijs).unwrap();
        let terug: Ontvangstbewijs = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&terug, &bewijs);
        prop_assert_eq!(terug.replay(), Ok(bewijs.beoordeling));
        let van_tekst = Regelset::op(peildatum).unwrap();
        let regelset = lezing.map_or(van_tekst, |lezing| van_tekst.with_lezing(lezing));
        prop_assert_eq!(bewijs.beoordeling, toets(&feiten, soort, &regelset));
    }

    /// A border area is where the wide reading would have answered otherwise, also when facts are missing.
    #[test]
    fn a_border_area_is_where_the_wide_reading_differs(feiten in feiten(0.35), lezing in lezing()) {
        let antwoord = toets(&feiten, None, &met(lezing));
        let ruim = toets(&feiten, None, &met(Lezing::Ruim));
        prop_assert_eq!(antwoord.grensgebied, antwoord.uitkomst != ruim.uitkomst);
    }

    /// The explanation never disagrees with itself: a whole is the sum of its parts as far as these are certain.
    #[test]
    fn the_explanation_adds_up(feiten in feiten(0.3), lezing in lezing()) {
        use vangnet_core::toelating::{Gegeven, Grens};
        let regelset = met(lezing);
        let uitleg = uitleg(&feiten, &toets(&feiten, None, &regelset), &regelset);
        for onderdeel in &uitleg.onderdelen {
            let Gegeven::Onderdelen { onderdelen } = onderdeel.invoer else { continue };
            let delen: Vec<_> = onderdelen.iter().map(|code| uitleg.onderdeel(*code).unwrap().oordeel).collect();
            match onderdeel.grens {
                Grens::Alle if delen.iter().all(|deel| *deel == Oordeel::Ja) => {
                    prop_assert_eq!(onderdeel.oordeel, Oordeel::Ja);
                }
                Grens::Alle if delen.contains(&Oordeel::Nee) => prop_assert_eq!(onderdeel.oordeel, Oordeel::Nee),
                Grens::Een if delen.contains(&Oordeel::Ja) => prop_assert_eq!(onderdeel.oordeel, Oordeel::Ja),
                _ => {}
            }
        }
    }

    #[test]
    fn numbers_survive_reading_and_writing(waarde in 0_u32..100_000_000) {
        let dle = Dle::van_tienduizendsten(waarde).unwrap();
        prop_assert_eq!(Dle::parse(&dle.tekst()), Ok(Some(dle)));
        prop_assert_eq!(Dle::parse(&dle.tekst().replace('.', ",")), Ok(Some(dle)));
        prop_assert_eq!(Dle::parse(&format!(" {}\t", dle.tekst())), Ok(Some(dle)));
    }

    /// The strict reader accepts exactly the numbers of B4 and never panics.
    #[test]
    fn reading_a_number_is_strict(tekst in "[-+0-9.,<a ]{0,12}|\\PC{0,6}") {
        let kaal = tekst.trim();
        let cijfers = |deel: &str| (1..=4).contains(&deel.len()) && deel.bytes().all(|byte| byte.is_ascii_digit());
        let goed = match kaal.split_once(['.', ',']) {
            None => cijfers(kaal),
            Some((geheel, deel)) => cijfers(geheel) && cijfers(deel),
        };
        match Dle::parse(&tekst) {
            Ok(None) => prop_assert!(kaal.is_empty()),
            Ok(Some(_)) => prop_assert!(goed),
            Err(_) => prop_assert!(!goed && !kaal.is_empty()),
        }
    }
}

/// LWOO is *not* monotone in DLE: a worse result can lift a pupil out of the band 0,25-0,5, so lwoo (and a choice) can be lost.
#[test]
fn a_lower_dle_can_take_lwoo_away() {
    let net_in_de_band = crate::zaak::vol(85, [30, 49, 0, 0], false);
    let eruit = crate::zaak::vol(85, [30, 50, 0, 0], false);
    assert_eq!(
        toets(&net_in_de_band, None, &met(Lezing::Lwooplus)).lid5,
        Oordeel::Ja
    );
    assert_eq!(toets(&eruit, None, &met(Lezing::Lwooplus)).lid5, Oordeel::Nee);
}
