//! Mail: who delivers it, `vangnet post` for one round, and the rounds beside `vangnet serve`.

use std::{path::Path, process::ExitCode, sync::Arc, time::Duration};

use anyhow::Context as _;
use vangnet_app::{
    App, AppError,
    post::{Bode, PostVerslag, Postkamer},
};
use vangnet_web::{Mailtekst, taal::Taal};

use crate::{
    logboek,
    omgeving::{self, SystemEnvironment},
    opties::{PostArgs, PostOpties, zeg},
};

/// Who sends when nobody was named: mail then only goes to a folder.
const AFZENDER: &str = "Vangnet <vangnet@localhost>";
/// Where people reach Vangnet when nobody said so.
const ADRES: &str = "http://localhost:8080";
/// How often there is a round beside the answering.
const ELKE: Duration = Duration::from_mins(1);

/// What delivers mail: the mail server that was named, or else the folder `post` below the data.
pub(crate) fn kamer(t: Taal, data: &Path, opties: &PostOpties) -> anyhow::Result<Postkamer> {
    let van = opties.van.as_deref().unwrap_or(AFZENDER);
    let fout = || t.text("opdracht-post-instelling").to_string();
    let bode = match &opties.smtp {
        Some(url) => Bode::smtp(url, van).with_context(fout)?,
        None => Bode::map(&map(data)?, van).with_context(fout)?,
    };
    let adres = opties.url.as_deref().unwrap_or(ADRES);
    Ok(Postkamer::new(bode, Arc::new(Mailtekst), adres))
}

/// The folder for mail, closed to others: mail has addresses and names of staff.
fn map(data: &Path) -> anyhow::Result<std::path::PathBuf> {
    use std::os::unix::fs::DirBuilderExt as _;
    let map = data.join("post");
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&map)?;
    Ok(map)
}

/// `vangnet post`: one round, for a timer of the system.
pub(crate) async fn run(t: Taal, args: &PostArgs) -> anyhow::Result<ExitCode> {
    logboek::begin();
    let app = omgeving::open(t, args.opslag.opslag(), Arc::new(SystemEnvironment)).await?;
    let app = app.with_post(kamer(t, &args.opslag.data, &args.post)?);
    let verslag = app.run_post().await?;
    zeg(t
        .text("opdracht-post-ronde")
        .arg("klaargezet", verslag.klaargezet)
        .arg("verzonden", verslag.verzonden)
        .arg("uitgesteld", verslag.uitgesteld)
        .arg("mislukt", verslag.mislukt));
    Ok(if verslag.onbereikbaar == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Rounds without end. A round that fails is logged; the next one comes in a minute. After a minute in which nobody asked anything
/// the connections to the databases are closed first.
pub(crate) async fn rondes(app: App) {
    let mut klok = tokio::time::interval(ELKE);
    klok.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut gezien = app.store().vragen();
    loop {
        klok.tick().await;
        // Nobody asked anything since the last round: it is quiet.
        if app.store().vragen() == gezien {
            app.store().sluit_ongebruikt().await;
        }
        let gedaan = app.run_post().await;
        meld(&gedaan);
        gezien = app.store().vragen();
    }
}

/// Logs what a round did, when it did something.
fn meld(gedaan: &Result<PostVerslag, AppError>) {
    let niets = PostVerslag::default();
    if let Ok(verslag) = gedaan.as_ref().map_err(log_fout)
        && *verslag != niets
    {
        tracing::info!(?verslag, "post");
    }
}

fn log_fout(fout: &AppError) {
    tracing::error!(fout = %fout, "post");
}
