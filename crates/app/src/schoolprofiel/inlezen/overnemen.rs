//! What was read in is taken over: texts, documents and figures in one go, with one entry in the trail.

use std::collections::{BTreeMap, BTreeSet};

use vangnet_core::{
    cijfers::kengetal::Waarde,
    id::{BrondocumentId, InlezingId, SchoolprofielId},
    schoolprofiel::{
        Brondocument, Plektekst,
        inlezen::{DOCUMENTEN, InleesStaat, Inlezing, Reden, Samenvoeging, Soort},
    },
    tekst::fold,
};
use vangnet_store::Tx;

use super::{Geval, mag_hier, open_inlezing, plek_van};
use crate::{App, AppError, Ctx, Result, VeldFout, invoer::MAX_TEKST};

/// How what was read in is taken over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OverneemInvoer {
    /// The reading that was seen; `None`: the one that is there.
    pub lezing: Option<InlezingId>,
    /// The version that was read.
    pub versie: i32,
    /// What is done at every place where a text stands already, by code; empty: as chosen for each place.
    pub alle: String,
    /// What is done at a place, by the code of the place; without a choice it comes behind what stands there.
    pub plekken: BTreeMap<String, String>,
    /// Whether titles of documents go into the list of documents.
    pub documenten: bool,
    /// Whether figures are written.
    pub kengetallen: bool,
}

/// What was taken over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Overgenomen {
    /// Places that got a text.
    pub plekken: usize,
    /// Documents that were added.
    pub documenten: usize,
    /// Figures that were written.
    pub kengetallen: usize,
    /// Paragraphs that lie in the tray now.
    pub bak: usize,
}

/// The choices, read.
struct Keuzes {
    alle: Option<Samenvoeging>,
    plekken: BTreeMap<String, Samenvoeging>,
}

impl Keuzes {
    fn van(invoer: &OverneemInvoer) -> Result<Self> {
        let lees = |veld: String, code: &str| {
            let keuze = Samenvoeging::parse(code);
            keuze.ok_or_else(|| AppError::Invalid(vec![VeldFout::new(veld, "keuze")]))
        };
        let mut plekken = BTreeMap::new();
        for (plek, code) in &invoer.plekken {
            plekken.insert(plek.clone(), lees(format!("plek-{plek}"), code)?);
        }
        let alle = match invoer.alle.as_str() {
            "" => None,
            code => Some(lees("alle".to_owned(), code)?),
        };
        Ok(Self { alle, plekken })
    }

    fn bij(&self, plek: &str) -> Samenvoeging {
        let eigen = self.plekken.get(plek).copied();
        self.alle.or(eigen).unwrap_or(Samenvoeging::Achter)
    }
}

impl App {
    /// Takes over what was read in: texts at their places, titles in the list of documents, figures of years of which nothing
    /// was written. What does not go to a place goes to the tray, which stays to be seen until the adoption.
    ///
    /// # Errors
    /// `NotFound` without a reading; `Denied`; `Invalid` on `alle` or `plek-<code>` with a wrong choice or a text that would be
    /// too long, or on `stap` when the profile is no concept any more; `Conflict` when somebody else was first.
    pub async fn accept_inlezing(
        &self,
        ctx: &Ctx,
        id: SchoolprofielId,
        invoer: &OverneemInvoer,
    ) -> Result<Overgenomen> {
        let geval = self.inleesgeval(ctx, id).await?;
        let keuzes = Keuzes::van(invoer)?;
        let bekend = ctx.swv.list_brondocumenten(geval.school.id).await?;
        let waarden = self.cijfers_bij(ctx, &geval, invoer).await?;
        let tx = ctx.swv.begin().await?;
        let mut nu = open_inlezing(&tx, id, invoer.lezing, invoer.versie).await?;
        let mut gedaan = self
            .schrijf_teksten(ctx, &tx, &geval, &nu.inlezing, &keuzes)
            .await?;
        let plekken = gedaan.len();
        let nieuw = if invoer.documenten {
            gedaan.extend(documentplekken(&geval, &nu.inlezing));
            documenten(self, &geval, &nu.inlezing, &bekend)
        } else {
            Vec::new()
        };
        schrijf_bij(&tx, &nieuw, &waarden).await?;
        naar_de_bak(&mut nu.inlezing, &gedaan);
        nu.staat = InleesStaat::Overgenomen;
        tx.save_inlezing(&nu).await?;
        let uit = Overgenomen {
            plekken,
            documenten: nieuw.len(),
            kengetallen: waarden.len(),
            bak: nu.inlezing.alineas.iter().filter(|g| g.plek.is_none()).count(),
        };
        let entry = ctx
            .inleesregel(id, "overgenomen")
            .met("plekken", uit.plekken.to_string())
            .met("documenten", uit.documenten.to_string())
            .met("kengetallen", uit.kengetallen.to_string())
            .met("bak", uit.bak.to_string());
        tx.commit(entry, self.millis()).await?;
        Ok(uit)
    }

    /// The figures that go along: none when that was not asked, or for who writes no figures of the school.
    async fn cijfers_bij(&self, ctx: &Ctx, geval: &Geval, invoer: &OverneemInvoer) -> Result<Vec<Waarde>> {
        let school = geval.school.id;
        if !invoer.kengetallen || !ctx.schrijft_cijfers(school) {
            return Ok(Vec::new());
        }
        let Some(was) = ctx.swv.find_inlezing(geval.profiel.id).await? else {
            return Ok(Vec::new());
        };
        let tabellen = self.inleescijfers(ctx, school, &was.inlezing.alineas).await?;
        Ok(self.inleeswaarden(ctx, school, &tabellen))
    }

    /// Writes the texts, and says at which places.
    async fn schrijf_teksten(
        &self,
        ctx: &Ctx,
        tx: &Tx<'_>,
        geval: &Geval,
        inlezing: &Inlezing,
        keuzes: &Keuzes,
    ) -> Result<BTreeSet<String>> {
        let id = geval.profiel.id;
        let staat_er = tx.list_plekteksten(id).await?;
        let gelezen = inlezing.teksten();
        let mut nieuw = Vec::new();
        let mut te_lang = Vec::new();
        for plek in geval.plekken.iter().filter(|p| mag_hier(ctx, geval, p)) {
            let Some(tekst) = gelezen.get(plek.code.as_str()) else {
                continue;
            };
            let was = staat_er.iter().find(|t| t.plek == plek.code).cloned();
            let was = was.unwrap_or_else(|| Plektekst {
                plek: plek.code.clone(),
                ..Plektekst::default()
            });
            let Some(tekst) = keuzes.bij(&plek.code).tekst(&was.tekst, tekst) else {
                continue;
            };
            if tekst.chars().count() > MAX_TEKST {
                te_lang.push(VeldFout::new(format!("plek-{}", plek.code), "inlees_plek_vol"));
            }
            nieuw.push(Plektekst { tekst, ..was });
        }
        if !te_lang.is_empty() {
            return Err(AppError::Invalid(te_lang));
        }
        for waarde in &nieuw {
            tx.save_plektekst(id, waarde, ctx.actor.account, self.millis())
                .await?;
        }
        Ok(nieuw.into_iter().map(|t| t.plek).collect())
    }
}

/// Writes what goes along with the texts.
async fn schrijf_bij(tx: &Tx<'_>, documenten: &[Brondocument], waarden: &[Waarde]) -> Result<()> {
    for document in documenten {
        tx.save_brondocument(document).await?;
    }
    for waarde in waarden {
        tx.save_kengetal(waarde).await?;
    }
    Ok(())
}

/// The codes of documents that have a place.
fn documentplekken(geval: &Geval, inlezing: &Inlezing) -> BTreeSet<String> {
    let codes = inlezing.alineas.iter().filter_map(|g| g.plek.as_deref());
    let is_van = |code: &&str| plek_van(&geval.plekken, code).is_some_and(|(_, documenten)| documenten);
    codes.filter(is_van).map(str::to_owned).collect()
}

/// The documents that are not in the list yet, each once at its place.
fn documenten(app: &App, geval: &Geval, inlezing: &Inlezing, bekend: &[Brondocument]) -> Vec<Brondocument> {
    let mut gezien: BTreeSet<(String, String)> =
        bekend.iter().map(|d| (d.plek.clone(), fold(&d.titel))).collect();
    let mut nieuw = Vec::new();
    for (code, titel) in inlezing.documenten() {
        let Some((plek, _)) = plek_van(&geval.plekken, &format!("{code}{DOCUMENTEN}")) else {
            continue;
        };
        if gezien.insert((plek.code.clone(), fold(&titel))) {
            nieuw.push(Brondocument {
                id: BrondocumentId(app.new_id()),
                school: geval.school.id,
                plek: plek.code.clone(),
                titel,
                uitgave: String::new(),
                herzien_voor: None,
                adres: String::new(),
                soort: None,
                versie: 0,
            });
        }
    }
    nieuw
}

/// Puts what did not go to its place back into the tray, where it is seen.
fn naar_de_bak(inlezing: &mut Inlezing, gedaan: &BTreeSet<String>) {
    let blijft = inlezing.alineas.iter_mut().filter(|g| {
        let elders = g.plek.as_ref().is_some_and(|code| !gedaan.contains(code));
        elders && !matches!(g.soort, Soort::Kop | Soort::Kengetallen)
    });
    for g in blijft {
        g.plek = None;
        g.reden = Reden::NietOvergenomen;
    }
}
