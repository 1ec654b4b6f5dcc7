//! The rules once more, minute by minute and as literally as possible: every minute around the
//! date is painted with what goes on in it. Shares only the types and `local_time` with the engine.

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::super::*;
use crate::domain::ids::{CalendarId, OccupancyId, StaffId};
use crate::domain::local_time;

/// Minutes around one local date, each true or false.
type Minutes = Vec<bool>;

pub struct Naive<'a> {
    plan: &'a Plan,
    demand: &'a Demand,
    busy: Vec<&'a Busy>,
    date: NaiveDate,
    /// The instant of minute 0.
    origin: i64,
    count: usize,
    /// Local date of each minute, and whether its clock shows 12:00 or later.
    half_days: Vec<(NaiveDate, bool)>,
    staff: Vec<Painted>,
}

/// What goes on with one staff member.
struct Painted {
    in_shift: Minutes,
    in_open_shift: Minutes,
    absent: Minutes,
    elsewhere: Minutes,
    busy: Vec<Minutes>,
}

impl<'a> Naive<'a> {
    pub fn new(
        plan: &'a Plan,
        demand: &'a Demand,
        busy: &'a [Busy],
        minus: Minus,
        date: NaiveDate,
        now: i64,
    ) -> Self {
        let margin = Days::new(4);
        let origin = local_time::start_of_day(plan.zone, date - margin);
        let end = local_time::end_of_day(plan.zone, date + margin);
        let count = usize::try_from((end - origin) / 60).unwrap();
        let half_days = (0..count)
            .map(|minute| {
                let local = local_time::wall_clock(plan.zone, origin + minute as i64 * 60);
                (local.date(), local.hour() >= 12)
            })
            .collect();
        let busy = busy
            .iter()
            .filter(|row| row.expires_at.is_none() || row.expires_at.unwrap() > now)
            .filter(|row| row.hold_id.is_none() || row.hold_id != minus.hold_id)
            .filter(|row| row.booking_id.is_none() || row.booking_id != minus.booking_id)
            .collect();
        let staff = Vec::new();
        let mut naive = Self { plan, demand, busy, date, origin, count, half_days, staff };
        naive.staff = plan.staff.iter().map(|staff| naive.painted(staff)).collect();
        naive
    }

    fn painted(&self, staff: &StaffPlan) -> Painted {
        let open = |shift: &Shift| {
            let online = self.demand.asker == Asker::Desk || shift.online;
            let only = shift.only_reasons.clone();
            online && only.is_none_or(|only| only.contains(&self.demand.reason_id))
        };
        Painted {
            in_shift: self.worked(staff, |_| true),
            in_open_shift: self.worked(staff, open),
            absent: self.absent(staff),
            elsewhere: self.elsewhere(staff),
            busy: staff.calendars.iter().map(|calendar| self.busy_here(*calendar)).collect(),
        }
    }

    /// Staff in S6's order, each with the local minutes that they can start at, and those who can
    /// at none left out.
    pub fn day(&self) -> Vec<(StaffId, Vec<u16>)> {
        let mut staff = self.candidates();
        staff.sort_by_key(|(at, staff)| (self.load(staff), *at));
        staff
            .into_iter()
            .map(|(at, staff)| {
                let ok = |minute: &u16| {
                    self.common(*minute).is_ok()
                        && self.instant(*minute).is_some_and(|t| self.of_staff(at, t).is_ok())
                };
                (staff.staff_id, (0..1440).filter(ok).collect())
            })
            .filter(|(_, minutes): &(_, Vec<u16>)| !minutes.is_empty())
            .collect()
    }

    /// Who and what takes a local minute, or why nobody does.
    pub fn assign(&self, minute: u16, preferred: Option<StaffId>) -> Result<Assignment, Refusal> {
        self.common(minute)?;
        let start = self.instant(minute).unwrap();
        let mut able = Vec::new();
        let mut refusals = vec![Refusal::WrongStaff];
        for (at, staff) in self.candidates() {
            match self.of_staff(at, start) {
                Ok(calendar) => able.push((self.load(staff), at, staff.staff_id, calendar)),
                Err(refusal) => refusals.push(refusal),
            }
        }
        able.sort_by_key(|(load, at, ..)| (*load, *at));
        let (_, _, staff_id, calendar) = able
            .iter()
            .find(|(_, _, id, _)| Some(*id) == preferred)
            .or(able.first())
            .ok_or(refusals.into_iter().max().unwrap())?;
        let mut calendars = vec![(*calendar, true)];
        for kind in &self.demand.resource_kinds {
            let free = self.free_resource(kind, start).unwrap();
            if !calendars.contains(&(free, false)) {
                calendars.push((free, false));
            }
        }
        let span = Span {
            from: start - i64::from(self.demand.buffer_before) * 60,
            to: start + i64::from(self.demand.duration_minutes + self.demand.buffer_after) * 60,
        };
        Ok(Assignment { staff_id: *staff_id, calendars, span, visit_from: start })
    }

    fn candidates(&self) -> Vec<(usize, &StaffPlan)> {
        let mut candidates: Vec<_> = self.plan.staff.iter().enumerate().collect();
        candidates.retain(|(_, staff)| self.demand.staff.contains(&staff.staff_id));
        if let Some(wished) = self.demand.wished_staff {
            candidates.retain(|(_, staff)| staff.staff_id == wished);
        }
        candidates
    }

    fn instant(&self, minute: u16) -> Option<i64> {
        local_time::instant(self.plan.zone, self.local(self.date, i64::from(minute)))
    }

    fn local(&self, date: NaiveDate, minute: i64) -> NaiveDateTime {
        date.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute)
    }

    fn load(&self, staff: &StaffPlan) -> (u32, usize, Option<OccupancyId>) {
        let mut rows = self.busy.clone();
        rows.retain(|row| staff.calendars.contains(&row.calendar_id) && self.counts_today(row));
        let minutes = rows.iter().map(|row| u32::from(row.visit_minutes)).sum();
        (minutes, rows.len(), rows.iter().map(|row| row.id).max())
    }

    fn counts_today(&self, row: &Busy) -> bool {
        row.is_primary
            && row.location_id == self.plan.location_id
            && local_time::local_date(self.plan.zone, row.visit_from) == self.date
    }

    /// The rules that do not depend on the staff member.
    fn common(&self, minute: u16) -> Result<(), Refusal> {
        let Some(start) = self.instant(minute) else {
            return Err(Refusal::NoSuchLocalTime);
        };
        let shown_minute = minute % 60;
        let offered = match self.plan.offered_starts {
            OfferedStarts::Grid => true,
            OfferedStarts::HalfHours => shown_minute == 0 || shown_minute == 30,
            OfferedStarts::FullHours => shown_minute == 0,
        };
        let on_grid = (0..1440).step_by(self.plan.grid_minutes.into()).any(|m| m == minute);
        if !offered || !on_grid {
            return Err(Refusal::OffGrid);
        }
        let mut visit = self.visit(start);
        if visit.any(|m| self.plan.closed_days.contains(&self.half_days[m].0)) {
            return Err(Refusal::Closed);
        }
        let today = self.busy.iter().filter(|row| self.counts_today(row));
        let of_reason = today.filter(|row| row.reason_id == self.demand.reason_id).count();
        if self.demand.daily_limit.is_some_and(|limit| of_reason >= limit as usize) {
            return Err(Refusal::DailyLimit);
        }
        for kind in &self.demand.resource_kinds {
            self.free_resource(kind, start).ok_or(Refusal::Resource)?;
        }
        Ok(())
    }

    fn free_resource(&self, kind: &str, start: i64) -> Option<CalendarId> {
        let of_kind = self.plan.resources.iter().filter(|resource| resource.kind == kind);
        of_kind.flat_map(|resource| resource.calendars.clone()).find(|calendar| {
            let mut busy = vec![false; self.count];
            for row in self.busy.iter().filter(|row| row.calendar_id == *calendar) {
                self.paint(&mut busy, row.span.from, row.span.to);
            }
            !self.occupied(start).any(|minute| busy[minute])
        })
    }

    /// The calendar that takes the start, or the rule that refuses it.
    fn of_staff(&self, at: usize, start: i64) -> Result<CalendarId, Refusal> {
        let (staff, painted) = (&self.plan.staff[at], &self.staff[at]);
        if !self.visit(start).all(|minute| painted.in_shift[minute]) {
            return Err(Refusal::NoShift);
        }
        if !self.visit(start).all(|minute| painted.in_open_shift[minute]) {
            return Err(Refusal::ShiftNotOpen);
        }
        if self.visit(start).any(|minute| painted.absent[minute]) {
            return Err(Refusal::Absent);
        }
        if self.occupied(start).any(|minute| painted.elsewhere[minute]) {
            return Err(Refusal::Elsewhere);
        }
        let free = painted.busy.iter().position(|busy| !self.occupied(start).any(|m| busy[m]));
        let calendar = staff.calendars[free.ok_or(Refusal::Busy)?];
        let mut kept = self.plan.kept_back.iter().filter(|k| k.staff.contains(&staff.staff_id));
        if self.demand.asker == Asker::Online && kept.any(|k| self.too_little(k, calendar, start)) {
            return Err(Refusal::KeptBack);
        }
        Ok(calendar)
    }

    /// Whether too little room would remain in a half-day that the buffered visit touches.
    fn too_little(&self, kept: &KeptBack, taken: CalendarId, start: i64) -> bool {
        let mut touched: Vec<_> = self.occupied(start).map(|m| self.half_days[m]).collect();
        touched.dedup();
        touched.into_iter().any(|half_day| {
            let first = self.half_days.iter().position(|other| *other == half_day).unwrap();
            let length = self.half_days[first..].iter().take_while(|h| **h == half_day).count();
            let closed = self.plan.closed_days.contains(&half_day.0);
            let mut room = 0;
            for (staff, painted) in self.plan.staff.iter().zip(&self.staff) {
                if closed || !kept.staff.contains(&staff.staff_id) {
                    continue;
                }
                for (calendar, busy) in staff.calendars.iter().zip(&painted.busy) {
                    let free = (first..first + length).map(|minute| {
                        let gone =
                            painted.absent[minute] || painted.elsewhere[minute] || busy[minute];
                        let takes = *calendar == taken && self.occupied(start).contains(&minute);
                        painted.in_shift[minute] && !gone && !takes
                    });
                    let runs = free.collect::<Vec<bool>>();
                    let lengths = runs.split(|free| !free).map(<[bool]>::len);
                    room += lengths.map(|run| run / usize::from(kept.minutes)).sum::<usize>();
                }
            }
            room < kept.visits as usize
        })
    }

    fn visit(&self, start: i64) -> Range<usize> {
        let from = usize::try_from((start - self.origin) / 60).unwrap();
        from..from + usize::from(self.demand.duration_minutes)
    }

    fn occupied(&self, start: i64) -> Range<usize> {
        let visit = self.visit(start);
        visit.start - usize::from(self.demand.buffer_before)
            ..visit.end + usize::from(self.demand.buffer_after)
    }

    fn worked(&self, staff: &StaffPlan, open: impl Fn(&Shift) -> bool) -> Minutes {
        let mut worked = vec![false; self.count];
        let here = staff.shifts.iter().filter(|s| s.location_id == self.plan.location_id);
        for shift in here.filter(|shift| open(shift)) {
            for days in 0..=10 {
                let date = self.date - Days::new(5) + Days::new(days);
                let begins = match &shift.pattern {
                    Pattern::Once(once) => *once == date,
                    Pattern::Weekly { weekday, first, last } => {
                        date.weekday() == *weekday
                            && date >= *first
                            && last.is_none_or(|last| date <= last)
                    }
                };
                if begins {
                    let (from, length) = (shift.start_minute, shift.length_minutes);
                    let instant = |minute| {
                        let local = self.local(date, i64::from(minute));
                        local_time::instant_or_after_gap(self.plan.zone, local)
                    };
                    self.paint(&mut worked, instant(from), instant(from + length));
                }
            }
        }
        worked
    }

    fn absent(&self, staff: &StaffPlan) -> Minutes {
        let mut absent = vec![false; self.count];
        for absence in &staff.absences {
            self.paint(&mut absent, absence.from, absence.to);
        }
        absent
    }

    fn elsewhere(&self, staff: &StaffPlan) -> Minutes {
        let mut elsewhere = vec![false; self.count];
        let travel = i64::from(self.plan.travel_minutes) * 60;
        for row in self.busy.iter().filter(|row| row.location_id != self.plan.location_id) {
            if staff.calendars.contains(&row.calendar_id) {
                self.paint(&mut elsewhere, row.span.from - travel, row.span.to + travel);
            }
        }
        elsewhere
    }

    fn busy_here(&self, calendar: CalendarId) -> Minutes {
        let mut busy = vec![false; self.count];
        for row in self.busy.iter().filter(|row| row.location_id == self.plan.location_id) {
            if row.calendar_id == calendar {
                self.paint(&mut busy, row.span.from, row.span.to);
            }
        }
        busy
    }

    fn paint(&self, minutes: &mut Minutes, from: i64, to: i64) {
        let minute = |instant: i64| {
            let minute = (instant - self.origin).div_euclid(60).max(0);
            usize::try_from(minute).unwrap().min(self.count)
        };
        minutes[minute(from)..minute(to)].fill(true);
    }
}
