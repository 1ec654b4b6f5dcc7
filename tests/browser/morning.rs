//! A receptionist's morning: a booking arrives while the calendar is open, one of two windows wins,
//! and the visit goes its way.

use std::time::Duration;

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use crate::app::TestApp;
use crate::chromium::{Browser, DESK};
use crate::pages::demo_app;
use crate::panel::sign_in;

const EMAIL: &str = "recepcja@jez.example";
const CLINIC: ClinicId = ClinicId(1);

/// The demo with a receptionist, where bookings are confirmed by hand.
fn manual_app() -> TestApp {
    let app = demo_app();
    app.set(CLINIC, "UPDATE clinics SET confirmation = 'manual' WHERE id = 1");
    app.add_user(EMAIL, &[(CLINIC, Role::Staff)]);
    app
}

/// The first start that clients are offered for a vaccination, on the clock of the clinic.
async fn first_start(app: &TestApp) -> String {
    let page = app.visitor().get(TIMES).await.expect(200);
    page.attributes("button.slot", "value").remove(0)
}

const TIMES: &str = "/jez-i-wrona/book?location=centrum&species=dog&reason=dog_combined";

/// Somebody books that start from their sofa.
async fn client_books(app: &TestApp, start: &str) {
    let visitor = app.visitor();
    let times = visitor.get(TIMES).await.expect(200);
    let slot = format!("button.slot[value='{start}']");
    let hold = visitor.press(&times, &slot, &[]).await.expect(303).location().unwrap();
    let details = visitor.get(&hold).await.expect(200);
    let typed = [
        ("given_name", "Maria"),
        ("family_name", "Nowak"),
        ("tel", "+48610000141"),
        ("email", "maria@poczta.example"),
        ("pet_name", "Śnieżka"),
    ];
    visitor.press(&details, "form#details button[data-busy]", &typed).await.expect(303);
}

/// Waits until a script returns true.
async fn until(browser: &Browser, script: &str) {
    for _ in 0..200 {
        if browser.run(script).await == true {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("never: {script}");
}

fn state(app: &TestApp) -> String {
    let newest = "SELECT state FROM bookings WHERE id = (SELECT MAX(id) FROM bookings)";
    app.lines(newest).remove(0)
}

#[actix_web::test]
async fn p2_p4_a_booking_arrives_without_a_reload_and_of_two_windows_one_wins() {
    let app = manual_app();
    let start = first_start(&app).await;
    let browser = Browser::open("pl").await;
    browser.look_on(DESK).await;
    sign_in(&browser, &app, EMAIL).await;
    let day = &start[..10];
    browser.goto(&format!("{}/panel/jez-i-wrona/calendar?day={day}", app.address)).await;
    browser.run("window.sameDocument = true").await;

    client_books(&app, &start).await;
    until(
        &browser,
        "return window.sameDocument && [...document.querySelectorAll('.visit--wait')]
           .some(visit => visit.textContent.includes('Śnieżka'))",
    )
    .await;

    browser.press(".visit--wait a").await;
    browser.arrive("/panel/jez-i-wrona/bookings/").await;
    let address = browser.client.current_url().await.unwrap().to_string();
    let other = Browser::open("pl").await;
    other.look_on(DESK).await;
    sign_in(&other, &app, EMAIL).await;
    other.goto(&address).await;

    browser.press("button[formaction$='/confirm']").await;
    until(&browser, "return document.querySelector('button[formaction$=\"/confirm\"]') === null")
        .await;
    assert_eq!(state(&app), "confirmed");
    other.press("button[formaction$='/reject']").await;
    until(&other, "return location.pathname.endsWith('/reject')").await;
    assert_eq!(state(&app), "confirmed", "who comes second changes nothing");
    other.close().await;

    app.clock.set(
        app.number("SELECT begins_at FROM bookings WHERE id = (SELECT MAX(id) FROM bookings)"),
    );
    browser.goto(&address).await;
    browser.press("button[formaction$='/arrive']").await;
    until(&browser, "return document.querySelector('button[formaction$=\"/complete\"]') !== null")
        .await;
    assert_eq!(state(&app), "arrived");
    assert_eq!(browser.console().await, [""; 0]);
    browser.close().await;
}
