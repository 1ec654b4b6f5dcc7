//! The demo and a filled database, served as any other.

use diesel::prelude::*;
use tassu::fixtures::demo::{self, Laid};
use tassu::fixtures::fill::{self, Size};
use tassu::secrets::Secrets;
use tassu::store::schema::bookings;

use crate::app::{KEY, NOW, TestApp};
use crate::journey::BOOK;
use crate::page::Page;
use crate::visitor::Visitor;

const SIZE: Size = Size { clinics: 2, bookings: 500 };

fn lay(app: &TestApp) -> Laid {
    app.on_database(|connection| demo::lay(connection, NOW, 1, &Secrets::new(KEY))).unwrap()
}

/// Books the first time of the day and follows to the summary.
async fn book(visitor: &Visitor, day: &str) -> Page {
    let times = visitor.get(day).await.expect(200);
    let held = visitor.press(&times, "ol.slots button.slot", &[]).await.expect(303);
    let details = visitor.follow(held).await.expect(200);
    let typed = [
        ("given_name", "Maria"),
        ("family_name", "Nowak"),
        ("tel", "+48125550141"),
        ("pet_name", "Burek"),
    ];
    let booked = visitor.press(&details, BOOK, &typed).await.expect(303);
    visitor.follow(booked).await.expect(200)
}

#[actix_web::test]
async fn the_demo_shows_five_clinics_and_takes_bookings() {
    let app = TestApp::start();
    assert_eq!(lay(&app), Laid::Fresh);
    assert_eq!(lay(&app), Laid::Kept);
    let visitor = app.visitor();
    for slug in ["jez-i-wrona", "pihkatassu", "baffo-di-luna", "yablochny-kot", "hazel-and-heron"] {
        let page = visitor.get(&format!("/{slug}")).await;
        visitor.follow(page).await.expect(200);
    }
    let before = app.count("bookings");
    book(&visitor, "/pihkatassu/book?species=dog&reason=nail_trim&day=2026-11-25").await;
    assert_eq!(app.count("bookings"), before + 1);
}

#[actix_web::test]
async fn b14_a_booking_of_the_demo_has_its_secret_address() {
    let app = TestApp::start();
    lay(&app);
    let nonce: String = app.on_database(|connection| {
        bookings::table
            .filter(bookings::state.eq("confirmed"))
            .order(bookings::id)
            .select(bookings::link_nonce)
            .first(connection)
            .unwrap()
    });
    let token = Secrets::new(KEY).link_token(&nonce);
    app.visitor().get(&format!("/b/{token}")).await.expect(200);
}

#[actix_web::test]
async fn a_filled_clinic_shows_its_times_and_takes_bookings() {
    let app = TestApp::start();
    app.on_database(|connection| fill::fill(connection, SIZE, NOW, &Secrets::new(KEY))).unwrap();
    assert_eq!(app.count("bookings"), 500);
    let visitor = app.visitor();
    book(&visitor, "/clinic-2/book?species=dog&reason=dog_combined&day=2026-11-25").await;
    assert_eq!(app.count("bookings"), 501);
}
