//! Conditions on columns that hold a code of this program.

use sea_orm::{
    ColumnTrait,
    sea_query::{Expr, ExprTrait},
};

/// A code that stands in the statement itself instead of beside it as a value: a database that plans a statement once, for all
/// values, still knows which rows these are and which index has them. For what is written in this program only.
pub(crate) fn vast(code: &'static str) -> Expr {
    Expr::Constant(code.into())
}

/// Conditions on a column that holds a code.
pub(crate) trait MetCode: ColumnTrait {
    /// It is this one.
    fn is_code(&self, code: &'static str) -> Expr {
        Expr::col(self.as_column_ref()).eq(vast(code))
    }

    /// It is another one.
    fn not_code(&self, code: &'static str) -> Expr {
        Expr::col(self.as_column_ref()).ne(vast(code))
    }

    /// It is one of these.
    fn in_codes(&self, codes: impl IntoIterator<Item = &'static str>) -> Expr {
        Expr::col(self.as_column_ref()).is_in(codes.into_iter().map(vast))
    }
}

impl<C: ColumnTrait> MetCode for C {}

#[cfg(test)]
mod tests {
    use sea_orm::{DbBackend, EntityTrait as _, QueryFilter as _, QueryTrait as _};

    use super::*;
    use crate::rij::traject;

    #[test]
    fn codes_stand_in_the_statement_and_are_no_values() {
        // A quote cannot end the text, in the way of each.
        let geciteerd = [
            (DbBackend::Sqlite, "'o''ouder'"),
            (DbBackend::Postgres, r"E'o\'ouder'"),
        ];
        for (soort, ouder) in geciteerd {
            let vraag = traject::Entity::find()
                .filter(traject::Column::Staat.is_code("loopt"))
                .filter(traject::Column::Soort.not_code("extra"))
                .filter(traject::Column::Uitvoerder.in_codes(["swv", "o'ouder"]))
                .build(soort);
            let waar = vraag.sql.split_once(" WHERE ").map(|(_, waar)| waar);
            let verwacht = format!(
                r#""traject"."staat" = 'loopt' AND "traject"."soort" <> 'extra' AND "traject"."uitvoerder" IN ('swv', {ouder})"#
            );
            assert_eq!(waar, Some(verwacht.as_str()));
            assert_eq!(vraag.values.map(|waarden| waarden.0.len()), Some(0));
        }
    }
}
