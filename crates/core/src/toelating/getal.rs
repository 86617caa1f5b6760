//! The numbers of the criteria, read strictly and held exactly (B4, I10, I16, I19 of the readings).
//!
//! A blank is an unknown. A number is at most four digits with an optional fraction of at most four digits after a dot or
//! comma; a sign, `<20`, `60+` or letters are no number: a person must choose the value.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::codes::codes;

codes! {
    /// The rule that a raw value breaks.
    FoutCode {
        /// Not a number of at most 4 + 4 digits.
        Getal = "getal",
        /// A whole number is needed.
        GeheelGetal = "geheel_getal",
        /// DL must be above zero.
        GroterDanNul = "groter_dan_nul",
        /// IQ must lie within 1-250.
        Van1TotEnMet250 = "van_1_tot_en_met_250",
        /// `ja`, `nee` or blank is needed.
        JaOfNee = "ja_of_nee",
        /// `pro`, `lwoo` or blank is needed.
        ProOfLwoo = "pro_of_lwoo",
    }
}

/// Parts of one in which a fraction is held: four decimals.
pub(super) const SCHAAL: u32 = 10_000;

/// Most digits before and after the decimal sign.
const CIJFERS: u8 = 4;

/// Reads digits until something else; the value, how many, and what stopped it.
fn cijfers(bytes: &mut std::str::Bytes<'_>) -> Result<(u32, u8, Option<u8>), FoutCode> {
    let (mut waarde, mut aantal) = (0_u32, 0_u8);
    for byte in bytes {
        if !byte.is_ascii_digit() {
            return Ok((waarde, aantal, Some(byte)));
        }
        if aantal == CIJFERS {
            return Err(FoutCode::Getal);
        }
        waarde = waarde * 10 + u32::from(byte - b'0');
        aantal += 1;
    }
    Ok((waarde, aantal, None))
}

/// Reads a number as ten-thousandths; `None` for a blank.
fn lees(tekst: &str) -> Result<Option<u32>, FoutCode> {
    let tekst = tekst.trim();
    if tekst.is_empty() {
        return Ok(None);
    }
    let mut bytes = tekst.bytes();
    let (geheel, aantal, stop) = cijfers(&mut bytes)?;
    if aantal == 0 {
        return Err(FoutCode::Getal);
    }
    match stop {
        None => Ok(Some(geheel * SCHAAL)),
        Some(b'.' | b',') => breuk(&mut bytes).map(|deel| Some(geheel * SCHAAL + deel)),
        Some(_) => Err(FoutCode::Getal),
    }
}

/// Reads the digits after the decimal sign, at least one, as ten-thousandths.
fn breuk(bytes: &mut std::str::Bytes<'_>) -> Result<u32, FoutCode> {
    match cijfers(bytes)? {
        (waarde, aantal @ 1..=CIJFERS, None) => Ok(waarde * 10_u32.pow(u32::from(CIJFERS - aantal))),
        _ => Err(FoutCode::Getal),
    }
}

/// Reads a whole number; `80.0` is 80 (I10).
fn lees_geheel(tekst: &str) -> Result<Option<u16>, FoutCode> {
    let Some(waarde) = lees(tekst)? else {
        return Ok(None);
    };
    if waarde % SCHAAL != 0 {
        return Err(FoutCode::GeheelGetal);
    }
    u16::try_from(waarde / SCHAAL)
        .map(Some)
        .map_err(|_too_large| FoutCode::Getal)
}

/// Total intelligentiequotiënt, a whole test score within 1-250 (art. 2.46 lid 1 c; I10, I12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Iq(u16);

impl Iq {
    /// Checks the range.
    pub const fn new(waarde: u16) -> Result<Self, FoutCode> {
        if waarde >= 1 && waarde <= 250 {
            Ok(Self(waarde))
        } else {
            Err(FoutCode::Van1TotEnMet250)
        }
    }

    /// Reads raw text; `None` for a blank.
    pub fn parse(tekst: &str) -> Result<Option<Self>, FoutCode> {
        lees_geheel(tekst)?.map(Self::new).transpose()
    }

    /// The score.
    pub const fn waarde(self) -> u16 {
        self.0
    }
}

/// Didactische leeftijd: months of education from groep 3, September to June, above zero (art. 2.46 lid 3 b; I16, I17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Dl(u16);

impl Dl {
    /// Checks the range: 1-9999.
    pub const fn new(maanden: u16) -> Result<Self, FoutCode> {
        match maanden {
            0 => Err(FoutCode::GroterDanNul),
            1..=9999 => Ok(Self(maanden)),
            _ => Err(FoutCode::Getal),
        }
    }

    /// Reads raw text; `None` for a blank.
    pub fn parse(tekst: &str) -> Result<Option<Self>, FoutCode> {
        lees_geheel(tekst)?.map(Self::new).transpose()
    }

    /// Whole months.
    pub const fn maanden(self) -> u16 {
        self.0
    }
}

/// Didactische leeftijdseenheden: months of education that match the level reached, zero or more, up to four decimals
/// (art. 2.46 lid 3 a; I19).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dle(u32);

impl Dle {
    /// From ten-thousandths of a month, at most 9999.9999 months.
    pub const fn van_tienduizendsten(waarde: u32) -> Result<Self, FoutCode> {
        if waarde < 10_000 * SCHAAL {
            Ok(Self(waarde))
        } else {
            Err(FoutCode::Getal)
        }
    }

    /// Reads raw text; `None` for a blank.
    pub fn parse(tekst: &str) -> Result<Option<Self>, FoutCode> {
        Ok(lees(tekst)?.map(Self))
    }

    /// The value in ten-thousandths of a month.
    pub const fn tienduizendsten(self) -> u32 {
        self.0
    }

    /// The shortest exact decimal text with a dot, such as `42` or `42.5`: for receipts and the API, which take it back.
    pub fn tekst(self) -> String {
        let (geheel, rest) = (self.0 / SCHAAL, self.0 % SCHAAL);
        if rest == 0 {
            return geheel.to_string();
        }
        format!("{geheel}.{rest:04}").trim_end_matches('0').to_owned()
    }
}

impl Serialize for Dle {
    fn serialize<S: Serializer>(&self, naar: S) -> Result<S::Ok, S::Error> {
        naar.serialize_str(&self.tekst())
    }
}

impl<'de> Deserialize<'de> for Dle {
    fn deserialize<D: Deserializer<'de>>(van: D) -> Result<Self, D::Error> {
        let tekst = String::deserialize(van)?;
        match Self::parse(&tekst) {
            Ok(Some(dle)) => Ok(dle),
            Ok(None) => Err(D::Error::custom(FoutCode::Getal.code())),
            Err(code) => Err(D::Error::custom(code.code())),
        }
    }
}

impl std::fmt::Display for FoutCode {
    fn fmt(&self, naar: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        naar.write_str(self.code())
    }
}

impl TryFrom<u16> for Iq {
    type Error = FoutCode;

    fn try_from(waarde: u16) -> Result<Self, FoutCode> {
        Self::new(waarde)
    }
}

impl TryFrom<u16> for Dl {
    type Error = FoutCode;

    fn try_from(maanden: u16) -> Result<Self, FoutCode> {
        Self::new(maanden)
    }
}

impl From<Iq> for u16 {
    fn from(iq: Iq) -> Self {
        iq.0
    }
}

impl From<Dl> for u16 {
    fn from(dl: Dl) -> Self {
        dl.0
    }
}
