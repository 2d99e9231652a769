//! The form: the few things we need, then what helps, each with its reason.

use maud::{Markup, html};

use super::labels::{gender_label, target_group_label};
use crate::base::{CityId, Language};
use crate::events::{Event, Mode, Session, mode_label};
use crate::places::Directory;
use crate::programmes::Notice;
use crate::registration::model::{Gender, TargetGroup};
use crate::registration::rules::{Fault, Typed};
use crate::web::{
    Choice, Field, Frame, Kind, Tone, breadcrumb, button, check, error_summary, hidden, notice,
    prose, radios, select, urls, words_in,
};
use crate::wording::{Phrase, say};

/// A form being filled in.
pub(in crate::registration) struct Filling<'a> {
    pub(in crate::registration) event: &'a Event,
    pub(in crate::registration) sessions: &'a [Session],
    pub(in crate::registration) directory: &'a Directory,
    pub(in crate::registration) notice: Option<&'a Notice>,
    pub(in crate::registration) typed: &'a Typed,
    pub(in crate::registration) faults: &'a [Fault],
    /// Cities to choose from, when the name was not enough.
    pub(in crate::registration) candidates: &'a [CityId],
    /// Whether the address already has a registration here.
    pub(in crate::registration) known: bool,
}

/// The form of a new registration.
pub(in crate::registration) fn form_page(frame: &Frame, filling: &Filling<'_>) -> Markup {
    let (words, lang, event) = (&frame.words, frame.lang(), filling.event);
    let title = words.say(say::registration_title());
    let back = [(
        urls::event(lang, &event.slug),
        event.title.in_(lang).to_owned(),
    )];
    let waiting = event.free() == 0;
    let content = html! {
        (breadcrumb(&back, words))
        h1 { (title) }
        p.lead { (words_in(&event.title, lang)) " · " (words.date_range(event.starts_on, event.ends_on)) }
        @if waiting { (notice(Tone::Warn, &html! { p { (words.say(say::registration_will_wait())) } })) }
        @if filling.known { (known_notice(frame)) }
        (error_summary(filling.faults, words))
        form method="post" action=(urls::registration(lang, &event.slug)) novalidate {
            (hidden("form_id", filling.typed.one("form_id")))
            (email_and_names(frame, filling, true))
            (organisation(frame, filling))
            (details(frame, filling))
            (data_notice(frame, filling))
            div.actions { (button(&words.say(if waiting { say::registration_send_waiting() } else { say::registration_send() }))) }
        }
    };
    frame.page(&title, &content)
}

/// The same questions, answered already.
pub(in crate::registration) fn change_page(
    frame: &Frame,
    filling: &Filling<'_>,
    token: &str,
) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::registration_change_title());
    let back = [(
        urls::my(lang, token),
        words.say(say::registration_mine_title()),
    )];
    let content = html! {
        (breadcrumb(&back, words))
        h1 { (title) }
        (error_summary(filling.faults, words))
        form method="post" action=(urls::my_action(lang, token, "changes")) novalidate {
            (email_and_names(frame, filling, false))
            (organisation(frame, filling))
            (details(frame, filling))
            div.actions { (button(&words.say(say::registration_save()))) }
        }
    };
    frame.page(&title, &content)
}

fn known_notice(frame: &Frame) -> Markup {
    notice(
        Tone::Warn,
        &html! {
            p { (frame.words.say(say::registration_known())) }
            p { (frame.words.say(say::registration_known_colleague())) }
        },
    )
}

fn fault<'a>(filling: &Filling<'a>, name: &str) -> Option<&'a Phrase> {
    filling
        .faults
        .iter()
        .find(|it| it.0 == name)
        .map(|it| &it.1)
}

/// A field of the form with what was typed and what is wrong.
fn field<'a>(filling: &Filling<'a>, name: &'static str, label: String) -> Field<'a> {
    Field {
        name,
        label,
        value: filling.typed.one(name),
        fault: fault(filling, name),
        ..Field::default()
    }
}

fn email_and_names(frame: &Frame, filling: &Filling<'_>, with_email: bool) -> Markup {
    let words = &frame.words;
    let required = |name, label: Phrase, autocomplete| Field {
        required: true,
        autocomplete: Some(autocomplete),
        ..field(filling, name, words.say(label))
    };
    html! {
        (required("given_name", say::registration_given_name(), "given-name").show(words))
        (required("family_name", say::registration_family_name(), "family-name").show(words))
        @if with_email {
            (Field {
                kind: Kind::Email,
                hint: Some(words.say(say::registration_email_hint())),
                ..required("email", say::registration_email(), "email")
            }.show(words))
            @if filling.known {
                (check("another_person", "yes", filling.typed.ticked("another_person"), &html! { (words.say(say::registration_another_person())) }))
            }
        }
    }
}

fn organisation(frame: &Frame, filling: &Filling<'_>) -> Markup {
    let words = &frame.words;
    let no_city = filling.typed.ticked("no_city");
    html! {
        (Field {
            required: true,
            autocomplete: Some("organization"),
            ..field(filling, "organisation", words.say(say::registration_organisation()))
        }.show(words))
        (Field {
            required: true,
            hint: Some(words.say(say::registration_city_hint())),
            ..field(filling, "city", words.say(say::registration_city()))
        }.show(words))
        @if !filling.candidates.is_empty() { (which_city(frame, filling)) }
        (check("no_city", "yes", no_city, &html! { (words.say(say::registration_no_city())) }))
    }
}

fn which_city(frame: &Frame, filling: &Filling<'_>) -> Markup {
    let words = &frame.words;
    let known = filling.candidates.iter().map(|id| Choice {
        value: id.0.clone(),
        label: filling.directory.name(id, frame.lang()).to_owned(),
    });
    let other = Choice {
        value: "other".to_owned(),
        label: words.say(say::registration_other_city(filling.typed.one("city"))),
    };
    let choices: Vec<Choice> = known.chain([other]).collect();
    radios(
        &field(
            filling,
            "city_choice",
            words.say(say::registration_which_city()),
        ),
        &choices,
        words,
    )
}

/// What may be left out, folded away.
fn details(frame: &Frame, filling: &Filling<'_>) -> Markup {
    let words = &frame.words;
    let open = |names: &[&str]| {
        names
            .iter()
            .any(|it| filling.typed.ticked(it) || fault(filling, it).is_some())
    };
    html! {
        (taking_part(frame, filling))
        details open[open(&["target_group", "function", "gender", "country", "badge_name"])] {
            summary { (words.say(say::registration_about_you())) }
            (about(frame, filling))
        }
        details open[open(&["access_needs", "diet"])] {
            summary { (words.say(say::registration_needs())) }
            (needs(frame, filling))
        }
        details open[open(&["photo", "list_sharing"])] {
            summary { (words.say(say::registration_sharing())) }
            (yes_or_no(frame, filling, "photo", say::registration_photo()))
            (yes_or_no(frame, filling, "list_sharing", say::registration_list()))
        }
    }
}

/// Sessions, mode and languages: what the organisers plan rooms and interpreters with.
fn taking_part(frame: &Frame, filling: &Filling<'_>) -> Markup {
    let (words, event) = (&frame.words, filling.event);
    let choosable: Vec<&Session> = filling.sessions.iter().filter(|it| it.choosable).collect();
    let chosen = filling.typed.all("sessions[]");
    let followed = filling.typed.all("languages[]");
    html! {
        @if !choosable.is_empty() {
            fieldset id="sessions[]" .faulty[fault(filling, "sessions[]").is_some()] {
                legend { (words.say(say::registration_sessions())) " " span.optional { (words.say(say::web_optional())) } }
                @for session in choosable {
                    (session_box(frame, event, session, &chosen))
                }
                @if let Some(fault) = fault(filling, "sessions[]") { p.fault { (words.say(fault)) } }
            }
        }
        @if event.mode == Mode::Hybrid {
            (radios(&field(filling, "mode", words.say(say::registration_mode())), &[
                Choice { value: Mode::InPerson.code().to_owned(), label: words.say(mode_label(Mode::InPerson)) },
                Choice { value: Mode::Online.code().to_owned(), label: words.say(mode_label(Mode::Online)) },
            ], words))
        }
        fieldset {
            legend { (words.say(say::registration_languages())) " " span.optional { (words.say(say::web_optional())) } }
            @for code in &event.languages {
                (check("languages[]", code, followed.contains(&code.as_str()), &html! { (words.language_name(code)) }))
            }
        }
        (select(&field(filling, "language", words.say(say::registration_language())), &languages(frame), words))
    }
}

fn languages(frame: &Frame) -> Vec<Choice> {
    Language::ALL
        .into_iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: frame.words.language_endonym(it).to_owned(),
        })
        .collect()
}

fn session_box(frame: &Frame, event: &Event, session: &Session, chosen: &[&str]) -> Markup {
    let words = &frame.words;
    let local = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&event.zone).naive_local();
    let (start, end) = (local(session.starts_at), local(session.ends_at));
    let id = session.id.0.to_string();
    let ticked = chosen.contains(&id.as_str());
    check(
        "sessions[]",
        &id,
        ticked,
        &html! {
            (words_in(&session.title, frame.lang())) br;
            span.quiet {
                (words.date(start.date())) ", " (words.time_range(start.time(), end.time()))
                @if session.is_full() && !ticked { " · " (words.say(say::registration_session_full())) }
            }
        },
    )
}

fn about(frame: &Frame, filling: &Filling<'_>) -> Markup {
    let words = &frame.words;
    let groups: Vec<Choice> = TargetGroup::ALL
        .iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: words.say(target_group_label(*it)),
        })
        .collect();
    let genders: Vec<Choice> = Gender::ALL
        .iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: words.say(gender_label(*it)),
        })
        .collect();
    let countries: Vec<Choice> = words
        .countries()
        .into_iter()
        .map(|(code, name)| Choice {
            value: code.to_owned(),
            label: name,
        })
        .collect();
    html! {
        (select(&field(filling, "target_group", words.say(say::registration_target_group())), &groups, words))
        (Field { autocomplete: Some("organization-title"), ..field(filling, "function", words.say(say::registration_function())) }.show(words))
        (select(&Field { autocomplete: Some("country"), ..field(filling, "country", words.say(say::registration_country())) }, &countries, words))
        (Field { hint: Some(words.say(say::registration_badge_hint())), ..field(filling, "badge_name", words.say(say::registration_badge())) }.show(words))
        (radios(&Field { hint: Some(words.say(say::registration_gender_why())), ..field(filling, "gender", words.say(say::registration_gender())) }, &genders, words))
    }
}

fn needs(frame: &Frame, filling: &Filling<'_>) -> Markup {
    let words = &frame.words;
    let why = || Some(words.say(say::registration_needs_why()));
    html! {
        (Field { kind: Kind::Long, hint: why(), ..field(filling, "access_needs", words.say(say::registration_access())) }.show(words))
        (Field { kind: Kind::Long, hint: why(), ..field(filling, "diet", words.say(say::registration_diet())) }.show(words))
    }
}

fn yes_or_no(frame: &Frame, filling: &Filling<'_>, name: &'static str, question: Phrase) -> Markup {
    let words = &frame.words;
    let choices = [
        Choice {
            value: "yes".to_owned(),
            label: words.say(say::web_yes()),
        },
        Choice {
            value: "no".to_owned(),
            label: words.say(say::web_no()),
        },
    ];
    let hint = Some(words.say(say::registration_no_answer_is_no()));
    radios(
        &Field {
            hint,
            ..field(filling, name, words.say(question))
        },
        &choices,
        words,
    )
}

fn data_notice(frame: &Frame, filling: &Filling<'_>) -> Markup {
    let words = &frame.words;
    html! {
        fieldset id="notice" .faulty[fault(filling, "notice").is_some()] {
            legend { (words.say(say::registration_notice())) }
            @if let Some(notice) = filling.notice {
                details { summary { (words.say(say::registration_notice_read())) } (prose(&notice.text, frame.lang())) }
            }
            (check("notice", "yes", filling.typed.ticked("notice"), &html! { (words.say(say::registration_notice_seen())) }))
            @if let Some(fault) = fault(filling, "notice") { p.fault { (words.say(fault)) } }
        }
    }
}
