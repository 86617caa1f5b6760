//! Opening databases: SQLite files under a data folder, or schemas of one PostgreSQL database.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode,
    TransactionOptions, TransactionTrait, sqlx,
};

use crate::{
    dialect,
    fout::{Result, StoreError},
};

/// Where the data is.
#[derive(Debug, Clone)]
pub enum Opslag {
    /// Embedded: one SQLite file per samenwerkingsverband under this folder.
    Sqlite {
        /// The data folder.
        map: PathBuf,
    },
    /// A PostgreSQL database with one schema per samenwerkingsverband. The folder holds the main key only.
    Postgres {
        /// Connection URL.
        url: String,
        /// Folder of the main key.
        map: PathBuf,
    },
}

/// Which database is meant.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Plaats<'a> {
    Register,
    Swv(&'a str),
    Sleutels(&'a str),
}

impl Plaats<'_> {
    pub(crate) fn bestand(self) -> String {
        match self {
            Self::Register => "register.db".to_owned(),
            Self::Swv(slug) => format!("swv/{slug}.db"),
            Self::Sleutels(slug) => format!("sleutels/{slug}.db"),
        }
    }

    pub(crate) fn schema(self) -> String {
        match self {
            Self::Register => "vangnet_register".to_owned(),
            Self::Swv(slug) => format!("swv_{}", slug.replace('-', "_")),
            Self::Sleutels(slug) => format!("sleutels_{}", slug.replace('-', "_")),
        }
    }
}

/// Counts statements, so that tests can say how many a page may use.
#[derive(Debug, Clone, Default)]
pub struct QueryTeller(Arc<AtomicU64>);

impl QueryTeller {
    /// Statements so far.
    pub fn stand(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    fn tel(&self) -> impl Fn(&sea_orm::metric::Info<'_>) + Send + Sync + 'static {
        let teller = Arc::clone(&self.0);
        move |_| {
            teller.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// One database: a pool for reading and, for SQLite, the single writer.
#[derive(Debug, Clone)]
pub(crate) struct Verbinding {
    pub(crate) lees: DatabaseConnection,
    pub(crate) schrijf: DatabaseConnection,
}

impl Opslag {
    pub(crate) fn map(&self) -> &std::path::Path {
        match self {
            Self::Sqlite { map } | Self::Postgres { map, .. } => map,
        }
    }

    pub(crate) async fn open(&self, plaats: Plaats<'_>, teller: &QueryTeller) -> Result<Verbinding> {
        match self {
            Self::Sqlite { map } => open_sqlite(map.join(plaats.bestand()), teller).await,
            Self::Postgres { url, .. } => open_postgres(url, &plaats.schema(), teller).await,
        }
    }
}

/// A pool that keeps its connections until [`Verbinding::sluit_ongebruikt`]. sqlx 0.9.0 can close them by age itself, in a task that now
/// and then never ends and then holds the program up (its pull request 4289, not released yet).
fn instellingen(url: &str, verbindingen: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(verbindingen)
        .idle_timeout(None::<Duration>)
        .max_lifetime(None::<Duration>)
        .sqlx_logging(false);
    options
}

async fn open_sqlite(pad: PathBuf, teller: &QueryTeller) -> Result<Verbinding> {
    if let Some(map) = pad.parent() {
        // Numbers and names are plain in these files: only the owner may look.
        tokio::fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(map)
            .await
            .map_err(StoreError::file(map))?;
    }
    let url = format!("sqlite://{}?mode=rwc", pad.display());
    let options = |verbindingen: u32| {
        let mut options = instellingen(&url, verbindingen);
        options.test_before_acquire(false);
        options.map_sqlx_sqlite_opts(dialect::sqlite_instellingen);
        options
    };
    let mut schrijf = Database::connect(options(1)).await?;
    dialect::werk_statistiek_bij(&schrijf).await?;
    let mut lees = Database::connect(options(4)).await?;
    schrijf.set_metric_callback(teller.tel());
    lees.set_metric_callback(teller.tel());
    Ok(Verbinding { lees, schrijf })
}

/// Opens a copy of an SQLite file without changing anything of it.
pub(crate) async fn open_kopie(pad: &std::path::Path) -> Result<DatabaseConnection> {
    let url = format!("sqlite://{}?mode=ro&immutable=true", pad.display());
    Ok(Database::connect(instellingen(&url, 1)).await?)
}

/// Opens a PostgreSQL server without any schema.
pub(crate) async fn open_server(url: &str) -> Result<DatabaseConnection> {
    Ok(Database::connect(instellingen(url, 1)).await?)
}

async fn open_postgres(url: &str, schema: &str, teller: &QueryTeller) -> Result<Verbinding> {
    let setup = open_server(url).await?;
    dialect::maak_schema(&setup, schema).await?;
    setup.close().await?;

    let mut options = instellingen(url, 6);
    options.test_before_acquire(false);
    options.set_schema_search_path(schema.to_owned());
    options.map_sqlx_postgres_opts(dialect::postgres_instellingen);
    let mut pool = Database::connect(options).await?;
    pool.set_metric_callback(teller.tel());
    Ok(Verbinding {
        lees: pool.clone(),
        schrijf: pool,
    })
}

async fn sluit_in<D: sqlx::Database>(pool: &sqlx::Pool<D>) -> u32 {
    let mut gesloten = 0_u32;
    while gesloten < pool.options().get_max_connections()
        && let Some(verbinding) = pool.try_acquire()
    {
        // One that cannot say goodbye is gone too.
        drop(verbinding.close().await);
        gesloten = gesloten.saturating_add(1);
    }
    gesloten
}

impl Verbinding {
    /// Begins a writing transaction; on SQLite it takes the write lock at once, so it never fails half-way.
    pub(crate) async fn begin(&self) -> Result<DatabaseTransaction> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(self.schrijf.begin_with_options(options).await?)
    }

    /// Closes the connections that nobody uses now, and says how many; the next question opens one. SQLite brings the statistics of
    /// what was asked up to date when it closes, and a new connection reads them; PostgreSQL can give the place to others.
    pub(crate) async fn sluit_ongebruikt(&self) -> u32 {
        let mut gesloten = 0_u32;
        for db in [&self.lees, &self.schrijf] {
            let deze = match db.get_database_backend() {
                DbBackend::Postgres => sluit_in(db.get_postgres_connection_pool()).await,
                _ => sluit_in(db.get_sqlite_connection_pool()).await,
            };
            gesloten = gesloten.saturating_add(deze);
        }
        gesloten
    }

    /// Closes the pools; the files can then be moved.
    pub(crate) async fn sluit(self) -> Result<()> {
        self.lees.close().await?;
        self.schrijf.close().await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_pool_has_a_task_that_closes_by_age() {
        for url in ["sqlite::memory:", "postgres://proef"] {
            let options = instellingen(url, 2);
            assert_eq!(options.get_idle_timeout(), Some(None));
            assert_eq!(options.get_max_lifetime(), Some(None));
        }
    }
}
