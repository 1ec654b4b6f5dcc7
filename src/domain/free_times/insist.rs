//! A visit that the desk insists on, outside the rules if need be (P3): every rule that it breaks is
//! named, but two visits never take one calendar at once (S5).

use chrono::Timelike;

use super::days::Days;
use super::diary::Diary;
use super::rules::closed_spans;
use super::{
    Assignment, Busy, Demand, Minus, OfferedStarts, Plan, Refusal, Span, StaffPlan, shifts,
};
use crate::domain::ids::{CalendarId, OccupancyId, StaffId};
use crate::domain::local_time;

/// What the desk wants.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// With whom; one of the plan's.
    pub staff_id: StaffId,
    /// Start of the visit, UTC seconds.
    pub start: i64,
    /// Buffers, the visit's own and those of its neighbours, may be used up.
    pub waives_buffers: bool,
    /// The *extra* columns to stand in, instead of the staff member's own.
    pub extra: Option<&'a [CalendarId]>,
}

/// How it can be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insisted {
    /// What takes it.
    pub assignment: Assignment,
    /// The rules that it breaks, each once, in the order of judging. `Notice`: it is past already.
    pub broken: Vec<Refusal>,
    /// Neighbours whose buffers it uses up: what is left of their rows.
    pub trimmed: Vec<(OccupancyId, Span)>,
}

/// Why it cannot be had at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collision {
    /// Another visit, or a time held for one.
    Visit,
    /// Only the time kept free before or after one of the two; the desk may waive that.
    Buffers,
    /// The staff member is not in the plan.
    NoStaff,
}

/// How the desk can have the time that it insists on. `busy` as for `offers`, with the rows of the
/// extra columns.
///
/// # Errors
/// What it collides with.
pub fn insist(
    plan: &Plan,
    demand: &Demand,
    busy: &[Busy],
    minus: Minus,
    wanted: Wanted<'_>,
    now: i64,
) -> Result<Insisted, Collision> {
    let staff = plan.staff.iter().position(|staff| staff.staff_id == wanted.staff_id);
    let at = staff.ok_or(Collision::NoStaff)?;
    let person = &plan.staff[at];
    let live: Vec<&Busy> = busy.iter().filter(|row| row.counts(minus, now)).collect();
    let own = wanted.extra.unwrap_or(&person.calendars);
    let place = place(demand, &live, own, wanted)?;

    let date = local_time::local_date(plan.zone, wanted.start);
    let after = u64::from(demand.duration_minutes) / 1440;
    let days = Days::new(plan.zone, &(date..=date), 3, 3 + after);
    let diary = Diary::new(plan, demand, &days, busy, minus, now);
    let situation = Situation { plan, demand, days: &days, diary: &diary, start: wanted.start };
    let mut broken = situation.of_the_place(now);
    let mut calendars = vec![(place.calendar, true)];
    for kind in &demand.resource_kinds {
        match free_resource(plan, kind, &live, place.span) {
            Some(calendar) => calendars.push((calendar, false)),
            None => broken.push(Refusal::Resource),
        }
    }
    broken.extend(situation.of_staff(at, person));
    calendars.dedup();
    broken.dedup();
    let (staff_id, visit_from) = (wanted.staff_id, wanted.start);
    let assignment = Assignment { staff_id, calendars, span: place.span, visit_from };
    Ok(Insisted { assignment, broken, trimmed: place.trimmed })
}

/// A calendar with room.
struct Place {
    calendar: CalendarId,
    span: Span,
    trimmed: Vec<(OccupancyId, Span)>,
}

/// The first calendar that is free; else, if buffers are waived, the first on which only they are
/// in the way.
fn place(
    demand: &Demand,
    live: &[&Busy],
    calendars: &[CalendarId],
    wanted: Wanted<'_>,
) -> Result<Place, Collision> {
    let visit = demand.visit().at(wanted.start);
    let whole = demand.occupied().at(wanted.start);
    let near = |calendar: CalendarId, span: Span| {
        live.iter().filter(move |row| row.calendar_id == calendar && overlap(row.span, span))
    };
    if let Some(free) = calendars.iter().find(|calendar| near(**calendar, whole).next().is_none()) {
        return Ok(Place { calendar: *free, span: whole, trimmed: Vec::new() });
    }
    let spare = calendars
        .iter()
        .find(|calendar| near(**calendar, visit).all(|row| !overlap(row.visit(), visit)));
    match spare {
        None => Err(Collision::Visit),
        Some(_) if !wanted.waives_buffers => Err(Collision::Buffers),
        Some(calendar) => Ok(Place {
            calendar: *calendar,
            span: visit,
            trimmed: near(*calendar, visit).map(|row| (row.id, row.visit())).collect(),
        }),
    }
}

fn overlap(one: Span, other: Span) -> bool {
    one.from < other.to && other.from < one.to
}

impl Busy {
    /// The visit without its buffers.
    fn visit(&self) -> Span {
        let to = self.visit_from + i64::from(self.visit_minutes) * 60;
        Span { from: self.visit_from, to }
    }
}

fn free_resource(plan: &Plan, kind: &str, live: &[&Busy], span: Span) -> Option<CalendarId> {
    let of_kind = plan.resources.iter().filter(|resource| resource.kind == kind);
    of_kind.flat_map(|resource| &resource.calendars).copied().find(|calendar| {
        !live.iter().any(|row| row.calendar_id == *calendar && overlap(row.span, span))
    })
}

/// What the wanted start is judged by.
struct Situation<'a> {
    plan: &'a Plan,
    demand: &'a Demand,
    days: &'a Days,
    diary: &'a Diary,
    start: i64,
}

impl Situation<'_> {
    fn visit(&self) -> Span {
        self.demand.visit().at(self.start)
    }

    /// Rules about the moment, the grid, the day and the location.
    fn of_the_place(&self, now: i64) -> Vec<Refusal> {
        let mut broken = Vec::new();
        if self.start < now {
            broken.push(Refusal::Notice);
        }
        if !self.is_on_grid() {
            broken.push(Refusal::OffGrid);
        }
        if closed_spans(self.plan, self.days).iter().any(|day| overlap(*day, self.visit())) {
            broken.push(Refusal::Closed);
        }
        if self.demand.daily_limit.is_some_and(|limit| self.diary.of_reason(TODAY) >= limit) {
            broken.push(Refusal::DailyLimit);
        }
        broken
    }

    /// Rules about the staff member, by position in the plan.
    fn of_staff(&self, at: usize, person: &StaffPlan) -> Vec<Refusal> {
        let mut broken = Vec::new();
        if !self.demand.staff.contains(&person.staff_id) {
            broken.push(Refusal::WrongStaff);
        }
        let reason = self.demand.reason_id;
        let takes_reason = |only: &Option<Vec<_>>| {
            only.as_ref().is_none_or(|only: &Vec<_>| only.contains(&reason))
        };
        if !self.is_within(&shifts::intervals(self.plan, self.days, person, |_| true)) {
            broken.push(Refusal::NoShift);
        } else if !self.is_within(&shifts::intervals(self.plan, self.days, person, |shift| {
            takes_reason(&shift.only_reasons)
        })) {
            broken.push(Refusal::ShiftNotOpen);
        }
        if person.absences.iter().any(|away| overlap(*away, self.visit())) {
            broken.push(Refusal::Absent);
        }
        let occupied = self.demand.occupied().at(self.start);
        if self.diary.elsewhere(at).iter().any(|away| overlap(*away, occupied)) {
            broken.push(Refusal::Elsewhere);
        }
        broken
    }

    fn is_within(&self, worked: &[Span]) -> bool {
        let visit = self.visit();
        worked.iter().any(|span| span.from <= visit.from && visit.to <= span.to)
    }

    fn is_on_grid(&self) -> bool {
        let local = local_time::wall_clock(self.plan.zone, self.start);
        let minute = local.num_seconds_from_midnight() / 60;
        let every = match self.plan.offered_starts {
            OfferedStarts::Grid => 1,
            OfferedStarts::HalfHours => 30,
            OfferedStarts::FullHours => 60,
        };
        minute.is_multiple_of(u32::from(self.plan.grid_minutes.max(1)))
            && minute.is_multiple_of(every)
    }
}

/// The position of the only day asked about.
const TODAY: usize = 0;
