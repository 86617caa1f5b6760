use super::*;
use proptest::prelude::*;
use rstest::rstest;

// Computed outside this program: `printf '%s' SEED:POSITION | sha256sum` for each position, sorted, the first five.
#[rstest]
#[case(0, 10, [3, 4, 7, 8, 9])]
#[case(0, 200, [15, 44, 46, 87, 192])]
#[case(42, 10, [0, 1, 4, 6, 7])]
#[case(42, 200, [88, 129, 136, 188, 191])]
#[case(u64::MAX, 10, [2, 3, 6, 8, 9])]
#[case(u64::MAX, 200, [2, 23, 81, 91, 107])]
fn golden(#[case] zaad: u64, #[case] bundel: usize, #[case] posities: [usize; 5]) {
    assert_eq!(trek(zaad, bundel, 5), posities);
}

#[rstest]
#[case(Omvang::Aantal(5), 0, 0)]
#[case(Omvang::Aantal(5), 3, 3)]
#[case(Omvang::Aantal(5), 200, 5)]
#[case(Omvang::Aantal(0), 200, 1)]
#[case(Omvang::Procent(10), 0, 0)]
#[case(Omvang::Procent(10), 1, 1)]
#[case(Omvang::Procent(10), 10, 1)]
#[case(Omvang::Procent(10), 11, 2)]
#[case(Omvang::Procent(10), 200, 20)]
#[case(Omvang::Procent(1), 101, 2)]
#[case(Omvang::Procent(0), 7, 1)]
#[case(Omvang::Procent(100), 37, 37)]
#[case(Omvang::Procent(255), 37, 37)]
#[case(Omvang::Procent(100), usize::MAX, usize::MAX)]
fn size(#[case] omvang: Omvang, #[case] bundel: usize, #[case] verwacht: usize) {
    assert_eq!(omvang.van(bundel), verwacht);
}

#[test]
fn policy_is_kept_as_json() {
    let steekproef = Steekproef {
        omvang: Omvang::Procent(10),
        zaad: 42,
    };
    let json = serde_json::to_string(&steekproef).unwrap();
    assert_eq!(json, r#"{"omvang":{"procent":10},"zaad":42}"#);
    assert_eq!(serde_json::from_str::<Steekproef>(&json).unwrap(), steekproef);
    assert_eq!(steekproef.trek(25), trek(42, 25, 3));
}

/// Times `verwacht`: the sum of squared differences from what every cell should hold.
fn kwadraten(tellingen: &[u32], verwacht: u32) -> u32 {
    tellingen
        .iter()
        .map(|aantal| aantal.abs_diff(verwacht).pow(2))
        .sum()
}

#[test]
fn every_position_and_every_pair_is_drawn_as_often() {
    const BUNDEL: usize = 20;
    let (mut posities, mut paren) = ([0_u32; BUNDEL], [0_u32; BUNDEL * BUNDEL]);
    for zaad in 0..7_600 {
        let getrokken = trek(zaad, BUNDEL, 5);
        for (nummer, een) in getrokken.iter().enumerate() {
            posities[*een] += 1;
            for ander in &getrokken[nummer + 1..] {
                paren[een * BUNDEL + ander] += 1;
            }
        }
    }
    let paren: Vec<u32> = (0..BUNDEL)
        .flat_map(|een| (een + 1..BUNDEL).map(move |ander| een * BUNDEL + ander))
        .map(|cel| paren[cel])
        .collect();
    // 7600 × 5 / 20 = 1900 and 7600 × 10 / 190 = 400. The 99.9 % points of chi-square with 19 and 189 degrees of freedom
    // are 43.8 and 255; drawing without putting back only makes the sums smaller. Too even would be suspect as well:
    // a sample that just takes turns has sum zero.
    let (som, som_paren) = (kwadraten(&posities, 1_900), kwadraten(&paren, 400));
    assert!((1..44 * 1_900).contains(&som), "positions: {som} / 1900");
    assert!(
        (50 * 400..255 * 400).contains(&som_paren),
        "pairs: {som_paren} / 400"
    );
}

proptest! {
    #[test]
    fn distinct_in_range_and_reproducible(zaad: u64, bundel in 0_usize..300, omvang in 0_usize..400) {
        let posities = trek(zaad, bundel, omvang);
        prop_assert_eq!(posities.len(), omvang.min(bundel));
        prop_assert!(posities.is_sorted_by(|a, b| a < b));
        prop_assert!(posities.iter().all(|positie| *positie < bundel));
        prop_assert_eq!(&trek(zaad, bundel, omvang), &posities);
    }

    #[test]
    fn a_larger_sample_holds_the_smaller_one(zaad: u64, bundel in 1_usize..100, omvang in 0_usize..100) {
        let meer = trek(zaad, bundel, omvang + 1);
        prop_assert!(trek(zaad, bundel, omvang).iter().all(|positie| meer.contains(positie)));
    }

    #[test]
    fn a_sample_is_never_empty_nor_larger_than_its_bundle(getal: u16, bundel in 1_usize..5_000) {
        let procent = u8::try_from(getal % 256).unwrap();
        for omvang in [Omvang::Aantal(getal), Omvang::Procent(procent)] {
            prop_assert!((1..=bundel).contains(&omvang.van(bundel)));
        }
        let exact = (bundel * usize::from(procent)).div_ceil(100);
        prop_assert_eq!(Omvang::Procent(procent).van(bundel), exact.clamp(1, bundel));
    }
}
