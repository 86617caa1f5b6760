//! The calendar of a school year (R218, R219).

use axum::response::Response;
use serde::Deserialize;
use vangnet_app::VeldFout;
use vangnet_app::inrichting::beleid::{BeleidBlad, KalenderdagInvoer, eerste_dag, kalender_voorstel};
use vangnet_core::inrichting::{KalenderSoort, Kalenderdag};

use super::wijzigen::{Maker, Rij, Uitkomst, Vorm, met_lege, toon, uitkomst, wijzigbaar};
use crate::form::{Choice, Field, Getypt, Line};
use crate::fout::Fout;
use crate::http::extract::{Form, Query};
use crate::reader::Reader;
use crate::taal::Taal;

/// Which school year, and whether the proposal is asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Vraag {
    schooljaar: String,
    voorstel: String,
}

/// The name of a school year, by the year in which it begins.
fn naam(t: Taal, jaar: i16) -> String {
    t.text("kalender-schooljaar")
        .arg("van", jaar.to_string())
        .arg("tot", jaar.saturating_add(1).to_string())
        .to_string()
}

fn vorm(
    reader: &Reader,
    jaar: i16,
    dagen: Vec<(usize, KalenderdagInvoer)>,
    fouten: &[VeldFout],
    voorstel: bool,
) -> Vorm {
    let t = reader.t;
    let maak = Maker { t, fouten };
    let pad = reader.href("/inrichting/toelating/kalender");
    let keuzes = reader
        .web
        .app
        .schooljaren()
        .map(|j| (format!("{pad}?schooljaar={j}"), naam(t, j), j == jaar));
    let rij = |(n, dag): (usize, KalenderdagInvoer)| Rij {
        kop: t.text("kalender-rij").arg("nummer", n).to_string(),
        velden: velden(&maak, n, &dag),
        verborgen: Vec::new(),
    };
    Vorm {
        rijen: met_lege(dagen).into_iter().map(rij).collect(),
        verborgen: vec![("schooljaar".to_owned(), jaar.to_string())],
        keuzes: keuzes.to_vec(),
        voorstel: voorstel.then(|| format!("{pad}?schooljaar={jaar}&voorstel=ja")),
        ..Vorm::default()
    }
}

fn velden(maak: &Maker<'_>, n: usize, dag: &KalenderdagInvoer) -> Vec<Field> {
    let t = maak.t;
    let soorten = std::iter::once(Choice::new("", t.text("kies")))
        .chain(KalenderSoort::ALL.map(|s| Choice::new(s.code(), t.code("kalender", s.code()))))
        .collect();
    [
        maak.select(
            format!("dag_soort_{n}"),
            t.text("veld-dag-soort"),
            &dag.soort,
            soorten,
        ),
        maak.regel(
            format!("dag_datum_{n}"),
            Line::Date,
            t.text("veld-dag-datum"),
            &dag.datum,
        ),
        maak.regel(
            format!("dag_omschrijving_{n}"),
            Line::Text,
            t.text("veld-dag-omschrijving"),
            &dag.omschrijving,
        ),
    ]
    .map(Field::open)
    .into()
}

fn getypt(dag: &Kalenderdag) -> KalenderdagInvoer {
    KalenderdagInvoer {
        soort: dag.soort.code().to_owned(),
        datum: dag.datum.to_string(),
        omschrijving: dag.omschrijving.clone(),
    }
}

/// The days that are set for a school year.
fn bestaand(blad: &BeleidBlad, jaar: i16) -> Vec<Kalenderdag> {
    let vanaf = eerste_dag(jaar);
    let kalender = blad.beleid.kalender.iter().find(|k| k.vanaf == vanaf);
    kalender.map(|k| k.waarde.dagen.clone()).unwrap_or_default()
}

pub(super) async fn form(reader: Reader, Query(vraag): Query<Vraag>) -> Result<Response, Fout> {
    let blad = wijzigbaar(&reader).await?;
    let [dit, ..] = reader.web.app.schooljaren();
    let gevraagd = vraag.schooljaar.parse().ok();
    let jaar = gevraagd.filter(|j| reader.web.app.schooljaren().contains(j));
    let jaar = jaar.unwrap_or(dit);
    let mut dagen = bestaand(&blad, jaar);
    let voorstel = kalender_voorstel(jaar);
    // What is set already is not proposed again.
    let nieuw = |dagen: &[Kalenderdag]| -> Vec<Kalenderdag> {
        let voorstel = voorstel.iter();
        voorstel
            .filter(|v| dagen.iter().all(|d| d.soort != v.soort))
            .cloned()
            .collect()
    };
    if !vraag.voorstel.is_empty() {
        dagen.extend(nieuw(&dagen));
        dagen.sort_by_key(|dag| (dag.datum, dag.soort));
    }
    let toon_voorstel = !nieuw(&dagen).is_empty();
    let dagen = (1..).zip(dagen.iter().map(getypt)).collect();
    toon(
        &reader,
        "kalender",
        vorm(&reader, jaar, dagen, &[], toon_voorstel),
    )
}

pub(super) async fn save(reader: Reader, Form(g): Form<Getypt>) -> Result<Response, Fout> {
    let schooljaar = g.get("schooljaar");
    let dag = |n| KalenderdagInvoer {
        soort: g.rij("dag_soort", n),
        datum: g.rij("dag_datum", n),
        omschrijving: g.rij("dag_omschrijving", n),
    };
    let gevuld = g.rijen(&["dag_soort", "dag_datum", "dag_omschrijving"]);
    let dagen: Vec<_> = gevuld.into_iter().map(|n| (n, dag(n))).collect();
    let gedaan = reader
        .web
        .app
        .save_kalender(&reader.ctx, &schooljaar, &dagen)
        .await;
    match uitkomst(&reader, gedaan)? {
        Uitkomst::Bewaard(naar) => Ok(naar),
        Uitkomst::Fouten(fouten) => {
            // A school year that is not offered did not come from our page.
            let jaar = schooljaar.parse().or(Err(Fout::Malformed))?;
            toon(&reader, "kalender", vorm(&reader, jaar, dagen, &fouten, false))
        }
    }
}
