//! Reading what was typed, field by field; every fault is collected.

use jiff::civil::Date;
use vangnet_core::toelating::{
    FoutCode,
    aanvraag::{EigenOordeel, Geprobeerd, Ouderoverleg, Zienswijze, ZienswijzeWijze},
    herkomst::Nieuwkomer,
};

use super::{DossierFormulier, MAX_NAAM, MAX_REGELS};
use crate::{VeldFout, invoer::MAX_TEKST};

/// Collects faults while reading.
pub(super) struct Lezer {
    pub(super) fouten: Vec<VeldFout>,
    pub(super) vandaag: Date,
}

impl Lezer {
    pub(super) fn fout(&mut self, veld: impl Into<String>, code: &'static str) {
        self.fouten.push(VeldFout::new(veld, code));
    }

    pub(super) fn getal<T>(&mut self, veld: &str, gelezen: Result<Option<T>, FoutCode>) -> Option<T> {
        gelezen.unwrap_or_else(|fout| {
            self.fout(veld, fout.code());
            None
        })
    }

    /// A date that is not in the future.
    pub(super) fn datum(&mut self, veld: &str, tekst: &str) -> Option<Date> {
        let tekst = tekst.trim();
        if tekst.is_empty() {
            return None;
        }
        match tekst.parse::<Date>() {
            Ok(datum) if datum > self.vandaag => self.fout(veld, "toekomst"),
            Ok(datum) if datum.year() < 2000 => self.fout(veld, "datum"),
            Ok(datum) => return Some(datum),
            Err(_) => self.fout(veld, "datum"),
        }
        None
    }

    /// A code; empty is none.
    pub(super) fn code<T>(
        &mut self,
        veld: &str,
        tekst: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if tekst.is_empty() {
            return None;
        }
        let gelezen = parse(tekst);
        if gelezen.is_none() {
            self.fout(veld, "keuze");
        }
        gelezen
    }

    pub(super) fn tekst(&mut self, veld: &str, tekst: &str, max: usize) -> String {
        let tekst = tekst.trim().replace("\r\n", "\n");
        if tekst.chars().count() > max {
            self.fout(veld, "te_lang");
        }
        if tekst.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            self.fout(veld, "tekens");
        }
        tekst
    }
}

impl DossierFormulier {
    /// A view needs date and manner together; an empty one is no view.
    pub(super) fn zienswijze(&self, lezer: &mut Lezer) -> Option<Zienswijze> {
        let tekst = lezer.tekst("zienswijze", &self.zienswijze, MAX_TEKST);
        let (datum, wijze) = gesprek(
            lezer,
            "zienswijze",
            &self.zienswijze_datum,
            &self.zienswijze_wijze,
            &tekst,
        )?;
        Some(Zienswijze { datum, wijze, tekst })
    }

    /// A consultation needs date and manner together; an empty one is none.
    pub(super) fn overleg(&self, lezer: &mut Lezer) -> Option<Ouderoverleg> {
        let verslag = lezer.tekst("overleg", &self.overleg, MAX_TEKST);
        let (datum, wijze) = gesprek(
            lezer,
            "overleg",
            &self.overleg_datum,
            &self.overleg_wijze,
            &verslag,
        )?;
        Some(Ouderoverleg {
            datum,
            wijze,
            verslag,
        })
    }

    /// A newcomer's two dates come together.
    pub(super) fn nieuwkomer(&self, lezer: &mut Lezer) -> Option<Nieuwkomer> {
        let sinds = lezer.datum("nieuwkomer_sinds", &self.nieuwkomer_sinds);
        // The count may lie ahead: a pupil who comes in August is counted in October.
        let teldatum = match self.nieuwkomer_teldatum.trim() {
            "" => None,
            tekst => match tekst.parse::<Date>() {
                Ok(dag) if dag.month() == 10 && dag.day() == 1 => Some(dag),
                _ => {
                    lezer.fout("nieuwkomer_teldatum", "eerste_oktober");
                    None
                }
            },
        };
        match (sinds, teldatum) {
            (Some(in_nederland_sinds), Some(eerste_teldatum)) => Some(Nieuwkomer {
                in_nederland_sinds,
                eerste_teldatum,
            }),
            (Some(_), None) if self.nieuwkomer_teldatum.trim().is_empty() => {
                lezer.fout("nieuwkomer_teldatum", "verplicht");
                None
            }
            (None, Some(_)) if self.nieuwkomer_sinds.trim().is_empty() => {
                lezer.fout("nieuwkomer_sinds", "verplicht");
                None
            }
            _ => None,
        }
    }

    pub(super) fn geprobeerd(&self, lezer: &mut Lezer) -> Vec<Geprobeerd> {
        let gevuld = self.geprobeerd.iter().filter(|g| {
            !(g.wat.trim().is_empty() && g.periode.trim().is_empty() && g.effect.trim().is_empty())
        });
        let mut lijst = Vec::new();
        for (n, regel) in (1..).zip(gevuld) {
            let gelezen = Geprobeerd {
                wat: lezer.tekst(&format!("geprobeerd_wat_{n}"), &regel.wat, 500),
                periode: lezer.tekst(&format!("geprobeerd_periode_{n}"), &regel.periode, MAX_NAAM),
                effect: lezer.tekst(&format!("geprobeerd_effect_{n}"), &regel.effect, 2_000),
            };
            if gelezen.wat.is_empty() {
                lezer.fout(format!("geprobeerd_wat_{n}"), "verplicht");
            }
            if gelezen.effect.is_empty() {
                lezer.fout(format!("geprobeerd_effect_{n}"), "verplicht");
            }
            lijst.push(gelezen);
        }
        if lijst.len() > MAX_REGELS {
            lezer.fout("geprobeerd_wat_1", "te_veel");
        }
        lijst
    }

    pub(super) fn eigen(&self, lezer: &mut Lezer) -> Vec<EigenOordeel> {
        let mut lijst = Vec::new();
        for (n, regel) in (1..).zip(&self.eigen) {
            let voldoet = match regel.voldoet.as_str() {
                "" => continue,
                "ja" => true,
                "nee" => false,
                _ => {
                    lezer.fout(format!("eigen_{n}"), "keuze");
                    continue;
                }
            };
            lijst.push(EigenOordeel {
                criterium: lezer.tekst(&format!("eigen_{n}"), &regel.criterium, 500),
                voldoet,
                toelichting: lezer.tekst(&format!("eigen_toelichting_{n}"), &regel.toelichting, 2_000),
            });
        }
        lijst
    }
}

/// Day and manner of a talk: together, or not at all.
fn gesprek(
    lezer: &mut Lezer,
    naam: &str,
    datum: &str,
    wijze: &str,
    tekst: &str,
) -> Option<(Date, ZienswijzeWijze)> {
    if datum.trim().is_empty() && wijze.is_empty() && tekst.is_empty() {
        return None;
    }
    let dag = lezer.datum(&format!("{naam}_datum"), datum);
    if datum.trim().is_empty() {
        lezer.fout(format!("{naam}_datum"), "verplicht");
    }
    let gekozen = ZienswijzeWijze::parse(wijze);
    if gekozen.is_none() {
        lezer.fout(format!("{naam}_wijze"), "verplicht");
    }
    Some((dag?, gekozen?))
}
