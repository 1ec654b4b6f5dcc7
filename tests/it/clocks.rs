//! S1: a visit begins when its client's clock says so, also after a change of zone data.

use diesel::prelude::*;
use tassu::domain::ids::ClinicId;
use tassu::store::schema::{bookings, occupancies};
use tassu::store::{AnyConnection, ClinicTx, StoreError};
use tassu::usecases::check_clocks;

use crate::app::{NOW, TestApp};
use crate::make::Clinic;

/// Books the given start of Monday 23 November 2026 and the 20 minutes after it.
async fn book(app: &TestApp, start: &str) {
    let visitor = app.visitor();
    let choice =
        [("location", "centrum"), ("species", "dog"), ("reason", "vaccination"), ("start", start)];
    let held = visitor.post("/lipa/hold", &choice).await;
    let details = [
        ("given_name", "Ola"),
        ("family_name", "Nowak"),
        ("tel", "600 100 200"),
        ("pet_name", "Burek"),
    ];
    let booked = visitor.post(&held.location().unwrap(), &details).await;
    assert!(booked.location().unwrap().starts_with("/b/"));
}

/// As if the zone's rules had been others when these were booked: an hour earlier in UTC.
fn part_from_clock(connection: &mut AnyConnection, clinic: ClinicId) {
    ClinicTx::run(connection, clinic, |tx| {
        let ids: Vec<i64> = occupancies::table
            .order(occupancies::busy_from)
            .select(occupancies::id)
            .load(tx.connection)?;
        for id in ids {
            diesel::update(occupancies::table.find(id))
                .set((
                    occupancies::busy_from.eq(occupancies::busy_from - 3_600),
                    occupancies::busy_to.eq(occupancies::busy_to - 3_600),
                    occupancies::visit_from.eq(occupancies::visit_from - 3_600),
                ))
                .execute(tx.connection)?;
        }
        diesel::update(bookings::table)
            .set(bookings::begins_at.eq(bookings::begins_at - 3_600))
            .execute(tx.connection)?;
        Ok::<_, StoreError>(())
    })
    .unwrap();
}

fn starts(connection: &mut AnyConnection) -> Vec<(i64, i64)> {
    bookings::table
        .inner_join(occupancies::table.on(occupancies::booking_id.eq(bookings::id.nullable())))
        .order(bookings::begins_at)
        .select((bookings::begins_at, occupancies::visit_from))
        .load(connection)
        .unwrap()
}

#[actix_web::test]
async fn s1_check_finds_visits_parted_from_their_clock_and_shifts_neighbours_together() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lipa").store(&app).id;
    book(&app, "2026-11-23T10:00").await;
    book(&app, "2026-11-23T10:20").await;
    let mut connection = app.db.connection().unwrap();
    let before = starts(&mut connection);
    assert_eq!(before.len(), 2);
    assert_eq!(check_clocks::find(&mut connection, clinic, NOW).unwrap(), vec![]);

    part_from_clock(&mut connection, clinic);
    let parted = check_clocks::find(&mut connection, clinic, NOW).unwrap();
    assert_eq!(parted.iter().map(|visit| visit.shift).collect::<Vec<_>>(), [Some(3_600); 2]);
    assert_eq!(parted[0].clock, "2026-11-23T10:00 Europe/Warsaw");

    assert_eq!(check_clocks::mend(&mut connection, clinic, &parted).unwrap(), 2);
    assert_eq!(starts(&mut connection), before);
    assert_eq!(check_clocks::find(&mut connection, clinic, NOW).unwrap(), vec![]);
}
