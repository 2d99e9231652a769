//! Who may come in: an organiser with a signed-in browser, and only with a form of our own.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use subtle::ConstantTimeEq as _;

use crate::base::{AccountId, Language, VisitId};
use crate::platform::Services;
use crate::staff::actions::{self, Desk};
use crate::staff::model::{Account, Actor, Role};
use crate::web::{self, Posted, PreferredLanguage, urls};

/// A signed-in organiser. A page that takes one shows nobody else anything.
#[derive(Debug, Clone)]
pub struct Organiser {
    /// The account.
    pub account: AccountId,
    /// The organiser's name.
    pub name: String,
    /// The language of the desk.
    pub lang: Language,
    /// What the organiser may do.
    pub role: Role,
    /// The browser.
    pub visit: VisitId,
    /// The token for forms.
    pub csrf: String,
}

impl Organiser {
    /// The organiser as the audit log names them.
    pub fn actor(&self) -> Actor {
        Actor::Account(self.account, self.name.clone())
    }

    /// The organiser as the frame of the desk shows them.
    pub fn desk(&self) -> web::Desk {
        web::Desk {
            name: self.name.clone(),
            is_lead: self.role == Role::Lead,
            csrf: self.csrf.clone(),
        }
    }

    /// Lets only the lead go on; anybody else finds nothing here, and the audit log notes the try.
    pub async fn require_lead(&self, services: &Services, path: &str) -> web::Result<()> {
        if self.role == Role::Lead {
            return Ok(());
        }
        actions::note_refusal(services, self.actor(), path, services.now()).await?;
        Err(web::Error::NotFound)
    }
}

impl From<(Desk, String)> for Organiser {
    fn from((desk, csrf): (Desk, String)) -> Self {
        let Account {
            id,
            name,
            lang,
            role,
            ..
        } = desk.account;
        Self {
            account: id,
            name,
            lang,
            role,
            visit: desk.visit,
            csrf,
        }
    }
}

/// Only for looking: what changes something takes an [`OfficeForm`], so that no handler forgets the token of the form.
impl FromRequestParts<Services> for Organiser {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, services: &Services) -> Result<Self, Response> {
        if parts.method.is_safe() {
            signed_in(parts, services).await
        } else {
            Err(web::Error::Forbidden.into_response())
        }
    }
}

async fn signed_in(parts: &mut Parts, services: &Services) -> Result<Organiser, Response> {
    let desk = match cookie(&parts.headers, services) {
        Some(token) => actions::organiser_of(services, &token, services.now())
            .await
            .map_err(|it| web::Error::from(it).into_response())?,
        None => None,
    };
    let Some(desk) = desk else {
        return Err(stranger(parts));
    };
    if let Some(known) = parts.extensions.get::<PreferredLanguage>() {
        known.set(desk.account.lang);
    }
    let csrf = actions::csrf(services, desk.visit);
    Ok(Organiser::from((desk, csrf)))
}

/// Somebody who is not signed in: a page leads to signing in and back, a form is refused.
fn stranger(parts: &Parts) -> Response {
    if !parts.method.is_safe() {
        return web::Error::Forbidden.into_response();
    }
    let wanted = parts
        .uri
        .path_and_query()
        .map_or(urls::OFFICE, |it| it.as_str());
    Redirect::to(&urls::with_query(urls::SIGN_IN, &[("next", wanted)])).into_response()
}

/// The fields of a form of the desk, with the organiser who sent it. The token of the form was right.
#[derive(Debug)]
pub struct OfficeForm {
    /// Who sent it.
    pub organiser: Organiser,
    posted: Posted,
}

impl OfficeForm {
    /// The first value of a field; empty when it is not there.
    pub fn one(&self, name: &str) -> &str {
        self.fields()
            .iter()
            .find(|it| it.0 == name)
            .map_or("", |it| it.1.as_str())
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields()
            .iter()
            .filter(|it| it.0 == name)
            .map(|it| it.1.as_str())
            .collect()
    }

    /// Every field in its order.
    pub fn fields(&self) -> &[(String, String)] {
        &self.posted.fields
    }

    /// Takes the form out, with the files that came with it.
    pub fn take(&mut self) -> Posted {
        std::mem::take(&mut self.posted)
    }
}

impl FromRequest<Services> for OfficeForm {
    type Rejection = Response;

    async fn from_request(request: Request, services: &Services) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let organiser = signed_in(&mut parts, services).await?;
        let request = Request::from_parts(parts, body);
        let posted = Posted::from_request(request, services).await?;
        let form = Self { organiser, posted };
        let own = form
            .one("csrf")
            .as_bytes()
            .ct_eq(form.organiser.csrf.as_bytes());
        if bool::from(own) {
            Ok(form)
        } else {
            Err(web::Error::Forbidden.into_response())
        }
    }
}

/// `__Host-` where browsers keep their promise about it; on loopback without TLS some drop such cookies.
fn cookie_name(base_url: &str) -> &'static str {
    if base_url.starts_with("https:") {
        "__Host-plenary"
    } else {
        "plenary"
    }
}

/// The header that signs a browser in, or out with an empty token.
pub(super) fn set_cookie(base_url: &str, token: &str, seconds: i64) -> String {
    let name = cookie_name(base_url);
    let secure = if name.starts_with("__Host-") {
        "; Secure"
    } else {
        ""
    };
    format!("{name}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
}

fn cookie(headers: &HeaderMap, services: &Services) -> Option<String> {
    let wanted = cookie_name(&services.config.base_url);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(';'))
        .filter_map(|it| it.trim().split_once('='))
        .find(|(name, _)| *name == wanted)
        .map(|(_, value)| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_as_strict_as_browsers_allow() {
        assert_eq!(
            set_cookie("https://events.example.eu", "abc", 60),
            "__Host-plenary=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure"
        );
        assert_eq!(
            set_cookie("http://127.0.0.1:8080", "abc", 60),
            "plenary=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax"
        );
    }
}
