//! Why a start is not offered (P11): what the engine itself says of it, and what is in its way.

use super::one_start::OneStart;
use super::{Busy, Demand, Minus, Plan, Refusal, Span};
use crate::domain::ids::{CalendarId, StaffId};
use crate::domain::local_time;

/// What the rules say of one start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// The rule about the day, the location or its resources that refuses it to everybody.
    pub everybody: Result<(), Refusal>,
    /// Each staff member of the demand in the plan's order, judged as if nothing refused it to
    /// everybody; empty where clocks never show the start, or no grid has it.
    pub staff: Vec<(StaffId, Result<(), Refusal>)>,
}

impl Judgement {
    /// Whether anybody takes it.
    pub fn is_offered(&self) -> bool {
        self.everybody.is_ok() && self.staff.iter().any(|(_, judged)| judged.is_ok())
    }
}

/// Judges a start (UTC seconds) by the rules of [`super::offers`]; notice and horizon are
/// [`super::Window`]'s.
pub fn judge(
    plan: &Plan,
    demand: &Demand,
    busy: &[Busy],
    minus: Minus,
    start: i64,
    now: i64,
) -> Judgement {
    let judged = match OneStart::new(plan, demand, busy, minus, start, now) {
        Ok(judged) => judged,
        Err(rule) => return Judgement { everybody: Err(rule), staff: Vec::new() },
    };
    let alone = judged.alone();
    Judgement {
        everybody: judged.common().map(drop),
        staff: judged
            .rules
            .candidates()
            .map(|(at, staff)| (staff.staff_id, judged.of_staff(at, staff, &alone)))
            .collect(),
    }
}

/// The busy rows for which a rule refuses a start (UTC seconds), in order of time: of the staff
/// member where it is about them, else of the resources or the whole day. None for other rules.
pub fn in_the_way<'a>(
    plan: &Plan,
    demand: &Demand,
    busy: &'a [Busy],
    minus: Minus,
    (start, now): (i64, i64),
    (staff, rule): (Option<StaffId>, Refusal),
) -> Vec<&'a Busy> {
    let wanted = demand.occupied().at(start);
    let own: Vec<CalendarId> = plan
        .staff
        .iter()
        .filter(|member| Some(member.staff_id) == staff)
        .flat_map(|member| member.calendars.iter().copied())
        .collect();
    let needed: Vec<CalendarId> = plan
        .resources
        .iter()
        .filter(|resource| demand.resource_kinds.contains(&resource.kind))
        .flat_map(|resource| resource.calendars.iter().copied())
        .collect();
    let day = local_time::local_date(plan.zone, start);
    let travel = i64::from(plan.travel_minutes) * 60;
    let mut found: Vec<&Busy> = busy
        .iter()
        .filter(|row| row.counts(minus, now))
        .filter(|row| {
            let here = row.location_id == plan.location_id;
            let with_way = Span { from: row.span.from - travel, to: row.span.to + travel };
            match rule {
                Refusal::Busy => {
                    here && own.contains(&row.calendar_id) && overlap(row.span, wanted)
                }
                Refusal::Elsewhere => {
                    !here && own.contains(&row.calendar_id) && overlap(with_way, wanted)
                }
                Refusal::Resource => needed.contains(&row.calendar_id) && overlap(row.span, wanted),
                Refusal::DailyLimit => {
                    here && row.is_primary
                        && row.reason_id == demand.reason_id
                        && local_time::local_date(plan.zone, row.visit_from) == day
                }
                _ => false,
            }
        })
        .collect();
    found.sort_by_key(|row| (row.visit_from, row.id));
    found.dedup_by_key(|row| (row.booking_id, row.hold_id));
    found
}

fn overlap(one: Span, other: Span) -> bool {
    one.from < other.to && other.from < one.to
}
