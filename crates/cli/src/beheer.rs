//! Maintenance from the command line: set-up, accounts, import, checks, back-up.

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use anyhow::{Context as _, bail};
use indicatif::ProgressBar;
use vangnet_app::{
    App, AppError,
    inrichting::SwvBestand,
    leerling::ImportVoorstel,
    toegang::NieuwAccountInvoer,
};
use vangnet_core::toegang::{Bereik, Rol, Toekenning};
use vangnet_store::{Store, SwvDb};

use crate::{
    logboek,
    omgeving::{self, SystemEnvironment},
    opties::{
        AccountArgs, BackupArgs, ControleArgs, ControleWat, HerstelArgs, ImportArgs, ImportWat,
        OpslagArgs, SwvArgs, fout, zeg,
    },
};

async fn open(opslag: &OpslagArgs) -> anyhow::Result<App> {
    logboek::begin();
    omgeving::open(opslag.opslag(), Arc::new(SystemEnvironment)).await
}

async fn open_swv(app: &App, slug: &str) -> anyhow::Result<Arc<SwvDb>> {
    app.find_swv(slug).await.with_context(|| format!("samenwerkingsverband {slug:?} bestaat niet"))
}

/// `vangnet swv FILE`.
pub(crate) async fn swv(args: &SwvArgs) -> anyhow::Result<ExitCode> {
    let pad = args.bestand.display();
    let tekst = std::fs::read_to_string(&args.bestand).with_context(|| format!("{pad} kan niet worden gelezen"))?;
    let bestand: SwvBestand = toml::from_str(&tekst).with_context(|| format!("{pad} is niet goed"))?;
    let app = open(&args.opslag).await?;
    let scholen = app.create_swv(&bestand).await.map_err(|e| leesbaar(&e))?;
    zeg(&format!("{} is ingericht met {} scholen, op /{}", bestand.naam, scholen.len(), bestand.slug));
    Ok(ExitCode::SUCCESS)
}

/// `vangnet account`: the password comes from standard input, never from the command line.
pub(crate) async fn account(args: &AccountArgs) -> anyhow::Result<ExitCode> {
    let rol = Rol::parse(&args.rol).with_context(|| format!("onbekende rol {:?}", args.rol))?;
    let toekenning = Toekenning { rol, bereik: Bereik::Swv };
    if !toekenning.is_geldig() {
        bail!("de rol {:?} kan niet voor een heel samenwerkingsverband gelden", args.rol);
    }
    fout("typ het wachtwoord (ten minste 12 tekens) en druk op Enter");
    let mut wachtwoord = String::new();
    std::io::stdin().read_line(&mut wachtwoord)?;
    let app = open(&args.opslag).await?;
    let swv = open_swv(&app, &args.swv).await?;
    let invoer = NieuwAccountInvoer {
        naam: args.naam.clone(),
        login: args.login.clone(),
        wachtwoord: wachtwoord.trim_end_matches(['\r', '\n']).to_owned(),
    };
    app.create_first_account(&swv, &invoer, &[toekenning]).await.map_err(|e| leesbaar(&e))?;
    zeg("account gemaakt");
    Ok(ExitCode::SUCCESS)
}

/// `vangnet import leerlingen FILE --school …`.
pub(crate) async fn import(args: &ImportArgs) -> anyhow::Result<ExitCode> {
    let ImportWat::Leerlingen(args) = &args.wat;
    let pad = args.bestand.display();
    let bytes = std::fs::read(&args.bestand).with_context(|| format!("{pad} kan niet worden gelezen"))?;
    let app = open(&args.opslag).await?;
    let swv = open_swv(&app, &args.swv).await?;
    let voorstel = app.compare_import(&swv, &args.school, &bytes).await.map_err(|e| leesbaar(&e))?;
    toon(&voorstel);
    if !args.bevestig {
        zeg("Er is niets geschreven. Voeg --bevestig toe om dit uit te voeren.");
        return Ok(ExitCode::SUCCESS);
    }
    schrijf(&app, &swv, &voorstel).await
}

async fn schrijf(app: &App, swv: &SwvDb, voorstel: &ImportVoorstel) -> anyhow::Result<ExitCode> {
    let totaal = voorstel.nieuw.len().saturating_add(voorstel.gewijzigd.len());
    let balk = ProgressBar::new(u64::try_from(totaal)?);
    let verslag = app
        .run_import(swv, voorstel, &|klaar| balk.set_position(u64::try_from(klaar).unwrap_or(0)))
        .await
        .map_err(|e| leesbaar(&e))?;
    balk.finish_and_clear();
    zeg(&format!(
        "Klaar: {} nieuw, {} gewijzigd, {} ongewijzigd, {} regels overgeslagen",
        verslag.nieuw, verslag.gewijzigd, verslag.ongewijzigd, verslag.overgeslagen
    ));
    Ok(ExitCode::SUCCESS)
}

fn toon(voorstel: &ImportVoorstel) {
    zeg(&format!(
        "{}: {} nieuw, {} gewijzigd, {} ongewijzigd",
        voorstel.school.naam,
        voorstel.nieuw.len(),
        voorstel.gewijzigd.len(),
        voorstel.ongewijzigd
    ));
    for kop in &voorstel.onbekend {
        zeg(&format!("  kolom {kop:?} wordt niet gelezen"));
    }
    for f in &voorstel.fouten {
        zeg(&format!("  regel {}, kolom {}: {} ({:?})", f.regel, f.kolom.code(), f.code, f.waarde));
    }
}

/// `vangnet controle audit`.
pub(crate) async fn controle(args: &ControleArgs) -> anyhow::Result<ExitCode> {
    let ControleWat::Audit(opslag) = &args.wat;
    let app = open(opslag).await?;
    let mut heel = true;
    for vermelding in app.list_swvs().await? {
        let swv = open_swv(&app, &vermelding.slug).await?;
        match swv.controleer_keten().await? {
            Ok(aantal) => zeg(&format!("{}: {aantal} regels, keten heel", vermelding.slug)),
            Err(breuk) => {
                heel = false;
                zeg(&format!("{}: KETEN GEBROKEN: {breuk}", vermelding.slug));
            }
        }
    }
    Ok(if heel { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// `vangnet backup DIR`.
pub(crate) async fn backup(args: &BackupArgs) -> anyhow::Result<ExitCode> {
    let app = open(&args.opslag).await?;
    let sleutels = args.sleutels.clone().unwrap_or_else(|| naast(&args.doel));
    app.store().backup(&args.doel, &sleutels).await?;
    zeg(&format!("gegevens: {}", args.doel.display()));
    zeg(&format!("sleutels: {} (bewaar deze op een andere plaats)", sleutels.display()));
    Ok(ExitCode::SUCCESS)
}

fn naast(doel: &std::path::Path) -> PathBuf {
    let mut naam = doel.as_os_str().to_owned();
    naam.push("-sleutels");
    PathBuf::from(naam)
}

/// `vangnet herstel DIR`.
pub(crate) async fn herstel(args: &HerstelArgs) -> anyhow::Result<ExitCode> {
    logboek::begin();
    let entropy = Arc::new(SystemEnvironment);
    Store::restore(args.opslag.opslag(), entropy, &args.bron, args.sleutels.as_deref()).await?;
    zeg("hersteld; de keten van elk logboek is heel");
    if args.sleutels.is_none() {
        fout("zonder sleutels zijn verzegelde teksten en documenten niet te lezen");
    }
    Ok(ExitCode::SUCCESS)
}

/// An error of the application with the fields it names.
pub(crate) fn leesbaar(error: &AppError) -> anyhow::Error {
    match error {
        AppError::Invalid(fouten) => {
            let regels: Vec<String> = fouten.iter().map(|f| format!("{}: {}", f.veld, f.code)).collect();
            anyhow::anyhow!("{}", regels.join("; "))
        }
        andere => anyhow::anyhow!("{andere}"),
    }
}
