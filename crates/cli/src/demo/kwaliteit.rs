//! The quality of support in the demo: a cycle that is closed and one that runs, ambitions of which one is late, what staff
//! can, protocols of which one is to be reviewed. All of it is made up.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use vangnet_app::{
    App,
    kwaliteit::{
        AmbitieInvoer, CompetentieInvoer, CyclusInvoer, FaseInvoer, MetingInvoer, NotitieInvoer,
        ProtocolInvoer, ScholingInvoer,
    },
};
use vangnet_core::{
    kwaliteit::cyclus::{Doelgroep, Fase},
    schooljaar,
};

use super::{
    klok::DemoKlok,
    mensen::{SchoolTeam, Team},
    steun::goed,
};

/// What four groups said: asked, answered, score, finding.
const METINGEN: [(Doelgroep, [&str; 4]); 4] = [
    (
        Doelgroep::Ketenpartners,
        [
            "5",
            "3",
            "7,8",
            "Afspraken komen op tijd op papier; het eerste telefoontje mag eerder.",
        ],
    ),
    (
        Doelgroep::Leerlingen,
        [
            "210",
            "164",
            "7,1",
            "De mentor is goed bereikbaar. In de pauze zoeken leerlingen een rustige plek.",
        ],
    ),
    (
        Doelgroep::Ouders,
        [
            "210",
            "58",
            "7,4",
            "Ouders willen weten wie hun kind begeleidt, ook als er niets misgaat.",
        ],
    ),
    (
        Doelgroep::Personeel,
        [
            "41",
            "36",
            "6,7",
            "Het team wil vaker samen oefenen met wat er in het plan staat.",
        ],
    ),
];

/// What stands in the phases of a cycle that is done.
const FASEN: [(Fase, &str); 4] = [
    (
        Fase::Plan,
        "Elke mentor belt in de eerste drie weken met de ouders van elke leerling.",
    ),
    (
        Fase::Do,
        "In week 38 waren alle ouders gebeld; twee mentoren hielpen elkaar met de nieuwe klas.",
    ),
    (
        Fase::Check,
        "Ouders noemen het telefoontje het vaakst als wat hielp. De score steeg met drie tienden.",
    ),
    (
        Fase::Act,
        "Het telefoontje hoort voortaan bij de start van het jaar en staat in de jaaragenda.",
    ),
];

/// What staff must be able to do: name, the offers it is for in the one catalogue and the other, whether every teacher.
const COMPETENTIES: [(&str, [&str; 2], bool); 4] = [
    ("Omgaan met agressie", ["B5", "2a"], true),
    ("Leerlingen met autisme in de klas", ["B2", "15a"], true),
    ("Coachende gesprekken", ["B1", "1"], false),
    ("Specialist rekenen", ["B4", "8b"], false),
];

pub(super) async fn maak(app: &App, klok: &DemoKlok, team: &Team, vandaag: Date) -> anyhow::Result<()> {
    klok.zet(vandaag);
    let Some(first) = team.scholen.first() else {
        return Ok(());
    };
    samen(app, team, first, vandaag).await?;
    for school in &team.scholen {
        cycli(app, school, vandaag).await?;
        ambities(app, klok, school, vandaag).await?;
        protocollen(app, school, vandaag).await?;
        scholing(app, school, vandaag).await?;
    }
    klok.zet(vandaag);
    Ok(())
}

/// What the samenwerkingsverband keeps for all schools.
async fn samen(app: &App, team: &Team, first: &SchoolTeam, vandaag: Date) -> anyhow::Result<()> {
    let (ctx, school) = (&team.directeur, first.school.id);
    let medisch = protocol(
        "medisch",
        "Medisch handelen op school",
        "2026",
        vandaag.saturating_add(300.days()),
    );
    goed(app.save_protocol(ctx, school, &medisch).await, "protocol")?;
    let ambitie = AmbitieInvoer {
        soort: "ambitie".to_owned(),
        wat: "Elke school heeft iemand die thuiszitters binnen een week bezoekt.".to_owned(),
        waarom: "Wie lang thuis is, komt moeilijker terug.".to_owned(),
        begin: schooljaar::eerste_dag(vandaag).to_string(),
        uiterlijk: vandaag.saturating_add(250.days()).to_string(),
        ..AmbitieInvoer::default()
    };
    goed(app.save_ambitie(ctx, school, &ambitie).await, "ambitie")?;
    let catalogus = goed(app.open_scholing(ctx, school).await, "scholing")?.catalogus;
    for (titel, codes, ieder) in COMPETENTIES {
        let offer = codes
            .into_iter()
            .find(|code| catalogus.arrangement(code).is_some());
        let invoer = CompetentieInvoer {
            titel: titel.to_owned(),
            codes: offer.unwrap_or_default().to_owned(),
            ieder,
            vanaf: vandaag.saturating_sub(300.days()).to_string(),
            ..CompetentieInvoer::default()
        };
        goed(app.save_competentie(ctx, &invoer).await, "competentie")?;
    }
    Ok(())
}

/// Last year's cycle, closed, and this year's with only a plan.
async fn cycli(app: &App, school: &SchoolTeam, vandaag: Date) -> anyhow::Result<()> {
    let (ctx, id) = (&school.zorgcoordinator, school.school.id);
    let jaar = schooljaar::eerste_dag(vandaag).year();
    let eigenaar = ctx.actor.account.to_string();
    let fase = |(fase, tekst): (Fase, &str)| {
        let invoer = FaseInvoer {
            tekst: tekst.to_owned(),
            datum: schooljaar::eerste_dag(vandaag)
                .saturating_sub(60.days())
                .to_string(),
            eigenaar: eigenaar.clone(),
        };
        (fase, invoer)
    };
    let meting = |(groep, [gevraagd, ingevuld, score, bevinding]): (Doelgroep, [&str; 4])| {
        let invoer = MetingInvoer {
            gevraagd: gevraagd.to_owned(),
            ingevuld: ingevuld.to_owned(),
            score: score.to_owned(),
            bevinding: bevinding.to_owned(),
        };
        (groep, invoer)
    };
    let vorig = CyclusInvoer {
        metingen: METINGEN.into_iter().map(meting).collect(),
        fasen: FASEN.into_iter().map(fase).collect(),
        versie: 0,
    };
    goed(app.save_cyclus(ctx, id, jaar - 1, &vorig).await, "cyclus")?;
    goed(app.step_cyclus(ctx, id, jaar - 1, "sluiten", 1).await, "cyclus")?;
    let nu = CyclusInvoer {
        metingen: BTreeMap::new(),
        fasen: FASEN.into_iter().take(1).map(fase).collect(),
        versie: 0,
    };
    goed(app.save_cyclus(ctx, id, jaar, &nu).await, "cyclus")
}

/// One ambition that runs, one improvement action that is late.
async fn ambities(app: &App, klok: &DemoKlok, school: &SchoolTeam, vandaag: Date) -> anyhow::Result<()> {
    let (ctx, id) = (&school.zorgcoordinator, school.school.id);
    for (soort, wat, waarom, dagen) in [
        (
            "ambitie",
            "Elke leraar kan een les geven waarin prikkels geen probleem zijn.",
            "Steeds meer leerlingen raken vol in een drukke klas.",
            400,
        ),
        (
            "verbeteractie",
            "Een vaste rustige plek in elke pauze.",
            "Leerlingen vroegen erom in de vragenlijst.",
            -14,
        ),
    ] {
        klok.zet(vandaag.saturating_sub(120.days()));
        let invoer = AmbitieInvoer {
            soort: soort.to_owned(),
            wat: wat.to_owned(),
            waarom: waarom.to_owned(),
            eigenaar: school.teamleider.actor.account.to_string(),
            begin: vandaag.saturating_sub(120.days()).to_string(),
            uiterlijk: vandaag.saturating_add(i64::from(dagen).days()).to_string(),
            ..AmbitieInvoer::default()
        };
        let ambitie = goed(app.save_ambitie(ctx, id, &invoer).await, "ambitie")?;
        klok.zet(vandaag.saturating_sub(50.days()));
        let notitie = NotitieInvoer {
            staat: "loopt".to_owned(),
            tekst: "Het team heeft er een middag aan gewerkt; de eerste twee klassen doen mee.".to_owned(),
            versie: 1,
        };
        goed(app.note_ambitie(ctx, id, ambitie, &notitie).await, "ambitie")?;
    }
    klok.zet(vandaag);
    Ok(())
}

fn protocol(soort: &str, titel: &str, uitgave: &str, herzien_voor: Date) -> ProtocolInvoer {
    ProtocolInvoer {
        soort: soort.to_owned(),
        titel: titel.to_owned(),
        uitgave: uitgave.to_owned(),
        herzien_voor: herzien_voor.to_string(),
        adres: "In de map met protocollen van de school.".to_owned(),
        ..ProtocolInvoer::default()
    }
}

/// Some protocols, one of which is to be reviewed; of a few kinds there is none.
async fn protocollen(app: &App, school: &SchoolTeam, vandaag: Date) -> anyhow::Result<()> {
    let (ctx, id) = (&school.zorgcoordinator, school.school.id);
    for (soort, titel, uitgave, dagen) in [
        ("pesten", "Zo gaan we om met pesten", "2024", -40),
        ("veiligheid", "Veiligheidsplan", "3", 180),
        ("statuut", "Leerlingenstatuut", "2025-2027", 400),
        ("draaiboek_crisis", "Wat we doen bij een crisis", "2", 90),
    ] {
        let invoer = protocol(
            soort,
            titel,
            uitgave,
            vandaag.saturating_add(i64::from(dagen).days()),
        );
        goed(app.save_protocol(ctx, id, &invoer).await, "protocol")?;
    }
    Ok(())
}

/// Trainings: one that counts, one that is over, one that is planned; for the last competence nobody is trained.
async fn scholing(app: &App, school: &SchoolTeam, vandaag: Date) -> anyhow::Result<()> {
    let (ctx, id) = (&school.zorgcoordinator, school.school.id);
    let blad = goed(app.open_scholing(ctx, id).await, "scholing")?;
    let wat = |nr: usize| {
        let titel = COMPETENTIES.get(nr).map(|(titel, ..)| *titel);
        let found = blad.competenties.iter().find(|c| Some(c.titel.as_str()) == titel);
        found.map(|c| c.id.to_string()).unwrap_or_default()
    };
    let docent = school
        .docenten
        .first()
        .map(ToString::to_string)
        .unwrap_or_default();
    let team = school.teamleider.actor.account.to_string();
    let dag = |dagen: i64| vandaag.saturating_add(dagen.days()).to_string();
    for (account, competentie, gepland, gevolgd, geldig_tot) in [
        (&docent, wat(0), String::new(), dag(-200), dag(530)),
        (&team, wat(0), String::new(), dag(-900), dag(-170)),
        (&docent, wat(1), dag(45), String::new(), String::new()),
        (&team, wat(2), String::new(), dag(-100), String::new()),
    ] {
        let invoer = ScholingInvoer {
            account: account.clone(),
            competentie,
            gepland,
            gevolgd,
            geldig_tot,
            ..ScholingInvoer::default()
        };
        goed(app.save_scholing(ctx, id, &invoer).await, "scholing")?;
    }
    Ok(())
}
