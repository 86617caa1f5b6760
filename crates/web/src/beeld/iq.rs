//! The IQ on the bands of the article: PrO 55-80, lwoo 75-90, lwoo 91-120 with a social-emotional problem.

use askama::Template;

use super::criteria::Criteria;
use crate::taal::{Taal, Tekst};

/// The first and last IQ on the scale; values outside stand at its edge with an arrow.
const FIRST: i64 = 50;
const LAST: i64 = 125;

/// The bands, both ends included (lid 4 a, lid 5 a 1 and b 1).
const PRO: (i64, i64) = (55, 80);
const LWOO: (i64, i64) = (75, 90);
const LWOO_SEP: (i64, i64) = (91, 120);

/// Where things stand in the picture, in its own units.
#[derive(Debug, Clone, Copy)]
struct Layout {
    class: &'static str,
    width: i64,
    height: i64,
    /// Where the scale begins and how wide it is.
    start: i64,
    span: i64,
    /// The tops of the three bands.
    band_y: [i64; 3],
    /// Whether a band's name stands in it or above it.
    name_inside: bool,
    /// The lowest end of the marker and the baseline of the scale.
    foot: i64,
    ticks: &'static [i64],
}

const WIDE: Layout = Layout {
    class: "breed",
    width: 720,
    height: 92,
    start: 40,
    span: 660,
    band_y: [24, 48, 48],
    name_inside: true,
    foot: 72,
    ticks: &[55, 75, 80, 90, 120],
};

const NARROW: Layout = Layout {
    class: "smal",
    width: 320,
    height: 170,
    start: 10,
    span: 300,
    band_y: [40, 80, 120],
    name_inside: false,
    foot: 146,
    ticks: &[55, 75, 90, 120],
};

impl Layout {
    /// The place of an IQ given in tenths: a whole number stands in the middle of its own strip.
    fn x(self, tenths: i64) -> i64 {
        self.start + (tenths - FIRST * 10) * self.span / ((LAST - FIRST) * 10)
    }
}

/// One band as drawn.
#[derive(Debug)]
struct Band {
    class: &'static str,
    x: i64,
    y: i64,
    width: i64,
    name: Tekst,
    name_x: i64,
    name_y: i64,
}

/// The pupil's own IQ on the scale.
#[derive(Debug)]
struct Marker {
    x: i64,
    label: String,
}

#[derive(Debug)]
struct Drawing {
    layout: Layout,
    bands: [Band; 3],
    ticks: Vec<(i64, i64)>,
    marker: Option<Marker>,
}

/// The picture, drawn for wide and for narrow cards.
#[derive(Debug, Template)]
#[template(path = "beeld/iq.html")]
pub struct IqBeeld {
    t: Taal,
    /// The picture in words.
    description: String,
    drawings: [Drawing; 2],
}

impl askama::filters::HtmlSafe for IqBeeld {}

impl IqBeeld {
    pub(super) fn new(t: Taal, criteria: &Criteria) -> Self {
        Self {
            t,
            description: describe(t, criteria.iq),
            drawings: [WIDE, NARROW].map(|layout| draw(t, criteria, layout)),
        }
    }
}

/// In which bands the IQ lies, as one sentence.
fn describe(t: Taal, iq: Option<u16>) -> String {
    let Some(iq) = iq else {
        return t.text("beeld-iq-onbekend").to_string();
    };
    let within = |(low, high): (i64, i64)| (low..=high).contains(&i64::from(iq));
    let bands = [
        (PRO, t.text("beeld-band-pro")),
        (LWOO, t.text("beeld-band-lwoo")),
        (LWOO_SEP, t.text("beeld-band-lwoo-sep")),
    ];
    let hit: Vec<String> = bands
        .into_iter()
        .filter(|(band, _)| within(*band))
        .map(|(_, name)| name.to_string())
        .collect();
    match hit.as_slice() {
        [] => t.text("beeld-iq-buiten").arg("iq", iq),
        hit => t
            .text("beeld-iq-binnen")
            .arg("iq", iq)
            .arg("banden", hit.join(", ")),
    }
    .to_string()
}

fn draw(t: Taal, criteria: &Criteria, layout: Layout) -> Drawing {
    let [pro_y, lwoo_y, sep_y] = layout.band_y;
    // Without the social-emotional problem the last band is closed: outlined only.
    let sep_class = if criteria.sep == Some(false) {
        "band-uit"
    } else {
        "band-lwoo-sep"
    };
    let bands = [
        band(layout, PRO, pro_y, "band-pro", t.text("beeld-band-pro")),
        band(layout, LWOO, lwoo_y, "band-lwoo", t.text("beeld-band-lwoo")),
        band(layout, LWOO_SEP, sep_y, sep_class, t.text("beeld-band-lwoo-sep")),
    ];
    let marker = criteria.iq.map(|iq| marker(layout, iq));
    let bands = bands.map(|band| step_aside(layout, band, marker.as_ref()));
    let ticks = layout.ticks.iter().map(|iq| (layout.x(iq * 10), *iq)).collect();
    Drawing {
        layout,
        bands,
        ticks,
        marker,
    }
}

/// A band reaches half a point beyond its ends, so that 90 and 91 lie in neighbouring bands with nothing between.
fn band(layout: Layout, (low, high): (i64, i64), y: i64, class: &'static str, name: Tekst) -> Band {
    let (x, end) = (layout.x(low * 10 - 5), layout.x(high * 10 + 5));
    let (name_x, name_y) = if layout.name_inside {
        (x + 8, y + 15)
    } else {
        (0, y - 5)
    };
    Band {
        class,
        x,
        y,
        width: end - x,
        name,
        name_x,
        name_y,
    }
}

/// Moves a band's name to the right of the marker when the marker would run through it and the band has room there.
fn step_aside(layout: Layout, band: Band, marker: Option<&Marker>) -> Band {
    /// Roughly the width of a short band name.
    const NAME: i64 = 76;
    match marker {
        Some(marker)
            if layout.name_inside
                && (band.name_x - 4..band.name_x + NAME).contains(&marker.x)
                && marker.x + 8 + NAME <= band.x + band.width =>
        {
            Band {
                name_x: marker.x + 8,
                ..band
            }
        }
        _ => band,
    }
}

fn marker(layout: Layout, iq: u16) -> Marker {
    let iq = i64::from(iq);
    let label = match iq {
        ..FIRST => format!("← {iq}"),
        FIRST..=LAST => iq.to_string(),
        _ => format!("{iq} →"),
    };
    Marker {
        x: layout.x(iq.clamp(FIRST, LAST) * 10),
        label,
    }
}

#[cfg(test)]
mod tests;
