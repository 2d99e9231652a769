//! What a form must hold. Every fault is found at once, and each names its field.

use crate::base::{
    CityId, EmailAddress, EmailFault, Language, NameFault, PersonName, SessionId, one_line,
};
use crate::events::{Event, Mode, Session};
use crate::places::{CityMatch, Directory};
use crate::registration::model::{Answers, CityAnswer, Gender, TargetGroup};
use crate::wording::{Phrase, say};

/// Longest text of several lines, in characters.
const LONGEST: usize = 1000;

/// A form as it was sent: names and values in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::registration) struct Typed(pub(in crate::registration) Vec<(String, String)>);

impl Typed {
    /// The first value of a field; empty when it is not there.
    pub(in crate::registration) fn one(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|it| it.0 == name)
            .map_or("", |it| it.1.as_str())
    }

    /// All values of a field.
    pub(in crate::registration) fn all(&self, name: &str) -> Vec<&str> {
        self.0
            .iter()
            .filter(|it| it.0 == name)
            .map(|it| it.1.as_str())
            .collect()
    }

    /// Whether a box is ticked.
    pub(in crate::registration) fn ticked(&self, name: &str) -> bool {
        !self.one(name).is_empty()
    }
}

/// What is wrong with a field.
pub(in crate::registration) type Fault = (&'static str, Phrase);

/// What the form is checked against.
pub(in crate::registration) struct Asked<'a> {
    pub(in crate::registration) event: &'a Event,
    pub(in crate::registration) sessions: &'a [Session],
    pub(in crate::registration) directory: &'a Directory,
    /// The language of the page.
    pub(in crate::registration) lang: Language,
    /// Whether the data notice must be acknowledged, and the address given: not when answers are changed later.
    pub(in crate::registration) first_time: bool,
}

/// A form that is right, or what is wrong with it and the cities to choose from.
#[derive(Debug)]
pub(in crate::registration) struct Checked {
    pub(in crate::registration) answers: Result<Answers, Vec<Fault>>,
    pub(in crate::registration) candidates: Vec<CityId>,
}

/// Checks a form.
pub(in crate::registration) fn check(typed: &Typed, asked: &Asked<'_>) -> Checked {
    let mut check = Check {
        typed,
        faults: Vec::new(),
        candidates: Vec::new(),
    };
    let answers = check.answers(asked);
    let answers = match answers {
        Some(answers) if check.faults.is_empty() => Ok(answers),
        _ => Err(check.faults),
    };
    Checked {
        answers,
        candidates: check.candidates,
    }
}

/// The city that somebody typed: in the directory, or kept for the lead to look at.
pub(in crate::registration) fn find_city(typed: &str, directory: &Directory) -> CityAnswer {
    match (directory.find(typed), typed.trim()) {
        (CityMatch::Known(id), _) => CityAnswer::Known(id),
        (_, "") => CityAnswer::NotStated,
        (_, other) => CityAnswer::Unmatched(other.to_owned()),
    }
}

struct Check<'a> {
    typed: &'a Typed,
    faults: Vec<Fault>,
    candidates: Vec<CityId>,
}

impl Check<'_> {
    /// The fields in the order of the form, so that the summary leads through it from top to bottom.
    fn answers(&mut self, asked: &Asked<'_>) -> Option<Answers> {
        let given_name = self.name("given_name");
        let family_name = self.name("family_name");
        let email = if asked.first_time {
            self.email().map(Some)
        } else {
            Some(None)
        };
        let organisation = self.line("organisation", true);
        let city = self.city(asked.directory);
        let badge_name = self.line("badge_name", false);
        let function = self.line("function", false);
        let sessions = self.sessions(asked);
        let access_needs = self.long("access_needs");
        let diet = self.long("diet");
        if asked.first_time && !self.typed.ticked("notice") {
            self.faults
                .push(("notice", say::registration_fault_notice()));
        }
        Some(Answers {
            given_name: given_name?,
            family_name: family_name?,
            badge_name: badge_name?,
            email: email?,
            organisation: organisation?,
            city: city?,
            country: self.country(),
            target_group: TargetGroup::parse(self.typed.one("target_group")),
            function: function?,
            gender: Gender::parse(self.typed.one("gender")),
            mode: self.mode(asked.event),
            sessions: sessions?,
            lang: Language::parse(self.typed.one("language")).unwrap_or(asked.lang),
            languages: self.languages(),
            access_needs: access_needs?,
            diet: diet?,
            photo: self.typed.one("photo") == "yes",
            list_sharing: self.typed.one("list_sharing") == "yes",
        })
    }

    fn fault<T>(&mut self, field: &'static str, phrase: Phrase) -> Option<T> {
        self.faults.push((field, phrase));
        None
    }

    fn name(&mut self, field: &'static str) -> Option<PersonName> {
        match PersonName::parse(self.typed.one(field)) {
            Ok(name) => Some(name),
            Err(fault) => self.fault(field, text_fault(fault)),
        }
    }

    fn line(&mut self, field: &'static str, required: bool) -> Option<String> {
        match one_line(self.typed.one(field)) {
            Ok(line) if line.is_empty() && required => {
                self.fault(field, text_fault(NameFault::Blank))
            }
            Ok(line) => Some(line),
            Err(fault) => self.fault(field, text_fault(fault)),
        }
    }

    fn long(&mut self, field: &'static str) -> Option<String> {
        let text = self.typed.one(field).trim();
        let hidden = text
            .chars()
            .any(|it| it.is_control() && !matches!(it, '\n' | '\r' | '\t'));
        if hidden {
            self.fault(field, say::registration_fault_control())
        } else if text.chars().count() > LONGEST {
            self.fault(field, say::registration_fault_long(LONGEST))
        } else {
            Some(text.to_owned())
        }
    }

    fn email(&mut self) -> Option<EmailAddress> {
        match EmailAddress::parse(self.typed.one("email")) {
            Ok(address) => Some(address),
            Err(EmailFault::Shape) => self.fault("email", say::registration_fault_email()),
            Err(EmailFault::NonAscii) => self.fault("email", say::registration_fault_email_ascii()),
        }
    }

    fn city(&mut self, directory: &Directory) -> Option<CityAnswer> {
        let typed = self.line("city", false)?;
        if self.typed.ticked("no_city") {
            return Some(CityAnswer::NoCity);
        }
        let chosen = CityId(self.typed.one("city_choice").to_owned());
        match directory.find(&typed) {
            _ if typed.is_empty() => self.fault("city", say::registration_fault_city()),
            CityMatch::Known(id) => Some(CityAnswer::Known(id)),
            CityMatch::Ask(candidates) if candidates.contains(&chosen) => {
                Some(CityAnswer::Known(chosen))
            }
            CityMatch::Ask(_) if chosen.as_str() == "other" => Some(CityAnswer::Unmatched(typed)),
            CityMatch::Ask(candidates) => {
                self.candidates = candidates;
                self.fault("city_choice", say::registration_fault_which_city(typed))
            }
            CityMatch::Unknown => Some(CityAnswer::Unmatched(typed)),
        }
    }

    fn country(&self) -> Option<String> {
        let code = self.typed.one("country");
        let shaped = code.len() == 2 && code.chars().all(|it| it.is_ascii_uppercase());
        shaped.then(|| code.to_owned())
    }

    fn mode(&self, event: &Event) -> Mode {
        match event.mode {
            Mode::Hybrid if self.typed.one("mode") == Mode::Online.code() => Mode::Online,
            Mode::Hybrid | Mode::InPerson => Mode::InPerson,
            Mode::Online => Mode::Online,
        }
    }

    fn languages(&self) -> Vec<String> {
        let mut codes: Vec<String> = self
            .typed
            .all("languages[]")
            .into_iter()
            .filter(|it| it.len() <= 8 && it.chars().all(|it| it.is_ascii_lowercase() || it == '-'))
            .map(str::to_owned)
            .collect();
        codes.dedup();
        codes
    }

    fn sessions(&mut self, asked: &Asked<'_>) -> Option<Vec<SessionId>> {
        let typed = self.typed.all("sessions[]");
        let chosen: Vec<&Session> = asked
            .sessions
            .iter()
            .filter(|it| it.choosable && typed.contains(&it.id.0.to_string().as_str()))
            .collect();
        if chosen.len() != typed.len() {
            return self.fault("sessions[]", say::registration_fault_session_unknown());
        }
        for (index, one) in chosen.iter().enumerate() {
            if let Some(other) = chosen.iter().skip(index + 1).find(|it| it.overlaps(one)) {
                let (one, other) = (one.title.in_(asked.lang), other.title.in_(asked.lang));
                return self.fault("sessions[]", say::registration_fault_overlap(one, other));
            }
        }
        Some(chosen.iter().map(|it| it.id).collect())
    }
}

fn text_fault(fault: NameFault) -> Phrase {
    match fault {
        NameFault::Blank => say::registration_fault_blank(),
        NameFault::TooLong => say::registration_fault_long(100),
        NameFault::Control => say::registration_fault_control(),
    }
}
