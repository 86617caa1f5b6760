//! A profile moves on: advice, pupils heard, adoption; what is adopted is frozen with what was live (R002, R017).

use std::fmt::Write as _;

use jiff::civil::Date;
use sha2::{Digest, Sha256};
use vangnet_core::{
    bewaring::Handeling,
    id::SchoolprofielId,
    schoolprofiel::{
        Bevroren, BevrorenAanbod, Gehoord, MrBesluit, Plektekst, Schoolprofiel, Vaststelling,
        plek::{lege_plekken, wat},
        stand::{MrAdvies, ProfielStap, StapFeiten},
    },
};
use vangnet_store::BevrorenTekst;

use super::{Geval, Levend, blad::hoe};
use crate::{
    App, AppError, Ctx, Result,
    invoer::{datum, verplicht},
};

/// Most characters of the name of who signs.
const MAX_NAAM: usize = 120;

/// A step as typed; each step asks its own fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfielStapInvoer {
    /// The step, by code.
    pub stap: String,
    /// The version that was read.
    pub versie: i32,
    /// The day of advice, hearing or adoption.
    pub datum: String,
    /// The advice, by code.
    pub advies: String,
    /// What pupils said, and what was done with it.
    pub inbreng: String,
    /// Who signs for the board.
    pub naam: String,
}

impl App {
    /// Takes a step. At the adoption everything is frozen: texts, places, offers with WAT and HOE, figures of use, documents.
    ///
    /// # Errors
    /// `NotFound` for who may not know of it; `Denied` for who may not take this step; `Invalid` on a field, or on `stap` with
    /// the reason why it is not taken (R001, R002); `Conflict` when somebody else was first.
    pub async fn step_schoolprofiel(
        &self,
        ctx: &Ctx,
        id: SchoolprofielId,
        invoer: &ProfielStapInvoer,
    ) -> Result<()> {
        let geval = self.profielgeval(ctx, id).await?;
        let stap = ProfielStap::parse(&invoer.stap).ok_or_else(|| AppError::veld("stap", "keuze"))?;
        ctx.vereis_stap(&geval.profiel, stap)?;
        let mut nu = geval.profiel.clone();
        nu.versie = invoer.versie;
        self.vul_stap(&mut nu, stap, invoer)?;
        let op = nu.vaststelling.as_ref().map_or_else(|| self.today(), |v| v.op);
        let levend = self.levend(ctx, geval.school.id, op).await?;
        let tx = ctx.swv.begin().await?;
        let was = tx.lock_schoolprofiel(id).await?;
        if was.versie != invoer.versie {
            return Err(AppError::Conflict("gewijzigd"));
        }
        let teksten = tx.list_plekteksten(id).await?;
        let geboden = levend.feiten(&geval, &teksten, &[], op).geboden();
        let feiten = StapFeiten {
            mr: nu.mr.as_ref(),
            gehoord: nu.gehoord.as_ref(),
            leeg: lege_plekken(&geval.plekken, &teksten, &geboden).len(),
            op: nu.vaststelling.as_ref().map(|v| v.op),
        };
        let na = was.staat.na(stap, &feiten);
        nu.staat = na.map_err(|fout| AppError::veld("stap", fout.code()))?;
        let bevroren = bevries(&geval, &levend, &nu, teksten)?;
        tx.update_schoolprofiel(&nu, bevroren.as_ref()).await?;
        if stap == ProfielStap::Vaststellen {
            // The source may name people; what was taken over of it stands in the profile.
            tx.delete_inlezing(id).await?;
        }
        let handeling = match stap {
            ProfielStap::Vaststellen => Handeling::SchoolprofielVastgesteld,
            _ => Handeling::SchoolprofielVerder,
        };
        let mut entry = ctx
            .entry(handeling, "schoolprofiel")
            .op(id.0)
            .met("stap", stap.code());
        if let Some(kept) = bevroren {
            entry = entry.met("hash", kept.hash);
        }
        Ok(tx.commit(entry, self.millis()).await?)
    }

    fn vul_stap(&self, nu: &mut Schoolprofiel, stap: ProfielStap, invoer: &ProfielStapInvoer) -> Result<()> {
        match stap {
            ProfielStap::MrAdvies => {
                let advies = MrAdvies::parse(&invoer.advies).ok_or_else(|| AppError::veld("mr", "keuze"))?;
                let op = self.tot_vandaag(&invoer.datum)?;
                nu.mr = Some(MrBesluit { advies, op });
            }
            ProfielStap::Gehoord => {
                nu.gehoord = Some(Gehoord {
                    op: self.tot_vandaag(&invoer.datum)?,
                    inbreng: verplicht("inbreng", &invoer.inbreng)?,
                });
            }
            ProfielStap::Vaststellen => {
                let naam = verplicht("naam", &invoer.naam)?;
                if naam.chars().count() > MAX_NAAM {
                    return Err(AppError::veld("naam", "te_lang"));
                }
                let op = self.tot_vandaag(&invoer.datum)?;
                nu.vaststelling = Some(Vaststelling { op, naam });
            }
            // The advice was on the text as it was; that pupils were heard stays true.
            ProfielStap::Terug => nu.mr = None,
        }
        Ok(())
    }

    /// A day that is not in the future.
    fn tot_vandaag(&self, tekst: &str) -> Result<Date> {
        let dag = datum("datum", tekst)?;
        if dag > self.today() {
            return Err(AppError::veld("datum", "toekomst"));
        }
        Ok(dag)
    }
}

impl Ctx {
    fn vereis_stap(&self, profiel: &Schoolprofiel, stap: ProfielStap) -> Result<()> {
        use vangnet_core::toegang::Action;
        match stap {
            ProfielStap::Vaststellen if self.mag_school(Action::AdoptSchoolprofiel, profiel.school) => Ok(()),
            ProfielStap::Vaststellen => Err(AppError::Denied),
            _ => self.vereis_schrijver(profiel.school),
        }
    }
}

/// What is kept at the adoption; `None` at any other step.
fn bevries(
    geval: &Geval,
    levend: &Levend,
    nu: &Schoolprofiel,
    teksten: Vec<Plektekst>,
) -> Result<Option<BevrorenTekst>> {
    let (Some(mr), Some(gehoord), Some(vaststelling)) = (&nu.mr, &nu.gehoord, &nu.vaststelling) else {
        return Ok(None);
    };
    let offers = geval.catalogus.arrangement.iter();
    let given = offers.filter(|a| levend.aanbod.biedt(&geval.catalogus, &a.code));
    let bevroren = Bevroren {
        school: geval.school.naam.clone(),
        brin: geval.school.brin.clone(),
        schooljaar: nu.schooljaar,
        format: nu.format.naam.clone(),
        plekken: geval.plekken.clone(),
        teksten,
        aanbod: given
            .map(|a| BevrorenAanbod {
                code: a.code.clone(),
                titel: a.titel.clone(),
                wat: wat(a),
                hoe: hoe(&levend.aanbod, &a.code),
                gebruik: levend.gebruik.get(&a.code).copied().unwrap_or_default(),
            })
            .collect(),
        documenten: levend
            .documenten
            .iter()
            .map(|d| (d.plek.clone(), d.titel.clone(), d.uitgave.clone()))
            .collect(),
        mr: mr.clone(),
        gehoord: gehoord.clone(),
        vaststelling: vaststelling.clone(),
    };
    let json = serde_json::to_string(&bevroren).map_err(AppError::internal)?;
    let hash = hash(&json);
    Ok(Some(BevrorenTekst { json, hash }))
}

/// SHA-256 of exactly these bytes, in hexadecimal.
pub(super) fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
