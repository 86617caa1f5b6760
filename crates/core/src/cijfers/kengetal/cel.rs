//! One number of the table as its reader may see it.

use super::{Herkomst, Waarde, WaardeSoort};
use crate::cijfers::masker::KLEIN;

/// What stands in a cell. What is not known is never 0 (R240).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Getal {
    /// A number, of how many where that was written.
    Aantal {
        /// The number.
        waarde: u32,
        /// Of how many.
        noemer: Option<u32>,
    },
    /// From one to four, for who may not see pupils.
    Klein,
    /// Not known.
    Onbekend,
    /// A dash in the source.
    Streepje,
    /// Left open in the source.
    Leeg,
    /// Nobody wrote it, and the register cannot count it.
    Geen,
}

/// A cell: what stands there, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cel {
    /// What stands there.
    pub getal: Getal,
    /// What the register counts; `None` when it cannot say.
    pub berekend: Option<u32>,
    /// How it came to be written; `None`: it is the count of the register.
    pub herkomst: Option<Herkomst>,
    /// Why it was written; empty for who may not see pupils: a reason can say whom it is about.
    pub reden: String,
    /// The version of what was written; 0 when nothing was.
    pub versie: i32,
}

impl Cel {
    /// A cell from what the register counts and what was written: what was written stands before the count.
    pub fn new(berekend: Option<u32>, geschreven: Option<&Waarde>) -> Self {
        let eigen = geschreven.filter(|w| w.soort != WaardeSoort::Berekend);
        let getal = match eigen {
            Some(eigen) => geschreven_getal(eigen),
            None => berekend.map_or(Getal::Geen, |waarde| Getal::Aantal { waarde, noemer: None }),
        };
        Self {
            getal,
            berekend,
            herkomst: eigen.map(|w| w.herkomst),
            reden: eigen.map(|w| w.reden.clone()).unwrap_or_default(),
            versie: geschreven.map_or(0, |w| w.versie),
        }
    }

    /// The same cell for who may not see pupils (R276): no small number, no small rest of a total, no words about it. The
    /// count beside what was written goes: a difference is a number too.
    #[must_use]
    pub fn gemaskeerd(self) -> Self {
        let klein = |n: u32| (1..KLEIN).contains(&n);
        let getal = match self.getal {
            Getal::Aantal { waarde, .. } if klein(waarde) => Getal::Klein,
            Getal::Aantal { waarde, noemer } => Getal::Aantal {
                waarde,
                noemer: noemer.filter(|n| !klein(*n) && !klein(n.saturating_sub(waarde))),
            },
            anders => anders,
        };
        Self {
            getal,
            berekend: None,
            reden: String::new(),
            ..self
        }
    }
}

fn geschreven_getal(eigen: &Waarde) -> Getal {
    match (eigen.soort, eigen.waarde) {
        (WaardeSoort::Getal, Some(waarde)) => Getal::Aantal {
            waarde,
            noemer: eigen.noemer,
        },
        (WaardeSoort::Streepje, _) => Getal::Streepje,
        (WaardeSoort::Leeg, _) => Getal::Leeg,
        _ => Getal::Onbekend,
    }
}
