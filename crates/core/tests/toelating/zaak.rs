//! Short ways to write a case in a test.

use jiff::civil::{Date, date};
use vangnet_core::toelating::{
    AanvraagSoort, Beoordeling, Dl, Dle, Feiten, Iq, Lezing, PerDomein, Reden, Regelset, Uitkomst, toets,
};

/// A date under the text of 2015.
pub(crate) const IN_2016: Date = date(2016, 3, 1);
/// A date under the text of 2022.
pub(crate) const IN_2026: Date = date(2026, 3, 1);

/// The text of 2015, reading `ruim`.
pub(crate) fn ruim() -> Regelset {
    Regelset::op(IN_2016).unwrap()
}

/// The text of 2022, reading `lwooplus`.
pub(crate) fn lwooplus() -> Regelset {
    Regelset::op(IN_2026).unwrap()
}

/// The text of 2022 under another reading.
pub(crate) fn met(lezing: Lezing) -> Regelset {
    lwooplus().with_lezing(lezing)
}

/// Facts with DL 60; `la` gives the delay per domain (ir, bl, tl, sp) in hundredths, `None` is unknown.
pub(crate) fn zaak(iq: Option<u16>, la: [Option<u32>; 4], sep: Option<bool>) -> Feiten {
    let dle = la.map(|la| la.map(|la| Dle::van_tienduizendsten(60 * 100 * (100 - la)).unwrap()));
    let [ir, bl, tl, sp] = dle;
    Feiten {
        iq: iq.map(|iq| Iq::new(iq).unwrap()),
        dl: Some(Dl::new(60).unwrap()),
        dle: PerDomein { ir, bl, tl, sp },
        dl_domein: PerDomein::default(),
        sep,
    }
}

/// A fully known case.
pub(crate) fn vol(iq: u16, la: [u32; 4], sep: bool) -> Feiten {
    zaak(Some(iq), la.map(Some), Some(sep))
}

/// The answer without an application.
pub(crate) fn uitkomst(feiten: &Feiten, regelset: &Regelset) -> Uitkomst {
    toets(feiten, None, regelset).uitkomst
}

/// The codes of the reasons, with `|` between.
pub(crate) fn redenen(beoordeling: &Beoordeling) -> String {
    beoordeling
        .redenen
        .iter()
        .map(Reden::code)
        .collect::<Vec<_>>()
        .join("|")
}

/// The codes of the possible outcomes, with `|` between.
pub(crate) fn mogelijk(beoordeling: &Beoordeling) -> String {
    beoordeling
        .mogelijk
        .iter()
        .map(Uitkomst::code)
        .collect::<Vec<_>>()
        .join("|")
}

/// An application for PrO.
pub(crate) const PRO: Option<AanvraagSoort> = Some(AanvraagSoort::Pro);
/// An application for lwoo.
pub(crate) const LWOO: Option<AanvraagSoort> = Some(AanvraagSoort::Lwoo);
