//! The bodies of the reader with their next meetings, and where a pupil was discussed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan, civil::Date};
use vangnet_core::{
    id::{AccountId, BijeenkomstId, LeerlingId, LocatieId, OverlegId, SchoolId},
    inrichting::School,
    overleg::{
        Bijeenkomst, BijeenkomstStaat, Orgaan, Overleg,
        agenda::{Afspraak, PuntStaat},
        kalender::overgeslagen,
    },
    schooljaar,
    toegang::{Action, Bereik, Klasse, OverlegFeiten, verleningen},
};

use super::orgaan_van;
use crate::{
    App, AppError, Ctx, Result,
    leerling::{Geval, LeerlingKop},
};

/// Days back for which the list shows meetings that were not closed.
const TERUG: i32 = 28;
/// Days ahead for which it shows meetings.
const VOORUIT: i32 = 70;

/// A body in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverlegRegel {
    /// The body.
    pub overleg: Overleg,
    /// Name of its kind.
    pub orgaan: String,
    /// Name of its school.
    pub school: String,
    /// Name of its site.
    pub locatie: Option<String>,
    /// Meetings that are to come or were not closed, with the number of their items.
    pub bijeenkomsten: Vec<(Bijeenkomst, u32)>,
    /// Whether the reader leads it.
    pub leidt: bool,
    /// School weeks without a meeting, when one was left out (R156, R157).
    pub overgeslagen: Option<usize>,
}

/// What the page of meetings shows.
#[derive(Debug, Clone)]
pub struct OverlegLijst {
    /// The bodies, those of the nearest meeting first.
    pub overleggen: Vec<OverlegRegel>,
    /// Schools for which the reader sets up bodies.
    pub scholen: Vec<School>,
}

/// Where a pupil was or will be discussed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BesprokenRegel {
    /// The day.
    pub datum: Date,
    /// The body.
    pub overleg: String,
    /// Where the item stands.
    pub staat: PuntStaat,
    /// The body to which it went on.
    pub naar: Option<String>,
    /// The meeting, when the reader may open it.
    pub bijeenkomst: Option<BijeenkomstId>,
    /// What was advised and decided, when the reader may read it: question, advice, decision.
    pub inhoud: Option<(String, String, String)>,
}

/// What the page of a pupil's meetings shows.
#[derive(Debug, Clone)]
pub struct LeerlingOverleg {
    /// Whose.
    pub kop: LeerlingKop,
    /// Where the pupil was or will be discussed, the latest first.
    pub besproken: Vec<BesprokenRegel>,
    /// The agreements about the pupil that the reader may read, by day, with the name of who does each.
    pub afspraken: Vec<(Afspraak, String)>,
    /// The next meetings on whose agenda the reader can put the pupil.
    pub inbrengen: Vec<(Overleg, Bijeenkomst)>,
}

impl App {
    /// Opens the page of a pupil's meetings; that it was opened is written down.
    pub async fn open_leerlingoverleg(&self, ctx: &Ctx, id: LeerlingId) -> Result<LeerlingOverleg> {
        let lezen = Action::ReadOndersteuning;
        let geval = self.geval(ctx, id, lezen, lezen).await?;
        self.log_inzage(ctx, id, "overleg", geval.decision.reason).await?;
        let alles = ctx.decide(lezen, geval.feiten).klassen.bevat(Klasse::Zorg);
        let afspraken = if alles || ctx.mag(Action::EditOndersteuning, geval.feiten) {
            ctx.swv.list_afspraken_van(id).await?
        } else {
            Vec::new()
        };
        let wie: Vec<AccountId> = afspraken.iter().filter_map(|a| a.eigenaar).collect();
        let namen = if wie.is_empty() {
            BTreeMap::new()
        } else {
            ctx.swv.list_namen(&wie).await?
        };
        Ok(LeerlingOverleg {
            besproken: self.besproken(ctx, &geval).await?,
            inbrengen: self.inbrengen(ctx, &geval).await?,
            afspraken: afspraken
                .into_iter()
                .map(|a| {
                    let naam = a.eigenaar.and_then(|wie| namen.get(&wie)).cloned();
                    (a, naam.unwrap_or_default())
                })
                .collect(),
            kop: self.kop(ctx, geval.leerling).await?,
        })
    }

    /// The next meeting of each body that discusses a pupil and into which the reader brings pupils.
    async fn inbrengen(&self, ctx: &Ctx, geval: &Geval) -> Result<Vec<(Overleg, Bijeenkomst)>> {
        let mut overleggen = ctx.swv.list_overleggen(&[geval.leerling.gegevens.school]).await?;
        overleggen.retain(|o| o.actief && o.bespreekt(&geval.leerling));
        let ids: Vec<OverlegId> = overleggen.iter().map(|o| o.id).collect();
        let mut leden = ctx.swv.list_overlegleden(&ids).await?;
        let catalogus = self.catalogus(ctx).await?;
        overleggen.retain(|o| {
            let leden = leden.remove(&o.id).unwrap_or_default();
            let feiten = o.feiten(&leden, ctx.actor.account);
            let orgaan = orgaan_van(&catalogus, &o.orgaan);
            let rol = leden.iter().find(|l| l.account == ctx.actor.account);
            let brengt =
                ctx.mag_overleg(Action::LeadOverleg, feiten) || rol.is_some_and(|l| orgaan.brengt_in(&l.rol));
            orgaan.leerlingen && brengt && ctx.mag_overleg(Action::BringInOverleg, feiten)
        });
        let vandaag = self.today();
        let tot = vandaag.saturating_add(VOORUIT.days());
        let ids: Vec<OverlegId> = overleggen.iter().map(|o| o.id).collect();
        let mut komend = ctx.swv.list_bijeenkomsten(&ids, vandaag, tot).await?;
        komend.retain(|b| b.staat.is_open());
        Ok(overleggen
            .into_iter()
            .filter_map(|o| {
                let eerste = komend.iter().find(|b| b.overleg == o.id)?.clone();
                Some((o, eerste))
            })
            .collect())
    }

    /// The bodies that the reader sits in, leads or sets up, with their next meetings; none for who could sit in one.
    ///
    /// # Errors
    /// `NotFound` for who cannot.
    pub async fn open_overleggen(&self, ctx: &Ctx) -> Result<OverlegLijst> {
        if !ctx.kent_overleg() {
            return Err(AppError::NotFound);
        }
        let scholen = ctx.swv.list_scholen().await?;
        let overal = ctx.actor.toekenningen.iter().any(|t| t.bereik == Bereik::Swv);
        let eigen: Vec<SchoolId> = if overal {
            scholen.iter().map(|s| s.id).collect()
        } else {
            ctx.actor.scholen().into_iter().collect()
        };
        let alle = ctx.swv.list_overleggen(&eigen).await?;
        let ids: Vec<OverlegId> = alle.iter().map(|o| o.id).collect();
        let leden = ctx.swv.list_overlegleden(&ids).await?;
        let mut zichtbaar: Vec<(Overleg, bool)> = Vec::new();
        for overleg in alle {
            let feiten = overleg.feiten(
                leden.get(&overleg.id).map(Vec::as_slice).unwrap_or_default(),
                ctx.actor.account,
            );
            if ctx.mag_overleg(Action::ReadOverleg, feiten) {
                zichtbaar.push((overleg, ctx.mag_overleg(Action::LeadOverleg, feiten)));
            }
        }
        let inrichten: Vec<School> = scholen
            .iter()
            .filter(|s| ctx.richt_overleg_in(s.id, None))
            .cloned()
            .collect();
        let catalogus = self.catalogus(ctx).await?;
        let vandaag = self.today();
        let dit_jaar = self.bijeenkomsten(ctx, &zichtbaar).await?;
        let vrij = ctx.swv.find_beleid().await?.vrij();
        let gemist: BTreeMap<OverlegId, usize> = zichtbaar
            .iter()
            .filter(|(overleg, _)| overleg.actief)
            .filter_map(|(overleg, _)| {
                let eigen = dit_jaar.iter().filter(|b| b.overleg == overleg.id);
                let weken = overgeslagen(overleg.ritme, eigen, &vrij, vandaag)?;
                Some((overleg.id, weken))
            })
            .collect();
        let mut komend = self.komende(ctx, dit_jaar).await?;
        let mut overleggen: Vec<OverlegRegel> = zichtbaar
            .into_iter()
            .map(|(overleg, leidt)| {
                let school = scholen.iter().find(|s| s.id == overleg.school);
                OverlegRegel {
                    orgaan: orgaan_van(&catalogus, &overleg.orgaan).titel,
                    school: school.map(|s| s.naam.clone()).unwrap_or_default(),
                    locatie: school.zip(overleg.locatie).and_then(|(school, id)| {
                        let locatie = school.locaties.iter().find(|l| l.id == id);
                        locatie.map(|l| l.naam.clone())
                    }),
                    bijeenkomsten: komend.remove(&overleg.id).unwrap_or_default(),
                    overgeslagen: gemist.get(&overleg.id).copied(),
                    overleg,
                    leidt,
                }
            })
            .collect();
        overleggen.sort_by_key(|r| {
            let eerste = r.bijeenkomsten.first().map_or(Date::MAX, |(b, _)| b.datum);
            (!r.overleg.actief, eerste, r.overleg.naam.clone())
        });
        Ok(OverlegLijst {
            overleggen,
            scholen: inrichten,
        })
    }

    /// The meetings of this school year, of the last weeks and of those to come.
    async fn bijeenkomsten(&self, ctx: &Ctx, overleggen: &[(Overleg, bool)]) -> Result<Vec<Bijeenkomst>> {
        let vandaag = self.today();
        let ids: Vec<OverlegId> = overleggen.iter().map(|(o, _)| o.id).collect();
        let van = schooljaar::eerste_dag(vandaag).min(vandaag.saturating_sub(TERUG.days()));
        let tot = vandaag.saturating_add(VOORUIT.days());
        Ok(ctx.swv.list_bijeenkomsten(&ids, van, tot).await?)
    }

    /// The meetings to come, and those of the last weeks that were not closed.
    async fn komende(
        &self,
        ctx: &Ctx,
        mut rijen: Vec<Bijeenkomst>,
    ) -> Result<BTreeMap<OverlegId, Vec<(Bijeenkomst, u32)>>> {
        let vandaag = self.today();
        let van = vandaag.saturating_sub(TERUG.days());
        rijen.retain(|b| b.staat.is_open() && b.datum >= van);
        let wie: Vec<BijeenkomstId> = rijen.iter().map(|b| b.id).collect();
        let aantallen = ctx.swv.count_punten(&wie).await?;
        // One that fell through with something on its agenda is not forgotten.
        rijen.retain(|b| {
            b.staat == BijeenkomstStaat::Bezig || b.datum >= vandaag || aantallen.contains_key(&b.id)
        });
        let mut per: BTreeMap<OverlegId, Vec<(Bijeenkomst, u32)>> = BTreeMap::new();
        for b in rijen {
            let aantal = aantallen.get(&b.id).copied().unwrap_or(0);
            per.entry(b.overleg).or_default().push((b, aantal));
        }
        Ok(per)
    }

    /// Where a pupil was or will be discussed by name, the latest first; for who reads the pupil's support. What was said is shown to
    /// who reads every class of facts that the body saw.
    async fn besproken(&self, ctx: &Ctx, geval: &Geval) -> Result<Vec<BesprokenRegel>> {
        let id: LeerlingId = geval.leerling.id;
        let rijen = ctx.swv.list_besproken(id).await?;
        if rijen.is_empty() {
            return Ok(Vec::new());
        }
        let catalogus = self.catalogus(ctx).await?;
        let scholen: BTreeSet<SchoolId> = ctx.actor.scholen();
        let scholen: Vec<SchoolId> = scholen
            .into_iter()
            .chain([geval.leerling.gegevens.school])
            .collect();
        let overleggen = ctx.swv.list_overleggen(&scholen).await?;
        let ids: Vec<OverlegId> = overleggen.iter().map(|o| o.id).collect();
        let leden = ctx.swv.list_overlegleden(&ids).await?;
        let punten = ctx.swv.list_punten_van(id).await?;
        let mag = geval.decision.klassen;
        let naam = |id: OverlegId| overleggen.iter().find(|o| o.id == id).map(|o| o.naam.clone());
        Ok(rijen
            .into_iter()
            .filter_map(|r| {
                let overleg = overleggen.iter().find(|o| o.id == r.overleg)?;
                let punt = punten.iter().find(|p| p.id == r.punt && !p.anoniem)?;
                let eigen = leden.get(&overleg.id).map(Vec::as_slice).unwrap_or_default();
                let leest = ctx.mag_overleg(Action::LeadOverleg, overleg.feiten(eigen, ctx.actor.account));
                let leesbaar = mag.omvat(Orgaan::gezegd(catalogus.orgaan(&overleg.orgaan)));
                let i = &punt.inhoud;
                Some(BesprokenRegel {
                    datum: r.datum,
                    overleg: overleg.naam.clone(),
                    staat: r.staat,
                    naar: r.naar.and_then(naam),
                    bijeenkomst: leest.then_some(r.bijeenkomst),
                    inhoud: leesbaar.then(|| (i.vraag.clone(), i.advies.clone(), i.besluit.clone())),
                })
            })
            .collect())
    }
}

impl Ctx {
    /// Whether the reader holds a role that can sit in a body: what such a list holds, the list itself says.
    pub fn kent_overleg(&self) -> bool {
        let rollen = self.actor.toekenningen.iter().filter(|t| t.is_geldig());
        rollen
            .flat_map(|t| verleningen(t.rol))
            .any(|(action, _)| *action == Action::ReadOverleg)
    }

    /// Whether the reader sets up bodies of a school, or of one of its sites.
    pub fn richt_overleg_in(&self, school: SchoolId, locatie: Option<LocatieId>) -> bool {
        let feiten = OverlegFeiten {
            school,
            locatie,
            lid: false,
        };
        self.mag_overleg(Action::EditOverleg, feiten)
    }
}
