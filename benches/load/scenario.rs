//! What is measured on one database.

use std::rc::Rc;
use std::time::{Duration, Instant};

use tassu::clock::Clock;
use tassu::domain::free_times::Span;
use tassu::domain::ids::ClinicId;
use tassu::fixtures::fill::Size;
use tassu::store::{ClinicTx, Db, StoreError};

use crate::booker::{self, Wishes};
use crate::databases::Filled;
use crate::drive::{Sample, Target, compare};
use crate::http::{Connection, get};
use crate::options::Options;
use crate::pages::Pages;
use crate::process;
use crate::report::Table;
use crate::server::Server;
use crate::site::STATIC;

/// So far ahead do bookings change what is free.
const CHANGED_DAYS: i64 = 92;
/// Bookings a second while pages are asked for.
const BOOKINGS: u32 = 10;
const MANY: usize = 16;

/// Everything about one database.
pub async fn measure(filled: &Filled, size: Size, options: &Options) -> String {
    let bench = Bench::start(filled, size, options).await;
    let mut tables = vec![
        Table::of_one("Pages", &compare(&bench.kept(false), 1, bench.time).await),
        Table::of_many("", &compare(&bench.kept(false), MANY, bench.time).await),
        Table::of_one("After a booking", &compare(&bench.fresh(), 1, bench.time).await),
        Table::of_many("", &compare(&bench.fresh(), MANY, bench.time).await),
        Table::of_many("Compressed", &compare(&bench.kept(true), MANY, bench.time).await),
    ];
    tables.extend(bench.while_booking().await);
    tables.push(Table::of_bookings(&bench.booking(MANY).await));
    let memory = process::memory(bench.server.pid());
    let tables: String = tables.iter().map(|table| format!("{table}\n")).collect();
    format!(
        "## {} bookings, {} clinics\n\nThe month page has {} bytes, compressed {}.\n\n\
         {tables}Memory afterwards: {memory:.0} MB.\n",
        size.bookings, size.clinics, bench.plain, bench.compressed
    )
}

/// A server on a database, and what is asked of it.
pub struct Bench {
    pub server: Rc<Server>,
    /// Bytes of the month page.
    plain: usize,
    /// The same, compressed.
    compressed: usize,
    pages: Pages,
    db: Db,
    time: Duration,
    wishes: Wishes,
}

impl Bench {
    /// Starts it.
    pub async fn start(filled: &Filled, size: Size, options: &Options) -> Self {
        let server = Rc::new(Server::site(&filled.url));
        let pages = Pages::of(filled, size);
        server.first_answer("/health/live").await;
        let (plain, compressed) = keep_static_page(&server, &pages.month().swap_remove(0)).await;
        let wishes = Wishes::of(&pages.clinics);
        Self {
            server,
            plain,
            compressed,
            pages,
            db: filled.db.clone(),
            time: options.time(),
            wishes,
        }
    }

    fn target(&self, name: &'static str, addresses: &[String], compressed: bool) -> Target {
        let requests = addresses.iter().map(|address| get(address, compressed)).collect();
        Target::new(name, &self.server, requests)
    }

    /// Pages that have been asked for since the last booking.
    pub fn kept(&self, compressed: bool) -> Vec<Target> {
        let mut targets = vec![
            self.static_page(compressed),
            self.target("month", &self.pages.month(), compressed),
            self.target("day", &self.pages.day(), compressed),
        ];
        if self.pages.clinics.len() > 1 {
            let everywhere = self.pages.month_everywhere();
            targets.push(self.target("month, every clinic in turn", &everywhere, compressed));
        }
        targets
    }

    fn static_page(&self, compressed: bool) -> Target {
        self.target("static page", &[STATIC.to_owned()], compressed)
    }

    /// Pages that nobody has asked for since the last booking.
    pub fn fresh(&self) -> Vec<Target> {
        let fresh = |name, addresses: &[String]| {
            let (db, clinic) = (self.db.clone(), self.pages.clinics.first().unwrap().id);
            let target = self.target(name, &self.pages.with_wishes(addresses), false);
            target.refreshed(move || change(&db, clinic))
        };
        vec![
            self.static_page(false),
            fresh("month", &self.pages.month()),
            fresh("day", &self.pages.day()),
        ]
    }

    /// Pages while somebody books in the same clinic.
    async fn while_booking(&self) -> Vec<Table> {
        let pages = async {
            let one = compare(&self.kept(false), 1, self.time).await;
            (one, compare(&self.kept(false), MANY, self.time).await)
        };
        let (one, many) = tokio::select! {
            samples = pages => samples,
            () = booker::steadily(self.server.address, &self.wishes, BOOKINGS) => {
                panic!("no times are left to book")
            }
        };
        let heading = format!("While {BOOKINGS} bookings a second are made");
        vec![Table::of_one(heading, &one), Table::of_many("", &many)]
    }

    /// Bookings as fast as they go.
    pub async fn booking(&self, connections: usize) -> Sample {
        let cpu = process::cpu(self.server.pid());
        let began = Instant::now();
        let address = self.server.address;
        let latencies = booker::rush(address, &self.wishes, connections, self.time).await;
        Sample {
            name: "hold and confirm",
            time: began.elapsed(),
            cpu: process::cpu(self.server.pid()) - cpu,
            latencies,
        }
    }
}

/// Hands the page to the server, to be served as it is; says how long it is, plain and compressed.
pub async fn keep_static_page(server: &Server, path: &str) -> (usize, usize) {
    let mut connection = Connection::open(server.address).await.unwrap();
    let answer = connection.send(&get(path, false)).await.unwrap();
    assert_eq!(answer.status, 200, "{path}");
    std::fs::write(&server.page, connection.body(&answer)).unwrap();
    (answer.length, connection.send(&get(path, true)).await.unwrap().length)
}

/// Leaves the versions behind that a booking would.
fn change(db: &Db, clinic: ClinicId) {
    let now = Clock::System.now();
    let span = Span { from: now, to: now + CHANGED_DAYS * 86_400 };
    let mut connection = db.connection().unwrap();
    ClinicTx::run(&mut connection, clinic, |tx| {
        tx.touch(span);
        Ok::<_, StoreError>(())
    })
    .unwrap();
}
