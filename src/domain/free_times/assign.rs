//! Whether exactly one start is offered, who and what takes it, or which rule refuses it.

use super::one_start::{OneStart, TODAY};
use super::{Busy, Demand, Minus, Plan, Span, StaffPlan};
use crate::domain::ids::{CalendarId, StaffId};

/// Who and what takes a start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Who attends.
    pub staff_id: StaffId,
    /// Calendars that become busy; true marks that of the staff member, the others are resources'.
    pub calendars: Vec<(CalendarId, bool)>,
    /// When they are busy, buffers included.
    pub span: Span,
    /// Start of the visit itself, UTC seconds.
    pub visit_from: i64,
}

/// The rule that refuses a start. Where several staff could take it, the answer is the one that
/// stopped whoever came furthest, so the order of the variants is the order of judging.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// Too soon: within the notice time (S3).
    Notice,
    /// Too far ahead: after the horizon (S3).
    Horizon,
    /// The second of two instants at which clocks show the same: only the first is offered (S1).
    NoSuchLocalTime,
    /// Not on the grid, or not one of the offered points of it (B6).
    OffGrid,
    /// The location is closed on a day of the visit (S1).
    Closed,
    /// As many visits of the reason begin on that day as may (S3).
    DailyLimit,
    /// A needed resource is not free (S4).
    Resource,
    /// The wished staff member does not do the reason here.
    WrongStaff,
    /// The visit does not fit into a shift (S2).
    NoShift,
    /// It fits into a shift, but not one open to online booking and to the reason (S2).
    ShiftNotOpen,
    /// The staff member is away (S2).
    Absent,
    /// The staff member is on a visit at another location, or on the way there or back (S2).
    Elsewhere,
    /// Another visit or hold, with buffers, takes the staff member's time (S5).
    Busy,
    /// Too little room would remain for emergencies and the phone (S7).
    KeptBack,
}

/// Whether the start (UTC seconds) is offered, by the rules of [`super::offers`], and who and what
/// takes it: the preferred staff member if they can, else the first in S6's order.
///
/// # Errors
/// The rule that refuses it; never `Notice` or `Horizon`, which [`super::Window`] judges.
pub fn assign(
    plan: &Plan,
    demand: &Demand,
    busy: &[Busy],
    minus: Minus,
    start: i64,
    preferred: Option<StaffId>,
    now: i64,
) -> Result<Assignment, Refusal> {
    let judged = OneStart::new(plan, demand, busy, minus, start, now)?;
    let common = judged.common()?;
    let (mut able, mut refusal) = (Vec::new(), Refusal::WrongStaff);
    for (at, staff) in judged.rules.candidates() {
        match judged.of_staff(at, staff, &common) {
            Ok(()) => able.push((at, staff)),
            Err(rule) => refusal = refusal.max(rule),
        }
    }
    let chosen = able.into_iter().min_by_key(|(at, staff)| {
        (Some(staff.staff_id) != preferred, judged.rules.load(*at, TODAY))
    });
    let (at, staff) = chosen.ok_or(refusal)?;
    Ok(Assignment {
        staff_id: staff.staff_id,
        calendars: calendars(&judged, demand, (at, staff)),
        span: demand.occupied().at(start),
        visit_from: start,
    })
}

/// The first free calendar of the staff member and of each kind of resource needed.
fn calendars(
    judged: &OneStart<'_>,
    demand: &Demand,
    (at, staff): (usize, &StaffPlan),
) -> Vec<(CalendarId, bool)> {
    let (rules, this) = (&judged.rules, judged.alone());
    let free = |number: usize| rules.free_on(number, &this) == this;
    let own = rules.staff_calendars(at).zip(&staff.calendars).find(|(number, _)| free(*number));
    let mut chosen: Vec<_> = own.map(|(_, id)| (*id, true)).into_iter().collect();
    for kind in &demand.resource_kinds {
        let first = rules.calendars_of_kind(kind).find(|(number, _)| free(*number));
        chosen.extend(first.map(|(_, id)| (id, false)).filter(|taken| !chosen.contains(taken)));
    }
    chosen
}
