//! Somebody who registers.

use plenary::base::EmailAddress;
use plenary::mail::{self, Transport};
use plenary::registration::{self, Registration, State};
use reqwest::StatusCode;

use super::{Reply, Site};

/// The form as Ana fills it in; a name said again replaces the value.
pub(crate) fn ana<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("given_name", "Ana"),
        ("family_name", "Silva"),
        ("email", "ana@setubal.example"),
        ("organisation", "Câmara Municipal"),
        ("city", "Setubal"),
        ("notice", "yes"),
        ("language", "en"),
    ];
    fields.retain(|(name, _)| !other.iter().any(|it| it.0 == *name));
    fields.extend(other.iter().filter(|it| !it.1.is_empty()));
    fields
}

impl Site {
    /// Sends the form of an event, filled in as [`ana`] says.
    pub(crate) async fn fill_in(&self, slug: &str, other: &[(&str, &str)]) -> Reply {
        self.post(&format!("/en/events/{slug}/registration"), &ana(other))
            .await
    }

    /// Registers somebody and gives the path of the personal page.
    pub(crate) async fn register(&self, slug: &str, other: &[(&str, &str)]) -> String {
        let reply = self.fill_in(slug, other).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        let fields = ana(other);
        let said = |name: &str| fields.iter().find(|it| it.0 == name).map(|it| it.1);
        let sent = (said("email").unwrap(), said("given_name").unwrap());
        let is_theirs = |it: &&Registration| {
            let email = it.answers.email.as_ref().map(EmailAddress::as_str);
            (email, it.answers.given_name.as_str()) == (Some(sent.0), sent.1)
        };
        let people = self.registrations(slug).await;
        let newest = people.iter().rfind(is_theirs).unwrap();
        self.personal_page(newest)
    }

    /// The path of somebody's personal page, as their letters say it.
    pub(crate) fn personal_page(&self, it: &Registration) -> String {
        let token = self.services.vault.link("my", it.id.0, it.link_version);
        format!("/en/my/{token}")
    }

    /// Everybody registered for an event, in the order of arrival.
    pub(crate) async fn registrations(&self, slug: &str) -> Vec<Registration> {
        let conn = self.services.db.read();
        let event = plenary::events::by_slug(conn, slug).await.unwrap().unwrap();
        registration::of_event(conn, event.id).await.unwrap()
    }

    /// The states of everybody registered for an event, in the order of arrival.
    pub(crate) async fn states(&self, slug: &str) -> Vec<State> {
        let people = self.registrations(slug).await;
        people.iter().map(|it| it.state).collect()
    }

    /// Delivers every letter and gives the kinds in their order, with the addresses.
    pub(crate) async fn letters(&self) -> Vec<String> {
        let transport = Transport::open(&self.services.config.mail_url).unwrap();
        mail::deliver_due(&self.services, &transport).await.unwrap();
        let (mut entries, _) =
            mail::log(self.services.db.read(), &mail::EntryFilter::default(), 500)
                .await
                .unwrap();
        entries.sort_by_key(|it| it.seq);
        entries
            .iter()
            .map(|it| {
                format!(
                    "{} {} {} {}",
                    it.kind.code(),
                    it.lang.code(),
                    it.to,
                    it.state.code()
                )
            })
            .collect()
    }

    /// The text, and the calendar part, of the newest letter of a kind.
    pub(crate) async fn letter(&self, kind: &str) -> (String, String) {
        let (entries, _) = mail::log(self.services.db.read(), &mail::EntryFilter::default(), 500)
            .await
            .unwrap();
        let newest = entries.iter().find(|it| it.kind.code() == kind).unwrap();
        let contents = mail::letter(&self.services, newest.id)
            .await
            .unwrap()
            .unwrap()
            .contents
            .unwrap();
        (contents.text, contents.calendar.unwrap_or_default())
    }
}
