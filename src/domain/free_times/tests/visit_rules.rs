//! Other visits, buffers, capacity, resources, limits, the order of staff, and what never
//! stands in the asker's way (S3–S6, B7, B8).

use super::super::*;
use super::make::*;
use crate::domain::ids::*;

fn room(kind: &str, id: i64, calendars: &[i64]) -> ResourcePlan {
    ResourcePlan {
        resource_id: ResourceId(id),
        kind: kind.to_owned(),
        calendars: calendars.iter().copied().map(CalendarId).collect(),
    }
}

#[test]
fn s5_staff_member_is_never_in_two_visits() {
    let plan = anna("8:00", "11:00");
    let visit = busy(1, "9:00", "9:30");
    assert_eq!(times(&plan, &demand(60), std::slice::from_ref(&visit)), "8:00 9:30 10:00");
    assert_eq!(refusal(&plan, &demand(60), &[visit], "8:30"), Refusal::Busy);
}

#[test]
fn d14_rows_of_other_calendars_take_nothing() {
    assert_eq!(times(&anna("8:00", "9:00"), &demand(30), &[busy(2, "8:00", "9:00")]), "8:00 8:30");
}

#[test]
fn s3_buffers_may_lie_outside_the_shift() {
    let demand = Demand { buffer_before: 30, buffer_after: 30, ..demand(60) };
    assert_eq!(times(&anna("8:00", "9:30"), &demand, &[]), "8:00 8:30");
}

#[test]
fn s3_buffers_stack_and_never_lie_on_another_visits() {
    let plan = anna("8:00", "12:00");
    // A visit from 9:30 to 10:00 with ten minutes before and twenty after.
    let mut visit = busy(1, "9:20", "10:20");
    visit.visit_from = at(WEDNESDAY, "9:30");
    visit.visit_minutes = 30;
    let demand = Demand { buffer_before: 20, buffer_after: 20, ..demand(30) };
    assert_eq!(times(&plan, &demand, &[visit]), "8:00 8:30 11:00 11:30");
}

#[test]
fn s5_capacity_two_takes_two_visits_and_never_three() {
    let mut plan = anna("8:00", "9:30");
    plan.staff[0].calendars = vec![CalendarId(1), CalendarId(7)];
    let first = busy(1, "8:00", "8:30");
    let second = busy(7, "8:00", "9:00");
    assert_eq!(times(&plan, &demand(30), std::slice::from_ref(&first)), "8:00 8:30 9:00");
    assert_eq!(times(&plan, &demand(30), &[first.clone(), second.clone()]), "8:30 9:00");
    // One calendar must be free all the time: no visit changes over.
    let later = busy(1, "8:30", "9:00");
    let free_by_turns = [first, Busy { span: span(WEDNESDAY, "8:30", "9:00"), ..second }, later];
    assert_eq!(times(&plan, &demand(60), &free_by_turns[..2]), "8:30");
    let taken = assign_at(&plan, &demand(30), &free_by_turns[..1], "8:00").unwrap();
    assert_eq!(taken.calendars, [(CalendarId(7), true)]);
    let taken = assign_at(&plan, &demand(30), &free_by_turns[..1], "8:30").unwrap();
    assert_eq!(taken.calendars, [(CalendarId(1), true)]);
}

#[test]
fn s4_every_needed_kind_of_resource_is_free() {
    let mut plan = anna("8:00", "10:00");
    plan.resources = vec![room("theatre", 1, &[11]), room("ultrasound", 2, &[12, 13])];
    let needs = |kinds: &[&str]| Demand {
        resource_kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
        ..demand(30)
    };
    let rows = [busy(11, "8:00", "8:30"), busy(12, "8:00", "10:00"), busy(13, "9:00", "9:30")];
    assert_eq!(times(&plan, &needs(&["theatre"]), &rows), "8:30 9:00 9:30");
    assert_eq!(times(&plan, &needs(&["ultrasound"]), &rows), "8:00 8:30 9:30");
    assert_eq!(times(&plan, &needs(&["ultrasound", "theatre"]), &rows), "8:30 9:30");
    assert_eq!(times(&plan, &needs(&["scanner"]), &rows), "");
    assert_eq!(refusal(&plan, &needs(&["theatre"]), &rows, "8:00"), Refusal::Resource);
    let taken = assign_at(&plan, &needs(&["ultrasound", "theatre"]), &rows, "8:30").unwrap();
    let expected = [(CalendarId(1), true), (CalendarId(13), false), (CalendarId(11), false)];
    assert_eq!(taken.calendars, expected);
}

#[test]
fn s4_resource_is_needed_during_buffers_too() {
    let mut plan = anna("8:00", "10:00");
    plan.resources = vec![room("theatre", 1, &[11])];
    let demand =
        Demand { resource_kinds: vec!["theatre".to_owned()], buffer_after: 15, ..demand(30) };
    assert_eq!(times(&plan, &demand, &[busy(11, "9:00", "9:30")]), "8:00 9:30");
}

#[test]
fn s3_daily_limit_counts_visits_that_begin_that_day_here() {
    let plan = anna("8:00", "10:00");
    let limited = Demand { daily_limit: Some(2), ..demand(30) };
    // By whomever they are taken.
    let (first, second) = (busy(1, "8:00", "8:30"), busy(99, "8:30", "9:00"));
    assert_eq!(times(&plan, &limited, std::slice::from_ref(&first)), "8:30 9:00 9:30");
    assert_eq!(times(&plan, &limited, &[first.clone(), second.clone()]), "");
    let rows = [first.clone(), second.clone()];
    assert_eq!(refusal(&plan, &limited, &rows, "9:00"), Refusal::DailyLimit);
    for other in [
        Busy { is_primary: false, ..second.clone() },
        Busy { reason_id: ReasonId(2), ..second.clone() },
        Busy { location_id: ELSEWHERE, ..second.clone() },
        Busy { visit_from: at("2026-12-03", "0:00"), ..second },
    ] {
        assert_eq!(times(&plan, &limited, &[first.clone(), other]), "8:30 9:00 9:30");
    }
}

#[test]
fn b7_only_the_wished_staff_member_is_offered() {
    let plan = anna_and_ben("8:00", "9:00");
    let wish = Demand { wished_staff: Some(BEN), ..demand(30) };
    let day = offers_on(&plan, &wish, &[busy(2, "8:00", "8:30")], WEDNESDAY);
    assert_eq!(day.staff.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [BEN]);
    assert_eq!(clock_times(&day.union), "8:30");
    let wrong = Demand { wished_staff: Some(StaffId(3)), ..demand(30) };
    assert_eq!(times(&plan, &wrong, &[]), "");
    assert_eq!(refusal(&plan, &wrong, &[], "8:00"), Refusal::WrongStaff);
    // Somebody of the plan who does not do the reason.
    let other = Demand { staff: vec![ANNA], wished_staff: Some(BEN), ..demand(30) };
    assert_eq!(refusal(&plan, &other, &[], "8:00"), Refusal::WrongStaff);
}

#[test]
fn b7_displayed_staff_member_is_taken_if_still_free() {
    let plan = anna_and_ben("8:00", "9:00");
    let take = |rows: &[Busy], preferred| {
        let start = at(WEDNESDAY, "8:00");
        assign(&plan, &demand(30), rows, Minus::default(), start, preferred, 0).map(|a| a.staff_id)
    };
    assert_eq!(take(&[], None), Ok(ANNA));
    assert_eq!(take(&[], Some(BEN)), Ok(BEN));
    assert_eq!(take(&[busy(2, "8:00", "8:30")], Some(BEN)), Ok(ANNA));
}

#[test]
fn s6_anyone_is_whoever_has_fewest_minutes_then_visits_then_was_chosen_longest_ago() {
    let plan = anna_and_ben("8:00", "18:00");
    let first = |rows: &[Busy]| {
        let day = offers_on(&plan, &demand(30), rows, WEDNESDAY);
        assert_eq!(day.staff_at(minutes("17:00")), Some(day.staff[0].0));
        let taken = assign_at(&plan, &demand(30), rows, "17:00").unwrap();
        assert_eq!(taken.staff_id, day.staff[0].0);
        day.staff[0].0
    };
    let numbered = |id, row: Busy| Busy { id: OccupancyId(id), ..row };
    assert_eq!(first(&[]), ANNA, "the clinic's own order");
    let one_long = [busy(1, "8:00", "9:00"), busy(2, "8:00", "8:20"), busy(2, "8:20", "8:40")];
    assert_eq!(first(&one_long), BEN, "fewest minutes");
    let two_short = [
        numbered(8, busy(1, "8:00", "8:30")),
        numbered(9, busy(1, "8:30", "9:00")),
        numbered(10, busy(2, "8:00", "9:00")),
    ];
    assert_eq!(first(&two_short), BEN, "fewest visits");
    let one_each = [numbered(9, busy(1, "8:00", "9:00")), numbered(8, busy(2, "8:00", "9:00"))];
    assert_eq!(first(&one_each), BEN, "chosen longest ago");
    let out_of_order = [
        numbered(9, busy(1, "8:00", "8:30")),
        numbered(1, busy(1, "8:30", "9:00")),
        numbered(5, busy(2, "8:00", "8:30")),
        numbered(6, busy(2, "8:30", "9:00")),
    ];
    assert_eq!(first(&out_of_order), BEN, "the last choice counts");
    // Resources' rows, and visits elsewhere or on other days, do not count.
    let tomorrow = at("2026-12-03", "8:00");
    for row in [
        Busy { is_primary: false, ..busy(1, "8:00", "8:30") },
        Busy { location_id: ELSEWHERE, ..busy(1, "8:00", "8:30") },
        Busy { visit_from: tomorrow, ..busy(1, "8:00", "8:30") },
    ] {
        assert_eq!(first(&[row]), ANNA);
    }
}

#[test]
fn b8_own_hold_and_booking_are_not_in_the_way() {
    let plan = anna("8:00", "9:00");
    let hold = Busy { hold_id: Some(HoldId(5)), booking_id: None, ..busy(1, "8:00", "8:30") };
    let visit = Busy { booking_id: Some(BookingId(5)), ..busy(1, "8:30", "9:00") };
    let rows = [hold, visit];
    let left = |minus| {
        let dates = date(WEDNESDAY)..=date(WEDNESDAY);
        clock_times(&offers(&plan, &demand(30), &rows, minus, dates, 0)[0].union)
    };
    let (hold_id, booking_id) = (Some(HoldId(5)), Some(BookingId(5)));
    assert_eq!(left(Minus::default()), "");
    assert_eq!(left(Minus { hold_id, booking_id: None }), "8:00");
    assert_eq!(left(Minus { hold_id: None, booking_id }), "8:30");
    assert_eq!(left(Minus { hold_id, booking_id }), "8:00 8:30");
}

#[test]
fn b8_hold_is_absent_from_the_second_in_which_it_ends() {
    let plan = anna("8:00", "8:30");
    let hold = Busy { expires_at: Some(1000), ..busy(1, "8:00", "8:30") };
    let left = |now| {
        let dates = date(WEDNESDAY)..=date(WEDNESDAY);
        let day =
            offers(&plan, &demand(30), std::slice::from_ref(&hold), Minus::default(), dates, now);
        day[0].union.len()
    };
    assert_eq!((left(999), left(1000)), (0, 1));
}
