//! Notice, horizon, nearest starts, the first of all, and which busy rows are needed.

use chrono::NaiveDate;

use super::super::*;
use super::make::*;
use crate::domain::local_time;

fn window(now: i64, notice_minutes: u32, horizon_days: u32) -> Window {
    let location =
        Limits { notice_minutes: Some(notice_minutes), horizon_days: Some(horizon_days) };
    Window::new(now, ZONE, location, Limits::default())
}

fn in_window(window: &Window, plan: &Plan, day: &str) -> String {
    let mut offers = offers_on(plan, &demand(30), &[], day);
    window.apply(&mut offers);
    assert!(offers.staff.iter().all(|(_, starts)| !starts.is_empty()));
    for minute in (0..1440).step_by(30) {
        let start = offers.date.and_hms_opt(minute / 60, minute % 60, 0).unwrap();
        let minute = u16::try_from(minute).unwrap();
        if offers_on(plan, &demand(30), &[], day).union.contains(minute) {
            let admitted = window.admit(local_time::instant(ZONE, start).unwrap()).is_ok();
            assert_eq!(offers.union.contains(minute), admitted, "{start}");
            assert_eq!(offers.staff_at(minute).is_some(), admitted);
        }
    }
    clock_times(&offers.union)
}

#[test]
fn b6_notice_removes_early_starts() {
    let plan = anna("8:00", "11:00");
    let now = at(WEDNESDAY, "7:30");
    assert_eq!(in_window(&window(now, 120, 1), &plan, WEDNESDAY), "9:30 10:00 10:30");
    assert_eq!(in_window(&window(now + 1, 120, 1), &plan, WEDNESDAY), "10:00 10:30");
    assert_eq!(in_window(&window(now, 0, 1), &plan, WEDNESDAY), "8:00 8:30 9:00 9:30 10:00 10:30");
    assert_eq!(in_window(&window(now, 1440, 1), &plan, WEDNESDAY), "");
    assert_eq!(window(now, 120, 1).admit(at(WEDNESDAY, "9:00")), Err(Refusal::Notice));
}

#[test]
fn b6_past_starts_are_never_offered() {
    let plan = anna("8:00", "11:00");
    assert_eq!(in_window(&window(at("2026-12-03", "0:00"), 0, 9), &plan, WEDNESDAY), "");
    assert_eq!(in_window(&window(at(WEDNESDAY, "23:59") + 30, 0, 9), &plan, WEDNESDAY), "");
}

#[test]
fn b6_horizon_ends_with_its_last_day() {
    let plan = anna("8:00", "9:00");
    let now = at("2026-11-30", "23:59");
    assert_eq!(window(now, 0, 2).latest_date, date(WEDNESDAY));
    assert_eq!(in_window(&window(now, 0, 2), &plan, WEDNESDAY), "8:00 8:30");
    assert_eq!(in_window(&window(now, 0, 1), &plan, WEDNESDAY), "");
    assert_eq!(window(now, 0, 1).admit(at(WEDNESDAY, "8:00")), Err(Refusal::Horizon));
}

#[test]
fn s3_reasons_own_notice_and_horizon_beat_the_locations() {
    let now = at(WEDNESDAY, "8:00");
    let location = Limits { notice_minutes: Some(60), horizon_days: Some(90) };
    let own = Limits { notice_minutes: Some(0), horizon_days: None };
    let window = Window::new(now, ZONE, location, own);
    assert_eq!((window.earliest, window.latest_date), (now, date("2027-03-02")));
    let own = Limits { notice_minutes: None, horizon_days: Some(7) };
    let window = Window::new(now, ZONE, location, own);
    assert_eq!((window.earliest, window.latest_date), (now + 3600, date("2026-12-09")));
}

#[test]
fn b6_notice_in_the_hour_that_comes_twice() {
    let day = "2026-10-25";
    let plan = plan(vec![staff(ANNA, vec![shift(day, "1:00", "4:00")])]);
    let first_pass = at(day, "2:10");
    assert_eq!(in_window(&window(first_pass, 0, 1), &plan, day), "2:30 3:00 3:30");
    // 2:10 for the second time: 2:30 means the first, which is over.
    assert_eq!(in_window(&window(first_pass + 3600, 0, 1), &plan, day), "3:00 3:30");
}

#[test]
fn b8_nearest_starts_are_of_the_same_day_by_distance_then_of_following_days() {
    let shifts = ["2026-12-01", WEDNESDAY, "2026-12-03", "2026-12-04"];
    let shifts = shifts.iter().map(|day| shift(day, "8:00", "10:00")).collect();
    let plan = plan(vec![staff(ANNA, shifts)]);
    let dates = date("2026-12-01")..=date("2026-12-05");
    let lost = busy(1, "9:00", "9:30");
    let days = offers(&plan, &demand(30), &[lost], Minus::default(), dates, 0);
    let near = |time: &str, n| -> Vec<String> {
        let near = nearest(&days, local(WEDNESDAY, time), n);
        assert!(near.iter().all(|offer| offer.staff_id == ANNA));
        near.iter().map(|offer| offer.at.format("%d %H:%M").to_string()).collect()
    };
    assert_eq!(near("9:00", 2), ["02 08:30", "02 09:30"]);
    assert_eq!(near("9:20", 5), ["02 09:30", "02 08:30", "02 08:00", "03 08:00", "03 08:30"]);
    assert_eq!(near("9:00", 50).len(), 3 + 4 + 4);
    assert_eq!(first_free(&days).unwrap().at, local("2026-12-01", "8:00"));
    assert_eq!(first_free(&days[4..]), None);
    assert_eq!(nearest(&days[4..], local(WEDNESDAY, "9:00"), 3), []);
}

#[test]
fn busy_range_holds_whole_days_around_everything_that_a_visit_can_touch() {
    let plan = Plan { travel_minutes: 30, ..anna("8:00", "9:00") };
    let day = date(WEDNESDAY)..=date(WEDNESDAY);
    let expected = Span { from: at("2026-12-01", "0:00"), to: at("2026-12-04", "0:00") };
    assert_eq!(busy_range(plan.zone, plan.travel_minutes, &demand(30), &day), expected);
}

#[test]
fn forged_dates_at_the_ends_of_the_calendar_offer_nothing() {
    let plan = anna("8:00", "9:00");
    for (first, last) in [
        (NaiveDate::MIN, NaiveDate::MIN),
        (NaiveDate::MAX, NaiveDate::MAX),
        (date("2026-12-03"), date("2026-12-02")),
    ] {
        let days = offers(&plan, &demand(30), &[], Minus::default(), first..=last, 0);
        assert!(days.iter().all(|day| day.union.is_empty()));
    }
    for start in [i64::MIN, i64::MAX, 8_210_266_876_799, -8_334_601_228_800] {
        assert!(assign(&plan, &demand(30), &[], Minus::default(), start, None, 0).is_err());
    }
}
