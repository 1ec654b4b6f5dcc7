//! What each of some local days offers: the starts, and who could take each.

use std::ops::RangeInclusive;
use std::sync::Arc;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::rules::Rules;
use super::{Busy, Demand, Plan, Span, Starts};
use crate::domain::ids::{BookingId, HoldId, StaffId};
use crate::domain::local_time;

/// The asker's own hold and booking, which never stand in their way (B8).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Minus {
    /// The hold they have now.
    pub hold_id: Option<HoldId>,
    /// The booking they are moving.
    pub booking_id: Option<BookingId>,
}

/// What one local day offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOffers {
    /// The location's local date.
    pub date: NaiveDate,
    /// Starts that somebody can take.
    pub union: Starts,
    /// Staff who can take any, each with theirs, in S6's order: the first of them who has a start
    /// is the one who gets it when the client asks for anyone. Shared, because what is kept of a
    /// month is handed out day by day.
    pub staff: Arc<[(StaffId, Starts)]>,
}

impl DayOffers {
    /// Who takes the start at this local minute: the first in S6's order who can.
    pub fn staff_at(&self, minute: u16) -> Option<StaffId> {
        self.staff.iter().find(|(_, starts)| starts.contains(minute)).map(|(id, _)| *id)
    }

    /// Takes the start at this local minute away from everybody.
    pub fn remove(&mut self, minute: u16) {
        self.union.remove(minute);
        let without = |(id, mut starts): (StaffId, Starts)| {
            starts.remove(minute);
            (id, starts)
        };
        self.staff = self.staff.iter().copied().map(without).collect();
    }
}

/// What is offered on each of the local dates, in order of date. Holds that ended by `now` (UTC
/// seconds) count as absent; notice and horizon are not applied here but by [`super::Window`].
///
/// `busy` must hold every row of the plan's calendars that touches [`busy_range`] of these dates,
/// and for the daily limit every row of the reason at the location; order does not matter.
pub fn offers(
    plan: &Plan,
    demand: &Demand,
    busy: &[Busy],
    minus: Minus,
    dates: RangeInclusive<NaiveDate>,
    now: i64,
) -> Vec<DayOffers> {
    let rules = Rules::new(plan, demand, busy, minus, &dates, now);
    let common = rules.common(&mut |_, _| {});
    let staff: Vec<_> = rules
        .candidates()
        .map(|(at, staff)| (at, staff.staff_id, rules.of_staff(at, staff, &common, &mut |_, _| {})))
        .collect();
    let days = rules.days().asked().iter().enumerate();
    days.map(|(position, day)| {
        let mut offered: Vec<_> = staff
            .iter()
            .map(|(at, id, starts)| (rules.load(*at, position), *id, starts.of_day(position)))
            .filter(|(_, _, starts)| !starts.is_empty())
            .collect();
        offered.sort_by_key(|(load, _, _)| *load);
        let staff: Arc<[_]> = offered.into_iter().map(|(_, id, starts)| (id, starts)).collect();
        let union = staff.iter().fold(Starts::NONE, |all, (_, starts)| all | *starts);
        DayOffers { date: day.date, union, staff }
    })
    .collect()
}

/// The instants in which busy rows matter for these local dates.
pub fn busy_range(
    zone: Tz,
    travel_minutes: u16,
    demand: &Demand,
    dates: &RangeInclusive<NaiveDate>,
) -> Span {
    let before = i64::from(demand.buffer_before) + i64::from(travel_minutes);
    let after = i64::from(demand.duration_minutes)
        + i64::from(demand.buffer_after)
        + i64::from(travel_minutes);
    let day = |at| local_time::local_date(zone, at);
    let from = local_time::start_of_day(zone, *dates.start()) - before * 60;
    let to = local_time::end_of_day(zone, *dates.end()) + after * 60;
    Span {
        from: local_time::start_of_day(zone, day(from)),
        to: local_time::end_of_day(zone, day(to)),
    }
}
