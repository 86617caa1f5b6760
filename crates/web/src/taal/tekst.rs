//! A translated text that has not been written yet: a key, its language and its arguments.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::{FluentArgs, FluentValue};

use super::{Taal, bundle};

/// The key of a translation, for data that names a text without knowing the reader's language (menu items, flash messages).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sleutel(pub(super) &'static str);

/// Names a translation in a constant: `key("menu-leerlingen")`. The translation test sees these keys too.
pub const fn key(key: &'static str) -> Sleutel {
    Sleutel(key)
}

impl Sleutel {
    /// The key itself.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl From<&'static str> for Sleutel {
    fn from(key: &'static str) -> Self {
        Self(key)
    }
}

/// Templates pass by reference.
impl From<&Self> for Sleutel {
    fn from(key: &Self) -> Self {
        *key
    }
}

/// A value that may stand in a text: words, or a whole number (which Fluent can use to choose a plural).
pub trait Value {
    /// The value as Fluent takes it.
    fn into_fluent(self) -> FluentValue<'static>;
}

macro_rules! number_values {
    ($($kind:ty),*) => { $(
        impl Value for $kind {
            fn into_fluent(self) -> FluentValue<'static> {
                FluentValue::from(self)
            }
        }
        impl Value for &$kind {
            fn into_fluent(self) -> FluentValue<'static> {
                FluentValue::from(*self)
            }
        }
    )* };
}
number_values!(u8, u16, u32, u64, usize, i32, i64);

macro_rules! word_values {
    ($($kind:ty),*) => { $(
        impl Value for $kind {
            fn into_fluent(self) -> FluentValue<'static> {
                FluentValue::String(Cow::Owned(self.to_string()))
            }
        }
    )* };
}
word_values!(&str, &&str, String, &String, Tekst, &Tekst, Cow<'_, str>);

/// A text in one language. It is written when displayed; askama escapes it like any other value.
#[derive(Debug, Clone, PartialEq)]
pub struct Tekst {
    taal: Taal,
    key: Cow<'static, str>,
    args: Vec<(&'static str, FluentValue<'static>)>,
}

impl Tekst {
    pub(super) fn new(taal: Taal, key: Cow<'static, str>) -> Self {
        Self {
            taal,
            key,
            args: Vec::new(),
        }
    }

    /// Fills the argument `$name` of the text.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Value) -> Self {
        self.args.push((name, value.into_fluent()));
        self
    }

    /// Whether the language has this text. Only keys that come from outside (a cookie) can lack one.
    pub fn exists(&self) -> bool {
        bundle::of(self.taal).has_message(&self.key)
    }
}

/// Writes the text. A key without a text shows itself in brackets; the translation test keeps that from happening.
impl fmt::Display for Tekst {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bundle = bundle::of(self.taal);
        let Some(pattern) = bundle.get_message(&self.key).and_then(|message| message.value()) else {
            return write!(out, "[{}]", self.key);
        };
        let mut args = FluentArgs::with_capacity(self.args.len());
        for (name, value) in &self.args {
            args.set(*name, value.clone());
        }
        out.write_str(&bundle.format_pattern(pattern, Some(&args), &mut Vec::new()))
    }
}

/// Writes the text out, for fields of plain text.
impl From<Tekst> for String {
    fn from(tekst: Tekst) -> Self {
        tekst.to_string()
    }
}
