//! `POST /hooks/inbound`: deliveries of a mail provider.

use plenary::registration::State;
use reqwest::{Method, StatusCode, header};

use super::invited;
use super::message::Answer;
use crate::support::site::HOOK_SECRET;

#[tokio::test]
async fn only_who_knows_the_secret_delivers_and_only_messages() {
    let (site, ana) = invited("capacity = 9").await;
    let message = Answer::of_ana(&ana.uid, "DECLINED").bytes();
    let deliver = async |secret: Option<&str>, kind: &str, body: Vec<u8>| {
        let path = "/hooks/inbound?sender=ana%40setubal.example&recipient=events%40plenary.example";
        let mut request = site.request(Method::POST, path).body(body);
        request = request.header(header::CONTENT_TYPE, kind);
        if let Some(secret) = secret {
            request = request.bearer_auth(secret);
        }
        site.send(request).await.status
    };
    let good = Some(HOOK_SECRET);
    let mail = "message/rfc822";
    for (secret, kind, status) in [
        (None, mail, StatusCode::UNAUTHORIZED),
        (Some("guessed"), mail, StatusCode::UNAUTHORIZED),
        (good, "application/json", StatusCode::UNSUPPORTED_MEDIA_TYPE),
    ] {
        assert_eq!(deliver(secret, kind, message.clone()).await, status);
    }
    let huge = vec![b'a'; 1024 * 1024 + 1];
    assert_eq!(
        deliver(good, mail, huge).await,
        StatusCode::PAYLOAD_TOO_LARGE
    );
    assert_eq!(site.states("leuven").await, [State::Confirmed]);
    for _ in 0..2 {
        assert_eq!(
            deliver(good, mail, message.clone()).await,
            StatusCode::NO_CONTENT
        );
    }
    assert_eq!(site.states("leuven").await, [State::Cancelled]);
    let got = site.get("/hooks/inbound").await;
    assert_eq!(got.status, StatusCode::METHOD_NOT_ALLOWED);
}
