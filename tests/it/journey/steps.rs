//! The steps up to the time: which there are, what each shows, and every address that leads to one.

use super::{starts, step};
use crate::app::{NOW, TestApp};
use crate::make::Clinic;
use crate::page::Page;

const WHERE: &str = "Which clinic?";
const WHO: &str = "Who is coming?";
const GROUPS: &str = "What is it about?";
const REASONS: &str = "Choose the reason for the visit";
const WHEN: &str = "When?";

/// A clinic with a second place, where everything is done too, by Ewa Mak.
fn two_places(number: i64, slug: &'static str) -> Clinic {
    Clinic::new(number, slug).location("rynek", "Europe/Warsaw").staff("Ewa Mak").everywhere()
}

/// A clinic where nothing is left to choose but the time.
fn no_choice(number: i64, slug: &'static str) -> Clinic {
    Clinic::new(number, slug)
        .change_reason("check-up", |reason| reason.online = "no")
        .change_location("centrum", |place| place.asks_species = false)
}

async fn first(app: &TestApp, clinic: &Clinic) -> Page {
    app.visitor().get(&format!("/{}", clinic.slug)).await.expect(200)
}

fn notices(page: &Page) -> Vec<String> {
    page.texts("main .notice p")
}

/// What is chosen so far, as `Reason: vaccination`.
fn chosen(page: &Page) -> Vec<String> {
    let labels = page.texts("dl.chosen dt");
    let values = page.texts("dl.chosen dd:nth-of-type(1)");
    labels.iter().zip(&values).map(|(label, value)| format!("{label}: {value}")).collect()
}

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
    let times = super::times(&visitor, &clinic).await;
    app.execute("UPDATE clinic_slugs SET is_current = FALSE");
    app.set(
        clinic.id,
        "INSERT INTO clinic_slugs (slug, clinic_id, is_current) VALUES ('nowe', 1, TRUE)",
    );
    let held = visitor.press(&times, "ol.slots button.slot", &[]).await.expect(303);
    assert!(held.location().unwrap().starts_with("/nowe/hold/"), "{:?}", held.location());
    assert!(held.header("set-cookie").unwrap().contains("Path=/nowe"));
}

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
async fn b21_every_step_has_the_phone_and_the_emergency_line() {
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
    let details = super::take(&visitor, &times, "2026-11-25T09:00").await;
    let gone = app.visitor().press(&times, "ol.slots button.slot", &[]).await.expect(409);
    app.set(clinic.id, "UPDATE clinic_calendars SET paused_until = 99999999999");
    pages.extend([details, gone, first(&app, &clinic).await]);
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
    let times = super::times(&app.visitor(), &clinic).await;
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
