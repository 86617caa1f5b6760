//! The terms of a school: how many are late or near, by kind and owner, and which.

use std::{collections::BTreeMap, sync::Arc};

use vangnet_core::{
    id::{AccountId, SchoolId},
    inrichting::School,
    klok::{
        Eigenaar, TermijnSoort, TermijnStaat,
        leerling::{Klokregels, termijnen_van},
    },
    toegang::{Action, Bereik, Scope},
    toelating::procedure::Staat,
};
use vangnet_store::{AanvraagRegel, KlokFilter, KlokRegel, PAGINA_OMVANG, WerkFilter};

use super::TermijnRegel;
use crate::{App, AppError, Ctx, Result, werk::klokfeiten};

/// Most applications whose terms count in the overview.
const AANVRAGEN: u64 = 2_000;

/// Which terms the overview shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TermijnenFilter {
    /// Only this school.
    pub school: Option<SchoolId>,
    /// Only this kind.
    pub soort: Option<TermijnSoort>,
    /// Only of this owner.
    pub eigenaar: Option<Eigenaar>,
    /// Only what is late.
    pub te_laat: bool,
    /// Page, from 1.
    pub pagina: u64,
}

/// How many terms of a kind and owner are late and near.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TermijnenTelling {
    /// Late.
    pub te_laat: u64,
    /// Near.
    pub nabij: u64,
}

/// What the overview shows.
#[derive(Debug, Clone)]
pub struct TermijnenBlad {
    /// Schools of the reader.
    pub scholen: Vec<School>,
    /// By kind and owner, those without any left out.
    pub telling: BTreeMap<(TermijnSoort, Eigenaar), TermijnenTelling>,
    /// This page of what was chosen, the nearest first.
    pub regels: Vec<TermijnRegel>,
    /// How many were chosen.
    pub totaal: u64,
    /// Names of who was named as owner.
    pub namen: BTreeMap<AccountId, String>,
}

impl App {
    /// The terms that are late or near of the pupils whose support the reader may see, those of their applications included.
    ///
    /// # Errors
    /// `NotFound` for who reads no support, and for a school of others.
    pub async fn open_termijnen(&self, ctx: &Ctx, filter: &TermijnenFilter) -> Result<TermijnenBlad> {
        let scholen = self.scholen_van_steun(ctx).await?;
        if filter
            .school
            .is_some_and(|id| !scholen.iter().any(|s| s.id == id))
        {
            return Err(AppError::NotFound);
        }
        let alle = self.lopende_termijnen(ctx, filter.school).await?;
        let mut telling: BTreeMap<(TermijnSoort, Eigenaar), TermijnenTelling> = BTreeMap::new();
        for regel in &alle {
            let t = &regel.termijn;
            let aantal = telling.entry((t.soort, t.eigenaar)).or_default();
            let deel = if t.staat == TermijnStaat::Verlopen {
                &mut aantal.te_laat
            } else {
                &mut aantal.nabij
            };
            *deel = deel.saturating_add(1);
        }
        let gekozen = |r: &TermijnRegel| {
            let t = &r.termijn;
            filter.soort.is_none_or(|s| s == t.soort)
                && filter.eigenaar.is_none_or(|e| e == t.eigenaar)
                && (!filter.te_laat || t.staat == TermijnStaat::Verlopen)
        };
        let gekozen: Vec<TermijnRegel> = alle.into_iter().filter(gekozen).collect();
        let totaal = u64::try_from(gekozen.len()).unwrap_or(u64::MAX);
        let voor = filter
            .pagina
            .max(1)
            .saturating_sub(1)
            .saturating_mul(PAGINA_OMVANG);
        let regels: Vec<TermijnRegel> = gekozen
            .into_iter()
            .skip(usize::try_from(voor).unwrap_or(usize::MAX))
            .take(usize::try_from(PAGINA_OMVANG).unwrap_or(usize::MAX))
            .collect();
        let wie: Vec<AccountId> = regels.iter().filter_map(eigenaar_van).collect();
        Ok(TermijnenBlad {
            namen: ctx.swv.list_namen(&wie).await?,
            scholen,
            telling,
            regels,
            totaal,
        })
    }

    /// The schools of which the reader sees support.
    ///
    /// # Errors
    /// `NotFound` for who sees none.
    pub(super) async fn scholen_van_steun(&self, ctx: &Ctx) -> Result<Vec<School>> {
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        if scope.is_leeg() {
            return Err(AppError::NotFound);
        }
        let eigen = ctx.actor.scholen();
        let overal = scope.delen.iter().any(|deel| deel.bereik == Bereik::Swv);
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| overal || eigen.contains(&s.id));
        Ok(scholen)
    }

    /// Terms that ask something and are late or near, the nearest first.
    async fn lopende_termijnen(&self, ctx: &Ctx, school: Option<SchoolId>) -> Result<Vec<TermijnRegel>> {
        let vandaag = self.today();
        let catalogus = self.catalogus(ctx).await?;
        let beleid = ctx.swv.find_beleid().await?;
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        let filter = KlokFilter {
            school,
            ..KlokFilter::default()
        };
        let regels = ctx.swv.list_klok(&scope, &filter, &catalogus, vandaag).await?;
        let staten: Vec<Staat> = Staat::ALL
            .into_iter()
            .filter(|s| !s.is_einde() && (!s.is_besloten() || s.is_bezwaar()))
            .collect();
        let werk = WerkFilter {
            staten: &staten,
            aantal: AANVRAGEN,
        };
        let lezen = Scope::of(&ctx.actor, Action::ReadAanvraag);
        let mut per = BTreeMap::new();
        let aanvragen = ctx.swv.list_werk(&lezen, &werk).await?;
        let alle: Vec<&AanvraagRegel> = aanvragen.iter().collect();
        let bezwaren = self.bezwaarklok(ctx, &alle).await?;
        for aanvraag in &aanvragen {
            let bezwaar = bezwaren.get(&aanvraag.id);
            if aanvraag.staat.is_besloten() && bezwaar.is_none() {
                continue;
            }
            let feiten = (aanvraag.id, klokfeiten(aanvraag, &beleid, bezwaar));
            per.entry(aanvraag.leerling).or_insert_with(Vec::new).push(feiten);
        }
        let dicht = beleid.dichte_weken();
        let klokregels = Klokregels {
            plan: &catalogus.plan,
            bewaring: beleid.bewaring_op(vandaag),
            dicht: &dicht,
        };
        let mut alle = Vec::new();
        for KlokRegel { leerling, mut klok } in regels {
            klok.toelating = per.remove(&leerling.id).unwrap_or_default();
            let mut termijnen = termijnen_van(&klok, &klokregels, vandaag);
            termijnen
                .retain(|t| t.vraagt() && matches!(t.staat, TermijnStaat::Verlopen | TermijnStaat::Nadert));
            for termijn in ctx.zichtbaar(&leerling, termijnen) {
                alle.push(TermijnRegel {
                    leerling: Some(Arc::clone(&leerling)),
                    termijn,
                });
            }
        }
        // Stable: pupils keep the order of their names within a day.
        alle.sort_by_key(|r| r.termijn.einde);
        Ok(alle)
    }
}

/// Who must act, by name: who was named, or the mentor.
fn eigenaar_van(regel: &TermijnRegel) -> Option<AccountId> {
    let mentor = regel.leerling.as_ref().and_then(|l| l.gegevens.mentor);
    let mentor = mentor.filter(|_| regel.termijn.eigenaar == Eigenaar::Mentor);
    regel.termijn.account.or(mentor)
}

impl TermijnRegel {
    /// Who must act, by name: who was named, or the mentor.
    pub fn wie(&self) -> Option<AccountId> {
        eigenaar_van(self)
    }
}
