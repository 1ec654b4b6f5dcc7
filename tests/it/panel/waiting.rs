//! The queue of what waits for the clinic (P2).

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use super::booking::clinic;
use crate::app::TestApp;
use crate::journey::book_at;

#[actix_web::test]
async fn p2_what_waits_stands_in_a_queue_oldest_first_and_is_answered_in_place() {
    let app = TestApp::start();
    let clinic = clinic(&app, "manual");
    app.set(ClinicId(1), "UPDATE clinics SET auto_cancel_minutes = 240");
    book_at(&app.visitor(), &clinic, "2026-11-25T10:00").await;
    app.wait_minutes(5);
    book_at(&app.visitor(), &clinic, "2026-11-25T09:00").await;
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = desk.get("/panel/lis/waiting").await.expect(200);
    let hours = page.texts(".ask b");
    assert!(hours[0].contains("10:00–10:20") && hours[1].contains("9:00–9:20"), "{hours:?}");
    assert!(page.texts(".ask-until")[0].contains("until Sunday 22 November, 14:00"));
    assert!(page.text("title").starts_with("(2) "), "{}", page.text("title"));
    assert_eq!(page.attributes(".ask [name=tell_sms][checked]", "value").len(), 2);
    let page = desk.press(&page, "button[formaction*='/confirm']", &[]).await;
    let page = desk.follow(page).await.expect(200);
    assert_eq!(page.path, "/panel/lis/waiting");
    assert_eq!(page.text(".notice--done"), "The booking is confirmed.");
    let page = desk.press(&page, "button[formaction*='/reject']", &[]).await;
    let page = desk.follow(page).await.expect(200);
    assert_eq!(page.text(".rest"), "Nothing waits. Every booking is answered.");
    let states = app.lines("SELECT state FROM bookings ORDER BY id");
    assert_eq!(states, ["confirmed", "rejected"]);
}
