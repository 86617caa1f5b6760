//! Meetings as an iCalendar file (RFC 5545), for a calendar program that reads it again and again.

use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Parameter, Property};
use jiff::Timestamp;

/// A calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// Its name.
    pub naam: String,
    /// When it was made: passed in, so that equal calendars are equal bytes.
    pub gemaakt: Timestamp,
    /// What is in it.
    pub afspraken: Vec<AgendaAfspraak>,
}

/// Something in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaAfspraak {
    /// The same in every file, so that a change replaces what the program had.
    pub uid: String,
    /// How often it was changed.
    pub volgnummer: u32,
    /// What it is.
    pub titel: String,
    /// Where.
    pub plaats: String,
    /// When it begins.
    pub begin: Timestamp,
    /// When it ends.
    pub einde: Timestamp,
    /// Whether it was cancelled.
    pub vervallen: bool,
}

/// How often a program is asked to read again, as an RFC 5545 duration.
const VERS: &str = "PT4H";

/// Makes the file. Moments are UTC: every program shows them in its own time, and no time-zone rules travel along.
pub fn agenda_ics(agenda: &Agenda) -> Vec<u8> {
    let mut file = Calendar::empty();
    file.append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Vangnet//Vangnet//NL"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", "PUBLISH"))
        .name(&regel(&agenda.naam))
        .timezone("Europe/Amsterdam")
        .append_property(
            Property::new("REFRESH-INTERVAL", VERS)
                .append_parameter(Parameter::new("VALUE", "DURATION"))
                .done(),
        )
        .append_property(("X-PUBLISHED-TTL", VERS));
    for a in &agenda.afspraken {
        let mut event = Event::with_uid(&a.uid);
        event
            .add_property("DTSTAMP", moment(agenda.gemaakt))
            .add_property("DTSTART", moment(a.begin))
            .add_property("DTEND", moment(a.einde))
            .sequence(a.volgnummer)
            .summary(&regel(&a.titel))
            .status(if a.vervallen {
                EventStatus::Cancelled
            } else {
                EventStatus::Confirmed
            });
        if !a.plaats.is_empty() {
            event.location(&regel(&a.plaats));
        }
        file.push(event.done());
    }
    file.to_string().into_bytes()
}

/// A text without line breaks or other signs that end a line.
fn regel(tekst: &str) -> String {
    tekst.replace(|c: char| c.is_control(), " ")
}

fn moment(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
