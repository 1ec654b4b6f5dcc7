//! What is looked at and not changed: the log, and the preview (P5, B19).

use super::{change, managed, post_filled};

#[actix_web::test]
async fn p5_the_log_says_who_changed_what_in_words_page_by_page() {
    let (_app, clinic, manager) = managed("lis").await;
    let place = format!("/panel/lis/settings/locations/{}", clinic.location_id("centrum"));
    let page = manager.get(&place).await.expect(200);
    post_filled(&manager, &page, &[], &["online"]).await.expect(303);
    change(&manager, "/panel/lis/settings/clinic", &[("name", "Fox")]).await.expect(303);
    let log = manager.get("/panel/lis/settings/log").await.expect(200);
    assert_eq!(log.texts(".changes b"), ["Changed: Clinic settings", "Changed: Location"]);
    assert!(log.texts(".changes .muted")[0].contains("manager1"));
    assert_eq!(log.texts(".changes dt"), ["Name", "Open for online booking"]);
    assert_eq!(log.texts(".changes dd"), ["Clinic lis → Fox", "yes"]);
    for number in 0..50 {
        let name = format!("Fox {number}");
        change(&manager, "/panel/lis/settings/clinic", &[("name", &name)]).await.expect(303);
    }
    let log = manager.get("/panel/lis/settings/log").await.expect(200);
    assert_eq!(log.texts(".changes > li").len(), 50);
    let older = log.attributes("main p > a.btn", "href").remove(0);
    let older = manager.get(&older).await.expect(200);
    assert_eq!(older.texts(".changes > li").len(), 2);
}

#[actix_web::test]
async fn b19_a_location_is_seen_in_the_preview_before_clients_see_it_and_nothing_is_held() {
    let (app, clinic, manager) = managed("lis").await;
    let place = format!("/panel/lis/settings/locations/{}", clinic.location_id("centrum"));
    let page = manager.get(&place).await.expect(200);
    post_filled(&manager, &page, &[], &["online"]).await.expect(303);
    let preview = "/panel/lis/settings/preview";
    let first = manager.get(preview).await.expect(200);
    assert!(first.body.contains("Preview: this is what clients see"));
    let query = "species=dog&reason=vaccination&day=2026-11-25";
    let times = manager.get(&format!("{preview}/book?{query}")).await.expect(200);
    let stop = manager.press(&times, "ol.slots button.slot", &[]).await.expect(200);
    assert!(stop.body.contains("The preview ends here"));
    assert_eq!(app.count("holds"), 0);
    let public = app.visitor().get(&format!("/lis/book?{query}")).await.expect(200);
    assert!(!public.has("ol.slots"));
}
