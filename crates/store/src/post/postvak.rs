//! The outbox: what waits to be sent, what was sent and what was given up. It holds counts and codes; words and address are added
//! when a mail is sent.

use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, RelationDef,
    Select,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use vangnet_core::{
    id::{AccountId, PostId},
    post::{Overzicht, PostFout, PostSoort, PostStaat},
};

use crate::{
    fout::{Result, StoreError},
    omzetting::{code, datum, json, naar_json},
    rij::{account, postdag, postvak},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "postvak";

/// A mail that is put in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NieuwePost {
    /// Identity.
    pub id: PostId,
    /// For whom.
    pub account: AccountId,
    /// Which mail.
    pub soort: PostSoort,
    /// Of which day.
    pub dag: Date,
    /// What it says.
    pub overzicht: Overzicht,
}

/// A mail of the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Identity.
    pub id: PostId,
    /// For whom.
    pub account: AccountId,
    /// Name of whom.
    pub naam: String,
    /// Sign-in name of whom: the address.
    pub login: String,
    /// Whether that account may sign in.
    pub actief: bool,
    /// Which mail.
    pub soort: PostSoort,
    /// Of which day.
    pub dag: Date,
    /// What it says.
    pub overzicht: Overzicht,
    /// Where it stands.
    pub staat: PostStaat,
    /// How many tries were made.
    pub pogingen: u32,
    /// When the next one comes, while it waits.
    pub volgende_poging: Timestamp,
    /// Why the last one failed.
    pub fout: Option<PostFout>,
    /// When it was sent.
    pub verzonden_op: Option<Timestamp>,
}

fn met_account() -> Select<postvak::Entity> {
    let naar_account: RelationDef = postvak::Entity::belongs_to(account::Entity)
        .from(postvak::Column::AccountId)
        .to(account::Column::Id)
        .into();
    postvak::Entity::find().join(JoinType::InnerJoin, naar_account)
}

async fn alle(swv: &SwvDb, vraag: Select<postvak::Entity>) -> Result<Vec<Post>> {
    let rows = vraag.select_also(account::Entity).all(swv.lees()).await?;
    rows.into_iter()
        .filter_map(|(row, wie)| Some(lees(&row, wie?)))
        .collect()
}

impl SwvDb {
    /// Whether the overviews of a day were made.
    pub async fn is_postdag_gedaan(&self, dag: Date) -> Result<bool> {
        let row = postdag::Entity::find_by_id(dag.to_string())
            .one(self.lees())
            .await?;
        Ok(row.is_some())
    }

    /// The mails whose next try has come, the longest waiting first.
    pub async fn list_post_klaar(&self, nu: i64, hoeveel: u64) -> Result<Vec<Post>> {
        let vraag = met_account()
            .filter(postvak::Column::Staat.eq(PostStaat::Klaar.code()))
            .filter(postvak::Column::VolgendePoging.lte(nu))
            .order_by_asc(postvak::Column::VolgendePoging)
            .order_by_asc(postvak::Column::Id)
            .limit(hoeveel);
        alle(self, vraag).await
    }

    /// The mails of a state, the newest first, at most so many.
    pub async fn list_post(&self, staat: PostStaat, hoeveel: u64) -> Result<Vec<Post>> {
        let vraag = met_account()
            .filter(postvak::Column::Staat.eq(staat.code()))
            .order_by_desc(postvak::Column::Dag)
            .order_by_desc(postvak::Column::Id)
            .limit(hoeveel);
        alle(self, vraag).await
    }

    /// How many mails are in a state.
    pub async fn count_post(&self, staat: PostStaat) -> Result<u64> {
        let vraag = postvak::Entity::find().filter(postvak::Column::Staat.eq(staat.code()));
        Ok(vraag.count(self.lees()).await?)
    }

    /// Takes a mail for a try: nobody else tries it before `volgende`. `false` when somebody else took it first. No entry of the
    /// trail, since nothing of the mail changes but the time.
    pub async fn neem_post(&self, id: PostId, nu: i64, volgende: i64) -> Result<bool> {
        let done = postvak::Entity::update_many()
            .col_expr(postvak::Column::VolgendePoging, Expr::value(volgende))
            .col_expr(
                postvak::Column::Pogingen,
                Expr::col(postvak::Column::Pogingen).add(1),
            )
            .filter(postvak::Column::Id.eq(id.0))
            .filter(postvak::Column::Staat.eq(PostStaat::Klaar.code()))
            .filter(postvak::Column::VolgendePoging.lte(nu))
            .exec(&self.db.schrijf)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Notes why a try failed and when the next one comes; no entry of the trail, as for [`SwvDb::neem_post`].
    pub async fn stel_post_uit(&self, id: PostId, fout: PostFout, volgende: i64) -> Result<()> {
        postvak::Entity::update_many()
            .col_expr(postvak::Column::VolgendePoging, Expr::value(volgende))
            .col_expr(postvak::Column::Fout, Expr::value(fout.code()))
            .filter(postvak::Column::Id.eq(id.0))
            .filter(postvak::Column::Staat.eq(PostStaat::Klaar.code()))
            .exec(&self.db.schrijf)
            .await?;
        Ok(())
    }
}

impl Tx<'_> {
    /// Says that the overviews of a day are made; `false` when somebody else said so first.
    pub async fn begin_postdag(&self, dag: Date, tijdstip: i64) -> Result<bool> {
        let row = postdag::ActiveModel {
            dag: Set(dag.to_string()),
            tijdstip: Set(tijdstip),
        };
        let done = postdag::Entity::insert(row)
            .on_conflict(OnConflict::column(postdag::Column::Dag).do_nothing().to_owned())
            .exec_without_returning(&self.tx)
            .await?;
        Ok(done == 1)
    }

    /// Puts mails in the outbox; the first try comes at once.
    pub async fn insert_post(&self, nieuw: &[NieuwePost], tijdstip: i64) -> Result<()> {
        // A statement takes a limited number of values.
        for deel in nieuw.chunks(500) {
            let rows: Vec<_> = deel.iter().map(|p| rij(p, tijdstip)).collect::<Result<_>>()?;
            postvak::Entity::insert_many(rows)
                .exec_without_returning(&self.tx)
                .await?;
        }
        Ok(())
    }

    /// Forgets what was sent or given up, and which days were done, before a day.
    pub async fn delete_oude_post(&self, voor: Date) -> Result<()> {
        postvak::Entity::delete_many()
            .filter(postvak::Column::Dag.lt(voor.to_string()))
            .exec(&self.tx)
            .await?;
        postdag::Entity::delete_many()
            .filter(postdag::Column::Dag.lt(voor.to_string()))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Ends the way of a mail: sent at a moment, given up for a reason, or not needed any more.
    pub async fn close_post(
        &self,
        id: PostId,
        staat: PostStaat,
        fout: Option<PostFout>,
        verzonden_op: Option<i64>,
    ) -> Result<()> {
        let row = postvak::ActiveModel {
            staat: Set(staat.code().to_owned()),
            fout: Set(fout.map(|f| f.code().to_owned())),
            verzonden_op: Set(verzonden_op),
            ..Default::default()
        };
        postvak::Entity::update_many()
            .set(row)
            .filter(postvak::Column::Id.eq(id.0))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Has a mail that was given up tried again, with all its tries before it; `false` when it was not given up.
    pub async fn retry_post(&self, id: PostId, tijdstip: i64) -> Result<bool> {
        let done = postvak::Entity::update_many()
            .col_expr(postvak::Column::Staat, Expr::value(PostStaat::Klaar.code()))
            .col_expr(postvak::Column::Pogingen, Expr::value(0))
            .col_expr(postvak::Column::VolgendePoging, Expr::value(tijdstip))
            .filter(postvak::Column::Id.eq(id.0))
            .filter(postvak::Column::Staat.eq(PostStaat::Mislukt.code()))
            .exec(&self.tx)
            .await?;
        Ok(done.rows_affected == 1)
    }
}

fn rij(p: &NieuwePost, tijdstip: i64) -> Result<postvak::ActiveModel> {
    Ok(postvak::ActiveModel {
        id: Set(p.id.0),
        account_id: Set(p.account.0),
        soort: Set(p.soort.code().to_owned()),
        dag: Set(p.dag.to_string()),
        inhoud: Set(naar_json(&p.overzicht, TABEL, "inhoud")?),
        staat: Set(PostStaat::Klaar.code().to_owned()),
        pogingen: Set(0),
        volgende_poging: Set(tijdstip),
        fout: Set(None),
        verzonden_op: Set(None),
    })
}

fn lees(row: &postvak::Model, wie: account::Model) -> Result<Post> {
    let corrupt = |column| StoreError::Corrupt { table: TABEL, column };
    let tijd = |ms| Timestamp::from_millisecond(ms).map_err(|_cause| corrupt("tijdstip"));
    let fout = row
        .fout
        .as_deref()
        .map(|f| code(PostFout::parse(f), TABEL, "fout"));
    Ok(Post {
        id: PostId(row.id),
        account: AccountId(row.account_id),
        naam: wie.naam,
        login: wie.login,
        actief: wie.actief,
        soort: code(PostSoort::parse(&row.soort), TABEL, "soort")?,
        dag: datum(&row.dag, TABEL, "dag")?,
        overzicht: json(&row.inhoud, TABEL, "inhoud")?,
        staat: code(PostStaat::parse(&row.staat), TABEL, "staat")?,
        pogingen: u32::try_from(row.pogingen).map_err(|_cause| corrupt("pogingen"))?,
        volgende_poging: tijd(row.volgende_poging)?,
        fout: fout.transpose()?,
        verzonden_op: row.verzonden_op.map(tijd).transpose()?,
    })
}
