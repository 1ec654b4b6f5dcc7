//! A clinic as its clients see it: its places, what can be booked there and with whom. Plain
//! values, loaded whole and kept until the schedule version changes.

mod hours;
mod location;
mod plan;
mod reason;
mod staff;

use crate::domain::confirmation::Process;
use crate::domain::ids::{ClinicId, LocationId, ReasonId, SpeciesId, StaffId};
use crate::domain::local_text::LocalText;
use crate::i18n::Lang;

pub use hours::WeekHours;
pub use location::{Location, OfferRules};
pub use reason::{OnlineBooking, Reason, ReasonGroup, Species};
pub use staff::{Resource, StaffMember};

/// A clinic with everything of it that bears on booking.
#[derive(Debug, Clone)]
pub struct Clinic {
    /// Its id.
    pub id: ClinicId,
    /// Its newest slug, the first part of its addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// ISO 3166-1 alpha-2: whose phone numbers and postcodes are typed without a country.
    pub country: String,
    /// ISO 4217.
    pub currency: String,
    /// The language of texts that exist in no other.
    pub default_language: Lang,
    /// The number that every step shows (B21).
    pub phone: String,
    /// The number for emergencies, if it is another.
    pub emergency_phone: Option<String>,
    /// Where to write.
    pub email: Option<String>,
    /// The *Information* field (001.06).
    pub information: LocalText,
    /// The clinic's own privacy notice; empty: the default one.
    pub privacy_notice: LocalText,
    /// Counted up with every change of the notice (B21).
    pub privacy_version: i32,
    /// What the details form asks for: the setting as stored.
    pub required_fields: String,
    /// Duration on the details page and times (001.20).
    pub show_duration: bool,
    /// Name of the staff member (001.21, B7).
    pub show_staff: bool,
    /// Price of a reason (B3).
    pub show_price: bool,
    /// Whether the client may ask for one person (B7).
    pub choose_staff: bool,
    /// Length of a hold in minutes (B8).
    pub hold_minutes: i32,
    /// Minutes kept free between visits of one person at two locations (S2).
    pub travel_minutes: u16,
    /// How often a client may move a visit (B14).
    pub max_moves: i32,
    /// Rules of locations that have none of their own (D19).
    pub rules: OfferRules,
    /// How bookings are confirmed (C).
    pub process: Process,
    /// In the clinic's own order.
    pub locations: Vec<Location>,
    /// In the clinic's own order.
    pub species: Vec<Species>,
    /// In the clinic's own order.
    pub groups: Vec<ReasonGroup>,
    /// In the clinic's own order.
    pub reasons: Vec<Reason>,
    /// In the clinic's own order.
    pub staff: Vec<StaffMember>,
    /// Rooms and apparatus of all locations.
    pub resources: Vec<Resource>,
    /// What is offered no more, for the bookings that name it.
    pub removed: Removed,
}

/// What a clinic no longer has. Look-ups by id find it; nothing of it is offered to anybody.
#[derive(Debug, Clone, Default)]
pub struct Removed {
    /// Closed to online booking.
    pub locations: Vec<Location>,
    /// Not seen any more.
    pub species: Vec<Species>,
    /// Not bookable.
    pub reasons: Vec<Reason>,
    /// Who works here no more.
    pub staff: Vec<StaffMember>,
}

impl Clinic {
    /// The location of that id, removed ones too.
    pub fn location(&self, id: LocationId) -> Option<&Location> {
        self.locations.iter().chain(&self.removed.locations).find(|location| location.id == id)
    }

    /// The species of that id, removed ones too.
    pub fn species(&self, id: SpeciesId) -> Option<&Species> {
        self.species.iter().chain(&self.removed.species).find(|species| species.id == id)
    }

    /// The reason of that id, removed ones too.
    pub fn reason(&self, id: ReasonId) -> Option<&Reason> {
        self.reasons.iter().chain(&self.removed.reasons).find(|reason| reason.id == id)
    }

    /// The staff member of that id, removed ones too.
    pub fn staff_member(&self, id: StaffId) -> Option<&StaffMember> {
        self.staff.iter().chain(&self.removed.staff).find(|member| member.id == id)
    }

    /// Who takes this reason at this location: those that do it and have a shift there.
    pub fn staff_for<'a>(
        &'a self,
        reason: &'a Reason,
        location: &'a Location,
    ) -> impl Iterator<Item = &'a StaffMember> {
        self.staff.iter().filter(|member| {
            reason.staff.contains(&member.id)
                && member.shifts.iter().any(|shift| shift.location_id == location.id)
        })
    }
}
