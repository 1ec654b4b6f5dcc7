//! Everything that a day or a week is made of, read with a fixed number of queries.

use super::view::View;
use crate::domain::free_times::{Busy, Span};
use crate::domain::ids::StaffId;
use crate::domain::timetable::{Absence, Beside, LocalDay, Sheet, Visit};
use crate::store::{AnyConnection, StoreError, occupancies, timetable};

/// What was read.
pub struct Stock {
    version: i64,
    beside: Beside,
    absences: Vec<Absence>,
    visits: Vec<Visit>,
    busy: Vec<Busy>,
}

impl Stock {
    /// Reads what touches the span at the place that is looked at. The version is read first, so
    /// that a page never claims to be newer than it is.
    pub fn read(
        connection: &mut AnyConnection,
        view: &View<'_>,
        span: Span,
    ) -> Result<Self, StoreError> {
        let (clinic, location) = (view.scene.clinic().id, view.location.id);
        let version = timetable::load_version(connection, clinic)?;
        let beside = timetable::load_beside(connection, clinic, location)?;
        let staff: Vec<StaffId> = view.staff().map(|member| member.id).collect();
        let of_rooms = beside.rooms.iter().flat_map(|room| &room.calendars);
        let of_staff = view.staff().flat_map(|member| &member.calendars);
        let calendars: Vec<_> = of_staff.chain(of_rooms).chain(&beside.extra).copied().collect();
        Ok(Self {
            version,
            absences: timetable::list_absences(connection, clinic, &staff, span)?,
            visits: timetable::list_visits(connection, clinic, location, span)?,
            busy: occupancies::list_busy(connection, clinic, &calendars, span)?,
            beside,
        })
    }

    /// The version of the clinic's calendar that this is at least as new as.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// Absences, in the order to which `Cause::Absent` points.
    pub fn absences(&self) -> &[Absence] {
        &self.absences
    }

    /// The rooms.
    pub fn beside(&self) -> &Beside {
        &self.beside
    }

    /// The visits of a day.
    pub fn visits_on(&self, day: &LocalDay) -> impl Iterator<Item = &Visit> {
        self.visits.iter().filter(|visit| day.minutes(visit.span).is_some())
    }

    /// One day of it.
    pub fn sheet<'a>(&'a self, view: &View<'a>, day: LocalDay) -> Sheet<'a> {
        Sheet {
            clinic: view.scene.clinic(),
            location: view.location,
            beside: &self.beside,
            day,
            absences: &self.absences,
            visits: &self.visits,
            busy: &self.busy,
            now: view.scene.now,
        }
    }
}
