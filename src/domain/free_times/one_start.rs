//! One start before the rules: which of them refuses it, for everybody and for each staff member.

use chrono::Timelike;

use super::rules::Rules;
use super::starts::STEP_MINUTES;
use super::starts_by_day::StartsByDay;
use super::{Busy, Demand, Minus, Plan, Refusal, StaffPlan, Starts};
use crate::domain::local_time;

/// The position of the only day asked about.
pub(super) const TODAY: usize = 0;

/// A start, and the rules for its day.
pub(super) struct OneStart<'a> {
    pub rules: Rules<'a>,
    /// Its local minute.
    pub minute: u16,
}

impl<'a> OneStart<'a> {
    /// # Errors
    /// `NoSuchLocalTime`, or `OffGrid` for what can be on no grid.
    pub fn new(
        plan: &'a Plan,
        demand: &'a Demand,
        busy: &[Busy],
        minus: Minus,
        start: i64,
        now: i64,
    ) -> Result<Self, Refusal> {
        let local = local_time::wall_clock(plan.zone, start);
        if local_time::instant(plan.zone, local) != Some(start) {
            return Err(Refusal::NoSuchLocalTime);
        }
        let seconds = local.num_seconds_from_midnight();
        let minute = u16::try_from(seconds / 60).ok();
        let minute = minute.filter(|_| seconds.is_multiple_of(u32::from(STEP_MINUTES) * 60));
        let minute = minute.ok_or(Refusal::OffGrid)?;
        let rules = Rules::new(plan, demand, busy, minus, &(local.date()..=local.date()), now);
        Ok(Self { rules, minute })
    }

    /// The start alone, as the rules work on it.
    pub fn alone(&self) -> StartsByDay {
        StartsByDay::same(self.rules.days(), Starts::from_iter([self.minute]))
    }

    /// What the rules about the day, the location and its resources leave.
    ///
    /// # Errors
    /// The first of them that refuses the start.
    pub fn common(&self) -> Result<StartsByDay, Refusal> {
        let mut verdict = Verdict::on(self.minute);
        let common = self.rules.common(&mut |rule, left| verdict.note(rule, left));
        verdict.refused.map_or(Ok(common), Err)
    }

    /// Whether a staff member (by position in the plan) takes it, if it is among the common starts.
    ///
    /// # Errors
    /// The first rule that refuses it to them.
    pub fn of_staff(
        &self,
        at: usize,
        staff: &StaffPlan,
        common: &StartsByDay,
    ) -> Result<(), Refusal> {
        let mut verdict = Verdict::on(self.minute);
        self.rules.of_staff(at, staff, common, &mut |rule, left| verdict.note(rule, left));
        match verdict.refused {
            Some(Refusal::ShiftNotOpen) => {
                let shifts = self.rules.in_shifts(staff, |_| true);
                let worked = shifts.of_day(TODAY).contains(self.minute);
                Err(if worked { Refusal::ShiftNotOpen } else { Refusal::NoShift })
            }
            refused => refused.map_or(Ok(()), Err),
        }
    }
}

/// What becomes of one start of the day: the first rule that takes it away.
struct Verdict {
    minute: u16,
    refused: Option<Refusal>,
}

impl Verdict {
    fn on(minute: u16) -> Self {
        Self { minute, refused: None }
    }

    fn note(&mut self, rule: Refusal, left: &StartsByDay) {
        if self.refused.is_none() && !left.of_day(TODAY).contains(self.minute) {
            self.refused = Some(rule);
        }
    }
}
