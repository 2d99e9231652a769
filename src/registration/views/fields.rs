//! Fields that are typed, and lists to choose from.

use maud::{Markup, html};

use super::form::FormPage;
use crate::events::Access;
use crate::registration::model::{Gender, TargetGroup, gender_label, target_group_label};
use crate::web::{Choice, Field, Frame, Kind, check, radios, select};
use crate::wording::{Phrase, say};

/// Who it is.
pub(super) fn person(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let words = &frame.words;
    let field = |name, label: Phrase, token| Field {
        required: true,
        autocomplete: Some(token),
        ..field(frame, page, name, label)
    };
    html! {
        (field("given_name", say::registration_given_name(), "given-name").show(words))
        (field("family_name", say::registration_family_name(), "family-name").show(words))
        @if page.asked.before.is_none() {
            (email(frame, page))
            (another_person(frame, page))
        }
    }
}

/// Where letters go.
pub(super) fn email(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let field = Field {
        kind: Kind::Email,
        hint: Some(frame.words.say(say::registration_email_hint())),
        required: true,
        autocomplete: Some("email"),
        ..field(frame, page, "email", say::registration_email())
    };
    field.show(&frame.words)
}

/// "I am a colleague who shares this mailbox."
fn another_person(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let label = html! { (frame.words.say(say::registration_another_person())) };
    let ticked = page.typed.ticked("another_person");
    html! { div.field { (check("another_person", "yes", ticked, &label)) } }
}

/// The code of an invitation, where there may be one.
pub(super) fn code(frame: &Frame, page: &FormPage<'_>) -> Markup {
    if !page.asked.takes_codes() && page.fault("code").is_none() {
        return html! {};
    }
    let words = &frame.words;
    let code = Field {
        required: page.asked.event.access == Access::Invited,
        hint: Some(words.say(say::registration_code_hint())),
        autocomplete: Some("off"),
        ..field(frame, page, "code", say::registration_code())
    };
    code.show(words)
}

/// Whom the person comes from.
pub(super) fn organisation(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let words = &frame.words;
    let organisation = Field {
        required: true,
        autocomplete: Some("organization"),
        ..field(
            frame,
            page,
            "organisation",
            say::registration_organisation(),
        )
    };
    let city = Field {
        required: true,
        hint: Some(words.say(say::registration_city_hint())),
        autocomplete: Some("address-level2"),
        ..field(frame, page, "city", say::registration_city())
    };
    let no_city = html! { (words.say(say::registration_no_city())) };
    html! {
        (organisation.show(words))
        (city.show(words))
        (which_city(frame, page))
        div.field { (check("no_city", "yes", page.typed.ticked("no_city"), &no_city)) }
        (country(frame, page))
    }
}

/// The cities that the one typed may be.
fn which_city(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let words = &frame.words;
    if page.candidates.is_empty() {
        return html! {};
    }
    let directory = page.asked.directory;
    let mut choices: Vec<Choice> = page
        .candidates
        .iter()
        .map(|it| {
            let name = directory.name(it, frame.lang());
            let country = directory.city(it).map(|it| words.country(&it.country));
            Choice {
                value: it.0.clone(),
                label: format!("{name}, {}", country.unwrap_or_default()),
            }
        })
        .collect();
    words.sort_by(&mut choices, |it| it.label.as_str());
    choices.push(Choice {
        value: "other".to_owned(),
        label: words.say(say::registration_another_city(page.typed.one("city"))),
    });
    let field = Field {
        required: true,
        ..field(frame, page, "city_choice", say::registration_which_city())
    };
    radios(&field, &choices, words)
}

fn country(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let words = &frame.words;
    let choices: Vec<Choice> = words
        .countries()
        .into_iter()
        .map(|(code, name)| Choice {
            value: code.to_owned(),
            label: name,
        })
        .collect();
    let field = Field {
        hint: Some(words.say(say::registration_country_hint())),
        autocomplete: Some("country"),
        ..field(frame, page, "country", say::registration_country())
    };
    select(&field, &choices, words)
}

/// Badge, function, target group, gender.
pub(super) fn about(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let words = &frame.words;
    let badge = Field {
        hint: Some(words.say(say::registration_badge_name_hint())),
        ..field(frame, page, "badge_name", say::registration_badge_name())
    };
    let function = Field {
        autocomplete: Some("organization-title"),
        ..field(frame, page, "function", say::registration_function())
    };
    let groups: Vec<Choice> = TargetGroup::ALL
        .iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: words.say(target_group_label(*it)),
        })
        .collect();
    let group = field(
        frame,
        page,
        "target_group",
        say::registration_target_group(),
    );
    html! {
        (badge.show(words))
        (function.show(words))
        (select(&group, &groups, words))
        (gender(frame, page))
    }
}

fn gender(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let words = &frame.words;
    let mut choices: Vec<Choice> = Gender::ALL
        .iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: words.say(gender_label(*it)),
        })
        .collect();
    choices.push(Choice {
        value: String::new(),
        label: words.say(say::registration_gender_unsaid()),
    });
    let field = Field {
        hint: Some(words.say(say::registration_gender_hint())),
        ..field(frame, page, "gender", say::registration_gender())
    };
    radios(&field, &choices, words)
}

/// What the person needs to take part, and to eat.
pub(super) fn needs(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let words = &frame.words;
    let long = |name, label, hint: Phrase| Field {
        kind: Kind::Long,
        hint: Some(words.say(hint)),
        ..field(frame, page, name, label)
    };
    let access = long(
        "access_needs",
        say::registration_access_needs(),
        say::registration_access_needs_hint(),
    );
    let diet = long(
        "diet",
        say::registration_diet(),
        say::registration_diet_hint(),
    );
    html! { (access.show(words)) (diet.show(words)) }
}

/// A field with what was typed in it and what is wrong with it.
pub(super) fn field<'a>(
    frame: &Frame,
    page: &'a FormPage<'_>,
    name: &'a str,
    label: Phrase,
) -> Field<'a> {
    Field {
        name,
        label: frame.words.say(label),
        value: page.typed.one(name),
        fault: page.fault(name),
        ..Field::default()
    }
}
