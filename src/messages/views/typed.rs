//! The form of a message as it was kept.

use crate::base::Language;
use crate::mail::{self, LetterKind};
use crate::messages::model::Whole;
use crate::web::Typed;

/// What is typed in the form of a message that is as it was kept. A language that has no text yet begins with the shipped one
/// where somebody reads it.
pub(in crate::messages) fn as_typed(whole: &Whole) -> Typed {
    let it = &whole.message.segment;
    let yes_or_no = |it: Option<bool>| match it {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let text = |it: &str| it.to_owned();
    let mut fields: Vec<(String, String)> = it
        .states()
        .iter()
        .map(|it| ("states".to_owned(), it.code().to_owned()))
        .collect();
    for (name, value) in [
        ("city", text(&it.city)),
        ("country", text(&it.country)),
        ("lang", text(&it.lang)),
        ("mode", text(&it.mode)),
        (
            "session",
            it.session.map(|it| it.to_string()).unwrap_or_default(),
        ),
        ("day", it.day.map(|it| it.to_string()).unwrap_or_default()),
        ("group", text(&it.group)),
        ("tag", text(&it.tag)),
        ("attended", text(yes_or_no(it.attended))),
        ("feedback", text(yes_or_no(it.feedback))),
    ] {
        fields.push((name.to_owned(), value));
    }
    let languages = whole.audience.languages();
    for lang in Language::ALL {
        let own = whole.texts.get(&lang).cloned();
        let is_new = whole.texts.is_empty() && languages.contains_key(&lang);
        let shipped = || mail::shipped_text(LetterKind::Announcement, lang).ok();
        let text = own.or_else(|| shipped().filter(|_| is_new));
        let (subject, body) = text.unwrap_or_default();
        fields.push((format!("subject_{}", lang.code()), subject));
        fields.push((format!("body_{}", lang.code()), body));
    }
    Typed(fields)
}
