//! The desk's calendar (P2, P4, S5, S7).

use tassu::domain::account::Role;
use tassu::domain::ids::{CalendarId, ClinicId};

use crate::app::TestApp;
use crate::journey;
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

const DAY: &str = "/panel/lis/calendar?day=2026-11-25";

fn app() -> (TestApp, Clinic) {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis").staff("Jan Kot").store(&app);
    (app, clinic)
}

async fn desk(app: &TestApp) -> Visitor {
    app.signed_in(ClinicId(1), Role::Staff).await
}

/// The words of the visits of a page.
fn visits(page: &Page) -> Vec<String> {
    page.texts(".track .visit a")
}

async fn book(app: &TestApp, clinic: &Clinic) {
    journey::book_at(&app.visitor(), clinic, "2026-11-25T09:00").await;
}

#[actix_web::test]
async fn p2_the_day_shows_time_pet_reason_client_and_phone_in_the_persons_column() {
    let (app, clinic) = app();
    let desk = desk(&app).await;
    let empty = desk.get(DAY).await.expect(200);
    assert_eq!(empty.text("h1"), "Wednesday 25 November");
    assert_eq!(empty.text(".cal-title p"), "2 of 2 in, 0 visits");
    assert_eq!(empty.texts(".day h2"), ["Anna Lis", "Jan Kot"]);
    book(&app, &clinic).await;
    let page = desk.get(DAY).await.expect(200);
    assert_eq!(page.text(".cal-title p"), "2 of 2 in, 1 visit");
    let visits = visits(&page);
    assert_eq!(visits.len(), 1);
    for words in ["9:00 Burek", "vaccination", "Maria Nowak", "12 555 01 41"] {
        let shown = visits[0].replace('\u{a0}', " ");
        assert!(shown.contains(words), "{words} in {shown}");
    }
    let id = app.number("SELECT id FROM bookings");
    let address = format!("/panel/lis/bookings/{id}");
    assert_eq!(page.attributes(".track .visit a", "href"), [address]);
    let place = page.attributes(".track .visit", "class");
    assert!(place[0].contains("h9 m0 l0 d"), "{place:?}");
}

#[actix_web::test]
async fn p2_an_unconfirmed_visit_is_told_by_shape_and_word_and_waits_beside_the_day() {
    let (app, clinic) = app();
    book(&app, &clinic).await;
    app.execute("UPDATE bookings SET state = 'unconfirmed', waits_for = 'staff'");
    let page = desk(&app).await.get(DAY).await.expect(200);
    assert!(page.has(".track .visit--wait"));
    assert!(page.text(".track .visit--wait a").contains("? Unconfirmed"));
    assert!(page.text(".queue .ask").contains("Burek"));
    assert!(page.text(".menu .num").contains("1 unconfirmed booking"));
}

#[actix_web::test]
async fn c8_each_state_has_its_own_word_and_what_is_called_off_is_gone() {
    let (app, clinic) = app();
    book(&app, &clinic).await;
    let desk = desk(&app).await;
    let called_off = "state = 'cancelled', cancelled_by = 'client'";
    for (state, word) in [
        ("state = 'arrived'", Some("In the clinic")),
        ("state = 'completed'", Some("Completed")),
        ("state = 'no_show'", Some("No-show")),
        (called_off, None),
    ] {
        app.execute(&format!("UPDATE bookings SET {state}"));
        let visits = visits(&desk.get(DAY).await.expect(200));
        match word {
            Some(word) => assert!(visits[0].contains(word), "{state}: {visits:?}"),
            None => assert_eq!(visits, [""; 0]),
        }
    }
}

#[actix_web::test]
async fn p2_shifts_absences_and_closed_days_are_visible() {
    let (app, clinic) = app();
    let desk = desk(&app).await;
    let anna = clinic.staff_id("Anna Lis");
    // 10:00 to 12:00 in Warsaw.
    app.set(
        clinic.id,
        &format!(
            "INSERT INTO absences (clinic_id, staff_id, begins_at, ends_at, note)
             VALUES (1, {anna}, 1795597200, 1795604400, 'Course')"
        ),
    );
    let page = desk.get(DAY).await.expect(200);
    assert_eq!(page.texts(".day section:nth-of-type(1) .away b"), ["Course"]);
    let place = page.attributes(".day section:nth-of-type(1) .away", "class");
    assert_eq!(place, ["away h10 m0 l2 d0"]);
    let location = clinic.rows.locations[0].id;
    app.set(
        clinic.id,
        &format!(
            "INSERT INTO closed_days (clinic_id, location_id, date, name)
             VALUES (1, {location}, '2026-11-25', 'x')"
        ),
    );
    let page = desk.get(DAY).await.expect(200);
    assert_eq!(page.texts(".away b"), ["Closed", "Closed"]);
    assert_eq!(page.text(".cal-title p"), "0 of 2 in, 0 visits");
    let sunday = desk.get("/panel/lis/calendar?day=2026-11-29").await.expect(200);
    assert!(sunday.text(".nothing").starts_with("Nobody works here"));
}

#[actix_web::test]
async fn p3_a_clients_hold_is_shown_with_its_time_left_until_it_ends() {
    let (app, clinic) = app();
    let desk = desk(&app).await;
    let visitor = app.visitor();
    let times = journey::times(&visitor, &clinic).await;
    journey::take(&visitor, &times, "2026-11-25T09:00").await;
    app.wait_minutes(3);
    let page = desk.get(DAY).await.expect(200);
    let held = page.text(".held-time").replace('\u{a0}', " ");
    assert!(held.starts_with("9:00 A client is booking held until 10:10, 8 min left"), "{held}");
    app.wait_minutes(8);
    assert!(!desk.get(DAY).await.expect(200).has(".held-time"));
}

#[actix_web::test]
async fn visits_of_somebody_who_has_left_still_show() {
    let (app, clinic) = app();
    book(&app, &clinic).await;
    app.set(clinic.id, "UPDATE staff SET removed_at = 5; UPDATE calendars SET removed_at = 5");
    let page = desk(&app).await.get(DAY).await.expect(200);
    assert_eq!(visits(&page).len(), 1);
    assert_eq!(page.texts(".day h2").len(), 1);
}

#[actix_web::test]
async fn s5_a_squeezed_in_visit_stands_in_the_extra_column() {
    let (app, clinic) = app();
    book(&app, &clinic).await;
    let location = clinic.rows.locations[0].id;
    let id = CalendarId(777_777);
    app.set(
        clinic.id,
        &format!(
            "INSERT INTO calendars (id, clinic_id, extra_location_id) VALUES ({id}, 1, {location});
             UPDATE bookings SET extra_calendar_id = {id}"
        ),
    );
    let page = desk(&app).await.get(DAY).await.expect(200);
    assert_eq!(page.texts(".day h2"), ["Anna Lis", "Jan Kot", "Extra"]);
    assert_eq!(page.texts(".day section:nth-of-type(3) .visit").len(), 1);
    assert_eq!(visits(&page).len(), 1, "nowhere else");
}

#[actix_web::test]
async fn s4_a_room_in_use_has_a_column() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis").resource("theatre", 1, "vaccination").store(&app);
    book(&app, &clinic).await;
    let page = desk(&app).await.get(DAY).await.expect(200);
    assert_eq!(page.texts(".day h2"), ["Anna Lis", "theatre"]);
    assert_eq!(visits(&page).len(), 2);
}

#[actix_web::test]
async fn p2_the_week_shows_one_person_or_all() {
    let (app, clinic) = app();
    book(&app, &clinic).await;
    let desk = desk(&app).await;
    let all = desk.get("/panel/lis/calendar/week?day=2026-11-24").await.expect(200);
    assert_eq!(all.text("h1"), "Monday 23 November – Sunday 29 November");
    assert_eq!(all.texts(".week h2").len(), 7);
    assert_eq!(all.texts(".week section:nth-of-type(3) .visit").len(), 1);
    let staff = app.number("SELECT staff_id FROM bookings");
    let one = format!("/panel/lis/calendar/week?day=2026-11-24&staff={staff}");
    let one = desk.get(&one).await.expect(200);
    assert_eq!(one.texts(".day section:nth-of-type(3) .visit").len(), 1);
    assert_eq!(one.texts(".day section:nth-of-type(7) .away b"), ["Off shift"]);
    assert_eq!(one.text(".day section:nth-of-type(2) .who-head p"), "9:00–17:00, 0 visits");
    desk.get("/panel/lis/calendar/week?staff=4711").await.expect(404);
}

#[actix_web::test]
async fn p4_the_day_on_paper_has_every_visit_with_phone_and_note() {
    let (app, clinic) = app();
    book(&app, &clinic).await;
    app.execute("UPDATE booking_contacts SET note = 'Bites.'");
    let page = desk(&app).await.get("/panel/lis/calendar/print?day=2026-11-25").await.expect(200);
    let row = page.text(".paper tbody tr").replace('\u{a0}', " ");
    for words in ["9:00", "Burek", "vaccination", "Maria Nowak", "12 555 01 41", "Bites."] {
        assert!(row.contains(words), "{words} in {row}");
    }
}

#[actix_web::test]
async fn p1_another_clinics_location_is_not_found() {
    let (app, _) = app();
    let other = Clinic::new(2, "kot").store(&app);
    let desk = desk(&app).await;
    let theirs = other.rows.locations[0].id;
    for page in ["calendar", "calendar/week", "calendar/print", "calendar/block"] {
        desk.get(&format!("/panel/lis/{page}?location={theirs}")).await.expect(404);
    }
}

#[actix_web::test]
async fn s7_online_booking_is_paused_and_opened_again_with_a_press() {
    let (app, clinic) = app();
    let desk = desk(&app).await;
    let day = desk.get(DAY).await.expect(200);
    let paused = desk.press(&day, "#pause-menu button[value='2']", &[]).await.expect(303);
    let page = desk.follow(paused).await.expect(200);
    assert!(page.path.starts_with(DAY), "{}", page.path);
    assert_eq!(
        page.text(".notice--done"),
        "Online booking is paused until Sunday 22 November, 12:00."
    );
    let public = app.visitor().get("/lis").await.expect(200);
    assert!(public.body.contains("paused"), "{}", public.body);
    let opened = desk.press(&page, "#pause-menu button[value='no']", &[]).await.expect(303);
    desk.follow(opened).await.expect(200);
    journey::book_at(&app.visitor(), &clinic, "2026-11-25T09:00").await;
    assert_eq!(app.count("audit_log"), 2);
    let path = "/panel/lis/pause";
    let csrf = page.attributes("#pause-menu input[name='csrf']", "value");
    desk.post(path, &[("csrf", &csrf[0]), ("hours", "99")]).await.expect(400);
}

#[actix_web::test]
async fn p4_half_an_hour_is_blocked_offered_to_nobody_and_freed() {
    let (app, clinic) = app();
    let desk = desk(&app).await;
    let anna = clinic.staff_id("Anna Lis").to_string();
    let jan = clinic.staff_id("Jan Kot").to_string();
    for staff in [&anna, &jan] {
        let form = desk.get("/panel/lis/calendar/block?day=2026-11-25").await.expect(200);
        let typed = [("staff", staff.as_str()), ("from", "09:00"), ("note", "Phone calls")];
        let done = desk.press(&form, "main form button[data-busy]", &typed).await.expect(303);
        let page = desk.follow(done).await.expect(200);
        assert!(page.texts(".away b").contains(&"Phone calls".to_owned()));
    }
    let starts = journey::starts_on(&app, &clinic, "2026-11-25").await;
    assert_eq!(starts[0], "2026-11-25T09:30");
    let page = desk.get(DAY).await.expect(200);
    let freed = desk.press(&page, ".away button", &[]).await.expect(303);
    assert_eq!(desk.follow(freed).await.texts(".away b"), ["Phone calls"]);
    let starts = journey::starts_on(&app, &clinic, "2026-11-25").await;
    assert_eq!(starts[0], "2026-11-25T09:00");
    // The same press from a second window.
    let again = desk.press(&page, ".away button", &[]).await.expect(303);
    let told = desk.follow(again).await.text(".notice--done");
    assert_eq!(told, "Somebody else has freed this time already.");
}

#[actix_web::test]
async fn p4_a_time_with_a_visit_or_a_hold_is_not_blocked() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis").store(&app);
    book(&app, &clinic).await;
    let visitor = app.visitor();
    let times = journey::times(&visitor, &clinic).await;
    journey::take(&visitor, &times, "2026-11-25T12:00").await;
    let desk = desk(&app).await;
    let form = desk.get("/panel/lis/calendar/block?day=2026-11-25").await.expect(200);
    let block = "main form button[data-busy]";
    let typed = |from: &'static str| [("from", from), ("note", "Lunch")];
    let page = desk.press(&form, block, &typed("08:45")).await.expect(422);
    let told = "Burek has a visit at 9:00. Move it first, or choose another time.";
    assert_eq!(page.texts(".errors li"), [told]);
    assert_eq!(page.attributes("#note", "value"), ["Lunch"]);
    let page = desk.press(&form, block, &typed("12:00")).await.expect(422);
    assert!(page.text(".errors li").starts_with("A client is just booking"));
    let page = desk.press(&form, block, &typed("25:99")).await.expect(422);
    assert!(page.text(".errors li").contains("14:30"));
    assert_eq!(app.count("absences"), 0);
    desk.press(&form, block, &typed("08:30")).await.expect(303);
}
