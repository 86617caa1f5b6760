//! What is known of a pupil's support when somebody wants to destroy it.

use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Expr, ExprTrait, Query, SelectStatement, UnionType},
};
use vangnet_core::{
    bewaring::steun::SteunFeiten,
    cascade::{groep::GroepStaat, traject::TrajectStaat},
    id::LeerlingId,
    overleg::agenda::PuntStaat,
    plan::opp::OppStaat,
    toelating::procedure::Staat,
    toestemming::Daad,
};

use crate::{fout::Result, omzetting::datum};

/// Where it is written when something of a pupil's support happened, ended or was to end. Of the history of mentors only what
/// says why counts: a pupil gets another mentor every year, with support or without.
const DAGEN: [(&str, &str); 34] = [
    ("behoefte", "datum"),
    ("behoefte", "tot"),
    ("verklaring", "datum"),
    ("groepslid", "van"),
    ("groepslid", "tot"),
    ("traject", "gevraagd_op"),
    ("traject", "beeindigd_op"),
    ("traject", "volgen_tot"),
    ("hulp", "van"),
    ("hulp", "tot"),
    ("thuiszitter", "van"),
    ("thuiszitter", "tot"),
    ("trajectstap", "datum"),
    ("trede", "datum"),
    ("opp", "begonnen_op"),
    ("opp", "vastgesteld_op"),
    ("opp", "einde"),
    ("doel", "begin"),
    ("doel", "streefdatum"),
    ("doel", "resultaat_op"),
    ("evaluatie", "datum"),
    ("toestemming", "datum"),
    ("toestemming", "ingetrokken_op"),
    ("toestemming", "teruggekoppeld_op"),
    ("toestemming", "geldig_tot"),
    ("aantekening", "datum"),
    ("handelingswijzer", "gepubliceerd_op"),
    ("handelingswijzer", "ingetrokken_op"),
    ("vraagronde", "tot"),
    ("bijdrage", "ingevuld_op"),
    ("ingelicht", "vanaf"),
    ("ingelicht", "tot"),
    ("afspraak", "voor"),
    ("afspraak", "gedaan_op"),
];

/// A line of the facts: a day, or that something is there.
#[derive(Debug, FromQueryResult)]
pub(super) struct Feit {
    wat: String,
    pub(super) dag: Option<String>,
}

fn regel(wat: &'static str, tabel: &'static str, kolom: &'static str, van: LeerlingId) -> SelectStatement {
    Query::select()
        .expr_as(Expr::val(wat), "wat")
        .expr_as(Expr::col(kolom).max(), "dag")
        .from(tabel)
        .and_where(Expr::col("leerling_id").eq(van.0))
        .take()
}

/// What began and has no last day.
fn open_regel(
    wat: &'static str,
    (tabel, begin, einde): (&'static str, &'static str, &'static str),
    van: LeerlingId,
) -> SelectStatement {
    regel(wat, tabel, begin, van)
        .and_where(Expr::col(einde).is_null())
        .take()
}

/// The acts that belong to an application: about its dossier.
pub(super) fn over_aanvraag() -> [&'static str; 2] {
    [Daad::Zienswijze.code(), Daad::InhoudDossier.code()]
}

/// The applications of a pupil that are kept.
pub(super) fn bewaarde_aanvragen(van: LeerlingId) -> SelectStatement {
    Query::select()
        .column("id")
        .from("aanvraag")
        .and_where(Expr::col(("aanvraag", "leerling_id")).eq(van.0))
        .and_where(Expr::col(("aanvraag", "staat")).ne(Staat::Vernietigd.code()))
        .take()
}

/// The acts that go with the support of a pupil: all but those for an application, as long as one is kept.
pub(super) fn daden(van: LeerlingId) -> Expr {
    Expr::col(("toestemming", "soort"))
        .is_not_in(over_aanvraag())
        .or(Expr::not_exists(bewaarde_aanvragen(van)))
}

/// A place in a group that is planned or runs.
fn lopende_groep(van: LeerlingId) -> SelectStatement {
    let open = GroepStaat::ALL.into_iter().filter(|s| !s.is_einde());
    let lopend = Query::select()
        .column("id")
        .from("groep")
        .and_where(Expr::col("staat").is_in(open.map(GroepStaat::code)))
        .take();
    regel("traject", "groepslid", "van", van)
        .and_where(Expr::col("tot").is_null())
        .and_where(Expr::col("groep_id").in_subquery(lopend))
        .take()
}

/// The last day on which a pupil was or will be discussed.
fn overlegdag(van: LeerlingId) -> SelectStatement {
    Query::select()
        .expr_as(Expr::val("dag"), "wat")
        .expr_as(Expr::col(("bijeenkomst", "datum")).max(), "dag")
        .from("agendapunt")
        .inner_join(
            "bijeenkomst",
            Expr::col(("bijeenkomst", "id")).equals(("agendapunt", "bijeenkomst_id")),
        )
        .and_where(Expr::col(("agendapunt", "leerling_id")).eq(van.0))
        .take()
}

pub(super) async fn vraag<C: ConnectionTrait>(db: &C, delen: Vec<SelectStatement>) -> Result<Vec<Feit>> {
    let mut delen = delen.into_iter();
    let Some(mut samen) = delen.next() else {
        return Ok(Vec::new());
    };
    for deel in delen {
        samen.union(UnionType::All, deel);
    }
    let statement = db.get_database_backend().build(&samen);
    Ok(Feit::find_by_statement(statement).all(db).await?)
}

/// The facts of a pupil's support, those of the profile aside; one query.
pub(super) async fn feiten<C: ConnectionTrait>(db: &C, van: LeerlingId) -> Result<SteunFeiten> {
    let open: Vec<&str> = TrajectStaat::ALL
        .into_iter()
        .filter(|s| !s.is_einde())
        .map(TrajectStaat::code)
        .collect();
    let mut delen = vec![
        regel("traject", "traject", "gevraagd_op", van)
            .and_where(Expr::col("staat").is_in(open))
            .take(),
        regel("plan", "opp", "begonnen_op", van)
            .and_where(Expr::col("staat").eq(OppStaat::Vastgesteld.code()))
            .take(),
        open_regel("behoefte", ("behoefte", "datum", "tot"), van),
        open_regel(
            "wijzer",
            ("handelingswijzer", "gepubliceerd_op", "ingetrokken_op"),
            van,
        ),
        open_regel("ingelicht", ("ingelicht", "vanaf", "tot"), van),
        overlegdag(van),
        regel("overleg", "agendapunt", "staat", van)
            .and_where(Expr::col("staat").eq(PuntStaat::Open.code()))
            .take(),
        open_regel("overleg", ("afspraak", "voor", "gedaan_op"), van)
            .and_where(Expr::col("vervallen").eq(false))
            .take(),
        open_regel("thuis", ("thuiszitter", "van", "tot"), van),
    ];
    for (tabel, kolom) in DAGEN {
        let mut deel = regel("dag", tabel, kolom, van);
        if tabel == "toestemming" {
            deel.and_where(daden(van));
        }
        delen.push(deel);
    }
    // Why a mentor changed is told of the pupil; that one changed is not.
    delen.push(
        regel("dag", "mentorwissel", "datum", van)
            .and_where(Expr::col("reden").is_not_null())
            .take(),
    );
    delen.push(lopende_groep(van));
    let mut feiten = SteunFeiten::default();
    for row in vraag(db, delen).await? {
        let Some(dag) = row.dag else { continue };
        match row.wat.as_str() {
            "traject" => feiten.traject = true,
            "plan" => feiten.plan = true,
            "behoefte" => feiten.behoefte = true,
            "wijzer" => feiten.wijzer = true,
            "ingelicht" => feiten.ingelicht = true,
            "overleg" => feiten.overleg = true,
            "thuis" => feiten.thuis = true,
            _ => feiten.laatste = feiten.laatste.max(Some(datum(&dag, "steun", "dag")?)),
        }
    }
    Ok(feiten)
}
