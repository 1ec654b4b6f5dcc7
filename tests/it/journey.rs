//! A client books, looks the visit up, moves it and cancels it, all without JavaScript: one whole
//! way here, and each part of it in a file of its own.

mod booking;
mod cancelling;
mod details;
mod hold;
mod kept;
mod languages;
mod manual;
mod matching;
mod moving;
mod refusals;
mod schedule;
mod steps;
mod summary;
mod times;

use crate::app::TestApp;
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

/// The button under the details.
pub const BOOK: &str = "form#details button[data-busy]";

/// What a client types who leaves out whatever can be left out.
pub const DETAILS: [(&str, &str); 4] = [
    ("given_name", "Maria"),
    ("family_name", "Nowak"),
    ("tel", "125550141"),
    ("pet_name", "Burek"),
];

/// The times of a Wednesday, with everything chosen that comes before.
pub async fn times(visitor: &Visitor, clinic: &Clinic) -> Page {
    let query = "species=dog&reason=vaccination&day=2026-11-25";
    visitor.get(&format!("/{}/book?{query}", clinic.slug)).await.expect(200)
}

/// A step with these choices.
pub async fn step(visitor: &Visitor, clinic: &Clinic, query: &str) -> Page {
    visitor.get(&format!("/{}/book?{query}", clinic.slug)).await.expect(200)
}

/// The times that a page of a day offers, `2026-11-25T09:00`.
pub fn starts(page: &Page) -> Vec<String> {
    page.attributes("ol.slots button.slot", "value")
}

/// What a vaccination of a dog is offered on a day.
pub async fn starts_on(app: &TestApp, clinic: &Clinic, day: &str) -> Vec<String> {
    let query = format!("species=dog&reason=vaccination&day={day}");
    starts(&step(&app.visitor(), clinic, &query).await)
        .into_iter()
        .filter(|start| start.starts_with(day))
        .collect()
}

/// Selects this time on a page and follows to the details.
pub async fn take(visitor: &Visitor, page: &Page, start: &str) -> Page {
    let button = format!("ol.slots button.slot[value='{start}']");
    let held = visitor.press(page, &button, &[]).await.expect(303);
    visitor.follow(held).await.expect(200)
}

/// Books this time of a Wednesday and follows to the summary.
pub async fn book_at(visitor: &Visitor, clinic: &Clinic, start: &str) -> Page {
    let details = take(visitor, &times(visitor, clinic).await, start).await;
    let booked = visitor.press(&details, BOOK, &DETAILS).await.expect(303);
    visitor.follow(booked).await.expect(200)
}

/// Selects the first time of the day and follows to the details.
pub async fn details(visitor: &Visitor, clinic: &Clinic) -> Page {
    let times = times(visitor, clinic).await;
    let held = visitor.press(&times, "ol.slots button.slot", &[]).await.expect(303);
    visitor.follow(held).await.expect(200)
}

/// Books the first time of the day and follows to the summary.
pub async fn book(visitor: &Visitor, clinic: &Clinic) -> Page {
    let details = details(visitor, clinic).await;
    let booked = visitor.press(&details, BOOK, &DETAILS).await.expect(303);
    visitor.follow(booked).await.expect(200)
}

#[actix_web::test]
async fn b13_b14_a_client_books_and_finds_the_visit_at_its_secret_address() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book(&visitor, &clinic).await;
    assert!(summary.path.starts_with("/b/"), "{}", summary.path);
    assert_eq!(summary.header("cache-control"), Some("no-store"));
    let anybody = app.visitor().get(&summary.path).await.expect(200);
    assert_eq!(anybody.text("h1"), summary.text("h1"));
    let file = visitor.get(&format!("{}/visit.ics", summary.path)).await.expect(200);
    assert!(file.body.contains("DTSTART"), "{}", file.body);
    assert!(!file.body.contains("/b/"), "no secret address in a calendar: {}", file.body);
}

#[actix_web::test]
async fn b13_pressing_twice_and_reloading_make_one_booking() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let details = details(&visitor, &clinic).await;
    let (one, other) = futures::join!(
        visitor.press(&details, BOOK, &DETAILS),
        visitor.press(&details, BOOK, &DETAILS)
    );
    let (one, other) = (one.expect(303), other.expect(303));
    assert_eq!(one.location(), other.location());
    let again = visitor.get(&details.path).await.expect(303);
    assert_eq!(again.location(), one.location());
    assert_eq!(app.count("bookings"), 1);
}

#[actix_web::test]
async fn b8_a_held_time_is_offered_to_nobody_else_until_it_ends() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let first = |page: &Page| page.attributes("ol.slots button.slot", "value").remove(0);
    let free = first(&times(&app.visitor(), &clinic).await);
    let holder = app.visitor();
    details(&holder, &clinic).await;
    assert_ne!(first(&times(&app.visitor(), &clinic).await), free);
    app.wait_minutes(11);
    assert_eq!(first(&times(&app.visitor(), &clinic).await), free);
}

#[actix_web::test]
async fn b16_another_language_on_the_details_page_loses_nothing_typed() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let details = details(&visitor, &clinic).await;
    let switch = "details.lang button[lang=fi]";
    let finnish = visitor.press(&details, switch, &[("pet_name", "Burek")]).await.expect(303);
    let finnish = visitor.follow(finnish).await.expect(200);
    assert_eq!(finnish.attributes("html", "lang"), ["fi"]);
    assert_eq!(finnish.attributes("#pet_name", "value"), ["Burek"]);
}

#[actix_web::test]
async fn b14_a_visit_is_moved_and_cancelled_each_after_a_question() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book(&visitor, &clinic).await;
    let choose = visitor.get(&format!("{}/move?day=2026-11-26", summary.path)).await.expect(200);
    let ask = choose.attributes("ol.slots a.slot", "href").remove(0);
    let ask = visitor.get(&ask).await.expect(200);
    let moved = visitor.press(&ask, "main form[method=post] button", &[]).await.expect(303);
    let moved = visitor.follow(moved).await.expect(200);
    assert_eq!(moved.path.split('?').next(), Some(summary.path.as_str()));
    assert_ne!(moved.text("main"), summary.text("main"));
    let ask = visitor.get(&format!("{}/cancel", summary.path)).await.expect(200);
    let cancelled = visitor.press(&ask, "main form[method=post] button", &[]).await.expect(303);
    visitor.follow(cancelled).await.expect(200);
    assert_eq!(app.count("occupancies"), 0);
    assert_eq!(app.count("bookings"), 1);
}
