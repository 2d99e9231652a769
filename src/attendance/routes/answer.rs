//! The page at the door as the answer to a request.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::call::{Call, Look, slot_id};
use crate::attendance::actions::{Error, List};
use crate::attendance::model::Person;
use crate::attendance::rules::{self, Fault, Typed};
use crate::attendance::views::{self, DoorPage, Message, Shown, WalkInForm};
use crate::events::Slot;
use crate::web::{self, Tone};
use crate::wording::say;

/// What the page says beside the list.
#[derive(Debug, Default)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) message: Option<Message>,
    pub(super) back: Back,
}

/// A form of somebody new that comes back.
#[derive(Debug, Default)]
pub(super) struct Back {
    form_id: String,
    typed: Typed,
    pub(super) faults: Vec<Fault>,
    /// Somebody on the list with the same name.
    pub(super) listed: Option<Person>,
    came: bool,
}

impl Back {
    /// With what was typed.
    pub(super) fn of(form_id: &str, typed: &Typed) -> Self {
        Self {
            form_id: form_id.to_owned(),
            typed: typed.clone(),
            came: true,
            ..Self::default()
        }
    }
}

impl Call {
    /// The page as it is asked for, with what just happened.
    pub(super) async fn show(&self, look: &Look) -> web::Result<Response> {
        let list = self.visit.list(&self.services).await?;
        let answer = Answer {
            message: self.news(look, &list),
            ..Answer::default()
        };
        Ok(self.page(look, &list, &answer))
    }

    /// The page again, with what goes with it.
    pub(super) async fn answer(&self, look: &Look, answer: Answer) -> web::Result<Response> {
        let list = self.visit.list(&self.services).await?;
        Ok(self.page(look, &list, &answer))
    }

    /// The page again, saying why nothing was done.
    pub(super) async fn refuse(
        &self,
        error: Error,
        look: &Look,
        back: Back,
    ) -> web::Result<Response> {
        let Error::Refused(refusal) = error else {
            return Err(error.into());
        };
        let answer = Answer {
            status: StatusCode::CONFLICT,
            message: Some((Tone::Bad, refusal.phrase())),
            back,
        };
        self.answer(look, answer).await
    }

    fn news(&self, look: &Look, list: &List) -> Option<Message> {
        let (id, slot) = look.whom();
        let name = list.people.iter().find(|it| it.id == id)?.name();
        match (look.did.as_str(), list.stamps.get(&(id, slot))) {
            ("in", Some(_)) => Some((Tone::Good, say::attendance_done_in(name))),
            ("before", Some(stamp)) => {
                let time = stamp.time(self.visit.event.zone, &self.frame.words);
                let by = stamp.by.as_str();
                Some((Tone::Warn, say::attendance_done_before(name, time, by)))
            }
            ("out", None) => Some((Tone::Plain, say::attendance_done_out(name))),
            _ => None,
        }
    }

    fn page(&self, look: &Look, list: &List, answer: &Answer) -> Response {
        let (visit, words) = (&self.visit, &self.frame.words);
        let slot = self.slot(look);
        let people = list.in_order(words);
        let shown = |(person, city): &'_ (Person, String)| Shown {
            stamp: slot
                .and_then(|it| list.stamps.get(&(person.id, it.id)))
                .cloned(),
            person: person.clone(),
            city: city.clone(),
        };
        let everybody: Vec<Shown> = people.iter().map(shown).collect();
        let form_id = self.services.chance.token();
        let page = DoorPage {
            token: &self.token,
            label: &visit.door.label,
            event: &visit.event,
            slots: &visit.slots,
            slot,
            is_open: slot.is_some_and(|it| rules::is_open(it, visit.event.zone, self.now)),
            typed: &look.q,
            cities: views::counts(&everybody, words),
            found: self.found(look, &people).into_iter().map(shown).collect(),
            city: &look.city,
            message: answer.message.clone(),
            walk_in: WalkInForm {
                form_id: if answer.back.came {
                    &answer.back.form_id
                } else {
                    &form_id
                },
                typed: &answer.back.typed,
                faults: &answer.back.faults,
                listed: answer
                    .back
                    .listed
                    .as_ref()
                    .map(|it| (it.name(), it.city_label(&list.directory, words))),
                is_back: answer.back.came,
            },
        };
        (answer.status, views::door_page(&self.frame, &page)).into_response()
    }

    /// Whom the search means; a scanner that types a ticket means its owner.
    fn found<'a>(&self, look: &Look, people: &'a [(Person, String)]) -> Vec<&'a (Person, String)> {
        match self.services.vault.read_ticket(&look.q) {
            Some(id) => people.iter().filter(|it| it.0.id.0 == id).collect(),
            None => rules::find(&look.q, people),
        }
    }

    /// The half-day asked for; else the one that the clock of the venue chooses.
    fn slot(&self, look: &Look) -> Option<&Slot> {
        let visit = &self.visit;
        let preset = || rules::preset(&visit.slots, visit.event.zone, self.now);
        visit.slot(slot_id(&look.slot)).or_else(preset)
    }
}
