//! Plans and what was found of them.

mod evaluatie;
