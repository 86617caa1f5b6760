//! Documents of a dossier: name and content sealed, access inherited from the case.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;
use vangnet_core::{
    id::{AanvraagId, AccountId, DocumentId, LeerlingId},
    toelating::aanvraag::DocumentSoort,
};

use crate::{
    fout::Result,
    kluis::{Zegel, plek},
    omzetting::code,
    rij::document,
    swv::{SwvDb, Tx},
};

/// A document without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRegel {
    /// Identity.
    pub id: DocumentId,
    /// The application it belongs to.
    pub aanvraag: AanvraagId,
    /// Kind.
    pub soort: DocumentSoort,
    /// File name as it was given.
    pub naam: String,
    /// Size in bytes.
    pub omvang: i32,
    /// Who added it.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
}

/// A document with its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub regel: DocumentRegel,
    /// The file.
    pub inhoud: Vec<u8>,
}

type Kop = (Uuid, String, Vec<u8>, i32, Uuid, i64);

impl SwvDb {
    /// How many documents an application has.
    pub async fn count_documenten(&self, aanvraag: AanvraagId) -> Result<u64> {
        let query = document::Entity::find().filter(document::Column::AanvraagId.eq(aanvraag.0));
        Ok(query.count(self.lees()).await?)
    }

    /// The documents of an application, oldest first; contents are not loaded.
    pub async fn list_documenten(&self, aanvraag: AanvraagId, zegel: &Zegel) -> Result<Vec<DocumentRegel>> {
        let rows: Vec<Kop> = document::Entity::find()
            .select_only()
            .columns([
                document::Column::Id,
                document::Column::Soort,
                document::Column::Naam,
                document::Column::Omvang,
                document::Column::Door,
                document::Column::Tijdstip,
            ])
            .filter(document::Column::AanvraagId.eq(aanvraag.0))
            .order_by_asc(document::Column::Tijdstip)
            .into_tuple()
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|(id, soort, naam, omvang, door, tijdstip)| {
                Ok(DocumentRegel {
                    naam: zegel.open_tekst(&plek("document", "naam", id), Some(&naam))?,
                    id: DocumentId(id),
                    aanvraag,
                    soort: code(DocumentSoort::parse(&soort), "document", "soort")?,
                    omvang,
                    door: AccountId(door),
                    tijdstip,
                })
            })
            .collect()
    }

    /// The kinds of documents that an application has, each once.
    pub async fn list_documentsoorten(&self, aanvraag: AanvraagId) -> Result<Vec<DocumentSoort>> {
        let codes: Vec<String> = document::Entity::find()
            .select_only()
            .column(document::Column::Soort)
            .filter(document::Column::AanvraagId.eq(aanvraag.0))
            .distinct()
            .into_tuple()
            .all(self.lees())
            .await?;
        codes
            .iter()
            .map(|c| code(DocumentSoort::parse(c), "document", "soort"))
            .collect()
    }

    /// Finds a document of an application; one of another application is not found.
    pub async fn find_document(
        &self,
        aanvraag: AanvraagId,
        id: DocumentId,
        zegel: &Zegel,
    ) -> Result<Option<Document>> {
        let row = document::Entity::find_by_id(id.0)
            .filter(document::Column::AanvraagId.eq(aanvraag.0))
            .one(self.lees())
            .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(Document {
            inhoud: zegel.open(&plek("document", "inhoud", row.id), &row.inhoud)?,
            regel: DocumentRegel {
                naam: zegel.open_tekst(&plek("document", "naam", row.id), Some(&row.naam))?,
                id: DocumentId(row.id),
                aanvraag,
                soort: code(DocumentSoort::parse(&row.soort), "document", "soort")?,
                omvang: row.omvang,
                door: AccountId(row.door),
                tijdstip: row.tijdstip,
            },
        }))
    }
}

impl Tx<'_> {
    /// Adds a document.
    pub async fn insert_document(&self, leerling: LeerlingId, nieuw: &Document) -> Result<()> {
        let zegel = self.zegel(leerling).await?;
        let regel = &nieuw.regel;
        let row = document::ActiveModel {
            id: Set(regel.id.0),
            aanvraag_id: Set(regel.aanvraag.0),
            leerling_id: Set(leerling.0),
            soort: Set(regel.soort.code().to_owned()),
            naam: Set(zegel.dicht(&plek("document", "naam", regel.id.0), regel.naam.as_bytes())?),
            omvang: Set(regel.omvang),
            inhoud: Set(zegel.dicht(&plek("document", "inhoud", regel.id.0), &nieuw.inhoud)?),
            door: Set(regel.door.0),
            tijdstip: Set(regel.tijdstip),
        };
        document::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Removes a document of an application.
    pub async fn delete_document(&self, aanvraag: AanvraagId, id: DocumentId) -> Result<bool> {
        let done = document::Entity::delete_many()
            .filter(document::Column::Id.eq(id.0))
            .filter(document::Column::AanvraagId.eq(aanvraag.0))
            .exec(&self.tx)
            .await?;
        Ok(done.rows_affected == 1)
    }
}
