//! The form of a group: what was sent, what becomes of it, what comes back. On the public page and on the desk.

use chrono::{DateTime, Utc};
use maud::Markup;

use crate::base::{CityId, EventId, Language};
use crate::platform::Services;
use crate::registration::actions::{self, Error, GroupDone, Setting};
use crate::registration::model::{Row, Typed, rows};
use crate::registration::rules::{self, By, Refusal};
use crate::registration::views::{self, FormPage, GroupPage};
use crate::web::{Fault, Frame};

/// The form about one event, blank or as it was sent.
pub struct GroupForm {
    setting: Setting,
    typed: Typed,
    rows: Vec<Row>,
    form_id: String,
    /// The organiser who registers them; none: the form asks who does.
    by: Option<String>,
    invites: bool,
}

/// What comes back with a form.
#[derive(Debug, Default)]
pub struct GroupBack {
    faults: Vec<Fault>,
    candidates: Vec<CityId>,
    too_few: Option<usize>,
}

impl std::fmt::Debug for GroupForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GroupForm").finish_non_exhaustive()
    }
}

impl GroupForm {
    /// A blank form; with `by`, filled in by an organiser of this name.
    pub async fn blank(
        services: &Services,
        event: EventId,
        by: Option<String>,
    ) -> Result<Self, Error> {
        Ok(Self {
            setting: Setting::of_event(services, event).await?,
            typed: Typed::default(),
            rows: Vec::new(),
            form_id: services.chance.token(),
            by,
            invites: false,
        })
    }

    /// The form of an organiser who keeps seats for people and asks them, until a day that the form asks for.
    #[must_use]
    pub fn inviting(self) -> Self {
        Self {
            invites: true,
            ..self
        }
    }

    /// The form with what was typed and pasted; pasted people stand in rows from then on.
    #[must_use]
    pub fn filled_in(mut self, fields: Vec<(String, String)>) -> Self {
        let typed = Typed(fields);
        self.rows = rows(&typed);
        let sent = typed.one("form_id");
        if !sent.is_empty() && sent.chars().all(|it| it.is_ascii_alphanumeric()) {
            sent.clone_into(&mut self.form_id);
        }
        self.typed = typed;
        self
    }

    /// The code, as it was typed.
    pub(super) fn code(&self) -> &str {
        self.typed.one("code")
    }

    /// Registers everybody, or says what stands against it.
    pub async fn register(
        &self,
        services: &Services,
        lang: Language,
        now: DateTime<Utc>,
    ) -> Result<Result<GroupDone, GroupBack>, Error> {
        let asked = self.setting.asked(lang);
        let by = match &self.by {
            Some(name) if self.invites => By::Host(name, now),
            Some(name) => By::Staff(name),
            None => By::Anybody,
        };
        let checked = rules::check_group(&self.typed, &self.rows, &asked, by);
        let group = match checked {
            Ok(group) => group,
            Err((faults, candidates)) => {
                return Ok(Err(GroupBack {
                    faults,
                    candidates,
                    too_few: None,
                }));
            }
        };
        let form = self.form_id.as_str();
        match actions::register_group(services, &self.setting, form, &group, now).await {
            Ok(done) => Ok(Ok(done)),
            Err(Error::TooFew(seats)) => Ok(Err(GroupBack {
                too_few: Some(seats),
                ..GroupBack::default()
            })),
            Err(Error::Refused(refusal @ Refusal::Code)) => Ok(Err(GroupBack {
                faults: vec![("code".to_owned(), refusal.phrase())],
                ..GroupBack::default()
            })),
            Err(other) => Err(other),
        }
    }

    /// The fields, with what came back.
    pub fn fields(&self, frame: &Frame, back: &GroupBack) -> Markup {
        let page = FormPage {
            asked: &self.setting.asked(frame.lang()),
            typed: &self.typed,
            faults: &back.faults,
            candidates: &back.candidates,
            notice: self.setting.notice.as_ref(),
            form_id: &self.form_id,
            trouble: None,
        };
        let group = GroupPage {
            page: &page,
            rows: &self.rows,
            faults: &back.faults,
            too_few: back.too_few,
            asks_by: self.by.is_none(),
            invites: self.invites,
        };
        views::group_fields(frame, &group)
    }
}
