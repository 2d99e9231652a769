//! The log of letters, and one letter as it was sent.

use maud::{Markup, html};

use super::registrations::PersonPage;
use crate::events::{self, Event};
use crate::mail::{Entry, EntryFilter, LetterKind, LetterState, Refusal, Sheet};
use crate::web::{
    Choice, Desk, Field, Frame, Table, Tone, breadcrumb, chip, csrf_field, facts, notice,
    quiet_button, select, table, urls,
};
use crate::wording::{Phrase, say};

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
    let searched = searched(page.filter);
    let table = match page.event {
        Some(event) => urls::office_event_part(&event.slug, "letters.csv"),
        None => format!("{}.csv", urls::OFFICE_LETTERS),
    };
    let title = page.event.map_or_else(
        || words.say(say::web_nav_letters()),
        |it| it.title.in_(frame.lang()).to_owned(),
    );
    let content = html! {
        @if let Some(event) = page.event { (events::tabs(frame, &event.slug, "letters")) }
        div.actions { a.button.quiet href=(urls::with_query(urls::OFFICE_TEXTS, &[("event", page.event.map_or("", |it| &it.slug))])) { (words.say(say::office_letter_texts())) }
        @if page.event.is_none() { a.button.quiet href=(urls::OFFICE_INBOX) { (words.say(say::inbound_title())) } } }
        (search(frame, &searched))
        (letter_table(frame, page.entries))
        @if let Some(next) = page.next {
            @let next = next.to_string();
            p { a href=(urls::with_query("", &[searched.as_slice(), &[("before", &next)]].concat())) { (words.say(say::web_next())) } }
        }
        @if !page.entries.is_empty() {
            p { a href=(urls::with_query(&table, &searched)) download { (words.say(say::office_letters_csv())) } }
        }
    };
    frame.office(desk, &title, &content)
}

/// The search as the fields of an address.
fn searched(filter: &EntryFilter) -> [(&'static str, &str); 3] {
    [
        ("search", &filter.search),
        ("state", filter.state.map_or("", LetterState::code)),
        ("kind", filter.kind.map_or("", LetterKind::code)),
    ]
}

fn search(frame: &Frame, searched: &[(&'static str, &str); 3]) -> Markup {
    let words = &frame.words;
    let choice = |value: &str, label: Phrase| Choice {
        value: value.to_owned(),
        label: words.say(label),
    };
    let states = LetterState::ALL.iter();
    let states: Vec<Choice> = states.map(|it| choice(it.code(), it.phrase())).collect();
    let kinds = LetterKind::ALL.iter();
    let mut kinds: Vec<Choice> = kinds.map(|it| choice(it.code(), it.phrase())).collect();
    words.sort_by(&mut kinds, |it| it.label.as_str());
    let [search, state, kind] = searched;
    html! {
        form.search method="get" role="search" {
            (Field { name: search.0, label: words.say(say::office_search_letters()), value: search.1, ..Field::default() }.show(words))
            (select(&Field { name: state.0, label: words.say(say::office_state()), value: state.1, ..Field::default() }, &states, words))
            (select(&Field { name: kind.0, label: words.say(say::office_letter()), value: kind.1, ..Field::default() }, &kinds, words))
            (quiet_button(&words.say(say::office_search_go())))
        }
    }
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

/// When it was queued and taken, and by which name mail servers know it.
fn moments(frame: &Frame, it: &Entry) -> Vec<(String, Markup)> {
    let words = &frame.words;
    let instant = |at| html! { (words.instant(at, chrono_tz::Tz::UTC)) };
    let mut rows = vec![
        (
            words.say(say::office_letters_in()),
            html! { (words.language_name(it.lang.code())) },
        ),
        (words.say(say::office_queued_at()), instant(it.created_at)),
    ];
    if let Some(sent_at) = it.sent_at {
        rows.push((words.say(say::office_sent_at()), instant(sent_at)));
    }
    rows.push(("Message-ID".to_owned(), html! { code { (it.message_id) } }));
    rows
}

/// The button that sends a letter once more, where it is not still to leave.
fn again(frame: &Frame, desk: &Desk, it: &Entry) -> Markup {
    let over = matches!(
        it.state,
        LetterState::Sent | LetterState::Failed | LetterState::Bounced
    );
    html! {
        @if over {
            form method="post" action={ (urls::office_letter(it.id.0)) "/copies" } {
                (csrf_field(&desk.csrf))
                (quiet_button(&frame.words.say(say::office_letter_again())))
            }
        }
    }
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
    rows.extend(moments(frame, it));
    let text = match &sheet.text {
        Some(text) => words.say(say::office_text_version(text.version.to_string())),
        None => words.say(say::office_text_shipped()),
    };
    rows.push((words.say(say::office_text()), html! { (text) }));
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
                div.actions {
                    (again(frame, desk, it))
                    a.button.quiet href={ (urls::office_letter(it.id.0)) "/message.eml" } download { (words.say(say::office_letter_eml())) }
                }
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
