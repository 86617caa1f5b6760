//! Whom a body did not discuss in time (R149).

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QuerySelect, QueryTrait, RelationDef,
    sea_query::{Expr, ExprTrait, SelectStatement},
};
use vangnet_core::overleg::{BijeenkomstStaat, Overleg, agenda::PuntStaat};

use crate::{
    codes::MetCode as _,
    rij::{agendapunt, bijeenkomst, leerling},
};

/// A body that discusses each of its pupils, and the day since which it must have done so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bespreken {
    /// The body.
    pub overleg: Overleg,
    /// Discussed on or after this day is in time.
    pub sinds: Date,
}

/// The pupils that a body discussed since a day, or that wait on its agenda: of a meeting that is still held. What was left
/// open by a meeting that passed waits for nothing.
fn besproken_of_wacht(van: &Bespreken, vandaag: Date) -> SelectStatement {
    let naar: RelationDef = agendapunt::Entity::belongs_to(bijeenkomst::Entity)
        .from(agendapunt::Column::BijeenkomstId)
        .to(bijeenkomst::Column::Id)
        .into();
    let besproken = Condition::all()
        .add(agendapunt::Column::Staat.is_code(PuntStaat::Besproken.code()))
        .add(bijeenkomst::Column::Datum.gte(van.sinds.to_string()));
    let komt = Condition::all()
        .add(bijeenkomst::Column::Datum.gte(vandaag.to_string()))
        .add(bijeenkomst::Column::Staat.not_code(BijeenkomstStaat::Vervallen.code()));
    let wacht = Condition::all()
        .add(agendapunt::Column::Staat.is_code(PuntStaat::Open.code()))
        .add(
            Condition::any()
                .add(komt)
                .add(bijeenkomst::Column::Staat.is_code(BijeenkomstStaat::Bezig.code())),
        );
    agendapunt::Entity::find()
        .select_only()
        .column(agendapunt::Column::LeerlingId)
        .join(JoinType::InnerJoin, naar)
        .filter(bijeenkomst::Column::OverlegId.eq(van.overleg.id.0))
        .filter(agendapunt::Column::LeerlingId.is_not_null())
        .filter(Condition::any().add(wacht).add(besproken))
        .into_query()
}

/// The pupils that a body must discuss and did not.
pub(super) fn niet_besproken(van: &Bespreken, vandaag: Date) -> Condition {
    let overleg = &van.overleg;
    let klassen = (!overleg.klassen.is_empty()).then(|| leerling::Column::Klas.is_in(&overleg.klassen));
    let id = Expr::col((leerling::Entity, leerling::Column::Id));
    Condition::all()
        .add(leerling::Column::SchoolId.eq(overleg.school.0))
        .add_option(overleg.locatie.map(|l| leerling::Column::LocatieId.eq(l.0)))
        .add_option(klassen)
        .add(id.not_in_subquery(besproken_of_wacht(van, vandaag)))
}
