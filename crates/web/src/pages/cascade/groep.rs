//! Groups: the list, making one, its plan and members.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::cascade::{GroepBlad, GroepInvoer, GroepRegel};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::cascade::groep::{Groep, GroepStaat};
use vangnet_core::id::GroepId;
use vangnet_core::inrichting::School;
use vangnet_core::inrichting::catalogus::{Catalogus, Vorm};

use super::titel;
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::catalogus::woorden::{code_van, wie};
use crate::pages::veldfout;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// The tone of a group's state.
impl From<&GroepStaat> for Tone {
    fn from(staat: &GroepStaat) -> Self {
        match staat {
            GroepStaat::Gepland => Self::Straks,
            GroepStaat::Loopt => Self::Goed,
            GroepStaat::Beeindigd => Self::Neutraal,
        }
    }
}

#[derive(Template)]
#[template(path = "cascade/groepen.html")]
struct Lijst {
    t: Taal,
    page: Frame,
    slug: String,
    groepen: Vec<GroepRegel>,
    catalogus: Catalogus,
    velden: Vec<Field>,
    fouten: ErrorSummary,
}

impl Lijst {
    fn titel<'a>(&'a self, code: &'a str) -> &'a str {
        titel(&self.catalogus, code)
    }
}

#[derive(Template)]
#[template(path = "cascade/groep.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    blad: GroepBlad,
    vandaag: jiff::civil::Date,
    velden: Vec<Field>,
    fouten: ErrorSummary,
}

impl Pagina {
    fn titel(&self) -> &str {
        titel(&self.blad.catalogus, &self.blad.groep.arrangement)
    }

    fn aantal(&self) -> usize {
        let dag = self.vandaag.max(self.blad.groep.begin);
        self.blad.leden.iter().filter(|(l, _)| l.is_lid_op(dag)).count()
    }

    fn staattoon(&self) -> Tone {
        Tone::from(&self.blad.groep.staat)
    }
}

pub(super) async fn list(reader: Reader) -> Result<Html<String>, Fout> {
    html(&laad_lijst(&reader, &Getypt::default(), &[]).await?)
}

async fn laad_lijst(reader: &Reader, getypt: &Getypt, fouten: &[VeldFout]) -> Result<Lijst, Fout> {
    let t = reader.t;
    let (groepen, catalogus, scholen) = reader.web.app.list_groepen(&reader.ctx).await?;
    let mag = reader.ctx.actor.toekenningen.iter().any(|r| {
        vangnet_core::toegang::verleningen(r.rol)
            .iter()
            .any(|(a, _)| *a == vangnet_core::toegang::Action::DecideOndersteuning)
    });
    let velden = if mag {
        nieuwe_velden(t, &catalogus, &scholen, getypt, fouten)
    } else {
        Vec::new()
    };
    Ok(Lijst {
        t,
        page: reader.frame(Menu::Ondersteuning),
        slug: reader.slug.clone(),
        groepen,
        fouten: ErrorSummary::of(t, &velden),
        velden,
        catalogus,
    })
}

fn fout(t: Taal, fouten: &[VeldFout], veld: &str) -> Option<Tekst> {
    fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f))
}

fn nieuwe_velden(
    t: Taal,
    catalogus: &Catalogus,
    scholen: &[School],
    g: &Getypt,
    fouten: &[VeldFout],
) -> Vec<Field> {
    let samen = |v: &Vorm| matches!(v, Vorm::Groep | Vorm::Lesgroep);
    let aanbod = catalogus
        .arrangement
        .iter()
        .filter(|a| a.vormen.iter().any(samen));
    let kies = || std::iter::once(Choice::new("", t.text("kies")));
    let select = |naam: &'static str, choices: Vec<Choice>, label: Tekst| {
        Field::new(t, naam, FieldKind::Select { choices }, label)
            .value(g.get(naam))
            .error(fout(t, fouten, naam))
    };
    let mut velden = Vec::new();
    if scholen.len() > 1 {
        let choices = kies().chain(scholen.iter().map(|s| Choice::new(s.id.to_string(), &s.naam)));
        velden.push(select("school", choices.collect(), t.text("filter-school")));
    }
    velden.push(select(
        "arrangement",
        kies()
            .chain(aanbod.map(|a| Choice::new(&a.code, format!("{} {}", a.code, a.titel))))
            .collect(),
        t.text("kolom-traject"),
    ));
    velden.push(select(
        "vorm",
        [Vorm::Groep, Vorm::Lesgroep]
            .iter()
            .map(|v| Choice::new(v.code(), t.code("vorm", v.code())))
            .collect(),
        t.text("veld-traject-vorm"),
    ));
    velden.extend(velden_van(t, None, g, fouten));
    velden
}

/// Name, period, who, plan.
fn velden_van(t: Taal, groep: Option<&Groep>, g: &Getypt, fouten: &[VeldFout]) -> Vec<Field> {
    let waarde = |naam: &str, was: &dyn Fn(&Groep) -> String| {
        if g.get("naam").is_empty() {
            groep.map_or_else(String::new, was)
        } else {
            g.get(naam)
        }
    };
    let lijn = |naam: &'static str, soort, label: Tekst, was: &dyn Fn(&Groep) -> String| {
        Field::line(t, naam, soort, label)
            .value(waarde(naam, was))
            .error(fout(t, fouten, naam))
    };
    let tekst = |naam: &'static str, label: Tekst, was: &dyn Fn(&Groep) -> String| {
        Field::new(t, naam, FieldKind::Lines { rows: 3 }, label)
            .value(waarde(naam, was))
            .optional()
            .error(fout(t, fouten, naam))
    };
    vec![
        lijn("naam", Line::Text, t.text("veld-groep-naam"), &|g| g.naam.clone()),
        lijn("klas", Line::Text, t.text("veld-groep-klas"), &|g| g.klas.clone())
            .optional()
            .hint(t.text("veld-groep-klas-uitleg")),
        lijn("begin", Line::Date, t.text("veld-traject-begin"), &|g| {
            g.begin.to_string()
        }),
        lijn("einde", Line::Date, t.text("veld-traject-einde"), &|g| {
            g.einde.to_string()
        }),
        lijn(
            "uitvoerder",
            Line::Text,
            t.text("veld-traject-uitvoerder"),
            &|g| wie(t, &g.uitvoerder),
        )
        .optional(),
        tekst("aanleiding", t.text("veld-groep-aanleiding"), &|g| {
            g.plan.aanleiding.clone()
        }),
        tekst("doel", t.text("veld-groep-doel"), &|g| g.plan.doel.clone()),
        tekst("aanpak", t.text("veld-groep-aanpak"), &|g| g.plan.aanpak.clone()),
        tekst("evaluatie", t.text("veld-groep-evaluatie"), &|g| {
            g.plan.evaluatie.clone()
        }),
    ]
}

fn invoer(t: Taal, g: &Getypt) -> GroepInvoer {
    GroepInvoer {
        school: g.get("school"),
        arrangement: g.get("arrangement"),
        vorm: g.get("vorm"),
        naam: g.get("naam"),
        klas: g.get("klas"),
        begin: g.get("begin"),
        einde: g.get("einde"),
        uitvoerder: code_van(t, &g.get("uitvoerder")),
        aanleiding: g.get("aanleiding"),
        doel: g.get("doel"),
        aanpak: g.get("aanpak"),
        evaluatie: g.get("evaluatie"),
    }
}

pub(super) async fn create(reader: Reader, Form(getypt): Form<Getypt>) -> Result<Response, Fout> {
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
            let page = laad_lijst(&reader, &getypt, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, GroepId)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, &Getypt::default(), &[]).await?)
}

async fn laad(reader: &Reader, id: GroepId, getypt: &Getypt, fouten: &[VeldFout]) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_groep(&reader.ctx, id).await?;
    let velden = if blad.mag_bewerken {
        velden_van(t, Some(&blad.groep), getypt, fouten)
    } else {
        Vec::new()
    };
    let los = fouten
        .iter()
        .filter(|f| matches!(f.veld.as_str(), "plan" | "formulier"));
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Ondersteuning),
        slug: reader.slug.clone(),
        fouten: los.fold(ErrorSummary::of(t, &velden), |samen, f| {
            samen.and("doel", veldfout(t, f).to_string())
        }),
        velden,
        vandaag: reader.web.app.today(),
        blad,
    })
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Path<(String, GroepId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let versie = getypt.get("versie").parse().unwrap_or(0);
    let gedaan = reader
        .web
        .app
        .save_groep(&reader.ctx, id, versie, &invoer(reader.t, &getypt))
        .await;
    klaar(&reader, id, getypt, gedaan, "groep-bewaard").await
}

pub(super) async fn step(
    reader: Reader,
    Path((_, id)): Path<(String, GroepId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let naar = GroepStaat::parse(&getypt.get("naar")).ok_or(Fout::NotFound)?;
    let versie = getypt.get("versie").parse().unwrap_or(0);
    let gedaan = reader.web.app.step_groep(&reader.ctx, id, versie, naar).await;
    klaar(&reader, id, getypt, gedaan, "groep-bewaard").await
}

async fn klaar(
    reader: &Reader,
    id: GroepId,
    getypt: Getypt,
    gedaan: Result<(), AppError>,
    melding: &'static str,
) -> Result<Response, Fout> {
    let (status, fouten) = match gedaan {
        Ok(()) => {
            let naar = reader.href(&format!("/groepen/{id}"));
            return Ok(Flash::redirect(Flash::done(melding), &naar));
        }
        Err(AppError::Invalid(fouten)) => (StatusCode::UNPROCESSABLE_ENTITY, fouten),
        // Somebody else was first: what was typed stays in the form.
        Err(AppError::Conflict("gewijzigd")) => (
            StatusCode::CONFLICT,
            vec![VeldFout::new("formulier", "gewijzigd")],
        ),
        Err(fout) => return Err(fout.into()),
    };
    let page = laad(reader, id, &getypt, &fouten).await?;
    Ok((status, html(&page)?).into_response())
}
