//! The talk itself: one dossier on the screen, the question first, its outcome beside it; saving goes on to the next.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::toelating::{AanvraagBlad, StapInvoer, WegingInvoer, ZittingBlad};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{AanvraagId, ZittingId};
use vangnet_core::toelating::procedure::Gebeurtenis;
use vangnet_core::toelating::zaak::FACTOREN;

use super::blad::{is_open, te_lopen};
use super::fout;
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::toelating::Kaart;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// How a talk can end.
const UITKOMSTEN: [Gebeurtenis; 3] = [
    Gebeurtenis::OvereenstemmingJa,
    Gebeurtenis::OvereenstemmingNee,
    Gebeurtenis::GeenOvereenstemming,
];

/// The outcome as the form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Gepost {
    aanvraag: String,
    versie: String,
    uitkomst: String,
    toelichting: String,
    leerbaarheid: String,
    zelfvertrouwen: String,
    kwetsbaarheid: String,
    factor: String,
    factor_tekst: String,
}

impl Gepost {
    fn gewogen(&self) -> [(&str, &str); 4] {
        let [leerbaarheid, zelfvertrouwen, kwetsbaarheid] = FACTOREN;
        [
            (leerbaarheid, &self.leerbaarheid),
            (zelfvertrouwen, &self.zelfvertrouwen),
            (kwetsbaarheid, &self.kwetsbaarheid),
            (&self.factor, &self.factor_tekst),
        ]
    }

    fn invoer(&self) -> Option<StapInvoer> {
        let uitkomst = Gebeurtenis::parse(&self.uitkomst).filter(|g| UITKOMSTEN.contains(g))?;
        let weging = self.gewogen().into_iter().map(|(factor, tekst)| WegingInvoer {
            factor: factor.to_owned(),
            tekst: tekst.to_owned(),
        });
        Some(StapInvoer {
            weging: weging.collect(),
            ..StapInvoer::nieuw(uitkomst).omdat(&*self.toelichting)
        })
    }
}

#[derive(Template)]
#[template(path = "zitting/lopen.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    zitting: ZittingBlad,
    blad: AanvraagBlad,
    kaart: Kaart,
    /// Place in the talk, from 1, and how many there are.
    n: usize,
    totaal: usize,
    /// How many wait for an outcome.
    open: usize,
    /// Outcome, weighing, words; empty for who does not judge and for what is done.
    uitkomst: Vec<Field>,
    weging: Vec<Field>,
    fouten: ErrorSummary,
}

type Pad = Path<(String, ZittingId, usize)>;

pub(super) async fn open(reader: Reader, Path((_, id, n)): Pad) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, n, &Gepost::default(), &[]).await?)
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id, n)): Pad,
    Form(gepost): Form<Gepost>,
) -> Result<Response, Fout> {
    let aanvraag: AanvraagId = gepost.aanvraag.parse().map(AanvraagId).or(Err(Fout::NotFound))?;
    let versie: i32 = gepost.versie.parse().or(Err(Fout::Malformed))?;
    let app = &reader.web.app;
    let done = match gepost.invoer() {
        Some(stap) => app.conclude_zitting(&reader.ctx, id, aanvraag, versie, &stap).await,
        // Who may not be here learns that first, not what was left open in the form.
        None => app
            .open_zitting(&reader.ctx, id)
            .await
            .and(Err(AppError::veld("uitkomst", "keuze"))),
    };
    match done {
        Ok(()) => verder(&reader, id, n).await,
        Err(AppError::Invalid(fouten)) => {
            let page = laad(&reader, id, n, &gepost, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(AppError::Conflict(_)) => {
            let naar = reader.href(&format!("/zittingen/{id}/lopen/{n}"));
            Ok(Flash::redirect(Flash::warning("al-veranderd"), &naar))
        }
        Err(fout) => Err(fout.into()),
    }
}

/// On to the next dossier without an outcome, first the ones that follow; back to the list when there is none.
async fn verder(reader: &Reader, id: ZittingId, n: usize) -> Result<Response, Fout> {
    let blad = reader.web.app.open_zitting(&reader.ctx, id).await?;
    let lijst = te_lopen(&blad);
    let plekken = (1..).zip(&lijst).filter(|(_, r)| is_open(r)).map(|(plek, _)| plek);
    let (voor, na): (Vec<usize>, Vec<usize>) = plekken.partition(|plek| *plek <= n);
    let (melding, naar) = match na.first().or(voor.first()) {
        Some(plek) => ("uitkomst-vastgelegd", format!("/zittingen/{id}/lopen/{plek}")),
        None => ("zitting-klaar", format!("/zittingen/{id}")),
    };
    Ok(Flash::redirect(Flash::done(melding), &reader.href(&naar)))
}

async fn laad(
    reader: &Reader,
    id: ZittingId,
    n: usize,
    getypt: &Gepost,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let app = &reader.web.app;
    let zitting = app.open_zitting(&reader.ctx, id).await?;
    let lijst = te_lopen(&zitting);
    let totaal = lijst.len();
    let regel = n.checked_sub(1).and_then(|plek| lijst.get(plek));
    let regel = regel.copied().ok_or(Fout::NotFound)?;
    let open = lijst.iter().filter(|r| is_open(r)).count();
    let oordelen = zitting.mag_oordelen && is_open(regel);
    let blad = app.open_aanvraag(&reader.ctx, regel.id).await?;
    let (uitkomst, weging) = if oordelen {
        (uitkomst(t, getypt, fouten), weging(t, getypt, fouten))
    } else {
        (Vec::new(), Vec::new())
    };
    let mut samenvatting = ErrorSummary::of(t, uitkomst.iter().chain(&weging));
    if let Some(tekst) = fout(t, fouten, "stap") {
        samenvatting = samenvatting.and("uitkomst", tekst);
    }
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Zittingen),
        slug: reader.slug.clone(),
        kaart: Kaart::new(t, blad.kaart.clone(), blad.klassen),
        n,
        totaal,
        open,
        uitkomst,
        weging,
        fouten: samenvatting,
        blad,
        zitting,
    })
}

fn uitkomst(t: Taal, getypt: &Gepost, fouten: &[VeldFout]) -> Vec<Field> {
    let choices = vec![
        Choice::new(Gebeurtenis::OvereenstemmingJa.code(), t.text("lopen-ja")),
        Choice::new(Gebeurtenis::OvereenstemmingNee.code(), t.text("lopen-nee")),
        Choice::new(Gebeurtenis::GeenOvereenstemming.code(), t.text("lopen-geen")),
    ];
    vec![
        Field::new(t, "uitkomst", FieldKind::Radios { choices }, t.text("veld-uitkomst"))
            .value(&*getypt.uitkomst)
            .error(fout(t, fouten, "uitkomst")),
        Field::new(
            t,
            "toelichting",
            FieldKind::Lines { rows: 3 },
            t.text("veld-lopen-toelichting"),
        )
        .hint(t.text("veld-lopen-toelichting-uitleg"))
        .value(&*getypt.toelichting)
        .error(fout(t, fouten, "toelichting")),
    ]
}

fn weging(t: Taal, getypt: &Gepost, fouten: &[VeldFout]) -> Vec<Field> {
    let namen = ["leerbaarheid", "zelfvertrouwen", "kwetsbaarheid"];
    let mut velden: Vec<Field> = namen
        .into_iter()
        .zip(getypt.gewogen())
        .map(|(naam, (_, tekst))| {
            Field::new(t, naam, FieldKind::Lines { rows: 2 }, t.code("factor", naam))
                .value(tekst)
                .open()
        })
        .collect();
    velden.push(
        Field::line(t, "factor", Line::Text, t.text("veld-factor"))
            .hint(t.text("veld-factor-uitleg"))
            .value(&*getypt.factor)
            .open()
            .error(fout(t, fouten, "factor")),
    );
    velden.push(
        Field::new(
            t,
            "factor_tekst",
            FieldKind::Lines { rows: 2 },
            t.text("veld-factor-tekst"),
        )
        .value(&*getypt.factor_tekst)
        .open()
        .error(fout(t, fouten, "weging")),
    );
    velden
}
