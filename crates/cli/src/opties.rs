//! What can be asked on the command line. Options come from the command line or the environment, nothing else.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand};

use vangnet_web::taal::Taal;

use crate::toets::ToetsArgs;

/// Vangnet: ondersteuning in het voortgezet onderwijs.
#[derive(Debug, Parser)]
#[command(name = "vangnet", version, about, propagate_version = true)]
pub(crate) struct Opties {
    /// Taal van meldingen: nl of en.
    #[arg(long, global = true, env = "VANGNET_TAAL", value_parser = ["nl", "en"])]
    pub(crate) taal: Option<String>,
    #[command(subcommand)]
    pub(crate) opdracht: Opdracht,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub(crate) enum Opdracht {
    /// Start een proefomgeving met verzonnen gegevens.
    Demo(DemoArgs),
    /// Start Vangnet.
    Serve(ServeArgs),
    /// Verstuur herinneringen die klaarstaan; voor een taakplanner, naast of in plaats van serve.
    Post(PostArgs),
    /// Toets een bestand met gevallen aan de criteria voor PrO en lwoo.
    Toets(ToetsArgs),
    /// Richt een samenwerkingsverband in.
    Swv(SwvArgs),
    /// Maak een account, zoals de eerste beheerder van een samenwerkingsverband.
    Account(AccountArgs),
    /// Lees gegevens in.
    Import(ImportArgs),
    /// Controleer de gegevens.
    Controle(ControleArgs),
    /// Maak een reservekopie, ook terwijl Vangnet draait.
    Backup(BackupArgs),
    /// Zet een reservekopie terug in een lege omgeving.
    Herstel(HerstelArgs),
}

/// Where the data is.
#[derive(Debug, Clone, Args)]
pub(crate) struct OpslagArgs {
    /// Map voor de gegevens; met PostgreSQL alleen voor de hoofdsleutel.
    #[arg(long, env = "VANGNET_DATA", default_value = "data")]
    pub(crate) data: PathBuf,
    /// Adres van een PostgreSQL-database; zonder dit: SQLite in de map.
    #[arg(
        long,
        env = "VANGNET_DATABASE",
        value_name = "postgres://…",
        hide_env_values = true
    )]
    pub(crate) database: Option<String>,
}

/// Options of `serve`.
#[derive(Debug, Clone, Args)]
pub(crate) struct ServeArgs {
    #[command(flatten)]
    pub(crate) opslag: OpslagArgs,
    /// Adres om op te luisteren.
    #[arg(long, env = "VANGNET_ADRES", default_value = "127.0.0.1:8080")]
    pub(crate) adres: SocketAddr,
    /// Mensen bereiken Vangnet over https (achter een proxy die TLS afhandelt).
    #[arg(long, env = "VANGNET_HTTPS", value_parser = clap::builder::BoolishValueParser::new())]
    pub(crate) https: bool,
    #[command(flatten)]
    pub(crate) post: PostOpties,
}

/// How mail is sent.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct PostOpties {
    /// Mailserver; zonder dit komt mail als bestand in de map post bij de gegevens.
    #[arg(
        long = "smtp",
        env = "VANGNET_SMTP",
        value_name = "smtps://naam:wachtwoord@server",
        hide_env_values = true,
        requires = "van",
        requires = "url"
    )]
    pub(crate) smtp: Option<String>,
    /// Afzender van mail, zoals "Vangnet <vangnet@swv.example>".
    #[arg(long = "post-van", id = "van", env = "VANGNET_POST_VAN", value_name = "adres")]
    pub(crate) van: Option<String>,
    /// Adres waarop mensen Vangnet bereiken, voor de links in mail.
    #[arg(long, env = "VANGNET_URL", value_name = "https://…")]
    pub(crate) url: Option<String>,
}

/// Options of `post`.
#[derive(Debug, Clone, Args)]
pub(crate) struct PostArgs {
    #[command(flatten)]
    pub(crate) opslag: OpslagArgs,
    #[command(flatten)]
    pub(crate) post: PostOpties,
}

/// Options of `demo`.
#[derive(Debug, Clone, Args)]
pub(crate) struct DemoArgs {
    /// Map voor de proefgegevens.
    #[arg(long, default_value = "data/demo")]
    pub(crate) data: PathBuf,
    /// Adres van een PostgreSQL-database; zonder dit: SQLite in de map.
    #[arg(
        long,
        env = "VANGNET_DATABASE",
        value_name = "postgres://…",
        hide_env_values = true
    )]
    pub(crate) database: Option<String>,
    /// Adres om op te luisteren.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub(crate) adres: SocketAddr,
    /// Getal waaruit alle verzonnen gegevens volgen.
    #[arg(long, default_value_t = 1)]
    pub(crate) zaad: u64,
}

/// Options of `swv`.
#[derive(Debug, Clone, Args)]
pub(crate) struct SwvArgs {
    #[command(flatten)]
    pub(crate) opslag: OpslagArgs,
    /// TOML-bestand met naam, scholen en niveaus.
    pub(crate) bestand: PathBuf,
}

/// Options of `account`.
#[derive(Debug, Clone, Args)]
pub(crate) struct AccountArgs {
    #[command(flatten)]
    pub(crate) opslag: OpslagArgs,
    /// Korte naam van het samenwerkingsverband.
    #[arg(long)]
    pub(crate) swv: String,
    /// E-mailadres om mee aan te melden.
    #[arg(long)]
    pub(crate) login: String,
    /// Naam van de persoon.
    #[arg(long)]
    pub(crate) naam: String,
    /// Rol voor het hele samenwerkingsverband.
    #[arg(long, default_value = "beheerder")]
    pub(crate) rol: String,
}

/// Options of `import`.
#[derive(Debug, Clone, Args)]
pub(crate) struct ImportArgs {
    #[command(subcommand)]
    pub(crate) wat: ImportWat,
}

/// What can be imported.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum ImportWat {
    /// Leerlingen van een school, uit CSV of Excel.
    Leerlingen(LeerlingenArgs),
}

/// Options of `import leerlingen`.
#[derive(Debug, Clone, Args)]
pub(crate) struct LeerlingenArgs {
    #[command(flatten)]
    pub(crate) opslag: OpslagArgs,
    /// Bestand uit de leerlingadministratie.
    pub(crate) bestand: PathBuf,
    /// Korte naam van het samenwerkingsverband.
    #[arg(long)]
    pub(crate) swv: String,
    /// BRIN van de school.
    #[arg(long)]
    pub(crate) school: String,
    /// Schrijf echt; zonder dit wordt alleen getoond wat er zou gebeuren.
    #[arg(long)]
    pub(crate) bevestig: bool,
}

/// Options of `controle`.
#[derive(Debug, Clone, Args)]
pub(crate) struct ControleArgs {
    #[command(subcommand)]
    pub(crate) wat: ControleWat,
}

/// What can be checked.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum ControleWat {
    /// De keten van het logboek: niets weg, niets veranderd.
    Audit(OpslagArgs),
}

/// Options of `backup`.
#[derive(Debug, Clone, Args)]
pub(crate) struct BackupArgs {
    #[command(flatten)]
    pub(crate) opslag: OpslagArgs,
    /// Lege of nieuwe map voor de gegevens.
    pub(crate) doel: PathBuf,
    /// Lege of nieuwe map voor de sleutels; zonder dit: de naam van de map met "-sleutels" erachter.
    #[arg(long)]
    pub(crate) sleutels: Option<PathBuf>,
}

/// Options of `herstel`.
#[derive(Debug, Clone, Args)]
pub(crate) struct HerstelArgs {
    #[command(flatten)]
    pub(crate) opslag: OpslagArgs,
    /// Map met de reservekopie.
    pub(crate) bron: PathBuf,
    /// Map met de sleutels.
    #[arg(long)]
    pub(crate) sleutels: Option<PathBuf>,
}

impl Opties {
    /// The language of messages.
    pub(crate) fn taal(&self) -> Taal {
        self.taal.as_deref().and_then(Taal::from_tag).unwrap_or_default()
    }
}

/// Writes to standard error.
#[expect(clippy::print_stderr, reason = "this is the command line's own voice")]
pub(crate) fn fout(tekst: impl std::fmt::Display) {
    eprintln!("vangnet: {tekst}");
}

/// Writes to standard output.
#[expect(clippy::print_stdout, reason = "this is the command line's own voice")]
pub(crate) fn zeg(tekst: impl std::fmt::Display) {
    println!("{tekst}");
}
