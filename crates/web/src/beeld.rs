//! Pictures drawn on the server as SVG, from integers, without a script or an inline style.

pub mod achterstand;
pub mod criteria;
pub mod iq;
pub mod staven;
pub mod trap;
