//! Reasons, groups and species (B3, S3, S7).

use super::{change, faults, managed, post_filled};
use crate::journey;

const LIST: &str = "/panel/lis/settings/reasons";

#[actix_web::test]
async fn b3_a_reasons_words_and_price_reach_clients_at_once() {
    let (app, clinic, manager) = managed("lis").await;
    let path = format!("{LIST}/{}", clinic.reason_id("vaccination"));
    let typed = [
        ("name_en", "Vaccination of a dog"),
        ("instructions_en", "Bring the passport."),
        ("price", "123,50"),
    ];
    change(&manager, &path, &typed).await.expect(303);
    let step = journey::step(&app.visitor(), &clinic, "species=dog").await;
    assert!(step.body.contains("Vaccination of a dog") && step.body.contains("123.50"));
    let times = journey::times(&app.visitor(), &clinic).await;
    assert!(times.body.contains("Bring the passport."));
}

#[actix_web::test]
async fn s3_a_reason_takes_longer_from_now_on() {
    let (app, clinic, manager) = managed("lis").await;
    let path = format!("{LIST}/{}", clinic.reason_id("vaccination"));
    let before = journey::starts_on(&app, &clinic, "2026-11-23").await;
    assert_eq!(before.last().map(String::as_str), Some("2026-11-23T16:40"));
    change(&manager, &path, &[("duration_minutes", "60")]).await.expect(303);
    let after = journey::starts_on(&app, &clinic, "2026-11-23").await;
    assert_eq!(after.last().map(String::as_str), Some("2026-11-23T16:00"));
}

#[actix_web::test]
async fn b21_a_reason_can_be_phone_only_or_not_shown_at_all() {
    let (app, clinic, manager) = managed("lis").await;
    let path = format!("{LIST}/{}", clinic.reason_id("vaccination"));
    change(&manager, &path, &[("bookable", "no")]).await.expect(303);
    let step = journey::step(&app.visitor(), &clinic, "species=dog&change=reason").await;
    assert!(!step.body.contains("vaccination"));
    change(&manager, &path, &[("bookable", "phone_only")]).await.expect(303);
    let step = journey::step(&app.visitor(), &clinic, "species=dog&reason=vaccination").await;
    assert!(!step.has("ol.slots") && step.body.contains("tel:"));
}

#[actix_web::test]
async fn s3_a_reason_without_species_or_with_a_strange_price_is_refused() {
    let (app, clinic, manager) = managed("lis").await;
    let path = format!("{LIST}/{}", clinic.reason_id("vaccination"));
    let page = manager.get(&path).await.expect(200);
    let typed = [("price", "much"), ("duration_minutes", "4")];
    let refused = post_filled(&manager, &page, &typed, &["species"]).await.expect(422);
    assert_eq!(faults(&refused), ["#duration_minutes", "#price", "#species"]);
    assert_eq!(app.count("audit_log"), 0);
}

#[actix_web::test]
async fn p9_reasons_of_the_ready_list_can_be_booked_in_their_languages() {
    let (app, clinic, manager) = managed("lis").await;
    let page = manager.get(&format!("{LIST}/ready")).await.expect(200);
    let keys = page.attributes("input[name=ready]", "value");
    let key = keys.first().expect("something is on the list").as_str();
    let csrf = page.attributes("form#settings input[name=csrf]", "value").remove(0);
    let typed = [("csrf", csrf.as_str()), ("ready", key), ("ready", keys[1].as_str())];
    manager.post(&format!("{LIST}/ready"), &typed).await.expect(303);
    assert_eq!(app.count("reasons"), 4);
    assert_eq!(app.number("SELECT COUNT(*) FROM audit_log WHERE action = 'add'"), 2);
    let path = format!("species=dog&reason={key}");
    let step = journey::step(&app.visitor().preferring("fi"), &clinic, &path).await;
    assert!(step.has("h1"));
    // Once more changes nothing: they are there.
    manager.post(&format!("{LIST}/ready"), &typed).await.expect(303);
    assert_eq!(app.count("reasons"), 4);
    manager.post(&format!("{LIST}/ready"), &typed[..1]).await.expect(422);
}

#[actix_web::test]
async fn s7_what_a_group_keeps_back_is_not_offered_online() {
    let (app, clinic, manager) = managed("lis").await;
    let list = manager.get(LIST).await.expect(200);
    let group = list.attributes("section h2 a", "href").remove(0);
    assert!(journey::starts_on(&app, &clinic, "2026-11-23").await.len() > 20);
    change(&manager, &group, &[("kept_back", "50")]).await.expect(303);
    assert_eq!(journey::starts_on(&app, &clinic, "2026-11-23").await, [""; 0]);
}

#[actix_web::test]
async fn b2_reasons_keep_the_order_that_the_manager_gives_them() {
    let (app, clinic, manager) = managed("lis").await;
    let list = manager.get(LIST).await.expect(200);
    assert_eq!(list.texts(".lines b"), ["vaccination", "check-up"]);
    manager.press(&list, "li:last-child button[value=up]", &[]).await.expect(303);
    let step = journey::step(&app.visitor(), &clinic, "species=dog").await;
    let (first, second) = (step.body.find("check-up"), step.body.find("vaccination"));
    assert!(first < second, "{first:?} {second:?}");
}

#[actix_web::test]
async fn b2_a_species_of_the_ready_list_or_ones_own_can_be_added() {
    let (app, _clinic, manager) = managed("lis").await;
    let page = manager.get("/panel/lis/settings/species/ready").await.expect(200);
    let keys = page.attributes("input[name=ready]", "value");
    assert!(!keys.contains(&"dog".to_owned()), "there already");
    manager.press(&page, super::SAVE, &[("ready", "rabbit")]).await.expect(303);
    let new = "/panel/lis/settings/species/new";
    change(&manager, new, &[("name_pl", "Żółw"), ("icon", "reptile")]).await.expect(303);
    let slugs = app.lines("SELECT slug FROM species ORDER BY id");
    assert_eq!(slugs, ["dog", "cat", "rabbit", "zolw"]);
}
