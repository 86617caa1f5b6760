//! Values that are accepted but look like a typing error (I17, I18).

use super::codes::{Domein, codes};
use super::feiten::Feiten;
use super::getal::SCHAAL;
use super::invoer::Veld;
use super::verzameling::{Element, Verzameling};

/// The usual highest DL: six school years of ten months. Above it is possible (a repeated year), so only a warning.
pub const DL_GEWOON: u16 = 60;

codes! {
    /// A warning: field and rule.
    Waarschuwing {
        /// Common DL above 60.
        DlBoven60 = "dl:boven_60",
        /// DL of inzichtelijk rekenen above 60.
        DlIrBoven60 = "dl_ir:boven_60",
        /// DL of begrijpend lezen above 60.
        DlBlBoven60 = "dl_bl:boven_60",
        /// DL of technisch lezen above 60.
        DlTlBoven60 = "dl_tl:boven_60",
        /// DL of spellen above 60.
        DlSpBoven60 = "dl_sp:boven_60",
        /// DLE above DL in inzichtelijk rekenen.
        DleIrBovenDl = "dle_ir:boven_dl",
        /// DLE above DL in begrijpend lezen.
        DleBlBovenDl = "dle_bl:boven_dl",
        /// DLE above DL in technisch lezen.
        DleTlBovenDl = "dle_tl:boven_dl",
        /// DLE above DL in spellen.
        DleSpBovenDl = "dle_sp:boven_dl",
    }
}

impl Element for Waarschuwing {
    const ALLE: &'static [Self] = &Self::ALL;
}

impl Waarschuwing {
    /// The field that it is about.
    pub const fn veld(self) -> Veld {
        match self {
            Self::DlBoven60 => Veld::Dl,
            Self::DlIrBoven60 => Veld::DlIr,
            Self::DlBlBoven60 => Veld::DlBl,
            Self::DlTlBoven60 => Veld::DlTl,
            Self::DlSpBoven60 => Veld::DlSp,
            Self::DleIrBovenDl => Veld::DleIr,
            Self::DleBlBovenDl => Veld::DleBl,
            Self::DleTlBovenDl => Veld::DleTl,
            Self::DleSpBovenDl => Veld::DleSp,
        }
    }
}

/// The warnings of a domain: its own DL above 60, its DLE above its DL.
const fn van_domein(domein: Domein) -> (Waarschuwing, Waarschuwing) {
    match domein {
        Domein::InzichtelijkRekenen => (Waarschuwing::DlIrBoven60, Waarschuwing::DleIrBovenDl),
        Domein::BegrijpendLezen => (Waarschuwing::DlBlBoven60, Waarschuwing::DleBlBovenDl),
        Domein::TechnischLezen => (Waarschuwing::DlTlBoven60, Waarschuwing::DleTlBovenDl),
        Domein::Spellen => (Waarschuwing::DlSpBoven60, Waarschuwing::DleSpBovenDl),
    }
}

/// All warnings about these facts. The DL of a domain is its own, else the common one.
pub(super) fn waarschuwingen(feiten: &Feiten) -> Verzameling<Waarschuwing> {
    let mut set = Verzameling::leeg();
    if feiten.dl.is_some_and(|dl| dl.maanden() > DL_GEWOON) {
        set.voeg_toe(Waarschuwing::DlBoven60);
    }
    for domein in Domein::ALL {
        let (boven_60, boven_dl) = van_domein(domein);
        if feiten
            .dl_domein
            .get(domein)
            .is_some_and(|dl| dl.maanden() > DL_GEWOON)
        {
            set.voeg_toe(boven_60);
        }
        if let (Some(dle), Some(dl)) = (feiten.dle.get(domein), feiten.dl_voor(domein))
            && dle.tienduizendsten() > u32::from(dl.maanden()) * SCHAAL
        {
            set.voeg_toe(boven_dl);
        }
    }
    set
}
