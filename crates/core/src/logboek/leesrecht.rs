//! Who may read a note: the class of the note, the reader's classes, and who wrote it.

use crate::{
    id::AccountId,
    toegang::{Klasse, Klassen},
};

/// What a reader may read of a pupil's notes. The store asks for exactly these; [`mag_lezen`] says the same of one note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leesrecht {
    /// The classes of the decision on the pupil's log.
    pub klassen: Klassen,
    /// Who reads.
    pub lezer: AccountId,
}

impl Leesrecht {
    /// The classes of which the reader reads what anybody wrote. A confidential note is never among them, whatever the role.
    pub fn van_iedereen(self) -> impl Iterator<Item = Klasse> {
        Klasse::ALL
            .into_iter()
            .filter(move |k| *k != Klasse::Vertrouwelijk && self.klassen.bevat(*k))
    }

    /// The classes of which the reader reads what the reader wrote: all but medical facts, which need that one is informed by
    /// name for as long as it holds (R275). Whoever may not read the log at all does not read the own notes either.
    pub fn van_zichzelf(self) -> impl Iterator<Item = Klasse> {
        Klasse::ALL
            .into_iter()
            .filter(move |k| self.klassen != Klassen::default() && *k != Klasse::Medisch)
    }

    /// Whether the reader may read a note of this class by this author.
    pub fn mag(self, klasse: Klasse, door: AccountId) -> bool {
        self.van_iedereen().any(|k| k == klasse)
            || (door == self.lezer && self.van_zichzelf().any(|k| k == klasse))
    }

    /// The classes in which the reader may write: those that the reader can read back.
    pub fn schrijft(self) -> impl Iterator<Item = Klasse> {
        Klasse::ALL.into_iter().filter(move |k| self.mag(*k, self.lezer))
    }
}

/// Whether someone to whom these classes of a pupil's log are open may read a note of this class by this author: medical facts
/// only when informed by name (R275), a confidential note only by its author (R166).
pub fn mag_lezen(klassen: Klassen, lezer: AccountId, klasse: Klasse, door: AccountId) -> bool {
    Leesrecht { klassen, lezer }.mag(klasse, door)
}
