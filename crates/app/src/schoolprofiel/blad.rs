//! A profile as a whole, and one place of it with what there is to write it by.

use std::collections::{BTreeMap, BTreeSet};

use vangnet_core::{
    id::{AccountId, SchoolprofielId},
    inrichting::{School, aanbod::Aanbodlijst, catalogus::Partij},
    schoolprofiel::{
        Bevroren, Brondocument, Gebruik, KLEIN, Plektekst, Profieltaak, Schoolprofiel,
        hints::{Hint, HintSoort, hints},
        plek::{PlekDef, lege_plekken, wat},
        stand::{ProfielStaat, ProfielStap},
    },
    toegang::Action,
};
use vangnet_store::Medewerker;

use super::{Geval, Levend};
use crate::{App, AppError, Ctx, Result};

/// A count as its reader may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cijfer {
    /// Trajecten; `None`: fewer than [`KLEIN`], but not zero, and the reader does not write for the school.
    pub trajecten: Option<u32>,
    /// Classes that got it as a whole.
    pub klassen: u32,
    /// Minutes in a school week; `None` where the trajecten are hidden.
    pub minuten_per_week: Option<u32>,
}

impl Cijfer {
    fn van(gebruik: Gebruik, alles: bool) -> Self {
        let shown = alles || gebruik.trajecten == 0 || gebruik.trajecten >= KLEIN;
        Self {
            trajecten: shown.then_some(gebruik.trajecten),
            klassen: gebruik.klassen,
            minuten_per_week: shown.then_some(gebruik.minuten_per_week),
        }
    }
}

/// An offer in a profile.
#[derive(Debug, Clone)]
pub struct AanbodRegel {
    /// Code.
    pub code: String,
    /// Name.
    pub titel: String,
    /// What it is, by the catalogue.
    pub wat: String,
    /// How the school gives it, as it says outside the profile.
    pub hoe: String,
    /// Whether the school gives it.
    pub biedt: bool,
    /// What was used of it this school year, or in the year of the adoption.
    pub cijfer: Cijfer,
}

/// A place with what stands there.
#[derive(Debug, Clone)]
pub struct PlekRegel {
    /// The place.
    pub plek: PlekDef,
    /// Its text.
    pub tekst: Plektekst,
    /// Its offers.
    pub aanbod: Vec<AanbodRegel>,
    /// What does not agree here.
    pub hints: Vec<Hint>,
    /// Whether the reader may write here now.
    pub mag_schrijven: bool,
}

/// A whole profile.
#[derive(Debug, Clone)]
pub struct ProfielBlad {
    /// The profile.
    pub profiel: Schoolprofiel,
    /// The school.
    pub school: School,
    /// The places, in reading order.
    pub regels: Vec<PlekRegel>,
    /// What does not agree and belongs to no place.
    pub hints: Vec<Hint>,
    /// Places that must be filled and are empty: code and title.
    pub leeg: Vec<(String, String)>,
    /// The tasks, what is open first.
    pub taken: Vec<Profieltaak>,
    /// The documents of the school; of an adopted profile as they were then.
    pub documenten: Vec<Brondocument>,
    /// Titles of the documents of an adopted profile: place, title, edition.
    pub stukken: Vec<(String, String, String)>,
    /// Names of who has a task.
    pub namen: BTreeMap<AccountId, String>,
    /// Who can get a task, for who may give one.
    pub medewerkers: Vec<Medewerker>,
    /// The hash of what was frozen.
    pub hash: Option<String>,
    /// Whether the reader writes for the school.
    pub mag_schrijven: bool,
    /// The steps that the reader may take here.
    pub stappen: Vec<ProfielStap>,
}

/// What stood at a place in the profile before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vorige {
    /// The calendar year in which its school year begins.
    pub schooljaar: i16,
    /// The text.
    pub tekst: String,
}

/// One place, to write it.
#[derive(Debug, Clone)]
pub struct PlekBlad {
    /// The profile.
    pub profiel: Schoolprofiel,
    /// The school.
    pub school: School,
    /// The place with its text, offers and hints.
    pub regel: PlekRegel,
    /// What stood here before.
    pub vorige: Option<Vorige>,
    /// The documents of the school at this place.
    pub documenten: Vec<Brondocument>,
    /// The open place before it.
    pub terug: Option<PlekDef>,
    /// The open place after it.
    pub verder: Option<PlekDef>,
}

impl App {
    /// A profile from top to bottom. An adopted one shows what was frozen, whatever changed since (R017).
    ///
    /// # Errors
    /// `NotFound` for who may not know of it.
    pub async fn open_schoolprofiel(&self, ctx: &Ctx, id: SchoolprofielId) -> Result<ProfielBlad> {
        let geval = self.profielgeval(ctx, id).await?;
        let taken = ctx.swv.list_profieltaken(id).await?;
        let wie: Vec<AccountId> = taken.iter().map(|t| t.eigenaar).collect();
        let mag_schrijven = ctx.schrijft_profiel(geval.school.id, Partij::School);
        let mut blad = ProfielBlad {
            stappen: ctx.profielstappen(&geval.profiel),
            regels: Vec::new(),
            hints: Vec::new(),
            leeg: Vec::new(),
            documenten: Vec::new(),
            stukken: Vec::new(),
            namen: ctx.swv.list_namen(&wie).await?,
            medewerkers: Vec::new(),
            hash: None,
            profiel: geval.profiel.clone(),
            school: geval.school.clone(),
            mag_schrijven,
            taken,
        };
        if geval.profiel.staat == ProfielStaat::Vastgesteld {
            self.vul_bevroren(ctx, &mut blad).await?;
        } else {
            self.vul_levend(ctx, &geval, &mut blad).await?;
        }
        Ok(blad)
    }

    async fn vul_levend(&self, ctx: &Ctx, geval: &Geval, blad: &mut ProfielBlad) -> Result<()> {
        let vandaag = self.today();
        let levend = self.levend(ctx, geval.school.id, vandaag).await?;
        let teksten = ctx.swv.list_plekteksten(geval.profiel.id).await?;
        let vorig = self.vorig_profiel(ctx, &geval.profiel).await?;
        let vorige = vorig.map(|(_, teksten)| teksten).unwrap_or_default();
        let feiten = levend.feiten(geval, &teksten, &vorige, vandaag);
        let alle = zichtbaar(hints(&feiten), blad.mag_schrijven);
        let leeg = lege_plekken(&geval.plekken, &teksten, &feiten.geboden());
        blad.leeg = leeg
            .into_iter()
            .map(|p| (p.code.clone(), p.titel.clone()))
            .collect();
        let each = geval.plekken.iter();
        blad.regels = each
            .map(|p| ctx.plekregel(geval, &levend, &teksten, &alle, p))
            .collect();
        blad.hints = alle.into_iter().filter(|h| h.plek.is_empty()).collect();
        if blad.mag_schrijven {
            blad.medewerkers = ctx.swv.list_medewerkers(geval.school.id, vandaag).await?;
        }
        blad.documenten = levend.documenten;
        Ok(())
    }

    async fn vul_bevroren(&self, ctx: &Ctx, blad: &mut ProfielBlad) -> Result<()> {
        let kept = ctx
            .swv
            .find_bevroren(blad.profiel.id)
            .await?
            .ok_or(AppError::NotFound)?;
        let bevroren: Bevroren = serde_json::from_str(&kept.json).map_err(AppError::internal)?;
        blad.hash = Some(kept.hash);
        blad.stukken.clone_from(&bevroren.documenten);
        blad.school.naam.clone_from(&bevroren.school);
        let alles = blad.mag_schrijven;
        let regel = |plek: &PlekDef| PlekRegel {
            tekst: tekst_van(&bevroren.teksten, &plek.code),
            aanbod: bevroren
                .aanbod
                .iter()
                .filter(|a| plek.arrangementen.contains(&a.code))
                .map(|a| AanbodRegel {
                    code: a.code.clone(),
                    titel: a.titel.clone(),
                    wat: a.wat.clone(),
                    hoe: a.hoe.clone(),
                    biedt: true,
                    cijfer: Cijfer::van(a.gebruik, alles),
                })
                .collect(),
            hints: Vec::new(),
            mag_schrijven: false,
            plek: plek.clone(),
        };
        blad.regels = bevroren.plekken.iter().map(regel).collect();
        Ok(())
    }

    /// One place with what there is to write it by: what stood there before, the offers that belong to it and what was used
    /// of them, its documents.
    ///
    /// # Errors
    /// `NotFound` without such a place, and where no text can stand.
    pub async fn open_profielplek(&self, ctx: &Ctx, id: SchoolprofielId, code: &str) -> Result<PlekBlad> {
        let geval = self.profielgeval(ctx, id).await?;
        let plek = geval.plek(code)?;
        if !plek.is_open() || geval.profiel.staat == ProfielStaat::Vastgesteld {
            return Err(AppError::NotFound);
        }
        let vandaag = self.today();
        let levend = self.levend(ctx, geval.school.id, vandaag).await?;
        let teksten = ctx.swv.list_plekteksten(id).await?;
        let vorig = self.vorig_profiel(ctx, &geval.profiel).await?;
        let vorige = vorig.map(|(p, teksten)| (p.schooljaar, teksten));
        let before: &[Plektekst] = vorige.as_ref().map_or(&[], |(_, teksten)| teksten);
        let alles = ctx.schrijft_profiel(geval.school.id, Partij::School);
        let alle = zichtbaar(hints(&levend.feiten(&geval, &teksten, before, vandaag)), alles);
        let open: Vec<&PlekDef> = geval.plekken.iter().filter(|p| p.is_open()).collect();
        let here = open.iter().position(|p| p.code == code);
        let at = |n: Option<usize>| n.and_then(|n| open.get(n)).map(|p| (*p).clone());
        Ok(PlekBlad {
            regel: ctx.plekregel(&geval, &levend, &teksten, &alle, plek),
            vorige: vorige.as_ref().map(|(jaar, teksten)| Vorige {
                schooljaar: *jaar,
                tekst: tekst_van(teksten, code).tekst,
            }),
            documenten: levend
                .documenten
                .iter()
                .filter(|d| d.plek == code)
                .cloned()
                .collect(),
            terug: at(here.and_then(|n| n.checked_sub(1))),
            verder: at(here.and_then(|n| n.checked_add(1))),
            profiel: geval.profiel.clone(),
            school: geval.school.clone(),
        })
    }
}

impl Ctx {
    fn plekregel(
        &self,
        geval: &Geval,
        levend: &Levend,
        teksten: &[Plektekst],
        alle: &[Hint],
        plek: &PlekDef,
    ) -> PlekRegel {
        let alles = self.schrijft_profiel(geval.school.id, Partij::School);
        let offers = geval.catalogus.arrangement.iter();
        PlekRegel {
            tekst: tekst_van(teksten, &plek.code),
            aanbod: offers
                .filter(|a| plek.arrangementen.contains(&a.code))
                .map(|a| AanbodRegel {
                    code: a.code.clone(),
                    titel: a.titel.clone(),
                    wat: wat(a),
                    hoe: hoe(&levend.aanbod, &a.code),
                    biedt: levend.aanbod.biedt(&geval.catalogus, &a.code),
                    cijfer: Cijfer::van(levend.gebruik.get(&a.code).copied().unwrap_or_default(), alles),
                })
                .collect(),
            hints: alle.iter().filter(|h| h.plek == plek.code).cloned().collect(),
            mag_schrijven: geval.profiel.staat == ProfielStaat::Concept
                && plek.is_open()
                && self.schrijft_profiel(geval.school.id, plek.wie),
            plek: plek.clone(),
        }
    }

    /// The steps that exist here and that the reader may take: the board adopts, who writes does the rest.
    fn profielstappen(&self, profiel: &Schoolprofiel) -> Vec<ProfielStap> {
        let may = |stap: &ProfielStap| match stap {
            ProfielStap::Vaststellen => self.mag_school(Action::AdoptSchoolprofiel, profiel.school),
            _ => self.schrijft_profiel(profiel.school, Partij::School),
        };
        profiel.staat.stappen().filter(may).collect()
    }
}

/// How the school gives an offer, as it says outside the profile.
pub(super) fn hoe(aanbod: &Aanbodlijst, code: &str) -> String {
    aanbod.van(code).map_or_else(String::new, |a| a.hoe.clone())
}

fn tekst_van(teksten: &[Plektekst], code: &str) -> Plektekst {
    let found = teksten.iter().find(|t| t.plek == code).cloned();
    found.unwrap_or_else(|| Plektekst {
        plek: code.to_owned(),
        ..Plektekst::default()
    })
}

/// What a reader who does not write may know: that somebody had an offer which the school says it does not give could point
/// at that one pupil.
fn zichtbaar(alle: Vec<Hint>, alles: bool) -> Vec<Hint> {
    let hidden: BTreeSet<HintSoort> = BTreeSet::from([HintSoort::NietBeloofd]);
    alle.into_iter()
        .filter(|h| alles || !hidden.contains(&h.soort))
        .collect()
}
