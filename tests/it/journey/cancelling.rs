//! Cancelling a visit (B14): with a button, once, and its time is free at once.

use super::{book_at, starts_on};
use crate::app::{NOW, TestApp};
use crate::make::Clinic;

const NINE: &str = "2026-11-25T09:00";
const YES: &str = "main form[method=post] button";

fn states(app: &TestApp) -> Vec<String> {
    app.lines("SELECT state || ' ' || COALESCE(cancelled_by, '-') FROM bookings")
}

#[actix_web::test]
async fn b14_a_cancelled_visit_is_free_at_once_and_says_so() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, NINE).await;
    let ask = visitor.get(&format!("{}/cancel", summary.path)).await.expect(200);
    assert_eq!(ask.text("h1"), "Cancel this visit?");
    assert!(ask.text("main").contains("This can’t be undone"), "said before, not after");
    assert!(ask.has(&format!("main a[href='{}']", summary.path)), "a way back");
    assert!(ask.has(&format!("main a[href='{}/move']", summary.path)), "moving instead");
    assert_eq!(states(&app), ["confirmed -"], "asking cancels nothing");
    let cancelled = visitor.press(&ask, YES, &[]).await.expect(303);
    let page = visitor.follow(cancelled).await.expect(200);
    assert_eq!(page.text("h1"), "Your visit is cancelled");
    assert!(!page.has("main .acts"));
    assert_eq!(states(&app), ["cancelled client"]);
    assert_eq!(starts_on(&app, &clinic, "2026-11-25").await[0], NINE);
    let log = "SELECT at || ' ' || actor || ' ' || action || ' ' || from_state || ' ' || to_state
        FROM booking_log WHERE action <> 'make'";
    assert_eq!(app.lines(log), [format!("{NOW} client cancel confirmed cancelled")]);
    visitor.get(&format!("{}/visit.ics", summary.path)).await.expect(404);
}

#[actix_web::test]
async fn b14_cancelling_twice_is_no_fault_and_done_once() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, NINE).await;
    let ask = visitor.get(&format!("{}/cancel", summary.path)).await.expect(200);
    let (one, other) = futures::join!(visitor.press(&ask, YES, &[]), visitor.press(&ask, YES, &[]));
    for answer in [one, other, visitor.press(&ask, YES, &[]).await] {
        let page = visitor.follow(answer.expect(303)).await.expect(200);
        assert_eq!(page.text("h1"), "Your visit is cancelled");
    }
    assert_eq!(app.number("SELECT COUNT(*) FROM booking_log WHERE action = 'cancel'"), 1);
    let ask = visitor.get(&format!("{}/cancel", summary.path)).await.expect(303);
    assert_eq!(ask.location(), Some(summary.path.clone()));
    visitor.get(&format!("{}/move", summary.path)).await.expect(303);
    let revived = visitor.post(&format!("{}/move", summary.path), &[("start", NINE)]).await;
    revived.expect(303);
    assert_eq!(states(&app), ["cancelled client"]);
    assert_eq!(app.count("occupancies"), 0);
}

#[actix_web::test]
async fn b14_a_deadline_that_passes_while_the_page_is_open_holds_here_too() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, NINE).await;
    let ask = visitor.get(&format!("{}/cancel", summary.path)).await.expect(200);
    app.clock.set(NOW + 2 * 86_400);
    let late = visitor.press(&ask, YES, &[]).await.expect(303);
    let page = visitor.follow(late).await.expect(200);
    assert_eq!(page.text("h1"), "Confirmed");
    assert!(page.text("main").contains("too late to change this visit online"));
    assert_eq!(states(&app), ["confirmed -"]);
}

#[actix_web::test]
async fn b14_the_freed_time_can_be_booked_by_the_next() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, NINE).await;
    visitor.post(&format!("{}/cancel", summary.path), &[]).await.expect(303);
    book_at(&app.visitor(), &clinic, NINE).await;
    assert_eq!(states(&app).len(), 2);
    assert_eq!(app.count("occupancies"), 1);
    let page = visitor.get(&summary.path).await.expect(200);
    assert_eq!(page.text("h1"), "Your visit is cancelled", "the first stays what it is");
}
