use reqwest::{Method, StatusCode, header};

use crate::support::Site;

#[tokio::test]
async fn the_root_leads_to_the_language_of_the_browser() {
    let site = Site::open().await;

    let request = site
        .request(Method::GET, "/")
        .header(header::ACCEPT_LANGUAGE, "it-IT,it;q=0.9,en;q=0.5");
    let reply = site.send(request).await;

    assert_eq!(
        (reply.status, reply.location()),
        (StatusCode::SEE_OTHER, "/it")
    );
}

#[tokio::test]
async fn a_page_that_is_not_there_says_so_in_the_language_of_its_address() {
    let site = Site::open().await;

    let reply = site.get("/fr/nowhere").await;

    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    assert!(
        reply.text().contains("Cette page n’existe pas"),
        "{}",
        reply.text()
    );
    assert!(
        reply.text().contains("Cofinancé par le Fonds"),
        "the funding block is missing"
    );
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let site = Site::open().await;

    for (name, value) in [
        ("origin", "https://evil.example"),
        ("sec-fetch-site", "cross-site"),
    ] {
        let request = site
            .request(Method::POST, "/en/link")
            .header(name, value)
            .form(&[("email", "a@x.eu")]);
        assert_eq!(
            site.send(request).await.status,
            StatusCode::FORBIDDEN,
            "{name}"
        );
    }
}

#[tokio::test]
async fn every_answer_forbids_what_is_not_ours() {
    let site = Site::open().await;

    for path in ["/en/nowhere", "/healthz"] {
        let reply = site.get(path).await;
        assert!(
            reply
                .header(header::CONTENT_SECURITY_POLICY)
                .starts_with("default-src 'none'"),
            "{path}"
        );
        assert_eq!(
            reply.header(header::X_CONTENT_TYPE_OPTIONS),
            "nosniff",
            "{path}"
        );
        assert_eq!(
            reply.header(header::REFERRER_POLICY),
            "same-origin",
            "{path}"
        );
    }
}
