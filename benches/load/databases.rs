//! Filled databases. Filling a million bookings takes a while, so what was filled today is kept
//! and each measurement works on a copy.

use std::fs;
use std::path::{Path, PathBuf};

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use tassu::clock::Clock;
use tassu::fixtures::fill::{Size, fill};
use tassu::secrets::Secrets;
use tassu::store::{self, AnyConnection, Db, DbSettings};

use crate::options::Options;

/// Where databases are made.
pub enum Backend {
    Sqlite,
    /// By the URL of a server.
    Postgres(String),
}

/// A copy of a filled database, which goes when it is dropped.
pub struct Filled {
    pub url: String,
    /// Kept by the bench for its own use.
    pub db: Db,
    home: Home,
}

enum Home {
    Directory(#[expect(dead_code, reason = "goes when it is dropped")] tempfile::TempDir),
    Server { url: String, name: String },
}

impl Backend {
    pub fn all(options: &Options) -> Vec<Self> {
        let sqlite = (!options.no_sqlite).then_some(Self::Sqlite);
        let postgres = options.postgres.clone().map(Self::Postgres);
        if postgres.is_none() {
            println!("PostgreSQL is left out: name a server with --postgres or LOAD_POSTGRES.");
        }
        sqlite.into_iter().chain(postgres).collect()
    }

    pub fn name(&self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }

    /// A filled database of this size.
    pub fn filled(&self, size: Size) -> Filled {
        let day = chrono::Utc::now().format("%Y%m%d");
        let name = format!("tassu_load_{}_{}_{day}", size.clinics, size.bookings);
        match self {
            Self::Sqlite => sqlite(&name, size),
            Self::Postgres(server) => postgres(server, &name, size),
        }
    }
}

fn sqlite(name: &str, size: Size) -> Filled {
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let kept = home.join(format!("{name}.db"));
    if !kept.exists() {
        remove_old(&home);
        let making = home.join(format!("{name}.part"));
        drop(fs::remove_file(&making));
        make(&format!("sqlite:{}", making.display()), size);
        fs::rename(making, &kept).unwrap();
    }
    let directory = tempfile::tempdir_in(&home).unwrap();
    let path = directory.path().join("tassu.db");
    fs::copy(&kept, &path).unwrap();
    let url = format!("sqlite:{}", path.display());
    let db = open(&url);
    // What the bench itself writes between measurements need not survive a power cut.
    batch(&db, "PRAGMA synchronous = OFF");
    Filled { url, db, home: Home::Directory(directory) }
}

/// Those of earlier days: their coming weeks are over.
fn remove_old(home: &Path) {
    let day = chrono::Utc::now().format("%Y%m%d").to_string();
    let files = fs::read_dir(home).unwrap().filter_map(Result::ok).map(|file| file.path());
    for old in files.filter(|path| path.extension().is_some_and(|kind| kind == "db")) {
        if !old.to_string_lossy().contains(&day) {
            fs::remove_file(old).unwrap();
        }
    }
}

fn postgres(server: &str, name: &str, size: Size) -> Filled {
    let mut connection = PgConnection::establish(server).unwrap();
    let known: i64 = diesel::dsl::sql::<diesel::sql_types::BigInt>(&format!(
        "SELECT COUNT(*) FROM pg_database WHERE datname = '{name}'"
    ))
    .get_result(&mut connection)
    .unwrap();
    if known == 0 {
        let making = format!("{name}_part");
        let fresh = format!("DROP DATABASE IF EXISTS {making}");
        connection.batch_execute(&fresh).unwrap();
        connection.batch_execute(&format!("CREATE DATABASE {making}")).unwrap();
        make(&url_of(server, &making), size);
        connection.batch_execute(&format!("ALTER DATABASE {making} RENAME TO {name}")).unwrap();
    }
    let copy = format!("tassu_load_{}", std::process::id());
    let sql =
        format!("CREATE DATABASE {copy}_{} TEMPLATE {name} STRATEGY file_copy", size.bookings);
    connection.batch_execute(&sql).unwrap();
    let name = format!("{copy}_{}", size.bookings);
    let url = url_of(server, &name);
    Filled { db: open(&url), url, home: Home::Server { url: server.to_owned(), name } }
}

fn url_of(server: &str, name: &str) -> String {
    let mut url = url::Url::parse(server).unwrap();
    url.set_path(name);
    url.into()
}

fn make(url: &str, size: Size) {
    let db = open(url);
    batch(&db, if url.starts_with("sqlite") { "PRAGMA synchronous = OFF" } else { "" });
    let mut connection = db.connection().unwrap();
    store::migrate(&mut connection).unwrap();
    fill(&mut connection, size, Clock::System.now(), &Secrets::new([7; 32])).unwrap();
    drop(connection);
    // As autovacuum would in time.
    batch(&db, if url.starts_with("sqlite") { "" } else { "VACUUM ANALYZE" });
}

fn open(url: &str) -> Db {
    Db::open(url, DbSettings { read_connections: 1, write_connections: 1 }).unwrap()
}

fn batch(db: &Db, sql: &str) {
    let mut connection = db.connection().unwrap();
    match &mut *connection {
        // It takes nothing for a fault.
        AnyConnection::Postgres(_) if sql.is_empty() => {}
        AnyConnection::Postgres(connection) => connection.batch_execute(sql).unwrap(),
        AnyConnection::Sqlite(connection) => connection.batch_execute(sql).unwrap(),
    }
}

impl Drop for Filled {
    fn drop(&mut self) {
        if let Home::Server { url, name } = &self.home {
            let mut connection = PgConnection::establish(url).unwrap();
            let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            connection.batch_execute(&sql).unwrap();
        }
    }
}
