//! What needs me: terms of pupils by urgency, whom I missed, and the applications that wait for the reader, by what must be
//! done with them, each with its nearest term.

mod profieltaak;

pub use profieltaak::ProfieltaakRegel;

use std::collections::BTreeMap;

use vangnet_core::{
    id::AanvraagId,
    inrichting::Beleid,
    klok::{BezwaarFeiten, Eigenaar, KlokFeiten, Termijn, TermijnSoort, eerstvolgende, termijnen},
    toegang::{Action, Klasse, Scope},
    toelating::{ZaakSoort, procedure::Staat},
};
use vangnet_store::{AanvraagRegel, BesluitFilter, BesluitRegel, StaatTelling, WerkFilter};

use crate::{
    App, AppError, Ctx, Result,
    klok::{GemistWerk, TermijnGroep},
};

/// At most this many lines in a group.
const REGELS: u64 = 20;
/// How long before its end a decision asks for attention, in months.
const AFLOOP_MAANDEN: i32 = 5;

/// What must be done with the applications of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WerkSoort {
    /// The samenwerkingsverband asked the school to complete them.
    Aanvullen,
    /// The director decides.
    Beslissen,
    /// An objection is at hand.
    Bezwaar,
    /// The committee studies them.
    Commissie,
    /// In the talk with the school.
    Bespreken,
    /// Submitted, and on no list yet.
    Plannen,
    /// Sorted as without doubt; the sample is drawn or checked.
    Steekproef,
    /// On the list of a talk; the school sorts.
    Sorteren,
    /// The school began them and did not submit them yet.
    Afmaken,
    /// Those of the school, for who follows them without being able to change them.
    BijSchool,
    /// Submitted by the school, which waits for the samenwerkingsverband.
    BijSwv,
}

impl WerkSoort {
    /// Every group, the most urgent first.
    pub const ALL: [Self; 11] = [
        Self::Aanvullen,
        Self::Beslissen,
        Self::Bezwaar,
        Self::Commissie,
        Self::Bespreken,
        Self::Plannen,
        Self::Steekproef,
        Self::Sorteren,
        Self::Afmaken,
        Self::BijSchool,
        Self::BijSwv,
    ];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Aanvullen => "aanvullen",
            Self::Beslissen => "beslissen",
            Self::Bezwaar => "bezwaar",
            Self::Commissie => "commissie",
            Self::Bespreken => "bespreken",
            Self::Plannen => "plannen",
            Self::Steekproef => "steekproef",
            Self::Sorteren => "sorteren",
            Self::Afmaken => "afmaken",
            Self::BijSchool => "bij_school",
            Self::BijSwv => "bij_swv",
        }
    }

    /// The states of its applications.
    pub const fn staten(self) -> &'static [Staat] {
        match self {
            Self::Aanvullen => &[Staat::Aanvullen],
            Self::Beslissen => &[Staat::BijDirecteur, Staat::Gereed],
            Self::Bezwaar => &[
                Staat::BezwaarSwv,
                Staat::BijBezwaarcommissie,
                Staat::BijGeschillencommissie,
                Staat::BijRechter,
            ],
            Self::Commissie => &[Staat::BijCommissie],
            Self::Bespreken => &[Staat::InBespreking],
            Self::Plannen => &[Staat::Ingediend],
            Self::Steekproef => &[Staat::Gebundeld],
            Self::Sorteren => &[Staat::Gepland],
            Self::Afmaken => &[Staat::Aangemeld],
            Self::BijSchool => &[Staat::Aanvullen, Staat::Aangemeld],
            Self::BijSwv => &[
                Staat::Ingediend,
                Staat::Gepland,
                Staat::Gebundeld,
                Staat::InBespreking,
                Staat::BijCommissie,
                Staat::BijDirecteur,
                Staat::Gereed,
            ],
        }
    }

    /// Whose work it is: the scope of the action that does it. Following is for schools; the samenwerkingsverband has its list.
    fn scope(self, ctx: &Ctx) -> Scope {
        let lezen = || {
            let mut scope = Scope::of(&ctx.actor, Action::ReadAanvraag);
            scope
                .delen
                .retain(|deel| !deel.alleen_ingediend && !deel.alleen_bij_commissie);
            scope
        };
        let bewerken = Scope::of(&ctx.actor, Action::EditAanvraag);
        match self {
            Self::Aanvullen | Self::Afmaken => bewerken,
            Self::BijSchool if bewerken.is_leeg() => lezen(),
            Self::BijSchool => Scope { delen: Vec::new() },
            Self::Sorteren => Scope::of(&ctx.actor, Action::SubmitAanvraag),
            Self::Plannen | Self::Bespreken | Self::Steekproef => {
                Scope::of(&ctx.actor, Action::JudgeAanvraag)
            }
            Self::Commissie => Scope::of(&ctx.actor, Action::AdviseAanvraag),
            Self::Beslissen => Scope::of(&ctx.actor, Action::DecideAanvraag),
            Self::Bezwaar => Scope::of(&ctx.actor, Action::HandleBezwaar),
            Self::BijSwv => lezen(),
        }
    }
}

/// A line of work: an application with its nearest term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WerkRegel {
    /// The application.
    pub aanvraag: AanvraagRegel,
    /// The nearest term that was not met.
    pub termijn: Option<Termijn>,
}

/// A group of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WerkGroep {
    /// What must be done.
    pub soort: WerkSoort,
    /// The applications, longest waiting first, at most twenty.
    pub regels: Vec<WerkRegel>,
    /// How many there are.
    pub totaal: u64,
}

/// What the page "Mijn werk" shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MijnWerk {
    /// The groups that hold something, most urgent first.
    pub groepen: Vec<WerkGroep>,
    /// How many applications that the reader may see stand in each state.
    pub aantallen: Vec<(Staat, u64)>,
    /// Decisions that end within five months: is a new application needed?
    pub aflopend: Vec<BesluitRegel>,
    /// What the reader has to do for support profiles within a month, the nearest first.
    pub profieltaken: Vec<ProfieltaakRegel>,
    /// The reader's terms of pupils, most urgent first; empty for who reads no support.
    pub termijnen: Vec<TermijnGroep>,
    /// Whom the reader missed, and the pupils in numbers; `None` for who reads no support.
    pub gemist: Option<GemistWerk>,
}

impl Ctx {
    /// Whether the reader sees the support of anybody.
    pub(crate) fn leest_steun(&self) -> bool {
        !Scope::of(&self.actor, Action::ReadOndersteuning).is_leeg()
    }
}

impl App {
    /// The reader's work; `None` for who sees neither applications nor support and agreed to nothing.
    pub async fn mijn_werk(&self, ctx: &Ctx) -> Result<Option<MijnWerk>> {
        let aanvragen = !Scope::of(&ctx.actor, Action::ReadAanvraag).is_leeg();
        let (steun, vergadert) = (ctx.leest_steun(), ctx.kent_overleg());
        if !aanvragen && !steun && !vergadert && !ctx.leest_profielen() {
            return Ok(None);
        }
        let grond = self.klokgrond(ctx).await?;
        // The parts do not ask each other anything: they are read at the same time, each with what it keeps elsewhere than here.
        let van_aanvragen = Box::pin(async {
            if !aanvragen {
                return Ok(Default::default());
            }
            let (groepen, aantallen) = self.aanvraagwerk(ctx, &grond.beleid).await?;
            Ok::<_, AppError>((groepen, aantallen, self.aflopend(ctx).await?))
        });
        let gemist = Box::pin(async {
            if steun {
                self.gemist(ctx, &grond).await.map(Some)
            } else {
                Ok(None)
            }
        });
        let mijn = Box::pin(self.mijn_termijnen(ctx, &grond));
        let ((groepen, aantallen, aflopend), gemist, termijnen, profieltaken) =
            tokio::try_join!(van_aanvragen, gemist, mijn, self.profieltaken(ctx))?;
        let werk = MijnWerk {
            groepen,
            aantallen,
            aflopend,
            profieltaken,
            termijnen,
            gemist,
        };
        // Who only sits in meetings, and has nothing to do, reads what can be done elsewhere.
        let iets = !werk.termijnen.is_empty() || !werk.profieltaken.is_empty();
        Ok((aanvragen || steun || iets).then_some(werk))
    }

    /// The applications that wait for the reader, and how many stand in each state.
    async fn aanvraagwerk(&self, ctx: &Ctx, beleid: &Beleid) -> Result<(Vec<WerkGroep>, Vec<(Staat, u64)>)> {
        let lezen = Scope::of(&ctx.actor, Action::ReadAanvraag);
        // Most readers have one scope for everything: one count serves all groups.
        let mut tellingen = vec![(lezen.clone(), ctx.swv.count_aanvragen(&lezen).await?)];
        let aantallen = per_staat(tellingen.first().map(|(_, t)| t.as_slice()).unwrap_or_default());
        let zorg = ctx.actor.leest_overal(Action::ReadAanvraag).bevat(Klasse::Zorg);
        let mut groepen = Vec::new();
        for soort in WerkSoort::ALL {
            let scope = soort.scope(ctx);
            if scope.is_leeg() {
                continue;
            }
            if !tellingen.iter().any(|(bekend, _)| *bekend == scope) {
                let telling = ctx.swv.count_aanvragen(&scope).await?;
                tellingen.push((scope.clone(), telling));
            }
            let telling = tellingen.iter().find(|(bekend, _)| *bekend == scope);
            let totaal = telling.map_or(0, |(_, telling)| totaal(soort, telling));
            if totaal > 0 {
                let filter = WerkFilter {
                    staten: soort.staten(),
                    aantal: REGELS,
                };
                let mut regels = ctx.swv.list_werk(&scope, &filter).await?;
                if !zorg {
                    regels.iter_mut().for_each(zonder_zorg);
                }
                groepen.push(WerkGroep {
                    soort,
                    regels: self.werkregels(ctx, regels, beleid).await?,
                    totaal,
                });
            }
        }
        Ok((groepen, aantallen))
    }

    /// Applications as lines of work, each with its nearest term; a query when decisions are contested.
    pub(crate) async fn werkregels(
        &self,
        ctx: &Ctx,
        aanvragen: Vec<AanvraagRegel>,
        beleid: &Beleid,
    ) -> Result<Vec<WerkRegel>> {
        let alle: Vec<&AanvraagRegel> = aanvragen.iter().collect();
        let bezwaren = self.bezwaarklok(ctx, &alle).await?;
        let regel = |aanvraag: AanvraagRegel| WerkRegel {
            termijn: self.termijn_van(&aanvraag, beleid, bezwaren.get(&aanvraag.id), ctx.actor.is_swv()),
            aanvraag,
        };
        Ok(aanvragen.into_iter().map(regel).collect())
    }

    /// What the clock knows of the objections at hand.
    pub(crate) async fn bezwaarklok(
        &self,
        ctx: &Ctx,
        aanvragen: &[&AanvraagRegel],
    ) -> Result<BTreeMap<AanvraagId, BezwaarFeiten>> {
        let bestreden = aanvragen.iter().filter(|a| a.staat.is_bezwaar());
        let ids: Vec<AanvraagId> = bestreden.map(|a| a.id).collect();
        Ok(ctx.swv.list_bezwaarklok(&ids).await?)
    }

    /// The nearest term of an application in a list; of one that was decided only that of the objection at hand.
    fn termijn_van(
        &self,
        regel: &AanvraagRegel,
        beleid: &Beleid,
        bezwaar: Option<&BezwaarFeiten>,
        swv: bool,
    ) -> Option<Termijn> {
        if regel.staat.is_einde() || (regel.staat.is_besloten() && bezwaar.is_none()) {
            return None;
        }
        let mut alle = termijnen(&klokfeiten(regel, beleid, bezwaar), self.today());
        // The placement is no deadline of its own in a list: it follows from the school's.
        alle.retain(|t| t.soort != TermijnSoort::TijdelijkePlaatsing);
        // The samenwerkingsverband works by its own terms; the school's stand on the page of the application.
        alle.retain(|t| !swv || t.eigenaar == Eigenaar::Swv || t.soort == TermijnSoort::Aanvullen);
        eerstvolgende(&alle).copied()
    }

    async fn aflopend(&self, ctx: &Ctx) -> Result<Vec<BesluitRegel>> {
        let werkt_eraan = [Action::SubmitAanvraag, Action::JudgeAanvraag]
            .iter()
            .any(|action| !Scope::of(&ctx.actor, *action).is_leeg());
        if !werkt_eraan {
            return Ok(Vec::new());
        }
        let vandaag = self.today();
        let filter = BesluitFilter {
            loopt_af: Some((
                vandaag,
                vandaag.saturating_add(jiff::Span::new().months(AFLOOP_MAANDEN)),
            )),
            ..BesluitFilter::default()
        };
        let scope = Scope::of(&ctx.actor, Action::ReadBeschikking);
        Ok(ctx.swv.list_besluiten(&scope, &filter).await?.rijen)
    }
}

/// What the clock knows of an application in a list, with the objection at hand. A decision that is contested ended the terms of
/// school and samenwerkingsverband, met or not.
pub(crate) fn klokfeiten(
    regel: &AanvraagRegel,
    beleid: &Beleid,
    bezwaar: Option<&BezwaarFeiten>,
) -> KlokFeiten {
    let besloten_op = bezwaar.map(|b| b.verzonden);
    KlokFeiten {
        besloten_op,
        gesloten_op: besloten_op,
        bezwaar: bezwaar.cloned(),
        verlengd: regel.termijn.verlengd,
        toelating_beslist: regel.termijn.toelating_beslist,
        elders_ingeschreven: regel.elders_ingeschreven,
        ontvangen_op: regel.ontvangen_op,
        opschortingen: regel.termijn.opschortingen.clone(),
        mededeling: regel.termijn.mededeling,
        iq_datum: regel.iq_datum,
        ingediend_op: regel.ingediend_op,
        laatste_zitting: beleid
            .laatste_zitting_na(regel.aangemeld_op)
            .filter(|_| regel.soort == ZaakSoort::Lwoo),
        ..KlokFeiten::nieuw(regel.aangemeld_op)
    }
}

/// A line for who does not read care: route and sample follow from IQ and social-emotional facts.
pub(crate) fn zonder_zorg(regel: &mut AanvraagRegel) {
    regel.route = None;
    regel.bundel = None;
    regel.in_steekproef = None;
    regel.iq_datum = None;
}

fn totaal(soort: WerkSoort, telling: &[StaatTelling]) -> u64 {
    let passend = telling.iter().filter(|(staat, _)| soort.staten().contains(staat));
    passend.map(|(_, aantal)| aantal).sum()
}

/// The states in their order, those without applications left out.
fn per_staat(telling: &[StaatTelling]) -> Vec<(Staat, u64)> {
    Staat::ALL
        .into_iter()
        .map(|staat| {
            (
                staat,
                telling.iter().filter(|(s, _)| *s == staat).map(|(_, n)| n).sum(),
            )
        })
        .filter(|(_, aantal)| *aantal > 0)
        .collect()
}
