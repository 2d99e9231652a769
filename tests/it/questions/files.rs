//! Files that people send: what they are is looked at, what is right is kept, nobody else gets them.

use plenary::staff::Role;
use reqwest::multipart::{Form, Part};
use reqwest::{Method, StatusCode, header};

use super::Desk;
use crate::support::Reply;
use crate::support::visitor::ana;

const PDF: &[u8] = b"%PDF-1.7\n% a letter of the mayor\n";

fn form(fields: &[(&str, &str)], file: &str, bytes: &[u8], name: &str) -> Form {
    let form = fields.iter().fold(Form::new(), |form, (name, value)| {
        form.text((*name).to_owned(), (*value).to_owned())
    });
    let part = Part::bytes(bytes.to_vec()).file_name(name.to_owned());
    form.part(file.to_owned(), part)
}

async fn send(desk: &Desk, form: Form) -> Reply {
    let path = "/en/events/leuven/registration";
    let request = desk.site.request(Method::POST, path).multipart(form);
    desk.site.send(request).await
}

/// The path of the personal page of whoever came last.
async fn newest(desk: &Desk) -> String {
    let people = desk.site.registrations("leuven").await;
    desk.site.personal_page(people.last().unwrap())
}

#[tokio::test]
async fn a_file_is_kept_sealed_and_handed_to_those_who_may_have_it() {
    let desk = Desk::open().await;
    let letter = desk
        .ask("A letter of your mayor", "file", &[("required", "yes")])
        .await;
    let field = letter.field();
    let page = desk.site.get("/en/events/leuven/registration").await;
    assert!(page.body.contains("enctype=\"multipart/form-data\""));

    let none = send(&desk, form(&ana(&[]), &field, b"", "")).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let name = "..\\Ordre \"été\".EXE";
    let sent = send(&desk, form(&ana(&[]), &field, PDF, name)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());

    let mine = newest(&desk).await;
    let page = desk.site.get(&mine).await.text();
    assert!(
        page.contains("A letter of your mayor Ordre été .pdf") || page.contains("Ordre été.pdf"),
        "{page}"
    );
    let file = format!("{mine}/files/{}", letter.id.0);
    let person = desk.about(0, &format!("/files/{}", letter.id.0)).await;
    let organiser = desk.site.organiser(Role::Organiser).await;
    for got in [
        desk.site.get(&file).await,
        desk.site.see(&organiser, &person).await,
    ] {
        assert_eq!(got.status, StatusCode::OK);
        assert_eq!(got.body.as_bytes(), PDF);
        assert_eq!(got.header(header::CONTENT_TYPE), "application/pdf");
        let kept = got.header(header::CONTENT_DISPOSITION);
        assert!(kept.starts_with("attachment; filename=\"Ordre"), "{kept}");
        assert_eq!(got.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    }
    assert!(!desk.site.database_holds("a letter of the mayor").await);
    let stranger = desk.site.get(&person).await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER, "to sign in");
    let other = mine.replace("/my/", "/my/a");
    let other = desk
        .site
        .get(&format!("{other}/files/{}", letter.id.0))
        .await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_form_that_comes_back_has_kept_the_file() {
    let desk = Desk::open().await;
    let letter = desk.ask("A letter", "file", &[("required", "yes")]).await;
    let field = letter.field();
    let faulty = ana(&[("email", "ana@"), ("city", "Setubal")]);
    let back = send(&desk, form(&faulty, &field, PDF, "letter.pdf")).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.text().contains("Kept: letter.pdf"), "{}", back.text());
    let token = back.field(&field);

    let again = ana(&[(&field, &token)]);
    let sent = send(&desk, form(&again, &field, b"", "")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let mine = newest(&desk).await;
    let file = format!("{mine}/files/{}", letter.id.0);
    assert_eq!(desk.site.get(&file).await.body.as_bytes(), PDF);

    // The file is hers now: nobody registers with it, whoever learns of the token.
    let thief = ana(&[("email", "bo@x.example"), (&field, &token)]);
    let reply = desk
        .site
        .post("/en/events/leuven/registration", &thief)
        .await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text().contains("no longer here"), "{}", reply.text());
}

#[tokio::test]
async fn a_file_that_is_not_taken_is_named_and_nothing_else_is_lost() {
    let desk = Desk::open().await;
    let field = desk.ask("A letter", "file", &[]).await.field();
    let mut large = PDF.to_vec();
    large.resize(10 * 1024 * 1024 + 1, b' ');
    for (bytes, said) in [
        (b"MZ\x90\0 a program".as_slice(), "not a PDF, JPEG or PNG"),
        (b"<svg onload=\"alert(1)\"/>", "not a PDF, JPEG or PNG"),
        (&large, "larger than 10 MB"),
    ] {
        let back = send(&desk, form(&ana(&[]), &field, bytes, "letter.pdf")).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(back.text().contains(said), "{}", back.text());
        assert_eq!(back.field("family_name"), "Silva");
    }
    assert!(desk.site.registrations("leuven").await.is_empty());
    let without = send(&desk, form(&ana(&[]), &field, b"", "")).await;
    assert_eq!(without.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_file_can_be_replaced_and_taken_back() {
    let desk = Desk::open().await;
    let letter = desk.ask("A letter", "file", &[]).await;
    let field = letter.field();
    send(&desk, form(&ana(&[]), &field, PDF, "one.pdf")).await;
    let mine = newest(&desk).await;
    let changes = format!("{mine}/changes");
    let change = async |form: Form| {
        let request = desk.site.request(Method::POST, &changes).multipart(form);
        let reply = desk.site.send(request).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    };
    let token = desk.site.get(&changes).await.field(&field);
    let kept = ana(&[("email", ""), ("function", "Head"), (&field, &token)]);
    change(form(&kept, &field, b"", "")).await;
    let file = format!("{mine}/files/{}", letter.id.0);
    assert_eq!(desk.site.get(&file).await.body.as_bytes(), PDF);

    let picture = b"\x89PNG\r\n\x1a\n a stamp";
    change(form(&kept, &field, picture, "two.pdf")).await;
    let got = desk.site.get(&file).await;
    assert_eq!(got.header(header::CONTENT_TYPE), "image/png");

    let token = desk.site.get(&changes).await.field(&field);
    let drop = format!("d_{}", letter.id.0.simple());
    let dropped = ana(&[("email", ""), (&field, &token), (&drop, "yes")]);
    change(form(&dropped, &field, b"", "")).await;
    assert_eq!(desk.site.get(&file).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_form_that_is_far_too_large_or_no_form_is_refused() {
    let desk = Desk::open().await;
    let path = "/en/events/leuven/registration";
    let kind = "application/x-www-form-urlencoded";
    let large = format!("given_name={}", "a".repeat(5 * 1024 * 1024));
    for (kind, body, status) in [
        (kind, large, StatusCode::PAYLOAD_TOO_LARGE),
        (
            "text/plain",
            String::new(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ),
        (
            "multipart/form-data",
            String::new(),
            StatusCode::BAD_REQUEST,
        ),
    ] {
        let request = desk.site.request(Method::POST, path);
        let request = request.header(header::CONTENT_TYPE, kind).body(body);
        assert_eq!(desk.site.send(request).await.status, status, "{kind}");
    }
}

#[tokio::test]
async fn two_people_who_send_the_same_file_at_once_do_not_share_it() {
    let desk = Desk::open().await;
    let field = desk.ask("A letter", "file", &[]).await.field();
    let faulty = ana(&[("email", "ana@")]);
    let back = send(&desk, form(&faulty, &field, PDF, "letter.pdf")).await;
    let token = back.field(&field);
    let path = "/en/events/leuven/registration";
    let one = ana(&[("email", "one@x.example"), (&field, &token)]);
    let two = ana(&[("email", "two@x.example"), (&field, &token)]);
    let (one, two) = tokio::join!(desk.site.post(path, &one), desk.site.post(path, &two));
    let accepted = [one.status, two.status]
        .into_iter()
        .filter(|it| *it == StatusCode::SEE_OTHER);
    assert_eq!(accepted.count(), 1, "{} {}", one.text(), two.text());
    assert_eq!(desk.site.registrations("leuven").await.len(), 1);
}
