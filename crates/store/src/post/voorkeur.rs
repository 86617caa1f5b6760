//! Of what somebody is reminded by mail, and in which language.

use std::collections::BTreeMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};
use vangnet_core::{
    id::AccountId,
    post::{HerinneringSoort, Posttaal},
};

use crate::{
    fout::Result,
    omzetting::code,
    rij::{herinnering_voorkeur, posttaal},
    swv::{SwvDb, Tx},
};

/// What somebody chose; what was never chosen is as the kind has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Postvoorkeur {
    /// The language of mail; Dutch when never chosen.
    pub taal: Option<Posttaal>,
    /// The kinds that were switched on or off.
    pub soorten: BTreeMap<HerinneringSoort, bool>,
}

impl Postvoorkeur {
    /// Whether somebody is reminded of a kind.
    pub fn wil(&self, soort: HerinneringSoort) -> bool {
        self.soorten.get(&soort).copied().unwrap_or(soort.standaard())
    }

    /// The language of mail.
    pub fn taal(&self) -> Posttaal {
        self.taal.unwrap_or(Posttaal::Nl)
    }
}

impl SwvDb {
    /// What an account chose.
    pub async fn find_postvoorkeur(&self, id: AccountId) -> Result<Postvoorkeur> {
        let rows = herinnering_voorkeur::Entity::find()
            .filter(herinnering_voorkeur::Column::AccountId.eq(id.0))
            .all(self.lees())
            .await?;
        let taal = posttaal::Entity::find_by_id(id.0).one(self.lees()).await?;
        let mut voorkeur = Postvoorkeur {
            taal: taal.map(|row| lees_taal(&row)).transpose()?,
            ..Postvoorkeur::default()
        };
        for row in &rows {
            voorkeur.soorten.extend(lees_soort(row));
        }
        Ok(voorkeur)
    }

    /// What every account chose; who never chose is left out.
    pub async fn list_postvoorkeuren(&self) -> Result<BTreeMap<AccountId, Postvoorkeur>> {
        let mut alle: BTreeMap<AccountId, Postvoorkeur> = BTreeMap::new();
        for row in herinnering_voorkeur::Entity::find().all(self.lees()).await? {
            let voorkeur = alle.entry(AccountId(row.account_id)).or_default();
            voorkeur.soorten.extend(lees_soort(&row));
        }
        for row in posttaal::Entity::find().all(self.lees()).await? {
            alle.entry(AccountId(row.account_id)).or_default().taal = Some(lees_taal(&row)?);
        }
        Ok(alle)
    }
}

/// A kind that the program no longer has was chosen once and means nothing now.
fn lees_soort(row: &herinnering_voorkeur::Model) -> Option<(HerinneringSoort, bool)> {
    Some((HerinneringSoort::parse(&row.soort)?, row.aan))
}

fn lees_taal(row: &posttaal::Model) -> Result<Posttaal> {
    code(Posttaal::parse(&row.taal), "posttaal", "taal")
}

impl Tx<'_> {
    /// Saves what an account chose.
    pub async fn save_postvoorkeur(&self, id: AccountId, voorkeur: &Postvoorkeur) -> Result<()> {
        herinnering_voorkeur::Entity::delete_many()
            .filter(herinnering_voorkeur::Column::AccountId.eq(id.0))
            .exec(&self.tx)
            .await?;
        let rows: Vec<_> = voorkeur
            .soorten
            .iter()
            .map(|(soort, aan)| herinnering_voorkeur::ActiveModel {
                account_id: Set(id.0),
                soort: Set(soort.code().to_owned()),
                aan: Set(*aan),
            })
            .collect();
        if !rows.is_empty() {
            herinnering_voorkeur::Entity::insert_many(rows)
                .exec_without_returning(&self.tx)
                .await?;
        }
        let taal = posttaal::ActiveModel {
            account_id: Set(id.0),
            taal: Set(voorkeur.taal().code().to_owned()),
        };
        posttaal::Entity::insert(taal)
            .on_conflict(
                OnConflict::column(posttaal::Column::AccountId)
                    .update_column(posttaal::Column::Taal)
                    .to_owned(),
            )
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }
}
