//! The program itself as a process of its own, which can be killed.

use std::fs::{self, File};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tassu::store::{AnyConnection, Db, DbSettings};

use crate::app::KEY_BASE64;
use crate::database::TestDatabase;

/// A start or a stop that takes longer has failed.
const PATIENCE: Duration = Duration::from_secs(60);

impl TestDatabase {
    /// Works on it beside the program, with a connection of its own.
    pub fn on<T>(&self, work: impl FnOnce(&mut AnyConnection) -> T) -> T {
        let settings = DbSettings { read_connections: 1, write_connections: 1 };
        let db = Db::open(&self.url(), settings).unwrap();
        work(&mut db.connection().unwrap())
    }
}

/// `tassu serve` at work. It is killed when dropped.
pub struct Program {
    /// `http://127.0.0.1:port`.
    pub address: String,
    child: Child,
    output: tempfile::TempDir,
    _database: Arc<TestDatabase>,
}

impl Program {
    /// Starts it and waits until it answers.
    pub fn serve(database: &Arc<TestDatabase>, settings: &[(&str, &str)]) -> Self {
        let output = tempfile::tempdir().unwrap();
        let file = |name| Stdio::from(File::create(output.path().join(name)).unwrap());
        let mut command = command("serve", database);
        command.envs(settings.iter().copied()).stdout(file("out")).stderr(file("err"));
        let child = command.spawn().unwrap();
        let database = Arc::clone(database);
        let mut program = Self { address: String::new(), child, output, _database: database };
        let began = Instant::now();
        program.address = loop {
            if let Some(address) = program.announced() {
                break format!("http://{address}");
            }
            let ended = program.child.try_wait().unwrap();
            assert!(ended.is_none() && began.elapsed() < PATIENCE, "{}", program.said());
            std::thread::sleep(Duration::from_millis(5));
        };
        program
    }

    fn announced(&self) -> Option<String> {
        let said = self.said();
        let line = said.lines().find(|line| line.contains("\"serving\""))?;
        let line: serde_json::Value = serde_json::from_str(line).ok()?;
        Some(line["address"].as_str()?.to_owned())
    }

    /// Everything that it wrote, errors last.
    pub fn said(&self) -> String {
        let read = |name| fs::read(self.output.path().join(name)).unwrap_or_default();
        String::from_utf8_lossy(&[read("out"), read("err")].concat()).into_owned()
    }

    /// Nothing can be done about this: `kill -9`.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop: SIGTERM.
    pub fn terminate(&self) {
        let asked = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(asked.success());
    }

    /// Waits until it has stopped.
    pub async fn stopped(&mut self) -> ExitStatus {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(began.elapsed() < PATIENCE, "still running: {}", self.said());
            actix_web::rt::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command to its end.
pub fn run(name: &str, database: &TestDatabase) -> Output {
    command(name, database).output().unwrap()
}

fn command(name: &str, database: &TestDatabase) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tassu"));
    command.arg(name).env_clear().envs([
        ("DATABASE_URL", database.url().as_str()),
        ("PUBLIC_URL", "http://localhost"),
        ("TASSU_LISTEN", "127.0.0.1:0"),
        ("TASSU_KEY", KEY_BASE64),
        ("TASSU_TRUSTED_PROXIES", "127.0.0.1"),
        ("TASSU_REQUESTS_PER_MINUTE", "1000000"),
        ("TASSU_WORKERS", "2"),
        ("TASSU_LOG_FORMAT", "json"),
        ("TASSU_SHUTDOWN_SECONDS", "5"),
    ]);
    command
}
