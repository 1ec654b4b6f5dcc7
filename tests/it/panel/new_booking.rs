//! Bookings taken by phone (P3, S5): the engine's own times, any other with its broken rules named,
//! never on top of another visit; and times that somebody holds online.

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use super::clients::store_clients;
use crate::app::TestApp;
use crate::journey::{BOOK, DETAILS, book_at, starts_on, take, times};
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

const NEW: &str = "/panel/lis/bookings/new";
/// A Wednesday.
const DAY: &str = "2026-11-25";

/// The clinic with its clients, and somebody at its desk.
async fn desk(app: &TestApp) -> (Clinic, Visitor) {
    let clinic = store_clients(app);
    (clinic, app.signed_in(ClinicId(1), Role::Staff).await)
}

/// The page with Anna Łęcka and her pet, and the reason chosen.
fn chosen(clinic: &Clinic) -> String {
    let reason = clinic.reason_id("vaccination");
    format!("{NEW}?client=1&pet=1&reason={reason}&day={DAY}")
}

/// The button of a free time.
fn slot(clinic: &Clinic, time: &str) -> String {
    format!(".desk-slots button[value='{DAY}T{time}~{}']", clinic.staff_id("Anna Lis"))
}

/// Types any time with Anna Lis.
async fn type_time(visitor: &Visitor, page: &Page, clinic: &Clinic, day: &str, time: &str) -> Page {
    let staff = clinic.staff_id("Anna Lis").to_string();
    let typed = [("date", day), ("clock", time), ("with", &staff)];
    visitor.press(page, "#other .acts button", &typed).await
}

/// Books what the page holds.
async fn book(visitor: &Visitor, held: Page) -> Page {
    let page = visitor.follow(held).await.expect(200);
    visitor.press(&page, "#book .btn--go", &[]).await
}

#[actix_web::test]
async fn p3_a_known_client_is_booked_by_phone() {
    let app = TestApp::start();
    let (clinic, visitor) = desk(&app).await;
    let page = visitor.get(NEW).await.expect(200);
    let page = visitor.press(&page, ".seek button", &[("q", "zolc")]).await.expect(200);
    let choose = page.attributes(".folk a", "href").remove(0);
    let page = visitor.get(&choose).await.expect(200);
    let reason = clinic.reason_id("vaccination").to_string();
    let page =
        visitor.press(&page, "form[data-choose] button", &[("reason", &reason)]).await.expect(200);
    let page = visitor.press(&page, ".desk-slots button", &[]).await.expect(303);
    assert_eq!(app.number("SELECT COUNT(*) FROM holds WHERE user_id IS NOT NULL"), 1);
    let page = visitor.follow(page).await.expect(200);
    let typed = [("note", "limps"), ("tell_sms", "")];
    let page = visitor.press(&page, "#book .btn--go", &typed).await.expect(303);
    assert!(page.location().unwrap().starts_with("/panel/lis/bookings/"));
    let query = "SELECT state || ' ' || source || ' ' || matching FROM bookings
        WHERE client_id = 1 AND pet_id = 1 AND match_accepted";
    assert_eq!(app.lines(query), ["confirmed desk matched"]);
    assert_eq!(app.lines("SELECT last_name || note FROM booking_contacts"), ["Łęcka-Żółćlimps"]);
    let log = "SELECT actor || action FROM booking_log WHERE user_id IS NOT NULL AND tell_email AND NOT tell_sms";
    assert_eq!(app.lines(log), ["staffmake"]);
    assert_eq!(app.count("occupancies"), 1);
}

#[actix_web::test]
async fn p3_somebody_new_is_added_with_name_phone_and_pet_and_nobody_twice() {
    let app = TestApp::start();
    let (_, visitor) = desk(&app).await;
    let typed = [
        ("given_name", "Ewa"),
        ("family_name", "Sowa"),
        ("tel", "512 345 601"),
        ("pet_name", "Burek"),
        ("species", "dog"),
    ];
    let page = visitor.get(NEW).await.expect(200);
    let faulty = visitor.press(&page, "#details .btn--go", &typed[..2]).await.expect(422);
    assert_eq!(faulty.attributes(".errors a", "href"), ["#tel", "#pet_name", "#species"]);
    assert_eq!(faulty.attributes("#family_name", "value"), ["Sowa"]);
    for _ in 0..2 {
        let page = visitor.press(&page, "#details .btn--go", &typed).await.expect(303);
        let page = visitor.follow(page).await.expect(200);
        assert_eq!(page.texts(".picks .btn--on"), ["Burek dog"]);
        assert!(page.body.contains("Ewa Sowa"));
    }
    assert_eq!((app.count("clients"), app.count("pets")), (5, 4));
    assert_eq!(app.count("client_log"), 1);
}

#[actix_web::test]
async fn p3_a_time_outside_the_rules_is_named_and_booked_only_if_the_desk_insists() {
    let app = TestApp::start();
    let (clinic, visitor) = desk(&app).await;
    let page = visitor.get(&chosen(&clinic)).await.expect(200);
    let page = type_time(&visitor, &page, &clinic, "2026-11-29", "18.05").await.expect(409);
    let lines = page.texts(".errors li");
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[0].contains("usual starting times") && lines[1].contains("Anna Lis does not work")
    );
    assert_eq!(page.attributes("#clock", "value"), ["18.05"]);
    assert_eq!(app.count("holds"), 0);
    let held = visitor.press(&page, "#insist .btn", &[]).await.expect(303);
    book(&visitor, held).await.expect(303);
    assert_eq!(app.lines("SELECT local_start FROM bookings"), ["2026-11-29T18:05"]);
}

#[actix_web::test]
async fn p3_what_was_typed_as_a_time_and_is_none_is_asked_again() {
    let app = TestApp::start();
    let (clinic, visitor) = desk(&app).await;
    let page = visitor.get(&chosen(&clinic)).await.expect(200);
    for (day, time) in [("", "9:00"), (DAY, "25:00"), (DAY, ""), ("2026-13-01", "9:00")] {
        let page = type_time(&visitor, &page, &clinic, day, time).await.expect(422);
        assert!(page.text(".errors h2").contains("Choose a day"), "{day} {time}");
    }
    for odd in ["client=x&pet=-1", "client=4", "reason=999&location=0", "day=9999-99-99&hold=1"] {
        visitor.get(&format!("{NEW}?{odd}")).await.expect(200);
    }
    // Clocks go forward on the last Sunday of March.
    let page = type_time(&visitor, &page, &clinic, "2027-03-28", "2:30").await.expect(422);
    assert!(page.text(".errors h2").contains("skip"));
}

#[actix_web::test]
async fn s5_the_desk_never_books_on_top_of_another_visit() {
    let app = TestApp::start();
    let (clinic, visitor) = desk(&app).await;
    book_at(&app.visitor(), &clinic, "2026-11-25T10:00").await;
    let page = visitor.get(&chosen(&clinic)).await.expect(200);
    assert!(!page.has(&slot(&clinic, "10:00")) && page.has(&slot(&clinic, "10:20")));
    for time in ["10:00", "9:50", "10:15"] {
        let page = type_time(&visitor, &page, &clinic, DAY, time).await.expect(409);
        assert!(page.text(".errors h2").contains("Another visit"), "{time}");
        assert!(!page.has("#insist"));
    }
    // Not even by a form made by hand.
    let csrf = page.attributes("#other [name=csrf]", "value").remove(0);
    let reason = clinic.reason_id("vaccination").to_string();
    let staff = clinic.staff_id("Anna Lis").to_string();
    let forged = [
        ("csrf", csrf.as_str()),
        ("reason", &reason),
        ("date", DAY),
        ("clock", "10:00"),
        ("with", &staff),
        ("insist", "1"),
        ("waive", "1"),
    ];
    visitor.post(&format!("{NEW}/hold"), &forged).await.expect(409);
    assert_eq!(app.count("bookings"), 1);
}

#[actix_web::test]
async fn p3_buffers_are_used_up_by_a_tick() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis")
        .change_reason("vaccination", |reason| reason.buffer_after = 10)
        .with(|rows| {
            let lecka = super::clients::client(1, ("Anna", "Łęcka"), "+48512345678");
            rows.pets.push(super::clients::pet(1, &lecka, "Misu"));
            rows.clients.push(lecka);
        })
        .store(&app);
    let visitor = app.signed_in(ClinicId(1), Role::Staff).await;
    book_at(&app.visitor(), &clinic, "2026-11-25T10:00").await;
    let page = visitor.get(&chosen(&clinic)).await.expect(200);
    let page = type_time(&visitor, &page, &clinic, DAY, "10:20").await.expect(409);
    let page = visitor.press(&page, "#insist .btn", &[]).await.expect(409);
    assert_eq!(app.count("bookings"), 1);
    let held = visitor.press(&page, "#insist .btn", &[("waive", "1")]).await.expect(303);
    book(&visitor, held).await.expect(303);
    assert_eq!(app.count("bookings"), 2);
}

#[actix_web::test]
async fn p3_the_extra_column_takes_a_visit_beside_another() {
    let app = TestApp::start();
    let (clinic, visitor) = desk(&app).await;
    let location = clinic.location_id("centrum");
    app.execute(&format!(
        "INSERT INTO calendars (clinic_id, extra_location_id) VALUES (1, {location})"
    ));
    book_at(&app.visitor(), &clinic, "2026-11-25T10:00").await;
    let page = visitor.get(&chosen(&clinic)).await.expect(200);
    let staff = clinic.staff_id("Anna Lis").to_string();
    let typed = [("date", DAY), ("clock", "10:00"), ("with", &staff), ("extra", "1")];
    let held = visitor.press(&page, "#other .acts button", &typed).await.expect(303);
    book(&visitor, held).await.expect(303);
    assert_eq!(app.number("SELECT COUNT(*) FROM bookings WHERE extra_calendar_id IS NOT NULL"), 1);
    let page = visitor.press(&page, "#other .acts button", &typed).await.expect(409);
    assert!(page.text(".errors h2").contains("Another visit"));
}

#[actix_web::test]
async fn p3_the_open_form_holds_its_time_and_gives_the_earlier_one_back() {
    let app = TestApp::start();
    let (clinic, visitor) = desk(&app).await;
    let page = visitor.get(&chosen(&clinic)).await.expect(200);
    let held = visitor.press(&page, &slot(&clinic, "10:00"), &[]).await.expect(303);
    assert!(!starts_on(&app, &clinic, DAY).await.contains(&format!("{DAY}T10:00")));
    let page = visitor.follow(held).await.expect(200);
    let held = visitor.press(&page, &slot(&clinic, "11:00"), &[]).await.expect(303);
    let free = starts_on(&app, &clinic, DAY).await;
    assert!(free.contains(&format!("{DAY}T10:00")) && !free.contains(&format!("{DAY}T11:00")));
    // It outlasts its minutes if nobody else came, and is booked once however often one presses.
    let page = visitor.follow(held).await.expect(200);
    app.wait_minutes(16);
    let first = visitor.press(&page, "#book .btn--go", &[]).await.expect(303);
    let second = visitor.press(&page, "#book .btn--go", &[]).await.expect(303);
    assert_eq!(first.location(), second.location());
    assert_eq!((app.count("bookings"), app.count("occupancies")), (1, 1));
}

#[actix_web::test]
async fn p3_a_time_that_ran_out_and_went_to_somebody_else_is_not_booked() {
    let app = TestApp::start();
    let (clinic, visitor) = desk(&app).await;
    let page = visitor.get(&chosen(&clinic)).await.expect(200);
    let held = visitor.press(&page, &slot(&clinic, "10:00"), &[]).await.expect(303);
    let page = visitor.follow(held).await.expect(200);
    app.wait_minutes(16);
    book_at(&app.visitor(), &clinic, "2026-11-25T10:00").await;
    let page = visitor.press(&page, "#book .btn--go", &[]).await.expect(409);
    assert!(page.text(".errors h2").contains("taken just now"));
    assert_eq!(app.count("bookings"), 1);
}

#[actix_web::test]
async fn p3_the_desk_takes_a_time_from_somebody_online_who_is_told_kindly() {
    let app = TestApp::start();
    let (clinic, visitor) = desk(&app).await;
    let online = app.visitor();
    let details = take(&online, &times(&online, &clinic).await, "2026-11-25T10:00").await;
    let page = visitor.get(&chosen(&clinic)).await.expect(200);
    assert!(page.text("form.notice p").contains("10:00, Anna Lis: somebody is booking it online"));
    let held = visitor.press(&page, "form.notice button", &[]).await.expect(303);
    let told = online.press(&details, BOOK, &DETAILS).await.expect(409);
    assert!(told.body.contains("needed this time for another patient"), "{}", told.body);
    assert!(told.has("button.slot"), "the nearest are offered");
    book(&visitor, held).await.expect(303);
    // What was typed is kept for the next time chosen.
    let next = online.press(&told, "button.slot", &[]).await.expect(303);
    let next = online.follow(next).await.expect(200);
    assert_eq!(next.attributes("#family_name", "value"), ["Nowak"]);
    assert_eq!(app.count("bookings"), 1);
}

#[actix_web::test]
async fn s5_desk_and_client_take_one_time_at_the_same_moment_and_exactly_one_gets_it() {
    let app = TestApp::start();
    let (clinic, visitor) = desk(&app).await;
    for time in ["09:00", "10:00", "11:00", "12:00", "13:00"] {
        let online = app.visitor();
        let offered = times(&online, &clinic).await;
        let page = visitor.get(&chosen(&clinic)).await.expect(200);
        let button = format!("ol.slots button.slot[value='{DAY}T{time}']");
        let at_desk = slot(&clinic, time);
        let (client, desk) = tokio::join!(
            online.press(&offered, &button, &[]),
            visitor.press(&page, &at_desk, &[]),
        );
        let mut statuses = [client.status, desk.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "{time}");
        let desk_has = desk.status == 303;
        if desk_has {
            book(&visitor, desk).await.expect(303);
        }
    }
    let overlaps = "SELECT COUNT(*) FROM occupancies a JOIN occupancies b
        ON a.calendar_id = b.calendar_id AND a.id < b.id
        AND a.busy_from < b.busy_to AND b.busy_from < a.busy_to";
    assert_eq!((app.count("occupancies"), app.number(overlaps)), (5, 0));
}
