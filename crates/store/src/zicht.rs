//! What somebody may see, as a condition of a query.

use sea_orm::{
    ColumnTrait, Condition,
    sea_query::{Expr, ExprTrait},
};
use vangnet_core::toegang::{Bereik, Scope, ScopeDeel};

use crate::{rij::leerling, toegang::in_lesklas};

/// A scope as a condition on the pupil table: never loads what its reader may not see.
pub(crate) fn binnen(scope: &Scope) -> Condition {
    // A right to what was submitted, or to what is with the committee, is no right to pupils.
    let leerlingen = |deel: &&ScopeDeel| !deel.alleen_ingediend && !deel.alleen_bij_commissie;
    een_van(scope.delen.iter().filter(leerlingen).map(|deel| {
        let mut all = match deel.bereik {
            Bereik::Swv => Condition::all(),
            Bereik::School { school } => Condition::all().add(leerling::Column::SchoolId.eq(school.0)),
            Bereik::Locatie { school, locatie } => Condition::all()
                .add(leerling::Column::SchoolId.eq(school.0))
                .add(leerling::Column::LocatieId.eq(locatie.0)),
        };
        if let Some(mentor) = deel.mentor {
            all = all.add(leerling::Column::MentorId.eq(mentor.0));
        }
        if let Some(docent) = deel.docent {
            all = all.add(in_lesklas(docent));
        }
        all
    }))
}

/// At least one of these; of none, never. No constant beside them: SQLite would look at every row instead of using an index.
pub(crate) fn een_van(delen: impl IntoIterator<Item = Condition>) -> Condition {
    let mut delen = delen.into_iter();
    let Some(eerste) = delen.next() else {
        return Condition::all().add(onwaar());
    };
    delen.fold(Condition::any().add(eerste), Condition::add)
}

/// False in both dialects: an empty scope shows nothing.
pub(crate) fn onwaar() -> Expr {
    Expr::value(1).eq(0)
}
