//! Somebody pulls the plug: `kill -9` in the middle of writing loses nothing that was acknowledged.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

const WACHTWOORD: &str = "vier fictieve woorden samen";

const SWV: &str = r#"
slug = "proef"
naam = "Samenwerkingsverband Proef"
nummer = "VO9901"
adres = ["Postbus 1", "1234 AB Proefstad"]
plaats = "Proefstad"
[[niveau]]
code = "basis"
naam = "Basisondersteuning"
geregistreerd = false
[[school]]
brin = "99AA"
naam = "De Vlinder"
adres = ["Kerkstraat 1", "1234 AB Proefstad"]
soorten = ["pro"]
"#;

fn vangnet(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vangnet"));
    command.env("VANGNET_DATA", data).env_remove("VANGNET_DATABASE");
    command
}

/// A server on a free port, with its address.
fn serve(data: &Path) -> (Child, String) {
    let mut child = vangnet(data)
        .args(["serve", "--adres", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let address = line.trim().rsplit("http://").next().unwrap().to_owned();
    (child, address)
}

/// One request over a connection of its own; `None` when the server went away before it answered.
fn ask(address: &str, method: &str, path: &str, cookie: &str, body: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nConnection: close\r\n\
         Cookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    answer.starts_with("HTTP/1.1").then_some(answer)
}

fn sign_in(address: &str) -> String {
    let body = format!(
        "login=beheer%40proef.example&wachtwoord={}",
        WACHTWOORD.replace(' ', "+")
    );
    let answer = ask(address, "POST", "/proef/aanmelden", "", &body).unwrap();
    let cookie = answer
        .lines()
        .find(|l| l.to_lowercase().starts_with("set-cookie: vangnet="))
        .unwrap();
    cookie.split([' ', ';']).nth(1).unwrap().to_owned()
}

#[test]
fn nothing_acknowledged_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let setup = folder.path().join("swv.toml");
    std::fs::write(&setup, SWV).unwrap();
    assert!(vangnet(&data).arg("swv").arg(&setup).status().unwrap().success());
    let mut account = vangnet(&data)
        .args([
            "account",
            "--swv",
            "proef",
            "--login",
            "beheer@proef.example",
            "--naam",
            "Bob Beheer",
        ])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(account.stdin.take().unwrap(), "{WACHTWOORD}").unwrap();
    assert!(account.wait().unwrap().success());

    let (mut server, address) = serve(&data);
    let cookie = sign_in(&address);
    let (acknowledged, received) = mpsc::channel();
    let writers: Vec<_> = (0..3)
        .map(|writer| {
            let (address, cookie, acknowledged) = (address.clone(), cookie.clone(), acknowledged.clone());
            thread::spawn(move || {
                for n in 0.. {
                    let login = format!("w{writer}n{n}@proef.example");
                    let body = format!(
                        "naam=Iemand&login={login}&wachtwoord={}",
                        WACHTWOORD.replace(' ', "+")
                    );
                    match ask(
                        &address,
                        "POST",
                        "/proef/accounts",
                        &cookie,
                        &body.replace('@', "%40"),
                    ) {
                        Some(answer) if answer.starts_with("HTTP/1.1 303") => {
                            acknowledged.send(login).unwrap()
                        }
                        Some(answer) => panic!("{}", answer.lines().next().unwrap()),
                        None => return,
                    }
                }
            })
        })
        .collect();
    drop(acknowledged);
    let mut kept: Vec<String> = received.iter().take(12).collect();
    // Child::kill is SIGKILL: no handler runs, nothing is flushed.
    server.kill().unwrap();
    server.wait().unwrap();
    for writer in writers {
        writer.join().unwrap();
    }
    kept.extend(received.iter());

    let checked = vangnet(&data).args(["controle", "audit"]).output().unwrap();
    assert!(
        checked.status.success(),
        "{}",
        String::from_utf8_lossy(&checked.stdout)
    );
    let (mut server, address) = serve(&data);
    let cookie = sign_in(&address);
    let list = ask(&address, "GET", "/proef/accounts", &cookie, "").unwrap();
    let lost: Vec<_> = kept
        .iter()
        .filter(|login| !list.contains(login.as_str()))
        .collect();
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(
        kept.len() >= 12 && lost.is_empty(),
        "lost of {}: {lost:?}",
        kept.len()
    );
}
