//! Which slot it is by the clocks of the venue, and how long a door stays open.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::base::{day_begins_at, day_ends_at};
use crate::events::{Event, Slot};

/// How long after the end of the event a door link still opens.
const AFTER: TimeDelta = TimeDelta::hours(12);

/// The slot that a helper most probably stamps at `now`: the one under way; else today's next, today's last, the next to
/// come, the last of all.
pub(in crate::attendance) fn preset(slots: &[Slot], zone: Tz, now: DateTime<Utc>) -> Option<&Slot> {
    let today = now.with_timezone(&zone).date_naive();
    let under_way = |it: &&Slot| it.starts_at <= now && now < it.ends_at;
    let of_today = || slots.iter().filter(|it| it.on_date == today);
    slots
        .iter()
        .filter(under_way)
        .max_by_key(|it| it.starts_at)
        .or_else(|| {
            of_today()
                .filter(|it| now < it.ends_at)
                .min_by_key(|it| it.starts_at)
        })
        .or_else(|| of_today().max_by_key(|it| it.ends_at))
        .or_else(|| {
            slots
                .iter()
                .filter(|it| now < it.starts_at)
                .min_by_key(|it| it.starts_at)
        })
        .or_else(|| slots.iter().max_by_key(|it| it.ends_at))
}

/// Whether people may be stamped in `slot`: from the first minute of its day at the venue.
pub(in crate::attendance) fn is_open(slot: &Slot, zone: Tz, now: DateTime<Utc>) -> bool {
    now >= day_begins_at(slot.on_date, zone)
}

/// When a door link of `event` ends: half a day after the last slot, or after the last day where there are no slots.
pub(in crate::attendance) fn door_expires_at(event: &Event, slots: &[Slot]) -> DateTime<Utc> {
    let over = day_ends_at(event.ends_on, event.zone);
    slots.iter().map(|it| it.ends_at).max().unwrap_or(over) + AFTER
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::{Athens, Berlin, Lisbon};
    use uuid::Uuid;

    use super::*;
    use crate::base::{EventId, SlotId};
    use crate::events::Half;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn slot(no: u128, day: &str, from: &str, until: &str) -> Slot {
        Slot {
            id: SlotId(Uuid::from_u128(no)),
            event: EventId(Uuid::nil()),
            on_date: day.parse().unwrap(),
            half: if no % 2 == 1 {
                Half::Morning
            } else {
                Half::Afternoon
            },
            starts_at: at(from),
            ends_at: at(until),
            minutes: 180,
        }
    }

    /// Two days in Athens (UTC+3 in May): 9:00–12:30 and 14:00–17:00.
    fn athens() -> Vec<Slot> {
        vec![
            slot(
                1,
                "2027-05-10",
                "2027-05-10T06:00:00Z",
                "2027-05-10T09:30:00Z",
            ),
            slot(
                2,
                "2027-05-10",
                "2027-05-10T11:00:00Z",
                "2027-05-10T14:00:00Z",
            ),
            slot(
                3,
                "2027-05-11",
                "2027-05-11T06:00:00Z",
                "2027-05-11T09:30:00Z",
            ),
        ]
    }

    fn chosen(slots: &[Slot], zone: Tz, now: &str) -> u128 {
        preset(slots, zone, at(now)).unwrap().id.0.as_u128()
    }

    #[test]
    fn the_clock_of_the_venue_chooses_the_slot() {
        for (now, expected) in [
            ("2027-04-01T12:00:00Z", 1), // weeks before
            ("2027-05-10T05:00:00Z", 1), // an hour before the doors
            ("2027-05-10T06:00:00Z", 1), // it begins
            ("2027-05-10T09:29:59Z", 1),
            ("2027-05-10T09:30:00Z", 2), // lunch
            ("2027-05-10T13:59:00Z", 2),
            ("2027-05-10T18:00:00Z", 2), // the evening: late stamps of today
            ("2027-05-10T20:59:59Z", 2), // 23:59 in Athens
            ("2027-05-10T21:00:00Z", 3), // midnight in Athens, still the 10th in UTC
            ("2027-05-11T12:00:00Z", 3),
            ("2027-06-01T12:00:00Z", 3), // long after
        ] {
            assert_eq!(chosen(&athens(), Athens, now), expected, "{now}");
        }
        assert!(preset(&[], Athens, at("2027-05-10T06:00:00Z")).is_none());
    }

    #[test]
    fn a_slot_that_runs_past_midnight_stays_chosen() {
        let slots = [
            slot(
                2,
                "2027-05-10",
                "2027-05-10T19:00:00Z",
                "2027-05-11T00:30:00Z",
            ),
            slot(
                3,
                "2027-05-11",
                "2027-05-11T08:00:00Z",
                "2027-05-11T10:00:00Z",
            ),
        ];
        assert_eq!(chosen(&slots, Lisbon, "2027-05-10T23:45:00Z"), 2);
        assert_eq!(chosen(&slots, Lisbon, "2027-05-11T00:30:00Z"), 3);
    }

    #[test]
    fn the_night_when_the_clocks_change_is_no_trap() {
        // 31 October 2027: Berlin shows 02:00–03:00 twice. Midnight of the 31st is 22:00 UTC.
        let slots = [
            slot(
                1,
                "2027-10-30",
                "2027-10-30T07:00:00Z",
                "2027-10-30T10:00:00Z",
            ),
            slot(
                3,
                "2027-10-31",
                "2027-10-31T08:00:00Z",
                "2027-10-31T11:00:00Z",
            ),
        ];
        assert_eq!(chosen(&slots, Berlin, "2027-10-30T21:59:00Z"), 1);
        for during in [
            "2027-10-30T22:00:00Z",
            "2027-10-31T00:30:00Z",
            "2027-10-31T01:30:00Z",
        ] {
            assert_eq!(chosen(&slots, Berlin, during), 3, "{during}");
        }
        assert!(!is_open(&slots[1], Berlin, at("2027-10-30T21:59:59Z")));
        assert!(is_open(&slots[1], Berlin, at("2027-10-30T22:00:00Z")));
    }
}
