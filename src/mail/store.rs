//! The rows of the outbox: claiming, the fence, and what became of a try.
//!
//! Every change after the claim is conditional on owner and fence, so that a worker whose lease ran out changes nothing.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Alias, Expr, LockBehavior, LockType, Query, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Select,
};
use uuid::Uuid;

use super::addresses::{refuse, refusing};
use super::rules::MOST_UNCERTAIN;
use super::{LetterKind, LetterState, Reason};
use crate::platform::Tx;
use crate::schema::letter::{self, Column};

/// Who holds a letter, and for how long.
#[derive(Debug, Clone)]
pub(super) struct Lease {
    pub(super) owner: String,
    pub(super) until: DateTime<Utc>,
    /// Handing over twice leaves one copy: no try counts as one that may have arrived.
    pub(super) repeatable: bool,
}

/// What a worker found to do.
#[derive(Debug)]
pub(super) enum Claim {
    /// Nothing.
    Nothing,
    /// This letter, now leased.
    Letter(Box<letter::Model>),
    /// A letter that may have arrived too often already, or to an address that refuses mail: it was marked as failed.
    Spent,
    /// A letter whose moment has passed: it was marked as not to be sent.
    Overtaken,
}

/// Whether a letter could be claimed; changes nothing.
pub(super) async fn is_due(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    spared: &[String],
) -> Result<bool, DbErr> {
    let found: Option<i64> = due(now, spared)
        .select_only()
        .column(Column::Seq)
        .into_tuple()
        .one(conn)
        .await?;
    Ok(found.is_some())
}

/// When the oldest letter that is due should have left; nothing when none is.
pub(super) async fn oldest_due(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DbErr> {
    letter::Entity::find()
        .filter(is_open("letter"))
        .filter(Column::DueAt.lte(now))
        .order_by_asc(Column::DueAt)
        .select_only()
        .column(Column::DueAt)
        .into_tuple()
        .one(conn)
        .await
}

/// Leases the letter that has been due longest. A letter whose last worker never said what became of it counts as one
/// that may have arrived.
pub(super) async fn claim(
    tx: &Tx,
    lease: &Lease,
    now: DateTime<Utc>,
    spared: &[String],
) -> Result<Claim, DbErr> {
    let found = due(now, spared)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .one(tx.conn())
        .await?;
    let Some(mut row) = found else {
        return Ok(Claim::Nothing);
    };
    if row.expires_at.is_some_and(|it| it <= now) {
        overtake(tx, row.seq).await?;
        return Ok(Claim::Overtaken);
    }
    if !is_secret(&row.kind) && is_dead(tx, &row.recipient).await? {
        give_up(tx, row.seq).await?;
        return Ok(Claim::Spent);
    }
    let abandoned = row.state == LetterState::Sending.code();
    row.uncertain += i32::from(abandoned && !lease.repeatable);
    row.attempts += 1;
    row.fence += 1;
    let spent = row.uncertain > MOST_UNCERTAIN;
    let (state, owner, until) = if spent {
        (LetterState::Failed, None, None)
    } else if abandoned || row.attempts > 1 {
        (
            LetterState::Waiting,
            Some(lease.owner.clone()),
            Some(lease.until),
        )
    } else {
        (
            LetterState::Queued,
            Some(lease.owner.clone()),
            Some(lease.until),
        )
    };
    if abandoned && !lease.repeatable {
        row.reason = Some(Reason::Uncertain.code().to_owned());
    }
    letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .col_expr(Column::Reason, Expr::value(row.reason.clone()))
        .col_expr(Column::Uncertain, Expr::value(row.uncertain))
        .col_expr(Column::Attempts, Expr::value(row.attempts))
        .col_expr(Column::Fence, Expr::value(row.fence))
        .col_expr(Column::LeaseOwner, Expr::value(owner))
        .col_expr(Column::LeaseUntil, Expr::value(until))
        .filter(Column::Seq.eq(row.seq))
        .exec(tx.conn())
        .await?;
    Ok(if spent {
        Claim::Spent
    } else {
        Claim::Letter(Box::new(row))
    })
}

/// Marks a letter as not to be sent any more.
async fn overtake(tx: &Tx, seq: i64) -> Result<(), DbErr> {
    letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(LetterState::Superseded.code()))
        .col_expr(Column::Reason, Expr::value(Reason::TooLate.code()))
        .filter(Column::Seq.eq(seq))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Whether somebody acts by letters of this kind alone: they are tried whatever is known of the address.
fn is_secret(kind: &str) -> bool {
    LetterKind::parse(kind).is_some_and(LetterKind::is_secret)
}

async fn is_dead(tx: &Tx, recipient: &str) -> Result<bool, DbErr> {
    let dead = refusing(tx.conn(), vec![recipient.to_lowercase()]).await?;
    Ok(!dead.is_empty())
}

/// Marks a letter to an address that refuses mail as not delivered.
async fn give_up(tx: &Tx, seq: i64) -> Result<(), DbErr> {
    letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(LetterState::Failed.code()))
        .col_expr(Column::Reason, Expr::value(Reason::DeadAddress.code()))
        .filter(Column::Seq.eq(seq))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// The first invitation of a registration that was sent before `seq`: its Message-ID.
pub(super) async fn first_invitation(
    conn: &impl ConnectionTrait,
    registration: Uuid,
    seq: i64,
) -> Result<Option<String>, DbErr> {
    letter::Entity::find()
        .filter(Column::RegistrationId.eq(registration))
        .filter(Column::Seq.lt(seq))
        .filter(Column::Method.is_not_null())
        .filter(Column::State.eq(LetterState::Sent.code()))
        .order_by_asc(Column::Seq)
        .select_only()
        .column(Column::MessageId)
        .into_tuple()
        .one(conn)
        .await
}

/// The fence, passed right before the text of a message: says whether the letter is still this worker's, keeps the bytes
/// that are about to leave, and marks it as being sent.
pub(super) async fn pass_fence(
    tx: &Tx,
    row: &letter::Model,
    lease: &Lease,
    (subject, message): (&str, Vec<u8>),
) -> Result<bool, DbErr> {
    let ready = [LetterState::Queued.code(), LetterState::Waiting.code()];
    let passed = letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(LetterState::Sending.code()))
        .col_expr(Column::LeaseUntil, Expr::value(lease.until))
        .col_expr(Column::Subject, Expr::value(subject))
        .col_expr(Column::Message, Expr::value(message))
        .col_expr(Column::TextId, Expr::value(row.text_id))
        .filter(held(row, &lease.owner))
        .filter(Column::State.is_in(ready))
        .exec(tx.conn())
        .await?;
    Ok(passed.rows_affected == 1)
}

/// What became of a try.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub(super) state: LetterState,
    pub(super) reason: Option<Reason>,
    /// What the mail server said.
    pub(super) reply: Option<String>,
    pub(super) uncertain: i32,
    pub(super) due_at: DateTime<Utc>,
    pub(super) sent_at: Option<DateTime<Utc>>,
    pub(super) subject: Option<String>,
    /// Whether the mail server says that there is no such address.
    pub(super) is_dead: bool,
    /// Until when the domain of the recipient is left alone.
    pub(super) spared_until: Option<DateTime<Utc>>,
}

/// Writes down what became of a try and gives the lease back; says whether the letter was still this worker's.
pub(super) async fn mark(
    tx: &Tx,
    row: &letter::Model,
    owner: &str,
    mark: &Mark,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let none: Option<String> = None;
    let marked = letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(mark.state.code()))
        .col_expr(Column::Reason, Expr::value(mark.reason.map(Reason::code)))
        .col_expr(Column::SmtpReply, Expr::value(mark.reply.clone()))
        .col_expr(Column::Uncertain, Expr::value(mark.uncertain))
        .col_expr(Column::DueAt, Expr::value(mark.due_at))
        .col_expr(Column::SentAt, Expr::value(mark.sent_at))
        .col_expr(Column::Subject, Expr::value(mark.subject.clone()))
        .col_expr(Column::LeaseOwner, Expr::value(none))
        .col_expr(Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(held(row, owner))
        .exec(tx.conn())
        .await?;
    if marked.rows_affected == 1 && mark.is_dead {
        let words = mark.reply.as_deref().unwrap_or_default();
        refuse(tx, &row.recipient.to_lowercase(), words, now).await?;
    }
    if let Some(until) = mark.spared_until {
        postpone(tx, &row.domain, until, now).await?;
    }
    Ok(marked.rows_affected == 1)
}

/// Puts the letters to a domain that is left alone behind the others, so that nobody looks past them again and again.
async fn postpone(
    tx: &Tx,
    domain: &str,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    letter::Entity::update_many()
        .col_expr(Column::DueAt, Expr::value(until))
        .filter(is_open("letter"))
        .filter(Column::Domain.eq(domain))
        .filter(Column::DueAt.lt(until))
        .filter(Column::LeaseUntil.is_null().or(Column::LeaseUntil.lte(now)))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// The letter that has been due longest, of those nobody holds and none of whose thread is still to leave before it.
fn due(now: DateTime<Utc>, spared: &[String]) -> Select<letter::Entity> {
    let earlier = Alias::new("earlier");
    let predecessor = Query::select()
        .expr(Expr::value(1))
        .from_as(letter::Entity, earlier.clone())
        .and_where(
            Expr::col((earlier.clone(), Column::Thread)).equals((letter::Entity, Column::Thread)),
        )
        .and_where(Expr::col((earlier, Column::Seq)).lt(Expr::col((letter::Entity, Column::Seq))))
        .and_where(is_open("earlier"))
        .to_owned();
    let free = Column::LeaseUntil.is_null().or(Column::LeaseUntil.lte(now));
    let mut query = letter::Entity::find()
        .filter(is_open("letter"))
        .filter(Column::DueAt.lte(now))
        .filter(free)
        .filter(Expr::exists(predecessor).not())
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Seq)
        .limit(1);
    if !spared.is_empty() {
        query = query.filter(Column::Domain.is_not_in(spared.iter().map(String::as_str)));
    }
    query
}

/// Still to leave; in the words of the partial indexes, or SQLite does not use them.
fn is_open(table: &'static str) -> SimpleExpr {
    Expr::cust(format!("{table}.state IN ('queued', 'sending', 'waiting')"))
}

/// The letter is still leased as `row` says.
fn held(row: &letter::Model, owner: &str) -> SimpleExpr {
    Column::Seq
        .eq(row.seq)
        .and(Column::LeaseOwner.eq(owner))
        .and(Column::Fence.eq(row.fence))
}
