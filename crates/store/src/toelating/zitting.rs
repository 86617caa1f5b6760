//! Talks and bundles.

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
};
use vangnet_core::{
    id::{AanvraagId, AccountId, BundelId, SchoolId, ZittingId},
    toelating::{
        procedure::Staat,
        zitting::{Bundel, BundelBesluit, BundelStaat, Trekking, Zitting},
    },
};

use crate::{
    fout::{Result, StoreError, een},
    omzetting::{code, datum},
    rij::{aanvraag, bundel, school, zitting},
    swv::{SwvDb, Tx},
};

/// A talk in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZittingRegel {
    /// The talk.
    pub zitting: Zitting,
    /// The school's name.
    pub school: String,
    /// How many applications stand on its list in each state.
    pub aantallen: Vec<(Staat, u64)>,
    /// Its bundle.
    pub bundel: Option<Bundel>,
}

/// How a bundle stands: its applications by state, and how many of the sample still wait for a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundelStand {
    /// The application.
    pub aanvraag: AanvraagId,
    /// Its number.
    pub nummer: String,
    /// Where it stands.
    pub staat: Staat,
    /// Whether it is in the sample.
    pub in_steekproef: Option<bool>,
}

impl SwvDb {
    /// Finds a talk.
    pub async fn find_zitting(&self, id: ZittingId) -> Result<Option<Zitting>> {
        let row = zitting::Entity::find_by_id(id.0).one(self.lees()).await?;
        row.map(Zitting::try_from).transpose()
    }

    /// The talks from a day on (or all), of some schools (or all), by day.
    pub async fn list_zittingen(
        &self,
        scholen: Option<&[SchoolId]>,
        vanaf: Option<Date>,
    ) -> Result<Vec<ZittingRegel>> {
        let scholen = scholen.map(|s| zitting::Column::SchoolId.is_in(s.iter().map(|s| s.0)));
        let vanaf = vanaf.map(|d| zitting::Column::Datum.gte(d.to_string()));
        let rows = zitting::Entity::find()
            .join(
                JoinType::InnerJoin,
                zitting::Entity::belongs_to(school::Entity)
                    .from(zitting::Column::SchoolId)
                    .to(school::Column::Id)
                    .into(),
            )
            .select_also(school::Entity)
            .filter(Condition::all().add_option(scholen).add_option(vanaf))
            .order_by_asc(zitting::Column::Datum)
            .order_by_asc(zitting::Column::Tijd)
            .order_by_asc(zitting::Column::Id)
            .all(self.lees())
            .await?;
        let ids: Vec<_> = rows.iter().map(|(z, _)| z.id).collect();
        let tellingen: Vec<(Option<uuid::Uuid>, String, i64)> = aanvraag::Entity::find()
            .select_only()
            .column(aanvraag::Column::ZittingId)
            .column(aanvraag::Column::Staat)
            .column_as(aanvraag::Column::Id.count(), "aantal")
            .filter(aanvraag::Column::ZittingId.is_in(ids.clone()))
            .group_by(aanvraag::Column::ZittingId)
            .group_by(aanvraag::Column::Staat)
            .into_tuple()
            .all(self.lees())
            .await?;
        let bundels = bundel::Entity::find()
            .filter(bundel::Column::ZittingId.is_in(ids))
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|(row, naam)| {
                let aantallen = tellingen
                    .iter()
                    .filter(|(z, ..)| *z == Some(row.id))
                    .map(|(_, staat, n)| {
                        let staat = code(Staat::parse(staat), "aanvraag", "staat")?;
                        Ok((staat, u64::try_from(*n).unwrap_or(0)))
                    })
                    .collect::<Result<_>>()?;
                let eigen = bundels.iter().find(|b| b.zitting_id == row.id).cloned();
                Ok(ZittingRegel {
                    zitting: Zitting::try_from(row)?,
                    school: naam.map(|s| s.naam).unwrap_or_default(),
                    aantallen,
                    bundel: eigen.map(Bundel::try_from).transpose()?,
                })
            })
            .collect()
    }

    /// Finds a bundle.
    pub async fn find_bundel(&self, id: BundelId) -> Result<Option<Bundel>> {
        let row = bundel::Entity::find_by_id(id.0).one(self.lees()).await?;
        row.map(Bundel::try_from).transpose()
    }

    /// The bundle of a talk.
    pub async fn find_bundel_van(&self, zitting: ZittingId) -> Result<Option<Bundel>> {
        let row = bundel::Entity::find()
            .filter(bundel::Column::ZittingId.eq(zitting.0))
            .one(self.lees())
            .await?;
        row.map(Bundel::try_from).transpose()
    }

    /// The bundles whose decisions are being written: what a restart goes on with.
    pub async fn list_bundels_in(&self, staat: BundelStaat) -> Result<Vec<Bundel>> {
        let rows = bundel::Entity::find()
            .filter(bundel::Column::Staat.eq(staat.code()))
            .order_by_asc(bundel::Column::Nummer)
            .all(self.lees())
            .await?;
        rows.into_iter().map(Bundel::try_from).collect()
    }

    /// The applications of a bundle, by number.
    pub async fn list_bundel_aanvragen(&self, id: BundelId) -> Result<Vec<BundelStand>> {
        let rows: Vec<(uuid::Uuid, String, String, Option<bool>)> = aanvraag::Entity::find()
            .select_only()
            .columns([
                aanvraag::Column::Id,
                aanvraag::Column::Nummer,
                aanvraag::Column::Staat,
                aanvraag::Column::InSteekproef,
            ])
            .filter(aanvraag::Column::BundelId.eq(id.0))
            .order_by_asc(aanvraag::Column::Nummer)
            .into_tuple()
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|(id, nummer, staat, in_steekproef)| {
                Ok(BundelStand {
                    aanvraag: AanvraagId(id),
                    nummer,
                    staat: code(Staat::parse(&staat), "aanvraag", "staat")?,
                    in_steekproef,
                })
            })
            .collect()
    }
}

impl Tx<'_> {
    /// Adds a talk.
    pub async fn insert_zitting(&self, nieuw: &Zitting) -> Result<()> {
        zitting::Entity::insert(zitting_rij(nieuw))
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Changes day, time and place of a talk.
    pub async fn update_zitting(&self, changed: &Zitting) -> Result<()> {
        let mut row = zitting_rij(changed);
        row.id = Unchanged(changed.id.0);
        zitting::Entity::update_many()
            .set(row)
            .filter(zitting::Column::Id.eq(changed.id.0))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Adds a bundle; a second one for a talk is a conflict.
    pub async fn insert_bundel(&self, nieuw: &Bundel) -> Result<()> {
        bundel::Entity::insert(bundel_rij(nieuw))
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves a bundle over the version that was read.
    pub async fn update_bundel(&self, changed: &Bundel) -> Result<()> {
        let mut row = bundel_rij(changed);
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = bundel::Entity::update_many()
            .set(row)
            .filter(bundel::Column::Id.eq(changed.id.0))
            .filter(bundel::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "bundel.versie")
    }

    /// Marks the applications of a bundle that are still in it: in the sample or not.
    pub async fn markeer_steekproef(&self, bundel: BundelId, getrokken: &[AanvraagId]) -> Result<()> {
        for (in_steekproef, filter) in [
            (false, Condition::all()),
            (
                true,
                Condition::all().add(aanvraag::Column::Id.is_in(getrokken.iter().map(|a| a.0))),
            ),
        ] {
            aanvraag::Entity::update_many()
                .set(aanvraag::ActiveModel {
                    in_steekproef: Set(Some(in_steekproef)),
                    ..Default::default()
                })
                .filter(aanvraag::Column::BundelId.eq(bundel.0))
                .filter(aanvraag::Column::Staat.eq(Staat::Gebundeld.code()))
                .filter(filter)
                .exec(&self.tx)
                .await?;
        }
        Ok(())
    }
}

fn zitting_rij(z: &Zitting) -> zitting::ActiveModel {
    zitting::ActiveModel {
        id: Set(z.id.0),
        school_id: Set(z.school.0),
        datum: Set(z.datum.to_string()),
        tijd: Set(z.tijd.clone()),
        plaats: Set(z.plaats.clone()),
        door: Set(z.door.0),
    }
}

fn bundel_rij(b: &Bundel) -> bundel::ActiveModel {
    let t = b.trekking;
    let besluit = b.besluit.as_ref();
    bundel::ActiveModel {
        id: Set(b.id.0),
        nummer: Set(b.nummer.clone()),
        zitting_id: Set(b.zitting.0),
        school_id: Set(b.school.0),
        staat: Set(b.staat.code().to_owned()),
        zaad: Set(t.map(|t| t.zaad.to_string())),
        uit: Set(t.map(|t| i32::from(t.uit))),
        omvang: Set(t.map(|t| i32::from(t.omvang))),
        getrokken_op: Set(t.map(|t| t.datum.to_string())),
        getrokken_door: Set(t.map(|t| t.door.0)),
        besluit_motivering: Set(besluit.map(|x| x.motivering.clone())),
        besluit_ingang: Set(besluit.map(|x| x.ingangsdatum.to_string())),
        besluit_op: Set(besluit.map(|x| x.datum.to_string())),
        besluit_door: Set(besluit.map(|x| x.door.0)),
        besluit_naam: Set(besluit.map(|x| x.naam.clone())),
        versie: Set(b.versie),
    }
}

impl TryFrom<zitting::Model> for Zitting {
    type Error = StoreError;

    fn try_from(row: zitting::Model) -> Result<Self> {
        Ok(Self {
            id: ZittingId(row.id),
            school: SchoolId(row.school_id),
            datum: datum(&row.datum, "zitting", "datum")?,
            tijd: row.tijd,
            plaats: row.plaats,
            door: AccountId(row.door),
        })
    }
}

impl TryFrom<bundel::Model> for Bundel {
    type Error = StoreError;

    fn try_from(row: bundel::Model) -> Result<Self> {
        const TABEL: &str = "bundel";
        let getal = |w: Option<i32>, kolom| code(w.and_then(|w| u16::try_from(w).ok()), TABEL, kolom);
        let trekking = match (&row.zaad, &row.getrokken_op, row.getrokken_door) {
            (Some(zaad), Some(op), Some(door)) => Some(Trekking {
                zaad: code(zaad.parse().ok(), TABEL, "zaad")?,
                uit: getal(row.uit, "uit")?,
                omvang: getal(row.omvang, "omvang")?,
                datum: datum(op, TABEL, "getrokken_op")?,
                door: AccountId(door),
            }),
            _ => None,
        };
        let besluit = match (
            row.besluit_motivering,
            &row.besluit_ingang,
            &row.besluit_op,
            row.besluit_door,
        ) {
            (Some(motivering), Some(ingang), Some(op), Some(door)) => Some(BundelBesluit {
                motivering,
                ingangsdatum: datum(ingang, TABEL, "besluit_ingang")?,
                datum: datum(op, TABEL, "besluit_op")?,
                door: AccountId(door),
                naam: row.besluit_naam.unwrap_or_default(),
            }),
            _ => None,
        };
        Ok(Self {
            id: BundelId(row.id),
            nummer: row.nummer,
            zitting: ZittingId(row.zitting_id),
            school: SchoolId(row.school_id),
            staat: code(BundelStaat::parse(&row.staat), TABEL, "staat")?,
            trekking,
            besluit,
            versie: row.versie,
        })
    }
}
