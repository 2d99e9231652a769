//! The people of a list in a file: looked at, rehearsed, registered or invited.

use chrono::{DateTime, NaiveDate, Utc};

use super::group::{register_group, rehearse_group};
use super::turn::Leaving;
use super::{Error, GroupDone, Setting};
use crate::base::{EventId, Language};
use crate::platform::Services;
use crate::registration::model::{Answers, Group, List};
use crate::registration::rules::{Listed, Otherwise, Refusal, check_list, invitation_ends_at};

/// People to be registered, or invited until a day.
#[derive(Debug, Clone)]
pub struct Import {
    /// Names the rendered form: the same one twice is one import.
    pub form_id: String,
    /// The organiser's name.
    pub by: String,
    /// What is known of each.
    pub people: Vec<Answers>,
    /// Until when each is asked whether they want the seat that is kept; none: they are registered at once.
    pub until: Option<NaiveDate>,
}

/// Checks every row of a list against an event; `lang` is the language of those who do not say theirs.
pub async fn check_people(
    services: &Services,
    event: EventId,
    (list, otherwise): (&List, Otherwise<'_>),
    lang: Language,
) -> Result<Vec<Listed>, Error> {
    let setting = Setting::of_event(services, event).await?;
    let languages = Language::ALL.map(|it| services.wording.words(it));
    let asked = setting.asked(lang);
    Ok(check_list(list, otherwise, &asked, &languages))
}

/// Says what an import would come to at this moment, and which letters would leave; changes nothing.
pub async fn rehearse_import(
    services: &Services,
    event: EventId,
    import: &Import,
    now: DateTime<Utc>,
) -> Result<(GroupDone, Leaving), Error> {
    let setting = Setting::of_event(services, event).await?;
    let group = group(&setting, import, now)?;
    rehearse_group(services, &setting, &group, now).await
}

/// Registers or invites everybody, in one transaction; those who are registered already stay as they are.
pub async fn import(
    services: &Services,
    event: EventId,
    import: &Import,
    now: DateTime<Utc>,
) -> Result<GroupDone, Error> {
    let setting = Setting::of_event(services, event).await?;
    let group = group(&setting, import, now)?;
    register_group(services, &setting, &import.form_id, &group, now).await
}

fn group(setting: &Setting, import: &Import, now: DateTime<Utc>) -> Result<Group, Error> {
    let until = import.until.map(|day| {
        let ends_at = invitation_ends_at(&setting.event, day, now);
        ends_at.ok_or(Error::Refused(Refusal::Day))
    });
    Ok(Group {
        by: import.by.clone(),
        by_staff: true,
        invited_until: until.transpose()?,
        people: import.people.clone(),
        code: String::new(),
        may_split: true,
        leaves_known: true,
    })
}
