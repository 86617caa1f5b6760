//! Small counts of pupils are not shown to who may not see pupils, and cannot be computed from what is shown (R249, R276).
//!
//! Counts from one to four are hidden. A sum beside them would give them away, so whoever may not see pupils never gets a sum of
//! the facts: [`Som`] is made of what is shown, and says between which bounds the sum must lie. Whatever else such a page shows
//! of the same pupils is a [`Som`] of the same counts.

/// Below this a count of pupils is not shown, unless it is none.
pub const KLEIN: u32 = 5;

/// A count as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aantal {
    /// So many.
    Precies(u32),
    /// From one to four.
    Klein,
}

impl Aantal {
    /// A count for a reader: hidden when it is small and the reader may not see pupils.
    pub const fn new(aantal: u32, masker: bool) -> Self {
        if masker && aantal > 0 && aantal < KLEIN {
            Self::Klein
        } else {
            Self::Precies(aantal)
        }
    }

    /// How many pupils there are, beside counts of parts of them that may overlap, for who may not see pupils. `None`: not told,
    /// because it is more than the parts that are shown and one for each that is hidden, and so says how large these are.
    pub fn naast(aantal: u32, delen: impl IntoIterator<Item = Self>) -> Option<Self> {
        let minst = delen.into_iter().collect::<Som>().minst;
        match Self::new(aantal, true) {
            Self::Precies(n) if n > minst => None,
            geteld => Some(geteld),
        }
    }

    /// The number, when it is shown.
    pub const fn getal(self) -> Option<u32> {
        match self {
            Self::Precies(n) => Some(n),
            Self::Klein => None,
        }
    }
}

/// What is known of a sum from what is shown of its parts: at least, and at most.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Som {
    /// At least so many.
    pub minst: u32,
    /// At most so many; the same when no part is hidden.
    pub meest: u32,
}

impl Som {
    /// Whether the sum is known.
    pub const fn is_precies(self) -> bool {
        self.minst == self.meest
    }
}

impl FromIterator<Aantal> for Som {
    fn from_iter<I: IntoIterator<Item = Aantal>>(delen: I) -> Self {
        delen.into_iter().fold(Self::default(), |som, deel| {
            let (minst, meest) = match deel {
                Aantal::Precies(n) => (n, n),
                Aantal::Klein => (1, KLEIN.saturating_sub(1)),
            };
            Self {
                minst: som.minst.saturating_add(minst),
                meest: som.meest.saturating_add(meest),
            }
        })
    }
}

#[cfg(test)]
mod tests;
