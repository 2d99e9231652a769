//! My data: what is kept about somebody, and what they can do about it.

use maud::{Markup, html};

use super::labels::answer_line;
use super::personal::PersonalPage;
use crate::programmes::Notice;
use crate::registration::model::{answer_lines, state_label};
use crate::web::{Frame, breadcrumb, facts, prose, urls};
use crate::wording::{Phrase, say};

/// The page.
pub(in crate::registration) fn data_page(
    frame: &Frame,
    page: &PersonalPage<'_>,
    notice: Option<&Notice>,
) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::registration_data_title());
    let back = [(
        urls::my(lang, page.token),
        words.say(say::registration_my_title()),
    )];
    let content = html! {
        (breadcrumb(&back, words))
        h1 { (title) }
        p.lead { (words.say(say::registration_data_lead())) }
        (facts(&everything(frame, page)))
        div.actions {
            a.button href=(urls::my_action(lang, page.token, "data.json")) download { (words.say(say::registration_data_download())) }
        }
        @if page.registration.is_live() && page.is_ahead() {
            (act(frame, page, "erasure", (say::registration_erase_title(), say::registration_erase_lead(), say::registration_erase())))
        }
        @if let Some(notice) = notice {
            h2 { (words.say(say::registration_notice())) }
            details { summary { (words.say(say::registration_notice_show())) } (prose(&notice.text, lang)) }
        }
        (act(frame, page, "rotation", (say::registration_rotate_title(), say::registration_rotate_lead(), say::registration_rotate())))
        (act(frame, page, "revocation", (say::registration_revoke_title(), say::registration_revoke_lead(), say::registration_revoke())))
    };
    frame.page(&title, &content)
}

/// A thing to do: its heading, what follows from it, and the button.
fn act(
    frame: &Frame,
    page: &PersonalPage<'_>,
    noun: &str,
    (title, lead, label): (Phrase, Phrase, Phrase),
) -> Markup {
    let words = &frame.words;
    html! {
        h2 { (words.say(title)) }
        p { (words.say(lead)) }
        form method="post" action=(urls::my_action(frame.lang(), page.token, noun)) {
            div.actions { button.button.quiet { (words.say(label)) } }
        }
    }
}

/// How it stands, since when, and every answer, those left open too.
fn everything(frame: &Frame, page: &PersonalPage<'_>) -> Vec<(String, Markup)> {
    let (words, it) = (&frame.words, page.registration);
    let at = |instant| words.instant(instant, page.event.zone);
    let standing = [
        (say::registration_reference(), it.reference.clone()),
        (
            say::registration_data_state(),
            words.say(state_label(it.state)),
        ),
        (say::registration_data_made(), at(it.created_at)),
        (say::registration_data_changed(), at(it.updated_at)),
        (
            say::registration_data_by(),
            it.registered_by.clone().unwrap_or_default(),
        ),
    ];
    let around = (page.directory, page.sessions);
    let answers = answer_lines(&it.answers, words, around);
    let left_open = html! { span.quiet { (words.say(say::web_not_stated())) } };
    let or_open = |text: String| match text.as_str() {
        "" => left_open.clone(),
        text => html! { (text) },
    };
    let standing = standing.into_iter();
    let standing = standing.map(|(label, text)| (words.say(label), or_open(text)));
    let answers = answers.into_iter().map(|it| {
        if it.answer.is_empty() {
            (it.question, left_open.clone())
        } else {
            answer_line(frame, page.token, it)
        }
    });
    standing.chain(answers).collect()
}
