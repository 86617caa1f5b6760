//! The visit of somebody from outside: in by the code, one item, every look written down (R153).

use jiff::civil::{Date, Time};
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{AccountId, OverlegId, SessieId},
    leerling::Leerling,
    overleg::{
        Bijeenkomst,
        agenda::{Agendapunt, PuntStaat},
        gast::{Genodigde, Grondslag, MEEST_POGINGEN},
    },
    toegang::{Action, Actor, Klasse, OverlegFeiten, Reason, Resource, Voorwaarde, decide},
    toestemming::Stand,
};
use vangnet_store::SwvDb;

use super::super::{PuntSteun, Zaal, orgaan_van};
use crate::{
    App, AppError, Ctx, Result,
    toegang::{geheim_hash, token_hash},
};

/// How long a visit lasts, in seconds.
pub const BEZOEK_SECONDEN: u32 = 2 * 60 * 60;

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

impl App {
    /// Whether an address still opens something: nothing is told of what.
    pub async fn knows_gast(&self, slug: &str, token: &str) -> Result<bool> {
        let swv = self.find_swv(slug).await?;
        let found = swv.find_uitnodiging(&geheim_hash(token)).await?;
        Ok(found.is_some_and(|(wie, _)| wie.is_open(self.today())))
    }

    /// Comes in with the code; gives the token of the visit.
    ///
    /// # Errors
    /// `NotFound` for an address that opens nothing; `Invalid` on `code`, also when that was the last try.
    pub async fn enter_gast(&self, slug: &str, token: &str, code: &str) -> Result<String> {
        let swv = self.find_swv(slug).await?;
        let sleutel = token_hash(token);
        let _beurt = self.beurt(&sleutel).await;
        let (wie, code_hash) = swv
            .find_uitnodiging(&geheim_hash(token))
            .await?
            .ok_or(AppError::NotFound)?;
        if !wie.is_open(self.today()) {
            return Err(AppError::NotFound);
        }
        let getypt: String = code.chars().filter(char::is_ascii_digit).collect();
        let nu = self.millis();
        let tx = swv.begin().await?;
        if geheim_hash(&format!("{token}{getypt}")) != code_hash {
            tx.tel_gastpoging(wie.id).await?;
            tx.commit(gastspoor(&wie, Handeling::GastGeweigerd), nu).await?;
            let laatste = wie.pogingen.saturating_add(1) >= MEEST_POGINGEN;
            let wat = if laatste { "gast_dicht" } else { "gast_code" };
            return Err(AppError::veld("code", wat));
        }
        let bezoek = self.nieuw_geheim();
        tx.insert_gastsessie(
            wie.id,
            &geheim_hash(&bezoek),
            (nu, nu.saturating_add(i64::from(BEZOEK_SECONDEN) * 1000)),
        )
        .await?;
        tx.commit(gastspoor(&wie, Handeling::GastGekomen), nu).await?;
        Ok(bezoek)
    }

    /// Ends a visit.
    pub async fn leave_gast(&self, slug: &str, bezoek: &str) -> Result<()> {
        let swv = self.find_swv(slug).await?;
        let nu = self.millis();
        let hash = geheim_hash(bezoek);
        let Some(id) = swv.find_gastsessie(&hash, nu).await? else {
            return Ok(());
        };
        let wie = swv.find_genodigde(id).await?.ok_or(AppError::NotFound)?;
        let tx = swv.begin().await?;
        tx.delete_gastsessie(&hash).await?;
        Ok(tx.commit(gastspoor(&wie, Handeling::GastVertrokken), nu).await?)
    }

    /// Opens the one item of an invitation; that it was opened is written down with purpose and ground.
    ///
    /// # Errors
    /// `NotFound` when the visit ended, the invitation was withdrawn or its last day lies behind, or permission was taken back.
    pub async fn open_gast(&self, slug: &str, bezoek: &str) -> Result<GastBlad> {
        let swv = self.find_swv(slug).await?;
        let (wie, punt, bijeenkomst) = self.genodigde_van(&swv, bezoek).await?;
        let ctx = gast_ctx(&swv);
        let zaal = self.gastzaal(&ctx, bijeenkomst.overleg, &wie, &punt).await?;
        if !self.mag_nog(&swv, &zaal, &wie, &punt).await? {
            return Err(AppError::NotFound);
        }
        let leerling = match punt.over.leerling() {
            Some(id) => Some(swv.find_leerling(id).await?.ok_or(AppError::NotFound)?),
            None => None,
        };
        let leerjaar = leerling.as_ref().map(|l| l.gegevens.leerjaar);
        let leerling = leerling.filter(|_| !punt.anoniem);
        let steun = match &leerling {
            Some(leerling) => self.steun_voor(&ctx, &zaal, leerling).await?,
            None => None,
        };
        // What is told: question and advice always, name and support when they are shown.
        let mut wat = vec![Klasse::Zorg];
        wat.extend(leerling.as_ref().map(|_| Klasse::Algemeen));
        wat.extend(steun.as_ref().map(|_| Klasse::Begeleiding));
        let over = leerling.as_ref().map(|l| l.id);
        swv.log_verstrekking(self.new_id(), (&wie, over), self.millis(), &wat)
            .await?;
        let scholen = swv.list_scholen().await?;
        let school = scholen.into_iter().find(|s| s.id == zaal.overleg.school);
        let besproken = punt.staat == PuntStaat::Besproken;
        Ok(GastBlad {
            school: school.map(|s| s.naam).unwrap_or_default(),
            wanneer: (bijeenkomst.datum, bijeenkomst.begint, zaal.overleg.zaal.clone()),
            overleg: zaal.overleg.naam,
            vraag: punt.inhoud.vraag,
            advies: Some(punt.inhoud.advies).filter(|_| besproken).unwrap_or_default(),
            leerjaar,
            leerling,
            steun,
            genodigde: wie,
        })
    }

    /// Whose visit it is, while the invitation holds.
    async fn genodigde_van(&self, swv: &SwvDb, bezoek: &str) -> Result<(Genodigde, Agendapunt, Bijeenkomst)> {
        let id = swv.find_gastsessie(&geheim_hash(bezoek), self.millis()).await?;
        let wie = swv.find_genodigde(id.ok_or(AppError::NotFound)?).await?;
        let wie = wie
            .filter(|wie| wie.geldt(self.today()))
            .ok_or(AppError::NotFound)?;
        let punt = swv.find_punt(wie.punt).await?.ok_or(AppError::NotFound)?;
        let bijeenkomst = swv.find_bijeenkomst(punt.bijeenkomst).await?;
        Ok((wie, punt, bijeenkomst.ok_or(AppError::NotFound)?))
    }

    /// Whether an item is still shown: it stands on an agenda, parents were asked, and nobody took a word back.
    async fn mag_nog(&self, swv: &SwvDb, zaal: &Zaal, wie: &Genodigde, punt: &Agendapunt) -> Result<bool> {
        let weg = matches!(punt.staat, PuntStaat::Vervallen | PuntStaat::Doorgeschoven);
        if weg || !(punt.anoniem || punt.mag_open(&zaal.orgaan)) {
            return Ok(false);
        }
        Ok(wie.grondslag != Grondslag::Toestemming
            || self.toestemming_voor(swv, zaal, wie).await? == Stand::Ja)
    }

    /// The body of an item as somebody from outside may see it.
    async fn gastzaal(&self, ctx: &Ctx, id: OverlegId, wie: &Genodigde, punt: &Agendapunt) -> Result<Zaal> {
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
}

/// What somebody from outside did, who has no account.
fn gastspoor(wie: &Genodigde, handeling: Handeling) -> AuditEntry {
    let entry = AuditEntry::new(None, handeling, "genodigde").op(wie.id.0);
    match wie.leerling {
        Some(leerling) => entry.over(leerling),
        None => entry,
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
