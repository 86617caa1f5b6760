//! Somebody from outside at one item: invited with purpose and ground, coming in by a secret address and a code that was given another
//! way, seeing that item and nothing else until the last day; every look is written down (R152, R153).

mod bezoek;

use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{AgendapuntId, GenodigdeId, ToestemmingId},
    leerling::Leerling,
    overleg::{
        Bijeenkomst, Orgaan, Overleg,
        agenda::{Agendapunt, PuntStaat},
        gast::{GastGebrek, GastInhoud, Genodigde, Grondslag, gebreken, toestemming},
    },
    toegang::{Action, Klasse, Rol},
    toestemming::{Daad, Kring, Stand, Toestemming, Woord},
};
use vangnet_store::SwvDb;

pub use self::bezoek::{BEZOEK_SECONDEN, GastBlad};
use super::Zaal;
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, verplicht, verzamel, vrij},
    post::{UitnodigingGegevens, is_adres},
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
    /// By which word of parents or pupil, by id, for the ground of permission.
    pub toestemming: String,
    /// The classes of facts that are told, by code; the name and the question always.
    pub ziet: Vec<String>,
    /// Last day, `YYYY-MM-DD`.
    pub geldig_tot: String,
}

/// What the one who invites gets to hand over, once: the address when it was not mailed, the code another way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitnodiging {
    /// Identity.
    pub id: GenodigdeId,
    /// The secret part of the address.
    pub token: String,
    /// Six digits.
    pub code: String,
    /// Whether the address was mailed.
    pub gemaild: bool,
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
    /// Who said yes to discussing the pupil with others, and what each word is about.
    pub toestemmingen: Vec<Toestemming>,
    /// Whether somebody can be invited now.
    pub kan: bool,
}

impl App {
    /// Opens the invitations of an item; that it was opened is written down.
    pub async fn open_gasten(&self, ctx: &Ctx, id: AgendapuntId) -> Result<GastenBlad> {
        let (zaal, bijeenkomst, punt) = self.punt_van(ctx, id, Action::LeadOverleg).await?;
        let leerling = match punt.over.leerling() {
            Some(id) => {
                self.log_inzage(ctx, id, "overleg", zaal.decision.reason).await?;
                ctx.swv.find_leerling(id).await?
            }
            None => None,
        };
        let mut toestemmingen = match &leerling {
            Some(leerling) => self.zat_daden(&ctx.swv, &zaal, leerling).await?.0,
            None => Vec::new(),
        };
        let vandaag = self.today();
        toestemmingen.retain(|d| d.uitkomst == Woord::Ja && d.telt_op(vandaag));
        Ok(GastenBlad {
            gasten: ctx.swv.list_genodigden(id).await?,
            toestemmingen,
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
        let stand = self.toestemming_voor(&ctx.swv, &zaal, &nieuw).await?;
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
            gemaild: self
                .mail_uitnodiging(ctx, &zaal, (&bijeenkomst, &nieuw), &token)
                .await?,
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
        let toestemming = invoer.toestemming.parse::<ToestemmingId>().ok();
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
            inhoud: GastInhoud {
                doel,
                toelichting,
                toestemming: toestemming.filter(|_| grondslag == Grondslag::Toestemming),
            },
            geldig_tot,
            pogingen: 0,
            ingetrokken_op: None,
            door: ctx.actor.account,
            tijdstip: self.millis(),
        })
    }

    /// Where the permission stands that an invitation names.
    async fn toestemming_voor(&self, swv: &SwvDb, zaal: &Zaal, wie: &Genodigde) -> Result<Stand> {
        let Some(id) = wie.leerling.filter(|_| wie.grondslag == Grondslag::Toestemming) else {
            return Ok(Stand::Ontbreekt);
        };
        let leerling = swv.find_leerling(id).await?.ok_or(AppError::NotFound)?;
        let (daden, kring) = self.zat_daden(swv, zaal, &leerling).await?;
        Ok(toestemming(&daden, wie.inhoud.toestemming, kring, self.today()))
    }

    /// What was said to discussing a pupil in the ZAT, and whose word is needed.
    async fn zat_daden(
        &self,
        swv: &SwvDb,
        zaal: &Zaal,
        leerling: &Leerling,
    ) -> Result<(Vec<Toestemming>, Kring)> {
        let kring = Kring::bij(leerling.leeftijd(self.today()), &zaal.catalogus.plan);
        let Some(zegel) = swv.find_zegel(leerling.id).await? else {
            return Ok((Vec::new(), kring));
        };
        let mut daden = swv.list_toestemmingen(leerling.id, &zegel).await?;
        daden.retain(|d| d.soort == Daad::Zat);
        Ok((daden, kring))
    }

    /// Mails the address of an invitation, without the code and without a word of what it is about; whether it went. In a folder it
    /// would reach nobody, so there it is not put.
    async fn mail_uitnodiging(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        (bijeenkomst, wie): (&Bijeenkomst, &Genodigde),
        token: &str,
    ) -> Result<bool> {
        let Some(kamer) = self.post.as_ref().filter(|kamer| kamer.bereikt_mensen()) else {
            return Ok(false);
        };
        let scholen = ctx.swv.list_scholen().await?;
        let school = scholen.into_iter().find(|s| s.id == zaal.overleg.school);
        let gegevens = UitnodigingGegevens {
            taal: ctx.swv.find_postvoorkeur(ctx.actor.account).await?.taal(),
            naam: wie.naam.clone(),
            door: ctx.naam.clone(),
            school: school.map(|s| s.naam).unwrap_or_default(),
            overleg: zaal.overleg.naam.clone(),
            dag: bijeenkomst.datum,
            tot: wie.geldig_tot,
            adres: kamer.adres_van(&format!("{}/gast/{token}", ctx.swv.slug)),
        };
        Ok(kamer.nodig_uit(self, &wie.adres, &gegevens).await)
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
        GastGebrek::GeenToestemming => "toestemming",
        GastGebrek::NietAnoniem | GastGebrek::Ouders => "grondslag",
        GastGebrek::Ziet => "ziet",
        GastGebrek::Einde => "geldig_tot",
        GastGebrek::Rol => "rol",
    }
}
