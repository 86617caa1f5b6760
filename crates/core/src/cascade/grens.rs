//! The limits of trajecten: hours and times in a school week, weeks, group size, and what is left of them (R139).

use jiff::civil::Date;

/// The Monday of the school week of a day.
pub fn schoolweek(dag: Date) -> Date {
    let over = dag.weekday().to_monday_zero_offset();
    dag.saturating_sub(jiff::Span::new().days(i64::from(over)))
}
