//! The facts of many pupils from which the work list of plans is made: nothing sealed is read.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Iterable, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use serde::Deserialize;
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
    codes::MetCode as _,
    dialect::{Veld, Vraag, stel},
    fout::Result,
    klok::{Per, Planklok, naar_leerling},
    logboek::telling::open_voor_de_school,
    omzetting::{code, datum, datum_opt},
    rij::{aantekening, doel, evaluatie, leerling, opp, profiel, toestemming, traject},
    swv::SwvDb,
    toestemming::DaadKop,
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

#[derive(Debug, Deserialize)]
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

/// Enrolment, placement, and whether the outflow profile is known.
pub(crate) type Profieldagen = (Option<Date>, Option<Date>, bool);
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
        let leerlingen = leerling::Entity::find()
            .filter(waar.clone())
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(leerling::Column::Id);
        let leerlingen: Vraag<'_, Vec<leerling::Model>> = Vraag::van(leerlingen, leerling::Column::iter());
        let vragen = (
            leerlingen,
            Planklok::vragen(&waar, soorten, vanaf),
            tellers_van(&waar, vanaf),
            plannen_van(&waar),
            ouderavond_van(&waar, vanaf),
        );
        let (rows, klok, mut tellers, mut plannen, ouderavond) = stel(self.lees(), vragen).await?;
        let mut klok = Planklok::met(klok);
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
        let mut tellers = stel(self.lees(), tellers_van(&waar, vanaf)).await?;
        Ok(tellers.remove(&id.0).unwrap_or_default())
    }

    /// The first day of running support of a kind for which a plan is asked.
    pub async fn find_extra_sinds(&self, id: LeerlingId, soorten: &[&str]) -> Result<Option<Date>> {
        let waar = Condition::all().add(leerling::Column::Id.eq(id.0));
        Ok(stel(self.lees(), extra_van(&waar, soorten)).await?.remove(&id.0))
    }
}

pub(crate) fn opps_van(waar: &Condition) -> Vraag<'static, Per<Vec<Opp>>> {
    use opp::Column as C;
    let vraag = opp::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling!(opp))
        .filter(waar.clone())
        .order_by_desc(C::Nummer);
    let kolommen = [
        C::Id,
        C::LeerlingId,
        C::Nummer,
        C::Staat,
        C::BegonnenOp,
        C::VastgesteldOp,
        C::Einde,
        C::HandelingsdeelOp,
        C::Door,
        C::Tijdstip,
        C::RodBegin,
        C::RodEinde,
        C::Versie,
    ];
    Vraag::van(vraag, kolommen).naar(|rows: Vec<OppKop>| {
        let mut per: Per<Vec<Opp>> = BTreeMap::new();
        for row in rows {
            per.entry(row.leerling_id).or_default().push(zonder_inhoud(&row)?);
        }
        Ok(per)
    })
}

pub(crate) fn daden_van(waar: &Condition) -> Vraag<'static, Per<Vec<Toestemming>>> {
    let vraag = toestemming::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling!(toestemming))
        .filter(waar.clone())
        .filter(toestemming::Column::Soort.in_codes([Daad::Gehoord.code(), Daad::Handelingsdeel.code()]));
    Vraag::van(vraag, DaadKop::KOLOMMEN).naar(|rows: Vec<DaadKop>| {
        let mut per: Per<Vec<Toestemming>> = BTreeMap::new();
        for row in &rows {
            per.entry(row.leerling_id).or_default().push(row.lees()?);
        }
        Ok(per)
    })
}

pub(crate) fn extra_van(waar: &Condition, soorten: &[&str]) -> Vraag<'static, Per<Date>> {
    use traject::Column as C;
    let vraag = traject::Entity::find()
        .select_only()
        .column(C::LeerlingId)
        .column_as(C::Begin.min(), "begin")
        .join(JoinType::InnerJoin, naar_leerling!(traject))
        .filter(waar.clone())
        .filter(C::Soort.is_in(soorten.iter().copied()))
        .filter(C::Staat.in_codes([TrajectStaat::Besloten.code(), TrajectStaat::Loopt.code()]))
        .group_by(C::LeerlingId);
    let vraag = Vraag::nieuw(
        vraag.into_query(),
        [Veld::Id("leerling_id"), Veld::Tekst("begin")],
    );
    vraag.naar(|rows: Vec<(Uuid, Option<String>)>| {
        let begonnen = rows.into_iter().filter_map(|(id, begin)| Some((id, begin?)));
        begonnen
            .map(|(id, begin)| Ok((id, datum(&begin, "traject", "begin")?)))
            .collect()
    })
}

pub(crate) fn jaarlijks_van(waar: &Condition, vanaf: Date) -> Vraag<'static, Per<Vec<Date>>> {
    use evaluatie::Column as C;
    let vraag = evaluatie::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling!(evaluatie))
        .filter(waar.clone())
        .filter(C::OppId.is_not_null())
        .filter(C::MetOuders.eq(true))
        .filter(C::MetLeerling.eq(true))
        .filter(C::Datum.gte(vanaf.to_string()));
    Vraag::van(vraag, [C::LeerlingId, C::Datum]).naar(|rows: Vec<(Uuid, String)>| {
        let mut per: Per<Vec<Date>> = BTreeMap::new();
        for (id, dag) in rows {
            let dag = datum(&dag, "evaluatie", "datum")?;
            per.entry(id).or_default().push(dag);
        }
        Ok(per)
    })
}

/// Notes that were corrected count once: the correction stands for what it corrects.
fn tellers_van(waar: &Condition, vanaf: Date) -> Vraag<'static, Per<Vec<(IopTeller, u32)>>> {
    use aantekening::Column as C;
    let vraag = aantekening::Entity::find()
        .select_only()
        .columns([C::LeerlingId, C::Soort])
        .column_as(C::Id.count(), "aantal")
        .join(JoinType::InnerJoin, naar_leerling!(aantekening))
        .filter(waar.clone())
        .filter(C::Soort.in_codes(IopTeller::ALL.map(IopTeller::code)))
        .filter(C::VerbetertId.is_null())
        .filter(open_voor_de_school())
        .filter(C::Datum.gte(vanaf.to_string()))
        .group_by(C::LeerlingId)
        .group_by(C::Soort);
    let velden = [
        Veld::Id("leerling_id"),
        Veld::Tekst("soort"),
        Veld::Getal("aantal"),
    ];
    Vraag::nieuw(vraag.into_query(), velden).naar(|rows: Vec<(Uuid, String, u32)>| {
        let mut per: Per<Vec<(IopTeller, u32)>> = BTreeMap::new();
        for (id, soort, aantal) in rows {
            let teller = code(IopTeller::parse(&soort), "aantekening", "soort")?;
            per.entry(id).or_default().push((teller, aantal));
        }
        Ok(per)
    })
}

/// The pupils whose parents were at an information evening from a day on.
fn ouderavond_van(waar: &Condition, vanaf: Date) -> Vraag<'static, BTreeSet<Uuid>> {
    use aantekening::Column as C;
    let vraag = aantekening::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling!(aantekening))
        .filter(waar.clone())
        .filter(C::Soort.is_code(AantekeningSoort::Ouderavond.code()))
        .filter(open_voor_de_school())
        .filter(C::Datum.gte(vanaf.to_string()))
        .distinct();
    let vraag = Vraag::van(vraag, [C::LeerlingId]);
    vraag.naar(|rows: Vec<(Uuid,)>| Ok(rows.into_iter().map(|(id,)| id).collect()))
}

fn plannen_van(waar: &Condition) -> Vraag<'static, Per<BTreeSet<Plan>>> {
    let vraag = doel::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling!(doel))
        .filter(waar.clone())
        .distinct();
    let vraag = Vraag::van(vraag, [doel::Column::LeerlingId, doel::Column::Plan]);
    vraag.naar(|rows: Vec<(Uuid, String)>| {
        let mut per: Per<BTreeSet<Plan>> = BTreeMap::new();
        for (id, plan) in rows {
            let plan = code(Plan::parse(&plan), "doel", "plan")?;
            per.entry(id).or_default().insert(plan);
        }
        Ok(per)
    })
}

pub(crate) fn profielen_van(waar: &Condition) -> Vraag<'static, Per<Profieldagen>> {
    use profiel::Column as C;
    let vraag = profiel::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling!(profiel))
        .filter(waar.clone());
    let kolommen = [
        C::LeerlingId,
        C::IngeschrevenOp,
        C::GeplaatstOp,
        C::Uitstroomprofiel,
    ];
    Vraag::van(vraag, kolommen).naar(|rows: Vec<Profielrij>| {
        let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), "profiel", kolom);
        rows.into_iter()
            .map(|(id, in_op, op, uit)| {
                let dagen = (dag(&in_op, "ingeschreven_op")?, dag(&op, "geplaatst_op")?);
                Ok((id, (dagen.0, dagen.1, uit.is_some())))
            })
            .collect()
    })
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
