//! Every transition. What is not here does not happen.

use super::{Bewaking as B, Gebeurtenis as G, Staat as S};
use crate::toegang::Action as A;

/// A transition: from a state, by an event, to a state; who may do it, and what must be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overgang {
    /// The state before.
    pub van: S,
    /// The event.
    pub gebeurtenis: G,
    /// The state after.
    pub naar: S,
    /// Who may do it: whoever may do one of these.
    pub acties: &'static [A],
    /// What must be so, checked in this order.
    pub bewaking: &'static [B],
}

impl Overgang {
    /// The transitions from a state.
    pub fn van(staat: S) -> impl Iterator<Item = &'static Self> {
        OVERGANGEN.iter().filter(move |o| o.van == staat)
    }
}

const SCHOOL: &[A] = &[A::SubmitAanvraag];
const ORTHO: &[A] = &[A::JudgeAanvraag];
const SAMEN: &[A] = &[A::SubmitAanvraag, A::JudgeAanvraag];
const AANVULLING: &[A] = &[A::RequestAanvulling];
const DIRECTEUR: &[A] = &[A::DecideAanvraag];
const BEZWAAR: &[A] = &[A::SubmitAanvraag, A::HandleBezwaar];
const BEZWAAR_SWV: &[A] = &[A::HandleBezwaar];
const VERNIETIGEN: &[A] = &[A::DestroyDossier];

const INDIENEN: &[B] = &[B::Compleet, B::WegToegestaan, B::OpTijd];
const TOEWIJZEN: &[B] = &[B::Zienswijze, B::Deskundigen];
const WEIGEREN: &[B] = &[B::Deskundigen];

const fn rij(van: S, gebeurtenis: G, naar: S, acties: &'static [A], bewaking: &'static [B]) -> Overgang {
    Overgang {
        van,
        gebeurtenis,
        naar,
        acties,
        bewaking,
    }
}

/// Every transition, in the order in which an application goes its way.
#[rustfmt::skip] // one row of the table on one line
pub const OVERGANGEN: &[Overgang] = &[
    rij(S::Aangemeld, G::Ingediend, S::Ingediend, SCHOOL, INDIENEN),
    rij(S::Aangemeld, G::TeLaat, S::TeLaat, SCHOOL, &[B::LaatsteZittingVoorbij]),
    rij(S::Aangemeld, G::Ingetrokken, S::Ingetrokken, SCHOOL, &[]),
    rij(S::Ingediend, G::AanvullingGevraagd, S::Aanvullen, AANVULLING, &[]),
    rij(S::Ingediend, G::Gepland, S::Gepland, ORTHO, &[]),
    rij(S::Ingediend, G::InBespreking, S::InBespreking, ORTHO, &[B::EigenWeg]),
    rij(S::Ingediend, G::Ingetrokken, S::Ingetrokken, SCHOOL, &[]),
    rij(S::Aanvullen, G::Ingediend, S::Ingediend, SCHOOL, INDIENEN),
    rij(S::Aanvullen, G::BuitenBehandeling, S::BuitenBehandeling, DIRECTEUR, &[B::HersteltermijnVerlopen]),
    rij(S::Aanvullen, G::Ingetrokken, S::Ingetrokken, SCHOOL, &[]),
    rij(S::Gepland, G::Gepland, S::Gepland, ORTHO, &[]),
    rij(S::Gepland, G::Gebundeld, S::Gebundeld, SCHOOL, &[B::ZonderTwijfel]),
    rij(S::Gepland, G::InBespreking, S::InBespreking, SAMEN, &[]),
    rij(S::Gepland, G::AanvullingGevraagd, S::Aanvullen, AANVULLING, &[]),
    rij(S::Gepland, G::Ingetrokken, S::Ingetrokken, SCHOOL, &[]),
    rij(S::Gebundeld, G::SteekproefAkkoord, S::Gereed, ORTHO, &[B::InSteekproef]),
    rij(S::Gebundeld, G::SteekproefTwijfel, S::InBespreking, ORTHO, &[B::InSteekproef]),
    rij(S::Gebundeld, G::BuitenSteekproef, S::Gereed, ORTHO, &[B::NietInSteekproef]),
    rij(S::Gebundeld, G::InBespreking, S::InBespreking, SAMEN, &[]),
    rij(S::Gebundeld, G::Ingetrokken, S::Ingetrokken, SCHOOL, &[]),
    rij(S::InBespreking, G::OvereenstemmingJa, S::Gereed, ORTHO, &[]),
    rij(S::InBespreking, G::OvereenstemmingNee, S::Gereed, ORTHO, &[]),
    rij(S::InBespreking, G::GeenOvereenstemming, S::BijCommissie, ORTHO, &[]),
    rij(S::InBespreking, G::AanvullingGevraagd, S::Aanvullen, AANVULLING, &[]),
    rij(S::InBespreking, G::Ingetrokken, S::Ingetrokken, SCHOOL, &[]),
    rij(S::BijCommissie, G::CommissieJa, S::Gereed, ORTHO, &[B::CommissieZegtJa]),
    rij(S::BijCommissie, G::CommissieNee, S::Gereed, ORTHO, &[B::CommissieZegtNee]),
    rij(S::BijCommissie, G::CommissieVerdeeld, S::BijDirecteur, ORTHO, &[B::CommissieVerdeeld]),
    rij(S::BijCommissie, G::Ingetrokken, S::Ingetrokken, SCHOOL, &[]),
    rij(S::Gereed, G::Toegewezen, S::Toegewezen, DIRECTEUR, TOEWIJZEN),
    rij(S::Gereed, G::NietAfgegeven, S::NietAfgegeven, DIRECTEUR, WEIGEREN),
    rij(S::Gereed, G::Heropend, S::InBespreking, ORTHO, &[]),
    rij(S::Gereed, G::AanvullingGevraagd, S::Aanvullen, AANVULLING, &[]),
    rij(S::Gereed, G::Ingetrokken, S::Ingetrokken, SCHOOL, &[]),
    rij(S::BijDirecteur, G::Toegewezen, S::Toegewezen, DIRECTEUR, TOEWIJZEN),
    rij(S::BijDirecteur, G::NietAfgegeven, S::NietAfgegeven, DIRECTEUR, WEIGEREN),
    rij(S::BijDirecteur, G::Ingetrokken, S::Ingetrokken, SCHOOL, &[B::NogNietBeslist]),
    rij(S::Toegewezen, G::BezwaarGemeld, S::BezwaarSwv, BEZWAAR, &[B::EersteBezwaar]),
    rij(S::Toegewezen, G::BezwaarIngediend, S::BijBezwaarcommissie, BEZWAAR, &[B::EersteBezwaar, B::BezwaarOpTijd]),
    rij(S::Toegewezen, G::BeroepIngesteld, S::BijRechter, BEZWAAR_SWV, &[B::BezwaarBeslist]),
    rij(S::Toegewezen, G::Vernietigd, S::Vernietigd, VERNIETIGEN, &[B::BewaartermijnVerlopen]),
    rij(S::NietAfgegeven, G::BezwaarGemeld, S::BezwaarSwv, BEZWAAR, &[B::EersteBezwaar]),
    rij(S::NietAfgegeven, G::BezwaarIngediend, S::BijBezwaarcommissie, BEZWAAR, &[B::EersteBezwaar, B::BezwaarOpTijd]),
    rij(S::NietAfgegeven, G::BeroepIngesteld, S::BijRechter, BEZWAAR_SWV, &[B::BezwaarBeslist]),
    rij(S::NietAfgegeven, G::Vernietigd, S::Vernietigd, VERNIETIGEN, &[B::BewaartermijnVerlopen]),
    rij(S::BuitenBehandeling, G::BezwaarGemeld, S::BezwaarSwv, BEZWAAR, &[B::EersteBezwaar]),
    rij(S::BuitenBehandeling, G::BezwaarIngediend, S::BijBezwaarcommissie, BEZWAAR, &[B::EersteBezwaar, B::BezwaarOpTijd]),
    rij(S::BuitenBehandeling, G::BeroepIngesteld, S::BijRechter, BEZWAAR_SWV, &[B::BezwaarBeslist]),
    rij(S::BuitenBehandeling, G::Vernietigd, S::Vernietigd, VERNIETIGEN, &[B::BewaartermijnVerlopen]),
    rij(S::BezwaarSwv, G::NieuweGegevens, S::BijCommissie, SCHOOL, &[B::Compleet, B::WegToegestaan]),
    rij(S::BezwaarSwv, G::BezwaarOpgelost, S::BijDirecteur, BEZWAAR_SWV, &[B::GesprekGevoerd]),
    rij(S::BezwaarSwv, G::BezwaarIngediend, S::BijBezwaarcommissie, BEZWAAR, &[B::BezwaarOpTijd]),
    rij(S::BezwaarSwv, G::GeschilIngediend, S::BijGeschillencommissie, BEZWAAR, &[B::Geschillenweg, B::GesprekGevoerd]),
    rij(S::BezwaarSwv, G::BezwaarIngetrokken, S::Toegewezen, BEZWAAR, &[B::WasToegewezen]),
    rij(S::BezwaarSwv, G::BezwaarIngetrokken, S::NietAfgegeven, BEZWAAR, &[B::WasGeweigerd]),
    rij(S::BezwaarSwv, G::BezwaarIngetrokken, S::BuitenBehandeling, BEZWAAR, &[B::WasBuitenBehandeling]),
    rij(S::BijBezwaarcommissie, G::Toegewezen, S::Toegewezen, DIRECTEUR, &[B::Bezwaaradvies, B::Zienswijze, B::Deskundigen]),
    rij(S::BijBezwaarcommissie, G::NietAfgegeven, S::NietAfgegeven, DIRECTEUR, &[B::Bezwaaradvies, B::Deskundigen]),
    rij(S::BijBezwaarcommissie, G::BuitenBehandeling, S::BuitenBehandeling, DIRECTEUR, &[B::Bezwaaradvies, B::WasBuitenBehandeling]),
    rij(S::BijBezwaarcommissie, G::BezwaarIngetrokken, S::Toegewezen, BEZWAAR, &[B::WasToegewezen]),
    rij(S::BijBezwaarcommissie, G::BezwaarIngetrokken, S::NietAfgegeven, BEZWAAR, &[B::WasGeweigerd]),
    rij(S::BijBezwaarcommissie, G::BezwaarIngetrokken, S::BuitenBehandeling, BEZWAAR, &[B::WasBuitenBehandeling]),
    rij(S::BijGeschillencommissie, G::GeschilOordeel, S::Toegewezen, BEZWAAR_SWV, &[B::WasToegewezen]),
    rij(S::BijGeschillencommissie, G::GeschilOordeel, S::NietAfgegeven, BEZWAAR_SWV, &[B::WasGeweigerd]),
    rij(S::BijGeschillencommissie, G::GeschilOordeel, S::BuitenBehandeling, BEZWAAR_SWV, &[B::WasBuitenBehandeling]),
    rij(S::BijRechter, G::BeroepOngegrond, S::Toegewezen, BEZWAAR_SWV, &[B::WasToegewezen]),
    rij(S::BijRechter, G::BeroepOngegrond, S::NietAfgegeven, BEZWAAR_SWV, &[B::WasGeweigerd]),
    rij(S::BijRechter, G::BeroepOngegrond, S::BuitenBehandeling, BEZWAAR_SWV, &[B::WasBuitenBehandeling]),
    rij(S::BijRechter, G::BeroepGegrond, S::BijDirecteur, BEZWAAR_SWV, &[]),
    rij(S::Ingetrokken, G::Vernietigd, S::Vernietigd, VERNIETIGEN, &[B::BewaartermijnVerlopen]),
    rij(S::TeLaat, G::Vernietigd, S::Vernietigd, VERNIETIGEN, &[B::BewaartermijnVerlopen]),
];
