//! Notes: added, never changed. A query asks for what its reader may read, so the text of other notes is never loaded.

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Alias, DynIden, Expr, ExprTrait, IntoIden, Query},
};
use vangnet_core::{
    id::{AantekeningId, AccountId, DoelId, LeerlingId, TrajectId},
    logboek::{Aantekening, AantekeningSoort, Leesrecht, Toon},
    toegang::Klasse,
};

use crate::{
    PAGINA_OMVANG, Pagina,
    codes::{MetCode as _, vast},
    fout::Result,
    kluis::{Zegel, plek},
    omzetting::{code, datum},
    rij::{aantekening, account},
    swv::{SwvDb, Tx},
    totaal_van, voor_pagina,
};

const TABEL: &str = "aantekening";

/// Which notes a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AantekeningFilter {
    /// Only this kind.
    pub soort: Option<AantekeningSoort>,
    /// Only of this traject.
    pub traject: Option<TrajectId>,
    /// From this day.
    pub van: Option<Date>,
    /// Until this day.
    pub tot: Option<Date>,
    /// Page, from 1.
    pub pagina: u64,
}

/// A note in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AantekeningRegel {
    /// The note.
    pub aantekening: Aantekening,
    /// Who wrote it.
    pub naam: String,
}

/// Notes of one of these classes, as a condition on a table of notes.
pub(super) fn van_klasse(tabel: &DynIden, klassen: impl Iterator<Item = Klasse>) -> Expr {
    Expr::col((tabel.clone(), aantekening::Column::Klasse)).is_in(klassen.map(|k| vast(k.code())))
}

/// What a reader may read, as a condition on a table of notes.
fn leesbaar(recht: Leesrecht, tabel: &DynIden) -> Condition {
    let eigen = Condition::all()
        .add(Expr::col((tabel.clone(), aantekening::Column::Door)).eq(recht.lezer.0))
        .add(van_klasse(tabel, recht.van_zichzelf()));
    Condition::any()
        .add(van_klasse(tabel, recht.van_iedereen()))
        .add(eigen)
}

/// The same, and no later correction of the note that the reader may not read.
pub(super) fn zichtbaar(recht: Leesrecht) -> Condition {
    zonder_dichte(|tabel| leesbaar(recht, tabel))
}

/// What is readable, without what has a later correction that is not: whoever finds that a note was kept in too wide a class closes
/// it with a correction in a narrower one.
pub(super) fn zonder_dichte(leesbaar: impl Fn(&DynIden) -> Condition) -> Condition {
    let hier: DynIden = aantekening::Entity.into_iden();
    let later: DynIden = Alias::new("later").into_iden();
    let kolom = |c: aantekening::Column| Expr::col((hier.clone(), c));
    let latere = |c: aantekening::Column| Expr::col((later.clone(), c));
    let eerste = Expr::expr(kolom(aantekening::Column::VerbetertId)).if_null(kolom(aantekening::Column::Id));
    let mut dicht = Query::select();
    dicht
        .expr(Expr::val(1))
        .from_as(aantekening::Entity, Alias::new("later"))
        .and_where(latere(aantekening::Column::LeerlingId).eq(kolom(aantekening::Column::LeerlingId)))
        .and_where(latere(aantekening::Column::VerbetertId).eq(eerste))
        .and_where(latere(aantekening::Column::Tijdstip).gte(kolom(aantekening::Column::Tijdstip)))
        .and_where(latere(aantekening::Column::Id).ne(kolom(aantekening::Column::Id)))
        .cond_where(leesbaar(&later).not());
    Condition::all()
        .add(leesbaar(&hier))
        .add(Expr::exists(dicht).not())
}

fn gefilterd(filter: &AantekeningFilter) -> Condition {
    let mut alle = Condition::all();
    if let Some(soort) = filter.soort {
        alle = alle.add(aantekening::Column::Soort.is_code(soort.code()));
    }
    if let Some(traject) = filter.traject {
        alle = alle.add(aantekening::Column::TrajectId.eq(traject.0));
    }
    if let Some(van) = filter.van {
        alle = alle.add(aantekening::Column::Datum.gte(van.to_string()));
    }
    if let Some(tot) = filter.tot {
        alle = alle.add(aantekening::Column::Datum.lte(tot.to_string()));
    }
    alle
}

impl SwvDb {
    /// A page of a pupil's notes that the reader may read, newest first.
    pub async fn list_aantekeningen(
        &self,
        id: LeerlingId,
        recht: Leesrecht,
        filter: &AantekeningFilter,
    ) -> Result<Pagina<AantekeningRegel>> {
        let query = aantekening::Entity::find()
            .filter(aantekening::Column::LeerlingId.eq(id.0))
            .filter(gefilterd(filter))
            .filter(zichtbaar(recht));
        let rows = query
            .clone()
            .join(JoinType::LeftJoin, schrijver())
            .select_also(account::Entity)
            .order_by_desc(aantekening::Column::Datum)
            .order_by_desc(aantekening::Column::Tijdstip)
            .order_by_desc(aantekening::Column::Id)
            .offset(voor_pagina(filter.pagina))
            .limit(PAGINA_OMVANG)
            .all(self.lees())
            .await?;
        let totaal = match totaal_van(filter.pagina, rows.len()) {
            Some(totaal) => totaal,
            None => query.count(self.lees()).await?,
        };
        let rijen = if rows.is_empty() {
            Vec::new()
        } else {
            let zegel = self.zegel(id).await?;
            let lees_rij = |(row, wie): (aantekening::Model, Option<account::Model>)| {
                Ok(AantekeningRegel {
                    aantekening: lees(&row, &zegel)?,
                    naam: wie.map(|a| a.naam).unwrap_or_default(),
                })
            };
            rows.into_iter().map(lees_rij).collect::<Result<_>>()?
        };
        Ok(Pagina { rijen, totaal })
    }

    /// Finds a note of a pupil that the reader may read.
    pub async fn find_aantekening(
        &self,
        leerling: LeerlingId,
        id: AantekeningId,
        recht: Leesrecht,
    ) -> Result<Option<Aantekening>> {
        let row = aantekening::Entity::find()
            .filter(aantekening::Column::Id.eq(id.0))
            .filter(aantekening::Column::LeerlingId.eq(leerling.0))
            .filter(zichtbaar(recht))
            .one(self.lees())
            .await?;
        let Some(row) = row else { return Ok(None) };
        let zegel = self.zegel(leerling).await?;
        lees(&row, &zegel).map(Some)
    }
}

fn schrijver() -> sea_orm::RelationDef {
    aantekening::Entity::belongs_to(account::Entity)
        .from(aantekening::Column::Door)
        .to(account::Column::Id)
        .into()
}

impl Tx<'_> {
    /// Adds a note.
    pub async fn insert_aantekening(&self, nieuw: &Aantekening) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        let row = aantekening::ActiveModel {
            id: Set(nieuw.id.0),
            leerling_id: Set(nieuw.leerling.0),
            soort: Set(nieuw.soort.code().to_owned()),
            klasse: Set(nieuw.klasse.code().to_owned()),
            datum: Set(nieuw.datum.to_string()),
            toon: Set(nieuw.toon.map(|t| t.code().to_owned())),
            traject_id: Set(nieuw.traject.map(|t| t.0)),
            doel_id: Set(nieuw.doel.map(|d| d.0)),
            verbetert_id: Set(nieuw.verbetert.map(|v| v.0)),
            tekst: Set(zegel.dicht(&plek(TABEL, "tekst", nieuw.id.0), nieuw.tekst.as_bytes())?),
            door: Set(nieuw.door.0),
            tijdstip: Set(nieuw.tijdstip),
        };
        aantekening::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }
}

fn lees(row: &aantekening::Model, zegel: &Zegel) -> Result<Aantekening> {
    let toon = row.toon.as_deref().map(|t| code(Toon::parse(t), TABEL, "toon"));
    Ok(Aantekening {
        id: AantekeningId(row.id),
        leerling: LeerlingId(row.leerling_id),
        soort: code(AantekeningSoort::parse(&row.soort), TABEL, "soort")?,
        klasse: code(Klasse::parse(&row.klasse), TABEL, "klasse")?,
        datum: datum(&row.datum, TABEL, "datum")?,
        toon: toon.transpose()?,
        traject: row.traject_id.map(TrajectId),
        doel: row.doel_id.map(DoelId),
        verbetert: row.verbetert_id.map(AantekeningId),
        tekst: zegel.open_tekst(&plek(TABEL, "tekst", row.id), Some(&row.tekst))?,
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
    })
}
