//! The cascade of a school year: each traject as a bar on its level, each step up or down as a line between two levels.

use askama::Template;
use jiff::civil::Date;
use vangnet_core::{
    cascade::{
        traject::{Traject, TrajectStaat},
        trede::Trede,
    },
    inrichting::catalogus::Catalogus,
    schooljaar,
};

use crate::taal::Taal;

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Bron<'a> {
    /// The catalogue.
    pub catalogus: &'a Catalogus,
    /// The trajecten.
    pub trajecten: &'a [Traject],
    /// The steps.
    pub treden: &'a [Trede],
    /// Today.
    pub vandaag: Date,
}

/// Where things stand in the picture, in its own units.
#[derive(Debug, Clone, Copy)]
struct Layout {
    class: &'static str,
    width: i64,
    /// Where the year begins.
    zero: i64,
    /// How long the year is.
    full: i64,
    /// Whether months are written one by one or every second.
    month_step: usize,
    /// How many characters of a level's name fit.
    label: usize,
}

const WIDE: Layout = Layout {
    class: "breed",
    width: 760,
    zero: 142,
    full: 608,
    month_step: 2,
    label: 22,
};
const NARROW: Layout = Layout {
    class: "smal",
    width: 340,
    zero: 62,
    full: 274,
    month_step: 4,
    label: 9,
};
/// Height of one lane of bars; a bar is 24 high.
const LANE: i64 = 30;
/// Above the first level.
const TOP: i64 = 22;
/// About the width of one character of a label.
const CHAR: i64 = 7;

/// A level as drawn: its lanes from top to bottom.
#[derive(Debug)]
struct Rij {
    naam: String,
    y: i64,
    text_y: i64,
    nr: u8,
    bottom: i64,
}

/// A bar.
#[derive(Debug)]
struct Balk {
    x: i64,
    y: i64,
    width: i64,
    text_x: i64,
    text_y: i64,
    label: String,
    /// Whether the label stands in the bar.
    binnen: bool,
    klasse: &'static str,
}

/// A step.
#[derive(Debug)]
struct Pijl {
    x: i64,
    van: i64,
    naar: i64,
}

#[derive(Debug)]
struct Tekening {
    layout: Layout,
    height: i64,
    maanden: Vec<(i64, String)>,
    rijen: Vec<Rij>,
    balken: Vec<Balk>,
    pijlen: Vec<Pijl>,
    vandaag: Option<i64>,
}

/// The picture, drawn for wide and for narrow cards.
#[derive(Debug, Template)]
#[template(path = "beeld/trap.html")]
pub struct Trap {
    description: String,
    nu: String,
    tekeningen: [Tekening; 2],
}

impl askama::filters::HtmlSafe for Trap {}

impl Trap {
    /// Draws the school year of today. The table of trajecten beside it says the same in words.
    pub fn new(t: Taal, bron: Bron<'_>) -> Self {
        Self {
            description: t.text("beeld-trap").to_string(),
            nu: t.text("beeld-trap-vandaag").to_string(),
            tekeningen: [WIDE, NARROW].map(|layout| teken(t, bron, layout)),
        }
    }
}

fn teken(t: Taal, bron: Bron<'_>, layout: Layout) -> Tekening {
    let (begin, einde) = (
        schooljaar::eerste_dag(bron.vandaag),
        schooljaar::laatste_dag(bron.vandaag),
    );
    let x = |dag: Date| {
        let dagen = i64::from(begin.until(dag).map_or(0, |s| s.get_days())).clamp(0, 365);
        layout.zero + dagen * layout.full / 365
    };
    let mut y = TOP;
    let (mut rijen, mut balken) = (Vec::new(), Vec::new());
    let niveaus: Vec<_> = bron.catalogus.niveau.iter().filter(|n| n.geregistreerd).collect();
    for niveau in niveaus.iter().rev() {
        let mut hier: Vec<_> = bron
            .trajecten
            .iter()
            .filter(|tr| tr.niveau == niveau.nr)
            .filter_map(|tr| Some((tr, periode(tr, bron.vandaag)?)))
            .filter(|(_, (van, tot))| *van <= einde && begin <= *tot)
            .collect();
        hier.sort_by_key(|(_, p)| *p);
        let mut lanes: Vec<Date> = Vec::new();
        for (tr, (van, tot)) in hier {
            let lane = lanes.iter().position(|vrij| *vrij < van).unwrap_or(lanes.len());
            match lanes.get_mut(lane) {
                Some(vrij) => *vrij = tot,
                None => lanes.push(tot),
            }
            let top = y + i64::try_from(lane).unwrap_or(0) * LANE + 3;
            balken.extend(balk(bron.catalogus, tr, (van, tot), top, &x));
        }
        let hoogte = LANE * i64::try_from(lanes.len().max(1)).unwrap_or(1) + 12;
        rijen.push(Rij {
            naam: kort(&format!("{} · {}", niveau.nr, niveau.naam), layout.label),
            y,
            text_y: y + 20,
            nr: niveau.nr,
            bottom: y + hoogte,
        });
        y += hoogte;
    }
    let midden = |nr: u8| {
        rijen
            .iter()
            .find(|r| r.nr == nr)
            .map_or(y + 4, |r| r.y + (r.bottom - r.y) / 2)
    };
    let pijlen = bron
        .treden
        .iter()
        .filter(|trede| begin <= trede.datum && trede.datum <= einde)
        .map(|trede| Pijl {
            x: x(trede.datum),
            van: midden(trede.van),
            naar: midden(trede.naar),
        })
        .collect();
    Tekening {
        maanden: maanden(t, begin, layout, &x),
        vandaag: Some(x(bron.vandaag)),
        height: y + 22,
        layout,
        balken,
        pijlen,
        rijen,
    }
}

/// From when until when a traject shows; what runs without an end shows until today.
fn periode(traject: &Traject, vandaag: Date) -> Option<(Date, Date)> {
    if !matches!(
        traject.staat,
        TrajectStaat::Loopt | TrajectStaat::Beeindigd | TrajectStaat::Besloten
    ) {
        return None;
    }
    let van = traject.begin?;
    let tot = traject
        .beeindigd_op
        .or(traject.doorloop_tot)
        .or(traject.einde)
        .unwrap_or(vandaag);
    Some((van, tot.max(van)))
}

/// The bar of a traject: what goes on after a step is a second, lighter piece.
fn balk(
    catalogus: &Catalogus,
    traject: &Traject,
    (van, tot): (Date, Date),
    top: i64,
    x: &impl Fn(Date) -> i64,
) -> Vec<Balk> {
    let kleur = catalogus
        .soort(&traject.soort)
        .map_or("grijs", |soort| soort.kleur.code());
    let titel = catalogus
        .arrangement(&traject.arrangement)
        .map_or_else(String::new, |a| format!(" {}", a.titel));
    let (links, rechts) = (x(van), x(tot).max(x(van) + 6));
    let label = kort(
        &format!("{}{titel}", traject.arrangement),
        usize::try_from(((rechts - links - 12) / CHAR).max(0)).unwrap_or(0),
    );
    let binnen = label.starts_with(&traject.arrangement);
    let gepland = traject.staat == TrajectStaat::Besloten;
    let klasse = match (kleur, gepland || traject.doorloop_tot.is_some()) {
        ("groen", false) => "trap-groen",
        ("groen", true) => "trap-groen licht",
        ("blauw", false) => "trap-blauw",
        ("blauw", true) => "trap-blauw licht",
        ("oker", false) => "trap-oker",
        ("oker", true) => "trap-oker licht",
        ("pruim", _) => "trap-pruim",
        _ => "trap-grijs",
    };
    vec![Balk {
        x: links,
        y: top,
        width: rechts - links,
        text_x: if binnen { links + 6 } else { rechts + 4 },
        text_y: top + 16,
        label: if binnen {
            label
        } else {
            traject.arrangement.clone()
        },
        binnen,
        klasse,
    }]
}

fn maanden(t: Taal, begin: Date, layout: Layout, x: &impl Fn(Date) -> i64) -> Vec<(i64, String)> {
    (0_i32..12)
        .step_by(layout.month_step)
        .map(|n| {
            let dag = begin.saturating_add(jiff::Span::new().months(n));
            let naam = t.day_month(dag);
            let naam = naam
                .split_whitespace()
                .find(|w| w.chars().all(char::is_alphabetic));
            (x(dag), naam.unwrap_or_default().to_owned())
        })
        .collect()
}

/// A label that fits.
fn kort(label: &str, most: usize) -> String {
    if label.chars().count() <= most {
        return label.to_owned();
    }
    let start: String = label.chars().take(most.saturating_sub(1)).collect();
    if start.is_empty() {
        String::new()
    } else {
        format!("{}…", start.trim_end())
    }
}
