//! Who asks too often: by the asker's network address, and by the person asked about; and answers that tell nothing by
//! the time they take.

use std::convert::Infallible;
use std::fmt;
use std::future::Future;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::Services;

/// Keys kept before the idle ones are swept.
const SWEEP_ABOVE: usize = 10_000;

/// Neutral answers take this long, whatever was found.
const EVEN: Duration = Duration::from_millis(250);

/// Does `work`, and is done after the same time whether it was much or nothing.
pub async fn in_even_time<T>(work: impl Future<Output = T>) -> T {
    let (done, ()) = tokio::join!(work, tokio::time::sleep(EVEN));
    done
}

/// Counters of attempts; cheap to clone.
#[derive(Clone)]
pub struct Limits {
    clients: Arc<DefaultKeyedRateLimiter<String>>,
    targets: Arc<DefaultKeyedRateLimiter<String>>,
    codes: Arc<DefaultKeyedRateLimiter<String>>,
}

impl Limits {
    /// Thirty attempts a client and purpose, then one a minute; five a target and purpose, then one in ten minutes; twenty
    /// codes a client, then one in six seconds.
    pub fn new() -> Self {
        Self {
            clients: limiter(Duration::from_mins(1), NonZeroU32::MIN.saturating_add(29)),
            targets: limiter(Duration::from_mins(10), NonZeroU32::MIN.saturating_add(4)),
            codes: limiter(Duration::from_secs(6), NonZeroU32::MIN.saturating_add(19)),
        }
    }

    /// Counts an attempt of `client` at `purpose`; says whether it is within the limit.
    pub fn allows_client(&self, purpose: &str, client: Client) -> bool {
        allows(&self.clients, &format!("{purpose} {}", client.0))
    }

    /// Counts a code that `client` tries; says whether it is within the limit.
    pub fn allows_code(&self, client: Client) -> bool {
        allows(&self.codes, &client.0.to_string())
    }

    /// Counts an attempt at `purpose` about `target` (an address, a code); says whether it is within the limit.
    pub fn allows_target(&self, purpose: &str, target: &str) -> bool {
        allows(&self.targets, &format!("{purpose} {target}"))
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Limits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Limits").finish_non_exhaustive()
    }
}

fn limiter(period: Duration, burst: NonZeroU32) -> Arc<DefaultKeyedRateLimiter<String>> {
    let quota = Quota::with_period(period).unwrap_or_else(|| Quota::per_minute(burst));
    Arc::new(RateLimiter::keyed(quota.allow_burst(burst)))
}

fn allows(limiter: &DefaultKeyedRateLimiter<String>, key: &str) -> bool {
    if limiter.len() > SWEEP_ABOVE {
        limiter.retain_recent();
    }
    limiter.check_key(&key.to_owned()).is_ok()
}

/// The network a request comes from: an IPv4 address, or the /64 of an IPv6 address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Client(pub IpAddr);

impl FromRequestParts<Services> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        services: &Services,
    ) -> Result<Self, Infallible> {
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|it| it.0.ip());
        let forwarded: Vec<&str> = parts
            .headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|it| it.to_str().ok())
            .collect();
        let proxies = usize::from(services.config.trusted_proxies);
        Ok(Self(client(peer, &forwarded.join(","), proxies)))
    }
}

/// Counts from the right past the proxies that are ours: what stands further left, anybody can write.
fn client(peer: Option<IpAddr>, forwarded: &str, proxies: usize) -> IpAddr {
    let peer = peer.unwrap_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED));
    let said = proxies
        .checked_sub(1)
        .and_then(|skip| forwarded.rsplit(',').nth(skip))
        .and_then(|it| it.trim().parse().ok());
    match said.unwrap_or(peer) {
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(mapped) => IpAddr::V4(mapped),
            None => IpAddr::V6(Ipv6Addr::from_bits(
                address.to_bits() & !u128::from(u64::MAX),
            )),
        },
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn believes_only_as_many_proxies_as_are_ours() {
        let peer = Some("127.0.0.1".parse().unwrap());
        for (proxies, expected) in [
            (0, "127.0.0.1"),
            (1, "198.51.100.7"),
            (2, "203.0.113.9"),
            (5, "127.0.0.1"),
        ] {
            let seen = client(peer, "1.1.1.1, 203.0.113.9, 198.51.100.7", proxies);
            assert_eq!(seen.to_string(), expected, "{proxies} proxies");
        }
    }

    #[test]
    fn takes_an_ipv6_network_as_one_client() {
        let peer = Some("2001:db8:1:2:3:4:5:6".parse().unwrap());
        assert_eq!(client(peer, "", 0).to_string(), "2001:db8:1:2::");
    }

    #[test]
    fn slows_a_target_after_five() {
        let limits = Limits::new();
        let answers: Vec<bool> = (0..6)
            .map(|_| limits.allows_target("link", "ana@x.eu"))
            .collect();
        assert_eq!(answers, [true, true, true, true, true, false]);
        assert!(limits.allows_target("link", "bo@x.eu"));
    }
}
