//! Putting something on an agenda: a pupil who is searched for or known, a group, or something else; the question is required.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::overleg::{PuntFormulier, PuntNieuw};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{BijeenkomstId, LeerlingId};

use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path, Query};
use crate::pages::plan::Velden;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Keuze {
    leerling: Option<LeerlingId>,
    aanleiding: String,
    bron: String,
    zoek: String,
}

#[derive(Template)]
#[template(path = "overleg/nieuw.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    formulier: PuntFormulier,
    keuze: Keuze,
    velden: Vec<Field>,
    fouten: ErrorSummary,
}

impl Pagina {
    fn adres(&self) -> String {
        format!(
            "/{}/bijeenkomsten/{}/punten",
            self.slug, self.formulier.bijeenkomst.id
        )
    }
}

type Pad = Path<(String, BijeenkomstId)>;

pub(super) async fn form(
    reader: Reader,
    Path((_, id)): Pad,
    Query(keuze): Query<Keuze>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, keuze, &Getypt::default(), &[]).await?)
}

async fn laad(
    reader: &Reader,
    id: BijeenkomstId,
    keuze: Keuze,
    getypt: &Getypt,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let app = &reader.web.app;
    let formulier = app.new_punt(&reader.ctx, id, keuze.leerling, &keuze.zoek).await?;
    let velden = velden(Velden { t, fouten, voor: "" }, &formulier, getypt);
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Overleg),
        slug: reader.slug.clone(),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        formulier,
        keuze,
    })
}

fn velden(v: Velden<'_>, formulier: &PuntFormulier, getypt: &Getypt) -> Vec<Field> {
    let t = v.t;
    let mut velden = Vec::new();
    if formulier.leerling.is_none() && !formulier.groepen.is_empty() {
        let geen = std::iter::once(Choice::new("", t.text("punt-geen-groep")));
        let groepen = formulier.groepen.iter();
        let choices = geen
            .chain(groepen.map(|(id, naam)| Choice::new(id.to_string(), naam)))
            .collect();
        let kind = FieldKind::Select { choices };
        velden.push(
            v.veld("groep", kind, t.text("punt-groep"), getypt.get("groep"))
                .open(),
        );
    }
    velden.push(
        v.lang("vraag", 3, t.text("punt-vraag"), getypt.get("vraag"))
            .hint(t.text("punt-vraag-uitleg")),
    );
    if formulier.leerling.is_some() {
        if !formulier.overgeslagen.is_empty() {
            let wie = formulier.overgeslagen.join(", ");
            velden.push(
                v.lang(
                    "overgeslagen",
                    2,
                    t.text("punt-overgeslagen"),
                    getypt.get("overgeslagen"),
                )
                .hint(t.text("punt-overgeslagen-uitleg").arg("wie", wie)),
            );
        }
        velden.extend(ouders(&v, formulier.orgaan.ouders_vooraf, getypt));
        velden.push(
            v.vinkje("anoniem", t.text("punt-zonder-naam"), getypt.ja("anoniem"))
                .hint(t.text("punt-zonder-naam-uitleg")),
        );
    }
    velden
}

/// What is asked of the parents (R153): for every body, and for one that asks it first, why not.
pub(super) fn ouders(v: &Velden<'_>, vooraf: bool, getypt: &Getypt) -> Vec<Field> {
    let t = v.t;
    let mut velden = vec![
        v.dag("ouders_op", t.text("punt-ouders-op"), getypt.get("ouders_op"))
            .hint(if vooraf {
                t.text("punt-ouders-vooraf")
            } else {
                t.text("punt-ouders-mag")
            })
            .open(),
        v.lang("ouders", 2, t.text("punt-ouders"), getypt.get("ouders"))
            .open(),
    ];
    if vooraf {
        velden.push(
            v.lang(
                "zonder_ouders",
                2,
                t.text("punt-zonder-ouders"),
                getypt.get("zonder_ouders"),
            )
            .hint(t.text("punt-zonder-ouders-uitleg"))
            .open(),
        );
    }
    velden
}

pub(super) async fn add(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let keuze = Keuze {
        leerling: getypt.get("leerling").parse().ok(),
        aanleiding: getypt.get("aanleiding"),
        bron: getypt.get("bron"),
        zoek: String::new(),
    };
    let nieuw = PuntNieuw {
        leerling: keuze.leerling,
        groep: getypt.get("groep").parse().ok(),
        aanleiding: keuze.aanleiding.clone(),
        bron: keuze.bron.parse().ok(),
        vraag: getypt.get("vraag"),
        anoniem: getypt.ja("anoniem"),
        ouders_op: getypt.get("ouders_op"),
        ouders: getypt.get("ouders"),
        zonder_ouders: getypt.get("zonder_ouders"),
        overgeslagen: getypt.get("overgeslagen"),
    };
    match reader.web.app.add_punt(&reader.ctx, id, &nieuw).await {
        Ok(_) => {
            let naar = reader.href(&format!("/bijeenkomsten/{id}"));
            Ok(Flash::redirect(Flash::done("punt-toegevoegd"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = laad(&reader, id, keuze, &getypt, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
