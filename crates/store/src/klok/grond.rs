//! What terms and their owners are told from, whoever they are of.

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, EntityTrait, Iterable, JoinType, QueryFilter, QuerySelect, RelationDef, sea_query::ExprTrait,
};
use vangnet_core::{
    id::{AccountId, SchoolId},
    inrichting::{Beleid, catalogus::Catalogus},
    overleg::Overleg,
    toegang::Toekenning,
};

use crate::{
    dialect::{Vraag, stel},
    fout::Result,
    inrichting::{alle_beleid, catalogus_op},
    overleg::overleggen_van,
    rij::{account, rol},
    swv::SwvDb,
    toegang::RolRegel,
    zicht::onwaar,
};

/// What the clock asks of a samenwerkingsverband and of schools, besides their pupils.
#[derive(Debug, Clone, PartialEq)]
pub struct Klokgrond {
    /// The catalogue of support; `None` when none was set.
    pub catalogus: Option<Catalogus>,
    /// The policy, without what is large.
    pub beleid: Beleid,
    /// Who holds which role at the schools, or at the samenwerkingsverband, with an account that can be used.
    pub rolhouders: Vec<(AccountId, Toekenning)>,
    /// The bodies of the schools, by name.
    pub overleggen: Vec<Overleg>,
}

impl SwvDb {
    /// What the clock asks on a day, of schools of which somebody is told; one query. Without schools nobody holds a role.
    pub async fn find_klokgrond(&self, scholen: &[SchoolId], op: Date) -> Result<Klokgrond> {
        let vragen = (
            catalogus_op(op),
            alle_beleid(),
            rolhouders(scholen, op),
            overleggen_van(scholen),
        );
        let (catalogus, beleid, rolhouders, overleggen) = stel(self.lees(), vragen).await?;
        Ok(Klokgrond {
            catalogus,
            beleid,
            rolhouders,
            overleggen,
        })
    }
}

fn rolhouders(scholen: &[SchoolId], op: Date) -> Vraag<'static, Vec<(AccountId, Toekenning)>> {
    let naar: RelationDef = rol::Entity::belongs_to(account::Entity)
        .from(rol::Column::AccountId)
        .to(account::Column::Id)
        .into();
    let dag = op.to_string();
    let hier = if scholen.is_empty() {
        onwaar()
    } else {
        rol::Column::SchoolId
            .is_in(scholen.iter().map(|id| id.0))
            .or(rol::Column::SchoolId.is_null())
    };
    let vraag = rol::Entity::find()
        .join(JoinType::InnerJoin, naar)
        .filter(hier)
        .filter(rol::Column::Vanaf.lte(dag.as_str()))
        .filter(rol::Column::Tot.is_null().or(rol::Column::Tot.gte(dag.as_str())))
        .filter(account::Column::Actief.eq(true));
    Vraag::van(vraag, rol::Column::iter()).naar(|rows: Vec<rol::Model>| {
        rows.into_iter()
            .map(|row| {
                let account = AccountId(row.account_id);
                Ok((account, RolRegel::try_from(row)?.toekenning))
            })
            .collect()
    })
}
