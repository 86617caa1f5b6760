//! The school year: from 1 August to 31 July (WVO 2020 art. 1.1).

use jiff::civil::Date;

/// The last day, 31 July, of the school year in which a day lies.
pub fn laatste_dag(dag: Date) -> Date {
    let jaar = if dag.month() >= 8 {
        dag.year().saturating_add(1)
    } else {
        dag.year()
    };
    einde_in(jaar)
}

/// 1 August on or before a day: the first day of the school year in which it lies.
pub fn eerste_dag(dag: Date) -> Date {
    let jaar = if dag.month() >= 8 {
        dag.year()
    } else {
        dag.year().saturating_sub(1)
    };
    Date::new(jaar, 8, 1).unwrap_or(Date::MIN)
}

/// 31 July of a calendar year; the last day there is where the calendar itself ends.
pub fn einde_in(jaar: i16) -> Date {
    Date::new(jaar, 7, 31).unwrap_or(Date::MAX)
}

/// Whether a day is the last of a school year.
pub fn is_laatste_dag(dag: Date) -> bool {
    (dag.month(), dag.day()) == (7, 31)
}

/// Whether a day is the first of a school year.
pub fn is_eerste_dag(dag: Date) -> bool {
    (dag.month(), dag.day()) == (8, 1)
}

#[cfg(test)]
mod tests;
