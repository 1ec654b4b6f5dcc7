//! When staff work: shifts as intervals of instants (S2).

use chrono::Datelike;

use super::days::Days;
use super::{Pattern, Plan, Shift, Span, StaffPlan, spans};

/// The merged intervals of those shifts at the plan's location that are `open`.
pub(super) fn intervals(
    plan: &Plan,
    days: &Days,
    staff: &StaffPlan,
    open: impl Fn(&Shift) -> bool,
) -> Vec<Span> {
    let mut worked = Vec::new();
    for shift in staff.shifts.iter().filter(|s| s.location_id == plan.location_id && open(s)) {
        worked.extend(positions(days, &shift.pattern).filter_map(|day| {
            Some(Span {
                from: days.wall_clock_instant(day, shift.start_minute)?,
                to: days.wall_clock_instant(day, shift.start_minute + shift.length_minutes)?,
            })
        }));
    }
    spans::merge(&mut worked);
    worked
}

/// The days on which a shift begins, by position.
fn positions(days: &Days, pattern: &Pattern) -> impl Iterator<Item = usize> {
    let count = i64::try_from(days.all().len()).unwrap_or(0);
    let (first, last) = match *pattern {
        Pattern::Once(date) => (days.position(date), days.position(date)),
        Pattern::Weekly { weekday, first, last } => {
            let begin = days.position(first).max(0);
            let zeroth = days
                .all()
                .first()
                .map_or(0, |day| i64::from(weekday.days_since(day.date.weekday())));
            let end = last.map_or(count - 1, |last| days.position(last));
            (begin + (zeroth - begin).rem_euclid(7), end)
        }
    };
    (first..=last.min(count - 1)).step_by(7).filter_map(|position| usize::try_from(position).ok())
}
