//! The form for client and pet: what it shows, asks for, refuses, keeps and remembers (B9–B12).

mod filled_in;
mod pet;
mod remembered;

use super::{BOOK, DETAILS, book, details, starts, times};
use crate::app::TestApp;
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

/// Presses the button with these typed, and expects faults.
async fn faulty(visitor: &Visitor, page: &Page, typed: &[(&str, &str)]) -> Page {
    visitor.press(page, BOOK, typed).await.expect(422)
}

/// Presses the button with these typed, and expects a booking.
async fn good(visitor: &Visitor, page: &Page, typed: &[(&str, &str)]) -> Page {
    let booked = visitor.press(page, BOOK, typed).await.expect(303);
    visitor.follow(booked).await.expect(200)
}

fn value(page: &Page, field: &str) -> String {
    page.attributes(&format!("form#details input[name={field}]"), "value").remove(0)
}

/// Fields to which the summary of faults links.
fn faults(page: &Page) -> Vec<String> {
    page.attributes("#errors a", "href")
}

#[actix_web::test]
async fn b9_r001_19_the_page_says_what_where_and_when() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .change_reason("vaccination", |reason| {
            reason.instructions = r#"{"en":"Bring the booklet"}"#.to_owned();
        })
        .store(&app);
    let page = details(&app.visitor(), &clinic).await;
    assert_eq!(page.text("h1"), "You and your pet");
    let chosen = page.text("dl.chosen");
    for words in [
        "vaccination",
        "dog",
        "Place centrum",
        "Lipowa 3",
        "25 November, 9:00",
        "20 min",
        "Anna Lis",
        "Bring the booklet",
    ] {
        assert!(chosen.contains(words), "{words} in {chosen}");
    }
    assert!(page.text("form#details").contains("24 November"), "until when it can be changed");
}

#[actix_web::test]
async fn b9_r001_20_r001_21_duration_and_staff_are_hidden_by_settings() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    app.set(clinic.id, "UPDATE clinics SET show_duration = FALSE");
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    assert!(!page.body.contains("20 min") && page.body.contains("Anna Lis"));
    app.set(clinic.id, "UPDATE clinics SET show_duration = TRUE, show_staff = FALSE");
    let page = visitor.get(&page.path).await.expect(200);
    assert!(page.body.contains("20\u{a0}min") && !page.body.contains("Anna Lis"));
    let summary = good(&visitor, &page, &DETAILS).await;
    assert!(!summary.body.contains("Anna Lis") && summary.body.contains("until"));
    app.set(clinic.id, "UPDATE clinics SET show_duration = FALSE");
    let summary = visitor.get(&summary.path).await.expect(200);
    assert!(!summary.text("main .leaf").contains("until"), "{}", summary.body);
}

#[actix_web::test]
async fn b21_the_version_of_the_privacy_notice_that_was_read_is_kept_with_the_booking() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    app.set(
        clinic.id,
        r#"UPDATE clinics SET privacy_version = 3, privacy_notice = '{"pl":"Dbamy o dane"}'"#,
    );
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    assert!(page.has("form#details a[href='/szpaki/privacy']"));
    let notice = visitor.get("/szpaki/privacy").await.expect(200);
    assert_eq!(notice.text("main [lang=pl]"), "Dbamy o dane");
    assert!(notice.text("main").contains("Version 3"));
    app.set(clinic.id, "UPDATE clinics SET privacy_version = 4");
    good(&visitor, &page, &DETAILS).await;
    assert_eq!(app.number("SELECT privacy_version FROM bookings"), 3);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    let forged = [&DETAILS[..], &[("privacy_version", "99")]].concat();
    good(&visitor, &page, &forged).await;
    assert_eq!(app.number("SELECT COUNT(privacy_version) FROM bookings"), 1);
}

#[actix_web::test]
async fn b16_the_form_tells_browsers_what_to_fill_in() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    for (field, token) in [
        ("given_name", "given-name"),
        ("family_name", "family-name"),
        ("tel", "tel"),
        ("email", "email"),
        ("street", "street-address"),
        ("postcode", "postal-code"),
        ("town", "address-level2"),
    ] {
        assert_eq!(page.attributes(&format!("input[name={field}]"), "autocomplete"), [token]);
    }
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert!(!starts(&times(&visitor, &clinic).await).is_empty());
    book(&visitor, &clinic).await;
}
