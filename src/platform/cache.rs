//! Answers that many people ask for, kept for at most a second and never past a change made here.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::HeaderValue;
use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::Db;

/// Most answers kept; each is a page or a feed of some kilobytes.
const MOST: usize = 512;

/// Bytes ready to be sent, by address.
#[derive(Clone)]
pub struct Cache {
    db: Db,
    kept: Arc<quick_cache::sync::Cache<String, Cached>>,
}

/// One answer.
#[derive(Debug, Clone)]
pub struct Cached {
    /// The body.
    pub bytes: Bytes,
    /// A strong entity tag over the bytes (RFC 9110 §8.8.3), with its quotation marks.
    pub etag: HeaderValue,
    /// When what it shows last changed, as the maker of the answer says.
    pub changed_at: DateTime<Utc>,
    /// The same as a header (RFC 9110 §8.8.2).
    pub last_modified: HeaderValue,
    generation: u64,
    made_at: DateTime<Utc>,
}

impl Cache {
    /// An empty cache in front of `db`.
    pub fn new(db: Db) -> Self {
        Self {
            db,
            kept: Arc::new(quick_cache::sync::Cache::new(MOST)),
        }
    }

    /// The answer for `key`, made anew by `make` (body, and when its content last changed) when this process committed
    /// something since, or a second has passed (another process may have committed).
    pub async fn fresh<E>(
        &self,
        key: &str,
        now: DateTime<Utc>,
        make: impl AsyncFnOnce() -> Result<(Bytes, DateTime<Utc>), E>,
    ) -> Result<Cached, E> {
        let generation = self.db.generation();
        if let Some(kept) = self.kept.get(key)
            && kept.generation == generation
            && (now - kept.made_at).abs() < TimeDelta::seconds(1)
        {
            return Ok(kept);
        }
        let (bytes, changed_at) = make().await?;
        let answer = Cached {
            generation,
            made_at: now,
            ..Cached::of(bytes, changed_at)
        };
        self.kept.insert(key.to_owned(), answer.clone());
        Ok(answer)
    }
}

impl Cached {
    /// An answer to be sent once, with its tag.
    pub fn of(bytes: Bytes, changed_at: DateTime<Utc>) -> Self {
        let digest = Sha256::digest(&bytes);
        let print = HEXLOWER.encode(digest.get(..12).unwrap_or_default());
        let date = httpdate::fmt_http_date(changed_at.into());
        let plain = |text: &str| HeaderValue::from_str(text);
        Self {
            bytes,
            etag: plain(&format!("\"{print}\"")).unwrap_or(HeaderValue::from_static("")),
            last_modified: plain(&date).unwrap_or(HeaderValue::from_static("")),
            changed_at,
            generation: 0,
            made_at: changed_at,
        }
    }
}

impl std::fmt::Debug for Cache {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cache").finish_non_exhaustive()
    }
}
