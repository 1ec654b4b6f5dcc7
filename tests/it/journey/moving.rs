//! Moving a visit (B14): the old time is kept until the new one is certain.

use super::{book_at, starts_on, take, times};
use crate::app::{NOW, TestApp};
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

const NINE: &str = "2026-11-25T09:00";
const TEN: &str = "2026-11-25T10:00";
const YES: &str = "main form[method=post] button";

/// Opens the page that asks whether to move to this start.
async fn ask(visitor: &Visitor, summary: &Page, start: &str) -> Page {
    visitor.get(&format!("{}/move?start={start}", summary.path)).await.expect(200)
}

async fn offered(app: &TestApp, clinic: &Clinic, start: &str) -> bool {
    starts_on(app, clinic, &start[..10]).await.iter().any(|other| other == start)
}

/// Start, moves and staff of the bookings.
fn stand(app: &TestApp) -> Vec<String> {
    app.lines("SELECT local_start || ' ' || moves FROM bookings ORDER BY id")
}

#[actix_web::test]
async fn b14_a_move_frees_the_old_time_takes_the_new_and_is_logged() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, NINE).await;
    let choose = visitor.get(&format!("{}/move?day=2026-11-26", summary.path)).await.expect(200);
    assert_eq!(choose.text("h1"), "Choose a new time");
    assert!(choose.text("main").contains("You keep your present time"));
    assert!(choose.text("dl.chosen").contains("25 November, 9:00"));
    let href = choose.attributes("ol.slots a.slot", "href").remove(3);
    let ask = visitor.get(&href).await.expect(200);
    assert_eq!(ask.text("h1"), "Move to Thursday 26 November, 9:30?");
    assert_eq!(stand(&app), [format!("{NINE} 0")], "asking moves nothing");
    app.wait_minutes(1);
    let moved = visitor.press(&ask, YES, &[]).await.expect(303);
    let page = visitor.follow(moved).await.expect(200);
    assert!(page.text("main .notice").contains("Your new time: Thursday 26 November, 9:30"));
    assert_eq!(stand(&app), ["2026-11-26T09:30 1"]);
    assert!(offered(&app, &clinic, NINE).await);
    assert!(!offered(&app, &clinic, "2026-11-26T09:30").await);
    assert_eq!(app.count("occupancies"), 1);
    let (old, new) = (NOW + 3 * 86_400 - 3_600, NOW + 4 * 86_400 - 1_800);
    let log = "SELECT at || ' ' || actor || ' ' || action || ' ' || from_state || ' ' || to_state
        || ' ' || from_begins_at || ' ' || to_begins_at FROM booking_log WHERE action = 'move'";
    assert_eq!(
        app.lines(log),
        [format!("{} client move confirmed confirmed {old} {new}", NOW + 60)]
    );
}

#[actix_web::test]
async fn b14_a_visit_can_be_moved_by_less_than_its_own_length() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, TEN).await;
    for start in ["2026-11-25T10:10", "2026-11-25T09:50"] {
        let ask = ask(&visitor, &summary, start).await;
        let moved = visitor.press(&ask, YES, &[]).await.expect(303);
        visitor.follow(moved).await.expect(200);
        assert!(stand(&app)[0].starts_with(start));
    }
    assert_eq!(app.count("occupancies"), 1);
}

#[actix_web::test]
async fn b14_the_old_time_is_kept_when_the_new_one_was_taken_meanwhile() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, NINE).await;
    let ask = ask(&visitor, &summary, TEN).await;
    let other = app.visitor();
    take(&other, &times(&other, &clinic).await, "2026-11-25T10:10").await;
    let lost = visitor.press(&ask, YES, &[]).await.expect(303);
    let page = visitor.follow(lost).await.expect(200);
    assert!(page.path.contains("/move?day=2026-11-25"), "{}", page.path);
    assert!(page.text("main .notice").contains("the present time is still yours"));
    assert_eq!(stand(&app), [format!("{NINE} 0")]);
    assert!(!offered(&app, &clinic, NINE).await);
    let again = visitor.get(&format!("{}/move?start={TEN}", summary.path)).await.expect(303);
    assert!(again.location().unwrap().contains("gone=1"), "what is gone is not asked about");
}

#[actix_web::test]
async fn b14_a_new_time_that_was_never_offered_is_refused() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, NINE).await;
    let url = format!("{}/move", summary.path);
    for start in [
        "2026-11-25T08:00",
        "2026-11-25T09:05",
        "2026-11-29T10:00",
        "2026-11-20T10:00",
        "2027-06-01T10:00",
        "9999-12-31T23:50",
        "0001-01-01T00:00",
    ] {
        let refused = visitor.post(&url, &[("start", start)]).await.expect(303);
        let page = visitor.follow(refused).await.expect(200);
        assert_eq!(page.text("h1"), "Choose a new time", "{start}");
        let asked = visitor.get(&format!("{url}?start={start}")).await;
        visitor.follow(asked).await.expect(200);
    }
    for start in ["", "soon", "2026-02-30T10:00"] {
        visitor.post(&url, &[("start", start)]).await.expect(400);
    }
    assert_eq!(stand(&app), [format!("{NINE} 0")]);
}

#[actix_web::test]
async fn b14_pressing_twice_moves_once() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").with(|rows| rows.clinics[0].max_moves = 1).store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, NINE).await;
    let ask = ask(&visitor, &summary, TEN).await;
    let (one, other) = futures::join!(visitor.press(&ask, YES, &[]), visitor.press(&ask, YES, &[]));
    assert_eq!(one.expect(303).location(), other.expect(303).location());
    assert_eq!(stand(&app), [format!("{TEN} 1")]);
    assert_eq!(app.number("SELECT COUNT(*) FROM booking_log WHERE action = 'move'"), 1);
}

#[actix_web::test]
async fn b14_a_visit_can_be_moved_so_often_and_then_only_by_phone() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").with(|rows| rows.clinics[0].max_moves = 2).store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, NINE).await;
    for (start, words) in [(TEN, "once more"), ("2026-11-25T11:00", "please phone us")] {
        let ask = ask(&visitor, &summary, start).await;
        let moved = visitor.press(&ask, YES, &[]).await.expect(303);
        let page = visitor.follow(moved).await.expect(200);
        assert!(page.text("main").contains(words), "{}", page.body);
    }
    let third = format!("{}/move", summary.path);
    visitor.get(&third).await.expect(303);
    visitor.post(&third, &[("start", "2026-11-25T12:00")]).await.expect(303);
    assert_eq!(stand(&app), ["2026-11-25T11:00 2"]);
}

#[actix_web::test]
async fn b14_a_deadline_that_passes_while_the_page_is_open_holds() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, NINE).await;
    app.clock.set(NOW + 2 * 86_400 - 3_600);
    let ask = ask(&visitor, &summary, TEN).await;
    app.wait_minutes(1);
    let late = visitor.press(&ask, YES, &[]).await.expect(303);
    assert_eq!(late.location(), Some(summary.path.clone()));
    assert_eq!(stand(&app), [format!("{NINE} 0")]);
}

#[actix_web::test]
async fn b8_b14_a_visit_is_moved_on_the_terms_agreed_and_by_the_rules_of_today() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, NINE).await;
    app.set(
        clinic.id,
        "UPDATE reasons SET duration_minutes = 60, price_minor = 1, buffer_after = 30;
         UPDATE clinics SET horizon_days = 5",
    );
    let choose = visitor.get(&format!("{}/move?day=2026-11-27", summary.path)).await.expect(200);
    let last = choose.attributes("ol.slots a.slot time", "datetime").pop().unwrap();
    assert_eq!(last, "2026-11-27T16:40", "twenty minutes, as agreed");
    visitor.post(&format!("{}/move", summary.path), &[("start", "2026-11-28T10:00")]).await;
    assert_eq!(stand(&app), [format!("{NINE} 0")], "after today's horizon");
    let ask = ask(&visitor, &summary, &last).await;
    visitor.press(&ask, YES, &[]).await.expect(303);
    let kept = "SELECT duration_minutes || ' ' || price_minor || ' ' || buffer_after FROM bookings";
    assert_eq!(app.lines(kept), ["20 9000 0"]);
    assert_eq!(app.number("SELECT busy_to - busy_from FROM occupancies"), 1_200);
}

#[actix_web::test]
async fn b7_b14_who_asked_for_somebody_keeps_them_and_others_may_get_anybody() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").staff("Ewa Mak").store(&app);
    let (anna, ewa) = (clinic.staff_id("Anna Lis"), clinic.staff_id("Ewa Mak"));
    let visitor = app.visitor();
    let query = format!("species=dog&reason=vaccination&day=2026-11-25&staff={ewa}");
    let page = super::step(&visitor, &clinic, &query).await;
    let page = take(&visitor, &page, NINE).await;
    let booked = visitor.press(&page, super::BOOK, &super::DETAILS).await.expect(303);
    let summary = visitor.follow(booked).await.expect(200);
    app.set(
        clinic.id,
        &format!(
            "UPDATE shifts SET start_minute = 720, length_minutes = 300 WHERE staff_id = {ewa}"
        ),
    );
    let choose = visitor.get(&format!("{}/move?day=2026-11-26", summary.path)).await.expect(200);
    let starts = choose.attributes("ol.slots a.slot time", "datetime");
    assert_eq!(starts[0], "2026-11-26T12:00", "Ewa's times alone");
    let refused = visitor
        .post(
            &format!("{}/move", summary.path),
            &[("start", "2026-11-26T09:00"), ("with", &anna.to_string())],
        )
        .await;
    assert!(refused.location().unwrap().contains("gone=1"));
    let anybody = app.visitor();
    let page =
        super::step(&anybody, &clinic, "species=dog&reason=vaccination&day=2026-11-25").await;
    let page = take(&anybody, &page, "2026-11-25T13:00").await;
    let booked = anybody.press(&page, super::BOOK, &super::DETAILS).await.expect(303);
    let summary = anybody.follow(booked).await.expect(200);
    for (with, expected) in [(anna, "Anna Lis"), (ewa, "Ewa Mak")] {
        let start = if expected == "Anna Lis" { "2026-11-26T13:00" } else { "2026-11-26T14:00" };
        let url = format!("{}/move?start={start}&with={with}", summary.path);
        let ask = anybody.get(&url).await.expect(200);
        assert!(ask.text("main").contains(expected), "{}", ask.body);
        let moved = anybody.press(&ask, YES, &[]).await.expect(303);
        let page = anybody.follow(moved).await.expect(200);
        assert!(page.text("main .leaf").contains(expected));
    }
}

#[actix_web::test]
async fn s7_a_pause_touches_no_existing_visit() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, NINE).await;
    app.execute("UPDATE clinic_calendars SET paused_until = 99999999999");
    let page = visitor.get(&summary.path).await.expect(200);
    assert_eq!(page.text("h1"), "Confirmed");
    let ask = ask(&visitor, &summary, TEN).await;
    visitor.press(&ask, YES, &[]).await.expect(303);
    assert_eq!(stand(&app), [format!("{TEN} 1")]);
}
