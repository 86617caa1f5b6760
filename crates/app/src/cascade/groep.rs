//! Groups: making them, their plan, who is in them.

use std::collections::BTreeMap;

use vangnet_core::{
    bewaring::Handeling,
    cascade::{
        eis::{Eis, Ernst},
        groep::{Groep, GroepStaat, Groepslid, Groepsplan},
        traject::{Traject, TrajectStaat},
    },
    id::{GroepId, LeerlingId, SchoolId, TrajectId},
    inrichting::{
        School,
        catalogus::{Catalogus, Vorm},
    },
    toegang::{Action, Scope},
};
use vangnet_store::Tx;

use super::aanbod_van;
use crate::{
    App, AppError, Ctx, Result,
    bewaring::Vernietiging,
    invoer::{datum, verplicht, vrij},
};

/// A group as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroepInvoer {
    /// The school, by id; empty: the reader's only school.
    pub school: String,
    /// The offer.
    pub arrangement: String,
    /// `groep` or `lesgroep`.
    pub vorm: String,
    /// Its name.
    pub naam: String,
    /// The class, for a class as a whole.
    pub klas: String,
    /// First day.
    pub begin: String,
    /// Last day.
    pub einde: String,
    /// Who gives it.
    pub uitvoerder: String,
    /// What is going on.
    pub aanleiding: String,
    /// What it is to reach.
    pub doel: String,
    /// How.
    pub aanpak: String,
    /// What it brought.
    pub evaluatie: String,
}

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
}

impl App {
    /// The groups of the reader's schools, each with its size.
    pub async fn list_groepen(&self, ctx: &Ctx) -> Result<(Vec<GroepRegel>, Catalogus, Vec<School>)> {
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        if scope.is_leeg() {
            return Err(AppError::NotFound);
        }
        let catalogus = self.catalogus(ctx).await?;
        // The schools where the reader reads support: a role at another school that does not, gives nothing there.
        let eigen: Vec<SchoolId> = scope.delen.iter().filter_map(|d| d.bereik.school()).collect();
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| eigen.contains(&s.id));
        let ids: Vec<SchoolId> = scholen.iter().map(|s| s.id).collect();
        let groepen = ctx.swv.list_groepen(&ids).await?;
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

    /// The groups of a school that can still be joined.
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

    /// Makes a group.
    ///
    /// # Errors
    /// `Denied` without the right to decide at that school; `Invalid` on the field that was not accepted.
    pub async fn create_groep(&self, ctx: &Ctx, invoer: &GroepInvoer) -> Result<GroepId> {
        let school = Self::groepschool(ctx, &invoer.school)?;
        let catalogus = self.catalogus(ctx).await?;
        let groep = self.lees_groep(ctx, school, &catalogus, invoer, None)?;
        Self::vereis_leerjaar(ctx, &catalogus, &groep).await?;
        let tx = ctx.swv.begin().await?;
        tx.insert_groep(&groep).await?;
        self.schrijf_groep(ctx, tx, &groep).await?;
        Ok(groep.id)
    }

    /// Changes a group, its plan or its period.
    pub async fn save_groep(&self, ctx: &Ctx, id: GroepId, versie: i32, invoer: &GroepInvoer) -> Result<()> {
        let was = self.groep_van(ctx, id).await?;
        Self::vereis_groep(ctx, was.school)?;
        let catalogus = self.catalogus(ctx).await?;
        let mut groep = self.lees_groep(ctx, was.school, &catalogus, invoer, Some(&was))?;
        let loopt = was.vorm == Vorm::Lesgroep && was.staat != GroepStaat::Gepland;
        if loopt && !groep.plan.is_compleet() {
            return Err(AppError::veld("plan", "groepsplan"));
        }
        if groep.klas != was.klas {
            Self::vereis_leerjaar(ctx, &catalogus, &groep).await?;
        }
        groep.versie = versie;
        let tx = ctx.swv.begin().await?;
        tx.update_groep(&groep).await?;
        self.schrijf_groep(ctx, tx, &groep).await
    }

    /// A class as a whole gets what its year may have: lessons with the mentor are for the first two, unless the catalogue
    /// says otherwise (R038).
    async fn vereis_leerjaar(ctx: &Ctx, catalogus: &Catalogus, groep: &Groep) -> Result<()> {
        let (arrangement, _) = aanbod_van(catalogus, &groep.arrangement)?;
        let jaren = arrangement.eis.iter().find_map(|eis| match eis {
            Eis::Leerjaren {
                van,
                tot,
                ernst: Ernst::Streng,
            } => Some(*van..=*tot),
            _ => None,
        });
        if let Some(jaren) = jaren.filter(|_| groep.vorm == Vorm::Lesgroep) {
            let klas = ctx.swv.list_leerjaren(groep.school, &groep.klas).await?;
            if klas.iter().any(|jaar| !jaren.contains(jaar)) {
                return Err(AppError::veld("klas", "klas_leerjaar"));
            }
        }
        Ok(())
    }

    /// Begins or ends a group. A class as a whole needs its plan first (R124).
    ///
    /// # Errors
    /// `Invalid` on `plan` when it must have one; `Conflict("staat")` when it began or ended already.
    pub async fn step_groep(&self, ctx: &Ctx, id: GroepId, versie: i32, naar: GroepStaat) -> Result<()> {
        let mut groep = self.groep_van(ctx, id).await?;
        Self::vereis_groep(ctx, groep.school)?;
        match (groep.staat, naar) {
            (GroepStaat::Gepland, GroepStaat::Loopt) => {
                if groep.vorm == Vorm::Lesgroep && !groep.plan.is_compleet() {
                    return Err(AppError::veld("plan", "groepsplan"));
                }
            }
            (GroepStaat::Loopt, GroepStaat::Beeindigd) => {
                if groep.vorm == Vorm::Lesgroep && groep.plan.evaluatie.trim().is_empty() {
                    return Err(AppError::veld("evaluatie", "verplicht"));
                }
            }
            _ => return Err(AppError::Conflict("staat")),
        }
        groep.staat = naar;
        groep.versie = versie;
        let tx = ctx.swv.begin().await?;
        tx.update_groep(&groep).await?;
        self.schrijf_groep(ctx, tx, &groep).await
    }

    async fn schrijf_groep(&self, ctx: &Ctx, tx: Tx<'_>, groep: &Groep) -> Result<()> {
        let entry = ctx
            .entry(Handeling::GroepGewijzigd, "groep")
            .op(groep.id.0)
            .met("arrangement", groep.arrangement.clone())
            .met("staat", groep.staat.code());
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Opens a group of one of the reader's schools.
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
        Ok(GroepBlad {
            school: scholen.into_iter().find(|s| s.id == groep.school),
            hoogstens: catalogus
                .arrangement(&groep.arrangement)
                .and_then(|a| a.grenzen.groep),
            mag_bewerken: Self::vereis_groep(ctx, groep.school).is_ok(),
            vernietigen: self.groepvernietiging(ctx, &groep).await?,
            groep,
            catalogus,
            leden,
            wachten,
        })
    }

    /// A group of one of the reader's schools; of another there is nothing.
    pub(crate) async fn groep_van(&self, ctx: &Ctx, id: GroepId) -> Result<Groep> {
        let groep = ctx.swv.find_groep(id).await?.ok_or(AppError::NotFound)?;
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        let leest = scope
            .delen
            .iter()
            .any(|deel| deel.bereik.school() == Some(groep.school));
        if leest { Ok(groep) } else { Err(AppError::NotFound) }
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

    fn lees_groep(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        catalogus: &Catalogus,
        invoer: &GroepInvoer,
        was: Option<&Groep>,
    ) -> Result<Groep> {
        let code = was.map_or(invoer.arrangement.as_str(), |g| g.arrangement.as_str());
        let (arrangement, _) = aanbod_van(catalogus, code)?;
        let vorm = match was {
            Some(g) => g.vorm,
            None => Vorm::parse(&invoer.vorm)
                .filter(|v| matches!(v, Vorm::Groep | Vorm::Lesgroep) && arrangement.vormen.contains(v))
                .ok_or_else(|| AppError::veld("vorm", "keuze"))?,
        };
        let (begin, einde) = (datum("begin", &invoer.begin)?, datum("einde", &invoer.einde)?);
        if einde < begin {
            return Err(AppError::veld("einde", "voor_begin"));
        }
        let grens = arrangement.grenzen.weken.or(arrangement.grenzen.duur);
        if grens.is_some_and(|weken| vangnet_core::cascade::grens::weken(begin, einde) > weken) {
            return Err(AppError::veld("einde", "weken"));
        }
        let klas = vrij("klas", &invoer.klas)?;
        if vorm == Vorm::Lesgroep && klas.is_empty() {
            return Err(AppError::veld("klas", "verplicht"));
        }
        Ok(Groep {
            id: was.map_or_else(|| GroepId(self.new_id()), |g| g.id),
            school,
            arrangement: arrangement.code.clone(),
            vorm,
            naam: verplicht("naam", &invoer.naam)?,
            klas,
            begin,
            einde,
            minuten_per_week: None,
            uitvoerder: vrij("uitvoerder", &invoer.uitvoerder)?,
            staat: was.map_or(GroepStaat::Gepland, |g| g.staat),
            plan: Groepsplan {
                aanleiding: vrij("aanleiding", &invoer.aanleiding)?,
                doel: vrij("doel", &invoer.doel)?,
                aanpak: vrij("aanpak", &invoer.aanpak)?,
                evaluatie: vrij("evaluatie", &invoer.evaluatie)?,
            },
            door: was.map_or(ctx.actor.account, |g| g.door),
            tijdstip: was.map_or_else(|| self.millis(), |g| g.tijdstip),
            versie: was.map_or(1, |g| g.versie),
        })
    }
}
