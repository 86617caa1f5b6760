//! The leerachterstand of the four domains as bars, with lines at 0,25 and 0,50.

use askama::Template;
use vangnet_core::toelating::{Dl, Dle};

use super::criteria::Criteria;
use crate::taal::{Taal, Tekst};

/// A leerachterstand as it was measured: 1 − DLE/DL, never stored rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Achterstand {
    /// Didactic age equivalent, in ten-thousandths of a month.
    dle: u32,
    /// Didactic age, in months.
    dl: u32,
}

/// Ten-thousandths in a month.
const SCALE: u32 = 10_000;

/// Which bound of the article a leerachterstand reaches. Compared as fractions: no rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// At least 1/2 (lid 4).
    Pro,
    /// At least 1/4 and below 1/2 (lid 5).
    Lwoo,
    /// Below 1/4.
    Low,
}

impl Achterstand {
    /// From whole months.
    pub const fn months(dle: u32, dl: u32) -> Self {
        Self { dle: dle * SCALE, dl }
    }

    /// From the exact values of the criteria.
    pub fn of(dle: Dle, dl: Dl) -> Self {
        Self {
            dle: dle.tienduizendsten(),
            dl: u32::from(dl.maanden()),
        }
    }

    /// DL on the scale of DLE.
    fn whole(self) -> i64 {
        i64::from(self.dl) * i64::from(SCALE)
    }

    /// Behind, on the scale of DLE; negative for a pupil who is ahead.
    fn behind(self) -> i64 {
        self.whole() - i64::from(self.dle)
    }

    /// In hundredths, rounded down, so that a bound never shows as reached when it is not; `None` when DL is 0.
    pub fn hundredths(self) -> Option<i64> {
        (self.behind() * 100).checked_div_euclid(self.whole())
    }

    fn reach(self) -> Reach {
        if 2 * self.behind() >= self.whole() {
            Reach::Pro
        } else if 4 * self.behind() >= self.whole() {
            Reach::Lwoo
        } else {
            Reach::Low
        }
    }

    /// The length of its bar on a scale where 1 is `full` long; nothing for a pupil who is not behind.
    fn length(self, full: i64) -> i64 {
        (self.behind().max(0) * full)
            .checked_div(self.whole())
            .unwrap_or(0)
            .min(full)
    }
}

/// DLE/DL as measured: `27/60`, `42,5/60`.
impl std::fmt::Display for Achterstand {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rest = format!("{:04}", self.dle % SCALE);
        let rest = rest.trim_end_matches('0');
        let comma = if rest.is_empty() { "" } else { "," };
        write!(out, "{}{comma}{rest}/{}", self.dle / SCALE, self.dl)
    }
}

/// Where things stand in the picture, in its own units.
#[derive(Debug, Clone, Copy)]
struct Layout {
    class: &'static str,
    width: i64,
    height: i64,
    /// The bars: where 0 stands and how long 1 is.
    zero: i64,
    full: i64,
    /// From one row to the next.
    pitch: i64,
    /// The top of the first bar, and of its label's baseline.
    first_bar: i64,
    first_text: i64,
    value_x: i64,
    fraction_x: i64,
    /// Values stand at the end of the line (narrow) or start in columns (wide).
    values_at_end: bool,
}

/// Label, bar and values side by side.
const WIDE: Layout = Layout {
    class: "breed",
    width: 720,
    height: 176,
    zero: 190,
    full: 400,
    pitch: 36,
    first_bar: 30,
    first_text: 45,
    value_x: 612,
    fraction_x: 660,
    values_at_end: false,
};

/// Label and values above the bar.
const NARROW: Layout = Layout {
    class: "smal",
    width: 320,
    height: 228,
    zero: 2,
    full: 316,
    pitch: 48,
    first_bar: 57,
    first_text: 51,
    value_x: 262,
    fraction_x: 318,
    values_at_end: true,
};

/// One row as drawn.
#[derive(Debug)]
struct Bar {
    label: Tekst,
    text_y: i64,
    top: i64,
    /// Unknown when absent.
    value: Option<BarValue>,
}

#[derive(Debug)]
struct BarValue {
    class: &'static str,
    length: i64,
    ratio: String,
    fraction: String,
}

/// The picture in one layout.
#[derive(Debug)]
struct Drawing {
    layout: Layout,
    bars: Vec<Bar>,
    /// The bounds with their position and name.
    bounds: [(i64, String); 2],
}

/// The picture, drawn for wide and for narrow cards.
#[derive(Debug, Template)]
#[template(path = "beeld/achterstand.html")]
pub struct AchterstandBeeld {
    t: Taal,
    /// The picture in words.
    description: Tekst,
    drawings: [Drawing; 2],
}

impl askama::filters::HtmlSafe for AchterstandBeeld {}

impl AchterstandBeeld {
    pub(super) fn new(t: Taal, criteria: &Criteria) -> Self {
        let unknown = || t.text("beeld-onbekend").to_string();
        let words: Vec<String> = criteria
            .rows(t)
            .into_iter()
            .map(|row| format!("{} {}", row.domain, row.value.unwrap_or_else(unknown)))
            .collect();
        Self {
            t,
            description: t.text("beeld-achterstand").arg("waarden", words.join("; ")),
            drawings: [WIDE, NARROW].map(|layout| draw(t, criteria, layout)),
        }
    }
}

fn draw(t: Taal, criteria: &Criteria, layout: Layout) -> Drawing {
    let bars = criteria
        .domains()
        .into_iter()
        .zip(0..)
        .map(|((code, value), row)| Bar {
            label: t.code("domein", code),
            text_y: layout.first_text + row * layout.pitch,
            top: layout.first_bar + row * layout.pitch,
            value: value.and_then(|value| bar_value(t, value, layout)),
        });
    let bound = |hundredths: i64| {
        (
            layout.zero + layout.full * hundredths / 100,
            t.hundredths(hundredths),
        )
    };
    Drawing {
        layout,
        bars: bars.collect(),
        bounds: [bound(25), bound(50)],
    }
}

fn bar_value(t: Taal, value: Achterstand, layout: Layout) -> Option<BarValue> {
    let class = match value.reach() {
        Reach::Pro => "staaf-pro",
        Reach::Lwoo => "staaf-lwoo",
        Reach::Low => "staaf-laag",
    };
    let ratio = t.hundredths(value.hundredths()?);
    Some(BarValue {
        class,
        length: value.length(layout.full),
        ratio,
        fraction: value.to_string(),
    })
}

#[cfg(test)]
mod tests;
