//! Destroying what support keeps of a pupil, or of a group: the rows, and when nothing else is sealed with it, the pupil's
//! key.

mod feiten;

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, Query, SelectStatement},
};
use uuid::Uuid;
use vangnet_core::{
    bewaring::steun::SteunFeiten,
    id::{GroepId, LeerlingId, SchoolId},
    toelating::procedure::Staat,
};

use self::feiten::{bewaarde_aanvragen, daden, feiten, over_aanvraag, vraag};
use crate::{
    dialect,
    fout::Result,
    omzetting::datum,
    rij::{groep, groepslid, leerling, profiel, toestemming, traject},
    swv::{SwvDb, Tx},
};

/// Whether something of a pupil is sealed still, as one number a table.
const VERZEGELD: [&str; 20] = [
    "agendapunt",
    "afspraak",
    "genodigde",
    "hulp",
    "thuiszitter",
    "behoefte",
    "verklaring",
    "traject",
    "trajectstap",
    "trede",
    "opp",
    "doel",
    "evaluatie",
    "toestemming",
    "aantekening",
    "handelingswijzer",
    "vraagronde",
    "bijdrage",
    "advies",
    "document",
];

impl SwvDb {
    /// What is known of the support of a pupil for who wants to destroy it; what only the profile says is left out.
    pub async fn find_steunfeiten(&self, van: LeerlingId) -> Result<SteunFeiten> {
        feiten(self.lees(), van).await
    }

    /// Whether a group has trajecten or members, present or past.
    pub async fn is_in_gebruik(&self, id: GroepId) -> Result<bool> {
        in_gebruik(self.lees(), id.0).await
    }

    /// Destroys the key of a pupil of whom nothing sealed is kept, so that back-ups do not give the text back either; says
    /// whether it did. Nobody can seal anything for the pupil meanwhile.
    ///
    /// Afterwards what was destroyed before is wiped from the file where the database leaves that to us.
    pub async fn ruim_sleutel_op(&self, van: LeerlingId) -> Result<bool> {
        let tx = self.begin().await?;
        tx.lock_leerling(van).await?;
        let weg = if tx.heeft_verzegeld(van).await? {
            false
        } else {
            self.kluis.vernietig(van).await?
        };
        // Nothing was changed here: the transaction only kept others away.
        tx.tx.rollback().await?;
        self.wis().await?;
        Ok(weg)
    }
}

impl SwvDb {
    /// Wipes what was deleted from the files, as far as that is ours to do and nobody reads at the moment.
    pub async fn wis(&self) -> Result<()> {
        dialect::wis(&self.db.schrijf).await?;
        dialect::wis(&self.kluis.db.schrijf).await
    }
}

async fn in_gebruik<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<bool> {
    let lid = groepslid::Entity::find()
        .filter(groepslid::Column::GroepId.eq(id))
        .one(db)
        .await?;
    if lid.is_some() {
        return Ok(true);
    }
    let traject = traject::Entity::find()
        .filter(traject::Column::GroepId.eq(id))
        .one(db)
        .await?;
    Ok(traject.is_some())
}

/// What support keeps of a pupil, a row that names another before that other.
const RIJEN: [&str; 22] = [
    "verstrekking",
    "genodigde",
    "afspraak",
    "agendapunt",
    "thuiszitter",
    "hulp",
    "trajectdoel",
    "bijdrage",
    "vraagronde",
    "aantekening",
    "evaluatie",
    "trajectstap",
    "trede",
    "traject",
    "doel",
    "opp",
    "handelingswijzer",
    "verklaring",
    "behoefte",
    "groepslid",
    "ingelicht",
    "mentorwissel",
];

impl Tx<'_> {
    /// Holds a pupil until this transaction ends: nobody else adds anything to the file meanwhile, nor counts it.
    pub async fn lock_leerling(&self, van: LeerlingId) -> Result<()> {
        leerling::Entity::find_by_id(van.0)
            .lock_exclusive()
            .one(&self.tx)
            .await?;
        Ok(())
    }

    /// Keeps pupils from being destroyed until this transaction ends; others may do the same. Whoever writes of pupils in a
    /// group holds the pupils before the group, as [`Tx::lock_leerling`] and then [`Tx::lock_groepen_van`] do: two that hold
    /// in the same order never wait for each other.
    pub async fn hold_leerlingen(&self, wie: impl IntoIterator<Item = LeerlingId>) -> Result<()> {
        let ids: Vec<Uuid> = wie.into_iter().map(|van| van.0).collect();
        dialect::houd_leerlingen(&self.tx, &ids).await
    }

    /// As [`SwvDb::find_steunfeiten`], as this transaction sees it.
    pub async fn find_steunfeiten(&self, van: LeerlingId) -> Result<SteunFeiten> {
        feiten(&self.tx, van).await
    }

    /// As [`SwvDb::is_in_gebruik`], as this transaction sees it.
    pub async fn is_in_gebruik(&self, id: GroepId) -> Result<bool> {
        in_gebruik(&self.tx, id.0).await
    }

    /// The groups in which a pupil is or was, each held until this transaction ends, with school and last day.
    pub async fn lock_groepen_van(&self, van: LeerlingId) -> Result<Vec<(GroepId, SchoolId, Date)>> {
        let lid = groepslid::Entity::find()
            .select_only()
            .column(groepslid::Column::GroepId)
            .filter(groepslid::Column::LeerlingId.eq(van.0));
        let mut ids: Vec<Uuid> = lid.into_tuple().all(&self.tx).await?;
        let bij = traject::Entity::find()
            .select_only()
            .column(traject::Column::GroepId)
            .filter(traject::Column::LeerlingId.eq(van.0))
            .filter(traject::Column::GroepId.is_not_null());
        ids.extend(bij.into_tuple::<Uuid>().all(&self.tx).await?);
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let rows = groep::Entity::find()
            .filter(groep::Column::Id.is_in(ids))
            .order_by_asc(groep::Column::Id)
            .lock_exclusive()
            .all(&self.tx)
            .await?;
        rows.into_iter()
            .map(|row| {
                let einde = datum(&row.einde, "groep", "einde")?;
                Ok((GroepId(row.id), SchoolId(row.school_id), einde))
            })
            .collect()
    }

    /// Destroys what support keeps of a pupil: every row, but those of acts for an application that is kept, and of the
    /// profile only what it says. The days of enrolment stay: they are pupil administration (UB WVO 2020 art. 8.10 lid 2).
    pub async fn vernietig_steun(&self, van: LeerlingId) -> Result<()> {
        let tx = &self.tx;
        toestemming::Entity::delete_many()
            .filter(toestemming::Column::LeerlingId.eq(van.0))
            .filter(daden(van))
            .exec(tx)
            .await?;
        for tabel in RIJEN {
            let mut rijen = Query::delete();
            rijen
                .from_table(tabel)
                .and_where(Expr::col("leerling_id").eq(van.0));
            tx.execute(&rijen).await?;
        }
        profiel::Entity::update_many()
            .set(profiel::ActiveModel {
                uitstroomprofiel: Set(None),
                beeld: Set(None),
                ilp: Set(None),
                ..profiel::ActiveModel::default()
            })
            .col_expr(profiel::Column::Versie, Expr::col(profiel::Column::Versie).add(1))
            .filter(profiel::Column::LeerlingId.eq(van.0))
            .exec(tx)
            .await?;
        Ok(())
    }

    /// Destroys a group: its name, its plan, its row. It must have no trajecten and no members.
    pub async fn vernietig_groep(&self, id: GroepId) -> Result<()> {
        groep::Entity::delete_by_id(id.0).exec(&self.tx).await?;
        Ok(())
    }

    /// Destroys the acts that belong to a pupil's application that was destroyed: those for an application, not after the
    /// day on which its retention began, and not since another one was registered that is kept.
    pub(crate) async fn vernietig_daden(&self, van: LeerlingId, tot: Date) -> Result<()> {
        let ander = bewaarde_aanvragen(van)
            .and_where(Expr::col(("aanvraag", "aangemeld_op")).lte(Expr::col(("toestemming", "datum"))))
            .take();
        toestemming::Entity::delete_many()
            .filter(toestemming::Column::LeerlingId.eq(van.0))
            .filter(toestemming::Column::Soort.is_in(over_aanvraag()))
            .filter(toestemming::Column::Datum.lte(tot.to_string()))
            .filter(Expr::not_exists(ander))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Whether anything of a pupil is sealed with the pupil's key: support, or an application that is kept.
    async fn heeft_verzegeld(&self, van: LeerlingId) -> Result<bool> {
        let mut delen: Vec<SelectStatement> = VERZEGELD.map(|tabel| iets(tabel, van)).into();
        // A change of mentor seals something only when it says why: an import does not.
        delen.push(
            iets("mentorwissel", van)
                .and_where(Expr::col("reden").is_not_null())
                .take(),
        );
        delen.push(
            iets("profiel", van)
                .and_where(
                    Expr::col("ilp")
                        .is_not_null()
                        .or(Expr::col("beeld").is_not_null()),
                )
                .take(),
        );
        delen.push(
            iets("aanvraag", van)
                .and_where(Expr::col("staat").ne(Staat::Vernietigd.code()))
                .take(),
        );
        Ok(vraag(&self.tx, delen).await?.iter().any(|r| r.dag.is_some()))
    }
}

/// Whether a table has a row of a pupil; `dag` is only a sign of it.
fn iets(tabel: &'static str, van: LeerlingId) -> SelectStatement {
    Query::select()
        .expr_as(Expr::val(tabel), "wat")
        .expr_as(Expr::val("ja"), "dag")
        .from(tabel)
        .and_where(Expr::col("leerling_id").eq(van.0))
        .take()
}
