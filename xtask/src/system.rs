//! What must be on the machine besides Rust, and how to get it: Debian's and Ubuntu's packages.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::process::{command, find_program, output, run};

/// Something the tests need from the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// `initdb`, `pg_ctl` and `postgres`.
    Postgres,
    /// A browser of the Chromium family.
    Chromium,
    /// `node` and `npm`.
    Node,
    /// `python3` with `venv` and `pip`: the linters come as Python wheels, and some tests talk to Python programs.
    Python,
}

const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

impl Need {
    fn is_met(self) -> bool {
        match self {
            Self::Postgres => postgres_programs().is_some(),
            Self::Chromium => BROWSERS.iter().any(|name| find_program(name).is_some()),
            Self::Node => find_program("node").is_some() && find_program("npm").is_some(),
            Self::Python => output(&mut command(
                Path::new("/"),
                "python3",
                &["-c", "import venv, ensurepip"],
            ))
            .is_ok(),
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Postgres => &["postgresql"],
            // Pages are measured and photographed, so the browser needs a font.
            Self::Chromium => &["chromium", "fonts-liberation"],
            Self::Node => &["nodejs", "npm"],
            Self::Python => &["python3", "python3-venv"],
        }
    }

    fn says(self) -> &'static str {
        match self {
            Self::Postgres => "the PostgreSQL server (initdb, pg_ctl, postgres)",
            Self::Chromium => "Chromium or Chrome",
            Self::Node => "Node.js with npm",
            Self::Python => "Python 3 with venv",
        }
    }
}

/// Installs what is missing; afterwards everything is there, or the error says what to install by hand.
pub(crate) fn ensure(needs: &[Need]) -> Result<()> {
    let missing: Vec<Need> = needs.iter().copied().filter(|need| !need.is_met()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let wanted = missing
        .iter()
        .map(|need| need.says())
        .collect::<Vec<_>>()
        .join(", ");
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages()).copied().collect();
    println!("missing: {wanted}; installing {}", packages.join(" "));
    if find_program("apt-get").is_none() {
        bail!(
            "missing on this machine: {wanted}. There is no apt-get here; install it by hand and run again"
        );
    }
    let by_hand = format!("install by hand: apt-get install {}", packages.join(" "));
    let mut install = vec!["install", "--yes", "-qq", "--no-install-recommends"];
    install.extend(&packages);
    // The package lists may be absent or old on a fresh machine, and only then is it worth refreshing them.
    if apt_get(&install).is_err() && (apt_get(&["update", "-qq"]).is_err() || apt_get(&install).is_err()) {
        bail!("apt-get could not install {wanted}; {by_hand}");
    }
    if let Some(need) = missing.iter().find(|need| !need.is_met()) {
        bail!(
            "{} is still missing after apt-get installed {}; {by_hand}",
            need.says(),
            packages.join(" ")
        );
    }
    Ok(())
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut words = Vec::new();
    if !is_root() {
        if find_program("sudo").is_none() {
            bail!("installing system packages needs root or sudo");
        }
        words.push("sudo");
    }
    words.extend([
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-o",
        "Dpkg::Use-Pty=0",
    ]);
    // Another installation may be running: wait for it rather than fail.
    words.extend(["-o", "DPkg::Lock::Timeout=300"]);
    words.extend(arguments);
    let Some((program, rest)) = words.split_first() else {
        return Ok(());
    };
    run(&mut command(Path::new("/"), program, rest))
}

/// Whether this process runs as root, which PostgreSQL refuses to do.
pub(crate) fn is_root() -> bool {
    output(&mut command(Path::new("/"), "id", &["-u"])).is_ok_and(|id| id.trim() == "0")
}

/// The folder with PostgreSQL's server programs, newest first: Debian keeps them off the search path.
pub(crate) fn postgres_programs() -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = Vec::new();
    if let Ok(folder) = output(&mut command(Path::new("/"), "pg_config", &["--bindir"])) {
        folders.push(PathBuf::from(folder.trim()));
    }
    let mut packaged: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            Some((
                entry.file_name().to_str()?.parse().ok()?,
                entry.path().join("bin"),
            ))
        })
        .collect();
    packaged.sort_by(|left, right| right.cmp(left));
    folders.extend(packaged.into_iter().map(|(_, folder)| folder));
    folders.extend(std::env::var_os("PATH").iter().flat_map(std::env::split_paths));
    let programs = ["initdb", "pg_ctl", "postgres"];
    folders
        .into_iter()
        .find(|folder| programs.iter().all(|program| folder.join(program).is_file()))
}
