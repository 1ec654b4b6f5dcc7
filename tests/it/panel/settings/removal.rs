//! What goes is offered no more, and nothing that was booked loses a name.

use super::managed;
use crate::journey;

#[actix_web::test]
async fn p5_a_reason_with_visits_goes_and_they_keep_or_change_theirs() {
    let (app, clinic, manager) = managed("lis").await;
    let client = app.visitor();
    let summary = journey::book_at(&client, &clinic, "2026-11-25T10:00").await;
    let reason = clinic.reason_id("vaccination");
    let ask =
        manager.get(&format!("/panel/lis/settings/reasons/{reason}/remove")).await.expect(200);
    assert!(ask.text("legend").contains("1 coming visit"));
    let other = clinic.reason_id("check-up").to_string();
    let typed = [("visits", "instead"), ("instead", other.as_str())];
    manager.press(&ask, "main form .btn--bad", &typed).await.expect(303);
    let step = journey::step(&app.visitor(), &clinic, "species=dog&change=reason").await;
    assert!(!step.body.contains("vaccination"));
    let page = client.get(&summary.path).await.expect(200);
    assert!(page.body.contains("check-up"));
    let log = app.lines("SELECT action FROM booking_log ORDER BY id");
    assert_eq!(log.last().map(String::as_str), Some("change"));
    manager.get(&format!("/panel/lis/settings/reasons/{reason}")).await.expect(404);
}

#[actix_web::test]
async fn p5_a_person_who_leaves_is_offered_no_more_and_keeps_their_name_on_visits() {
    let (app, clinic, manager) = managed("lis").await;
    let client = app.visitor();
    let summary = journey::book_at(&client, &clinic, "2026-11-25T10:00").await;
    let path = format!("/panel/lis/settings/staff/{}/remove", clinic.staff_id("Anna Lis"));
    let ask = manager.get(&path).await.expect(200);
    manager.press(&ask, "main form .btn--bad", &[]).await.expect(303);
    assert_eq!(journey::starts_on(&app, &clinic, "2026-11-25").await, [""; 0]);
    let page = client.get(&summary.path).await.expect(200);
    assert!(page.body.contains("Anna Lis"));
    client.get(&format!("{}/move", summary.path)).await.expect(200);
}

#[actix_web::test]
async fn p5_a_location_that_goes_stays_on_the_visits_that_were_booked_there() {
    let (app, clinic, manager) = managed("lis").await;
    let client = app.visitor();
    let summary = journey::book_at(&client, &clinic, "2026-11-25T10:00").await;
    let place = clinic.location_id("centrum");
    let ask =
        manager.get(&format!("/panel/lis/settings/locations/{place}/remove")).await.expect(200);
    manager.press(&ask, "main form .btn--bad", &[]).await.expect(303);
    let page = client.get(&summary.path).await.expect(200);
    assert!(page.body.contains("Place centrum"));
    client.get(&format!("{}/move", summary.path)).await.expect(200);
    client.post(&format!("{}/cancel", summary.path), &[]).await.expect(303);
    app.visitor().get("/lis/book").await.expect(200);
    manager.get("/panel/lis/settings/locations").await.expect(200);
    manager.get("/panel/lis/settings/shifts").await.expect(200);
}

#[actix_web::test]
async fn p5_a_species_goes_and_a_group_only_when_it_is_empty() {
    let (app, clinic, manager) = managed("lis").await;
    let client = app.visitor();
    let summary = journey::book_at(&client, &clinic, "2026-11-25T10:00").await;
    let path = format!("/panel/lis/settings/species/{}/remove", clinic.species_id("dog"));
    let ask = manager.get(&path).await.expect(200);
    manager.press(&ask, "main form .btn--bad", &[]).await.expect(303);
    client.get(&summary.path).await.expect(200);
    let step = app.visitor().get("/lis/book").await.expect(200);
    assert!(!step.body.contains("species=dog"));
    let group = clinic.rows.groups[0].id;
    let path = format!("/panel/lis/settings/groups/{group}/remove");
    let ask = manager.get(&path).await.expect(200);
    let refused = manager.press(&ask, "main form .btn--bad", &[]).await.expect(422);
    assert!(refused.text(".errors h2").contains("cannot go yet"));
    // Nobody changes what clients see by looking at a page.
    assert_eq!(app.number("SELECT COUNT(*) FROM reason_groups WHERE removed_at IS NULL"), 1);
}
