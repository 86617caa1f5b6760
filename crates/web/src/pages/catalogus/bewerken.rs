//! One offer of the catalogue changed from a day on.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use vangnet_app::inrichting::catalogus::ArrangementInvoer;
use vangnet_app::inrichting::tekst::stempel;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::inrichting::catalogus::{Arrangement, Catalogus, Neutraal, Vorm};
use vangnet_core::toegang::Action;

use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::Form;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "catalogus/bewerken.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    code: String,
    titel: String,
    /// The stamp of the offer that the form was made from, or with which both are shown.
    gelezen: String,
    /// Somebody else changed it as well.
    strijdig: bool,
    fouten: ErrorSummary,
    groepen: Vec<(String, Vec<Field>)>,
}

async fn wat(reader: &Reader, code: &str, dag: Option<Date>) -> Result<(Catalogus, Arrangement), Fout> {
    if !reader.mag(Action::EditInrichting) {
        return Err(AppError::Denied.into());
    }
    let blad = reader.web.app.open_catalogus(&reader.ctx, dag).await?;
    let catalogus = blad.catalogus.ok_or(AppError::NotFound)?;
    let offer = catalogus.arrangement(code).cloned().ok_or(AppError::NotFound)?;
    Ok((catalogus, offer))
}

pub(super) async fn form(reader: Reader, Path((_, code)): Path<(String, String)>) -> Result<Response, Fout> {
    let (catalogus, offer) = wat(&reader, &code, None).await?;
    toon(&reader, (&catalogus, &offer), &van(&offer)?, &[], None)
}

fn van(a: &Arrangement) -> Result<ArrangementInvoer, Fout> {
    fn getal<T: ToString>(waarde: Option<T>) -> String {
        waarde.map(|w| w.to_string()).unwrap_or_default()
    }
    let g = &a.grenzen;
    Ok(ArrangementInvoer {
        gelezen: stempel(Some(a))?,
        vanaf: String::new(),
        titel: a.titel.clone(),
        doelgroep: a.doelgroep.clone(),
        doel: a.doel.clone(),
        evaluatie: a.evaluatie.clone(),
        beslisser: a.beslisser.clone(),
        neutraal: a.neutraal.map(|n| n.code().to_owned()).unwrap_or_default(),
        behoeften: a.behoeften.clone(),
        vormen: a.vormen.iter().map(|v| v.code().to_owned()).collect(),
        criteria: a.criteria.join("\n"),
        instrumenten: a.instrumenten.join("\n"),
        minuten: getal(g.minuten_per_week),
        keren: getal(g.keren_per_week),
        weken: getal(g.weken),
        duur: getal(g.duur),
        groep: getal(g.groep),
        verlengbaar: g.verlengbaar,
        tussenevaluatie: getal(a.tussenevaluatie),
    })
}

/// A text or number of an offer by the name of its field.
fn waarde<'a>(i: &'a ArrangementInvoer, naam: &str) -> Option<&'a str> {
    Some(match naam {
        "titel" => &i.titel,
        "doelgroep" => &i.doelgroep,
        "doel" => &i.doel,
        "evaluatie" => &i.evaluatie,
        "beslisser" => &i.beslisser,
        "neutraal" => &i.neutraal,
        "criteria" => &i.criteria,
        "instrumenten" => &i.instrumenten,
        "minuten" => &i.minuten,
        "keren" => &i.keren,
        "weken" => &i.weken,
        "duur" => &i.duur,
        "groep" => &i.groep,
        "tussenevaluatie" => &i.tussenevaluatie,
        _ => return None,
    })
}

/// Whether a box is ticked in an offer, by the name of its field.
fn vink(i: &ArrangementInvoer, naam: &str) -> bool {
    match naam.split_once('_') {
        Some(("vorm", code)) => i.vormen.iter().any(|v| v == code),
        Some(("behoefte", code)) => i.behoeften.iter().any(|b| b == code),
        _ => i.verlengbaar,
    }
}

fn getypt(g: &Getypt, catalogus: &Catalogus) -> ArrangementInvoer {
    let ja = |soort: &str, code: &str| g.ja(&format!("{soort}_{code}"));
    ArrangementInvoer {
        gelezen: g.get("gelezen"),
        vanaf: g.get("vanaf"),
        titel: g.get("titel"),
        doelgroep: g.get("doelgroep"),
        doel: g.get("doel"),
        evaluatie: g.get("evaluatie"),
        beslisser: g.get("beslisser"),
        neutraal: g.get("neutraal"),
        behoeften: catalogus
            .behoefte
            .iter()
            .filter(|b| ja("behoefte", &b.code))
            .map(|b| b.code.clone())
            .collect(),
        vormen: Vorm::ALL
            .iter()
            .filter(|v| ja("vorm", v.code()))
            .map(|v| v.code().to_owned())
            .collect(),
        criteria: g.get("criteria"),
        instrumenten: g.get("instrumenten"),
        minuten: g.get("minuten"),
        keren: g.get("keren"),
        weken: g.get("weken"),
        duur: g.get("duur"),
        groep: g.get("groep"),
        verlengbaar: g.ja("verlengbaar"),
        tussenevaluatie: g.get("tussenevaluatie"),
    }
}

struct Maker<'a> {
    t: Taal,
    fouten: &'a [VeldFout],
    /// What somebody else made of it, when both changed it.
    nu: Option<&'a ArrangementInvoer>,
}

impl Maker<'_> {
    fn veld(&self, naam: &'static str, kind: FieldKind, label: String, waarde: &str) -> Field {
        let fout = self.fouten.iter().find(|f| f.veld == naam);
        Field::new(self.t, naam, kind, label)
            .value(waarde)
            .stored(self.nu.and_then(|nu| self::waarde(nu, naam)))
            .error(fout.map(|f| veldfout(self.t, f)))
    }

    fn tekst(&self, naam: &'static str, waarde: &str) -> Field {
        let label = self.t.code("aanbodveld", naam).to_string();
        self.veld(naam, FieldKind::Lines { rows: 3 }, label, waarde)
            .optional()
    }

    fn getal(&self, naam: &'static str, waarde: &str) -> Field {
        let label = self.t.code("aanbodveld", naam).to_string();
        self.veld(naam, FieldKind::Line(Line::Number), label, waarde)
            .optional()
    }

    fn vinkje(&self, naam: String, label: impl Into<String>, checked: bool) -> Field {
        let nu = self.nu.map(|nu| vink(nu, &naam)).filter(|nu| *nu != checked);
        let nu = nu.map(|nu| {
            let woord = if nu { "ja" } else { "nee" };
            self.t.code("logboek-waarde", woord).to_string()
        });
        Field::new(self.t, naam, FieldKind::Checkbox { checked }, label)
            .stored(nu.as_deref())
            .open()
    }
}

fn groepen(maak: &Maker<'_>, catalogus: &Catalogus, i: &ArrangementInvoer) -> Vec<(String, Vec<Field>)> {
    let t = maak.t;
    let regel = |naam: &'static str, label: String, waarde: &str| {
        maak.veld(naam, FieldKind::Line(Line::Text), label, waarde)
    };
    let neutraal = std::iter::once(Choice::new("", t.text("catalogus-niet-vergelijkbaar")))
        .chain(Neutraal::ALL.map(|n| Choice::new(n.code(), t.code("catalogus-neutraal", n.code()))))
        .collect();
    let eerst = vec![
        maak.veld(
            "vanaf",
            FieldKind::Line(Line::Date),
            t.text("veld-beleid-vanaf").to_string(),
            &i.vanaf,
        )
        .hint(t.text("veld-beleid-vanaf-uitleg")),
        regel("titel", t.text("aanbod-titel-veld").to_string(), &i.titel),
        maak.tekst("doelgroep", &i.doelgroep),
        maak.tekst("doel", &i.doel),
        regel("beslisser", t.text("aanbod-beslisser").to_string(), &i.beslisser)
            .hint(t.text("aanbod-beslisser-uitleg")),
        maak.veld(
            "neutraal",
            FieldKind::Select { choices: neutraal },
            t.text("kolom-vergelijkbaar").to_string(),
            &i.neutraal,
        )
        .optional(),
    ];
    let vormen = Vorm::ALL
        .into_iter()
        .map(|v| {
            let on = i.vormen.iter().any(|code| code == v.code());
            maak.vinkje(
                format!("vorm_{}", v.code()),
                t.code("catalogus-vorm", v.code()),
                on,
            )
        })
        .collect();
    let needs = catalogus
        .behoefte
        .iter()
        .map(|b| {
            maak.vinkje(
                format!("behoefte_{}", b.code),
                &*b.titel,
                i.behoeften.contains(&b.code),
            )
        })
        .collect();
    let grenzen = vec![
        maak.getal("minuten", &i.minuten),
        maak.getal("keren", &i.keren),
        maak.getal("weken", &i.weken),
        maak.getal("duur", &i.duur),
        maak.getal("groep", &i.groep),
        maak.vinkje(
            "verlengbaar".to_owned(),
            t.text("grens-verlengbaar"),
            i.verlengbaar,
        ),
    ];
    let evaluatie = vec![
        maak.tekst("criteria", &i.criteria),
        maak.tekst("evaluatie", &i.evaluatie),
        maak.tekst("instrumenten", &i.instrumenten),
        maak.getal("tussenevaluatie", &i.tussenevaluatie),
    ];
    let kop = |code: &'static str| t.code("aanbodgroep", code).to_string();
    [
        (kop("wat"), eerst),
        (kop("vormen"), vormen),
        (kop("behoeften"), needs),
        (kop("grenzen"), grenzen),
        (kop("evaluatie"), evaluatie),
    ]
    .into_iter()
    .filter(|(_, velden): &(String, Vec<Field>)| !velden.is_empty())
    .collect()
}

fn toon(
    reader: &Reader,
    (catalogus, offer): (&Catalogus, &Arrangement),
    invoer: &ArrangementInvoer,
    fouten: &[VeldFout],
    nu: Option<&ArrangementInvoer>,
) -> Result<Response, Fout> {
    let t = reader.t;
    let groepen = groepen(&Maker { t, fouten, nu }, catalogus, invoer);
    let mut lijst = ErrorSummary::of(t, groepen.iter().flat_map(|(_, velden)| velden));
    // Boxes have names of their own; what is wrong with all of them together is said above.
    for (veld, eerste) in [("vormen", "vorm_individueel"), ("behoeften", "titel")] {
        if let Some(fout) = fouten.iter().find(|f| f.veld == veld) {
            lijst = lijst.and(eerste, veldfout(t, fout));
        }
    }
    let status = if nu.is_some() {
        StatusCode::CONFLICT
    } else if fouten.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let pagina = html(&Pagina {
        t,
        page: reader.frame(Menu::Inrichting),
        slug: reader.slug.clone(),
        code: offer.code.clone(),
        titel: offer.titel.clone(),
        gelezen: nu.map_or(&invoer.gelezen, |nu| &nu.gelezen).clone(),
        strijdig: nu.is_some(),
        fouten: lijst,
        groepen,
    })?;
    Ok((status, pagina).into_response())
}

pub(super) async fn save(
    reader: Reader,
    Path((_, code)): Path<(String, String)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let (catalogus, offer) = wat(&reader, &code, None).await?;
    let invoer = getypt(&g, &catalogus);
    match reader.web.app.set_arrangement(&reader.ctx, &code, &invoer).await {
        Ok(()) => {
            let naar = format!(
                "{}?dag={}",
                reader.href("/inrichting/catalogus"),
                invoer.vanaf.trim()
            );
            Ok(Flash::redirect(Flash::done("catalogus-bewaard"), &naar))
        }
        Err(AppError::Invalid(fouten)) => toon(&reader, (&catalogus, &offer), &invoer, &fouten, None),
        // What holds on that day is not what was read: somebody changed it, or set a version that begins later.
        Err(AppError::Conflict("gewijzigd")) => {
            let dag = invoer.vanaf.trim().parse().ok();
            let (catalogus, offer) = wat(&reader, &code, dag).await?;
            let nu = van(&offer)?;
            toon(&reader, (&catalogus, &offer), &invoer, &[], Some(&nu))
        }
        Err(fout) => Err(fout.into()),
    }
}
