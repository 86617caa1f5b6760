//! What the clock reads of many pupils at once, whom nobody thought of, who stays at home, who left: nothing sealed in lists.

mod afspraken;
mod bespreken;
mod een;
mod feiten;
mod gemist;
mod grond;
mod nodig;
mod plannen;
mod thuis;
mod trajecten;
mod vertrek;

pub use afspraken::AfspraakKlok;
pub use bespreken::Bespreken;
pub use een::KlokBekend;
pub use feiten::{KlokFilter, KlokRegel};
pub(crate) use feiten::{Per, naar_leerling};
pub use gemist::{Gemisten, Gemistenlijst, Lijstdeel, Schooltelling};
pub use grond::Klokgrond;
pub use nodig::Venster;
pub(crate) use plannen::Planklok;
pub use thuis::ThuisRegel;
