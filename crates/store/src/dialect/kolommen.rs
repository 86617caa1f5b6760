//! The rows of several queries in one statement of PostgreSQL: of each query one row with a list for each column.
//!
//! Of 1,500 rows of seven columns it wrote such lists in 2.2 ms, and JSON in 4.2. Each query gives a row as wide as the widest asks,
//! with nothing in what it does not use.

use std::{sync::Arc, vec::IntoIter};

use sea_orm::{
    ConnectionTrait, DbErr, QueryResult, RuntimeErr,
    sea_query::{Expr, Query, SelectStatement, UnionType},
    sqlx::{self, Decode, Postgres, Row as _, Type},
};
use serde::{
    de::{
        Deserializer, IntoDeserializer, Visitor,
        value::{Error, SeqDeserializer},
    },
    forward_to_deserialize_any,
};
use uuid::Uuid;

use super::{
    quoted,
    vraag::{Deel, Rijen, Veld, onleesbaar},
};
use crate::fout::Result;

/// The values of a column, in the order of the rows.
pub(crate) enum Kolom {
    Id(IntoIter<Option<Uuid>>),
    Waarheid(IntoIter<Option<bool>>),
    Tekst(IntoIter<Option<String>>),
    Getal(IntoIter<Option<i64>>),
}

impl Kolom {
    fn aantal(&self) -> usize {
        match self {
            Self::Id(waarden) => waarden.len(),
            Self::Waarheid(waarden) => waarden.len(),
            Self::Tekst(waarden) => waarden.len(),
            Self::Getal(waarden) => waarden.len(),
        }
    }

    fn volgende(&mut self) -> Waarde {
        match self {
            Self::Id(waarden) => waarden.next().flatten().map(Waarde::Id),
            Self::Waarheid(waarden) => waarden.next().flatten().map(Waarde::Waarheid),
            Self::Tekst(waarden) => waarden.next().flatten().map(Waarde::Tekst),
            Self::Getal(waarden) => waarden.next().flatten().map(Waarde::Getal),
        }
        .unwrap_or(Waarde::Niets)
    }
}

/// A value of a row.
enum Waarde {
    Niets,
    Id(Uuid),
    Waarheid(bool),
    Tekst(String),
    Getal(i64),
}

impl IntoDeserializer<'_, Error> for Waarde {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Waarde {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> std::result::Result<V::Value, Error> {
        match self {
            Self::Niets => visitor.visit_none(),
            Self::Id(id) => visitor.visit_bytes(id.as_bytes()),
            Self::Waarheid(waar) => visitor.visit_bool(waar),
            Self::Tekst(tekst) => visitor.visit_string(tekst),
            Self::Getal(getal) => visitor.visit_i64(getal),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> std::result::Result<V::Value, Error> {
        match self {
            Self::Niets => visitor.visit_none(),
            iets => visitor.visit_some(iets),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Rows from their columns.
pub(super) fn rijen<R: serde::de::DeserializeOwned>(mut kolommen: Vec<Kolom>) -> Result<Vec<R>> {
    let aantal = kolommen.first().map_or(0, Kolom::aantal);
    let mut rijen = Vec::with_capacity(aantal);
    for _ in 0..aantal {
        let rij = SeqDeserializer::new(kolommen.iter_mut().map(Kolom::volgende));
        rijen.push(R::deserialize(rij).map_err(|_cause: Error| onleesbaar())?);
    }
    Ok(rijen)
}

/// The kinds of lists, in the order in which they stand in a row.
const SOORTEN: [Soort; 4] = [Soort::Id, Soort::Waarheid, Soort::Tekst, Soort::Getal];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Soort {
    Id,
    Waarheid,
    Tekst,
    Getal,
}

impl Soort {
    fn van(veld: Veld) -> (Self, &'static str) {
        match veld {
            Veld::Id(naam) => (Self::Id, naam),
            Veld::Waarheid(naam) => (Self::Waarheid, naam),
            Veld::Tekst(naam) => (Self::Tekst, naam),
            Veld::Getal(naam) => (Self::Getal, naam),
        }
    }

    const fn sql(self) -> &'static str {
        match self {
            Self::Id => "uuid",
            Self::Waarheid => "boolean",
            Self::Tekst => "text",
            Self::Getal => "bigint",
        }
    }

    /// The names of the fields of this kind.
    fn namen(self, velden: &[Veld]) -> impl Iterator<Item = &'static str> {
        let alle = velden.iter().map(|veld| Self::van(*veld));
        alle.filter(move |(soort, _)| *soort == self)
            .map(|(_, naam)| naam)
    }
}

/// The lists of a row: a kind as often as the query asks that has most of it.
struct Rij(Vec<Soort>);

impl Rij {
    fn van(delen: &[Deel]) -> Self {
        let breed = |soort: Soort| delen.iter().map(|deel| soort.namen(&deel.velden).count()).max();
        let van = |soort| std::iter::repeat_n(soort, breed(soort).unwrap_or(0));
        Self(SOORTEN.into_iter().flat_map(van).collect())
    }

    /// Where each field stands: after the lists of earlier kinds, and the fields of its own kind before it.
    fn plaatsen(&self, velden: &[Veld]) -> Vec<(Soort, usize)> {
        let soorten: Vec<Soort> = velden.iter().map(|veld| Soort::van(*veld).0).collect();
        let plaats = |(n, soort): (usize, &Soort)| {
            let begin = self.0.iter().take_while(|s| *s != soort).count();
            let eerder = soorten.iter().take(n).filter(|s| *s == soort).count();
            (*soort, begin.saturating_add(eerder))
        };
        soorten.iter().enumerate().map(plaats).collect()
    }

    /// A query as such a row, after its number.
    fn vraag(&self, nr: usize, deel: Deel) -> SelectStatement {
        let mut rij = Query::select();
        rij.expr(Expr::cust(nr.to_string()));
        for soort in SOORTEN {
            let mut namen = soort.namen(&deel.velden);
            for _ in self.0.iter().filter(|s| **s == soort) {
                let sql = soort.sql();
                rij.expr(Expr::cust(match namen.next() {
                    Some(naam) => format!("array_agg(CAST({} AS {sql}))", quoted(naam)),
                    None => format!("CAST(NULL AS {sql}[])"),
                }));
            }
        }
        rij.from_subquery(deel.vraag, "r").take()
    }
}

/// The rows of some queries, asked in one statement.
pub(super) async fn lees(db: &impl ConnectionTrait, delen: Vec<Deel>) -> Result<Vec<Rijen>> {
    let rij = Rij::van(&delen);
    let velden: Vec<Vec<Veld>> = delen.iter().map(|deel| deel.velden.clone()).collect();
    let delen = delen.into_iter().enumerate();
    let samen = delen
        .map(|(nr, deel)| rij.vraag(nr, deel))
        .reduce(|mut samen, deel| samen.union(UnionType::All, deel).take())
        .ok_or_else(onleesbaar)?;
    let mut rijen: Vec<(i32, QueryResult)> = Vec::with_capacity(velden.len());
    for row in db.query_all(&samen).await? {
        rijen.push((row.try_get_by_index(0)?, row));
    }
    rijen.sort_by_key(|(nr, _)| *nr);
    if rijen.len() != velden.len() {
        return Err(onleesbaar());
    }
    let paren = rijen.iter().zip(&velden);
    paren
        .map(|((_, row), velden)| {
            let plaatsen = rij.plaatsen(velden).into_iter();
            let kolommen: Result<Vec<Kolom>> = plaatsen
                .map(|(soort, plaats)| kolom(row, soort, plaats.saturating_add(1)))
                .collect();
            Ok(Rijen::Kolommen(kolommen?))
        })
        .collect()
}

fn kolom(row: &QueryResult, soort: Soort, plaats: usize) -> Result<Kolom> {
    Ok(match soort {
        Soort::Id => Kolom::Id(lijst(row, plaats)?),
        Soort::Waarheid => Kolom::Waarheid(lijst(row, plaats)?),
        Soort::Tekst => Kolom::Tekst(lijst(row, plaats)?),
        Soort::Getal => Kolom::Getal(lijst(row, plaats)?),
    })
}

fn fout(oorzaak: sqlx::Error) -> DbErr {
    DbErr::Query(RuntimeErr::SqlxError(Arc::new(oorzaak)))
}

/// Of no row PostgreSQL makes no list.
fn lijst<T>(row: &QueryResult, plaats: usize) -> Result<IntoIter<Option<T>>>
where
    Vec<Option<T>>: for<'r> Decode<'r, Postgres> + Type<Postgres>,
{
    let row = row.try_as_pg_row().ok_or_else(onleesbaar)?;
    let waarden: Option<Vec<Option<T>>> = row.try_get(plaats).map_err(fout)?;
    Ok(waarden.unwrap_or_default().into_iter())
}
