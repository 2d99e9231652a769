//! Brakes: a mail server, or a domain behind it, that just said "later" is left alone for a while.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

/// Longest pause for a domain, and for the mail server itself.
const LONGEST_FOR_DOMAIN: TimeDelta = TimeDelta::minutes(15);
const LONGEST_FOR_SERVER: TimeDelta = TimeDelta::minutes(5);

/// The brakes of one process; cheap to clone.
#[derive(Debug, Clone, Default)]
pub(super) struct Brakes(Arc<Mutex<Pressed>>);

#[derive(Debug, Default)]
struct Pressed {
    server: Option<Brake>,
    domains: HashMap<String, Brake>,
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
    /// Whether the mail server is left alone at `now`.
    pub(super) fn server(&self, now: DateTime<Utc>) -> bool {
        self.pressed().server.is_some_and(|it| it.until > now)
    }

    /// The domains left alone at `now`.
    pub(super) fn domains(&self, now: DateTime<Utc>) -> Vec<String> {
        let pressed = self.pressed();
        let held = pressed.domains.iter().filter(|it| it.1.until > now);
        held.map(|it| it.0.clone()).collect()
    }

    /// The mail server could not be reached.
    pub(super) fn press_server(&self, now: DateTime<Utc>) {
        let mut pressed = self.pressed();
        let first = TimeDelta::seconds(10);
        pressed.server = Some(Brake::again(pressed.server, first, LONGEST_FOR_SERVER, now));
    }

    /// A domain answered 4xx.
    pub(super) fn press_domain(&self, domain: &str, now: DateTime<Utc>) {
        let mut pressed = self.pressed();
        let earlier = pressed.domains.get(domain).copied();
        let brake = Brake::again(earlier, TimeDelta::minutes(1), LONGEST_FOR_DOMAIN, now);
        pressed.domains.insert(domain.to_owned(), brake);
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
