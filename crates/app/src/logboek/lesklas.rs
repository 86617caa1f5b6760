//! Who teaches which class: kept by the school, and what a teacher sees of it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, LeerlingId, SchoolId, VraagrondeId},
    inrichting::{
        School,
        aanbod::{Groepsmelding, groepsmeldingen},
    },
    leerling::{Leerling, Onderwijssoort},
    toegang::{Action, Lesklas, Resource, Rol, Scope, decide},
};
use vangnet_store::Medewerker;

use crate::{App, AppError, Ctx, Result, VeldFout};

/// Longest name of a class, in characters.
const MAX_KLAS: usize = 20;
/// Most classes of one teacher at a school.
const MAX_KLASSEN: usize = 60;

/// Who teaches what at one school.
#[derive(Debug, Clone)]
pub struct LesklasBlad {
    /// The school.
    pub school: School,
    /// Everybody with a role there, each with the classes.
    pub medewerkers: Vec<(Medewerker, Vec<String>)>,
    /// The classes in which there are pupils.
    pub klassen: Vec<String>,
    /// What is odd about the size of a class, or about the levels together in it (R094); only classes of which something is.
    pub meldingen: Vec<(String, Vec<Groepsmelding>)>,
}

/// The classes of somebody, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LesklasInvoer {
    /// Who.
    pub account: AccountId,
    /// The classes as typed ("1B, 2A").
    pub klassen: String,
    /// The classes as they were read, written the same way.
    pub gelezen: String,
}

impl LesklasInvoer {
    /// Of somebody who taught no class when it was read.
    pub fn nieuw(account: AccountId, klassen: &str) -> Self {
        Self {
            account,
            klassen: klassen.to_owned(),
            gelezen: String::new(),
        }
    }
}

/// Somebody's classes as they are to be.
struct Wens {
    account: AccountId,
    klassen: Vec<String>,
    /// As they were read; `None`: over whatever there is.
    gelezen: Option<Vec<String>>,
}

/// A class of a teacher.
#[derive(Debug, Clone)]
pub struct KlasBlad {
    /// The class.
    pub klas: Lesklas,
    /// Its pupils; `true` for who has a handelingswijzer.
    pub leerlingen: Vec<(Leerling, bool)>,
}

/// A question that waits for an answer of the reader.
#[derive(Debug, Clone)]
pub struct MijnVraag {
    /// The question.
    pub ronde: VraagrondeId,
    /// The pupil.
    pub leerling: Leerling,
    /// Last day.
    pub tot: Date,
    /// When it was answered.
    pub ingevuld_op: Option<Date>,
}

/// What a teacher sees.
#[derive(Debug, Clone)]
pub struct MijnKlassen {
    /// The classes.
    pub klassen: Vec<KlasBlad>,
    /// The open questions, the most urgent first.
    pub vragen: Vec<MijnVraag>,
}

impl Ctx {
    /// Whether the reader may say of a school who teaches which class.
    pub(super) fn mag_lesklassen(&self, school: SchoolId) -> bool {
        decide(&self.actor, Action::EditSchoolaanbod, &Resource::School(school)).allowed
    }

    /// Whether the reader may say so of any school.
    pub fn houdt_lesklassen(&self) -> bool {
        self.actor.scholen().into_iter().any(|s| self.mag_lesklassen(s))
    }
}

impl App {
    /// Who teaches which class, of each school of which the reader may say so.
    pub async fn open_lesklassen(&self, ctx: &Ctx) -> Result<Vec<LesklasBlad>> {
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| ctx.mag_lesklassen(s.id));
        if scholen.is_empty() {
            return Err(AppError::NotFound);
        }
        let mut bladen = Vec::new();
        for school in scholen {
            let lessen = ctx.swv.list_lesklassen_van(school.id).await?;
            let van = |wie: AccountId| -> Vec<String> {
                let eigen = lessen.iter().filter(|(docent, _)| *docent == wie);
                eigen.map(|(_, klas)| klas.clone()).collect()
            };
            let mut medewerkers = ctx.swv.list_medewerkers(school.id, self.today()).await?;
            // Who teaches first; the rest keeps the order of the names.
            medewerkers.sort_by_key(|m| {
                let geeft_les = [Rol::Docent, Rol::Nt2Docent, Rol::Mentor]
                    .iter()
                    .any(|rol| m.rollen.contains(rol));
                van(m.account).is_empty() && !geeft_les
            });
            let scope = Scope::of(&ctx.actor, Action::ReadLeerling);
            bladen.push(LesklasBlad {
                medewerkers: medewerkers
                    .into_iter()
                    .map(|m| {
                        let klassen = van(m.account);
                        (m, klassen)
                    })
                    .collect(),
                klassen: ctx.swv.list_klassen(&scope).await?,
                meldingen: meldingen(&ctx.swv.count_klassen(school.id).await?),
                school,
            });
        }
        Ok(bladen)
    }

    /// Says which classes some of the staff of a school teach. Only what was changed is written: a line that was left as it
    /// was read takes nothing away from what somebody else wrote since. Answers of how many people it changed.
    ///
    /// # Errors
    /// `Invalid` on the account's id for classes that are too long or too many, and for who does not work there;
    /// `Conflict("gewijzigd")` when somebody else changed the same line since it was read: then nothing is written.
    pub async fn save_lesklassen(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        getypt: &[LesklasInvoer],
    ) -> Result<usize> {
        if !ctx.mag_lesklassen(school) {
            return Err(AppError::NotFound);
        }
        let hier = ctx.swv.list_medewerkers(school, self.today()).await?;
        let mut fouten = Vec::new();
        let mut nieuw = Vec::new();
        for regel in getypt {
            let wie = regel.account;
            if !hier.iter().any(|m| m.account == wie) {
                fouten.push(VeldFout::new(wie.to_string(), "keuze"));
                continue;
            }
            match lees_klassen(&regel.klassen) {
                Ok(klassen) => nieuw.push(Wens {
                    account: wie,
                    klassen,
                    gelezen: Some(lees_klassen(&regel.gelezen).unwrap_or_default()),
                }),
                Err(code) => fouten.push(VeldFout::new(wie.to_string(), code)),
            }
        }
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        self.schrijf_lesklassen(ctx, school, &nieuw).await
    }

    /// Reads lines of "sign-in name; classes", as a timetable program writes them, and says it of everybody named there,
    /// whatever was said of them before: a timetable is the newest word.
    ///
    /// # Errors
    /// `Invalid` on `regel-N` for a line that names nobody who works there, or no class.
    pub async fn paste_lesklassen(&self, ctx: &Ctx, school: SchoolId, tekst: &str) -> Result<usize> {
        if !ctx.mag_lesklassen(school) {
            return Err(AppError::NotFound);
        }
        let hier = ctx.swv.list_medewerkers(school, self.today()).await?;
        let mut fouten = Vec::new();
        let mut samen: BTreeMap<AccountId, Vec<String>> = BTreeMap::new();
        for (nummer, regel) in (1usize..).zip(tekst.lines()) {
            let regel = regel.trim();
            if regel.is_empty() {
                continue;
            }
            match lees_regel(regel, &hier) {
                Ok((wie, klassen)) => samen.entry(wie).or_default().extend(klassen),
                Err(code) => fouten.push(VeldFout::new(format!("regel-{nummer}"), code)),
            }
        }
        if samen.is_empty() && fouten.is_empty() {
            fouten.push(VeldFout::new("plakken", "verplicht"));
        }
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        let nieuw: Vec<_> = samen
            .into_iter()
            .map(|(account, k)| Wens {
                account,
                klassen: uniek(k),
                gelezen: None,
            })
            .collect();
        self.schrijf_lesklassen(ctx, school, &nieuw).await
    }

    /// Writes what differs, with the school held; the trail names the classes in which somebody came or went.
    async fn schrijf_lesklassen(&self, ctx: &Ctx, school: SchoolId, nieuw: &[Wens]) -> Result<usize> {
        let tx = ctx.swv.begin().await?;
        tx.lock_school(school).await?;
        let lessen = tx.list_lesklassen_van(school).await?;
        let mut anders: BTreeSet<String> = BTreeSet::new();
        let mut aantal = 0usize;
        for wens in nieuw.iter().filter(|w| w.gelezen.as_ref() != Some(&w.klassen)) {
            let nu: Vec<String> = lessen
                .iter()
                .filter(|(wie, _)| *wie == wens.account)
                .map(|(_, klas)| klas.clone())
                .collect();
            let nu = uniek(nu);
            if nu == wens.klassen {
                continue;
            }
            if wens.gelezen.as_ref().is_some_and(|gelezen| *gelezen != nu) {
                return Err(AppError::Conflict("gewijzigd"));
            }
            tx.save_lesklassen(wens.account, school, &wens.klassen).await?;
            let (was, wordt): (BTreeSet<_>, BTreeSet<_>) =
                (nu.into_iter().collect(), wens.klassen.iter().cloned().collect());
            anders.extend(was.symmetric_difference(&wordt).cloned());
            aantal = aantal.saturating_add(1);
        }
        if aantal == 0 {
            return Ok(0);
        }
        let klassen: Vec<String> = anders.into_iter().collect();
        let entry = ctx
            .entry(Handeling::LesklasGewijzigd, "lesklas")
            .op(school.0)
            .met("aantal", aantal.to_string())
            .met("klassen", klassen.join(", "));
        tx.commit(entry, self.millis()).await?;
        Ok(aantal)
    }

    /// The classes of the reader, with who has a handelingswijzer, and the questions that wait for an answer.
    pub async fn open_mijn_klassen(&self, ctx: &Ctx) -> Result<MijnKlassen> {
        let wie = ctx.actor.account;
        let scope = Scope::of(&ctx.actor, Action::ReadHandelingswijzer);
        let leerlingen = ctx.swv.list_leerlingen_in_lesklas(wie, &scope).await?;
        let ids: Vec<LeerlingId> = leerlingen.iter().map(|l| l.id).collect();
        let met = ctx.swv.list_met_wijzer(&ids).await?;
        let klassen = ctx.actor.lesklassen.iter().map(|klas| KlasBlad {
            leerlingen: leerlingen
                .iter()
                .filter(|l| l.lesklas() == *klas)
                .map(|l| (l.clone(), met.contains(&l.id)))
                .collect(),
            klas: klas.clone(),
        });
        let klassen = klassen.collect();
        let open = ctx.swv.list_vragen_aan(wie, self.today()).await?;
        let over: Vec<LeerlingId> = open.iter().map(|v| v.leerling).collect();
        let bereik = Scope::of(&ctx.actor, Action::AnswerVraag);
        let namen = ctx.swv.list_leerlingen_op_id(&over, &bereik).await?;
        let vragen = open.into_iter().filter_map(|v| {
            Some(MijnVraag {
                leerling: namen.iter().find(|l| l.id == v.leerling)?.clone(),
                ronde: v.ronde,
                tot: v.tot,
                ingevuld_op: v.ingevuld_op,
            })
        });
        Ok(MijnKlassen {
            klassen,
            vragen: vragen.collect(),
        })
    }
}

/// What is odd about classes, from how many pupils of which kind of education are in each.
fn meldingen(geteld: &[(String, Onderwijssoort, usize)]) -> Vec<(String, Vec<Groepsmelding>)> {
    let mut klassen: BTreeMap<&str, Vec<(Onderwijssoort, usize)>> = BTreeMap::new();
    for (klas, soort, aantal) in geteld.iter().filter(|(klas, ..)| !klas.is_empty()) {
        klassen.entry(klas).or_default().push((*soort, *aantal));
    }
    let van = |soorten: Vec<(Onderwijssoort, usize)>| {
        let aantal = soorten.iter().map(|(_, aantal)| aantal).sum();
        let alle = soorten
            .iter()
            .flat_map(|(soort, _)| groepsmeldingen(*soort, aantal, soorten.len()));
        alle.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    klassen
        .into_iter()
        .map(|(klas, soorten)| (klas.to_owned(), van(soorten)))
        .filter(|(_, meldingen)| !meldingen.is_empty())
        .collect()
}

fn uniek(klassen: Vec<String>) -> Vec<String> {
    let uniek: BTreeSet<String> = klassen.into_iter().collect();
    uniek.into_iter().collect()
}

/// Classes as typed, with a comma between them.
fn lees_klassen(tekst: &str) -> std::result::Result<Vec<String>, &'static str> {
    let klassen: Vec<String> = tekst
        .split([',', '\n'])
        .map(|k| k.trim().to_owned())
        .filter(|k| !k.is_empty())
        .collect();
    if klassen.iter().any(|k| k.chars().count() > MAX_KLAS) {
        return Err("te_lang");
    }
    if klassen.iter().any(|k| k.chars().any(char::is_control)) {
        return Err("tekens");
    }
    if klassen.len() > MAX_KLASSEN {
        return Err("te_veel");
    }
    Ok(uniek(klassen))
}

/// A line "sign-in name; classes"; a tab works as well, as spreadsheets copy it.
fn lees_regel(
    regel: &str,
    hier: &[Medewerker],
) -> std::result::Result<(AccountId, Vec<String>), &'static str> {
    let (login, klassen) = regel.split_once([';', '\t']).ok_or("verplicht")?;
    let login = login.trim().to_lowercase();
    let wie = hier.iter().find(|m| m.login == login).ok_or("keuze")?;
    let klassen = lees_klassen(&klassen.replace([';', '\t'], ","))?;
    if klassen.is_empty() {
        return Err("verplicht");
    }
    Ok((wie.account, klassen))
}
