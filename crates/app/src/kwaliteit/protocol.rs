//! The protocols of a school and those of the samenwerkingsverband for all schools (R229, R231).

use uuid::Uuid;
use vangnet_core::{
    bewaring::Handeling,
    id::{BrondocumentId, SchoolId, SwvDocumentId},
    kwaliteit::protocol::{Protocolsoort, SwvDocument, is_verlopen, ontbrekend, plaats},
    schoolprofiel::Brondocument,
};

use super::KwaliteitKop;
use crate::{
    App, AppError, Ctx, Result,
    invoer::{adres, datum_opt, verplicht, verzamel, vrij},
};

/// What the page of protocols shows.
#[derive(Debug, Clone)]
pub struct ProtocollenBlad {
    /// The school.
    pub kop: KwaliteitKop,
    /// What must be looked at again first.
    pub regels: Vec<ProtocolRegel>,
    /// The kinds of which neither the school nor the samenwerkingsverband has a document.
    pub ontbreekt: Vec<Protocolsoort>,
}

/// A document on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtocolRegel {
    /// Identity.
    pub id: Uuid,
    /// The school; `None`: of the samenwerkingsverband, for all schools.
    pub school: Option<SchoolId>,
    /// What it is about; `None`: another document.
    pub soort: Option<Protocolsoort>,
    /// Title.
    pub titel: String,
    /// Edition, in words.
    pub uitgave: String,
    /// The day before which it must be looked at again.
    pub herzien_voor: Option<jiff::civil::Date>,
    /// Whether that day has come.
    pub verlopen: bool,
    /// Where it stands: a link, or words.
    pub adres: String,
    /// The place of the school's profile that rests on it, by code; empty: none.
    pub plek: String,
    /// Version for optimistic locking.
    pub versie: i32,
    /// Whether the reader may change and remove it.
    pub mag: bool,
}

/// A document as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProtocolInvoer {
    /// The one that is changed; without, a new one.
    pub id: Option<Uuid>,
    /// Its version, as read.
    pub versie: i32,
    /// What it is about, by code; empty: something else.
    pub soort: String,
    /// Title.
    pub titel: String,
    /// Edition.
    pub uitgave: String,
    /// The day before which it must be looked at again; may be empty.
    pub herzien_voor: String,
    /// Where it stands; may be empty.
    pub adres: String,
}

impl App {
    /// The documents of a school, with those for all schools.
    ///
    /// # Errors
    /// `NotFound` for a school of others.
    pub async fn open_protocollen(&self, ctx: &Ctx, school: SchoolId) -> Result<ProtocollenBlad> {
        let kop = self.kwaliteitkop(ctx, school).await?;
        let vandaag = self.today();
        let eigen = ctx.swv.list_brondocumenten(school).await?;
        let samen = ctx.swv.list_swvdocumenten().await?;
        let eigen = eigen.into_iter().map(|d| ProtocolRegel {
            id: d.id.0,
            school: Some(school),
            soort: d.soort,
            titel: d.titel,
            uitgave: d.uitgave,
            herzien_voor: d.herzien_voor,
            verlopen: is_verlopen(d.herzien_voor, vandaag),
            adres: d.adres,
            plek: d.plek,
            versie: d.versie,
            mag: kop.mag_school,
        });
        let samen = samen.into_iter().map(|d| ProtocolRegel {
            id: d.id.0,
            school: None,
            soort: d.soort,
            titel: d.titel,
            uitgave: d.uitgave,
            herzien_voor: d.herzien_voor,
            verlopen: is_verlopen(d.herzien_voor, vandaag),
            adres: d.adres,
            plek: String::new(),
            versie: d.versie,
            mag: kop.mag_swv,
        });
        let mut regels: Vec<ProtocolRegel> = eigen.chain(samen).collect();
        regels.sort_by_cached_key(|r| (plaats(r.herzien_voor, vandaag), r.soort, r.titel.clone(), r.id));
        Ok(ProtocollenBlad {
            ontbreekt: ontbrekend(regels.iter().filter_map(|r| r.soort)),
            kop,
            regels,
        })
    }

    /// Adds or changes a document: of the school by who writes for it, for all schools by the samenwerkingsverband.
    ///
    /// # Errors
    /// `NotFound`; `Denied`; `Invalid` on every field that is wrong; `Conflict` when somebody else wrote in the meantime.
    pub async fn save_protocol(&self, ctx: &Ctx, school: SchoolId, i: &ProtocolInvoer) -> Result<()> {
        let blad = self.open_protocollen(ctx, school).await?;
        let was = match i.id {
            Some(id) => Some(blad.gewijzigd(id, i.versie)?),
            None => None,
        };
        let van = match was {
            Some(was) => was.school,
            None => blad.kop.nieuw_van()?,
        };
        let mut fouten = Vec::new();
        let soort = Protocolsoort::parse(&i.soort);
        if soort.is_none() && !i.soort.is_empty() {
            verzamel::<()>(&mut fouten, AppError::veld("soort", "keuze"));
        }
        let titel = verplicht("titel", &i.titel).unwrap_or_else(|f| verzamel(&mut fouten, f));
        let uitgave = vrij("uitgave", &i.uitgave).unwrap_or_else(|f| verzamel(&mut fouten, f));
        let herzien_voor =
            datum_opt("herzien_voor", &i.herzien_voor).unwrap_or_else(|f| verzamel(&mut fouten, f));
        let adres = adres(&i.adres).unwrap_or_else(|f| verzamel(&mut fouten, f));
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        let id = was.map_or_else(|| self.new_id(), |was| was.id);
        let versie = was.map_or(0, |was| was.versie);
        let tx = ctx.swv.begin().await?;
        let wat = if let Some(school) = van {
            let document = Brondocument {
                id: BrondocumentId(id),
                school,
                plek: was.map(|was| was.plek.clone()).unwrap_or_default(),
                soort,
                titel,
                uitgave,
                herzien_voor,
                adres,
                versie,
            };
            tx.save_brondocument(&document).await?;
            "brondocument"
        } else {
            let document = SwvDocument {
                id: SwvDocumentId(id),
                soort,
                titel,
                uitgave,
                herzien_voor,
                adres,
                versie,
            };
            tx.save_swvdocument(&document).await?;
            "swvdocument"
        };
        let entry = ctx.entry(Handeling::ProtocolGewijzigd, wat).op(id);
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Removes a document. An adopted profile keeps the title and edition it was adopted with.
    ///
    /// # Errors
    /// `NotFound`; `Denied`; `Conflict` when somebody else wrote in the meantime.
    pub async fn delete_protocol(&self, ctx: &Ctx, school: SchoolId, id: Uuid, versie: i32) -> Result<()> {
        let blad = self.open_protocollen(ctx, school).await?;
        let was = blad.gewijzigd(id, versie)?;
        let tx = ctx.swv.begin().await?;
        let wat = if was.school.is_some() {
            tx.delete_brondocument(BrondocumentId(id), versie).await?;
            "brondocument"
        } else {
            tx.delete_swvdocument(SwvDocumentId(id), versie).await?;
            "swvdocument"
        };
        let entry = ctx
            .entry(Handeling::ProtocolGewijzigd, wat)
            .op(id)
            .met("weg", "ja");
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

impl ProtocollenBlad {
    /// A document that the reader may change, as it was read.
    fn gewijzigd(&self, id: Uuid, versie: i32) -> Result<&ProtocolRegel> {
        let found = self
            .regels
            .iter()
            .find(|r| r.id == id)
            .ok_or(AppError::NotFound)?;
        if !found.mag {
            return Err(AppError::Denied);
        }
        if found.versie != versie {
            return Err(AppError::Conflict("gewijzigd"));
        }
        Ok(found)
    }
}
