//! How long pages take at the server: the real program on demo data, asked over loopback, one request at a time.
//!
//! Prints the median and the 95th percentile per page, and the memory of the server before and after. A database of
//! PostgreSQL is measured when `VANGNET_DATABASE` names one; else SQLite.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a benchmark reads the clock, prints, and fails loudly"
)]

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const WACHTWOORD: &str = "proefvaren-in-de-haven";
const KEER: usize = 300;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let (mut server, address) = demo(folder.path());
    std::thread::sleep(Duration::from_secs(2));
    println!("idle memory after start: {} kB", rss(&server));
    let school = sign_in(&address, "zorg@horizon.example");
    let swv = sign_in(&address, "orthopedagoog@noorderlicht.example");
    let list = "/noorderlicht/leerlingen";
    let inbox = "/noorderlicht/aanvragen";
    let pupil = first_link(&address, list, &school, "/noorderlicht/leerlingen/");
    let case = first_link(&address, inbox, &swv, "/noorderlicht/aanvragen/");
    println!(
        "{:<28} {:>9} {:>9}   ({KEER} requests, one at a time)",
        "page", "median", "p95"
    );
    for (name, path, cookie) in [
        ("pupil", pupil.as_str(), &school),
        ("pupils", list, &school),
        ("pupils, search", "/noorderlicht/leerlingen?zoek=de+jong", &school),
        ("inbox of the SWV", inbox, &swv),
        ("application", case.as_str(), &swv),
        ("my work", "/noorderlicht", &school),
    ] {
        measure(name, &address, path, cookie);
    }
    println!("memory after the run: {} kB", rss(&server));
    server.kill().unwrap();
    server.wait().unwrap();
}

fn demo(data: &Path) -> (Child, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vangnet"))
        .args(["demo", "--adres", "127.0.0.1:0", "--data"])
        .arg(data)
        .env("VANGNET_LOG", "warn")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let address = lines
        .find_map(|line| line.unwrap().rsplit_once("http://").map(|(_, a)| a.to_owned()))
        .unwrap();
    (child, address)
}

/// Resident memory in kB, as the kernel counts it.
fn rss(server: &Child) -> String {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap_or_default();
    let line = status
        .lines()
        .find(|l| l.starts_with("VmRSS:"))
        .unwrap_or("VmRSS: ?");
    line.split_whitespace().nth(1).unwrap_or("?").to_owned()
}

/// One connection that is kept.
struct Connection(BufReader<TcpStream>, String);

impl Connection {
    fn open(address: &str) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        Self(BufReader::new(stream), address.to_owned())
    }

    fn ask(&mut self, method: &str, path: &str, cookie: &str, body: &str) -> (String, String) {
        let host = &self.1;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.0.get_mut().write_all(request.as_bytes()).unwrap();
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert!(
                self.0.read_line(&mut head).unwrap() > 0,
                "the server hung up: {head}"
            );
        }
        let length = head.lines().find_map(|l| {
            let (name, value) = l.split_once(':')?;
            name.eq_ignore_ascii_case("content-length")
                .then(|| value.trim().parse::<usize>().unwrap())
        });
        let mut content = vec![0; length.unwrap_or(0)];
        self.0.read_exact(&mut content).unwrap();
        (head, String::from_utf8_lossy(&content).into_owned())
    }
}

fn sign_in(address: &str, login: &str) -> String {
    let swv = "/noorderlicht/aanmelden";
    let body = format!("login={}&wachtwoord={WACHTWOORD}", login.replace('@', "%40"));
    let (head, _) = Connection::open(address).ask("POST", swv, "", &body);
    let line = head
        .lines()
        .find(|l| l.to_lowercase().starts_with("set-cookie: vangnet="))
        .unwrap();
    line.split([' ', ';']).nth(1).unwrap().to_owned()
}

/// The first link on a page to one record.
fn first_link(address: &str, path: &str, cookie: &str, prefix: &str) -> String {
    let (_, page) = Connection::open(address).ask("GET", path, cookie, "");
    page.split("href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .find(|href| href.strip_prefix(prefix).is_some_and(|id| id.len() == 36))
        .unwrap()
        .to_owned()
}

fn measure(name: &str, address: &str, path: &str, cookie: &str) {
    let mut connection = Connection::open(address);
    for _ in 0..20 {
        connection.ask("GET", path, cookie, "");
    }
    let mut times: Vec<Duration> = (0..KEER)
        .map(|_| {
            let start = Instant::now();
            let (head, _) = connection.ask("GET", path, cookie, "");
            let time = start.elapsed();
            assert!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
            time
        })
        .collect();
    times.sort();
    let ms = |n: usize| {
        format!(
            "{}.{:02} ms",
            times[n].as_micros() / 1000,
            times[n].as_micros() % 1000 / 10
        )
    };
    println!("{name:<28} {:>9} {:>9}", ms(KEER / 2), ms(KEER * 95 / 100));
}
