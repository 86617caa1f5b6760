//! The accounts of the samenwerkingsverband, by whoever manages them.

mod blad;
mod lijst;

pub(super) use blad::{end_rol, give_rol, open, reset_wachtwoord, set_actief};
pub(super) use lijst::{create, list};
