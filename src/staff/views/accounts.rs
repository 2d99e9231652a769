//! Accounts of organisers.

use maud::{Markup, html};

use crate::base::{EmailAddress, Language};
use crate::staff::model::{Account, Role};
use crate::web::{
    Choice, Desk, Field, Frame, Kind, Tone, button, chip, csrf_field, error_summary, hidden,
    notice, quiet_button, radios, select, urls,
};
use crate::wording::{Phrase, Words, say};

/// The form of a new account, and where an invitation has just gone.
#[derive(Debug, Default)]
pub(in crate::staff) struct Invited {
    pub(in crate::staff) email: String,
    pub(in crate::staff) name: String,
    pub(in crate::staff) role: Option<Role>,
    pub(in crate::staff) lang: Option<Language>,
    pub(in crate::staff) faults: Vec<(&'static str, Phrase)>,
    pub(in crate::staff) sent_to: Option<EmailAddress>,
}

/// The list with the form.
pub(in crate::staff) fn accounts_page(
    frame: &Frame,
    desk: &Desk,
    accounts: &[Account],
    invited: &Invited,
) -> Markup {
    let words = &frame.words;
    let content = html! {
        @if let Some(address) = &invited.sent_to {
            (notice(Tone::Good, &html! { p { (words.say(say::staff_invited(address.as_str()))) } }))
        }
        ul.people { @for account in accounts { (line(frame, desk, account)) } }
        h2 { (words.say(say::staff_invite())) }
        (error_summary(&invited.faults, words))
        (invitation(frame, desk, invited))
    };
    frame.office(desk, &words.say(say::web_nav_accounts()), &content)
}

fn role_label(role: Role) -> Phrase {
    match role {
        Role::Lead => say::staff_role_lead(),
        Role::Organiser => say::staff_role_organiser(),
    }
}

fn line(frame: &Frame, desk: &Desk, account: &Account) -> Markup {
    let words = &frame.words;
    let id = account.id.0.to_string();
    let other = match account.role {
        Role::Lead => Role::Organiser,
        Role::Organiser => Role::Lead,
    };
    html! {
        li {
            div {
                span.name { (account.name) }
                span.quiet { (account.email) " · " (words.say(role_label(account.role))) }
                @if account.disabled_at.is_some() { " " (chip(Tone::Bad, &words.say(say::staff_closed()))) }
            }
            div.actions {
                @if account.disabled_at.is_none() {
                    (act(desk, urls::OFFICE_ACCOUNT_ROLE, &[("account", &id), ("role", other.code())], &words.say(say::staff_make(role_label(other)))))
                    (act(desk, urls::OFFICE_ACCOUNT_CLOSURE, &[("account", &id)], &words.say(say::staff_close())))
                } @else {
                    (act(desk, urls::OFFICE_ACCOUNT_OPENING, &[("account", &id)], &words.say(say::staff_reopen())))
                }
            }
        }
    }
}

/// A button that sends these fields.
fn act(desk: &Desk, action: &str, fields: &[(&str, &str)], label: &str) -> Markup {
    html! {
        form method="post" action=(action) {
            (csrf_field(&desk.csrf))
            @for (name, value) in fields { (hidden(name, value)) }
            (quiet_button(label))
        }
    }
}

fn invitation(frame: &Frame, desk: &Desk, invited: &Invited) -> Markup {
    let words = &frame.words;
    let fault = |name: &str| {
        invited
            .faults
            .iter()
            .find(|it| it.0 == name)
            .map(|it| &it.1)
    };
    let roles: Vec<Choice> = Role::ALL
        .iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: words.say(role_label(*it)),
        })
        .collect();
    let name = Field {
        name: "name",
        label: words.say(say::staff_name()),
        value: &invited.name,
        fault: fault("name"),
        required: true,
        ..Field::default()
    };
    let email = Field {
        hint: Some(words.say(say::staff_invite_hint())),
        name: "email",
        label: words.say(say::staff_email()),
        value: &invited.email,
        fault: fault("email"),
        kind: Kind::Email,
        required: true,
        ..Field::default()
    };
    let role = Field {
        name: "role",
        label: words.say(say::staff_role()),
        value: invited.role.unwrap_or(Role::Organiser).code(),
        required: true,
        ..Field::default()
    };
    let lang = invited.lang.unwrap_or(frame.lang());
    html! {
        form method="post" action=(urls::OFFICE_ACCOUNTS) novalidate {
            (csrf_field(&desk.csrf))
            (name.show(words))
            (email.show(words))
            (radios(&role, &roles, words))
            (language_choice(lang, words))
            div.actions { (button(&words.say(say::staff_invite()))) }
        }
    }
}

/// In which language letters and the desk are.
pub(super) fn language_choice(chosen: Language, words: &Words) -> Markup {
    let choices: Vec<Choice> = Language::ALL
        .iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: words.language_endonym(*it).to_owned(),
        })
        .collect();
    let field = Field {
        name: "language",
        label: words.say(say::staff_language()),
        value: chosen.code(),
        required: true,
        ..Field::default()
    };
    select(&field, &choices, words)
}
