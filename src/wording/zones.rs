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
