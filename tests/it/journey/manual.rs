//! Manual confirmation as the client meets it (C3, C5, B13): the request waits, the clinic answers or
//! does not, and the page says honestly how it stands.

use tassu::domain::ids::ClinicId;
use tassu::usecases::lapse::cancel_lapsed;

use super::{BOOK, DETAILS, book, book_at, details, starts, times};
use crate::app::{NOW, TestApp};
use crate::make::Clinic;

/// Wednesday, 25 November 2026, 9:00 in Warsaw.
const NINE: i64 = NOW + 3 * 86_400 - 3_600;

/// A clinic that confirms by hand, with so many minutes for it.
fn manual(app: &TestApp, minutes: &str) -> Clinic {
    let clinic = Clinic::new(1, "szpaki").store(app);
    set_process(app, "manual", minutes);
    clinic
}

fn set_process(app: &TestApp, mode: &str, minutes: &str) {
    app.set(
        ClinicId(1),
        &format!("UPDATE clinics SET confirmation = '{mode}', auto_cancel_minutes = {minutes}"),
    );
}

fn states(app: &TestApp) -> Vec<String> {
    app.lines(
        "SELECT state || ' ' || COALESCE(waits_for, '-') || ' ' || COALESCE(cancelled_by, '-')
         FROM bookings ORDER BY id",
    )
}

#[actix_web::test]
async fn c3_r000_17_b13_a_request_waits_for_the_clinic_and_says_so() {
    let app = TestApp::start();
    let clinic = manual(&app, "240");
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    assert_eq!(page.text("#details .btn--go"), "Send request");
    let sent = visitor.press(&page, BOOK, &DETAILS).await.expect(303);
    let summary = visitor.follow(sent).await.expect(200);
    assert_eq!(summary.text("h1"), "Received, waiting for the clinic");
    let text = summary.text("main .state p");
    assert!(text.contains("not confirmed yet") && text.contains("14:00"), "{text}");
    assert!(!summary.text("main").contains("booked"));
    assert!(summary.has(".seal--wait") && summary.has(".leaf--wait"), "told by shape too");
    assert_eq!(states(&app), ["unconfirmed staff -"]);
    let until = app.number("SELECT waits_until FROM bookings");
    assert_eq!(until, NOW + 4 * 3_600);
    // D14: its time is kept. D21: nobody is made before somebody has looked.
    assert_eq!(app.count("occupancies"), 1);
    assert!(
        !starts(&times(&app.visitor(), &clinic).await).contains(&"2026-11-25T09:00".to_owned())
    );
    assert_eq!((app.count("clients"), app.count("pets")), (0, 0));
    assert_eq!(app.lines("SELECT matching FROM bookings"), ["pending"]);
    let log = "SELECT actor || ' ' || action || ' ' || to_state FROM booking_log";
    assert_eq!(app.lines(log), ["client make unconfirmed"]);
    let file = visitor.get(&format!("{}/visit.ics", summary.path)).await.expect(200);
    assert!(file.body.contains("STATUS:TENTATIVE"), "{}", file.body);
}

#[actix_web::test]
async fn c5_where_only_the_start_ends_the_wait_no_hour_is_promised() {
    let app = TestApp::start();
    let clinic = manual(&app, "NULL");
    let summary = book(&app.visitor(), &clinic).await;
    assert!(summary.text("main .state p").contains("as soon as we can"));
    assert_eq!(app.number("SELECT waits_until FROM bookings"), NINE, "but no longer than that");
}

#[actix_web::test]
async fn b14_a_request_can_be_withdrawn_and_moved_and_stays_unconfirmed() {
    let app = TestApp::start();
    let clinic = manual(&app, "240");
    let visitor = app.visitor();
    let summary = book(&visitor, &clinic).await;
    let ask = visitor.get(&format!("{}/move?start=2026-11-26T10:00", summary.path)).await;
    visitor.press(&ask.expect(200), "main form button", &[]).await.expect(303);
    assert_eq!(states(&app), ["unconfirmed staff -"]);
    assert_eq!(app.number("SELECT waits_until FROM bookings"), NOW + 4 * 3_600);
    let page = visitor.get(&summary.path).await.expect(200);
    assert_eq!(page.text("h1"), "Received, waiting for the clinic");
    assert!(page.text("main .acts").contains("Withdraw the request"));
    let ask = visitor.get(&format!("{}/cancel", summary.path)).await.expect(200);
    assert_eq!(ask.text("h1"), "Withdraw this request?");
    visitor.press(&ask, "main form button", &[]).await.expect(303);
    assert_eq!(states(&app), ["cancelled - client"]);
    assert_eq!(app.count("occupancies"), 0);
}

#[actix_web::test]
async fn c5_r000_18_what_nobody_confirmed_ends_on_time_and_its_time_is_offered_at_once() {
    let app = TestApp::start();
    let clinic = manual(&app, "60");
    let visitor = app.visitor();
    let summary = book(&visitor, &clinic).await;
    app.clock.set(NOW + 3_599);
    assert_eq!(cancel_lapsed(&app.db, app.clock.now()).await.unwrap(), 0);
    assert_eq!(states(&app), ["unconfirmed staff -"]);
    app.clock.set(NOW + 3_600);
    assert_eq!(cancel_lapsed(&app.db, app.clock.now()).await.unwrap(), 1);
    assert_eq!(states(&app), ["cancelled - automatic"]);
    assert!(starts(&times(&app.visitor(), &clinic).await).contains(&"2026-11-25T09:00".to_owned()));
    let log = "SELECT actor || ' ' || action || ' ' || from_state || ' ' || to_state || ' ' || at
        FROM booking_log WHERE action = 'cancel'";
    let at = NOW + 3_600;
    assert_eq!(app.lines(log), [format!("system cancel unconfirmed cancelled {at}")]);
    let page = visitor.get(&summary.path).await.expect(200);
    assert_eq!(page.text("h1"), "Your request has lapsed");
    assert!(page.text("main").contains("We are sorry"), "the fault is the clinic’s");
    assert!(!page.has("main .acts"));
}

#[actix_web::test]
async fn c5_several_processes_end_each_booking_once() {
    let app = TestApp::start();
    let clinic = manual(&app, "60");
    for start in ["2026-11-25T09:00", "2026-11-25T10:00", "2026-11-25T11:00"] {
        book_at(&app.visitor(), &clinic, start).await;
    }
    let other = app.beside(&[]);
    app.wait_minutes(61);
    let now = app.clock.now();
    let (a, b, c) = futures::join!(
        cancel_lapsed(&app.db, now),
        cancel_lapsed(&other.db, now),
        cancel_lapsed(&app.db, now)
    );
    assert_eq!(a.unwrap() + b.unwrap() + c.unwrap(), 3);
    assert_eq!(app.number("SELECT COUNT(*) FROM booking_log WHERE action = 'cancel'"), 3);
}

#[actix_web::test]
async fn c5_an_unconfirmed_booking_ends_at_its_start_under_every_choice() {
    for minutes in ["NULL", "0", "43200"] {
        let app = TestApp::start();
        let clinic = manual(&app, "NULL");
        // The page refuses this choice; should it be stored all the same, it must not harm.
        set_process(&app, "manual", minutes);
        book(&app.visitor(), &clinic).await;
        app.clock.set(NINE);
        assert_eq!(cancel_lapsed(&app.db, NINE).await.unwrap(), 1, "{minutes}");
    }
}

#[actix_web::test]
async fn p7_p10_whom_a_limit_holds_back_waits_in_the_same_words() {
    let blocked = "UPDATE clients SET blocked = TRUE";
    let missed = "UPDATE clinics SET no_show_limit = 1; UPDATE bookings SET state = 'no_show'";
    for (limit, change) in [("blocked", blocked), ("missed", missed)] {
        let app = TestApp::start();
        let clinic = Clinic::new(1, "szpaki").store(&app);
        let visitor = app.visitor();
        book(&visitor, &clinic).await;
        app.set(ClinicId(1), change);
        let page = details(&visitor, &clinic).await;
        assert_eq!(page.text("#details .btn--go"), "Confirm appointment", "it tells nobody");
        let sent = visitor.press(&page, BOOK, &DETAILS).await.expect(303);
        let summary = visitor.follow(sent).await.expect(200);
        assert_eq!(summary.text("h1"), "Received, waiting for the clinic", "{limit}");
        assert!(!summary.text("main").contains(limit));
        // Somebody else of another name is none the worse for it.
        let other = [&DETAILS[1..], &[("given_name", "Ewa")]].concat();
        let page = details(&visitor, &clinic).await;
        let booked = visitor.press(&page, BOOK, &other).await.expect(303);
        assert_eq!(visitor.follow(booked).await.expect(200).text("h1"), "Confirmed");
    }
}

#[actix_web::test]
async fn p10_lifted_consequences_and_visits_of_others_do_not_count() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    book(&visitor, &clinic).await;
    let missed = "UPDATE clinics SET no_show_limit = 1; UPDATE bookings SET state = 'no_show'";
    app.set(ClinicId(1), missed);
    app.execute(&format!("UPDATE clients SET no_shows_lifted_at = {}", NINE + 1));
    assert_eq!(book(&visitor, &clinic).await.text("h1"), "Confirmed", "lifted by the desk");
    app.execute("UPDATE clients SET no_shows_lifted_at = NULL");
    app.execute("UPDATE bookings SET matching = 'matched' WHERE state = 'no_show'");
    assert_eq!(book(&visitor, &clinic).await.text("h1"), "Confirmed", "a match not accepted");
    app.execute("UPDATE bookings SET match_accepted = TRUE WHERE state = 'no_show'");
    assert_ne!(book(&visitor, &clinic).await.text("h1"), "Confirmed");
}

#[actix_web::test]
async fn p7_a_reason_for_existing_clients_waits_where_nobody_fits() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .change_reason("vaccination", |reason| reason.existing_clients_only = true)
        .store(&app);
    let visitor = app.visitor();
    assert_ne!(book(&visitor, &clinic).await.text("h1"), "Confirmed");
    app.execute(
        "INSERT INTO clients (id, clinic_id, first_name, last_name, phone, phone_e164, email,
           email_key, street, postcode, town, language, created_at)
         VALUES (500, 1, 'Maria', 'Nowak', '', '+48125550141', '', '', '', '', '', 'pl', 1)",
    );
    assert_eq!(book(&visitor, &clinic).await.text("h1"), "Confirmed");
}
