//! Registering people whose answers are known already, without a form.

use chrono::{DateTime, Utc};

use super::Error;
use super::register::{Request, register};
use super::setting::Setting;
use super::turnstile::Turnstile;
use crate::base::EventId;
use crate::platform::Services;
use crate::registration::model::{Answers, Registration};

/// Registers each person as the form would, at `now`, in the order given; `key` makes sending the same list again harmless.
pub async fn enrol(
    services: &Services,
    event: EventId,
    people: Vec<Answers>,
    key: &str,
    now: DateTime<Utc>,
) -> Result<Vec<Registration>, Error> {
    let setting = Setting::of_event(services, event).await?;
    let turnstile = Turnstile::default();
    let mut enrolled = Vec::with_capacity(people.len());
    for (no, answers) in people.into_iter().enumerate() {
        let request = Request {
            form_id: format!("{key}-{no}"),
            answers,
            notice_version: setting.notice.as_ref().map(|it| it.version),
            another_person: false,
            code: String::new(),
        };
        enrolled.push(register(services, &setting, &turnstile, &request, now).await?);
    }
    Ok(enrolled)
}
