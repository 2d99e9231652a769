//! Brakes: a mail server, or a domain behind it, that just said "later" is left alone for a while; no domain gets more letters
//! a minute than it is said to bear.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

/// Longest pause for a domain, and for the mail server itself.
const LONGEST_FOR_DOMAIN: TimeDelta = TimeDelta::minutes(15);
const LONGEST_FOR_SERVER: TimeDelta = TimeDelta::minutes(5);

/// What a rate is counted over.
const WINDOW: TimeDelta = TimeDelta::minutes(1);

/// The brakes of one process; cheap to clone.
#[derive(Debug, Clone, Default)]
pub(super) struct Brakes(Arc<Mutex<Pressed>>);

#[derive(Debug, Default)]
struct Pressed {
    server: Option<Brake>,
    domains: HashMap<String, Brake>,
    /// Most letters a minute to one domain.
    rate: Option<u32>,
    /// When the letters of the last minute left.
    left: HashMap<String, VecDeque<DateTime<Utc>>>,
}

#[derive(Debug, Clone, Copy)]
struct Brake {
    until: DateTime<Utc>,
    times: u32,
}

impl Brake {
    /// Presses again: twice as long as before.
    fn again(
        earlier: Option<Self>,
        first: TimeDelta,
        longest: TimeDelta,
        now: DateTime<Utc>,
    ) -> Self {
        let times = earlier.map_or(0, |it| it.times + 1);
        let pause = (first * (1 << times.min(10))).min(longest);
        Self {
            until: now + pause,
            times,
        }
    }
}

impl Brakes {
    /// With at most so many letters a minute to one domain.
    pub(super) fn with_rate(rate: Option<u32>) -> Self {
        let pressed = Pressed {
            rate,
            ..Pressed::default()
        };
        Self(Arc::new(Mutex::new(pressed)))
    }

    /// A letter to `domain` is on its way.
    pub(super) fn count(&self, domain: &str, now: DateTime<Utc>) {
        let mut pressed = self.pressed();
        if pressed.rate.is_some() {
            let left = pressed.left.entry(domain.to_owned()).or_default();
            left.push_back(now);
        }
    }

    /// Whether the mail server is left alone at `now`.
    pub(super) fn server(&self, now: DateTime<Utc>) -> bool {
        self.pressed().server.is_some_and(|it| it.until > now)
    }

    /// The domains left alone at `now`.
    pub(super) fn domains(&self, now: DateTime<Utc>) -> Vec<String> {
        let mut pressed = self.pressed();
        let held = pressed.domains.iter().filter(|it| it.1.until > now);
        let mut alone: Vec<String> = held.map(|it| it.0.clone()).collect();
        if let Some(rate) = pressed.rate {
            let most = usize::try_from(rate).unwrap_or(usize::MAX);
            for left in pressed.left.values_mut() {
                while left.front().is_some_and(|it| now - *it >= WINDOW) {
                    left.pop_front();
                }
            }
            pressed.left.retain(|_, left| !left.is_empty());
            let full = pressed.left.iter().filter(|it| it.1.len() >= most);
            alone.extend(full.map(|it| it.0.clone()));
        }
        alone
    }

    /// The mail server could not be reached.
    pub(super) fn press_server(&self, now: DateTime<Utc>) {
        let mut pressed = self.pressed();
        let first = TimeDelta::seconds(10);
        pressed.server = Some(Brake::again(pressed.server, first, LONGEST_FOR_SERVER, now));
    }

    /// A domain answered 4xx; says until when it is left alone.
    pub(super) fn press_domain(&self, domain: &str, now: DateTime<Utc>) -> DateTime<Utc> {
        let mut pressed = self.pressed();
        let earlier = pressed.domains.get(domain).copied();
        let brake = Brake::again(earlier, TimeDelta::minutes(1), LONGEST_FOR_DOMAIN, now);
        pressed.domains.insert(domain.to_owned(), brake);
        brake.until
    }

    /// A letter to `domain` was taken.
    pub(super) fn release(&self, domain: &str) {
        let mut pressed = self.pressed();
        pressed.server = None;
        pressed.domains.remove(domain);
    }

    fn pressed(&self) -> MutexGuard<'_, Pressed> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_gets_no_more_than_its_rate_and_others_go_on() {
        let brakes = Brakes::with_rate(Some(2));
        let now: DateTime<Utc> = "2027-03-01T12:00:00Z".parse().unwrap();
        let after = |seconds| now + TimeDelta::seconds(seconds);
        for (domain, seconds) in [
            ("big.example", 0),
            ("small.example", 1),
            ("big.example", 30),
        ] {
            brakes.count(domain, after(seconds));
        }
        assert_eq!(brakes.domains(after(31)), ["big.example"]);
        assert!(brakes.domains(after(60)).is_empty(), "the first has passed");
        brakes.count("big.example", after(60));
        assert_eq!(brakes.domains(after(61)), ["big.example"]);
        assert!(Brakes::default().domains(now).is_empty());
    }

    #[test]
    fn a_domain_is_left_alone_longer_each_time_until_it_takes_a_letter() {
        let brakes = Brakes::default();
        let now: DateTime<Utc> = "2027-03-01T12:00:00Z".parse().unwrap();
        let after = |minutes| now + TimeDelta::minutes(minutes);
        brakes.press_domain("slow.example", now);
        assert_eq!(brakes.domains(now), ["slow.example"]);
        assert!(brakes.domains(after(1)).is_empty());
        brakes.press_domain("slow.example", after(1));
        assert_eq!(brakes.domains(after(2)), ["slow.example"]);
        assert!(!brakes.server(now));
        brakes.release("slow.example");
        assert!(brakes.domains(now).is_empty());
    }
}
