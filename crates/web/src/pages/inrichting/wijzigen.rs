//! The form of one part of the policy: fields, rows, what was typed and what is wrong with it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use vangnet_app::inrichting::beleid::BeleidBlad;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::toegang::Action;

use crate::form::{Choice, ErrorSummary, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// Empty rows after the filled ones.
const LEGE_RIJEN: usize = 3;

#[derive(Template)]
#[template(path = "inrichting/wijzigen.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    code: &'static str,
    fouten: ErrorSummary,
    vorm: Vorm,
}

/// What a form holds.
#[derive(Debug, Default)]
pub(super) struct Vorm {
    pub(super) velden: Vec<Field>,
    pub(super) rijen: Vec<Rij>,
    /// Names with what goes along unseen.
    pub(super) verborgen: Vec<(String, String)>,
    /// Links to the same form for something else: address, words, and whether it is this one.
    pub(super) keuzes: Vec<(String, String, bool)>,
    /// An address that fills the form with a proposal.
    pub(super) voorstel: Option<String>,
}

/// A row of a list.
#[derive(Debug)]
pub(super) struct Rij {
    pub(super) kop: String,
    pub(super) velden: Vec<Field>,
    pub(super) verborgen: Vec<(String, String)>,
}

/// Builds fields that show what is wrong with them; those of rows say which row.
pub(super) struct Maker<'a> {
    pub(super) t: Taal,
    pub(super) fouten: &'a [VeldFout],
}

impl Maker<'_> {
    pub(super) fn veld(
        &self,
        name: impl Into<String>,
        kind: FieldKind,
        label: impl Into<String>,
        value: &str,
    ) -> Field {
        let name = name.into();
        let fout = self.fouten.iter().find(|f| f.veld == name);
        let fout = fout.map(|f| {
            let woorden = veldfout(self.t, f);
            match nummer(&name) {
                Some(nummer) => self
                    .t
                    .text("beleid-rijfout")
                    .arg("nummer", nummer)
                    .arg("fout", woorden),
                None => woorden,
            }
        });
        Field::new(self.t, name, kind, label).value(value).error(fout)
    }

    pub(super) fn regel(
        &self,
        name: impl Into<String>,
        line: Line,
        label: impl Into<String>,
        value: &str,
    ) -> Field {
        self.veld(name, FieldKind::Line(line), label, value)
    }

    pub(super) fn select(
        &self,
        name: impl Into<String>,
        label: impl Into<String>,
        value: &str,
        choices: Vec<Choice>,
    ) -> Field {
        self.veld(name, FieldKind::Select { choices }, label, value)
    }

    pub(super) fn vinkje(&self, name: impl Into<String>, label: impl Into<String>, checked: bool) -> Field {
        self.veld(name, FieldKind::Checkbox { checked }, label, "").open()
    }

    pub(super) fn vanaf(&self, value: &str) -> Field {
        self.regel("vanaf", Line::Date, self.t.text("veld-beleid-vanaf"), value)
            .hint(self.t.text("veld-beleid-vanaf-uitleg"))
    }
}

/// The number of a row in the name of a field.
fn nummer(name: &str) -> Option<usize> {
    name.rsplit_once('_')?.1.parse().ok()
}

/// Rows with their numbers as typed, and empty ones after them.
pub(super) fn met_lege<T: Default>(rijen: Vec<(usize, T)>) -> Vec<(usize, T)> {
    let volgende = rijen.last().map_or(1, |(n, _)| n.saturating_add(1));
    let lege = (volgende..).take(LEGE_RIJEN).map(|n| (n, T::default()));
    rijen.into_iter().chain(lege).collect()
}

/// The policy, for who may change it.
pub(super) async fn wijzigbaar(reader: &Reader) -> Result<BeleidBlad, Fout> {
    if !reader.mag(Action::EditInrichting) {
        return Err(AppError::Denied.into());
    }
    Ok(reader.web.app.open_beleid(&reader.ctx).await?)
}

/// The page with a form.
pub(super) fn toon(reader: &Reader, code: &'static str, vorm: Vorm) -> Result<Response, Fout> {
    let t = reader.t;
    let velden = vorm
        .velden
        .iter()
        .chain(vorm.rijen.iter().flat_map(|r| &r.velden));
    let fouten = ErrorSummary::of(t, velden);
    let status = if fouten.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let pagina = html(&Pagina {
        t,
        page: reader.frame(Menu::Inrichting),
        slug: reader.slug.clone(),
        code,
        fouten,
        vorm,
    })?;
    Ok((status, pagina).into_response())
}

/// What a save answers: on to the overview, or what is wrong with what was typed.
pub(super) enum Uitkomst {
    /// It was saved.
    Bewaard(Response),
    /// It was not accepted.
    Fouten(Vec<VeldFout>),
}

pub(super) fn uitkomst(reader: &Reader, gedaan: Result<(), AppError>) -> Result<Uitkomst, Fout> {
    match gedaan {
        Ok(()) => Ok(Uitkomst::Bewaard(Flash::redirect(
            Flash::done("beleid-bewaard"),
            &reader.href("/inrichting/toelating"),
        ))),
        Err(AppError::Invalid(fouten)) => Ok(Uitkomst::Fouten(fouten)),
        Err(fout) => Err(fout.into()),
    }
}
