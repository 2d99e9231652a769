//! The form as it was sent, and what it is about.

use super::{Answers, CityAnswer, Gender, Registration, State, TargetGroup};
use crate::base::{Language, SessionId};
use crate::events::{Access, Event, Session};
use crate::places::Directory;
use crate::questions::{self, Question, Upload};

/// A form as it was sent: names and values in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::registration) struct Typed(pub(in crate::registration) Vec<(String, String)>);

impl Typed {
    /// The form as it would have to be filled in to give these answers; `city` is the name of their city, `files` those among
    /// the answers, with their tokens.
    pub(in crate::registration) fn of(
        answers: &Answers,
        city: &str,
        files: &[(String, Upload)],
    ) -> Self {
        let yes = |it: bool| if it { "yes" } else { "" };
        let no_city = answers.city == CityAnswer::NoCity;
        let fields = [
            ("given_name", answers.given_name.as_str()),
            ("family_name", answers.family_name.as_str()),
            ("badge_name", &answers.badge_name),
            ("organisation", &answers.organisation),
            ("city", city),
            ("no_city", yes(no_city)),
            ("country", answers.country.as_deref().unwrap_or_default()),
            (
                "target_group",
                answers.target_group.map_or("", TargetGroup::code),
            ),
            ("function", &answers.function),
            ("gender", answers.gender.map_or("", Gender::code)),
            ("mode", answers.mode.code()),
            ("language", answers.lang.code()),
            ("access_needs", &answers.access_needs),
            ("diet", &answers.diet),
            ("photo", yes(answers.photo)),
            ("list_sharing", yes(answers.list_sharing)),
        ];
        let owned = |it: (&str, &str)| (it.0.to_owned(), it.1.to_owned());
        let languages = answers
            .languages
            .iter()
            .map(|it| owned(("languages[]", it)));
        let each = |name, sessions: &[SessionId]| -> Vec<(String, String)> {
            let ids = sessions.iter().map(|it| it.0.to_string());
            ids.map(|it| owned((name, &it))).collect()
        };
        let sessions = each("sessions[]", &answers.sessions);
        let waits = each("waits[]", &answers.waits);
        let replies = answers.replies.iter();
        let replies = replies.flat_map(|it| questions::typed(it, files));
        Self(
            fields
                .map(owned)
                .into_iter()
                .chain(languages)
                .chain(sessions)
                .chain(waits)
                .chain(replies)
                .collect(),
        )
    }

    /// The first value of a field; empty when it is not there.
    pub(in crate::registration) fn one(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|it| it.0 == name)
            .map_or("", |it| it.1.as_str())
    }

    /// All values of a field.
    pub(in crate::registration) fn all(&self, name: &str) -> Vec<&str> {
        self.0
            .iter()
            .filter(|it| it.0 == name)
            .map(|it| it.1.as_str())
            .collect()
    }

    /// Whether a box is ticked, or answered with anything but no.
    pub(in crate::registration) fn ticked(&self, name: &str) -> bool {
        !matches!(self.one(name), "" | "no" | "0" | "false")
    }
}

/// What the form is checked against.
pub(in crate::registration) struct Asked<'a> {
    pub(in crate::registration) event: &'a Event,
    pub(in crate::registration) sessions: &'a [Session],
    pub(in crate::registration) directory: &'a Directory,
    /// The language of the page.
    pub(in crate::registration) lang: Language,
    /// The version of the data notice to acknowledge, where there is one.
    pub(in crate::registration) notice: Option<i32>,
    /// What the organisers added to the form.
    pub(in crate::registration) questions: &'a [Question],
    /// The files that the form names, by their tokens.
    pub(in crate::registration) uploads: &'a [(String, Upload)],
    /// The registration whose answers are changed; none: a new one.
    pub(in crate::registration) before: Option<&'a Registration>,
}

impl Asked<'_> {
    /// Whether sessions can be chosen: by those who have a seat or will get one.
    pub(in crate::registration) fn may_choose(&self) -> bool {
        match self.before {
            Some(registration) => registration.state == State::Confirmed,
            None => self.event.access != Access::Approval && self.has_seats(),
        }
    }

    /// Whether a seat may be left for somebody: one of everybody's, or one that is kept for some.
    pub(in crate::registration) fn has_seats(&self) -> bool {
        self.event.free() > 0 || self.event.taken_reserved < self.event.reserved
    }

    /// Whether an invitation code may be known to somebody.
    pub(in crate::registration) fn takes_codes(&self) -> bool {
        self.before.is_none() && (self.event.access == Access::Invited || self.event.reserved > 0)
    }

    /// Whether a place is left for this person.
    pub(in crate::registration) fn has_place(&self, session: &Session) -> bool {
        let own = self
            .before
            .is_some_and(|it| it.answers.sessions.contains(&session.id));
        own || !session.is_full()
    }
}
