//! A fresh, migrated database for each test: a copy of a template that is made once.

use std::fs;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use tassu::store::{self, Db, DbSettings};

/// Names the PostgreSQL server of the tests; unset: SQLite.
const SERVER: &str = "TASSU_TEST_DATABASE";

/// A database that goes when it is dropped.
pub enum TestDatabase {
    Sqlite(tempfile::TempDir),
    Postgres { server: String, name: String },
}

impl TestDatabase {
    pub fn fresh() -> Self {
        match std::env::var(SERVER) {
            Ok(server) if !server.is_empty() => Self::fresh_postgres(server),
            _ => Self::fresh_sqlite(),
        }
    }

    fn fresh_sqlite() -> Self {
        static TEMPLATE: OnceLock<Vec<u8>> = OnceLock::new();
        let template = TEMPLATE.get_or_init(|| {
            let directory = tempfile::tempdir().unwrap();
            let path = directory.path().join("template.db");
            migrate(&format!("sqlite:{}", path.display()));
            assert!(!path.with_extension("db-wal").exists(), "the template is whole");
            fs::read(path).unwrap()
        });
        let directory = tempfile::tempdir().unwrap();
        fs::write(directory.path().join("tassu.db"), template).unwrap();
        Self::Sqlite(directory)
    }

    fn fresh_postgres(server: String) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let template = postgres_template(&server);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("tassu_test_{}_{number}", std::process::id());
        run(&server, &format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy"));
        Self::Postgres { server, name }
    }

    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(directory) => {
                format!("sqlite:{}", directory.path().join("tassu.db").display())
            }
            Self::Postgres { server, name } => url_of(server, name),
        }
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Self::Postgres { server, name } = self {
            run(server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}

/// One template for each run of the tests; those of earlier runs go.
fn postgres_template(server: &str) -> &'static str {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let name = format!("tassu_template_{}", std::process::id());
        run(server, &format!("DROP DATABASE IF EXISTS {name}"));
        run(server, &format!("CREATE DATABASE {name}"));
        migrate(&url_of(server, &name));
        name
    })
}

fn migrate(url: &str) {
    let db = Db::open(url, DbSettings { read_connections: 1, write_connections: 1 }).unwrap();
    store::migrate(&mut db.connection().unwrap()).unwrap();
}

fn run(server: &str, sql: &str) {
    let mut connection = PgConnection::establish(server).unwrap();
    connection.batch_execute(sql).unwrap();
}

/// The same server's database of another name.
fn url_of(server: &str, name: &str) -> String {
    let mut url = url::Url::parse(server).unwrap();
    url.set_path(name);
    url.into()
}
