//! The rules that decide whether a start is offered, each in one place. After each rule the judge
//! is told which starts it left, so that `assign` can name the rule that refused.

use std::ops::{Range, RangeInclusive};

use chrono::NaiveDate;

use super::days::Days;
use super::diary::{Diary, Load};
use super::kept_back::{FreeTime, Room};
use super::starts_by_day::StartsByDay;
use super::{
    Asker, Busy, Demand, Minus, OfferedStarts, Plan, Refusal, Shift, Span, StaffPlan, Starts,
    shifts, spans,
};
use crate::domain::ids::CalendarId;

/// Everything the rules look at, for some local dates.
pub(super) struct Rules<'a> {
    plan: &'a Plan,
    demand: &'a Demand,
    days: Days,
    diary: Diary,
    closed: Vec<Span>,
    free: FreeTime,
    rooms: Vec<Room<'a>>,
}

impl<'a> Rules<'a> {
    pub fn new(
        plan: &'a Plan,
        demand: &'a Demand,
        busy: &[Busy],
        minus: Minus,
        dates: &RangeInclusive<NaiveDate>,
        now: i64,
    ) -> Self {
        // A day for a shift that crosses midnight, one for a clock change, one for its own end.
        let after = u64::from(demand.duration_minutes) + u64::from(demand.buffer_after);
        let (before, after) = (3 + u64::from(demand.buffer_before) / 1440, 3 + after / 1440);
        let days = Days::new(plan.zone, dates, before, after);
        let diary = Diary::new(plan, demand, &days, busy, minus, now);
        let closed = closed_spans(plan, &days);
        let mut rules =
            Self { plan, demand, days, diary, closed, free: Vec::new(), rooms: Vec::new() };
        if demand.asker == Asker::Online && !plan.kept_back.is_empty() {
            rules.count_room();
        }
        rules
    }

    /// The local days.
    pub fn days(&self) -> &Days {
        &self.days
    }

    /// The numbers of a staff member's calendars.
    pub fn staff_calendars(&self, staff: usize) -> Range<usize> {
        self.diary.staff_calendars(staff)
    }

    /// Staff whom the demand allows, by position in the plan.
    pub fn candidates(&self) -> impl Iterator<Item = (usize, &'a StaffPlan)> {
        let demand = self.demand;
        self.plan.staff.iter().enumerate().filter(move |(_, staff)| {
            demand.staff.contains(&staff.staff_id)
                && demand.wished_staff.is_none_or(|wished| wished == staff.staff_id)
        })
    }

    /// What a staff member has on an asked day: less comes first (S6).
    pub fn load(&self, staff: usize, day: usize) -> Load {
        self.diary.load(staff, day)
    }

    /// Starts that no rule about the day, the location and its resources refuses.
    pub fn common(&self, judge: &mut impl FnMut(Refusal, &StartsByDay)) -> StartsByDay {
        let mut starts = StartsByDay::same(&self.days, Starts::ALL);
        self.keep_shown(&mut starts);
        judge(Refusal::NoSuchLocalTime, &starts);
        self.keep_on_grid(&mut starts);
        judge(Refusal::OffGrid, &starts);
        starts.remove_overlapping(&self.days, self.demand.visit(), &self.closed);
        judge(Refusal::Closed, &starts);
        self.keep_daily_limit(&mut starts);
        judge(Refusal::DailyLimit, &starts);
        self.keep_with_resources(&mut starts);
        judge(Refusal::Resource, &starts);
        starts
    }

    /// Of the common starts, those that a staff member (by position in the plan) can take.
    pub fn of_staff(
        &self,
        at: usize,
        staff: &StaffPlan,
        common: &StartsByDay,
        judge: &mut impl FnMut(Refusal, &StartsByDay),
    ) -> StartsByDay {
        let (visit, occupied) = (self.demand.visit(), self.demand.occupied());
        let mut starts = self.in_shifts(staff, |shift| self.is_open(shift));
        starts.keep(common);
        judge(Refusal::ShiftNotOpen, &starts);
        starts.remove_overlapping(&self.days, visit, &staff.absences);
        judge(Refusal::Absent, &starts);
        starts.remove_overlapping(&self.days, occupied, self.diary.elsewhere(at));
        judge(Refusal::Elsewhere, &starts);
        let mut placed = StartsByDay::same(&self.days, Starts::NONE);
        let mut offered = placed.clone();
        for calendar in self.staff_calendars(at) {
            let mut first_free = self.free_on(calendar, &starts);
            starts.take_away(&first_free);
            placed.join(&first_free);
            for room in &self.rooms {
                room.keep(&self.days, occupied, calendar, &self.free[calendar], &mut first_free);
            }
            offered.join(&first_free);
        }
        judge(Refusal::Busy, &placed);
        judge(Refusal::KeptBack, &offered);
        offered
    }

    /// Starts whose visit fits into the shifts of a staff member that are `open`.
    pub fn in_shifts(&self, staff: &StaffPlan, open: impl Fn(&Shift) -> bool) -> StartsByDay {
        let mut starts = StartsByDay::same(&self.days, Starts::NONE);
        for span in shifts::intervals(self.plan, &self.days, staff, open) {
            starts.add(&self.days, span.from..=span.to - self.demand.visit().after);
        }
        starts
    }

    /// Those of the starts at which a calendar, by number, is free.
    pub fn free_on(&self, calendar: usize, starts: &StartsByDay) -> StartsByDay {
        let mut free = starts.clone();
        free.remove_overlapping(&self.days, self.demand.occupied(), self.diary.calendar(calendar));
        free
    }

    /// Calendars of the resources of a kind, by number and id.
    pub fn calendars_of_kind(&self, kind: &str) -> impl Iterator<Item = (usize, CalendarId)> {
        let resources = self.plan.resources.iter();
        let calendars = resources.flat_map(move |resource| {
            resource.calendars.iter().map(move |id| (resource.kind == kind, *id))
        });
        (self.diary.first_of_resources()..)
            .zip(calendars)
            .filter(|(_, (wanted, _))| *wanted)
            .map(|(number, (_, id))| (number, id))
    }

    fn is_open(&self, shift: &Shift) -> bool {
        (shift.online || self.demand.asker == Asker::Desk)
            && shift.only_reasons.as_ref().is_none_or(|only| only.contains(&self.demand.reason_id))
    }

    fn keep_shown(&self, starts: &mut StartsByDay) {
        for (starts, day) in starts.iter_mut().zip(self.days.asked()) {
            *starts = *starts & day.shown();
        }
    }

    fn keep_on_grid(&self, starts: &mut StartsByDay) {
        let offered_every = match self.plan.offered_starts {
            OfferedStarts::Grid => 1,
            OfferedStarts::HalfHours => 30,
            OfferedStarts::FullHours => 60,
        };
        let grid = (0..24 * 60).step_by(usize::from(self.plan.grid_minutes).max(1));
        let on_grid: Starts = grid.filter(|minute| minute % offered_every == 0).collect();
        starts.iter_mut().for_each(|starts| *starts = *starts & on_grid);
    }

    fn keep_daily_limit(&self, starts: &mut StartsByDay) {
        let Some(limit) = self.demand.daily_limit else {
            return;
        };
        for (day, starts) in starts.iter_mut().enumerate() {
            if self.diary.of_reason(day) >= limit {
                *starts = Starts::NONE;
            }
        }
    }

    fn keep_with_resources(&self, starts: &mut StartsByDay) {
        for kind in &self.demand.resource_kinds {
            let mut free = StartsByDay::same(&self.days, Starts::NONE);
            for (calendar, _) in self.calendars_of_kind(kind) {
                free.join(&self.free_on(calendar, starts));
            }
            *starts = free;
        }
    }

    /// Counts the room that is kept back, in the time that staff have free as the desk sees it.
    fn count_room(&mut self) {
        self.free = vec![Vec::new(); self.diary.calendar_count()];
        for (at, staff) in self.plan.staff.iter().enumerate() {
            if !self.plan.kept_back.iter().any(|kept| kept.staff.contains(&staff.staff_id)) {
                continue;
            }
            let worked = shifts::intervals(self.plan, &self.days, staff, |_| true);
            for calendar in self.diary.staff_calendars(at) {
                let parts = [
                    &staff.absences[..],
                    &self.closed,
                    self.diary.elsewhere(at),
                    self.diary.calendar(calendar),
                ];
                let mut away = parts.concat();
                spans::merge(&mut away);
                self.free[calendar] = spans::subtract(&worked, &away);
            }
        }
        let Self { plan, days, diary, free, rooms, .. } = self;
        rooms.extend(plan.kept_back.iter().filter_map(|kept| {
            let staff = plan.staff.iter().enumerate();
            let keepers = staff.filter(|(_, staff)| kept.staff.contains(&staff.staff_id));
            Room::new(kept, days, free, keepers.flat_map(|(at, _)| diary.staff_calendars(at)))
        }));
    }
}

/// The plan's closed days, whole.
pub(super) fn closed_spans(plan: &Plan, days: &Days) -> Vec<Span> {
    let positions = plan.closed_days.iter().map(|date| days.position(*date));
    positions
        .filter_map(|position| days.all().get(usize::try_from(position).ok()?))
        .map(|day| Span { from: day.start, to: day.end })
        .collect()
}
