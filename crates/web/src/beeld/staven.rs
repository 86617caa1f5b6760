//! Counts as horizontal bars, each with its name and number; a count that is masked is an open bar.

use askama::Template;

use crate::taal::Taal;

/// One bar.
#[derive(Debug, Clone)]
pub struct Staaf {
    /// What is counted.
    pub label: String,
    /// The count as text.
    pub waarde: String,
    /// The count; `None` when it is masked.
    pub aantal: Option<u64>,
    /// Its style class: `staaf`, `staaf-goed`, `staaf-straks`, `staaf-fout`.
    pub klasse: &'static str,
}

/// Where things stand in the picture, in its own units.
#[derive(Debug, Clone, Copy)]
struct Layout {
    class: &'static str,
    width: i64,
    /// Where the bars begin and how long the longest is.
    zero: i64,
    full: i64,
    /// From one row to the next.
    pitch: i64,
    /// The top of the first bar and the baseline of its label.
    bar: i64,
    text: i64,
    /// Where the number stands: `None` is at the end of the bar.
    value_x: Option<i64>,
    /// How many characters of a label fit.
    label: usize,
}

/// Label, bar and number on one line.
const WIDE: Layout = Layout {
    class: "breed",
    width: 720,
    zero: 290,
    full: 340,
    pitch: 30,
    bar: 4,
    text: 19,
    value_x: None,
    label: 42,
};

/// Label and number above the bar.
const NARROW: Layout = Layout {
    class: "smal",
    width: 320,
    zero: 2,
    full: 316,
    pitch: 48,
    bar: 22,
    text: 15,
    value_x: Some(318),
    label: 40,
};

/// A masked count: so many units long.
const MASKED: i64 = 12;

/// A bar as drawn.
#[derive(Debug)]
struct Getekend {
    label: String,
    text_y: i64,
    top: i64,
    length: i64,
    klasse: &'static str,
    waarde: String,
    value_x: i64,
}

/// The picture in one layout.
#[derive(Debug)]
struct Drawing {
    layout: Layout,
    height: i64,
    staven: Vec<Getekend>,
}

/// The picture, drawn for wide and for narrow cards.
#[derive(Debug, Template)]
#[template(path = "beeld/staven.html")]
pub struct Staven {
    /// The picture in words.
    description: String,
    drawings: [Drawing; 2],
}

impl askama::filters::HtmlSafe for Staven {}

impl Staven {
    /// Draws bars under a title; the longest fills the width.
    pub fn new(t: Taal, titel: String, staven: &[Staaf]) -> Self {
        let woorden: Vec<String> = staven
            .iter()
            .map(|s| format!("{} {}", s.label, s.waarde))
            .collect();
        Self {
            description: t
                .text("beeld-staven")
                .arg("titel", titel)
                .arg("waarden", woorden.join("; "))
                .to_string(),
            drawings: [WIDE, NARROW].map(|layout| draw(staven, layout)),
        }
    }
}

fn draw(staven: &[Staaf], layout: Layout) -> Drawing {
    let most = staven.iter().filter_map(|s| s.aantal).max().unwrap_or(0).max(1);
    let rows = i64::try_from(staven.len()).unwrap_or(i64::MAX);
    let drawn = staven.iter().zip(0..).map(|(staaf, row)| {
        let length = staaf.aantal.map_or(MASKED, |n| length(n, most, layout.full));
        Getekend {
            label: shortened(&staaf.label, layout.label),
            text_y: layout.text + row * layout.pitch,
            top: layout.bar + row * layout.pitch,
            length,
            klasse: if staaf.aantal.is_some() {
                staaf.klasse
            } else {
                "leeg"
            },
            waarde: staaf.waarde.clone(),
            value_x: layout.value_x.unwrap_or(layout.zero + length + 8),
        }
    });
    Drawing {
        staven: drawn.collect(),
        height: rows.saturating_mul(layout.pitch).saturating_add(4),
        layout,
    }
}

/// The length of a bar; what is counted at all shows.
fn length(n: u64, most: u64, full: i64) -> i64 {
    let full = u64::try_from(full).unwrap_or(0);
    let length = n.saturating_mul(full).checked_div(most).unwrap_or(0);
    let length = if n > 0 { length.max(2) } else { 0 };
    i64::try_from(length).unwrap_or(0)
}

/// A label that fits; the table beside the picture has all of it.
fn shortened(label: &str, most: usize) -> String {
    if label.chars().count() <= most {
        return label.to_owned();
    }
    let start: String = label.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", start.trim_end())
}

#[cfg(test)]
mod tests;
