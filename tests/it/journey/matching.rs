//! How a booking finds the client and the pet that the clinic knows already (P7, 001.32–43, D9–D11,
//! D21), and that it tells nobody what it found.

use super::{BOOK, DETAILS, details};
use crate::app::TestApp;
use crate::make::Clinic;
use crate::page::Page;

/// A known client of the first clinic.
struct Known {
    id: i64,
    name: (&'static str, &'static str),
    phone: &'static str,
    email: &'static str,
    address: (&'static str, &'static str, &'static str),
}

const MARIA: Known = Known {
    id: 500,
    name: ("Maria", "Nowak"),
    phone: "+48125550141",
    email: "sekret@example.com",
    address: ("Tajna 7", "31-000", "Kraków"),
};

fn know(app: &TestApp, known: &Known) {
    let Known { id, name, phone, email, address } = known;
    app.execute(&format!(
        "INSERT INTO clients (id, clinic_id, first_name, last_name, phone, phone_e164, email,
           email_key, street, postcode, town, language, created_at)
         VALUES ({id}, 1, '{}', '{}', '{phone}', '{phone}', '{email}', '{email}', '{}', '{}', '{}',
           'pl', 1)",
        name.0, name.1, address.0, address.1, address.2
    ));
}

fn know_pet(app: &TestApp, id: i64, clinic: &Clinic, name: &str, species: &str) {
    let species = clinic.species_id(species);
    app.execute(&format!(
        "INSERT INTO pets (id, clinic_id, client_id, species_id, name, breed, born, created_at)
         VALUES ({id}, 1, 500, {species}, '{name}', 'rasa tajna', '2001', 1)"
    ));
}

async fn book_as(app: &TestApp, clinic: &Clinic, typed: &[(&str, &str)]) -> Page {
    let visitor = app.visitor();
    let page = details(&visitor, clinic).await;
    let mut all: Vec<(&str, &str)> = DETAILS.to_vec();
    for (name, value) in typed {
        all.retain(|(known, _)| known != name);
        all.push((name, value));
    }
    let booked = visitor.press(&page, BOOK, &all).await.expect(303);
    visitor.follow(booked).await.expect(200)
}

/// How the last booking was matched: the word, the client, the pet.
fn matched(app: &TestApp) -> String {
    let query = "SELECT matching || ' ' || COALESCE(client_id, 0) || ' ' || COALESCE(pet_id, 0)
        FROM bookings ORDER BY id DESC";
    app.lines(query).remove(0)
}

#[actix_web::test]
async fn d21_who_is_not_known_is_made_known_once_and_then_matched() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    book_as(&app, &clinic, &[("email", "Maria@Example.com"), ("street", "Lipowa  1")]).await;
    let client = "SELECT first_name || ' ' || last_name || ' ' || phone_e164 || ' ' || email || ' '
        || email_key || ' ' || street FROM clients";
    let stored = ["Maria Nowak +48125550141 Maria@Example.com maria@example.com Lipowa 1"];
    assert_eq!(app.lines(client), stored);
    assert_eq!(app.lines("SELECT name FROM pets"), ["Burek"]);
    assert!(matched(&app).starts_with("created "), "{}", matched(&app));
    let first = matched(&app).replace("created", "matched");
    book_as(&app, &clinic, &[]).await;
    assert_eq!(matched(&app), first, "the same client and the same pet");
    assert_eq!((app.count("clients"), app.count("pets")), (1, 1));
}

#[actix_web::test]
async fn r001_35_one_of_phone_email_and_address_is_enough() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    know(&app, &MARIA);
    let elsewhere = ("tel", "12 555 09 99");
    let cases: [&[(&str, &str)]; 5] = [
        &[("tel", "+48 12 555-01-41")],
        &[("tel", "0048 125550141")],
        &[elsewhere, ("email", " SEKRET@example.com ")],
        &[elsewhere, ("street", "Tajna 7"), ("postcode", "31-000"), ("town", "Kraków")],
        &[
            ("given_name", "  Maria "),
            ("family_name", "Nowak"),
            elsewhere,
            ("email", "sekret@example.com"),
        ],
    ];
    for typed in cases {
        book_as(&app, &clinic, typed).await;
        assert!(matched(&app).starts_with("matched 500 "), "{typed:?}: {}", matched(&app));
    }
    assert_eq!(app.count("clients"), 1);
}

#[actix_web::test]
async fn r001_33_r001_34_names_must_be_exactly_the_same_and_something_else_too() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    know(&app, &MARIA);
    let cases: [&[(&str, &str)]; 6] = [
        &[("given_name", "maria")],
        &[("given_name", "Maria Anna")],
        &[("family_name", "Nowák")],
        &[("given_name", "Nowak"), ("family_name", "Maria")],
        &[("tel", "12 555 09 99")],
        &[("tel", "12 555 09 98"), ("street", "Tajna 7"), ("town", "Kraków")],
    ];
    for (count, typed) in cases.into_iter().enumerate() {
        book_as(&app, &clinic, typed).await;
        assert!(matched(&app).starts_with("created "), "{typed:?}: {}", matched(&app));
        assert_eq!(app.count("clients"), i64::try_from(count).unwrap() + 2);
    }
}

#[actix_web::test]
async fn d11_nothing_matches_nothing() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").with(|rows| rows.clinics[0].required_fields = "");
    let clinic = clinic.store(&app);
    know(&app, &Known { phone: "", email: "", address: ("", "", ""), ..MARIA });
    book_as(&app, &clinic, &[("tel", ""), ("email", "maria@example.com")]).await;
    assert!(matched(&app).starts_with("created "), "{}", matched(&app));
}

#[actix_web::test]
async fn r001_36_r001_37_what_differs_does_not_stand_in_the_way_and_is_not_stored_over() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    know(&app, &MARIA);
    know_pet(&app, 600, &clinic, "Burek", "dog");
    let before = app.lines("SELECT email || street || town || phone FROM clients");
    let other = [("email", "nowy@example.com"), ("street", "Nowa 1"), ("breed", "pudel")];
    book_as(&app, &clinic, &other).await;
    assert_eq!(matched(&app), "matched 500 600");
    assert_eq!(app.lines("SELECT email || street || town || phone FROM clients"), before);
    assert_eq!(app.lines("SELECT breed || born FROM pets"), ["rasa tajna2001"]);
    let typed = "SELECT email || ' ' || street || ' ' || breed FROM booking_contacts";
    assert_eq!(app.lines(typed), ["nowy@example.com Nowa 1 pudel"], "the booking keeps it");
}

#[actix_web::test]
async fn r001_38_r001_43_several_that_fit_leave_the_booking_unlinked_and_it_stands() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    know(&app, &MARIA);
    know(&app, &Known { id: 501, phone: "+48125550199", ..MARIA });
    book_as(&app, &clinic, &[("email", "sekret@example.com")]).await;
    assert_eq!(matched(&app), "several 0 0", "one by phone, both by email");
    assert_eq!((app.count("clients"), app.count("pets")), (2, 0));
    assert_eq!(app.lines("SELECT state FROM bookings"), ["confirmed"]);
    book_as(&app, &clinic, &[]).await;
    assert!(matched(&app).starts_with("matched 500 "), "by phone only one: {}", matched(&app));
}

#[actix_web::test]
async fn r001_39_r001_40_r001_41_a_pet_is_known_by_exact_name_and_species() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    know(&app, &MARIA);
    know_pet(&app, 600, &clinic, "Burek", "dog");
    know_pet(&app, 601, &clinic, "Azor", "cat");
    book_as(&app, &clinic, &[("pet_name", " Burek ")]).await;
    assert_eq!(matched(&app), "matched 500 600");
    for (count, name) in [(3, "burek"), (4, "Azor")] {
        book_as(&app, &clinic, &[("pet_name", name)]).await;
        let matched = matched(&app);
        assert!(matched.starts_with("matched 500 "), "{matched}");
        assert!(!matched.ends_with(" 600") && !matched.ends_with(" 601"), "{matched}");
        assert_eq!(app.count("pets"), count, "{name} is a new dog");
    }
}

#[actix_web::test]
async fn r001_42_twin_pets_leave_the_pet_to_the_desk() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    know(&app, &MARIA);
    know_pet(&app, 600, &clinic, "Burek", "dog");
    know_pet(&app, 601, &clinic, "Burek", "dog");
    book_as(&app, &clinic, &[]).await;
    assert_eq!(matched(&app), "matched 500 0");
    assert_eq!(app.count("pets"), 2);
}

#[actix_web::test]
async fn p7_another_clinics_clients_are_not_known_here() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki").store(&app);
    let wrony = Clinic::new(2, "wrony").store(&app);
    know(&app, &MARIA);
    book_as(&app, &wrony, &[]).await;
    assert!(matched(&app).starts_with("created "), "{}", matched(&app));
    assert_eq!(app.number("SELECT COUNT(*) FROM clients WHERE clinic_id = 2"), 1);
}

#[actix_web::test]
async fn p7_nothing_that_is_stored_is_ever_shown_to_whoever_matches() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    know(&app, &MARIA);
    know_pet(&app, 600, &clinic, "Burek", "dog");
    let summary = book_as(&app, &clinic, &[]).await;
    assert_eq!(matched(&app), "matched 500 600");
    let visitor = app.visitor();
    let stranger = book_as(&app, &clinic, &[("given_name", "Marta")]).await;
    for part in ["", "/move", "/cancel", "/visit.ics"] {
        let page = visitor.get(&format!("{}{part}", summary.path)).await.expect(200);
        for stored in ["sekret", "Tajna", "rasa tajna", "2001"] {
            assert!(!page.body.contains(stored), "{part}: {stored}");
        }
        let other = visitor.get(&format!("{}{part}", stranger.path)).await.expect(200);
        // Known or not, the pages are alike but for the time that each has.
        assert_eq!(
            page.texts("main h1, main h2, main dt"),
            other.texts("main h1, main h2, main dt")
        );
    }
}
