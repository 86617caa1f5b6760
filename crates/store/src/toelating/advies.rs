//! Advice of experts and contributions of the committee's members.

use jiff::civil::Date;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict};
use vangnet_core::{
    id::{AanvraagId, AccountId, AdviesId, LeerlingId, SchoolId},
    toelating::{
        commissie::{Inbreng, Standpunt},
        deskundige::{Advies, AdviesOordeel, Deskundigheid},
    },
};

use crate::{
    fout::Result,
    kluis::{Plek, Zegel, plek},
    omzetting::{code, datum, datum_opt},
    rij::{advies, inbreng},
    swv::{SwvDb, Tx},
};

/// An expert's advice as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviesRegel {
    /// Identity.
    pub id: AdviesId,
    /// The advice.
    pub advies: Advies,
    /// Who recorded it.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
    /// Day on which the parents got their copy (WVO 2020 art. 2.47 lid 17).
    pub afschrift_op: Option<Date>,
}

/// What a member of the committee did with a dossier, in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InbrengRegel {
    /// Studied, and position.
    pub inbreng: Inbreng,
    /// The member's name, as it was then.
    pub naam: String,
    /// The member's organisation, as it was then.
    pub organisatie: String,
    /// Whether the member comes from the school that applies.
    pub van_school: bool,
    /// What the member said.
    pub toelichting: String,
    /// Who recorded it.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
}

fn inbreng_plek(aanvraag: AanvraagId, ronde: i32, lid: &str) -> Plek {
    Plek::new("inbreng", "toelichting", format_args!("{aanvraag}/{ronde}/{lid}"))
}

impl SwvDb {
    /// The advice on an application, in the order in which it was recorded.
    pub async fn list_adviezen(&self, id: AanvraagId, zegel: &Zegel) -> Result<Vec<AdviesRegel>> {
        const TABEL: &str = "advies";
        let rows = advies::Entity::find()
            .filter(advies::Column::AanvraagId.eq(id.0))
            .order_by_asc(advies::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|row| {
                Ok(AdviesRegel {
                    id: AdviesId(row.id),
                    advies: Advies {
                        tekst: zegel.open_tekst(&plek(TABEL, "tekst", row.id), Some(&row.tekst))?,
                        naam: row.naam,
                        deskundigheid: code(
                            Deskundigheid::parse(&row.deskundigheid),
                            TABEL,
                            "deskundigheid",
                        )?,
                        organisatie: row.organisatie,
                        school: row.school_id.map(SchoolId),
                        eerder_betrokken: row.eerder_betrokken,
                        zelfstandig: row.zelfstandig,
                        datum: datum(&row.datum, TABEL, "datum")?,
                        oordeel: code(AdviesOordeel::parse(&row.oordeel), TABEL, "oordeel")?,
                    },
                    door: AccountId(row.door),
                    tijdstip: row.tijdstip,
                    afschrift_op: datum_opt(row.afschrift_op.as_deref(), TABEL, "afschrift_op")?,
                })
            })
            .collect()
    }

    /// What the members did in a round.
    pub async fn list_inbreng(&self, id: AanvraagId, ronde: i32, zegel: &Zegel) -> Result<Vec<InbrengRegel>> {
        const TABEL: &str = "inbreng";
        let rows = inbreng::Entity::find()
            .filter(inbreng::Column::AanvraagId.eq(id.0))
            .filter(inbreng::Column::Ronde.eq(ronde))
            .order_by_asc(inbreng::Column::Lid)
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|row| {
                let standpunt = row
                    .standpunt
                    .as_deref()
                    .map(|s| code(Standpunt::parse(s), TABEL, "standpunt"));
                Ok(InbrengRegel {
                    toelichting: zegel
                        .open_tekst(&inbreng_plek(id, ronde, &row.lid), row.toelichting.as_deref())?,
                    inbreng: Inbreng {
                        bestudeerd_op: datum_opt(row.bestudeerd_op.as_deref(), TABEL, "bestudeerd_op")?,
                        standpunt: standpunt.transpose()?,
                        lid: row.lid,
                    },
                    naam: row.naam,
                    organisatie: row.organisatie,
                    van_school: row.van_school,
                    door: AccountId(row.door),
                    tijdstip: row.tijdstip,
                })
            })
            .collect()
    }
}

impl Tx<'_> {
    /// Adds an expert's advice.
    pub async fn insert_advies(
        &self,
        aanvraag: AanvraagId,
        leerling: LeerlingId,
        nieuw: &AdviesRegel,
    ) -> Result<()> {
        let zegel = self.zegel(leerling).await?;
        let a = &nieuw.advies;
        let row = advies::ActiveModel {
            id: Set(nieuw.id.0),
            aanvraag_id: Set(aanvraag.0),
            leerling_id: Set(leerling.0),
            naam: Set(a.naam.clone()),
            deskundigheid: Set(a.deskundigheid.code().to_owned()),
            organisatie: Set(a.organisatie.clone()),
            school_id: Set(a.school.map(|s| s.0)),
            eerder_betrokken: Set(a.eerder_betrokken),
            zelfstandig: Set(a.zelfstandig),
            datum: Set(a.datum.to_string()),
            oordeel: Set(a.oordeel.code().to_owned()),
            tekst: Set(zegel.dicht(&plek("advies", "tekst", nieuw.id.0), a.tekst.as_bytes())?),
            door: Set(nieuw.door.0),
            tijdstip: Set(nieuw.tijdstip),
            afschrift_op: Set(nieuw.afschrift_op.map(|d| d.to_string())),
        };
        advies::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Writes down that the parents got a copy of every advice on an application of which they had none; how many.
    pub async fn geef_afschrift(&self, aanvraag: AanvraagId, op: Date) -> Result<u64> {
        let done = advies::Entity::update_many()
            .set(advies::ActiveModel {
                afschrift_op: Set(Some(op.to_string())),
                ..Default::default()
            })
            .filter(advies::Column::AanvraagId.eq(aanvraag.0))
            .filter(advies::Column::AfschriftOp.is_null())
            .exec(&self.tx)
            .await?;
        Ok(done.rows_affected)
    }

    /// Writes what a member did in a round, over what was there: the trail keeps that it changed.
    pub async fn save_inbreng(
        &self,
        (aanvraag, leerling): (AanvraagId, LeerlingId),
        ronde: i32,
        nieuw: &InbrengRegel,
    ) -> Result<()> {
        let zegel = self.zegel(leerling).await?;
        let lid = &nieuw.inbreng.lid;
        let row = inbreng::ActiveModel {
            aanvraag_id: Set(aanvraag.0),
            leerling_id: Set(leerling.0),
            ronde: Set(ronde),
            lid: Set(lid.clone()),
            naam: Set(nieuw.naam.clone()),
            organisatie: Set(nieuw.organisatie.clone()),
            van_school: Set(nieuw.van_school),
            bestudeerd_op: Set(nieuw.inbreng.bestudeerd_op.map(|d| d.to_string())),
            standpunt: Set(nieuw.inbreng.standpunt.map(|s| s.code().to_owned())),
            toelichting: Set(zegel.dicht_tekst(&inbreng_plek(aanvraag, ronde, lid), &nieuw.toelichting)?),
            door: Set(nieuw.door.0),
            tijdstip: Set(nieuw.tijdstip),
        };
        let over = OnConflict::columns([
            inbreng::Column::AanvraagId,
            inbreng::Column::Ronde,
            inbreng::Column::Lid,
        ])
        .update_columns([
            inbreng::Column::BestudeerdOp,
            inbreng::Column::Standpunt,
            inbreng::Column::Toelichting,
            inbreng::Column::Door,
            inbreng::Column::Tijdstip,
        ])
        .to_owned();
        inbreng::Entity::insert(row)
            .on_conflict(over)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }
}
