//! Talks, bundles, the register and the figures as a browser sees them.

#[cfg(test)]
#[expect(dead_code, reason = "shared with the other rooms, which also send files")]
#[path = "../kamers/browser.rs"]
mod browser;
#[cfg(test)]
mod gang;
