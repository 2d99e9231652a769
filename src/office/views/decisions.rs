//! What would follow from a decision about several people.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::events::Event;
use crate::mail::LetterKind;
use crate::registration::{Decision, Ending, Leaving, Outcome, Plan, Refusal, State, state_chip};
use crate::web::{
    Choice, Desk, Field, Frame, Tone, breadcrumb, button, csrf_field, hidden, notice, quiet_button,
    select, urls,
};
use crate::wording::{Phrase, say};

/// The fields with which organisers say what to decide about those whom they tick.
pub(super) fn decision_fields(frame: &Frame) -> Markup {
    let words = &frame.words;
    let decision = Field {
        name: "decision",
        label: words.say(say::office_decision()),
        required: true,
        ..Field::default()
    };
    let decisions: Vec<Choice> = Decision::ALL
        .iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: words.say(decision_label(*it)),
        })
        .collect();
    let reason = Field {
        name: "reason",
        label: words.say(say::office_decline_reason()),
        hint: Some(words.say(say::office_decision_reason_hint())),
        ..Field::default()
    };
    let none = Choice {
        value: String::new(),
        label: words.say(say::office_no_reason()),
    };
    let known = Ending::OF_ORGANISERS.iter().map(|it| Choice {
        value: it.code().to_owned(),
        label: words.say(crate::registration::ending_label(*it)),
    });
    let reasons: Vec<Choice> = [none].into_iter().chain(known).collect();
    html! {
        h2 { (words.say(say::office_decide_title())) }
        div.search {
            (select(&decision, &decisions, words))
            (select(&reason, &reasons, words))
            (quiet_button(&words.say(say::office_decision_look())))
        }
        p.hint { (words.say(say::office_decision_hint())) }
    }
}

/// The words for a decision.
fn decision_label(decision: Decision) -> Phrase {
    match decision {
        Decision::Seat => say::office_confirm_person(),
        Decision::Queue => say::office_queue_person(),
        Decision::Decline => say::office_decline_person(),
        Decision::Cancel => say::office_cancel_person(),
    }
}

/// The page that says what would follow, and asks.
pub(in crate::office) fn rehearsal_page(
    frame: &Frame,
    desk: &Desk,
    (event, plan, outcome): (&Event, &Plan, &Outcome),
) -> Markup {
    let words = &frame.words;
    let list = urls::office_event_part(&event.slug, "registrations");
    let back = [(list.clone(), event.title.in_(frame.lang()).to_owned())];
    let wanted = plan.people.len();
    let content = html! {
        (breadcrumb(&back, words))
        p.lead { (words.say(decision_label(plan.decision))) ": " (words.say(say::office_people(wanted))) }
        @if let Some(sentence) = too_many(plan, outcome) {
            (notice(Tone::Warn, &html! { p { (words.say(sentence)) } }))
        }
        @if !outcome.decided.is_empty() {
            h2 { (words.say(say::office_decided(outcome.decided.len()))) }
            ul.people {
                @for it in &outcome.decided {
                    li { div { span.name { (it.name()) } " " (state_chip(it.state, words)) } }
                }
            }
        }
        @if !outcome.refused.is_empty() {
            h2 { (words.say(say::office_undecided(outcome.refused.len()))) }
            ul.people {
                @for (it, refusal) in &outcome.refused {
                    li { div { span.name { (it.name()) } " " (state_chip(it.state, words)) " " span.quiet { (words.say(refusal.phrase())) } } }
                }
            }
        }
        h2 { (words.say(say::office_letters_leave())) }
        (letters(frame, &outcome.letters))
        form method="post" action=(list) {
            (csrf_field(&desk.csrf))
            (hidden("sure", "yes"))
            (hidden("decision", plan.decision.code()))
            (hidden("reason", plan.reason.map_or("", Ending::code)))
            @for id in &plan.people { (hidden("person", &id.0.to_string())) }
            div.actions {
                @if !outcome.decided.is_empty() { (button(&words.say(decision_label(plan.decision)))) }
                a.button.quiet href=(list) { (words.say(say::registration_back())) }
            }
        }
    };
    frame.office(desk, &words.say(say::office_rehearsal_title()), &content)
}

/// "3 seats for 5 people."
fn too_many(plan: &Plan, outcome: &Outcome) -> Option<Phrase> {
    let full = outcome.refused.iter().any(|it| it.1 == Refusal::Full);
    let seated = outcome
        .decided
        .iter()
        .filter(|it| it.state == State::Confirmed);
    let (seated, wanted) = (seated.count(), plan.people.len());
    full.then(|| say::office_seats_for_people(seated, wanted))
}

/// "Your seat is confirmed: 12 people, in English 5, in French 7."
pub(super) fn letters(frame: &Frame, leaving: &Leaving) -> Markup {
    let words = &frame.words;
    let mut kinds: BTreeMap<&str, (LetterKind, i64, Vec<String>)> = BTreeMap::new();
    for (kind, lang, number) in leaving {
        let of_kind = kinds.entry(kind.code()).or_insert((*kind, 0, Vec::new()));
        of_kind.1 += number;
        let language = words.language_name(lang.code());
        of_kind
            .2
            .push(format!("{language} {}", words.number(*number)));
    }
    html! {
        @if kinds.is_empty() { p.quiet { (words.say(say::office_no_letter_leaves())) } }
        ul {
            @for (kind, number, languages) in kinds.values() {
                li { b { (words.say(kind.phrase())) } ": " (words.say(say::office_letters_to(*number))) " (" (words.list(languages)) ")" }
            }
        }
    }
}
