//! Numbers of pupils, and when they are not told (R249).

/// From this many pupils on, a number of another school is told as it is (R249).
pub const DREMPEL: u32 = 5;

/// How much of an offer a school used, as counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Gebruik {
    /// Trajecten that run.
    pub lopend: u32,
    /// Pupils who have one that runs.
    pub lopend_leerlingen: u32,
    /// Trajecten that ran in this school year, those that run included.
    pub dit_jaar: u32,
    /// Pupils who had one.
    pub dit_jaar_leerlingen: u32,
}

impl Gebruik {
    /// Several offers together. Pupils of two offers are counted twice, so a small number stays small.
    pub(super) const fn plus(self, other: Self) -> Self {
        Self {
            lopend: self.lopend.saturating_add(other.lopend),
            lopend_leerlingen: self.lopend_leerlingen.saturating_add(other.lopend_leerlingen),
            dit_jaar: self.dit_jaar.saturating_add(other.dit_jaar),
            dit_jaar_leerlingen: self.dit_jaar_leerlingen.saturating_add(other.dit_jaar_leerlingen),
        }
    }

    /// What a reader sees of what runs and of what ran this school year. When one to four ended, the year is not told exactly:
    /// what ended could be found by subtraction.
    pub fn getallen(self, eigen: bool) -> (Getal, Getal) {
        let lopend = Getal::van(self.lopend, self.lopend_leerlingen, eigen);
        let dit_jaar = Getal::van(self.dit_jaar, self.dit_jaar_leerlingen, eigen);
        let ended = self.dit_jaar.saturating_sub(self.lopend);
        let found = matches!((lopend, dit_jaar), (Getal::Precies(1..), Getal::Precies(_)));
        if !eigen && found && (1..DREMPEL).contains(&ended) {
            (lopend, Getal::Meer)
        } else {
            (lopend, dit_jaar)
        }
    }
}

/// A number as a reader may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Getal {
    /// Exactly.
    Precies(u32),
    /// One to four: not told.
    Minder,
    /// Five or more, of which a part is not told.
    Meer,
}

impl Getal {
    /// What a reader sees of a number of trajecten of so many pupils; of one's own school all of it.
    pub const fn van(aantal: u32, leerlingen: u32, eigen: bool) -> Self {
        if eigen || aantal == 0 || leerlingen >= DREMPEL {
            Self::Precies(aantal)
        } else {
            Self::Minder
        }
    }

    /// What a reader sees of the sum of numbers: when one of them is not told, neither is the sum, or it could be found by
    /// subtraction.
    pub(super) fn som(totaal: u32, delen: &[Self]) -> Self {
        if delen.iter().all(|deel| matches!(deel, Self::Precies(_))) {
            Self::Precies(totaal)
        } else if totaal >= DREMPEL {
            Self::Meer
        } else {
            Self::Minder
        }
    }
}
