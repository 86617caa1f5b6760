//! Inviting somebody from outside to one item, and withdrawing that.

use askama::Template;
use axum::extract::OriginalUri;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use jiff::ToSpan as _;
use vangnet_app::overleg::{GastInvoer, GastenBlad, Uitnodiging};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{AgendapuntId, GenodigdeId};
use vangnet_core::overleg::gast::{Genodigde, Grondslag, ROLLEN};
use vangnet_core::toegang::{Klasse, Rol};

use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::http::origin;
use crate::pages::plan::Velden;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

type Pad = Path<(String, AgendapuntId)>;

#[derive(Template)]
#[template(path = "overleg/gasten.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    blad: GastenBlad,
    vandaag: jiff::civil::Date,
    velden: Vec<Field>,
    fouten: ErrorSummary,
    /// What is handed over, shown once, with the whole address.
    nieuw: Option<(Uitnodiging, String)>,
}

impl Pagina {
    fn is_open(&self, wie: &Genodigde) -> bool {
        wie.is_open(self.vandaag)
    }

    fn wie(&self) -> String {
        match &self.blad.leerling {
            Some(leerling) => leerling.gegevens.naam.voluit(),
            None => self.t.text("punt-zonder-naam-kop").to_string(),
        }
    }
}

pub(super) async fn open(reader: Reader, Path((_, id)): Pad) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, &Getypt::default(), &[]).await?)
}

async fn laad(
    reader: &Reader,
    id: AgendapuntId,
    getypt: &Getypt,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_gasten(&reader.ctx, id).await?;
    let velden = if blad.kan {
        velden(&Velden { t, fouten, voor: "" }, &blad, getypt)
    } else {
        Vec::new()
    };
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Overleg),
        slug: reader.slug.clone(),
        vandaag: reader.web.app.today(),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        blad,
        nieuw: None,
    })
}

fn velden(v: &Velden<'_>, blad: &GastenBlad, g: &Getypt) -> Vec<Field> {
    let t = v.t;
    let rollen = ROLLEN.map(Rol::code);
    let gronden = Grondslag::ALL.map(Grondslag::code);
    let woorden = blad.toestemmingen.iter().map(|d| {
        let wie = t.code("daad-wie", d.wie.code());
        let tekst = t
            .text("gast-woord")
            .arg("wie", wie)
            .arg("dag", t.short_date(d.datum))
            .arg("waarover", &d.inhoud.waarover);
        Choice::new(d.id.to_string(), tekst)
    });
    let geen = Choice::new("", t.text("gast-woord-geen"));
    let tot = match g.get("geldig_tot").as_str() {
        "" => blad.bijeenkomst.datum.saturating_add(7.days()).to_string(),
        getypt => getypt.to_owned(),
    };
    let mut velden = vec![
        v.regel("naam", t.text("gast-naam"), g.get("naam")),
        v.veld(
            "adres",
            FieldKind::Line(Line::Email),
            t.text("gast-adres"),
            g.get("adres"),
        ),
        v.keuze("rol", t.text("gast-rol"), ("rol", &rollen), &g.get("rol")),
        v.lang("doel", 2, t.text("gast-doel"), g.get("doel"))
            .hint(t.text("gast-doel-uitleg")),
        v.keuze(
            "grondslag",
            t.text("gast-grondslag"),
            ("grondslag", &gronden),
            &g.get("grondslag"),
        )
        .hint(t.text("gast-grondslag-uitleg")),
        v.veld(
            "toestemming",
            FieldKind::Select {
                choices: std::iter::once(geen).chain(woorden).collect(),
            },
            t.text("gast-toestemming"),
            g.get("toestemming"),
        )
        .hint(t.text("gast-toestemming-uitleg"))
        .open(),
        v.lang("toelichting", 2, t.text("gast-toelichting"), g.get("toelichting"))
            .hint(t.text("gast-toelichting-uitleg"))
            .open(),
    ];
    // Question and advice are what somebody is invited for; the support of the pupil only when the purpose needs it.
    if !blad.punt.anoniem && blad.orgaan.klassen().bevat(Klasse::Begeleiding) {
        let steun = Klasse::Begeleiding.code();
        let aan = g.alle("ziet").any(|code| code == steun);
        let keuzes = vec![
            Choice::new("", t.text("gast-ziet-niet")),
            Choice::new(steun, t.text("gast-ziet-wel")),
        ];
        let radios = FieldKind::Radios { choices: keuzes };
        let waarde = if aan { steun.to_owned() } else { String::new() };
        velden.push(v.veld("ziet", radios, t.text("gast-ziet"), waarde));
    }
    velden.push(
        v.dag("geldig_tot", t.text("gast-tot"), tot)
            .hint(t.text("gast-tot-uitleg")),
    );
    velden
}

pub(super) async fn invite(
    reader: Reader,
    Path((_, id)): Pad,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let mut ziet = vec![Klasse::Algemeen.code().to_owned()];
    ziet.extend(
        getypt
            .alle("ziet")
            .filter(|code| !code.is_empty())
            .map(str::to_owned),
    );
    let invoer = GastInvoer {
        naam: getypt.get("naam"),
        adres: getypt.get("adres"),
        rol: getypt.get("rol"),
        doel: getypt.get("doel"),
        grondslag: getypt.get("grondslag"),
        toelichting: getypt.get("toelichting"),
        toestemming: getypt.get("toestemming"),
        ziet,
        geldig_tot: getypt.get("geldig_tot"),
    };
    match reader.web.app.invite_gast(&reader.ctx, id, &invoer).await {
        Ok(nieuw) => {
            let mut page = laad(&reader, id, &Getypt::default(), &[]).await?;
            let basis = origin::base(&reader.web, &uri, &headers);
            let adres = format!("{basis}/{}/gast/{}", reader.slug, nieuw.token);
            page.nieuw = Some((nieuw, adres));
            Ok(html(&page)?.into_response())
        }
        Err(AppError::Invalid(fouten)) => {
            let page = laad(&reader, id, &getypt, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn revoke(
    reader: Reader,
    Path((_, id)): Path<(String, GenodigdeId)>,
) -> Result<Response, Fout> {
    let punt = reader.web.app.revoke_gast(&reader.ctx, id).await?;
    let naar = reader.href(&format!("/agendapunten/{punt}/gasten"));
    Ok(Flash::redirect(Flash::done("gast-ingetrokken"), &naar))
}
