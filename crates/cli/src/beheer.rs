//! Maintenance from the command line: set-up, accounts, import, checks, back-up.

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use anyhow::{Context as _, bail};
use indicatif::ProgressBar;
use vangnet_app::{
    App, AppError, inrichting::SwvBestand, leerling::ImportVoorstel, toegang::NieuwAccountInvoer,
};
use vangnet_core::{
    bewaring::KetenFout,
    toegang::{Bereik, Rol, Toekenning},
};
use vangnet_store::{Store, SwvDb};
use vangnet_web::taal::{Taal, codes::veldfout};

use crate::{
    logboek,
    omgeving::{self, SystemEnvironment},
    opties::{
        AccountArgs, BackupArgs, ControleArgs, ControleWat, HerstelArgs, ImportArgs, ImportWat, OpslagArgs,
        SwvArgs, fout, zeg,
    },
};

async fn open(t: Taal, opslag: &OpslagArgs) -> anyhow::Result<App> {
    logboek::begin();
    omgeving::open(t, opslag.opslag(), Arc::new(SystemEnvironment)).await
}

async fn open_swv(t: Taal, app: &App, slug: &str) -> anyhow::Result<Arc<SwvDb>> {
    app.find_swv(slug)
        .await
        .with_context(|| t.text("opdracht-swv-onbekend").arg("naam", slug).to_string())
}

/// `vangnet swv FILE`.
pub(crate) async fn swv(t: Taal, args: &SwvArgs) -> anyhow::Result<ExitCode> {
    let pad = args.bestand.display();
    let tekst = std::fs::read_to_string(&args.bestand).with_context(|| {
        t.text("opdracht-onleesbaar")
            .arg("pad", pad.to_string())
            .to_string()
    })?;
    let bestand: SwvBestand = toml::from_str(&tekst).with_context(|| {
        t.text("opdracht-bestand-fout")
            .arg("pad", pad.to_string())
            .to_string()
    })?;
    let app = open(t, &args.opslag).await?;
    let scholen = app.create_swv(&bestand).await.map_err(|e| leesbaar(t, &e))?;
    zeg(t
        .count("opdracht-ingericht", scholen.len())
        .arg("naam", &bestand.naam)
        .arg("slug", &bestand.slug));
    Ok(ExitCode::SUCCESS)
}

/// `vangnet account`: the password comes from standard input, never from the command line.
pub(crate) async fn account(t: Taal, args: &AccountArgs) -> anyhow::Result<ExitCode> {
    let rol = Rol::parse(&args.rol)
        .with_context(|| t.text("opdracht-rol-onbekend").arg("rol", &args.rol).to_string())?;
    let toekenning = Toekenning {
        rol,
        bereik: Bereik::Swv,
    };
    if !toekenning.is_geldig() {
        bail!("{}", t.text("opdracht-rol-past-niet").arg("rol", &args.rol));
    }
    fout(t.text("opdracht-typ-wachtwoord"));
    let mut wachtwoord = String::new();
    std::io::stdin().read_line(&mut wachtwoord)?;
    let app = open(t, &args.opslag).await?;
    let swv = open_swv(t, &app, &args.swv).await?;
    let invoer = NieuwAccountInvoer {
        naam: args.naam.clone(),
        login: args.login.clone(),
        wachtwoord: wachtwoord.trim_end_matches(['\r', '\n']).to_owned(),
    };
    app.create_first_account(&swv, &invoer, &[toekenning])
        .await
        .map_err(|e| leesbaar(t, &e))?;
    zeg(t.text("opdracht-account-gemaakt"));
    Ok(ExitCode::SUCCESS)
}

/// `vangnet import leerlingen FILE --school …`.
pub(crate) async fn import(t: Taal, args: &ImportArgs) -> anyhow::Result<ExitCode> {
    let ImportWat::Leerlingen(args) = &args.wat;
    let pad = args.bestand.display();
    let bytes = std::fs::read(&args.bestand).with_context(|| {
        t.text("opdracht-onleesbaar")
            .arg("pad", pad.to_string())
            .to_string()
    })?;
    let app = open(t, &args.opslag).await?;
    let swv = open_swv(t, &app, &args.swv).await?;
    let voorstel = app
        .compare_import(&swv, &args.school, &bytes)
        .await
        .map_err(|e| leesbaar(t, &e))?;
    toon(t, &voorstel);
    if !args.bevestig {
        zeg(t.text("opdracht-niets-geschreven"));
        return Ok(ExitCode::SUCCESS);
    }
    schrijf(t, &app, &swv, &voorstel).await
}

async fn schrijf(t: Taal, app: &App, swv: &SwvDb, voorstel: &ImportVoorstel) -> anyhow::Result<ExitCode> {
    let totaal = voorstel.nieuw.len().saturating_add(voorstel.gewijzigd.len());
    let balk = ProgressBar::new(u64::try_from(totaal)?);
    let verslag = app
        .run_import(swv, voorstel, &|klaar| {
            balk.set_position(u64::try_from(klaar).unwrap_or(0));
        })
        .await
        .map_err(|e| leesbaar(t, &e))?;
    balk.finish_and_clear();
    zeg(t
        .text("opdracht-klaar")
        .arg("nieuw", verslag.nieuw)
        .arg("gewijzigd", verslag.gewijzigd)
        .arg("ongewijzigd", verslag.ongewijzigd)
        .arg("overgeslagen", verslag.overgeslagen));
    Ok(ExitCode::SUCCESS)
}

fn toon(t: Taal, voorstel: &ImportVoorstel) {
    zeg(t
        .text("opdracht-voorstel")
        .arg("school", &voorstel.school.naam)
        .arg("nieuw", voorstel.nieuw.len())
        .arg("gewijzigd", voorstel.gewijzigd.len())
        .arg("ongewijzigd", voorstel.ongewijzigd));
    for kop in &voorstel.onbekend {
        zeg(t.text("opdracht-kolom-onbekend").arg("kop", kop));
    }
    for f in &voorstel.fouten {
        zeg(t
            .text("opdracht-regelfout")
            .arg("regel", f.regel.to_string())
            .arg("kolom", f.kolom.code())
            .arg("waarde", &f.waarde)
            .arg("fout", t.code("veldfout", f.code)));
    }
}

/// `vangnet controle audit`.
pub(crate) async fn controle(t: Taal, args: &ControleArgs) -> anyhow::Result<ExitCode> {
    let ControleWat::Audit(opslag) = &args.wat;
    let app = open(t, opslag).await?;
    let mut heel = true;
    for vermelding in app.list_swvs().await? {
        let swv = open_swv(t, &app, &vermelding.slug).await?;
        match swv.controleer_keten().await? {
            Ok(aantal) => zeg(t
                .count("opdracht-keten-heel", aantal)
                .arg("swv", &vermelding.slug)),
            Err(breuk) => {
                heel = false;
                gebroken(t, &vermelding.slug, breuk);
            }
        }
    }
    Ok(if heel {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// `vangnet backup DIR`.
pub(crate) async fn backup(t: Taal, args: &BackupArgs) -> anyhow::Result<ExitCode> {
    let app = open(t, &args.opslag).await?;
    let sleutels = args.sleutels.clone().unwrap_or_else(|| naast(&args.doel));
    app.store().backup(&args.doel, &sleutels).await?;
    zeg(t
        .text("opdracht-backup-gegevens")
        .arg("pad", args.doel.display().to_string()));
    zeg(t
        .text("opdracht-backup-sleutels")
        .arg("pad", sleutels.display().to_string()));
    Ok(ExitCode::SUCCESS)
}

fn naast(doel: &std::path::Path) -> PathBuf {
    let mut naam = doel.as_os_str().to_owned();
    naam.push("-sleutels");
    PathBuf::from(naam)
}

/// `vangnet herstel DIR`.
pub(crate) async fn herstel(t: Taal, args: &HerstelArgs) -> anyhow::Result<ExitCode> {
    logboek::begin();
    let entropy = Arc::new(SystemEnvironment);
    let verslag = Store::restore(
        args.opslag.opslag(),
        entropy,
        &args.bron,
        args.sleutels.as_deref(),
    )
    .await?;
    let mut heel = true;
    for (slug, keten) in &verslag.ketens {
        match keten {
            Ok(aantal) => zeg(t.count("opdracht-keten-heel", *aantal).arg("swv", slug)),
            Err(breuk) => {
                heel = false;
                gebroken(t, slug, *breuk);
            }
        }
    }
    zeg(t.text("opdracht-hersteld"));
    if args.sleutels.is_none() {
        fout(t.text("opdracht-zonder-sleutels"));
    }
    Ok(if heel {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn gebroken(t: Taal, slug: &str, breuk: KetenFout) {
    let (KetenFout::Ontbreekt(nummer) | KetenFout::Volgorde(nummer) | KetenFout::Gewijzigd(nummer)) = breuk;
    fout(
        t.text("opdracht-keten-gebroken")
            .arg("swv", slug)
            .arg("nummer", nummer.to_string()),
    );
}

/// An error of the application with the fields it names.
pub(crate) fn leesbaar(t: Taal, error: &AppError) -> anyhow::Error {
    match error {
        AppError::Invalid(fouten) => {
            let regels: Vec<String> = fouten
                .iter()
                .map(|f| format!("{}: {}", f.veld, veldfout(t, f)))
                .collect();
            anyhow::anyhow!("{}", regels.join("; "))
        }
        AppError::NotFound => anyhow::anyhow!("{}", t.text("opdracht-niet-gevonden")),
        andere => anyhow::anyhow!("{andere}"),
    }
}
