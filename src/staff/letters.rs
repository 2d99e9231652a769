//! What this slice writes to organisers.

use serde_json::{Value, json};

use super::model::Account;
use super::rules::{INVITATION_LASTS, LINK_LASTS};
use crate::mail::{Letter, LetterKind, Letterhead};
use crate::web::{Site, urls};

/// "Sign in with this link": it leads on to `next`, a path of the desk.
pub(super) fn sign_in(
    account: &Account,
    (token, next): (&str, &str),
    site: &Site,
    base_url: &str,
) -> Letter {
    let context = json!({
        "name": account.name,
        "sign_in_link": urls::absolute(base_url, &urls::sign_in_link_to(token, next)),
        "minutes": LINK_LASTS.num_minutes(),
    });
    letter(
        LetterKind::StaffSignIn,
        account,
        (token, context),
        (site, base_url),
    )
}

/// "You organise with us: sign in with this link."
pub(super) fn invitation(account: &Account, token: &str, site: &Site, base_url: &str) -> Letter {
    let context = json!({
        "name": account.name,
        "sign_in_link": urls::absolute(base_url, &urls::sign_in_link(token)),
        "days": INVITATION_LASTS.num_days(),
        "sign_in_page": urls::absolute(base_url, urls::SIGN_IN),
    });
    letter(
        LetterKind::StaffInvitation,
        account,
        (token, context),
        (site, base_url),
    )
}

fn letter(
    kind: LetterKind,
    account: &Account,
    (token, context): (&str, Value),
    (site, base_url): (&Site, &str),
) -> Letter {
    Letter {
        kind,
        lang: account.lang,
        to: account.email.clone(),
        name: account.name.clone(),
        letterhead: Letterhead::of(site, account.lang, base_url),
        context,
        thread: None,
        dedup: format!("sign-in {}", crate::platform::token_hash(token)),
        expires_at: None,
        calendar: None,
        programme: None,
        text: None,
        event: None,
        registration: None,
    }
}
