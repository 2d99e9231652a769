//! The log of letters, as the organisers see it.

use chrono::{DateTime, Utc};
use mail_parser::{MessageParser, MimeHeaders as _, PartType};
use sea_orm::sea_query::{Expr, Func, LikeExpr, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, FromQueryResult,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};
use uuid::Uuid;

use super::composition::{compose, occasion, unpack};
use super::texts::TextVersion;
use super::{LetterKind, LetterState, Reason};
use super::{store, texts};
use crate::base::{EventId, Language, LetterId, RegistrationId};
use crate::platform::{Services, unreadable};
use crate::schema::letter::{self, Column};

/// Which letters to list; what is not set does not narrow.
#[derive(Debug, Clone, Default)]
pub struct EntryFilter {
    /// In this state only.
    pub state: Option<LetterState>,
    /// Of this kind only.
    pub kind: Option<LetterKind>,
    /// To people whose name or address contains this, in any case.
    pub search: String,
    /// About this event only.
    pub event: Option<EventId>,
    /// About this registration only.
    pub registration: Option<RegistrationId>,
    /// Of this occasion only: what their keys begin with.
    pub occasion: Option<String>,
    /// Queued before this one: the `next` of the page before.
    pub before: Option<i64>,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Names the letter.
    pub id: LetterId,
    /// Its place in the order of queueing.
    pub seq: i64,
    /// Which text.
    pub kind: LetterKind,
    /// In which language.
    pub lang: Language,
    /// The recipient's address.
    pub to: String,
    /// The recipient's name.
    pub name: String,
    /// What has become of it.
    pub state: LetterState,
    /// Why it waits or failed.
    pub reason: Option<Reason>,
    /// What the mail server said last.
    pub reply: Option<String>,
    /// The subject, once it has been rendered.
    pub subject: Option<String>,
    /// How often it was tried.
    pub attempts: i32,
    /// How often it may have arrived without the mail server saying so: the recipient may have as many copies more.
    pub uncertain: i32,
    /// Its Message-ID.
    pub message_id: String,
    /// The event it is about.
    pub event: Option<EventId>,
    /// The registration it is about.
    pub registration: Option<RegistrationId>,
    /// When it was queued.
    pub created_at: DateTime<Utc>,
    /// When it is tried next, if it is still to leave.
    pub due_at: DateTime<Utc>,
    /// When the mail server took it.
    pub sent_at: Option<DateTime<Utc>>,
}

/// A letter as a whole.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Its line in the log.
    pub entry: Entry,
    /// What it says: as sent, or as it would be sent now. Nothing for a kind that is kept shut
    /// ([`LetterKind::is_secret`]) or a letter that cannot be rendered.
    pub contents: Option<Contents>,
    /// The organisers' own text it was sent in; none: the shipped one, or it has not left yet.
    pub text: Option<TextVersion>,
}

/// What a letter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// The message as it travels.
    pub bytes: Vec<u8>,
    /// Its subject.
    pub subject: String,
    /// Its plain text.
    pub text: String,
    /// Its HTML document.
    pub html: String,
    /// Its calendar part.
    pub calendar: Option<String>,
}

/// The place of the newest letter in the order of queueing.
pub async fn last_queued(conn: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let last: Option<Option<i64>> = letter::Entity::find()
        .select_only()
        .column_as(Column::Seq.max(), "seq")
        .into_tuple()
        .one(conn)
        .await?;
    Ok(last.flatten().unwrap_or(0))
}

/// How many letters about an event were queued after `seq`, by kind and language.
pub async fn queued_since(
    conn: &impl ConnectionTrait,
    event: EventId,
    seq: i64,
) -> Result<Vec<(LetterKind, Language, i64)>, DbErr> {
    let found: Vec<(String, String, i64)> = letter::Entity::find()
        .select_only()
        .column(Column::Kind)
        .column(Column::Lang)
        .column_as(Column::Seq.count(), "count")
        .filter(Column::Seq.gt(seq))
        .filter(Column::EventId.eq(event.0))
        .group_by(Column::Kind)
        .group_by(Column::Lang)
        .order_by_asc(Column::Lang)
        .into_tuple()
        .all(conn)
        .await?;
    let known = |(kind, lang, count): (String, String, i64)| {
        Some((LetterKind::parse(&kind)?, Language::parse(&lang)?, count))
    };
    Ok(found.into_iter().filter_map(known).collect())
}

/// A page of the log, newest first: at most `most` lines, and where the next page begins if there is one.
pub async fn log(
    conn: &impl ConnectionTrait,
    filter: &EntryFilter,
    most: u64,
) -> Result<(Vec<Entry>, Option<i64>), DbErr> {
    let rows: Vec<EntryRow> = chosen(filter)
        .order_by_desc(Column::Seq)
        .select_only()
        .columns(EntryRow::COLUMNS)
        .limit(most.saturating_add(1))
        .into_model()
        .all(conn)
        .await?;
    let mut entries = rows
        .into_iter()
        .map(Entry::try_from)
        .collect::<Result<Vec<_>, _>>()?;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let more = entries.len() > most;
    entries.truncate(most);
    let next = entries.last().filter(|_| more).map(|it| it.seq);
    Ok((entries, next))
}

/// How many letters of an occasion are in which state.
pub async fn states_of(
    conn: &impl ConnectionTrait,
    occasion: &str,
) -> Result<Vec<(LetterState, i64)>, DbErr> {
    let found: Vec<(String, i64)> = letter::Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Column::Seq.count(), "count")
        .filter(Column::Dedup.starts_with(occasion))
        .group_by(Column::State)
        .into_tuple()
        .all(conn)
        .await?;
    let known = |(state, count): (String, i64)| Some((LetterState::parse(&state)?, count));
    Ok(found.into_iter().filter_map(known).collect())
}

/// How many letters there are.
pub async fn count(conn: &impl ConnectionTrait, filter: &EntryFilter) -> Result<u64, DbErr> {
    chosen(filter).count(conn).await
}

fn chosen(filter: &EntryFilter) -> Select<letter::Entity> {
    let mut query = letter::Entity::find();
    if let Some(state) = filter.state {
        query = query.filter(Column::State.eq(state.code()));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(Column::Kind.eq(kind.code()));
    }
    if let Some(event) = filter.event {
        query = query.filter(Column::EventId.eq(event.0));
    }
    if let Some(registration) = filter.registration {
        query = query.filter(Column::RegistrationId.eq(registration.0));
    }
    if let Some(occasion) = &filter.occasion {
        query = query.filter(Column::Dedup.starts_with(occasion.as_str()));
    }
    if let Some(before) = filter.before {
        query = query.filter(Column::Seq.lt(before));
    }
    if !filter.search.trim().is_empty() {
        let found = contains(Column::Recipient, &filter.search);
        query = query.filter(found.or(contains(Column::RecipientName, &filter.search)));
    }
    query
}

/// One letter and what it says.
pub async fn letter(services: &Services, id: LetterId) -> Result<Option<Sheet>, DbErr> {
    let found = letter::Entity::find()
        .filter(Column::Id.eq(id.0))
        .one(services.db.read())
        .await?;
    let Some(row) = found else { return Ok(None) };
    let contents = if let Some(packed) = &row.message {
        parse(&unpack(&services.vault, packed)?)
    } else {
        let text = texts::chosen(services.db.read(), occasion(&row)?).await?;
        let letter = (&row, text.as_ref());
        let composed = compose(services, letter, (None, None), row.created_at).ok();
        composed.and_then(|it| parse(&it.bytes))
    };
    let text = match row.text_id {
        Some(id) => texts::text_by_id(services.db.read(), id).await?,
        None => None,
    };
    let entry = Entry::try_from(EntryRow::from(row))?;
    let contents = contents.filter(|_| !entry.kind.is_secret());
    Ok(Some(Sheet {
        entry,
        contents,
        text,
    }))
}

/// When the oldest letter that is due should have left: long ago means that letters do not leave.
pub async fn oldest_due(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DbErr> {
    store::oldest_due(conn, now).await
}

fn contains(column: Column, text: &str) -> SimpleExpr {
    let mut pattern = String::from("%");
    for letter in text.trim().to_lowercase().chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    let column = Expr::expr(Func::lower(Expr::col(column)));
    column.like(LikeExpr::new(pattern).escape('\\'))
}

fn parse(bytes: &[u8]) -> Option<Contents> {
    let message = MessageParser::default().parse(bytes)?;
    let calendar = message.parts.iter().find_map(|part| {
        let content_type = part.content_type()?;
        let is_calendar =
            content_type.ctype() == "text" && content_type.subtype() == Some("calendar");
        match &part.body {
            PartType::Text(text) if is_calendar => Some(text.to_string()),
            _ => None,
        }
    });
    Some(Contents {
        subject: message.subject().unwrap_or_default().to_owned(),
        text: message.body_text(0).unwrap_or_default().into_owned(),
        html: message.body_html(0).unwrap_or_default().into_owned(),
        calendar,
        bytes: bytes.to_vec(),
    })
}

/// The columns of a line, without the sealed ones.
#[derive(Debug, FromQueryResult)]
struct EntryRow {
    id: Uuid,
    seq: i64,
    kind: String,
    lang: String,
    recipient: String,
    recipient_name: String,
    state: String,
    reason: Option<String>,
    smtp_reply: Option<String>,
    subject: Option<String>,
    attempts: i32,
    uncertain: i32,
    message_id: String,
    event_id: Option<Uuid>,
    registration_id: Option<Uuid>,
    created_at: DateTime<Utc>,
    due_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
}

impl EntryRow {
    const COLUMNS: [Column; 18] = [
        Column::Id,
        Column::Seq,
        Column::Kind,
        Column::Lang,
        Column::Recipient,
        Column::RecipientName,
        Column::State,
        Column::Reason,
        Column::SmtpReply,
        Column::Subject,
        Column::Attempts,
        Column::Uncertain,
        Column::MessageId,
        Column::EventId,
        Column::RegistrationId,
        Column::CreatedAt,
        Column::DueAt,
        Column::SentAt,
    ];
}

impl From<letter::Model> for EntryRow {
    fn from(row: letter::Model) -> Self {
        Self {
            id: row.id,
            seq: row.seq,
            kind: row.kind,
            lang: row.lang,
            recipient: row.recipient,
            recipient_name: row.recipient_name,
            state: row.state,
            reason: row.reason,
            smtp_reply: row.smtp_reply,
            subject: row.subject,
            attempts: row.attempts,
            uncertain: row.uncertain,
            message_id: row.message_id,
            event_id: row.event_id,
            registration_id: row.registration_id,
            created_at: row.created_at,
            due_at: row.due_at,
            sent_at: row.sent_at,
        }
    }
}

impl TryFrom<EntryRow> for Entry {
    type Error = DbErr;

    fn try_from(row: EntryRow) -> Result<Self, DbErr> {
        let known = |column: &str, value: &str| unreadable(column, value);
        let reason = match &row.reason {
            Some(it) => Some(Reason::parse(it).ok_or_else(|| known("reason", it))?),
            None => None,
        };
        Ok(Self {
            id: LetterId(row.id),
            seq: row.seq,
            kind: LetterKind::parse(&row.kind).ok_or_else(|| known("kind", &row.kind))?,
            lang: Language::parse(&row.lang).ok_or_else(|| known("lang", &row.lang))?,
            to: row.recipient,
            name: row.recipient_name,
            state: LetterState::parse(&row.state).ok_or_else(|| known("state", &row.state))?,
            reason,
            reply: row.smtp_reply,
            subject: row.subject,
            attempts: row.attempts,
            uncertain: row.uncertain,
            message_id: row.message_id,
            event: row.event_id.map(EventId),
            registration: row.registration_id.map(RegistrationId),
            created_at: row.created_at,
            due_at: row.due_at,
            sent_at: row.sent_at,
        })
    }
}
