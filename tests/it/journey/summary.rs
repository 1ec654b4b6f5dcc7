//! The page of a booking at its secret address (B14): what it shows, until when it offers what, the
//! calendar file; and that looking changes nothing.

use std::collections::BTreeSet;

use icalendar::{Calendar, CalendarComponent, Component, EventLike as _};

use super::{BOOK, DETAILS, book, book_at, details, step, take};
use crate::app::{NOW, TestApp};
use crate::make::Clinic;
use crate::page::Page;

/// Wednesday, 25 November 2026, 9:00 in Warsaw.
const NINE: i64 = NOW + 3 * 86_400 - 3_600;

fn may_move(page: &Page) -> bool {
    page.has("main .acts a[href$='/move']")
}

fn may_cancel(page: &Page) -> bool {
    page.has("main .acts a[href$='/cancel']")
}

#[actix_web::test]
async fn b14_the_page_shows_the_visit_and_no_more_of_the_client_than_it_needs() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .change_reason("vaccination", |reason| {
            reason.instructions = r#"{"en":"Bring the booklet"}"#.to_owned();
        })
        .store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    let more = [("email", "maria@example.com"), ("street", "Lipowa 99"), ("note", "Boi się")];
    let typed = [&DETAILS[..], &more].concat();
    let booked = visitor.press(&page, BOOK, &typed).await.expect(303);
    let summary = visitor.follow(booked).await.expect(200);
    let text = summary.text("main");
    for words in [
        "Confirmed",
        "Wednesday",
        "25",
        "November",
        "9:00",
        "vaccination",
        "Burek",
        "Anna Lis",
        "Place centrum",
        "Bring the booklet",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    for typed in ["Nowak", "Maria", "125550141", "12 555 01 41", "example.com", "Lipowa 99", "Boi"]
    {
        assert!(!summary.body.contains(typed), "{typed} in {}", summary.body);
    }
    assert_eq!(summary.header("cache-control"), Some("no-store"));
    assert_eq!(summary.attributes("meta[name=robots]", "content"), ["noindex"]);
    assert!(text.contains(&format!("http://localhost{}", summary.path)), "its address, to keep");
}

#[actix_web::test]
async fn b14_the_calendar_file_is_one_and_holds_no_secret() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let summary = book(&visitor, &clinic).await;
    let file = visitor.get(&format!("{}/visit.ics", summary.path)).await.expect(200);
    assert_eq!(file.header("content-type"), Some("text/calendar; charset=utf-8"));
    assert!(file.header("content-disposition").unwrap().contains("visit.ics"));
    assert_eq!(file.header("cache-control"), Some("no-store"));
    assert!(file.body.lines().all(|line| line.len() <= 75), "folded");
    assert_eq!(file.body.matches('\n').count(), file.body.matches("\r\n").count());
    let calendar: Calendar = file.body.parse().unwrap();
    let [CalendarComponent::Event(event)] = calendar.components.as_slice() else {
        panic!("one event: {}", file.body);
    };
    let at = |stamp: &str| format!("20261125T{stamp}Z");
    assert_eq!(event.property_value("DTSTART"), Some(at("080000").as_str()));
    assert_eq!(event.property_value("DTEND"), Some(at("082000").as_str()));
    let summary_line = event.get_summary().unwrap();
    assert!(summary_line.contains("Burek") && summary_line.contains("Clinic szpaki"));
    assert!(event.get_location().unwrap().contains("Lipowa 3"));
    let description = event.get_description().unwrap().replace('\u{a0}', " ");
    assert!(description.contains("12 555 01 40"), "{description}");
    let uid = event.get_uid().unwrap().to_owned();
    let token = summary.path.rsplit('/').next().unwrap();
    for secret in [token, "/b/", "Nowak", "125550141"] {
        assert!(!file.body.replace("\r\n ", "").contains(secret), "{secret} in {}", file.body);
    }
    // A moved visit is the same event with a higher number.
    let ask =
        visitor.get(&format!("{}/move?start=2026-11-26T10:00", summary.path)).await.expect(200);
    visitor.press(&ask, "main form[method=post] button", &[]).await.expect(303);
    let file = visitor.get(&format!("{}/visit.ics", summary.path)).await.expect(200);
    let calendar: Calendar = file.body.parse().unwrap();
    let event = calendar.components[0].as_event().unwrap();
    assert_eq!(event.get_uid(), Some(uid.as_str()));
    assert_eq!(event.property_value("SEQUENCE"), Some("1"));
    assert_eq!(event.property_value("DTSTART"), Some("20261126T090000Z"));
}

#[actix_web::test]
async fn b14_the_deadlines_are_separate_and_inside_them_the_page_gives_the_phone() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .with(|rows| {
            rows.clinics[0].move_deadline_minutes = 24 * 60;
            rows.clinics[0].cancel_deadline_minutes = 12 * 60;
        })
        .store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, "2026-11-25T09:00").await.path;
    for (before, moves, cancels, words) in [
        (24 * 3_600, true, true, "You can move this visit here until"),
        (24 * 3_600 - 1, false, true, "To move it, please phone us"),
        (12 * 3_600, false, true, "To move it, please phone us"),
        (12 * 3_600 - 1, false, false, "too late to change this visit online"),
        (60, false, false, "too late to change this visit online"),
    ] {
        app.clock.set(NINE - before);
        let page = visitor.get(&summary).await.expect(200);
        assert_eq!((may_move(&page), may_cancel(&page)), (moves, cancels), "{before}");
        let text = page.text("main");
        assert!(text.contains(words), "{before}: {text}");
        assert_eq!(page.has("main .small a[href='tel:+48125550140']"), !moves, "{before}");
        let times = visitor.get(&format!("{summary}/move")).await;
        assert_eq!(times.status, if moves { 200 } else { 303 }, "{before}");
        let ask = visitor.get(&format!("{summary}/cancel")).await;
        assert_eq!(ask.status, if cancels { 200 } else { 303 }, "{before}");
    }
}

#[actix_web::test]
async fn d19_a_locations_own_deadlines_beat_the_clinics() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .change_location("centrum", |place| {
            place.move_deadline_minutes = Some(0);
            place.cancel_deadline_minutes = Some(60);
        })
        .store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, "2026-11-25T09:00").await.path;
    app.clock.set(NINE - 30 * 60);
    let page = visitor.get(&summary).await.expect(200);
    assert!(may_move(&page) && !may_cancel(&page));
    assert!(page.text("main").contains("To cancel it, please phone us"));
}

#[actix_web::test]
async fn b14_a_visit_that_has_begun_or_is_over_cannot_be_changed() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .with(|rows| {
            rows.clinics[0].move_deadline_minutes = 0;
            rows.clinics[0].cancel_deadline_minutes = 0;
        })
        .store(&app);
    let visitor = app.visitor();
    let summary = book_at(&visitor, &clinic, "2026-11-25T09:00").await.path;
    app.clock.set(NINE);
    let page = visitor.get(&summary).await.expect(200);
    assert!(!may_move(&page) && !may_cancel(&page));
    assert_eq!(page.text("h1"), "Confirmed");
    app.clock.set(NINE + 20 * 60);
    let page = visitor.get(&summary).await.expect(200);
    assert_eq!(page.text("h1"), "This visit is over");
    assert!(!page.has("main .acts"));
    visitor.post(&format!("{summary}/cancel"), &[]).await.expect(303);
    visitor.post(&format!("{summary}/move"), &[("start", "2026-11-26T10:00")]).await.expect(303);
    assert_eq!(app.lines("SELECT state || moves FROM bookings"), ["confirmed0"]);
    for (state, title) in [
        ("no_show", "This visit did not take place"),
        ("completed", "This visit is over"),
        ("rejected", "We can’t see you at this time"),
    ] {
        app.execute(&format!("UPDATE bookings SET state = '{state}'"));
        let page = visitor.get(&summary).await.expect(200);
        assert_eq!(page.text("h1"), title);
        assert!(!may_move(&page) && !may_cancel(&page));
    }
}

/// Every page that can be reached by links from these addresses.
async fn walk(app: &TestApp, from: &[String], most: usize) -> Vec<String> {
    let visitor = app.visitor();
    let mut waiting: Vec<String> = from.to_vec();
    let mut seen: BTreeSet<String> = from.iter().cloned().collect();
    let mut asked = Vec::new();
    while let Some(path) = waiting.pop() {
        if asked.len() >= most {
            break;
        }
        let page = visitor.get(&path).await;
        assert!(page.status < 500, "{path}");
        asked.push(path);
        let links = page.attributes("a", "href").into_iter().chain(page.location());
        for link in links {
            let link = link.split('#').next().unwrap_or_default().to_owned();
            if link.starts_with('/') && seen.insert(link.clone()) {
                waiting.insert(0, link);
            }
        }
    }
    asked
}

#[actix_web::test]
async fn b14_no_get_changes_anything_not_even_by_every_link_there_is() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").location("rynek", "Europe/Warsaw").staff("Ewa Mak");
    let clinic = clinic.everywhere().store(&app);
    let visitor = app.visitor();
    let query = "location=centrum&species=dog&reason=vaccination&day=2026-11-25";
    let page = take(&visitor, &step(&visitor, &clinic, query).await, "2026-11-25T09:00").await;
    let booked = visitor.press(&page, BOOK, &DETAILS).await.expect(303);
    let summary = visitor.follow(booked).await.expect(200).path;
    let live = take(&visitor, &step(&visitor, &clinic, query).await, "2026-11-25T10:00").await;
    let other = app.visitor();
    let ended = take(&other, &step(&other, &clinic, query).await, "2026-11-25T11:00").await;
    app.execute("UPDATE holds SET expires_at = 1795337000 WHERE begins_at = 1795600800");
    app.execute("UPDATE occupancies SET expires_at = 1795337000 WHERE visit_from = 1795600800");
    let before = app.dump();
    let mut from = vec![
        "/szpaki".to_owned(),
        live.path.clone(),
        ended.path.clone(),
        summary.clone(),
        format!("{summary}/cancel"),
        format!("{summary}/move?start=2026-11-26T10:00"),
        format!("{summary}/visit.ics"),
        format!("/szpaki/book?{query}&hold={}", live.path.rsplit('/').next().unwrap()),
    ];
    from.reverse();
    let asked = walk(&app, &from, 250).await;
    assert!(asked.len() >= 200, "{}", asked.len());
    assert!(asked.iter().any(|path| path.contains("/move?start=")));
    // What only a button should do is nothing that can be looked at.
    for path in ["/szpaki/hold", "/szpaki/forget", &format!("{}/change", live.path)] {
        visitor.get(path).await.expect(405);
    }
    let after = app.dump();
    let changed: Vec<_> = after.iter().filter(|row| !before.contains(row)).collect();
    assert_eq!(changed, Vec::<&String>::new());
    assert_eq!(after.len(), before.len());
}
