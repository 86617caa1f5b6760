//! What a reader of an application sees and may do: nothing of diagnostics without the class, no step without the right.

use vangnet_core::{
    toegang::{Action, Klasse},
    toelating::{
        aanvraag::{Dossier, Ontbreekt},
        procedure::{Bewaking, Gebeurtenis, Overgang, ProcedureFeiten, Staat, Weigering},
    },
};

use super::{AanvraagBlad, DossierFormulier, Zaak};
use crate::Ctx;

/// The form, with the fields that its typist may not see as they were: whoever cannot read them cannot change them.
pub(super) fn zichtbaar(zorg: bool, zaak: &Zaak, form: &DossierFormulier) -> DossierFormulier {
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
pub(super) fn leest_zorg(ctx: &Ctx, zaak: &Zaak) -> bool {
    ctx.decide(Action::ReadAanvraag, zaak.feiten)
        .klassen
        .bevat(Klasse::Zorg)
}

/// What is missing, as far as it tells nothing of IQ or social-emotional facts: whether the outcome is open does.
pub(super) const fn zichtbaar_zonder_zorg(wat: Ontbreekt) -> bool {
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
pub(super) fn zonder_zorg(mut blad: AanvraagBlad) -> AanvraagBlad {
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

/// What the reader may do now beside the steps.
pub(super) fn mogelijk(ctx: &Ctx, zaak: &Zaak) -> Vec<Action> {
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
pub(super) fn stappen_nu(
    ctx: &Ctx,
    zaak: &Zaak,
    feiten: &ProcedureFeiten,
) -> Vec<(Gebeurtenis, Option<Bewaking>)> {
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
