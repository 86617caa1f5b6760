//! `vangnet demo`: two fictional samenwerkingsverbanden with pupils, staff and dossiers in every state.
//!
//! Everything follows from a seed and from today's date. The dossiers go through the same functions as those of people,
//! each step on its own day, so that trail, receipts and letters are real.

mod beleid;
mod cijfers;
mod dossier;
mod formulier;
mod klok;
mod kwaliteit;
mod mensen;
mod namen;
mod overleg;
mod pdf;
mod schoolprofiel;
mod steun;

use std::{process::ExitCode, sync::Arc};

use jiff::{ToSpan, civil::Date};
use vangnet_app::inrichting::SwvBestand;
use vangnet_store::Opslag;
use vangnet_web::{DemoInfo, taal::Taal};

use crate::{
    logboek,
    omgeving::{self, SystemEnvironment},
    opties::{DemoArgs, PostOpties, zeg},
    post, serve,
};
use klok::DemoKlok;

/// The password of every account of the demo.
const WACHTWOORD: &str = "proefvaren-in-de-haven";

/// Each samenwerkingsverband: its set-up, its catalogue and the format of its profiles.
const BESTANDEN: [(&str, &str, &str); 2] = [
    (
        include_str!("../demo/maasdal.toml"),
        include_str!("../demo/catalogus-maasdal.toml"),
        include_str!("../demo/profielformat-maasdal.toml"),
    ),
    (
        include_str!("../demo/noorderlicht.toml"),
        include_str!("../demo/catalogus-noorderlicht.toml"),
        include_str!("../demo/profielformat-noorderlicht.toml"),
    ),
];

pub(crate) async fn run(t: Taal, args: &DemoArgs) -> anyhow::Result<ExitCode> {
    logboek::begin();
    let opslag = match &args.database {
        Some(url) => Opslag::Postgres {
            url: url.clone(),
            map: args.data.clone(),
        },
        None => Opslag::Sqlite {
            map: args.data.clone(),
        },
    };
    let app = omgeving::open(t, opslag.clone(), Arc::new(SystemEnvironment)).await?;
    if app.list_swvs().await?.is_empty() {
        zeg(t.text("opdracht-demo-maakt"));
        vul(t, opslag, omgeving::today(), args.zaad).await?;
    }
    // Mail of a demonstration stays on this machine: its people do not exist.
    let app = app.with_post(post::kamer(t, &args.data, &PostOpties::default())?);
    let demo = mensen::aanmeldingen(&app).await?;
    zeg(t.text("opdracht-demo-aanmelden").arg("wachtwoord", WACHTWOORD));
    serve::luister(t, app, args.adres, false, Some(demo)).await
}

/// Fills an empty store.
async fn vul(t: Taal, opslag: Opslag, vandaag: Date, zaad: u64) -> anyhow::Result<()> {
    let klok = Arc::new(DemoKlok::op(vandaag.saturating_sub(200.days())));
    let app = omgeving::open(t, opslag, klok.clone()).await?;
    for (tekst, catalogus, profielen) in BESTANDEN {
        klok.zet(vandaag.saturating_sub(200.days()));
        let bestand: SwvBestand = toml::from_str(tekst)?;
        let scholen = app
            .create_swv(&bestand)
            .await
            .map_err(|e| crate::beheer::leesbaar(Taal::Nl, &e))?;
        let mut rng = fastrand::Rng::with_seed(zaad ^ u64::try_from(bestand.slug.len())?);
        let team = mensen::maak(&app, &bestand, &scholen, &mut rng).await?;
        beleid::maak(&app, &klok, &team, vandaag).await?;
        beleid::catalogus(&app, &team, vandaag, catalogus).await?;
        dossier::maak(&app, &klok, &team, vandaag, &mut rng).await?;
        steun::maak(&app, &klok, &team, vandaag).await?;
        overleg::maak(&app, &klok, &team, vandaag).await?;
        schoolprofiel::maak(&app, &klok, &team, vandaag, profielen).await?;
        cijfers::maak(&app, &klok, &team, vandaag).await?;
        kwaliteit::maak(&app, &klok, &team, vandaag).await?;
    }
    Ok(())
}

/// The sign-ins that the start page shows.
pub(crate) fn info(aanmeldingen: Vec<vangnet_web::DemoAanmelding>) -> DemoInfo {
    DemoInfo {
        wachtwoord: WACHTWOORD.to_owned(),
        aanmeldingen,
    }
}
