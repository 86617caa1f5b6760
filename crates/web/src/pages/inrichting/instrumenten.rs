//! The yearly list of instruments (UB WVO 2020 art. 2.46 lid 2, R209).

use axum::response::Response;
use vangnet_app::VeldFout;
use vangnet_app::inrichting::beleid::InstrumentInvoer;
use vangnet_core::toelating::Domein;
use vangnet_core::toelating::instrument::{Instrument, InstrumentSoort, Instrumentenlijst};

use super::wijzigen::{Maker, Rij, Uitkomst, Vorm, met_lege, toon, uitkomst, wijzigbaar};
use crate::form::{Choice, Field, Getypt, Line};
use crate::fout::Fout;
use crate::http::extract::Form;
use crate::reader::Reader;

/// The list as typed.
#[derive(Default)]
struct Lijst {
    vanaf: String,
    bron: String,
    rijen: Vec<(usize, InstrumentInvoer)>,
}

impl Lijst {
    fn van(lijst: &Instrumentenlijst, vanaf: String) -> Self {
        Self {
            vanaf,
            bron: lijst.bron.clone(),
            rijen: (1..).zip(lijst.instrumenten.iter().map(getypt)).collect(),
        }
    }

    fn lees(g: &Getypt) -> Self {
        let rij = |n| InstrumentInvoer {
            naam: g.rij("instrument_naam", n),
            soort: g.rij("instrument_soort", n),
            domeinen: Domein::ALL
                .into_iter()
                .map(Domein::code)
                .filter(|code| g.ja(&format!("instrument_{code}_{n}")))
                .map(str::to_owned)
                .collect(),
            van: g.rij("instrument_van", n),
            tot: g.rij("instrument_tot", n),
            lokaal: g.ja(&format!("instrument_lokaal_{n}")),
        };
        let gevuld = g.rijen(&["instrument_naam", "instrument_van", "instrument_tot"]);
        Self {
            vanaf: g.get("vanaf"),
            bron: g.get("bron"),
            rijen: gevuld.into_iter().map(|n| (n, rij(n))).collect(),
        }
    }
}

fn getypt(i: &Instrument) -> InstrumentInvoer {
    InstrumentInvoer {
        naam: i.naam.clone(),
        soort: i.soort.code().to_owned(),
        domeinen: i.domeinen.iter().map(|d| d.code().to_owned()).collect(),
        van: i.van.map(|d| d.to_string()).unwrap_or_default(),
        tot: i.tot.map(|d| d.to_string()).unwrap_or_default(),
        lokaal: i.lokaal,
    }
}

fn vorm(reader: &Reader, lijst: Lijst, fouten: &[VeldFout]) -> Vorm {
    let t = reader.t;
    let maak = Maker { t, fouten };
    Vorm {
        velden: vec![
            maak.regel("bron", Line::Text, t.text("veld-bron"), &lijst.bron)
                .open()
                .hint(t.text("veld-bron-uitleg")),
            maak.vanaf(&lijst.vanaf),
        ],
        rijen: met_lege(lijst.rijen)
            .into_iter()
            .map(|(n, rij)| Rij {
                kop: t.text("instrument-rij").arg("nummer", n).to_string(),
                velden: velden(&maak, n, &rij),
                verborgen: Vec::new(),
            })
            .collect(),
        ..Vorm::default()
    }
}

fn velden(maak: &Maker<'_>, n: usize, rij: &InstrumentInvoer) -> Vec<Field> {
    let t = maak.t;
    let soorten = std::iter::once(Choice::new("", t.text("kies")))
        .chain(InstrumentSoort::ALL.map(|s| Choice::new(s.code(), t.code("instrumentsoort", s.code()))))
        .collect();
    let naam = maak.regel(
        format!("instrument_naam_{n}"),
        Line::Text,
        t.text("veld-instrument-naam"),
        &rij.naam,
    );
    let soort = maak.select(
        format!("instrument_soort_{n}"),
        t.text("veld-instrument-soort"),
        &rij.soort,
        soorten,
    );
    let domeinen = Domein::ALL.map(|d| {
        let aan = rij.domeinen.iter().any(|code| code == d.code());
        maak.vinkje(
            format!("instrument_{}_{n}", d.code()),
            t.code("domein", d.code()),
            aan,
        )
    });
    let van = maak.regel(
        format!("instrument_van_{n}"),
        Line::Date,
        t.text("veld-instrument-van"),
        &rij.van,
    );
    let tot = maak.regel(
        format!("instrument_tot_{n}"),
        Line::Date,
        t.text("veld-instrument-tot"),
        &rij.tot,
    );
    let lokaal = maak.vinkje(
        format!("instrument_lokaal_{n}"),
        t.text("veld-instrument-lokaal"),
        rij.lokaal,
    );
    [naam, soort, van, tot]
        .into_iter()
        .chain(domeinen)
        .chain([lokaal])
        .map(Field::open)
        .collect()
}

pub(super) async fn form(reader: Reader) -> Result<Response, Fout> {
    let blad = wijzigbaar(&reader).await?;
    let vandaag = reader.web.app.today();
    let nu = blad.beleid.instrumenten_op(vandaag);
    let lijst = nu.map_or_else(
        || Lijst {
            vanaf: vandaag.to_string(),
            ..Lijst::default()
        },
        |l| Lijst::van(l, vandaag.to_string()),
    );
    toon(&reader, "instrumenten", vorm(&reader, lijst, &[]))
}

pub(super) async fn save(reader: Reader, Form(g): Form<Getypt>) -> Result<Response, Fout> {
    let lijst = Lijst::lees(&g);
    let gedaan = reader
        .web
        .app
        .save_instrumenten(&reader.ctx, &lijst.vanaf, &lijst.bron, &lijst.rijen)
        .await;
    match uitkomst(&reader, gedaan)? {
        Uitkomst::Bewaard(naar) => Ok(naar),
        Uitkomst::Fouten(fouten) => toon(&reader, "instrumenten", vorm(&reader, lijst, &fouten)),
    }
}
