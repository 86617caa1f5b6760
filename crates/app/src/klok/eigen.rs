//! What is mine to do: terms that are late or end within a month and whose task is the reader's.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Span, civil::Date};
use vangnet_core::{
    cascade::grens::volgende_week,
    id::{AccountId, LeerlingId, SchoolId},
    inrichting::{Beleid, catalogus::Catalogus},
    klok::{
        Eigenaar, Termijn, TermijnSoort,
        leerling::{Klokregels, LeerlingKlok, termijnen_van},
    },
    leerling::{Leerling, Onderwijssoort},
    toegang::{Action, Rol, Scope},
};
use vangnet_store::{KlokFilter, KlokRegel, Rolhouder, Venster};

use super::REGELS;
use crate::{App, Ctx, Result};

/// How near the last day of a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgentie {
    /// It has passed.
    TeLaat,
    /// By Sunday.
    DezeWeek,
    /// Within a month.
    DezeMaand,
}

impl Urgentie {
    /// Every one, the most urgent first.
    pub const ALL: [Self; 3] = [Self::TeLaat, Self::DezeWeek, Self::DezeMaand];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TeLaat => "te_laat",
            Self::DezeWeek => "deze_week",
            Self::DezeMaand => "deze_maand",
        }
    }

    fn van(einde: Date, vandaag: Date) -> Self {
        if einde < vandaag {
            Self::TeLaat
        } else if einde < volgende_week(vandaag) {
            Self::DezeWeek
        } else {
            Self::DezeMaand
        }
    }
}

/// A term of a pupil, in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermijnRegel {
    /// The pupil; `None` for an agreement about nobody, or about somebody who was discussed without a name.
    pub leerling: Option<Leerling>,
    /// The term.
    pub termijn: Termijn,
}

/// The reader's terms that are as urgent as each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermijnGroep {
    /// How urgent.
    pub urgentie: Urgentie,
    /// The terms, the nearest first, at most twenty.
    pub regels: Vec<TermijnRegel>,
    /// How many there are.
    pub totaal: usize,
}

/// The last day that work lists look at: a month from today.
pub(crate) fn venster(vandaag: Date) -> Venster {
    Venster {
        vandaag,
        tot: vandaag.saturating_add(Span::new().months(1)),
    }
}

/// Who holds which role where, so that a task of nobody falls to the zorgcoördinator.
#[derive(Debug, Clone, Default)]
struct Bezetting(Vec<Rolhouder>);

impl Bezetting {
    fn werkt(&self, school: SchoolId, account: AccountId) -> bool {
        let mut hier = self.0.iter().filter(|h| h.school == school);
        hier.any(|h| h.account == account)
    }

    fn is_bezet(&self, school: SchoolId, rol: Rol) -> bool {
        self.0.iter().any(|h| h.school == school && h.rol == rol)
    }

    fn is_mentor(&self, school: SchoolId, account: AccountId) -> bool {
        let mut hier = self.0.iter().filter(|h| h.school == school);
        hier.any(|h| h.account == account && h.rol == Rol::Mentor)
    }

    fn mentoren(&self) -> Vec<AccountId> {
        let alle: BTreeSet<AccountId> = self
            .0
            .iter()
            .filter(|h| h.rol == Rol::Mentor)
            .map(|h| h.account)
            .collect();
        alle.into_iter().collect()
    }
}

impl Ctx {
    /// Whether a term is the reader's task: by name, as the mentor, by role; as zorgcoördinator also what has no owner, because
    /// nobody at the school holds the role or who was named does not work there any more.
    fn moet(&self, leerling: &Leerling, termijn: &Termijn, bezetting: &Bezetting) -> bool {
        let ik = self.actor.account;
        let g = &leerling.gegevens;
        let feiten = self.actor.feiten(leerling);
        let zorgt = self.actor.heeft_bij(Rol::Zorgcoordinator, &feiten);
        match termijn.account {
            Some(account) if account == ik => return true,
            Some(account) if !zorgt || bezetting.werkt(g.school, account) => return false,
            _ => {}
        }
        let Some(rol) = termijn.eigenaar.rol() else {
            return false;
        };
        if termijn.eigenaar == Eigenaar::Mentor {
            let zonder = || g.mentor.is_none_or(|m| !bezetting.is_mentor(g.school, m));
            return g.mentor == Some(ik) || (zorgt && zonder());
        }
        self.actor.heeft_bij(rol, &feiten) || (zorgt && !bezetting.is_bezet(g.school, rol))
    }
}

impl App {
    /// The reader's terms by urgency; groups without any are left out. Seven queries and those of the reader's own pupils; live,
    /// nothing is kept.
    pub(crate) async fn mijn_termijnen(
        &self,
        ctx: &Ctx,
        catalogus: &Catalogus,
        beleid: &Beleid,
    ) -> Result<Vec<TermijnGroep>> {
        let vandaag = self.today();
        let venster = venster(vandaag);
        let zorgt = ctx.actor.heeft(Rol::Zorgcoordinator);
        let bezetting = if zorgt {
            let scholen: Vec<SchoolId> = ctx.actor.scholen().into_iter().collect();
            Bezetting(ctx.swv.list_rolhouders(&scholen, vandaag).await?)
        } else {
            Bezetting::default()
        };
        let dicht = beleid.dichte_weken();
        let regels = Klokregels {
            plan: &catalogus.plan,
            bewaring: beleid.bewaring_op(vandaag),
            dicht: &dicht,
        };
        let mut mijn: Vec<TermijnRegel> = Vec::new();
        for (_, KlokRegel { leerling, klok }) in
            self.klokregels(ctx, catalogus, (venster, &bezetting)).await?
        {
            let mut termijnen = termijnen_van(&klok, &regels, vandaag);
            termijnen.retain(|t| t.vraagt() && t.einde <= venster.tot);
            termijnen.retain(|t| ctx.moet(&leerling, t, &bezetting) && !is_eigen_afspraak(ctx, t));
            for termijn in ctx.zichtbaar(&leerling, termijnen) {
                mijn.push(TermijnRegel {
                    leerling: Some(leerling.clone()),
                    termijn,
                });
            }
        }
        mijn.extend(self.eigen_afspraken(ctx, &regels, venster).await?);
        mijn.sort_by_key(|r| {
            let t = &r.termijn;
            (t.einde, t.soort, r.leerling.as_ref().map(|l| l.id), t.betreft)
        });
        Ok(groepen(mijn, vandaag))
    }

    /// What the reader agreed to do in meetings, whatever else the reader may see of the pupil: it was agreed there, by name.
    async fn eigen_afspraken(
        &self,
        ctx: &Ctx,
        regels: &Klokregels<'_>,
        venster: Venster,
    ) -> Result<Vec<TermijnRegel>> {
        let afspraken = ctx
            .swv
            .list_eigen_afspraken(ctx.actor.account, venster.tot)
            .await?;
        let wie: Vec<LeerlingId> = afspraken.iter().filter_map(|(_, wie)| *wie).collect();
        let leerlingen = ctx.swv.find_leerlingen(&wie).await?;
        let mut mijn = Vec::new();
        for (feit, wie) in afspraken {
            let mut klok = LeerlingKlok::nieuw(Onderwijssoort::Pro, venster.vandaag);
            klok.afspraken.push(feit);
            let termijnen = termijnen_van(&klok, regels, venster.vandaag);
            mijn.extend(termijnen.into_iter().map(|termijn| TermijnRegel {
                leerling: wie.and_then(|id| leerlingen.get(&id).cloned()),
                termijn,
            }));
        }
        Ok(mijn)
    }

    /// The pupils of whom something may be the reader's task: what is due, and for the own pupils and those without a mentor
    /// everything.
    async fn klokregels(
        &self,
        ctx: &Ctx,
        catalogus: &Catalogus,
        (venster, bezetting): (Venster, &Bezetting),
    ) -> Result<BTreeMap<LeerlingId, KlokRegel>> {
        let lezen = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        let medisch = Scope::of(&ctx.actor, Action::InformMedisch);
        let mut alle = BTreeMap::new();
        let nabij = ctx
            .swv
            .list_klok_nabij((&lezen, &medisch), catalogus, venster)
            .await?;
        alle.extend(nabij.into_iter().map(|r| (r.leerling.id, r)));
        let mut filters = Vec::new();
        if ctx.actor.heeft(Rol::Mentor) {
            filters.push(KlokFilter {
                mentor: Some(ctx.actor.account),
                ..KlokFilter::default()
            });
        }
        if ctx.actor.heeft(Rol::Zorgcoordinator) {
            filters.push(KlokFilter {
                zonder_mentor: Some(bezetting.mentoren()),
                ..KlokFilter::default()
            });
        }
        for filter in filters {
            let eigen = ctx
                .swv
                .list_klok(&lezen, &filter, catalogus, venster.vandaag)
                .await?;
            alle.extend(eigen.into_iter().map(|r| (r.leerling.id, r)));
        }
        Ok(alle)
    }
}

/// Whether it is what the reader agreed to do: that is asked for by itself, also of pupils whose support the reader does not read.
fn is_eigen_afspraak(ctx: &Ctx, termijn: &Termijn) -> bool {
    termijn.soort == TermijnSoort::Afspraak && termijn.account == Some(ctx.actor.account)
}

/// Terms in their order, by urgency.
fn groepen(mijn: Vec<TermijnRegel>, vandaag: Date) -> Vec<TermijnGroep> {
    let mut per: BTreeMap<Urgentie, TermijnGroep> = BTreeMap::new();
    for regel in mijn {
        let urgentie = Urgentie::van(regel.termijn.einde, vandaag);
        let groep = per.entry(urgentie).or_insert_with(|| TermijnGroep {
            urgentie,
            regels: Vec::new(),
            totaal: 0,
        });
        groep.totaal = groep.totaal.saturating_add(1);
        if groep.regels.len() < REGELS {
            groep.regels.push(regel);
        }
    }
    per.into_values().collect()
}
