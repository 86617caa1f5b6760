//! Numbers as people here write them, from integers only.

use super::Taal;

impl Taal {
    /// A whole number with its thousands apart: `1.234` in Dutch, `1,234` in English.
    pub fn integer(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut out = String::from(if number < 0 { "−" } else { "" });
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push(self.thousands());
            }
            out.push(digit);
        }
        out
    }

    /// Hundredths as a decimal number: 55 is `0,55` in Dutch, `0.55` in English.
    pub fn hundredths(self, hundredths: i64) -> String {
        let sign = if hundredths < 0 { "−" } else { "" };
        let size = hundredths.unsigned_abs();
        format!(
            "{sign}{}{}{:02}",
            self.magnitude(size / 100),
            self.decimal(),
            size % 100
        )
    }

    /// An amount of money from cents: `€ 1.234,50` in Dutch, `€1,234.50` in English.
    pub fn euro(self, cent: u64) -> String {
        let bedrag = self.hundredths(i64::try_from(cent).unwrap_or(i64::MAX));
        match self {
            Self::Nl => format!("€\u{a0}{bedrag}"),
            Self::En => format!("€{bedrag}"),
        }
    }

    /// Tenths as a decimal number: 14 is `1,4`.
    pub fn tenths(self, tenths: i64) -> String {
        let sign = if tenths < 0 { "−" } else { "" };
        let size = tenths.unsigned_abs();
        format!(
            "{sign}{}{}{}",
            self.magnitude(size / 10),
            self.decimal(),
            size % 10
        )
    }

    /// A percentage: `14 %` in Dutch, `14%` in English.
    pub fn percent(self, percent: i64) -> String {
        match self {
            Self::Nl => format!("{}\u{a0}%", self.integer(percent)),
            Self::En => format!("{}%", self.integer(percent)),
        }
    }

    /// The size of a file in decimal units, rounded down to a tenth: `812 bytes`, `1,4 kB`, `20,0 MB`.
    pub fn file_size(self, bytes: u64) -> String {
        const UNITS: [(u64, &str); 3] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")];
        for (unit, name) in UNITS {
            if bytes >= unit {
                let tenths = i64::try_from(bytes / (unit / 10)).unwrap_or(i64::MAX);
                return format!("{}\u{a0}{name}", self.tenths(tenths));
            }
        }
        format!("{bytes}\u{a0}bytes")
    }

    fn magnitude(self, size: u64) -> String {
        self.integer(i64::try_from(size).unwrap_or(i64::MAX))
    }

    const fn thousands(self) -> char {
        match self {
            Self::Nl => '.',
            Self::En => ',',
        }
    }

    const fn decimal(self) -> char {
        match self {
            Self::Nl => ',',
            Self::En => '.',
        }
    }
}
