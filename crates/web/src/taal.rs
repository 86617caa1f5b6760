//! Languages: which one a reader gets, and every text and number in it.
//!
//! Texts live in `translations/<language>/<room>.ftl` (Project Fluent) and are embedded in the binary. A text is asked for by
//! key: `t.text("knop-opslaan")`, with arguments chained: `t.text("begroeting").arg("naam", naam)`. Keys made from a code go
//! through [`Taal::code`] and are registered in [`codes`], so that a test can check every one of them.

mod bundle;
mod choice;
pub mod codes;
mod date;
mod number;
mod tekst;

pub use choice::LANGUAGE_COOKIE;
pub use date::legal_time;
pub use tekst::{Sleutel, Tekst, key};

/// A language of the application. Dutch is the language of the law and the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Taal {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Taal {
    /// Every language, the default first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The BCP 47 tag, as in the `lang` attribute, the cookie and `Accept-Language`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language's name in itself, for the language switch.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
        }
    }

    /// The language of a tag such as `nl`, `nl-NL` or `EN-gb`; `None` for a language we do not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split('-').next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|taal| taal.tag().eq_ignore_ascii_case(primary))
    }

    /// The text of `key`. Chain [`Tekst::arg`] for its arguments.
    pub fn text(self, key: impl Into<Sleutel>) -> Tekst {
        Tekst::new(self, key.into().0.into())
    }

    /// The text of `key` with the number `aantal`, which also selects singular or plural.
    pub fn count(self, key: impl Into<Sleutel>, aantal: impl tekst::Value) -> Tekst {
        self.text(key).arg("aantal", aantal)
    }

    /// The text of `prefix-code`, for keys that follow a code of another crate. The prefix and all its codes stand in [`codes`].
    pub fn code(self, prefix: &'static str, code: &str) -> Tekst {
        Tekst::new(self, format!("{prefix}-{code}").into())
    }
}

#[cfg(test)]
mod tests;
