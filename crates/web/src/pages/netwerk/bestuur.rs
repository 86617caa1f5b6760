//! A question of the board: what is known today, what was answered when, and an answer (R246).

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use vangnet_app::netwerk::{BestuursantwoordInvoer, BestuursvraagBlad};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::netwerk::bestuur::{Bestuursantwoord, Bestuursvraag, Netwerkstand, Oordeel};

use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::veldfout;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// An answer in words.
pub(super) struct Antwoord {
    pub(super) oordeel: Tekst,
    pub(super) toon: Tone,
    pub(super) toelichting: String,
    pub(super) dag: String,
    stand: Tekst,
    wie: String,
}

#[derive(Template)]
#[template(path = "netwerk/vraag.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    vraag: &'static str,
    dag: String,
    stand: Tekst,
    antwoorden: Vec<Antwoord>,
    velden: Vec<Field>,
    fouten: ErrorSummary,
}

/// What is known of the network, in a sentence.
pub(super) fn stand(t: Taal, stand: Netwerkstand) -> Tekst {
    t.text("bestuur-stand")
        .arg("scholen", stand.scholen)
        .arg("gedekt", stand.gedekt)
        .arg("totaal", stand.totaal)
        .arg("zonder", stand.zonder_uren)
}

pub(super) fn antwoord(t: Taal, a: &Bestuursantwoord, wie: &str) -> Antwoord {
    Antwoord {
        oordeel: t.code("bestuursoordeel", a.oordeel.code()),
        toon: match a.oordeel {
            Oordeel::Ja => Tone::Goed,
            Oordeel::Deels => Tone::Straks,
            Oordeel::Nee => Tone::Laat,
        },
        toelichting: a.toelichting.clone(),
        dag: t.long_date(a.dag),
        stand: stand(t, a.stand),
        wie: wie.to_owned(),
    }
}

fn vraag(code: &str) -> Result<Bestuursvraag, Fout> {
    Bestuursvraag::parse(code).ok_or(Fout::NotFound)
}

pub(super) async fn open(reader: Reader, Path((_, code)): Path<(String, String)>) -> Result<Response, Fout> {
    toon(&reader, vraag(&code)?, &BestuursantwoordInvoer::default(), &[]).await
}

async fn toon(
    reader: &Reader,
    vraag: Bestuursvraag,
    getypt: &BestuursantwoordInvoer,
    fouten: &[VeldFout],
) -> Result<Response, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_bestuursvraag(&reader.ctx, vraag).await?;
    let velden = if blad.mag_antwoorden {
        velden(t, getypt, fouten)
    } else {
        Vec::new()
    };
    let pagina = pagina(reader, &blad, velden);
    let status = if fouten.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok((status, html(&pagina)?).into_response())
}

fn pagina(reader: &Reader, blad: &BestuursvraagBlad, velden: Vec<Field>) -> Pagina {
    let t = reader.t;
    let naam = |a: &Bestuursantwoord| blad.namen.get(&a.door).cloned().unwrap_or_default();
    Pagina {
        t,
        page: reader.frame(Menu::Cijfers),
        slug: reader.slug.clone(),
        vraag: blad.vraag.code(),
        dag: t.long_date(blad.dag),
        stand: stand(t, blad.stand),
        antwoorden: blad.antwoorden.iter().map(|a| antwoord(t, a, &naam(a))).collect(),
        fouten: ErrorSummary::of(t, &velden),
        velden,
    }
}

fn velden(t: Taal, getypt: &BestuursantwoordInvoer, fouten: &[VeldFout]) -> Vec<Field> {
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let choices = Oordeel::ALL.map(|o| Choice::new(o.code(), t.code("bestuursoordeel", o.code())));
    let radios = FieldKind::Radios {
        choices: choices.to_vec(),
    };
    vec![
        Field::new(t, "oordeel", radios, t.text("bestuur-oordeel"))
            .value(&*getypt.oordeel)
            .error(fout("oordeel")),
        Field::new(
            t,
            "toelichting",
            FieldKind::Lines { rows: 4 },
            t.text("bestuur-toelichting"),
        )
        .hint(t.text("bestuur-toelichting-uitleg"))
        .value(&*getypt.toelichting)
        .error(fout("toelichting")),
    ]
}

pub(super) async fn save(
    reader: Reader,
    Path((_, code)): Path<(String, String)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let vraag = vraag(&code)?;
    let invoer = BestuursantwoordInvoer {
        oordeel: g.get("oordeel"),
        toelichting: g.get("toelichting"),
    };
    match reader
        .web
        .app
        .answer_bestuursvraag(&reader.ctx, vraag, &invoer)
        .await
    {
        Ok(()) => {
            let naar = reader.href(&format!("/netwerk/vragen/{code}"));
            Ok(Flash::redirect(Flash::done("bestuursvraag-beantwoord"), &naar))
        }
        Err(AppError::Invalid(fouten)) => toon(&reader, vraag, &invoer, &fouten).await,
        Err(fout) => Err(fout.into()),
    }
}
