//! Roles as pages show them: what, where, from when until when.

use jiff::civil::Date;
use uuid::Uuid;
use vangnet_app::store::RolRegel;
use vangnet_core::inrichting::School;
use vangnet_core::toegang::{Bereik, Organisatie, Rol};

use crate::form::Choice;
use crate::taal::{Taal, Tekst};

/// A role of an account in words.
pub(super) struct RolToon {
    pub(super) id: Uuid,
    pub(super) rol: Tekst,
    pub(super) waar: String,
    pub(super) vanaf: String,
    pub(super) tot: Option<String>,
    pub(super) stand: Stand,
}

/// Whether a role holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stand {
    /// Today.
    Geldt,
    /// From a later day.
    Later,
    /// No more.
    Voorbij,
}

/// The roles that hold first, those that ended last.
pub(super) fn toon(t: Taal, regels: &[RolRegel], scholen: &[School], vandaag: Date) -> Vec<RolToon> {
    let mut rollen: Vec<RolToon> = regels
        .iter()
        .map(|regel| RolToon {
            id: regel.id,
            rol: t.code("rol", regel.toekenning.rol.code()),
            waar: waar(t, regel.toekenning.bereik, scholen),
            vanaf: t.long_date(regel.vanaf),
            tot: regel.tot.map(|dag| t.long_date(dag)),
            stand: stand(regel, vandaag),
        })
        .collect();
    rollen.sort_by_key(|rol| rol.stand);
    rollen
}

fn stand(regel: &RolRegel, vandaag: Date) -> Stand {
    if regel.tot.is_some_and(|tot| tot < vandaag) {
        Stand::Voorbij
    } else if regel.vanaf > vandaag {
        Stand::Later
    } else {
        Stand::Geldt
    }
}

fn waar(t: Taal, bereik: Bereik, scholen: &[School]) -> String {
    let school = |id| scholen.iter().find(|school| school.id == id);
    match bereik {
        Bereik::Swv => t.text("bereik-swv").into(),
        Bereik::School { school: id } => school(id).map(|school| school.naam.clone()).unwrap_or_default(),
        Bereik::Locatie { school: id, locatie } => {
            let school = school(id);
            let locatie = school.and_then(|s| s.locaties.iter().find(|l| l.id == locatie));
            let naam = school.map(|s| s.naam.as_str()).unwrap_or_default();
            plek(naam, locatie.map(|l| l.naam.as_str()).unwrap_or_default())
        }
    }
}

fn plek(school: &str, locatie: &str) -> String {
    format!("{school}, {locatie}")
}

/// Every role that can be given, by its name.
pub(super) fn keuze_rol(t: Taal) -> Vec<Choice> {
    let mut rollen: Vec<Choice> = Rol::ALL
        .iter()
        .filter(|rol| rol.organisatie() != Organisatie::Gezin)
        .map(|rol| Choice::new(rol.code(), t.code("rol", rol.code())))
        .collect();
    rollen.sort_by_key(|keuze| keuze.label.to_lowercase());
    met_leeg(t, rollen)
}

/// The samenwerkingsverband, its schools and their sites.
pub(super) fn keuze_bereik(t: Taal, scholen: &[School]) -> Vec<Choice> {
    let scholen = scholen.iter().flat_map(|school| {
        let locaties = school.locaties.iter();
        std::iter::once(Choice::new(school.id.to_string(), &school.naam))
            .chain(locaties.map(|l| Choice::new(l.id.to_string(), plek(&school.naam, &l.naam))))
    });
    met_leeg(
        t,
        std::iter::once(Choice::new("swv", t.text("bereik-swv")))
            .chain(scholen)
            .collect(),
    )
}

fn met_leeg(t: Taal, keuzes: Vec<Choice>) -> Vec<Choice> {
    std::iter::once(Choice::new("", t.text("toegang-kies")))
        .chain(keuzes)
        .collect()
}
