//! Accounts of organisers.

use maud::{Markup, html};

use crate::staff::model::{Account, Role};
use crate::web::{
    Choice, Desk, Field, Frame, Kind, Tone, button, chip, csrf_field, error_summary, hidden,
    notice, quiet_button, radios, urls,
};
use crate::wording::{Phrase, Words, say};

/// The form of a new account, and the link of the one just made.
#[derive(Debug, Default)]
pub(in crate::staff) struct Invited {
    pub(in crate::staff) email: String,
    pub(in crate::staff) name: String,
    pub(in crate::staff) role: Option<Role>,
    pub(in crate::staff) faults: Vec<(&'static str, Phrase)>,
    pub(in crate::staff) link: Option<String>,
}

impl Invited {
    /// What was typed.
    pub(in crate::staff) fn typed(email: &str, name: &str, role: Role) -> Self {
        Self {
            email: email.to_owned(),
            name: name.to_owned(),
            role: Some(role),
            ..Self::default()
        }
    }
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
        @if let Some(link) = &invited.link {
            (notice(Tone::Good, &html! { p { (words.say(say::staff_invited())) } p.copy { code { (link) } } }))
        }
        ul.people { @for account in accounts { (line(frame, desk, account)) } }
        h2 { (words.say(say::staff_invite())) }
        (error_summary(&invited.faults, words))
        (invitation(desk, invited, words))
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
            @if account.disabled_at.is_none() {
                div.actions {
                    form method="post" action="/office/accounts/role" {
                        (csrf_field(&desk.csrf)) (hidden("account", &id)) (hidden("role", other.code()))
                        (quiet_button(&words.say(say::staff_make(role_label(other)))))
                    }
                    form method="post" action="/office/accounts/closure" {
                        (csrf_field(&desk.csrf)) (hidden("account", &id))
                        (quiet_button(&words.say(say::staff_close())))
                    }
                }
            }
        }
    }
}

fn invitation(desk: &Desk, invited: &Invited, words: &Words) -> Markup {
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
    html! {
        form method="post" action=(urls::OFFICE_ACCOUNTS) novalidate {
            (csrf_field(&desk.csrf))
            (name.show(words))
            (email.show(words))
            (radios(&role, &roles, words))
            div.actions { (button(&words.say(say::staff_invite()))) }
        }
    }
}
