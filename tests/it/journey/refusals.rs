//! What was never offered is refused by the engine that makes the offers, and what belongs to
//! another clinic does not exist.

use super::{BOOK, DETAILS, starts, take, times};
use crate::app::{NOW, TestApp};
use crate::make::Clinic;
use crate::page::Page;

const OFFERED: [(&str, &str); 4] = [
    ("location", "centrum"),
    ("species", "dog"),
    ("reason", "vaccination"),
    ("start", "2026-11-25T09:00"),
];

/// Sends the usual selection with some fields changed or added.
async fn select(app: &TestApp, slug: &str, changed: &[(&str, &str)]) -> Page {
    let mut fields: Vec<(&str, &str)> = OFFERED.to_vec();
    for (name, value) in changed {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    app.visitor().post(&format!("/{slug}/hold"), &fields).await
}

#[actix_web::test]
async fn b6_a_start_that_was_never_offered_is_refused_and_the_nearest_are_shown() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki").store(&app);
    for (start, why) in [
        ("2026-11-25T08:50", "before the shift"),
        ("2026-11-25T16:50", "ends after it"),
        ("2026-11-29T10:00", "a Sunday"),
        ("2026-11-25T09:05", "off the grid"),
        ("2026-11-25T09:01", "off the grid"),
        ("2026-11-21T10:00", "past"),
        ("1970-01-01T00:00", "long past"),
        ("2027-03-01T10:00", "after the horizon"),
        ("9999-12-31T23:59", "never"),
        ("0001-01-01T00:00", "never was"),
    ] {
        let page = select(&app, "szpaki", &[("start", start)]).await.expect(409);
        assert_eq!(page.text("h1"), "This time can’t be booked online", "{start}: {why}");
        assert!(page.has("header a[href='tel:+48125550140']"), "{start}");
        assert!(page.has("main a[href^='/szpaki/book?']"), "{start}: a way on");
    }
    let page = select(&app, "szpaki", &[("start", "2026-11-29T10:00")]).await;
    assert_eq!(starts(&page)[0], "2026-11-30T09:00");
    assert_eq!((app.count("holds"), app.count("occupancies")), (0, 0));
    select(&app, "szpaki", &[]).await.expect(303);
}

#[actix_web::test]
async fn b6_too_soon_is_too_soon_also_for_a_page_opened_earlier() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = times(&visitor, &clinic).await;
    // Wednesday, 8:00 in Warsaw: an hour's notice, and the first start is at 9:00.
    app.clock.set(NOW + 3 * 86_400 - 2 * 3_600);
    let first = |minutes| (format!("2026-11-25T09:{minutes}"), minutes);
    let (nine, _) = first("00");
    app.wait_minutes(1);
    let button = format!("ol.slots button.slot[value='{nine}']");
    let refused = visitor.press(&page, &button, &[]).await.expect(409);
    assert_eq!(refused.text("h1"), "This time can’t be booked online");
    assert_eq!(starts(&refused)[0], "2026-11-25T09:10");
    let (ten_past, _) = first("10");
    take(&visitor, &page, &ten_past).await;
}

#[actix_web::test]
async fn b6_a_start_outside_the_offered_slots_is_refused() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    app.set(clinic.id, "UPDATE clinics SET offered_starts = 'full_hours'");
    select(&app, "szpaki", &[("start", "2026-11-25T09:10")]).await.expect(409);
    select(&app, "szpaki", &[("start", "2026-11-25T09:30")]).await.expect(409);
    select(&app, "szpaki", &[("start", "2026-11-25T10:00")]).await.expect(303);
}

#[actix_web::test]
async fn s1_a_time_that_clocks_skip_is_refused() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki")
        .with(|rows| {
            rows.clinics[0].horizon_days = 200;
            for shift in &mut rows.shifts {
                (shift.start_minute, shift.length_minutes) = (0, 1440);
            }
            rows.shifts[0].weekday = Some(7);
        })
        .store(&app);
    select(&app, "szpaki", &[("start", "2027-03-28T02:30")]).await.expect(409);
    select(&app, "szpaki", &[("start", "2027-03-28T03:00")]).await.expect(303);
}

#[actix_web::test]
async fn choices_that_do_not_fit_together_are_refused() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .location("rynek", "Europe/Warsaw")
        .staff("Ewa Mak")
        .group("teeth")
        .reason("scaling", 40)
        .reason("x-ray", 20)
        .reason("surgery", 60)
        .change_reason("x-ray", |reason| reason.online = "no")
        .change_reason("surgery", |reason| reason.online = "phone_only");
    let (cat, scaling) = (clinic.species_id("cat"), clinic.reason_id("scaling"));
    let (rynek, ewa) = (clinic.location_id("rynek"), clinic.staff_id("Ewa Mak"));
    let clinic = clinic
        .with(|rows| {
            rows.reason_species.retain(|row| row.reason_id != scaling || row.species_id != cat);
            rows.reason_locations.retain(|row| row.location_id != rynek);
        })
        .store(&app);
    let ewa = ewa.to_string();
    let refused: [&[(&str, &str)]; 7] = [
        &[("reason", "scaling"), ("species", "cat")],
        &[("species", "")],
        &[("reason", "x-ray")],
        &[("reason", "surgery")],
        &[("location", "rynek")],
        &[("staff", &ewa)],
        &[("staff", "999999")],
    ];
    for changed in refused {
        let page = select(&app, "szpaki", changed).await.expect(409);
        assert!(page.has("header a[href='tel:+48125550140']"), "{changed:?}");
        assert!(page.has("main a[href='/szpaki']"), "{changed:?}: a way on");
    }
    let unknown: [&[(&str, &str)]; 5] = [
        &[("location", "moon")],
        &[("location", "")],
        &[("species", "yeti")],
        &[("reason", "massage")],
        &[("reason", "")],
    ];
    for changed in unknown {
        let page = select(&app, "szpaki", changed).await.expect(404);
        assert!(page.has("header a[href='tel:+48125550140']"), "{changed:?}");
    }
    for start in ["", "2026-11-25", "2026-11-25T25:00", "2026-02-30T10:00", "25.11.2026 9:00", "ą"]
    {
        select(&app, "szpaki", &[("start", start)]).await.expect(400);
    }
    app.set(clinic.id, "UPDATE locations SET online = FALSE");
    select(&app, "szpaki", &[]).await.expect(409);
    assert_eq!((app.count("holds"), app.count("occupancies")), (0, 0));
}

#[actix_web::test]
async fn b7_a_staff_member_who_cannot_take_the_shown_time_is_passed_over() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    Clinic::new(2, "wrony").staff("Obca Osoba").store(&app);
    for with in ["209", "999999", "-1", "x", "99999999999999999999"] {
        let page = select(&app, "szpaki", &[("with", with)]).await.expect(303);
        app.visitor().follow(page).await.expect(200);
        let anna = clinic.staff_id("Anna Lis").0;
        assert_eq!(app.number("SELECT MAX(staff_id) FROM holds"), anna, "{with}");
        app.wait_minutes(11);
    }
}

#[actix_web::test]
async fn another_clinics_places_reasons_and_staff_do_not_exist_here() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki").store(&app);
    let other = Clinic::new(2, "wrony")
        .species("parrot")
        .location("las", "Europe/Warsaw")
        .reason("feathers", 20)
        .staff("Obca Osoba");
    let stranger = other.staff_id("Obca Osoba").to_string();
    other.store(&app);
    select(&app, "szpaki", &[("location", "las")]).await.expect(404);
    select(&app, "szpaki", &[("reason", "feathers")]).await.expect(404);
    select(&app, "szpaki", &[("species", "parrot")]).await.expect(404);
    select(&app, "szpaki", &[("staff", &stranger)]).await.expect(409);
    select(&app, "nobody", &[]).await.expect(404);
    assert_eq!(app.count("holds"), 0);
}

#[actix_web::test]
async fn b8_a_hold_is_found_only_at_its_own_clinics_address() {
    let app = TestApp::start();
    let szpaki = Clinic::new(1, "szpaki").store(&app);
    let wrony = Clinic::new(2, "wrony").store(&app);
    let visitor = app.visitor();
    let details = take(&visitor, &times(&visitor, &szpaki).await, "2026-11-25T09:00").await;
    let token = details.path.rsplit('/').next().unwrap().to_owned();
    let foreign = format!("/wrony/hold/{token}");
    visitor.get(&foreign).await.expect(404);
    let filled = details.button(BOOK).filled(&DETAILS);
    let filled: Vec<(&str, &str)> =
        filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.post(&foreign, &filled).await.expect(404);
    visitor.post(&format!("{foreign}/change"), &filled).await.expect(404);
    assert_eq!(app.lines("SELECT draft FROM holds"), ["{}"]);
    // Named as the hold to be replaced at the other clinic, it is nothing there and stays here.
    let page = super::step(
        &visitor,
        &wrony,
        &format!("species=dog&reason=vaccination&day=2026-11-25&hold={token}"),
    )
    .await;
    take(&visitor, &page, "2026-11-25T09:00").await;
    assert_eq!(app.number("SELECT COUNT(*) FROM holds WHERE released_at IS NULL"), 2);
    visitor.press(&details, BOOK, &DETAILS).await.expect(303);
    for unknown in ["x", "AAAAAAAAAAAAAAAAAAAAAA", "%00", "..%2f..%2f", "ą"] {
        visitor.get(&format!("/szpaki/hold/{unknown}")).await.expect(404);
        visitor.post(&format!("/szpaki/hold/{unknown}"), &DETAILS).await.expect(404);
    }
}

#[actix_web::test]
async fn b14_a_booking_is_found_by_its_own_secret_address_alone() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let details = super::details(&visitor, &clinic).await;
    let hold_token = details.path.rsplit('/').next().unwrap().to_owned();
    let booked = visitor.press(&details, BOOK, &DETAILS).await.expect(303);
    let summary = visitor.follow(booked).await.expect(200);
    let token = summary.path.rsplit('/').next().unwrap().to_owned();
    assert_eq!(token.len(), 12);
    let stranger = app.visitor();
    let nonce = app.lines("SELECT link_nonce FROM bookings").remove(0);
    let hash = app.lines("SELECT token_hash FROM links").remove(0);
    let reversed: String = token.chars().rev().collect();
    for wrong in [hold_token, nonce, hash, reversed, token[..11].to_owned(), "1".to_owned()] {
        stranger.get(&format!("/b/{wrong}")).await.expect(404);
        stranger.get(&format!("/b/{wrong}/visit.ics")).await.expect(404);
        stranger.post(&format!("/b/{wrong}/cancel"), &[]).await.expect(404);
    }
    assert_eq!(app.lines("SELECT state FROM bookings"), ["confirmed"]);
}
