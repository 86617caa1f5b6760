//! The database of one samenwerkingsverband, and the transaction: the only way to change it.

use sea_orm::{ActiveValue::Set, DatabaseConnection, DatabaseTransaction, EntityTrait, QueryOrder};
use vangnet_core::{
    bewaring::{AuditEntry, BEGIN, Schakel},
    id::SwvId,
};

use crate::{
    dialect,
    fout::Result,
    kluis::Kluis,
    migratie, omzetting,
    register::SwvVermelding,
    rij::{audit, teller},
    verbinding::{Plaats, QueryTeller, Verbinding},
};

/// One samenwerkingsverband: its database, its vault, the count of its queries.
#[derive(Debug, Clone)]
pub struct SwvDb {
    /// Identity in the register.
    pub id: SwvId,
    /// The name in the URL.
    pub slug: String,
    /// The full name.
    pub naam: String,
    pub(crate) db: Verbinding,
    pub(crate) kluis: Kluis,
    teller: QueryTeller,
}

impl SwvDb {
    pub(crate) async fn open(
        vermelding: &SwvVermelding,
        db: Verbinding,
        kluis: Kluis,
        teller: QueryTeller,
    ) -> Result<Self> {
        migratie::swv(&db.schrijf).await?;
        Ok(Self {
            id: vermelding.id,
            slug: vermelding.slug.clone(),
            naam: vermelding.naam.clone(),
            db,
            kluis,
            teller,
        })
    }

    pub(crate) fn lees(&self) -> &DatabaseConnection {
        &self.db.lees
    }

    /// The vault.
    pub fn kluis(&self) -> &Kluis {
        &self.kluis
    }

    /// Statements sent so far, to this database and its vault.
    pub fn queries(&self) -> u64 {
        self.teller.stand()
    }

    /// Begins a transaction; without [`Tx::commit`] nothing of it is kept.
    pub async fn begin(&self) -> Result<Tx<'_>> {
        Ok(Tx {
            swv: self,
            tx: self.db.begin().await?,
        })
    }

    /// The number that a counter gives next, when nobody takes it first.
    pub async fn next_nummer(&self, naam: &str) -> Result<i32> {
        let row = teller::Entity::find_by_id(naam.to_owned())
            .one(self.lees())
            .await?;
        Ok(row.map_or(1, |r| r.waarde.saturating_add(1)))
    }

    /// Every column of every table as the database lists them (for the test that each has a class).
    pub async fn kolommen(&self) -> Result<Vec<(String, String)>> {
        dialect::kolommen(self.lees(), &Plaats::Swv(&self.slug).schema()).await
    }
}

/// A transaction on the database of a samenwerkingsverband.
#[derive(Debug)]
pub struct Tx<'a> {
    pub(crate) swv: &'a SwvDb,
    pub(crate) tx: DatabaseTransaction,
}

impl Tx<'_> {
    /// Keeps everything that was done in this transaction, with the entry of the trail: the only way to commit.
    ///
    /// `tijdstip` is UTC in milliseconds.
    pub async fn commit(self, entry: AuditEntry, tijdstip: i64) -> Result<()> {
        dialect::vergrendel_audit(&self.tx).await?;
        let laatste = audit::Entity::find()
            .order_by_desc(audit::Column::Nummer)
            .one(&self.tx)
            .await?;
        let (nummer, vorige) = laatste.map_or((1, BEGIN.to_vec()), |l| (l.nummer.saturating_add(1), l.hash));
        let detail: serde_json::Map<String, serde_json::Value> = entry
            .detail
            .into_iter()
            .map(|(naam, waarde)| (naam.to_owned(), waarde.into()))
            .collect();
        let mut schakel = Schakel {
            nummer,
            tijdstip,
            actor: entry.actor.map(|a| a.0),
            handeling: entry.handeling.code().to_owned(),
            soort: entry.soort.to_owned(),
            onderwerp: entry.onderwerp,
            leerling: entry.leerling.map(|l| l.0),
            detail: omzetting::naar_json(&detail, "audit", "detail")?,
            vorige,
            hash: Vec::new(),
        };
        schakel.hash = schakel.bereken();
        let row = audit::ActiveModel {
            nummer: Set(schakel.nummer),
            tijdstip: Set(schakel.tijdstip),
            actor: Set(schakel.actor),
            handeling: Set(schakel.handeling),
            soort: Set(schakel.soort),
            onderwerp: Set(schakel.onderwerp),
            leerling: Set(schakel.leerling),
            detail: Set(schakel.detail),
            vorige: Set(schakel.vorige),
            hash: Set(schakel.hash),
        };
        audit::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        self.tx.commit().await?;
        Ok(())
    }

    /// The next number of a counter, e.g. "aanvraag-2026"; numbers of transactions that fail are used again.
    pub async fn volgend_nummer(&self, naam: &str) -> Result<i32> {
        use sea_orm::{
            ColumnTrait, QueryFilter,
            sea_query::{Expr, ExprTrait, OnConflict},
        };
        let begin = teller::ActiveModel {
            naam: Set(naam.to_owned()),
            waarde: Set(1),
        };
        let verhoog = OnConflict::column(teller::Column::Naam)
            .value(
                teller::Column::Waarde,
                Expr::col((teller::Entity, teller::Column::Waarde)).add(1),
            )
            .to_owned();
        teller::Entity::insert(begin)
            .on_conflict(verhoog)
            .exec_without_returning(&self.tx)
            .await?;
        let row = teller::Entity::find()
            .filter(teller::Column::Naam.eq(naam))
            .one(&self.tx)
            .await?;
        omzetting::code(row.map(|r| r.waarde), "teller", "waarde")
    }
}
