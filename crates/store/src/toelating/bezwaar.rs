//! Objections, each with its own dossier.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
};
use vangnet_core::{
    id::{AanvraagId, BeschikkingId, BezwaarId, LeerlingId},
    klok::BezwaarFeiten,
    toelating::bezwaar::{Bezwaar, Dictum, Indiener},
};

use crate::{
    fout::{Result, een},
    kluis::{Zegel, plek},
    omzetting::{code, datum, datum_opt, json, naar_json},
    rij::bezwaar,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "bezwaar";

impl SwvDb {
    /// The objections to decisions on an application, oldest first: the last one is at hand.
    pub async fn list_bezwaren(&self, id: AanvraagId, zegel: &Zegel) -> Result<Vec<Bezwaar>> {
        let rows = bezwaar::Entity::find()
            .filter(bezwaar::Column::AanvraagId.eq(id.0))
            .order_by_asc(bezwaar::Column::Id)
            .all(self.lees())
            .await?;
        rows.iter().map(|row| lees(row, zegel)).collect()
    }

    /// What the clock knows of the objection at hand of each application: nothing sealed.
    pub async fn list_bezwaarklok(&self, ids: &[AanvraagId]) -> Result<BTreeMap<AanvraagId, BezwaarFeiten>> {
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        let rows = bezwaar::Entity::find()
            .filter(bezwaar::Column::AanvraagId.is_in(ids.iter().map(|id| id.0)))
            .order_by_asc(bezwaar::Column::Id)
            .all(self.lees())
            .await?;
        let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), TABEL, kolom);
        rows.iter()
            .map(|row| {
                let feiten = BezwaarFeiten {
                    verzonden: datum(&row.verzonden, TABEL, "verzonden")?,
                    ontvangen: dag(&row.ontvangen_op, "ontvangen_op")?,
                    verdaagd: row.verdaagd_op.is_some(),
                    opschortingen: json(&row.opschortingen, TABEL, "opschortingen")?,
                    beslist: dag(&row.beslist_op, "beslist_op")?,
                    ingetrokken: dag(&row.gesloten_op, "gesloten_op")?,
                };
                Ok((AanvraagId(row.aanvraag_id), feiten))
            })
            .collect()
    }
}

impl Tx<'_> {
    /// Adds an objection.
    pub async fn insert_bezwaar(&self, nieuw: &Bezwaar) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        bezwaar::Entity::insert(rij(nieuw, &zegel)?)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves an objection over the version that was read.
    pub async fn update_bezwaar(&self, changed: &Bezwaar) -> Result<()> {
        let zegel = self.zegel(changed.leerling).await?;
        let mut row = rij(changed, &zegel)?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = bezwaar::Entity::update_many()
            .set(row)
            .filter(bezwaar::Column::Id.eq(changed.id.0))
            .filter(bezwaar::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "bezwaar.versie")
    }
}

fn rij(b: &Bezwaar, zegel: &Zegel) -> Result<bezwaar::ActiveModel> {
    let dicht = |kolom: &str, tekst: &str| zegel.dicht_tekst(&plek(TABEL, kolom, b.id.0), tekst);
    let dag = |d: Option<Date>| Set(d.map(|d| d.to_string()));
    Ok(bezwaar::ActiveModel {
        id: Set(b.id.0),
        aanvraag_id: Set(b.aanvraag.0),
        leerling_id: Set(b.leerling.0),
        beschikking_id: Set(b.beschikking.0),
        indiener: Set(b.indiener.code().to_owned()),
        verzonden: Set(b.verzonden.to_string()),
        gemeld_op: dag(b.gemeld_op),
        gesprek_op: dag(b.gesprek_op),
        ontvangen_op: dag(b.ontvangen_op),
        gepost_op: dag(b.gepost_op),
        verdaagd_op: dag(b.verdaagd_op),
        gehoord_op: dag(b.gehoord_op),
        advies_op: dag(b.advies_op),
        beslist_op: dag(b.beslist_op),
        gesloten_op: dag(b.gesloten_op),
        geschil_op: dag(b.geschil_op),
        geschil_oordeel_op: dag(b.geschil_oordeel_op),
        beroep_op: dag(b.beroep_op),
        beroep_uitspraak_op: dag(b.beroep_uitspraak_op),
        gesprek: Set(dicht("gesprek", &b.gesprek)?),
        gronden: Set(dicht("gronden", &b.gronden)?),
        verschoonbaar: Set(dicht("verschoonbaar", &b.verschoonbaar)?),
        niet_gehoord: Set(dicht("niet_gehoord", &b.niet_gehoord)?),
        advies: Set(dicht("advies", &b.advies)?),
        opschortingen: Set(naar_json(&b.opschortingen, TABEL, "opschortingen")?),
        commissie: Set(naar_json(&b.commissie, TABEL, "commissie")?),
        advies_dictum: Set(b.advies_dictum.map(|d| d.code().to_owned())),
        dictum: Set(b.dictum.map(|d| d.code().to_owned())),
        versie: Set(b.versie),
    })
}

fn lees(row: &bezwaar::Model, zegel: &Zegel) -> Result<Bezwaar> {
    let open = |kolom: &str, dicht: Option<&[u8]>| zegel.open_tekst(&plek(TABEL, kolom, row.id), dicht);
    let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), TABEL, kolom);
    let dictum = |d: &Option<String>, kolom| {
        d.as_deref()
            .map(|d| code(Dictum::parse(d), TABEL, kolom))
            .transpose()
    };
    Ok(Bezwaar {
        id: BezwaarId(row.id),
        aanvraag: AanvraagId(row.aanvraag_id),
        beschikking: BeschikkingId(row.beschikking_id),
        leerling: LeerlingId(row.leerling_id),
        indiener: code(Indiener::parse(&row.indiener), TABEL, "indiener")?,
        verzonden: datum(&row.verzonden, TABEL, "verzonden")?,
        gemeld_op: dag(&row.gemeld_op, "gemeld_op")?,
        gesprek_op: dag(&row.gesprek_op, "gesprek_op")?,
        gesprek: open("gesprek", row.gesprek.as_deref())?,
        ontvangen_op: dag(&row.ontvangen_op, "ontvangen_op")?,
        gepost_op: dag(&row.gepost_op, "gepost_op")?,
        gronden: open("gronden", row.gronden.as_deref())?,
        verschoonbaar: open("verschoonbaar", row.verschoonbaar.as_deref())?,
        opschortingen: json(&row.opschortingen, TABEL, "opschortingen")?,
        verdaagd_op: dag(&row.verdaagd_op, "verdaagd_op")?,
        commissie: json(&row.commissie, TABEL, "commissie")?,
        gehoord_op: dag(&row.gehoord_op, "gehoord_op")?,
        niet_gehoord: open("niet_gehoord", row.niet_gehoord.as_deref())?,
        advies: open("advies", row.advies.as_deref())?,
        advies_dictum: dictum(&row.advies_dictum, "advies_dictum")?,
        advies_op: dag(&row.advies_op, "advies_op")?,
        dictum: dictum(&row.dictum, "dictum")?,
        beslist_op: dag(&row.beslist_op, "beslist_op")?,
        gesloten_op: dag(&row.gesloten_op, "gesloten_op")?,
        geschil_op: dag(&row.geschil_op, "geschil_op")?,
        geschil_oordeel_op: dag(&row.geschil_oordeel_op, "geschil_oordeel_op")?,
        beroep_op: dag(&row.beroep_op, "beroep_op")?,
        beroep_uitspraak_op: dag(&row.beroep_uitspraak_op, "beroep_uitspraak_op")?,
        versie: row.versie,
    })
}
