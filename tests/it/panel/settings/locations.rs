//! Locations (S1, B19).

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use super::{change, faults, managed, post_filled};
use crate::journey;
use crate::make::Clinic;

const LIST: &str = "/panel/lis/settings/locations";

#[actix_web::test]
async fn b19_a_location_that_is_switched_off_takes_no_online_booking() {
    let (app, clinic, manager) = managed("lis").await;
    let place = clinic.location_id("centrum");
    let list = manager.get(LIST).await.expect(200);
    assert_eq!(list.texts(".lines b"), ["Place centrum"]);
    let path = format!("{LIST}/{place}");
    let page = manager.get(&path).await.expect(200);
    let saved = post_filled(&manager, &page, &[], &["online"]).await.expect(303);
    let list = manager.follow(saved).await.expect(200);
    assert_eq!(list.texts(".lines .tag"), ["Not bookable online"]);
    let page = app.visitor().get("/lis/book").await;
    assert!(!page.has("a.reason"), "nothing can be chosen");
}

#[actix_web::test]
async fn b2_a_new_location_gives_clients_a_choice_once_something_is_done_there() {
    let (app, _clinic, manager) = managed("lis").await;
    let typed = [
        ("name", "Podgórze"),
        ("slug", "podgorze"),
        ("street", "Rynek 1"),
        ("postcode", "30-500"),
        ("town", "Kraków"),
        ("hours_1", "9-13, 15–19"),
        ("online", "1"),
    ];
    change(&manager, &format!("{LIST}/new"), &typed).await.expect(303);
    let list = manager.get(LIST).await.expect(200);
    assert_eq!(list.texts(".lines b"), ["Place centrum", "Podgórze"]);
    let stored = app.lines("SELECT hours FROM locations WHERE slug = 'podgorze'");
    assert!(stored[0].contains("15:00"), "{stored:?}");
    let button = "li:last-child button[value=up]";
    manager.press(&list, button, &[]).await.expect(303);
    let list = manager.get(LIST).await.expect(200);
    assert_eq!(list.texts(".lines b"), ["Podgórze", "Place centrum"]);
}

#[actix_web::test]
async fn s1_a_zone_that_does_not_exist_and_hours_that_make_no_sense_are_refused() {
    let (_app, clinic, manager) = managed("lis").await;
    let path = format!("{LIST}/{}", clinic.location_id("centrum"));
    let typed = [("zone", "Europe/Kraków"), ("hours_2", "17–9")];
    let page = change(&manager, &path, &typed).await.expect(422);
    assert_eq!(faults(&page), ["#zone", "#hours_2"]);
    assert_eq!(page.attributes("#zone", "value"), ["Europe/Kraków"]);
}

#[actix_web::test]
async fn d19_a_location_has_rules_of_its_own_where_it_sets_them() {
    let (app, clinic, manager) = managed("lis").await;
    let path = format!("{LIST}/{}", clinic.location_id("centrum"));
    change(&manager, &path, &[("offered_starts", "full_hours")]).await.expect(303);
    assert_eq!(journey::starts_on(&app, &clinic, "2026-11-23").await.len(), 8);
    // Empty again: as the clinic has it.
    change(&manager, &path, &[("offered_starts", "")]).await.expect(303);
    assert!(journey::starts_on(&app, &clinic, "2026-11-23").await.len() > 20);
}

#[actix_web::test]
async fn p1_another_clinics_location_is_not_there() {
    let (app, clinic, _manager) = managed("lis").await;
    Clinic::new(2, "kot").store(&app);
    let stranger = app.signed_in(ClinicId(2), Role::Manager).await;
    let path = format!("/panel/kot/settings/locations/{}", clinic.location_id("centrum"));
    stranger.get(&path).await.expect(404);
    let page = stranger.get("/panel/kot/settings/locations/new").await.expect(200);
    let fields = page.button(super::SAVE).filled(&[]);
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    stranger.post(&path, &fields).await.expect(404);
}
