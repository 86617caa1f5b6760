//! Programs of others, in Python: a calendar reader and a mail server. What we make must be good to them, not to ourselves.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use serde::Deserialize;

/// A meeting as the calendar reader understood it; times are those of the Netherlands, `2026-11-11T15:00:00+01:00`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GelezenItem {
    /// Its mark.
    pub uid: String,
    /// What it is.
    pub titel: String,
    /// Where.
    pub plaats: String,
    /// When it begins.
    pub begin: String,
    /// When it ends.
    pub einde: String,
    /// `CONFIRMED` or `CANCELLED`.
    pub status: String,
    /// How often it was changed.
    pub volgnummer: u32,
    /// When the file was made.
    pub gemaakt: String,
}

/// A calendar as the reader understood it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GelezenAgenda {
    /// Its name.
    pub naam: String,
    /// What is in it, in the order of the file.
    pub items: Vec<GelezenItem>,
}

/// A mail as the mail server took it.
#[derive(Debug, Clone, Deserialize)]
pub struct GelezenMail {
    /// The address of the sender.
    pub van: String,
    /// The addresses of the receivers.
    pub aan: Vec<String>,
    /// The headers, decoded.
    pub koppen: std::collections::BTreeMap<String, String>,
    /// The text, decoded.
    pub tekst: String,
    /// As it travelled.
    pub ruw: String,
}

impl GelezenMail {
    /// Everything that can be read in it, decoded and as it travelled.
    pub fn alles(&self) -> String {
        let koppen: Vec<&str> = self.koppen.values().map(String::as_str).collect();
        format!("{}\n{}\n{}", koppen.join("\n"), self.tekst, self.ruw)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "where the tests find Python comes from the environment"
)]
#[expect(
    clippy::panic,
    reason = "a test without its reader must fail, with the way out"
)]
fn python(script: &str) -> Command {
    let program = match std::env::var("VANGNET_TEST_PYTHON") {
        Ok(program) if !program.is_empty() => program,
        _ => panic!(
            "VANGNET_TEST_PYTHON is not set: run `cargo xtask test`, or `cargo xtask postgres` in another terminal and \
             paste the lines it prints"
        ),
    };
    let script = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/python")
        .join(script);
    let mut command = Command::new(program);
    command.arg(script).stdin(Stdio::piped());
    command
}

/// Has an independent reader read a calendar.
///
/// # Panics
/// When the reader finds anything wrong with it.
pub fn lees_agenda(ics: &[u8]) -> GelezenAgenda {
    let mut child = python("lees_agenda.py")
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python");
    let mut invoer = child.stdin.take().expect("its input");
    invoer.write_all(ics).expect("its input");
    drop(invoer);
    let done = child.wait_with_output().expect("Python");
    assert!(done.status.success(), "the reader refuses the calendar");
    serde_json::from_slice(&done.stdout).expect("what the reader understood")
}

/// A mail server of its own for a test; it stops with the test.
#[derive(Debug)]
pub struct MailServer {
    child: Child,
    map: PathBuf,
    poort: u16,
}

impl MailServer {
    /// Starts a server that takes every mail and works in a folder.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start(map: &Path) -> Self {
        let map = map.join("mailserver");
        fs::create_dir_all(&map).expect("a folder");
        fs::write(map.join("stand"), "goed").expect("a file");
        fs::write(map.join("brieven.jsonl"), "").expect("a file");
        let child = python("mailserver.py").arg(&map).spawn().expect("Python");
        let mut poort = None;
        for _ in 0..600 {
            poort = fs::read_to_string(map.join("poort")).ok();
            if poort.is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let poort = poort.expect("a mail server that starts");
        Self {
            child,
            map,
            poort: poort.parse().expect("a port"),
        }
    }

    /// Where it listens, as `host:port`.
    pub fn plaats(&self) -> String {
        format!("127.0.0.1:{}", self.poort)
    }

    /// What it answers to each receiver from now on: `goed`, `later` or `weiger`.
    pub fn antwoord(&self, stand: &str) {
        fs::write(self.map.join("stand"), stand).expect("a file");
    }

    /// The mails it took, in order.
    pub fn mails(&self) -> Vec<GelezenMail> {
        let tekst = fs::read_to_string(self.map.join("brieven.jsonl")).expect("its mails");
        let mails = tekst.lines().map(serde_json::from_str);
        mails.collect::<Result<_, _>>().expect("mails")
    }

    /// Stops it: nobody answers any more.
    pub fn stop(&mut self) {
        // One that stopped already is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.stop();
    }
}
