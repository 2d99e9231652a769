//! A mailbox on a real IMAP server: Dovecot on loopback, with folders of its own and nothing of the system's.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use plenary::inbound::{look, probe, watch};
use plenary::mail::Decision;
use plenary::platform::MailboxUrl;
use plenary::registration::State;
use tempfile::TempDir;
use tokio::io::AsyncReadExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};

use super::invited;
use super::message::Answer;
use crate::support::Site;

/// An IMAP server with one mailbox; dropping it ends it.
struct Dovecot {
    process: Child,
    folder: TempDir,
    port: u16,
}

impl Dovecot {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let free = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let user = user();
        let root = folder.path().display();
        let config = format!(
            "base_dir = {root}/run\nstate_dir = {root}/run\nlog_path = {root}/log\nssl = no\nprotocols = imap\n\
             listen = 127.0.0.1\ndefault_login_user = {user}\ndefault_internal_user = {user}\ndefault_internal_group = {user}\n\
             mail_location = maildir:{root}/mail\nfirst_valid_uid = 0\ndisable_plaintext_auth = no\n\
             passdb {{\n  driver = static\n  args = password=p/w\n}}\n\
             userdb {{\n  driver = static\n  args = uid={user} gid={user} home={root}\n}}\n\
             service imap-login {{\n  chroot =\n  inet_listener imap {{\n    port = {port}\n  }}\n  inet_listener imaps {{\n    port = 0\n  }}\n}}\n\
             service anvil {{\n  chroot =\n}}\n"
        );
        fs::create_dir_all(folder.path().join("mail/new")).unwrap();
        fs::create_dir_all(folder.path().join("mail/cur")).unwrap();
        fs::create_dir_all(folder.path().join("mail/tmp")).unwrap();
        let file = folder.path().join("dovecot.conf");
        fs::write(&file, config).unwrap();
        give_to(&user, folder.path());
        let process = Command::new("/usr/sbin/dovecot")
            .args(["-F", "-c", file.to_str().unwrap()])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let dovecot = Self {
            process,
            folder,
            port,
        };
        let listens = async {
            while !greets(port).await {
                sleep(Duration::from_millis(20)).await;
            }
        };
        let listens = timeout(Duration::from_secs(10), listens).await;
        assert!(listens.is_ok(), "{}", dovecot.log());
        dovecot
    }

    fn url(&self) -> MailboxUrl {
        let url = format!("imap://events:p%2Fw@127.0.0.1:{}", self.port);
        MailboxUrl::parse(&url).unwrap()
    }

    /// Lays a message into the mailbox, as a mail server does.
    fn deliver(&self, name: &str, bytes: &[u8]) {
        let lying = self.folder.path().join("mail/tmp").join(name);
        fs::write(&lying, bytes).unwrap();
        give_to(&user(), &lying);
        fs::rename(lying, self.folder.path().join("mail/new").join(name)).unwrap();
    }

    /// How many messages lie in a folder.
    fn count(&self, folder: &str) -> usize {
        let folder = self.folder.path().join("mail").join(folder);
        ["new", "cur"]
            .iter()
            .filter_map(|it| fs::read_dir(folder.join(it)).ok())
            .map(Iterator::count)
            .sum()
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        let id = self.process.id().to_string();
        drop(Command::new("kill").arg(id).status());
        drop(self.process.wait());
    }
}

/// Whether the server takes a conversation up.
async fn greets(port: u16) -> bool {
    let mut greeting = [0; 4];
    match TcpStream::connect(("127.0.0.1", port)).await {
        Ok(mut line) => line.read_exact(&mut greeting).await.is_ok() && &greeting == b"* OK",
        Err(_closed) => false,
    }
}

/// Who keeps the mail: Dovecot serves nobody as root.
fn user() -> String {
    let id = Command::new("id").arg("-un").output().unwrap();
    match String::from_utf8_lossy(&id.stdout).trim() {
        "root" => "mail".to_owned(),
        other => other.to_owned(),
    }
}

fn give_to(user: &str, path: &Path) {
    let path = path.to_str().unwrap();
    let given = Command::new("chown").args(["-R", user, path]).status();
    assert!(given.unwrap().success());
}

async fn two_answers(dovecot: &Dovecot) -> Site {
    let (site, ana) = invited("capacity = 9").await;
    let answer = Answer::of_ana(&ana.uid, "TENTATIVE");
    dovecot.deliver("1.first", &answer.bytes());
    let later = Answer {
        stamp: "20270301T121600Z",
        ..Answer::of_ana(&ana.uid, "DECLINED")
    };
    dovecot.deliver("2.second", &later.bytes());
    site.wait(chrono::TimeDelta::hours(1));
    site
}

#[tokio::test]
async fn every_message_is_read_once_and_moved_away() {
    let dovecot = Dovecot::start().await;
    let site = two_answers(&dovecot).await;
    assert_eq!(probe(&dovecot.url()).await.unwrap(), 2, "{}", dovecot.log());
    let url = dovecot.url();
    let read = look(&site.services, &url).await.unwrap();
    assert_eq!(read, [Decision::Answered, Decision::GivenBack]);
    assert_eq!(site.states("leuven").await, [State::Cancelled]);
    assert_eq!((dovecot.count(""), dovecot.count(".Plenary")), (0, 2));
    assert!(look(&site.services, &url).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_comes_while_it_is_watched_is_read_at_once() {
    let dovecot = Dovecot::start().await;
    let (site, ana) = invited("capacity = 9").await;
    let services = site.services_with_mailbox(dovecot.url());
    let watching = watch(&services, std::future::pending());
    let answered = async {
        sleep(Duration::from_millis(500)).await;
        dovecot.deliver("1.first", &Answer::of_ana(&ana.uid, "DECLINED").bytes());
        while site.states("leuven").await != [State::Cancelled] {
            sleep(Duration::from_millis(50)).await;
        }
    };
    let in_time = Box::pin(timeout(Duration::from_secs(20), async {
        tokio::select! {
            () = watching => unreachable!("it watches until it is stopped"),
            () = answered => {}
        }
    }));
    assert!(in_time.await.is_ok(), "{}", dovecot.log());
}

#[tokio::test]
async fn a_wrong_password_is_said() {
    let dovecot = Dovecot::start().await;
    let wrong = MailboxUrl {
        password: "wrong".to_owned(),
        ..dovecot.url()
    };
    let error = probe(&wrong).await.unwrap_err().to_string();
    assert!(error.to_lowercase().contains("auth"), "{error}");
}
