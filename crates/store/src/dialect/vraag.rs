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

use super::quoted;
use crate::{fout::Result, omzetting::corrupt};

/// A column of a [`Vraag`], by its name.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Veld {
    /// An identity.
    Id(&'static str),
    /// True or false.
    Waarheid(&'static str),
    /// A text or a number.
    Waarde(&'static str),
}

impl Veld {
    fn van(kolom: impl ColumnTrait) -> Self {
        match kolom.def().get_column_type() {
            ColumnType::Uuid => Self::Id(kolom.as_str()),
            ColumnType::Boolean => Self::Waarheid(kolom.as_str()),
            _ => Self::Waarde(kolom.as_str()),
        }
    }

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

type Lezer<'a, T> = Box<dyn FnOnce(&str) -> Result<T> + Send + 'a>;

/// A query of which the database writes all rows as one text of JSON, in their order, and what is made of them.
pub(crate) struct Vraag<'a, T> {
    vraag: SelectStatement,
    velden: Vec<Veld>,
    lees: Lezer<'a, T>,
}

impl<'a, R: DeserializeOwned + 'a> Vraag<'a, Vec<R>> {
    /// The rows of a query. `R` has a field for each of the columns, in their order; no column holds bytes other than an
    /// identity, which both databases write otherwise.
    pub(crate) fn nieuw(vraag: SelectStatement, velden: impl IntoIterator<Item = Veld>) -> Self {
        Self {
            vraag,
            velden: velden.into_iter().collect(),
            lees: Box::new(|tekst| serde_json::from_str(tekst).map_err(|_cause| corrupt("query", "rijen"))),
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
            lees: Box::new(move |tekst| maak(lees(tekst)?)),
        }
    }

    fn deel(&mut self, sqlite: bool) -> SelectStatement {
        let velden: Vec<String> = self.velden.iter().map(|veld| veld.json(sqlite)).collect();
        let velden = velden.join(", ");
        let rijen = if sqlite {
            format!("json_group_array(json_array({velden}))")
        } else {
            format!("CAST(json_agg(json_build_array({velden})) AS text)")
        };
        Query::select()
            .expr(Expr::cust(rijen))
            .from_subquery(self.vraag.take(), "r")
            .to_owned()
    }
}

/// One question, or several that are asked in one statement: a tuple of them, of tuples of them too.
pub(crate) trait Vragen {
    /// What each of them gives.
    type Antwoord;
    /// Adds the queries.
    fn delen(&mut self, sqlite: bool, delen: &mut Vec<SelectStatement>);
    /// Reads as many texts.
    fn lees(self, teksten: &mut (impl Iterator<Item = String> + Send)) -> Result<Self::Antwoord>;
}

impl<'a, T: 'a> Vragen for Vraag<'a, T> {
    type Antwoord = T;

    fn delen(&mut self, sqlite: bool, delen: &mut Vec<SelectStatement>) {
        delen.push(self.deel(sqlite));
    }

    fn lees(self, teksten: &mut (impl Iterator<Item = String> + Send)) -> Result<T> {
        let tekst = teksten.next().ok_or_else(|| corrupt("query", "rijen"))?;
        (self.lees)(&tekst)
    }
}

macro_rules! vragen {
    ($($vraag:ident $nr:tt),+) => {
        impl<$($vraag: Vragen),+> Vragen for ($($vraag,)+) {
            type Antwoord = ($($vraag::Antwoord,)+);

            fn delen(&mut self, sqlite: bool, delen: &mut Vec<SelectStatement>) {
                $(self.$nr.delen(sqlite, delen);)+
            }

            fn lees(self, teksten: &mut (impl Iterator<Item = String> + Send)) -> Result<Self::Antwoord> {
                Ok(($(self.$nr.lees(teksten)?,)+))
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
    vragen.delen(db.get_database_backend() == DbBackend::Sqlite, &mut delen);
    let aantal = delen.len();
    let mut samen = Query::select();
    for deel in delen {
        samen.expr(Expr::SubQuery(None, Box::new(deel.into())));
    }
    let row = db.query_one(&samen).await?;
    let row = row.ok_or_else(|| corrupt("query", "rijen"))?;
    let mut teksten = Vec::with_capacity(aantal);
    for nr in 0..aantal {
        let tekst: Option<String> = row.try_get_by_index(nr)?;
        // Of no row PostgreSQL makes nothing.
        teksten.push(tekst.unwrap_or_else(|| "[]".to_owned()));
    }
    vragen.lees(&mut teksten.into_iter())
}
