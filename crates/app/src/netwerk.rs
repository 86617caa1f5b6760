//! What all schools of a samenwerkingsverband offer together (R245-R247, R249).

mod bestuur;

pub use bestuur::{BestuursantwoordInvoer, BestuursvraagBlad};

use std::collections::BTreeMap;

use jiff::civil::Date;
use tokio::try_join;
use vangnet_core::{
    cascade::grens::{Bezetting, Inzet, bezetting, schoolweek},
    cijfers::masker::{Aantal, Som},
    id::SchoolId,
    inrichting::{School, catalogus::Catalogus},
    netwerk::{
        Dekking, Feiten, Vraag,
        bestuur::{Bestuursantwoord, Bestuursvraag, Netwerkstand},
        dekking, vraag,
    },
    toegang::Action,
};
use vangnet_store::Tellingen;

use crate::{App, Ctx, Result};

/// What the page of the network shows: counts of today, nobody's name.
#[derive(Debug, Clone)]
pub struct NetwerkBlad {
    /// The day of the data (R246).
    pub dag: Date,
    /// The catalogue, for names.
    pub catalogus: Catalogus,
    /// The schools, by name.
    pub scholen: Vec<School>,
    /// What is covered and what not: gaps first.
    pub dekking: Vec<Dekking>,
    /// How much is asked of each need, or of each offer for who keeps no needs.
    pub vraag: Vec<Vraag>,
    /// For each school, in the order of the schools, its team and, for who keeps no needs, its running trajecten.
    pub teams: Vec<Team>,
    /// What the board answered to its questions, the newest first.
    pub antwoorden: Vec<Bestuursantwoord>,
    /// Whether the reader may answer them.
    pub mag_antwoorden: bool,
}

/// The room of a school in this school week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Minutes that there are, of staff whose hours the school gave; `None`: it gave none.
    pub beschikbaar: Option<u32>,
    /// Minutes of that staff that running trajecten take.
    pub toegezegd: u32,
    /// Running trajecten, from the counts of the page; `None` where the page counts needs instead: next to them a number of
    /// trajecten could give away a small number of pupils.
    pub lopend: Option<Som>,
    /// Pupils with support that runs; `None` where that would say how large a hidden count of the page is.
    pub leerlingen: Option<Aantal>,
}

impl NetwerkBlad {
    /// What the board answered last to a question.
    pub fn antwoord(&self, vraag: Bestuursvraag) -> Option<&Bestuursantwoord> {
        self.antwoorden.iter().find(|a| a.vraag == vraag)
    }

    /// What the questions of the board look at.
    pub fn stand(&self) -> Netwerkstand {
        Netwerkstand {
            scholen: self.scholen.len(),
            totaal: self.dekking.len(),
            gedekt: self.dekking.iter().filter(|d| !d.is_gat()).count(),
            zonder_uren: self.teams.iter().filter(|t| t.beschikbaar.is_none()).count(),
        }
    }

    /// The pupils of all schools with support that runs; `None` where that of a school is not told.
    pub fn leerlingen(&self) -> Option<Som> {
        self.teams.iter().map(|team| team.leerlingen).collect()
    }
}

impl App {
    /// What the schools offer together.
    ///
    /// # Errors
    /// `Denied` for who does not work for the samenwerkingsverband with its figures.
    pub async fn open_netwerk(&self, ctx: &Ctx) -> Result<NetwerkBlad> {
        ctx.vereis_swv(Action::ReadNetwerk)?;
        let (dag, swv) = (self.today(), &ctx.swv);
        let (scholen, catalogus, aanbod, uren, trajecten, behoeften, inzet, gesteund, antwoorden) = try_join!(
            swv.list_scholen(),
            swv.find_catalogus(dag),
            swv.list_alle_schoolaanbod(),
            swv.list_alle_capaciteit(),
            swv.count_lopend(),
            swv.count_behoeften(dag),
            swv.list_alle_inzet(schoolweek(dag)),
            swv.count_gesteund(),
            swv.list_bestuursantwoorden(),
        )?;
        let catalogus = catalogus.unwrap_or_default();
        let ids: Vec<SchoolId> = scholen.iter().map(|s| s.id).collect();
        let bezetting = per_school(&ids, inzet, &uren, dag);
        let feiten = Feiten {
            catalogus: &catalogus,
            scholen: &ids,
            aanbod: &aanbod,
            trajecten: &trajecten,
            behoeften: &behoeften,
            bezetting: &bezetting,
        };
        let dekking = dekking(feiten);
        let vraag = vraag(feiten);
        let zonder_behoeften = catalogus.behoefte.is_empty();
        let teams = ids
            .iter()
            .enumerate()
            .map(|(n, id)| Team {
                lopend: zonder_behoeften.then(|| lopend(&trajecten, *id)),
                leerlingen: Aantal::naast(
                    gesteund.get(id).copied().unwrap_or(0),
                    vraag.iter().filter_map(|v| v.scholen.get(n).copied()),
                ),
                ..team(bezetting.get(id).map_or(&[], Vec::as_slice))
            })
            .collect();
        Ok(NetwerkBlad {
            dag,
            catalogus,
            scholen,
            dekking,
            vraag,
            teams,
            antwoorden,
            mag_antwoorden: ctx.mag_swv(Action::WriteKwaliteit),
        })
    }
}

/// The teams of the schools. Who gives a traject is known to the school: others see staff of which the school gave its hours.
fn per_school(
    scholen: &[SchoolId],
    inzet: Vec<(SchoolId, Inzet)>,
    uren: &BTreeMap<SchoolId, Vec<vangnet_core::inrichting::aanbod::Capaciteit>>,
    dag: Date,
) -> BTreeMap<SchoolId, Vec<Bezetting>> {
    let mut per: BTreeMap<SchoolId, Vec<Inzet>> = BTreeMap::new();
    for (school, inzet) in inzet {
        per.entry(school).or_default().push(inzet);
    }
    let teams = scholen.iter().map(|school| {
        let inzet = per.get(school).map_or(&[][..], Vec::as_slice);
        let uren = uren.get(school).map_or(&[][..], Vec::as_slice);
        let mut team = bezetting(inzet, uren, dag);
        team.retain(|b| b.beschikbaar.is_some());
        (*school, team)
    });
    teams.collect()
}

fn team(bezetting: &[Bezetting]) -> Team {
    let beschikbaar = bezetting.iter().filter_map(|b| b.beschikbaar);
    Team {
        beschikbaar: (!bezetting.is_empty()).then(|| beschikbaar.fold(0, u32::saturating_add)),
        toegezegd: bezetting.iter().map(|b| b.minuten).fold(0, u32::saturating_add),
        lopend: None,
        leerlingen: None,
    }
}

/// The running trajecten of a school, from the same masked counts by offer that the page shows.
fn lopend(trajecten: &Tellingen, school: SchoolId) -> Som {
    let eigen = trajecten.iter().filter(|((id, _), _)| *id == school);
    eigen.map(|(_, n)| Aantal::new(*n, true)).collect()
}
