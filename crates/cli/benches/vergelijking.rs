//! The schools of a samenwerkingsverband beside each other: forty schools with five years behind them.
//!
//! SQLite always; PostgreSQL when `VANGNET_TEST_POSTGRES` names a server, as for the tests.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "a benchmark prints and fails loudly"
)]

mod meting;

use jiff::Span;
use vangnet_core::{
    cascade::traject::{Traject, TrajectInhoud, TrajectStaat},
    id::{LeerlingId, SchoolId, TrajectId},
    inrichting::{
        School,
        aanbod::{Capaciteit, Schoolaanbod},
        catalogus::{Arrangement, Catalogus, Partij, Vorm},
    },
    leerling::Onderwijssoort,
};
use vangnet_store::Mutatie;
use vangnet_testkit::{Deel, TestApp, Wereld, run};

const SCHOLEN: u8 = 40;
const JAREN: i64 = 5;
/// Pupils of a school who ever had support.
const LEERLINGEN: usize = 60;
/// Trajecten of a school in a year.
const TRAJECTEN: usize = 100;

fn main() {
    for databank in meting::databanken() {
        run(databank, scholen);
    }
}

async fn scholen(app: &TestApp) {
    let catalogus = app.maasdal().await;
    let wereld = Wereld::new(app).await;
    for n in 2..SCHOLEN {
        een_school(app, &wereld, &catalogus, n).await;
    }
    for tabel in ["school", "schoolaanbod", "capaciteit", "traject"] {
        let sql = format!("SELECT count(*) FROM {tabel}");
        println!(
            "{:?}: {} rows of {tabel}",
            app.databank,
            app.number(Deel::Swv, &sql).await
        );
    }
    let paden = [
        "/vergelijking",
        "/vergelijking?beeld=neutraal",
        "/vergelijking?soort=basis",
        "/passend?onderwijs=vmbo_basis&behoefte=motivatie&behoefte=taal",
    ]
    .map(str::to_owned);
    meting::meet(app, wereld.directeur, "40 schools", &paden).await;
}

/// A school that wrote about every offer and stated its hours, with its pupils and five years of trajecten.
async fn een_school(app: &TestApp, wereld: &Wereld, catalogus: &Catalogus, n: u8) {
    let id = SchoolId(app.app.new_id());
    let letters = [b'C' + n / 20, b'A' + n % 20].map(char::from);
    let school = School {
        id,
        brin: format!("98{}{}", letters[0], letters[1]),
        naam: format!("School {n}"),
        adres: Vec::new(),
        soorten: vec![Onderwijssoort::VmboBasis, Onderwijssoort::VmboKader],
        locaties: Vec::new(),
    };
    let model = app.swv.find_leerling(wereld.leerling(0)).await.unwrap().unwrap();
    let leerlingen: Vec<_> = (0..LEERLINGEN)
        .map(|nr| {
            let mut een = model.clone();
            een.id = LeerlingId(app.app.new_id());
            een.gegevens.school = id;
            een.gegevens.locatie = None;
            een.gegevens.mentor = None;
            een.gegevens.nummer = format!("{n}-{nr}");
            een
        })
        .collect();
    let ids: Vec<LeerlingId> = leerlingen.iter().map(|l| l.id).collect();
    let tx = app.swv.begin().await.unwrap();
    tx.insert_school(&school).await.unwrap();
    let nieuw: Vec<_> = leerlingen.into_iter().map(Mutatie::Nieuw).collect();
    tx.save_leerlingen(&nieuw, &|_| {}).await.unwrap();
    for offer in &catalogus.arrangement {
        tx.save_schoolaanbod(&aanbod(id, offer)).await.unwrap();
    }
    for wie in ["mentor", "docent", "nt2_docent", "trainer", "zorgspecialist"] {
        let er = Capaciteit {
            school: id,
            uitvoerder: wie.to_owned(),
            minuten_per_week: 1_200,
        };
        tx.set_capaciteit(&er).await.unwrap();
    }
    app.commit(tx).await;
    for jaar in 0..JAREN {
        let tx = app.swv.begin().await.unwrap();
        for nr in 0..TRAJECTEN {
            let offer = &catalogus.arrangement[nr % catalogus.arrangement.len()];
            let een = traject(app, id, ids[nr % ids.len()], offer, jaar);
            tx.insert_traject(&een).await.unwrap();
        }
        app.commit(tx).await;
    }
}

fn aanbod(school: SchoolId, offer: &Arrangement) -> Schoolaanbod {
    Schoolaanbod {
        school,
        arrangement: offer.code.clone(),
        hoe: "De mentor spreekt de leerling elke week een half uur, kijkt mee met de planning en belt om de week met \
              thuis. Na zes weken kijkt het team of het helpt."
            .to_owned(),
        biedt: true,
        protocol: true,
        kwaliteit: None,
        versie: 0,
    }
}

/// A traject of so many years ago; those of this year run.
fn traject(app: &TestApp, school: SchoolId, leerling: LeerlingId, offer: &Arrangement, jaar: i64) -> Traject {
    let begin = app.app.today().saturating_sub(Span::new().days(365 * jaar + 20));
    let ended = (jaar > 0).then(|| begin.saturating_add(Span::new().days(60)));
    Traject {
        id: TrajectId(app.app.new_id()),
        leerling,
        school,
        arrangement: offer.code.clone(),
        soort: offer.soort.clone(),
        niveau: 2,
        vorm: Vorm::Individueel,
        maatwerk: false,
        groep: None,
        staat: if jaar > 0 {
            TrajectStaat::Beeindigd
        } else {
            TrajectStaat::Loopt
        },
        gevraagd_op: begin,
        begin: Some(begin),
        einde: None,
        beeindigd_op: ended,
        doorloop_tot: None,
        volgen_tot: None,
        minuten_per_week: Some(45),
        keren_per_week: None,
        extern_minuten: None,
        uitvoerder: offer.uitvoerders.first().cloned().unwrap_or_default(),
        begeleider: None,
        financier: Partij::School,
        partner: None,
        evaluatie_op: None,
        uitkomst: None,
        inhoud: TrajectInhoud::default(),
        versie: 1,
    }
}
