//! Somebody from outside at one item: invited with purpose and ground, coming in by a secret address and a code that was given another
//! way, seeing that item and nothing else until the last day; every look is written down (R152, R153).

mod bezoek;

use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{AgendapuntId, GenodigdeId},
    leerling::Leerling,
    overleg::{
        Bijeenkomst, Orgaan, Overleg,
        agenda::{Agendapunt, PuntStaat},
        gast::{GastGebrek, GastInhoud, Genodigde, Grondslag, gebreken},
    },
    toegang::{Action, Klasse, Rol},
    toestemming::{Daad, Kring, Stand, stand},
};

pub use self::bezoek::GastBlad;
use super::Zaal;
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, verplicht, verzamel, vrij},
    post::is_adres,
    toegang::geheim_hash,
};

/// An invitation as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GastInvoer {
    /// Name.
    pub naam: String,
    /// E-mail address.
    pub adres: String,
    /// Role, by code.
    pub rol: String,
    /// What for.
    pub doel: String,
    /// Ground, by code.
    pub grondslag: String,
    /// Which duty or interest.
    pub toelichting: String,
    /// The classes of facts that are told, by code; the name and the question always.
    pub ziet: Vec<String>,
    /// Last day, `YYYY-MM-DD`.
    pub geldig_tot: String,
}

/// What the one who invites gets to hand over, once: the address by mail, the code another way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitnodiging {
    /// Identity.
    pub id: GenodigdeId,
    /// The secret part of the address.
    pub token: String,
    /// Six digits.
    pub code: String,
}

/// What the page of an item's invitations shows.
#[derive(Debug, Clone)]
pub struct GastenBlad {
    /// The body.
    pub overleg: Overleg,
    /// Its kind.
    pub orgaan: Orgaan,
    /// The meeting.
    pub bijeenkomst: Bijeenkomst,
    /// The item.
    pub punt: Agendapunt,
    /// The pupil; of an anonymous item nobody.
    pub leerling: Option<Leerling>,
    /// Who was invited.
    pub gasten: Vec<Genodigde>,
    /// Where permission to discuss the pupil in the ZAT stands.
    pub toestemming: Stand,
    /// Whether somebody can be invited now.
    pub kan: bool,
}

impl App {
    /// Opens the invitations of an item.
    pub async fn open_gasten(&self, ctx: &Ctx, id: AgendapuntId) -> Result<GastenBlad> {
        let (zaal, bijeenkomst, punt) = self.punt_van(ctx, id, Action::LeadOverleg).await?;
        let leerling = match punt.over.leerling() {
            Some(id) => ctx.swv.find_leerling(id).await?,
            None => None,
        };
        Ok(GastenBlad {
            gasten: ctx.swv.list_genodigden(id).await?,
            toestemming: self.zat_toestemming(ctx, &zaal, &punt).await?,
            kan: bijeenkomst.staat.is_open() && punt.staat == PuntStaat::Open,
            leerling: leerling.filter(|_| !punt.anoniem),
            overleg: zaal.overleg,
            orgaan: zaal.orgaan,
            bijeenkomst,
            punt,
        })
    }

    /// Invites somebody from outside to an item.
    ///
    /// # Errors
    /// `Invalid` on every field that was not accepted, and on `gast` with the code of each [`GastGebrek`]; `Conflict("staat")` when
    /// the item was closed.
    pub async fn invite_gast(
        &self,
        ctx: &Ctx,
        punt: AgendapuntId,
        invoer: &GastInvoer,
    ) -> Result<Uitnodiging> {
        let (zaal, bijeenkomst, punt) = self.punt_van(ctx, punt, Action::LeadOverleg).await?;
        if !bijeenkomst.staat.is_open() || punt.staat != PuntStaat::Open {
            return Err(AppError::Conflict("staat"));
        }
        let nieuw = self.lees_gast(ctx, &punt, invoer)?;
        let stand = self.zat_toestemming(ctx, &zaal, &punt).await?;
        let mist = gebreken(&nieuw, &punt, (&zaal.orgaan, &bijeenkomst), stand, self.today());
        if !mist.is_empty() {
            let fout = |g: &GastGebrek| VeldFout::new(veld_van(*g), g.code());
            return Err(AppError::Invalid(mist.iter().map(fout).collect()));
        }
        let (token, code) = (self.nieuw_geheim(), self.zes_cijfers());
        let tx = ctx.swv.begin().await?;
        tx.insert_genodigde(
            &nieuw,
            &geheim_hash(&token),
            &geheim_hash(&format!("{token}{code}")),
        )
        .await?;
        tx.commit(spoor(ctx, &nieuw, Handeling::GastUitgenodigd), self.millis())
            .await?;
        Ok(Uitnodiging {
            id: nieuw.id,
            token,
            code,
        })
    }

    fn lees_gast(&self, ctx: &Ctx, punt: &Agendapunt, invoer: &GastInvoer) -> Result<Genodigde> {
        let mut fouten = Vec::new();
        let naam = verplicht("naam", &invoer.naam).unwrap_or_else(|e| verzamel(&mut fouten, e));
        let adres = verplicht("adres", &invoer.adres).unwrap_or_else(|e| verzamel(&mut fouten, e));
        if !adres.is_empty() && !is_adres(&adres) {
            fouten.push(VeldFout::new("adres", "mailadres"));
        }
        let doel = vrij("doel", &invoer.doel).unwrap_or_else(|e| verzamel(&mut fouten, e));
        let toelichting =
            vrij("toelichting", &invoer.toelichting).unwrap_or_else(|e| verzamel(&mut fouten, e));
        let geldig_tot =
            datum("geldig_tot", &invoer.geldig_tot).map_or_else(|e| verzamel(&mut fouten, e), Some);
        let rol = Rol::parse(&invoer.rol);
        let grondslag = Grondslag::parse(&invoer.grondslag);
        if rol.is_none() {
            fouten.push(VeldFout::new("rol", "keuze"));
        }
        if grondslag.is_none() {
            fouten.push(VeldFout::new("grondslag", "keuze"));
        }
        let ziet: Option<Vec<Klasse>> = invoer.ziet.iter().map(|code| Klasse::parse(code)).collect();
        if ziet.is_none() {
            fouten.push(VeldFout::new("ziet", "keuze"));
        }
        let (Some(geldig_tot), Some(rol), Some(grondslag), Some(ziet), true) =
            (geldig_tot, rol, grondslag, ziet, fouten.is_empty())
        else {
            return Err(AppError::Invalid(fouten));
        };
        Ok(Genodigde {
            id: GenodigdeId(self.new_id()),
            punt: punt.id,
            leerling: punt.over.leerling(),
            naam,
            adres,
            rol,
            grondslag,
            ziet,
            inhoud: GastInhoud { doel, toelichting },
            geldig_tot,
            pogingen: 0,
            ingetrokken_op: None,
            door: ctx.actor.account,
            tijdstip: self.millis(),
        })
    }

    /// Where permission to discuss the pupil of an item in the ZAT stands.
    async fn zat_toestemming(&self, ctx: &Ctx, zaal: &Zaal, punt: &Agendapunt) -> Result<Stand> {
        let Some(id) = punt.over.leerling() else {
            return Ok(Stand::Ontbreekt);
        };
        let leerling = ctx.swv.find_leerling(id).await?.ok_or(AppError::NotFound)?;
        let Some(zegel) = ctx.swv.find_zegel(id).await? else {
            return Ok(Stand::Ontbreekt);
        };
        let daden = ctx.swv.list_toestemmingen(id, &zegel).await?;
        let vandaag = self.today();
        let kring = Kring::bij(leerling.leeftijd(vandaag), &zaal.catalogus.plan);
        Ok(stand(&daden, Daad::Zat, None, kring, vandaag))
    }

    /// Withdraws an invitation; whoever looks at the item at that moment sees nothing more.
    pub async fn revoke_gast(&self, ctx: &Ctx, id: GenodigdeId) -> Result<AgendapuntId> {
        let wie = ctx.swv.find_genodigde(id).await?.ok_or(AppError::NotFound)?;
        self.punt_van(ctx, wie.punt, Action::LeadOverleg).await?;
        let nu = self.millis();
        let tx = ctx.swv.begin().await?;
        tx.revoke_genodigde(id, nu).await?;
        tx.commit(spoor(ctx, &wie, Handeling::GastIngetrokken), nu)
            .await?;
        Ok(wie.punt)
    }

    /// Six random digits.
    fn zes_cijfers(&self) -> String {
        let mut bytes = [0u8; 8];
        self.env.fill(&mut bytes);
        format!("{:06}", u64::from_be_bytes(bytes) % 1_000_000)
    }
}

fn spoor(ctx: &Ctx, wie: &Genodigde, handeling: Handeling) -> AuditEntry {
    let entry = ctx
        .entry(handeling, "genodigde")
        .op(wie.id.0)
        .met("rol", wie.rol.code())
        .met("grondslag", wie.grondslag.code());
    match wie.leerling {
        Some(leerling) => entry.over(leerling),
        None => entry,
    }
}

/// The field of the form to which a gap belongs.
const fn veld_van(gebrek: GastGebrek) -> &'static str {
    match gebrek {
        GastGebrek::Doel => "doel",
        GastGebrek::Toelichting => "toelichting",
        GastGebrek::GeenToestemming | GastGebrek::NietAnoniem | GastGebrek::Ouders => "grondslag",
        GastGebrek::Ziet => "ziet",
        GastGebrek::Einde => "geldig_tot",
        GastGebrek::Rol => "rol",
    }
}
