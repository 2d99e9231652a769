//! Somebody who organises.

use mail_parser::MessageParser;
use plenary::base::{EmailAddress, Language};
use plenary::platform::MailUrl;
use plenary::staff::{self, Actor, Role};
use reqwest::{Method, StatusCode, header};

use super::{Reply, Site};

/// A signed-in organiser: what the browser knows.
#[derive(Clone)]
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

    /// The sign-in link in the newest letter to this address, as its recipient finds it in the folder of letters.
    pub(crate) async fn mailed_link(&self, email: &str) -> String {
        self.letters().await;
        let MailUrl::Files(folder) = &self.services.config.mail_url else {
            unreachable!("the tests write letters into a folder");
        };
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|it| it.unwrap().path())
            .collect();
        files.sort_by_key(|it| std::fs::metadata(it).unwrap().modified().unwrap());
        let texts = files.iter().rev().map(|it| std::fs::read(it).unwrap());
        let mut links = texts.filter_map(|bytes| {
            let message = MessageParser::default().parse(&bytes).unwrap();
            let to = message.to().unwrap().first().unwrap().address().unwrap();
            let text = message.body_text(0).unwrap();
            let start = text.find("/office/sign-in/")?;
            let end = text[start..].find(|it: char| it.is_whitespace() || it == '>' || it == ')');
            let link = &text[start..][..end.unwrap_or(text.len() - start)];
            (to == email).then(|| link.to_owned())
        });
        links.next().unwrap()
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
