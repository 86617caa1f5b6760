//! One item in the meeting: the facts that this meeting may see, what was said, advised, decided and agreed, and what comes next
//! (R148, R152, R153).

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    id::{AccountId, AgendapuntId, LeerlingId, OverlegId, TrajectId},
    leerling::Leerling,
    overleg::{
        Bijeenkomst, Orgaan, Overleg,
        agenda::{Aanleiding, Afspraak, Agendapunt, Over, PuntInhoud, PuntStaat},
        route,
    },
    toegang::{Action, Klasse},
};

use super::{Zaal, agenda::aanbodnaam};
use crate::{App, AppError, Ctx, Result, leerling::Geval};

/// What the meeting may see of a pupil's support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PuntSteun {
    /// The level, by name.
    pub niveau: String,
    /// What runs: offer, last day, next evaluation.
    pub lopend: Vec<(String, Option<Date>, Option<Date>)>,
    /// The needs that hold, by name.
    pub behoeften: Vec<String>,
}

/// What was said of the pupil before, where this meeting may read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eerder {
    /// The body.
    pub overleg: String,
    /// The day.
    pub datum: Date,
    /// What was said.
    pub inhoud: PuntInhoud,
}

/// What the meeting screen shows.
#[derive(Debug, Clone)]
pub struct PuntBlad {
    /// The body.
    pub overleg: Overleg,
    /// Its kind.
    pub orgaan: Orgaan,
    /// The meeting.
    pub bijeenkomst: Bijeenkomst,
    /// The item.
    pub punt: Agendapunt,
    /// Its number among the items that were not taken off, and how many there are.
    pub nummer: (usize, usize),
    /// The item before and after it.
    pub buren: Buren,
    /// The pupil; of an anonymous item nobody.
    pub leerling: Option<Leerling>,
    /// The year of the pupil of an anonymous item.
    pub leerjaar: Option<u8>,
    /// The name of the group.
    pub groep: String,
    /// Whether it may be opened: else only what parents said is asked (R153).
    pub mag_open: bool,
    /// Support, when this meeting may see it.
    pub steun: Option<PuntSteun>,
    /// What was said before.
    pub eerder: Vec<Eerder>,
    /// The agreements of this item, and those about the pupil that are open.
    pub afspraken: Vec<Afspraak>,
    /// Names of who has something to do, and of who put it there.
    pub namen: BTreeMap<AccountId, String>,
    /// Who can get something to do.
    pub eigenaren: Vec<(AccountId, String)>,
    /// Bodies to which it can go, with the next meeting of each.
    pub naar: Vec<(Overleg, Option<Date>)>,
    /// The kinds of bodies before and after this one on the way (R148).
    pub weg: (Option<String>, Option<String>),
    /// Who decides by the catalogue on what this is about, when it says so.
    pub beslisser: Option<String>,
    /// Whether the reader leads the body.
    pub leidt: bool,
    /// Whether the reader may open the pupil's page.
    pub naar_leerling: bool,
}

/// The item before and the item after.
type Buren = (Option<AgendapuntId>, Option<AgendapuntId>);

/// Another item of the pupil that this meeting may read, and where it stands.
type Gelezen = (AgendapuntId, PuntStaat, Eerder);

/// Who can get something to do: who sits in the body, and the pupil's mentor.
fn eigenaren(
    zaal: &Zaal,
    mentor: Option<AccountId>,
    namen: &BTreeMap<AccountId, String>,
) -> Vec<(AccountId, String)> {
    let alle = zaal.leden.iter().map(|l| l.account).chain(mentor);
    let mut alle: Vec<(AccountId, String)> = alle
        .filter_map(|wie| Some((wie, namen.get(&wie)?.clone())))
        .collect();
    alle.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
    alle.dedup();
    alle
}

impl App {
    /// Loads an item with its meeting and body.
    pub(super) async fn punt_van(
        &self,
        ctx: &Ctx,
        id: AgendapuntId,
        action: Action,
    ) -> Result<(Zaal, Bijeenkomst, Agendapunt)> {
        let punt = ctx.swv.find_punt(id).await?.ok_or(AppError::NotFound)?;
        let (zaal, bijeenkomst) = self.zitting_van(ctx, punt.bijeenkomst, action).await?;
        Ok((zaal, bijeenkomst, punt))
    }

    /// Opens an item in the meeting; that it was opened is written down.
    pub async fn open_punt(&self, ctx: &Ctx, id: AgendapuntId) -> Result<PuntBlad> {
        let (zaal, bijeenkomst, punt) = self.punt_van(ctx, id, Action::ReadOverleg).await?;
        if punt.staat == PuntStaat::Vervallen {
            return Err(AppError::NotFound);
        }
        let leidt = zaal.leidt(ctx);
        let mag_open = punt.mag_open(&zaal.orgaan);
        let (leerling, groep) = self.waarover_gaat(ctx, &zaal, &punt).await?;
        let (nummer, buren) = self.plek(ctx, &punt).await?;
        // What parents were not asked about stays closed; who sees nothing else of the pupil gets nothing either (R153).
        let (steun, gelezen) = match &leerling {
            Some(leerling) if mag_open => self.feiten_voor(ctx, &zaal, &punt, leerling).await?,
            _ => (None, Vec::new()),
        };
        let afspraken = self.afspraken_bij(ctx, &punt, &gelezen).await?;
        // A mentor among the names would give away who an anonymous item is about.
        let mentor = leerling
            .as_ref()
            .filter(|_| !punt.anoniem)
            .and_then(|l| l.gegevens.mentor);
        let namen = self.namen_bij(ctx, &zaal, &punt, &afspraken, mentor).await?;
        let eigenaren = eigenaren(&zaal, mentor, &namen);
        let besproken = gelezen
            .into_iter()
            .filter(|(_, staat, _)| *staat == PuntStaat::Besproken);
        let eerder = besproken.map(|(_, _, eerder)| eerder).collect();
        let (terug, op) = route::buren(&zaal.catalogus.overleg, &zaal.orgaan.code);
        let weg = (terug.map(|o| o.titel.clone()), op.map(|o| o.titel.clone()));
        let naar_leerling = leerling
            .as_ref()
            .is_some_and(|l| !punt.anoniem && ctx.mag(Action::ReadOndersteuning, ctx.actor.feiten(l)));
        Ok(PuntBlad {
            beslisser: self.beslisser(ctx, &zaal, &punt).await?,
            naar: if leidt {
                self.naar(ctx, &zaal).await?
            } else {
                Vec::new()
            },
            nummer,
            buren,
            leerjaar: leerling.as_ref().map(|l| l.gegevens.leerjaar),
            leerling: leerling.filter(|_| !punt.anoniem),
            groep,
            mag_open,
            steun,
            eerder,
            afspraken,
            namen,
            eigenaren,
            weg,
            leidt,
            naar_leerling,
            overleg: zaal.overleg,
            orgaan: zaal.orgaan,
            bijeenkomst,
            punt,
        })
    }

    /// The pupil or the name of the group that an item is about; that the pupil's item was opened is written down.
    async fn waarover_gaat(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        punt: &Agendapunt,
    ) -> Result<(Option<Leerling>, String)> {
        match punt.over {
            Over::Leerling(id) => {
                let leerling = ctx.swv.find_leerling(id).await?.ok_or(AppError::NotFound)?;
                self.log_inzage(ctx, id, "overleg", zaal.decision.reason).await?;
                Ok((Some(leerling), String::new()))
            }
            Over::Groep(id) => {
                let groep = ctx.swv.find_groep(id).await?;
                Ok((None, groep.map(|g| g.naam).unwrap_or_default()))
            }
            Over::Vrij => Ok((None, String::new())),
        }
    }

    /// The number of an item among those that were not taken off, how many there are, and the items before and after it.
    async fn plek(&self, ctx: &Ctx, punt: &Agendapunt) -> Result<((usize, usize), Buren)> {
        let mut volgorde = ctx.swv.list_volgorde(punt.bijeenkomst).await?;
        volgorde.retain(|(_, staat)| *staat != PuntStaat::Vervallen);
        let plek = volgorde.iter().position(|(id, _)| *id == punt.id).unwrap_or(0);
        let buur = |nr: Option<usize>| nr.and_then(|nr| volgorde.get(nr)).map(|(id, _)| *id);
        let buren = (buur(plek.checked_sub(1)), buur(plek.checked_add(1)));
        Ok(((plek.saturating_add(1), volgorde.len()), buren))
    }

    /// The facts of a pupil that a meeting may see, by the classes of its kind.
    async fn feiten_voor(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        punt: &Agendapunt,
        leerling: &Leerling,
    ) -> Result<(Option<PuntSteun>, Vec<Gelezen>)> {
        let Some(steun) = self.steun_voor(ctx, zaal, leerling).await? else {
            return Ok((None, Vec::new()));
        };
        // A name in what was said before would give away who an anonymous item is about.
        let eerder = if punt.anoniem {
            Vec::new()
        } else {
            self.eerder(ctx, zaal, punt, leerling.id).await?
        };
        Ok((Some(steun), eerder))
    }

    /// The support of a pupil as a meeting may see it; `None` when it sees names only.
    pub(super) async fn steun_voor(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        leerling: &Leerling,
    ) -> Result<Option<PuntSteun>> {
        if !zaal.orgaan.klassen().bevat(Klasse::Begeleiding) {
            return Ok(None);
        }
        let geval = Geval {
            feiten: ctx.actor.feiten(leerling),
            decision: zaal.decision,
            leerling: leerling.clone(),
        };
        let dicht = ctx.swv.list_dichte_weken().await?;
        let (overzicht, _) = self.overzicht(ctx, &geval, dicht).await?;
        let vandaag = self.today();
        Ok(Some(PuntSteun {
            niveau: overzicht.niveaunaam(overzicht.niveau).to_owned(),
            lopend: overzicht
                .lopend()
                .map(|t| {
                    let naam = aanbodnaam(&overzicht.catalogus, &t.arrangement);
                    (naam, t.einde, t.evaluatie_op)
                })
                .collect(),
            behoeften: overzicht
                .behoeften
                .iter()
                .filter(|b| b.datum <= vandaag && b.tot.is_none_or(|tot| vandaag < tot))
                .map(|b| {
                    let naam = overzicht.catalogus.behoefte(&b.code).map(|n| n.titel.clone());
                    naam.unwrap_or_else(|| b.code.clone())
                })
                .collect(),
        }))
    }

    /// The other items of a pupil by name, in bodies that see no more than this one.
    async fn eerder(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        punt: &Agendapunt,
        leerling: LeerlingId,
    ) -> Result<Vec<Gelezen>> {
        let besproken = ctx.swv.list_besproken(leerling).await?;
        if besproken.len() <= 1 {
            return Ok(Vec::new());
        }
        let punten = ctx.swv.list_punten_van(leerling).await?;
        let overleggen = ctx.swv.list_overleggen(&[zaal.overleg.school]).await?;
        let ziet = zaal.orgaan.klassen();
        Ok(besproken
            .iter()
            .filter(|b| b.punt != punt.id)
            .filter_map(|b| {
                let overleg = overleggen.iter().find(|o| o.id == b.overleg)?;
                let gezegd = Orgaan::gezegd(zaal.catalogus.orgaan(&overleg.orgaan));
                let was = punten.iter().find(|p| p.id == b.punt && !p.anoniem)?;
                let eerder = Eerder {
                    overleg: overleg.naam.clone(),
                    datum: b.datum,
                    inhoud: was.inhoud.clone(),
                };
                ziet.omvat(gezegd).then_some((b.punt, b.staat, eerder))
            })
            .collect())
    }

    /// The agreements of an item; of the pupil's others those that are open and were made where this meeting may read.
    async fn afspraken_bij(
        &self,
        ctx: &Ctx,
        punt: &Agendapunt,
        gelezen: &[Gelezen],
    ) -> Result<Vec<Afspraak>> {
        let mut punten = vec![punt.id];
        punten.extend(gelezen.iter().map(|(id, ..)| *id));
        let mut afspraken = ctx.swv.list_afspraken(&punten).await?;
        afspraken.retain(|a| a.punt == punt.id || a.is_open());
        Ok(afspraken)
    }

    async fn namen_bij(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        punt: &Agendapunt,
        afspraken: &[Afspraak],
        mentor: Option<AccountId>,
    ) -> Result<BTreeMap<AccountId, String>> {
        let mut wie: Vec<AccountId> = zaal.leden.iter().map(|l| l.account).collect();
        wie.extend(afspraken.iter().filter_map(|a| a.eigenaar));
        wie.extend(mentor);
        wie.push(punt.door);
        wie.sort();
        wie.dedup();
        Ok(ctx.swv.list_namen(&wie).await?)
    }

    /// The bodies to which an item can go, with the next meeting of each.
    async fn naar(&self, ctx: &Ctx, zaal: &Zaal) -> Result<Vec<(Overleg, Option<Date>)>> {
        let mut andere = ctx.swv.list_overleggen(&[zaal.overleg.school]).await?;
        andere.retain(|o| {
            let bespreekt = zaal.catalogus.orgaan(&o.orgaan).is_some_and(|k| k.leerlingen);
            o.actief && o.id != zaal.overleg.id && bespreekt
        });
        let ids: Vec<OverlegId> = andere.iter().map(|o| o.id).collect();
        let komend = self.volgende(ctx, &ids, self.today()).await?;
        Ok(andere
            .into_iter()
            .map(|o| {
                let dag = komend.get(&o.id).map(|b| b.datum);
                (o, dag)
            })
            .collect())
    }

    /// The first meeting of each body on or after a day that is still to come.
    pub(super) async fn volgende(
        &self,
        ctx: &Ctx,
        overleggen: &[OverlegId],
        vanaf: Date,
    ) -> Result<BTreeMap<OverlegId, Bijeenkomst>> {
        let tot = vanaf.saturating_add(jiff::Span::new().years(1));
        let alle = ctx.swv.list_bijeenkomsten(overleggen, vanaf, tot).await?;
        let mut eerste = BTreeMap::new();
        for b in alle.into_iter().filter(|b| b.staat.komt_nog()) {
            eerste.entry(b.overleg).or_insert(b);
        }
        Ok(eerste)
    }

    /// Who decides by the catalogue on the traject that an item is about.
    pub(super) async fn beslisser(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        punt: &Agendapunt,
    ) -> Result<Option<String>> {
        let (Some(leerling), Some(bron), Aanleiding::TrajectGevraagd) =
            (punt.over.leerling(), punt.bron, punt.aanleiding)
        else {
            return Ok(None);
        };
        let steun = self.steun(ctx, leerling).await?;
        let traject = steun.trajecten.iter().find(|t| t.id == TrajectId(bron));
        let aanbod = traject.and_then(|t| zaal.catalogus.arrangement(&t.arrangement));
        Ok(aanbod.map(|a| a.beslisser.clone()).filter(|wie| !wie.is_empty()))
    }
}
