//! Tags, notes, and searches to keep.

use maud::{Markup, html};

use super::registrations::{PersonPage, RegistrationsPage, fields, search_query};
use crate::web::{Desk, Field, Frame, Kind, csrf_field, hidden, quiet_button, urls};
use crate::wording::say;

/// The searches that the organiser keeps, and the form to keep the one that is shown.
pub(super) fn searches(frame: &Frame, desk: &Desk, page: &RegistrationsPage<'_>) -> Markup {
    let words = &frame.words;
    let list = urls::office_event_part(&page.event.slug, "registrations");
    let keep = urls::office_event_part(&page.event.slug, "searches");
    let name = Field {
        name: "name",
        label: words.say(say::office_search_name()),
        required: true,
        ..Field::default()
    };
    html! {
        @if !page.searches.is_empty() {
            ul.ways aria-label=(words.say(say::office_searches())) {
                @for it in page.searches {
                    li {
                        a href={ (list) (it.query) } { (it.name) } " "
                        form.inline method="post" action={ (keep) "/removal" } {
                            (csrf_field(&desk.csrf))
                            (hidden("search_id", &it.id.to_string()))
                            button.plain aria-label=(words.say(say::office_search_forget(it.name.as_str()))) { "×" }
                        }
                    }
                }
            }
        }
        @if !search_query(page.filter).is_empty() {
            details {
                summary { (words.say(say::office_search_keep())) }
                form.search method="post" action=(keep) {
                    (csrf_field(&desk.csrf))
                    @for (field, value) in fields(page.filter) { (hidden(field, value)) }
                    (name.show(words))
                    (quiet_button(&words.say(say::office_search_keep())))
                }
            }
        }
    }
}

/// The field that marks those who are ticked.
pub(super) fn tag_fields(frame: &Frame, slug: &str) -> Markup {
    let words = &frame.words;
    let mark = Field {
        name: "mark",
        label: words.say(say::office_tag_add()),
        ..Field::default()
    };
    html! {
        div.search {
            (mark.show(words))
            button.button.quiet formnovalidate formaction={ (urls::office_event_part(slug, "registrations")) "/tags" } { (words.say(say::office_tag_do())) }
        }
    }
}

/// The tags of one person, and what organisers noted.
pub(super) fn marks(frame: &Frame, desk: &Desk, page: &PersonPage<'_>) -> Markup {
    let words = &frame.words;
    let base = urls::office_registration(&page.event.slug, page.person.id.0);
    let tags = page.tags.join(", ");
    let tags = Field {
        name: "tags",
        label: words.say(say::office_tags()),
        hint: Some(words.say(say::office_tags_hint())),
        value: &tags,
        ..Field::default()
    };
    let note = Field {
        name: "note",
        label: words.say(say::office_note_add()),
        hint: Some(words.say(say::office_note_hint())),
        kind: Kind::Long,
        required: true,
        ..Field::default()
    };
    html! {
        h2 { (words.say(say::office_marks())) }
        form method="post" action={ (base) "/tags" } {
            (csrf_field(&desk.csrf))
            (tags.show(words))
            (quiet_button(&words.say(say::registration_save())))
        }
        ul.people {
            @for it in page.notes {
                li { div { span.name { (it.text) } span.quiet { (words.instant(it.at, page.event.zone)) " · " (it.by) } } }
            }
        }
        form method="post" action={ (base) "/notes" } {
            (csrf_field(&desk.csrf))
            (note.show(words))
            (quiet_button(&words.say(say::office_note_add())))
        }
    }
}
