//! Which steps there are, and what each shows (B1–B3).

use super::{GROUPS, REASONS, WHEN, WHERE, WHO, first, no_choice, notices, two_places};
use crate::app::TestApp;
use crate::journey::{starts, step};
use crate::make::Clinic;

#[actix_web::test]
async fn b1_the_clinics_information_stands_on_the_page_and_a_locations_own_beats_it() {
    let app = TestApp::start();
    let clinic = two_places(1, "szpaki")
        .with(|rows| rows.clinics[0].information = r#"{"pl":"Parking za domem"}"#.to_owned())
        .change_location("rynek", |place| {
            place.information = Some(r#"{"en":"Ring twice","pl":"Dzwonek"}"#.to_owned());
        })
        .store(&app);
    let page = first(&app, &clinic).await;
    assert!(page.text("header").contains("Clinic szpaki"));
    assert_eq!(page.text("main p.about[lang=pl]"), "Parking za domem");
    let there = step(&app.visitor(), &clinic, "location=rynek&species=dog").await;
    assert!(there.text("main").contains("Ring twice"), "{}", there.body);
    assert!(!there.body.contains("Parking"), "{}", there.body);
    let other = step(&app.visitor(), &clinic, "location=centrum&species=dog").await;
    assert!(other.text("main").contains("Parking za domem"), "{}", other.body);
}

#[actix_web::test]
async fn b2_r001_07_the_location_is_asked_only_where_several_are_open() {
    let app = TestApp::start();
    let one = Clinic::new(1, "jeden").store(&app);
    assert_eq!(first(&app, &one).await.text("h1"), WHO);
    let two = two_places(2, "dwa").store(&app);
    let page = first(&app, &two).await;
    assert_eq!(page.text("h1"), WHERE);
    assert_eq!(page.attributes("main a.card", "href").len(), 2);
    let shut = two_places(3, "trzy").change_location("rynek", |place| place.online = false);
    let shut = shut.store(&app);
    assert_eq!(first(&app, &shut).await.text("h1"), WHO);
}

#[actix_web::test]
async fn b2_r001_08_the_species_is_asked_where_the_location_asks_for_it() {
    let app = TestApp::start();
    let clinic = two_places(1, "szpaki")
        .change_location("rynek", |place| place.asks_species = false)
        .store(&app);
    let asked = step(&app.visitor(), &clinic, "location=centrum").await;
    assert_eq!(asked.text("h1"), WHO);
    assert_eq!(asked.texts("main a.animal b"), ["dog", "cat"]);
    let not_asked = step(&app.visitor(), &clinic, "location=rynek").await;
    assert_eq!(not_asked.text("h1"), REASONS);
}

#[actix_web::test]
async fn b2_r001_08_only_species_with_something_to_book_are_offered() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").species("parrot").species("rabbit");
    let (rabbit, reason) = (clinic.species_id("rabbit"), clinic.reason_id("check-up"));
    let clinic = clinic
        .with(|rows| {
            let (clinic_id, location_id) = (rows.clinics[0].id, rows.locations[0].id);
            for species in &rows.species[2..] {
                let row = tassu::store::bulk::LocationSpeciesRow {
                    clinic_id,
                    location_id,
                    species_id: species.id,
                };
                rows.location_species.push(row);
            }
            rows.reason_species.push(tassu::store::bulk::ReasonSpeciesRow {
                clinic_id,
                reason_id: reason,
                species_id: rabbit,
            });
        })
        .store(&app);
    let page = first(&app, &clinic).await;
    assert_eq!(page.texts("main a.animal b"), ["dog", "cat", "rabbit"]);
    let rabbits = step(&app.visitor(), &clinic, "species=rabbit").await;
    assert_eq!(rabbits.text("h1"), WHEN, "its only reason is skipped");
    let parrots = step(&app.visitor(), &clinic, "species=parrot").await;
    assert_eq!(parrots.text("h1"), WHO);
    assert_eq!(notices(&parrots), ["parrot: not seen at this place. Please choose again."]);
}

#[actix_web::test]
async fn b2_r001_09_a_single_group_goes_straight_to_its_reasons() {
    let app = TestApp::start();
    let one = Clinic::new(1, "jeden").store(&app);
    let page = step(&app.visitor(), &one, "species=dog").await;
    assert_eq!(page.text("h1"), REASONS);
    assert!(!page.has("main details.group"));
    assert_eq!(page.texts("main a.reason b"), ["vaccination", "check-up"]);
    let two = Clinic::new(2, "dwa").group("teeth").reason("scaling", 45).store(&app);
    let page = step(&app.visitor(), &two, "species=dog").await;
    assert_eq!(page.text("h1"), GROUPS);
    assert_eq!(page.texts("main details.group h2"), ["prevention", "teeth"]);
    assert!(!page.has("main details[open].group"));
    let page = step(&app.visitor(), &two, "species=dog&group=teeth").await;
    assert_eq!(page.texts("main details[open].group h2"), ["teeth"]);
    assert_eq!(page.texts("main details[open].group a.reason b"), ["scaling"]);
}

#[actix_web::test]
async fn b2_a_group_with_nothing_for_the_animal_is_not_shown() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").group("teeth").reason("scaling", 45);
    let (cat, scaling) = (clinic.species_id("cat"), clinic.reason_id("scaling"));
    let clinic = clinic
        .with(|rows| {
            rows.reason_species.retain(|row| row.reason_id != scaling || row.species_id != cat);
        })
        .store(&app);
    let page = step(&app.visitor(), &clinic, "species=cat").await;
    assert_eq!(page.text("h1"), REASONS, "one group is left");
    assert_eq!(page.texts("main a.reason b"), ["vaccination", "check-up"]);
}

#[actix_web::test]
async fn b2_single_answers_are_skipped_without_a_redirect() {
    let app = TestApp::start();
    let clinic = no_choice(1, "szpaki").store(&app);
    let page = first(&app, &clinic).await;
    assert_eq!(page.text("h1"), WHEN);
    assert!(!starts(&page).is_empty());
    assert!(page.text("main .trail").contains("Step 1 of 3"), "time, details, summary");
    assert!(!page.has("dl.chosen a"), "nothing that could be changed");
}

#[actix_web::test]
async fn b2_the_trail_counts_only_the_steps_there_are() {
    let app = TestApp::start();
    let clinic = two_places(1, "szpaki").store(&app);
    for (query, words) in [
        ("", "Step 1 of 6"),
        ("location=rynek", "Step 2 of 6"),
        ("location=rynek&species=dog", "Step 3 of 6"),
        ("location=rynek&species=dog&reason=check-up", "Step 4 of 6"),
    ] {
        let page = step(&app.visitor(), &clinic, query).await;
        assert!(page.text("main .trail").contains(words), "{query}: {}", page.body);
    }
}

#[actix_web::test]
async fn b2_with_nobody_to_choose_for_the_only_clinic_is_opened() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    assert_eq!(visitor.get("/").await.location().as_deref(), Some("/szpaki"));
    Clinic::new(2, "wrony").store(&app);
    let list = visitor.get("/").await.expect(200);
    assert_eq!(list.attributes("main a.card", "href"), ["/szpaki", "/wrony"]);
}

#[actix_web::test]
async fn b3_r001_11_a_reason_shows_how_to_prepare_and_duration_and_price_by_setting() {
    let app = TestApp::start();
    let with_words = |clinic: Clinic| {
        clinic
            .change_reason("vaccination", |reason| {
                reason.instructions = r#"{"en":"Bring the booklet"}"#.to_owned();
                reason.summary = r#"{"en":"Once a year"}"#.to_owned();
            })
            .change_reason("check-up", |reason| reason.price_minor = None)
    };
    let open = with_words(Clinic::new(1, "szpaki")).store(&app);
    let page = step(&app.visitor(), &open, "species=dog").await;
    let [vaccination, check_up] = page.texts("main a.reason").try_into().unwrap();
    for words in ["Once a year", "Bring the booklet", "20 min", "90 zł"] {
        assert!(vaccination.contains(words), "{words} in {vaccination}");
    }
    assert!(check_up.contains("30 min") && !check_up.contains("zł"), "{check_up}");
    let times = step(&app.visitor(), &open, "species=dog&reason=vaccination").await;
    assert!(times.text("main").contains("Bring the booklet"));
    let discreet = with_words(Clinic::new(2, "wrony")).with(|rows| {
        rows.clinics[0].show_duration = false;
        rows.clinics[0].show_price = false;
    });
    let page = step(&app.visitor(), &discreet.store(&app), "species=dog").await;
    let text = page.text("main");
    assert!(!text.contains("20 min") && !text.contains("zł"), "{text}");
}
