//! How fast the engine of free times is: `cargo bench --bench engine`. A clinic of ten staff in
//! Warsaw, on October's 35 days of a month page, with the end of summer time among them.

// The lint asks for documentation; criterion's macros write functions without.
#![allow(missing_docs, reason = "functions that criterion's macros write")]

use std::hint::black_box;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use chrono_tz::Tz;
use criterion::{Criterion, criterion_group, criterion_main};
use tassu::domain::free_times::{
    Asker, Busy, Demand, KeptBack, Minus, OfferedStarts, Pattern, Plan, ResourcePlan, Shift, Span,
    StaffPlan, assign, offers,
};
use tassu::domain::ids::{
    BookingId, CalendarId, LocationId, OccupancyId, ReasonId, ResourceId, StaffId,
};
use tassu::domain::local_time;

const HERE: LocationId = LocationId(1);
const STAFF: i64 = 10;
const ZONE: Tz = Tz::Europe__Warsaw;
const WORKDAYS: [Weekday; 5] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

fn month() -> (NaiveDate, NaiveDate) {
    let first = NaiveDate::from_ymd_opt(2026, 9, 28).unwrap_or_default();
    (first, first + Days::new(34))
}

/// Ten staff who work from 8 to 12 and from 13 to 17; one ultrasound.
fn plan(kept_back: Vec<KeptBack>) -> Plan {
    let staff = (1..=STAFF).map(|id| StaffPlan {
        staff_id: StaffId(id),
        calendars: vec![CalendarId(id)],
        shifts: WORKDAYS.iter().flat_map(|day| [shift(*day, 8), shift(*day, 13)]).collect(),
        absences: vec![],
    });
    Plan {
        location_id: HERE,
        zone: ZONE,
        grid_minutes: 10,
        offered_starts: OfferedStarts::Grid,
        travel_minutes: 30,
        staff: staff.collect(),
        resources: vec![ResourcePlan {
            resource_id: ResourceId(1),
            kind: "ultrasound".to_owned(),
            calendars: vec![CalendarId(100)],
        }],
        closed_days: vec![month().0 + Days::new(9)],
        kept_back,
    }
}

fn shift(weekday: Weekday, hour: u16) -> Shift {
    Shift {
        location_id: HERE,
        pattern: Pattern::Weekly {
            weekday,
            first: NaiveDate::from_ymd_opt(2025, 1, 1).unwrap_or_default(),
            last: None,
        },
        start_minute: hour * 60,
        length_minutes: 240,
        online: true,
        only_reasons: None,
    }
}

fn kept_back() -> Vec<KeptBack> {
    vec![KeptBack { visits: 4, minutes: 15, staff: (1..=STAFF).map(StaffId).collect() }]
}

fn demand() -> Demand {
    Demand {
        reason_id: ReasonId(1),
        duration_minutes: 30,
        buffer_before: 5,
        buffer_after: 5,
        resource_kinds: vec!["ultrasound".to_owned()],
        daily_limit: Some(80),
        staff: (1..=STAFF).map(StaffId).collect(),
        wished_staff: None,
        asker: Asker::Online,
    }
}

/// So many visits of twenty minutes for each staff member on each workday, spread over the shifts.
fn busy(visits: i64) -> Vec<Busy> {
    let (first, last) = month();
    let mut rows = Vec::new();
    for id in 1..=STAFF {
        for date in first.iter_days().take_while(|date| *date <= last) {
            if !WORKDAYS.contains(&date.weekday()) {
                continue;
            }
            for visit in 0..visits {
                let slot = visit * 24 / visits;
                let minutes = 8 * 60 + slot * 20 + if slot >= 12 { 60 } else { 0 };
                let from = local_time::start_of_day(ZONE, date) + minutes * 60;
                let row_id = i64::try_from(rows.len()).unwrap_or(0);
                rows.push(Busy {
                    id: OccupancyId(row_id),
                    calendar_id: CalendarId(id),
                    span: Span { from, to: from + 20 * 60 },
                    visit_from: from,
                    visit_minutes: 20,
                    location_id: HERE,
                    reason_id: ReasonId(2),
                    is_primary: true,
                    hold_id: None,
                    booking_id: Some(BookingId(row_id)),
                    expires_at: None,
                });
            }
        }
    }
    rows
}

fn engine(c: &mut Criterion) {
    let (first, last) = month();
    let demand = demand();
    let mut month = |name: &str, plan: &Plan, busy: &[Busy]| {
        c.bench_function(name, |b| {
            b.iter(|| offers(black_box(plan), &demand, busy, Minus::default(), first..=last, 0));
        });
    };
    month("month of ten staff, nothing booked", &plan(vec![]), &[]);
    month("month of ten staff, 3 visits a day each", &plan(vec![]), &busy(3));
    month("month of ten staff, 12 visits a day each", &plan(vec![]), &busy(12));
    month("month of ten staff, 12 visits, room kept back", &plan(kept_back()), &busy(12));
    month("month of ten staff, 22 visits, room kept back", &plan(kept_back()), &busy(22));

    let (plan, date) = (plan(kept_back()), first + Days::new(1));
    let day: Vec<Busy> = busy(12)
        .into_iter()
        .filter(|row| local_time::local_date(ZONE, row.visit_from) == date)
        .collect();
    c.bench_function("day of ten staff, 12 visits a day each", |b| {
        b.iter(|| offers(black_box(&plan), &demand, &day, Minus::default(), date..=date, 0));
    });
    let start = local_time::start_of_day(ZONE, date) + 9 * 3600;
    c.bench_function("assign one start, 12 visits a day each", |b| {
        b.iter(|| assign(black_box(&plan), &demand, &day, Minus::default(), start, None, 0));
    });
}

criterion_group!(benches, engine);
criterion_main!(benches);
