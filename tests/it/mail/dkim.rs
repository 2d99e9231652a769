//! Letters that we sign ourselves, checked by an independent implementation.

use std::fs;
use std::process::Command;
use std::sync::Arc;

use plenary::base::Chance;
use plenary::mail::{self, EntryFilter, LetterKind};
use plenary::platform::{Config, DkimKey, Services, Vault};

use super::{Desk, letter};

/// Verifies the message in the second argument with the record in the first, in place of the DNS.
const VERIFY: &str = "import sys, dkim\nrecord = sys.argv[1].encode()\nasked = []\n\
    def dns(name, timeout=5):\n    asked.append(name)\n    return record\n\
    good = dkim.verify(open(sys.argv[2], 'rb').read(), dnsfunc=dns)\nprint(good, asked[0].decode())";

#[tokio::test]
async fn an_independent_verifier_accepts_what_we_sign() {
    let desk = Desk::open().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dkim.pem");
    let made = Command::new("openssl")
        .args([
            "genrsa",
            "-traditional",
            "-out",
            file.to_str().unwrap(),
            "2048",
        ])
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    let config = Config {
        dkim: Some(DkimKey {
            file,
            selector: "plenary".to_owned(),
        }),
        ..Config::clone(&desk.services.config)
    };
    let (name, record) = mail::dkim_record(&config).unwrap().unwrap();
    assert_eq!(name, "plenary._domainkey.liaise.example");
    let db = desk.services.db.clone();
    let clock = Arc::clone(&desk.clock);
    let vault = Vault::of(&[7; 32]);
    let services = Services::new(db, clock, Chance::seeded(3), vault, config).unwrap();

    desk.queue(&letter(LetterKind::Announcement, "ana@a.example"))
        .await;
    desk.queue(&letter(LetterKind::RegistrationConfirmed, "bo@a.example"))
        .await;
    mail::deliver_due(&services, &desk.transport).await.unwrap();
    let arrived = desk.sink.arrived();
    assert_eq!(arrived.len(), 2);
    for (number, message) in arrived.iter().enumerate() {
        let eml = folder.path().join(format!("{number}.eml"));
        let verified = |bytes: &[u8]| {
            fs::write(&eml, bytes).unwrap();
            let python = std::env::var_os("PLENARY_PYTHON").unwrap();
            let said = Command::new(python)
                .args(["-c", VERIFY, &record, eml.to_str().unwrap()])
                .output()
                .unwrap();
            assert!(said.status.success(), "{said:?}");
            String::from_utf8_lossy(&said.stdout).trim().to_owned()
        };
        assert_eq!(verified(&message.bytes), format!("True {name}."));
        let added = [b"Subject: Something else\r\n", message.bytes.as_slice()].concat();
        assert_eq!(
            verified(&added),
            format!("False {name}."),
            "a second subject"
        );
    }
    let (entries, _) = mail::log(desk.services.db.read(), &EntryFilter::default(), 9)
        .await
        .unwrap();
    assert!(entries.iter().all(|it| it.state == mail::LetterState::Sent));
}
