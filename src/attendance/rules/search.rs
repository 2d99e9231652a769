//! Finding people by what a helper types in a hurry: no accents, a letter wrong, the city instead of the name.

use strsim::osa_distance;

use crate::attendance::model::Person;
use crate::base::fold;

/// Those of `people` whom `typed` may mean, the best first; all of them, in their order, when nothing was typed.
///
/// Every word typed must be found in the name or the city: as it is, as a beginning, inside, or with a letter wrong (two
/// in long words).
pub(in crate::attendance) fn find<'a>(
    typed: &str,
    people: &'a [(Person, String)],
) -> Vec<&'a (Person, String)> {
    let folded = fold(typed);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let mut found: Vec<(usize, &(Person, String))> = people
        .iter()
        .filter_map(|it| Some((distance(&words, &it.0, &it.1)?, it)))
        .collect();
    found.sort_by_key(|it| it.0);
    found.into_iter().map(|it| it.1).collect()
}

/// How far the words are from the person; none when one of them fits nothing. The same fit in the name counts more than
/// in the city.
fn distance(words: &[&str], person: &Person, city: &str) -> Option<usize> {
    let (given, family) = (fold(&person.given_name), fold(&person.family_name));
    let joined = family.replace(' ', "");
    let name: Vec<&str> = [family.as_str(), &given]
        .iter()
        .flat_map(|it| it.split_whitespace())
        .chain([joined.as_str()])
        .collect();
    let city = fold(city);
    let best = |word: &str| {
        let in_name = name.iter().filter_map(|it| Some(2 * near(word, it)?));
        let in_city = city
            .split_whitespace()
            .filter_map(|it| Some(2 * near(word, it)? + 1));
        in_name.chain(in_city).min()
    };
    words.iter().map(|word| best(word)).sum()
}

/// 0 the same, 1 its beginning, 2 inside it, 3 and more with letters wrong.
fn near(typed: &str, known: &str) -> Option<usize> {
    if typed == known {
        return Some(0);
    }
    if known.starts_with(typed) {
        return Some(1);
    }
    if typed.len() > 1 && known.contains(typed) {
        return Some(2);
    }
    let most = match typed.len() {
        0..=3 => return None,
        4..=6 => 1,
        _ => 2,
    };
    // What is typed may be the beginning of a longer name.
    let begun = known.get(..typed.len()).unwrap_or(known);
    let wrong = osa_distance(typed, known).min(osa_distance(typed, begun));
    (wrong <= most).then_some(2 + wrong)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::base::RegistrationId;
    use crate::registration::{CityAnswer, State};

    fn people() -> Vec<(Person, String)> {
        [
            ("Zoë", "Müller", "Augsburg"),
            ("Ana", "Silva", "Setúbal"),
            ("Anabela", "Santos", "Setúbal"),
            ("Séan", "O’Brien", "London"),
            ("Łucja", "Wiśniewska", "Malmö"),
            ("Αλεξάνδρα", "Παππά", "Αλεξανδρούπολη"),
            ("Jan", "van 't Hoff", "The Hague"),
            ("Bo", "Å", "Malmö"),
        ]
        .into_iter()
        .enumerate()
        .map(|(no, (given, family, city))| {
            let person = Person {
                id: RegistrationId(Uuid::from_u128(no as u128)),
                given_name: given.to_owned(),
                family_name: family.to_owned(),
                city: CityAnswer::NotStated,
                state: State::Confirmed,
            };
            (person, city.to_owned())
        })
        .collect()
    }

    fn names(typed: &str) -> Vec<String> {
        let people = people();
        find(typed, &people)
            .iter()
            .map(|it| it.0.given_name.clone())
            .collect()
    }

    #[test]
    fn finds_without_accents_and_with_a_letter_wrong() {
        for (typed, first) in [
            ("muller", "Zoë"),
            ("MÜLLER", "Zoë"),
            ("mueller", "Zoë"),
            ("zoe", "Zoë"),
            ("obrien", "Séan"),
            ("o'brien", "Séan"),
            ("brian", "Séan"),
            ("wisniewska", "Łucja"),
            ("wisnievska", "Łucja"),
            ("wisnei", "Łucja"),
            ("pappa", "Αλεξάνδρα"),
            ("hoff", "Jan"),
            ("vanthof", "Jan"),
            ("silav", "Ana"),
            ("å", "Bo"),
        ] {
            assert_eq!(
                names(typed).first().map(String::as_str),
                Some(first),
                "{typed}"
            );
        }
    }

    #[test]
    fn the_closest_comes_first_and_each_word_counts() {
        assert_eq!(names("ana"), ["Ana", "Anabela"]);
        assert_eq!(names("setubal"), ["Ana", "Anabela"]);
        assert_eq!(names("santos setubal"), ["Anabela"]);
        assert_eq!(names("ma").len(), 2, "only as the city: Malmö");
        assert_eq!(names("silva london"), Vec::<String>::new());
        assert_eq!(names("xyz"), Vec::<String>::new());
    }

    #[test]
    fn nothing_typed_shows_everybody() {
        assert_eq!(names("").len(), 8);
        assert_eq!(names(" ' ").len(), 8);
    }
}
