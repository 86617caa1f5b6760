//! The house colour, and whether text may be set in it.

use serde_json::{Value, json};

use crate::ExportError;

/// Our own accent, as in the application.
const ACCENT: &str = "#1f5f6b";
/// Ink for headings when the accent is too light to read.
const INKT: &str = "#1b2a2d";
/// WCAG 2.2, 1.4.3: contrast of text with its background.
const CONTRAST: f64 = 4.5;

/// The colour for rules and bars, and the colour for headings: the same when it can be read on white.
pub(super) fn accent(hex: Option<&str>) -> Result<Value, ExportError> {
    let hex = hex.unwrap_or(ACCENT);
    let kleur = parse(hex).ok_or_else(|| ExportError::Kleur {
        waarde: hex.to_owned(),
    })?;
    let kop = if contrast_on_white(kleur) >= CONTRAST {
        hex
    } else {
        INKT
    };
    Ok(json!({ "vlak": hex, "kop": kop }))
}

/// `#rrggbb` as red, green, blue.
fn parse(hex: &str) -> Option<[u8; 3]> {
    let digits = hex.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}

/// Contrast ratio with white, by the definition of WCAG 2.2: 1 (white) to 21 (black).
fn contrast_on_white([red, green, blue]: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    1.05 / (0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_six_hex_digits_are_a_colour() {
        assert_eq!(parse("#1f5F6b"), Some([0x1f, 0x5f, 0x6b]));
        for wrong in [
            "1f5f6b", "#fff", "#1f5f6", "#1f5f6bb", "#+f5f6b", "#gggggg", "", "#é5f6b",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn headings_stay_readable_under_a_light_house_colour() {
        assert_eq!(accent(Some("#ffcc00")).unwrap()["kop"], INKT);
        assert_eq!(accent(Some("#767676")).unwrap()["kop"], "#767676");
        assert_eq!(accent(Some("#777777")).unwrap()["kop"], INKT);
    }
}
