//! Somebody who organises.

use plenary::base::{EmailAddress, Language};
use plenary::staff::{self, Actor, Role};
use reqwest::{Method, StatusCode, header};

use super::{Reply, Site};

/// A signed-in organiser: what the browser knows.
pub(crate) struct Organiser {
    pub(crate) cookie: String,
    pub(crate) csrf: String,
}

impl Site {
    /// A link that signs a new account in once.
    pub(crate) async fn sign_in_link(&self, email: &str, role: Role) -> String {
        let email = EmailAddress::parse(email).unwrap();
        let who = (&email, "Olga Lead", Language::En);
        let now = self.services.now();
        let token = staff::add_account(&self.services, who, role, Actor::System, now)
            .await
            .unwrap();
        format!("/office/sign-in/{token}")
    }

    /// Uses a link up.
    pub(crate) async fn enter(&self, link: &str) -> Organiser {
        let reply = self.post(link, &[]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        let cookie = reply
            .header(header::SET_COOKIE)
            .split(';')
            .next()
            .unwrap()
            .to_owned();
        let mut organiser = Organiser {
            cookie,
            csrf: String::new(),
        };
        organiser.csrf = self.see(&organiser, "/office/visits").await.field("csrf");
        organiser
    }

    /// A new account, signed in.
    pub(crate) async fn organiser(&self, role: Role) -> Organiser {
        let link = self
            .sign_in_link(&format!("{}@efus.example", role.code()), role)
            .await;
        self.enter(&link).await
    }

    /// Looks at a page of the desk.
    pub(crate) async fn see(&self, organiser: &Organiser, path: &str) -> Reply {
        self.send(
            self.request(Method::GET, path)
                .header(header::COOKIE, &organiser.cookie),
        )
        .await
    }

    /// Sends a form of the desk.
    pub(crate) async fn act(
        &self,
        organiser: &Organiser,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Reply {
        let fields: Vec<_> = [("csrf", organiser.csrf.as_str())]
            .into_iter()
            .chain(fields.iter().copied())
            .collect();
        self.send(
            self.request(Method::POST, path)
                .header(header::COOKIE, &organiser.cookie)
                .form(&fields),
        )
        .await
    }
}
