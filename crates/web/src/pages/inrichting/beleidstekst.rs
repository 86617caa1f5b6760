//! A dated policy that is read in as a text: first what it would change or what is wrong with it, then saved.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;
use vangnet_app::inrichting::tekst::Lezing;
use vangnet_app::{AppError, VeldFout};

use crate::form::{ErrorSummary, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// The day on which one looks, as an address carries it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Dagvraag {
    dag: String,
}

impl Dagvraag {
    pub(crate) fn dag(&self) -> Result<Option<Date>, Fout> {
        if self.dag.is_empty() {
            return Ok(None);
        }
        self.dag.parse().map(Some).or(Err(Fout::Malformed))
    }
}

/// What the form posts.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Getypt {
    pub(crate) vanaf: String,
    pub(crate) toml: String,
    /// `bewaar` saves; else it is looked at.
    doe: String,
    /// The stamp of the version with which it was compared.
    pub(crate) gelezen: String,
}

/// What the page of one kind of policy says in its own words.
pub(crate) struct Woorden {
    pub(crate) kop: String,
    pub(crate) uitleg: String,
    pub(crate) veld: String,
    pub(crate) veld_uitleg: String,
    /// That the text says what holds already.
    pub(crate) zelfde: String,
    /// What becomes of what was begun.
    pub(crate) gevolg: String,
    /// Address and name of the page of the policy; this one is below it.
    pub(crate) naar: (String, String),
    /// What is said when it was saved.
    pub(crate) bewaard: &'static str,
}

/// What was found in a text, in words.
pub(crate) enum Gelezen {
    /// Part, code, what happens to it, the keys that change.
    Goed(Vec<(String, String, String, Vec<String>)>),
    /// What the reader of TOML says of a line.
    Onleesbaar { regel: usize, woorden: String },
    /// Where, and what is wrong.
    Fouten(Vec<(String, String)>),
}

impl Gelezen {
    /// In words, with the stamp of the version with which it was compared.
    pub(crate) fn van<T, D, F>(
        t: Taal,
        lezing: Lezing<T, D, F>,
        deel: impl Fn(D) -> String,
        fout: impl Fn(F) -> (String, String),
    ) -> (Self, String) {
        match lezing {
            Lezing::Goed {
                verschillen, stempel, ..
            } => {
                let regel = |v: vangnet_core::inrichting::verschil::Verschil<D>| {
                    let wijziging = t.code("beleidswijziging", v.wijziging.code());
                    (deel(v.deel), v.code, wijziging.to_string(), v.sleutels)
                };
                (Self::Goed(verschillen.into_iter().map(regel).collect()), stempel)
            }
            Lezing::Onleesbaar { regel, woorden } => (Self::Onleesbaar { regel, woorden }, String::new()),
            Lezing::Fouten(fouten) => (
                Self::Fouten(fouten.into_iter().map(fout).collect()),
                String::new(),
            ),
        }
    }
}

#[derive(Template)]
#[template(path = "inrichting/beleidstekst.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    w: Woorden,
    fouten: ErrorSummary,
    velden: Vec<Field>,
    /// What was found in the text; `None` before it was looked at.
    gelezen: Option<Gelezen>,
    /// The stamp of the version with which it was compared.
    stand: String,
    /// Another version came since the text was looked at.
    strijdig: bool,
}

impl Getypt {
    /// The text that holds now, to begin with; `NotFound` when there is none.
    pub(crate) fn van(toml: Result<String, AppError>) -> Result<Self, AppError> {
        let toml = match toml {
            Err(AppError::NotFound) => String::new(),
            other => other?,
        };
        Ok(Self {
            toml,
            ..Self::default()
        })
    }

    /// Whether to save a text that was read.
    pub(crate) fn bewaart<T, D, F>(&self, lezing: &Result<Lezing<T, D, F>, AppError>) -> bool {
        self.doe == "bewaar" && matches!(lezing, Ok(Lezing::Goed { .. }))
    }
}

pub(crate) fn toon(
    reader: &Reader,
    w: Woorden,
    getypt: &Getypt,
    fouten: &[VeldFout],
    gelezen: Option<Gelezen>,
    strijdig: bool,
) -> Result<Response, Fout> {
    let t = reader.t;
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let velden = vec![
        Field::line(t, "vanaf", Line::Date, t.text("veld-beleid-vanaf"))
            .hint(t.text("veld-beleid-vanaf-uitleg"))
            .value(&*getypt.vanaf)
            .error(fout("vanaf")),
        Field::new(t, "toml", FieldKind::Lines { rows: 20 }, w.veld.clone())
            .hint(w.veld_uitleg.clone())
            .value(&*getypt.toml)
            .error(fout("toml"))
            .attribute("spellcheck", "false"),
    ];
    let slecht = matches!(gelezen, Some(Gelezen::Onleesbaar { .. } | Gelezen::Fouten(_)));
    let pagina = Pagina {
        t,
        page: reader.frame(Menu::Inrichting),
        slug: reader.slug.clone(),
        w,
        fouten: ErrorSummary::of(t, &velden),
        velden,
        gelezen,
        stand: getypt.gelezen.clone(),
        strijdig,
    };
    let status = if strijdig {
        StatusCode::CONFLICT
    } else if slecht || !pagina.fouten.is_empty() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    Ok((status, html(&pagina)?).into_response())
}

/// What is said to a text that was read and perhaps saved.
pub(crate) fn antwoord(
    reader: &Reader,
    w: Woorden,
    mut getypt: Getypt,
    gelezen: Result<(Gelezen, String), AppError>,
    bewaard: Option<Result<(), AppError>>,
) -> Result<Response, Fout> {
    let (gelezen, stand) = match gelezen {
        Ok(gelezen) => gelezen,
        Err(AppError::Invalid(fouten)) => return toon(reader, w, &getypt, &fouten, None, false),
        Err(fout) => return Err(fout.into()),
    };
    let strijdig = match bewaard {
        Some(Ok(())) => {
            let naar = format!("{}?dag={}", w.naar.0, getypt.vanaf.trim());
            return Ok(Flash::redirect(Flash::done(w.bewaard), &naar));
        }
        // The differences with what holds by now are shown, and saving asks once more.
        Some(Err(AppError::Conflict("gewijzigd"))) => true,
        Some(Err(fout)) => return Err(fout.into()),
        None => false,
    };
    getypt.gelezen = stand;
    toon(reader, w, &getypt, &[], Some(gelezen), strijdig)
}
