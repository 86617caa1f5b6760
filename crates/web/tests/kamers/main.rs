//! The rooms as a browser sees them: the whole site in this process, on storage of its own.

mod blad;
mod browser;
mod inlezen;
mod lijst;
mod werk;
