//! Where nothing can be booked: places that are off, reasons by phone, a pause; and the emergency
//! line, which stands everywhere (B19, B21, S7).

use super::{REASONS, WHERE, WHO, first, notices, two_places};
use crate::app::{NOW, TestApp};
use crate::journey::{self, starts, step};
use crate::make::Clinic;

#[actix_web::test]
async fn b19_a_place_that_is_off_says_so_with_its_phone_and_all_off_is_a_page_of_its_own() {
    let app = TestApp::start();
    let clinic = two_places(1, "szpaki")
        .location("las", "Europe/Warsaw")
        .everywhere()
        .change_location("las", |place| {
            place.online = false;
            place.phone = Some("+48125550199".to_owned());
        })
        .store(&app);
    let page = first(&app, &clinic).await;
    assert_eq!(page.attributes("main a.card", "href").len(), 2);
    let off = page.text("main .card--off");
    assert!(off.contains("Place las") && off.contains("12 555 01 99"), "{off}");
    let named = step(&app.visitor(), &clinic, "location=las&species=dog").await;
    assert_eq!(named.text("h1"), WHERE);
    assert_eq!(
        notices(&named),
        ["Place las doesn’t take bookings online. Please choose another place."]
    );
    app.set(clinic.id, "UPDATE locations SET online = FALSE");
    for address in ["/szpaki", "/szpaki/book?species=dog&reason=vaccination&day=2026-11-25"] {
        let page = app.visitor().get(address).await.expect(200);
        assert_eq!(page.text("h1"), "Please phone us");
        assert!(page.text("main").contains("does not take bookings online"), "{}", page.body);
        assert!(page.has("main a.btn[href='tel:+48125550140']"));
        assert!(starts(&page).is_empty());
    }
}

#[actix_web::test]
async fn b19_a_clinic_where_nothing_can_be_booked_takes_no_bookings_online() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    app.set(clinic.id, "UPDATE reasons SET online = 'no'");
    assert_eq!(first(&app, &clinic).await.text("h1"), "Please phone us");
}

#[actix_web::test]
async fn b21_a_reason_by_phone_only_has_its_number_and_no_times() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .change_reason("check-up", |reason| reason.online = "phone_only")
        .store(&app);
    let page = step(&app.visitor(), &clinic, "species=dog").await;
    assert_eq!(page.texts("main a.reason b"), ["vaccination"]);
    let by_phone = page.text("main .reason--phone");
    assert!(by_phone.contains("check-up") && by_phone.contains("12 555 01 40"), "{by_phone}");
    let page = step(&app.visitor(), &clinic, "species=dog&reason=check-up&day=2026-11-25").await;
    assert_eq!(page.text("h1"), "Please phone us");
    assert!(page.text("main").contains("arranged by phone"), "{}", page.body);
    assert!(starts(&page).is_empty());
    let back = page.attributes("main a.link", "href");
    let back = back.iter().find(|url| url.contains("change=reason")).unwrap();
    assert_eq!(app.visitor().get(back).await.expect(200).text("h1"), REASONS);
}

#[actix_web::test]
async fn b21_every_step_and_every_page_of_a_visit_has_the_phone_and_the_emergency_line() {
    let app = TestApp::start();
    let clinic = two_places(1, "szpaki")
        .with(|rows| rows.clinics[0].emergency_phone = Some("+48 12 555 01 12".to_owned()))
        .change_reason("check-up", |reason| reason.online = "phone_only")
        .store(&app);
    let visitor = app.visitor();
    let chosen = "location=centrum&species=dog&reason=vaccination";
    let mut pages = vec![first(&app, &clinic).await];
    for query in [
        "location=centrum",
        "location=centrum&species=dog",
        chosen,
        "location=centrum&species=dog&reason=check-up",
    ] {
        pages.push(step(&visitor, &clinic, query).await);
    }
    let times = step(&visitor, &clinic, &format!("{chosen}&day=2026-11-25")).await;
    let details = journey::take(&visitor, &times, "2026-11-25T09:00").await;
    let gone = app.visitor().press(&times, "ol.slots button.slot", &[]).await.expect(409);
    let booked = visitor.press(&details, journey::BOOK, &journey::DETAILS).await.expect(303);
    let summary = visitor.follow(booked).await.expect(200);
    for part in ["/move", "/move?start=2026-11-26T09:00", "/cancel"] {
        pages.push(visitor.get(&format!("{}{part}", summary.path)).await.expect(200));
    }
    app.set(clinic.id, "UPDATE clinic_calendars SET paused_until = 99999999999");
    pages.extend([details, gone, summary, first(&app, &clinic).await]);
    for page in pages {
        assert!(page.has("header a[href='tel:+48125550140']"), "{}", page.path);
        let text = page.text("main");
        let line = "Emergency? Don’t book, phone now: +48 12 555 01 12";
        assert!(text.contains(line), "{}: {text}", page.path);
        assert!(page.has("main a[href='tel:+48125550112']"), "{}", page.path);
    }
}

#[actix_web::test]
async fn s7_a_pause_stops_every_step_says_until_when_and_ends_by_itself() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let times = journey::times(&app.visitor(), &clinic).await;
    app.execute(&format!("UPDATE clinic_calendars SET paused_until = {}", NOW + 7_200));
    for query in ["", "species=dog", "species=dog&reason=vaccination"] {
        let page = step(&app.visitor(), &clinic, query).await;
        assert_eq!(page.text("h1"), "Please phone us");
        let text = page.text("main");
        assert!(text.contains("paused") && text.contains("12:00"), "local time: {text}");
    }
    let visitor = app.visitor();
    let refused = visitor.press(&times, "ol.slots button.slot", &[]).await.expect(303);
    assert_eq!(visitor.follow(refused).await.text("h1"), "Please phone us");
    assert_eq!(app.count("holds"), 0);
    app.wait_minutes(120);
    assert_eq!(first(&app, &clinic).await.text("h1"), WHO);
}
