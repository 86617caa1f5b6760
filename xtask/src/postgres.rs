//! A throw-away PostgreSQL cluster: made in a temporary folder, reachable from this machine only, always removed.
//!
//! A small guard process holds the far end of a pipe. When xtask ends, in whatever way (done, failed, Ctrl-C,
//! killed), the pipe closes, and the guard stops the server and removes the folder.

use std::net::TcpListener;
use std::os::unix::fs::{DirBuilderExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::process::{command, find_program, last_lines, output};
use crate::python;
use crate::system::{self, Need, is_root, postgres_programs};
use crate::workspace::Workspace;

/// The variable under which tests find their server.
pub(crate) const VARIABLE: &str = "VANGNET_TEST_POSTGRES";

const USER: &str = "vangnet";

/// PostgreSQL refuses to run as root; Debian's package brings this account.
const SYSTEM_USER: &str = "postgres";

/// Durability is switched off: nothing in here outlives the run. Many tests make many schemas at once.
const SETTINGS: &[&str] = &[
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "max_locks_per_transaction=256",
    "shared_buffers=64MB",
    "timezone=UTC",
];

/// A running cluster; dropping it stops the server and removes its files.
#[derive(Debug)]
pub(crate) struct Cluster {
    /// `postgres://…` for a superuser of the cluster.
    pub(crate) url: String,
    folder: PathBuf,
    programs: PathBuf,
    guard: Option<Child>,
}

impl Cluster {
    /// Makes and starts a cluster on a free port.
    pub(crate) fn start() -> Result<Self> {
        let programs = postgres_programs().context("PostgreSQL's server programs were not found")?;
        let folder = std::env::temp_dir().join(format!("vangnet-postgres-{}", std::process::id()));
        std::fs::DirBuilder::new()
            .mode(0o700)
            .create(&folder)
            .with_context(|| format!("the folder {} could not be made", folder.display()))?;
        let mut cluster = Self {
            url: String::new(),
            folder,
            programs,
            guard: None,
        };
        cluster.guard = Some(cluster.start_guard()?);
        cluster.create()?;
        // A free port can be taken between looking and starting; then another one is tried.
        let mut result = cluster.start_server();
        for _ in 0..2 {
            if result.is_err() {
                result = cluster.start_server();
            }
        }
        result.map(|()| cluster)
    }

    fn create(&self) -> Result<()> {
        let password = self.folder.join("password");
        std::fs::write(&password, new_password()?)?;
        if is_root() {
            let id = |option| output(&mut command(Path::new("/"), "id", &[option, SYSTEM_USER]));
            let user = id("-u").with_context(|| {
                format!(
                    "PostgreSQL does not run as root, and there is no account `{SYSTEM_USER}` to run it as"
                )
            })?;
            let (user, group) = (user.trim().parse()?, id("-g")?.trim().parse()?);
            chown(&self.folder, Some(user), Some(group))?;
            chown(&password, Some(user), Some(group))?;
        }
        let mut initdb = self.program("initdb", &["--no-sync", "--encoding=UTF8", "--locale=C"]);
        initdb
            .args(["--auth=password", "--username", USER, "--pwfile"])
            .arg(&password);
        initdb.arg("--pgdata").arg(self.data());
        output(&mut initdb).context("PostgreSQL could not make a cluster")?;
        Ok(())
    }

    fn start_server(&mut self) -> Result<()> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let settings = SETTINGS
            .iter()
            .map(|setting| format!("-c {setting}"))
            .collect::<Vec<_>>()
            .join(" ");
        let log = self.folder.join("server.log");
        let mut start = self.program("pg_ctl", &["start", "--wait", "--silent", "--timeout=60"]);
        start.arg("--pgdata").arg(self.data()).arg("--log").arg(&log);
        start.arg("--options").arg(format!("-p {port} {settings}"));
        // The server would keep a captured output open for as long as it lives.
        let status = start
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .stdin(Stdio::null())
            .status()?;
        if !status.success() {
            let said = std::fs::read_to_string(&log).unwrap_or_default();
            bail!(
                "PostgreSQL did not start; the end of its log:\n{}",
                last_lines(&said, 25)
            );
        }
        let password = std::fs::read_to_string(self.folder.join("password"))?;
        self.url = format!("postgres://{USER}:{password}@127.0.0.1:{port}/postgres");
        Ok(())
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// One of PostgreSQL's programs, as a user that it accepts.
    fn program(&self, name: &str, arguments: &[&str]) -> Command {
        let program = self.programs.join(name);
        let mut found = if is_root() {
            let mut found = Command::new("runuser");
            found.args(["-u", SYSTEM_USER, "--"]).arg(program);
            found
        } else {
            Command::new(program)
        };
        // The account may not enter the folder we stand in.
        found.args(arguments).current_dir("/");
        found
    }

    fn start_guard(&self) -> Result<Child> {
        let stop = self.program("pg_ctl", &["stop", "--mode=immediate", "--silent", "--wait"]);
        let script = r#"trap "" INT TERM HUP; cat; "$@" --pgdata "$0/data"; rm -rf -- "$0""#;
        let mut guard = Command::new("sh");
        guard
            .args(["-c", script])
            .arg(&self.folder)
            .arg(stop.get_program())
            .args(stop.get_args());
        guard
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .current_dir("/");
        // A group of its own, so that Ctrl-C reaches xtask but not the one that cleans up.
        guard
            .process_group(0)
            .spawn()
            .context("the guard of the throw-away cluster could not be started")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut guard) = self.guard.take() {
            drop(guard.stdin.take());
            // Nothing sensible is left to do when waiting fails.
            let _ = guard.wait();
        }
    }
}

/// `cargo xtask postgres`: a cluster until Ctrl-C.
pub(crate) fn serve(workspace: &Workspace) -> Result<()> {
    system::ensure(&[Need::Postgres])?;
    let reader = python::ensure(workspace)?;
    let cluster = Cluster::start()?;
    println!("export {VARIABLE}={}", cluster.url);
    println!("export {}={}", python::VARIABLE, reader.display());
    println!("# running until Ctrl-C; paste the lines above into the terminal where you run tests");
    loop {
        std::thread::park();
    }
}

/// Sixteen random bytes in hexadecimal: other accounts of the machine can reach the port.
fn new_password() -> Result<String> {
    use std::fmt::Write;
    use std::io::Read;
    let mut bytes = [0_u8; 16];
    std::fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    let mut password = String::new();
    for byte in bytes {
        write!(password, "{byte:02x}")?;
    }
    Ok(password)
}

/// Whether root can become the account that PostgreSQL needs; asked before the long steps.
pub(crate) fn check_account() -> Result<()> {
    if is_root() && find_program("runuser").is_none() {
        bail!("PostgreSQL does not run as root, and `runuser` (package util-linux) is missing");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs under `cargo xtask test`, which has installed the server; answers in about two seconds.
    #[test]
    fn a_cluster_starts_answers_and_leaves_nothing() {
        let cluster = Cluster::start().unwrap();
        let folder = cluster.folder.clone();
        let port = cluster.url.rsplit_once(':').unwrap().1.split_once('/').unwrap().0;
        let address = format!("127.0.0.1:{port}");
        assert!(std::net::TcpStream::connect(&address).is_ok());
        drop(cluster);
        assert!(!folder.exists());
        assert!(std::net::TcpStream::connect(&address).is_err());
    }
}
