//! Key figures of years before this register, and a few that a school writes instead of a count. All numbers are made up.

use jiff::civil::Date;
use vangnet_app::{App, cijfers::KengetalInvoer};
use vangnet_core::{
    cijfers::kengetal::{Kengetal, Peildatum},
    schooljaar,
};

use super::{
    klok::DemoKlok,
    mensen::{SchoolTeam, Team},
    steun::goed,
};

/// A row of history: in each of the four years before this one what kind of value, and which number.
type Rij = (Kengetal, [(&'static str, &'static str); 4]);

/// What was told of the years before; of what was not asked then, nothing stands here.
const VROEGER: [Rij; 10] = [
    (
        Kengetal::Leerlingen,
        [
            ("getal", "412"),
            ("getal", "405"),
            ("getal", "398"),
            ("getal", "391"),
        ],
    ),
    (
        Kengetal::Lwoo,
        [("getal", "64"), ("getal", "61"), ("getal", "66"), ("getal", "58")],
    ),
    (
        Kengetal::Pro,
        [("getal", "72"), ("getal", "75"), ("getal", "71"), ("getal", "77")],
    ),
    (
        Kengetal::ZatVmbo,
        [("getal", "21"), ("getal", "26"), ("getal", "24"), ("leeg", "")],
    ),
    (
        Kengetal::ZatPro,
        [("onbekend", ""), ("getal", "14"), ("getal", "17"), ("leeg", "")],
    ),
    (
        Kengetal::BovenschoolsGeplaatst,
        [("getal", "6"), ("getal", "7"), ("streepje", ""), ("getal", "5")],
    ),
    (
        Kengetal::VerwezenVso,
        [("getal", "2"), ("streepje", ""), ("getal", "4"), ("getal", "3")],
    ),
    (
        Kengetal::Dyslexie,
        [("getal", "33"), ("getal", "31"), ("getal", "35"), ("getal", "36")],
    ),
    (
        Kengetal::Dyscalculie,
        [("leeg", ""), ("getal", "4"), ("getal", "6"), ("getal", "6")],
    ),
    (
        Kengetal::Hoogbegaafd,
        [("getal", "0"), ("getal", "0"), ("getal", "1"), ("getal", "0")],
    ),
];

pub(super) async fn maak(app: &App, klok: &DemoKlok, team: &Team, vandaag: Date) -> anyhow::Result<()> {
    klok.zet(vandaag);
    let jaar = schooljaar::eerste_dag(vandaag).year();
    for (nr, school) in team.scholen.iter().enumerate() {
        for (code, waarden) in VROEGER {
            for (terug, (soort, waarde)) in (1..).zip(waarden.iter().rev()) {
                // Schools differ a little.
                let waarde = match waarde.parse::<usize>() {
                    Ok(n) if n > 10 => (n + nr * 7).to_string(),
                    _ => (*waarde).to_owned(),
                };
                let reden = "Overgenomen uit het schoolondersteuningsprofiel.";
                schrijf(app, school, jaar - terug, code, (soort, &waarde, ""), reden).await?;
            }
        }
        let instroom = Kengetal::OntwikkelingsstoornisInstroom;
        let reden = "Geteld bij de aanmelding van leerjaar 1.";
        schrijf(app, school, jaar, instroom, ("getal", "14", "96"), reden).await?;
        let reden = "Van acht leerlingen ligt de verklaring nog op papier.";
        schrijf(app, school, jaar, Kengetal::Dyslexie, ("getal", "38", ""), reden).await?;
    }
    Ok(())
}

async fn schrijf(
    app: &App,
    school: &SchoolTeam,
    jaar: i16,
    code: Kengetal,
    (soort, waarde, noemer): (&str, &str, &str),
    reden: &str,
) -> anyhow::Result<()> {
    let ctx = &school.zorgcoordinator;
    let was = app
        .open_kengetal(ctx, school.school.id, jaar, code, Peildatum::Oktober)
        .await;
    let invoer = KengetalInvoer {
        soort: soort.to_owned(),
        waarde: waarde.to_owned(),
        noemer: noemer.to_owned(),
        reden: reden.to_owned(),
        versie: goed(was, "kengetal")?.cel.versie,
    };
    let saved = app
        .save_kengetal(ctx, school.school.id, jaar, code, &invoer)
        .await;
    goed(saved, "kengetal")
}
