//! Everything that the clock knows of pupils, in one statement, however many pupils.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Iterable, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationDef,
};
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

use super::{
    afspraken::afspraken_van,
    plannen::{Planklok, gedaan_van},
    trajecten::trajecten_van,
};
use crate::{
    codes::MetCode as _,
    dialect::{Vraag, in_ids, stel},
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
    pub leerling: Arc<Leerling>,
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

/// What is known by pupil.
pub(crate) type Per<T> = BTreeMap<Uuid, T>;
/// Pupil, goal, first day, day that is aimed at.
type Doelrij = (Uuid, Uuid, String, Option<String>);
/// Pupil, who was informed, first and last day.
type Ingelichtrij = (Uuid, Uuid, String, Option<String>);
/// Pupil, time at home, first day, day of the next step, who takes it.
type Thuisrij = (Uuid, Uuid, String, Option<String>, Option<Uuid>);
/// Pupil, application, day, last day, kind.
type Besluitrij = (Uuid, Uuid, String, Option<String>, String);

impl SwvDb {
    /// What the clock knows of the pupils within a scope, by name. Two queries, one when there is nobody, and one for the
    /// evaluations of trajecten where these count. Nothing sealed is read but, in the last weeks of a school year, what was chosen
    /// for a traject whose yearly evaluation depends on it (R110).
    pub async fn list_klok(
        &self,
        scope: &Scope,
        filter: &KlokFilter,
        catalogus: &Catalogus,
        vandaag: Date,
    ) -> Result<Vec<KlokRegel>> {
        let waar = filter.voorwaarde(scope);
        let vraag = leerling::Entity::find()
            .filter(waar.clone())
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(leerling::Column::Id);
        let rows: Vec<leerling::Model> =
            stel(self.lees(), Vraag::van(vraag, leerling::Column::iter())).await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        // A few are looked up by name of each; of many the school is asked once more.
        let waar = if rows.len() <= WEINIG {
            let wie = rows.iter().map(|row| row.id);
            Condition::all().add(in_ids(self.lees(), leerling::Column::Id, wie))
        } else {
            waar
        };
        let mut alle = rows
            .into_iter()
            .map(|row| {
                let leerling = Arc::new(Leerling::try_from(row)?);
                let nu = &leerling.gegevens;
                let mut klok = LeerlingKlok::nieuw(nu.soort, nu.geboortedatum);
                klok.vertrokken_op = leerling.vertrokken_op;
                Ok(KlokRegel { leerling, klok })
            })
            .collect::<Result<Vec<_>>>()?;
        let sinds = schooljaar::eerste_dag(vandaag);
        let met_opp = catalogus.soorten_met_opp();
        let vragen = (
            Planklok::vragen(&waar, &met_opp, sinds),
            (gedaan_van(&waar, sinds), doelen_van(&waar), afspraken_van(&waar)),
            (ingelicht_van(&waar), thuis_van(&waar), besluiten_van(&waar)),
            trajecten_van(&waar),
        );
        let (
            plannen,
            (mut gedaan, mut doelen, mut afspraken),
            (mut ingelicht, mut thuis, mut besluiten),
            trajecten,
        ) = Box::pin(stel(self.lees(), vragen)).await?;
        let mut plannen = Planklok::met(plannen);
        let mut trajecten = self.trajectfeiten(trajecten, catalogus, vandaag).await?;
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
}

pub(super) fn doelen_van(waar: &Condition) -> Vraag<'static, Per<Vec<DoelFeit>>> {
    use doel::Column as C;
    let vraag = doel::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling!(doel))
        .filter(waar.clone())
        .filter(C::Resultaat.is_code(Doelresultaat::Open.code()))
        .filter(C::Streefdatum.is_not_null());
    Vraag::van(vraag, [C::LeerlingId, C::Id, C::Begin, C::Streefdatum]).naar(|rows: Vec<Doelrij>| {
        let mut per: Per<Vec<DoelFeit>> = BTreeMap::new();
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
    })
}

/// Who is informed, until a day or without one.
pub(super) fn ingelicht_van(waar: &Condition) -> Vraag<'static, Per<Vec<IngelichtFeit>>> {
    use ingelicht::Column as C;
    let vraag = ingelicht::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling!(ingelicht))
        .filter(waar.clone());
    Vraag::van(vraag, [C::LeerlingId, C::AccountId, C::Vanaf, C::Tot]).naar(|rows: Vec<Ingelichtrij>| {
        let mut per: Per<Vec<IngelichtFeit>> = BTreeMap::new();
        for (leerling, account, vanaf, tot) in rows {
            per.entry(leerling).or_default().push(IngelichtFeit {
                account: AccountId(account),
                vanaf: datum(&vanaf, "ingelicht", "vanaf")?,
                tot: datum_opt(tot.as_deref(), "ingelicht", "tot")?,
            });
        }
        Ok(per)
    })
}

/// Times at home that did not end; of more the first.
pub(super) fn thuis_van(waar: &Condition) -> Vraag<'static, Per<ThuisFeit>> {
    use thuiszitter::Column as C;
    let vraag = thuiszitter::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling!(thuiszitter))
        .filter(waar.clone())
        .filter(C::Tot.is_null())
        .order_by_desc(C::Van);
    let kolommen = [C::LeerlingId, C::Id, C::Van, C::StapOp, C::EigenaarId];
    Vraag::van(vraag, kolommen).naar(|rows: Vec<Thuisrij>| {
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
    })
}

/// Grants with a last day.
pub(super) fn besluiten_van(waar: &Condition) -> Vraag<'static, Per<Vec<BesluitFeit>>> {
    use beschikking::Column as C;
    let naar: RelationDef = beschikking::Entity::belongs_to(aanvraag::Entity)
        .from(C::AanvraagId)
        .to(aanvraag::Column::Id)
        .into();
    let vraag = beschikking::Entity::find()
        .join(JoinType::InnerJoin, naar)
        .join(JoinType::InnerJoin, naar_leerling!(beschikking))
        .filter(waar.clone())
        .filter(C::Einddatum.is_not_null());
    let kolommen = [C::LeerlingId, C::AanvraagId, C::Datum, C::Einddatum];
    let vraag = Vraag::van(vraag, kolommen).en(aanvraag::Column::Soort);
    vraag.naar(|rows: Vec<Besluitrij>| {
        let mut per: Per<Vec<BesluitFeit>> = BTreeMap::new();
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
    })
}
