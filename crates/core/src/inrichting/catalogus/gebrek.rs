//! What is wrong with a catalogue, before it may hold.

use std::collections::BTreeSet;

use super::{Arrangement, Catalogus, Keuzelijst, MAX_TARIEF, Tarief, Vorm};
use crate::{
    cascade::eis::Eis,
    overleg::{Ritme, kalender::kunnen_wisselen},
    toelating::codes,
};

codes! {
    /// What is wrong.
    CatalogusFoutSoort {
        /// Nothing there.
        Leeg = "leeg",
        /// A code or number that occurs twice.
        Dubbel = "dubbel",
        /// A code that is no code: small letters, digits, `_`, `-` and `.` only.
        Code = "code",
        /// A level that does not exist.
        Niveau = "niveau",
        /// A level that is not registered: no traject runs there (R064).
        NietGeregistreerd = "niet_geregistreerd",
        /// A kind of support that does not exist.
        Soort = "soort",
        /// A need that does not exist.
        Behoefte = "behoefte",
        /// Another offer that does not exist.
        Arrangement = "arrangement",
        /// A list of choices that does not exist.
        Lijst = "lijst",
        /// An answer for which no question stands.
        Vraag = "vraag",
        /// A number that cannot be zero, or is out of range.
        Getal = "getal",
        /// A last year before the first.
        Leerjaren = "leerjaren",
        /// A limit on groups for an offer that is never given to a group.
        GroepZonderVorm = "groep_zonder_vorm",
        /// A body that does not exist.
        Orgaan = "orgaan",
        /// Two bodies that take turns but do not meet every same, even number of weeks (R150).
        Wisselen = "wisselen",
        /// A rate that cannot be: nothing, or more than [`MAX_TARIEF`].
        Tarief = "tarief",
    }
}

/// Something wrong, with where it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CatalogusFout {
    /// The place, as keys of the file and codes joined by points, e.g. "arrangement.2a.grenzen.weken".
    pub plek: String,
    /// What.
    pub soort: CatalogusFoutSoort,
}

use CatalogusFoutSoort as S;

/// Collects what is wrong.
#[derive(Default)]
struct Fouten(Vec<CatalogusFout>);

impl Fouten {
    fn als(&mut self, fout: bool, plek: impl Into<String>, soort: S) {
        if fout {
            self.0.push(CatalogusFout {
                plek: plek.into(),
                soort,
            });
        }
    }

    /// Codes are there, are codes, and occur once.
    fn codes<'a>(&mut self, plek: &str, codes: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for code in codes {
            let here = format!("{plek}.{code}");
            self.als(!is_code(code), here.clone(), S::Code);
            self.als(!seen.insert(code), here, S::Dubbel);
        }
    }

    fn tekst(&mut self, plek: String, tekst: &str) {
        self.als(tekst.trim().is_empty(), plek, S::Leeg);
    }
}

/// Codes stand in URLs and in records.
fn is_code(code: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    (1..=40).contains(&code.len()) && code.bytes().all(allowed)
}

impl Catalogus {
    /// What is wrong with it; empty: it can hold.
    pub fn gebreken(&self) -> Vec<CatalogusFout> {
        let mut f = Fouten::default();
        self.niveaus(&mut f);
        self.soorten(&mut f);
        f.als(self.arrangement.is_empty(), "arrangement", S::Leeg);
        f.codes("behoefte", self.behoefte.iter().map(|b| b.code.as_str()));
        let mut numbers = BTreeSet::new();
        for need in &self.behoefte {
            let here = format!("behoefte.{}", need.code);
            f.als(!numbers.insert(need.nr), format!("{here}.nr"), S::Dubbel);
            f.tekst(format!("{here}.titel"), &need.titel);
        }
        f.codes("arrangement", self.arrangement.iter().map(|a| a.code.as_str()));
        for offer in &self.arrangement {
            self.arrangement_gebreken(offer, &mut f);
        }
        f.codes(
            "basiskwaliteit",
            self.basiskwaliteit.iter().map(|b| b.code.as_str()),
        );
        self.organen(&mut f);
        tarieven(&self.tarief, &mut f);
        f.als(self.plan.opp_weken == 0, "plan.opp_weken", S::Getal);
        f.als(
            self.plan.leeftijd_leerling > self.plan.leeftijd_alleen,
            "plan.leeftijd_leerling",
            S::Getal,
        );
        f.0
    }

    fn organen(&self, f: &mut Fouten) {
        f.codes("overleg", self.overleg.iter().map(|o| o.code.as_str()));
        for body in &self.overleg {
            let here = format!("overleg.{}", body.code);
            f.tekst(format!("{here}.titel"), &body.titel);
            let zero = matches!(body.ritme, Ritme::Weken(0) | Ritme::PerJaar(0)) || body.trap == Some(0);
            f.als(zero, format!("{here}.ritme"), S::Getal);
            f.als(
                body.ieder_binnen == Some(0),
                format!("{here}.ieder_binnen"),
                S::Getal,
            );
            f.als(
                body.minuten_per_punt == Some(0),
                format!("{here}.minuten_per_punt"),
                S::Getal,
            );
            if !body.wisselt_met.is_empty() {
                let there = format!("{here}.wisselt_met");
                match self.orgaan(&body.wisselt_met) {
                    None => f.als(true, there, S::Orgaan),
                    Some(other) => f.als(!kunnen_wisselen(body.ritme, other.ritme), there, S::Wisselen),
                }
            }
        }
    }

    fn niveaus(&self, f: &mut Fouten) {
        f.als(self.niveau.is_empty(), "niveau", S::Leeg);
        f.codes("niveau", self.niveau.iter().map(|n| n.code.as_str()));
        for (expected, level) in (1..).zip(&self.niveau) {
            let here = format!("niveau.{}", level.code);
            f.als(level.nr != expected, format!("{here}.nr"), S::Getal);
            f.tekst(format!("{here}.naam"), &level.naam);
        }
    }

    fn soorten(&self, f: &mut Fouten) {
        f.als(self.soort.is_empty(), "soort", S::Leeg);
        f.codes("soort", self.soort.iter().map(|s| s.code.as_str()));
        for soort in &self.soort {
            let here = format!("soort.{}", soort.code);
            f.tekst(format!("{here}.naam"), &soort.naam);
            f.als(soort.niveaus.is_empty(), format!("{here}.niveaus"), S::Leeg);
            f.als(
                soort.bekostiging.is_empty(),
                format!("{here}.bekostiging"),
                S::Leeg,
            );
            for nr in &soort.niveaus {
                let level = self.niveau(*nr);
                f.als(level.is_none(), format!("{here}.niveaus.{nr}"), S::Niveau);
                // What a whole class gets is no traject of a pupil: it may stand at a level that is not registered (R038, R064).
                let aanbod = || self.arrangement.iter().filter(|a| a.soort == soort.code);
                let van_klas = aanbod().count() > 0 && aanbod().all(|a| a.vormen == [Vorm::Lesgroep]);
                let open = level.is_some_and(|n| !n.geregistreerd) && !van_klas;
                f.als(open, format!("{here}.niveaus.{nr}"), S::NietGeregistreerd);
            }
        }
    }

    fn arrangement_gebreken(&self, a: &Arrangement, f: &mut Fouten) {
        let here = format!("arrangement.{}", a.code);
        f.tekst(format!("{here}.titel"), &a.titel);
        f.tekst(format!("{here}.beslisser"), &a.beslisser);
        f.als(a.vormen.is_empty(), format!("{here}.vormen"), S::Leeg);
        f.als(self.soort(&a.soort).is_none(), format!("{here}.soort"), S::Soort);
        self.behoeften(&format!("{here}.behoeften"), &a.behoeften, f);
        grenzen(a, &here, f);
        f.als(
            a.tussenevaluatie == Some(0),
            format!("{here}.tussenevaluatie"),
            S::Getal,
        );
        f.codes(&format!("{here}.keuze"), a.keuze.iter().map(|k| k.code.as_str()));
        for lijst in &a.keuze {
            self.keuzelijst(lijst, &format!("{here}.keuze.{}", lijst.code), f);
        }
        for eis in &a.eis {
            self.eis(eis, a, &here, f);
        }
        let fields = a.eis.iter().filter_map(|eis| match eis {
            Eis::Antwoord { veld, .. } => Some(veld.as_str()),
            _ => None,
        });
        f.codes(&format!("{here}.eis"), fields);
    }

    fn behoeften(&self, plek: &str, codes: &[String], f: &mut Fouten) {
        for code in codes {
            f.als(
                self.behoefte(code).is_none(),
                format!("{plek}.{code}"),
                S::Behoefte,
            );
        }
    }

    fn keuzelijst(&self, lijst: &Keuzelijst, here: &str, f: &mut Fouten) {
        f.tekst(format!("{here}.naam"), &lijst.naam);
        f.als(lijst.opties.is_empty(), format!("{here}.opties"), S::Leeg);
        f.codes(here, lijst.opties.iter().map(|o| o.code.as_str()));
        for optie in &lijst.opties {
            self.behoeften(&format!("{here}.{}.behoeften", optie.code), &optie.behoeften, f);
        }
    }

    fn eis(&self, eis: &Eis, a: &Arrangement, here: &str, f: &mut Fouten) {
        let has_list = |code: &str| a.keuze.iter().any(|lijst| lijst.code == code);
        let named = |als: &str| {
            let list = als.split_once('.').map(|(lijst, _)| lijst);
            als.is_empty() || list.is_some_and(|l| l == "vorm" || has_list(l))
        };
        let asked = |code: &str| {
            let veld = |eis: &Eis| matches!(eis, Eis::Antwoord { veld, .. } if veld == code);
            a.eis.iter().any(veld)
        };
        match eis {
            Eis::Antwoord { veld, vraag, als, .. } => {
                f.tekst(format!("{here}.eis.{veld}.vraag"), vraag);
                f.als(!named(als), format!("{here}.eis.{veld}.als"), S::Lijst);
            }
            Eis::Jaarevaluatie { als } => {
                f.als(!named(als), format!("{here}.eis.jaarevaluatie.als"), S::Lijst);
            }
            Eis::Volgen { jaren, weken, als } => {
                f.als(!named(als), format!("{here}.eis.volgen.als"), S::Lijst);
                f.als(*jaren == 0 && *weken == 0, format!("{here}.eis.volgen"), S::Getal);
            }
            Eis::Agenda { veld } | Eis::Overstap { veld, .. } => {
                f.als(!asked(veld), format!("{here}.eis.{veld}"), S::Vraag);
            }
            Eis::Keuze { lijst, als } => {
                f.als(
                    !has_list(lijst) || !named(als),
                    format!("{here}.eis.{lijst}"),
                    S::Lijst,
                );
            }
            Eis::KeuzePast { lijst } => f.als(!has_list(lijst), format!("{here}.eis.{lijst}"), S::Lijst),
            Eis::Voorganger { arrangement, .. } => {
                let missing = self.arrangement(arrangement).is_none();
                f.als(missing, format!("{here}.eis.{arrangement}"), S::Arrangement);
            }
            Eis::Leerjaren { van, tot, .. } => {
                f.als(
                    *van == 0 || van > tot,
                    format!("{here}.eis.leerjaren"),
                    S::Leerjaren,
                );
            }
            Eis::IqBoven { voor, .. } => f.als(voor.is_empty(), format!("{here}.eis.iq.voor"), S::Leeg),
            Eis::Nt2Jaren { .. }
            | Eis::Verklaring
            | Eis::TlvVso
            | Eis::Groepsplan
            | Eis::Logboek
            | Eis::Belasting { .. }
            | Eis::Protocol
            | Eis::Financier { .. } => {}
        }
    }
}

/// Who has a rate stands there once; an hour that costs nothing has no rate.
fn tarieven(alle: &[Tarief], f: &mut Fouten) {
    let mut seen = BTreeSet::new();
    for tarief in alle {
        let wie = tarief.uitvoerder.as_str();
        f.tekst("tarief.uitvoerder".to_owned(), wie);
        f.als(!seen.insert(wie), format!("tarief.{wie}"), S::Dubbel);
        let bedrag = format!("tarief.{wie}.cent_per_uur");
        f.als(
            !(1..=MAX_TARIEF).contains(&tarief.cent_per_uur),
            bedrag,
            S::Tarief,
        );
    }
}

/// What is not limited is absent; a limit of zero would forbid everything.
fn grenzen(a: &Arrangement, here: &str, f: &mut Fouten) {
    let g = &a.grenzen;
    let zeros = [
        ("minuten_per_week", g.minuten_per_week == Some(0)),
        ("keren_per_week", g.keren_per_week == Some(0)),
        ("weken", g.weken == Some(0)),
        ("duur", g.duur == Some(0)),
        ("groep", g.groep == Some(0)),
    ];
    for (key, zero) in zeros {
        f.als(zero, format!("{here}.grenzen.{key}"), S::Getal);
    }
    let group = a
        .vormen
        .iter()
        .any(|vorm| matches!(vorm, Vorm::Groep | Vorm::Bovenschools));
    f.als(
        g.groep.is_some() && !group,
        format!("{here}.grenzen.groep"),
        S::GroepZonderVorm,
    );
}
