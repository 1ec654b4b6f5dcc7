//! Fifty clients, each with an address of their own, select times at the same moment (S5, B8).

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, Timelike};
use tassu::domain::ids::{CalendarId, ResourceId};
use tassu::secrets::Secrets;
use tassu::store::bulk::{CalendarRow, ReasonResourceRow, ResourceRow, Rows};

use super::audit;
use super::burst::{Press, Shot, burst};
use super::rounds;
use crate::app::TestApp;
use crate::make::Clinic;
use crate::visitor::Visitor;

const CLIENTS: usize = 50;
const DAY: &str = "2026-11-25";

/// A client who selects a time.
pub fn select(visitor: Visitor, clinic: &str, reason: &str, start: &str) -> Press {
    let field = |name, value: &str| (name, value.to_owned());
    Press {
        visitor,
        path: format!("/{clinic}/hold"),
        fields: vec![
            field("location", "centrum"),
            field("species", "dog"),
            field("reason", reason),
            field("start", start),
        ],
    }
}

/// So many things of this kind, which every reason needs.
pub fn resources(rows: &mut Rows, kind: &'static str, count: i64) {
    let (clinic_id, location_id) = (rows.clinics[0].id, rows.locations[0].id);
    for number in 0..count {
        let id = ResourceId(clinic_id.0 * 100 + 90 + number);
        let name = format!("{kind} {number}");
        rows.resources.push(ResourceRow { id, clinic_id, location_id, kind, name });
        let calendar = CalendarId(id.0);
        let resource_id = Some(id);
        rows.calendars.push(CalendarRow { id: calendar, clinic_id, staff_id: None, resource_id });
    }
    for reason in &rows.reasons {
        rows.reason_resources.push(ReasonResourceRow { clinic_id, reason_id: reason.id, kind });
    }
}

/// Those who got their time: each 303 leads to a hold of its own, which is live and of that time.
pub fn held<'a>(app: &TestApp, shots: &'a [Shot]) -> Vec<&'a Shot> {
    let held: Vec<&Shot> = shots.iter().filter(|shot| shot.page.status == 303).collect();
    let tokens: BTreeSet<String> = held.iter().map(|shot| token(shot)).collect();
    assert_eq!(tokens.len(), held.len(), "each has a hold of their own");
    for shot in &held {
        let key = Secrets::hash(&token(shot));
        let found = app.on_database(|connection| {
            let sql = format!(
                "SELECT r.slug AS line FROM holds h JOIN reasons r ON r.id = h.reason_id
                 JOIN occupancies o ON o.hold_id = h.id AND o.is_primary
                 WHERE h.token_hash = '{key}' AND h.released_at IS NULL
                   AND h.begins_at = {}",
                utc(shot.press.field("start"))
            );
            audit::lines(connection, &sql)
        });
        assert_eq!(found, [shot.press.field("reason")], "a live hold of that time");
    }
    held
}

/// The token in the address that a 303 leads to.
pub fn token(shot: &Shot) -> String {
    shot.page.location().unwrap().rsplit('/').next().unwrap().to_owned()
}

/// In November Warsaw is an hour ahead of UTC.
fn utc(start: &str) -> i64 {
    clock(start).and_utc().timestamp() - 3_600
}

fn clock(start: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(start, "%Y-%m-%dT%H:%M").unwrap()
}

/// Everybody else was told so, with times that are near and free.
fn assert_others_are_offered_times(shots: &[Shot], taken: Option<&str>) {
    for shot in shots.iter().filter(|shot| shot.page.status != 303) {
        let page = &shot.page;
        assert_eq!(page.status, 409, "{}", page.body);
        assert_eq!(page.texts("h1").len(), 1);
        let near = page.attributes("ol.slots button.slot", "value");
        assert!(!near.is_empty(), "no other times: {}", page.body);
        assert!(near.iter().all(|start| Some(start.as_str()) != taken), "{near:?}");
        assert!(page.attributes("ol.slots button.slot", "form").len() == near.len());
    }
}

/// Fifty select the same start; as many get it as there are staff and things to attend them.
async fn same_start(staff: usize, things: Option<i64>) {
    let possible = things.map_or(staff, |things| staff.min(usize::try_from(things).unwrap()));
    let app = TestApp::start();
    let mut clinic = Clinic::new(1, "szpaki");
    for number in 1..staff {
        clinic = clinic.staff(&format!("Vet {number}"));
    }
    let clinic = clinic.with(|rows| {
        if let Some(things) = things {
            resources(rows, "xray", things);
        }
    });
    let clinic = clinic.store(&app);
    for round in 0..rounds() {
        let start = format!("{DAY}T{:02}:{:02}", 9 + round / 2 % 7, round % 2 * 30);
        let presses = (0..CLIENTS)
            .map(|_| select(app.visitor(), clinic.slug, "vaccination", &start))
            .collect();
        let shots = burst(presses).await;
        assert_eq!(held(&app, &shots).len(), possible);
        assert_others_are_offered_times(&shots, Some(&start));
        audit::assert_sound(&app);
        app.wait_minutes(11);
    }
}

#[actix_web::test]
async fn s5_of_fifty_who_select_one_start_one_gets_it() {
    same_start(1, None).await;
}

#[actix_web::test]
async fn s5_two_staff_can_attend_two_of_fifty() {
    same_start(2, None).await;
}

#[actix_web::test]
async fn s4_a_thing_there_is_one_of_serves_one_of_fifty_whatever_the_staff() {
    same_start(3, Some(1)).await;
}

#[actix_web::test]
async fn s4_two_things_serve_two_of_fifty() {
    same_start(3, Some(2)).await;
}

/// Minutes of the day during which a selection keeps its staff member busy.
fn minutes(press: &Press) -> std::ops::Range<u32> {
    let start = clock(press.field("start")).time();
    let from = start.hour() * 60 + start.minute();
    let (before, visit, after) = match press.field("reason") {
        "vaccination" => (0, 20, 0),
        "check-up" => (0, 30, 0),
        "surgery" => (10, 60, 20),
        other => panic!("{other}"),
    };
    from - before..from + visit + after
}

fn overlap(one: &Press, other: &Press) -> bool {
    minutes(one).any(|minute| minutes(other).contains(&minute))
}

/// Selections of all reasons and of every start in the range, mixed.
fn mixed(app: &TestApp, clinics: &[&str], from: u32, to: u32) -> Vec<Press> {
    let reasons = ["vaccination", "check-up", "surgery"];
    let starts: Vec<u32> = (from..=to).step_by(10).collect();
    (0..CLIENTS)
        .map(|number| {
            let minute = starts[number * 7 % starts.len()];
            let start = format!("{DAY}T{:02}:{:02}", minute / 60, minute % 60);
            let clinic = clinics[number % clinics.len()];
            select(app.visitor(), clinic, reasons[number % 3], &start)
        })
        .collect()
}

fn with_surgery(clinic: Clinic) -> Clinic {
    clinic.reason("surgery", 60).with(|rows| {
        let surgery = rows.reasons.last_mut().unwrap();
        (surgery.buffer_before, surgery.buffer_after) = (10, 20);
    })
}

#[actix_web::test]
async fn s5_of_overlapping_starts_of_different_reasons_that_share_a_moment_one_is_held() {
    let app = TestApp::start();
    let clinic = with_surgery(Clinic::new(1, "szpaki")).store(&app);
    // All of these are busy from 12:10 to 12:20.
    let presses: Vec<Press> = (0..CLIENTS)
        .map(|number| match number % 3 {
            0 => ("vaccination", ["12:00", "12:10"][number / 3 % 2]),
            1 => ("check-up", ["11:50", "12:00", "12:10"][number / 3 % 3]),
            _ => ("surgery", ["11:00", "11:30", "12:10", "12:20"][number / 3 % 4]),
        })
        .map(|(reason, time)| select(app.visitor(), clinic.slug, reason, &format!("{DAY}T{time}")))
        .collect();
    assert!(presses.iter().all(|press| minutes(press).contains(&735)));
    let shots = burst(presses).await;
    assert_eq!(held(&app, &shots).len(), 1);
    assert_others_are_offered_times(&shots, None);
    audit::assert_sound(&app);
}

#[actix_web::test]
async fn s5_of_overlapping_starts_as_many_are_held_as_fit() {
    let app = TestApp::start();
    with_surgery(Clinic::new(1, "szpaki")).store(&app);
    for _ in 0..rounds() {
        let shots = burst(mixed(&app, &["szpaki"], 600, 840)).await;
        assert_as_many_as_fit(&app, &shots);
        assert_others_are_offered_times(&shots, None);
        audit::assert_sound(&app);
        app.wait_minutes(11);
    }
}

/// No two who got their time overlap, and nobody was refused whose time is free.
fn assert_as_many_as_fit(app: &TestApp, shots: &[Shot]) {
    let held = held(app, shots);
    for (index, one) in held.iter().enumerate() {
        assert!(held.iter().skip(index + 1).all(|other| !overlap(&one.press, &other.press)));
    }
    for refused in shots.iter().filter(|shot| shot.page.status != 303) {
        let in_the_way = held.iter().any(|shot| overlap(&shot.press, &refused.press));
        assert!(in_the_way, "refused for no reason: {:?}", refused.press.fields);
    }
}

#[actix_web::test]
async fn s5_two_processes_on_one_database_hold_no_more_than_one() {
    let app = TestApp::start();
    with_surgery(Clinic::new(1, "szpaki")).store(&app);
    let other = app.beside(&[]);
    let mut presses = mixed(&app, &["szpaki"], 600, 840);
    for (number, press) in presses.iter_mut().enumerate() {
        if number % 2 == 0 {
            press.visitor = other.visitor();
        }
    }
    let shots = burst(presses).await;
    assert_as_many_as_fit(&app, &shots);
    audit::assert_sound(&app);
}

#[actix_web::test]
async fn after_a_storm_pages_from_memory_say_what_the_database_says() {
    let app = TestApp::start();
    with_surgery(Clinic::new(1, "szpaki").staff("Jan Dąb")).store(&app);
    let page = format!("/szpaki/book?species=dog&reason=check-up&day={DAY}");
    app.visitor().get(&page).await.expect(200);
    burst(mixed(&app, &["szpaki"], 600, 840)).await;
    let fresh = app.beside(&[]);
    let remembered = app.visitor().get(&page).await.expect(200);
    let read = fresh.visitor().get(&page).await.expect(200);
    let starts = |page: &crate::page::Page| page.attributes("ol.slots button.slot", "value");
    assert_eq!(starts(&remembered), starts(&read));
    assert!(!starts(&read).is_empty());
}
