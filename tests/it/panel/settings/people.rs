//! Staff, rooms and equipment (S4, S5).

use super::{change, faults, managed};
use crate::journey;

#[actix_web::test]
async fn s5_who_takes_two_visits_at_once_is_offered_twice_and_no_less_while_booked() {
    let (app, clinic, manager) = managed("lis").await;
    let path = format!("/panel/lis/settings/staff/{}", clinic.staff_id("Anna Lis"));
    change(&manager, &path, &[("capacity", "2")]).await.expect(303);
    journey::book_at(&app.visitor(), &clinic, "2026-11-25T10:00").await;
    journey::book_at(&app.visitor(), &clinic, "2026-11-25T10:00").await;
    let starts = journey::starts_on(&app, &clinic, "2026-11-25").await;
    assert!(!starts.contains(&"2026-11-25T10:00".to_owned()), "n + 1 are never taken");
    let page = change(&manager, &path, &[("capacity", "1")]).await.expect(422);
    assert_eq!(faults(&page), ["#capacity"]);
    // When both are over, one will do.
    app.wait_minutes(5 * 24 * 60);
    change(&manager, &path, &[("capacity", "1")]).await.expect(303);
    assert_eq!(app.number("SELECT COUNT(*) FROM calendars WHERE removed_at IS NULL"), 1);
}

#[actix_web::test]
async fn s3_a_new_person_does_what_is_ticked_and_takes_visits_once_there_are_shifts() {
    let (app, clinic, manager) = managed("lis").await;
    let new = "/panel/lis/settings/staff/new";
    change(&manager, new, &[("name", "Jan Kot"), ("title", "lek. wet.")]).await.expect(303);
    let list = manager.get("/panel/lis/settings/staff").await.expect(200);
    assert_eq!(list.texts(".lines b"), ["Anna Lis", "Jan Kot"]);
    assert_eq!(list.texts(".lines .tag"), ["No shifts"]);
    assert_eq!(app.count("reason_staff"), 4);
    assert_eq!(app.count("calendars"), 2);
    let path = format!("/panel/lis/settings/staff/{}", clinic.staff_id("Anna Lis"));
    let page = manager.get(&path).await.expect(200);
    super::post_filled(&manager, &page, &[], &["reasons"]).await.expect(303);
    assert_eq!(journey::starts_on(&app, &clinic, "2026-11-25").await, [""; 0]);
}

#[actix_web::test]
async fn s4_a_room_that_a_reason_needs_limits_its_times() {
    let (app, clinic, manager) = managed("lis").await;
    let new = "/panel/lis/settings/resources/new";
    change(&manager, new, &[("name", "Room 2"), ("kind", "xray")]).await.expect(303);
    let list = manager.get("/panel/lis/settings/resources").await.expect(200);
    assert!(list.text(".lines .muted").contains("X-ray machine"));
    let reason = format!("/panel/lis/settings/reasons/{}", clinic.reason_id("vaccination"));
    change(&manager, &reason, &[("resource_kinds", "xray")]).await.expect(303);
    journey::book_at(&app.visitor(), &clinic, "2026-11-25T10:00").await;
    let resource = list.attributes(".lines li > a", "href").remove(0);
    // Visits need it: it cannot turn into something else.
    let page = change(&manager, &resource, &[("kind", "dental")]).await.expect(422);
    assert_eq!(faults(&page), ["#location"]);
    change(&manager, &resource, &[("name", "Room 3")]).await.expect(303);
}

#[actix_web::test]
async fn s5_a_location_has_extra_columns_for_the_desk() {
    let (app, clinic, manager) = managed("lis").await;
    let path = format!("/panel/lis/settings/locations/{}", clinic.location_id("centrum"));
    change(&manager, &path, &[("extra_columns", "2")]).await.expect(303);
    let extra = "SELECT COUNT(*) FROM calendars WHERE extra_location_id IS NOT NULL";
    assert_eq!(app.number(extra), 2);
    change(&manager, &path, &[("extra_columns", "1")]).await.expect(303);
    assert_eq!(app.number(&format!("{extra} AND removed_at IS NULL")), 1);
}
