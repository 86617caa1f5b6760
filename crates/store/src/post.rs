//! Mail: who gets it and wants what, what there is to tell, and the outbox.

mod overzicht;
mod postvak;
mod voorkeur;

pub use overzicht::{Dagtelling, Ontvanger};
pub use postvak::{NieuwePost, Post};
pub use voorkeur::Postvoorkeur;
