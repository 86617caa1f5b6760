//! The only place with raw SQL: what differs between SQLite and PostgreSQL.

mod kolommen;
pub(crate) mod kopie;
mod vraag;

pub(crate) use vraag::{Veld, Vraag, Vragen, in_ids, stel};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    sqlx::{
        postgres::PgConnectOptions,
        sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
    },
};

use crate::fout::{Result, StoreError};

/// WAL, foreign keys, every commit on disk before it is acknowledged; what is deleted is overwritten. A connection that closes
/// first brings the statistics of what it asked up to date.
pub(crate) fn sqlite_instellingen(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(std::time::Duration::from_secs(10))
        .pragma("cache_size", "-4096")
        .pragma("temp_store", "MEMORY")
        .pragma("secure_delete", "ON")
        .optimize_on_close(true, 400)
}

/// What a page asks is short: translating it to machine code first, or planning it anew for the values of each request, as
/// PostgreSQL does where it thinks that helps, takes longer than the answer.
pub(crate) fn postgres_instellingen(options: PgConnectOptions) -> PgConnectOptions {
    options.options([("jit", "off"), ("plan_cache_mode", "force_generic_plan")])
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Statistics by which SQLite chooses its indexes, of the tables that have none or have grown since; PostgreSQL keeps its own.
/// Connections that are open keep the old ones; they close when nobody asks anything.
pub(crate) async fn werk_statistiek_bij(db: &DatabaseConnection) -> Result<()> {
    db.execute_unprepared("PRAGMA optimize = 0x10002").await?;
    Ok(())
}

/// Creates a PostgreSQL schema when it is not there yet.
pub(crate) async fn maak_schema(db: &DatabaseConnection, schema: &str) -> Result<()> {
    db.execute_unprepared(&format!("CREATE SCHEMA IF NOT EXISTS {}", quoted(schema)))
        .await?;
    Ok(())
}

/// Sorts and compares a column by its characters, as SQLite and this program do; else PostgreSQL goes by the language that its
/// cluster was made for, and a list could stand in two orders.
pub(crate) async fn sorteer_per_teken(
    db: &impl ConnectionTrait,
    tabel: &str,
    kolom: &str,
) -> std::result::Result<(), DbErr> {
    if db.get_database_backend() == DbBackend::Postgres {
        let (tabel, kolom) = (quoted(tabel), quoted(kolom));
        let sql = format!("ALTER TABLE {tabel} ALTER COLUMN {kolom} TYPE varchar COLLATE \"C\"");
        db.execute_unprepared(&sql).await?;
    }
    Ok(())
}

/// Makes writers of the audit chain wait for each other; SQLite has one writer already.
pub(crate) async fn vergrendel_audit(tx: &DatabaseTransaction) -> Result<()> {
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared("LOCK TABLE audit IN EXCLUSIVE MODE")
            .await?;
    }
    Ok(())
}

/// Holds a pupil against being destroyed, and its key with it, until this transaction ends; others may do the same. SQLite
/// has one writer already.
pub(crate) async fn houd_leerling(tx: &DatabaseTransaction, leerling: uuid::Uuid) -> Result<()> {
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(&format!(
            "SELECT 1 FROM leerling WHERE id = '{}' FOR KEY SHARE",
            leerling.hyphenated()
        ))
        .await?;
    }
    Ok(())
}

/// As [`houd_leerling`], of several in the order of their ids: two who hold some of the same never wait for each other.
pub(crate) async fn houd_leerlingen(tx: &DatabaseTransaction, leerlingen: &[uuid::Uuid]) -> Result<()> {
    if tx.get_database_backend() == DbBackend::Postgres && !leerlingen.is_empty() {
        let ids: Vec<String> = leerlingen
            .iter()
            .map(|id| format!("'{}'", id.hyphenated()))
            .collect();
        tx.execute_unprepared(&format!(
            "SELECT 1 FROM leerling WHERE id IN ({}) ORDER BY id FOR KEY SHARE",
            ids.join(", ")
        ))
        .await?;
    }
    Ok(())
}

/// Brings what was written into the SQLite file and empties the log beside it, so that what was deleted stands nowhere
/// any more; while others read, that waits for the next time. PostgreSQL does it by itself (autovacuum).
pub(crate) async fn wis(db: &DatabaseConnection) -> Result<()> {
    if db.get_database_backend() == DbBackend::Sqlite {
        db.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
    }
    Ok(())
}

/// Copies a live SQLite database into a new file, consistent at one moment.
pub(crate) async fn sqlite_kopie(db: &DatabaseConnection, doel: &std::path::Path) -> Result<()> {
    let doel = doel
        .to_str()
        .ok_or_else(|| StoreError::Setting(format!("path is not UTF-8: {}", doel.display())))?;
    db.execute_unprepared(&format!("VACUUM INTO '{}'", doel.replace('\'', "''")))
        .await?;
    Ok(())
}

/// How many rows a table holds.
pub(crate) async fn aantal(db: &DatabaseConnection, tabel: &str) -> Result<u64> {
    let sql = format!("SELECT count(*) AS n FROM {}", quoted(tabel));
    let statement = sea_orm::Statement::from_string(db.get_database_backend(), sql);
    let row = db.query_one_raw(statement).await?;
    let aantal = row.map(|r| r.try_get::<i64>("", "n")).transpose()?;
    Ok(aantal.and_then(|n| u64::try_from(n).ok()).unwrap_or(0))
}

/// The columns of every table as the database itself lists them, for the test that each has a class.
pub(crate) async fn kolommen(db: &DatabaseConnection, schema: &str) -> Result<Vec<(String, String)>> {
    let sql = match db.get_database_backend() {
        DbBackend::Postgres => format!(
            "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = '{}'",
            schema.replace('\'', "''")
        ),
        _ => "SELECT m.name AS t, p.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) p \
              WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
            .to_owned(),
    };
    let statement = sea_orm::Statement::from_string(db.get_database_backend(), sql);
    let rows = db.query_all_raw(statement).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.push((row.try_get::<String>("", "t")?, row.try_get::<String>("", "c")?));
    }
    found.sort();
    Ok(found)
}
