//! Invented people from the partner cities: nobody of these names was asked, and nobody is meant.

use crate::base::{Chance, CityId, EmailAddress, Language, PersonName, SessionId};
use crate::events::{Event, Mode, Session};
use crate::registration::{Answers, CityAnswer, Gender, TargetGroup};

/// Names as they are common where the city is: given names of women, of men, family names.
struct Names {
    country: &'static str,
    lang: Language,
    women: &'static [&'static str],
    men: &'static [&'static str],
    families: &'static [&'static str],
}

const NAMES: &[Names] = &[
    Names {
        country: "BE",
        lang: Language::Fr,
        women: &["Marie", "Lotte", "Élise", "Noor"],
        men: &["Wim", "Luc", "Bram", "Jérôme"],
        families: &[
            "Peeters",
            "Janssens",
            "Dubois",
            "Lambert",
            "De Smet",
            "Van den Broeck",
        ],
    },
    Names {
        country: "CZ",
        lang: Language::En,
        women: &["Jana", "Tereza", "Lucie"],
        men: &["Petr", "Tomáš", "Jiří"],
        families: &["Nováková", "Dvořák", "Svoboda", "Procházka"],
    },
    Names {
        country: "DE",
        lang: Language::De,
        women: &["Anna", "Katrin", "Özlem", "Jutta"],
        men: &["Jürgen", "Malte", "Stefan", "Emre"],
        families: &["Müller", "Schäfer", "Weiß", "Yılmaz", "König", "von Berg"],
    },
    Names {
        country: "ES",
        lang: Language::Es,
        women: &["Lucía", "Núria", "Begoña"],
        men: &["Íñigo", "Jordi", "Álvaro"],
        families: &["García López", "Núñez", "Puig", "Fernández Ruiz"],
    },
    Names {
        country: "FR",
        lang: Language::Fr,
        women: &["Hélène", "Inès", "Anne-Sophie", "Fatou"],
        men: &["Loïc", "François", "Karim", "Jean-Noël"],
        families: &[
            "Martin",
            "Lefèvre",
            "D’Almeida",
            "Bérenger",
            "Haddad",
            "Le Goff",
        ],
    },
    Names {
        country: "GR",
        lang: Language::En,
        women: &["Ελένη", "Sofia"],
        men: &["Νίκος", "Giorgos"],
        families: &["Παπαδοπούλου", "Georgiou", "Nikolaidis"],
    },
    Names {
        country: "IT",
        lang: Language::It,
        women: &["Chiara", "Giulia", "Noemi"],
        men: &["Niccolò", "Matteo", "Davide"],
        families: &["Rossi", "D’Agostino", "Ferrari", "De Luca"],
    },
    Names {
        country: "NL",
        lang: Language::En,
        women: &["Sanne", "Femke", "Aïcha"],
        men: &["Daan", "Joost", "Youssef"],
        families: &["de Vries", "van ’t Hoff", "Jansen", "El Amrani"],
    },
    Names {
        country: "PT",
        lang: Language::En,
        women: &["Inês", "Conceição"],
        men: &["João", "Tiago"],
        families: &["Gonçalves", "Silva", "Araújo"],
    },
    Names {
        country: "SE",
        lang: Language::En,
        women: &["Åsa", "Maja"],
        men: &["Björn", "Göran"],
        families: &["Öberg", "Lindström", "Nyström"],
    },
];

/// What people work for.
const ORGANISATIONS: &[&str] = &[
    "City administration",
    "Municipal police",
    "Youth service",
    "Probation service",
    "Regional education office",
    "Association for prevention",
];

/// A person with a city of the directory.
pub(super) fn person(
    chance: &Chance,
    no: usize,
    (city, country): (&CityId, &str),
) -> Option<Answers> {
    let names = NAMES
        .iter()
        .find(|it| it.country == country)
        .or_else(|| NAMES.first())?;
    let gender = match chance.below(20) {
        0..=9 => Some(Gender::Female),
        10..=17 => Some(Gender::Male),
        18 => Some(Gender::NonBinary),
        _ => None,
    };
    let woman = gender.map_or_else(|| chance.below(2) == 0, |it| it == Gender::Female);
    let given = pick(chance, if woman { names.women } else { names.men })?;
    let family = pick(chance, names.families)?;
    let organisation = *pick(chance, ORGANISATIONS)?;
    Some(Answers {
        given_name: PersonName::parse(given).ok()?,
        family_name: PersonName::parse(family).ok()?,
        badge_name: String::new(),
        email: EmailAddress::parse(&format!("person{no}@{}.example", city.as_str())).ok(),
        organisation: organisation.to_owned(),
        city: answer(chance, city),
        country: None,
        target_group: pick(chance, TargetGroup::ALL).copied(),
        function: String::new(),
        gender,
        mode: Mode::InPerson,
        sessions: Vec::new(),
        waits: Vec::new(),
        lang: names.lang,
        languages: vec!["en".to_owned()],
        access_needs: String::new(),
        diet: String::new(),
        photo: chance.below(2) == 0,
        list_sharing: chance.below(2) == 0,
        replies: Vec::new(),
    })
}

/// Most people are from their city; a few work for nobody's city, and two spelled theirs in a way nobody foresaw.
fn answer(chance: &Chance, city: &CityId) -> CityAnswer {
    match chance.below(60) {
        0 | 1 => CityAnswer::NoCity,
        2 if city.as_str() == "brussels" => CityAnswer::Unmatched("Brüssel-Stadt".to_owned()),
        3 if city.as_str() == "liege" => CityAnswer::Unmatched("Liège (Outremeuse)".to_owned()),
        _ => CityAnswer::Known(city.clone()),
    }
}

/// The sessions that people choose, with the places left; the smallest first, which most people want.
pub(super) struct Rooms(Vec<(SessionId, Option<i32>)>);

impl Rooms {
    pub(super) fn of(sessions: &[Session]) -> Self {
        let choosable = sessions.iter().filter(|it| it.choosable);
        let mut rooms: Vec<_> = choosable.map(|it| (it.id, it.capacity)).collect();
        rooms.sort_by_key(|it| it.1.unwrap_or(i32::MAX));
        Self(rooms)
    }

    /// Chooses one of them; where it is full, to wait for it.
    fn choose(&mut self, chance: &Chance, answers: &mut Answers) {
        let number = u64::try_from(self.0.len()).unwrap_or_default().max(1);
        let at = chance.below(number).min(chance.below(number));
        let at = usize::try_from(at).unwrap_or_default();
        match self.0.get_mut(at) {
            Some((id, Some(0))) => answers.waits = vec![*id],
            Some((id, left)) => {
                *left = left.map(|it| it - 1);
                answers.sessions = vec![*id];
            }
            None => {}
        }
    }
}

/// The same person at an event: perhaps online, with a session chosen, or a diet.
pub(super) fn at_event(
    chance: &Chance,
    person: &Answers,
    event: &Event,
    rooms: &mut Rooms,
) -> Answers {
    let mut answers = person.clone();
    answers.languages.clone_from(&event.languages);
    if event.mode == Mode::Hybrid && chance.below(6) == 0 {
        answers.mode = Mode::Online;
    } else if chance.below(3) > 0 {
        rooms.choose(chance, &mut answers);
    }
    if chance.below(6) == 0 {
        "vegetarian".clone_into(&mut answers.diet);
    }
    answers
}

/// One of several, by chance.
pub(super) fn pick<'a, T>(chance: &Chance, items: &'a [T]) -> Option<&'a T> {
    let at = chance.below(u64::try_from(items.len()).ok()?);
    items.get(usize::try_from(at).ok()?)
}
