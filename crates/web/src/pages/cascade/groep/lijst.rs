//! The list of groups, and making one.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;
use vangnet_app::cascade::GroepRegel;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::cascade::groep::GroepStaat;
use vangnet_core::inrichting::catalogus::Catalogus;

use super::super::{titel, veld};
use super::velden::{Nieuw, invoer, keuze, nieuw, vormen};
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Query};
use crate::pages::catalogus::woorden::wie;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::pages::cascade) struct Keuze {
    arrangement: String,
}

#[derive(Template)]
#[template(path = "cascade/groepen.html")]
struct Lijst {
    t: Taal,
    page: Frame,
    slug: String,
    groepen: Vec<GroepRegel>,
    catalogus: Catalogus,
    vandaag: Date,
    /// Which offer; only for who makes groups.
    keuze: Option<Field>,
    /// The form of the offer that was chosen.
    nieuw: Option<Nieuw>,
    fouten: ErrorSummary,
}

impl Lijst {
    fn wie(&self, code: &str) -> String {
        wie(self.t, code)
    }

    /// Whether a group still runs past its last day: it waits for its evaluation (R140).
    fn voorbij(&self, regel: &GroepRegel) -> bool {
        regel.groep.staat == GroepStaat::Loopt && regel.groep.einde < self.vandaag
    }

    fn titel<'a>(&'a self, code: &'a str) -> &'a str {
        titel(&self.catalogus, code)
    }
}

pub(in crate::pages::cascade) async fn list(
    reader: Reader,
    Query(keuze): Query<Keuze>,
) -> Result<Html<String>, Fout> {
    html(&laad_lijst(&reader, &keuze.arrangement, &Getypt::default(), &[]).await?)
}

async fn laad_lijst(
    reader: &Reader,
    code: &str,
    getypt: &Getypt,
    fouten: &[VeldFout],
) -> Result<Lijst, Fout> {
    let t = reader.t;
    let (groepen, catalogus, scholen) = reader.web.app.list_groepen(&reader.ctx).await?;
    let mag = reader.ctx.actor.toekenningen.iter().any(|r| {
        vangnet_core::toegang::verleningen(r.rol)
            .iter()
            .any(|(a, _)| *a == vangnet_core::toegang::Action::DecideOndersteuning)
    });
    let gekozen = catalogus
        .arrangement(code)
        .filter(|a| mag && !vormen(a).is_empty());
    let formulier = gekozen.and_then(|a| {
        let soort = catalogus.soort(&a.soort)?;
        Some(nieuw(t, (a, soort), &scholen, getypt, fouten))
    });
    Ok(Lijst {
        t,
        page: reader.frame(Menu::Ondersteuning),
        slug: reader.slug.clone(),
        groepen,
        fouten: veld::samenvatting(t, &catalogus, gekozen, fouten),
        keuze: mag.then(|| keuze(t, &catalogus)),
        nieuw: formulier,
        vandaag: reader.web.app.today(),
        catalogus,
    })
}

pub(in crate::pages::cascade) async fn create(
    reader: Reader,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    match reader
        .web
        .app
        .create_groep(&reader.ctx, &invoer(reader.t, &getypt))
        .await
    {
        Ok(id) => {
            let naar = reader.href(&format!("/groepen/{id}"));
            Ok(Flash::redirect(Flash::done("groep-gemaakt"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = laad_lijst(&reader, &getypt.get("arrangement"), &getypt, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
