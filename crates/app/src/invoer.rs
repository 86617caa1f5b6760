//! Texts and dates as people type them, read the same way everywhere.

use jiff::civil::Date;

use crate::{AppError, Result, VeldFout};

/// Most characters of a narrative text.
pub(crate) const MAX_TEKST: usize = 20_000;

/// Collects what was not accepted, and goes on with nothing: a form tells everything at once.
pub(crate) fn verzamel<T: Default>(fouten: &mut Vec<VeldFout>, fout: AppError) -> T {
    if let AppError::Invalid(meer) = fout {
        fouten.extend(meer);
    }
    T::default()
}

/// A text that must be there.
pub(crate) fn verplicht(veld: &str, tekst: &str) -> Result<String> {
    let tekst = vrij(veld, tekst)?;
    if tekst.is_empty() {
        return Err(AppError::veld(veld, "verplicht"));
    }
    Ok(tekst)
}

/// A text that may be left out.
pub(crate) fn vrij(veld: &str, tekst: &str) -> Result<String> {
    let tekst = tekst.trim().replace("\r\n", "\n");
    if tekst.chars().count() > MAX_TEKST {
        return Err(AppError::veld(veld, "te_lang"));
    }
    if tekst.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(AppError::veld(veld, "tekens"));
    }
    Ok(tekst)
}

/// A date that must be there.
pub(crate) fn datum(veld: &str, tekst: &str) -> Result<Date> {
    datum_opt(veld, tekst)?.ok_or_else(|| AppError::veld(veld, "verplicht"))
}

/// A date that may be left out.
pub(crate) fn datum_opt(veld: &str, tekst: &str) -> Result<Option<Date>> {
    match tekst.trim() {
        "" => Ok(None),
        tekst => match tekst.parse::<Date>() {
            Ok(dag) if (2000..2200).contains(&dag.year()) => Ok(Some(dag)),
            _ => Err(AppError::veld(veld, "datum")),
        },
    }
}

/// Words, or a link over https: another scheme could run something in who follows it.
pub(crate) fn adres(tekst: &str) -> Result<String> {
    let tekst = vrij("adres", tekst)?;
    let lower = tekst.to_lowercase();
    let link = lower.contains("://") || lower.starts_with("javascript:") || lower.starts_with("data:");
    if link && !lower.starts_with("https://") {
        return Err(AppError::veld("adres", "adres_https"));
    }
    Ok(tekst)
}
