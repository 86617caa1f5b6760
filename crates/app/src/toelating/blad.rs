//! Lists and pages of applications, the criteria card, starting and editing.

use jiff::Timestamp;
use vangnet_core::{
    bewaring::Handeling,
    id::{AanvraagId, LeerlingId},
    inrichting::School,
    klok::Termijn,
    leerling::Leerling,
    toegang::{Action, Klasse, Klassen, Reason, Scope},
    toelating::{
        Uitleg, ZaakSoort,
        aanvraag::{Dossier, Ontbreekt},
        commissie::{CommissieUitkomst, Commissielid},
        deskundige::{self, AdviesGebrek, Voor},
        herkomst::WegGebrek,
        procedure::{Bewaking, Gebeurtenis, Overgang, ProcedureFeiten, Staat, Weigering},
        zaak::{Aanvraag, Getoetst, Stap, TermijnFeiten},
    },
};
use vangnet_store::{AanvraagFilter, DocumentRegel, Pagina};

use super::{DossierFormulier, Samenhang, Zaak, samenhang::ondergrens};
use crate::{
    App, AppError, Ctx, Result, VeldFout, VraagGegevens, leerling,
    werk::{self, WerkRegel},
};

/// What the list of applications shows.
#[derive(Debug, Clone)]
pub struct AanvraagLijst {
    /// The applications of this page, each with its nearest term.
    pub pagina: Pagina<WerkRegel>,
    /// How many stand in each state.
    pub aantallen: Vec<(Staat, u64)>,
    /// Schools to filter by: all for the SWV, the reader's own for a school.
    pub scholen: Vec<School>,
    /// Whether the reader works for the samenwerkingsverband.
    pub is_swv: bool,
    /// Whether routes are shown.
    pub zorg: bool,
}

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
    /// The applications that the reader may see: a school's own, or the inbox of the samenwerkingsverband.
    pub async fn list_aanvragen(&self, ctx: &Ctx, filter: &AanvraagFilter) -> Result<AanvraagLijst> {
        let scope = Scope::of(&ctx.actor, Action::ReadAanvraag);
        if scope.is_leeg() {
            return Err(AppError::NotFound);
        }
        let is_swv = ctx.actor.is_swv();
        let eigen = ctx.actor.scholen();
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| is_swv || eigen.contains(&s.id));
        // The route follows from IQ and social-emotional facts: only for who may see those of every row.
        let zorg = ctx.actor.leest_overal(Action::ReadAanvraag).bevat(Klasse::Zorg);
        let filter = &AanvraagFilter {
            route: filter.route.filter(|_| zorg),
            ..filter.clone()
        };
        let mut pagina = ctx.swv.list_aanvragen(&scope, filter).await?;
        if !zorg {
            pagina.rijen.iter_mut().for_each(werk::zonder_zorg);
        }
        let beleid = ctx.swv.find_beleid().await?;
        Ok(AanvraagLijst {
            pagina: Pagina {
                totaal: pagina.totaal,
                rijen: pagina
                    .rijen
                    .into_iter()
                    .map(|r| self.werkregel(ctx, r, &beleid))
                    .collect(),
            },
            zorg,
            aantallen: op_volgorde(ctx.swv.count_aanvragen(&scope).await?),
            scholen,
            is_swv,
        })
    }

    /// Starts an application for a pupil. One open application of a kind per pupil.
    pub async fn start_aanvraag(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        soort: &str,
        aangemeld_op: &str,
    ) -> Result<AanvraagId> {
        let leerling = ctx.swv.find_leerling(id).await?.ok_or(AppError::NotFound)?;
        let facts = leerling::feiten(&leerling);
        ctx.vereis(Action::ReadLeerling, Action::StartAanvraag, facts)?;
        let soort = ZaakSoort::parse(soort).ok_or_else(|| AppError::veld("soort", "keuze"))?;
        let formulier = DossierFormulier {
            aangemeld_op: aangemeld_op.to_owned(),
            ..DossierFormulier::default()
        };
        let dossier = formulier.lees(&Dossier::nieuw(soort, self.today()), self.today())?;
        let tx = ctx.swv.begin().await?;
        let jaar = self.today().year();
        let volg = tx.volgend_nummer(&format!("aanvraag-{jaar}")).await?;
        let aanvraag = Aanvraag {
            id: AanvraagId(self.new_id()),
            nummer: format!("{jaar}-{volg:04}"),
            leerling: id,
            school: leerling.gegevens.school,
            staat: Staat::Aangemeld,
            ingediend_op: None,
            was_ingediend: false,
            route: None,
            ontvangen_op: None,
            overeenstemming: None,
            dossier,
            termijn: TermijnFeiten::default(),
            zitting: None,
            bundel: None,
            in_steekproef: None,
            commissieronde: None,
            versie: 1,
        };
        tx.insert_aanvraag(&aanvraag).await?;
        tx.insert_stap(
            aanvraag.id,
            id,
            &self.stap(ctx, 1, Gebeurtenis::Gestart, Staat::Aangemeld),
        )
        .await?;
        let entry = ctx
            .entry(Handeling::AanvraagGestart, "aanvraag")
            .op(aanvraag.id.0)
            .over(id);
        tx.commit(entry.met("soort", soort.code()), self.millis()).await?;
        Ok(aanvraag.id)
    }

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

/// The form, with the fields that its typist may not see as they were: whoever cannot read them cannot change them.
fn zichtbaar(zorg: bool, zaak: &Zaak, form: &DossierFormulier) -> DossierFormulier {
    if zorg {
        return form.clone();
    }
    let was = DossierFormulier::from(&zaak.aanvraag.dossier);
    DossierFormulier {
        iq: was.iq,
        iq_instrument: was.iq_instrument,
        iq_datum: was.iq_datum,
        diagnosticus: was.diagnosticus,
        sep: was.sep,
        sep_instrument: was.sep_instrument,
        sep_datum: was.sep_datum,
        zienswijze: was.zienswijze,
        zienswijze_datum: was.zienswijze_datum,
        zienswijze_wijze: was.zienswijze_wijze,
        stem_leerling: was.stem_leerling,
        keuze_motivering: was.keuze_motivering,
        overleg: was.overleg,
        overleg_datum: was.overleg_datum,
        overleg_wijze: was.overleg_wijze,
        later_grond: was.later_grond,
        eigen: was.eigen,
        ..form.clone()
    }
}

/// Whether the reader sees IQ, social-emotional facts and what was said about them: by the right to read, whatever right
/// the reader edits with.
fn leest_zorg(ctx: &Ctx, zaak: &Zaak) -> bool {
    ctx.decide(Action::ReadAanvraag, zaak.feiten)
        .klassen
        .bevat(Klasse::Zorg)
}

/// What is missing, as far as it tells nothing of IQ or social-emotional facts: whether the outcome is open does.
const fn zichtbaar_zonder_zorg(wat: Ontbreekt) -> bool {
    matches!(
        wat,
        Ontbreekt::Motivering
            | Ontbreekt::Okr
            | Ontbreekt::Leerachterstand
            | Ontbreekt::DomeinDl(_)
            | Ontbreekt::DomeinInstrument(_)
            | Ontbreekt::DomeinNietOpLijst(_)
            | Ontbreekt::Ouderoverleg
            | Ontbreekt::Vraag
            | Ontbreekt::Opp
            | Ontbreekt::Geprobeerd
            | Ontbreekt::Categorie
            | Ontbreekt::LaterDocument(_)
    )
}

/// The page without what a reader may not see. What was weighed and decided quotes diagnostics; the question to complete
/// a dossier is for whoever works on it.
fn zonder_zorg(mut blad: AanvraagBlad) -> AanvraagBlad {
    let dossier = &mut blad.aanvraag.dossier;
    *dossier = Dossier {
        aangemeld_op: dossier.aangemeld_op,
        dl: dossier.dl,
        domeinen: dossier.domeinen.clone(),
        motivering: dossier.motivering.clone(),
        weg: dossier.weg,
        herkomst: dossier.herkomst,
        nieuwkomer: dossier.nieuwkomer.clone(),
        instemming: dossier.instemming,
        elders_ingeschreven: dossier.elders_ingeschreven,
        vraag: dossier.vraag.clone(),
        geprobeerd: dossier.geprobeerd.clone(),
        categorie: dossier.categorie,
        ..Dossier::nieuw(dossier.soort, dossier.aangemeld_op)
    };
    blad.aanvraag.route = None;
    blad.kaart
        .getoetst
        .ontbreekt
        .retain(|wat| zichtbaar_zonder_zorg(*wat));
    blad.aanvraag.bundel = None;
    blad.aanvraag.in_steekproef = None;
    blad.kaart.getoetst.route = None;
    blad.advies_gebreken.clear();
    blad.advies_let_op.clear();
    blad.commissie.clear();
    blad.commissie_uitkomst = None;
    blad.termijnen
        .retain(|t| t.soort != vangnet_core::klok::TermijnSoort::IqGeldig);
    let samenhang = &mut blad.samenhang;
    samenhang.adviezen.clear();
    samenhang.inbreng.clear();
    samenhang.bundel = None;
    for beschikking in &mut samenhang.beschikkingen {
        beschikking.motivering.clear();
        beschikking.afwijking.clear();
    }
    for bezwaar in &mut samenhang.bezwaren {
        bezwaar.gesprek.clear();
        bezwaar.gronden.clear();
        bezwaar.verschoonbaar.clear();
        bezwaar.niet_gehoord.clear();
        bezwaar.advies.clear();
        bezwaar.advies_dictum = None;
    }
    // Whether it was in the sample, and what was found there, is of the samenwerkingsverband.
    blad.stappen.retain(|regel| {
        !matches!(
            regel.stap.gebeurtenis,
            Gebeurtenis::SteekproefAkkoord | Gebeurtenis::SteekproefTwijfel | Gebeurtenis::BuitenSteekproef
        )
    });
    for regel in &mut blad.stappen {
        regel.stap.ontvangstbewijs = None;
        regel.stap.weging.clear();
        if !matches!(
            regel.stap.gebeurtenis,
            Gebeurtenis::AanvullingGevraagd | Gebeurtenis::Ingetrokken
        ) {
            regel.stap.toelichting.clear();
        }
    }
    blad
}

/// Counts in the order in which an application goes its way.
fn op_volgorde(mut aantallen: Vec<(Staat, u64)>) -> Vec<(Staat, u64)> {
    aantallen.sort_by_key(|(staat, _)| *staat);
    aantallen
}

/// What the reader may do now beside the steps.
fn mogelijk(ctx: &Ctx, zaak: &Zaak) -> Vec<Action> {
    let staat = zaak.aanvraag.staat;
    let decides = |g| staat.kent(g);
    [
        (Action::EditAanvraag, staat.is_bewerkbaar()),
        (Action::SubmitAanvraag, !staat.is_einde()),
        (
            Action::RequestAanvulling,
            staat.kent(Gebeurtenis::AanvullingGevraagd),
        ),
        (
            Action::JudgeAanvraag,
            staat.is_bij_swv() || staat == Staat::BijBezwaarcommissie,
        ),
        (Action::AdviseAanvraag, staat == Staat::BijCommissie),
        (
            Action::DecideAanvraag,
            decides(Gebeurtenis::Toegewezen) || decides(Gebeurtenis::BuitenBehandeling),
        ),
        (Action::HandleBezwaar, staat.is_bezwaar()),
        (Action::DestroyDossier, staat.kent(Gebeurtenis::Vernietigd)),
    ]
    .into_iter()
    .filter(|(action, nu)| *nu && ctx.mag(*action, zaak.feiten))
    .map(|(action, _)| action)
    .collect()
}

/// The steps that the reader may take, each once, with the guard that holds it up.
fn stappen_nu(ctx: &Ctx, zaak: &Zaak, feiten: &ProcedureFeiten) -> Vec<(Gebeurtenis, Option<Bewaking>)> {
    let staat = zaak.aanvraag.staat;
    let mut stappen: Vec<(Gebeurtenis, Option<Bewaking>)> = Vec::new();
    for overgang in Overgang::van(staat) {
        let mag = overgang.acties.iter().any(|actie| ctx.mag(*actie, zaak.feiten));
        if !mag || stappen.iter().any(|(g, _)| *g == overgang.gebeurtenis) {
            continue;
        }
        match staat.overgang(overgang.gebeurtenis, feiten) {
            Ok(_) => stappen.push((overgang.gebeurtenis, None)),
            Err(Weigering::Bewaking(bewaking)) => stappen.push((overgang.gebeurtenis, Some(bewaking))),
            Err(Weigering::Staat { .. }) => {}
        }
    }
    stappen
}
