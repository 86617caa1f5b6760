//! Dates and times as people here write them. Instants are shown in Dutch legal time.

use std::borrow::Borrow;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;

use super::Taal;

/// Dutch legal time: CET, and CEST from the last Sunday of March (02:00) to the last Sunday of October (03:00).
const LEGAL_TIME: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

impl Taal {
    /// A date with its weekday, for lists and clocks: `di 17 feb`, `Tue 17 Feb`.
    pub fn short_date(self, date: impl Borrow<Date>) -> String {
        let date = *date.borrow();
        format!("{} {}", self.weekday(date), self.day_month(date))
    }

    /// A date within the year at hand: `17 feb`, `17 Feb`.
    pub fn day_month(self, date: impl Borrow<Date>) -> String {
        let date = *date.borrow();
        let long = self.month(date);
        let short = match (self, date.month()) {
            (Self::Nl, 3) => "mrt".to_owned(),
            _ => long.chars().take(3).collect(),
        };
        format!("{} {short}", date.day())
    }

    /// A full date, for letters and records: `17 februari 2026`, `17 February 2026`.
    pub fn long_date(self, date: impl Borrow<Date>) -> String {
        let date = *date.borrow();
        format!("{} {} {}", date.day(), self.month(date), date.year())
    }

    /// A month: `februari 2026`, `February 2026`.
    pub fn month_year(self, date: impl Borrow<Date>) -> String {
        let date = *date.borrow();
        format!("{} {}", self.month(date), date.year())
    }

    /// The time of day: `09:14`.
    pub fn time(self, time: Time) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// A moment as `di 17 feb 09:14`, in Dutch legal time.
    pub fn moment(self, at: Timestamp) -> String {
        let local = legal_time(at);
        format!("{} {}", self.short_date(local.date()), self.time(local.time()))
    }

    /// A moment as `17 februari 2026, 09:14`, in Dutch legal time.
    pub fn long_moment(self, at: Timestamp) -> String {
        let local = legal_time(at);
        format!("{}, {}", self.long_date(local.date()), self.time(local.time()))
    }

    /// The short name of the weekday.
    const fn weekday_name(self, day: Weekday) -> &'static str {
        let (nl, en) = match day {
            Weekday::Monday => ("ma", "Mon"),
            Weekday::Tuesday => ("di", "Tue"),
            Weekday::Wednesday => ("wo", "Wed"),
            Weekday::Thursday => ("do", "Thu"),
            Weekday::Friday => ("vr", "Fri"),
            Weekday::Saturday => ("za", "Sat"),
            Weekday::Sunday => ("zo", "Sun"),
        };
        match self {
            Self::Nl => nl,
            Self::En => en,
        }
    }

    fn weekday(self, date: Date) -> &'static str {
        self.weekday_name(date.weekday())
    }

    fn month(self, date: Date) -> &'static str {
        let (nl, en) = match date.month() {
            1 => ("januari", "January"),
            2 => ("februari", "February"),
            3 => ("maart", "March"),
            4 => ("april", "April"),
            5 => ("mei", "May"),
            6 => ("juni", "June"),
            7 => ("juli", "July"),
            8 => ("augustus", "August"),
            9 => ("september", "September"),
            10 => ("oktober", "October"),
            11 => ("november", "November"),
            _ => ("december", "December"),
        };
        match self {
            Self::Nl => nl,
            Self::En => en,
        }
    }
}

/// The Dutch wall clock at an instant.
pub fn legal_time(at: Timestamp) -> DateTime {
    at.to_zoned(TimeZone::posix(LEGAL_TIME).unwrap_or(TimeZone::UTC))
        .datetime()
}
