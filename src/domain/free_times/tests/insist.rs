//! What the desk may insist on, and what it never gets (P3, S5).

use super::super::*;
use super::make::*;
use crate::domain::ids::*;

fn wanted(time: &str) -> Wanted<'static> {
    Wanted { staff_id: ANNA, start: at(WEDNESDAY, time), waives_buffers: false, extra: None }
}

fn insisted(plan: &Plan, demand: &Demand, busy: &[Busy], wanted: Wanted<'_>) -> Insisted {
    insist(plan, demand, busy, Minus::default(), wanted, 0).unwrap()
}

fn collision(plan: &Plan, demand: &Demand, busy: &[Busy], wanted: Wanted<'_>) -> Collision {
    insist(plan, demand, busy, Minus::default(), wanted, 0).unwrap_err()
}

#[test]
fn p3_a_time_that_is_offered_breaks_no_rule() {
    let (plan, demand) = (anna("9:00", "12:00"), demand(30));
    for time in times(&plan, &demand, &[]).split(' ') {
        let insisted = insisted(&plan, &demand, &[], wanted(time));
        assert_eq!(insisted.broken, []);
        assert_eq!(Ok(insisted.assignment), assign_at(&plan, &demand, &[], time));
    }
}

#[test]
fn p3_each_broken_rule_is_named() {
    let mut plan = anna("9:00", "12:00");
    plan.closed_days.push(date(WEDNESDAY));
    plan.staff[0].absences.push(span(WEDNESDAY, "13:00", "14:00"));
    let mut demand = demand(30);
    demand.staff = vec![BEN];
    demand.resource_kinds = vec!["ultrasound".to_owned()];
    demand.daily_limit = Some(1);
    let mut taken = busy(9, "9:00", "9:30");
    taken.reason_id = demand.reason_id;
    let broken = insisted(&plan, &demand, &[taken], wanted("13:10")).broken;
    let all = [
        Refusal::OffGrid,
        Refusal::Closed,
        Refusal::DailyLimit,
        Refusal::Resource,
        Refusal::WrongStaff,
        Refusal::NoShift,
        Refusal::Absent,
    ];
    assert_eq!(broken, all);
}

#[test]
fn p3_a_shift_for_other_reasons_another_location_and_the_past_are_named() {
    let mut plan = anna("9:00", "12:00");
    plan.travel_minutes = 20;
    plan.staff[0].shifts[0].only_reasons = Some(vec![ReasonId(7)]);
    let there = Busy { location_id: ELSEWHERE, ..busy(1, "11:00", "11:30") };
    let wanted = wanted("10:30");
    let minus = Minus::default();
    let now = at(WEDNESDAY, "10:31");
    let insisted = insist(&plan, &demand(30), &[there], minus, wanted, now).unwrap();
    assert_eq!(insisted.broken, [Refusal::Notice, Refusal::ShiftNotOpen, Refusal::Elsewhere]);
}

#[test]
fn s5_the_desk_never_gets_a_time_on_top_of_another_visit() {
    let plan = anna("9:00", "12:00");
    for (time, collides) in
        [("9:30", false), ("9:40", true), ("10:00", true), ("10:25", true), ("10:30", false)]
    {
        for waives_buffers in [false, true] {
            let wanted = Wanted { waives_buffers, ..wanted(time) };
            let outcome = insist(
                &plan,
                &demand(30),
                &[busy(1, "10:00", "10:30")],
                Minus::default(),
                wanted,
                0,
            );
            assert_eq!(outcome.err(), collides.then_some(Collision::Visit), "{time}");
        }
    }
}

#[test]
fn p3_buffers_are_waived_only_if_the_desk_says_so() {
    let plan = anna("9:00", "12:00");
    let mut demand = demand(30);
    demand.buffer_after = 10;
    let mut before = busy(1, "9:00", "9:30");
    before.span.to = at(WEDNESDAY, "9:45");
    let rows = [before, busy(1, "10:00", "10:30")];
    assert_eq!(collision(&plan, &demand, &rows, wanted("9:30")), Collision::Buffers);
    let waived = Wanted { waives_buffers: true, ..wanted("9:30") };
    let insisted = insisted(&plan, &demand, &rows, waived);
    assert_eq!(insisted.assignment.span, span(WEDNESDAY, "9:30", "10:00"));
    assert_eq!(insisted.trimmed, [(OccupancyId(1), span(WEDNESDAY, "9:00", "9:30"))]);
}

#[test]
fn p3_the_extra_column_takes_what_the_staff_members_own_cannot() {
    let plan = anna("9:00", "12:00");
    let extra = [CalendarId(50), CalendarId(51)];
    let squeezed = Wanted { extra: Some(&extra), ..wanted("10:00") };
    let rows = [busy(1, "10:00", "10:30"), busy(50, "10:00", "10:30")];
    let insisted = insisted(&plan, &demand(30), &rows, squeezed);
    assert_eq!(insisted.assignment.calendars, [(CalendarId(51), true)]);
    let full = [busy(50, "10:00", "10:30"), busy(51, "10:00", "10:30")];
    assert_eq!(collision(&plan, &demand(30), &full, squeezed), Collision::Visit);
}

#[test]
fn p3_ended_holds_and_ones_own_are_not_in_the_way() {
    let plan = anna("9:00", "12:00");
    let hold = Busy {
        hold_id: Some(HoldId(3)),
        booking_id: None,
        expires_at: Some(at(WEDNESDAY, "8:00")),
        ..busy(1, "10:00", "10:30")
    };
    let minus = |id| Minus { hold_id: Some(HoldId(id)), booking_id: None };
    let ask = |minus, now: &str| {
        let now = at(WEDNESDAY, now);
        insist(&plan, &demand(30), std::slice::from_ref(&hold), minus, wanted("10:00"), now).is_ok()
    };
    assert!(!ask(minus(4), "7:59"));
    assert!(ask(minus(3), "7:59"));
    assert!(ask(minus(4), "8:00"));
}
