//! What a school makes of the catalogue (R023, R082, R105), the hours of its team (R144), and the partners (R030).

use std::collections::BTreeMap;

use vangnet_core::{
    bewaring::Handeling,
    cascade::grens::{Bezetting, bezetting, schoolweek},
    id::{PartnerId, SchoolId},
    inrichting::{
        School,
        aanbod::{Aanbodlijst, Capaciteit, Partner, Schoolaanbod, hoe_door_school, onvervuld},
        catalogus::Catalogus,
    },
    toegang::{Action, Resource, decide},
};

use crate::{App, AppError, Ctx, Result, VeldFout};

/// Most characters of how a school gives an offer.
const MAX_HOE: usize = 4_000;
/// Most characters of a name.
const MAX_NAAM: usize = 120;
/// Most minutes in a week of one kind of staff: a hundred people, all week.
const MAX_MINUTEN: u32 = 240_000;

/// What the page of a school's offer shows.
#[derive(Debug, Clone)]
pub struct AanbodBlad {
    /// The school.
    pub school: School,
    /// The schools whose offer the reader may see.
    pub scholen: Vec<School>,
    /// The catalogue of today.
    pub catalogus: Catalogus,
    /// What the school makes of it.
    pub lijst: Aanbodlijst,
    /// The hours of its team this school week: what there is and what running trajecten take (R144).
    pub bezetting: Vec<Bezetting>,
    /// Staff that its offers ask for and that nobody is: with the offers that miss it (R099).
    pub onvervuld: BTreeMap<String, Vec<String>>,
    /// Whether the reader may write for the school.
    pub mag_school: bool,
    /// Whether the reader may write for the samenwerkingsverband.
    pub mag_swv: bool,
}

/// What a school makes of an offer, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AanbodInvoer {
    /// How.
    pub hoe: String,
    /// Whether it is given here.
    pub biedt: bool,
    /// Whether there is a protocol.
    pub protocol: bool,
    /// `ja`, `nee` or empty: whether the samenwerkingsverband found the quality sufficient.
    pub kwaliteit: String,
    /// The version that was read; 0 when there was none.
    pub versie: i32,
}

/// A partner as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PartnerInvoer {
    /// Name.
    pub naam: String,
    /// What it does.
    pub rol: String,
    /// Cluster 1 to 4, or empty.
    pub cluster: String,
    /// Whether it can be chosen.
    pub actief: bool,
    /// The version that was read; 0 for a new one.
    pub versie: i32,
}

impl Ctx {
    fn schrijft_voor(&self, school: SchoolId) -> bool {
        decide(&self.actor, Action::EditSchoolaanbod, &Resource::School(school)).allowed
    }

    fn leest_aanbod(&self, school: SchoolId) -> bool {
        self.schrijft_voor(school) || self.mag_swv(Action::ReadInrichting)
    }
}

impl App {
    /// What a school makes of the catalogue; without a school, the first that the reader may see.
    ///
    /// # Errors
    /// `NotFound` for a school of others, and as long as there is no catalogue.
    pub async fn open_aanbod(&self, ctx: &Ctx, school: Option<SchoolId>) -> Result<AanbodBlad> {
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| ctx.leest_aanbod(s.id));
        if scholen.is_empty() {
            return Err(AppError::Denied);
        }
        let found = match school {
            Some(id) => scholen.iter().find(|s| s.id == id),
            None => scholen.first(),
        };
        let school = found.cloned().ok_or(AppError::NotFound)?;
        let vandaag = self.today();
        let catalogus = ctx.swv.find_catalogus(vandaag).await?;
        let capaciteit = ctx.swv.list_capaciteit(school.id).await?;
        let inzet = ctx.swv.list_inzet(school.id, schoolweek(vandaag)).await?;
        let mut bezetting = bezetting(&inzet, &capaciteit, vandaag);
        // Who gives a traject is known to the school: others see the team as far as the school gave its hours.
        if !ctx.schrijft_voor(school.id) {
            bezetting.retain(|b| b.beschikbaar.is_some());
        }
        let catalogus = catalogus.unwrap_or_default();
        let lijst = ctx.swv.list_schoolaanbod(school.id).await?;
        let rollen = ctx.swv.list_schoolrollen(school.id, vandaag).await?;
        let mist = onvervuld(&catalogus, &lijst, &rollen, &capaciteit);
        let codes = |codes: Vec<&str>| codes.into_iter().map(str::to_owned).collect();
        Ok(AanbodBlad {
            onvervuld: mist
                .into_iter()
                .map(|(rol, offers)| (rol.to_owned(), codes(offers)))
                .collect(),
            lijst,
            bezetting,
            catalogus,
            mag_school: ctx.schrijft_voor(school.id),
            mag_swv: ctx.mag_swv(Action::EditInrichting),
            scholen,
            school,
        })
    }

    /// Writes what a school makes of an offer. Where the school says how, the school writes; else the samenwerkingsverband
    /// does, without a how (R023, R105).
    ///
    /// # Errors
    /// `Denied` for a school that writes about what is not its own to shape; `Invalid` on `hoe` or `kwaliteit`; `Conflict`.
    pub async fn save_aanbod(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        arrangement: &str,
        invoer: &AanbodInvoer,
    ) -> Result<()> {
        let blad = self.open_aanbod(ctx, Some(school)).await?;
        if blad.catalogus.arrangement(arrangement).is_none() {
            return Err(AppError::NotFound);
        }
        let door_school = hoe_door_school(&blad.catalogus, arrangement);
        let mag = if door_school {
            blad.mag_school
        } else {
            blad.mag_swv
        };
        if !mag {
            return Err(AppError::Denied);
        }
        let was = blad.lijst.van(arrangement);
        let hoe = invoer.hoe.trim().replace("\r\n", "\n");
        if door_school && invoer.biedt && hoe.is_empty() {
            return Err(AppError::veld("hoe", "verplicht"));
        }
        if hoe.chars().count() > MAX_HOE {
            return Err(AppError::veld("hoe", "te_lang"));
        }
        if !door_school && !hoe.is_empty() {
            return Err(AppError::veld("hoe", "keuze"));
        }
        let kwaliteit = match (door_school, invoer.kwaliteit.as_str()) {
            (true, _) => was.and_then(|w| w.kwaliteit),
            (false, "") => None,
            (false, "ja") => Some(true),
            (false, "nee") => Some(false),
            _ => return Err(AppError::veld("kwaliteit", "keuze")),
        };
        let waarde = Schoolaanbod {
            school,
            arrangement: arrangement.to_owned(),
            hoe,
            biedt: invoer.biedt,
            protocol: invoer.protocol,
            kwaliteit,
            versie: invoer.versie,
        };
        let tx = ctx.swv.begin().await?;
        tx.save_schoolaanbod(&waarde).await?;
        let entry = ctx
            .entry(Handeling::AanbodGewijzigd, "schoolaanbod")
            .op(school.0)
            .met("arrangement", arrangement);
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Sets the minutes in a school week of one kind of staff; 0 takes the line away. `gelezen` are the minutes as they were
    /// read; `None`: there was no line.
    ///
    /// # Errors
    /// `Invalid` on `uitvoerder` or `minuten`; `Conflict("gewijzigd")` when somebody else set them since.
    pub async fn set_capaciteit(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        uitvoerder: &str,
        minuten: &str,
        gelezen: Option<u32>,
    ) -> Result<()> {
        if !ctx.leest_aanbod(school) {
            return Err(AppError::NotFound);
        }
        if !ctx.schrijft_voor(school) {
            return Err(AppError::Denied);
        }
        let mut fouten = Vec::new();
        let uitvoerder = naam("uitvoerder", uitvoerder, &mut fouten);
        let minuten = match minuten.trim().parse::<u32>() {
            Ok(minuten) if minuten <= MAX_MINUTEN => minuten,
            _ => {
                fouten.push(VeldFout::new("minuten", "geheel_getal"));
                0
            }
        };
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        let waarde = Capaciteit {
            school,
            uitvoerder,
            minuten_per_week: minuten,
        };
        let tx = ctx.swv.begin().await?;
        tx.lock_school(school).await?;
        if tx.find_capaciteit(school, &waarde.uitvoerder).await? != gelezen {
            return Err(AppError::Conflict("gewijzigd"));
        }
        tx.set_capaciteit(&waarde).await?;
        let entry = ctx
            .entry(Handeling::AanbodGewijzigd, "capaciteit")
            .op(school.0)
            .met("minuten", minuten.to_string());
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// The partners, and whether the reader may change them.
    pub async fn list_partners(&self, ctx: &Ctx) -> Result<(Vec<Partner>, bool)> {
        self.open_catalogus(ctx, None).await?;
        Ok((
            ctx.swv.list_partners().await?,
            ctx.mag_swv(Action::EditInrichting),
        ))
    }

    /// Writes a partner: a new one without `id`.
    ///
    /// # Errors
    /// `Invalid` on `naam`, `rol` or `cluster`; `Conflict` when somebody else wrote in the meantime.
    pub async fn save_partner(&self, ctx: &Ctx, id: Option<PartnerId>, invoer: &PartnerInvoer) -> Result<()> {
        ctx.vereis_swv(Action::EditInrichting)?;
        if let Some(id) = id {
            ctx.swv.find_partner(id).await?.ok_or(AppError::NotFound)?;
        }
        let mut fouten = Vec::new();
        let cluster = match invoer.cluster.trim() {
            "" => None,
            tekst => {
                let nummer = tekst.parse::<u8>().ok().filter(|n| (1..=4).contains(n));
                if nummer.is_none() {
                    fouten.push(VeldFout::new("cluster", "keuze"));
                }
                nummer
            }
        };
        let waarde = Partner {
            id: id.unwrap_or_else(|| PartnerId(self.new_id())),
            naam: naam("naam", &invoer.naam, &mut fouten),
            rol: naam("rol", &invoer.rol, &mut fouten),
            cluster,
            actief: invoer.actief,
            versie: if id.is_some() { invoer.versie.max(1) } else { 0 },
        };
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        let tx = ctx.swv.begin().await?;
        tx.save_partner(&waarde).await?;
        let entry = ctx.entry(Handeling::AanbodGewijzigd, "partner").op(waarde.id.0);
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

fn naam(veld: &str, tekst: &str, fouten: &mut Vec<VeldFout>) -> String {
    let tekst = tekst.trim().to_owned();
    if tekst.is_empty() {
        fouten.push(VeldFout::new(veld, "verplicht"));
    } else if tekst.chars().count() > MAX_NAAM {
        fouten.push(VeldFout::new(veld, "te_lang"));
    } else if tekst.chars().any(char::is_control) {
        fouten.push(VeldFout::new(veld, "tekens"));
    }
    tekst
}
