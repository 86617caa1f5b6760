//! The fixed dates of a school year that the procedure hangs on. Dates that an SWV sets itself are data, not here.

use jiff::{ToSpan, civil::Date, civil::Weekday};

/// Whether a day lies in the window in which parents register a pupil from primary or special school for year 1:
/// 25 to 31 March, both included (WVO 2020 art. 8.8 lid 8). A registration window is no term that ends, so it never moves.
pub fn in_aanmeldvenster(dag: Date) -> bool {
    dag.month() == 3 && (25..=31).contains(&dag.day())
}

/// Monday and Friday of the last working week of September: the proposal for an SWV's last session for lwoo (R219).
///
/// "The last week of September" is ambiguous when 30 September falls early in a week (2019: Monday, so the week of 23 or of
/// 30 September). **\[choice\]**: the last Monday-to-Friday week that ends in September (2019: 23 to 27 September). It is
/// only a proposal: the SWV records the session itself as a date.
pub fn laatste_week_september(jaar: i16) -> (Date, Date) {
    let mut vrijdag = Date::new(jaar, 9, 30).unwrap_or(Date::ZERO);
    while vrijdag.weekday() != Weekday::Friday {
        vrijdag = vrijdag.saturating_sub(1.day());
    }
    (vrijdag.saturating_sub(4.days()), vrijdag)
}
