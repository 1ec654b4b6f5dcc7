//! Room kept back from online booking (S7).

use super::super::*;
use super::make::*;
use crate::domain::ids::{CalendarId, StaffId};

fn kept(visits: u32, minutes: u16, staff: &[StaffId]) -> Vec<KeptBack> {
    vec![KeptBack { visits, minutes, staff: staff.to_vec() }]
}

#[test]
fn s7_online_offers_stop_when_less_room_than_kept_back_would_remain() {
    let mut plan = anna("8:00", "10:00");
    plan.kept_back = kept(2, 30, &[ANNA]);
    // Four visits of half an hour fit; after one more, three must, then two.
    assert_eq!(times(&plan, &demand(30), &[]), "8:00 8:30 9:00 9:30");
    let one = busy(1, "8:00", "8:30");
    assert_eq!(times(&plan, &demand(30), std::slice::from_ref(&one)), "8:30 9:00 9:30");
    let two = [one, busy(1, "9:30", "10:00")];
    assert_eq!(times(&plan, &demand(30), &two), "");
    assert_eq!(refusal(&plan, &demand(30), &two, "8:30"), Refusal::KeptBack);
    let desk = Demand { asker: Asker::Desk, ..demand(30) };
    assert_eq!(times(&plan, &desk, &two), "8:30 9:00");
}

#[test]
fn s7_pieces_too_short_are_no_room() {
    let mut plan = anna("8:00", "10:00");
    plan.grid_minutes = 15;
    plan.kept_back = kept(3, 30, &[ANNA]);
    // At 8:15 a quarter of an hour would be left over on either side.
    assert_eq!(times(&plan, &demand(30), &[]), "8:00 8:30 9:00 9:30");
    plan.kept_back = kept(2, 30, &[ANNA]);
    assert_eq!(times(&plan, &demand(30), &[]), "8:00 8:15 8:30 8:45 9:00 9:15 9:30");
}

#[test]
fn s7_room_is_summed_over_the_staff_who_keep_it_in_each_half_day() {
    let mut plan = anna_and_ben("11:00", "13:00");
    plan.kept_back = kept(3, 30, &[ANNA, BEN]);
    // Each half-day has room for four: one hour of each of the two.
    assert_eq!(times(&plan, &demand(30), &[]), "11:00 11:30 12:00 12:30");
    let morning = busy(2, "11:00", "11:30");
    assert_eq!(times(&plan, &demand(30), &[morning]), "12:00 12:30");
    // A visit over noon takes half an hour from either.
    plan.kept_back = kept(4, 30, &[ANNA, BEN]);
    assert_eq!(times(&plan, &demand(60), &[]), "");
    // With buffers.
    plan.kept_back = kept(3, 30, &[ANNA, BEN]);
    let buffered = Demand { buffer_after: 10, ..demand(30) };
    assert_eq!(times(&plan, &buffered, &[]), "11:30 12:30");
}

#[test]
fn s7_staff_who_keep_no_room_are_not_bound() {
    let mut plan = anna_and_ben("8:00", "9:00");
    plan.kept_back = kept(2, 30, &[ANNA]);
    let day = offers_on(&plan, &demand(30), &[], WEDNESDAY);
    assert_eq!(day.staff.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [BEN]);
}

#[test]
fn s7_desk_only_shifts_count_as_room_and_absences_do_not() {
    let mut plan = anna("8:00", "9:00");
    plan.kept_back = kept(2, 30, &[ANNA]);
    assert_eq!(times(&plan, &demand(30), &[]), "");
    let closed = Shift { online: false, ..shift(WEDNESDAY, "9:00", "10:00") };
    plan.staff[0].shifts.push(closed);
    assert_eq!(times(&plan, &demand(30), &[]), "8:00 8:30");
    plan.staff[0].absences = vec![span(WEDNESDAY, "9:00", "9:45")];
    assert_eq!(times(&plan, &demand(30), &[]), "");
}

#[test]
fn s7_every_setting_holds() {
    let mut plan = anna("8:00", "10:00");
    plan.kept_back = [kept(1, 30, &[ANNA]), kept(1, 90, &[ANNA])].concat();
    assert_eq!(times(&plan, &demand(30), &[]), "8:00 9:30");
}

#[test]
fn s7_time_elsewhere_and_closed_days_are_no_room() {
    let mut plan = anna("8:00", "10:00");
    plan.kept_back = kept(2, 30, &[ANNA]);
    let elsewhere = Busy { location_id: ELSEWHERE, ..busy(1, "9:00", "10:00") };
    assert_eq!(times(&plan, &demand(30), &[elsewhere]), "");

    let mut night = anna("22:00", "26:00");
    night.kept_back = kept(1, 30, &[ANNA]);
    let demand = Demand { buffer_after: 30, ..demand(60) };
    assert_eq!(times(&night, &demand, &[]), "22:00 22:30 23:00 23:30");
    // The buffer alone touches a closed day, on which there is no room to keep.
    night.closed_days = vec![date("2026-12-03")];
    assert_eq!(times(&night, &demand, &[]), "22:00 22:30");
}

#[test]
fn s7_room_is_judged_on_the_calendar_that_would_take_the_visit() {
    let mut plan = anna("8:00", "10:00");
    plan.grid_minutes = 15;
    plan.staff[0].calendars.push(CalendarId(7));
    plan.kept_back = kept(4, 30, &[ANNA]);
    // Five fit: four on the first calendar, one on the second from 8:15 to 8:45. A visit at 8:15
    // would cost two of the first, which is free and so takes it, though one of the second.
    let second = [busy(7, "8:00", "8:15"), busy(7, "8:45", "10:00")];
    assert_eq!(times(&plan, &demand(30), &second), "8:00 8:30 9:00 9:30");
}
