//! Everything that the clock knows of pupils, by one query a table, however many pupils.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};
use tokio::try_join;
use uuid::Uuid;
use vangnet_core::{
    id::{AanvraagId, AccountId, DoelId, LeerlingId, SchoolId, ThuiszitterId},
    inrichting::catalogus::Catalogus,
    klok::leerling::{BesluitFeit, DoelFeit, IngelichtFeit, LeerlingKlok, ThuisFeit},
    leerling::Leerling,
    plan::evaluatie::Doelresultaat,
    schooljaar,
    toegang::{Bereik, Scope},
    toelating::ZaakSoort,
};

use crate::{
    fout::Result,
    omzetting::{code, datum, datum_opt},
    rij::{aanvraag, beschikking, doel, ingelicht, leerling, thuiszitter},
    swv::SwvDb,
    zicht::{binnen, een_van},
};

/// Up to so many pupils are asked for one by one, by the index of each table.
const WEINIG: usize = 100;

/// Which pupils the clock looks at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KlokFilter {
    /// Only this pupil.
    pub leerling: Option<LeerlingId>,
    /// Only this school.
    pub school: Option<SchoolId>,
    /// Only pupils of this mentor.
    pub mentor: Option<AccountId>,
    /// Only pupils whose mentor is none of these, who are mentors where they reach: nobody looks after their terms.
    pub zonder_mentor: Option<BTreeMap<Bereik, Vec<AccountId>>>,
}

/// A pupil with what the clock knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KlokRegel {
    /// The pupil.
    pub leerling: Leerling,
    /// The facts.
    pub klok: LeerlingKlok,
}

impl KlokFilter {
    pub(super) fn voorwaarde(&self, scope: &Scope) -> Condition {
        let niemand = self.zonder_mentor.as_ref().map(zonder_mentor);
        Condition::all()
            .add(binnen(scope))
            .add_option(self.leerling.map(|id| leerling::Column::Id.eq(id.0)))
            .add_option(self.school.map(|id| leerling::Column::SchoolId.eq(id.0)))
            .add_option(self.mentor.map(|id| leerling::Column::MentorId.eq(id.0)))
            .add_option(niemand)
    }
}

/// Pupils without a mentor, or whose mentor is none that reaches them. Never unknown: what is compared is first known to be there.
fn zonder_mentor(mentoren: &BTreeMap<Bereik, Vec<AccountId>>) -> Condition {
    let bereikt = een_van(mentoren.iter().map(|(bereik, wie)| {
        let plek = match bereik {
            Bereik::Swv => Condition::all(),
            Bereik::School { school } => Condition::all().add(leerling::Column::SchoolId.eq(school.0)),
            Bereik::Locatie { school, locatie } => Condition::all()
                .add(leerling::Column::SchoolId.eq(school.0))
                .add(leerling::Column::LocatieId.is_not_null())
                .add(leerling::Column::LocatieId.eq(locatie.0)),
        };
        plek.add(leerling::Column::MentorId.is_in(wie.iter().map(|id| id.0)))
    }));
    Condition::any()
        .add(leerling::Column::MentorId.is_null())
        .add(bereikt.not())
}

/// From a table to the pupil of each row.
macro_rules! naar_leerling {
    ($tabel:ident) => {{
        let naar: sea_orm::RelationDef = $tabel::Entity::belongs_to(crate::rij::leerling::Entity)
            .from($tabel::Column::LeerlingId)
            .to(crate::rij::leerling::Column::Id)
            .into();
        naar
    }};
}
pub(crate) use naar_leerling;

/// Pupil, time at home, first day, day of the next step, who takes it.
type Thuisrij = (Uuid, Uuid, String, Option<String>, Option<Uuid>);
/// Pupil, application, day, last day, kind.
type Besluitrij = (Uuid, Uuid, String, Option<String>, String);

impl SwvDb {
    /// What the clock knows of the pupils within a scope, by name. Thirteen queries, one when there is nobody. Nothing sealed
    /// is read but, in the last weeks of a school year, what was chosen for a traject whose yearly evaluation depends on it (R110).
    pub async fn list_klok(
        &self,
        scope: &Scope,
        filter: &KlokFilter,
        catalogus: &Catalogus,
        vandaag: Date,
    ) -> Result<Vec<KlokRegel>> {
        let waar = filter.voorwaarde(scope);
        let rows = leerling::Entity::find()
            .filter(waar.clone())
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(leerling::Column::Id)
            .all(self.lees())
            .await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        // A few are looked up by name of each; of many the school is asked once more.
        let waar = if rows.len() <= WEINIG {
            Condition::all().add(leerling::Column::Id.is_in(rows.iter().map(|row| row.id)))
        } else {
            waar
        };
        let mut alle = rows
            .into_iter()
            .map(|row| {
                let leerling = Leerling::try_from(row)?;
                let nu = &leerling.gegevens;
                let mut klok = LeerlingKlok::nieuw(nu.soort, nu.geboortedatum);
                klok.vertrokken_op = leerling.vertrokken_op;
                Ok(KlokRegel { leerling, klok })
            })
            .collect::<Result<Vec<_>>>()?;
        let sinds = schooljaar::eerste_dag(vandaag);
        let met_opp = catalogus.soorten_met_opp();
        let (
            mut plannen,
            mut gedaan,
            mut doelen,
            mut trajecten,
            mut ingelicht,
            mut thuis,
            mut besluiten,
            mut afspraken,
        ) = try_join!(
            self.plannen_klok(&waar, &met_opp, sinds),
            self.gedaan_van(&waar, sinds),
            self.doelen_van(&waar),
            self.trajecten_van(&waar, catalogus, vandaag),
            self.ingelicht_van(&waar),
            self.thuis_van(&waar),
            self.besluiten_van(&waar),
            self.afspraken_klok(&waar),
        )?;
        for regel in &mut alle {
            let id = regel.leerling.id;
            let soort = regel.leerling.gegevens.soort;
            regel.klok.plan = Some(plannen.van(id.0, soort));
            regel.klok.gedaan = Some(gedaan.remove(&id.0).unwrap_or_default());
            regel.klok.doelen = doelen.remove(&id.0).unwrap_or_default();
            regel.klok.trajecten = trajecten.remove(&id.0).unwrap_or_default();
            regel.klok.ingelicht = ingelicht.remove(&id.0).unwrap_or_default();
            regel.klok.thuis = thuis.remove(&id.0);
            regel.klok.afspraken = afspraken.remove(&id.0).unwrap_or_default();
            regel.klok.besluiten = besluiten.remove(&id.0).unwrap_or_default();
        }
        Ok(alle)
    }

    pub(super) async fn doelen_van(&self, waar: &Condition) -> Result<BTreeMap<Uuid, Vec<DoelFeit>>> {
        let rows: Vec<(Uuid, Uuid, String, Option<String>)> = doel::Entity::find()
            .select_only()
            .column(doel::Column::LeerlingId)
            .column(doel::Column::Id)
            .column(doel::Column::Begin)
            .column(doel::Column::Streefdatum)
            .join(JoinType::InnerJoin, naar_leerling!(doel))
            .filter(waar.clone())
            .filter(doel::Column::Resultaat.eq(Doelresultaat::Open.code()))
            .filter(doel::Column::Streefdatum.is_not_null())
            .into_tuple()
            .all(self.lees())
            .await?;
        let mut per: BTreeMap<Uuid, Vec<DoelFeit>> = BTreeMap::new();
        for (leerling, id, begin, streef) in rows {
            let Some(streefdatum) = datum_opt(streef.as_deref(), "doel", "streefdatum")? else {
                continue;
            };
            per.entry(leerling).or_default().push(DoelFeit {
                id: DoelId(id),
                begin: datum(&begin, "doel", "begin")?,
                streefdatum,
            });
        }
        Ok(per)
    }

    /// Who is informed until a day.
    pub(super) async fn ingelicht_van(&self, waar: &Condition) -> Result<BTreeMap<Uuid, Vec<IngelichtFeit>>> {
        let rows: Vec<(Uuid, Uuid, String, Option<String>)> = ingelicht::Entity::find()
            .select_only()
            .column(ingelicht::Column::LeerlingId)
            .column(ingelicht::Column::AccountId)
            .column(ingelicht::Column::Vanaf)
            .column(ingelicht::Column::Tot)
            .join(JoinType::InnerJoin, naar_leerling!(ingelicht))
            .filter(waar.clone())
            .filter(ingelicht::Column::Tot.is_not_null())
            .into_tuple()
            .all(self.lees())
            .await?;
        let mut per: BTreeMap<Uuid, Vec<IngelichtFeit>> = BTreeMap::new();
        for (leerling, account, vanaf, tot) in rows {
            if let Some(tot) = datum_opt(tot.as_deref(), "ingelicht", "tot")? {
                per.entry(leerling).or_default().push(IngelichtFeit {
                    account: AccountId(account),
                    vanaf: datum(&vanaf, "ingelicht", "vanaf")?,
                    tot,
                });
            }
        }
        Ok(per)
    }

    /// Times at home that did not end; of more the first.
    pub(super) async fn thuis_van(&self, waar: &Condition) -> Result<BTreeMap<Uuid, ThuisFeit>> {
        let rows: Vec<Thuisrij> = thuiszitter::Entity::find()
            .select_only()
            .column(thuiszitter::Column::LeerlingId)
            .column(thuiszitter::Column::Id)
            .column(thuiszitter::Column::Van)
            .column(thuiszitter::Column::StapOp)
            .column(thuiszitter::Column::EigenaarId)
            .join(JoinType::InnerJoin, naar_leerling!(thuiszitter))
            .filter(waar.clone())
            .filter(thuiszitter::Column::Tot.is_null())
            .order_by_desc(thuiszitter::Column::Van)
            .into_tuple()
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|(leerling, id, van, stap, eigenaar)| {
                let feit = ThuisFeit {
                    id: ThuiszitterId(id),
                    van: datum(&van, "thuiszitter", "van")?,
                    stap_op: datum_opt(stap.as_deref(), "thuiszitter", "stap_op")?,
                    eigenaar: eigenaar.map(AccountId),
                };
                Ok((leerling, feit))
            })
            .collect()
    }

    /// Grants with a last day.
    pub(super) async fn besluiten_van(&self, waar: &Condition) -> Result<BTreeMap<Uuid, Vec<BesluitFeit>>> {
        let naar: RelationDef = beschikking::Entity::belongs_to(aanvraag::Entity)
            .from(beschikking::Column::AanvraagId)
            .to(aanvraag::Column::Id)
            .into();
        let rows: Vec<Besluitrij> = beschikking::Entity::find()
            .select_only()
            .column(beschikking::Column::LeerlingId)
            .column(beschikking::Column::AanvraagId)
            .column(beschikking::Column::Datum)
            .column(beschikking::Column::Einddatum)
            .column(aanvraag::Column::Soort)
            .join(JoinType::InnerJoin, naar)
            .join(JoinType::InnerJoin, naar_leerling!(beschikking))
            .filter(waar.clone())
            .filter(beschikking::Column::Einddatum.is_not_null())
            .into_tuple()
            .all(self.lees())
            .await?;
        let mut per: BTreeMap<Uuid, Vec<BesluitFeit>> = BTreeMap::new();
        for (leerling, id, dag, einde, soort) in rows {
            let soort = code(ZaakSoort::parse(&soort), "aanvraag", "soort")?;
            if let Some(einddatum) = datum_opt(einde.as_deref(), "beschikking", "einddatum")? {
                per.entry(leerling).or_default().push(BesluitFeit {
                    aanvraag: AanvraagId(id),
                    datum: datum(&dag, "beschikking", "datum")?,
                    einddatum,
                    lwoo: soort == ZaakSoort::Lwoo,
                });
            }
        }
        Ok(per)
    }
}
