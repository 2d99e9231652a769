//! Answers that are ticked: sessions, the form of taking part, languages, photos, the data notice.

use maud::{Markup, html};

use super::fields::field;
use super::form::FormPage;
use crate::base::Language;
use crate::events::{Mode, Session, mode_label};
use crate::web::{Choice, Frame, check, fault_line, prose, radios, select, words_in};
use crate::wording::{Phrase, say};

/// The sessions one can choose, with the places left.
pub(super) fn sessions(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let words = &frame.words;
    let choosable: Vec<&Session> = page
        .asked
        .sessions
        .iter()
        .filter(|it| it.choosable)
        .collect();
    if choosable.is_empty() || !page.asked.may_choose() {
        return html! {};
    }
    let typed = page.typed.all("sessions[]");
    let waited = page.typed.all("waits[]");
    let some_full = choosable.iter().any(|it| !page.asked.has_place(it));
    html! {
        fieldset.choices.faulty[page.fault("sessions").is_some()] id="sessions" tabindex="-1" {
            legend { (words.say(say::registration_sessions())) " " span.optional { (words.say(say::web_optional())) } }
            p.hint { (words.say(say::registration_sessions_hint())) }
            @if some_full { p.hint { (words.say(say::registration_waits_hint())) } }
            @for session in choosable {
                @let value = session.id.0.to_string();
                @let ticked = typed.contains(&value.as_str());
                @if page.asked.has_place(session) {
                    (check("sessions[]", &value, ticked, &session_line(frame, page, session)))
                } @else {
                    (check("waits[]", &value, waited.contains(&value.as_str()), &full_line(frame, page, session)))
                }
            }
            (fault_line("sessions", page.fault("sessions"), words))
        }
    }
}

fn session_line(frame: &Frame, page: &FormPage<'_>, session: &Session) -> Markup {
    let (words, zone) = (&frame.words, page.asked.event.zone);
    let start = session.starts_at.with_timezone(&zone);
    let end = session.ends_at.with_timezone(&zone);
    html! {
        b { (words_in(&session.title, frame.lang())) } br;
        span.quiet {
            (words.weekday_date(start.date_naive())) ", " (words.time_range(start.time(), end.time()))
            @if let Some(capacity) = session.capacity {
                " · " (words.say(say::registration_places_left((capacity - session.taken).max(0))))
            }
        }
    }
}

/// A session without a free place: ticked, one waits for it.
fn full_line(frame: &Frame, page: &FormPage<'_>, session: &Session) -> Markup {
    html! {
        (session_line(frame, page, session)) br;
        (frame.words.say(say::registration_wait_for()))
    }
}

/// In person or online, where both are possible.
pub(super) fn mode(frame: &Frame, page: &FormPage<'_>) -> Markup {
    if page.asked.event.mode != Mode::Hybrid {
        return html! {};
    }
    let choices = [Mode::InPerson, Mode::Online].map(|it| Choice {
        value: it.code().to_owned(),
        label: frame.words.say(mode_label(it)),
    });
    let mut field = field(frame, page, "mode", say::registration_mode());
    field.required = true;
    if field.value.is_empty() {
        field.value = Mode::InPerson.code();
    }
    radios(&field, &choices, &frame.words)
}

/// The language of letters, and the languages somebody follows.
pub(super) fn languages(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let words = &frame.words;
    let own = Language::ALL.map(|it| Choice {
        value: it.code().to_owned(),
        label: words.language_endonym(it).to_owned(),
    });
    let mut field = field(frame, page, "language", say::registration_language());
    field.required = true;
    if field.value.is_empty() {
        field.value = frame.lang().code();
    }
    let followed = page.typed.all("languages[]");
    let spoken = &page.asked.event.languages;
    html! {
        (select(&field, &own, words))
        @if spoken.len() > 1 {
            fieldset.choices {
                legend { (words.say(say::registration_followed())) }
                p.hint { (words.say(say::registration_followed_hint())) }
                @for code in spoken {
                    (check("languages[]", code, followed.contains(&code.as_str()), &html! { (words.language_name(code)) }))
                }
            }
        }
    }
}

/// Photos and the list of participants; no answer is no.
pub(super) fn sharing(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let tick = |name: &str, label: Phrase| {
        let label = html! { (frame.words.say(label)) };
        check(name, "yes", page.typed.ticked(name), &label)
    };
    html! {
        p.hint { (frame.words.say(say::registration_sharing_hint())) }
        (tick("photo", say::registration_photo()))
        (tick("list_sharing", say::registration_list_sharing()))
    }
}

/// What happens with the data, to be read and acknowledged.
pub(super) fn data_notice(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let Some(notice) = page.notice else {
        return html! {};
    };
    let words = &frame.words;
    let fault = page.fault("notice");
    let label = html! { (words.say(say::registration_notice_read())) };
    let version = notice.version.to_string();
    html! {
        h2 { (words.say(say::registration_notice())) }
        details { summary { (words.say(say::registration_notice_show())) } (prose(&notice.text, frame.lang())) }
        div.field.faulty[fault.is_some()] id="notice" tabindex="-1" {
            (check("notice", &version, fault.is_none() && page.typed.ticked("notice"), &label))
            (fault_line("notice", fault, words))
        }
    }
}
