//! Shifts, reasons, resources and what is kept back, as clients come to see them.

use chrono::{DateTime, NaiveDate, Utc};
use tassu::store::bulk::{AbsenceRow, ClosedDayRow, ShiftReasonRow, ShiftRow};

use super::{BOOK, DETAILS, book_at, starts, starts_on, step, take};
use crate::app::TestApp;
use crate::make::Clinic;
use crate::page::Page;

const WEDNESDAY: &str = "2026-11-25";

fn utc(text: &str) -> i64 {
    text.parse::<DateTime<Utc>>().unwrap().timestamp()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn clocks(starts: &[String]) -> Vec<&str> {
    starts.iter().map(|start| &start[11..]).collect()
}

/// One whole day and night of Anna Lis.
fn day_and_night(number: i64, slug: &'static str, zone: &'static str, day: &str) -> Clinic {
    let day = date(day);
    Clinic::new(number, slug).change_location("centrum", |place| place.zone = zone).with(|rows| {
        rows.clinics[0].horizon_days = 365;
        rows.shifts.truncate(1);
        let shift = &mut rows.shifts[0];
        (shift.weekday, shift.first_date, shift.last_date) = (None, day, Some(day));
        (shift.start_minute, shift.length_minutes) = (0, 1440);
    })
}

async fn book_on(app: &TestApp, clinic: &Clinic, start: &str) -> Page {
    let visitor = app.visitor();
    let query = format!("species=dog&reason=vaccination&day={}", &start[..10]);
    let details = take(&visitor, &step(&visitor, clinic, &query).await, start).await;
    let booked = visitor.press(&details, BOOK, &DETAILS).await.expect(303);
    visitor.follow(booked).await.expect(200)
}

#[actix_web::test]
async fn s1_on_the_day_that_loses_an_hour_no_time_is_shown_that_does_not_exist() {
    let app = TestApp::start();
    let day = "2027-03-28";
    let clinic = day_and_night(1, "szpaki", "Europe/Warsaw", day).store(&app);
    let offered = starts_on(&app, &clinic, day).await;
    let clock = clocks(&offered);
    assert!(clock.contains(&"01:50") && clock.contains(&"03:00"), "{clock:?}");
    assert!(!clock.iter().any(|clock| clock.starts_with("02")), "{clock:?}");
    let summary = book_on(&app, &clinic, "2027-03-28T03:00").await;
    assert_eq!(app.number("SELECT begins_at FROM bookings"), utc("2027-03-28T01:00:00Z"));
    assert_eq!(app.lines("SELECT local_start FROM bookings"), ["2027-03-28T03:00"]);
    assert_eq!(summary.text("main .hour"), "3:00");
    // 1:50 and twenty minutes is 3:10 by the clock, which is taken now.
    let left = starts_on(&app, &clinic, day).await;
    let left = clocks(&left);
    assert!(left.contains(&"01:40") && !left.contains(&"01:50") && left.contains(&"03:20"));
}

#[actix_web::test]
async fn s1_on_the_day_that_gains_an_hour_no_time_is_shown_twice_and_the_first_is_meant() {
    let app = TestApp::start();
    for (number, slug, zone, day, local, at, shown) in [
        (1, "szpaki", "Europe/Warsaw", "2027-10-31", "02:30", "2027-10-31T00:30:00Z", "2:30"),
        (2, "kuusi", "Europe/Helsinki", "2027-10-31", "03:00", "2027-10-31T00:00:00Z", "3:00"),
        (3, "heron", "America/New_York", "2027-11-07", "01:00", "2027-11-07T05:00:00Z", "1:00"),
        (4, "howe", "Australia/Lord_Howe", "2027-04-04", "01:30", "2027-04-03T14:30:00Z", "1:30"),
    ] {
        app.clock.set(utc(&format!("{day}T00:00:00Z")) - 20 * 86_400);
        let clinic = day_and_night(number, slug, zone, day).store(&app);
        let offered = starts_on(&app, &clinic, day).await;
        let mut once = offered.clone();
        once.dedup();
        assert_eq!(offered, once, "{zone}");
        let summary = book_on(&app, &clinic, &format!("{day}T{local}")).await;
        let begins = format!("SELECT begins_at FROM bookings WHERE clinic_id = {number}");
        assert_eq!(app.number(&begins), utc(at), "{zone}");
        assert!(summary.text("main .hour").starts_with(shown), "{zone}");
        let file = app.visitor().get(&format!("{}/visit.ics", summary.path)).await.expect(200);
        let stamp = at.replace([':', '-'], "");
        assert!(file.body.contains(&format!("DTSTART:{stamp}")), "{zone}: {}", file.body);
    }
}

#[actix_web::test]
async fn s1_every_time_is_shown_on_the_locations_clock() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .change_location("centrum", |place| place.zone = "Australia/Lord_Howe")
        .store(&app);
    let summary = book_on(&app, &clinic, "2026-11-25T09:00").await;
    assert_eq!(app.number("SELECT begins_at FROM bookings"), utc("2026-11-24T22:00:00Z"));
    assert_eq!(app.lines("SELECT zone FROM bookings"), ["Australia/Lord_Howe"]);
    assert_eq!(summary.attributes("main time", "datetime"), ["2026-11-25T09:00"]);
}

#[actix_web::test]
async fn s1_s2_closed_days_absences_and_a_shift_closed_to_clients_offer_nothing() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki");
    let (clinic_id, staff_id) = (clinic.id, clinic.staff_id("Anna Lis"));
    let location_id = clinic.location_id("centrum");
    let clinic = clinic
        .with(|rows| {
            rows.closed_days.push(ClosedDayRow {
                clinic_id,
                location_id,
                date: date("2026-11-24"),
                name: "{}".to_owned(),
            });
            rows.absences.push(AbsenceRow {
                clinic_id,
                staff_id,
                begins_at: utc("2026-11-25T09:00:00Z"),
                ends_at: utc("2026-11-25T15:00:00Z"),
            });
            rows.shifts.iter_mut().find(|shift| shift.weekday == Some(4)).unwrap().online = false;
        })
        .store(&app);
    assert!(starts_on(&app, &clinic, "2026-11-24").await.is_empty(), "closed");
    let around = starts_on(&app, &clinic, WEDNESDAY).await;
    assert_eq!(
        clocks(&around),
        ["09:00", "09:10", "09:20", "09:30", "09:40", "16:00", "16:10", "16:20", "16:30", "16:40"]
    );
    assert!(starts_on(&app, &clinic, "2026-11-26").await.is_empty(), "not for clients");
    assert_eq!(starts_on(&app, &clinic, "2026-11-27").await.len(), 47);
}

#[actix_web::test]
async fn s2_a_shift_can_be_limited_to_certain_reasons() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki");
    let (clinic_id, reason_id) = (clinic.id, clinic.reason_id("check-up"));
    let clinic = clinic
        .with(|rows| {
            let shift_id = rows.shifts.iter().find(|shift| shift.weekday == Some(3)).unwrap().id;
            rows.shift_reasons.push(ShiftReasonRow { clinic_id, shift_id, reason_id });
        })
        .store(&app);
    assert!(starts_on(&app, &clinic, WEDNESDAY).await.is_empty());
    let query = format!("species=dog&reason=check-up&day={WEDNESDAY}");
    let page = step(&app.visitor(), &clinic, &query).await;
    assert_eq!(starts(&page).first().map(String::as_str), Some("2026-11-25T09:00"));
}

#[actix_web::test]
async fn s2_a_single_shift_may_cross_midnight() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki");
    let (clinic_id, staff_id) = (clinic.id, clinic.staff_id("Anna Lis"));
    let location_id = clinic.location_id("centrum");
    let day = date("2026-11-28");
    let clinic = clinic
        .with(|rows| {
            rows.shifts.push(ShiftRow {
                id: 190,
                clinic_id,
                staff_id,
                location_id,
                weekday: None,
                first_date: day,
                last_date: Some(day),
                start_minute: 23 * 60,
                length_minutes: 120,
                online: true,
            });
        })
        .store(&app);
    let saturday = starts_on(&app, &clinic, "2026-11-28").await;
    assert_eq!(clocks(&saturday)[47..], ["23:00", "23:10", "23:20", "23:30", "23:40", "23:50"]);
    let sunday = starts_on(&app, &clinic, "2026-11-29").await;
    assert_eq!(clocks(&sunday), ["00:00", "00:10", "00:20", "00:30", "00:40"]);
    book_on(&app, &clinic, "2026-11-28T23:50").await;
    let sunday = starts_on(&app, &clinic, "2026-11-29").await;
    assert_eq!(clocks(&sunday), ["00:10", "00:20", "00:30", "00:40"]);
}

#[actix_web::test]
async fn s2_between_two_places_the_way_is_kept_free() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").location("rynek", "Europe/Warsaw").everywhere();
    let rynek = clinic.location_id("rynek");
    let clinic = clinic
        .with(|rows| {
            let mut afternoon = rows.shifts.clone();
            for (shift, id) in afternoon.iter_mut().zip(180..) {
                (shift.id, shift.location_id) = (id, rynek);
                (shift.start_minute, shift.length_minutes) = (13 * 60, 4 * 60);
            }
            rows.shifts.iter_mut().for_each(|shift| shift.length_minutes = 4 * 60);
            rows.shifts.extend(afternoon);
        })
        .store(&app);
    let visitor = app.visitor();
    let at =
        |place: &str| format!("location={place}&species=dog&reason=vaccination&day={WEDNESDAY}");
    let page = step(&visitor, &clinic, &at("rynek")).await;
    assert_eq!(clocks(&starts(&page))[0], "13:00");
    let page = step(&visitor, &clinic, &at("centrum")).await;
    take(&visitor, &page, "2026-11-25T12:40").await;
    let page = step(&app.visitor(), &clinic, &at("rynek")).await;
    assert_eq!(clocks(&starts(&page))[0], "13:30", "half an hour for the way");
}

#[actix_web::test]
async fn s3_buffers_may_lie_outside_the_shift_but_never_on_another_visit_or_its_buffers() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .change_reason("vaccination", |reason| {
            (reason.buffer_before, reason.buffer_after) = (10, 20);
        })
        .store(&app);
    let all = starts_on(&app, &clinic, WEDNESDAY).await;
    assert_eq!((clocks(&all)[0], clocks(&all)[46]), ("09:00", "16:40"));
    book_at(&app.visitor(), &clinic, "2026-11-25T10:00").await;
    let busy = "SELECT CAST(busy_to - busy_from AS TEXT) FROM occupancies";
    assert_eq!(app.lines(busy), [(50 * 60).to_string()]);
    let left = starts_on(&app, &clinic, WEDNESDAY).await;
    // 9:10 + 20 + 20 ends with the ten minutes before 10:00; 10:20 + 20 + 10 begins at 10:50.
    assert_eq!(clocks(&left)[..3], ["09:00", "09:10", "10:50"]);
}

#[actix_web::test]
async fn s3_no_more_bookings_of_a_reason_a_day_than_its_limit() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .change_reason("vaccination", |reason| reason.daily_limit = Some(2))
        .store(&app);
    let held = app.visitor();
    take(&held, &super::times(&held, &clinic).await, "2026-11-25T09:00").await;
    book_at(&app.visitor(), &clinic, "2026-11-25T12:00").await;
    assert!(starts_on(&app, &clinic, WEDNESDAY).await.is_empty(), "a hold counts");
    assert!(!starts_on(&app, &clinic, "2026-11-26").await.is_empty());
    let own = starts(&super::times(&held, &clinic).await);
    assert_eq!(clocks(&own)[0], "09:00", "but not against the one who has it");
    let query = format!("species=dog&reason=check-up&day={WEDNESDAY}");
    let other = step(&app.visitor(), &clinic, &query).await;
    assert!(!starts(&other).is_empty(), "other reasons go on");
    app.wait_minutes(11);
    assert!(!starts_on(&app, &clinic, WEDNESDAY).await.is_empty(), "the hold has ended");
}

#[actix_web::test]
async fn s4_no_two_visits_use_one_resource_at_once() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .staff("Ewa Mak")
        .resource("ultrasound", 1, "vaccination")
        .store(&app);
    book_at(&app.visitor(), &clinic, "2026-11-25T09:00").await;
    assert_eq!(app.count("occupancies"), 2, "of Anna or Ewa, and of the ultrasound");
    let left = starts_on(&app, &clinic, WEDNESDAY).await;
    assert_eq!(clocks(&left)[0], "09:20", "the other one is free, the ultrasound is not");
    let query = format!("species=dog&reason=check-up&day={WEDNESDAY}");
    let page = step(&app.visitor(), &clinic, &query).await;
    assert_eq!(clocks(&starts(&page))[0], "09:00", "a check-up needs none");
}

#[actix_web::test]
async fn s5_who_takes_two_visits_at_once_is_offered_twice_and_never_three_times() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").one_more_at_once().store(&app);
    for _ in 0..2 {
        book_at(&app.visitor(), &clinic, "2026-11-25T09:00").await;
    }
    assert_eq!(clocks(&starts_on(&app, &clinic, WEDNESDAY).await)[0], "09:20");
    assert_eq!(app.number("SELECT COUNT(DISTINCT calendar_id) FROM occupancies"), 2);
}

#[actix_web::test]
async fn s5_who_loses_the_race_is_told_kindly_and_offered_the_nearest_times() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let (fast, slow) = (app.visitor(), app.visitor());
    let page = super::times(&slow, &clinic).await;
    take(&fast, &super::times(&fast, &clinic).await, "2026-11-25T12:00").await;
    let button = "ol.slots button.slot[value='2026-11-25T12:00']";
    let lost = slow.press(&page, button, &[]).await.expect(409);
    assert_eq!(lost.text("h1"), "This time was taken just now");
    let nearest = starts(&lost);
    assert_eq!(clocks(&nearest), ["11:40", "12:20", "11:30", "12:30"]);
    assert!(lost.text("dl.chosen").contains("vaccination"), "what stays is shown");
    let details = take(&slow, &lost, "2026-11-25T12:20").await;
    let booked = slow.press(&details, BOOK, &DETAILS).await.expect(303);
    slow.follow(booked).await.expect(200);
}

#[actix_web::test]
async fn s6_anyone_spreads_visits_over_the_staff_who_are_free() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki").staff("Ewa Mak").store(&app);
    // As one who asks for anybody, whoever is shown.
    for start in ["09:00", "11:00", "13:00", "15:00"] {
        let fields = [
            ("location", "centrum"),
            ("species", "dog"),
            ("reason", "vaccination"),
            ("start", &format!("2026-11-25T{start}")),
        ];
        let held = app.visitor().post("/szpaki/hold", &fields).await.expect(303);
        app.visitor().follow(held).await.expect(200);
    }
    let each = "SELECT CAST(COUNT(*) AS TEXT) FROM holds GROUP BY staff_id";
    assert_eq!(app.lines(each), ["2", "2"]);
}

#[actix_web::test]
async fn s7_time_is_kept_back_from_clients() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .with(|rows| {
            // Nine visits of twenty minutes fit into the morning, eight are kept back.
            rows.groups[0].kept_back = 8;
            rows.shifts.iter_mut().for_each(|shift| shift.length_minutes = 180);
        })
        .store(&app);
    let offered = starts_on(&app, &clinic, WEDNESDAY).await;
    let offered = clocks(&offered);
    assert!(offered.contains(&"09:00") && offered.contains(&"09:20"), "{offered:?}");
    assert!(!offered.contains(&"09:10"), "it would break two of the kept ones: {offered:?}");
    book_at(&app.visitor(), &clinic, "2026-11-25T09:00").await;
    assert!(starts_on(&app, &clinic, WEDNESDAY).await.is_empty());
    assert!(!starts_on(&app, &clinic, "2026-11-26").await.is_empty());
}

#[actix_web::test]
async fn s2_a_changed_schedule_shows_at_once() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    assert_eq!(starts_on(&app, &clinic, WEDNESDAY).await.len(), 47);
    app.set(clinic.id, "UPDATE shifts SET length_minutes = 60");
    assert_eq!(starts_on(&app, &clinic, WEDNESDAY).await.len(), 5);
}
