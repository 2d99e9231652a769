//! What the build cannot see in a translation: words left in English, familiar address, foreign typography.

mod same;
mod texts;

use std::collections::BTreeMap;

use texts::{LANGUAGES, Text, letters, messages};

#[test]
fn no_message_is_left_in_english() {
    let english: BTreeMap<(String, usize), String> = messages("en")
        .into_iter()
        .map(|text| ((text.id, text.part), text.words))
        .collect();
    let mut left = Vec::new();
    for lang in LANGUAGES.into_iter().filter(|lang| *lang != "en") {
        for text in messages(lang) {
            let same = english.get(&(text.id.clone(), text.part)) == Some(&text.words);
            let has_words = text.words.chars().filter(|c| c.is_alphabetic()).count() > 1;
            if same && has_words && !same::is_excused(&text.words, lang) {
                left.push(format!("{}: {} = {}", text.file, text.id, text.words));
            }
        }
    }
    assert_eq!(
        left, [""; 0],
        "translate it, or say why not in wording/same.rs"
    );
}

#[test]
fn every_excuse_is_still_needed() {
    let all: Vec<(&str, String)> = LANGUAGES
        .into_iter()
        .flat_map(|lang| {
            messages(lang)
                .into_iter()
                .map(move |text| (lang, text.words))
        })
        .collect();
    let idle: Vec<&str> = same::EXCUSES
        .iter()
        .filter(|excuse| !all.iter().any(|(lang, words)| excuse.covers(words, lang)))
        .map(|excuse| excuse.words)
        .collect();
    assert_eq!(idle, [""; 0], "no message says this any more");
}

#[test]
fn readers_are_addressed_formally() {
    let familiar: [(&str, &[&str]); 4] = [
        (
            "fr",
            &["tu", "te", "toi", "ton", "ta", "tes", "tien", "tienne"],
        ),
        (
            "de",
            &[
                "du", "dich", "dir", "dein", "deine", "deinen", "deinem", "deiner", "euch", "euer",
                "eure", "euren",
            ],
        ),
        (
            "es",
            &[
                "tú", "te", "ti", "tu", "tus", "contigo", "vosotros", "vosotras", "os", "vuestro",
                "vuestra",
            ],
        ),
        (
            "it",
            &[
                "tu", "te", "ti", "tuo", "tua", "tuoi", "tue", "voi", "vostro", "vostra", "vostri",
                "vostre",
            ],
        ),
    ];
    let mut found = Vec::new();
    for (lang, words) in familiar {
        for text in messages(lang).into_iter().chain(letters(lang)) {
            let said = text.words.to_lowercase();
            let mut spoken = said.split(|c: char| !c.is_alphabetic());
            if let Some(word) = spoken.find(|word| words.contains(word)) {
                found.push(format!(
                    "{}: {}: “{word}” in {}",
                    text.file, text.id, text.words
                ));
            }
        }
    }
    assert_eq!(found, [""; 0], "vous, Sie, usted, Lei");
}

#[test]
fn apostrophes_and_ellipses_are_typographic() {
    let fault = |text: &Text, _: &str| {
        let chars: Vec<char> = text.words.chars().collect();
        let straight = chars
            .windows(3)
            .any(|three| matches!(three, [a, '\'', b] if a.is_alphabetic() && (b.is_alphabetic() || *b == '¤')));
        (straight || text.words.contains("...")).then_some("’ and … are the signs")
    };
    assert_eq!(faults(fault), [""; 0]);
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    let fault = |text: &Text, lang: &str| {
        if text.is_letter {
            return None;
        }
        let foreign: &[char] = match lang {
            "fr" => &['"', '„', '‚', '“', '”'],
            "de" => &['"', '”', '«', '»'],
            "en" => &['"', '„', '«', '»'],
            _ => &['"', '„'],
        };
        text.words
            .contains(foreign)
            .then_some("quotation marks of another language")
    };
    assert_eq!(faults(fault), [""; 0]);
}

#[test]
fn french_keeps_its_spaces_before_high_signs() {
    let fault = |text: &Text, lang: &str| {
        (lang == "fr" && !french_spaces(text))
            .then_some("a space before ; : ! ? and inside « »; in letters, a no-break one")
    };
    assert_eq!(faults(fault), [""; 0]);
}

#[test]
fn spanish_opens_its_questions_and_exclamations() {
    let fault = |text: &Text, lang: &str| {
        let count = |sign| text.words.matches(sign).count();
        let even = count('?') == count('¿') && count('!') == count('¡');
        (lang == "es" && !text.is_letter && !even).then_some("¿ … ? and ¡ … !")
    };
    assert_eq!(faults(fault), [""; 0]);
}

#[test]
fn other_languages_have_no_space_before_a_sign() {
    let fault = |text: &Text, lang: &str| {
        let spaced = [
            " ;",
            " :",
            " ?",
            " !",
            "\u{202f}:",
            "\u{202f}?",
            "\u{a0}:",
            "\u{a0}?",
        ];
        (lang != "fr" && !text.is_letter && spaced.iter().any(|sign| text.words.contains(sign)))
            .then_some("no space before ; : ! ?")
    };
    assert_eq!(faults(fault), [""; 0]);
}

#[test]
fn the_check_of_french_spaces_sees_what_it_should() {
    let text = |words: &str, is_letter| Text {
        file: String::new(),
        id: String::new(),
        part: 0,
        words: words.to_owned(),
        is_letter,
    };
    for good in [
        "Oui\u{202f}!",
        "Lieu\u{a0}: ¤",
        "https://exemple.fr",
        "à 14:00",
        "«\u{202f}mot\u{202f}»",
    ] {
        assert!(french_spaces(&text(good, true)), "{good}");
    }
    for breaking in ["Oui !", "Lieu : ¤", "« mot »"] {
        assert!(french_spaces(&text(breaking, false)), "{breaking}");
        assert!(!french_spaces(&text(breaking, true)), "{breaking}");
    }
    for bad in ["Oui!", "Lieu: ¤", "«mot»"] {
        assert!(!french_spaces(&text(bad, false)), "{bad}");
    }
}

/// Every text of every language that has the fault, told in one line each.
fn faults(fault: impl Fn(&Text, &str) -> Option<&'static str>) -> Vec<String> {
    let mut found = Vec::new();
    for lang in LANGUAGES {
        for text in messages(lang).into_iter().chain(letters(lang)) {
            if let Some(why) = fault(&text, lang) {
                found.push(format!("{}: {}: {why}: {}", text.file, text.id, text.words));
            }
        }
    }
    found
}

/// A sign counts when a space or the end follows, so that addresses and times stay out.
/// Messages may have plain spaces, which [`plenary::wording::Words`] makes unbreakable.
fn french_spaces(text: &Text) -> bool {
    let spaced = |c: Option<&char>| {
        matches!(c, Some('\u{202f}' | '\u{a0}')) || (!text.is_letter && c == Some(&' '))
    };
    let chars: Vec<char> = text.words.chars().collect();
    chars.iter().enumerate().all(|(at, sign)| {
        let before = at.checked_sub(1).and_then(|at| chars.get(at));
        let after = chars.get(at + 1);
        let ends = after.is_none_or(|c| c.is_whitespace());
        match sign {
            ';' | ':' | '!' | '?' if ends => {
                before.is_none() || spaced(before) || before == Some(sign)
            }
            '«' => spaced(after),
            '»' => spaced(before),
            _ => true,
        }
    })
}
