//! The held time (B8): whose it is, for how long, on which terms, and what happens when it ends.

use super::{BOOK, DETAILS, book_at, details, starts, starts_on, step, take, times};
use crate::app::TestApp;
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

const NINE: &str = "2026-11-25T09:00";
const TEN: &str = "2026-11-25T10:00";
const WEDNESDAY: &str = "2026-11-25";
/// The button with which a client goes back to the times from the form.
const CHANGE: &str = "dl.chosen button[formaction$='/change']";
/// Undoes what a test of the terms has changed; but for the shifts, which come last.
const AS_IT_WAS: &str = "UPDATE reasons SET price_minor = 9000, duration_minutes = 20,
    buffer_after = 0, online = 'yes', daily_limit = NULL;
    UPDATE clinics SET notice_minutes = 60, horizon_days = 90;
    UPDATE clinic_calendars SET paused_until = NULL;
    UPDATE locations SET online = TRUE";
const LIVE: &str = "SELECT COUNT(*) FROM holds WHERE released_at IS NULL";

/// An app with the usual clinic.
fn start() -> (TestApp, Clinic) {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    (app, clinic)
}

/// Selects this time of the Wednesday anew.
async fn select(visitor: &Visitor, clinic: &Clinic, start: &str) -> Page {
    take(visitor, &times(visitor, clinic).await, start).await
}

async fn offers(app: &TestApp, clinic: &Clinic, start: &str) -> bool {
    starts_on(app, clinic, WEDNESDAY).await.iter().any(|offered| offered == start)
}

fn value(page: &Page, field: &str) -> String {
    page.attributes(&format!("form#details [name={field}]"), "value").remove(0)
}

#[actix_web::test]
async fn b8_the_time_left_is_on_the_page_and_ends_as_the_setting_says() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").with(|rows| rows.clinics[0].hold_minutes = 4);
    let clinic = clinic.store(&app);
    let visitor = app.visitor();
    let note = times(&visitor, &clinic).await.text("section[aria-labelledby=h-day]");
    assert!(note.contains("for 4 minutes"), "{note}");
    let page = details(&visitor, &clinic).await;
    assert!(page.text(".held").contains("until 10:04"), "{}", page.body);
    assert_eq!(page.attributes(".held", "data-left"), ["240"]);
    app.wait_minutes(3);
    let page = visitor.get(&page.path).await.expect(200);
    assert_eq!(page.attributes(".held", "data-left"), ["60"]);
    assert!(!offers(&app, &clinic, NINE).await);
    app.wait_minutes(1);
    visitor.get(&page.path).await.expect(409);
    assert!(offers(&app, &clinic, NINE).await);
}

#[actix_web::test]
async fn b8_the_clients_own_hold_is_not_in_the_way_and_a_new_choice_replaces_it() {
    let (app, clinic) = start();
    let visitor = app.visitor();
    select(&visitor, &clinic, NINE).await;
    let own = times(&visitor, &clinic).await;
    assert_eq!(starts(&own)[0], NINE);
    // Ten minutes later, over the time that is held: less than the visit's own length.
    take(&visitor, &own, "2026-11-25T09:10").await;
    assert_eq!(app.number(LIVE), 1);
    assert!(offers(&app, &clinic, "2026-11-25T09:30").await);
    assert!(!offers(&app, &clinic, "2026-11-25T09:20").await);
    assert!(!offers(&app, &clinic, NINE).await, "its end would lie on the new hold");
    select(&visitor, &clinic, TEN).await;
    assert!(offers(&app, &clinic, NINE).await);
    assert_eq!(app.count("occupancies"), 1);
}

#[actix_web::test]
async fn b8_one_browser_holds_one_time_also_from_two_windows() {
    let (app, clinic) = start();
    let visitor = app.visitor();
    let first = select(&visitor, &clinic, NINE).await;
    let second_window = times(&visitor, &clinic).await;
    take(&visitor, &second_window, TEN).await;
    // Back in the first window, whose form still names the hold that was given up.
    let change = visitor.press(&first, CHANGE, &[]).await.expect(303);
    let page = visitor.follow(change).await.expect(200);
    let page = visitor.get(&format!("{}&day={WEDNESDAY}", page.path)).await.expect(200);
    assert!(starts(&page).contains(&TEN.to_owned()), "the own hold is not in the way");
    take(&visitor, &page, "2026-11-25T11:00").await;
    assert_eq!(app.number(LIVE), 1);
    assert!(offers(&app, &clinic, NINE).await && offers(&app, &clinic, TEN).await);
}

#[actix_web::test]
async fn b8_a_refused_choice_leaves_the_earlier_hold_as_it_was() {
    let (app, clinic) = start();
    let visitor = app.visitor();
    let held = select(&visitor, &clinic, NINE).await;
    let own = times(&visitor, &clinic).await;
    book_at(&app.visitor(), &clinic, TEN).await;
    let button = format!("ol.slots button.slot[value='{TEN}']");
    visitor.press(&own, &button, &[]).await.expect(409);
    assert_eq!(app.number(LIVE), 1);
    visitor.get(&held.path).await.expect(200);
    assert!(!offers(&app, &clinic, NINE).await);
}

#[actix_web::test]
async fn b8_a_hold_that_was_given_up_says_so() {
    let (app, clinic) = start();
    let visitor = app.visitor();
    let first = select(&visitor, &clinic, NINE).await;
    let second = select(&visitor, &clinic, TEN).await;
    let page = visitor.get(&first.path).await.expect(409);
    assert!(page.text("main").contains("Another time was chosen in this browser since"));
    let page = visitor.press(&first, BOOK, &DETAILS).await.expect(409);
    assert!(page.text("main").contains("Another time was chosen in this browser since"));
    assert_eq!(app.count("bookings"), 0);
    let booked = visitor.press(&second, BOOK, &DETAILS).await.expect(303);
    visitor.follow(booked).await.expect(200);
}

#[actix_web::test]
async fn b8_what_was_allowed_when_the_hold_began_stays_allowed_until_it_ends() {
    let (app, clinic) = start();
    for (change, start) in [
        (
            "UPDATE reasons SET price_minor = 99900, duration_minutes = 60, buffer_after = 15",
            "09:00",
        ),
        ("UPDATE clinics SET notice_minutes = 525600", "10:00"),
        ("UPDATE clinics SET horizon_days = 1", "11:00"),
        ("UPDATE clinic_calendars SET paused_until = 99999999999", "12:00"),
        ("UPDATE reasons SET daily_limit = 1", "13:00"),
        ("UPDATE reasons SET online = 'no'", "14:00"),
        ("UPDATE locations SET online = FALSE", "15:00"),
        ("DELETE FROM shifts", "16:00"),
    ] {
        let visitor = app.visitor();
        let start = format!("2026-11-25T{start}");
        let page = select(&visitor, &clinic, &start).await;
        app.set(clinic.id, change);
        let again = visitor.get(&page.path).await.expect(200);
        assert!(again.text("dl.chosen").contains("20 min"), "{change}: {}", again.body);
        let faulty = visitor.press(&page, BOOK, &[("given_name", "")]).await.expect(422);
        let booked = visitor.press(&faulty, BOOK, &DETAILS).await;
        visitor.follow(booked.expect(303)).await.expect(200);
        app.set(clinic.id, AS_IT_WAS);
    }
    let terms = "SELECT DISTINCT duration_minutes || ' ' || buffer_after || ' ' || price_minor
        || ' ' || currency FROM bookings";
    assert_eq!(app.lines(terms), ["20 0 9000 PLN"]);
    assert_eq!(app.count("bookings"), 8);
    let busy = "SELECT DISTINCT CAST(busy_to - busy_from AS TEXT) FROM occupancies";
    assert_eq!(app.lines(busy), ["1200"]);
}

#[actix_web::test]
async fn b8_an_ended_hold_whose_time_is_still_free_is_booked_all_the_same() {
    let (app, clinic) = start();
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    app.wait_minutes(25);
    let booked = visitor.press(&page, BOOK, &DETAILS).await.expect(303);
    let summary = visitor.follow(booked).await.expect(200);
    assert_eq!(summary.text("h1"), "Confirmed");
    assert_eq!(app.lines("SELECT local_start FROM bookings"), [NINE]);
    assert!(!offers(&app, &clinic, NINE).await);
    assert_eq!(app.count("occupancies"), 1);
}

#[actix_web::test]
async fn b8_an_ended_hold_whose_time_is_gone_leads_to_the_nearest_with_everything_typed() {
    let (app, clinic) = start();
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    app.wait_minutes(10);
    book_at(&app.visitor(), &clinic, NINE).await;
    let gone = visitor.press(&page, BOOK, &DETAILS).await.expect(409);
    assert_eq!(gone.text("h1"), "The hold has ended");
    assert!(gone.text("main").contains("has gone to somebody else"), "{}", gone.body);
    assert_eq!(starts(&gone)[0], "2026-11-25T09:20");
    assert!(!gone.has("button[value='2026-11-25T09:00']"), "what is gone is not offered");
    let page = take(&visitor, &gone, "2026-11-25T09:20").await;
    for (field, typed) in DETAILS {
        assert_eq!(value(&page, field), typed);
    }
    let booked = visitor.press(&page, BOOK, &[]).await.expect(303);
    visitor.follow(booked).await.expect(200);
    assert_eq!(app.count("bookings"), 2);
}

#[actix_web::test]
async fn b8_the_page_of_an_ended_hold_offers_the_same_time_again_if_it_is_free() {
    let (app, clinic) = start();
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    let faulty = [("given_name", "Maria"), ("note", "Boi się\nodkurzacza")];
    visitor.press(&page, BOOK, &faulty).await.expect(422);
    app.wait_minutes(10);
    let ended = visitor.get(&page.path).await.expect(409);
    assert!(ended.text("main").contains("is still free, and what you typed is kept"));
    let again = "main button[value='2026-11-25T09:00']";
    let held = visitor.press(&ended, again, &[]).await.expect(303);
    let page = visitor.follow(held).await.expect(200);
    assert_eq!(value(&page, "given_name"), "Maria");
    assert_eq!(page.texts("form#details textarea"), ["Boi się odkurzacza"]);
    app.wait_minutes(10);
    book_at(&app.visitor(), &clinic, NINE).await;
    let ended = visitor.get(&page.path).await.expect(409);
    assert!(ended.text("main").contains("has gone to somebody else"), "{}", ended.body);
}

#[actix_web::test]
async fn b8_an_ended_hold_is_judged_by_what_holds_now() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .location("rynek", "Europe/Warsaw")
        .staff("Ewa Mak")
        .everywhere()
        .store(&app);
    let visitor = app.visitor();
    let query = format!("location=centrum&species=dog&reason=vaccination&day={WEDNESDAY}");
    let page = take(&visitor, &step(&visitor, &clinic, &query).await, NINE).await;
    app.wait_minutes(10);
    app.execute("UPDATE clinic_calendars SET paused_until = 1795345200");
    let refused = visitor.press(&page, BOOK, &DETAILS).await.expect(409);
    assert!(refused.text("main").contains("paused for a while"), "{}", refused.body);
    visitor.get(&page.path).await.expect(409);
    app.execute("UPDATE clinic_calendars SET paused_until = NULL");
    app.set(clinic.id, "UPDATE locations SET online = FALSE WHERE slug = 'centrum'");
    let refused = visitor.press(&page, BOOK, &DETAILS).await.expect(303);
    let steps = visitor.follow(refused).await.expect(200);
    let told = steps.text("main .notice p");
    assert_eq!(told, "Place centrum doesn’t take bookings online. Please choose another place.");
    assert_eq!(app.count("bookings"), 0);
    // On from there, with what was typed, to the place that is left.
    let rynek = steps.attributes("main a.card", "href").remove(0);
    let times = visitor.get(&format!("{rynek}&day={WEDNESDAY}")).await.expect(200);
    let page = take(&visitor, &times, NINE).await;
    assert_eq!(value(&page, "family_name"), "Nowak");
    app.set(clinic.id, "UPDATE locations SET online = TRUE");
    app.wait_minutes(10);
    app.set(clinic.id, "UPDATE clinics SET notice_minutes = 525600, horizon_days = 400");
    visitor.press(&page, BOOK, &DETAILS).await.expect(409);
    app.set(clinic.id, "UPDATE clinics SET notice_minutes = 60");
    let booked = visitor.press(&page, BOOK, &DETAILS).await.expect(303);
    visitor.follow(booked).await.expect(200);
}

#[actix_web::test]
async fn b8_what_was_typed_survives_a_change_of_time_of_animal_and_of_place() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .location("rynek", "Europe/Warsaw")
        .staff("Ewa Mak")
        .everywhere()
        .store(&app);
    for keeps_cookies in [true, false] {
        // Without cookies every request is a new visitor's.
        let lasting = app.visitor();
        let browser = |app: &TestApp| -> Visitor {
            if keeps_cookies { lasting.clone() } else { app.visitor() }
        };
        let query = format!("location=centrum&species=dog&reason=vaccination&day={WEDNESDAY}");
        let page = step(&browser(&app), &clinic, &query).await;
        let page = take(&browser(&app), &page, NINE).await;
        let typed = [("given_name", "Żaneta"), ("tel", "nie pamiętam"), ("remember", "1")];
        let changed = browser(&app).press(&page, CHANGE, &typed).await.expect(303);
        let times = browser(&app).follow(changed).await.expect(200);
        assert_eq!(times.text("h1"), "When?");
        for link in ["main a.animal", "main a.card"] {
            let changes = times.attributes("dl.chosen a", "href");
            let step_of = if link.ends_with("card") { "change=location" } else { "change=species" };
            let change = changes.iter().find(|url| url.contains(step_of)).unwrap();
            let options = browser(&app).get(change).await.expect(200);
            let other = options.attributes(link, "href").remove(1);
            let times = browser(&app).get(&format!("{other}&day={WEDNESDAY}")).await.expect(200);
            assert!(!starts(&times).is_empty(), "{other}");
            assert!(times.has("form input[name=hold]"), "{other}");
        }
        let times = browser(&app).get(&format!("{}&day={WEDNESDAY}", times.path)).await.expect(200);
        let page = take(&browser(&app), &times, TEN).await;
        assert_eq!(value(&page, "given_name"), "Żaneta");
        assert_eq!(value(&page, "tel"), "nie pamiętam");
        assert!(page.has("input[name=remember][checked]"));
        assert_eq!(app.number(LIVE), 1, "cookies: {keeps_cookies}");
        app.wait_minutes(10);
        app.execute("UPDATE holds SET released_at = 1 WHERE released_at IS NULL");
    }
}

#[actix_web::test]
async fn b8_an_address_may_hold_a_generous_few_and_no_more() {
    let (app, clinic) = start();
    let room = |_| app.visitor().at_address("203.0.113.7");
    for visitor in (0..8).map(room) {
        details(&visitor, &clinic).await;
    }
    let ninth = room(9);
    let page = times(&ninth, &clinic).await;
    let refused = ninth.press(&page, "ol.slots button.slot", &[]).await.expect(429);
    assert_eq!(refused.text("h1"), "Too many bookings begun at once");
    assert!(refused.has("main a[href='tel:+48125550140']"));
    assert_eq!(app.number(LIVE), 8);
    details(&app.visitor().at_address("203.0.113.8"), &clinic).await;
    // Whoever books makes room for the next.
    app.wait_minutes(10);
    details(&ninth, &clinic).await;
}

#[actix_web::test]
async fn b8_one_browser_may_change_its_mind_often_but_nobody_can_wear_a_diary_out() {
    let (app, clinic) = start();
    let visitor = app.visitor();
    for _ in 0..60 {
        details(&visitor, &clinic).await;
    }
    assert_eq!(app.number(LIVE), 1);
    let page = times(&visitor, &clinic).await;
    visitor.press(&page, "ol.slots button.slot", &[]).await.expect(429);
    assert_eq!(app.number(LIVE), 1, "the last one stays");
    app.wait_minutes(61);
    details(&visitor, &clinic).await;
}
