//! `vangnet serve`: opens the data, listens, stops quietly on a signal.

use std::{net::SocketAddr, process::ExitCode, sync::Arc};

use anyhow::Context as _;
use vangnet_app::App;
use vangnet_web::{DemoInfo, WebConfig, taal::Taal};

use crate::{
    logboek,
    omgeving::{self, SystemEnvironment},
    opties::{ServeArgs, zeg},
    post,
};

pub(crate) async fn run(t: Taal, args: &ServeArgs) -> anyhow::Result<ExitCode> {
    logboek::begin();
    let app = omgeving::open(t, args.opslag.opslag(), Arc::new(SystemEnvironment)).await?;
    let app = app.with_post(post::kamer(t, &args.opslag.data, &args.post)?);
    luister(t, app, args.adres, args.https, None).await
}

/// Listens until the process is told to stop; requests under way are finished.
pub(crate) async fn luister(
    t: Taal,
    app: App,
    adres: SocketAddr,
    https: bool,
    demo: Option<DemoInfo>,
) -> anyhow::Result<ExitCode> {
    let (hervat, bode) = (app.clone(), app.clone());
    let router = vangnet_web::router(app, WebConfig { https, demo });
    let listener = tokio::net::TcpListener::bind(adres).await.with_context(|| {
        t.text("opdracht-adres-bezet")
            .arg("adres", adres.to_string())
            .to_string()
    })?;
    let adres = listener.local_addr()?.to_string();
    zeg(t.text("opdracht-luistert").arg("adres", adres));
    // Decisions that a stop left half written go on beside the answering.
    tokio::spawn(async move {
        if let Err(fout) = hervat.resume_bundels().await {
            tracing::error!(fout = %fout, "bundel");
        }
    });
    tokio::spawn(post::rondes(bode));
    axum::serve(listener, router)
        .with_graceful_shutdown(einde())
        .await?;
    Ok(ExitCode::SUCCESS)
}

async fn einde() {
    let mut term = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).ok();
    let terminate = async {
        match term.as_mut() {
            Some(term) => {
                term.recv().await;
            }
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}
