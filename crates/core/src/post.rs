//! Mail to staff: one overview a day of what waits for somebody, in counts and days. Nothing in it is about a pupil.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{cascade::grens::schoolweek, klok::is_feestdag, toelating::codes};

codes! {
    /// What the overview reminds of; each can be switched off by who gets it.
    HerinneringSoort {
        /// Meetings until the next day on which mail goes out.
        Overleg = "overleg",
        /// Agreements of one's own that are to be done by then, or were to be done before.
        Afspraak = "afspraak",
        /// Trajecten whose evaluation is one's task, as in Mijn werk, and that are to be evaluated by then, or were before.
        Evaluatie = "evaluatie",
        /// What one has to do for support profiles by then, or had to do before.
        Profieltaak = "profieltaak",
        /// What else of pupils is late in Mijn werk: told with the rest, or at the beginning of the week.
        Werk = "werk",
    }
}

impl HerinneringSoort {
    /// Whether it is on for who never chose. A new kind says so here.
    pub const fn standaard(self) -> bool {
        match self {
            Self::Overleg | Self::Afspraak | Self::Evaluatie | Self::Profieltaak | Self::Werk => true,
        }
    }
}

codes! {
    /// The language of somebody's mail.
    Posttaal {
        /// Dutch: for who never chose.
        Nl = "nl",
        /// English.
        En = "en",
    }
}

codes! {
    /// Which mail it is: of each kind at most one a day for everybody.
    PostSoort {
        /// The overview of a day.
        Dagoverzicht = "dagoverzicht",
    }
}

codes! {
    /// Where a mail stands.
    PostStaat {
        /// It waits for its first or next try.
        Klaar = "klaar",
        /// The mail server took it.
        Verzonden = "verzonden",
        /// It was given up; an administrator can have it tried again.
        Mislukt = "mislukt",
        /// It was not sent: its days are over, or its reader may no longer sign in.
        Vervallen = "vervallen",
    }
}

codes! {
    /// Why a try to send a mail failed.
    PostFout {
        /// The mail server could not be reached, or stopped answering.
        Verbinding = "verbinding",
        /// No safe connection could be made.
        Beveiliging = "beveiliging",
        /// The mail server did not accept our name and password.
        Aanmelding = "aanmelding",
        /// The mail server asks to come back later.
        Later = "later",
        /// The mail server refused the mail for good.
        Geweigerd = "geweigerd",
        /// The address is none.
        Adres = "adres",
        /// The folder for mail could not be written.
        Map = "map",
    }
}

/// Minutes to wait after each failed try **\[choice\]**: at most half a day, since the overview is about tomorrow.
const WACHTTIJDEN: [i64; 5] = [1, 5, 30, 120, 480];

impl PostFout {
    /// How many minutes after the so-manieth failed try the next one comes; `None` when the mail is given up.
    pub fn volgende_na(self, pogingen: u32) -> Option<i64> {
        if matches!(self, Self::Geweigerd | Self::Adres) {
            return None;
        }
        let gedaan = usize::try_from(pogingen).ok()?.checked_sub(1)?;
        WACHTTIJDEN.get(gedaan).copied()
    }

    /// Whether every other mail would fail in the same way now: then this round ends.
    pub const fn treft_alles(self) -> bool {
        matches!(
            self,
            Self::Verbinding | Self::Beveiliging | Self::Aanmelding | Self::Map
        )
    }
}

/// Whether mail goes out on a day: from Monday to Friday, not on public holidays, and not in the weeks in which the schools are
/// closed, whose Mondays are `dicht`.
pub fn is_postdag(dag: Date, dicht: &BTreeSet<Date>) -> bool {
    dag.weekday().to_monday_one_offset() <= 5 && !is_feestdag(dag) && !dicht.contains(&schoolweek(dag))
}

/// The next day on which mail goes out: until then an overview looks ahead.
pub fn volgende_postdag(dag: Date, dicht: &BTreeSet<Date>) -> Date {
    let mut volgende = dag.saturating_add(1.day());
    while !is_postdag(volgende, dicht) && volgende < Date::MAX {
        volgende = volgende.saturating_add(1.day());
    }
    volgende
}

/// Whether a day is the first of its week on which mail goes out: then what is late is a reason to write by itself.
pub fn opent_week(dag: Date, dicht: &BTreeSet<Date>) -> bool {
    let terug = i32::from(dag.weekday().to_monday_zero_offset());
    is_postdag(dag, dicht) && (1..=terug).all(|n| !is_postdag(dag.saturating_sub(n.days()), dicht))
}

/// How much of a kind there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// What.
    pub soort: HerinneringSoort,
    /// How many come up from the day of the mail until its last day.
    pub komt: u32,
    /// How many were due before the day of the mail.
    pub te_laat: u32,
}

/// What an overview says: counts, kinds and a day. It is stored as it was on the morning of its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overzicht {
    /// The last day that it looks ahead to.
    pub tot: Date,
    /// What there is, in the order of the kinds.
    pub regels: Vec<Telling>,
}

impl Overzicht {
    /// The overview of somebody who wants these kinds; `None` when there is no reason to write: nothing comes up, and what is late
    /// was said at the beginning of the week.
    pub fn van(
        dag: Date,
        dicht: &BTreeSet<Date>,
        tellingen: &[Telling],
        wil: impl Fn(HerinneringSoort) -> bool,
    ) -> Option<Self> {
        let mut regels: Vec<Telling> = tellingen
            .iter()
            .filter(|t| wil(t.soort) && (t.komt > 0 || t.te_laat > 0))
            .copied()
            .collect();
        regels.sort_by_key(|t| t.soort);
        let reden = regels.iter().any(|t| t.komt > 0) || (opent_week(dag, dicht) && !regels.is_empty());
        reden.then(|| Self {
            tot: volgende_postdag(dag, dicht),
            regels,
        })
    }

    /// What is left of it for who switched off some of it since; `None`: nothing.
    pub fn nog_gewild(mut self, wil: impl Fn(HerinneringSoort) -> bool) -> Option<Self> {
        self.regels.retain(|t| wil(t.soort));
        (!self.regels.is_empty()).then_some(self)
    }

    /// Whether what it looks ahead to is over: then it tells nothing any more.
    pub fn is_verlopen(&self, vandaag: Date) -> bool {
        self.tot < vandaag
    }
}

#[cfg(test)]
mod tests;
