//! A page with every part of the house style, to look at: `cargo run -p vangnet-web --example stijl -- 127.0.0.1:8099`.
//! Its words are samples and stand in the template; `?fouten` shows the form as it looks when it was refused.

use std::time::Duration;

use askama::Template;
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde::Deserialize;
use vangnet_web::beeld::achterstand::Achterstand;
use vangnet_web::beeld::criteria::Criteria;
use vangnet_web::form::{Choice, ErrorSummary, Field, FieldKind, Line};
use vangnet_web::fout::Fout;
use vangnet_web::frame::{Flash, Flashed, Frame, NavItem, SignedIn, html};
use vangnet_web::http::extract::Query;
use vangnet_web::http::{RequestIds, SiteConfig, site};
use vangnet_web::part::{Moment, Paging, Tone};
use vangnet_web::taal::{Taal, key};

#[derive(Template)]
#[template(path = "stijl.html")]
struct Stijl {
    t: Taal,
    page: Frame,
    full: Criteria,
    partial: Criteria,
    fields: Vec<Field>,
    errors: ErrorSummary,
    moments: Vec<Moment>,
    paging: Paging,
}

#[derive(Deserialize)]
struct Show {
    fouten: Option<String>,
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "127.0.0.1:8099".to_owned());
    let pages = Router::new()
        .route("/", get(show))
        .route("/stuk", get(async || Fout::Internal { cause: "stijl" }));
    let config = SiteConfig {
        tls: false,
        timeout: Duration::from_secs(10),
        request_ids: RequestIds::new("stijl"),
    };
    let listener = tokio::net::TcpListener::bind(&address).await?;
    axum::serve(listener, site(pages, Router::new(), &config)).await
}

async fn show(t: Taal, Flashed(flash): Flashed, Query(show): Query<Show>) -> Result<Html<String>, Fout> {
    let fields = fields(t, show.fouten.is_some());
    let fraction = |dle, dl| Some(Achterstand::months(dle, dl));
    html(&Stijl {
        t,
        page: frame(flash.or_else(|| Flash::done("dossier-bewaard"))),
        full: Criteria {
            iq: Some(78),
            sep: None,
            ir: fraction(27, 60),
            bl: fraction(30, 60),
            tl: fraction(42, 60),
            sp: fraction(49, 60),
        },
        partial: Criteria {
            iq: None,
            sep: Some(false),
            ir: fraction(40, 53),
            ..Criteria::default()
        },
        errors: ErrorSummary::of(t, &fields),
        fields,
        moments: moments(),
        paging: Paging {
            first: 26,
            last: 50,
            total: 1234,
            previous: Some("/".to_owned()),
            next: Some("/".to_owned()),
        },
    })
}

fn frame(flash: Option<Flash>) -> Frame {
    let item = |label, current, count| NavItem {
        label: key(label),
        href: "/".to_owned(),
        current,
        count,
    };
    Frame {
        swv: "SWV Demo".to_owned(),
        school: Some("Voorbeeldcollege".to_owned()),
        signed_in: Some(SignedIn {
            name: "Sam de Wit".to_owned(),
            role: "zorgcoördinator".to_owned(),
            sign_out: "/afmelden".to_owned(),
        }),
        nav: vec![
            item("domein-ir", false, Some(7)),
            item("domein-bl", true, None),
            item("domein-tl", false, Some(41)),
            item("domein-sp", false, None),
        ],
        flash,
        ..Frame::bare()
    }
}

fn fields(t: Taal, refused: bool) -> Vec<Field> {
    let wrong = |text: &str| refused.then(|| text.to_owned());
    let kinds = vec![
        Choice::new("lwoo", "Leerwegondersteuning"),
        Choice::new("pro", "Praktijkonderwijs"),
    ];
    vec![
        Field::new(
            t,
            "soort",
            FieldKind::Radios {
                choices: kinds.clone(),
            },
            "Aanvraag",
        )
        .value(if refused { "" } else { "pro" })
        .error(wrong("Kies leerwegondersteuning of praktijkonderwijs.")),
        Field::line(t, "iq", Line::Number, "Totaal-IQ")
            .hint("Een heel getal; het interval hoort in de motivering.")
            .value(if refused { "85-95" } else { "78" })
            .error(wrong("Vul één heel getal in, bijvoorbeeld 88. Er staat: 85-95.")),
        Field::line(t, "datum", Line::Date, "Datum van de test").value("2026-02-17"),
        Field::new(
            t,
            "instrument",
            FieldKind::Select { choices: kinds },
            "Instrument",
        )
        .value("pro"),
        Field::line(t, "email", Line::Email, "E-mailadres")
            .autocomplete("email")
            .optional(),
        Field::new(
            t,
            "motivering",
            FieldKind::Lines { rows: 4 },
            "Motivering van de school",
        )
        .hint("Waarom past deze ondersteuning bij deze leerling?")
        .error(wrong(
            "Schrijf de motivering; zonder kan het samenwerkingsverband niet beslissen.",
        )),
        Field::new(
            t,
            "rapport",
            FieldKind::File {
                accept: "application/pdf",
            },
            "Onderzoeksrapport (PDF)",
        )
        .optional(),
        Field::new(
            t,
            "gehoord",
            FieldKind::Checkbox { checked: true },
            "De leerling is gehoord",
        ),
    ]
}

fn moments() -> Vec<Moment> {
    let moment = |day: &str, tone, state: Option<&str>, what: &str, note: &str| Moment {
        day: day.to_owned(),
        tone,
        state: state.map(str::to_owned),
        what: what.to_owned(),
        note: Some(note.to_owned()),
    };
    vec![
        moment(
            "10 feb",
            Tone::Laat,
            Some("te laat"),
            "Handelingsdeel: overeenstemming ouders",
            "OPP versie 2 · wacht op 1 van 2 ouders",
        ),
        moment(
            "20 feb",
            Tone::Straks,
            Some("deze week"),
            "Evaluatie 15a",
            "tweewekelijks in teamoverleg",
        ),
        moment(
            "11 mrt",
            Tone::Neutraal,
            None,
            "ZAT",
            "ouders vooraf gesproken: nog niet",
        ),
    ]
}
