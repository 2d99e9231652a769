//! Who is meant, and what a message must be to be sent. Pure.

use uuid::Uuid;

use super::model::{Audience, Known, Segment, Texts};
use crate::base::{CityId, Language};
use crate::mail::{LetterKind, TextFault, check_text};
use crate::registration::{CityAnswer, Registration};
use crate::web::{Check, Fault, Typed};
use crate::wording::{Phrase, Words, say};

/// The length of a token of a personal link.
const TOKEN: usize = 52;

/// Whether the segment names this person.
pub(super) fn is_meant(segment: &Segment, it: &Registration, known: &Known) -> bool {
    let answers = &it.answers;
    let city = match &answers.city {
        CityAnswer::Known(city) => Some(city),
        _ => None,
    };
    let country = city
        .and_then(|it| known.countries.get(it))
        .or(answers.country.as_ref());
    let chosen = known.chosen.get(&it.id).map_or(&[][..], Vec::as_slice);
    let present = known.present.get(&it.id);
    let on_day = |day| {
        chosen.iter().any(|it| known.days.get(it) == Some(&day))
            || present.is_some_and(|it| it.contains(&day))
    };
    let is = |said: &str, own: Option<&str>| said.is_empty() || own == Some(said);
    segment.states().contains(&it.state)
        && is(&segment.city, city.map(CityId::as_str))
        && is(&segment.country, country.map(String::as_str))
        && segment.lang().is_none_or(|said| said == answers.lang)
        && segment.mode().is_none_or(|said| said == answers.mode)
        && segment
            .group()
            .is_none_or(|said| Some(said) == answers.target_group)
        && segment
            .session
            .is_none_or(|said| chosen.iter().any(|it| it.0 == said))
        && segment.day.is_none_or(on_day)
        && (segment.tag.is_empty() || known.tagged.contains(&it.id))
        && segment
            .attended
            .is_none_or(|said| said == present.is_some())
        && segment
            .feedback
            .is_none_or(|said| said == known.answered.contains(&it.id))
}

/// Reads the segment of a form.
pub(super) fn segment(typed: &Typed) -> Segment {
    let yes_or_no = |field: &str| match typed.one(field) {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let states = typed
        .0
        .iter()
        .filter(|it| it.0 == "states" && !it.1.is_empty());
    Segment {
        states: states.map(|it| it.1.clone()).collect(),
        city: typed.one("city").to_owned(),
        country: typed.one("country").to_owned(),
        lang: typed.one("lang").to_owned(),
        mode: typed.one("mode").to_owned(),
        session: Uuid::parse_str(typed.one("session")).ok(),
        day: typed.one("day").parse().ok(),
        group: typed.one("group").to_owned(),
        tag: typed.one("tag").to_owned(),
        attended: yes_or_no("attended"),
        feedback: yes_or_no("feedback"),
    }
}

/// Reads the texts of a form: a language with nothing typed has none; one that is begun must be whole.
pub(super) fn texts(typed: &Typed) -> Result<Texts, Vec<Fault>> {
    let mut check = Check::of(typed);
    let mut texts = Texts::new();
    for lang in Language::ALL {
        let name = |field: &str| format!("{field}_{}", lang.code());
        let subject = typed.one(&name("subject")).to_owned();
        let body = typed.one(&name("body")).replace("\r\n", "\n");
        if subject.is_empty() && body.is_empty() {
            continue;
        }
        for (field, text, is_subject) in [("subject", &subject, true), ("body", &body, false)] {
            if let Err(fault) = check_text(LetterKind::Announcement, text, is_subject) {
                check.fault::<()>(&name(field), TextFault::phrase(&fault));
            } else if names_personal_link(text) {
                check.fault::<()>(&name(field), say::messages_personal_link());
            }
        }
        texts.insert(lang, (subject, body));
    }
    check.done(Some(texts))
}

/// Whether a text holds somebody's personal link, which would open one person's page to everybody.
fn names_personal_link(text: &str) -> bool {
    [
        "/my/",
        "/follow-up/",
        "/unsubscribe/",
        "/sign-in/",
        "/door/",
    ]
    .iter()
    .flat_map(|it| text.match_indices(it).map(|at| (at.0 + it.len(), text)))
    .filter_map(|(start, text)| text.get(start..))
    .any(|rest| {
        let token = rest.chars().take_while(char::is_ascii_alphanumeric).count();
        token >= TOKEN / 2
    })
}

/// Why a message cannot be sent as it is; nothing where it can.
pub(super) fn obstacles(audience: &Audience, texts: &Texts, words: &Words) -> Vec<Phrase> {
    let mut obstacles = Vec::new();
    if audience.people.is_empty() {
        obstacles.push(say::messages_nobody());
    }
    let languages = audience.languages();
    let missing = languages.keys().filter(|it| !texts.contains_key(it));
    let missing: Vec<String> = missing.map(|it| words.language_name(it.code())).collect();
    if !missing.is_empty() {
        let missing: Vec<&str> = missing.iter().map(String::as_str).collect();
        obstacles.push(say::messages_missing(words.list(&missing)));
    }
    obstacles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personal_link_is_found_and_the_placeholder_is_not() {
        let token = "a2".repeat(26);
        for (text, found) in [
            (format!("See https://events.example.eu/en/my/{token}"), true),
            (format!("/door/{token})"), true),
            ("[mine]({{ personal_link }})".to_owned(), false),
            ("https://events.example.eu/my/page".to_owned(), false),
        ] {
            assert_eq!(names_personal_link(&text), found, "{text}");
        }
    }

    #[test]
    fn a_text_that_is_begun_must_be_whole() {
        let typed = |fields: &[(&str, &str)]| {
            let fields = fields.iter().map(|it| (it.0.to_owned(), it.1.to_owned()));
            texts(&Typed(fields.collect()))
        };
        assert!(typed(&[]).unwrap().is_empty());
        assert_eq!(
            typed(&[("subject_en", "a"), ("body_en", "b")])
                .unwrap()
                .len(),
            1
        );
        let faults = typed(&[("subject_fr", "a")]).unwrap_err();
        assert_eq!(faults.first().unwrap().0, "body_fr");
        assert!(typed(&[("subject_de", "a"), ("body_de", "{{ x }}")]).is_err());
    }
}
