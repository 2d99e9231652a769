//! The log of letters, and one letter as it was sent.

use maud::{Markup, html};

use super::registrations::PersonPage;
use crate::events::{self, Event};
use crate::mail::{Entry, EntryFilter, LetterState, Refusal, Sheet};
use crate::web::{
    Choice, Desk, Field, Frame, Table, Tone, breadcrumb, chip, csrf_field, facts, notice,
    quiet_button, select, table, urls,
};
use crate::wording::say;

/// A page of the log.
pub(in crate::office) struct LettersPage<'a> {
    /// The event whose letters are shown; none for all.
    pub(in crate::office) event: Option<&'a Event>,
    pub(in crate::office) entries: &'a [Entry],
    pub(in crate::office) filter: &'a EntryFilter,
    /// Where the next page begins.
    pub(in crate::office) next: Option<i64>,
}

/// The log with its search.
pub(in crate::office) fn letters_page(
    frame: &Frame,
    desk: &Desk,
    page: &LettersPage<'_>,
) -> Markup {
    let words = &frame.words;
    let state = page.filter.state.map_or("", LetterState::code);
    let states: Vec<Choice> = LetterState::ALL
        .iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: words.say(it.phrase()),
        })
        .collect();
    let search = Field {
        name: "search",
        label: words.say(say::office_search_letters()),
        value: &page.filter.search,
        ..Field::default()
    };
    let states_field = Field {
        name: "state",
        label: words.say(say::office_state()),
        value: state,
        ..Field::default()
    };
    let title = page.event.map_or_else(
        || words.say(say::web_nav_letters()),
        |it| it.title.in_(frame.lang()).to_owned(),
    );
    let content = html! {
        @if let Some(event) = page.event { (events::tabs(frame, &event.slug, "letters")) }
        @else { div.actions { a.button.quiet href=(urls::OFFICE_INBOX) { (words.say(say::inbound_title())) } } }
        form.search method="get" role="search" {
            (search.show(words))
            (select(&states_field, &states, words))
            (quiet_button(&words.say(say::office_search_go())))
        }
        (letter_table(frame, page.entries))
        @if let Some(next) = page.next {
            p { a href=(urls::with_query("", &[("search", &page.filter.search), ("state", state), ("before", &next.to_string())])) { (words.say(say::web_next())) } }
        }
    };
    frame.office(desk, &title, &content)
}

/// Letters in a table.
pub(super) fn letter_table(frame: &Frame, entries: &[Entry]) -> Markup {
    let words = &frame.words;
    let rows = entries.iter().map(|it| row(frame, it)).collect();
    let heads = [
        say::office_letter(),
        say::office_recipient(),
        say::office_state(),
        say::event_when(),
    ];
    html! {
        @if entries.is_empty() { p.quiet { (words.say(say::office_no_letters())) } }
        @else {
            (table(&Table {
                caption: words.say(say::office_letters_caption()),
                heads: heads.into_iter().map(|it| words.say(it)).collect(),
                numbers: Vec::new(),
                rows,
                total: None,
            }))
        }
    }
}

fn row(frame: &Frame, it: &Entry) -> Vec<Markup> {
    let words = &frame.words;
    vec![
        html! { a href=(urls::office_letter(it.id.0)) { (words.say(it.kind.phrase())) } " " span.quiet { (it.lang.code().to_uppercase()) } },
        html! { (it.name) br; span.quiet { (it.to) } },
        html! { (state_chip(frame, it)) @if let Some(reason) = it.reason { br; span.quiet { (words.say(reason.phrase())) } } },
        html! { (words.instant(it.sent_at.unwrap_or(it.created_at), chrono_tz::Tz::UTC)) },
    ]
}

/// Why nothing is sent to a person's address any more, and what to do about it.
pub(super) fn refused_address(
    frame: &Frame,
    desk: &Desk,
    page: &PersonPage<'_>,
    refusal: &Refusal,
) -> Markup {
    let words = &frame.words;
    let since = words.instant(refusal.since, page.event.zone);
    let person = urls::office_registration(&page.event.slug, page.person.id.0);
    let said = html! {
        p { strong { (words.say(say::office_refuses_mail())) } " " (words.say(say::office_refuses_mail_lead(since))) }
        @if !refusal.words.is_empty() { p { code { (refusal.words) } } }
        div.actions {
            a.button href={ (person) "/changes" } { (words.say(say::registration_correct())) }
            form method="post" action={ (person) "/address" } {
                (csrf_field(&desk.csrf))
                (quiet_button(&words.say(say::office_trust_again())))
            }
        }
    };
    notice(Tone::Bad, &said)
}

fn state_chip(frame: &Frame, it: &Entry) -> Markup {
    let tone = match it.state {
        LetterState::Sent => Tone::Good,
        LetterState::Failed | LetterState::Bounced => Tone::Bad,
        LetterState::Waiting => Tone::Warn,
        LetterState::Queued | LetterState::Sending | LetterState::Superseded => Tone::Plain,
    };
    chip(tone, &frame.words.say(it.state.phrase()))
}

/// One letter as it was sent.
pub(in crate::office) fn letter_page(frame: &Frame, desk: &Desk, sheet: &Sheet) -> Markup {
    let words = &frame.words;
    let it = &sheet.entry;
    let back = [(
        urls::OFFICE_LETTERS.to_owned(),
        words.say(say::web_nav_letters()),
    )];
    let mut rows = vec![
        (
            words.say(say::office_recipient()),
            html! { (it.name) " <" (it.to) ">" },
        ),
        (words.say(say::office_state()), state_chip(frame, it)),
        (
            words.say(say::office_attempts()),
            html! { (words.number(i64::from(it.attempts))) },
        ),
    ];
    if let Some(reason) = it.reason {
        rows.push((
            words.say(say::office_reason()),
            html! { (words.say(reason.phrase())) },
        ));
    }
    if let Some(reply) = &it.reply {
        rows.push((
            words.say(say::office_smtp_reply()),
            html! { code { (reply) } },
        ));
    }
    let content = html! {
        (breadcrumb(&back, words))
        (facts(&rows))
        @match &sheet.contents {
            None => p.quiet { (words.say(say::office_letter_shut())) },
            Some(contents) => {
                h2 { (contents.subject) }
                iframe.letter-html title=(words.say(say::office_letter_html())) sandbox="" src={ (urls::office_letter(it.id.0)) "/html" } {}
                details { summary { (words.say(say::office_letter_text())) } pre.letter-text { (contents.text) } }
                @if let Some(calendar) = &contents.calendar {
                    details { summary { (words.say(say::office_letter_calendar())) } pre.letter-text { (calendar) } }
                }
            }
        }
    };
    frame.office(desk, &words.say(it.kind.phrase()), &content)
}
