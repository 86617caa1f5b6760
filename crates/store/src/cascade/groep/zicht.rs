//! Which groups a reader sees: one condition for the list and for the page.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait, Query, SelectStatement, SimpleExpr},
};
use vangnet_core::{
    cascade::{
        groep::{Groep, GroepStaat},
        traject::TrajectStaat,
    },
    id::GroepId,
    inrichting::catalogus::Vorm,
    toegang::{Scope, ScopeDeel},
};

use super::lees;
use crate::{
    fout::Result,
    rij::{groep, groepslid, leerling, traject},
    swv::SwvDb,
    zicht::{binnen, een_van},
};

/// A scope as a condition on the groups. Who reads the support of every pupil of a school sees all its groups; who reads
/// that of some pupils only, a group that one of them is or was in, waits for, or sits in the class of.
fn groep_binnen(scope: &Scope) -> Condition {
    let aanvraag = |deel: &&ScopeDeel| deel.alleen_ingediend || deel.alleen_bij_commissie;
    let delen = scope.delen.iter().filter(|deel| !aanvraag(deel));
    let delen = delen.filter_map(|deel| Some((deel, deel.bereik.school()?)));
    een_van(delen.map(|(deel, school)| {
        let mut all = Condition::all().add(groep::Column::SchoolId.eq(school.0));
        if deel.mentor.is_some() || deel.docent.is_some() {
            all = all.add(met_leerling(*deel));
        }
        all
    }))
}

/// That a group has to do with a pupil of a part of a scope.
fn met_leerling(deel: ScopeDeel) -> Condition {
    let wie = || binnen(&Scope { delen: vec![deel] });
    let zelf = || Expr::col((groep::Entity, groep::Column::Id));
    let pupil = |c: leerling::Column| Expr::col((leerling::Entity, c));
    let mut lid = Query::select();
    lid.from(groepslid::Entity)
        .inner_join(
            leerling::Entity,
            pupil(leerling::Column::Id).equals((groepslid::Entity, groepslid::Column::LeerlingId)),
        )
        .and_where(Expr::col((groepslid::Entity, groepslid::Column::GroepId)).eq(zelf()))
        .cond_where(wie());
    let mut wacht = Query::select();
    wacht
        .from(traject::Entity)
        .inner_join(
            leerling::Entity,
            pupil(leerling::Column::Id).equals((traject::Entity, traject::Column::LeerlingId)),
        )
        .and_where(Expr::col((traject::Entity, traject::Column::GroepId)).eq(zelf()))
        .and_where(
            traject::Column::Staat
                .is_in([TrajectStaat::Gevraagd, TrajectStaat::Besloten].map(TrajectStaat::code)),
        )
        .cond_where(wie());
    // Who sits in the class today says nothing of one that ended: then its members tell.
    let open = GroepStaat::ALL.iter().filter(|s| !s.is_einde()).map(|s| s.code());
    let mut klas = Query::select();
    klas.from(leerling::Entity)
        .and_where(groep::Column::Vorm.eq(Vorm::Lesgroep.code()))
        .and_where(groep::Column::Staat.is_in(open))
        .and_where(pupil(leerling::Column::SchoolId).equals((groep::Entity, groep::Column::SchoolId)))
        .and_where(pupil(leerling::Column::Klas).equals((groep::Entity, groep::Column::Klas)))
        .cond_where(wie());
    Condition::any()
        .add(bestaat(lid))
        .add(bestaat(wacht))
        .add(bestaat(klas))
}

fn bestaat(mut vraag: SelectStatement) -> SimpleExpr {
    Expr::exists(vraag.expr(Expr::val(1)).take())
}

impl SwvDb {
    /// The groups within a scope, the latest first.
    pub async fn list_groepen_binnen(&self, scope: &Scope) -> Result<Vec<Groep>> {
        let rows = groep::Entity::find()
            .filter(groep_binnen(scope))
            .order_by_desc(groep::Column::Begin)
            .order_by_asc(groep::Column::Naam)
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|row| lees(row, &self.kluis.swv_zegel()))
            .collect()
    }

    /// A group, when it is within a scope.
    pub async fn find_groep_binnen(&self, scope: &Scope, id: GroepId) -> Result<Option<Groep>> {
        let row = groep::Entity::find_by_id(id.0)
            .filter(groep_binnen(scope))
            .one(self.lees())
            .await?;
        row.map(|row| lees(row, &self.kluis.swv_zegel())).transpose()
    }
}
