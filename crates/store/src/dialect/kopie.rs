//! Raw SQL of back-up and restore on PostgreSQL: snapshots and `COPY`.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::TryStreamExt;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbErr, RuntimeErr, Statement,
    sqlx::{self, Postgres, Row, Transaction},
};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};

use super::quoted;
use crate::fout::{Result, StoreError};

fn fout(error: sqlx::Error) -> StoreError {
    StoreError::from(DbErr::Query(RuntimeErr::SqlxError(error.into())))
}

fn lijst(kolommen: &[String]) -> String {
    let namen: Vec<String> = kolommen.iter().map(|k| quoted(k)).collect();
    namen.join(", ")
}

/// One schema as it is at one moment.
pub(crate) struct Momentopname(Transaction<'static, Postgres>);

impl Momentopname {
    pub(crate) async fn begin(db: &DatabaseConnection) -> Result<Self> {
        let pool = db.get_postgres_connection_pool();
        let begin = pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        Ok(Self(begin.await.map_err(fout)?))
    }

    async fn paren(&mut self, sql: &'static str) -> Result<Vec<(String, String)>> {
        let rows = sqlx::query(sql).fetch_all(&mut *self.0).await.map_err(fout)?;
        rows.iter()
            .map(|row| Ok((row.try_get(0).map_err(fout)?, row.try_get(1).map_err(fout)?)))
            .collect()
    }

    /// Tables with their columns, each after those it refers to.
    pub(crate) async fn tabellen(&mut self) -> Result<Vec<(String, Vec<String>)>> {
        let kolommen = self
            .paren(
                "SELECT table_name::text, column_name::text FROM information_schema.columns \
                 WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position",
            )
            .await?;
        let verwijzingen = self
            .paren(
                "SELECT f.relname::text, t.relname::text FROM pg_constraint k \
                 JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid \
                 JOIN pg_namespace n ON n.oid = k.connamespace \
                 WHERE k.contype = 'f' AND f.oid <> t.oid AND n.nspname = current_schema()",
            )
            .await?;
        let mut over: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (tabel, kolom) in kolommen {
            over.entry(tabel).or_default().push(kolom);
        }
        let mut gedaan = BTreeSet::new();
        let mut lijst = Vec::new();
        while !over.is_empty() {
            let vrij = |tabel: &&String| {
                let mut naar = verwijzingen.iter().filter(|(van, _)| van == *tabel);
                naar.all(|(_, naar)| gedaan.contains(naar))
            };
            // Tables that refer to each other in a ring could not be filled again: there are none.
            let Some(volgende) = over.keys().find(vrij).or_else(|| over.keys().next()).cloned() else {
                break;
            };
            if let Some(kolommen) = over.remove(&volgende) {
                gedaan.insert(volgende.clone());
                lijst.push((volgende, kolommen));
            }
        }
        Ok(lijst)
    }

    pub(crate) async fn migraties(&mut self) -> Result<Vec<String>> {
        let sql = "SELECT version::text FROM seaql_migrations ORDER BY version";
        let rows = sqlx::query(sql).fetch_all(&mut *self.0).await.map_err(fout)?;
        rows.iter().map(|row| row.try_get(0).map_err(fout)).collect()
    }

    /// Writes the rows of a table as text, one line each; answers how many.
    pub(crate) async fn schrijf(
        &mut self,
        tabel: &str,
        kolommen: &[String],
        naar: &mut (impl AsyncWrite + Unpin),
        pad: &std::path::Path,
    ) -> Result<u64> {
        let sql = format!("COPY {} ({}) TO STDOUT", quoted(tabel), lijst(kolommen));
        let mut stroom = self.0.copy_out_raw(&sql).await.map_err(fout)?;
        let mut rijen = 0u64;
        while let Some(deel) = stroom.try_next().await.map_err(fout)? {
            // A line break inside a value is written as two characters, so each one here ends a row.
            let einden = deel.split(|b| *b == b'\n').count().saturating_sub(1);
            rijen = rijen.saturating_add(u64::try_from(einden).unwrap_or(u64::MAX));
            naar.write_all(&deel).await.map_err(StoreError::file(pad))?;
        }
        Ok(rijen)
    }

    pub(crate) async fn einde(self) -> Result<()> {
        self.0.rollback().await.map_err(fout)
    }
}

/// Tables being filled, all or none.
pub(crate) struct Lading(Transaction<'static, Postgres>);

impl Lading {
    pub(crate) async fn begin(db: &DatabaseConnection) -> Result<Self> {
        Ok(Self(
            db.get_postgres_connection_pool().begin().await.map_err(fout)?,
        ))
    }

    /// Reads the rows of a table; answers how many.
    pub(crate) async fn lees(
        &mut self,
        tabel: &str,
        kolommen: &[String],
        mut van: impl AsyncRead + Unpin,
    ) -> Result<u64> {
        use tokio::io::AsyncReadExt;
        let sql = format!("COPY {} ({}) FROM STDIN", quoted(tabel), lijst(kolommen));
        let mut invoer = self.0.copy_in_raw(&sql).await.map_err(fout)?;
        let mut buffer = vec![0; 256 * 1024];
        loop {
            match van.read(&mut buffer).await {
                Ok(0) => return invoer.finish().await.map_err(fout),
                Ok(aantal) => {
                    let deel = buffer.get(..aantal).unwrap_or_default();
                    invoer.send(deel).await.map_err(fout)?;
                }
                Err(oorzaak) => {
                    // The transaction goes with the error; only the connection is set right here.
                    let _ = invoer.abort("unreadable").await;
                    return Err(StoreError::file(std::path::Path::new(tabel))(oorzaak));
                }
            }
        }
    }

    pub(crate) async fn commit(self) -> Result<()> {
        self.0.commit().await.map_err(fout)
    }
}

/// Whether a schema is there.
pub(crate) async fn schema_bestaat(db: &DatabaseConnection, schema: &str) -> Result<bool> {
    let sql = "SELECT 1 AS een FROM information_schema.schemata WHERE schema_name = $1";
    let vraag = Statement::from_sql_and_values(db.get_database_backend(), sql, [schema.into()]);
    Ok(db.query_one_raw(vraag).await?.is_some())
}

/// Removes a schema that a failed restore made.
pub(crate) async fn verwijder_schema(db: &DatabaseConnection, schema: &str) -> Result<()> {
    let sql = format!("DROP SCHEMA IF EXISTS {} CASCADE", quoted(schema));
    db.execute_unprepared(&sql).await?;
    Ok(())
}
