//! The running program, as each test has its own.

use std::net::TcpListener;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use diesel::RunQueryDsl as _;
use diesel::connection::SimpleConnection as _;
use tassu::clock::Clock;
use tassu::config::{Config, Sources};
use tassu::domain::ids::ClinicId;
use tassu::secrets::Secrets;
use tassu::store::{AnyConnection, Db, DbSettings};
use tassu::web::{App, server};

use crate::database::TestDatabase;
use crate::visitor::Visitor;

/// Sunday, 22 November 2026, 09:00 UTC: where every test's clock stands at first.
pub const NOW: i64 = 1_795_338_000;

pub const KEY: [u8; 32] = [7; 32];
pub const KEY_BASE64: &str = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";

/// A running server. It stops when dropped, and its database goes.
pub struct TestApp {
    /// `http://127.0.0.1:port`.
    pub address: String,
    /// Stands still until a test sets it.
    pub clock: Clock,
    pub db: Db,
    server: ServerHandle,
    thread: Option<JoinHandle<()>>,
    database: Arc<TestDatabase>,
}

impl TestApp {
    /// With an empty, migrated database.
    pub fn start() -> Self {
        Self::with(&[])
    }

    /// With these settings, named as in the environment, beside the usual ones.
    pub fn with(settings: &[(&str, &str)]) -> Self {
        Self::on(Arc::new(TestDatabase::fresh()), Clock::fixed(NOW), settings)
    }

    /// Another process on the same database, with the same clock and nothing else in common.
    pub fn beside(&self, settings: &[(&str, &str)]) -> Self {
        Self::on(Arc::clone(&self.database), self.clock.clone(), settings)
    }

    /// On a database that is there already.
    pub fn on(database: Arc<TestDatabase>, clock: Clock, settings: &[(&str, &str)]) -> Self {
        let mut sources = Sources::default();
        let usual = [
            ("DATABASE_URL", database.url()),
            ("PUBLIC_URL", "http://localhost".to_owned()),
            ("TASSU_KEY", KEY_BASE64.to_owned()),
            // Tests say in X-Forwarded-For who they are.
            ("TASSU_TRUSTED_PROXIES", "127.0.0.1".to_owned()),
            ("TASSU_REQUESTS_PER_MINUTE", "1000000".to_owned()),
            ("TASSU_WORKERS", "2".to_owned()),
            ("TASSU_SHUTDOWN_SECONDS", "5".to_owned()),
        ];
        sources.add_environment(usual.map(|(name, value)| (name.to_owned(), value)));
        sources.add_environment(
            settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        );
        let config = Config::load(&sources).unwrap();
        let db = Db::open(
            config.store.url.as_str(),
            DbSettings {
                read_connections: config.store.read_connections,
                write_connections: config.store.write_connections,
            },
        )
        .unwrap();
        let app = App::new(config, db.clone(), clock.clone(), Secrets::new(KEY));
        let (address, server, thread) = serve(app);
        Self { address, clock, db, server, thread: Some(thread), database }
    }

    /// Somebody with a browser of their own, an address of their own and no cookies yet.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(&self.address)
    }

    /// Works on the database behind the server's back.
    pub fn on_database<T>(&self, work: impl FnOnce(&mut AnyConnection) -> T) -> T {
        work(&mut self.db.connection().unwrap())
    }

    /// How many rows a table has.
    pub fn count(&self, table: &str) -> i64 {
        self.number(&format!("SELECT COUNT(*) FROM {table}"))
    }

    /// The only number that a query gives.
    pub fn number(&self, query: &str) -> i64 {
        let lines = self.lines(&format!("SELECT CAST(({query}) AS TEXT)"));
        lines[0].parse().unwrap()
    }

    /// What a query of one column of text gives, row by row.
    pub fn lines(&self, query: &str) -> Vec<String> {
        #[derive(diesel::QueryableByName)]
        struct Row {
            #[diesel(sql_type = diesel::sql_types::Text)]
            line: String,
        }
        let query =
            diesel::sql_query(format!("WITH found (line) AS ({query}) SELECT line FROM found"));
        let rows: Vec<Row> = self.on_database(|connection| match connection {
            AnyConnection::Postgres(connection) => query.load(connection).unwrap(),
            AnyConnection::Sqlite(connection) => query.load(connection).unwrap(),
        });
        rows.into_iter().map(|row| row.line).collect()
    }

    /// Runs SQL behind the server's back.
    pub fn execute(&self, sql: &str) {
        self.on_database(|connection| connection.batch_execute(sql).unwrap());
    }

    /// Changes a clinic's settings or schedule, and counts their version up, as every such write
    /// does.
    pub fn set(&self, clinic: ClinicId, sql: &str) {
        let counted = "UPDATE clinic_calendars SET schedule_version = schedule_version + 1";
        self.execute(&format!("{sql}; {counted} WHERE clinic_id = {clinic}"));
    }

    /// Every row of every table, as text.
    pub fn dump(&self) -> Vec<String> {
        let is_sqlite =
            self.on_database(|connection| matches!(connection, AnyConnection::Sqlite(_)));
        let tables = self.lines(if is_sqlite {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        } else {
            "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"
        });
        let mut all = Vec::new();
        for table in &tables {
            let columns = if is_sqlite {
                let names = self.lines(&format!("SELECT name FROM pragma_table_info('{table}')"));
                let quoted: Vec<_> = names.iter().map(|name| format!("quote({name})")).collect();
                quoted.join(" || ',' || ")
            } else {
                format!("{table}::text")
            };
            let rows = self.lines(&format!("SELECT {columns} FROM {table}"));
            all.extend(rows.into_iter().map(|row| format!("{table}: {row}")));
        }
        all.sort();
        all
    }

    /// Lets time pass.
    pub fn wait_minutes(&self, minutes: i64) {
        self.clock.set(self.clock.now() + minutes * 60);
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        // The command is sent by the call; awaiting it would only tell when it is done.
        drop(self.server.stop(false));
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            assert!(ended.is_ok() || std::thread::panicking(), "the server's thread panicked");
        }
    }
}

fn serve(app: App) -> (String, ServerHandle, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (tell, told) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let server = server::serve(app, listener, std::future::pending()).unwrap();
            tell.send(server.handle()).unwrap();
            server.await.unwrap();
        });
    });
    (address, told.recv().unwrap(), thread)
}
