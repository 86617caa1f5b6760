//! A profile that a school already has is read in: each paragraph at a place or in the tray, moved by a person, taken over.

mod cijfers;
mod overnemen;

pub use overnemen::{Overgenomen, OverneemInvoer};

use std::{collections::BTreeSet, sync::Arc};

use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{InlezingId, SchoolprofielId},
    inrichting::School,
    schoolprofiel::{
        Plektekst, Schoolprofiel,
        inlezen::{
            Alinea, Bronsoort, Cijfertabel, DOCUMENTEN, Geplaatst, Ingelezen, InleesStaat, Inlezing, Soort,
            Weigering, Zoekplek, plaats, zoekplekken,
        },
        plek::PlekDef,
        stand::ProfielStaat,
    },
};
use vangnet_store::Tx;

use super::Geval;
use crate::{App, AppError, Bronlezer, Ctx, Result};

/// Whether a file takes the place of what was read in before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InleesInvoer {
    /// Whether a reading that is there may be replaced.
    pub vervang: bool,
    /// Its version, as read; 0 when there was none.
    pub versie: i32,
}

/// Paragraphs that a person moves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VerplaatsInvoer {
    /// The reading that was seen; `None`: the one that is there.
    pub lezing: Option<InlezingId>,
    /// The version that was read.
    pub versie: i32,
    /// Each: paragraphs by their number from 0, and the code of the place, or `None` for the tray.
    pub zetten: Vec<(Vec<usize>, Option<String>)>,
}

/// What is read in for a place, or as documents of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vak {
    /// The code that the paragraphs have.
    pub code: String,
    /// The place.
    pub plek: PlekDef,
    /// Whether these are titles of documents.
    pub documenten: bool,
    /// The paragraphs by their number, in the order of the source.
    pub nummers: Vec<usize>,
    /// What stands at the place now.
    pub staat_er: String,
    /// Whether the reader writes at this place.
    pub mag_schrijven: bool,
}

/// How many paragraphs there are of each kind. Together they are all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Inleestelling {
    /// Text of a place.
    pub tekst: usize,
    /// Titles of documents.
    pub documenten: usize,
    /// Headings that open a place.
    pub koppen: usize,
    /// Rows of figures below a heading that was found.
    pub cijfers: usize,
    /// What lies in the tray.
    pub bak: usize,
}

/// The page of a reading.
#[derive(Debug, Clone)]
pub struct Inleesblad {
    /// The profile.
    pub profiel: Schoolprofiel,
    /// The school.
    pub school: School,
    /// Whether the profile is a concept: only then something is read in, moved or taken over.
    pub is_concept: bool,
    /// What was read in; `None`: nothing yet.
    pub ingelezen: Option<Ingelezen>,
    /// The places that get something, in reading order.
    pub vakken: Vec<Vak>,
    /// The paragraphs without a place, by their number.
    pub bak: Vec<usize>,
    /// How many there are of each kind.
    pub telling: Inleestelling,
    /// The places to which the reader can move a paragraph.
    pub keuzes: Vec<PlekDef>,
    /// The tables of figures.
    pub cijfers: Vec<Cijfertabel>,
    /// Whether the reader may write key figures of the school.
    pub mag_cijfers: bool,
}

impl App {
    /// What was read in for a profile, for who writes it. After the adoption there is no such page.
    ///
    /// # Errors
    /// `NotFound` for who may not know of the profile, and of an adopted one; `Denied` for who does not write it.
    pub async fn open_inlezing(&self, ctx: &Ctx, id: SchoolprofielId) -> Result<Inleesblad> {
        let geval = self.inleesgeval(ctx, id).await?;
        if geval.profiel.staat == ProfielStaat::Vastgesteld {
            return Err(AppError::NotFound);
        }
        let ingelezen = ctx.swv.find_inlezing(id).await?;
        let inlezing = ingelezen.as_ref().map(|i| &i.inlezing);
        let alineas = inlezing.map_or(&[][..], |i| i.alineas.as_slice());
        let teksten = ctx.swv.list_plekteksten(id).await?;
        let (vakken, bak) = vakken(ctx, &geval, alineas, &teksten);
        let cijfers = self.inleescijfers(ctx, geval.school.id, alineas).await?;
        let keuzes = geval.plekken.iter().filter(|p| mag_hier(ctx, &geval, p));
        Ok(Inleesblad {
            is_concept: geval.profiel.staat == ProfielStaat::Concept,
            telling: telling(&vakken, &bak, alineas),
            keuzes: keuzes.cloned().collect(),
            mag_cijfers: ctx.schrijft_cijfers(geval.school.id),
            profiel: geval.profiel,
            school: geval.school,
            ingelezen,
            vakken,
            bak,
            cijfers,
        })
    }

    /// Reads a file in: plain text or Word. What was read in before goes only when that was asked.
    ///
    /// # Errors
    /// `NotFound`, `Denied`; `Invalid` on `bestand` with why it is not read, on `vervang` when there is a reading already, or
    /// on `stap` when the profile is no concept any more; `Conflict` when the reading that goes was changed in the meantime.
    pub async fn read_schoolprofiel(
        &self,
        ctx: &Ctx,
        id: SchoolprofielId,
        bytes: Vec<u8>,
        invoer: InleesInvoer,
    ) -> Result<()> {
        let geval = self.inleesgeval(ctx, id).await?;
        vereis_concept(geval.profiel.staat)?;
        let (bron, omvang) = (Bronsoort::van(&bytes), bytes.len());
        let (lezer, zoek) = (Arc::clone(&self.bronlezer), zoekplekken(&geval.plekken));
        let gelezen = tokio::task::spawn_blocking(move || lees(&*lezer, &bytes, &zoek)).await;
        let inlezing = gelezen
            .map_err(AppError::internal)?
            .map_err(|waarom| AppError::veld("bestand", waarom.code()))?;
        let aantal = inlezing.alineas.len();
        let mut nieuw = Ingelezen {
            id: InlezingId(self.new_id()),
            profiel: id,
            bron,
            bytes: u32::try_from(omvang).unwrap_or(u32::MAX),
            inlezing,
            staat: InleesStaat::Open,
            door: ctx.actor.account,
            tijdstip: self.millis(),
            versie: 0,
        };
        let tx = ctx.swv.begin().await?;
        vereis_concept(tx.lock_schoolprofiel(id).await?.staat)?;
        if let Some(was) = tx.find_inlezing(id).await? {
            if !invoer.vervang {
                return Err(AppError::veld("vervang", "inlezing_loopt"));
            }
            if was.versie != invoer.versie {
                return Err(AppError::Conflict("gewijzigd"));
            }
            // The next version of the same: what was asked of the one before does not fit this one.
            (nieuw.id, nieuw.versie) = (was.id, was.versie);
        }
        tx.save_inlezing(&nieuw).await?;
        let entry = ctx.inleesregel(id, "gelezen").met("aantal", aantal.to_string());
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Moves paragraphs to a place or back to the tray: all of it or nothing.
    ///
    /// # Errors
    /// `NotFound` without such a reading or paragraph; `Denied`; `Invalid` on `plek` when nothing was chosen or at a place
    /// where the reader does not write, or on `stap` when the profile is no concept any more; `Conflict` when somebody else
    /// moved something, or when it was taken over.
    pub async fn move_alineas(
        &self,
        ctx: &Ctx,
        id: SchoolprofielId,
        invoer: &VerplaatsInvoer,
    ) -> Result<usize> {
        let geval = self.inleesgeval(ctx, id).await?;
        let tx = ctx.swv.begin().await?;
        let mut nu = open_inlezing(&tx, id, invoer.lezing, invoer.versie).await?;
        let mut verzet = BTreeSet::new();
        for (nummers, naar) in &invoer.zetten {
            let hier = |code: &String| {
                let plek = geval.plekken.iter().find(|p| p.code == *code);
                plek.is_some_and(|p| mag_hier(ctx, &geval, p))
            };
            if naar.as_ref().is_some_and(|code| !hier(code)) {
                return Err(AppError::veld("plek", "keuze"));
            }
            for nummer in nummers {
                if !nu.inlezing.verplaats(*nummer, naar.as_deref()) {
                    return Err(AppError::NotFound);
                }
                verzet.insert(*nummer);
            }
        }
        if verzet.is_empty() {
            return Err(AppError::veld("plek", "inlezing_kies"));
        }
        tx.save_inlezing(&nu).await?;
        let aantal = verzet.len();
        let entry = ctx
            .inleesregel(id, "verplaatst")
            .met("aantal", aantal.to_string());
        tx.commit(entry, self.millis()).await?;
        Ok(aantal)
    }

    /// Throws away what was read in. What was taken over of it stays in the profile.
    ///
    /// # Errors
    /// `NotFound` without one, and of an adopted profile; `Denied`; `Conflict` when somebody else changed it in the meantime.
    pub async fn drop_inlezing(&self, ctx: &Ctx, id: SchoolprofielId, versie: i32) -> Result<()> {
        self.inleesgeval(ctx, id).await?;
        let tx = ctx.swv.begin().await?;
        tx.lock_schoolprofiel(id).await?;
        let was = tx.find_inlezing(id).await?.ok_or(AppError::NotFound)?;
        if was.versie != versie {
            return Err(AppError::Conflict("gewijzigd"));
        }
        tx.delete_inlezing(id).await?;
        let entry = ctx.inleesregel(id, "weg");
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// The profile, for who writes it.
    async fn inleesgeval(&self, ctx: &Ctx, id: SchoolprofielId) -> Result<Geval> {
        let geval = self.profielgeval(ctx, id).await?;
        ctx.vereis_schrijver(geval.school.id)?;
        Ok(geval)
    }
}

impl Ctx {
    /// An entry about a reading: numbers and codes, no words of it.
    fn inleesregel(&self, id: SchoolprofielId, stap: &'static str) -> AuditEntry {
        self.entry(Handeling::SchoolprofielBewerkt, "inlezing")
            .op(id.0)
            .met("stap", stap)
    }
}

/// Paragraphs from bytes, at their places. Signs that no text of ours may hold go out: they show nothing.
fn lees(lezer: &dyn Bronlezer, bytes: &[u8], zoek: &[Zoekplek]) -> std::result::Result<Inlezing, Weigering> {
    if bytes.is_empty() {
        return Err(Weigering::Leeg);
    }
    let zonder = |mut alinea: Alinea| {
        alinea.tekst.retain(|c| !c.is_control() || c == '\t');
        alinea
    };
    let alineas: Vec<Alinea> = lezer.lees(bytes)?.into_iter().map(zonder).collect();
    let vol: Vec<Alinea> = alineas
        .into_iter()
        .filter(|a| !a.tekst.trim().is_empty())
        .collect();
    if vol.is_empty() {
        return Err(Weigering::Leeg);
    }
    Ok(plaats(&vol, zoek))
}

fn vereis_concept(staat: ProfielStaat) -> Result<()> {
    if staat == ProfielStaat::Concept {
        Ok(())
    } else {
        Err(AppError::veld("stap", "profiel_geen_concept"))
    }
}

/// The reading of a concept in the version that was read, held until the transaction ends.
async fn open_inlezing(
    tx: &Tx<'_>,
    id: SchoolprofielId,
    lezing: Option<InlezingId>,
    versie: i32,
) -> Result<Ingelezen> {
    vereis_concept(tx.lock_schoolprofiel(id).await?.staat)?;
    let nu = tx.find_inlezing(id).await?.ok_or(AppError::NotFound)?;
    let ander = lezing.is_some_and(|lezing| lezing != nu.id);
    if ander || nu.versie != versie || nu.staat != InleesStaat::Open {
        return Err(AppError::Conflict("gewijzigd"));
    }
    Ok(nu)
}

/// Whether the reader writes at a place where a text can stand.
fn mag_hier(ctx: &Ctx, geval: &Geval, plek: &PlekDef) -> bool {
    plek.is_open() && ctx.schrijft_profiel(geval.school.id, plek.wie)
}

/// The place of a code that a paragraph has, and whether the code is that of its documents. Documents of a theme in parts
/// belong to its first part.
fn plek_van<'a>(plekken: &'a [PlekDef], code: &str) -> Option<(&'a PlekDef, bool)> {
    let open = || plekken.iter().filter(|p| p.is_open());
    let Some(basis) = code.strip_suffix(DOCUMENTEN) else {
        return open().find(|p| p.code == code).map(|p| (p, false));
    };
    let deel = |p: &&PlekDef| {
        p.code
            .strip_prefix(basis)
            .is_some_and(|rest| rest.starts_with('.'))
    };
    let found = open().find(|p| p.code == basis).or_else(|| open().find(deel));
    found.map(|p| (p, true))
}

/// The paragraphs by place, in reading order, and those without one. A place that is not there any more is none.
fn vakken(ctx: &Ctx, geval: &Geval, alineas: &[Geplaatst], teksten: &[Plektekst]) -> (Vec<Vak>, Vec<usize>) {
    let mut vakken: Vec<Vak> = Vec::new();
    let mut bak = Vec::new();
    for (nummer, g) in alineas.iter().enumerate() {
        let code = g.plek.as_deref();
        let Some((code, (plek, documenten))) = code.and_then(|c| Some((c, plek_van(&geval.plekken, c)?)))
        else {
            bak.push(nummer);
            continue;
        };
        if let Some(vak) = vakken.iter_mut().find(|v| v.code == code) {
            vak.nummers.push(nummer);
            continue;
        }
        let staat_er = teksten.iter().find(|t| t.plek == plek.code);
        vakken.push(Vak {
            code: code.to_owned(),
            documenten,
            nummers: vec![nummer],
            staat_er: staat_er.map(|t| t.tekst.clone()).unwrap_or_default(),
            mag_schrijven: ctx.schrijft_profiel(geval.school.id, plek.wie),
            plek: plek.clone(),
        });
    }
    let order = |code: &str| geval.plekken.iter().position(|p| p.code == code);
    vakken.sort_by_key(|v| (order(&v.plek.code), v.documenten));
    (vakken, bak)
}

fn telling(vakken: &[Vak], bak: &[usize], alineas: &[Geplaatst]) -> Inleestelling {
    let mut uit = Inleestelling {
        bak: bak.len(),
        ..Inleestelling::default()
    };
    for vak in vakken {
        for g in vak.nummers.iter().filter_map(|n| alineas.get(*n)) {
            let teller = match g.soort {
                Soort::Kop => &mut uit.koppen,
                _ if vak.documenten => &mut uit.documenten,
                Soort::Kengetallen => &mut uit.cijfers,
                _ => &mut uit.tekst,
            };
            *teller = teller.saturating_add(1);
        }
    }
    uit
}
