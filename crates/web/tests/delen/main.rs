//! The parts of an application's page: advice of experts, the advisory committee, the objection.

#[cfg(test)]
mod advies;
#[cfg(test)]
mod bezwaar;
#[cfg(test)]
#[path = "../kamers/browser.rs"]
#[expect(
    dead_code,
    reason = "shared with the other rooms, which upload and ask for blocks"
)]
mod browser;
#[cfg(test)]
mod commissie;
#[cfg(test)]
mod toneel;
