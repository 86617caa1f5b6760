//! Form fields as values: a page builds a [`Field`] and writes `{{ field }}`; the template ties label, hint and error together.
//!
//! Forms carry `novalidate`: the server judges, in the reader's language, and keeps what was typed.

mod getypt;

pub(crate) use getypt::Getypt;

use std::borrow::Cow;

use askama::Template;

use crate::taal::Taal;

/// One field with its label, hint, error and value.
#[derive(Debug, Clone, Template)]
#[template(path = "field.html")]
pub struct Field {
    t: Taal,
    id: String,
    name: Cow<'static, str>,
    kind: FieldKind,
    label: String,
    hint: Option<String>,
    error: Option<String>,
    value: String,
    required: bool,
    /// Whether the label says that the field may be left empty.
    marked: bool,
    autocomplete: Option<&'static str>,
    /// Further attributes of the control, such as `hx-get`: names from the code, values escaped.
    extra: Vec<(&'static str, String)>,
    /// What somebody else saved in between, in words, where it is not what was typed.
    stored: Option<String>,
}

/// A field is markup by itself; everything in it was escaped when it was written.
impl askama::filters::HtmlSafe for Field {}

/// What the reader fills in.
#[derive(Debug, Clone)]
pub enum FieldKind {
    /// One line.
    Line(Line),
    /// Several lines.
    Lines {
        /// How many lines show at first; the box grows.
        rows: u8,
    },
    /// One out of many.
    Select {
        /// What can be chosen.
        choices: Vec<Choice>,
    },
    /// One out of many, in groups.
    Groups {
        /// What stands before the groups: no choice.
        first: Choice,
        /// The groups.
        groups: Vec<ChoiceGroup>,
    },
    /// One out of a few.
    Radios {
        /// What can be chosen.
        choices: Vec<Choice>,
    },
    /// Yes or not, sent as `ja`.
    Checkbox {
        /// Whether it is ticked.
        checked: bool,
    },
    /// A file; the form then needs `enctype="multipart/form-data"`.
    File {
        /// What the file chooser offers, such as `application/pdf`.
        accept: &'static str,
    },
}

/// What kind of line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// Words.
    Text,
    /// A whole or decimal number, as text: Dutch and English decimal signs both work, and no wheel changes it unseen.
    Number,
    /// A day, through the browser's own date control.
    Date,
    /// An e-mail address.
    Email,
    /// A secret; never written back into the page.
    Password,
    /// A one-time code.
    Code,
    /// Words to search for.
    Search,
}

impl Line {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::Number | Self::Code => "text",
            Self::Date => "date",
            Self::Email => "email",
            Self::Password => "password",
            Self::Search => "search",
        }
    }

    const fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Number => Some("decimal"),
            Self::Code => Some("numeric"),
            _ => None,
        }
    }

    const fn is_secret(self) -> bool {
        matches!(self, Self::Password | Self::Code)
    }
}

/// Choices of a select under one heading.
#[derive(Debug, Clone)]
pub struct ChoiceGroup {
    /// The heading.
    pub label: String,
    /// What can be chosen.
    pub choices: Vec<Choice>,
}

/// One choice of a select or of radio buttons.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: String,
}

impl Choice {
    /// A choice that sends `value` and shows `label`.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// One entry of an [`ErrorSummary`]: where to go, and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the control.
    pub id: String,
    /// What is wrong and what to do.
    pub text: String,
}

impl Field {
    /// A field that must be filled in. Its id is its name. Label, hint and error are usually a `Tekst`.
    pub fn new(
        t: Taal,
        name: impl Into<Cow<'static, str>>,
        kind: FieldKind,
        label: impl Into<String>,
    ) -> Self {
        let name = name.into();
        Self {
            t,
            id: name.clone().into_owned(),
            name,
            kind,
            label: label.into(),
            hint: None,
            error: None,
            value: String::new(),
            required: true,
            marked: true,
            autocomplete: None,
            extra: Vec::new(),
            stored: None,
        }
    }

    /// A required line.
    pub fn line(t: Taal, name: impl Into<Cow<'static, str>>, line: Line, label: impl Into<String>) -> Self {
        Self::new(t, name, FieldKind::Line(line), label)
    }

    /// Under what name it is sent.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Gives the control another id, where a page has the same name twice.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// May be left empty; the label says so.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.required = false;
        self
    }

    /// May be left empty, and the label does not say so: for forms that may be saved half filled in.
    #[must_use]
    pub const fn open(mut self) -> Self {
        self.required = false;
        self.marked = false;
        self
    }

    /// An explanation between label and control.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What was typed or stored.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// What stands in the database now, when somebody else saved in between: it is shown beside what was typed, wherever
    /// the two differ, so that nothing is lost.
    #[must_use]
    pub fn stored(mut self, now: Option<&str>) -> Self {
        let typed = self.value.trim().replace("\r\n", "\n");
        self.stored = now
            .map(str::trim)
            .filter(|now| *now != typed)
            .map(|now| self.in_words(now));
        self
    }

    /// A value as a reader knows it: the label of a choice, a written date.
    fn in_words(&self, value: &str) -> String {
        let label = match &self.kind {
            FieldKind::Select { choices } | FieldKind::Radios { choices } if !value.is_empty() => {
                choices.iter().find(|c| c.value == value).map(|c| c.label.clone())
            }
            FieldKind::Line(Line::Date) => value
                .parse::<jiff::civil::Date>()
                .ok()
                .map(|day| self.t.long_date(day)),
            _ => None,
        };
        label.unwrap_or_else(|| value.to_owned())
    }

    /// What is wrong with it, if anything.
    #[must_use]
    pub fn error(mut self, error: Option<impl Into<String>>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    /// The purpose of the field for browsers and password managers (WCAG 1.3.5).
    #[must_use]
    pub fn autocomplete(mut self, purpose: &'static str) -> Self {
        self.autocomplete = Some(purpose);
        self
    }

    /// A further attribute of the control, such as `hx-post`.
    #[must_use]
    pub fn attribute(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.extra.push((name, value.into()));
        self
    }

    /// The ids of hint and error, for `aria-describedby`.
    fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-uitleg", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-fout", self.id));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    }

    /// The style for controls whose width says how much belongs there.
    fn size(&self) -> Option<&'static str> {
        match self.kind {
            FieldKind::Line(Line::Number | Line::Code) => Some("getal"),
            FieldKind::Line(Line::Date) => Some("datum"),
            _ => None,
        }
    }
}

/// Every error of a form at its top, each a link to its field. Writes nothing when there are none.
#[derive(Debug, Clone, Template)]
#[template(path = "error_summary.html")]
pub struct ErrorSummary {
    t: Taal,
    errors: Vec<FieldError>,
}

impl askama::filters::HtmlSafe for ErrorSummary {}

impl ErrorSummary {
    /// Collects the errors of the fields with their labels, in the order of the page.
    pub fn of<'f>(t: Taal, fields: impl IntoIterator<Item = &'f Field>) -> Self {
        let errors = fields
            .into_iter()
            .filter_map(|field| {
                let fout = field.error.as_ref()?;
                Some(FieldError {
                    id: field.id.clone(),
                    text: format!("{}: {fout}", field.label.trim_end_matches('?')),
                })
            })
            .collect();
        Self { t, errors }
    }

    /// Adds an error that belongs to no single field, linked to where it can be solved.
    #[must_use]
    pub fn and(mut self, id: impl Into<String>, text: impl Into<String>) -> Self {
        self.errors.push(FieldError {
            id: id.into(),
            text: text.into(),
        });
        self
    }

    /// Whether the form may be accepted as far as its fields are concerned.
    pub fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests;
