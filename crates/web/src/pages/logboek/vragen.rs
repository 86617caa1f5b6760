//! Questions to all teachers of a pupil: ask, see who answered, read the answers.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use jiff::Span;
use serde::Deserialize;
use vangnet_app::leerling::Tab;
use vangnet_app::logboek::{RondeInvoer, VragenBlad};
use vangnet_app::store::Ronde;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{AccountId, LeerlingId};
use vangnet_core::logboek::Voortgang;

use super::Maker;
use crate::form::{ErrorSummary, Field, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::leerling::Kop;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// How many days teachers get, unless another day is chosen.
const DAGEN: i64 = 7;

#[derive(Template)]
#[template(path = "logboek/vragen.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    kop: Kop,
    blad: VragenBlad,
    /// The form, for who may ask.
    velden: Vec<Field>,
    fouten: ErrorSummary,
}

impl Pagina {
    fn naam(&self, id: &AccountId) -> &str {
        self.blad.namen.get(id).map_or("", String::as_str)
    }

    /// How many answered, of how many.
    fn stand(&self, ronde: &Ronde) -> Tekst {
        let klaar = ronde.bijdragen.iter().filter(|b| b.antwoord.is_some()).count();
        self.t
            .text("ronde-stand")
            .arg("klaar", klaar)
            .arg("totaal", ronde.bijdragen.len())
    }

    fn stand_toon(&self, ronde: &Ronde) -> Tone {
        let compleet = ronde.bijdragen.iter().all(|b| b.antwoord.is_some());
        if compleet {
            Tone::Goed
        } else if ronde.tot < self.blad.vandaag {
            Tone::Laat
        } else {
            Tone::Straks
        }
    }
}

/// The tone of how it goes.
impl From<&Voortgang> for Tone {
    fn from(voortgang: &Voortgang) -> Self {
        match voortgang {
            Voortgang::HeelGoed | Voortgang::Goed => Self::Goed,
            Voortgang::Gewoon => Self::Neutraal,
            Voortgang::Matig => Self::Straks,
            Voortgang::Slecht => Self::Laat,
        }
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    let tot = reader.web.app.today().saturating_add(Span::new().days(DAGEN));
    let invoer = RondeInvoer {
        vraag: String::new(),
        tot: tot.to_string(),
    };
    html(&laad(&reader, id, &invoer, &[]).await?)
}

async fn laad(
    reader: &Reader,
    id: LeerlingId,
    invoer: &RondeInvoer,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_vragen(&reader.ctx, id).await?;
    let maak = Maker { t, fouten };
    let velden = if blad.mag_vragen {
        vec![
            maak.vak("vraag", 3, t.text("ronde-veld-vraag"), &invoer.vraag)
                .hint(t.text("ronde-veld-vraag-uitleg")),
            maak.lijn("tot", Line::Date, t.text("ronde-veld-tot"), &invoer.tot),
        ]
    } else {
        Vec::new()
    };
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        kop: Kop::new(reader, blad.kop.clone(), Tab::Vragen),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        blad,
    })
}

/// A question, as its form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    vraag: String,
    tot: String,
}

pub(super) async fn ask(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let invoer = RondeInvoer {
        vraag: posted.vraag,
        tot: posted.tot,
    };
    match reader.web.app.ask_docenten(&reader.ctx, id, &invoer).await {
        Ok(_) => {
            let naar = reader.href(&format!("/leerlingen/{id}/vragen"));
            Ok(Flash::redirect(Flash::done("vraag-gesteld"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let pagina = laad(&reader, id, &invoer, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&pagina)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
