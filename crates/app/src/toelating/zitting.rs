//! Talks: planned per school, sorted by the school, walked through one dossier after another (R226, 002:931-966).

use std::collections::BTreeMap;

use vangnet_core::{
    bewaring::Handeling,
    id::{AanvraagId, BundelId, SchoolId, ZittingId},
    inrichting::{Jaarkalender, School},
    toegang::{Action, Klasse, Scope},
    toelating::{
        Reden, Route,
        procedure::{Gebeurtenis, Staat},
        zitting::{Bundel, BundelStaat, Zitting},
    },
};
use vangnet_store::{AanvraagRegel, Tx, ZittingRegel};

use super::{StapInvoer, Zaak};
use crate::{
    App, AppError, Ctx, Result,
    invoer::{datum, verplicht, vrij},
    werk::zonder_zorg,
};

/// A talk as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ZittingInvoer {
    /// The school, by id; only when it is planned.
    pub school: String,
    /// Day.
    pub datum: String,
    /// Time.
    pub tijd: String,
    /// Where.
    pub plaats: String,
    /// The applications that come on its list.
    pub aanvragen: Vec<AanvraagId>,
}

/// How the school sorts a dossier (R211, R212).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sortering {
    /// Without doubt.
    Bundel,
    /// To be discussed.
    Bespreken,
}

/// What the list of talks shows.
#[derive(Debug, Clone)]
pub struct ZittingLijst {
    /// The talks.
    pub zittingen: Vec<ZittingRegel>,
    /// The yearly path.
    pub kalender: Option<Jaarkalender>,
    /// Schools for which a talk can be planned; empty for who may not.
    pub scholen: Vec<School>,
    /// Submitted applications that wait for a talk.
    pub wachtend: Vec<AanvraagRegel>,
    /// Whether the reader may plan.
    pub mag_plannen: bool,
}

/// What the page of a talk shows.
#[derive(Debug, Clone)]
pub struct ZittingBlad {
    /// The talk.
    pub zitting: Zitting,
    /// The school.
    pub school: School,
    /// The applications on its list, by number. Without the class zorg the routes are left out.
    pub regels: Vec<AanvraagRegel>,
    /// Its bundle.
    pub bundel: Option<Bundel>,
    /// Whether routes are shown.
    pub zorg: bool,
    /// Whether the reader sorts for the school.
    pub mag_sorteren: bool,
    /// Whether the reader judges for the samenwerkingsverband.
    pub mag_oordelen: bool,
    /// Submitted applications of the school that are on no list.
    pub wachtend: Vec<AanvraagRegel>,
    /// Why the rule says that a dossier must be discussed; only for who sorts.
    pub redenen: BTreeMap<AanvraagId, Vec<Reden>>,
}

impl App {
    /// The talks that the reader has to do with, with the yearly path.
    pub async fn list_zittingen(&self, ctx: &Ctx, ook_oud: bool) -> Result<ZittingLijst> {
        let (oordelen, sorteren) = (
            Scope::of(&ctx.actor, Action::JudgeAanvraag),
            Scope::of(&ctx.actor, Action::SubmitAanvraag),
        );
        let besluiten = Scope::of(&ctx.actor, Action::DecideAanvraag);
        if oordelen.is_leeg() && sorteren.is_leeg() && besluiten.is_leeg() {
            return Err(AppError::NotFound);
        }
        let mag_plannen = !oordelen.is_leeg();
        let alles = mag_plannen || !besluiten.is_leeg();
        let eigen: Vec<SchoolId> = ctx.actor.scholen().into_iter().collect();
        let vandaag = self.today();
        let vanaf = (!ook_oud).then(|| vandaag.saturating_sub(jiff::Span::new().days(60)));
        let beleid = ctx.swv.find_beleid().await?;
        Ok(ZittingLijst {
            zittingen: ctx
                .swv
                .list_zittingen((!alles).then_some(eigen.as_slice()), vanaf)
                .await?,
            kalender: beleid.kalender_op(vandaag).cloned(),
            scholen: if mag_plannen {
                ctx.swv.list_scholen().await?
            } else {
                Vec::new()
            },
            wachtend: if mag_plannen {
                ctx.swv
                    .list_in_staten(&oordelen, &[Staat::Ingediend], None)
                    .await?
            } else {
                Vec::new()
            },
            mag_plannen,
        })
    }

    /// Plans a talk with a school and puts submitted applications on its list, each as a step of its own.
    ///
    /// # Errors
    /// `Invalid` on `aanvragen` when none was chosen; what somebody moved meanwhile is left out.
    pub async fn plan_zitting(&self, ctx: &Ctx, invoer: &ZittingInvoer) -> Result<ZittingId> {
        if Scope::of(&ctx.actor, Action::JudgeAanvraag).is_leeg() {
            return Err(AppError::Denied);
        }
        let scholen = ctx.swv.list_scholen().await?;
        let school = scholen
            .iter()
            .find(|s| s.id.to_string() == invoer.school)
            .ok_or_else(|| AppError::veld("school", "keuze"))?;
        let zitting = Zitting {
            id: ZittingId(self.new_id()),
            school: school.id,
            datum: self.zittingsdag(&invoer.datum)?,
            tijd: kort("tijd", &invoer.tijd)?,
            plaats: kort("plaats", &invoer.plaats)?,
            door: ctx.actor.account,
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_zitting(&zitting).await?;
        let entry = ctx
            .entry(Handeling::ZittingGepland, "zitting")
            .op(zitting.id.0)
            .met("datum", zitting.datum.to_string());
        tx.commit(entry, self.millis()).await?;
        self.op_lijst(ctx, &zitting, &invoer.aanvragen).await?;
        Ok(zitting.id)
    }

    /// Changes day, time and place, and puts more applications on the list.
    pub async fn save_zitting(&self, ctx: &Ctx, id: ZittingId, invoer: &ZittingInvoer) -> Result<()> {
        if Scope::of(&ctx.actor, Action::JudgeAanvraag).is_leeg() {
            return Err(AppError::Denied);
        }
        let was = ctx.swv.find_zitting(id).await?.ok_or(AppError::NotFound)?;
        let zitting = Zitting {
            datum: self.zittingsdag(&invoer.datum)?,
            tijd: kort("tijd", &invoer.tijd)?,
            plaats: kort("plaats", &invoer.plaats)?,
            ..was
        };
        let tx = ctx.swv.begin().await?;
        tx.update_zitting(&zitting).await?;
        let entry = ctx
            .entry(Handeling::ZittingGepland, "zitting")
            .op(id.0)
            .met("datum", zitting.datum.to_string());
        tx.commit(entry, self.millis()).await?;
        self.op_lijst(ctx, &zitting, &invoer.aanvragen).await
    }

    fn zittingsdag(&self, tekst: &str) -> Result<jiff::civil::Date> {
        let dag = datum("datum", tekst)?;
        if dag < self.today() {
            return Err(AppError::veld("datum", "verleden"));
        }
        if vangnet_core::klok::is_vrij(dag) {
            return Err(AppError::veld("datum", "vrije_dag"));
        }
        Ok(dag)
    }

    async fn op_lijst(&self, ctx: &Ctx, zitting: &Zitting, aanvragen: &[AanvraagId]) -> Result<()> {
        for id in aanvragen {
            let zaak = self.zaak(ctx, *id, Action::JudgeAanvraag).await?;
            if zaak.aanvraag.school != zitting.school {
                continue;
            }
            let versie = zaak.aanvraag.versie;
            let stap = StapInvoer {
                zitting: Some(zitting.id),
                ..StapInvoer::nieuw(Gebeurtenis::Gepland)
            };
            overslaan(self.zet_stap(ctx, zaak, versie, &stap).await)?;
        }
        Ok(())
    }

    /// Opens a talk with its list.
    pub async fn open_zitting(&self, ctx: &Ctx, id: ZittingId) -> Result<ZittingBlad> {
        let zitting = ctx.swv.find_zitting(id).await?.ok_or(AppError::NotFound)?;
        let lezen = Scope::of(&ctx.actor, Action::ReadAanvraag);
        let raakt = |action| {
            Scope::of(&ctx.actor, action)
                .delen
                .iter()
                .any(|d| d.bereik.school().is_none_or(|school| school == zitting.school))
        };
        let mag_sorteren = raakt(Action::SubmitAanvraag);
        let mag_oordelen = raakt(Action::JudgeAanvraag);
        if !mag_sorteren && !mag_oordelen && !raakt(Action::DecideAanvraag) {
            return Err(AppError::NotFound);
        }
        let scholen = ctx.swv.list_scholen().await?;
        let school = scholen.into_iter().find(|s| s.id == zitting.school);
        let zorg = ctx.actor.leest_overal(Action::ReadAanvraag).bevat(Klasse::Zorg);
        let mut regels = ctx.swv.list_van_zitting(&lezen, id).await?;
        if !zorg {
            regels.iter_mut().for_each(zonder_zorg);
        }
        let wachtend = if mag_oordelen {
            ctx.swv
                .list_in_staten(&lezen, &[Staat::Ingediend], Some(zitting.school))
                .await?
        } else {
            Vec::new()
        };
        Ok(ZittingBlad {
            bundel: ctx.swv.find_bundel_van(id).await?,
            redenen: if mag_sorteren && zorg {
                self.redenen(ctx, &regels).await?
            } else {
                BTreeMap::new()
            },
            school: school.ok_or(AppError::NotFound)?,
            regels,
            zorg,
            mag_sorteren,
            mag_oordelen,
            wachtend,
            zitting,
        })
    }

    /// The school sorts the dossiers of a talk, each as a step of its own: how many were moved. What may not be bundled is
    /// refused before anything is written.
    ///
    /// # Errors
    /// `Invalid` on `aanvraag-{id}` with the guard that does not hold.
    pub async fn sort_zitting(
        &self,
        ctx: &Ctx,
        id: ZittingId,
        keuzes: &[(AanvraagId, Sortering)],
    ) -> Result<u32> {
        let blad = self.open_zitting(ctx, id).await?;
        if !blad.mag_sorteren && !blad.mag_oordelen {
            return Err(AppError::Denied);
        }
        let mut fouten = Vec::new();
        for (aanvraag, sortering) in keuzes {
            let regel = blad.regels.iter().find(|r| r.id == *aanvraag);
            let doubt = regel.is_some_and(|r| r.route != Some(Route::Bundel));
            if *sortering == Sortering::Bundel && doubt {
                fouten.push(crate::VeldFout::new(
                    format!("aanvraag-{aanvraag}"),
                    "zonder_twijfel",
                ));
            }
        }
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        let mut gedaan = 0u32;
        for (aanvraag, sortering) in keuzes {
            let zaak = self
                .zaak_voor(ctx, *aanvraag, &[Action::SubmitAanvraag, Action::JudgeAanvraag])
                .await?;
            if zaak.aanvraag.zitting != Some(id) {
                return Err(AppError::NotFound);
            }
            let gebeurtenis = match sortering {
                Sortering::Bundel => Gebeurtenis::Gebundeld,
                Sortering::Bespreken => Gebeurtenis::InBespreking,
            };
            let versie = zaak.aanvraag.versie;
            let stap = StapInvoer::nieuw(gebeurtenis);
            if overslaan(self.zet_stap(ctx, zaak, versie, &stap).await)? {
                gedaan = gedaan.saturating_add(1);
            }
        }
        Ok(gedaan)
    }

    /// Records how the talk on one dossier ended. One that was only on the list is taken into the talk first.
    ///
    /// # Errors
    /// `Invalid` on the field that was not accepted, `Conflict` when somebody moved it meanwhile.
    pub async fn conclude_zitting(
        &self,
        ctx: &Ctx,
        id: ZittingId,
        aanvraag: AanvraagId,
        versie: i32,
        uitkomst: &StapInvoer,
    ) -> Result<()> {
        let zaak = self.zaak(ctx, aanvraag, Action::JudgeAanvraag).await?;
        if zaak.aanvraag.zitting != Some(id) {
            return Err(AppError::NotFound);
        }
        verplicht("toelichting", &uitkomst.toelichting)?;
        let mut versie = versie;
        if zaak.aanvraag.staat == Staat::Gepland {
            let erin = StapInvoer::nieuw(Gebeurtenis::InBespreking);
            self.zet_stap(ctx, zaak, versie, &erin).await?;
            versie = versie.saturating_add(1);
        }
        self.do_stap(ctx, aanvraag, versie, uitkomst).await
    }

    /// Why the rule says that a planned dossier must be discussed.
    async fn redenen(&self, ctx: &Ctx, regels: &[AanvraagRegel]) -> Result<BTreeMap<AanvraagId, Vec<Reden>>> {
        let mut redenen = BTreeMap::new();
        let bespreken = |r: &&AanvraagRegel| r.staat == Staat::Gepland && r.route == Some(Route::Bespreken);
        for regel in regels.iter().filter(bespreken) {
            let zaak = self.zaak(ctx, regel.id, Action::ReadAanvraag).await?;
            let samenhang = self.samenhang(ctx, &zaak).await?;
            let getoetst = self.getoetst(&zaak, &samenhang)?;
            redenen.insert(regel.id, getoetst.beoordeling.redenen.iter().collect());
        }
        Ok(redenen)
    }

    /// The bundle in which a dossier comes with this step: that of its talk, made when it is the first (version 0).
    pub(super) async fn in_bundel(
        &self,
        ctx: &Ctx,
        zaak: &Zaak,
        gebeurtenis: Gebeurtenis,
    ) -> Result<Option<Bundel>> {
        if gebeurtenis != Gebeurtenis::Gebundeld {
            return Ok(None);
        }
        let zitting = zaak.aanvraag.zitting.ok_or(AppError::Conflict("staat"))?;
        match ctx.swv.find_bundel_van(zitting).await? {
            Some(bundel) if bundel.staat == BundelStaat::Open => Ok(Some(bundel)),
            Some(_) => Err(AppError::Conflict("bundel_gesloten")),
            None => Ok(Some(Bundel {
                id: BundelId(self.new_id()),
                nummer: String::new(),
                zitting,
                school: zaak.aanvraag.school,
                staat: BundelStaat::Open,
                trekking: None,
                besluit: None,
                versie: 0,
            })),
        }
    }

    pub(super) async fn bundelnummer(&self, tx: &Tx<'_>) -> Result<String> {
        let jaar = self.today().year();
        let volg = tx.volgend_nummer(&format!("bundel-{jaar}")).await?;
        Ok(format!("B{jaar}-{volg:03}"))
    }
}

/// In a deed on many, what somebody moved meanwhile is left out: whether it was done.
pub(super) fn overslaan(gedaan: Result<()>) -> Result<bool> {
    match gedaan {
        Ok(()) => Ok(true),
        Err(AppError::Conflict(_)) => Ok(false),
        Err(fout) => Err(fout),
    }
}

fn kort(veld: &str, tekst: &str) -> Result<String> {
    let tekst = vrij(veld, tekst)?;
    if tekst.chars().count() > 80 {
        return Err(AppError::veld(veld, "te_lang"));
    }
    Ok(tekst)
}
