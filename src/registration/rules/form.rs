//! What a form must hold. Every fault is found at once, and each names its field.

use crate::base::{
    CityId, EmailAddress, EmailFault, Language, NameFault, PersonName, SessionId, one_line,
    several_lines,
};
use crate::events::{Event, Mode, Session};
use crate::places::{CityMatch, Directory};
use crate::questions::{self, Reply, Sent};
use crate::registration::model::{
    Answers, Asked, CityAnswer, Gender, Registration, TargetGroup, Typed,
};
use crate::web::Fault;
use crate::wording::{Phrase, say};

/// Longest text of several lines, in characters.
const LONGEST: usize = 1000;

/// A form that is right, or what is wrong with it and the cities to choose from.
#[derive(Debug)]
pub(in crate::registration) struct Checked {
    pub(in crate::registration) answers: Result<Answers, Vec<Fault>>,
    pub(in crate::registration) candidates: Vec<CityId>,
}

/// Checks a form.
pub(in crate::registration) fn check(typed: &Typed, asked: &Asked<'_>) -> Checked {
    let mut check = Check::of(typed);
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

/// Who comes instead of somebody: from the same organisation, to the same event, in the same way.
pub(in crate::registration) fn check_colleague(
    typed: &Typed,
    before: &Registration,
) -> Result<Answers, Vec<Fault>> {
    let mut check = Check::of(typed);
    let names = (check.name("given_name"), check.name("family_name"));
    let email = check.email();
    let ((Some(given_name), Some(family_name)), Some(email)) = (names, email) else {
        return Err(check.faults);
    };
    let said = &before.answers;
    let lang = Language::parse(typed.one("language")).unwrap_or(said.lang);
    let names = (given_name, family_name);
    Ok(Answers {
        organisation: said.organisation.clone(),
        city: said.city.clone(),
        country: said.country.clone(),
        ..Answers::of(names, Some(email), said.mode, lang)
    })
}

/// The city that somebody typed: in the directory, or kept for the lead to look at.
pub(in crate::registration) fn find_city(typed: &str, directory: &Directory) -> CityAnswer {
    match (directory.find(typed), typed.trim()) {
        (CityMatch::Known(id), _) => CityAnswer::Known(id),
        (_, "") => CityAnswer::NotStated,
        (_, other) => CityAnswer::Unmatched(other.to_owned()),
    }
}

pub(super) struct Check<'a> {
    typed: &'a Typed,
    pub(super) faults: Vec<Fault>,
    pub(super) candidates: Vec<CityId>,
}

impl<'a> Check<'a> {
    pub(super) fn of(typed: &'a Typed) -> Self {
        Self {
            typed,
            faults: Vec::new(),
            candidates: Vec::new(),
        }
    }

    /// The fields in the order of the form, so that the summary leads through it from top to bottom.
    fn answers(&mut self, asked: &Asked<'_>) -> Option<Answers> {
        let given_name = self.name("given_name");
        let family_name = self.name("family_name");
        let email = match asked.before {
            Some(registration) => Some(registration.answers.email.clone()),
            None => self.email().map(Some),
        };
        let organisation = self.line("organisation", true);
        let city = self.city(asked.directory);
        let badge_name = self.line("badge_name", false);
        let function = self.line("function", false);
        let sessions = self.sessions(asked);
        let access_needs = self.long("access_needs");
        let diet = self.long("diet");
        let replies = self.replies(asked);
        self.notice(asked);
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
            waits: self.waits(asked, sessions.as_deref()?),
            sessions: sessions?,
            lang: Language::parse(self.typed.one("language")).unwrap_or(asked.lang),
            languages: self.languages(asked.event),
            access_needs: access_needs?,
            diet: diet?,
            photo: self.typed.ticked("photo"),
            list_sharing: self.typed.ticked("list_sharing"),
            replies: replies?,
        })
    }

    pub(super) fn fault<T>(&mut self, field: &str, phrase: Phrase) -> Option<T> {
        self.faults.push((field.to_owned(), phrase));
        None
    }

    pub(super) fn name(&mut self, field: &str) -> Option<PersonName> {
        match PersonName::parse(self.typed.one(field)) {
            Ok(name) => Some(name),
            Err(fault) => self.fault(field, text_fault(field, fault)),
        }
    }

    pub(super) fn line(&mut self, field: &str, required: bool) -> Option<String> {
        match one_line(self.typed.one(field)) {
            Ok(line) if line.is_empty() && required => {
                self.fault(field, text_fault(field, NameFault::Blank))
            }
            Ok(line) => Some(line),
            Err(fault) => self.fault(field, text_fault(field, fault)),
        }
    }

    fn long(&mut self, field: &str) -> Option<String> {
        match several_lines(self.typed.one(field), LONGEST) {
            Ok(text) => Some(text),
            Err(NameFault::TooLong) => {
                self.fault(field, named(field, say::registration_fault_long(LONGEST)))
            }
            Err(fault) => self.fault(field, text_fault(field, fault)),
        }
    }

    pub(super) fn email(&mut self) -> Option<EmailAddress> {
        match EmailAddress::parse(self.typed.one("email")) {
            Ok(address) => Some(address),
            Err(fault) => self.fault("email", email_fault(fault)),
        }
    }

    pub(super) fn city(&mut self, directory: &Directory) -> Option<CityAnswer> {
        let typed = self.line("city", false)?;
        match (self.typed.ticked("no_city"), typed.is_empty()) {
            (true, true) => return Some(CityAnswer::NoCity),
            (true, false) => return self.fault("city", say::registration_fault_city_both()),
            (false, true) => return self.fault("city", say::registration_fault_city()),
            (false, false) => {}
        }
        let chosen = CityId(self.typed.one("city_choice").to_owned());
        match directory.find(&typed) {
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

    pub(super) fn country(&self) -> Option<String> {
        let code = self.typed.one("country");
        let shaped = code.len() == 2 && code.chars().all(|it| it.is_ascii_uppercase());
        shaped.then(|| code.to_owned())
    }

    /// The answers to added questions. Those to questions that this form does not ask stay.
    fn replies(&mut self, asked: &Asked<'_>) -> Option<Vec<Reply>> {
        let sent = Sent {
            fields: &self.typed.0,
            uploads: asked.uploads,
            lang: asked.lang,
        };
        let before = asked.before.map_or(&[][..], |it| &it.answers.replies);
        let is_asked = |it: &&Reply| asked.questions.iter().any(|at| at.id == it.question);
        let known: Vec<Reply> = before.iter().filter(|it| !is_asked(it)).cloned().collect();
        match questions::check_answers(asked.questions, sent, &known) {
            Ok(replies) => Some(replies),
            Err(mut faults) => {
                self.faults.append(&mut faults);
                None
            }
        }
    }

    pub(super) fn mode(&self, event: &Event) -> Mode {
        match event.mode {
            Mode::Hybrid if self.typed.one("mode") == Mode::Online.code() => Mode::Online,
            Mode::Hybrid | Mode::InPerson => Mode::InPerson,
            Mode::Online => Mode::Online,
        }
    }

    /// Those of the event's languages that are ticked.
    fn languages(&self, event: &Event) -> Vec<String> {
        let ticked = self.typed.all("languages[]");
        let mut codes = event.languages.clone();
        codes.retain(|it| ticked.contains(&it.as_str()));
        codes
    }

    /// A version is acknowledged by its number; any other tick means the one that is shown now.
    pub(super) fn notice(&mut self, asked: &Asked<'_>) {
        let Some(version) = asked.notice.filter(|_| asked.before.is_none()) else {
            return;
        };
        let read = self.typed.one("notice").parse::<i32>().ok();
        if !self.typed.ticked("notice") {
            self.fault::<()>("notice", say::registration_fault_notice());
        } else if read.is_some_and(|it| it < version) {
            self.fault::<()>("notice", say::registration_fault_notice_new());
        }
    }

    /// The sessions to choose from that are ticked under this name.
    fn ticked<'b>(&self, name: &str, asked: &Asked<'b>) -> Vec<&'b Session> {
        let typed = self.typed.all(name);
        let ticked = |it: &&Session| typed.contains(&it.id.0.to_string().as_str());
        let choosable = asked.sessions.iter().filter(|it| it.choosable);
        choosable.filter(ticked).collect()
    }

    /// The sessions to wait for, if somebody who has no place there ticked them; what cannot be waited for is left out.
    fn waits(&self, asked: &Asked<'_>, chosen: &[SessionId]) -> Vec<SessionId> {
        if !asked.may_choose() {
            return Vec::new();
        }
        let ticked = self.ticked("waits[]", asked).into_iter().map(|it| it.id);
        ticked.filter(|it| !chosen.contains(it)).collect()
    }

    fn sessions(&mut self, asked: &Asked<'_>) -> Option<Vec<SessionId>> {
        let mut typed = self.typed.all("sessions[]");
        typed.sort_unstable();
        typed.dedup();
        let chosen = self.ticked("sessions[]", asked);
        if chosen.len() != typed.len() {
            return self.fault("sessions", say::registration_fault_session_unknown());
        }
        for (index, one) in chosen.iter().enumerate() {
            if let Some(other) = chosen.iter().skip(index + 1).find(|it| it.overlaps(one)) {
                let (one, other) = (one.title.in_(asked.lang), other.title.in_(asked.lang));
                return self.fault("sessions", say::registration_fault_overlap(one, other));
            }
        }
        if !asked.may_choose() {
            return Some(Vec::new());
        }
        match chosen.iter().find(|it| !asked.has_place(it)) {
            Some(full) => self.fault("sessions", session_full(full, asked)),
            None => Some(chosen.iter().map(|it| it.id).collect()),
        }
    }
}

/// "It is full; there are places in these."
fn session_full(full: &Session, asked: &Asked<'_>) -> Phrase {
    let title = full.title.in_(asked.lang);
    let left: Vec<&str> = asked
        .sessions
        .iter()
        .filter(|it| it.choosable && asked.has_place(it))
        .map(|it| it.title.in_(asked.lang))
        .collect();
    if left.is_empty() {
        say::registration_fault_session_full(title)
    } else {
        say::registration_fault_session_full_left(title, left.join(", "))
    }
}

/// What is wrong with an e-mail address.
pub(in crate::registration) fn email_fault(fault: EmailFault) -> Phrase {
    match fault {
        EmailFault::Shape => say::registration_fault_email(),
        EmailFault::NonAscii => say::registration_fault_email_ascii(),
    }
}

/// What is wrong with a text, said with the name of its field, so that it can be read in the summary too.
fn text_fault(field: &str, fault: NameFault) -> Phrase {
    let fault = match fault {
        NameFault::Blank => say::registration_fault_blank(),
        NameFault::TooLong => say::registration_fault_long(100),
        NameFault::Control => say::registration_fault_control(),
    };
    named(field, fault)
}

fn named(field: &str, fault: Phrase) -> Phrase {
    let label = match field {
        "given_name" => say::registration_given_name(),
        "family_name" => say::registration_family_name(),
        "badge_name" => say::registration_badge_name(),
        "organisation" => say::registration_organisation(),
        "city" => say::registration_city(),
        "function" => say::registration_function(),
        "registered_by" => say::registration_group_by(),
        "access_needs" => say::registration_access_needs(),
        "diet" => say::registration_diet(),
        _ => return fault,
    };
    say::registration_fault_of(label, fault)
}
