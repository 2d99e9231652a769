//! The form, the thanks, and what organisers see.

use maud::{Markup, html};

use super::model::{FEWEST, Summary};
use super::rules::{Fault, Typed, typed};
use crate::events::{self, Event};
use crate::web::{
    Bar, Choice, Desk, Field, Frame, Kind, Tone, bars, breadcrumb, button, error_summary, notice,
    radios, urls, words_in,
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
    let field = |name: &'static str, label: Phrase| Field {
        name,
        label: words.say(label),
        value: typed(form, name),
        fault: faults.iter().find(|it| it.0 == name).map(|it| &it.1),
        ..Field::default()
    };
    let grades = [
        ("5", say::feedback_grade_5()),
        ("4", say::feedback_grade_4()),
        ("3", say::feedback_grade_3()),
        ("2", say::feedback_grade_2()),
        ("1", say::feedback_grade_1()),
    ];
    let grades = grades.map(|(value, label)| Choice {
        value: value.to_owned(),
        label: words.say(label),
    });
    let grade = |name: &'static str, label: Phrase| {
        let field = Field {
            required: true,
            ..field(name, label)
        };
        radios(&field, &grades, words)
    };
    let own_words = |name: &'static str, label: Phrase| {
        let field = Field {
            kind: Kind::Long,
            ..field(name, label)
        };
        field.show(words)
    };
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

/// What the answers add up to, on the desk.
pub(super) fn summary_page(
    frame: &Frame,
    desk: &Desk,
    (event, summary): (&Event, &Summary),
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
        p.lead { (words.say(say::feedback_answers(summary.answers))) }
        @match &summary.grades {
            None => { p { (words.say(say::feedback_too_few(FEWEST))) } }
            Some(grades) => {
                @for (question, counts) in questions.into_iter().zip(grades) { (question_bars(frame, question, counts)) }
                @for (question, texts) in own_words.into_iter().zip(&summary.words) {
                    @if !texts.is_empty() {
                        h2 { (words.say(question)) }
                        ul { @for text in texts { li { (text) } } }
                    }
                }
            }
        }
    };
    frame.office(desk, event.title.in_(frame.lang()), &content)
}

/// How often each grade was given, the best first.
fn question_bars(frame: &Frame, question: Phrase, counts: &[i64; 5]) -> Markup {
    let words = &frame.words;
    let labels = [
        say::feedback_grade_1(),
        say::feedback_grade_2(),
        say::feedback_grade_3(),
        say::feedback_grade_4(),
        say::feedback_grade_5(),
    ];
    let title = words.say(question);
    let mut drawn: Vec<Bar> = labels
        .into_iter()
        .zip(counts)
        .map(|(label, count)| Bar {
            label: words.say(label),
            value: *count,
            text: words.number(*count),
        })
        .collect();
    drawn.reverse();
    html! {
        h2 { (title) }
        (bars(&title, &drawn))
    }
}
