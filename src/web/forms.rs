//! Parts of forms: each keeps what was typed and says what is wrong with it, where it is wrong.

use maud::{Markup, html};

use crate::wording::{Phrase, Words, say};

/// How a field is typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A whole number.
    Number,
    /// A day.
    Date,
    /// A day and a time on the clocks of the venue.
    DateTime,
    /// An address on the web.
    Url,
    /// Several lines.
    Long,
}

/// A field of one value.
#[derive(Debug, Clone, Default)]
pub struct Field<'a> {
    /// Its name in the form.
    pub name: &'a str,
    /// Its id on the page, where several forms have a field of one name; else the name.
    pub id: Option<&'a str>,
    /// What to type.
    pub label: String,
    /// A sentence that helps.
    pub hint: Option<String>,
    /// What was typed.
    pub value: &'a str,
    /// What is wrong with it.
    pub fault: Option<&'a Phrase>,
    /// How it is typed.
    pub kind: Kind,
    /// Whether the form is refused without it.
    pub required: bool,
    /// What the browser may fill in (HTML, "autofill detail tokens").
    pub autocomplete: Option<&'a str>,
    /// The language of the text, where it is another than the page's.
    pub lang: Option<&'a str>,
}

/// One of several answers.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
}

impl Field<'_> {
    /// The field as markup.
    pub fn show(&self, words: &Words) -> Markup {
        html! {
            div.field.faulty[self.fault.is_some()] {
                (self.label(words))
                (self.input())
                (fault_line(self.id(), self.fault, words))
            }
        }
    }

    fn id(&self) -> &str {
        self.id.unwrap_or(self.name)
    }

    fn label(&self, words: &Words) -> Markup {
        html! {
            label for=(self.id()) {
                (self.label)
                @if !self.required { " " span.optional { (words.say(say::web_optional())) } }
            }
            @if let Some(hint) = &self.hint { p.hint id={ (self.id()) "-hint" } { (hint) } }
        }
    }

    fn input(&self) -> Markup {
        let invalid = self.fault.map(|_| "true");
        let described = described_by(self.id(), self.hint.is_some(), self.fault.is_some());
        let (kind, mode) = match self.kind {
            Kind::Text => ("text", None),
            Kind::Email => ("email", Some("email")),
            Kind::Number => ("number", Some("numeric")),
            Kind::Date => ("date", None),
            Kind::DateTime => ("datetime-local", None),
            Kind::Url => ("url", Some("url")),
            Kind::Long => {
                return html! {
                    textarea id=(self.id()) name=(self.name) rows="4" lang=[self.lang] required[self.required]
                        aria-invalid=[invalid] aria-describedby=[described] { (self.value) }
                };
            }
        };
        html! {
            input id=(self.id()) name=(self.name) type=(kind) value=(self.value) inputmode=[mode] lang=[self.lang]
                autocomplete=[self.autocomplete] required[self.required] aria-invalid=[invalid]
                aria-describedby=[described];
        }
    }
}

/// A list to choose from; an empty first line where nothing is chosen, unless one of the choices stands for that.
pub fn select(field: &Field<'_>, choices: &[Choice], words: &Words) -> Markup {
    let described = described_by(field.id(), field.hint.is_some(), field.fault.is_some());
    let may_be_blank = !field.required || field.value.is_empty();
    let blank = may_be_blank && !choices.iter().any(|it| it.value.is_empty());
    html! {
        div.field.faulty[field.fault.is_some()] {
            (field.label(words))
            select id=(field.id()) name=(field.name) autocomplete=[field.autocomplete] required[field.required]
                aria-invalid=[field.fault.map(|_| "true")] aria-describedby=[described] {
                @if blank { option value="" {} }
                @for choice in choices {
                    option value=(choice.value) selected[choice.value == field.value] { (choice.label) }
                }
            }
            (fault_line(field.id(), field.fault, words))
        }
    }
}

/// Answers to choose one of, all seen at once.
pub fn radios(field: &Field<'_>, choices: &[Choice], words: &Words) -> Markup {
    html! {
        fieldset.choices.faulty[field.fault.is_some()] id=(field.id()) {
            legend {
                (field.label)
                @if !field.required { " " span.optional { (words.say(say::web_optional())) } }
            }
            @if let Some(hint) = &field.hint { p.hint { (hint) } }
            @for choice in choices {
                label.choice {
                    input type="radio" name=(field.name) value=(choice.value) checked[choice.value == field.value];
                    span { (choice.label) }
                }
            }
            (fault_line(field.id(), field.fault, words))
        }
    }
}

/// A box to tick.
pub fn check(name: &str, value: &str, checked: bool, label: &Markup) -> Markup {
    html! {
        label.choice {
            input type="checkbox" name=(name) value=(value) checked[checked];
            span { (label) }
        }
    }
}

/// What is wrong, on top of the form, each line leading to its field.
pub fn error_summary<N: AsRef<str>>(faults: &[(N, Phrase)], words: &Words) -> Markup {
    html! {
        @if !faults.is_empty() {
            div.summary role="alert" tabindex="-1" autofocus {
                h2 { (words.say(say::web_form_summary(faults.len()))) }
                ul { @for (name, fault) in faults { li { a href={ "#" (name.as_ref()) } { (words.say(fault)) } } } }
            }
        }
    }
}

/// A value the reader does not see.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The token that ties a form to the browser it was made for.
pub fn csrf_field(token: &str) -> Markup {
    hidden("csrf", token)
}

/// The main thing to do.
pub fn button(label: &str) -> Markup {
    html! { button.button { (label) } }
}

/// Something else one may do.
pub fn quiet_button(label: &str) -> Markup {
    html! { button.button.quiet { (label) } }
}

/// What is wrong with a field, below it.
pub fn fault_line(name: &str, fault: Option<&Phrase>, words: &Words) -> Markup {
    html! {
        @if let Some(fault) = fault {
            p.fault id={ (name) "-fault" } { span.icon aria-hidden="true" { "!" } " " (words.say(fault)) }
        }
    }
}

fn described_by(name: &str, hint: bool, fault: bool) -> Option<String> {
    let ids: Vec<String> = [
        hint.then(|| format!("{name}-hint")),
        fault.then(|| format!("{name}-fault")),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
