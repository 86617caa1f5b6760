//! What a form with rows posted: names with their text, where the number of rows is not known beforehand.

use serde::Deserialize;

/// A posted form as pairs. A name that was not posted is an empty text.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Getypt(Vec<(String, String)>);

impl Getypt {
    /// A form as it would be posted with these texts.
    pub(crate) fn of(velden: impl IntoIterator<Item = (impl Into<String>, String)>) -> Self {
        Self(
            velden
                .into_iter()
                .map(|(naam, waarde)| (naam.into(), waarde))
                .collect(),
        )
    }

    /// The text of a field.
    pub(crate) fn get(&self, naam: &str) -> String {
        self.0
            .iter()
            .find(|(bekend, _)| bekend == naam)
            .map(|(_, waarde)| waarde.clone())
            .unwrap_or_default()
    }

    /// Every text of a field that can be posted more than once.
    pub(crate) fn alle(&self, naam: &str) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .filter(move |(bekend, _)| bekend == naam)
            .map(|(_, waarde)| waarde.as_str())
    }

    /// The fields whose name begins with a prefix: the rest of the name, and the text.
    pub(crate) fn namen_met(&self, begin: &str) -> Vec<(String, String)> {
        let velden = self.0.iter();
        velden
            .filter_map(|(naam, waarde)| Some((naam.strip_prefix(begin)?.to_owned(), waarde.clone())))
            .collect()
    }

    /// Whether a box was ticked.
    pub(crate) fn ja(&self, naam: &str) -> bool {
        self.get(naam) == "ja"
    }

    /// The text of a field of a row.
    pub(crate) fn rij(&self, naam: &str, nummer: usize) -> String {
        self.get(&format!("{naam}_{nummer}"))
    }

    /// The numbers of the rows in which one of the fields holds something: `naam_1`, `naam_2`, ….
    pub(crate) fn rijen(&self, namen: &[&str]) -> Vec<usize> {
        let mut nummers: Vec<usize> = self
            .0
            .iter()
            .filter(|(_, waarde)| !waarde.trim().is_empty())
            .filter_map(|(naam, _)| {
                let (naam, nummer) = naam.rsplit_once('_')?;
                namen.contains(&naam).then(|| nummer.parse().ok())?
            })
            .collect();
        nummers.sort_unstable();
        nummers.dedup();
        nummers
    }
}
