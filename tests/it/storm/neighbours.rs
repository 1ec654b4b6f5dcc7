//! A storm at one clinic is not felt at another (issue: not slowed by more than half).

use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tassu::store::AnyConnection;

use super::audit;
use super::burst::{Press, burst};
use super::holds::{held, select};
use super::race::execute;
use crate::app::TestApp;
use crate::make::Clinic;
use crate::visitor::Visitor;

const CLIENTS: usize = 50;
const SLOWED_AT_MOST: f64 = 1.5;
/// A machine with other work to do slows single measurements, but not all of these.
const TRIES: usize = 5;

/// Somebody else's long transaction on the first clinic's calendar.
struct Lock {
    let_go: Sender<()>,
    holder: JoinHandle<()>,
}

impl Lock {
    fn take(app: &Arc<TestApp>) -> Self {
        let ((let_go, wait), (locked, told)) = (channel(), channel());
        let app = Arc::clone(app);
        let holder = std::thread::spawn(move || {
            let other = app.beside(&[]);
            other.on_database(|connection| {
                let sql = match connection {
                    AnyConnection::Sqlite(_) => "BEGIN IMMEDIATE",
                    AnyConnection::Postgres(_) => {
                        "BEGIN; UPDATE clinic_calendars SET version = version WHERE clinic_id = 1"
                    }
                };
                execute(connection, sql);
                locked.send(()).unwrap();
                wait.recv().unwrap();
                execute(connection, "ROLLBACK");
            });
        });
        told.recv().unwrap();
        Self { let_go, holder }
    }

    fn let_go(self) {
        self.let_go.send(()).unwrap();
        self.holder.join().unwrap();
    }
}

fn presses(app: &TestApp, start: &str) -> Vec<Press> {
    (0..CLIENTS).map(|_| select(app.visitor(), "szpaki", "vaccination", start)).collect()
}

/// The median time of a page of the other clinic.
async fn median(visitor: &Visitor, pages: usize) -> Duration {
    let path = "/lipa/book?species=dog&reason=vaccination&day=2026-11-25";
    let mut times = Vec::new();
    for _ in 0..pages {
        let began = Instant::now();
        visitor.get(path).await.expect(200);
        times.push(began.elapsed());
    }
    times.sort_unstable();
    times[times.len() / 2]
}

/// Fifty wait for their turn at one clinic. Were each to wait with a thread or a connection in
/// hand, nobody else would be served before the turn came.
#[actix_web::test]
async fn fifty_who_wait_at_one_clinic_do_not_slow_the_pages_of_another() {
    let app = Arc::new(TestApp::start());
    Clinic::new(1, "szpaki").store(&app);
    Clinic::new(2, "lipa").store(&app);
    let visitor = app.visitor();
    median(&visitor, 5).await;
    let mut ratios = Vec::new();
    for number in 0..TRIES {
        let before = median(&visitor, 11).await;
        let lock = Lock::take(&app);
        let start = format!("2026-11-25T{:02}:00", 9 + number);
        let storm = std::thread::spawn({
            let presses = presses(&app, &start);
            move || actix_web::rt::System::new().block_on(burst(presses))
        });
        // Until they have all been sent and wait.
        actix_web::rt::time::sleep(Duration::from_millis(400)).await;
        let during = median(&visitor, 11).await;
        assert!(!storm.is_finished(), "they still wait");
        lock.let_go();
        let shots = storm.join().unwrap();
        assert_eq!(held(&app, &shots).len(), 1, "and then one gets the time");
        audit::assert_sound(&app);
        ratios.push(during.as_secs_f64() / before.as_secs_f64());
        if ratios.last().is_some_and(|ratio| *ratio <= SLOWED_AT_MOST) {
            return;
        }
    }
    panic!("slowed by {ratios:?}");
}
