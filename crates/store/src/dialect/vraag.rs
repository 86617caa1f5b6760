//! Questions whose rows come as one, alone or several in one statement.
//!
//! Row by row the thread of the database and ours would wake each other for each row, and for each statement some times more: what
//! that costs is more than most of these questions ask of the database.

use sea_orm::{
    ColumnTrait, ColumnType, ConnectionTrait, DbBackend, EntityTrait, QuerySelect, QueryTrait, Select,
    sea_query::{Expr, Query, SelectStatement},
};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{
    kolommen::{self, Kolom},
    quoted,
};
use crate::{
    fout::{Result, StoreError},
    omzetting::corrupt,
};

/// A column of a [`Vraag`], by its name.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Veld {
    /// An identity.
    Id(&'static str),
    /// True or false.
    Waarheid(&'static str),
    /// A text, or a day as text.
    Tekst(&'static str),
    /// A whole number.
    Getal(&'static str),
}

impl Veld {
    fn van(kolom: impl ColumnTrait) -> Self {
        match kolom.def().get_column_type() {
            ColumnType::Uuid => Self::Id(kolom.as_str()),
            ColumnType::Boolean => Self::Waarheid(kolom.as_str()),
            ColumnType::Integer | ColumnType::BigInteger => Self::Getal(kolom.as_str()),
            soort => {
                debug_assert!(
                    matches!(soort, ColumnType::String(_) | ColumnType::Text),
                    "{} cannot be asked so",
                    kolom.as_str()
                );
                Self::Tekst(kolom.as_str())
            }
        }
    }

    fn json(self) -> String {
        match self {
            Self::Id(naam) => format!("nullif(hex({}), '')", quoted(naam)),
            Self::Waarheid(naam) => {
                let naam = quoted(naam);
                format!("CASE WHEN {naam} IS NOT NULL THEN json(iif({naam}, 'true', 'false')) END")
            }
            Self::Tekst(naam) | Self::Getal(naam) => quoted(naam),
        }
    }
}

/// Whether a column is one of some identities, which are one value: the statement is the same however many there are, so that
/// databases need not plan it anew each time.
pub(crate) fn in_ids(
    db: &impl ConnectionTrait,
    kolom: impl ColumnTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Expr {
    let kolom = kolom.into_expr();
    if db.get_database_backend() == DbBackend::Sqlite {
        let ids: Vec<String> = ids.into_iter().map(|id| format!("\"{}\"", id.simple())).collect();
        let ids = Expr::value(format!("[{}]", ids.join(",")));
        Expr::cust_with_exprs("? IN (SELECT unhex(value) FROM json_each(?))", [kolom, ids])
    } else {
        let ids: Vec<String> = ids.into_iter().map(|id| id.hyphenated().to_string()).collect();
        // Read once, not for each row that it is compared with.
        let ids = Expr::value(ids.join(","));
        let een_van = "$1 = ANY(ARRAY(SELECT CAST(unnest(string_to_array($2, ',')) AS uuid)))";
        Expr::cust_with_exprs(een_van, [kolom, ids])
    }
}

/// All rows of a query.
pub(crate) enum Rijen {
    /// A list of lists, as SQLite writes it.
    Json(String),
    /// The values of each column, as PostgreSQL gives them.
    Kolommen(Vec<Kolom>),
}

impl Rijen {
    fn lees<R: DeserializeOwned>(self) -> Result<Vec<R>> {
        match self {
            Self::Json(tekst) => serde_json::from_str(&tekst).map_err(|_cause| onleesbaar()),
            Self::Kolommen(kolommen) => kolommen::rijen(kolommen),
        }
    }
}

pub(super) fn onleesbaar() -> StoreError {
    corrupt("query", "rijen")
}

type Lezer<'a, T> = Box<dyn FnOnce(Rijen) -> Result<T> + Send + 'a>;

/// A query of which the database gives all rows as one, in their order, and what is made of them: SQLite as one text of JSON,
/// PostgreSQL as a list for each column.
pub(crate) struct Vraag<'a, T> {
    vraag: SelectStatement,
    velden: Vec<Veld>,
    lees: Lezer<'a, T>,
}

/// A query in a statement with its columns.
pub(crate) struct Deel {
    pub(super) vraag: SelectStatement,
    pub(super) velden: Vec<Veld>,
}

impl<'a, R: DeserializeOwned + 'a> Vraag<'a, Vec<R>> {
    /// The rows of a query. `R` has a field for each of the columns, in their order; no column holds bytes other than an
    /// identity, which both databases write otherwise.
    pub(crate) fn nieuw(vraag: SelectStatement, velden: impl IntoIterator<Item = Veld>) -> Self {
        Self {
            vraag,
            velden: velden.into_iter().collect(),
            lees: Box::new(Rijen::lees),
        }
    }

    /// Columns of a table, and of what it was joined with after `en`.
    pub(crate) fn van<E: EntityTrait>(
        vraag: Select<E>,
        kolommen: impl IntoIterator<Item = E::Column>,
    ) -> Self {
        let leeg = Self::nieuw(vraag.select_only().into_query(), []);
        kolommen.into_iter().fold(leeg, Self::en)
    }

    /// One column more.
    pub(crate) fn en(mut self, kolom: impl ColumnTrait) -> Self {
        self.vraag.column(kolom.as_column_ref());
        self.velden.push(Veld::van(kolom));
        self
    }
}

impl<'a, T: 'a> Vraag<'a, T> {
    /// What is made of the answer.
    pub(crate) fn naar<U>(self, maak: impl FnOnce(T) -> Result<U> + Send + 'a) -> Vraag<'a, U> {
        let lees = self.lees;
        Vraag {
            vraag: self.vraag,
            velden: self.velden,
            lees: Box::new(move |rijen| maak(lees(rijen)?)),
        }
    }
}

/// One question, or several that are asked in one statement: a tuple of them, of tuples of them too.
pub(crate) trait Vragen {
    /// What each of them gives.
    type Antwoord;
    /// Adds the queries.
    fn delen(&mut self, delen: &mut Vec<Deel>);
    /// Reads as many answers.
    fn lees(self, rijen: &mut (impl Iterator<Item = Rijen> + Send)) -> Result<Self::Antwoord>;
}

impl<'a, T: 'a> Vragen for Vraag<'a, T> {
    type Antwoord = T;

    fn delen(&mut self, delen: &mut Vec<Deel>) {
        delen.push(Deel {
            vraag: self.vraag.take(),
            velden: std::mem::take(&mut self.velden),
        });
    }

    fn lees(self, rijen: &mut (impl Iterator<Item = Rijen> + Send)) -> Result<T> {
        (self.lees)(rijen.next().ok_or_else(onleesbaar)?)
    }
}

macro_rules! vragen {
    ($($vraag:ident $nr:tt),+) => {
        impl<$($vraag: Vragen),+> Vragen for ($($vraag,)+) {
            type Antwoord = ($($vraag::Antwoord,)+);

            fn delen(&mut self, delen: &mut Vec<Deel>) {
                $(self.$nr.delen(delen);)+
            }

            fn lees(self, rijen: &mut (impl Iterator<Item = Rijen> + Send)) -> Result<Self::Antwoord> {
                Ok(($(self.$nr.lees(rijen)?,)+))
            }
        }
    };
}
vragen!(A 0, B 1);
vragen!(A 0, B 1, C 2);
vragen!(A 0, B 1, C 2, D 3);
vragen!(A 0, B 1, C 2, D 3, E 4);
vragen!(A 0, B 1, C 2, D 3, E 4, F 5);
vragen!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);
vragen!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);

/// Asks in one statement, which sees one moment.
pub(crate) async fn stel<V: Vragen>(db: &impl ConnectionTrait, mut vragen: V) -> Result<V::Antwoord> {
    let mut delen = Vec::new();
    vragen.delen(&mut delen);
    let rijen = if db.get_database_backend() == DbBackend::Sqlite {
        als_json(db, delen).await?
    } else {
        kolommen::lees(db, delen).await?
    };
    vragen.lees(&mut rijen.into_iter())
}

/// Of each query a text of JSON, side by side in one row.
async fn als_json(db: &impl ConnectionTrait, delen: Vec<Deel>) -> Result<Vec<Rijen>> {
    let aantal = delen.len();
    let mut samen = Query::select();
    for deel in delen {
        let velden: Vec<String> = deel.velden.into_iter().map(Veld::json).collect();
        let rijen = format!("json_group_array(json_array({}))", velden.join(", "));
        let deel = Query::select()
            .expr(Expr::cust(rijen))
            .from_subquery(deel.vraag, "r")
            .to_owned();
        samen.expr(Expr::SubQuery(None, Box::new(deel.into())));
    }
    let row = db.query_one(&samen).await?.ok_or_else(onleesbaar)?;
    (0..aantal)
        .map(|nr| Ok(Rijen::Json(row.try_get_by_index(nr)?)))
        .collect()
}
