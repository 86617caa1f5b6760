//! A database of a test's own, and a back door to it: tests must be able to do the harm that the store prevents.

use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, Statement};
use vangnet_store::Opslag;

use crate::postgres::postgres_url;

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Databank {
    /// Embedded, in a folder of the test's own.
    Sqlite,
    /// On the server of `VANGNET_TEST_POSTGRES`, in a database of the test's own.
    Postgres,
}

/// A part of the storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deel {
    /// The register.
    Register,
    /// The database of the test's samenwerkingsverband.
    Swv,
    /// Its key store.
    Sleutels,
}

/// Storage of a test: its folder goes when it is dropped, its database when it is discarded.
#[derive(Debug)]
pub struct Bron {
    pub(crate) opslag: Opslag,
    pub(crate) map: PathBuf,
    database: Option<String>,
}

static TELLER: AtomicU32 = AtomicU32::new(0);

impl Bron {
    pub(crate) async fn new(databank: Databank) -> Self {
        let naam = format!(
            "vangnet_{}_{}",
            std::process::id(),
            TELLER.fetch_add(1, Ordering::Relaxed)
        );
        let map = std::env::temp_dir().join(&naam);
        // What a test of an earlier process with this number left behind when it failed.
        let _ = std::fs::remove_dir_all(&map);
        std::fs::create_dir_all(&map).expect("a folder for the test");
        let data = map.join("data");
        match databank {
            Databank::Sqlite => Self {
                opslag: Opslag::Sqlite { map: data },
                map,
                database: None,
            },
            Databank::Postgres => {
                let server = connect(&postgres_url(), None).await;
                for sql in [
                    format!("DROP DATABASE IF EXISTS {naam}"),
                    format!("CREATE DATABASE {naam}"),
                ] {
                    server
                        .execute_unprepared(&sql)
                        .await
                        .expect("a database for the test");
                }
                server.close().await.expect("closing");
                Self {
                    opslag: Opslag::Postgres {
                        url: with_database(&postgres_url(), &naam),
                        map: data,
                    },
                    map,
                    database: Some(naam),
                }
            }
        }
    }

    /// Drops the database; nothing may be connected any more.
    pub(crate) async fn clear(&self) {
        if let Some(naam) = &self.database {
            let server = connect(&postgres_url(), None).await;
            server
                .execute_unprepared(&format!("DROP DATABASE IF EXISTS {naam} WITH (FORCE)"))
                .await
                .expect("dropping the database of the test");
        }
    }

    pub(crate) async fn connect(&self, deel: Deel, slug: &str) -> DatabaseConnection {
        match &self.opslag {
            Opslag::Sqlite { map } => {
                let pad = match deel {
                    Deel::Register => "register.db".to_owned(),
                    Deel::Swv => format!("swv/{slug}.db"),
                    Deel::Sleutels => format!("sleutels/{slug}.db"),
                };
                connect(&format!("sqlite://{}", map.join(pad).display()), None).await
            }
            Opslag::Postgres { url, .. } => {
                let slug = slug.replace('-', "_");
                let schema = match deel {
                    Deel::Register => "vangnet_register".to_owned(),
                    Deel::Swv => format!("swv_{slug}"),
                    Deel::Sleutels => format!("sleutels_{slug}"),
                };
                connect(url, Some(schema)).await
            }
        }
    }
}

impl Drop for Bron {
    fn drop(&mut self) {
        // A folder that stays behind harms nothing.
        let _ = std::fs::remove_dir_all(&self.map);
    }
}

async fn connect(url: &str, schema: Option<String>) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    // No task that closes them by age: see how the store opens its own.
    options
        .max_connections(1)
        .idle_timeout(None::<Duration>)
        .max_lifetime(None::<Duration>)
        .sqlx_logging(false);
    if let Some(schema) = schema {
        options.set_schema_search_path(schema);
    }
    Database::connect(options)
        .await
        .expect("the database of the test")
}

/// The same server, another database.
fn with_database(url: &str, naam: &str) -> String {
    let (server, _) = url.rsplit_once('/').expect("a URL with a database");
    format!("{server}/{naam}")
}

/// One number that a statement answers.
pub(crate) async fn number(db: &DatabaseConnection, sql: &str) -> i64 {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    let row = db.query_one_raw(statement).await.expect("a query");
    row.expect("a row").try_get_by_index(0).expect("a number")
}

/// The texts in the first column of what a statement answers.
pub(crate) async fn texts(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    let rows = db.query_all_raw(statement).await.expect("a query");
    let text = |row: &sea_orm::QueryResult| {
        let bytes: Result<String, _> = row.try_get_by_index(0);
        bytes.unwrap_or_default()
    };
    rows.iter().map(text).collect()
}

/// Every file below a folder, read whole.
pub(crate) fn files(map: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(map) else {
        return found;
    };
    for pad in entries.flatten().map(|e| e.path()) {
        if pad.is_dir() {
            found.extend(files(&pad));
        } else {
            let bytes = std::fs::read(&pad).expect("a readable file");
            found.push((pad, bytes));
        }
    }
    found
}
