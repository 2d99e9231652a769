//! One value that many requests need, kept like the answers of [`super::Cache`].

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use super::Db;

/// A value read from the database at most once a second and after each commit of this process.
#[derive(Debug)]
pub struct Kept<T>(Arc<Mutex<Option<Entry<T>>>>);

#[derive(Debug)]
struct Entry<T> {
    value: Arc<T>,
    generation: u64,
    made_at: DateTime<Utc>,
}

impl<T> Kept<T> {
    /// Nothing yet.
    pub fn new() -> Self {
        Self(Arc::new(Mutex::new(None)))
    }

    /// The value, read by `make` when the one kept may be out of date.
    pub async fn fresh<E>(
        &self,
        db: &Db,
        now: DateTime<Utc>,
        make: impl AsyncFnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        let generation = db.generation();
        if let Some(value) = self.kept(now, |it| it == generation) {
            return Ok(value);
        }
        let value = Arc::new(make().await?);
        self.keep(&value, generation, now);
        Ok(value)
    }

    /// The value at most a second old, whatever was committed since: for what rarely changes and may be read late.
    pub async fn recent<E>(
        &self,
        now: DateTime<Utc>,
        make: impl AsyncFnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        if let Some(value) = self.kept(now, |_| true) {
            return Ok(value);
        }
        let value = Arc::new(make().await?);
        self.keep(&value, 0, now);
        Ok(value)
    }

    fn kept(&self, now: DateTime<Utc>, is_good: impl Fn(u64) -> bool) -> Option<Arc<T>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref()
            .filter(|it| is_good(it.generation) && (now - it.made_at).abs() < TimeDelta::seconds(1))
            .map(|it| Arc::clone(&it.value))
    }

    fn keep(&self, value: &Arc<T>, generation: u64, now: DateTime<Utc>) {
        let entry = Entry {
            value: Arc::clone(value),
            generation,
            made_at: now,
        };
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(entry);
    }
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self::new()
    }
}
