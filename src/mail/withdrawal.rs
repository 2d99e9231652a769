//! Letters that shall not leave any more.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QuerySelect as _,
};
use uuid::Uuid;

use super::{LetterKind, LetterState};
use crate::base::{EventId, RegistrationId};
use crate::platform::Tx;
use crate::schema::letter::{self, Column};

/// Events about which letters of a kind that ends are still to leave.
pub async fn events_with(
    conn: &impl ConnectionTrait,
    kind: LetterKind,
) -> Result<Vec<EventId>, DbErr> {
    let found: Vec<Option<Uuid>> = letter::Entity::find()
        .select_only()
        .column(Column::EventId)
        .distinct()
        .filter(Column::ExpiresAt.is_not_null())
        .filter(Expr::cust(
            "letter.state IN ('queued', 'sending', 'waiting')",
        ))
        .filter(Column::Kind.eq(kind.code()))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(found.into_iter().flatten().map(EventId).collect())
}

/// Takes back the letters of a kind to one person that no worker holds at this moment.
pub async fn withdraw(
    tx: &Tx,
    id: RegistrationId,
    kind: LetterKind,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    supersede(tx, Column::RegistrationId.eq(id.0), kind, now).await
}

/// Takes back the letters of a kind about an event that no worker holds at this moment.
pub async fn withdraw_all(
    tx: &Tx,
    event: EventId,
    kind: LetterKind,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    supersede(tx, Column::EventId.eq(event.0), kind, now).await
}

/// Their keys become free, so that the same occasion can come again.
async fn supersede(
    tx: &Tx,
    which: SimpleExpr,
    kind: LetterKind,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let held = Column::LeaseUntil.gt(now);
    letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(LetterState::Superseded.code()))
        .col_expr(Column::Dedup, Expr::cust("dedup || ' withdrawn ' || seq"))
        .filter(which)
        .filter(Column::Kind.eq(kind.code()))
        .filter(Expr::cust("state IN ('queued', 'sending', 'waiting')"))
        .filter(Column::LeaseUntil.is_null().or(held.not()))
        .exec(tx.conn())
        .await?;
    Ok(())
}
