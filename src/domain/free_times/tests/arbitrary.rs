//! Random clinics around one date, with every feature of a plan and mostly something to offer.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use chrono_tz::Tz;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::super::*;
use crate::domain::ids::*;
use crate::domain::local_time;

/// A question to the engine.
#[derive(Debug, Clone)]
pub struct Case {
    pub plan: Plan,
    pub demand: Demand,
    pub busy: Vec<Busy>,
    pub minus: Minus,
    pub date: NaiveDate,
    /// A day or two later, now and then more than a week.
    pub last: NaiveDate,
    pub now: i64,
    pub preferred: Option<StaffId>,
}

const HERE: LocationId = LocationId(1);
const STAFF: i64 = 3;
const KINDS: [&str; 2] = ["ultrasound", "theatre"];

pub fn case() -> impl Strategy<Value = Case> {
    zone_and_date().prop_flat_map(|(zone, date)| {
        let midnight = local_time::start_of_day(zone, date);
        let about = (plan(zone, date), demand(), vec(busy(midnight), 0..24));
        let asker = (weighted(0.3, 1..4i64), weighted(0.3, 1..4i64), weighted(0.5, 1..=STAFF));
        let later = prop_oneof![12 => 0..2u64, 1 => 8..10u64];
        (about, asker, later).prop_map(move |(about, (hold, booking, preferred), later)| {
            let (plan, demand, mut busy) = about;
            // In no order, but each once.
            busy.iter_mut().zip(1..).for_each(|(row, n)| row.id = OccupancyId(n * 37 % 101));
            let minus = Minus { hold_id: hold.map(HoldId), booking_id: booking.map(BookingId) };
            let preferred = preferred.map(StaffId);
            Case {
                plan,
                demand,
                busy,
                minus,
                date,
                last: date + Days::new(later),
                now: midnight,
                preferred,
            }
        })
    })
}

/// A zone, and a date that is often one on which its clocks change, or next to one.
fn zone_and_date() -> impl Strategy<Value = (Tz, NaiveDate)> {
    let zones = vec![
        (Tz::Europe__Warsaw, ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"]),
        (Tz::Europe__Helsinki, ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"]),
        (Tz::America__New_York, ["2026-03-08", "2026-11-01", "2027-03-14", "2027-11-07"]),
        (Tz::Australia__Lord_Howe, ["2026-04-05", "2026-10-04", "2027-04-04", "2027-10-03"]),
        // Changes its clocks at midnight.
        (Tz::America__Santiago, ["2026-04-04", "2026-09-06", "2027-04-03", "2027-09-05"]),
    ];
    (select(zones), 0..4usize, -2..=2i64, weighted(0.4, 0..700u64)).prop_map(
        |((zone, changes), which, beside, ordinary)| {
            let change: NaiveDate = changes[which].parse().unwrap();
            let new_year = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
            let date = ordinary.map(|days| new_year + Days::new(days));
            (zone, date.unwrap_or(change + TimeDelta::days(beside)))
        },
    )
}

fn plan(zone: Tz, date: NaiveDate) -> impl Strategy<Value = Plan> {
    let midnight = local_time::start_of_day(zone, date);
    let settings = (
        select(vec![5, 5, 10, 10, 15, 20, 30, 60]),
        prop_oneof![
            6 => Just(OfferedStarts::Grid),
            1 => Just(OfferedStarts::HalfHours),
            1 => Just(OfferedStarts::FullHours)
        ],
        select(vec![0, 15, 30, 90]),
    );
    let people = vec(staff(midnight, date), 2..=3);
    let things = vec((select(KINDS.to_vec()), 0..3usize), 1..5);
    let closed = vec(-1..=2i64, 0..3).prop_flat_map(move |days| {
        let dates: Vec<_> = days.into_iter().map(|n| date + TimeDelta::days(n)).collect();
        prop_oneof![6 => Just(Vec::new()), 1 => Just(dates)]
    });
    let kept = prop_oneof![2 => Just(Vec::new()).boxed(), 2 => vec(kept_back(), 1..3).boxed()];
    (settings, people, things, closed, kept).prop_map(
        move |(
            (grid_minutes, offered_starts, travel_minutes),
            staff,
            things,
            closed_days,
            kept,
        )| {
            let with_ids = staff.into_iter().zip(1..).map(|(mut staff, id)| {
                staff.staff_id = StaffId(id);
                let count = staff.calendars.len() as i64;
                staff.calendars = (0..count).map(|n| CalendarId(id * 10 + n)).collect();
                staff
            });
            let resources =
                things.into_iter().zip(1..).map(|((kind, capacity), id)| ResourcePlan {
                    resource_id: ResourceId(id),
                    kind: kind.into(),
                    calendars: (0..capacity as i64)
                        .map(|n| CalendarId(100 + id * 10 + n))
                        .collect(),
                });
            Plan {
                location_id: HERE,
                zone,
                grid_minutes,
                offered_starts,
                travel_minutes,
                staff: with_ids.collect(),
                resources: resources.collect(),
                closed_days,
                kept_back: kept,
            }
        },
    )
}

fn staff(midnight: i64, date: NaiveDate) -> impl Strategy<Value = StaffPlan> {
    let capacity = prop_oneof![1 => Just(0usize), 16 => Just(1), 8 => Just(2)];
    let absence = (minute_around(), prop_oneof![3 => 1..90i64, 1 => 300..900i64]);
    let absences = prop_oneof![1 => Just(Vec::new()).boxed(), 1 => vec(absence, 1..4).boxed()];
    (capacity, vec(shift(date), 1..7), absences).prop_map(move |(capacity, shifts, absences)| {
        StaffPlan {
            staff_id: StaffId(0),
            calendars: vec![CalendarId(0); capacity],
            shifts,
            absences: absences.into_iter().map(|(from, len)| span(midnight, from, len)).collect(),
        }
    })
}

fn shift(date: NaiveDate) -> impl Strategy<Value = Shift> {
    let weekly = (0..3u8, weighted(0.2, -9..9i64), weighted(0.2, -9..9i64)).prop_map(
        move |(beside, first, last)| {
            let weekday = (0..beside).fold(date.weekday().pred(), |day: Weekday, _| day.succ());
            let first = date + TimeDelta::days(first.unwrap_or(-30));
            let last = last.map(|days| date + TimeDelta::days(days));
            Pattern::Weekly { weekday, first, last }
        },
    );
    let once = (-1..=2i64).prop_map(move |days| Pattern::Once(date + TimeDelta::days(days)));
    let start = prop_oneof![
        4 => (0..24u16).prop_map(|half_hours| half_hours * 30),
        2 => 0..1440u16
    ];
    let length = prop_oneof![5 => (4..24u16).prop_map(|n| n * 30), 1 => 1..=1440u16];
    let only = weighted(0.1, vec((1..4i64).prop_map(ReasonId), 0..3));
    let here = prop_oneof![6 => Just(HERE), 1 => Just(LocationId(2))];
    let times = (prop_oneof![1 => weekly.boxed(), 1 => once.boxed()], start, length);
    (here, times, prop::bool::weighted(0.85), only).prop_map(
        |(location_id, (pattern, start_minute, length_minutes), online, only_reasons)| Shift {
            location_id,
            pattern,
            start_minute,
            length_minutes,
            online,
            only_reasons,
        },
    )
}

fn kept_back() -> impl Strategy<Value = KeptBack> {
    let staff = subsequence((1..=STAFF).map(StaffId).collect::<Vec<_>>(), 1..=3);
    (prop_oneof![3 => 0..6u32, 1 => 0..30u32], 5..90u16, staff)
        .prop_map(|(visits, minutes, staff)| KeptBack { visits, minutes, staff })
}

fn demand() -> impl Strategy<Value = Demand> {
    let duration =
        prop_oneof![12 => (1..9u16).prop_map(|n| n * 10), 3 => 1..200u16, 1 => 1..=1440u16];
    let buffer = || prop_oneof![10 => Just(0u16), 10 => 0..40u16, 1 => 0..1500u16];
    let kinds = prop_oneof![
        3 => Just(Vec::new()),
        1 => vec(select(KINDS.to_vec()).prop_map(String::from), 1..3)
    ];
    let staff = subsequence((1..=STAFF).map(StaffId).collect::<Vec<_>>(), 2..=3);
    let wished = weighted(0.15, (1..=STAFF).prop_map(StaffId));
    let asker = prop_oneof![4 => Just(Asker::Online), 1 => Just(Asker::Desk)];
    let limits = (weighted(0.2, 0..6u32), staff, wished, asker);
    (1..3i64, duration, buffer(), buffer(), kinds, limits).prop_map(
        |(reason, duration_minutes, buffer_before, buffer_after, resource_kinds, limits)| {
            let (daily_limit, staff, wished_staff, asker) = limits;
            Demand {
                reason_id: ReasonId(reason),
                duration_minutes,
                buffer_before,
                buffer_after,
                resource_kinds,
                daily_limit,
                staff,
                wished_staff,
                asker,
            }
        },
    )
}

fn busy(midnight: i64) -> impl Strategy<Value = Busy> {
    let calendar = prop_oneof![
        5 => (1..=STAFF, 0..2i64).prop_map(|(staff, n)| staff * 10 + n),
        1 => (1..5i64, 0..3i64).prop_map(|(resource, n)| 100 + resource * 10 + n)
    ];
    let minutes = prop_oneof![3 => select(vec![20, 40]), 1 => 1..120u16];
    let time = (minute_around(), minutes, 0..30i64, 0..30i64);
    let owner = (prop::bool::ANY, 1..4i64, weighted(0.5, -1..=1i64));
    let here = prop_oneof![4 => Just(HERE), 1 => Just(LocationId(2))];
    let what = (1..3i64, prop::bool::weighted(0.9));
    (calendar, time, owner, here, what).prop_map(
        move |(calendar, (from, minutes, before, after), owner, location_id, (reason, primary))| {
            let (is_hold, owner, expiry) = owner;
            Busy {
                id: OccupancyId(0),
                calendar_id: CalendarId(calendar),
                span: span(midnight, from - before, before + i64::from(minutes) + after),
                visit_from: midnight + from * 60,
                visit_minutes: minutes,
                location_id,
                reason_id: ReasonId(reason),
                is_primary: primary,
                hold_id: is_hold.then_some(HoldId(owner)),
                booking_id: (!is_hold).then_some(BookingId(owner)),
                expires_at: expiry.filter(|_| is_hold).map(|seconds| midnight + seconds),
            }
        },
    )
}

/// A minute counted from the midnight with which the date begins, mostly within it.
fn minute_around() -> impl Strategy<Value = i64> {
    prop_oneof![3 => 0..1440i64, 1 => -1500..2900i64]
}

/// A span by minutes after an instant.
fn span(origin: i64, from: i64, length: i64) -> Span {
    Span { from: origin + from * 60, to: origin + (from + length) * 60 }
}
