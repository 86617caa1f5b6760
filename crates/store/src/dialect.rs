//! The only place with raw SQL: what differs between SQLite and PostgreSQL.

pub(crate) mod kopie;

use sea_orm::{
    ColumnTrait, ColumnType, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend,
    EntityTrait, IdenStatic, QuerySelect, QueryTrait, Select,
    sea_query::{Expr, Query, SelectStatement},
    sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use serde::de::DeserializeOwned;

use crate::{
    fout::{Result, StoreError},
    omzetting::corrupt,
};

/// WAL, foreign keys, every commit on disk before it is acknowledged; what is deleted is overwritten. A connection that is
/// renewed, as the pool does every half hour, first brings the statistics of what it asked up to date.
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

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Statistics by which SQLite chooses its indexes, of the tables that have none or have grown since; PostgreSQL keeps its own.
/// Connections that are open read them when they are renewed.
pub(crate) async fn werk_statistiek_bij(db: &DatabaseConnection) -> Result<()> {
    db.execute_unprepared("PRAGMA optimize = 0x10002").await?;
    Ok(())
}

/// A column of [`in_een`], by its name.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Veld<'a> {
    /// An identity.
    Id(&'a str),
    /// True or false.
    Waarheid(&'a str),
    /// A text or a number.
    Waarde(&'a str),
}

impl Veld<'_> {
    fn json(self, sqlite: bool) -> String {
        match self {
            Self::Id(naam) if sqlite => format!("nullif(hex({}), '')", quoted(naam)),
            Self::Waarheid(naam) if sqlite => {
                let naam = quoted(naam);
                format!("CASE WHEN {naam} IS NOT NULL THEN json(iif({naam}, 'true', 'false')) END")
            }
            Self::Id(naam) | Self::Waarheid(naam) | Self::Waarde(naam) => quoted(naam),
        }
    }
}

/// The rows of a query that may be hundreds, in one, in the order of the query: the database writes them as JSON. Row by row, its
/// thread and ours would wake each other for each. `T` has a field for each of the columns, in their order; no column holds bytes
/// other than an identity, which both databases write otherwise.
pub(crate) async fn in_een<T: DeserializeOwned>(
    db: &impl ConnectionTrait,
    vraag: SelectStatement,
    velden: &[Veld<'_>],
) -> Result<Vec<T>> {
    let sqlite = db.get_database_backend() == DbBackend::Sqlite;
    let velden: Vec<String> = velden.iter().map(|veld| veld.json(sqlite)).collect();
    let velden = velden.join(", ");
    let rijen = if sqlite {
        format!("json_group_array(json_array({velden}))")
    } else {
        format!("CAST(json_agg(json_build_array({velden})) AS text)")
    };
    let buiten = Query::select()
        .expr_as(Expr::cust(rijen), "rijen")
        .from_subquery(vraag, "r")
        .to_owned();
    let row = db.query_one(&buiten).await?;
    let tekst: Option<String> = row.map(|row| row.try_get("", "rijen")).transpose()?.flatten();
    // Of no row PostgreSQL makes nothing.
    let tekst = tekst.as_deref().unwrap_or("[]");
    serde_json::from_str(tekst).map_err(|_cause| corrupt("query", "rijen"))
}

/// As [`in_een`], columns of a table.
pub(crate) async fn alle_in_een<E: EntityTrait, T: DeserializeOwned>(
    db: &impl ConnectionTrait,
    vraag: Select<E>,
    kolommen: impl IntoIterator<Item = E::Column>,
) -> Result<Vec<T>> {
    let kolommen: Vec<E::Column> = kolommen.into_iter().collect();
    let vraag = vraag.select_only().columns(kolommen.iter().copied()).into_query();
    let veld = |kolom: &E::Column| match kolom.def().get_column_type() {
        ColumnType::Uuid => Veld::Id(kolom.as_str()),
        ColumnType::Boolean => Veld::Waarheid(kolom.as_str()),
        _ => Veld::Waarde(kolom.as_str()),
    };
    let velden: Vec<Veld<'_>> = kolommen.iter().map(veld).collect();
    in_een(db, vraag, &velden).await
}

/// Creates a PostgreSQL schema when it is not there yet.
pub(crate) async fn maak_schema(db: &DatabaseConnection, schema: &str) -> Result<()> {
    db.execute_unprepared(&format!("CREATE SCHEMA IF NOT EXISTS {}", quoted(schema)))
        .await?;
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
