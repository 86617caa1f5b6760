//! What trajecten must know of a pupil's applications.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use vangnet_core::{
    id::LeerlingId,
    toelating::{ZaakSoort, procedure::Staat},
};

use crate::{
    fout::Result,
    omzetting::{code, corrupt},
    rij::aanvraag,
    swv::SwvDb,
};

/// What a pupil's applications say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dossierfeiten {
    /// The latest IQ on file. Care data: never shown, only asked by rules.
    pub iq: Option<u16>,
    /// A TLV for the VSO was applied for or granted, and not refused, withdrawn or destroyed (R138).
    pub tlv_vso: bool,
    /// Lwoo was granted (R093).
    pub lwoo: bool,
}

impl SwvDb {
    /// What the applications of a pupil say that rules of support look at.
    pub async fn find_dossierfeiten(&self, id: LeerlingId) -> Result<Dossierfeiten> {
        let rows = aanvraag::Entity::find()
            .filter(aanvraag::Column::LeerlingId.eq(id.0))
            .order_by_asc(aanvraag::Column::AangemeldOp)
            .all(self.lees())
            .await?;
        let mut feiten = Dossierfeiten::default();
        for row in rows {
            let soort = code(ZaakSoort::parse(&row.soort), "aanvraag", "soort")?;
            let staat = code(Staat::parse(&row.staat), "aanvraag", "staat")?;
            let weg = matches!(
                staat,
                Staat::NietAfgegeven
                    | Staat::BuitenBehandeling
                    | Staat::Ingetrokken
                    | Staat::TeLaat
                    | Staat::Vernietigd
            );
            if let Some(iq) = row.iq {
                let iq = u16::try_from(iq).map_err(|_cause| corrupt("aanvraag", "iq"))?;
                feiten.iq = Some(iq);
            }
            feiten.tlv_vso |= soort == ZaakSoort::Vso && row.was_ingediend && !weg;
            feiten.lwoo |= soort == ZaakSoort::Lwoo && staat == Staat::Toegewezen;
        }
        Ok(feiten)
    }
}
