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
use super::vernietigen::{Kaart, Wat};
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
    /// The version over which the form is saved.
    versie: i32,
    velden: Vec<Field>,
    fouten: ErrorSummary,
    /// Somebody else saved in between: what stands now is beside each field.
    strijdig: bool,
    /// What destroys it, for who may do so.
    vernietigen: Option<Kaart>,
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
    velden.extend(velden_van(t, g, fouten, None));
    velden
}

/// Name, period, who, plan. What stands now is beside each field where somebody else saved something else.
fn velden_van(t: Taal, g: &Getypt, fouten: &[VeldFout], nu: Option<&Getypt>) -> Vec<Field> {
    let klaar = |naam: &'static str, veld: Field| {
        veld.value(g.get(naam))
            .error(fout(t, fouten, naam))
            .stored(nu.map(|nu| nu.get(naam)).as_deref())
    };
    let lijn = |naam: &'static str, soort, label: Tekst| klaar(naam, Field::line(t, naam, soort, label));
    let tekst = |naam: &'static str, label: Tekst| {
        klaar(
            naam,
            Field::new(t, naam, FieldKind::Lines { rows: 3 }, label).optional(),
        )
    };
    vec![
        lijn("naam", Line::Text, t.text("veld-groep-naam")),
        lijn("klas", Line::Text, t.text("veld-groep-klas"))
            .optional()
            .hint(t.text("veld-groep-klas-uitleg")),
        lijn("begin", Line::Date, t.text("veld-traject-begin")),
        lijn("einde", Line::Date, t.text("veld-traject-einde")),
        lijn("uitvoerder", Line::Text, t.text("veld-traject-uitvoerder")).optional(),
        tekst("aanleiding", t.text("veld-groep-aanleiding")),
        tekst("doel", t.text("veld-groep-doel")),
        tekst("aanpak", t.text("veld-groep-aanpak")),
        tekst("evaluatie", t.text("veld-groep-evaluatie")),
    ]
}

/// A group as its form would send it.
fn opgeslagen(t: Taal, g: &Groep) -> Getypt {
    Getypt::of([
        ("naam", g.naam.clone()),
        ("klas", g.klas.clone()),
        ("begin", g.begin.to_string()),
        ("einde", g.einde.to_string()),
        ("uitvoerder", wie(t, &g.uitvoerder)),
        ("aanleiding", g.plan.aanleiding.clone()),
        ("doel", g.plan.doel.clone()),
        ("aanpak", g.plan.aanpak.clone()),
        ("evaluatie", g.plan.evaluatie.clone()),
    ])
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
    html(&laad(&reader, id, None, &[], false).await?)
}

/// What was typed, and over which version; nothing when the group is merely shown.
type Poging<'a> = Option<(&'a Getypt, i32)>;

async fn laad(
    reader: &Reader,
    id: GroepId,
    poging: Poging<'_>,
    fouten: &[VeldFout],
    strijdig: bool,
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_groep(&reader.ctx, id).await?;
    let nu = opgeslagen(reader.t, &blad.groep);
    let velden = if blad.mag_bewerken {
        let getypt = poging.map_or(&nu, |(getypt, _)| getypt);
        velden_van(t, getypt, fouten, strijdig.then_some(&nu))
    } else {
        Vec::new()
    };
    let los = fouten.iter().filter(|f| f.veld == "plan");
    let vernietigen = Kaart::new(
        t,
        Wat::Groep,
        reader.href(&format!("/groepen/{id}/vernietigen")),
        blad.vernietigen.as_ref(),
        (&blad.groep.naam, ""),
        fouten,
    );
    let eigen = vernietigen.iter().filter_map(|k| k.veld.as_ref());
    let samen = ErrorSummary::of(t, velden.iter().chain(eigen));
    let samen = match vernietigen.as_ref().and_then(|k| k.geweigerd(fouten)) {
        Some(reden) => samen.and("vernietigen", reden),
        None => samen,
    };
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Ondersteuning),
        slug: reader.slug.clone(),
        fouten: los.fold(samen, |samen, f| samen.and("doel", veldfout(t, f).to_string())),
        velden,
        vandaag: reader.web.app.today(),
        // After a refusal the next save is still over what the form was made from; after a conflict over what is shown.
        versie: poging
            .filter(|_| !strijdig)
            .map_or(blad.groep.versie, |(_, gelezen)| gelezen),
        strijdig,
        vernietigen,
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
    klaar(&reader, id, Some((&getypt, versie)), gedaan).await
}

pub(super) async fn step(
    reader: Reader,
    Path((_, id)): Path<(String, GroepId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let naar = GroepStaat::parse(&getypt.get("naar")).ok_or(Fout::NotFound)?;
    let versie = getypt.get("versie").parse().unwrap_or(0);
    let gedaan = reader.web.app.step_groep(&reader.ctx, id, versie, naar).await;
    klaar(&reader, id, None, gedaan).await
}

/// Away from a group that is no more, or its page again.
pub(super) async fn vernietigd(
    reader: &Reader,
    id: GroepId,
    gedaan: Result<(), AppError>,
) -> Result<Response, Fout> {
    if gedaan.is_ok() {
        let naar = reader.href("/groepen");
        return Ok(Flash::redirect(Flash::done("groep-vernietigd"), &naar));
    }
    klaar(reader, id, None, gedaan).await
}

async fn klaar(
    reader: &Reader,
    id: GroepId,
    poging: Poging<'_>,
    gedaan: Result<(), AppError>,
) -> Result<Response, Fout> {
    let (status, fouten, strijdig) = match gedaan {
        Ok(()) => {
            let naar = reader.href(&format!("/groepen/{id}"));
            return Ok(Flash::redirect(Flash::done("groep-bewaard"), &naar));
        }
        Err(AppError::Invalid(fouten)) => (StatusCode::UNPROCESSABLE_ENTITY, fouten, false),
        Err(AppError::Conflict("gewijzigd")) => (StatusCode::CONFLICT, Vec::new(), true),
        Err(fout) => return Err(fout.into()),
    };
    let page = laad(reader, id, poging, &fouten, strijdig).await?;
    Ok((status, html(&page)?).into_response())
}
