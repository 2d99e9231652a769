//! What this slice writes to organisers.

use serde_json::json;

use super::model::Account;
use super::rules::LINK_LASTS;
use crate::mail::{Letter, LetterKind, Letterhead};
use crate::web::{Site, urls};

/// "Sign in with this link."
pub(super) fn sign_in(account: &Account, token: &str, site: &Site, base_url: &str) -> Letter {
    Letter {
        kind: LetterKind::StaffSignIn,
        lang: account.lang,
        to: account.email.clone(),
        name: account.name.clone(),
        letterhead: Letterhead::of(site, account.lang, base_url),
        context: json!({
            "name": account.name,
            "sign_in_link": urls::absolute(base_url, &urls::sign_in_link(token)),
            "minutes": LINK_LASTS.num_minutes(),
        }),
        thread: None,
        dedup: format!("sign-in {}", crate::platform::token_hash(token)),
        calendar: None,
        event: None,
        registration: None,
    }
}
