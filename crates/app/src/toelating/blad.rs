//! The page of an application, the criteria card, editing.

use jiff::Timestamp;
use vangnet_core::{
    bewaring::Handeling,
    id::AanvraagId,
    inrichting::School,
    klok::Termijn,
    leerling::Leerling,
    toegang::{Action, Klasse, Klassen, Reason},
    toelating::{
        Uitleg,
        commissie::{CommissieUitkomst, Commissielid},
        deskundige::{self, AdviesGebrek, Voor},
        herkomst::WegGebrek,
        procedure::{Bewaking, Gebeurtenis, Staat},
        zaak::{Aanvraag, Getoetst, Stap},
    },
};
use vangnet_store::DocumentRegel;

use super::{
    DossierFormulier, Samenhang, Zaak,
    samenhang::ondergrens,
    zicht::{leest_zorg, mogelijk, stappen_nu, zichtbaar, zichtbaar_zonder_zorg, zonder_zorg},
};
use crate::{App, AppError, Ctx, Result, VeldFout, VraagGegevens};

/// The criteria applied to what is known now, with the explanation.
#[derive(Debug, Clone)]
pub struct CriteriaKaart {
    /// Result, rule set, reference date, what is missing.
    pub getoetst: Getoetst,
    /// Each member of the article with its inputs, bound and outcome.
    pub uitleg: Uitleg,
    /// Fields that could not be read, when it follows the typing.
    pub fouten: Vec<VeldFout>,
}

/// A step as shown.
#[derive(Debug, Clone)]
pub struct StapRegel {
    /// The step.
    pub stap: Stap,
    /// Who, by name.
    pub naam: String,
    /// When.
    pub tijdstip: Timestamp,
}

/// What the page of an application shows. Classes that the reader may not see are left out by the page.
#[derive(Debug, Clone)]
pub struct AanvraagBlad {
    /// The application.
    pub aanvraag: Aanvraag,
    /// The pupil.
    pub leerling: Leerling,
    /// What belongs to it: policy, school, advice, committee, decisions, objections, bundle.
    pub samenhang: Samenhang,
    /// The criteria.
    pub kaart: CriteriaKaart,
    /// Its terms, the nearest first.
    pub termijnen: Vec<Termijn>,
    /// Why this way is not open for this pupil.
    pub weg_gebreken: Vec<WegGebrek>,
    /// What is missing from, or to be noticed about, the advice of experts.
    pub advies_gebreken: Vec<AdviesGebrek>,
    /// The same, as a warning only.
    pub advies_let_op: Vec<AdviesGebrek>,
    /// Who sits in the committee on this dossier.
    pub commissie: Vec<Commissielid>,
    /// What the committee says, when every member studied it and spoke.
    pub commissie_uitkomst: Option<CommissieUitkomst>,
    /// The steps that the reader may take in this state, each with the guard that still holds it up.
    pub stappen_nu: Vec<(Gebeurtenis, Option<Bewaking>)>,
    /// Its documents; `None` when the reader may not read them.
    pub documenten: Option<Vec<DocumentRegel>>,
    /// Its steps.
    pub stappen: Vec<StapRegel>,
    /// Classes that the reader may see.
    pub klassen: Klassen,
    /// Why the reader may see this.
    pub reden: Reason,
    /// What the reader may do now, by right and by state.
    pub mag: Vec<Action>,
}

impl AanvraagBlad {
    /// Whether the reader may do something now.
    pub fn mag(&self, action: Action) -> bool {
        self.mag.contains(&action)
    }

    /// The school.
    pub fn school(&self) -> &School {
        &self.samenhang.school
    }

    /// Whether the reader may take a step, guards aside.
    pub fn kan(&self, gebeurtenis: Gebeurtenis) -> bool {
        self.stappen_nu.iter().any(|(g, _)| *g == gebeurtenis)
    }

    /// The guard that holds a step up.
    pub fn houdt_tegen(&self, gebeurtenis: Gebeurtenis) -> Option<Bewaking> {
        self.stappen_nu
            .iter()
            .find(|(g, _)| *g == gebeurtenis)
            .and_then(|(_, bewaking)| *bewaking)
    }
}

impl App {
    /// Opens an application; that it was opened is written down.
    pub async fn open_aanvraag(&self, ctx: &Ctx, id: AanvraagId) -> Result<AanvraagBlad> {
        let zaak = self.zaak(ctx, id, Action::ReadAanvraag).await?;
        let leerling = zaak.leerling.id;
        self.log_inzage(ctx, leerling, "aanvraag", zaak.decision.reason)
            .await?;
        let samenhang = self.samenhang(ctx, &zaak).await?;
        let getoetst = self.getoetst(&zaak, &samenhang)?;
        let procedure = self.procedurefeiten(&zaak.aanvraag, &samenhang, &getoetst);
        let kaart = CriteriaKaart {
            uitleg: Self::uitleg(&zaak.aanvraag, &getoetst),
            getoetst,
            fouten: Vec::new(),
        };
        let documenten = if ctx.mag(Action::ReadDocument, zaak.feiten) {
            Some(ctx.swv.list_documenten(id, &zaak.zegel).await?)
        } else {
            None
        };
        let stappen = self.stappen(ctx, &zaak).await?;
        let wegfeiten = self.wegfeiten(&zaak.aanvraag, &samenhang);
        let (adviezen, voor) = (samenhang.adviezen(), Voor::from(zaak.aanvraag.dossier.soort));
        let leden = samenhang
            .commissie(self.today())
            .map(|c| c.bij(ondergrens(&zaak.aanvraag)).into_iter().cloned().collect());
        let blad = AanvraagBlad {
            mag: mogelijk(ctx, &zaak),
            stappen_nu: stappen_nu(ctx, &zaak, &procedure),
            termijnen: self.termijnen(&zaak.aanvraag, &samenhang),
            weg_gebreken: vangnet_core::toelating::herkomst::gebreken(&wegfeiten),
            advies_gebreken: deskundige::gebreken(&adviezen, voor, zaak.aanvraag.school),
            advies_let_op: deskundige::let_op(&adviezen, voor, zaak.aanvraag.school),
            commissie: leden.unwrap_or_default(),
            commissie_uitkomst: procedure.commissie,
            klassen: zaak.decision.klassen,
            reden: zaak.decision.reason,
            aanvraag: zaak.aanvraag,
            leerling: zaak.leerling,
            samenhang,
            kaart,
            documenten,
            stappen,
        };
        let mut blad = if blad.klassen.bevat(Klasse::Zorg) {
            blad
        } else {
            zonder_zorg(blad)
        };
        if !ctx.mag(Action::ReadBeschikking, zaak.feiten) {
            blad.samenhang.beschikkingen.clear();
            blad.samenhang.bezwaren.clear();
        }
        Ok(blad)
    }

    /// The two pages with which a reader begins, as PDF: question first, attachments after.
    pub async fn open_vraag(&self, ctx: &Ctx, id: AanvraagId) -> Result<(String, Vec<u8>)> {
        let zaak = self.zaak(ctx, id, Action::ReadAanvraag).await?;
        if !zaak.decision.klassen.bevat(Klasse::Zorg) {
            return Err(AppError::Denied);
        }
        let samenhang = self.samenhang(ctx, &zaak).await?;
        let getoetst = self.getoetst(&zaak, &samenhang)?;
        let gegevens = VraagGegevens {
            swv: ctx.swv.find_gegevens().await?.ok_or(AppError::NotFound)?,
            uitleg: Self::uitleg(&zaak.aanvraag, &getoetst),
            op_criteria: getoetst.op_criteria,
            bijlagen: samenhang.documenten.iter().map(|d| d.code()).collect(),
            school: samenhang.school,
            leerling: zaak.leerling.clone(),
            datum: self.today(),
            aanvraag: zaak.aanvraag,
        };
        let nummer = gegevens.aanvraag.nummer.clone();
        let brieven = std::sync::Arc::clone(&self.brieven);
        let pdf = self.druk(move || brieven.vraag(&gegevens), "vraag").await?;
        self.log_inzage(ctx, zaak.leerling.id, "aanvraag", zaak.decision.reason)
            .await?;
        Ok((nummer, pdf))
    }

    async fn stappen(&self, ctx: &Ctx, zaak: &Zaak) -> Result<Vec<StapRegel>> {
        let stappen = ctx.swv.list_stappen(zaak.aanvraag.id, &zaak.zegel).await?;
        Ok(stappen
            .into_iter()
            .map(|(stap, naam)| StapRegel {
                naam,
                tijdstip: Timestamp::from_millisecond(stap.tijdstip).unwrap_or_default(),
                stap,
            })
            .collect())
    }

    pub(super) fn stap(&self, ctx: &Ctx, nummer: i32, gebeurtenis: Gebeurtenis, staat: Staat) -> Stap {
        Stap {
            nummer,
            gebeurtenis,
            staat,
            door: ctx.actor.account,
            tijdstip: self.millis(),
            toelichting: String::new(),
            weging: Vec::new(),
            ontvangstbewijs: None,
        }
    }

    /// The criteria card for what is typed now; nothing is stored.
    pub async fn preview_aanvraag(
        &self,
        ctx: &Ctx,
        id: AanvraagId,
        form: &DossierFormulier,
    ) -> Result<CriteriaKaart> {
        let mut zaak = self.zaak(ctx, id, Action::EditAanvraag).await?;
        let was = zaak.aanvraag.dossier.clone();
        let zorg = leest_zorg(ctx, &zaak);
        let (dossier, fouten) = zichtbaar(zorg, &zaak, form).lees_voorlopig(&was, self.today());
        zaak.aanvraag.dossier = dossier;
        let samenhang = self.samenhang(ctx, &zaak).await?;
        let mut getoetst = self.getoetst(&zaak, &samenhang)?;
        if !zorg {
            getoetst.ontbreekt.retain(|wat| zichtbaar_zonder_zorg(*wat));
        }
        Ok(CriteriaKaart {
            uitleg: Self::uitleg(&zaak.aanvraag, &getoetst),
            getoetst,
            fouten,
        })
    }

    /// The classes of an application that the reader may see.
    pub async fn klassen_van_aanvraag(&self, ctx: &Ctx, id: AanvraagId) -> Result<Klassen> {
        Ok(self.zaak(ctx, id, Action::ReadAanvraag).await?.decision.klassen)
    }

    /// Saves the dossier over the version that was read.
    ///
    /// # Errors
    /// `Conflict("gewijzigd")` when somebody else saved in between, `Conflict("staat")` when it is not the school's turn.
    pub async fn save_aanvraag(
        &self,
        ctx: &Ctx,
        id: AanvraagId,
        versie: i32,
        form: &DossierFormulier,
    ) -> Result<()> {
        let mut zaak = self.zaak(ctx, id, Action::EditAanvraag).await?;
        if !zaak.aanvraag.staat.is_bewerkbaar() {
            return Err(AppError::Conflict("staat"));
        }
        zaak.aanvraag.dossier =
            zichtbaar(leest_zorg(ctx, &zaak), &zaak, form).lees(&zaak.aanvraag.dossier, self.today())?;
        zaak.aanvraag.versie = versie;
        let samenhang = self.samenhang(ctx, &zaak).await?;
        zaak.aanvraag.route = self.getoetst(&zaak, &samenhang)?.route;
        let tx = ctx.swv.begin().await?;
        tx.update_aanvraag(&zaak.aanvraag).await?;
        let entry = ctx
            .entry(Handeling::AanvraagBewerkt, "aanvraag")
            .op(id.0)
            .over(zaak.leerling.id);
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
