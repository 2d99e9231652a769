//! What is kept about a person: handed out, and erased where nobody needs it.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{Error, Personal, change, store};
use crate::base::EmailAddress;
use crate::mail::{self, EntryFilter};
use crate::platform::Services;
use crate::questions::Reply;
use crate::registration::model::{Answers, CityAnswer, Ending, Gender, TargetGroup};
use crate::wording::Words;

/// Most letters that are listed.
const MOST: u64 = 1000;

/// Everything that is kept about a registration, as JSON: keys in English, codes as they are stored.
pub(in crate::registration) async fn subject_data(
    services: &Services,
    it: &Personal,
) -> Result<Value, Error> {
    let (person, event) = (&it.registration, &it.setting.event);
    let filter = EntryFilter {
        registration: Some(person.id),
        ..EntryFilter::default()
    };
    let conn = services.db.read();
    let notes = store::notes(conn, person.id).await?;
    let notes: Vec<Value> = notes
        .iter()
        .map(|it| json!({ "at": it.at, "text": it.text }))
        .collect();
    let (letters, _) = mail::log(conn, &filter, MOST).await?;
    let letters: Vec<Value> = letters
        .iter()
        .rev()
        .map(|it| {
            json!({
                "kind": it.kind.code(), "language": it.lang.code(), "to": it.to, "subject": it.subject,
                "state": it.state.code(), "queued_at": it.created_at, "sent_at": it.sent_at,
            })
        })
        .collect();
    Ok(json!({
        "event": {
            "title": event.title.in_(person.answers.lang),
            "starts_on": event.starts_on, "ends_on": event.ends_on,
        },
        "registration": {
            "reference": person.reference, "state": person.state.code(), "source": person.source.code(),
            "registered_by": person.registered_by, "created_at": person.created_at,
            "updated_at": person.updated_at, "waiting_since": person.waiting_since,
            "deadline": person.deadline, "ended_because": person.ending.map(Ending::code),
        },
        "answers": answers(it, &services.wording.words(person.answers.lang)),
        "letters": letters,
        "tags": store::tags(conn, person.id).await?,
        "notes": notes,
    }))
}

fn answers(it: &Personal, words: &Words) -> Value {
    let said = &it.registration.answers;
    let titles = |ids: &[crate::base::SessionId]| -> Vec<&str> {
        let named = it.setting.sessions.iter().filter(|at| ids.contains(&at.id));
        named.map(|at| at.title.in_(said.lang)).collect()
    };
    let city = match &said.city {
        CityAnswer::Known(id) => Some(it.setting.directory.name(id, said.lang)),
        CityAnswer::Unmatched(typed) => Some(typed.as_str()),
        CityAnswer::NoCity | CityAnswer::NotStated => None,
    };
    json!({
        "given_name": said.given_name.as_str(), "family_name": said.family_name.as_str(),
        "badge_name": said.badge_name, "email": said.email.as_ref().map(EmailAddress::as_str),
        "organisation": said.organisation, "city": city, "country": said.country,
        "target_group": said.target_group.map(TargetGroup::code), "function": said.function,
        "gender": said.gender.map(Gender::code), "mode": said.mode.code(),
        "sessions": titles(&said.sessions), "waits_for": titles(&said.waits),
        "language": said.lang.code(), "languages": said.languages,
        "access_needs": said.access_needs, "diet": said.diet,
        "photo": said.photo, "list_sharing": said.list_sharing,
        "questions": said.replies.iter().map(|it| reply(it, words)).collect::<Vec<Value>>(),
    })
}

fn reply(it: &Reply, words: &Words) -> Value {
    json!({ "question": it.label(words.lang()), "version": it.version.no, "answer": it.text(words) })
}

/// Erases every answer that nobody needs for the event to take place.
pub(in crate::registration) async fn forget_optional(
    services: &Services,
    it: &Personal,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let said = &it.registration.answers;
    let is_needed = |it: &&Reply| it.version.asking.required;
    let less = Answers {
        badge_name: String::new(),
        target_group: None,
        function: String::new(),
        gender: None,
        languages: Vec::new(),
        access_needs: String::new(),
        diet: String::new(),
        photo: false,
        list_sharing: false,
        replies: said.replies.iter().filter(is_needed).cloned().collect(),
        ..said.clone()
    };
    change(services, &it.setting, &it.registration, less, now).await
}
