mod asked;
mod desk;
mod files;
mod kept;

use chrono::TimeDelta;
use plenary::questions::{self, Question};
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::organiser::Organiser;
use crate::support::{Reply, Site};

const PAGE: &str = "/office/events/leuven/questions";

/// An event in Leuven whose form can be added to, and the lead who does.
pub(crate) struct Desk {
    pub(crate) site: Site,
    pub(crate) lead: Organiser,
}

impl Desk {
    pub(crate) async fn open() -> Self {
        let mut site = Site::open().await;
        site.event("leuven", 20).await;
        let lead = site.organiser(Role::Lead).await;
        Self { site, lead }
    }

    /// Adds a question of this kind; gives it as it is asked.
    pub(crate) async fn ask(&self, label: &str, kind: &str, other: &[(&str, &str)]) -> Question {
        let reply = self.send(PAGE, label, kind, other).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        self.asked().await.pop().unwrap()
    }

    /// Sends the form of a question.
    pub(crate) async fn send(
        &self,
        path: &str,
        label: &str,
        kind: &str,
        other: &[(&str, &str)],
    ) -> Reply {
        let mut fields = vec![
            ("label_en", label),
            ("kind", kind),
            ("seen_by", "organisers"),
            ("keep", "90"),
        ];
        fields.retain(|(name, _)| !other.iter().any(|it| it.0 == *name));
        fields.extend(other);
        // Forms that do not say which question was read may be looked at with what was there a second ago.
        self.site.wait(TimeDelta::seconds(2));
        let reply = self.site.act(&self.lead, path, &fields).await;
        self.site.wait(TimeDelta::seconds(2));
        reply
    }

    /// Changes a question that is still as it was seen.
    pub(crate) async fn change(
        &self,
        question: &Question,
        label: &str,
        other: &[(&str, &str)],
    ) -> Reply {
        let seen = question.versions.len().to_string();
        let mut fields = vec![("seen", seen.as_str())];
        fields.extend(other);
        let path = format!("{PAGE}/{}", question.id.0);
        self.send(&path, label, "", &fields).await
    }

    /// What the form asks.
    pub(crate) async fn asked(&self) -> Vec<Question> {
        let conn = self.site.services.db.read();
        let event = plenary::events::by_slug(conn, "leuven").await.unwrap();
        questions::of_event(conn, event.unwrap().id).await.unwrap()
    }

    /// The page of the desk about somebody, by the place in the order of arrival.
    pub(crate) async fn about(&self, place: usize, part: &str) -> String {
        let people = self.site.registrations("leuven").await;
        let id = people.get(place).unwrap().id.0;
        format!("/office/events/leuven/registrations/{id}{part}")
    }
}

/// A condition as the form of a question sends it.
pub(crate) fn if_answered(question: &Question, answer: &str) -> String {
    format!("{} {answer}", question.id.0)
}
