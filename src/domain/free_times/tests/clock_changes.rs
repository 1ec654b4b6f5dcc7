//! Days on which clocks change (S1), worked out by hand for each zone.

use chrono_tz::Tz;

use super::super::*;
use super::make::*;
use crate::domain::local_time;

/// Anna's shift on one day in some zone, on a grid.
fn at_night(zone: Tz, day: &str, from: &str, to: &str, grid: u16) -> Plan {
    Plan { zone, grid_minutes: grid, ..plan(vec![staff(ANNA, vec![shift(day, from, to)])]) }
}

/// The instants of the offered starts, each as minutes after the first.
fn minutes_apart(plan: &Plan, duration: u16, day: &str) -> Vec<i64> {
    let union = offers_on(plan, &demand(duration), &[], day).union;
    let instants: Vec<_> = union
        .iter()
        .map(|minute| {
            let time = format!("{}:{}", minute / 60, minute % 60);
            local_time::instant(plan.zone, local(day, &time)).unwrap()
        })
        .collect();
    instants.iter().map(|instant| (instant - instants[0]) / 60).collect()
}

#[test]
fn warsaw_in_spring_skips_the_hour_from_two() {
    let plan = at_night(Tz::Europe__Warsaw, "2026-03-29", "1:00", "4:00", 30);
    let day = "2026-03-29";
    assert_eq!(times_on(&plan, &demand(30), &[], day), "1:00 1:30 3:00 3:30");
    assert_eq!(minutes_apart(&plan, 30, day), [0, 30, 60, 90]);
    // Two hours by the clock are one in truth.
    assert_eq!(times_on(&plan, &demand(120), &[], day), "1:00");
    assert_eq!(times_on(&plan, &demand(121), &[], day), "");
}

#[test]
fn warsaw_in_autumn_offers_the_hour_from_two_once() {
    let day = "2026-10-25";
    let plan = at_night(Tz::Europe__Warsaw, day, "1:00", "4:00", 30);
    assert_eq!(times_on(&plan, &demand(30), &[], day), "1:00 1:30 2:00 2:30 3:00 3:30");
    assert_eq!(minutes_apart(&plan, 30, day), [0, 30, 60, 90, 180, 210]);
    assert_eq!(times_on(&plan, &demand(240), &[], day), "1:00");
    // The second 2:30 is nobody's.
    let second = local_time::instant(plan.zone, local(day, "2:30")).unwrap() + 3600;
    let refused = assign(&plan, &demand(30), &[], Minus::default(), second, None, 0);
    assert_eq!(refused, Err(Refusal::NoSuchLocalTime));
    let first = assign(&plan, &demand(30), &[], Minus::default(), second - 3600, None, 0);
    assert_eq!(first.unwrap().visit_from, second - 3600);
}

#[test]
fn warsaw_shift_that_ends_in_the_gap_ends_after_it() {
    let day = "2026-03-29";
    let plan = at_night(Tz::Europe__Warsaw, day, "1:00", "2:30", 15);
    assert_eq!(times_on(&plan, &demand(60), &[], day), "1:00");
    let begins_in_gap = at_night(Tz::Europe__Warsaw, day, "2:15", "3:30", 15);
    assert_eq!(times_on(&begins_in_gap, &demand(30), &[], day), "3:00");
}

#[test]
fn warsaw_night_shift_over_the_change_is_an_hour_longer_or_shorter() {
    let spring = at_night(Tz::Europe__Warsaw, "2026-03-28", "22:00", "30:00", 60);
    assert_eq!(times_on(&spring, &demand(420), &[], "2026-03-28"), "22:00");
    assert_eq!(times_on(&spring, &demand(421), &[], "2026-03-28"), "");
    let autumn = at_night(Tz::Europe__Warsaw, "2026-10-24", "22:00", "30:00", 60);
    assert_eq!(times_on(&autumn, &demand(540), &[], "2026-10-24"), "22:00");
    assert_eq!(times_on(&autumn, &demand(541), &[], "2026-10-24"), "");
    assert_eq!(times_on(&autumn, &demand(60), &[], "2026-10-25"), "0:00 1:00 2:00 3:00 4:00 5:00");
}

#[test]
fn helsinki_changes_at_three_and_four() {
    let spring = at_night(Tz::Europe__Helsinki, "2027-03-28", "2:30", "5:00", 30);
    assert_eq!(times_on(&spring, &demand(30), &[], "2027-03-28"), "2:30 4:00 4:30");
    assert_eq!(minutes_apart(&spring, 30, "2027-03-28"), [0, 30, 60]);
    let autumn = at_night(Tz::Europe__Helsinki, "2027-10-31", "2:30", "5:00", 30);
    assert_eq!(times_on(&autumn, &demand(30), &[], "2027-10-31"), "2:30 3:00 3:30 4:00 4:30");
    assert_eq!(minutes_apart(&autumn, 30, "2027-10-31"), [0, 30, 60, 150, 180]);
}

#[test]
fn new_york_changes_at_two() {
    let spring = at_night(Tz::America__New_York, "2026-03-08", "0:00", "24:00", 60);
    let starts = offers_on(&spring, &demand(60), &[], "2026-03-08").union;
    assert_eq!((starts.len(), starts.contains(minutes("2:00"))), (23, false));
    let autumn = at_night(Tz::America__New_York, "2026-11-01", "0:00", "24:00", 60);
    let apart = minutes_apart(&autumn, 60, "2026-11-01");
    assert_eq!(apart[..4], [0, 60, 180, 240]);
    assert_eq!((apart.len(), apart[23]), (24, 24 * 60));
    // A whole day's visit fits only where the day has its 24 hours.
    assert_eq!(times_on(&spring, &demand(1440), &[], "2026-03-08"), "");
    assert_eq!(times_on(&autumn, &demand(1440), &[], "2026-11-01"), "0:00 1:00");
}

#[test]
fn lord_howe_changes_by_half_an_hour() {
    let zone = Tz::Australia__Lord_Howe;
    let spring = at_night(zone, "2026-10-04", "1:30", "3:00", 15);
    assert_eq!(times_on(&spring, &demand(15), &[], "2026-10-04"), "1:30 1:45 2:30 2:45");
    assert_eq!(minutes_apart(&spring, 15, "2026-10-04"), [0, 15, 30, 45]);
    let autumn = at_night(zone, "2026-04-05", "1:00", "2:30", 15);
    assert_eq!(times_on(&autumn, &demand(15), &[], "2026-04-05"), "1:00 1:15 1:30 1:45 2:00 2:15");
    assert_eq!(minutes_apart(&autumn, 15, "2026-04-05"), [0, 15, 30, 45, 90, 105]);
}

#[test]
fn busy_rows_are_instants_and_so_lie_right_on_the_day_of_a_change() {
    let day = "2026-10-25";
    let plan = at_night(Tz::Europe__Warsaw, day, "1:00", "4:00", 30);
    // The second 2:00 to the second 2:30.
    let from = local_time::instant(plan.zone, local(day, "2:00")).unwrap() + 3600;
    let row =
        Busy { span: Span { from, to: from + 1800 }, visit_from: from, ..busy(1, "1:00", "1:30") };
    assert_eq!(
        times_on(&plan, &demand(60), std::slice::from_ref(&row), day),
        "1:00 1:30 2:00 3:00"
    );
    assert_eq!(times_on(&plan, &demand(90), &[row], day), "1:00 1:30");
}

#[test]
fn room_kept_back_counts_the_hours_that_a_morning_really_has() {
    let kept_back = |visits| vec![KeptBack { visits, minutes: 60, staff: vec![ANNA] }];
    let spring = at_night(Tz::Europe__Warsaw, "2026-03-29", "0:00", "12:00", 60);
    let spring = |visits| Plan { kept_back: kept_back(visits), ..spring.clone() };
    assert_eq!(offers_on(&spring(10), &demand(60), &[], "2026-03-29").union.len(), 11);
    assert_eq!(offers_on(&spring(11), &demand(60), &[], "2026-03-29").union.len(), 0);
    let autumn = at_night(Tz::Europe__Warsaw, "2026-10-25", "0:00", "12:00", 60);
    let autumn = |visits| Plan { kept_back: kept_back(visits), ..autumn.clone() };
    assert_eq!(offers_on(&autumn(12), &demand(60), &[], "2026-10-25").union.len(), 12);
    assert_eq!(offers_on(&autumn(13), &demand(60), &[], "2026-10-25").union.len(), 0);
}
