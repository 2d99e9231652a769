//! Loading and writing feeds.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::model::{Offer, Offers, Scope};
use super::rules::{Making, changed_at};
use crate::base::{AccountId, day_ends_at};
use crate::events::{self, Event, Kind, Phase, Status};
use crate::ical::{Feed, FeedEntry, WhenFault};
use crate::places::{self, Directory};
use crate::platform::{LinkToken, Services};
use crate::programmes;
use crate::registration;
use crate::staff;
use crate::subscriptions;
use crate::web::urls;
use crate::wording::{Words, say};

/// Colour of the feeds in calendars that show one (RFC 7986 §5.9: a name of CSS).
const COLOUR: &str = "teal";

/// For how long after the event a personal feed answers.
const AFTERWARDS: TimeDelta = TimeDelta::days(90);

/// The name of organisers' feeds in the vault.
const DESK: &str = "desk feed";

/// Why a feed cannot be written.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    #[error(transparent)]
    Db(#[from] sea_orm::DbErr),
    #[error(transparent)]
    When(#[from] WhenFault),
    #[error(transparent)]
    Registration(#[from] registration::Error),
}

/// The text of a public feed with the instant it last changed; none where there is nothing public of that name.
pub(super) async fn feed(
    services: &Services,
    words: &Words,
    scope: &Scope,
) -> Result<Option<(String, DateTime<Utc>)>, Error> {
    let conn = services.db.read();
    let directory = places::directory(conn).await?;
    let events = public_events(services, scope).await?;
    let name = match (scope, events.first()) {
        (Scope::All, _) => words.say(say::calendar_all(acronym(services).await?)),
        (Scope::Event(_), Some(event)) => event.title.in_(words.lang()).to_owned(),
        (Scope::City(id), _) if directory.city(id).is_some() => {
            words.say(say::calendar_city(directory.name(id, words.lang())))
        }
        (Scope::Kind(kind), _) => words.say(events::kind_label(*kind)),
        (Scope::Language(code), Some(_)) => {
            words.say(say::calendar_language(words.language_name(code)))
        }
        _ => return Ok(None),
    };
    let making = Making {
        directory: &directory,
        words,
        base_url: &services.config.base_url,
    };
    let entries = entries(services, &making, scope, &events).await?;
    let zone = events
        .first()
        .map_or(chrono_tz::Europe::Paris, |it| it.zone);
    let changed_at = changed_at(&entries);
    let feed = Feed {
        name,
        zone,
        colour: COLOUR,
        entries,
    };
    Ok(Some((feed.text(), changed_at)))
}

/// The feed of one participant: the event under the registration's own UID, and the sessions chosen.
pub(super) async fn my_feed(
    services: &Services,
    (token, user_agent): (&str, &str),
    now: DateTime<Utc>,
) -> Result<Personal, Error> {
    let conn = services.db.read();
    let mine = match registration::by_feed(services, token).await {
        Ok(mine) => mine,
        Err(registration::Error::NotFound) => return Ok(Personal::Unknown),
        Err(registration::Error::Expired) => return Ok(Personal::Revoked),
        Err(error) => return Err(error.into()),
    };
    let Some(event) = events::find(conn, mine.event).await? else {
        return Ok(Personal::Unknown);
    };
    if now >= day_ends_at(event.ends_on, event.zone) + AFTERWARDS {
        return Ok(Personal::Revoked);
    }
    subscriptions::note_fetch(services, mine.id.0, user_agent, now).await;
    let words = services.wording.words(mine.answers.lang);
    let directory = places::directory(conn).await?;
    let making = Making {
        directory: &directory,
        words: &words,
        base_url: &services.config.base_url,
    };
    let sessions = events::sessions(conn, event.id).await?;
    let chosen = registration::chosen_sessions(conn, mine.id).await?;
    let mut entries = vec![making.mine(
        &event,
        &sessions,
        &mine,
        services.config.mail_from.address.domain(),
    )?];
    for session in sessions.iter().filter(|it| chosen.contains(&it.id)) {
        entries.push(making.session(&event, session)?);
    }
    let name = event.title.in_(words.lang()).to_owned();
    Ok(Personal::of(name, event.zone, entries))
}

/// What the address of a secret feed answers.
pub(super) enum Personal {
    /// The text, and when it last changed.
    Feed(String, DateTime<Utc>),
    /// The link was made void, or its time is over.
    Revoked,
    /// It never was one.
    Unknown,
}

impl Personal {
    fn of(name: String, zone: Tz, entries: Vec<FeedEntry>) -> Self {
        let changed_at = changed_at(&entries);
        let feed = Feed {
            name,
            zone,
            colour: COLOUR,
            entries,
        };
        Self::Feed(feed.text(), changed_at)
    }
}

/// The feed of one organiser: every event, drafts too, each with its seats.
pub(super) async fn desk_feed(
    services: &Services,
    (token, user_agent): (&str, &str),
    now: DateTime<Utc>,
) -> Result<Personal, Error> {
    let conn = services.db.read();
    let Some(token) = LinkToken::parse(token) else {
        return Ok(Personal::Unknown);
    };
    let version = subscriptions::version(conn, token.id).await?;
    let is_of = |version| services.vault.proves(&token, DESK, version);
    let accounts = staff::accounts(conn).await?;
    let account = accounts.iter().find(|it| it.id.0 == token.id);
    let account = match account {
        Some(account) if is_of(version) && account.disabled_at.is_none() => account,
        Some(_) if (0..=version).any(is_of) => return Ok(Personal::Revoked),
        _ => return Ok(Personal::Unknown),
    };
    subscriptions::note_fetch(services, token.id, user_agent, now).await;
    let words = services.wording.words(account.lang);
    let directory = places::directory(conn).await?;
    let making = Making {
        directory: &directory,
        words: &words,
        base_url: &services.config.base_url,
    };
    let events = events::list(conn).await?;
    let ids: Vec<_> = events.iter().map(|it| it.id).collect();
    let agenda = events::sessions_of(conn, &ids).await?;
    let mut entries = Vec::new();
    for event in &events {
        let sessions = agenda.iter().filter(|it| it.event == event.id);
        let sessions: Vec<_> = sessions.cloned().collect();
        let changed_at = registration::last_change(conn, event.id).await?;
        entries.push(making.at_the_desk(event, &sessions, changed_at)?);
    }
    let name = words.say(say::calendar_desk());
    Ok(Personal::of(name, chrono_tz::Europe::Paris, entries))
}

/// The token of an organiser's feed.
pub(super) async fn desk_token(services: &Services, account: AccountId) -> Result<String, Error> {
    let version = subscriptions::version(services.db.read(), account.0).await?;
    Ok(services.vault.link(DESK, account.0, version))
}

async fn public_events(services: &Services, scope: &Scope) -> Result<Vec<Event>, Error> {
    let mut events = events::list(services.db.read()).await?;
    events.retain(|it| {
        it.status != Status::Draft
            && match scope {
                Scope::All => true,
                Scope::Event(slug) => it.slug == *slug,
                Scope::City(city) => it.city.as_ref() == Some(city),
                Scope::Kind(kind) => it.kind == *kind,
                Scope::Language(code) => it.languages.contains(code),
            }
    });
    Ok(events)
}

async fn entries(
    services: &Services,
    making: &Making<'_>,
    scope: &Scope,
    events: &[Event],
) -> Result<Vec<FeedEntry>, Error> {
    let ids: Vec<_> = events.iter().map(|it| it.id).collect();
    let agenda = events::sessions_of(services.db.read(), &ids).await?;
    let mut entries = Vec::new();
    for event in events {
        let sessions: Vec<_> = agenda
            .iter()
            .filter(|it| it.event == event.id)
            .cloned()
            .collect();
        entries.push(making.event(event, &sessions)?);
        if matches!(scope, Scope::Event(_)) {
            for session in &sessions {
                entries.push(making.session(event, session)?);
            }
        }
    }
    Ok(entries)
}

async fn acronym(services: &Services) -> Result<String, Error> {
    let programme = programmes::current(services.db.read()).await?;
    Ok(programme.map_or_else(|| "Plenary".to_owned(), |it| it.acronym))
}

/// What the subscribe page offers: everything, each event that is not over, each city with an event.
pub(super) async fn offers(
    services: &Services,
    words: &Words,
    now: DateTime<Utc>,
) -> Result<Offers, Error> {
    let lang = words.lang();
    let directory = places::directory(services.db.read()).await?;
    let public = public_events(services, &Scope::All).await?;
    let coming = public
        .iter()
        .filter(|it| events::phase(it, now) != Phase::Held);
    let events = coming.map(|it| Offer {
        name: format!(
            "{} · {}",
            words.date_range(it.starts_on, it.ends_on),
            it.title.in_(lang)
        ),
        path: urls::feed_event(lang, &it.slug),
    });
    Ok(Offers {
        all: Offer {
            name: words.say(say::calendar_all(acronym(services).await?)),
            path: urls::feed_all(lang),
        },
        events: events.collect(),
        cities: cities(&public, &directory, words),
        kinds: kinds(&public, words),
        languages: languages(&public, words),
    })
}

/// The kinds of which there is more than one event.
fn kinds(events: &[Event], words: &Words) -> Vec<Offer> {
    let several = |kind: &&Kind| events.iter().filter(|it| it.kind == **kind).count() > 1;
    let kinds = Kind::ALL.iter().filter(several);
    let offer = |kind: &Kind| Offer {
        name: words.say(events::kind_label(*kind)),
        path: urls::feed_kind(words.lang(), kind.code()),
    };
    kinds.map(offer).collect()
}

/// The languages that somebody can follow events in, by name.
fn languages(events: &[Event], words: &Words) -> Vec<Offer> {
    let codes: BTreeSet<&String> = events.iter().flat_map(|it| &it.languages).collect();
    let offer = |code: &String| Offer {
        name: words.language_name(code),
        path: urls::feed_language(words.lang(), code),
    };
    let mut offers: Vec<Offer> = codes.into_iter().map(offer).collect();
    words.sort_by(&mut offers, |it| it.name.as_str());
    offers
}

fn cities(events: &[Event], directory: &Directory, words: &Words) -> Vec<Offer> {
    let mut ids: Vec<_> = events.iter().filter_map(|it| it.city.as_ref()).collect();
    ids.sort();
    ids.dedup();
    let mut cities: Vec<Offer> = ids
        .into_iter()
        .map(|id| Offer {
            name: directory.name(id, words.lang()).to_owned(),
            path: urls::feed_city(words.lang(), id.as_str()),
        })
        .collect();
    words.sort_by(&mut cities, |it| it.name.as_str());
    cities
}
