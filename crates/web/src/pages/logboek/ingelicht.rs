//! Who is informed of a pupil's medical facts, by name (R275).

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;
use vangnet_app::leerling::Tab;
use vangnet_app::logboek::{IngelichtBlad, IngelichtInvoer};
use vangnet_app::store::IngelichtRegel;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{AccountId, LeerlingId};

use super::Maker;
use crate::form::{Choice, ErrorSummary, Field, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::leerling::Kop;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "logboek/ingelicht.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    kop: Kop,
    blad: IngelichtBlad,
    velden: Vec<Field>,
    /// Who was informed when this page was read, to be given back.
    gelezen: String,
    /// Somebody else wrote of the same person.
    strijdig: bool,
    fouten: ErrorSummary,
}

impl Pagina {
    fn naam(&self, id: &AccountId) -> &str {
        self.blad.namen.get(id).map_or("", String::as_str)
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    let invoer = IngelichtInvoer {
        vanaf: reader.web.app.today().to_string(),
        ..IngelichtInvoer::default()
    };
    html(&laad(&reader, id, &invoer, &[], Poging::Eerste).await?)
}

/// What came of what was posted.
enum Poging {
    /// Nothing was posted.
    Eerste,
    /// Not accepted; with what was read.
    Geweigerd(String),
    /// Somebody else was first.
    Strijdig,
}

/// What was read of who is informed, as the form gives it back: account, first day, last day.
fn stand(regels: &[IngelichtRegel]) -> String {
    let tot = |r: &IngelichtRegel| r.tot.map(|d| d.to_string()).unwrap_or_default();
    let regel = |r: &IngelichtRegel| format!("{}:{}:{}", r.account, r.vanaf, tot(r));
    regels.iter().map(regel).collect::<Vec<_>>().join(";")
}

/// What was read of one person.
fn gelezen(stand: &str, account: &str) -> Option<(Date, Option<Date>)> {
    stand.split(';').find_map(|regel| {
        let mut delen = regel.split(':');
        let wie = delen.next().filter(|wie| *wie == account.trim())?;
        let _ = wie;
        Some((delen.next()?.parse().ok()?, delen.next()?.parse().ok()))
    })
}

async fn laad(
    reader: &Reader,
    id: LeerlingId,
    invoer: &IngelichtInvoer,
    fouten: &[VeldFout],
    poging: Poging,
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_ingelicht(&reader.ctx, id).await?;
    let maak = Maker { t, fouten };
    let wie = std::iter::once(Choice::new("", t.text("kies")))
        .chain(blad.medewerkers.iter().map(|m| {
            let rollen: Vec<String> = m
                .rollen
                .iter()
                .map(|rol| t.code("rol", rol.code()).to_string())
                .collect();
            Choice::new(
                m.account.to_string(),
                format!("{} ({})", m.naam, rollen.join(", ")),
            )
        }))
        .collect();
    let nu = blad
        .regels
        .iter()
        .filter(|_| matches!(poging, Poging::Strijdig))
        .find(|r| r.account.to_string() == invoer.account);
    let dag = |d: Option<Date>| d.map(|d| d.to_string()).unwrap_or_default();
    let velden = vec![
        maak.kies("account", wie, t.text("ingelicht-veld-wie"), &invoer.account),
        maak.lijn("vanaf", Line::Date, t.text("ingelicht-veld-vanaf"), &invoer.vanaf)
            .stored(nu.map(|r| r.vanaf.to_string()).as_deref()),
        maak.lijn("tot", Line::Date, t.text("ingelicht-veld-tot"), &invoer.tot)
            .optional()
            .stored(nu.map(|r| dag(r.tot)).as_deref())
            .hint(t.text("ingelicht-veld-tot-uitleg")),
    ];
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        kop: Kop::new(reader, blad.kop.clone(), Tab::Logboek),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        strijdig: matches!(poging, Poging::Strijdig),
        gelezen: match poging {
            Poging::Geweigerd(gelezen) => gelezen,
            Poging::Eerste | Poging::Strijdig => stand(&blad.regels),
        },
        blad,
    })
}

/// A line, as the form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    account: String,
    vanaf: String,
    tot: String,
    gelezen: String,
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let invoer = IngelichtInvoer {
        gelezen: gelezen(&posted.gelezen, &posted.account),
        account: posted.account,
        vanaf: posted.vanaf,
        tot: posted.tot,
    };
    match reader.web.app.save_ingelicht(&reader.ctx, id, &invoer).await {
        Ok(()) => {
            let naar = reader.href(&format!("/leerlingen/{id}/ingelicht"));
            Ok(Flash::redirect(Flash::done("ingelicht-bewaard"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let poging = Poging::Geweigerd(posted.gelezen);
            let pagina = laad(&reader, id, &invoer, &fouten, poging).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&pagina)?).into_response())
        }
        Err(AppError::Conflict("gewijzigd")) => {
            let pagina = laad(&reader, id, &invoer, &[], Poging::Strijdig).await?;
            Ok((StatusCode::CONFLICT, html(&pagina)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
