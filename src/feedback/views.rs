//! The form, the thanks, and what organisers see.

use maud::{Markup, html};

use super::model::{FEWEST, FollowUpSummary, Summary};
use super::rules::{Typed, typed};
use crate::events::{self, Event};
use crate::web::{
    Bar, Choice, Desk, Fault, Field, Frame, Kind, Tone, bars, breadcrumb, button, error_summary,
    notice, radios, urls, words_in,
};
use crate::wording::{Phrase, say};

/// The form, on the personal pages.
pub(super) fn form_page(
    frame: &Frame,
    token: &str,
    event: &Event,
    (form, faults): (&Typed, &[Fault]),
) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::feedback_title());
    let back = [(
        urls::my(lang, token),
        words.say(say::registration_my_title()),
    )];
    let grades = [5, 4, 3, 2, 1].map(|it| (it.to_string(), grade_label(it)));
    let grade = |name, label| grade_field(frame, (form, faults), (name, label), &grades);
    let own_words = |name, label| text_field(frame, (form, faults), (name, label));
    let content = html! {
        (breadcrumb(&back, words))
        (error_summary(faults, words))
        h1 { (title) }
        p.lead { (words_in(&event.title, lang)) }
        p { (words.say(say::feedback_anonymous(FEWEST))) }
        form method="post" action=(urls::my_action(lang, token, "feedback")) novalidate {
            (grade("overall", say::feedback_overall()))
            (grade("useful", say::feedback_useful()))
            (grade("organised", say::feedback_organised()))
            (own_words("will_do", say::feedback_will_do()))
            (own_words("better", say::feedback_better()))
            div.actions { (button(&words.say(say::feedback_send()))) }
        }
    };
    frame.page(&title, &content)
}

/// The page of those who cannot say how it was, or not yet.
pub(super) fn early_page(frame: &Frame, token: &str, event: &Event) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::feedback_title());
    let content = html! {
        h1 { (title) }
        p.lead { (words_in(&event.title, lang)) }
        p { (words.say(say::feedback_not_yet())) }
        div.actions { a.button.quiet href=(urls::my(lang, token)) { (words.say(say::registration_my_title())) } }
    };
    frame.page(&title, &content)
}

/// "Thank you."
pub(super) fn given_page(frame: &Frame, token: &str, event: &Event) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::feedback_thanks());
    let content = html! {
        h1 { (title) }
        p.lead { (words_in(&event.title, lang)) }
        (notice(Tone::Good, &html! { p { (words.say(say::feedback_thanks_next())) } }))
        div.actions { a.button.quiet href=(urls::my(lang, token)) { (words.say(say::registration_my_title())) } }
    };
    frame.page(&title, &content)
}

/// One of some grades.
fn grade_field(
    frame: &Frame,
    (form, faults): (&Typed, &[Fault]),
    (name, label): (&str, Phrase),
    grades: &[(String, Phrase)],
) -> Markup {
    let words = &frame.words;
    let choices = grades.iter().map(|(value, label)| Choice {
        value: value.clone(),
        label: words.say(label),
    });
    let field = Field {
        required: true,
        ..field(frame, (form, faults), (name, label))
    };
    radios(&field, &choices.collect::<Vec<_>>(), words)
}

fn text_field(
    frame: &Frame,
    (form, faults): (&Typed, &[Fault]),
    (name, label): (&str, Phrase),
) -> Markup {
    let field = Field {
        kind: Kind::Long,
        ..field(frame, (form, faults), (name, label))
    };
    field.show(&frame.words)
}

fn field<'a>(
    frame: &Frame,
    (form, faults): (&'a Typed, &'a [Fault]),
    (name, label): (&'a str, Phrase),
) -> Field<'a> {
    Field {
        name,
        label: frame.words.say(label),
        value: typed(form, name),
        fault: faults.iter().find(|it| it.0 == name).map(|it| &it.1),
        ..Field::default()
    }
}

fn grade_label(grade: i64) -> Phrase {
    match grade {
        5 => say::feedback_grade_5(),
        4 => say::feedback_grade_4(),
        3 => say::feedback_grade_3(),
        2 => say::feedback_grade_2(),
        _ => say::feedback_grade_1(),
    }
}

fn used_label(used: i64) -> Phrase {
    match used {
        4 => say::feedback_used_4(),
        3 => say::feedback_used_3(),
        2 => say::feedback_used_2(),
        _ => say::feedback_used_1(),
    }
}

/// The form of three months later.
pub(super) fn follow_up_page(
    frame: &Frame,
    token: &str,
    event: &Event,
    (form, faults): (&Typed, &[Fault]),
) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::feedback_follow_up_title());
    let used = [4, 3, 2, 1].map(|it| (it.to_string(), used_label(it)));
    let own_words = |name, label| text_field(frame, (form, faults), (name, label));
    let content = html! {
        (error_summary(faults, words))
        h1 { (title) }
        p.lead { (words_in(&event.title, lang)) }
        p { (words.say(say::feedback_anonymous(FEWEST))) }
        form method="post" action=(urls::follow_up(lang, token)) novalidate {
            (grade_field(frame, (form, faults), ("used", say::feedback_follow_up_used()), &used))
            (own_words("done", say::feedback_follow_up_done()))
            (own_words("hinders", say::feedback_follow_up_hinders()))
            div.actions { (button(&words.say(say::feedback_send()))) }
        }
    };
    frame.page(&title, &content)
}

/// "Thank you."
pub(super) fn follow_up_given_page(frame: &Frame, event: &Event) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::feedback_thanks());
    let content = html! {
        h1 { (title) }
        p.lead { (words_in(&event.title, lang)) }
        (notice(Tone::Good, &html! { p { (words.say(say::feedback_thanks_next())) } }))
        div.actions { a.button.quiet href=(urls::programme(lang)) { (words.say(say::web_to_programme())) } }
    };
    frame.page(&title, &content)
}

/// What the answers add up to, on the desk.
pub(super) fn summary_page(
    frame: &Frame,
    desk: &Desk,
    event: &Event,
    (summary, later): (&Summary, &FollowUpSummary),
) -> Markup {
    let words = &frame.words;
    let questions = [
        say::feedback_overall(),
        say::feedback_useful(),
        say::feedback_organised(),
    ];
    let own_words = [say::feedback_will_do(), say::feedback_better()];
    let content = html! {
        (events::tabs(frame, &event.slug, "feedback"))
        h2 { (words.say(say::feedback_title())) }
        p.lead { (words.say(say::feedback_answers(summary.answers))) }
        @match &summary.grades {
            None => { p { (words.say(say::feedback_too_few(FEWEST))) } }
            Some(grades) => {
                @for (question, counts) in questions.into_iter().zip(grades) { (question_bars(frame, question, counts, grade_label)) }
                (in_own_words(frame, own_words, &summary.words))
            }
        }
        @if event.follow_up { (three_months_later(frame, later)) }
    };
    frame.office(desk, event.title.in_(frame.lang()), &content)
}

fn three_months_later(frame: &Frame, later: &FollowUpSummary) -> Markup {
    let words = &frame.words;
    let own_words = [
        say::feedback_follow_up_done(),
        say::feedback_follow_up_hinders(),
    ];
    html! {
        h2 { (words.say(say::feedback_follow_up_later())) }
        p.lead { (words.say(say::feedback_answers(later.answers))) }
        @match &later.used {
            None => { p { (words.say(say::feedback_too_few(FEWEST))) } }
            Some(counts) => {
                (question_bars(frame, say::feedback_follow_up_used(), counts, used_label))
                (in_own_words(frame, own_words, &later.words))
            }
        }
    }
}

fn in_own_words(frame: &Frame, questions: [Phrase; 2], texts: &[Vec<String>; 2]) -> Markup {
    html! {
        @for (question, texts) in questions.into_iter().zip(texts) {
            @if !texts.is_empty() {
                h3 { (frame.words.say(question)) }
                ul { @for text in texts { li { (text) } } }
            }
        }
    }
}

/// How often each answer was given, the best first.
fn question_bars(
    frame: &Frame,
    question: Phrase,
    counts: &[i64],
    label_of: fn(i64) -> Phrase,
) -> Markup {
    let words = &frame.words;
    let title = words.say(question);
    let drawn = (1..).zip(counts).map(|(grade, count)| Bar {
        label: words.say(label_of(grade)),
        value: *count,
        text: words.number(*count),
    });
    let mut drawn: Vec<Bar> = drawn.collect();
    drawn.reverse();
    html! {
        h3 { (title) }
        (bars(&title, &drawn))
    }
}
