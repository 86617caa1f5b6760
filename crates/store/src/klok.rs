//! What the clock reads of many pupils at once, whom nobody thought of, who stays at home, who left: nothing sealed in lists.

mod afspraken;
mod feiten;
mod gemist;
mod nodig;
mod plannen;
mod thuis;
mod trajecten;
mod vertrek;

pub(crate) use feiten::naar_leerling;
pub use feiten::{KlokFilter, KlokRegel};
pub use gemist::{Bespreken, Schooltelling};
pub use nodig::{Rolhouder, Venster};
pub use thuis::ThuisRegel;
