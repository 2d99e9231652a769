//! The questions of a form on the desk: their order, one of them to change, what was answered.

use maud::{Markup, html};

use super::fields::{answer_label, keep_label, kind_label};
use crate::base::Language;
use crate::events::{self, Event};
use crate::questions::model::{Keep, Kind, Question, SeenBy, Version};
use crate::web::{
    Bar, Choice, Desk, Fault, Field, Frame, Table, Tone, Typed, bars, button, check, chip,
    csrf_field, error_summary, hidden, notice, quiet_button, select, table, urls,
};
use crate::wording::{Phrase, say};

/// What the page shows.
pub(in crate::questions) struct QuestionsPage<'a> {
    pub(in crate::questions) event: &'a Event,
    pub(in crate::questions) questions: &'a [Question],
    /// The one in the form; none: a new one.
    pub(in crate::questions) question: Option<&'a Question>,
    pub(in crate::questions) typed: &'a Typed,
    pub(in crate::questions) faults: &'a [Fault],
    /// How many answered the one in the form, and how often each answer was chosen.
    pub(in crate::questions) tally: &'a [(String, i64)],
}

/// The page.
pub(in crate::questions) fn questions_page(
    frame: &Frame,
    desk: &Desk,
    page: &QuestionsPage<'_>,
) -> Markup {
    let words = &frame.words;
    let slug = &page.event.slug;
    let content = html! {
        (events::tabs(frame, slug, "questions"))
        p.quiet { (words.say(say::questions_lead())) }
        @if page.questions.is_empty() { p { (words.say(say::questions_none())) } }
        @else {
            (list(frame, desk, page))
            p { a href=(urls::office_event_part(slug, "answers.csv")) download { (words.say(say::questions_download())) } }
        }
        @match page.question {
            Some(question) => {
                h2 { (label(frame, question)) }
                (answered(frame, page))
            }
            None => h2 { (words.say(say::questions_new())) }
        }
        (error_summary(page.faults, words))
        (form(frame, desk, page))
    };
    frame.office(desk, page.event.title.in_(frame.lang()), &content)
}

fn label<'a>(frame: &Frame, question: &'a Question) -> &'a str {
    let version = question.now();
    version.map_or("", |it| it.asking.label.in_(frame.lang()))
}

fn list(frame: &Frame, desk: &Desk, page: &QuestionsPage<'_>) -> Markup {
    let words = &frame.words;
    let heads = [
        say::questions_question(),
        say::questions_kind(),
        say::questions_condition(),
        say::questions_languages_missing(),
        say::questions_order(),
    ];
    let rows = page.questions.iter().filter_map(|question| {
        let version = question.now()?;
        Some(row(frame, desk, page, (question, version)))
    });
    table(&Table {
        caption: words.say(say::questions_caption()),
        heads: heads.into_iter().map(|it| words.say(it)).collect(),
        numbers: Vec::new(),
        rows: rows.collect(),
        total: None,
    })
}

fn row(
    frame: &Frame,
    desk: &Desk,
    page: &QuestionsPage<'_>,
    (question, version): (&Question, &Version),
) -> Vec<Markup> {
    let words = &frame.words;
    let asking = &version.asking;
    let base = urls::office_event_part(&page.event.slug, "questions");
    let here = format!("{base}/{}", question.id.0);
    let kind = words.say(kind_label(question.kind));
    let condition = asking.condition.as_ref();
    let condition = condition.and_then(|it| {
        let asked = page.questions.iter().find(|at| at.id == it.question)?;
        let answer = answer_label(asked.now()?, &it.answer, words);
        Some(words.say(say::questions_only_those(answer, label(frame, asked))))
    });
    let missing: Vec<&str> = missing(version).into_iter().map(Language::code).collect();
    let step = |to: &str, sign: &str, said: Phrase| {
        html! {
            form.inline method="post" action={ (here) "/place" } {
                (csrf_field(&desk.csrf)) (hidden("to", to))
                button.plain aria-label=(words.say(said)) { (sign) }
            }
        }
    };
    let name = label(frame, question);
    vec![
        html! { a href=(here) { (name) } @if asking.required { " " span.quiet { (words.say(say::questions_required_short())) } } },
        html! { (kind) },
        html! { (condition.unwrap_or_else(|| words.say(say::questions_condition_all()))) },
        html! { @if !missing.is_empty() { (chip(Tone::Warn, &missing.join(", ").to_uppercase())) } },
        html! { (step("up", "↑", say::questions_up(name))) " " (step("down", "↓", say::questions_down(name))) },
    ]
}

/// The languages in which a text of the question is missing.
fn missing(version: &Version) -> Vec<Language> {
    let asking = &version.asking;
    let reason = Some(&asking.reason).filter(|it| !it.is_empty());
    let texts = [&asking.label].into_iter().chain(reason);
    let choices = asking.choices.iter().map(|it| &it.label);
    let texts: Vec<_> = texts.chain(choices).collect();
    let mut languages = Language::ALL.to_vec();
    languages.retain(|it| texts.iter().any(|text| text.own(*it).is_none()));
    languages
}

/// What was answered to the question in the form.
fn answered(frame: &Frame, page: &QuestionsPage<'_>) -> Markup {
    let words = &frame.words;
    let Some(((_, all), each)) = page.tally.split_first() else {
        return html! {};
    };
    let shown: Vec<Bar> = each
        .iter()
        .map(|(label, number)| Bar {
            label: label.clone(),
            value: *number,
            text: words.number(*number),
        })
        .collect();
    let said = words.say(say::questions_answered(*all));
    html! {
        p { (said) }
        @if !shown.is_empty() && *all > 0 { (bars(&said, &shown)) }
    }
}

fn form(frame: &Frame, desk: &Desk, page: &QuestionsPage<'_>) -> Markup {
    let words = &frame.words;
    let base = urls::office_event_part(&page.event.slug, "questions");
    let action = page.question.map(|it| format!("{base}/{}", it.id.0));
    html! {
        @if page.question.is_some() { (notice(Tone::Plain, &html! { p { (words.say(say::questions_versions())) } })) }
        form method="post" action=(action.as_ref().unwrap_or(&base)) novalidate {
            (csrf_field(&desk.csrf))
            @if page.question.is_some() { (hidden("seen", page.typed.one("seen"))) }
            (how(frame, page))
            (texts(frame, page))
            (rules(frame, page))
            div.actions {
                (button(&words.say(say::registration_save())))
                @if page.question.is_some() { a.button.quiet href=(base) { (words.say(say::questions_new())) } }
            }
        }
        @if let Some(action) = &action {
            form method="post" action={ (action) "/removal" } {
                (csrf_field(&desk.csrf))
                div.actions { (quiet_button(&words.say(say::questions_remove()))) }
            }
        }
    }
}

fn field<'a>(
    frame: &Frame,
    page: &'a QuestionsPage<'_>,
    name: &'a str,
    label: Phrase,
) -> Field<'a> {
    Field {
        name,
        label: frame.words.say(label),
        value: page.typed.one(name),
        fault: page.faults.iter().find(|it| it.0 == name).map(|it| &it.1),
        ..Field::default()
    }
}

fn how(frame: &Frame, page: &QuestionsPage<'_>) -> Markup {
    let words = &frame.words;
    if page.question.is_some() {
        return html! {};
    }
    let kinds = Kind::ALL
        .iter()
        .map(|it| choice(it.code(), words.say(kind_label(*it))));
    let field = Field {
        required: true,
        ..field(frame, page, "kind", say::questions_kind())
    };
    select(&field, &kinds.collect::<Vec<_>>(), words)
}

fn choice(value: &str, label: String) -> Choice {
    Choice {
        value: value.to_owned(),
        label,
    }
}

/// The words in every language; English stands open, the others fold.
fn texts(frame: &Frame, page: &QuestionsPage<'_>) -> Markup {
    let words = &frame.words;
    let chooses = page.question.is_none_or(|it| it.kind.has_choices());
    let text = |name: &str, label: Phrase, hint: Option<Phrase>, language: Language| {
        let name = format!("{name}_{}", language.code());
        let one_line = name.starts_with("label");
        let field = Field {
            kind: if one_line {
                crate::web::Kind::Text
            } else {
                crate::web::Kind::Long
            },
            hint: hint.map(|it| words.say(it)),
            lang: Some(language.code()),
            required: one_line && language == Language::En,
            ..field(frame, page, &name, label)
        };
        field.show(words)
    };
    html! {
        @for language in Language::ALL {
            @let code = language.code();
            details open[language == Language::En] {
                summary lang=(code) { (words.language_endonym(language)) }
                (text("label", say::questions_question(), None, language))
                (text("reason", say::questions_reason(), Some(say::questions_reason_hint()), language))
                @if chooses { (text("choices", say::questions_choices(), Some(say::questions_choices_hint()), language)) }
            }
        }
    }
}

/// Whether it must be answered, of whom it is asked, who reads it, how long it is kept.
fn rules(frame: &Frame, page: &QuestionsPage<'_>) -> Markup {
    let words = &frame.words;
    let required = !page.typed.one("required").is_empty();
    let readers = SeenBy::ALL.iter().map(|it| {
        let label = match it {
            SeenBy::Organisers => say::questions_seen_by_organisers(),
            SeenBy::Lead => say::questions_seen_by_lead(),
        };
        choice(it.code(), words.say(label))
    });
    let keeps = Keep::ALL.iter();
    let keeps = keeps.map(|it| choice(it.code(), words.say(keep_label(*it))));
    let conditions = conditions(frame, page);
    let required_label = html! { (words.say(say::questions_required())) };
    let needed = |name, label| Field {
        required: true,
        ..field(frame, page, name, label)
    };
    html! {
        div.field { (check("required", "yes", required, &required_label)) }
        @if conditions.len() > 1 { (select(&needed("condition", say::questions_condition()), &conditions, words)) }
        (select(&needed("seen_by", say::questions_seen_by()), &readers.collect::<Vec<_>>(), words))
        (select(&needed("keep", say::questions_keep()), &keeps.collect::<Vec<_>>(), words))
    }
}

/// Every answer to an earlier question on which this one can depend.
fn conditions(frame: &Frame, page: &QuestionsPage<'_>) -> Vec<Choice> {
    let words = &frame.words;
    let earlier = page.questions.iter().filter(|it| {
        let place = page.question.map(|at| at.position);
        place.is_none_or(|at| it.position < at)
    });
    let all = words.say(say::questions_condition_all());
    let mut conditions = vec![choice("", all)];
    for question in earlier {
        let Some(version) = question.now() else {
            continue;
        };
        for key in question.answers() {
            let answer = answer_label(version, &key, words);
            let said = words.say(say::questions_only_those(answer, label(frame, question)));
            conditions.push(choice(&format!("{} {key}", question.id.0), said));
        }
    }
    conditions
}
