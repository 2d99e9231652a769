//! Four fields for somebody who is not on the list.

use maud::{Markup, html};

use super::door::DoorPage;
use crate::attendance::rules::{Fault, Typed};
use crate::web::{Field, Tone, button, check, error_summary, hidden, notice, urls};
use crate::wording::{Words, say};

/// The form with what was typed and what is wrong.
#[derive(Debug)]
pub(in crate::attendance) struct WalkInForm<'a> {
    /// One rendered form is one person.
    pub(in crate::attendance) form_id: &'a str,
    pub(in crate::attendance) typed: &'a Typed,
    pub(in crate::attendance) faults: &'a [Fault],
    /// Somebody on the list with the same name: name and city.
    pub(in crate::attendance) listed: Option<(String, String)>,
    /// Whether it was sent and came back.
    pub(in crate::attendance) is_back: bool,
}

impl WalkInForm<'_> {
    /// The form, open when it came back.
    pub(super) fn show(&self, page: &DoorPage<'_>, words: &Words) -> Markup {
        let Some(slot) = page.slot.filter(|_| page.is_open) else {
            return html! {};
        };
        html! {
            details.walk-in open[self.is_back] {
                summary { (words.say(say::attendance_walk_in())) }
                p.hint { (words.say(say::attendance_walk_in_lead())) }
                (error_summary(self.faults, words))
                form method="post" action=(urls::door_action(page.token, "walk-ins")) autocomplete="off" {
                    (hidden("slot", &slot.id.0.to_string()))
                    (hidden("form_id", self.form_id))
                    (self.fields(words))
                    @if let Some((name, city)) = &self.listed { (listed(name, city, words)) }
                    (button(&words.say(say::attendance_walk_in_send())))
                }
            }
        }
    }

    fn fields(&self, words: &Words) -> Markup {
        let fault = |name: &str| self.faults.iter().find(|it| it.0 == name).map(|it| &it.1);
        let field = |name, label, value, required, hint: Option<String>| Field {
            name,
            label: words.say(label),
            value,
            required,
            hint,
            fault: fault(name),
            ..Field::default()
        };
        let typed = self.typed;
        let hint = Some(words.say(say::attendance_walk_in_city_hint()));
        let fields = [
            field(
                "given_name",
                say::registration_given_name(),
                typed.given_name.as_str(),
                true,
                None,
            ),
            field(
                "family_name",
                say::registration_family_name(),
                &typed.family_name,
                true,
                None,
            ),
            field(
                "organisation",
                say::registration_organisation(),
                &typed.organisation,
                true,
                None,
            ),
            field("city", say::registration_city(), &typed.city, false, hint),
        ];
        html! { @for field in &fields { (field.show(words)) } }
    }
}

fn listed(name: &str, city: &str, words: &Words) -> Markup {
    let sentence = words.say(say::attendance_walk_in_listed(name, city));
    let another = html! { (words.say(say::attendance_walk_in_another())) };
    html! {
        (notice(Tone::Warn, &html! { p { (sentence) } }))
        (check("another", "yes", false, &another))
    }
}
