//! A list of people in a file: its columns, and what would follow.

use maud::{Markup, html};

use super::decisions::letters;
use super::event::field;
use crate::events::{self, Event};
use crate::registration::{Column, GroupDone, Leaving, List, Listed};
use crate::web::{
    Choice, Desk, Field, Frame, Kind, MOST_ROWS, Table, Tone, Typed, as_text, button, check,
    csrf_field, fault_line, hidden, notice, quiet_button, table, urls,
};
use crate::wording::{Phrase, say};

/// Rows with faults that are shown.
const MOST_FAULTS: usize = 100;
/// Rows of each column that are shown.
const SAMPLE: usize = 3;

/// What would follow.
pub(in crate::office) struct Followed {
    pub(in crate::office) done: GroupDone,
    pub(in crate::office) letters: Leaving,
}

/// A list that was read.
pub(in crate::office) struct ListPage<'a> {
    pub(in crate::office) event: &'a Event,
    pub(in crate::office) list: &'a List,
    pub(in crate::office) typed: &'a Typed,
    pub(in crate::office) listed: &'a [Listed],
    /// How many rows are right.
    pub(in crate::office) people: usize,
    pub(in crate::office) invites: bool,
    pub(in crate::office) followed: Result<&'a Followed, &'a Phrase>,
    pub(in crate::office) form_id: &'a str,
    /// What was said about the list.
    pub(in crate::office) seen: &'a str,
}

/// The page that asks for a file.
pub(in crate::office) fn file_page(
    frame: &Frame,
    desk: &Desk,
    event: &Event,
    fault: Option<&Phrase>,
) -> Markup {
    let words = &frame.words;
    let list = urls::office_event_part(&event.slug, "registrations");
    let content = html! {
        (events::tabs(frame, &event.slug, "registrations"))
        h2 { (words.say(say::lists_title())) }
        p.hint { (words.say(say::lists_lead(MOST_ROWS - 1))) }
        form method="post" action=(urls::office_event_part(&event.slug, "import")) enctype="multipart/form-data" novalidate {
            (csrf_field(&desk.csrf))
            div.field.faulty[fault.is_some()] {
                label for="file" { (words.say(say::lists_file())) }
                input id="file" name="file" type="file" accept=".xlsx,.csv,.tsv,.txt" aria-describedby=[fault.map(|_| "file-fault")];
                (fault_line("file", fault, words))
            }
            div.actions {
                (button(&words.say(say::lists_read())))
                a.button.quiet href=(list) { (words.say(say::registration_back())) }
            }
        }
    };
    frame.office(desk, event.title.in_(frame.lang()), &content)
}

/// The page of a list: what its columns hold, and what would follow.
pub(in crate::office) fn list_page(frame: &Frame, desk: &Desk, page: &ListPage<'_>) -> Markup {
    let words = &frame.words;
    let slug = &page.event.slug;
    let heads = html! { (words.say(say::lists_heads())) };
    let field = |name, label: Phrase| field(name, words.say(label), page.typed, &[]);
    let until = Field {
        kind: Kind::Date,
        hint: Some(words.say(say::lists_until_hint())),
        ..field("until", say::lists_until())
    };
    let content = html! {
        (events::tabs(frame, slug, "registrations"))
        h2 { (words.say(say::lists_title())) }
        form method="post" action=(urls::office_event_part(slug, "import")) novalidate {
            (csrf_field(&desk.csrf))
            (hidden("form_id", page.form_id))
            (hidden("columns", "yes"))
            (hidden("seen", page.seen))
            (hidden("rows", &as_text(&page.list.rows)))
            (columns(frame, page.list))
            (check("has_heads", "yes", page.list.has_heads, &heads))
            h2 { (words.say(say::lists_otherwise())) }
            (field("organisation", say::office_organisation()).show(words))
            (field("city", say::office_city()).show(words))
            (until.show(words))
            div.actions { (quiet_button(&words.say(say::office_decision_look()))) }
            (follows(frame, page))
        }
    };
    frame.office(desk, page.event.title.in_(frame.lang()), &content)
}

fn columns(frame: &Frame, list: &List) -> Markup {
    let words = &frame.words;
    let heads = [
        say::lists_column_head(),
        say::lists_sample(),
        say::lists_holds(),
    ];
    let nothing = Choice {
        value: String::new(),
        label: words.say(say::lists_nothing()),
    };
    let kinds = Column::ALL.iter().map(|it| Choice {
        value: it.code().to_owned(),
        label: words.say(column_label(*it)),
    });
    let kinds: Vec<Choice> = [nothing].into_iter().chain(kinds).collect();
    let first = list.rows.first().filter(|_| list.has_heads);
    let row = |(no, column): (usize, &Option<Column>)| {
        let head = first.and_then(|it| it.get(no)).filter(|it| !it.is_empty());
        let head = head.map_or_else(|| words.say(say::lists_column(no + 1)), Clone::clone);
        let cells = list.people().filter_map(|it| it.1.get(no));
        let cells = cells.map(String::as_str).filter(|it| !it.is_empty());
        let sample: Vec<&str> = cells.take(SAMPLE).collect();
        let name = format!("column_{no}");
        let value = column.map_or("", Column::code);
        vec![
            html! { (head) },
            html! { (sample.join(" · ")) },
            html! {
                select name=(name) aria-label=(words.say(say::lists_holds_of(head.as_str()))) {
                    @for kind in &kinds {
                        option value=(kind.value) selected[kind.value == value] { (kind.label) }
                    }
                }
            },
        ]
    };
    table(&Table {
        caption: words.say(say::lists_columns()),
        heads: heads.into_iter().map(|it| words.say(it)).collect(),
        numbers: Vec::new(),
        rows: list.columns.iter().enumerate().map(row).collect(),
        total: None,
    })
}

/// What would follow, and the button that lets it.
fn follows(frame: &Frame, page: &ListPage<'_>) -> Markup {
    let words = &frame.words;
    let decide = if page.invites {
        say::lists_invite(page.people)
    } else {
        say::lists_register(page.people)
    };
    html! {
        h2 #follows { (words.say(say::lists_follows())) }
        @if !page.listed.is_empty() { (faults(frame, page)) }
        @match page.followed {
            Err(fault) => (notice(Tone::Warn, &html! { p { (words.say(fault)) } })),
            Ok(followed) => {
                (told(frame, page, followed.done))
                (letters(frame, &followed.letters))
                @if page.people > 0 {
                    div.actions { button.button name="sure" value="yes" { (words.say(decide)) } }
                }
            }
        }
    }
}

/// How many rows are right, and what is wrong with the others.
fn faults(frame: &Frame, page: &ListPage<'_>) -> Markup {
    let words = &frame.words;
    let faulty = page.listed.iter().filter_map(|it| {
        let faults = it.person.as_ref().err()?;
        Some((it.row, faults))
    });
    let wrong = page.listed.len() - page.people;
    html! {
        p { (words.say(say::lists_right(page.people))) }
        @if wrong > 0 {
            h3 { (words.say(say::lists_wrong(wrong))) }
            ul.faults {
                @for (row, faults) in faulty.take(MOST_FAULTS) {
                    li { b { (words.say(say::lists_row(row))) } ": " @for fault in faults { (words.say(fault)) " " } }
                }
            }
            p.hint { (words.say(say::lists_again())) }
        }
    }
}

/// Who gets a seat, who waits, who stays as they are.
fn told(frame: &Frame, page: &ListPage<'_>, done: GroupDone) -> Markup {
    let seated = if page.invites {
        say::lists_invited(done.seated)
    } else {
        say::lists_seated(done.seated)
    };
    let lines = [
        (done.seated, seated),
        (done.waiting, say::lists_waiting(done.waiting)),
        (done.known, say::lists_known(done.known)),
    ];
    let lines = lines.into_iter().filter(|it| it.0 > 0);
    html! { ul { @for (_, line) in lines { li { (frame.words.say(line)) } } } }
}

/// What a column holds, in words.
fn column_label(column: Column) -> Phrase {
    match column {
        Column::GivenName => say::registration_given_name(),
        Column::FamilyName => say::registration_family_name(),
        Column::FullName => say::lists_full_name(),
        Column::Email => say::registration_email(),
        Column::Organisation => say::office_organisation(),
        Column::City => say::office_city(),
        Column::Country => say::registration_country(),
        Column::Function => say::office_function(),
        Column::Language => say::office_letters_in(),
        Column::Mode => say::office_takes_part(),
    }
}
