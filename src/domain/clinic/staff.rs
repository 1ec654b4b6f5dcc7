//! Who and what takes visits.

use crate::domain::free_times::types::{Shift, Span};
use crate::domain::ids::{CalendarId, LocationId, ResourceId, StaffId};

/// Somebody who takes visits.
#[derive(Debug, Clone)]
pub struct StaffMember {
    /// Their id.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// Their title, e.g. `lek. wet.`; may be empty.
    pub title: String,
    /// One calendar for each visit that they take at once.
    pub calendars: Vec<CalendarId>,
    /// Their shifts at all locations.
    pub shifts: Vec<Shift>,
    /// When they are away.
    pub absences: Vec<Span>,
}

impl StaffMember {
    /// Title and name, as a client reads them.
    pub fn titled_name(&self) -> String {
        if self.title.is_empty() {
            self.name.clone()
        } else {
            format!("{} {}", self.title, self.name)
        }
    }
}

/// A room or an apparatus.
#[derive(Debug, Clone)]
pub struct Resource {
    /// Its id.
    pub id: ResourceId,
    /// Where it is.
    pub location_id: LocationId,
    /// What it is, e.g. `ultrasound`.
    pub kind: String,
    /// Which of that kind.
    pub name: String,
    /// One calendar for each visit that can use it at once.
    pub calendars: Vec<CalendarId>,
}
