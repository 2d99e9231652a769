//! The calendars that people have.

use chrono::{DateTime, Utc};

use crate::base::codes;
use crate::wording::{Phrase, say};

codes! {
    /// The kind of program that fetches a feed.
    pub enum Client {
        /// Apple's calendars.
        Apple = "apple",
        /// Google Calendar.
        Google = "google",
        /// Outlook, Outlook.com, Microsoft 365.
        Microsoft = "microsoft",
        /// Thunderbird.
        Thunderbird = "thunderbird",
        /// Nextcloud.
        Nextcloud = "nextcloud",
        /// Calendars on Android.
        Android = "android",
        /// A browser: somebody looked, nothing subscribed.
        Browser = "browser",
        /// Something else.
        Other = "other",
    }
}

/// What each kind writes of itself in `User-Agent`; the first that fits is right.
const SIGNS: &[(&str, Client)] = &[
    ("google-calendar", Client::Google),
    ("googlebot", Client::Google),
    ("nextcloud", Client::Nextcloud),
    ("icsx5", Client::Android),
    ("davx5", Client::Android),
    ("thunderbird", Client::Thunderbird),
    ("lightning", Client::Thunderbird),
    ("microsoft", Client::Microsoft),
    ("outlook", Client::Microsoft),
    ("exchange", Client::Microsoft),
    ("dataaccessd", Client::Apple),
    ("calendaragent", Client::Apple),
    ("calendarcore", Client::Apple),
    ("remindd", Client::Apple),
    ("mozilla", Client::Browser),
];

impl Client {
    /// The kind that a `User-Agent` tells (RFC 9110 §10.1.5).
    pub fn of(user_agent: &str) -> Self {
        let said = user_agent.to_lowercase();
        let known = SIGNS.iter().find(|it| said.contains(it.0));
        known.map_or(Self::Other, |it| it.1)
    }

    /// Its name.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Apple => say::subscriptions_apple(),
            Self::Google => say::subscriptions_google(),
            Self::Microsoft => say::subscriptions_microsoft(),
            Self::Thunderbird => say::subscriptions_thunderbird(),
            Self::Nextcloud => say::subscriptions_nextcloud(),
            Self::Android => say::subscriptions_android(),
            Self::Browser => say::subscriptions_browser(),
            Self::Other => say::subscriptions_other(),
        }
    }
}

/// The last time a feed was fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fetched {
    /// When, to the quarter of an hour.
    pub at: DateTime<Utc>,
    /// By what.
    pub by: Client,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calendars_are_known_by_what_they_write() {
        for (agent, client) in [
            ("iOS/18.1 (22B83) dataaccessd/1.0", Client::Apple),
            ("macOS/15.1 (24B83) CalendarAgent/1180", Client::Apple),
            ("Google-Calendar-Importer", Client::Google),
            (
                "Microsoft.Exchange/15.20 (OutlookCalendarSync)",
                Client::Microsoft,
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4",
                Client::Thunderbird,
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) Firefox/132.0",
                Client::Browser,
            ),
            ("ICSx5/2.2 (2023/10/01; okhttp) Android/14", Client::Android),
            ("Nextcloud Calendar/1.0", Client::Nextcloud),
            ("curl/8", Client::Other),
            ("", Client::Other),
        ] {
            assert_eq!(Client::of(agent), client, "{agent}");
        }
    }
}
