//! A small ordered set of codes that costs nothing to copy: results are made by the million in the batch check.

use std::fmt;
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A closed list of at most sixteen values.
pub trait Element: Copy + Eq + 'static {
    /// Every value, in the order of the set.
    const ALLE: &'static [Self];
}

/// A set over a closed list, iterated in the order of that list.
pub struct Verzameling<T> {
    bits: u16,
    soort: PhantomData<T>,
}

impl<T: Element> Verzameling<T> {
    /// The set with nothing in it.
    pub const fn leeg() -> Self {
        Self {
            bits: 0,
            soort: PhantomData,
        }
    }

    /// The set with these places of the list; places beyond the list are ignored.
    pub(super) const fn van_bits(bits: u16) -> Self {
        Self {
            bits,
            soort: PhantomData,
        }
    }

    /// Adds a value.
    pub fn voeg_toe(&mut self, element: T) {
        for (plaats, ander) in T::ALLE.iter().enumerate() {
            if *ander == element {
                self.bits |= 1 << plaats;
            }
        }
    }

    /// Whether there is nothing in it.
    pub const fn is_leeg(&self) -> bool {
        self.bits == 0
    }

    /// Whether the value is in it.
    pub fn bevat(&self, element: T) -> bool {
        self.iter().any(|ander| ander == element)
    }

    /// The values, in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = T> + use<T> {
        let bits = self.bits;
        T::ALLE
            .iter()
            .enumerate()
            .filter(move |(plaats, _)| bits >> plaats & 1 == 1)
            .map(|(_, element)| *element)
    }

    /// The only value, when there is exactly one.
    pub fn enige(&self) -> Option<T> {
        let mut rest = self.iter();
        rest.next().filter(|_| rest.next().is_none())
    }
}

impl<T> Clone for Verzameling<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Verzameling<T> {}

impl<T> PartialEq for Verzameling<T> {
    fn eq(&self, ander: &Self) -> bool {
        self.bits == ander.bits
    }
}

impl<T> Eq for Verzameling<T> {}

impl<T: Element> Default for Verzameling<T> {
    fn default() -> Self {
        Self::leeg()
    }
}

impl<T: Element + fmt::Debug> fmt::Debug for Verzameling<T> {
    fn fmt(&self, naar: &mut fmt::Formatter<'_>) -> fmt::Result {
        naar.debug_set().entries(self.iter()).finish()
    }
}

impl<T: Element> FromIterator<T> for Verzameling<T> {
    fn from_iter<I: IntoIterator<Item = T>>(elementen: I) -> Self {
        let mut set = Self::leeg();
        elementen.into_iter().for_each(|element| set.voeg_toe(element));
        set
    }
}

impl<T: Element + Serialize> Serialize for Verzameling<T> {
    fn serialize<S: Serializer>(&self, naar: S) -> Result<S::Ok, S::Error> {
        naar.collect_seq(self.iter())
    }
}

impl<'de, T: Element + Deserialize<'de>> Deserialize<'de> for Verzameling<T> {
    fn deserialize<D: Deserializer<'de>>(van: D) -> Result<Self, D::Error> {
        Ok(Vec::<T>::deserialize(van)?.into_iter().collect())
    }
}
