//! The real program as processes of their own, to be killed, frozen and stopped at the worst moment.

use std::fs::File;
use std::net::TcpListener;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use plenary::platform::Db;
use tempfile::TempDir;

use super::database::TestDatabase;

/// A folder and a database that outlive the processes on them.
pub(crate) struct Place {
    pub(crate) database: TestDatabase,
    folder: TempDir,
    mail_url: String,
}

/// A running `plenary serve`; dropping it kills it.
pub(crate) struct Process {
    /// Where it answers.
    pub(crate) base: String,
    child: Child,
}

/// Where processes of [`Place::create`] write their letters.
const FOLDER: &str = "file:mail";

impl Place {
    /// With the programme of the tests in a file beside it; letters are written to a folder.
    pub(crate) async fn create() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let programme = include_str!("programme.toml");
        std::fs::write(folder.path().join("programme.toml"), programme).unwrap();
        Self {
            database: TestDatabase::create().await,
            folder,
            mail_url: FOLDER.to_owned(),
        }
    }

    /// With an event of 10,000 seats; letters go this way.
    pub(crate) async fn with_event(mail_url: Option<String>) -> Self {
        let mut place = Self::create().await;
        place.mail_url = mail_url.unwrap_or(place.mail_url);
        let event = include_str!("event.toml")
            .replace("SLUG", "leuven")
            .replace("capacity = 2", "capacity = 10000");
        let whole = format!("{}{event}", include_str!("programme.toml"));
        std::fs::write(place.folder.path().join("whole.toml"), whole).unwrap();
        let done = place.run(&["import", "whole.toml"]);
        assert!(done.status.success(), "{done:?}");
        place
    }

    /// Runs a command to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Starts serving on a free port and waits until it answers.
    pub(crate) async fn serve(&self) -> Process {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let listen = free.local_addr().unwrap().to_string();
        drop(free);
        let log = self.folder.path().join("log");
        let child = self
            .command(&["serve"])
            .env("PLENARY_LISTEN", &listen)
            .stdout(Stdio::null())
            .stderr(File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let base = format!("http://{listen}");
        let process = Process { base, child };
        for _ in 0..800 {
            if process.is_ready().await {
                return process;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        let said = std::fs::read_to_string(log).unwrap();
        unreachable!("the process does not answer: {said}");
    }

    /// The database, seen from outside.
    pub(crate) async fn db(&self) -> Db {
        Db::open(&self.database.url).await.unwrap()
    }

    /// The names of the letters written so far, those half written among them.
    pub(crate) fn letters(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.folder.path().join("mail")).unwrap();
        files
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("PLENARY_DATABASE_URL", &self.database.url)
            .env("PLENARY_MAIL_URL", &self.mail_url)
            .env("PLENARY_LOG", "error");
        command
    }
}

impl Process {
    /// `kill -9`.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// `SIGSTOP` and `SIGCONT`: the process stands still meanwhile.
    pub(crate) async fn freeze(&self, time: Duration) {
        self.signal("STOP");
        tokio::time::sleep(time).await;
        self.signal("CONT");
    }

    /// SIGTERM; gives the exit code and how long it took.
    pub(crate) async fn terminate(mut self) -> (Option<i32>, Duration) {
        let begun = std::time::Instant::now();
        self.signal("TERM");
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status.code(), begun.elapsed());
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    async fn is_ready(&self) -> bool {
        let answer = reqwest::get(format!("{}/readyz", self.base)).await;
        answer.is_ok_and(|it| it.status().is_success())
    }

    fn signal(&self, name: &str) {
        let pid = self.child.id().to_string();
        let mut kill = Command::new("kill");
        let done = kill.args([format!("-{name}"), pid]).status().unwrap();
        assert!(done.success());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if self.child.try_wait().unwrap().is_none() {
            self.child.kill().unwrap();
            self.child.wait().unwrap();
        }
    }
}
