//! What belongs to an application beside its dossier: advice, the committee, decisions, objections; and the facts for the
//! guards and the clock that follow from all of it.

use jiff::civil::Date;
use vangnet_core::{
    inrichting::School,
    inrichting::{Beleid, Bezwaarweg},
    klok::{KlokFeiten, Termijn, TermijnSoort, TermijnStaat, termijnen},
    leerling::Onderwijssoort,
    toelating::{
        ZaakSoort,
        aanvraag::DocumentSoort,
        bezwaar::Bezwaar,
        commissie::{Commissie, CommissieUitkomst, is_pro_ondergrens},
        deskundige::{self, Advies, Voor},
        herkomst::{self, WegFeiten},
        procedure::ProcedureFeiten,
        zaak::{Aanvraag, Beschikking, Getoetst},
        zitting::{Bundel, BundelStaat},
    },
};
use vangnet_store::{AdviesRegel, InbrengRegel};

use super::Zaak;
use crate::{App, AppError, Ctx, Result};

/// What belongs to an application beside its dossier.
#[derive(Debug, Clone)]
pub struct Samenhang {
    /// The policy.
    pub beleid: Beleid,
    /// The school that applies.
    pub school: School,
    /// Kinds of documents.
    pub documenten: Vec<DocumentSoort>,
    /// Advice of experts.
    pub adviezen: Vec<AdviesRegel>,
    /// What members of the committee did in this round.
    pub inbreng: Vec<InbrengRegel>,
    /// Decisions, the last one stands.
    pub beschikkingen: Vec<Beschikking>,
    /// Objections, the last one is at hand.
    pub bezwaren: Vec<Bezwaar>,
    /// The bundle it is in.
    pub bundel: Option<Bundel>,
}

impl Samenhang {
    /// The objection at hand: the last one against the decision that stands.
    pub fn bezwaar(&self) -> Option<&Bezwaar> {
        let laatste = self.beschikkingen.last()?;
        let op_bezwaar = |b: &&Bezwaar| laatste.bezwaar == Some(b.id);
        self.bezwaren
            .iter()
            .rev()
            .find(|b| b.beschikking == laatste.id || op_bezwaar(b) || b.beslist_op.is_some())
    }

    /// The advice as the rules take it.
    pub fn adviezen(&self) -> Vec<Advies> {
        self.adviezen.iter().map(|a| a.advies.clone()).collect()
    }

    /// The committee that sits on this application, by the policy of a day.
    pub fn commissie(&self, dag: Date) -> Option<&Commissie> {
        self.beleid.commissie_op(dag)
    }
}

/// Whether the extra expert at the lower bound of PrO sits (R214).
pub(super) fn ondergrens(aanvraag: &Aanvraag) -> bool {
    aanvraag
        .dossier
        .soort
        .criteria()
        .is_some_and(|soort| is_pro_ondergrens(soort, aanvraag.dossier.iq))
}

impl App {
    /// Loads what belongs to an application.
    pub(super) async fn samenhang(&self, ctx: &Ctx, zaak: &Zaak) -> Result<Samenhang> {
        let a = &zaak.aanvraag;
        let scholen = ctx.swv.list_scholen().await?;
        let school = scholen.into_iter().find(|s| s.id == a.school);
        let mut samenhang = Samenhang {
            beleid: ctx.swv.find_beleid().await?,
            school: school.ok_or(AppError::NotFound)?,
            documenten: ctx.swv.list_documentsoorten(a.id).await?,
            adviezen: Vec::new(),
            inbreng: Vec::new(),
            beschikkingen: Vec::new(),
            bezwaren: Vec::new(),
            bundel: None,
        };
        // What cannot be there yet is not asked for.
        if a.was_ingediend {
            samenhang.adviezen = ctx.swv.list_adviezen(a.id, &zaak.zegel).await?;
            samenhang.beschikkingen = ctx.swv.list_beschikkingen(a.id, &zaak.zegel).await?;
        }
        if !samenhang.beschikkingen.is_empty() {
            samenhang.bezwaren = ctx.swv.list_bezwaren(a.id, &zaak.zegel).await?;
        }
        if let Some(ronde) = a.commissieronde {
            samenhang.inbreng = ctx.swv.list_inbreng(a.id, ronde, &zaak.zegel).await?;
        }
        if let Some(bundel) = a.bundel {
            samenhang.bundel = ctx.swv.find_bundel(bundel).await?;
        }
        Ok(samenhang)
    }

    /// The facts for the guards.
    pub(super) fn procedurefeiten(
        &self,
        aanvraag: &Aanvraag,
        samenhang: &Samenhang,
        getoetst: &Getoetst,
    ) -> ProcedureFeiten {
        let vandaag = self.today();
        let d = &aanvraag.dossier;
        let klok = termijnen(&klokfeiten(aanvraag, Some(samenhang)), vandaag);
        let verlopen = |soort| {
            klok.iter()
                .any(|t| t.soort == soort && t.staat == TermijnStaat::Verlopen)
        };
        ProcedureFeiten {
            compleet: getoetst.ontbreekt.is_empty(),
            weg_toegestaan: herkomst::gebreken(&self.wegfeiten(aanvraag, samenhang)).is_empty(),
            route: getoetst.route,
            laatste_zitting_voorbij: samenhang
                .beleid
                .laatste_zitting_na(d.aangemeld_op)
                .is_some_and(|dag| dag < vandaag),
            hersteltermijn_verlopen: aanvraag
                .termijn
                .opschortingen
                .iter()
                .any(|o| !o.klaar && o.tot < vandaag),
            in_steekproef: aanvraag.in_steekproef.filter(|_| aanvraag.bundel.is_some()),
            steekproef_gesloten: samenhang
                .bundel
                .as_ref()
                .is_some_and(|b| !matches!(b.staat, BundelStaat::Open | BundelStaat::Getrokken)),
            commissie: self.commissieuitkomst(aanvraag, samenhang),
            deskundigen: deskundige::gebreken(&samenhang.adviezen(), Voor::from(d.soort), aanvraag.school)
                .is_empty(),
            zienswijze: d.zienswijze.is_some(),
            besluit: samenhang.beschikkingen.last().map(|b| b.besluit),
            bezwaar: samenhang.bezwaar().map(Bezwaar::stand),
            op_bezwaar_beslist: samenhang.bezwaren.iter().any(|b| b.beslist_op.is_some()),
            geschillenweg: samenhang.beleid.bezwaarweg_op(vandaag) == Bezwaarweg::Swv2015,
            bewaartermijn_verlopen: verlopen(TermijnSoort::Vernietigen),
            ..ProcedureFeiten::nieuw(d.soort, d.weg)
        }
    }

    fn commissieuitkomst(&self, aanvraag: &Aanvraag, samenhang: &Samenhang) -> Option<CommissieUitkomst> {
        let inbreng: Vec<_> = samenhang.inbreng.iter().map(|i| i.inbreng.clone()).collect();
        samenhang
            .commissie(self.today())?
            .uitkomst(ondergrens(aanvraag), &inbreng)
            .ok()
    }

    /// The facts for the question who may be applied for.
    pub(super) fn wegfeiten(&self, aanvraag: &Aanvraag, samenhang: &Samenhang) -> WegFeiten {
        let d = &aanvraag.dossier;
        WegFeiten {
            soort: d.soort,
            weg: d.weg,
            herkomst: d.herkomst,
            nieuwkomer: d.nieuwkomer.clone(),
            later_grond: d.later_grond,
            instemming: d.instemming,
            school_is_pro: samenhang.school.soorten.contains(&Onderwijssoort::Pro),
            optingout: samenhang.beleid.optingout_op(self.today()).is_some(),
            dag: self.today(),
        }
    }

    /// The terms of an application, the nearest first.
    pub(super) fn termijnen(&self, aanvraag: &Aanvraag, samenhang: &Samenhang) -> Vec<Termijn> {
        termijnen(&klokfeiten(aanvraag, Some(samenhang)), self.today())
    }
}

/// The facts for the clock.
pub(super) fn klokfeiten(aanvraag: &Aanvraag, samenhang: Option<&Samenhang>) -> KlokFeiten {
    let d = &aanvraag.dossier;
    let t = &aanvraag.termijn;
    let besluit = samenhang.and_then(|s| s.beschikkingen.last());
    let lwoo = d.soort == ZaakSoort::Lwoo;
    KlokFeiten {
        verlengd: t.verlengd,
        toelating_beslist: t.toelating_beslist,
        elders_ingeschreven: d.elders_ingeschreven,
        ontvangen_op: aanvraag.ontvangen_op,
        opschortingen: t.opschortingen.clone(),
        mededeling: t.mededeling,
        besloten_op: besluit.map(|b| b.datum),
        gesloten_op: t.gesloten_op,
        iq_datum: d.iq_datum.filter(|_| d.iq.is_some()),
        ingediend_op: aanvraag.ingediend_op,
        einddatum: besluit.and_then(|b| b.einddatum),
        laatste_zitting: samenhang
            .filter(|_| lwoo)
            .and_then(|s| s.beleid.laatste_zitting_na(d.aangemeld_op)),
        bezwaar: besluit.map(|b| {
            samenhang
                .and_then(Samenhang::bezwaar)
                .map_or_else(|| nog_geen_bezwaar(b), Bezwaar::klok)
        }),
        ..KlokFeiten::nieuw(d.aangemeld_op)
    }
}

/// A decision against which nobody objected yet: the term to object runs.
fn nog_geen_bezwaar(besluit: &Beschikking) -> vangnet_core::klok::BezwaarFeiten {
    vangnet_core::klok::BezwaarFeiten {
        verzonden: besluit.datum,
        ontvangen: None,
        verdaagd: false,
        opschortingen: Vec::new(),
        beslist: None,
        ingetrokken: None,
    }
}
