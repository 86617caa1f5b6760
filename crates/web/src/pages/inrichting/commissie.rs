//! Who sits in the advisory committee (R214).

use axum::response::Response;
use vangnet_app::VeldFout;
use vangnet_app::inrichting::beleid::{BeleidBlad, CommissielidInvoer};
use vangnet_core::toelating::commissie::Commissielid;

use super::wijzigen::{Maker, Rij, Uitkomst, Vorm, met_lege, toon, uitkomst, wijzigbaar};
use crate::form::{Choice, Getypt, Line};
use crate::fout::Fout;
use crate::http::extract::Form;
use crate::reader::Reader;

/// The fields by which a row counts as filled.
const NAMEN: [&str; 3] = ["lid_naam", "lid_organisatie", "lid_deskundigheid"];

fn vorm(
    reader: &Reader,
    blad: &BeleidBlad,
    vanaf: &str,
    leden: Vec<(usize, CommissielidInvoer)>,
    fouten: &[VeldFout],
) -> Vorm {
    let t = reader.t;
    let maak = Maker { t, fouten };
    let geen = || Choice::new("", t.text("beleid-geen"));
    let scholen: Vec<Choice> = std::iter::once(geen())
        .chain(
            blad.scholen
                .iter()
                .map(|s| Choice::new(s.id.to_string(), &s.naam)),
        )
        .collect();
    let accounts: Vec<Choice> = std::iter::once(geen())
        .chain(
            blad.accounts
                .iter()
                .map(|a| Choice::new(a.id.to_string(), &a.naam)),
        )
        .collect();
    let rij = |(n, lid): (usize, CommissielidInvoer)| Rij {
        kop: t.text("commissie-rij").arg("nummer", n).to_string(),
        velden: vec![
            maak.regel(
                format!("lid_naam_{n}"),
                Line::Text,
                t.text("veld-lid-naam"),
                &lid.naam,
            ),
            maak.regel(
                format!("lid_deskundigheid_{n}"),
                Line::Text,
                t.text("veld-lid-deskundigheid"),
                &lid.deskundigheid,
            ),
            maak.regel(
                format!("lid_organisatie_{n}"),
                Line::Text,
                t.text("veld-lid-organisatie"),
                &lid.organisatie,
            ),
            maak.select(
                format!("lid_school_{n}"),
                t.text("veld-lid-school"),
                &lid.school,
                scholen.clone(),
            ),
            maak.select(
                format!("lid_account_{n}"),
                t.text("veld-lid-account"),
                &lid.account,
                met_eigen(&accounts, &lid),
            ),
            maak.vinkje(
                format!("lid_ondergrens_{n}"),
                t.text("veld-lid-ondergrens"),
                lid.alleen_ondergrens,
            ),
        ]
        .into_iter()
        .map(crate::form::Field::open)
        .collect(),
        verborgen: vec![(format!("lid_code_{n}"), lid.code)],
    };
    Vorm {
        velden: vec![maak.vanaf(vanaf)],
        rijen: met_lege(leden).into_iter().map(rij).collect(),
        ..Vorm::default()
    }
}

/// The accounts to choose from; one that was linked and lost its role meanwhile stays, by the name of the seat.
fn met_eigen(accounts: &[Choice], lid: &CommissielidInvoer) -> Vec<Choice> {
    let mut keuzes = accounts.to_vec();
    if keuzes.iter().all(|keuze| keuze.value != lid.account) {
        keuzes.push(Choice::new(&*lid.account, &*lid.naam));
    }
    keuzes
}

fn getypt(lid: &Commissielid) -> CommissielidInvoer {
    CommissielidInvoer {
        code: lid.code.clone(),
        naam: lid.naam.clone(),
        organisatie: lid.organisatie.clone(),
        deskundigheid: lid.deskundigheid.clone(),
        school: lid.school.map(|id| id.to_string()).unwrap_or_default(),
        account: lid.account.map(|id| id.to_string()).unwrap_or_default(),
        alleen_ondergrens: lid.alleen_ondergrens,
    }
}

fn lees(g: &Getypt) -> Vec<(usize, CommissielidInvoer)> {
    let lid = |n| CommissielidInvoer {
        code: g.rij("lid_code", n),
        naam: g.rij("lid_naam", n),
        organisatie: g.rij("lid_organisatie", n),
        deskundigheid: g.rij("lid_deskundigheid", n),
        school: g.rij("lid_school", n),
        account: g.rij("lid_account", n),
        alleen_ondergrens: g.ja(&format!("lid_ondergrens_{n}")),
    };
    g.rijen(&NAMEN).into_iter().map(|n| (n, lid(n))).collect()
}

pub(super) async fn form(reader: Reader) -> Result<Response, Fout> {
    let blad = wijzigbaar(&reader).await?;
    let vandaag = reader.web.app.today();
    let nu = blad.beleid.commissie_op(vandaag);
    let leden = nu.map(|c| (1..).zip(c.leden.iter().map(getypt)).collect());
    let vorm = vorm(
        &reader,
        &blad,
        &vandaag.to_string(),
        leden.unwrap_or_default(),
        &[],
    );
    toon(&reader, "commissie", vorm)
}

pub(super) async fn save(reader: Reader, Form(g): Form<Getypt>) -> Result<Response, Fout> {
    let (vanaf, leden) = (g.get("vanaf"), lees(&g));
    let gedaan = reader.web.app.save_commissie(&reader.ctx, &vanaf, &leden).await;
    match uitkomst(&reader, gedaan)? {
        Uitkomst::Bewaard(naar) => Ok(naar),
        Uitkomst::Fouten(fouten) => {
            let blad = wijzigbaar(&reader).await?;
            let vorm = vorm(&reader, &blad, &vanaf, leden, &fouten);
            toon(&reader, "commissie", vorm)
        }
    }
}
