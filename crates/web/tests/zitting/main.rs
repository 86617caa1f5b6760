//! Talks, bundles, the register and the figures as a browser sees them.

#[cfg(test)]
#[expect(dead_code, reason = "shared with the other rooms, which also send files")]
#[path = "../kamers/browser.rs"]
mod browser;
#[cfg(test)]
#[expect(clippy::cognitive_complexity, reason = "a way is told from beginning to end")]
mod gang;
