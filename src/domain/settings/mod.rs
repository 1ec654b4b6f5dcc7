//! What a manager sets (P5): each subject read from the fields of its form, with the faults to show
//! beside them, and written back to fields.

mod absence;
mod check;
mod clinic;
mod fault;
mod fields;
mod hours;
mod location;
mod people;
mod process;
mod reason;
mod shift;
mod slug;

pub use absence::{AbsenceSettings, ClosedDays, places};
pub use check::Check;
pub use clinic::{ClinicSettings, PrivacyNotice};
pub use fault::{Fault, Faults};
pub use fields::Fields;
pub use hours::spans as read_hours;
pub use location::LocationSettings;
pub use people::{ICONS, ResourceSettings, SpeciesSettings, StaffSettings};
pub use process::ProcessSettings;
pub use reason::{GroupSettings, ReasonSettings};
pub use shift::{ShiftSettings, begins_on, meet};
pub use slug::{RESERVED_SLUGS, free_slug, slug_of};
