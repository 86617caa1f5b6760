//! On what condition something is granted.

use serde::{Deserialize, Serialize};

/// On what condition a role may do something, always within the reach with which the role was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voorwaarde {
    /// Anything within reach.
    Bereik,
    /// Only pupils whose mentor the actor is.
    EigenLeerling,
    /// Only pupils of a class that the actor teaches.
    EigenKlas,
    /// Only what the school submitted to the samenwerkingsverband.
    Ingediend,
    /// Only what is with the advisory committee now.
    BijCommissie,
    /// Only bodies in which the actor sits.
    Lid,
}
