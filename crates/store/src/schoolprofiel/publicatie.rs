//! What was published of adopted profiles: read without sign-in, one of a school and a school year.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
    Select, prelude::Uuid,
};
use vangnet_core::id::{AccountId, SchoolId, SchoolprofielId};

use crate::{
    fout::{Result, een},
    omzetting::corrupt,
    rij::{leerling, publicatie, school},
    swv::{SwvDb, Tx},
};

/// A published profile in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicatieRij {
    /// The profile.
    pub profiel: SchoolprofielId,
    /// Institution code of the school.
    pub brin: String,
    /// Name of the school.
    pub school: String,
    /// The calendar year in which its school year begins.
    pub schooljaar: i16,
    /// When it was published, in milliseconds UTC.
    pub tijdstip: i64,
}

/// The text of a published profile: JSON, and its hash (SHA-256, in hexadecimal).
#[derive(Debug, Clone, PartialEq, Eq, sea_orm::FromQueryResult)]
pub struct PublicatieTekst {
    /// JSON.
    pub inhoud: String,
    /// The hash of exactly these bytes.
    pub hash: String,
}

fn met_school() -> Select<publicatie::Entity> {
    let naar_school: RelationDef = publicatie::Entity::belongs_to(school::Entity)
        .from(publicatie::Column::SchoolId)
        .to(school::Column::Id)
        .into();
    publicatie::Entity::find()
        .select_only()
        .join(JoinType::InnerJoin, naar_school)
}

/// The one of a school, by its institution code, and a school year.
fn een_van(brin: &str, schooljaar: i16) -> Select<publicatie::Entity> {
    met_school()
        .filter(school::Column::Brin.eq(brin))
        .filter(publicatie::Column::Schooljaar.eq(i32::from(schooljaar)))
}

impl SwvDb {
    /// What was published, of one school by its institution code or of all: by name of the school, the newest year first.
    pub async fn list_publicaties(&self, brin: Option<&str>) -> Result<Vec<PublicatieRij>> {
        let mut vraag = met_school()
            .column(publicatie::Column::ProfielId)
            .column(school::Column::Brin)
            .column(school::Column::Naam)
            .column(publicatie::Column::Schooljaar)
            .column(publicatie::Column::Tijdstip)
            .order_by_asc(school::Column::Naam)
            .order_by_asc(school::Column::Brin)
            .order_by_desc(publicatie::Column::Schooljaar);
        if let Some(brin) = brin {
            vraag = vraag.filter(school::Column::Brin.eq(brin));
        }
        let rows: Vec<(Uuid, String, String, i32, i64)> = vraag.into_tuple().all(self.lees()).await?;
        let rij = |(profiel, brin, naam, jaar, tijdstip): (Uuid, String, String, i32, i64)| {
            let schooljaar = i16::try_from(jaar).map_err(|_cause| corrupt("publicatie", "schooljaar"))?;
            Ok(PublicatieRij {
                profiel: SchoolprofielId(profiel),
                brin,
                school: naam,
                schooljaar,
                tijdstip,
            })
        };
        rows.into_iter().map(rij).collect()
    }

    /// The text of what a school published for a school year.
    pub async fn find_publicatie(&self, brin: &str, schooljaar: i16) -> Result<Option<PublicatieTekst>> {
        let row = een_van(brin, schooljaar)
            .column(publicatie::Column::Inhoud)
            .column(publicatie::Column::Hash)
            .into_model::<PublicatieTekst>();
        Ok(row.one(self.lees()).await?)
    }

    /// The same as PDF.
    pub async fn find_publicatie_pdf(&self, brin: &str, schooljaar: i16) -> Result<Option<Vec<u8>>> {
        let row = een_van(brin, schooljaar)
            .column(publicatie::Column::Pdf)
            .into_tuple();
        Ok(row.one(self.lees()).await?)
    }

    /// First and last names of the pupils of a school: to look whether a text that everybody may read names one.
    pub async fn list_leerlingnamen(&self, school: SchoolId) -> Result<Vec<String>> {
        let rows: Vec<(String, String, String)> = leerling::Entity::find()
            .select_only()
            .column(leerling::Column::Roepnaam)
            .column(leerling::Column::Tussenvoegsel)
            .column(leerling::Column::Achternaam)
            .filter(leerling::Column::SchoolId.eq(school.0))
            .into_tuple()
            .all(self.lees())
            .await?;
        let whole = |(first, between, last): (String, String, String)| format!("{first} {between} {last}");
        Ok(rows.into_iter().map(whole).collect())
    }
}

impl Tx<'_> {
    /// Publishes a profile, in place of what its school published for the same school year.
    pub async fn save_publicatie(
        &self,
        id: SchoolprofielId,
        (school, schooljaar): (SchoolId, i16),
        tekst: &PublicatieTekst,
        pdf: Vec<u8>,
        (door, tijdstip): (AccountId, i64),
    ) -> Result<()> {
        publicatie::Entity::delete_many()
            .filter(publicatie::Column::SchoolId.eq(school.0))
            .filter(publicatie::Column::Schooljaar.eq(i32::from(schooljaar)))
            .exec(&self.tx)
            .await?;
        let row = publicatie::ActiveModel {
            profiel_id: Set(id.0),
            school_id: Set(school.0),
            schooljaar: Set(i32::from(schooljaar)),
            inhoud: Set(tekst.inhoud.clone()),
            hash: Set(tekst.hash.clone()),
            pdf: Set(pdf),
            door: Set(door.0),
            tijdstip: Set(tijdstip),
        };
        publicatie::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Takes back what was published of a profile.
    ///
    /// # Errors
    /// `Conflict` when it is not published.
    pub async fn delete_publicatie(&self, id: SchoolprofielId) -> Result<()> {
        let done = publicatie::Entity::delete_by_id(id.0).exec(&self.tx).await?;
        een(done.rows_affected, "publicatie")
    }
}
