//! Trajecten and their steps.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;
use vangnet_core::{
    cascade::traject::{Traject, TrajectGebeurtenis, TrajectInhoud, TrajectStaat, TrajectStap, Uitkomst},
    id::{AccountId, GroepId, LeerlingId, PartnerId, SchoolId, TrajectId},
    inrichting::catalogus::{Partij, Vorm},
};

use crate::{
    fout::{Result, een},
    kluis::{Zegel, plek},
    omzetting::{code, corrupt, datum, datum_opt},
    rij::{traject, trajectstap},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "traject";
const STAP: &str = "trajectstap";

impl SwvDb {
    /// Every traject of a pupil, the latest first.
    pub async fn list_trajecten(&self, id: LeerlingId, zegel: &Zegel) -> Result<Vec<Traject>> {
        let rows = traject::Entity::find()
            .filter(traject::Column::LeerlingId.eq(id.0))
            .order_by_desc(traject::Column::GevraagdOp)
            .order_by_desc(traject::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(|row| lees(row, zegel)).collect()
    }

    /// What was chosen for trajecten and answered, as far as it can still be read; two queries.
    pub(crate) async fn list_trajectinhoud(
        &self,
        ids: &[TrajectId],
    ) -> Result<BTreeMap<TrajectId, TrajectInhoud>> {
        let rows: Vec<(Uuid, Uuid, Vec<u8>)> = traject::Entity::find()
            .select_only()
            .columns([
                traject::Column::Id,
                traject::Column::LeerlingId,
                traject::Column::Inhoud,
            ])
            .filter(traject::Column::Id.is_in(ids.iter().map(|id| id.0)))
            .into_tuple()
            .all(self.lees())
            .await?;
        let wie: Vec<LeerlingId> = rows.iter().map(|(_, wie, _)| LeerlingId(*wie)).collect();
        let zegels = self.kluis.find_zegels(&wie).await?;
        rows.into_iter()
            .filter_map(|(id, wie, dicht)| Some((id, zegels.get(&LeerlingId(wie))?, dicht)))
            .map(|(id, zegel, dicht)| {
                let inhoud = zegel.open_json(&plek(TABEL, "inhoud", id), &dicht)?;
                Ok((TrajectId(id), inhoud))
            })
            .collect()
    }

    /// The pupil of a traject; `None` when there is no such traject.
    pub async fn find_trajectleerling(&self, id: TrajectId) -> Result<Option<LeerlingId>> {
        let row = traject::Entity::find_by_id(id.0).one(self.lees()).await?;
        Ok(row.map(|row| LeerlingId(row.leerling_id)))
    }

    /// The trajecten of a group.
    pub async fn list_groepstrajecten(
        &self,
        id: GroepId,
    ) -> Result<Vec<(TrajectId, LeerlingId, TrajectStaat)>> {
        let rows = traject::Entity::find()
            .filter(traject::Column::GroepId.eq(id.0))
            .order_by_asc(traject::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|row| {
                let staat = code(TrajectStaat::parse(&row.staat), TABEL, "staat")?;
                Ok((TrajectId(row.id), LeerlingId(row.leerling_id), staat))
            })
            .collect()
    }

    /// The steps of a traject, in order.
    pub async fn list_trajectstappen(&self, id: TrajectId, zegel: &Zegel) -> Result<Vec<TrajectStap>> {
        let rows = trajectstap::Entity::find()
            .filter(trajectstap::Column::TrajectId.eq(id.0))
            .order_by_asc(trajectstap::Column::Nummer)
            .all(self.lees())
            .await?;
        rows.iter().map(|row| lees_stap(row, zegel)).collect()
    }
}

impl SwvDb {
    /// How often each traject of a pupil was extended, as far as it was (R129).
    pub async fn count_verlengingen(&self, id: LeerlingId) -> Result<BTreeMap<TrajectId, u16>> {
        let rows: Vec<(Uuid, i64)> = trajectstap::Entity::find()
            .select_only()
            .column(trajectstap::Column::TrajectId)
            .column_as(trajectstap::Column::Nummer.count(), "aantal")
            .filter(trajectstap::Column::LeerlingId.eq(id.0))
            .filter(trajectstap::Column::Gebeurtenis.eq(TrajectGebeurtenis::Verlengd.code()))
            .group_by(trajectstap::Column::TrajectId)
            .into_tuple()
            .all(self.lees())
            .await?;
        Ok(rows
            .into_iter()
            .map(|(id, n)| (TrajectId(id), u16::try_from(n).unwrap_or(u16::MAX)))
            .collect())
    }
}

impl Tx<'_> {
    /// The trajecten of a pupil that were decided on or run, each with its version, as this transaction sees them.
    pub async fn list_toegezegd(&self, van: LeerlingId) -> Result<BTreeMap<TrajectId, i32>> {
        let rows: Vec<(Uuid, i32)> = traject::Entity::find()
            .select_only()
            .columns([traject::Column::Id, traject::Column::Versie])
            .filter(traject::Column::LeerlingId.eq(van.0))
            .filter(traject::Column::Staat.is_in([TrajectStaat::Besloten.code(), TrajectStaat::Loopt.code()]))
            .into_tuple()
            .all(&self.tx)
            .await?;
        Ok(rows
            .into_iter()
            .map(|(id, versie)| (TrajectId(id), versie))
            .collect())
    }

    /// Adds a traject.
    pub async fn insert_traject(&self, nieuw: &Traject) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        traject::Entity::insert(rij(nieuw, &zegel)?)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves a traject over the version that was read.
    pub async fn update_traject(&self, changed: &Traject) -> Result<()> {
        let zegel = self.zegel(changed.leerling).await?;
        let mut row = rij(changed, &zegel)?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = traject::Entity::update_many()
            .set(row)
            .filter(traject::Column::Id.eq(changed.id.0))
            .filter(traject::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "traject.versie")
    }

    /// Adds the next step of a traject.
    pub async fn insert_trajectstap(&self, van: &Traject, stap: &TrajectStap) -> Result<()> {
        let zegel = self.zegel(van.leerling).await?;
        let aantal = trajectstap::Entity::find()
            .filter(trajectstap::Column::TrajectId.eq(van.id.0))
            .count(&self.tx)
            .await?;
        let nummer = i32::try_from(aantal).unwrap_or(i32::MAX).saturating_add(1);
        let plek = |kolom| stapplek(van.id, nummer, kolom);
        let row = trajectstap::ActiveModel {
            traject_id: Set(van.id.0),
            nummer: Set(nummer),
            leerling_id: Set(van.leerling.0),
            gebeurtenis: Set(stap.gebeurtenis.code().to_owned()),
            staat: Set(stap.staat.code().to_owned()),
            datum: Set(stap.datum.to_string()),
            orgaan: Set(stap.orgaan.clone()),
            toelichting: Set(zegel.dicht_tekst(&plek("toelichting"), &stap.toelichting)?),
            afwijkingen: Set(if stap.afwijkingen.is_empty() {
                None
            } else {
                Some(zegel.dicht_json(&plek("afwijkingen"), &stap.afwijkingen)?)
            }),
            door: Set(stap.door.0),
            tijdstip: Set(stap.tijdstip),
        };
        trajectstap::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }
}

fn stapplek(id: TrajectId, nummer: i32, kolom: &str) -> crate::kluis::Plek {
    crate::kluis::Plek::new(STAP, kolom, format!("{id}/{nummer}"))
}

/// A number as it is counted.
pub(super) fn klein<T: TryFrom<i32>>(waarde: Option<i32>, kolom: &'static str) -> Result<Option<T>> {
    waarde
        .map(|n| T::try_from(n).map_err(|_cause| corrupt(TABEL, kolom)))
        .transpose()
}

fn rij(t: &Traject, zegel: &Zegel) -> Result<traject::ActiveModel> {
    let dag = |d: Option<Date>| Set(d.map(|d| d.to_string()));
    Ok(traject::ActiveModel {
        id: Set(t.id.0),
        leerling_id: Set(t.leerling.0),
        school_id: Set(t.school.0),
        arrangement: Set(t.arrangement.clone()),
        soort: Set(t.soort.clone()),
        niveau: Set(i32::from(t.niveau)),
        vorm: Set(t.vorm.code().to_owned()),
        maatwerk: Set(t.maatwerk),
        groep_id: Set(t.groep.map(|g| g.0)),
        staat: Set(t.staat.code().to_owned()),
        gevraagd_op: Set(t.gevraagd_op.to_string()),
        begin: dag(t.begin),
        einde: dag(t.einde),
        beeindigd_op: dag(t.beeindigd_op),
        doorloop_tot: dag(t.doorloop_tot),
        volgen_tot: dag(t.volgen_tot),
        minuten_per_week: Set(t.minuten_per_week.map(i32::from)),
        keren_per_week: Set(t.keren_per_week.map(i32::from)),
        extern_minuten: Set(t.extern_minuten.map(i32::from)),
        uitvoerder: Set(t.uitvoerder.clone()),
        begeleider_id: Set(t.begeleider.map(|a| a.0)),
        financier: Set(t.financier.code().to_owned()),
        partner_id: Set(t.partner.map(|p| p.0)),
        evaluatie_op: dag(t.evaluatie_op),
        uitkomst: Set(t.uitkomst.map(|u| u.code().to_owned())),
        inhoud: Set(zegel.dicht_json(&plek(TABEL, "inhoud", t.id.0), &t.inhoud)?),
        versie: Set(t.versie),
    })
}

fn lees(row: traject::Model, zegel: &Zegel) -> Result<Traject> {
    let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), TABEL, kolom);
    let uitkomst = row
        .uitkomst
        .as_deref()
        .map(|u| code(Uitkomst::parse(u), TABEL, "uitkomst"))
        .transpose()?;
    Ok(Traject {
        id: TrajectId(row.id),
        leerling: LeerlingId(row.leerling_id),
        school: SchoolId(row.school_id),
        niveau: u8::try_from(row.niveau).map_err(|_cause| corrupt(TABEL, "niveau"))?,
        vorm: code(Vorm::parse(&row.vorm), TABEL, "vorm")?,
        maatwerk: row.maatwerk,
        groep: row.groep_id.map(GroepId),
        staat: code(TrajectStaat::parse(&row.staat), TABEL, "staat")?,
        gevraagd_op: datum(&row.gevraagd_op, TABEL, "gevraagd_op")?,
        begin: dag(&row.begin, "begin")?,
        einde: dag(&row.einde, "einde")?,
        beeindigd_op: dag(&row.beeindigd_op, "beeindigd_op")?,
        doorloop_tot: dag(&row.doorloop_tot, "doorloop_tot")?,
        volgen_tot: dag(&row.volgen_tot, "volgen_tot")?,
        minuten_per_week: klein(row.minuten_per_week, "minuten_per_week")?,
        keren_per_week: klein(row.keren_per_week, "keren_per_week")?,
        extern_minuten: klein(row.extern_minuten, "extern_minuten")?,
        begeleider: row.begeleider_id.map(AccountId),
        financier: code(Partij::parse(&row.financier), TABEL, "financier")?,
        partner: row.partner_id.map(PartnerId),
        evaluatie_op: dag(&row.evaluatie_op, "evaluatie_op")?,
        uitkomst,
        inhoud: zegel.open_json(&plek(TABEL, "inhoud", row.id), &row.inhoud)?,
        versie: row.versie,
        arrangement: row.arrangement,
        soort: row.soort,
        uitvoerder: row.uitvoerder,
    })
}

fn lees_stap(row: &trajectstap::Model, zegel: &Zegel) -> Result<TrajectStap> {
    let plek = |kolom| stapplek(TrajectId(row.traject_id), row.nummer, kolom);
    let afwijkingen = row
        .afwijkingen
        .as_deref()
        .map(|dicht| zegel.open_json(&plek("afwijkingen"), dicht));
    Ok(TrajectStap {
        nummer: row.nummer,
        gebeurtenis: code(TrajectGebeurtenis::parse(&row.gebeurtenis), STAP, "gebeurtenis")?,
        staat: code(TrajectStaat::parse(&row.staat), STAP, "staat")?,
        datum: datum(&row.datum, STAP, "datum")?,
        orgaan: row.orgaan.clone(),
        toelichting: zegel.open_tekst(&plek("toelichting"), row.toelichting.as_deref())?,
        afwijkingen: afwijkingen.transpose()?.unwrap_or_default(),
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
    })
}
