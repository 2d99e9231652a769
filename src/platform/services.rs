//! What every handler and worker may ask for.

use std::convert::Infallible;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use chrono::{DateTime, SubsecRound as _, Utc};
use tokio::sync::Notify;

use super::{Cache, Config, Db, Limits, Vault};
use crate::base::{Chance, Clock};
use crate::wording::{Wording, WordingFault};

/// The router's state; very cheap to clone, as every request does.
#[derive(Clone)]
pub struct Services(Arc<Inner>);

/// What the services are.
pub struct Inner {
    /// The database.
    pub db: Db,
    /// Ids and tokens.
    pub chance: Chance,
    /// Sealing and links.
    pub vault: Vault,
    /// Settings of this installation.
    pub config: Arc<Config>,
    /// Answers that many people ask for.
    pub cache: Cache,
    /// Wakes the workers when a letter was queued.
    pub post: Arc<Notify>,
    /// What people read, in five languages.
    pub wording: Wording,
    /// Who asks too often.
    pub limits: Limits,
    clock: Arc<dyn Clock>,
}

impl Services {
    /// Puts the parts together and loads the words.
    pub fn new(
        db: Db,
        clock: Arc<dyn Clock>,
        chance: Chance,
        vault: Vault,
        config: Config,
    ) -> Result<Self, WordingFault> {
        let cache = Cache::new(db.clone());
        let (config, post) = (Arc::new(config), Arc::new(Notify::new()));
        Ok(Self(Arc::new(Inner {
            db,
            chance,
            vault,
            config,
            cache,
            post,
            limits: Limits::new(),
            clock,
            wording: Wording::load()?,
        })))
    }

    /// The time, in whole milliseconds (both databases keep those exactly). Read it once per request or job.
    pub fn now(&self) -> DateTime<Utc> {
        self.0.clock.now().trunc_subsecs(3)
    }
}

impl Deref for Services {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl fmt::Debug for Services {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Services").finish_non_exhaustive()
    }
}

/// The time of the request, read once.
#[derive(Debug, Clone, Copy)]
pub struct Now(pub DateTime<Utc>);

impl FromRequestParts<Services> for Now {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, services: &Services) -> Result<Self, Infallible> {
        Ok(Self(services.now()))
    }
}
