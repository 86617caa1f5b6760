//! Fields of the forms of plans and acts: typed text and errors in their place.

use std::borrow::Cow;

use vangnet_app::VeldFout;

use crate::form::{Choice, Field, FieldKind, Line};
use crate::pages::veldfout;
use crate::taal::{Taal, Tekst};

/// Makes fields that keep what was typed and say what is wrong with it.
#[derive(Debug, Clone, Copy)]
pub(in crate::pages) struct Velden<'a> {
    pub(in crate::pages) t: Taal,
    /// What was not accepted.
    pub(in crate::pages) fouten: &'a [VeldFout],
    /// Before the ids, where a page has several forms.
    pub(in crate::pages) voor: &'a str,
}

impl Velden<'_> {
    pub(in crate::pages) fn veld(
        &self,
        naam: impl Into<Cow<'static, str>>,
        kind: FieldKind,
        label: Tekst,
        waarde: impl Into<String>,
    ) -> Field {
        let naam = naam.into();
        let fout = self.fouten.iter().find(|f| f.veld == naam);
        let id = format!("{}{naam}", self.voor);
        Field::new(self.t, naam, kind, label)
            .id(id)
            .value(waarde)
            .error(fout.map(|f| veldfout(self.t, f)))
    }

    pub(in crate::pages) fn regel(
        &self,
        naam: impl Into<Cow<'static, str>>,
        label: Tekst,
        waarde: impl Into<String>,
    ) -> Field {
        self.veld(naam, FieldKind::Line(Line::Text), label, waarde)
    }

    pub(in crate::pages) fn dag(
        &self,
        naam: impl Into<Cow<'static, str>>,
        label: Tekst,
        waarde: impl Into<String>,
    ) -> Field {
        self.veld(naam, FieldKind::Line(Line::Date), label, waarde)
    }

    pub(in crate::pages) fn lang(
        &self,
        naam: impl Into<Cow<'static, str>>,
        rows: u8,
        label: Tekst,
        waarde: impl Into<String>,
    ) -> Field {
        self.veld(naam, FieldKind::Lines { rows }, label, waarde)
    }

    pub(in crate::pages) fn vinkje(
        &self,
        naam: impl Into<Cow<'static, str>>,
        label: Tekst,
        checked: bool,
    ) -> Field {
        self.veld(naam, FieldKind::Checkbox { checked }, label, "").open()
    }

    /// One out of codes, as a list with an empty first choice.
    pub(in crate::pages) fn keuze(
        &self,
        naam: impl Into<Cow<'static, str>>,
        label: Tekst,
        (familie, codes): (&'static str, &[&str]),
        waarde: &str,
    ) -> Field {
        let leeg = std::iter::once(Choice::new("", self.t.text("plan-kies")));
        let rest = codes
            .iter()
            .map(|code| Choice::new(*code, self.t.code(familie, code)));
        let choices = leeg.chain(rest).collect();
        self.veld(naam, FieldKind::Select { choices }, label, waarde)
    }

    /// One out of a few codes, as radio buttons.
    pub(in crate::pages) fn rondjes(
        &self,
        naam: impl Into<Cow<'static, str>>,
        label: Tekst,
        (familie, codes): (&'static str, &[&str]),
        waarde: &str,
    ) -> Field {
        let choices = codes
            .iter()
            .map(|code| Choice::new(*code, self.t.code(familie, code)))
            .collect();
        self.veld(naam, FieldKind::Radios { choices }, label, waarde)
    }
}
