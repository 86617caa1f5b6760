//! Counts of notes, without their text: of a traject, of a pupil's year.

use std::collections::BTreeMap;

use jiff::{Span, civil::Date};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, LeerlingId, TrajectId},
    leerling::Leerling,
    logboek::{AantekeningSoort, Leesrecht},
    toegang::{Klasse, Scope},
};

use super::aantekening::{van_klasse, zichtbaar, zonder_dichte};
use crate::{
    codes::MetCode as _,
    fout::Result,
    omzetting::{code, datum},
    rij::{aantekening, leerling, traject},
    swv::SwvDb,
    toegang::in_lesklas,
    zicht::binnen,
};

/// What everybody who may read a pupil's log reads: counts of anything else would tell that it is there.
pub(crate) fn open_voor_de_school() -> Condition {
    let klassen = [Klasse::Algemeen, Klasse::Begeleiding];
    zonder_dichte(|tabel| Condition::all().add(van_klasse(tabel, klassen.into_iter())))
}

impl SwvDb {
    /// How many lines the log of a traject has (R054, R121); a corrected line counts once, other notes do not.
    pub async fn count_logboek(&self, id: TrajectId) -> Result<u64> {
        Ok(aantekening::Entity::find()
            .filter(aantekening::Column::Soort.is_code(AantekeningSoort::Logboek.code()))
            .filter(aantekening::Column::TrajectId.eq(id.0))
            .filter(aantekening::Column::VerbetertId.is_null())
            .filter(open_voor_de_school())
            .count(self.lees())
            .await?)
    }

    /// How many talks a traject had in the school week that begins on a Monday.
    pub async fn count_gesprekken(&self, id: TrajectId, maandag: Date) -> Result<u64> {
        let soorten = AantekeningSoort::ALL.into_iter().filter(|s| s.is_gesprek());
        let zondag = maandag.saturating_add(Span::new().days(6));
        Ok(aantekening::Entity::find()
            .filter(aantekening::Column::TrajectId.eq(id.0))
            .filter(aantekening::Column::VerbetertId.is_null())
            .filter(open_voor_de_school())
            .filter(aantekening::Column::Soort.in_codes(soorten.map(AantekeningSoort::code)))
            .filter(aantekening::Column::Datum.between(maandag.to_string(), zondag.to_string()))
            .count(self.lees())
            .await?)
    }

    /// The talks in a school week of each traject of a pupil, as far as there are any (R053).
    pub async fn tel_gesprekken(&self, id: LeerlingId, maandag: Date) -> Result<Vec<(TrajectId, u64)>> {
        let soorten = AantekeningSoort::ALL.into_iter().filter(|s| s.is_gesprek());
        let zondag = maandag.saturating_add(Span::new().days(6));
        let rows: Vec<(Uuid, i64)> = aantekening::Entity::find()
            .select_only()
            .column(aantekening::Column::TrajectId)
            .column_as(aantekening::Column::Id.count(), "aantal")
            .filter(aantekening::Column::LeerlingId.eq(id.0))
            .filter(aantekening::Column::TrajectId.is_not_null())
            .filter(aantekening::Column::VerbetertId.is_null())
            .filter(open_voor_de_school())
            .filter(aantekening::Column::Soort.in_codes(soorten.map(AantekeningSoort::code)))
            .filter(aantekening::Column::Datum.between(maandag.to_string(), zondag.to_string()))
            .group_by(aantekening::Column::TrajectId)
            .into_tuple()
            .all(self.lees())
            .await?;
        let getal = |n: i64| u64::try_from(n).unwrap_or_default();
        Ok(rows
            .into_iter()
            .map(|(id, n)| (TrajectId(id), getal(n)))
            .collect())
    }

    /// For each kind that the reader may read: how many notes between two days, and the day of the last one (R047-R052).
    pub async fn tel_aantekeningen(
        &self,
        id: LeerlingId,
        recht: Leesrecht,
        van: Date,
        tot: Date,
    ) -> Result<BTreeMap<AantekeningSoort, (i64, Date)>> {
        let rows: Vec<(String, i64, String)> = aantekening::Entity::find()
            .select_only()
            .column(aantekening::Column::Soort)
            .column_as(aantekening::Column::Id.count(), "aantal")
            .column_as(aantekening::Column::Datum.max(), "laatste")
            .filter(aantekening::Column::LeerlingId.eq(id.0))
            .filter(aantekening::Column::VerbetertId.is_null())
            .filter(aantekening::Column::Datum.between(van.to_string(), tot.to_string()))
            .filter(zichtbaar(recht))
            .group_by(aantekening::Column::Soort)
            .into_tuple()
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|(soort, aantal, laatste)| {
                let soort = code(AantekeningSoort::parse(&soort), "aantekening", "soort")?;
                Ok((soort, (aantal, datum(&laatste, "aantekening", "datum")?)))
            })
            .collect()
    }

    /// The trajecten of a pupil that a note can belong to, with the code of their offer; the newest first.
    pub async fn list_trajectkeuzes(&self, id: LeerlingId) -> Result<Vec<(TrajectId, String)>> {
        let rows: Vec<(Uuid, String)> = traject::Entity::find()
            .select_only()
            .column(traject::Column::Id)
            .column(traject::Column::Arrangement)
            .filter(traject::Column::LeerlingId.eq(id.0))
            .filter(traject::Column::Staat.is_in(["besloten", "loopt", "beeindigd"]))
            .order_by_desc(traject::Column::Id)
            .into_tuple()
            .all(self.lees())
            .await?;
        Ok(rows.into_iter().map(|(id, naam)| (TrajectId(id), naam)).collect())
    }

    /// The pupils of the classes that an account teaches, within a scope, by class and name.
    pub async fn list_leerlingen_in_lesklas(
        &self,
        docent: AccountId,
        scope: &Scope,
    ) -> Result<Vec<Leerling>> {
        let rows = leerling::Entity::find()
            .filter(binnen(scope))
            .filter(in_lesklas(docent))
            .order_by_asc(leerling::Column::Klas)
            .order_by_asc(leerling::Column::Zoeknaam)
            .all(self.lees())
            .await?;
        rows.into_iter().map(Leerling::try_from).collect()
    }

    /// Pupils by their ids, within a scope.
    pub async fn list_leerlingen_op_id(&self, ids: &[LeerlingId], scope: &Scope) -> Result<Vec<Leerling>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let rows = leerling::Entity::find()
            .filter(leerling::Column::Id.is_in(ids.iter().map(|id| id.0)))
            .filter(binnen(scope))
            .all(self.lees())
            .await?;
        rows.into_iter().map(Leerling::try_from).collect()
    }
}
