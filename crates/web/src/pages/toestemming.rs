//! The six acts of pupil and parents, each its own form; who looked.

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use vangnet_app::leerling::Tab;
use vangnet_app::toestemming::{DaadRegel, ToestemmingBlad, ToestemmingInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{LeerlingId, ToestemmingId};
use vangnet_core::overleg::gast::Verstrekking;
use vangnet_core::toestemming::{Daad, Stand, Wie, Wijze, Woord};

use super::plan::Velden;
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::leerling::Kop;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::state::Web;
use crate::taal::Taal;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/leerlingen/{id}/toestemming", get(open))
        .route("/{swv}/leerlingen/{id}/toestemming/{wat}", post(record))
        .route(
            "/{swv}/leerlingen/{id}/toestemming/daden/{daad}/intrekken",
            post(withdraw),
        )
        .route(
            "/{swv}/leerlingen/{id}/toestemming/daden/{daad}/terugkoppelen",
            post(tell_back),
        )
}

/// One of the six acts: what it is, where it stands, what was recorded, the form.
#[derive(Debug)]
struct Vak {
    daad: Daad,
    stand: Option<Stand>,
    regels: Vec<Regel>,
    velden: Vec<Field>,
    open: bool,
}

/// A recorded act with the forms that are still possible.
#[derive(Debug)]
struct Regel {
    regel: DaadRegel,
    intrekken: Option<Field>,
    terugkoppelen: Vec<Field>,
    open: bool,
}

/// What was typed in a form that was refused: of which act, or of which record.
#[derive(Debug, Default)]
struct Geweigerd {
    soort: Option<Daad>,
    daad: Option<ToestemmingId>,
    getypt: Getypt,
    fouten: Vec<VeldFout>,
}

#[derive(Template)]
#[template(path = "toestemming/blad.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    pad: String,
    kop: Kop,
    blad: ToestemmingBlad,
    vakken: Vec<Vak>,
    fouten: ErrorSummary,
}

impl Pagina {
    /// When something was told to somebody from outside.
    #[expect(clippy::unused_self, reason = "the template calls it")]
    fn moment(&self, v: &Verstrekking) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(v.tijdstip).unwrap_or_default()
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the template passes references")]
    fn toon(stand: &Stand) -> Tone {
        Tone::from(stand)
    }
}

async fn open(reader: Reader, Path((_, id)): Path<(String, LeerlingId)>) -> Result<Html<String>, Fout> {
    pagina(&reader, id, Geweigerd::default()).await
}

async fn pagina(reader: &Reader, id: LeerlingId, geweigerd: Geweigerd) -> Result<Html<String>, Fout> {
    let blad = reader.web.app.open_toestemming(&reader.ctx, id).await?;
    let vandaag = reader.web.app.today().to_string();
    let vakken: Vec<Vak> = Daad::ALL
        .into_iter()
        .filter(|daad| *daad != Daad::Zienswijze || blad.ziet_zienswijze)
        .map(|daad| vak(reader.t, &blad, daad, &geweigerd, &vandaag))
        .collect();
    let velden = vakken.iter().flat_map(|vak| {
        let van_regels = vak
            .regels
            .iter()
            .flat_map(|r| r.terugkoppelen.iter().chain(&r.intrekken));
        vak.velden.iter().chain(van_regels)
    });
    let fouten = ErrorSummary::of(reader.t, velden);
    let kop = Kop::new(reader, blad.kop.clone(), Tab::Toestemming);
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Leerlingen),
        pad: format!("{}/toestemming", kop.adres()),
        kop,
        vakken,
        fouten,
        blad,
    })
}

fn vak(t: Taal, blad: &ToestemmingBlad, daad: Daad, geweigerd: &Geweigerd, vandaag: &str) -> Vak {
    let open = geweigerd.soort == Some(daad);
    let leeg = Geweigerd::default();
    let van = if open { geweigerd } else { &leeg };
    let voor = format!("{}-", daad.code());
    let v = Velden {
        t,
        fouten: &van.fouten,
        voor: &voor,
    };
    Vak {
        daad,
        stand: blad.standen.get(&daad).copied(),
        velden: if blad.mag {
            velden(v, blad, daad, &van.getypt, vandaag)
        } else {
            Vec::new()
        },
        regels: blad
            .daden
            .iter()
            .filter(|r| r.daad.soort == daad)
            .map(|r| regel(t, blad, r, geweigerd, vandaag))
            .collect(),
        open,
    }
}

fn regel(t: Taal, blad: &ToestemmingBlad, r: &DaadRegel, geweigerd: &Geweigerd, vandaag: &str) -> Regel {
    let open = geweigerd.daad == Some(r.daad.id);
    let leeg = Geweigerd::default();
    let van = if open { geweigerd } else { &leeg };
    let voor = format!("{}-", r.daad.id);
    let v = Velden {
        t,
        fouten: &van.fouten,
        voor: &voor,
    };
    let dag = |naam: &str| {
        let tekst = van.getypt.get(naam);
        if tekst.is_empty() {
            vandaag.to_owned()
        } else {
            tekst
        }
    };
    let terug = blad.mag
        && r.telt
        && r.daad.soort == Daad::Gehoord
        && r.daad.uitkomst == Woord::Gehoord
        && r.daad.teruggekoppeld_op.is_none();
    Regel {
        intrekken: (blad.mag && r.daad.ingetrokken_op.is_none()).then(|| {
            v.dag(
                "ingetrokken_op",
                t.text("toestemming-ingetrokken-op"),
                dag("ingetrokken_op"),
            )
        }),
        terugkoppelen: if terug {
            vec![
                v.dag(
                    "teruggekoppeld_op",
                    t.text("toestemming-teruggekoppeld-op"),
                    dag("teruggekoppeld_op"),
                ),
                v.lang(
                    "effect",
                    3,
                    t.text("toestemming-effect"),
                    van.getypt.get("effect"),
                )
                .hint(t.text("toestemming-effect-uitleg")),
            ]
        } else {
            Vec::new()
        },
        regel: r.clone(),
        open,
    }
}

#[expect(clippy::too_many_lines, reason = "one form, field by field")]
fn velden(v: Velden<'_>, blad: &ToestemmingBlad, daad: Daad, g: &Getypt, vandaag: &str) -> Vec<Field> {
    let t = v.t;
    let woorden: Vec<&str> = daad.woorden().iter().map(|w| w.code()).collect();
    let wijzen = Wijze::ALL.map(Wijze::code);
    let wie = Wie::ALL.map(Wie::code);
    let datum = g.get("datum");
    let datum = if datum.is_empty() { vandaag } else { &datum };
    let mut velden = Vec::new();
    if daad.betreft_opp() {
        let choices = blad
            .opps
            .iter()
            .map(|(id, nummer, staat)| {
                let label = t
                    .text("toestemming-versie")
                    .arg("nummer", *nummer)
                    .arg("staat", t.code("oppstaat", staat.code()));
                Choice::new(id.to_string(), label)
            })
            .collect();
        velden.push(v.veld(
            "betreft",
            FieldKind::Select { choices },
            t.text("toestemming-over-plan"),
            g.get("betreft"),
        ));
    }
    if daad.vraagt_waarover() {
        velden.push(v.regel(
            "waarover",
            t.code("daad-waarover", daad.code()),
            g.get("waarover"),
        ));
    }
    if daad != Daad::Gehoord {
        velden.push(v.rondjes(
            "wie",
            t.text("toestemming-wie"),
            ("daad-wie", &wie),
            &g.get("wie"),
        ));
        velden.push(
            v.regel("naam", t.text("toestemming-naam"), g.get("naam"))
                .hint(t.text("toestemming-naam-uitleg"))
                .open(),
        );
    }
    velden.push(v.rondjes(
        "uitkomst",
        t.code("daad-vraag", daad.code()),
        ("daad-woord", &woorden),
        &g.get("uitkomst"),
    ));
    velden.push(
        v.lang("tekst", 3, t.code("daad-tekst", daad.code()), g.get("tekst"))
            .open(),
    );
    velden.push(v.keuze(
        "wijze",
        t.text("toestemming-wijze"),
        ("daad-wijze", &wijzen),
        &g.get("wijze"),
    ));
    velden.push(
        v.regel(
            "ondersteund_door",
            t.text("toestemming-ondersteund"),
            g.get("ondersteund_door"),
        )
        .optional(),
    );
    velden.push(v.dag("datum", t.text("toestemming-datum"), datum));
    if daad.vraagt_waarover() {
        velden.push(
            v.dag(
                "geldig_tot",
                t.text("toestemming-geldig-tot"),
                g.get("geldig_tot"),
            )
            .optional(),
        );
    }
    velden
}

async fn record(
    reader: Reader,
    Path((_, id, soort)): Path<(String, LeerlingId, String)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let soort = Daad::parse(&soort).ok_or(Fout::NotFound)?;
    let invoer = ToestemmingInvoer {
        betreft: getypt.get("betreft"),
        wie: getypt.get("wie"),
        naam: getypt.get("naam"),
        uitkomst: getypt.get("uitkomst"),
        datum: getypt.get("datum"),
        wijze: getypt.get("wijze"),
        ondersteund_door: getypt.get("ondersteund_door"),
        waarover: getypt.get("waarover"),
        tekst: getypt.get("tekst"),
        geldig_tot: getypt.get("geldig_tot"),
    };
    let gedaan = reader
        .web
        .app
        .record_toestemming(&reader.ctx, id, soort, &invoer)
        .await;
    let geweigerd = Geweigerd {
        soort: Some(soort),
        getypt,
        ..Geweigerd::default()
    };
    klaar(&reader, id, geweigerd, gedaan.map(drop), "toestemming-vastgelegd").await
}

async fn withdraw(
    reader: Reader,
    Path((_, id, daad)): Path<(String, LeerlingId, ToestemmingId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let versie = getypt.get("versie").parse().or(Err(Fout::Malformed))?;
    let op = getypt.get("ingetrokken_op");
    let gedaan = reader
        .web
        .app
        .withdraw_toestemming(&reader.ctx, daad, versie, &op)
        .await;
    let geweigerd = Geweigerd {
        daad: Some(daad),
        getypt,
        ..Geweigerd::default()
    };
    klaar(
        &reader,
        id,
        geweigerd,
        gedaan.map(drop),
        "toestemming-ingetrokken",
    )
    .await
}

async fn tell_back(
    reader: Reader,
    Path((_, id, daad)): Path<(String, LeerlingId, ToestemmingId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let versie = getypt.get("versie").parse().or(Err(Fout::Malformed))?;
    let (op, effect) = (getypt.get("teruggekoppeld_op"), getypt.get("effect"));
    let gedaan = reader
        .web
        .app
        .tell_back(&reader.ctx, daad, versie, &op, &effect)
        .await;
    let geweigerd = Geweigerd {
        daad: Some(daad),
        getypt,
        ..Geweigerd::default()
    };
    klaar(
        &reader,
        id,
        geweigerd,
        gedaan.map(drop),
        "toestemming-teruggekoppeld",
    )
    .await
}

/// Back to the page, or the page again with what was typed.
async fn klaar(
    reader: &Reader,
    id: LeerlingId,
    geweigerd: Geweigerd,
    gedaan: Result<(), AppError>,
    melding: &str,
) -> Result<Response, Fout> {
    match gedaan {
        Ok(()) => {
            let naar = reader.href(&format!("/leerlingen/{id}/toestemming"));
            Ok(Flash::redirect(Flash::done(melding), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = pagina(reader, id, Geweigerd { fouten, ..geweigerd }).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
