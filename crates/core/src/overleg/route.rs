//! The way up and back: mentor, team, internal care, ZAT, then maatwerk and diepte (R148).

use super::Orgaan;

/// The bodies on the way, lowest first.
pub fn trappen(organen: &[Orgaan]) -> Vec<&Orgaan> {
    let mut op_de_weg: Vec<&Orgaan> = organen.iter().filter(|o| o.trap.is_some()).collect();
    op_de_weg.sort_by_key(|o| (o.trap, o.code.clone()));
    op_de_weg
}

/// The body to which a pupil goes up from a body, and to which back; `None` where the way ends.
pub fn buren<'a>(organen: &'a [Orgaan], van: &str) -> (Option<&'a Orgaan>, Option<&'a Orgaan>) {
    let trap = organen.iter().find(|o| o.code == van).and_then(|o| o.trap);
    let Some(trap) = trap else { return (None, None) };
    let weg = trappen(organen);
    (
        weg.iter().rfind(|o| o.trap < Some(trap)).copied(),
        weg.iter().find(|o| o.trap > Some(trap)).copied(),
    )
}

/// The bodies that are skipped when a pupil comes on the agenda of `naar` that was discussed in the bodies of `geweest` before:
/// every step between the highest of these, or the mentor, and the new one (R148). Two bodies on one step count as one.
pub fn overgeslagen<'a>(organen: &'a [Orgaan], geweest: &[&str], naar: &str) -> Vec<&'a Orgaan> {
    let trap = |code: &str| organen.iter().find(|o| o.code == code).and_then(|o| o.trap);
    let Some(doel) = trap(naar) else {
        return Vec::new();
    };
    let hoogste = geweest.iter().filter_map(|code| trap(code)).max().unwrap_or(0);
    trappen(organen)
        .into_iter()
        .filter(|o| o.trap.is_some_and(|t| t > hoogste && t < doel))
        .collect()
}

#[cfg(test)]
mod tests;
