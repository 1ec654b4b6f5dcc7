//! The sick day (P12): somebody is away, and their visits are settled in one go.

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use crate::app::TestApp;
use crate::journey::{BOOK, DETAILS, book_at, starts_on, take, times};
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

const NINE: &str = "2026-11-25T09:00";
const TEN: &str = "2026-11-25T10:00";
const ELEVEN: &str = "2026-11-25T11:00";
/// Starts, staff and states of all bookings.
const ALL: &str = "SELECT local_start || ' ' || name || ' ' || state FROM bookings
    JOIN staff ON staff.id = staff_id ORDER BY bookings.id";

/// Anna Lis has three visits on that Wednesday; Ewa Mak, who came later, has none.
async fn three_visits(app: &TestApp) -> Clinic {
    let clinic = Clinic::new(1, "lis").store(app);
    for start in [NINE, TEN, ELEVEN] {
        book_at(&app.visitor(), &clinic, start).await;
    }
    let ewa = "INSERT INTO staff (id, clinic_id, position, name, title) \
        VALUES (190, 1, 90, 'Ewa Mak', '');
        INSERT INTO calendars (id, clinic_id, staff_id) VALUES (191, 1, 190);
        INSERT INTO reason_staff (clinic_id, reason_id, staff_id) SELECT 1, id, 190 FROM reasons;
        INSERT INTO shifts (clinic_id, staff_id, location_id, weekday, first_date, start_minute,
            length_minutes, online)
          SELECT 1, 190, location_id, weekday, first_date, start_minute, length_minutes, online
          FROM shifts";
    app.set(clinic.id, ewa);
    clinic
}

/// Says that Anna Lis is away all Wednesday and comes to her visits.
async fn report(desk: &Visitor, clinic: &Clinic) -> Page {
    let anna = clinic.staff_id("Anna Lis");
    let query = format!("staff={anna}&day=2026-11-25");
    let form = desk.get(&format!("/panel/lis/absences/new?{query}")).await.expect(200);
    assert_eq!(form.attributes("#staff option[selected]", "value"), [anna.to_string()]);
    let saved = desk.press(&form, "main form button", &[]).await.expect(303);
    desk.follow(saved).await.expect(200)
}

/// Sends the page's form with these choices, and those that it proposes for the others.
async fn settle(desk: &Visitor, page: &Page, chosen: &[&str]) -> Page {
    let csrf = page.attributes("main form input[name=csrf]", "value").remove(0);
    let proposed = page.attributes("main select option[selected]", "value");
    let is_chosen = |id: &str| chosen.iter().any(|value| value.split('.').next() == Some(id));
    let rest = proposed.iter().filter(|value| !is_chosen(value.split('.').next().unwrap()));
    let mut fields = vec![("csrf", csrf.as_str()), ("tell_sms", "1")];
    fields.extend(rest.map(|value| ("choice", value.as_str())));
    fields.extend(chosen.iter().map(|value| ("choice", *value)));
    let done = desk.post(&page.path, &fields).await.expect(303);
    desk.follow(done).await.expect(200)
}

/// What can be chosen for the visit that stands at this place of the list.
fn ways(page: &Page, line: usize) -> Vec<String> {
    page.attributes(&format!("main ol.disrupted > li:nth-child({line}) option"), "value")
}

#[actix_web::test]
async fn p12_visits_of_somebody_away_are_given_to_others_moved_or_cancelled_in_one_go() {
    let app = TestApp::start();
    let clinic = three_visits(&app).await;
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = report(&desk, &clinic).await;
    assert!(page.text("main").contains("Anna Lis is away"), "{}", page.body);
    assert_eq!(page.texts("main ol.disrupted > li").len(), 3);
    assert!(page.has("main input[name=tell_sms][checked]"), "D15");
    let first = page.text("main ol.disrupted > li:nth-child(1) option[selected]");
    assert_eq!(first, "Ewa Mak", "who is free at the same time is proposed");
    let cancel = ways(&page, 2).into_iter().find(|value| value.ends_with("cancel")).unwrap();
    let moved = ways(&page, 3).into_iter().find(|value| value.contains(".at.")).unwrap();
    let calls = settle(&desk, &page, &[&cancel, &moved]).await;
    assert_eq!(calls.path, "/panel/lis/calls", "nothing is left: on to the telephone");
    assert!(calls.text("main .notice").contains("3 visits are settled."));
    let new_time = moved.split('.').nth(3).unwrap();
    assert_eq!(
        app.lines(ALL),
        [
            format!("{NINE} Ewa Mak confirmed"),
            format!("{TEN} Anna Lis cancelled"),
            format!("{new_time} Ewa Mak confirmed"),
        ]
    );
    assert_eq!(app.count("occupancies"), 2);
    let told = "SELECT action FROM booking_log WHERE user_id IS NOT NULL AND tell_sms
        AND NOT tell_email ORDER BY action";
    assert_eq!(app.lines(told), ["cancel", "move", "move"], "with the ticks as they were left");
    // Whom nothing bothers need not be phoned.
    let causes = calls.texts("main .to-phone li > div:nth-child(2) p:first-child");
    assert_eq!(causes.len(), 2);
    assert!(causes[0].contains("cancelled") && causes[1].contains("new time"), "{causes:?}");
    assert!(!desk.get(&page.path).await.expect(200).has("main ol.disrupted"));
}

#[actix_web::test]
async fn p12_online_booking_loses_the_time_at_once() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis").store(&app);
    assert!(!starts_on(&app, &clinic, "2026-11-25").await.is_empty());
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = report(&desk, &clinic).await;
    assert!(page.text("main").contains("No visit is left"), "{}", page.body);
    assert!(starts_on(&app, &clinic, "2026-11-25").await.is_empty());
    assert_eq!(app.lines("SELECT subject || ' ' || action FROM audit_log"), ["absence add"]);
}

#[actix_web::test]
async fn p12_what_cannot_be_done_any_more_is_said_and_stays_listed() {
    let app = TestApp::start();
    let clinic = three_visits(&app).await;
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = report(&desk, &clinic).await;
    // Meanwhile a client takes Ewa's nine o'clock, and another calls the visit at ten off.
    let client = app.visitor();
    let details = take(&client, &times(&client, &clinic).await, NINE).await;
    client.press(&details, BOOK, &DETAILS).await.expect(303);
    app.execute(
        "UPDATE bookings SET state = 'cancelled', cancelled_by = 'client' \
         WHERE local_start = '2026-11-25T10:00'",
    );
    let after = settle(&desk, &page, &[]).await;
    let words = after.text("main .notice");
    assert!(words.contains("1 visit is settled."), "{words}");
    assert!(words.contains("No longer possible: 9:00, 10:00."), "{words}");
    assert_eq!(after.texts("main ol.disrupted > li").len(), 1, "{}", after.body);
    let nine = "SELECT name FROM bookings JOIN staff ON staff.id = staff_id \
        WHERE local_start = '2026-11-25T09:00' ORDER BY bookings.id LIMIT 1";
    assert_eq!(app.lines(nine), ["Anna Lis"], "as it was");
    assert!(!ways(&after, 1).iter().any(|value| value.contains(".same.")), "nobody is free");
}

#[actix_web::test]
async fn p12_a_closed_day_lists_everybodys_visits_and_offers_other_days() {
    let app = TestApp::start();
    let clinic = three_visits(&app).await;
    let place = clinic.location_id("centrum");
    let url = format!("/panel/lis/closed-days/{place}/2026-11-25/visits");
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    desk.get(&url).await.expect(404);
    app.set(
        clinic.id,
        "INSERT INTO closed_days (clinic_id, location_id, date) SELECT 1, id, '2026-11-25' \
         FROM locations",
    );
    let page = desk.get(&url).await.expect(200);
    assert_eq!(page.texts("main ol.disrupted > li").len(), 3);
    for line in 1..=3 {
        let ways = ways(&page, line);
        assert!(!ways.iter().any(|value| value.contains(".same.")), "{ways:?}");
        assert!(ways.iter().filter(|value| value.contains(".at.2026-11-26")).count() > 0);
    }
    let other = app.signed_in(ClinicId(1), Role::Staff).await;
    other.get(&format!("/panel/lis/closed-days/{place}/tomorrow/visits")).await.expect(404);
}

#[actix_web::test]
async fn p12_a_faulty_form_comes_back_as_it_was_typed() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis").store(&app);
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let form = desk.get("/panel/lis/absences/new").await.expect(200);
    assert_eq!(form.attributes("#day", "value"), ["2026-11-22"], "today");
    let typed = [("from", "12:00"), ("to", "08:00"), ("note", "grypa")];
    let faulty = desk.press(&form, "main form button", &typed).await.expect(422);
    assert_eq!(faulty.attributes(".errors a", "href"), ["#to"]);
    assert_eq!(faulty.attributes("#note", "value"), ["grypa"]);
    assert_eq!(app.count("absences"), 0);
    let typed = [("day", "2026-11-25"), ("from", "12:00"), ("to", "24:00")];
    desk.press(&form, "main form button", &typed).await.expect(422);
    let typed = [("day", "2026-11-25"), ("from", "12:00"), ("to", "")];
    desk.press(&form, "main form button", &typed).await.expect(303);
    let starts = starts_on(&app, &clinic, "2026-11-25").await;
    assert_eq!(starts.last().map(String::as_str), Some("2026-11-25T11:40"));
}

#[actix_web::test]
async fn p12_another_clinics_absences_and_visits_are_out_of_reach() {
    let app = TestApp::start();
    let clinic = three_visits(&app).await;
    let other = Clinic::new(2, "kot").store(&app);
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = report(&desk, &clinic).await;
    let stranger = app.signed_in(ClinicId(2), Role::Manager).await;
    let id = page.path.split('/').nth(4).unwrap();
    stranger.get(&format!("/panel/kot/absences/{id}/visits")).await.expect(404);
    let own = stranger.get("/panel/kot/absences/new").await.expect(200);
    let csrf = own.attributes("main form input[name=csrf]", "value").remove(0);
    let cancel = ways(&page, 1).into_iter().find(|value| value.ends_with("cancel")).unwrap();
    let fields = [("csrf", csrf.as_str()), ("choice", &cancel)];
    stranger.post("/panel/kot/absences/1/visits", &fields).await.expect(303);
    let anna = clinic.staff_id("Anna Lis").to_string();
    let fields = [("csrf", csrf.as_str()), ("staff", &anna), ("day", "2026-11-25")];
    stranger.post("/panel/kot/absences/new", &fields).await.expect(400);
    assert_eq!(app.count("absences"), 1);
    assert_eq!(app.number("SELECT COUNT(*) FROM bookings WHERE state = 'cancelled'"), 0);
    assert!(other.staff_id("Anna Lis") != clinic.staff_id("Anna Lis"));
}
