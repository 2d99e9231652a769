//! Fields of organisers' forms as they were typed: every fault at once, each with its field.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use url::Url;

use crate::base::{Language, LocalTimeFault, Localised, instant_at, is_hidden, one_line};
use crate::wording::{Phrase, say};

/// Longest title: it stands in subjects and in calendars.
const LONGEST_TITLE: usize = 200;
/// Longest text of several lines.
const LONGEST_TEXT: usize = 4000;
/// Longest link.
const LONGEST_LINK: usize = 1000;
/// Names in addresses that the desk uses itself.
const RESERVED: [&str; 1] = ["new"];

/// What is wrong with a field, by the field's name.
pub type Fault = (String, Phrase);

/// A form as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// The first value of a field, trimmed; empty when it is not there.
    pub fn one(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|it| it.0 == name)
            .map_or("", |it| it.1.trim())
    }
}

/// A form being checked.
pub struct Check<'a> {
    /// What was typed.
    pub typed: &'a Typed,
    /// What is wrong with it so far.
    pub faults: Vec<Fault>,
}

impl<'a> Check<'a> {
    /// A form with nothing found wrong yet.
    pub fn of(typed: &'a Typed) -> Self {
        Self {
            typed,
            faults: Vec::new(),
        }
    }

    /// The draft, where nothing is wrong.
    pub fn done<T>(self, draft: Option<T>) -> Result<T, Vec<Fault>> {
        match draft {
            Some(draft) if self.faults.is_empty() => Ok(draft),
            _ => Err(self.faults),
        }
    }

    /// Something is wrong with this field.
    pub fn fault<T>(&mut self, field: &str, phrase: Phrase) -> Option<T> {
        self.faults.push((field.to_owned(), phrase));
        None
    }

    /// A title in each language, on one line; the English one is needed.
    pub fn titles(&mut self, field: &str) -> Option<Localised> {
        let titles = self.texts(field, LONGEST_TITLE);
        let name = |it: Language| format!("{field}_{}", it.code());
        let mut languages = Language::ALL.into_iter();
        let broken = languages.find(|it| self.typed.one(&name(*it)).contains(['\n', '\r', '\t']));
        if let Some(language) = broken {
            return self.fault(&name(language), say::office_fault_one_line());
        }
        if titles
            .as_ref()
            .is_some_and(|it| it.own(Language::En).is_none())
        {
            return self.fault(&name(Language::En), say::office_fault_english());
        }
        titles
    }

    /// A text in each language, of several lines.
    pub fn prose(&mut self, field: &str) -> Option<Localised> {
        self.texts(field, LONGEST_TEXT)
    }

    fn texts(&mut self, field: &str, longest: usize) -> Option<Localised> {
        let mut text = Localised::default();
        for language in Language::ALL {
            let name = format!("{field}_{}", language.code());
            let typed = self.typed.one(&name);
            if typed
                .chars()
                .any(|it| is_hidden(it) && !matches!(it, '\n' | '\r' | '\t'))
            {
                return self.fault(&name, say::office_fault_control());
            }
            if typed.chars().count() > longest {
                return self.fault(&name, say::office_fault_long(longest));
            }
            text.set(language, typed);
        }
        Some(text)
    }

    /// A name in addresses: small letters, digits and hyphens.
    pub fn slug(&mut self) -> Option<String> {
        let slug = self.typed.one("slug");
        let good = (1..=80).contains(&slug.len())
            && !slug.starts_with('-')
            && !RESERVED.contains(&slug)
            && slug
                .chars()
                .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-');
        if good {
            Some(slug.to_owned())
        } else {
            self.fault("slug", say::office_fault_slug())
        }
    }

    /// One line. The outer option is empty after a fault, the inner one where nothing was typed.
    pub fn line(&mut self, field: &str) -> Option<Option<String>> {
        match one_line(self.typed.one(field)) {
            Ok(line) => Some(Some(line).filter(|it| !it.is_empty())),
            Err(_fault) => self.fault(field, say::office_fault_line()),
        }
    }

    /// One of the words of a list; `parse` knows them.
    pub fn choice<T>(&mut self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        match parse(self.typed.one(field)) {
            Some(choice) => Some(choice),
            None => self.fault(field, say::office_fault_choice()),
        }
    }

    /// A web address. The outer option is empty after a fault, the inner one where nothing was typed.
    pub fn web_link(&mut self, field: &str) -> Option<Option<String>> {
        let typed = self.typed.one(field);
        if typed.is_empty() {
            return Some(None);
        }
        let parsed = Url::parse(typed).ok();
        let good = parsed.filter(|it| matches!(it.scheme(), "http" | "https") && it.has_host());
        match good {
            Some(link) if link.as_str().len() <= LONGEST_LINK => Some(Some(link.into())),
            _ => self.fault(field, say::office_fault_link()),
        }
    }

    /// Codes of languages (BCP 47): two or three letters, perhaps with a region.
    pub fn languages(&mut self, field: &str) -> Option<Vec<String>> {
        let codes = self.list(field)?;
        let is_code = |code: &String| {
            let mut parts = code.split('-');
            let language = parts.next().unwrap_or_default();
            (2..=3).contains(&language.len())
                && language.chars().all(|it| it.is_ascii_lowercase())
                && parts.all(|it| {
                    (2..=8).contains(&it.len()) && it.chars().all(|it| it.is_ascii_alphanumeric())
                })
        };
        match codes.iter().find(|it| !is_code(it)) {
            Some(wrong) => self.fault(field, say::office_fault_language(wrong.as_str())),
            None => Some(codes),
        }
    }

    /// Items on lines of their own or between semicolons.
    pub fn list(&mut self, field: &str) -> Option<Vec<String>> {
        let items = self.typed.one(field).split(['\n', ';']).map(one_line);
        match items.collect::<Result<Vec<String>, _>>() {
            Ok(items) => Some(items.into_iter().filter(|it| !it.is_empty()).collect()),
            Err(_fault) => self.fault(field, say::office_fault_line()),
        }
    }

    /// A whole number up to 100,000. The outer option is empty after a fault, the inner one where nothing was typed.
    pub fn number(&mut self, field: &str) -> Option<Option<i32>> {
        match self.typed.one(field) {
            "" => Some(None),
            typed => match typed.parse::<i32>() {
                Ok(number) if (0..=100_000).contains(&number) => Some(Some(number)),
                _ => self.fault(field, say::office_fault_number()),
            },
        }
    }

    /// A day.
    pub fn day(&mut self, field: &str) -> Option<NaiveDate> {
        match self.typed.one(field).parse() {
            Ok(day) => Some(day),
            Err(_malformed) => self.fault(field, say::office_fault_day()),
        }
    }

    /// A day and a time on the clocks of `zone`; must be there.
    pub fn required_instant(&mut self, field: &str, zone: Tz) -> Option<DateTime<Utc>> {
        if self.typed.one(field).is_empty() {
            return self.fault(field, say::office_fault_day());
        }
        self.instant(field, zone)?
    }

    /// The same, which may be left open.
    pub fn instant(&mut self, field: &str, zone: Tz) -> Option<Option<DateTime<Utc>>> {
        let typed = self.typed.one(field);
        if typed.is_empty() {
            return Some(None);
        }
        let local = NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M")
            .or_else(|_short| NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M:%S"));
        let Ok(local) = local else {
            return self.fault(field, say::office_fault_day());
        };
        match instant_at(local, zone) {
            Ok(instant) => Some(Some(instant)),
            Err(LocalTimeFault::Skipped) => self.fault(field, say::office_fault_skipped()),
            Err(LocalTimeFault::Repeated) => self.fault(field, say::office_fault_repeated()),
        }
    }
}
