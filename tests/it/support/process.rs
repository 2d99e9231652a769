//! The real program as a process of its own, to be killed at the worst moment.

use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use super::database::TestDatabase;

/// A folder, a database and a port that outlive the processes on them.
pub(crate) struct Place {
    pub(crate) base: String,
    pub(crate) database: TestDatabase,
    folder: TempDir,
    listen: String,
    mail_url: String,
}

/// A running `plenary serve`; dropping it kills it.
pub(crate) struct Process(Child);

impl Place {
    /// With the programme of the tests and one conference of so many seats.
    pub(crate) async fn with_event(seats: u32, mail_url: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let listen = free.local_addr().unwrap().to_string();
        let programme = format!(
            "{}{}",
            include_str!("programme.toml"),
            include_str!("event.toml")
                .replace("SLUG", "leuven")
                .replace("capacity = 2", &format!("capacity = {seats}"))
        );
        std::fs::write(folder.path().join("programme.toml"), programme).unwrap();
        let place = Self {
            base: format!("http://{listen}"),
            database: TestDatabase::create().await,
            folder,
            listen,
            mail_url: mail_url.to_owned(),
        };
        let done = place.run(&["import", "programme.toml"]);
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
        place
    }

    /// Runs a command to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Starts serving and waits until it answers.
    pub(crate) async fn serve(&self) -> Process {
        let mut command = self.command(&["serve"]);
        let process = Process(
            command
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap(),
        );
        for _ in 0..400 {
            if reqwest::get(format!("{}/readyz", self.base))
                .await
                .is_ok_and(|it| it.status().is_success())
            {
                return process;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        unreachable!("the process does not answer");
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("PLENARY_DATABASE_URL", &self.database.url)
            .env("PLENARY_LISTEN", &self.listen)
            .env("PLENARY_MAIL_URL", &self.mail_url)
            .env("PLENARY_LOG", "error");
        command
    }

    /// How many letters were written so far.
    pub(crate) fn letters(&self) -> usize {
        let mail = self.folder.path().join("mail");
        std::fs::read_dir(mail).map_or(0, Iterator::count)
    }
}

impl Process {
    /// `kill -9`.
    pub(crate) fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }

    /// SIGTERM; gives the exit code.
    pub(crate) fn terminate(mut self) -> Option<i32> {
        let pid = self.0.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &pid])
                .status()
                .unwrap()
                .success()
        );
        self.0.wait().unwrap().code()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if self.0.try_wait().unwrap().is_none() {
            self.0.kill().unwrap();
        }
    }
}
