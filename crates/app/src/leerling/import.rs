//! Importing pupils: read, compare, propose; write only what was confirmed. The pupil number is the key.

mod rij;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{AccountId, ImportId, LeerlingId, SchoolId},
    inrichting::School,
    leerling::{Leerling, LeerlingGegevens},
    tekst::fold,
    toegang::{Action, Resource, decide},
};
use vangnet_store::{ImportConcept, Mentorwissel, Mutatie, SwvDb};

use super::{
    KOLOMMEN, Kolom,
    tabel::{self, Tabel},
};
use crate::{App, AppError, Ctx, Result, VeldFout};

/// How long an upload waits for confirmation: one hour.
const WACHT: i64 = 60 * 60 * 1000;

/// A cell that was not accepted; its row is left out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RijFout {
    /// Line in the file.
    pub regel: usize,
    /// Column.
    pub kolom: Kolom,
    /// What is wrong, as a code.
    pub code: &'static str,
    /// What stood there, shortened.
    pub waarde: String,
}

/// What an import would do.
#[derive(Debug, Clone)]
pub struct ImportVoorstel {
    /// The upload, to confirm or withdraw.
    pub id: ImportId,
    /// The school.
    pub school: School,
    /// New pupils.
    pub nieuw: Vec<Leerling>,
    /// Known pupils with changes: as they are, as they become.
    pub gewijzigd: Vec<(Leerling, Leerling)>,
    /// How many are the same already.
    pub ongewijzigd: usize,
    /// Cells that were not accepted.
    pub fouten: Vec<RijFout>,
    /// Headings that mean nothing to us; their cells are not read.
    pub onbekend: Vec<String>,
    /// Days of enrolment that are new or change, each with the one that was known.
    pub inschrijvingen: BTreeMap<LeerlingId, (Option<Date>, Date)>,
    /// Names of the mentors in [`Self::gewijzigd`].
    pub namen: BTreeMap<AccountId, String>,
}

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportVerslag {
    /// New pupils.
    pub nieuw: usize,
    /// Changed pupils.
    pub gewijzigd: usize,
    /// Pupils that were the same already.
    pub ongewijzigd: usize,
    /// Rows left out.
    pub overgeslagen: usize,
}

impl Ctx {
    pub(crate) fn mag_importeren(&self, school: SchoolId) -> bool {
        decide(&self.actor, Action::ImportLeerlingen, &Resource::School(school)).allowed
    }
}

impl App {
    /// Schools into which the reader may import.
    pub async fn list_importscholen(&self, ctx: &Ctx) -> Result<Vec<School>> {
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| ctx.mag_importeren(s.id));
        if scholen.is_empty() {
            Err(AppError::NotFound)
        } else {
            Ok(scholen)
        }
    }

    /// Reads an uploaded file and keeps it, sealed, for an hour. No pupil is written.
    pub async fn propose_import(&self, ctx: &Ctx, school: SchoolId, bytes: Vec<u8>) -> Result<ImportId> {
        if !ctx.mag_importeren(school) {
            return Err(AppError::NotFound);
        }
        lees_tabel(&bytes)?;
        let tijdstip = self.millis();
        let id = ImportId(self.new_id());
        let concept = ImportConcept {
            id,
            school,
            account: Some(ctx.actor.account),
            tijdstip,
            inhoud: bytes,
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_import(&concept, tijdstip.saturating_sub(WACHT)).await?;
        tx.commit(
            ctx.entry(Handeling::ImportVoorgesteld, "import").op(id.0),
            tijdstip,
        )
        .await?;
        Ok(id)
    }

    /// Shows what an upload would do. Only its uploader sees it.
    pub async fn open_import(&self, ctx: &Ctx, id: ImportId) -> Result<ImportVoorstel> {
        let concept = ctx.swv.find_import(id).await?.ok_or(AppError::NotFound)?;
        let eigen = concept.account == Some(ctx.actor.account);
        let verlopen = concept.tijdstip.saturating_add(WACHT) <= self.millis();
        if !eigen || verlopen || !ctx.mag_importeren(concept.school) {
            return Err(AppError::NotFound);
        }
        self.vergelijk(&ctx.swv, concept.school, id, &concept.inhoud)
            .await
    }

    /// Carries out an upload. A second confirmation finds nothing to do and says so.
    pub async fn confirm_import(&self, ctx: &Ctx, id: ImportId) -> Result<ImportVerslag> {
        let voorstel = self.open_import(ctx, id).await?;
        self.voer_uit(&ctx.swv, Some(ctx.actor.account), &voorstel, true, &|_| {})
            .await
    }

    /// Withdraws an upload.
    pub async fn withdraw_import(&self, ctx: &Ctx, id: ImportId) -> Result<()> {
        self.open_import(ctx, id).await?;
        let tx = ctx.swv.begin().await?;
        if !tx.delete_import(id).await? {
            return Err(AppError::NotFound);
        }
        Ok(tx
            .commit(
                ctx.entry(Handeling::ImportIngetrokken, "import").op(id.0),
                self.millis(),
            )
            .await?)
    }

    /// Compares a file with a school, from the command line; nothing is kept.
    pub async fn compare_import(&self, swv: &SwvDb, brin: &str, bytes: &[u8]) -> Result<ImportVoorstel> {
        let scholen = swv.list_scholen().await?;
        let school = scholen
            .iter()
            .find(|s| s.brin.eq_ignore_ascii_case(brin))
            .ok_or(AppError::NotFound)?;
        self.vergelijk(swv, school.id, ImportId(self.new_id()), bytes)
            .await
    }

    /// Carries out a comparison from the command line.
    pub async fn run_import(
        &self,
        swv: &SwvDb,
        voorstel: &ImportVoorstel,
        per_stuk: &(dyn Fn(usize) + Sync),
    ) -> Result<ImportVerslag> {
        self.voer_uit(swv, None, voorstel, false, per_stuk).await
    }

    async fn voer_uit(
        &self,
        swv: &SwvDb,
        door: Option<AccountId>,
        voorstel: &ImportVoorstel,
        bewaard: bool,
        per_stuk: &(dyn Fn(usize) + Sync),
    ) -> Result<ImportVerslag> {
        let mutaties: Vec<Mutatie> = voorstel
            .nieuw
            .iter()
            .cloned()
            .map(Mutatie::Nieuw)
            .chain(
                voorstel
                    .gewijzigd
                    .iter()
                    // Of some only the day of enrolment changes.
                    .filter(|(was, wordt)| was.gegevens != wordt.gegevens)
                    .map(|(_, wordt)| Mutatie::Gewijzigd(wordt.clone())),
            )
            .collect();
        let tx = swv.begin().await?;
        if bewaard && !tx.delete_import(voorstel.id).await? {
            return Err(AppError::Conflict("al_ingelezen"));
        }
        tx.save_leerlingen(&mutaties, per_stuk).await?;
        let dagen: Vec<(LeerlingId, Date)> = voorstel
            .inschrijvingen
            .iter()
            .map(|(id, (_, dag))| (*id, *dag))
            .collect();
        tx.save_inschrijvingen(&dagen).await?;
        tx.insert_mentorwissels(&self.wissels(door, voorstel)).await?;
        let regels: BTreeSet<usize> = voorstel.fouten.iter().map(|f| f.regel).collect();
        let verslag = ImportVerslag {
            nieuw: voorstel.nieuw.len(),
            gewijzigd: voorstel.gewijzigd.len(),
            ongewijzigd: voorstel.ongewijzigd,
            overgeslagen: regels.len(),
        };
        let entry = AuditEntry::new(door, Handeling::LeerlingenGeimporteerd, "school")
            .op(voorstel.school.id.0)
            .met("nieuw", verslag.nieuw.to_string())
            .met("gewijzigd", verslag.gewijzigd.to_string())
            .met("overgeslagen", verslag.overgeslagen.to_string());
        tx.commit(entry, self.millis()).await?;
        Ok(verslag)
    }

    /// The mentors that change with an import: the file gives no reason.
    fn wissels(&self, door: Option<AccountId>, voorstel: &ImportVoorstel) -> Vec<Mentorwissel> {
        let anders = voorstel
            .gewijzigd
            .iter()
            .filter(|(was, wordt)| was.gegevens.mentor != wordt.gegevens.mentor);
        anders
            .map(|(was, wordt)| Mentorwissel {
                id: self.new_id(),
                leerling: was.id,
                van: was.gegevens.mentor,
                naar: wordt.gegevens.mentor,
                datum: self.today(),
                reden: String::new(),
                door,
                tijdstip: self.millis(),
            })
            .collect()
    }

    async fn vergelijk(
        &self,
        swv: &SwvDb,
        id: SchoolId,
        import: ImportId,
        bytes: &[u8],
    ) -> Result<ImportVoorstel> {
        let (tabel, kolommen) = lees_tabel(bytes)?;
        let school = swv
            .list_scholen()
            .await?
            .into_iter()
            .find(|s| s.id == id)
            .ok_or(AppError::NotFound)?;
        let mentoren = mentoren(swv, id, self.today()).await?;
        let bekend = swv.list_leerlingen_van(id).await?;
        // Who imports need not read plans: the days are read only for a file that names them.
        let dagen = if kolommen.contains_key(&Kolom::Ingeschreven) {
            swv.list_inschrijvingen(id).await?
        } else {
            BTreeMap::new()
        };
        let mut voorstel = ImportVoorstel {
            id: import,
            nieuw: Vec::new(),
            gewijzigd: Vec::new(),
            ongewijzigd: 0,
            fouten: Vec::new(),
            onbekend: tabel
                .kop
                .iter()
                .filter(|k| !k.is_empty() && Kolom::herken(k).is_none())
                .cloned()
                .collect(),
            inschrijvingen: BTreeMap::new(),
            namen: BTreeMap::new(),
            school,
        };
        let mut gezien: BTreeSet<String> = BTreeSet::new();
        for (regel, cellen) in &tabel.rijen {
            let rij = rij::Rij {
                regel: *regel,
                cellen,
                kolommen: &kolommen,
            };
            match rij.gegevens(&voorstel.school, &mentoren, self.today()) {
                Ok((gegevens, _)) if !gezien.insert(gegevens.nummer.clone()) => {
                    voorstel.fouten.push(rij.fout(Kolom::Nummer, "dubbel"));
                }
                Ok(gelezen) => self.sorteer(&mut voorstel, (&bekend, &dagen), gelezen),
                Err(fouten) => voorstel.fouten.extend(fouten),
            }
        }
        let ids: Vec<AccountId> = voorstel
            .gewijzigd
            .iter()
            .filter(|(was, wordt)| was.gegevens.mentor != wordt.gegevens.mentor)
            .flat_map(|(was, wordt)| [was.gegevens.mentor, wordt.gegevens.mentor])
            .flatten()
            .collect();
        if !ids.is_empty() {
            voorstel.namen = swv.list_namen(&ids).await?;
        }
        Ok(voorstel)
    }

    fn sorteer(
        &self,
        voorstel: &mut ImportVoorstel,
        (bekend, dagen): (&BTreeMap<String, Leerling>, &BTreeMap<LeerlingId, Date>),
        (mut gegevens, ingeschreven): (LeerlingGegevens, Option<Date>),
    ) {
        let Some(was) = bekend.get(&gegevens.nummer) else {
            let id = LeerlingId(self.new_id());
            if let Some(dag) = ingeschreven {
                voorstel.inschrijvingen.insert(id, (None, dag));
            }
            voorstel.nieuw.push(Leerling {
                vertrokken_op: None,
                id,
                gegevens,
                versie: 1,
            });
            return;
        };
        // A file without mentor or site does not take away what is known.
        gegevens.mentor = gegevens.mentor.or(was.gegevens.mentor);
        gegevens.locatie = gegevens.locatie.or(was.gegevens.locatie);
        let bekende_dag = dagen.get(&was.id).copied();
        let andere_dag = ingeschreven.filter(|dag| Some(*dag) != bekende_dag);
        if let Some(dag) = andere_dag {
            voorstel.inschrijvingen.insert(was.id, (bekende_dag, dag));
        }
        if was.gegevens == gegevens && andere_dag.is_none() {
            voorstel.ongewijzigd = voorstel.ongewijzigd.saturating_add(1);
        } else {
            let wordt = Leerling {
                gegevens,
                ..was.clone()
            };
            voorstel.gewijzigd.push((was.clone(), wordt));
        }
    }
}

/// Where each known column stands.
type Kolommen = BTreeMap<Kolom, usize>;

fn lees_tabel(bytes: &[u8]) -> Result<(Tabel, Kolommen)> {
    let tabel = tabel::lees(bytes).map_err(|code| AppError::veld("bestand", code))?;
    let mut kolommen = Kolommen::new();
    let mut fouten = Vec::new();
    for (plaats, kop) in tabel.kop.iter().enumerate() {
        if let Some(kolom) = Kolom::herken(kop)
            && kolommen.insert(kolom, plaats).is_some()
        {
            fouten.push(VeldFout::new(kolom.code(), "kolom_dubbel"));
        }
    }
    for (kolom, code, verplicht, _) in KOLOMMEN {
        if verplicht && !kolommen.contains_key(&kolom) {
            fouten.push(VeldFout::new(code, "kolom_ontbreekt"));
        }
    }
    if fouten.is_empty() {
        Ok((tabel, kolommen))
    } else {
        Err(AppError::Invalid(fouten))
    }
}

/// Who is mentor at a school on a day, by folded name and by sign-in name. A name that two mentors share names neither:
/// a wrong mentor would read a pupil's file.
async fn mentoren(swv: &SwvDb, school: SchoolId, op: Date) -> Result<BTreeMap<String, AccountId>> {
    let mut gevonden: BTreeMap<String, Option<AccountId>> = BTreeMap::new();
    for mentor in swv.list_accounts_met_rol(school, "mentor", op).await? {
        for naam in [&mentor.naam, &mentor.login] {
            gevonden
                .entry(fold(naam))
                .and_modify(|wie| *wie = wie.filter(|id| *id == mentor.id))
                .or_insert(Some(mentor.id));
        }
    }
    Ok(gevonden
        .into_iter()
        .filter_map(|(naam, wie)| Some((naam, wie?)))
        .collect())
}
