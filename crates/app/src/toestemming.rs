//! The six acts of pupil and parents: recorded one by one, withdrawn, told back.

use std::collections::BTreeMap;

use uuid::Uuid;
use vangnet_core::{
    bewaring::Handeling,
    id::{LeerlingId, OppId, ToestemmingId},
    overleg::gast::Verstrekking,
    plan::opp::{Opp, OppStaat},
    toegang::{Action, Klasse},
    toestemming::{Daad, DaadInhoud, Kring, Stand, Toestemming, Wie, Wijze, Woord, overeenstemming, stand},
};
use vangnet_store::InzageRegel;

use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum_opt, verplicht, vrij},
    leerling::LeerlingKop,
    plan::Dossierhouder,
};

/// How many lines of the reading log the page shows.
const INZAGE: u64 = 50;

/// An act as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ToestemmingInvoer {
    /// The version of the plan that it is about, for hearing and handelingsdeel.
    pub betreft: String,
    /// Who spoke, by code.
    pub wie: String,
    /// Name, when one of two parents spoke.
    pub naam: String,
    /// What was said, by code.
    pub uitkomst: String,
    /// Day, `YYYY-MM-DD`.
    pub datum: String,
    /// In what manner, by code.
    pub wijze: String,
    /// Who helped.
    pub ondersteund_door: String,
    /// What it is about, or to whom.
    pub waarover: String,
    /// What was said.
    pub tekst: String,
    /// Last day on which it holds, `YYYY-MM-DD`; may be empty.
    pub geldig_tot: String,
}

/// An act with who recorded it.
#[derive(Debug, Clone)]
pub struct DaadRegel {
    /// The act.
    pub daad: Toestemming,
    /// Name of who recorded it.
    pub door: String,
    /// Whether it counts today.
    pub telt: bool,
    /// The number of the version of the plan that it is about.
    pub versie_opp: Option<i32>,
}

/// What the page of the acts shows.
#[derive(Debug, Clone)]
pub struct ToestemmingBlad {
    /// The head.
    pub kop: LeerlingKop,
    /// The acts, newest first.
    pub daden: Vec<DaadRegel>,
    /// Where hearing and agreement stand for the plan that is worked at or in force, and the view on an application. Of the
    /// other acts each record is about a subject of its own.
    pub standen: BTreeMap<Daad, Stand>,
    /// Whose word is needed.
    pub kring: Kring,
    /// The versions of the plan about which can be spoken, newest first.
    pub opps: Vec<(OppId, i32, OppStaat)>,
    /// Who looked, for who may know.
    pub inzage: Option<Vec<InzageRegel>>,
    /// What was told of the pupil to people from outside, for who may see who read.
    pub verstrekkingen: Vec<Verstrekking>,
    /// Whether the reader may record.
    pub mag: bool,
    /// Whether the parents' view on an application is shown.
    pub ziet_zienswijze: bool,
}

/// Whether the reader sees the parents' view on an application: care data of a dossier (R268).
fn leest_zienswijze(ctx: &Ctx, houder: &Dossierhouder) -> bool {
    let recht = ctx.decide(Action::ReadAanvraag, houder.feiten);
    recht.allowed && recht.klassen.bevat(Klasse::Zorg)
}

impl App {
    /// Opens the page of the acts; that it was opened is written down.
    pub async fn open_toestemming(&self, ctx: &Ctx, id: LeerlingId) -> Result<ToestemmingBlad> {
        let houder = self.houder(ctx, id, Action::ReadOndersteuning).await?;
        self.log_inzage(ctx, id, "toestemming", houder.decision.reason)
            .await?;
        let mut daden = houder.daden(ctx).await?;
        let ziet_zienswijze = leest_zienswijze(ctx, &houder);
        daden.retain(|d| d.soort != Daad::Zienswijze || ziet_zienswijze);
        let opps = self.opps_van(ctx, &houder).await?;
        let regels = self.catalogus(ctx).await?.plan;
        let vandaag = self.today();
        let leeftijd = houder.leerling.leeftijd(vandaag);
        let kring = Kring::bij(leeftijd, &regels);
        let accounts: Vec<_> = daden.iter().map(|d| d.door).collect();
        let namen = ctx.swv.list_namen(&accounts).await?;
        let (inzage, verstrekkingen) = if ctx.mag(Action::ReadInzage, houder.feiten) {
            (
                Some(ctx.swv.list_inzage(id, INZAGE).await?),
                ctx.swv.list_verstrekkingen(id).await?,
            )
        } else {
            (None, Vec::new())
        };
        let standen = Daad::ALL
            .into_iter()
            .filter(|daad| !daad.vraagt_waarover() && (*daad != Daad::Zienswijze || ziet_zienswijze))
            .map(|daad| {
                let kring = match daad {
                    Daad::Handelingsdeel => Kring::handelingsdeel(leeftijd, &regels),
                    _ => kring,
                };
                (daad, self.daadstand(daad, &daden, &opps, kring))
            })
            .collect();
        Ok(ToestemmingBlad {
            standen,
            ziet_zienswijze,
            kring,
            inzage,
            verstrekkingen,
            mag: ctx.mag(Action::RecordToestemming, houder.feiten),
            daden: daden
                .into_iter()
                .map(|daad| DaadRegel {
                    door: namen.get(&daad.door).cloned().unwrap_or_default(),
                    telt: daad.telt_op(vandaag),
                    versie_opp: opps
                        .iter()
                        .find(|o| Some(o.id.0) == daad.betreft)
                        .map(|o| o.nummer),
                    daad,
                })
                .collect(),
            opps: opps
                .iter()
                .filter(|o| matches!(o.staat, OppStaat::Concept | OppStaat::Vastgesteld))
                .map(|o| (o.id, o.nummer, o.staat))
                .collect(),
            kop: self.kop(ctx, houder.leerling).await?,
        })
    }

    /// Where one act stands for what is at hand.
    fn daadstand(&self, daad: Daad, daden: &[Toestemming], opps: &[Opp], kring: Kring) -> Stand {
        let vandaag = self.today();
        let aan_de_beurt = |opp: &&Opp| matches!(opp.staat, OppStaat::Concept | OppStaat::Vastgesteld);
        let opp = opps.iter().find(aan_de_beurt);
        match (daad, opp) {
            (Daad::Gehoord, opp) => {
                let betreft = opp.map(|o| o.id.0);
                stand(daden, daad, betreft, Kring::Leerling, vandaag)
            }
            (Daad::Handelingsdeel, Some(opp)) => {
                overeenstemming(daden, opp.handelingsdeel_op, kring, vandaag)
            }
            (Daad::Handelingsdeel, None) => Stand::Ontbreekt,
            _ => stand(daden, daad, None, kring, vandaag),
        }
    }

    async fn opps_van(&self, ctx: &Ctx, houder: &Dossierhouder) -> Result<Vec<Opp>> {
        match &houder.zegel {
            Some(zegel) => Ok(ctx.swv.list_opps(houder.leerling.id, zegel).await?),
            None => Ok(Vec::new()),
        }
    }

    /// Records one act. It stands for itself: no other act follows from it.
    ///
    /// # Errors
    /// `Invalid` on `daad` with what is wrong with it as an act.
    pub async fn record_toestemming(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        soort: Daad,
        invoer: &ToestemmingInvoer,
    ) -> Result<ToestemmingId> {
        let houder = self.houder(ctx, id, Action::RecordToestemming).await?;
        if soort == Daad::Zienswijze && !leest_zienswijze(ctx, &houder) {
            return Err(AppError::Denied);
        }
        let daad = self.lees_daad(ctx, id, soort, invoer)?;
        let gebreken = daad.gebreken();
        if !gebreken.is_empty() {
            let fouten = gebreken.iter().map(|g| VeldFout::new(veld_van(*g), g.code()));
            return Err(AppError::Invalid(fouten.collect()));
        }
        if let Some(betreft) = daad.betreft {
            let opps = self.opps_van(ctx, &houder).await?;
            if !opps.iter().any(|o| o.id.0 == betreft) {
                return Err(AppError::veld("betreft", "keuze"));
            }
        }
        let tx = ctx.swv.begin().await?;
        tx.insert_toestemming(&daad).await?;
        let entry = houder
            .entry(ctx, Handeling::ToestemmingVastgelegd, "toestemming")
            .op(daad.id.0)
            .met("soort", soort.code())
            .met("uitkomst", daad.uitkomst.code());
        tx.commit(entry, self.millis()).await?;
        Ok(daad.id)
    }

    fn lees_daad(
        &self,
        ctx: &Ctx,
        leerling: LeerlingId,
        soort: Daad,
        invoer: &ToestemmingInvoer,
    ) -> Result<Toestemming> {
        let keuze = |veld: &str| AppError::veld(veld, "keuze");
        let betreft = match invoer.betreft.trim() {
            "" => None,
            _ if !soort.betreft_opp() => None,
            id => Some(Uuid::parse_str(id).or(Err(keuze("betreft")))?),
        };
        // Only the pupil is heard; the form need not ask who.
        let wie = if soort == Daad::Gehoord && invoer.wie.is_empty() {
            Wie::Leerling
        } else {
            Wie::parse(&invoer.wie).ok_or_else(|| keuze("wie"))?
        };
        Ok(Toestemming {
            id: ToestemmingId(self.new_id()),
            leerling,
            soort,
            betreft,
            wie,
            uitkomst: Woord::parse(&invoer.uitkomst).ok_or_else(|| keuze("uitkomst"))?,
            datum: self.dag_tussen("datum", &invoer.datum, None)?,
            wijze: Wijze::parse(&invoer.wijze).ok_or_else(|| keuze("wijze"))?,
            geldig_tot: datum_opt("geldig_tot", &invoer.geldig_tot)?,
            ingetrokken_op: None,
            teruggekoppeld_op: None,
            inhoud: DaadInhoud {
                naam: vrij("naam", &invoer.naam)?,
                ondersteund_door: vrij("ondersteund_door", &invoer.ondersteund_door)?,
                waarover: vrij("waarover", &invoer.waarover)?,
                tekst: vrij("tekst", &invoer.tekst)?,
                effect: String::new(),
            },
            door: ctx.actor.account,
            tijdstip: self.millis(),
            versie: 1,
        })
    }

    /// Withdraws an act from a day on; from then it no longer counts.
    pub async fn withdraw_toestemming(
        &self,
        ctx: &Ctx,
        id: ToestemmingId,
        versie: i32,
        op: &str,
    ) -> Result<LeerlingId> {
        let (houder, mut daad) = self.daad(ctx, id).await?;
        if daad.ingetrokken_op.is_some() {
            return Err(AppError::Conflict("ingetrokken"));
        }
        daad.ingetrokken_op = Some(self.dag_tussen("ingetrokken_op", op, Some(daad.datum))?);
        self.schrijf_daad(ctx, &houder, daad, versie, Handeling::ToestemmingIngetrokken)
            .await
    }

    /// Writes down that the pupil was told what was done with what he said (WVO 2020 art. 2.44 lid 6).
    pub async fn tell_back(
        &self,
        ctx: &Ctx,
        id: ToestemmingId,
        versie: i32,
        op: &str,
        effect: &str,
    ) -> Result<LeerlingId> {
        let (houder, mut daad) = self.daad(ctx, id).await?;
        if daad.soort != Daad::Gehoord || daad.uitkomst != Woord::Gehoord {
            return Err(AppError::Conflict("soort"));
        }
        // What was done with it shows in the plan as it was adopted.
        let opps = self.opps_van(ctx, &houder).await?;
        let concept = |opp: &Opp| Some(opp.id.0) == daad.betreft && !opp.was_vastgesteld();
        if opps.iter().any(concept) {
            return Err(AppError::veld("teruggekoppeld_op", "niet_vastgesteld"));
        }
        daad.teruggekoppeld_op = Some(self.dag_tussen("teruggekoppeld_op", op, Some(daad.datum))?);
        daad.inhoud.effect = verplicht("effect", effect)?;
        self.schrijf_daad(ctx, &houder, daad, versie, Handeling::ToestemmingVastgelegd)
            .await
    }

    async fn daad(&self, ctx: &Ctx, id: ToestemmingId) -> Result<(Dossierhouder, Toestemming)> {
        let leerling = ctx.swv.find_leerling_van_toestemming(id).await?;
        let houder = self
            .houder(
                ctx,
                leerling.ok_or(AppError::NotFound)?,
                Action::RecordToestemming,
            )
            .await?;
        let daden = houder.daden(ctx).await?;
        let ziet_zienswijze = leest_zienswijze(ctx, &houder);
        let daad = daden
            .into_iter()
            .find(|d| d.id == id && (d.soort != Daad::Zienswijze || ziet_zienswijze));
        Ok((houder, daad.ok_or(AppError::NotFound)?))
    }

    async fn schrijf_daad(
        &self,
        ctx: &Ctx,
        houder: &Dossierhouder,
        mut daad: Toestemming,
        versie: i32,
        handeling: Handeling,
    ) -> Result<LeerlingId> {
        daad.versie = versie;
        let tx = ctx.swv.begin().await?;
        tx.update_toestemming(&daad).await?;
        let entry = houder
            .entry(ctx, handeling, "toestemming")
            .op(daad.id.0)
            .met("soort", daad.soort.code());
        tx.commit(entry, self.millis()).await?;
        Ok(daad.leerling)
    }
}

/// The field that mends what is wrong.
const fn veld_van(gebrek: vangnet_core::toestemming::DaadGebrek) -> &'static str {
    use vangnet_core::toestemming::DaadGebrek as G;
    match gebrek {
        G::Woord => "uitkomst",
        G::AlleenLeerling => "wie",
        G::Naam => "naam",
        G::Tekst => "tekst",
        G::Waarover => "waarover",
        G::Geldigheid => "geldig_tot",
        G::Plan => "betreft",
    }
}
