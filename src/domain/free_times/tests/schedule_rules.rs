//! Shifts, absences, closed days, travel, the grid and the days on which they fall (S1, S2, B6).

use chrono::Weekday;

use super::super::*;
use super::make::*;
use crate::domain::ids::ReasonId;

#[test]
fn s2_visit_lies_inside_a_shift() {
    let plan = anna("8:15", "10:00");
    assert_eq!(times(&plan, &demand(30), &[]), "8:30 9:00 9:30");
    assert_eq!(times(&plan, &demand(31), &[]), "8:30 9:00");
    assert_eq!(refusal(&plan, &demand(31), &[], "9:30"), Refusal::NoShift);
}

#[test]
fn s2_adjoining_shifts_are_one_and_a_gap_is_not_bridged() {
    let mut plan = anna("8:00", "9:00");
    plan.staff[0].shifts.push(shift(WEDNESDAY, "9:00", "10:00"));
    assert_eq!(times(&plan, &demand(90), &[]), "8:00 8:30");
    plan.staff[0].shifts[1].start_minute += 1;
    assert_eq!(times(&plan, &demand(60), &[]), "8:00");
}

#[test]
fn s2_shift_at_another_location_offers_nothing_here() {
    let mut plan = anna("8:00", "9:00");
    plan.staff[0].shifts[0].location_id = ELSEWHERE;
    assert_eq!(times(&plan, &demand(30), &[]), "");
}

#[test]
fn s2_weekly_shift_recurs_from_its_first_to_its_last_date() {
    let mut plan = anna("8:00", "9:00");
    plan.staff[0].shifts[0].pattern = Pattern::Weekly {
        weekday: Weekday::Wed,
        first: date("2026-12-02"),
        last: Some(date("2026-12-16")),
    };
    let dates = date("2026-11-23")..=date("2026-12-31");
    let days = offers(&plan, &demand(60), &[], Minus::default(), dates, 0);
    let offered = days.iter().filter(|day| !day.union.is_empty());
    let offered: Vec<_> = offered.map(|day| day.date.to_string()).collect();
    assert_eq!(offered, ["2026-12-02", "2026-12-09", "2026-12-16"]);
    assert_eq!(days.len(), 39);
}

#[test]
fn s2_single_day_shift_does_not_recur() {
    let dates = date("2026-11-23")..=date("2026-12-31");
    let days = offers(&anna("8:00", "9:00"), &demand(60), &[], Minus::default(), dates, 0);
    let offered = days.iter().filter(|day| !day.union.is_empty());
    assert_eq!(offered.map(|day| day.date).collect::<Vec<_>>(), [date(WEDNESDAY)]);
}

#[test]
fn s2_shift_past_midnight_offers_on_both_dates() {
    let plan = anna("22:00", "26:00");
    assert_eq!(times(&plan, &demand(60), &[]), "22:00 22:30 23:00 23:30");
    assert_eq!(times_on(&plan, &demand(60), &[], "2026-12-03"), "0:00 0:30 1:00");
}

#[test]
fn s2_shift_closed_to_online_booking_is_the_desks() {
    let mut plan = anna("8:00", "9:00");
    plan.staff[0].shifts[0].online = false;
    assert_eq!(times(&plan, &demand(60), &[]), "");
    assert_eq!(refusal(&plan, &demand(60), &[], "8:00"), Refusal::ShiftNotOpen);
    let desk = Demand { asker: Asker::Desk, ..demand(60) };
    assert_eq!(times(&plan, &desk, &[]), "8:00");
}

#[test]
fn s2_shift_limited_to_reasons_is_closed_to_others_even_for_the_desk() {
    let mut plan = anna("8:00", "9:00");
    plan.staff[0].shifts[0].only_reasons = Some(vec![ReasonId(2)]);
    let desk = Demand { asker: Asker::Desk, ..demand(60) };
    assert_eq!(times(&plan, &desk, &[]), "");
    assert_eq!(refusal(&plan, &desk, &[], "8:00"), Refusal::ShiftNotOpen);
    let other = Demand { reason_id: ReasonId(2), ..demand(60) };
    assert_eq!(times(&plan, &other, &[]), "8:00");
}

#[test]
fn s2_absence_takes_the_starts_whose_visit_it_touches() {
    let mut plan = anna("8:00", "12:00");
    plan.staff[0].absences = vec![span(WEDNESDAY, "9:30", "10:00")];
    assert_eq!(times(&plan, &demand(60), &[]), "8:00 8:30 10:00 10:30 11:00");
    assert_eq!(refusal(&plan, &demand(60), &[], "9:00"), Refusal::Absent);
    // To the second.
    plan.staff[0].absences[0].to += 1;
    assert_eq!(times(&plan, &demand(60), &[]), "8:00 8:30 10:30 11:00");
}

#[test]
fn s2_absence_leaves_buffers_alone() {
    let mut plan = anna("8:00", "12:00");
    plan.staff[0].absences = vec![span(WEDNESDAY, "9:00", "12:00")];
    let buffered = Demand { buffer_after: 30, ..demand(60) };
    assert_eq!(times(&plan, &buffered, &[]), "8:00");
}

#[test]
fn s1_closed_day_offers_nothing_nor_may_a_visit_run_into_it() {
    let mut plan = anna("22:00", "26:00");
    plan.closed_days = vec![date("2026-12-03")];
    assert_eq!(times(&plan, &demand(60), &[]), "22:00 22:30 23:00");
    assert_eq!(times_on(&plan, &demand(60), &[], "2026-12-03"), "");
    assert_eq!(refusal(&plan, &demand(60), &[], "23:30"), Refusal::Closed);
}

#[test]
fn s2_travel_time_is_kept_free_around_a_visit_elsewhere() {
    let mut plan = anna("8:00", "12:00");
    let visit = Busy { location_id: ELSEWHERE, ..busy(1, "9:30", "10:00") };
    assert_eq!(
        times(&plan, &demand(30), std::slice::from_ref(&visit)),
        "8:00 8:30 9:00 10:00 10:30 11:00 11:30"
    );
    plan.travel_minutes = 30;
    assert_eq!(
        times(&plan, &demand(30), std::slice::from_ref(&visit)),
        "8:00 8:30 10:30 11:00 11:30"
    );
    assert_eq!(refusal(&plan, &demand(30), &[visit], "9:00"), Refusal::Elsewhere);
    // Not around one here.
    let here = busy(1, "9:30", "10:00");
    assert_eq!(times(&plan, &demand(30), &[here]), "8:00 8:30 9:00 10:00 10:30 11:00 11:30");
}

#[test]
fn s2_nobody_is_at_two_locations_whatever_their_capacity() {
    let mut plan = anna("8:00", "10:00");
    plan.staff[0].calendars.push(crate::domain::ids::CalendarId(7));
    let visit = Busy { location_id: ELSEWHERE, ..busy(7, "8:30", "9:00") };
    assert_eq!(times(&plan, &demand(30), &[visit]), "8:00 9:00 9:30");
}

#[test]
fn b6_grid_counts_from_local_midnight() {
    let mut plan = anna("8:10", "9:10");
    plan.grid_minutes = 20;
    assert_eq!(times(&plan, &demand(10), &[]), "8:20 8:40 9:00");
    plan.grid_minutes = 5;
    assert_eq!(times(&plan, &demand(45), &[]), "8:10 8:15 8:20 8:25");
    assert_eq!(refusal(&plan, &demand(45), &[], "8:11"), Refusal::OffGrid);
    let odd = at(WEDNESDAY, "8:10") + 1;
    let refused = assign(&plan, &demand(45), &[], Minus::default(), odd, None, 0);
    assert_eq!(refused, Err(Refusal::OffGrid));
}

#[test]
fn b6_half_and_full_hours_are_picked_from_the_grid() {
    let mut plan = anna("8:00", "10:00");
    plan.grid_minutes = 10;
    plan.offered_starts = OfferedStarts::HalfHours;
    assert_eq!(times(&plan, &demand(10), &[]), "8:00 8:30 9:00 9:30");
    plan.offered_starts = OfferedStarts::FullHours;
    assert_eq!(times(&plan, &demand(10), &[]), "8:00 9:00");
    assert_eq!(refusal(&plan, &demand(10), &[], "8:30"), Refusal::OffGrid);
    plan.offered_starts = OfferedStarts::HalfHours;
    plan.grid_minutes = 20;
    assert_eq!(times(&plan, &demand(10), &[]), "8:00 9:00");
}

#[test]
fn b5_parts_of_the_day_meet_at_noon_and_at_five() {
    let starts = offers_on(&anna("0:00", "24:00"), &demand(30), &[], WEDNESDAY).union;
    let bounds = |part| {
        let part = starts.in_part(part);
        (part.first().unwrap(), part.last().unwrap(), part.len())
    };
    assert_eq!(bounds(PartOfDay::Morning), (0, minutes("11:30"), 24));
    assert_eq!(bounds(PartOfDay::Afternoon), (minutes("12:00"), minutes("16:30"), 10));
    assert_eq!(bounds(PartOfDay::Evening), (minutes("17:00"), minutes("23:30"), 14));
}
