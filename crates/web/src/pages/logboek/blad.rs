//! The log of a pupil: newest first, filters in the address, a note in two taps.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;
use vangnet_app::leerling::Tab;
use vangnet_app::logboek::{AantekeningInvoer, LogboekBlad};
use vangnet_app::store::{AantekeningFilter, AantekeningRegel};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{LeerlingId, TrajectId};
use vangnet_core::logboek::{Aantekening, AantekeningSoort, Toon};
use vangnet_core::toegang::Klasse;

use super::schrijven::{Schrijven, verbetering, voorstel};
use crate::form::{Choice, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path, Query};
use crate::pages::leerling::Kop;
use crate::pages::paging;
use crate::part::{Paging, Tone};
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// The filters, as they stand in the address; `verbetert` fills the form with a note of one's own.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    soort: String,
    traject: String,
    van: String,
    tot: String,
    pagina: String,
    verbetert: String,
    /// The kind of note that is proposed.
    schrijf: String,
}

#[derive(Template)]
#[template(path = "logboek/blad.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    kop: Kop,
    blad: LogboekBlad,
    filters: Vec<Field>,
    gefilterd: bool,
    paging: Paging,
    schrijven: Option<Schrijven>,
}

impl Pagina {
    fn klasse_toon(klasse: Klasse) -> Tone {
        match klasse {
            Klasse::Algemeen | Klasse::Begeleiding => Tone::Neutraal,
            Klasse::Zorg => Tone::Aanvullend,
            Klasse::Medisch | Klasse::Vertrouwelijk => Tone::Diepte,
        }
    }

    fn traject(&self, id: &TrajectId) -> &str {
        let gevonden = self.blad.trajecten.iter().find(|(t, _)| t == id);
        gevonden.map_or("", |(_, naam)| naam.as_str())
    }

    /// Whether a later note corrects this one.
    fn is_verbeterd(&self, regel: &AantekeningRegel) -> bool {
        let a = &regel.aantekening;
        let later = |b: &Aantekening| match a.verbetert {
            None => b.verbetert == Some(a.id),
            eerste => b.verbetert == eerste && (b.tijdstip, b.id) > (a.tijdstip, a.id),
        };
        self.blad.regels.rijen.iter().any(|r| later(&r.aantekening))
    }

    fn mag_verbeteren(&self, regel: &AantekeningRegel) -> bool {
        self.schrijven.is_some() && regel.aantekening.door == self.blad.lezer && !self.is_verbeterd(regel)
    }

    fn kaarten(&self) -> [(&'static str, Tekst); 2] {
        ["dyslexie", "dyscalculie"].map(|soort| (soort, self.t.code("verklaring", soort)))
    }
}

/// The tone of a contact with parents.
impl From<&Toon> for Tone {
    fn from(toon: &Toon) -> Self {
        match toon {
            Toon::Positief => Self::Goed,
            Toon::Gewoon => Self::Neutraal,
            Toon::Zorgelijk => Self::Straks,
        }
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Query(filters): Query<Filters>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, &filters, None, &[]).await?)
}

async fn laad(
    reader: &Reader,
    id: LeerlingId,
    filters: &Filters,
    getypt: Option<AantekeningInvoer>,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let (t, app) = (reader.t, &reader.web.app);
    let filter = filters.filter();
    let blad = app.open_logboek(&reader.ctx, id, &filter).await?;
    let eigen = |r: &&AantekeningRegel| {
        r.aantekening.id.to_string() == filters.verbetert && r.aantekening.door == blad.lezer
    };
    let oud = blad.regels.rijen.iter().find(eigen).map(verbetering);
    let invoer = getypt
        .or(oud)
        .unwrap_or_else(|| voorstel(&blad, &filters.schrijf, app.today().to_string()));
    let kop = Kop::new(reader, blad.kop.clone(), Tab::Logboek);
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        paging: paging(
            &format!("{}/logboek", kop.adres()),
            &filters.query(),
            filter.pagina,
            blad.regels.totaal,
        ),
        schrijven: Schrijven::new(t, &blad, &invoer, fouten),
        filters: filters.fields(t, &blad),
        gefilterd: filters.query().iter().any(|(_, v)| !v.is_empty()),
        kop,
        blad,
    })
}

/// A note, as its form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    tekst: String,
    soort: String,
    klasse: String,
    datum: String,
    toon: String,
    traject: String,
    doel: String,
    verbetert: String,
}

pub(super) async fn write(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let invoer = AantekeningInvoer {
        soort: posted.soort,
        klasse: posted.klasse,
        datum: posted.datum,
        toon: posted.toon,
        traject: posted.traject,
        doel: posted.doel,
        verbetert: posted.verbetert,
        tekst: posted.tekst,
    };
    match reader.web.app.write_aantekening(&reader.ctx, id, &invoer).await {
        Ok(_) => {
            let naar = reader.href(&format!("/leerlingen/{id}/logboek"));
            Ok(Flash::redirect(Flash::done("aantekening-geschreven"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let pagina = laad(&reader, id, &Filters::default(), Some(invoer), &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&pagina)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}

impl Filters {
    fn filter(&self) -> AantekeningFilter {
        let dag = |tekst: &str| tekst.trim().parse::<Date>().ok();
        AantekeningFilter {
            soort: AantekeningSoort::parse(&self.soort),
            traject: self.traject.parse().ok(),
            van: dag(&self.van),
            tot: dag(&self.tot),
            pagina: self.pagina.parse().unwrap_or(1).max(1),
        }
    }

    fn query(&self) -> Vec<(&'static str, String)> {
        [
            ("soort", &self.soort),
            ("traject", &self.traject),
            ("van", &self.van),
            ("tot", &self.tot),
        ]
        .into_iter()
        .map(|(naam, waarde)| (naam, waarde.clone()))
        .collect()
    }

    fn fields(&self, t: Taal, blad: &LogboekBlad) -> Vec<Field> {
        let alle = || std::iter::once(Choice::new("", t.text("leerlingen-filter-alle")));
        let soorten = AantekeningSoort::ALL
            .iter()
            .map(|s| Choice::new(s.code(), t.code("log-soort", s.code())));
        let kies = |naam, label: Tekst, waarde: &str, choices| {
            Field::new(t, naam, FieldKind::Select { choices }, label)
                .id(format!("filter-{naam}"))
                .value(waarde)
        };
        let dag = |naam, label: Tekst, waarde: &str| {
            Field::line(t, naam, Line::Date, label)
                .id(format!("filter-{naam}"))
                .value(waarde)
        };
        let mut fields = vec![kies(
            "soort",
            t.text("log-veld-soort"),
            &self.soort,
            alle().chain(soorten).collect(),
        )];
        if !blad.trajecten.is_empty() {
            let trajecten = blad
                .trajecten
                .iter()
                .map(|(id, naam)| Choice::new(id.to_string(), naam));
            fields.push(kies(
                "traject",
                t.text("log-veld-traject"),
                &self.traject,
                alle().chain(trajecten).collect(),
            ));
        }
        fields.push(dag("van", t.text("log-filter-van"), &self.van));
        fields.push(dag("tot", t.text("log-filter-tot"), &self.tot));
        fields.into_iter().map(Field::open).collect()
    }
}
