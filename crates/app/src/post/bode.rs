//! Who delivers mail: a mail server, or a folder in which each mail becomes a file.

use std::{path::Path, time::Duration};

use jiff::Timestamp;
use lettre::{
    AsyncFileTransport, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp,
};
use vangnet_core::{id::PostId, post::PostFout};

/// How long a mail server may take for one mail.
const GEDULD: Duration = Duration::from_mins(1);

/// A setting for mail that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BodeFout {
    /// The address of the sender is none.
    #[error("the sender is no mail address")]
    Afzender,
    /// The address of the mail server cannot be read.
    #[error("the address of the mail server cannot be read")]
    Server,
    /// Mail would travel readable: without TLS only a server on this machine is taken.
    #[error("a mail server elsewhere needs TLS: smtps://… or smtp://…?tls=required")]
    ZonderTls,
}

/// A mail on its way.
#[derive(Debug, Clone)]
pub struct Brief {
    /// Which; the mail keeps this mark, so that a second copy can be told from another mail.
    pub id: PostId,
    /// To whom.
    pub aan: String,
    /// Its subject.
    pub onderwerp: String,
    /// Its text.
    pub tekst: String,
    /// When.
    pub nu: Timestamp,
}

/// Delivers mail.
#[derive(Debug, Clone)]
pub struct Bode {
    van: Mailbox,
    weg: Weg,
}

#[derive(Debug, Clone)]
enum Weg {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Map(AsyncFileTransport<Tokio1Executor>),
}

impl Bode {
    /// A mail server: `smtps://name:password@host`, `smtp://host?tls=required`, or `smtp://localhost` on this machine.
    pub fn smtp(url: &str, van: &str) -> Result<Self, BodeFout> {
        let van = van.parse().map_err(|_cause| BodeFout::Afzender)?;
        if !is_veilig(url) {
            return Err(BodeFout::ZonderTls);
        }
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_cause: smtp::Error| BodeFout::Server)?
            .timeout(Some(GEDULD))
            .build();
        Ok(Self {
            van,
            weg: Weg::Smtp(server),
        })
    }

    /// A folder, which must exist when the first mail comes.
    pub fn map(map: &Path, van: &str) -> Result<Self, BodeFout> {
        Ok(Self {
            van: van.parse().map_err(|_cause| BodeFout::Afzender)?,
            weg: Weg::Map(AsyncFileTransport::new(map)),
        })
    }

    /// Whether mail ends in a folder, and reaches nobody.
    pub(super) const fn is_map(&self) -> bool {
        matches!(self.weg, Weg::Map(_))
    }

    /// Delivers a mail.
    pub(super) async fn bezorg(&self, brief: &Brief) -> Result<(), PostFout> {
        let mail = self.maak(brief).ok_or(PostFout::Adres)?;
        match &self.weg {
            // The library waits for a connection, but without end for an answer.
            Weg::Smtp(server) => match tokio::time::timeout(GEDULD, server.send(mail)).await {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(fout)) => Err(smtp_fout(&fout)),
                Err(_) => Err(PostFout::Verbinding),
            },
            Weg::Map(map) => match map.send(mail).await {
                Ok(_) => Ok(()),
                Err(_) => Err(PostFout::Map),
            },
        }
    }

    /// The mail as it travels. It says that a machine sent it, so that nobody's out-of-office answers it.
    fn maak(&self, brief: &Brief) -> Option<Message> {
        // Other letters need a mail server that takes them (RFC 6531), and one address must not end the round of all.
        if !brief.aan.is_ascii() {
            return None;
        }
        let vanzelf = HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        );
        let mut mail = Message::builder()
            .from(self.van.clone())
            .to(Mailbox::new(None, brief.aan.parse().ok()?))
            .subject(brief.onderwerp.clone())
            .date(brief.nu.into())
            .message_id(Some(format!("<{}@{}>", brief.id, self.van.email.domain())))
            .header(ContentType::TEXT_PLAIN)
            .body(brief.tekst.clone())
            .ok()?;
        mail.headers_mut().insert_raw(vanzelf);
        Some(mail)
    }
}

/// Whether nobody on the way reads along: TLS, or a server on this machine.
fn is_veilig(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("smtp://") else {
        return true;
    };
    if rest
        .split_once('?')
        .is_some_and(|(_, q)| q.split('&').any(|deel| deel == "tls=required"))
    {
        return true;
    }
    let plaats = rest.split(['/', '?']).next().unwrap_or_default();
    let plaats = plaats.rsplit('@').next().unwrap_or_default();
    let host = match plaats.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => plaats.split(':').next().unwrap_or_default(),
    };
    ["localhost", "127.0.0.1", "::1"].contains(&host)
}

/// What the answer of a mail server means (RFC 5321, 4.2; RFC 4954 for signing in).
fn smtp_fout(fout: &smtp::Error) -> PostFout {
    match fout.status().map(u16::from) {
        Some(530 | 534 | 535 | 538) => PostFout::Aanmelding,
        Some(400..500) => PostFout::Later,
        Some(_) => PostFout::Geweigerd,
        // What the server cannot do is what we asked for: TLS, or a way to sign in that is safe.
        None if fout.is_tls() || fout.is_client() => PostFout::Beveiliging,
        None => PostFout::Verbinding,
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;
    use vangnet_core::{id::PostId, post::PostFout};

    use super::{Bode, BodeFout, Brief};

    /// The clock of this test goes on by itself when nothing else does.
    #[tokio::test(start_paused = true)]
    async fn a_server_that_says_nothing_is_not_waited_for_without_end() {
        let stil = std::net::TcpListener::bind("127.0.0.1:0");
        let plaats = stil.and_then(|s| Ok((s.local_addr()?, s)));
        let Ok((plaats, _stil)) = plaats else {
            unreachable!("a free port")
        };
        let bode = Bode::smtp(&format!("smtp://{plaats}"), "vangnet@swv.example");
        let brief = Brief {
            id: PostId(Uuid::nil()),
            aan: "wie@swv.example".to_owned(),
            onderwerp: String::new(),
            tekst: String::new(),
            nu: Timestamp::UNIX_EPOCH,
        };
        let antwoord = match bode {
            Ok(bode) => bode.bezorg(&brief).await,
            Err(_) => Ok(()),
        };
        assert_eq!(antwoord, Err(PostFout::Verbinding));
    }

    #[tokio::test]
    async fn mail_does_not_travel_readable() {
        let soort = |url: &str| Bode::smtp(url, "vangnet@swv.example").map(|b| b.is_map());
        for goed in [
            "smtps://naam:geheim@mail.example",
            "smtp://naam:geheim@mail.example:587?tls=required",
            "smtp://localhost",
            "smtp://127.0.0.1:2525",
            "smtp://[::1]:2525",
            "smtp://naam:geheim@localhost:25/vangnet.example",
        ] {
            assert_eq!(soort(goed), Ok(false), "{goed}");
        }
        for open in [
            "smtp://mail.example",
            "smtp://naam:geheim@mail.example:587",
            "smtp://mail.example?tls=opportunistic",
            "smtp://localhost@mail.example",
            "smtp://localhost.mail.example",
            "smtp://mail.example/localhost",
        ] {
            assert_eq!(soort(open), Err(BodeFout::ZonderTls), "{open}");
        }
        assert_eq!(soort("mail.example"), Err(BodeFout::Server));
        assert_eq!(soort("http://mail.example"), Err(BodeFout::Server));
        assert_eq!(
            Bode::smtp("smtp://localhost", "niemand").map(|b| b.is_map()),
            Err(BodeFout::Afzender)
        );
        let met_naam = Bode::smtp("smtp://localhost", "Vangnet <vangnet@swv.example>");
        assert!(met_naam.is_ok());
    }

    #[tokio::test]
    async fn no_password_is_shown_to_who_debugs() {
        let bode = Bode::smtp("smtps://naam:geheim@mail.example", "v@swv.example");
        let tekst = format!("{bode:?}");
        assert!(!tekst.contains("geheim") && tekst.contains("Smtp"), "{tekst}");
    }
}
