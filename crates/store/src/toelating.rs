//! Applications: the dossier, its steps, its documents, the decision. Narrative text is sealed per pupil.

mod advies;
mod bezwaar;
mod document;
mod dossier;
mod lijst;
mod register;
mod zitting;

pub use advies::{AdviesRegel, InbrengRegel};
pub use document::{Document, DocumentRegel};
pub use dossier::Geopend;
pub use lijst::{AanvraagFilter, AanvraagRegel, StaatTelling, WerkFilter};
pub use register::{AanvraagTelling, BesluitFilter, BesluitRegel, Doorlooptijd};
pub use zitting::{BundelStand, ZittingRegel};

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};
use vangnet_core::{
    id::{AanvraagId, AccountId, BeschikkingId, BezwaarId, LeerlingId},
    toelating::{
        ZaakSoort,
        procedure::{BesluitSoort, Gebeurtenis, Staat},
        vso::Bekostigingscategorie,
        zaak::{Beschikking, Stap, Weging},
    },
};

use crate::{
    fout::{Result, StoreError},
    kluis::{Plek, Zegel, plek},
    omzetting::{code, datum, datum_opt, json, naar_json},
    rij::{account, beschikking, stap},
    swv::{SwvDb, Tx},
};

fn stap_plek(kolom: &str, aanvraag: AanvraagId, nummer: i32) -> Plek {
    Plek::new("stap", kolom, format_args!("{aanvraag}/{nummer}"))
}

fn lees_weging(tekst: &str) -> Result<Vec<Weging>> {
    if tekst.is_empty() {
        return Ok(Vec::new());
    }
    json(tekst, "stap", "weging")
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
                    toelichting: zegel.open_tekst(
                        &stap_plek("toelichting", id, row.nummer),
                        row.toelichting.as_deref(),
                    )?,
                    weging: lees_weging(
                        &zegel.open_tekst(&stap_plek("weging", id, row.nummer), row.weging.as_deref())?,
                    )?,
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

    /// The decisions on an application, oldest first: the last one stands.
    pub async fn list_beschikkingen(&self, aanvraag: AanvraagId, zegel: &Zegel) -> Result<Vec<Beschikking>> {
        let rows = beschikking::Entity::find()
            .filter(beschikking::Column::AanvraagId.eq(aanvraag.0))
            .order_by_asc(beschikking::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(|row| lees_beschikking(row, zegel)).collect()
    }

    /// The letter of a decision: its number, and the PDF as it was made at the decision. Without an id that of the last one.
    pub async fn find_brief(
        &self,
        aanvraag: AanvraagId,
        id: Option<BeschikkingId>,
        zegel: &Zegel,
    ) -> Result<Option<(String, Vec<u8>)>> {
        let mut query = beschikking::Entity::find().filter(beschikking::Column::AanvraagId.eq(aanvraag.0));
        if let Some(id) = id {
            query = query.filter(beschikking::Column::Id.eq(id.0));
        }
        let row = query
            .order_by_desc(beschikking::Column::Id)
            .one(self.lees())
            .await?;
        let Some(row) = row else { return Ok(None) };
        let brief = zegel.open(&plek("beschikking", "brief", row.id), &row.brief)?;
        Ok(Some((row.volgnummer, brief)))
    }
}

fn lees_beschikking(row: beschikking::Model, zegel: &Zegel) -> Result<Beschikking> {
    const TABEL: &str = "beschikking";
    let categorie = row
        .categorie
        .as_deref()
        .map(|c| code(Bekostigingscategorie::parse(c), TABEL, "categorie"));
    Ok(Beschikking {
        motivering: zegel.open_tekst(&plek(TABEL, "motivering", row.id), Some(&row.motivering))?,
        afwijking: zegel.open_tekst(&plek(TABEL, "afwijking", row.id), row.afwijking.as_deref())?,
        id: BeschikkingId(row.id),
        aanvraag: AanvraagId(row.aanvraag_id),
        leerling: LeerlingId(row.leerling_id),
        volgnummer: row.volgnummer,
        soort: code(ZaakSoort::parse(&row.soort), TABEL, "soort")?,
        besluit: code(BesluitSoort::parse(&row.besluit), TABEL, "besluit")?,
        bezwaar: row.bezwaar_id.map(BezwaarId),
        categorie: categorie.transpose()?,
        datum: datum(&row.datum, TABEL, "datum")?,
        ingangsdatum: datum_opt(row.ingangsdatum.as_deref(), TABEL, "ingangsdatum")?,
        einddatum: datum_opt(row.einddatum.as_deref(), TABEL, "einddatum")?,
        ontvangstbewijs: json(&row.ontvangstbewijs, TABEL, "ontvangstbewijs")?,
        door: AccountId(row.door),
    })
}

impl Tx<'_> {
    pub(crate) async fn zegel(&self, leerling: LeerlingId) -> Result<Zegel> {
        crate::dialect::houd_leerling(&self.tx, leerling.0).await?;
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
        let weging = if nieuw.weging.is_empty() {
            String::new()
        } else {
            naar_json(&nieuw.weging, "stap", "weging")?
        };
        let row = stap::ActiveModel {
            aanvraag_id: Set(aanvraag.0),
            nummer: Set(nieuw.nummer),
            gebeurtenis: Set(nieuw.gebeurtenis.code().to_owned()),
            staat: Set(nieuw.staat.code().to_owned()),
            door: Set(nieuw.door.0),
            tijdstip: Set(nieuw.tijdstip),
            toelichting: Set(zegel.dicht_tekst(
                &stap_plek("toelichting", aanvraag, nieuw.nummer),
                &nieuw.toelichting,
            )?),
            weging: Set(zegel.dicht_tekst(&stap_plek("weging", aanvraag, nieuw.nummer), &weging)?),
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

    /// Adds a decision with its letter.
    pub async fn insert_beschikking(&self, nieuw: &Beschikking, brief: &[u8]) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        let id = nieuw.id.0;
        let row = beschikking::ActiveModel {
            id: Set(id),
            aanvraag_id: Set(nieuw.aanvraag.0),
            leerling_id: Set(nieuw.leerling.0),
            volgnummer: Set(nieuw.volgnummer.clone()),
            soort: Set(nieuw.soort.code().to_owned()),
            besluit: Set(nieuw.besluit.code().to_owned()),
            bezwaar_id: Set(nieuw.bezwaar.map(|b| b.0)),
            categorie: Set(nieuw.categorie.map(|c| c.code().to_owned())),
            afwijking: Set(zegel.dicht_tekst(&plek("beschikking", "afwijking", id), &nieuw.afwijking)?),
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
