//! Whom nobody thought of, and how many there are of what.

use std::collections::BTreeMap;

use jiff::{Span, civil::Date};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait, Func, SelectStatement},
};
use uuid::Uuid;
use vangnet_core::{
    cascade::traject::TrajectStaat,
    id::LeerlingId,
    inrichting::catalogus::Catalogus,
    klok::{GESPREK_NA_DAGEN, Gemist},
    leerling::Onderwijssoort,
    logboek::AantekeningSoort,
    plan::opp::OppStaat,
    toegang::Scope,
};

use super::{
    bespreken::{Bespreken, niet_besproken},
    feiten::naar_leerling,
};
use crate::{
    PAGINA_OMVANG,
    codes::MetCode as _,
    dialect::{Veld, Vraag, stel},
    fout::Result,
    logboek::telling::open_voor_de_school,
    rij::{aantekening, leerling, opp, thuiszitter, traject},
    swv::SwvDb,
    voor_pagina,
    zicht::{binnen, een_van},
};

/// How many pupils there are within a scope, and of how many something is so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Schooltelling {
    /// Pupils who did not leave.
    pub leerlingen: u64,
    /// Of these, with support that runs.
    pub steun: u64,
    /// Of these, with an ontwikkelingsperspectief in force.
    pub opp: u64,
    /// Of these, at home without a full programme.
    pub thuis: u64,
}

/// Pupils within a scope who did not leave before a day.
pub(super) fn aanwezig(scope: &Scope, vandaag: Date) -> Condition {
    Condition::all().add(binnen(scope)).add(
        leerling::Column::VertrokkenOp
            .is_null()
            .or(leerling::Column::VertrokkenOp.gte(vandaag.to_string())),
    )
}

/// A note of one of these kinds about the pupil of the traject of the query around it, since it began.
fn sinds_begin(soorten: &[AantekeningSoort]) -> SelectStatement {
    aantekening::Entity::find()
        .select_only()
        .expr(getal(1))
        .filter(
            Expr::col((aantekening::Entity, aantekening::Column::LeerlingId))
                .eq(Expr::col((traject::Entity, traject::Column::LeerlingId))),
        )
        .filter(aantekening::Column::Soort.in_codes(soorten.iter().map(|s| s.code())))
        .filter(aantekening::Column::VerbetertId.is_null())
        .filter(open_voor_de_school())
        .filter(
            Expr::col((aantekening::Entity, aantekening::Column::Datum))
                .gte(Expr::col((traject::Entity, traject::Column::Begin))),
        )
        .into_query()
}

/// A traject that runs since a day or longer, without such a note about its pupil since it began.
fn zonder(soorten: &[AantekeningSoort], sinds: Date) -> Condition {
    Condition::all()
        .add(traject::Column::Staat.is_code(TrajectStaat::Loopt.code()))
        .add(traject::Column::Begin.lte(sinds.to_string()))
        .add(Expr::not_exists(sinds_begin(soorten)))
}

/// A number of this program's own, which stands in the statement.
fn getal(n: i32) -> Expr {
    Expr::Constant(n.into())
}

/// The conditions that hold of a row, as the bits of a number.
fn bits(voorwaarden: impl IntoIterator<Item = Condition>) -> Expr {
    let gewichten = std::iter::successors(Some(1_i32), |n| n.checked_mul(2));
    voorwaarden
        .into_iter()
        .zip(gewichten)
        .fold(getal(0), |som, (voorwaarde, gewicht)| {
            som.add(Expr::case(voorwaarde, getal(gewicht)).finally(getal(0)))
        })
}

/// What is true of a pupil, as far as lists of whom we missed ask it.
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
#[derive(Debug, Clone, Default)]
struct Stand {
    /// The name, for the order of the lists.
    zoeknaam: String,
    pro: bool,
    vso: bool,
    /// Support that runs.
    steun: bool,
    /// Support, decided or running, that asks an ontwikkelingsperspectief.
    vraagt_opp: bool,
    geen_contact: bool,
    geen_gesprek: bool,
    opp_begonnen: bool,
    opp: bool,
    thuis: bool,
}

impl Stand {
    fn is(&self, wat: Gemist) -> bool {
        match wat {
            Gemist::GeenProgramma => self.thuis,
            Gemist::GeenPlan => (self.pro || (!self.vso && self.vraagt_opp)) && !self.opp_begonnen,
            Gemist::GeenContact => self.geen_contact,
            // Most pupils can stand on that list: the database counts it.
            Gemist::NietBesproken => false,
            Gemist::GeenGesprek => self.geen_gesprek,
        }
    }
}

/// A part of a list of pupils.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lijstdeel {
    /// How many come before it.
    voor: u64,
    /// How many it has at most.
    hoogstens: u64,
}

impl Lijstdeel {
    /// The first so many.
    pub fn eerste(aantal: usize) -> Self {
        Self {
            voor: 0,
            hoogstens: tel(aantal),
        }
    }

    /// A page of a list, from 1.
    pub fn pagina(nummer: u64) -> Self {
        Self {
            voor: voor_pagina(nummer),
            hoogstens: PAGINA_OMVANG,
        }
    }
}

/// Pupils of whom something did not happen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gemistenlijst {
    /// The part that was asked, by name.
    pub wie: Vec<LeerlingId>,
    /// How many there are in all.
    pub totaal: u64,
}

/// Of whom something did not happen, and the counts of everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gemisten {
    /// By what did not happen; what happened to everybody is left out.
    pub per: BTreeMap<Gemist, Gemistenlijst>,
    /// The pupils in numbers.
    pub telling: Schooltelling,
}

impl Gemisten {
    /// From how many pupils there are, who was not discussed, and those of whom something else is known.
    fn van(
        leerlingen: u64,
        niet_besproken: Gemistenlijst,
        standen: &BTreeMap<Uuid, Stand>,
        deel: Lijstdeel,
    ) -> Self {
        let tel = |is: fn(&Stand) -> bool| tel(standen.values().filter(|stand| is(stand)).count());
        let van = |wat: Gemist| -> (Gemist, Gemistenlijst) {
            let mut wie: Vec<(&str, Uuid)> = standen
                .iter()
                .filter(|(_, stand)| stand.is(wat))
                .map(|(id, stand)| (stand.zoeknaam.as_str(), *id))
                .collect();
            wie.sort_unstable();
            let totaal = self::tel(wie.len());
            let rest = wie
                .into_iter()
                .skip(plaats(deel.voor))
                .take(plaats(deel.hoogstens));
            let wie = rest.map(|(_, id)| LeerlingId(id)).collect();
            (wat, Gemistenlijst { wie, totaal })
        };
        let mut per: BTreeMap<Gemist, Gemistenlijst> = Gemist::ALL.into_iter().map(van).collect();
        per.insert(Gemist::NietBesproken, niet_besproken);
        per.retain(|_, lijst| lijst.totaal > 0);
        Self {
            telling: Schooltelling {
                leerlingen,
                steun: tel(|stand| stand.steun),
                opp: tel(|stand| stand.opp),
                thuis: tel(|stand| stand.thuis),
            },
            per,
        }
    }
}

fn tel(aantal: usize) -> u64 {
    u64::try_from(aantal).unwrap_or(u64::MAX)
}

fn plaats(aantal: u64) -> usize {
    usize::try_from(aantal).unwrap_or(usize::MAX)
}

/// A pupil, the name, and the bits that hold.
type Rij = (Uuid, String, u32);

fn rijen(vraag: SelectStatement) -> Vraag<'static, Vec<Rij>> {
    Vraag::nieuw(vraag, [Veld::Id("wie"), Veld::Tekst("naam"), Veld::Getal("waar")])
}

fn waar(bits: u32, n: u8) -> bool {
    bits >> n & 1 == 1
}

/// The rows of a table about pupils who are there on a day, with the bits that hold.
macro_rules! rijen_van {
    ($tabel:ident, $scope:expr, $vandaag:expr, $bits:expr) => {
        $tabel::Entity::find()
            .select_only()
            .column_as($tabel::Column::LeerlingId, "wie")
            .column_as(leerling::Column::Zoeknaam, "naam")
            .expr_as(bits($bits), "waar")
            .join(JoinType::InnerJoin, naar_leerling!($tabel))
            .filter(aanwezig($scope, $vandaag))
    };
}

/// How many pupils are there on a day, and of how many a condition holds; one look at them.
fn geteld(scope: &Scope, vandaag: Date, voorwaarde: Condition) -> Vraag<'static, Vec<(u64, u64)>> {
    let vraag = leerling::Entity::find()
        .select_only()
        .column_as(leerling::Column::Id.count(), "aantal")
        .expr_as(Func::count(Expr::case(voorwaarde, getal(1))), "waar")
        .filter(aanwezig(scope, vandaag))
        .into_query();
    Vraag::nieuw(vraag, [Veld::Getal("aantal"), Veld::Getal("waar")])
}

fn is(soort: Onderwijssoort) -> Condition {
    Condition::all().add(leerling::Column::Soort.is_code(soort.code()))
}

impl SwvDb {
    /// A part of each list of pupils within a scope of whom something did not happen, and how many pupils there are. One query,
    /// however many pupils.
    pub async fn list_gemist(
        &self,
        scope: &Scope,
        (catalogus, bespreken): (&Catalogus, &[Bespreken]),
        vandaag: Date,
        deel: Lijstdeel,
    ) -> Result<Gemisten> {
        let missers = een_van(bespreken.iter().map(|van| niet_besproken(van, vandaag)));
        let geteld = geteld(scope, vandaag, missers.clone());
        let wie = leerling::Entity::find()
            .select_only()
            .column_as(leerling::Column::Id, "wie")
            .filter(aanwezig(scope, vandaag))
            .filter(missers)
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(leerling::Column::Id)
            .offset(deel.voor)
            .limit(deel.hoogstens)
            .into_query();
        let wie: Vraag<'_, Vec<(Uuid,)>> = Vraag::nieuw(wie, [Veld::Id("wie")]);
        let pro = leerling::Entity::find()
            .select_only()
            .column_as(leerling::Column::Id, "wie")
            .column_as(leerling::Column::Zoeknaam, "naam")
            .expr_as(getal(0), "waar")
            .filter(aanwezig(scope, vandaag))
            .filter(is(Onderwijssoort::Pro))
            .into_query();
        let thuis = rijen_van!(thuiszitter, scope, vandaag, [])
            .filter(thuiszitter::Column::Van.lte(vandaag.to_string()))
            .filter(thuiszitter::Column::Tot.is_null())
            .into_query();
        let opps = rijen_van!(
            opp,
            scope,
            vandaag,
            [Condition::all().add(opp::Column::Staat.is_code(OppStaat::Vastgesteld.code()))]
        )
        .filter(opp::Column::Staat.in_codes([OppStaat::Concept.code(), OppStaat::Vastgesteld.code()]))
        .into_query();
        let trajecten = trajecten(scope, catalogus, vandaag);
        let vragen = (
            (geteld, wie),
            rijen(pro),
            rijen(trajecten),
            rijen(opps),
            rijen(thuis),
        );
        let ((geteld, wie), pro, trajecten, opps, thuis) = stel(self.lees(), vragen).await?;
        let mut standen: BTreeMap<Uuid, Stand> = BTreeMap::new();
        let mut stand = |id, zoeknaam: String, zet: &dyn Fn(&mut Stand)| {
            let stand = standen.entry(id).or_default();
            stand.zoeknaam = zoeknaam;
            zet(stand);
        };
        for (id, naam, _) in pro {
            stand(id, naam, &|stand| stand.pro = true);
        }
        for (id, naam, bits) in trajecten {
            stand(id, naam, &|stand| {
                stand.steun |= waar(bits, 0);
                stand.vraagt_opp |= waar(bits, 1);
                stand.geen_contact |= waar(bits, 2);
                stand.geen_gesprek |= waar(bits, 3);
                stand.vso |= waar(bits, 4);
            });
        }
        for (id, naam, bits) in opps {
            stand(id, naam, &|stand| {
                stand.opp_begonnen = true;
                stand.opp |= waar(bits, 0);
            });
        }
        for (id, naam, _) in thuis {
            stand(id, naam, &|stand| stand.thuis = true);
        }
        let (leerlingen, gemist) = geteld.first().copied().unwrap_or_default();
        let niet_besproken = Gemistenlijst {
            wie: wie.into_iter().map(|(id,)| LeerlingId(id)).collect(),
            totaal: gemist,
        };
        Ok(Gemisten::van(leerlingen, niet_besproken, &standen, deel))
    }
}

/// Support that was decided or runs, with what is true of it: it runs; it asks an ontwikkelingsperspectief; it asks it, runs, and
/// nobody spoke to the parents; it runs for long, and nobody spoke with the pupil; it is of a pupil of the vso.
fn trajecten(scope: &Scope, catalogus: &Catalogus, vandaag: Date) -> SelectStatement {
    let gesprek: Vec<AantekeningSoort> = AantekeningSoort::ALL
        .into_iter()
        .filter(|s| s.is_gesprek())
        .collect();
    let lang = vandaag.saturating_sub(Span::new().days(GESPREK_NA_DAGEN));
    let loopt = Condition::all().add(traject::Column::Staat.is_code(TrajectStaat::Loopt.code()));
    let vraagt_opp = || traject::Column::Soort.is_in(catalogus.soorten_met_opp());
    let standen = [
        loopt,
        Condition::all().add(vraagt_opp()),
        zonder(&[AantekeningSoort::Oudercontact], vandaag).add(vraagt_opp()),
        zonder(&gesprek, lang),
        is(Onderwijssoort::Vso),
    ];
    rijen_van!(traject, scope, vandaag, standen)
        .filter(traject::Column::Staat.in_codes([TrajectStaat::Besloten.code(), TrajectStaat::Loopt.code()]))
        .into_query()
}
