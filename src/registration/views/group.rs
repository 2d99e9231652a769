//! Registering several people at once.

use maud::{Markup, html};

use super::form::FormPage;
use super::{choices, fields};
use crate::base::Language;
use crate::events::Event;
use crate::registration::model::{FEWEST, MOST, Row};
use crate::web::{
    Choice, Fault, Field, Frame, Kind, Tone, breadcrumb, button, check, error_summary, hidden,
    notice, select, urls, words_in,
};
use crate::wording::{Phrase, say};

/// The form of a group: what is shared stands on `page`, the rest in rows.
pub(in crate::registration) struct GroupPage<'a> {
    pub(in crate::registration) page: &'a FormPage<'a>,
    pub(in crate::registration) rows: &'a [Row],
    pub(in crate::registration) faults: &'a [Fault],
    /// How many seats there are, where there are too few.
    pub(in crate::registration) too_few: Option<usize>,
    /// Whether the people are invited, until a day that the form asks for.
    pub(in crate::registration) invites: bool,
    /// Whether the form asks who registers the group.
    pub(in crate::registration) asks_by: bool,
}

impl GroupPage<'_> {
    fn fault(&self, id: &str) -> Option<&Phrase> {
        self.faults.iter().find(|it| it.0 == id).map(|it| &it.1)
    }
}

/// The fields of the form, without its head and its button.
pub(in crate::registration) fn group_fields(frame: &Frame, group: &GroupPage<'_>) -> Markup {
    let words = &frame.words;
    let page = group.page;
    let shown = (group.rows.len() + 1).clamp(FEWEST, MOST);
    let by = Field {
        name: "registered_by",
        label: words.say(say::registration_group_by()),
        hint: Some(words.say(say::registration_group_by_hint())),
        value: page.typed.one("registered_by"),
        fault: group.fault("registered_by"),
        required: true,
        autocomplete: Some("name"),
        ..Field::default()
    };
    let pasted = Field {
        name: "pasted",
        label: words.say(say::registration_group_paste()),
        hint: Some(words.say(say::registration_group_paste_hint())),
        fault: group.fault("pasted"),
        kind: Kind::Long,
        ..Field::default()
    };
    html! {
        (error_summary(group.faults, words))
        (hidden("form_id", page.form_id))
        @if let Some(seats) = group.too_few { (too_few(frame, group, seats)) }
        @if group.asks_by { (by.show(words)) }
        @if group.invites { (until(frame, group)) }
        (fields::organisation(frame, page))
        (fields::code(frame, page))
        h2 { (words.say(say::registration_group_people())) }
        p.hint { (words.say(say::registration_group_people_hint())) }
        (hidden("rows", &shown.to_string()))
        @for no in 1..=shown { (person(frame, group, no)) }
        (pasted.show(words))
        @if !group.invites { (choices::data_notice(frame, page)) }
    }
}

/// The day until which people are asked.
fn until(frame: &Frame, group: &GroupPage<'_>) -> Markup {
    let words = &frame.words;
    let field = Field {
        name: "until",
        label: words.say(say::registration_group_until()),
        hint: Some(words.say(say::registration_group_until_hint())),
        value: group.page.typed.one("until"),
        fault: group.fault("until"),
        kind: Kind::Date,
        required: true,
        ..Field::default()
    };
    field.show(words)
}

/// "There are 3 seats for 5 people", and the choice.
fn too_few(frame: &Frame, group: &GroupPage<'_>, seats: usize) -> Markup {
    let words = &frame.words;
    let sentence = say::registration_group_too_few(seats, group.rows.len());
    let label = html! { (words.say(say::registration_group_split())) };
    html! {
        div.said tabindex="-1" autofocus { (notice(Tone::Warn, &html! { p { (words.say(sentence)) } })) }
        @if !group.invites { div.field { (check("may_split", "yes", false, &label)) } }
    }
}

fn person(frame: &Frame, group: &GroupPage<'_>, no: usize) -> Markup {
    let words = &frame.words;
    let blank = Row::default();
    let row = group.rows.get(no - 1).unwrap_or(&blank);
    let ids = ["given_name", "family_name", "email", "language"].map(|it| format!("{it}_{no}"));
    let [given_name, family_name, email, language] = &ids;
    let field = |name, label: Phrase, value| Field {
        name,
        label: words.say(label),
        value,
        fault: group.fault(name),
        required: true,
        autocomplete: Some("off"),
        ..Field::default()
    };
    let languages = Language::ALL.map(|it| Choice {
        value: it.code().to_owned(),
        label: words.language_endonym(it).to_owned(),
    });
    let said = if row.language.is_empty() {
        frame.lang().code()
    } else {
        &row.language
    };
    html! {
        fieldset.person {
            legend { (words.say(say::registration_group_person(no))) }
            (field(given_name, say::registration_given_name(), row.given_name.as_str()).show(words))
            (field(family_name, say::registration_family_name(), row.family_name.as_str()).show(words))
            (Field { kind: Kind::Email, ..field(email, say::registration_email(), row.email.as_str()) }.show(words))
            (select(&field(language, say::registration_colleague_language(), said), &languages, words))
        }
    }
}

/// The public page around the fields of the form.
pub(in crate::registration) fn group_page(frame: &Frame, event: &Event, fields: &Markup) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::registration_group_title());
    let back = [
        (urls::programme(lang), words.say(say::web_nav_programme())),
        (
            urls::event(lang, &event.slug),
            event.title.in_(lang).to_owned(),
        ),
    ];
    let content = html! {
        (breadcrumb(&back, words))
        div.hero {
            h1 { (title) }
            p.lead { (words_in(&event.title, lang)) }
        }
        p { (words.say(say::registration_group_lead())) }
        form method="post" action=(urls::group(lang, &event.slug)) novalidate {
            (fields)
            div.actions { (button(&words.say(say::registration_group_send()))) }
        }
    };
    frame.page(&format!("{title}: {}", event.title.in_(lang)), &content)
}

/// "Each of them is written to."
pub(in crate::registration) fn group_done_page(frame: &Frame, event: &Event) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::registration_group_done());
    let content = html! {
        h1 { (title) }
        p.lead { (words_in(&event.title, lang)) }
        (notice(Tone::Good, &html! { p { (words.say(say::registration_group_done_next())) } }))
        div.actions {
            a.button.quiet href=(urls::event(lang, &event.slug)) { (words.say(say::registration_to_event())) }
            a.button.quiet href=(urls::group(lang, &event.slug)) { (words.say(say::registration_group_more())) }
        }
    };
    frame.page(&title, &content)
}
