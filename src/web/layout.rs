//! The frames around pages: the public one, the organisers' one, the one at the door.

use maud::{DOCTYPE, Markup, html};

use super::assets::{self, emblem};
use super::parts::{mark, words_in};
use super::{Frame, Site, urls};
use crate::base::Language;
use crate::wording::{Phrase, Words, say};

/// Who sits at the organisers' desk, as the frame shows it.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The organiser's name.
    pub name: String,
    /// Whether the lead's pages are shown.
    pub is_lead: bool,
    /// The token of the sign-out form.
    pub csrf: String,
}

impl Frame {
    /// A public page.
    pub fn page(&self, title: &str, content: &Markup) -> Markup {
        self.page_about(title, "", content)
    }

    /// A public page with a sentence for link previews and search engines.
    pub fn page_about(&self, title: &str, about: &str, content: &Markup) -> Markup {
        let words = &self.words;
        let lang = self.lang();
        self.document(
            title,
            about,
            "public",
            &html! {
                header.top {
                    div.wrap {
                        a.brand href=(urls::programme(lang)) { (self.brand()) }
                        nav aria-label=(words.say(say::web_nav())) {
                            a href=(urls::programme(lang)) { (words.say(say::web_nav_programme())) }
                            a href=(urls::calendar(lang)) { (words.say(say::web_nav_calendar())) }
                            a href=(urls::link(lang)) { (words.say(say::web_nav_link())) }
                        }
                        (self.languages())
                    }
                }
                main #content .wrap { (content) }
                (self.funding())
            },
        )
    }

    /// A page of the organisers' desk.
    pub fn office(&self, desk: &Desk, title: &str, content: &Markup) -> Markup {
        let words = &self.words;
        self.document(title, "", "office", &html! {
            header.top {
                div.wrap {
                    a.brand href=(urls::OFFICE) { (self.brand()) }
                    nav aria-label=(words.say(say::web_nav())) {
                        @for (href, label) in areas(desk) { a href=(href) { (words.say(label)) } }
                    }
                    form.who method="post" action=(urls::SIGN_OUT) {
                        (super::csrf_field(&desk.csrf))
                        a href=(urls::OFFICE_VISITS) { (desk.name) }
                        button.link { (words.say(say::web_sign_out())) }
                    }
                }
            }
            main #content .wrap { h1 { (title) } (content) }
            (self.funding())
        })
    }

    /// A page for helpers at the door: nothing above it, so that the search is at hand.
    pub fn door(&self, title: &str, content: &Markup) -> Markup {
        self.document(
            title,
            "",
            "door",
            &html! {
                main #content .wrap { h1 { (title) } (content) }
                (self.funding())
            },
        )
    }

    fn document(&self, title: &str, about: &str, class: &str, body: &Markup) -> Markup {
        let words = &self.words;
        let site = self.brand();
        html! {
            (DOCTYPE)
            html lang=(self.lang().code()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (title) @if title != site { " · " (site) } }
                    @if !about.is_empty() { meta name="description" content=(about); }
                    meta property="og:title" content=(title);
                    meta property="og:site_name" content=(site);
                    meta property="og:type" content="website";
                    meta property="og:image" content={ (self.base_url) (assets::PREVIEW.path()) };
                    @if !about.is_empty() { meta property="og:description" content=(about); }
                    link rel="stylesheet" href=(assets::STYLE.path());
                    link rel="icon" type="image/svg+xml" href=(assets::ICON.path());
                }
                body class=(class) {
                    a.skip href="#content" { (words.say(say::web_skip_to_content())) }
                    (body)
                }
            }
        }
    }

    fn brand(&self) -> &str {
        if self.site.acronym.is_empty() {
            "Plenary"
        } else {
            &self.site.acronym
        }
    }

    /// The same page in the other languages.
    fn languages(&self) -> Markup {
        let Some(rest) = &self.switchable else {
            return html! {};
        };
        html! {
            nav.languages aria-label=(self.words.say(say::web_languages())) {
                @for language in Language::ALL {
                    a href={ "/" (language.code()) (rest) } lang=(language.code()) hreflang=(language.code())
                        title=(self.words.language_endonym(language))
                        aria-current=[(language == self.lang()).then_some("true")] {
                        (language.code().to_uppercase())
                    }
                }
            }
        }
    }

    /// Who pays and who answers: on every page.
    fn funding(&self) -> Markup {
        let site: &Site = &self.site;
        let words: &Words = &self.words;
        html! {
            footer.funding aria-label=(words.say(say::web_funding())) {
                div.wrap {
                    @if !site.statement.is_empty() {
                        div.statement { (emblem(&words.say(say::web_emblem()))) p { (words_in(&site.statement, self.lang())) } }
                        p.disclaimer { (words_in(&site.disclaimer, self.lang())) }
                    }
                    @if site.illustrative { p.disclaimer { (mark(words)) " " (words.say(say::web_illustrative_why())) } }
                    @if !site.contact.is_empty() {
                        p.disclaimer {
                            (site.lead) " · " (super::link(&format!("mailto:{}", site.contact), &site.contact))
                        }
                    }
                }
            }
        }
    }
}

fn areas(desk: &Desk) -> Vec<(&'static str, Phrase)> {
    let mut areas = vec![
        (urls::OFFICE_EVENTS, say::web_nav_events()),
        (urls::OFFICE_FIGURES, say::web_nav_figures()),
        (urls::OFFICE_LETTERS, say::web_nav_letters()),
    ];
    if desk.is_lead {
        areas.push((urls::OFFICE_CITIES, say::web_nav_cities()));
        areas.push((urls::OFFICE_ACCOUNTS, say::web_nav_accounts()));
        areas.push((urls::OFFICE_AUDIT, say::web_nav_audit()));
    }
    areas
}
