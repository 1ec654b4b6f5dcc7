//! Whom to phone (P2, P12): the queue.

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use crate::app::TestApp;
use crate::journey::book_at;
use crate::make::Clinic;

/// A clinic with two cancelled visits, whose clients are to be phoned.
async fn two_calls(app: &TestApp) -> Clinic {
    let clinic = Clinic::new(1, "lis").store(app);
    for start in ["2026-11-25T09:00", "2026-11-25T10:00"] {
        book_at(&app.visitor(), &clinic, start).await;
    }
    app.execute(
        "INSERT INTO calls (clinic_id, booking_id, made_at, cause) \
         SELECT 1, id, created_at, 'cancelled' FROM bookings ORDER BY id",
    );
    clinic
}

#[actix_web::test]
async fn p2_who_is_phoned_leaves_the_list_and_the_second_who_presses_is_told() {
    let app = TestApp::start();
    two_calls(&app).await;
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = desk.get("/panel/lis/calls").await.expect(200);
    assert_eq!(page.texts("main .to-phone h2"), ["Maria Nowak", "Maria Nowak"]);
    assert_eq!(page.attributes("main .to-phone a.num", "href")[0], "tel:+48125550141");
    let first = page.text("main .to-phone li:first-child");
    assert!(first.contains("cancelled") && first.contains("25 November, 9:00"), "{first}");
    let other = app.signed_in(ClinicId(1), Role::Staff).await;
    let same = other.get("/panel/lis/calls").await.expect(200);
    let done = desk.press(&page, "main .to-phone button", &[]).await.expect(303);
    let left = desk.follow(done).await.expect(200);
    assert_eq!(left.texts("main .to-phone h2").len(), 1);
    let late = other.press(&same, "main .to-phone button", &[]).await.expect(303);
    let left = other.follow(late).await.expect(200);
    assert!(left.text("main .notice").contains("Somebody else was faster"));
    assert_eq!(app.number("SELECT COUNT(*) FROM calls WHERE done_at IS NULL"), 1);
    assert_eq!(app.number("SELECT COUNT(done_by) FROM calls"), 1);
}

#[actix_web::test]
async fn p2_another_clinics_calls_cannot_be_taken_off() {
    let app = TestApp::start();
    two_calls(&app).await;
    Clinic::new(2, "kot").store(&app);
    let stranger = app.signed_in(ClinicId(2), Role::Manager).await;
    let own = stranger.get("/panel/kot/calls").await.expect(200);
    assert!(own.text("main").contains("Nobody needs to be phoned."));
    let csrf = own.attributes("form input[name=csrf]", "value").remove(0);
    let id = app.number("SELECT MIN(id) FROM calls");
    stranger.post(&format!("/panel/kot/calls/{id}/done"), &[("csrf", &csrf)]).await.expect(303);
    assert_eq!(app.number("SELECT COUNT(*) FROM calls WHERE done_at IS NULL"), 2);
}
