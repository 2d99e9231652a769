//! What a handler needs to make a page: the reader's words, the programme, where the reader is.

use std::sync::{Arc, OnceLock};

use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use super::{Error, Site};
use crate::base::Language;
use crate::platform::Services;
use crate::wording::Words;

/// The frame of one page for one reader.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The reader's language.
    pub words: Words,
    /// The programme.
    pub site: Arc<Site>,
    /// The public address of the site.
    pub base_url: Arc<str>,
    /// The path without its language, for the language switch; none where the address has no language.
    pub(super) switchable: Option<String>,
}

/// The language of somebody we know, which goes before what the browser says: every request has one, and an extractor that
/// recognises somebody sets it.
#[derive(Debug, Clone, Default)]
pub struct PreferredLanguage(Arc<OnceLock<Language>>);

impl PreferredLanguage {
    /// Who asks is recognised: the first to say so is believed.
    pub fn set(&self, language: Language) {
        self.0.get_or_init(|| language);
    }
}

impl Frame {
    /// The frame of a request: the language of its path, else the browser's.
    pub(super) fn of_request(services: &Services, site: Arc<Site>, request: &Request) -> Self {
        let path = request.uri().path();
        let (lang, rest) = split_language(path);
        let language = lang.unwrap_or_else(|| accepted_language(request.headers()));
        Self {
            words: services.wording.words(language),
            site,
            base_url: Arc::from(services.config.base_url.as_str()),
            switchable: lang.map(|_| rest.to_owned()),
        }
    }

    /// The reader's language.
    pub fn lang(&self) -> Language {
        self.words.lang()
    }

    /// The frame in the language of somebody we know, where the address says none.
    pub(super) fn preferring(self, services: &Services, known: &PreferredLanguage) -> Self {
        match (known.0.get(), &self.switchable) {
            (Some(language), None) => Self {
                words: services.wording.words(*language),
                ..self
            },
            _ => self,
        }
    }
}

impl FromRequestParts<Services> for Frame {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, services: &Services) -> Result<Self, Error> {
        let frame = parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Error::Internal(anyhow::anyhow!("a page outside the frames")))?;
        let known = parts.extensions.get::<PreferredLanguage>();
        Ok(match known {
            Some(known) => frame.preferring(services, known),
            None => frame,
        })
    }
}

/// The language a path starts with, and the rest.
fn split_language(path: &str) -> (Option<Language>, &str) {
    let inside = path.trim_start_matches('/');
    let (first, rest) = inside.split_at(inside.find('/').unwrap_or(inside.len()));
    match Language::parse(first) {
        Some(language) => (Some(language), rest),
        None => (None, path),
    }
}

/// The language that an address names; any other word there is no page.
pub fn language(code: &str) -> super::Result<Language> {
    Language::parse(code)
        .filter(|it| it.code() == code)
        .ok_or(Error::NotFound)
}

/// The best language of Accept-Language (RFC 9110 §12.5.4) that we speak; English else.
pub fn accepted_language(headers: &HeaderMap) -> Language {
    let listed = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|it| it.to_str().ok())
        .unwrap_or_default();
    let mut best: Option<(f32, Language)> = None;
    for item in listed.split(',').take(32) {
        let (range, weight) = item.split_once(';').unwrap_or((item, "q=1"));
        let tag = range.trim().split('-').next().unwrap_or_default();
        let weight = weight
            .trim()
            .strip_prefix("q=")
            .and_then(|it| it.parse().ok())
            .unwrap_or(0.0_f32);
        if let Some(language) = Language::parse(&tag.to_lowercase())
            && weight > 0.0
            && best.is_none_or(|(most, _)| weight > most)
        {
            best = Some((weight, language));
        }
    }
    best.map_or(Language::En, |(_, language)| language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_we_speak_wins() {
        for (header_text, expected) in [
            ("fr-CH, fr;q=0.9, en;q=0.8", Language::Fr),
            ("nl, de;q=0.7, it;q=0.8", Language::It),
            ("pt", Language::En),
            ("de;q=0, en;q=0.1", Language::En),
            ("*", Language::En),
            ("ES", Language::Es),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, header_text.parse().unwrap());
            assert_eq!(accepted_language(&headers), expected, "{header_text}");
        }
        assert_eq!(accepted_language(&HeaderMap::new()), Language::En);
    }

    #[test]
    fn a_path_may_start_with_a_language() {
        assert_eq!(
            split_language("/fr/events/x"),
            (Some(Language::Fr), "/events/x")
        );
        assert_eq!(split_language("/fr"), (Some(Language::Fr), ""));
        assert_eq!(split_language("/office"), (None, "/office"));
    }
}
