//! What is hidden stays hidden, whatever is added up or taken off.

use proptest::prelude::*;

use super::*;

/// What a page shows of a table: the counts, and the sum of each row, of each column and of everything.
fn getoond(tabel: &[Vec<u32>]) -> (Vec<Vec<Aantal>>, Vec<Som>, Vec<Som>, Som) {
    let cellen: Vec<Vec<Aantal>> = tabel
        .iter()
        .map(|rij| rij.iter().map(|n| Aantal::new(*n, true)).collect())
        .collect();
    let breed = cellen.first().map_or(0, Vec::len);
    let rijen = cellen.iter().map(|rij| rij.iter().copied().collect()).collect();
    let kolommen = (0..breed)
        .map(|k| cellen.iter().filter_map(|rij| rij.get(k)).copied().collect())
        .collect();
    let alles = cellen.iter().flatten().copied().collect();
    (cellen, rijen, kolommen, alles)
}

fn tabellen() -> impl Strategy<Value = Vec<Vec<u32>>> {
    (1usize..5).prop_flat_map(|breed| {
        let cel = prop_oneof![4 => 0u32..8, 1 => 0u32..200];
        prop::collection::vec(prop::collection::vec(cel, breed), 1..5)
    })
}

proptest! {
    /// Every hidden count could be any of the four: the page would be the same. So nothing on it tells which one it is.
    #[test]
    fn a_hidden_count_can_be_any_of_the_four(tabel in tabellen(), anders in 1u32..KLEIN) {
        for (r, rij) in tabel.iter().enumerate() {
            for (k, n) in rij.iter().enumerate() {
                if Aantal::new(*n, true) == Aantal::Klein {
                    let mut ander = tabel.clone();
                    ander[r][k] = anders;
                    prop_assert_eq!(getoond(&ander), getoond(&tabel));
                }
            }
        }
    }

    /// A number of pupils that is told fits whatever the hidden parts are: it rules none of the four out.
    #[test]
    fn a_number_of_pupils_tells_nothing_of_its_parts(
        delen in prop::collection::vec(0u32..30, 0..6),
        deel in 0u32..=10,
        anders in prop::collection::vec(1u32..KLEIN, 6),
    ) {
        let (meest, som) = (delen.iter().copied().max().unwrap_or(0), delen.iter().sum::<u32>());
        // As many pupils as there can be: each in one part, or some in more.
        let echt = meest + (som - meest) * deel / 10;
        let geteld: Vec<Aantal> = delen.iter().map(|n| Aantal::new(*n, true)).collect();
        let told = Aantal::naast(echt, geteld.iter().copied());
        if let Some(Aantal::Precies(n)) = told {
            prop_assert_eq!(n, echt);
            let other = geteld.iter().zip(&anders).map(|(a, anders)| a.getal().unwrap_or(*anders));
            prop_assert!(n <= other.sum::<u32>(), "also with other numbers under what is hidden");
        }
        let hidden = geteld.contains(&Aantal::Klein);
        prop_assert!(hidden || told.is_some(), "without anything hidden it is told");
        prop_assert_eq!(told == Some(Aantal::Klein), (1..KLEIN).contains(&echt));
    }

    /// The real sum lies between the bounds, and both can be.
    #[test]
    fn a_sum_lies_between_its_bounds(rij in prop::collection::vec(0u32..12, 0..8), masker in any::<bool>()) {
        let som: Som = rij.iter().map(|n| Aantal::new(*n, masker)).collect();
        let echt: u32 = rij.iter().sum();
        prop_assert!(som.minst <= echt && echt <= som.meest);
        let klein = rij.iter().filter(|n| masker && (1..KLEIN).contains(*n)).count();
        prop_assert_eq!(som.is_precies(), klein == 0);
        prop_assert_eq!(som.meest - som.minst, 3 * u32::try_from(klein).unwrap());
    }
}

#[test]
fn none_and_five_are_shown() {
    let getoond = [0, 1, 4, 5].map(|n| Aantal::new(n, true));
    assert_eq!(
        getoond,
        [
            Aantal::Precies(0),
            Aantal::Klein,
            Aantal::Klein,
            Aantal::Precies(5)
        ]
    );
    assert_eq!(
        Aantal::new(1, false),
        Aantal::Precies(1),
        "for who may see pupils"
    );
}
