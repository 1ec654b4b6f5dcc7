//! A small clinic to ask about, and words for what it offers.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::super::*;
use crate::domain::ids::*;
use crate::domain::local_time;

pub const HERE: LocationId = LocationId(1);
pub const ELSEWHERE: LocationId = LocationId(2);
pub const ANNA: StaffId = StaffId(1);
pub const BEN: StaffId = StaffId(2);
pub const ZONE: Tz = Tz::Europe__Warsaw;
/// An ordinary Wednesday.
pub const WEDNESDAY: &str = "2026-12-02";

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Minutes of a time such as `9:40`.
pub fn minutes(time: &str) -> u16 {
    let (hours, minutes) = time.split_once(':').unwrap();
    hours.parse::<u16>().unwrap() * 60 + minutes.parse::<u16>().unwrap()
}

/// The instant of a time in Warsaw, also past 24:00.
pub fn at(day: &str, time: &str) -> i64 {
    local_time::instant(ZONE, local(day, time)).unwrap()
}

pub fn local(day: &str, time: &str) -> NaiveDateTime {
    date(day).and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes(time).into())
}

pub fn span(day: &str, from: &str, to: &str) -> Span {
    Span { from: at(day, from), to: at(day, to) }
}

/// A shift on one date; `to` may lie past 24:00.
pub fn shift(day: &str, from: &str, to: &str) -> Shift {
    Shift {
        location_id: HERE,
        pattern: Pattern::Once(date(day)),
        start_minute: minutes(from),
        length_minutes: minutes(to) - minutes(from),
        online: true,
        only_reasons: None,
    }
}

/// Somebody with one calendar, numbered like them.
pub fn staff(id: StaffId, shifts: Vec<Shift>) -> StaffPlan {
    StaffPlan { staff_id: id, calendars: vec![CalendarId(id.0)], shifts, absences: vec![] }
}

/// A clinic in Warsaw with a grid of half an hour.
pub fn plan(staff: Vec<StaffPlan>) -> Plan {
    Plan {
        location_id: HERE,
        zone: ZONE,
        grid_minutes: 30,
        offered_starts: OfferedStarts::Grid,
        travel_minutes: 0,
        staff,
        resources: vec![],
        closed_days: vec![],
        kept_back: vec![],
    }
}

/// Anna, who works that Wednesday.
pub fn anna(from: &str, to: &str) -> Plan {
    plan(vec![staff(ANNA, vec![shift(WEDNESDAY, from, to)])])
}

/// Anna and Ben, who both work that Wednesday.
pub fn anna_and_ben(from: &str, to: &str) -> Plan {
    let shifts = || vec![shift(WEDNESDAY, from, to)];
    plan(vec![staff(ANNA, shifts()), staff(BEN, shifts())])
}

/// A visit with anyone, asked for online.
pub fn demand(duration_minutes: u16) -> Demand {
    Demand {
        reason_id: ReasonId(1),
        duration_minutes,
        buffer_before: 0,
        buffer_after: 0,
        resource_kinds: vec![],
        daily_limit: None,
        staff: vec![ANNA, BEN],
        wished_staff: None,
        asker: Asker::Online,
    }
}

/// A booking on a calendar that Wednesday, without buffers.
pub fn busy(calendar: i64, from: &str, to: &str) -> Busy {
    Busy {
        id: OccupancyId(1),
        calendar_id: CalendarId(calendar),
        span: span(WEDNESDAY, from, to),
        visit_from: at(WEDNESDAY, from),
        visit_minutes: minutes(to) - minutes(from),
        location_id: HERE,
        reason_id: ReasonId(1),
        is_primary: true,
        hold_id: None,
        booking_id: Some(BookingId(1)),
        expires_at: None,
    }
}

pub fn offers_on(plan: &Plan, demand: &Demand, busy: &[Busy], day: &str) -> DayOffers {
    offers(plan, demand, busy, Minus::default(), date(day)..=date(day), 0).remove(0)
}

/// The starts of that Wednesday, as `9:00 9:30`.
pub fn times(plan: &Plan, demand: &Demand, busy: &[Busy]) -> String {
    times_on(plan, demand, busy, WEDNESDAY)
}

pub fn times_on(plan: &Plan, demand: &Demand, busy: &[Busy], day: &str) -> String {
    clock_times(&offers_on(plan, demand, busy, day).union)
}

pub fn clock_times(starts: &Starts) -> String {
    let times = starts.iter().map(|minute| format!("{}:{:02}", minute / 60, minute % 60));
    times.collect::<Vec<_>>().join(" ")
}

/// Who and what takes a time of that Wednesday, or which rule refuses it.
pub fn assign_at(
    plan: &Plan,
    demand: &Demand,
    busy: &[Busy],
    time: &str,
) -> Result<Assignment, Refusal> {
    assign(plan, demand, busy, Minus::default(), at(WEDNESDAY, time), None, 0)
}

pub fn refusal(plan: &Plan, demand: &Demand, busy: &[Busy], time: &str) -> Refusal {
    assign_at(plan, demand, busy, time).unwrap_err()
}
