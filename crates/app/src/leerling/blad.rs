//! The list of pupils and the page of one.

use std::collections::BTreeMap;

use vangnet_core::{
    id::{AccountId, LeerlingId},
    inrichting::{Beleid, School},
    klok::{Betreft, Termijn},
    leerling::Leerling,
    toegang::{Action, Bereik, Decision, Klasse, LeerlingFeiten, Reason, Scope},
    toestemming::{Daad, Toestemming},
};
use vangnet_store::{AanvraagFilter, Handelingswijzer, InzageRegel, LeerlingFilter, Pagina, Zegel};

use super::{Geval, LeerlingKop};
use crate::{
    App, AppError, Ctx, Result,
    cascade::TrajectOverzicht,
    klok::Bekend,
    werk::{WerkRegel, zonder_zorg},
};

/// What the list of pupils shows.
#[derive(Debug, Clone)]
pub struct LeerlingLijst {
    /// The pupils of this page.
    pub pagina: Pagina<Leerling>,
    /// Classes to filter by.
    pub klassen: Vec<String>,
    /// Schools of the reader.
    pub scholen: Vec<School>,
    /// Whether the reader may import into one of them.
    pub mag_importeren: bool,
}

/// What the page of a pupil shows.
#[derive(Debug, Clone)]
pub struct LeerlingBlad {
    /// Who it is, and the pages that the reader may open.
    pub kop: LeerlingKop,
    /// Support, for who may read it.
    pub steun: Option<TrajectOverzicht>,
    /// Every term of the pupil that the reader may know of, the nearest first; empty for who reads no support.
    pub termijnen: Vec<Termijn>,
    /// Names of who was named to act, and of who was informed of medical facts.
    pub namen: BTreeMap<AccountId, String>,
    /// Whether the reader keeps the list of pupils of the school, and so records that this one left.
    pub mag_uitschrijven: bool,
    /// The pupil's own words, the latest first, for who may read them.
    pub stem: Vec<Toestemming>,
    /// What teachers must know and do, for who may read it.
    pub wijzer: Option<Handelingswijzer>,
    /// Whether the reader may know of applications at all.
    pub ziet_aanvragen: bool,
    /// Applications that the reader may see, each with its nearest term.
    pub aanvragen: Vec<WerkRegel>,
    /// Who looked, for who may know.
    pub inzage: Option<Vec<InzageRegel>>,
    /// Why the reader may see this.
    pub reden: Reason,
    /// Whether the reader may start an application.
    pub mag_aanvragen: bool,
}

/// What the page reads of support.
struct Gelezen {
    steun: TrajectOverzicht,
    zegel: Option<Zegel>,
    /// Every act of pupil and parents.
    daden: Vec<Toestemming>,
}

/// Who is named in a term.
fn genoemd(termijn: &Termijn) -> Option<AccountId> {
    match termijn.betreft {
        Some(Betreft::Ingelicht(wie)) => Some(wie),
        _ => termijn.account,
    }
}

impl App {
    /// The pupils that the reader may see.
    pub async fn list_leerlingen(&self, ctx: &Ctx, filter: &LeerlingFilter) -> Result<LeerlingLijst> {
        let scope = Scope::of(&ctx.actor, Action::ReadLeerling);
        if scope.is_leeg() {
            return Err(AppError::NotFound);
        }
        let eigen = ctx.actor.scholen();
        let mut scholen = ctx.swv.list_scholen().await?;
        // Who reaches the whole samenwerkingsverband sees all its schools.
        let overal = scope.delen.iter().any(|deel| deel.bereik == Bereik::Swv);
        scholen.retain(|s| overal || eigen.contains(&s.id));
        Ok(LeerlingLijst {
            pagina: ctx.swv.list_leerlingen(&scope, filter).await?,
            klassen: ctx.swv.list_klassen(&scope).await?,
            mag_importeren: scholen.iter().any(|s| ctx.mag_importeren(s.id)),
            scholen,
        })
    }

    /// Opens a pupil's page; that it was opened is written down.
    pub async fn open_leerling(&self, ctx: &Ctx, id: LeerlingId) -> Result<LeerlingBlad> {
        let leerling = ctx.swv.find_leerling(id).await?.ok_or(AppError::NotFound)?;
        let facts = ctx.actor.feiten(&leerling);
        let zien = ctx.vereis(Action::ReadLeerling, Action::ReadLeerling, facts)?;
        self.log_inzage(ctx, id, "overzicht", zien.reason).await?;
        let ziet_aanvragen = ctx.mag(Action::ReadAanvraag, facts);
        let beleid = ctx.swv.find_beleid().await?;
        let aanvragen = if ziet_aanvragen {
            self.aanvragen_van(ctx, id, &beleid).await?
        } else {
            Vec::new()
        };
        let gelezen = self.steun_en_stem(ctx, &leerling, (zien, facts), &beleid).await?;
        let mut termijnen = Vec::new();
        if let Some(gelezen) = &gelezen {
            let regels: Vec<_> = aanvragen.iter().map(|a| &a.aanvraag).collect();
            let bekend = Bekend {
                catalogus: &gelezen.steun.catalogus,
                beleid: &beleid,
                zegel: gelezen.zegel.as_ref(),
                trajecten: &gelezen.steun.trajecten,
                evaluaties: &gelezen.steun.evaluaties,
                daden: &gelezen.daden,
                aanvragen: &regels,
            };
            termijnen = self.leerlingtermijnen(ctx, &leerling, &bekend).await?;
        }
        let (steun, stem) = gelezen.map_or((None, Vec::new()), |g| {
            let open = |daad: &Toestemming| daad.soort == Daad::Gehoord && daad.ingetrokken_op.is_none();
            (Some(g.steun), g.daden.into_iter().filter(open).collect())
        });
        let wie: Vec<AccountId> = termijnen.iter().filter_map(genoemd).collect();
        let inzage = if ctx.mag(Action::ReadInzage, facts) {
            Some(ctx.swv.list_inzage(id, 10).await?)
        } else {
            None
        };
        let mag_uitschrijven = ctx.mag_importeren(leerling.gegevens.school);
        let (kop, namen) = self.kop_met(ctx, leerling, &wie).await?;
        Ok(LeerlingBlad {
            mag_uitschrijven,
            kop,
            aanvragen,
            ziet_aanvragen,
            wijzer: if ctx.mag(Action::ReadHandelingswijzer, facts) {
                ctx.swv.find_handelingswijzer(id).await?
            } else {
                None
            },
            namen,
            termijnen,
            steun,
            stem,
            inzage,
            reden: zien.reason,
            mag_aanvragen: ctx.mag(Action::StartAanvraag, facts),
        })
    }

    /// The applications for a pupil that the reader may see, each with its nearest term.
    async fn aanvragen_van(&self, ctx: &Ctx, id: LeerlingId, beleid: &Beleid) -> Result<Vec<WerkRegel>> {
        let filter = AanvraagFilter {
            leerling: Some(id),
            pagina: 1,
            ..AanvraagFilter::default()
        };
        let mut aanvragen = ctx
            .swv
            .list_aanvragen(&Scope::of(&ctx.actor, Action::ReadAanvraag), &filter)
            .await?;
        if !ctx.actor.leest_overal(Action::ReadAanvraag).bevat(Klasse::Zorg) {
            aanvragen.rijen.iter_mut().for_each(zonder_zorg);
        }
        self.werkregels(ctx, aanvragen.rijen, beleid).await
    }

    /// Support, and what pupil and parents said, for who may read it.
    async fn steun_en_stem(
        &self,
        ctx: &Ctx,
        leerling: &Leerling,
        (decision, feiten): (Decision, LeerlingFeiten),
        beleid: &Beleid,
    ) -> Result<Option<Gelezen>> {
        if !ctx.mag(Action::ReadOndersteuning, feiten) {
            return Ok(None);
        }
        let geval = Geval {
            leerling: leerling.clone(),
            feiten,
            decision,
        };
        let (steun, zegel) = self.overzicht(ctx, &geval, beleid.dichte_weken()).await?;
        let daden = match &zegel {
            Some(zegel) => ctx.swv.list_toestemmingen(leerling.id, zegel).await?,
            None => Vec::new(),
        };
        Ok(Some(Gelezen { steun, zegel, daden }))
    }

    pub(crate) async fn log_inzage(&self, ctx: &Ctx, id: LeerlingId, wat: &str, reden: Reason) -> Result<()> {
        let reden = match reden {
            Reason::Rol { rol, .. } => rol.code(),
            Reason::GeenRol | Reason::BuitenBereik => "",
        };
        let nu = self.millis();
        Ok(ctx
            .swv
            .log_inzage(self.new_id(), id, ctx.actor.account, nu, wat, reden)
            .await?)
    }
}
