//! The facts of many pupils from which the work list of plans is made: nothing sealed is read.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;
use vangnet_core::{
    cascade::traject::TrajectStaat,
    id::{AccountId, LeerlingId, OppId, SchoolId},
    leerling::Leerling,
    logboek::AantekeningSoort,
    plan::{
        doel::Plan,
        iop::IopTeller,
        opp::{Opp, OppInhoud, OppStaat},
        taak::PlanFeiten,
    },
    toegang::Scope,
    toestemming::{Daad, Toestemming},
};

use crate::{
    fout::Result,
    klok::naar_leerling,
    logboek::telling::open_voor_de_school,
    omzetting::{code, datum, datum_opt},
    rij::{aantekening, doel, evaluatie, leerling, opp, profiel, toestemming, traject},
    swv::SwvDb,
    toestemming::zonder_tekst,
    zicht::binnen,
};

/// Which pupils the work list is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanFilter {
    /// Only this school.
    pub school: Option<SchoolId>,
    /// Only this class.
    pub klas: String,
    /// Only pupils of this mentor.
    pub mentor: Option<AccountId>,
}

/// A pupil with what is known of the plans, without their text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRegel {
    /// The pupil.
    pub leerling: Leerling,
    /// The facts.
    pub feiten: PlanFeiten,
    /// The parents were at an information evening in this school year (R056).
    pub ouderavond: bool,
}

#[derive(Debug, FromQueryResult)]
struct OppKop {
    id: Uuid,
    leerling_id: Uuid,
    nummer: i32,
    staat: String,
    begonnen_op: String,
    vastgesteld_op: Option<String>,
    einde: Option<String>,
    handelingsdeel_op: i64,
    door: Uuid,
    tijdstip: i64,
    rod_begin: Option<String>,
    rod_einde: Option<String>,
    versie: i32,
}

impl PlanFilter {
    fn voorwaarde(&self, scope: &Scope) -> Condition {
        let mut all = Condition::all().add(binnen(scope));
        if let Some(school) = self.school {
            all = all.add(leerling::Column::SchoolId.eq(school.0));
        }
        if let Some(mentor) = self.mentor {
            all = all.add(leerling::Column::MentorId.eq(mentor.0));
        }
        if self.klas.contains('\0') {
            // No stored text holds it, and PostgreSQL cannot be asked for it.
            all = all.add(crate::zicht::onwaar());
        } else if !self.klas.is_empty() {
            all = all.add(leerling::Column::Klas.eq(self.klas.as_str()));
        }
        all
    }
}

/// Identity, enrolment, placement, outflow profile.
type Profielrij = (Uuid, Option<String>, Option<String>, Option<String>);

impl SwvDb {
    /// The facts of the plans of pupils within a scope, by name. `soorten` are the kinds of support for which a plan is
    /// asked; `vanaf` is the first day of the period that counts.
    pub async fn list_planregels(
        &self,
        scope: &Scope,
        filter: &PlanFilter,
        soorten: &[&str],
        vanaf: Date,
    ) -> Result<Vec<PlanRegel>> {
        let waar = filter.voorwaarde(scope);
        let rows = leerling::Entity::find()
            .filter(waar.clone())
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(leerling::Column::Id)
            .all(self.lees())
            .await?;
        let mut klok = self.plannen_klok(&waar, soorten, vanaf).await?;
        let mut tellers = self.tellers_van(&waar, vanaf).await?;
        let mut plannen = self.plannen_van(&waar).await?;
        let ouderavond = self.ouderavond_van(&waar, vanaf).await?;
        rows.into_iter()
            .map(|row| {
                let id = row.id;
                let leerling = Leerling::try_from(row)?;
                let feiten = PlanFeiten {
                    tellers: tellers.remove(&id).unwrap_or_default(),
                    plannen: plannen.remove(&id).unwrap_or_default(),
                    ..klok.van(id, leerling.gegevens.soort)
                };
                Ok(PlanRegel {
                    ouderavond: ouderavond.contains(&id),
                    leerling,
                    feiten,
                })
            })
            .collect()
    }

    /// How often each note of the IOP was written about a pupil from a day on (R047-R050).
    pub async fn count_ioptellers(&self, id: LeerlingId, vanaf: Date) -> Result<Vec<(IopTeller, u32)>> {
        let waar = Condition::all().add(leerling::Column::Id.eq(id.0));
        let mut tellers = self.tellers_van(&waar, vanaf).await?;
        Ok(tellers.remove(&id.0).unwrap_or_default())
    }

    /// The first day of running support of a kind for which a plan is asked.
    pub async fn find_extra_sinds(&self, id: LeerlingId, soorten: &[&str]) -> Result<Option<Date>> {
        let waar = Condition::all().add(leerling::Column::Id.eq(id.0));
        Ok(self.extra_van(&waar, soorten).await?.remove(&id.0))
    }

    pub(crate) async fn opps_van(&self, waar: &Condition) -> Result<BTreeMap<Uuid, Vec<Opp>>> {
        let rows: Vec<OppKop> = opp::Entity::find()
            .select_only()
            .columns([
                opp::Column::Id,
                opp::Column::LeerlingId,
                opp::Column::Nummer,
                opp::Column::Staat,
                opp::Column::BegonnenOp,
                opp::Column::VastgesteldOp,
                opp::Column::Einde,
                opp::Column::HandelingsdeelOp,
                opp::Column::Door,
                opp::Column::Tijdstip,
                opp::Column::RodBegin,
                opp::Column::RodEinde,
                opp::Column::Versie,
            ])
            .join(JoinType::InnerJoin, naar_leerling!(opp))
            .filter(waar.clone())
            .order_by_desc(opp::Column::Nummer)
            .into_model()
            .all(self.lees())
            .await?;
        let mut per: BTreeMap<Uuid, Vec<Opp>> = BTreeMap::new();
        for row in rows {
            per.entry(row.leerling_id).or_default().push(zonder_inhoud(&row)?);
        }
        Ok(per)
    }

    pub(crate) async fn daden_van(&self, waar: &Condition) -> Result<BTreeMap<Uuid, Vec<Toestemming>>> {
        let soorten = [Daad::Gehoord.code(), Daad::Handelingsdeel.code()];
        let rows = toestemming::Entity::find()
            .join(JoinType::InnerJoin, naar_leerling!(toestemming))
            .filter(waar.clone())
            .filter(toestemming::Column::Soort.is_in(soorten))
            .all(self.lees())
            .await?;
        let mut per: BTreeMap<Uuid, Vec<Toestemming>> = BTreeMap::new();
        for row in rows {
            per.entry(row.leerling_id).or_default().push(zonder_tekst(&row)?);
        }
        Ok(per)
    }

    pub(crate) async fn extra_van(&self, waar: &Condition, soorten: &[&str]) -> Result<BTreeMap<Uuid, Date>> {
        let staten = [TrajectStaat::Besloten.code(), TrajectStaat::Loopt.code()];
        let rows: Vec<(Uuid, Option<String>)> = traject::Entity::find()
            .select_only()
            .column(traject::Column::LeerlingId)
            .column_as(traject::Column::Begin.min(), "begin")
            .join(JoinType::InnerJoin, naar_leerling!(traject))
            .filter(waar.clone())
            .filter(traject::Column::Soort.is_in(soorten.iter().copied()))
            .filter(traject::Column::Staat.is_in(staten))
            .group_by(traject::Column::LeerlingId)
            .into_tuple()
            .all(self.lees())
            .await?;
        let mut per = BTreeMap::new();
        for (id, begin) in rows {
            if let Some(begin) = begin {
                per.insert(id, datum(&begin, "traject", "begin")?);
            }
        }
        Ok(per)
    }

    pub(crate) async fn jaarlijks_van(
        &self,
        waar: &Condition,
        vanaf: Date,
    ) -> Result<BTreeMap<Uuid, Vec<Date>>> {
        let rows: Vec<(Uuid, String)> = evaluatie::Entity::find()
            .select_only()
            .column(evaluatie::Column::LeerlingId)
            .column(evaluatie::Column::Datum)
            .join(JoinType::InnerJoin, naar_leerling!(evaluatie))
            .filter(waar.clone())
            .filter(evaluatie::Column::OppId.is_not_null())
            .filter(evaluatie::Column::MetOuders.eq(true))
            .filter(evaluatie::Column::MetLeerling.eq(true))
            .filter(evaluatie::Column::Datum.gte(vanaf.to_string()))
            .into_tuple()
            .all(self.lees())
            .await?;
        let mut per: BTreeMap<Uuid, Vec<Date>> = BTreeMap::new();
        for (id, dag) in rows {
            per.entry(id)
                .or_default()
                .push(datum(&dag, "evaluatie", "datum")?);
        }
        Ok(per)
    }

    /// Notes that were corrected count once: the correction stands for what it corrects.
    async fn tellers_van(
        &self,
        waar: &Condition,
        vanaf: Date,
    ) -> Result<BTreeMap<Uuid, Vec<(IopTeller, u32)>>> {
        let rows: Vec<(Uuid, String, i64)> = aantekening::Entity::find()
            .select_only()
            .column(aantekening::Column::LeerlingId)
            .column(aantekening::Column::Soort)
            .column_as(aantekening::Column::Id.count(), "aantal")
            .join(JoinType::InnerJoin, naar_leerling!(aantekening))
            .filter(waar.clone())
            .filter(aantekening::Column::Soort.is_in(IopTeller::ALL.map(IopTeller::code)))
            .filter(aantekening::Column::VerbetertId.is_null())
            .filter(open_voor_de_school())
            .filter(aantekening::Column::Datum.gte(vanaf.to_string()))
            .group_by(aantekening::Column::LeerlingId)
            .group_by(aantekening::Column::Soort)
            .into_tuple()
            .all(self.lees())
            .await?;
        let mut per: BTreeMap<Uuid, Vec<(IopTeller, u32)>> = BTreeMap::new();
        for (id, soort, aantal) in rows {
            let teller = code(IopTeller::parse(&soort), "aantekening", "soort")?;
            let aantal = u32::try_from(aantal).unwrap_or(u32::MAX);
            per.entry(id).or_default().push((teller, aantal));
        }
        Ok(per)
    }

    /// The pupils whose parents were at an information evening from a day on.
    async fn ouderavond_van(&self, waar: &Condition, vanaf: Date) -> Result<BTreeSet<Uuid>> {
        let rows: Vec<Uuid> = aantekening::Entity::find()
            .select_only()
            .column(aantekening::Column::LeerlingId)
            .join(JoinType::InnerJoin, naar_leerling!(aantekening))
            .filter(waar.clone())
            .filter(aantekening::Column::Soort.eq(AantekeningSoort::Ouderavond.code()))
            .filter(open_voor_de_school())
            .filter(aantekening::Column::Datum.gte(vanaf.to_string()))
            .distinct()
            .into_tuple()
            .all(self.lees())
            .await?;
        Ok(rows.into_iter().collect())
    }

    async fn plannen_van(&self, waar: &Condition) -> Result<BTreeMap<Uuid, BTreeSet<Plan>>> {
        let rows: Vec<(Uuid, String)> = doel::Entity::find()
            .select_only()
            .column(doel::Column::LeerlingId)
            .column(doel::Column::Plan)
            .join(JoinType::InnerJoin, naar_leerling!(doel))
            .filter(waar.clone())
            .distinct()
            .into_tuple()
            .all(self.lees())
            .await?;
        let mut per: BTreeMap<Uuid, BTreeSet<Plan>> = BTreeMap::new();
        for (id, plan) in rows {
            per.entry(id)
                .or_default()
                .insert(code(Plan::parse(&plan), "doel", "plan")?);
        }
        Ok(per)
    }

    pub(crate) async fn profielen_van(
        &self,
        waar: &Condition,
    ) -> Result<BTreeMap<Uuid, (Option<Date>, Option<Date>, bool)>> {
        let rows: Vec<Profielrij> = profiel::Entity::find()
            .select_only()
            .column(profiel::Column::LeerlingId)
            .column(profiel::Column::IngeschrevenOp)
            .column(profiel::Column::GeplaatstOp)
            .column(profiel::Column::Uitstroomprofiel)
            .join(JoinType::InnerJoin, naar_leerling!(profiel))
            .filter(waar.clone())
            .into_tuple()
            .all(self.lees())
            .await?;
        let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), "profiel", kolom);
        rows.into_iter()
            .map(|(id, in_op, op, uit)| {
                let dagen = (dag(&in_op, "ingeschreven_op")?, dag(&op, "geplaatst_op")?);
                Ok((id, (dagen.0, dagen.1, uit.is_some())))
            })
            .collect()
    }
}

fn zonder_inhoud(row: &OppKop) -> Result<Opp> {
    let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), "opp", kolom);
    Ok(Opp {
        id: OppId(row.id),
        leerling: LeerlingId(row.leerling_id),
        nummer: row.nummer,
        staat: code(OppStaat::parse(&row.staat), "opp", "staat")?,
        begonnen_op: datum(&row.begonnen_op, "opp", "begonnen_op")?,
        vastgesteld_op: dag(&row.vastgesteld_op, "vastgesteld_op")?,
        einde: dag(&row.einde, "einde")?,
        inhoud: OppInhoud::default(),
        handelingsdeel_op: row.handelingsdeel_op,
        reden: String::new(),
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
        rod_begin: dag(&row.rod_begin, "rod_begin")?,
        rod_einde: dag(&row.rod_einde, "rod_einde")?,
        versie: row.versie,
    })
}
