//! What of pupils waits for everybody, by the rule of Mijn werk: derived once for a school, told to whose task it is.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use vangnet_core::{
    id::{AccountId, SchoolId},
    klok::{
        TermijnSoort,
        leerling::{Klokregels, termijnen_van},
    },
    toegang::{Bereik, Scope, ScopeDeel},
};
use vangnet_store::{Dagtelling, KlokFilter, Ontvanger, SwvDb};

use crate::{App, Result, klok::Bezetting};

/// What of pupils there is to tell, by whose task it is.
#[derive(Debug, Default)]
pub(super) struct Werktelling {
    /// Trajecten to be evaluated by a day, or before today.
    pub(super) evaluaties: BTreeMap<AccountId, Dagtelling>,
    /// What else is late.
    pub(super) te_laat: BTreeMap<AccountId, Dagtelling>,
}

impl App {
    /// Counts for everybody who works there; three queries a school. Agreements of one's own are counted by themselves.
    pub(super) async fn tel_werk(
        &self,
        swv: &SwvDb,
        medewerkers: &[Ontvanger],
        (dag, tot): (Date, Date),
    ) -> Result<Werktelling> {
        let (bezetting, scholen) = wie_werkt_waar(medewerkers);
        let catalogus = swv.find_catalogus(dag).await?.unwrap_or_default();
        let beleid = swv.find_beleid().await?;
        let dicht = beleid.dichte_weken();
        let regels = Klokregels {
            plan: &catalogus.plan,
            bewaring: beleid.bewaring_op(dag),
            dicht: &dicht,
        };
        let mut telling = Werktelling::default();
        for school in scholen {
            let alles = KlokFilter::default();
            for regel in swv.list_klok(&van(school), &alles, &catalogus, dag).await? {
                for termijn in termijnen_van(&regel.klok, &regels, dag) {
                    let evaluatie = termijn.soort == TermijnSoort::TrajectEvaluatie;
                    let laat = termijn.einde < dag;
                    if !termijn.vraagt() || !(laat || (evaluatie && termijn.einde <= tot)) {
                        continue;
                    }
                    for wie in bezetting.van_wie(&regel.leerling, &termijn) {
                        if termijn.soort == TermijnSoort::Afspraak && termijn.account == Some(wie) {
                            continue;
                        }
                        let per = if evaluatie {
                            &mut telling.evaluaties
                        } else {
                            &mut telling.te_laat
                        };
                        per.entry(wie).or_default().tel(laat);
                    }
                }
            }
        }
        Ok(telling)
    }
}

/// Who works at schools, and the schools.
fn wie_werkt_waar(medewerkers: &[Ontvanger]) -> (Bezetting, BTreeSet<SchoolId>) {
    let rollen = medewerkers
        .iter()
        .flat_map(|o| o.toekenningen.iter().map(|t| (o.account, *t)));
    let scholen = rollen.clone().filter_map(|(_, t)| t.bereik.school()).collect();
    (Bezetting::nieuw(rollen), scholen)
}

/// Every pupil of a school.
fn van(school: SchoolId) -> Scope {
    Scope {
        delen: vec![ScopeDeel {
            bereik: Bereik::School { school },
            mentor: None,
            docent: None,
            alleen_ingediend: false,
            alleen_bij_commissie: false,
        }],
    }
}
