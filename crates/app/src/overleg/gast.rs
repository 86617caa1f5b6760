//! Somebody from outside at one item: invited with purpose and ground, coming in by a secret address and a code that was given another
//! way, seeing that item and nothing else until the last day; every look is written down (R152, R153).

use jiff::civil::{Date, Time};
use sha2::{Digest, Sha256};
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{AccountId, AgendapuntId, GenodigdeId, SessieId},
    leerling::Leerling,
    overleg::{
        Bijeenkomst, Orgaan, Overleg,
        agenda::{Agendapunt, PuntStaat},
        gast::{GastGebrek, GastInhoud, Genodigde, Grondslag, MEEST_POGINGEN, gebreken},
    },
    toegang::{Action, Actor, Klasse, OverlegFeiten, Reason, Resource, Rol, Voorwaarde, decide},
    toestemming::{Daad, Kring, Stand, stand},
};
use vangnet_store::SwvDb;

use super::{PuntSteun, Zaal, orgaan_van};
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, verplicht, verzamel, vrij},
};

/// How long a visit lasts, in milliseconds.
const BEZOEK: i64 = 2 * 60 * 60 * 1000;

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

/// What somebody from outside sees.
#[derive(Debug, Clone)]
pub struct GastBlad {
    /// The invitation.
    pub genodigde: Genodigde,
    /// Name of the school.
    pub school: String,
    /// Name of the body.
    pub overleg: String,
    /// The day and time of the meeting, and where.
    pub wanneer: (Date, Time, String),
    /// The item: of what was said only question, and advice when it was discussed.
    pub vraag: String,
    /// What was advised, once it was discussed.
    pub advies: String,
    /// The pupil; of an anonymous item nobody.
    pub leerling: Option<Leerling>,
    /// The year of the pupil of an anonymous item.
    pub leerjaar: Option<u8>,
    /// Support, when the invitation tells it.
    pub steun: Option<PuntSteun>,
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
        let (token, code) = (self.geheim(), self.zes_cijfers());
        let tx = ctx.swv.begin().await?;
        tx.insert_genodigde(&nieuw, &hash(&token), &hash(&format!("{token}{code}")))
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

    /// Whether an address still opens something: nothing is told of what.
    pub async fn knows_gast(&self, slug: &str, token: &str) -> Result<bool> {
        let swv = self.find_swv(slug).await?;
        let found = swv.find_uitnodiging(&hash(token)).await?;
        Ok(found.is_some_and(|(wie, _)| wie.is_open(self.today())))
    }

    /// Comes in with the code; gives the token of the visit.
    ///
    /// # Errors
    /// `NotFound` for an address that opens nothing; `Invalid` on `code`, also when that was the last try.
    pub async fn enter_gast(&self, slug: &str, token: &str, code: &str) -> Result<String> {
        let swv = self.find_swv(slug).await?;
        let sleutel = Sha256::digest(token.as_bytes()).to_vec();
        let _beurt = self.beurt(&sleutel).await;
        let (wie, code_hash) = swv
            .find_uitnodiging(&hash(token))
            .await?
            .ok_or(AppError::NotFound)?;
        if !wie.is_open(self.today()) {
            return Err(AppError::NotFound);
        }
        let getypt: String = code.chars().filter(char::is_ascii_digit).collect();
        if hash(&format!("{token}{getypt}")) != code_hash {
            swv.tel_gastpoging(wie.id).await?;
            let laatste = wie.pogingen.saturating_add(1) >= MEEST_POGINGEN;
            let wat = if laatste { "gast_dicht" } else { "gast_code" };
            return Err(AppError::veld("code", wat));
        }
        let bezoek = self.geheim();
        let nu = self.millis();
        let tx = swv.begin().await?;
        tx.insert_gastsessie(wie.id, &hash(&bezoek), nu.saturating_add(BEZOEK))
            .await?;
        let mut entry = AuditEntry::new(None, Handeling::GastGekomen, "genodigde").op(wie.id.0);
        if let Some(leerling) = wie.leerling {
            entry = entry.over(leerling);
        }
        tx.commit(entry, nu).await?;
        Ok(bezoek)
    }

    /// Opens the one item of an invitation; that it was opened is written down with purpose and ground.
    ///
    /// # Errors
    /// `NotFound` when the visit ended, the invitation was withdrawn or its last day lies behind.
    pub async fn open_gast(&self, slug: &str, bezoek: &str) -> Result<GastBlad> {
        let swv = self.find_swv(slug).await?;
        let nu = self.millis();
        let id = swv
            .find_gastsessie(&hash(bezoek), nu)
            .await?
            .ok_or(AppError::NotFound)?;
        let wie = swv.find_genodigde(id).await?.ok_or(AppError::NotFound)?;
        if !wie.is_open(self.today()) {
            return Err(AppError::NotFound);
        }
        let punt = swv.find_punt(wie.punt).await?.ok_or(AppError::NotFound)?;
        let bijeenkomst = swv
            .find_bijeenkomst(punt.bijeenkomst)
            .await?
            .ok_or(AppError::NotFound)?;
        let ctx = gast_ctx(&swv);
        let zaal = self.gastzaal(&ctx, bijeenkomst.overleg, &wie, &punt).await?;
        if punt.staat == PuntStaat::Vervallen || !(punt.anoniem || punt.mag_open(&zaal.orgaan)) {
            return Err(AppError::NotFound);
        }
        let leerling = match punt.over.leerling() {
            Some(id) => Some(swv.find_leerling(id).await?.ok_or(AppError::NotFound)?),
            None => None,
        };
        let steun = match &leerling {
            Some(leerling) if !punt.anoniem => self.steun_voor(&ctx, &zaal, leerling).await?,
            _ => None,
        };
        swv.log_verstrekking(self.new_id(), &wie, nu, &wie.ziet).await?;
        let scholen = swv.list_scholen().await?;
        let school = scholen.into_iter().find(|s| s.id == zaal.overleg.school);
        let besproken = punt.staat == PuntStaat::Besproken;
        Ok(GastBlad {
            school: school.map(|s| s.naam).unwrap_or_default(),
            wanneer: (bijeenkomst.datum, bijeenkomst.begint, zaal.overleg.zaal.clone()),
            overleg: zaal.overleg.naam,
            vraag: punt.inhoud.vraag,
            advies: if besproken {
                punt.inhoud.advies
            } else {
                String::new()
            },
            leerjaar: leerling.as_ref().map(|l| l.gegevens.leerjaar),
            leerling: leerling.filter(|_| !punt.anoniem),
            steun,
            genodigde: wie,
        })
    }

    /// The body of an item as somebody from outside may see it.
    async fn gastzaal(
        &self,
        ctx: &Ctx,
        id: vangnet_core::id::OverlegId,
        wie: &Genodigde,
        punt: &Agendapunt,
    ) -> Result<Zaal> {
        let overleg = ctx.swv.find_overleg(id).await?.ok_or(AppError::NotFound)?;
        let catalogus = self.catalogus(ctx).await?;
        let mut orgaan = orgaan_van(&catalogus, &overleg.orgaan);
        let mag = wie.klassen(&orgaan, punt);
        orgaan.ziet.retain(|klasse| mag.bevat(*klasse));
        let feiten = OverlegFeiten {
            school: overleg.school,
            locatie: overleg.locatie,
            lid: false,
        };
        // An invitation is no role: what it opens is this item, by the classes it names.
        let mut decision = decide(&ctx.actor, Action::ReadOverleg, &Resource::Overleg(feiten));
        decision.klassen = mag;
        decision.reason = Reason::Rol {
            rol: wie.rol,
            voorwaarde: Voorwaarde::Lid,
        };
        Ok(Zaal {
            catalogus,
            overleg,
            orgaan,
            leden: Vec::new(),
            feiten,
            decision,
        })
    }

    /// A secret of 32 random bytes, as hexadecimal text.
    fn geheim(&self) -> String {
        let mut bytes = [0u8; 32];
        self.env.fill(&mut bytes);
        hex(&bytes)
    }

    /// Six random digits.
    fn zes_cijfers(&self) -> String {
        let mut bytes = [0u8; 8];
        self.env.fill(&mut bytes);
        format!("{:06}", u64::from_be_bytes(bytes) % 1_000_000)
    }
}

/// Nobody in particular: an invitation holds no role.
fn gast_ctx(swv: &std::sync::Arc<SwvDb>) -> Ctx {
    let niemand = uuid::Uuid::nil();
    Ctx {
        swv_naam: swv.naam.clone(),
        swv: std::sync::Arc::clone(swv),
        actor: Actor::met(AccountId(niemand), Vec::new()),
        naam: String::new(),
        sessie: SessieId(niemand),
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

fn hash(tekst: &str) -> String {
    hex(&Sha256::digest(tekst.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// An address as far as a form can tell: something, an at sign, something with a point.
fn is_adres(tekst: &str) -> bool {
    let delen = tekst.split_once('@');
    delen.is_some_and(|(wie, waar)| {
        !wie.is_empty()
            && waar.contains('.')
            && !waar.starts_with('.')
            && !tekst.contains(char::is_whitespace)
    })
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
