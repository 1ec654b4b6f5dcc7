//! *Why is this time not offered?* (P11): named by the engine, with a link to where it is set.

use chrono::NaiveDate;
use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;
use tassu::store::bulk::ShiftRow;
use tassu::usecases::browse::Browse;
use tassu::usecases::why::{Start, why};

use crate::app::{NOW, TestApp};
use crate::journey::{book_at, starts_on, take, times};
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

/// The day that the usual pages of times show.
const DAY: &str = "2026-11-25";

/// The answer to a vaccination at that time of the Wednesday.
async fn ask(visitor: &Visitor, clinic: &Clinic, time: &str) -> Page {
    let (location, reason) = (clinic.location_id("centrum"), clinic.reason_id("vaccination"));
    let query = format!("location={location}&reason={reason}&start={DAY}T{time}");
    visitor.get(&format!("/panel/{}/why?{query}", clinic.slug)).await.expect(200)
}

fn is_offered(page: &Page) -> bool {
    page.attributes("main section", "data-offered") == ["true"]
}

/// What is said about Anna Lis, and where it leads.
fn about_anna(page: &Page) -> (String, Vec<String>) {
    let line = "main table tbody tr:first-child td";
    (page.text(line), page.attributes(&format!("{line} a"), "href"))
}

#[actix_web::test]
async fn p11_a_visit_in_the_way_is_named_with_a_link_to_it() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis").staff("Ewa Mak").store(&app);
    book_at(&app.visitor(), &clinic, "2026-11-25T09:00").await;
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = ask(&desk, &clinic, "09:10").await;
    let booking = app.number("SELECT id FROM bookings");
    assert!(is_offered(&page), "the other vet is free");
    let (text, links) = about_anna(&page);
    assert!(text.contains("Has a visit then.") && text.contains("9:00–9:20"), "{text}");
    assert_eq!(links, [format!("/panel/lis/bookings/{booking}")]);
    assert_eq!(page.text("main table tbody tr:nth-child(2) td"), "Could take it");
    let page = ask(&desk, &clinic, "09:20").await;
    assert_eq!(about_anna(&page).0, "Could take it");
}

#[actix_web::test]
async fn p11_a_hold_says_until_when_and_goes_with_its_time() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis").store(&app);
    let client = app.visitor();
    take(&client, &times(&client, &clinic).await, "2026-11-25T09:00").await;
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = ask(&desk, &clinic, "09:00").await;
    let (text, _) = about_anna(&page);
    assert!(text.contains("A client is booking") && text.contains("until 10:10"), "{text}");
    app.wait_minutes(10);
    assert!(is_offered(&ask(&desk, &clinic, "09:00").await));
}

#[actix_web::test]
async fn p11_each_rule_has_its_words_and_managers_a_link_to_where_it_is_set() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis").store(&app);
    let desk = app.signed_in(ClinicId(1), Role::Manager).await;
    let reason = clinic.reason_id("vaccination");
    let place = clinic.location_id("centrum");
    for (change, undo, words, link) in [
        ("DELETE FROM absences", "DELETE FROM absences", "", String::new()),
        (
            "UPDATE clinics SET notice_minutes = 14400",
            "UPDATE clinics SET notice_minutes = 60",
            "Too soon: clients book at least 240 h ahead.",
            format!("settings/locations/{place}"),
        ),
        (
            "UPDATE reasons SET horizon_days = 1",
            "UPDATE reasons SET horizon_days = NULL",
            "Too far ahead: clients can book 1 day ahead.",
            format!("settings/reasons/{reason}"),
        ),
        (
            "INSERT INTO closed_days (clinic_id, location_id, date) SELECT 1, id, '2026-11-25' \
             FROM locations",
            "DELETE FROM closed_days",
            "The location is closed on a day of the visit.",
            "settings/closed-days".to_owned(),
        ),
        (
            "UPDATE clinics SET offered_starts = 'full_hours'",
            "UPDATE clinics SET offered_starts = 'grid'",
            "Visits here don’t begin at this time",
            format!("settings/locations/{place}"),
        ),
        (
            "UPDATE shifts SET online = FALSE",
            "UPDATE shifts SET online = TRUE",
            "The shift is closed to online booking",
            "settings/shifts".to_owned(),
        ),
        (
            "UPDATE shifts SET start_minute = 600",
            "UPDATE shifts SET start_minute = 540",
            "The visit does not fit into a shift.",
            "settings/shifts".to_owned(),
        ),
        (
            "INSERT INTO absences (clinic_id, staff_id, begins_at, ends_at) SELECT 1, id, \
             1795500000, 1795700000 FROM staff",
            "DELETE FROM absences",
            "Is away.",
            "settings/absences".to_owned(),
        ),
        (
            "UPDATE reason_groups SET kept_back = 50",
            "UPDATE reason_groups SET kept_back = 0",
            "Kept back for emergencies",
            "settings/reasons".to_owned(),
        ),
        (
            "UPDATE clinic_calendars SET paused_until = 99999999999",
            "UPDATE clinic_calendars SET paused_until = NULL",
            "Online booking is paused",
            "pause".to_owned(),
        ),
        (
            "UPDATE locations SET online = FALSE",
            "UPDATE locations SET online = TRUE",
            "Place centrum takes no bookings online.",
            format!("settings/locations/{place}"),
        ),
        (
            "UPDATE reasons SET online = 'no'",
            "UPDATE reasons SET online = 'yes'",
            "The reason is not offered online.",
            format!("settings/reasons/{reason}"),
        ),
        (
            "UPDATE reasons SET online = 'phone_only'",
            "UPDATE reasons SET online = 'yes'",
            "by phone only",
            format!("settings/reasons/{reason}"),
        ),
    ] {
        app.set(clinic.id, change);
        let page = ask(&desk, &clinic, "09:40").await;
        assert_eq!(is_offered(&page), words.is_empty(), "{change}: {}", page.body);
        let text = page.text("main section");
        assert!(text.contains(words), "{words} is not in {text}");
        if !words.is_empty() {
            let links = page.attributes("main section a", "href");
            assert!(links.contains(&format!("/panel/lis/{link}")), "{change}: {links:?}");
        }
        app.set(clinic.id, undo);
    }
}

#[actix_web::test]
async fn p11_staff_are_told_the_rule_without_links_to_settings_that_they_may_not_see() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis").store(&app);
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = ask(&desk, &clinic, "17:00").await;
    let (text, links) = about_anna(&page);
    assert_eq!((text.as_str(), links.len()), ("The visit does not fit into a shift.", 0));
}

#[actix_web::test]
async fn p11_what_is_asked_is_shown_again_also_if_it_cannot_be_read() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis").staff("Ewa Mak").store(&app);
    let other = Clinic::new(2, "kot").store(&app);
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = desk.get("/panel/lis/why").await.expect(200);
    assert_eq!(page.attributes("#start", "value"), ["2026-11-22T11:00"], "the next full hour");
    let ewa = clinic.staff_id("Ewa Mak");
    let foreign = other.reason_id("check-up");
    let query = format!("reason={foreign}&staff={ewa}&start=tomorrow");
    let page = desk.get(&format!("/panel/lis/why?{query}")).await.expect(200);
    assert_eq!(page.attributes("#staff option[selected]", "value"), [ewa.to_string()]);
    assert!(page.has("#start[aria-invalid]") && page.text("title").starts_with("Error:"));
    assert!(!page.body.contains(&format!("value=\"{foreign}\"")), "of another clinic");
}

/// Obstacles of every kind, on different days and hours.
fn obstructed() -> Clinic {
    let clinic = Clinic::new(1, "lis")
        .change_reason("vaccination", |reason| {
            reason.buffer_after = 15;
            reason.daily_limit = Some(3);
        })
        .staff("Ewa Mak")
        .resource("scales", 1, "vaccination");
    let ewa = clinic.staff_id("Ewa Mak");
    clinic.with(|rows| {
        rows.groups[0].kept_back = 3;
        rows.shifts.retain(|shift| shift.staff_id != ewa);
        let shift = rows.shifts[0].clone();
        rows.shifts.push(ShiftRow {
            id: 190,
            staff_id: ewa,
            weekday: None,
            first_date: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
            last_date: NaiveDate::from_ymd_opt(2026, 11, 24),
            online: false,
            ..shift
        });
    })
}

#[actix_web::test]
async fn p11_a_time_has_a_cause_exactly_if_the_public_page_does_not_offer_it() {
    let app = TestApp::start();
    let clinic = obstructed().store(&app);
    app.set(
        clinic.id,
        "INSERT INTO absences (clinic_id, staff_id, begins_at, ends_at)
           SELECT 1, MIN(id), 1795680000, 1795687200 FROM staff;
         INSERT INTO closed_days (clinic_id, location_id, date) SELECT 1, id, '2026-11-27'
           FROM locations",
    );
    let client = app.visitor();
    book_at(&client, &clinic, "2026-11-25T10:00").await;
    let other = app.visitor();
    take(&other, &times(&other, &clinic).await, "2026-11-25T13:00").await;
    let mut offered = 0;
    for day in ["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"]
    {
        let public = starts_on(&app, &clinic, day).await;
        let date: NaiveDate = day.parse().unwrap();
        for minute in (0..1440).step_by(10) {
            let at = date.and_hms_opt(minute / 60, minute % 60, 0).unwrap();
            let answer = app.on_database(|connection| {
                let open = Browse::new().open(connection, "lis", NOW).unwrap().unwrap();
                let clinic = &open.clinic;
                let start = Start {
                    location: &clinic.locations[0],
                    species: clinic.species.first(),
                    reason: &clinic.reasons[0],
                    staff: None,
                    at,
                };
                why(connection, &open, start, NOW).unwrap()
            });
            let is_public = public.contains(&at.format("%Y-%m-%dT%H:%M").to_string());
            assert_eq!(answer.is_offered(), is_public, "{at}: {answer:?}");
            let all_have_causes = answer.staff.iter().all(|(_, cause)| cause.is_some());
            let has_cause = !answer.everybody.is_empty() || all_have_causes;
            assert_eq!(has_cause, !is_public, "{at}: {answer:?}");
            offered += usize::from(is_public);
        }
    }
    assert!(offered > 20, "{offered} offered times prove little");
}
