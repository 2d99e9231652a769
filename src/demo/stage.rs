//! Setting the stage: programme, people, past attendance, an account.

use chrono::{DateTime, TimeDelta, Utc};

use super::people::Rooms;
use super::{people, shift};
use crate::attendance::{self, How, Stamp};
use crate::base::{AttendanceId, Chance, CityId, EmailAddress, Language};
use crate::events::{self, Event, Phase};
use crate::platform::{Services, Tx};
use crate::registration::{self, Answers, Registration, State};
use crate::staff::{self, Actor, Role};
use crate::{intake, places};

/// The LIAISE 2 programme, in the documented format.
const LIAISE: &str = include_str!("../../programmes/liaise-2.toml");
/// A meeting that takes place today, which `DATE` stands for.
const TODAY: &str = include_str!("today.toml");
/// People in the pool; each comes to some events.
const POOL: usize = 300;
/// How many come to each event: those of public pages where they say it.
const SIZES: &[(&str, usize)] = &[
    ("bordeaux-2016", 184),
    ("training-liege-2016", 26),
    ("leuven-2016", 33),
    ("training-augsburg-2017", 29),
    ("the-hague-2017", 106),
    ("rimini-2017", 82),
    ("training-reggio-emilia-2017", 38),
    ("barcelona-2017", 31),
    ("partners-today", 22),
];

/// What was set up.
#[derive(Debug)]
pub struct Demo {
    /// The path of a one-time link that signs the lead in.
    pub sign_in: String,
    /// How many registrations there are.
    pub registrations: usize,
}

/// Fills an empty database. `as_held` keeps the real dates, else today lies in the programme.
pub async fn set_up(services: &Services, as_held: bool) -> anyhow::Result<Demo> {
    let now = services.now();
    let today = now.with_timezone(&chrono_tz::Europe::Brussels).date_naive();
    let text = if as_held {
        LIAISE.to_owned()
    } else {
        let moved = shift::moved(LIAISE, shift::days_to(today, LIAISE));
        moved + &TODAY.replace("DATE", &today.to_string())
    };
    let plan = intake::read(&text)?;
    intake::save(services, &plan, now).await?;
    let chance = Chance::seeded(2016);
    let pool = pool(services, &chance).await?;
    let mut registrations = 0;
    for (slug, size) in SIZES {
        if let Some(event) = events::by_slug(services.db.read(), slug).await? {
            registrations += fill(services, &chance, &event, &pool, (*size, now)).await?;
        }
    }
    let email = EmailAddress::parse("lead@liaise2.example")?;
    let who = (&email, "Camille Lead", Language::En);
    let token = staff::add_account(services, who, Role::Lead, Actor::System, now).await?;
    Ok(Demo {
        sign_in: crate::web::urls::sign_in_link(&token),
        registrations,
    })
}

/// The people of the demonstration, spread over the cities of the directory.
async fn pool(services: &Services, chance: &Chance) -> anyhow::Result<Vec<Answers>> {
    let directory = places::directory(services.db.read()).await?;
    let cities: Vec<(CityId, String)> = directory
        .cities()
        .map(|it| (it.id.clone(), it.country.clone()))
        .collect();
    let people = (0..POOL).filter_map(|no| {
        let (city, country) = people::pick(chance, &cities)?;
        people::person(chance, no, (city, country))
    });
    Ok(people.collect())
}

/// Registers people for an event a month before it, cancels a few, and stamps those who came.
async fn fill(
    services: &Services,
    chance: &Chance,
    event: &Event,
    pool: &[Answers],
    (size, now): (usize, DateTime<Utc>),
) -> anyhow::Result<usize> {
    let sessions = events::sessions(services.db.read(), event.id).await?;
    let begins = sessions.first().map_or(now, |it| it.starts_at);
    let registered_at = (begins - TimeDelta::days(30)).min(now - TimeDelta::days(1));
    let first = usize::try_from(chance.below(POOL as u64)).unwrap_or_default();
    let guests = pool.iter().cycle().skip(first).take(size.min(POOL));
    let mut rooms = Rooms::of(&sessions);
    let guests: Vec<Answers> = guests
        .map(|it| people::at_event(chance, it, event, &mut rooms))
        .collect();
    let enrolled =
        registration::enrol(services, event.id, guests, &event.slug, registered_at).await?;
    for it in enrolled.iter().step_by(23) {
        registration::cancel_by_staff(
            services,
            it.id,
            Actor::System,
            (registered_at + TimeDelta::days(7)).min(now),
        )
        .await?;
    }
    if events::phase(event, now) == Phase::Held {
        stamp(services, chance, event, &enrolled).await?;
    }
    Ok(enrolled.len())
}

/// Most of those who have a seat were there; fewer in the last half-day.
async fn stamp(
    services: &Services,
    chance: &Chance,
    event: &Event,
    enrolled: &[Registration],
) -> anyhow::Result<()> {
    let slots = events::slots(services.db.read(), event.id).await?;
    let here = enrolled
        .iter()
        .enumerate()
        .filter(|(no, it)| it.state == State::Confirmed && no % 23 != 0);
    let mut stamps = Vec::new();
    for (_, it) in here {
        if chance.below(100) < 8 {
            continue;
        }
        for slot in &slots {
            if chance.below(100) < 90 {
                let minutes = i64::try_from(chance.below(25)).unwrap_or_default();
                stamps.push(Stamp {
                    id: AttendanceId(services.chance.uuid(slot.starts_at)),
                    event: event.id,
                    registration: it.id,
                    slot: slot.id,
                    how: How::Search,
                    at: slot.starts_at - TimeDelta::minutes(minutes),
                    by: "Demo".to_owned(),
                });
            }
        }
    }
    let work = async |tx: &Tx| {
        for stamp in &stamps {
            attendance::add_stamp(tx, stamp).await?;
        }
        Ok::<(), sea_orm::DbErr>(())
    };
    services.db.write(work).await?;
    Ok(())
}
