//! What feeds and invitations share: the entry itself, its people, and the lines both write.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::content::{Block, Line};
use super::value::{Parameter, Value};
use super::when::When;
use super::zone::Zones;

/// One thing in a calendar: an event or a session, as plain values in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The stored random identity; the same in mails and feeds, never computed, never changed.
    pub uid: String,
    /// Rises with every change the reader should see.
    pub sequence: u32,
    /// When the row last changed (not the present time: two calls give the same bytes).
    pub stamp: DateTime<Utc>,
    /// The title.
    pub summary: String,
    /// The long text; left out when empty.
    pub description: String,
    /// The place in words; left out when empty.
    pub location: String,
    /// The place on the map.
    pub position: Option<Position>,
    /// The web page; left out unless http or https.
    pub url: Option<String>,
    /// When it takes place.
    pub when: When,
}

/// A place on the map, in degrees (WGS 84); left out when not on Earth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    /// North positive.
    pub latitude: f64,
    /// East positive.
    pub longitude: f64,
}

/// A name and an e-mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// In any script; may be empty.
    pub name: String,
    /// ASCII, as it is stored.
    pub address: String,
}

/// Whether an entry takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It takes place.
    Confirmed,
    /// It was called off and stays visible as such.
    Cancelled,
}

/// A hash of what makes a new REQUEST necessary: time, zone, place and status.
///
/// `place` should not depend on the reader's language (an id or a stored address), or a change of language would count.
pub fn fingerprint(when: &When, place: &str, status: Status) -> String {
    let mut hash = Sha256::new();
    hash.update(when.canonical());
    hash.update([0]);
    hash.update(place);
    hash.update([0]);
    hash.update(status.word());
    data_encoding::HEXLOWER.encode(&hash.finalize())
}

impl Status {
    fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "CONFIRMED",
            Self::Cancelled => "CANCELLED",
        }
    }
}

impl Entry {
    /// A VEVENT with everything but the people.
    pub(super) fn block(&self, status: Status, zones: &Zones) -> Block {
        let mut block = Block::new("VEVENT");
        block.add("UID", Value::text(&self.uid));
        block.add("DTSTAMP", Value::utc(self.stamp));
        block.add("LAST-MODIFIED", Value::utc(self.stamp));
        block.add("SEQUENCE", Value::number(self.sequence));
        for line in self.when.lines(zones) {
            block.push(line);
        }
        block.add("SUMMARY", Value::text(&self.summary));
        for (name, text) in [
            ("LOCATION", &self.location),
            ("DESCRIPTION", &self.description),
        ] {
            if !text.is_empty() {
                block.add(name, Value::text(text));
            }
        }
        if let Some(value) = self
            .position
            .and_then(|place| Value::position(place.latitude, place.longitude))
        {
            block.add("GEO", value);
        }
        if let Some(value) = self.url.as_deref().and_then(Value::uri) {
            block.add("URL", value);
        }
        block.add("STATUS", Value::token(status.word()));
        let busy = status == Status::Confirmed && !self.when.is_all_day();
        block.add(
            "TRANSP",
            Value::token(if busy { "OPAQUE" } else { "TRANSPARENT" }),
        );
        block
    }
}

impl Person {
    /// The line of an ORGANIZER or ATTENDEE.
    pub(super) fn line(&self, name: &'static str) -> Line {
        let line = Line::new(name, Value::mailto(&self.address));
        match Parameter::quoted(&self.name) {
            Some(shown) => line.with("CN", shown),
            None => line,
        }
    }
}

/// The frame of every document.
pub(super) fn calendar() -> Block {
    let mut block = Block::new("VCALENDAR");
    block.add("VERSION", Value::token("2.0"));
    block.add("PRODID", Value::token("-//Plenary//Calendar//EN"));
    block.add("CALSCALE", Value::token("GREGORIAN"));
    block
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;

    #[test]
    fn a_fingerprint_tells_time_zone_place_and_status_apart() {
        let at = |hour: u32| {
            format!("2027-05-04T{hour:02}:00:00Z")
                .parse::<DateTime<Utc>>()
                .unwrap()
        };
        let when = |start, end, zone| When::timed(at(start), at(end), zone).unwrap();
        let days = |last: &str| {
            When::all_day("2027-05-04".parse().unwrap(), last.parse().unwrap()).unwrap()
        };
        let base = when(8, 10, Tz::Europe__Brussels);
        let mut all = vec![
            fingerprint(&base, "leuven", Status::Confirmed),
            fingerprint(
                &when(7, 10, Tz::Europe__Brussels),
                "leuven",
                Status::Confirmed,
            ),
            fingerprint(
                &when(8, 11, Tz::Europe__Brussels),
                "leuven",
                Status::Confirmed,
            ),
            fingerprint(&when(8, 10, Tz::Europe__Paris), "leuven", Status::Confirmed),
            fingerprint(&base, "lisbon", Status::Confirmed),
            fingerprint(&base, "leuven", Status::Cancelled),
            fingerprint(&days("2027-05-04"), "leuven", Status::Confirmed),
            fingerprint(&days("2027-05-05"), "leuven", Status::Confirmed),
        ];
        assert_eq!(all.first().map(String::len), Some(64));
        assert_eq!(
            all.first(),
            Some(&fingerprint(&base, "leuven", Status::Confirmed))
        );
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 8);
    }
}
