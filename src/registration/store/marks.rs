//! Tags and notes of organisers.

use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, JoinType,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, RelationTrait as _,
};

use crate::base::{EventId, RegistrationId};
use crate::platform::Tx;
use crate::registration::model::Note;
use crate::schema::{registration, registration_note as note, registration_tag as tag};

/// The tags of a person, in the order of the alphabet.
pub async fn tags(conn: &impl ConnectionTrait, id: RegistrationId) -> Result<Vec<String>, DbErr> {
    let found = tag::Entity::find()
        .filter(tag::Column::RegistrationId.eq(id.0))
        .order_by_asc(tag::Column::Tag)
        .all(conn)
        .await?;
    Ok(found.into_iter().map(|it| it.tag).collect())
}

#[derive(Debug, FromQueryResult)]
struct Used {
    tag: String,
}

/// Every tag that somebody has at an event, in the order of the alphabet.
pub async fn tags_of_event(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<String>, DbErr> {
    let found = tag::Entity::find()
        .select_only()
        .column(tag::Column::Tag)
        .distinct()
        .join(JoinType::InnerJoin, tag::Relation::Registration.def())
        .filter(registration::Column::EventId.eq(event.0))
        .order_by_asc(tag::Column::Tag)
        .into_model::<Used>()
        .all(conn)
        .await?;
    Ok(found.into_iter().map(|it| it.tag).collect())
}

/// Everybody at an event who has this tag.
pub async fn tagged(
    conn: &impl ConnectionTrait,
    event: EventId,
    word: &str,
) -> Result<Vec<RegistrationId>, DbErr> {
    let found: Vec<Uuid> = tag::Entity::find()
        .select_only()
        .column(tag::Column::RegistrationId)
        .join(JoinType::InnerJoin, tag::Relation::Registration.def())
        .filter(registration::Column::EventId.eq(event.0))
        .filter(tag::Column::Tag.eq(word))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(found.into_iter().map(RegistrationId).collect())
}

/// Marks people with a tag; those who have it keep it.
pub(in crate::registration) async fn add_tag(
    tx: &Tx,
    people: &[RegistrationId],
    word: &str,
) -> Result<(), DbErr> {
    for some in people.chunks(500) {
        let rows = some.iter().map(|it| tag::ActiveModel {
            registration_id: Set(it.0),
            tag: Set(word.to_owned()),
        });
        tag::Entity::insert_many(rows)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .try_insert()
            .exec_without_returning(tx.conn())
            .await?;
    }
    Ok(())
}

/// Takes tags from a person.
pub(in crate::registration) async fn remove_tags(
    tx: &Tx,
    id: RegistrationId,
    words: &[String],
) -> Result<(), DbErr> {
    if words.is_empty() {
        return Ok(());
    }
    tag::Entity::delete_many()
        .filter(tag::Column::RegistrationId.eq(id.0))
        .filter(tag::Column::Tag.is_in(words.iter().map(String::as_str)))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// What organisers noted about a person, the oldest first.
pub async fn notes(conn: &impl ConnectionTrait, id: RegistrationId) -> Result<Vec<Note>, DbErr> {
    let found = note::Entity::find()
        .filter(note::Column::RegistrationId.eq(id.0))
        .order_by_asc(note::Column::At)
        .order_by_asc(note::Column::Id)
        .all(conn)
        .await?;
    let model = |row: note::Model| Note {
        at: row.at,
        by: row.by,
        text: row.text,
    };
    Ok(found.into_iter().map(model).collect())
}

/// Adds a note about a person.
pub(in crate::registration) async fn add_note(
    tx: &Tx,
    (id, of): (Uuid, RegistrationId),
    it: &Note,
) -> Result<(), DbErr> {
    let row = note::ActiveModel {
        id: Set(id),
        registration_id: Set(of.0),
        at: Set(it.at),
        by: Set(it.by.clone()),
        text: Set(it.text.clone()),
    };
    note::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}
