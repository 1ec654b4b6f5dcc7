//! Shifts, absences and closed days (S1, S2, P12).

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use super::{SAVE, change, faults, managed, post_filled};
use crate::journey;
use crate::make::Clinic;

const NEW: &str = "/panel/lis/settings/shifts/new";
const ABSENCES: &str = "/panel/lis/settings/absences";

#[actix_web::test]
async fn s2_a_single_shift_gives_times_and_may_not_overlap_another() {
    let (app, clinic, manager) = managed("lis").await;
    // Sunday the 29th: nobody works.
    assert_eq!(journey::starts_on(&app, &clinic, "2026-11-29").await, [""; 0]);
    let typed = [("first_date", "2026-11-29"), ("from", "10:00"), ("until", "12:00")];
    change(&manager, NEW, &typed).await.expect(303);
    assert_eq!(journey::starts_on(&app, &clinic, "2026-11-29").await.len(), 11);
    let again = [("first_date", "29.11.2026"), ("from", "11.30"), ("until", "14")];
    let page = change(&manager, NEW, &again).await.expect(422);
    assert_eq!(faults(&page), ["#from"]);
    assert!(page.text("#from-fault").contains("10:00–12:00"));
    // Through the night into Monday's shift, which begins at nine.
    let night = [("first_date", "2026-11-29"), ("from", "22:00"), ("until", "9:30")];
    change(&manager, NEW, &night).await.expect(422);
    let night = [("first_date", "2026-11-29"), ("from", "22:00"), ("until", "6:00")];
    change(&manager, NEW, &night).await.expect(303);
}

#[actix_web::test]
async fn s2_the_week_shows_everybody_and_can_be_copied_without_overlaps() {
    let (app, clinic, manager) = managed("lis").await;
    let typed = [("first_date", "2026-11-29"), ("from", "10:00"), ("until", "12:00")];
    change(&manager, NEW, &typed).await.expect(303);
    let week = manager.get("/panel/lis/settings/shifts?week=2026-11-25").await.expect(200);
    assert_eq!(week.texts(".shifts td a").len(), 7);
    let copied = manager.press(&week, "form#copy button", &[("to", "2026-12-02")]).await;
    let week = manager.follow(copied.expect(303)).await.expect(200);
    assert!(week.text(".notice--done").contains("Shifts copied: 1"), "six are there weekly");
    assert_eq!(week.texts(".shifts td a").len(), 7);
    assert_eq!(journey::starts_on(&app, &clinic, "2026-12-06").await.len(), 11);
}

#[actix_web::test]
async fn s2_a_shift_can_be_closed_to_clients_limited_to_reasons_and_taken_away() {
    let (app, clinic, manager) = managed("lis").await;
    let week = manager.get("/panel/lis/settings/shifts?week=2026-11-23").await.expect(200);
    let monday = week.attributes(".shifts td a", "href").remove(0);
    let reason = clinic.reason_id("check-up").to_string();
    change(&manager, &monday, &[("reasons", reason.as_str())]).await.expect(303);
    assert_eq!(journey::starts_on(&app, &clinic, "2026-11-23").await, [""; 0]);
    let page = manager.get(&monday).await.expect(200);
    post_filled(&manager, &page, &[], &["reasons"]).await.expect(303);
    assert!(!journey::starts_on(&app, &clinic, "2026-11-23").await.is_empty());
    let page = manager.get(&monday).await.expect(200);
    post_filled(&manager, &page, &[], &["online"]).await.expect(303);
    assert_eq!(journey::starts_on(&app, &clinic, "2026-11-23").await, [""; 0]);
    let ask = manager.get(&format!("{monday}/remove")).await.expect(200);
    manager.press(&ask, "main form .btn--bad", &[]).await.expect(303);
    assert_eq!(app.count("shifts"), 5);
    manager.get(&monday).await.expect(404);
}

#[actix_web::test]
async fn p12_an_absence_takes_its_times_away_and_says_what_is_booked_in_it() {
    let (app, clinic, manager) = managed("lis").await;
    journey::book_at(&app.visitor(), &clinic, "2026-11-25T10:00").await;
    let typed = [("first_date", "2026-11-25"), ("until", "11:00"), ("note", "the dentist")];
    change(&manager, &format!("{ABSENCES}/new"), &typed).await.expect(303);
    let starts = journey::starts_on(&app, &clinic, "2026-11-25").await;
    assert_eq!(starts.first().map(String::as_str), Some("2026-11-25T11:00"));
    let list = manager.get(ABSENCES).await.expect(200);
    assert!(list.text("#absences .lines .muted").contains("the dentist"));
    assert_eq!(list.text("#absences .tag"), "1 visit booked");
    let id = app.lines("SELECT CAST(id AS TEXT) FROM absences").remove(0);
    let visits = list.attributes("#absences .tag", "href");
    assert_eq!(visits, [format!("/panel/lis/absences/{id}/visits")]);
    // A form that was not changed says the same as what is stored.
    change(&manager, &format!("{ABSENCES}/{id}"), &[]).await.expect(303);
    assert_eq!(app.count("audit_log"), 1);
    let wrong = [("first_date", "2026-11-25"), ("last_date", "2026-11-24")];
    let page = change(&manager, &format!("{ABSENCES}/new"), &wrong).await.expect(422);
    assert_eq!(faults(&page), ["#last_date"]);
}

#[actix_web::test]
async fn s1_a_closed_day_takes_no_visits_until_it_is_opened_again() {
    let (app, clinic, manager) = managed("lis").await;
    let new = "/panel/lis/settings/closed-days/new";
    let typed = [("first_date", "2026-11-25"), ("name_en", "Stocktaking")];
    change(&manager, new, &typed).await.expect(303);
    assert_eq!(journey::starts_on(&app, &clinic, "2026-11-25").await, [""; 0]);
    let list = manager.get(ABSENCES).await.expect(200);
    assert!(list.text("#closed .lines b").contains("Stocktaking"));
    manager.press(&list, "#closed .lines button", &[]).await.expect(303);
    assert!(!journey::starts_on(&app, &clinic, "2026-11-25").await.is_empty());
    let page = manager.get(new).await.expect(200);
    let refused = post_filled(&manager, &page, &[], &["locations"]).await.expect(422);
    assert_eq!(faults(&refused), ["#locations", "#first_date"]);
}

#[actix_web::test]
async fn s1_the_countrys_holidays_are_adopted_in_one_go() {
    let (app, _clinic, manager) = managed("lis").await;
    let page = manager.get("/panel/lis/settings/closed-days/holidays").await.expect(200);
    let offered = page.attributes("input[name=holidays]", "value");
    assert!(offered.contains(&"2026-12-25".to_owned()), "{offered:?}");
    post_filled(&manager, &page, &[], &[]).await.expect(303);
    assert_eq!(app.count("closed_days"), i64::try_from(offered.len()).unwrap());
    let page = manager.get("/panel/lis/settings/closed-days/holidays").await.expect(200);
    assert_eq!(page.attributes("input[name=holidays]", "value"), [""; 0]);
    assert!(page.has(SAVE));
}

#[actix_web::test]
async fn p1_shifts_and_absences_of_another_clinic_are_not_there() {
    let (app, clinic, _manager) = managed("lis").await;
    Clinic::new(2, "kot").store(&app);
    let stranger = app.signed_in(ClinicId(2), Role::Manager).await;
    let shift = clinic.rows.shifts[0].id;
    stranger.get(&format!("/panel/kot/settings/shifts/{shift}")).await.expect(404);
    stranger.get(&format!("/panel/kot/settings/shifts/{shift}/remove")).await.expect(404);
}
