//! A server process: started for a database, killed when dropped.

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::http::{Connection, get};
use crate::site;

/// Longest that one may take to start.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running server.
pub struct Server {
    pub address: SocketAddr,
    /// Where its static page is read from, once it is first asked for.
    pub page: PathBuf,
    child: Child,
    _directory: tempfile::TempDir,
}

impl Server {
    /// The site with its static page.
    pub fn site(database: &str) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.arg(site::ASK);
        Self::spawn(command, database)
    }

    /// The program itself.
    pub fn tassu(database: &str) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tassu"));
        command.arg("serve");
        Self::spawn(command, database)
    }

    fn spawn(mut command: Command, database: &str) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let page = directory.path().join("page.html");
        let log = std::fs::File::create(directory.path().join("log")).unwrap();
        let child = command
            .env("DATABASE_URL", database)
            .env("PUBLIC_URL", "http://localhost")
            .env("TASSU_LISTEN", free.to_string())
            .env("TASSU_KEY", "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=")
            // Clients say in X-Forwarded-For who they are; nobody is told to slow down.
            .env("TASSU_TRUSTED_PROXIES", "127.0.0.1")
            .env("TASSU_REQUESTS_PER_MINUTE", "10000000")
            .env(site::PAGE, &page)
            .stdout(log)
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        Self { address: free, page, child, _directory: directory }
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Waits for the first 200 at this path; says how long that took.
    pub async fn first_answer(&self, path: &str) -> Duration {
        let began = Instant::now();
        let request = get(path, false);
        while began.elapsed() < PATIENCE {
            if let Ok(mut connection) = Connection::open(self.address).await {
                let answer = connection.send(&request).await.unwrap();
                assert_eq!(answer.status, 200, "{path}");
                return began.elapsed();
            }
            tokio::time::sleep(Duration::from_micros(500)).await;
        }
        panic!("the server did not start");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
