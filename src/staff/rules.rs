//! How long a sign-in lasts, where it leads. Pure.

use chrono::{DateTime, TimeDelta, Utc};

use super::model::{Account, Visit};

/// For how long a mailed link works.
pub(super) const LINK_LASTS: TimeDelta = TimeDelta::minutes(15);
/// For how long an invitation of a new organiser works.
pub(super) const INVITATION_LASTS: TimeDelta = TimeDelta::days(7);
/// For how long a browser may rest.
pub(super) const IDLE: TimeDelta = TimeDelta::hours(12);
/// For how long a browser stays signed in at the most.
pub(super) const LONGEST: TimeDelta = TimeDelta::days(14);

/// Whether the browser is still signed in.
pub(super) fn is_live(visit: &Visit, account: &Account, now: DateTime<Utc>) -> bool {
    visit.ended_at.is_none()
        && account.disabled_at.is_none()
        && now < visit.expires_at
        && now < visit.seen_at + IDLE
}

/// A path of the desk to go on to after signing in; the desk itself for anything else.
pub(super) fn next_path(asked: &str) -> &str {
    let inside =
        asked == "/office" || asked.starts_with("/office/") || asked.starts_with("/office?");
    let plain =
        asked.chars().all(|it| it.is_ascii_graphic() && it != '\\') && !asked.contains("//");
    if inside && plain {
        asked
    } else {
        crate::web::urls::OFFICE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_only_to_the_desk() {
        for (asked, expected) in [
            (
                "/office/events/leuven?state=waiting",
                "/office/events/leuven?state=waiting",
            ),
            ("//evil.example", "/office"),
            ("/office//evil.example", "/office"),
            ("/\\evil.example", "/office"),
            ("https://evil.example/office/", "/office"),
            ("/officer", "/office"),
            ("/office/\r\nset-cookie: x", "/office"),
            ("", "/office"),
        ] {
            assert_eq!(next_path(asked), expected, "{asked:?}");
        }
    }
}
