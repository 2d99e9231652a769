//! Time zones by the city they are called after.

use chrono_tz::Tz;
use icu_datetime::NoCalendarFormatter;
use icu_datetime::fieldsets::zone::ExemplarCity;
use icu_datetime::input::TimeZone;

use super::{Words, say};

impl Words {
    /// A time zone in words: "Brussels time", "heure de Bruxelles"; "UTC" stays.
    pub fn zone(&self, zone: Tz) -> String {
        if zone == Tz::UTC || zone.name().starts_with("Etc/") {
            return zone.name().trim_start_matches("Etc/").to_owned();
        }
        let city = self.zone_city(zone);
        self.say(say::wording_zone(city))
    }

    fn zone_city(&self, zone: Tz) -> String {
        let zone = match zone {
            // Their clocks are Rome's, and not every language has the name.
            Tz::Europe__Vatican | Tz::Europe__San_Marino => Tz::Europe__Rome,
            zone => zone,
        };
        NoCalendarFormatter::try_new(self.locale().into(), ExemplarCity).map_or_else(
            |_| zone.name().to_owned(),
            |formatter| {
                formatter
                    .format(&TimeZone::from_iana_id(zone.name()).without_offset())
                    .to_string()
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::{Africa, Atlantic, Europe};

    use super::*;
    use crate::base::Language;
    use crate::wording::Wording;

    #[test]
    fn a_zone_is_called_after_its_city_with_the_grammar_of_the_language() {
        let wording = Wording::load().unwrap();
        for (language, zone, name) in [
            (Language::En, Europe::Brussels, "Brussels time"),
            (Language::Fr, Europe::Athens, "heure d’Athènes"),
            (Language::Fr, Africa::Cairo, "heure du Caire"),
            (Language::Fr, Atlantic::Canary, "heure des Îles Canaries"),
            (Language::De, Europe::Rome, "Ortszeit Rom"),
            (Language::Es, Europe::London, "hora de Londres"),
            (Language::It, Europe::Vatican, "ora di Roma"),
            (Language::It, Africa::Cairo, "ora del Cairo"),
            (Language::It, Atlantic::Canary, "ora delle Canarie"),
            (Language::De, Tz::UTC, "UTC"),
        ] {
            assert_eq!(wording.words(language).zone(zone), name);
        }
    }
}
