//! The pet: what is told of it, and its kind (B11).

use super::{faults, faulty, good};
use crate::app::TestApp;
use crate::journey::{DETAILS, details, step, take};
use crate::make::Clinic;

#[actix_web::test]
async fn b11_r001_24_r001_25_r001_26_one_pet_with_what_is_told_of_it_and_the_note() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    assert_eq!(page.attributes("form#details input[name=pet_name]", "id").len(), 1);
    let more = [
        ("breed", "kundel"),
        ("sex", "female"),
        ("born", "14/5/2021"),
        ("weight", "12.5"),
        ("note", "Boi się\r\nodkurzacza 🐕"),
    ];
    good(&visitor, &page, &[&DETAILS[..], &more].concat()).await;
    let stored = "SELECT pet_name || '|' || breed || '|' || sex || '|' || born || '|'
        || weight_grams || '|' || note FROM booking_contacts";
    assert_eq!(app.lines(stored), ["Burek|kundel|female|2021-05-14|12500|Boi się\nodkurzacza 🐕"]);
    let species = "SELECT species_id FROM bookings";
    assert_eq!(app.number(species), clinic.species_id("dog").0);
}

#[actix_web::test]
async fn b11_the_species_is_asked_with_the_details_where_it_was_no_step() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .species("parrot")
        .change_location("centrum", |place| place.asks_species = false)
        .store(&app);
    let visitor = app.visitor();
    let query = "reason=vaccination&day=2026-11-25";
    let page = take(&visitor, &step(&visitor, &clinic, query).await, "2026-11-25T09:00").await;
    assert_eq!(page.texts("select#species option"), ["Choose", "dog", "cat"]);
    assert_eq!(faults(&faulty(&visitor, &page, &DETAILS).await), ["#species"]);
    for wrong in ["parrot", "yeti", "1"] {
        let typed = [&DETAILS[..], &[("species", wrong)]].concat();
        assert_eq!(faults(&faulty(&visitor, &page, &typed).await), ["#species"], "{wrong}");
    }
    good(&visitor, &page, &[&DETAILS[..], &[("species", "cat")]].concat()).await;
    assert_eq!(app.number("SELECT species_id FROM bookings"), clinic.species_id("cat").0);
}

#[actix_web::test]
async fn b11_a_species_chosen_as_a_step_cannot_be_changed_by_the_form() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    assert!(!page.has("form#details [name=species]"));
    let typed = [&DETAILS[..], &[("species", "cat")]].concat();
    visitor.post(&page.path, &typed).await.expect(303);
    assert_eq!(app.number("SELECT species_id FROM bookings"), clinic.species_id("dog").0);
}
