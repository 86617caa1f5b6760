//! Groups: making them, their plan, who is in them.

mod invoer;
mod stap;

pub use invoer::GroepInvoer;

use std::collections::BTreeMap;

use vangnet_core::{
    cascade::{
        eis::{Ernst, Gebrek},
        feiten::Moment,
        groep::{Groep, GroepStaat, GroepStap, Groepslid},
        traject::{Traject, TrajectGebeurtenis, TrajectStaat},
    },
    id::{AccountId, GroepId, LeerlingId, SchoolId, TrajectId},
    inrichting::{
        School,
        catalogus::{Arrangement, Catalogus, Vorm},
    },
    toegang::{Action, Scope},
};
use vangnet_store::Tx;

use self::stap::{beslist, klasfouten};
use crate::{App, AppError, Ctx, Result, bewaring::Vernietiging};

/// A group in a list.
#[derive(Debug, Clone)]
pub struct GroepRegel {
    /// The group.
    pub groep: Groep,
    /// Pupils in it today, or on its first day when that lies ahead.
    pub leden: usize,
    /// Most pupils.
    pub hoogstens: Option<u8>,
}

/// What the page of a group shows.
#[derive(Debug, Clone)]
pub struct GroepBlad {
    /// The group.
    pub groep: Groep,
    /// The school.
    pub school: Option<School>,
    /// The catalogue.
    pub catalogus: Catalogus,
    /// Who is or was in it, with name; only pupils that the reader may see.
    pub leden: Vec<(Groepslid, String)>,
    /// Trajecten of the group that wait for a decision or for their first day, with the pupil's name.
    pub wachten: Vec<(TrajectId, LeerlingId, String)>,
    /// Most pupils.
    pub hoogstens: Option<u8>,
    /// Whether the reader may change it.
    pub mag_bewerken: bool,
    /// Whether it may be destroyed, for who may do so.
    pub vernietigen: Option<Vernietiging>,
    /// Its offer; `None` when today's catalogue no longer has it.
    pub arrangement: Option<Arrangement>,
    /// Its steps with who recorded them, oldest first.
    pub stappen: Vec<(GroepStap, String)>,
    /// What is missing for its next step; of a class as a whole.
    pub gebreken: Vec<Gebrek>,
    /// What can happen now, by this reader.
    pub kan: Vec<TrajectGebeurtenis>,
}

impl App {
    /// The groups of the reader's schools, each with its size. Who reads the support of some pupils only (a mentor), sees those
    /// that one of them is or was in, waits for, or sits in the class of.
    pub async fn list_groepen(&self, ctx: &Ctx) -> Result<(Vec<GroepRegel>, Catalogus, Vec<School>)> {
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        if scope.is_leeg() {
            return Err(AppError::NotFound);
        }
        let catalogus = self.catalogus(ctx).await?;
        let groepen = ctx.swv.list_groepen_binnen(&scope).await?;
        // The schools where the reader reads support: a role at another school that does not, gives nothing there.
        let eigen: Vec<SchoolId> = scope.delen.iter().filter_map(|d| d.bereik.school()).collect();
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| eigen.contains(&s.id));
        Ok((
            self.groepregels(ctx, groepen, &catalogus).await?,
            catalogus,
            scholen,
        ))
    }

    /// Groups with their size; one query for all of them.
    async fn groepregels(
        &self,
        ctx: &Ctx,
        groepen: Vec<Groep>,
        catalogus: &Catalogus,
    ) -> Result<Vec<GroepRegel>> {
        let ids: Vec<GroepId> = groepen.iter().map(|g| g.id).collect();
        let leden = ctx.swv.list_leden_van(&ids).await?;
        let regel = |groep: Groep| {
            let dag = self.today().max(groep.begin);
            let eigen = leden.get(&groep.id).map(Vec::as_slice).unwrap_or_default();
            GroepRegel {
                leden: eigen.iter().filter(|l| l.is_lid_op(dag)).count(),
                hoogstens: catalogus
                    .arrangement(&groep.arrangement)
                    .and_then(|a| a.grenzen.groep),
                groep,
            }
        };
        Ok(groepen.into_iter().map(regel).collect())
    }

    /// The groups of a school that can still be joined, for who asks for a traject: the page shows name and size, to a mentor too.
    pub(super) async fn open_groepen(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        catalogus: &Catalogus,
    ) -> Result<Vec<GroepRegel>> {
        let mut groepen = ctx.swv.list_groepen(&[school]).await?;
        groepen.retain(|g| g.is_open_op(self.today()));
        self.groepregels(ctx, groepen, catalogus).await
    }

    /// Makes a group. A class as a whole is asked for: what the source forbids is refused, what may be set aside waits for
    /// the decision (R124, R127).
    ///
    /// # Errors
    /// `Denied` without the right to decide at that school; `Invalid` on `eis.<kind>.<which>` for each demand that refuses a
    /// class, or on the field that was not accepted.
    pub async fn create_groep(&self, ctx: &Ctx, invoer: &GroepInvoer) -> Result<GroepId> {
        let school = Self::groepschool(ctx, &invoer.school)?;
        let catalogus = self.catalogus(ctx).await?;
        let groep = self.lees_groep(ctx, school, &catalogus, invoer, None).await?;
        self.vereis_vraag(ctx, &catalogus, &groep).await?;
        let stap = GroepStap {
            nummer: 1,
            gebeurtenis: TrajectGebeurtenis::Gevraagd,
            staat: groep.staat,
            datum: self.today(),
            einde: None,
            orgaan: None,
            toelichting: groep.plan.aanleiding.clone(),
            afwijkingen: Vec::new(),
            door: ctx.actor.account,
            tijdstip: self.millis(),
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_groep(&groep).await?;
        tx.insert_groepstap(groep.id, &stap).await?;
        self.schrijf_groep(ctx, tx, &groep, None).await?;
        Ok(groep.id)
    }

    /// Changes a group: its plan, and until it was decided on or began its class, period and hours.
    ///
    /// # Errors
    /// `Conflict("staat")` when it ended; `Invalid` on `eis.<kind>.<which>`, or on the field that was not accepted:
    /// `staat_vast` for what the decision set.
    pub async fn save_groep(&self, ctx: &Ctx, id: GroepId, versie: i32, invoer: &GroepInvoer) -> Result<()> {
        let was = self.groep_van(ctx, id).await?;
        Self::vereis_groep(ctx, was.school)?;
        // What a class as a whole brought stands when it ended, as that of a traject.
        if was.vorm == Vorm::Lesgroep && was.staat.is_einde() {
            return Err(AppError::Conflict("staat"));
        }
        let catalogus = self.catalogus(ctx).await?;
        let mut groep = self
            .lees_groep(ctx, was.school, &catalogus, invoer, Some(&was))
            .await?;
        if groep.vorm == Vorm::Lesgroep && was.staat == GroepStaat::Loopt && !groep.plan.is_compleet() {
            return Err(AppError::veld("plan", "groepsplan"));
        }
        if was.staat == GroepStaat::Gepland {
            self.vereis_vraag(ctx, &catalogus, &groep).await?;
        }
        groep.versie = versie;
        let klas = self.klas_van(ctx, &groep).await?;
        let tx = ctx.swv.begin().await?;
        tx.hold_leerlingen(klas.iter().map(|k| k.leerling)).await?;
        tx.update_groep(&groep).await?;
        if groep.staat == GroepStaat::Loopt {
            self.schrijf_klas(&tx, &groep, &klas, self.today()).await?;
        }
        self.schrijf_groep(ctx, tx, &groep, None).await
    }

    /// What keeps a class as a whole from being asked for, whatever the reason.
    async fn vereis_vraag(&self, ctx: &Ctx, catalogus: &Catalogus, groep: &Groep) -> Result<()> {
        if groep.vorm != Vorm::Lesgroep {
            return Ok(());
        }
        let mut mist = self
            .groepgebreken(ctx, catalogus, groep, &[], Moment::Vraag)
            .await?;
        mist.retain(|g| g.ernst == Ernst::Streng);
        if mist.is_empty() {
            Ok(())
        } else {
            Err(klasfouten(&mist))
        }
    }

    /// Opens a group that is in the reader's list.
    pub async fn open_groep(&self, ctx: &Ctx, id: GroepId) -> Result<GroepBlad> {
        let groep = self.groep_van(ctx, id).await?;
        let catalogus = self.catalogus(ctx).await?;
        let alle = ctx.swv.list_groepsleden(id).await?;
        let mut open = ctx.swv.list_groepstrajecten(id).await?;
        open.retain(|(_, _, staat)| matches!(staat, TrajectStaat::Gevraagd | TrajectStaat::Besloten));
        let ids: Vec<LeerlingId> = alle
            .iter()
            .map(|l| l.leerling)
            .chain(open.iter().map(|o| o.1))
            .collect();
        let namen = self.zichtbare_namen(ctx, &ids).await?;
        let leden = alle
            .into_iter()
            .filter_map(|lid| Some((namen.get(&lid.leerling)?.clone(), lid)))
            .map(|(naam, lid)| (lid, naam))
            .collect();
        let wachten = open
            .into_iter()
            .filter_map(|(traject, leerling, _)| Some((traject, leerling, namen.get(&leerling)?.clone())))
            .collect();
        let scholen = ctx.swv.list_scholen().await?;
        let stappen = ctx.swv.list_groepstappen(id).await?;
        let mag_bewerken = Self::vereis_groep(ctx, groep.school).is_ok();
        let arrangement = catalogus.arrangement(&groep.arrangement).cloned();
        let gebreken = match &arrangement {
            Some(_) if groep.vorm == Vorm::Lesgroep && !groep.staat.is_einde() => {
                let moment = if groep.staat == GroepStaat::Loopt {
                    Moment::Einde
                } else {
                    Moment::Begin
                };
                self.groepgebreken(ctx, &catalogus, &groep, &stappen, moment)
                    .await?
            }
            _ => Vec::new(),
        };
        let mag_besluiten = arrangement.as_ref().map(|a| beslist(ctx, a, groep.school));
        let wie: Vec<AccountId> = stappen.iter().map(|s| s.door).collect();
        let door = ctx.swv.list_namen(&wie).await?;
        Ok(GroepBlad {
            kan: if mag_bewerken {
                stap::kan(&groep, mag_besluiten)
            } else {
                Vec::new()
            },
            stappen: stappen
                .into_iter()
                .map(|stap| {
                    let naam = door.get(&stap.door).cloned().unwrap_or_default();
                    (stap, naam)
                })
                .collect(),
            gebreken,
            arrangement,
            school: scholen.into_iter().find(|s| s.id == groep.school),
            hoogstens: catalogus
                .arrangement(&groep.arrangement)
                .and_then(|a| a.grenzen.groep),
            vernietigen: self.groepvernietiging(ctx, &groep).await?,
            mag_bewerken,
            groep,
            catalogus,
            leden,
            wachten,
        })
    }

    /// A group that is in the reader's list; of another there is nothing.
    pub(crate) async fn groep_van(&self, ctx: &Ctx, id: GroepId) -> Result<Groep> {
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        let groep = ctx.swv.find_groep_binnen(&scope, id).await?;
        groep.ok_or(AppError::NotFound)
    }

    /// The names of the pupils among these whose support the reader may see; one query.
    async fn zichtbare_namen(&self, ctx: &Ctx, ids: &[LeerlingId]) -> Result<BTreeMap<LeerlingId, String>> {
        let gevonden = ctx.swv.find_leerlingen(ids).await?;
        Ok(gevonden
            .into_iter()
            .filter(|(_, l)| ctx.mag(Action::ReadOndersteuning, ctx.actor.feiten(l)))
            .map(|(id, l)| (id, l.gegevens.naam.voluit()))
            .collect())
    }

    /// Whether the group still has room on a day, as the transaction sees it: two who join at once are counted one by one.
    pub(super) async fn vol(
        &self,
        tx: &Tx<'_>,
        id: GroepId,
        traject: &Traject,
        hoogstens: Option<u8>,
        dag: jiff::civil::Date,
    ) -> Result<()> {
        tx.lock_groep(id).await?;
        let leden = tx.list_groepsleden(id).await?;
        let anderen = leden
            .iter()
            .filter(|l| l.leerling != traject.leerling && l.is_lid_vanaf(dag));
        if hoogstens.is_some_and(|h| anderen.count() >= usize::from(h)) {
            return Err(AppError::veld("eis.groep", "groep"));
        }
        Ok(())
    }

    /// Who may make and change groups of a school: who decides on support there, or describes what the school offers.
    fn vereis_groep(ctx: &Ctx, school: SchoolId) -> Result<()> {
        let mag = ctx
            .actor
            .toekenningen
            .iter()
            .filter(|t| t.is_geldig() && t.bereik.school() == Some(school))
            .any(|t| {
                vangnet_core::toegang::verleningen(t.rol)
                    .iter()
                    .any(|(a, _)| *a == Action::DecideOndersteuning)
            });
        if mag { Ok(()) } else { Err(AppError::Denied) }
    }

    fn groepschool(ctx: &Ctx, tekst: &str) -> Result<SchoolId> {
        let eigen = ctx.actor.scholen();
        let school = match tekst.trim() {
            "" if eigen.len() == 1 => eigen.first().copied(),
            tekst => tekst.parse::<SchoolId>().ok().filter(|s| eigen.contains(s)),
        };
        let school = school.ok_or_else(|| AppError::veld("school", "keuze"))?;
        Self::vereis_groep(ctx, school)?;
        Ok(school)
    }
}
