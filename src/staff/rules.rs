//! How long a sign-in lasts, where it leads. Pure.

use chrono::{DateTime, TimeDelta, Utc};

use super::model::{Account, Role, Visit};

/// For how long a mailed link works.
pub(super) const LINK_LASTS: TimeDelta = TimeDelta::minutes(15);
/// For how long an invitation of a new organiser works.
pub(super) const INVITATION_LASTS: TimeDelta = TimeDelta::days(7);
/// For how long a browser may rest.
pub(super) const IDLE: TimeDelta = TimeDelta::hours(12);
/// For how long a browser stays signed in at the most.
pub(super) const LONGEST: TimeDelta = TimeDelta::days(14);

/// Whether the visit neither ended nor ran out.
pub(super) fn is_live(visit: &Visit, now: DateTime<Utc>) -> bool {
    visit.ended_at.is_none() && now < visit.expires_at && now < visit.seen_at + IDLE
}

/// Whether nobody leads any more when `before`, one of `all`, becomes `after`.
pub(super) fn takes_last_lead(before: &Account, after: &Account, all: &[Account]) -> bool {
    let leads = |it: &Account| it.role == Role::Lead && it.disabled_at.is_none();
    leads(before) && !leads(after) && !all.iter().any(|it| it.id != before.id && leads(it))
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
    use crate::base::{AccountId, EmailAddress, Language, VisitId};
    use uuid::Uuid;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn account(no: u128, role: Role, is_open: bool) -> Account {
        Account {
            id: AccountId(Uuid::from_u128(no)),
            email: EmailAddress::parse("olga@efus.example").unwrap(),
            name: "Olga".to_owned(),
            lang: Language::En,
            role,
            disabled_at: (!is_open).then(|| at("2027-03-01T12:00:00Z")),
        }
    }

    #[test]
    fn somebody_always_leads() {
        let lead = account(1, Role::Lead, true);
        let lowered = account(1, Role::Organiser, true);
        let closed = account(1, Role::Lead, false);
        let organiser = account(2, Role::Organiser, true);
        let other = account(3, Role::Lead, true);
        let gone = account(4, Role::Lead, false);
        for after in [&lowered, &closed] {
            let alone = [lead.clone(), organiser.clone(), gone.clone()];
            assert!(takes_last_lead(&lead, after, &alone));
            assert!(!takes_last_lead(
                &lead,
                after,
                &[lead.clone(), other.clone()]
            ));
        }
        assert!(!takes_last_lead(&lead, &lead, std::slice::from_ref(&lead)));
        let never_led = account(2, Role::Organiser, false);
        assert!(!takes_last_lead(
            &organiser,
            &never_led,
            std::slice::from_ref(&organiser)
        ));
    }

    #[test]
    fn a_visit_ends_when_it_rests_when_it_is_old_or_when_it_is_ended() {
        let visit = Visit {
            id: VisitId(Uuid::nil()),
            account: AccountId(Uuid::nil()),
            created_at: at("2027-03-01T12:00:00Z"),
            seen_at: at("2027-03-02T12:00:00Z"),
            expires_at: at("2027-03-02T20:00:00Z"),
            ended_at: None,
        };
        assert!(is_live(&visit, at("2027-03-02T19:59:59Z")));
        assert!(!is_live(&visit, at("2027-03-02T20:00:00Z")), "too old");
        let long = Visit {
            expires_at: at("2027-03-15T12:00:00Z"),
            ..visit
        };
        assert!(is_live(&long, at("2027-03-02T23:59:59Z")));
        assert!(!is_live(&long, at("2027-03-03T00:00:00Z")), "rested");
        let ended = Visit {
            ended_at: Some(at("2027-03-02T13:00:00Z")),
            ..visit
        };
        assert!(!is_live(&ended, at("2027-03-02T13:00:00Z")));
    }

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
