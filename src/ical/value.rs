//! The typed values of content lines: the only things a line can be made of.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

use super::text;

/// The value of a property, already in the form it has on the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value(String);

impl Value {
    /// Free text, escaped.
    pub(super) fn text(value: &str) -> Self {
        Self(text::escape(value))
    }

    /// A word of the standard (`REQUEST`, `PT4H`, a rule), written in our own source.
    pub(super) fn token(word: &'static str) -> Self {
        Self(word.to_owned())
    }

    /// A whole number.
    pub(super) fn number(n: u32) -> Self {
        Self(n.to_string())
    }

    /// An address of the web; nothing when it is not http or https.
    pub(super) fn uri(address: &str) -> Option<Self> {
        let known = ["https://", "http://"]
            .iter()
            .any(|scheme| address.starts_with(scheme));
        known.then(|| Self(percent(address, "-._~:/?#[]@!$&'()*+,;=%")))
    }

    /// An e-mail address as a calendar address (RFC 6068).
    pub(super) fn mailto(address: &str) -> Self {
        let plain = "-._~!$'*+";
        let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
        Self(format!(
            "mailto:{}@{}",
            percent(local, plain),
            percent(domain, plain)
        ))
    }

    /// A calendar day.
    pub(super) fn date(day: NaiveDate) -> Self {
        Self(day.format("%Y%m%d").to_string())
    }

    /// An instant in UTC.
    pub(super) fn utc(at: DateTime<chrono::Utc>) -> Self {
        Self(at.format("%Y%m%dT%H%M%SZ").to_string())
    }

    /// A local time; meaningless without the `TZID` the line says, or inside a VTIMEZONE.
    pub(super) fn local(at: NaiveDateTime) -> Self {
        Self(at.format("%Y%m%dT%H%M%S").to_string())
    }

    /// A position: latitude and longitude in degrees, their semicolon unescaped.
    pub(super) fn position(latitude: f64, longitude: f64) -> Option<Self> {
        let sound = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        sound.then(|| Self(format!("{latitude:.6};{longitude:.6}")))
    }

    /// The name of a zone.
    pub(super) fn zone(zone: Tz) -> Self {
        Self(zone.name().to_owned())
    }

    /// A difference to UTC in seconds, eastward positive.
    pub(super) fn offset(seconds: i32) -> Self {
        Self(offset(seconds))
    }

    /// Once a year: the weekday (two letters) of that rank in that month, a rank of -1 being the last.
    pub(super) fn yearly(month: u32, rank: i8, weekday: chrono::Weekday) -> Self {
        let name = match weekday {
            chrono::Weekday::Mon => "MO",
            chrono::Weekday::Tue => "TU",
            chrono::Weekday::Wed => "WE",
            chrono::Weekday::Thu => "TH",
            chrono::Weekday::Fri => "FR",
            chrono::Weekday::Sat => "SA",
            chrono::Weekday::Sun => "SU",
        };
        Self(format!("FREQ=YEARLY;BYMONTH={month};BYDAY={rank}{name}"))
    }

    pub(super) fn into_wire(self) -> String {
        self.0
    }
}

/// The value of a parameter, already in the form it has on the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parameter(String);

impl Parameter {
    /// Free text, quoted; nothing when no visible character is left.
    pub(super) fn quoted(value: &str) -> Option<Self> {
        (!text::one_line(value).is_empty()).then(|| Self(text::quote(value)))
    }

    /// A word of the standard.
    pub(super) fn token(word: &'static str) -> Self {
        Self(word.to_owned())
    }

    /// The name of a zone.
    pub(super) fn zone(zone: Tz) -> Self {
        Self(zone.name().to_owned())
    }

    pub(super) fn into_wire(self) -> String {
        self.0
    }
}

/// A difference to UTC as `+HHMM`, or `+HHMMSS` where seconds matter.
pub(super) fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let all = seconds.unsigned_abs();
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}

/// Percent-encodes every byte that is neither an ASCII letter or digit nor one of `plain`.
fn percent(text: &str, plain: &str) -> String {
    let hex = |digit: u8| {
        char::from_digit(u32::from(digit), 16)
            .unwrap_or('0')
            .to_ascii_uppercase()
    };
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || plain.bytes().any(|p| p == byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', hex(byte >> 4), hex(byte & 15)]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_cannot_leave_its_value() {
        let wire = |address| Value::mailto(address).into_wire();
        assert_eq!(
            wire("ana.o'neil+lisbon@setubal.example"),
            "mailto:ana.o'neil+lisbon@setubal.example"
        );
        assert_eq!(
            wire("a\r\nX:y@b?cc=z@example.org"),
            "mailto:a%0D%0AX%3Ay%40b%3Fcc%3Dz@example.org"
        );
    }

    #[test]
    fn only_web_addresses_are_written() {
        assert_eq!(Value::uri("javascript:alert(1)"), None);
        let kept =
            Value::uri("https://plenary.example/fr/évènement?a=1,2;\r\nX:y").map(Value::into_wire);
        assert_eq!(
            kept.as_deref(),
            Some("https://plenary.example/fr/%C3%A9v%C3%A8nement?a=1,2;%0D%0AX:y")
        );
    }

    #[test]
    fn a_position_is_on_earth() {
        let wire = |latitude, longitude| Value::position(latitude, longitude).map(Value::into_wire);
        assert_eq!(wire(50.8798, 4.7005).as_deref(), Some("50.879800;4.700500"));
        assert_eq!(wire(f64::NAN, 4.0), None);
        assert_eq!(wire(90.1, 4.0), None);
    }

    #[test]
    fn offsets_have_a_sign_and_seconds_only_when_needed() {
        assert_eq!(offset(0), "+0000");
        assert_eq!(offset(-12_600), "-0330");
        assert_eq!(offset(4_772), "+011932");
    }
}
