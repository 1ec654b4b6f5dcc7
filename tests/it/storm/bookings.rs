//! Storms that go through to the booking, with visits moved and cancelled in between (B13, B14).

use futures::future::join_all;

use super::audit;
use super::burst::{Press, Shot, burst};
use super::holds::{resources, select};
use super::rounds;
use crate::app::TestApp;
use crate::journey::{self, BOOK, DETAILS};
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

const CLIENTS: usize = 50;
const START: &str = "2026-11-26T10:00";

fn found(app: &TestApp, sql: &str) -> Vec<String> {
    app.on_database(|connection| audit::lines(connection, sql))
}

/// How many visits that are to take place begin at `START`.
fn booked_at_start(app: &TestApp) -> usize {
    let sql = format!(
        "SELECT 'x' AS line FROM bookings WHERE state = 'confirmed' AND local_start = '{START}'"
    );
    found(app, &sql).len()
}

/// Follows a selected time to the details and presses *Book* twice at once. Says where that led,
/// or none if the time went to somebody else.
async fn book(shot: Shot) -> Option<String> {
    let Shot { press: Press { visitor, .. }, page, .. } = shot;
    if page.status == 409 {
        return None;
    }
    let details = visitor.follow(page.expect(303)).await.expect(200);
    let (one, other) = futures::join!(
        visitor.press(&details, BOOK, &DETAILS),
        visitor.press(&details, BOOK, &DETAILS)
    );
    let (one, other) = (one.expect(303), other.expect(303));
    assert_eq!(one.location(), other.location(), "pressed twice, booked once");
    one.location()
}

async fn book_same_start(staff: usize, things: Option<i64>) {
    let possible = things.map_or(staff, |things| staff.min(usize::try_from(things).unwrap()));
    let app = TestApp::start();
    let mut clinic = Clinic::new(1, "szpaki");
    for number in 1..staff {
        clinic = clinic.staff(&format!("Vet {number}"));
    }
    clinic
        .with(|rows| {
            if let Some(things) = things {
                resources(rows, "xray", things);
            }
        })
        .store(&app);
    let presses =
        (0..CLIENTS).map(|_| select(app.visitor(), "szpaki", "vaccination", START)).collect();
    let shots = burst(presses).await;
    let booked: Vec<String> =
        join_all(shots.into_iter().map(book)).await.into_iter().flatten().collect();
    assert_eq!(booked.len(), possible);
    assert_eq!(app.count("bookings"), i64::try_from(possible).unwrap());
    for path in &booked {
        app.visitor().get(path).await.expect(200);
    }
    audit::assert_sound(&app);
}

#[actix_web::test]
async fn b13_of_fifty_who_want_one_start_one_books_it() {
    book_same_start(1, None).await;
}

#[actix_web::test]
async fn b13_three_staff_with_two_things_attend_two_of_fifty() {
    book_same_start(3, Some(2)).await;
}

/// Everybody had the time once and lost it by waiting; then all press *Book* at the same moment.
#[actix_web::test]
async fn b8_of_twenty_whose_holds_of_one_start_have_ended_one_gets_it_back() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki").store(&app);
    let mut presses = Vec::new();
    for _ in 0..20 {
        let visitor = app.visitor();
        let held = select(visitor.clone(), "szpaki", "vaccination", START);
        let shot = burst(vec![held]).await.remove(0);
        presses.push(Press {
            visitor,
            path: shot.page.expect(303).location().unwrap(),
            fields: typed().collect(),
        });
        app.wait_minutes(11);
    }
    let shots = burst(presses).await;
    let (booked, lost): (Vec<Shot>, Vec<Shot>) =
        shots.into_iter().partition(|shot| shot.page.status == 303);
    assert_eq!(booked.len(), 1);
    for shot in lost {
        let page = shot.page.expect(409);
        assert!(page.has("ol.slots button.slot"), "{}", page.body);
        let sql = "SELECT draft AS line FROM holds WHERE released_at IS NULL";
        assert!(found(&app, sql).iter().all(|draft| draft.contains("Burek")), "nothing is lost");
    }
    audit::assert_sound(&app);
}

fn typed() -> impl Iterator<Item = (&'static str, String)> {
    DETAILS.into_iter().map(|(name, value)| (name, value.to_owned()))
}

/// What became of one of those in a mixed storm.
enum Outcome {
    Selected(Box<Shot>),
    Moved { path: String, to: Option<String> },
    Cancelled(String),
}

fn change(visitor: Visitor, summary: &Page, what: &str, start: Option<&str>) -> Press {
    let path = format!("{}/{what}", summary.path);
    let fields = start.map(|start| ("start", start.to_owned())).into_iter().collect();
    Press { visitor, path, fields }
}

fn outcome(shot: Shot) -> Outcome {
    if let Some(path) = shot.press.path.strip_suffix("/cancel") {
        assert_eq!(shot.page.location().as_deref(), Some(path));
        return Outcome::Cancelled(path.to_owned());
    }
    let Some(path) = shot.press.path.strip_suffix("/move") else {
        return Outcome::Selected(Box::new(shot));
    };
    let location = shot.page.location().unwrap();
    let moved = location == format!("{path}?moved=1");
    assert!(moved || location.contains("gone=1"), "{location}");
    let to = moved.then(|| shot.press.field("start").to_owned());
    Outcome::Moved { path: path.to_owned(), to }
}

/// Where the visit at this secret address stands: its state and its start.
fn standing(app: &TestApp, path: &str) -> String {
    let key = tassu::secrets::Secrets::hash(path.trim_start_matches("/b/"));
    let sql = format!(
        "SELECT b.state || ' ' || b.local_start AS line FROM bookings b
         JOIN links l ON l.booking_id = b.id WHERE l.token_hash = '{key}'"
    );
    found(app, &sql).remove(0)
}

#[actix_web::test]
async fn b14_visits_moved_and_cancelled_in_a_storm_keep_one_certain_time_each() {
    for round in 0..rounds() {
        let app = TestApp::start();
        let clinic = Clinic::new(1, "szpaki").staff("Jan Dąb").store(&app);
        let mut visits = Vec::new();
        for _ in 0..20 {
            visits.push(journey::book(&app.visitor(), &clinic).await);
        }
        let before: Vec<String> = visits.iter().map(|v| standing(&app, &v.path)).collect();
        let freed: Vec<&str> = before.iter().map(|line| line.split(' ').nth(1).unwrap()).collect();
        let presses = (0..CLIENTS).map(|number| match number % 5 {
            // Moves to one start for which new clients ask, too.
            0 => change(app.visitor(), &visits[number / 5], "move", Some(START)),
            1 => change(app.visitor(), &visits[10 + number / 5 % 10], "cancel", None),
            // Two moves of one visit at once, one of them by less than its own length.
            2 => change(app.visitor(), &visits[number / 5], "move", Some("2026-11-25T09:10")),
            3 => select(app.visitor(), "szpaki", "vaccination", START),
            // Times that are being freed just now.
            _ => select(app.visitor(), "szpaki", "check-up", freed[(number + round) % 20]),
        });
        let shots = burst(presses.collect()).await;
        let mut moves = 0;
        let mut last_told: Vec<(String, Vec<String>)> = Vec::new();
        for shot in shots {
            match outcome(shot) {
                Outcome::Selected(shot) => drop(book(*shot).await),
                Outcome::Cancelled(path) => {
                    assert!(standing(&app, &path).starts_with("cancelled "), "{path}");
                }
                Outcome::Moved { path, to } => {
                    moves += usize::from(to.is_some());
                    match last_told.iter_mut().find(|(known, _)| *known == path) {
                        Some((_, told)) => told.extend(to),
                        None => last_told.push((path, to.into_iter().collect())),
                    }
                }
            }
        }
        for (path, told) in last_told {
            let now = standing(&app, &path);
            let index = visits.iter().position(|visit| visit.path == path).unwrap();
            let certain = told.iter().any(|start| now == format!("confirmed {start}"));
            assert!(certain || (told.is_empty() && now == before[index]), "{now}: {told:?}");
        }
        let log = "SELECT 'x' AS line FROM booking_log WHERE action = 'move'";
        assert_eq!(found(&app, log).len(), moves, "each move that was told was made, and no other");
        assert_eq!(booked_at_start(&app), 2, "two staff attend two at once");
        audit::assert_sound(&app);
    }
}
