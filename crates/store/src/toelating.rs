//! Applications: the dossier, its steps, its documents, the decision. Narrative text is sealed per pupil.

mod document;
mod dossier;
mod lijst;

pub use document::{Document, DocumentRegel};
pub use dossier::Geopend;
pub use lijst::{AanvraagFilter, AanvraagRegel, StaatTelling, WerkFilter};

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};
use vangnet_core::{
    id::{AanvraagId, AccountId, BeschikkingId, LeerlingId},
    toelating::{
        AanvraagSoort,
        aanvraag::{Gebeurtenis, Staat},
        zaak::{Beschikking, Stap},
    },
};

use crate::{
    fout::{Result, StoreError},
    kluis::{Plek, Zegel, plek},
    omzetting::{code, datum, datum_opt, json, naar_json},
    rij::{account, beschikking, stap},
    swv::{SwvDb, Tx},
};

fn stap_plek(aanvraag: AanvraagId, nummer: i32) -> Plek {
    Plek::new("stap", "toelichting", format_args!("{aanvraag}/{nummer}"))
}

impl SwvDb {
    /// The seal of a pupil for reading.
    ///
    /// # Errors
    /// [`StoreError::KeyMissing`] for a pupil without any sealed text, and when the key was destroyed or not restored.
    pub async fn zegel(&self, leerling: LeerlingId) -> Result<Zegel> {
        self.kluis
            .find_zegel(leerling)
            .await?
            .ok_or(StoreError::KeyMissing)
    }

    /// The steps of an application, in order, each with the name of who did it.
    pub async fn list_stappen(&self, id: AanvraagId, zegel: &Zegel) -> Result<Vec<(Stap, String)>> {
        let rows = stap::Entity::find()
            .join(
                JoinType::LeftJoin,
                stap::Entity::belongs_to(account::Entity)
                    .from(stap::Column::Door)
                    .to(account::Column::Id)
                    .into(),
            )
            .select_also(account::Entity)
            .filter(stap::Column::AanvraagId.eq(id.0))
            .order_by_asc(stap::Column::Nummer)
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|(row, wie)| {
                let bewijs = row
                    .ontvangstbewijs
                    .as_deref()
                    .map(|t| json(t, "stap", "ontvangstbewijs"));
                let stap = Stap {
                    toelichting: zegel.open_tekst(&stap_plek(id, row.nummer), row.toelichting.as_deref())?,
                    nummer: row.nummer,
                    gebeurtenis: code(Gebeurtenis::parse(&row.gebeurtenis), "stap", "gebeurtenis")?,
                    staat: code(Staat::parse(&row.staat), "stap", "staat")?,
                    door: AccountId(row.door),
                    tijdstip: row.tijdstip,
                    ontvangstbewijs: bewijs.transpose()?,
                };
                Ok((stap, wie.map(|a| a.naam).unwrap_or_default()))
            })
            .collect()
    }

    /// The decision on an application, when there is one.
    pub async fn find_beschikking(&self, aanvraag: AanvraagId, zegel: &Zegel) -> Result<Option<Beschikking>> {
        let row = beschikking::Entity::find()
            .filter(beschikking::Column::AanvraagId.eq(aanvraag.0))
            .one(self.lees())
            .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(Beschikking {
            motivering: zegel
                .open_tekst(&plek("beschikking", "motivering", row.id), Some(&row.motivering))?,
            id: BeschikkingId(row.id),
            aanvraag,
            leerling: LeerlingId(row.leerling_id),
            volgnummer: row.volgnummer,
            soort: code(AanvraagSoort::parse(&row.soort), "beschikking", "soort")?,
            toegewezen: row.toegewezen,
            datum: datum(&row.datum, "beschikking", "datum")?,
            ingangsdatum: datum_opt(row.ingangsdatum.as_deref(), "beschikking", "ingangsdatum")?,
            einddatum: datum_opt(row.einddatum.as_deref(), "beschikking", "einddatum")?,
            ontvangstbewijs: json(&row.ontvangstbewijs, "beschikking", "ontvangstbewijs")?,
            door: AccountId(row.door),
        }))
    }

    /// The letter of a decision: its number, and the PDF as it was made at the decision.
    pub async fn find_brief(&self, aanvraag: AanvraagId, zegel: &Zegel) -> Result<Option<(String, Vec<u8>)>> {
        let row = beschikking::Entity::find()
            .filter(beschikking::Column::AanvraagId.eq(aanvraag.0))
            .one(self.lees())
            .await?;
        let Some(row) = row else { return Ok(None) };
        let brief = zegel.open(&plek("beschikking", "brief", row.id), &row.brief)?;
        Ok(Some((row.volgnummer, brief)))
    }
}

impl Tx<'_> {
    pub(crate) async fn zegel(&self, leerling: LeerlingId) -> Result<Zegel> {
        self.swv.kluis.zegel(leerling).await
    }

    /// Adds a step.
    pub async fn insert_stap(&self, aanvraag: AanvraagId, leerling: LeerlingId, nieuw: &Stap) -> Result<()> {
        let zegel = self.zegel(leerling).await?;
        let bewijs = nieuw
            .ontvangstbewijs
            .as_ref()
            .map(|b| naar_json(b, "stap", "ontvangstbewijs"))
            .transpose()?;
        let row = stap::ActiveModel {
            aanvraag_id: Set(aanvraag.0),
            nummer: Set(nieuw.nummer),
            gebeurtenis: Set(nieuw.gebeurtenis.code().to_owned()),
            staat: Set(nieuw.staat.code().to_owned()),
            door: Set(nieuw.door.0),
            tijdstip: Set(nieuw.tijdstip),
            toelichting: Set(zegel.dicht_tekst(&stap_plek(aanvraag, nieuw.nummer), &nieuw.toelichting)?),
            ontvangstbewijs: Set(bewijs),
        };
        stap::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// The number of steps that an application has.
    pub async fn count_stappen(&self, aanvraag: AanvraagId) -> Result<i32> {
        let laatste = stap::Entity::find()
            .filter(stap::Column::AanvraagId.eq(aanvraag.0))
            .order_by_desc(stap::Column::Nummer)
            .one(&self.tx)
            .await?;
        Ok(laatste.map_or(0, |row| row.nummer))
    }

    /// Adds the decision with its letter; a second decision on one application is a conflict.
    pub async fn insert_beschikking(&self, nieuw: &Beschikking, brief: &[u8]) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        let id = nieuw.id.0;
        let row = beschikking::ActiveModel {
            id: Set(id),
            aanvraag_id: Set(nieuw.aanvraag.0),
            leerling_id: Set(nieuw.leerling.0),
            volgnummer: Set(nieuw.volgnummer.clone()),
            soort: Set(nieuw.soort.code().to_owned()),
            toegewezen: Set(nieuw.toegewezen),
            datum: Set(nieuw.datum.to_string()),
            ingangsdatum: Set(nieuw.ingangsdatum.map(|d| d.to_string())),
            einddatum: Set(nieuw.einddatum.map(|d| d.to_string())),
            motivering: Set(zegel.dicht(
                &plek("beschikking", "motivering", id),
                nieuw.motivering.as_bytes(),
            )?),
            ontvangstbewijs: Set(naar_json(
                &nieuw.ontvangstbewijs,
                "beschikking",
                "ontvangstbewijs",
            )?),
            door: Set(nieuw.door.0),
            brief: Set(zegel.dicht(&plek("beschikking", "brief", id), brief)?),
        };
        beschikking::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }
}
