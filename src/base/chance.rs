//! Ids and tokens that nobody can guess in production and everybody can repeat in a test.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use data_encoding::BASE32_NOPAD;
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng as _, SeedableRng as _};
use uuid::{Builder, Uuid};

/// A shared source of randomness.
#[derive(Debug, Clone)]
pub struct Chance(Arc<Mutex<Source>>);

#[derive(Debug)]
struct Source {
    rng: ChaCha20Rng,
    /// Milliseconds and count of the last id, so that the next one sorts after it.
    last: (u64, u16),
}

/// Ids in one millisecond; the next one borrows from the future (RFC 9562 §6.2, method 1).
const MOST_IN_ONE: u16 = 0xfff;

impl Chance {
    /// Seeded by the operating system; fails only where the system has no randomness to give.
    pub fn from_os() -> Result<Self, getrandom::Error> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed)?;
        Ok(Self::of(ChaCha20Rng::from_seed(seed)))
    }

    /// The same sequence for the same seed; for tests and the demo.
    pub fn seeded(seed: u64) -> Self {
        Self::of(ChaCha20Rng::seed_from_u64(seed))
    }

    /// An id (RFC 9562, version 7) for something made at `now`; of two ids of one process the later one sorts later.
    pub fn uuid(&self, now: DateTime<Utc>) -> Uuid {
        let mut random: [u8; 10] = self.bytes();
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
        let mut source = self.source();
        let (last, count) = source.last;
        source.last = match () {
            () if millis > last => (millis, 0),
            () if count < MOST_IN_ONE => (last, count + 1),
            () => (last + 1, 0),
        };
        let (millis, count) = source.last;
        drop(source);
        let (head, _rest) = random.split_at_mut(2);
        head.copy_from_slice(&count.to_be_bytes());
        Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// 128 bits as 26 lower-case base32 characters, for links and calendar UIDs.
    pub fn token(&self) -> String {
        let random: [u8; 16] = self.bytes();
        BASE32_NOPAD.encode(&random).to_lowercase()
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.source().rng.fill_bytes(&mut bytes);
        bytes
    }

    /// A number below `end`, which must not be zero (0 is answered for 0).
    pub fn below(&self, end: u64) -> u64 {
        self.source()
            .rng
            .next_u64()
            .checked_rem(end)
            .unwrap_or_default()
    }

    fn of(rng: ChaCha20Rng) -> Self {
        Self(Arc::new(Mutex::new(Source { rng, last: (0, 0) })))
    }

    fn source(&self) -> MutexGuard<'_, Source> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_moment_sort_in_their_order() {
        let chance = Chance::seeded(7);
        let now: DateTime<Utc> = "2027-03-01T12:00:00Z".parse().unwrap();
        let ids: Vec<Uuid> = (0..10_000).map(|_| chance.uuid(now)).collect();
        assert!(ids.is_sorted());
    }

    #[test]
    fn a_seed_repeats_and_ids_sort_by_time() {
        let (one, two) = (Chance::seeded(7), Chance::seeded(7));
        let early: DateTime<Utc> = "2027-03-01T12:00:00Z".parse().unwrap();
        assert_eq!(one.uuid(early), two.uuid(early));
        assert_eq!(one.token().len(), 26);
        assert!(one.uuid(early) < one.uuid(early + chrono::TimeDelta::milliseconds(1)));
    }
}
