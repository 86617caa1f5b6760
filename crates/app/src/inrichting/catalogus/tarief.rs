//! What an hour of who gives support costs, as typed.

use std::collections::BTreeSet;

use vangnet_core::inrichting::catalogus::{MAX_TARIEF, Tarief};

use super::super::tekst::stempel;
use crate::{App, AppError, Ctx, Result, VeldFout};

/// Most characters of who gives support.
const MAX_WIE: usize = 80;
/// Most kinds of staff.
const MAX_TARIEVEN: usize = 100;

/// All rates as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TarievenInvoer {
    /// The stamp of the rates that were read.
    pub gelezen: String,
    /// First day.
    pub vanaf: String,
    /// The rows.
    pub regels: Vec<TariefRegel>,
}

/// A row of the form of rates.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TariefRegel {
    /// Who, by role or in words.
    pub wie: String,
    /// Euros an hour.
    pub bedrag: String,
    /// The form named who; without an amount there is no rate. Who was typed needs one.
    pub bekend: bool,
}

/// Cents from euros as typed: "62,50", "62.5", "62"; more than nothing.
fn cent(tekst: &str) -> Option<u32> {
    let tekst = tekst.trim().replace(',', ".");
    let (heel, deel) = tekst.split_once('.').unwrap_or((&tekst, "00"));
    let cijfers =
        |t: &str, hoogstens| (1..=hoogstens).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_digit());
    if !cijfers(heel, 4) || !cijfers(deel, 2) {
        return None;
    }
    let cent: u32 = format!("{heel}{deel:0<2}").parse().ok()?;
    (1..=MAX_TARIEF).contains(&cent).then_some(cent)
}

impl TarievenInvoer {
    /// The rates, with every field that is wrong: `wie_{n}` and `tarief_{n}`, counted from 0.
    fn lees(&self) -> Result<Vec<Tarief>> {
        let mut fouten = Vec::new();
        let mut gezien = BTreeSet::new();
        let mut tarieven = Vec::new();
        if self.regels.len() > MAX_TARIEVEN {
            fouten.push(VeldFout::new("vanaf", "te_veel"));
        }
        for (n, regel) in self.regels.iter().take(MAX_TARIEVEN).enumerate() {
            let (wie, bedrag) = (regel.wie.trim(), regel.bedrag.trim());
            if bedrag.is_empty() && (wie.is_empty() || regel.bekend) {
                continue;
            }
            let mut fout = |veld: &str, code| fouten.push(VeldFout::new(format!("{veld}_{n}"), code));
            if wie.is_empty() {
                fout("wie", "verplicht");
            } else if wie.chars().count() > MAX_WIE {
                fout("wie", "te_lang");
            } else if wie.chars().any(char::is_control) {
                fout("wie", "tekens");
            } else if !gezien.insert(wie) {
                fout("wie", "bestaat_al");
            }
            match cent(bedrag) {
                Some(cent_per_uur) => tarieven.push(Tarief {
                    uitvoerder: wie.to_owned(),
                    cent_per_uur,
                }),
                None if bedrag.is_empty() => fout("tarief", "verplicht"),
                None => fout("tarief", "bedrag"),
            }
        }
        if fouten.is_empty() {
            Ok(tarieven)
        } else {
            Err(AppError::Invalid(fouten))
        }
    }
}

impl App {
    /// Sets what an hour of who gives support costs, from a day on, in the version of the catalogue that holds then.
    ///
    /// # Errors
    /// `Conflict("gewijzigd")` when the rates of that day are not those that were read; `NotFound` without a catalogue; `Invalid` with every field that is wrong.
    pub async fn set_tarieven(&self, ctx: &Ctx, invoer: &TarievenInvoer) -> Result<()> {
        ctx.vereis_swv(vangnet_core::toegang::Action::EditInrichting)?;
        let vanaf = self.vanaf_nu(&invoer.vanaf)?;
        let tarieven = invoer.lees()?;
        let tx = ctx.swv.begin().await?;
        let mut catalogus = tx.lock_catalogus(vanaf).await?.ok_or(AppError::NotFound)?;
        if stempel(Some(&catalogus.tarief))? != invoer.gelezen {
            return Err(AppError::Conflict("gewijzigd"));
        }
        catalogus.tarief = tarieven;
        self.bewaar_catalogus(ctx, tx, vanaf, &catalogus, "").await
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::cent;

    #[rstest]
    #[case("62,50", Some(6_250))]
    #[case(" 62.5 ", Some(6_250))]
    #[case("62", Some(6_200))]
    #[case("0,01", Some(1))]
    #[case("1000", Some(100_000))]
    #[case("1000,01", None)]
    #[case("0", None)]
    #[case("-5", None)]
    #[case("62,505", None)]
    #[case("1.000", None)]
    #[case("62,", None)]
    #[case(",5", None)]
    #[case("zestig", None)]
    fn euros_as_typed(#[case] tekst: &str, #[case] verwacht: Option<u32>) {
        assert_eq!(cent(tekst), verwacht);
    }
}
