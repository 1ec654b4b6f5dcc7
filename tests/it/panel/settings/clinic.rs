//! The clinic's own settings (B1, B6–B10, B14).

use super::{SAVE, change, faults, managed, post_filled};
use crate::journey;

const PAGE: &str = "/panel/lis/settings/clinic";

#[actix_web::test]
async fn b1_the_information_text_is_shown_to_clients_at_once() {
    let (app, _clinic, manager) = managed("lis").await;
    let typed = [("information_en", "Please ring the bell.")];
    let saved = change(&manager, PAGE, &typed).await.expect(303);
    let page = manager.follow(saved).await.expect(200);
    assert!(page.text(".notice--done").contains("Saved"));
    let page = app.visitor().get("/lis").await;
    let page = app.visitor().follow(page).await.expect(200);
    assert!(page.body.contains("Please ring the bell."));
}

#[actix_web::test]
async fn b6_offered_starts_and_notice_change_what_is_offered_at_once() {
    let (app, clinic, manager) = managed("lis").await;
    assert!(journey::starts_on(&app, &clinic, "2026-11-23").await.len() > 20);
    let typed = [("offered_starts", "full_hours")];
    change(&manager, PAGE, &typed).await.expect(303);
    let starts = journey::starts_on(&app, &clinic, "2026-11-23").await;
    assert_eq!(starts.len(), 8);
    assert!(starts.iter().all(|start| start.ends_with(":00")));
    change(&manager, PAGE, &[("notice_minutes", "2880")]).await.expect(303);
    assert_eq!(journey::starts_on(&app, &clinic, "2026-11-23").await, [""; 0]);
}

#[actix_web::test]
async fn b10_a_field_that_is_required_is_asked_of_clients_at_once() {
    let (app, clinic, manager) = managed("lis").await;
    let page = manager.get(PAGE).await.expect(200);
    manager.press(&page, SAVE, &[("required", "weight")]).await.expect(303);
    let client = app.visitor();
    let details = journey::details(&client, &clinic).await;
    let refused = client.press(&details, journey::BOOK, &journey::DETAILS).await.expect(422);
    assert_eq!(faults(&refused), ["#weight"]);
}

#[actix_web::test]
async fn d19_old_addresses_lead_to_the_clinic_for_ever() {
    let (app, _clinic, manager) = managed("lis").await;
    let saved = change(&manager, PAGE, &[("slug", "lis-krakow")]).await.expect(303);
    assert_eq!(saved.location().as_deref(), Some("/panel/lis-krakow/settings/clinic"));
    let moved = app.visitor().get("/lis").await;
    assert_eq!((moved.status, moved.location().as_deref()), (308, Some("/lis-krakow")));
    // Back to the old one, which is the clinic's own still.
    let page = "/panel/lis-krakow/settings/clinic";
    change(&manager, page, &[("slug", "lis")]).await.expect(303);
    app.visitor().get("/lis-krakow").await.expect(308);
}

#[actix_web::test]
async fn p5_nobody_takes_another_clinics_address_or_one_of_the_program() {
    let (app, _clinic, manager) = managed("lis").await;
    crate::make::Clinic::new(2, "kot").store(&app);
    for slug in ["kot", "panel", "Zły adres", ""] {
        let page = change(&manager, PAGE, &[("slug", slug)]).await.expect(422);
        assert_eq!(faults(&page), ["#slug"], "{slug}");
        assert_eq!(page.attributes("#slug", "value"), [slug]);
    }
}

#[actix_web::test]
async fn p5_bad_values_are_marked_and_nothing_is_lost_or_saved() {
    let (app, _clinic, manager) = managed("lis").await;
    let typed = [
        ("name", ""),
        ("phone", "abc"),
        ("hold_minutes", "500"),
        ("information_pl", "Witamy"),
        ("country", "ZZ"),
    ];
    let before = app.lines("SELECT name FROM clinics");
    let page = change(&manager, PAGE, &typed).await.expect(422);
    assert_eq!(faults(&page), ["#name", "#country", "#phone", "#hold_minutes"]);
    assert_eq!(page.attributes("#hold_minutes", "value"), ["500"]);
    assert_eq!(page.texts("#information_pl"), ["Witamy"]);
    assert_eq!(app.lines("SELECT name FROM clinics"), before);
    assert_eq!(app.count("audit_log"), 0);
}

#[actix_web::test]
async fn p5_of_two_who_save_at_once_the_second_is_told() {
    let (app, _clinic, manager) = managed("lis").await;
    let seen = manager.get(PAGE).await.expect(200);
    change(&manager, PAGE, &[("name", "Fox")]).await.expect(303);
    let told = manager.press(&seen, SAVE, &[("phone", "125550142")]).await.expect(409);
    assert!(told.text(".errors h2").contains("somebody else was first"));
    assert_eq!(told.attributes("#phone", "value"), ["125550142"]);
    assert_eq!(app.lines("SELECT name FROM clinics"), ["Fox"]);
    // Who has been told may insist.
    manager.press(&told, SAVE, &[]).await.expect(303);
    assert_eq!(app.lines("SELECT phone FROM clinics"), ["+48125550142"]);
}

#[actix_web::test]
async fn p5_every_change_is_logged_with_who_and_what() {
    let (app, _clinic, manager) = managed("lis").await;
    change(&manager, PAGE, &[("name", "Fox")]).await.expect(303);
    change(&manager, PAGE, &[]).await.expect(303);
    let logged = app.lines("SELECT subject || ' ' || before || ' ' || after FROM audit_log");
    assert_eq!(logged, [r#"clinic {"name":"Clinic lis"} {"name":"Fox"}"#]);
    assert_eq!(app.number("SELECT COUNT(*) FROM audit_log WHERE user_id IS NOT NULL"), 1);
}

#[actix_web::test]
async fn b21_a_new_privacy_notice_is_a_new_version_and_the_same_one_is_not() {
    let (app, _clinic, manager) = managed("lis").await;
    let page = "/panel/lis/settings/privacy";
    change(&manager, page, &[("privacy_notice_en", "We keep little.")]).await.expect(303);
    change(&manager, page, &[]).await.expect(303);
    assert_eq!(app.number("SELECT privacy_version FROM clinics"), 2);
    let notice = app.visitor().get("/lis/privacy").await.expect(200);
    assert!(notice.body.contains("We keep little."));
}

#[actix_web::test]
async fn b9_what_is_hidden_is_hidden_from_clients_at_once() {
    let (app, clinic, manager) = managed("lis").await;
    let visitor = app.visitor();
    assert!(journey::times(&visitor, &clinic).await.body.contains("Anna Lis"));
    let page = manager.get(PAGE).await.expect(200);
    let hidden = ["show_staff", "choose_staff"];
    post_filled(&manager, &page, &[], &hidden).await.expect(303);
    assert!(!journey::times(&visitor, &clinic).await.body.contains("Anna Lis"));
}
