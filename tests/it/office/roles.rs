//! Every page of the desk as every role: the table says who sees what.

use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::Site;

/// Pages, and whether an organiser who does not lead sees them.
const PAGES: &[(&str, bool)] = &[
    ("/office", true),
    ("/office/events", true),
    ("/office/events/new", true),
    ("/office/events/leuven", true),
    ("/office/events/leuven/agenda", true),
    ("/office/events/leuven/registrations", true),
    ("/office/events/leuven/attendance", true),
    ("/office/events/leuven/letters", true),
    ("/office/letters", true),
    ("/office/visits", true),
    ("/office/cities", false),
    ("/office/accounts", false),
    ("/office/audit", false),
];

/// Forms that change something, with fields that would be right.
const FORMS: &[(&str, bool)] = &[
    ("/office/sign-out", true),
    ("/office/visits", true),
    ("/office/events/new", true),
    ("/office/events/leuven", true),
    ("/office/events/leuven/agenda", true),
    ("/office/events/leuven/publication", true),
    ("/office/events/leuven/withdrawal", true),
    ("/office/cities", false),
    ("/office/accounts", false),
    ("/office/accounts/role", false),
    ("/office/accounts/closure", false),
];

#[tokio::test]
async fn every_page_shows_itself_to_its_roles_only() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let (lead, organiser) = (
        site.organiser(Role::Lead).await,
        site.organiser(Role::Organiser).await,
    );

    for (path, for_all) in PAGES {
        assert_eq!(
            site.get(path).await.status,
            StatusCode::SEE_OTHER,
            "a visitor at {path}"
        );
        assert_eq!(
            site.see(&lead, path).await.status,
            StatusCode::OK,
            "the lead at {path}"
        );
        let expected = if *for_all {
            StatusCode::OK
        } else {
            StatusCode::NOT_FOUND
        };
        assert_eq!(
            site.see(&organiser, path).await.status,
            expected,
            "an organiser at {path}"
        );
    }
}

#[tokio::test]
async fn no_form_is_taken_from_a_visitor_or_beyond_a_role() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let organiser = site.organiser(Role::Organiser).await;

    for (path, for_all) in FORMS {
        assert_eq!(
            site.post(path, &[]).await.status,
            StatusCode::FORBIDDEN,
            "a visitor at {path}"
        );
        if !for_all {
            assert_eq!(
                site.act(&organiser, path, &[]).await.status,
                StatusCode::NOT_FOUND,
                "an organiser at {path}"
            );
        }
    }
}

#[tokio::test]
async fn what_is_not_there_looks_the_same_as_what_is_not_yours() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    site.event("other", 5).await;
    site.register("other", &[]).await;
    let lead = site.organiser(Role::Lead).await;
    let id = site.registrations("other").await[0].id.0;

    for path in [
        format!("/office/events/leuven/registrations/{id}"),
        "/office/events/nowhere".to_owned(),
    ] {
        assert_eq!(
            site.see(&lead, &path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    let foreign = format!("/office/events/leuven/registrations/{id}/cancellation");
    assert_eq!(
        site.act(&lead, &foreign, &[]).await.status,
        StatusCode::NOT_FOUND
    );
}
