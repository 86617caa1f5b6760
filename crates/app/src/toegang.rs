//! Signing in and out, sessions, second factor, accounts and roles.

mod aanmelden;
mod account;
mod sessie;
mod wachtwoord;

pub use aanmelden::{Aangemeld, DUUR_UREN};
pub(crate) use aanmelden::{geheim_hash, token_hash};
pub use account::{AccountBlad, NieuwAccountInvoer, RolInvoer};
pub use sessie::{MijnAccount, SessieRegel, TotpVoorstel};
