//! The columns of a day: the staff who work or have visits there, what rooms and apparatus are used
//! for, and the extra column that only the desk books (S5).

use super::{Absence, Away, Held, LocalDay, Minutes, Shown, Visit, away, worked};
use crate::domain::clinic::{Clinic, Location, StaffMember};
use crate::domain::free_times::{Busy, Shift, Span};
use crate::domain::ids::{CalendarId, LocationId, ResourceId, StaffId};

/// Whose column it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// A staff member's.
    Staff(StaffId),
    /// A room's or an apparatus's.
    Resource(ResourceId),
    /// The location's extra column.
    Extra,
}

/// A column of the day.
#[derive(Debug, Clone, PartialEq)]
pub struct Column<'a> {
    /// Whose.
    pub whose: Whose,
    /// When they work here; all day for rooms and the extra column.
    pub worked: Vec<Minutes>,
    /// When nobody can be booked with them.
    pub away: Vec<Away>,
    /// Visits and holds, by their start.
    pub shown: Vec<Shown<'a>>,
}

impl Column<'_> {
    /// Whether somebody who should work today is away all that time.
    pub fn is_absent(&self) -> bool {
        let covers = |shift: &Minutes| {
            let mut left = shift.from;
            for away in &self.away {
                if away.minutes.from <= left && left < away.minutes.to {
                    left = away.minutes.to;
                }
            }
            left >= shift.to
        };
        !self.worked.is_empty() && self.worked.iter().all(covers)
    }

    /// How many bookings stand in it.
    pub fn visits(&self) -> usize {
        self.shown.iter().filter(|shown| matches!(shown, Shown::Visit(_))).count()
    }
}

/// A room or an apparatus of the location.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Which.
    pub id: ResourceId,
    /// Its name.
    pub name: String,
    /// One calendar for each visit that can use it at once.
    pub calendars: Vec<CalendarId>,
}

/// What can stand beside the staff's columns at a location.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside {
    /// Rooms and apparatus.
    pub rooms: Vec<Room>,
    /// Calendars of the extra column.
    pub extra: Vec<CalendarId>,
}

/// Everything that a day is made of.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// Whose day.
    pub clinic: &'a Clinic,
    /// Where.
    pub location: &'a Location,
    /// Rooms, apparatus and the extra column there.
    pub beside: &'a Beside,
    /// Which day.
    pub day: LocalDay,
    /// Who is away on it.
    pub absences: &'a [Absence],
    /// The visits there.
    pub visits: &'a [Visit],
    /// What is busy on it.
    pub busy: &'a [Busy],
    /// Ended holds are not shown, UTC seconds.
    pub now: i64,
}

impl<'a> Sheet<'a> {
    /// Whether the location is closed all day.
    pub fn is_closed(&self) -> bool {
        self.location.closed_days.contains(&self.day.date)
    }

    /// All columns: staff in the clinic's order, then those who have left, then rooms that are in
    /// use, then the extra column.
    pub fn columns(&self) -> Vec<Column<'a>> {
        let clinic = self.clinic;
        let staff = clinic.staff.iter().chain(&clinic.removed.staff);
        let mut columns: Vec<Column<'a>> = staff
            .map(|member| self.of_staff(member))
            .filter(|column| !column.worked.is_empty() || !column.shown.is_empty())
            .collect();
        columns.extend(self.beside.rooms.iter().filter_map(|room| self.of_room(room)));
        columns.extend(self.extra());
        columns
    }

    /// The column of one staff member, worked or not.
    pub fn of_staff(&self, member: &StaffMember) -> Column<'a> {
        // Who has left works no more, whatever was planned.
        let is_staff = self.clinic.staff.iter().any(|known| known.id == member.id);
        let here = |shift: &&Shift| is_staff && shift.location_id == self.location.id;
        let worked_here = worked(member.shifts.iter().filter(here), self.day.date);
        let absences: Vec<Minutes> = self
            .absences
            .iter()
            .map(|absence| match absence.staff_id == member.id {
                true => self.day.minutes(absence.span).unwrap_or(Minutes { from: 0, to: 0 }),
                // Keeps its place, so that positions are those of the whole list.
                false => Minutes { from: 0, to: 0 },
            })
            .collect();
        let away = away(self.is_closed(), &absences, &self.elsewhere(member), &worked_here);
        let visits =
            self.today().filter(|visit| visit.staff_id == member.id && visit.extra.is_none());
        let shown = visits.map(Shown::Visit).chain(self.held_on(&member.calendars)).collect();
        Column { whose: Whose::Staff(member.id), worked: worked_here, away, shown: in_order(shown) }
    }

    fn elsewhere(&self, member: &StaffMember) -> Vec<(Minutes, LocationId)> {
        let mut found = Vec::new();
        for place in self.clinic.locations.iter().filter(|place| place.id != self.location.id) {
            let there = member.shifts.iter().filter(|shift| shift.location_id == place.id);
            let spans = worked(there, self.day.date);
            found.extend(spans.into_iter().map(|span| (span, place.id)));
        }
        found
    }

    fn of_room(&self, room: &Room) -> Option<Column<'a>> {
        let mut shown: Vec<Shown<'a>> = self.held_on(&room.calendars).collect();
        let rows = self.busy.iter().filter(|busy| room.calendars.contains(&busy.calendar_id));
        for id in rows.filter_map(|busy| busy.booking_id) {
            shown.extend(self.today().find(|visit| visit.id == id).map(Shown::Visit));
        }
        (!shown.is_empty()).then(|| Column {
            whose: Whose::Resource(room.id),
            worked: vec![Minutes::WHOLE_DAY],
            away: Vec::new(),
            shown: in_order(shown),
        })
    }

    fn extra(&self) -> Option<Column<'a>> {
        let visits = self.today().filter(|visit| visit.extra.is_some());
        let shown: Vec<Shown<'a>> =
            visits.map(Shown::Visit).chain(self.held_on(&self.beside.extra)).collect();
        (!shown.is_empty() || !self.beside.extra.is_empty()).then(|| Column {
            whose: Whose::Extra,
            worked: vec![Minutes::WHOLE_DAY],
            away: Vec::new(),
            shown: in_order(shown),
        })
    }

    /// The visits of the day: what was read may hold those of a whole week.
    fn today(&self) -> impl Iterator<Item = &'a Visit> {
        let day = self.day;
        self.visits.iter().filter(move |visit| day.minutes(visit.span).is_some())
    }

    /// Live holds on these calendars.
    fn held_on(&self, calendars: &[CalendarId]) -> impl Iterator<Item = Shown<'a>> {
        let rows = self.busy.iter().filter(|busy| {
            busy.location_id == self.location.id && calendars.contains(&busy.calendar_id)
        });
        let held = rows.filter_map(|busy| {
            let until = busy.expires_at.filter(|until| *until > self.now)?;
            let to = busy.visit_from + i64::from(busy.visit_minutes) * 60;
            Some(Held {
                id: busy.hold_id?,
                reason_id: busy.reason_id,
                span: Span { from: busy.visit_from, to },
                until,
            })
        });
        let today = held.filter(|held| self.day.minutes(held.span).is_some());
        today.map(Shown::Held).collect::<Vec<_>>().into_iter()
    }
}

fn in_order(mut shown: Vec<Shown<'_>>) -> Vec<Shown<'_>> {
    shown.sort_by_key(|shown| shown.span());
    shown
}
