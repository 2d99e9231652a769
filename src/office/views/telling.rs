//! What people would be told of a change.

use maud::{Markup, html};

use super::decisions::letters;
use crate::base::Language;
use crate::events::Event;
use crate::mail::Rendered;
use crate::registration::Telling;
use crate::web::{Desk, Frame, breadcrumb, button, csrf_field, hidden, urls};
use crate::wording::say;

/// What the page shows.
pub(in crate::office) struct TellingPage<'a> {
    pub(in crate::office) event: &'a Event,
    pub(in crate::office) telling: &'a Telling,
    /// The form that makes the change, and where it goes.
    pub(in crate::office) fields: &'a [(String, String)],
    pub(in crate::office) action: &'a str,
}

/// The page that says who would be told what, and asks.
pub(in crate::office) fn telling_page(
    frame: &Frame,
    desk: &Desk,
    page: &TellingPage<'_>,
) -> Markup {
    let (words, event) = (&frame.words, page.event);
    let back = urls::office_event(&event.slug);
    let steps = [(back.clone(), event.title.in_(frame.lang()).to_owned())];
    let people: i64 = page.telling.letters.iter().map(|it| it.2).sum();
    let at = page.telling.at.map(|it| words.instant(it, event.zone));
    let own = ["csrf", "sure"];
    let content = html! {
        (breadcrumb(&steps, words))
        p.lead { (words.say(say::office_told(people))) }
        (letters(frame, &page.telling.letters))
        p { (words.say(say::office_told_at(at.unwrap_or_default()))) }
        h2 { (words.say(say::office_told_text())) }
        @for letter in &page.telling.samples { (sample(frame, letter)) }
        form method="post" action=(page.action) {
            (csrf_field(&desk.csrf))
            (hidden("sure", "yes"))
            @for (name, value) in page.fields.iter().filter(|it| !own.contains(&it.0.as_str())) { (hidden(name, value)) }
            div.actions {
                (button(&words.say(say::office_told_go())))
                a.button.quiet href=(back) { (words.say(say::registration_back())) }
            }
        }
    };
    frame.office(desk, &words.say(say::office_rehearsal_title()), &content)
}

/// One of the letters as one of its readers would read it.
fn sample(frame: &Frame, (lang, letter): &(Language, Rendered)) -> Markup {
    let lang = lang.code();
    html! {
        details {
            summary { (frame.words.language_name(lang)) ": " span lang=(lang) { (letter.subject) } }
            pre.letter lang=(lang) { (letter.text) }
        }
    }
}
