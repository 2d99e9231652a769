//! Reads and writes the tables `question`, `question_version`, `answer` and `upload`.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::model::{Asking, Format, Kind, Question, Upload, Version};
use crate::base::{EventId, QuestionId, RegistrationId, UploadId};
use crate::platform::{Tx, from_json, to_json, unreadable};
use crate::schema::{answer, question, question_version, upload};

/// An answer as it is kept.
pub(super) struct Kept {
    pub(super) registration: RegistrationId,
    pub(super) question: QuestionId,
    pub(super) version: i32,
    pub(super) sealed: Vec<u8>,
}

/// The questions that the form of an event asks, in their order.
pub async fn of_event(conn: &impl ConnectionTrait, event: EventId) -> Result<Vec<Question>, DbErr> {
    of_events(conn, &[event]).await
}

/// The questions that the forms of these events ask, in their order.
pub async fn of_events(
    conn: &impl ConnectionTrait,
    events: &[EventId],
) -> Result<Vec<Question>, DbErr> {
    let asked = Condition::all()
        .add(question::Column::EventId.is_in(events.iter().map(|it| it.0)))
        .add(question::Column::RemovedAt.is_null());
    found(conn, asked).await
}

/// The same with those that are asked no more.
pub(super) async fn ever_of_event(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<Question>, DbErr> {
    let of_event = question::Column::EventId.eq(event.0);
    found(conn, Condition::all().add(of_event)).await
}

async fn found(conn: &impl ConnectionTrait, which: Condition) -> Result<Vec<Question>, DbErr> {
    let rows = question::Entity::find()
        .filter(which)
        .order_by_asc(question::Column::Position)
        .order_by_asc(question::Column::Id)
        .all(conn)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let versions = question_version::Entity::find()
        .filter(question_version::Column::QuestionId.is_in(rows.iter().map(|it| it.id)))
        .order_by_asc(question_version::Column::No)
        .all(conn)
        .await?;
    let mut by_question: BTreeMap<Uuid, Vec<Version>> = BTreeMap::new();
    for row in versions {
        let version = Version {
            no: row.no,
            asking: from_json(row.asking)?,
        };
        by_question
            .entry(row.question_id)
            .or_default()
            .push(version);
    }
    let whole = rows.into_iter().map(|row| {
        Ok(Question {
            id: QuestionId(row.id),
            event: EventId(row.event_id),
            kind: Kind::parse(&row.kind).ok_or_else(|| unreadable("question.kind", &row.kind))?,
            position: row.position,
            versions: by_question.remove(&row.id).unwrap_or_default(),
        })
    });
    whole.collect()
}

/// Adds a question; its versions are added apart.
pub(super) async fn add(tx: &Tx, it: &Question) -> Result<(), DbErr> {
    let row = question::ActiveModel {
        id: Set(it.id.0),
        event_id: Set(it.event.0),
        kind: Set(it.kind.code().to_owned()),
        position: Set(it.position),
        removed_at: Set(None),
    };
    question::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Adds a version of a question.
pub(super) async fn add_version(
    tx: &Tx,
    id: QuestionId,
    (no, asking): (i32, &Asking),
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = question_version::ActiveModel {
        question_id: Set(id.0),
        no: Set(no),
        asking: Set(to_json(asking)?),
        created_at: Set(now),
    };
    question_version::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Puts a question in another place.
pub(super) async fn put_at(tx: &Tx, id: QuestionId, position: i32) -> Result<(), DbErr> {
    let row = question::ActiveModel {
        id: Set(id.0),
        position: Set(position),
        ..Default::default()
    };
    question::Entity::update(row).exec(tx.conn()).await?;
    Ok(())
}

/// Asks a question no more.
pub(super) async fn remove(tx: &Tx, id: QuestionId, now: DateTime<Utc>) -> Result<(), DbErr> {
    let row = question::ActiveModel {
        id: Set(id.0),
        removed_at: Set(Some(now)),
        ..Default::default()
    };
    question::Entity::update(row).exec(tx.conn()).await?;
    Ok(())
}

/// The answers to these questions; of one registration, or of all.
pub(super) async fn answers(
    conn: &impl ConnectionTrait,
    questions: &[Question],
    of: Option<RegistrationId>,
) -> Result<Vec<Kept>, DbErr> {
    if questions.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = answer::Entity::find()
        .filter(answer::Column::QuestionId.is_in(questions.iter().map(|it| it.id.0)));
    if let Some(registration) = of {
        query = query.filter(answer::Column::RegistrationId.eq(registration.0));
    }
    let rows = query.all(conn).await?;
    Ok(rows
        .into_iter()
        .map(|row| Kept {
            registration: RegistrationId(row.registration_id),
            question: QuestionId(row.question_id),
            version: row.version_no,
            sealed: row.value,
        })
        .collect())
}

/// Puts these answers in the place of all that a registration had.
pub(super) async fn replace_answers(
    tx: &Tx,
    registration: RegistrationId,
    kept: Vec<Kept>,
) -> Result<(), DbErr> {
    answer::Entity::delete_many()
        .filter(answer::Column::RegistrationId.eq(registration.0))
        .exec(tx.conn())
        .await?;
    if kept.is_empty() {
        return Ok(());
    }
    let rows = kept.into_iter().map(|it| answer::ActiveModel {
        registration_id: Set(it.registration.0),
        question_id: Set(it.question.0),
        version_no: Set(it.version),
        value: Set(it.sealed),
    });
    answer::Entity::insert_many(rows)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Keeps these files for a registration, and removes the others it had; says whether none of them is somebody else's.
pub(super) async fn attach(
    tx: &Tx,
    registration: RegistrationId,
    uploads: &[UploadId],
) -> Result<bool, DbErr> {
    let ids = || uploads.iter().map(|it| it.0);
    upload::Entity::delete_many()
        .filter(upload::Column::RegistrationId.eq(registration.0))
        .filter(upload::Column::Id.is_not_in(ids()))
        .exec(tx.conn())
        .await?;
    let own = upload::Column::RegistrationId.eq(registration.0);
    let attached = upload::Entity::update_many()
        .col_expr(upload::Column::RegistrationId, Expr::value(registration.0))
        .filter(upload::Column::Id.is_in(ids()))
        .filter(own.or(upload::Column::RegistrationId.is_null()))
        .exec(tx.conn())
        .await?;
    let all = u64::try_from(uploads.len()).unwrap_or(u64::MAX);
    Ok(attached.rows_affected == all)
}

/// Erases the answers to this version of a question, and their files; says how many answers there were.
pub(super) async fn erase(tx: &Tx, id: QuestionId, version: i32) -> Result<u64, DbErr> {
    let of_version = Condition::all()
        .add(answer::Column::QuestionId.eq(id.0))
        .add(answer::Column::VersionNo.eq(version));
    let whose = answer::Entity::find()
        .select_only()
        .column(answer::Column::RegistrationId)
        .filter(of_version.clone())
        .into_tuple::<Uuid>()
        .all(tx.conn())
        .await?;
    if whose.is_empty() {
        return Ok(0);
    }
    for some in whose.chunks(500) {
        upload::Entity::delete_many()
            .filter(upload::Column::QuestionId.eq(id.0))
            .filter(upload::Column::RegistrationId.is_in(some.iter().copied()))
            .exec(tx.conn())
            .await?;
    }
    let erased = answer::Entity::delete_many()
        .filter(of_version)
        .exec(tx.conn())
        .await?;
    Ok(erased.rows_affected)
}

/// Keeps a file that nobody's registration has yet.
pub(super) async fn add_upload(
    tx: &Tx,
    it: &Upload,
    sealed: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = upload::ActiveModel {
        id: Set(it.id.0),
        question_id: Set(it.question.0),
        registration_id: Set(None),
        name: Set(it.name.clone()),
        format: Set(it.format.code().to_owned()),
        size: Set(it.size),
        contents: Set(sealed),
        created_at: Set(now),
    };
    upload::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// What is known of a file, and whose it is.
pub(super) async fn upload(
    conn: &impl ConnectionTrait,
    id: UploadId,
) -> Result<Option<(Upload, Option<RegistrationId>)>, DbErr> {
    use upload::Column::{Format as FormatColumn, Name, QuestionId as Question, Size};
    let found = upload::Entity::find_by_id(id.0)
        .select_only()
        .columns([
            Question,
            upload::Column::RegistrationId,
            Name,
            FormatColumn,
            Size,
        ])
        .into_tuple::<(Uuid, Option<Uuid>, String, String, i64)>()
        .one(conn)
        .await?;
    let Some((question, registration, name, format, size)) = found else {
        return Ok(None);
    };
    let upload = Upload {
        id,
        question: QuestionId(question),
        name,
        format: Format::parse(&format).ok_or_else(|| unreadable("upload.format", &format))?,
        size,
    };
    Ok(Some((upload, registration.map(RegistrationId))))
}

/// The sealed contents of a file.
pub(super) async fn contents(
    conn: &impl ConnectionTrait,
    id: UploadId,
) -> Result<Option<Vec<u8>>, DbErr> {
    let found = upload::Entity::find_by_id(id.0).one(conn).await?;
    Ok(found.map(|it| it.contents))
}

/// Removes files sent before `then` with forms that were never taken.
pub(super) async fn drop_unclaimed(tx: &Tx, then: DateTime<Utc>) -> Result<(), DbErr> {
    upload::Entity::delete_many()
        .filter(upload::Column::RegistrationId.is_null())
        .filter(upload::Column::CreatedAt.lt(then))
        .exec(tx.conn())
        .await?;
    Ok(())
}
