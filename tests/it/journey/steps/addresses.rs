//! Every address that leads to a step, also one that no longer fits (B15).

use super::{GROUPS, REASONS, WHEN, WHERE, WHO, chosen, no_choice, notices, two_places};
use crate::app::TestApp;
use crate::journey::{self, starts, step};
use crate::make::Clinic;

#[actix_web::test]
async fn b15_a_reload_shows_the_same_and_links_lead_from_step_to_step() {
    let app = TestApp::start();
    let clinic = two_places(1, "szpaki").group("teeth").reason("scaling", 45).everywhere();
    let clinic = clinic.store(&app);
    let visitor = app.visitor();
    let mut page = visitor.get(&format!("/{}", clinic.slug)).await.expect(200);
    let mut titles = Vec::new();
    for link in ["main a.card", "main a.animal", "main a.reason"] {
        titles.push(page.text("h1"));
        let again = visitor.get(&page.path).await.expect(200);
        assert_eq!(again.body, page.body);
        let href = page.attributes(link, "href").remove(0);
        page = visitor.get(&href).await.expect(200);
    }
    titles.push(page.text("h1"));
    assert_eq!(titles, [WHERE, WHO, GROUPS, WHEN]);
    assert_eq!(chosen(&page), ["Reason: vaccination", "Animal: dog", "Where: Place centrum"]);
    assert_eq!(page.attributes("dl.chosen a", "href").len(), 3);
}

#[actix_web::test]
async fn b15_change_opens_each_step_again_and_keeps_what_still_fits() {
    let app = TestApp::start();
    let clinic = two_places(1, "szpaki");
    let (cat, check_up) = (clinic.species_id("cat"), clinic.reason_id("check-up"));
    let clinic = clinic
        .with(|rows| {
            rows.reason_species.retain(|row| row.species_id != cat || row.reason_id != check_up);
        })
        .store(&app);
    let visitor = app.visitor();
    let all = "location=rynek&species=dog&reason=check-up";
    let times = step(&visitor, &clinic, all).await;
    let [reason, species, place] = times.attributes("dl.chosen a", "href").try_into().unwrap();
    let page = visitor.get(&reason).await.expect(200);
    assert_eq!(page.text("h1"), REASONS);
    let page = visitor.get(&place).await.expect(200);
    assert_eq!(page.text("h1"), WHERE);
    let to_centrum = page.attributes("main a.card", "href").remove(0);
    let moved = visitor.get(&to_centrum).await.expect(200);
    assert_eq!(chosen(&moved), ["Reason: check-up", "Animal: dog", "Where: Place centrum"]);
    let page = visitor.get(&species).await.expect(200);
    assert_eq!(page.text("h1"), WHO);
    let to_cat = page.attributes("main a.animal", "href").remove(1);
    let page = visitor.get(&to_cat).await.expect(200);
    assert_eq!(
        notices(&page),
        ["check-up: not offered for this place or animal. Please choose another reason."]
    );
    assert_eq!(chosen(&page).pop().unwrap(), "Where: Place rynek", "the place stays");
}

#[actix_web::test]
async fn b15_a_link_to_a_reason_alone_asks_only_what_is_still_open() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let page = step(&app.visitor(), &clinic, "reason=vaccination").await;
    assert_eq!(page.text("h1"), WHO);
    let dog = page.attributes("main a.animal", "href").remove(0);
    let page = app.visitor().get(&dog).await.expect(200);
    assert_eq!(page.text("h1"), WHEN);
    assert_eq!(chosen(&page), ["Reason: vaccination", "Animal: dog", "Where: Place centrum"]);
    assert!(notices(&page).is_empty());
    let only = no_choice(2, "wrony").store(&app);
    let page = step(&app.visitor(), &only, "reason=vaccination").await;
    assert_eq!(page.text("h1"), WHEN);
}

#[actix_web::test]
async fn b15_a_link_to_what_is_not_offered_opens_the_nearest_step_and_says_so() {
    let app = TestApp::start();
    let clinic = two_places(1, "szpaki")
        .group("teeth")
        .reason("scaling", 45)
        .change_reason("check-up", |reason| reason.online = "no");
    let (cat, scaling) = (clinic.species_id("cat"), clinic.reason_id("scaling"));
    let (rynek, vaccination) = (clinic.location_id("rynek"), clinic.reason_id("vaccination"));
    let clinic = clinic
        .with(|rows| {
            rows.reason_species.retain(|row| row.species_id != cat || row.reason_id != scaling);
            rows.reason_locations
                .retain(|row| row.location_id != rynek || row.reason_id != vaccination);
        })
        .store(&app);
    for (query, title, notice) in [
        ("reason=massage", WHERE, "Part of this link no longer exists. Please choose here."),
        (
            "location=moon&species=dog",
            WHERE,
            "Part of this link no longer exists. Please choose here.",
        ),
        (
            "location=centrum&species=yeti",
            WHO,
            "Part of this link no longer exists. Please choose here.",
        ),
        (
            "location=centrum&species=dog&reason=check-up",
            GROUPS,
            "check-up can’t be booked online any more. Here is what can be.",
        ),
        (
            "location=centrum&species=cat&reason=scaling",
            REASONS,
            "scaling: not offered for this place or animal. Please choose another reason.",
        ),
        (
            "location=rynek&species=dog&reason=vaccination",
            REASONS,
            "vaccination: not offered for this place or animal. Please choose another reason.",
        ),
        (
            "location=centrum&species=dog&reason=vaccination&staff=999999",
            WHEN,
            "The person you asked for doesn’t do this here. These are everybody’s times.",
        ),
    ] {
        let page = step(&app.visitor(), &clinic, query).await;
        assert_eq!(page.text("h1"), title, "{query}");
        assert_eq!(notices(&page), [notice], "{query}");
    }
    let page = step(&app.visitor(), &clinic, "reason=vaccination&species=dog").await;
    assert_eq!(page.text("h1"), WHEN, "the only place that does it is chosen");
}

#[actix_web::test]
async fn b15_what_cannot_be_read_in_an_address_is_passed_over() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let base = "species=dog&reason=vaccination";
    let plain = step(&app.visitor(), &clinic, base).await;
    for odd in [
        "month=2026-13",
        "month=x",
        "month=99999-01",
        "month=0000-01",
        "month=1990-05",
        "day=2026-02-30",
        "day=yesterday",
        "day=2026-11-21",
        "day=9999-12-31",
        "day=0001-01-01",
        "part=night",
        "staff=anna",
        "change=everything",
        "month=&day=&part=",
        "day=%00",
        "day=%ff%fe",
        "unknown=1",
    ] {
        let page = step(&app.visitor(), &clinic, &format!("{base}&{odd}")).await;
        assert_eq!(starts(&page), starts(&plain), "{odd}");
    }
    let far = step(&app.visitor(), &clinic, &format!("{base}&month=2099-01")).await;
    assert!(far.text("h2#h-month").contains("February"), "the last bookable month, {}", far.body);
}

#[actix_web::test]
async fn b15_an_old_slug_leads_to_the_newest_with_everything_that_was_named() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    app.execute("INSERT INTO clinic_slugs (slug, clinic_id, is_current) VALUES ('book', 1, FALSE)");
    let visitor = app.visitor();
    for (old, new) in [
        ("/book", "/szpaki"),
        (
            "/book/book?reason=vaccination&day=2026-11-25",
            "/szpaki/book?reason=vaccination&day=2026-11-25",
        ),
        ("/book/privacy?lang=fi", "/szpaki/privacy?lang=fi"),
    ] {
        let page = visitor.get(old).await.expect(308);
        assert_eq!(page.location().as_deref(), Some(new));
        visitor.get(new).await.expect(200);
    }
    visitor.get("/nobody").await.expect(404);
    visitor.get(&format!("/{}x/book", clinic.slug)).await.expect(404);
}

#[actix_web::test]
async fn b15_a_time_selected_at_an_old_address_is_held_at_the_new_one() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let times = journey::times(&visitor, &clinic).await;
    app.execute("UPDATE clinic_slugs SET is_current = FALSE");
    app.set(
        clinic.id,
        "INSERT INTO clinic_slugs (slug, clinic_id, is_current) VALUES ('nowe', 1, TRUE)",
    );
    let held = visitor.press(&times, "ol.slots button.slot", &[]).await.expect(303);
    assert!(held.location().unwrap().starts_with("/nowe/hold/"), "{:?}", held.location());
    assert!(held.header("set-cookie").unwrap().contains("Path=/nowe"));
}
