//! The audit log: who changed what, and when.

use maud::{Markup, html};

use crate::events::Event;
use crate::staff::{Logged, audit_lines};
use crate::web::{Choice, Desk, Field, Frame, quiet_button, select, urls};
use crate::wording::say;

/// A page of the log.
pub(in crate::office) struct AuditPage<'a> {
    pub(in crate::office) lines: &'a [Logged],
    /// Every event, to choose from.
    pub(in crate::office) events: &'a [Event],
    /// The event whose lines are shown; none for all.
    pub(in crate::office) event: Option<&'a Event>,
    /// Whether nothing comes after this page.
    pub(in crate::office) is_whole: bool,
}

/// The log, the newest first.
pub(in crate::office) fn audit_page(frame: &Frame, desk: &Desk, page: &AuditPage<'_>) -> Markup {
    let words = &frame.words;
    let slug = page.event.map_or("", |it| it.slug.as_str());
    let choices: Vec<Choice> = page
        .events
        .iter()
        .map(|it| Choice {
            value: it.slug.clone(),
            label: it.title.in_(frame.lang()).to_owned(),
        })
        .collect();
    let event = Field {
        name: "event",
        label: words.say(say::office_audit_event()),
        value: slug,
        ..Field::default()
    };
    let about = |line: &Logged| {
        let event = page.events.iter().find(|it| Some(it.id) == line.event)?;
        Some(subject(frame, line, event))
    };
    let content = html! {
        form.search method="get" role="search" {
            (select(&event, &choices, words))
            (quiet_button(&words.say(say::office_search_go())))
        }
        (audit_lines(frame, page.lines, about))
        @if let Some(last) = page.lines.last().filter(|_| !page.is_whole) {
            p { a href=(urls::with_query("", &[("event", slug), ("before", &last.id.to_string())])) { (words.say(say::web_next())) } }
        }
    };
    frame.office(desk, &words.say(say::web_nav_audit()), &content)
}

/// The page of what something was done to, and its name.
fn subject(frame: &Frame, line: &Logged, event: &Event) -> (String, String) {
    let title = event.title.in_(frame.lang());
    let reference = line.detail.get("reference").and_then(|it| it.as_str());
    let name = reference.map_or_else(|| title.to_owned(), |it| format!("{it} · {title}"));
    let address = match (line.subject_kind.as_str(), line.subject_id.parse()) {
        ("registration", Ok(id)) => urls::office_registration(&event.slug, id),
        _ => urls::office_event(&event.slug),
    };
    (address, name)
}
