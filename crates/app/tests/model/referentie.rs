//! The procedure once more, as section C of its description and the law tell it: one plain match from state and event to
//! what comes of it. It knows nothing of the table, the guards or the access rules of `core`.

use jiff::{ToSpan, civil::Date};
use vangnet_core::{
    klok::bezwaar_tot,
    toelating::{
        ZaakSoort,
        procedure::{BesluitSoort, Gebeurtenis as G, Staat as S},
    },
};

/// The day after which lwoo is too late.
pub(crate) const LAATSTE_ZITTING: Date = jiff::civil::date(2026, 12, 1);

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Wie {
    Zorgcoordinator,
    Directie,
    Mentor,
    Teamleider,
    AndereSchool,
    Orthopedagoog,
    Directeur,
    Commissielid,
    Beheerder,
    Bestuur,
    Niemand,
}

impl Wie {
    pub(crate) const ALL: [Self; 11] = [
        Self::Zorgcoordinator,
        Self::Directie,
        Self::Mentor,
        Self::Teamleider,
        Self::AndereSchool,
        Self::Orthopedagoog,
        Self::Directeur,
        Self::Commissielid,
        Self::Beheerder,
        Self::Bestuur,
        Self::Niemand,
    ];

    const fn is_school(self) -> bool {
        matches!(self, Self::Zorgcoordinator | Self::Directie)
    }

    const fn is_ortho(self) -> bool {
        matches!(self, Self::Orthopedagoog)
    }

    /// Who keeps the dossier of an objection for the samenwerkingsverband.
    const fn is_bezwaar(self) -> bool {
        matches!(self, Self::Orthopedagoog | Self::Directeur)
    }
}

/// What the answer must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Antwoord {
    Gedaan(S),
    NietGevonden,
    Geweigerd,
    /// Refused by the state.
    Staat,
    /// Refused by one of these guards.
    Bewaking(Vec<&'static str>),
}

/// An objection.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Bezwaar {
    pub(crate) open: bool,
    pub(crate) gesprek: bool,
    pub(crate) advies: bool,
}

/// What is typed with an event.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bijlage {
    /// A reason that excuses a late objection.
    pub(crate) verschoonbaar: bool,
}

/// A dossier as the model knows it.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
pub(crate) struct Model {
    pub(crate) soort: ZaakSoort,
    /// Urgent: not by the yearly sitting.
    pub(crate) spoed: bool,
    /// IQ in a band that is always discussed.
    pub(crate) twijfel: bool,
    pub(crate) geschillenweg: bool,
    pub(crate) staat: S,
    pub(crate) was_ingediend: bool,
    /// Everything is filled in, and the IQ test holds until this day.
    pub(crate) compleet: bool,
    pub(crate) iq_geldig_tot: Date,
    /// The parents' view is there.
    pub(crate) zienswijze: bool,
    /// Straight from primary school.
    pub(crate) herkomst_goed: bool,
    pub(crate) herstel_tot: Option<Date>,
    /// Advice of experts: none, one, two.
    pub(crate) adviezen: usize,
    /// Positions in this round, by seat.
    pub(crate) standpunten: [Option<bool>; 3],
    /// In the sample: not drawn, in, out.
    pub(crate) in_steekproef: Option<bool>,
    pub(crate) gecontroleerd: bool,
    pub(crate) besluit: Option<(BesluitSoort, Date)>,
    /// Whether a formal objection was ever decided.
    pub(crate) op_bezwaar_beslist: bool,
    pub(crate) bezwaar: Option<Bezwaar>,
    pub(crate) gesloten_op: Option<Date>,
    /// The last day on which something happened.
    pub(crate) laatst: Date,
}

impl Model {
    pub(crate) fn ziet(&self, wie: Wie) -> bool {
        match wie {
            Wie::Zorgcoordinator | Wie::Directie | Wie::Mentor | Wie::Teamleider => true,
            Wie::Orthopedagoog | Wie::Directeur => self.was_ingediend,
            Wie::Commissielid => self.staat == S::BijCommissie,
            Wie::AndereSchool | Wie::Beheerder | Wie::Bestuur | Wie::Niemand => false,
        }
    }

    /// Who may ever do this.
    fn mag(wie: Wie, g: G) -> bool {
        match g {
            G::Gestart => false,
            G::Ingediend | G::TeLaat | G::Ingetrokken | G::Gebundeld | G::NieuweGegevens => wie.is_school(),
            G::AanvullingGevraagd
            | G::Gepland
            | G::SteekproefAkkoord
            | G::SteekproefTwijfel
            | G::BuitenSteekproef
            | G::OvereenstemmingJa
            | G::OvereenstemmingNee
            | G::GeenOvereenstemming
            | G::CommissieJa
            | G::CommissieNee
            | G::CommissieVerdeeld
            | G::Heropend => wie.is_ortho(),
            G::InBespreking => wie.is_ortho() || wie.is_school(),
            G::BezwaarGemeld | G::BezwaarIngediend | G::BezwaarIngetrokken | G::GeschilIngediend => {
                wie.is_bezwaar() || wie.is_school()
            }
            G::BezwaarOpgelost
            | G::GeschilOordeel
            | G::BeroepIngesteld
            | G::BeroepOngegrond
            | G::BeroepGegrond => wie.is_bezwaar(),
            G::Toegewezen | G::NietAfgegeven | G::BuitenBehandeling | G::Vernietigd => wie == Wie::Directeur,
        }
    }

    /// What comes of an event; `None` as guard list would be "happens".
    pub(crate) fn antwoord(&self, wie: Wie, g: G, bijlage: Bijlage, vandaag: Date) -> Antwoord {
        if !self.ziet(wie) {
            return Antwoord::NietGevonden;
        }
        if !Self::mag(wie, g) {
            return Antwoord::Geweigerd;
        }
        let Some((naar, bewaking)) = self.gaat(g, bijlage, vandaag) else {
            return Antwoord::Staat;
        };
        // Straight into the talk, past the yearly list, is for the orthopedagogue.
        if g == G::InBespreking && self.staat == S::Ingediend && !wie.is_ortho() {
            return Antwoord::Geweigerd;
        }
        let houdt_tegen: Vec<_> = bewaking
            .into_iter()
            .filter(|(_, ok)| !ok)
            .map(|(b, _)| b)
            .collect();
        if houdt_tegen.is_empty() {
            Antwoord::Gedaan(naar)
        } else {
            Antwoord::Bewaking(houdt_tegen)
        }
    }

    /// The state after an event with what must be so, or nothing when it does not happen here.
    fn gaat(&self, g: G, bijlage: Bijlage, vandaag: Date) -> Option<(S, Vec<(&'static str, bool)>)> {
        let lwoo_te_laat = self.soort == ZaakSoort::Lwoo && vandaag > LAATSTE_ZITTING;
        let (was, _) = self.besluit.unzip();
        let terug = was.map(|b| match b {
            BesluitSoort::Toegewezen => S::Toegewezen,
            BesluitSoort::NietAfgegeven => S::NietAfgegeven,
            BesluitSoort::BuitenBehandeling => S::BuitenBehandeling,
        });
        let vrij = |naar| Some((naar, vec![]));
        let besloten = matches!(
            self.staat,
            S::Toegewezen | S::NietAfgegeven | S::BuitenBehandeling
        );
        match (self.staat, g) {
            (S::Aangemeld | S::Aanvullen, G::Ingediend) => Some((
                S::Ingediend,
                vec![
                    ("ontbreekt", self.is_compleet(vandaag)),
                    ("weg", self.weg_open()),
                    ("op_tijd", !lwoo_te_laat),
                ],
            )),
            (S::Aangemeld, G::TeLaat) => Some((S::TeLaat, vec![("laatste_zitting_voorbij", lwoo_te_laat)])),
            // The school can take it back until the director decides; not what waits for a second decision.
            (
                S::Aangemeld
                | S::Ingediend
                | S::Aanvullen
                | S::Gepland
                | S::Gebundeld
                | S::InBespreking
                | S::BijCommissie
                | S::Gereed,
                G::Ingetrokken,
            ) => vrij(S::Ingetrokken),
            (S::BijDirecteur, G::Ingetrokken) => {
                Some((S::Ingetrokken, vec![("nog_niet_beslist", was.is_none())]))
            }
            (S::Ingediend | S::Gepland | S::InBespreking | S::Gereed, G::AanvullingGevraagd) => {
                vrij(S::Aanvullen)
            }
            (S::Ingediend | S::Gepland, G::Gepland) => vrij(S::Gepland),
            (S::Ingediend, G::InBespreking) => Some((
                S::InBespreking,
                vec![("eigen_weg", self.spoed || self.soort == ZaakSoort::Vso)],
            )),
            (S::Gepland | S::Gebundeld, G::InBespreking) => vrij(S::InBespreking),
            (S::Gepland, G::Gebundeld) => Some((
                S::Gebundeld,
                vec![("zonder_twijfel", !self.twijfel && self.soort != ZaakSoort::Vso)],
            )),
            (S::Gebundeld, G::SteekproefAkkoord) => Some((
                S::Gereed,
                vec![("in_steekproef", self.in_steekproef == Some(true))],
            )),
            (S::Gebundeld, G::SteekproefTwijfel) => Some((
                S::InBespreking,
                vec![("in_steekproef", self.in_steekproef == Some(true))],
            )),
            (S::Gebundeld, G::BuitenSteekproef) => Some((
                S::Gereed,
                vec![(
                    "niet_in_steekproef",
                    self.in_steekproef == Some(false) && self.gecontroleerd,
                )],
            )),
            (S::InBespreking, G::OvereenstemmingJa | G::OvereenstemmingNee) => vrij(S::Gereed),
            (S::InBespreking, G::GeenOvereenstemming) => vrij(S::BijCommissie),
            (S::BijCommissie, G::CommissieJa) => Some((
                S::Gereed,
                vec![("commissie_zegt_ja", self.commissie() == Some((true, false)))],
            )),
            (S::BijCommissie, G::CommissieNee) => Some((
                S::Gereed,
                vec![("commissie_zegt_nee", self.commissie() == Some((false, true)))],
            )),
            (S::BijCommissie, G::CommissieVerdeeld) => Some((
                S::BijDirecteur,
                vec![("commissie_is_verdeeld", self.commissie() == Some((true, true)))],
            )),
            (S::Gereed, G::Heropend) => vrij(S::InBespreking),
            (S::Gereed | S::BijDirecteur | S::BijBezwaarcommissie, G::Toegewezen) => {
                let mut bewaking = self.op_bezwaar();
                bewaking.push(("zienswijze", self.soort != ZaakSoort::Pro || self.zienswijze));
                bewaking.push(("deskundigen", self.adviezen >= 2));
                Some((S::Toegewezen, bewaking))
            }
            (S::Gereed | S::BijDirecteur | S::BijBezwaarcommissie, G::NietAfgegeven) => {
                let mut bewaking = self.op_bezwaar();
                bewaking.push(("deskundigen", self.adviezen >= 2));
                Some((S::NietAfgegeven, bewaking))
            }
            (S::Aanvullen, G::BuitenBehandeling) => Some((
                S::BuitenBehandeling,
                vec![(
                    "hersteltermijn_verlopen",
                    self.herstel_tot.is_some_and(|tot| tot < vandaag),
                )],
            )),
            (S::BijBezwaarcommissie, G::BuitenBehandeling) => {
                let bewaking = self.op_bezwaar();
                // Only what was left untreated can be left so; the advice must be there before that is looked at.
                if was != Some(BesluitSoort::BuitenBehandeling) && bewaking.iter().all(|(_, ok)| *ok) {
                    return None;
                }
                Some((S::BuitenBehandeling, bewaking))
            }
            (_, G::BezwaarGemeld) if besloten => {
                Some((S::BezwaarSwv, vec![("eerste_bezwaar", !self.op_bezwaar_beslist)]))
            }
            (_, G::BezwaarIngediend) if besloten || self.staat == S::BezwaarSwv => Some((
                S::BijBezwaarcommissie,
                vec![
                    ("eerste_bezwaar", !self.op_bezwaar_beslist),
                    (
                        "bezwaar_op_tijd",
                        self.is_op_tijd(vandaag) || bijlage.verschoonbaar,
                    ),
                ],
            )),
            (_, G::BeroepIngesteld) if besloten => {
                Some((S::BijRechter, vec![("bezwaar_beslist", self.op_bezwaar_beslist)]))
            }
            (S::BezwaarSwv, G::NieuweGegevens) => Some((
                S::BijCommissie,
                vec![("ontbreekt", self.is_compleet(vandaag)), ("weg", self.weg_open())],
            )),
            (S::BezwaarSwv, G::BezwaarOpgelost) => {
                Some((S::BijDirecteur, vec![("gesprek_gevoerd", self.gesprek())]))
            }
            (S::BezwaarSwv, G::GeschilIngediend) => Some((
                S::BijGeschillencommissie,
                vec![
                    ("geschillenweg", self.geschillenweg),
                    ("gesprek_gevoerd", self.gesprek()),
                ],
            )),
            (S::BezwaarSwv | S::BijBezwaarcommissie, G::BezwaarIngetrokken)
            | (S::BijGeschillencommissie, G::GeschilOordeel)
            | (S::BijRechter, G::BeroepOngegrond) => vrij(terug?),
            (S::BijRechter, G::BeroepGegrond) => vrij(S::BijDirecteur),
            (S::Ingetrokken | S::TeLaat, G::Vernietigd) => Some((
                S::Vernietigd,
                vec![("bewaartermijn_verlopen", self.is_oud(vandaag))],
            )),
            (_, G::Vernietigd) if besloten => Some((
                S::Vernietigd,
                vec![("bewaartermijn_verlopen", self.is_oud(vandaag))],
            )),
            _ => None,
        }
    }

    fn is_compleet(&self, vandaag: Date) -> bool {
        // Only lwoo and PrO rest on an intelligence test.
        self.compleet && (self.soort == ZaakSoort::Vso || vandaag <= self.iq_geldig_tot)
    }

    fn weg_open(&self) -> bool {
        self.herkomst_goed || self.soort == ZaakSoort::Vso
    }

    fn is_op_tijd(&self, vandaag: Date) -> bool {
        self.besluit.is_some_and(|(_, dag)| vandaag <= bezwaar_tot(dag))
    }

    fn gesprek(&self) -> bool {
        self.bezwaar.is_some_and(|b| b.gesprek)
    }

    fn op_bezwaar(&self) -> Vec<(&'static str, bool)> {
        if self.staat == S::BijBezwaarcommissie {
            vec![("bezwaaradvies", self.bezwaar.is_some_and(|b| b.advies))]
        } else {
            vec![]
        }
    }

    /// How many sit: an expert of PrO at its lower bound.
    pub(crate) fn zetels(&self) -> usize {
        if self.soort == ZaakSoort::Pro && self.twijfel {
            3
        } else {
            2
        }
    }

    /// Whether somebody says yes and whether somebody says no, once all spoke.
    fn commissie(&self) -> Option<(bool, bool)> {
        let leden = &self.standpunten[..self.zetels()];
        leden
            .iter()
            .all(Option::is_some)
            .then(|| (leden.contains(&Some(true)), leden.contains(&Some(false))))
    }

    /// Three years after the end.
    pub(crate) fn is_oud(&self, vandaag: Date) -> bool {
        let einde = self.besluit.map(|(_, dag)| dag).or(self.gesloten_op);
        einde.is_some_and(|dag| vandaag > dag.max(self.laatst).saturating_add(3.years()))
    }

    /// Between three years after the decision and three years after what came later: either answer is right here.
    pub(crate) fn is_rand(&self, vandaag: Date) -> bool {
        let einde = self.besluit.map(|(_, dag)| dag).or(self.gesloten_op);
        !self.is_oud(vandaag) && einde.is_some_and(|dag| vandaag > dag.saturating_add(3.years()))
    }

    /// What an event that happened changes.
    pub(crate) fn na(&mut self, g: G, naar: S, vandaag: Date) {
        self.laatst = vandaag;
        match g {
            G::Ingediend | G::NieuweGegevens => {
                self.was_ingediend = true;
                self.herstel_tot = None;
                self.standpunten = [None; 3];
                self.gesloten_op = None;
                if let Some(b) = &mut self.bezwaar {
                    b.open = false;
                }
            }
            G::AanvullingGevraagd => {
                self.herstel_tot = Some(vandaag.saturating_add(14.days()));
                self.in_steekproef = None;
            }
            G::Gebundeld => {
                self.in_steekproef = None;
                self.gecontroleerd = false;
            }
            G::GeenOvereenstemming => self.standpunten = [None; 3],
            G::Ingetrokken | G::TeLaat => self.gesloten_op = Some(vandaag),
            G::Toegewezen => self.besloten(BesluitSoort::Toegewezen, vandaag),
            G::NietAfgegeven => self.besloten(BesluitSoort::NietAfgegeven, vandaag),
            G::BuitenBehandeling => self.besloten(BesluitSoort::BuitenBehandeling, vandaag),
            G::BezwaarGemeld => {
                self.bezwaar = Some(Bezwaar {
                    open: true,
                    ..Bezwaar::default()
                });
            }
            G::BezwaarIngediend if !self.bezwaar.is_some_and(|b| b.open) => {
                self.bezwaar = Some(Bezwaar {
                    open: true,
                    ..Bezwaar::default()
                });
            }
            G::BezwaarIngetrokken | G::BezwaarOpgelost | G::GeschilOordeel => {
                if let Some(b) = &mut self.bezwaar {
                    b.open = false;
                }
            }
            _ => {}
        }
        self.staat = naar;
    }

    fn besloten(&mut self, soort: BesluitSoort, vandaag: Date) {
        if self.staat == S::BijBezwaarcommissie {
            if let Some(b) = &mut self.bezwaar {
                b.open = false;
            }
            self.op_bezwaar_beslist = true;
        } else {
            // A new decision: nobody objected to it yet.
            self.bezwaar = None;
        }
        self.besluit = Some((soort, vandaag));
    }
}
