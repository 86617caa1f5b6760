//! Pupils: lists within a scope, one pupil, imports.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveValue::{NotSet, Set, Unchanged},
    ColumnTrait, Condition, EntityTrait, Iterable, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use vangnet_core::{
    id::{AccountId, ImportId, LeerlingId, LocatieId, SchoolId},
    leerling::{Leerling, LeerlingGegevens, Naam, Onderwijssoort},
    tekst::fold,
    toegang::Scope,
};

use crate::{
    PAGINA_OMVANG, Pagina,
    dialect::{Vraag, in_ids, stel},
    fout::{Result, StoreError},
    kluis::plek,
    omzetting::{code, corrupt, datum, datum_opt},
    rij::{import, leerling},
    swv::{SwvDb, Tx},
    totaal_van, voor_pagina,
    zicht::{binnen, onwaar},
};

/// Which pupils a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeerlingFilter {
    /// Words that the folded name, the class or the number must contain.
    pub zoek: String,
    /// Only this school.
    pub school: Option<SchoolId>,
    /// Only this class.
    pub klas: String,
    /// Only this kind of education.
    pub soort: Option<Onderwijssoort>,
    /// Page, from 1.
    pub pagina: u64,
}

/// A pupil of a class, as far as rules of the class look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Klasgenoot {
    /// Who.
    pub leerling: LeerlingId,
    /// The kind of education.
    pub onderwijs: Onderwijssoort,
    /// The year.
    pub leerjaar: u8,
}

/// What an import does with one pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mutatie {
    /// A new pupil.
    Nieuw(Leerling),
    /// A known pupil with changed data, over the version that was compared.
    Gewijzigd(Leerling),
}

/// An uploaded import that waits for confirmation, sealed with the key of the SWV.
#[derive(Debug, Clone)]
pub struct ImportConcept {
    /// Identity.
    pub id: ImportId,
    /// The school it is for.
    pub school: SchoolId,
    /// Who uploaded it.
    pub account: Option<AccountId>,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
    /// The file.
    pub inhoud: Vec<u8>,
}

fn gefilterd(filter: &LeerlingFilter) -> Condition {
    let mut condition = Condition::all();
    let gevouwen = fold(&filter.zoek);
    if !gevouwen.is_empty() {
        let naam = gevouwen.split(' ').fold(Condition::all(), |alle, woord| {
            alle.add(leerling::Column::Zoeknaam.contains(woord))
        });
        // A number is found as it was typed, whatever its letters.
        let nummer = filter.zoek.trim().replace('\0', "");
        let nummers = [nummer.to_uppercase(), nummer];
        condition = condition.add(
            Condition::any()
                .add(naam)
                .add(leerling::Column::Nummer.is_in(nummers)),
        );
    }
    if let Some(school) = filter.school {
        condition = condition.add(leerling::Column::SchoolId.eq(school.0));
    }
    if filter.klas.contains('\0') {
        // No stored text holds it, and PostgreSQL cannot be asked for it.
        condition = condition.add(onwaar());
    } else if !filter.klas.is_empty() {
        condition = condition.add(leerling::Column::Klas.eq(filter.klas.as_str()));
    }
    if let Some(soort) = filter.soort {
        condition = condition.add(leerling::Column::Soort.eq(soort.code()));
    }
    condition
}

impl SwvDb {
    /// A page of pupils within a scope, by name.
    pub async fn list_leerlingen(&self, scope: &Scope, filter: &LeerlingFilter) -> Result<Pagina<Leerling>> {
        let query = leerling::Entity::find()
            .filter(binnen(scope))
            .filter(gefilterd(filter));
        let rows = query
            .clone()
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(leerling::Column::Id)
            .offset(voor_pagina(filter.pagina))
            .limit(PAGINA_OMVANG)
            .all(self.lees())
            .await?;
        let totaal = match totaal_van(filter.pagina, rows.len()) {
            Some(totaal) => totaal,
            None => query.count(self.lees()).await?,
        };
        let rijen = rows.into_iter().map(Leerling::try_from).collect::<Result<_>>()?;
        Ok(Pagina { rijen, totaal })
    }

    /// The classes within a scope, for the filter of the list.
    pub async fn list_klassen(&self, scope: &Scope) -> Result<Vec<String>> {
        Ok(leerling::Entity::find()
            .select_only()
            .column(leerling::Column::Klas)
            .filter(binnen(scope))
            .distinct()
            .order_by_asc(leerling::Column::Klas)
            .into_tuple()
            .all(self.lees())
            .await?)
    }

    /// How many pupils of each kind of education are in each class of a school (R094).
    pub async fn count_klassen(&self, school: SchoolId) -> Result<Vec<(String, Onderwijssoort, usize)>> {
        let rows: Vec<(String, String, i64)> = leerling::Entity::find()
            .select_only()
            .column(leerling::Column::Klas)
            .column(leerling::Column::Soort)
            .column_as(leerling::Column::Id.count(), "aantal")
            .filter(leerling::Column::SchoolId.eq(school.0))
            .group_by(leerling::Column::Klas)
            .group_by(leerling::Column::Soort)
            .order_by_asc(leerling::Column::Klas)
            .order_by_asc(leerling::Column::Soort)
            .into_tuple()
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|(klas, soort, aantal)| {
                let soort = code(Onderwijssoort::parse(&soort), "leerling", "soort")?;
                Ok((klas, soort, usize::try_from(aantal).unwrap_or_default()))
            })
            .collect()
    }

    /// The pupils of a class: who, in what kind of education and year.
    pub async fn list_klasgenoten(&self, school: SchoolId, klas: &str) -> Result<Vec<Klasgenoot>> {
        let rijen = leerling::Entity::find()
            .select_only()
            .columns([
                leerling::Column::Id,
                leerling::Column::Soort,
                leerling::Column::Leerjaar,
            ])
            .filter(leerling::Column::SchoolId.eq(school.0))
            .filter(leerling::Column::Klas.eq(klas))
            .order_by_asc(leerling::Column::Id)
            .into_tuple::<(uuid::Uuid, String, i32)>()
            .all(self.lees())
            .await?;
        let genoot = |(id, soort, jaar): (uuid::Uuid, String, i32)| {
            Ok(Klasgenoot {
                leerling: LeerlingId(id),
                onderwijs: code(Onderwijssoort::parse(&soort), "leerling", "soort")?,
                leerjaar: u8::try_from(jaar).map_err(|_cause| corrupt("leerling", "leerjaar"))?,
            })
        };
        rijen.into_iter().map(genoot).collect()
    }

    /// Finds a pupil.
    pub async fn find_leerling(&self, id: LeerlingId) -> Result<Option<Leerling>> {
        let row = leerling::Entity::find_by_id(id.0).one(self.lees()).await?;
        row.map(Leerling::try_from).transpose()
    }

    /// Some pupils, each once; one query.
    pub async fn find_leerlingen(&self, ids: &[LeerlingId]) -> Result<BTreeMap<LeerlingId, Leerling>> {
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        let wie = leerling::Entity::find().filter(in_ids(
            self.lees(),
            leerling::Column::Id,
            ids.iter().map(|id| id.0),
        ));
        let rows: Vec<leerling::Model> = stel(self.lees(), Vraag::van(wie, leerling::Column::iter())).await?;
        rows.into_iter()
            .map(|row| Leerling::try_from(row).map(|l| (l.id, l)))
            .collect()
    }

    /// All pupils of a school by their number, to compare an import with.
    pub async fn list_leerlingen_van(&self, school: SchoolId) -> Result<BTreeMap<String, Leerling>> {
        let rows = leerling::Entity::find()
            .filter(leerling::Column::SchoolId.eq(school.0))
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|row| Leerling::try_from(row).map(|l| (l.gegevens.nummer.clone(), l)))
            .collect()
    }

    /// Finds an upload that waits for confirmation.
    pub async fn find_import(&self, id: ImportId) -> Result<Option<ImportConcept>> {
        let Some(row) = import::Entity::find_by_id(id.0).one(self.lees()).await? else {
            return Ok(None);
        };
        let inhoud = self
            .kluis
            .swv_zegel()
            .open(&plek("import", "inhoud", row.id), &row.inhoud)?;
        Ok(Some(ImportConcept {
            id: ImportId(row.id),
            school: SchoolId(row.school_id),
            account: row.account_id.map(AccountId),
            tijdstip: row.tijdstip,
            inhoud,
        }))
    }
}

impl Tx<'_> {
    /// Carries out an import. `per_stuk` hears how many are done.
    pub async fn save_leerlingen(
        &self,
        mutaties: &[Mutatie],
        per_stuk: &(dyn Fn(usize) + Sync),
    ) -> Result<()> {
        let mut done = 0usize;
        let nieuw: Vec<_> = mutaties
            .iter()
            .filter_map(|m| {
                if let Mutatie::Nieuw(l) = m {
                    Some(rij(l))
                } else {
                    None
                }
            })
            .collect();
        for chunk in nieuw.chunks(200) {
            leerling::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(&self.tx)
                .await?;
            done = done.saturating_add(chunk.len());
            per_stuk(done);
        }
        for mutatie in mutaties {
            if let Mutatie::Gewijzigd(l) = mutatie {
                let mut row = rij(l);
                row.id = Unchanged(l.id.0);
                row.versie = Set(l.versie.saturating_add(1));
                let updated = leerling::Entity::update_many()
                    .set(row)
                    .filter(leerling::Column::Id.eq(l.id.0))
                    .filter(leerling::Column::Versie.eq(l.versie))
                    .exec(&self.tx)
                    .await?;
                if updated.rows_affected != 1 {
                    return Err(StoreError::Conflict("leerling.versie"));
                }
                done = done.saturating_add(1);
                per_stuk(done);
            }
        }
        Ok(())
    }

    /// Keeps an upload until it is confirmed; earlier ones of the same account, and all older than `verlopen`, go.
    pub async fn insert_import(&self, concept: &ImportConcept, verlopen: i64) -> Result<()> {
        let mut oud = Condition::any().add(import::Column::Tijdstip.lt(verlopen));
        if let Some(account) = concept.account {
            oud = oud.add(import::Column::AccountId.eq(account.0));
        }
        import::Entity::delete_many().filter(oud).exec(&self.tx).await?;
        let zegel = self.swv.kluis.swv_zegel();
        let row = import::ActiveModel {
            id: Set(concept.id.0),
            school_id: Set(concept.school.0),
            account_id: Set(concept.account.map(|a| a.0)),
            tijdstip: Set(concept.tijdstip),
            inhoud: Set(zegel.dicht(&plek("import", "inhoud", concept.id.0), &concept.inhoud)?),
        };
        import::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Removes an upload; `false` when it was gone already (a second confirmation).
    pub async fn delete_import(&self, id: ImportId) -> Result<bool> {
        Ok(import::Entity::delete_by_id(id.0)
            .exec(&self.tx)
            .await?
            .rows_affected
            == 1)
    }
}

fn rij(l: &Leerling) -> leerling::ActiveModel {
    let g = &l.gegevens;
    leerling::ActiveModel {
        id: Set(l.id.0),
        school_id: Set(g.school.0),
        locatie_id: Set(g.locatie.map(|x| x.0)),
        nummer: Set(g.nummer.clone()),
        roepnaam: Set(g.naam.roepnaam.clone()),
        tussenvoegsel: Set(g.naam.tussenvoegsel.clone()),
        achternaam: Set(g.naam.achternaam.clone()),
        zoeknaam: Set(g.naam.zoeknaam()),
        geboortedatum: Set(g.geboortedatum.to_string()),
        klas: Set(g.klas.clone()),
        leerjaar: Set(i32::from(g.leerjaar)),
        soort: Set(g.soort.code().to_owned()),
        mentor_id: Set(g.mentor.map(|m| m.0)),
        versie: Set(l.versie),
        // An administration that still lists a pupil does not take back that somebody recorded the leaving.
        vertrokken_op: NotSet,
    }
}

impl TryFrom<leerling::Model> for Leerling {
    type Error = StoreError;

    fn try_from(row: leerling::Model) -> Result<Self> {
        Ok(Self {
            id: LeerlingId(row.id),
            vertrokken_op: datum_opt(row.vertrokken_op.as_deref(), "leerling", "vertrokken_op")?,
            versie: row.versie,
            gegevens: LeerlingGegevens {
                school: SchoolId(row.school_id),
                locatie: row.locatie_id.map(LocatieId),
                nummer: row.nummer,
                naam: Naam {
                    roepnaam: row.roepnaam,
                    tussenvoegsel: row.tussenvoegsel,
                    achternaam: row.achternaam,
                },
                geboortedatum: datum(&row.geboortedatum, "leerling", "geboortedatum")?,
                klas: row.klas,
                leerjaar: u8::try_from(row.leerjaar)
                    .map_err(|_cause: std::num::TryFromIntError| corrupt("leerling", "leerjaar"))?,
                soort: code(Onderwijssoort::parse(&row.soort), "leerling", "soort")?,
                mentor: row.mentor_id.map(AccountId),
            },
        })
    }
}
