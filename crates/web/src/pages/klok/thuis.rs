//! The times that a pupil stays at home without a full programme (R143).

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;
use vangnet_app::klok::{ThuisBlad, ThuisInvoer};
use vangnet_app::leerling::Tab;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::cascade::thuiszitter::{ThuisReden, Thuiszitter, dagen_zonder};
use vangnet_core::id::LeerlingId;

use super::uren;
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::leerling::Kop;
use crate::pages::veldfout;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

#[derive(Template)]
#[template(path = "klok/thuis.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    kop: Kop,
    vandaag: Date,
    blad: ThuisBlad,
    velden: Vec<Field>,
    /// The one that the form changes, and its version; without, a new one.
    gelezen: Option<(String, i32)>,
    /// Somebody else wrote meanwhile.
    strijdig: bool,
    fouten: ErrorSummary,
}

impl Pagina {
    fn dagen(&self, tijd: &Thuiszitter) -> Tekst {
        self.t
            .count("thuis-dagen", dagen_zonder(tijd.van, tijd.tot, self.vandaag))
    }

    fn wie(&self, tijd: &Thuiszitter) -> Option<&str> {
        let wie = tijd.eigenaar?;
        self.blad.namen.get(&wie).map(String::as_str)
    }

    fn uren(&self, tijd: &Thuiszitter) -> String {
        uren(self.t, tijd.minuten_per_week)
    }
}

/// A time at home, as the form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    id: String,
    versie: i32,
    van: String,
    tot: String,
    reden: String,
    eigenaar: String,
    uren: String,
    stap_op: String,
    stap: String,
}

impl Posted {
    fn nieuw(vandaag: Date) -> Self {
        Self {
            van: vandaag.to_string(),
            ..Self::default()
        }
    }

    fn van(t: Taal, tijd: &Thuiszitter) -> Self {
        let dag = |d: Option<Date>| d.map(|d| d.to_string()).unwrap_or_default();
        Self {
            id: tijd.id.to_string(),
            versie: tijd.versie,
            van: tijd.van.to_string(),
            tot: dag(tijd.tot),
            reden: tijd.reden.code().to_owned(),
            eigenaar: tijd.eigenaar.map(|wie| wie.to_string()).unwrap_or_default(),
            uren: if tijd.minuten_per_week == 0 {
                String::new()
            } else {
                uren(t, tijd.minuten_per_week)
            },
            stap_op: dag(tijd.stap_op),
            stap: tijd.stap.clone(),
        }
    }

    fn invoer(&self) -> ThuisInvoer {
        ThuisInvoer {
            id: self.id.parse().ok(),
            versie: self.versie,
            van: self.van.clone(),
            tot: self.tot.clone(),
            reden: self.reden.clone(),
            eigenaar: self.eigenaar.clone(),
            uren: self.uren.clone(),
            stap_op: self.stap_op.clone(),
            stap: self.stap.clone(),
        }
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, None, &[], false).await?)
}

/// The page, with what was typed or what is stored; after a conflict what the other wrote stands beside it.
async fn laad(
    reader: &Reader,
    id: LeerlingId,
    getypt: Option<Posted>,
    fouten: &[VeldFout],
    strijdig: bool,
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let vandaag = reader.web.app.today();
    let blad = reader.web.app.open_thuis(&reader.ctx, id).await?;
    let nu = blad.open().map(|tijd| Posted::van(t, tijd));
    let waarde = getypt
        .or_else(|| nu.clone())
        .unwrap_or_else(|| Posted::nieuw(vandaag));
    let velden = velden(t, &blad, &waarde, fouten, nu.as_ref().filter(|_| strijdig));
    let gelezen = if strijdig {
        nu.map(|nu| (nu.id, nu.versie))
    } else {
        Some((waarde.id, waarde.versie)).filter(|(id, _)| !id.is_empty())
    };
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        kop: Kop::new(reader, blad.kop.clone(), Tab::Trajecten),
        vandaag,
        fouten: ErrorSummary::of(t, &velden),
        velden,
        gelezen,
        strijdig,
        blad,
    })
}

fn velden(
    t: Taal,
    blad: &ThuisBlad,
    waarde: &Posted,
    fouten: &[VeldFout],
    nu: Option<&Posted>,
) -> Vec<Field> {
    let fout = |naam: &str| {
        let fout = fouten.iter().find(|f| f.veld == naam)?;
        Some(veldfout(t, fout))
    };
    let lijn = |naam: &'static str, line, label: Tekst, waarde: &str, nu: Option<&String>| {
        Field::line(t, naam, line, label)
            .value(waarde)
            .error(fout(naam))
            .stored(nu.map(String::as_str))
    };
    let redenen = ThuisReden::ALL
        .iter()
        .map(|r| Choice::new(r.code(), t.code("thuisreden", r.code())))
        .collect();
    let wie = std::iter::once(Choice::new("", t.text("kies")))
        .chain(
            blad.medewerkers
                .iter()
                .map(|m| Choice::new(m.account.to_string(), &m.naam)),
        )
        .collect();
    vec![
        lijn(
            "van",
            Line::Date,
            t.text("thuis-veld-van"),
            &waarde.van,
            nu.map(|n| &n.van),
        ),
        Field::new(
            t,
            "reden",
            FieldKind::Radios { choices: redenen },
            t.text("thuis-veld-reden"),
        )
        .value(waarde.reden.as_str())
        .error(fout("reden")),
        lijn(
            "uren",
            Line::Number,
            t.text("thuis-veld-uren"),
            &waarde.uren,
            nu.map(|n| &n.uren),
        )
        .optional()
        .hint(t.text("thuis-veld-uren-uitleg")),
        Field::new(t, "stap", FieldKind::Lines { rows: 3 }, t.text("thuis-veld-stap"))
            .value(waarde.stap.as_str())
            .error(fout("stap"))
            .stored(nu.map(|n| n.stap.as_str()))
            .optional(),
        lijn(
            "stap_op",
            Line::Date,
            t.text("thuis-veld-stap-op"),
            &waarde.stap_op,
            nu.map(|n| &n.stap_op),
        )
        .optional(),
        Field::new(
            t,
            "eigenaar",
            FieldKind::Select { choices: wie },
            t.text("thuis-veld-eigenaar"),
        )
        .value(waarde.eigenaar.as_str())
        .error(fout("eigenaar"))
        .optional(),
        lijn(
            "tot",
            Line::Date,
            t.text("thuis-veld-tot"),
            &waarde.tot,
            nu.map(|n| &n.tot),
        )
        .optional()
        .hint(t.text("thuis-veld-tot-uitleg")),
    ]
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let invoer = posted.invoer();
    match reader.web.app.save_thuis(&reader.ctx, id, &invoer).await {
        Ok(()) => {
            let naar = reader.href(&format!("/leerlingen/{id}/thuis"));
            Ok(Flash::redirect(Flash::done("thuis-bewaard"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let pagina = laad(&reader, id, Some(posted), &fouten, false).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&pagina)?).into_response())
        }
        Err(AppError::Conflict(_)) => {
            let pagina = laad(&reader, id, Some(posted), &[], true).await?;
            Ok((StatusCode::CONFLICT, html(&pagina)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
