//! Profiles of the schools of the demo: one adopted and frozen, one that is written with tasks while last year's is over, one
//! that was only begun.

use anyhow::Context as _;
use jiff::{ToSpan, civil::Date};
use vangnet_app::{
    App,
    schoolprofiel::{DocumentInvoer, PlekInvoer, PlekRegel, ProfielStapInvoer, TaakInvoer},
};
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::SchoolprofielId,
    schooljaar,
    schoolprofiel::format::Profielformat,
};
use vangnet_store::BeleidSoort;
use vangnet_web::taal::Taal;

use super::{
    klok::DemoKlok,
    mensen::{SchoolTeam, Team},
};
use crate::beheer::leesbaar;

/// What the schools write at the sections that every format of the demo has.
const TEKSTEN: [(&str, &str); 9] = [
    (
        "tekst.gegevens",
        "De ondersteuning wordt geleid door de zorgcoördinator. Ouders bellen de school en vragen naar haar; zij belt dezelfde dag terug.",
    ),
    (
        "tekst.visie",
        "Een leerling leert als hij zich gezien weet. Daarom begint elke dag met de mentor, en zoeken we eerst in de klas naar wat helpt.",
    ),
    (
        "tekst.doelgroep",
        "Onze leerlingen leren het liefst door te doen. Velen reizen met de bus uit de dorpen aan de kust; een deel is pas kort in Nederland.",
    ),
    (
        "tekst.concept",
        "De ochtend is voor taal, rekenen en theorie, de middag voor de praktijk. Een groep heeft vaste lokalen en zo weinig mogelijk leraren.",
    ),
    (
        "tekst.toelating",
        "Na een aanmelding praten we met ouders en leerling en met de vorige school. Binnen zes weken weten zij of we een passende plek hebben. Lukt dat niet, dan zoeken we samen een andere school en laten we niet los tot die er is.",
    ),
    (
        "tekst.grenzen",
        "Wie de hele dag iemand naast zich nodig heeft, kan bij ons niet goed leren. Dan zoeken we met het samenwerkingsverband naar een plek die wel past.",
    ),
    (
        "tekst.basiskwaliteit",
        "Elke leerling heeft een mentor, een dagopening, dezelfde regels in elke les en twee keer per jaar een gesprek over zijn doelen.",
    ),
    (
        "tekst.ouders",
        "Ouders zitten erbij als we over hun kind praten. Wat we afspreken, krijgen zij dezelfde week op papier.",
    ),
    (
        "tekst.ambities",
        "Over twee jaar kan elke leraar een les geven waarin prikkels geen probleem zijn. De teamleider trekt dit; de helft van het team is geschoold.",
    ),
];

/// What a school says a year later.
const AMBITIE_BEREIKT: &str = "Elke leraar kan nu een les geven waarin prikkels geen probleem zijn. Dit jaar leren we in elke vakgroep hoe we een instructie in drie stappen geven. De teamleider trekt dit; de helft van het team is geschoold.";

pub(super) async fn maak(
    app: &App,
    klok: &DemoKlok,
    team: &Team,
    vandaag: Date,
    tekst: &str,
) -> anyhow::Result<()> {
    klok.zet(vandaag.saturating_sub(190.days()));
    format(app, team, vandaag, tekst).await?;
    for school in &team.scholen {
        match school.school.brin.as_str() {
            "98AA" => verlopen(app, klok, school, vandaag).await?,
            "98BB" => {
                let nu = vandaag.saturating_sub(21.days());
                vastgesteld(app, klok, school, nu.saturating_sub(365.days()), false).await?;
                vastgesteld(app, klok, school, nu, true).await?;
            }
            _ => begonnen(app, klok, school, vandaag).await?,
        }
    }
    klok.zet(vandaag);
    Ok(())
}

/// The format, as it holds since five years.
async fn format(app: &App, team: &Team, vandaag: Date, tekst: &str) -> anyhow::Result<()> {
    let format: Profielformat = toml::from_str(tekst)?;
    let vanaf = schooljaar::eerste_dag(vandaag.saturating_sub(5.years()));
    let tx = team.directeur.swv.begin().await?;
    tx.insert_beleid(BeleidSoort::Profielformat, vanaf, &format)
        .await?;
    let entry = AuditEntry::new(
        Some(team.directeur.actor.account),
        Handeling::BeleidGewijzigd,
        "beleid",
    );
    let entry = entry.met("sleutel", BeleidSoort::Profielformat.code());
    tx.commit(entry, app.now().as_millisecond()).await?;
    Ok(())
}

async fn begin(app: &App, school: &SchoolTeam, overnemen: bool) -> anyhow::Result<SchoolprofielId> {
    let jaar = schooljaar::eerste_dag(app.today()).year().to_string();
    let id = school.school.id;
    let begun = app
        .start_schoolprofiel(&school.zorgcoordinator, id, &jaar, overnemen)
        .await;
    begun.map_err(|e| leesbaar(Taal::Nl, &e))
}

/// What a school writes at a place: its own words, or what fits any place of its kind.
fn woorden(r: &PlekRegel) -> String {
    if let Some((_, text)) = TEKSTEN.iter().find(|(code, _)| *code == r.plek.code) {
        return (*text).to_owned();
    }
    let titel = r
        .plek
        .titel
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if r.plek.code.starts_with("categorie.") {
        return format!(
            "{titel}: we spreken met de leerling af wat hij wil bereiken, plannen een vast uur in de week en kijken na zes weken met de ouders of het helpt."
        );
    }
    format!(
        "{titel} staat elk jaar op de agenda van het team. De mentor ziet het als eerste, de zorgcoördinator houdt het overzicht, en wat we afspreken staat in het dossier van de leerling."
    )
}

/// Writes every place that must be filled, except so many at the end.
async fn schrijf(app: &App, school: &SchoolTeam, id: SchoolprofielId, open: usize) -> anyhow::Result<()> {
    let ctx = &school.zorgcoordinator;
    let blad = app
        .open_schoolprofiel(ctx, id)
        .await
        .map_err(|e| leesbaar(Taal::Nl, &e))?;
    let asked: Vec<&String> = blad.leeg.iter().map(|(code, _)| code).collect();
    let many = asked.len().saturating_sub(open);
    let own = |r: &&PlekRegel| TEKSTEN.iter().any(|(code, _)| *code == r.plek.code);
    let wanted = |r: &&PlekRegel| asked.iter().take(many).any(|code| **code == r.plek.code);
    for (n, r) in blad.regels.iter().filter(|r| own(r) || wanted(r)).enumerate() {
        let zelfoordeel = match n.checked_rem(4) {
            Some(0) => "deels",
            Some(1) => "voorbeeld",
            _ => "op_orde",
        };
        let invoer = PlekInvoer {
            tekst: woorden(r),
            zelfoordeel: zelfoordeel.to_owned(),
            versie: r.tekst.versie,
        };
        let saved = app.save_profielplek(ctx, id, &r.plek.code, &invoer).await;
        saved.map_err(|e| leesbaar(Taal::Nl, &e))?;
    }
    Ok(())
}

/// Written, advised on, pupils heard, adopted: each step three days after the one before; then published. As a sequel it says
/// what the one before said, but for one place.
async fn vastgesteld(
    app: &App,
    klok: &DemoKlok,
    school: &SchoolTeam,
    op: Date,
    vervolg: bool,
) -> anyhow::Result<()> {
    klok.zet(op.saturating_sub(60.days()));
    let id = begin(app, school, vervolg).await?;
    if vervolg {
        bewaar(app, school, id, ("tekst.ambities", AMBITIE_BEREIKT, 1)).await?;
    } else {
        schrijf(app, school, id, 0).await?;
        document(app, school, id, op).await?;
    }
    for (n, stap) in (1i32..).zip(["mr_advies", "gehoord", "vaststellen"]) {
        let dag = op.saturating_sub(3i32.saturating_mul(3i32.saturating_sub(n)).days());
        klok.zet(dag);
        let wie = if stap == "vaststellen" {
            &school.directie
        } else {
            &school.zorgcoordinator
        };
        let invoer = ProfielStapInvoer {
            stap: stap.to_owned(),
            versie: n,
            datum: dag.to_string(),
            advies: "positief".to_owned(),
            inbreng: "De leerlingenraad wil een plek om even stil te zijn. Die komt in het lokaal naast de mediatheek, elke pauze."
                .to_owned(),
            naam: wie.naam.clone(),
        };
        let done = app.step_schoolprofiel(wie, id, &invoer).await;
        done.map_err(|e| leesbaar(Taal::Nl, &e))?;
    }
    let published = app.publish_schoolprofiel(&school.directie, id, true).await;
    published.map_err(|e| leesbaar(Taal::Nl, &e))
}

async fn bewaar(
    app: &App,
    school: &SchoolTeam,
    id: SchoolprofielId,
    (plek, tekst, versie): (&str, &str, i32),
) -> anyhow::Result<()> {
    let invoer = PlekInvoer {
        tekst: tekst.to_owned(),
        zelfoordeel: "op_orde".to_owned(),
        versie,
    };
    let saved = app
        .save_profielplek(&school.zorgcoordinator, id, plek, &invoer)
        .await;
    let noemt_leerling = saved.map_err(|e| leesbaar(Taal::Nl, &e))?;
    anyhow::ensure!(!noemt_leerling, "demo: {plek} noemt een leerling");
    Ok(())
}

/// Last year's was adopted and is over; this year's is being written, with tasks.
async fn verlopen(app: &App, klok: &DemoKlok, school: &SchoolTeam, vandaag: Date) -> anyhow::Result<()> {
    let vorig = schooljaar::eerste_dag(vandaag).saturating_sub(60.days());
    vastgesteld(
        app,
        klok,
        school,
        vorig.max(vandaag.saturating_sub(120.days())),
        false,
    )
    .await?;
    klok.zet(vandaag.saturating_sub(14.days()));
    let id = begin(app, school, true).await?;
    let ctx = &school.zorgcoordinator;
    let blad = app
        .open_schoolprofiel(ctx, id)
        .await
        .map_err(|e| leesbaar(Taal::Nl, &e))?;
    let plek = |n: usize| {
        blad.regels
            .iter()
            .filter(|r| r.mag_schrijven)
            .nth(n)
            .map(|r| r.plek.code.clone())
    };
    let docent = school.docenten.first().copied().unwrap_or(ctx.actor.account);
    for (n, wat, wie, dagen) in [
        (2, "Vraag het team wat er dit jaar anders is.", docent, -2),
        (
            4,
            "Werk de tekst bij na het gesprek met de ouderraad.",
            school.teamleider.actor.account,
            10,
        ),
    ] {
        let taak = TaakInvoer {
            plek: plek(n).context("a place")?,
            wat: wat.to_owned(),
            eigenaar: wie.to_string(),
            uiterlijk: vandaag.saturating_add(jiff::Span::new().days(dagen)).to_string(),
        };
        app.add_profieltaak(ctx, id, &taak)
            .await
            .map_err(|e| leesbaar(Taal::Nl, &e))?;
    }
    Ok(())
}

/// Begun with half of its places, nothing adopted.
async fn begonnen(app: &App, klok: &DemoKlok, school: &SchoolTeam, vandaag: Date) -> anyhow::Result<()> {
    klok.zet(vandaag.saturating_sub(9.days()));
    let id = begin(app, school, false).await?;
    schrijf(app, school, id, 14).await?;
    document(app, school, id, vandaag.saturating_sub(20.days())).await
}

/// A document that should have been looked at on a day.
async fn document(app: &App, school: &SchoolTeam, id: SchoolprofielId, dag: Date) -> anyhow::Result<()> {
    let ctx = &school.zorgcoordinator;
    let blad = app
        .open_schoolprofiel(ctx, id)
        .await
        .map_err(|e| leesbaar(Taal::Nl, &e))?;
    let with = |r: &&PlekRegel| r.plek.is_open() && !r.plek.documenten.is_empty();
    let found = blad.regels.iter().find(with).or_else(|| blad.regels.first());
    let r = found.context("a place")?;
    let titel = r.plek.documenten.first().map_or("Schoolgids", String::as_str);
    let invoer = DocumentInvoer {
        plek: r.plek.code.clone(),
        titel: titel.to_owned(),
        uitgave: "vorige uitgave".to_owned(),
        herzien_voor: dag.to_string(),
        adres: "Map Ondersteuning op de schijf van de school".to_owned(),
        ..DocumentInvoer::default()
    };
    app.save_brondocument(ctx, id, &invoer)
        .await
        .map_err(|e| leesbaar(Taal::Nl, &e))
}
