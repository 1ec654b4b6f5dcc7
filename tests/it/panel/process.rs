//! *Booking process*: how bookings are confirmed, and what becomes of those that are not (C5, C6).

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use crate::app::TestApp;
use crate::journey::{book, details};
use crate::make::Clinic;

const PAGE: &str = "/panel/lis/settings/process";
const SAVE: &str = "main form button.btn--go";

#[actix_web::test]
async fn c3_p5_a_manager_chooses_manual_and_the_next_booking_waits() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis").store(&app);
    let earlier = book(&app.visitor(), &clinic).await;
    assert_eq!(earlier.text("h1"), "Confirmed");
    let manager = app.signed_in(ClinicId(1), Role::Manager).await;
    let page = manager.get(PAGE).await.expect(200);
    let typed = [("confirmation", "manual"), ("auto_cancel", "after"), ("auto_cancel_hours", "4")];
    manager.press(&page, SAVE, &typed).await.expect(303);
    let visitor = app.visitor();
    assert_eq!(details(&visitor, &clinic).await.text("#details .btn--go"), "Send request");
    let summary = book(&visitor, &clinic).await;
    assert_eq!(summary.text("h1"), "Received, waiting for the clinic");
    let earlier = app.visitor().get(&earlier.path).await.expect(200);
    assert_eq!(earlier.text("h1"), "Confirmed", "earlier ones stay as they were made");
    let log = "SELECT subject || ' ' || before || ' ' || after FROM audit_log";
    let log = app.lines(log).remove(0);
    assert!(
        log.contains("process") && log.contains("automatic") && log.contains("manual"),
        "{log}"
    );
}

#[actix_web::test]
async fn c6_r000_22_r000_23_manual_and_immediately_are_refused_in_either_order() {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    let manager = app.signed_in(ClinicId(1), Role::Manager).await;
    let stored = "SELECT confirmation || ' ' || COALESCE(auto_cancel_minutes, -1) FROM clinics";
    let page = manager.get(PAGE).await.expect(200);
    manager.press(&page, SAVE, &[("auto_cancel", "immediately")]).await.expect(303);
    assert_eq!(app.lines(stored), ["automatic 0"]);
    let page = manager.get(PAGE).await.expect(200);
    let page = manager.press(&page, SAVE, &[("confirmation", "manual")]).await.expect(422);
    assert!(page.text(".errors").contains("contradict"), "{}", page.text(".errors"));
    assert_eq!(app.lines(stored), ["automatic 0"]);
    let typed = [("confirmation", "manual"), ("auto_cancel", "never")];
    manager.press(&page, SAVE, &typed).await.expect(303);
    let page = manager.get(PAGE).await.expect(200);
    manager.press(&page, SAVE, &[("auto_cancel", "immediately")]).await.expect(422);
    assert_eq!(app.lines(stored), ["manual -1"]);
}

#[actix_web::test]
async fn c4_ways_that_are_not_there_yet_are_named_and_refused() {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    let manager = app.signed_in(ClinicId(1), Role::Manager).await;
    let page = manager.get(PAGE).await.expect(200);
    assert!(page.text("main").contains("reCAPTCHA are not available yet"));
    for mode in ["sms_code", "email_code", "captcha", "nonsense"] {
        manager.press(&page, SAVE, &[("confirmation", mode)]).await.expect(422);
    }
    assert_eq!(app.lines("SELECT confirmation FROM clinics"), ["automatic"]);
}
