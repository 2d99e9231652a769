//! The rows of texts.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use super::model::{TextScope, TextVersion};
use crate::base::{EventId, Language, ProgrammeId};
use crate::mail::LetterKind;
use crate::platform::{Services, Tx};
use crate::schema::letter_text::{ActiveModel, Column, Entity, Model};

/// The versions of a text in one scope, newest first.
pub async fn text_versions(
    conn: &impl ConnectionTrait,
    scope: TextScope,
    (kind, lang): (LetterKind, Language),
) -> Result<Vec<TextVersion>, DbErr> {
    let rows = Entity::find()
        .filter(Column::Scope.eq(scope.key()))
        .filter(Column::Kind.eq(kind.code()))
        .filter(Column::Lang.eq(lang.code()))
        .order_by_desc(Column::Version)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(version).collect())
}

/// The text that counts in one scope; none where it was never changed, or was reset.
pub async fn own_text(
    conn: &impl ConnectionTrait,
    scope: TextScope,
    which: (LetterKind, Language),
) -> Result<Option<TextVersion>, DbErr> {
    let newest = text_versions(conn, scope, which).await?.into_iter().next();
    Ok(newest.filter(|it| it.text.is_some()))
}

/// Kinds and languages whose text was changed in one scope.
pub async fn texts_in(
    conn: &impl ConnectionTrait,
    scope: TextScope,
) -> Result<Vec<(LetterKind, Language)>, DbErr> {
    let rows = Entity::find()
        .filter(Column::Scope.eq(scope.key()))
        .order_by_asc(Column::Version)
        .all(conn)
        .await?;
    let mut own = Vec::new();
    for row in rows {
        let (kind, lang) = (LetterKind::parse(&row.kind), Language::parse(&row.lang));
        if let (Some(kind), Some(lang)) = (kind, lang) {
            own.retain(|it| *it != (kind, lang));
            if row.subject.is_some() {
                own.push((kind, lang));
            }
        }
    }
    Ok(own)
}

/// The version with this id.
pub async fn text_by_id(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<TextVersion>, DbErr> {
    Ok(Entity::find_by_id(id).one(conn).await?.map(version))
}

/// What decides which text a letter is written in.
#[derive(Debug, Clone, Copy)]
pub(in crate::mail) struct Occasion {
    pub(in crate::mail) which: (LetterKind, Language),
    pub(in crate::mail) event: Option<EventId>,
    pub(in crate::mail) programme: Option<ProgrammeId>,
    /// The one text that is settled.
    pub(in crate::mail) text: Option<Uuid>,
}

/// The text of a letter: the one that is settled, that of its event, that of its programme; none: the shipped one.
pub(in crate::mail) async fn chosen(
    conn: &impl ConnectionTrait,
    letter: Occasion,
) -> Result<Option<TextVersion>, DbErr> {
    if let Some(id) = letter.text {
        return text_by_id(conn, id).await;
    }
    let event = letter.event.map(TextScope::Event);
    let programme = letter.programme.map(TextScope::Programme);
    for scope in event.into_iter().chain(programme) {
        if let Some(text) = own_text(conn, scope, letter.which).await? {
            return Ok(Some(text));
        }
    }
    Ok(None)
}

/// Keeps a text as the newest version; none: the shipped one counts again. Says which version it is.
pub async fn keep_text(
    tx: &Tx,
    services: &Services,
    (scope, kind, lang): (TextScope, LetterKind, Language),
    (text, by): (Option<(&str, &str)>, &str),
    now: DateTime<Utc>,
) -> Result<TextVersion, DbErr> {
    let before = text_versions(tx.conn(), scope, (kind, lang)).await?;
    let row = Model {
        id: services.chance.uuid(now),
        scope: scope.key(),
        kind: kind.code().to_owned(),
        lang: lang.code().to_owned(),
        version: before.first().map_or(1, |it| it.version + 1),
        subject: text.map(|it| it.0.to_owned()),
        body: text.map(|it| it.1.to_owned()),
        created_at: now,
        created_by: by.to_owned(),
    };
    let kept = version(row.clone());
    Entity::insert(ActiveModel::from(row).reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(kept)
}

fn version(row: Model) -> TextVersion {
    TextVersion {
        id: row.id,
        version: row.version,
        text: row.subject.zip(row.body),
        created_at: row.created_at,
        created_by: row.created_by,
    }
}
