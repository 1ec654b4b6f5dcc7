//! Negative control: the lock and the guard, each taken out. Either alone keeps every calendar
//! free of double bookings; without both, the same questions to the database find them, so a storm
//! that finds none proves something.

use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use tassu::domain::ids::ClinicId;
use tassu::store::schema::{holds, occupancies};
use tassu::store::{AnyConnection, ClinicTx, StoreError};

use super::audit;
use super::burst::burst;
use super::holds::select;
use crate::app::TestApp;
use crate::make::Clinic;

const THREADS: usize = 6;
const SLOTS: i64 = 12;
const CLINIC: ClinicId = ClinicId(1);

/// What stands between two clients who want one time.
#[derive(Clone, Copy)]
struct Kept {
    lock: bool,
    guard: bool,
}

pub fn execute(connection: &mut AnyConnection, sql: &str) {
    match connection {
        AnyConnection::Postgres(connection) => connection.batch_execute(sql).unwrap(),
        AnyConnection::Sqlite(connection) => connection.batch_execute(sql).unwrap(),
    }
}

/// Takes out what the database itself does against overlaps.
pub fn drop_guard(connection: &mut AnyConnection) {
    let sql = match connection {
        AnyConnection::Sqlite(_) => {
            "DROP TRIGGER occupancies_no_overlap_insert; DROP TRIGGER occupancies_no_overlap_update"
        }
        AnyConnection::Postgres(_) => {
            "ALTER TABLE occupancies DROP CONSTRAINT occupancies_no_overlap"
        }
    };
    execute(connection, sql);
}

/// Ids that the rows of a test refer to.
#[derive(Clone, Copy)]
struct Place {
    location: i64,
    reason: i64,
    staff: i64,
    calendar: i64,
}

impl Place {
    fn of(clinic: &Clinic) -> Self {
        let rows = &clinic.rows;
        Self {
            location: rows.locations[0].id.0,
            reason: rows.reasons[0].id.0,
            staff: rows.staff[0].id.0,
            calendar: rows.calendars[0].id.0,
        }
    }

    fn is_free(self, c: &mut AnyConnection, from: i64) -> QueryResult<bool> {
        let others: i64 = occupancies::table
            .filter(occupancies::calendar_id.eq(self.calendar))
            .filter(occupancies::busy_from.lt(from + 1_200))
            .filter(occupancies::busy_to.gt(from))
            .count()
            .get_result(c)?;
        Ok(others == 0)
    }

    fn take(self, c: &mut AnyConnection, hold: i64, from: i64) -> QueryResult<()> {
        diesel::insert_into(occupancies::table)
            .values((
                (occupancies::clinic_id.eq(CLINIC.0), occupancies::calendar_id.eq(self.calendar)),
                (occupancies::busy_from.eq(from), occupancies::busy_to.eq(from + 1_200)),
                (occupancies::hold_id.eq(hold), occupancies::expires_at.eq(i64::MAX)),
                (occupancies::location_id.eq(self.location), occupancies::is_primary.eq(true)),
                occupancies::reason_id.eq(self.reason),
                (occupancies::visit_from.eq(from), occupancies::visit_minutes.eq(20)),
            ))
            .execute(c)
            .map(drop)
    }

    fn hold(self, c: &mut AnyConnection, token: &str) -> QueryResult<i64> {
        diesel::insert_into(holds::table)
            .values((
                (holds::clinic_id.eq(CLINIC.0), holds::token_hash.eq(token)),
                (holds::address_hash.eq(""), holds::location_id.eq(self.location)),
                (holds::reason_id.eq(self.reason), holds::staff_id.eq(self.staff)),
                (holds::staff_wished.eq(false), holds::begins_at.eq(0)),
                (holds::duration_minutes.eq(20), holds::buffer_before.eq(0)),
                (holds::buffer_after.eq(0), holds::currency.eq("PLN"), holds::language.eq("pl")),
                (holds::created_at.eq(0), holds::expires_at.eq(i64::MAX)),
            ))
            .returning(holds::id)
            .get_result(c)
    }

    /// Looks, thinks, takes: the way of every client. Says whether the time is theirs.
    fn look_and_take(self, c: &mut AnyConnection, hold: i64, from: i64) -> QueryResult<bool> {
        if !self.is_free(c, from)? {
            return Ok(false);
        }
        std::thread::sleep(Duration::from_millis(2));
        self.take(c, hold, from).map(|()| true)
    }
}

fn attempt(kept: Kept, place: Place, c: &mut AnyConnection, hold: i64, from: i64) -> bool {
    let taken: Result<bool, StoreError> = if kept.lock {
        ClinicTx::run(c, CLINIC, |tx| Ok(place.look_and_take(tx.connection, hold, from)?))
    } else {
        place.look_and_take(c, hold, from).map_err(StoreError::from)
    };
    match taken {
        Ok(taken) => taken,
        Err(StoreError::Overlap | StoreError::Busy) => false,
        Err(other) => panic!("{other}"),
    }
}

/// All threads go for the same times at the same moments. Returns how many were taken, and the
/// double bookings that are found afterwards.
fn run(kept: Kept) -> (usize, Vec<String>) {
    let app = TestApp::with(&[("TASSU_WRITE_CONNECTIONS", "8")]);
    let place = Place::of(&Clinic::new(CLINIC.0, "szpaki").store(&app));
    if !kept.guard {
        app.on_database(drop_guard);
    }
    let (barrier, won) = (Barrier::new(THREADS), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            let (app, barrier, won) = (&app, &barrier, &won);
            scope.spawn(move || {
                let mut connection = app.db.connection().unwrap();
                let hold = place.hold(&mut connection, &thread.to_string()).unwrap();
                for slot in 0..SLOTS {
                    barrier.wait();
                    // Half of them ask for an overlapping time instead of the same.
                    let from = slot * 3_600 + 600 * i64::try_from(thread % 2).unwrap();
                    let taken = attempt(kept, place, &mut connection, hold, from);
                    won.fetch_add(usize::from(taken), Ordering::Relaxed);
                }
            });
        }
    });
    let overlaps = app.on_database(|connection| audit::lines(connection, audit::OVERLAPS));
    (won.into_inner(), overlaps)
}

#[test]
fn the_lock_and_the_guard_together_let_one_take_each_time() {
    let (won, overlaps) = run(Kept { lock: true, guard: true });
    assert_eq!((won, overlaps), (12, Vec::new()));
}

#[test]
fn the_guard_alone_lets_one_take_each_time() {
    let (won, overlaps) = run(Kept { lock: false, guard: true });
    assert_eq!((won, overlaps), (12, Vec::new()));
}

#[test]
fn the_lock_alone_lets_one_take_each_time() {
    let (won, overlaps) = run(Kept { lock: true, guard: false });
    assert_eq!((won, overlaps), (12, Vec::new()));
}

#[test]
fn without_lock_and_guard_times_are_taken_twice_and_the_audit_notices() {
    let (won, overlaps) = run(Kept { lock: false, guard: false });
    assert!(won > 12 && !overlaps.is_empty(), "{won} taken, {overlaps:?}");
}

/// The storm itself without lock and guard: several processes, so that nothing in memory stands
/// in for the lock, and a view in place of the row that is locked. On SQLite a writing
/// transaction is a lock that cannot be taken out; there the tests above must do.
#[actix_web::test]
async fn the_same_storm_without_lock_and_guard_books_twice_and_the_audit_notices() {
    let app = TestApp::start();
    let is_postgres =
        app.on_database(|connection| matches!(connection, AnyConnection::Postgres(_)));
    if !is_postgres {
        return;
    }
    Clinic::new(CLINIC.0, "szpaki").store(&app);
    let few = [("TASSU_READ_CONNECTIONS", "2"), ("TASSU_WRITE_CONNECTIONS", "2")];
    let processes: Vec<TestApp> = (0..5).map(|_| app.beside(&few)).collect();
    // The month's version is made before, so that nobody collides in making it.
    let first = select(app.visitor(), "szpaki", "vaccination", "2026-11-27T16:00");
    burst(vec![first]).await;
    app.on_database(drop_guard);
    app.on_database(|connection| {
        execute(
            connection,
            "ALTER TABLE clinic_calendars RENAME TO kept;
             CREATE VIEW clinic_calendars AS SELECT * FROM kept;
             CREATE FUNCTION as_asked() RETURNS trigger LANGUAGE plpgsql
               AS 'BEGIN RETURN NEW; END';
             CREATE TRIGGER as_asked INSTEAD OF UPDATE ON clinic_calendars
               FOR EACH ROW EXECUTE FUNCTION as_asked();",
        );
    });
    for round in 0..14 {
        let start = format!("2026-11-25T{:02}:{:02}", 9 + round / 2, round % 2 * 30);
        let presses = (0..50)
            .map(|number| {
                let visitor = processes[number % processes.len()].visitor();
                select(visitor, "szpaki", "vaccination", &start)
            })
            .collect();
        let shots = burst(presses).await;
        let told = shots.iter().filter(|shot| shot.page.status == 303).count();
        let faults = app.on_database(|connection| audit::faults(connection, app.clock.now()));
        if told > 1 {
            assert!(faults.iter().any(|fault| fault.contains("busy twice")), "{faults:?}");
            return;
        }
    }
    panic!("no double booking in 14 storms: this test notices nothing");
}
