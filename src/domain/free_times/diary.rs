//! The busy rows, sorted out: by calendar, by what keeps a staff member elsewhere, and counted by
//! day for the daily limit and for the order of staff.

use std::ops::Range;

use super::days::Days;
use super::{Busy, Demand, Minus, Plan, Span};
use crate::domain::ids::{CalendarId, OccupancyId};

/// What a staff member has at the location on one local day, in the order in which S6 compares.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Load {
    minutes: u64,
    visits: u32,
    last_chosen: Option<OccupancyId>,
}

/// A calendar of the plan: its number, and the position of its staff member if it has one.
#[derive(Clone, Copy)]
struct Owner {
    calendar_id: CalendarId,
    number: usize,
    staff: Option<usize>,
}

/// Busy rows of a plan, without expired holds and the asker's own.
pub(super) struct Diary {
    /// By number of calendar: as they stand in the plan, staff before resources.
    calendars: Vec<Vec<Span>>,
    /// The numbers of each staff member's calendars.
    of_staff: Vec<Range<usize>>,
    /// By position of the staff member in the plan.
    elsewhere: Vec<Vec<Span>>,
    /// By staff member and asked day.
    loads: Vec<Load>,
    /// By asked day.
    of_reason: Vec<u32>,
}

impl Diary {
    /// Sorts the rows out.
    pub fn new(
        plan: &Plan,
        demand: &Demand,
        days: &Days,
        busy: &[Busy],
        minus: Minus,
        now: i64,
    ) -> Self {
        let owners = owners(plan);
        let asked = days.asked().len();
        let mut diary = Self {
            calendars: vec![Vec::new(); owners.len()],
            of_staff: staff_calendars(plan),
            elsewhere: vec![Vec::new(); plan.staff.len()],
            loads: vec![Load::default(); plan.staff.len() * asked],
            of_reason: vec![0; asked],
        };
        let travel = i64::from(plan.travel_minutes) * 60;
        let mut owner: Option<Owner> = None;
        for row in busy.iter().filter(|row| row.counts(minus, now)) {
            let here = row.location_id == plan.location_id;
            let counted = here && row.is_primary;
            let day = days.asked_position_at(row.visit_from).filter(|_| counted);
            if let Some(day) = day {
                diary.of_reason[day] += u32::from(row.reason_id == demand.reason_id);
            }
            // Rows usually come by calendar, so that the last owner is mostly the next one too.
            if owner.is_none_or(|owner| owner.calendar_id != row.calendar_id) {
                owner = find(&owners, row.calendar_id);
            }
            let Some(owner) = owner else {
                continue;
            };
            match owner.staff {
                Some(staff) if !here => diary.elsewhere[staff]
                    .push(Span { from: row.span.from - travel, to: row.span.to + travel }),
                _ => diary.calendars[owner.number].push(row.span),
            }
            if let (Some(staff), Some(day)) = (owner.staff, day) {
                diary.loads[staff * asked + day].add(row);
            }
        }
        diary
    }

    /// How many calendars the plan has.
    pub fn calendar_count(&self) -> usize {
        self.calendars.len()
    }

    /// The numbers of the calendars of a staff member, by position in the plan.
    pub fn staff_calendars(&self, staff: usize) -> Range<usize> {
        self.of_staff.get(staff).cloned().unwrap_or_default()
    }

    /// The number of the first calendar of a resource.
    pub fn first_of_resources(&self) -> usize {
        self.of_staff.last().map_or(0, |range| range.end)
    }

    /// When a calendar is busy at the location, by its number, unsorted.
    pub fn calendar(&self, number: usize) -> &[Span] {
        self.calendars.get(number).map_or(&[], Vec::as_slice)
    }

    /// When a staff member, by position in the plan, is at another location or travels, unsorted.
    pub fn elsewhere(&self, staff: usize) -> &[Span] {
        self.elsewhere.get(staff).map_or(&[], Vec::as_slice)
    }

    /// What a staff member has on an asked day.
    pub fn load(&self, staff: usize, day: usize) -> Load {
        self.loads.get(staff * self.of_reason.len() + day).copied().unwrap_or_default()
    }

    /// Visits of the reason that begin at the location on an asked day.
    pub fn of_reason(&self, day: usize) -> u32 {
        self.of_reason.get(day).copied().unwrap_or(0)
    }
}

impl Load {
    fn add(&mut self, row: &Busy) {
        self.minutes += u64::from(row.visit_minutes);
        self.visits += 1;
        self.last_chosen = self.last_chosen.max(Some(row.id));
    }
}

impl Busy {
    /// Whether the row stands in the asker's way: it is not their own and has not expired.
    pub(super) fn counts(&self, minus: Minus, now: i64) -> bool {
        let own = (self.hold_id.is_some() && self.hold_id == minus.hold_id)
            || (self.booking_id.is_some() && self.booking_id == minus.booking_id);
        !own && self.expires_at.is_none_or(|at| at > now)
    }
}

/// The numbers of each staff member's calendars.
fn staff_calendars(plan: &Plan) -> Vec<Range<usize>> {
    let mut next = 0;
    let ranges = plan.staff.iter().map(|staff| {
        let first = next;
        next += staff.calendars.len();
        first..next
    });
    ranges.collect()
}

/// All calendars of the plan by id.
fn owners(plan: &Plan) -> Vec<Owner> {
    let staff = plan.staff.iter().enumerate();
    let of_staff =
        staff.flat_map(|(at, staff)| staff.calendars.iter().map(move |id| (id, Some(at))));
    let of_resources = plan.resources.iter().flat_map(|resource| &resource.calendars);
    let mut owners: Vec<Owner> = of_staff
        .chain(of_resources.map(|id| (id, None)))
        .enumerate()
        .map(|(number, (id, staff))| Owner { calendar_id: *id, number, staff })
        .collect();
    owners.sort_unstable_by_key(|owner| owner.calendar_id);
    owners
}

fn find(owners: &[Owner], id: CalendarId) -> Option<Owner> {
    let at = owners.binary_search_by_key(&id, |owner| owner.calendar_id).ok()?;
    owners.get(at).copied()
}
