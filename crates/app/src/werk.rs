//! What needs me: the applications that wait for the reader, by what must be done with them.

use vangnet_core::{
    toegang::{Action, Scope},
    toelating::{Route, aanvraag::Staat},
};
use vangnet_store::{AanvraagRegel, StaatTelling, WerkFilter};

use crate::{App, Ctx, Result};

/// At most this many lines in a group.
const REGELS: u64 = 20;

/// What must be done with the applications of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WerkSoort {
    /// The samenwerkingsverband asked the school to complete them.
    Aanvullen,
    /// The school began them and did not submit them yet.
    Afmaken,
    /// The same two, for who follows them without being able to change them.
    BijSchool,
    /// Submitted, and there is a reason to discuss them.
    Bespreken,
    /// Submitted, without doubt.
    Bundel,
    /// Judged; the director decides.
    Beslissen,
    /// Submitted by the school, which waits for the samenwerkingsverband.
    BijSwv,
}

impl WerkSoort {
    /// Every group, the most urgent first.
    pub const ALL: [Self; 7] = [
        Self::Aanvullen,
        Self::Beslissen,
        Self::Bespreken,
        Self::Bundel,
        Self::Afmaken,
        Self::BijSchool,
        Self::BijSwv,
    ];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Aanvullen => "aanvullen",
            Self::Afmaken => "afmaken",
            Self::BijSchool => "bij_school",
            Self::Bespreken => "bespreken",
            Self::Bundel => "bundel",
            Self::Beslissen => "beslissen",
            Self::BijSwv => "bij_swv",
        }
    }

    /// The states of its applications.
    pub const fn staten(self) -> &'static [Staat] {
        match self {
            Self::Aanvullen => &[Staat::Aanvullen],
            Self::Afmaken => &[Staat::Aangemeld],
            Self::BijSchool => &[Staat::Aanvullen, Staat::Aangemeld],
            Self::Bespreken | Self::Bundel => &[Staat::Ingediend],
            Self::Beslissen => &[Staat::Gereed],
            Self::BijSwv => &[Staat::Ingediend, Staat::Gereed],
        }
    }

    /// Whether it holds only those without doubt, only the others, or both.
    const fn bundel(self) -> Option<bool> {
        match self {
            Self::Bespreken => Some(false),
            Self::Bundel => Some(true),
            _ => None,
        }
    }

    /// Whether an application in this state, with this route, belongs to the group.
    fn bevat(self, staat: Staat, route: Option<Route>) -> bool {
        let past = self
            .bundel()
            .is_none_or(|bundel| bundel == (route == Some(Route::Bundel)));
        self.staten().contains(&staat) && past
    }

    /// Whose work it is: the scope of the action that does it. Following is for schools; the samenwerkingsverband has its list.
    fn scope(self, ctx: &Ctx) -> Scope {
        let lezen = || {
            let mut scope = Scope::of(&ctx.actor, Action::ReadAanvraag);
            scope.delen.retain(|deel| !deel.alleen_ingediend);
            scope
        };
        let bewerken = Scope::of(&ctx.actor, Action::EditAanvraag);
        match self {
            Self::Aanvullen | Self::Afmaken => bewerken,
            Self::BijSchool if bewerken.is_leeg() => lezen(),
            Self::BijSchool => Scope { delen: Vec::new() },
            Self::Bespreken | Self::Bundel => Scope::of(&ctx.actor, Action::RecordOvereenstemming),
            Self::Beslissen => Scope::of(&ctx.actor, Action::DecideAanvraag),
            Self::BijSwv => lezen(),
        }
    }
}

/// A group of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WerkGroep {
    /// What must be done.
    pub soort: WerkSoort,
    /// The applications, longest waiting first, at most twenty.
    pub regels: Vec<AanvraagRegel>,
    /// How many there are.
    pub totaal: u64,
}

/// What the page "Mijn werk" shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MijnWerk {
    /// The groups that hold something, most urgent first.
    pub groepen: Vec<WerkGroep>,
    /// How many applications that the reader may see stand in each state.
    pub aantallen: Vec<(Staat, u64)>,
}

impl App {
    /// The reader's work; `None` for who sees no applications at all.
    pub async fn mijn_werk(&self, ctx: &Ctx) -> Result<Option<MijnWerk>> {
        let lezen = Scope::of(&ctx.actor, Action::ReadAanvraag);
        if lezen.is_leeg() {
            return Ok(None);
        }
        // Most readers have one scope for everything: one count serves all groups.
        let mut tellingen = vec![(lezen.clone(), ctx.swv.count_werk(&lezen).await?)];
        let aantallen = per_staat(tellingen.first().map(|(_, t)| t.as_slice()).unwrap_or_default());
        let mut groepen = Vec::new();
        for soort in WerkSoort::ALL {
            let scope = soort.scope(ctx);
            if scope.is_leeg() {
                continue;
            }
            if !tellingen.iter().any(|(bekend, _)| *bekend == scope) {
                let telling = ctx.swv.count_werk(&scope).await?;
                tellingen.push((scope.clone(), telling));
            }
            let telling = tellingen.iter().find(|(bekend, _)| *bekend == scope);
            let totaal = telling.map_or(0, |(_, telling)| totaal(soort, telling));
            if totaal > 0 {
                let filter = WerkFilter {
                    staten: soort.staten(),
                    bundel: soort.bundel(),
                    aantal: REGELS,
                };
                let regels = ctx.swv.list_werk(&scope, &filter).await?;
                groepen.push(WerkGroep {
                    soort,
                    regels,
                    totaal,
                });
            }
        }
        Ok(Some(MijnWerk { groepen, aantallen }))
    }
}

fn totaal(soort: WerkSoort, telling: &[StaatTelling]) -> u64 {
    let passend = telling
        .iter()
        .filter(|(staat, route, _)| soort.bevat(*staat, *route));
    passend.map(|(.., aantal)| aantal).sum()
}

/// The states in their order, those without applications left out.
fn per_staat(telling: &[StaatTelling]) -> Vec<(Staat, u64)> {
    Staat::ALL
        .into_iter()
        .map(|staat| {
            (
                staat,
                telling
                    .iter()
                    .filter(|(s, ..)| *s == staat)
                    .map(|(.., n)| n)
                    .sum(),
            )
        })
        .filter(|(_, aantal)| *aantal > 0)
        .collect()
}
