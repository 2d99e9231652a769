//! Ids and tokens that nobody can guess in production and everybody can repeat in a test.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use data_encoding::BASE32_NOPAD;
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng as _, SeedableRng as _};
use uuid::{Builder, Uuid};

/// A shared source of randomness.
#[derive(Debug, Clone)]
pub struct Chance(Arc<Mutex<ChaCha20Rng>>);

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

    /// A time-ordered id (RFC 9562, version 7) for something made at `now`.
    pub fn uuid(&self, now: DateTime<Utc>) -> Uuid {
        let random: [u8; 10] = self.bytes();
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
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
        self.rng().fill_bytes(&mut bytes);
        bytes
    }

    /// A number below `end`, which must not be zero (0 is answered for 0).
    pub fn below(&self, end: u64) -> u64 {
        self.rng().next_u64().checked_rem(end).unwrap_or_default()
    }

    fn of(rng: ChaCha20Rng) -> Self {
        Self(Arc::new(Mutex::new(rng)))
    }

    fn rng(&self) -> MutexGuard<'_, ChaCha20Rng> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_repeats_and_ids_sort_by_time() {
        let (one, two) = (Chance::seeded(7), Chance::seeded(7));
        let early: DateTime<Utc> = "2027-03-01T12:00:00Z".parse().unwrap();
        assert_eq!(one.uuid(early), two.uuid(early));
        assert_eq!(one.token().len(), 26);
        assert!(one.uuid(early) < one.uuid(early + chrono::TimeDelta::milliseconds(1)));
    }
}
