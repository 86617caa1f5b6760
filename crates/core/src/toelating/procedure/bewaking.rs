//! The guards: what must be so before a step happens.

use crate::toelating::{Route, ZaakSoort, codes::codes, commissie::CommissieUitkomst, herkomst::Weg};

codes! {
    /// What must be so before a step happens.
    Bewaking {
        /// Nothing of the evidence list is missing (UB WVO 2020 art. 2.46 lid 1-2, 2.47 lid 2).
        Compleet = "compleet",
        /// This pupil may be applied for by this way (WVO 2020 art. 2.30 lid 2-3, 2.43 lid 3).
        WegToegestaan = "weg_toegestaan",
        /// The last session of the year for lwoo was not yet held (R219).
        OpTijd = "op_tijd",
        /// The last session of the year for lwoo was held (R220).
        LaatsteZittingVoorbij = "laatste_zitting_voorbij",
        /// The term to complete the application passed unused (Awb 4:5).
        HersteltermijnVerlopen = "hersteltermijn_verlopen",
        /// The criteria name no reason to discuss it; lwoo and PrO only (R211, R212).
        ZonderTwijfel = "zonder_twijfel",
        /// Not by the yearly sitting: urgent, mid-year, a later PrO, a special group, or VSO (R217-R221).
        EigenWeg = "eigen_weg",
        /// The sample was drawn and this one is in it.
        InSteekproef = "in_steekproef",
        /// The sample was drawn and closed, and this one is not in it.
        NietInSteekproef = "niet_in_steekproef",
        /// Every member studied it and all say: grant.
        CommissieZegtJa = "commissie_zegt_ja",
        /// Every member studied it and all say: do not grant.
        CommissieZegtNee = "commissie_zegt_nee",
        /// Every member studied it and they differ.
        CommissieVerdeeld = "commissie_is_verdeeld",
        /// Two experts advised (WVO 2020 art. 2.47 lid 14, UB art. 2.51).
        Deskundigen = "deskundigen",
        /// The parents' view is on file; PrO only (UB art. 2.46 lid 1 e).
        Zienswijze = "zienswijze",
        /// No objection was decided before: against that decision only the court is left (Awb 7:1 lid 1 a).
        EersteBezwaar = "eerste_bezwaar",
        /// Within six weeks, or late for a reason that excuses it (Awb 6:7, 6:11).
        BezwaarOpTijd = "bezwaar_op_tijd",
        /// The talk with the samenwerkingsverband was held (R222).
        GesprekGevoerd = "gesprek_gevoerd",
        /// The samenwerkingsverband chose the way of 2015 to the disputes committee.
        Geschillenweg = "geschillenweg",
        /// The objection committee heard and advised in writing (Awb 7:13).
        Bezwaaradvies = "bezwaaradvies",
        /// There is a decision on the objection.
        BezwaarBeslist = "bezwaar_beslist",
        /// Nothing was decided yet: what waits after an objection or a judgment is not taken back any more.
        NogNietBeslist = "nog_niet_beslist",
        /// The last decision granted.
        WasToegewezen = "was_toegewezen",
        /// The last decision refused.
        WasGeweigerd = "was_geweigerd",
        /// The last decision left it untreated.
        WasBuitenBehandeling = "was_buiten_behandeling",
        /// Three years passed (WVO 2020 art. 2.47 lid 16, R271).
        BewaartermijnVerlopen = "bewaartermijn_verlopen",
    }
}

codes! {
    /// What a decision says.
    BesluitSoort {
        /// Granted.
        Toegewezen = "toegewezen",
        /// Refused.
        NietAfgegeven = "niet_afgegeven",
        /// Not treated.
        BuitenBehandeling = "buiten_behandeling",
    }
}

/// How an objection stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
pub struct BezwaarStand {
    /// Made in time, or late with an excuse.
    pub op_tijd: bool,
    /// The talk was held.
    pub gesprek: bool,
    /// The committee heard (or those heard waived it) and advised.
    pub advies: bool,
    /// It was decided.
    pub beslist: bool,
}

/// The facts that guards look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
pub struct ProcedureFeiten {
    /// What is applied for.
    pub soort: ZaakSoort,
    /// By which way.
    pub weg: Weg,
    /// Nothing is missing.
    pub compleet: bool,
    /// This way is open for this pupil.
    pub weg_toegestaan: bool,
    /// How it sorts.
    pub route: Option<Route>,
    /// The last session for lwoo was held.
    pub laatste_zitting_voorbij: bool,
    /// The term to complete it passed.
    pub hersteltermijn_verlopen: bool,
    /// Whether it is in the sample; `None` before the sample was drawn.
    pub in_steekproef: Option<bool>,
    /// Whether every dossier of the sample was checked.
    pub steekproef_gesloten: bool,
    /// What the committee says, when every member studied it.
    pub commissie: Option<CommissieUitkomst>,
    /// The experts advised as the law asks.
    pub deskundigen: bool,
    /// The parents' view is on file.
    pub zienswijze: bool,
    /// The last decision.
    pub besluit: Option<BesluitSoort>,
    /// The objection at hand.
    pub bezwaar: Option<BezwaarStand>,
    /// An objection was decided before.
    pub op_bezwaar_beslist: bool,
    /// The samenwerkingsverband follows the way of 2015.
    pub geschillenweg: bool,
    /// The retention period passed.
    pub bewaartermijn_verlopen: bool,
}

impl ProcedureFeiten {
    /// The facts of an application of which nothing is known yet.
    pub const fn nieuw(soort: ZaakSoort, weg: Weg) -> Self {
        Self {
            soort,
            weg,
            compleet: false,
            weg_toegestaan: false,
            route: None,
            laatste_zitting_voorbij: false,
            hersteltermijn_verlopen: false,
            in_steekproef: None,
            steekproef_gesloten: false,
            commissie: None,
            deskundigen: false,
            zienswijze: false,
            besluit: None,
            bezwaar: None,
            op_bezwaar_beslist: false,
            geschillenweg: false,
            bewaartermijn_verlopen: false,
        }
    }
}

impl Bewaking {
    /// Whether it holds.
    pub fn geldt(self, f: &ProcedureFeiten) -> bool {
        let lwoo = f.soort == ZaakSoort::Lwoo;
        let bezwaar = f.bezwaar.unwrap_or_default();
        match self {
            Self::Compleet => f.compleet,
            Self::WegToegestaan => f.weg_toegestaan,
            Self::OpTijd => !(lwoo && f.laatste_zitting_voorbij),
            Self::LaatsteZittingVoorbij => lwoo && f.laatste_zitting_voorbij,
            Self::HersteltermijnVerlopen => f.hersteltermijn_verlopen,
            Self::ZonderTwijfel => f.soort != ZaakSoort::Vso && f.route == Some(Route::Bundel),
            Self::EigenWeg => f.soort == ZaakSoort::Vso || f.weg != Weg::Regulier,
            Self::InSteekproef => f.in_steekproef == Some(true),
            Self::NietInSteekproef => f.in_steekproef == Some(false) && f.steekproef_gesloten,
            Self::CommissieZegtJa => f.commissie == Some(CommissieUitkomst::Ja),
            Self::CommissieZegtNee => f.commissie == Some(CommissieUitkomst::Nee),
            Self::CommissieVerdeeld => f.commissie == Some(CommissieUitkomst::Verdeeld),
            Self::Deskundigen => f.deskundigen,
            Self::Zienswijze => f.soort != ZaakSoort::Pro || f.zienswijze,
            Self::EersteBezwaar => !f.op_bezwaar_beslist,
            Self::BezwaarOpTijd => bezwaar.op_tijd,
            Self::GesprekGevoerd => bezwaar.gesprek,
            Self::Geschillenweg => f.geschillenweg,
            Self::Bezwaaradvies => bezwaar.advies,
            Self::BezwaarBeslist => bezwaar.beslist,
            Self::NogNietBeslist => f.besluit.is_none(),
            Self::WasToegewezen => f.besluit == Some(BesluitSoort::Toegewezen),
            Self::WasGeweigerd => f.besluit == Some(BesluitSoort::NietAfgegeven),
            Self::WasBuitenBehandeling => f.besluit == Some(BesluitSoort::BuitenBehandeling),
            Self::BewaartermijnVerlopen => f.bewaartermijn_verlopen,
        }
    }

    /// Whether it only chooses between rows of one event, by what was decided before.
    pub const fn is_keuze(self) -> bool {
        matches!(
            self,
            Self::WasToegewezen | Self::WasGeweigerd | Self::WasBuitenBehandeling
        )
    }
}
