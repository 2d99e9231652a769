//! Texts that are rightly the same in English and another language.

pub(super) struct Excuse {
    pub(super) words: &'static str,
    langs: &'static [&'static str],
    #[expect(dead_code, reason = "for the reader of the list")]
    why: &'static str,
}

impl Excuse {
    pub(super) fn covers(&self, words: &str, lang: &str) -> bool {
        self.words == words && self.langs.contains(&lang)
    }
}

/// One line a text; the sign ¤ stands for what is put in.
pub(super) const EXCUSES: &[Excuse] = &[
    excuse("Organisation", &["fr", "de"], "the same word"),
    excuse("April", &["de"], "the same month"),
    excuse("August", &["de"], "the same month"),
    excuse("September", &["de"], "the same month"),
    excuse("November", &["de"], "the same month"),
    excuse("Outlook.com", &["fr", "de", "es", "it"], "a name"),
    excuse("Messages", &["fr"], "the same word"),
    excuse("Message", &["fr"], "the same word"),
    excuse("Versions", &["fr"], "the same word"),
    excuse("Version ¤", &["fr"], "the same word"),
    excuse("Text", &["de"], "the same word"),
    excuse("Outlook", &["fr", "de", "es", "it"], "a name"),
    excuse("Thunderbird", &["fr", "de", "es", "it"], "a name"),
    excuse("Nextcloud", &["fr", "de", "es", "it"], "a name"),
    excuse("Microsoft 365", &["fr", "de", "es", "it"], "a name"),
    excuse("Google Calendar", &["es", "it"], "a name"),
    excuse("Online", &["de", "it"], "the same word"),
    excuse("Form", &["de"], "the same word"),
    excuse("Plenary", &["fr", "de", "es", "it"], "a name"),
    excuse("Name", &["de"], "the same word"),
    excuse("Minutes", &["fr"], "the same word"),
    excuse("Participations", &["fr"], "the same word"),
    excuse("No", &["es", "it"], "the same word"),
    excuse("Programme", &["fr"], "the same word"),
    excuse("File", &["it"], "the same word"),
    excuse("Question", &["fr"], "the same word"),
    excuse("Questions", &["fr"], "the same word"),
    excuse("Total", &["fr", "es"], "the same word"),
];

pub(super) fn is_excused(words: &str, lang: &str) -> bool {
    EXCUSES.iter().any(|excuse| excuse.covers(words, lang))
}

const fn excuse(words: &'static str, langs: &'static [&'static str], why: &'static str) -> Excuse {
    Excuse { words, langs, why }
}
