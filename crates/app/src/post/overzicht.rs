//! The overviews of a day: made once for everybody together, from counts.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{AccountId, OverlegId, PostId},
    post::{HerinneringSoort, Overzicht, PostSoort, Telling, volgende_postdag},
    toegang::{Action, Actor, Resource, decide},
};
use vangnet_store::{Dagtelling, NieuwePost, Ontvanger, SwvDb};

use super::is_adres;
use crate::{App, Result};

/// Days after which the outbox forgets a mail.
const BEWAART: i32 = 30;

/// What there is for everybody, by kind.
type Tellingen = Vec<(HerinneringSoort, BTreeMap<AccountId, Dagtelling>)>;

impl App {
    /// Puts the overviews of a day in the outbox, unless somebody did. Answers how many.
    pub(super) async fn zet_klaar(&self, swv: &SwvDb, dag: Date) -> Result<usize> {
        if swv.is_postdag_gedaan(dag).await? {
            return Ok(0);
        }
        let dicht = swv.list_dichte_weken().await?;
        let mut ontvangers = swv.list_ontvangers(dag).await?;
        let tot = volgende_postdag(dag, &dicht);
        let werk = Box::pin(self.tel_werk(swv, &ontvangers, (dag, tot))).await?;
        ontvangers.retain(|o| is_adres(&o.login));
        let voorkeuren = swv.list_postvoorkeuren().await?;
        let alles: Tellingen = vec![
            (
                HerinneringSoort::Overleg,
                tel_overleggen(swv, &ontvangers, dag, tot).await?,
            ),
            (HerinneringSoort::Afspraak, swv.tel_afspraken(dag, tot).await?),
            (HerinneringSoort::Evaluatie, werk.evaluaties),
            (
                HerinneringSoort::Profieltaak,
                tel_profieltaken(swv, &ontvangers, dag, tot).await?,
            ),
            (HerinneringSoort::Werk, werk.te_laat),
        ];
        let nieuw = ontvangers.iter().filter_map(|o| {
            let tellingen: Vec<Telling> = alles
                .iter()
                .filter_map(|(soort, per)| {
                    let telling = per.get(&o.account)?;
                    Some(Telling {
                        soort: *soort,
                        komt: telling.komt,
                        te_laat: telling.te_laat,
                    })
                })
                .collect();
            let voorkeur = voorkeuren.get(&o.account).cloned().unwrap_or_default();
            Some(NieuwePost {
                id: PostId(self.new_id()),
                account: o.account,
                soort: PostSoort::Dagoverzicht,
                dag,
                overzicht: Overzicht::van(dag, &dicht, &tellingen, |soort| voorkeur.wil(soort))?,
            })
        });
        let nieuw: Vec<NieuwePost> = nieuw.collect();
        let nu = self.millis();
        let tx = swv.begin().await?;
        if !tx.begin_postdag(dag, nu).await? {
            return Ok(0);
        }
        tx.insert_post(&nieuw, nu).await?;
        tx.delete_oude_post(dag.saturating_sub(BEWAART.days())).await?;
        let entry = AuditEntry::new(None, Handeling::PostKlaargezet, "postvak")
            .met("datum", dag.to_string())
            .met("aantal", nieuw.len().to_string());
        tx.commit(entry, nu).await?;
        Ok(nieuw.len())
    }
}

/// The meetings from a day until a day that each receiver may read of, in the bodies in which they sit.
async fn tel_overleggen(
    swv: &SwvDb,
    ontvangers: &[Ontvanger],
    dag: Date,
    tot: Date,
) -> Result<BTreeMap<AccountId, Dagtelling>> {
    let overleggen = swv.list_actieve_overleggen().await?;
    let ids: Vec<OverlegId> = overleggen.iter().map(|o| o.id).collect();
    let mut komend = swv.list_bijeenkomsten(&ids, dag, tot).await?;
    komend.retain(|b| b.staat.komt_nog());
    let mut hoe_vaak: BTreeMap<OverlegId, u32> = BTreeMap::new();
    for b in &komend {
        let keren = hoe_vaak.entry(b.overleg).or_default();
        *keren = keren.saturating_add(1);
    }
    let ids: Vec<OverlegId> = hoe_vaak.keys().copied().collect();
    let leden = swv.list_overlegleden(&ids).await?;
    let actoren: BTreeMap<AccountId, Actor> = ontvangers.iter().map(|o| (o.account, actor(o))).collect();
    let mut per: BTreeMap<AccountId, Dagtelling> = BTreeMap::new();
    for overleg in &overleggen {
        let Some((keren, leden)) = hoe_vaak.get(&overleg.id).zip(leden.get(&overleg.id)) else {
            continue;
        };
        for lid in leden {
            let Some(actor) = actoren.get(&lid.account) else {
                continue;
            };
            let feiten = overleg.feiten(leden, lid.account);
            if decide(actor, Action::ReadOverleg, &Resource::Overleg(feiten)).allowed {
                let telling = per.entry(lid.account).or_default();
                telling.komt = telling.komt.saturating_add(*keren);
            }
        }
    }
    Ok(per)
}

/// The tasks for profiles until a day, of receivers who still read the profiles of that school.
async fn tel_profieltaken(
    swv: &SwvDb,
    ontvangers: &[Ontvanger],
    dag: Date,
    tot: Date,
) -> Result<BTreeMap<AccountId, Dagtelling>> {
    let actoren: BTreeMap<AccountId, Actor> = ontvangers.iter().map(|o| (o.account, actor(o))).collect();
    let mut per: BTreeMap<AccountId, Dagtelling> = BTreeMap::new();
    for (wie, school, uiterlijk) in swv.list_open_profieltaken(tot).await? {
        let leest = |actor| decide(actor, Action::ReadSchoolprofiel, &Resource::School(school)).allowed;
        if actoren.get(&wie).is_some_and(leest) {
            per.entry(wie).or_default().tel(uiterlijk < dag);
        }
    }
    Ok(per)
}

fn actor(ontvanger: &Ontvanger) -> Actor {
    Actor {
        account: ontvanger.account,
        toekenningen: ontvanger.toekenningen.clone(),
        lesklassen: Vec::new(),
        ingelicht: Vec::new(),
    }
}
