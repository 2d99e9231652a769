//! Seats: how many there are, who may take which, and which one somebody gets.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Event, Mode};
use crate::base::{CityId, EventId, QuotaId, codes};

/// A limit beside the capacity of the event, where there is one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limit {
    /// Most who take part this way; none: as many as there are seats.
    pub capacity: Option<i32>,
    /// How many do.
    pub taken: i32,
}

/// Seats kept for a city, or for those who know a code, until a day that is said in advance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    /// Its id.
    pub id: QuotaId,
    /// The event it belongs to.
    pub event: EventId,
    /// What organisers call it.
    pub name: String,
    /// Whose people it is for.
    pub city: Option<CityId>,
    /// What somebody has to know who takes a seat of it, as [`fold_code`] writes it.
    pub code: Option<String>,
    /// Seats kept.
    pub capacity: i32,
    /// Seats of it taken.
    pub taken: i32,
    /// The venue day from which those left over are everybody's.
    pub returns_on: Option<NaiveDate>,
    /// When they became so.
    pub returned_at: Option<DateTime<Utc>>,
}

/// The fewest seats an event can have: those that people have, or that are kept for some.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fewest {
    /// In all.
    pub seats: i32,
    /// At the venue.
    pub in_person: i32,
    /// From afar.
    pub online: i32,
}

codes! {
    /// Which seat somebody holds.
    pub enum Seat {
        /// One that anybody may take.
        General = "general",
        /// One that a quota kept.
        Quota = "quota",
        /// One beyond the capacity, given by organisers.
        Extra = "extra",
    }
}

/// A seat with everything it counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// Which seat.
    pub seat: Seat,
    /// The quota whose seats its owner may take; counted in where `seat` says so.
    pub quota: Option<QuotaId>,
    /// How its owner takes part.
    pub mode: Mode,
}

impl Limit {
    /// Whether one more fits in.
    pub fn has_room(&self) -> bool {
        self.capacity.is_none_or(|it| self.taken < it)
    }

    /// How many more fit in; none: any number.
    fn room(&self) -> Option<i32> {
        self.capacity.map(|it| (it - self.taken).max(0))
    }
}

impl Quota {
    /// Seats of it that nobody has.
    pub fn free(&self) -> i32 {
        (self.capacity - self.taken).max(0)
    }
}

/// A code as it is compared: people write it from posters and read it out.
pub fn fold_code(typed: &str) -> String {
    let letters = typed.chars().filter(|it| it.is_alphanumeric());
    letters.flat_map(char::to_uppercase).collect()
}

impl Event {
    /// The limit of those who take part in this way.
    pub fn limit(&self, mode: Mode) -> Limit {
        match mode {
            Mode::Online => self.online,
            Mode::InPerson | Mode::Hybrid => self.in_person,
        }
    }

    /// The ways one can take part: in person, online, or either.
    pub fn modes(&self) -> &'static [Mode] {
        match self.mode {
            Mode::InPerson => &[Mode::InPerson],
            Mode::Online => &[Mode::Online],
            Mode::Hybrid => &[Mode::InPerson, Mode::Online],
        }
    }

    /// Seats that anybody may take and nobody has.
    pub fn unused(&self) -> i32 {
        (self.capacity - self.reserved - (self.taken - self.taken_reserved)).max(0)
    }

    /// Seats that anybody may take in this way and nobody has.
    pub fn free_in(&self, mode: Mode) -> i32 {
        let room = self.limit(mode).room().unwrap_or(i32::MAX);
        self.unused().min(room)
    }

    /// Seats that a newcomer can still take in one way or another: none that somebody who waits is about to be offered.
    pub fn free(&self) -> i32 {
        let all_want_the_same = self.modes().len() == 1 && self.reserved == 0;
        if self.waiting > 0 && all_want_the_same {
            return 0;
        }
        let each = self.modes().iter().map(|it| self.free_in(*it));
        each.max().unwrap_or_default()
    }

    /// Whether a seat is free that somebody who waits may want.
    pub fn has_opening(&self) -> bool {
        self.modes().iter().any(|it| self.free_in(*it) > 0)
    }

    /// The fewest seats it can have now.
    pub fn fewest(&self) -> Fewest {
        Fewest {
            seats: self.reserved + self.taken - self.taken_reserved,
            in_person: self.in_person.taken,
            online: self.online.taken,
        }
    }

    /// Everybody who has a seat, extra ones counted.
    pub fn seated(&self) -> i32 {
        self.taken + self.extra
    }

    /// The seat for somebody who may take those of `quota` and takes part in this way: one kept for them first.
    pub fn seat_for(&self, quota: Option<&Quota>, mode: Mode) -> Option<Seat> {
        if !self.limit(mode).has_room() {
            None
        } else if quota.is_some_and(|it| it.free() > 0) {
            Some(Seat::Quota)
        } else if self.unused() > 0 {
            Some(Seat::General)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::rules::samples;

    fn quota(capacity: i32, taken: i32) -> Quota {
        Quota {
            id: QuotaId(uuid::Uuid::nil()),
            event: EventId(uuid::Uuid::nil()),
            name: "Malmö".to_owned(),
            city: None,
            code: None,
            capacity,
            taken,
            returns_on: None,
            returned_at: None,
        }
    }

    #[test]
    fn seats_kept_for_others_are_not_free() {
        let event = Event {
            capacity: 10,
            reserved: 4,
            taken: 7,
            taken_reserved: 1,
            ..samples::event(0, 0)
        };
        assert_eq!(event.unused(), 0, "six of six general seats are taken");
        assert_eq!(event.seat_for(None, Mode::InPerson), None);
        let kept = Some(Seat::Quota);
        assert_eq!(event.seat_for(Some(&quota(4, 1)), Mode::InPerson), kept);
        assert_eq!(event.seat_for(Some(&quota(1, 1)), Mode::InPerson), None);
    }

    #[test]
    fn a_room_that_is_full_takes_nobody_however_many_seats_there_are() {
        let event = Event {
            mode: Mode::Hybrid,
            capacity: 10,
            taken: 2,
            in_person: Limit {
                capacity: Some(2),
                taken: 2,
            },
            ..samples::event(0, 0)
        };
        assert_eq!(event.seat_for(Some(&quota(4, 1)), Mode::InPerson), None);
        assert_eq!(event.seat_for(None, Mode::Online), Some(Seat::General));
        let free = (event.free_in(Mode::InPerson), event.free_in(Mode::Online));
        assert_eq!((free, event.free()), ((0, 8), 8));
    }

    #[test]
    fn codes_are_compared_as_people_read_them_out() {
        assert_eq!(fold_code(" malmö-7kq 4 "), "MALMÖ7KQ4");
        assert_eq!(fold_code("--"), "");
    }
}
