//! What the button makes (B13, C1): one booking, whole, in the calendar and in the log.

use super::{BOOK, DETAILS, book, book_at, details, take, times};
use crate::app::{NOW, TestApp};
use crate::make::Clinic;

#[actix_web::test]
async fn b13_c1_r001_28_the_button_makes_a_confirmed_booking_with_all_that_belongs_to_it() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .change_reason("vaccination", |reason| {
            (reason.buffer_before, reason.buffer_after) = (5, 10);
        })
        .store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    app.wait_minutes(2);
    let booked = visitor.press(&page, BOOK, &DETAILS).await.expect(303);
    let summary = visitor.follow(booked).await.expect(200);
    assert_eq!(summary.text("h1"), "Confirmed");
    let begins = NOW + 3 * 86_400 - 3_600;
    let booking = "SELECT state || '|' || source || '|' || begins_at || '|' || local_start || '|'
        || zone || '|' || duration_minutes || '|' || buffer_before || '|' || buffer_after || '|'
        || price_minor || '|' || currency || '|' || language || '|' || matching || '|'
        || moves || '|' || created_at FROM bookings";
    assert_eq!(
        app.lines(booking),
        [format!(
            "confirmed|online|{begins}|2026-11-25T09:00|Europe/Warsaw|20|5|10|9000|PLN|en|created|0|{}",
            NOW + 120
        )]
    );
    let named = "SELECT reason_name FROM bookings";
    assert!(app.lines(named)[0].contains("vaccination (pl)"), "in every language");
    // 001.29: it stands in the calendar of the one who attends.
    let row = "SELECT calendars.staff_id || '|' || busy_from || '|' || busy_to || '|'
        || visit_from || '|' || visit_minutes FROM occupancies
        JOIN calendars ON calendars.id = calendar_id WHERE booking_id IS NOT NULL";
    let (from, to) = (begins - 300, begins + 30 * 60);
    let anna = clinic.staff_id("Anna Lis");
    assert_eq!(app.lines(row), [format!("{anna}|{from}|{to}|{begins}|20")]);
    let log =
        "SELECT at || '|' || actor || '|' || action || '|' || COALESCE(from_state, '-') || '|'
        || to_state || '|' || COALESCE(from_begins_at, 0) || '|' || to_begins_at FROM booking_log";
    assert_eq!(app.lines(log), [format!("{}|client|make|-|confirmed|0|{begins}", NOW + 120)]);
    let item =
        "SELECT position || '|' || reason_id || '|' || duration_minutes || '|' || price_minor
        FROM booking_items";
    assert_eq!(app.lines(item), [format!("1|{}|20|9000", clinic.reason_id("vaccination"))]);
    let contact = "SELECT first_name || ' ' || last_name || ' ' || phone || ' ' || phone_e164
        || ' ' || pet_name FROM booking_contacts";
    assert_eq!(app.lines(contact), ["Maria Nowak 125550141 +48125550141 Burek"]);
    // Nothing is left of the hold but that it was.
    assert_eq!(app.number("SELECT COUNT(*) FROM occupancies WHERE hold_id IS NOT NULL"), 0);
    assert_eq!(app.lines("SELECT draft FROM holds WHERE released_at IS NOT NULL"), ["{}"]);
}

#[actix_web::test]
async fn b13_a_second_press_with_other_words_changes_nothing() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    let first = visitor.press(&page, BOOK, &DETAILS).await.expect(303);
    let before = app.dump();
    let other = [("given_name", "Ewa"), ("family_name", "Kot"), ("tel", "1"), ("pet_name", "")];
    let second = visitor.press(&page, BOOK, &other).await.expect(303);
    assert_eq!(second.location(), first.location());
    // From another browser and much later, too: the hold's address outlives the hold.
    app.wait_minutes(600);
    let third = app.visitor().press(&page, BOOK, &DETAILS).await.expect(303);
    assert_eq!(third.location(), first.location());
    assert_eq!(app.visitor().get(&page.path).await.expect(303).location(), first.location());
    assert_eq!(app.dump(), before);
}

#[actix_web::test]
async fn b13_r001_31_a_reload_of_the_summary_shows_the_same() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book(&visitor, &clinic).await;
    assert_eq!(visitor.get(&summary.path).await.body, summary.body);
    assert!(summary.text("main").contains("No message will be sent"), "nothing is promised");
}

#[actix_web::test]
async fn b13_the_hold_is_forgotten_and_a_second_pet_can_be_booked() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    let booked = visitor.press(&page, BOOK, &DETAILS).await.expect(303);
    let cookies = booked.headers.get_all("set-cookie");
    let gone = cookies.iter().any(|cookie| {
        let cookie = cookie.to_str().unwrap();
        cookie.starts_with("hold=;") && cookie.contains("Path=/szpaki")
    });
    assert!(gone, "{:?}", booked.headers);
    let summary = visitor.follow(booked).await.expect(200);
    assert!(summary.has("main .again a[href='/szpaki']"));
    assert_eq!(summary.text("main .again"), "Book for another pet");
    book(&visitor, &clinic).await;
    assert_eq!(app.count("bookings"), 2);
    let starts = app.lines("SELECT local_start FROM bookings ORDER BY id");
    assert_eq!(starts, ["2026-11-25T09:00", "2026-11-25T09:20"]);
}

#[actix_web::test]
async fn b13_two_clients_with_two_times_get_two_bookings_and_two_addresses() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let (one, other) = (app.visitor(), app.visitor());
    let pages = (times(&one, &clinic).await, times(&other, &clinic).await);
    let first = take(&one, &pages.0, "2026-11-25T09:00").await;
    let second = take(&other, &pages.1, "2026-11-25T09:20").await;
    let (first, second) =
        futures::join!(one.press(&first, BOOK, &DETAILS), other.press(&second, BOOK, &DETAILS));
    assert_ne!(first.expect(303).location(), second.expect(303).location());
    assert_eq!((app.count("bookings"), app.count("occupancies")), (2, 2));
}

#[actix_web::test]
async fn b16_a_booking_keeps_the_language_it_was_made_in() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor().preferring("fi");
    let summary = book_at(&visitor, &clinic, "2026-11-25T09:00").await;
    assert_eq!(app.lines("SELECT language FROM bookings"), ["fi"]);
    assert_eq!(app.lines("SELECT language FROM clients"), ["fi"]);
    // Whoever has named no language reads it in that one.
    let page = app.visitor().preferring("de").get(&summary.path).await.expect(200);
    assert_eq!(page.attributes("html", "lang"), ["fi"]);
    let page = app.visitor().preferring("ru").get(&summary.path).await.expect(200);
    assert_eq!(page.attributes("html", "lang"), ["ru"]);
}
