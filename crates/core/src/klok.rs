//! Terms: how a legal term ends (Algemene termijnenwet). Every due date is derived, never stored.

use jiff::{ToSpan, civil::Date, civil::Weekday};

/// The objection term in weeks, from the day after the decision was sent (Awb art. 6:7 and 6:8 lid 1).
pub const BEZWAAR_WEKEN: i32 = 6;

/// The last day on which an objection can be made to a decision sent on a day.
pub fn bezwaar_tot(verzonden: Date) -> Date {
    termijn_einde(verzonden.saturating_add(BEZWAAR_WEKEN.weeks()))
}

/// The end of a term: one that ends on a Saturday, Sunday or public holiday runs to the next day that is none of these
/// (Algemene termijnenwet art. 1 lid 1).
pub fn termijn_einde(dag: Date) -> Date {
    let mut einde = dag;
    while is_vrij(einde) {
        einde = einde.saturating_add(1.day());
    }
    einde
}

/// Saturday, Sunday or public holiday.
pub fn is_vrij(dag: Date) -> bool {
    matches!(dag.weekday(), Weekday::Saturday | Weekday::Sunday) || is_feestdag(dag)
}

/// A public holiday in the sense of the Algemene termijnenwet art. 3: New Year's Day, Good Friday, Easter Monday,
/// King's Day, 5 May, Ascension Day, Whit Monday, both Christmas Days.
pub fn is_feestdag(dag: Date) -> bool {
    let vast = [(1, 1), (5, 5), (12, 25), (12, 26)].contains(&(dag.month(), dag.day()));
    let pasen = eerste_paasdag(dag.year());
    let om_pasen = [-2i32, 1, 39, 50]
        .into_iter()
        .any(|na| pasen.saturating_add(na.days()) == dag);
    vast || om_pasen || dag == koningsdag(dag.year())
}

/// 27 April, or 26 April when that is a Sunday.
fn koningsdag(jaar: i16) -> Date {
    let dag = Date::new(jaar, 4, 27).unwrap_or(Date::ZERO);
    if dag.weekday() == Weekday::Sunday {
        dag.saturating_sub(1.day())
    } else {
        dag
    }
}

/// Easter Sunday in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher: whole numbers only).
#[expect(
    clippy::many_single_char_names,
    reason = "the letters of the published algorithm"
)]
pub fn eerste_paasdag(jaar: i16) -> Date {
    let jaar_32 = i32::from(jaar);
    let a = jaar_32 % 19;
    let (b, c) = (jaar_32 / 100, jaar_32 % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let maand = (h + l - 7 * m + 90) / 25;
    let dag = (h + l - 7 * m + 33 * maand + 19) % 32;
    let maand = i8::try_from(maand).unwrap_or(4);
    Date::new(jaar, maand, i8::try_from(dag).unwrap_or(1)).unwrap_or(Date::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case(1961, date(1961, 4, 2))]
    #[case(2008, date(2008, 3, 23))]
    #[case(2011, date(2011, 4, 24))]
    #[case(2019, date(2019, 4, 21))]
    #[case(2024, date(2024, 3, 31))]
    #[case(2025, date(2025, 4, 20))]
    #[case(2026, date(2026, 4, 5))]
    #[case(2038, date(2038, 4, 25))]
    fn easter(#[case] jaar: i16, #[case] pasen: Date) {
        assert_eq!(eerste_paasdag(jaar), pasen);
    }

    #[rstest]
    #[case("an ordinary Thursday", date(2026, 11, 19), date(2026, 12, 31))]
    #[case("New Year's Day", date(2026, 11, 20), date(2027, 1, 4))]
    #[case(
        "Good Friday runs over Easter to Tuesday",
        date(2026, 2, 20),
        date(2026, 4, 7)
    )]
    #[case("King's Day on a Monday", date(2026, 3, 16), date(2026, 4, 28))]
    #[case("Ascension Day", date(2026, 4, 2), date(2026, 5, 15))]
    #[case("Saturday", date(2026, 10, 3), date(2026, 11, 16))]
    fn objection_ends(#[case] waarom: &str, #[case] verzonden: Date, #[case] tot: Date) {
        assert_eq!(bezwaar_tot(verzonden), tot, "{waarom}");
    }

    #[test]
    fn kings_day_moves_from_sunday_to_saturday() {
        assert!(is_feestdag(date(2025, 4, 26)));
        assert!(!is_feestdag(date(2025, 4, 27)));
        assert!(is_feestdag(date(2026, 4, 27)));
    }

    proptest! {
        #[test]
        fn a_term_never_ends_early_nor_on_a_free_day(jaar in 2000i16..2100, dagen in 0i32..366) {
            let dag = date(jaar, 1, 1).saturating_add(dagen.days());
            let einde = termijn_einde(dag);
            prop_assert!(einde >= dag && !is_vrij(einde));
            prop_assert!(einde <= dag.saturating_add(5.days()));
        }
    }
}
