//! Parts that pages share: tones, clock moments, paging.

/// What a colour says; a word beside it always says the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Tone {
    /// Nothing particular.
    #[default]
    Neutraal,
    /// In order, done.
    Goed,
    /// Soon, or asks for attention.
    Straks,
    /// Late, or wrong.
    Laat,
    /// The level of basic support.
    Basis,
    /// The level of extra support (breedte).
    Extra,
    /// The level of additional, external support.
    Aanvullend,
    /// The level of deep support.
    Diepte,
}

impl Tone {
    /// The ending of its style class: `chip--goed`.
    pub const fn css(self) -> &'static str {
        match self {
            Self::Neutraal => "neutraal",
            Self::Goed => "goed",
            Self::Straks => "straks",
            Self::Laat => "laat",
            Self::Basis => "basis",
            Self::Extra => "extra",
            Self::Aanvullend => "aanvullend",
            Self::Diepte => "diepte",
        }
    }

    /// The class ending when the tone says something; `None` for neutral, which needs no colour.
    pub fn class(self) -> Option<&'static str> {
        (self != Self::Neutraal).then_some(self.css())
    }

    /// The ending of the alert class for this tone.
    pub const fn alert(self) -> &'static str {
        match self {
            Self::Goed => "ok",
            Self::Straks => "warning",
            Self::Laat => "error",
            _ => "info",
        }
    }
}

impl std::fmt::Display for Tone {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.css())
    }
}

/// One line of a clock panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The date as shown: `10 feb`.
    pub day: String,
    /// How urgent it is.
    pub tone: Tone,
    /// The urgency in words, read aloud where the colour is not seen: `te laat`.
    pub state: Option<String>,
    /// What is due or happened.
    pub what: String,
    /// What stands below it, smaller.
    pub note: Option<String>,
}

/// Where a page of a list stands within it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paging {
    /// The number of the first row shown, from 1.
    pub first: i64,
    /// The number of the last row shown.
    pub last: i64,
    /// How many rows there are.
    pub total: i64,
    /// The address of the page before.
    pub previous: Option<String>,
    /// The address of the page after.
    pub next: Option<String>,
}
