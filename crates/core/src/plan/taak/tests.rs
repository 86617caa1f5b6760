use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::{
    id::{AccountId, LeerlingId, OppId},
    leerling::Onderwijssoort,
    plan::opp::OppInhoud,
};

const DAG: Date = date(2026, 11, 20);

fn feiten(soort: Onderwijssoort) -> PlanFeiten {
    PlanFeiten {
        plicht: PlichtFeiten {
            soort,
            extra_sinds: None,
            ingeschreven_op: Some(date(2026, 10, 20)),
            geplaatst_op: None,
        },
        opps: Vec::new(),
        daden: Vec::new(),
        jaarlijks: Vec::new(),
        tellers: Vec::new(),
        plannen: BTreeSet::new(),
        uitstroom: true,
    }
}

fn opp(staat: OppStaat) -> Opp {
    Opp {
        id: OppId(Uuid::nil()),
        leerling: LeerlingId(Uuid::nil()),
        nummer: 1,
        staat,
        begonnen_op: DAG,
        vastgesteld_op: (staat != OppStaat::Concept).then_some(DAG),
        einde: None,
        inhoud: OppInhoud::default(),
        handelingsdeel_op: 0,
        reden: String::new(),
        door: AccountId(Uuid::nil()),
        tijdstip: 0,
        rod_begin: None,
        rod_einde: None,
        versie: 1,
    }
}

fn soorten(feiten: &PlanFeiten) -> Vec<TaakSoort> {
    let taken = feiten.taken(12, &Planregels::default(), DAG);
    taken.into_iter().map(|t| t.soort).collect()
}

#[test]
fn r046_a_pupil_of_praktijkonderwijs_without_iop_is_on_the_work_list() {
    let mut pro = feiten(Onderwijssoort::Pro);
    assert_eq!(soorten(&pro), [TaakSoort::Vaststellen, TaakSoort::Iop]);
    let taken = pro.taken(12, &Planregels::default(), DAG);
    assert_eq!(taken.first().and_then(|t| t.voor), Some(date(2026, 12, 1)));
    pro.plannen.insert(Plan::Iop);
    assert_eq!(soorten(&pro), [TaakSoort::Vaststellen]);
    assert_eq!(pro.iop(&Planregels::default()).len(), IopTeller::ALL.len());
    assert!(
        feiten(Onderwijssoort::VmboBasis)
            .iop(&Planregels::default())
            .is_empty()
    );
}

#[test]
fn r043_every_pupil_has_a_profile_only_some_an_opp() {
    let mut vmbo = feiten(Onderwijssoort::VmboBasis);
    assert!(soorten(&vmbo).is_empty());
    vmbo.uitstroom = false;
    assert_eq!(soorten(&vmbo), [TaakSoort::Uitstroomprofiel]);
}

#[test]
fn r039_a_concept_waits_for_agreement_and_for_the_pupil() {
    let mut vmbo = feiten(Onderwijssoort::VmboBasis);
    vmbo.opps = vec![opp(OppStaat::Concept)];
    assert_eq!(soorten(&vmbo), [TaakSoort::Overeenstemming, TaakSoort::Horen]);
}

#[test]
fn r041_a_plan_in_force_is_evaluated_and_registered() {
    let mut vmbo = feiten(Onderwijssoort::VmboBasis);
    vmbo.opps = vec![opp(OppStaat::Vastgesteld)];
    assert_eq!(soorten(&vmbo), [TaakSoort::Evalueren, TaakSoort::RodBegin]);
    vmbo.jaarlijks = vec![DAG];
    assert_eq!(soorten(&vmbo), [TaakSoort::RodBegin]);
}
